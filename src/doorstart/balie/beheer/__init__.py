"""Pages of the staff: beheer."""
