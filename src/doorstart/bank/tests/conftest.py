"""A room that recognises its own reference, so that the bank is tested without loans or claims."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from doorstart.bank import herkennen
from doorstart.bank.herkennen import Bestemming, Deel, Tegenboeking, Treffer, Verwerker
from doorstart.dossiers.models import Dossier
from doorstart.grootboek.models import Kostensoort, Rekening
from doorstart.grootboek.regels import Regel


class Proefkamer:
    """Books to LENING_KAPITAAL of the dossier whose number is the key; keeps what it was told."""

    def __init__(self) -> None:
        self.geboekt: list[tuple[str, int]] = []
        self.terug: list[tuple[str, int]] = []
        self.weiger: dict[str, str] = {}
        self.hoogstens: dict[str, int] = {}

    def herken(self, regels: Sequence[Any]) -> list[Bestemming | None]:
        uit: list[Bestemming | None] = []
        for regel in regels:
            woord = regel.omschrijving.split(" ")[0]
            if woord.startswith("T"):
                uit.append(Bestemming("proef", woord, f"Noemt dossier {woord}.", "?" not in regel.omschrijving))
            else:
                uit.append(None)
        return uit

    def verdeel(self, delen: Sequence[Deel]) -> list[Tegenboeking | str]:
        dossiers = {d.nummer: d for d in Dossier.objects.select_related("gemeente")}
        uit: list[Tegenboeking | str] = []
        for deel in delen:
            dossier = dossiers.get(deel.sleutel)
            if dossier is None or deel.sleutel in self.weiger:
                uit.append(self.weiger.get(deel.sleutel, "Dit dossier bestaat niet."))
                continue
            bedrag = min(deel.bedrag, self.hoogstens.get(deel.sleutel, deel.bedrag))
            regel = Regel(
                rekening=Rekening.LENING_KAPITAAL, bedrag=-bedrag, gemeente=dossier.gemeente,
                wetsgroep="bbz_gevestigd", kostensoort=Kostensoort.KAPITAAL, verstrekkingsjaar=2016, dossier=dossier,
            )  # fmt: skip
            uit.append(
                Tegenboeking(soort="proef", omschrijving=f"Aflossing {deel.sleutel}", regels=[regel], dossier=dossier)
            )
        return uit

    def na(self, paren: Sequence[Any], _gebruiker: Any) -> None:
        self.geboekt += [(deel.sleutel, deel.bedrag) for deel, _boeking in paren]

    def na_terug(self, deel: Deel, _oud: Any, _terug: Any, _gebruiker: Any) -> None:
        self.terug.append((deel.sleutel, deel.bedrag))

    def zoek(self, tekst: str, _regel: Any) -> list[Treffer]:
        return [Treffer(sleutel=d.nummer, titel=f"Lening van {d.persoon}", dossiernummer=d.nummer)
                for d in Dossier.objects.filter(nummer=tekst)]  # fmt: skip


@pytest.fixture
def proefkamer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Proefkamer]:
    """Register the room for one test, beside the real ones."""
    kamer = Proefkamer()
    monkeypatch.setattr(herkennen, "_HERKENNERS", {**herkennen._HERKENNERS, "proef": kamer.herken})
    verwerker = Verwerker(
        soort="proef", naam="Proef", verdeel=kamer.verdeel, geboekt=kamer.na, teruggedraaid=kamer.na_terug,
        zoek=kamer.zoek,
    )  # fmt: skip
    monkeypatch.setattr(herkennen, "_VERWERKERS", {**herkennen._VERWERKERS, "proef": verwerker})
    return kamer
