"""A voorschot: the first payments take it off; refused, it is reversed, or a claim that somebody must propose."""

from datetime import date
from typing import Any

import pytest

from bijstandsrecht.kern import Maand
from doorstart.bbz.services import betaal_maand, stel_voorschot_voor
from doorstart.bbz.tests.hulp import toekenner
from doorstart.beoordeling.voorstellen import stel_zonder_toekenning_voor
from doorstart.berekeningen.herberekenen import herbereken
from doorstart.besluiten.services import keur_goed
from doorstart.dossiers.invoer import Intake
from doorstart.grootboek.models import Betaalopdracht, Boeking, Rekening
from doorstart.grootboek.selectors import saldi
from doorstart.grootboek.services import keur_batch_goed, stel_batch_voor
from doorstart.ingang.services import leg_intake_vast
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.selectors import parameters
from doorstart.uitbetalen.models import Inhouding
from doorstart.vorderingen.models import Vordering
from doorstart.vorderingen.mutaties import saldo
from doorstart.vorderingen.services import Afweging, Maandbedrag, stel_terugvordering_voor
from doorstart.werkproces.models import Procedure, Taak
from doorstart.werkproces.services import start_procedure, voer_uit

WEGING = Afweging(belangenafweging="Er was geen recht.", dringende_redenen="Die zijn er niet.")


@pytest.fixture
def aanvraag(maak_dossier: Any, gebruikers: Any) -> Procedure:
    """An application with a voorschot of 81,000 cents (90 % of 90,000, art. 52 lid 2) that waits to be paid."""
    dossier = maak_dossier(status="melding", groep="starter", melding_op=date(2018, 6, 1))
    rij = start_procedure(
        dossier=dossier, soort="bbz_starter", ontvangen_op=date(2018, 6, 15), gebruiker=gebruikers["adviseur"],
        gegevens={"gevraagd": "levensonderhoud"},
    )  # fmt: skip
    besluit = stel_voorschot_voor(
        procedure=rij, verwachte_bijstand=90_000, motivering="x", gebruiker=gebruikers["adviseur"]
    )
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    return rij


def betaal_voorschot(gebruikers: Any) -> None:
    batch = stel_batch_voor(gebruiker=gebruikers["financien"], betaaldatum=date(2018, 7, 2))
    keur_batch_goed(batch=batch, gebruiker=gebruikers["toetser"])


def weiger(rij: Procedure, gebruikers: Any, uitkomst: str = "afwijzing") -> Any:
    Procedure.objects.filter(pk=rij.pk).update(status="te_beslissen")
    rij.refresh_from_db()
    besluit = stel_zonder_toekenning_voor(
        procedure=rij, soort="bbz_levensonderhoud", uitkomst=uitkomst, motivering="Niet levensvatbaar.",
        gebruiker=gebruikers["adviseur"],
    )  # fmt: skip
    return keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])


def test_de_eerste_maanden_na_de_toekenning_betalen_het_voorschot_af(
    aanvraag: Procedure, gebruikers: Any, maak_dossier: Any
) -> None:
    """60,000 a month, 57,000 of it paid: May pays 57,000 of the voorschot, June the other 24,000: 33,000 is left."""
    betaal_voorschot(gebruikers)

    def dit_dossier(**_velden: Any) -> Any:
        return aanvraag.dossier

    grant = toekenner(dit_dossier, gebruikers)(bedrag=60_000, van=date(2018, 5, 1), tot=date(2018, 12, 31))
    betaal_maand(toekenning=grant, maand=date(2018, 5, 1), gebruiker=gebruikers["financien"])
    assert saldi(dossier=aanvraag.dossier)[Rekening.VOORSCHOT] == 81_000 - 57_000
    assert not Betaalopdracht.objects.filter(rechtmaand=date(2018, 5, 1)).exists()
    betaal_maand(toekenning=grant, maand=date(2018, 6, 1), gebruiker=gebruikers["financien"])
    assert saldi(dossier=aanvraag.dossier)[Rekening.VOORSCHOT] == 0
    assert Betaalopdracht.objects.get(rechtmaand=date(2018, 6, 1)).bedrag == 33_000
    af = Boeking.objects.filter(soort="inhouding").latest("pk")
    assert "voorschot" in str(af.berekening.uitleg)
    assert herbereken(af.berekening, parameters=parameters()).gelijk
    betaal_maand(toekenning=grant, maand=date(2018, 7, 1), gebruiker=gebruikers["financien"])
    assert Betaalopdracht.objects.get(rechtmaand=date(2018, 7, 1)).bedrag == 57_000
    assert not Inhouding.objects.exists()


