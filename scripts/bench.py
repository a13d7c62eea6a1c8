"""Measure the speeds that we promise; prints a table and writes build/bench.json.

Figures are medians of several runs in this process (the law) or in a process of its own (the product, with a
database of its own in a temporary folder). Goals are printed beside them; nothing here fails a build.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from meting import Meting

WORTEL = Path(__file__).resolve().parent.parent


BBZ = ("bench_uitbetalen.py", "bench_vaststellen.py", "bench_bank.py", "bench_dossier.py")
"""The daily work of the Bbz, on PostgreSQL: payment run, settlements, bank statement, dossier page and worklist."""


def meet_apart(script: str, adres: str) -> list[Meting]:
    """Measure with one script in a process of its own, on SQLite (empty address) or PostgreSQL."""
    with tempfile.TemporaryDirectory(prefix="doorstart-bench-") as map_:
        omgeving = os.environ | {
            "DJANGO_SETTINGS_MODULE": "doorstart.conf.demo",
            "DOORSTART_VAR": map_,
            "DOORSTART_PG": adres,
        }
        uitvoer = subprocess.run(
            [sys.executable, str(WORTEL / "scripts" / script)],
            env=omgeving,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout
    return [Meting(*rij) for rij in json.loads(uitvoer.splitlines()[-1])]


def meet_bbz() -> list[Meting]:
    """Measure the daily work of the Bbz, each script on a server of its own; nothing without PostgreSQL."""
    import postgres

    metingen: list[Meting] = []
    for script in BBZ if postgres.programmas() is not None else ():
        with postgres.postgres() as adres:
            metingen += meet_apart(script, adres)
    return metingen


def toon(metingen: list[Meting]) -> None:
    """Print the table and write build/bench.json."""
    breedte = max(len(m.naam) for m in metingen)
    print(f"{'naam':<{breedte}}  {'waarde':>10}  {'eenheid':<10} {'doel':>8}  gehaald")
    for m in metingen:
        doel = "" if m.doel is None else f"{m.doel:g}"
        waarde = f"{m.waarde:.0f}" if m.waarde >= 1000 else f"{m.waarde:.4g}"
        print(f"{m.naam:<{breedte}}  {waarde:>10}  {m.eenheid:<10} {doel:>8}  {m.gehaald}")
    doelmap = WORTEL / "build"
    doelmap.mkdir(exist_ok=True)
    rijen = [{"name": m.naam, "value": m.waarde, "unit": m.eenheid, "goal": m.doel} for m in metingen]
    (doelmap / "bench.json").write_text(json.dumps(rijen, indent=1, ensure_ascii=False), encoding="utf-8")


def main() -> None:
    """Measure the law, the product on SQLite and PostgreSQL, and the Bbz; `recht` or `bbz` measures only that."""
    import bench_geheugen
    import bench_recht
    import postgres

    if sys.argv[1:] == ["recht"]:
        toon(bench_recht.meet_recht())
        return
    if sys.argv[1:] == ["bbz"]:
        toon(meet_bbz())
        return
    metingen = bench_recht.meet_recht() + meet_apart("bench_product.py", "")
    metingen.append(Meting("geheugen van de demoserver", bench_geheugen.meet(), "MB", 300))
    if postgres.programmas() is not None:
        with postgres.postgres() as adres:
            metingen += meet_apart("bench_product.py", adres)
    toon(metingen + meet_bbz())


if __name__ == "__main__":
    main()
