"""The kinds of decision whose letter this room writes: part-time permission, Bbz living costs, objections.

The rooms that own the money and the periods attach their effect with `register.zet_effect`.
"""

from typing import Any

from django.utils.translation import gettext_lazy

from doorstart.besluiten import bezwaar
from doorstart.besluiten.brief import bezwaar as brief_bezwaar
from doorstart.besluiten.brief import levensonderhoud, procedure, pto, veranderen, voorbereiding
from doorstart.besluiten.controles import (
    alle,
    gift_alleen_gevestigd,
    levensvatbaar,
    niet_voor_melding,
    reden_bestaat,
    voorbereiding_niet_te_lang,
    voorschot_mag,
)
from doorstart.besluiten.groepen import kent_groep
from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.besluiten.register import Besluitvorm, registreer

_PERIODE = ("motivering", "ingang", "einde", "berekening")
ONTBREKEND = {"ontbrekend": gettext_lazy("welke gegevens ontbreken")}
_MAANDBEDRAG = {"maandbedrag": gettext_lazy("het bedrag per maand")}
_TOEKENNING = _MAANDBEDRAG | {"boekjaar_begin_maand": gettext_lazy("de maand waarin het boekjaar begint")}

# Made-up facts for previews; the amounts are those of nobody.
_VB_ONTBREKEND = {"ontbrekend": ["uw bankafschriften van de laatste drie maanden", "uw aangifte inkomstenbelasting"]}
_VB_BEDRAG = {"maandbedrag": 98_765, "boekjaar_begin_maand": 1, "groep": "starter"}
_LOS = {"zonder_procedure": True}
_VB_GROEPEN = tuple({"groep": groep} for groep in ("gevestigd", "ouder", "beeindigend"))


def maandbedrag(uitkomst: Any) -> dict[str, int]:
    """Return the amount per month (cents) that a decision must take from its stored calculation."""
    if isinstance(uitkomst, dict):
        return {naam: uitkomst[naam] for naam in ("maandbedrag", "maandbedrag_oud") if naam in uitkomst}
    return {"maandbedrag": uitkomst} if isinstance(uitkomst, int) else {}


def uit_berekening(*namen: str) -> Any:
    """Return a function that takes these amounts (cents) from the outcome of a stored calculation."""

    def bedragen(uitkomst: Any) -> dict[str, int]:
        if isinstance(uitkomst, dict):
            return {naam: uitkomst[naam] for naam in namen if naam in uitkomst}
        return {namen[0]: uitkomst} if isinstance(uitkomst, int) else {}

    return bedragen


def hele_periode(besluit: Besluit) -> int:
    """Return at most how much (cents) a grant per month costs over its months, counting each touched month whole."""
    if besluit.ingang is None or besluit.einde is None:
        return 0
    maanden = (besluit.einde.year - besluit.ingang.year) * 12 + besluit.einde.month - besluit.ingang.month + 1
    return maanden * int(besluit.gegevens.get("maandbedrag") or 0)


def _pto() -> tuple[Besluitvorm, ...]:
    soort = Besluitsoort.PTO_TOESTEMMING
    return (
        Besluitvorm(
            soort=soort,
            uitkomst=Uitkomst.TOEKENNING,
            tekst=pto.toegekend,
            velden=("motivering", "ingang", "einde"),
            gegevens={
                "activiteit": gettext_lazy("wat het bedrijf doet"),
                "max_uren": gettext_lazy("hoeveel uren er mag worden gewerkt"),
            },
            controle=niet_voor_melding,
            voorbeeld={"activiteit": "kapsalon aan huis", "max_uren": "23,5 uur per week"},
            varianten=(*({"vrijlating": letter} for letter in "nry"), _LOS),
        ),
        Besluitvorm(soort=soort, uitkomst=Uitkomst.AFWIJZING, tekst=pto.afgewezen),
        _buiten_behandeling(soort),
    )


def _buiten_behandeling(soort: str) -> Besluitvorm:
    return Besluitvorm(
        soort=soort,
        uitkomst=Uitkomst.BUITEN_BEHANDELING,
        tekst=procedure.buiten_behandeling,
        gegevens=ONTBREKEND,
        voorbeeld=_VB_ONTBREKEND,
    )


