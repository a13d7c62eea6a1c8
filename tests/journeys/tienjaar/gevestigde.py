"""The gevestigde, 2020 to 2025: aid and capital, interest that is waived, and aid once more."""

from datetime import date
from fractions import Fraction

from ..stappen import bsn, euro
from . import geld
from . import stappen_bbz as bbz
from .reiziger import Mensen
from .som import ALLEEN, Lening, netto, norm, rond
from .staat import Staat, betaal_tot, ontvang, stel_vast

GEVESTIGDE = bbz.Mens(
    bsn(9), "Gijs", "Gevestma", date(1975, 8, 9), "NL02ABNA0123456789", "gevestigde zelfstandige", "geen uitkering",
    "Timmerbedrijf Gevestma", date(2010, 5, 1),
)  # fmt: skip


def aanvraag_gevestigde(m: Mensen, s: Staat) -> None:
    """2020: a gevestigde asks for living costs (11 months) and for EUR 30,000, repaid in ten years (lineair)."""
    m.klok.naar(date(2020, 1, 6))
    a, nummer = m.adviseur, bbz.meld(m, GEVESTIGDE, date(2020, 1, 6))
    s.dossier["gevestigde"] = nummer
    bbz.intake(m, waarvoor="geld om van te leven en geld voor het bedrijf")
    bbz.leg_plan_vast(a, nummer, lening="30.000", looptijd=120, wijze="elke maand evenveel aflossing (lineair)")
    bbz.leg_vermogen_vast(a, nummer, geld="9.000", dag=date(2020, 1, 6))
    bbz.leg_prognose_vast(a, nummer, omzet="968", btw="168", kosten="200")
    s.procedure["gevestigde"] = bbz.procedures(a, nummer)
    for pad in s.procedure["gevestigde"]:
        bbz.beoordeel(m, pad)
        a.ga(pad + "besluit/")
        if "Bedrijfskapitaal" in a.page.title():
            bbz.stel_kapitaal_voor(a, bedrag="30.000", dag=date(2020, 2, 1), maanden=120,
                                   wijze="elke maand evenveel aflossing (lineair)")  # fmt: skip
        else:
            bbz.stel_levensonderhoud_voor(a, van=date(2020, 2, 1), tot=date(2020, 12, 31))
        m.keur_goed()


def jaar_2020(m: Mensen, s: Staat) -> None:
    """2020: aid and capital of the gevestigde; the starter starts to repay again and then stops."""
    s.bedrag["gevestigde"] = norm(ALLEEN, 2020, 2) - netto(600_00, 2020)
    s.wacht.append(30_000_00)
    s.boek["gevestigde"].boek(lening_kapitaal=30_000_00, bank=-30_000_00)
    betaal_tot(m, s, date(2020, 2, 20), {"gevestigde": 1})
    s.lening["gevestigde"] = geld.lening_van(m, s.dossier["gevestigde"])
    s.kenmerk["gevestigde"] = geld.kenmerk_van(m, s.lening["gevestigde"])
    s.plan["gevestigde"] = Lening(30_000_00, 120, date(2020, 2, 1), lineair=True)
    s.betaalt_tot["starter"] = date(2020, 9, 30)
    betaal_tot(m, s, date(2020, 6, 22), {"gevestigde": 4}, toeslag=("gevestigde",))
    betaal_tot(m, s, date(2020, 12, 21), {"gevestigde": 6})
    betaal_tot(m, s, date(2021, 1, 20), {}, toeslag=("gevestigde",))


