"""Claims on residents: who owes what and why, every change of it, the plan, the steps of collecting.

The balance of a claim is never stored: it is the sum of its mutations, and each of those is one journal entry.
"""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from doorstart.grootboek.models import Rekening
from doorstart.kern.geld import CentenField
from doorstart.kern.scope import Massarij, ScopedModel
from doorstart.organisatie.models import VierOgenModel


class Vorderingsoort(models.TextChoices):
    """Where a claim comes from."""

    VASTSTELLING_BBZ = "vaststelling_bbz", _("vaststelling Bbz over een boekjaar")
    TERUGVORDERING = "terugvordering", _("terugvordering van bijstand")
    TE_VEEL_BETAALD = "te_veel_betaald", _("te veel betaald na een correctie")
    RENTELOZE_LENING = "renteloze_lening", _("renteloze lening die blijft (art. 13 Bbz)")
    LENING_OPGEEIST = "lening_opgeeist", _("opgeëiste lening")
    OVERIG = "overig", _("andere vordering")


class Vordering(ScopedModel):
    """One claim. Amounts in cents; `netto` + `loonheffing` is what was claimed first.

    `rekening` is the ledger account on which it stands. `plicht`: the law obliges to reclaim (art. 58 lid 1). Without
    `bekend_op` nobody decided and told the resident yet: then nothing is collected. `betaal_uiterlijk`: art. 4:87 Awb.
    """

    nummer = models.CharField(max_length=20)
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="vorderingen")
    soort = models.CharField(max_length=20, choices=Vorderingsoort.choices)
    wet = models.CharField(max_length=20)
    artikel = models.CharField(max_length=40)
    versie = models.DateField()
    omschrijving = models.CharField(max_length=200)
    periode_van = models.DateField(null=True, blank=True)
    periode_tot = models.DateField(null=True, blank=True)
    netto = CentenField()
    loonheffing = CentenField(default=0)
    plicht = models.BooleanField(default=False)
    rekening = models.CharField(max_length=30, choices=Rekening.choices, default=Rekening.TERUG_TE_VORDEREN)
    besluit = models.ForeignKey("besluiten.Besluit", null=True, on_delete=models.PROTECT, related_name="+")
    berekening = models.ForeignKey("berekeningen.Berekening", null=True, on_delete=models.PROTECT, related_name="+")
    ontstaan_op = models.DateField()
    bekend_op = models.DateField(null=True, blank=True)
    betaal_uiterlijk = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisatie", "nummer"], name="vordering_nummer_uniek")]
        indexes = [models.Index(fields=["organisatie", "betaal_uiterlijk"])]

    def __str__(self) -> str:
        return self.nummer


class Debiteur(ScopedModel):
    """Somebody who owes a claim. Each is liable for the whole (art. 59 Participatiewet); append-only."""

    vordering = models.ForeignKey(Vordering, on_delete=models.PROTECT, related_name="debiteuren")
    persoon = models.ForeignKey("dossiers.Persoon", on_delete=models.PROTECT, related_name="+")
    hoofdelijk = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "vordering", "persoon"], name="debiteur_een_keer")
        ]


class Mutatiesoort(models.TextChoices):
    """Why the balance of a claim changed."""

    ONTSTAAN = "ontstaan", _("vordering ontstaan")
    LOONHEFFING = "loonheffing", _("loonheffing erbij (bruto)")
    RENTE = "rente", _("wettelijke rente")
    BETALING = "betaling", _("betaling")
    VERREKENING = "verrekening", _("verrekend met de uitkering")
    AFGEZIEN = "afgezien", _("afgezien van terugvordering")
    KWIJTSCHELDING = "kwijtschelding", _("kwijtgescholden")
    AFBOEKING = "afboeking", _("afgeboekt")
    TERUGGEDRAAID = "teruggedraaid", _("teruggedraaid")
    OVERGEHEVELD = "overgeheveld", _("betaling verplaatst naar een andere vordering")
    TERUGBETAALD = "terugbetaald", _("te veel ontvangen, terugbetaald")


AFLOSSING = (
    Mutatiesoort.BETALING,
    Mutatiesoort.VERREKENING,
    Mutatiesoort.OVERGEHEVELD,
    Mutatiesoort.TERUGBETAALD,
)
"""The kinds that tell how much was paid; paid back and moved away count against it."""


