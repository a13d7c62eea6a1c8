"""From one entry of the statement (Ntry) to the payments in it: who, how much, which reference, returned or not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from doorstart.bank.camt.fouten import BankbestandFout
from doorstart.kern.geld import MAX_CENTEN

_BEDRAG = re.compile(r"^(\d{1,16})(?:\.(\d{1,2})0*)?$")
GEEN_KENMERK = ("NOTPROVIDED", "NOREF", "NONREF")


@dataclass(frozen=True, slots=True, kw_only=True)
class Regelgegevens:
    """One payment on a statement; the fields are those of `bank.models.Bankregel`."""

    boekdatum: date
    valutadatum: date
    bedrag: int
    naam: str
    iban: str
    omschrijving: str
    kenmerk: str
    eindkenmerk: str
    batchkenmerk: str
    machtiging: str
    bankreferentie: str
    retourcode: str
    aantal_betalingen: int


@dataclass(slots=True, kw_only=True)
class Afschriftgegevens:
    """One statement: balances in cents, and its payments in the order of the file."""

    nummer: str
    iban: str
    beginsaldo: int
    eindsaldo: int
    begindatum: date
    einddatum: date
    regels: list[Regelgegevens] = field(default_factory=list)


class Ruimte:
    """The namespace of one version: finds elements by their short path."""

    def __init__(self, naam: str) -> None:
        self.naam = naam
        self._paden: dict[str, str] = {}

    def pad(self, kort: str) -> str:
        """Return `A/B` with the namespace before every name."""
        if kort not in self._paden:
            self._paden[kort] = "/".join(f"{{{self.naam}}}{deel}" for deel in kort.split("/"))
        return self._paden[kort]

    def tekst(self, element: Any, *korte: str) -> str:
        """Return the text of the first of these paths that is there, else an empty text."""
        for kort in korte:
            gevonden = element.findtext(self.pad(kort))
            if gevonden:
                return str(gevonden).strip()
        return ""

    def alle(self, element: Any, kort: str) -> list[Any]:
        """Return every element at a path."""
        return list(element.iterfind(self.pad(kort)))

    def eerste(self, element: Any, kort: str) -> Any:
        """Return the first element at a path, or None."""
        return element.find(self.pad(kort))


def centen(element: Any, waar: str) -> int:
    """Return whole cents of an `Amt`; refuses another currency and parts of a cent. `waar` names the place."""
    if element is None:
        raise BankbestandFout(
            _("Bij %(waar)s ontbreekt een bedrag. Vraag de bank om een nieuw bestand.") % {"waar": waar}
        )
    munt = element.get("Ccy")
    if munt != "EUR":
        raise BankbestandFout(
            _("Bij %(waar)s staat een bedrag in %(munt)s. Doorstart boekt alleen euro's. Verwerk dit afschrift met de "
              "hand in uw administratie.") % {"waar": waar, "munt": munt}
        )  # fmt: skip
    gevonden = _BEDRAG.match((element.text or "").strip())
    bedrag = int(gevonden[1]) * 100 + int((gevonden[2] or "").ljust(2, "0")) if gevonden else -1
    if not 0 <= bedrag <= MAX_CENTEN:
        raise BankbestandFout(
            _("Bij %(waar)s staat geen bedrag in hele centen. Vraag de bank om een nieuw bestand.") % {"waar": waar}
        )
    return bedrag


def dag(ruimte: Ruimte, element: Any, kort: str) -> date | None:
    """Return a date that stands as Dt or DtTm, None when it is not there."""
    tekst = ruimte.tekst(element, f"{kort}/Dt", f"{kort}/DtTm")
    return date.fromisoformat(tekst[:10]) if tekst else None


def teken(ruimte: Ruimte, element: Any, anders: int = 1) -> int:
    """Return 1 for received and -1 for paid."""
    return {"CRDT": 1, "DBIT": -1}.get(ruimte.tekst(element, "CdtDbtInd"), anders)


def lees_regel(ruimte: Ruimte, ntry: Any, eigen_iban: str, nummer: int) -> tuple[int, Iterator[Regelgegevens]]:
    """Return the amount of an entry with its sign, and the payments in it.

    A batch entry is split when it names the amount of every payment; their sum must then be that of the entry.
    """
    waar = _("bij- of afschrijving %(nummer)s") % {"nummer": nummer}
    bedrag = centen(ruimte.eerste(ntry, "Amt"), waar) * teken(ruimte, ntry)
    boekdatum = dag(ruimte, ntry, "BookgDt") or dag(ruimte, ntry, "ValDt")
    if boekdatum is None:
        raise BankbestandFout(
            _("Bij %(waar)s ontbreekt de datum. Vraag de bank om een nieuw bestand.") % {"waar": waar}
        )
    delen = ruimte.alle(ntry, "NtryDtls/TxDtls")
    bedragen = [_deelbedrag(ruimte, deel, bedrag, waar) for deel in delen] if len(delen) > 1 else []
    if bedragen and None not in bedragen:
        if sum(b for b in bedragen if b is not None) != bedrag:
            raise BankbestandFout(
                _("De betalingen in %(waar)s zijn samen niet het bedrag dat erbij staat. Vraag de bank om een nieuw "
                  "bestand.") % {"waar": waar}
            )  # fmt: skip
        paren = [(deel, b) for deel, b in zip(delen, bedragen, strict=True) if b]
    else:
        paren = [(delen[0] if len(delen) == 1 else None, bedrag)] if bedrag else []
    vast = (boekdatum, dag(ruimte, ntry, "ValDt") or boekdatum)
    return bedrag, (_regel(ruimte, ntry, deel, b or 0, vast, eigen_iban) for deel, b in paren)


def _deelbedrag(ruimte: Ruimte, deel: Any, geheel: int, waar: str) -> int | None:
    """Return the amount of one payment in a batch entry with its sign, None when the bank does not say it."""
    element = ruimte.eerste(deel, "Amt")
    if element is None:
        element = ruimte.eerste(deel, "AmtDtls/TxAmt/Amt")
    if element is None:
        return None
    return centen(element, waar) * teken(ruimte, deel, 1 if geheel > 0 else -1)


def _regel(
    ruimte: Ruimte, ntry: Any, deel: Any, bedrag: int, dagen: tuple[date, date], eigen_iban: str
) -> Regelgegevens:
    """Return one payment; without details (`deel` is None) what the entry itself says."""
    bron = ntry if deel is None else deel
    naam, rekening = _wederpartij(ruimte, deel, bedrag, eigen_iban) if deel is not None else ("", "")
    einde = ruimte.tekst(bron, "Refs/EndToEndId")
    return Regelgegevens(
        boekdatum=dagen[0],
        valutadatum=dagen[1],
        bedrag=bedrag,
        naam=naam[:140],
        iban=rekening[:34],
        omschrijving=_omschrijving(ruimte, ntry, bron),
        kenmerk=ruimte.tekst(bron, "RmtInf/Strd/CdtrRefInf/Ref")[:35],
        eindkenmerk="" if einde.upper() in GEEN_KENMERK else einde[:35],
        batchkenmerk=ruimte.tekst(bron, "Refs/PmtInfId", "NtryDtls/Btch/PmtInfId")[:35]
        or ruimte.tekst(ntry, "NtryDtls/Btch/PmtInfId", "NtryDtls/Btch/MsgId")[:35],
        machtiging=ruimte.tekst(bron, "Refs/MndtId")[:35],
        bankreferentie=(ruimte.tekst(bron, "Refs/AcctSvcrRef") or ruimte.tekst(ntry, "AcctSvcrRef"))[:35],
        retourcode=ruimte.tekst(bron, "RtrInf/Rsn/Cd")[:4] or ("onbk" if _is_retour(ruimte, bron) else ""),
        aantal_betalingen=_aantal(ruimte, ntry) if deel is None else 1,
    )


def _is_retour(ruimte: Ruimte, bron: Any) -> bool:
    """Say whether the payment came back, also when the bank gives no code."""
    return ruimte.eerste(bron, "RtrInf") is not None


def _aantal(ruimte: Ruimte, ntry: Any) -> int:
    """Return how many payments an entry holds that was not split."""
    geteld = ruimte.tekst(ntry, "NtryDtls/Btch/NbOfTxs")
    return int(geteld) if geteld.isdigit() else max(1, len(ruimte.alle(ntry, "NtryDtls/TxDtls")))


def _wederpartij(ruimte: Ruimte, deel: Any, bedrag: int, eigen_iban: str) -> tuple[str, str]:
    """Return name and account of the other side: who paid us, or whom we paid; of a return, who should have got it."""
    volgorde = ("Dbtr", "Cdtr") if bedrag > 0 else ("Cdtr", "Dbtr")
    for kant in volgorde:
        rekening = ruimte.tekst(deel, f"RltdPties/{kant}Acct/Id/IBAN", f"RltdPties/{kant}Acct/Id/Othr/Id")
        naam = ruimte.tekst(
            deel, f"RltdPties/{kant}/Pty/Nm", f"RltdPties/{kant}/Nm",
            f"RltdPties/Ultmt{kant}/Pty/Nm", f"RltdPties/Ultmt{kant}/Nm",
        )  # fmt: skip
        if rekening != eigen_iban and (rekening or naam):
            return naam, rekening
    return "", ""


def _omschrijving(ruimte: Ruimte, ntry: Any, bron: Any) -> str:
    """Return what the payer wrote, else what the bank says about it."""
    vrij = " ".join((el.text or "").strip() for el in ruimte.alle(bron, "RmtInf/Ustrd"))
    tekst = vrij or ruimte.tekst(bron, "AddtlTxInf") or ruimte.tekst(ntry, "AddtlNtryInf")
    return " ".join(tekst.split())[:500]
