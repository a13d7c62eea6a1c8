"""Legal terms: the Algemene termijnenwet with Dutch working days, the Awb around a decision, the Wgs.

Start with `bepaal_termijn` (one term) or `bepaal_bezwaartermijn` (a term of the Awb). The terms of the Bbz 2004
itself are in `bijstandsrecht.bbz.termijnen`.
"""

from lazy_loader import attach_stub

__getattr__, __dir__, __all__ = attach_stub(__name__, __file__)
