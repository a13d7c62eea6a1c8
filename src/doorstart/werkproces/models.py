"""Procedures, tasks, teams and saved views as rows; what may happen stands in procedures/ as data."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

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
    ingebrekestelling_op = models.DateField(
        null=True, blank=True, help_text="Dag waarop de schriftelijke ingebrekestelling binnenkwam (art. 4:17 Awb)."
    )
    gegevens = models.JSONField(default=dict, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["organisatie", "soort", "status"]),
            models.Index(
                fields=["organisatie", "opgeschort_sinds"],
                name="procedure_staat_stil",
                condition=models.Q(opgeschort_sinds__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.soort} {self.status}"


class WachtOp(models.TextChoices):
    """Who has to do something before the task can be done."""

    ONS = "ons", _("ons")
    AANVRAGER = "aanvrager", _("de aanvrager")
    DERDE = "derde", _("een derde")
    TWEEDE = "tweede", _("de tweede persoon")


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
    wacht_op = models.CharField(max_length=10, choices=WachtOp.choices, default=WachtOp.ONS)
    gemeente = models.ForeignKey("organisatie.Gemeente", null=True, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateField()
    afgerond_op = models.DateField(null=True, blank=True)
    afgerond_door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [
            # Wide on purpose: counting, filtering and sorting the worklist never touch the table itself, and the
            # order of the index is that of the worklist, so that a page stops reading after fifty rows.
            models.Index(
                fields=["organisatie", "uiterlijk", "id", "recht", "toegewezen_aan", "soort", "wacht_op", "gemeente"],
                name="taak_open",
                condition=models.Q(afgerond_op__isnull=True),
            ),
            models.Index(
                fields=["organisatie", "toegewezen_aan", "uiterlijk", "id", "recht", "soort", "wacht_op", "gemeente"],
                name="taak_open_mijn",
                condition=models.Q(afgerond_op__isnull=True),
            ),
            models.Index(
                fields=["organisatie", "soort", "recht"],
                name="taak_open_soort",
                condition=models.Q(afgerond_op__isnull=True),
            ),
            models.Index(
                fields=["organisatie", "kenmerk"],
                name="taak_open_kenmerk",
                condition=models.Q(afgerond_op__isnull=True),
            ),
            models.Index(
                fields=["dossier", "uiterlijk"],
                name="taak_open_dossier",
                condition=models.Q(afgerond_op__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.soort} {self.uiterlijk}"


class Team(ScopedModel):
    """Colleagues who share a worklist; with `gemeente` also the tasks of that municipality are theirs."""

    naam = models.CharField(max_length=60)
    gemeente = models.ForeignKey(
        "organisatie.Gemeente", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    leden = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="teams", blank=True)

    class Meta:
        ordering = ["naam"]
        constraints = [models.UniqueConstraint(fields=["organisatie", "naam"], name="team_naam_uniek")]

    def __str__(self) -> str:
        return self.naam


class Weergave(ScopedModel):
    """A view of the worklist that a user saved under a name; at most one is where the worklist opens."""

    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="weergaven")
    naam = models.CharField(max_length=40)
    filter = models.JSONField(default=dict)
    standaard = models.BooleanField(default=False)

    class Meta:
        ordering = ["naam"]
        constraints = [
            models.UniqueConstraint(fields=["gebruiker", "naam"], name="weergave_naam_uniek"),
            models.UniqueConstraint(
                fields=["gebruiker"], condition=models.Q(standaard=True), name="weergave_een_standaard"
            ),
        ]

    def __str__(self) -> str:
        return self.naam


class LaatsteFilter(ScopedModel):
    """The filter with which a user last looked at the worklist; it stays between visits."""

    gebruiker = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="laatste_filter")
    filter = models.JSONField(default=dict)
