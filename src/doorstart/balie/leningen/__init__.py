"""Pages of the business loans: lists, one loan, proposals, direct debit, the report."""
