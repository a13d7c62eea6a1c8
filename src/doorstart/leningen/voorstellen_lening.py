"""Proposals about a loan that runs: deferral, waiver of interest, claiming, ending, debt arrangement, write-off.

A proposal holds the events of the law package that will be noted when a second person approves it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from bijstandsrecht import lening as wet
from bijstandsrecht.kern import Boekjaar
from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.besluiten.services import stel_voor
from doorstart.grootboek.iban import bezwaar
from doorstart.kern.fouten import DoorstartFout
from doorstart.leningen import rekenen
from doorstart.leningen.gebeuren import stand_van, uitstel_van
from doorstart.leningen.models import Lening, Leningsoort
from doorstart.leningen.renteboekjaar import rente_over
from doorstart.leningen.selectors import uit_borgtocht
from doorstart.leningen.voorstellen import GROEPEN, Derde
from doorstart.leningen.wettypes import RENTE_ALS_GIFT, als_feiten, feiten_van, geldig
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.taken import werkdatum

_MET_TERMIJNEN = (Leningsoort.RENTEDRAGEND, Leningsoort.RENTELOOS)
Feit = dict[str, Any]


def _eis_open(lening: Lening, gebruiker: Any, soorten: Sequence[str] = ()) -> int:
    """Return what is owed in cents; refuse a loan without debt, one of another kind than these, and a guarantee."""
    eis(gebruiker, "besluit.voorstellen")
    if lening.soort == Leningsoort.BORGTOCHT or (soorten and lening.soort not in soorten):
        raise DoorstartFout(_("Dit kan niet bij deze soort lening."))
    totaal = stand_van(lening, werkdatum()).totaal
    if not totaal:
        raise DoorstartFout(_("Op deze lening staat niets meer open."))
    return totaal


def _besluit(lening: Lening, soort: str, nieuw: list[Feit], *, gegevens: Feit, **rest: Any) -> Besluit:
    """Propose a decision about a loan; `nieuw` are the events that follow from it."""
    return stel_voor(
        dossier=lening.dossier, soort=soort, gegevens={"lening": lening.nummer, "gebeurtenissen": nieuw} | gegevens,
        **rest,
    )  # fmt: skip


def _schuld(lening: Lening, nieuw: list[Feit], op: date) -> Any:
    """Store what is owed on a day with these new events in it."""
    return rekenen.bewaar(dossier=lening.dossier, soort=rekenen.SCHULD, invoer={
        "lening": feiten_van(lening), "gebeurtenissen": als_feiten(lening.gebeurtenissen.all()), "nieuw": nieuw,
        "op": max(op, werkdatum()).isoformat(),
    })  # fmt: skip


def stel_uitstel_voor(
    *, lening: Lening, begin: date, maanden: int, verzoek: str, motivering: str, gebruiker: Any, per_maand: int = 0
) -> Besluit:
    """Propose deferral for whole months from `begin`; `per_maand` is what is still paid meanwhile, in cents.

    `verzoek`: the reasons the entrepreneur gave (art. 41 lid 1). Raises ValidationError with the reason when it is
    longer than a year, the third extension, or more than three years together (art. 41 lid 2).
    """
    _eis_open(lening, gebruiker, _MET_TERMIJNEN)
    eerder = uitstel_van(geldig(lening.gebeurtenissen.all()))
    plat = [_plat(deel) for deel in eerder]
    gevraagd = wet.Uitstel(begin, maanden, verzoek)
    berekening = rekenen.bewaar(
        dossier=lening.dossier, soort=rekenen.UITSTEL, invoer={"gevraagd": _plat(gevraagd), "eerder": plat}
    )
    if berekening.uitkomst["tegen"]:
        raise ValidationError({"maanden": list(berekening.uitkomst["tegen"])})
    nieuw: Feit = {"soort": wet.Soort.UITSTEL, "dag": begin.isoformat(), "maanden": maanden, "motivering": verzoek}
    if per_maand:
        nieuw["bedrag"] = per_maand
    return _besluit(
        lening, Besluitsoort.LENING_UITSTEL, [nieuw], uitkomst=Uitkomst.TOEKENNING, ingang=begin, einde=gevraagd.einde,
        motivering=motivering, gebruiker=gebruiker, berekening=berekening,
        gegevens={"maanden": maanden, "per_maand": per_maand, "maanden_over": berekening.uitkomst["maanden_over"]},
    )  # fmt: skip


def _plat(deel: wet.Uitstel) -> Feit:
    return {"begin": deel.begin.isoformat(), "maanden": deel.maanden, "motivering": deel.motivering,
            "soort": deel.soort}  # fmt: skip


def stel_weigering_voor(*, lening: Lening, soort: str, motivering: str, gebruiker: Any) -> Besluit:
    """Propose to refuse a request for deferral (LENING_UITSTEL) or a debt arrangement (LENING_AKKOORD)."""
    _eis_open(lening, gebruiker)
    return _besluit(lening, soort, [], uitkomst=Uitkomst.AFWIJZING, motivering=motivering, gebruiker=gebruiker,
                    gegevens={})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Boekjaarfeiten:
    """What the year figures say of one boekjaar, in cents; `levensonderhoud_op`: when living costs were applied for."""

    jaarnorm: int
    netto_inkomen: int
    eigen_vermogen: int
    totaal_vermogen: int
    algemene_bijstand: int = 0
    levensonderhoud_op: date | None = None
    al_kwijt_bij_vennoten: int = 0


def al_kwijt(lening: Lening, begin: date) -> int | None:
    """Return the cents of interest that were waived over the boekjaar from `begin`, None when nothing was decided."""
    soorten = (wet.Soort.KWIJTSCHELDING_RENTE, RENTE_ALS_GIFT)
    rijen = [
        rij.bedrag
        for rij in geldig(lening.gebeurtenissen.all())
        if rij.soort in soorten and rij.gegevens.get("boekjaar") == begin.isoformat()
    ]
    return sum(rijen) if rijen else None


def groep_van(lening: Lening) -> str:
    """Return the letter of art. 2 under which the capital was granted, also when the dossier changed since."""
    groep = lening.wetsgroep.removeprefix("bbz_")
    return str(GROEPEN[groep if groep in GROEPEN else lening.dossier.groep])


def rentekwijtschelding(lening: Lening, boekjaar: Boekjaar, feiten: Boekjaarfeiten) -> dict[str, Any]:
    """Return the input of art. 21 for a loan and a boekjaar: what interest fell due, and what of it was paid."""
    if lening.aangevraagd_op is None:
        raise DoorstartFout(_("Van deze lening is niet bekend wanneer zij is aangevraagd. Vul die dag eerst aan."))
    rente, betaald = rente_over(lening, boekjaar)
    return {
        "groep": groep_van(lening), "boekjaar": boekjaar.begin.isoformat(),
        "aangevraagd_op": lening.aangevraagd_op.isoformat(),
        "levensonderhoud_op": feiten.levensonderhoud_op.isoformat() if feiten.levensonderhoud_op else None,
        "jaarnorm": feiten.jaarnorm, "netto_inkomen": feiten.netto_inkomen, "renteverplichting": rente,
        "betaalde_rente": betaald, "eigen_vermogen": feiten.eigen_vermogen,
        "totaal_vermogen": feiten.totaal_vermogen, "algemene_bijstand": feiten.algemene_bijstand,
        "al_kwijt_bij_vennoten": feiten.al_kwijt_bij_vennoten,
        "vorm": "borgtocht" if lening.soort == Leningsoort.BORGTOCHT else "lening",
    }  # fmt: skip


def stel_rentekwijtschelding_voor(
    *,
    lening: Lening,
    boekjaar: Boekjaar,
    feiten: Boekjaarfeiten,
    motivering: str,
    gebruiker: Any,
    herkomst: Feit | None = None,
    bank: Derde | None = None,
) -> Besluit | None:
    """Propose the waiver of interest over a boekjaar (art. 21), ambtshalve; None when the law gives nothing.

    Interest that is not paid is waived, paid interest is given back; with a guarantee the same amount is a gift that
    goes to the `bank`. `herkomst` is kept with the decision: on which figures and calculation the facts rest. Raises
    DoorstartFout when this boekjaar was decided on before, or when the loan is not one of art. 20.
    """
    eis(gebruiker, "besluit.voorstellen")
    gift = _gift_voor(lening, bank)
    if al_kwijt(lening, boekjaar.begin) is not None:
        raise DoorstartFout(_("Over dit boekjaar is de rente van deze lening al kwijtgescholden."))
    invoer = rentekwijtschelding(lening, boekjaar, feiten)
    if not rekenen.proef(rekenen.RENTE, invoer).waarde.bedrag:
        return None
    berekening = rekenen.bewaar(dossier=lening.dossier, soort=rekenen.RENTE, invoer=invoer)
    bedrag, dag = berekening.uitkomst["bedrag"], werkdatum()
    nieuw = {"soort": RENTE_ALS_GIFT if gift else wet.Soort.KWIJTSCHELDING_RENTE, "dag": dag.isoformat(),
             "bedrag": bedrag, "gegevens": {"boekjaar": boekjaar.begin.isoformat()}}  # fmt: skip
    return _besluit(
        lening, Besluitsoort.LENING_RENTE, [nieuw], uitkomst=Uitkomst.AMBTSHALVE, ingang=boekjaar.begin,
        einde=boekjaar.einde, motivering=motivering, gebruiker=gebruiker, berekening=berekening,
        gegevens=(herkomst or {})
        | {naam: berekening.uitkomst[naam] for naam in ("bedrag", "kwijtgescholden", "terugbetaald")}
        | ({"gift_bank": berekening.uitkomst["om_niet"], "derde": gift} if gift else {}),
    )  # fmt: skip


def _gift_voor(lening: Lening, bank: Derde | None) -> Feit:
    """Return who gets the gift of a guarantee, nothing for a loan; refuse what art. 21 does not name."""
    if uit_borgtocht(lening):
        raise DoorstartFout(
            _("Deze lening komt uit een borgtocht: artikel 16 noemt artikel 41 tot en met 43, en niet artikel 21.")
        )
    if lening.soort == Leningsoort.RENTEDRAGEND:
        return {}
    if lening.soort != Leningsoort.BORGTOCHT:
        raise DoorstartFout(_("Alleen bij een lening met rente kan rente vervallen (art. 21 Bbz 2004)."))
    return eis_bank(bank)


def eis_bank(bank: Derde | None) -> Feit:
    """Return the bank as a decision holds it; raises ValidationError at the field when it cannot be paid."""
    if bank is None or not bank.naam.strip():
        raise ValidationError({"bank_naam": _("Vul de naam van de bank in.")})
    if reden := bezwaar(bank.iban):
        raise ValidationError({"bank_iban": reden})
    return {"naam": bank.naam, "iban": bank.iban, "kenmerk": bank.kenmerk}


def stel_opeising_voor(
    *, lening: Lening, grond: str, dag: date, motivering: str, gebruiker: Any, toerekenbaar: bool | None = None
) -> Besluit:
    """Propose to claim: the whole loan (a ground of `wet.GRONDEN`) or only the arrears (`achterstand`, art. 41 lid 5).

    `toerekenbaar`: whether not paying can be blamed; then statutory interest runs over the arrears. The college
    "may" claim since 2020, so the reasons are asked. Raises RechtFout when the ground does not hold.
    """
    _eis_open(lening, gebruiker)
    nieuw: Feit = {"soort": wet.Soort.OPEISING, "dag": dag.isoformat(), "grond": grond, "motivering": motivering}
    if grond == "achterstand":
        nieuw |= {"soort": wet.Soort.ACHTERSTAND_OPEISEN, "grond": "", "toerekenbaar": toerekenbaar}
    berekening = _schuld(lening, [nieuw], dag)
    opgeeist = berekening.uitkomst["achterstand"]
    return _besluit(
        lening, Besluitsoort.LENING_OPEISING, [nieuw], uitkomst=Uitkomst.AMBTSHALVE, ingang=dag,
        motivering=motivering, gebruiker=gebruiker, berekening=berekening,
        gegevens={"grond": grond, "opgeeist": opgeeist, "toerekenbaar": toerekenbaar},
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Einde:
    """The business has ended: whether the rest is blameworthy (None: until 2019, then nobody asks), and the mortgage.

    `hypotheek`: the part in cents that becomes a loan on the dwelling, on request (art. 43 lid 1).
    """

    beeindigd_op: date
    renteloos: bool = False
    verwijtbaar: bool | None = None
    hypotheek: int = 0
    zekerheid: str = ""


def stel_einde_voor(*, lening: Lening, einde: Einde, motivering: str, gebruiker: Any) -> Besluit:
    """Propose what the end of the business does to a loan (art. 43): claimable, interest-free rest, mortgage.

    Raises RechtFout when the law does not allow it (blameworthy and interest-free, more mortgage than is owed).
    """
    _eis_open(lening, gebruiker, (Leningsoort.RENTEDRAGEND, Leningsoort.RENTELOOS))
    dag = einde.beeindigd_op.isoformat()
    nieuw: list[Feit] = [{"soort": wet.Soort.BEEINDIGING, "dag": dag}]
    if einde.hypotheek:
        nieuw.append({"soort": wet.Soort.NAAR_HYPOTHEEK, "dag": dag, "bedrag": einde.hypotheek})
    if einde.renteloos:
        nieuw.append({"soort": wet.Soort.RENTELOOS, "dag": dag, "verwijtbaar": einde.verwijtbaar,
                      "motivering": motivering})  # fmt: skip
    berekening = _schuld(lening, nieuw, einde.beeindigd_op)
    return _besluit(
        lening, Besluitsoort.LENING_EINDE, nieuw, uitkomst=Uitkomst.AMBTSHALVE, ingang=einde.beeindigd_op,
        motivering=motivering, gebruiker=gebruiker, berekening=berekening,
        gegevens={"totaal": berekening.uitkomst["totaal"], "renteloos": einde.renteloos,
                  "hypotheek": einde.hypotheek, "zekerheid": einde.zekerheid},
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Regeling:
    """A debt arrangement: what security covers, what there is for all ordinary creditors, and their claims; cents."""

    gedekt: int
    beschikbaar: int
    andere_concurrente: tuple[int, ...]
    doel: str
    noodzakelijk: bool | None
    allen_evenredig: bool | None


def stel_akkoord_voor(*, lening: Lening, regeling: Regeling, motivering: str, gebruiker: Any) -> Besluit:
    """Propose to cooperate in a debt arrangement (art. 42): what is not paid of the uncovered part is waived.

    Raises ValidationError with the reasons when the college may not cooperate or does not know enough.
    """
    totaal = _eis_open(lening, gebruiker, (*_MET_TERMIJNEN, Leningsoort.TOZO))
    dag = werkdatum().isoformat()
    invoer = {
        "dag": dag, "vordering": totaal, "gedekt": regeling.gedekt, "beschikbaar": regeling.beschikbaar,
        "andere_concurrente": list(regeling.andere_concurrente), "doel": regeling.doel,
        "noodzakelijk": regeling.noodzakelijk, "allen_evenredig": regeling.allen_evenredig,
    }  # fmt: skip
    uitkomst = rekenen.proef(rekenen.AKKOORD, invoer).waarde
    if not uitkomst.mogelijk:
        raise ValidationError([*uitkomst.tegen, *uitkomst.onbekend])
    berekening = rekenen.bewaar(dossier=lening.dossier, soort=rekenen.AKKOORD, invoer=invoer)
    kwijt = berekening.uitkomst["kwijt"]
    nieuw = [{"soort": wet.Soort.KWIJTSCHELDING, "dag": dag, "bedrag": kwijt, "motivering": motivering}]
    return _besluit(
        lening, Besluitsoort.LENING_AKKOORD, nieuw if kwijt else [], uitkomst=Uitkomst.TOEKENNING,
        motivering=motivering, gebruiker=gebruiker, berekening=berekening, ingang=werkdatum(),
        gegevens={naam: berekening.uitkomst[naam] for naam in ("gedekt", "concurrent", "uitkering", "kwijt")}
        | {"vordering": totaal},
    )  # fmt: skip


def stel_afboeking_voor(*, lening: Lening, bedrag: int | None, motivering: str, gebruiker: Any) -> Besluit:
    """Propose to write off (part of) a loan that cannot be collected; None: everything that is owed today, cents."""
    totaal = _eis_open(lening, gebruiker)
    dag = werkdatum()
    nieuw = [{"soort": wet.Soort.AFBOEKING, "dag": dag.isoformat(), "bedrag": bedrag or totaal,
              "motivering": motivering}]  # fmt: skip
    berekening = _schuld(lening, nieuw, dag)
    return _besluit(
        lening, Besluitsoort.LENING_AFBOEKING, nieuw, uitkomst=Uitkomst.AMBTSHALVE, motivering=motivering,
        gebruiker=gebruiker, berekening=berekening, ingang=dag,
        gegevens={"afgeboekt": berekening.uitkomst["afgeboekt"], "totaal": berekening.uitkomst["totaal"]},
    )  # fmt: skip


def stel_afrekening_voor(
    *, lening: Lening, oorzaak: str, dag: date, motivering: str, gebruiker: Any,
    beschikbaar: int | None = None, marktwaarde_vrij: bool | None = None,
) -> Besluit:  # fmt: skip
    """Propose the settlement of a mortgage loan when the dwelling is sold or the owner died (art. 43c).

    `oorzaak`: "verkoop" or "overlijden". With a sale: what is `beschikbaar` for us in cents, and whether the price was
    the market value, free of tenants; then what is short is waived. Raises RechtFout when one of them is missing.
    """
    _eis_open(lening, gebruiker, (Leningsoort.HYPOTHEEK,))
    if dag > werkdatum():
        raise ValidationError({"dag": _("Deze dag is nog niet voorbij.")})
    totalen = stand_van(lening, werkdatum()).totalen
    berekening = rekenen.bewaar(dossier=lening.dossier, soort=rekenen.AFREKENING, invoer={
        "dag": dag.isoformat(), "hoofdsom": totalen.hoofdsom, "rentevordering": totalen.open_rente,
        "oorzaak": oorzaak, "beschikbaar": beschikbaar, "marktwaarde_vrij": marktwaarde_vrij,
    })  # fmt: skip
    uit, nu = berekening.uitkomst, werkdatum().isoformat()
    nieuw: list[Feit] = [{"soort": wet.Soort.OPEISING, "dag": nu, "grond": "hypotheek", "motivering": motivering}]
    if kwijt := uit["kwijtgescholden"]:
        nieuw.append({"soort": wet.Soort.KWIJTSCHELDING, "dag": nu, "bedrag": kwijt, "motivering": motivering})
    return _besluit(
        lening, Besluitsoort.LENING_OPEISING, nieuw, uitkomst=Uitkomst.AMBTSHALVE, ingang=dag, motivering=motivering,
        gebruiker=gebruiker, berekening=berekening,
        gegevens={"grond": "hypotheek", "opgeeist": uit["te_betalen"], "kwijtgescholden": kwijt,
                  "oorzaak": oorzaak},
    )  # fmt: skip
