"""Pages of the staff: geld."""
