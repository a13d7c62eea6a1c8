"""Collecting by direct debit: the identifier of the organisation, the mandate, the batch, its file, what comes back."""

from datetime import date

from . import geld
from .bank import Incasso, Post
from .reiziger import Mensen
from .staat import Staat
from .stappen_bbz import Mens

INCASSANT = "NL69ZZZ123456780000"


def vraag_incassant_aan(m: Mensen) -> None:
    """The organisation may collect from now on: the beheerder proposes its identifier, the manager approves."""
    b = m.beheerder
    b.ga("/balie/organisatie/")
    b.vul_in({"Incassant-ID": INCASSANT, "Waarom verandert dit?": "De bank gaf ons een incassant-ID."})
    b.druk("Voorstellen")
    b.gelukt("Een manager keurt het goed.")
    m.manager.ga("/balie/organisatie/")
    m.manager.druk("Goedkeuren")
    m.manager.gelukt("Uw oordeel is opgeslagen.")


def machtig(m: Mensen, lening: str, mens: Mens) -> None:
    """The entrepreneur signed a mandate today."""
    f = m.financien
    f.ga(f"/balie/leningen/{lening}/machtiging/")
    f.vul_in({
        "Naam van de rekeninghouder": f"{mens.voornaam} {mens.achternaam}", "IBAN": mens.iban,
        "Getekend op": m.klok.dag.isoformat(),
    })  # fmt: skip
    f.druk("Vastleggen")
    f.gelukt("De machtiging is vastgelegd.")


def trek_machtiging_in(m: Mensen, lening: str) -> None:
    """The entrepreneur pays without our help from now on."""
    f = m.financien
    f.ga(f"/balie/leningen/{lening}/machtiging/")
    f.vul("Waarom stopt de machtiging?", "De ondernemer betaalt weer zelf.")
    f.druk("Machtiging intrekken")
    f.gelukt("De machtiging is ingetrokken.")


def incasseer(m: Mensen, s: Staat, wie: str, mens: Mens, dag: date) -> Incasso:
    """Propose the batch of a day, approve it by another, take the file to the bank; the sum of the instalment."""
    f = m.financien
    f.ga("/balie/leningen/incasso/")
    f.vul("Incassodatum", dag.isoformat())
    f.druk("Batch voorstellen")
    f.gelukt("De incassobatch wacht op goedkeuring door een ander.")
    assert f.page.get_by_role("button", name="Goedkeuren").count() == 0, "nobody approves an own proposal"
    m.toetser.ga(f.pad)
    m.toetser.druk("Goedkeuren")
    m.toetser.gelukt("Goedgekeurd:")
    f.ga(f.pad)
    (incasso,) = s.bank.incasseer(f.haal("Incassobestand ophalen"), dag)
    vervaldag, bedrag = s.plan[wie].volgende()
    assert vervaldag == dag
    assert (incasso.bedrag, incasso.iban, incasso.kenmerk) == (bedrag, mens.iban, s.kenmerk[wie]), incasso
    assert incasso.machtiging == f"{s.lening[wie]}-1"
    rente, aflossing = s.plan[wie].betaal(bedrag)
    s.boek[wie].boek(bank=bedrag, rente=-rente, lening_kapitaal=-aflossing)
    return incasso


def keer_terug(m: Mensen, s: Staat, wie: str, incasso: Incasso) -> None:
    """The bank takes a collection back today (no money on the account): what it paid is open again."""
    s.bank.wacht.append(
        Post(dag=m.klok.dag, bedrag=-incasso.bedrag, eindkenmerk=incasso.eindkenmerk, iban=incasso.iban, retour="AM04")
    )
    geld.lees_afschrift_in(m, s.bank)
    rente, aflossing = s.plan[wie].neem_terug(incasso.bedrag)
    s.boek[wie].boek(bank=-incasso.bedrag, rente_te_ontvangen=rente, lening_kapitaal=aflossing)


def betaal_zelf(s: Staat, wie: str, bedrag: int, dag: date, *, te_laat: int) -> None:
    """The entrepreneur pays an instalment that is `te_laat` days late, with the reference of the loan."""
    s.bank.wacht.append(Post(dag=dag, bedrag=bedrag, kenmerk=s.kenmerk[wie]))
    rente, aflossing = s.plan[wie].betaal_later(bedrag, te_laat)
    s.boek[wie].boek(bank=bedrag, rente_te_ontvangen=-rente, lening_kapitaal=-aflossing)
