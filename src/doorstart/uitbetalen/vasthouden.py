"""Holding a payment of somebody with a deduction: what of it may be taken is not certain, so a person looks first."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.urls import reverse

from doorstart.grootboek.models import Betaalopdracht
from doorstart.uitbetalen.blokkeren import leg_blokkade
from doorstart.uitbetalen.lopend import Lopend
from doorstart.uitbetalen.models import Blokreden
from doorstart.werkproces.services import maak_taak


def houd_vast_bij_inhouding(opdrachten: Sequence[Betaalopdracht], *, wat: str, gebruiker: Any, dag: date) -> None:
    """Hold payments that are not of one month while seizure or set-off runs, and put them on the work list.

    The beslagvrije voet is of a month, so what may be taken of such a payment the law that was read does not say.
    `wat` names the payment in Dutch.
    """
    lopend = Lopend.van({opdracht.dossier_id for opdracht in opdrachten if opdracht.dossier_id}, dag)
    for opdracht in opdrachten:
        dossier = opdracht.dossier
        if dossier is None or not lopend.feiten(dossier.pk, opdracht.bedrag, None)[0]:
            continue
        zin = f"Er loopt beslag of een verrekening. Beoordeel of die ook {wat} raakt."
        blokkade = leg_blokkade(
            dossier=dossier, opdracht=opdracht, reden=Blokreden.BEOORDELEN, toelichting=zin, gebruiker=gebruiker,
            van=dag,
        )  # fmt: skip
        maak_taak(
            dossier=dossier, soort="inhouding_beoordelen", recht="betaling.voorstellen", uiterlijk=dag, waarom=zin,
            pad=reverse("balie:dossier_uitbetaling", args=[dossier.nummer]), kenmerk=f"blokkade:{blokkade.pk}",
        )  # fmt: skip
