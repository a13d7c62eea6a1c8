"""Who may get IOAZ: the gewezen zelfstandige of art. 2 and the conditions of art. 5 lid 1 and 2.

Each condition is laid beside the facts with its reason; an unknown fact stays a question. A person decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bijstandsrecht.ioaz.bronnen import ioaz
from bijstandsrecht.ioaz.grondslag import schrijf_grondslag
from bijstandsrecht.kern import (
    GRENS,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    Voorwaarde,
    Weging,
    controleer,
    datum,
    euro,
    leeftijd,
    niet,
    regelt,
    weeg,
    zelfde_dag,
)
from bijstandsrecht.participatiewet import Medebewoner
from bijstandsrecht.participatiewet.aow_leeftijd import is_onder_aow

_ZINNEN = {
    "ja": "U voldoet aan de voorwaarden voor een IOAZ-uitkering.",
    "nee": "U voldoet niet aan alle voorwaarden voor een IOAZ-uitkering.",
    "onbekend": "Wij weten nog niet of u voldoet aan de voorwaarden voor een IOAZ-uitkering.",
}


@dataclass(frozen=True, slots=True)
class Toegangsfeiten:
    """What is known about somebody who asks for IOAZ; None is not known. Amounts in cents.

    `vorm`: alone, in a partnership (art. 2 lid 3) or in a bv or nv (lid 4). `zeggenschap_en_risico`: for a partnership.
    `werknemer`: for a bv or nv, insured under the Werkloosheidswet. `als_partner`: the partner of art. 2 lid 2.
    `drie_jaar_bedrijf` and `zeven_jaar_daarvoor`: the two periods of art. 5 lid 2 onder 1°, judged by the college.
    `inkomen_per_maand`: net, with that of the spouse, after the business ended; None while that is not so.
    """

    geboortedatum: date
    aanvraag: date
    gehuwd: bool
    beeindigd_op: date | None = None
    urencriterium_gehaald: bool | None = None
    vorm: Literal["alleen", "samenwerking", "vennootschap"] = "alleen"
    zeggenschap_en_risico: bool | None = None
    werknemer: bool | None = None
    als_partner: bool = False
    drie_jaar_bedrijf: bool | None = None
    zeven_jaar_daarvoor: bool | None = None
    inkomen_drie_boekjaren: tuple[int, int, int] | None = None
    verwacht_jaarinkomen: int | None = None
    inkomen_per_maand: int | None = None
    medebewoners: tuple[Medebewoner, ...] = ()

    def __post_init__(self) -> None:
        bedragen = (*(self.inkomen_drie_boekjaren or ()), self.verwacht_jaarinkomen, self.inkomen_per_maand)
        for bedrag in bedragen:
            if bedrag is not None:
                controleer("inkomen", bedrag, artikel="art. 5 IOAZ", minimum=-GRENS)
        if self.geboortedatum >= self.aanvraag:
            raise OngeldigeInvoer(
                "De geboortedatum ligt na de aanvraag.", veld="geboortedatum", waarde=self.geboortedatum,
                artikel="art. 2 lid 1 IOAZ", remedie="Controleer de geboortedatum in de BRP.",
            )  # fmt: skip


@regelt(
    "ioaz", "2 lid 1 onder 1°", "2 lid 1 onder 2°", "2 lid 2", "2 lid 3", "2 lid 4", "2 lid 5", "5 lid 1 onder a",
    "5 lid 1 onder b", "5 lid 1 onder c", "5 lid 2 onder 1°", "5 lid 2 onder 2°", "5 lid 2 onder 3°",
    "5 lid 2 onder 4°", "6 lid 1",
)  # fmt: skip
def toets_toegang(*, feiten: Toegangsfeiten, parameters: Parameterboek) -> Uitkomst[Weging]:
    """Whether the conditions for IOAZ are met on the day of application, with the reasons for and against.

    The amounts of that day are used (interpretation). Raises OnbekendBedrag for a day without read amounts. The
    exclusions of art. 6 lid 2 are tested by `toets_uitsluiting`.
    """
    spoor = Spoor()
    eisen = [*_persoon(feiten, parameters, spoor), *_verleden(feiten, parameters, spoor)]
    eisen += [*_tijdstip(feiten, parameters, spoor), _inkomen(feiten, parameters, spoor)]
    redenen = weeg(eisen, spoor)
    if feiten.als_partner:
        spoor.gegeven(
            "als_partner", "ja", "tekst", "De partner is gelijkgesteld als hij zelf aan alles voldoet.",
            ioaz("2 lid 2", feiten.aanvraag), "oordeel",
        )  # fmt: skip
    wortel = Stap(
        "toegang_ioaz", redenen.past, "tekst", "oordeel", ioaz("5", feiten.aanvraag), _ZINNEN[redenen.past],
        "", tuple(spoor.stappen),
    )  # fmt: skip
    return Uitkomst.van(redenen, wortel, spoor)


def _persoon(feiten: Toegangsfeiten, parameters: Parameterboek, spoor: Spoor) -> list[Voorwaarde]:
    """Art. 2: the age, the hours and the form of the business."""
    dag, einde = feiten.aanvraag, feiten.beeindigd_op
    jaren = spoor.parameter(
        "leeftijd_bij_beeindiging", "ioaz.toegang.leeftijd", parameters.op("ioaz.toegang.leeftijd", dag)
    )
    eisen = [
        Voorwaarde(
            "onder_aow_leeftijd", is_onder_aow(feiten.geboortedatum, dag), "De AOW-leeftijd is nog niet bereikt.",
            "De AOW-leeftijd is bereikt.", "Of de AOW-leeftijd in 2026 is bereikt, is niet zeker. Vraag dit na.",
            ioaz("2 lid 1 onder 1°", dag), "berekend",
        ),
        Voorwaarde(
            "oud_genoeg_bij_beeindiging", None if einde is None else leeftijd(feiten.geboortedatum, einde) >= jaren,
            f"Het bedrijf is beëindigd na het bereiken van {jaren} jaar.",
            f"Het bedrijf is beëindigd voor het bereiken van {jaren} jaar.",
            "Het bedrijf is nog niet beëindigd, of de dag is niet bekend.", ioaz("2 lid 1 onder 2°", dag), "berekend",
        ),
        Voorwaarde(
            "urencriterium", feiten.urencriterium_gehaald, "Het urencriterium is gehaald.",
            "Het urencriterium is niet gehaald.", "Is het urencriterium van art. 3.6 Wet IB 2001 gehaald?",
            ioaz("2 lid 5", dag), "oordeel",
        ),
    ]  # fmt: skip
    if feiten.vorm == "samenwerking":
        eisen.append(Voorwaarde(
            "zeggenschap_en_risico", feiten.zeggenschap_en_risico,
            "De zeggenschap en de financiële risico's lagen bij hem of bij hen samen.",
            "De zeggenschap of de financiële risico's lagen niet volledig bij hem of bij hen samen.",
            "Lagen de volledige zeggenschap en de financiële risico's bij hem of bij hen samen?",
            ioaz("2 lid 3", dag), "oordeel",
        ))  # fmt: skip
    if feiten.vorm == "vennootschap":
        eisen.append(Voorwaarde(
            "geen_werknemer", niet(feiten.werknemer),
            "Hij was in de bv of nv geen werknemer voor de Werkloosheidswet.",
            "Hij was in de bv of nv werknemer voor de Werkloosheidswet.",
            "Was hij in de bv of nv werknemer voor de Werkloosheidswet?", ioaz("2 lid 4", dag), "oordeel",
        ))  # fmt: skip
    return eisen


def _verleden(feiten: Toegangsfeiten, parameters: Parameterboek, spoor: Spoor) -> list[Voorwaarde]:
    """Art. 5 lid 2 onder 1°, 2° and 3°: ten years of work, and the income before and after."""
    dag = feiten.aanvraag
    gemiddeld, verwacht = (
        spoor.parameter(naam, f"ioaz.toegang.{sleutel}", parameters.op(f"ioaz.toegang.{sleutel}", dag))
        for naam, sleutel in (("grens_gemiddeld", "gemiddeld_inkomen"), ("grens_verwacht", "verwacht_inkomen"))
    )
    drie = feiten.inkomen_drie_boekjaren
    toekomst = feiten.verwacht_jaarinkomen
    return [
        Voorwaarde(
            "drie_jaar_bedrijf", feiten.drie_jaar_bedrijf,
            "Drie jaar onafgebroken en rechtmatig een bedrijf in Nederland, tot de aanvraag of de beëindiging.",
            "Geen drie jaar onafgebroken en rechtmatig een bedrijf in Nederland, tot de aanvraag of de beëindiging.",
            "Was er drie jaar onafgebroken en rechtmatig een bedrijf in Nederland, tot de aanvraag of de beëindiging?",
            ioaz("5 lid 2 onder 1°", dag), "oordeel",
        ),
        Voorwaarde(
            "zeven_jaar_daarvoor", feiten.zeven_jaar_daarvoor,
            "In de zeven jaar daarvoor een bedrijf of werk in dienst.",
            "In de zeven jaar daarvoor niet steeds een bedrijf of werk in dienst.",
            "Was er in de zeven jaar daarvoor een bedrijf of werk in dienst?",
            ioaz("5 lid 2 onder 1°", dag), "oordeel",
        ),
        Voorwaarde(
            "laag_gemiddeld_inkomen", None if drie is None else sum(drie) < 3 * gemiddeld,
            f"Het inkomen was in de laatste drie boekjaren gemiddeld lager dan {euro(gemiddeld)}.",
            f"Het inkomen was in de laatste drie boekjaren gemiddeld niet lager dan {euro(gemiddeld)}.",
            "Wat was het inkomen in elk van de laatste drie boekjaren?", ioaz("5 lid 2 onder 2°", dag), "berekend",
            "interpretatie",
        ),
        Voorwaarde(
            "laag_verwacht_inkomen", None if toekomst is None else toekomst < verwacht,
            f"Bij voortzetting zou het inkomen naar verwachting duurzaam lager zijn dan {euro(verwacht)}.",
            f"Bij voortzetting zou het inkomen naar verwachting niet duurzaam lager zijn dan {euro(verwacht)}.",
            "Wat zou het jaarinkomen bij voortzetting naar verwachting duurzaam zijn?",
            ioaz("5 lid 2 onder 3°", dag), "oordeel", "interpretatie",
        ),
    ]  # fmt: skip


def _tijdstip(feiten: Toegangsfeiten, parameters: Parameterboek, spoor: Spoor) -> list[Voorwaarde]:
    """Art. 5 lid 2 onder 4° and art. 6 lid 1: the application before or soon after the end, and the end itself."""
    dag, einde = feiten.aanvraag, feiten.beeindigd_op
    binnen, na = (
        spoor.parameter(naam, f"ioaz.toegang.{naam}", parameters.op(f"ioaz.toegang.{naam}", dag))
        for naam in ("beeindiging_binnen", "aanvraag_binnen")
    )
    uiterlijk = zelfde_dag(dag, binnen)
    bron = ioaz("5 lid 2 onder 4°", dag)
    if einde is None:
        op_tijd, tegen = None, ""
    elif einde > dag:
        op_tijd = einde <= uiterlijk
        tegen = f"Het bedrijf is pas na {datum(uiterlijk)} beëindigd, meer dan {binnen} maanden na de aanvraag."
    else:
        op_tijd = dag <= zelfde_dag(einde, na)
        tegen = f"De aanvraag is meer dan {na} maanden na de beëindiging gedaan."
    return [
        Voorwaarde(
            "aanvraag_op_tijd", op_tijd, "De aanvraag en de beëindiging liggen dicht genoeg bij elkaar.", tegen,
            f"Na deze aanvraag moet het bedrijf uiterlijk op {datum(uiterlijk)} beëindigd zijn.", bron, "berekend",
        ),
        Voorwaarde(
            "bedrijf_beeindigd", None if einde is None else True, "Het bedrijf is beëindigd.", "",
            "Er ontstaat geen recht zolang het bedrijf niet is beëindigd, ook dat van de echtgenoot.",
            ioaz("6 lid 1", dag),
        ),
    ]  # fmt: skip


def _inkomen(feiten: Toegangsfeiten, parameters: Parameterboek, spoor: Spoor) -> Voorwaarde:
    """Art. 5 lid 1: the income after the end is lower than the grondslag."""
    grondslag = schrijf_grondslag(feiten.gehuwd, feiten.medebewoners, feiten.aanvraag, parameters, spoor)
    inkomen = feiten.inkomen_per_maand
    return Voorwaarde(
        "inkomen_onder_grondslag", None if inkomen is None else inkomen < grondslag,
        f"Het inkomen per maand is lager dan de grondslag van {euro(grondslag)}.",
        f"Het inkomen per maand is niet lager dan de grondslag van {euro(grondslag)}.",
        "Wat is het inkomen per maand na de beëindiging, ook dat van de echtgenoot?",
        ioaz("5 lid 1", feiten.aanvraag), "berekend",
    )  # fmt: skip
