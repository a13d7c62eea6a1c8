"""The independent sum: what the ledger must hold, from the norms of the law, the contract and what was paid.

Nothing here comes from the product or the law package, also not an amount. Cents as int; every division is a Fraction
that is rounded half up.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from math import floor

ALLEEN, SAMEN = 0, 1
NORMEN = {
    (2016, 1): (972_70, 1389_57),
    (2016, 2): (977_15, 1395_93),
    (2017, 1): (982_79, 1403_98),
    (2017, 2): (986_52, 1409_31),
    (2018, 1): (992_12, 1417_32),
    (2018, 2): (996_56, 1423_66),
    (2019, 1): (1025_55, 1465_07),
    (2019, 2): (1030_42, 1472_03),
    (2020, 1): (1052_32, 1503_31),
    (2020, 2): (1059_03, 1512_90),
    (2021, 1): (1075_44, 1536_34),
    (2021, 2): (1078_70, 1541_00),
    (2022, 1): (1091_71, 1559_58),
    (2022, 2): (1101_82, 1574_03),
    (2023, 1): (1195_66, 1708_08),
    (2023, 2): (1216_62, 1738_02),
    (2024, 1): (1283_83, 1834_04),
    (2024, 2): (1308_45, 1869_21),
}
"""Art. 21 Participatiewet, with holiday allowance: per half year the norm of somebody alone and of a couple, cents."""
FORFAIT = {2016: 20, 2017: 20, 2018: 20, 2019: 20, 2020: 20, 2021: 17, 2022: 17, 2024: 20, 2025: 20}
"""Percentage of art. 6 lid 2: 2016, 2018-2020 and 2023 on are what the demonstration supplied itself."""


def rond(breuk: Fraction) -> int:
    """Round half up to whole cents."""
    return floor(breuk + Fraction(1, 2))


def norm(gezin: int, jaar: int, maand: int) -> int:
    """The norm of a month in cents, from the table."""
    return NORMEN[jaar, 1 if maand < 7 else 2][gezin]


def netto(bedrag: int, jaar: int) -> int:
    """Profit after the fixed percentage for tax."""
    return bedrag - rond(Fraction(bedrag * FORFAIT[jaar], 100))


def nu_betaald(bedrag: int) -> int:
    """What of a month is paid now: the holiday allowance (5 % of it) waits."""
    return rond(Fraction(bedrag * 95, 100))


class Rekeningen:
    """The balances of one dossier, by the name that the pages give an account; debit is positive."""

    def __init__(self) -> None:
        self.saldo: dict[str, int] = defaultdict(int)

    def boek(self, **bedragen: int) -> None:
        """Post an entry that sums to zero."""
        assert sum(bedragen.values()) == 0, bedragen
        for naam, bedrag in bedragen.items():
            self.saldo[naam] += bedrag

    def staat(self) -> dict[str, int]:
        """Return the balances that are not zero."""
        return {naam: bedrag for naam, bedrag in self.saldo.items() if bedrag}


def annuiteit(hoofdsom: int, procent: int, maanden: int) -> int:
    """The fixed monthly amount of a loan at `procent` a year, in cents."""
    r = Fraction(procent, 1200)
    groei = (1 + r) ** maanden
    return rond(hoofdsom * r * groei / (groei - 1))


class Lening:
    """A loan whose instalments are paid on their due days, or not at all; 8 % a year, a twelfth each month."""

    def __init__(self, hoofdsom: int, maanden: int, begin: date, *, lineair: bool = False, procent: int = 8) -> None:
        self.hoofdsom, self.over, self.lineair, self.procent = hoofdsom, maanden, lineair, procent
        self.maand = begin.year * 12 + begin.month - 1
        self.dag = begin.day
        self.uitstel = 0
        self.rente_in: dict[int, int] = defaultdict(int)
        self.laatste = (0, 0)
        self.vervallen = self.rente_open = self.uitgesteld = self.centdagen = 0
        self._bepaal()

    def _bepaal(self) -> None:
        rest = self.hoofdsom - self.vervallen
        self.termijn = rond(Fraction(rest, self.over)) if self.lineair else annuiteit(rest, self.procent, self.over)

    def maandrente(self) -> int:
        """A twelfth of the yearly interest on the principal."""
        return rond(Fraction(self.hoofdsom * self.procent, 1200))

    def volgende(self) -> tuple[date, int]:
        """Let the next due day come: returns the day and what must be paid."""
        begin = date(self.maand // 12, self.maand % 12 + 1, self.dag)
        self.maand += 1
        dag = date(self.maand // 12, self.maand % 12 + 1, self.dag)
        dagen = (dag - begin).days
        rente = rond(Fraction((self.hoofdsom * dagen + self.centdagen) * self.procent, 1200 * dagen))
        self.centdagen = 0
        self.rente_in[dag.year] += rente
        if self.uitstel:
            self.uitstel -= 1
            self.uitgesteld += rente
            if not self.uitstel:
                self._bepaal()
            return dag, 0
        rest = self.hoofdsom - self.vervallen
        deel = rest if self.over == 1 else min(rest, self.termijn if self.lineair else max(0, self.termijn - rente))
        self.over -= 1
        self.vervallen += deel
        self.rente_open += rente
        return dag, rente + deel

    def betaal(self, bedrag: int) -> tuple[int, int]:
        """Pay: interest that is due first, then principal that is due. Returns (interest, principal)."""
        rente = min(bedrag, self.rente_open)
        aflossing = bedrag - rente
        self.rente_open -= rente
        self.vervallen -= min(aflossing, self.vervallen)
        self.hoofdsom -= aflossing
        self.laatste = (rente, aflossing)
        return self.laatste

    def neem_terug(self, bedrag: int) -> tuple[int, int]:
        """The last payment came back on its due day, as if it never was: interest and principal are late again."""
        rente, aflossing = self.laatste
        assert bedrag == rente + aflossing
        self.rente_open += rente
        self.vervallen += aflossing
        self.hoofdsom += aflossing
        return self.laatste

    def betaal_later(self, bedrag: int, dagen: int) -> tuple[int, int]:
        """Pay some days after the due day: the principal bore interest for those days too, due with the next month."""
        rente, aflossing = self.betaal(bedrag)
        self.centdagen += aflossing * dagen
        return rente, aflossing

    def vervallen_tot(self, dag: date) -> Iterator[int]:
        """Let due days come that nobody pays: the interest of each."""
        while date((self.maand + 1) // 12, (self.maand + 1) % 12 + 1, self.dag) <= dag:
            rente = self.maandrente()
            self.volgende()
            yield rente

    def stel_uit(self, maanden: int) -> None:
        """The next due days ask nothing: the interest of them is paid later, and the end moves along (art. 41)."""
        self.uitstel = maanden

    def betaal_tot(self, dag: date) -> Iterator[tuple[date, int, int, int]]:
        """Pay every instalment up to and including a day: (day, amount, interest, principal)."""
        while date((self.maand + 1) // 12, (self.maand + 1) % 12 + 1, self.dag) <= dag:
            wanneer, bedrag = self.volgende()
            yield (wanneer, bedrag, *self.betaal(bedrag)) if bedrag else (wanneer, 0, self.maandrente(), 0)
