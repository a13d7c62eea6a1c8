"""Start the demonstration: database, data, and the server on 127.0.0.1. A second start keeps the data."""

import argparse
import hashlib
import os
import shutil
import socket
import sys
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent


def stop(zin: str) -> None:
    """Print one sentence and end with failure."""
    sys.exit(f"doorstart: {zin}")


def poort_vrij(poort: int) -> bool:
    """Say whether nobody listens on this port of 127.0.0.1."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as stekker:
        stekker.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            stekker.bind(("127.0.0.1", poort))
        except OSError:
            return False
    return True


def schema_afdruk() -> str:
    """Return a hash over all migrations: which shape of database this version makes."""
    som = hashlib.sha256()
    for pad in sorted((WORTEL / "src" / "doorstart").glob("*/migrations/0*.py")):
        som.update(pad.name.encode() + pad.read_bytes())
    return som.hexdigest()


def maak_database(var: Path, leeg: str = "") -> None:
    """Create and fill the database once; refuse one that another version made. `leeg`: no dossiers, this date."""
    from django.core.management import call_command

    merk, databank = var / "schema", var / "doorstart.sqlite3"
    if databank.exists():
        if not merk.exists() or merk.read_text(encoding="utf-8") != schema_afdruk():
            stop(
                f"de database {databank} is van een andere versie of half gemaakt. "
                "Begin opnieuw met: make demo-nieuw (de demonstratiegegevens van nu gaan dan weg)."
            )
        print(f"doorstart: de gegevens in {databank} blijven zoals ze zijn.")
        return
    print("doorstart: de database wordt gemaakt en gevuld (ongeveer een halve minuut).")
    call_command("migrate", verbosity=0)
    call_command("demo", *(["--leeg", leeg] if leeg else []))
    merk.write_text(schema_afdruk(), encoding="utf-8")


def toon_logins(adres: str) -> None:
    """Print the address and one login per role."""
    from doorstart.organisatie.demologins import DEMO_WACHTWOORD, demo_gebruikers

    print(f"\n  Doorstart (demonstratie, synthetische gegevens)  {adres}\n")
    for gebruiker in demo_gebruikers():
        print(f"    {gebruiker.get_rol_display():<26}{gebruiker.username}")
    print(f"\n    wachtwoord voor iedereen: {DEMO_WACHTWOORD}\n    stoppen: Ctrl-C\n", flush=True)


def main() -> None:
    """Read the arguments, prepare, and become the server."""
    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("--port", type=int, default=8000)
    lezer.add_argument("--nieuw", action="store_true", help="gooi de demonstratiegegevens eerst weg")
    lezer.add_argument("--leeg", default="", metavar="DATUM", help="zonder dossiers, op deze dag (2016-01-04)")
    opties = lezer.parse_args()
    if not 1 <= opties.port <= 65535:
        stop(f"poort {opties.port} bestaat niet. Kies er een tussen 1024 en 65535: make demo PORT=8001")
    if not poort_vrij(opties.port):
        stop(f"poort {opties.port} is al in gebruik. Kies een andere: make demo PORT={opties.port % 65535 + 1}")

    var = Path(os.environ.setdefault("DOORSTART_VAR", str(WORTEL / "var"))).resolve()
    if opties.nieuw:
        shutil.rmtree(var, ignore_errors=True)
    os.environ["DJANGO_SETTINGS_MODULE"] = "doorstart.conf.demo"
    import django
    from django.core.management import call_command

    django.setup()
    maak_database(var, opties.leeg)
    call_command("collectstatic", verbosity=0, interactive=False)
    toon_logins(f"http://127.0.0.1:{opties.port}/")
    gunicorn = Path(sys.executable).with_name("gunicorn")
    os.execv(
        gunicorn,
        [
            str(gunicorn),
            "doorstart.wsgi",
            "--bind",
            f"127.0.0.1:{opties.port}",
            "--workers",
            "1",
            "--threads",
            "4",
            "--log-level",
            "warning",
            "--no-control-socket",
        ],
    )


if __name__ == "__main__":
    main()
