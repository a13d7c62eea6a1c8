"""The event log: what happened, when, by whom; append-only and chained by hash."""

from django.conf import settings
from django.db import models

from doorstart.kern.scope import Massarij


class Gebeurtenis(Massarij):
    """One thing that happened. `datum` is the working date, `tijdstip` the moment it was recorded."""

    soort = models.CharField(max_length=60)
    datum = models.DateField()
    tijdstip = models.DateTimeField()
    dossiernummer = models.CharField(max_length=20, blank=True)
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    omschrijving = models.CharField(max_length=500)
    gegevens = models.JSONField(default=dict)
    vorige_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["organisatie", "dossiernummer", "-datum", "-id"])]

    def __str__(self) -> str:
        return f"{self.datum} {self.soort}"
