"""Proposals to grant: capital as loan, guarantee or gift, the credit for preparation costs, and what it becomes."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from bijstandsrecht.bbz import Groep
from doorstart.berekeningen.models import Berekening
from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.besluiten.services import stel_voor
from doorstart.dossiers.models import Dossier
from doorstart.grootboek.iban import bezwaar
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.weergave import euro
from doorstart.leningen import rekenen
from doorstart.leningen.beleid import voorbereidingskrediet_max
from doorstart.leningen.gebeuren import stand_van
from doorstart.leningen.models import Lening, Leningsoort
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.taken import werkdatum

GROEPEN = {"starter": Groep.BEGINNEND, "gevestigd": Groep.GEVESTIGD, "ouder": Groep.OUDER,
           "beeindigend": Groep.BEEINDIGEND}  # fmt: skip
OPEISBAAR = (
    "opeisbaar_bij_niet_betalen", "opeisbaar_bij_andere_besteding", "opeisbaar_bij_overdracht_of_einde",
    "opeisbaar_bij_surseance_of_faillissement",
)  # fmt: skip
"""The grounds of claimability that the decision must name (art. 39); the law leaves no choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aflosafspraak:
    """How a loan is repaid: number of months, annuitair or lineair, day of the month, and security (art. 39 lid 3)."""

    maanden: int
    wijze: str = "annuitair"
    betaaldag: int = 1
    zekerheden: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Borg:
    """A guarantee (art. 16): with whom, for how many months, and what the contract with the bank says."""

    maanden: int
    geldverstrekker: str
    naam: str
    alleen_hoofdsom: bool | None
    uitwinning_na_toestemming: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Derde:
    """Somebody else than the resident who gets the money, a supplier for instance; `kenmerk`: their invoice."""

    naam: str
    iban: str
    kenmerk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kapitaalvoorstel:
    """What an adviser proposes: `gevraagd` by the entrepreneur, `verleend` by us, in cents; facts for the conditions.

    `al_verleend`: capital this business had before. Yes/no facts are None while nobody knows.
    """

    vorm: str
    gevraagd: int
    verleend: int
    doel: str
    aangevraagd_op: date
    uitbetaling_op: date
    aflossing: Aflosafspraak | None = None
    borg: Borg | None = None
    derde: Derde | None = None
    al_verleend: int = 0
    ook_art20: bool = False
    ook_art22: bool = False
    inkomen_duurzaam_lager: bool | None = None
    eigen_vermogen: int | None = None
    totaal_vermogen: int | None = None
    wia_34a: bool | None = None
    bedrijfsschuld: bool = False


def stel_kapitaal_voor(
    *, dossier: Dossier, voorstel: Kapitaalvoorstel, motivering: str, gebruiker: Any, procedure: Procedure | None = None
) -> Besluit:
    """Propose capital with all that art. 39 asks, its calculation and its repayment plan stored.

    Raises ValidationError at a field when more is proposed than the law allows, a condition fails or something is
    not known yet; RechtFout for input that cannot be; DoorstartFout as `besluiten.services.stel_voor`.
    """
    eis(gebruiker, "besluit.voorstellen")
    _toets_invoer(voorstel)
    invoer = _invoer(dossier, voorstel)
    uitkomst = rekenen.proef(rekenen.KAPITAAL, invoer)
    _toets_uitkomst(uitkomst.waarde, voorstel)
    berekening = rekenen.bewaar(dossier=dossier, soort=rekenen.KAPITAAL, invoer=invoer)
    gegevens = _gegevens(dossier, voorstel, berekening.uitkomst)
    heel = voorstel.verleend >= voorstel.gevraagd
    return stel_voor(
        dossier=dossier, soort=Besluitsoort.BBZ_KAPITAAL,
        uitkomst=Uitkomst.TOEKENNING if heel else Uitkomst.GEDEELTELIJK, motivering=motivering, gebruiker=gebruiker,
        ingang=voorstel.uitbetaling_op, procedure=procedure, berekening=berekening, gegevens=gegevens,
    )  # fmt: skip


def _toets_invoer(voorstel: Kapitaalvoorstel) -> None:
    if voorstel.verleend > voorstel.gevraagd:
        raise ValidationError({"verleend": _("U kunt niet meer verlenen dan is gevraagd.")})
    if voorstel.uitbetaling_op < werkdatum():
        raise ValidationError({"uitbetaling_op": _("De dag van uitbetaling is voorbij. Kies vandaag of later.")})
    if voorstel.vorm == "lening" and voorstel.aflossing is None:
        raise ValidationError({"maanden": _("Vul in hoe de lening wordt terugbetaald (art. 39 Bbz 2004).")})
    if voorstel.derde is not None and (reden := bezwaar(voorstel.derde.iban)):
        raise ValidationError({"derde_iban": reden})


