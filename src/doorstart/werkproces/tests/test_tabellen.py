"""The transition tables as data: every road ends, every right exists, the pictures are current."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from doorstart.organisatie.rollen import RECHTEN
from doorstart.werkproces import diagram
from doorstart.werkproces.procedures import PROCEDURES, Proceduretabel, tabel_van
from doorstart.werkproces.procedures.tabel import BLIJFT, TERUG

WORTEL = Path(__file__).resolve().parents[4]
TABELLEN = list(PROCEDURES.values())


@pytest.mark.parametrize("tabel", TABELLEN, ids=lambda t: t.soort)
def test_every_status_can_be_reached_and_leads_to_an_end(tabel: Proceduretabel) -> None:
    bereikt, te_doen = {tabel.begin}, [tabel.begin]
    while te_doen:
        for overgang in tabel.vanaf(te_doen.pop()):
            if overgang.naar not in {BLIJFT, TERUG, *bereikt}:
                bereikt.add(overgang.naar)
                te_doen.append(overgang.naar)
    assert bereikt == {status.sleutel for status in tabel.statussen}
    for status in tabel.statussen:
        assert bool(tabel.vanaf(status.sleutel)) is not status.eind, f"{status.sleutel} heeft geen weg verder"


@pytest.mark.parametrize("tabel", TABELLEN, ids=lambda t: t.soort)
def test_every_right_is_held_by_somebody_and_every_step_has_a_ground(tabel: Proceduretabel) -> None:
    bekend = frozenset().union(*RECHTEN.values())
    for overgang in tabel.overgangen:
        assert overgang.recht in bekend
        assert overgang.grond
    assert all(status.taak.recht in bekend for status in tabel.statussen if status.taak)


@pytest.mark.parametrize("tabel", TABELLEN, ids=lambda t: t.soort)
def test_nobody_can_propose_and_approve_with_one_right(tabel: Proceduretabel) -> None:
    voorstellen = {o.recht for o in tabel.overgangen if o.naar == "voorgesteld"}
    goedkeuren = {o.recht for o in tabel.vanaf("voorgesteld")}
    assert not voorstellen & goedkeuren
    for rol, rechten in RECHTEN.items():
        assert not (voorstellen & rechten and goedkeuren & rechten), rol


def test_table_that_names_an_unknown_status_is_refused() -> None:
    goed = tabel_van("pto_toestemming")
    with pytest.raises(ValueError, match="onbekende status"):
        Proceduretabel(
            soort="x",
            naam="x",
            besluitsoort="x",
            termijn=goed.termijn,
            statussen=goed.statussen[1:],
            overgangen=goed.overgangen,
            begin="melding",
            stappen=(),
        )


def test_pictures_in_the_documentation_are_current(tmp_path: Path) -> None:
    assert diagram.verouderd(WORTEL) == [], "draai `doorstart procedures --schrijf`"
    with pytest.raises(CommandError, match=r"pto_toestemming\.md"):
        call_command("procedures", wortel=str(tmp_path))
    call_command("procedures", "--schrijf", wortel=str(tmp_path))
    call_command("procedures", wortel=str(tmp_path))
