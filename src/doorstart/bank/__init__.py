"""What the bank tells us: account statements, their entries, and to what each entry belongs."""
