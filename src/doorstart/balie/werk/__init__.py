"""Pages of the staff: werk."""
