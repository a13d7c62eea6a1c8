"""Which database: the embedded SQLite file, or PostgreSQL when DOORSTART_PG names one."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from doorstart.conf.basis import SQLITE_OPTIONS


def database(sqlite_pad: Path | str) -> dict[str, Any]:
    """Return Django's setting for the default database.

    DOORSTART_PG holds `postgresql://user:password@host:port/name`; without it the SQLite file at
    `sqlite_pad` is used.
    """
    adres = os.environ.get("DOORSTART_PG", "")
    if not adres:
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": sqlite_pad, "OPTIONS": SQLITE_OPTIONS}
    delen = urlsplit(adres)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": delen.path.lstrip("/"),
        "USER": delen.username or "",
        "PASSWORD": delen.password or "",
        "HOST": delen.hostname or "",
        "PORT": str(delen.port or ""),
    }
