"""Paying and receiving through the pages: the monthly run, the batch, the file, and the statement that comes back."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from playwright.sync_api import FilePayload

from .bank import Bank
from .reiziger import Mensen
from .som import Rekeningen


def betaal_maand(m: Mensen, bank: Bank, jaar: int, maand: int) -> dict[str, int]:
    """Run the month: propose, approve by somebody else, take the file. Returns the payments by EndToEndId."""
    f = m.financien
    f.ga(f"/balie/betalingen/maand/{jaar}-{maand:02d}/")
    f.druk("Voorstellen")
    f.gelukt("wacht op goedkeuring door een ander")
    return keur_batch_goed(m, bank)


def betaal_wachtend(m: Mensen, bank: Bank) -> dict[str, int]:
    """One batch of everything that waits."""
    f = m.financien
    f.ga("/balie/betalingen/")
    f.druk("Betaalbatch voorstellen")
    f.gelukt("wacht op goedkeuring door een ander")
    return keur_batch_goed(m, bank)


def keur_batch_goed(m: Mensen, bank: Bank) -> dict[str, int]:
    """The toetser approves the batch that financien has open; financien takes the file to the bank."""
    f = m.financien
    m.toetser.ga(f.pad)
    m.toetser.druk("Goedkeuren")
    m.toetser.gelukt("De betaalbatch is goedgekeurd")
    inhoud = f.page.request.get(f"{f.adres}{f.pad}bestand/1/").body()
    return bank.betaal(inhoud, m.klok.dag)


def lees_afschrift_in(m: Mensen, bank: Bank, *, open_: int = 0) -> None:
    """Bring in the statement of today; `open_` is how many entries wait for a person."""
    f = m.financien
    f.ga("/balie/bank/afschriften/")
    bestand: FilePayload = {"name": "afschrift.xml", "mimeType": "text/xml", "buffer": bank.afschrift(m.klok.dag)}
    f.page.locator("input[type=file]").set_input_files(bestand)
    f.druk("Inlezen")
    f.gelukt(f"{open_} wachten op u")


def kenmerk_van(m: Mensen, lening: str) -> str:
    """Return the payment reference that the page of a loan shows."""
    m.financien.ga(f"/balie/leningen/{lening}/")
    gevonden = re.search(r"RF\d\d(?: [0-9A-Z]+\b)+", m.financien.lees())
    assert gevonden, m.financien.lees()
    return gevonden[0].replace(" ", "")


def saldi(m: Mensen, dossier: str = "", tot: date | None = None) -> dict[str, int]:
    """Return the balance of every account on the ledger page, in cents, by the name on the page."""
    f = m.financien
    f.ga(f"/balie/grootboek/?dossier={dossier}&tot={tot or ''}")
    uit: dict[str, int] = {}
    kaart = f.page.locator("main .ds-kaart", has_text="Saldo per rekening").last
    for naam, bedrag in zip(kaart.locator("dt").all_inner_texts(), kaart.locator("dd").all_inner_texts(), strict=True):
        kaal = re.sub(r"[^\d\-−]", "", bedrag).replace("−", "-")
        uit[naam.strip()] = int(kaal)
    return uit


NAMEN = {
    "uitkeringslasten": "uitkeringslasten (om niet)",
    "lening_levensonderhoud": "renteloze lening levensonderhoud Bbz",
    "lening_kapitaal": "lening bedrijfskapitaal",
    "vakantietoeslag": "gereserveerde vakantietoeslag",
    "terug_te_vorderen": "vorderingen op inwoners",
    "rente_te_ontvangen": "te ontvangen rente",
    "rente": "rentebaten",
    "afboekingen": "kwijtgescholden en afgeboekt",
    "te_betalen": "te betalen aan inwoners",
    "bank": "bank",
}


def zelfde(staat: Mapping[str, int], moet: Mapping[str, int]) -> None:
    """Fail on every balance that is not what it must be, with both amounts in cents."""
    anders = {k: (staat.get(k, 0), moet.get(k, 0)) for k in {*staat, *moet} if staat.get(k, 0) != moet.get(k, 0)}
    assert anders == {}, anders


def vergelijk(m: Mensen, dossier: str, boek: Rekeningen) -> None:
    """Lay the ledger page of a dossier beside the independent sum: every account, to the cent.

    Money on the account at the bank belongs to the organisation; `vergelijk_alles` looks at that.
    """
    zelfde(saldi(m, dossier), {NAMEN[naam]: bedrag for naam, bedrag in boek.staat().items() if naam != "bank"})


def lening_van(m: Mensen, dossier: str) -> str:
    """Return the number of the newest loan of a dossier."""
    m.financien.ga(f"/balie/dossiers/{dossier}/leningen/")
    nummers: list[str] = re.findall(r"L\d{4}-\d+", m.financien.lees())
    assert nummers
    return max(nummers)


def hef_blokkade_op(m: Mensen, dossier: str) -> None:
    """Lift the block that a returned payment put on the dossier."""
    a = m.financien
    a.ga(f"/balie/dossiers/{dossier}/uitbetaling/")
    a.page.locator("summary", has_text="Opheffen").first.click()
    a.vul("Waarom kan er weer worden betaald?", "Het rekeningnummer klopt.")
    a.druk("Blokkade opheffen")
    a.gelukt("opgeheven")


def vergelijk_alles(m: Mensen, boeken: Iterable[Rekeningen]) -> None:
    """Lay the ledger page of the organisation beside the sums of everybody: every account, and the bank."""
    samen = Rekeningen()
    for boek in boeken:
        samen.boek(**boek.staat())
    zelfde(saldi(m), {NAMEN[naam]: bedrag for naam, bedrag in samen.staat().items()})


def vordering_van(m: Mensen, dossier: str) -> tuple[str, str]:
    """Return the key of the newest claim of a dossier, and its payment reference."""
    f = m.financien
    f.ga(f"/balie/dossiers/{dossier}/vorderingen/")
    adressen = [
        link.get_attribute("href") or "" for link in f.page.locator("main a[href^='/balie/vorderingen/']").all()
    ]
    pk = str(max(int(nummer) for adres in adressen for nummer in re.findall(r"/vorderingen/(\d+)/$", adres)))
    f.ga(f"/balie/vorderingen/{pk}/")
    gevonden = re.search(r"RF\d\d(?: [0-9A-Z]+\b)+", f.lees())
    assert gevonden, f.lees()
    return pk, gevonden[0].replace(" ", "")
