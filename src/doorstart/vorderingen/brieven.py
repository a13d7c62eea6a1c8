"""The letters about owing and paying. Dutch, B1; every amount comes from the decision, its calculation or the claim."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from doorstart.besluiten.brief.algemeen import basis, bedragen, bezwaar, motivering, rekening, uitleg
from doorstart.besluiten.brief.context import Briefcontext, Deel, Regel
from doorstart.besluiten.brief.teksten import alineas, zin
from doorstart.besluiten.models import Besluit
from doorstart.dossiers.models import Dossier
from doorstart.grootboek.kenmerk import in_groepen
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.kern.templatetags.doorstart import euro
from doorstart.organisatie.models import Gebruiker
from doorstart.vorderingen.gronden import Grond
from doorstart.vorderingen.kwijtwijze import Kwijtwijze
from doorstart.vorderingen.maken import betaal_uiterlijk
from doorstart.vorderingen.models import Invorderstap, Regelingwijze, Vordering
from doorstart.vorderingen.selectors import debiteuren, kenmerk, plan, stappen
from doorstart.werkproces.taken import werkdatum

_TERUG = (
    ("netto", "Zoveel kreeg u te veel (netto)"),
    ("loonheffing", "Loonheffing"),
    ("afgezien", "Vragen wij niet terug"),
    ("totaal", "U betaalt terug"),
)


def hoe_betalen(dossier: Dossier, kenmerk_: str) -> tuple[str, ...]:
    """Return the sentences with account and reference."""
    return alineas(
        "vordering.betalen.hoe", iban=rekening(dossier), organisatie=dossier.organisatie.naam, kenmerk=kenmerk_
    )


def _brief(
    besluit: Besluit, ondertekenaar: Gebruiker, onderwerp: str, inleiding: Sequence[str], delen: Sequence[Deel]
) -> Briefcontext:
    return basis(
        dossier=besluit.dossier, verzonden_op=besluit.datum, kenmerk=besluit.nummer, ondertekenaar=ondertekenaar,
        onderwerp=onderwerp, inleiding=inleiding,
        delen=(*delen, bezwaar(besluit.dossier, besluit.nummer, besluit.datum)),
    )  # fmt: skip


def _tekst(kop: str, tekst: str) -> Deel:
    return Deel(kop, tuple(regel.strip() for regel in tekst.split("\n") if regel.strip()))


def teruggevorderd(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter of a decision to reclaim (arts 58-60 Participatiewet)."""
    assert besluit.berekening is not None
    g = besluit.gegevens
    van, tot = (in_woorden(date.fromisoformat(g[naam])) for naam in ("periode_van", "periode_tot"))
    grond = Grond(g["wet"], g["artikel"], date.fromisoformat(g["versie"]))
    plicht = g["grond"] == "58 lid 1"
    delen = [
        Deel(
            "Wat wij hebben besloten",
            (
                zin("vordering.terug.besloten", totaal=euro(g["totaal"])),
                zin("vordering.terug.bruto" if g["loonheffing"] else "vordering.terug.netto"),
                *((zin("vordering.terug.afgezien", afgezien=euro(g["afgezien"])),) if g["afgezien"] else ()),
            ),
            bedragen(g, _TERUG, ook_nul=("totaal",)),
        ),
        *uitleg(besluit.berekening),
        motivering(besluit.motivering, grond.in_brief),
        Deel(
            "Hoe wij uw belangen hebben gewogen",
            (
                zin("vordering.terug.plicht" if plicht else "vordering.terug.mag"),
                *_tekst("", g["belangenafweging"]).alineas,
                zin("vordering.terug.dringend"),
                *_tekst("", g["dringende_redenen"]).alineas,
                g["twee_jaar"],
            ),
        ),
    ]
    if len(g["namen"]) > 1:
        namen = f"{', '.join(g['namen'][:-1])} en {g['namen'][-1]}"
        delen.append(Deel("Wie betaalt", (zin("vordering.terug.samen", namen=namen),)))
    delen.append(_betalen(besluit))
    inleiding = alineas("vordering.terug.inleiding", van=van, tot=tot)
    return _brief(besluit, ondertekenaar, zin("vordering.terug.onderwerp"), inleiding, delen)


