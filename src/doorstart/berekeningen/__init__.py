"""Immutable calculations: input, outcome, explanation, versions."""
