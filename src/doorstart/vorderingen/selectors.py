"""Reads of claims: lists with what is open and late, and one claim with its plan, payments, steps and term.

Amounts are cents. What is open is always the sum of the mutations.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, F, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce, Greatest, Least
from django.http import Http404
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Uitkomst
from bijstandsrecht.termijnen import Uitstel, Verjaring, bepaal_verjaring
from doorstart.dossiers.models import Dossier
from doorstart.grootboek.kenmerk import VORDERING, betalingskenmerk, in_groepen
from doorstart.kern.geld import CentenField
from doorstart.organisatie.selectors import parameters
from doorstart.vorderingen.models import (
    AFLOSSING,
    Betalingsregeling,
    Dwangbevel,
    Invordering,
    Invorderstap,
    Regelingtermijn,
    Regelingwijze,
    Vordering,
    Vorderingsmutatie,
)
from doorstart.vorderingen.schema import Termijnstand, achterstand, verdeel

STUIT = (Invorderstap.AANMANING, Invorderstap.DWANGBEVEL, Invorderstap.ERKENNING)
"""Steps after which the five years of art. 4:104 Awb start again (arts 4:105 and 4:106)."""


def kenmerk(vordering: Vordering) -> str:
    """Return the reference to pay with, as people read it."""
    return in_groepen(betalingskenmerk(VORDERING, vordering.pk))


def _som(rijen: Any) -> Coalesce:
    som = rijen.order_by().values("organisatie").annotate(som=Sum("bedrag")).values("som")
    return Coalesce(Subquery(som, output_field=CentenField()), Value(0), output_field=CentenField())


def vorderingen(dag: date) -> Any:
    """Return a query of claims, newest first, with `open_bedrag`, `afgelost`, `achterstand` (cents), `met_regeling`."""
    mutaties = Vorderingsmutatie.objects.filter(vordering=OuterRef("pk"))
    lopend = Betalingsregeling.objects.filter(vordering=OuterRef("pk"), geeindigd_op__isnull=True)
    vervallen = Regelingtermijn.objects.filter(
        regeling__vordering=OuterRef("pk"), regeling__geeindigd_op__isnull=True, vervalt_op__lt=dag
    )
    rijen = Vordering.objects.select_related("dossier__persoon", "dossier__gemeente").annotate(
        open_bedrag=_som(mutaties),
        afgelost=-_som(mutaties.filter(soort__in=AFLOSSING)),
        met_regeling=Subquery(lopend.values("wijze")[:1]),
        _begin=Coalesce(Subquery(lopend.values("begin_betaald")[:1]), Value(0), output_field=CentenField()),
        _vervallen=_som(vervallen),
    )
    te_laat = Case(
        When(met_regeling__isnull=False, then=F("_vervallen") - F("afgelost") + F("_begin")),
        When(betaal_uiterlijk__lt=dag, then=F("open_bedrag")),
        default=Value(0),
        output_field=CentenField(),
    )
    return rijen.annotate(
        achterstand=Greatest(Value(0), Least(te_laat, F("open_bedrag")), output_field=CentenField())
    ).order_by("-ontstaan_op", "-id")


STANDEN = {
    "open": Q(open_bedrag__gt=0),
    "te_laat": Q(achterstand__gt=0),
    "regeling": Q(open_bedrag__gt=0, met_regeling__isnull=False),
    "geen_besluit": Q(open_bedrag__gt=0, bekend_op__isnull=True),
    "tegoed": Q(open_bedrag__lt=0),
    "voldaan": Q(open_bedrag=0),
}
"""The filters of the list, by key."""


def status(rij: Any) -> str:
    """Return where a claim of `vorderingen()` stands: voldaan, tegoed, geen_besluit, te_laat, regeling or open."""
    if rij.open_bedrag <= 0:
        return "voldaan" if rij.open_bedrag == 0 else "tegoed"
    if rij.bekend_op is None:
        return "geen_besluit"
    if rij.achterstand > 0:
        return "te_laat"
    return "regeling" if rij.met_regeling else "open"


def totalen(rijen: Any) -> dict[str, int]:
    """Return in cents and number what a list of claims holds: open, late, in a plan, paid."""
    som = rijen.order_by().aggregate(
        open=Sum("open_bedrag", filter=Q(open_bedrag__gt=0), default=0),
        te_laat=Sum("achterstand", default=0),
        regeling=Sum("open_bedrag", filter=STANDEN["regeling"], default=0),
        betaald=Sum("afgelost", default=0),
    )
    return {naam: int(waarde) for naam, waarde in som.items()}


def van_dossier(dossier: Dossier, dag: date) -> Sequence[Any]:
    """Return the claims of one dossier, newest first, as `vorderingen` gives them."""
    return list(vorderingen(dag).filter(dossier=dossier))


def vordering(pk: int, dag: date) -> Any:
    """Return one claim as `vorderingen` gives it; one of another organisation does not exist (404)."""
    rij = vorderingen(dag).select_related("besluit", "berekening", "dossier__adviseur").filter(pk=pk).first()
    if rij is None:
        raise Http404(_("Deze vordering is niet gevonden."))
    return rij


@dataclass(frozen=True, slots=True)
class Plan:
    """How a claim is to be paid: the running plan (None: all at once), its instalments, and what is late in cents."""

    regeling: Betalingsregeling | None
    termijnen: list[Termijnstand]
    achterstand: int

    @property
    def volgende(self) -> Termijnstand | None:
        """The oldest instalment of which something is open."""
        return next((termijn for termijn in self.termijnen if termijn.open), None)


def lopende_regeling(vordering: Vordering) -> Betalingsregeling | None:
    """Return the plan that runs for a claim, or None."""
    rij: Betalingsregeling | None = (
        Betalingsregeling.objects.filter(vordering=vordering, geeindigd_op__isnull=True)
        .prefetch_related("termijnen")
        .first()
    )
    return rij


def plan(vordering: Vordering, dag: date) -> Plan:
    """Return the instalments of a claim with what was paid on each, the oldest first."""
    saldo, afgelost = bedragen(vordering)
    regeling = lopende_regeling(vordering)
    if regeling is not None:
        reeks = [(termijn.vervalt_op, termijn.bedrag) for termijn in regeling.termijnen.all()]
        termijnen = verdeel(reeks, afgelost - regeling.begin_betaald)
    elif vordering.betaal_uiterlijk is not None and saldo + afgelost > 0:
        termijnen = verdeel([(vordering.betaal_uiterlijk, saldo + afgelost)], afgelost)
    else:
        termijnen = []
    return Plan(regeling, termijnen, max(0, min(saldo, achterstand(termijnen, dag))))


def bedragen(vordering: Vordering) -> tuple[int, int]:
    """Return (what is open, what was paid) of a claim, in cents."""
    som = Vorderingsmutatie.objects.filter(vordering=vordering).aggregate(
        saldo=Sum("bedrag", default=0), afgelost=Sum("bedrag", filter=Q(soort__in=AFLOSSING), default=0)
    )
    return int(som["saldo"]), -int(som["afgelost"])


def mutaties(vordering: Vordering) -> Sequence[Vorderingsmutatie]:
    """Return every change of a claim with its entry, oldest first."""
    rijen = Vorderingsmutatie.objects.filter(vordering=vordering)
    return list(rijen.select_related("boeking__geboekt_door", "boeking__berekening", "besluit").order_by("datum", "id"))


def stappen(vordering: Vordering) -> Sequence[Invordering]:
    """Return what was done to collect a claim, oldest first, with letters but without their PDF."""
    rijen = Invordering.objects.filter(vordering=vordering).select_related("brief", "gebruiker")
    return list(rijen.defer("brief__pdf", "brief__context").order_by("datum", "id"))


def regelingen(vordering: Vordering) -> Sequence[Betalingsregeling]:
    """Return every plan a claim ever had, newest first."""
    return list(Betalingsregeling.objects.filter(vordering=vordering).select_related("besluit").order_by("-id"))


def dwangbevelen(vordering: Vordering) -> Sequence[Dwangbevel]:
    """Return the writs of a claim, newest first, with who proposed and who judged."""
    rijen = Dwangbevel.objects.filter(vordering=vordering).select_related("voorgesteld_door", "beoordeeld_door")
    return list(rijen.order_by("-id"))


def dwangbevel(pk: int) -> Dwangbevel:
    """Return one writ with its claim; one of another organisation does not exist (404)."""
    rij: Dwangbevel | None = Dwangbevel.objects.select_related("vordering").filter(pk=pk).first()
    if rij is None:
        raise Http404(_("Dit dwangbevel is niet gevonden."))
    return rij


def debiteuren(vordering: Vordering) -> list[str]:
    """Return the names of everybody who owes a claim, the resident of the dossier first."""
    return [str(rij.persoon) for rij in vordering.debiteuren.select_related("persoon").order_by("hoofdelijk", "id")]


def verjaring(vordering: Vordering, dag: date) -> Uitkomst[Verjaring] | None:
    """Return until when a claim can be collected (arts 4:104-4:111 Awb); None while nothing has to be paid yet."""
    if vordering.betaal_uiterlijk is None or vordering.betaal_uiterlijk > dag:
        return None
    tot = vordering.betaal_uiterlijk
    uitstel = [_uitstel(rij) for rij in regelingen(vordering)]
    return bepaal_verjaring(
        betaaltermijn_tot=tot, peildatum=dag, parameters=parameters(),
        stuitingen=_stuitingen(stappen(vordering), tot), uitstel=[deel for deel in uitstel if deel is not None],
    )  # fmt: skip


def _stuitingen(rijen: Iterable[Invordering], tot: date) -> list[date]:
    return sorted({rij.datum for rij in rijen if rij.soort in STUIT and rij.datum > tot})


def _uitstel(regeling: Betalingsregeling) -> Uitstel | None:
    """A plan is a deferral: as long as it ran, the term stood still (art. 4:111 Awb)."""
    if regeling.wijze == Regelingwijze.WET:
        return None
    laatste = regeling.termijnen.order_by("-nummer").first()
    einde = regeling.geeindigd_op or (laatste.vervalt_op if laatste else regeling.van)
    return Uitstel(regeling.van, max(regeling.van, einde))
