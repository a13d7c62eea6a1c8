"""Faults: the power goes out half way, and the ledger must prove that nothing was lost or done twice."""
