"""IOAZ: income support for somebody who ended a business after the age of 55. One theme a module.

Start with `toets_toegang` (may this person) and `bepaal_ioaz_uitkering` (how much). Only the amounts of 2026 were
read; other days are refused. All amounts are net, whole cents per calendar month unless a name says otherwise.
"""

from lazy_loader import attach_stub

__getattr__, __dir__, __all__ = attach_stub(__name__, __file__)
