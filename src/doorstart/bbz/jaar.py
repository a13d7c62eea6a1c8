"""The year figures and what they would lead to: hand in, try out, propose a decision (arts. 11-13, 38 Bbz 2004)."""

from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils.translation import gettext as _

from bijstandsrecht.bbz import Schakelaars, Vaststelling
from bijstandsrecht.kern import Boekjaar, OngeldigeInvoer, Uitkomst
from doorstart.bbz import rentejaar
from doorstart.bbz.belangen import Belangen, eis_afweging
from doorstart.bbz.feiten import Beslissing, als_invoer, bereken, verzamel
from doorstart.bbz.models import Jaarcijfers
from doorstart.bbz.opvragen import cijfers_binnen, jaarprocedure
from doorstart.bbz.selectors import had_bijstand
from doorstart.bbz.selectors import jaarcijfers as laatste_jaarcijfers
from doorstart.bbz.toekennen import kenmerk_jaarcijfers
from doorstart.berekeningen.services import bewaar
from doorstart.besluiten.services import stel_voor
from doorstart.dossiers.models import Dossier
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import Rol, eis
from doorstart.organisatie.selectors import parameters as wettelijke_bedragen
from doorstart.werkproces.services import maak_taak, rond_taken_af

SOORT = "bbz_vaststelling"
REDELIJKE_TERMIJN = timedelta(weeks=8)
"""Art. 4:13 Awb: the Bbz names no term for the settlement; eight weeks is the usual reasonable one."""


def kenmerk_vaststelling(dossier: Dossier, begin: date) -> str:
    """Return the mark of the task that asks to settle a boekjaar."""
    return f"vaststelling:{dossier.nummer}:{begin.isoformat()}"


@transaction.atomic
def dien_jaarcijfers_in(
    *,
    dossier: Dossier,
    boekjaar_begin: date,
    boekjaar_einde: date,
    winst: int,
    eigen_vermogen: int,
    totaal_vermogen: int,
    gebruiker: Any,
    winst_partner: int = 0,
    netto_overig: int = 0,
    netto_partner: int = 0,
    auditbestand: Any = None,
    indeling: dict[str, Any] | None = None,
) -> Jaarcijfers:
    """Hand in the figures of one boekjaar as a new version; amounts in cents per boekjaar.

    A loss is a negative `winst`. Raises OngeldigBoekjaar when it is not 12 months, OngeldigeInvoer (with `veld`)
    for a figure that cannot be right. By the adviser, or by the resident whose dossier it is.
    """
    _eis_indiener(gebruiker, dossier)
    boekjaar = Boekjaar.van_tot(boekjaar_begin, boekjaar_einde)
    bedragen = {
        "winst": winst,
        "winst_partner": winst_partner,
        "netto_overig": netto_overig,
        "netto_partner": netto_partner,
        "eigen_vermogen": eigen_vermogen,
        "totaal_vermogen": totaal_vermogen,
    }
    _controleer(boekjaar, bedragen, vandaag(gebruiker.organisatie))
    herkomst = {"auditbestand": auditbestand, "indeling": indeling or {}}
    cijfers = _nieuwe_versie(dossier, boekjaar, bedragen | herkomst, gebruiker)
    _meld(cijfers, boekjaar, gebruiker)
    cijfers_binnen(cijfers)
    rentejaar.kijk_na(cijfers, gebruiker)
    return cijfers


def _nieuwe_versie(dossier: Dossier, boekjaar: Boekjaar, velden: dict[str, Any], gebruiker: Any) -> Jaarcijfers:
    """Store the figures with the next version number of this boekjaar."""
    # The dossier's row is the lock that keeps two versions from getting the same number.
    Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
    eerder = Jaarcijfers.objects.filter(dossier=dossier, boekjaar_begin=boekjaar.begin)
    cijfers = Jaarcijfers(
        dossier=dossier,
        boekjaar_begin=boekjaar.begin,
        boekjaar_einde=boekjaar.einde,
        versie=(eerder.aggregate(n=Max("versie"))["n"] or 0) + 1,
        ingediend_op=vandaag(gebruiker.organisatie),
        ingediend_door=gebruiker,
        **velden,
    )
    cijfers.save()
    return cijfers


