"""The final settlement of aid for living costs over one boekjaar: arts. 11 lid 2, 12 and 13 Bbz 2004.

The aid was an interest-free loan. It is laid beside the jaarnorm together with the net income of the
year: (a) together below the jaarnorm: a supplement, and all of it becomes a gift; (b) exactly equal: all
becomes a gift; (c) together above it: the surplus is reclaimed, the rest becomes a gift. Of what would
become a gift, the part by which eigen vermogen exceeds the limit of art. 3 stays an interest-free loan.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from bijstandsrecht.bbz.bronnen import bbz
from bijstandsrecht.bbz.groepen import Groep, lees_groep
from bijstandsrecht.bbz.inkomen import JaarInkomen, bepaal_netto_inkomen
from bijstandsrecht.bbz.periode import bepaal_periode, weeg_periode
from bijstandsrecht.bbz.rekenkern import AFLOSSING, VaststellingBedragen, stel_vast_bedragen
from bijstandsrecht.bbz.schakelaars import Schakelaars, schakelaar_stap
from bijstandsrecht.bbz.terugvordering import Keuze, Terugvordering, bepaal_terugvordering
from bijstandsrecht.bbz.vermogen import bepaal_boven_grens
from bijstandsrecht.bbz.waardering import Vermogensopgave, bepaal_vermogen
from bijstandsrecht.kern import (
    OMHOOG,
    Boekjaar,
    OngeldigeInvoer,
    Parameterboek,
    Spoor,
    Stap,
    Uitkomst,
    controleer,
    regelt,
)

_JAAROPGAVE = "bbz.praktijk.jaaropgave_gift"


@dataclass(frozen=True, slots=True)
class Vaststelling:
    """One settlement, all amounts in cents per boekjaar. `soort` is the letter of art. 12 lid 2.

    teruggevorderd + afgezien + te_beslissen = terug_te_vorderen. `afgezien_om_niet` says how much of afgezien counts as
    a gift (zero unless a switch says so); `forfait_art4` is paid to the tax office, not to the person.
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
    # Defaults, so that an outcome stored before these fields existed can still be read.
    afgezien_om_niet: int = 0
    forfait_art4: int = 0


@dataclass(frozen=True, slots=True)
class Bijzonderheden:
    """What most settlements do not have; amounts in cents over the boekjaar.

    `direct_om_niet` (art. 19) and `voorschot_niet_verrekend` stay out of the settlement and are shown only.
    `hele_maanden` False: the aid did not cover whole months, so days count. `peildatum_vermogen` with its reason: the
    day of the assets when it is not the last of the boekjaar. `forfait_art4`: tax the municipality pays over the gift.
    """

    direct_om_niet: int = 0
    voorschot_niet_verrekend: int = 0
    hele_maanden: bool = True
    peildatum_vermogen: date | None = None
    reden_peildatum: str = ""
    forfait_art4: int | None = None


GEWOON = Bijzonderheden()


@regelt(
    "bbz2004", "4", "5", "10", "11 lid 1", "11 lid 2", "12 lid 1", "12 lid 2 onder a", "12 lid 2 onder b",
    "12 lid 2 onder c", "13",
)  # fmt: skip
def stel_vast(
    *,
    boekjaar: Boekjaar,
    jaarnorm: int | Uitkomst[int],
    inkomen: JaarInkomen | Uitkomst[int],
    verstrekt: int,
    maanden_bijstand: int,
    eigen_vermogen: int | None = None,
    totaal_vermogen: int | None = None,
    groep: Groep | str,
    parameters: Parameterboek,
    schakelaars: Schakelaars | None = None,
    bijzondere_bijstand: int = 0,
    dagen_bijstand: int | None = None,
    teruggevorderd: int | None = None,
    afgezien: int | None = None,
    motivering: str = "",
    vermogen: Vermogensopgave | None = None,
    bijzonder: Bijzonderheden = GEWOON,
) -> Uitkomst[Vaststelling]:
    """Settle the aid of one household over one boekjaar, explained; all amounts in cents.

    `verstrekt`: the loans, with vakantietoeslag. `dagen_bijstand`: for pro rata by days. `teruggevorderd`, `afgezien`
    and `motivering` are the decision on the surplus. The assets are two amounts, or `vermogen` to value them (art.
    8). Raises OngeldigeInvoer and OnbekendBedrag; never guesses.
    """
    lezing, dag, letter, spoor = schakelaars or Schakelaars(), boekjaar.einde, lees_groep(groep), Spoor()
    spoor.gegeven("groep", letter.naam, "tekst", bron=bbz(f"2 lid 1 onder {letter.value}", dag))
    norm = _neem_over("jaarnorm", jaarnorm, spoor)
    _controleer_bijzondere_bijstand(jaarnorm, bijzondere_bijstand)
    netto = _inkomen(inkomen, boekjaar, parameters, lezing, spoor)
    telt = _bijstand(verstrekt, bijzondere_bijstand, bijzonder, lezing, dag, spoor)
    deel, geheel = bepaal_periode(boekjaar, maanden_bijstand, dagen_bijstand, bijzonder.hele_maanden, lezing, spoor)
    eigen, totaal = _vermogen(eigen_vermogen, totaal_vermogen, vermogen, bijzonder, boekjaar, parameters, spoor)
    boven = bepaal_boven_grens(letter, eigen, totaal, lezing.grensdag(boekjaar), parameters, spoor)
    hoogstens = _hoogstens_lening(boven, norm, verstrekt, lezing, dag, spoor)
    bedragen = stel_vast_bedragen(
        jaarnorm=norm, verstrekt=verstrekt, netto_inkomen=netto, bijzondere_bijstand=telt, hoogstens_lening=hoogstens,
        deel=deel, geheel=geheel, aanvulling_kan_lening=lezing.aanvulling_bij_vermogen == "lening",
        aflossing_bp=parameters.op(AFLOSSING, dag).waarde, dag=dag, spoor=spoor,
    )  # fmt: skip
    weeg_periode(bedragen, verstrekt + telt, norm, spoor)
    nog = hoogstens - int(bedragen.blijft_lening)
    keuze = Keuze(int(bedragen.terug_te_vorderen), teruggevorderd, afgezien, motivering, nog)
    besluit = bepaal_terugvordering(keuze, boekjaar, parameters, lezing, spoor)
    waarde = _bundel(norm, verstrekt, netto, bedragen, besluit)
    return _sluit(waarde, besluit, int(bedragen.aflossing_per_jaar), bijzonder, dag, parameters, lezing, spoor)


