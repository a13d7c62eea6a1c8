"""Getting a claim paid: the letter how to pay, a reminder, the aanmaning, the writ; and what is looked at each day.

Each step is a person's; the daily look only puts it on the worklist. An aanmaning gives two weeks (art. 4:112 Awb) and
goes before a writ (art. 4:117). A writ is proposed by one person and approved by another.
"""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from bijstandsrecht.termijnen import bepaal_aanmaning
from doorstart.besluiten.brief.context import Briefcontext
from doorstart.besluiten.brieven import verstuur_over_betalen
from doorstart.kern.fouten import DoorstartFout, VierOgen
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.geld import tekst_uit_centen
from doorstart.organisatie.models import Gebruiker, Vierogenstatus
from doorstart.organisatie.rollen import Rol, eis
from doorstart.organisatie.selectors import parameters
from doorstart.vorderingen import brieven
from doorstart.vorderingen.beleid import herinnering_dagen
from doorstart.vorderingen.maken import verwerk_boekingen
from doorstart.vorderingen.models import Dwangbevel, Invordering, Invorderstap, Vordering
from doorstart.vorderingen.mutaties import saldo, vergrendel
from doorstart.vorderingen.selectors import plan, stappen, verjaring, vorderingen
from doorstart.werkproces.selectors import heeft_open_taak
from doorstart.werkproces.services import maak_taak, rond_taken_af
from doorstart.werkproces.taken import werkdatum

VERJARING_WAARSCHUWING = timedelta(days=183)
REDELIJKE_TERMIJN = timedelta(weeks=8)
"""Art. 4:13 Awb: the term to decide on a request for a plan."""


@transaction.atomic
def stuur_betaalbrief(*, vordering: Vordering, gebruiker: Gebruiker) -> Invordering:
    """Send the letter that says how much, by when, to which account and with which reference (art. 4:86 Awb)."""
    eis(gebruiker, "vordering.beheren")
    return verstuur_betaalbrief(vordering, gebruiker)


def verstuur_betaalbrief(vordering: Vordering, gebruiker: Gebruiker) -> Invordering:
    """As `stuur_betaalbrief`, for who approved the decision that the claim follows from. Raises DoorstartFout."""
    rij = _te_innen(vordering)
    if any(stap.soort == Invorderstap.BETAALBRIEF for stap in stappen(rij)):
        raise DoorstartFout(_("Deze brief is al verstuurd. Stuur een herinnering als er niet is betaald."))
    return _stap(rij, Invorderstap.BETAALBRIEF, gebruiker, uiterlijk=rij.betaal_uiterlijk, bedrag=saldo(rij))


@transaction.atomic
def stuur_herinnering(*, vordering: Vordering, gebruiker: Gebruiker) -> Invordering:
    """Send a friendly reminder of what is late; it sets no term and has no legal effect."""
    eis(gebruiker, "vordering.beheren")
    rij = _te_innen(vordering)
    bedrag = _achterstand(rij)
    _eis_niet_vandaag(rij, Invorderstap.HERINNERING)
    return _stap(rij, Invorderstap.HERINNERING, gebruiker, uiterlijk=None, bedrag=bedrag)


@transaction.atomic
def stuur_aanmaning(*, vordering: Vordering, gebruiker: Gebruiker) -> Invordering:
    """Send the aanmaning: pay within two weeks, or a writ may follow (arts 4:112 and 4:106 Awb). It stuit the term."""
    eis(gebruiker, "vordering.beheren")
    rij = _te_innen(vordering)
    bedrag = _achterstand(rij)
    _eis_niet_vandaag(rij, Invorderstap.AANMANING)
    termijn = bepaal_aanmaning(toegezonden=werkdatum(), parameters=parameters()).waarde
    return _stap(rij, Invorderstap.AANMANING, gebruiker, uiterlijk=termijn.laatste_dag, bedrag=bedrag)


def _te_innen(vordering: Vordering) -> Vordering:
    """Return the locked claim when it can be collected now; raises DoorstartFout with the reason."""
    rij = vergrendel([vordering.pk])[vordering.pk]
    if rij.besluit is None or rij.bekend_op is None:
        raise DoorstartFout(_("Over deze vordering is nog niet besloten. Neem eerst het besluit tot terugvordering."))
    if saldo(rij) <= 0:
        raise DoorstartFout(_("Op deze vordering staat niets open."))
    return rij


