"""Forecast, vermogen, group and the test of the law: figures by hand, refusals, and made again from what was stored."""

import json
from datetime import date
from typing import Any

import pytest

from bijstandsrecht.bbz import (
    Bezitting,
    Bezittingsoort,
    Groep,
    Ondernemer,
    Schakelaars,
    Schuld,
    Schuldsoort,
    Zelfstandige,
)
from bijstandsrecht.kern import OngeldigeInvoer, reken_na
from bijstandsrecht.parameters import laad_parameters
from bijstandsrecht.participatiewet import Huishouden, Verlaging
from doorstart.beoordeling import groepstoets, prognose, rechtstoets, vermogen, voorlopig
from doorstart.beoordeling.groepstoets import Feiten
from doorstart.beoordeling.rechtstoets import Giftfeiten, Rechtsfeiten
from doorstart.beoordeling.tests.hulp import prognose as maak_prognose
from doorstart.beoordeling.tests.hulp import staat
from doorstart.beoordeling.vermogen import Bezitsregel, Schuldregel
from doorstart.beoordeling.voorlopig import Verwachting

PARAMETERS = laad_parameters()
HUISHOUDEN = Huishouden(geboortedatum=date(1980, 1, 1))
DAG = date(2017, 1, 1)
NORM = PARAMETERS.op("participatiewet.norm.alleenstaande_21", DAG).waarde


def verwacht(cijfers: prognose.Prognose, **anders: Any) -> Any:
    """Compute a forecast and let its explanation be recomputed."""
    uitkomst = prognose.bereken(prognose=cijfers, huishouden=HUISHOUDEN, peildatum=DAG, parameters=PARAMETERS, **anders)
    reken_na(uitkomst.stap)
    return uitkomst


def test_het_gemiddelde_telt_en_niet_elke_maand_apart() -> None:
    """1,210 and 310 with 210 btw and 300 costs: results of 700 and -200, on average 250; less 20 % is 200 (2017)."""
    uitkomst = verwacht(maak_prognose(121_000, 31_000)).waarde
    assert uitkomst.gemiddeld == (76_000, 21_000, 30_000, 0, 0)
    assert uitkomst.inkomen == 20_000
    assert uitkomst.bedrag == NORM - 20_000
    assert uitkomst.jaarinkomen is None


def test_een_half_cent_gaat_omhoog() -> None:
    """1,210.00 and 1,210.01 are on average 1,210.005."""
    assert verwacht(maak_prognose(121_000, 121_001)).waarde.gemiddeld[0] == 121_001


def test_twaalf_maanden_geven_ook_het_inkomen_over_het_boekjaar() -> None:
    """Twelve times 700 is 8,400; less the forfait of 20 % is 6,720."""
    assert verwacht(maak_prognose()).waarde.jaarinkomen == 672_000


def test_inkomen_van_de_partner_en_ander_inkomen_gaan_er_helemaal_af() -> None:
    maand = prognose.Prognosemaand(overig=10_000, partner=20_000)
    assert verwacht(maak_prognose(maanden=(maand,))).waarde.bedrag == NORM - 30_000


def test_een_verlaging_van_de_norm_met_haar_reden() -> None:
    """Art. 27: 100 lower because there is no rent."""
    verlaging = Verlaging("27", 10_000, "Beleidsregel woonkosten: er is geen huur.")
    uitkomst = verwacht(maak_prognose(), verlagingen=(verlaging,))
    assert uitkomst.waarde.bedrag == NORM - 10_000 - 56_000
    assert uitkomst.stap.zoek("verlaging_1").toelichting.startswith("Beleidsregel")


def test_de_lezing_van_het_forfait_staat_in_de_uitkomst() -> None:
    """A boekjaar from July 2017: the forfait of 2018 (end) is unknown, that of 2017 (begin) is 20 %."""
    from bijstandsrecht.kern import Maand, OnbekendBedrag

    over_jaren = {"begin": Maand(2017, 7)}
    with pytest.raises(OnbekendBedrag):
        verwacht(maak_prognose(**over_jaren))
    met = maak_prognose(**over_jaren, schakelaars=Schakelaars(forfait_peiljaar="begin_boekjaar"))
    assert verwacht(met).waarde.jaarinkomen == 672_000


@pytest.mark.parametrize("aantal", [0, 25])
def test_een_prognose_heeft_een_tot_vierentwintig_maanden(aantal: int) -> None:
    with pytest.raises(OngeldigeInvoer):
        maak_prognose(maanden=(prognose.Prognosemaand(),) * aantal)


def toets(s: vermogen.Staat) -> vermogen.Vermogen:
    """Value and test, and let the explanation be recomputed."""
    uitkomst = vermogen.bereken(staat=s, parameters=PARAMETERS)
    reken_na(uitkomst.stap)
    return uitkomst.waarde


