"""The file for the bank: SEPA direct debits (CORE) in pain.008.001.08, checked by its schema.

Every collection is marked RCUR: since November 2016 the scheme no longer asks for FRST with the first one.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import sepaxml
from django.utils.translation import gettext as _
from lxml import etree

from doorstart.grootboek import iban
from doorstart.grootboek.bankbestand import bedrag_tekst, sepa_tekst
from doorstart.grootboek.kenmerk import LENING, betalingskenmerk
from doorstart.kern import incassant
from doorstart.kern.fouten import DoorstartFout
from doorstart.leningen.models import Incassobatch, Incassoregel

SCHEMA = "pain.008.001.08"


def kenmerk(batch_id: int) -> str:
    """Return the mark of a batch, by which its total is found back on the statement."""
    return f"DI-{batch_id}"


def eindkenmerk(regel: Incassoregel) -> str:
    """Return the mark of one collection, by which it is found back, also when it is returned."""
    return f"DI-{regel.batch_id}-{regel.pk}"


def maak(*, organisatie: Any, batch: Incassobatch, regels: Sequence[Incassoregel], gemaakt_op: datetime) -> str:
    """Return the XML of a batch; raises DoorstartFout with a remedy when the organisation or a payer is not right."""
    if not regels:
        raise DoorstartFout(_("Deze incassobatch is leeg."))
    for reden in (iban.bezwaar(organisatie.iban), incassant.bezwaar(organisatie.incassant_id)):
        if reden:
            raise DoorstartFout(_("De organisatie kan niet incasseren. %(reden)s") % {"reden": reden})
    naam = sepa_tekst(organisatie.naam, 70)
    sommen = f"<NbOfTxs>{len(regels)}</NbOfTxs><CtrlSum>{bedrag_tekst(sum(r.bedrag for r in regels))}</CtrlSum>"
    xml = "".join((
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:{SCHEMA}">'
        f"<CstmrDrctDbtInitn><GrpHdr><MsgId>{kenmerk(batch.pk)}</MsgId>"
        f"<CreDtTm>{gemaakt_op:%Y-%m-%dT%H:%M:%S}</CreDtTm>{sommen}<InitgPty><Nm>{naam}</Nm></InitgPty></GrpHdr>",
        _blok(naam, organisatie, batch, sommen), *map(_incasso, regels),
        "</PmtInf></CstmrDrctDbtInitn></Document>",
    ))  # fmt: skip
    controleer_schema(xml)
    return xml


def _blok(naam: str, organisatie: Any, batch: Incassobatch, sommen: str) -> str:
    """Return the part of the payments block before its collections: who collects, when, under which identifier."""
    return (
        f"<PmtInf><PmtInfId>{kenmerk(batch.pk)}</PmtInfId><PmtMtd>DD</PmtMtd><BtchBookg>true</BtchBookg>{sommen}"
        "<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl><LclInstrm><Cd>CORE</Cd></LclInstrm><SeqTp>RCUR</SeqTp></PmtTpInf>"
        f"<ReqdColltnDt>{batch.incassodatum:%Y-%m-%d}</ReqdColltnDt><Cdtr><Nm>{naam}</Nm></Cdtr>"
        f"<CdtrAcct><Id><IBAN>{iban.schoon(organisatie.iban)}</IBAN></Id></CdtrAcct>"
        "<CdtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></CdtrAgt><ChrgBr>SLEV</ChrgBr>"
        f"<CdtrSchmeId><Id><PrvtId><Othr><Id>{incassant.schoon(organisatie.incassant_id)}</Id>"
        "<SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id></CdtrSchmeId>"
    )


def _incasso(regel: Incassoregel) -> str:
    """Return one collection: amount, mandate, payer, and the reference of the loan."""
    wie = regel.machtiging
    if reden := iban.bezwaar(wie.iban):
        raise DoorstartFout(f"{wie.naam}: {reden}")
    return (
        f"<DrctDbtTxInf><PmtId><EndToEndId>{eindkenmerk(regel)}</EndToEndId></PmtId>"
        f'<InstdAmt Ccy="EUR">{bedrag_tekst(regel.bedrag)}</InstdAmt>'
        f"<DrctDbtTx><MndtRltdInf><MndtId>{sepa_tekst(wie.kenmerk, 35)}</MndtId>"
        f"<DtOfSgntr>{wie.getekend_op:%Y-%m-%d}</DtOfSgntr></MndtRltdInf></DrctDbtTx>"
        "<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>"
        f"<Dbtr><Nm>{sepa_tekst(wie.naam, 70)}</Nm></Dbtr>"
        f"<DbtrAcct><Id><IBAN>{iban.schoon(wie.iban)}</IBAN></Id></DbtrAcct>"
        "<RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>ISO</Issr></Tp>"
        f"<Ref>{betalingskenmerk(LENING, regel.lening_id)}</Ref></CdtrRefInf></Strd></RmtInf></DrctDbtTxInf>"
    )


@cache
def _schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(Path(sepaxml.__file__).parent / "schemas" / f"{SCHEMA}.xsd"))


def controleer_schema(xml: str) -> None:
    """Raise DoorstartFout when a file does not follow the schema."""
    try:
        for _gebeurtenis, element in etree.iterparse(
            BytesIO(xml.encode()), schema=_schema(), resolve_entities=False, tag="{*}DrctDbtTxInf"
        ):
            element.clear()
    except etree.XMLSyntaxError as fout:
        raise DoorstartFout(
            _("Het incassobestand voldoet niet aan het schema. Controleer de namen. (%(fout)s)") % {"fout": fout.msg}
        ) from fout
