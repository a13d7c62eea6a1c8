"""The conditions of each group of art. 2 Bbz 2004, beside being a zelfstandige (art. 1 onder b)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.overgang import EINDE_OUD
from bijstandsrecht.kern import Parameterboek, Spoor, Voorwaarde, alle, laatste_dag_van, leeftijd, niet, zelfde_dag

if TYPE_CHECKING:
    from bijstandsrecht.bbz.doelgroep import Ondernemer

_VRAAG_BEDRIJF = "Heeft de aanvrager al een bedrijf, en sinds wanneer?"


def eisen_gevestigd(ondernemer: Ondernemer, dag: date, redelijke_termijn: int) -> tuple[Voorwaarde, ...]:
    """Letter a: worked as a zelfstandige for a reasonable time, and levensvatbaar."""
    plek = bbz("2 lid 1 onder a", dag)
    return (
        Voorwaarde(
            "lang_genoeg", _bestaat(ondernemer, dag, redelijke_termijn),
            f"Het bedrijf bestaat ten minste {redelijke_termijn} maanden (redelijke termijn).",
            f"Het bedrijf bestaat nog geen {redelijke_termijn} maanden (redelijke termijn).", _VRAAG_BEDRIJF, plek,
            "berekend", "interpretatie",
        ),
        _levensvatbaar(ondernemer, dag),
    )  # fmt: skip


def eisen_beginnend(ondernemer: Ondernemer, dag: date, redelijke_termijn: int) -> tuple[Voorwaarde, ...]:
    """Letter b: a benefit because of unemployment (person or spouse), and starting a levensvatbaar business.

    Who has been active for the reasonable time of letter a no longer 'begins'.
    """
    plek = bbz("2 lid 1 onder b", dag)
    begint = niet(_bestaat(ondernemer, dag, redelijke_termijn))
    if ondernemer.gestart_op is None and ondernemer.heeft_bedrijf is False:
        begint = ondernemer.wil_beginnen
    return (
        Voorwaarde(
            "werkloosheidsuitkering", ondernemer.werkloosheidsuitkering,
            "U of uw partner krijgt een uitkering wegens werkloosheid.",
            "U en uw partner krijgen geen uitkering wegens werkloosheid.",
            "Krijgt de aanvrager of de partner een uitkering wegens werkloosheid?", plek,
        ),
        Voorwaarde(
            "begint_bedrijf", begint, "U begint een bedrijf, of bent daar kort geleden mee begonnen.",
            f"U begint geen bedrijf, of het bestaat al {redelijke_termijn} maanden of langer.", _VRAAG_BEDRIJF, plek,
            "berekend", "interpretatie",
        ),
        _levensvatbaar(ondernemer, dag),
    )  # fmt: skip


def eisen_ouder(
    ondernemer: Ondernemer, aangevraagd_op: date, dag: date, parameters: Parameterboek, spoor: Spoor
) -> tuple[Voorwaarde, ...]:
    """Letter c: old enough for the text that applies, ten unbroken years, not levensvatbaar, too little income."""
    plek = bbz("2 lid 1 onder c", min(dag, EINDE_OUD) if aangevraagd_op <= EINDE_OUD else dag)
    sleutel = "bbz.art2.ouder_jaren"
    jaren = spoor.parameter("jaren_bedrijf", sleutel, parameters.op(sleutel, aangevraagd_op))
    lang = alle(_bestaat(ondernemer, aangevraagd_op, 12 * jaren), ondernemer.onafgebroken)
    return (
        _ouder_leeftijd(ondernemer, aangevraagd_op, dag, parameters, spoor),
        _niet_levensvatbaar(ondernemer, dag, "c"),
        Voorwaarde(
            "tien_jaar_onafgebroken", lang,
            f"U had het bedrijf in de {jaren} jaar voor de aanvraag zonder onderbreking.",
            f"U had het bedrijf niet {jaren} jaar zonder onderbreking tot de aanvraag.",
            f"Had de ondernemer het bedrijf {jaren} jaar zonder onderbreking tot de aanvraag?", plek, "berekend",
        ),
        Voorwaarde(
            "inkomen_duurzaam_te_laag", ondernemer.inkomen_duurzaam_te_laag,
            "Het inkomen uit het bedrijf is blijvend te laag om van te leven.",
            "Het inkomen uit het bedrijf is niet blijvend te laag.",
            "Is het inkomen uit het bedrijf blijvend te laag om van te leven?", plek, "oordeel",
        ),
    )  # fmt: skip


def eisen_beeindigend(
    ondernemer: Ondernemer, dag: date, parameters: Parameterboek, spoor: Spoor
) -> tuple[Voorwaarde, ...]:
    """Letter d: not levensvatbaar, and committed to stop as soon as possible, within twelve months."""
    plek, sleutel = bbz("2 lid 1 onder d", dag), "bbz.art2.beeindigen"
    maanden = spoor.parameter("maanden_tot_beeindiging", sleutel, parameters.op(sleutel, dag))
    uiterlijk = laatste_dag_van(dag, maanden)
    op_tijd = None if ondernemer.beeindigt_op is None else ondernemer.beeindigt_op <= uiterlijk
    return (
        Voorwaarde(
            "heeft_bedrijf", _bestaat(ondernemer, dag, 0), "Er is een bedrijf.", "Er is nog geen bedrijf.",
            _VRAAG_BEDRIJF, plek, "berekend",
        ),
        _niet_levensvatbaar(ondernemer, dag, "d"),
        Voorwaarde(
            "verplicht_zich_te_stoppen", ondernemer.verplicht_zich_te_stoppen,
            "U verplicht zich om zo snel mogelijk te stoppen.", "U verplicht zich niet om te stoppen.",
            "Verplicht de ondernemer zich om zo snel mogelijk te stoppen?", plek,
        ),
        Voorwaarde(
            "stopt_op_tijd", op_tijd, f"U stopt binnen {maanden} maanden.", f"U stopt niet binnen {maanden} maanden.",
            f"Op welke dag is het bedrijf gestopt? Dat moet binnen {maanden} maanden.", plek, "berekend",
            "interpretatie",
        ),
    )  # fmt: skip


def eisen_voorbereiding(ondernemer: Ondernemer, dag: date) -> tuple[Voorwaarde, ...]:
    """Art. 2 lid 3: receives algemene bijstand, plans to start, and is therefore not available for employment."""
    plek = bbz("2 lid 3", dag)
    begonnen = _bestaat(ondernemer, dag, 0)
    plan = alle(niet(begonnen), True if ondernemer.gestart_op is not None else ondernemer.wil_beginnen)
    return (
        Voorwaarde(
            "ontvangt_bijstand", ondernemer.ontvangt_bijstand, "U krijgt algemene bijstand.",
            "U krijgt geen algemene bijstand.", "Krijgt de aanvrager algemene bijstand?", plek,
        ),
        Voorwaarde(
            "is_van_plan", plan, "U bent van plan een bedrijf te beginnen.",
            "U bent niet van plan een bedrijf te beginnen, of het is al begonnen.",
            "Is de aanvrager van plan een bedrijf te beginnen?", plek,
        ),
        Voorwaarde(
            "niet_beschikbaar_voor_werk", ondernemer.niet_beschikbaar_voor_werk,
            "U bent daardoor niet beschikbaar voor werk in loondienst.",
            "U bent gewoon beschikbaar voor werk in loondienst.",
            "Is de aanvrager door de voorbereiding niet beschikbaar voor werk in loondienst?", plek,
        ),
    )  # fmt: skip


def _bestaat(ondernemer: Ondernemer, dag: date, maanden: int) -> bool | None:
    """Whether the business has existed for a number of whole months on a day; None when that is not known."""
    if ondernemer.gestart_op is not None:
        return zelfde_dag(ondernemer.gestart_op, maanden) <= dag
    if ondernemer.heeft_bedrijf and not maanden:
        return True
    return None if ondernemer.heeft_bedrijf is not False else False


def _ouder_leeftijd(
    ondernemer: Ondernemer, aangevraagd_op: date, dag: date, parameters: Parameterboek, spoor: Spoor
) -> Voorwaarde:
    """55 on the day of an application up to and including 2019 (art. 60a lid 1), else born before 1960."""
    geboren, vraag = ondernemer.zelfstandige.geboortedatum, "Wat is de geboortedatum?"
    if aangevraagd_op <= EINDE_OUD:
        sleutel = "bbz.art2.ouder_leeftijd"
        jaren = spoor.parameter("leeftijd_oudere", sleutel, parameters.op(sleutel, aangevraagd_op))
        plek = bbz("2 lid 1 onder c", aangevraagd_op) if dag <= EINDE_OUD else bbz("60a lid 1", dag)
        vervuld = None if geboren is None else leeftijd(geboren, aangevraagd_op) >= jaren
        return Voorwaarde(
            "leeftijd_oudere_groep", vervuld, f"U was bij de aanvraag {jaren} jaar of ouder.",
            f"U was bij de aanvraag jonger dan {jaren} jaar.", vraag, plek, "berekend",
        )  # fmt: skip
    sleutel = "bbz.art2.ouder_geboren_voor"
    jaar = spoor.parameter("geboortejaar_oudere", sleutel, parameters.op(sleutel, dag))
    vervuld = None if geboren is None else geboren < date(jaar, 1, 1)
    return Voorwaarde(
        "leeftijd_oudere_groep", vervuld, f"U bent geboren voor 1 januari {jaar}.",
        f"U bent niet geboren voor 1 januari {jaar}.", vraag, bbz("2 lid 1 onder c", dag), "berekend",
    )  # fmt: skip


def _levensvatbaar(ondernemer: Ondernemer, dag: date) -> Voorwaarde:
    return Voorwaarde(
        "levensvatbaar", ondernemer.levensvatbaar, "Het college vindt het bedrijf levensvatbaar.",
        "Het college vindt het bedrijf niet levensvatbaar.",
        "Is het bedrijf levensvatbaar? Dat moet worden onderzocht.", bbz("1 onder c", dag), "oordeel",
    )  # fmt: skip


def _niet_levensvatbaar(ondernemer: Ondernemer, dag: date, letter: str) -> Voorwaarde:
    return Voorwaarde(
        "niet_levensvatbaar", niet(ondernemer.levensvatbaar), "Het college vindt het bedrijf niet levensvatbaar.",
        "Het college vindt het bedrijf levensvatbaar; dan past een andere groep.",
        "Is het bedrijf levensvatbaar? Dat moet worden onderzocht.", bbz(f"2 lid 1 onder {letter}", dag), "oordeel",
    )  # fmt: skip
