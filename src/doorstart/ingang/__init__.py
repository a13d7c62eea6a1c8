"""The one entrance: a melding, the intake with its quick scan, and closing a dossier. No tables of its own."""
