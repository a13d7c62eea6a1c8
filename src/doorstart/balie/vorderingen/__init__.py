"""Pages about claims: the list, one claim with its plan and payments, the proposals."""
