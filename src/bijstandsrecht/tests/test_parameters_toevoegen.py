"""Adding a half year: the made-up table of January 2027 goes in, everything doubtful stays out, byte for byte."""

from __future__ import annotations

import shutil
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from bijstandsrecht.kern import OnbekendBedrag, rond_half_omhoog
from bijstandsrecht.parameters import ParameterFout, Parameters, laad_parameters, lees_map
from bijstandsrecht.parameters.register import GEGEVENS
from bijstandsrecht.parameters.toevoegen import voeg_toe
from bijstandsrecht.parameters.toevoegen_controle import BBZ, NORMEN, VERHOUDINGEN, Overgang, controleer_overgangen

NIEUW = date(2027, 1, 1)
NORM = "participatiewet.norm."
BRON = "VERZONNEN voor deze test, geen bekendmaking"


def _verzonnen(factor: int = 1_015) -> dict[str, str]:
    """A made-up table of norms: 1,5% above July 2026, with the proportions of every published table."""
    boek = laad_parameters()
    oud = {naam: boek.op(naam, date(2026, 7, 1)).waarde for naam in NORMEN}
    nieuw = {naam: rond_half_omhoog(bedrag * factor, 1_000) for naam, bedrag in oud.items()}
    for naam in NORMEN:
        if ".verhoging_" in naam:
            nieuw[naam] = oud[naam] + 300
    for regel in VERHOUDINGEN:
        if regel.sleutel in nieuw:
            nieuw[regel.sleutel] = regel.reken(*(nieuw[naam] for naam in regel.uit))
    return _schrijf(nieuw)


def _verzonnen_bbz(procent: int = 102) -> dict[str, str]:
    boek = laad_parameters()
    oud = {naam: boek.op(naam, date(2026, 7, 1)).waarde for naam in BBZ}
    return _schrijf({naam: 100 * rond_half_omhoog(bedrag * procent, 10_000) for naam, bedrag in oud.items()})


def _schrijf(centen: dict[str, int]) -> dict[str, str]:
    return {naam: f"{bedrag // 100}.{bedrag % 100:02d}" for naam, bedrag in centen.items()}


def _tabel(bedragen: dict[str, str], vanaf: str = "2027-01-01", bron: str = BRON, rest: str = "") -> str:
    regels = "\n".join(f'  {naam}: "{bedrag}"' for naam, bedrag in bedragen.items())
    return f'vanaf: {vanaf}\nbron: "{bron}"\nbedragen:\n{regels}\n{rest}'


def _schrijf_in(map_: Path, nieuw: dict[str, str]) -> Parameters:
    for naam, tekst in nieuw.items():
        (map_ / naam).write_bytes(tekst.encode())
    return lees_map(map_)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    doel = tmp_path / "gegevens"
    shutil.copytree(GEGEVENS, doel)
    return doel


def _klein(map_: Path, naam: str, parameters: str, bronnen: str = "  bron: 'x'\n", tot: str = "2027-01-01") -> None:
    (map_ / f"{naam}.yaml").write_bytes(
        f"wet: participatiewet\nbekend_tot: {tot}  # tot hier\nbronnen:\n{bronnen}parameters:\n{parameters}".encode()
    )


def _reeks(sleutel: str, geldig: str, rijen: str, eenheid: str = "centen") -> str:
    return (
        f"  - sleutel: {sleutel}\n    omschrijving: Iets\n    artikel: '1'\n    eenheid: {eenheid}\n"
        f"    geldig: {geldig}\n    waarden:\n{rijen}"
    )


