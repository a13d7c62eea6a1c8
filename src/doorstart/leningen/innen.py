"""The ladder of arrears: a reminder, the aanmaning, then a proposal to claim. A person takes every step.

The daily look only puts a step on the worklist when the days of local policy have passed. It also asks for the yearly
statement of a mortgage loan (art. 43d), and never decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bijstandsrecht import lening as wet
from doorstart.besluiten.brieven import verstuur
from doorstart.besluiten.models import Briefsoort
from doorstart.kern.fouten import DoorstartFout
from doorstart.leningen import brieven_innen
from doorstart.leningen.gebeuren import noteer, op_slot, stand_van, taakkenmerk
from doorstart.leningen.models import Lening, Leninggebeurtenis, Leningsoort, Leningstand, Leningstatus
from doorstart.leningen.wettypes import HERINNERING, JAAROPGAVE, geldig
from doorstart.organisatie.bbzbeleid import bbz_beleid
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.selectors import heeft_open_taak
from doorstart.werkproces.services import maak_taak, rond_taken_af
from doorstart.werkproces.taken import werkdatum

AANMANING, OPEISING = wet.Soort.AANMANING, wet.Soort.OPEISING
NAMEN = {
    HERINNERING: gettext_lazy("Herinnering sturen"),
    AANMANING: gettext_lazy("Aanmaning sturen"),
    OPEISING: gettext_lazy("Opeisen of een andere weg kiezen"),
}


@dataclass(frozen=True, slots=True)
class Stap:
    """The next step for a loan that is late: which one, and from which day."""

    soort: str
    vanaf: date

    @property
    def naam(self) -> str:
        """What is done, in words."""
        return str(NAMEN[self.soort])


def volgende_stap(lening: Lening, sinds: date, gebeurtenissen: Sequence[Leninggebeurtenis]) -> Stap:
    """Return the next step of the ladder for arrears that began on `sinds`; days of local policy.

    What was sent before these arrears began does not count: the ladder starts again.
    """
    beleid = bbz_beleid(werkdatum(), lening.dossier.gemeente)
    verstuurd = {rij.soort: rij.dag for rij in gebeurtenissen if rij.dag >= sinds}
    if HERINNERING not in verstuurd:
        return Stap(HERINNERING, sinds + timedelta(days=beleid.lening_herinnering_dagen))
    if AANMANING not in verstuurd:
        return Stap(AANMANING, verstuurd[HERINNERING] + timedelta(days=beleid.lening_aanmaning_dagen))
    return Stap(OPEISING, verstuurd[AANMANING] + timedelta(days=beleid.lening_opeising_dagen))


def stap_van(lening: Lening) -> Stap | None:
    """Return the next step of a loan; None when nothing is late, there is deferral or it was claimed already."""
    stand = lening.stand
    if stand.status != Leningstatus.ACHTERSTAND or stand.achterstand_sinds is None:
        return None
    return volgende_stap(lening, stand.achterstand_sinds, geldig(lening.gebeurtenissen.all()))


def aan_de_beurt(op: date) -> list[tuple[Leningstand, Stap]]:
    """Return the loans whose next step may be taken on a day, with the step; the oldest arrears first."""
    rijen = (
        Leningstand.objects.filter(status=Leningstatus.ACHTERSTAND, achterstand_sinds__isnull=False)
        .select_related("lening__dossier__persoon", "lening__dossier__gemeente")
        .prefetch_related("lening__gebeurtenissen")
        .order_by("achterstand_sinds", "lening_id")
    )
    stappen = [(rij, stap_van(rij.lening)) for rij in rijen]
    return [(rij, stap) for rij, stap in stappen if stap is not None and stap.vanaf <= op]


@transaction.atomic
def stuur(*, lening: Lening, soort: str, gebruiker: Any) -> Leninggebeurtenis:
    """Send the reminder (`herinnering`) or the aanmaning when it is the next step, and note it.

    Raises DoorstartFout when nothing is late, when nobody knows how much, or another step comes first.
    """
    eis(gebruiker, "lening.beheren")
    slot, dag = op_slot(lening), werkdatum()
    stap, stand = stap_van(slot), stand_van(slot, dag)
    if stap is None:
        raise DoorstartFout(_("Op deze lening is niets te laat."))
    if not stand.achterstand:
        raise DoorstartFout(
            _(
                "Het eerdere systeem gaf niet door hoeveel er te laat is. Een brief kan pas als het bedrag bekend is: "
                "zodra hier een termijn te laat is, of als leningen.csv het noemt bij de overname."
            )
        )
    if stap.soort != soort or soort == OPEISING:
        raise DoorstartFout(_("De volgende stap is: %(stap)s.") % {"stap": stap.naam})
    if stap.vanaf > dag:
        raise DoorstartFout(_("Deze stap kan vanaf %(dag)s.") % {"dag": f"{stap.vanaf:%d-%m-%Y}"})
    wat = noteer(
        lening=slot, soort=soort, dag=dag, gebruiker=gebruiker,
        gegevens={"achterstand": stand.achterstand}, omschrijving=f"Lening {slot.nummer}: {soort} verstuurd",
    )  # fmt: skip
    verstuur(
        lambda: brieven_innen.achterstand(slot, stand, soort, gebruiker), dossier=slot.dossier,
        soort=Briefsoort.BETALEN, verzonden_op=dag, besluit=slot.besluit,
    )  # fmt: skip
    rond_taken_af(kenmerk=taakkenmerk(slot), gebruiker=gebruiker)
    return wat


def kijk_dagelijks(dag: date) -> int:
    """Put due steps of the ladder and due yearly statements on the worklist; returns how many tasks were made."""
    aantal = 0
    for rij, stap in aan_de_beurt(dag):
        naam = "balie:lening_opeisen" if stap.soort == OPEISING else "balie:lening"
        aantal += _taak(rij.lening, taakkenmerk(rij.lening), f"{stap.naam}.", dag + timedelta(days=7), naam)
    for lening in zonder_jaaropgave(dag.year - 1):
        zin = f"Stuur de jaaropgave over {dag.year - 1} (art. 43d Bbz 2004)."
        aantal += _taak(lening, f"jaaropgave:{lening.pk}:{dag.year - 1}", zin, date(dag.year, 1, 31), "balie:lening")
    return aantal


def _taak(lening: Lening, kenmerk: str, waarom: str, uiterlijk: date, pagina: str) -> int:
    if heeft_open_taak(kenmerk):
        return 0
    maak_taak(
        dossier=lening.dossier, soort="lening", waarom=f"Lening {lening.nummer}: {waarom}", uiterlijk=uiterlijk,
        recht="lening.beheren", kenmerk=kenmerk, pad=reverse(pagina, args=[lening.nummer]),
    )  # fmt: skip
    return 1


def zonder_jaaropgave(jaar: int) -> list[Lening]:
    """Return the mortgage loans that were open in a year and have no statement of it yet."""
    rijen = Lening.objects.filter(soort=Leningsoort.HYPOTHEEK, verstrekt_op__lte=date(jaar, 12, 31))
    rijen = rijen.exclude(stand__afgelost_op__lt=date(jaar, 1, 1))
    klaar = Leninggebeurtenis.objects.filter(soort=JAAROPGAVE, gegevens__jaar=jaar).values("lening_id")
    return list(rijen.exclude(pk__in=klaar).select_related("dossier__gemeente").order_by("id"))


@transaction.atomic
def stuur_jaaropgave(*, lening: Lening, jaar: int, gebruiker: Any) -> Leninggebeurtenis:
    """Send the yearly statement of a mortgage loan: principal and interest claim on 31 December (art. 43d), once."""
    eis(gebruiker, "lening.beheren")
    slot, einde = op_slot(lening), date(jaar, 12, 31)
    if slot.soort != Leningsoort.HYPOTHEEK or einde >= werkdatum() or slot.verstrekt_op > einde:
        raise DoorstartFout(_("Een jaaropgave is er alleen van een lening met hypotheek, na afloop van het jaar."))
    if slot not in zonder_jaaropgave(jaar):
        raise DoorstartFout(_("Deze jaaropgave is al verstuurd."))
    stand = stand_van(slot, einde)
    wat = noteer(
        lening=slot, soort=JAAROPGAVE, dag=werkdatum(), gebruiker=gebruiker, gegevens={"jaar": jaar},
        omschrijving=f"Lening {slot.nummer}: jaaropgave over {jaar}",
    )  # fmt: skip
    verstuur(
        lambda: brieven_innen.jaaropgave(slot, stand, jaar, werkdatum(), gebruiker), dossier=slot.dossier,
        soort=Briefsoort.OVERZICHT, verzonden_op=werkdatum(), besluit=slot.besluit,
    )  # fmt: skip
    rond_taken_af(kenmerk=f"jaaropgave:{slot.pk}:{jaar}", gebruiker=gebruiker)
    return wat
