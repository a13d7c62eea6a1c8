"""The starter, 2016 to 2021: from the melding to the end of the business with a loan that is left."""

from datetime import date
from fractions import Fraction

from ..stappen import bsn
from . import geld
from . import stappen_bbz as bbz
from .bank import Post
from .reiziger import Mensen
from .som import ALLEEN, SAMEN, Lening, netto, norm, rond
from .staat import Staat, betaal_tot, boek_maanden, boek_vakantietoeslag, los_af, ontvang, stel_vast

STARTER = bbz.Mens(
    bsn(7), "Sanne", "Startema", date(1985, 3, 5), "NL20INGB0001234567", "beginnende zelfstandige",
    "bijstand (Participatiewet)", "Naaiatelier Startema",
)  # fmt: skip


def melding_starter(m: Mensen, s: Staat) -> None:
    """2016: melding, intake for both kinds of aid, a document, the figures of the plan."""
    nummer = bbz.meld(m, STARTER, date(2016, 1, 4))
    s.dossier["starter"] = nummer
    bbz.intake(m, waarvoor="geld om van te leven en geld voor het bedrijf")
    bbz.voeg_document_toe(m.adviseur, nummer, "ondernemingsplan met begroting")
    bbz.leg_plan_vast(m.adviseur, nummer, lening="20.000", looptijd=60, wijze="elke maand hetzelfde bedrag (annuïtair)")


def oordeel_starter(m: Mensen, s: Staat) -> None:
    """2016: assets, forecast, research and judgment of both applications."""
    nummer = s.dossier["starter"]
    bbz.leg_vermogen_vast(m.adviseur, nummer, geld="3.000", dag=date(2016, 1, 4))
    bbz.leg_prognose_vast(m.adviseur, nummer, omzet="1210", btw="210", kosten="300")
    s.procedure["starter"] = bbz.procedures(m.adviseur, nummer)
    for pad in s.procedure["starter"]:
        bbz.beoordeel(m, pad)


def besluit_starter(m: Mensen, s: Staat) -> None:
    """2016: living costs for 35 months, and capital of EUR 20,000 with everything art. 39 asks."""
    a = m.adviseur
    for pad in s.procedure["starter"]:
        a.ga(pad + "besluit/")
        if "Bedrijfskapitaal" in a.page.title():
            bbz.stel_kapitaal_voor(a, bedrag="20.000", dag=date(2016, 2, 1), maanden=60,
                                   wijze="elke maand hetzelfde bedrag (annuïtair)")  # fmt: skip
        else:
            bbz.stel_levensonderhoud_voor(a, van=date(2016, 2, 1), tot=date(2018, 12, 31))
        m.keur_goed()


def eerste_betaling_starter(m: Mensen, s: Staat) -> None:
    """February 2016: the first month and the capital go out in one batch, and stand on the statement."""
    s.bedrag["starter"] = norm(ALLEEN, 2016, 2) - netto(1000_00 - 300_00, 2016)
    m.klok.naar(date(2016, 2, 22))
    betaald = geld.betaal_maand(m, s.bank, 2016, 2)
    nu = boek_maanden(s, "starter", 1)
    assert sorted(betaald.values()) == [nu, 20_000_00]
    s.boek["starter"].boek(lening_kapitaal=20_000_00, bank=-20_000_00)
    s.plan["starter"] = Lening(20_000_00, 60, date(2016, 2, 1))
    geld.lees_afschrift_in(m, s.bank)
    s.lening["starter"] = geld.lening_van(m, s.dossier["starter"])
    s.kenmerk["starter"] = geld.kenmerk_van(m, s.lening["starter"])


