"""Bbz 2004 living costs: the grant and what changes it, the year figures, the settlement of the boekjaar."""

from django.conf import settings
from django.db import models

from doorstart.dossiers.models import Groep
from doorstart.kern.geld import CentenField
from doorstart.kern.scope import ScopedModel


class Toekenning(ScopedModel):
    """Living costs, per month in cents incl. holiday allowance: an interest-free loan, or a gift at once (art. 19).

    `tot` is the last day on which it holds now; `toegekend_tot` what the decision said when a later one
    (`geeindigd_door`) made it end sooner. Another amount is a new row that points to the old one (`vervangt`).
    """

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="bbz_toekenningen")
    besluit = models.ForeignKey("besluiten.Besluit", on_delete=models.PROTECT, related_name="+")
    groep = models.CharField(max_length=20, choices=Groep.choices)
    van = models.DateField()
    tot = models.DateField()
    maandbedrag = CentenField()
    boekjaar_begin_maand = models.PositiveSmallIntegerField(default=1)
    om_niet = models.BooleanField(default=False)
    toegekend_tot = models.DateField(null=True)
    vervangt = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="opvolgers")
    geeindigd_door = models.ForeignKey("besluiten.Besluit", null=True, on_delete=models.PROTECT, related_name="+")

    @property
    def ingekort(self) -> bool:
        """Whether a later decision made it end before the day that was granted."""
        return self.toegekend_tot is not None and self.toegekend_tot > self.tot


class Voorbereiding(ScopedModel):
    """The preparation period of art. 2 lid 3: aid goes on without the duty to look for work, with guidance."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="voorbereidingen")
    besluit = models.OneToOneField("besluiten.Besluit", on_delete=models.PROTECT, related_name="+")
    van = models.DateField()
    tot = models.DateField()


class Voorschot(ScopedModel):
    """A voorschot on an application that is not decided yet (art. 52 Pw), in cents; set off with the first payments."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="voorschotten")
    besluit = models.OneToOneField("besluiten.Besluit", on_delete=models.PROTECT, related_name="+")
    bedrag = CentenField()
    verstrekt_op = models.DateField()


class Opschorting(ScopedModel):
    """The right stands still from `van` because facts are missing (art. 54 Pw); `opgeheven_op` ends it."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="opschortingen")
    besluit = models.OneToOneField("besluiten.Besluit", on_delete=models.PROTECT, related_name="+")
    van = models.DateField()
    hoogstens_tot = models.DateField()
    herstel_uiterlijk = models.DateField()
    opgeheven_op = models.DateField(null=True)
    reden_opheffing = models.CharField(max_length=300, blank=True)


class Herziening(ScopedModel):
    """A correction of months that were paid: what is claimed back and what is paid after all, in cents."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="herzieningen")
    besluit = models.OneToOneField("besluiten.Besluit", on_delete=models.PROTECT, related_name="+")
    berekening = models.ForeignKey("berekeningen.Berekening", on_delete=models.PROTECT, related_name="+")
    terug = CentenField()
    nabetaling = CentenField()


class Auditbestand(ScopedModel):
    """The accounts of an auditfile that was read: per account its opening, movement and closing balance in cents.

    Never changed. The file itself is not kept here; `sha256` says which one it was.
    """

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="auditbestanden")
    naam = models.CharField(max_length=150)
    sha256 = models.CharField(max_length=64)
    versie = models.CharField(max_length=20)
    administratie = models.CharField(max_length=150, blank=True)
    begin = models.DateField()
    einde = models.DateField()
    aantal_regels = models.PositiveIntegerField()
    rekeningen = models.JSONField()
    meldingen = models.JSONField(default=list)
    ingelezen_op = models.DateField()
    ingelezen_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")


class Jaarcijfers(ScopedModel):
    """The figures of one boekjaar as handed in; amounts in cents per boekjaar. A change is a new version."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="jaarcijfers")
    boekjaar_begin = models.DateField()
    boekjaar_einde = models.DateField()
    versie = models.PositiveSmallIntegerField(default=1)
    winst = CentenField()
    winst_partner = CentenField(default=0)
    netto_overig = CentenField(default=0)
    netto_partner = CentenField(default=0)
    eigen_vermogen = CentenField()
    totaal_vermogen = CentenField()
    ingediend_op = models.DateField()
    ingediend_door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    auditbestand = models.ForeignKey(Auditbestand, null=True, on_delete=models.PROTECT, related_name="jaarcijfers")
    indeling = models.JSONField(default=dict, help_text="Per rekening van het auditbestand: waar zij bij telt.")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisatie", "dossier", "boekjaar_begin", "versie"], name="jaarcijfers_versie_uniek"
            )
        ]


class Vaststelling(ScopedModel):
    """The final settlement of a boekjaar (arts 11-13); amounts in cents. Never changed, only replaced."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="vaststellingen")
    jaarcijfers = models.ForeignKey(Jaarcijfers, on_delete=models.PROTECT, related_name="vaststellingen")
    berekening = models.ForeignKey("berekeningen.Berekening", on_delete=models.PROTECT, related_name="+")
    besluit = models.ForeignKey("besluiten.Besluit", null=True, on_delete=models.PROTECT, related_name="+")
    vervangt = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="vervangen_door")
    soort = models.CharField(max_length=1)
    jaarnorm = CentenField()
    verstrekt = CentenField()
    netto_inkomen = CentenField()
    aanvulling = CentenField()
    om_niet = CentenField()
    blijft_lening = CentenField()
    teruggevorderd = CentenField()
    afgezien = CentenField()
    te_beslissen = CentenField()


class Vaststellingsrun(ScopedModel):
    """One time that drafts were made for all boekjaren whose figures were in."""

    gestart_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    datum = models.DateField()
    klaar = models.BooleanField(default=False)


class Concept(ScopedModel):
    """A draft of a settlement: what the figures lead to, or why there is no outcome. A person has to propose it.

    Nothing is posted from here.
    """

    run = models.ForeignKey(Vaststellingsrun, on_delete=models.PROTECT, related_name="concepten")
    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="concepten")
    jaarcijfers = models.ForeignKey(Jaarcijfers, on_delete=models.PROTECT, related_name="concepten")
    berekening = models.ForeignKey("berekeningen.Berekening", null=True, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=1, blank=True)
    weigering = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "run", "jaarcijfers"], name="concept_per_run_uniek")
        ]