def _neem_over(naam: str, bron: int | Uitkomst[int], spoor: Spoor) -> int:
    """Take a number, or an outcome with its own tree and warnings, into the notebook under `naam`."""
    if isinstance(bron, int):
        controleer(naam, bron, artikel="art. 12 Bbz 2004")
        spoor.gegeven(naam, bron, "centen")
        return bron
    spoor.neem_op(bron, naam)
    return bron.waarde


def _controleer_bijzondere_bijstand(jaarnorm: int | Uitkomst[int], bijzondere: int) -> None:
    """What a computed jaarnorm was raised with must be the bijzondere bijstand of this settlement."""
    if isinstance(jaarnorm, int):
        return
    in_norm = next((stap.waarde for stap in jaarnorm.stap.stappen if stap.naam == "bijzondere_bijstand"), 0)
    if in_norm != bijzondere:
        raise OngeldigeInvoer(
            "In de jaarnorm zit een ander bedrag aan bijzondere bijstand.", veld="bijzondere_bijstand",
            waarde=bijzondere, artikel="art. 1 onder g Bbz 2004",
            remedie="Geef bij de jaarnorm en bij de vaststelling hetzelfde bedrag.",
        )  # fmt: skip


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


def _bijstand(
    verstrekt: int, bijzondere: int, bijzonder: Bijzonderheden, lezing: Schakelaars, dag: date, spoor: Spoor
) -> int:
    """Write what was granted, and what stays out; return how much bijzondere bijstand counts beside it."""
    controleer("verstrekt", verstrekt, artikel="art. 12 Bbz 2004")
    controleer("bijzondere_bijstand", bijzondere, artikel="art. 1 onder g Bbz 2004")
    spoor.gegeven("verstrekt", verstrekt, "centen", "Deze bijstand kreeg u als lening.", bbz("11 lid 1", dag))
    telt = bijzondere if lezing.bb_in_X else 0
    spoor.gegeven("bijzondere_bijstand_telt", telt, "centen", bron=bbz("12 lid 1", dag))
    for naam, artikel, uitleg in (
        ("direct_om_niet", "19", "Deze bijstand was meteen een gift en telt hier niet mee."),
        ("voorschot_niet_verrekend", "12 lid 1", "Dit voorschot is niet verrekend met bijstand en telt hier niet mee."),
    ):
        bedrag = getattr(bijzonder, naam)
        controleer(f"bijzonder.{naam}", bedrag, artikel=f"art. {artikel} Bbz 2004")
        if bedrag:
            spoor.gegeven(naam, bedrag, "centen", uitleg, bbz(artikel, dag))
    return telt


