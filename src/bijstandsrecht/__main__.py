"""`python -m bijstandsrecht`: the command line, also installed as `bijstandsrecht`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from bijstandsrecht.situatie.opdracht import voer_uit

    sys.exit(voer_uit(sys.argv[1:], sys.stdout, sys.stderr))


if __name__ == "__main__":  # pragma: no cover - the tests call main()
    main()
