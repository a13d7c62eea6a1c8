"""Which charts a report has: from its tables to a picture, a sentence about it and the table beside it."""

from collections.abc import Callable

from django.utils.dates import MONTHS, MONTHS_3
from django.utils.translation import gettext as _

from doorstart.kern.grafieken import vormen
from doorstart.kern.grafieken.beeld import Grafiek
from doorstart.kern.grafieken.svg import ACCENT, DONKER, LICHT
from doorstart.sturing.figuren import Rapport
from doorstart.sturing.namen import naam_van, naam_van_figuur
from doorstart.sturing.prestatie import Cohortuitkomst
from doorstart.sturing.weergave import aandeel, heel_aandeel, hele_euros


def _letter(maand: int) -> str:
    return str(MONTHS_3[maand])[:1].upper()


def _maandnaam(maand: int) -> str:
    return str(MONTHS[maand])


def _duizenden(centen: int) -> str:
    """Return an amount on an axis, in thousands of euros."""
    return f"€ {centen // 100_000}k" if centen else "€ 0"


def _uitgaven(rapport: Rapport) -> Grafiek:
    jaar, tabel = rapport.jaar, rapport.tabellen.uitgaven
    per_maand = {int(r.sleutel): r for r in tabel.per_maand}
    maanden = range(1, rapport.tot.nummer + 1)
    begroot = tabel.totaal.begroot
    nu = tuple(per_maand[m].levensonderhoud if m in per_maand else 0 for m in maanden)
    toen = tuple(per_maand[m].vorig_levensonderhoud if m in per_maand else 0 for m in maanden)
    reeksen = [vormen.Reeks(str(jaar), nu, DONKER), vormen.Reeks(str(jaar - 1), toen, LICHT)]
    if begroot is not None:
        reeksen.append(vormen.Reeks(_("begroot per maand"), tuple(begroot // 12 for _m in maanden), ACCENT, "6 5"))
    beschrijving = _("Bbz-uitgaven voor levensonderhoud per maand in %(jaar)s en in %(vorig)s.") % {
        "jaar": jaar,
        "vorig": jaar - 1,
    }
    return Grafiek(
        "uitgaven",
        _("Bbz-uitgaven voor levensonderhoud per maand"),
        vormen.lijnen([_letter(m) for m in maanden], reeksen, _duizenden).als_svg(beschrijving),
        beschrijving,
        (_("Maand"), str(jaar), str(jaar - 1)),
        tuple((_maandnaam(m), hele_euros(n), hele_euros(t)) for m, n, t in zip(maanden, nu, toen, strict=True)),
    )


def _parttime(rapport: Rapport) -> Grafiek:
    jaar, nu, toen = rapport.jaar, rapport.tabellen.deeltijd.standen, rapport.tabellen.deeltijd_vorig.standen
    reeksen = [
        vormen.Reeks(str(jaar - 1), tuple(s.personen for s in toen), LICHT),
        vormen.Reeks(str(jaar), tuple(s.personen for s in nu), DONKER),
    ]
    beschrijving = _("Parttime ondernemers met inkomsten, per maand, in %(jaar)s en in %(vorig)s.") % {
        "jaar": jaar,
        "vorig": jaar - 1,
    }
    return Grafiek(
        "parttime",
        _("Parttime ondernemers met inkomsten"),
        vormen.staven([_letter(s.maand.nummer) for s in nu], reeksen, str).als_svg(beschrijving),
        beschrijving,
        (_("Maand"), str(jaar), str(jaar - 1), _("Zelf verdiend in %(jaar)s") % {"jaar": jaar}),
        tuple(
            (_maandnaam(n.maand.nummer), str(n.personen), str(t.personen), hele_euros(n.verdiend))
            for n, t in zip(nu, toen, strict=True)
        ),
    )


def _uitslag(sleutel: str, titel: str, cohort: Cohortuitkomst) -> Grafiek:
    rijen = [(naam_van(uitslag), aantal) for uitslag, aantal in cohort.uitslagen.items()]
    beschrijving = _("Hoe het ging met %(n)s mensen: %(delen)s.") % {
        "n": len(cohort.geteld),
        "delen": ", ".join(f"{aantal} {naam}" for naam, aantal in rijen) or _("niemand"),
    }
    return Grafiek(
        sleutel,
        titel,
        vormen.liggend(rijen, str).als_svg(beschrijving),
        beschrijving,
        (_("Uitkomst"), _("Mensen")),
        tuple((naam, str(aantal)) for naam, aantal in rijen),
    )


def _overleving(rapport: Rapport) -> Grafiek:
    tredes = rapport.tabellen.overleving
    einde = max((t.maand for t in tredes), default=0) or 12
    stand, per_maand = 0, []
    bekend = {t.maand: t.aandeel_bp for t in tredes}
    for maand in range(einde + 1):
        stand = bekend.get(maand, stand)
        per_maand.append(stand)
    labels = [str(m) if m % 12 == 0 else "" for m in range(einde + 1)]
    beschrijving = _(
        "Deel van de starters dat uit de uitkering is (zes maanden zonder uitkering), per maand na de melding."
    )
    return Grafiek(
        "overleving",
        _("Uit de uitkering, in maanden na de melding"),
        vormen.lijnen(
            labels, [vormen.Reeks(_("uit de uitkering"), tuple(per_maand), DONKER, trap=True)], heel_aandeel
        ).als_svg(beschrijving),
        beschrijving,
        (_("Maanden na de melding"), _("Uit de uitkering"), _("Nog gevolgd")),
        tuple((str(t.maand), aandeel(t.aandeel_bp), str(t.onder_toezicht)) for t in tredes),
    )


def _rendement(rapport: Rapport) -> Grafiek:
    regels = [r for r in rapport.tabellen.rendement.regels if (r.laag, r.netto_effect_bp) != ("C", 10_000)]
    rijen = [
        (_("Laag %(laag)s, %(maanden)s maanden") % {"laag": r.laag, "maanden": r.horizon}, r.saldo) for r in regels
    ]
    beschrijving = _("Saldo van kosten en baten per laag.")
    return Grafiek(
        "rendement",
        _("Saldo per laag"),
        vormen.liggend(rijen, hele_euros).als_svg(beschrijving),
        beschrijving,
        (_("Laag"), _("Uitstroom"), _("Parttime"), _("Leningen"), _("Kosten"), _("Saldo")),
        tuple(
            (
                naam,
                hele_euros(r.uitstroom),
                hele_euros(r.deeltijd),
                hele_euros(r.leningen),
                hele_euros(r.kosten),
                hele_euros(r.saldo),
            )
            for (naam, _s), r in zip(rijen, regels, strict=True)
        ),
    )


def _afspraken(rapport: Rapport) -> Grafiek:
    gevonden = []
    for sleutel in ("kpi1", "kpi1b", "kpi2"):
        figuur = rapport.figuur(sleutel)
        if figuur.waarde is not None and figuur.bewijs.interval is not None:
            gevonden.append(
                vormen.Aandeel(naam_van_figuur(sleutel), figuur.waarde, *figuur.bewijs.interval, figuur.doel)
            )
    beschrijving = _("De prestatieafspraken met hun 95 %-interval; de staande streep is het doel.")
    return Grafiek(
        "afspraken",
        _("Prestatieafspraken"),
        vormen.aandelen(gevonden, heel_aandeel).als_svg(beschrijving),
        beschrijving,
        (_("Afspraak"), _("Score"), _("Interval"), _("Doel")),
        tuple(
            (a.naam, aandeel(a.waarde), f"{heel_aandeel(a.onder)} – {heel_aandeel(a.boven)}", aandeel(a.doel))
            for a in gevonden
        ),
    )


_MAKERS: dict[str, Callable[[Rapport], Grafiek]] = {
    "uitgaven": _uitgaven,
    "parttime": _parttime,
    "uitslag_starters": lambda r: _uitslag("uitslag_starters", _("Uitkomst van de starters"), r.tabellen.starters),
    "uitslag_gevestigden": lambda r: _uitslag(
        "uitslag_gevestigden", _("Uitkomst van de gevestigden"), r.tabellen.gevestigden
    ),
    "overleving": _overleving,
    "rendement": _rendement,
    "afspraken": _afspraken,
}


def maak_grafiek(rapport: Rapport, sleutel: str) -> Grafiek:
    """Return one chart of the report by its key."""
    return _MAKERS[sleutel](rapport)
