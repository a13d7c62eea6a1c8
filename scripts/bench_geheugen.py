"""Memory of the demonstration's server: start it, visit the heaviest pages as a manager, add up its processes."""

import contextlib
import http.cookiejar
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
PAGINAS = [
    "/balie/rapport/2017/",
    "/balie/rapport/2017/rapport.pdf",
    "/balie/rapport/2017/rapport.xlsx",
    "/balie/preventie/",
    "/balie/bedragen/?toon=alles",
]


def geheugen(pid: int) -> int:
    """Return the bytes in use by a process and its children, shared pages counted once (PSS)."""
    kinderen = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    regels = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8")
    eigen = int(re.search(r"^Pss:\s+(\d+) kB", regels, re.M)[1]) * 1024  # type: ignore[index]
    return eigen + sum(geheugen(int(kind)) for kind in kinderen)


def bezoek(adres: str) -> None:
    """Log in as the manager and open the heaviest pages."""
    from doorstart.organisatie.demologins import DEMO_WACHTWOORD

    koekjes = http.cookiejar.CookieJar()
    open_ = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(koekjes)).open
    open_(f"{adres}/aanmelden/").read()
    token = next(k.value for k in koekjes if k.name == "csrftoken")
    formulier = {"csrfmiddlewaretoken": token, "username": "manager", "password": DEMO_WACHTWOORD}
    open_(f"{adres}/aanmelden/", urllib.parse.urlencode(formulier).encode()).read()
    for pad in PAGINAS * 3:
        antwoord = open_(adres + pad)
        assert antwoord.url.endswith(pad), f"{pad} sent us to {antwoord.url}"
        antwoord.read()


def meet() -> float:
    """Return the megabytes of the server after those pages."""
    import postgres

    with tempfile.TemporaryDirectory(prefix="doorstart-geheugen-") as map_:
        poort = postgres.vrije_poort()
        omgeving = {k: v for k, v in os.environ.items() if k not in ("DOORSTART_PG", "DJANGO_SETTINGS_MODULE")}
        proces = subprocess.Popen(
            [sys.executable, str(WORTEL / "scripts" / "demo.py"), "--port", str(poort)],
            env=omgeving | {"DOORSTART_VAR": map_},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            adres = f"http://127.0.0.1:{poort}"
            for _ in range(600):
                with contextlib.suppress(OSError):
                    urllib.request.urlopen(f"{adres}/aanmelden/", timeout=2).close()
                    break
                time.sleep(0.2)
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doorstart.conf.test")
            import django

            django.setup()
            bezoek(adres)
            return geheugen(proces.pid) / 1e6
        finally:
            proces.terminate()
            proces.wait(timeout=20)