def test_afgewezen_na_betaling_wordt_een_vordering_die_een_mens_moet_voorstellen(
    aanvraag: Procedure, gebruikers: Any
) -> None:
    betaal_voorschot(gebruikers)
    weiger(aanvraag, gebruikers)
    stand = saldi(dossier=aanvraag.dossier)
    assert (stand[Rekening.VOORSCHOT], stand[Rekening.TERUG_TE_VORDEREN]) == (0, 81_000)
    vordering = Vordering.objects.get()
    assert (vordering.artikel, vordering.bekend_op, vordering.plicht) == ("58 lid 2 onder d", None, False)
    assert herbereken(vordering.berekening, parameters=parameters()).gelijk
    taak = Taak.objects.get(soort="terugvordering", afgerond_op=None)
    besluit = stel_terugvordering_voor(
        dossier=aanvraag.dossier, grond="58 lid 2 onder d", maanden=[Maandbedrag(maand=Maand(2018, 7), verschuldigd=0)],
        afweging=WEGING, motivering="Geen recht.", gebruiker=gebruikers["adviseur"], vordering=vordering,
        debiteuren=[aanvraag.dossier.persoon],
    )  # fmt: skip
    assert besluit.gegevens["totaal"] == 81_000
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    taak.refresh_from_db()
    vordering.refresh_from_db()
    assert taak.afgerond_op is not None
    assert vordering.bekend_op == date(2018, 7, 2)


def test_afgewezen_voor_de_betaling_draait_het_voorschot_terug(aanvraag: Procedure, gebruikers: Any) -> None:
    weiger(aanvraag, gebruikers)
    stand = saldi(dossier=aanvraag.dossier)
    assert (stand[Rekening.VOORSCHOT], stand[Rekening.TE_BETALEN]) == (0, 0)
    assert Betaalopdracht.objects.get().vervallen_op == date(2018, 7, 2)
    assert not Vordering.objects.exists()


def trek_in(rij: Procedure, gebruikers: Any) -> Procedure:
    return voer_uit(procedure=rij, actie="trek_in", gebruiker=gebruikers["adviseur"], gegevens={"reden": "vond werk"})


def test_ingetrokken_na_betaling_wordt_een_vordering_met_een_taak(aanvraag: Procedure, gebruikers: Any) -> None:
    """The same claim as after a refusal, without a decision behind it."""
    betaal_voorschot(gebruikers)
    trek_in(aanvraag, gebruikers)
    stand = saldi(dossier=aanvraag.dossier)
    assert (stand[Rekening.VOORSCHOT], stand[Rekening.TERUG_TE_VORDEREN]) == (0, 81_000)
    vordering = Vordering.objects.get()
    assert (vordering.artikel, vordering.bekend_op, vordering.plicht) == ("58 lid 2 onder d", None, False)
    assert herbereken(vordering.berekening, parameters=parameters()).gelijk
    taak = Taak.objects.get(soort="terugvordering", afgerond_op=None)
    assert (taak.recht, f"vordering={vordering.pk}" in taak.pad) == ("besluit.voorstellen", True)
    besluit = stel_terugvordering_voor(
        dossier=aanvraag.dossier, grond="58 lid 2 onder d", maanden=[Maandbedrag(maand=Maand(2018, 7), verschuldigd=0)],
        afweging=WEGING, motivering="Ingetrokken.", gebruiker=gebruikers["adviseur"], vordering=vordering,
        debiteuren=[aanvraag.dossier.persoon],
    )  # fmt: skip
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    taak.refresh_from_db()
    assert taak.afgerond_op is not None


