"""Measure bringing in a statement on the database that the environment names; the last line is the JSON of the figures.

`python scripts/postgres.py -- python scripts/bench_bank.py` uses a throw-away PostgreSQL. An argument is the number of
entries (50,000 without). Of every ten, seven pay a claim by its reference, two are our own payments, one is unknown.
"""

import io
import json
import os
import resource
import sys
import time
from datetime import date
from typing import Any

import django

AANTAL = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
DAG, VANDAAG, EIGEN, ANDER = date(2018, 6, 29), date(2018, 7, 2), "NL91ABNA0417164300", "NL20INGB0001234567"
GOED = 20.0


def richt_in() -> tuple[Any, Any, Any]:
    """Make an organisation, a municipality and the two people who pay."""
    from doorstart.kern.scope import scope
    from doorstart.organisatie.models import Gebruiker, Gemeente, Organisatie

    organisatie = Organisatie.objects.create(naam="Bench", slug="bench", werkdatum=VANDAAG, iban=EIGEN)
    with scope(organisatie):
        Gemeente(naam="Assen", code="0106").save()
    mensen = [
        Gebruiker.objects.create_user(username=rol, organisatie=organisatie, rol=rol)
        for rol in ("financien", "toetser")
    ]
    return organisatie, *mensen


def maak_dossiers(aantal: int) -> list[Any]:
    """Make dossiers with a resident each."""
    from doorstart.dossiers.models import Dossier, Persoon
    from doorstart.organisatie.models import Gemeente

    gemeente = Gemeente.objects.get()
    mensen = Persoon.objects.bulk_create(
        (
            Persoon(
                bsn=f"8{n:08d}", voornaam="Bench", achternaam=f"Persoon {n}", geboortedatum=date(1980, 1, 1), iban=ANDER
            )
            for n in range(aantal)
        ),
        batch_size=2000,
    )
    return Dossier.objects.bulk_create(
        (
            Dossier(nummer=f"B{n:06d}", persoon=m, gemeente=gemeente, groep="gevestigd", melding_op=date(2017, 1, 2))
            for n, m in enumerate(mensen)
        ),
        batch_size=2000,
    )


def _boekingen(dossiers: list[Any], rekening: str, teken: int, bedrag: int, gebruiker: Any) -> list[Any]:
    """Post for every dossier an amount on an account against the benefit."""
    from doorstart.grootboek.services import Nieuweboeking, Regel, boek_alle

    uit: list[Any] = []
    for begin in range(0, len(dossiers), 5000):
        uit += boek_alle(
            [
                Nieuweboeking(
                    datum=DAG, soort="bench", omschrijving="Bench", dossier=d,
                    regels=[
                        Regel(rekening=rek, bedrag=t * bedrag, gemeente=d.gemeente, wetsgroep="bbz_gevestigd",
                              verstrekkingsjaar=2018, rechtmaand=date(2018, 6, 1), dossier=d)
                        for rek, t in ((rekening, teken), ("uitkeringslasten", -teken))
                    ],
                )
                for d in dossiers[begin : begin + 5000]
            ],
            gebruiker=gebruiker,
        )  # fmt: skip
    return uit


def maak_vorderingen(dossiers: list[Any], gebruiker: Any) -> list[str]:
    """Give every dossier a claim of € 10.000; return the references."""
    from doorstart.grootboek.kenmerk import betalingskenmerk
    from doorstart.vorderingen.models import Debiteur, Vordering, Vorderingsmutatie

    boekingen = _boekingen(dossiers, "terug_te_vorderen", 1, 1_000_000, gebruiker)
    rijen = Vordering.objects.bulk_create(
        (
            Vordering(nummer=f"V{n:06d}", dossier=d, soort="terugvordering", wet="pw", artikel="58", versie=DAG,
                      omschrijving="Bench", netto=1_000_000, ontstaan_op=DAG, bekend_op=DAG)
            for n, d in enumerate(dossiers)
        ),
        batch_size=2000,
    )  # fmt: skip
    Debiteur.objects.bulk_create((Debiteur(vordering=v, persoon=v.dossier.persoon) for v in rijen), batch_size=2000)
    Vorderingsmutatie.objects.bulk_create(
        (
            Vorderingsmutatie(vordering=v, soort="ontstaan", bedrag=1_000_000, datum=DAG, boeking=b)
            for v, b in zip(rijen, boekingen, strict=True)
        ),
        batch_size=2000,
    )
    return [betalingskenmerk("V", v.pk) for v in rijen]