def _achterstand(vordering: Vordering) -> int:
    dag = werkdatum()
    bedrag = plan(vordering, dag).achterstand
    if bedrag <= 0:
        raise DoorstartFout(_("Er is niets te laat. De inwoner heeft nog tijd om te betalen."))
    toets = verjaring(vordering, dag)
    if toets is not None and toets.waarde.verjaard:
        raise DoorstartFout(_("%(zin)s Vraag geen betaling meer. Boek de vordering af.") % {"zin": toets.zin})
    return bedrag


def _eis_niet_vandaag(vordering: Vordering, soort: str) -> None:
    dag = werkdatum()
    if any(stap.soort == soort and stap.datum == dag for stap in stappen(vordering)):
        raise DoorstartFout(_("Deze brief is vandaag al verstuurd."))


def _stap(
    vordering: Vordering, soort: Invorderstap, gebruiker: Gebruiker, *, uiterlijk: date | None, bedrag: int
) -> Invordering:
    """Make the letter of a step, store both, and close the task that asked for it."""
    dag = werkdatum()

    def maak() -> Briefcontext:
        return brieven.over_betalen(vordering, soort, bedrag=bedrag, uiterlijk=uiterlijk, ondertekenaar=gebruiker)

    assert vordering.besluit is not None
    rij = Invordering(
        vordering=vordering, soort=soort, datum=dag, uiterlijk=uiterlijk, bedrag=bedrag, gebruiker=gebruiker,
        brief=verstuur_over_betalen(vordering.besluit, maak, verzonden_op=dag),
    )  # fmt: skip
    rij.save()
    rond_taken_af(kenmerk=f"vordering_herinnering:{vordering.pk}", gebruiker=gebruiker)
    _leg_vast(vordering, f"vordering_{soort.value}", f"{soort.label} bij vordering {vordering.nummer}: "
              f"€ {tekst_uit_centen(bedrag)}", gebruiker)  # fmt: skip
    return rij


@transaction.atomic
def leg_erkenning_vast(*, vordering: Vordering, toelichting: str, gebruiker: Gebruiker) -> Invordering:
    """Record that the resident recognised the claim: the term of art. 4:104 Awb starts again (art. 4:105 lid 2)."""
    eis(gebruiker, "vordering.beheren")
    rij = _te_innen(vordering)
    if not toelichting.strip():
        raise DoorstartFout(_("Schrijf op hoe en wanneer de inwoner de vordering erkende."))
    stap = Invordering(vordering=rij, soort=Invorderstap.ERKENNING, datum=werkdatum(), gebruiker=gebruiker,
                       toelichting=toelichting.strip()[:500])  # fmt: skip
    stap.save()
    _leg_vast(rij, "vordering_erkend", f"Vordering {rij.nummer} erkend: {toelichting.strip()}", gebruiker)
    return stap


@transaction.atomic
def vraag_regeling_aan(*, vordering: Vordering, per_maand: int, toelichting: str, gebruiker: Gebruiker) -> Invordering:
    """Record that the resident asks for a plan of `per_maand` cents a month; finance finds it on the worklist.

    By the resident whose dossier it is, or by staff that keeps the claims.
    """
    if gebruiker.rol == Rol.INWONER and vordering.dossier.persoon.gebruiker_id == gebruiker.pk:
        eis(gebruiker, "mijn.gebruiken")
    else:
        eis(gebruiker, "vordering.beheren")
    rij = _te_innen(vordering)
    if per_maand <= 0:
        raise DoorstartFout(_("Vul in hoeveel u per maand kunt betalen."))
    dag = werkdatum()
    stap = Invordering(vordering=rij, soort=Invorderstap.VERZOEK, datum=dag, bedrag=per_maand, gebruiker=gebruiker,
                       toelichting=toelichting.strip()[:500])  # fmt: skip
    stap.save()
    maak_taak(
        dossier=rij.dossier, soort="vordering_verzoek", recht="vordering.beheren", uiterlijk=dag + REDELIJKE_TERMIJN,
        kenmerk=f"vordering_verzoek:{rij.pk}", pad=reverse("balie:vordering", args=[rij.pk]),
        waarom=f"De inwoner vraagt een betalingsregeling voor vordering {rij.nummer}.",
    )  # fmt: skip
    _leg_vast(rij, "regeling_gevraagd", f"Regeling gevraagd voor vordering {rij.nummer}: "
              f"€ {tekst_uit_centen(per_maand)} per maand", gebruiker)  # fmt: skip
    return stap


