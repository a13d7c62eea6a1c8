"""A stored household in the words of the law package; works on rows that were loaded with their `partner`."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from bijstandsrecht.kern import Maand
from bijstandsrecht.participatiewet import Huishouden as RechtHuishouden
from doorstart.dossiers.models import Dossier, Huishouden
from doorstart.kern.fouten import DoorstartFout


def als_recht(dossier: Dossier, rij: Huishouden) -> RechtHuishouden:
    """Return the household as the norms see it."""
    return RechtHuishouden(
        geboortedatum=dossier.persoon.geboortedatum,
        partner_geboortedatum=rij.partner.geboortedatum if rij.partner else None,
        kinderen=rij.kinderen,
        kostendelers=rij.kostendelers,
        jongste_kind=rij.jongste_kind_geboren if rij.kinderen else None,
    )


def huishouden_in(dossier: Dossier, rijen: Iterable[Huishouden], maand: Maand) -> RechtHuishouden:
    """Return the household on the first day of the month, or the first one that starts in it.

    Of rows that overlap the one recorded last wins, also when it starts earlier: it is what we know now.

    Raises DoorstartFout when none is known: the norm cannot be found without it.
    """
    return als_recht(dossier, _geldend(dossier, rijen, maand))


def huishoudens_in(
    dossier: Dossier, rijen: Sequence[Huishouden], maanden: Iterable[Maand]
) -> dict[Maand, RechtHuishouden]:
    """Return `huishouden_in` of each month; the months of one row share their household.

    Raises DoorstartFout for the first month of which no household is known.
    """
    geldend = {maand: _geldend(dossier, rijen, maand) for maand in maanden}
    recht = {rij: als_recht(dossier, rij) for rij in geldend.values()}
    return {maand: recht[rij] for maand, rij in geldend.items()}


def _geldend(dossier: Dossier, rijen: Iterable[Huishouden], maand: Maand) -> Huishouden:
    """Return the row that holds in the month."""
    dag, laatste = maand.eerste_dag, maand.laatste_dag
    geldig = [r for r in rijen if r.van <= laatste and (r.tot is None or r.tot >= dag)]
    if not geldig:
        raise DoorstartFout(
            _(
                "Van dossier %(nummer)s is het huishouden in %(maand)s niet bekend. "
                "Leg het huishouden vast bij het dossier."
            )
            % {"nummer": dossier.nummer, "maand": maand.naam}
        )
    begin = max(min(r.van for r in geldig), dag)
    return max((r for r in geldig if r.van <= begin), key=lambda r: r.pk or 0)
