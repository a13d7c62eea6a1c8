"""The letters of decisions to grant capital or credit, and of what the credit becomes. Dutch, B1."""

from datetime import date

from doorstart.berekeningen.selectors import berekening
from doorstart.besluiten.brief.algemeen import basis, bezwaar, motivering, plichten, rekening, uitleg
from doorstart.besluiten.brief.context import Briefcontext, Deel, Regel
from doorstart.besluiten.brief.teksten import alineas, zin
from doorstart.besluiten.models import Besluit, Uitkomst
from doorstart.besluiten.register import is_voorbeeld
from doorstart.dossiers.models import Dossier
from doorstart.grootboek.kenmerk import LENING, betalingskenmerk, in_groepen
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.kern.templatetags.doorstart import euro, procent
from doorstart.leningen.models import Lening, Leningsoort
from doorstart.leningen.voorbeelden import termijnen
from doorstart.leningen.voorstellen import OPEISBAAR
from doorstart.organisatie.models import Gebruiker

BESLOTEN, TE_DOEN, BETALEN = "Wat wij hebben besloten", "Wat u moet doen", "Zo betaalt u de lening terug"


def dag(iso: str) -> str:
    """Return a stored day in words: 2018-07-02 is "2 juli 2018"."""
    return in_woorden(date.fromisoformat(iso))


def brief(
    besluit: Besluit, ondertekenaar: Gebruiker, *, onderwerp: str, grond: str, delen: tuple[Deel, ...],
    doen: tuple[str, ...], inleiding: str = "", met_uitleg: bool = True,
) -> Briefcontext:  # fmt: skip
    """Return a whole letter of a decision: these parts, the calculation, the reasons, what to do, how to object."""
    rekenen = uitleg(besluit.berekening) if met_uitleg and besluit.berekening is not None else ()
    return basis(
        dossier=besluit.dossier, verzonden_op=besluit.datum, kenmerk=besluit.nummer, ondertekenaar=ondertekenaar,
        onderwerp=onderwerp, inleiding=(inleiding or "In deze brief leest u wat wij hebben besloten.",),
        delen=(
            *delen, *rekenen, motivering(besluit.motivering, grond), Deel(TE_DOEN, punten=doen),
            bezwaar(besluit.dossier, besluit.nummer, besluit.datum),
        ),
    )  # fmt: skip


