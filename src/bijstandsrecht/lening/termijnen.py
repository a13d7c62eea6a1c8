"""What happens on a due day: the interest of the month, and the instalment unless there is deferral."""

from __future__ import annotations

from datetime import date

from bijstandsrecht.kern import Maand, zelfde_dag
from bijstandsrecht.lening.boek import Boek
from bijstandsrecht.lening.bronnen import plek
from bijstandsrecht.lening.contract import LOOPTIJD, schrijf_termijn
from bijstandsrecht.lening.uitstel import Uitstel


def verval(boek: Boek, nummer: int, dag: date) -> None:
    """Book due day `nummer`: number 0 is only the interest of the days before the first whole month."""
    if boek.staat_stil:
        return
    boek.begin_regel()
    boek.loop_tot(dag)
    rente, naam = boek.maandrente(dag)
    boek.tel("rente", rente, naam)
    if boek.opeisbaar or boek.looptijd_voorbij or nummer == 0:
        boek.wijzig("rente", rente, naam, plek("15 onder a", dag))
        if rente:
            boek.regel(dag, "rente", "Rente over deze maand.", rente=rente)
        return
    uitstel = next((deel for deel in boek.uitstellen if dag <= deel[0].einde), None)
    if uitstel is not None:
        _stel_uit(boek, *uitstel, rente, naam, dag)
    else:
        _termijn(boek, rente, naam, dag)


def _termijn(boek: Boek, rente: int, naam: str, dag: date) -> None:
    """An ordinary instalment; the last one takes everything that is left."""
    if boek.herbereken:
        bereken_termijn_opnieuw(boek, dag)
    boek.termijnen_over -= 1
    aflossing, uit = _aflossing(boek, rente, naam, dag)
    boek.wijzig("rente", rente, naam, plek("39 lid 1 onder a", dag))
    boek.wijzig("vervallen", aflossing, uit, plek("39 lid 1 onder a", dag), "Aflossing die u nu moet betalen.")
    zin = "Termijn: rente en aflossing."
    if boek.looptijd_voorbij:
        zin = "Laatste termijn: alles wat er nog is."
        maak_uitgestelde_rente_opeisbaar(boek, dag, "Uitgestelde rente: uiterlijk bij de laatste termijn te betalen.")
    boek.regel(dag, "termijn", zin, bedrag=rente + aflossing, rente=rente)


def _aflossing(boek: Boek, rente: int, naam: str, dag: date) -> tuple[int, str]:
    """The principal that falls due on this day, and the name of its step."""
    bron, over = plek("39 lid 1 onder a", dag), f"nog_niet_vervallen_{boek.code}"
    nog = boek.saldo["hoofdsom"] - boek.saldo["vervallen"]
    boek.spoor.berekend(over, nog, "centen", "min", (boek.naam["hoofdsom"], boek.naam["vervallen"]), bron)
    if boek.looptijd_voorbij:
        return nog, over
    uit = f"aflossing_{boek.code}"
    deel, bedrag = boek.termijn_naam, boek.termijn
    if boek.lening.wijze == "annuitair":
        af = (boek.termijn_naam, naam) if naam else (boek.termijn_naam,)
        deel, bedrag = f"ruimte_{boek.code}", max(0, boek.termijn - rente)
        boek.spoor.berekend(deel, bedrag, "centen", "min_nul", af, bron, "Wat er van het vaste bedrag overblijft.")
    boek.spoor.berekend(uit, min(bedrag, nog), "centen", "laagste", (deel, over), bron)
    return min(bedrag, nog), uit


