"""What a decision of each kind must hold; without it nothing can be proposed (arts 3:46 and 3:47 Awb)."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.kern.fouten import DoorstartFout

_VELDEN = {
    "motivering": gettext_lazy("de motivering"),
    "ingang": gettext_lazy("de ingangsdatum"),
    "einde": gettext_lazy("de einddatum"),
    "berekening": gettext_lazy("de bewaarde berekening"),
}
GEGEVENS = {
    "activiteit": gettext_lazy("wat het bedrijf doet"),
    "max_uren": gettext_lazy("hoeveel uren er mag worden gewerkt"),
    "maandbedrag": gettext_lazy("het bedrag per maand"),
    "boekjaar_begin_maand": gettext_lazy("de maand waarin het boekjaar begint"),
    "boekjaar_begin": gettext_lazy("het begin van het boekjaar"),
    "boekjaar_einde": gettext_lazy("het einde van het boekjaar"),
    "jaarnorm": gettext_lazy("de jaarnorm"),
    "netto_inkomen": gettext_lazy("het netto inkomen"),
    "verstrekt": gettext_lazy("de verstrekte bijstand"),
    "om_niet": gettext_lazy("het deel dat een gift wordt"),
    "blijft_lening": gettext_lazy("het deel dat een lening blijft"),
    "teruggevorderd": gettext_lazy("het bedrag dat wordt teruggevorderd"),
    "afgezien": gettext_lazy("het bedrag dat niet wordt teruggevorderd"),
    "aanvulling": gettext_lazy("de aanvulling"),
    "ontbrekend": gettext_lazy("welke gegevens ontbreken"),
}
_VASTSTELLING = (
    "boekjaar_begin",
    "boekjaar_einde",
    "jaarnorm",
    "netto_inkomen",
    "verstrekt",
    "om_niet",
    "blijft_lening",
    "teruggevorderd",
    "afgezien",
    "aanvulling",
)

# (fields of the decision, keys of `gegevens`) per kind and direction
VERPLICHT: dict[tuple[str, str], tuple[tuple[str, ...], tuple[str, ...]]] = {
    (Besluitsoort.PTO_TOESTEMMING, Uitkomst.TOEKENNING): (
        ("motivering", "ingang", "einde"),
        ("activiteit", "max_uren"),
    ),
    (Besluitsoort.PTO_TOESTEMMING, Uitkomst.AFWIJZING): (("motivering",), ()),
    (Besluitsoort.PTO_TOESTEMMING, Uitkomst.BUITEN_BEHANDELING): (("motivering",), ("ontbrekend",)),
    (Besluitsoort.BBZ_LEVENSONDERHOUD, Uitkomst.TOEKENNING): (
        ("motivering", "ingang", "einde", "berekening"),
        ("maandbedrag", "boekjaar_begin_maand"),
    ),
    (Besluitsoort.BBZ_LEVENSONDERHOUD, Uitkomst.AFWIJZING): (("motivering",), ()),
    (Besluitsoort.BBZ_LEVENSONDERHOUD, Uitkomst.BUITEN_BEHANDELING): (("motivering",), ("ontbrekend",)),
    (Besluitsoort.BBZ_VASTSTELLING, Uitkomst.VASTSTELLING): (("motivering", "berekening"), _VASTSTELLING),
}


def ontbrekend(besluit: Besluit) -> list[str]:
    """Return in words what this decision misses; raises DoorstartFout for a kind that cannot be decided here."""
    sleutel = (besluit.soort, besluit.uitkomst)
    if sleutel not in VERPLICHT:
        raise DoorstartFout(
            _("Een besluit '%(soort)s' met uitkomst '%(uitkomst)s' bestaat niet. Kies een andere uitkomst.")
            % {"soort": besluit.get_soort_display(), "uitkomst": besluit.get_uitkomst_display()}
        )
    velden, sleutels = VERPLICHT[sleutel]
    mist = [str(_VELDEN[veld]) for veld in velden if not _gevuld(getattr(besluit, veld))]
    return mist + [str(GEGEVENS[naam]) for naam in sleutels if not _gevuld(besluit.gegevens.get(naam))]


def _gevuld(waarde: Any) -> bool:
    """Say whether something is there; an amount of 0 is an answer, an empty text is not."""
    return waarde is not None and (
        not isinstance(waarde, str | list) or bool(waarde.strip() if isinstance(waarde, str) else waarde)
    )


def controleer(besluit: Besluit) -> None:
    """Raise DoorstartFout when a part is missing, the period is upside down, or an amount is not the computed one."""
    mist = ontbrekend(besluit)
    if mist:
        raise DoorstartFout(_("Dit besluit is niet compleet. Vul nog in: %(delen)s.") % {"delen": ", ".join(mist)})
    if besluit.ingang and besluit.einde and besluit.einde < besluit.ingang:
        raise DoorstartFout(_("De einddatum ligt voor de ingangsdatum. Pas een van de twee aan."))
    _controleer_recht(besluit)
    controle = _BEDRAGEN.get(besluit.soort)
    if controle and besluit.berekening is not None:
        for naam, bedrag in controle(besluit.berekening.uitkomst).items():
            if naam in besluit.gegevens and besluit.gegevens[naam] != bedrag:
                raise DoorstartFout(
                    _("Het bedrag bij '%(naam)s' is niet het bedrag van de bewaarde berekening. Reken opnieuw.")
                    % {"naam": GEGEVENS.get(naam, naam)}
                )
    if besluit.gegevens.get("te_beslissen"):
        raise DoorstartFout(_("Kies eerst welk deel u terugvordert en waarvan u afziet. Er is nog een bedrag over."))


def _controleer_recht(besluit: Besluit) -> None:
    """Refuse a grant before the melding (art. 44 Participatiewet) or without the judgment on viability."""
    procedure = besluit.procedure
    if procedure is None or besluit.uitkomst != Uitkomst.TOEKENNING:
        return
    if besluit.ingang and besluit.ingang < besluit.dossier.melding_op:
        raise DoorstartFout(
            _("De uitkering of toestemming kan niet ingaan voor de dag van de melding (art. 44 lid 1 Participatiewet).")
        )
    oordeel = procedure.gegevens.get("leg_oordeel_vast", {}).get("levensvatbaar")
    if besluit.soort == Besluitsoort.BBZ_LEVENSONDERHOUD and oordeel is not True:
        raise DoorstartFout(
            _("Toekennen kan alleen als het bedrijf levensvatbaar is (art. 2 Bbz 2004). Leg eerst dat oordeel vast.")
        )


# An amount in a decision is the amount of the stored calculation: nobody types it in between.
_BEDRAGEN: dict[str, Callable[[Any], dict[str, int]]] = {
    Besluitsoort.BBZ_LEVENSONDERHOUD: lambda uitkomst: {"maandbedrag": uitkomst} if isinstance(uitkomst, int) else {},
    Besluitsoort.BBZ_VASTSTELLING: lambda uitkomst: (
        {naam: uitkomst[naam] for naam in _VASTSTELLING if naam in uitkomst} if isinstance(uitkomst, dict) else {}
    ),
}
