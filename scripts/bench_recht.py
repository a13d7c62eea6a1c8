"""Measure the law: one outcome with its explanation, a million households, import, and the same rule in OpenFisca."""

import os
import resource
import statistics
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta

from meting import Meting, mediaan

MILJOEN = 1_000_000
_IMPORT = """
import time
begin = time.perf_counter()
import bijstandsrecht.bbz, bijstandsrecht.deeltijd, bijstandsrecht.ioaz, bijstandsrecht.lening
import bijstandsrecht.participatiewet, bijstandsrecht.parameters
print(time.perf_counter() - begin)
from bijstandsrecht.bbz import jaarnorm, stel_vast
from bijstandsrecht.deeltijd import verreken_maand
bijstandsrecht.parameters.laad_parameters()
print(time.perf_counter() - begin)
"""


def meet_recht() -> list[Meting]:
    """Return every figure of the law package."""
    return [*_een_uitkomst(), *_lening(), *_miljoen(), _geheugen(), *_import(), *_openfisca()]


def _een_uitkomst() -> list[Meting]:
    from bijstandsrecht.bbz import JaarInkomen, jaarnorm, stel_vast
    from bijstandsrecht.deeltijd import MaandOpgave, PtoBeleid, verreken_maand
    from bijstandsrecht.kern import Boekjaar, Maand
    from bijstandsrecht.parameters import laad_parameters
    from bijstandsrecht.participatiewet import Huishouden, Vrijlatingsrecht

    parameters, huishouden = laad_parameters(), Huishouden(date(1980, 5, 1))
    maand, beleid = Maand(2026, 7), PtoBeleid("bench", date(2015, 1, 1))
    opgave, recht = MaandOpgave(omzet=60000, kosten=15000, uren=40), Vrijlatingsrecht("n")
    boekjaar = Boekjaar(date(2017, 1, 1))
    norm = jaarnorm(boekjaar=boekjaar, huishoudens=huishouden, parameters=parameters)

    def verreken(uitleg: bool) -> object:
        return verreken_maand(
            maand=maand, huishouden=huishouden, opgave=opgave, beleid=beleid, parameters=parameters,
            vrijlatingsrecht=recht, uitleg=uitleg,
        )  # fmt: skip

    def vaststelling(met_jaarnorm: bool) -> object:
        som = jaarnorm(boekjaar=boekjaar, huishoudens=huishouden, parameters=parameters) if met_jaarnorm else norm
        return stel_vast(
            boekjaar=boekjaar, inkomen=JaarInkomen(winst=500000), verstrekt=900000, maanden_bijstand=12, jaarnorm=som,
            eigen_vermogen=0, totaal_vermogen=0, groep="b", parameters=parameters,
        )  # fmt: skip

    return [
        Meting("PTO-maand met uitleg", mediaan(lambda: verreken(True), keer=2000) * 1e6, "µs", 100),
        Meting("PTO-maand zonder uitleg", mediaan(lambda: verreken(False), keer=5000) * 1e6, "µs", 20),
        Meting("Bbz-jaar met uitleg", mediaan(lambda: vaststelling(False), keer=1000) * 1e6, "µs", 300),
        Meting("Bbz-jaar met jaarnorm en uitleg", mediaan(lambda: vaststelling(True), keer=500) * 1e6, "µs", 300),
    ]


