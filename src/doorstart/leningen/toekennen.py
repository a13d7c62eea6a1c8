"""What an approved decision on capital does: the contract, the posting, the payment order; later: the events."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from doorstart.besluiten.models import Besluit, Besluitsoort
from doorstart.dossiers.nummers import volgend_nummer
from doorstart.grootboek.models import Boeking, Kostensoort, Rekening, Wetsgroep
from doorstart.grootboek.services import Regel, boek
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.leningen.boeken import werk_bij, wetsgroep_van
from doorstart.leningen.gebeuren import bedrag_in_woorden, noteer, op_slot, stand_van, vat_samen, verwerk
from doorstart.leningen.models import Lening, Leningboeking, Leningsoort
from doorstart.leningen.renteboekjaar import kenmerk_rente
from doorstart.leningen.uitbetalen import betaal_uit, schuldrekening
from doorstart.leningen.wettypes import AANGESPROKEN, GIFTEN, NAAR_VORDERING, OVERGEGAAN
from doorstart.organisatie.models import Gebruiker
from doorstart.werkproces.taken import rond_taken_af, werkdatum


def _nieuw(besluit: Besluit, soort: str, hoofdsom: int, **velden: Any) -> Lening:
    """Store a contract from a decision; fields that are not given come from the decision."""
    g = besluit.gegevens
    aangevraagd = g.get("aangevraagd_op")
    lening = Lening(
        dossier=besluit.dossier, besluit=besluit, soort=soort, hoofdsom=hoofdsom,
        nummer=volgend_nummer(Lening, "L", werkdatum()), doel=g.get("doel", ""),
        aangevraagd_op=date.fromisoformat(aangevraagd) if aangevraagd else None,
        zekerheden=g.get("zekerheden", ""),
        **({"wetsgroep": wetsgroep_van(besluit.dossier.groep)} | velden),
    )  # fmt: skip
    lening.save()
    return lening


def _afspraken(besluit: Besluit) -> dict[str, Any]:
    """Return the columns of the contract that art. 39 fixes, from the decision."""
    g = besluit.gegevens
    return {"rente": g["rente"], "looptijd_maanden": g["looptijd_maanden"], "wijze": g["wijze"],
            "betaaldag": g["betaaldag"], "schema_id": g["schema"]}  # fmt: skip


def _eis_dag(besluit: Besluit) -> date:
    """Return the day of pay-out; refuse one that passed while the proposal waited: interest would run before it."""
    assert besluit.ingang is not None
    if besluit.ingang < werkdatum():
        raise DoorstartFout(
            _("De dag van uitbetaling is voorbij. Stuur het voorstel terug; de adviseur kiest een nieuwe dag.")
        )
    return besluit.ingang


def verstrek(besluit: Besluit, gebruiker: Gebruiker) -> None:
    """Effect of BBZ_KAPITAAL: the loan, the guarantee or the gift, each with what must be paid."""
    g, dag = besluit.gegevens, _eis_dag(besluit)
    basis = {"verstrekt_op": dag, "toegekend_op": min(besluit.datum, dag)}
    if g["rentedragend"]:
        _betaal_lening(_nieuw(besluit, Leningsoort.RENTEDRAGEND, g["rentedragend"], **basis, **_afspraken(besluit)),
                       besluit, gebruiker)  # fmt: skip
    if g["renteloos"]:
        _betaal_lening(_nieuw(besluit, Leningsoort.RENTELOOS, g["renteloos"], **basis, **_afspraken(besluit)),
                       besluit, gebruiker)  # fmt: skip
    if g["om_niet"]:
        _geef(besluit, gebruiker, g["om_niet"], wetsgroep_van(besluit.dossier.groep))
    if g["borgtocht"]:
        borg = _nieuw(besluit, Leningsoort.BORGTOCHT, g["borgtocht"], rente=0, geldverstrekker=g["geldverstrekker"],
                      looptijd_maanden=g["looptijd_maanden"], **basis)  # fmt: skip
        vat_samen(borg, stand_van(borg, werkdatum()))
        _log(borg, f"Borgtocht {borg.nummer} gegeven: {bedrag_in_woorden(borg.hoofdsom)}", gebruiker)


def verstrek_krediet(besluit: Besluit, gebruiker: Gebruiker) -> None:
    """Effect of VOORBEREIDINGSKREDIET: a loan without interest and without instalments until art. 29 lid 3."""
    dag = _eis_dag(besluit)
    lening = _nieuw(
        besluit, Leningsoort.VOORBEREIDING, besluit.gegevens["verleend"], verstrekt_op=dag, toegekend_op=besluit.datum,
        rente=0, looptijd_maanden=12, wetsgroep=Wetsgroep.BBZ_VOORBEREIDING,
    )  # fmt: skip
    _betaal_lening(lening, besluit, gebruiker)


def betaal_bank(besluit: Besluit, gebruiker: Gebruiker) -> None:
    """Effect of LENING_BORGTOCHT: the bank is paid, and what it gets is a loan of the resident (art. 16 onder d)."""
    borg, g, dag = lening_van(besluit), besluit.gegevens, _eis_dag(besluit)
    noteer(
        lening=borg, soort=AANGESPROKEN, dag=werkdatum(), bedrag=g["rentedragend"], gebruiker=gebruiker,
        besluit=besluit, berekening=besluit.berekening,
        omschrijving=f"Borgtocht {borg.nummer} aangesproken: {bedrag_in_woorden(g['rentedragend'])}",
    )  # fmt: skip
    lening = _nieuw(
        besluit, Leningsoort.RENTEDRAGEND, g["rentedragend"], komt_uit=borg, wetsgroep=borg.wetsgroep,
        verstrekt_op=dag, toegekend_op=min(besluit.datum, dag), **_afspraken(besluit),
    )  # fmt: skip
    _betaal_lening(lening, besluit, gebruiker, f"Borgtocht {borg.nummer}")


def _betaal_lening(lening: Lening, besluit: Besluit, gebruiker: Gebruiker, waarvoor: str = "") -> None:
    """Post the principal and make its payment order: to the resident, or to who the decision names."""
    derde = besluit.gegevens.get("derde")
    stand, boeking = werk_bij(
        lening=op_slot(lening), op=werkdatum(), soort="lening_verstrekt", gebeurtenis=None, gebruiker=gebruiker,
        besluit=besluit, schuld=schuldrekening(derde),
    )  # fmt: skip
    assert boeking is not None
    betaal_uit(boeking=boeking, dossier=besluit.dossier, bedrag=lening.hoofdsom, derde=derde,
               omschrijving=waarvoor or f"Bedrijfskapitaal {lening.nummer}")  # fmt: skip
    vat_samen(lening, stand)
    _log(lening, f"Lening {lening.nummer} verstrekt: {bedrag_in_woorden(lening.hoofdsom)}", gebruiker)


def _log(lening: Lening, zin: str, gebruiker: Gebruiker) -> None:
    leg_vast(soort="lening_verstrekt", datum=werkdatum(), dossiernummer=lening.dossier.nummer, gebruiker=gebruiker,
             omschrijving=zin, gegevens={"lening": lening.nummer})  # fmt: skip


def _geef(besluit: Besluit, gebruiker: Gebruiker, bedrag: int, wetsgroep: str) -> Boeking:
    """Post capital that is a gift (arts. 21, 22 and 26) and make its payment order."""
    derde, dossier = besluit.gegevens.get("derde"), besluit.dossier
    vast: dict[str, Any] = {"gemeente": dossier.gemeente, "wetsgroep": wetsgroep, "dossier": dossier,
            "kostensoort": Kostensoort.KAPITAAL, "verstrekkingsjaar": werkdatum().year}  # fmt: skip
    boeking: Boeking = boek(
        datum=werkdatum(), soort="kapitaal_om_niet", omschrijving=f"Bedrijfskapitaal om niet {dossier.nummer}",
        regels=[Regel(rekening=Rekening.KAPITAALLASTEN, bedrag=bedrag, **vast),
                Regel(rekening=schuldrekening(derde), bedrag=-bedrag, **vast)],
        dossier=dossier, besluit=besluit, berekening=besluit.berekening, gebruiker=gebruiker,
    )  # fmt: skip
    betaal_uit(boeking=boeking, dossier=dossier, bedrag=bedrag, derde=derde,
               omschrijving=f"Bedrijfskapitaal {dossier.nummer}")  # fmt: skip
    leg_vast(soort="kapitaal_om_niet", datum=werkdatum(), dossiernummer=dossier.nummer, gebruiker=gebruiker,
             omschrijving=f"Bedrijfskapitaal om niet: {bedrag_in_woorden(bedrag)}",
             gegevens={"besluit": besluit.nummer})  # fmt: skip
    return boeking


def lening_van(besluit: Besluit) -> Lening:
    """Return the loan that a decision is about."""
    rij: Lening = Lening.objects.select_related("dossier").get(
        nummer=besluit.gegevens["lening"], dossier=besluit.dossier
    )
    return rij


def voer_uit(besluit: Besluit, gebruiker: Gebruiker) -> None:
    """Effect of every decision about a loan that runs: note its events; what becomes a mortgage is a new loan."""
    lening = lening_van(besluit)
    for feit in besluit.gegevens["gebeurtenissen"]:
        velden = {naam: waarde for naam, waarde in feit.items() if naam not in ("soort", "dag")}
        wat = noteer(
            lening=lening, soort=feit["soort"], dag=date.fromisoformat(feit["dag"]), gebruiker=gebruiker,
            besluit=besluit, berekening=besluit.berekening,
            omschrijving=f"Lening {lening.nummer}: {besluit.get_soort_display()}", **velden,
        )  # fmt: skip
        if wat.soort in GIFTEN:
            boeking = _geef(besluit, gebruiker, wat.bedrag, lening.wetsgroep)
            Leningboeking(lening=lening, boeking=boeking, gebeurtenis=wat, tot_en_met=werkdatum()).save()
    if besluit.soort == Besluitsoort.LENING_RENTE and besluit.ingang is not None:
        rond_taken_af(kenmerk=kenmerk_rente(lening, besluit.ingang), gebruiker=gebruiker)
    if bedrag := besluit.gegevens.get("hypotheek"):
        _vervolg(besluit, lening, Leningsoort.HYPOTHEEK, bedrag, gebruiker, verstrekt_op=besluit.ingang, rente=0,
                 toegekend_op=besluit.ingang, looptijd_maanden=120, einde_bijstand=besluit.ingang,
                 zekerheden=besluit.gegevens.get("zekerheid", ""))  # fmt: skip


def zet_krediet_om(besluit: Besluit, gebruiker: Gebruiker) -> None:
    """Effect of VOORBEREIDING_OMZETTING: the credit becomes a gift, a claim, or a loan with interest from the start."""
    lening, g = lening_van(besluit), besluit.gegevens
    dag = date.fromisoformat(g["dag"])
    for soort, naam in (("omzetting_om_niet", "om_niet"), (NAAR_VORDERING, "vordering"), (OVERGEGAAN, "rentedragend")):
        if g[naam]:
            noteer(
                lening=lening, soort=soort, dag=dag, bedrag=g[naam], gebruiker=gebruiker, besluit=besluit,
                berekening=besluit.berekening,
                omschrijving=f"Krediet {lening.nummer}: {besluit.get_soort_display()}",
            )  # fmt: skip
    if g["rentedragend"]:
        _vervolg(besluit, lening, Leningsoort.RENTEDRAGEND, g["rentedragend"], gebruiker, verstrekt_op=dag,
                 toegekend_op=dag, **_afspraken(besluit))  # fmt: skip


def _vervolg(besluit: Besluit, oud: Lening, soort: str, bedrag: int, gebruiker: Gebruiker, **velden: Any) -> Lening:
    """Make a loan out of another one: what the old one lost, this one owes; nothing is paid out."""
    velden = {"komt_uit": oud, "wetsgroep": oud.wetsgroep, "zekerheden": oud.zekerheden, "doel": oud.doel,
              "aangevraagd_op": oud.aangevraagd_op} | velden  # fmt: skip
    lening = Lening(dossier=besluit.dossier, besluit=besluit, soort=soort, hoofdsom=bedrag,
                    nummer=volgend_nummer(Lening, "L", werkdatum()), **velden)  # fmt: skip
    lening.save()
    verwerk(op_slot(lening), None, gebruiker, besluit, zonder_opdracht=True)
    _log(lening, f"Lening {lening.nummer} komt uit lening {oud.nummer}: {bedrag_in_woorden(bedrag)}", gebruiker)
    return lening
