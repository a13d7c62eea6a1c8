"""What changes a grant: going on longer, another amount, ending (arts. 18, 23, 25, 27 Bbz 2004).

A grant keeps what was decided. A later decision only says until when it holds (`tot`) and adds a new row.
Months that stand in the journal are not touched here: those are corrected by a herziening.
"""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Maand
from doorstart.bbz.keten import SOORT_DUUR, Duurvraag, beoordeel, eis_past
from doorstart.bbz.models import Toekenning
from doorstart.bbz.selectors import geboekte_maanden, laatste_toekenning, lopende_toekenning
from doorstart.bbz.toekennen import boekjaren, eis_maandbedrag, kenmerk_jaarcijfers, vraag_jaarcijfers
from doorstart.berekeningen.selectors import bewaarde_berekening
from doorstart.dossiers.status import vergrendel
from doorstart.kern import gebeurtenissen
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.klok import vandaag
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.organisatie.selectors import parameters as wettelijke_bedragen
from doorstart.werkproces.services import rond_taken_af

_DAG = timedelta(days=1)


@transaction.atomic
def verleng(besluit: Any, gebruiker: Any) -> Toekenning:
    """Carry out an approved extension: a new row from the day after the last grant, within the maxima of the law.

    `besluit.gegevens` holds `maandbedrag` and `duurberekening` (key of the stored answer on the duration).
    """
    vergrendel(besluit.dossier_id)
    bedrag, vorige = eis_maandbedrag(besluit), eis_laatste(besluit.dossier)
    eis_aansluitend(vorige, besluit.ingang)
    vraag = _bewaarde_vraag(besluit)
    bedragen = wettelijke_bedragen()
    eis_past(vraag, beoordeel(vraag, bedragen))
    rij = _vervolg(vorige, besluit, van=besluit.ingang, tot=besluit.einde, bedrag=bedrag, om_niet=False)
    vraag_jaarcijfers(rij, bedragen)
    _leg_vast(
        "bbz_verlengd",
        besluit,
        gebruiker,
        f"Bbz-uitkering verlengd tot en met {rij.tot:%d-%m-%Y}: € {tekst_uit_centen(bedrag)} per maand",
    )
    return rij


@transaction.atomic
def wijzig(besluit: Any, gebruiker: Any) -> Toekenning:
    """Carry out an approved other amount per month from the first day of a month that is not posted yet."""
    vergrendel(besluit.dossier_id)
    bedrag = eis_maandbedrag(besluit)
    lopend = eis_te_wijzigen(besluit.dossier, besluit.ingang)
    tot = lopend.tot
    _kort_in(lopend, besluit.ingang - _DAG, besluit)
    rij = _vervolg(lopend, besluit, van=besluit.ingang, tot=tot, bedrag=bedrag, om_niet=lopend.om_niet)
    _leg_vast(
        "bbz_gewijzigd",
        besluit,
        gebruiker,
        f"Bbz-uitkering vanaf {rij.van:%d-%m-%Y}: € {tekst_uit_centen(bedrag)} per maand "
        f"(was € {tekst_uit_centen(lopend.maandbedrag)})",
    )
    return rij


@transaction.atomic
def beeindig(besluit: Any, gebruiker: Any) -> list[Toekenning]:
    """Carry out an approved ending: no grant holds after `besluit.einde`."""
    vergrendel(besluit.dossier_id)
    rijen = eis_te_beeindigen(besluit.dossier, besluit.einde)
    for rij in rijen:
        _kort_in(rij, max(besluit.einde, rij.van - _DAG), besluit)
    _sluit_taken_zonder_bijstand(besluit.dossier, gebruiker)
    _leg_vast("bbz_beeindigd", besluit, gebruiker, f"Bbz-uitkering eindigt op {besluit.einde:%d-%m-%Y}")
    return rijen


def eis_laatste(dossier: Any) -> Toekenning:
    """Return the grant that ends last; raises DoorstartFout when there never was one."""
    vorige = laatste_toekenning(dossier)
    if vorige is None:
        raise DoorstartFout(_("In dit dossier is nog geen Bbz-uitkering toegekend. Ken die eerst toe."))
    return vorige


def eis_aansluitend(vorige: Toekenning, ingang: date | None) -> None:
    """Raise DoorstartFout when an extension does not start on the day after the last grant."""
    if ingang != vorige.tot + _DAG:
        raise DoorstartFout(
            _("Een verlenging begint op %(dag)s, de dag na de lopende uitkering. Ken anders een nieuwe uitkering toe.")
            % {"dag": in_woorden(vorige.tot + _DAG)}
        )


