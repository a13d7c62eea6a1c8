"""The coverage of the law: the lists are sound, nothing is still to do, and the check can fail."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bijstandsrecht.dekking import Artikel, Artikellijst, gebreken, geregeld, lees_lijsten, schrijf_dekking
from bijstandsrecht.kern import OngeldigeInvoer, artikelen_van, regelt

LIJST = Artikellijst(
    "bbz2004",
    "een proef",
    (
        Artikel("1 lid 1", "een", van=date(2020, 1, 1)),
        Artikel("2", "twee", "mens", "iemand weegt", tot=date(2020, 1, 1)),
        Artikel("3", "drie", "buiten", "niet nodig", date(2015, 1, 1), date(2016, 1, 1)),
    ),
)
CITATEN = {("bbz2004", "1 lid 1 onder a"): ["bijstandsrecht.bbz.x:y"], ("awb", "1"): ["z"]}


def test_no_article_is_still_to_do() -> None:
    assert list(gebreken(lees_lijsten(), geregeld())) == []


def test_the_check_names_what_is_to_do() -> None:
    assert list(gebreken([LIJST], CITATEN)) == []
    assert list(gebreken([LIJST], {})) == ["bbz2004 art. 1 lid 1: niet gebouwd, en er staat geen reden bij"]
    te_grof = list(gebreken([LIJST], {("bbz2004", "1"): ["f"], ("bbz2004", "3"): ["g"]}))
    assert te_grof == [
        "bbz2004 art. 1 lid 1: niet gebouwd, en er staat geen reden bij",
        "bbz2004 art. 3: buiten, maar g regelt het",
        "bbz2004 art. 1: genoemd in f, maar niet in de lijst van artikelen",
    ]


def test_the_page() -> None:
    tekst = schrijf_dekking([LIJST], CITATEN)
    assert "1 gebouwd, 1 mens, 1 buiten." in tekst
    assert "| 1 lid 1 (vanaf 01-01-2020) | een | gebouwd | `bbz.x:y` |" in tekst
    assert "| 2 (tot 01-01-2020) | twee | mens | iemand weegt |" in tekst
    assert "| 3 (vanaf 01-01-2015, tot 01-01-2016) | drie | buiten | niet nodig |" in tekst


@pytest.mark.parametrize(
    ("rijen", "stuk"),
    [
        ("- {artikel: '1', onderwerp: a}\n- {artikel: '1', onderwerp: b}", "twee keer"),
        ("- {artikel: '1', onderwerp: a, stand: later, waarom: geen tijd}", "reden"),
        ("- {artikel: '1', onderwerp: a, stand: mens}", "reden"),
    ],
)
def test_a_wrong_list_is_refused(tmp_path: Path, rijen: str, stuk: str) -> None:
    (tmp_path / "x.yaml").write_text(f"wet: bbz2004\nbron: b\nartikelen:\n{rijen}\n", encoding="utf-8")
    with pytest.raises(OngeldigeInvoer, match=stuk):
        lees_lijsten(tmp_path)


def test_a_citation_names_a_known_law_and_an_article() -> None:
    for wet, artikelen in (("bestaat niet", ("1",)), ("bbz2004", ())):
        with pytest.raises(OngeldigeInvoer):
            regelt(wet, *artikelen)
    assert artikelen_van(gebreken) == ()
