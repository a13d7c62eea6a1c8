"""Pages about the bank account: statements, and the work list of entries without a destination."""
