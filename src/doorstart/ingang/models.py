"""What comes in before and beside a dossier: a report from outside, an application by the resident, a conversation."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from doorstart.kern.geld import CentenField
from doorstart.kern.scope import ScopedModel


class Wie(models.TextChoices):
    """Who filled in a report from outside."""

    ZELF = "zelf", _("de ondernemer zelf")
    VERWIJZER = "verwijzer", _("een verwijzer")


class Aanmeldingstand(models.TextChoices):
    """How a report from outside stands."""

    NIEUW = "nieuw", _("nog niet opgepakt")
    OPGENOMEN = "opgenomen", _("opgenomen in een dossier")
    GEEN_DOSSIER = "geen_dossier", _("geen dossier nodig")


class Aanmelding(ScopedModel):
    """A report through the public page, without login and so without BSN; an adviser picks it up.

    `code` lets whoever sent it see how it stands, without anything about the person.
    """

    code = models.CharField(max_length=32, unique=True)
    wie = models.CharField(max_length=10, choices=Wie.choices)
    gemeente = models.ForeignKey("organisatie.Gemeente", on_delete=models.PROTECT, related_name="+")
    voornaam = models.CharField(max_length=100)
    achternaam = models.CharField(max_length=100)
    geboortedatum = models.DateField()
    telefoon = models.CharField(max_length=20)
    email = models.EmailField(blank=True)
    bedrijfsnaam = models.CharField(max_length=150, blank=True)
    hulpvraag = models.TextField()
    verwijzer_naam = models.CharField(max_length=100, blank=True)
    verwijzer_organisatie = models.CharField(max_length=100, blank=True)
    verwijzer_contact = models.CharField(max_length=100, blank=True)
    ontvangen_op = models.DateField()
    stand = models.CharField(max_length=20, choices=Aanmeldingstand.choices, default=Aanmeldingstand.NIEUW)
    dossier = models.ForeignKey("dossiers.Dossier", null=True, on_delete=models.PROTECT, related_name="+")
    reden = models.CharField(max_length=300, blank=True)
    behandeld_op = models.DateField(null=True)
    behandeld_door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["organisatie", "stand", "ontvangen_op"])]

    def __str__(self) -> str:
        return f"{self.voornaam} {self.achternaam}"


class Gevraagd(models.TextChoices):
    """What a resident applies for."""

    LEVENSONDERHOUD = "levensonderhoud", _("geld om van te leven")
    KAPITAAL = "kapitaal", _("geld voor het bedrijf")
    BEIDE = "beide", _("geld om van te leven en geld voor het bedrijf")


class Aanvraag(ScopedModel):
    """An application that a resident sent from the own pages; it counts from `ontvangen_op` (art. 35 Bbz 2004)."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="aanvragen")
    gevraagd = models.CharField(max_length=20, choices=Gevraagd.choices)
    bedrag = CentenField(null=True)
    waarvoor = models.TextField(blank=True)
    toelichting = models.TextField()
    ontvangen_op = models.DateField()
    ingediend_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    opgepakt_op = models.DateField(null=True)
    opgepakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")


class Gesprekssoort(models.TextChoices):
    """How a conversation was held."""

    INTAKE = "intake", _("intakegesprek")
    KANTOOR = "kantoor", _("gesprek op kantoor")
    HUISBEZOEK = "huisbezoek", _("bezoek thuis of in het bedrijf")
    TELEFOON = "telefoon", _("telefoongesprek")
    ONLINE = "online", _("gesprek op afstand met beeld")


class Gespreksverslag(ScopedModel):
    """The report of one conversation; never changed, only replaced by a new version."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="gesprekken")
    soort = models.CharField(max_length=20, choices=Gesprekssoort.choices)
    datum = models.DateField()
    aanwezig = models.CharField(max_length=200)
    verslag = models.TextField()
    afspraken = models.TextField(blank=True)
    delen = models.BooleanField(default=False, help_text="De inwoner kan dit verslag lezen.")
    vervangt = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="vervangen_door")
    gemaakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateField()
