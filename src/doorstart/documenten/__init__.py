"""Documents of a dossier: what came in, of which type and from whom, checked by content; what is still missing."""
