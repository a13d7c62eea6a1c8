"""Activities against poverty and debt, and how many people they reached."""

from django.db import models

from doorstart.kern.scope import ScopedModel
from doorstart.preventie.soorten import Activiteitsoort


class Activiteit(ScopedModel):
    """A meeting, walk-in hour or publication; `opkomst` is counted afterwards, anonymous visitors included."""

    soort = models.CharField(max_length=30, choices=Activiteitsoort.choices)
    titel = models.CharField(max_length=150)
    gemeente = models.ForeignKey(
        "organisatie.Gemeente", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    datum = models.DateField()
    begin = models.TimeField(null=True, blank=True)
    einde = models.TimeField(null=True, blank=True)
    locatie = models.CharField(max_length=150, blank=True)
    doelgroep = models.CharField(max_length=100)
    opkomst = models.PositiveIntegerField(null=True, blank=True)
    notitie = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["organisatie", "datum"])]


class Deelname(ScopedModel):
    """A known resident who came; shows on the dossier's timeline."""

    activiteit = models.ForeignKey(Activiteit, on_delete=models.PROTECT, related_name="deelnames")
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="deelnames")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["activiteit", "dossier"], name="deelname_eenmaal")]
