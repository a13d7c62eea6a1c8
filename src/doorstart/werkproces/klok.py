"""The clock of one procedure: suspending, resuming and extending its legal deadline on the locked row."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from doorstart.kern.fouten import OngeldigeStap
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces import termijnen
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import Klok, tabel_van


def bereken(rij: Procedure) -> date:
    """Return the last day for the decision, with suspension and extension."""
    gewoon = termijnen.beslis_uiterlijk(
        tabel_van(rij.soort).termijn,
        ontvangen_op=rij.ontvangen_op,
        opgeschorte_dagen=rij.opgeschorte_dagen,
        parameters=parameters(),
    )
    return gewoon + timedelta(days=rij.gegevens.get("verlengd_met_dagen", 0))


def hersteltermijn(rij: Procedure) -> date | None:
    """Return the last day for the missing data, or None when nothing was asked."""
    tekst = rij.gegevens.get("hersteltermijn_tot")
    return date.fromisoformat(tekst) if tekst else None


def pas_toe(rij: Procedure, klok: Klok, gegevens: Mapping[str, Any], vandaag: date) -> None:
    """Change the deadline of a locked row as the transition says; refuses dates that the law does not allow."""
    if klok is Klok.OPSCHORTEN:
        _schort_op(rij, gegevens["hersteltermijn_tot"], vandaag)
    elif klok is Klok.HERVATTEN:
        _hervat(rij, gegevens.get("ontvangen_op"), vandaag)
    elif klok is Klok.VERLENGEN:
        _verleng(rij, gegevens["nieuwe_einddatum"], vandaag)
    elif klok is Klok.STOPPEN:
        rij.opgeschort_sinds = None
        rij.afgerond_op = vandaag


def _schort_op(rij: Procedure, tot: date, vandaag: date) -> None:
    if tot <= vandaag:
        raise ValidationError(
            {"hersteltermijn_tot": _("Kies een dag na vandaag. De aanvrager moet tijd hebben om te antwoorden.")}
        )
    rij.opgeschort_sinds = vandaag
    rij.gegevens["hersteltermijn_tot"] = tot.isoformat()


def _hervat(rij: Procedure, compleet_op: date | None, vandaag: date) -> None:
    sinds, tot = rij.opgeschort_sinds, hersteltermijn(rij)
    if sinds is None or tot is None:
        return
    if compleet_op is None:
        if vandaag <= tot:
            raise OngeldigeStap(
                _("De aanvrager heeft nog tot en met %(dag)s om de gegevens te sturen. Wacht die dag af.")
                % {"dag": in_woorden(tot)}
            )
        compleet_op = tot
    if compleet_op < sinds:
        raise ValidationError(
            {
                "ontvangen_op": _("Deze dag ligt voor de dag waarop u de gegevens vroeg (%(dag)s).")
                % {"dag": in_woorden(sinds)}
            }
        )
    if compleet_op > vandaag:
        raise ValidationError({"ontvangen_op": _("Deze dag is nog niet geweest.")})
    rij.opgeschorte_dagen += termijnen.dagen_stilgestaan(sinds=sinds, compleet_op=compleet_op, hersteltermijn_tot=tot)
    rij.opgeschort_sinds = None
    rij.beslis_uiterlijk = bereken(rij)


def _verleng(rij: Procedure, nieuw: date, vandaag: date) -> None:
    oud = rij.beslis_uiterlijk or bereken(rij)
    uiterste = termijnen.uiterste_verlenging(
        tabel_van(rij.soort).termijn,
        ontvangen_op=rij.ontvangen_op,
        opgeschorte_dagen=rij.opgeschorte_dagen,
        parameters=parameters(),
    )
    if uiterste is None:
        raise OngeldigeStap(_("De wet kent voor deze procedure geen verlenging."))
    if rij.verlengd_op is not None:
        raise OngeldigeStap(_("De termijn is al een keer verlengd. Dat kan niet nog eens."))
    if vandaag > oud:
        raise OngeldigeStap(
            _("De termijn is al voorbij sinds %(dag)s. Verlengen kan alleen ervoor. Neem nu een besluit.")
            % {"dag": in_woorden(oud)}
        )
    if not oud < nieuw <= uiterste:
        raise ValidationError(
            {
                "nieuwe_einddatum": _("Kies een dag na %(oud)s en uiterlijk %(uiterste)s.")
                % {"oud": in_woorden(oud), "uiterste": in_woorden(uiterste)}
            }
        )
    rij.gegevens["verlengd_met_dagen"] = (nieuw - oud).days
    rij.verlengd_op = vandaag
    rij.beslis_uiterlijk = nieuw
