"""The kinds of means this product meets, and where the law puts each: income, vermogen, or not counted.

Art. 31 lid 2 lists what does not count, art. 32 lid 1 what is income; what counts and is not income is vermogen
(art. 34 lid 1 under b). Read: 1 July 2026, and 2015 to 2023 beside it. Some letters changed their content: o was the
levensloopregeling and is the energietoeslag, w was a vrijgelaten deel and is the tegemoetkoming of art. 78gg. The
sentences name what is meant, so that a caseworker chooses the kind and not the letter.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Middelgroep = Literal["arbeid", "inkomen", "vermogen", "vrij"]

Middelsoort = Literal[
    "winst", "loon", "uitkering", "alimentatie", "verhuur", "inkomsten_uit_vermogen", "belastingteruggave",
    "overig_inkomen", "vermogen", "geld_voor_ander", "kinderbijslag", "jonggehandicaptenkorting", "toeslag",
    "eigenwoningbijdrage", "teruggave_bijzondere_kosten", "onkostenvergoeding", "inkomen_van_kind", "vrije_rente",
    "premie", "vrijwilligersvergoeding", "energietoeslag", "tegemoetkoming_anw", "tegemoetkoming_wajong",
    "tegemoetkoming_arbeidsongeschikt", "mantelzorgwaardering", "onderhoud_van_ouders", "aangewezen_tegemoetkoming",
    "schadevergoeding",
]  # fmt: skip


class Regel(NamedTuple):
    """Where one kind belongs: the group, the letter or lid, what is said about it, and what else is asked.

    `vanaf_27`: free from 27 years only (art. 31 lid 5). `tenzij_bijstand`: free unless bijstand is given for the
    same costs. `oordeel`: free as far as the college finds that justified.
    """

    groep: Middelgroep
    artikel: str
    zin: str
    vanaf_27: bool = False
    tenzij_bijstand: bool = False
    oordeel: bool = False


_ARBEID = "32 lid 1 onder a"


def _vrij(letter: str, zin: str, **extra: bool) -> Regel:
    return Regel("vrij", f"31 lid 2 onder {letter}", f"{zin} telt niet mee.", **extra)


REGELS: dict[Middelsoort, Regel] = {
    "winst": Regel("arbeid", _ARBEID, "Winst uit een bedrijf is inkomen uit werk."),
    "loon": Regel("arbeid", _ARBEID, "Loon is inkomen uit werk."),
    "uitkering": Regel("inkomen", _ARBEID, "Een uitkering is inkomen."),
    "alimentatie": Regel("inkomen", _ARBEID, "Alimentatie is inkomen."),
    "verhuur": Regel("inkomen", _ARBEID, "Geld van een huurder of kostganger is inkomen."),
    "inkomsten_uit_vermogen": Regel("inkomen", _ARBEID, "Inkomsten uit vermogen zijn inkomen."),
    "belastingteruggave": Regel("inkomen", _ARBEID, "Een teruggave van belasting of premies is inkomen."),
    "overig_inkomen": Regel("inkomen", _ARBEID, "Dit lijkt naar zijn aard op inkomen."),
    "vermogen": Regel("vermogen", "34 lid 1 onder b", "Dit is geen inkomen en telt als vermogen."),
    "geld_voor_ander": _vrij("a", "Geld voor iemand buiten de bijstand"),
    "kinderbijslag": _vrij("b", "Kinderbijslag"),
    "jonggehandicaptenkorting": _vrij("c", "De jonggehandicaptenkorting", vanaf_27=True),
    "toeslag": _vrij("d", "Een toeslag van de Belastingdienst"),
    "eigenwoningbijdrage": _vrij("e", "Een eigenwoningbijdrage"),
    "teruggave_bijzondere_kosten": _vrij("f", "Een teruggave voor bijzondere kosten", tenzij_bijstand=True),
    "onkostenvergoeding": _vrij("g", "Een onkostenvergoeding van de werkgever", tenzij_bijstand=True),
    "inkomen_van_kind": _vrij("h", "Loon of een uitkering van een kind"),
    "vrije_rente": _vrij("i", "Rente over vrij spaargeld"),
    "premie": _vrij("j", "Een premie voor werk", vanaf_27=True, oordeel=True),
    "vrijwilligersvergoeding": _vrij("k", "Een vergoeding voor vrijwilligerswerk", vanaf_27=True),
    "energietoeslag": _vrij("o", "De energietoeslag"),
    "tegemoetkoming_anw": _vrij("p", "De tegemoetkoming Anw"),
    "tegemoetkoming_wajong": _vrij("q", "De tegemoetkoming Wajong"),
    "tegemoetkoming_arbeidsongeschikt": _vrij("t", "De tegemoetkoming voor arbeidsongeschikten"),
    "mantelzorgwaardering": _vrij("u", "Een blijk van waardering voor mantelzorg"),
    "onderhoud_van_ouders": _vrij("v", "Onderhoud van ouders dat al in de norm is verwerkt"),
    "aangewezen_tegemoetkoming": _vrij("w", "Deze tegemoetkoming"),
    "schadevergoeding": _vrij("s", "Een schadevergoeding", oordeel=True),
}
"""Every kind with its rule. Gifts have rules of their own: see `giften`."""
