"""Reading the cases of a municipality from CSV files: the schema, the reader, the checks, the loaders."""
