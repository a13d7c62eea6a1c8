"""What was imported, when, and from which files."""

from django.db import models

from doorstart.kern.scope import ScopedModel


class Importrun(ScopedModel):
    """One import: hash over the files and rows loaded per file; the same files change nothing."""

    sha256 = models.CharField(max_length=64)
    aantallen = models.JSONField()
    gemaakt_op = models.DateTimeField(auto_now_add=True)