class Vorderingsmutatie(Massarij):
    """One change of the balance in cents: positive is more owed. Exactly what one journal entry did; append-only.

    `datum` is the day from which it counts: of a payment the day on which the money came in.
    """

    # A unique constraint begins with it.
    vordering = models.ForeignKey(Vordering, on_delete=models.PROTECT, related_name="mutaties", db_index=False)
    soort = models.CharField(max_length=20, choices=Mutatiesoort.choices)
    bedrag = CentenField()
    datum = models.DateField()
    boeking = models.ForeignKey("grootboek.Boeking", on_delete=models.PROTECT, related_name="+", db_constraint=False)
    besluit = models.ForeignKey("besluiten.Besluit", null=True, on_delete=models.PROTECT, related_name="+")
    omschrijving = models.CharField(max_length=200, blank=True)
    sleutel = models.CharField(max_length=80, null=True)  # noqa: DJ001  (null: many mutations have no outside key)

    class Meta:
        indexes = [models.Index(fields=["organisatie", "vordering", "datum"])]
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "sleutel"], name="vorderingsmutatie_een_keer"),
            models.UniqueConstraint(fields=["vordering", "boeking"], name="boeking_een_keer_per_vordering"),
            models.CheckConstraint(condition=~models.Q(bedrag=0), name="vorderingsmutatie_niet_nul"),
        ]


class Regelingwijze(models.TextChoices):
    """How a plan is paid."""

    BETALEN = "betalen", _("de inwoner betaalt zelf")
    VERREKENEN = "verrekenen", _("wij houden het in op de uitkering")
    UITSTEL = "uitstel", _("uitstel tot een latere dag")
    WET = "wet", _("aflossing volgens art. 13 Bbz")


class Betalingsregeling(ScopedModel):
    """A plan to pay a claim. `bedrag` in cents is what the instalments add up to; it changes only by ending.

    `begin_betaald`: what was paid on the claim before the plan, in cents; what comes after goes to its instalments.
    """

    vordering = models.ForeignKey(Vordering, on_delete=models.PROTECT, related_name="regelingen")
    wijze = models.CharField(max_length=20, choices=Regelingwijze.choices)
    van = models.DateField()
    bedrag = CentenField()
    begin_betaald = CentenField(default=0)
    besluit = models.ForeignKey("besluiten.Besluit", null=True, on_delete=models.PROTECT, related_name="+")
    berekening = models.ForeignKey("berekeningen.Berekening", null=True, on_delete=models.PROTECT, related_name="+")
    geeindigd_op = models.DateField(null=True, blank=True)
    eindreden = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisatie", "vordering"],
                condition=models.Q(geeindigd_op__isnull=True),
                name="een_lopende_regeling",
            )
        ]


class Regelingtermijn(ScopedModel):
    """One instalment of a plan: cents, and the last day to pay it; append-only."""

    regeling = models.ForeignKey(Betalingsregeling, on_delete=models.PROTECT, related_name="termijnen")
    nummer = models.PositiveSmallIntegerField()
    vervalt_op = models.DateField()
    bedrag = CentenField()

    class Meta:
        ordering = ["regeling", "nummer"]
        indexes = [models.Index(fields=["organisatie", "vervalt_op"])]


class Invorderstap(models.TextChoices):
    """What was done to get a claim paid, or what the resident asked."""

    BETAALBRIEF = "betaalbrief", _("brief: zo betaalt u terug")
    HERINNERING = "herinnering", _("herinnering")
    AANMANING = "aanmaning", _("aanmaning")
    DWANGBEVEL = "dwangbevel", _("dwangbevel")
    ERKENNING = "erkenning", _("de inwoner erkent de vordering")
    VERZOEK = "verzoek", _("verzoek om een betalingsregeling")


class Invordering(ScopedModel):
    """One step of collecting; append-only. `bedrag` in cents is what it was about, `uiterlijk` the day it set."""

    vordering = models.ForeignKey(Vordering, on_delete=models.PROTECT, related_name="stappen")
    soort = models.CharField(max_length=20, choices=Invorderstap.choices)
    datum = models.DateField()
    uiterlijk = models.DateField(null=True, blank=True)
    bedrag = CentenField(default=0)
    brief = models.ForeignKey("besluiten.Brief", null=True, on_delete=models.PROTECT, related_name="+")
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    toelichting = models.CharField(max_length=500, blank=True)


class Dwangbevel(VierOgenModel):
    """A writ that a person proposes and another approves (arts 4:114-4:124 Awb, 60 lid 2 Participatiewet).

    `bedrag` is the arrears in cents at that moment, `kosten` those of collecting that the writ names.
    """

    vordering = models.ForeignKey(Vordering, on_delete=models.PROTECT, related_name="dwangbevelen")
    bedrag = CentenField()
    motivering = models.TextField()
    reden_terug = models.TextField(blank=True)