def _stel_uit(boek: Boek, uitstel: Uitstel, betaalt: int, rente: int, naam: str, dag: date) -> None:
    """A due day with deferral: it covers the principal first, so what is still paid is interest first (lid 3)."""
    spoor, code, bron = boek.spoor, boek.code, plek("41 lid 3", dag)
    aflossing, uit = _aflossing(boek, rente, naam, dag)
    boek.wijzig("rente", rente, naam, bron)
    betaalbaar, nu, later = f"betaalbaar_{code}", f"rente_nu_{code}", f"rente_later_{code}"
    spoor.gegeven(betaalbaar, betaalt, "centen", "Zoveel per maand betaalt u tijdens het uitstel.", bron)
    if rente > betaalt:
        spoor.berekend(nu, betaalt, "centen", "laagste", (naam, betaalbaar), bron)
        spoor.berekend(later, rente - betaalt, "centen", "min", (naam, nu), bron, "Deze rente betaalt u later.")
        boek.wijzig("rente", betaalt - rente, later, bron)
        boek.wijzig("uitgestelde_rente", rente - betaalt, later, bron, "Over deze rente betaalt u geen rente.")
    elif naam:
        rest, deel = f"rest_{code}", f"aflossing_nu_{code}"
        spoor.berekend(rest, betaalt - rente, "centen", "min", (betaalbaar, naam), bron)
        spoor.berekend(deel, min(betaalt - rente, aflossing), "centen", "laagste", (rest, uit), bron)
        boek.wijzig("vervallen", min(betaalt - rente, aflossing), deel, bron)
    _schuif_einde(boek, dag)
    zin = f"{uitstel.soort.capitalize()}: de aflossing hoeft nu niet, of niet helemaal."
    boek.regel(dag, uitstel.soort, zin, bedrag=min(betaalt, rente + aflossing), rente=min(rente, betaalt))


def _schuif_einde(boek: Boek, dag: date) -> None:
    """After deferral the end moves along, but not past the longest term of art. 15 onder b; see Leningkeuzes."""
    boek.herbereken = True
    if boek.keuzes.einde_na_uitstel == "blijft":
        boek.termijnen_over = max(1, boek.termijnen_over - 1)
        return
    jaren = boek.parameters.op(LOOPTIJD, boek.lening.toegekend_op or boek.lening.verstrekt_op).waarde
    uiterste = zelfde_dag(boek.lening.verstrekt_op, 12 * jaren)
    maand, ruimte = Maand.van_datum(dag), 0
    while maand.plus(ruimte + 1).dag(boek.lening.betaaldag) <= uiterste:
        ruimte += 1
    if not ruimte:
        boek.termijnen_over = 1
        boek.spoor.waarschuw(
            "Dit uitstel loopt door tot na de tien jaar van art. 15. De tekst regelt dat niet: hier wordt alles "
            "betaald op de eerste dag na het uitstel. Beoordeel dit zelf."
        )
    elif ruimte < boek.termijnen_over:
        boek.termijnen_over = ruimte
        boek.spoor.waarschuw(
            "Door het uitstel zijn er minder termijnen over: de lening moet binnen tien jaar zijn afgelost (art. 15). "
            "De termijnen worden hoger. De tekst regelt niet wat er na uitstel met het einde gebeurt."
        )


def bereken_termijn_opnieuw(boek: Boek, dag: date) -> None:
    """A new fixed amount over the instalments that are left."""
    boek.herbereken = False
    nog = boek.saldo["hoofdsom"] - boek.saldo["vervallen"]
    uit = f"te_verdelen_{boek.code}"
    boek.spoor.berekend(
        uit, nog, "centen", "min", (boek.naam["hoofdsom"], boek.naam["vervallen"]), plek("39 lid 1 onder a", dag)
    )
    boek.termijn = schrijf_termijn(
        boek.spoor, wijze=boek.lening.wijze, saldo=nog, uit=uit, rente=boek.rente_per_jaar,
        maanden=boek.termijnen_over, dag=dag, naam=f"_{boek.code}",
    )  # fmt: skip
    boek.termijn_naam = f"termijnbedrag_{boek.code}"


def maak_uitgestelde_rente_opeisbaar(boek: Boek, dag: date, zin: str) -> None:
    """Move the deferred interest to the interest that is due now."""
    bedrag, uit = boek.saldo["uitgestelde_rente"], boek.naam["uitgestelde_rente"]
    boek.wijzig("rente", bedrag, uit, plek("41 lid 3", dag), zin)
    boek.wijzig("uitgestelde_rente", -bedrag, uit, plek("41 lid 3", dag))
