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


def bereken(rij: Procedure) -> date | None:
    """Return the last day for the decision, with suspension and extension; None where no law sets one."""
    gewoon = termijnen.beslis_uiterlijk(tabel_van(rij.soort).termijn, _feiten(rij), parameters())
    return gewoon + timedelta(days=rij.gegevens.get("verlengd_met_dagen", 0)) if gewoon else None


def beslisdag(soort: str, ontvangen_op: date) -> date | None:
    """Return the last day for the decision on an application of this kind that nobody took up yet."""
    feiten = termijnen.Termijnfeiten(ontvangen_op=ontvangen_op, opgeschorte_dagen=0, start={}, cijfers_op=None)
    return termijnen.beslis_uiterlijk(tabel_van(soort).termijn, feiten, parameters())


def _feiten(rij: Procedure) -> termijnen.Termijnfeiten:
    cijfers = rij.gegevens.get("cijfers_op")
    return termijnen.Termijnfeiten(
        ontvangen_op=rij.ontvangen_op,
        opgeschorte_dagen=rij.opgeschorte_dagen,
        start=rij.gegevens.get("start", {}),
        cijfers_op=date.fromisoformat(cijfers) if cijfers else None,
    )


def hersteltermijn(rij: Procedure) -> date | None:
    """Return the last day that the other side was given, or None when nothing was asked."""
    tekst = rij.gegevens.get("hersteltermijn_tot")
    return date.fromisoformat(tekst) if tekst else None


def pas_toe(rij: Procedure, klok: Klok, gegevens: Mapping[str, Any], vandaag: date) -> None:
    """Change the deadline of a locked row as the transition says; refuses dates that the law does not allow."""
    if klok in {Klok.OPSCHORTEN, Klok.HERSTEL}:
        _geef_tijd(rij, gegevens["hersteltermijn_tot"], vandaag)
        # A term that is over does not come back to life: then only the applicant gets a day (art. 4:15 Awb).
        if klok is Klok.OPSCHORTEN and (rij.beslis_uiterlijk is None or vandaag <= rij.beslis_uiterlijk):
            rij.opgeschort_sinds = vandaag
    elif klok is Klok.HERVATTEN:
        _hervat(rij, gegevens.get("ontvangen_op"), vandaag)
    elif klok is Klok.VERLENGEN:
        _verleng(rij, gegevens["nieuwe_einddatum"], vandaag)
    elif klok is Klok.BEGINNEN:
        _begin(rij, gegevens["ontvangen_op"], vandaag)
    elif klok is Klok.STOPPEN:
        rij.opgeschort_sinds = None
        rij.afgerond_op = vandaag


def eis_hersteltermijn_voorbij(rij: Procedure, vandaag: date) -> None:
    """Raise OngeldigeStap while the other side still has time."""
    tot = hersteltermijn(rij)
    if tot is not None and vandaag <= tot:
        raise OngeldigeStap(
            _("De aanvrager heeft nog tot en met %(dag)s om te reageren. Wacht die dag af.") % {"dag": in_woorden(tot)}
        )


def hervat_verstreken(rij: Procedure, vandaag: date) -> bool:
    """Let the clock of a locked row run again once the repair period has passed; says whether it did.

    The law does this by itself (art. 4:15 lid 1 onder a Awb); nobody has to press a button.
    """
    tot = hersteltermijn(rij)
    if rij.opgeschort_sinds is None or tot is None or vandaag <= tot:
        return False
    _tel_stilstand(rij, rij.opgeschort_sinds, tot, tot)
    return True


def _geef_tijd(rij: Procedure, tot: date, vandaag: date) -> None:
    if tot <= vandaag:
        raise ValidationError(
            {"hersteltermijn_tot": _("Kies een dag na vandaag. De aanvrager moet tijd hebben om te antwoorden.")}
        )
    rij.gegevens["hersteltermijn_tot"] = tot.isoformat()
    rij.gegevens["gevraagd_op"] = vandaag.isoformat()


def _hervat(rij: Procedure, compleet_op: date | None, vandaag: date) -> None:
    sinds, tot = rij.opgeschort_sinds, hersteltermijn(rij)
    if compleet_op is None:
        eis_hersteltermijn_voorbij(rij, vandaag)
        compleet_op = tot
    else:
        gevraagd_op = rij.gegevens.get("gevraagd_op") or (sinds.isoformat() if sinds else "")
        _controleer_ontvangst(compleet_op, gevraagd_op, vandaag)
    if sinds is not None and tot is not None and compleet_op is not None:
        _tel_stilstand(rij, sinds, compleet_op, tot)


def _tel_stilstand(rij: Procedure, sinds: date, compleet_op: date, tot: date) -> None:
    rij.opgeschorte_dagen += termijnen.dagen_stilgestaan(sinds=sinds, compleet_op=compleet_op, hersteltermijn_tot=tot)
    rij.opgeschort_sinds = None
    rij.beslis_uiterlijk = bereken(rij)


def _controleer_ontvangst(dag: date, gevraagd_op: str, vandaag: date) -> None:
    if gevraagd_op and dag < date.fromisoformat(gevraagd_op):
        raise ValidationError(
            {
                "ontvangen_op": _("Deze dag ligt voor de dag waarop u de gegevens vroeg (%(dag)s).")
                % {"dag": in_woorden(date.fromisoformat(gevraagd_op))}
            }
        )
    if dag > vandaag:
        raise ValidationError({"ontvangen_op": _("Deze dag is nog niet geweest.")})


def _begin(rij: Procedure, dag: date, vandaag: date) -> None:
    _controleer_ontvangst(dag, "", vandaag)
    rij.gegevens["cijfers_op"] = dag.isoformat()
    rij.beslis_uiterlijk = bereken(rij)


def _verleng(rij: Procedure, nieuw: date, vandaag: date) -> None:
    uiterste = termijnen.uiterste_verlenging(tabel_van(rij.soort).termijn, _feiten(rij), parameters())
    oud = rij.beslis_uiterlijk or bereken(rij)
    if uiterste is None or oud is None:
        raise OngeldigeStap(_("De wet kent voor deze procedure geen verlenging."))
    if rij.verlengd_op is not None:
        raise OngeldigeStap(_("De termijn is al een keer verlengd. Dat kan niet nog eens."))
    if vandaag > oud:
        raise OngeldigeStap(
            _("De termijn is al voorbij sinds %(dag)s. Verlengen kan alleen ervoor. Neem nu een besluit.")
            % {"dag": in_woorden(oud)}
        )
    if not oud < nieuw <= uiterste:
        raise ValidationError({"nieuwe_einddatum": _zin_verlengen(oud, uiterste)})
    rij.gegevens["verlengd_met_dagen"] = (nieuw - oud).days
    rij.verlengd_op = vandaag
    rij.beslis_uiterlijk = nieuw


def _zin_verlengen(oud: date, uiterste: date) -> str:
    if uiterste == date.max:
        return _("Kies een dag na %(oud)s.") % {"oud": in_woorden(oud)}
    return _("Kies een dag na %(oud)s en uiterlijk %(uiterste)s.") % {
        "oud": in_woorden(oud),
        "uiterste": in_woorden(uiterste),
    }
