"""Asking for the figures of a boekjaar: the request at its end, the reminder, and saying that nothing came.

The daily look does this for the organisation. It asks and reminds; suspending the right, and claiming back what cannot
be settled, are decisions of people (arts. 38 lid 2 Bbz 2004, 54 and 58 Participatiewet).
"""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from bijstandsrecht.bbz import jaarstukken_uiterlijk, zonder_jaarstukken
from bijstandsrecht.kern import Boekjaar, Maand, Uitkomst
from bijstandsrecht.parameters import Parameters
from doorstart.bbz import jaarbrieven
from doorstart.bbz.models import Jaarcijfers, Toekenning, Vaststelling
from doorstart.bbz.opschorten import vraag_opheffing
from doorstart.bbz.toekennen import boekjaren, kenmerk_jaarcijfers
from doorstart.berekeningen.services import bewaar
from doorstart.besluiten.models import Besluit
from doorstart.dossiers.models import Dossier
from doorstart.grootboek.models import Rekening
from doorstart.grootboek.selectors import per_dossier_en_rechtmaand
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.selectors import parameters
from doorstart.vorderingen.services import Afweging, Maandbedrag, stel_terugvordering_voor
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.selectors import procedures_van_soort
from doorstart.werkproces.services import rond_taken_af, start_procedure, voer_uit

PROCEDURE = "bbz_jaar"
SOORT_ZONDER = "bbz_zonder_jaarstukken"
HERSTEL = timedelta(weeks=2)
"""The organisation's own norm for a reminder; the law names no term for repairing it."""
WACHTEN = ("gevraagd", "herinnerd", "opgeschort", "niet_ingeleverd")


def kijk_dagelijks(dag: date) -> int:
    """Ask, remind, and say that nothing came, where that is due; returns how many things it did."""
    return _vraag(dag) + _herinner(dag) + _niet_ingeleverd(dag)


def _vraag(dag: date) -> int:
    """Start the procedure of every boekjaar that is over, had aid as a loan, and has no figures or settlement."""
    gestart = {(p.dossier_id, p.gegevens["start"]["boekjaar_begin"]) for p in procedures_van_soort(PROCEDURE)}
    binnen = set(Jaarcijfers.objects.values_list("dossier_id", "boekjaar_begin"))
    binnen |= set(Vaststelling.objects.values_list("dossier_id", "jaarcijfers__boekjaar_begin"))
    aantal = 0
    for dossier, boekjaar in _voorbij(dag):
        sleutel = (dossier.pk, boekjaar.begin)
        if sleutel in binnen or (dossier.pk, boekjaar.begin.isoformat()) in gestart:
            continue
        rij = start_procedure(
            dossier=dossier,
            soort=PROCEDURE,
            ontvangen_op=dag,
            gebruiker=None,
            gegevens={"boekjaar_begin": boekjaar.begin, "boekjaar_einde": boekjaar.einde},
        )
        rij.dossier = dossier
        jaarbrieven.stuur(jaarbrieven.verzoek, rij, jaarstukken_uiterlijk(boekjaar, parameters=parameters()), dag)
        rond_taken_af(kenmerk=kenmerk_jaarcijfers(dossier, boekjaar.begin), gebruiker=None)
        aantal += 1
    return aantal


def _voorbij(dag: date) -> list[tuple[Dossier, Boekjaar]]:
    """Return every boekjaar that is over and in which months stand as a loan, with its dossier."""
    rijen = Toekenning.objects.select_related("dossier__persoon", "dossier__adviseur", "dossier__gemeente")
    grants = [rij for rij in rijen.order_by("dossier", "van") if rij.van <= rij.tot]
    leningen = per_dossier_en_rechtmaand(
        dossiers={rij.dossier_id for rij in grants}, rekening=Rekening.LENING_LEVENSONDERHOUD
    )
    uit: dict[tuple[int, date], tuple[Dossier, Boekjaar]] = {}
    for rij in grants:
        maanden = leningen.get(rij.dossier_id, {})
        for boekjaar in boekjaren(rij):
            if boekjaar.einde < dag and any(maand.eerste_dag in maanden for maand in boekjaar.maanden):
                uit[rij.dossier_id, boekjaar.begin] = (rij.dossier, boekjaar)
    return list(uit.values())


def _herinner(dag: date) -> int:
    """Remind where the six months are over."""
    aantal = 0
    for rij in procedures_van_soort(PROCEDURE, status="gevraagd"):
        if rij.beslis_uiterlijk is not None and rij.beslis_uiterlijk < dag:
            tot = dag + HERSTEL
            voer_uit(procedure=rij, actie="herinner", gebruiker=None, gegevens={"hersteltermijn_tot": tot})
            jaarbrieven.stuur(jaarbrieven.herinnering, rij, tot, dag)
            aantal += 1
    return aantal


