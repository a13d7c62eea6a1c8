"""The letters about part-time business beside the benefit. Dutch, B1."""

from doorstart.besluiten.brief.algemeen import PLICHTEN, basis, bezwaar, motivering
from doorstart.besluiten.brief.context import Briefcontext, Deel
from doorstart.besluiten.models import Besluit
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.organisatie.models import Gebruiker

_VRIJLATING = {
    "n": "Een deel van uw inkomen mag u een tijd lang houden. "
    "Dat heet vrijlating (artikel 31 lid 2 onder n Participatiewet).",
    "r": "U zorgt alleen voor een kind tot 12 jaar. Daarom mag u een deel van uw inkomen een tijd lang houden. "
    "Dat heet vrijlating (artikel 31 lid 2 onder r Participatiewet).",
    "y": "U kunt door een medische beperking minder werken. Daarom mag u een deel van uw inkomen houden. "
    "Dat heet vrijlating (artikel 31 lid 2 onder y Participatiewet).",
}


def _grond(besluit: Besluit) -> str:
    gemeente = besluit.dossier.gemeente.naam
    return f"de Participatiewet (artikelen 31 en 32) en het beleid van de gemeente {gemeente} over parttime ondernemen"


def _vraag(besluit: Besluit) -> str:
    if besluit.procedure is None:
        return "U wilt parttime ondernemen naast uw uitkering."
    return (
        f"Op {in_woorden(besluit.procedure.ontvangen_op)} vroeg u ons of u parttime mag ondernemen naast uw uitkering."
    )


def toegekend(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter of a permission."""
    gegevens = besluit.gegevens
    uitkering = [
        "U geeft ons elke maand uw omzet, uw kosten en uw uren door. Daarna rekenen wij uw inkomen uit het "
        "bedrijf uit. "
        "Dat inkomen gaat af van uw uitkering van die maand.",
    ]
    if vrijlating := _VRIJLATING.get(gegevens.get("vrijlating", "")):
        uitkering.append(vrijlating)
    return basis(
        dossier=besluit.dossier,
        verzonden_op=besluit.datum,
        kenmerk=besluit.nummer,
        ondertekenaar=ondertekenaar,
        onderwerp="U mag parttime ondernemen",
        inleiding=(_vraag(besluit), "In deze brief leest u wat wij hebben besloten."),
        delen=(
            Deel(
                "Wat wij hebben besloten",
                (
                    f"U krijgt toestemming voor: {gegevens['activiteit'].rstrip('.')}.",
                    f"De toestemming geldt van {in_woorden(besluit.ingang)} tot en met {in_woorden(besluit.einde)}.",
                    f"U mag in uw bedrijf ten hoogste {gegevens['max_uren']} werken. Alle uren tellen mee, "
                    "ook die voor de administratie.",
                ),
            ),
            Deel("Wat u krijgt", tuple(uitkering)),
            motivering(besluit.motivering, _grond(besluit)),
            Deel(
                "Wat u moet doen",
                punten=(
                    "Doe elke maand opgave van omzet, kosten en uren. Doe dat ook als u niets hebt verdiend.",
                    *PLICHTEN,
                    "Gaat u meer uren werken dan mag? Bel dan eerst uw adviseur.",
                ),
            ),
            bezwaar(besluit.dossier, besluit.nummer, besluit.datum),
        ),
    )


def afgewezen(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter of a refused permission."""
    return basis(
        dossier=besluit.dossier,
        verzonden_op=besluit.datum,
        kenmerk=besluit.nummer,
        ondertekenaar=ondertekenaar,
        onderwerp="U krijgt geen toestemming om parttime te ondernemen",
        inleiding=(_vraag(besluit), "In deze brief leest u wat wij hebben besloten."),
        delen=(
            Deel(
                "Wat wij hebben besloten",
                ("U krijgt geen toestemming om parttime te ondernemen naast uw uitkering.",),
            ),
            Deel("Wat u krijgt", ("Aan uw uitkering verandert niets.",)),
            motivering(besluit.motivering, _grond(besluit)),
            Deel(
                "Wat u moet doen",
                punten=("Begin niet met het bedrijf zolang u geen toestemming hebt.", PLICHTEN[0]),
            ),
            bezwaar(besluit.dossier, besluit.nummer, besluit.datum),
        ),
    )
