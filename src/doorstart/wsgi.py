"""WSGI entry point: `gunicorn doorstart.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doorstart.conf.productie")
application = get_wsgi_application()
