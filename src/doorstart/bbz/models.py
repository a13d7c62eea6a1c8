"""Bbz 2004 living costs: the grant, the year figures, the settlement of the boekjaar."""

from django.conf import settings
from django.db import models

from doorstart.dossiers.models import Groep
from doorstart.kern.geld import CentenField
from doorstart.kern.scope import ScopedModel


class Toekenning(ScopedModel):
    """Living costs as a provisional interest-free loan, per month in cents incl. holiday allowance."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="bbz_toekenningen")
    besluit = models.ForeignKey("besluiten.Besluit", on_delete=models.PROTECT, related_name="+")
    groep = models.CharField(max_length=20, choices=Groep.choices)
    van = models.DateField()
    tot = models.DateField()
    maandbedrag = CentenField()
    boekjaar_begin_maand = models.PositiveSmallIntegerField(default=1)


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
