"""What the story knows, and the steps of money with their sums: a month that is paid, instalments, a settlement."""

from dataclasses import dataclass, field
from datetime import date

from ..stappen import euro
from . import geld
from . import stappen_bbz as bbz
from .bank import Bank, Post
from .reiziger import Mensen
from .som import Lening, Rekeningen, nu_betaald


@dataclass
class Staat:
    """What the story knows: numbers of dossiers, addresses."""

    dossier: dict[str, str] = field(default_factory=dict)
    procedure: dict[str, list[str]] = field(default_factory=dict)
    lening: dict[str, str] = field(default_factory=dict)
    kenmerk: dict[str, str] = field(default_factory=dict)
    plan: dict[str, Lening] = field(default_factory=dict)
    bank: Bank = field(default_factory=Bank)
    boek: dict[str, Rekeningen] = field(default_factory=lambda: {"starter": Rekeningen(), "gevestigde": Rekeningen()})
    bedrag: dict[str, int] = field(default_factory=dict)
    wacht: list[int] = field(default_factory=list)
    later: list[Post] = field(default_factory=list)
    betaalt_tot: dict[str, date] = field(default_factory=dict)
    verstrekt2017: int = 0
    gestopt: str = ""
    gereserveerd: dict[str, int] = field(default_factory=lambda: {"starter": 0, "gevestigde": 0})


def boek_maanden(s: Staat, wie: str, aantal: int) -> int:
    """Sum: `aantal` months of aid as a loan; returns what is paid now."""
    bedrag = s.bedrag[wie]
    nu = nu_betaald(bedrag)
    s.boek[wie].boek(lening_levensonderhoud=aantal * bedrag, vakantietoeslag=-aantal * (bedrag - nu), bank=-aantal * nu)
    s.gereserveerd[wie] += aantal * (bedrag - nu)
    return nu


def boek_vakantietoeslag(s: Staat, wie: str) -> int:
    """Sum: the holiday allowance that was reserved is paid; returns how much."""
    bedrag = s.gereserveerd[wie]
    s.gereserveerd[wie] = 0
    s.boek[wie].boek(vakantietoeslag=bedrag, bank=-bedrag)
    return bedrag


def los_af(s: Staat, wie: str, tot: date) -> None:
    """The instalments up to a day come in at the bank on their due days, with the reference of the loan."""
    for dag, bedrag, rente, aflossing in s.plan[wie].betaal_tot(tot):
        if not bedrag:
            s.boek[wie].boek(rente_te_ontvangen=rente, rente=-rente)
            continue
        s.bank.wacht.append(Post(dag=dag, bedrag=bedrag, kenmerk=s.kenmerk[wie]))
        s.boek[wie].boek(bank=bedrag, rente=-rente, lening_kapitaal=-aflossing)


def betaal_tot(m: Mensen, s: Staat, dag: date, nieuw: dict[str, int], *, toeslag: tuple[str, ...] = ()) -> None:
    """Move to a day, run its month (earlier months that wait go along), and bring in the statement.

    `nieuw`: how many months of each person this run pays. `toeslag`: who gets the holiday allowance that was reserved
    up to the month before.
    """
    m.klok.naar(dag)
    moet: list[int] = []
    for wie, aantal in nieuw.items():
        nu = boek_maanden(s, wie, aantal - (wie in toeslag))
        if wie in toeslag:
            moet.append(boek_vakantietoeslag(s, wie))
            boek_maanden(s, wie, 1)
        moet += [nu] * aantal
    for wie in toeslag:
        if wie not in nieuw:
            moet.append(boek_vakantietoeslag(s, wie))
    betaald = geld.betaal_maand(m, s.bank, dag.year, dag.month)
    assert sorted(betaald.values()) == sorted(moet + s.wacht), (dag, betaald, moet, s.wacht)
    s.wacht = []
    ontvang(m, s, dag)


def ontvang(m: Mensen, s: Staat, dag: date) -> None:
    """The instalments up to this day come in; the statement is brought in and everything is recognised."""
    for wie in s.plan:
        los_af(s, wie, min(dag, s.betaalt_tot.get(wie, dag)))
    geld.lees_afschrift_in(m, s.bank)


def stel_vast(
    m: Mensen, s: Staat, wie: str, jaar: int, *, verstrekt: int, aanvulling: int = 0, terug: int = 0, afgezien: int = 0,
    velden: dict[str, str] | None = None, administratie: bytes = b"", **cijfers: str,
) -> None:  # fmt: skip
    """Enter the figures of a year, see the amounts that the sum expects on the page, decide, and post the sum.

    With an `administratie` (an auditfile) the figures come from there.
    """
    a = m.adviseur
    if administratie:
        bbz.neem_auditfile_over(a, s.dossier[wie], administratie, **cijfers)
    else:
        bbz.leg_jaarcijfers_vast(a, s.dossier[wie], jaar, **cijfers)
    a.toont(f"Verstrekte bijstand {euro(verstrekt)}", f"Aanvulling tot de jaarnorm {euro(aanvulling)}")
    if terug or afgezien:
        a.toont(f"Boven de jaarnorm {euro(terug + afgezien)}")
    bbz.stel_vaststelling_voor(a, velden)
    m.keur_goed()
    s.boek[wie].boek(
        uitkeringslasten=verstrekt - terug + aanvulling,
        terug_te_vorderen=terug,
        lening_levensonderhoud=-verstrekt,
        bank=-aanvulling,
    )
    if aanvulling:
        s.wacht.append(aanvulling)