def _invoer(dossier: Dossier, v: Kapitaalvoorstel) -> dict[str, Any]:
    """Return the plain input of the calculation."""
    if dossier.groep not in GROEPEN:
        raise DoorstartFout(_("Bedrijfskapitaal hoort bij de Bbz. Dit dossier heeft een andere route."))
    borg = None
    if v.borg is not None:
        borg = {
            "maanden": v.borg.maanden, "geldverstrekker": v.borg.geldverstrekker,
            "alleen_hoofdsom": v.borg.alleen_hoofdsom, "uitwinning_na_toestemming": v.borg.uitwinning_na_toestemming,
        }  # fmt: skip
    velden = ("al_verleend", "ook_art20", "ook_art22", "inkomen_duurzaam_lager", "eigen_vermogen", "totaal_vermogen",
              "wia_34a", "bedrijfsschuld")  # fmt: skip
    return {
        "groep": str(GROEPEN[dossier.groep]), "vorm": v.vorm, "gevraagd": v.verleend,
        "aangevraagd_op": v.aangevraagd_op.isoformat(), "toegekend_op": werkdatum().isoformat(),
        "maanden": v.aflossing.maanden if v.aflossing else v.borg.maanden if v.borg else 120, "borgtocht": borg,
    } | {veld: getattr(v, veld) for veld in velden}  # fmt: skip


def _toets_uitkomst(waarde: Any, voorstel: Kapitaalvoorstel) -> None:
    """Refuse what the law does not allow, with the reasons; what is not known must be asked first."""
    if waarde.past == "nee":
        raise ValidationError({"vorm": list(waarde.tegen)})
    if waarde.past == "onbekend":
        raise ValidationError({"vorm": [_("Dit moet u eerst weten:"), *waarde.onbekend]})
    if waarde.toewijsbaar < voorstel.verleend:
        raise ValidationError(
            {"verleend": _("Dit is meer dan mogelijk is: ten hoogste %(bedrag)s (art. %(artikel)s Bbz 2004).")
             % {"bedrag": euro(waarde.toewijsbaar), "artikel": waarde.artikel}}
        )  # fmt: skip


def _gegevens(dossier: Dossier, v: Kapitaalvoorstel, uitkomst: dict[str, Any]) -> dict[str, Any]:
    """Return what the decision holds: amounts of the calculation, and the contents of art. 39."""
    gegevens: dict[str, Any] = {
        "vorm": v.vorm, "gevraagd": v.gevraagd, "verleend": uitkomst["toewijsbaar"], "doel": v.doel,
        "groep": dossier.groep, "artikel": uitkomst["artikel"], "aangevraagd_op": v.aangevraagd_op.isoformat(),
    } | {naam: uitkomst[naam] for naam in ("rentedragend", "borgtocht", "renteloos", "om_niet")}  # fmt: skip
    if v.derde is not None:
        gegevens["derde"] = {"naam": v.derde.naam, "iban": v.derde.iban, "kenmerk": v.derde.kenmerk}
    if v.vorm == "lening" and v.aflossing is not None:
        gegevens |= leningdelen(dossier, uitkomst["rentedragend"], uitkomst["rente_per_jaar"], v.uitbetaling_op,
                                v.aflossing)  # fmt: skip
    if v.borg is not None:
        gegevens |= {"geldverstrekker": v.borg.naam, "looptijd_maanden": v.borg.maanden,
                     "leningsovereenkomst_bank": True}  # fmt: skip
    if uitkomst["renteloos"]:
        afspraak = Aflosafspraak(maanden=120, wijze="lineair")
        gegevens |= leningdelen(dossier, uitkomst["renteloos"], 0, v.uitbetaling_op, afspraak)
    return gegevens


def leningdelen(
    dossier: Dossier, bedrag: int, rente: int, uitbetaling_op: date, afspraak: Aflosafspraak
) -> dict[str, Any]:
    """Return the mandatory contents of art. 39 for a loan, with its repayment plan stored as a calculation.

    `bedrag` in cents, `rente` in basis points a year.
    """
    vandaag = werkdatum()
    invoer = {
        "soort": Leningsoort.RENTEDRAGEND if rente else Leningsoort.RENTELOOS, "hoofdsom": bedrag,
        "verstrekt_op": uitbetaling_op.isoformat(), "toegekend_op": min(vandaag, uitbetaling_op).isoformat(),
        "maanden": afspraak.maanden, "betaaldag": afspraak.betaaldag, "wijze": afspraak.wijze, "rente": rente,
        "einde_bijstand": None,
    }  # fmt: skip
    plan: Berekening = rekenen.bewaar(dossier=dossier, soort=rekenen.SCHEMA, invoer=invoer)
    termijnen = [t for t in plan.uitkomst["termijnen"] if t["nummer"]]
    return {
        "rente": rente, "looptijd_maanden": afspraak.maanden, "wijze": afspraak.wijze,
        "betaaldag": afspraak.betaaldag, "termijnbedrag": plan.uitkomst["termijnbedrag"],
        "rente_totaal": plan.uitkomst["rente"], "eerste_vervaldag": termijnen[0]["vervaldag"],
        "laatste_vervaldag": termijnen[-1]["vervaldag"], "schema": plan.pk, "zekerheden": afspraak.zekerheden,
        "opeisbaar": list(OPEISBAAR),
    }  # fmt: skip


