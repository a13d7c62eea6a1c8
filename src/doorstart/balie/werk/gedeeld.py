"""What the pages of this room share: the door to a procedure or decision, and refusals that land in a form."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext as _

from bijstandsrecht.kern import OnbekendBedrag, OngeldigeInvoer, RechtFout
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.toegang import dossier_voor
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gebruiker
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.selectors import procedure_met


def kruimels(dossier: Dossier, *verder: tuple[str, str]) -> list[dict[str, str]]:
    """Return the breadcrumb of a page inside a dossier; the last one has no address."""
    basis = [
        {"label": _("Dossiers"), "url": reverse("balie:dossiers")},
        {"label": dossier.nummer, "url": reverse("balie:dossier", args=[dossier.nummer])},
    ]
    return [*basis, *({"label": label, "url": url} for label, url in verder)]


def procedure_voor(gebruiker: Gebruiker, pk: int, *, doel: str, recht: str = "dossier.lezen") -> Procedure:
    """Return a procedure through the door of its dossier; one of another organisation does not exist (404)."""
    rij = procedure_met(pk)
    rij.dossier = dossier_voor(gebruiker, rij.dossier.nummer, doel=doel, recht=recht)
    return rij


def probeer(form: forms.Form, stap: Callable[[], Any]) -> Any:
    """Run a service call; a refusal becomes a sentence in the form and None comes back."""
    try:
        return stap()
    except ValidationError as fout:
        voeg_toe(form, fout)
    except (DoorstartFout, RechtFout) as fout:
        form.add_error(_veld(form, fout), zin_van(fout))
    return None


def zin_van(fout: DoorstartFout | RechtFout) -> str:
    """Return a refusal as a screen says it: a fact that cannot be right without the key the law package has for it."""
    if not isinstance(fout, OngeldigeInvoer):
        return str(fout)
    artikel = _("Nodig voor %(artikel)s.") % {"artikel": fout.artikel} if fout.artikel else ""
    melding = fout.melding if fout.melding.endswith((".", "?", "!")) else f"{fout.melding}."
    return " ".join(deel for deel in (melding, fout.remedie, artikel) if deel)


def _veld(form: forms.Form, fout: Exception) -> str | None:
    """Return the field that a refusal is about: the one it names, or the day for which an amount is unknown."""
    veld = "ingang" if isinstance(fout, OnbekendBedrag) else getattr(fout, "veld", "")
    return veld if veld in form.fields else None


def voeg_toe(form: forms.Form, fout: ValidationError) -> None:
    """Put a refusal of a service at its own field; what has no field here goes on top."""
    if not hasattr(fout, "error_dict"):
        form.add_error(None, fout)
        return
    for veld, zinnen in fout.error_dict.items():
        form.add_error(veld if veld in form.fields else None, zinnen)


def als_filter(form: forms.Form) -> forms.Form:
    """Return a checked filter form for the page: beside a filter "not required" says nothing."""
    form.is_valid()  # before the next lines: an empty filter is no mistake
    form.use_required_attribute = False
    for veld in form.fields.values():
        veld.required = True
    return form
