"""Which text of art. 21 Bbz 2004 holds: the old one (until 2019) or the one since 2020, with art. 60a lid 2."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.overgang import BEGIN_NIEUW, EINDE_OUD
from bijstandsrecht.kern import Boekjaar, OngeldigeInvoer, Spoor

Art21Tekst = Literal["oud", "nieuw"]


class Aanvraagdagen(NamedTuple):
    """When capital was applied for, and aid for living costs (None: never)."""

    kapitaal: date
    levensonderhoud: date | None = None


def kies_versie(dagen: Aanvraagdagen, boekjaar: Boekjaar, spoor: Spoor) -> tuple[Art21Tekst, date]:
    """The text that holds for a boekjaar, and a day on which it stood in the law; writes `versie_art21`.

    Who applied for both kinds of aid until 31 December 2019 keeps the old text (art. 60a lid 2); who applied for
    capital after that day never had it. Otherwise a boekjaar that ended before 2020 falls under the old text, a later
    one under the new: a reading, art. 60a does not name it.
    """
    beide_oud = dagen.levensonderhoud is not None and max(dagen.kapitaal, dagen.levensonderhoud) <= EINDE_OUD
    oud = beide_oud or max(boekjaar.einde, dagen.kapitaal) <= EINDE_OUD
    dag = min(boekjaar.einde, EINDE_OUD) if oud else max(boekjaar.einde, dagen.kapitaal)
    bron, status = bbz("21", dag), "interpretatie"
    if beide_oud:
        zin = "Beide soorten bijstand zijn voor 2020 aangevraagd: de oude tekst blijft gelden."
        bron, status = bbz("60a lid 2", max(boekjaar.einde, BEGIN_NIEUW)), ""
    elif oud:
        zin = "Het boekjaar eindigde voor 2020: toen gold de oude tekst."
    elif boekjaar.einde <= EINDE_OUD:
        zin, status = "Het kapitaal is na 2019 aangevraagd: de tekst die sinds 2020 in de wet staat, geldt.", ""
    else:
        zin = "Voor dit boekjaar geldt de tekst die sinds 2020 in de wet staat."
        status = "" if dagen.kapitaal > EINDE_OUD else "interpretatie"
    versie: Art21Tekst = "oud" if oud else "nieuw"
    spoor.gegeven("versie_art21", versie, "tekst", zin, bron, "berekend", status)
    return versie, dag


def controleer_aanvraag(dagen: Aanvraagdagen, boekjaar: Boekjaar) -> None:
    """Refuse a day of application for capital that is not in the boekjaar of the application."""
    if not boekjaar.begin <= dagen.kapitaal <= boekjaar.einde:
        raise OngeldigeInvoer(
            "De aanvraag om kapitaal is niet in het boekjaar van de aanvraag gedaan.", veld="boekjaar_aanvraag",
            waarde=boekjaar.begin, artikel="art. 21 lid 1 Bbz 2004",
            remedie=f"Kies het boekjaar waarin {dagen.kapitaal:%d-%m-%Y} valt, of verbeter die dag.",
        )  # fmt: skip


def volgnummer(aanvraag: Boekjaar, boekjaar: Boekjaar) -> int:
    """How many boekjaren `boekjaar` comes after that of the application (negative: before).

    Raises OngeldigeInvoer when they do not start in the same month.
    """
    jaren, rest = divmod(boekjaar.maanden[0] - aanvraag.maanden[0], 12)
    if rest:
        raise OngeldigeInvoer(
            "De boekjaren beginnen niet in dezelfde maand.", veld="boekjaar", waarde=boekjaar.begin,
            artikel="art. 21 Bbz 2004", remedie="Reken een verschoven boekjaar eerst om naar 12 maanden.",
        )  # fmt: skip
    return jaren
