from .akkoord import Akkoord, toets_akkoord
from .boek import Regel
from .boekjaarrente import rente_in_boekjaar
from .contract import Lening
from .gebeurtenis import GRONDEN, Gebeurtenis, Soort
from .hypotheek import (
    Hypotheekmaand,
    Hypotheekverloop,
    Jaaropgave,
    loop_hypotheek_door,
    ruimte_voor_aflossing,
)
from .hypotheekeinde import Afrekening, hypotheek_nalatig, reken_hypotheek_af
from .keuzes import LENING_UITLEG, Leningkeuzes
from .na_beeindiging import aflossing_na_beeindiging
from .rekenkern import TermijnBedragen, maandrente, termijn_annuitair, termijn_lineair
from .schema import Aflosschema, Termijn, aflosschema
from .tozo import Tozolening, TozoUitbetaling, tozolening
from .tozo_overig import TozoOpeising, toets_tozo_opeising, tozo_inkomen
from .tozo_stand import Tozostand, tozostand
from .uitstel import Uitstel, Uitsteltoets, toets_uitstel
from .verloop import Leningverloop, loop_door
from .wettelijke_rente import WettelijkeRente, wettelijke_rente

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
