"""What each kind of event does to the account: one function a kind, the table at the end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NoReturn

from bijstandsrecht.kern import Bron, OngeldigeInvoer, controleer
from bijstandsrecht.lening.boek import Boek, Post
from bijstandsrecht.lening.bronnen import plek
from bijstandsrecht.lening.gebeurtenis import GRONDEN, Gebeurtenis, Soort
from bijstandsrecht.lening.termijnen import maak_uitgestelde_rente_opeisbaar
from bijstandsrecht.lening.uitstel import TOTAAL, Uitstel, weeg_uitstel

VERPLICHT, LID_6 = "bbz.art41.opeising_verplicht", "bbz.art41.blijft_rentedragend"
AANMANING, RENTELOOS = "bbz.art40.tweede_aanmaning", "bbz.art43.renteloos_vanzelf"


def _weiger(melding: str, veld: str, waarde: object, artikel: str, remedie: str) -> NoReturn:
    """Refuse an event: what is wrong, where, and what to do."""
    raise OngeldigeInvoer(melding, veld=veld, waarde=waarde, artikel=f"art. {artikel} Bbz 2004", remedie=remedie)


def _vraag_motivering(wat: Gebeurtenis, artikel: str) -> None:
    if not wat.motivering.strip():
        _weiger(
            "De motivering ontbreekt.", "motivering", None, artikel,
            "Schrijf op waarom: de gemeente kiest dit, of mag het alleen om deze reden.",
        )  # fmt: skip


def _schrijf_bedrag(boek: Boek, wat: Gebeurtenis, bron: Bron, hoogst: int | None = None) -> str:
    """Check and write the amount of an event; returns the name of its step."""
    controleer("bedrag", wat.bedrag, artikel=bron.kort, minimum=1)
    if hoogst is not None and wat.bedrag > hoogst:
        raise OngeldigeInvoer(
            "Dit is meer dan er open staat.", veld="bedrag", waarde=wat.bedrag, artikel=bron.kort,
            remedie=f"Vul ten hoogste {hoogst} cent in.",
        )  # fmt: skip
    naam = f"{wat.soort}_{boek.code}"
    boek.spoor.gegeven(naam, wat.bedrag, "centen", bron=bron)
    return naam


def boek_af(boek: Boek, bedrag: int, uit: str, posten: tuple[Post, ...], bron: Bron) -> dict[str, int]:
    """Spread an amount over balances in this order; returns what went to each, and what is left under `rest`."""
    verdeeld: dict[str, int] = {}
    rest, rest_naam = bedrag, uit
    for post in posten:
        deel = min(rest, boek.saldo[post])
        verdeeld[post] = verdeeld.get(post, 0) + deel
        if not deel:
            continue
        naam, over = f"naar_{post}_{boek.code}", f"rest_na_{post}_{boek.code}"
        boek.spoor.berekend(naam, deel, "centen", "laagste", (rest_naam, boek.naam[post]), bron)
        boek.spoor.berekend(over, rest - deel, "centen", "min", (rest_naam, naam), bron)
        boek.wijzig(post, -deel, naam, bron)
        if post == "vervallen":
            boek.wijzig("hoofdsom", -deel, naam, bron)
        rest, rest_naam = rest - deel, over
    verdeeld["rest"] = rest
    _houd_vervallen_binnen_hoofdsom(boek, bron)
    boek.weeg_verzuim()
    return verdeeld


def _houd_vervallen_binnen_hoofdsom(boek: Boek, bron: Bron) -> None:
    te_veel = boek.saldo["vervallen"] - boek.saldo["hoofdsom"]
    if te_veel > 0:
        naam = f"vervallen_te_veel_{boek.code}"
        delen = (boek.naam["vervallen"], boek.naam["hoofdsom"])
        boek.spoor.berekend(naam, te_veel, "centen", "min", delen, bron)
        boek.wijzig("vervallen", -te_veel, naam, bron)


def _overgenomen(boek: Boek, wat: Gebeurtenis) -> None:
    """What was late when another administration handed the loan over; the instalments to come repay the rest."""
    if wat.dag != boek.lening.verstrekt_op:
        _weiger(
            "Dit kan alleen op de eerste dag van de lening bij deze gemeente.", "dag", wat.dag, "39 lid 1 onder a",
            f"Kies {boek.lening.verstrekt_op:%d-%m-%Y}, of laat het weg.",
        )  # fmt: skip
    bron, aflossing = plek("39 lid 1 onder a", wat.dag), wat.soort is Soort.OVERGENOMEN_AFLOSSING
    hoogst = boek.saldo["hoofdsom"] - boek.saldo["vervallen"] if aflossing else None
    uit = _schrijf_bedrag(boek, wat, bron, hoogst)
    if aflossing:
        boek.wijzig("vervallen", wat.bedrag, uit, bron, "Deze aflossing was al te laat bij de overname.")
        boek.herbereken = True
        boek.regel(wat.dag, wat.soort, "Aflossing die al te laat was.", bedrag=wat.bedrag)
        return
    boek.tel("rente", wat.bedrag, uit)
    boek.wijzig("rente", wat.bedrag, uit, bron, "Deze rente was al te laat bij de overname.")
    boek.regel(wat.dag, wat.soort, "Rente die al te laat was.", rente=wat.bedrag)


def _betaling(boek: Boek, wat: Gebeurtenis) -> None:
    bron = plek("4:92", wat.dag, "awb")
    uit = _schrijf_bedrag(boek, wat, bron)
    volgorde: tuple[Post, ...] = ("wettelijke_rente", "rente", "vervallen", "uitgestelde_rente", "hoofdsom")
    if boek.keuzes.volgorde == "aflossing_eerst":
        volgorde = ("vervallen", "rente", "wettelijke_rente", "uitgestelde_rente", "hoofdsom")
    deel = boek_af(boek, wat.bedrag, uit, volgorde, bron)
    boek.tel("betaald", wat.bedrag, uit)
    rest_naam = _betaal_lopende_rente(boek, wat.dag, deel, uit, bron)
    boek.rente_betaald += deel["rente"] + deel["uitgestelde_rente"]
    if deel["rest"]:
        boek.tel("te_veel_betaald", deel["rest"], rest_naam)
        boek.spoor.waarschuw("Er is meer betaald dan er open stond. Het meerdere moet terug.")
    if deel["hoofdsom"] and boek.keuzes.na_extra_aflossing == "lager":
        boek.herbereken = True
    rente = deel["wettelijke_rente"] + deel["rente"] + deel["uitgestelde_rente"]
    aflossing = deel["vervallen"] + deel["hoofdsom"]
    zin = "Betaling." if wat.soort is Soort.BETALING else "Opbrengst van zekerheden."
    boek.regel(wat.dag, wat.soort, zin, bedrag=wat.bedrag, rente=rente, aflossing=aflossing)


def _betaal_lopende_rente(boek: Boek, dag: date, deel: dict[str, int], uit: str, bron: Bron) -> str:
    """What is left of a payment goes to the interest that runs but is not due yet (art. 4:92 lid 1 Awb, at last).

    Changes `deel`; returns the name of the step with what is left then.
    """
    rest_naam = _rest_naam(boek, deel, uit)
    if not deel["rest"]:
        return rest_naam
    _boek_lopende_rente(boek, dag)
    meer = boek_af(boek, deel["rest"], rest_naam, ("rente",), bron)
    deel["rente"] += meer["rente"]
    deel["rest"] = meer["rest"]
    return _rest_naam(boek, meer, rest_naam)


def _boek_lopende_rente(boek: Boek, dag: date) -> None:
    """Interest that runs but is not due yet, up to a day on which everything is paid or waived."""
    boek.begin_regel()
    rente, naam = boek.maandrente(boek.lening.eerste_vervaldag_na(dag))
    boek.tel("rente", rente, naam)
    boek.wijzig("rente", rente, naam, plek("15 onder a", dag), "Rente tot deze dag.")


def _uitwinning(boek: Boek, wat: Gebeurtenis) -> None:
    """Art. 43 lid 1: security is sold; the money is a payment."""
    if not boek.opeisbaar:
        _weiger(
            "De lening is nog niet opeisbaar.", "soort", wat.soort, "43 lid 1",
            "Meld eerst de beëindiging of de opeising.",
        )  # fmt: skip
    _betaling(boek, wat)


def _rest_naam(boek: Boek, deel: dict[str, int], uit: str) -> str:
    """The step with what was left after the last balance that took something."""
    genomen = [post for post, bedrag in deel.items() if bedrag and post != "rest"]
    return f"rest_na_{genomen[-1]}_{boek.code}" if genomen else uit


def _uitstel(boek: Boek, wat: Gebeurtenis) -> None:
    soort = "uitstel" if wat.soort is Soort.UITSTEL else "verlaging"
    gevraagd = Uitstel(wat.dag, wat.maanden, wat.motivering, soort)  # type: ignore[arg-type]
    controleer("bedrag", wat.bedrag, artikel="art. 41 Bbz 2004")
    if boek.opeisbaar or boek.looptijd_voorbij:
        _weiger(
            "De lening is al opeisbaar of de looptijd is voorbij.", "soort", wat.soort, "41", "Maak een betaalregeling."
        )
    onder = boek.spoor.onder()
    toets = weeg_uitstel(gevraagd, [deel for deel, _ in boek.uitstellen], boek.parameters, onder)
    if not toets.mogelijk:
        _weiger(" ".join(toets.tegen), "maanden", wat.maanden, "41", "Verleen uitstel binnen de grenzen van de wet.")
    boek.spoor.gegeven(
        f"uitstel_{boek.code}", wat.maanden, "maanden", f"{soort.capitalize()}: {wat.motivering.strip()}",
        plek("41 lid 2", wat.dag), "oordeel",
    )  # fmt: skip
    boek.uitstellen.append((gevraagd, wat.bedrag))
    boek.regel(wat.dag, f"besluit_{soort}", f"{soort.capitalize()} voor {wat.maanden} maanden.")


def _aanmaning(boek: Boek, wat: Gebeurtenis) -> None:
    boek.aanmaningen += 1
    boek.regel(wat.dag, wat.soort, f"Aanmaning {boek.aanmaningen}.", bedrag=boek.achterstand)


def _achterstand_opeisen(boek: Boek, wat: Gebeurtenis) -> None:
    artikel = "41 lid 5"
    if wat.toerekenbaar is None:
        _weiger(
            "Niet bekend is of het niet betalen aan de ondernemer is toe te rekenen.", "toerekenbaar", None, artikel,
            "Beoordeel dit: alleen dan is de wettelijke rente verschuldigd.",
        )  # fmt: skip
    if not boek.achterstand:
        _weiger("Er is geen achterstand.", "dag", wat.dag, artikel, "Kies een dag waarop betaling te laat is.")
    _toets_keuze(boek, wat, artikel)
    if wat.toerekenbaar:
        boek.begin_verzuim(wat.dag)
    zin = "De achterstand moet meteen worden betaald" + (", met wettelijke rente." if wat.toerekenbaar else ".")
    boek.regel(wat.dag, wat.soort, zin, bedrag=boek.achterstand)


def _toets_keuze(boek: Boek, wat: Gebeurtenis, artikel: str) -> None:
    """Until 2019 the loan is reclaimed, since 2020 it may be: then the reasons are needed."""
    verplicht = boek.parameters.op(VERPLICHT, wat.dag)
    if not boek.spoor.parameter(f"opeising_verplicht_{boek.code}", VERPLICHT, verplicht):
        _vraag_motivering(wat, artikel)


def _opeising(boek: Boek, wat: Gebeurtenis) -> None:
    if not wat.grond:
        _weiger("De grond ontbreekt.", "grond", None, "39 en 41", f"Kies uit: {', '.join(GRONDEN)}.")
    artikel, zin = GRONDEN[wat.grond]
    _toets_grond(boek, wat)
    _toets_keuze(boek, wat, artikel)
    maak_opeisbaar(boek, wat, artikel)
    boek.regel(wat.dag, wat.soort, f"De lening is meteen opeisbaar. {zin}", bedrag=boek.som)


def _toets_grond(boek: Boek, wat: Gebeurtenis) -> None:
    if wat.grond == "uitstel_verbruikt":
        jaren = boek.parameters.op(TOTAAL, wat.dag).waarde
        gehad = sum(deel.maanden for deel, _ in boek.uitstellen if deel.soort == "uitstel")
        if gehad < 12 * jaren:
            _weiger("De drie jaar uitstel zijn niet op.", "grond", wat.grond, "41 lid 4", "Kies een andere grond.")
        einde = max(deel.einde for deel, _ in boek.uitstellen if deel.soort == "uitstel")
        if wat.dag <= einde:
            _weiger(
                "De drie jaar uitstel zijn nog niet voorbij.", "grond", wat.grond, "41 lid 4",
                f"Kies een dag na {einde:%d-%m-%Y}.",
            )  # fmt: skip
    if wat.grond == "niet_betaald" and not boek.achterstand:
        _weiger("Er is geen achterstand.", "grond", wat.grond, "39 lid 1 onder a", "Kies een andere grond.")
    if wat.grond == "tweede_aanmaning":
        geldt = boek.parameters.op(AANMANING, wat.dag).waarde
        if not geldt or boek.aanmaningen < 2 or not boek.achterstand:
            _weiger(
                "Deze grond gold tot en met 2019, na twee aanmaningen en een achterstand.", "grond", wat.grond, "40",
                "Kies een andere grond, of meld eerst de aanmaningen.",
            )  # fmt: skip


def maak_opeisbaar(boek: Boek, wat: Gebeurtenis, artikel: str) -> None:
    """The whole loan can be claimed from this day; whether interest keeps running is said by art. 41 lid 6."""
    boek.opeisbaar = True
    maak_uitgestelde_rente_opeisbaar(boek, wat.dag, "De uitgestelde rente is nu opeisbaar.")
    naam = f"blijft_rentedragend_{boek.code}"
    blijft = boek.spoor.parameter(naam, LID_6, boek.parameters.op(LID_6, wat.dag), "Art. 41 lid 6 bestaat sinds 2020.")
    if not boek.renteloos and (not blijft or not artikel.startswith("41")):
        boek.spoor.waarschuw(
            "De tekst zegt niet of na deze opeising de rente van art. 15 doorloopt. Hier loopt zij door: "
            "art. 15 noemt de gehele looptijd."
        )


def _beeindiging(boek: Boek, wat: Gebeurtenis) -> None:
    """Until 2019 the rest bears no interest from this day; since 2020 only when the college decides so, also later."""
    if boek.beeindigd:
        _weiger("Het bedrijf was al beëindigd.", "soort", wat.soort, "43 lid 1", "Meld de beëindiging een keer.")
    bron = plek("43 lid 1", wat.dag)
    boek.beeindigd = True
    vanzelf = boek.parameters.op(RENTELOOS, wat.dag)
    zin = "Het bedrijf is beëindigd: de lening moet helemaal worden terugbetaald."
    if boek.spoor.parameter(f"renteloos_vanzelf_{boek.code}", RENTELOOS, vanzelf, "Dit veranderde in 2020."):
        boek.renteloos = True
        zin += " Wat overblijft, is vanaf nu zonder rente."
    elif boek.wordt_renteloos:
        boek.renteloos = True
        zin += " De gemeente maakte de rest vanaf deze dag renteloos."
    maak_opeisbaar(boek, wat, "43 lid 1")
    boek.spoor.gegeven(f"beeindigd_{boek.code}", wat.dag, "datum", bron=bron)
    nieuw = wat.dag >= date(2020, 1, 1)
    artikel, soort = ("43 lid 3", "art. 58 lid 2 onder b") if nieuw else ("45 lid 4", "art. 58 lid 1 onder b")
    aard = f"De lening is een lening als bedoeld in {soort} Participatiewet."
    boek.spoor.gegeven(f"aard_{boek.code}", soort, "tekst", aard, plek(artikel, wat.dag), "parameter")
    boek.regel(wat.dag, wat.soort, zin, bedrag=boek.som)


def _renteloos(boek: Boek, wat: Gebeurtenis) -> None:
    artikel = "43 lid 2"
    if not boek.beeindigd:
        _weiger("Het bedrijf is nog niet beëindigd.", "soort", wat.soort, artikel, "Meld eerst de beëindiging.")
    if wat.verwijtbaar is None:
        _weiger("Niet bekend is of de rest verwijtbaar is.", "verwijtbaar", None, artikel, "Beoordeel dit eerst.")
    if wat.verwijtbaar:
        _weiger(
            "Bij verwijtbaarheid blijft de lening rentedragend.",
            "verwijtbaar",
            wat.verwijtbaar,
            artikel,
            "Laat dit besluit weg.",
        )
    _vraag_motivering(wat, artikel)
    zin = "De rest van de lening is zonder rente vanaf de dag dat het bedrijf eindigde."
    boek.spoor.gegeven(
        f"renteloos_{boek.code}", wat.dag, "datum", wat.motivering.strip(), plek(artikel, wat.dag), "oordeel"
    )
    boek.regel(wat.dag, wat.soort, zin)


def _naar_hypotheek(boek: Boek, wat: Gebeurtenis) -> None:
    bron = plek("43 lid 1", wat.dag)
    if not boek.beeindigd:
        _weiger("Het bedrijf is nog niet beëindigd.", "soort", wat.soort, "43 lid 1", "Meld eerst de beëindiging.")
    uit = _schrijf_bedrag(boek, wat, bron, boek.saldo["hoofdsom"])
    boek_af(boek, wat.bedrag, uit, ("hoofdsom",), bron)
    boek.tel("overgegaan", wat.bedrag, uit)
    boek.spoor.waarschuw(
        "Een lening met hypotheek kan alleen op verzoek, en tot de onbelaste waarde van de woning (art. 43 lid 1). "
        "Controleer dit."
    )
    zin = "Dit deel wordt een lening met hypotheek op de woning (art. 43a)."
    boek.regel(wat.dag, wat.soort, zin, bedrag=wat.bedrag, aflossing=wat.bedrag)


def _kwijtschelding_rente(boek: Boek, wat: Gebeurtenis) -> None:
    """Art. 21: interest that was not paid is waived, interest that was paid is given back."""
    bron = plek("21", wat.dag)
    betaald = boek.rente_betaald - boek.totaal["terugbetaald"]
    nog = betaald + boek.saldo["rente"] + boek.saldo["uitgestelde_rente"]
    uit = _schrijf_bedrag(boek, wat, bron, nog)
    deel = boek_af(boek, wat.bedrag, uit, ("rente", "uitgestelde_rente"), bron)
    boek.tel("kwijtgescholden", wat.bedrag, uit)
    if deel["rest"]:
        boek.tel("terugbetaald", deel["rest"], _rest_naam(boek, deel, uit))
    rente = wat.bedrag - deel["rest"]
    zin = "Rente kwijtgescholden" + (" en betaalde rente teruggegeven." if deel["rest"] else ".")
    boek.regel(wat.dag, wat.soort, zin, bedrag=wat.bedrag, rente=rente)


def _verminder(boek: Boek, wat: Gebeurtenis, totaal: str, artikel: str, posten: tuple[Post, ...], zin: str) -> None:
    bron = plek(artikel, wat.dag)
    if "rente" in posten and wat.bedrag > sum(boek.saldo[post] for post in posten):
        _boek_lopende_rente(boek, wat.dag)
    uit = _schrijf_bedrag(boek, wat, bron, sum(boek.saldo[post] for post in posten))
    deel = boek_af(boek, wat.bedrag, uit, posten, bron)
    boek.tel(totaal, wat.bedrag, uit)
    if boek.keuzes.na_extra_aflossing == "lager":
        boek.herbereken = True
    boek.regel(
        wat.dag, wat.soort, zin, bedrag=wat.bedrag, rente=wat.bedrag - deel["hoofdsom"], aflossing=deel["hoofdsom"]
    )


def _omzetting(boek: Boek, wat: Gebeurtenis) -> None:
    zin = "Dit deel van de lening is een gift geworden."
    _verminder(boek, wat, "om_niet", "21 lid 1", ("hoofdsom",), zin)


def _kwijtschelding(boek: Boek, wat: Gebeurtenis) -> None:
    _vraag_motivering(wat, "42 en 43c lid 2")
    posten: tuple[Post, ...] = ("wettelijke_rente", "rente", "uitgestelde_rente", "hoofdsom")
    _verminder(boek, wat, "kwijtgescholden", "42", posten, "Dit deel is kwijtgescholden.")


def _afboeking(boek: Boek, wat: Gebeurtenis) -> None:
    _vraag_motivering(wat, "43")
    posten: tuple[Post, ...] = ("wettelijke_rente", "rente", "uitgestelde_rente", "hoofdsom")
    zin = "Dit deel is afgeboekt: de gemeente int het niet meer."
    _verminder(boek, wat, "afgeboekt", "43", posten, zin)


MUTATIES: dict[Soort, Callable[[Boek, Gebeurtenis], None]] = {
    Soort.OVERGENOMEN_AFLOSSING: _overgenomen,
    Soort.OVERGENOMEN_RENTE: _overgenomen,
    Soort.BETALING: _betaling,
    Soort.UITWINNING: _uitwinning,
    Soort.UITSTEL: _uitstel,
    Soort.VERLAGING: _uitstel,
    Soort.AANMANING: _aanmaning,
    Soort.ACHTERSTAND_OPEISEN: _achterstand_opeisen,
    Soort.OPEISING: _opeising,
    Soort.BEEINDIGING: _beeindiging,
    Soort.RENTELOOS: _renteloos,
    Soort.NAAR_HYPOTHEEK: _naar_hypotheek,
    Soort.KWIJTSCHELDING_RENTE: _kwijtschelding_rente,
    Soort.OMZETTING_OM_NIET: _omzetting,
    Soort.KWIJTSCHELDING: _kwijtschelding,
    Soort.AFBOEKING: _afboeking,
}
"""Every kind of event has its function here."""
