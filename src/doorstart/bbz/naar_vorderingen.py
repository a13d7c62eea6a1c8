"""What this room hands to the room of claims: what a settlement or correction claims back, and a loan that stays."""

from typing import Any

from bijstandsrecht.kern import Maand
from doorstart.bbz import gevolgen
from doorstart.bbz.models import Vaststelling
from doorstart.grootboek.models import Rekening
from doorstart.vorderingen.gronden import blijvende_lening, grond, vaststelling
from doorstart.vorderingen.models import Vorderingsoort
from doorstart.vorderingen.services import maak_vordering, neem_over, verwerk_boekingen


def registreer() -> None:
    """Say what happens with claims and loans that stay."""
    gevolgen.bij_vordering(vordering)
    gevolgen.bij_blijvende_lening(lening)
    gevolgen.na_vaststelling(teruggedraaid)


def teruggedraaid(rij: Vaststelling, gebruiker: Any) -> None:
    """Take what an earlier settlement of the boekjaar claimed off its claim, also when the new one claims nothing."""
    if rij.vervangt is not None:
        verwerk_boekingen(dossier=rij.dossier, gebruiker=gebruiker)


def vordering(nieuw: gevolgen.Vordering, gebruiker: Any) -> None:
    """Make the claim: a settlement is decided in itself, a correction of months still needs a decision to reclaim."""
    periode = nieuw.van, nieuw.tot
    if nieuw.soort == "bbz_vaststelling":
        neem_over(
            dossier=nieuw.dossier, soort=Vorderingsoort.VASTSTELLING_BBZ, boekingen=nieuw.boekingen,
            grond=vaststelling(nieuw.tot, plicht=nieuw.plicht), bedrag=nieuw.bedrag, periode=periode,
            omschrijving=f"Vaststelling Bbz over {Maand.van_datum(nieuw.van).naam} tot en met "
            f"{Maand.van_datum(nieuw.tot).naam}", bekend_op=nieuw.besluit.datum, gebruiker=gebruiker,
        )  # fmt: skip
    else:
        maak_vordering(
            dossier=nieuw.dossier, soort=Vorderingsoort.TE_VEEL_BETAALD, boekingen=nieuw.boekingen,
            grond=grond(nieuw.grond, nieuw.tot), bedrag=nieuw.bedrag, periode=periode,
            omschrijving=f"Bbz-uitkering herzien (besluit {nieuw.besluit.nummer})", gebruiker=gebruiker,
        )  # fmt: skip
    verwerk_boekingen(dossier=nieuw.dossier, gebruiker=gebruiker)


def lening(nieuw: gevolgen.BlijvendeLening, gebruiker: Any) -> None:
    """Make the claim of a loan that stays, with its yearly repayments from the year after the last one with aid.

    A settlement that comes later cannot ask what lies in the past: then the first year is that of the decision.
    """
    eerste_jaar = max(nieuw.eerste_jaar, nieuw.besluit.datum.year)
    neem_over(
        dossier=nieuw.dossier, soort=Vorderingsoort.RENTELOZE_LENING, boekingen=nieuw.boekingen,
        grond=blijvende_lening(nieuw.tot), bedrag=nieuw.bedrag, periode=(nieuw.van, nieuw.tot),
        rekening=Rekening.LENING_RENTELOOS, omschrijving="Deel van de Bbz-lening dat blijft (vermogen)",
        bekend_op=nieuw.besluit.datum, gebruiker=gebruiker, laatste_maand=Maand(eerste_jaar - 1, 12),
    )  # fmt: skip
    verwerk_boekingen(dossier=nieuw.dossier, gebruiker=gebruiker)
