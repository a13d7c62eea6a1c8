"""The yearly settlement: the figures of a boekjaar are asked, come in, and the aid over that year is fixed.

Due six months after the boekjaar (art. 38 lid 2 Bbz 2004). Figures that stay out: a reminder, then suspension of at
most eight weeks (art. 54 lid 1 Pw). Once they are in, the reasonable term of art. 4:13 Awb is used by analogy.
"""

from django.utils.translation import gettext_lazy as _

from doorstart.werkproces.procedures import gedeeld
from doorstart.werkproces.procedures.tabel import (
    Beslistermijn,
    Klok,
    Overgang,
    Proceduretabel,
    Status,
    Taaksoort,
    Termijnsoort,
    Veld,
    Wacht,
)

_RECHT = "jaarcijfers.beoordelen"
_TOT = Veld("hersteltermijn_tot", "datum", _("Uiterlijk inleveren op"))


def _wachten(sleutel: str, naam: object, waarom: object, termijn: str) -> Status:
    return Status(sleutel, naam, 1, Taaksoort("jaarcijfers", waarom, _RECHT, termijn), wacht_op=Wacht.AANVRAGER)


BBZ_JAAR = Proceduretabel(
    soort="bbz_jaar",
    naam=_("Vaststelling over een boekjaar"),
    besluitsoort="bbz_vaststelling",
    termijn=Beslistermijn(Termijnsoort.BOEKJAAR, "art. 38 lid 2 en 12 Bbz 2004"),
    begin="gevraagd",
    stappen=(_("Cijfers vragen"), _("Vaststellen"), _("Voorstel toetsen"), _("Besluit")),
    recht=_RECHT,
    uniek="boekjaar_begin",
    ambtshalve=True,
    na_afsluiten=True,
    start=(
        Veld("boekjaar_begin", "datum", _("Eerste dag van het boekjaar")),
        Veld("boekjaar_einde", "datum", _("Laatste dag van het boekjaar")),
    ),
    statussen=(
        _wachten("gevraagd", _("jaarcijfers gevraagd"), _("We wachten op de jaarcijfers."), "beslis"),
        _wachten("herinnerd", _("herinnerd"), _("Er is een herinnering verstuurd. Kijk of de cijfers er zijn."),
                 "herstel"),
        _wachten("opgeschort", _("uitkering opgeschort"), _("De uitkering is opgeschort. Kijk of de cijfers er zijn."),
                 "herstel"),
        Status(
            "cijfers_binnen", _("jaarcijfers binnen"), 2,
            Taaksoort("bbz_vaststelling", _("De jaarcijfers zijn binnen: stel de bijstand vast."), _RECHT, "beslis"),
        ),
        Status(
            "niet_ingeleverd", _("jaarcijfers niet ingeleverd"), 2,
            Taaksoort("bbz_vaststelling", _("De jaarcijfers kwamen niet. Besluit zonder cijfers."), _RECHT, 28),
        ),
        gedeeld.VOORGESTELD,
        Status("vastgesteld", _("vastgesteld"), 4, eind=True),
        Status("vervallen", _("niets vast te stellen"), 4, eind=True),
    ),
    overgangen=(
        Overgang(
            "herinner", ("gevraagd",), "herinnerd", _("Herinneren"), _RECHT, "art. 38 lid 2 Bbz 2004",
            vereist=(_TOT,), klok=Klok.HERSTEL, via="jaar", automatisch=True,
        ),
        Overgang(
            "schort_op", ("gevraagd", "herinnerd"), "opgeschort", _("Uitkering opschorten"), _RECHT,
            "art. 54 lid 1 Participatiewet", vereist=(_TOT,), klok=Klok.HERSTEL, via="jaar",
        ),
        Overgang(
            "cijfers_ontvangen", ("gevraagd", "herinnerd", "opgeschort", "niet_ingeleverd"), "cijfers_binnen",
            _("Jaarcijfers zijn binnen"), _RECHT, "art. 38 lid 2 Bbz 2004",
            vereist=(Veld("ontvangen_op", "datum", _("Ontvangen op")),), klok=Klok.BEGINNEN, via="jaar",
            automatisch=True, hoofd=True,
        ),
        Overgang(
            "niet_ingeleverd", ("herinnerd", "opgeschort"), "niet_ingeleverd", _("Cijfers kwamen niet"), _RECHT,
            "art. 54 lid 4 Participatiewet, art. 12 Bbz 2004", via="jaar", automatisch=True, na_hersteltermijn=True,
        ),
        Overgang(
            "stel_besluit_voor", ("cijfers_binnen", "niet_ingeleverd"), "voorgesteld", _("Vaststelling voorstellen"),
            "besluit.voorstellen", "art. 12 Bbz 2004", via="jaar", uitkomst=("vaststelling",), hoofd=True,
        ),
        gedeeld.goedkeuren("stel_vast", "vastgesteld", "vaststelling", "art. 12 Bbz 2004"),
        gedeeld.STUUR_TERUG,
        Overgang(
            "vervalt", ("gevraagd", "herinnerd", "opgeschort", "cijfers_binnen", "niet_ingeleverd"), "vervallen",
            _("Niets vast te stellen"), _RECHT, "art. 12 Bbz 2004", vereist=(gedeeld.REDEN,), klok=Klok.STOPPEN,
        ),
    ),
)  # fmt: skip
