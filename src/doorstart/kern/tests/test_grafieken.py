"""Charts below zero: a month without money must look like one."""

from xml.etree import ElementTree

import pytest

from doorstart.kern.grafieken.vormen import Reeks, lijnen, staven


def hoogten(svg: str, soort: str) -> list[float]:
    """Return the heights (y) of the shapes of one kind."""
    vormen = [e for e in ElementTree.fromstring(svg).iter() if e.tag.endswith(soort)]
    return [float(e.attrib["y"] if soort == "rect" else e.attrib["y1"]) for e in vormen]


def test_een_negatieve_staaf_hangt_onder_de_nullijn() -> None:
    """Gain and loss of the same size are as long, on both sides of zero."""
    svg = staven(["a", "b"], [Reeks("saldo", (100, -100))], str).als_svg("x")
    balken = [e for e in ElementTree.fromstring(svg).iter() if e.tag.endswith("rect")]
    winst, verlies = balken
    assert float(winst.attrib["height"]) == pytest.approx(float(verlies.attrib["height"]), abs=0.2)
    assert float(winst.attrib["y"]) + float(winst.attrib["height"]) == pytest.approx(
        float(verlies.attrib["y"]), abs=0.2
    )


def test_een_lijn_gaat_door_nul_heen() -> None:
    """The lowest value lies lower than the zero line, and the scale shows it."""
    svg = lijnen(["jan", "feb"], [Reeks("kas", (500, -300))], str).als_svg("x")
    assert ">-400<" in svg
    punten = [e for e in ElementTree.fromstring(svg).iter() if e.tag.endswith("polyline")][-1].attrib["points"].split()
    eerste, tweede = (float(p.split(",")[1]) for p in punten)
    donker = [e for e in ElementTree.fromstring(svg).iter() if e.attrib.get("stroke") == "#4a5560"]
    assert eerste < float(donker[0].attrib["y1"]) < tweede


def test_zonder_negatieve_waarden_begint_de_schaal_bij_nul() -> None:
    assert ">0<" in staven(["a"], [Reeks("x", (5,))], str).als_svg("x")
    assert ">-" not in staven(["a"], [Reeks("x", (5,))], str).als_svg("x")


def test_van_veel_lange_namen_staat_niet_alles_onder_de_grafiek() -> None:
    """Twenty-four months do not fit; what is shown is never on top of each other."""
    namen = [f"jan 20{n:02d}" for n in range(24)]
    svg = lijnen(namen, [Reeks("kas", tuple(range(24)))], str).als_svg("x")
    assert 1 < sum(naam in svg for naam in namen) < 8
