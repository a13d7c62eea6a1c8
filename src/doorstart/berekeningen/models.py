"""A calculation as it was made: never changed, can be redone and compared years later."""

from django.db import models

from doorstart.kern.grootjson import GrootJSONField
from doorstart.kern.scope import Massarij


class Berekening(Massarij):
    """Input, outcome and explanation of one calculation (soort: verrekening, vaststelling ...)."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.PROTECT, related_name="berekeningen")
    soort = models.CharField(max_length=40)
    invoer = GrootJSONField()
    uitkomst = GrootJSONField()
    uitleg = GrootJSONField()
    waarschuwingen = models.JSONField(default=list)
    parameter_hash = models.CharField(max_length=64)
    code_versie = models.CharField(max_length=40)
    gemaakt_op = models.DateTimeField(auto_now_add=True)
