"""Which group of art. 2 Bbz 2004 fits: reasons for and against each, and what still has to be asked.

A proposal for a person to decide. Whether a business is levensvatbaar is a recorded judgment, never computed here.
Each group has its own conditions in `bijstandsrecht.bbz.groepseisen`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.groepen import EINDE_WAZ, Groep
from bijstandsrecht.bbz.groepseisen import (
    eisen_beeindigend,
    eisen_beginnend,
    eisen_gevestigd,
    eisen_ouder,
    eisen_voorbereiding,
)
from bijstandsrecht.bbz.versies import GELEZEN_TOT
from bijstandsrecht.bbz.zelfstandige import Zelfstandige, eisen_zelfstandige
from bijstandsrecht.kern import (
    Antwoord,
    BuitenBereik,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    Voorwaarde,
    regelt,
    weeg,
)

VOORBEREIDING = "voorbereiding"
NAMEN = {
    VOORBEREIDING: "voorbereidingsperiode",
    **{groep.value: groep.naam for groep in Groep},
}
_VOORKEUR = (VOORBEREIDING, "a", "b", "d", "c")
"""Which group is proposed when more than one fits: who promises to stop is d, not c."""


@dataclass(frozen=True, slots=True)
class Ondernemer:
    """The facts about one applicant; None is not known yet.

    `gestart_op`: the first day of the business, also when that day is still to come; None with `heeft_bedrijf` False
    means that there is none yet. `levensvatbaar`: the recorded judgment of the college. `werkloosheidsuitkering`: the
    person or the spouse receives a benefit because of unemployment. `onafgebroken`: ran the business without a break
    in the ten years before the application. `inkomen_duurzaam_te_laag`: the income from it is lastingly not enough to
    live on. `beeindigt_op`: the day by which the applicant committed himself to stop.
    """

    zelfstandige: Zelfstandige = field(default_factory=Zelfstandige)
    heeft_bedrijf: bool | None = None
    gestart_op: date | None = None
    levensvatbaar: bool | None = None
    werkloosheidsuitkering: bool | None = None
    ontvangt_bijstand: bool | None = None
    wil_beginnen: bool | None = None
    niet_beschikbaar_voor_werk: bool | None = None
    onafgebroken: bool | None = None
    inkomen_duurzaam_te_laag: bool | None = None
    verplicht_zich_te_stoppen: bool | None = None
    beeindigt_op: date | None = None
    waz_aangevraagd: bool = False


class Groepsoordeel(NamedTuple):
    """One group (a, b, c, d or voorbereiding) with its reasons; `past` is ja, nee or onbekend."""

    groep: str
    naam: str
    past: Antwoord
    voor: tuple[str, ...]
    tegen: tuple[str, ...]
    onbekend: tuple[str, ...]


class Doelgroep(NamedTuple):
    """The proposed group (None: nothing fits yet), the groups that are still possible, and all judgments."""

    voorstel: str | None
    mogelijk: tuple[str, ...]
    oordelen: tuple[Groepsoordeel, ...]


@regelt(
    "bbz2004", "1 onder c", "2 lid 1 onder a", "2 lid 1 onder b", "2 lid 1 onder c", "2 lid 1 onder d",
    "2 lid 3", "60a lid 1",
)  # fmt: skip
def beoordeel_groep(
    *,
    ondernemer: Ondernemer,
    aangevraagd_op: date,
    peildatum: date | None = None,
    redelijke_termijn: int | None = None,
    parameters: Parameterboek,
) -> Uitkomst[Doelgroep]:
    """Weigh every group of art. 2 for one applicant.

    `peildatum`: the day the conditions are laid beside, that of the application when left out; a later one matters for
    the older group, whose old text stays for applications up to and including 31 December 2019. `redelijke_termijn`:
    the number of months after which the municipality calls a zelfstandige gevestigd (practice when left out). Raises
    OngeldigeInvoer, BuitenBereik (also for a WAZ applicant) and OnbekendBedrag.
    """
    dag = aangevraagd_op if peildatum is None else peildatum
    _controleer(ondernemer, aangevraagd_op, dag)
    spoor = Spoor()
    spoor.gegeven("aangevraagd_op", aangevraagd_op, "datum", "Op deze dag kwam de aanvraag binnen.")
    termijn = _redelijke_termijn(redelijke_termijn, aangevraagd_op, parameters, spoor)
    gewoon = spoor.onder()
    zelfstandig = eisen_zelfstandige(ondernemer.zelfstandige, dag, parameters, gewoon)
    spoor.stappen.extend(gewoon.stappen)
    eisen = {
        "a": (*zelfstandig, *eisen_gevestigd(ondernemer, aangevraagd_op, termijn)),
        "b": (*zelfstandig, *eisen_beginnend(ondernemer, aangevraagd_op, termijn)),
        "c": (*zelfstandig, *eisen_ouder(ondernemer, aangevraagd_op, dag, parameters, spoor)),
        "d": (*zelfstandig, *eisen_beeindigend(ondernemer, aangevraagd_op, parameters, spoor)),
        VOORBEREIDING: eisen_voorbereiding(ondernemer, aangevraagd_op),
    }
    oordelen = tuple(_oordeel(groep, deel, dag, spoor) for groep, deel in eisen.items())
    return _sluit(oordelen, dag, spoor)


def _controleer(ondernemer: Ondernemer, aangevraagd_op: date, dag: date) -> None:
    if max(aangevraagd_op, dag) >= GELEZEN_TOT:
        raise BuitenBereik(
            "Van deze dag is de tekst van het Bbz 2004 nog niet gelezen.", veld="aangevraagd_op",
            waarde=max(aangevraagd_op, dag), artikel="art. 2 Bbz 2004", remedie="Kies een dag voor 01-01-2027.",
        )  # fmt: skip
    _controleer_begin(ondernemer, aangevraagd_op)
    if ondernemer.waz_aangevraagd:
        raise BuitenBereik(
            f"De groep van WAZ-aanvragers (letter e) is vervallen op {EINDE_WAZ:%d-%m-%Y} en wordt niet berekend.",
            veld="waz_aangevraagd", waarde=ondernemer.waz_aangevraagd,
            artikel="art. 2 lid 1 onder e en art. 28 Bbz 2004 (tekst tot 2020)",
            remedie="Beoordeel een oud geval zelf; de bijstand liep tot de beslissing over de WAZ.",
        )  # fmt: skip


def _controleer_begin(ondernemer: Ondernemer, aangevraagd_op: date) -> None:
    """Refuse facts about the business that contradict each other."""
    gestart = ondernemer.gestart_op
    if gestart is None:
        return
    loopt = gestart <= aangevraagd_op
    tegenspraak = "heeft_bedrijf" if ondernemer.heeft_bedrijf is (not loopt) else ""
    if not loopt and ondernemer.wil_beginnen is False:
        tegenspraak = "wil_beginnen"
    if tegenspraak:
        raise OngeldigeInvoer(
            "Dit past niet bij de dag waarop het bedrijf begint.", veld=tegenspraak,
            waarde=getattr(ondernemer, tegenspraak), artikel="art. 2 Bbz 2004",
            remedie=f"Het bedrijf begint op {gestart:%d-%m-%Y}: verbeter die dag of dit gegeven.",
        )  # fmt: skip


def _redelijke_termijn(eigen: int | None, dag: date, parameters: Parameterboek, spoor: Spoor) -> int:
    """The months after which somebody is gevestigd: of the municipality, or else practice (doubtful)."""
    if eigen is None:
        sleutel = "bbz.art2.redelijke_termijn"
        maanden = spoor.parameter("redelijke_termijn", sleutel, parameters.op(sleutel, dag))
        spoor.stappen[-1] = spoor.stappen[-1]._replace(herkomst="beleid")
        return maanden
    spoor.gegeven(
        "redelijke_termijn", eigen, "maanden", "Zo lang vindt uw gemeente een redelijke termijn.",
        bbz("2 lid 1 onder a", dag), "beleid", "interpretatie",
    )  # fmt: skip
    return eigen


def _oordeel(groep: str, eisen: tuple[Voorwaarde, ...], dag: date, spoor: Spoor) -> Groepsoordeel:
    """Weigh one group and write it as a step with its conditions under it."""
    onder = spoor.onder()
    weging = weeg(eisen, onder)
    plek = bbz("2 lid 3" if groep == VOORBEREIDING else f"2 lid 1 onder {groep}", dag)
    zin = {
        "ja": "Deze groep past.",
        "nee": f"Deze groep past niet. {' '.join(weging.tegen)}",
        "onbekend": f"Nog niet bekend. {' '.join(weging.onbekend)}",
    }[weging.past]
    naam = NAMEN[groep]
    spoor.stappen.append(
        Stap(naam.replace(" ", "_"), weging.past, "tekst", "berekend", plek, zin, "", tuple(onder.stappen))
    )
    return Groepsoordeel(groep, naam, weging.past, weging.voor, weging.tegen, weging.onbekend)


def _sluit(oordelen: tuple[Groepsoordeel, ...], dag: date, spoor: Spoor) -> Uitkomst[Doelgroep]:
    passend = [groep for groep in _VOORKEUR if any(o.groep == groep and o.past == "ja" for o in oordelen)]
    mogelijk = tuple(o.groep for o in oordelen if o.past != "nee")
    voorstel = passend[0] if passend else None
    if len(passend) > 1:
        spoor.waarschuw(f"Meer dan één groep past: {', '.join(NAMEN[g] for g in passend)}. Kies zelf.")
    if voorstel is not None:
        zin = f"Voorstel: {NAMEN[voorstel]}. U beslist zelf."
    elif mogelijk:
        zin = f"Nog mogelijk: {', '.join(NAMEN[g] for g in mogelijk)}. Er ontbreken gegevens."
    else:
        zin = "Geen groep van het Bbz 2004 past."
    wortel = Stap(
        "doelgroep", NAMEN[voorstel] if voorstel else "geen voorstel", "tekst", "berekend", bbz("2", dag), zin, "",
        tuple(spoor.stappen),
    )  # fmt: skip
    return Uitkomst.van(Doelgroep(voorstel, mogelijk, oordelen), wortel, spoor)
