"""KPIs, return, expenditure and the report of a year."""
