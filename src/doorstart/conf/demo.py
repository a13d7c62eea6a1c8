"""The demonstration on one laptop: embedded SQLite, synthetic people, shown logins."""

import os
import secrets
from pathlib import Path

from doorstart.conf.basis import *  # noqa: F403
from doorstart.conf.databank import database

DEMONSTRATIE = True
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
VAR = Path(os.environ.get("DOORSTART_VAR", "var")).resolve()


def _eigen_sleutel(pad: Path) -> str:
    """Return the secret of this installation, made once and kept beside the database."""
    pad.parent.mkdir(parents=True, exist_ok=True)
    try:
        with pad.open("x", encoding="utf-8") as bestand:
            pad.chmod(0o600)
            bestand.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return pad.read_text(encoding="utf-8")


SECRET_KEY = _eigen_sleutel(VAR / "geheime-sleutel")
DATABASES = {"default": database(VAR / "doorstart.sqlite3")}
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