def jaar_2021_gevestigde(m: Mensen, s: Staat) -> None:
    """Settlement of 2020 of the gevestigde (a); 2021 without aid; the interest of 2021 is waived (art. 21)."""
    jaarnorm = sum(norm(ALLEEN, 2020, maand) for maand in range(1, 13))
    verstrekt, n = 11 * s.bedrag["gevestigde"], netto(6_000_00, 2020)
    aanvulling = max(0, min(jaarnorm - n, rond(Fraction(11 * jaarnorm, 12))) - verstrekt)
    stel_vast(m, s, "gevestigde", 2020, verstrekt=verstrekt, aanvulling=aanvulling,
              winst="6.000")  # fmt: skip
    if s.wacht:
        m.klok.naar(date(2021, 4, 20))
        assert sorted(geld.betaal_wachtend(m, s.bank).values()) == s.wacht
        s.wacht = []
        ontvang(m, s, date(2021, 4, 20))
    m.klok.naar(date(2021, 12, 20))
    ontvang(m, s, date(2021, 12, 20))
    m.klok.naar(date(2022, 5, 20))
    ontvang(m, s, date(2022, 5, 20))
    a = m.adviseur
    rente = s.plan["gevestigde"].rente_in[2021]
    a.ga(f"/balie/leningen/{s.lening['gevestigde']}/rente/")
    jaarnorm = sum(norm(ALLEEN, 2021, maand) for maand in range(1, 13))
    a.vul_in({
        "Eerste dag van het boekjaar": "2021-01-01", "Jaarnorm": euro(jaarnorm)[2:], "Netto inkomen in het boekjaar":
        euro(netto(9_000_00, 2021))[2:], "Eigen vermogen": "4.000", "Totaal vermogen": "15.000",
        "Motivering": "Uw inkomen was in 2021 lager dan de norm.",
    })  # fmt: skip
    assert jaarnorm - netto(9_000_00, 2021) > rente
    a.druk("Voorstellen aan de toetser")
    a.gelukt("Het voorstel ligt bij de toetser.")
    m.keur_goed()
    s.boek["gevestigde"].boek(afboekingen=rente, bank=-rente)
    m.klok.naar(date(2022, 6, 20))
    assert list(geld.betaal_wachtend(m, s.bank).values()) == [rente]
    ontvang(m, s, date(2022, 6, 20))
    geld.vergelijk(m, s.dossier["gevestigde"], s.boek["gevestigde"])


def tweede_periode(m: Mensen, s: Staat) -> None:
    """2024: the gevestigde needs aid again, for half a year: a second application in the same dossier."""
    for dag in (date(2022, 12, 20), date(2023, 6, 20), date(2023, 12, 20), date(2024, 1, 2)):
        m.klok.naar(dag)
        ontvang(m, s, dag)
    a = m.adviseur
    nummer = s.dossier["gevestigde"]
    eerder = set(bbz.procedures(a, nummer))
    bbz.intake(m, waarvoor="geld om van te leven", knop="Nieuwe aanvraag")
    for pad in sorted(set(bbz.procedures(a, nummer)) - eerder):
        bbz.beoordeel(m, pad)
        a.ga(pad + "besluit/")
        bbz.stel_levensonderhoud_voor(
            a, van=date(2024, 2, 1), tot=date(2024, 7, 31), omzet="968", btw="168", kosten="200"
        )
        m.keur_goed()
    s.bedrag["gevestigde"] = norm(ALLEEN, 2024, 2) - netto(600_00, 2024)
    betaal_tot(m, s, date(2024, 6, 20), {"gevestigde": 5}, toeslag=("gevestigde",))
    betaal_tot(m, s, date(2024, 7, 22), {"gevestigde": 1})
    betaal_tot(m, s, date(2024, 8, 20), {}, toeslag=("gevestigde",))


def laatste_vaststelling(m: Mensen, s: Staat) -> None:
    """2025: settlement of 2024, half reclaimed and half waived; the end of ten years; the ledger is the sum."""
    for dag in (date(2024, 12, 20), date(2025, 5, 20)):
        m.klok.naar(dag)
        ontvang(m, s, dag)
    jaarnorm = sum(norm(ALLEEN, 2024, maand) for maand in range(1, 13))
    verstrekt = 6 * s.bedrag["gevestigde"]
    te_veel = verstrekt + netto(14_000_00, 2024) - jaarnorm
    assert 0 < te_veel < verstrekt, te_veel
    terug = te_veel // 2
    stel_vast(m, s, "gevestigde", 2024, verstrekt=verstrekt, terug=terug, afgezien=te_veel - terug,
              winst="14.000", velden={
        "Terug te vorderen": euro(terug)[2:], "Afzien van terugvordering": euro(te_veel - terug)[2:],
        "Wat verdient de inwoner nu?": "Ongeveer de bijstandsnorm.", "Welke schulden zijn er?": "De lening van 2020.",
        "Gezondheid en gezin": "Geen bijzonderheden.", "Kon de inwoner dit weten of voorkomen?": "Gedeeltelijk.",
        "Wat zei de inwoner over ons voornemen?": "De helft is te dragen.",
    })  # fmt: skip
    m.klok.naar(date(2025, 12, 31))
    ontvang(m, s, date(2025, 12, 31))
