"""What must always agree between the bank and the ledger; found by `doorstart controleer`."""

import hashlib
import zlib
from typing import Any

from django.db.models import F, Sum
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from doorstart.bank.models import Afschrift, Afschriftbestand, Afschriftboeking, Bankregel, Toewijzing
from doorstart.bank.selectors import som_openstaand
from doorstart.grootboek.models import Rekening
from doorstart.grootboek.selectors import onverdeeld_ontvangen, som_op
from doorstart.kern.geld import tekst_uit_centen


def bevindingen() -> list[str]:
    """Return what is wrong: entries against the ledger, matches against the work list, sums and hashes of files."""
    fouten = []
    regels = _som(Bankregel.objects.all(), "bedrag")
    geboekt = som_op(Afschriftboeking.objects.values("boeking"), Rekening.BANK)
    if regels != geboekt:
        fouten.append(
            _("De afschriften zeggen € %(regels)s, het grootboek € %(geboekt)s.")
            % {"regels": tekst_uit_centen(regels), "geboekt": tekst_uit_centen(geboekt)}
        )
    over = regels - _som(Toewijzing.objects.filter(boeking__teruggedraaid_door__isnull=True), "bedrag")
    if over != som_openstaand():
        fouten.append(
            _("Van de bankregels is € %(over)s niet toegewezen, maar de werklijst heeft € %(lijst)s.")
            % {"over": tekst_uit_centen(over), "lijst": tekst_uit_centen(som_openstaand())}
        )
    if som_openstaand() != -onverdeeld_ontvangen():
        fouten.append(
            _("De werklijst heeft € %(lijst)s, het grootboek € %(geboekt)s als ontvangen, nog te verwerken.")
            % {"lijst": tekst_uit_centen(som_openstaand()), "geboekt": tekst_uit_centen(-onverdeeld_ontvangen())}
        )
    scheef = Afschrift.objects.annotate(som=Coalesce(Sum("regels__bedrag"), 0)).exclude(
        eindsaldo=F("beginsaldo") + F("som")
    )
    fouten += [_("Afschrift %(nummer)s telt niet op.") % {"nummer": rij.nummer} for rij in scheef]
    for bestand in Afschriftbestand.objects.iterator(chunk_size=1):
        if hashlib.sha256(zlib.decompress(bytes(bestand.inhoud), 47)).hexdigest() != bestand.sha256:
            fouten.append(_("Bestand '%(naam)s' van de bank is gewijzigd.") % {"naam": bestand.naam})
    return fouten


def _som(rijen: Any, veld: str) -> int:
    return int(rijen.aggregate(som=Sum(veld))["som"] or 0)
