"""The money: journal of balanced postings, payment batches."""
