"""A throw-away PostgreSQL on a free loopback port: `python scripts/postgres.py -- command ...`.

The command finds the address in DOORSTART_PG. The server is stopped by the process id that we started.
"""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def programmas() -> Path | None:
    """Return the folder with initdb and postgres, or None when PostgreSQL is not installed."""
    for map_ in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True):
        if (map_ / "initdb").exists():
            return map_
    gevonden = shutil.which("initdb")
    return Path(gevonden).parent if gevonden else None


def vrije_poort() -> int:
    """Return a port of 127.0.0.1 that nobody uses now."""
    with socket.socket() as stekker:
        stekker.bind(("127.0.0.1", 0))
        poort: int = stekker.getsockname()[1]
        return poort


def _als_gewone_gebruiker(map_: Path) -> list[str]:
    """PostgreSQL refuses root: return the prefix that runs it as another user, who then owns the folder."""
    if os.geteuid() != 0:
        return []
    try:
        wie = pwd.getpwnam("postgres")
    except KeyError:
        wie = pwd.getpwnam("nobody")
    os.chown(map_, wie.pw_uid, wie.pw_gid)
    return ["setpriv", f"--reuid={wie.pw_uid}", f"--regid={wie.pw_gid}", "--clear-groups"]


@contextmanager
def postgres() -> Iterator[str]:
    """Start PostgreSQL in a temporary folder; yields its address; always stops it."""
    bin_map = programmas()
    if bin_map is None:
        sys.exit("doorstart: PostgreSQL is missing. Install it (Debian: apt install postgresql) and try again.")
    basis = Path(tempfile.mkdtemp(prefix="doorstart-pg-"))
    voor = _als_gewone_gebruiker(basis)
    poort, data = vrije_poort(), basis / "data"
    try:
        subprocess.run(
            [
                *voor,
                bin_map / "initdb",
                "-D",
                data,
                "-U",
                "doorstart",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd="/",
        )
        # Memory as a municipality would give it (the default is for the smallest machines); nothing outlives this run.
        instellingen = (
            f"-p {poort} -c listen_addresses=127.0.0.1 -k {basis} -c shared_buffers=512MB -c fsync=off "
            "-c synchronous_commit=off -c full_page_writes=off"
        )
        pg_ctl = [*voor, bin_map / "pg_ctl", "-D", data]
        subprocess.run(
            [*pg_ctl, "-w", "-l", basis / "log", "-o", instellingen, "start"],
            check=True,
            stdout=subprocess.DEVNULL,
            cwd="/",
        )
        try:
            yield f"postgresql://doorstart@127.0.0.1:{poort}/postgres"
        finally:
            subprocess.run([*pg_ctl, "-m", "fast", "stop"], check=False, stdout=subprocess.DEVNULL, cwd="/")
    finally:
        shutil.rmtree(basis, ignore_errors=True)


def main() -> int:
    """Run the command after `--` with DOORSTART_PG set."""
    opdracht = sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else sys.argv[1:]
    with postgres() as adres:
        return subprocess.run(opdracht, env=os.environ | {"DOORSTART_PG": adres}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