def _lening() -> list[Meting]:
    """Return the time of a loan of ten years in arrears with ever more payments, and how it grows."""
    from bijstandsrecht.lening import Gebeurtenis, Lening, Soort, loop_door
    from bijstandsrecht.parameters import laad_parameters

    parameters = laad_parameters()
    lening = Lening(hoofdsom=5_000_000, verstrekt_op=date(2015, 3, 10), maanden=119)
    eis = Gebeurtenis(date(2016, 4, 2), Soort.ACHTERSTAND_OPEISEN, toerekenbaar=True, motivering="bench")

    def volg(betalingen: int) -> object:
        dagen = [date(2015, 4, 2) + timedelta(days=n * 3600 // betalingen) for n in range(betalingen)]
        betaald = [Gebeurtenis(dag, Soort.BETALING, 3_000_000 // betalingen) for dag in dagen]
        return loop_door(
            lening=lening, tot_en_met=date(2025, 6, 1), gebeurtenissen=[*betaald, eis], parameters=parameters
        )

    klein, groot = (mediaan(lambda n=n: volg(n), keer=1, rondes=5) for n in (400, 3_200))
    return [
        Meting("lening met 400 betalingen en achterstand, uitgelegd", klein * 1000, "ms"),
        Meting("per betaling: lening met 3.200 betalingen tegen 400", groot / klein / 8, "x", 1.5),
    ]


def _reeksen() -> tuple[Callable[[], object], Callable[[], object]]:
    """Return the settlement of a month and of a boekjaar, each for a million households."""
    import numpy as np

    from bijstandsrecht.bbz import Vermogens, Vermogensgrenzen, stel_vast_bedragen
    from bijstandsrecht.deeltijd import verreken_bedragen
    from bijstandsrecht.parameters import laad_parameters

    toeval = np.random.default_rng(2017)
    norm, omzet = toeval.integers(50_000, 200_000, MILJOEN), toeval.integers(0, 300_000, MILJOEN)
    kosten = toeval.integers(0, 100_000, MILJOEN)
    verstrekt, netto = toeval.integers(0, 1_500_000, MILJOEN), toeval.integers(0, 3_000_000, MILJOEN)
    eigen, maanden = toeval.integers(0, 30_000_000, MILJOEN), toeval.integers(1, 13, MILJOEN)
    grenzen = Vermogensgrenzen.op(date(2026, 12, 31), laad_parameters())
    totaal, ouder = eigen + toeval.integers(0, 50_000_000, MILJOEN), toeval.integers(0, 2, MILJOEN) > 0
    vermogen = Vermogens(eigen, totaal, grenzen, ouder)
    jaarnorm = norm * 12

    def maand() -> object:
        return verreken_bedragen(
            norm=norm, omzet=omzet, kosten=kosten, vrijlating_bp=2500, vrijlating_max=28500, vt_bp=500
        )

    def jaar() -> object:
        return stel_vast_bedragen(
            jaarnorm=jaarnorm,
            verstrekt=verstrekt,
            netto_inkomen=netto,
            deel=maanden,
            vermogen=vermogen,
            aflossing_bp=1000,
        )

    return maand, jaar


def _miljoen() -> list[Meting]:
    maand, jaar = _reeksen()
    return [
        Meting("1.000.000 huishoudens, maand", 1 / mediaan(maand, keer=1, rondes=5), "miljoen/s", 4, True),
        Meting("1.000.000 huishoudens, Bbz-jaar", 1 / mediaan(jaar, keer=1, rondes=5), "miljoen/s", 1, True),
    ]


def _geheugen() -> Meting:
    """Return the peak memory of a process that settles a million boekjaren and a million months."""
    uitvoer = subprocess.run(
        [sys.executable, os.path.abspath(__file__), "--geheugen"], check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    return Meting("piekgeheugen van beide miljoenen", int(uitvoer) / 1024, "MB", 2048)


def _import() -> list[Meting]:
    """Return the median time to import every room in a fresh process, and until a month and a year can be computed."""
    rijen = [
        subprocess.run([sys.executable, "-c", _IMPORT], check=True, stdout=subprocess.PIPE, text=True).stdout.split()
        for _ in range(9)
    ]
    kamers, klaar = (statistics.median(float(tijd) for tijd in kolom) * 1000 for kolom in zip(*rijen, strict=True))
    return [
        Meting("import van het pakket", kamers, "ms", 150),
        Meting("klaar voor een maand en een jaar, met de bedragen", klaar, "ms"),
    ]


def _openfisca() -> list[Meting]:
    import bench_openfisca as vergelijking

    systeem, rijen = vergelijking.stelsel(), []
    for aantal in (1, 10_000, MILJOEN):
        invoer = vergelijking.huishoudens(aantal)
        keer = 1 if aantal == MILJOEN else 20
        ons = mediaan(lambda invoer=invoer: vergelijking.onze_bijstand(invoer), keer=keer, rondes=5)
        hun = mediaan(lambda invoer=invoer: vergelijking.hun_bijstand(systeem, invoer), keer=keer, rondes=5)
        anders = vergelijking.andere_centen(
            vergelijking.hun_bijstand(systeem, invoer), vergelijking.onze_bijstand(invoer)
        )
        wie = f"{aantal:,} huishoudens".replace(",", ".")
        rijen += [
            Meting(f"dezelfde regel, {wie}: dit pakket", ons * 1000, "ms"),
            Meting(f"dezelfde regel, {wie}: OpenFisca", hun * 1000, "ms"),
            Meting(f"andere centen door float32, {wie}", anders, "aantal"),
        ]
    return rijen


def main() -> None:
    """Print the peak memory of the two large calculations; the measuring process calls this."""
    for reken in _reeksen():
        reken()
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


if __name__ == "__main__":
    main()
