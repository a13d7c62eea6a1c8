"""Part-time entrepreneurs: permission, monthly statement, settlement with the benefit."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from doorstart.kern.geld import CentenField
from doorstart.kern.scope import ScopedModel


class Toestemming(ScopedModel):
    """Permission to run a part-time business beside the benefit; `tot` is the last day."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="toestemmingen")
    besluit = models.ForeignKey("besluiten.Besluit", null=True, on_delete=models.PROTECT, related_name="+")
    van = models.DateField()
    tot = models.DateField(null=True, blank=True)


class Vrijlatingsperiode(ScopedModel):
    """A period in which part of the income is exempt: art. 31(2) letter n, r or y Participatiewet."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="vrijlatingsperioden")
    soort = models.CharField(max_length=1, choices=[("n", "n"), ("r", "r"), ("y", "y")])
    van = models.DateField()
    tot = models.DateField()
    reden = models.CharField(max_length=200)


class Opgavestatus(models.TextChoices):
    """Where a monthly statement stands."""

    INGEDIEND = "ingediend", _("ingediend")
    TERUGGESTUURD = "teruggestuurd", _("teruggestuurd met een vraag")
    GEACCEPTEERD = "geaccepteerd", _("geaccepteerd")
    VERVANGEN = "vervangen", _("vervangen door een nieuwe opgave")


class Opgave(ScopedModel):
    """What a resident hands in for one month; a change is a new version."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="opgaven")
    maand = models.DateField()
    versie = models.PositiveSmallIntegerField(default=1)
    status = models.CharField(max_length=20, choices=Opgavestatus.choices, default=Opgavestatus.INGEDIEND)
    omzet = CentenField()
    kosten = models.JSONField(default=list, help_text="Lijst van {categorie, bedrag, omschrijving, toestemming}.")
    uren = models.PositiveSmallIntegerField()
    overig_inkomen = CentenField(default=0)
    ingediend_op = models.DateField()
    ingediend_door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    opmerking = models.TextField(blank=True)
    vraag = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "dossier", "maand", "versie"], name="opgave_versie_uniek"),
        ]
        indexes = [models.Index(fields=["organisatie", "status", "maand"])]


class Verrekening(ScopedModel):
    """The settlement of one right-month; amounts in cents per month. Never changed, only replaced.

    `verrekend` is e(i,m) of the KPI definitions: deducted from the benefit because of own business income.
    `herkomst` wet = computed by the law package; eerder_systeem = amounts of an earlier system (before 2015).
    """

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="verrekeningen")
    maand = models.DateField()
    # One statement can be settled again: a loss of an earlier month, a change of facts, policy or law.
    opgave = models.ForeignKey(Opgave, null=True, on_delete=models.PROTECT, related_name="verrekeningen")
    berekening = models.ForeignKey("berekeningen.Berekening", null=True, on_delete=models.PROTECT, related_name="+")
    vervangt = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="vervangen_door")
    herkomst = models.CharField(max_length=20, default="wet")
    norm = CentenField()
    inkomen = CentenField()
    vrijgelaten = CentenField()
    verrekend = CentenField()
    bijstand = CentenField()
    uitbetaling = CentenField()
    vakantietoeslag = CentenField()

    class Meta:
        indexes = [
            models.Index(fields=["organisatie", "maand"]),
            models.Index(fields=["organisatie", "dossier", "maand"]),
        ]
