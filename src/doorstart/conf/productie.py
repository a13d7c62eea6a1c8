"""Production: every secret and address from the environment; a missing one stops the start with a sentence."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from doorstart.conf.basis import *  # noqa: F403
from doorstart.conf.databank import database


def _verplicht(naam: str, uitleg: str) -> str:
    """Return environment variable `naam`, or stop with a sentence that says what it is for."""
    waarde = os.environ.get(naam, "")
    if not waarde:
        raise ImproperlyConfigured(f"Zet de omgevingsvariabele {naam}: {uitleg}.")
    return waarde


DEMONSTRATIE = False
DEBUG = False
SECRET_KEY = _verplicht("DOORSTART_SECRET_KEY", "een lange, geheime tekst (minstens 50 tekens)")
ALLOWED_HOSTS = _verplicht("DOORSTART_HOSTS", "de hostnamen, met komma's ertussen").split(",")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]
_verplicht("DOORSTART_PG", "het adres van de PostgreSQL-database")
DATABASES = {"default": {**database(":memory:"), "OPTIONS": {"pool": True}}}
STATIC_ROOT = Path(os.environ.get("DOORSTART_STATIC", "/var/lib/doorstart/static"))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
