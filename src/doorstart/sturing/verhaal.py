"""The text of the report: the sentences of `zinnen.py` filled with figures. It computes nothing itself.

The web page, the PDF and the command line all print this text.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from doorstart.kern.templatetags.doorstart import datum
from doorstart.sturing import zinnen as z
from doorstart.sturing.figuren import Eenheid, Figuur, Rapport
from doorstart.sturing.namen import naam_van, titel_van
from doorstart.sturing.prestatie import Cohortuitkomst
from doorstart.sturing.statistiek import Oordeel
from doorstart.sturing.weergave import aandeel, heel_aandeel, hele_euros, kort, toon, toon_interval


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """One part of the report: paragraphs, the figures to show as tiles, and its charts."""

    sleutel: str
    alineas: tuple[str, ...]
    tegels: tuple[str, ...] = ()
    grafieken: tuple[str, ...] = ()

    @property
    def titel(self) -> str:
        """The heading."""
        return titel_van(self.sleutel)


def _beweging(nu: int | None, toen: int | None) -> str:
    """Return in words how a value moved; empty when one of the two is not known."""
    if nu is None or toen is None:
        return ""
    if nu == toen:
        return str(z.GELIJK)
    return str(z.GESTEGEN if nu > toen else z.GEDAALD)


def _samen(*delen: str) -> str:
    return " ".join(d for d in delen if d)


def _oordeel(figuur: Figuur) -> str:
    return naam_van(figuur.bewijs.oordeel or Oordeel.ONBEKEND)


def route(rapport: Rapport) -> Onderdeel:
    """Who reported, and what the Bbz cost."""
    totaal = rapport.tabellen.uitgaven.totaal
    n = rapport.figuur("meldingen").waarde or 0
    geld = z.UITGAVEN % {
        "bedrag": hele_euros(totaal.bedrag),
        "leven": hele_euros(totaal.levensonderhoud),
        "kapitaal": hele_euros(totaal.kapitaal),
        "vorig": hele_euros(totaal.vorig_jaar),
        "jaar": rapport.jaar - 1,
        "beweging": _beweging(totaal.bedrag, totaal.vorig_jaar),
    }
    grens = z.BEGROOT % {"begroot": hele_euros(totaal.begroot)} if totaal.begroot is not None else ""
    toen = rapport.vorige.get("meldingen")
    meldingen = _samen(
        z.MELDINGEN % {"jaar": rapport.jaar, "n": n},
        z.MELDINGEN_VORIGE % {"toen": toen} if toen is not None else "",
    )
    return Onderdeel(
        "route", (str(z.ROUTE), meldingen, _samen(geld, grens)), ("meldingen", "bbz_uitgaven"), ("uitgaven",)
    )


def _parttime_vorige(rapport: Rapport) -> str:
    toen_deel, toen_aantal = rapport.vorige.get("pto_aandeel"), rapport.vorige.get("pto_gemiddeld")
    deel, aantal = rapport.figuur("pto_aandeel"), rapport.figuur("pto_gemiddeld")
    if not _beweging(deel.waarde, toen_deel) or not _beweging(aantal.waarde, toen_aantal):
        return ""
    return z.PARTTIME_VORIGE % {
        "aantal": kort(aantal, toen_aantal),
        "deel": heel_aandeel(toen_deel),
        "beweging_deel": _beweging(deel.waarde, toen_deel),
        "beweging_aantal": _beweging(aantal.waarde, toen_aantal),
    }


def parttime(rapport: Rapport) -> Onderdeel:
    """The agreement on part-time entrepreneurs and the figures around it."""
    f, d = rapport.figuur, rapport.definities.deeltijd
    kern = z.PARTTIME % {
        "jaar": rapport.jaar,
        "aantal": kort(f("pto_gemiddeld")),
        "verdiend": hele_euros(f("pto_verdiend").waarde),
        "norm": hele_euros(f("pto_norm").waarde),
        "deel": heel_aandeel(f("pto_aandeel").waarde),
    }
    if not rapport.tabellen.deeltijd.maandrijen:
        kern = z.PARTTIME_NIEMAND % {"jaar": rapport.jaar}
    afspraak = z.PARTTIME_AFSPRAAK % {
        "doel": d.doel_personen,
        "drempel": aandeel(d.drempel_bp),
        "aantal": f("kpi3").waarde,
        "oordeel": _oordeel(f("kpi3")),
    }
    geld = z.PARTTIME_GELD % {
        "bedrag": hele_euros(f("pto_besparing").waarde),
        "vrij": hele_euros(f("pto_vrijgelaten").waarde),
    }
    return Onderdeel(
        "parttime",
        (kern, _parttime_vorige(rapport), afspraak, geld),
        ("kpi3", "pto_gemiddeld", "pto_verdiend", "pto_aandeel"),
        ("parttime",),
    )


def _zekerheid(figuur: Figuur) -> str:
    bewijs = figuur.bewijs
    zeker = bewijs.oordeel in {Oordeel.AANTOONBAAR_GEHAALD, Oordeel.AANTOONBAAR_NIET}
    zin = z.GROTER_DAN_TOEVAL if zeker else z.MISSCHIEN_TOEVAL
    return zin % {"interval": toon_interval(bewijs.interval)} if bewijs.interval else ""


def _buiten(cohort: Cohortuitkomst) -> str:
    redenen = ", ".join(f"{aantal} {naam_van(reden)}" for reden, aantal in cohort.niet_meegeteld.items())
    return z.BUITEN % {"redenen": redenen} if redenen else ""


def _uitkomst(rapport: Rapport, sleutel: str, cohort: Cohortuitkomst, zin: str) -> tuple[str, str]:
    """Return the two paragraphs of a performance agreement: the outcome, and how to read it."""
    figuur = rapport.figuur(sleutel)
    if figuur.waarde is None:
        return str(z.GEEN_COHORT), _buiten(cohort)
    uitkomst = zin % {
        "van": datum(cohort.na + timedelta(days=1)),
        "tot": datum(cohort.tot_en_met),
        "n": figuur.bewijs.n,
        "k": figuur.bewijs.k,
        "score": aandeel(figuur.waarde),
        "doel": aandeel(figuur.doel),
        "oordeel": _oordeel(figuur),
    }
    duur = z.DIENST % {"maanden": toon(rapport.figuur(f"{sleutel}_duur").waarde, Eenheid.TIENDEN)}
    best = rapport.figuur(f"{sleutel}_gunstigst").waarde
    onbekend = z.GUNSTIGST % {"gunstigst": aandeel(best)} if best != figuur.waarde else ""
    return uitkomst, _samen(_zekerheid(figuur), duur, _buiten(cohort), onbekend)


def starters(rapport: Rapport) -> Onderdeel:
    """KPI 1, with KPI 1b and the checks beside it."""
    f = rapport.figuur
    breder = z.STARTERS_BREDER % {
        "score": aandeel(f("kpi1b").waarde),
        "lang": rapport.tabellen.starters_lang.lengte,
        "score_lang": aandeel(f("kpi1_lang").waarde),
        "klaar": aandeel(f("kpi1_afgerond").waarde),
    }
    return Onderdeel(
        "starters",
        (
            *_uitkomst(rapport, "kpi1", rapport.tabellen.starters, str(z.STARTERS)),
            breder if f("kpi1").waarde is not None else "",
        ),
        ("kpi1", "kpi1b", "kpi1_duur"),
        ("uitslag_starters", "overleving"),
    )


def gevestigden(rapport: Rapport) -> Onderdeel:
    """KPI 2, with guided stopping as the third outcome."""
    gestopt = rapport.figuur("kpi2_begeleid_gestopt").bewijs.k
    return Onderdeel(
        "gevestigden",
        (
            *_uitkomst(rapport, "kpi2", rapport.tabellen.gevestigden, str(z.GEVESTIGDEN)),
            z.BEGELEID_GESTOPT % {"k": gestopt} if gestopt else "",
        ),
        ("kpi2", "kpi2_begeleid_gestopt", "kpi2_duur"),
        ("uitslag_gevestigden",),
    )


def begeleiding(rapport: Rapport) -> Onderdeel:
    """Statushouders, coaching and prevention."""
    f = rapport.figuur
    return Onderdeel(
        "begeleiding",
        (
            z.STATUSHOUDERS % {"jaar": rapport.jaar, "n": f("statushouders").waarde or 0},
            z.COACHING % {"duur": kort(f("coaching"))} if f("coaching").waarde else "",
            z.PREVENTIE % {"n": f("preventie_activiteiten").waarde or 0, "bereik": kort(f("preventie_bereik"))},
        ),
        ("statushouders", "coaching", "preventie_activiteiten", "preventie_bereik"),
    )


def rendement(rapport: Rapport) -> Onderdeel:
    """Costs, savings and the balance; never one layer alone."""
    tabel, d = rapport.tabellen.rendement, rapport.definities.rendement
    horizon, effect = d.horizonnen_maanden[0], d.netto_effect_bp[-1]
    if not tabel.kosten:
        return Onderdeel("rendement", (z.GEEN_KOSTEN % {"jaar": rapport.jaar},), ("kosten",))
    a, c = tabel.regel("A", horizon), tabel.regel("C", horizon, effect)
    return Onderdeel(
        "rendement",
        (
            z.RENDEMENT % {"kosten": hele_euros(a.kosten), "baten": hele_euros(a.baten), "saldo": hele_euros(a.saldo)},
            z.RENDEMENT_NETTO % {"effect": aandeel(effect), "saldo": hele_euros(c.saldo)},
        ),
        ("kosten", f"rendement_a_{horizon}", f"rendement_c_{horizon}_{effect // 100}"),
        ("rendement",),
    )


def vertel(rapport: Rapport) -> tuple[Onderdeel, ...]:
    """Return the parts of the report in reading order, without empty paragraphs."""
    delen = (route, parttime, starters, gevestigden, begeleiding, rendement)
    gevuld = [deel(rapport) for deel in delen]
    return tuple(replace(o, alineas=tuple(a for a in o.alineas if a)) for o in gevuld)


def aannames(rapport: Rapport) -> tuple[str, ...]:
    """Return the choices behind the figures, as sentences."""
    d, r = rapport.definities, rapport.definities.rendement
    rest = rapport.tabellen.rendement.afgelost_onbekend
    regels = (
        z.A_VERSIE % {"versie": d.versie, "door": d.vastgesteld_door},
        z.A_COHORT
        % {
            "starters": d.starters.dienstverlening_maanden,
            "gevestigden": d.gevestigden.dienstverlening_maanden,
            "bewijs": d.starters.bewijs_maanden,
        },
        str(z.A_TELLEN),
        str(z.A_VORIG_BEVROREN if rapport.vorige_bron == "momentopname" else z.A_VORIG_BEREKEND),
        z.A_UITSTROOM % {"horizonnen": " / ".join(map(str, r.horizonnen_maanden)), "maanden": r.kosten_maanden},
        str(z.A_DOOR_ONS),
        str(z.A_LAAG_B),
        z.A_LAAG_C % {"effecten": " / ".join(map(aandeel, r.netto_effect_bp))},
        z.A_ONBEKEND_ONTVANGEN % {"bedrag": hele_euros(rest)} if rest else "",
        str(z.A_UITGAVEN),
        z.A_VOORLOPIG % {"jaar": rapport.jaar + 1},
    )
    return tuple(regel for regel in regels if regel)
