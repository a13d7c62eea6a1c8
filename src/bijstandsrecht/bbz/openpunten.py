"""The points of the Bbz 2004 that no read source settles, and how this package behaves at each of them.

Numbered as in the specification (section 7). A point that leaves the calculation a choice is a switch in
`schakelaars.UITLEG`; the others refuse, warn, or leave the choice to a person.
"""

from __future__ import annotations

from typing import NamedTuple


class OpenPunt(NamedTuple):
    """An open point: what is not known, what the package does, which switches choose, and what would settle it."""

    nummer: int
    punt: str
    gedrag: str
    schakelaars: tuple[str, ...]
    opgelost_door: str


_NVT = "nota van toelichting"
OPEN_PUNTEN: tuple[OpenPunt, ...] = (
    OpenPunt(
        1, "Percentage van art. 6 lid 2 voor de jaren waarvoor geen bron is gelezen (2016, 2018-2020, vanaf 2023)",
        "Weigert de vaststelling als er winst is (OnbekendBedrag bbz.art6_2.forfait). De organisatie kan het "
        "percentage met bron invoeren; elke uitkomst zegt dat dan. Bij een gebroken boekjaar kiest u het jaar.",
        ("forfait_peiljaar",), "de jaarlijkse mededeling in de Staatscourant",
    ),
    OpenPunt(
        2, "Rente van art. 15 in 2026",
        "Rekent met 8% en waarschuwt dat dit voor 2026 niet apart is bevestigd (bbz.art15.rente).",
        (), "de aantekening bij art. 15 op wetten.overheid.nl",
    ),
    OpenPunt(
        3, "Ingangsdatum van Stb. 2025, 220 art. I onder B (art. 23: 18 in plaats van 36 maanden)",
        "Niet van kracht. De waarde staat als aangekondigd bij bbz.art23.duur; de duur van starters waarschuwt.",
        (), "het koninklijk besluit over de inwerkingtreding",
    ),
    OpenPunt(
        4, "Eigen vermogen boven de grens: alleen het meerdere een lening, of alles",
        "Alleen het meerdere blijft een lening. Bij art. 19, 21 en 22 is het alles of niets.",
        ("ev_excess_mode", "aanvulling_bij_vermogen"), f"{_NVT} 2003, CRvB",
    ),
    OpenPunt(
        5, "Peildatum van het eigen vermogen en jaar van de grens",
        "De laatste dag van het boekjaar. Een andere dag vraagt een reden; die staat in de uitleg.",
        ("grens_peiljaar",), f"{_NVT} 2003, CRvB",
    ),
    OpenPunt(
        6, "Naar evenredigheid: maanden of dagen", "Maanden als het hele maanden zijn, anders dagen.",
        ("prorata",), f"{_NVT} 2003, CRvB",
    ),
    OpenPunt(
        7, "Bijzondere bijstand in de som van art. 12", "Telt in de jaarnorm en in de som: de uitkomst is neutraal.",
        ("bb_in_X",), f"{_NVT} 2003, CRvB",
    ),
    OpenPunt(
        8, "Wat sinds 2020 niet wordt teruggevorderd",
        "Staat apart als afgezien of te_beslissen; het wordt geen gift en geen vordering.",
        ("niet_teruggevorderd", "versie_art12"), f"{_NVT} Stb. 2019, 306",
    ),
    OpenPunt(
        9, "Verhoging van de gift met loonbelasting en premies (art. 4)",
        "Geen verhoging; voor boekjaren tot 2017 een waarschuwing. Met de schakelaar is het bedrag verplicht.",
        ("art4_forfait",), "handreiking Belastingdienst of VNG",
    ),
    OpenPunt(
        10, "Privévermogen en art. 60ba vanaf 2026 (art. 34 lid 2 onder b en lid 3 Participatiewet)",
        "Geen uitkomst: het bedrag staat apart en een medewerker beslist (vermogen_bij_toegang).",
        (), f"{_NVT} Stb. 2025, 220",
    ),
    OpenPunt(
        11, "Teksten van SiSa G2, G3 en G4 per jaar",
        "Rekent er niet mee; die teksten zijn gegevens van de organisatie.", (), "de SiSa-bijlagen van BZK",
    ),
    OpenPunt(
        12, "Macronorm normbaten 2016-2019, bedragen voor onderzoek en binnenvaart vanaf 2016",
        "Weigert zonder het bedrag (OnbekendBedrag); de organisatie kan het met bron invoeren.",
        (), "Regeling financiering en verantwoording IOAW, IOAZ en Bbz 2004",
    ),
    OpenPunt(
        13, "Gelden art. 34a, 34b en 43a Participatiewet in 2026?",
        "Maakt voor het Bbz niet uit: art. 60ba sluit ze uit. De Participatiewet-regels hebben een eigen ingangsdag.",
        (), "wetten.overheid.nl",
    ),
    OpenPunt(
        14, "Redelijke termijn van art. 2 lid 1 onder a",
        "De toets van de groep rekent met 18 maanden en waarschuwt dat dit gebruik is (bbz.art2.redelijke_termijn). "
        "Een gemeente kan een eigen termijn geven.",
        (), "gemeentelijk beleid",
    ),
    OpenPunt(
        15, "Betekenis van winst in art. 33 sinds 2020",
        "De winst van de jaarrekening min vennootschapsbelasting, per zelfstandige; een verlies telt als nul.",
        ("winst_art33", "apply_p_on_art33"), f"{_NVT} Stb. 2019, 306",
    ),
    OpenPunt(
        16, "Awb 4:13, 4:17, 4:86-4:104 en 7:10 en de Algemene termijnenwet",
        "Buiten deze afdeling: termijnen staan in hun eigen afdeling, met hun eigen bronnen.",
        (), "de tekst van de Awb",
    ),
    OpenPunt(
        17, "Vermogen van mede-ondernemers (art. 9) bij de grens per vennoot (art. 32)",
        "Het vermogen van allen telt mee; ieder heeft de hele grens. Niet in de specificatie genummerd.",
        ("vermogen_samen",), "CRvB",
    ),
)  # fmt: skip