def maanden_2016_starter(m: Mensen, s: Staat) -> None:
    """March to December 2016: instalments come in, one payment comes back and is paid again, holiday allowance."""
    m.klok.naar(date(2016, 3, 22))
    nu = boek_maanden(s, "starter", 1)
    betaald = geld.betaal_maand(m, s.bank, 2016, 3)
    assert list(betaald.values()) == [nu]
    los_af(s, "starter", date(2016, 3, 22))
    s.bank.wacht.append(
        Post(dag=date(2016, 3, 22), bedrag=nu, eindkenmerk=next(iter(betaald)), retour="AC04", iban=STARTER.iban)
    )
    geld.lees_afschrift_in(m, s.bank)
    geld.hef_blokkade_op(m, s.dossier["starter"])
    assert list(geld.betaal_wachtend(m, s.bank).values()) == [nu]
    m.klok.naar(date(2016, 6, 20))
    betaald = geld.betaal_maand(m, s.bank, 2016, 6)
    boek_maanden(s, "starter", 2)
    toeslag = boek_vakantietoeslag(s, "starter")
    boek_maanden(s, "starter", 1)
    assert sorted(betaald.values()) == sorted([nu, nu, nu, toeslag]), betaald
    los_af(s, "starter", date(2016, 6, 20))
    geld.lees_afschrift_in(m, s.bank)
    m.klok.naar(date(2016, 12, 20))
    assert list(geld.betaal_maand(m, s.bank, 2016, 12).values()) == [nu] * 6
    boek_maanden(s, "starter", 6)
    los_af(s, "starter", date(2016, 12, 20))
    geld.lees_afschrift_in(m, s.bank)
    geld.vergelijk(m, s.dossier["starter"], s.boek["starter"])


def jaar_2017_starter(m: Mensen, s: Staat) -> None:
    """The first months of 2017; settlement of 2016 (a: a supplement)."""
    betaal_tot(m, s, date(2017, 5, 22), {"starter": 5})
    jaarnorm = sum(norm(ALLEEN, 2016, maand) for maand in range(1, 13))
    verstrekt = 11 * s.bedrag["starter"]
    aanvulling = min(jaarnorm, rond(Fraction(11 * jaarnorm, 12))) - verstrekt
    stel_vast(m, s, "starter", 2016, verstrekt=verstrekt, aanvulling=aanvulling, winst="0")
    s.verstrekt2017 = 5 * s.bedrag["starter"]


def samenwonen_2017(m: Mensen, s: Staat) -> None:
    """A partner moves in and the amount changes; the supplement, the holiday allowance and the other months of 2017."""
    d, a = s.dossier["starter"], m.adviseur
    m.klok.naar(date(2017, 6, 6))
    a.ga(f"/balie/dossiers/{d}/huishouden/")
    a.vul_in({
        "Vanaf welke dag is dit zo?": "2017-06-01", "Hoe weten wij dit?": "BRP", "BSN van de partner": bsn(8),
        "Voornaam van de partner": "Pim", "Achternaam van de partner": "Partnersma",
        "Geboortedatum van de partner": "1987-01-02",
    })  # fmt: skip
    a.druk("Vastleggen")
    a.gelukt("De verandering is vastgelegd.")
    a.ga(f"/balie/dossiers/{d}/uitkering/wijzigen/")
    a.vul_in({
        "Vanaf": "2017-06-01", "Wat is er veranderd?": "U woont nu samen met uw partner.",
        "Motivering": "De norm is nu die voor gehuwden.", "Ander netto inkomen in het huishouden per maand": "0",
    })  # fmt: skip
    a.druk("Besluit voorstellen")
    a.gelukt("Het voorstel ligt klaar.")
    m.keur_goed()
    # The holiday allowance of June is that of the months before, with the amount of then.
    m.klok.naar(date(2017, 6, 20))
    toeslag = boek_vakantietoeslag(s, "starter")
    s.bedrag["starter"] = norm(SAMEN, 2017, 6) - netto(700_00, 2017)
    nu = boek_maanden(s, "starter", 1)
    betaald = geld.betaal_maand(m, s.bank, 2017, 6)
    assert sorted(betaald.values()) == sorted([toeslag, nu, *s.wacht]), (betaald, toeslag, nu, s.wacht)
    s.wacht = []
    ontvang(m, s, date(2017, 6, 20))
    betaal_tot(m, s, date(2017, 12, 20), {"starter": 6})
    s.verstrekt2017 += 7 * s.bedrag["starter"]
    geld.vergelijk(m, d, s.boek["starter"])


