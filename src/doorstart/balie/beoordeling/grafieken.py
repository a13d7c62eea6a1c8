"""The charts of a business plan: turnover against break-even, money per month, capacity against the instalments."""

from django.utils.translation import gettext as _

from bijstandsrecht.kern import Maand
from doorstart.beoordeling.kengetallen import Jaarcijfers, Kengetallen
from doorstart.beoordeling.plan import Plan
from doorstart.kern.grafieken import vormen
from doorstart.kern.grafieken.beeld import Grafiek
from doorstart.kern.grafieken.svg import ACCENT, DONKER, LICHT
from doorstart.kern.templatetags.doorstart import euro, maand, procent


def _as(centen: int) -> str:
    """An amount on an axis, in thousands of euros; in euros when it is small."""
    if not centen:
        return "€ 0"
    teken, bedrag = ("−" if centen < 0 else ""), abs(centen)
    return f"{teken}€ {bedrag // 100_000}k" if bedrag % 100_000 == 0 else f"{teken}€ {bedrag // 100}"


def _heel(centen: int | None) -> str:
    return _("kan niet") if centen is None else euro(centen)


def _jaren(cijfers: Kengetallen) -> list[str]:
    return [_("Jaar %(nummer)s") % {"nummer": nummer} for nummer in range(1, len(cijfers.jaren) + 1)]


def omzet(plan: Plan, cijfers: Kengetallen) -> Grafiek:
    """Turnover of each year beside the turnover that is needed, without and with the household."""
    titel = _("Omzet en break-even")
    beschrijving = _("De verwachte omzet per jaar, naast de omzet die nodig is om quitte te spelen en om van te leven.")
    svg = vormen.staven(
        _jaren(cijfers),
        [
            vormen.Reeks(_("omzet"), tuple(jaar.omzet for jaar in plan.jaren), DONKER),
            vormen.Reeks(_("break-even"), tuple(jaar.break_even for jaar in cijfers.jaren), LICHT),
            vormen.Reeks(_("met privé"), tuple(jaar.break_even_met_prive for jaar in cijfers.jaren), ACCENT),
        ],
        _as,
    ).als_svg(beschrijving)
    rijen = tuple(
        (naam, euro(jaar.omzet), _heel(c.break_even), _heel(c.break_even_met_prive))
        for naam, jaar, c in zip(_jaren(cijfers), plan.jaren, cijfers.jaren, strict=True)
    )
    return Grafiek("omzet", titel, svg, beschrijving, (_("Jaar"), _("Omzet"), _("Break-even"), _("Met privé")), rijen)


def _dekking(jaar: Jaarcijfers) -> str:
    return "–" if jaar.dekking is None else procent(jaar.dekking)


def aflossing(cijfers: Kengetallen) -> Grafiek:
    """What is left to repay in each year, beside the instalments of the loan that is asked for."""
    titel = _("Aflossingscapaciteit")
    beschrijving = _("Wat er per jaar over is om af te lossen, naast de rente en aflossing van de gevraagde lening.")
    svg = vormen.staven(
        _jaren(cijfers),
        [
            vormen.Reeks(_("capaciteit"), tuple(jaar.capaciteit for jaar in cijfers.jaren), DONKER),
            vormen.Reeks(_("rente en aflossing"), tuple(jaar.last for jaar in cijfers.jaren), ACCENT),
        ],
        _as,
    ).als_svg(beschrijving)
    rijen = tuple(
        (naam, euro(jaar.capaciteit), euro(jaar.last), euro(jaar.ruimte), _dekking(jaar))
        for naam, jaar in zip(_jaren(cijfers), cijfers.jaren, strict=True)
    )
    koppen = (_("Jaar"), _("Capaciteit"), _("Lening"), _("Blijft over"), _("Dekking"))
    return Grafiek("aflossing", titel, svg, beschrijving, koppen, rijen)


def liquiditeit(plan: Plan, cijfers: Kengetallen) -> Grafiek:
    """The balance at the end of each month."""
    titel = _("Geld op de rekening")
    beschrijving = _("Het saldo aan het eind van elke maand. Onder nul is er geld tekort.")
    reeks = vormen.Reeks(_("saldo"), cijfers.saldi, DONKER)
    svg = vormen.lijnen([_kort(m) for m in plan.maanden], [reeks], _as).als_svg(beschrijving)
    rijen = tuple(
        (maand(m), euro(kas.ontvangsten + kas.inbreng), euro(kas.uitgaven + kas.lasten + kas.prive), euro(saldo))
        for m, kas, saldo in zip(plan.maanden, plan.kas, cijfers.saldi, strict=True)
    )
    return Grafiek("liquiditeit", titel, svg, beschrijving, (_("Maand"), _("Erbij"), _("Eraf"), _("Saldo")), rijen)


def _kort(m: Maand) -> str:
    return f"{m.nummer}-{m.jaar % 100:02d}"


def grafieken(plan: Plan, cijfers: Kengetallen) -> tuple[Grafiek, ...]:
    """Return the charts of a plan."""
    return omzet(plan, cijfers), aflossing(cijfers), liquiditeit(plan, cijfers)