def _vermogen(
    eigen: int | None,
    totaal: int | None,
    opgave: Vermogensopgave | None,
    bijzonder: Bijzonderheden,
    boekjaar: Boekjaar,
    parameters: Parameterboek,
    spoor: Spoor,
) -> tuple[int, int]:
    """The own and the total assets: as given, or valued from their lines on the day of the assets."""
    peildatum = _peildatum(bijzonder, boekjaar, spoor)
    if opgave is None:
        if eigen is None or totaal is None:
            veld = "eigen_vermogen" if eigen is None else "totaal_vermogen"
            raise OngeldigeInvoer(
                "Het vermogen ontbreekt.", veld=veld, artikel="art. 3 Bbz 2004",
                remedie="Vul eigen en totaal vermogen in, of de bezittingen en schulden.",
            )  # fmt: skip
        return eigen, totaal
    if eigen is not None or totaal is not None:
        raise OngeldigeInvoer(
            "Het vermogen is twee keer ingevuld.", veld="vermogen", artikel="art. 8 Bbz 2004",
            remedie="Vul de bezittingen en schulden in, of de twee totalen; niet allebei.",
        )  # fmt: skip
    return bepaal_vermogen(opgave, peildatum, parameters, spoor)


def _peildatum(bijzonder: Bijzonderheden, boekjaar: Boekjaar, spoor: Spoor) -> date:
    """The day of the assets: the last of the boekjaar, or another one with its reason (no article names it)."""
    dag, reden = bijzonder.peildatum_vermogen, bijzonder.reden_peildatum.strip()
    if dag is None:
        dag = boekjaar.einde
    elif dag != boekjaar.einde and not reden:
        raise OngeldigeInvoer(
            "De reden voor deze peildatum ontbreekt.", veld="bijzonder.reden_peildatum", artikel="art. 3 Bbz 2004",
            remedie="Schrijf op waarom het vermogen van een andere dag is dan de laatste van het boekjaar.",
        )  # fmt: skip
    uitleg = "De wet noemt geen peildatum; gewoon is de laatste dag van het boekjaar."
    spoor.gegeven("peildatum_vermogen", dag, "datum", uitleg, bbz("11 lid 2", boekjaar.einde), status="interpretatie")
    if reden:
        spoor.gegeven("reden_peildatum", reden, "tekst", "", bbz("11 lid 2", boekjaar.einde), "oordeel")
    return dag


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
        afgezien_om_niet=besluit.afgezien_om_niet,
    )


def _sluit(
    waarde: Vaststelling,
    besluit: Terugvordering,
    aflossing: int,
    bijzonder: Bijzonderheden,
    dag: date,
    parameters: Parameterboek,
    lezing: Schakelaars,
    spoor: Spoor,
) -> Uitkomst[Vaststelling]:
    """Write the repayment of a remaining loan, the tax over the gift and the readings; close the explanation."""
    if waarde.blijft_lening:
        spoor.parameter("aflossing_deel", AFLOSSING, parameters.op(AFLOSSING, dag))
        spoor.berekend(
            "aflossing_per_jaar", aflossing, "centen", "percentage_omhoog",
            ("blijft_lening", "aflossing_deel"), bbz("13", dag),
            "Zoveel betaalt u elk jaar ten minste terug, vanaf het jaar na het laatste jaar met bijstand.",
            OMHOOG,
        )  # fmt: skip
    forfait = _forfait_art4(waarde.om_niet, bijzonder, dag, parameters, lezing, spoor)
    spoor.stappen.append(schakelaar_stap(lezing, dag))
    wortel = Stap(
        "vaststelling", waarde.om_niet, "centen", "berekend", bbz("12", dag), _zin(waarde, besluit), "",
        tuple(spoor.stappen), "gelijk", ("om_niet",),
    )  # fmt: skip
    return Uitkomst.van(replace(waarde, forfait_art4=forfait), wortel, spoor)


def _forfait_art4(
    om_niet: int, bijzonder: Bijzonderheden, dag: date, parameters: Parameterboek, lezing: Schakelaars, spoor: Spoor
) -> int:
    """The tax over the gift that art. 4 adds to it; the payroll gives the amount, this package knows no table."""
    if lezing.art4_forfait == "geen":
        if om_niet and parameters.op(_JAAROPGAVE, dag).waarde:
            spoor.waarschuw(
                "Voor 2017 betaalde een gemeente loonbelasting en premies over de gift (art. 4 Bbz 2004). "
                "Dat bedrag zit niet in deze uitkomst."
            )
        return 0
    forfait = bijzonder.forfait_art4
    if forfait is None:
        raise OngeldigeInvoer(
            "Het bedrag aan loonbelasting en premies over de gift ontbreekt.", veld="bijzonder.forfait_art4",
            artikel="art. 4 Bbz 2004", remedie="Vraag het bedrag aan de salarisadministratie, of reken zonder.",
        )  # fmt: skip
    controleer("bijzonder.forfait_art4", forfait, artikel="art. 4 Bbz 2004")
    uitleg = "Dit betaalt de gemeente aan de Belastingdienst, boven op de gift."
    spoor.gegeven("forfait_art4", forfait, "centen", uitleg, bbz("4", dag), status="interpretatie")
    return forfait


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
        delen.append("{blijft_lening} blijft een lening zonder rente, want uw eigen vermogen is hoger dan de grens.")
    delen.extend(besluit.zinnen())
    return " ".join(delen)
