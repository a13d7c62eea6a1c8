"""Decisions (four eyes) and letters; fixed once approved."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorstart.kern.scope import ScopedModel
from doorstart.organisatie.models import VierOgenModel


class Besluitsoort(models.TextChoices):
    """What is decided."""

    PTO_TOESTEMMING = "pto_toestemming", _("toestemming parttime ondernemen")
    BBZ_LEVENSONDERHOUD = "bbz_levensonderhoud", _("Bbz-uitkering voor levensonderhoud")
    BBZ_VOORSCHOT = "bbz_voorschot", _("voorschot op een Bbz-uitkering")
    BBZ_VERLENGING = "bbz_verlenging", _("verlenging van de Bbz-uitkering")
    BBZ_WIJZIGING = "bbz_wijziging", _("wijziging van de Bbz-uitkering")
    BBZ_HERZIENING = "bbz_herziening", _("herziening of intrekking met terugwerkende kracht")
    BBZ_OPSCHORTING = "bbz_opschorting", _("opschorting van de Bbz-uitkering")
    BBZ_BEEINDIGING = "bbz_beeindiging", _("beëindiging van de Bbz-uitkering")
    BBZ_VASTSTELLING = "bbz_vaststelling", _("vaststelling Bbz over een boekjaar")
    BBZ_KAPITAAL = "bbz_kapitaal", _("bedrijfskapitaal")
    VOORBEREIDING = "voorbereiding", _("voorbereidingsperiode")
    VOORBEREIDINGSKREDIET = "voorbereidingskrediet", _("krediet voor voorbereidingskosten")
    VOORBEREIDING_OMZETTING = "voorbereiding_omzetting", _("omzetting van het voorbereidingskrediet")
    LENING_UITSTEL = "lening_uitstel", _("uitstel van aflossing en rente")
    LENING_RENTE = "lening_rente", _("kwijtschelding van rente")
    LENING_OPEISING = "lening_opeising", _("opeisen van een lening")
    LENING_EINDE = "lening_einde", _("lening bij het einde van het bedrijf")
    LENING_AKKOORD = "lening_akkoord", _("medewerking aan een schuldregeling")
    LENING_AFBOEKING = "lening_afboeking", _("afboeken van een lening")
    TERUGVORDERING = "terugvordering", _("terugvordering")
    BETALINGSREGELING = "betalingsregeling", _("betalingsregeling")
    KWIJTSCHELDING = "kwijtschelding", _("kwijtschelding van een vordering")
    CORRECTIE = "correctie", _("correctie met de hand")
    BEZWAAR = "bezwaar", _("beslissing op bezwaar")
    IMPORT = "import", _("besluit uit een eerder systeem")


class Uitkomst(models.TextChoices):
    """The direction of the decision."""

    TOEKENNING = "toekenning", _("toegekend")
    GEDEELTELIJK = "gedeeltelijk", _("gedeeltelijk toegekend")
    AFWIJZING = "afwijzing", _("afgewezen")
    BUITEN_BEHANDELING = "buiten_behandeling", _("niet in behandeling genomen")
    VASTSTELLING = "vaststelling", _("vastgesteld")
    AMBTSHALVE = "ambtshalve", _("besloten")
    GEGROND = "gegrond", _("bezwaar gegrond")
    DEELS_GEGROND = "deels_gegrond", _("bezwaar deels gegrond")
    ONGEGROND = "ongegrond", _("bezwaar ongegrond")
    NIET_ONTVANKELIJK = "niet_ontvankelijk", _("bezwaar niet-ontvankelijk")


class Besluit(VierOgenModel):
    """One decision. `gegevens` holds what this kind needs (amount, hours, figures); fixed when approved."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="besluiten")
    procedure = models.ForeignKey("werkproces.Procedure", null=True, on_delete=models.PROTECT, related_name="besluiten")
    berekening = models.ForeignKey(
        "berekeningen.Berekening", null=True, on_delete=models.PROTECT, related_name="besluiten"
    )
    nummer = models.CharField(max_length=30)
    soort = models.CharField(max_length=30, choices=Besluitsoort.choices)
    uitkomst = models.CharField(max_length=20, choices=Uitkomst.choices)
    datum = models.DateField()
    ingang = models.DateField(null=True, blank=True)
    einde = models.DateField(null=True, blank=True)
    motivering = models.TextField()
    reden_terug = models.TextField(blank=True, help_text="Waarom de tweede persoon het voorstel terugstuurde.")
    gegevens = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisatie", "nummer"], name="besluit_nummer_uniek")]

    def __str__(self) -> str:
        return self.nummer


class Briefsoort(models.TextChoices):
    """Which letter it is."""

    BESLUIT = "besluit", _("besluit")
    GEGEVENS = "gegevens", _("verzoek om gegevens")
    VERLENGING = "verlenging", _("verlenging van de beslistermijn")
    BETALEN = "betalen", _("brief over betalen of terugbetalen")


class Brief(ScopedModel):
    """A letter as it was sent: typed context and PDF with its hash; never regenerated.

    A letter with a decision has `besluit`; one that only belongs to a procedure has `procedure`.
    """

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="brieven")
    besluit = models.ForeignKey(Besluit, null=True, on_delete=models.PROTECT, related_name="brieven")
    procedure = models.ForeignKey("werkproces.Procedure", null=True, on_delete=models.PROTECT, related_name="brieven")
    soort = models.CharField(max_length=20, choices=Briefsoort.choices, default=Briefsoort.BESLUIT)
    onderwerp = models.CharField(max_length=200)
    context = models.JSONField()
    pdf = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    verzonden_op = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(besluit__isnull=False) | models.Q(procedure__isnull=False),
                name="brief_hoort_ergens_bij",
            )
        ]

    def __str__(self) -> str:
        return self.onderwerp
