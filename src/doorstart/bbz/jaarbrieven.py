"""The letters that ask for the figures of a boekjaar, and remind of them (art. 38 lid 2 Bbz 2004). Dutch, B1."""

from datetime import date, timedelta

from doorstart.bbz import brieven
from doorstart.besluiten.brief.algemeen import basis
from doorstart.besluiten.brief.context import Briefcontext, Deel
from doorstart.besluiten.brief.teksten import alineas, registreer_teksten, zin
from doorstart.besluiten.brieven import verstuur
from doorstart.besluiten.models import Brief, Briefsoort
from doorstart.besluiten.voorbeeld import registreer_brief
from doorstart.dossiers.models import Dossier
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.organisatie.models import Gebruiker
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.selectors import voorbeeldprocedure

TEKSTEN = {
    "jaarcijfers.verzoek.onderwerp": "Stuur ons uw jaarcijfers",
    "jaarcijfers.verzoek.inleiding": (
        "U kreeg een Bbz-uitkering als lening. Uw boekjaar van {van} tot en met {tot} is voorbij. Nu kunnen wij "
        "uitrekenen welk deel u mag houden."
    ),
    "jaarcijfers.wat": (
        "de jaarrekening van uw bedrijf: wat kwam er binnen en wat gaf u uit\n"
        "uw bezittingen en schulden op de laatste dag van het boekjaar\n"
        "ander inkomen van u en uw partner in dit boekjaar\n"
        "uw aangifte inkomstenbelasting, als die klaar is"
    ),
    "jaarcijfers.hoe": (
        "U kunt de cijfers zelf invullen op uw eigen pagina. Daar kunt u ook een auditfile sturen: een bestand dat uw "
        "boekhoudprogramma maakt. Op papier mag ook."
    ),
    "jaarcijfers.wanneer": (
        "Wij moeten uw cijfers uiterlijk op {uiterlijk} hebben. Dat is zes maanden na uw boekjaar (artikel 38 lid 2 "
        "van het Bbz 2004). Lukt dat niet? Bel ons dan voor die dag."
    ),
    "jaarcijfers.herinnering.onderwerp": "Wij wachten nog op uw jaarcijfers",
    "jaarcijfers.herinnering.inleiding": (
        "Wij vroegen u om de cijfers over uw boekjaar van {van} tot en met {tot}. Wij hebben ze niet gekregen."
    ),
    "jaarcijfers.herinnering.wanneer": (
        "Zorg dat wij de cijfers uiterlijk op {uiterlijk} hebben. Lukt dat niet? Bel ons dan voor die dag."
    ),
    "jaarcijfers.herinnering.gevolg": (
        "Krijgen wij de cijfers dan nog niet? Dan kunnen wij uw uitkering stilzetten (artikel 54 van de "
        "Participatiewet). Zonder cijfers blijft de hele uitkering een lening en kunnen wij haar terugvragen."
    ),
}


def registreer() -> None:
    """Add the default sentences of these letters, and an example of each about nobody."""
    registreer_teksten("bbz", TEKSTEN | brieven.TEKSTEN)
    registreer_brief("Verzoek om jaarcijfers", _voorbeeld_verzoek)
    registreer_brief("Herinnering aan de jaarcijfers", _voorbeeld_herinnering)


def _voorbeeld(dossier: Dossier, dag: date) -> Procedure:
    start = {"boekjaar_begin": f"{dag.year - 1}-01-01", "boekjaar_einde": f"{dag.year - 1}-12-31"}
    rij = voorbeeldprocedure(dossier=dossier, soort="bbz_jaar", status="in_behandeling", ontvangen_op=dag)
    rij.gegevens = {"start": start}
    return rij


def _voorbeeld_verzoek(dossier: Dossier, dag: date, gebruiker: Gebruiker) -> Briefcontext:
    return verzoek(_voorbeeld(dossier, dag), date(dag.year, 6, 30), date(dag.year, 1, 8), gebruiker)


def _voorbeeld_herinnering(dossier: Dossier, dag: date, gebruiker: Gebruiker) -> Briefcontext:
    return herinnering(_voorbeeld(dossier, dag), dag + timedelta(days=14), dag, gebruiker)


def _periode(rij: Procedure) -> dict[str, str]:
    start = rij.gegevens["start"]
    return {
        "van": in_woorden(date.fromisoformat(start["boekjaar_begin"])),
        "tot": in_woorden(date.fromisoformat(start["boekjaar_einde"])),
    }


def verzoek(rij: Procedure, uiterlijk: date, dag: date, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that asks for the figures."""
    return basis(
        dossier=rij.dossier,
        verzonden_op=dag,
        kenmerk=f"{rij.dossier.nummer}/{rij.pk}",
        ondertekenaar=ondertekenaar,
        onderwerp=zin("jaarcijfers.verzoek.onderwerp"),
        inleiding=alineas("jaarcijfers.verzoek.inleiding", **_periode(rij)),
        delen=(
            Deel("Wat wij van u nodig hebben", ("Stuur ons:",), punten=alineas("jaarcijfers.wat")),
            Deel("Hoe u dat doet", alineas("jaarcijfers.hoe")),
            Deel("Wanneer wij het nodig hebben", alineas("jaarcijfers.wanneer", uiterlijk=in_woorden(uiterlijk))),
        ),
    )


def herinnering(rij: Procedure, uiterlijk: date, dag: date, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the reminder, with what happens when nothing comes."""
    return basis(
        dossier=rij.dossier,
        verzonden_op=dag,
        kenmerk=f"{rij.dossier.nummer}/{rij.pk}",
        ondertekenaar=ondertekenaar,
        onderwerp=zin("jaarcijfers.herinnering.onderwerp"),
        inleiding=alineas("jaarcijfers.herinnering.inleiding", **_periode(rij)),
        delen=(
            Deel("Wat wij van u nodig hebben", ("Stuur ons:",), punten=alineas("jaarcijfers.wat")),
            Deel(
                "Wanneer wij het nodig hebben",
                alineas("jaarcijfers.herinnering.wanneer", uiterlijk=in_woorden(uiterlijk)),
            ),
            Deel("Wat er gebeurt als u niets stuurt", alineas("jaarcijfers.herinnering.gevolg")),
        ),
    )


def stuur(maak: object, rij: Procedure, uiterlijk: date, dag: date) -> Brief | None:
    """Make and store one of these letters, signed by the adviser of the dossier; None when it has no adviser."""
    ondertekenaar = rij.dossier.adviseur
    if ondertekenaar is None:
        return None
    assert callable(maak)
    return verstuur(
        lambda: maak(rij, uiterlijk, dag, ondertekenaar),
        dossier=rij.dossier,
        soort=Briefsoort.MEDEDELING,
        verzonden_op=dag,
        procedure=rij,
    )
