"""After a well-founded objection a new decision takes the place of the old one (art. 7:11 lid 2 Awb)."""

from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.dossiers.models import Dossier
from doorstart.organisatie.models import Vierogenstatus

GEGROND = (Uitkomst.GEGROND, Uitkomst.DEELS_GEGROND)


def kenmerk_vervangen(pk: int) -> str:
    """Return the mark of the task to replace a decision after an objection."""
    return f"vervangen:{pk}"


def te_vervangen(dossier: Dossier, soort: str) -> Besluit | None:
    """Return the decision of this kind that must be replaced because an objection against it was well-founded."""
    if soort == Besluitsoort.BEZWAAR:
        return None
    gegrond = Besluit.objects.filter(
        dossier=dossier, soort=Besluitsoort.BEZWAAR, uitkomst__in=GEGROND, status=Vierogenstatus.GOEDGEKEURD
    )
    bestreden = [rij.gegevens["besluit"] for rij in gegrond]
    if not bestreden:
        return None
    open_ = Besluit.objects.filter(pk__in=bestreden, dossier=dossier, soort=soort).exclude(
        vervangen_door__status=Vierogenstatus.GOEDGEKEURD
    )
    return open_.order_by("-datum", "-pk").first()