def test_the_made_up_half_year_is_known_after_it_is_added(map_: Path) -> None:
    bedragen = _verzonnen()
    nieuw = voeg_toe(_tabel(bedragen | _verzonnen_bbz()), map_)
    assert set(nieuw) == {"participatiewet_normen.yaml", "participatiewet_inrichting.yaml", "bbz_bedragen.yaml"}
    boek = _schrijf_in(map_, nieuw)
    for naam, tekst in bedragen.items():
        waarde = boek.op(naam, NIEUW)
        assert (waarde.waarde, waarde.status, waarde.herkomst) == (int(tekst.replace(".", "")), "gelezen", BRON)
        assert waarde.tot == date(2027, 7, 1)
        assert boek.op(naam, date(2026, 12, 31)) == laad_parameters().op(naam, date(2026, 12, 31))
    assert boek.op(BBZ[0], NIEUW).tot == date(2028, 1, 1)
    with pytest.raises(OnbekendBedrag):
        boek.op(NORM + "gehuwd_21", date(2027, 7, 1))


def test_what_is_not_in_the_table_becomes_unknown_and_not_the_old_amount(map_: Path) -> None:
    boek = _schrijf_in(map_, voeg_toe(_tabel(_verzonnen()), map_))
    assert laad_parameters().op(NORM + "verhoging_18_20", date(2026, 12, 31)).waarde
    with pytest.raises(OnbekendBedrag):
        boek.op(NORM + "verhoging_18_20", NIEUW)
    assert "niet in de tabel van 1 januari 2027" in boek.perioden(NORM + "verhoging_18_20")[-1].herkomst


def test_everything_else_stays_to_the_byte(map_: Path) -> None:
    for naam, tekst in voeg_toe(_tabel(_verzonnen() | _verzonnen_bbz()), map_).items():
        over = [r for r in tekst.splitlines(keepends=True) if "tabel_2027_01" not in r]
        einde = "2028-01-01" if naam.startswith("bbz") else "2027-07-01"
        assert (
            "".join(over).replace(f"bekend_tot: {einde}", "bekend_tot: 2027-01-01").encode()
            == (GEGEVENS / naam).read_bytes()
        )


def test_the_example_on_the_page_goes_in_as_it_is(map_: Path) -> None:
    pagina = (Path(__file__).parents[3] / "docs" / "normen-toevoegen.md").read_text(encoding="utf-8")
    voorbeeld = pagina.split("```yaml\n")[1].split("```")[0]
    assert "VERZONNEN" in voorbeeld
    boek = _schrijf_in(map_, voeg_toe(voorbeeld, map_))
    assert boek.op(NORM + "gehuwd_21", NIEUW).status == "gelezen"
    assert boek.op("participatiewet.vakantietoeslag", NIEUW).waarde == 500


def test_nothing_is_written(map_: Path) -> None:
    voor = {pad.name: pad.read_bytes() for pad in map_.iterdir()}
    voeg_toe(_tabel(_verzonnen()), map_)
    assert {pad.name: pad.read_bytes() for pad in map_.iterdir()} == voor


def test_the_second_half_year_follows_the_first_and_years_stay_years(map_: Path) -> None:
    bedragen = _verzonnen()
    _schrijf_in(map_, voeg_toe(_tabel(bedragen), map_))
    with pytest.raises(ParameterFout, match="1 januari 2027 staat er al; bekend tot 1 juli 2027"):
        voeg_toe(_tabel(bedragen), map_)
    boek = _schrijf_in(map_, voeg_toe(_tabel(bedragen, "2027-07-01"), map_))
    assert boek.op(NORM + "gehuwd_21", date(2027, 12, 31)).van == date(2027, 7, 1)
    with pytest.raises(ParameterFout, match="deze bedragen veranderen alleen op 1 januari"):
        voeg_toe(_tabel(_verzonnen_bbz(), "2027-07-01"), map_)


def test_a_gap_is_refused(map_: Path) -> None:
    with pytest.raises(ParameterFout, match="eerst is de tabel van 1 januari 2027 nodig"):
        voeg_toe(_tabel(_verzonnen(), "2027-07-01"), map_)


