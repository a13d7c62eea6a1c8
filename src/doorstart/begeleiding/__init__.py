"""Coaches, sessions, the statushouders track, client stories."""
