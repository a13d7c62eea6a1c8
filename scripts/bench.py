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


def meet_product(adres: str) -> list[Meting]:
    """Measure the product in a process of its own, on SQLite (empty address) or PostgreSQL."""
    with tempfile.TemporaryDirectory(prefix="doorstart-bench-") as map_:
        omgeving = os.environ | {
            "DJANGO_SETTINGS_MODULE": "doorstart.conf.demo",
            "DOORSTART_VAR": map_,
            "DOORSTART_PG": adres,
        }
        uitvoer = subprocess.run(
            [sys.executable, str(WORTEL / "scripts" / "bench_product.py")],
            env=omgeving,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout
    return [Meting(*rij) for rij in json.loads(uitvoer.splitlines()[-1])]


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
    """Measure the law (`recht`: only that), then the product on SQLite and on PostgreSQL where it is installed."""
    import bench_geheugen
    import bench_recht
    import postgres

    if sys.argv[1:] == ["recht"]:
        toon(bench_recht.meet_recht())
        return
    metingen = bench_recht.meet_recht() + meet_product("")
    metingen.append(Meting("geheugen van de demoserver", bench_geheugen.meet(), "MB", 300))
    if postgres.programmas() is not None:
        with postgres.postgres() as adres:
            metingen += meet_product(adres)
    toon(metingen)


if __name__ == "__main__":
    main()