def _niet_ingeleverd(dag: date) -> int:
    """Say that nothing came where the term of the reminder or suspension is over."""
    aantal = 0
    for status in ("herinnerd", "opgeschort"):
        for rij in procedures_van_soort(PROCEDURE, status=status):
            tot = rij.gegevens.get("hersteltermijn_tot")
            if tot and date.fromisoformat(tot) < dag:
                voer_uit(procedure=rij, actie="niet_ingeleverd", gebruiker=None)
                aantal += 1
    return aantal


def jaarprocedure(dossier: Dossier, begin: date) -> Procedure | None:
    """Return the procedure of a boekjaar that has not ended, or None."""
    for rij in procedures_van_soort(PROCEDURE, dossier=dossier):
        if rij.gegevens["start"]["boekjaar_begin"] == begin.isoformat():
            return rij
    return None


def cijfers_binnen(cijfers: Jaarcijfers) -> None:
    """Move the procedure of the boekjaar along when its figures come in."""
    rij = jaarprocedure(cijfers.dossier, cijfers.boekjaar_begin)
    if rij is not None and rij.status in WACHTEN:
        voer_uit(
            procedure=rij,
            actie="cijfers_ontvangen",
            gebruiker=None,
            gegevens={"ontvangen_op": cijfers.ingediend_op},
        )
        vraag_opheffing(cijfers.dossier, rij)


def opnieuw(invoer: Any, bedragen: Parameters) -> Uitkomst[Any]:
    """Make a stored outcome without figures again from its input."""
    return zonder_jaarstukken(
        boekjaar=Boekjaar(date.fromisoformat(invoer["boekjaar_begin"])),
        verstrekt=invoer["verstrekt"],
        peildatum=date.fromisoformat(invoer["peildatum"]),
        parameters=bedragen,
    )


def _als_lening(dossier: Dossier, boekjaar: Boekjaar) -> dict[Maand, int]:
    """Return per month of the boekjaar the aid that stands as a loan, in cents; months without are left out."""
    alle = per_dossier_en_rechtmaand(dossiers=[dossier.pk], rekening=Rekening.LENING_LEVENSONDERHOUD)
    maanden = alle.get(dossier.pk, {})
    return {maand: maanden[maand.eerste_dag] for maand in boekjaar.maanden if maand.eerste_dag in maanden}


def verstrekt_in(dossier: Dossier, boekjaar: Boekjaar) -> int:
    """Return the aid of a boekjaar that stands as a loan, in cents."""
    return sum(_als_lening(dossier, boekjaar).values())


@transaction.atomic
def stel_zonder_cijfers_voor(
    *, dossier: Dossier, boekjaar: Boekjaar, afweging: Afweging, motivering: str, dag: date, gebruiker: Gebruiker
) -> Besluit:
    """Propose to reclaim the whole aid of a boekjaar whose figures did not come; two people decide.

    Keeps what the law says about it (`zonder_jaarstukken`). Raises DoorstartFout while the figures can still come, or
    when they are there.
    """
    if Jaarcijfers.objects.filter(dossier=dossier, boekjaar_begin=boekjaar.begin).exists():
        raise DoorstartFout(_("De jaarcijfers zijn er. Stel de bijstand over dit boekjaar vast."))
    bedragen = _als_lening(dossier, boekjaar)
    invoer = {
        "boekjaar_begin": boekjaar.begin.isoformat(),
        "verstrekt": sum(bedragen.values()),
        "peildatum": dag.isoformat(),
    }
    uitkomst = opnieuw(invoer, parameters())
    if not bedragen or not uitkomst.waarde.te_laat:
        raise DoorstartFout(
            _("De cijfers over dit boekjaar kunnen nog komen, of er is geen bijstand als lening betaald.")
        )
    bewaar(dossier=dossier, soort=SOORT_ZONDER, invoer=invoer, uitkomst=uitkomst, parameters=parameters())
    return stel_terugvordering_voor(
        dossier=dossier,
        grond="verplichting_art_38" if boekjaar.einde < date(2020, 1, 1) else "58 lid 1",
        maanden=[Maandbedrag(maand=maand, verschuldigd=0) for maand in bedragen],
        afweging=afweging,
        motivering=motivering,
        gebruiker=gebruiker,
        debiteuren=[dossier.persoon],
    )
