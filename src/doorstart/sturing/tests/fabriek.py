"""Makes a small caseload in the database whose report can be computed by hand."""

from datetime import date
from typing import Any

from doorstart.begeleiding.models import Ervaringsverhaal, Sessie, Statushouderstraject
from doorstart.deeltijd.models import Verrekening
from doorstart.dossiers.models import Omzetmeting
from doorstart.grootboek.models import Boeking, Boekingsregel
from doorstart.organisatie.models import Gemeente
from doorstart.preventie.models import Activiteit
from doorstart.sturing.models import Begrotingspost, Kostenpost

STARTERS, STARTERS_GESLAAGD = 20, 9
GEVESTIGDEN, GEVESTIGDEN_GESLAAGD = 20, 14


def boek_uitkering(dossier: Any, maanden: list[date], bedrag: int, wetsgroep: str = "pw") -> None:
    """Post benefit for right-months: costs to bank, as an imported payment."""
    gemeente = dossier.gemeente
    rekening = "uitkeringslasten" if wetsgroep == "pw" else "lening_levensonderhoud"
    boekingen = Boeking.objects.bulk_create(
        [Boeking(datum=m, soort="import", omschrijving="test", dossier=dossier) for m in maanden]
    )
    Boekingsregel.objects.bulk_create(
        [
            Boekingsregel(
                boeking=b,
                rekening=r,
                bedrag=teken * bedrag,
                dossier=dossier,
                gemeente=gemeente,
                wetsgroep=wetsgroep,
                verstrekkingsjaar=b.datum.year,
                rechtmaand=b.datum,
            )
            for b in boekingen
            for r, teken in ((rekening, 1), ("bank", -1))
        ]
    )


def maanden(van: date, aantal: int) -> list[date]:
    """Return the first days of `aantal` months from `van` on."""
    nul = van.year * 12 + van.month - 1
    return [date((nul + i) // 12, (nul + i) % 12 + 1, 1) for i in range(aantal)]


def verreken(dossier: Any, maand: date, *, norm: int, verrekend: int, vervangt: Any = None) -> Any:
    """Store a settlement of a part-time entrepreneur."""
    rij = Verrekening(
        dossier=dossier,
        maand=maand,
        norm=norm,
        inkomen=verrekend,
        vrijgelaten=0,
        verrekend=verrekend,
        bijstand=norm - verrekend,
        uitbetaling=norm - verrekend,
        vakantietoeslag=0,
        vervangt=vervangt,
    )
    rij.save()
    return rij


def starters(maak_dossier: Any) -> list[Any]:
    """Twenty starters of March 2014 with benefit; nine are off benefit with a living business in 2017."""
    rijen = []
    for n in range(STARTERS):
        geslaagd = n < STARTERS_GESLAAGD
        dossier = maak_dossier(
            nummer=f"S{n:03d}",
            groep="starter",
            melding_op=date(2014, 3, 10),
            uitkering_bij_melding="pw",
            status="afgesloten",
            afgesloten_op=date(2016, 12, 1),
            uitstroom="zelfstandig" if geslaagd else "werk",
        )
        boek_uitkering(dossier, maanden(date(2014, 3, 1), 33 if geslaagd else 46), 90_000, "bbz_starter")
        Omzetmeting(
            onderneming=dossier.ondernemingen.get(), datum=date(2016, 12, 31), omzet=2_000_000, bron="test"
        ).save()
        dossier.ondernemingen.update(gestart_op=date(2014, 6, 1))
        rijen.append(dossier)
    return rijen


def gevestigden(maak_dossier: Any) -> list[Any]:
    """Twenty established entrepreneurs of February 2016; fourteen make a successful restart."""
    rijen = []
    for n in range(GEVESTIGDEN):
        dossier = maak_dossier(
            nummer=f"G{n:03d}",
            groep="gevestigd",
            melding_op=date(2016, 2, 10),
            uitkering_bij_melding="geen",
            status="afgesloten",
            afgesloten_op=date(2017, 2, 1),
            uitstroom="zelfstandig" if n < GEVESTIGDEN_GESLAAGD else "begeleid_gestopt",
        )
        boek_uitkering(dossier, maanden(date(2016, 3, 1), 11), 100_000, "bbz_gevestigd")
        dossier.ondernemingen.update(
            gestart_op=date(2010, 1, 1), gestopt_op=None if n < GEVESTIGDEN_GESLAAGD else date(2017, 1, 31)
        )
        rijen.append(dossier)
    return rijen


def parttimers(maak_dossier: Any, *, aantal: int = 46) -> list[Any]:
    """Part-time entrepreneurs who earn EUR 466 of a norm of EUR 1,141 in every month of 2017."""
    rijen = []
    for n in range(aantal):
        dossier = maak_dossier(nummer=f"P{n:03d}", groep="pto", melding_op=date(2016, 11, 1))
        for maand in maanden(date(2017, 1, 1), 12):
            verreken(dossier, maand, norm=114_100, verrekend=46_600)
        for maand in maanden(date(2016, 11, 1), 2):
            verreken(dossier, maand, norm=110_000, verrekend=40_000)
        rijen.append(dossier)
    return rijen


def bij_elkaar(maak_dossier: Any, gebruikers: dict[str, Any], *, parttime: int = 46) -> None:
    """Make the whole caseload, with costs, budget, guidance, prevention and a story."""
    eerste = starters(maak_dossier)[0]
    gevestigden(maak_dossier)
    parttimers(maak_dossier, aantal=parttime)
    gemeente = Gemeente.objects.get()
    Kostenpost(jaar=2017, soort="personeel", omschrijving="Adviseurs", bedrag=30_000_000, bron="test").save()
    Kostenpost(jaar=2017, soort="integratie_uitkering", omschrijving="Coaches", bedrag=5_000_000, bron="test").save()
    Begrotingspost(jaar=2017, gemeente=gemeente, wetsgroep="bbz_starter", bedrag=20_000_000).save()
    Statushouderstraject(dossier=eerste, gestart_op=date(2017, 5, 1), taalniveau="A2").save()
    Sessie(dossier=eerste, coach=gebruikers["coach"], datum=date(2017, 5, 2), minuten=90, soort="gesprek").save()
    Activiteit(
        soort="inloopspreekuur", titel="Inloop", datum=date(2017, 9, 4), doelgroep="ondernemers", opkomst=12
    ).save()
    Ervaringsverhaal(
        dossier=eerste,
        titel="Mijn eerste jaar",
        tekst="Het ging goed.",
        met_bedrijfsnaam=True,
        toestemming_op=date(2017, 6, 1),
    ).save()
