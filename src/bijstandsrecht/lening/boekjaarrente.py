"""The interest that the plan of a loan asks in one boekjaar: the "renteverplichting" of art. 21 Bbz 2004."""

from __future__ import annotations

from bijstandsrecht.kern import Boekjaar, BuitenBereik, Parameterboek, Spoor, Stap, Uitkomst, regelt
from bijstandsrecht.lening.bronnen import plek
from bijstandsrecht.lening.contract import Lening
from bijstandsrecht.lening.schema import aflosschema


@regelt("bbz2004", "15 onder a", "21 lid 1", "21 lid 2")
def rente_in_boekjaar(*, lening: Lening, boekjaar: Boekjaar, parameters: Parameterboek) -> Uitkomst[int]:
    """The interest in cents of all instalments of the plan that fall due in a boekjaar.

    By the plan: deferral or early repayment in that boekjaar is not in it, use `loop_door` for what really was due.
    Raises BuitenBereik when nothing falls due in that boekjaar, and what `aflosschema` raises.
    """
    uitkomst = aflosschema(lening=lening, parameters=parameters)
    spoor, namen, som = Spoor(), [], 0
    spoor.neem_over(uitkomst)
    bron = plek("15 onder a", boekjaar.begin)
    for termijn in uitkomst.waarde.termijnen:
        if boekjaar.begin <= termijn.vervaldag <= boekjaar.einde:
            namen.append(f"rente_{termijn.nummer:03d}")
            spoor.gegeven(namen[-1], termijn.rente, "centen", f"Termijn {termijn.nummer}.", bron, "berekend")
            som += termijn.rente
    if not namen:
        raise BuitenBereik(
            "In dit boekjaar vervalt geen termijn van deze lening.", veld="boekjaar", waarde=boekjaar.begin,
            artikel="art. 21 Bbz 2004", remedie="Kies een boekjaar binnen de looptijd.",
        )  # fmt: skip
    zin = "De rente die in dit boekjaar vervalt; de tekst zegt niet of de rente telt naar vervaldag of naar tijd."
    spoor.berekend("rente", som, "centen", "plus", tuple(namen), bron, zin, status="interpretatie")
    zin = f"Over het boekjaar {boekjaar} is de rente op uw lening {{rente}}."
    wortel = Stap("rente_in_boekjaar", som, "centen", "berekend", bron, zin, "", tuple(spoor.stappen), "gelijk",
                  ("rente",))  # fmt: skip
    return Uitkomst.van(som, wortel, spoor)
