"""Which documents an application of each group needs, and why; plain data, read by the page and the letter."""

from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from doorstart.documenten.models import Documentsoort as S
from doorstart.dossiers.models import Groep

_VAN_IEDEREEN = "art. 17 Participatiewet"
_WET = {
    S.IDENTITEIT: ("art. 17 lid 3 Participatiewet", ""),
    S.BANK: (_VAN_IEDEREEN, _("Inkomen en vermogen: artikelen 31 tot en met 34 Participatiewet.")),
    S.HUUR: (_VAN_IEDEREEN, _("De woonsituatie bepaalt de norm.")),
    S.INKOMEN: (_VAN_IEDEREEN, _("Alleen als er ander inkomen is.")),
    S.SCHULDEN: ("art. 1 onder i Bbz 2004", _("Eigen vermogen is vermogen min schulden.")),
    S.KVK: ("art. 1 onder b Bbz 2004", ""),
    S.JAARSTUKKEN: ("art. 38 lid 1 Bbz 2004", ""),
    S.AANGIFTEN: ("art. 38 lid 1 Bbz 2004", ""),
    S.BTW: ("art. 38 lid 1 Bbz 2004", ""),
    S.TUSSENCIJFERS: ("art. 38 lid 1 Bbz 2004", ""),
    S.ONDERNEMINGSPLAN: ("art. 2 lid 1 Bbz 2004", _("Zonder plan is niet te zien of het bedrijf levensvatbaar is.")),
    S.OFFERTES: ("art. 39 lid 1 Bbz 2004", _("Het besluit noemt waarvoor het krediet is.")),
    S.BANKAFWIJZING: ("art. 15 Participatiewet", _("Kan de bank het krediet geven, dan gaat dat voor.")),
    S.BEEINDIGING: ("art. 2 lid 1 onder d Bbz 2004", ""),
    S.UITKERING: ("art. 2 lid 1 onder b Bbz 2004", ""),
    S.VERMOGEN: ("art. 3 en 8 Bbz 2004", ""),
}
_BASIS = (S.IDENTITEIT, S.BANK, S.HUUR, S.INKOMEN, S.SCHULDEN)
_CIJFERS = (S.KVK, S.JAARSTUKKEN, S.AANGIFTEN, S.BTW, S.TUSSENCIJFERS)

PER_GROEP: dict[str, tuple[S, ...]] = {
    Groep.STARTER: (*_BASIS, S.UITKERING, S.ONDERNEMINGSPLAN),
    Groep.GEVESTIGD: (*_BASIS, *_CIJFERS, S.ONDERNEMINGSPLAN, S.VERMOGEN),
    Groep.OUDER: (*_BASIS, *_CIJFERS, S.VERMOGEN),
    Groep.BEEINDIGEND: (*_BASIS, *_CIJFERS, S.BEEINDIGING, S.VERMOGEN),
    Groep.PTO: (S.IDENTITEIT, S.UITKERING, S.ONDERNEMINGSPLAN),
}
BIJ_KAPITAAL = (S.ONDERNEMINGSPLAN, S.OFFERTES, S.BANKAFWIJZING)


class Vereist(NamedTuple):
    """One line of a checklist: the kind, the law it rests on and, when it needs saying, why."""

    soort: S
    grond: str
    waarom: Any


def vereisten(groep: str, *, kapitaal: bool = False) -> tuple[Vereist, ...]:
    """Return what an application of this group needs, in the order of the letter; with `kapitaal` also for a loan."""
    soorten = dict.fromkeys((*PER_GROEP[groep], *(BIJ_KAPITAAL if kapitaal else ())))
    return tuple(Vereist(soort, *_WET[soort]) for soort in soorten)
