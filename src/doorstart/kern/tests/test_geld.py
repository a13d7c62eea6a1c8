"""Amounts as people write them become whole cents, or a sentence."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from doorstart.kern.geld import BedragField, centen_uit_tekst, tekst_uit_centen


@pytest.mark.parametrize(
    ("tekst", "centen"),
    [
        ("1.234,56", 123456),
        ("€ 12", 1200),
        ("1234.5", 123450),
        ("0,05", 5),
        ("−3,10", -310),
        ("1.000", 100000),
        ("12.34", 1234),
        ("1.234.567,8", 123456780),
    ],
)
def test_reads_an_amount(tekst: str, centen: int) -> None:
    assert centen_uit_tekst(tekst) == centen


@pytest.mark.parametrize("tekst", ["", "twaalf", "1,234,56", "12,345", "1.23.4", "1e9", "--5", "9" * 20])
def test_refuses_what_is_no_amount(tekst: str) -> None:
    with pytest.raises(ValidationError):
        centen_uit_tekst(tekst)


@given(st.integers(-(10**12), 10**12))
def test_round_trip(centen: int) -> None:
    assert centen_uit_tekst(tekst_uit_centen(centen)) == centen


def test_the_field_names_the_smallest_amount() -> None:
    with pytest.raises(ValidationError, match="niet kleiner is dan € 0,00"):
        BedragField().clean("-1")
    assert BedragField(min_centen=None).clean("-1") == -100
    assert BedragField(required=False).clean("") is None
