"""Terms of the Bbz 2004 itself: deciding (art. 35), the annual accounts (art. 38), objecting and the settlement.

The thirteen weeks and six months are too long for the Algemene termijnenwet: they do not move for a weekend.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.versies import GELEZEN_TOT
from bijstandsrecht.kern import Boekjaar, Maand, OngeldigeInvoer, Parameterboek, Spoor, Stap, Uitkomst, regelt
from bijstandsrecht.termijnen import (
    Opschorting,
    Telling,
    Termijn,
    awb,
    bepaal_redelijke_termijn,
    controleer_opschortingen,
    opgeschorte_dagen,
    schrijf,
    schrijf_opschorting,
    sluit,
    tel_terug,
)

_BESLIS, _VERLENG = "bbz.art35.beslistermijn", "bbz.art35.verlenging"


def beslistermijn(
    ontvangen: date,
    opschortingen: Sequence[Opschorting] = (),
    verlengd: date | None = None,
    *,
    parameters: Parameterboek,
) -> date:
    """Return the last day on which the college can decide in time on an application received on
    `ontvangen`, without its explanation; see `bepaal_beslistermijn`.

    Thirteen weeks (art. 35 lid 2 Bbz 2004), longer by each suspension (arts. 4:5 and 4:15 Awb), and
    thirteen weeks more when the applicant was told in writing on `verlengd` (lid 3). Raises
    OngeldigeInvoer when a suspension starts before the application or after the term has ended, or when
    that notice came after the term had ended.
    """
    controleer_opschortingen(ontvangen, opschortingen)
    weken = parameters.op(_BESLIS, ontvangen).waarde
    einde = ontvangen + timedelta(weeks=weken, days=opgeschorte_dagen(opschortingen))
    langer = einde + timedelta(weeks=parameters.op(_VERLENG, ontvangen).waarde)
    _controleer_lopend(ontvangen, weken, opschortingen, verlengd, langer)
    if verlengd is None:
        return einde
    _controleer_mededeling(ontvangen, verlengd, _einde_bij(ontvangen, weken, opschortingen, verlengd))
    return langer


def _einde_bij(
    ontvangen: date, weken: int, opschortingen: Sequence[Opschorting], dag: date, telling: Telling | None = None
) -> date:
    """The end of the first term as it stood on `dag`: a suspension that starts later cannot revive it."""
    eerder = [deel for deel in opschortingen if deel.van <= dag]
    return ontvangen + timedelta(weeks=weken, days=opgeschorte_dagen(eerder, telling or "met_dag_van_aanvulling"))


def _controleer_mededeling(ontvangen: date, verlengd: date, einde: date) -> None:
    if not ontvangen <= verlengd <= einde:
        raise OngeldigeInvoer(
            "De verlenging is niet binnen de beslistermijn meegedeeld.", veld="verlengd", waarde=verlengd,
            artikel="art. 35 lid 3 Bbz 2004", remedie=f"Verlengen kon tot en met {einde:%d-%m-%Y}.",
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verlengingsbericht:
    """The written notice of art. 35 lid 3: the day it was sent, and the new last day that it names."""

    meegedeeld_op: date
    einddatum: date


class Beslistermijn(NamedTuple):
    """The last day to decide, that day without an extension, and how far an extension could reach at most."""

    laatste_dag: date
    zonder_verlenging: date
    hoogstens: date
    opgeschorte_dagen: int


@regelt("bbz2004", "35 lid 2", "35 lid 3", "35 lid 4", "35 lid 5")
def bepaal_beslistermijn(
    *,
    ontvangen: date,
    opschortingen: Sequence[Opschorting] = (),
    verlenging: Verlengingsbericht | None = None,
    telling: Telling = "met_dag_van_aanvulling",
    parameters: Parameterboek,
) -> Uitkomst[Beslistermijn]:
    """The last day to decide on an application received on `ontvangen`, explained.

    `verlenging` is the notice to the applicant; without a notice in time and a named day there is no extension.
    `telling`: see `bijstandsrecht.termijnen.Telling`. Raises OngeldigeInvoer and OnbekendBedrag.
    """
    controleer_opschortingen(ontvangen, opschortingen)
    spoor = Spoor()
    spoor.gegeven("ontvangen", ontvangen, "datum", "Op deze dag kwam de aanvraag binnen.", bbz("35 lid 1", ontvangen))
    weken = spoor.parameter("weken", _BESLIS, parameters.op(_BESLIS, ontvangen))
    bericht = (verlenging.meegedeeld_op, verlenging.einddatum) if verlenging is not None else (None, None)
    _controleer_lopend(ontvangen, weken, opschortingen, *bericht)
    dagen = schrijf_opschorting(opschortingen, telling, awb("4:15 lid 1", ontvangen), spoor)
    gewoon = ontvangen + timedelta(weeks=weken, days=dagen)
    extra = spoor.parameter("weken_verlenging", _VERLENG, parameters.op(_VERLENG, ontvangen))
    hoogstens = gewoon + timedelta(weeks=extra)
    spoor.gegeven("zonder_verlenging", gewoon, "datum", bron=bbz("35 lid 2", ontvangen), herkomst="berekend")
    einde = gewoon
    if verlenging is not None:
        bij = _einde_bij(ontvangen, weken, opschortingen, verlenging.meegedeeld_op, telling)
        _controleer_mededeling(ontvangen, verlenging.meegedeeld_op, bij)
        einde = _nieuwe_einddatum(verlenging, gewoon, hoogstens)
        spoor.gegeven("meegedeeld_op", verlenging.meegedeeld_op, "datum", "Op deze dag kreeg u bericht.")
    plek = bbz("35 lid 3" if verlenging else "35 lid 2", ontvangen)
    spoor.gegeven("laatste_dag", einde, "datum", "Uiterlijk op deze dag beslissen wij.", plek, "berekend")
    _onderzoeksplicht(einde, parameters, spoor)
    wortel = Stap(
        "beslistermijn", einde, "datum", "berekend", plek, "Wij beslissen uiterlijk op {laatste_dag}.", "",
        tuple(spoor.stappen),
    )  # fmt: skip
    return Uitkomst.van(Beslistermijn(einde, gewoon, hoogstens, dagen), wortel, spoor)


def _controleer_lopend(
    ontvangen: date, weken: int, opschortingen: Sequence[Opschorting], verlengd: date | None, verlengd_tot: date | None,
) -> None:  # fmt: skip
    """Refuse a suspension that starts when the term is over: what has ended does not come back to life."""
    volgorde = sorted(opschortingen, key=lambda deel: deel.van)
    for nummer, deel in enumerate(volgorde):
        einde = ontvangen + timedelta(weeks=weken, days=opgeschorte_dagen(volgorde[:nummer]))
        if verlengd is not None and verlengd_tot is not None and verlengd <= deel.van:
            einde = max(einde, verlengd_tot)
        if deel.van > einde:
            raise OngeldigeInvoer(
                "De beslistermijn was al voorbij toen de opschorting begon.", veld="opschortingen", waarde=deel.van,
                artikel="art. 4:15 Awb", remedie=f"De laatste dag was {einde:%d-%m-%Y}. Laat deze opschorting weg.",
            )  # fmt: skip


def _nieuwe_einddatum(verlenging: Verlengingsbericht, gewoon: date, hoogstens: date) -> date:
    """The day that the notice names, which must lie after the term and within its longest extension."""
    if not gewoon < verlenging.einddatum <= hoogstens:
        raise OngeldigeInvoer(
            "De nieuwe einddatum past niet.", veld="verlenging.einddatum", waarde=verlenging.einddatum,
            artikel="art. 35 lid 3 Bbz 2004",
            remedie=f"Kies een dag na {gewoon:%d-%m-%Y} en tot en met {hoogstens:%d-%m-%Y}.",
        )  # fmt: skip
    return verlenging.einddatum


def _onderzoeksplicht(einde: date, parameters: Parameterboek, spoor: Spoor) -> None:
    """Art. 35 lid 4 and 5, until 2020: investigate first, and decide on the known data when that takes too long."""
    # A term can end after the last text that was read; that text says what holds then.
    if parameters.op("bbz.art35.onderzoek_verplicht", min(einde, GELEZEN_TOT - timedelta(days=1))).waarde:
        spoor.gegeven(
            "onderzoek_verplicht", "ja", "tekst",
            "Wij kennen pas iets toe nadat uw gegevens zijn onderzocht. Duurt dat buiten uw schuld te lang, dan "
            "beslissen wij op de gegevens die er dan zijn.",
            bbz("35 lid 4 en 5", einde), "parameter",
        )  # fmt: skip


def jaarstukken_uiterlijk(boekjaar: Boekjaar, *, parameters: Parameterboek) -> date:
    """Return the last day for handing in the annual accounts: six months after the boekjaar (art. 38 lid
    2).
    """
    maanden = parameters.op("bbz.art38.jaarstukken", boekjaar.einde).waarde
    return Maand.van_datum(boekjaar.einde).plus(maanden).laatste_dag


class Jaarstukken(NamedTuple):
    """Whether the accounts must come in: uit_eigen_beweging, op_verzoek or niet_gevraagd, and the last day."""

    plicht: Literal["uit_eigen_beweging", "op_verzoek", "niet_gevraagd"]
    laatste_dag: date
    herinneringen: tuple[date, ...]


@regelt("bbz2004", "38 lid 2", "38 lid 2 onder a", "38 lid 2 onder b")
def bepaal_jaarstukken(
    *,
    boekjaar: Boekjaar,
    levensonderhoud_verleend: bool,
    art21_mogelijk: bool = False,
    gevraagd: bool = False,
    herinneren_weken_vooraf: tuple[int, ...] = (),
    parameters: Parameterboek,
) -> Uitkomst[Jaarstukken]:
    """Whether and by when the administration over a boekjaar is handed in.

    `levensonderhoud_verleend`: aid of chapter II § 4 was granted over this boekjaar (not that of chapter VIIa);
    `art21_mogelijk`: interest may be waived. `herinneren_weken_vooraf`: policy of the municipality, in weeks before the
    last day; those days do not move (art. 1 lid 2 Algemene termijnenwet). Raises OngeldigeInvoer and OnbekendBedrag.
    """
    spoor, sleutel, dag = Spoor(), "bbz.art38.jaarstukken", boekjaar.einde
    spoor.gegeven("einde_boekjaar", dag, "datum", "Uw boekjaar eindigt op deze dag.", bbz("1 onder d", dag))
    spoor.parameter("maanden", sleutel, parameters.op(sleutel, dag))
    uiterlijk = jaarstukken_uiterlijk(boekjaar, parameters=parameters)
    zelf = levensonderhoud_verleend or art21_mogelijk
    plicht: Literal["uit_eigen_beweging", "op_verzoek", "niet_gevraagd"] = (
        "uit_eigen_beweging" if zelf else "op_verzoek" if gevraagd else "niet_gevraagd"
    )
    plek = bbz("38 lid 2 onder a" if zelf else "38 lid 2 onder b", dag)
    spoor.gegeven("plicht", plicht.replace("_", " "), "tekst", bron=plek, herkomst="berekend")
    spoor.gegeven("laatste_dag", uiterlijk, "datum", bron=bbz("38 lid 2", dag), herkomst="berekend")
    herinneringen = tuple(tel_terug(uiterlijk, weken) for weken in sorted(herinneren_weken_vooraf, reverse=True))
    for nummer, moment in enumerate(herinneringen, 1):
        spoor.gegeven(f"herinnering_{nummer}", moment, "datum", "Dan herinneren wij u.", herkomst="beleid")
    zin = {
        "uit_eigen_beweging": "U geeft ons uw jaarstukken uit uzelf, uiterlijk op {laatste_dag}.",
        "op_verzoek": "U geeft ons uw jaarstukken omdat wij erom vragen, uiterlijk op {laatste_dag}.",
        "niet_gevraagd": "U hoeft uw jaarstukken niet uit uzelf te geven. Wij kunnen er wel om vragen.",
    }[plicht]
    wortel = Stap("jaarstukken", uiterlijk, "datum", "berekend", plek, zin, "", tuple(spoor.stappen))
    return Uitkomst.van(Jaarstukken(plicht, uiterlijk, herinneringen), wortel, spoor)


@regelt("bbz2004", "11 lid 2", "12 lid 1")
@regelt("awb", "4:13 lid 2")
def bepaal_vaststellingstermijn(*, jaarstukken_ontvangen: date, parameters: Parameterboek) -> Uitkomst[Termijn]:
    """By when the settlement over a boekjaar is due once the accounts are in.

    The Bbz says 'zodra het inkomen bekend is' and sets no term; the reasonable term of art. 4:13 Awb is written for an
    application, so using it here is a reading. Raises OnbekendBedrag.
    """
    gewoon = bepaal_redelijke_termijn(ontvangen=jaarstukken_ontvangen, parameters=parameters)
    spoor, plek = Spoor(), bbz("11 lid 2", jaarstukken_ontvangen)
    spoor.neem_op(gewoon)
    spoor.waarschuw(
        "Let op: het Bbz noemt geen termijn voor de vaststelling. De acht weken van art. 4:13 Awb gelden voor een "
        "aanvraag en zijn hier naar analogie gebruikt."
    )
    einde = gewoon.waarde
    waarde = schrijf("laatste_dag", einde.laatste_dag, einde.laatste_dag, plek, spoor, status="interpretatie")
    zin = "Wij stellen uw bijstand uiterlijk op {laatste_dag} vast."
    return sluit(einde._replace(laatste_dag=waarde.laatste_dag), "vaststellingstermijn", plek, zin, spoor)
