"""Reading an auditfile (XAF and its forerunners) into one balance per account; every refusal is a sentence.

The only place that knows the reader. A file is a stranger's: its size, what it unpacks to and its number of lines are
limited, a DOCTYPE or entity is refused, and nothing in it is followed. Amounts become whole cents, debit positive.
"""

import hashlib
import zlib
from collections import defaultdict
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pyxaf
from django.utils.translation import gettext as _
from pyxaf.errors import CorruptArchiveError

from doorstart.kern.fouten import DoorstartFout

HOOGSTENS_BYTES = 50 * 1024 * 1024
HOOGSTENS_UITGEPAKT = 500 * 1024 * 1024
HOOGSTENS_REGELS = 1_000_000
HOOGSTENS_REKENINGEN = 5_000
_GETAL = 10**15


class Bestandsfout(DoorstartFout):
    """A file that cannot be used, with what to do about it."""


@dataclass(frozen=True, slots=True)
class Rekening:
    """One account of the file, in cents: `begin` balance, `mutatie` over the year, `eind` balance; debit is positive.

    `soort`: balance, profit_loss, mixed or unknown, as the file says. `rgs`: code of the Referentie Grootboekschema.
    """

    nummer: str
    naam: str
    soort: str
    rgs: str
    begin: int
    mutatie: int
    eind: int
    regels: int


@dataclass(frozen=True, slots=True)
class Auditcijfers:
    """What a file says: which administration and period, its accounts, and what is odd about it."""

    versie: str
    administratie: str
    begin: date
    einde: date
    sha256: str
    aantal_regels: int
    rekeningen: tuple[Rekening, ...]
    meldingen: tuple[str, ...]

    def rekeningen_json(self) -> list[dict[str, Any]]:
        """Return the accounts as plain values."""
        return [asdict(rekening) for rekening in self.rekeningen]


def lees(inhoud: bytes) -> Auditcijfers:
    """Read an auditfile of any version that the reader knows; raises Bestandsfout with a sentence."""
    if len(inhoud) > HOOGSTENS_BYTES:
        raise Bestandsfout(_("Dit bestand is te groot. Een auditfile mag hoogstens 50 MB zijn."))
    if not inhoud.strip():
        raise Bestandsfout(_("Dit bestand is leeg. Maak de auditfile opnieuw in het boekhoudprogramma."))
    try:
        with pyxaf.open(inhoud, max_decompressed_size=HOOGSTENS_UITGEPAKT, max_findings=200) as bestand:
            return _lees(bestand, hashlib.sha256(inhoud).hexdigest())
    except pyxaf.ForbiddenConstructError as fout:
        raise Bestandsfout(
            _("Dit bestand bevat een DOCTYPE of ENTITY. Een auditfile heeft die niet; wij lezen het niet.")
        ) from fout
    except pyxaf.LimitExceededError as fout:
        raise Bestandsfout(_("Dit bestand is uitgepakt te groot of te diep. Het is geen gewone auditfile.")) from fout
    except CorruptArchiveError as fout:
        raise Bestandsfout(_("Dit zip-bestand is beschadigd. Maak de auditfile opnieuw.")) from fout
    except pyxaf.EncryptedAuditfileError as fout:
        raise Bestandsfout(
            _("Deze auditfile is versleuteld voor de Belastingdienst. Vraag om een gewone auditfile (.xaf).")
        ) from fout
    except pyxaf.XmlSyntaxError as fout:
        raise Bestandsfout(
            _("Dit bestand is niet heel (regel %(regel)s). Maak de auditfile opnieuw.") % {"regel": fout.line or "?"}
        ) from fout
    except (
        pyxaf.PyxafError,
        UnicodeError,
        LookupError,
        ValueError,
        ArithmeticError,
        OSError,
        EOFError,
        zlib.error,
    ) as f:
        raise Bestandsfout(
            _("Dit is geen auditfile die wij kunnen lezen. Kies in het boekhoudprogramma: exporteer auditfile (XAF).")
        ) from f