@transaction.atomic
def stel_dwangbevel_voor(*, vordering: Vordering, motivering: str, gebruiker: Gebruiker) -> Dwangbevel:
    """Propose a writ; only when an aanmaning went out and its two weeks have passed (art. 4:117 lid 1 Awb)."""
    eis(gebruiker, "vordering.beheren")
    rij = _te_innen(vordering)
    if not motivering.strip():
        raise DoorstartFout(_("Schrijf op waarom een dwangbevel nodig is, en wat er al is geprobeerd."))
    bedrag, dag = _achterstand(rij), werkdatum()
    aanmaning = [stap.uiterlijk for stap in stappen(rij) if stap.soort == Invorderstap.AANMANING and stap.uiterlijk]
    if not aanmaning or aanmaning[-1] >= dag:
        raise DoorstartFout(_("Een dwangbevel kan pas als de termijn van een aanmaning voorbij is. Stuur die eerst."))
    if Dwangbevel.objects.filter(vordering=rij, status=Vierogenstatus.VOORSTEL).exists():
        raise DoorstartFout(_("Er wacht al een voorstel voor een dwangbevel. Laat dat eerst beoordelen."))
    voorstel = Dwangbevel(vordering=rij, bedrag=bedrag, motivering=motivering.strip(), voorgesteld_door=gebruiker)
    voorstel.save()
    maak_taak(
        dossier=rij.dossier, soort="toetsen", recht="besluit.goedkeuren", uiterlijk=dag,
        kenmerk=f"dwangbevel:{voorstel.pk}", pad=reverse("balie:vordering", args=[rij.pk]),
        waarom=f"Er ligt een voorstel voor een dwangbevel bij vordering {rij.nummer}. Toets het als tweede persoon.",
    )  # fmt: skip
    _leg_vast(rij, "dwangbevel_voorgesteld", f"Dwangbevel voorgesteld voor {rij.nummer}", gebruiker)
    return voorstel


@transaction.atomic
def beoordeel_dwangbevel(*, dwangbevel: Dwangbevel, akkoord: bool, gebruiker: Gebruiker, reden: str = "") -> Dwangbevel:
    """Approve or send back somebody else's proposal; an approved writ is made as a letter and stuit the term.

    Raises VierOgen for an own proposal, DoorstartFout when somebody was first or it was paid meanwhile.
    """
    eis(gebruiker, "besluit.goedkeuren")
    vordering = vergrendel([dwangbevel.vordering_id])[dwangbevel.vordering_id]
    rij: Dwangbevel = Dwangbevel.objects.select_for_update().get(pk=dwangbevel.pk)
    if rij.voorgesteld_door_id == gebruiker.pk:
        raise VierOgen(_("U hebt dit dwangbevel zelf voorgesteld. Een ander moet het toetsen."))
    if rij.status != Vierogenstatus.VOORSTEL:
        raise DoorstartFout(_("%(wie)s heeft dit voorstel al beoordeeld: %(status)s. Ververs de pagina.")
                            % {"wie": rij.beoordeeld_door, "status": rij.get_status_display()})  # fmt: skip
    if not akkoord and not reden.strip():
        raise DoorstartFout(_("Schrijf op waarom u het voorstel terugstuurt."))
    if akkoord and _achterstand(vordering) != rij.bedrag:
        raise DoorstartFout(_("Het bedrag dat te laat is, is veranderd. Stuur het voorstel terug."))
    rij.status = Vierogenstatus.GOEDGEKEURD if akkoord else Vierogenstatus.AFGEWEZEN
    rij.reden_terug, rij.beoordeeld_door, rij.beoordeeld_op = reden.strip(), gebruiker, timezone.now()
    rij.save()
    rond_taken_af(kenmerk=f"dwangbevel:{rij.pk}", gebruiker=gebruiker)
    if akkoord:
        _stap(vordering, Invorderstap.DWANGBEVEL, gebruiker, uiterlijk=None, bedrag=rij.bedrag)
    else:
        _leg_vast(vordering, "dwangbevel_terug", f"Dwangbevel {vordering.nummer} teruggestuurd: {reden}", gebruiker)
    return rij


