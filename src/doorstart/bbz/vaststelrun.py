"""Drafts of the settlement for every boekjaar whose figures are in: computed and kept in bulk, decided by nobody.

A run works in parts of 250 boekjaren, each in its own transaction. A run that stopped half way loses nothing and
doubles nothing: whoever starts again goes on with what has no draft on the same facts.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from bijstandsrecht.bbz import Schakelaars
from bijstandsrecht.kern import RechtFout
from bijstandsrecht.parameters import Parameters
from doorstart.bbz.feiten import Beslissing, Jaarfeiten, als_invoer, bereken, verzamel_alle
from doorstart.bbz.jaar import SOORT, stel_vaststelling_voor
from doorstart.bbz.models import Concept, Jaarcijfers, Vaststellingsrun
from doorstart.bbz.selectors import laatste_concepten, vast_te_stellen
from doorstart.berekeningen.services import bewaar_alle, nieuw
from doorstart.kern.fouten import DoorstartFout
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.klok import vandaag
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis
from doorstart.organisatie.selectors import parameters

PER_DEEL = 250


def maak_concepten(gebruiker: Gebruiker) -> Vaststellingsrun:
    """Make a draft for every boekjaar whose figures are in and that is not settled or proposed; returns the run.

    A boekjaar whose last draft rests on the same facts and amounts is left as it is.
    """
    eis(gebruiker, "jaarcijfers.beoordelen")
    run = Vaststellingsrun(gestart_door=gebruiker, datum=vandaag(gebruiker.organisatie))
    run.save()
    bedragen = parameters()
    for deel in _delen(vast_te_stellen()):
        with transaction.atomic():
            _maak_deel(run, deel, bedragen)
    _sluit(run, gebruiker)
    return run


def _delen(rijen: Sequence[Jaarcijfers]) -> Iterator[Sequence[Jaarcijfers]]:
    for begin in range(0, len(rijen), PER_DEEL):
        yield rijen[begin : begin + PER_DEEL]


def _maak_deel(run: Vaststellingsrun, rijen: Sequence[Jaarcijfers], bedragen: Parameters) -> None:
    """Compute and keep the drafts of one part, except those that would be the same as the last draft."""
    feiten, eerder = verzamel_alle(rijen), laatste_concepten(rijen)
    nieuwe = (_concept(run, rij, feiten[rij.pk], eerder.get(rij.pk), bedragen) for rij in rijen)
    concepten = [concept for concept in nieuwe if concept is not None]
    bewaar_alle([c.berekening for c in concepten if c.berekening is not None])
    for concept in concepten:
        concept.berekening = concept.berekening  # the key exists only now
    Concept.objects.bulk_create(concepten, batch_size=500)


def _concept(
    run: Vaststellingsrun, rij: Jaarcijfers, feiten: Jaarfeiten | DoorstartFout, eerder: Concept | None,
    bedragen: Parameters,
) -> Concept | None:  # fmt: skip
    """Return the draft of one boekjaar, not stored: with its calculation, or with the reason why there is none.

    None when the last draft rests on the same facts and amounts, or was refused for the same reason.
    """
    concept, lezing, beslissing = Concept(run=run, dossier=rij.dossier, jaarcijfers=rij), Schakelaars(), Beslissing()
    if isinstance(feiten, DoorstartFout):
        return _geweigerd(concept, eerder, feiten)
    invoer = als_invoer(feiten, lezing, beslissing)
    oud = eerder.berekening if eerder is not None else None
    if oud is not None and oud.parameter_hash == bedragen.hash and oud.invoer == invoer:
        return None
    try:
        uitkomst = bereken(feiten=feiten, schakelaars=lezing, beslissing=beslissing, parameters=bedragen)
    except RechtFout as fout:
        return _geweigerd(concept, eerder, fout)
    concept.soort = uitkomst.waarde.soort
    concept.berekening = nieuw(
        dossier=rij.dossier, soort=SOORT, invoer=invoer, uitkomst=uitkomst, parameters=bedragen
    )  # fmt: skip
    return concept


def _geweigerd(concept: Concept, eerder: Concept | None, fout: Exception) -> Concept | None:
    """Return the draft with the reason; None when the last one says the same."""
    concept.weigering = str(fout)[:500]
    return None if eerder is not None and eerder.weigering == concept.weigering else concept


@transaction.atomic
def _sluit(run: Vaststellingsrun, gebruiker: Gebruiker) -> None:
    run.klaar = True
    run.save(update_fields=["klaar"])
    aantal = Concept.objects.filter(run=run).count()
    leg_vast(
        soort="vaststellingsrun",
        datum=run.datum,
        gebruiker=gebruiker,
        omschrijving=f"Concepten van vaststellingen gemaakt: {aantal} boekjaren",
        gegevens={"run": run.pk, "aantal": aantal},
    )


@transaction.atomic
def stel_concept_voor(*, concept: Concept, motivering: str, gebruiker: Gebruiker) -> Any:
    """Propose the decision of a draft without a surplus; it is computed again from what is known now.

    Raises DoorstartFout for a draft without outcome, and for case c: there somebody weighs interests first.
    """
    if concept.berekening is None:
        raise DoorstartFout(concept.weigering)
    if concept.soort == "c":
        raise DoorstartFout(
            _("Bij dossier %(nummer)s is er een overschot. Open het boekjaar, weeg de belangen en stel het zelf voor.")
            % {"nummer": concept.dossier.nummer}
        )
    return stel_vaststelling_voor(jaarcijfers=concept.jaarcijfers, motivering=motivering, gebruiker=gebruiker)
