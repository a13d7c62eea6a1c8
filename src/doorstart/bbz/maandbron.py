"""What this room tells the monthly run: how a month is made ready, what it would pay, and who is held back."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from django.db.models import Max
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Maand, Uitkomst, maanden
from doorstart.bbz.betalen import open_nummers, zet_maand_klaar
from doorstart.bbz.maandbetaling import Maandbetaling, bereken_maand
from doorstart.bbz.models import Opschorting, Toekenning
from doorstart.bbz.selectors import betaald_onder, geboekte_maanden, is_betaald, lopende_toekenningen, toekenningen
from doorstart.dossiers.status import einde_van
from doorstart.grootboek import iban
from doorstart.grootboek.models import Wetsgroep
from doorstart.kern.weergave import datum as in_woorden
from doorstart.organisatie.selectors import parameters
from doorstart.uitbetalen import blokkeren, bronnen, vakantietoeslag
from doorstart.uitbetalen.bronnen import Bron, Vooruitzicht
from doorstart.uitbetalen.services import blokredenen
from doorstart.werkproces.taken import werkdatum


def opgeschort_op(dossiers: Any, dag: date) -> Mapping[int, str]:
    """Return per dossier whose right is suspended on this day why nothing is paid (art. 54 Participatiewet).

    `dossiers`: ids, or a query of ids.
    """
    rijen = Opschorting.objects.filter(dossier__in=dossiers, opgeheven_op__isnull=True, van__lte=dag)
    return {
        rij.dossier_id: _("Het recht is opgeschort vanaf %(van)s (art. 54 lid 1 Participatiewet).")
        % {"van": in_woorden(rij.van)}
        for rij in rijen
    }


def vooruitzicht(maand: Maand, alleen_open: bool = False) -> list[Vooruitzicht]:
    """Return every grant that touches the month, or ended in the month before: what a run would pay or leave out.

    `alleen_open`: only those that it would try to pay.
    """
    vorige = maand.plus(-1)
    rijen = (
        list(
            Toekenning.objects.filter(van__lte=maand.laatste_dag, tot__gte=vorige.eerste_dag)
            .select_related("dossier__persoon", "dossier__gemeente")
            .order_by("dossier__nummer", "van")
        )
        if not alleen_open
        else list(lopende_toekenningen(maand).filter(pk__in=open_nummers(maand)[1]))
    )
    betaald = betaald_onder(maand)
    blok = blokredenen({rij.dossier_id for rij in rijen}, werkdatum())
    loopt_door = {rij.dossier_id for rij in rijen if rij.tot >= maand.eerste_dag}
    uit = []
    for rij in rijen:
        if rij.tot < maand.eerste_dag and rij.dossier_id in loopt_door:
            continue  # another grant took its place
        reden, zin = _reden(rij, maand, is_betaald(rij, betaald), blok.get(rij.dossier_id, ""))
        uit.append(
            Vooruitzicht(
                dossiernummer=rij.dossier.nummer,
                naam=str(rij.dossier.persoon),
                gemeente=rij.dossier.gemeente.naam,
                wetsgroep=str(Wetsgroep(f"bbz_{rij.groep}").label),
                maand=maand,
                bedrag=rij.maandbedrag,
                reden=reden,
                zin=zin,
            )
        )
    return uit


def _reden(rij: Toekenning, maand: Maand, betaald: bool, blok: str) -> tuple[str, str]:
    """Return why this month of a grant is left out, as a key and a sentence; both empty when it is paid."""
    einde = einde_van(rij.dossier)
    if betaald:
        return "al_betaald", _("Deze maand staat al klaar of is al betaald.")
    if rij.tot < maand.eerste_dag:
        return "toekenning_voorbij", _("De toekenning liep tot en met %(dag)s.") % {"dag": in_woorden(rij.tot)}
    if einde is not None and einde < maand.eerste_dag:
        if rij.dossier.persoon.overleden_op == einde:
            return "overleden", _("De inwoner is overleden op %(dag)s.") % {"dag": in_woorden(einde)}
        return "geeindigd", _("Het dossier eindigde op %(dag)s.") % {"dag": in_woorden(einde)}
    if blok:
        return "geblokkeerd", blok
    if bezwaar := iban.bezwaar(rij.dossier.persoon.iban):
        return "geen_iban", bezwaar
    return "", ""


def volgende_maand(dossier: Any) -> tuple[Maand, Uitkomst[Maandbetaling]] | None:
    """Return the first month of the running grant that is not posted, computed as it would be; None when none is left.

    Raises RechtFout when an amount of that month is unknown.
    """
    geboekt = geboekte_maanden(dossier)
    for rij in toekenningen(dossier):
        for maand in maanden(Maand.van_datum(rij.van), Maand.van_datum(rij.tot)):
            if not geboekt.get(maand.eerste_dag):
                uitkomst = bereken_maand(
                    maand=maand, maandbedrag=rij.maandbedrag, van=rij.van, tot=rij.tot, parameters=parameters()
                )
                return maand, uitkomst
    return None


def laatste_maand(dossiers: Collection[int], dag: date) -> dict[int, Maand | None]:
    """Return per dossier with a grant the month in which its aid ended, None while it runs or has yet to begin."""
    rijen = Toekenning.objects.filter(dossier__in=dossiers).values_list("dossier").annotate(laatste=Max("tot"))
    return {pk: Maand.van_datum(tot) if tot < dag else None for pk, tot in rijen.order_by()}


def registreer() -> None:
    """Fill the registries of paying out; called once when the program starts."""
    blokkeren.registreer("bbz_opschorting", opgeschort_op)
    vakantietoeslag.registreer_einde("bbz", laatste_maand)
    bronnen.registreer(Bron(naam="bbz", zet_klaar=zet_maand_klaar, vooruitzicht=vooruitzicht))
