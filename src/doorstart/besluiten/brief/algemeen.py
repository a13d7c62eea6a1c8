"""What every letter shares: sender, addressee, the right to object, how to reach us. Dutch, B1, "u"."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from bijstandsrecht.termijnen import bezwaartermijn
from doorstart.besluiten.brief.context import Briefcontext, Deel, Regel
from doorstart.dossiers.models import Dossier
from doorstart.kern.etiketten import etiket_van
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.kern.templatetags.doorstart import euro, stapwaarde
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.selectors import parameters


def basis(
    *,
    dossier: Dossier,
    verzonden_op: date,
    kenmerk: str,
    onderwerp: str,
    inleiding: Sequence[str],
    delen: Sequence[Deel],
    ondertekenaar: Gebruiker,
) -> Briefcontext:
    """Return a whole letter: the given parts, with sender, addressee and the contact part."""
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
        ondertekenaar=str(ondertekenaar),
        functie=ondertekenaar.functie or str(ondertekenaar.get_rol_display()),
    )


def _contact(dossier: Dossier) -> Deel:
    zinnen = []
    if dossier.adviseur is not None:
        zinnen.append(f"Uw adviseur is {dossier.adviseur}.")
    if dossier.organisatie.telefoon:
        zinnen.append(f"U kunt ons bellen op {dossier.organisatie.telefoon}.")
    zinnen.append(f"Noem dan uw dossiernummer: {dossier.nummer}.")
    return Deel("Hebt u vragen?", (" ".join(zinnen),))


def bezwaar(dossier: Dossier, kenmerk: str, verzonden_op: date) -> Deel:
    """Return the part about objecting, with the last day (arts 6:5, 6:7 and 6:8 Awb)."""
    adres = f", {dossier.organisatie.bezoekadres}" if dossier.organisatie.bezoekadres else ""
    return Deel(
        "Bent u het niet eens met dit besluit?",
        (
            "Dan kunt u bezwaar maken. U hebt daarvoor zes weken de tijd. De laatste dag is "
            f"{in_woorden(bezwaartermijn(verzonden_op, parameters=parameters()))}.",
            f"Stuur uw bezwaar naar het college van burgemeester en wethouders van {dossier.gemeente.naam}, "
            f"{dossier.organisatie.naam}{adres}. Zet in uw brief:",
        ),
        punten=(
            "uw naam, uw adres en de datum;",
            f"het kenmerk van dit besluit: {kenmerk};",
            "waarom u het niet eens bent met het besluit;",
            "uw handtekening.",
        ),
    )


def motivering(tekst: str, grond: str) -> Deel:
    """Return the part that says why, in the words of the adviser, with the law it rests on."""
    alineas = [deel.strip() for deel in tekst.split("\n") if deel.strip()]
    return Deel("Waarom wij dit besluiten", (*alineas, f"Wij baseren dit besluit op {grond}."))


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
        punten = (zin.replace("Controleer dit voor u besluit:", "Bron:") for zin in berekening.waarschuwingen)
        delen.append(Deel("Let op bij deze berekening", punten=tuple(punten)))
    return tuple(delen)


def bedragen(
    gegevens: dict[str, Any], rijen: Sequence[tuple[str, str]], *, ook_nul: Sequence[str] = ()
) -> tuple[Regel, ...]:
    """Return rows of amounts (cents) from a decision: those that are not zero, and those that always show."""
    return tuple(Regel(wat, euro(gegevens[naam])) for naam, wat in rijen if gegevens.get(naam) or naam in ook_nul)


PLICHTEN = (
    "Verandert er iets in uw leven, uw inkomen of uw bedrijf? Geef dat meteen aan ons door.",
    "Bewaar uw administratie en uw bonnen. Wij kunnen die opvragen.",
)
