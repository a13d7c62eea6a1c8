"""What the law says beside a proposal for living costs: from which day, until when, in which form (arts 2 to 27a).

Pure. One stored calculation holds all of it, so that years later one sees why it could start, last and be a gift.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from bijstandsrecht.bbz import (
    Bijstandsduur,
    DirecteGift,
    Groep,
    Ingang,
    bbz,
    bepaal_duur,
    bepaal_ingang,
    bepaal_vorm,
    directe_gift,
    toets_inkomen_ouder,
)
from bijstandsrecht.kern import Maand, OngeldigeInvoer, Spoor, Stap, Uitkomst, maanden
from bijstandsrecht.kern.plat import plat
from bijstandsrecht.kern.weergave import datum
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.situatie.lezer import Plek, lees

SOORT = "bbz_rechtstoets"


@dataclass(frozen=True, slots=True, kw_only=True)
class Giftfeiten:
    """What art. 19 asks, in cents: norm and income of a month, and the assets. None: not judged yet."""

    norm: int
    inkomen: int
    eigen_vermogen: int
    totaal_vermogen: int
    regelmatig: bool | None = None
    duurzaam: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rechtsfeiten:
    """The facts of one proposal. `groep`: a letter of art. 2 lid 1.

    `einde_uitkering` (b): last day of the benefit because of unemployment. `bedrijf_beeindigd` (d): ended before the
    application. `omstandigheden_noodzaken`: a start before the melding is necessary (art. 44 lid 5 Pw).
    `verwacht_bruto` (c): gross income per coming boekjaar in cents.
    """

    groep: str
    ingang: date
    einde: date
    gemeld_op: date
    geboortedatum: date
    einde_uitkering: date | None = None
    bedrijf_beeindigd: bool | None = None
    omstandigheden_noodzaken: bool | None = None
    verwacht_bruto: tuple[int, ...] = ()
    gift: Giftfeiten | None = None


class Recht(NamedTuple):
    """The outcome. `laatste_dag` None: the law names no number of months. `tegen`: why it cannot be so, by field."""

    eerste_dag: date
    laatste_dag: date | None
    vorm: str
    artikel: str
    gift: bool | None
    tegen: tuple[tuple[str, str], ...]


def bereken(*, feiten: Rechtsfeiten, parameters: Parameters) -> Uitkomst[Recht]:
    """Lay the proposal beside the law. Raises OngeldigeInvoer, BuitenBereik and OnbekendBedrag."""
    spoor = Spoor()
    ingang = bepaal_ingang(
        gemeld_op=feiten.gemeld_op, recht_ontstaan_op=feiten.ingang, groep=feiten.groep,
        omstandigheden_noodzaken=feiten.omstandigheden_noodzaken,
        bedrijf_beeindigd_bij_aanvraag=feiten.bedrijf_beeindigd, parameters=parameters,
    )  # fmt: skip
    duur = bepaal_duur(
        groep=feiten.groep, begin=feiten.ingang, geboortedatum=feiten.geboortedatum,
        einde_uitkering=feiten.einde_uitkering, parameters=parameters,
    )  # fmt: skip
    spoor.neem_op(ingang, toelichting=ingang.zin)
    spoor.neem_op(duur, toelichting=duur.zin)
    tegen = [*_ingang_tegen(feiten, ingang.waarde), *_duur_tegen(feiten, duur)]
    gift = _gift(feiten, parameters, spoor)
    if gift is not None and gift.gift is False:
        tegen += [("om_niet", zin) for zin in gift.tegen]
    if gift is not None and gift.gift is None:
        tegen += [("om_niet", zin) for zin in gift.onbekend]
    if feiten.groep == Groep.OUDER.value:
        tegen += _ouder(feiten, parameters, spoor)
    vorm = bepaal_vorm(
        groep=feiten.groep, begin=feiten.ingang,
        directe_gift=(gift.gift if gift else False) if feiten.groep == Groep.GEVESTIGD.value else None,
    )  # fmt: skip
    spoor.neem_op(vorm, toelichting=vorm.zin)
    waarde = Recht(
        ingang.waarde.eerste_dag, duur.waarde.laatste_dag, vorm.waarde.vorm, vorm.waarde.artikel,
        gift.gift if gift else None, tuple(tegen),
    )  # fmt: skip
    return _sluit(waarde, feiten, spoor)


def _ingang_tegen(feiten: Rechtsfeiten, ingang: Ingang) -> list[tuple[str, str]]:
    """Why aid cannot start on the proposed day."""
    if feiten.ingang >= ingang.eerste_dag:
        return []
    if not (zinnen := ingang.tegen or ingang.onbekend):
        zinnen = (f"Het kan op zijn vroegst op {datum(ingang.vroegste_dag)}.",)
    return [("ingang", f"De bijstand kan niet voor de melding ingaan (art. 44 Participatiewet). {' '.join(zinnen)}")]


def _duur_tegen(feiten: Rechtsfeiten, duur: Uitkomst[Bijstandsduur]) -> list[tuple[str, str]]:
    """Why aid cannot last until the proposed day."""
    laatste = duur.waarde.laatste_dag
    if laatste is None or feiten.einde <= laatste:
        return []
    bron = duur.stap.bron.kort if duur.stap.bron else ""
    return [("einde", f"Dit kan tot en met {datum(laatste)} ({bron}). Kies een eerdere dag.")]


def _gift(feiten: Rechtsfeiten, parameters: Parameters, spoor: Spoor) -> DirecteGift | None:
    """The test of art. 19 when a gift at once is proposed."""
    if feiten.gift is None:
        return None
    aantal = sum(1 for _maand in maanden(Maand.van_datum(feiten.ingang), Maand.van_datum(feiten.einde)))
    uitkomst = directe_gift(
        groep=feiten.groep, dag=feiten.ingang, maanden=min(aantal, 36), norm=feiten.gift.norm,
        inkomen=feiten.gift.inkomen, regelmatig=feiten.gift.regelmatig, duurzaam=feiten.gift.duurzaam,
        eigen_vermogen=feiten.gift.eigen_vermogen, totaal_vermogen=feiten.gift.totaal_vermogen, parameters=parameters,
    )  # fmt: skip
    spoor.neem_op(uitkomst, toelichting=uitkomst.zin)
    return uitkomst.waarde


def _ouder(feiten: Rechtsfeiten, parameters: Parameters, spoor: Spoor) -> list[tuple[str, str]]:
    """Art. 25: the business must be expected to give enough, on average per boekjaar."""
    if not feiten.verwacht_bruto:
        raise OngeldigeInvoer(
            "De verwachting van het bruto inkomen ontbreekt.", veld="verwacht_bruto", artikel="art. 25 Bbz 2004",
            remedie="Vul het verwachte bruto inkomen per boekjaar in.",
        )  # fmt: skip
    uitkomst = toets_inkomen_ouder(verwacht=feiten.verwacht_bruto, dag=feiten.ingang, parameters=parameters)
    spoor.neem_op(uitkomst, toelichting=uitkomst.zin)
    return [] if uitkomst.waarde.voldoet else [("verwacht_bruto", f"{uitkomst.zin} (art. 25 Bbz 2004)")]


def _sluit(waarde: Recht, feiten: Rechtsfeiten, spoor: Spoor) -> Uitkomst[Recht]:
    past = not waarde.tegen
    zin = "Dit voorstel past bij de wet." if past else " ".join(zin for _veld, zin in waarde.tegen)
    wortel = Stap(
        "rechtstoets", "ja" if past else "nee", "tekst", "berekend", bbz("2", feiten.ingang), zin, "",
        tuple(spoor.stappen),
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)


def als_invoer(feiten: Rechtsfeiten) -> dict[str, Any]:
    """Return the plain facts from which the same outcome can be made again."""
    return {"feiten": plat(feiten)}


def opnieuw(invoer: Mapping[str, Any], parameters: Parameters) -> Uitkomst[Recht]:
    """Make a stored calculation again from its input."""
    return bereken(feiten=lees(Rechtsfeiten, invoer["feiten"], Plek("feiten")), parameters=parameters)
