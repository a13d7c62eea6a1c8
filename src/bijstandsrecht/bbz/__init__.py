"""The Bbz 2004: income, jaarnorm, vermogen, the yearly settlement, durations and terms. One theme a
module.
"""

from lazy_loader import attach_stub

__getattr__, __dir__, __all__ = attach_stub(__name__, __file__)
