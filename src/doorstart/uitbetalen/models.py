"""What changes a payment: a block, a deduction with what was deducted, the part that creditors cannot reach."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from doorstart.kern.geld import CentenField
from doorstart.kern.scope import ScopedModel
from doorstart.organisatie.models import VierOgenModel


class Blokreden(models.TextChoices):
    """Why a dossier or one payment is not paid now."""

    TERUGGEKOMEN = "teruggekomen", _("betaling teruggekomen")
    OVERLEDEN = "overleden", _("overleden")
    ONDERZOEK = "onderzoek", _("onderzoek naar het recht")
    VERZOEK = "verzoek", _("op verzoek van de inwoner")
    BEOORDELEN = "beoordelen", _("inhouding beoordelen")
    ANDERS = "anders", _("andere reden")


class Blokkade(ScopedModel):
    """Nothing is paid on this dossier from `van` up to and including `tot`; with `opdracht` only that payment is held.

    Without `tot` until somebody lifts it. Suspension of the right (art. 54 Pw) is not here: its room says so itself.
    """

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="blokkades")
    opdracht = models.ForeignKey(
        "grootboek.Betaalopdracht", null=True, on_delete=models.PROTECT, related_name="blokkades"
    )
    reden = models.CharField(max_length=20, choices=Blokreden.choices)
    toelichting = models.CharField(max_length=300)
    van = models.DateField()
    tot = models.DateField(null=True, blank=True)
    gelegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    gelegd_op = models.DateTimeField(auto_now_add=True)
    opgeheven_op = models.DateField(null=True)
    opgeheven_door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    reden_opheffing = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["organisatie", "opgeheven_op", "dossier"])]


class Inhoudingsoort(models.TextChoices):
    """What kind of deduction it is."""

    VERREKENING = "verrekening", _("verrekening met een eigen vordering")
    BESLAG = "beslag", _("beslag")
    DOORBETALING = "doorbetaling", _("doorbetaling aan een derde")


class Inhouding(VierOgenModel):
    """A deduction from what a resident is paid, from `van` up to and including `tot`, approved by a second person.

    `bedrag` in cents per month, or `percentage` in basis points of the payment; `totaal`: never more than this in all.
    A lower `rang` goes first. `vordering` is the number of the own claim that a verrekening pays; else the money goes
    to `begunstigde` on `iban`. `toestemming_op`: the day the resident agreed that we pay somebody (doorbetaling).
    """

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="inhoudingen")
    soort = models.CharField(max_length=20, choices=Inhoudingsoort.choices)
    omschrijving = models.CharField(max_length=140)
    bedrag = CentenField(null=True)
    percentage = models.PositiveIntegerField(null=True)
    totaal = CentenField(null=True)
    van = models.DateField()
    tot = models.DateField(null=True)
    rang = models.PositiveSmallIntegerField(default=1)
    buiten_voet = models.BooleanField(default=False)
    vordering = models.CharField(max_length=40, blank=True)
    begunstigde = models.CharField(max_length=70, blank=True)
    iban = models.CharField(max_length=34, blank=True)
    adres = models.JSONField(default=dict)
    kenmerk = models.CharField(max_length=35, blank=True)
    toestemming_op = models.DateField(null=True)
    besluit = models.ForeignKey("besluiten.Besluit", null=True, on_delete=models.PROTECT, related_name="+")
    reden_einde = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["organisatie", "status", "dossier"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(bedrag__isnull=False, percentage__isnull=True)
                | Q(bedrag__isnull=True, percentage__isnull=False),
                name="inhouding_bedrag_of_percentage",
            )
        ]


class BeslagvrijeVoet(ScopedModel):
    """The part of a month's payment that creditors cannot reach, in cents, from `van` on; append-only.

    It comes from the bailiff or the computing tool of the law (art. 475da Rv); `bron` says which.
    """

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="beslagvrije_voeten")
    van = models.DateField()
    bedrag = CentenField()
    bron = models.CharField(max_length=200)
    ingevoerd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ingevoerd_op = models.DateTimeField(auto_now_add=True)


class Ingehouden(ScopedModel):
    """What one deduction took from one payment, in cents; append-only.

    `bron` is the entry that owed the payment, `boeking` the entry that took the deduction off it, `opdracht` the
    payment to the third party (None: it went to an own claim).
    """

    inhouding = models.ForeignKey(Inhouding, on_delete=models.PROTECT, related_name="ingehouden")
    bron = models.ForeignKey("grootboek.Boeking", on_delete=models.PROTECT, related_name="+")
    boeking = models.ForeignKey("grootboek.Boeking", on_delete=models.PROTECT, related_name="ingehouden")
    opdracht = models.ForeignKey("grootboek.Betaalopdracht", null=True, on_delete=models.PROTECT, related_name="+")
    maand = models.DateField(null=True)
    bedrag = CentenField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "inhouding", "bron"], name="ingehouden_een_keer"),
            models.CheckConstraint(condition=Q(bedrag__gt=0), name="ingehouden_positief"),
        ]
