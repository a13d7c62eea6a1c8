"""The command line of Doorstart: `doorstart <opdracht>`."""

import os
import sys


def main() -> None:
    """Run a management command with the settings named by DJANGO_SETTINGS_MODULE (default: the demo)."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doorstart.conf.demo")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(["doorstart", *sys.argv[1:]])
    except ImproperlyConfigured as fout:
        sys.exit(f"doorstart: {fout}")


if __name__ == "__main__":
    main()
