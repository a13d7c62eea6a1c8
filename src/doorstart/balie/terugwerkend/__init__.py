"""The pages that look back: which paid months and settled years would now be another amount, with drafts."""
