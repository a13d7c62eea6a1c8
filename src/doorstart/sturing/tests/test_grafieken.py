"""The charts: well-formed, allowed by the content policy, and never without their table and sentence."""

from typing import Any
from xml.etree import ElementTree

import pytest

from doorstart.kern.grafieken.svg import BREED, Tekening, ronde_stap
from doorstart.kern.grafieken.vormen import _traptreden, liggend
from doorstart.sturing.grafieken import maak_grafiek
from doorstart.sturing.services import maak_rapport
from doorstart.sturing.tests import fabriek

ALLE = ("uitgaven", "parttime", "uitslag_starters", "uitslag_gevestigden", "overleving", "rendement", "afspraken")


@pytest.mark.parametrize(
    ("hoogste", "stap"), [(1, 1), (4, 1), (5, 2), (8, 2), (9, 5), (51, 20), (81, 50), (10_000, 5_000)]
)
def test_ronde_stappen(hoogste: int, stap: int) -> None:
    """At most four steps of 1, 2 or 5 times a power of ten."""
    assert ronde_stap(hoogste) == stap


def test_tekst_kan_geen_opmaak_worden() -> None:
    """A municipality named with a bracket stays text."""
    tekening = Tekening(hoog=10)
    tekening.tekst(0, 0, "<script>&")
    assert "<script>" not in tekening.als_svg('een "zin"')
    ElementTree.fromstring(tekening.als_svg('een "zin"'))


def test_een_negatieve_balk_gaat_naar_links() -> None:
    """The zero line lies between a loss and a gain."""
    svg = liggend([("winst", 100), ("verlies", -50)], str).als_svg("x")
    balken = [e for e in ElementTree.fromstring(svg).iter() if e.tag.endswith("rect")]
    winst, verlies = (float(b.attrib["x"]) for b in balken)
    assert verlies == 0
    assert winst == pytest.approx(float(balken[1].attrib["width"]), abs=0.2)


def test_een_trap_gaat_vlak_en_dan_recht_omhoog() -> None:
    """A staircase has a corner before each new value; one point or none stays as it is."""
    assert _traptreden([(0, 9), (1, 5), (2, 5)]) == [(0, 9), (1, 9), (1, 5), (2, 5), (2, 5)]
    assert _traptreden([(0, 9)]) == [(0, 9)]
    assert _traptreden([]) == []


def test_elke_grafiek_van_een_vol_en_een_leeg_rapport(maak_dossier: Any, gebruikers: dict[str, Any]) -> None:
    """Every chart can be drawn, inside its frame, without inline style, and says in a sentence what it shows."""
    maak_dossier()
    leeg = maak_rapport(2017)
    fabriek.bij_elkaar(maak_dossier, gebruikers, parttime=2)
    for rapport in (leeg, maak_rapport(2017)):
        for sleutel in ALLE:
            grafiek = maak_grafiek(rapport, sleutel)
            wortel = ElementTree.fromstring(grafiek.svg)
            assert wortel.attrib["role"] == "img"
            assert wortel.attrib["aria-label"] == grafiek.beschrijving
            assert "style=" not in grafiek.svg
            assert all(len(rij) == len(grafiek.koppen) for rij in grafiek.rijen)
            for vak in wortel.iter("{http://www.w3.org/2000/svg}rect"):
                assert 0 <= float(vak.attrib["x"]) <= float(vak.attrib["x"]) + float(vak.attrib["width"]) <= BREED
