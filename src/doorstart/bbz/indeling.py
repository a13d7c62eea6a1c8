"""Where each account of an auditfile counts: turnover, costs, assets, debts, or not; and the figures that follow.

Pure. The code of the Referentie Grootboekschema decides first, then the kind and number of the account, then its name.
What none of them tells is left open: a person chooses, and figures with an open account are not taken over.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from doorstart.bbz.auditfile import Rekening
from doorstart.kern.fouten import DoorstartFout

OMZET, KOSTEN, ACTIVA, SCHULD, EIGEN, NIET, OPEN = "omzet", "kosten", "activa", "schuld", "eigen", "niet", ""
POSTEN = (OMZET, KOSTEN, ACTIVA, SCHULD, EIGEN, NIET)
RESULTAAT = frozenset({OMZET, KOSTEN})

_RGS = (
    ("WOmz", OMZET),
    ("WOvb", OMZET),
    ("WBel", NIET),
    ("WRed", OPEN),
    ("W", KOSTEN),
    ("BEiv", EIGEN),
    ("BVrz", OPEN),
    ("BLas", SCHULD),
    ("BSch", SCHULD),
    ("B", ACTIVA),
)
"""Longest prefix first. WBel: the real income tax does not count (art. 6 lid 2); BVrz and WRed need a person."""

_EIGEN = ("kapitaal", "prive", "privé", "eigen vermogen", "reserve", "resultaat")
_SCHULD = (
    "crediteur", "lening", "schuld", "btw", "omzetbelasting", "loonheffing", "te betalen", "hypotheek", "krediet",
)  # fmt: skip
_INKOMSTENBELASTING = ("inkomstenbelasting", "vennootschapsbelasting", "zorgverzekeringswet")


@dataclass(frozen=True, slots=True)
class Plaats:
    """Where an account counts, and why in a few words."""

    post: str
    grond: str


@dataclass(frozen=True, slots=True)
class Jaarbedragen:
    """The figures of a business in cents. A loss is a negative `winst`; `eigen` is `totaal` - `schulden`."""

    omzet: int
    kosten: int
    winst: int
    totaal: int
    schulden: int
    eigen: int


def deel_in(rekening: Rekening) -> Plaats:
    """Return where an account counts by its code, kind, number or name; OPEN when a person must choose."""
    if rekening.rgs:
        post = next((post for begin, post in _RGS if rekening.rgs.startswith(begin)), OPEN)
        return Plaats(_naar_saldo(post, rekening), f"RGS {rekening.rgs}")
    if _is_resultaat(rekening):
        return _resultaat(rekening)
    return _balans(rekening)


def _naar_saldo(post: str, rekening: Rekening) -> str:
    """A debt with a debit balance is a receivable; a bank account with a credit balance is a debt."""
    if post == SCHULD and rekening.eind > 0:
        return ACTIVA
    if post == ACTIVA and rekening.rgs.startswith("BLim") and rekening.eind < 0:
        return SCHULD
    return post


def _is_resultaat(rekening: Rekening) -> bool:
    if rekening.soort in {"balance", "profit_loss"}:
        return rekening.soort == "profit_loss"
    return rekening.nummer[:1] in "4789"


def _resultaat(rekening: Rekening) -> Plaats:
    naam = rekening.naam.casefold()
    if any(woord in naam for woord in _INKOMSTENBELASTING):
        return Plaats(OPEN, "belasting: kies of dit meetelt")
    if rekening.nummer.startswith("8"):
        return Plaats(OMZET, "resultaat, nummer 8")
    return Plaats(KOSTEN, "resultaat")


def _balans(rekening: Rekening) -> Plaats:
    naam = rekening.naam.casefold()
    if "afschrijving" in naam:
        return Plaats(ACTIVA, "naam: afschrijving op bezit")
    if any(woord in naam for woord in _EIGEN):
        return Plaats(EIGEN, "naam")
    if any(woord in naam for woord in _SCHULD):
        return Plaats(ACTIVA if rekening.eind > 0 else SCHULD, "naam en saldo")
    if rekening.eind > 0:
        return Plaats(ACTIVA, "balans, debetsaldo")
    return Plaats(NIET, "geen saldo") if not rekening.eind else Plaats(OPEN, "balans, creditsaldo: kies zelf")


def plaatsen(rekeningen: Iterable[Rekening], eigen: Mapping[str, str]) -> dict[str, Plaats]:
    """Return where each account counts: as the adviser chose, else as the file tells."""
    uit = {}
    for rekening in rekeningen:
        gekozen = eigen.get(rekening.nummer)
        uit[rekening.nummer] = Plaats(gekozen, "gekozen") if gekozen in POSTEN else deel_in(rekening)
    return uit


def bereken(rekeningen: Iterable[Rekening], waar: Mapping[str, Plaats]) -> Jaarbedragen:
    """Return the figures in cents: of results the movement over the year counts, of the balance its end."""
    som = dict.fromkeys(POSTEN, 0)
    for rekening in rekeningen:
        post = waar[rekening.nummer].post
        if post:
            som[post] += rekening.mutatie if post in RESULTAAT else rekening.eind
    omzet, kosten, totaal, schulden = -som[OMZET], som[KOSTEN], som[ACTIVA], -som[SCHULD]
    return Jaarbedragen(omzet, kosten, omzet - kosten, totaal, schulden, totaal - schulden)


def eis_compleet(rekeningen: Iterable[Rekening], waar: Mapping[str, Plaats]) -> None:
    """Raise DoorstartFout, naming the accounts, while somewhere nobody said where they count."""
    open_ = [f"{r.nummer} {r.naam}".strip() for r in rekeningen if not waar[r.nummer].post]
    if open_:
        raise DoorstartFout(
            _("Kies waar deze rekeningen meetellen: %(rekeningen)s.") % {"rekeningen": "; ".join(open_[:10])}
        )


def uit_json(rijen: Iterable[Mapping[str, Any]]) -> list[Rekening]:
    """Read the accounts as they were stored."""
    return [Rekening(**rij) for rij in rijen]
