"""Business loans: the contract, everything that happened to it, the postings, and a rebuilt summary for lists.

A balance is never stored as the truth: `stand.bereken` computes it from the contract and the events with the law
package. `Leningstand` is a summary of that for lists, thrown away and made again with every event.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from doorstart.grootboek.models import Wetsgroep
from doorstart.kern.geld import CentenField
from doorstart.kern.scope import ScopedModel
from doorstart.organisatie.models import VierOgenModel


class Leningsoort(models.TextChoices):
    """In which form the capital was granted, or what a loan became."""

    RENTEDRAGEND = "rentedragend", _("lening met rente (art. 15 Bbz)")
    RENTELOOS = "renteloos", _("lening zonder rente (art. 13 Bbz)")
    VOORBEREIDING = "voorbereiding", _("krediet voor voorbereidingskosten (art. 29 Bbz)")
    BORGTOCHT = "borgtocht", _("borgtocht (art. 16 Bbz)")
    HYPOTHEEK = "hypotheek", _("lening met hypotheek of pand (art. 43a Bbz)")
    TOZO = "tozo", _("Tozo-lening")


class Lening(ScopedModel):
    """What the decision of art. 39 fixed; amounts in cents, rate in basis points of the grant date. Never changed.

    `betaaldag`: day of the month on which an instalment is due. `komt_uit`: the loan this one was made of (start
    after the preparation period, mortgage after ending, a guarantee that was called).
    """

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="leningen")
    besluit = models.ForeignKey("besluiten.Besluit", null=True, on_delete=models.PROTECT, related_name="leningen")
    schema = models.ForeignKey("berekeningen.Berekening", null=True, on_delete=models.PROTECT, related_name="+")
    komt_uit = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="vervolgleningen")
    nummer = models.CharField(max_length=20)
    soort = models.CharField(max_length=20, choices=Leningsoort.choices, default=Leningsoort.RENTEDRAGEND)
    wetsgroep = models.CharField(max_length=20, choices=Wetsgroep.choices)
    doel = models.TextField(blank=True)
    aangevraagd_op = models.DateField(null=True, blank=True)
    toegekend_op = models.DateField(null=True, blank=True)
    verstrekt_op = models.DateField()
    hoofdsom = CentenField()
    rente = models.PositiveIntegerField()
    looptijd_maanden = models.PositiveSmallIntegerField()
    wijze = models.CharField(max_length=10, default="annuitair")
    betaaldag = models.PositiveSmallIntegerField(default=1)
    zekerheden = models.TextField(blank=True)
    geldverstrekker = models.CharField(max_length=100, blank=True)
    einde_bijstand = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "nummer"], name="lening_nummer_uniek"),
            models.CheckConstraint(condition=Q(hoofdsom__gt=0), name="lening_hoofdsom_positief"),
            models.CheckConstraint(condition=Q(betaaldag__gte=1, betaaldag__lte=28), name="lening_betaaldag"),
        ]
        indexes = [models.Index(fields=["organisatie", "verstrekt_op"])]

    def __str__(self) -> str:
        return self.nummer


class Leninggebeurtenis(ScopedModel):
    """One thing that happened to a loan: `dag` is when it was true, `bekend_op` when we knew it. Append-only.

    `soort`: a kind of the law package (`bijstandsrecht.lening.Soort`) or one of `gebeurtenissen.EIGEN`. A mistake
    is taken back by a new row that names it in `herroept`. `bron`: the mark of what it came from (a bank entry, a
    collection), so that the same thing is never noted twice.
    """

    lening = models.ForeignKey(Lening, on_delete=models.PROTECT, related_name="gebeurtenissen")
    soort = models.CharField(max_length=30)
    dag = models.DateField()
    bekend_op = models.DateField()
    bedrag = CentenField(default=0)
    maanden = models.PositiveSmallIntegerField(default=0)
    grond = models.CharField(max_length=30, blank=True)
    toerekenbaar = models.BooleanField(null=True)
    verwijtbaar = models.BooleanField(null=True)
    motivering = models.TextField(blank=True)
    gegevens = models.JSONField(default=dict, blank=True)
    bron = models.CharField(max_length=60, blank=True)
    besluit = models.ForeignKey("besluiten.Besluit", null=True, on_delete=models.PROTECT, related_name="+")
    berekening = models.ForeignKey("berekeningen.Berekening", null=True, on_delete=models.PROTECT, related_name="+")
    herroept = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="herroepen_door")
    vastgelegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    vastgelegd_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "bron"], condition=~Q(bron=""), name="lening_bron_eenmaal")
        ]
        indexes = [models.Index(fields=["organisatie", "lening", "dag"])]


class Leningboeking(ScopedModel):
    """Which journal entry belongs to which loan; `tot_en_met` is the day whose balances the entry reached."""

    lening = models.ForeignKey(Lening, on_delete=models.PROTECT, related_name="boekingen")
    boeking = models.OneToOneField("grootboek.Boeking", on_delete=models.PROTECT, related_name="leningboeking")
    gebeurtenis = models.ForeignKey(Leninggebeurtenis, null=True, on_delete=models.PROTECT, related_name="boekingen")
    tot_en_met = models.DateField()


class Leningstatus(models.TextChoices):
    """How a loan stands, for lists and filters."""

    LOOPT = "loopt", _("loopt")
    UITSTEL = "uitstel", _("uitstel")
    ACHTERSTAND = "achterstand", _("achterstand")
    OPGEEIST = "opgeeist", _("opgeëist")
    AFGELOST = "afgelost", _("afgelost")
    GARANT = "garant", _("borgtocht loopt")
    GARANT_DEELS = "garant_deels", _("borgtocht deels aangesproken")
    AANGESPROKEN = "aangesproken", _("borgtocht aangesproken")
    BEEINDIGD = "beeindigd", _("borgtocht beëindigd")


class Leningstand(ScopedModel):
    """The summary of a loan on `op`, made from contract and events; never the source of a decision. Cents."""

    lening = models.OneToOneField(Lening, on_delete=models.CASCADE, related_name="stand")
    op = models.DateField()
    status = models.CharField(max_length=12, choices=Leningstatus.choices)
    hoofdsom = CentenField()
    rente = CentenField()
    totaal = CentenField()
    achterstand = CentenField(default=0)
    achterstand_sinds = models.DateField(null=True)
    uitstel_tot = models.DateField(null=True)
    volgende_vervaldag = models.DateField(null=True)
    volgend_bedrag = CentenField(default=0)
    betaald = CentenField(default=0)
    aflossing = CentenField(default=0)
    afgelost_op = models.DateField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["organisatie", "status"]),
            models.Index(fields=["organisatie", "volgende_vervaldag"]),
        ]


class Machtiging(ScopedModel):
    """A signed SEPA mandate to collect the instalments of a loan; ended by filling `ingetrokken_op`."""

    lening = models.ForeignKey(Lening, on_delete=models.PROTECT, related_name="machtigingen")
    kenmerk = models.CharField(max_length=35)
    naam = models.CharField(max_length=70)
    iban = models.CharField(max_length=34)
    getekend_op = models.DateField()
    ingetrokken_op = models.DateField(null=True, blank=True)
    vastgelegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "kenmerk"], name="machtiging_kenmerk_uniek"),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True) | Q(ingetrokken_op__gte=F("getekend_op")),
                name="machtiging_einde_na_begin",
            ),
        ]


class Incassobatch(VierOgenModel):
    """A set of direct debits that goes to the bank as one file (pain.008), approved by a second person."""

    incassodatum = models.DateField()
    bestand = models.TextField(blank=True)
    sha256 = models.CharField(max_length=64, blank=True)


class Incassoregel(ScopedModel):
    """One direct debit: what was due on `vervaldag`, cents; name and IBAN as the mandate had them then."""

    batch = models.ForeignKey(Incassobatch, on_delete=models.PROTECT, related_name="regels")
    lening = models.ForeignKey(Lening, on_delete=models.PROTECT, related_name="incassos")
    machtiging = models.ForeignKey(Machtiging, on_delete=models.PROTECT, related_name="regels")
    vervaldag = models.DateField()
    bedrag = CentenField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(bedrag__gt=0), name="incasso_bedrag_positief")]
