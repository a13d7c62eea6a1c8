"""Reading a camt.053 file as a stream: every entry is turned into fields and let go.

A second pass holds the file against its schema. It asks little of Python, so it runs in a thread beside what is done
with the statements; that is undone when the file does not follow its schema after all.
"""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO
from xml.parsers.expat import ExpatError

from django.utils.translation import gettext as _
from lxml import etree

from doorstart.bank.camt.fouten import BankbestandFout
from doorstart.bank.camt.keuring import keur
from doorstart.bank.camt.velden import Afschriftgegevens, centen, dag, lees_regel, teken
from doorstart.bank.camt.vlak import Vlak, ontleed
from doorstart.kern.geld import tekst_uit_centen

VERSIES = {f"urn:iso:std:iso:20022:tech:xsd:{naam}": f"{naam}.xsd" for naam in ("camt.053.001.02", "camt.053.001.08")}
HOOGSTENS_REGELS = 200_000
_MAP = Path(__file__).parent.parent / "schema"
# Nothing is fetched, expanded or guessed; libxml2 keeps its own limits on depth and size.
_VEILIG: dict[str, Any] = {
    "resolve_entities": False, "no_network": True, "load_dtd": False, "dtd_validation": False,
    "attribute_defaults": False, "huge_tree": False, "recover": False, "remove_comments": True, "remove_pis": True,
}  # fmt: skip


@cache
def schema(bestand: str) -> etree.XMLSchema:
    """Return the compiled schema of one version."""
    return etree.XMLSchema(etree.parse(_MAP / bestand))


@contextmanager
def gelezen(bron: BinaryIO, *, eigen_iban: str, vandaag: date) -> Iterator[list[Afschriftgegevens]]:
    """Give the statements in a file of our own account to a block that leaves the file alone.

    Raises BankbestandFout with what to do, at the end of the block too: then undo what the block did. `eigen_iban` is
    the account of the organisation without spaces, `vandaag` its working date: a statement of a later day is refused.
    """
    keur(bron)
    ruimte = _versie(bron)
    try:
        afschriften = _Lezer(eigen_iban, vandaag).lees(bron)
        if not afschriften:
            raise BankbestandFout(_("In dit bestand staat geen afschrift. Haal het afschrift opnieuw op bij de bank."))
    except ExpatError as fout:
        raise _beschadigd(fout.lineno) from fout
    except Exception:
        # What does not follow the schema cannot be understood: that is the better thing to say.
        _eis_schema(bron, ruimte)
        raise
    with ThreadPoolExecutor(1) as naast:
        toets = naast.submit(_toets_schema, bron, ruimte)
        yield afschriften
        if (afwijking := toets.result()) is not None:
            raise _volgt_niet(afwijking) from afwijking


def lees(bron: BinaryIO, *, eigen_iban: str, vandaag: date) -> list[Afschriftgegevens]:
    """Return the statements in a file when all of it is right; see `gelezen`."""
    with gelezen(bron, eigen_iban=eigen_iban, vandaag=vandaag) as afschriften:
        return afschriften


def _versie(bron: BinaryIO) -> str:
    """Return the namespace of the file by its first element; refuses another kind of message."""
    try:
        _gebeurtenis, wortel = next(iter(etree.iterparse(bron, events=("start",), **_VEILIG)))
    except (etree.XMLSyntaxError, StopIteration) as fout:
        raise BankbestandFout(
            _("Dit bestand is geen leesbare XML. Haal het afschrift opnieuw op bij de bank.")
        ) from fout
    finally:
        bron.seek(0)
    naam = etree.QName(wortel)
    if naam.namespace not in VERSIES or naam.localname != "Document":
        raise BankbestandFout(
            _("Dit is geen camt.053-afschrift, versie 02 of 08, maar '%(soort)s'. Kies bij de bank als soort bestand "
              "'camt.053'.") % {"soort": (naam.namespace or naam.localname).rpartition(":")[2][:60]}
        )  # fmt: skip
    return str(naam.namespace)


def _toets_schema(bron: BinaryIO, ruimte: str) -> etree.XMLSyntaxError | None:
    """Read to the end and keep nothing; return where the file does not follow the schema, None when it does.

    Makes no sentence: a thread does not know the language of who asks.
    """
    bron.seek(0)
    stroom = etree.iterparse(
        bron, events=("end",), tag=f"{{{ruimte}}}Ntry", schema=schema(VERSIES[ruimte]), **_VEILIG
    )  # fmt: skip
    try:
        for _gebeurtenis, element in stroom:
            _laat_los(element)
    except etree.XMLSyntaxError as fout:
        return fout
    return None


def _laat_los(element: Any) -> None:
    """Forget an element and everything before it; an emptied element would still weigh, 50,000 times."""
    element.clear(keep_tail=False)
    while element.getprevious() is not None:
        del element.getparent()[0]


def _eis_schema(bron: BinaryIO, ruimte: str) -> None:
    """Raise BankbestandFout when a file does not follow the schema."""
    if (fout := _toets_schema(bron, ruimte)) is not None:
        raise _volgt_niet(fout) from fout


