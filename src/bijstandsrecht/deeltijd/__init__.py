"""Part-time entrepreneurs in the bijstand (PTO), settled under local policy.

Start with `verreken_maand`, the one definition of a month. Around it: `maandcijfers` (from invoices and receipts to
a statement), `bepaal_voorschot`, `corrigeer_maand`, `verreken_periode`, `stel_jaar_vast`, and the look ahead of
`vooruitblik_maand` and `vooruitblik_jaar`. `verreken_bedragen` is its arithmetic, for one household or for a million.
"""

from lazy_loader import attach_stub

__getattr__, __dir__, __all__ = attach_stub(__name__, __file__)
