"""Procedures as transition tables, legal deadlines, tasks and the worklist."""
