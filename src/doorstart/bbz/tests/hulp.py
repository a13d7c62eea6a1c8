"""What the tests of the Bbz share: a grant, a paid year, figures, a settlement."""

from collections.abc import Callable
from datetime import date
from typing import Any

from doorstart.bbz.models import Jaarcijfers, Toekenning, Vaststelling
from doorstart.bbz.selectors import huidige_vaststelling
from doorstart.bbz.services import betaal_maand, dien_jaarcijfers_in, ken_toe, stel_vaststelling_voor
from doorstart.besluiten.models import Besluit
from doorstart.besluiten.services import keur_goed
from doorstart.grootboek.models import Rekening
from doorstart.grootboek.selectors import saldi
from doorstart.organisatie.models import Aanvulling, Vierogenstatus

BEGIN, EINDE = date(2017, 1, 1), date(2017, 12, 31)


def toekenner(maak_dossier: Any, gebruikers: Any) -> Callable[..., Toekenning]:
    """Return a function that carries out a decision for living costs: 100,000 cents a month over 2017."""

    def maak(
        *, bedrag: int = 100_000, van: date = BEGIN, tot: date = EINDE, om_niet: bool = False, **dossier: Any
    ) -> Toekenning:
        rij = maak_dossier(**({"groep": "gevestigd"} | dossier))
        besluit = Besluit(
            dossier=rij,
            nummer=f"B-{rij.nummer}",
            soort="bbz_levensonderhoud",
            uitkomst="toekenning",
            datum=van,
            ingang=van,
            einde=tot,
            motivering="levensvatbaar",
            status="goedgekeurd",
            gegevens={"maandbedrag": bedrag, "boekjaar_begin_maand": 1, "om_niet": om_niet},
            voorgesteld_door=gebruikers["adviseur"],
            beoordeeld_door=gebruikers["toetser"],
        )
        besluit.save()
        return ken_toe(besluit, gebruikers["toetser"])

    return maak


def betaal_jaar(toekenning: Toekenning, gebruiker: Any, maanden: int = 12) -> None:
    for nummer in range(1, maanden + 1):
        assert betaal_maand(toekenning=toekenning, maand=date(2017, nummer, 1), gebruiker=gebruiker)


def cijfers_van(dossier: Any, gebruiker: Any, **bedragen: Any) -> Jaarcijfers:
    standaard = {"winst": 0, "eigen_vermogen": 1_000_000, "totaal_vermogen": 2_000_000}
    return dien_jaarcijfers_in(
        dossier=dossier,
        boekjaar_begin=BEGIN,
        boekjaar_einde=EINDE,
        gebruiker=gebruiker,
        **(standaard | bedragen),
    )


def stel_vast(cijfers: Jaarcijfers, gebruikers: Any, **keuze: Any) -> Vaststelling:
    besluit = stel_vaststelling_voor(
        jaarcijfers=cijfers, motivering="Volgens de jaarstukken.", gebruiker=gebruikers["adviseur"], **keuze
    )
    keur_goed(besluit=besluit, gebruiker=gebruikers["toetser"])
    vaststelling = huidige_vaststelling(cijfers)
    assert vaststelling is not None
    return vaststelling


def lening(dossier: Any) -> int:
    return saldi(dossier=dossier).get(Rekening.LENING_LEVENSONDERHOUD, 0)


def blijvende_lening(dossier: Any) -> int:
    return saldi(dossier=dossier).get(Rekening.LENING_RENTELOOS, 0)


def vul_aan(gebruikers: Any, sleutel: str, van: date, tot: date, waarde: int) -> None:
    """Supply a statutory amount that no read source gives, as an organisation does (a test input, not the law)."""
    Aanvulling(
        sleutel=sleutel,
        van=van,
        tot=tot,
        waarde=waarde,
        bron="testinvoer",
        status=Vierogenstatus.GOEDGEKEURD,
        voorgesteld_door=gebruikers["beheerder"],
        beoordeeld_door=gebruikers["manager"],
    ).save()
