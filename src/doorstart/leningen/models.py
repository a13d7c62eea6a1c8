"""A business loan as granted, and what is known of how it is repaid."""

from django.db import models

from doorstart.kern.geld import CentenField
from doorstart.kern.scope import ScopedModel


class Lening(ScopedModel):
    """Bedrijfskapitaal as a loan; amounts in cents, rate in basis points, fixed at the grant date."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="leningen")
    nummer = models.CharField(max_length=20)
    verstrekt_op = models.DateField()
    hoofdsom = CentenField()
    rente = models.PositiveIntegerField()
    looptijd_maanden = models.PositiveSmallIntegerField()
    afgelost = CentenField(default=0)
    rente_ontvangen = CentenField(default=0)
    achterstand_sinds = models.DateField(null=True, blank=True)
    uitstel_tot = models.DateField(null=True, blank=True)
    afgelost_op = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisatie", "nummer"], name="lening_nummer_uniek")]
