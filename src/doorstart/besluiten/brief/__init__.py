"""Letters: typed context from a decision, one template, a PDF that a screen reader can read."""
