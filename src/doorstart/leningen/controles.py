"""What else must hold before a decision on capital can be proposed or approved: the contents of art. 39, viability."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from bijstandsrecht.bbz import toets_beschikking
from bijstandsrecht.bbz.verplichtingen import ONDERDELEN
from bijstandsrecht.kern import Boekjaar
from doorstart.besluiten.controles import levensvatbaar
from doorstart.besluiten.models import Besluit
from doorstart.grootboek.iban import bezwaar
from doorstart.kern.fouten import DoorstartFout
from doorstart.leningen import rekenen
from doorstart.leningen.gebeuren import stand_van, uitstel_van
from doorstart.leningen.models import Lening
from doorstart.leningen.renteboekjaar import rente_over
from doorstart.leningen.wettypes import GIFTEN, als_feiten, geldig
from doorstart.werkproces.taken import werkdatum


def aanwezige_onderdelen(gegevens: dict[str, object]) -> tuple[str, ...]:
    """Return which parts of art. 39 stand in a decision, by their names in the law package."""
    er = ["bestemming"] if str(gegevens.get("doel") or "").strip() else []
    if gegevens.get("rente") is not None and gegevens.get("termijnbedrag"):
        er.append("rente_en_aflossing")
    if gegevens.get("eerste_vervaldag") and gegevens.get("looptijd_maanden") and gegevens.get("schema"):
        er.append("betalingstermijnen")
    if gegevens.get("leningsovereenkomst_bank"):
        er.append("leningsovereenkomst_bank")
    gronden = gegevens.get("opeisbaar")
    er += [str(naam) for naam in gronden] if isinstance(gronden, list) else []
    if str(gegevens.get("zekerheden") or "").strip():
        er.append("meer_zekerheid")
    return tuple(er)


def artikel_39(besluit: Besluit) -> None:
    """Refuse a loan or guarantee in whose decision a mandatory part of art. 39 is missing; names the part."""
    g, dag = besluit.gegevens, besluit.datum
    er = aanwezige_onderdelen(g)
    for soort, bedrag in (("rentedragende_lening", g.get("rentedragend")), ("borgtocht", g.get("borgtocht"))):
        if not bedrag:
            continue
        mist = toets_beschikking(soort=soort, aanwezig=er, dag=dag).waarde.ontbreekt  # type: ignore[arg-type]
        if mist:
            delen = " ".join(ONDERDELEN[naam][1] for naam in mist)
            raise DoorstartFout(
                _("Dit besluit mist wat artikel 39 van het Bbz 2004 eist. Voeg toe: %(delen)s") % {"delen": delen}
            )


def kapitaal(besluit: Besluit) -> None:
    """Art. 39, and the judgment on viability that the group asks: viable, or for the older not (art. 2 lid 1)."""
    artikel_39(besluit)
    levensvatbaar(besluit)


def uitwinning(besluit: Besluit) -> None:
    """Art. 39 for the loan that a called guarantee becomes, and a bank that can be paid."""
    artikel_39(besluit)
    _bank(besluit)


def gift_aan_bank(besluit: Besluit) -> None:
    """A gift under a guarantee goes to a bank that can be paid, never to the resident (art. 21)."""
    if any(feit["soort"] in GIFTEN for feit in besluit.gegevens.get("gebeurtenissen", ())):
        _bank(besluit)


def _bank(besluit: Besluit) -> None:
    derde = besluit.gegevens.get("derde") or {}
    if reden := bezwaar(derde.get("iban", "")):
        raise DoorstartFout(_("De bank kan niet worden betaald. %(reden)s") % {"reden": reden})


def _toen(besluit: Besluit) -> tuple[Lening, dict[str, Any]]:
    """Return the loan of a decision, and what its calculation went by."""
    lening = Lening.objects.select_related("dossier").get(nummer=besluit.gegevens["lening"])
    return lening, besluit.berekening.invoer if besluit.berekening is not None else {}


def schuld_nog_waar(besluit: Besluit) -> bool:
    """Say whether the events of the loan are still those of the calculation: no payment came in between."""
    lening, toen = _toen(besluit)
    return bool(als_feiten(lening.gebeurtenissen.all()) == toen["gebeurtenissen"])


def uitstel_nog_waar(besluit: Besluit) -> bool:
    """Say whether no other deferral was granted since the proposal."""
    lening, toen = _toen(besluit)
    eerder = [(deel.begin.isoformat(), deel.maanden) for deel in uitstel_van(geldig(lening.gebeurtenissen.all()))]
    return bool(eerder == [(deel["begin"], deel["maanden"]) for deel in toen["eerder"]])


def rente_nog_waar(besluit: Besluit) -> bool:
    """Say whether the interest that is due is still that of the proposal: else another part would be given back."""
    lening, toen = _toen(besluit)
    nu = rente_over(lening, Boekjaar(date.fromisoformat(toen["boekjaar"])))
    return bool(nu == (toen["renteverplichting"], toen["betaalde_rente"]))


def afrekening_nog_waar(besluit: Besluit) -> bool:
    """Say whether the debt of the mortgage loan is still that of the settlement."""
    lening, toen = _toen(besluit)
    totalen = stand_van(lening, werkdatum()).totalen
    return bool((totalen.hoofdsom, totalen.open_rente) == (toen["hoofdsom"], toen["rentevordering"]))


def uitwinning_nog_waar(besluit: Besluit) -> bool:
    """Say whether we still stand surety for the same amount: no other call or end came in between."""
    lening, toen = _toen(besluit)
    return bool(stand_van(lening, werkdatum()).totaal == toen["borg"])


def gift_nog_waar(besluit: Besluit) -> bool:
    """Say whether the principal is still that of the proposal."""
    lening, toen = _toen(besluit)
    return bool(stand_van(lening, werkdatum()).totalen.hoofdsom == toen["lening"])


FEITEN = {
    rekenen.AFREKENING: afrekening_nog_waar,
    rekenen.SCHULD: schuld_nog_waar,
    rekenen.UITSTEL: uitstel_nog_waar,
    rekenen.RENTE: rente_nog_waar,
    rekenen.GIFT: gift_nog_waar,
    rekenen.UITWINNING: uitwinning_nog_waar,
}
