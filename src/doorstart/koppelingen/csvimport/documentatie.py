"""docs/import.md, made from the schema: `doorstart import --beschrijving > docs/import.md`."""

from collections.abc import Iterator

from doorstart.koppelingen.csvimport.bestanden import BESTANDEN
from doorstart.koppelingen.csvimport.schema import SOORTEN, Bestand, Kolom

_INLEIDING = """# Dossiers inlezen uit CSV

`doorstart import <map> [--organisatie <slug>]` leest de bestanden hieronder uit een map.

* UTF-8, een kopregel, een puntkomma of een komma als scheidingsteken. Bedragen in euro's (`1234,56`).
* Alles of niets: is er iets fout, dan noemt de import van elke fout bestand, regel, kolom, waarde en reden,
  en laadt niets.
* Dezelfde bestanden nog een keer inlezen verandert niets. Een dossier, persoon of besluit dat al is geladen, wordt
  geweigerd: een import voegt toe en wijzigt nooit. Een wijziging doet u in Doorstart zelf.
* Maanden van parttime ondernemen vanaf 2015 rekent Doorstart zelf na, met de norm en het beleid van die maand. Van
  maanden voor 2015 neemt de import de bedragen van het eerdere systeem over.
* Een kolom die niet verplicht is, mag leeg zijn of ontbreken. Een onbekende kolom of een onbekend CSV-bestand wordt
  geweigerd.
* Wat nog open staat, komt op de werklijst: ingediende opgaven, en jaarcijfers over het laatste boekjaar (Bbz) zonder
  besluit `bbz_vaststelling` over dat jaar.
* Gemeenten, medewerkers en coaches moeten in Doorstart bestaan voordat u inleest.

Een voorbeeld van elk bestand: `doorstart demo --schrijf <map>` schrijft de synthetische demonstratie in deze vorm.

Deze pagina is gemaakt uit het schema (`doorstart import --beschrijving`); een test houdt ze gelijk.
"""


def als_markdown() -> str:
    """Return the page."""
    return "\n".join([_INLEIDING, *(regel for bestand in BESTANDEN for regel in _bestand(bestand))])


def _bestand(bestand: Bestand) -> Iterator[str]:
    yield f"## {bestand.bestandsnaam}\n"
    yield bestand.betekenis + (" **Verplicht bestand.**" if bestand.verplicht else "")
    yield f"Uniek: {', '.join(f'`{naam}`' for naam in bestand.sleutel)}.\n"
    yield "| kolom | soort | verplicht | betekenis | voorbeeld |"
    yield "|---|---|---|---|---|"
    for kolom in bestand.kolommen:
        voorbeeld = f"`{kolom.voorbeeld}`" if kolom.voorbeeld else ""
        verplicht = "ja" if kolom.verplicht else "nee"
        yield f"| `{kolom.naam}` | {_soort(kolom)} | {verplicht} | {kolom.betekenis} | {voorbeeld} |"
    yield ""


def _soort(kolom: Kolom) -> str:
    if kolom.soort == "code":
        return "code: " + ", ".join(f"`{code}`" for code in kolom.codes)
    soort = SOORTEN[kolom.soort]
    if kolom.soort == "tekst":
        soort += f", hoogstens {kolom.lengte} tekens"
    if kolom.verwijst:
        doel, _punt, veld = kolom.verwijst.partition(".")
        soort += (
            f"; verwijst naar {veld} van de organisatie" if doel == "organisatie" else f"; verwijst naar `{doel}.csv`"
        )
    return soort
