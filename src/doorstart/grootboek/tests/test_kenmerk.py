"""The reference on a letter is found back on the statement, and a typing error is not."""

import pytest
from stdnum import iso11649

from doorstart.grootboek.kenmerk import betalingskenmerk, in_groepen, lees_kenmerk


def test_kenmerk_is_een_geldige_iso_11649_en_keert_terug() -> None:
    for soort, pk in (("L", 1), ("V", 23), ("L", 9_999_999_999)):
        kenmerk = betalingskenmerk(soort, pk)  # type: ignore[arg-type]
        assert iso11649.is_valid(kenmerk)
        assert len(kenmerk) == 15
        assert lees_kenmerk(kenmerk) == (soort, pk)
    # By hand: 98 - (L0000000023RF00 as digits: 21 0000000023 27 15 00) mod 97.
    assert betalingskenmerk("L", 23) == f"RF{98 - int('21' + '0000000023' + '2715' + '00') % 97:02d}L0000000023"


def test_kenmerk_wordt_gelezen_zoals_mensen_het_typen() -> None:
    kenmerk = betalingskenmerk("V", 1024)
    for tekst in (
        f"aflossing {in_groepen(kenmerk)} juli 2018",
        kenmerk.lower(),
        f"kenmerk:{kenmerk}2018",
        "-".join(kenmerk),
        f"RF00 {kenmerk}",
        f"{kenmerk} en nog eens {in_groepen(kenmerk)}",
    ):
        assert lees_kenmerk(tekst) == ("V", 1024), tekst


def test_een_tikfout_of_twee_kenmerken_wordt_niet_gelezen() -> None:
    kenmerk = betalingskenmerk("L", 17)
    verwisseld = kenmerk[:-2] + kenmerk[-1] + kenmerk[-2]
    for tekst in (
        "",
        "aflossing juli",
        verwisseld,
        kenmerk[:-1],
        kenmerk.replace("L", "V"),
        kenmerk.replace("L", "K"),
        f"{kenmerk} en {betalingskenmerk('V', 17)}",
    ):
        assert lees_kenmerk(tekst) is None, tekst
    every_digit_changed = [
        kenmerk[:i] + str((int(kenmerk[i]) + d) % 10) + kenmerk[i + 1 :] for i in range(5, 15) for d in range(1, 10)
    ]
    assert all(lees_kenmerk(fout) is None for fout in every_digit_changed)


@pytest.mark.parametrize(("soort", "pk"), [("K", 1), ("L", 0), ("V", -3), ("L", 10**10)])
def test_wat_niet_past_wordt_geweigerd(soort: str, pk: int) -> None:
    with pytest.raises(ValueError, match="geen betalingskenmerk"):
        betalingskenmerk(soort, pk)  # type: ignore[arg-type]
