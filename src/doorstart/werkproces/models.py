"""Procedures and tasks as rows; what may happen stands in procedures/ as data."""

from django.conf import settings
from django.db import models

from doorstart.kern.scope import ScopedModel


class Procedure(ScopedModel):
    """One run of a procedure on a dossier (soort: key of a transition table)."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="procedures")
    soort = models.CharField(max_length=40)
    status = models.CharField(max_length=40)
    ontvangen_op = models.DateField()
    beslis_uiterlijk = models.DateField(null=True, blank=True)
    opgeschort_sinds = models.DateField(null=True, blank=True)
    opgeschorte_dagen = models.PositiveIntegerField(default=0)
    verlengd_op = models.DateField(null=True, blank=True)
    afgerond_op = models.DateField(null=True, blank=True)
    gegevens = models.JSONField(default=dict, blank=True)

    class Meta:
        indexes = [models.Index(fields=["organisatie", "soort", "status"])]

    def __str__(self) -> str:
        return f"{self.soort} {self.status}"


class Taak(ScopedModel):
    """Something somebody has to do, why, and by when; the worklist is the open tasks."""

    dossier = models.ForeignKey("dossiers.Dossier", null=True, on_delete=models.PROTECT, related_name="taken")
    procedure = models.ForeignKey(Procedure, null=True, on_delete=models.PROTECT, related_name="taken")
    soort = models.CharField(max_length=40)
    waarom = models.CharField(max_length=300)
    uiterlijk = models.DateField()
    recht = models.CharField(max_length=40, help_text="Wie dit recht heeft, ziet de taak.")
    toegewezen_aan = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    pad = models.CharField(max_length=200, help_text="De pagina waar de taak wordt gedaan.")
    kenmerk = models.CharField(max_length=80, blank=True, help_text="Maakt een taak herkenbaar om haar af te ronden.")
    gemaakt_op = models.DateField()
    afgerond_op = models.DateField(null=True, blank=True)
    afgerond_door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [
            # Wide on purpose: counting, filtering and sorting the worklist never touch the table itself.
            models.Index(
                fields=["organisatie", "recht", "uiterlijk", "toegewezen_aan", "soort"],
                name="taak_open",
                condition=models.Q(afgerond_op__isnull=True),
            ),
            models.Index(
                fields=["organisatie", "toegewezen_aan", "uiterlijk", "recht", "soort"],
                name="taak_open_mijn",
                condition=models.Q(afgerond_op__isnull=True),
            ),
            models.Index(
                fields=["organisatie", "kenmerk"],
                name="taak_open_kenmerk",
                condition=models.Q(afgerond_op__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.soort} {self.uiterlijk}"