def _betalen(besluit: Besluit) -> Deel:
    """The part about paying; the reference exists as soon as the decision is taken."""
    vordering = Vordering.objects.filter(pk=besluit.gegevens.get("vordering") or 0).first()
    vordering = vordering or Vordering.objects.filter(besluit=besluit).first()
    hoe = (
        hoe_betalen(besluit.dossier, kenmerk(vordering))
        if vordering is not None
        else alineas(
            "vordering.betalen.volgt", iban=rekening(besluit.dossier), organisatie=besluit.dossier.organisatie.naam
        )
    )
    uiterlijk = in_woorden(betaal_uiterlijk(besluit.datum))
    return Deel(
        "Wat u moet doen",
        (
            zin("vordering.betalen.uiterlijk", uiterlijk=uiterlijk),
            *hoe,
            zin("vordering.betalen.regeling", uiterlijk=uiterlijk),
        ),
    )


def regeling(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that grants a plan or deferral (art. 4:94 Awb), with every instalment."""
    assert besluit.berekening is not None
    g = besluit.gegevens
    reeks = [(in_woorden(date.fromisoformat(dag)), bedrag) for dag, bedrag in g["termijnen"]]
    uitstel = g["wijze"] == Regelingwijze.UITSTEL
    onderwerp = (
        zin("regeling.uitstel.onderwerp", tot=reeks[-1][0])
        if uitstel
        else zin("regeling.een_keer.onderwerp" if g["aantal"] == 1 else "regeling.onderwerp", som=euro(g["som"]))
    )
    rest = g["openstaand"] - g["som"]
    delen = [
        Deel(
            "Wat wij hebben besloten",
            (_regeling_zin(g, reeks[-1][0]), *((zin("regeling.later", rest=euro(rest)),) if rest else ())),
        ),
        Deel("Wanneer u betaalt", (), tuple(Regel(f"Uiterlijk {dag}", euro(bedrag)) for dag, bedrag in reeks)),
        motivering(besluit.motivering, "artikel 4:94 van de Algemene wet bestuursrecht"),
        *(() if uitstel else uitleg(besluit.berekening)),
        Deel(
            "Wat u moet doen",
            (
                *(
                    (zin("regeling.verrekenen"),)
                    if g["wijze"] == Regelingwijze.VERREKENEN
                    else hoe_betalen(besluit.dossier, in_groepen(g["kenmerk"]))
                ),
                *(() if g["wijze"] == Regelingwijze.VERREKENEN else (zin("regeling.stil"),)),
                zin(_gevolg(g)),
                zin("regeling.verandert"),
            ),
        ),
    ]
    inleiding = alineas("regeling.inleiding", openstaand=euro(g["openstaand"]), nummer=g["nummer"])
    return _brief(besluit, ondertekenaar, onderwerp, inleiding, delen)


def _regeling_zin(g: dict[str, Any], laatste_dag: str) -> str:
    if g["wijze"] == Regelingwijze.UITSTEL:
        return zin("regeling.uitstel.besloten", som=euro(g["som"]), tot=laatste_dag)
    if g["aantal"] == 1:
        return zin("regeling.een_keer", som=euro(g["som"]))
    besloten = zin("regeling.besloten", som=euro(g["som"]), aantal=g["aantal"], bedrag=euro(g["bedrag"]))
    if g["laatste"] == g["bedrag"]:
        return besloten
    return f"{besloten} {zin('regeling.laatste', laatste=euro(g['laatste']))}"


def _gevolg(g: dict[str, Any]) -> str:
    """Return the key of what follows when it goes otherwise: set-off ends with the aid, one payment has no next."""
    if g["wijze"] == Regelingwijze.VERREKENEN:
        return "regeling.verrekenen.gevolg"
    return "regeling.uitstel.gevolg" if len(g["termijnen"]) == 1 else "regeling.gevolg"


def regeling_afgewezen(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that refuses a plan."""
    g = besluit.gegevens
    waarden = {"openstaand": euro(g["openstaand"]), "nummer": g["nummer"]}
    delen = (
        Deel("Wat wij hebben besloten", alineas("regeling.afwijzing.besloten", **waarden)),
        motivering(besluit.motivering, "artikel 4:94 van de Algemene wet bestuursrecht"),
        Deel("Wat u moet doen", (zin("regeling.afwijzing.betaal", openstaand=waarden["openstaand"]),
                                 *hoe_betalen(besluit.dossier, in_groepen(g["kenmerk"])),
                                 zin("vordering.herinnering.hulp"))),
    )  # fmt: skip
    return _brief(besluit, ondertekenaar, zin("regeling.afwijzing.onderwerp"),
                  alineas("regeling.inleiding", **waarden), delen)  # fmt: skip


_GROND_KWIJT = {
    Kwijtwijze.LID_7: "artikel 58 lid 7 van de Participatiewet",
    Kwijtwijze.LID_8: "artikel 58 lid 8 van de Participatiewet",
    Kwijtwijze.SCHULDREGELING: "het beleid van de gemeente over schuldregelingen",
    Kwijtwijze.ONINBAAR: "het beleid van de gemeente over het innen van vorderingen",
}


def kwijtgescholden(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that waives (a part of) a claim, or says that it is not asked any more."""
    g = besluit.gegevens
    kwijt, rest = euro(g["kwijt"]), g["rest"]
    afboeken = g["wijze"] == Kwijtwijze.ONINBAAR
    delen = (
        Deel(
            "Wat wij hebben besloten",
            (
                zin("afboeken.besloten" if afboeken else "kwijt.besloten", kwijt=kwijt),
                *(zin_ for zin_ in g["gronden"]),
                zin("kwijt.rest", rest=euro(rest)) if rest else zin("kwijt.klaar"),
            ),
            (Regel("Stond open", euro(g["openstaand"])), Regel("Hoeft u niet te betalen", kwijt),
             Regel("Blijft u betalen", euro(rest))),
        ),
        motivering(besluit.motivering, _GROND_KWIJT[Kwijtwijze(g["wijze"])]),
        Deel("Wat u moet doen", (zin("kwijt.verder") if rest else "U hoeft niets te doen.",)),
    )  # fmt: skip
    onderwerp = zin("afboeken.onderwerp" if afboeken else "kwijt.onderwerp", kwijt=kwijt)
    inleiding = alineas("kwijt.inleiding", openstaand=euro(g["openstaand"]), nummer=g["nummer"])
    return _brief(besluit, ondertekenaar, onderwerp, inleiding, delen)


def kwijtschelding_afgewezen(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that refuses a waiver."""
    g = besluit.gegevens
    waarden = {"openstaand": euro(g["openstaand"]), "nummer": g["nummer"]}
    delen = (
        Deel("Wat wij hebben besloten", alineas("kwijt.afwijzing.besloten", **waarden)),
        motivering(besluit.motivering, "artikel 58 van de Participatiewet"),
        Deel("Wat u moet doen", (zin("kwijt.verder"), zin("vordering.herinnering.hulp"))),
    )
    return _brief(besluit, ondertekenaar, zin("kwijt.afwijzing.onderwerp"),
                  alineas("kwijt.afwijzing.inleiding", **waarden), delen)  # fmt: skip


def rente(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that fixes the statutory interest (art. 4:99 Awb)."""
    assert besluit.berekening is not None
    g = besluit.gegevens
    uiterlijk = in_woorden(betaal_uiterlijk(besluit.datum))
    delen = (
        Deel("Wat wij hebben besloten", alineas("rente.besloten", rente=euro(g["rente"]))),
        *uitleg(besluit.berekening),
        motivering(besluit.motivering, "de artikelen 4:97, 4:98 en 4:99 van de Algemene wet bestuursrecht"),
        Deel(
            "Wat u moet doen",
            (
                zin("vordering.betalen.uiterlijk", uiterlijk=uiterlijk),
                *hoe_betalen(besluit.dossier, in_groepen(g["kenmerk"])),
            ),
        ),
    )
    return _brief(besluit, ondertekenaar, zin("rente.onderwerp"),
                  alineas("rente.inleiding", nummer=g["nummer"]), delen)  # fmt: skip


def over_betalen(
    vordering: Vordering,
    soort: str,
    *,
    bedrag: int,
    uiterlijk: date | None,
    ondertekenaar: Gebruiker,
    eerder: dict[str, str] | None = None,
) -> Briefcontext:
    """Return the letter of a step of collecting: how to pay, reminder, aanmaning or writ. `bedrag` in cents.

    `eerder`: who owes it and the day of the aanmaning in words, for a claim that is not stored (an example).
    """
    besluit: Any = vordering.besluit
    waarden = {
        "bedrag": euro(bedrag), "nummer": vordering.nummer, "besluit": besluit.nummer,
        "besluitdatum": in_woorden(besluit.datum), "uiterlijk": in_woorden(uiterlijk) if uiterlijk else "",
    } | (eerder or {})  # fmt: skip
    onderwerp, inleiding, delen = _DELEN[Invorderstap(soort)](vordering, waarden)
    return basis(
        dossier=vordering.dossier, verzonden_op=werkdatum(), kenmerk=vordering.nummer, ondertekenaar=ondertekenaar,
        onderwerp=onderwerp, inleiding=inleiding, delen=delen,
    )  # fmt: skip


def _kies(sleutel: str, waarden: dict[str, str]) -> str:
    """Fill in a text with those of the values it asks for; more values do no harm."""
    return zin(sleutel, **waarden)


Brokken = tuple[str, tuple[str, ...], tuple[Deel, ...]]


def _betaalbrief(vordering: Vordering, waarden: dict[str, str]) -> Brokken:
    onderwerp = _kies("vordering.brief.onderwerp", waarden)
    inleiding = (_kies("vordering.brief.inleiding", waarden),)
    hoe = hoe_betalen(vordering.dossier, kenmerk(vordering))
    if vordering.betaal_uiterlijk is None:
        reeks = plan(vordering, werkdatum()).termijnen
        regels = tuple(Regel(f"Uiterlijk {in_woorden(t.vervalt_op)}", euro(t.bedrag)) for t in reeks)
        wanneer = zin("vordering.lening.later") if not reeks else zin("vordering.lening.schema")
        delen = (
            Deel("Wat u betaalt", (_kies("vordering.lening.bedrag", waarden), wanneer), regels),
            Deel("Hoe u betaalt", (*hoe, zin("vordering.herinnering.hulp"))),
        )
        return onderwerp, inleiding, delen
    return onderwerp, inleiding, (
        Deel("Wat u betaalt", (_kies("vordering.brief.bedrag", waarden), *_samen(vordering)),
             (Regel("Te betalen", waarden["bedrag"]),)),
        Deel("Hoe u betaalt", (_kies("vordering.betalen.uiterlijk", waarden), *hoe)),
        Deel("Lukt dat niet?", (_kies("vordering.betalen.regeling", waarden),)),
    )  # fmt: skip


def _samen(vordering: Vordering) -> tuple[str, ...]:
    namen = debiteuren(vordering)
    if len(namen) < 2:
        return ()
    return (zin("vordering.terug.samen", namen=f"{', '.join(namen[:-1])} en {namen[-1]}"),)


def _herinnering(vordering: Vordering, waarden: dict[str, str]) -> Brokken:
    return (
        _kies("vordering.herinnering.onderwerp", waarden),
        (_kies("vordering.herinnering.tekst", waarden),),
        (
            Deel("Wat u moet doen", (_kies("vordering.herinnering.betaal", waarden),
                                     *hoe_betalen(vordering.dossier, kenmerk(vordering)))),
            Deel("Lukt dat niet?", (zin("vordering.lukt_niet"),)),
        ),
    )  # fmt: skip


def _aanmaning(vordering: Vordering, waarden: dict[str, str]) -> Brokken:
    return (
        _kies("vordering.aanmaning.onderwerp", waarden),
        (_kies("vordering.aanmaning.tekst", waarden),),
        (
            Deel(
                "Wat u moet doen",
                (_kies("vordering.aanmaning.betaal", waarden),
                 *hoe_betalen(vordering.dossier, kenmerk(vordering)), zin("vordering.aanmaning.kruist")),
            ),
            Deel("Wat er gebeurt als u niet betaalt", (_kies("vordering.aanmaning.gevolg", waarden),)),
            Deel("Lukt dat niet?", (zin("vordering.lukt_niet"),)),
        ),
    )  # fmt: skip


def _dwangbevel(vordering: Vordering, waarden: dict[str, str]) -> Brokken:
    """Arts 4:122 and 4:123 Awb: the word itself, the amount, the decision it rests on, and at whose cost.

    It can be executed like a judgment, so "In naam van de Koning" stands at its head (art. 430 lid 2 Rv).
    """
    aanmaning = [stap for stap in stappen(vordering) if stap.soort == Invorderstap.AANMANING]
    plek = Grond(vordering.wet, vordering.artikel, vordering.versie)
    alles = {
        "gemeente": vordering.dossier.gemeente.naam, "namen": " en ".join(debiteuren(vordering)),
        "artikel": plek.in_brief,
        "aanmaning": in_woorden(aanmaning[-1].datum) if aanmaning else "",
    } | waarden  # fmt: skip
    return (
        _kies("vordering.dwangbevel.onderwerp", alles),
        (_kies("vordering.dwangbevel.tekst", alles),),
        (
            Deel("Waarom", (_kies("vordering.dwangbevel.grond", alles),), (Regel("Te betalen", waarden["bedrag"]),)),
            Deel("De kosten", (_kies("vordering.dwangbevel.kosten", alles),)),
            Deel("Hoe u betaalt", hoe_betalen(vordering.dossier, kenmerk(vordering))),
            Deel("Bent u het niet eens met dit dwangbevel?", (_kies("vordering.dwangbevel.oneens", alles),)),
        ),
    )


_DELEN = {
    Invorderstap.BETAALBRIEF: _betaalbrief,
    Invorderstap.HERINNERING: _herinnering,
    Invorderstap.AANMANING: _aanmaning,
    Invorderstap.DWANGBEVEL: _dwangbevel,
}