def _meld(cijfers: Jaarcijfers, boekjaar: Boekjaar, gebruiker: Any) -> None:
    """Close the task that asked for the figures, ask for the settlement, and tell the timeline."""
    dossier = cijfers.dossier
    rond_taken_af(kenmerk=kenmerk_jaarcijfers(dossier, boekjaar.begin), gebruiker=gebruiker)
    if jaarprocedure(dossier, boekjaar.begin) is None and had_bijstand(dossier, boekjaar):
        _vraag_vaststelling(cijfers, boekjaar)
    leg_vast(
        soort="jaarcijfers_ingediend",
        datum=cijfers.ingediend_op,
        gebruiker=gebruiker,
        dossiernummer=dossier.nummer,
        omschrijving=f"Jaarcijfers over boekjaar {boekjaar} ingediend (versie {cijfers.versie}): "
        f"winst € {tekst_uit_centen(cijfers.winst)}",
        gegevens={"jaarcijfers": cijfers.pk, "versie": cijfers.versie},
    )


def _vraag_vaststelling(cijfers: Jaarcijfers, boekjaar: Boekjaar) -> None:
    """Ask the adviser to settle the boekjaar; a procedure of the boekjaar asks this itself."""
    dossier = cijfers.dossier
    maak_taak(
        dossier=dossier,
        soort="bbz_vaststelling",
        recht="jaarcijfers.beoordelen",
        toegewezen_aan=dossier.adviseur,
        uiterlijk=cijfers.ingediend_op + REDELIJKE_TERMIJN,
        kenmerk=kenmerk_vaststelling(dossier, boekjaar.begin),
        pad=reverse("balie:jaarcijfers_bekijken", args=[dossier.nummer, cijfers.pk]),
        waarom=f"Jaarcijfers over boekjaar {boekjaar} zijn binnen: stel de bijstand vast (art. 12 Bbz 2004).",
    )


def _eis_indiener(gebruiker: Any, dossier: Dossier) -> None:
    """The resident hands in for the own dossier; everybody else needs the right of the adviser."""
    if gebruiker.rol == Rol.INWONER and dossier.persoon.gebruiker_id == gebruiker.pk:
        eis(gebruiker, "mijn.gebruiken")
    else:
        eis(gebruiker, "jaarcijfers.beoordelen")


def _controleer(boekjaar: Boekjaar, bedragen: dict[str, int], dag: date) -> None:
    """Refuse, naming the field, what cannot be right in figures of this boekjaar."""
    if boekjaar.einde >= dag:
        raise OngeldigeInvoer(
            _("Dit boekjaar is nog niet voorbij."),
            veld="boekjaar_einde",
            waarde=boekjaar.einde,
            artikel="art. 6 Bbz 2004",
            remedie=_("Dien de cijfers in als het boekjaar voorbij is."),
        )
    for veld in ("netto_overig", "netto_partner", "totaal_vermogen"):
        if bedragen[veld] < 0:
            raise OngeldigeInvoer(
                _("Dit bedrag kan niet lager zijn dan nul."),
                veld=veld,
                waarde=tekst_uit_centen(bedragen[veld]),
                artikel="art. 6 Bbz 2004" if veld.startswith("netto") else "art. 1 onder h Bbz 2004",
                remedie=_("Een verlies van het bedrijf hoort bij de winst, met een min ervoor."),
            )
    if bedragen["eigen_vermogen"] > bedragen["totaal_vermogen"]:
        raise OngeldigeInvoer(
            _("Het eigen vermogen is hoger dan het totaal vermogen."),
            veld="eigen_vermogen",
            waarde=tekst_uit_centen(bedragen["eigen_vermogen"]),
            artikel="art. 1 onder i Bbz 2004",
            remedie=_("Eigen vermogen is totaal vermogen min schulden."),
        )


