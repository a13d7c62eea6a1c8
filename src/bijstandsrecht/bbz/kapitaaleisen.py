"""The conditions for business capital, one by one: arts. 2 lid 2, 14 lid 3, 15, 16, 17, 22, 24, 26 and 30 Bbz 2004."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from bijstandsrecht.bbz.borgtocht import Borgtocht, borgtocht_eisen
from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.groepen import Groep
from bijstandsrecht.bbz.samenwerkingsverband import Samenwerkingsverband, hoofdelijkheid_eisen
from bijstandsrecht.bbz.vermogen import bepaal_boven_grens
from bijstandsrecht.kern import OngeldigeInvoer, Parameterboek, Spoor, Voorwaarde, controleer, niet

Kapitaalvorm: TypeAlias = Literal["lening", "borgtocht", "om_niet"]
LOOPTIJD = "bbz.art15.looptijd_max"


class Kapitaalfeiten(NamedTuple):
    """The facts that decide whether capital is possible; see `bijstandsrecht.bbz.kapitaal.bedrijfskapitaal`."""

    groep: Groep
    vorm: Kapitaalvorm
    maanden: int
    ook_art20: bool
    ook_art22: bool
    inkomen_duurzaam_lager: bool | None
    eigen_vermogen: int | None
    totaal_vermogen: int | None
    wia_34a: bool | None
    bedrijfsschuld: bool
    borgtocht: Borgtocht | None
    samenwerkingsverband: Samenwerkingsverband | None


def stel_eisen(feiten: Kapitaalfeiten, dag: date, parameters: Parameterboek, spoor: Spoor) -> list[Voorwaarde]:
    """All conditions that this request has to meet; writes the amounts and terms they need."""
    eisen = [_groep(feiten, dag), _wia(feiten, dag)]
    if feiten.groep is Groep.BEEINDIGEND:
        return eisen
    eisen.append(_vorm(feiten, dag))
    if feiten.vorm == "lening":
        eisen.append(_looptijd(feiten, dag, parameters, spoor))
    if feiten.vorm == "borgtocht":
        if feiten.borgtocht is None:
            raise OngeldigeInvoer(
                "De afspraken over de borgtocht ontbreken.", veld="borgtocht", artikel="art. 16 Bbz 2004",
                remedie="Vul in met wie, hoe lang en waarvoor de borgtocht is.",
            )  # fmt: skip
        eisen += borgtocht_eisen(feiten.borgtocht, dag, parameters, spoor)
    if feiten.vorm != "om_niet" and feiten.groep is Groep.GEVESTIGD:
        eisen.append(_niet_ook_art22(feiten, dag))
    if feiten.vorm == "om_niet" and feiten.groep is Groep.GEVESTIGD:
        eisen += _gift(feiten, dag, parameters, spoor)
    if feiten.vorm == "om_niet" and feiten.groep is Groep.OUDER:
        eisen.append(_vermogen_bekend(feiten, dag))
    if feiten.samenwerkingsverband is not None:
        eisen += hoofdelijkheid_eisen(feiten.samenwerkingsverband, dag)
    if feiten.bedrijfsschuld:
        zin = "Een bedrijfsschuld betalen kan, want deze bijstand is bedrijfskapitaal."
        eisen.append(Voorwaarde("bedrijfsschuld", True, zin, "", "", bbz("17", dag), "berekend"))
    return eisen


def _groep(feiten: Kapitaalfeiten, dag: date) -> Voorwaarde:
    wie = feiten.groep.naam
    return Voorwaarde(
        "groep_met_kapitaal", feiten.groep is not Groep.BEEINDIGEND, f"Een {wie} kan bedrijfskapitaal krijgen.",
        f"Een {wie} kan geen bedrijfskapitaal krijgen.", "", bbz("2 lid 2", dag), "berekend",
    )  # fmt: skip


def _wia(feiten: Kapitaalfeiten, dag: date) -> Voorwaarde:
    return Voorwaarde(
        "geen_wia_34a", niet(feiten.wia_34a), "Art. 34a Wia is niet aan de orde.",
        "Wie volgens het UWV een structurele functionele beperking heeft (art. 34a Wia), krijgt het van het UWV.",
        "Heeft de ondernemer volgens het UWV een structurele functionele beperking (art. 34a Wia)?",
        bbz("14 lid 3", dag),
    )  # fmt: skip


def _vorm(feiten: Kapitaalfeiten, dag: date) -> Voorwaarde:
    artikel, kan, tegen = {
        Groep.GEVESTIGD: ("14 lid 1", True, ""),
        Groep.BEGINNEND: ("24", feiten.vorm != "om_niet", "Een beginner krijgt alleen een lening of een borgtocht."),
        Groep.OUDER: (
            "26", feiten.vorm == "om_niet", "Een oudere zelfstandige krijgt alleen een gift of een lening zonder rente."
        ),
    }[feiten.groep]  # fmt: skip
    return Voorwaarde("vorm_past", kan, "Deze vorm past bij deze groep.", tegen, "", bbz(artikel, dag), "berekend")


def _looptijd(feiten: Kapitaalfeiten, dag: date, parameters: Parameterboek, spoor: Spoor) -> Voorwaarde:
    controleer("maanden", feiten.maanden, artikel="art. 15 onder b Bbz 2004", minimum=1, maximum=1200)
    jaren = spoor.parameter("lening_duurt_hoogstens", LOOPTIJD, parameters.op(LOOPTIJD, dag))
    return Voorwaarde(
        "looptijd_past", feiten.maanden <= 12 * jaren, f"De lening duurt niet langer dan {jaren} jaar.",
        f"De lening duurt langer dan {jaren} jaar.", "", bbz("15 onder b", dag), "berekend",
    )  # fmt: skip


def _niet_ook_art22(feiten: Kapitaalfeiten, dag: date) -> Voorwaarde:
    return Voorwaarde(
        "niet_ook_art22", not feiten.ook_art22, "Er is geen gift van art. 22.",
        "Een lening of borgtocht van art. 20 gaat niet samen met een gift van art. 22.", "", bbz("22", dag),
    )  # fmt: skip


def _vermogen_bekend(feiten: Kapitaalfeiten, dag: date) -> Voorwaarde:
    bekend = feiten.eigen_vermogen is not None and feiten.totaal_vermogen is not None
    return Voorwaarde(
        "vermogen_bekend", True if bekend else None, "Het vermogen is bekend.", "",
        "Hoe hoog zijn het eigen en het totaal vermogen? Dat bepaalt welk deel een lening zonder rente is.",
        bbz("26", dag),
    )  # fmt: skip


def _gift(feiten: Kapitaalfeiten, dag: date, parameters: Parameterboek, spoor: Spoor) -> list[Voorwaarde]:
    """Art. 22: income lastingly below the norm, vermogen not above art. 3 lid 1, not together with art. 20."""
    onder_grens: bool | None = None
    if feiten.eigen_vermogen is not None and feiten.totaal_vermogen is not None:
        boven = bepaal_boven_grens(feiten.groep, feiten.eigen_vermogen, feiten.totaal_vermogen, dag, parameters, spoor)
        onder_grens = not boven
    return [
        Voorwaarde(
            "inkomen_duurzaam_lager", feiten.inkomen_duurzaam_lager,
            "Het inkomen is blijvend lager dan de bijstandsnorm met de bijzondere bijstand.",
            "Het inkomen is niet blijvend lager dan de bijstandsnorm met de bijzondere bijstand.",
            "Is het inkomen blijvend lager dan de bijstandsnorm met de bijzondere bijstand?", bbz("22", dag), "oordeel",
        ),
        Voorwaarde(
            "vermogen_onder_grens", onder_grens, "Het eigen vermogen is niet hoger dan de grens van art. 3 lid 1.",
            "Het eigen vermogen is hoger dan de grens van art. 3 lid 1.",
            "Hoe hoog zijn het eigen en het totaal vermogen?", bbz("22", dag), "berekend",
        ),
        Voorwaarde(
            "niet_ook_art20", not feiten.ook_art20, "Er is geen lening of borgtocht van art. 20.",
            "Een gift gaat niet samen met een lening of borgtocht van art. 20.", "", bbz("22", dag),
        ),
    ]  # fmt: skip
