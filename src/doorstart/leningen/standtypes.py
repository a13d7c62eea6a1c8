"""The form in which every kind of loan stands: totals since the start, and what a list or a page shows."""

from dataclasses import dataclass, fields
from datetime import date

from bijstandsrecht import lening as wet


@dataclass(frozen=True, slots=True)
class Totalen:
    """What happened to a loan until a day, in cents, and what is left of it.

    geleend + rente + wettelijke_rente + terugbetaald + te_veel_betaald = betaald + om_niet + kwijtgescholden +
    afgeboekt + overgegaan + naar_vordering + vervallen + hoofdsom + open_rente, always. Only a guarantee has
    `vervallen`: what ended without being called.
    """

    geleend: int = 0
    rente: int = 0
    wettelijke_rente: int = 0
    terugbetaald: int = 0
    te_veel_betaald: int = 0
    betaald: int = 0
    om_niet: int = 0
    kwijtgescholden: int = 0
    afgeboekt: int = 0
    overgegaan: int = 0
    naar_vordering: int = 0
    vervallen: int = 0
    hoofdsom: int = 0
    open_rente: int = 0

    @property
    def verschil(self) -> int:
        """What does not add up; zero, or a calculation is wrong."""
        bij = self.geleend + self.rente + self.wettelijke_rente + self.terugbetaald + self.te_veel_betaald
        af = self.betaald + self.om_niet + self.kwijtgescholden + self.afgeboekt + self.overgegaan
        return bij - af - self.naar_vordering - self.vervallen - self.hoofdsom - self.open_rente

    def min(self, eerder: "Totalen") -> "Totalen":
        """What happened since `eerder`."""
        return Totalen(*(getattr(self, v.name) - getattr(eerder, v.name) for v in fields(self)))


@dataclass(frozen=True, slots=True)
class Stand:
    """A loan on `op` in cents. `regels`: the lines since the start; `volgend_bedrag`: what falls due next."""

    op: date
    totalen: Totalen
    achterstand: int
    achterstand_sinds: date | None = None
    uitgestelde_rente: int = 0
    wettelijke_rente: int = 0
    lopende_rente: int = 0
    volgende_vervaldag: date | None = None
    volgend_bedrag: int = 0
    opeisbaar: bool = False
    renteloos: bool = False
    maanden_uitstel: int = 0
    regels: tuple[wet.Regel, ...] = ()
    waarschuwingen: tuple[str, ...] = ()

    @property
    def totaal(self) -> int:
        """Everything that is owed, in cents."""
        return self.totalen.hoofdsom + self.totalen.open_rente
