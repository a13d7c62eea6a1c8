"""The whole caseload from one seed: cases, stories, calibration, rows. Same seed, same bytes."""

from itertools import chain

from doorstart.koppelingen.demo import bbz, begeleiding, parttime
from doorstart.koppelingen.demo.doelen import PARTTIME_2017, ZAAD
from doorstart.koppelingen.demo.kalibratie import kalibreer
from doorstart.koppelingen.demo.rijen import Rijen
from doorstart.koppelingen.demo.zaken import maak_zaken, schrijf_zaak, verdeel_afloop


def maak(zaad: int = ZAAD) -> Rijen:
    """Return the rows of the demonstration caseload; raises NietTeKalibreren when a seed cannot meet the targets."""
    rijen = Rijen()
    zaken = maak_zaken(zaad)
    verdeel_afloop(zaken, zaad)
    statushouders = begeleiding.kies_statushouders(zaken)
    parttimers = parttime.parttimers(zaken)
    kalibreer(list(chain.from_iterable(p.maanden for p in parttimers)), PARTTIME_2017)
    for zaak in zaken:
        if zaak.groep != "pto":
            bbz.vertel(zaak, rijen)
    begeleiding.kies_inwoners(zaken)
    for parttimer in parttimers:
        parttime.schrijf(parttimer, rijen)
    bbz.schrijf_vaststellingen(zaken, rijen)
    begeleiding.schrijf_statushouders(statushouders, rijen)
    begeleiding.schrijf_coaching(zaken, rijen)
    begeleiding.schrijf_verhalen(zaken, rijen)
    begeleiding.schrijf_preventie(zaken, zaad, rijen)
    begeleiding.schrijf_sturing(rijen)
    for zaak in zaken:
        schrijf_zaak(zaak, rijen)
    return rijen
