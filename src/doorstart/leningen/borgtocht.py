"""A guarantee after it was given (art. 16 Bbz 2004): the bank asks us to pay, it ends; the interest of the bank.

What we pay becomes a loan of the resident. The law names arts. 41 to 43 for it, and no rate or term: that those of
art. 15 hold is a reading, which the calculation and the letter say.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bijstandsrecht.kern import Boekjaar, Maand, laatste_dag_van
from bijstandsrecht.kern import Uitkomst as Rechtuitkomst
from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.besluiten.services import stel_voor
from doorstart.kern.fouten import DoorstartFout
from doorstart.leningen import rekenen
from doorstart.leningen.gebeuren import bedrag_in_woorden, noteer, op_slot, stand_van
from doorstart.leningen.models import Lening, Leninggebeurtenis, Leningsoort, Leningstatus
from doorstart.leningen.selectors import leningen_met_art21
from doorstart.leningen.voorstellen import Aflosafspraak, Derde, leningdelen
from doorstart.leningen.voorstellen_lening import eis_bank
from doorstart.leningen.wettypes import AANGESPROKEN, EINDE_BORGTOCHT, GIFTEN, RENTE_BANK, geldig
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.selectors import is_ooit_gevraagd
from doorstart.werkproces.services import maak_taak, rond_taken_af
from doorstart.werkproces.taken import werkdatum

AFGELOST, LOOPTIJD, ANDERS = "lening_bij_bank_afgelost", "looptijd_voorbij", "andere_reden"
REDENEN = {
    AFGELOST: gettext_lazy("de lening bij de bank is afgelost"),
    LOOPTIJD: gettext_lazy("de looptijd is voorbij"),
    ANDERS: gettext_lazy("een andere reden"),
}
"""Why a guarantee ends without being called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aanspraak:
    """What the bank asks: since when, principal, and interest and costs (which the guarantee does not cover), cents."""

    gevraagd_op: date
    hoofdsom: int
    bank: Derde
    rente_en_kosten: int = 0


def reken_uitwinning(lening: Lening, aanspraak: Aanspraak) -> Rechtuitkomst[Any]:
    """Return what would be paid and on which terms; nothing is stored. Raises what `stel_uitwinning_voor` raises."""
    return rekenen.proef(rekenen.UITWINNING, _invoer(lening, aanspraak))


def stel_uitwinning_voor(
    *,
    lening: Lening,
    aanspraak: Aanspraak,
    aflossing: Aflosafspraak,
    uitbetaling_op: date,
    motivering: str,
    gebruiker: Any,
) -> Besluit:
    """Propose to consent and to pay the bank; what it gets becomes a loan with all that art. 39 asks.

    Raises ValidationError at a field that is wrong, DoorstartFout when nothing is guaranteed any more.
    """
    eis(gebruiker, "besluit.voorstellen")
    invoer = _invoer(lening, aanspraak)
    if uitbetaling_op < werkdatum():
        raise ValidationError({"uitbetaling_op": _("De dag van uitbetaling is voorbij. Kies vandaag of later.")})
    derde = eis_bank(aanspraak.bank)
    berekening = rekenen.bewaar(dossier=lening.dossier, soort=rekenen.UITWINNING, invoer=invoer)
    uit = berekening.uitkomst
    gegevens = _verzoek(lening, aanspraak) | {
        "rentedragend": uit["betalen"], "niet_gedekt": uit["niet_gedekt"], "borg_over": uit["borg_over"],
        "doel": _doel(lening, aanspraak.bank.naam), "derde": derde,
    }  # fmt: skip
    gegevens |= leningdelen(lening.dossier, uit["betalen"], uit["rente_per_jaar"], uitbetaling_op, aflossing)
    return stel_voor(
        dossier=lening.dossier, soort=Besluitsoort.LENING_BORGTOCHT, uitkomst=Uitkomst.TOEKENNING,
        ingang=uitbetaling_op, motivering=motivering, gebruiker=gebruiker, berekening=berekening, gegevens=gegevens,
    )  # fmt: skip


