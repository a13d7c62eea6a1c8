"""The letters that change running Bbz living costs: extension, voorschot, change, suspension, revision, ending."""

from doorstart.besluiten.brief.algemeen import besluitbrief, dag_van, motivering, plichten, uitleg
from doorstart.besluiten.brief.context import Briefcontext, Deel, Regel
from doorstart.besluiten.brief.levensonderhoud import grond, wat_u_krijgt, wat_u_moet_doen
from doorstart.besluiten.brief.teksten import alineas, zin
from doorstart.besluiten.groepen import groep_van
from doorstart.besluiten.models import Besluit
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.kern.templatetags.doorstart import euro
from doorstart.organisatie.models import Gebruiker

EINDREDENEN = {
    "niet_levensvatbaar": "artikel 2 lid 1 van het Bbz 2004",
    "inkomen": "artikel 11 van de Participatiewet",
    "te_weinig_inkomen": "artikel 25 van het Bbz 2004",
    "bedrijf_gestopt": "artikel 2 van het Bbz 2004",
    "eigen_verzoek": "uw verzoek",
    "verhuisd": "artikel 40 van de Participatiewet",
    "aow": "artikel 1 onder b van het Bbz 2004",
    "anders": "artikel 2 van het Bbz 2004",
}
"""Why living costs end before the day that was granted, and on which article that rests; each has a text
`bbz.beeindigd.reden.<reden>`."""


def grond_einde(reden: str, groep: str) -> str:
    """Return on which article an ending rests; a starter whose business is no longer viable has a rule of his own."""
    if reden == "niet_levensvatbaar" and groep == "starter":
        return "artikel 23 lid 2 van het Bbz 2004"
    return EINDREDENEN[reden]