def _levensonderhoud() -> tuple[Besluitvorm, ...]:
    soort = Besluitsoort.BBZ_LEVENSONDERHOUD
    # From which day it may start, and whether it is a gift at once, is checked by the room of the assessment.
    controle = alle(kent_groep, levensvatbaar, gift_alleen_gevestigd)
    return (
        Besluitvorm(
            soort=soort,
            uitkomst=Uitkomst.TOEKENNING,
            tekst=levensonderhoud.toegekend,
            velden=_PERIODE,
            gegevens=_TOEKENNING,
            bedragen=maandbedrag,
            controle=controle,
            bedrag=hele_periode,
            voorbeeld=_VB_BEDRAG,
            varianten=(
                *_VB_GROEPEN,
                {"groep": "gevestigd", "om_niet": True},
                {"voorschot": 50_000},
                {"voorwaarden": "U zoekt voor 1 september een goedkopere ruimte."},
                {"na_bezwaar": True},
                _LOS,
            ),
        ),
        Besluitvorm(
            soort=soort,
            uitkomst=Uitkomst.GEDEELTELIJK,
            tekst=levensonderhoud.gedeeltelijk,
            velden=_PERIODE,
            gegevens=_TOEKENNING | {"niet_toegekend": gettext_lazy("welk deel niet wordt toegekend")},
            bedragen=maandbedrag,
            controle=controle,
            bedrag=hele_periode,
            voorbeeld=_VB_BEDRAG
            | {"niet_toegekend": "U vroeg een uitkering vanaf 1 mei. U krijgt haar vanaf de dag dat u zich meldde."},
            varianten=_VB_GROEPEN,
        ),
        Besluitvorm(
            soort=soort,
            uitkomst=Uitkomst.AFWIJZING,
            tekst=levensonderhoud.afgewezen,
            controle=kent_groep,
            voorbeeld={"groep": "starter"},
            varianten=_VB_GROEPEN,
        ),
        _buiten_behandeling(soort),
    )


def _veranderen() -> tuple[Besluitvorm, ...]:
    liep_tot = {"liep_tot": gettext_lazy("tot welke dag de uitkering nu loopt")}
    vb_liep = {"liep_tot": "2018-06-30", "groep": "starter"}
    wijziging = {
        "wat_verandert": gettext_lazy("wat er is veranderd"),
        "maandbedrag_oud": gettext_lazy("het oude bedrag per maand"),
    } | _MAANDBEDRAG
    return (
        Besluitvorm(
            soort=Besluitsoort.BBZ_VERLENGING,
            uitkomst=Uitkomst.TOEKENNING,
            tekst=veranderen.verlengd,
            velden=_PERIODE,
            gegevens=liep_tot | _MAANDBEDRAG,
            bedragen=maandbedrag,
            controle=alle(kent_groep, levensvatbaar, gift_alleen_gevestigd),
            bedrag=hele_periode,
            voorbeeld=vb_liep | _VB_BEDRAG,
            varianten=_VB_GROEPEN,
        ),
        Besluitvorm(
            soort=Besluitsoort.BBZ_VERLENGING,
            uitkomst=Uitkomst.AFWIJZING,
            tekst=veranderen.niet_verlengd,
            gegevens=liep_tot,
            controle=kent_groep,
            voorbeeld=vb_liep,
            varianten=_VB_GROEPEN,
        ),
        _buiten_behandeling(Besluitsoort.BBZ_VERLENGING),
        Besluitvorm(
            soort=Besluitsoort.BBZ_VOORSCHOT,
            uitkomst=Uitkomst.TOEKENNING,
            tekst=veranderen.voorschot,
            velden=("motivering", "berekening"),
            gegevens={"bedrag": gettext_lazy("het bedrag van het voorschot")},
            bedragen=uit_berekening("bedrag"),
            controle=voorschot_mag,
            bedrag=lambda besluit: int(besluit.gegevens["bedrag"]),
            voorbeeld={"bedrag": 95_000},
        ),
        Besluitvorm(soort=Besluitsoort.BBZ_VOORSCHOT, uitkomst=Uitkomst.AFWIJZING, tekst=veranderen.geen_voorschot),
        *(
            Besluitvorm(
                soort=Besluitsoort.BBZ_WIJZIGING,
                uitkomst=uitkomst,
                tekst=veranderen.gewijzigd,
                velden=("motivering", "ingang", "berekening"),
                gegevens=wijziging,
                bedragen=maandbedrag,
                bedrag=lambda besluit: int(besluit.gegevens["maandbedrag"]),
                voorbeeld=_VB_BEDRAG | {"wat_verandert": "U woont nu samen.", "maandbedrag_oud": 105_000},
            )
            for uitkomst in (Uitkomst.TOEKENNING, Uitkomst.AMBTSHALVE)
        ),
        Besluitvorm(soort=Besluitsoort.BBZ_WIJZIGING, uitkomst=Uitkomst.AFWIJZING, tekst=veranderen.niet_gewijzigd),
        *_ambtshalve(),
    )


