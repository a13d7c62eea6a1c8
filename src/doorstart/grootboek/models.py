"""Journal of balanced postings and payment batches; amounts in whole cents."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from doorstart.kern.geld import CentenField
from doorstart.kern.scope import Massarij, ScopedModel
from doorstart.organisatie.models import VierOgenModel


class Rekening(models.TextChoices):
    """The accounts. Debit is positive, credit negative."""

    UITKERINGSLASTEN = "uitkeringslasten", _("uitkeringslasten (om niet)")
    LENING_LEVENSONDERHOUD = "lening_levensonderhoud", _("renteloze lening levensonderhoud Bbz")
    LENING_RENTELOOS = "lening_renteloos", _("renteloze lening die blijft (art. 13 Bbz)")
    LENING_KAPITAAL = "lening_kapitaal", _("lening bedrijfskapitaal")
    LENING_VOORBEREIDING = "lening_voorbereiding", _("renteloze lening voorbereidingskosten")
    KAPITAALLASTEN = "kapitaallasten", _("bedrijfskapitaal om niet")
    VOORSCHOT = "voorschot", _("voorschotten")
    VAKANTIETOESLAG = "vakantietoeslag", _("gereserveerde vakantietoeslag")
    TE_BETALEN = "te_betalen", _("te betalen aan inwoners")
    TERUG_TE_VORDEREN = "terug_te_vorderen", _("vorderingen op inwoners")
    DERDEN = "derden", _("door te betalen aan derden")
    ONTVANGEN = "ontvangen", _("ontvangen, nog te verwerken")
    BANK = "bank", _("bank")
    RENTE_TE_ONTVANGEN = "rente_te_ontvangen", _("te ontvangen rente")
    RENTE = "rente", _("rentebaten")
    AFBOEKINGEN = "afboekingen", _("kwijtgescholden en afgeboekt")
    DWANGSOMMEN = "dwangsommen", _("dwangsommen bij te laat beslissen")


class Wetsgroep(models.TextChoices):
    """Under which law and group of the Bbz the money falls."""

    PW = "pw", _("Participatiewet")
    BBZ_VOORBEREIDING = "bbz_voorbereiding", _("Bbz voorbereidingsperiode")
    BBZ_STARTER = "bbz_starter", _("Bbz beginnend")
    BBZ_GEVESTIGD = "bbz_gevestigd", _("Bbz gevestigd")
    BBZ_OUDER = "bbz_ouder", _("Bbz ouder")
    BBZ_BEEINDIGEND = "bbz_beeindigend", _("Bbz beëindigend")
    TOZO = "tozo", _("Tozo")
    # Money on the bank account of which nobody knows yet to whom it belongs; never aid, never in the import.
    ONVERDEELD = "onverdeeld", _("nog niet verdeeld")


class Kostensoort(models.TextChoices):
    """Living costs or business capital."""

    LEVENSONDERHOUD = "levensonderhoud", _("levensonderhoud")
    KAPITAAL = "kapitaal", _("bedrijfskapitaal")
    ONDERZOEK = "onderzoek", _("onderzoek")


class Boeking(Massarij):
    """One journal entry: a set of lines that sum to zero. Corrected only by a reversal.

    `sleutel` names what may be posted once (a month of a grant, say); the database refuses it a second time.
    """

    datum = models.DateField()
    soort = models.CharField(max_length=40)
    omschrijving = models.CharField(max_length=200)
    dossier = models.ForeignKey("dossiers.Dossier", null=True, on_delete=models.PROTECT, related_name="boekingen")
    besluit = models.ForeignKey("besluiten.Besluit", null=True, on_delete=models.PROTECT, related_name="boekingen")
    berekening = models.ForeignKey(
        "berekeningen.Berekening", null=True, on_delete=models.PROTECT, related_name="boekingen"
    )
    draait_terug = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="teruggedraaid_door")
    geboekt_door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    geboekt_op = models.DateTimeField(auto_now_add=True)
    sleutel = models.CharField(max_length=80, null=True)  # noqa: DJ001 - absent is not the same key as another absent

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisatie", "sleutel"],
                condition=models.Q(sleutel__isnull=False),
                name="boeking_sleutel_uniek",
            )
        ]


class Boekingsregel(Massarij):
    """One line: debit positive, credit negative. `rechtmaand` is the month the right belongs to."""

    boeking = models.ForeignKey(Boeking, on_delete=models.PROTECT, related_name="regels", db_constraint=False)
    rekening = models.CharField(max_length=30, choices=Rekening.choices)
    bedrag = CentenField()
    # The dossier is searched with the index below, the municipality not at all; an index is kept up for every line.
    dossier = models.ForeignKey(
        "dossiers.Dossier", null=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    gemeente = models.ForeignKey("organisatie.Gemeente", on_delete=models.PROTECT, related_name="+", db_index=False)
    wetsgroep = models.CharField(max_length=20, choices=Wetsgroep.choices)
    kostensoort = models.CharField(max_length=20, choices=Kostensoort.choices, default=Kostensoort.LEVENSONDERHOUD)
    verstrekkingsjaar = models.PositiveSmallIntegerField()
    rechtmaand = models.DateField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["organisatie", "dossier", "rechtmaand"]),
            models.Index(fields=["organisatie", "rekening", "rechtmaand"]),
        ]

    @property
    def debet(self) -> int | None:
        """The amount in cents when this is a debit line, else None."""
        return self.bedrag if self.bedrag > 0 else None

    @property
    def credit(self) -> int | None:
        """The amount in cents, as a positive number, when this is a credit line, else None."""
        return -self.bedrag if self.bedrag < 0 else None


class Betaalbatch(VierOgenModel):
    """A set of payments that goes to the bank together, approved by a second person.

    `maand` is the first day of the month that a monthly run pays; None for a batch of what was waiting.
    """

    omschrijving = models.CharField(max_length=140)
    betaaldatum = models.DateField()
    maand = models.DateField(null=True)


class Betaalbestand(ScopedModel):
    """One file of an approved batch, as it goes to the bank; `bedrag` in cents is its control sum.

    It pays the orders of the batch from `eerste` up to and including `laatste` (their ids), and is one entry in the
    journal and one debit on the statement.
    """

    batch = models.ForeignKey(Betaalbatch, on_delete=models.PROTECT, related_name="bestanden")
    volgnummer = models.PositiveSmallIntegerField()
    eerste = models.BigIntegerField()
    laatste = models.BigIntegerField()
    aantal = models.PositiveIntegerField()
    bedrag = CentenField()
    inhoud = models.TextField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["batch", "volgnummer"], name="betaalbestand_uniek")]


class Stand(models.TextChoices):
    """Where a payment is."""

    WACHT = "wacht", _("wacht")
    IN_BATCH = "in_batch", _("in een batch die wacht op goedkeuring")
    VERZONDEN = "verzonden", _("naar de bank")
    BETAALD = "betaald", _("betaald")
    TERUGGEKOMEN = "teruggekomen", _("teruggekomen")
    VERVALLEN = "vervallen", _("vervallen")


class Betaalopdracht(ScopedModel):
    """One payment, to a resident or (`rekening` = DERDEN) to a third party; waits until a batch takes it.

    `vervallen_op`: its posting was reversed before it was paid; then it is never paid. `betaald_op` and
    `teruggekomen_op` come from the bank's statement and are written once. `adres` holds the parts of a structured
    address by their name in the bank file. Of a third party name, IBAN and address are those of the order; of a
    resident those at the moment of the batch.
    """

    batch = models.ForeignKey(Betaalbatch, null=True, on_delete=models.PROTECT, related_name="opdrachten")
    boeking = models.ForeignKey(Boeking, on_delete=models.PROTECT, related_name="opdrachten")
    dossier = models.ForeignKey(
        "dossiers.Dossier", null=True, on_delete=models.PROTECT, related_name="betaalopdrachten"
    )
    rekening = models.CharField(max_length=30, choices=Rekening.choices, default=Rekening.TE_BETALEN)
    begunstigde = models.CharField(max_length=70)
    iban = models.CharField(max_length=34)
    adres = models.JSONField(default=dict)
    kenmerk = models.CharField(max_length=35, blank=True)
    bedrag = CentenField()
    omschrijving = models.CharField(max_length=140)
    rechtmaand = models.DateField(null=True)
    vervallen_op = models.DateField(null=True)
    betaald_op = models.DateField(null=True)
    teruggekomen_op = models.DateField(null=True)
    terug_reden = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [models.Index(fields=["organisatie", "batch"])]
        constraints = [
            models.CheckConstraint(condition=models.Q(bedrag__gt=0), name="opdracht_bedrag_positief"),
            # Only money that goes back to somebody unknown to us has no dossier.
            models.CheckConstraint(
                condition=models.Q(dossier__isnull=False) | models.Q(rekening=Rekening.DERDEN),
                name="opdracht_dossier_of_derde",
            ),
        ]

    @property
    def aan_derde(self) -> bool:
        """Whether the money goes to somebody else than the resident."""
        return self.rekening == Rekening.DERDEN

    @property
    def stand(self) -> Stand:
        """Where the payment is; load `batch` with it (select_related)."""
        if self.vervallen_op is not None:
            return Stand.VERVALLEN
        if self.teruggekomen_op is not None:
            return Stand.TERUGGEKOMEN
        if self.betaald_op is not None:
            return Stand.BETAALD
        if self.batch is None:
            return Stand.WACHT
        return Stand.VERZONDEN if self.batch.status == "goedgekeurd" else Stand.IN_BATCH


class Periodeafsluiting(VierOgenModel):
    """Everything up to and including `tot` is closed once a second person agreed; it is never opened again."""

    tot = models.DateField()
    toelichting = models.CharField(max_length=500)

    class Meta:
        ordering = ["-tot", "-id"]


class Rekeningschema(VierOgenModel):
    """Which number of the municipal ledger each account has: one whole table per version, approved by a second person.

    `regels` is a list of [rekening, wetsgroep, kostensoort, nummer]; an empty group or kind means all of them.
    """

    regels = models.JSONField(default=list)
    reden = models.CharField(max_length=500)


class Journaalexport(ScopedModel):
    """The journal of a closed period as it was given to the municipal accounts; can be made again to the same hash."""

    van = models.DateField()
    tot = models.DateField()
    schema = models.ForeignKey(Rekeningschema, on_delete=models.PROTECT, related_name="exports")
    aantal = models.PositiveIntegerField()
    debet = CentenField()
    bestand = models.TextField()
    sha256 = models.CharField(max_length=64)
    gemaakt_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-tot"]