def kijk_dagelijks(dag: date) -> int:
    """Put on the worklist what needs a person: late payment, no decision, too much received, a term that ends.

    First every entry on an account of claims gets its claim; nothing is posted.
    """
    aantal = len(verwerk_boekingen())
    for rij in vorderingen(dag).exclude(open_bedrag=0):
        if rij.open_bedrag < 0:
            aantal += _taak(
                rij,
                "tegoed",
                "vordering.beheren",
                dag + timedelta(weeks=2),
                f"Op vordering {rij.nummer} is te veel ontvangen: verplaats het of betaal het terug.",
            )
        elif rij.bekend_op is None:
            aantal += _taak(
                rij,
                "besluit",
                "besluit.voorstellen",
                rij.ontstaan_op + REDELIJKE_TERMIJN,
                f"Over vordering {rij.nummer} is nog niet besloten: vorder terug of zie ervan af.",
            )
        elif rij.achterstand:
            aantal += _te_laat(rij, dag)
        aantal += _bijna_verjaard(rij, dag)
    return aantal


def _taak(rij: Any, soort: str, recht: str, uiterlijk: date, waarom: str) -> int:
    """Put it on the worklist; 0 when it waited there already (the task is brought up to date)."""
    kenmerk = f"vordering_{soort}:{rij.pk}"
    was_er = heeft_open_taak(kenmerk)
    maak_taak(dossier=rij.dossier, soort=f"vordering_{soort}", recht=recht, uiterlijk=uiterlijk, kenmerk=kenmerk,
              waarom=waarom, pad=reverse("balie:vordering", args=[rij.pk]))  # fmt: skip
    return 0 if was_er else 1


def _te_laat(rij: Any, dag: date) -> int:
    """Ask for the next step: reminder, then aanmaning, then writ; not before the last one had its time."""
    gedaan = [s for s in stappen(rij) if s.soort in (Invorderstap.HERINNERING, Invorderstap.AANMANING)]
    volgende = plan(rij, dag).volgende
    if volgende is None:
        return 0
    sinds = [s for s in gedaan if s.datum > volgende.vervalt_op]
    if not sinds:
        wat, vanaf = (
            _("stuur een herinnering"),
            volgende.vervalt_op + timedelta(days=herinnering_dagen(dag, rij.dossier.gemeente)),
        )
    elif sinds[-1].soort == Invorderstap.HERINNERING:
        wat, vanaf = _("stuur een aanmaning"), sinds[-1].datum + timedelta(weeks=2)
    else:
        wat, vanaf = _("stel een dwangbevel voor, of spreek een regeling af"), sinds[-1].uiterlijk or dag
    if dag <= vanaf:
        return 0
    return _taak(rij, "herinnering", "vordering.beheren", vanaf + timedelta(weeks=2),
                 f"Vordering {rij.nummer} is niet op tijd betaald: {wat}.")  # fmt: skip


def _bijna_verjaard(rij: Any, dag: date) -> int:
    toets = verjaring(rij, dag) if rij.open_bedrag > 0 else None
    if toets is None or toets.waarde.laatste_dag - dag > VERJARING_WAARSCHUWING:
        return 0
    return _taak(rij, "verjaring", "vordering.beheren", toets.waarde.laatste_dag,
                 f"{toets.zin} Vordering {rij.nummer}: stuit op tijd (aanmaning), of boek af.")  # fmt: skip


def _leg_vast(vordering: Vordering, soort: str, zin: str, gebruiker: Gebruiker) -> None:
    leg_vast(
        soort=soort, datum=werkdatum(), gebruiker=gebruiker, dossiernummer=vordering.dossier.nummer, omschrijving=zin,
        gegevens={"vordering": vordering.nummer},
    )  # fmt: skip
