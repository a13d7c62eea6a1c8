"""Which pages a role can reach: the kinds of pages, and the links in the source of a page."""

import re
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from html import unescape
from urllib.parse import parse_qsl, urljoin, urlsplit

from django.urls import resolve

BESTANDEN = {
    "balie:brief", "balie:brieftekst_voorbeeld", "balie:document", "balie:rapport_pdf", "balie:rapport_xlsx",
    "balie:leningen_rapport_csv", "balie:batch_bestand", "balie:incasso_bestand", "balie:afschrift_bestand",
    "balie:export_bestand", "mijn:brief", "mijn:document",
}  # fmt: skip
# What a first link does not lead to: a year with amounts that nobody has a source for yet, an assessment with figures.
VERDER = {"beheerder": ["/balie/bedragen/?jaar=2020"], "adviseur": ["/balie/dossiers/D2018-00020/beoordeling/"]}
_LINK = re.compile(r'<a\s[^>]*?href="([^"#]+)')


def view(pad: str) -> str:
    """Return the name of the view behind an address."""
    return resolve(urlsplit(pad).path).view_name


def soort(pad: str) -> str:
    """Return which kind of page an address is: its view and its words in the query."""
    vraag = parse_qsl(urlsplit(pad).query)
    # The number of a dossier, like that of a page, says which one and not which kind.
    woorden = sorted((naam, "" if any(teken.isdecimal() for teken in waarde) else waarde) for naam, waarde in vraag)
    return f"{view(pad)} {woorden}"


def links(pad: str, bron: str) -> Iterable[str]:
    """Give the addresses on this site behind the links in the source of a page, without files and fragments."""
    for adres in _LINK.findall(bron):
        doel = urljoin(pad, unescape(adres))
        if doel.startswith("/") and view(doel) not in BESTANDEN:
            yield doel


def kruip(begin: Iterable[str], haal: Callable[[str], str], hoogstens: int = 1_000) -> Iterator[tuple[str, str]]:
    """Give every page on the way with its source: the first link of every kind of page to every other kind.

    A loan in arrears leads further than one that is repaid, so a kind comes more than once, but at most `hoogstens`.
    """
    rij = deque(begin)
    bekend, gevolgd, keren = set(rij), set[tuple[str, str]](), Counter[str]()
    while rij:
        pad = rij.popleft()
        keren[soort(pad)] += 1
        if keren[soort(pad)] > hoogstens:
            continue
        bron = haal(pad)
        yield pad, bron
        for doel in links(pad, bron):
            stap = (view(pad), soort(doel))
            if doel not in bekend and stap not in gevolgd:
                bekend.add(doel)
                gevolgd.add(stap)
                rij.append(doel)
