"""The journal for the municipal accounts: a closed period as CSV, with its hash, made again to the same bytes."""

import csv
import hashlib
import io
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from doorstart.grootboek.models import Boekingsregel, Journaalexport, Rekeningschema
from doorstart.grootboek.perioden import gesloten_tot
from doorstart.grootboek.rekeningschema import (
    Combinatie,
    gebruikte_combinaties,
    geldend_schema,
    nummers,
    zonder_nummer,
)
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import eis

KOLOMMEN = (
    "regel", "boeking", "datum", "omschrijving", "rekening", "grootboeknummer", "gemeente", "wetsgroep", "kostensoort",
    "verstrekkingsjaar", "rechtmaand", "dossier", "besluit", "berekening", "debet", "credit", "draait_terug",
)  # fmt: skip


class NummersOntbreken(DoorstartFout):
    """A period that cannot be exported yet; `ontbrekend` names the combinations without a number."""

    def __init__(self, ontbrekend: list[Combinatie]) -> None:
        self.ontbrekend = ontbrekend
        super().__init__(
            _("Deze periode kan nog niet naar de boekhouding. Vul eerst een nummer in bij: %(lijst)s.")
            % {"lijst": "; ".join(combinatie.tekst for combinatie in ontbrekend)}
        )


@transaction.atomic
def exporteer(*, van: date, tot: date, gebruiker: Any) -> Journaalexport:
    """Make and keep the journal of a closed period.

    Raises DoorstartFout when the period is open or was exported before, NummersOntbreken with what has no number.
    """
    eis(gebruiker, "grootboek.afsluiten")
    _controleer(van, tot)
    schema = geldend_schema()
    ontbrekend = zonder_nummer(gebruikte_combinaties(van=van, tot=tot), schema)
    if ontbrekend or schema is None:
        raise NummersOntbreken(ontbrekend)
    bestand, aantal, debet = maak_bestand(van, tot, schema)
    rij = Journaalexport(
        van=van, tot=tot, schema=schema, aantal=aantal, debet=debet, bestand=bestand,
        sha256=hashlib.sha256(bestand.encode()).hexdigest(), gemaakt_door=gebruiker,
    )  # fmt: skip
    rij.save()
    _leg_vast("journaal_geexporteerd", rij, gebruiker, "geëxporteerd")
    return rij


@transaction.atomic
def haal_export_op(*, export: Journaalexport, gebruiker: Any) -> str:
    """Return the file and record who took it; raises DoorstartFout when it is not the file that was made."""
    eis(gebruiker, "grootboek.lezen")
    if hashlib.sha256(export.bestand.encode()).hexdigest() != export.sha256:
        raise DoorstartFout(_("Dit bestand is veranderd. Gebruik het niet en waarschuw de beheerder."))
    _leg_vast("journaal_opgehaald", export, gebruiker, "opgehaald")
    return export.bestand


def exports() -> "QuerySet[Journaalexport]":
    """Return what was exported, latest period first, without the files."""
    return Journaalexport.objects.select_related("gemaakt_door", "schema").defer("bestand").order_by("-tot")


def is_gelijk(export: Journaalexport) -> bool:
    """Say whether the journal still gives this file, byte for byte."""
    opnieuw, _aantal, _debet = maak_bestand(export.van, export.tot, export.schema)
    return hashlib.sha256(opnieuw.encode()).hexdigest() == export.sha256


def maak_bestand(van: date, tot: date, schema: Rekeningschema) -> tuple[str, int, int]:
    """Return the CSV of a period (semicolons, amounts as 1234,56), its number of lines, its debit in cents."""
    uit, tabel, aantal, debet = io.StringIO(newline=""), nummers(schema), 0, 0
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(KOLOMMEN)
    for regel in _regels(van, tot):
        nummer = tabel.van(Combinatie(regel.rekening, regel.wetsgroep, regel.kostensoort))
        schrijver.writerow(_rij(regel, nummer))
        aantal += 1
        debet += max(0, regel.bedrag)
    return uit.getvalue(), aantal, debet


def _controleer(van: date, tot: date) -> None:
    if tot < van:
        raise DoorstartFout(_("De einddatum ligt voor de begindatum. Pas een van de twee aan."))
    slot = gesloten_tot()
    if slot is None or tot > slot:
        raise DoorstartFout(_("Alleen een afgesloten periode kan naar de boekhouding. Sluit de periode eerst af."))
    eerder = Journaalexport.objects.filter(van__lte=tot, tot__gte=van).order_by("van").first()
    if eerder is not None:
        raise DoorstartFout(
            _(
                "De periode van %(van)s tot en met %(tot)s is al geëxporteerd. "
                "Kies de dagen daarna, of haal dat bestand op."
            )
            % {"van": f"{eerder.van:%d-%m-%Y}", "tot": f"{eerder.tot:%d-%m-%Y}"}
        )


def _regels(van: date, tot: date) -> Iterator[Boekingsregel]:
    """Yield the lines of a period in the one fixed order."""
    return (
        Boekingsregel.objects.filter(boeking__datum__gte=van, boeking__datum__lte=tot)
        .select_related("boeking__besluit", "gemeente", "dossier")
        .order_by("boeking__datum", "boeking_id", "id")
        .iterator(chunk_size=2000)
    )


def _rij(regel: Boekingsregel, nummer: str) -> tuple[Any, ...]:
    boeking = regel.boeking
    return (
        regel.pk, boeking.pk, boeking.datum.isoformat(), _veilig(boeking.omschrijving), regel.rekening, nummer,
        regel.gemeente.code, regel.wetsgroep, regel.kostensoort, regel.verstrekkingsjaar,
        f"{regel.rechtmaand:%Y-%m}" if regel.rechtmaand else "",
        _veilig(regel.dossier.nummer) if regel.dossier else "",
        _veilig(boeking.besluit.nummer) if boeking.besluit else "",
        boeking.berekening_id or "", _euro(regel.debet), _euro(regel.credit), boeking.draait_terug_id or "",
    )  # fmt: skip


def _veilig(tekst: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{tekst}" if tekst[:1] in ("=", "+", "-", "@", "\t", "\r") else tekst


def _euro(centen: int | None) -> str:
    return "" if centen is None else f"{centen // 100},{centen % 100:02d}"


def _leg_vast(soort: str, rij: Journaalexport, gebruiker: Any, hoe: str) -> None:
    leg_vast(
        soort=soort,
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        gegevens={"export": rij.pk, "sha256": rij.sha256, "aantal": rij.aantal},
        omschrijving=f"Journaal van {rij.van:%d-%m-%Y} tot en met {rij.tot:%d-%m-%Y} {hoe}",
    )
