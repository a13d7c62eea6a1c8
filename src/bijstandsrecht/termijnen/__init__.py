"""Legal terms: the Algemene termijnenwet with Dutch working days, the Awb around a decision, the Wgs.

Start with `bepaal_termijn` (one term) or `bepaal_bezwaartermijn` (a term of the Awb). The terms of the Bbz 2004
itself are in `bijstandsrecht.bbz.termijnen`.
"""

from bijstandsrecht.termijnen.awb import (
    BezwaarOpTijd,
    awb,
    bepaal_aanmaning,
    bepaal_beslissing_op_bezwaar,
    bepaal_betaaltermijn,
    bepaal_bezwaartermijn,
    bepaal_buiten_behandeling,
    bepaal_redelijke_termijn,
    bezwaartermijn,
    toets_bezwaar,
)
from bijstandsrecht.termijnen.dwangsom import Dwangsom, bepaal_dwangsom
from bijstandsrecht.termijnen.opschorting import (
    Opschorting,
    Telling,
    controleer_opschortingen,
    opgeschorte_dagen,
    schrijf_opschorting,
)
from bijstandsrecht.termijnen.termijn import Termijn, bepaal_termijn, schrijf, sluit, tel_door
from bijstandsrecht.termijnen.termijnenwet import (
    GRENS_WEKEN,
    einde_in_dagen,
    einde_in_maanden,
    einde_in_weken,
    feestdagen,
    is_werkdag,
    laatste_dag_van,
    misschien_vrij,
    na_werkdagen,
    pasen,
    schuif_op,
    tel_terug,
    zelfde_dag,
)
from bijstandsrecht.termijnen.verjaring import Uitstel, Verjaring, bepaal_verjaring
from bijstandsrecht.termijnen.wgs import (
    Signaal,
    bepaal_afkoelingsperiode,
    bepaal_besluit_schuldhulp,
    bepaal_eerste_gesprek,
)

__all__ = [
    "GRENS_WEKEN",
    "BezwaarOpTijd",
    "Dwangsom",
    "Opschorting",
    "Signaal",
    "Telling",
    "Termijn",
    "Uitstel",
    "Verjaring",
    "awb",
    "bepaal_aanmaning",
    "bepaal_afkoelingsperiode",
    "bepaal_beslissing_op_bezwaar",
    "bepaal_besluit_schuldhulp",
    "bepaal_betaaltermijn",
    "bepaal_bezwaartermijn",
    "bepaal_buiten_behandeling",
    "bepaal_dwangsom",
    "bepaal_eerste_gesprek",
    "bepaal_redelijke_termijn",
    "bepaal_termijn",
    "bepaal_verjaring",
    "bezwaartermijn",
    "controleer_opschortingen",
    "einde_in_dagen",
    "einde_in_maanden",
    "einde_in_weken",
    "feestdagen",
    "is_werkdag",
    "laatste_dag_van",
    "misschien_vrij",
    "na_werkdagen",
    "opgeschorte_dagen",
    "pasen",
    "schrijf",
    "schrijf_opschorting",
    "schuif_op",
    "sluit",
    "tel_door",
    "tel_terug",
    "toets_bezwaar",
    "zelfde_dag",
]
