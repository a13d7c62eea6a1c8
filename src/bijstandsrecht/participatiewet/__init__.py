"""Participatiewet: norms, kostendelers, vrijlating, vakantietoeslag, inhoudingen. One theme a module.

All amounts are net, whole cents per calendar month, including vakantietoeslag unless a name says otherwise.
"""

from lazy_loader import attach_stub

__getattr__, __dir__, __all__ = attach_stub(__name__, __file__)