def stel_krediet_voor(
    *,
    dossier: Dossier,
    gevraagd: int,
    doel: str,
    uitbetaling_op: date,
    motivering: str,
    gebruiker: Any,
    procedure: Procedure | None = None,
    derde: Derde | None = None,
) -> Besluit:
    """Propose a loan without interest for the costs of the preparation period (art. 29 lid 2), cents.

    More than local policy allows is granted in part. Raises as `stel_kapitaal_voor`.
    """
    eis(gebruiker, "besluit.voorstellen")
    if uitbetaling_op < werkdatum():
        raise ValidationError({"uitbetaling_op": _("De dag van uitbetaling is voorbij. Kies vandaag of later.")})
    if derde is not None and (reden := bezwaar(derde.iban)):
        raise ValidationError({"derde_iban": reden})
    hoogste = voorbereidingskrediet_max(werkdatum(), dossier.gemeente)
    berekening = rekenen.bewaar(
        dossier=dossier, soort=rekenen.KREDIET, invoer={"gevraagd": gevraagd, "gemeentelijk_maximum": hoogste}
    )
    verleend = berekening.uitkomst["toewijsbaar"]
    gegevens: dict[str, Any] = {"verleend": verleend, "gevraagd": gevraagd, "doel": doel}
    if derde is not None:
        gegevens["derde"] = {"naam": derde.naam, "iban": derde.iban, "kenmerk": derde.kenmerk}
    return stel_voor(
        dossier=dossier, soort=Besluitsoort.VOORBEREIDINGSKREDIET,
        uitkomst=Uitkomst.TOEKENNING if verleend >= gevraagd else Uitkomst.GEDEELTELIJK, motivering=motivering,
        gebruiker=gebruiker, ingang=uitbetaling_op, procedure=procedure, berekening=berekening, gegevens=gegevens,
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Omzetting:
    """What happened after the preparation period: `dag` of the start, or the last day. None: not judged yet."""

    gestart: bool
    dag: date
    inlichtingen_gegeven: bool | None = None
    besef_van_verantwoordelijkheid: bool | None = None
    aflossing: Aflosafspraak | None = None


def stel_omzetting_voor(*, lening: Lening, omzetting: Omzetting, motivering: str, gebruiker: Any) -> Besluit:
    """Propose what becomes of the credit: a gift, a claim, or from the start a loan with interest (art. 29 lid 3).

    Raises DoorstartFout for another kind of loan or one with nothing left, RechtFout when something is not judged.
    """
    eis(gebruiker, "besluit.voorstellen")
    rest = stand_van(lening, werkdatum()).totaal
    if lening.soort != Leningsoort.VOORBEREIDING or not rest:
        raise DoorstartFout(_("Dit is geen krediet voor voorbereidingskosten waarvan nog iets openstaat."))
    if omzetting.dag > werkdatum():
        raise ValidationError({"dag": _("Deze dag is nog niet voorbij.")})
    if omzetting.gestart and omzetting.aflossing is None:
        raise ValidationError({"maanden": _("Vul in hoe de lening wordt terugbetaald (art. 39 Bbz 2004).")})
    berekening = rekenen.bewaar(dossier=lening.dossier, soort=rekenen.OMZETTING, invoer={
        "lening": rest, "gestart": omzetting.gestart, "dag": omzetting.dag.isoformat(),
        "gemeentelijk_maximum": None, "inlichtingen_gegeven": omzetting.inlichtingen_gegeven,
        "besef_van_verantwoordelijkheid": omzetting.besef_van_verantwoordelijkheid,
    })  # fmt: skip
    delen = {naam: berekening.uitkomst[naam] for naam in ("om_niet", "vordering", "rentedragend")}
    gegevens: dict[str, Any] = {"lening": lening.nummer, "dag": omzetting.dag.isoformat(), "doel": lening.doel} | delen
    if omzetting.gestart and omzetting.aflossing is not None:
        gegevens |= leningdelen(lening.dossier, delen["rentedragend"], berekening.uitkomst["rente_per_jaar"],
                                omzetting.dag, omzetting.aflossing)  # fmt: skip
    return stel_voor(
        dossier=lening.dossier, soort=Besluitsoort.VOORBEREIDING_OMZETTING, uitkomst=Uitkomst.AMBTSHALVE,
        motivering=motivering, gebruiker=gebruiker, ingang=omzetting.dag, berekening=berekening, gegevens=gegevens,
    )  # fmt: skip
