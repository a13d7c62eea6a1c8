"""The letter of the settlement over a boekjaar. Dutch, B1."""

from datetime import date

from doorstart.besluiten.brief.algemeen import basis, bedragen, bezwaar, motivering, plichten, uitleg
from doorstart.besluiten.brief.context import Briefcontext, Deel
from doorstart.besluiten.brief.teksten import alineas, zin
from doorstart.besluiten.models import Besluit
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.kern.templatetags.doorstart import euro
from doorstart.organisatie.models import Gebruiker

_VASTSTELLING = (
    ("jaarnorm", "Wat uw huishouden in dit boekjaar nodig had (jaarnorm)"),
    ("netto_inkomen", "Uw netto inkomen in dit boekjaar"),
    ("verstrekt", "Wat u al van ons kreeg als lening"),
    ("om_niet", "Hoeft u niet terug te betalen"),
    ("blijft_lening", "Blijft een lening zonder rente"),
    ("aanvulling", "Krijgt u nog van ons (zit al in de bedragen hierboven)"),
    ("teruggevorderd", "Betaalt u terug"),
    ("afgezien", "Vragen wij niet terug"),
)
TEKSTEN = {
    "vaststelling.onderwerp": "Uw Bbz-uitkering is vastgesteld over {begin} tot en met {einde}",
    "vaststelling.inleiding": (
        "U kreeg een Bbz-uitkering als lening. Nu wij uw jaarcijfers kennen, rekenen wij de uitkering definitief uit."
    ),
    "vaststelling.om_niet": "Van uw uitkering wordt {bedrag} een gift. Dat hoeft u niet terug te betalen.",
    "vaststelling.aanvulling": "U krijgt nog {bedrag} van ons. Dat zit al in de bedragen hierboven.",
    "vaststelling.blijft_lening": (
        "Van de uitkering blijft {bedrag} een lening zonder rente. Dat komt doordat uw vermogen boven de grens ligt. "
        "U krijgt een aparte brief over het aflossen."
    ),
    "vaststelling.teruggevorderd": "U betaalt {bedrag} aan ons terug.",
    "vaststelling.afgezien": "Wij vragen {bedrag} niet van u terug.",
    "vaststelling.gelijk": "U betaalt niets terug. U krijgt ook niets extra.",
    "vaststelling.betalen": (
        "U krijgt van ons een aparte brief over het terugbetalen. Kunt u het bedrag niet in een keer betalen? "
        "Bel ons dan voor een regeling."
    ),
}
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
        onderwerp=zin("vaststelling.onderwerp", begin=begin, einde=einde),
        inleiding=alineas("vaststelling.inleiding"),
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
    """Say what each part of the aid becomes; a year in which nothing was granted and nothing follows says so."""
    namen = ("om_niet", "blijft_lening", "aanvulling", "teruggevorderd", "afgezien")
    zinnen = tuple(zin(f"vaststelling.{naam}", bedrag=euro(gegevens[naam])) for naam in namen if gegevens.get(naam))
    return zinnen or alineas("vaststelling.gelijk")


def _te_doen(gegevens: dict[str, int]) -> tuple[str, ...]:
    betalen = alineas("vaststelling.betalen") if gegevens.get("teruggevorderd") else ()
    return (*betalen, plichten()[0])
