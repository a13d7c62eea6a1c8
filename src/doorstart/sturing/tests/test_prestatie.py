"""KPI 1 and KPI 2 over rows written by hand, on both sides of each limit. Peildatum 31 December 2017."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bijstandsrecht.kern import Maand, maanden
from doorstart.sturing.cohort import bewijsmaanden, maanden_terug, periode
from doorstart.sturing.definities import standaard
from doorstart.sturing.prestatie import Beoordeling, Uitslag, duur_tot_uit, meet_cohort, uit_de_uitkering
from doorstart.sturing.rijen import Bedrijf, Feiten, Lening, Omzet, Zaak

T = date(2017, 12, 31)
STARTERS, GEVESTIGDEN = standaard().starters, standaard().gevestigden
# A starter of 10 March 2014: 36 months later is March 2017, so April to September 2017 are the proof.
ZAAK = Zaak("D1", 1, "starter", "Assen", date(2014, 3, 10), "pw", date(2016, 12, 1), "zelfstandig")
BEDRIJF = Bedrijf(1, date(2014, 6, 1))
OMZET = Omzet(1, date(2016, 12, 31), 100)
# An established entrepreneur of 10 February 2016: March to August 2017 are the proof.
GEVESTIGD = Zaak("D1", 1, "gevestigd", "Assen", date(2016, 2, 10), "geen", date(2017, 2, 1), "zelfstandig")


def uitkering(van: tuple[int, int], tot: tuple[int, int]) -> Mapping[Maand, int]:
    """Benefit in every month of a period."""
    return dict.fromkeys(maanden(Maand(*van), Maand(*tot)), 90000)


VAN_BEGIN = uitkering((2014, 3), (2016, 11))


def feiten(zaak: Zaak = ZAAK, **velden: Any) -> Feiten:
    """A starter who succeeded, with other facts where given."""
    basis = {"bedrijven": (BEDRIJF,), "omzetten": (OMZET,), "uitkeringen": {1: VAN_BEGIN}}
    return Feiten(zaken=(zaak,), **(basis | velden))


def starter(zaak: Zaak = ZAAK, **velden: Any) -> Beoordeling:
    """The judgment of the one starter."""
    (beoordeling,) = meet_cohort(feiten(zaak, **velden), STARTERS, T).beoordelingen
    return beoordeling


def gevestigde(zaak: Zaak = GEVESTIGD, **velden: Any) -> Beoordeling:
    """The judgment of the one established entrepreneur."""
    basis: dict[str, Any] = {"bedrijven": (Bedrijf(1, date(2010, 1, 1)),), "omzetten": (), "uitkeringen": {}}
    (beoordeling,) = meet_cohort(feiten(zaak, **(basis | velden)), GEVESTIGDEN, T).beoordelingen
    return beoordeling


def test_de_periode_van_melding() -> None:
    """36 months of service and 6 of proof before T, one year long; for established entrepreneurs 12 and 6."""
    assert periode(T, 36, STARTERS).na == date(2013, 6, 30)
    assert periode(T, 36, STARTERS).tot_en_met == date(2014, 6, 30)
    assert periode(T, 12, GEVESTIGDEN).tot_en_met == date(2016, 6, 30)
    assert periode(T, 48, STARTERS).tot_en_met == date(2013, 6, 30)
    assert maanden_terug(date(2018, 6, 30), 6) == date(2017, 12, 31)
    assert maanden_terug(date(2017, 3, 30), 1) == date(2017, 2, 28)
    assert bewijsmaanden(date(2014, 6, 30), 36, 6)[-1] == Maand(2017, 12)


@pytest.mark.parametrize(
    ("dag", "telt"),
    [(date(2013, 6, 30), 0), (date(2013, 7, 1), 1), (date(2014, 6, 30), 1), (date(2014, 7, 1), 0)],
)
def test_beide_randen_van_de_periode(dag: date, telt: int) -> None:
    """The day before the period and the day after it do not count."""
    zaak = ZAAK._replace(melding_op=dag)
    assert len(meet_cohort(feiten(zaak), STARTERS, T).beoordelingen) == telt


def test_een_geslaagde_starter() -> None:
    """Off benefit in all proof months, business alive with turnover."""
    beoordeling = starter()
    assert beoordeling.uitslag is Uitslag.SUCCES
    assert (beoordeling.bewijs_van, beoordeling.bewijs_tot) == (Maand(2017, 4), Maand(2017, 9))
    assert beoordeling.maanden_dienst == 32
    assert uit_de_uitkering(beoordeling)


@pytest.mark.parametrize(
    ("maand", "uitslag"),
    [
        (Maand(2017, 3), Uitslag.SUCCES),
        (Maand(2017, 4), Uitslag.UITKERING),
        (Maand(2017, 9), Uitslag.UITKERING),
        (Maand(2017, 10), Uitslag.SUCCES),
    ],
)
def test_terug_in_de_uitkering(maand: Maand, uitslag: Uitslag) -> None:
    """Re-entry counts in a proof month only, also through another dossier of the same person."""
    assert starter(uitkeringen={1: {**VAN_BEGIN, maand: 1}}).uitslag is uitslag


def test_een_gecorrigeerde_maand_telt_niet() -> None:
    """A month that was reclaimed whole is a month without benefit."""
    assert starter(uitkeringen={1: {**VAN_BEGIN, Maand(2017, 5): 0}}).uitslag is Uitslag.SUCCES


@pytest.mark.parametrize(
    ("gestopt", "uitslag"),
    [(date(2017, 9, 30), Uitslag.GESTOPT), (date(2017, 10, 1), Uitslag.SUCCES)],
)
def test_het_bedrijf_op_de_laatste_bewijsdag(gestopt: date, uitslag: Uitslag) -> None:
    """The business must stand on 30 September; KPI 1b does not ask for a business."""
    beoordeling = starter(bedrijven=(BEDRIJF._replace(gestopt_op=gestopt),))
    assert beoordeling.uitslag is uitslag
    assert uit_de_uitkering(beoordeling)


@pytest.mark.parametrize(
    ("omzetten", "uitslag"),
    [
        ((Omzet(1, date(2016, 9, 30), 100),), Uitslag.ONBEKEND),
        ((Omzet(1, date(2016, 10, 1), 100),), Uitslag.SUCCES),
        ((Omzet(1, date(2017, 9, 30), 100),), Uitslag.SUCCES),
        ((Omzet(1, date(2017, 10, 1), 100),), Uitslag.ONBEKEND),
        ((Omzet(1, date(2017, 6, 30), 0),), Uitslag.GEEN_OMZET),
        ((), Uitslag.ONBEKEND),
    ],
)
def test_omzet_in_de_laatste_twaalf_maanden(omzetten: tuple[Omzet, ...], uitslag: Uitslag) -> None:
    """Turnover must be measured in the twelve months up to 30 September 2017."""
    assert starter(omzetten=omzetten).uitslag is uitslag


def test_onbekend_is_alleen_in_het_gunstigste_geval_een_succes() -> None:
    """The score counts an unknown outcome as failed; best case counts it as success."""
    uitkomst = meet_cohort(feiten(omzetten=()), STARTERS, T)
    assert uitkomst.aantal(Uitslag.SUCCES) == 0
    assert uitkomst.gunstigst == 1


@pytest.mark.parametrize(
    ("velden", "uitslag"),
    [
        ({"afgesloten_op": None, "uitstroom": ""}, Uitslag.IN_DIENST),
        ({"afgesloten_op": date(2017, 10, 1)}, Uitslag.IN_DIENST),
        ({"afgesloten_op": date(2017, 9, 30)}, Uitslag.SUCCES),
        ({"uitstroom": "afgewezen"}, Uitslag.AFGEWEZEN),
        ({"uitstroom": "uitgevallen"}, Uitslag.UITGEVALLEN),
    ],
)
def test_nooit_zomaar_een_succes(velden: dict[str, Any], uitslag: Uitslag) -> None:
    """Still in service at the end of the proof, refused and dropped out are not successful."""
    beoordeling = starter(ZAAK._replace(**velden))
    assert beoordeling.uitslag is uitslag
    assert uit_de_uitkering(beoordeling) is (uitslag is Uitslag.SUCCES)


@pytest.mark.parametrize(
    ("velden", "reden"),
    [
        ({"overleden_op": date(2017, 9, 30)}, "overleden"),
        ({"overleden_op": date(2017, 10, 1)}, ""),
        ({"vertrokken_op": date(2017, 9, 30)}, "verhuisd"),
        ({"vertrokken_op": date(2017, 10, 1)}, ""),
        ({"uitstroom": "aow"}, "aow"),
        ({"geboortedatum": date(1951, 12, 30)}, "aow"),  # 65 years and 9 months on 30 September 2017
        ({"geboortedatum": date(1951, 12, 31)}, "aow"),
        ({"geboortedatum": date(1952, 1, 1)}, ""),
        ({"uitstroom": "verhuisd"}, "verhuisd"),
        ({"uitkering_bij_melding": "ww"}, ""),
    ],
)
def test_wie_niet_meetelt(velden: dict[str, Any], reden: str) -> None:
    """Died, moved and AOW age before the proof ended are listed with the reason, outside the denominator."""
    assert starter(ZAAK._replace(**velden)).reden == reden


def test_starters_zonder_uitkering_zijn_geen_potentiele_starters() -> None:
    """No benefit at the report: outside; a Bbz payment in the month of the report: inside."""
    zaak = ZAAK._replace(uitkering_bij_melding="geen")
    assert starter(zaak, uitkeringen={1: uitkering((2014, 4), (2016, 11))}).reden == "geen_uitkering_bij_melding"
    assert starter(zaak).reden == ""


def test_de_eerste_melding_telt() -> None:
    """Who reports again later is counted once, for the first time; a first report before the period is out."""
    later = ZAAK._replace(dossier="D2", melding_op=date(2014, 5, 1), afgesloten_op=None, uitstroom="")
    uitkomst = meet_cohort(replace(feiten(), zaken=(later, ZAAK)), STARTERS, T)
    assert [b.dossier for b in uitkomst.beoordelingen] == ["D1"]
    assert uitkomst.beoordelingen[0].uitslag is Uitslag.IN_DIENST
    eerder = ZAAK._replace(dossier="D0", melding_op=date(2012, 1, 1))
    assert not meet_cohort(replace(feiten(), zaken=(eerder, ZAAK)), STARTERS, T).beoordelingen


def test_gevestigd_alleen_advies_telt_mee() -> None:
    """Everybody who reported is in the denominator, also without benefit; refused is not successful."""
    assert gevestigde().uitslag is Uitslag.SUCCES
    assert gevestigde(GEVESTIGD._replace(uitstroom="afgewezen")).uitslag is Uitslag.AFGEWEZEN


@pytest.mark.parametrize(
    ("lening", "uitslag"),
    [
        ({"achterstand_sinds": date(2017, 6, 2)}, Uitslag.SUCCES),  # 90 days on 31 August
        ({"achterstand_sinds": date(2017, 6, 1)}, Uitslag.ACHTERSTAND),
        ({"achterstand_sinds": date(2017, 1, 1), "uitstel_tot": date(2017, 8, 31)}, Uitslag.SUCCES),
        ({"achterstand_sinds": date(2017, 1, 1), "uitstel_tot": date(2017, 8, 30)}, Uitslag.ACHTERSTAND),
        ({"achterstand_sinds": date(2017, 1, 1), "afgelost_op": date(2017, 8, 1)}, Uitslag.SUCCES),
    ],
)
def test_achterstand_op_een_lening(lening: dict[str, Any], uitslag: Uitslag) -> None:
    """More than 90 days late is no success; agreed deferral (art. 41 Bbz 2004) is not late."""
    rij = Lening("D1", 1, date(2016, 4, 1), 1_500_000, **lening)
    assert gevestigde(leningen=(rij,)).uitslag is uitslag


@pytest.mark.parametrize("stopreden", ["", "faillissement", "wsnp"])
def test_begeleid_stoppen_is_een_derde_uitkomst(stopreden: str) -> None:
    """Stopped with guidance and without benefit: its own outcome; with benefit: back on benefit."""
    zaak = GEVESTIGD._replace(uitstroom="begeleid_gestopt")
    dicht = (Bedrijf(1, date(2010, 1, 1), date(2017, 1, 31), stopreden),)
    assert gevestigde(zaak, bedrijven=dicht).uitslag is Uitslag.BEGELEID_GESTOPT
    assert gevestigde(zaak, bedrijven=dicht, uitkeringen={1: {Maand(2017, 5): 1}}).uitslag is Uitslag.UITKERING
    assert gevestigde(bedrijven=dicht).uitslag is Uitslag.GESTOPT


def test_zonder_register_is_het_onbekend() -> None:
    """A business that the register does not show gives no success."""
    assert gevestigde(bedrijven=()).uitslag is Uitslag.ONBEKEND


def test_maanden_tot_uit_de_uitkering() -> None:
    """Benefit from March 2014 to November 2016: after 33 months the first six months without. Else: still there."""
    uitkomst = meet_cohort(feiten(), STARTERS, T)
    assert duur_tot_uit(uitkomst, {1: VAN_BEGIN}, T, 6) == ((33, True),)
    assert duur_tot_uit(uitkomst, {1: uitkering((2014, 3), (2017, 12))}, T, 6) == ((41, False),)
    assert duur_tot_uit(uitkomst, {}, T, 6) == ((0, True),)
