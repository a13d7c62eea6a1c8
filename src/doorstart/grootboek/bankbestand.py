"""The file for the bank: SEPA credit transfers in pain.001.001.09, written payment by payment, checked by its schema.

Structured addresses (street, number, postcode, town, country) stand in parts of their own: the unstructured form is no
longer accepted from November 2026 on. Text is brought back to the letters that every SEPA bank accepts.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

import sepaxml
from django.utils.translation import gettext as _
from lxml import etree
from text_unidecode import unidecode

from doorstart.grootboek import iban
from doorstart.grootboek.adres import ONDERDELEN
from doorstart.grootboek.models import Betaalbatch, Betaalopdracht
from doorstart.kern.fouten import DoorstartFout

SCHEMA = "pain.001.001.09"
_NIET_TOEGESTAAN = re.compile(r"[^A-Za-z0-9/\-?:().,'+ ]")


class Kop(NamedTuple):
    """What a file says of itself: its number in the batch, the moment, the number and sum (cents) of its payments."""

    volgnummer: int
    gemaakt_op: datetime
    aantal: int
    bedrag: int


def endtoend(opdracht: Betaalopdracht) -> str:
    """Return the mark of a payment by which it is found back on the statement: "DS-<batch>-<order>"."""
    return f"DS-{opdracht.batch_id}-{opdracht.pk}"


def sepa_tekst(tekst: str, lengte: int) -> str:
    """Return a text in the letters that every SEPA bank accepts: "Zoë & Co_" becomes "Zoe + Co."."""
    kaal = " ".join(unidecode(tekst).replace("&", "+").split())
    return escape(_NIET_TOEGESTAAN.sub(".", kaal)[:lengte].strip() or ".")


def bedrag_tekst(centen: int) -> str:
    """Return "1234.56" for 123456 cents."""
    return f"{centen // 100}.{centen % 100:02d}"


def maak_bankbestand(*, organisatie: Any, batch: Betaalbatch, opdrachten: Iterable[Betaalopdracht], kop: Kop) -> str:
    """Return the XML of some payments of a batch, valid against the schema; raises DoorstartFout with a remedy."""
    if not kop.aantal:
        raise DoorstartFout(_("Deze betaalbatch bevat geen betalingen."))
    if bezwaar := iban.bezwaar(organisatie.iban):
        raise DoorstartFout(_("De organisatie kan niet betalen. %(reden)s") % {"reden": bezwaar})
    naam = sepa_tekst(organisatie.naam, 70)
    xml = "".join(
        (_kop(naam, iban.schoon(organisatie.iban), batch, kop), *map(_betaling, opdrachten), "</PmtInf>", _EINDE)
    )
    controleer_schema(xml)
    return xml


_EINDE = "</CstmrCdtTrfInitn></Document>"


def _kop(naam: str, rekening: str, batch: Betaalbatch, kop: Kop) -> str:
    """Return the group header and the part of the payments block before its payments."""
    nummer = f"DS-{batch.pk}-B{kop.volgnummer}"
    sommen = f"<NbOfTxs>{kop.aantal}</NbOfTxs><CtrlSum>{bedrag_tekst(kop.bedrag)}</CtrlSum>"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:{SCHEMA}">'
        f"<CstmrCdtTrfInitn><GrpHdr><MsgId>{nummer}</MsgId><CreDtTm>{kop.gemaakt_op:%Y-%m-%dT%H:%M:%S}</CreDtTm>"
        f"{sommen}<InitgPty><Nm>{naam}</Nm></InitgPty></GrpHdr>"
        f"<PmtInf><PmtInfId>{nummer}</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>true</BtchBookg>{sommen}"
        "<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>"
        f"<ReqdExctnDt><Dt>{batch.betaaldatum:%Y-%m-%d}</Dt></ReqdExctnDt><Dbtr><Nm>{naam}</Nm></Dbtr>"
        f"<DbtrAcct><Id><IBAN>{rekening}</IBAN></Id></DbtrAcct>"
        "<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt><ChrgBr>SLEV</ChrgBr>"
    )


def _betaling(opdracht: Betaalopdracht) -> str:
    """Return one payment; raises DoorstartFout for an IBAN that is wrong."""
    if bezwaar := iban.bezwaar(opdracht.iban):
        raise DoorstartFout(f"{opdracht.begunstigde}: {bezwaar}")
    return (
        f"<CdtTrfTxInf><PmtId><EndToEndId>{endtoend(opdracht)}</EndToEndId></PmtId>"
        f'<Amt><InstdAmt Ccy="EUR">{bedrag_tekst(opdracht.bedrag)}</InstdAmt></Amt>'
        f"<Cdtr><Nm>{sepa_tekst(opdracht.begunstigde, 70)}</Nm>{_adres(opdracht.adres)}</Cdtr>"
        f"<CdtrAcct><Id><IBAN>{iban.schoon(opdracht.iban)}</IBAN></Id></CdtrAcct>"
        f"<RmtInf>{_mededeling(opdracht)}</RmtInf></CdtTrfTxInf>"
    )


def _adres(adres: Mapping[str, str]) -> str:
    """Return the structured address in the order of the schema; nothing without town and country."""
    if not adres.get("TwnNm") or not adres.get("Ctry"):
        return ""
    delen = (
        f"<{naam}>{sepa_tekst(adres[naam], lengte)}</{naam}>" for naam, lengte in ONDERDELEN.items() if adres.get(naam)
    )
    return f"<PstlAdr>{''.join(delen)}</PstlAdr>"


def _mededeling(opdracht: Betaalopdracht) -> str:
    """Return what the payee reads: an ISO 11649 reference in its own part, any other mark in front of the text."""
    if is_rf_kenmerk(opdracht.kenmerk):
        return (
            "<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>ISO</Issr></Tp>"
            f"<Ref>{iban.schoon(opdracht.kenmerk)}</Ref></CdtrRefInf></Strd>"
        )
    tekst = f"{opdracht.kenmerk} {opdracht.omschrijving}".strip()
    return f"<Ustrd>{sepa_tekst(tekst, 140)}</Ustrd>"


def is_rf_kenmerk(kenmerk: str) -> bool:
    """Tell whether a mark is a creditor reference of ISO 11649 ("RF18 5390 0754 7034") with right check digits."""
    kaal = iban.schoon(kenmerk)
    if not re.fullmatch(r"RF\d\d[A-Z0-9]{1,21}", kaal):
        return False
    return int("".join(str(int(teken, 36)) for teken in kaal[4:] + kaal[:4])) % 97 == 1


@cache
def _schema() -> etree.XMLSchema:
    pad = Path(sepaxml.__file__).parent / "schemas" / f"{SCHEMA}.xsd"
    return etree.XMLSchema(etree.parse(pad))


def controleer_schema(xml: str) -> None:
    """Raise DoorstartFout when a bank file does not follow the schema; its tree is never in memory as a whole."""
    try:
        for _gebeurtenis, element in etree.iterparse(
            BytesIO(xml.encode()), schema=_schema(), resolve_entities=False, tag="{*}CdtTrfTxInf"
        ):
            element.clear()
            vorige = element.getprevious()
            if vorige is not None and vorige.tag == element.tag:
                element.getparent().remove(vorige)
    except etree.XMLSyntaxError as fout:
        raise DoorstartFout(
            _("Het bankbestand voldoet niet aan het schema. Controleer namen en omschrijvingen. (%(fout)s)")
            % {"fout": fout.msg}
        ) from fout
