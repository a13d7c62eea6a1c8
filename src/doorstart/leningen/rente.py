"""The monthly run: interest that fell due under a contract is posted, and the summaries move along with the days.

Nothing is decided here: what is due was fixed by the decision that granted the loan (art. 39). Each loan is brought
up to date by itself and only once a day, so that the run can be stopped and started again.
"""

from datetime import date

from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from bijstandsrecht.kern import RechtFout
from doorstart.leningen.gebeuren import op_slot, verwerk
from doorstart.leningen.models import Lening, Leningsoort, Leningstatus
from doorstart.werkproces.selectors import heeft_open_taak
from doorstart.werkproces.services import maak_taak, rond_taken_af


def werk_rente_bij(dag: date) -> int:
    """Post for every loan what fell due up to and including `dag`; returns how many loans were brought up to date.

    A loan that cannot be computed (a rate that is not known yet) does not stop the others: it gets a task.
    """
    rijen = (
        Lening.objects.filter(stand__op__lt=dag)
        .exclude(stand__status=Leningstatus.AFGELOST)
        .exclude(soort=Leningsoort.BORGTOCHT)
        .filter(
            Q(stand__volgende_vervaldag__lte=dag)
            | Q(stand__volgende_vervaldag__isnull=True)
            | Q(stand__uitstel_tot__gte=dag)
            | Q(stand__achterstand__gt=0)
            | Q(gebeurtenissen__dag=dag, gebeurtenissen__bekend_op__lt=dag)
        )
        .distinct()
        .order_by("id")
    )
    return sum(_een(lening, dag) for lening in rijen)


def _een(lening: Lening, dag: date) -> int:
    kenmerk = f"rente:{lening.pk}"
    try:
        with transaction.atomic():
            verwerk(op_slot(lening), None, None)
    except RechtFout as fout:
        if not heeft_open_taak(kenmerk):
            maak_taak(
                dossier=lening.dossier, soort="lening", uiterlijk=dag, recht="lening.beheren", kenmerk=kenmerk,
                pad=reverse("balie:lening", args=[lening.nummer]),
                waarom=f"Lening {lening.nummer} kan niet worden bijgewerkt: {fout}",
            )  # fmt: skip
        return 0
    rond_taken_af(kenmerk=kenmerk, gebruiker=None)
    return 1
