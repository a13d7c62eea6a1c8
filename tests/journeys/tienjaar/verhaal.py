"""The ten years in the order of time, and what must be true at the end."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from . import geld, gevestigde, journaal, starter
from . import stappen_bbz as bbz
from .reiziger import Mensen
from .som import Rekeningen
from .staat import Staat


def alles_klopt(m: Mensen, s: Staat) -> None:
    """The ledger of every dossier, and of the organisation with its bank, is the independent sum to the cent."""
    for wie, dossier in s.dossier.items():
        geld.vergelijk(m, dossier, s.boek[wie])
    geld.vergelijk_alles(m, s.boek.values())


@contextmanager
def een_cent_anders(boek: Rekeningen) -> Iterator[None]:
    """Inside, the sum is a cent wrong, and a comparison must say of which account."""
    boek.boek(rente=1, afboekingen=-1)
    with pytest.raises(AssertionError, match="rente"):
        yield
    boek.boek(rente=-1, afboekingen=1)


def een_cent_valt_op(m: Mensen, s: Staat) -> None:
    """A sum that is a cent wrong does not equal the page of the dossier, nor that of the organisation."""
    boek = s.boek["gevestigde"]
    with een_cent_anders(boek):
        geld.vergelijk(m, s.dossier["gevestigde"], boek)
    with een_cent_anders(boek):
        geld.vergelijk_alles(m, s.boek.values())


def journaal_klopt(m: Mensen, s: Staat) -> None:
    """The journal of the ten years, closed and given to the municipality as CSV, is the independent sum to the cent."""
    m.klok.naar(date(2026, 1, 2))
    journaal.nummer_rekeningen(m)
    journaal.sluit_af(m, date(2025, 12, 31))
    regels = journaal.exporteer(m, date(2016, 1, 4), date(2025, 12, 31))
    boeken = {dossier: s.boek[wie] for wie, dossier in s.dossier.items()}
    journaal.vergelijk(regels, boeken)
    with een_cent_anders(s.boek["gevestigde"]):
        journaal.vergelijk(regels, boeken)


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
    gevestigde.jaar_2022_gevestigde,
    gevestigde.incasso_2023,
    gevestigde.tweede_periode,
    gevestigde.laatste_vaststelling,
    gevestigde.laatste_termijn,
    alles_klopt,
    een_cent_valt_op,
    journaal_klopt,
    bewaar_brieven,
)
