"""The demonstration as it stands on Monday 2 July 2018: organisation, logins, figures, and work for every role."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db.models import Count, Q, Sum

from bijstandsrecht.kern import Maand
from doorstart.bank.selectors import aantallen
from doorstart.bank.toezicht import bevindingen
from doorstart.beoordeling.models import Bedrijfsplan, Groepstoets, Vermogensopgave
from doorstart.besluiten.models import Besluit
from doorstart.deeltijd.models import Opgave, Verrekening
from doorstart.dossiers.models import Dossier, Persoon
from doorstart.grootboek.models import Betaalbatch, Betaalopdracht, Boekingsregel, Rekening
from doorstart.kern.gebeurtenissen import eerste_breuk
from doorstart.koppelingen.demo.doelen import BRON_BEDRAG, WERKDATUM
from doorstart.koppelingen.demo.inrichting import GEBRUIKERS
from doorstart.koppelingen.models import Importrun
from doorstart.organisatie.models import Aanvulling, Gebruiker
from doorstart.organisatie.rollen import RECHTEN, Rol
from doorstart.sturing.cohort import deelnemers
from doorstart.sturing.definities import standaard
from doorstart.sturing.prestatie import Uitslag, meet_cohort
from doorstart.sturing.selectors import feiten
from doorstart.vorderingen.models import Vordering, Vorderingsmutatie
from doorstart.werkproces.models import Taak

pytestmark = pytest.mark.django_db


def test_the_organisation_and_its_logins(demo: Any) -> None:
    assert demo.werkdatum == WERKDATUM
    assert demo.is_demonstratie
    namen = set(Gebruiker.objects.filter(organisatie=demo).values_list("username", flat=True))
    assert namen == {rij[0] for rij in GEBRUIKERS}
    assert {rol for _, rol, *_ in GEBRUIKERS} == set(Rol.values)
    for persoon in Persoon.objects.filter(gebruiker__isnull=False).select_related("gebruiker"):
        assert str(persoon.gebruiker) == str(persoon)


def test_a_second_time_changes_nothing(demo: Any, capsys: Any) -> None:
    voor = (Dossier.objects.count(), Boekingsregel.objects.count(), Importrun.objects.count())
    call_command("demo", verbosity=0)
    assert "er is niets veranderd" in capsys.readouterr().out
    assert (Dossier.objects.count(), Boekingsregel.objects.count(), Importrun.objects.count()) == voor


def test_the_supplied_amounts_are_of_two_people_and_say_what_they_are(demo: Any) -> None:
    goedgekeurd = Aanvulling.objects.filter(status="goedgekeurd")
    assert goedgekeurd.count() == 2
    for rij in goedgekeurd:
        assert rij.voorgesteld_door_id != rij.beoordeeld_door_id
        assert rij.bron == BRON_BEDRAG
    assert Aanvulling.objects.filter(status="voorstel").count() == 1, "er wacht een voorstel op de manager"


def _parttime(jaar: int) -> tuple[int, int, int]:
    """Person-months with income, deducted and norm of a year: definitions of the agreement, straight from the rows."""
    telt = Verrekening.objects.filter(maand__year=jaar, vervangen_door__isnull=True, verrekend__gt=0)
    som = telt.aggregate(n=Count("id"), e=Sum("verrekend"), norm=Sum("norm"))
    return som["n"], som["e"], som["norm"]


def test_the_published_figures_of_2017_follow_from_the_rows(demo: Any) -> None:
    n, verdiend, norm = _parttime(2017)
    assert n / 12 == 46
    assert round(verdiend / n / 100) == 466
    assert round(norm / n / 100) == 1141
    assert round(verdiend / norm * 100) == 41
    vorig_n, vorig_verdiend, vorig_norm = _parttime(2016)
    assert vorig_n < n
    assert vorig_verdiend / vorig_norm < verdiend / norm


def test_changing_one_statement_moves_the_figure(demo: Any) -> None:
    from django.db import transaction

    from doorstart.deeltijd.services import accepteer, dien_in

    voor = _parttime(2017)
    verrekening = Verrekening.objects.filter(
        maand=date(2017, 5, 1), verrekend__gt=200_00, dossier__status="lopend"
    ).first()
    assert verrekening is not None
    dossier = verrekening.dossier
    with transaction.atomic():
        opgave = dien_in(
            dossier=dossier,
            maand=date(2017, 5, 1),
            omzet=0,
            kosten=[],
            uren=4,
            gebruiker=dossier.adviseur,
            correctie=True,
        )
        accepteer(opgave=opgave, gebruiker=dossier.adviseur)
        na = _parttime(2017)
        assert na[0] == voor[0] - 1
        assert na[1] == voor[1] - verrekening.verrekend
        transaction.set_rollback(True)


def test_the_agreements_on_starters_and_gevestigden_are_met(demo: Any) -> None:
    peildatum, rijen, definities = date(2017, 12, 31), feiten(2017, date(2017, 12, 31)), standaard()
    for definitie, begin, einde in (
        (definities.starters, date(2013, 7, 1), date(2014, 6, 30)),
        (definities.gevestigden, date(2015, 7, 1), date(2016, 6, 30)),
    ):
        groep = deelnemers(rijen.zaken, definitie, peildatum, definitie.dienstverlening_maanden)
        assert all(begin <= deelnemer.zaak.melding_op <= einde for deelnemer in groep)
        uitkomst = meet_cohort(rijen, definitie, peildatum, definitie.dienstverlening_maanden)
        assert len(uitkomst.geteld) >= 20
        assert uitkomst.aantal(Uitslag.SUCCES) * 10_000 > (definitie.doel_bp + 1000) * len(uitkomst.geteld)


def test_bbz_spending_rises(demo: Any) -> None:
    def uitgaven(jaar: int) -> int:
        regels = Boekingsregel.objects.filter(
            Q(rekening=Rekening.LENING_LEVENSONDERHOUD, rechtmaand__year=jaar)
            | Q(rekening=Rekening.LENING_KAPITAAL, bedrag__gt=0, boeking__datum__year=jaar)
        )
        return int(regels.aggregate(som=Sum("bedrag"))["som"])

    assert uitgaven(2015) < uitgaven(2016) < uitgaven(2017)


def test_the_books_balance_and_the_log_is_whole(demo: Any) -> None:
    scheef = Boekingsregel.objects.values("boeking").annotate(som=Sum("bedrag")).exclude(som=0)
    assert not scheef
    assert eerste_breuk() is None


def test_every_benefit_month_is_right_once(demo: Any) -> None:
    """No month both as a payment and as a settlement: no household got more than its norm."""
    dubbel = (
        Boekingsregel.objects.filter(rekening=Rekening.UITKERINGSLASTEN, rechtmaand__isnull=False)
        .values("dossier", "rechtmaand")
        .annotate(n=Count("id"))
        .filter(n__gt=1)
    )
    assert not dubbel
    for verrekening in Verrekening.objects.filter(maand__year=2017).select_related("dossier")[:200]:
        assert 0 <= verrekening.bijstand <= verrekening.norm


def test_every_role_finds_work_on_monday_morning(demo: Any) -> None:
    open_taken = Taak.objects.filter(afgerond_op__isnull=True)
    for rol in (Rol.ADVISEUR, Rol.TOETSER):
        assert open_taken.filter(recht__in=RECHTEN[rol]).exists(), rol
    te_laat = open_taken.filter(uiterlijk__lt=WERKDATUM).count()
    deze_week = open_taken.filter(uiterlijk__range=(WERKDATUM, date(2018, 7, 6))).count()
    later = open_taken.filter(uiterlijk__gt=date(2018, 7, 6)).count()
    assert min(te_laat, deze_week, later) >= 3
    assert open_taken.filter(soort="jaarcijfers", uiterlijk=date(2018, 6, 30)).exists()
    assert Opgave.objects.filter(maand=date(2018, 6, 1), status="ingediend").exists()
    assert Besluit.objects.filter(status="voorstel").count() >= 3
    assert Betaalbatch.objects.filter(status="voorstel").count() == 1
    assert Betaalopdracht.objects.filter(batch__isnull=True).exists()


def test_money_comes_back_and_some_of_it_waits_for_a_person(demo: Any) -> None:
    claims = Vordering.objects.order_by("pk")
    assert claims.count() == 2
    assert Vorderingsmutatie.objects.filter(vordering=claims[0], soort="betaling").exists()
    assert Besluit.objects.filter(soort="betalingsregeling", status="voorstel").count() == 1
    assert aantallen() == {"open": 2, "geparkeerd": 1}
    assert bevindingen() == []


def test_one_assessment_is_filled_in(demo: Any) -> None:
    for model in (Bedrijfsplan, Vermogensopgave, Groepstoets):
        rij = model.objects.get()
        assert rij.procedure.soort == "bbz_starter"
        assert rij.datum < WERKDATUM


def test_the_residents_have_something_to_do(demo: Any) -> None:
    pto = Dossier.objects.get(persoon__gebruiker__username="inwoner-pto")
    assert pto.toestemmingen.filter(van__lte=date(2018, 6, 1), tot__gte=date(2018, 6, 30)).exists()
    assert not pto.opgaven.filter(maand=date(2018, 6, 1)).exists(), "juni 2018 staat open"
    bbz = Dossier.objects.get(persoon__gebruiker__username="inwoner-bbz")
    assert bbz.groep == "starter"
    assert bbz.bbz_toekenningen.filter(van__year=2017, tot__gte=Maand(2018, 7).laatste_dag).exists()
    assert not bbz.jaarcijfers.exists()


def test_only_a_demonstration_gets_demonstration_data(settings: Any) -> None:
    settings.DEMONSTRATIE = False
    with pytest.raises(CommandError, match="geen demonstratie-omgeving"):
        call_command("demo", verbosity=0)


def test_the_files_can_be_written_without_a_database_of_people(tmp_path: Path, capsys: Any) -> None:
    call_command("demo", schrijf=tmp_path / "csv", verbosity=0)
    assert (tmp_path / "csv" / "inkomsten.csv").is_file()
    assert "staat als CSV" in capsys.readouterr().out
