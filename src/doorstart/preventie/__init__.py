"""Prevention of poverty and debt: activities and who came."""