def bezit(soort: Bezittingsoort, **bedragen: Any) -> Bezitsregel:
    return Bezitsregel(
        van="aanvrager", bron="jaarrekening", bezitting=Bezitting(soort.value, soort, date(2018, 6, 1), **bedragen)
    )


@pytest.mark.parametrize(
    ("regel", "waarde"),
    [
        (bezit(Bezittingsoort.WONING, waarde=20_000_000), 20_000_000),
        (bezit(Bezittingsoort.ONDERHANDEN, kosten=100_000, arbeidskosten=50_000), 150_000),
        (bezit(Bezittingsoort.VOORRAAD, aanschafwaarde=100_000, incourantheid=30_000), 70_000),
        (bezit(Bezittingsoort.IMMATERIEEL, aankoopprijs=100_000, afschrijving=60_000), 40_000),
        (bezit(Bezittingsoort.LEVENSVERZEKERING, contante_waarde=80_000), 80_000),
        (bezit(Bezittingsoort.LEDENKAPITAAL, fiscale_boekwaarde=10_000), 10_000),
        (bezit(Bezittingsoort.GROND, verpachte_waarde=500_000), 500_000),
        (bezit(Bezittingsoort.MEERJARIG_GEWAS, waarde=90_000, lage_jaren=3), 90_000),
        (bezit(Bezittingsoort.GEBRUIKELIJK, waarde=900_000), 0),
    ],
)
def test_elke_soort_heeft_haar_eigen_waardering(regel: Bezitsregel, waarde: int) -> None:
    """Art. 8 leden 1, 2 and 3; what is customary does not count (art. 1 onder h)."""
    assert toets(staat(bezittingen=(regel,), schulden=())).totaal == waarde


def test_buiten_een_crisis_telt_meerjarig_gewas_tegen_kosten() -> None:
    with pytest.raises(OngeldigeInvoer, match="crisis"):
        toets(staat(bezittingen=(bezit(Bezittingsoort.MEERJARIG_GEWAS, waarde=90_000, lage_jaren=2),)))


@pytest.mark.parametrize(
    ("totaal", "schuld", "grens", "boven"),
    [
        (4_000_000, 0, 4_497_300, 0),  # below the lower limit of 2018
        (10_000_000, 5_000_000, 4_497_300, 502_700),  # 50 % own: the lower limit holds
        (20_000_000, 14_000_000, 18_899_700, 0),  # exactly 30 % own: not more than 30 %, so the upper limit
        (20_000_000, 13_999_999, 4_497_300, 1_502_701),  # a cent more is more than 30 %
    ],
)
def test_de_grens_van_artikel_3_en_de_dertig_procent(totaal: int, schuld: int, grens: int, boven: int) -> None:
    """Limits of 2018: 44,973 and 188,997."""
    regels = (bezit(Bezittingsoort.BEDRIJFSMIDDEL, waarde=totaal),)
    schulden = (Schuldregel(van="aanvrager", bron="bank", schuld=Schuld("bank", schuld)),)
    uitkomst = toets(staat(bezittingen=regels, schulden=schulden))
    assert (uitkomst.grens, uitkomst.boven_grens) == (grens, boven)


def test_de_oudere_heeft_een_eigen_grens() -> None:
    """132,299 in 2018 (art. 3 lid 2)."""
    regels = (bezit(Bezittingsoort.BEDRIJFSMIDDEL, waarde=14_000_000),)
    uitkomst = toets(staat(groep=Groep.OUDER, bezittingen=regels, schulden=()))
    assert (uitkomst.grens, uitkomst.boven_grens) == (13_229_900, 770_100)


def test_vermogen_van_de_mede_ondernemer_telt_mee_tenzij_anders_gelezen() -> None:
    """Art. 9 against art. 32: 30,000 of the partner in business."""
    mede = Bezitsregel(
        van="mede_ondernemer", bron="jaarrekening",
        bezitting=Bezitting("aandeel", Bezittingsoort.BEDRIJFSMIDDEL, date(2018, 6, 1), waarde=3_000_000),
    )  # fmt: skip
    samen = staat(bezittingen=(*staat().bezittingen, mede))
    assert toets(samen).eigen == 4_000_000
    apart = staat(bezittingen=samen.bezittingen, schakelaars=Schakelaars(vermogen_samen="ieder_apart"))
    assert toets(apart).eigen == 1_000_000


def test_prive_geld_staat_apart() -> None:
    """Art. 7: what the business does not need is told apart, for a person to judge."""
    spaar = bezit(Bezittingsoort.GELD, waarde=300_000, noodzakelijk=False)
    uitkomst = toets(staat(bezittingen=(*staat().bezittingen, spaar)))
    assert uitkomst.prive == 300_000
    assert uitkomst.buiten_beschouwing == 2_000_000


