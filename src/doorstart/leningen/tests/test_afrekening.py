"""The settlement of a mortgage loan (art. 43c): sold with a shortfall or enough, died; two people, the ledger."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from bijstandsrecht.kern import RechtFout
from doorstart.besluiten.models import Besluit, Brief
from doorstart.grootboek.models import Rekening
from doorstart.kern.fouten import DoorstartFout
from doorstart.leningen import voorstellen_lening as v
from doorstart.leningen.models import Lening
from doorstart.leningen.tests.hulp import betaal, goed, klopt, saldi_van

DAG = date(2018, 10, 20)


@pytest.fixture
def woning(lening: Lening, klok: Any, gebruikers: Any) -> Lening:
    """5,000 of the loan became a mortgage loan on 20 October 2018; no interest runs on it yet."""
    klok(DAG)
    einde = v.Einde(beeindigd_op=DAG, hypotheek=5_000_00, zekerheid="hypotheek op de woning")
    goed(v.stel_einde_voor(lening=lening, einde=einde, motivering="x", gebruiker=gebruikers["adviseur"]), gebruikers)
    return Lening.objects.get(soort="hypotheek")


def stel_voor(woning: Lening, gebruikers: Any, **velden: Any) -> Besluit:
    vast: dict[str, Any] = {"oorzaak": "verkoop", "dag": DAG, "beschikbaar": 3_200_00, "marktwaarde_vrij": True}
    return v.stel_afrekening_voor(
        lening=woning, motivering="De woning is verkocht.", gebruiker=gebruikers["adviseur"], **(vast | velden)
    )


@pytest.mark.parametrize(
    ("velden", "betalen", "kwijt"),
    [
        ({}, 3_200_00, 1_800_00),
        ({"beschikbaar": 5_000_00}, 5_000_00, 0),
        ({"beschikbaar": 4_999_99}, 4_999_99, 1),
        ({"marktwaarde_vrij": False}, 5_000_00, 0),
        ({"oorzaak": "overlijden", "beschikbaar": None, "marktwaarde_vrij": None}, 5_000_00, 0),
    ],
)
def test_wat_er_betaald_moet_worden_en_wat_vervalt(
    woning: Lening, gebruikers: Any, velden: Any, betalen: int, kwijt: int
) -> None:
    besluit = stel_voor(woning, gebruikers, **velden)
    assert (besluit.gegevens["opgeeist"], besluit.gegevens["kwijtgescholden"]) == (betalen, kwijt)
    goed(besluit, gebruikers)
    saldi = saldi_van(woning)
    assert saldi[Rekening.LENING_KAPITAAL] == betalen
    assert saldi.get(Rekening.AFBOEKINGEN, 0) == kwijt
    woning.stand.refresh_from_db()
    assert (woning.stand.status, woning.stand.totaal) == ("opgeeist", betalen)
    assert klopt(woning, DAG)
    tekst = str(Brief.objects.get(besluit=besluit).context)
    assert ("hoeft u niet te betalen" in tekst) is bool(kwijt)
    assert "43c" in tekst


def test_weigeringen(woning: Lening, lening: Lening, gebruikers: Any) -> None:
    with pytest.raises(RechtFout, match="Vul beide in"):
        stel_voor(woning, gebruikers, beschikbaar=None)
    with pytest.raises(ValidationError):
        stel_voor(woning, gebruikers, dag=date(2018, 10, 21))
    with pytest.raises(DoorstartFout, match="soort lening"):
        stel_voor(lening, gebruikers)


def test_een_betaling_na_het_voorstel_stuurt_het_terug(woning: Lening, gebruikers: Any, als: Any) -> None:
    besluit = stel_voor(woning, gebruikers)
    betaal(woning, DAG, 100_00, gebruikers["financien"])
    with pytest.raises(DoorstartFout, match="veranderd"):
        goed(besluit, gebruikers)


def test_de_pagina(woning: Lening, als: Any) -> None:
    pad = f"/balie/leningen/{woning.nummer}/afrekenen/"
    assert pad in als("adviseur").get(f"/balie/leningen/{woning.nummer}/").content.decode()
    assert als("toetser").get(pad).status_code == 403
    antwoord = als("adviseur").post(pad, {
        "oorzaak": "verkoop", "dag": "2018-10-20", "beschikbaar": "3200", "marktwaarde_vrij": "ja", "motivering": "x",
    })  # fmt: skip
    assert antwoord.status_code == 302, antwoord.content.decode()
    assert Besluit.objects.get(soort="lening_opeising").gegevens["kwijtgescholden"] == 1_800_00