def stel_geen_toestemming_voor(*, lening: Lening, aanspraak: Aanspraak, motivering: str, gebruiker: Any) -> Besluit:
    """Propose to withhold the consent that the bank needs (art. 16 onder e); the resident gets a letter."""
    eis(gebruiker, "besluit.voorstellen")
    _invoer(lening, aanspraak)
    return stel_voor(
        dossier=lening.dossier, soort=Besluitsoort.LENING_BORGTOCHT, uitkomst=Uitkomst.AFWIJZING, motivering=motivering,
        gebruiker=gebruiker, gegevens=_verzoek(lening, aanspraak),
    )  # fmt: skip


def _invoer(lening: Lening, aanspraak: Aanspraak) -> dict[str, Any]:
    """Return the input of the calculation; refuse a loan that is no guarantee, one that is used up, a wrong day."""
    borg = eis_borg(lening)
    if not lening.verstrekt_op <= aanspraak.gevraagd_op <= werkdatum():
        raise ValidationError({"gevraagd_op": _("Kies een dag tussen het begin van de borgtocht en vandaag.")})
    if not aanspraak.bank.naam.strip():
        raise ValidationError({"bank_naam": _("Vul de naam van de bank in.")})
    return {"borg": borg, "hoofdsom": aanspraak.hoofdsom, "rente_en_kosten": aanspraak.rente_en_kosten,
            "dag": werkdatum().isoformat()}  # fmt: skip


def eis_borg(lening: Lening) -> int:
    """Return for how much principal we still stand surety, in cents; refuse anything that is no guarantee or ended."""
    if lening.soort != Leningsoort.BORGTOCHT:
        raise DoorstartFout(_("Dit is geen borgtocht."))
    borg = stand_van(lening, werkdatum()).totaal
    if not borg:
        raise DoorstartFout(_("Deze borgtocht is al helemaal aangesproken of beëindigd."))
    return borg


def _verzoek(lening: Lening, aanspraak: Aanspraak) -> dict[str, Any]:
    return {"lening": lening.nummer, "gevraagd_op": aanspraak.gevraagd_op.isoformat(), "bank": aanspraak.bank.naam,
            "gevraagd": aanspraak.hoofdsom + aanspraak.rente_en_kosten}  # fmt: skip


def _doel(lening: Lening, bank: str) -> str:
    """What the loan is for (art. 39): paying off that of the bank, with what that one was for."""
    doel = f"aflossing van de lening bij {bank}"
    return f"{doel} ({lening.doel})" if lening.doel else doel


def einde_looptijd(lening: Lening) -> date:
    """Return the last day of the guaranteed loan as it was agreed."""
    return laatste_dag_van(lening.verstrekt_op, lening.looptijd_maanden)


def maanden_over(lening: Lening, dag: date) -> int:
    """Return how many months of the guaranteed loan are left, at least one: what a form proposes as term."""
    return max(1, lening.looptijd_maanden - (Maand.van_datum(dag) - Maand.van_datum(lening.verstrekt_op)))


@transaction.atomic
def beeindig(*, lening: Lening, dag: date, reden: str, toelichting: str, gebruiker: Any) -> Leninggebeurtenis:
    """Note that a guarantee ended on `dag` without being called for what is left (`reden`: a key of REDENEN).

    Raises ValidationError at the field: a day to come or before the last call, a term that still runs, no words for
    another reason.
    """
    eis(gebruiker, "lening.beheren")
    slot = op_slot(lening)
    borg = eis_borg(slot)
    _toets_einde(slot, dag, reden, toelichting)
    wat = noteer(
        lening=slot, soort=EINDE_BORGTOCHT, dag=dag, bedrag=borg, grond=reden, motivering=toelichting.strip(),
        gebruiker=gebruiker, omschrijving=f"Borgtocht {slot.nummer} beëindigd: {bedrag_in_woorden(borg)} vervalt",
    )  # fmt: skip
    rond_taken_af(kenmerk=_kenmerk(slot), gebruiker=gebruiker)
    return wat


