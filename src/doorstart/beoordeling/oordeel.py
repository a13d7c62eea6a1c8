"""Research of the viability, its report, and the judgment that a person draws from it (arts 1 and 2 Bbz 2004)."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from doorstart.beoordeling.models import Bedrijfsplan, Conclusie, Levensvatbaarheid, Onderzoek, Onderzoeksrapport
from doorstart.beoordeling.punten import PUNTEN, SCORES
from doorstart.beoordeling.versies import eis_tekst, meld, open_dossier, volgende
from doorstart.documenten.selectors import documenten_van
from doorstart.dossiers.models import Dossier
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.models import Procedure
from doorstart.werkproces.procedures import tabel_van
from doorstart.werkproces.selectors import procedure_met
from doorstart.werkproces.services import maak_taak, rond_taken_af, verplaats
from doorstart.werkproces.taken import werkdatum

ACTIE_ONDERZOEK, ACTIE_OORDEEL = "start_onderzoek", "leg_oordeel_vast"


def _kan(procedure: Procedure, actie: str) -> bool:
    """Whether the table of the procedure has this step from where it stands now."""
    return any(overgang.actie == actie for overgang in tabel_van(procedure.soort).vanaf(procedure.status))


def _vers(procedure: Procedure | None) -> Procedure | None:
    """The procedure as it stands now; the caller holds the lock of its dossier."""
    return None if procedure is None else procedure_met(procedure.pk)


def kenmerk_onderzoek(onderzoek: Onderzoek) -> str:
    """Return the mark of the task that waits for a report."""
    return f"onderzoek:{onderzoek.pk}"


@transaction.atomic
def start_onderzoek(
    *,
    dossier: Dossier,
    procedure: Procedure | None,
    soort: str,
    onderzoeker: str,
    opdracht_op: date,
    uiterlijk: date,
    gebruiker: Gebruiker,
    pad: str,
    vraag: str = "",
) -> Onderzoek:
    """Assign the research and put its report on the worklist; the procedure moves to research when it stood before it.

    `pad`: the page where the report is taken in. Raises ValidationError (a sentence per field), DoorstartFout,
    PermissionDenied.
    """
    slot, procedure = open_dossier(dossier, procedure, gebruiker), _vers(procedure)
    onderzoeker = eis_tekst("onderzoeker", onderzoeker, _("Vul de naam in van de adviseur of het bureau."))
    if uiterlijk < opdracht_op:
        raise ValidationError({"uiterlijk": _("Deze dag ligt voor de opdracht. Kies een latere dag.")})
    if opdracht_op > werkdatum():
        raise ValidationError({"opdracht_op": _("Deze dag is nog niet geweest.")})
    rij = Onderzoek(
        dossier=slot, procedure=procedure, datum=werkdatum(), gebruiker=gebruiker, soort=soort,
        onderzoeker=onderzoeker, vraag=vraag.strip(), opdracht_op=opdracht_op, uiterlijk=uiterlijk,
    )  # fmt: skip
    rij.full_clean(exclude=["organisatie"])
    rij.save()
    if procedure is not None and _kan(procedure, ACTIE_ONDERZOEK):
        verplaats(
            procedure=procedure, actie=ACTIE_ONDERZOEK, gebruiker=gebruiker,
            gegevens={"onderzoeker": onderzoeker, "onderzoek": rij.pk},
        )  # fmt: skip
    maak_taak(
        dossier=slot, procedure=procedure, soort="rapport", recht="dossier.schrijven", uiterlijk=uiterlijk, pad=pad,
        kenmerk=kenmerk_onderzoek(rij), toegewezen_aan=dossier.adviseur,
        waarom=f"Rapport over de levensvatbaarheid van {onderzoeker}.",
    )  # fmt: skip
    meld(
        "onderzoek_gestart", slot, gebruiker,
        f"Onderzoek levensvatbaarheid opgedragen aan {onderzoeker}, rapport uiterlijk {uiterlijk:%d-%m-%Y}",
        onderzoek=rij.pk,
    )  # fmt: skip
    return rij


@transaction.atomic
def neem_rapport_op(
    *,
    onderzoek: Onderzoek,
    ontvangen_op: date,
    verwijzing: str,
    gebruiker: Gebruiker,
    samenvatting: str = "",
    document: int | None = None,
) -> Onderzoeksrapport:
    """Take in the report of a research: where it can be found, and what it says in short.

    `document`: key of a document of this dossier; then its name is the reference when none is given. A second report
    follows the first. Raises ValidationError, DoorstartFout, PermissionDenied.
    """
    slot = open_dossier(onderzoek.dossier, onderzoek.procedure, gebruiker)
    if document is not None:
        bestand = next((rij for rij in documenten_van(slot) if rij.pk == document), None)
        if bestand is None:
            raise ValidationError({"document": _("Dit document hoort niet bij dit dossier. Kies er een uit de lijst.")})
        verwijzing = verwijzing.strip() or bestand.naam
    verwijzing = eis_tekst("verwijzing", verwijzing, _("Schrijf op waar het rapport te vinden is."))
    if ontvangen_op < onderzoek.opdracht_op:
        raise ValidationError({"ontvangen_op": _("Deze dag ligt voor de opdracht. Controleer de datum.")})
    if ontvangen_op > werkdatum():
        raise ValidationError({"ontvangen_op": _("Deze dag is nog niet geweest.")})
    rij = Onderzoeksrapport(
        onderzoek=onderzoek, dossier=slot, procedure=onderzoek.procedure, datum=werkdatum(), gebruiker=gebruiker,
        ontvangen_op=ontvangen_op, verwijzing=verwijzing, samenvatting=samenvatting.strip(), document=document,
    )  # fmt: skip
    rij.save()
    rond_taken_af(kenmerk=kenmerk_onderzoek(onderzoek), gebruiker=gebruiker)
    meld(
        "rapport_ontvangen", slot, gebruiker, f"Rapport levensvatbaarheid ontvangen van {onderzoek.onderzoeker}",
        onderzoek=onderzoek.pk, rapport=rij.pk,
    )  # fmt: skip
    return rij


@transaction.atomic
def leg_levensvatbaarheid_vast(
    *,
    procedure: Procedure,
    conclusie: str,
    motivering: str,
    punten: Sequence[Mapping[str, Any]],
    gebruiker: Gebruiker,
    voorwaarden: str = "",
    onderzoek: Onderzoek | None = None,
    plan: Bedrijfsplan | None = None,
) -> Levensvatbaarheid:
    """Keep the judgment and move the procedure along with it; a later judgment is a new version.

    `punten`: of each of `punten.PUNTEN` its score and a remark. Raises ValidationError (a sentence per field),
    DoorstartFout while a decision waits or the procedure is over, PermissionDenied.
    """
    eis(gebruiker, "besluit.voorstellen")
    slot, vers = open_dossier(procedure.dossier, procedure, gebruiker), procedure_met(procedure.pk)
    verder = _kan(vers, ACTIE_OORDEEL)
    if not verder and (vers.afgerond_op is not None or vers.status == "voorgesteld"):
        raise DoorstartFout(_("Over deze aanvraag ligt een voorstel of besluit. Laat het voorstel eerst terugsturen."))
    _controleer(conclusie, voorwaarden, onderzoek, plan, slot)
    rij = Levensvatbaarheid(
        dossier=slot, procedure=vers, datum=werkdatum(), gebruiker=gebruiker, onderzoek=onderzoek, plan=plan,
        versie=volgende(Levensvatbaarheid, slot), conclusie=conclusie, voorwaarden=voorwaarden.strip(),
        motivering=eis_tekst("motivering", motivering, _("Schrijf op waarom. Noem de cijfers en feiten.")),
        punten=_punten(punten),
    )  # fmt: skip
    rij.save()
    for wacht in Onderzoek.objects.filter(procedure=vers):  # the judgment is there: no report is waited for any more
        rond_taken_af(kenmerk=kenmerk_onderzoek(wacht), gebruiker=gebruiker)
    if verder:
        verplaats(
            procedure=vers, actie=ACTIE_OORDEEL, gebruiker=gebruiker,
            gegevens={"levensvatbaar": rij.levensvatbaar, "motivering": rij.motivering, "oordeel": rij.pk},
        )  # fmt: skip
    meld(
        "levensvatbaarheid_beoordeeld", slot, gebruiker,
        f"Oordeel levensvatbaarheid: {rij.get_conclusie_display()} (versie {rij.versie})",
        oordeel=rij.pk, conclusie=rij.conclusie,
    )  # fmt: skip
    return rij


def _controleer(
    conclusie: str, voorwaarden: str, onderzoek: Onderzoek | None, plan: Bedrijfsplan | None, dossier: Dossier
) -> None:
    if conclusie not in Conclusie.values:
        raise ValidationError({"conclusie": _("Kies een conclusie.")})
    if (conclusie == Conclusie.VOORWAARDEN) != bool(voorwaarden.strip()):
        raise ValidationError({"voorwaarden": (
            _("Noem de voorwaarden.") if conclusie == Conclusie.VOORWAARDEN
            else _("Kies 'onder voorwaarden', of laat dit leeg.")
        )})  # fmt: skip
    if any(rij is not None and rij.dossier_id != dossier.pk for rij in (onderzoek, plan)):
        raise DoorstartFout(_("Dit onderzoek of plan hoort bij een ander dossier. Kies er een van dit dossier."))


def _punten(punten: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the scored points in their fixed order; raises ValidationError when one is missing or unknown."""
    per_sleutel = {str(rij.get("sleutel")): rij for rij in punten}
    if set(per_sleutel) - {punt.sleutel for punt in PUNTEN}:
        raise ValidationError({"punten": _("Dit punt bestaat niet.")})
    schoon = []
    for punt in PUNTEN:
        rij = per_sleutel.get(punt.sleutel, {})
        if rij.get("score") not in SCORES:
            raise ValidationError({f"score_{punt.sleutel}": _("Kies een score voor dit punt.")})
        schoon.append(
            {"sleutel": punt.sleutel, "score": rij["score"], "opmerking": str(rij.get("opmerking", "")).strip()}
        )
    return schoon
