"""What this room tells the monthly run: how a month is made ready, what it would pay, and who is held back."""

from collections.abc import Collection, Mapping
from datetime import date

from django.utils.translation import gettext as _

from bijstandsrecht.kern import Maand
from doorstart.bbz.betalen import zet_maand_klaar
from doorstart.bbz.models import Opschorting, Toekenning
from doorstart.bbz.selectors import betaald_onder, is_betaald
from doorstart.dossiers.status import einde_van
from doorstart.grootboek.models import Wetsgroep
from doorstart.kern.weergave import datum as in_woorden
from doorstart.uitbetalen import blokkeren, bronnen
from doorstart.uitbetalen.bronnen import Bron, Vooruitzicht
from doorstart.uitbetalen.services import blokredenen
from doorstart.werkproces.taken import werkdatum


def opgeschort_op(dossiers: Collection[int], dag: date) -> Mapping[int, str]:
    """Return per dossier whose right is suspended on this day why nothing is paid (art. 54 Participatiewet)."""
    rijen = Opschorting.objects.filter(dossier__in=dossiers, opgeheven_op__isnull=True, van__lte=dag)
    return {
        rij.dossier_id: _("Het recht is opgeschort vanaf %(van)s (art. 54 lid 1 Participatiewet).")
        % {"van": in_woorden(rij.van)}
        for rij in rijen
    }


def vooruitzicht(maand: Maand) -> list[Vooruitzicht]:
    """Return every grant that touches the month, or ended in the month before: what a run would pay or leave out."""
    vorige = maand.plus(-1)
    rijen = list(
        Toekenning.objects.filter(van__lte=maand.laatste_dag, tot__gte=vorige.eerste_dag)
        .select_related("dossier__persoon", "dossier__gemeente")
        .order_by("dossier__nummer", "van")
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
    return "", ""


def registreer() -> None:
    """Fill the registries of paying out; called once when the program starts."""
    blokkeren.registreer("bbz_opschorting", opgeschort_op)
    bronnen.registreer(Bron(naam="bbz", zet_klaar=zet_maand_klaar, vooruitzicht=vooruitzicht))
