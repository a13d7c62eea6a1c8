"""Decisions (four eyes) and letters; fixed once approved."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorstart.kern.geld import CentenField
from doorstart.kern.scope import ScopedModel
from doorstart.organisatie.models import VierOgenModel
from doorstart.organisatie.rollen import Rol


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
    LENING_BORGTOCHT = "lening_borgtocht", _("aanspraak op een borgtocht")
    LENING_GIFT = "lening_gift", _("omzetting van kapitaal in een gift")
    TERUGVORDERING = "terugvordering", _("terugvordering")
    BETALINGSREGELING = "betalingsregeling", _("betalingsregeling")
    KWIJTSCHELDING = "kwijtschelding", _("kwijtschelding van een vordering")
    CORRECTIE = "correctie", _("correctie met de hand")
    BEZWAAR = "bezwaar", _("beslissing op bezwaar")
    DWANGSOM = "dwangsom", _("dwangsom bij te laat beslissen")
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
    """One decision. `gegevens` holds what this kind needs (amount, hours, figures); fixed when approved.

    `vervangt` is an earlier decision that this one takes the place of, for instance after an objection.
    """

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
    vervangt = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="vervangen_door")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisatie", "nummer"], name="besluit_nummer_uniek")]

    def __str__(self) -> str:
        return self.nummer


class Briefsoort(models.TextChoices):
    """Which letter it is."""

    BESLUIT = "besluit", _("besluit")
    ONTVANGST = "ontvangst", _("ontvangstbevestiging")
    GEGEVENS = "gegevens", _("verzoek om gegevens")
    VERLENGING = "verlenging", _("verlenging van de beslistermijn")
    BETALEN = "betalen", _("brief over betalen of terugbetalen")
    MEDEDELING = "mededeling", _("mededeling")
    OVERZICHT = "overzicht", _("jaaroverzicht")
    BEZWAAR = "bezwaar", _("brief over een bezwaar")


class Brief(ScopedModel):
    """A letter as it was sent: typed context and PDF with its hash; never regenerated.

    A letter with a decision has `besluit`; one that only belongs to a procedure has `procedure`. About paying, and the
    yearly statement, a letter may stand alone: a loan of an earlier system has no decision here. So may the receipt of
    an application that nobody took up yet. `teksten` says which versions of the organisation's own texts were used
    (key -> version); a text without one is the default.
    """

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="brieven")
    besluit = models.ForeignKey(Besluit, null=True, on_delete=models.PROTECT, related_name="brieven")
    procedure = models.ForeignKey("werkproces.Procedure", null=True, on_delete=models.PROTECT, related_name="brieven")
    soort = models.CharField(max_length=20, choices=Briefsoort.choices, default=Briefsoort.BESLUIT)
    onderwerp = models.CharField(max_length=200)
    context = models.JSONField()
    teksten = models.JSONField(default=dict)
    pdf = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    verzonden_op = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(besluit__isnull=False)
                | models.Q(procedure__isnull=False)
                | models.Q(soort__in=("betalen", "overzicht", "ontvangst")),
                name="brief_hoort_ergens_bij",
            )
        ]

    def __str__(self) -> str:
        return self.onderwerp


class Brieftekst(VierOgenModel):
    """A version of one named text of the letters, from a day on; fixed once judged."""

    sleutel = models.CharField(max_length=80)
    tekst = models.TextField()
    geldig_van = models.DateField()
    versie = models.PositiveIntegerField()
    reden = models.CharField(max_length=500)

    class Meta:
        ordering = ["sleutel", "-geldig_van", "-versie"]
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "sleutel", "versie"], name="brieftekst_versie_uniek")
        ]

    def __str__(self) -> str:
        return f"{self.sleutel} v{self.versie}"


class Mandaat(VierOgenModel):
    """Up to which amount (cents) a role may approve a kind of decision, from a day on.

    An empty `soort` is every kind without a mandate of its own; an empty `tot_bedrag` is without limit. A later row
    for the same kind and role takes its place; `vervallen` ends it.
    """

    soort = models.CharField(max_length=30, blank=True, choices=Besluitsoort.choices)
    rol = models.CharField(max_length=20, choices=Rol.choices)
    tot_bedrag = CentenField(null=True)
    vervallen = models.BooleanField(default=False)
    geldig_van = models.DateField()
    reden = models.CharField(max_length=500)

    class Meta:
        ordering = ["soort", "rol", "-geldig_van", "-id"]
