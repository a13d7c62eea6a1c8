"""The letters about living costs under the Bbz 2004: granted, refused. Dutch, B1."""

from doorstart.besluiten.brief.algemeen import PLICHTEN, basis, bezwaar, motivering, uitleg
from doorstart.besluiten.brief.context import Briefcontext, Deel, Regel
from doorstart.besluiten.models import Besluit
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.kern.templatetags.doorstart import euro
from doorstart.organisatie.models import Gebruiker


def _inleiding(besluit: Besluit) -> tuple[str, ...]:
    gevraagd = (
        f"Op {in_woorden(besluit.procedure.ontvangen_op)} vroeg u bij ons een uitkering aan voor de start "
        "van uw bedrijf."
        if besluit.procedure is not None
        else "U vroeg bij ons een uitkering aan voor de start van uw bedrijf."
    )
    return (gevraagd, "In deze brief leest u wat wij hebben besloten.")


def toegekend(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that grants living costs; the amounts are those of the stored calculation."""
    assert besluit.berekening is not None
    return basis(
        dossier=besluit.dossier,
        verzonden_op=besluit.datum,
        kenmerk=besluit.nummer,
        ondertekenaar=ondertekenaar,
        onderwerp="U krijgt een Bbz-uitkering",
        inleiding=_inleiding(besluit),
        delen=(
            Deel(
                "Wat wij hebben besloten",
                (
                    "U krijgt een uitkering om van te leven terwijl u uw bedrijf opbouwt. Dit is een Bbz-uitkering.",
                    f"De uitkering loopt van {in_woorden(besluit.ingang)} tot en met {in_woorden(besluit.einde)}.",
                ),
            ),
            Deel(
                "Wat u krijgt",
                (
                    "De vakantietoeslag zit in dit bedrag. Die zetten wij apart en betalen wij later uit.",
                    "De uitkering is eerst een lening zonder rente. Na uw boekjaar kijken wij hoeveel u hebt verdiend. "
                    "Dan beslissen wij welk deel u mag houden en welk deel u terugbetaalt.",
                ),
                (Regel("Uw voorlopige uitkering per maand (netto)", euro(besluit.gegevens["maandbedrag"])),),
            ),
            *uitleg(besluit.berekening),
            motivering(besluit.motivering, "de artikelen 2, 10, 11 en 23 van het Bbz 2004"),
            Deel(
                "Wat u moet doen",
                punten=(
                    "Stuur ons binnen zes maanden na uw boekjaar uw jaarcijfers (artikel 38 Bbz 2004).",
                    *PLICHTEN,
                ),
            ),
            bezwaar(besluit.dossier, besluit.nummer, besluit.datum),
        ),
    )


def afgewezen(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that refuses living costs."""
    return basis(
        dossier=besluit.dossier,
        verzonden_op=besluit.datum,
        kenmerk=besluit.nummer,
        ondertekenaar=ondertekenaar,
        onderwerp="U krijgt geen Bbz-uitkering",
        inleiding=_inleiding(besluit),
        delen=(
            Deel("Wat wij hebben besloten", ("U krijgt geen Bbz-uitkering voor de start van uw bedrijf.",)),
            Deel("Wat u krijgt", ("U krijgt geen bedrag op grond van het Bbz 2004.",)),
            motivering(besluit.motivering, "artikel 2 van het Bbz 2004"),
            Deel(
                "Wat u moet doen",
                (
                    "U hoeft nu niets te doen. Hebt u te weinig geld om van te leven? Bel ons dan. "
                    "Misschien hebt u recht op een andere uitkering.",
                ),
            ),
            bezwaar(besluit.dossier, besluit.nummer, besluit.datum),
        ),
    )