def proef_vaststelling(
    *,
    jaarcijfers: Jaarcijfers,
    schakelaars: Schakelaars | None = None,
    teruggevorderd: int | None = None,
    afgezien: int | None = None,
    motivering: str = "",
) -> Uitkomst[Vaststelling]:
    """Return what these figures lead to, with the whole explanation; nothing is stored.

    The aid is what the journal shows over the boekjaar. Raises RechtFout (for instance OnbekendBedrag when the
    percentage of art. 6 lid 2 is unknown) or DoorstartFout, each with what to do.
    """
    return bereken(
        feiten=verzamel(jaarcijfers),
        schakelaars=schakelaars or Schakelaars(),
        beslissing=Beslissing(teruggevorderd, afgezien, motivering),
        parameters=wettelijke_bedragen(),
    )


@transaction.atomic
def stel_vaststelling_voor(
    *,
    jaarcijfers: Jaarcijfers,
    motivering: str,
    gebruiker: Any,
    schakelaars: Schakelaars | None = None,
    teruggevorderd: int | None = None,
    afgezien: int | None = None,
    belangen: Belangen | None = None,
) -> Any:
    """Propose the decision (Besluit) that settles the boekjaar: stored calculation, amounts, reasons.

    `motivering` is the reason of the decision; `belangen` is required in case c from 2020, where claiming back is a
    choice. Raises DoorstartFout for old figures or a missing reason, RechtFout from the law.
    """
    eis(gebruiker, "besluit.voorstellen")
    eis(gebruiker, "jaarcijfers.beoordelen")
    _controleer_voorstel(jaarcijfers, motivering)
    feiten, bedragen = verzamel(jaarcijfers), wettelijke_bedragen()
    lezing = schakelaars or Schakelaars()
    tekst = "\n".join(deel for deel in (motivering.strip(), belangen.tekst if belangen else "") if deel)
    beslissing = Beslissing(teruggevorderd, afgezien, tekst)
    uitkomst = bereken(feiten=feiten, schakelaars=lezing, beslissing=beslissing, parameters=bedragen)
    eis_afweging(uitkomst.waarde, belangen, feiten.boekjaar, lezing, bedragen)
    berekening = bewaar(
        dossier=jaarcijfers.dossier,
        soort=SOORT,
        invoer=als_invoer(feiten, lezing, beslissing),
        uitkomst=uitkomst,
        parameters=bedragen,
    )
    return stel_voor(
        dossier=jaarcijfers.dossier,
        soort=SOORT,
        uitkomst="vaststelling",
        motivering=beslissing.motivering,
        gebruiker=gebruiker,
        ingang=feiten.boekjaar.begin,
        einde=feiten.boekjaar.einde,
        procedure=_procedure(jaarcijfers),
        berekening=berekening,
        gegevens=_gegevens(jaarcijfers, uitkomst.waarde)
        | ({"belangenafweging": belangen.als_dict()} if belangen else {}),
    )


def _controleer_voorstel(jaarcijfers: Jaarcijfers, motivering: str) -> None:
    """Refuse a proposal without reasons, and one on figures that were replaced."""
    if not motivering.strip():
        raise OngeldigeInvoer(
            _("De motivering ontbreekt."),
            veld="motivering",
            artikel="art. 3:46 Awb",
            remedie=_("Schrijf op waarom u zo beslist; dit komt in het besluit."),
        )
    if all(rij.pk != jaarcijfers.pk for rij in laatste_jaarcijfers(jaarcijfers.dossier)):
        raise DoorstartFout(_("Er zijn nieuwere cijfers over dit boekjaar. Gebruik de laatste versie."))


def _procedure(jaarcijfers: Jaarcijfers) -> Any:
    """Return the procedure of the boekjaar when it waits for the settlement, else None."""
    rij = jaarprocedure(jaarcijfers.dossier, jaarcijfers.boekjaar_begin)
    return rij if rij is not None and rij.status == "cijfers_binnen" else None


def _gegevens(jaarcijfers: Jaarcijfers, waarde: Vaststelling) -> dict[str, Any]:
    """Return what the decision holds: the figures it rests on, the boekjaar and every amount in cents."""
    return {
        "jaarcijfers": jaarcijfers.pk,
        "boekjaar_begin": jaarcijfers.boekjaar_begin.isoformat(),
        "boekjaar_einde": jaarcijfers.boekjaar_einde.isoformat(),
        **asdict(waarde),
    }