@pytest.mark.parametrize(("naam", "centen", "verwacht"), [
    ("alleenstaande_21", 2, "70 % van gehuwd_21"),
    ("gehuwd_beiden_18_20", 2, "2 keer alleenstaande_18_20"),
    ("gehuwd_een_18_20", -2, "de helft van gehuwd_21"),
    ("gehuwd_beiden_18_20_kind", 2, "alleenstaande_18_20 en art22a_3_a"),
    ("gehuwd_een_18_20_kind", 2, "art22a_3_a en de helft van gehuwd_21"),
    ("art22a_3_b", 2, "gelijk aan alleenstaande_18_20"),
    ("gehuwd_aow", 10_000, "met dezelfde factor als participatiewet.norm.gehuwd_21"),
])  # fmt: skip
def test_a_typing_error_is_named_with_what_was_expected(map_: Path, naam: str, centen: int, verwacht: str) -> None:
    bedragen = _verzonnen()
    fout = int(bedragen[NORM + naam].replace(".", "")) + centen
    bedragen |= _schrijf({NORM + naam: fout})
    with pytest.raises(ParameterFout) as weigering:
        voeg_toe(_tabel(bedragen), map_)
    assert f"{NORM}{naam}: er staat" in str(weigering.value)
    assert verwacht in str(weigering.value)


def test_one_cent_of_rounding_is_no_typing_error(map_: Path) -> None:
    bedragen = _verzonnen()
    een_meer = int(bedragen[NORM + "alleenstaande_21"].replace(".", "")) + 1
    assert voeg_toe(_tabel(bedragen | _schrijf({NORM + "alleenstaande_21": een_meer})), map_)


def test_the_whole_family_of_18_to_20_cannot_move_alone(map_: Path) -> None:
    """All proportions hold, but three amounts moved by another factor than gehuwd_21."""
    bedragen = {naam: int(tekst.replace(".", "")) for naam, tekst in _verzonnen().items()}
    bedragen[NORM + "alleenstaande_18_20"] += 10
    for regel in VERHOUDINGEN:
        if regel.sleutel in bedragen:
            bedragen[regel.sleutel] = regel.reken(*(bedragen[naam] for naam in regel.uit))
    with pytest.raises(ParameterFout, match=r"alleenstaande_18_20: er staat .* verwacht is ongeveer"):
        voeg_toe(_tabel(_schrijf(bedragen)), map_)


def test_one_wrong_euro_in_the_bbz_is_found(map_: Path) -> None:
    bedragen = _verzonnen_bbz()
    bedragen["bbz.art3.vermogen_ouder"] = f"{int(bedragen['bbz.art3.vermogen_ouder'].split('.')[0]) + 3}.00"
    with pytest.raises(ParameterFout, match=r"bbz.art3.vermogen_ouder: er staat .* verwacht is ongeveer"):
        voeg_toe(_tabel(bedragen), map_)


def test_strange_growth_needs_a_reason_that_stays_with_the_amounts(map_: Path) -> None:
    with pytest.raises(ParameterFout, match=r"gehuwd_21: er staat .* verwacht is iets tussen"):
        voeg_toe(_tabel(_verzonnen(1_300)), map_)
    reden = "verzonnen sprong"
    verklaring = "verklaring:\n" + "".join(f'  {naam}: "{reden}"\n' for naam in NORMEN if "verhoging" not in naam)
    boek = _schrijf_in(map_, voeg_toe(_tabel(_verzonnen(1_300) | _verzonnen_bbz(), rest=verklaring), map_))
    assert reden in boek.op(NORM + "gehuwd_21", NIEUW).herkomst
    assert boek.op(BBZ[0], NIEUW).herkomst == BRON


def test_a_group_is_complete_or_absent(map_: Path) -> None:
    bedragen = _verzonnen()
    del bedragen[NORM + "gehuwd_aow"]
    with pytest.raises(ParameterFout, match=r"niet compleet: .*gehuwd_aow"):
        voeg_toe(_tabel(bedragen), map_)
    with pytest.raises(ParameterFout, match=r"niet compleet: .*art26"):
        voeg_toe(_tabel({BBZ[0]: _verzonnen_bbz()[BBZ[0]]}), map_)


