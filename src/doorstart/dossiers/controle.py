"""Checks on what somebody types about a person or business; each refusal is a sentence that says how to mend it."""

import re
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from schwifty import IBAN
from schwifty.exceptions import SchwiftyException
from stdnum.exceptions import ValidationError as StdnumFout
from stdnum.nl import bsn as stdnum_bsn
from stdnum.nl import postcode as stdnum_postcode

from bijstandsrecht.kern import leeftijd
from bijstandsrecht.participatiewet import heeft_aow_leeftijd

MINIMUMLEEFTIJD = 18


def bsn(tekst: str) -> str:
    """Return nine digits that pass the eleven-check; raises ValidationError."""
    try:
        return str(stdnum_bsn.validate(tekst))
    except StdnumFout as fout:
        raise ValidationError(
            _(
                "Dit burgerservicenummer klopt niet. Het heeft 9 cijfers en een controlecijfer. Kijk op het "
                "identiteitsbewijs."
            ),
            code="bsn",
        ) from fout


def iban(tekst: str) -> str:
    """Return a valid IBAN without spaces; raises ValidationError. Empty stays empty."""
    if not tekst.strip():
        return ""
    try:
        return str(IBAN(tekst, validate_bban=True).compact)
    except SchwiftyException as fout:
        raise ValidationError(
            _(
                "Dit rekeningnummer klopt niet. Een Nederlands IBAN heeft 18 tekens, bijvoorbeeld NL91 ABNA "
                "0417 1643 00."
            ),
            code="iban",
        ) from fout


def kvk_nummer(tekst: str) -> str:
    """Return the eight digits of a Chamber of Commerce number; raises ValidationError. Empty stays empty."""
    cijfers = re.sub(r"[\s.]", "", tekst)
    if cijfers and not re.fullmatch(r"\d{8}", cijfers):
        raise ValidationError(_("Een KVK-nummer heeft 8 cijfers. Kijk op het uittreksel van de KVK."), code="kvk")
    return cijfers


def postcode(tekst: str) -> str:
    """Return a Dutch postcode as `9401 AA`; raises ValidationError. Empty stays empty."""
    if not tekst.strip():
        return ""
    try:
        return str(stdnum_postcode.validate(tekst))
    except StdnumFout as fout:
        raise ValidationError(
            _("Een postcode heeft 4 cijfers en 2 letters, bijvoorbeeld 9401 AA."), code="postcode"
        ) from fout


def geboortedatum(dag: date, peildatum: date) -> date:
    """Return the day when it can be a birth date; raises ValidationError for the future or over 120 years ago."""
    if dag > peildatum:
        raise ValidationError(_("Deze geboortedatum ligt in de toekomst. Controleer het jaar."), code="toekomst")
    if leeftijd(dag, peildatum) > 120:
        raise ValidationError(_("Deze geboortedatum is meer dan 120 jaar geleden. Controleer het jaar."), code="oud")
    return dag


def leeftijd_aanvrager(dag: date, peildatum: date) -> date:
    """Return the birth date of somebody between 18 and the AOW age on `peildatum`; raises ValidationError.

    Arts 7a AOW and 1 Bbz 2004: a zelfstandige is 18 or older and under the AOW age.
    """
    geboortedatum(dag, peildatum)
    if leeftijd(dag, peildatum) < MINIMUMLEEFTIJD:
        raise ValidationError(
            _(
                "Deze persoon is jonger dan 18 jaar. Bijstand voor ondernemers kan pas vanaf 18 jaar. "
                "Verwijs naar het jongerenloket."
            ),
            code="jong",
        )
    if heeft_aow_leeftijd(dag, peildatum):
        raise ValidationError(
            _(
                "Deze persoon heeft de AOW-leeftijd al. Verwijs naar de Sociale Verzekeringsbank voor een "
                "aanvulling op de AOW."
            ),
            code="aow",
        )
    return dag
