"""What the report needs beside the cases: costs, budget, and the frozen copy of a report."""

from django.conf import settings
from django.db import models

from doorstart.kern.geld import CentenField
from doorstart.kern.scope import ScopedModel


class Kostenpost(ScopedModel):
    """A cost of the route in a year: staff (hours x rate), or bought from the integratie-uitkering; cents."""

    jaar = models.PositiveSmallIntegerField()
    soort = models.CharField(max_length=30)
    omschrijving = models.CharField(max_length=150)
    bedrag = CentenField()
    bron = models.CharField(max_length=150)


class Begrotingspost(ScopedModel):
    """Budget of a year for a law group and municipality, in cents."""

    jaar = models.PositiveSmallIntegerField()
    gemeente = models.ForeignKey("organisatie.Gemeente", on_delete=models.PROTECT, related_name="+")
    wetsgroep = models.CharField(max_length=20)
    bedrag = CentenField()


class Momentopname(ScopedModel):
    """A report as it stood when it was frozen: figures with their receipts, and a hash over them."""

    jaar = models.PositiveSmallIntegerField()
    gegevens = models.JSONField()
    sha256 = models.CharField(max_length=64)
    gemaakt_op = models.DateTimeField(auto_now_add=True)
    gemaakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
