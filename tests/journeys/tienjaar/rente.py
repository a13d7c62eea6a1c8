"""The waiver of interest over the two years after the application (art. 21 Bbz 2004, the text of 2020-2025)."""

from ..stappen import euro
from . import stappen_bbz as bbz
from .reiziger import Mensen
from .som import ALLEEN, netto, norm
from .staat import Staat


def scheld_kwijt(m: Mensen, s: Staat, wie: str, jaar: int, *, winst: int) -> int:
    """The year figures made a task: the adviser proposes what it says, the letter says it too. Returns how much.

    Sum: the interest that fell due, at most what the income was below the jaarnorm. All of it was paid, so it is paid
    back.
    """
    jaarnorm, inkomen = sum(norm(ALLEEN, jaar, maand) for maand in range(1, 13)), netto(winst, jaar)
    bedrag = min(s.plan[wie].rente_in[jaar], max(0, jaarnorm - inkomen))
    a = m.adviseur
    bbz.volg_taak(a, s.dossier[wie], f"{euro(bedrag)} rente vervalt (art. 21 Bbz 2004). Stel het voor.")
    a.toont(f"Jaarnorm {euro(jaarnorm)}", f"Netto inkomen {euro(inkomen)}", f"Bijstand over dit boekjaar {euro(0)}")
    a.vul("Motivering", f"Uw inkomen was in {jaar} lager dan de norm.")
    a.druk("Voorstellen aan de toetser")
    a.gelukt("Het voorstel ligt bij de toetser.")
    a.toont(f"U krijgt {euro(bedrag)} van ons terug op uw rekening.", "artikel 21 van het Bbz 2004")
    m.keur_goed("U hoeft een deel van de rente niet te betalen")
    s.boek[wie].boek(afboekingen=bedrag, bank=-bedrag)
    return bedrag