def jaar_2018_starter(m: Mensen, s: Staat) -> None:
    """Settlement of 2017 (c: a claim, reclaimed as the text until 2019 says), a plan, and payment through the bank."""
    d, a = s.dossier["starter"], m.adviseur
    betaal_tot(m, s, date(2018, 5, 22), {"starter": 5})
    jaarnorm = sum(norm(ALLEEN if maand < 6 else SAMEN, 2017, maand) for maand in range(1, 13))
    terug = s.verstrekt2017 + netto(12_000_00, 2017) - jaarnorm
    assert 0 < terug < s.verstrekt2017
    stel_vast(m, s, "starter", 2017, verstrekt=s.verstrekt2017, terug=terug, winst="12.000")
    vordering, kenmerk = geld.vordering_van(m, d)
    a.ga(f"/balie/vorderingen/{vordering}/regeling/")
    a.vul_in({
        "Hoe wordt er betaald?": "de inwoner betaalt zelf", "Netto inkomen per maand": "1.900",
        "Beslagvrije voet per maand": "1.500", "Aantal termijnen (maanden)": "12",
        "Motivering": "U betaalt in twaalf termijnen.",
    })  # fmt: skip
    a.druk("Voorstellen aan de toetser")
    a.gelukt("Het voorstel ligt bij de toetser.")
    m.keur_goed()
    betaal_tot(m, s, date(2018, 6, 20), {"starter": 1}, toeslag=("starter",))
    for nummer in range(12):
        bedrag = terug // 12 if nummer else terug - 11 * (terug // 12)
        dag = date(2018 + (6 + nummer) // 12, (6 + nummer) % 12 + 1, 20)
        post = Post(dag=dag, bedrag=bedrag, kenmerk=kenmerk)
        (s.bank.wacht if dag < date(2018, 12, 20) else s.later).append(post)
        s.boek["starter"].boek(bank=bedrag, terug_te_vorderen=-bedrag)
    betaal_tot(m, s, date(2018, 12, 20), {"starter": 6})


def jaar_2019_starter(m: Mensen, s: Staat) -> None:
    """The last holiday allowance; settlement of 2018 (b: exactly the jaarnorm); a year of deferral of the loan."""
    a = m.adviseur
    betaal_tot(m, s, date(2019, 1, 21), {}, toeslag=("starter",))
    m.klok.naar(date(2019, 6, 18))
    s.bank.wacht += [post for post in s.later if post.dag <= date(2019, 6, 18)]
    s.later = [post for post in s.later if post.dag > date(2019, 6, 18)]
    ontvang(m, s, date(2019, 6, 18))
    jaarnorm = sum(norm(SAMEN, 2018, maand) for maand in range(1, 13))
    verstrekt = 12 * s.bedrag["starter"]
    rest = jaarnorm - verstrekt
    stel_vast(m, s, "starter", 2018, verstrekt=verstrekt, overig=f"{rest // 100},{rest % 100:02d}")
    a.ga(f"/balie/leningen/{s.lening['starter']}/uitstel/")
    a.vul_in({
        "Eerste dag van het uitstel": "2019-07-01", "Aantal maanden": "12",
        "Waarom vraagt de ondernemer uitstel?": "Er zijn minder opdrachten.",
        "Motivering": "Over een jaar gaat het weer.",
    })  # fmt: skip
    a.druk("Voorstellen aan de toetser")
    a.gelukt("Het voorstel ligt bij de toetser.")
    m.keur_goed()
    m.klok.naar(date(2019, 12, 20))
    s.plan["starter"].stel_uit(12)
    s.bank.wacht += s.later
    s.later = []
    ontvang(m, s, date(2019, 12, 20))


def einde_starter(m: Mensen, s: Staat) -> None:
    """2021: the business ends with arrears; the rest of the loan bears no interest from then on (art. 43)."""
    a = m.adviseur
    m.klok.naar(date(2021, 4, 6))
    for post in s.plan["starter"].vervallen_tot(date(2021, 3, 1)):
        s.boek["starter"].boek(rente_te_ontvangen=post, rente=-post)
    a.ga(f"/balie/leningen/{s.lening['starter']}/einde/")
    a.vul_in({
        "Laatste dag van het bedrijf": "2021-03-31", "Is het verwijtbaar dat er schuld overblijft?": "Nee",
        "De rest wordt zonder rente": True, "Motivering": "U kon hier niets aan doen.",
    })  # fmt: skip
    a.druk("Voorstellen aan de toetser")
    a.gelukt("Het voorstel ligt bij de toetser.")
    m.keur_goed()
    # From the first of March to the end of the business: 30 of the 31 days of that month.
    rente = rond(Fraction(s.plan["starter"].hoofdsom * 8 * 30, 1200 * 31))
    s.boek["starter"].boek(rente_te_ontvangen=rente, rente=-rente)
    del s.plan["starter"]
    geld.vergelijk(m, s.dossier["starter"], s.boek["starter"])