def test_loon_van_kinderen_telt_alleen_uit_de_jaarrekening() -> None:
    with pytest.raises(OngeldigeInvoer, match="jaarrekening"):
        Schuld("loon", 100_000, Schuldsoort.LOON_KINDEREN, blijkt_uit_jaarrekening=False)


def test_een_lege_opgave_en_een_dubbele_naam_worden_geweigerd() -> None:
    with pytest.raises(OngeldigeInvoer, match="geen enkele"):
        staat(bezittingen=(), schulden=())
    with pytest.raises(OngeldigeInvoer, match="twee bezittingen"):
        staat(bezittingen=staat().bezittingen * 2)


def ondernemer(**anders: Any) -> Feiten:
    """A starter with everything known."""
    zelfstandige = Zelfstandige(
        geboortedatum=date(1980, 1, 1), aangewezen_op_bedrijf=True, wettelijke_vereisten=True, uren_per_jaar=1_500,
        zeggenschap=True,
    )  # fmt: skip
    standaard: dict[str, Any] = {
        "zelfstandige": zelfstandige, "heeft_bedrijf": False, "wil_beginnen": True, "werkloosheidsuitkering": True,
        "levensvatbaar": True, "ontvangt_bijstand": False, "verplicht_zich_te_stoppen": False,
    }  # fmt: skip
    return Feiten(ondernemer=Ondernemer(**(standaard | anders)), aangevraagd_op=date(2018, 6, 1))


def test_de_groep_met_redenen() -> None:
    waarde = groepstoets.bereken(feiten=ondernemer(), parameters=PARAMETERS).waarde
    assert waarde.voorstel == "b"
    gevestigd = next(o for o in waarde.oordelen if o.groep == "a")
    assert gevestigd.past == "nee"
    assert gevestigd.tegen


def test_wat_niet_bekend_is_blijft_een_vraag() -> None:
    waarde = groepstoets.bereken(feiten=ondernemer(levensvatbaar=None), parameters=PARAMETERS).waarde
    starter = next(o for o in waarde.oordelen if o.groep == "b")
    assert waarde.voorstel is None
    assert starter.onbekend == ("Is het bedrijf levensvatbaar? Dat moet worden onderzocht.",)


def feiten(**anders: Any) -> Rechtsfeiten:
    standaard: dict[str, Any] = {
        "groep": "b", "ingang": date(2018, 7, 1), "einde": date(2019, 6, 30), "gemeld_op": date(2018, 6, 1),
        "geboortedatum": date(1980, 1, 1),
    }  # fmt: skip
    return Rechtsfeiten(**(standaard | anders))


def tegen(f: Rechtsfeiten) -> dict[str, str]:
    return dict(rechtstoets.bereken(feiten=f, parameters=PARAMETERS).waarde.tegen)


@pytest.mark.parametrize(
    ("groep", "einde", "laatste"),
    [("a", date(2019, 7, 1), "30 juni 2019"), ("b", date(2021, 7, 1), "30 juni 2021"), ("d", date(2019, 7, 1), "2019")],
)
def test_langer_dan_de_wet_kan_niet(groep: str, einde: date, laatste: str) -> None:
    """Twelve months for a and d, thirty-six for b (arts 18, 23, 27)."""
    assert laatste in tegen(feiten(groep=groep, einde=einde))["einde"]


def test_voor_de_melding_kan_pas_sinds_2026_en_alleen_als_het_nodig_is() -> None:
    """Art. 44 lid 5 Participatiewet: at most three months back; group d only while the business exists (art. 27a)."""
    assert "ingang" in tegen(feiten(ingang=date(2018, 5, 1)))
    nieuw: dict[str, Any] = {"ingang": date(2026, 3, 1), "einde": date(2026, 12, 31), "gemeld_op": date(2026, 5, 15)}
    assert "ingang" in tegen(feiten(**nieuw))
    assert "ingang" in tegen(feiten(**nieuw, omstandigheden_noodzaken=False))
    assert not tegen(feiten(**nieuw, omstandigheden_noodzaken=True))
    te_vroeg = nieuw | {"ingang": date(2026, 2, 14)}
    assert "ingang" in tegen(feiten(**te_vroeg, omstandigheden_noodzaken=True))
    stopper = nieuw | {"groep": "d", "omstandigheden_noodzaken": True}
    assert "ingang" in tegen(feiten(**stopper, bedrijf_beeindigd=True))
    assert not tegen(feiten(**stopper, bedrijf_beeindigd=False))