def eis_te_wijzigen(dossier: Any, ingang: date | None) -> Toekenning:
    """Return the grant whose amount can change from `ingang`; raises DoorstartFout with what to do instead."""
    if ingang is None or ingang.day != 1:
        raise DoorstartFout(_("Een ander bedrag gaat in op de eerste dag van een maand. Kies zo'n dag."))
    lopend = lopende_toekenning(dossier, ingang)
    if lopend is None:
        raise DoorstartFout(_("Op %(dag)s loopt er geen Bbz-uitkering.") % {"dag": in_woorden(ingang)})
    geboekt = [maand for maand in geboekte_maanden(dossier) if maand >= ingang]
    if geboekt:
        raise DoorstartFout(
            _("Over %(maand)s is al uitgekeerd. Laat het nieuwe bedrag later ingaan, en stel een herziening voor.")
            % {"maand": Maand.van_datum(geboekt[-1]).naam}
        )
    return lopend


def eis_te_beeindigen(dossier: Any, laatste: date | None) -> list[Toekenning]:
    """Return the grants that end sooner with `laatste` as last day; raises DoorstartFout with what to do instead."""
    if laatste is None:
        raise DoorstartFout(_("Vul de laatste dag van de uitkering in."))
    rijen = list(Toekenning.objects.filter(dossier=dossier, tot__gt=laatste, van__lte=F("tot")).order_by("van"))
    if not rijen:
        raise DoorstartFout(
            _("Na %(dag)s loopt er geen Bbz-uitkering. Er valt niets te beëindigen.") % {"dag": in_woorden(laatste)}
        )
    for maand in geboekte_maanden(dossier):
        if Maand.van_datum(maand).laatste_dag > laatste:
            raise DoorstartFout(
                _(
                    "Over %(maand)s is al uitgekeerd. Kies als laatste dag het einde van die maand, en stel een "
                    "herziening voor over de dagen waarop geen recht was."
                )
                % {"maand": Maand.van_datum(maand).naam}
            )
    return rijen


def _bewaarde_vraag(besluit: Any) -> Duurvraag:
    """Return the question on the duration that was stored with the proposal."""
    rij = bewaarde_berekening(besluit.dossier, SOORT_DUUR, besluit.gegevens.get("duurberekening"))
    if rij is None:
        raise DoorstartFout(_("De toets op de duur ontbreekt bij dit besluit. Stel de verlenging opnieuw voor."))
    vraag = Duurvraag.uit_invoer(rij.invoer)
    if (vraag.ingang, vraag.tot) != (besluit.ingang, besluit.einde):
        raise DoorstartFout(_("De toets op de duur gaat over andere dagen. Stel de verlenging opnieuw voor."))
    return vraag


def _vervolg(vorige: Toekenning, besluit: Any, *, van: date, tot: date, bedrag: int, om_niet: bool) -> Toekenning:
    rij = Toekenning(
        dossier=besluit.dossier,
        besluit=besluit,
        groep=vorige.groep,
        van=van,
        tot=tot,
        maandbedrag=bedrag,
        boekjaar_begin_maand=vorige.boekjaar_begin_maand,
        om_niet=om_niet,
        vervangt=vorige,
    )
    rij.save()
    return rij


def _kort_in(rij: Toekenning, tot: date, besluit: Any) -> None:
    """Let a grant hold until `tot` at most; what was granted stays readable."""
    rij.toegekend_tot = rij.toegekend_tot or rij.tot
    rij.tot, rij.geeindigd_door = tot, besluit
    rij.save(update_fields=["toegekend_tot", "tot", "geeindigd_door"])


def _sluit_taken_zonder_bijstand(dossier: Any, gebruiker: Any) -> None:
    """Close the request for figures of boekjaren in which, after the ending, no aid is left."""
    rijen = list(Toekenning.objects.filter(dossier=dossier))
    nog = {jaar.begin for rij in rijen if rij.van <= rij.tot for jaar in boekjaren(rij)}
    for rij in rijen:
        if rij.toegekend_tot is None:
            continue
        heel = Toekenning(van=rij.van, tot=rij.toegekend_tot, boekjaar_begin_maand=rij.boekjaar_begin_maand)
        for jaar in boekjaren(heel):
            if jaar.begin not in nog:
                rond_taken_af(kenmerk=kenmerk_jaarcijfers(dossier, jaar.begin), gebruiker=gebruiker)


def _leg_vast(soort: str, besluit: Any, gebruiker: Any, wat: str) -> None:
    gebeurtenissen.leg_vast(
        soort=soort,
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        dossiernummer=besluit.dossier.nummer,
        omschrijving=wat,
        gegevens={"besluit": besluit.pk},
    )
