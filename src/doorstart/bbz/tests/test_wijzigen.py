"""A grant through time: longer, another amount, ended; what was posted stays, what cannot be is refused."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from bijstandsrecht.bbz import Verlengingsfeiten
from bijstandsrecht.parameters import laad_parameters
from doorstart.bbz.models import Toekenning
from doorstart.bbz.selectors import geboekte_maanden, lopende_toekenning
from doorstart.bbz.services import (
    betaal_maand,
    stel_beeindiging_voor,
    stel_verlenging_voor,
    stel_wijziging_voor,
)
from doorstart.bbz.tests.hulp import lening, toekenner, vul_aan
from doorstart.beoordeling.voorlopig import Verwachting
from doorstart.berekeningen.herberekenen import herbereken, klopt_uitleg
from doorstart.berekeningen.models import Berekening
from doorstart.besluiten.services import keur_goed
from doorstart.dossiers.models import Huishouden
from doorstart.grootboek.models import Rekening
from doorstart.grootboek.selectors import saldi
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.rollen import Rol
from doorstart.organisatie.selectors import parameters

NIETS = Verwachting(omzet=0, btw=0, kosten=0)
# 605 with 105 vat and 100 costs is 400; less 20 % (art. 6 lid 2 in 2017) is 320 a month.
HALF = Verwachting(omzet=60_500, btw=10_500, kosten=10_000)
EXTERN = Verlengingsfeiten(externe_oorzaak=True, tijdelijk=True)


def norm(dag: date, soort: str = "alleenstaande_21") -> int:
    return laad_parameters().op(f"participatiewet.norm.{soort}", dag).waarde


@pytest.fixture
def toekenning(maak_dossier: Any, gebruikers: Any) -> Toekenning:
    """A grant of 600 a month over the first half of 2017."""
    return toekenner(maak_dossier, gebruikers)(bedrag=60_000, tot=date(2017, 6, 30))


def wijzig(toekenning: Toekenning, gebruikers: Any, ingang: date, verwachting: Verwachting = HALF) -> Any:
    besluit = stel_wijziging_voor(
        dossier=toekenning.dossier, ingang=ingang, verwachting=verwachting, wat_verandert="U verdient meer.",
        motivering="Opgave.", gebruiker=gebruikers["adviseur"],
    )  # fmt: skip
    return keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])


def verleng(toekenning: Toekenning, gebruikers: Any, tot: date, feiten: Verlengingsfeiten = EXTERN, **rest: Any) -> Any:
    besluit = stel_verlenging_voor(
        dossier=toekenning.dossier, tot=tot, feiten=feiten, verwachting=NIETS, motivering="De straat ligt open.",
        gebruiker=gebruikers["adviseur"], **rest,
    )  # fmt: skip
    return keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])


def test_ander_bedrag_vanaf_een_maand(toekenning: Toekenning, gebruikers: Any) -> None:
    dossier = toekenning.dossier
    betaal_maand(toekenning=toekenning, maand=date(2017, 1, 1), gebruiker=gebruikers["financien"])
    wijzig(toekenning, gebruikers, date(2017, 3, 1))
    oud, nieuw = Toekenning.objects.order_by("id")
    verwacht = norm(date(2017, 3, 1)) - 32_000
    assert (oud.maandbedrag, oud.tot, oud.toegekend_tot, oud.ingekort) == (
        60_000, date(2017, 2, 28), date(2017, 6, 30), True,
    )  # fmt: skip
    assert (nieuw.van, nieuw.tot, nieuw.maandbedrag, nieuw.vervangt) == (
        date(2017, 3, 1), date(2017, 6, 30), verwacht, oud,
    )  # fmt: skip
    for maand, rij in ((date(2017, 2, 1), oud), (date(2017, 3, 1), nieuw)):
        assert lopende_toekenning(dossier, maand) == rij
        assert betaal_maand(toekenning=rij, maand=maand, gebruiker=gebruikers["financien"])
    assert lening(dossier) == 2 * 60_000 + verwacht


def test_wijzigen_kan_niet_over_een_betaalde_maand_of_halverwege(toekenning: Toekenning, gebruikers: Any) -> None:
    betaal_maand(toekenning=toekenning, maand=date(2017, 4, 1), gebruiker=gebruikers["financien"])
    for ingang, zin in (
        (date(2017, 3, 1), "april 2017 is al uitgekeerd"),
        (date(2017, 5, 15), "eerste dag van een maand"),
        (date(2017, 7, 1), "loopt er geen"),
    ):
        with pytest.raises(DoorstartFout, match=zin):
            wijzig(toekenning, gebruikers, ingang)
    gelijk = Verwachting(omzet=0, btw=0, kosten=0, overig=norm(date(2017, 5, 1)) - 60_000)
    with pytest.raises(DoorstartFout, match="blijft gelijk"):
        wijzig(toekenning, gebruikers, date(2017, 5, 1), gelijk)
    alles = Verwachting(omzet=0, btw=0, kosten=0, overig=500_000)
    with pytest.raises(DoorstartFout, match="niet lager dan de norm"):
        wijzig(toekenning, gebruikers, date(2017, 5, 1), alles)
    assert Toekenning.objects.count() == 1


def test_wijziging_die_is_ingehaald_wordt_niet_goedgekeurd(toekenning: Toekenning, gebruikers: Any) -> None:
    besluit = stel_wijziging_voor(
        dossier=toekenning.dossier, ingang=date(2017, 3, 1), verwachting=HALF, wat_verandert="x", motivering="x",
        gebruiker=gebruikers["adviseur"],
    )  # fmt: skip
    betaal_maand(toekenning=toekenning, maand=date(2017, 3, 1), gebruiker=gebruikers["financien"])
    with pytest.raises(DoorstartFout, match="maart 2017 is al uitgekeerd"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert Toekenning.objects.get().tot == date(2017, 6, 30)


def test_verlengen_binnen_de_eerste_termijn_en_daarna_met_een_reden(toekenning: Toekenning, gebruikers: Any) -> None:
    geen = Verlengingsfeiten()
    vul_aan(gebruikers, "bbz.art6_2.forfait", date(2018, 1, 1), date(2019, 1, 1), 2000)
    verleng(toekenning, gebruikers, date(2017, 12, 31), geen)  # still within the twelve months of art. 18
    with pytest.raises(DoorstartFout, match="Ligt de oorzaak buiten"):
        verleng(toekenning, gebruikers, date(2018, 6, 30), geen)
    with pytest.raises(DoorstartFout, match="31-12-2019"):  # 12 + 24 months from 1 January 2017
        verleng(toekenning, gebruikers, date(2020, 1, 31))
    verleng(toekenning, gebruikers, date(2019, 12, 31))
    rijen = list(Toekenning.objects.order_by("van"))
    assert [(r.van, r.tot) for r in rijen] == [
        (date(2017, 1, 1), date(2017, 6, 30)),
        (date(2017, 7, 1), date(2017, 12, 31)),
        (date(2018, 1, 1), date(2019, 12, 31)),
    ]
    assert [r.maandbedrag for r in rijen[1:]] == [norm(date(2017, 7, 1)), norm(date(2018, 1, 1))]
    for berekening in Berekening.objects.all():
        assert herbereken(berekening, parameters=parameters()).gelijk


@pytest.mark.parametrize(
    ("groep", "feiten", "goed", "te_lang"),
    [
        ("beeindigend", Verlengingsfeiten(op_verzoek=True, meer_tijd_nodig=True), date(2018, 12, 31), date(2019, 1, 1)),
        ("starter", Verlengingsfeiten(), date(2019, 12, 31), date(2020, 1, 1)),
    ],
)
def test_elke_groep_heeft_zijn_hoogste_duur(
    maak_dossier: Any, gebruikers: Any, groep: str, feiten: Verlengingsfeiten, goed: date, te_lang: date
) -> None:
    rij = toekenner(maak_dossier, gebruikers)(tot=date(2017, 6, 30), groep=groep)
    with pytest.raises(DoorstartFout):
        verleng(rij, gebruikers, te_lang, feiten)
    verleng(rij, gebruikers, goed, feiten)
    assert Toekenning.objects.get(vervangt=rij).tot == goed


def test_oudere_gaat_door_zolang_het_inkomen_hoog_genoeg_is(maak_dossier: Any, gebruikers: Any) -> None:
    rij = toekenner(maak_dossier, gebruikers)(tot=date(2017, 6, 30), groep="ouder")
    grens = laad_parameters().op("bbz.art25.inkomen_ouder", date(2017, 7, 1)).waarde
    with pytest.raises(DoorstartFout, match="laagste bedrag"):
        verleng(rij, gebruikers, date(2020, 6, 30), verwacht_ouder=(grens - 100, grens))
    verleng(rij, gebruikers, date(2020, 6, 30), verwacht_ouder=(grens - 100, grens + 100))
    assert Toekenning.objects.get(vervangt=rij).tot == date(2020, 6, 30)


def test_beeindigen(toekenning: Toekenning, gebruikers: Any) -> None:
    dossier = toekenning.dossier

    def stop(laatste: date, reden: str = "bedrijf_gestopt") -> Any:
        besluit = stel_beeindiging_voor(
            dossier=dossier, laatste_dag=laatste, reden=reden, motivering="x", gebruiker=gebruikers["adviseur"]
        )
        return keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])

    betaal_maand(toekenning=toekenning, maand=date(2017, 1, 1), gebruiker=gebruikers["financien"])
    with pytest.raises(DoorstartFout, match="januari 2017 is al uitgekeerd"):
        stop(date(2017, 1, 20))
    with pytest.raises(DoorstartFout, match="Kies waarom"):
        stop(date(2017, 2, 15), "zomaar")
    stop(date(2017, 2, 15))
    toekenning.refresh_from_db()
    assert (toekenning.tot, toekenning.toegekend_tot) == (date(2017, 2, 15), date(2017, 6, 30))
    boeking = betaal_maand(toekenning=toekenning, maand=date(2017, 2, 1), gebruiker=gebruikers["financien"])
    assert boeking is not None
    assert geboekte_maanden(dossier)[date(2017, 2, 1)] == 32_143  # 60.000 x 15 / 28
    with pytest.raises(DoorstartFout, match="niets te beëindigen"):
        stop(date(2017, 3, 31))


@pytest.mark.parametrize(("groep", "artikel"), [("starter", "artikel 23 lid 2"), ("gevestigd", "artikel 2 lid 1")])
def test_niet_meer_levensvatbaar_rust_op_de_regel_van_de_groep(
    maak_dossier: Any, gebruikers: Any, groep: str, artikel: str
) -> None:
    rij = toekenner(maak_dossier, gebruikers)(tot=date(2017, 6, 30), groep=groep)
    besluit = stel_beeindiging_voor(
        dossier=rij.dossier, laatste_dag=date(2017, 2, 15), reden="niet_levensvatbaar", motivering="x",
        gebruiker=gebruikers["adviseur"],
    )  # fmt: skip
    assert besluit.gegevens["grond"] == f"{artikel} van het Bbz 2004"


def test_directe_gift_komt_op_de_lasten_en_duurt_hoogstens_een_half_jaar(maak_dossier: Any, gebruikers: Any) -> None:
    maak = toekenner(maak_dossier, gebruikers)
    rij = maak(tot=date(2017, 6, 30), om_niet=True)
    assert rij.om_niet
    assert betaal_maand(toekenning=rij, maand=date(2017, 1, 1), gebruiker=gebruikers["financien"])
    assert betaal_maand(toekenning=rij, maand=date(2017, 1, 1), gebruiker=gebruikers["financien"]) is None
    stand = saldi(dossier=rij.dossier)
    assert (stand[Rekening.UITKERINGSLASTEN], stand.get(Rekening.LENING_LEVENSONDERHOUD, 0)) == (100_000, 0)
    with pytest.raises(DoorstartFout, match="6 maanden"):
        maak(tot=date(2017, 7, 1), om_niet=True)
    with pytest.raises(DoorstartFout, match="gevestigde"):
        maak(tot=date(2017, 6, 30), om_niet=True, groep="starter")


def test_rechten(toekenning: Toekenning, gebruikers: Any) -> None:
    voorstel: dict[str, Any] = {"dossier": toekenning.dossier, "motivering": "x"}
    for rol in set(Rol.values) - {Rol.ADVISEUR, Rol.FINANCIEN}:
        wie = voorstel | {"gebruiker": gebruikers[rol]}
        with pytest.raises(PermissionDenied):
            stel_wijziging_voor(ingang=date(2017, 3, 1), verwachting=HALF, wat_verandert="x", **wie)
        with pytest.raises(PermissionDenied):
            stel_verlenging_voor(tot=date(2017, 9, 30), feiten=EXTERN, verwachting=HALF, **wie)
        with pytest.raises(PermissionDenied):
            stel_beeindiging_voor(laatste_dag=date(2017, 3, 1), reden="anders", **wie)


def test_huishouden_dat_wijzigt_voor_de_goedkeuring(toekenning: Toekenning, gebruikers: Any) -> None:
    besluit = stel_wijziging_voor(
        dossier=toekenning.dossier, ingang=date(2017, 3, 1), verwachting=HALF, wat_verandert="x", motivering="x",
        gebruiker=gebruikers["adviseur"],
    )  # fmt: skip
    assert klopt_uitleg(besluit.berekening)
    Huishouden(dossier=toekenning.dossier, van=date(2017, 2, 1), kostendelers=1, herkomst="BRP").save()
    with pytest.raises(DoorstartFout, match="Stuur het voorstel terug"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
