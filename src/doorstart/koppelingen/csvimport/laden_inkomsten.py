"""Loading monthly statements of part-time entrepreneurs: settled by the law from 2015, as given before that."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from functools import cache

from django.utils.translation import gettext as _

from bijstandsrecht.deeltijd import PtoBeleid
from bijstandsrecht.kern import Maand
from doorstart.berekeningen.models import Berekening
from doorstart.deeltijd.models import Opgave, Opgavestatus, Verrekening, Vrijlatingsperiode
from doorstart.deeltijd.services import OngeldigeMaand, neem_over, verreken_ingevoerd
from doorstart.grootboek.models import Wetsgroep
from doorstart.kern.geld import tekst_uit_centen
from doorstart.koppelingen.csvimport.controles import BEKEND_VANAF
from doorstart.koppelingen.csvimport.laden_geld import betaling, bewaar_posten
from doorstart.koppelingen.csvimport.lading import Lading
from doorstart.koppelingen.csvimport.lezen import Rij
from doorstart.organisatie.models import Gemeente
from doorstart.organisatie.selectors import beleid_op, parameters


def laad_inkomsten(lading: Lading) -> None:
    """Load statements, settle the accepted ones and post what was paid; notes a norm that differs from the law."""
    rijen = lading.rijen("inkomsten")
    opgaven = lading.bewaar(Opgave, [_opgave(lading, rij) for rij in rijen], teken=len(rijen) // 2)
    oud: list[tuple[Rij, Opgave]] = []
    nieuw: list[tuple[Rij, Opgave]] = []
    for rij, opgave in zip(rijen, opgaven, strict=True):
        if opgave.status == Opgavestatus.GEACCEPTEERD:
            (oud if opgave.maand < BEKEND_VANAF else nieuw).append((rij, opgave))
    verrekeningen = _van_eerder_systeem(lading, oud) + _volgens_de_wet(lading, nieuw)
    lading.bewaar(Verrekening, verrekeningen)
    bewaar_posten(
        lading,
        [
            betaling(
                v.dossier,
                datum=Maand.van_datum(v.maand).laatste_dag,
                rechtmaand=v.maand,
                wetsgroep=Wetsgroep.PW,
                bedrag=v.bijstand,
                omschrijving=f"Bijstand {v.maand:%m-%Y} na verrekening (ingevoerd)",
            )
            for v in verrekeningen
            if v.bijstand
        ],
        teken=len(rijen) - len(rijen) // 2,
    )
    _tijdlijn(lading, opgaven)


def _opgave(lading: Lading, rij: Rij) -> Opgave:
    kosten = []
    if rij["kosten"]:
        kosten = [
            {
                "categorie": rij["kostencategorie"] or "inkoop",
                "bedrag": rij["kosten"],
                "omschrijving": "",
                "toestemming": False,
            }
        ]
    return Opgave(
        dossier=lading.dossiers[rij["dossiernummer"]],
        maand=rij["maand"],
        status=rij["status"],
        omzet=rij["omzet"],
        kosten=kosten,
        uren=rij["uren"],
        overig_inkomen=rij["overig_inkomen"] or 0,
        ingediend_op=rij["ingediend_op"],
    )


def _van_eerder_systeem(lading: Lading, paren: list[tuple[Rij, Opgave]]) -> list[Verrekening]:
    """Settlements as the earlier system gave them: nothing is computed again."""
    normen = {(r["dossiernummer"], r["maand"]): r["norm"] for r in lading.rijen("normmaanden")}
    uit = []
    for rij, opgave in paren:
        norm, verrekend, vrij = normen[rij["dossiernummer"], rij["maand"]], rij["verrekend"], rij["vrijgelaten"] or 0
        bijstand = norm - verrekend - opgave.overig_inkomen
        # How the earlier system split off the holiday allowance is not known, only that all of it was paid.
        uit.append(
            neem_over(
                dossier=opgave.dossier,
                maand=opgave.maand,
                opgave=opgave,
                norm=norm,
                inkomen=verrekend + vrij,
                vrijgelaten=vrij,
                bijstand=bijstand,
                uitbetaling=bijstand,
                overig_inkomen=opgave.overig_inkomen,
            )
        )
    return uit


def _volgens_de_wet(lading: Lading, paren: list[tuple[Rij, Opgave]]) -> list[Verrekening]:
    perioden: dict[int, list[Vrijlatingsperiode]] = defaultdict(list)
    for periode in Vrijlatingsperiode.objects.all():
        perioden[periode.dossier_id].append(periode)
    try:
        uitkomsten = verreken_ingevoerd(
            opgaven=[opgave for _rij, opgave in paren],
            huishoudens=lading.huishoudens,
            vrijlatingsperioden=perioden,
            beleid=_beleid(),
            parameters=parameters(),
        )
    except OngeldigeMaand as fout:
        _noteer(lading, paren, fout)
        return []
    lading.bewaar(Berekening, [berekening for berekening, _verrekening in uitkomsten])
    verrekeningen = [verrekening for _berekening, verrekening in uitkomsten]
    _vergelijk_normen(lading, verrekeningen)
    return verrekeningen


def _beleid() -> Callable[[Maand, Gemeente], PtoBeleid]:
    """Return the policy per month and municipality, read from the database once each."""

    @cache
    def beleid(maand: Maand, gemeente: Gemeente) -> PtoBeleid:
        return PtoBeleid.uit_dict(beleid_op("pto", maand.eerste_dag, gemeente))

    return beleid


def _noteer(lading: Lading, paren: list[tuple[Rij, Opgave]], fout: OngeldigeMaand) -> None:
    """Note the month that the law could not settle, at its own line."""
    plek = (fout.dossiernummer, fout.maand.eerste_dag)
    rij = next(r for r, o in paren if (o.dossier.nummer, o.maand) == plek)
    lading.inhoud.fout("inkomsten", rij, "maand", fout.reden)


def _vergelijk_normen(lading: Lading, verrekeningen: list[Verrekening]) -> None:
    """Note every given norm of 2015 or later that is not the norm of the law."""
    wet: dict[tuple[str, date], int] = {(v.dossier.nummer, v.maand): v.norm for v in verrekeningen}
    for rij in lading.rijen("normmaanden"):
        norm = wet.get((rij["dossiernummer"], rij["maand"]))
        if norm is not None and norm != rij["norm"]:
            lading.inhoud.fout(
                "normmaanden",
                rij,
                "norm",
                _(
                    "Volgens de wet is de norm van dit huishouden in deze maand %(norm)s euro. "
                    "Controleer het huishouden."
                )
                % {"norm": tekst_uit_centen(norm)},
            )


def _tijdlijn(lading: Lading, opgaven: list[Opgave]) -> None:
    """One event per dossier and year: thousands of lines would hide the rest."""
    aantallen: dict[tuple[str, int], int] = defaultdict(int)
    laatste: dict[tuple[str, int], date] = {}
    for opgave in opgaven:
        if opgave.status == Opgavestatus.GEACCEPTEERD:
            plek = (opgave.dossier.nummer, opgave.maand.year)
            aantallen[plek] += 1
            laatste[plek] = max(laatste.get(plek, opgave.ingediend_op), opgave.ingediend_op)
    for (nummer, jaar), aantal in aantallen.items():
        lading.feit(
            soort="opgaven_ingevoerd",
            datum=laatste[nummer, jaar],
            dossiernummer=nummer,
            omschrijving=f"{aantal} maandopgave(n) over {jaar} geaccepteerd en verrekend",
        )
