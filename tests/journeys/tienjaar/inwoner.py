"""The gevestigde on a telephone: decisions and the own loan, and the year figures that are handed in."""

from datetime import date

from ..stappen import euro, geef_toegang
from .reiziger import Mensen, Reiziger
from .staat import Staat

TELEFOON = 390


def meld_aan(m: Mensen, dossier: str) -> Reiziger:
    """The adviser gives access once; the entrepreneur logs in with it."""
    naam, wachtwoord = geef_toegang(m.adviseur, dossier)
    return m.meld_aan(naam, wachtwoord=wachtwoord, breedte=TELEFOON)


def lever_jaarcijfers_in(inwoner: Reiziger, dossier: str, jaar: int, *, winst: int) -> None:
    """The overview asks for the figures of a calendar year, for the interest: hand them in."""
    inwoner.ga("/mijn/")
    inwoner.toont(f"uw jaarcijfers over het boekjaar 1 januari {jaar} tot en met 31 december {jaar}. Was uw inkomen")
    inwoner.past_op_telefoon()
    inwoner.klik("Jaarcijfers van dat jaar inleveren")
    assert inwoner.pad == f"/mijn/jaarcijfers/{dossier}/"
    inwoner.vul_in({
        "Eerste dag van uw boekjaar": date(jaar, 1, 1), "Laatste dag van uw boekjaar": date(jaar, 12, 31),
        "Winst uit uw bedrijf": euro(winst)[2:], "Totaal vermogen": "15.000", "Eigen vermogen": "4.000",
    })  # fmt: skip
    inwoner.past_op_telefoon()
    inwoner.druk("Jaarcijfers inleveren")
    inwoner.gelukt("Uw jaarcijfers zijn ingeleverd.")


def bekijk_lening(inwoner: Reiziger, s: Staat, wie: str) -> None:
    """The own loan: what the sum says is left, and the reference to pay with."""
    inwoner.ga("/mijn/leningen/")
    inwoner.klik(f"Bekijk de lening {s.lening[wie]}")
    plan = s.plan[wie]
    inwoner.toont(f"Nog te betalen {euro(plan.hoofdsom + plan.rente_open)}")
    assert s.kenmerk[wie] in inwoner.lees().replace(" ", "")
    inwoner.past_op_telefoon()


def bekijk_brief(inwoner: Reiziger, onderwerp: str) -> bytes:
    """Return the letter of this subject, from the overview."""
    inwoner.ga("/mijn/")
    inwoner.past_op_telefoon()
    return inwoner.haal(onderwerp)
