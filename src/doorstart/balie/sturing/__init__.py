"""Pages of the staff: sturing."""
