"""Letters about somebody who does not exist: for the preview of a text, and for the test that prints every letter.

The person who edits texts may not read dossiers, so a preview never shows a real one.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import override

from doorstart.berekeningen.models import Berekening
from doorstart.berekeningen.services import nieuw_plat
from doorstart.besluiten.brief import algemeen, bezwaar, procedure, zienswijze
from doorstart.besluiten.brief.context import Briefcontext, Deel
from doorstart.besluiten.brief.teksten import met_teksten, tekst_van, teksten
from doorstart.besluiten.brieven import stel_op
from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.besluiten.register import Besluitvorm, vormen
from doorstart.dossiers.models import Dossier, Groep, Persoon
from doorstart.organisatie.models import Gebruiker, Gemeente
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.selectors import voorbeeldprocedure

Voorbeeldbrief = Callable[[Dossier, date, Gebruiker], Briefcontext]

_BRIEVEN: dict[str, Voorbeeldbrief] = {}


def registreer_brief(naam: str, maak: Voorbeeldbrief) -> None:
    """Add an example of a letter that is no decision (a reminder, a statement); `maak` gets a made-up dossier.

    Raises ValueError when the name is taken by another letter.
    """
    if _BRIEVEN.get(naam, maak) is not maak:
        raise ValueError(f"Voorbeeldbrief '{naam}' bestaat al.")
    _BRIEVEN[naam] = maak


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    """One example letter: its name and how it is made."""

    naam: str
    maak: Callable[[date, Gebruiker], Briefcontext]


def voorbeelden() -> Iterator[Voorbeeld]:
    """Yield an example of every letter: each kind of decision with its variants, and the other letters.

    A form whose example misses a mandatory part has none; a test names it (`register.zonder_voorbeeld`).
    """
    for vorm in vormen():
        if vorm.gegevens.keys() - vorm.voorbeeld.keys():
            continue
        for nummer, anders in enumerate(({}, *vorm.varianten)):
            naam = f"{Besluitsoort(vorm.soort).label}: {Uitkomst(vorm.uitkomst).label}"
            yield Voorbeeld(f"{naam} ({nummer + 1})" if nummer else naam, _besluitmaker(vorm, anders))
    for naam, maak in sorted(_BRIEVEN.items()):
        yield Voorbeeld(naam, _briefmaker(maak))


def _besluitmaker(vorm: Besluitvorm, anders: Mapping[str, Any]) -> Callable[[date, Gebruiker], Briefcontext]:
    return lambda dag, gebruiker: stel_op(voorbeeldbesluit(vorm, gebruiker, dag, anders), gebruiker)


def _briefmaker(maak: Voorbeeldbrief) -> Callable[[date, Gebruiker], Briefcontext]:
    return lambda dag, gebruiker: maak(voorbeelddossier(gebruiker), dag, gebruiker)


def voorbeelddossier(gebruiker: Gebruiker, groep: str = Groep.STARTER) -> Dossier:
    """Return a dossier of a made-up person; it is not stored.

    Its key 0 belongs to nobody, so that a letter that looks up rows of the dossier finds none.
    """
    persoon = Persoon(
        pk=0,
        voornaam="Robin",
        achternaam="Voorbeeld",
        straat="Voorbeeldstraat 12",
        postcode="1234 AB",
        plaats="Voorbeeldstad",
    )
    gemeente = Gemeente.objects.first() or Gemeente(naam="Voorbeeldgemeente", code="0000")
    return Dossier(
        pk=0, organisatie=gebruiker.organisatie, persoon=persoon, gemeente=gemeente, nummer="VOORBEELD", groep=groep
    )


def voorbeeldbesluit(
    vorm: Besluitvorm, gebruiker: Gebruiker, dag: date, anders: Mapping[str, Any] | None = None
) -> Besluit:
    """Return a decision of this form about a made-up person, with a made-up calculation; it is not stored.

    In `anders`: `zonder_procedure` for one that nobody applied for, `na_bezwaar` for one that replaces another,
    and `motivering` for reasons that have to show what was weighed.
    """
    gegevens = {**vorm.voorbeeld, **(anders or {})}
    los, na_bezwaar = gegevens.pop("zonder_procedure", False), gegevens.pop("na_bezwaar", False)
    motivering = gegevens.pop("motivering", "Hier staat waarom wij dit besluiten, in de woorden van de adviseur.")
    groep = gegevens.get("groep", Groep.STARTER)
    dossier = voorbeelddossier(gebruiker, groep)
    rij = voorbeeldprocedure(
        dossier=dossier, soort=f"bbz_{groep}", status="te_beslissen", ontvangen_op=dag - timedelta(days=30)
    )
    return Besluit(
        pk=0,
        dossier=dossier,
        procedure=None if los else rij,
        vervangt=Besluit(nummer="B0000-00001", datum=dag - timedelta(days=60)) if na_bezwaar else None,
        berekening=_berekening(dossier, vorm.voorbeeld_uitkomst),
        nummer="B0000-00000",
        soort=vorm.soort,
        uitkomst=vorm.uitkomst,
        datum=dag,
        ingang=dag,
        einde=dag + timedelta(days=180),
        motivering=motivering,
        gegevens=gegevens,
    )


def eerder_besluit(dossier: Dossier, datum: date) -> Besluit:
    """Return an unsaved decision of that day, for a letter that points to one."""
    return Besluit(pk=0, dossier=dossier, nummer="B0000-00000", datum=datum)


def _berekening(dossier: Dossier, uitkomst: Any) -> Berekening:
    stappen = [
        {"naam": naam, "waarde": waarde, "eenheid": "centen", "herkomst": "berekend", "stappen": []}
        for naam, waarde in (("bijstandsnorm", 123_456), ("overig_inkomen", 24_691))
    ]
    wortel = {"naam": "uitkomst", "waarde": 98_765, "eenheid": "centen", "herkomst": "berekend", "stappen": stappen}
    plat: dict[str, Any] = {
        "waarde": 98_765 if uitkomst is None else uitkomst,
        "waarschuwingen": [],
        "zin": "Hier staat in een zin hoe wij hebben gerekend.",
        "stap": wortel,
    }
    rij = nieuw_plat(dossier=dossier, soort="voorbeeld", invoer={}, plat=plat, parameter_hash="")
    rij.pk = 0
    return rij


def gebruikte_teksten(voorbeeld: Voorbeeld, dag: date, gebruiker: Gebruiker) -> frozenset[str]:
    """Return the keys of the named texts that an example letter uses."""
    with override("nl"), met_teksten({}) as gebruikt:
        voorbeeld.maak(dag, gebruiker)
    return frozenset(gebruikt)


def brieven_met(sleutel: str, dag: date, gebruiker: Gebruiker) -> list[str]:
    """Return the names of the example letters in which this text stands."""
    return [rij.naam for rij in voorbeelden() if sleutel in gebruikte_teksten(rij, dag, gebruiker)]


def voorbeeldbrief(
    sleutel: str, eigen: Mapping[str, str], dag: date, gebruiker: Gebruiker, naam: str = ""
) -> Briefcontext:
    """Return a whole letter that holds this text, with the given own texts (key -> text).

    `naam` chooses among the letters; a text that no example uses is shown in a letter of its own.
    """
    for rij in voorbeelden():
        if naam in ("", rij.naam) and sleutel in gebruikte_teksten(rij, dag, gebruiker):
            with override("nl"), met_teksten(eigen):
                return rij.maak(dag, gebruiker)
    return _losse_tekst(eigen.get(sleutel) or tekst_van(sleutel).standaard, dag, gebruiker)


def _losse_tekst(tekst: str, dag: date, gebruiker: Gebruiker) -> Briefcontext:
    with override("nl"), met_teksten({}):
        return algemeen.basis(
            dossier=voorbeelddossier(gebruiker),
            verzonden_op=dag,
            kenmerk="VOORBEELD",
            ondertekenaar=gebruiker,
            onderwerp="Voorbeeld van een tekst",
            inleiding=("Deze tekst staat in geen enkele voorbeeldbrief. Zo ziet zij eruit:",),
            delen=(Deel("De tekst", tuple(tekst.replace("{", "[").replace("}", "]").split("\n"))),),
        )


def ongebruikt(dag: date, gebruiker: Gebruiker) -> list[str]:
    """Return the keys that no example letter uses, so that nobody edits a text in vain."""
    gebruikt: set[str] = set()
    for rij in voorbeelden():
        gebruikt |= gebruikte_teksten(rij, dag, gebruiker)
    return [tekst.sleutel for tekst in teksten() if tekst.sleutel not in gebruikt]


def _aanvraag(dossier: Dossier, dag: date, soort: str = "bbz_starter") -> Procedure:
    return voorbeeldprocedure(
        dossier=dossier, soort=soort, status="in_behandeling", ontvangen_op=dag - timedelta(days=14)
    )


def _bezwaar_ontvangen(dossier: Dossier, dag: date, gebruiker: Gebruiker) -> Briefcontext:
    rij = _aanvraag(dossier, dag, "bezwaar")
    rij.beslis_uiterlijk = dag + timedelta(weeks=6)
    return bezwaar.ontvangen(rij, eerder_besluit(dossier, dag - timedelta(days=20)), dag, gebruiker)


def _vraag_gronden(dossier: Dossier, dag: date, gebruiker: Gebruiker) -> Briefcontext:
    gegevens = {"ontbrekend": ["waarom u het niet eens bent"], "hersteltermijn_tot": dag + timedelta(days=14)}
    return procedure.gegevens_opvragen(_aanvraag(dossier, dag, "bezwaar"), gegevens, dag, gebruiker)


def _aanvraag_ontvangen(dossier: Dossier, dag: date, gebruiker: Gebruiker) -> Briefcontext:
    rij = _aanvraag(dossier, dag)
    rij.beslis_uiterlijk = dag + timedelta(weeks=11)
    return procedure.ontvangst(rij, ["uw bankafschriften", "uw huurcontract"], dag, gebruiker)


def _vraag_gegevens(dossier: Dossier, dag: date, gebruiker: Gebruiker) -> Briefcontext:
    gegevens = {"ontbrekend": ["uw bankafschriften", "uw huurcontract"], "hersteltermijn_tot": dag + timedelta(days=14)}
    return procedure.gegevens_opvragen(_aanvraag(dossier, dag), gegevens, dag, gebruiker)


def _later(dossier: Dossier, dag: date, gebruiker: Gebruiker) -> Briefcontext:
    gegevens = {"nieuwe_einddatum": dag + timedelta(days=91), "reden": "Wij wachten op een rapport over uw bedrijf."}
    return procedure.verlenging(_aanvraag(dossier, dag), gegevens, dag, gebruiker)


def _zienswijze(dossier: Dossier, dag: date, gebruiker: Gebruiker) -> Briefcontext:
    gegevens = {"hersteltermijn_tot": dag + timedelta(days=14), "voornemen": "Wij willen uw uitkering beëindigen."}
    return zienswijze.zienswijze_vragen(_aanvraag(dossier, dag), gegevens, dag, gebruiker)


def registreer_procedurebrieven() -> None:
    """Add the examples of the letters during a procedure."""
    registreer_brief("Vraag om uw zienswijze", _zienswijze)
    registreer_brief("Ontvangst van een aanvraag", _aanvraag_ontvangen)
    registreer_brief("Verzoek om gegevens", _vraag_gegevens)
    registreer_brief("Ontvangst van een bezwaar", _bezwaar_ontvangen)
    registreer_brief("Verzoek om een bezwaar aan te vullen", _vraag_gronden)
    registreer_brief("Bericht dat het besluit later komt", _later)
