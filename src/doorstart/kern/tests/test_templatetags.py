"""Amounts, dates, labels, deadlines and fields as people read them."""

from datetime import date
from typing import Any

import pytest
from django import forms
from django.template import Context, Template
from django.utils import translation
from django_cotton.compiler_regex import CottonCompiler

from bijstandsrecht.kern.bron import Bron
from bijstandsrecht.kern.stap import Stap
from bijstandsrecht.kern.uitkomst import Uitkomst
from doorstart.kern.geld import BedragField
from doorstart.kern.templatetags import doorstart as tags


@pytest.fixture(autouse=True)
def _nederlands() -> Any:
    with translation.override("nl"):
        yield


@pytest.mark.parametrize(
    ("centen", "tekst"),
    [
        (123456, "€ 1.234,56"),
        (-1200, "−€ 12,00"),
        (0, "€ 0,00"),
        (5, "€ 0,05"),
        (-5, "−€ 0,05"),
        (123456789012, "€ 1.234.567.890,12"),
        (None, "onbekend"),
    ],
)
def test_euro(centen: int | None, tekst: str) -> None:
    assert tags.euro(centen) == tekst


@pytest.mark.parametrize(
    ("basispunten", "tekst"),
    [(1250, "12,5 %"), (4100, "41 %"), (1, "0,01 %"), (-1905, "−19,05 %"), (0, "0 %"), (None, "onbekend")],
)
def test_procent(basispunten: int | None, tekst: str) -> None:
    assert tags.procent(basispunten) == tekst


def test_dates_follow_the_language() -> None:
    dag = date(2018, 7, 2)
    assert (tags.datum(dag), tags.datum_kort(dag), tags.maand(dag)) == (
        "2 juli 2018",
        "02-07-2018",
        "juli 2018",
    )
    assert tags.datum(None) == "onbekend"
    with translation.override("en"):
        assert tags.datum(dag) == "2 July 2018"


@pytest.mark.parametrize(
    ("sleutel", "tekst"),
    [
        ("om_niet", "Wordt een gift (om niet)"),
        ("een_nieuwe_stap", "Een nieuwe stap"),
        ("kosten_2", "Kosten 2"),
        ("norm_2017_03", "Bijstandsnorm maart 2017"),
        ("winst_partner_telt", "Winst van de partner: wat meetelt"),
        ("participatiewet.norm.gehuwd_21", "Participatiewet: norm: gehuwd 21"),
    ],
)
def test_etiket_never_hides_an_unknown_key(sleutel: str, tekst: str) -> None:
    assert tags.etiket(sleutel) == tekst


@pytest.mark.parametrize(
    ("waarde", "eenheid", "tekst"),
    [
        (84210, "centen", "€ 842,10"),
        (2500, "basispunten", "25 %"),
        (1, "maanden", "1 maand"),
        (36, "maanden", "36 maanden"),
        (True, "tekst", "ja"),
        (1, "ja_nee", "ja"),
        (0, "ja_nee", "nee"),
        ({"datum": "2017-06-01"}, "datum", "1 juni 2017"),
        (40, "uren", "40 uren"),
        ("niet levensvatbaar", "tekst", "niet levensvatbaar"),
        ("om_niet", "tekst", "Wordt een gift (om niet)"),
        ("inlichtingen_geschonden", "tekst", "inlichtingen geschonden"),
        ("jaarcijfers_2017_v2.pdf", "tekst", "jaarcijfers_2017_v2.pdf"),
        ("DS_2018_001", "tekst", "DS_2018_001"),
        ("volgens bon_12 van de garage", "tekst", "volgens bon_12 van de garage"),
        (None, "centen", "onbekend"),
    ],
)
def test_stapwaarde_writes_the_unit(waarde: object, eenheid: str, tekst: str) -> None:
    stap = {"naam": "x", "waarde": waarde, "eenheid": eenheid, "herkomst": "invoer"}
    assert tags.stapwaarde(stap) == tekst


