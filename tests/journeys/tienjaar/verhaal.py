"""The ten years in the order of time, and what must be true at the end."""

from pathlib import Path

from . import geld, gevestigde, starter
from . import stappen_bbz as bbz
from .reiziger import Mensen
from .staat import Staat


def alles_klopt(m: Mensen, s: Staat) -> None:
    """The ledger of every dossier, and of the organisation with its bank, is the independent sum to the cent."""
    for wie, dossier in s.dossier.items():
        geld.vergelijk(m, dossier, s.boek[wie])
    geld.vergelijk_alles(m, s.boek.values())


def bewaar_brieven(m: Mensen, s: Staat) -> None:
    """Every letter of both dossiers is a tagged PDF, kept in build/brieven so that people can look at it."""
    folder = Path(__file__).resolve().parents[3] / "build" / "brieven"
    folder.mkdir(parents=True, exist_ok=True)
    for wie, dossier in s.dossier.items():
        bestanden = bbz.brieven(m.adviseur, dossier)
        assert len(bestanden) >= 8, (wie, len(bestanden))
        for naam, inhoud in bestanden.items():
            bbz.keur_pdf(inhoud)
            (folder / f"{wie}-{naam}.pdf").write_bytes(inhoud)


STAPPEN = (
    starter.melding_starter,
    starter.oordeel_starter,
    starter.besluit_starter,
    starter.eerste_betaling_starter,
    starter.maanden_2016_starter,
    starter.jaar_2017_starter,
    starter.samenwonen_2017,
    starter.jaar_2018_starter,
    starter.jaar_2019_starter,
    gevestigde.aanvraag_gevestigde,
    gevestigde.jaar_2020,
    starter.einde_starter,
    gevestigde.jaar_2021_gevestigde,
    gevestigde.tweede_periode,
    gevestigde.laatste_vaststelling,
    alles_klopt,
    bewaar_brieven,
)
