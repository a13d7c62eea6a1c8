"""The letters that grant or refuse Bbz living costs, for each group of art. 2 Bbz 2004. Dutch, B1."""

from datetime import date

from doorstart.besluiten.brief.algemeen import besluitbrief, motivering, plichten, uitleg
from doorstart.besluiten.brief.context import Briefcontext, Deel, Regel
from doorstart.besluiten.brief.teksten import alineas, zin
from doorstart.besluiten.groepen import groep_van
from doorstart.besluiten.models import Besluit
from doorstart.dossiers.models import Groep
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.kern.templatetags.doorstart import euro
from doorstart.organisatie.models import Gebruiker


def inleiding(besluit: Besluit) -> tuple[str, ...]:
    """Return what was asked, and when."""
    waarvoor = zin(f"bbz.waarvoor.{groep_van(besluit)}")
    vraag = (
        zin("bbz.vraag.zonder_datum", waarvoor=waarvoor)
        if besluit.procedure is None
        else zin("bbz.vraag", ontvangen_op=in_woorden(besluit.procedure.ontvangen_op), waarvoor=waarvoor)
    )
    return (vraag, zin("algemeen.leest"))


def grond(besluit: Besluit) -> str:
    """Return the articles on which a grant to this group rests."""
    gift = ".gift" if besluit.gegevens.get("om_niet") is True else ""
    return zin(f"bbz.grond.{groep_van(besluit)}{gift}")


def wat_u_krijgt(besluit: Besluit) -> Deel:
    """Return the part with the amount per month and the form of the aid: a loan first, or a gift at once (art. 19)."""
    gegevens = besluit.gegevens
    tekst = [
        *alineas("bbz.krijgt", maandbedrag=euro(gegevens["maandbedrag"])),
        *alineas("bbz.vakantietoeslag"),
        *alineas("bbz.vorm.gift" if gegevens.get("om_niet") is True else "bbz.vorm.lening"),
    ]
    if gegevens.get("voorschot"):
        tekst += alineas("bbz.voorschot_eraf", voorschot=euro(gegevens["voorschot"]))
    return Deel(
        "Wat u krijgt",
        tuple(tekst),
        (Regel("Uw voorlopige uitkering per maand (netto)", euro(gegevens["maandbedrag"])),),
    )


def voorwaarden(besluit: Besluit) -> tuple[Deel, ...]:
    """Return the conditions under which the business was judged viable, when there are any; each line is one."""
    punten = tuple(regel.strip() for regel in str(besluit.gegevens.get("voorwaarden", "")).split("\n") if regel.strip())
    return (Deel("Uw voorwaarden", alineas("bbz.voorwaarden"), punten=punten),) if punten else ()


def wat_u_moet_doen(besluit: Besluit) -> Deel:
    """Return the duties of this group."""
    groep = groep_van(besluit)
    eigen: tuple[str, ...]
    if groep == Groep.BEEINDIGEND:
        stopt = besluit.gegevens.get("stopt_uiterlijk")
        dag = date.fromisoformat(stopt) if stopt else besluit.einde
        eigen = alineas("bbz.doen.beeindigend", stopt_uiterlijk=in_woorden(dag))
    else:
        eigen = alineas(f"bbz.doen.{groep}")
    return Deel("Wat u moet doen", punten=(*alineas("bbz.doen.jaarcijfers"), *eigen, *plichten()))


def toegekend(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that grants living costs; the amounts are those of the stored calculation."""
    groep = groep_van(besluit)
    return besluitbrief(
        besluit,
        ondertekenaar,
        onderwerp="U krijgt een Bbz-uitkering",
        inleiding=inleiding(besluit),
        delen=(
            Deel("Wat wij hebben besloten", (*alineas(f"bbz.toegekend.{groep}"), *_periode(besluit))),
            wat_u_krijgt(besluit),
            *uitleg(besluit.berekening),
            motivering(besluit.motivering, grond(besluit)),
            *voorwaarden(besluit),
            wat_u_moet_doen(besluit),
        ),
    )


def gedeeltelijk(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that grants a part of what was asked, with what is not granted."""
    groep = groep_van(besluit)
    return besluitbrief(
        besluit,
        ondertekenaar,
        onderwerp="U krijgt een deel van de Bbz-uitkering die u vroeg",
        inleiding=inleiding(besluit),
        delen=(
            Deel(
                "Wat wij hebben besloten",
                (*alineas("bbz.gedeeltelijk.besloten"), *alineas(f"bbz.toegekend.{groep}"), *_periode(besluit)),
            ),
            wat_u_krijgt(besluit),
            Deel("Wat u niet krijgt", (besluit.gegevens["niet_toegekend"],)),
            *uitleg(besluit.berekening),
            motivering(besluit.motivering, grond(besluit)),
            *voorwaarden(besluit),
            wat_u_moet_doen(besluit),
        ),
    )


def afgewezen(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that refuses living costs."""
    return besluitbrief(
        besluit,
        ondertekenaar,
        onderwerp="U krijgt geen Bbz-uitkering",
        inleiding=inleiding(besluit),
        delen=(
            Deel("Wat wij hebben besloten", alineas("bbz.afgewezen.besloten")),
            Deel("Wat u krijgt", alineas("bbz.afgewezen.krijgt")),
            motivering(besluit.motivering, besluit.gegevens.get("grond") or zin("bbz.grond.afgewezen")),
            Deel("Wat u moet doen", alineas("bbz.afgewezen.doen")),
        ),
    )


def _periode(besluit: Besluit) -> tuple[str, ...]:
    return alineas("bbz.toegekend.periode", van=in_woorden(besluit.ingang), tot=in_woorden(besluit.einde))
