"""The letters about the preparation period of art. 2 lid 3 Bbz 2004. Dutch, B1."""

from doorstart.besluiten.brief.algemeen import besluitbrief, motivering, plichten
from doorstart.besluiten.brief.context import Briefcontext, Deel
from doorstart.besluiten.brief.teksten import alineas, zin
from doorstart.besluiten.models import Besluit
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.organisatie.models import Gebruiker


def toegekend(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that grants time to prepare a business while the benefit goes on."""
    return besluitbrief(
        besluit,
        ondertekenaar,
        onderwerp="U mag uw bedrijf voorbereiden met behoud van uitkering",
        inleiding=(*alineas("voorbereiding.inleiding"), zin("algemeen.leest")),
        delen=(
            Deel(
                "Wat wij hebben besloten",
                alineas("voorbereiding.besloten", van=in_woorden(besluit.ingang), tot=in_woorden(besluit.einde)),
            ),
            Deel("Wat u krijgt", alineas("voorbereiding.krijgt")),
            motivering(besluit.motivering, zin("voorbereiding.grond")),
            Deel(
                "Wat u moet doen",
                punten=(
                    *alineas("voorbereiding.doen", begeleider=besluit.gegevens["begeleider"].strip().rstrip(".")),
                    *plichten(),
                ),
            ),
            Deel("Als u niet meewerkt", alineas("voorbereiding.gevolg")),
        ),
    )


def afgewezen(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that refuses the preparation period."""
    return besluitbrief(
        besluit,
        ondertekenaar,
        onderwerp="U krijgt geen tijd om een bedrijf voor te bereiden",
        inleiding=(*alineas("voorbereiding.inleiding"), zin("algemeen.leest")),
        delen=(
            Deel("Wat wij hebben besloten", alineas("voorbereiding.afgewezen.besloten")),
            Deel("Wat u krijgt", alineas("voorbereiding.afgewezen.krijgt")),
            motivering(besluit.motivering, zin("voorbereiding.grond")),
            Deel("Wat u moet doen", punten=(plichten()[0],)),
        ),
    )
