"""The ways in which a claim is not asked any more; apart, so that letters and services both know them."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kwijtwijze(TextChoices):
    """Why a claim is not asked any more."""

    LID_7 = "58_7", _("na tien jaar, of de helft in een keer betaald (art. 58 lid 7 Participatiewet)")
    LID_8 = "58_8", _("dringende redenen (art. 58 lid 8 Participatiewet)")
    SCHULDREGELING = "schuldregeling", _("medewerking aan een schuldregeling")
    ONINBAAR = "oninbaar", _("afboeken: er is niets te halen, of de vordering is verjaard")
