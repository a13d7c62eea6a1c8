"""Pages of the staff: begeleiding."""