def _lees(bestand: Any, sha256: str) -> Auditcijfers:
    kop = bestand.header
    if kop.start_date is None or kop.end_date is None:
        raise Bestandsfout(_("De auditfile noemt geen begin en einde van het boekjaar. Maak haar opnieuw."))
    if (kop.currency or "EUR").strip().upper() != "EUR":
        raise Bestandsfout(_("De auditfile is in %(munt)s. Wij rekenen alleen in euro.") % {"munt": kop.currency})
    if len(bestand.accounts) > HOOGSTENS_REKENINGEN:
        raise Bestandsfout(_("De auditfile heeft te veel rekeningen. Het is geen gewone administratie."))
    begin, dubbel = _beginbalans(bestand)
    stand, regels, meldingen = _tel(bestand, kop.start_date, kop.end_date)
    if dubbel:
        meldingen.append(_("De beginbalans staat ook in een dagboek. Zij is één keer geteld."))
    uit_dagboek = begin if dubbel or bestand.opening_balance().source == "transactions" else {}
    rekeningen = []
    for nummer in sorted(set(stand) | set(begin)):
        vooraf, beweging = begin.get(nummer, 0), stand.get(nummer, 0) - uit_dagboek.get(nummer, 0)
        if vooraf or beweging or nummer in regels:
            rekeningen.append(_rekening(bestand, nummer, vooraf, beweging, regels.get(nummer, 0)))
    scheef = sum(rekening.eind for rekening in rekeningen)
    if scheef:
        meldingen.append(_("Debet en credit zijn niet gelijk: het verschil is %(centen)s cent.") % {"centen": scheef})
    return Auditcijfers(
        versie=str(bestand.version),
        administratie=(bestand.company.name or "")[:150],
        begin=kop.start_date,
        einde=kop.end_date,
        sha256=sha256,
        aantal_regels=sum(regels.values()),
        rekeningen=tuple(rekeningen),
        meldingen=tuple(meldingen),
    )


def _beginbalans(bestand: Any) -> tuple[dict[str, int], bool]:
    """Return the opening balance per account, and whether a journal repeats it exactly."""
    begin = _som(bestand.opening_balance().lines)
    if bestand.opening_balance().source != "element":
        return begin, False
    return begin, bool(begin) and _som(bestand.opening_balance("transactions").lines) == begin


def _som(regels: Any) -> dict[str, int]:
    uit: dict[str, int] = defaultdict(int)
    for regel in regels:
        uit[_nummer(regel.account_id)] += _centen(regel.signed_amount)
    return dict(uit)


def _tel(bestand: Any, van: date, tot: date) -> tuple[dict[str, int], dict[str, int], list[str]]:
    """Return per account the sum and the number of lines, and what is odd."""
    stand: dict[str, int] = defaultdict(int)
    aantal: dict[str, int] = defaultdict(int)
    buiten = 0
    for regels, regel in enumerate(bestand.lines(), 1):
        if regels > HOOGSTENS_REGELS:
            raise Bestandsfout(_("De auditfile heeft meer dan een miljoen regels. Lever haar per jaar aan."))
        nummer = _nummer(regel.account_id)
        stand[nummer] += _centen(regel.signed_amount)
        aantal[nummer] += 1
        dag = regel.transaction_date or regel.effective_date
        if dag is not None and not van <= dag <= tot:
            buiten += 1
    meldingen = []
    if buiten:
        meldingen.append(
            _("%(aantal)s regels hebben een datum buiten het boekjaar. Zij zijn meegeteld.") % {"aantal": buiten}
        )
    return dict(stand), dict(aantal), meldingen


def _nummer(tekst: str | None) -> str:
    nummer = (tekst or "").strip()
    if not nummer:
        raise Bestandsfout(_("Een regel in de auditfile noemt geen rekening. Maak haar opnieuw."))
    return nummer[:35]


def _centen(bedrag: Decimal | None) -> int:
    """Return whole cents; raises Bestandsfout for something that is no amount of money."""
    if bedrag is None or not bedrag.is_finite():
        raise Bestandsfout(_("Een regel in de auditfile heeft geen geldig bedrag. Maak haar opnieuw."))
    centen = bedrag * 100
    if centen != centen.to_integral_value() or abs(centen) > _GETAL:
        raise Bestandsfout(_("Een bedrag in de auditfile heeft meer dan twee decimalen, of is onmogelijk groot."))
    return int(centen)


def _rekening(bestand: Any, nummer: str, begin: int, mutatie: int, regels: int) -> Rekening:
    eigen = bestand.accounts.get(nummer)
    if eigen is None:
        return Rekening(nummer, "", "unknown", "", begin, mutatie, begin + mutatie, regels)
    rgs = eigen.rgs.code if eigen.rgs is not None and eigen.rgs.code else ""
    return Rekening(
        nummer,
        (eigen.description or "")[:150],
        str(eigen.account_type.kind),
        rgs,
        begin,
        mutatie,
        begin + mutatie,
        regels,
    )