def _toets_einde(lening: Lening, dag: date, reden: str, toelichting: str) -> None:
    vanaf = max([lening.verstrekt_op, *(rij.dag for rij in aanspraken(lening))])
    if not vanaf <= dag <= werkdatum():
        raise ValidationError({"dag": _("Kies een dag na de laatste aanspraak van de bank, en niet na vandaag.")})
    if reden not in REDENEN:
        raise ValidationError({"reden": _("Kies een reden.")})
    if reden == LOOPTIJD and dag < einde_looptijd(lening):
        raise ValidationError({"reden": _("De looptijd is op die dag nog niet voorbij.")})
    if reden == ANDERS and not toelichting.strip():
        raise ValidationError({"toelichting": _("Schrijf op wat de reden is.")})


@transaction.atomic
def leg_bankrente_vast(*, lening: Lening, boekjaar: Boekjaar, bedrag: int, gebruiker: Any) -> Leninggebeurtenis:
    """Note the interest in cents that the bank asked over a boekjaar; a later note of the same boekjaar corrects it.

    Raises DoorstartFout for a guarantee outside art. 21, ValidationError for a boekjaar that is not over or too early.
    """
    eis(gebruiker, "besluit.voorstellen")
    slot = op_slot(lening)
    if slot.soort != Leningsoort.BORGTOCHT or slot not in leningen_met_art21(slot.dossier):
        raise DoorstartFout(_("Artikel 21 geldt alleen voor een borgtocht van een gevestigde ondernemer (art. 20)."))
    if not slot.verstrekt_op <= boekjaar.einde < werkdatum():
        raise ValidationError({"boekjaar": _("Kies een boekjaar dat voorbij is en waarin de borgtocht liep.")})
    return noteer(
        lening=slot, soort=RENTE_BANK, dag=boekjaar.einde, bedrag=bedrag, gebruiker=gebruiker,
        gegevens={"boekjaar": boekjaar.begin.isoformat()},
        omschrijving=f"Borgtocht {slot.nummer}: rente van de bank over {boekjaar}: {bedrag_in_woorden(bedrag)}",
    )  # fmt: skip


def aanspraken(lening: Lening) -> Sequence[Leninggebeurtenis]:
    """Return each time that the bank was paid under a guarantee, oldest first."""
    return [rij for rij in geldig(lening.gebeurtenissen.all()) if rij.soort == AANGESPROKEN]


def gegeven(lening: Lening) -> int:
    """Return what the bank got under a guarantee as a gift in all, in cents (art. 21)."""
    return sum(rij.bedrag for rij in geldig(lening.gebeurtenissen.all()) if rij.soort in GIFTEN)


def _kenmerk(lening: Lening) -> str:
    return f"borgtocht:{lening.pk}"


def kijk_dagelijks(dag: date) -> int:
    """Ask once for every guarantee whose term has passed whether it has ended; returns how many were asked."""
    rijen = Lening.objects.filter(
        soort=Leningsoort.BORGTOCHT, stand__status__in=(Leningstatus.GARANT, Leningstatus.GARANT_DEELS)
    )
    return sum(_vraag(rij, dag) for rij in rijen.select_related("dossier").order_by("pk"))


def _vraag(lening: Lening, dag: date) -> int:
    if einde_looptijd(lening) >= dag or is_ooit_gevraagd(_kenmerk(lening)):
        return 0
    maak_taak(
        dossier=lening.dossier, soort="lening", uiterlijk=dag, recht="lening.beheren", kenmerk=_kenmerk(lening),
        pad=reverse("balie:borgtocht_einde", args=[lening.nummer]),
        waarom=f"De looptijd van borgtocht {lening.nummer} is voorbij. Is de lening bij de bank afgelost? "
        "Leg dan het einde vast.",
    )  # fmt: skip
    return 1
