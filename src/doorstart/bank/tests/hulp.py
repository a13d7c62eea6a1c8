"""Statements for tests, written by hand in both versions; amounts in cents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

EIGEN = "NL91ABNA0417164300"
ANDER = "NL20INGB0001234567"
DAG = date(2018, 6, 29)


def euro(centen: int) -> str:
    return f"{abs(centen) // 100}.{abs(centen) % 100:02d}"


def kant(centen: int) -> str:
    return "CRDT" if centen >= 0 else "DBIT"


@dataclass(frozen=True, kw_only=True)
class Post:
    """One payment; `bedrag` received +, paid -."""

    bedrag: int
    naam: str = "J. Jansen"
    iban: str = ANDER
    tekst: str = "betaling"
    kenmerk: str = ""
    eindkenmerk: str = ""
    retour: str = ""
    referentie: str = ""
    dag: date = DAG


def _partij(versie: str, naam: str) -> str:
    return f"<Nm>{escape(naam)}</Nm>" if versie == "02" else f"<Pty><Nm>{escape(naam)}</Nm></Pty>"


def _details(versie: str, post: Post, *, met_bedrag: bool) -> str:
    wie, rekening = ("Dbtr", "DbtrAcct") if post.bedrag > 0 else ("Cdtr", "CdtrAcct")
    amt = f'<Amt Ccy="EUR">{euro(post.bedrag)}</Amt>'
    bedrag = ""
    if met_bedrag:
        bedrag = (
            f"<AmtDtls><TxAmt>{amt}</TxAmt></AmtDtls>"
            if versie == "02"
            else amt + f"<CdtDbtInd>{kant(post.bedrag)}</CdtDbtInd>"
        )
    refs = "".join(
        f"<{naam}>{escape(waarde)}</{naam}>"
        for naam, waarde in (("AcctSvcrRef", post.referentie), ("EndToEndId", post.eindkenmerk or "NOTPROVIDED"))
        if waarde
    )
    strd = f"<Strd><CdtrRefInf><Ref>{post.kenmerk}</Ref></CdtrRefInf></Strd>" if post.kenmerk else ""
    ustrd = f"<Ustrd>{escape(post.tekst)}</Ustrd>" if post.tekst else ""
    retour = f"<RtrInf><Rsn><Cd>{post.retour}</Cd></Rsn></RtrInf>" if post.retour else ""
    return (
        f"<TxDtls><Refs>{refs}</Refs>{bedrag}<RltdPties><{wie}>{_partij(versie, post.naam)}</{wie}>"
        f"<{rekening}><Id><IBAN>{post.iban}</IBAN></Id></{rekening}></RltdPties>"
        f"<RmtInf>{ustrd}{strd}</RmtInf>{retour}</TxDtls>"
    )


def ntry(versie: str, posten: Sequence[Post], *, gebundeld: str = "", delen: bool = True, status: str = "BOOK") -> str:
    """One entry; several payments, or `gebundeld` (the payment id), make it a batch entry."""
    som = sum(p.bedrag for p in posten)
    btch = f"<Btch><PmtInfId>{gebundeld}</PmtInfId><NbOfTxs>{len(posten)}</NbOfTxs></Btch>" if gebundeld else ""
    details = "".join(_details(versie, p, met_bedrag=len(posten) > 1) for p in posten) if delen else ""
    sts = f"<Sts>{status}</Sts>" if versie == "02" else f"<Sts><Cd>{status}</Cd></Sts>"
    return (
        f'<Ntry><Amt Ccy="EUR">{euro(som)}</Amt><CdtDbtInd>{kant(som)}</CdtDbtInd>{sts}'
        f"<BookgDt><Dt>{posten[0].dag}</Dt></BookgDt><ValDt><Dt>{posten[0].dag}</Dt></ValDt>"
        f"<BkTxCd><Prtry><Cd>544</Cd></Prtry></BkTxCd><NtryDtls>{btch}{details}</NtryDtls></Ntry>"
    )


def stmt(
    versie: str, entries: Iterable[str], *, begin: int = 0, eind: int, nummer: str = "A1", iban: str = EIGEN,
    dag: date = DAG,
) -> str:  # fmt: skip
    def bal(code: str, centen: int) -> str:
        return (
            f'<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{euro(centen)}</Amt>'
            f"<CdtDbtInd>{kant(centen)}</CdtDbtInd><Dt><Dt>{dag}</Dt></Dt></Bal>"
        )

    return (
        f"<Stmt><Id>{nummer}</Id><CreDtTm>{dag}T23:00:00</CreDtTm><Acct><Id><IBAN>{iban}</IBAN></Id></Acct>"
        + bal("OPBD", begin) + bal("CLBD", eind) + "".join(entries) + "</Stmt>"
    )  # fmt: skip


def document(versie: str, *stmts: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.{versie}"><BkToCstmrStmt>'
        f"<GrpHdr><MsgId>M1</MsgId><CreDtTm>{DAG}T23:00:00</CreDtTm></GrpHdr>{''.join(stmts)}"
        "</BkToCstmrStmt></Document>"
    ).encode()


def afschrift(
    *posten: Post, versie: str = "08", begin: int = 0, nummer: str = "A1", iban: str = EIGEN, dag: date = DAG
) -> bytes:
    """A file with one statement, an entry for each payment, that adds up."""
    som = sum(p.bedrag for p in posten)
    return document(
        versie,
        stmt(versie, [ntry(versie, [p]) for p in posten], begin=begin, eind=begin + som, nummer=nummer, iban=iban,
             dag=dag),
    )  # fmt: skip


def bestand(inhoud: bytes, naam: str = "afschrift.xml") -> Any:
    """A file as it comes from a form."""
    uit = BytesIO(inhoud)
    uit.name = naam
    return uit
