"""The demonstration: a synthetic caseload from a seed, the organisation around it, and its open work."""
