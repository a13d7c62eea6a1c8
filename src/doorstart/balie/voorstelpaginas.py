"""Which page proposes the decision of which procedure: each room adds its own line.

`balie:besluit_voorstel` is the one address in the transition tables; it shows the page of the room.
"""

PAGINAS: dict[str, str] = {
    "bezwaar": "balie:bezwaar_voorstel",
    "bbz_starter": "balie:voorstel_levensonderhoud",
    "bbz_gevestigd": "balie:voorstel_levensonderhoud",
    "bbz_ouder": "balie:voorstel_levensonderhoud",
    "bbz_beeindigend": "balie:voorstel_levensonderhoud",
    "bbz_voorbereiding": "balie:voorstel_voorbereiding",
    "terugvordering": "balie:voorstel_terugvordering",
    "bbz_kapitaal": "balie:lening_voorstel",
}
"""Kind of procedure to the name of an address that takes the key of the procedure."""