def gift(**anders: Any) -> Giftfeiten:
    standaard = {
        "norm": 99_000, "inkomen": 50_000, "eigen_vermogen": 1_000_000, "totaal_vermogen": 2_000_000,
        "regelmatig": True, "duurzaam": True,
    }  # fmt: skip
    return Giftfeiten(**(standaard | anders))  # type: ignore[arg-type]


HALF = {"groep": "a", "einde": date(2018, 12, 31)}


def test_een_gift_ineens_als_alles_klopt() -> None:
    waarde = rechtstoets.bereken(feiten=feiten(**HALF, gift=gift()), parameters=PARAMETERS).waarde
    assert waarde.gift is True
    assert waarde.vorm == "om_niet"
    assert not waarde.tegen


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"einde": date(2019, 1, 31)}, "langer dan 6 maanden"),
        ({"gift": gift(duurzaam=False)}, "blijft niet zo laag"),
        ({"gift": gift(regelmatig=None)}, "Nog niet bekend"),
        ({"gift": gift(inkomen=99_000)}, "niet lager dan de norm"),
        ({"gift": gift(eigen_vermogen=5_000_000, totaal_vermogen=6_000_000)}, "hoger dan de grens"),
        ({"groep": "b"}, "geen gevestigde"),
    ],
)
def test_een_gift_ineens_kan_niet(anders: dict[str, Any], zin: str) -> None:
    """Art. 19: every one of its conditions."""
    assert zin in tegen(feiten(**(HALF | {"gift": gift()} | anders)))["om_niet"]


def test_de_oudere_moet_naar_verwachting_genoeg_verdienen() -> None:
    """Art. 25: 7,799 a year on average in 2018."""
    oud: dict[str, Any] = {"groep": "c", "geboortedatum": date(1957, 1, 1)}
    assert "verwacht_bruto" in tegen(feiten(**oud, verwacht_bruto=(700_000, 800_000)))
    assert not tegen(feiten(**oud, verwacht_bruto=(759_800, 800_000)))
    with pytest.raises(OngeldigeInvoer, match="verwachting"):
        tegen(feiten(**oud))


def test_bewaarde_berekeningen_worden_dezelfde() -> None:
    """Each from JSON, as the database keeps it."""
    verlaging = (Verlaging("27", 10_000, "Geen huur."),)
    rondjes: list[tuple[Any, Any, Any]] = [
        (prognose, verwacht(maak_prognose()), prognose.als_invoer(maak_prognose(), HUISHOUDEN, DAG)),
        (vermogen, vermogen.bereken(staat=staat(), parameters=PARAMETERS), vermogen.als_invoer(staat())),
        (
            groepstoets, groepstoets.bereken(feiten=ondernemer(), parameters=PARAMETERS),
            groepstoets.als_invoer(ondernemer()),
        ),
        (
            rechtstoets, rechtstoets.bereken(feiten=feiten(**HALF, gift=gift()), parameters=PARAMETERS),
            rechtstoets.als_invoer(feiten(**HALF, gift=gift())),
        ),
        (
            voorlopig,
            voorlopig.bereken(
                huishouden=HUISHOUDEN, verwachting=Verwachting(omzet=1, btw=0, kosten=0, partner=5), peildatum=DAG,
                parameters=PARAMETERS, verlagingen=verlaging,
            ),
            voorlopig.als_invoer(HUISHOUDEN, Verwachting(omzet=1, btw=0, kosten=0, partner=5), DAG, verlaging),
        ),
    ]  # fmt: skip
    for kamer, eerst, invoer in rondjes:
        opnieuw = kamer.opnieuw(json.loads(json.dumps(invoer)), PARAMETERS)
        assert opnieuw.als_json() == eerst.als_json(), kamer.SOORT


def test_een_voorlopige_uitkering_van_vroeger_blijft_dezelfde() -> None:
    """What was stored before the partner and the lowering were in it: 700 result less 20 % is 560."""
    oud = {
        "peildatum": "2017-01-01",
        "huishouden": {"geboortedatum": "1985-03-05", "partner_geboortedatum": None, "kinderen": 0, "kostendelers": 0,
                       "jongste_kind": None},
        "verwachting": {"omzet": 121_000, "btw": 21_000, "kosten": 30_000, "overig": 0},
    }  # fmt: skip
    uitkomst = voorlopig.opnieuw(oud, PARAMETERS)
    assert uitkomst.waarde == NORM - 56_000
    assert [stap.naam for stap in uitkomst.stap.stappen] == [
        "bijstandsnorm",
        "voorlopig_maandinkomen",
        "overig_inkomen",
    ]
    nieuw = voorlopig.als_invoer(
        Huishouden.uit_dict(oud["huishouden"]),
        Verwachting(**oud["verwachting"]),
        DAG,  # type: ignore[arg-type]
    )
    assert nieuw == oud
