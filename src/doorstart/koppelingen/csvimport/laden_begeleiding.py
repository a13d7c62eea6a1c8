"""Loading guidance, prevention, and what the report needs beside the cases."""

from doorstart.begeleiding.models import (
    Coachtoewijzing,
    Ervaringsverhaal,
    Modulevoortgang,
    Sessie,
    Statushouderstraject,
)
from doorstart.begeleiding.modules import MODULES
from doorstart.koppelingen.csvimport.lading import Lading
from doorstart.koppelingen.csvimport.lezen import Rij
from doorstart.preventie.models import Activiteit, Deelname
from doorstart.sturing.models import Begrotingspost, Kostenpost


def laad_begeleiding(lading: Lading) -> None:
    """Load coaches, sessions, the statushouders track, stories and prevention."""
    _toewijzingen(lading)
    _sessies(lading)
    _modules(lading, _trajecten(lading))
    _verhalen(lading)
    _preventie(lading)


def _toewijzingen(lading: Lading) -> None:
    rijen = lading.rijen("coachtoewijzingen")
    lading.bewaar(
        Coachtoewijzing,
        [
            Coachtoewijzing(
                dossier=lading.dossiers[r["dossiernummer"]],
                coach=lading.gebruikers[r["coach"]],
                van=r["van"],
                tot=r["tot"],
                doel=r["doel"] or "",
            )
            for r in rijen
        ],
        teken=len(rijen),
    )
    for r in rijen:
        lading.feit(
            soort="coach_toegewezen",
            datum=r["van"],
            dossiernummer=r["dossiernummer"],
            omschrijving=f"Coach toegewezen: {lading.gebruikers[r['coach']]}",
        )


def _sessies(lading: Lading) -> None:
    sessies = lading.rijen("sessies")
    lading.bewaar(
        Sessie,
        [
            Sessie(
                dossier=lading.dossiers[r["dossiernummer"]],
                coach=lading.gebruikers[r["coach"]],
                datum=r["datum"],
                minuten=r["minuten"],
                soort=r["soort"],
                verslag=r["verslag"] or "",
            )
            for r in sessies
        ],
        teken=len(sessies),
    )
    for r in sessies:
        lading.feit(
            soort="sessie",
            datum=r["datum"],
            dossiernummer=r["dossiernummer"],
            door=r["coach"],
            omschrijving=f"Gesprek met de coach ({r['minuten']} minuten)",
        )


def _trajecten(lading: Lading) -> dict[str, Statushouderstraject]:
    rijen = lading.rijen("statushouders")
    gemaakt = lading.bewaar(
        Statushouderstraject,
        [
            Statushouderstraject(
                dossier=lading.dossiers[r["dossiernummer"]],
                gestart_op=r["gestart_op"],
                taalniveau=r["taalniveau"],
                afgerond_op=r["afgerond_op"],
                **{veld: r[veld] or "" for veld in ("motivatie", "doel", "ervaring", "netwerk")},
            )
            for r in rijen
        ],
    )
    trajecten = {r["dossiernummer"]: traject for r, traject in zip(rijen, gemaakt, strict=True)}
    for r in rijen:
        lading.feit(
            soort="statushouderstraject_gestart",
            datum=r["gestart_op"],
            dossiernummer=r["dossiernummer"],
            omschrijving="Traject voor statushouders gestart",
        )
    return trajecten


def _modules(lading: Lading, trajecten: dict[str, Statushouderstraject]) -> None:
    modules = lading.rijen("modules")
    namen = {module.sleutel: module.naam for module in MODULES}
    lading.bewaar(
        Modulevoortgang,
        [
            Modulevoortgang(
                traject=trajecten[r["dossiernummer"]],
                module=r["module"],
                afgerond_op=r["afgerond_op"],
                door=lading.gebruikers.get(r["door"]),
            )
            for r in modules
        ],
        teken=len(modules),
    )
    for r in modules:
        lading.feit(
            soort="module_afgerond",
            datum=r["afgerond_op"],
            dossiernummer=r["dossiernummer"],
            omschrijving=f"Module afgerond: {namen[r['module']]}",
            door=r["door"],
        )


def _verhalen(lading: Lading) -> None:
    rijen = lading.rijen("verhalen")
    lading.bewaar(
        Ervaringsverhaal,
        [
            Ervaringsverhaal(
                dossier=lading.dossiers[r["dossiernummer"]],
                titel=r["titel"],
                tekst=r["tekst"],
                met_bedrijfsnaam=bool(r["met_bedrijfsnaam"]),
                toestemming_op=r["toestemming_op"],
                ingetrokken_op=r["ingetrokken_op"],
            )
            for r in rijen
        ],
        teken=len(rijen),
    )
    for r in rijen:
        lading.feit(
            soort="verhaal",
            datum=r["toestemming_op"],
            dossiernummer=r["dossiernummer"],
            omschrijving=f"Ervaringsverhaal met toestemming: {r['titel']}",
        )


def _preventie(lading: Lading) -> None:
    rijen = lading.rijen("activiteiten")
    gemaakt = lading.bewaar(Activiteit, [_activiteit(lading, r) for r in rijen], teken=len(rijen))
    activiteiten = {r["code"]: activiteit for r, activiteit in zip(rijen, gemaakt, strict=True)}
    deelnames = lading.rijen("deelnames")
    lading.bewaar(
        Deelname,
        [
            Deelname(activiteit=activiteiten[r["activiteit"]], dossier=lading.dossiers[r["dossiernummer"]])
            for r in deelnames
        ],
        teken=len(deelnames),
    )
    for r in deelnames:
        activiteit = activiteiten[r["activiteit"]]
        lading.feit(
            soort="deelname",
            datum=activiteit.datum,
            dossiernummer=r["dossiernummer"],
            omschrijving=f"Was bij: {activiteit.titel}",
        )


def _activiteit(lading: Lading, r: Rij) -> Activiteit:
    return Activiteit(
        soort=r["soort"],
        titel=r["titel"],
        gemeente=lading.gemeenten.get(r["gemeentecode"]),
        datum=r["datum"],
        begin=r["begin"],
        einde=r["einde"],
        locatie=r["locatie"] or "",
        doelgroep=r["doelgroep"],
        opkomst=r["opkomst"],
        notitie=r["notitie"] or "",
    )


def laad_sturing(lading: Lading) -> None:
    """Load costs of the route and the budget."""
    kosten, begroting = lading.rijen("kosten"), lading.rijen("begroting")
    velden = ("jaar", "soort", "omschrijving", "bedrag", "bron")
    lading.bewaar(Kostenpost, [Kostenpost(**{veld: r[veld] for veld in velden}) for r in kosten], teken=len(kosten))
    lading.bewaar(
        Begrotingspost,
        [
            Begrotingspost(
                jaar=r["jaar"],
                gemeente=lading.gemeenten[r["gemeentecode"]],
                wetsgroep=r["wetsgroep"],
                bedrag=r["bedrag"],
            )
            for r in begroting
        ],
        teken=len(begroting),
    )