def test_rules_that_hold_until_a_change_must_be_looked_up(map_: Path) -> None:
    bedragen = {"participatiewet.vakantietoeslag": "5.00"}
    with pytest.raises(ParameterFout, match="zet participatiewet_overig bij 'ongewijzigd'"):
        voeg_toe(_tabel(bedragen), map_)
    nieuw = voeg_toe(_tabel(bedragen, rest="ongewijzigd: [participatiewet_overig.yaml]\n"), map_)
    boek = _schrijf_in(map_, nieuw)
    assert boek.op("participatiewet.vakantietoeslag", NIEUW).waarde == 500
    assert boek.op("participatiewet.urencriterium", NIEUW).waarde == 1_225
    assert "nagekeken_2027_01" in nieuw["participatiewet_overig.yaml"]


def test_unchanged_is_no_word_for_amounts_of_a_half_year(map_: Path) -> None:
    with pytest.raises(ParameterFout, match="alleen bedragen voor een vaste tijd"):
        voeg_toe(_tabel(_verzonnen(), rest="ongewijzigd: [participatiewet_normen]\n"), map_)


def test_a_rule_that_changes_gets_a_row_of_its_own(tmp_path: Path) -> None:
    _klein(tmp_path, "een", _reeks("pw.jaren", "tot_wijziging", "      - [2020-01-01, '27', gelezen, bron]\n", "jaren"))
    boek = _schrijf_in(tmp_path, voeg_toe(_tabel({"pw.jaren": "30"}), tmp_path))
    assert boek.op("pw.jaren", date(2026, 12, 31)).waarde == 27
    assert boek.op("pw.jaren", date(2027, 6, 30)).waarde == 30


def test_a_rule_that_stays_does_not_stop_the_amounts_behind_it(tmp_path: Path) -> None:
    regel = _reeks("pw.jaren", "tot_wijziging", "      - [2020-01-01, '27', gelezen, bron]\n", "jaren")
    _klein(tmp_path, "een", regel + _reeks("pw.half", "halfjaar", "      - [2026-07-01, '1.00', gelezen, bron]\n"))
    _klein(tmp_path, "twee", regel.replace("pw.jaren", "pw.anders"))
    nieuw = voeg_toe(_tabel({"pw.half": "1.02"}, rest="ongewijzigd: [een, twee]\n"), tmp_path)
    assert "\r" not in "".join(nieuw.values())
    boek = _schrijf_in(tmp_path, nieuw)
    assert [boek.op(naam, NIEUW).waarde for naam in ("pw.jaren", "pw.half", "pw.anders")] == [27, 102, 27]


def test_the_layout_of_the_file_is_followed(tmp_path: Path) -> None:
    """Comments, another indentation, a last line without an end and Windows line ends."""
    _klein(
        tmp_path, "een",
        "  # toelichting\n" + _reeks("pw.bedrag", "halfjaar", '      -   [2026-07-01, "1.00", gelezen, bron]  # klein'),
        "  bron: |\n    een bron\n    van twee regels\n",
    )  # fmt: skip
    pad = tmp_path / "een.yaml"
    pad.write_bytes(pad.read_bytes().replace(b"\n", b"\r\n"))
    nieuw = voeg_toe(_tabel({"pw.bedrag": "1.02"}, bron="Stcrt. € & é"), tmp_path)["een.yaml"]
    assert nieuw.endswith('# klein\r\n      -   [2027-01-01, "1.02", gelezen, tabel_2027_01]\r\n')
    assert '    van twee regels\r\n  tabel_2027_01: "Stcrt. € & é"\r\nparameters:' in nieuw
    assert "bekend_tot: 2027-07-01  # tot hier\r\n" in nieuw
    assert _schrijf_in(tmp_path, {"een.yaml": nieuw}).op("pw.bedrag", NIEUW).waarde == 102


def test_an_unknown_former_amount_is_nothing_to_compare_with(tmp_path: Path) -> None:
    _klein(tmp_path, "een", _reeks("pw.bedrag", "halfjaar", "      - [2026-07-01, null, onbekend, bron]\n"))
    boek = _schrijf_in(tmp_path, voeg_toe(_tabel({"pw.bedrag": "999.00"}), tmp_path))
    assert boek.op("pw.bedrag", NIEUW).waarde == 99_900


