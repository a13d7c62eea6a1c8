"""What is paid while the figures of a month are not there yet (policy; not the advance on an application, art. 52).

`werkelijk`: nothing in advance, the month is settled on its own statement. `vaste_schatting`: paid on an expected
income, corrected afterwards. `geen`: nothing is paid before the statement is in.
"""

from __future__ import annotations

from typing import NamedTuple

from bijstandsrecht.deeltijd.beleid import PtoBeleid
from bijstandsrecht.deeltijd.maand import verreken_maand
from bijstandsrecht.deeltijd.opgave import MaandOpgave
from bijstandsrecht.kern import Maand, OngeldigeInvoer, Parameterboek, Spoor, Stap, Uitkomst, controleer, regelt
from bijstandsrecht.participatiewet import Huishouden, Vrijlatingsrecht, pw


class Voorschot(NamedTuple):
    """What is paid for a month before its settlement is final: cents, `bijstand` with vakantietoeslag."""

    wijze: str
    bijstand: int
    uitbetaling: int
    vakantietoeslag: int


@regelt("participatiewet", "45 lid 1")
@regelt("beleid", "voorschot")
def bepaal_voorschot(
    *, maand: Maand, huishouden: Huishouden, beleid: PtoBeleid, parameters: Parameterboek,
    opgave: MaandOpgave | None = None, schatting: int | None = None,
    vrijlatingsrecht: Vrijlatingsrecht | None = None, dagen: int | None = None,
) -> Uitkomst[Voorschot]:  # fmt: skip
    """What is paid for `maand` under the policy; computed by `verreken_maand` on the statement or on the estimate.

    `schatting` is the income expected of this client (cents per month); without it that of the policy. Raises
    OngeldigeInvoer when the policy pays on the real statement and there is none, or when an estimate is given that
    the policy does not use.
    """
    wijze = beleid.voorschot
    if schatting is not None and wijze != "vaste_schatting":
        raise _fout("Dit beleid werkt niet met een schatting.", "schatting", schatting, beleid, "Laat haar weg.")
    if wijze == "werkelijk" and opgave is None:
        raise _fout(
            "De opgave van deze maand ontbreekt.", "opgave", None, beleid, "Vraag de opgave; daarna volgt betaling."
        )
    spoor = Spoor()
    spoor.gegeven("voorschot", wijze, "tekst", _ZIN[wijze], beleid.bron, "beleid")
    if wijze == "geen" and opgave is None:
        spoor.gegeven("bijstand", 0, "centen", "Uw opgave is er nog niet.")
        return _sluit(Voorschot(wijze, 0, 0, 0), f"Voor {maand.naam} is nog niets betaald.", maand, spoor)
    if wijze == "vaste_schatting":
        bedrag = beleid.voorschot_bedrag if schatting is None else schatting
        controleer("schatting", bedrag, artikel=beleid.bron.kort)
        opgave = MaandOpgave(bedrag, 0, 0)
    assert opgave is not None
    uit = verreken_maand(
        maand=maand, huishouden=huishouden, opgave=opgave, beleid=beleid, parameters=parameters,
        vrijlatingsrecht=vrijlatingsrecht, dagen=dagen,
    )  # fmt: skip
    spoor.neem_op(uit, "bijstand", uit.zin)
    betaald, vt = uit.waarde.uitbetaling, uit.waarde.vakantietoeslag
    zin = f"Voor {maand.naam} betalen wij {{uitbetaling}}."
    return _sluit(Voorschot(wijze, uit.waarde.bijstand, betaald, vt), zin, maand, spoor)


def _sluit(waarde: Voorschot, zin: str, maand: Maand, spoor: Spoor) -> Uitkomst[Voorschot]:
    wortel = Stap(
        "voorschot_maand", waarde.bijstand, "centen", "berekend", pw("45 lid 1", maand.eerste_dag), zin, "",
        tuple(spoor.stappen), "gelijk", ("bijstand",),
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)


def _fout(melding: str, veld: str, waarde: int | None, beleid: PtoBeleid, remedie: str) -> OngeldigeInvoer:
    return OngeldigeInvoer(melding, veld=veld, waarde=waarde, artikel=beleid.bron.kort, remedie=remedie)


_ZIN = {
    "werkelijk": "Uw gemeente betaalt op grond van uw echte cijfers.",
    "vaste_schatting": "Uw gemeente betaalt eerst op grond van een schatting. Later rekent zij met uw echte cijfers.",
    "geen": "Uw gemeente betaalt pas als uw opgave er is.",
}
