"""The letters about a bank that calls a guarantee. Dutch, B1."""

from doorstart.besluiten.brief.algemeen import plichten
from doorstart.besluiten.brief.context import Briefcontext, Deel
from doorstart.besluiten.brief.teksten import zin
from doorstart.besluiten.models import Besluit
from doorstart.kern.templatetags.doorstart import euro
from doorstart.leningen.brieven import BESLOTEN, brief, dag, opeisbaar, terugbetalen
from doorstart.organisatie.models import Gebruiker


def _vraag(besluit: Besluit) -> str:
    g = besluit.gegevens
    return zin("lening.borgtocht.inleiding", dag=dag(g["gevraagd_op"]), bank=g["bank"])


def uitwinning(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that we pay the bank and that this is now a loan, with all that art. 39 asks."""
    g = besluit.gegevens
    zinnen = [zin("lening.borgtocht.betaald", bedrag=euro(g["rentedragend"]), bank=g["bank"])]
    if g["niet_gedekt"]:
        zinnen.append(zin("lening.borgtocht.niet_gedekt", gevraagd=euro(g["gevraagd"]), bedrag=euro(g["niet_gedekt"])))
    zinnen.append(zin("lening.borgtocht.lening", bedrag=euro(g["rentedragend"])))
    over = zin("lening.borgtocht.over", bedrag=euro(g["borg_over"])) if g["borg_over"] else zin("lening.borgtocht.op")
    delen = [Deel(BESLOTEN, (*zinnen, over)), *terugbetalen(besluit), opeisbaar()]
    if g.get("zekerheden"):
        delen.append(Deel("Zekerheid", (zin("lening.zekerheid", zekerheden=g["zekerheden"]),)))
    delen.append(Deel("Als u niet kunt betalen", (zin("lening.opeisbaar.uitzondering"),)))
    return brief(
        besluit, ondertekenaar, onderwerp="Wij betalen uw bank: dat wordt een lening bij ons", delen=tuple(delen),
        inleiding=_vraag(besluit), grond="de artikelen 15, 16, 39 en 41 tot en met 43 van het Bbz 2004",
        doen=(zin("lening.plicht.cijfers"), *plichten()),
    )  # fmt: skip


def geen_toestemming(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that we do not consent, so that the bank is not paid."""
    zinnen = (zin("lening.borgtocht.geweigerd", bank=besluit.gegevens["bank"]),)
    return brief(
        besluit, ondertekenaar, onderwerp="Wij betalen uw bank nu niet", delen=(Deel(BESLOTEN, zinnen),),
        inleiding=_vraag(besluit), grond="artikel 16 van het Bbz 2004",
        doen=(zin("lening.borgtocht.geweigerd.bank"),),
    )  # fmt: skip
