"""The picture and table of a procedure for the documentation, made from its transition table."""

from pathlib import Path

from django.utils.translation import override

from doorstart.werkproces.procedures import PROCEDURES, Klok, Oordeel, Overgang, Proceduretabel
from doorstart.werkproces.procedures.tabel import BLIJFT, TERUG

MAP = Path("docs/procedures")
_KLOK = {
    Klok.LOOPT: "loopt door",
    Klok.OPSCHORTEN: "staat stil",
    Klok.HERVATTEN: "loopt verder",
    Klok.VERLENGEN: "wordt verlengd",
    Klok.STOPPEN: "stopt",
    Klok.HERSTEL: "loopt door; de ander krijgt een dag om te reageren",
    Klok.BEGINNEN: "een nieuwe termijn begint",
}
_OORDEEL = {
    Oordeel.LEVENSVATBAAR: "het bedrijf is levensvatbaar",
    Oordeel.NIET_LEVENSVATBAAR: "het bedrijf is niet levensvatbaar",
    Oordeel.NAAR_GROEP: "levensvatbaar, bij een oudere zelfstandige juist niet",
}


def pagina(tabel: Proceduretabel) -> str:
    """Return the page of one procedure as Markdown: deadline, mermaid diagram, table of transitions."""
    with override("nl"):
        regels = [
            f"# {tabel.naam}",
            "",
            "Gemaakt uit de overgangstabel met `doorstart procedures --schrijf`. Niet met de hand wijzigen.",
            "",
            f"Termijn: {_termijn(tabel)}.",
            "",
            *_start(tabel),
            "```mermaid",
            *_diagram(tabel),
            "```",
            "",
            "| van | stap | naar | recht | grond | nodig | termijn | gevolg |",
            "|---|---|---|---|---|---|---|---|",
            *(_rij(tabel, overgang) for overgang in tabel.overgangen),
            "",
        ]
    return "\n".join(regels)


def _start(tabel: Proceduretabel) -> list[str]:
    """Say what must be known to begin and which judgment a grant needs."""
    regels = []
    if tabel.start:
        regels += [f"Nodig om te beginnen: {', '.join(str(veld.label) for veld in tabel.start)}", ""]
    if tabel.oordeel:
        regels += [f"Toekennen kan alleen met het oordeel: {_OORDEEL[tabel.oordeel]}.", ""]
    if tabel.ambtshalve:
        regels += ["Het systeem mag deze procedure zelf beginnen.", ""]
    return regels


def _termijn(tabel: Proceduretabel) -> str:
    termijn = tabel.termijn
    verlenging = f"; verlengen met een brief: {termijn.verlenging}" if termijn.verlenging else ""
    dwangsom = "; te laat: dwangsom na een ingebrekestelling (art. 4:17 Awb)" if termijn.dwangsom else ""
    ontvangst = f"; bij het begin: `{termijn.ontvangst}`" if termijn.ontvangst else ""
    return f"{termijn.grond}{verlenging}{dwangsom}{ontvangst}"


def _diagram(tabel: Proceduretabel) -> list[str]:
    regels = ["stateDiagram-v2"]
    regels += [f'    state "{status.naam}" as {status.sleutel}' for status in tabel.statussen]
    regels.append(f"    [*] --> {tabel.begin}")
    for overgang in tabel.overgangen:
        for van in overgang.van:
            regels += [f"    {van} --> {naar}: {overgang.knop}" for naar in _doelen(tabel, overgang, van)]
    regels += [f"    {status.sleutel} --> [*]" for status in tabel.statussen if status.eind]
    return regels


def _doelen(tabel: Proceduretabel, overgang: Overgang, van: str) -> list[str]:
    """Return where a transition can end: itself, each place one can have come from, or the named status."""
    if overgang.naar == BLIJFT:
        return [van]
    if overgang.naar == TERUG:
        return [bron for o in tabel.overgangen if o.naar == van for bron in o.van]
    return [overgang.naar]


def _rij(tabel: Proceduretabel, overgang: Overgang) -> str:
    naar = {BLIJFT: "blijft", TERUG: "terug naar de vorige"}.get(overgang.naar)
    cellen = (
        ", ".join(str(tabel.status(van).naam) for van in overgang.van),
        str(overgang.knop) + (f" ({', '.join(overgang.uitkomst)})" if overgang.uitkomst else ""),
        naar or str(tabel.status(overgang.naar).naam),
        f"`{overgang.recht}`" + (" of het systeem" if overgang.automatisch else ""),
        overgang.grond,
        ", ".join(str(veld.label) for veld in overgang.vereist) or "–",
        _KLOK[overgang.klok],
        f"`{overgang.effect}`" if overgang.effect else "–",
    )
    return f"| {' | '.join(cellen)} |"


def paginas() -> dict[str, str]:
    """Return the file name and text of every procedure."""
    return {f"{soort}.md": pagina(tabel) for soort, tabel in PROCEDURES.items()}


def verouderd(wortel: Path) -> list[str]:
    """Return the names of pages that are missing or no longer fit their table."""
    return [
        naam
        for naam, tekst in paginas().items()
        if not (wortel / MAP / naam).exists() or (wortel / MAP / naam).read_text(encoding="utf-8") != tekst
    ]


def schrijf(wortel: Path) -> list[Path]:
    """Write the pages below `wortel`; returns their paths."""
    (wortel / MAP).mkdir(parents=True, exist_ok=True)
    geschreven = []
    for naam, tekst in paginas().items():
        pad = wortel / MAP / naam
        pad.write_text(tekst, encoding="utf-8")
        geschreven.append(pad)
    return geschreven
