"""Coaches and sessions, the statushouders track, client stories with consent."""

from django.conf import settings
from django.db import models

from doorstart.kern.scope import ScopedModel


class Coachtoewijzing(ScopedModel):
    """A coach guides the people of a dossier in a period; `tot` empty = now."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="coachtoewijzingen")
    coach = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    van = models.DateField()
    tot = models.DateField(null=True, blank=True)
    doel = models.CharField(max_length=300, blank=True)


class Sessie(ScopedModel):
    """One session of a coach; minutes count against the provider's contract."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="sessies")
    coach = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    datum = models.DateField()
    minuten = models.PositiveSmallIntegerField()
    soort = models.CharField(max_length=30)
    verslag = models.TextField(blank=True)


class Statushouderstraject(ScopedModel):
    """The special track for statushouders; `taalniveau` is the CEFR level at the start."""

    dossier = models.OneToOneField("dossiers.Dossier", on_delete=models.PROTECT, related_name="statushouderstraject")
    gestart_op = models.DateField()
    taalniveau = models.CharField(max_length=2)
    motivatie = models.TextField(blank=True)
    doel = models.TextField(blank=True)
    ervaring = models.TextField(blank=True)
    netwerk = models.TextField(blank=True)
    afgerond_op = models.DateField(null=True, blank=True)


class Modulevoortgang(ScopedModel):
    """A module of the track that was done; `module` is a key of MODULES."""

    traject = models.ForeignKey(Statushouderstraject, on_delete=models.PROTECT, related_name="modules")
    module = models.CharField(max_length=40)
    afgerond_op = models.DateField()
    door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["traject", "module"], name="module_eenmaal")]


class Ervaringsverhaal(ScopedModel):
    """The story of an entrepreneur, used only while the consent stands."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="verhalen")
    titel = models.CharField(max_length=150)
    tekst = models.TextField()
    met_bedrijfsnaam = models.BooleanField(default=False, help_text="De naam van het bedrijf mag erbij staan.")
    toestemming_op = models.DateField()
    ingetrokken_op = models.DateField(null=True, blank=True)
