"""Decisions with four eyes, and their letters."""