def _volgt_niet(fout: etree.XMLSyntaxError) -> BankbestandFout:
    """Return the refusal of what the schema, or the reader's own limits, found."""
    onderdeel = re.search(r"Element '(?:\{[^}]*\})?(\w+)'", str(fout))
    if onderdeel is None:
        return _beschadigd(fout.lineno)
    return BankbestandFout(
        _("Dit bestand volgt de regels van camt.053 niet (bij '%(onderdeel)s'). Vraag de bank om een nieuw bestand.")
        % {"onderdeel": onderdeel[1]}
    )


def _beschadigd(regel: int | None) -> BankbestandFout:
    return BankbestandFout(
        _("Dit bestand is beschadigd of afgebroken (regel %(regel)s). Haal het afschrift opnieuw op bij de bank.")
        % {"regel": regel or 0}
    )


class _Lezer:
    """Turns the stream into statements, and checks each of them."""

    def __init__(self, eigen_iban: str, vandaag: date) -> None:
        self.eigen_iban, self.vandaag = eigen_iban, vandaag
        self.afschriften: list[Afschriftgegevens] = []
        self.open: Afschriftgegevens | None = None
        self.som = self.aantal = 0

    def lees(self, bron: BinaryIO) -> list[Afschriftgegevens]:
        """Read the whole file."""
        ontleed(bron, bij=self._bij, sluit=self._sluit)
        return self.afschriften

    def _bij(self, stmt: Vlak, vlak: Vlak) -> None:
        """Add the payments of one entry; its statement has said who it is by then."""
        if self.open is None:
            self.open = self._kop(stmt)
        self.aantal += 1
        if self.aantal > HOOGSTENS_REGELS:
            raise BankbestandFout(
                _("Dit bestand heeft meer dan %(grens)s regels. Haal het afschrift op per dag of per week.")
                % {"grens": HOOGSTENS_REGELS}
            )
        # Only what is booked counts in the closing balance; what is pending comes back on a later statement.
        if vlak.eerste("Sts/Cd", "Sts") != "BOOK":
            return
        bedrag, regels = lees_regel(vlak, self.eigen_iban, self.aantal)
        self.som += bedrag
        self.open.regels.extend(regels)

    def _kop(self, kop: Vlak) -> Afschriftgegevens:
        """Return the head of a statement: ours, in euros, with an opening and a closing balance."""
        nummer = f"{kop.get('Id', '')} {kop.eerste('LglSeqNb', 'ElctrncSeqNb')}".strip()
        iban = kop.eerste("Acct/Id/IBAN", "Acct/Id/Othr/Id").replace(" ", "").upper()
        if iban != self.eigen_iban:
            raise BankbestandFout(
                _("Afschrift %(nummer)s is van rekening %(iban)s. Dat is niet de rekening van uw organisatie "
                  "(%(eigen)s). Kies een ander bestand.") % {"nummer": nummer, "iban": iban, "eigen": self.eigen_iban}
            )  # fmt: skip
        per_soort = {saldo.get("Tp/CdOrPrtry/Cd", ""): saldo for saldo in reversed(kop.delen)}
        begin, einde = per_soort.get("OPBD", per_soort.get("PRCD")), per_soort.get("CLBD")
        if begin is None or einde is None:
            raise BankbestandFout(
                _("Bij afschrift %(nummer)s ontbreekt het begin- of eindsaldo. Vraag de bank om het hele afschrift, "
                  "niet om een deel.") % {"nummer": nummer}
            )  # fmt: skip
        waar = _("het saldo van afschrift %(nummer)s") % {"nummer": nummer}
        return Afschriftgegevens(
            nummer=nummer[:80],
            iban=iban,
            beginsaldo=centen(begin, "Amt", waar) * teken(begin),
            eindsaldo=centen(einde, "Amt", waar) * teken(einde),
            begindatum=self._saldodag(begin, nummer),
            einddatum=self._saldodag(einde, nummer),
        )

    def _saldodag(self, saldo: Vlak, nummer: str) -> date:
        """Return the day of a balance (the schema asks for it); a day to come is refused."""
        tot = dag(saldo, "Dt")
        if tot is None or tot > self.vandaag:
            raise BankbestandFout(
                _("Afschrift %(nummer)s is van %(dag)s. Die dag moet nog komen. Kies een ander bestand.")
                % {"nummer": nummer, "dag": f"{tot:%d-%m-%Y}" if tot else "?"}
            )
        return tot

    def _sluit(self, stmt: Vlak) -> None:
        """Close a statement: opening balance and entries must give the closing balance."""
        afschrift = self.open or self._kop(stmt)
        verschil = afschrift.beginsaldo + self.som - afschrift.eindsaldo
        if verschil:
            raise BankbestandFout(
                _("Afschrift %(nummer)s klopt niet: beginsaldo en bij- en afschrijvingen samen wijken € %(verschil)s "
                  "af van het eindsaldo. Haal het afschrift opnieuw op; klopt het dan nog niet, bel de bank.")
                % {"nummer": afschrift.nummer, "verschil": tekst_uit_centen(verschil)}
            )  # fmt: skip
        self.afschriften.append(afschrift)
        self.open, self.som = None, 0
