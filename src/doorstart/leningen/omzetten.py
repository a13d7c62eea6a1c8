"""Capital of before 2020 that becomes a gift when the income was low: art. 21 lid 1 Bbz 2004 as it stood until 2019.

Over the boekjaar of the application or the one before, which the entrepreneur chooses, once. With a guarantee the
amount goes to the bank (lid 3).
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from bijstandsrecht import lening as wet
from bijstandsrecht.bbz.overgang import EINDE_OUD
from bijstandsrecht.kern import Boekjaar
from bijstandsrecht.kern import Uitkomst as Rechtuitkomst
from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.besluiten.services import stel_voor
from doorstart.kern.fouten import DoorstartFout
from doorstart.leningen import rekenen
from doorstart.leningen.gebeuren import stand_van
from doorstart.leningen.models import Lening, Leningsoort
from doorstart.leningen.selectors import is_art20
from doorstart.leningen.voorstellen import Derde
from doorstart.leningen.voorstellen_lening import Boekjaarfeiten, eis_bank, groep_van
from doorstart.leningen.wettypes import KAPITAAL_ALS_GIFT, geldig
from doorstart.organisatie.rollen import eis
from doorstart.werkproces.taken import werkdatum

SOORTEN = (wet.Soort.OMZETTING_OM_NIET, KAPITAAL_ALS_GIFT)


def is_oud_kapitaal(lening: Lening) -> bool:
    """Say whether the old art. 21 lid 1 can hold: capital of art. 20, applied for until 2019, not converted before."""
    oud = lening.aangevraagd_op is not None and lening.aangevraagd_op <= EINDE_OUD
    return oud and is_art20(lening) and not _omgezet(lening)


def _omgezet(lening: Lening) -> bool:
    return any(rij.soort in SOORTEN for rij in geldig(lening.gebeurtenissen.all()))


def reken_omzetting(lening: Lening, boekjaar: Boekjaar, feiten: Boekjaarfeiten) -> Rechtuitkomst[Any]:
    """Return what would become a gift; nothing is stored. Raises as `stel_omzetting_in_gift_voor`."""
    return rekenen.proef(rekenen.GIFT, _invoer(lening, boekjaar, feiten))


def _invoer(lening: Lening, boekjaar: Boekjaar, feiten: Boekjaarfeiten) -> dict[str, Any]:
    """Return the input of the calculation; refuse capital to which the old text never applied, and a second time."""
    if _omgezet(lening):
        raise DoorstartFout(_("Een deel van deze lening is al een gift geworden. Dat kan maar een keer."))
    if not is_oud_kapitaal(lening):
        raise DoorstartFout(_("Dit kan alleen bij kapitaal van artikel 20 dat voor 2020 is aangevraagd."))
    assert lening.aangevraagd_op is not None
    hoofdsom = stand_van(lening, werkdatum()).totalen.hoofdsom
    if not hoofdsom:
        raise DoorstartFout(_("Op deze lening staat niets meer open."))
    velden = ("jaarnorm", "netto_inkomen", "eigen_vermogen", "totaal_vermogen", "algemene_bijstand")
    dag = feiten.levensonderhoud_op
    return {naam: getattr(feiten, naam) for naam in velden} | {
        "groep": groep_van(lening), "boekjaar": boekjaar.begin.isoformat(), "lening": hoofdsom,
        "aangevraagd_op": lening.aangevraagd_op.isoformat(), "levensonderhoud_op": dag.isoformat() if dag else None,
        "vorm": "borgtocht" if lening.soort == Leningsoort.BORGTOCHT else "lening",
    }  # fmt: skip


def stel_omzetting_in_gift_voor(
    *,
    lening: Lening,
    boekjaar: Boekjaar,
    feiten: Boekjaarfeiten,
    motivering: str,
    gebruiker: Any,
    bank: Derde | None = None,
) -> Besluit:
    """Propose that part of the capital becomes a gift, ambtshalve; with a guarantee the `bank` gets it.

    Raises DoorstartFout when the old art. 21 gives nothing, or not to this capital; RechtFout for another boekjaar
    than that of the application or the one before; ValidationError for a bank that cannot be paid.
    """
    eis(gebruiker, "besluit.voorstellen")
    invoer = _invoer(lening, boekjaar, feiten)
    borg = lening.soort == Leningsoort.BORGTOCHT
    derde = eis_bank(bank) if borg else None
    uitkomst = rekenen.proef(rekenen.GIFT, invoer)
    if not uitkomst.stap.waarde:
        raise ValidationError(uitkomst.zin)
    berekening = rekenen.bewaar(dossier=lening.dossier, soort=rekenen.GIFT, invoer=invoer)
    delen = {naam: berekening.uitkomst[naam] for naam in ("om_niet", "voor_bank", "blijft_lening")}
    feit = {"soort": KAPITAAL_ALS_GIFT if borg else wet.Soort.OMZETTING_OM_NIET, "dag": werkdatum().isoformat(),
            "bedrag": delen["voor_bank"] if borg else delen["om_niet"],
            "gegevens": {"boekjaar": boekjaar.begin.isoformat()}}  # fmt: skip
    return stel_voor(
        dossier=lening.dossier, soort=Besluitsoort.LENING_GIFT, uitkomst=Uitkomst.AMBTSHALVE, ingang=boekjaar.begin,
        einde=boekjaar.einde, motivering=motivering, gebruiker=gebruiker, berekening=berekening,
        gegevens={"lening": lening.nummer, "gebeurtenissen": [feit], "bedrag": feit["bedrag"]} | delen
        | ({"derde": derde} if derde else {}),
    )  # fmt: skip