def test_rows_on_one_line_are_refused(tmp_path: Path) -> None:
    reeks = _reeks("pw.bedrag", "halfjaar", "").removesuffix("\n") + " [[2026-07-01, '1.00', gelezen, bron]]\n"
    _klein(tmp_path, "een", reeks)
    with pytest.raises(ParameterFout, match="zet elk onderdeel op een eigen regel"):
        voeg_toe(_tabel({"pw.bedrag": "1.00"}), tmp_path)


def test_years_and_half_years_in_one_file_are_refused(tmp_path: Path) -> None:
    half = _reeks("pw.half", "halfjaar", "      - [2026-07-01, '1.00', gelezen, bron]\n")
    heel = _reeks("pw.heel", "kalenderjaar", "      - [2026-01-01, '1.00', gelezen, bron]\n")
    _klein(tmp_path, "een", half + heel)
    with pytest.raises(ParameterFout, match="door elkaar"):
        voeg_toe(_tabel({"pw.half": "1.00", "pw.heel": "1.00"}), tmp_path)


@pytest.mark.parametrize(("tabel", "melding"), [
    ("vanaf: 2027-01-01\nbedragen: {}\n", "het veld 'bron' ontbreekt"),
    ("vanaf: 2027-01-01\nbron: ''\nbedragen: {}\n", "de bron is leeg"),
    ("vanaf: 2027-01-01\nbron: x\nbedragen: {}\nwat: 1\n", "onbekend veld 'wat'"),
    ("vanaf: morgen\nbron: x\nbedragen: {}\n", "'morgen' is geen datum"),
    ("vanaf: 2027-02-01\nbron: x\nbedragen: {}\n", "1 februari 2027; nieuwe bedragen gaan in op"),
    ("vanaf: 2027-01-02\nbron: x\nbedragen: {}\n", "2 januari 2027; nieuwe bedragen gaan in op"),
    ("vanaf: 2027-01-01\nbron: x\nbedragen:\n  bbz.art22.kapitaal_om_niet: 1.00\n", "tussen aanhalingstekens"),
    (_tabel({"bbz.art22.kapitaal_om_nie": "1.00"}), "geen sleutel; bedoelde u bbz.art22.kapitaal_om_niet"),
    (_tabel({"qqq.zzz": "1.00"}), "'qqq.zzz' is geen sleutel$"),
    (_tabel({"bbz.art22.kapitaal_om_niet": "1,00"}), "punt en twee decimalen"),
    (_tabel({}, rest="ongewijzigd: [bbz_termijn]\n").replace("bedragen:\n", "bedragen: {}"), "bestand bij"),
    (_tabel(_verzonnen(), rest="verklaring: {participatiewet.vakantietoeslag: x}\n"), "bedrag in deze tabel"),
    (_tabel(_verzonnen(), rest=f"verklaring: {{{NORM}gehuwd_21: ' '}}\n"), "verklaring bij .* is leeg"),
    ("vanaf: [", "dit is geen YAML"),
    ("vanaf: 2027-01-01\nbron: [x]\nbedragen: {}\n", "hier hoort een tekst of getal"),
    ("vanaf: 2027-01-01\nbron: x\nbedragen: []\n", "hier horen velden"),
    ("vanaf: 2027-01-01\nbron: x\nbedragen: {}\nongewijzigd: x\n", "hier hoort een lijst"),
    ("vanaf: 2027-01-01\x00", "geen leesbare tekst"),
    ("vanaf: 2027-01-01\nbron: x\nbedragen:\n  {[a]: '1.00'}\n", "regel 4: de naam van een veld is een woord"),
    ("vanaf: 2027-01-01\nbron: x\nbedragen: {}\n", "geen enkel bedrag"),
])  # fmt: skip
def test_a_table_of_another_form_is_refused(tabel: str, melding: str) -> None:
    with pytest.raises(ParameterFout, match=melding):
        voeg_toe(tabel, GEGEVENS)


