"""From one entry of the statement (Ntry) to the payments in it: who, how much, which reference, returned or not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from django.utils.translation import gettext as _

from doorstart.bank.camt.fouten import BankbestandFout
from doorstart.bank.camt.vlak import Vlak
from doorstart.kern.geld import MAX_CENTEN

_BEDRAG = re.compile(r"^(\d{1,16})(?:\.(\d{1,2})0*)?$")
GEEN_KENMERK = ("NOTPROVIDED", "NOREF", "NONREF")
# A statement names few days very often.
_datum = lru_cache(maxsize=1024)(date.fromisoformat)
# Where the account and the name of each side stand.
_KANTEN = {
    kant: (
        (f"RltdPties/{kant}Acct/Id/IBAN", f"RltdPties/{kant}Acct/Id/Othr/Id"),
        tuple(f"RltdPties/{wie}{deel}/Nm" for wie in (kant, f"Ultmt{kant}") for deel in ("/Pty", "")),
    )
    for kant in ("Dbtr", "Cdtr")
}


class Regelgegevens(NamedTuple):
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


def centen(vlak: Vlak, pad: str, waar: str) -> int:
    """Return whole cents of an amount; refuses another currency and parts of a cent. `waar` names the place."""
    munt = vlak.get(f"{pad}@", "")
    if munt != "EUR":
        raise BankbestandFout(
            _("Bij %(waar)s staat een bedrag in '%(munt)s'. Doorstart boekt alleen euro's. Verwerk dit afschrift met "
              "de hand in uw administratie.") % {"waar": waar, "munt": munt}
        )  # fmt: skip
    gevonden = _BEDRAG.match(vlak.get(pad, ""))
    bedrag = int(gevonden[1]) * 100 + int((gevonden[2] or "").ljust(2, "0")) if gevonden else -1
    if not 0 <= bedrag <= MAX_CENTEN:
        raise BankbestandFout(
            _("Bij %(waar)s staat geen bedrag in hele centen. Vraag de bank om een nieuw bestand.") % {"waar": waar}
        )
    return bedrag


def dag(vlak: Vlak, pad: str) -> date | None:
    """Return a date that stands as Dt or DtTm, None when it is not there."""
    tekst = vlak.eerste(f"{pad}/Dt", f"{pad}/DtTm")
    return _datum(tekst[:10]) if tekst else None


def teken(vlak: Vlak, anders: int = 1) -> int:
    """Return 1 for received and -1 for paid."""
    return {"CRDT": 1, "DBIT": -1}.get(vlak.get("CdtDbtInd", ""), anders)


def lees_regel(vlak: Vlak, eigen_iban: str, nummer: int) -> tuple[int, Iterator[Regelgegevens]]:
    """Return the amount of an entry with its sign, and the payments in it.

    A batch entry is split when it names the amount of every payment; their sum must then be that of the entry.
    """
    waar = f"regel {nummer}"
    bedrag = centen(vlak, "Amt", waar) * teken(vlak)
    boekdatum = dag(vlak, "BookgDt") or dag(vlak, "ValDt")
    if boekdatum is None:
        raise BankbestandFout(
            _("Bij %(waar)s ontbreekt de datum. Vraag de bank om een nieuw bestand.") % {"waar": waar}
        )
    delen = vlak.delen
    bedragen = [_deelbedrag(deel, bedrag, waar) for deel in delen] if len(delen) > 1 else []
    paren: list[tuple[Vlak | None, int]]
    if bedragen and None not in bedragen:
        if sum(b for b in bedragen if b is not None) != bedrag:
            raise BankbestandFout(
                _("De betalingen bij %(waar)s zijn samen niet het bedrag dat erbij staat. Vraag de bank om een nieuw "
                  "bestand.") % {"waar": waar}
            )  # fmt: skip
        paren = [(deel, b) for deel, b in zip(delen, bedragen, strict=True) if b]
    else:
        paren = [(delen[0] if len(delen) == 1 else None, bedrag)] if bedrag else []
    dagen = (boekdatum, dag(vlak, "ValDt") or boekdatum)
    return bedrag, (_regel(vlak, deel, b, dagen, eigen_iban) for deel, b in paren)


def _deelbedrag(deel: Vlak, geheel: int, waar: str) -> int | None:
    """Return the amount of one payment in a batch entry with its sign, None when the bank does not say it."""
    for pad in ("Amt", "AmtDtls/TxAmt/Amt"):
        if pad in deel:
            return centen(deel, pad, waar) * teken(deel, 1 if geheel > 0 else -1)
    return None


def _regel(ntry: Vlak, deel: Vlak | None, bedrag: int, dagen: tuple[date, date], eigen_iban: str) -> Regelgegevens:
    """Return one payment; without details (`deel` is None) what the entry itself says."""
    bron = ntry if deel is None else deel
    naam, rekening = _wederpartij(deel, bedrag, eigen_iban) if deel is not None else ("", "")
    einde = bron.get("Refs/EndToEndId", "")
    batch = bron.get("Refs/PmtInfId") or ntry.eerste("NtryDtls/Btch/PmtInfId", "NtryDtls/Btch/MsgId")
    return Regelgegevens(
        boekdatum=dagen[0],
        valutadatum=dagen[1],
        bedrag=bedrag,
        naam=naam[:140],
        iban=rekening[:34],
        omschrijving=_omschrijving(ntry, bron),
        kenmerk=bron.get("RmtInf/Strd/CdtrRefInf/Ref", "")[:35],
        eindkenmerk="" if einde.upper() in GEEN_KENMERK else einde[:35],
        batchkenmerk=batch[:35],
        machtiging=bron.get("Refs/MndtId", "")[:35],
        bankreferentie=(bron.get("Refs/AcctSvcrRef") or ntry.get("AcctSvcrRef", ""))[:35],
        # Without a code the payment came back all the same.
        retourcode=bron.get("RtrInf/Rsn/Cd", "")[:4] or ("onbk" if "RtrInf/" in bron else ""),
        aantal_betalingen=_aantal(ntry) if deel is None else 1,
    )


def _aantal(ntry: Vlak) -> int:
    """Return how many payments an entry holds that was not split."""
    geteld = ntry.get("NtryDtls/Btch/NbOfTxs", "")
    return int(geteld[:9]) if geteld.isdigit() else max(1, len(ntry.delen))


def _wederpartij(deel: Vlak, bedrag: int, eigen_iban: str) -> tuple[str, str]:
    """Return name and account of the other side: who paid us, or whom we paid; of a return, who should have got it."""
    for kant in ("Dbtr", "Cdtr") if bedrag > 0 else ("Cdtr", "Dbtr"):
        rekeningpaden, naampaden = _KANTEN[kant]
        rekening, naam = deel.eerste(*rekeningpaden), deel.eerste(*naampaden)
        if rekening != eigen_iban and (rekening or naam):
            return naam, rekening
    return "", ""


def _omschrijving(ntry: Vlak, bron: Vlak) -> str:
    """Return what the payer wrote, else what the bank says about it."""
    tekst = bron.eerste("RmtInf/Ustrd", "AddtlTxInf") or ntry.get("AddtlNtryInf", "")
    return " ".join(tekst.split())[:500]
