"""The README of the package is run as it stands."""

from __future__ import annotations

import doctest
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"


def test_every_example_in_the_readme_is_true() -> None:
    uitkomst = doctest.testfile(str(README), module_relative=False, encoding="utf-8")
    assert uitkomst.attempted >= 15
    assert uitkomst.failed == 0
