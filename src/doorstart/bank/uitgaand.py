"""Our own payments on the statement: a batch that was debited, and payments that came back.

Approval of a batch took the money off BANK already. The statement shows it again, so the match only empties
"nog niet verdeeld"; from then on the batch is no longer on its way. Each payment carried `DS-<batch>-<order>`, each
file `DS-<batch>-B<number>`.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorstart.bank.herkennen import Bestemming, Deel, Tegenboeking, Treffer, Verwerker
from doorstart.bank.models import Bankregel
from doorstart.bank.plaats import Plaats
from doorstart.bank.retourcodes import in_woorden
from doorstart.bank.selectors import staande_sleutels
from doorstart.grootboek.models import Boeking, Rekening, Wetsgroep
from doorstart.grootboek.perioden import open_dag
from doorstart.grootboek.regels import Regel
from doorstart.grootboek.selectors import opdrachten_van
from doorstart.grootboek.services import bevestig_betaald
from doorstart.grootboek.verzonden import (
    bestand_bij,
    bestand_met,
    bestanden_van,
    opdracht_met,
    opdrachten_bij,
    standen_met,
    zoek_bestanden,
    zoek_verzonden,
)
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gemeente
from doorstart.uitbetalen.services import verwerk_teruggekomen

BESTAND, BETALING, TERUG = "betaalbestand", "betaling", "teruggekomen"


def herken(regels: Sequence[Bankregel]) -> list[Bestemming | None]:
    """Recognise our own files and payments by the mark they carried, and a file without mark by its sum."""
    opdrachten = opdrachten_bij(r.eindkenmerk for r in regels if r.eindkenmerk.startswith("DS-"))
    betaald = staande_sleutels(BETALING, [str(o.pk) for o in opdrachten.values()])
    uit: list[Bestemming | None] = []
    for regel in regels:
        opdracht = opdrachten.get(regel.eindkenmerk)
        if opdracht is not None:
            uit.append(_betaling(regel, opdracht, betaald) if regel.bedrag < 0 else _terug(regel, opdracht))
        else:
            uit.append(_bestand(regel) if regel.bedrag < 0 else None)
    return uit


def _betaling(regel: Bankregel, opdracht: Any, betaald: set[str]) -> Bestemming:
    gelijk = opdracht.bedrag == -regel.bedrag
    # Paid: on its own, or as part of its file.
    zeker = gelijk and str(opdracht.pk) not in betaald and opdracht.betaald_op is None
    betaald.add(str(opdracht.pk))
    zin = _("Betaling %(nummer)s uit betaalbatch %(batch)s.") % {"nummer": opdracht.pk, "batch": opdracht.batch_id}
    if not gelijk:
        zin += " " + _("Het bedrag is anders.")
    elif not zeker:
        zin += " " + _("Deze betaling stond al op een afschrift.")
    return Bestemming(BETALING, str(opdracht.pk), zin, zeker)


def _terug(regel: Bankregel, opdracht: Any) -> Bestemming:
    """Recognise a payment that came back. Money of somebody unknown has no dossier to block: a person looks first."""
    zeker = opdracht.bedrag == regel.bedrag and opdracht.teruggekomen_op is None
    zin = _("Teruggekomen betaling uit betaalbatch %(batch)s: %(reden)s.") % {
        "batch": opdracht.batch_id,
        "reden": in_woorden(regel.retourcode),
    }
    if not zeker:
        zin += " " + _("Het bedrag is anders, of de betaling was al teruggekomen.")
    elif opdracht.dossier_id is None:
        zeker = False
        zin += " " + _("Kiest u dit, dan gaat het geld nog eens naar dezelfde rekening. Zoek eerst uit of dat goed is.")
    return Bestemming(TERUG, str(opdracht.pk), zin, zeker)


def _bestand(regel: Bankregel) -> Bestemming | None:
    """Recognise a whole file: certain by its mark and sum, else by a sum that only one file on its way has."""
    bestand = bestand_bij(regel.batchkenmerk) if regel.batchkenmerk else None
    if bestand is None:
        gelijk = [b for b in bestanden_van(-regel.bedrag) if not staande_sleutels(BESTAND, [str(b.pk)])]
        if len(gelijk) != 1 or regel.retourcode:
            return None
        zin = _("Even groot als bestand %(nummer)s van betaalbatch %(batch)s, zonder kenmerk.")
        bestand, zeker = gelijk[0], False
    else:
        zeker = bestand.bedrag == -regel.bedrag and not _al_betaald(bestand)
        zin = _("Bestand %(nummer)s van betaalbatch %(batch)s.")
    tekst = zin % {"nummer": bestand.volgnummer, "batch": bestand.batch_id}
    return Bestemming(BESTAND, str(bestand.pk), tekst, zeker)


def _al_betaald(bestand: Any) -> bool:
    """Say whether a file, or one of its payments on its own, stood on a statement already."""
    if staande_sleutels(BESTAND, [str(bestand.pk)]):
        return True
    return bool(opdrachten_van(bestand).filter(betaald_op__isnull=False).exists())


def _van_de_bank(delen: Sequence[Deel], omschrijving: str) -> list[Tegenboeking | str]:
    """Return the line that takes the debit off what nobody has placed: BANK was credited at approval."""
    gemeente = Gemeente.objects.order_by("pk").first()
    return [
        Tegenboeking(
            soort="betaalbatch_op_afschrift",
            omschrijving=omschrijving.format(sleutel=deel.sleutel),
            regels=[
                Regel(
                    rekening=Rekening.BANK, bedrag=-deel.bedrag, gemeente=gemeente, wetsgroep=Wetsgroep.ONVERDEELD,
                    verstrekkingsjaar=deel.regel.boekdatum.year,
                )
            ],
        )
        for deel in delen
    ]  # fmt: skip


def _verdeel_bestand(delen: Sequence[Deel]) -> list[Tegenboeking | str]:
    uit, gezien = _van_de_bank(delen, "Betaalbestand {sleutel} op het afschrift"), set[str]()
    for n, deel in enumerate(delen):
        bestand = bestand_met(deel.sleutel)
        if bestand is None or bestand.bedrag != -deel.bedrag:
            uit[n] = _("Het bedrag is niet dat van het betaalbestand. Kies de betalingen los, of bel de bank.")
        elif deel.sleutel in gezien or _al_betaald(bestand):
            uit[n] = _("Dit betaalbestand stond al op een afschrift. Zoek uit waarom de bank nog eens afschrijft.")
        gezien.add(deel.sleutel)
    return uit


def _verdeel_betaling(delen: Sequence[Deel]) -> list[Tegenboeking | str]:
    uit = _van_de_bank(delen, "Uitgevoerde betalingen op het afschrift")
    sleutels = [deel.sleutel for deel in delen]
    standen, gezien = standen_met(sleutels), staande_sleutels(BETALING, sleutels)
    for n, deel in enumerate(delen):
        bedrag, betaald_op = standen.get(deel.sleutel, (0, None))
        if bedrag != -deel.bedrag:
            uit[n] = _("Het bedrag is niet dat van de betaling. Kies een andere betaling, of bel de bank.")
        elif deel.sleutel in gezien or betaald_op is not None:
            uit[n] = _("Deze betaling stond al op een afschrift. Zoek uit waarom de bank nog eens afschrijft.")
        gezien.add(deel.sleutel)
    return uit


def _boek_terug(delen: Sequence[Deel], _plaats: Plaats, gebruiker: Any) -> list[Boeking | str]:
    """Post payments that came back as owed again; each makes a new order, stops the dossier and calls the adviser."""
    return [_boek_een_terug(deel, gebruiker) for deel in delen]


def _boek_een_terug(deel: Deel, gebruiker: Any) -> Boeking | str:
    opdracht = opdracht_met(deel.sleutel)
    if opdracht is None or opdracht.bedrag != deel.bedrag:
        return _("Het bedrag is niet dat van de betaling. Kies een andere betaling, of bel de bank.")
    if opdracht.teruggekomen_op is not None:
        return _("Deze betaling was al teruggekomen. Zoek uit waarom de bank nog eens terugstort.")
    nieuw = verwerk_teruggekomen(
        opdracht=opdracht,
        reden=in_woorden(deel.regel.retourcode),
        datum=open_dag(deel.regel.boekdatum),
        gebruiker=gebruiker,
    )
    return nieuw.boeking


def _bestand_betaald(paren: Sequence[tuple[Deel, Boeking]], _gebruiker: Any) -> None:
    for deel, _boeking in paren:
        bestand = bestand_met(deel.sleutel)
        if bestand is not None:
            nummers = opdrachten_van(bestand).values_list("pk", flat=True)
            bevestig_betaald(opdrachten=nummers, datum=deel.regel.boekdatum)


def _betaald(paren: Sequence[tuple[Deel, Boeking]], _gebruiker: Any) -> None:
    per_dag: dict[date, list[int]] = defaultdict(list)
    for deel, _boeking in paren:
        per_dag[deel.regel.boekdatum].append(int(deel.sleutel))
    for dag, nummers in per_dag.items():
        bevestig_betaald(opdrachten=nummers, datum=dag)


def _vast(_deel: Deel, _oud: Boeking, _terug: Boeking, _gebruiker: Any) -> None:
    """Refuse to undo: the bank has paid or returned this, and the payment order says so."""
    raise DoorstartFout(_("Wat de bank heeft betaald of teruggestuurd, kan niet ongedaan worden gemaakt."))


def _zoek_bestand(tekst: str, regel: Bankregel) -> list[Treffer]:
    if regel.bedrag > 0:
        return []
    return [
        Treffer(
            sleutel=str(b.pk),
            titel=_("Betaalbatch %(batch)s, bestand %(nummer)s") % {"batch": b.batch_id, "nummer": b.volgnummer},
            uitleg=_("%(aantal)s betalingen op %(dag)s")
            % {"aantal": b.aantal, "dag": f"{b.batch.betaaldatum:%d-%m-%Y}"},
            open_bedrag=-b.bedrag,
        )
        for b in zoek_bestanden(tekst, -regel.bedrag)
    ]


def _zoek_opdracht(tekst: str, regel: Bankregel) -> list[Treffer]:
    teken = 1 if regel.bedrag > 0 else -1
    return [
        Treffer(
            sleutel=str(o.pk),
            titel=f"{o.begunstigde}: {o.omschrijving}",
            uitleg=_("Betaalbatch %(batch)s, %(iban)s") % {"batch": o.batch_id, "iban": o.iban},
            dossiernummer=o.dossier.nummer if o.dossier else "",
            open_bedrag=teken * o.bedrag,
        )
        for o in zoek_verzonden(tekst, abs(regel.bedrag))
    ]


def _zoek_betaald(tekst: str, regel: Bankregel) -> list[Treffer]:
    return _zoek_opdracht(tekst, regel) if regel.bedrag < 0 else []


def _zoek_terug(tekst: str, regel: Bankregel) -> list[Treffer]:
    return _zoek_opdracht(tekst, regel) if regel.bedrag > 0 else []


VERWERKERS = (
    Verwerker(
        soort=BESTAND, naam=gettext_lazy("Betaalbestand"), verdeel=_verdeel_bestand, geboekt=_bestand_betaald,
        teruggedraaid=_vast, zoek=_zoek_bestand,
    ),
    Verwerker(
        soort=BETALING, naam=gettext_lazy("Uitgevoerde betaling"), verdeel=_verdeel_betaling, geboekt=_betaald,
        teruggedraaid=_vast, zoek=_zoek_betaald, samen=True,
    ),
    Verwerker(
        soort=TERUG, naam=gettext_lazy("Teruggekomen betaling"), boek=_boek_terug, teruggedraaid=_vast,
        zoek=_zoek_terug,
    ),
)  # fmt: skip
