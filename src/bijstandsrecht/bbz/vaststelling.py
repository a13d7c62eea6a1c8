"""The final settlement of aid for living costs over one boekjaar: arts. 11 lid 2, 12 and 13 Bbz 2004.

The aid was an interest-free loan. It is laid beside the jaarnorm together with the net income of the
year: (a) together below the jaarnorm: a supplement, and all of it becomes a gift; (b) exactly equal: all
becomes a gift; (c) together above it: the surplus is reclaimed, the rest becomes a gift. Of what would
become a gift, the part by which eigen vermogen exceeds the limit of art. 3 stays an interest-free loan.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.groepen import Groep, lees_groep
from bijstandsrecht.bbz.inkomen import JaarInkomen, bepaal_netto_inkomen
from bijstandsrecht.bbz.rekenkern import VaststellingBedragen, stel_vast_bedragen
from bijstandsrecht.bbz.schakelaars import Schakelaars, schakelaar_stap
from bijstandsrecht.bbz.terugvordering import Keuze, Terugvordering, bepaal_terugvordering
from bijstandsrecht.bbz.vermogen import bepaal_boven_grens
from bijstandsrecht.kern import (
    HALF_OMHOOG,
    Boekjaar,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    percentage,
)

AFLOSSING = "bbz.art13.aflossing_min"


@dataclass(frozen=True, slots=True)
class Vaststelling:
    """One settlement, all amounts in cents per boekjaar. `soort` is the letter of art. 12 lid 2.

    teruggevorderd + afgezien + te_beslissen = terug_te_vorderen.
    """

    jaarnorm: int
    verstrekt: int
    netto_inkomen: int
    som: int
    soort: str
    aanvulling: int
    om_niet: int
    blijft_lening: int
    terug_te_vorderen: int
    teruggevorderd: int
    afgezien: int
    te_beslissen: int


def stel_vast(
    *,
    boekjaar: Boekjaar,
    jaarnorm: int | Uitkomst[int],
    inkomen: JaarInkomen | Uitkomst[int],
    verstrekt: int,
    maanden_bijstand: int,
    eigen_vermogen: int,
    totaal_vermogen: int,
    groep: Groep | str,
    parameters: Parameterboek,
    schakelaars: Schakelaars | None = None,
    bijzondere_bijstand: int = 0,
    dagen_bijstand: int | None = None,
    teruggevorderd: int | None = None,
    afgezien: int | None = None,
    motivering: str = "",
) -> Uitkomst[Vaststelling]:
    """Settle the aid of one household over one boekjaar, explained; all amounts in cents.

    `verstrekt`: the loans, with vakantietoeslag. `dagen_bijstand`: for pro rata by days. The last three are
    the decision on the surplus. Raises OngeldigeInvoer and OnbekendBedrag; never guesses.
    """
    lezing, dag, groep, spoor = schakelaars or Schakelaars(), boekjaar.einde, lees_groep(groep), Spoor()
    spoor.gegeven("groep", groep.naam, "tekst", bron=bbz(f"2 lid 1 onder {groep.value}", dag))
    norm = _neem_over("jaarnorm", jaarnorm, spoor)
    netto = _inkomen(inkomen, boekjaar, parameters, lezing, spoor)
    bijzonder = _bijstand(verstrekt, bijzondere_bijstand, lezing, dag, spoor)
    deel, geheel = _periode(boekjaar, maanden_bijstand, dagen_bijstand, lezing, spoor)
    grens = lezing.grensdag(boekjaar)
    boven = bepaal_boven_grens(groep, eigen_vermogen, totaal_vermogen, grens, parameters, spoor)
    bedragen = stel_vast_bedragen(
        jaarnorm=norm, verstrekt=verstrekt, netto_inkomen=netto, bijzondere_bijstand=bijzonder,
        hoogstens_lening=_hoogstens_lening(boven, norm, verstrekt, lezing, dag, spoor),
        deel=deel, geheel=geheel, dag=dag, spoor=spoor,
    )  # fmt: skip
    _weeg_periode(bedragen, verstrekt + bijzonder, norm, spoor)
    keuze = Keuze(int(bedragen.terug_te_vorderen), teruggevorderd, afgezien, motivering)
    besluit = bepaal_terugvordering(keuze, boekjaar, parameters, spoor)
    return _sluit(_bundel(norm, verstrekt, netto, bedragen, besluit), besluit, dag, parameters, lezing, spoor)


def _neem_over(naam: str, bron: int | Uitkomst[int], spoor: Spoor) -> int:
    """Take a number, or an outcome with its own tree and warnings, into the notebook under `naam`."""
    if isinstance(bron, int):
        controleer(naam, bron, artikel="art. 12 Bbz 2004")
        spoor.gegeven(naam, bron, "centen")
        return bron
    for zin in bron.waarschuwingen:
        spoor.waarschuw(zin)
    spoor.aanvullingen.extend(sleutel for sleutel in bron.gebruikte_aanvullingen if sleutel not in spoor.aanvullingen)
    spoor.stappen.append(bron.stap._replace(naam=naam, toelichting=""))
    return bron.waarde


def _inkomen(
    inkomen: JaarInkomen | Uitkomst[int],
    boekjaar: Boekjaar,
    parameters: Parameterboek,
    lezing: Schakelaars,
    spoor: Spoor,
) -> int:
    if isinstance(inkomen, JaarInkomen):
        return bepaal_netto_inkomen(inkomen, boekjaar, parameters, lezing, spoor)
    return _neem_over("netto_inkomen", inkomen, spoor)


def _bijstand(verstrekt: int, bijzonder: int, lezing: Schakelaars, dag: date, spoor: Spoor) -> int:
    """Write what was granted; return how much bijzondere bijstand counts beside it."""
    controleer("verstrekt", verstrekt, artikel="art. 12 Bbz 2004")
    controleer("bijzondere_bijstand", bijzonder, artikel="art. 1 onder g Bbz 2004")
    spoor.gegeven("verstrekt", verstrekt, "centen", "Deze bijstand kreeg u als lening.", bbz("11 lid 1", dag))
    telt = bijzonder if lezing.bb_in_X else 0
    spoor.gegeven("bijzondere_bijstand_telt", telt, "centen", bron=bbz("12 lid 1", dag))
    return telt


def _periode(boekjaar: Boekjaar, maanden: int, dagen: int | None, lezing: Schakelaars, spoor: Spoor) -> tuple[int, int]:
    """The share of the boekjaar with aid, as part and whole; writes the steps `deel` and `geheel`."""
    controleer("maanden_bijstand", maanden, artikel="art. 12 lid 2 onder a Bbz 2004", minimum=1, maximum=12)
    deel, geheel, eenheid = maanden, 12, "maanden"
    if lezing.prorata == "dagen":
        geheel, eenheid = (boekjaar.einde - boekjaar.begin).days + 1, "dagen"
        if dagen is None:
            raise OngeldigeInvoer(
                "Het aantal dagen met bijstand ontbreekt.", veld="dagen_bijstand",
                artikel="art. 12 lid 2 onder a Bbz 2004", remedie="Vul de dagen in, of reken in maanden.",
            )  # fmt: skip
        controleer("dagen_bijstand", dagen, artikel="art. 12 lid 2 onder a Bbz 2004", minimum=1, maximum=geheel)
        deel = dagen
    bron = bbz("12 lid 2 onder a", boekjaar.einde)
    spoor.gegeven("deel", deel, eenheid, "Zo lang kreeg u bijstand in dit boekjaar.", bron)
    spoor.gegeven("geheel", geheel, eenheid, bron=bbz("1 onder d", boekjaar.einde))
    return deel, geheel


def _hoogstens_lening(boven: int, jaarnorm: int, verstrekt: int, lezing: Schakelaars, dag: date, spoor: Spoor) -> int:
    """How much may stay a loan: the excess, or with all_or_nothing more than can ever be granted."""
    if boven and lezing.ev_excess_mode == "all_or_nothing":
        alles = jaarnorm + verstrekt
        spoor.berekend(
            "hoogstens_lening", alles, "centen", "plus", ("jaarnorm", "verstrekt"), bbz("3", dag),
            "Boven de grens blijft alles een lening: meer dan dit kan het nooit zijn.",
        )  # fmt: skip
        return alles
    spoor.berekend("hoogstens_lening", boven, "centen", "gelijk", ("boven_vermogensgrens",), bbz("13", dag))
    return boven


def _weeg_periode(bedragen: VaststellingBedragen, bijstand: int, jaarnorm: int, spoor: Spoor) -> None:
    """Warn when the aid was above the share of the period although the year is below the jaarnorm."""
    if int(bedragen.som) < jaarnorm and bijstand > int(bedragen.jaarnorm_naar_periode):
        spoor.waarschuw(
            "De bijstand was al hoger dan het deel van de jaarnorm voor deze periode. Een aanvulling kan "
            "niet. Of er iets teruggevorderd moet worden, regelt art. 12 niet: beoordeel dit zelf."
        )


def _bundel(
    jaarnorm: int, verstrekt: int, netto: int, bedragen: VaststellingBedragen, besluit: Terugvordering
) -> Vaststelling:
    som = int(bedragen.som)
    return Vaststelling(
        jaarnorm=jaarnorm,
        verstrekt=verstrekt,
        netto_inkomen=netto,
        som=som,
        soort="a" if som < jaarnorm else "b" if som == jaarnorm else "c",
        aanvulling=int(bedragen.aanvulling),
        om_niet=int(bedragen.om_niet),
        blijft_lening=int(bedragen.blijft_lening),
        terug_te_vorderen=int(bedragen.terug_te_vorderen),
        teruggevorderd=besluit.teruggevorderd,
        afgezien=besluit.afgezien,
        te_beslissen=besluit.te_beslissen,
    )


def _sluit(
    waarde: Vaststelling,
    besluit: Terugvordering,
    dag: date,
    parameters: Parameterboek,
    lezing: Schakelaars,
    spoor: Spoor,
) -> Uitkomst[Vaststelling]:
    """Write the yearly repayment of a remaining loan and the readings used, and close the explanation."""
    if waarde.blijft_lening:
        deel = spoor.parameter("aflossing_deel", AFLOSSING, parameters.op(AFLOSSING, dag))
        spoor.berekend(
            "aflossing_per_jaar", percentage(waarde.blijft_lening, deel), "centen", "percentage",
            ("blijft_lening", "aflossing_deel"), bbz("13", dag),
            "Zoveel betaalt u elk jaar ten minste terug, vanaf het jaar na het laatste jaar met bijstand.",
            HALF_OMHOOG,
        )  # fmt: skip
    spoor.stappen.append(schakelaar_stap(lezing, dag))
    wortel = Stap(
        "vaststelling", waarde.om_niet, "centen", "berekend", bbz("12", dag), _zin(waarde, besluit), "",
        tuple(spoor.stappen), "gelijk", ("om_niet",),
    )  # fmt: skip
    return Uitkomst.van(waarde, wortel, spoor)


def _zin(waarde: Vaststelling, besluit: Terugvordering) -> str:
    """The sentence for the letter; the amounts are filled in from the tree."""
    delen = ["U kreeg {verstrekt} bijstand als lening."]
    if waarde.soort == "a":
        delen.append("Uw bijstand en uw inkomen samen zijn lager dan uw jaarnorm van {jaarnorm}.")
    elif waarde.soort == "b":
        delen.append("Uw bijstand en uw inkomen samen zijn gelijk aan uw jaarnorm van {jaarnorm}.")
    else:
        delen.append("Uw bijstand en uw inkomen samen zijn {boven_jaarnorm} hoger dan uw jaarnorm van {jaarnorm}.")
    if waarde.aanvulling:
        delen.append("U krijgt nog {aanvulling}.")
    if waarde.om_niet:
        delen.append("U hoeft {om_niet} niet terug te betalen.")
    if waarde.blijft_lening:
        delen.append("Een deel van {blijft_lening} blijft een lening zonder rente, omdat u eigen vermogen hebt.")
    delen.extend(besluit.zinnen())
    return " ".join(delen)
