"""Money that comes back: claims from settled years, a plan to pay one off, a guarantee, a statement with loose ends."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape

from bijstandsrecht.kern import Maand
from doorstart.bank.models import Openstaand
from doorstart.bank.services import lees_afschriften_in
from doorstart.bank.werk import parkeer
from doorstart.bbz.models import Jaarcijfers
from doorstart.bbz.selectors import vast_te_stellen
from doorstart.bbz.services import proef_vaststelling, stel_vaststelling_voor
from doorstart.besluiten.services import keur_goed
from doorstart.dossiers.models import Dossier, Dossierstatus, Groep
from doorstart.grootboek.kenmerk import betalingskenmerk
from doorstart.koppelingen.demo.open_werk import op_dag, wie
from doorstart.leningen.models import Lening
from doorstart.leningen.voorstellen import Borg, Kapitaalvoorstel, stel_kapitaal_voor
from doorstart.organisatie.models import Organisatie
from doorstart.vorderingen.models import Vordering
from doorstart.vorderingen.regeling import Draagkracht
from doorstart.vorderingen.services import stel_regeling_voor

_BESLUITDAG, _AFSCHRIFTDAG = date(2018, 6, 25), date(2018, 6, 29)
_AANTAL_VORDERINGEN = 2


def leg_geld_klaar(organisatie: Organisatie) -> None:
    """Settle some years with a surplus, propose a plan for one claim, and read the statement of last Friday."""
    with op_dag(organisatie, _BESLUITDAG):
        vorderingen = [_stel_vast(organisatie, cijfers) for cijfers in _met_teveel()]
    stel_regeling_voor(
        vordering=vorderingen[1], wijze="betalen", aantal=24, eerste_maand=Maand(2018, 8),
        draagkracht=Draagkracht(inkomen=1_900_00, beslagvrije_voet=1_100_00),
        motivering="U wilt in termijnen betalen en het bedrag past bij wat u kunt missen.",
        gebruiker=wie(organisatie, "adviseur"),
    )  # fmt: skip
    with op_dag(organisatie, _BESLUITDAG):
        _sta_borg(organisatie)
    _afschrift(organisatie, vorderingen)


def _sta_borg(organisatie: Organisatie) -> None:
    """Stand surety for the bank loan of the first established entrepreneur who has no loan of ours."""
    lopend = Dossier.objects.filter(groep=Groep.GEVESTIGD, status=Dossierstatus.LOPEND)
    dossier = lopend.filter(leningen=None).order_by("pk")[0]
    voorstel = Kapitaalvoorstel(
        vorm="borgtocht", gevraagd=15_000_00, verleend=15_000_00, doel="een bestelbus", wia_34a=False,
        aangevraagd_op=date(2018, 5, 7), uitbetaling_op=_BESLUITDAG,
        borg=Borg(maanden=60, geldverstrekker="bank", naam="Verzonnen Bank (demonstratie)", alleen_hoofdsom=True,
                  uitwinning_na_toestemming=True),
    )  # fmt: skip
    besluit = stel_kapitaal_voor(
        dossier=dossier, voorstel=voorstel, gebruiker=wie(organisatie, "adviseur"),
        motivering="De bank leent u dit geld als wij borg staan. Uw bedrijf is levensvatbaar.",
    )  # fmt: skip
    keur_goed(besluit=besluit, gebruiker=wie(organisatie, "toetser"))


def _met_teveel() -> list[Jaarcijfers]:
    """Return the first years whose figures leave something to reclaim."""
    gevonden = []
    for cijfers in vast_te_stellen():
        if cijfers.ingediend_op > _BESLUITDAG:
            continue
        if proef_vaststelling(jaarcijfers=cijfers).waarde.teruggevorderd > 0:
            gevonden.append(cijfers)
        if len(gevonden) == _AANTAL_VORDERINGEN:
            break
    return gevonden


def _stel_vast(organisatie: Organisatie, cijfers: Jaarcijfers) -> Vordering:
    besluit = stel_vaststelling_voor(
        jaarcijfers=cijfers, gebruiker=wie(organisatie, "adviseur"),
        motivering="Uw inkomen over 2017 was hoger dan wij vooraf dachten.",
    )  # fmt: skip
    keur_goed(besluit=besluit, gebruiker=wie(organisatie, "toetser"))
    return Vordering.objects.get(besluit=besluit)


@dataclass(frozen=True, slots=True)
class Ontvangst:
    """One payment that the bank reports: cents, who paid, what was written with it, reference and account."""

    bedrag: int
    naam: str
    tekst: str
    kenmerk: str = ""
    iban: str = ""


def _afschrift(organisatie: Organisatie, vorderingen: Sequence[Vordering]) -> None:
    """Ontvangsts that are recognised, payments that somebody must look at, and one that was set aside."""
    leningen = Lening.objects.filter(stand__totaal__gt=1_000_00).select_related("dossier__persoon").order_by("pk")[:2]
    regels = [
        *(Ontvangst(175_00, str(lening.dossier.persoon), "aflossing juni", betalingskenmerk("L", lening.pk))
          for lening in leningen),
        Ontvangst(250_00, str(vorderingen[0].dossier.persoon), "eerste deel",
                      betalingskenmerk("V", vorderingen[0].pk)),
        Ontvangst(120_00, str(vorderingen[1].dossier.persoon), f"terugbetaling {vorderingen[1].dossier.nummer}",
                      iban=vorderingen[1].dossier.persoon.iban),
        Ontvangst(86_50, "Verzonnen Verzekeringen (demonstratie)", "premie retour polis 0000"),
        Ontvangst(40_00, "Onbekende betaler (demonstratie)", "gemeente"),
    ]  # fmt: skip
    financien = wie(organisatie, "financien")
    lees_afschriften_in(
        bron=BytesIO(_camt(organisatie.iban, regels)), naam="afschrift-2018-06-29.xml", gebruiker=financien
    )
    weg = Openstaand.objects.select_related("regel").get(regel__bedrag=40_00)
    parkeer(
        regel=weg.regel, notitie="De bank zoekt uit van wie dit is. Antwoord uiterlijk 9 juli.", gebruiker=financien
    )


def _camt(iban: str, regels: Sequence[Ontvangst]) -> bytes:
    """Return the payments as the bank sends them: one statement in camt.053, that adds up."""
    som = sum(regel.bedrag for regel in regels)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>'
        f"<GrpHdr><MsgId>DEMO-1</MsgId><CreDtTm>{_AFSCHRIFTDAG}T23:00:00</CreDtTm></GrpHdr>"
        f"<Stmt><Id>DEMO-2018-06-29</Id><CreDtTm>{_AFSCHRIFTDAG}T23:00:00</CreDtTm>"
        f"<Acct><Id><IBAN>{iban}</IBAN></Id></Acct>{_saldo('OPBD', 0)}{_saldo('CLBD', som)}"
        f"{''.join(_post(regels))}</Stmt></BkToCstmrStmt></Document>"
    ).encode()


def _saldo(soort: str, centen: int) -> str:
    return (
        f"<Bal><Tp><CdOrPrtry><Cd>{soort}</Cd></CdOrPrtry></Tp>{_bedrag(centen)}"
        f"<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>{_AFSCHRIFTDAG}</Dt></Dt></Bal>"
    )


def _bedrag(centen: int) -> str:
    return f'<Amt Ccy="EUR">{centen // 100}.{centen % 100:02d}</Amt>'


def _post(regels: Iterable[Ontvangst]) -> Iterable[str]:
    for regel in regels:
        strd = f"<Strd><CdtrRefInf><Ref>{regel.kenmerk}</Ref></CdtrRefInf></Strd>" if regel.kenmerk else ""
        rekening = f"<DbtrAcct><Id><IBAN>{regel.iban}</IBAN></Id></DbtrAcct>" if regel.iban else ""
        yield (
            f"<Ntry>{_bedrag(regel.bedrag)}<CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
            f"<BookgDt><Dt>{_AFSCHRIFTDAG}</Dt></BookgDt><ValDt><Dt>{_AFSCHRIFTDAG}</Dt></ValDt>"
            "<BkTxCd><Prtry><Cd>544</Cd></Prtry></BkTxCd>"
            "<NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>"
            f"<RltdPties><Dbtr><Pty><Nm>{escape(regel.naam)}</Nm></Pty></Dbtr>{rekening}</RltdPties>"
            f"<RmtInf><Ustrd>{escape(regel.tekst)}</Ustrd>{strd}</RmtInf></TxDtls></NtryDtls></Ntry>"
        )
