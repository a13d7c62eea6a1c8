"""The face for residents."""
