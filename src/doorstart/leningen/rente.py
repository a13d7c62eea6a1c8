"""The monthly run: interest that fell due under a contract is posted, and the summaries move along with the days.

Nothing is decided here: what is due was fixed by the decision that granted the loan (art. 39). Each loan is brought
up to date by itself and only once a day, so that the run can be stopped and started again.
"""

from datetime import date

from django.db import transaction
from django.db.models import Q

from doorstart.leningen.gebeuren import op_slot, verwerk
from doorstart.leningen.models import Lening, Leningstatus


def werk_rente_bij(dag: date) -> int:
    """Post for every loan what fell due up to and including `dag`; returns how many loans there were to do.

    A loan whose rate is not known raises OnbekendBedrag: then nothing of this run is stored.
    """
    rijen = (
        Lening.objects.filter(stand__op__lt=dag)
        .exclude(stand__status__in=(Leningstatus.AFGELOST, Leningstatus.GARANT))
        .filter(Q(stand__volgende_vervaldag__lte=dag) | Q(stand__volgende_vervaldag__isnull=True)
                | Q(stand__uitstel_tot__gte=dag) | Q(stand__achterstand__gt=0))
        .order_by("id")
    )  # fmt: skip
    for lening in rijen:
        with transaction.atomic():
            verwerk(op_slot(lening), None, None)
    return len(rijen)
