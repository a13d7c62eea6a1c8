"""Statements as the bank gave them, their entries, and to what each entry was matched; nothing is overwritten."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from doorstart.kern.geld import CentenField
from doorstart.kern.scope import Massarij, ScopedModel


class Afschriftbestand(ScopedModel):
    """A file that somebody brought in, kept as it was (gzip), with the hash of what was uploaded."""

    naam = models.CharField(max_length=150)
    sha256 = models.CharField(max_length=64)
    grootte = models.PositiveBigIntegerField()
    inhoud = models.BinaryField()
    ingelezen_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ingelezen_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisatie", "sha256"], name="afschriftbestand_uniek")]


class Afschrift(ScopedModel):
    """One statement of our account: opening balance + entries = closing balance, in cents."""

    bestand = models.ForeignKey(Afschriftbestand, on_delete=models.PROTECT, related_name="afschriften")
    nummer = models.CharField(max_length=80)
    iban = models.CharField(max_length=34)
    beginsaldo = CentenField()
    eindsaldo = CentenField()
    begindatum = models.DateField()
    einddatum = models.DateField()
    aantal = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisatie", "iban", "nummer"], name="afschrift_uniek")]

    def __str__(self) -> str:
        return self.nummer


class Bankregel(Massarij):
    """One entry of a statement, or one payment of a batch entry. `bedrag` in cents: received +, paid -.

    `kenmerk` is the structured reference, `eindkenmerk` the end-to-end id that we or the payer gave, `batchkenmerk`
    the payment id of a batch. `retourcode` (ISO 20022) says why a payment came back; empty: it did not come back.
    """

    # The unique constraint begins with it.
    afschrift = models.ForeignKey(
        Afschrift, on_delete=models.PROTECT, related_name="regels", db_constraint=False, db_index=False
    )
    volgnummer = models.PositiveIntegerField()
    boekdatum = models.DateField()
    valutadatum = models.DateField()
    bedrag = CentenField()
    naam = models.CharField(max_length=140, blank=True)
    iban = models.CharField(max_length=34, blank=True)
    omschrijving = models.CharField(max_length=500, blank=True)
    kenmerk = models.CharField(max_length=35, blank=True)
    eindkenmerk = models.CharField(max_length=35, blank=True)
    batchkenmerk = models.CharField(max_length=35, blank=True)
    machtiging = models.CharField(max_length=35, blank=True)
    bankreferentie = models.CharField(max_length=35, blank=True)
    retourcode = models.CharField(max_length=4, blank=True)
    aantal_betalingen = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["afschrift", "volgnummer"], name="bankregel_uniek"),
            models.CheckConstraint(condition=~models.Q(bedrag=0), name="bankregel_heeft_bedrag"),
        ]
        indexes = [
            models.Index(fields=["organisatie", "boekdatum"]),
            models.Index(fields=["organisatie", "bankreferentie"]),
        ]

    def __str__(self) -> str:
        return f"{self.afschrift_id}/{self.volgnummer}"


class Afschriftboeking(ScopedModel):
    """Which journal entry posted what the bank booked on one day of a statement: received (`bij`) or paid."""

    afschrift = models.ForeignKey(Afschrift, on_delete=models.PROTECT, related_name="boekingen")
    boekdatum = models.DateField()
    bij = models.BooleanField()
    boeking = models.OneToOneField("grootboek.Boeking", on_delete=models.PROTECT, related_name="afschriftboeking")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["afschrift", "boekdatum", "bij"], name="afschriftboeking_uniek")]


class Voorstel(ScopedModel):
    """What a room recognised in an entry without being certain, or why it could not book it."""

    regel = models.ForeignKey(Bankregel, on_delete=models.PROTECT, related_name="voorstellen")
    soort = models.CharField(max_length=30)
    sleutel = models.CharField(max_length=40)
    uitleg = models.CharField(max_length=300)


class Toewijzing(Massarij):
    """(A part of) an entry that was booked to a destination; undone by reversing its journal entry.

    Who booked it, and when, its entry tells. `verdeling` is the entry that moved its money from nobody to the
    municipality and law group of the destination.
    """

    regel = models.ForeignKey(Bankregel, on_delete=models.PROTECT, related_name="toewijzingen", db_constraint=False)
    soort = models.CharField(max_length=30)
    sleutel = models.CharField(max_length=40)
    bedrag = CentenField()
    uitleg = models.CharField(max_length=300)
    automatisch = models.BooleanField()
    boeking = models.ForeignKey(
        "grootboek.Boeking", on_delete=models.PROTECT, related_name="toewijzingen", db_constraint=False
    )
    verdeling = models.ForeignKey(
        "grootboek.Boeking",
        null=True,
        on_delete=models.PROTECT,
        related_name="verdeelde_toewijzingen",
        db_constraint=False,
    )

    class Meta:
        indexes = [models.Index(fields=["organisatie", "soort", "sleutel"])]


class Stand(models.TextChoices):
    """Why an entry waits for a person."""

    OPEN = "open", _("te verwerken")
    GEPARKEERD = "geparkeerd", _("geparkeerd")


class Openstaand(ScopedModel):
    """The work list: what of an entry has no destination yet; together the balance of ONTVANGEN."""

    regel = models.OneToOneField(Bankregel, on_delete=models.PROTECT, related_name="openstaand")
    bedrag = CentenField()
    stand = models.CharField(max_length=12, choices=Stand.choices, default=Stand.OPEN)

    class Meta:
        indexes = [models.Index(fields=["organisatie", "stand"])]


class Banknotitie(ScopedModel):
    """What somebody wrote at an entry; never changed."""

    regel = models.ForeignKey(Bankregel, on_delete=models.PROTECT, related_name="notities")
    tekst = models.CharField(max_length=1000)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(auto_now_add=True)
