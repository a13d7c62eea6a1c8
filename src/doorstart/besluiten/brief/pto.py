"""The letters about part-time business beside the benefit. Dutch, B1."""

from doorstart.besluiten.brief.algemeen import besluitbrief, motivering, plichten
from doorstart.besluiten.brief.context import Briefcontext, Deel
from doorstart.besluiten.brief.teksten import alineas, zin
from doorstart.besluiten.models import Besluit
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.organisatie.models import Gebruiker

GEVOLG = "Wat dit betekent voor uw uitkering"


def _grond(besluit: Besluit) -> str:
    return zin("pto.grond", gemeente=besluit.dossier.gemeente.naam)


def _inleiding(besluit: Besluit) -> tuple[str, ...]:
    vraag = (
        zin("pto.vraag.zonder_datum")
        if besluit.procedure is None
        else zin("pto.vraag", ontvangen_op=in_woorden(besluit.procedure.ontvangen_op))
    )
    return (vraag, zin("algemeen.leest"))


def toegekend(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter of a permission."""
    gegevens = besluit.gegevens
    vrijlating = gegevens.get("vrijlating") or ""
    return besluitbrief(
        besluit,
        ondertekenaar,
        onderwerp="U mag parttime ondernemen",
        inleiding=_inleiding(besluit),
        delen=(
            Deel(
                "Wat wij hebben besloten",
                (
                    *alineas("pto.toegekend.waarvoor", activiteit=gegevens["activiteit"].rstrip(".")),
                    *alineas("pto.toegekend.periode", van=in_woorden(besluit.ingang), tot=in_woorden(besluit.einde)),
                    *alineas("pto.toegekend.uren", max_uren=gegevens["max_uren"]),
                ),
            ),
            Deel(
                GEVOLG,
                (
                    *alineas("pto.toegekend.uitkering"),
                    *(alineas(f"pto.vrijlating.{vrijlating}") if vrijlating in ("n", "r", "y") else ()),
                ),
            ),
            motivering(besluit.motivering, _grond(besluit)),
            Deel(
                "Wat u moet doen",
                punten=(*alineas("pto.toegekend.doen"), *alineas("pto.toegekend.meer_uren"), *plichten()),
            ),
        ),
    )


def afgewezen(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter of a refused permission."""
    return besluitbrief(
        besluit,
        ondertekenaar,
        onderwerp="U krijgt geen toestemming om parttime te ondernemen",
        inleiding=_inleiding(besluit),
        delen=(
            Deel("Wat wij hebben besloten", alineas("pto.afgewezen.besloten")),
            Deel(GEVOLG, alineas("pto.afgewezen.krijgt")),
            motivering(besluit.motivering, _grond(besluit)),
            Deel("Wat u moet doen", punten=(*alineas("pto.afgewezen.doen"), plichten()[0])),
        ),
    )
