"""Ports and adapters to the outside world: CSV import, bank files."""
