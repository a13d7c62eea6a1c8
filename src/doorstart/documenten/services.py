"""Writes of this room, the one door for other rooms."""
