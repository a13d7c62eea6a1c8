"""The letter of a correction: what was wrong, what changes in money, why, and how to object."""

from bijstandsrecht.kern import Maand
from doorstart.besluiten.brief.algemeen import basis, bezwaar, uitleg
from doorstart.besluiten.brief.context import Briefcontext, Deel
from doorstart.besluiten.brief.teksten import alineas, zin
from doorstart.besluiten.models import Besluit
from doorstart.kern.weergave import euro
from doorstart.organisatie.models import Gebruiker


def gecorrigeerd(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter of a correction that the resident notices in money."""
    gegevens = besluit.gegevens
    richting, bedrag = gegevens["richting"], euro(gegevens["bedrag"])
    wanneer = (zin("correctie.maand", maand=Maand.van_datum(besluit.ingang).naam),) if besluit.ingang else ()
    delen = [
        Deel("Wat wij hebben besloten", (*alineas(f"correctie.besloten.{richting}", bedrag=bedrag), *wanneer)),
        Deel(
            "Waarom wij dit besluiten",
            (
                *_alineas(besluit.motivering),
                zin("correctie.bron", bron=gegevens["bron"]),
                *alineas("algemeen.grond", grond=gegevens["grond"]),
            ),
        ),
        *(uitleg(besluit.berekening) if besluit.berekening else ()),
        Deel("Wat u moet doen", alineas(f"correctie.doen.{richting}")),
        bezwaar(besluit.dossier, besluit.nummer, besluit.datum),
    ]
    return basis(
        dossier=besluit.dossier, verzonden_op=besluit.datum, kenmerk=besluit.nummer, ondertekenaar=ondertekenaar,
        onderwerp=zin(f"correctie.onderwerp.{richting}", bedrag=bedrag), inleiding=alineas("correctie.inleiding"),
        delen=tuple(delen),
    )  # fmt: skip


def _alineas(tekst: str) -> tuple[str, ...]:
    return tuple(regel.strip() for regel in tekst.split("\n") if regel.strip())


def intern(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the text of a correction inside the books; it is not sent, the resident notices nothing."""
    return basis(
        dossier=besluit.dossier, verzonden_op=besluit.datum, kenmerk=besluit.nummer, ondertekenaar=ondertekenaar,
        onderwerp="Correctie in de boekhouding", inleiding=alineas("correctie.intern"),
        delen=(Deel("Waarom", _alineas(besluit.motivering)),),
    )  # fmt: skip
