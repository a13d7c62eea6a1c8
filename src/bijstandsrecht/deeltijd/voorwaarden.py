"""The conditions that municipalities set for part-time entrepreneurship, as they were read (section 2.2)."""

from __future__ import annotations

from typing import NamedTuple


class Woorden(NamedTuple):
    """One condition in words: met, not met, and the question when nobody knows; and where it was read."""

    voor: str
    tegen: str
    vraag: str
    gelezen: str


VOORWAARDEN: dict[str, Woorden] = {
    "vooraf_gevraagd": Woorden(
        "U vroeg toestemming voordat u begon.",
        "U begon zonder toestemming te vragen.",
        "Vroeg u toestemming voordat u begon?",
        "Utrecht, Eijsden-Margraten, Hoogeveen, Gouda, Asten, WPDA",
    ),
    "geen_zelfstandigenaftrek": Woorden(
        "U gebruikt de zelfstandigenaftrek niet.",
        "U gebruikt de zelfstandigenaftrek: dan bent u voor de belasting een zelfstandige.",
        "Gebruikt u de zelfstandigenaftrek?",
        "Utrecht, Asten",
    ),
    "eigen_rekening": Woorden(
        "U werkt voor eigen rekening en risico.",
        "U werkt niet voor eigen rekening en risico.",
        "Werkt u voor eigen rekening en risico?",
        "Utrecht, Eijsden-Margraten, Asten",
    ),
    "snel_stoppen": Woorden(
        "U kunt snel stoppen en zit nergens lang aan vast.",
        "U zit lang vast aan verplichtingen.",
        "Kunt u snel stoppen, zonder lange verplichtingen?",
        "Utrecht, Eijsden-Margraten, Asten, Opsterland",
    ),
    "marktprijs": Woorden(
        "U vraagt een gewone prijs en verstoort de concurrentie niet.",
        "Uw prijzen zijn niet gewoon in de markt.",
        "Vraagt u prijzen die gewoon zijn in de markt?",
        "Utrecht, Eijsden-Margraten",
    ),
    "ingeschreven": Woorden(
        "U bent ingeschreven en hebt de vergunningen die nodig zijn.",
        "Een inschrijving of vergunning ontbreekt.",
        "Bent u ingeschreven bij de KvK en hebt u de vergunningen die nodig zijn?",
        "Utrecht, Eijsden-Margraten, WPDA",
    ),
    "geen_grote_investering": Woorden(
        "Er zijn geen grote investeringen nodig.",
        "Er zijn grote investeringen nodig.",
        "Zijn er grote investeringen nodig?",
        "Eijsden-Margraten, Opsterland",
    ),
    "blijft_beschikbaar": Woorden(
        "U blijft zoeken naar werk en het bedrijf staat werk niet in de weg.",
        "Het bedrijf staat werk in de weg.",
        "Blijft u solliciteren en beschikbaar voor werk?",
        "Eijsden-Margraten, Hoogeveen, Gouda, Asten",
    ),
    "nederlands": Woorden(
        "U spreekt genoeg Nederlands voor uw bedrijf.",
        "U spreekt nog te weinig Nederlands voor uw bedrijf.",
        "Spreekt u genoeg Nederlands voor uw bedrijf?",
        "handleiding Rbz (2017), alleen de titel van het hoofdstuk",
    ),
}
"""Code of the condition -> its words. Which of them hold, the policy of the municipality says."""
