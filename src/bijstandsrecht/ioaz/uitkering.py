"""How much IOAZ somebody gets in a month: the grondslag minus the income (arts 8 and 9).

Amounts are net cents per month. What counts as income from work or other income is laid down in the Algemeen
inkomensbesluit socialezekerheidswetten (art. 8 lid 4): it comes in as a fact.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.ioaz.bronnen import ioaz
from bijstandsrecht.ioaz.grondslag import schrijf_grondslag
from bijstandsrecht.ioaz.vrijlating import IoazVrijlating, schrijf_vrijlating
from bijstandsrecht.kern import (
    GEEN_SPOOR,
    HALF_OMHOOG,
    Centen,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    hoogste,
    regelt,
    rond_half_omhoog,
)
from bijstandsrecht.participatiewet import Medebewoner

MAANDEN = 12
_VRIJ, _RENDEMENT = "ioaz.vermogen.vrij", "ioaz.vermogen.rendement"


class IoazInkomen(NamedTuple):
    """Net income in a month, in cents. `overig` and `vermogen` are of both spouses together.

    `vermogen`: what they have after the business ended (art. 8 lid 2). `verlies_door_verlof`: income that is missed
    because of unpaid leave, over which there is no right (art. 6 lid 2 onder f).
    """

    arbeid: int
    arbeid_echtgenoot: int = 0
    overig: int = 0
    vermogen: int = 0
    verlies_door_verlof: int = 0


class IoazUitkering(NamedTuple):
    """One month, in cents: uitbetaling + uitbetaling_echtgenoot + vakantieuitkering = uitkering."""

    grondslag: int
    inkomen: int
    uitkering: int
    vakantieuitkering: int
    uitbetaling: int
    uitbetaling_echtgenoot: int


class UitkeringBedragen(NamedTuple):
    """The arithmetic of a month in cents, as ints or int64 arrays."""

    inkomen_uit_vermogen: Centen
    inkomen: Centen
    uitkering: Centen
    vakantieuitkering: Centen
    uitbetaling: Centen


def uitkering_bedragen(
    *,
    grondslag: Centen,
    inkomen_dat_telt: Centen,
    vermogen: Centen,
    vermogen_vrij: int,
    rendement_bp: int,
    vakantie: tuple[int, int],
    spoor: Spoor = GEEN_SPOOR,
    dag: date | None = None,
) -> UitkeringBedragen:
    """Arts 8 lid 2 and 9 in cents per month: int, or int64 arrays. Checks nothing.

    `rendement_bp`: basis points per year over the vermogen above `vermogen_vrij`. `vakantie`: the two numbers of
    art. 9 lid 2. With a `Spoor` and `dag` it writes its steps.
    """
    boven = hoogste(vermogen - vermogen_vrij, 0)
    uit_vermogen = rond_half_omhoog(boven * rendement_bp, 10_000 * MAANDEN)
    inkomen = inkomen_dat_telt + uit_vermogen
    uitkering = hoogste(grondslag - inkomen, 0)
    vakantiegeld = rond_half_omhoog(uitkering * vakantie[0], vakantie[1])
    betaald = uitkering - vakantiegeld
    if dag is not None:
        _schrijf((boven, uit_vermogen, inkomen, uitkering, vakantiegeld, betaald), dag, spoor)
    return UitkeringBedragen(uit_vermogen, inkomen, uitkering, vakantiegeld, betaald)


_STAPPEN = (
    ("vermogen_boven_vrij", "min_nul", ("vermogen", "vermogen_vrij"), "8 lid 2", "", ""),
    (
        "inkomen_uit_vermogen", "percentage_gedeeld", ("vermogen_boven_vrij", "rendement", "maanden_per_jaar"),
        "8 lid 2", "Dit rekenen wij per maand als inkomen uit uw vermogen.", HALF_OMHOOG,
    ),
    (
        "inkomen_samen", "plus", ("inkomen_dat_telt", "inkomen_uit_vermogen"), "8",
        "Dit inkomen gaat van de grondslag af.", "",
    ),
    ("uitkering", "min_nul", ("grondslag", "inkomen_samen"), "9 lid 1", "Uw uitkering, met vakantie-uitkering.", ""),
    (
        "vakantieuitkering", "breuk", ("uitkering", "vakantie_teller", "vakantie_noemer"), "9 lid 2",
        "Dit deel van de uitkering is vakantie-uitkering.", HALF_OMHOOG,
    ),
    ("uitbetaling_samen", "min", ("uitkering", "vakantieuitkering"), "9 lid 2", "Dit betalen wij deze maand.", ""),
)  # fmt: skip


def _schrijf(bedragen: tuple[Centen, ...], dag: date, spoor: Spoor) -> None:
    for (naam, bewerking, uit, artikel, uitleg, afronding), bedrag in zip(_STAPPEN, bedragen, strict=True):
        spoor.berekend(naam, bedrag, "centen", bewerking, uit, ioaz(artikel, dag), uitleg, afronding)


@regelt(
    "ioaz", "5 lid 1", "5 lid 3", "6 lid 2 onder f", "8 lid 1 onder a", "8 lid 1 onder b", "8 lid 2", "9 lid 1",
    "9 lid 2",
)  # fmt: skip
def bepaal_ioaz_uitkering(
    *,
    gehuwd: bool,
    inkomen: IoazInkomen,
    peildatum: date,
    parameters: Parameterboek,
    medebewoners: tuple[Medebewoner, ...] = (),
    vrijlating: IoazVrijlating | None = None,
    vrijlating_echtgenoot: IoazVrijlating | None = None,
    alles_aan_een: bool = False,
) -> Uitkomst[IoazUitkering]:
    """The uitkering of a whole month, in cents, net, with the part that is vakantie-uitkering.

    A couple gets half each, or all on one account when both ask for it (`alles_aan_een`). Raises OngeldigeInvoer for
    impossible facts, OnbekendBedrag for a day without read amounts. It does not test the right: see `toets_toegang`.
    """
    _controleer(gehuwd, inkomen, vrijlating_echtgenoot, alles_aan_een)
    spoor = Spoor()
    grondslag = schrijf_grondslag(gehuwd, medebewoners, peildatum, parameters, spoor)
    telt = _arbeid("arbeid", inkomen.arbeid, vrijlating, gehuwd, peildatum, parameters, spoor)
    namen = ["arbeid_dat_telt"]
    if gehuwd:
        telt += _arbeid(
            "arbeid_echtgenoot", inkomen.arbeid_echtgenoot, vrijlating_echtgenoot, gehuwd, peildatum, parameters, spoor
        )
        namen.append("arbeid_echtgenoot_dat_telt")
    for naam, bedrag, artikel in (
        ("overig_inkomen", inkomen.overig, "8 lid 1"),
        ("verlies_door_verlof", inkomen.verlies_door_verlof, "6 lid 2 onder f"),
    ):
        spoor.gegeven(naam, bedrag, "centen", bron=ioaz(artikel, peildatum))
        namen.append(naam)
        telt += bedrag
    spoor.berekend("inkomen_dat_telt", telt, "centen", "plus", tuple(namen), ioaz("8 lid 1", peildatum))
    bedragen = _reken(grondslag, telt, inkomen.vermogen, peildatum, parameters, spoor)
    eigen, echtgenoot = _verdeel(int(bedragen.uitbetaling), gehuwd and not alles_aan_een, peildatum, spoor)
    waarde = IoazUitkering(
        grondslag, int(bedragen.inkomen), int(bedragen.uitkering), int(bedragen.vakantieuitkering), eigen, echtgenoot
    )
    zin = (
        "Uw IOAZ-uitkering is {uitkering} per maand, met vakantie-uitkering. Dat is {grondslag} min uw inkomen van "
        "{inkomen_samen}."
        if waarde.uitkering
        else "U krijgt geen IOAZ-uitkering, want uw inkomen van {inkomen_samen} is niet lager dan {grondslag}."
    )
    wortel = Stap(
        "uitkering_ioaz", waarde.uitkering, "centen", "berekend", ioaz("9 lid 1", peildatum), zin, "",
        tuple(spoor.stappen), "gelijk", ("uitkering",),
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)


def _controleer(gehuwd: bool, inkomen: IoazInkomen, recht: IoazVrijlating | None, alles_aan_een: bool) -> None:
    for veld, bedrag in inkomen._asdict().items():
        controleer(veld, bedrag, artikel="art. 8 IOAZ")
    zonder = {"arbeid_echtgenoot": inkomen.arbeid_echtgenoot, "vrijlating_echtgenoot": recht is not None}
    for veld, gegeven in {**zonder, "alles_aan_een": alles_aan_een}.items():
        if gegeven and not gehuwd:
            raise OngeldigeInvoer(
                "Er is geen echtgenoot.", veld=veld, waarde=gegeven, artikel="art. 8 lid 1 IOAZ",
                remedie="Haal dit gegeven weg, of vul in dat er een echtgenoot is.",
            )  # fmt: skip


def _arbeid(
    naam: str, inkomen: int, recht: IoazVrijlating | None, gehuwd: bool, peildatum: date, parameters: Parameterboek,
    spoor: Spoor,
) -> int:  # fmt: skip
    """Write what counts of the income from work of one person: the step `<naam>_dat_telt`."""
    onder, bron = spoor.onder(), ioaz("8 lid 1", peildatum)
    if recht is None:
        onder.gegeven("inkomen", inkomen, "centen", "Het inkomen uit werk in deze maand.", bron)
        onder.gegeven("vrijgelaten", 0, "centen", "Er is geen vrijlating.", bron, "oordeel")
        vrij = 0
    else:
        vrij = schrijf_vrijlating(inkomen, recht, gehuwd, peildatum, parameters, onder)
    telt = inkomen - vrij
    spoor.berekend(f"{naam}_dat_telt", telt, "centen", "min", ("inkomen", "vrijgelaten"), bron, onder=onder)
    return telt


def _reken(
    grondslag: int, telt: int, vermogen: int, peildatum: date, parameters: Parameterboek, spoor: Spoor
) -> UitkeringBedragen:
    """Write the amounts of arts 8 lid 2 and 9 lid 2 and compute with them."""
    spoor.gegeven(
        "vermogen", vermogen, "centen", "Uw vermogen nu het bedrijf is beëindigd.", ioaz("8 lid 2", peildatum)
    )
    vrij = spoor.parameter("vermogen_vrij", _VRIJ, parameters.op(_VRIJ, peildatum))
    deel = parameters.op(_RENDEMENT, peildatum)
    if vermogen > vrij:
        rendement = spoor.parameter("rendement", _RENDEMENT, deel)
    else:  # the percentage is doubtful, but it does not matter here
        rendement, zin = deel.waarde, "Dit telt hier niet: het vermogen is niet hoger dan het vrije bedrag."
        spoor.gegeven("rendement", rendement, "basispunten", zin, deel.bron, "parameter")
    teller, noemer = (
        spoor.parameter(f"vakantie_{naam}", f"ioaz.vakantie.{naam}", parameters.op(f"ioaz.vakantie.{naam}", peildatum))
        for naam in ("teller", "noemer")
    )
    spoor.gegeven("maanden_per_jaar", MAANDEN, "maanden")
    return uitkering_bedragen(
        grondslag=grondslag, inkomen_dat_telt=telt, vermogen=vermogen, vermogen_vrij=vrij, rendement_bp=rendement,
        vakantie=(teller, noemer), spoor=spoor, dag=peildatum,
    )  # fmt: skip


def _verdeel(samen: int, in_tweeen: bool, peildatum: date, spoor: Spoor) -> tuple[int, int]:
    """Half each, a last cent to the gewezen zelfstandige; or all to one."""
    if not in_tweeen:
        return samen, 0
    eigen, bron = rond_half_omhoog(samen, 2), ioaz("5 lid 3", peildatum)
    spoor.gegeven("een", 1, "aantal")
    spoor.gegeven("aantal_delen", 2, "aantal")
    spoor.berekend(
        "uitbetaling", eigen, "centen", "breuk", ("uitbetaling_samen", "een", "aantal_delen"), bron,
        "De helft is voor u.", HALF_OMHOOG,
    )  # fmt: skip
    spoor.berekend(
        "uitbetaling_echtgenoot", samen - eigen, "centen", "min", ("uitbetaling_samen", "uitbetaling"), bron,
        "De rest is voor uw echtgenoot.",
    )  # fmt: skip
    return eigen, samen - eigen