def verlengd(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that extends living costs (arts 18, 23, 25 and 27 Bbz 2004)."""
    return besluitbrief(
        besluit,
        ondertekenaar,
        onderwerp="Uw Bbz-uitkering loopt door",
        inleiding=alineas("bbz.verlengd.inleiding", liep_tot=dag_van(besluit, "liep_tot")),
        delen=(
            Deel(
                "Wat wij hebben besloten",
                alineas("bbz.verlengd.besloten", van=in_woorden(besluit.ingang), tot=in_woorden(besluit.einde)),
            ),
            wat_u_krijgt(besluit),
            *uitleg(besluit.berekening),
            motivering(besluit.motivering, grond(besluit)),
            wat_u_moet_doen(besluit),
        ),
    )


def niet_verlengd(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that refuses an extension."""
    liep_tot = dag_van(besluit, "liep_tot")
    return besluitbrief(
        besluit,
        ondertekenaar,
        onderwerp="Uw Bbz-uitkering loopt niet door",
        inleiding=alineas("bbz.verlengd.inleiding", liep_tot=liep_tot),
        delen=(
            Deel("Wat wij hebben besloten", alineas("bbz.verlengd.geweigerd", liep_tot=liep_tot)),
            Deel("Wat u krijgt", alineas("bbz.verlengd.geweigerd.krijgt")),
            motivering(besluit.motivering, zin(f"bbz.verlengd.grond.{groep_van(besluit)}")),
            Deel("Wat u moet doen", alineas("bbz.beeindigd.doen")),
        ),
    )


def voorschot(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter of a voorschot on living costs (art. 52 Participatiewet)."""
    return besluitbrief(
        besluit,
        ondertekenaar,
        onderwerp="U krijgt een voorschot",
        inleiding=alineas("bbz.voorschot.inleiding"),
        delen=(
            Deel("Wat wij hebben besloten", alineas("bbz.voorschot.besloten", bedrag=euro(besluit.gegevens["bedrag"]))),
            Deel(
                "Wat u krijgt",
                alineas("bbz.voorschot.lening"),
                (Regel("Uw voorschot (netto)", euro(besluit.gegevens["bedrag"])),),
            ),
            *uitleg(besluit.berekening),
            motivering(besluit.motivering, zin("bbz.voorschot.grond")),
            Deel("Wat u moet doen", punten=plichten()),
        ),
    )


def geen_voorschot(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that refuses a voorschot."""
    return besluitbrief(
        besluit,
        ondertekenaar,
        onderwerp="U krijgt geen voorschot",
        inleiding=alineas("bbz.voorschot.inleiding"),
        delen=(
            Deel("Wat wij hebben besloten", alineas("bbz.voorschot.geweigerd")),
            Deel("Wat u krijgt", alineas("bbz.voorschot.geweigerd.krijgt")),
            motivering(besluit.motivering, zin("bbz.voorschot.grond")),
            Deel("Wat u moet doen", alineas("bbz.beeindigd.doen")),
        ),
    )


def gewijzigd(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter of another amount per month after a change."""
    gegevens = besluit.gegevens
    return besluitbrief(
        besluit,
        ondertekenaar,
        onderwerp="Uw Bbz-uitkering verandert",
        inleiding=alineas("bbz.gewijzigd.inleiding", wat_verandert=_zin(gegevens["wat_verandert"])),
        delen=(
            Deel(
                "Wat wij hebben besloten",
                alineas("bbz.gewijzigd.besloten", van=in_woorden(besluit.ingang)),
            ),
            Deel(
                "Wat u krijgt",
                alineas("bbz.vakantietoeslag"),
                (
                    Regel("Uw uitkering per maand tot nu toe (netto)", euro(gegevens["maandbedrag_oud"])),
                    Regel("Uw nieuwe uitkering per maand (netto)", euro(gegevens["maandbedrag"])),
                ),
            ),
            *uitleg(besluit.berekening),
            motivering(besluit.motivering, zin("bbz.gewijzigd.grond")),
            Deel("Wat u moet doen", punten=plichten()),
        ),
    )


def niet_gewijzigd(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that refuses a change somebody asked for."""
    return besluitbrief(
        besluit,
        ondertekenaar,
        onderwerp="Uw Bbz-uitkering verandert niet",
        inleiding=(zin("bbz.gewijzigd.geweigerd.inleiding"), zin("algemeen.leest")),
        delen=(
            Deel("Wat wij hebben besloten", alineas("bbz.gewijzigd.geweigerd")),
            Deel("Wat u krijgt", alineas("bbz.gewijzigd.geweigerd.krijgt")),
            motivering(besluit.motivering, zin("bbz.gewijzigd.grond")),
            Deel("Wat u moet doen", punten=plichten()),
        ),
    )


def opgeschort(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter of a suspension, with what must be sent and by when (art. 54 leden 1 en 2 Pw)."""
    van = in_woorden(besluit.ingang)
    return besluitbrief(
        besluit,
        ondertekenaar,
        onderwerp="Uw Bbz-uitkering staat stil",
        inleiding=alineas("bbz.opgeschort.inleiding"),
        delen=(
            Deel(
                "Wat wij hebben besloten",
                alineas("bbz.opgeschort.besloten", van=van, hoogstens_tot=dag_van(besluit, "hoogstens_tot")),
            ),
            Deel(
                "Wat u moet doen",
                alineas("bbz.opgeschort.stuur", herstel_uiterlijk=dag_van(besluit, "herstel_uiterlijk")),
                punten=tuple(besluit.gegevens["ontbrekend"]),
            ),
            Deel("Wat er daarna gebeurt", alineas("bbz.opgeschort.gevolg", van=van)),
            motivering(besluit.motivering, zin("bbz.opgeschort.grond")),
        ),
    )


def herzien(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that corrects or withdraws aid of months that were paid (art. 54 lid 3 Pw)."""
    gegevens = besluit.gegevens
    ingetrokken = gegevens.get("intrekking") is True
    tekst: list[str] = []
    if gegevens["terug"]:
        tekst += alineas("bbz.herzien.terug", terug=euro(gegevens["terug"]))
    if gegevens["nabetaling"]:
        tekst += alineas("bbz.herzien.na", nabetaling=euro(gegevens["nabetaling"]))
    return besluitbrief(
        besluit,
        ondertekenaar,
        onderwerp="Wij trekken uw Bbz-uitkering in"
        if ingetrokken
        else "Wij hebben uw Bbz-uitkering opnieuw uitgerekend",
        inleiding=alineas("bbz.herzien.inleiding", van=in_woorden(besluit.ingang), tot=in_woorden(besluit.einde)),
        delen=(
            Deel(
                "Wat wij hebben besloten",
                alineas("bbz.ingetrokken.besloten" if ingetrokken else "bbz.herzien.besloten"),
            ),
            Deel(
                "Wat dit voor u betekent",
                tuple(tekst) or alineas("bbz.herzien.gelijk"),
                tuple(
                    Regel(wat, euro(gegevens[naam]))
                    for naam, wat in (("terug", "Te veel gekregen"), ("nabetaling", "Krijgt u nog van ons"))
                    if gegevens[naam]
                ),
            ),
            *uitleg(besluit.berekening),
            motivering(besluit.motivering, zin("bbz.ingetrokken.grond" if ingetrokken else "bbz.herzien.grond")),
            Deel("Wat u moet doen", punten=plichten()),
        ),
    )


def beeindigd(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that ends living costs, with the reason and what follows."""
    gift = besluit.gegevens.get("om_niet") is True
    return besluitbrief(
        besluit,
        ondertekenaar,
        onderwerp="Uw Bbz-uitkering stopt",
        inleiding=alineas("bbz.beeindigd.inleiding"),
        delen=(
            Deel(
                "Wat wij hebben besloten",
                (
                    *alineas("bbz.beeindigd.besloten", laatste_dag=in_woorden(besluit.einde)),
                    *alineas(f"bbz.beeindigd.reden.{besluit.gegevens['reden']}"),
                ),
            ),
            Deel("Wat er daarna gebeurt", alineas("bbz.beeindigd.daarna.gift" if gift else "bbz.beeindigd.daarna")),
            motivering(besluit.motivering, besluit.gegevens["grond"]),
            Deel(
                "Wat u moet doen",
                punten=(*alineas("bbz.doen.jaarcijfers"), *alineas("bbz.beeindigd.doen")),
            ),
        ),
    )


def _zin(tekst: str) -> str:
    """Return words of an adviser as a sentence that another can follow."""
    schoon = tekst.strip()
    return schoon if schoon.endswith((".", "!", "?")) else f"{schoon}."
