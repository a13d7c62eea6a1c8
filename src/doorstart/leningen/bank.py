"""Money on the statement that belongs to a loan: own payments by our reference, collections, and what came back."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.bank.herkennen import Bestemming, Deel, Treffer, Verwerker
from doorstart.bank.models import Bankregel
from doorstart.bank.plaats import Plaats
from doorstart.dossiers.selectors import met_naam
from doorstart.grootboek.kenmerk import LENING, lees_kenmerk
from doorstart.grootboek.models import Boeking
from doorstart.leningen import bank_incasso
from doorstart.leningen.bank_incasso import INCASSO, RETOUR
from doorstart.leningen.gebeuren import herroep, noteer_geld, op_slot, verwerk
from doorstart.leningen.models import (
    Incassobatch,
    Incassoregel,
    Lening,
    Leningboeking,
    Leningsoort,
    Leningstand,
)
from doorstart.organisatie.models import Gebruiker, Vierogenstatus
from doorstart.werkproces.taken import werkdatum

LENING_SOORT = "lening"
_MAX_TREFFERS = 20


def herken(regels: Sequence[Bankregel]) -> list[Bestemming | None]:
    """Recognise by the marks that we gave: RF… L of a loan, DI-… of a collection or of a whole batch."""
    leningen = _leningen({pk for regel in regels if (pk := _kenmerk(regel)) is not None})
    incassos = _incassoregels({pk for regel in regels if (pk := _nummer(regel.eindkenmerk, 2)) is not None})
    batches = _batches({pk for regel in regels if (pk := _nummer(regel.batchkenmerk, 1)) is not None})
    return [_een(regel, leningen, incassos, batches) for regel in regels]


def _een(regel: Bankregel, leningen: dict[int, str], incassos: dict[int, int], batches: dict[int, int]) -> Any:
    incasso, batch = _nummer(regel.eindkenmerk, 2), _nummer(regel.batchkenmerk, 1)
    if incasso in incassos:
        terug = regel.bedrag < 0 or bool(regel.retourcode)
        zeker = (-regel.bedrag if terug else regel.bedrag) == incassos[incasso]
        zin = _("Teruggekomen incasso") if terug else _("Onze incasso")
        return Bestemming(RETOUR if terug else INCASSO, f"R{incasso}", zin, zeker)
    if batch in batches and regel.bedrag > 0:
        return Bestemming(INCASSO, f"B{batch}", _("Onze incassobatch"), regel.bedrag == batches[batch])
    pk = _kenmerk(regel)
    if pk in leningen:
        return Bestemming(LENING_SOORT, str(pk), _("Kenmerk van lening %(nummer)s") % {"nummer": leningen[pk]}, True)
    return None


def _kenmerk(regel: Bankregel) -> int | None:
    """Return the key of the loan that an entry names; only received money that did not come back."""
    if regel.bedrag <= 0 or regel.retourcode:
        return None
    for tekst in (regel.kenmerk, regel.omschrijving):
        gevonden = lees_kenmerk(tekst) if tekst else None
        if gevonden is not None:
            return gevonden[1] if gevonden[0] == LENING else None
    return None


def _nummer(kenmerk: str, deel: int) -> int | None:
    """Return the last number of our own mark: DI-<batch>-<collection> (2) or DI-<batch> (1)."""
    delen = kenmerk.split("-")
    eigen = delen[0] == "DI" and len(delen) == deel + 1 and all(d.isdecimal() and len(d) < 15 for d in delen[1:])
    return int(delen[-1]) if eigen else None


def _leningen(pks: set[int]) -> dict[int, str]:
    rijen = Lening.objects.exclude(soort=Leningsoort.BORGTOCHT)
    return _in_stukken(pks, lambda deel: rijen.filter(pk__in=deel).values_list("pk", "nummer"))


def _incassoregels(pks: set[int]) -> dict[int, int]:
    rijen = Incassoregel.objects.filter(batch__status=Vierogenstatus.GOEDGEKEURD)
    return _in_stukken(pks, lambda deel: rijen.filter(pk__in=deel).values_list("pk", "bedrag"))


def _batches(pks: set[int]) -> dict[int, int]:
    rijen = Incassobatch.objects.filter(status=Vierogenstatus.GOEDGEKEURD)
    return {b.pk: sum(r.bedrag for r in b.regels.all()) for b in rijen.filter(pk__in=pks).prefetch_related("regels")}


def _in_stukken(pks: set[int], vraag: Any) -> dict[int, Any]:
    rij, uit = sorted(pks), dict[int, Any]()
    for begin in range(0, len(rij), 500):
        uit |= dict(vraag(rij[begin : begin + 500]))
    return uit


def boek(delen: Sequence[Deel], plaats: Plaats, gebruiker: Gebruiker) -> list[Boeking | str]:
    """Book received parts on their loans in the order of the law; a loan with nothing open refuses."""
    uit: list[Boeking | str] = []
    for deel in delen:
        lening = Lening.objects.filter(pk=int(deel.sleutel)).exclude(soort=Leningsoort.BORGTOCHT).first()
        if lening is None:
            uit.append(_("Deze lening bestaat niet meer."))
        elif deel.bedrag <= 0:
            uit.append(_("Alleen ontvangen geld kan op een lening worden geboekt."))
        else:
            uit.append(_boek_een(op_slot(lening), deel, plaats, gebruiker))
    return uit


def _boek_een(lening: Lening, deel: Deel, plaats: Plaats, gebruiker: Gebruiker) -> Boeking | str:
    if not lening.stand.totaal:
        return _("Op lening %(nummer)s staat niets open.") % {"nummer": lening.nummer}
    dag = min(max(deel.regel.valutadatum, _eerste_dag(lening)), werkdatum())
    return noteer_geld(
        lening=lening,
        dag=dag,
        bedrag=deel.bedrag,
        gebruiker=gebruiker,
        omschrijving=f"Ontvangen op lening {lening.nummer}",
        plaats=lambda regels: plaats.bestemming(deel.regel, regels),
    )


def _eerste_dag(lening: Lening) -> Any:
    """The first day on which something can be noted: the pay-out, or the opening balance of an earlier system."""
    begin = lening.gebeurtenissen.filter(soort="beginstand").first()
    return begin.dag if begin is not None else lening.verstrekt_op


def teruggedraaid(deel: Deel, oud: Boeking, nieuw: Boeking, gebruiker: Gebruiker) -> None:
    """A match was undone: the payment never was; interest that ran meanwhile is posted again."""
    koppeling = Leningboeking.objects.select_related("gebeurtenis__lening").get(boeking=oud)
    assert koppeling.gebeurtenis is not None
    wat = herroep(gebeurtenis=koppeling.gebeurtenis, gebruiker=gebruiker, boek_bij=False,
                  reden=f"koppeling van bankregel {deel.regel.pk} ongedaan gemaakt")  # fmt: skip
    Leningboeking(lening=wat.lening, boeking=nieuw, gebeurtenis=wat, tot_en_met=werkdatum()).save()
    verwerk(op_slot(wat.lening), wat, gebruiker)


def zoek(tekst: str, regel: Bankregel) -> list[Treffer]:
    """Find loans with something open by number, dossier, name or IBAN, for a person who chooses."""
    rijen = Leningstand.objects.filter(totaal__gt=0).exclude(lening__soort=Leningsoort.BORGTOCHT)
    woord = tekst.strip()
    if woord:
        rijen = rijen.filter(
            Q(lening__nummer__iexact=woord) | Q(lening__dossier__nummer__iexact=woord)
            | met_naam("lening__dossier__persoon", woord)
        )  # fmt: skip
    elif regel.iban:
        rijen = rijen.filter(lening__dossier__persoon__iban=regel.iban)
    else:
        return []
    rijen = rijen.select_related("lening__dossier__persoon").order_by("lening__nummer")
    return [
        Treffer(sleutel=str(rij.lening_id), titel=f"{rij.lening.nummer} {rij.lening.dossier.persoon}",
                uitleg=str(rij.get_status_display()), dossiernummer=rij.lening.dossier.nummer, open_bedrag=rij.totaal)
        for rij in rijen[:_MAX_TREFFERS]
    ]  # fmt: skip


VERWERKERS = (
    Verwerker(soort=LENING_SOORT, naam=gettext_lazy("Lening"), boek=boek, teruggedraaid=teruggedraaid, zoek=zoek),
    *bank_incasso.VERWERKERS,
)
