"""Pages of the staff: what comes in. Reports from the website, applications, documents, conversations."""
