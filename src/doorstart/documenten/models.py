"""Documents as they came in, and which of the usual ones are not needed in this dossier."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from doorstart.kern.scope import ScopedModel


class Documentsoort(models.TextChoices):
    """What a document is; the checklist of a group names these."""

    IDENTITEIT = "identiteit", _("geldig identiteitsbewijs")
    BANK = "bankafschriften", _("bankafschriften van de laatste drie maanden, privé en zakelijk")
    HUUR = "woonlasten", _("huurcontract of hypotheekoverzicht")
    INKOMEN = "inkomen", _("bewijs van ander inkomen, ook van de partner")
    SCHULDEN = "schulden", _("overzicht van schulden met de laatste brieven")
    KVK = "kvk", _("uittreksel van de Kamer van Koophandel")
    JAARSTUKKEN = "jaarstukken", _("jaarstukken van de laatste drie jaar")
    AANGIFTEN = "aangiften", _("aangiften inkomstenbelasting van de laatste drie jaar")
    BTW = "btw", _("aangiften omzetbelasting van dit jaar")
    TUSSENCIJFERS = "tussencijfers", _("cijfers van dit jaar tot nu toe")
    ONDERNEMINGSPLAN = "ondernemingsplan", _("ondernemingsplan met begroting")
    OFFERTES = "offertes", _("offertes voor wat met het krediet wordt betaald")
    BANKAFWIJZING = "bankafwijzing", _("brief van de bank over het krediet")
    BEEINDIGING = "beeindigingsplan", _("plan en verklaring om het bedrijf te beëindigen")
    UITKERING = "uitkering", _("beschikking van de uitkering")
    RAPPORT = "rapport", _("adviesrapport over de levensvatbaarheid")
    VERMOGEN = "vermogen", _("bewijs van vermogen (woning, spaargeld, bedrijfsmiddelen)")
    JAARCIJFERS = "jaarcijfers", _("jaarcijfers over een boekjaar met bijstand")
    AANSLAG = "aanslag", _("definitieve aanslag inkomstenbelasting")
    ANDERS = "anders", _("ander stuk")


class Herkomst(models.TextChoices):
    """Who gave the document."""

    INWONER = "inwoner", _("van de inwoner")
    ADVISEUR = "adviseur", _("ingescand of gemaakt door ons")
    DERDE = "derde", _("van een ander, zoals een boekhouder of adviesbureau")


class Document(ScopedModel):
    """One file of a dossier, exactly as it came in; never changed. `datum` is the date on the document itself."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="documenten")
    soort = models.CharField(max_length=20, choices=Documentsoort.choices)
    naam = models.CharField(max_length=120)
    omschrijving = models.CharField(max_length=200, blank=True)
    herkomst = models.CharField(max_length=10, choices=Herkomst.choices)
    datum = models.DateField(null=True)
    ontvangen_op = models.DateField()
    ontvangen_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    mediatype = models.CharField(max_length=40)
    grootte = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    inhoud = models.BinaryField()

    class Meta:
        ordering = ["-ontvangen_op", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["organisatie", "dossier", "soort", "sha256"], name="document_eenmaal")
        ]

    def __str__(self) -> str:
        return self.naam


class NietNodig(ScopedModel):
    """A usual document that this dossier can do without, and why; the newest row of a kind counts."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=20, choices=Documentsoort.choices)
    nodig = models.BooleanField(default=False, help_text="Waar: het stuk is toch weer nodig.")
    reden = models.CharField(max_length=300)
    vastgelegd_op = models.DateField()
    vastgelegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
