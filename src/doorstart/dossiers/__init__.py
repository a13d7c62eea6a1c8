"""Person, household, business and dossier: the facts with their origin."""
