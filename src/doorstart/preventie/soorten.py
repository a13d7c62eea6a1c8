"""The kinds of activity in the prevention plan."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Activiteitsoort(TextChoices):
    """The kinds of the prevention plan."""

    INFORMATIE = "informatiebijeenkomst", _("informatiebijeenkomst")
    SPREEKUUR = "inloopspreekuur", _("inloopspreekuur")
    PUBLICATIE = "publicatie", _("publicatie (krant of sociale media)")
    OVERLEG = "overleg", _("overleg met sociaal team")
