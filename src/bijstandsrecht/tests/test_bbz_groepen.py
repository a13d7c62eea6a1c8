"""Judging a group: an unknown fact never decides, and the proposal is always a group that fits."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bijstandsrecht.bbz import Groep, Ondernemer, Zelfstandige, beoordeel_groep
from bijstandsrecht.kern import OngeldigeInvoer
from bijstandsrecht.parameters import laad_parameters

P = laad_parameters()
FEIT = st.sampled_from([True, False, None])
DAG = st.sampled_from([None, date(2000, 1, 1), date(2016, 3, 1), date(2025, 1, 1), date(2026, 6, 1)])
ZELFSTANDIGEN = st.builds(
    Zelfstandige, geboortedatum=st.sampled_from([None, date(1958, 1, 1), date(1959, 12, 31), date(1985, 1, 1)]),
    aangewezen_op_bedrijf=FEIT, wettelijke_vereisten=FEIT, uren_per_jaar=st.sampled_from([None, 1224, 1225]),
    zeggenschap=FEIT,
)  # fmt: skip
ONDERNEMERS = st.builds(
    Ondernemer, zelfstandige=ZELFSTANDIGEN, heeft_bedrijf=FEIT, gestart_op=DAG, levensvatbaar=FEIT,
    werkloosheidsuitkering=FEIT, ontvangt_bijstand=FEIT, wil_beginnen=FEIT, niet_beschikbaar_voor_werk=FEIT,
    onafgebroken=FEIT, inkomen_duurzaam_te_laag=FEIT, verplicht_zich_te_stoppen=FEIT, beeindigt_op=DAG,
)  # fmt: skip


def oordeel(ondernemer: Ondernemer) -> dict[str, str] | None:
    """The judgment per group, or None when the facts contradict each other."""
    try:
        waarde = beoordeel_groep(ondernemer=ondernemer, aangevraagd_op=date(2026, 3, 2), parameters=P).waarde
    except OngeldigeInvoer:
        return None
    past = {deel.groep: deel.past for deel in waarde.oordelen}
    assert waarde.voorstel is None or past[waarde.voorstel] == "ja"
    assert (waarde.voorstel is None) is ("ja" not in past.values())
    assert set(waarde.mogelijk) == {groep for groep, hoe in past.items() if hoe != "nee"}
    for deel in waarde.oordelen:
        assert (deel.past == "nee") is bool(deel.tegen)
        assert deel.past != "ja" or not deel.onbekend
    return dict(past)


@given(ondernemer=ONDERNEMERS, kies=st.data())
def test_hiding_a_fact_never_decides_anything(ondernemer: Ondernemer, kies: Any) -> None:
    """A judgment stays what it was, or becomes unknown."""
    alles = oordeel(ondernemer)
    velden = [
        veld.name for veld in dataclasses.fields(ondernemer) if veld.name not in ("zelfstandige", "waz_aangevraagd")
    ]
    zonder = dataclasses.replace(ondernemer, **{kies.draw(st.sampled_from(velden)): None})
    minder = oordeel(zonder)
    if alles is None or minder is None:
        return
    for groep, hoe in minder.items():
        assert hoe in (alles[groep], "onbekend"), groep


def test_every_letter_has_a_name() -> None:
    assert [groep.naam for groep in Groep] == [
        "gevestigde zelfstandige", "beginnende zelfstandige", "oudere zelfstandige", "beëindigende zelfstandige",
    ]  # fmt: skip