def maak_betalingen(dossiers: list[Any], financien: Any, toetser: Any) -> list[str]:
    """Pay every dossier € 10 in an approved batch; return the marks of the payments."""
    from doorstart.grootboek.models import Betaalopdracht
    from doorstart.grootboek.services import Nieuweopdracht, keur_batch_goed, maak_opdrachten, stel_batch_voor

    boekingen = _boekingen(dossiers, "te_betalen", -1, 1_000, financien)
    maak_opdrachten(
        [
            Nieuweopdracht(boeking=b, dossier=d, bedrag=1_000, omschrijving="Bench", rechtmaand=date(2018, 6, 1))
            for b, d in zip(boekingen, dossiers, strict=True)
        ]
    )
    batch = stel_batch_voor(gebruiker=financien, betaaldatum=VANDAAG)
    keur_batch_goed(batch=batch, gebruiker=toetser)
    return [f"DS-{batch.pk}-{pk}" for pk in Betaalopdracht.objects.order_by("pk").values_list("pk", flat=True)]


def maak_afschrift(kenmerken: list[str], betalingen: list[str]) -> bytes:
    """Return a statement with AANTAL entries."""
    posten, som = [], 0
    for n in range(AANTAL):
        if n % 10 < 7:
            bedrag, tekst, einde = 1_000 + n % 7, kenmerken[n % len(kenmerken)], "NOTPROVIDED"
        elif n % 10 < 9:
            bedrag, tekst, einde = -1_000, "Bench", betalingen.pop()
        else:
            bedrag, tekst, einde = 2_500 + n % 3, f"zonder kenmerk {n}", "NOTPROVIDED"
        som += bedrag
        kant, wie = ("CRDT", "Dbtr") if bedrag > 0 else ("DBIT", "Cdtr")
        euro = f"{abs(bedrag) // 100}.{abs(bedrag) % 100:02d}"
        posten.append(
            f'<Ntry><Amt Ccy="EUR">{euro}</Amt><CdtDbtInd>{kant}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>'
            f"<BookgDt><Dt>{DAG}</Dt></BookgDt><ValDt><Dt>{DAG}</Dt></ValDt><AcctSvcrRef>R{n}</AcctSvcrRef>"
            "<BkTxCd><Prtry><Cd>544</Cd></Prtry></BkTxCd><NtryDtls><TxDtls>"
            f"<Refs><EndToEndId>{einde}</EndToEndId></Refs>"
            f"<RltdPties><{wie}><Pty><Nm>Bench {n}</Nm></Pty></{wie}>"
            f"<{wie}Acct><Id><IBAN>{ANDER}</IBAN></Id></{wie}Acct>"
            f"</RltdPties><RmtInf><Ustrd>{tekst}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
        )
    saldo = "".join(
        f'<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{s // 100}.{s % 100:02d}</Amt>'
        f"<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>{DAG}</Dt></Dt></Bal>"
        for code, s in (("OPBD", 0), ("CLBD", som))
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">'
        f"<BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>{DAG}T23:00:00</CreDtTm></GrpHdr><Stmt><Id>A1</Id>"
        f"<CreDtTm>{DAG}T23:00:00</CreDtTm><Acct><Id><IBAN>{EIGEN}</IBAN></Id></Acct>{saldo}{''.join(posten)}</Stmt>"
        "</BkToCstmrStmt></Document>"
    ).encode()


def main() -> None:
    """Measure and print."""
    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from doorstart.bank.camt import lees
    from doorstart.bank.selectors import som_openstaand
    from doorstart.bank.services import lees_afschriften_in
    from doorstart.grootboek.selectors import saldi, scheve_boekingen
    from doorstart.kern.scope import scope

    call_command("migrate", verbosity=0)
    organisatie, financien, toetser = richt_in()
    with scope(organisatie):
        dossiers = maak_dossiers(max(10, AANTAL // 5))
        kenmerken = maak_vorderingen(dossiers, financien)
        ruw = maak_afschrift(kenmerken, maak_betalingen(dossiers, financien, toetser))
        connection.cursor().execute("ANALYZE")
        begin = time.perf_counter()
        lees(io.BytesIO(ruw), eigen_iban=EIGEN, vandaag=VANDAAG)
        gelezen = time.perf_counter() - begin
        begin = time.perf_counter()
        uit = lees_afschriften_in(bron=io.BytesIO(ruw), naam="bench.xml", gebruiker=financien)
        seconden = time.perf_counter() - begin
        assert (uit.uitslag.aantal, uit.uitslag.open) == (AANTAL, AANTAL // 10), uit.uitslag
        assert saldi()["ontvangen"] == -som_openstaand()
        assert scheve_boekingen() == []
    waar = "PostgreSQL" if connection.vendor == "postgresql" else "SQLite"
    piek = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        json.dumps(
            [
                (f"camt.053 lezen en toetsen, {AANTAL} regels, {len(ruw) / 1e6:.0f} MB", gelezen, "s", None),
                (f"camt.053 inlezen, herkennen, boeken, {AANTAL} regels ({waar})", seconden, "s", GOED),
                (f"geheugen daarbij ({waar})", piek, "MB", None),
            ]
        )
    )


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doorstart.conf.demo")
    main()
