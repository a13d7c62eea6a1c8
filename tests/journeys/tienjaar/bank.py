"""The bank of the municipality: takes files to pay and to collect, and gives statements (camt.053) back."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import sepaxml
from lxml import etree

REKENING = "NL13TEST0123456789"
ANDER = "NL20INGB0001234567"


def keur_sepa(inhoud: bytes, soort: str) -> etree._Element:
    """Check a file against the schema of the bank; returns its root."""
    schema = etree.XMLSchema(etree.parse(Path(sepaxml.__file__).parent / "schemas" / f"{soort}.xsd"))
    boom = etree.fromstring(inhoud)
    schema.assertValid(boom)
    return boom


def _euro(centen: int) -> str:
    return f"{abs(centen) // 100}.{abs(centen) % 100:02d}"


@dataclass(frozen=True, kw_only=True)
class Post:
    """One payment on the statement; received +, paid -. `batch`: the mark of a whole payment file."""

    dag: date
    bedrag: int
    naam: str = "S. Startema"
    iban: str = ANDER
    kenmerk: str = ""
    eindkenmerk: str = ""
    batch: str = ""
    retour: str = ""
    tekst: str = ""

    def xml(self, nummer: int) -> str:
        """Return the entry (Ntry)."""
        kant = "CRDT" if self.bedrag > 0 else "DBIT"
        wie = "Dbtr" if self.bedrag > 0 else "Cdtr"
        details = f"<Btch><PmtInfId>{self.batch}</PmtInfId></Btch>" if self.batch else (
            f"<TxDtls><Refs><AcctSvcrRef>R{nummer}</AcctSvcrRef><EndToEndId>{self.eindkenmerk or 'NOTPROVIDED'}"
            f"</EndToEndId></Refs><RltdPties><{wie}><Pty><Nm>{escape(self.naam)}</Nm></Pty></{wie}><{wie}Acct><Id><IBAN>"
            f"{self.iban}</IBAN></Id></{wie}Acct></RltdPties><RmtInf>"
            + (f"<Ustrd>{escape(self.tekst)}</Ustrd>" if self.tekst else "")
            + (f"<Strd><CdtrRefInf><Ref>{self.kenmerk}</Ref></CdtrRefInf></Strd>" if self.kenmerk else "")
            + "</RmtInf>"
            + (f"<RtrInf><Rsn><Cd>{self.retour}</Cd></Rsn></RtrInf>" if self.retour else "")
            + "</TxDtls>"
        )  # fmt: skip
        return (
            f'<Ntry><Amt Ccy="EUR">{_euro(self.bedrag)}</Amt><CdtDbtInd>{kant}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>'
            f"<BookgDt><Dt>{self.dag}</Dt></BookgDt><ValDt><Dt>{self.dag}</Dt></ValDt>"
            f"<AcctSvcrRef>N{nummer}</AcctSvcrRef><BkTxCd><Prtry><Cd>544</Cd></Prtry></BkTxCd>"
            f"<NtryDtls>{details}</NtryDtls></Ntry>"
        )


@dataclass(frozen=True, kw_only=True)
class Incasso:
    """One direct debit of a file: its mark, cents, payer's account, mandate, the day of its signature, reference."""

    eindkenmerk: str
    bedrag: int
    iban: str
    machtiging: str
    getekend: str
    kenmerk: str

    @classmethod
    def lees(cls, element: etree._Element, ns: dict[str, str]) -> "Incasso":
        """Read a DrctDbtTxInf."""
        euro, cent = element.findtext("p:InstdAmt", "", ns).split(".")
        mandaat = "p:DrctDbtTx/p:MndtRltdInf"
        return cls(
            eindkenmerk=element.findtext("p:PmtId/p:EndToEndId", "", ns),
            bedrag=int(euro) * 100 + int(cent),
            iban=element.findtext("p:DbtrAcct/p:Id/p:IBAN", "", ns),
            machtiging=element.findtext(f"{mandaat}/p:MndtId", "", ns),
            getekend=element.findtext(f"{mandaat}/p:DtOfSgntr", "", ns),
            kenmerk=element.findtext("p:RmtInf/p:Strd/p:CdtrRefInf/p:Ref", "", ns),
        )


@dataclass
class Bank:
    """The account at the bank: its balance, and what was not on a statement yet."""

    saldo: int = 0
    nummer: int = 0
    regel: int = 0
    wacht: list[Post] = field(default_factory=list)

    def betaal(self, bestand: bytes, dag: date) -> dict[str, int]:
        """Carry out a payment file; returns the cents of each payment by its EndToEndId."""
        boom = keur_sepa(bestand, "pain.001.001.09")
        ns = {"p": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"}
        uit: dict[str, int] = {}
        for betaling in boom.iterfind(".//p:CdtTrfTxInf", ns):
            euro, cent = betaling.findtext("p:Amt/p:InstdAmt", "", ns).split(".")
            uit[betaling.findtext("p:PmtId/p:EndToEndId", "", ns)] = int(euro) * 100 + int(cent)
        merk = boom.findtext(".//p:PmtInf/p:PmtInfId", "", ns)
        self.wacht.append(Post(dag=dag, bedrag=-sum(uit.values()), batch=merk))
        return uit

    def incasseer(self, bestand: bytes, dag: date) -> list["Incasso"]:
        """Collect a file of direct debits on the day it asks for; returns the collections."""
        boom = keur_sepa(bestand, "pain.008.001.08")
        ns = {"p": "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08"}
        assert boom.findtext(".//p:PmtInf/p:ReqdColltnDt", "", ns) == dag.isoformat()
        assert boom.findtext(".//p:CdtrAcct/p:Id/p:IBAN", "", ns) == REKENING
        uit = [Incasso.lees(element, ns) for element in boom.iterfind(".//p:DrctDbtTxInf", ns)]
        som = sum(incasso.bedrag for incasso in uit)
        assert boom.findtext(".//p:GrpHdr/p:CtrlSum", "", ns) == _euro(som)
        merk = boom.findtext(".//p:PmtInf/p:PmtInfId", "", ns)
        self.wacht.append(Post(dag=dag, bedrag=som, batch=merk))
        return uit

    def afschrift(self, dag: date) -> bytes:
        """Return the statement with everything since the last one."""
        posten: Sequence[Post] = sorted(self.wacht, key=lambda post: post.dag)
        self.wacht, self.nummer, begin = [], self.nummer + 1, self.saldo
        self.saldo += sum(post.bedrag for post in posten)
        regels = []
        for post in posten:
            self.regel += 1
            regels.append(post.xml(self.regel))
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">'
            f"<BkToCstmrStmt><GrpHdr><MsgId>M{self.nummer}</MsgId><CreDtTm>{dag}T23:00:00</CreDtTm></GrpHdr>"
            f"<Stmt><Id>A{self.nummer:04d}</Id><CreDtTm>{dag}T23:00:00</CreDtTm><Acct><Id><IBAN>{REKENING}</IBAN></Id>"
            f"</Acct>{self._stand('OPBD', begin, dag)}{self._stand('CLBD', self.saldo, dag)}{''.join(regels)}</Stmt>"
            "</BkToCstmrStmt></Document>"
        ).encode()

    @staticmethod
    def _stand(code: str, centen: int, dag: date) -> str:
        kant = "CRDT" if centen >= 0 else "DBIT"
        return (
            f'<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{_euro(centen)}</Amt>'
            f"<CdtDbtInd>{kant}</CdtDbtInd><Dt><Dt>{dag}</Dt></Dt></Bal>"
        )