def _ambtshalve() -> tuple[Besluitvorm, ...]:
    return (
        Besluitvorm(
            soort=Besluitsoort.BBZ_OPSCHORTING,
            uitkomst=Uitkomst.AMBTSHALVE,
            tekst=veranderen.opgeschort,
            velden=("motivering", "ingang"),
            gegevens=ONTBREKEND
            | {
                "herstel_uiterlijk": gettext_lazy("tot welke dag de gegevens nog kunnen komen"),
                "hoogstens_tot": gettext_lazy("tot welke dag de opschorting hoogstens duurt"),
            },
            voorbeeld=_VB_ONTBREKEND | {"herstel_uiterlijk": "2018-07-16", "hoogstens_tot": "2018-08-26"},
        ),
        Besluitvorm(
            soort=Besluitsoort.BBZ_HERZIENING,
            uitkomst=Uitkomst.AMBTSHALVE,
            tekst=veranderen.herzien,
            velden=_PERIODE,
            gegevens={
                "terug": gettext_lazy("het bedrag dat te veel is betaald"),
                "nabetaling": gettext_lazy("het bedrag dat wordt nabetaald"),
            },
            bedragen=uit_berekening("terug", "nabetaling"),
            bedrag=lambda besluit: int(besluit.gegevens["terug"]) + int(besluit.gegevens["nabetaling"]),
            voorbeeld={"terug": 123_456, "nabetaling": 0},
            varianten=({"intrekking": True}, {"terug": 0, "nabetaling": 45_600}, {"terug": 0}),
        ),
        Besluitvorm(
            soort=Besluitsoort.BBZ_BEEINDIGING,
            uitkomst=Uitkomst.AMBTSHALVE,
            tekst=veranderen.beeindigd,
            velden=("motivering", "einde"),
            gegevens={
                "reden": gettext_lazy("waarom de uitkering stopt"),
                "grond": gettext_lazy("op welk artikel het besluit rust"),
            },
            controle=reden_bestaat,
            voorbeeld={"reden": "eigen_verzoek", "grond": "uw verzoek"},
            varianten=(
                *(
                    {"reden": reden, "grond": veranderen.grond_einde(reden, "starter")}
                    for reden in veranderen.EINDREDENEN
                    if reden != "eigen_verzoek"
                ),
                {"om_niet": True},
            ),
        ),
    )


def _voorbereiding() -> tuple[Besluitvorm, ...]:
    soort = Besluitsoort.VOORBEREIDING
    return (
        Besluitvorm(
            soort=soort,
            uitkomst=Uitkomst.TOEKENNING,
            tekst=voorbereiding.toegekend,
            velden=("motivering", "ingang", "einde"),
            gegevens={"begeleider": gettext_lazy("wie de aanvrager begeleidt")},
            controle=alle(niet_voor_melding, voorbereiding_niet_te_lang),
            voorbeeld={"begeleider": "Bureau Goed Begin"},
        ),
        Besluitvorm(soort=soort, uitkomst=Uitkomst.AFWIJZING, tekst=voorbereiding.afgewezen),
        _buiten_behandeling(soort),
    )


_VB_BEZWAAR = {
    "besluit": 0,
    "besluitnummer": "B0000-00001",
    "besluitdatum": "2018-05-01",
    "ontvangen_op": "2018-05-20",
    "tijdig": True,
    "verschoonbaar": "",
    "gronden": "U vindt het bedrag te laag. U schrijft dat wij uw huur niet hebben meegeteld.",
    "horen": {"op": "2018-06-12"},
    "gevolg": "",
    "rechtbank": "de rechtbank Noord-Nederland, Postbus 150, 9700 AD Groningen",
}
_GEGROND = (Uitkomst.GEGROND, Uitkomst.DEELS_GEGROND)


def _bezwaar() -> tuple[Besluitvorm, ...]:
    altijd = {
        "besluitnummer": gettext_lazy("om welk besluit het gaat"),
        "ontvangen_op": gettext_lazy("wanneer het bezwaar binnenkwam"),
        "gronden": gettext_lazy("wat de indiener schreef"),
        "horen": gettext_lazy("of de indiener is gehoord, en waarom niet"),
        "rechtbank": gettext_lazy("bij welke rechtbank beroep kan worden ingesteld"),
    }
    gevolg = {"gevolg": gettext_lazy("wat er verandert")}
    te_laat = {"tijdig": False, "verschoonbaar": "U lag in het ziekenhuis. Daarom kijken wij toch naar uw bezwaar."}
    return tuple(
        Besluitvorm(
            soort=Besluitsoort.BEZWAAR,
            uitkomst=uitkomst,
            tekst=brief_bezwaar.beslist,
            velden=("motivering", "berekening"),
            gegevens=altijd | (gevolg if uitkomst in _GEGROND else {}),
            controle=bezwaar.controleer,
            effect=bezwaar.vervolg if uitkomst in _GEGROND else None,
            voorbeeld=_VB_BEZWAAR
            | ({"gevolg": "Wij rekenen uw uitkering opnieuw uit."} if uitkomst in _GEGROND else {}),
            varianten=(
                te_laat if uitkomst != Uitkomst.NIET_ONTVANKELIJK else {"tijdig": False},
                {"horen": {"reden": "U wilde niet worden gehoord."}},
            ),
        )
        for uitkomst in (*_GEGROND, Uitkomst.ONGEGROND, Uitkomst.NIET_ONTVANKELIJK)
    )


def registreer_vormen() -> None:
    """Fill the registry with the forms of this room."""
    registreer(*_pto(), *_levensonderhoud(), *_veranderen(), *_voorbereiding(), *_bezwaar())
