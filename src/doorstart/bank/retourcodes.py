"""Why a payment came back, in words that financiën can tell the resident (ISO 20022 external return reasons)."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

RETOURCODES = {
    "AC01": gettext_lazy("het rekeningnummer klopt niet"),
    "AC03": gettext_lazy("het rekeningnummer van de ontvanger klopt niet"),
    "AC04": gettext_lazy("de rekening is opgeheven"),
    "AC06": gettext_lazy("de rekening is geblokkeerd"),
    "AC13": gettext_lazy("dit soort rekening kan geen incasso krijgen"),
    "AG01": gettext_lazy("op deze rekening kan niet worden betaald"),
    "AG02": gettext_lazy("de soort betaling klopt niet"),
    "AM04": gettext_lazy("er staat niet genoeg geld op de rekening"),
    "AM05": gettext_lazy("de betaling was dubbel"),
    "ARDT": gettext_lazy("de betaling was al teruggestuurd"),
    "BE04": gettext_lazy("het adres van de ontvanger ontbreekt of klopt niet"),
    "BE05": gettext_lazy("de bank kent de incassant niet"),
    "CUST": gettext_lazy("de betaler vroeg het geld terug"),
    "DNOR": gettext_lazy("de bank van de betaler doet niet mee"),
    "CNOR": gettext_lazy("de bank van de ontvanger doet niet mee"),
    "FF01": gettext_lazy("het bestand klopte niet"),
    "FOCR": gettext_lazy("op verzoek van de bank teruggestuurd"),
    "MD01": gettext_lazy("er is geen geldige machtiging"),
    "MD02": gettext_lazy("gegevens van de machtiging ontbreken of kloppen niet"),
    "MD06": gettext_lazy("de betaler heeft de incasso teruggedraaid"),
    "MD07": gettext_lazy("de rekeninghouder is overleden"),
    "MS02": gettext_lazy("de rekeninghouder weigert, zonder reden"),
    "MS03": gettext_lazy("de bank geeft geen reden"),
    "NARR": gettext_lazy("de reden staat in de omschrijving"),
    "RC01": gettext_lazy("de code van de bank (BIC) klopt niet"),
    "RR01": gettext_lazy("de rekening of naam van de betaler ontbreekt (wet)"),
    "RR02": gettext_lazy("naam of adres van de betaler ontbreekt (wet)"),
    "RR03": gettext_lazy("naam of adres van de ontvanger ontbreekt (wet)"),
    "RR04": gettext_lazy("de bank stuurt terug om wettelijke redenen"),
    "SL01": gettext_lazy("de bank van de betaler blokkeert dit soort betaling op verzoek van de betaler"),
    "TM01": gettext_lazy("het bestand kwam te laat"),
}


def in_woorden(code: str) -> str:
    """Return the reason of a return code in words; of an unknown code the code itself."""
    if code in RETOURCODES:
        return str(RETOURCODES[code])
    return _("de bank geeft geen reden") if code in ("", "onbk") else _("code %(code)s van de bank") % {"code": code}
