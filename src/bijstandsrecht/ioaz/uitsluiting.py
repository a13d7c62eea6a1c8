"""When there is no right to IOAZ, or no longer: art. 6; and when it comes back: art. 7.

A circumstance is given as a fact, judged by the college; None is not known. A person decides.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from bijstandsrecht.ioaz.bronnen import ioaz
from bijstandsrecht.kern import Antwoord, Spoor, Stap, Uitkomst, Voorwaarde, regelt, weeg
from bijstandsrecht.participatiewet.aow_leeftijd import is_onder_aow


class Omstandigheden(NamedTuple):
    """What art. 6 asks of one person.

    `vrijheid_ontnomen`: and no exception of lid 5. `rechtmatig_verblijf`: or a right by lid 4.
    """

    geboortedatum: date
    bedrijf_beeindigd: bool | None = None
    werkt_weer_in_bedrijf: bool | None = None
    woont_buiten_nederland: bool | None = None
    rechtmatig_verblijf: bool | None = None
    vrijheid_ontnomen: bool | None = None
    onttrekt_zich_aan_straf: bool | None = None
    uitreiziger: bool | None = None


class Uitsluiting(NamedTuple):
    """`recht`: nee as soon as something excludes the gewezen zelfstandige. `recht_echtgenoot`: the same for the spouse.

    `als_alleenstaande`: the gewezen zelfstandige counts as single, because of the spouse (lid 3).
    """

    recht: Antwoord
    recht_echtgenoot: Antwoord | None
    als_alleenstaande: bool
    voor: tuple[str, ...]
    tegen: tuple[str, ...]
    onbekend: tuple[str, ...]


_ALLEEN_DOOR_ECHTGENOOT = ("b", "c", "d", "e", "h")
_ZINNEN = {
    "ja": "Wij zien geen reden waarom u geen recht hebt op een IOAZ-uitkering.",
    "nee": "U hebt geen recht op een IOAZ-uitkering.",
    "onbekend": "Wij weten nog niet of er een reden is waarom u geen recht hebt op een IOAZ-uitkering.",
}
# letter of lid 2, field, value that is right, sentence when right, sentence when wrong, question
_EISEN = (
    ("a", "werkt_weer_in_bedrijf", False, "werkt niet weer in een bedrijf", "werkt weer in een bedrijf"),
    ("b", "woont_buiten_nederland", False, "woont in Nederland", "woont of verblijft buiten Nederland"),
    ("c", "rechtmatig_verblijf", True, "heeft rechtmatig verblijf", "heeft geen rechtmatig verblijf"),
    ("d", "vrijheid_ontnomen", False, "zit niet vast", "zit vast"),
    ("e", "onttrekt_zich_aan_straf", False, "onttrekt zich niet aan een straf", "onttrekt zich aan een straf"),
    ("h", "uitreiziger", False, "is geen uitreiziger", "is een uitreiziger"),
)  # fmt: skip


@regelt(
    "ioaz", "6 lid 1", "6 lid 2 onder a", "6 lid 2 onder b", "6 lid 2 onder c", "6 lid 2 onder d", "6 lid 2 onder e",
    "6 lid 2 onder g", "6 lid 2 onder h", "6 lid 3", "6 lid 5",
)  # fmt: skip
def toets_uitsluiting(
    *, zelf: Omstandigheden, peildatum: date, echtgenoot: Omstandigheden | None = None
) -> Uitkomst[Uitsluiting]:
    """Whether art. 6 stands in the way on a day, for the gewezen zelfstandige and for the spouse, with reasons.

    Unpaid leave (lid 2 onder f) takes away a part of the uitkering: see `bepaal_ioaz_uitkering`.
    """
    spoor = Spoor()
    eigen = _eisen("zelf", "De gewezen zelfstandige", zelf, peildatum)
    van_echtgenoot = [] if echtgenoot is None else _eisen("echtgenoot", "De echtgenoot", echtgenoot, peildatum)
    # Lid 1 and lid 2 onder a also look at the business of the spouse.
    redenen = weeg([*eigen, *(eis for eis in van_echtgenoot if eis.bron.artikel in _OOK_ECHTGENOOT)], spoor)
    recht_echtgenoot, alleen = _weeg_echtgenoot(redenen.past, van_echtgenoot, peildatum, spoor)
    waarde = Uitsluiting(redenen.past, recht_echtgenoot, alleen, redenen.voor, redenen.tegen, redenen.onbekend)
    wortel = Stap(
        "uitsluiting_ioaz", redenen.past, "tekst", "oordeel", ioaz("6", peildatum), _ZINNEN[redenen.past], "",
        tuple(spoor.stappen),
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)


_OOK_ECHTGENOOT = ("6 lid 1", "6 lid 2 onder a")


def _eisen(wie: str, naam: str, feiten: Omstandigheden, dag: date) -> list[Voorwaarde]:
    """The circumstances of one person as conditions that there is a right."""
    eisen = [
        Voorwaarde(
            f"bedrijf_beeindigd_{wie}", feiten.bedrijf_beeindigd, f"{naam} heeft geen bedrijf meer.",
            f"{naam} heeft het bedrijf nog niet beëindigd.", f"Is het bedrijf beëindigd? ({naam})",
            ioaz("6 lid 1", dag), "oordeel",
        ),
        Voorwaarde(
            f"onder_aow_leeftijd_{wie}", is_onder_aow(feiten.geboortedatum, dag),
            f"{naam} heeft de AOW-leeftijd nog niet.", f"{naam} heeft de AOW-leeftijd bereikt.",
            f"Of de AOW-leeftijd in 2026 is bereikt, is niet zeker. ({naam})", ioaz("6 lid 2 onder g", dag), "berekend",
        ),
    ]  # fmt: skip
    for letter, veld, goed, wel, niet in _EISEN:
        feit = getattr(feiten, veld)
        eisen.append(Voorwaarde(
            f"{veld}_{wie}", None if feit is None else feit is goed, f"{naam} {wel}.", f"{naam} {niet}.",
            f"{naam}: is bekend of dit zo is: {niet}?", ioaz(f"6 lid 2 onder {letter}", dag), "oordeel",
        ))  # fmt: skip
    return eisen


def _weeg_echtgenoot(recht: Antwoord, eisen: list[Voorwaarde], dag: date, spoor: Spoor) -> tuple[Antwoord | None, bool]:
    """The right of the spouse (lid 3), and whether the gewezen zelfstandige counts as single."""
    if not eisen:
        return None, False
    onder = spoor.onder()
    eigen = weeg([eis for eis in eisen if eis.bron.artikel not in _OOK_ECHTGENOOT], onder)
    uitkomst: Antwoord = "nee" if "nee" in (recht, eigen.past) else "onbekend"
    if (recht, eigen.past) == ("ja", "ja"):
        uitkomst = "ja"
    alleen = any(eis.vervuld is False and eis.bron.artikel[-1] in _ALLEEN_DOOR_ECHTGENOOT for eis in eisen)
    spoor.stappen.append(
        Stap("recht_echtgenoot", uitkomst, "tekst", "oordeel", ioaz("6 lid 3", dag), "", "", tuple(onder.stappen))
    )
    if alleen:
        zin = "Door de omstandigheden van de echtgenoot telt de gewezen zelfstandige als alleenstaande."
        spoor.gegeven("als_alleenstaande", "ja", "tekst", zin, ioaz("6 lid 3", dag), "berekend")
    elif eigen.past == "nee":
        spoor.waarschuw(
            "De echtgenoot heeft geen recht, maar de wet zegt niet dat de ander dan als alleenstaande telt. "
            "Beoordeel zelf welk deel van de grondslag overblijft."
        )
    return uitkomst, alleen


@regelt("ioaz", "7")
def toets_herleving(
    *, peildatum: date, geeindigd_door_werk: bool | None, opnieuw_werkloos: bool | None
) -> Uitkomst[bool | None]:
    """Whether a right that ended because of work comes back (art. 7): True, False, or None while a fact is missing.

    The entry conditions of art. 5 are then not tested again; the exclusions of art. 6 are.
    """
    spoor, bron = Spoor(), ioaz("7", peildatum)
    redenen = weeg(
        [
            Voorwaarde(
                "geeindigd_door_werk", geeindigd_door_werk, "Het recht eindigde omdat iemand ging werken.",
                "Het recht eindigde om een andere reden.", "Eindigde het recht omdat iemand ging werken?", bron,
                "oordeel",
            ),
            Voorwaarde(
                "opnieuw_werkloos", opnieuw_werkloos, "Daarna is opnieuw werkloosheid ontstaan.",
                "Er is niet opnieuw werkloosheid ontstaan.", "Is opnieuw werkloosheid ontstaan?", bron, "oordeel",
            ),
        ],
        spoor,
    )  # fmt: skip
    zin = {
        "ja": "Uw recht op een IOAZ-uitkering komt terug.",
        "nee": "Uw recht op een IOAZ-uitkering komt niet terug.",
        "onbekend": "Wij weten nog niet of uw recht op een IOAZ-uitkering terugkomt.",
    }[redenen.past]
    wortel = Stap("herleving_ioaz", redenen.past, "tekst", "oordeel", bron, zin, "", tuple(spoor.stappen))
    return Uitkomst.van(redenen.vervuld, wortel, spoor)
