"""Bbz 2004 living costs: grant, year figures, settlement per boekjaar."""