def kapitaal(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that grants capital, whole or in part, with all that art. 39 asks."""
    g = besluit.gegevens
    delen = [Deel(BESLOTEN, _besloten(besluit))]
    if g["rentedragend"] or g["renteloos"]:
        delen += [*terugbetalen(besluit), opeisbaar()]
    if g.get("zekerheden"):
        delen.append(Deel("Zekerheid", (zin("lening.zekerheid", zekerheden=g["zekerheden"]),)))
    doen = [zin("lening.plicht.bank")] if g["borgtocht"] else []
    # Interest can be waived (art. 21) on capital of art. 20 alone, so never on that of a starter (art. 24).
    vervalt = g["artikel"] == "20"
    if g["rentedragend"]:
        rente = (zin("lening.opeisbaar.rente"),) if vervalt else ()
        delen.append(Deel("Als u niet kunt betalen", (zin("lening.opeisbaar.uitzondering"), *rente)))
    return brief(
        besluit, ondertekenaar, onderwerp=_onderwerp(besluit), delen=tuple(delen),
        inleiding=_vraag(besluit),
        grond=f"de artikelen 2, 14, 15, {g['artikel']} en 39 van het Bbz 2004",
        doen=(
            *doen, zin("lening.plicht.cijfers"), *((zin("lening.plicht.rente"),) if vervalt else ()), *plichten(),
        ),
    )  # fmt: skip


def _vraag(besluit: Besluit) -> str:
    """Say what was asked, with the day when the decision holds it."""
    op = besluit.gegevens.get("aangevraagd_op")
    return zin("lening.kapitaal.inleiding.op", dag=dag(op)) if op else zin("lening.kapitaal.inleiding")


def _onderwerp(besluit: Besluit) -> str:
    """Say what is granted: a guarantee is no money, and a part is not the whole."""
    if besluit.gegevens["borgtocht"]:
        return "Wij staan borg voor uw bedrijf"
    deels = besluit.uitkomst == Uitkomst.GEDEELTELIJK
    return "U krijgt een deel van het geld dat u vroeg" if deels else "U krijgt geld voor uw bedrijf"


def _besloten(besluit: Besluit) -> tuple[str, ...]:
    """What is granted: the sentence of each form, whether it is less than asked, and who gets the money."""
    g = besluit.gegevens
    deels = besluit.uitkomst == Uitkomst.GEDEELTELIJK
    zinnen = [zin("lening.deels", gevraagd=euro(g["gevraagd"]))] if deels and not g["rentedragend"] else []
    if g["rentedragend"]:
        sleutel = "lening.kapitaal.deel" if deels else "lening.kapitaal.lening"
        waarden = {"bedrag": euro(g["rentedragend"]), "doel": g["doel"]}
        zinnen.append(zin(sleutel, **waarden, **({"gevraagd": euro(g["gevraagd"])} if deels else {})))
    if g["om_niet"]:
        zinnen.append(zin("lening.kapitaal.gift", bedrag=euro(g["om_niet"]), doel=g["doel"]))
    if g["renteloos"]:
        zinnen.append(zin("lening.kapitaal.renteloos", bedrag=euro(g["renteloos"])))
    if g["borgtocht"]:
        zinnen += alineas(
            "lening.kapitaal.borg", bedrag=euro(g["borgtocht"]), bank=g["geldverstrekker"], doel=g["doel"]
        )
    if g.get("derde"):
        zinnen.append(zin("lening.kapitaal.derde", naam=g["derde"]["naam"]))
    return tuple(zinnen)


def terugbetalen(besluit: Besluit) -> tuple[Deel, ...]:
    """Return the instalments: what, when, how, and the whole plan as a table."""
    g = besluit.gegevens
    wijze = g["wijze"] if g["rente"] else "renteloos"
    tekst = [zin(f"lening.betalen.{wijze}", maanden=g["looptijd_maanden"], bedrag=euro(g["termijnbedrag"]))]
    if g["rente"]:
        tekst.append(zin("lening.betalen.rente", rente=procent(g["rente"]), totaal=euro(g["rente_totaal"])))
    tekst.append(zin("lening.betalen.dagen", eerste=dag(g["eerste_vervaldag"]), laatste=dag(g["laatste_vervaldag"])))
    tekst += [*_hoe(besluit), zin("lening.betalen.incasso")]
    regels = tuple(
        Regel(
            f"{dag(t['vervaldag'])}: rente {euro(t['rente'])}, aflossing {euro(t['aflossing'])}"
            if g["rente"]
            else dag(t["vervaldag"]),
            euro(t["te_betalen"]),
        )
        for t in (termijnen(g) if is_voorbeeld(besluit) else berekening(g["schema"]).uitkomst["termijnen"])
    )
    return (Deel(BETALEN, tuple(tekst)), Deel("Uw schema van betalen", regels=regels))


def _hoe(besluit: Besluit) -> tuple[str, ...]:
    """Our account and the reference of the loan; a proposal has no loan yet, so there it is left out."""
    if is_voorbeeld(besluit):
        return ()
    lening = Lening.objects.filter(besluit=besluit).exclude(soort=Leningsoort.BORGTOCHT).order_by("-pk").first()
    if lening is None:
        return ()
    kenmerk = in_groepen(betalingskenmerk(LENING, lening.pk))
    return (hoe_betalen(besluit.dossier, kenmerk),)


def hoe_betalen(dossier: Dossier, kenmerk: str) -> str:
    """Return the sentence with our account, its name and the reference of the loan."""
    return zin("lening.betalen.hoe", iban=rekening(dossier), organisatie=dossier.organisatie.naam, kenmerk=kenmerk)


def opeisbaar() -> Deel:
    """Return the grounds on which the whole loan is due at once: art. 39 lid 1 onder a and lid 2."""
    punten = tuple(zin(f"lening.opeisbaar.{naam.removeprefix('opeisbaar_bij_')}") for naam in OPEISBAAR)
    return Deel("Wanneer u alles meteen moet terugbetalen", (zin("lening.opeisbaar.kop"),), punten=punten)


def kapitaal_geweigerd(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that refuses capital."""
    return brief(
        besluit, ondertekenaar, onderwerp="U krijgt geen geld voor uw bedrijf",
        inleiding=_vraag(besluit), delen=(Deel(BESLOTEN, (zin("lening.kapitaal.geweigerd"),)),),
        grond="de artikelen 2 en 14 van het Bbz 2004", doen=("U hoeft nu niets te doen.",),
    )  # fmt: skip


def krediet(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that grants the credit for preparation costs."""
    g = besluit.gegevens
    deels = besluit.uitkomst == Uitkomst.GEDEELTELIJK and g.get("gevraagd")
    zinnen = [zin("lening.deels", gevraagd=euro(g["gevraagd"]))] if deels else []
    zinnen += [zin("lening.krediet", bedrag=euro(g["verleend"]), doel=g["doel"]), zin("lening.krediet.later")]
    if g.get("derde"):
        zinnen.append(zin("lening.kapitaal.derde", naam=g["derde"]["naam"]))
    return brief(
        besluit, ondertekenaar, onderwerp="U kunt geld lenen voor de voorbereiding",
        grond="artikel 29 van het Bbz 2004", inleiding=zin("lening.krediet.inleiding"),
        delen=(Deel(BESLOTEN, tuple(zinnen)),), doen=plichten(),
    )  # fmt: skip


def krediet_geweigerd(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that refuses the credit for preparation costs."""
    return brief(
        besluit, ondertekenaar, onderwerp="U krijgt geen lening voor de voorbereiding",
        inleiding=zin("lening.krediet.inleiding"), delen=(Deel(BESLOTEN, (zin("lening.krediet.geweigerd"),)),),
        grond="artikel 29 van het Bbz 2004", doen=("U hoeft nu niets te doen.",),
    )  # fmt: skip


def omzetting(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter about what the credit became: a gift, a claim, or a loan with interest."""
    g = besluit.gegevens
    zinnen = []
    if g["om_niet"]:
        zinnen.append(zin("lening.omzetting.gift", bedrag=euro(g["om_niet"])))
    if g["vordering"]:
        zinnen.append(zin("lening.omzetting.vordering", bedrag=euro(g["vordering"])))
    if g["rentedragend"]:
        zinnen.append(zin("lening.omzetting.rente", bedrag=euro(g["rentedragend"]), dag=dag(g["dag"])))
    rest = (*terugbetalen(besluit), opeisbaar()) if g["rentedragend"] else ()
    return brief(
        besluit, ondertekenaar, onderwerp="Uw lening voor de voorbereiding",
        delen=(Deel(BESLOTEN, tuple(zinnen)), *rest), grond="artikel 29 van het Bbz 2004", doen=plichten(),
    )  # fmt: skip
