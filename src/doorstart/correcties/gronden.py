"""On which article a correction rests: to lower what was paid, or the article of the right itself to add to it."""

from datetime import date

from bijstandsrecht.bbz import bbz
from bijstandsrecht.kern import WETTEN, Bron, BuitenBereik, datum
from bijstandsrecht.participatiewet import pw
from doorstart.grootboek.models import Kostensoort, Rekening, Wetsgroep

_KAPITAAL = {
    Wetsgroep.BBZ_GEVESTIGD: "20",
    Wetsgroep.BBZ_STARTER: "24",
    Wetsgroep.BBZ_OUDER: "26",
    Wetsgroep.BBZ_VOORBEREIDING: "29",
}
_BBZ = {*_KAPITAAL, Wetsgroep.BBZ_BEEINDIGEND} - {Wetsgroep.BBZ_VOORBEREIDING}


def herziening(dag: date) -> Bron:
    """Return the article on which the college lowers what it granted, as it stood on the day of the decision."""
    return pw("54 lid 3", dag)


def recht(*, rekening: str, wetsgroep: str, kostensoort: str, dag: date) -> Bron | None:
    """Return the article of the right itself as it stood on a day; None when a person must name it."""
    try:
        if kostensoort == Kostensoort.LEVENSONDERHOUD:
            return _levensonderhoud(rekening, wetsgroep, dag)
        if kostensoort == Kostensoort.KAPITAAL and wetsgroep in _KAPITAAL:
            return bbz(_KAPITAAL[Wetsgroep(wetsgroep)], dag)
    except BuitenBereik:  # a day before the texts that we know
        return None
    return None


def _levensonderhoud(rekening: str, wetsgroep: str, dag: date) -> Bron | None:
    """The amount of the Participatiewet; of the Bbz the loan of each month, or what its boekjaar fixed."""
    if wetsgroep != Wetsgroep.PW and wetsgroep not in _BBZ:
        return None
    if rekening == Rekening.VAKANTIETOESLAG:
        return pw("19 lid 3", dag)
    if wetsgroep == Wetsgroep.PW:
        return pw("19 lid 2", dag)
    return bbz("11 lid 1" if rekening == Rekening.LENING_LEVENSONDERHOUD else "12", dag)


def in_woorden(plek: Bron) -> str:
    """Return a place as a letter says it: "artikel 54 lid 3 van de Participatiewet (zoals dat gold op 1 juli 2018)"."""
    naam = WETTEN[plek.wet].naam
    lidwoord = "het" if naam.startswith("Bbz") else "de"
    return f"artikel {plek.artikel} van {lidwoord} {naam} (zoals dat gold op {datum(plek.versie)})"
