"""Loading decisions, with the permission or the Bbz grant that they gave, and the exemption periods."""

from datetime import datetime, time
from typing import Any

from django.utils import timezone

from doorstart.bbz.models import Jaarcijfers, Toekenning
from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.deeltijd.models import Toestemming, Vrijlatingsperiode
from doorstart.koppelingen.csvimport.lading import Lading
from doorstart.koppelingen.csvimport.lezen import Rij
from doorstart.organisatie.models import Vierogenstatus


def laad_besluiten(lading: Lading) -> None:
    """Load decisions as approved ones, then what they granted."""
    rijen = lading.rijen("besluiten")
    gemaakt = lading.bewaar(Besluit, [_besluit(lading, rij) for rij in rijen], teken=len(rijen))
    toestemmingen, toekenningen = [], []
    for rij, besluit in zip(rijen, gemaakt, strict=True):
        lading.besluiten[besluit.nummer] = besluit
        lading.feit(
            soort="besluit",
            datum=besluit.datum,
            dossiernummer=rij["dossiernummer"],
            omschrijving=f"Besluit {besluit.nummer}: {besluit.get_soort_display()}, {besluit.get_uitkomst_display()}",
            door=rij["goedgekeurd_door"],
        )
        if besluit.uitkomst != Uitkomst.TOEKENNING:
            continue
        if besluit.soort == Besluitsoort.PTO_TOESTEMMING:
            toestemmingen.append(
                Toestemming(dossier=besluit.dossier, besluit=besluit, van=rij["ingang"], tot=rij["einde"])
            )
        elif besluit.soort == Besluitsoort.BBZ_LEVENSONDERHOUD:
            toekenningen.append(
                Toekenning(
                    dossier=besluit.dossier,
                    besluit=besluit,
                    groep=besluit.dossier.groep,
                    van=rij["ingang"],
                    tot=rij["einde"],
                    maandbedrag=rij["maandbedrag"],
                )
            )
    lading.bewaar(Toestemming, toestemmingen)
    lading.bewaar(Toekenning, toekenningen)
    _vrijlatingen(lading)
    _jaarcijfers(lading)


def _besluit(lading: Lading, rij: Rij) -> Besluit:
    gegevens: dict[str, Any] = {"herkomst": "import"}
    if rij["maandbedrag"] is not None:
        gegevens["maandbedrag"] = rij["maandbedrag"]
    return Besluit(
        dossier=lading.dossiers[rij["dossiernummer"]],
        nummer=rij["besluitnummer"],
        soort=rij["soort"],
        uitkomst=rij["uitkomst"],
        datum=rij["datum"],
        ingang=rij["ingang"],
        einde=rij["einde"],
        motivering=rij["motivering"],
        gegevens=gegevens,
        status=Vierogenstatus.GOEDGEKEURD,
        voorgesteld_door=lading.gebruikers[rij["voorgesteld_door"]],
        beoordeeld_door=lading.gebruikers[rij["goedgekeurd_door"]],
        beoordeeld_op=timezone.make_aware(datetime.combine(rij["datum"], time(12))),
    )


def _vrijlatingen(lading: Lading) -> None:
    lading.bewaar(
        Vrijlatingsperiode,
        [
            Vrijlatingsperiode(
                dossier=lading.dossiers[rij["dossiernummer"]],
                soort=rij["soort"],
                van=rij["van"],
                tot=rij["tot"],
                reden=rij["reden"],
            )
            for rij in lading.rijen("vrijlatingen")
        ],
    )


def _jaarcijfers(lading: Lading) -> None:
    velden = ("boekjaar_begin", "boekjaar_einde", "winst", "eigen_vermogen", "totaal_vermogen", "ingediend_op")
    los = ("winst_partner", "netto_overig", "netto_partner")
    rijen = lading.rijen("jaarcijfers")
    lading.bewaar(
        Jaarcijfers,
        [
            Jaarcijfers(
                dossier=lading.dossiers[rij["dossiernummer"]],
                **{veld: rij[veld] for veld in velden},
                **{veld: rij[veld] or 0 for veld in los},
            )
            for rij in rijen
        ],
    )
    for rij in rijen:
        lading.feit(
            soort="jaarcijfers_ingediend",
            datum=rij["ingediend_op"],
            dossiernummer=rij["dossiernummer"],
            omschrijving=f"Jaarcijfers ingediend over {rij['boekjaar_begin'].year}",
        )
