"""A payment that came back from the bank: owed again, held until a person has looked why."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from doorstart.dossiers.status import vergrendel
from doorstart.grootboek.models import Betaalopdracht
from doorstart.grootboek.services import Regel, boek_teruggekomen
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.geld import tekst_uit_centen
from doorstart.kern.klok import vandaag
from doorstart.organisatie.rollen import eis
from doorstart.uitbetalen.blokkeren import leg_blokkade
from doorstart.uitbetalen.models import Blokreden
from doorstart.werkproces.services import maak_taak


@transaction.atomic
def verwerk_teruggekomen(
    *,
    opdracht: Betaalopdracht,
    reden: str,
    datum: date,
    gebruiker: Any,
    ontvangen: Sequence[Regel] | None = None,
) -> Betaalopdracht:
    """Post a returned payment, block the dossier (of a third party: only that payment), and ask a person to look.

    Returns the new order, which waits. `reden` is what the bank says, `datum` the day of the statement; `ontvangen`
    as in `boek_teruggekomen`. Raises DoorstartFout when it was never sent or was handled already.
    """
    eis(gebruiker, "bank.verwerken")
    dossier = vergrendel(opdracht.dossier_id) if opdracht.dossier_id is not None else None
    nieuwe = boek_teruggekomen(opdracht=opdracht, reden=reden, datum=datum, gebruiker=gebruiker, ontvangen=ontvangen)
    if dossier is not None:
        _houd_vast(nieuwe, opdracht, reden, datum, gebruiker)
    leg_vast(
        soort="betaling_teruggekomen",
        datum=vandaag(gebruiker.organisatie),
        gebruiker=gebruiker,
        dossiernummer=dossier.nummer if dossier is not None else "",
        omschrijving=f"Betaling van € {tekst_uit_centen(opdracht.bedrag)} kwam terug: {reden}",
        gegevens={"opdracht": opdracht.pk, "nieuw": nieuwe.pk},
    )
    return nieuwe


def _houd_vast(nieuwe: Betaalopdracht, oude: Betaalopdracht, reden: str, datum: date, gebruiker: Any) -> None:
    """Stop the payment (of a resident: the dossier) until a person has found the right account."""
    dossier = nieuwe.dossier
    assert dossier is not None
    blokkade = leg_blokkade(
        dossier=dossier,
        opdracht=nieuwe if nieuwe.aan_derde else None,
        reden=Blokreden.TERUGGEKOMEN,
        toelichting=f"{oude.omschrijving}: {reden}",
        gebruiker=gebruiker,
        van=min(datum, vandaag(gebruiker.organisatie)),
    )
    maak_taak(
        dossier=dossier,
        soort="betaling_teruggekomen",
        recht="betaling.voorstellen",
        uiterlijk=vandaag(gebruiker.organisatie),
        pad=reverse("balie:dossier_uitbetaling", args=[dossier.nummer]),
        kenmerk=f"blokkade:{blokkade.pk}",
        waarom=_("Een betaling kwam terug: %(reden)s. Zoek het goede rekeningnummer en hef de blokkade op.")
        % {"reden": reden},
    )
