"""Drafts for all boekjaren: what is ready once, nothing decided, refusals with their reason, safe to repeat."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from doorstart.bbz import vaststelrun
from doorstart.bbz.models import Concept, Vaststelling, Vaststellingsrun
from doorstart.bbz.selectors import concept_van
from doorstart.bbz.services import maak_concepten, proef_vaststelling, stel_concept_voor, stel_vaststelling_voor
from doorstart.bbz.tests.hulp import betaal_jaar, cijfers_van, stel_vast, toekenner
from doorstart.berekeningen.herberekenen import herbereken, klopt_uitleg
from doorstart.berekeningen.models import Berekening
from doorstart.besluiten.models import Besluit
from doorstart.besluiten.services import keur_goed
from doorstart.dossiers.models import Huishouden
from doorstart.grootboek.models import Boeking
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.rollen import Rol
from doorstart.organisatie.selectors import parameters


@pytest.fixture
def maak_jaar(maak_dossier: Any, gebruikers: Any) -> Any:
    """Return a function that makes a dossier with paid months and figures over 2017."""
    maak = toekenner(maak_dossier, gebruikers)

    def jaar(*, bedrag: int = 60_000, betaald: int = 12, **cijfers: Any) -> Any:
        toekenning = maak(bedrag=bedrag)
        betaal_jaar(toekenning, gebruikers["financien"], maanden=betaald)
        return cijfers_van(toekenning.dossier, gebruikers["adviseur"], **cijfers)

    return jaar


def test_een_run_maakt_van_elk_boekjaar_een_concept(maak_jaar: Any, gebruikers: Any) -> None:
    a, c = maak_jaar(winst=200_000), maak_jaar(bedrag=90_000, winst=1_000_000)
    boekingen, besluiten = Boeking.objects.count(), Besluit.objects.count()
    run = maak_concepten(gebruikers["adviseur"])
    assert run.klaar
    for cijfers, soort in ((a, "a"), (c, "c")):
        concept = concept_van(cijfers)
        assert concept is not None
        assert concept.soort == soort
        assert concept.berekening is not None
        assert concept.berekening.uitkomst["om_niet"] == proef_vaststelling(jaarcijfers=cijfers).waarde.om_niet
        assert klopt_uitleg(concept.berekening)
        assert herbereken(concept.berekening, parameters=parameters()).gelijk
    # A draft decides and posts nothing.
    assert (Boeking.objects.count(), Besluit.objects.count(), Vaststelling.objects.count()) == (boekingen, besluiten, 0)


def test_nog_eens_doen_maakt_niets_dubbel_en_nieuwe_feiten_wel_een_nieuw_concept(
    maak_jaar: Any, gebruikers: Any
) -> None:
    cijfers = maak_jaar(winst=200_000)
    maak_concepten(gebruikers["adviseur"])
    maak_concepten(gebruikers["adviseur"])
    assert Concept.objects.count() == 1
    Huishouden(dossier=cijfers.dossier, van=date(2017, 7, 1), kostendelers=1, herkomst="BRP").save()
    maak_concepten(gebruikers["adviseur"])
    assert Concept.objects.count() == 2


def test_wat_niet_kan_staat_er_met_de_reden(maak_jaar: Any, gebruikers: Any) -> None:
    goed, leeg = maak_jaar(winst=0), maak_jaar(betaald=0)
    maak_concepten(gebruikers["adviseur"])
    concept = concept_van(leeg)
    assert concept is not None
    assert (concept.berekening, concept.soort) == (None, "")
    assert "geen Bbz-uitkering als lening" in concept.weigering
    assert concept_van(goed) is not None
    maak_concepten(gebruikers["adviseur"])
    assert concept_van(leeg) == concept  # the same reason makes no second draft
    with pytest.raises(DoorstartFout, match="geen Bbz-uitkering als lening"):
        stel_concept_voor(concept=concept, motivering="x", gebruiker=gebruikers["adviseur"])


def test_vastgesteld_of_voorgesteld_krijgt_geen_concept(maak_jaar: Any, gebruikers: Any) -> None:
    vast, voorgesteld, oud = maak_jaar(winst=1), maak_jaar(winst=2), maak_jaar(winst=3)
    stel_vast(vast, gebruikers)
    stel_vaststelling_voor(jaarcijfers=voorgesteld, motivering="x", gebruiker=gebruikers["adviseur"])
    stel_vast(oud, gebruikers)
    nieuwe = cijfers_van(oud.dossier, gebruikers["adviseur"], winst=4)
    maak_concepten(gebruikers["adviseur"])
    assert [c.jaarcijfers for c in Concept.objects.all()] == [nieuwe]


def test_een_mens_stelt_voor_en_een_ander_keurt_goed(maak_jaar: Any, gebruikers: Any) -> None:
    a, c = maak_jaar(winst=200_000), maak_jaar(bedrag=90_000, winst=1_000_000)
    maak_concepten(gebruikers["adviseur"])
    besluit = stel_concept_voor(
        concept=concept_van(a), motivering="Volgens de stukken.", gebruiker=gebruikers["adviseur"]
    )
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert Vaststelling.objects.get().soort == "a"
    with pytest.raises(DoorstartFout, match="weeg de belangen"):
        stel_concept_voor(concept=concept_van(c), motivering="x", gebruiker=gebruikers["adviseur"])


def test_een_run_die_halverwege_stopt_verliest_en_verdubbelt_niets(
    maak_jaar: Any, gebruikers: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(5):
        maak_jaar(winst=n)
    monkeypatch.setattr(vaststelrun, "PER_DEEL", 2)
    echt, deel = vaststelrun._maak_deel, []

    def breek(*args: Any) -> None:
        deel.append(1)
        if len(deel) == 2:
            raise RuntimeError
        echt(*args)

    monkeypatch.setattr(vaststelrun, "_maak_deel", breek)
    with pytest.raises(RuntimeError):
        maak_concepten(gebruikers["adviseur"])
    assert (Concept.objects.count(), Vaststellingsrun.objects.get().klaar) == (2, False)
    monkeypatch.setattr(vaststelrun, "_maak_deel", echt)
    maak_concepten(gebruikers["adviseur"])
    assert Concept.objects.count() == Concept.objects.values("jaarcijfers").distinct().count() == 5
    assert Berekening.objects.filter(soort="bbz_vaststelling").count() == 5


def test_meer_boekjaren_kosten_niet_meer_vragen(maak_jaar: Any, gebruikers: Any) -> None:
    def vragen() -> int:
        with CaptureQueriesContext(
            connection,
        ) as gevangen:
            maak_concepten(gebruikers["adviseur"])
        return len(gevangen)

    maak_jaar(winst=1)
    een = vragen()
    for n in range(4):
        maak_jaar(winst=n)
    assert vragen() <= een + 2


def test_alleen_de_adviseur(gebruikers: Any) -> None:
    for rol in set(Rol.values) - {Rol.ADVISEUR}:
        with pytest.raises(PermissionDenied):
            maak_concepten(gebruikers[rol])
