"""Policies of municipalities as far as they were read: a start for a policy of your own, not a policy in force.

Of most municipalities only the first articles were read (section 2.2); what is not named here has the default of
`PtoBeleid`. The first day is given by whoever uses one: it was not read.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from bijstandsrecht.deeltijd.beleid import CATALOGUS_OPSTERLAND, PtoBeleid
from bijstandsrecht.kern import controleer_keuze, regelt

_WEEK = 23 * 60 + 30
_ASTEN = ("vooraf_gevraagd", "geen_zelfstandigenaftrek", "eigen_rekening", "snel_stoppen", "blijft_beschikbaar")
VOORBEELDEN: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "utrecht": {
            "naam": "Beleid Utrecht (gmb-2016-168499, gmb-2021-26845; deels gelezen)",
            "max_minuten_per_week": _WEEK,
            "voorwaarden": (
                "vooraf_gevraagd", "geen_zelfstandigenaftrek", "eigen_rekening", "snel_stoppen", "marktprijs",
                "ingeschreven",
            ),
        },
        "eijsden_margraten": {
            "naam": "Beleid Eijsden-Margraten (beleidsregels 2023; deels gelezen)",
            "max_minuten_per_week": _WEEK - 1,
            "voorwaarden": (
                "vooraf_gevraagd", "eigen_rekening", "snel_stoppen", "marktprijs", "ingeschreven",
                "geen_grote_investering", "blijft_beschikbaar",
            ),
        },
        "hoogeveen": {
            "naam": "Beleid Hoogeveen (gmb-2019-38299; deels gelezen)",
            "max_uren_per_jaar": 1000,
            "voorwaarden": ("vooraf_gevraagd", "blijft_beschikbaar"),
        },
        "gouda": {
            "naam": "Beleid Gouda (CVDR625953; deels gelezen)",
            "max_uren_per_jaar": 1000,
            "voorwaarden": ("vooraf_gevraagd", "blijft_beschikbaar"),
        },
        "asten": {
            "naam": "Beleid Asten (CVDR403491; deels gelezen)",
            "max_uren_per_jaar": 1040,
            "herziening_maanden": 3,
            "voorwaarden": _ASTEN,
        },
        "opsterland_2022": {
            "naam": "Beleid Opsterland 2022 (Bureau Zelfstandigen Fryslân)",
            "kosten": CATALOGUS_OPSTERLAND,
            "vrijlating": "uit",
            "voorwaarden": ("snel_stoppen",),
            "km_tarief": 19,
        },
        "opsterland_2023": {
            "naam": "Beleid Opsterland 2023 (Bureau Zelfstandigen Fryslân)",
            "kosten": CATALOGUS_OPSTERLAND,
            "vrijlating": "uit",
            "voorwaarden": ("snel_stoppen",),
            "km_tarief": 21,
        },
    }
)  # fmt: skip
"""Name -> the settings that were read. 23,5 hours a week; in Eijsden-Margraten less than that."""


@regelt("beleid", "voorbeelden")
def voorbeeldbeleid(gemeente: str, vanaf: date, **anders: Any) -> PtoBeleid:
    """A policy that starts from what was read of a municipality, from `vanaf`; `anders` changes settings.

    Raises OngeldigeInvoer for a municipality that was not read, or a wrong setting.
    """
    controleer_keuze("gemeente", gemeente, VOORBEELDEN, "Van deze gemeente is geen beleid gelezen.")
    return PtoBeleid(**{**VOORBEELDEN[gemeente], "vanaf": vanaf, **anders})
