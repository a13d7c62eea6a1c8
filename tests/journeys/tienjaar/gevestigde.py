"""The gevestigde, 2020 to 2025: aid, capital until the last instalment, interest waived, and aid once more."""

from datetime import date
from fractions import Fraction

from ..stappen import bsn, euro
from . import administratie, geld, incasso, inwoner, rente
from . import stappen_bbz as bbz
from .bank import Post
from .reiziger import Mensen
from .som import ALLEEN, Lening, netto, norm, rond
from .staat import Staat, betaal_tot, los_af, ontvang, stel_vast

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
    bbz.leg_jaarcijfers_vast(m.adviseur, s.dossier["gevestigde"], 2021, winst="9.000")
    bedrag = rente.scheld_kwijt(m, s, "gevestigde", 2021, winst=9_000_00)
    assert bedrag == s.plan["gevestigde"].rente_in[2021], "this year: all of it"
    m.klok.naar(date(2022, 6, 20))
    assert list(geld.betaal_wachtend(m, s.bank).values()) == [bedrag]
    ontvang(m, s, date(2022, 6, 20))
    geld.vergelijk(m, s.dossier["gevestigde"], s.boek["gevestigde"])


def jaar_2022_gevestigde(m: Mensen, s: Staat) -> None:
    """2023: the gevestigde hands in the figures of 2022 on a telephone; a part of that year's interest is waived."""
    wie = "gevestigde"
    for dag in (date(2022, 12, 20), date(2023, 5, 22)):
        m.klok.naar(dag)
        ontvang(m, s, dag)
    telefoon = inwoner.meld_aan(m, s.dossier[wie])
    inwoner.bekijk_lening(telefoon, s, wie)
    inwoner.lever_jaarcijfers_in(telefoon, s.dossier[wie], 2022, winst=14_500_00)
    bedrag = rente.scheld_kwijt(m, s, wie, 2022, winst=14_500_00)
    assert 0 < bedrag < s.plan[wie].rente_in[2022], "this year: a part of it"
    bbz.keur_pdf(inwoner.bekijk_brief(telefoon, "U hoeft een deel van de rente niet te betalen"))
    m.klok.naar(date(2023, 6, 20))
    assert list(geld.betaal_wachtend(m, s.bank).values()) == [bedrag]
    ontvang(m, s, date(2023, 6, 20))
    geld.vergelijk(m, s.dossier[wie], s.boek[wie])


def incasso_2023(m: Mensen, s: Staat) -> None:
    """2023: the instalments of August and September by direct debit; the second one comes back and is paid late."""
    wie = "gevestigde"
    incasso.vraag_incassant_aan(m)
    m.klok.naar(date(2023, 7, 20))
    ontvang(m, s, date(2023, 7, 20))
    incasso.machtig(m, s.lening[wie], GEVESTIGDE)
    incasso.incasseer(m, s, wie, GEVESTIGDE, date(2023, 8, 1))
    m.klok.naar(date(2023, 8, 2))
    geld.lees_afschrift_in(m, s.bank)
    geld.vergelijk(m, s.dossier[wie], s.boek[wie])
    tweede = incasso.incasseer(m, s, wie, GEVESTIGDE, date(2023, 9, 1))
    m.klok.naar(date(2023, 9, 1))
    geld.lees_afschrift_in(m, s.bank)
    m.klok.naar(date(2023, 9, 5))
    incasso.keer_terug(m, s, wie, tweede)
    geld.vergelijk(m, s.dossier[wie], s.boek[wie])
    incasso.trek_machtiging_in(m, s.lening[wie])
    m.klok.naar(date(2023, 9, 20))
    incasso.betaal_zelf(s, wie, tweede.bedrag, date(2023, 9, 20), te_laat=19)
    geld.lees_afschrift_in(m, s.bank)
    geld.vergelijk(m, s.dossier[wie], s.boek[wie])


def tweede_periode(m: Mensen, s: Staat) -> None:
    """2024: the gevestigde needs aid again, for half a year: a second application in the same dossier."""
    for dag in (date(2023, 12, 20), date(2024, 1, 2)):
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
    """2025: settlement of 2024 from the books, half reclaimed and half waived."""
    for dag in (date(2024, 12, 20), date(2025, 5, 20)):
        m.klok.naar(dag)
        ontvang(m, s, dag)
    jaarnorm = sum(norm(ALLEEN, 2024, maand) for maand in range(1, 13))
    verstrekt = 6 * s.bedrag["gevestigde"]
    winst = administratie.resultaat()
    te_veel = verstrekt + netto(winst, 2024) - jaarnorm
    assert 0 < te_veel < verstrekt, te_veel
    terug = te_veel // 2
    stel_vast(m, s, "gevestigde", 2024, verstrekt=verstrekt, terug=terug, afgezien=te_veel - terug,
              winst=euro(winst)[2:], administratie=administratie.auditfile(2024), velden={
        "Terug te vorderen": euro(terug)[2:], "Afzien van terugvordering": euro(te_veel - terug)[2:],
        "Wat verdient de inwoner nu?": "Ongeveer de bijstandsnorm.", "Welke schulden zijn er?": "De lening van 2020.",
        "Gezondheid en gezin": "Geen bijzonderheden.", "Kon de inwoner dit weten of voorkomen?": "Gedeeltelijk.",
        "Wat zei de inwoner over ons voornemen?": "De helft is te dragen.",
    })  # fmt: skip


def laatste_termijn(m: Mensen, s: Staat) -> None:
    """December 2025: with the last instalment of these years the rest of the loan is paid; nothing is left of it."""
    wie, dag = "gevestigde", date(2025, 12, 1)
    m.klok.naar(dag)
    los_af(s, wie, dag)
    rest = s.plan[wie].hoofdsom
    s.bank.wacht.append(Post(dag=dag, bedrag=rest, kenmerk=s.kenmerk[wie]))
    s.boek[wie].boek(bank=rest, lening_kapitaal=-rest)
    geld.lees_afschrift_in(m, s.bank)
    m.financien.ga(f"/balie/leningen/{s.lening[wie]}/")
    m.financien.toont(f"Nog te betalen {euro(0)}", "afgelost")
    m.klok.naar(date(2025, 12, 31))
