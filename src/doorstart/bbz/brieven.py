"""The letter of the settlement over a boekjaar. Dutch, B1."""

from datetime import date

from doorstart.besluiten.brief.algemeen import basis, bedragen, bezwaar, motivering, plichten, uitleg
from doorstart.besluiten.brief.context import Briefcontext, Deel
from doorstart.besluiten.models import Besluit
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.kern.templatetags.doorstart import euro
from doorstart.organisatie.models import Gebruiker

_VASTSTELLING = (
    ("jaarnorm", "Wat uw huishouden in dit boekjaar nodig had (jaarnorm)"),
    ("netto_inkomen", "Uw netto inkomen in dit boekjaar"),
    ("verstrekt", "Wat u al van ons kreeg als lening"),
    ("om_niet", "Hoeft u niet terug te betalen"),
    ("aanvulling", "Krijgt u nog van ons"),
    ("blijft_lening", "Blijft een lening"),
    ("teruggevorderd", "Betaalt u terug"),
    ("afgezien", "Vragen wij niet terug"),
)
_ALTIJD = ("jaarnorm", "netto_inkomen", "verstrekt")


def vastgesteld(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter of the settlement over a boekjaar (arts 11-13 Bbz 2004)."""
    assert besluit.berekening is not None
    gegevens = besluit.gegevens
    begin, einde = (in_woorden(date.fromisoformat(gegevens[naam])) for naam in ("boekjaar_begin", "boekjaar_einde"))
    return basis(
        dossier=besluit.dossier,
        verzonden_op=besluit.datum,
        kenmerk=besluit.nummer,
        ondertekenaar=ondertekenaar,
        onderwerp=f"Uw Bbz-uitkering is vastgesteld over {begin} tot en met {einde}",
        inleiding=(
            "U kreeg een Bbz-uitkering als lening. Nu wij uw jaarcijfers kennen, rekenen wij de uitkering "
            "definitief uit.",
        ),
        delen=(
            Deel(
                "Wat wij hebben besloten",
                _besloten(gegevens),
                bedragen(gegevens, _VASTSTELLING, ook_nul=_ALTIJD),
            ),
            *uitleg(besluit.berekening),
            motivering(besluit.motivering, "de artikelen 11, 12 en 13 van het Bbz 2004"),
            Deel("Wat u moet doen", punten=_te_doen(gegevens)),
            bezwaar(besluit.dossier, besluit.nummer, besluit.datum),
        ),
    )


def _besloten(gegevens: dict[str, int]) -> tuple[str, ...]:
    zinnen = [
        ("om_niet", "U hoeft {} niet terug te betalen. Dit deel van de lening wordt een gift."),
        ("aanvulling", "U krijgt nog {} van ons."),
        ("blijft_lening", "Een deel van {} blijft een lening, omdat uw vermogen boven de grens ligt."),
        ("teruggevorderd", "U betaalt {} aan ons terug."),
        ("afgezien", "Wij vragen {} niet van u terug."),
    ]
    return tuple(zin.format(euro(gegevens[naam])) for naam, zin in zinnen if gegevens.get(naam))


def _te_doen(gegevens: dict[str, int]) -> tuple[str, ...]:
    if gegevens.get("teruggevorderd"):
        return (
            "U krijgt van ons een aparte brief over het terugbetalen. Kunt u het bedrag niet in een keer betalen? "
            "Bel ons dan voor een regeling.",
            plichten()[0],
        )
    return (plichten()[0],)
