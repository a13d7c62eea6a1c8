"""The assessment of an application; every row is a version that never changes, a later one follows it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from doorstart.kern.geld import CentenField
from doorstart.kern.scope import ScopedModel


class Onderzoeksoort(models.TextChoices):
    """Who does the research."""

    EIGEN = "eigen", _("eigen adviseur")
    EXTERN = "extern", _("extern bureau")


class Conclusie(models.TextChoices):
    """The conclusion about viability (art. 1 onder c Bbz 2004)."""

    JA = "ja", _("levensvatbaar")
    VOORWAARDEN = "voorwaarden", _("levensvatbaar onder voorwaarden")
    NEE = "nee", _("niet levensvatbaar")


class Beoordelingsrij(ScopedModel):
    """What every row has: whose dossier and procedure, on which working day, by whom."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="+")
    procedure = models.ForeignKey("werkproces.Procedure", null=True, on_delete=models.PROTECT, related_name="+")
    datum = models.DateField()
    gebruiker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True


class Versie(Beoordelingsrij):
    """A row of which there are versions, counted per dossier."""

    versie = models.PositiveSmallIntegerField()

    class Meta:
        abstract = True


class Onderzoek(Beoordelingsrij):
    """The assignment to research the viability."""

    soort = models.CharField(max_length=10, choices=Onderzoeksoort.choices)
    onderzoeker = models.CharField(max_length=150)
    vraag = models.TextField(blank=True)
    opdracht_op = models.DateField()
    uiterlijk = models.DateField()

    def __str__(self) -> str:
        return f"{self.onderzoeker} ({self.opdracht_op:%d-%m-%Y})"


class Onderzoeksrapport(Beoordelingsrij):
    """The report of a research. `document`: key of the document in the room of documents, when it is stored there."""

    onderzoek = models.ForeignKey(Onderzoek, on_delete=models.PROTECT, related_name="rapporten")
    ontvangen_op = models.DateField()
    verwijzing = models.CharField(max_length=300)
    samenvatting = models.TextField(blank=True)
    document = models.PositiveBigIntegerField(null=True, blank=True)


class Bedrijfsplan(Versie):
    """The figures of a business plan; `berekening` holds them with break-even, capacity and liquidity."""

    bron = models.CharField(max_length=200)
    berekening = models.ForeignKey("berekeningen.Berekening", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "dossier", "versie"], name="bedrijfsplan_versie_uniek")
        ]


class Levensvatbaarheid(Versie):
    """The judgment on viability: scored points (sleutel, score, opmerking), conclusion, reason, author."""

    onderzoek = models.ForeignKey(Onderzoek, null=True, on_delete=models.PROTECT, related_name="+")
    plan = models.ForeignKey(Bedrijfsplan, null=True, on_delete=models.PROTECT, related_name="+")
    punten = models.JSONField(default=list)
    conclusie = models.CharField(max_length=12, choices=Conclusie.choices)
    voorwaarden = models.TextField(blank=True)
    motivering = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "dossier", "versie"], name="levensvatbaarheid_versie_uniek")
        ]

    @property
    def levensvatbaar(self) -> bool:
        """Whether aid can be granted on it: with conditions it can, the decision then names them."""
        return self.conclusie != Conclusie.NEE


class Vermogensopgave(Versie):
    """Assets and debts on `peildatum` (ev_peildatum) with why that day; amounts in cents, lines in `berekening`."""

    peildatum = models.DateField()
    reden = models.TextField()
    berekening = models.ForeignKey("berekeningen.Berekening", on_delete=models.PROTECT, related_name="+")
    totaal = CentenField()
    eigen = CentenField()
    boven_grens = CentenField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "dossier", "versie"], name="vermogensopgave_versie_uniek")
        ]


class Inkomensprognose(Versie):
    """What is expected to come in per month; the months and the averages stand in `berekening`. Amounts in cents."""

    reden = models.TextField()
    berekening = models.ForeignKey("berekeningen.Berekening", on_delete=models.PROTECT, related_name="+")
    inkomen = CentenField()
    maandbedrag = CentenField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "dossier", "versie"], name="inkomensprognose_versie_uniek")
        ]


class Groepstoets(Versie):
    """Which group of art. 2 the adviser chose beside what the test proposed, and why."""

    berekening = models.ForeignKey("berekeningen.Berekening", on_delete=models.PROTECT, related_name="+")
    groep = models.CharField(max_length=15, help_text="Een letter van art. 2 lid 1, of voorbereiding.")
    reden = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "dossier", "versie"], name="groepstoets_versie_uniek")
        ]
