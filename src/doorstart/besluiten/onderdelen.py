"""What a decision must hold; without it nothing can be proposed or approved (arts 3:46 and 3:47 Awb)."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.besluiten.models import Besluit
from doorstart.besluiten.register import Besluitvorm, controles_van, vorm_van
from doorstart.kern.fouten import DoorstartFout

_VELDEN = {
    "motivering": gettext_lazy("de motivering"),
    "ingang": gettext_lazy("de ingangsdatum"),
    "einde": gettext_lazy("de einddatum"),
    "berekening": gettext_lazy("de bewaarde berekening"),
}


def ontbrekend(besluit: Besluit) -> list[str]:
    """Return in words what this decision misses; raises DoorstartFout for a kind that cannot be decided here."""
    vorm = vorm_van(besluit)
    mist = [str(_VELDEN[veld]) for veld in vorm.velden if not _gevuld(getattr(besluit, veld))]
    return mist + [str(label) for naam, label in vorm.gegevens.items() if not _gevuld(besluit.gegevens.get(naam))]


def _gevuld(waarde: Any) -> bool:
    """Say whether something is there; an amount of 0 is an answer, an empty text is not."""
    return waarde is not None and (
        not isinstance(waarde, str | list | dict) or bool(waarde.strip() if isinstance(waarde, str) else waarde)
    )


def controleer(besluit: Besluit) -> None:
    """Raise DoorstartFout when a part is missing, the period is upside down, or an amount is not the computed one."""
    vorm = vorm_van(besluit)
    mist = ontbrekend(besluit)
    if mist:
        raise DoorstartFout(_("Dit besluit is niet compleet. Vul nog in: %(delen)s.") % {"delen": ", ".join(mist)})
    if besluit.ingang and besluit.einde and besluit.einde < besluit.ingang:
        raise DoorstartFout(_("De einddatum ligt voor de ingangsdatum. Pas een van de twee aan."))
    for controle in controles_van(vorm):
        controle(besluit)
    _controleer_bedragen(besluit, vorm)


def _controleer_bedragen(besluit: Besluit, vorm: Besluitvorm) -> None:
    """Refuse an amount that is not the one of the stored calculation: nobody types it in between."""
    if vorm.bedragen is None or besluit.berekening is None:
        return
    for naam, bedrag in vorm.bedragen(besluit.berekening.uitkomst).items():
        if naam in besluit.gegevens and besluit.gegevens[naam] != bedrag:
            raise DoorstartFout(
                _("Het bedrag bij '%(naam)s' is niet het bedrag van de bewaarde berekening. Reken opnieuw.")
                % {"naam": vorm.gegevens.get(naam, naam)}
            )
