"""What every letter shares: sender, addressee, the right to object, how to reach us and to pay. Dutch, B1, "u"."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from bijstandsrecht.termijnen import bezwaartermijn
from doorstart.besluiten.brief.context import Briefcontext, Deel, Regel
from doorstart.besluiten.brief.teksten import alineas, zin
from doorstart.besluiten.models import Besluit
from doorstart.dossiers.models import Dossier
from doorstart.kern.etiketten import etiket_van
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.kern.templatetags.doorstart import euro, stapwaarde
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.selectors import parameters

KOP_BEZWAAR = "Bent u het niet eens met dit besluit?"
KOP_BEROEP = "Bent u het niet eens met deze beslissing?"
# A decision against which somebody can object or appeal has one of these parts.
KOPPEN_RECHTSMIDDEL = frozenset({KOP_BEZWAAR, KOP_BEROEP})


def basis(
    *,
    dossier: Dossier,
    verzonden_op: date,
    kenmerk: str,
    onderwerp: str,
    inleiding: Sequence[str],
    delen: Sequence[Deel],
    ondertekenaar: Gebruiker | None,
) -> Briefcontext:
    """Return a whole letter: the given parts, with sender, addressee and the contact part.

    Without `ondertekenaar` (a receipt that the machine sends) the organisation itself stands under it.
    """
    organisatie, persoon = dossier.organisatie, dossier.persoon
    woonregel = f"{persoon.postcode}  {persoon.plaats}".strip()
    adres = (
        (persoon.straat, woonregel)
        if persoon.straat and woonregel
        else ("Dit adres is niet bekend: uitreiken aan de balie",)
    )
    return Briefcontext(
        organisatie=organisatie.naam,
        bezoekadres=organisatie.bezoekadres,
        telefoon=organisatie.telefoon,
        demonstratie=organisatie.is_demonstratie,
        geadresseerde=(str(persoon), *adres),
        datum=in_woorden(verzonden_op),
        kenmerk=kenmerk,
        dossier=dossier.nummer,
        onderwerp=onderwerp,
        aanhef=f"Beste {persoon},",
        inleiding=tuple(inleiding),
        delen=(*delen, _contact(dossier)),
        namens=f"namens het college van burgemeester en wethouders van {dossier.gemeente.naam},",
        ondertekenaar=str(ondertekenaar or organisatie.naam),
        functie=(ondertekenaar.functie or str(ondertekenaar.get_rol_display())) if ondertekenaar else "",
    )


def besluitbrief(
    besluit: Besluit, ondertekenaar: Gebruiker, *, onderwerp: str, inleiding: Sequence[str], delen: Sequence[Deel]
) -> Briefcontext:
    """Return the letter of a decision to which one can object: the given parts, then how to object."""
    return basis(
        dossier=besluit.dossier,
        verzonden_op=besluit.datum,
        kenmerk=besluit.nummer,
        ondertekenaar=ondertekenaar,
        onderwerp=onderwerp,
        inleiding=inleiding,
        delen=(*delen, bezwaar(besluit.dossier, besluit.nummer, besluit.datum)),
    )


def _contact(dossier: Dossier) -> Deel:
    zinnen = []
    if dossier.adviseur is not None:
        zinnen.append(zin("algemeen.contact.adviseur", adviseur=dossier.adviseur))
    if dossier.organisatie.telefoon:
        zinnen.append(zin("algemeen.contact.bellen", telefoon=dossier.organisatie.telefoon))
    zinnen.append(zin("algemeen.contact.dossier", dossier=dossier.nummer))
    return Deel("Hebt u vragen?", (" ".join(zinnen),))


def bezwaar(dossier: Dossier, kenmerk: str, verzonden_op: date) -> Deel:
    """Return the part about objecting, with the last day (arts 6:5, 6:7 and 6:8 Awb)."""
    adres = f", {dossier.organisatie.bezoekadres}" if dossier.organisatie.bezoekadres else ""
    laatste_dag = in_woorden(bezwaartermijn(verzonden_op, parameters=parameters()))
    return Deel(
        KOP_BEZWAAR,
        (
            *alineas("algemeen.bezwaar.termijn", laatste_dag=laatste_dag),
            *alineas(
                "algemeen.bezwaar.adres",
                gemeente=dossier.gemeente.naam,
                organisatie_en_adres=f"{dossier.organisatie.naam}{adres}",
            ),
        ),
        punten=alineas("algemeen.bezwaar.inhoud", kenmerk=kenmerk),
    )


def beroep(kenmerk: str, verzonden_op: date, rechtbank: str) -> Deel:
    """Return the part about appealing to the court, with the last day (arts 6:7, 6:8 and 8:1 Awb)."""
    laatste_dag = in_woorden(bezwaartermijn(verzonden_op, parameters=parameters()))
    return Deel(
        KOP_BEROEP,
        (
            *alineas("algemeen.beroep.termijn", laatste_dag=laatste_dag),
            *alineas("algemeen.beroep.adres", rechtbank=rechtbank),
        ),
        punten=alineas("algemeen.beroep.inhoud", kenmerk=kenmerk),
    )


def motivering(tekst: str, grond: str) -> Deel:
    """Return the part that says why, in the words of the adviser, with the law it rests on."""
    regels = [deel.strip() for deel in tekst.split("\n") if deel.strip()]
    return Deel("Waarom wij dit besluiten", (*regels, *alineas("algemeen.grond", grond=grond)))


def uitleg(berekening: Any) -> tuple[Deel, ...]:
    """Return the stored explanation: its sentence, its steps with their amounts, and what is not certain."""
    wortel = berekening.uitleg["stap"]
    regels = tuple(
        Regel(etiket_van(stap["naam"]), stapwaarde(stap))
        for stap in wortel.get("stappen", [])
        if isinstance(stap.get("waarde"), int)
    )
    delen = [Deel("Zo hebben wij gerekend", (berekening.uitleg["zin"],), regels)]
    if berekening.waarschuwingen:
        # The screen tells staff to check a source before they decide; the resident reads which source it is.
        punten = (regel.replace("Controleer dit voor u besluit:", "Bron:") for regel in berekening.waarschuwingen)
        delen.append(Deel("Let op bij deze berekening", punten=tuple(punten)))
    return tuple(delen)


def bedragen(
    gegevens: dict[str, Any], rijen: Sequence[tuple[str, str]], *, ook_nul: Sequence[str] = ()
) -> tuple[Regel, ...]:
    """Return rows of amounts (cents) from a decision: those that are not zero, and those that always show."""
    return tuple(Regel(wat, euro(gegevens[naam])) for naam, wat in rijen if gegevens.get(naam) or naam in ook_nul)


def rekening(dossier: Dossier) -> str:
    """Return the account number of the organisation as people read it, in groups of four."""
    iban = dossier.organisatie.iban
    return " ".join(iban[i : i + 4] for i in range(0, len(iban), 4))


def betaalwijze(dossier: Dossier, *, bedrag: int, kenmerk: str, uiterlijk: date | None = None) -> Deel:
    """Return the part about paying us `bedrag` (cents) with the payment reference, at the latest on `uiterlijk`.

    The account of the organisation must be known: without it nobody can pay.
    """
    organisatie = dossier.organisatie
    punten = alineas("algemeen.betalen.inhoud", iban=rekening(dossier), naam=organisatie.naam, kenmerk=kenmerk)
    eerste = zin("algemeen.betalen.bedrag", bedrag=euro(bedrag))
    if uiterlijk is not None:
        eerste = f"{eerste} {zin('algemeen.betalen.uiterlijk', uiterlijk=in_woorden(uiterlijk))}"
    return Deel("Zo betaalt u", (eerste, *alineas("algemeen.betalen.hoe")), punten=punten)


def plichten() -> tuple[str, ...]:
    """Return the duties of everybody with aid: tell changes, keep the administration."""
    return alineas("algemeen.plichten")


def dag_van(besluit: Besluit, naam: str) -> str:
    """Return a date that `besluit.gegevens` holds as ISO text, in words."""
    return in_woorden(date.fromisoformat(besluit.gegevens[naam]))
