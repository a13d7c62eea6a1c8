"""The form of aid for living costs, per group: arts. 10, 11 lid 1, 19, 2 lid 3 and 58 Bbz 2004.

The rule is a renteloze lening that is settled later. Whether a gevestigde zelfstandige gets a gift at once is judged by
`bijstandsrecht.bbz.directe_gift`; under the temporary chapter VIIa (2021-2022) all aid was a gift at once.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.doelgroep import VOORBEREIDING
from bijstandsrecht.bbz.groepen import Groep, lees_groep
from bijstandsrecht.bbz.tijdelijk_viia import tijdvak_op
from bijstandsrecht.kern import Bron, OngeldigeInvoer, Spoor, Stap, Uitkomst, regelt

Bijstandsvorm = Literal["renteloze_lening", "om_niet", "gewone_bijstand", "onbekend"]


class Vorm(NamedTuple):
    """The form of the aid, whether a settlement over the boekjaar follows, and the article."""

    vorm: Bijstandsvorm
    vaststelling_volgt: bool
    artikel: str


@regelt("bbz2004", "10", "11 lid 1", "19", "2 lid 3", "58")
def bepaal_vorm(
    *, groep: Groep | str, begin: date, directe_gift: bool | None = None, tijdelijke_regels: bool = False
) -> Uitkomst[Vorm]:
    """The form of aid for living costs that starts on `begin`.

    `groep`: a letter of art. 2 lid 1, or voorbereiding. `directe_gift`: the outcome of the test of art. 19 (only for
    group a; None there means that it is not known yet). `tijdelijke_regels`: the aid falls under chapter VIIa. Raises
    OngeldigeInvoer for facts that do not belong to the group, BuitenBereik before 2015 and outside chapter VIIa.
    """
    spoor = Spoor()
    soort = None if groep == VOORBEREIDING else lees_groep(groep)
    naam = VOORBEREIDING if soort is None else soort.naam
    spoor.gegeven("groep", naam, "tekst")
    spoor.gegeven("begin", begin, "datum")
    if directe_gift is not None and soort is not Groep.GEVESTIGD:
        raise OngeldigeInvoer(
            "Een gift zonder lening vooraf kan alleen bij een gevestigde zelfstandige.", veld="directe_gift",
            waarde=directe_gift, artikel="art. 19 Bbz 2004", remedie="Laat dit leeg, of kies groep a.",
        )  # fmt: skip
    if tijdelijke_regels:
        return _sluit("om_niet", bbz("58", tijdvak_op("begin", begin).tekst), spoor, volgt=False)
    if soort is None:
        return _sluit("gewone_bijstand", bbz("2 lid 3", begin), spoor, volgt=False)
    if soort is Groep.GEVESTIGD and directe_gift is not False:
        vorm: Bijstandsvorm = "om_niet" if directe_gift else "onbekend"
        return _sluit(vorm, bbz("19", begin), spoor, volgt=False)
    return _sluit("renteloze_lening", bbz("11 lid 1", begin), spoor, volgt=True)


_ZIN: dict[Bijstandsvorm, str] = {
    "renteloze_lening": "U krijgt de bijstand eerst als lening zonder rente. Na het boekjaar rekenen wij na.",
    "om_niet": "U krijgt de bijstand als gift. U hoeft die niet terug te betalen.",
    "gewone_bijstand": "Uw gewone bijstand gaat door. Dat is geen lening.",
    "onbekend": "Of de bijstand meteen een gift is, weten wij nog niet. Anders is zij eerst een lening zonder rente.",
}


def _sluit(vorm: Bijstandsvorm, plek: Bron, spoor: Spoor, *, volgt: bool) -> Uitkomst[Vorm]:
    wortel = Stap(
        "vorm", vorm.replace("_", " "), "tekst", "berekend", plek, _ZIN[vorm], "", tuple(spoor.stappen)
    )  # fmt: skip
    return Uitkomst.van(Vorm(vorm, volgt, plek.artikel), wortel, spoor)
