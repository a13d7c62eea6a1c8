"""Proposals for living costs: from what the adviser fills in to a complete proposed decision.

Nobody types an amount: the monthly amount is the one of the calculation that is stored here, and what the law says
about start, duration and form is stored beside it.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from bijstandsrecht.kern import Uitkomst
from bijstandsrecht.kern.weergave import datum
from bijstandsrecht.participatiewet import Verlaging
from doorstart.beoordeling import rechtstoets, voorlopig
from doorstart.beoordeling.groepstoets import DOSSIERGROEP, GROEP_VAN_PROCEDURE
from doorstart.beoordeling.rechtstoets import Giftfeiten, Recht, Rechtsfeiten
from doorstart.beoordeling.selectors import laatste_oordeel, laatste_vermogen
from doorstart.berekeningen.services import bewaar
from doorstart.besluiten.models import Besluit, Besluitsoort
from doorstart.besluiten.models import Uitkomst as Richting
from doorstart.besluiten.services import stel_voor
from doorstart.dossiers.selectors import rechtshuishouden_op
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.selectors import parameters
from doorstart.werkproces.models import Procedure


@dataclass(frozen=True, slots=True, kw_only=True)
class Periode:
    """From the first to the last day of a grant."""

    ingang: date
    einde: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuzes:
    """What a proposal may hold beyond period and income; left out it says nothing.

    `om_niet`: a gift at once (art. 19), with the two judgments `regelmatig` and `duurzaam`. `afwijking`: how a partial
    grant differs from what was asked: later, korter or lager, each with `reden` and the day that was asked
    (`gevraagd`). `beeindigt_op` (d): the day by which the business ends. See `Rechtsfeiten` for the others.
    """

    verlagingen: tuple[Verlaging, ...] = ()
    om_niet: bool = False
    regelmatig: bool | None = None
    duurzaam: bool | None = None
    afwijking: dict[str, dict[str, str]] = field(default_factory=dict)
    omstandigheden_noodzaken: bool | None = None
    einde_uitkering: date | None = None
    bedrijf_beeindigd: bool | None = None
    beeindigt_op: date | None = None
    verwacht_bruto: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Proef:
    """A proposal worked out without storing anything: the amount, and what the law says beside it."""

    bedrag: Uitkomst[int]
    recht: Uitkomst[Recht]
    feiten: Rechtsfeiten


def groep_van(procedure: Procedure) -> str:
    """Return the letter of the group of a procedure; raises DoorstartFout when it is not about living costs."""
    groep = GROEP_VAN_PROCEDURE.get(procedure.soort, "")
    if groep not in DOSSIERGROEP:
        raise DoorstartFout(_("Deze aanvraag gaat niet over levensonderhoud. Kies de aanvraag opnieuw."))
    return groep


def proef(
    *, procedure: Procedure, verwachting: voorlopig.Verwachting, periode: Periode, keuzes: Keuzes | None = None
) -> Proef:
    """Return the provisional amount (cents per month) and the test of the law; stores nothing.

    Raises RechtFout when an amount is unknown or a fact cannot be, DoorstartFout without a household or group.
    """
    keuzes = keuzes or Keuzes()
    huishouden = rechtshuishouden_op(procedure.dossier, periode.ingang)
    bedrag = voorlopig.bereken(
        huishouden=huishouden, verwachting=verwachting, peildatum=periode.ingang, parameters=parameters(),
        verlagingen=keuzes.verlagingen,
    )  # fmt: skip
    feiten = _rechtsfeiten(procedure, periode, keuzes, _giftfeiten(procedure, keuzes, bedrag))
    return Proef(bedrag, rechtstoets.bereken(feiten=feiten, parameters=parameters()), feiten)


def _rechtsfeiten(procedure: Procedure, periode: Periode, keuzes: Keuzes, gift: Giftfeiten | None) -> Rechtsfeiten:
    dossier = procedure.dossier
    return Rechtsfeiten(
        groep=groep_van(procedure), ingang=periode.ingang, einde=periode.einde, gemeld_op=dossier.melding_op,
        geboortedatum=dossier.persoon.geboortedatum, einde_uitkering=keuzes.einde_uitkering,
        bedrijf_beeindigd=keuzes.bedrijf_beeindigd, omstandigheden_noodzaken=keuzes.omstandigheden_noodzaken,
        verwacht_bruto=keuzes.verwacht_bruto, gift=gift,
    )  # fmt: skip


def _giftfeiten(procedure: Procedure, keuzes: Keuzes, bedrag: Uitkomst[int]) -> Giftfeiten | None:
    """What art. 19 asks: norm and income of the calculation, assets of the last statement."""
    if not keuzes.om_niet:
        return None
    vermogen = laatste_vermogen(procedure.dossier)
    if vermogen is None:
        raise ValidationError({"om_niet": _("Voor een gift moet het vermogen bekend zijn. Vul eerst de opgave in.")})
    norm = bedrag.stap.stappen[0].waarde
    assert isinstance(norm, int)
    inkomen = sum(s.waarde for s in bedrag.stap.stappen[1:] if isinstance(s.waarde, int))
    return Giftfeiten(
        norm=norm, inkomen=inkomen, eigen_vermogen=vermogen.eigen, totaal_vermogen=vermogen.totaal,
        regelmatig=keuzes.regelmatig, duurzaam=keuzes.duurzaam,
    )  # fmt: skip


@transaction.atomic
def stel_bbz_voor(
    *,
    procedure: Procedure,
    periode: Periode,
    verwachting: voorlopig.Verwachting,
    boekjaar_begin_maand: int,
    motivering: str,
    gebruiker: Gebruiker,
    uitkomst: str = Richting.TOEKENNING,
    keuzes: Keuzes | None = None,
) -> Besluit:
    """Propose to grant living costs, whole or in part: compute and store, then propose with exactly that.

    Raises ValidationError at the field that the law does not allow (`ingang`, `einde`, `om_niet`, `verwacht_bruto`) and
    at `omzet` when nothing is left to grant, RechtFout when an amount is unknown, DoorstartFout as `stel_voor`.
    """
    keuzes = keuzes or Keuzes()
    if uitkomst == Richting.GEDEELTELIJK and not keuzes.afwijking:
        raise ValidationError({"uitkomst": _("Vul in wat anders is dan gevraagd: later, korter of lager.")})
    werk = proef(procedure=procedure, verwachting=verwachting, periode=periode, keuzes=keuzes)
    _eis_recht(werk.recht)
    if werk.bedrag.waarde <= 0:
        raise ValidationError(
            {"omzet": _("Het verwachte inkomen is niet lager dan de norm. Er is dan niets toe te kennen.")}
        )
    huishouden = rechtshuishouden_op(procedure.dossier, periode.ingang)
    berekening = bewaar(
        dossier=procedure.dossier, soort=voorlopig.SOORT, uitkomst=werk.bedrag, parameters=parameters(),
        invoer=voorlopig.als_invoer(huishouden, verwachting, periode.ingang, keuzes.verlagingen),
    )  # fmt: skip
    return stel_voor(
        dossier=procedure.dossier, soort=Besluitsoort.BBZ_LEVENSONDERHOUD, uitkomst=uitkomst, motivering=motivering,
        gebruiker=gebruiker, ingang=periode.ingang, einde=periode.einde, procedure=procedure, berekening=berekening,
        gegevens=_gegevens(procedure, werk, keuzes)
        | {"maandbedrag": werk.bedrag.waarde, "boekjaar_begin_maand": boekjaar_begin_maand},
    )  # fmt: skip


def _eis_recht(recht: Uitkomst[Recht]) -> None:
    """Raise ValidationError with every objection of the law at its field."""
    fouten: dict[str, list[str]] = {}
    for veld, tekst in recht.waarde.tegen:
        fouten.setdefault(veld, []).append(tekst)
    if fouten:
        raise ValidationError(fouten)


def _gegevens(procedure: Procedure, werk: Proef, keuzes: Keuzes) -> dict[str, Any]:
    """What a grant keeps beside its amount: group, judgment, test of the law, and what differs."""
    oordeel = laatste_oordeel(procedure)
    toets = bewaar(
        dossier=procedure.dossier, soort=rechtstoets.SOORT, uitkomst=werk.recht, parameters=parameters(),
        invoer=rechtstoets.als_invoer(werk.feiten),
    )  # fmt: skip
    gegevens: dict[str, Any] = {
        "rechtstoets": toets.pk,
        "groep": DOSSIERGROEP[werk.feiten.groep],
        "vorm": werk.recht.waarde.vorm,
    }
    if keuzes.om_niet:
        gegevens["om_niet"] = True
    if oordeel is not None:
        gegevens |= {"oordeel": oordeel.pk} | ({"voorwaarden": oordeel.voorwaarden} if oordeel.voorwaarden else {})
    if keuzes.beeindigt_op is not None:
        gegevens["stopt_uiterlijk"] = keuzes.beeindigt_op.isoformat()
    if keuzes.afwijking:
        gegevens |= {"afwijking": keuzes.afwijking, "niet_toegekend": _niet_toegekend(keuzes.afwijking)}
    return gegevens


def _niet_toegekend(afwijking: dict[str, dict[str, str]]) -> str:
    """Say to the applicant what is not granted; a letter is in Dutch."""
    zinnen = {
        "later": "U vroeg een uitkering vanaf {dag}. U krijgt die vanaf een latere dag. {reden}",
        "korter": "U vroeg een uitkering tot en met {dag}. U krijgt die minder lang. {reden}",
        "lager": "Het bedrag is lager. {reden}",
    }
    return " ".join(
        zinnen[soort].format(
            dag=datum(date.fromisoformat(deel["gevraagd"])) if deel.get("gevraagd") else "", reden=deel["reden"]
        )
        for soort, deel in afwijking.items()
    )


def stel_zonder_toekenning_voor(
    *, procedure: Procedure, soort: str, uitkomst: str, motivering: str, gebruiker: Gebruiker
) -> Besluit:
    """Propose a refusal, or not to handle an application whose data did not come."""
    gevraagd = procedure.gegevens.get("vraag_gegevens", {}).get("ontbrekend", [])
    return stel_voor(
        dossier=procedure.dossier, soort=soort, uitkomst=uitkomst, motivering=motivering, gebruiker=gebruiker,
        procedure=procedure, gegevens={"ontbrekend": gevraagd} if uitkomst == Richting.BUITEN_BEHANDELING else {},
    )  # fmt: skip
