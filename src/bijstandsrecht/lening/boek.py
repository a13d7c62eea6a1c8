"""The running account of one loan while its events are read: five balances, the interest that runs, the lines.

`hoofdsom` is what must still be repaid; `vervallen` is the part of it whose due day has passed; `rente` is interest
that is due; `uitgestelde_rente` bears no interest (art. 41 lid 3); `wettelijke_rente` runs on arrears only.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from bijstandsrecht.kern import HALF_OMHOOG, Bron, Parameterboek, Spoor, rond_half_omhoog, zelfde_dag
from bijstandsrecht.lening.bronnen import plek
from bijstandsrecht.lening.contract import Lening, lees_contract, schrijf_termijn
from bijstandsrecht.lening.keuzes import Leningkeuzes
from bijstandsrecht.lening.uitstel import Uitstel
from bijstandsrecht.lening.wettelijke_rente import schrijf_stuk, stukken

Post: TypeAlias = Literal["hoofdsom", "vervallen", "rente", "uitgestelde_rente", "wettelijke_rente"]
SCHULD: tuple[Post, ...] = ("hoofdsom", "rente", "uitgestelde_rente", "wettelijke_rente")


class Regel(NamedTuple):
    """One line of the statement in cents: what happened, and the balances after it. `rente`: interest that was due
    or paid on this line; `aflossing`: principal that was paid, converted, waived or moved.
    """

    dag: date
    soort: str
    zin: str
    bedrag: int
    rente: int
    aflossing: int
    hoofdsom: int
    vervallen_aflossing: int
    openstaande_rente: int
    uitgestelde_rente: int
    wettelijke_rente: int
    totaal: int


class Boek:
    """Mutable, private to one calculation. Amounts in cents; every change writes its step."""

    def __init__(self, lening: Lening, keuzes: Leningkeuzes, parameters: Parameterboek, spoor: Spoor) -> None:
        self.lening, self.keuzes, self.parameters, self.spoor = lening, keuzes, parameters, spoor
        self.rente_per_jaar = lees_contract(lening, parameters, spoor)
        self.saldo: dict[Post, int] = {
            "hoofdsom": lening.hoofdsom, "vervallen": 0, "rente": 0, "uitgestelde_rente": 0, "wettelijke_rente": 0,
        }  # fmt: skip
        self.naam: dict[Post, str] = {"hoofdsom": "geleend"}
        for post in ("vervallen", "rente", "uitgestelde_rente", "wettelijke_rente"):
            self.naam[post] = f"{post}_begin"
            spoor.gegeven(f"{post}_begin", 0, "centen", herkomst="berekend")
        self.termijn = schrijf_termijn(
            spoor, wijze=lening.wijze, saldo=lening.hoofdsom, uit="geleend", rente=self.rente_per_jaar,
            maanden=lening.maanden, dag=lening.verstrekt_op,
        )  # fmt: skip
        self.termijn_naam = "termijnbedrag"
        self.termijnen_over = lening.maanden
        self.herbereken = self.opeisbaar = self.renteloos = self.beeindigd = False
        self.wordt_renteloos: bool
        self.regels: list[Regel] = []
        self.uitstellen: list[tuple[Uitstel, int]] = []
        self.aanmaningen = self.nummer = 0
        self.totaal: dict[str, int] = dict.fromkeys(TOTALEN, 0)
        self.totaal_namen: dict[str, list[str]] = {naam: [] for naam in TOTALEN}
        self.rente_betaald = 0
        self._delen: list[tuple[str, int, int]] = []
        self._vanaf = lening.verstrekt_op
        self._verzuim: date | None = None
        self._verzuim_tot: date
        self._bijgeteld = 0

    @property
    def code(self) -> str:
        """The number of the current line, as it stands behind the names of its steps."""
        return f"{self.nummer:03d}"

    @property
    def som(self) -> int:
        """Everything that is owed."""
        return sum(self.saldo[post] for post in SCHULD)

    @property
    def achterstand(self) -> int:
        """Interest and principal whose due day has passed."""
        return self.saldo["rente"] + self.saldo["vervallen"]

    @property
    def looptijd_voorbij(self) -> bool:
        """Whether the last due day has passed."""
        return self.termijnen_over == 0

    def begin_regel(self) -> None:
        """Start the next line."""
        self.nummer += 1

    def wijzig(self, post: Post, met: int, uit: str, bron: Bron, zin: str = "") -> None:
        """Add `met` (or subtract, when negative) to a balance; `uit` names the step with the amount of the change."""
        if not met:
            return
        self.saldo[post] += met
        nieuw = f"{post}_{self.code}"
        while not self.spoor.eerste_keer(nieuw):
            nieuw += "_na"
        bewerking = "plus" if met > 0 else "min"
        self.spoor.berekend(nieuw, self.saldo[post], "centen", bewerking, (self.naam[post], uit), bron, zin)
        self.naam[post] = nieuw

    def tel(self, naam: str, bedrag: int, uit: str) -> None:
        """Count an amount in one of the totals; `uit` names its step."""
        if bedrag:
            self.totaal[naam] += bedrag
            self.totaal_namen[naam].append(uit)

    def regel(self, dag: date, soort: str, zin: str, *, bedrag: int = 0, rente: int = 0, aflossing: int = 0) -> None:
        """Close the current line of the statement."""
        s = self.saldo
        self.regels.append(
            Regel(dag, soort, zin, bedrag, rente, aflossing, s["hoofdsom"], s["vervallen"], s["rente"],
                  s["uitgestelde_rente"], s["wettelijke_rente"], self.som)
        )  # fmt: skip

    # -- contract interest ---------------------------------------------------------------------------------------

    def loop_tot(self, dag: date) -> None:
        """Let interest run until `dag`: call before every change of a balance."""
        dagen = (dag - self._vanaf).days
        drager = self._drager()
        if drager and dagen:
            naam, bedrag = drager
            if self._delen and self._delen[-1][0] == naam:
                dagen += self._delen.pop()[2]
            self._delen.append((naam, bedrag, dagen))
        self._vanaf = dag
        self._loop_verzuim(dag)

    @property
    def staat_stil(self) -> bool:
        """Whether no interest runs and none waits to be booked: a due day then changes nothing."""
        return (self.opeisbaar or self.looptijd_voorbij) and not self._delen and self._drager() is None

    def _drager(self) -> tuple[str, int] | None:
        """The step and amount of the principal that bears contract interest now."""
        bedrag = self.saldo["hoofdsom"]
        if self.renteloos or (self.looptijd_voorbij and not self.opeisbaar) or not bedrag:
            return None
        if self._verzuim is None or not self.saldo["vervallen"]:
            return self.naam["hoofdsom"], bedrag
        naam = f"rentedragend_{self.naam['hoofdsom']}_{self.naam['vervallen']}"
        rest = bedrag - self.saldo["vervallen"]
        if self.spoor.eerste_keer(naam):
            self.spoor.berekend(
                naam, rest, "centen", "min", (self.naam["hoofdsom"], self.naam["vervallen"]),
                plek("41 lid 5", self._vanaf), "Over wat te laat is, loopt alleen de wettelijke rente.",
                status="interpretatie",
            )  # fmt: skip
        return (naam, rest) if rest else None

    def maandrente(self, dag: date) -> tuple[int, str]:
        """The interest of the month that ends on `dag`, and the name of its step; the month is then closed."""
        delen, self._delen = self._delen, []
        naam, bron = f"maandrente_{self.code}", plek("15 onder a", self.lening.verstrekt_op)
        maand = (dag - zelfde_dag(dag, -1)).days
        if not delen:
            return 0, ""
        if len(delen) == 1 and delen[0][2] == maand:
            uit, noemer, teller, per = delen[0][0], "maanden_per_jaar", delen[0][1], 12
        else:
            uit, noemer = f"saldodagen_{self.code}", f"maand_in_dagen_{self.code}"
            teller, per = self._schrijf_delen(delen, uit), 12 * maand
            self.spoor.gegeven(noemer, per, "dagen", "Twaalf keer de dagen van die maand.", bron, "berekend")
        rente = rond_half_omhoog(teller * self.rente_per_jaar, 10_000 * per)
        self.spoor.berekend(
            naam, rente, "centen", "percentage_gedeeld", (uit, "rente_per_jaar", noemer), bron,
            "Rente over deze maand.", HALF_OMHOOG,
        )  # fmt: skip
        return rente, naam

    def _schrijf_delen(self, delen: list[tuple[str, int, int]], uit: str) -> int:
        """Write the balance × days of each part of a month in which the balance changed; gives the sum."""
        namen = []
        for nummer, (naam, bedrag, dagen) in enumerate(delen, 1):
            namen.append(f"{uit}_{nummer}")
            self.spoor.gegeven(f"dagen_{self.code}_{nummer}", dagen, "dagen", herkomst="berekend")
            self.spoor.berekend(namen[-1], bedrag * dagen, "centdagen", "maal", (naam, f"dagen_{self.code}_{nummer}"))
        som = sum(bedrag * dagen for _, bedrag, dagen in delen)
        zin = "De stand veranderde in deze maand: de rente telt naar dagen."
        self.spoor.berekend(uit, som, "centdagen", "plus", tuple(namen), None, zin, status="interpretatie")
        return som

    def lopende_rente(self, maand: int) -> int:
        """Interest in cents that runs but is not due yet; `maand` is the number of days until the next due day."""
        teller = sum(bedrag * dagen for _, bedrag, dagen in self._delen)
        return rond_half_omhoog(teller * self.rente_per_jaar, 120_000 * maand)

    # -- statutory interest ---------------------------------------------------------------------------------------

    def begin_verzuim(self, dag: date) -> None:
        """From `dag` statutory interest runs on the arrears (art. 41 lid 5)."""
        if self._verzuim is None:
            self._verzuim = self._verzuim_tot = dag

    def _loop_verzuim(self, dag: date) -> None:
        """Book the statutory interest until `dag`; after each whole year the unpaid interest joins the amount."""
        while self._verzuim is not None and self._verzuim_tot < dag:
            jaren = 1
            while zelfde_dag(self._verzuim, 12 * jaren) <= self._verzuim_tot:
                jaren += 1
            verjaart = zelfde_dag(self._verzuim, 12 * jaren)
            tot = min(dag, verjaart)
            self._boek_verzuim(tot)
            if tot == verjaart:
                self._bijgeteld = self.saldo["wettelijke_rente"]
            self._verzuim_tot = tot

    def _boek_verzuim(self, tot: date) -> None:
        bedrag = self.achterstand + self._bijgeteld
        if not bedrag:
            return
        uit = f"grondslag_{self.code}_{self._verzuim_tot:%Y%m%d}"
        bij = f"bijgeteld_{self.code}_{self._verzuim_tot:%Y%m%d}"
        zin = "Wettelijke rente van hele jaren die nog niet is betaald."
        self.spoor.gegeven(bij, self._bijgeteld, "centen", zin, plek("119 lid 2", tot, "bw6"), "berekend")
        self.spoor.berekend(
            uit, bedrag, "centen", "plus", (self.naam["rente"], self.naam["vervallen"], bij), plek("41 lid 5", tot)
        )
        for stuk in stukken(self._verzuim_tot, tot):
            code = f"{self.code}_{stuk.van:%Y%m%d}"
            rente = schrijf_stuk(stuk, bedrag, uit, code, self.parameters, self.spoor)
            self.saldo["wettelijke_rente"] += rente
            nieuw, delta = f"stand_wettelijke_rente_{code}", f"wettelijke_rente_{code}"
            self.spoor.berekend(
                nieuw, self.saldo["wettelijke_rente"], "centen", "plus", (self.naam["wettelijke_rente"], delta),
                plek("41 lid 5", tot),
            )  # fmt: skip
            self.naam["wettelijke_rente"] = nieuw
            self.tel("wettelijke_rente", rente, delta)

    def weeg_verzuim(self) -> None:
        """After a payment: no more was added than is still owed, and with nothing left in arrears the default ends."""
        self._bijgeteld = min(self._bijgeteld, self.saldo["wettelijke_rente"])
        if not self.achterstand and not self.saldo["wettelijke_rente"]:
            self._verzuim = None


TOTALEN = (
    "rente", "wettelijke_rente", "terugbetaald", "te_veel_betaald",
    "betaald", "om_niet", "kwijtgescholden", "afgeboekt", "overgegaan",
)  # fmt: skip
"""What is counted over the whole life: what was lent plus the first four, minus the others, is what is owed."""
ERBIJ = TOTALEN[:4]
