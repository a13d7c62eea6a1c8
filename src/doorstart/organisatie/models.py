"""Organisation (the tenant), municipality, user, local policy and supplied amounts."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from doorstart.kern.scope import ScopedModel
from doorstart.organisatie.rollen import Rol


class Organisatie(models.Model):
    """The social service that works with Doorstart: one municipality or a partnership of several."""

    naam = models.CharField(max_length=200)
    slug = models.SlugField(unique=True)
    thema = models.SlugField(default="neutraal", help_text="Naam van het CSS-bestand met de huisstijl.")
    is_demonstratie = models.BooleanField(default=False)
    werkdatum = models.DateField(null=True, blank=True, help_text="Vaste datum van een demonstratie; leeg = vandaag.")
    iban = models.CharField(max_length=34, blank=True)
    incassant_id = models.CharField(max_length=35, blank=True, help_text="Nummer van de bank om te mogen incasseren.")
    bezoekadres = models.CharField(max_length=200, blank=True)
    telefoon = models.CharField(max_length=30, blank=True)

    def __str__(self) -> str:
        return self.naam


class Gemeente(ScopedModel):
    """A municipality that the organisation works for; `code` is the CBS code of four digits."""

    naam = models.CharField(max_length=100)
    code = models.CharField(max_length=4)

    class Meta:
        ordering = ["naam"]
        constraints = [models.UniqueConstraint(fields=["organisatie", "code"], name="gemeente_uniek")]

    def __str__(self) -> str:
        return self.naam


class Gebruiker(AbstractUser):
    """Somebody who logs in: staff, coach or resident, of exactly one organisation and with one role."""

    organisatie = models.ForeignKey(Organisatie, null=True, on_delete=models.PROTECT, related_name="gebruikers")
    rol = models.CharField(max_length=20, choices=Rol.choices, default=Rol.INWONER)
    functie = models.CharField(max_length=100, blank=True)

    def __str__(self) -> str:
        return self.get_full_name() or self.username


class Vierogenstatus(models.TextChoices):
    """Where something that two people decide stands."""

    VOORSTEL = "voorstel", _("voorgesteld")
    GOEDGEKEURD = "goedgekeurd", _("goedgekeurd")
    AFGEWEZEN = "afgewezen", _("afgewezen")


class VierOgenModel(ScopedModel):
    """Something that one person proposes and another approves."""

    status = models.CharField(max_length=20, choices=Vierogenstatus.choices, default=Vierogenstatus.VOORSTEL)
    voorgesteld_door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    voorgesteld_op = models.DateTimeField(auto_now_add=True)
    beoordeeld_door = models.ForeignKey(Gebruiker, null=True, on_delete=models.PROTECT, related_name="+")
    beoordeeld_op = models.DateTimeField(null=True)

    class Meta:
        abstract = True


class Beleid(VierOgenModel):
    """Local policy from a date on; `soort` names what it is about (pto, betaaldag ...), `waarden` holds the choices."""

    gemeente = models.ForeignKey(Gemeente, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=30)
    geldig_van = models.DateField()
    waarden = models.JSONField(default=dict)
    reden = models.CharField(max_length=500)

    class Meta:
        ordering = ["soort", "-geldig_van", "-id"]


class Aanvulling(VierOgenModel):
    """A statutory amount that no read source gives, supplied by the organisation with its source.

    `waarde` in the unit of the key (cents or basis points); valid from `van`; `tot` is the first
    day on which it no longer holds.
    """

    sleutel = models.CharField(max_length=100)
    van = models.DateField()
    tot = models.DateField()
    waarde = models.BigIntegerField()
    bron = models.CharField(max_length=300)

    class Meta:
        ordering = ["sleutel", "van"]
