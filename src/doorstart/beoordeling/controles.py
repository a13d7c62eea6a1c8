"""What must hold before living costs can be proposed or approved, beside the parts that the form itself asks."""

from django.utils.translation import gettext as _

from bijstandsrecht.bbz import Groep
from doorstart.beoordeling.groepstoets import DOSSIERGROEP, GROEP_VAN_PROCEDURE
from doorstart.beoordeling.models import Conclusie
from doorstart.beoordeling.selectors import laatste_oordeel
from doorstart.berekeningen.selectors import berekening
from doorstart.besluiten.models import Besluit, Besluitsoort, Uitkomst
from doorstart.besluiten.register import voeg_controle_toe
from doorstart.kern.fouten import DoorstartFout


def oordeel_past(besluit: Besluit) -> None:
    """Refuse a grant to another group than was judged, on a judgment that was replaced, or without its conditions.

    That there is a judgment that points the right way is checked by the form itself. A decision without procedure
    (imported) was judged elsewhere.
    """
    procedure = besluit.procedure
    if procedure is None:
        return
    letter = GROEP_VAN_PROCEDURE.get(procedure.soort, "")
    if letter in DOSSIERGROEP and besluit.gegevens.get("groep") not in (None, DOSSIERGROEP[letter]):
        raise DoorstartFout(
            _("Deze aanvraag is van een %(groep)s. Start een andere aanvraag voor een andere groep.")
            % {"groep": Groep(letter).naam}
        )
    oordeel = laatste_oordeel(procedure)
    if oordeel is None:
        return
    if besluit.gegevens.get("oordeel") not in (None, oordeel.pk):
        raise DoorstartFout(_("Na dit voorstel is de levensvatbaarheid opnieuw beoordeeld. Stuur het voorstel terug."))
    if oordeel.conclusie == Conclusie.VOORWAARDEN and not besluit.gegevens.get("voorwaarden"):
        raise DoorstartFout(_("Het oordeel noemt voorwaarden. Neem die over in het besluit."))


def ingang_mag(besluit: Besluit) -> None:
    """Refuse a start before the melding, unless the stored test allows it (arts 44 Pw and 27a Bbz 2004)."""
    if besluit.procedure is None or besluit.ingang is None or besluit.ingang >= besluit.dossier.melding_op:
        return
    sleutel = besluit.gegevens.get("rechtstoets")
    toets = berekening(sleutel) if isinstance(sleutel, int) else None
    if toets is None or toets.dossier_id != besluit.dossier_id or toets.uitkomst["tegen"] or (
        toets.uitkomst["eerste_dag"] > besluit.ingang.isoformat()
    ):  # fmt: skip
        raise DoorstartFout(
            _("De uitkering of toestemming kan niet ingaan voor de dag van de melding (art. 44 lid 1 Participatiewet).")
        )


def gift_mag(besluit: Besluit) -> None:
    """Refuse a gift at once that the stored test of art. 19 does not allow."""
    if besluit.gegevens.get("om_niet") is not True:
        return
    sleutel = besluit.gegevens.get("rechtstoets")
    toets = berekening(sleutel) if isinstance(sleutel, int) else None
    if toets is None or toets.dossier_id != besluit.dossier_id or toets.uitkomst["gift"] is not True:
        raise DoorstartFout(
            _("Bijstand kan alleen meteen een gift zijn als aan art. 19 Bbz 2004 is voldaan. Doe eerst die toets.")
        )


def afwijking_klopt(besluit: Besluit) -> None:
    """Refuse a partial grant that is not less than what was asked, or does not say why."""
    afwijking = besluit.gegevens.get("afwijking") or {}
    assert besluit.ingang is not None
    assert besluit.einde is not None
    minder = {
        "later": str(afwijking.get("later", {}).get("gevraagd", "")) < besluit.ingang.isoformat(),
        "korter": str(afwijking.get("korter", {}).get("gevraagd", "")) > besluit.einde.isoformat(),
        "lager": True,
    }
    if not afwijking or any(
        soort not in minder or not minder[soort] or not str(deel.get("reden", "")).strip()
        for soort, deel in afwijking.items()
    ):
        raise DoorstartFout(
            _("Zeg bij een gedeeltelijke toekenning wat later, korter of lager is dan gevraagd, en waarom.")
        )


def registreer() -> None:
    """Add these checks to the decisions about living costs."""
    for uitkomst in (Uitkomst.TOEKENNING, Uitkomst.GEDEELTELIJK):
        for controle in (ingang_mag, oordeel_past, gift_mag):
            voeg_controle_toe(Besluitsoort.BBZ_LEVENSONDERHOUD, uitkomst, controle)
    voeg_controle_toe(Besluitsoort.BBZ_LEVENSONDERHOUD, Uitkomst.GEDEELTELIJK, afwijking_klopt)
