"""The journal for the municipal accounts: numbers, a closed period, and the CSV file beside the independent sum."""

import csv
import io
from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from .geld import zelfde
from .reiziger import Mensen
from .som import Rekeningen

NUMMERS = {
    "uitkeringslasten": "610", "lening_levensonderhoud": "131", "lening_kapitaal": "132", "vakantietoeslag": "171",
    "terug_te_vorderen": "133", "rente_te_ontvangen": "134", "rente": "820", "afboekingen": "640", "te_betalen": "172",
    "ontvangen": "173", "bank": "101",
}  # fmt: skip


def nummer_rekeningen(m: Mensen) -> None:
    """Give every account its number in the books of the municipality; somebody else agrees."""
    f = m.financien
    f.ga("/balie/grootboek/nummers/")
    for rekening, nummer in NUMMERS.items():
        f.page.locator(f"[name='nummer:{rekening}::']").fill(nummer)
    f.vul("Waarom veranderen de nummers?", "De eerste export.")
    f.druk("Nummers voorstellen")
    f.gelukt("Het voorstel wacht op een tweede persoon.")
    m.toetser.ga("/balie/grootboek/nummers/")
    m.toetser.druk("Goedkeuren")
    m.toetser.gelukt("Uw oordeel is vastgelegd.")


def sluit_af(m: Mensen, tot: date) -> None:
    """Close the books up to and including a day; somebody else agrees."""
    f = m.financien
    f.ga("/balie/grootboek/afsluiten/")
    f.vul_in({"Afsluiten tot en met": tot, "Waarom kan het?": "Alle afschriften zijn verwerkt."})
    f.druk("Voorstellen")
    f.gelukt("Het voorstel wacht op een tweede persoon.")
    m.toetser.ga("/balie/grootboek/afsluiten/")
    m.toetser.druk("Afsluiten")
    m.toetser.gelukt("is afgesloten.")


def exporteer(m: Mensen, van: date, tot: date) -> list[dict[str, str]]:
    """Make the file of a closed period, take it, and read its lines."""
    f = m.financien
    f.ga("/balie/grootboek/exports/")
    f.vul_in({"Van": van, "Tot en met": tot})
    f.druk("Export maken")
    f.gelukt("De export is gemaakt:")
    regels = list(csv.DictReader(io.StringIO(f.haal("Ophalen").decode("utf-8-sig"), newline=""), delimiter=";"))
    f.klik("Nagaan", rol="button")
    f.gelukt("het grootboek geeft nog precies hetzelfde bestand")
    return regels


def _centen(euro: str) -> int:
    return int(euro.replace(",", "")) if euro else 0


def staten(regels: list[dict[str, str]], kolom: str) -> dict[str, dict[str, int]]:
    """Return per value of a column the balance of every account in cents, without what is zero."""
    uit: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for regel in regels:
        uit[regel[kolom]][regel["rekening"]] += _centen(regel["debet"]) - _centen(regel["credit"])
    return {naam: {rekening: saldo for rekening, saldo in saldi.items() if saldo} for naam, saldi in uit.items()}


def vergelijk(regels: list[dict[str, str]], boeken: Mapping[str, Rekeningen]) -> None:
    """Lay the file beside the independent sums (by number of the dossier): all together, and each dossier.

    Money on the account at the bank belongs to the organisation: a whole batch is one line without a dossier.
    """
    assert all(sum(saldi.values()) == 0 for saldi in staten(regels, "boeking").values())
    assert {regel["rekening"]: regel["grootboeknummer"] for regel in regels}.items() <= NUMMERS.items()
    moet = Rekeningen()
    for boek in boeken.values():
        moet.boek(**boek.staat())
    (samen,) = staten([regel | {"alles": ""} for regel in regels], "alles").values()
    zelfde(samen, moet.staat())
    per_dossier = staten([regel for regel in regels if regel["rekening"] != "bank"], "dossier")
    for nummer, boek in boeken.items():
        zelfde(per_dossier[nummer], {naam: saldo for naam, saldo in boek.staat().items() if naam != "bank"})