def test_ingetrokken_voor_de_betaling_draait_het_voorschot_terug(aanvraag: Procedure, gebruikers: Any) -> None:
    trek_in(aanvraag, gebruikers)
    stand = saldi(dossier=aanvraag.dossier)
    assert (stand[Rekening.VOORSCHOT], stand[Rekening.TE_BETALEN]) == (0, 0)
    assert Betaalopdracht.objects.get().vervallen_op == date(2018, 7, 2)
    assert not Vordering.objects.exists()


def test_een_voorschot_op_een_ingetrokken_aanvraag_wordt_niet_meer_goedgekeurd(
    maak_dossier: Any, gebruikers: Any
) -> None:
    rij = start_procedure(
        dossier=maak_dossier(status="melding", groep="starter", melding_op=date(2018, 6, 1)), soort="bbz_starter",
        ontvangen_op=date(2018, 6, 15), gebruiker=gebruikers["adviseur"],
    )  # fmt: skip
    besluit = stel_voorschot_voor(
        procedure=rij, verwachte_bijstand=90_000, motivering="x", gebruiker=gebruikers["adviseur"]
    )
    trek_in(rij, gebruikers)
    with pytest.raises(DoorstartFout, match="aanvraag is afgerond"):
        keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    assert not Boeking.objects.exists()


def test_intrekken_zonder_voorschot_doet_niets_met_geld(maak_dossier: Any, gebruikers: Any) -> None:
    rij = start_procedure(
        dossier=maak_dossier(status="melding", groep="ouder"), soort="bbz_ouder", ontvangen_op=date(2018, 6, 15),
        gebruiker=gebruikers["adviseur"],
    )  # fmt: skip
    trek_in(rij, gebruikers)
    assert not Boeking.objects.exists()
    assert not Vordering.objects.exists()


def intake(groep: str, gevraagd: str = "levensonderhoud") -> Intake:
    return Intake(groep=groep, gevraagd=gevraagd, uitkering="geen", toelichting="past beter", gestart_op=None)


@pytest.mark.parametrize("daarna", [trek_in, weiger])
def test_een_andere_groep_bij_de_intake_houdt_het_voorschot_tot_ook_die_eindigt(
    aanvraag: Procedure, gebruikers: Any, daarna: Any
) -> None:
    """One application goes on as another group: nothing is claimed until that one ends without aid."""
    betaal_voorschot(gebruikers)
    leg_intake_vast(dossier=aanvraag.dossier, gebruiker=gebruikers["adviseur"], intake=intake("gevestigd"))
    assert saldi(dossier=aanvraag.dossier)[Rekening.VOORSCHOT] == 81_000
    assert not Vordering.objects.exists()
    daarna(Procedure.objects.get(soort="bbz_gevestigd"), gebruikers)
    assert saldi(dossier=aanvraag.dossier)[Rekening.VOORSCHOT] == 0
    assert saldo(Vordering.objects.get()) == 81_000


@pytest.mark.parametrize(("groep", "gevraagd"), [("pto", "levensonderhoud"), ("gevestigd", "kapitaal")])
def test_gaat_er_geen_levensonderhoud_door_dan_is_het_een_vordering(
    aanvraag: Procedure, gebruikers: Any, groep: str, gevraagd: str
) -> None:
    betaal_voorschot(gebruikers)
    leg_intake_vast(dossier=aanvraag.dossier, gebruiker=gebruikers["adviseur"], intake=intake(groep, gevraagd))
    assert saldi(dossier=aanvraag.dossier)[Rekening.TERUG_TE_VORDEREN] == 81_000


def test_een_andere_aanvraag_laat_het_voorschot_staan(aanvraag: Procedure, gebruikers: Any) -> None:
    from doorstart.bbz.voorschot_terug import na_weigering
    from doorstart.besluiten.models import Besluit

    betaal_voorschot(gebruikers)
    ander = Besluit(
        dossier=aanvraag.dossier, nummer="B-x", soort="bbz_levensonderhoud", uitkomst="afwijzing",
        datum=date(2018, 7, 2), motivering="x", voorgesteld_door=gebruikers["adviseur"],
    )  # fmt: skip
    ander.save()
    na_weigering(ander, gebruikers["toetser"])
    assert saldi(dossier=aanvraag.dossier)[Rekening.VOORSCHOT] == 81_000