@pytest.mark.parametrize(
    ("dag", "soort", "tekst"),
    [
        (date(2018, 6, 29), "laat", "3 dagen te laat"),
        (date(2018, 7, 1), "laat", "1 dag te laat"),
        (date(2018, 7, 2), "nu", "vandaag"),
        (date(2018, 7, 9), "nu", "over 7 dagen"),
        (date(2018, 7, 10), "later", "over 8 dagen"),
    ],
)
def test_termijn_counts_from_the_working_date(dag: date, soort: str, tekst: str) -> None:
    stand = tags.termijn_stand(dag, date(2018, 7, 2))
    assert (stand["soort"], stand["tekst"]) == (soort, tekst)


class _Formulier(forms.Form):
    omzet = BedragField(label="Omzet", help_text="Zonder btw")
    uren = forms.IntegerField(label="Uren", min_value=0)
    begin = forms.DateField(label="Begin")
    groep = forms.ChoiceField(label="Groep", widget=forms.RadioSelect, choices=[("a", "Beginnend"), ("b", "Gevestigd")])
    akkoord = forms.BooleanField(label="Akkoord")


def _render(bron: str, **context: object) -> str:
    """Render a piece of template source with components in it."""
    return Template(CottonCompiler().process(bron)).render(Context(context))


def _toon(form: forms.Form, naam: str) -> str:
    return _render('<c-veld :veld="veld" />', veld=form[naam])


def test_what_was_typed_stays_in_the_field() -> None:
    form = _Formulier({"omzet": "twaalf", "uren": "veel", "begin": "31-02-2017"})
    for naam, getypt in (("omzet", "twaalf"), ("uren", "veel"), ("begin", "31-02-2017")):
        html = _toon(form, naam)
        assert f'value="{getypt}"' in html
        assert 'type="text"' in html  # a date or number box of the browser would throw the value away
        assert 'aria-invalid="true"' in html


def test_hint_and_error_are_tied_to_the_input() -> None:
    html = _toon(_Formulier({}), "omzet")
    assert 'aria-describedby="id_omzet_hint id_omzet_fout"' in html
    assert 'id="id_omzet_hint"' in html
    assert 'id="id_omzet_fout"' in html


def test_a_date_is_a_date_box_with_an_iso_value() -> None:
    html = _toon(_Formulier(initial={"begin": date(2018, 7, 2)}), "begin")
    assert 'type="date"' in html
    assert 'value="2018-07-02"' in html


def test_choices_stand_in_a_fieldset_with_a_legend() -> None:
    form = _Formulier({"groep": "b"})
    html = _toon(form, "groep")
    assert "<fieldset" in html
    assert "<legend" in html
    assert html.count('type="radio"') == 2
    assert "checked" in html
    assert tags.veld_anker(form["groep"]) == "id_groep"


def test_the_error_summary_links_to_every_wrong_field() -> None:
    form = _Formulier({"omzet": "1", "uren": "-1", "begin": "2018-07-02", "groep": "a"})
    html = _render('<c-formulier-fouten :form="form" />', form=form)
    assert 'href="#id_uren"' in html
    assert 'href="#id_akkoord"' in html
    assert 'href="#id_omzet"' not in html


def _uitkomst() -> Uitkomst[int]:
    bron = Bron("participatiewet", "31 lid 2 onder n", date(2017, 7, 1))
    omzet = Stap("omzet", 120000, "centen", "invoer")
    maximum = Stap("vrijlating_max", 20100, "centen", "aangevuld", bron)
    wortel = Stap(
        "resultaat", 39850, "centen", "berekend", None, "Van {omzet} houdt u geld over.", "", (omzet, maximum)
    )
    return Uitkomst(39850, wortel, ("Het maximum is door de organisatie zelf ingevuld.",))


@pytest.mark.parametrize("vorm", ["object", "json"])
def test_explanation_shows_every_step_its_source_and_the_warnings(vorm: str) -> None:
    uitkomst = _uitkomst()
    html = _render('<c-uitleg :stap="u" />', u=uitkomst if vorm == "object" else uitkomst.als_json())
    for deel in (
        "€ 1.200,00",
        "€ 398,50",
        "Van € 1.200,00 houdt u geld over.",
        "Opgegeven",
        "Berekend",
        "Aangevuld door de organisatie",
        "art. 31 lid 2 onder n Participatiewet (1 juli 2017)",
        'href="https://wetten.overheid.nl/jci1.3:c:BWBR0015703&amp;artikel=31&amp;z=2017-07-01&amp;g=2017-07-01"',
        "Het maximum is door de organisatie zelf ingevuld.",
    ):
        assert deel in html
