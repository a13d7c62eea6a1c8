"""Settings of the test suite: memory SQLite, or PostgreSQL when DOORSTART_PG is set."""

from doorstart.conf.basis import *  # noqa: F403
from doorstart.conf.databank import database

DEMONSTRATIE = True
DEBUG = False
SECRET_KEY = "alleen-voor-tests"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
# The tables are made from the models at once; conftest.py adds the rules that the migrations leave in the database.
DATABASES = {"default": {**database(":memory:"), "TEST": {"MIGRATE": False}}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
AXES_ENABLED = False
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
