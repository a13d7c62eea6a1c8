"""The decision on the penalty for being late (arts 4:17 and 4:18 Awb), and its texts. Dutch, B1."""

from doorstart.besluiten.brief.algemeen import besluitbrief, dag_van, motivering, uitleg
from doorstart.besluiten.brief.context import Briefcontext, Deel
from doorstart.besluiten.brief.teksten import alineas
from doorstart.besluiten.models import Besluit
from doorstart.kern.weergave import euro
from doorstart.organisatie.models import Gebruiker

TEKSTEN = {
    "dwangsom.inleiding": "Op {ontvangen_op} schreef u ons dat wij te laat waren met een besluit. "
    "In deze brief leest u of u daarvoor geld krijgt. Dat geld heet een dwangsom.",
    "dwangsom.besloten": "U krijgt een dwangsom van {bedrag}, omdat wij te laat waren. "
    "Het aantal dagen dat meetelt is {dagen}.",
    "dwangsom.geen": "U krijgt geen dwangsom.",
    "dwangsom.betalen": "U hoeft niets te doen. Wij maken het geld binnen zes weken over op uw rekening.",
    "dwangsom.geen.doen": "U hoeft niets te doen.",
}
_GROND = "artikel 4:17 en artikel 4:18 van de Algemene wet bestuursrecht"


def vastgesteld(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter of a penalty that is due (paid within six weeks, art. 4:87 Awb)."""
    g = besluit.gegevens
    besloten = alineas("dwangsom.besloten", bedrag=euro(g["bedrag"]), dagen=g["dagen"])
    return _brief(besluit, ondertekenaar, "U krijgt een dwangsom van ons", besloten, alineas("dwangsom.betalen"))


def geen(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that an exception makes the penalty nothing."""
    return _brief(
        besluit, ondertekenaar, "U krijgt geen dwangsom van ons", alineas("dwangsom.geen"),
        alineas("dwangsom.geen.doen"),
    )  # fmt: skip


def _brief(
    besluit: Besluit, ondertekenaar: Gebruiker, onderwerp: str, besloten: tuple[str, ...], doen: tuple[str, ...]
) -> Briefcontext:
    return besluitbrief(
        besluit,
        ondertekenaar,
        onderwerp=onderwerp,
        inleiding=alineas("dwangsom.inleiding", ontvangen_op=dag_van(besluit, "ingebrekestelling")),
        delen=(
            Deel("Wat wij hebben besloten", besloten),
            *uitleg(besluit.berekening),
            motivering(besluit.motivering, _GROND),
            Deel("Wat u moet doen", doen),
        ),
    )
