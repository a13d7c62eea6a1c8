"""Paying out: the monthly run, blocks, deductions, attachments, payments to third parties, holiday allowance."""
