"""Loans of the Bbz 2004 and the Tozo: the contract and its events go in, the schedule and the balances come out.

Nothing is stored here. Start with `aflosschema` (the plan) and `loop_door` (what really happened).
"""

from lazy_loader import attach_stub

__getattr__, __dir__, __all__ = attach_stub(__name__, __file__)
