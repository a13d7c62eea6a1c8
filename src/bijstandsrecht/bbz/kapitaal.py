"""Aid for business capital: which form and how much, arts. 2 lid 2, 14 to 17, 20, 22, 24 and 26 Bbz 2004.

The maxima hold per business, with what was granted before. The system prepares: necessity and viability are judged by
a person. An advance on capital is never possible (art. 14 lid 2).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, TypeAlias, get_args

from bijstandsrecht.bbz.borgtocht import Borgtocht
from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.groepen import Groep, lees_groep
from bijstandsrecht.bbz.kapitaaleisen import Kapitaalfeiten, Kapitaalvorm, stel_eisen
from bijstandsrecht.bbz.overgang import EINDE_OUD
from bijstandsrecht.bbz.samenwerkingsverband import Samenwerkingsverband
from bijstandsrecht.bbz.vermogen import bepaal_boven_grens
from bijstandsrecht.kern import (
    Antwoord,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    Weging,
    controleer,
    regelt,
    weeg,
)

Peildag: TypeAlias = Literal["aanvraag", "toekenning"]
RENTE, LOOPTIJD = "bbz.art15.rente", "bbz.art15.looptijd_max"
SAMENLOOP = "bbz.art20.samenloop_onder_grens"
_HOOGSTE = {
    (Groep.GEVESTIGD, False): ("20", "bbz.art20.kapitaal_gevestigd"),
    (Groep.GEVESTIGD, True): ("22", "bbz.art22.kapitaal_om_niet"),
    (Groep.BEGINNEND, False): ("24", "bbz.art24.kapitaal_starter"),
    (Groep.OUDER, True): ("26", "bbz.art26.kapitaal_ouder"),
}


@dataclass(frozen=True, slots=True)
class Bedrijfskapitaal:
    """What can be granted, in cents. rentedragend + borgtocht + renteloos + om_niet = toewijsbaar; toewijsbaar +
    niet_mogelijk = what was asked. `past` nee: nothing can be granted; onbekend: at most this, when the open questions
    turn out well. `rente_per_jaar` in basis points: the rate of the grant, kept for the whole term.
    """

    past: Antwoord
    voor: tuple[str, ...]
    tegen: tuple[str, ...]
    onbekend: tuple[str, ...]
    artikel: str
    hoogste: int
    ruimte: int
    toewijsbaar: int
    niet_mogelijk: int
    rentedragend: int
    borgtocht: int
    renteloos: int
    om_niet: int
    rente_per_jaar: int
    looptijd_hoogstens: int
    voorschot_mogelijk: bool


@regelt(
    "bbz2004", "2 lid 2", "14 lid 1", "14 lid 2", "14 lid 3", "15", "15 onder a", "15 onder b", "17", "20", "20 lid 2",
    "22", "24", "26", "60a lid 2",
)  # fmt: skip
def bedrijfskapitaal(
    *,
    groep: Groep | str,
    vorm: Kapitaalvorm,
    gevraagd: int,
    aangevraagd_op: date,
    toegekend_op: date,
    parameters: Parameterboek,
    maanden: int = 120,
    al_verleend: int = 0,
    ook_art20: bool = False,
    ook_art22: bool = False,
    levensonderhoud: int = 0,
    levensonderhoud_aangevraagd_op: date | None = None,
    inkomen_duurzaam_lager: bool | None = None,
    eigen_vermogen: int | None = None,
    totaal_vermogen: int | None = None,
    wia_34a: bool | None = None,
    bedrijfsschuld: bool = False,
    borgtocht: Borgtocht | None = None,
    samenwerkingsverband: Samenwerkingsverband | None = None,
    peildag: Peildag = "aanvraag",
) -> Uitkomst[Bedrijfskapitaal]:
    """Judge a request for capital; amounts in cents, `maanden` the term of the loan.

    `al_verleend`: capital granted to this business before, to all partners. `ook_art20`, `ook_art22`: the other kind
    was granted too (art. 22: not together). `levensonderhoud`: aid for living costs under the same ceiling (until
    2019, art. 20 lid 2), with the day on which it was applied for when that was not together. `wia_34a`: a person of
    art. 34a lid 1 Wia with a structural functional limitation. `peildag`:
    whose year's amounts hold (a reading). Raises OngeldigeInvoer and OnbekendBedrag.
    """
    if vorm not in get_args(Kapitaalvorm):
        raise OngeldigeInvoer(
            "Deze vorm bestaat niet.", veld="vorm", waarde=vorm, artikel="art. 14 lid 1 Bbz 2004",
            remedie=f"Kies uit: {', '.join(get_args(Kapitaalvorm))}.",
        )  # fmt: skip
    if toegekend_op < aangevraagd_op:
        raise OngeldigeInvoer(
            "De toekenning ligt voor de aanvraag.", veld="toegekend_op", waarde=toegekend_op,
            artikel="art. 35 Bbz 2004", remedie="Vul de dag van het besluit in.",
        )  # fmt: skip
    feiten = Kapitaalfeiten(
        lees_groep(groep), vorm, maanden, ook_art20, ook_art22, inkomen_duurzaam_lager, eigen_vermogen,
        totaal_vermogen, wia_34a, bedrijfsschuld, borgtocht, samenwerkingsverband,
    )  # fmt: skip
    laatste = max(aangevraagd_op, levensonderhoud_aangevraagd_op or aangevraagd_op)
    verzoek = _Verzoek(gevraagd, al_verleend, levensonderhoud, aangevraagd_op, laatste, toegekend_op, peildag)
    return _beoordeel(feiten, verzoek, parameters)


class _Verzoek(NamedTuple):
    gevraagd: int
    al_verleend: int
    levensonderhoud: int
    aangevraagd_op: date
    laatste_aanvraag: date
    toegekend_op: date
    peildag: Peildag

    @property
    def dag(self) -> date:
        """The day whose amounts hold."""
        return self.aangevraagd_op if self.peildag == "aanvraag" else self.toegekend_op


def _beoordeel(feiten: Kapitaalfeiten, verzoek: _Verzoek, parameters: Parameterboek) -> Uitkomst[Bedrijfskapitaal]:
    """Weigh the conditions, find what is left of the maximum, and divide it over the forms."""
    spoor, dag, groep = Spoor(), verzoek.dag, feiten.groep
    controleer("gevraagd", verzoek.gevraagd, artikel="art. 14 Bbz 2004", minimum=1)
    for naam in ("al_verleend", "levensonderhoud"):
        controleer(naam, getattr(verzoek, naam), artikel="art. 20 Bbz 2004")
    spoor.gegeven("groep", groep.naam, "tekst", bron=bbz(f"2 lid 1 onder {groep.value}", dag))
    spoor.gegeven("gevraagd", verzoek.gevraagd, "centen", "Dit bedrag is gevraagd.", bbz("14 lid 1", dag))
    weging = weeg(stel_eisen(feiten, dag, parameters, spoor), spoor)
    artikel, hoogste, ruimte = _ruimte(feiten, verzoek, parameters, spoor)
    toewijsbaar = _toewijsbaar(weging, verzoek.gevraagd, ruimte, artikel, dag, spoor)
    bedragen = _verdeel(feiten, toewijsbaar, dag, parameters, spoor)
    rente = _rente(feiten.vorm, verzoek.toegekend_op, parameters, spoor)
    langst = parameters.op(LOOPTIJD, verzoek.toegekend_op)
    looptijd = spoor.parameter("looptijd_hoogstens", LOOPTIJD, langst)
    zin = "Een voorschot op bedrijfskapitaal kan niet."
    spoor.gegeven("voorschot", "nee", "tekst", zin, bbz("14 lid 2", dag), "parameter")
    waarde = Bedrijfskapitaal(
        weging.past, weging.voor, weging.tegen, weging.onbekend, artikel, hoogste, ruimte, toewijsbaar,
        verzoek.gevraagd - toewijsbaar, *bedragen, rente, looptijd, False,
    )  # fmt: skip
    wortel = Stap(
        "bedrijfskapitaal", toewijsbaar, "centen", "berekend", bbz(artikel, dag), _zin(waarde), "",
        tuple(spoor.stappen), "gelijk", ("toewijsbaar",),
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)


def _ruimte(feiten: Kapitaalfeiten, verzoek: _Verzoek, parameters: Parameterboek, spoor: Spoor) -> tuple[str, int, int]:
    """The article, its maximum and what is left of it; writes `hoogste` and `ruimte`."""
    gift, dag = feiten.vorm == "om_niet", verzoek.dag
    if (feiten.groep, gift) not in _HOOGSTE:
        plek = {Groep.BEGINNEND: "24", Groep.OUDER: "26"}.get(feiten.groep, "2 lid 2")
        spoor.gegeven("hoogste", 0, "centen", "Deze vorm kan niet voor deze groep.", bbz(plek, dag), "berekend")
        spoor.gegeven("ruimte", 0, "centen", herkomst="berekend")
        return plek, 0, 0
    artikel, sleutel = _HOOGSTE[feiten.groep, gift]
    lezing = "de aanvraag" if verzoek.peildag == "aanvraag" else "de toekenning"
    zin = f"De bedragen van het jaar van {lezing} gelden; de tekst noemt geen dag."
    spoor.gegeven("peildag", dag, "datum", zin, bbz("60 lid 1", dag), "beleid", "interpretatie")
    hoogste = spoor.parameter("hoogste", sleutel, parameters.op(sleutel, dag), "Het hoogste bedrag per bedrijf.")
    spoor.gegeven("al_verleend", verzoek.al_verleend, "centen", "Dit kreeg het bedrijf al.", bbz(artikel, dag))
    af = ["al_verleend"]
    telt = 0
    if verzoek.levensonderhoud and artikel == "20" and _samenloop(verzoek.laatste_aanvraag, parameters, spoor):
        telt = verzoek.levensonderhoud
        af.append("levensonderhoud")
        zin = "Bijstand voor levensonderhoud telt mee onder het hoogste bedrag en is dan ook een lening met rente."
        spoor.gegeven("levensonderhoud", telt, "centen", zin, bbz("20 lid 2", min(dag, EINDE_OUD)))
    ruimte = max(0, hoogste - verzoek.al_verleend - telt)
    spoor.berekend("ruimte", ruimte, "centen", "min_nul", ("hoogste", *af), bbz(artikel, dag), "Dit is er nog over.")
    return artikel, hoogste, ruimte


def _samenloop(aanvraag: date, parameters: Parameterboek, spoor: Spoor) -> bool:
    """Whether living costs count under the ceiling: for applications until 2019 (art. 20 lid 2 old, 60a lid 2)."""
    uitleg = "Wie beide uiterlijk 31 december 2019 aanvroeg, houdt de oude regel (art. 60a lid 2)."
    return bool(spoor.parameter("samenloop_onder_grens", SAMENLOOP, parameters.op(SAMENLOOP, aanvraag), uitleg))


def _toewijsbaar(weging: Weging, gevraagd: int, ruimte: int, artikel: str, dag: date, spoor: Spoor) -> int:
    """What can be granted at most; nothing when a condition fails."""
    bron = bbz(artikel, dag)
    if weging.past == "nee":
        spoor.gegeven("toewijsbaar", 0, "centen", "Aan een voorwaarde is niet voldaan.", bron, "berekend")
    else:
        spoor.berekend("toewijsbaar", min(gevraagd, ruimte), "centen", "laagste", ("gevraagd", "ruimte"), bron)
    bedrag = 0 if weging.past == "nee" else min(gevraagd, ruimte)
    zin = "Dit deel kan niet met het Bbz."
    spoor.berekend("niet_mogelijk", gevraagd - bedrag, "centen", "min", ("gevraagd", "toewijsbaar"), bron, zin)
    return bedrag


def _verdeel(
    feiten: Kapitaalfeiten, bedrag: int, dag: date, parameters: Parameterboek, spoor: Spoor
) -> tuple[int, int, int, int]:
    """The amount over the forms: interest-bearing loan, guarantee, interest-free loan, gift."""
    if feiten.vorm == "lening":
        return bedrag, 0, 0, 0
    if feiten.vorm == "borgtocht":
        return 0, bedrag, 0, 0
    if feiten.groep is not Groep.OUDER or feiten.eigen_vermogen is None or feiten.totaal_vermogen is None:
        return 0, 0, 0, bedrag
    boven = bepaal_boven_grens(feiten.groep, feiten.eigen_vermogen, feiten.totaal_vermogen, dag, parameters, spoor)
    renteloos = min(bedrag, boven)
    spoor.berekend(
        "renteloos", renteloos, "centen", "laagste", ("toewijsbaar", "boven_vermogensgrens"), bbz("26", dag),
        "Dit deel is een lening zonder rente, omdat het eigen vermogen boven de grens is; art. 13 geldt ook.",
    )  # fmt: skip
    spoor.berekend("om_niet", bedrag - renteloos, "centen", "min", ("toewijsbaar", "renteloos"), bbz("26", dag))
    return 0, 0, renteloos, bedrag - renteloos


def _rente(vorm: Kapitaalvorm, dag: date, parameters: Parameterboek, spoor: Spoor) -> int:
    if vorm != "lening":
        return 0
    uitleg = "De rente van de dag van toekenning blijft de hele looptijd gelden."
    return spoor.parameter("rente_per_jaar", RENTE, parameters.op(RENTE, dag), uitleg)


def _zin(waarde: Bedrijfskapitaal) -> str:
    if waarde.past == "nee":
        return " ".join(["Bedrijfskapitaal is niet mogelijk.", *waarde.tegen])
    delen = ["U kunt ten hoogste {toewijsbaar} bedrijfskapitaal krijgen."]
    if waarde.niet_mogelijk:
        delen.append("Voor {niet_mogelijk} kan het Bbz niet worden gebruikt.")
    return " ".join([*delen, *waarde.onbekend])
