"""Readable labels for the keys of the law package and the case types: the glossary of the screens.

A key without an entry is shown with spaces for underscores, so that a new step is never hidden.
"""

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

ETIKETTEN = {
    "aantal_kinderen": _("Aantal kinderen"),
    "aanvulling": _("Aanvulling tot de jaarnorm"),
    "afgezien": _("Afgezien van terugvordering"),
    "bijstand": _("Bijstand"),
    "bijstandsnorm": _("Bijstandsnorm"),
    "blijft_lening": _("Blijft een lening"),
    "boekjaar": _("Boekjaar"),
    "eigen_vermogen": _("Eigen vermogen"),
    "forfait": _("Vast percentage voor belasting en premies"),
    "in_aanmerking": _("Inkomen dat meetelt"),
    "inkomen": _("Inkomen uit het bedrijf"),
    "jaarnorm": _("Jaarnorm"),
    "kosten": _("Kosten"),
    "kostendelersnorm": _("Kostendelersnorm"),
    "maandverrekening": _("Verrekening van de maand"),
    "netto_inkomen": _("Netto inkomen"),
    "norm": _("Bijstandsnorm"),
    "om_niet": _("Wordt een gift (om niet)"),
    "omzet": _("Omzet"),
    "overig_inkomen": _("Ander inkomen"),
    "resultaat": _("Resultaat (omzet min kosten)"),
    "rond_half_omhoog": _("Op hele centen, een halve cent naar boven"),
    "te_beslissen": _("Nog te beslissen"),
    "terug_te_vorderen": _("Terug te vorderen"),
    "teruggevorderd": _("Teruggevorderd"),
    "uitbetaling": _("Uitbetaling"),
    "uren": _("Uren in het bedrijf"),
    "vakantietoeslag": _("Vakantietoeslag"),
    "vaststelling": _("Vaststelling over het boekjaar"),
    "vermogen": _("Vermogen"),
    "verstrekt": _("Verstrekte bijstand"),
    "vrijgelaten": _("Inkomen dat u mag houden (vrijlating)"),
    "vrijlating": _("Vrijlating"),
    "winst": _("Winst"),
}

HERKOMST = {
    "invoer": _("Opgegeven"),
    "parameter": _("Wettelijk bedrag"),
    "berekend": _("Berekend"),
    "beleid": _("Beleid van de gemeente"),
    "oordeel": _("Oordeel van een medewerker"),
    "aangevuld": _("Aangevuld door de organisatie"),
    "register": _("Uit een register"),
}


def etiket_van(sleutel: str) -> str:
    """Return the label of a key; of a dotted key the last part counts when the whole is unknown."""
    bekend = ETIKETTEN.get(sleutel) or ETIKETTEN.get(sleutel.rsplit(".", 1)[-1])
    return str(bekend) if bekend else capfirst(sleutel.replace(".", ": ").replace("_", " "))


def herkomst_van(soort: str) -> str:
    """Return in plain words where a value comes from."""
    return str(HERKOMST.get(soort, soort))
