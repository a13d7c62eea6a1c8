"""Corrections by hand: a calculation too, proposed by one person and approved by another, with reason and source."""
