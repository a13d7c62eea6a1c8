"""Writes of the procedures: tasks now, transitions of a procedure through one door."""

from doorstart.werkproces.taken import maak_taak, rond_taken_af

__all__ = ["maak_taak", "rond_taken_af"]
