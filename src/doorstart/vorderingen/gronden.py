"""On which article a claim rests: the grounds of the Participatiewet since 2020, those of chapter VI Bbz before."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from bijstandsrecht.bbz import Terugvorderingsgrond, bbz
from bijstandsrecht.kern import WETTEN, Bron, bron
from bijstandsrecht.participatiewet import pw

_LAATSTE_HOOFDSTUK_VI = date(2019, 12, 31)

PW_GRONDEN = {
    "58 lid 1": _("inlichtingenplicht niet nagekomen: wij moeten terugvorderen"),
    "58 lid 2 onder a": _("de bijstand was te hoog"),
    "58 lid 2 onder b": _("de bijstand was een lening die niet goed is terugbetaald"),
    "58 lid 2 onder c": _("de gemeente stond borg en heeft betaald"),
    "58 lid 2 onder d": _("voorschot zonder recht op bijstand"),
    "58 lid 2 onder e": _("te veel betaald, en dat was te begrijpen (tot twee jaar terug)"),
    "58 lid 2 onder f": _("later geld ontvangen over dezelfde tijd"),
}
BBZ_OUD = {
    Terugvorderingsgrond.INLICHTINGEN: _("Bbz tot 2020: inlichtingenplicht niet nagekomen"),
    Terugvorderingsgrond.VERPLICHTING: _("Bbz tot 2020: verplichting van art. 38 niet nagekomen"),
    Terugvorderingsgrond.ONVERSCHULDIGD: _("Bbz tot 2020: te veel betaald, en dat was te begrijpen (twee jaar)"),
    Terugvorderingsgrond.LENING_EINDE: _("Bbz tot 2020: lening na het einde van het bedrijf"),
    Terugvorderingsgrond.LATER_MIDDELEN: _("Bbz tot 2020: later geld ontvangen over dezelfde tijd"),
    Terugvorderingsgrond.LATER_VERGOEDING: _("Bbz tot 2020: later een vergoeding ontvangen voor hetzelfde doel"),
    Terugvorderingsgrond.LENING: _("Bbz tot 2020: lening niet nagekomen"),
}
"""Without `besef`: that ground is for voorbereidingskosten, which the room of loans decides."""

KEUZES = [*PW_GRONDEN.items(), *((grond.value, zin) for grond, zin in BBZ_OUD.items())]


@dataclass(frozen=True, slots=True)
class Grond:
    """The article a claim rests on, in the version of a day; `plicht`: the law leaves no choice."""

    wet: str
    artikel: str
    versie: date
    plicht: bool = False

    @property
    def bron(self) -> Bron:
        """The place in the law, with its dated link."""
        return bron(self.wet, self.artikel, self.versie)

    @property
    def in_brief(self) -> str:
        """The place in whole words, as a letter says it: "artikel 58 lid 1 van de Participatiewet"."""
        naam = WETTEN[self.wet].naam
        return f"artikel {self.artikel} van {'het' if naam.startswith('Bbz') else 'de'} {naam}"


def grond(sleutel: str, dag: date) -> Grond:
    """Return the ground with this key as it was on a day; raises ValueError for an unknown one."""
    if sleutel in PW_GRONDEN:
        return _uit(pw(sleutel, dag), plicht=sleutel == "58 lid 1")
    return _uit(bbz(Terugvorderingsgrond(sleutel).artikel, min(dag, _LAATSTE_HOOFDSTUK_VI)), plicht=True)


def is_oud(sleutel: str) -> bool:
    """Say whether this ground is one of chapter VI Bbz, which lapsed in 2020."""
    return sleutel not in PW_GRONDEN


def vaststelling(dag: date, *, plicht: bool) -> Grond:
    """The reclaim of a settlement: a duty until 2019, a power since (art. 12 lid 2 onder c Bbz 2004)."""
    return _uit(bbz("12 lid 2 onder c", dag), plicht=plicht)


def blijvende_lening(dag: date) -> Grond:
    """What stays an interest-free loan because of the assets (art. 13 Bbz 2004)."""
    return _uit(bbz("13", dag))


def lening(artikel: str, dag: date) -> Grond:
    """An article of the Bbz 2004 by which a loan becomes a claim."""
    return _uit(bbz(artikel, dag))


def _uit(plek: Bron, *, plicht: bool = False) -> Grond:
    return Grond(plek.wet, plek.artikel, plek.versie, plicht)