def test_the_checks_hold_for_every_half_year_that_was_published() -> None:
    """From 2015 on no known amount is doubted, except where an amount really jumped."""
    boek = laad_parameters()
    dagen = [p.van for p in boek.perioden(NORM + "gehuwd_21")]
    for oud, nieuw in pairwise(dagen):
        overgangen = {
            naam: Overgang("centen", boek.op(naam, oud).waarde, boek.op(naam, nieuw).waarde) for naam in NORMEN
        }
        assert controleer_overgangen(overgangen, ()) == [], nieuw
    jaren = [p.van for p in boek.perioden(BBZ[0])]
    for oud, nieuw in pairwise(jaren):
        overgangen = {naam: Overgang("centen", boek.op(naam, oud).waarde, boek.op(naam, nieuw).waarde) for naam in BBZ}
        assert controleer_overgangen(overgangen, ()) == [], nieuw


def test_percentages_may_not_jump_either() -> None:
    assert controleer_overgangen({"pw.deel": Overgang("basispunten", 500, 800)}, ()) == [
        "pw.deel: er staat 8 % en het was 5 %; verwacht is iets tussen 4,75 % en 6 %"
    ]


@pytest.mark.parametrize(("maat", "naam", "oud", "hoogst"), [
    ((100_000, 100_000), NORM + "art22a_3_a", 20_000, 20_002),
    ((100_000, 100_000), NORM + "gehuwd_aow", 67_000, 68_000),
    ((20_000_000, 20_000_000), "bbz.art3.vermogen_onder", 1_000_000, 1_000_105),
])  # fmt: skip
def test_the_room_for_rounding_is_exact(maat: tuple[int, int], naam: str, oud: int, hoogst: int) -> None:
    sleutel = NORM + "gehuwd_21" if naam.startswith(NORM) else "bbz.art20.kapitaal_gevestigd"
    for nieuw, goed in ((hoogst, True), (hoogst + 1, False), (2 * oud - hoogst, True), (2 * oud - hoogst - 1, False)):
        overgangen = {sleutel: Overgang("centen", *maat), naam: Overgang("centen", oud, nieuw)}
        assert any(fout.startswith(naam) for fout in controleer_overgangen(overgangen, ())) != goed


@pytest.mark.parametrize(("nieuw", "goed"), [(9_499, False), (9_500, True), (12_000, True), (12_001, False)])
def test_growth_is_between_95_and_120_per_cent(nieuw: int, goed: bool) -> None:
    assert (controleer_overgangen({"pw.bedrag": Overgang("centen", 10_000, nieuw)}, ()) == []) == goed
    assert controleer_overgangen({"pw.bedrag": Overgang("centen", 10_000, nieuw)}, ("pw.bedrag",)) == []
    assert controleer_overgangen({"pw.bedrag": Overgang("maanden", 10_000, nieuw)}, ()) == []


def test_one_amount_that_is_left_out_of_a_check_does_not_stop_it() -> None:
    """The proportions of the norms are not in the table, those of the Bbz are; a number of months may jump."""
    overgangen = {
        "pw.duur": Overgang("maanden", 12, 36),
        "bbz.art22.kapitaal_om_niet": Overgang("centen", 1_000_000, 1_000_000),
        "bbz.art26.kapitaal_ouder": Overgang("centen", 1_000_000, 2_000_000),
    }
    _, verhouding, groei = controleer_overgangen(overgangen, ())
    assert verhouding.endswith("verwacht is € 10.000,00 (gelijk aan bbz.art22.kapitaal_om_niet)")
    assert groei.endswith("verwacht is iets tussen € 9.500,00 en € 12.000,00")


def test_an_amount_with_another_factor_is_told_what_was_expected() -> None:
    overgangen = {
        NORM + "gehuwd_21": Overgang("centen", 200_000, 204_000),
        NORM + "gehuwd_aow": Overgang("centen", 210_000, 190_000),
    }
    assert controleer_overgangen(overgangen, ())[1].endswith(
        "verwacht is ongeveer € 2.142,00: € 2.100,00 met dezelfde factor als participatiewet.norm.gehuwd_21"
    )
