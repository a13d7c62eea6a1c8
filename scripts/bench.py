"""Measure the speeds that we promise; prints a table and writes build/bench.json.

Figures are medians of several runs in this process (the law) or in a process of its own (the product, with a
database of its own in a temporary folder). Goals are printed beside them; nothing here fails a build.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

WORTEL = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(WORTEL / "scripts"))


class Meting(NamedTuple):
    """One measured figure with its goal; `hoger_beter` for speeds."""

    naam: str
    waarde: float
    eenheid: str
    doel: float | None = None
    hoger_beter: bool = False

    @property
    def gehaald(self) -> str:
        """Say whether the goal was met; empty without a goal."""
        if self.doel is None:
            return ""
        return "ja" if (self.waarde >= self.doel if self.hoger_beter else self.waarde <= self.doel) else "NEE"


def mediaan(functie: Callable[[], object], *, keer: int, rondes: int = 7) -> float:
    """Return the median time of one call in seconds, over `rondes` rounds of `keer` calls."""
    functie()
    tijden = []
    for _ in range(rondes):
        begin = time.perf_counter()
        for _ in range(keer):
            functie()
        tijden.append((time.perf_counter() - begin) / keer)
    return statistics.median(tijden)


def meet_recht() -> list[Meting]:
    """Measure the law package."""
    from datetime import date

    import numpy as np

    from bijstandsrecht.bbz import JaarInkomen, jaarnorm, stel_vast
    from bijstandsrecht.deeltijd import MaandOpgave, PtoBeleid, verreken_bedragen, verreken_maand
    from bijstandsrecht.kern import Boekjaar, Maand
    from bijstandsrecht.parameters import laad_parameters
    from bijstandsrecht.participatiewet import Huishouden, Vrijlatingsrecht

    parameters, huishouden = laad_parameters(), Huishouden(date(1980, 5, 1))
    maand, beleid = Maand(2026, 7), PtoBeleid("bench", date(2015, 1, 1))
    opgave, recht = MaandOpgave(omzet=60000, kosten=15000, uren=40), Vrijlatingsrecht("n")

    def verreken(uitleg: bool) -> object:
        return verreken_maand(
            maand=maand,
            huishouden=huishouden,
            opgave=opgave,
            beleid=beleid,
            parameters=parameters,
            vrijlatingsrecht=recht,
            uitleg=uitleg,
        )

    boekjaar = Boekjaar(date(2017, 1, 1))
    norm = jaarnorm(boekjaar=boekjaar, huishoudens=huishouden, parameters=parameters)

    def vaststelling() -> object:
        return stel_vast(
            boekjaar=boekjaar,
            jaarnorm=norm,
            inkomen=JaarInkomen(winst=500000),
            verstrekt=900000,
            maanden_bijstand=12,
            eigen_vermogen=0,
            totaal_vermogen=0,
            groep="b",
            parameters=parameters,
        )

    aantal, bron = 1_000_000, np.random.default_rng(2017)
    reeks = {
        "norm": bron.integers(50000, 200000, aantal),
        "omzet": bron.integers(0, 300000, aantal),
        "kosten": bron.integers(0, 100000, aantal),
    }

    def reeksen() -> object:
        return verreken_bedragen(
            **reeks, overig_inkomen=0, vrijlating_bp=2500, vrijlating_max=28500, forfait_bp=0, vt_bp=500
        )

    uit = reeksen()
    for i in range(0, aantal, 9973):
        los = verreken_bedragen(
            **{k: int(v[i]) for k, v in reeks.items()},
            overig_inkomen=0,
            vrijlating_bp=2500,
            vrijlating_max=28500,
            forfait_bp=0,
            vt_bp=500,
        )
        assert tuple(int(kolom[i]) for kolom in uit) == tuple(los), f"row {i} differs"  # type: ignore[attr-defined]
    miljoen = mediaan(reeksen, keer=1, rondes=5)
    return [
        Meting("PTO-verrekening met uitleg", mediaan(lambda: verreken(True), keer=2000) * 1e6, "µs", 100),
        Meting("PTO-verrekening zonder uitleg", mediaan(lambda: verreken(False), keer=5000) * 1e6, "µs", 20),
        Meting("Bbz-vaststelling met uitleg", mediaan(vaststelling, keer=1000) * 1e6, "µs", 200),
        Meting("1.000.000 huishoudens, verrekening", aantal / miljoen / 1e6, "miljoen/s", 4, True),
    ]


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
        print(f"{m.naam:<{breedte}}  {m.waarde:>10.4g}  {m.eenheid:<10} {doel:>8}  {m.gehaald}")
    doelmap = WORTEL / "build"
    doelmap.mkdir(exist_ok=True)
    rijen = [{"name": m.naam, "value": m.waarde, "unit": m.eenheid, "goal": m.doel} for m in metingen]
    (doelmap / "bench.json").write_text(json.dumps(rijen, indent=1, ensure_ascii=False), encoding="utf-8")


def main() -> None:
    """Measure the law, then the product on SQLite and on PostgreSQL where it is installed."""
    import bench_geheugen
    import postgres

    metingen = meet_recht() + meet_product("")
    metingen.append(Meting("geheugen van de demoserver", bench_geheugen.meet(), "MB", 300))
    if postgres.programmas() is not None:
        with postgres.postgres() as adres:
            metingen += meet_product(adres)
    toon(metingen)


if __name__ == "__main__":
    main()
