"""Person, household, business, dossier: facts with the period they were true and where they came from."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from doorstart.kern.geld import CentenField
from doorstart.kern.scope import ScopedModel


class Groep(models.TextChoices):
    """The route at first contact; for Bbz the groups of art. 2."""

    STARTER = "starter", _("beginnende zelfstandige")
    GEVESTIGD = "gevestigd", _("gevestigde zelfstandige")
    OUDER = "ouder", _("oudere zelfstandige")
    BEEINDIGEND = "beeindigend", _("beëindigende zelfstandige")
    PTO = "pto", _("parttime ondernemer")


class Dossierstatus(models.TextChoices):
    """Where the dossier stands."""

    MELDING = "melding", _("gemeld")
    INTAKE = "intake", _("intake")
    AANVRAAG = "aanvraag", _("aanvraag")
    LOPEND = "lopend", _("in begeleiding")
    AFGESLOTEN = "afgesloten", _("afgesloten")


class Uitstroom(models.TextChoices):
    """Why a dossier ended."""

    ZELFSTANDIG = "zelfstandig", _("zelfstandig bedrijf, geen uitkering meer")
    WERK = "werk", _("werk in loondienst")
    BEGELEID_GESTOPT = "begeleid_gestopt", _("begeleid gestopt met het bedrijf")
    AFGEWEZEN = "afgewezen", _("aanvraag afgewezen of alleen advies")
    UITGEVALLEN = "uitgevallen", _("uitgevallen of uit beeld")
    VERHUISD = "verhuisd", _("verhuisd naar een andere gemeente")
    OVERLEDEN = "overleden", _("overleden")
    AOW = "aow", _("AOW-leeftijd bereikt")


class Uitkering(models.TextChoices):
    """Benefit at first contact."""

    GEEN = "geen", _("geen uitkering")
    PW = "pw", _("bijstand (Participatiewet)")
    IOAW = "ioaw", _("IOAW")
    IOAZ = "ioaz", _("IOAZ")
    WW = "ww", _("WW of andere werkloosheidsuitkering")


class Persoon(ScopedModel):
    """A resident. `gebruiker` is the login for the resident's own pages."""

    bsn = models.CharField(max_length=9)
    voornaam = models.CharField(max_length=100)
    achternaam = models.CharField(max_length=100)
    geboortedatum = models.DateField()
    straat = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=7, blank=True)
    plaats = models.CharField(max_length=80, blank=True)
    email = models.EmailField(blank=True)
    telefoon = models.CharField(max_length=20, blank=True)
    iban = models.CharField(max_length=34, blank=True)
    taal = models.CharField(max_length=5, default="nl")
    statushouder = models.BooleanField(default=False)
    overleden_op = models.DateField(null=True, blank=True)
    vertrokken_op = models.DateField(null=True, blank=True)
    gebruiker = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="persoon"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisatie", "bsn"], name="persoon_bsn_uniek")]
        indexes = [models.Index(fields=["organisatie", "achternaam"])]

    def __str__(self) -> str:
        return f"{self.voornaam} {self.achternaam}"


class Dossier(ScopedModel):
    """One household and business on the route. `melding_op` is t0 of the KPI definitions."""

    nummer = models.CharField(max_length=20)
    persoon = models.ForeignKey(Persoon, on_delete=models.PROTECT, related_name="dossiers")
    gemeente = models.ForeignKey("organisatie.Gemeente", on_delete=models.PROTECT, related_name="+")
    groep = models.CharField(max_length=20, choices=Groep.choices)
    status = models.CharField(max_length=20, choices=Dossierstatus.choices, default=Dossierstatus.MELDING)
    melding_op = models.DateField()
    melding_via = models.CharField(max_length=30, blank=True)
    uitkering_bij_melding = models.CharField(max_length=10, choices=Uitkering.choices, default=Uitkering.GEEN)
    hulpvraag = models.TextField(blank=True)
    adviseur = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    afgesloten_op = models.DateField(null=True, blank=True)
    uitstroom = models.CharField(max_length=20, choices=Uitstroom.choices, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "nummer"], name="dossier_nummer_uniek"),
            models.CheckConstraint(
                condition=Q(afgesloten_op__isnull=True) | Q(afgesloten_op__gte=models.F("melding_op")),
                name="dossier_einde_na_melding",
            ),
        ]
        indexes = [
            models.Index(fields=["organisatie", "status", "groep"]),
            models.Index(fields=["organisatie", "-melding_op"]),
        ]

    def __str__(self) -> str:
        return self.nummer


class Huishouden(ScopedModel):
    """The household of a dossier in a period; `tot` is the last day, empty = still so."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="huishoudens")
    van = models.DateField()
    tot = models.DateField(null=True, blank=True)
    partner = models.ForeignKey(Persoon, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    kinderen = models.PositiveSmallIntegerField(default=0)
    jongste_kind_geboren = models.DateField(null=True, blank=True)
    kostendelers = models.PositiveSmallIntegerField(default=0)
    herkomst = models.CharField(max_length=100)
    vastgelegd_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["dossier", "van", "id"]


class Onderneming(ScopedModel):
    """The business. `gestopt_op` with `stopreden` faillissement or wsnp ends it in the register."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="ondernemingen")
    naam = models.CharField(max_length=150)
    kvk_nummer = models.CharField(max_length=8, blank=True)
    branche = models.CharField(max_length=100, blank=True)
    rechtsvorm = models.CharField(max_length=40, default="eenmanszaak")
    gestart_op = models.DateField(null=True, blank=True)
    gestopt_op = models.DateField(null=True, blank=True)
    stopreden = models.CharField(max_length=20, blank=True)


class Omzetmeting(ScopedModel):
    """Turnover of the twelve months up to `datum`, as seen in figures or a tax return; in cents."""

    onderneming = models.ForeignKey(Onderneming, on_delete=models.PROTECT, related_name="omzetmetingen")
    datum = models.DateField()
    omzet = CentenField()
    bron = models.CharField(max_length=100)


class Raadpleging(ScopedModel):
    """Who looked into which dossier, when and why (accountability for personal data); append-only."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    doel = models.CharField(max_length=60)
    tijdstip = models.DateTimeField(auto_now_add=True)
