"""Pages of the accounts: balances on a day, closing a period, numbers of the municipal ledger, exports."""
