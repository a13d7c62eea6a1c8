"""Doorstart: the route ondernemer of a Dutch municipality, from first contact to the yearly report."""

__version__ = "0.1.0"
