"""Dividing a payment: order, floor, voorschot, percentage, what is nearly paid. Amounts were worked out by hand."""

from datetime import date

import pytest

from bijstandsrecht.kern import OngeldigeInvoer, reken_na
from bijstandsrecht.parameters import laad_parameters
from doorstart.uitbetalen.verdelen import Afspraak, Betaalfeiten, opnieuw, verdeel

DAG = date(2018, 7, 2)


def afspraak(soort: str = "beslag", bedrag: int | None = 10_000, **velden: object) -> Afspraak:
    return Afspraak(**({"nummer": 1, "soort": soort, "omschrijving": "Inhouding", "bedrag": bedrag} | velden))


@pytest.mark.parametrize(
    ("feiten", "voorschot", "bedragen", "rest"),
    [
        ({}, 0, (), 95_000),
        ({"voorschot": 30_000}, 30_000, (), 65_000),
        ({"voorschot": 120_000}, 95_000, (), 0),
        # 95,000 - 80,000 = 15,000 can be taken.
        ({"voet": 80_000, "afspraken": (afspraak(),)}, 0, (10_000,), 85_000),
        ({"voet": 80_000, "afspraken": (afspraak(bedrag=40_000),)}, 0, (15_000,), 80_000),
        ({"voet": 100_000, "afspraken": (afspraak(),)}, 0, (0,), 95_000),
        # The lower rank goes first and leaves 5,000 for the other.
        (
            {"voet": 80_000, "afspraken": (afspraak(rang=2), afspraak("verrekening", nummer=2, rang=1))},
            0,
            (5_000, 10_000),
            80_000,
        ),
        # Rent is paid for the resident, also out of the protected part; no voet is needed for it.
        ({"afspraken": (afspraak("doorbetaling", 60_000, buiten_voet=True),)}, 0, (60_000,), 35_000),
        # 10 % of 95,000.
        ({"voet": 80_000, "afspraken": (afspraak(bedrag=None, procent=1_000),)}, 0, (9_500,), 85_500),
        # 12.5 % of 33,333 is 4,166.625: half up.
        ({"uitbetaling": 33_333, "voet": 0, "afspraken": (afspraak(bedrag=None, procent=1_250),)}, 0, (4_167,), 29_166),
        ({"voet": 0, "afspraken": (afspraak(over=2_500),)}, 0, (2_500,), 92_500),
        # First the voorschot (30,000), then above the floor: 65,000 - 60,000.
        ({"voorschot": 30_000, "voet": 60_000, "afspraken": (afspraak(),)}, 30_000, (5_000,), 60_000),
    ],
)
def test_verdeling(feiten: dict, voorschot: int, bedragen: tuple[int, ...], rest: int) -> None:
    alles = Betaalfeiten(**({"uitbetaling": 95_000, "peildatum": DAG} | feiten))
    uitkomst = verdeel(alles)
    assert (uitkomst.waarde.voorschot, uitkomst.waarde.bedragen, uitkomst.waarde.rest) == (voorschot, bedragen, rest)
    assert alles.uitbetaling == voorschot + sum(bedragen) + rest
    reken_na(uitkomst.stap)
    assert opnieuw(alles.als_invoer(), laad_parameters()) == uitkomst


def test_zonder_beslagvrije_voet_kan_niets_worden_gepakt() -> None:
    feiten = Betaalfeiten(uitbetaling=95_000, peildatum=DAG, afspraken=(afspraak(),))
    with pytest.raises(OngeldigeInvoer, match="beslagvrije voet"):
        verdeel(feiten)


def test_een_voet_die_niet_is_ingevoerd_staat_niet_in_de_uitleg() -> None:
    huur = (afspraak("doorbetaling", 60_000, buiten_voet=True),)
    zonder = verdeel(Betaalfeiten(uitbetaling=95_000, peildatum=DAG, afspraken=huur)).uitleg()
    met = verdeel(Betaalfeiten(uitbetaling=95_000, peildatum=DAG, afspraken=huur, voet=80_000)).uitleg()
    assert "Beslagvrije voet" not in zonder
    assert "Beslagvrije voet: € 800,00" in met


@pytest.mark.parametrize("velden", [{"bedrag": None}, {"procent": 100}])
def test_bedrag_of_percentage(velden: dict) -> None:
    with pytest.raises(OngeldigeInvoer, match="bedrag"):
        afspraak(**velden)
