"""Loading money: payments of an earlier system and business loans, each as a balanced journal entry."""

from collections import defaultdict
from datetime import date
from typing import Any

from doorstart.dossiers.models import Dossier
from doorstart.grootboek.models import Boeking, Boekingsregel, Kostensoort, Rekening, Wetsgroep
from doorstart.koppelingen.csvimport.lading import Lading
from doorstart.koppelingen.csvimport.lezen import Rij
from doorstart.leningen.models import Lening
from doorstart.leningen.overname import Overname, koppel_boekingen, neem_over

Post = tuple[Boeking, list[Boekingsregel]]
_PER_KEER = 500


def betaling(
    dossier: Dossier, *, datum: date, rechtmaand: date, wetsgroep: str, bedrag: int, omschrijving: str
) -> Post:
    """Return the unsaved entry of a month that was paid before: benefit (Pw) or interest-free loan (Bbz) against bank.

    `bedrag` in cents, with holiday allowance; the earlier system has paid that as well.
    """
    last = Rekening.UITKERINGSLASTEN if wetsgroep == Wetsgroep.PW else Rekening.LENING_LEVENSONDERHOUD
    boeking = Boeking(datum=datum, soort="betaling_ingevoerd", omschrijving=omschrijving, dossier=dossier)
    return boeking, [
        _regel(boeking, dossier, rekening, teken * bedrag, wetsgroep, rechtmaand.year, rechtmaand)
        for rekening, teken in ((last, 1), (Rekening.BANK, -1))
    ]


def _regel(
    boeking: Boeking,
    dossier: Dossier,
    rekening: str,
    bedrag: int,
    wetsgroep: str,
    jaar: int,
    rechtmaand: date | None = None,
    kostensoort: str = Kostensoort.LEVENSONDERHOUD,
) -> Boekingsregel:
    return Boekingsregel(
        boeking=boeking,
        rekening=rekening,
        bedrag=bedrag,
        dossier=dossier,
        gemeente=dossier.gemeente,
        wetsgroep=wetsgroep,
        kostensoort=kostensoort,
        verstrekkingsjaar=jaar,
        rechtmaand=rechtmaand,
    )


def bewaar_posten(lading: Lading, posten: list[Post], *, teken: int = 0) -> None:
    """Insert entries and their lines; raises AssertionError when an entry is not balanced.

    The lines of an entry go in one statement: PostgreSQL judges them together.
    """
    for _boeking, regels in posten:
        assert sum(regel.bedrag for regel in regels) == 0, "een boeking moet op nul uitkomen"
    lading.bewaar(Boeking, [boeking for boeking, _regels in posten])
    for begin in range(0, len(posten), _PER_KEER):
        deel = [regel for _boeking, regels in posten[begin : begin + _PER_KEER] for regel in regels]
        Boekingsregel.objects.bulk_create(deel, batch_size=len(deel))
    lading.voortgang(teken)


def laad_geld(lading: Lading) -> None:
    """Load payments and loans."""
    rijen = lading.rijen("betalingen")
    bewaar_posten(
        lading,
        [
            betaling(
                lading.dossiers[rij["dossiernummer"]],
                datum=rij["betaald_op"],
                rechtmaand=rij["rechtmaand"],
                wetsgroep=rij["wetsgroep"],
                bedrag=rij["bedrag"],
                omschrijving=f"Uitkering {rij['rechtmaand']:%m-%Y} (eerder systeem)",
            )
            for rij in rijen
        ],
        teken=len(rijen),
    )
    _leningen(lading)


def _leningen(lading: Lading) -> None:
    """The loans with their opening balance on the day of the import, and the journal of the time before."""
    rijen = lading.rijen("leningen")
    ontvangen: dict[str, list[Rij]] = defaultdict(list)
    for rij in lading.rijen("aflossingen"):
        ontvangen[rij["nummer"]].append(rij)
    leningen = neem_over([_overname(lading, rij, ontvangen[rij["nummer"]]) for rij in rijen], lading.vandaag)
    posten: list[Post] = []
    paren: list[tuple[Lening, Boeking]] = []
    for lening, rij in zip(leningen, rijen, strict=True):
        eigen = _lening_posten(lading, rij, ontvangen[rij["nummer"]])
        posten += eigen
        paren += [(lening, boeking) for boeking, _regels in eigen]
        lading.feit(
            soort="lening_verstrekt",
            datum=rij["verstrekt_op"],
            dossiernummer=rij["dossiernummer"],
            omschrijving=f"Bedrijfskapitaal als lening {rij['nummer']} verstrekt",
        )
    bewaar_posten(lading, posten, teken=len(rijen))
    koppel_boekingen(paren, lading.vandaag)


def _overname(lading: Lading, rij: Rij, ontvangen: list[Rij]) -> Overname:
    """One loan of the file: the contract, and what of the principal was still open."""
    dossier = lading.dossiers[rij["dossiernummer"]]
    gemeld: dict[str, Any] = {naam: rij[naam] or None for naam in ("achterstand_sinds", "uitstel_tot", "afgelost_op")}
    gemeld |= {naam: rij[naam] or 0 for naam in ("achterstand_aflossing", "achterstand_rente")}
    return Overname(
        lening=Lening(
            dossier=dossier,
            wetsgroep=f"bbz_{dossier.groep}",
            **{veld: rij[veld] for veld in ("nummer", "verstrekt_op", "hoofdsom", "rente", "looptijd_maanden")},
        ),
        openstaand=rij["hoofdsom"] - sum(r["aflossing"] for r in ontvangen),
        **gemeld,
    )


def _lening_posten(lading: Lading, rij: Rij, ontvangen: list[Rij]) -> list[Post]:
    """The loan as granted, what was received on it, and the interest that is late."""
    dossier = lading.dossiers[rij["dossiernummer"]]
    wetsgroep, jaar = f"bbz_{dossier.groep}", rij["verstrekt_op"].year
    lening, bank, rente = Rekening.LENING_KAPITAAL, Rekening.BANK, Rekening.RENTE
    bewegingen = [("lening_verstrekt", rij["verstrekt_op"], lening, bank, rij["hoofdsom"])]
    for r in ontvangen:
        bewegingen.append(("aflossing_ingevoerd", r["datum"], bank, lening, r["aflossing"]))
        bewegingen.append(("rente_ingevoerd", r["datum"], bank, rente, r["rente"]))
    te_laat = rij["achterstand_rente"] or 0
    bewegingen.append(("achterstallige_rente_ingevoerd", lading.vandaag, Rekening.RENTE_TE_ONTVANGEN, rente, te_laat))
    posten: list[Post] = []
    for soort, datum, naar, van, bedrag in bewegingen:
        if bedrag:
            boeking = Boeking(datum=datum, soort=soort, omschrijving=f"Lening {rij['nummer']}", dossier=dossier)
            posten.append(
                (
                    boeking,
                    [
                        _regel(boeking, dossier, rek, cent, wetsgroep, jaar, kostensoort=Kostensoort.KAPITAAL)
                        for rek, cent in ((naar, bedrag), (van, -bedrag))
                    ],
                )
            )
    return posten
