"""Loans of the Bbz 2004 and the Tozo: the contract and its events go in, the schedule and the balances come out.

Nothing is stored here. Start with `aflosschema` (the plan) and `loop_door` (what really happened).
"""

from bijstandsrecht.lening.akkoord import Akkoord, toets_akkoord
from bijstandsrecht.lening.boek import Regel
from bijstandsrecht.lening.boekjaarrente import rente_in_boekjaar
from bijstandsrecht.lening.contract import Lening
from bijstandsrecht.lening.gebeurtenis import GRONDEN, Gebeurtenis, Soort
from bijstandsrecht.lening.hypotheek import (
    Hypotheekmaand,
    Hypotheekverloop,
    Jaaropgave,
    loop_hypotheek_door,
    ruimte_voor_aflossing,
)
from bijstandsrecht.lening.hypotheekeinde import Afrekening, hypotheek_nalatig, reken_hypotheek_af
from bijstandsrecht.lening.keuzes import LENING_UITLEG, Leningkeuzes
from bijstandsrecht.lening.na_beeindiging import aflossing_na_beeindiging
from bijstandsrecht.lening.rekenkern import TermijnBedragen, maandrente, termijn_annuitair, termijn_lineair
from bijstandsrecht.lening.schema import Aflosschema, Termijn, aflosschema
from bijstandsrecht.lening.tozo import Tozolening, TozoUitbetaling, tozolening
from bijstandsrecht.lening.tozo_overig import TozoOpeising, toets_tozo_opeising, tozo_inkomen
from bijstandsrecht.lening.tozo_stand import Tozostand, tozostand
from bijstandsrecht.lening.uitstel import Uitstel, Uitsteltoets, toets_uitstel
from bijstandsrecht.lening.verloop import Leningverloop, loop_door
from bijstandsrecht.lening.wettelijke_rente import WettelijkeRente, wettelijke_rente

__all__ = [
    "GRONDEN",
    "LENING_UITLEG",
    "Aflosschema",
    "Afrekening",
    "Akkoord",
    "Gebeurtenis",
    "Hypotheekmaand",
    "Hypotheekverloop",
    "Jaaropgave",
    "Lening",
    "Leningkeuzes",
    "Leningverloop",
    "Regel",
    "Soort",
    "Termijn",
    "TermijnBedragen",
    "TozoOpeising",
    "TozoUitbetaling",
    "Tozolening",
    "Tozostand",
    "Uitstel",
    "Uitsteltoets",
    "WettelijkeRente",
    "aflosschema",
    "aflossing_na_beeindiging",
    "hypotheek_nalatig",
    "loop_door",
    "loop_hypotheek_door",
    "maandrente",
    "reken_hypotheek_af",
    "rente_in_boekjaar",
    "ruimte_voor_aflossing",
    "termijn_annuitair",
    "termijn_lineair",
    "toets_akkoord",
    "toets_tozo_opeising",
    "toets_uitstel",
    "tozo_inkomen",
    "tozolening",
    "tozostand",
    "wettelijke_rente",
]
