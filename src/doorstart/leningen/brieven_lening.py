"""The letters of decisions about a loan that runs. Dutch, B1."""

from typing import Any

from bijstandsrecht.termijnen import bepaal_betaaltermijn
from doorstart.besluiten.brief.algemeen import plichten
from doorstart.besluiten.brief.context import Briefcontext, Deel
from doorstart.besluiten.brief.teksten import zin
from doorstart.besluiten.models import Besluit
from doorstart.besluiten.register import is_voorbeeld
from doorstart.grootboek.kenmerk import LENING, betalingskenmerk, in_groepen
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.kern.templatetags.doorstart import euro
from doorstart.leningen import voorbeelden
from doorstart.leningen.brieven import BESLOTEN, brief, hoe_betalen
from doorstart.leningen.models import Lening
from doorstart.organisatie.models import Gebruiker
from doorstart.organisatie.selectors import parameters

RENTELOOS_VANZELF = "bbz.art43.renteloos_vanzelf"


def _hoe(lening: Lening) -> str:
    return hoe_betalen(lening.dossier, in_groepen(betalingskenmerk(LENING, lening.pk)))


def _opgeeist(besluit: Besluit, lening: Lening, bedrag: int) -> tuple[str, ...]:
    """What to do about an amount that is claimed: pay within the term of art. 4:87 lid 1 Awb (art. 4:86 lid 2)."""
    termijn = bepaal_betaaltermijn(bekendgemaakt=besluit.datum, parameters=parameters()).waarde
    uiterlijk = zin("lening.betalen.uiterlijk", bedrag=euro(bedrag), uiterlijk=in_woorden(termijn.laatste_dag))
    return uiterlijk, _hoe(lening), zin("lening.opeising.hulp")


def _lening(besluit: Besluit) -> Lening:
    if is_voorbeeld(besluit):
        return voorbeelden.lening(besluit.dossier)
    rij: Lening = Lening.objects.select_related("dossier__organisatie").get(nummer=besluit.gegevens["lening"])
    return rij


def _brief(
    besluit: Besluit, wie: Gebruiker, onderwerp: str, grond: str, zinnen: list[str], *doen: str, inleiding: str = ""
) -> Briefcontext:
    """Return a letter with one part of sentences: what is decided."""
    return brief(
        besluit, wie, onderwerp=onderwerp, grond=grond, delen=(Deel(BESLOTEN, tuple(zinnen)),),
        doen=doen or plichten()[:1], inleiding=inleiding,
    )  # fmt: skip


def _vraag(besluit: Besluit, sleutel: str) -> str:
    """Return the opening of a letter that answers a request about a loan."""
    return zin(f"lening.{sleutel}.inleiding", nummer=besluit.gegevens["lening"])


def uitstel(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that grants deferral (art. 41)."""
    g = besluit.gegevens
    zinnen = [
        zin("lening.uitstel.besloten", begin=in_woorden(besluit.ingang), einde=in_woorden(besluit.einde),
            nummer=g["lening"]),
        zin("lening.uitstel.deels", bedrag=euro(g["per_maand"])) if g["per_maand"] else zin("lening.uitstel.geheel"),
        zin("lening.uitstel.daarna"),
        zin("lening.uitstel.over", maanden=g["maanden_over"]) if g["maanden_over"] else zin("lening.uitstel.op"),
    ]  # fmt: skip
    return _brief(besluit, ondertekenaar, "U krijgt uitstel", "artikel 41 van het Bbz 2004", zinnen,
                  inleiding=_vraag(besluit, "uitstel"))  # fmt: skip


def uitstel_geweigerd(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that refuses deferral."""
    zinnen = [zin("lening.uitstel.geweigerd", nummer=besluit.gegevens["lening"])]
    return _brief(besluit, ondertekenaar, "U krijgt geen uitstel", "artikel 41 van het Bbz 2004", zinnen,
                  _hoe(_lening(besluit)), zin("lening.uitstel.hulp"),
                  inleiding=_vraag(besluit, "uitstel"))  # fmt: skip


def rente(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter of the waiver of interest, or of the gift for the interest of a guaranteed loan (art. 21)."""
    g = besluit.gegevens
    if g.get("gift_bank"):
        zinnen = _voor_bank(besluit, g["gift_bank"])
        return _brief(besluit, ondertekenaar, "Wij betalen een deel van de rente aan uw bank",
                      "artikel 21 van het Bbz 2004", zinnen)  # fmt: skip
    zinnen = [
        zin("lening.rente.besloten", begin=in_woorden(besluit.ingang), einde=in_woorden(besluit.einde),
            bedrag=euro(g["bedrag"]), nummer=g["lening"])
    ]  # fmt: skip
    if g["kwijtgescholden"]:
        zinnen.append(zin("lening.rente.kwijt", bedrag=euro(g["kwijtgescholden"])))
    if g["terugbetaald"]:
        zinnen.append(zin("lening.rente.terug", bedrag=euro(g["terugbetaald"])))
    return _brief(besluit, ondertekenaar, "U hoeft een deel van de rente niet te betalen",
                  "artikel 21 van het Bbz 2004", zinnen)  # fmt: skip


def _voor_bank(besluit: Besluit, bedrag: int) -> list[str]:
    """The gift for the bank of a guaranteed loan, in cents: why, and where it goes."""
    return [
        zin("lening.rente.gift", begin=in_woorden(besluit.ingang), einde=in_woorden(besluit.einde),
            bedrag=euro(bedrag)),
        zin("lening.rente.gift.bank", bank=besluit.gegevens["derde"]["naam"]),
    ]  # fmt: skip


def gift(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that part of the capital became a gift (art. 21 as it stood until 2019)."""
    g, grond = besluit.gegevens, "artikel 21 van het Bbz 2004, zoals dat tot 2020 in de wet stond"
    if g["voor_bank"]:
        return _brief(besluit, ondertekenaar, "U krijgt een gift voor uw lening bij de bank", grond,
                      _voor_bank(besluit, g["voor_bank"]))  # fmt: skip
    zinnen = [
        zin("lening.gift", begin=in_woorden(besluit.ingang), einde=in_woorden(besluit.einde),
            bedrag=euro(g["om_niet"]), nummer=g["lening"]),
        zin("lening.gift.rest", bedrag=euro(g["blijft_lening"])) if g["blijft_lening"] else zin("lening.gift.op"),
    ]  # fmt: skip
    return _brief(besluit, ondertekenaar, "Een deel van uw lening wordt een gift", grond, zinnen)


def opeising(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that claims a loan or its arrears (arts. 39 and 41)."""
    g, lening = besluit.gegevens, _lening(besluit)
    if g["grond"] == "hypotheek":
        return _afrekening(besluit, ondertekenaar, lening)
    deel = g["grond"] == "achterstand"
    sleutel = "lening.opeising.achterstand" if deel else "lening.opeising.geheel"
    zinnen = [zin(sleutel, nummer=g["lening"], bedrag=euro(g["opgeeist"]))]
    if g.get("toerekenbaar"):
        zinnen.append(zin("lening.opeising.wettelijk"))
    onderwerp = "Betaal uw achterstand" if deel else "Betaal uw hele lening terug"
    return _brief(besluit, ondertekenaar, onderwerp, "de artikelen 39 en 41 van het Bbz 2004", zinnen,
                  *_opgeeist(besluit, lening, g["opgeeist"]))  # fmt: skip


def _afrekening(besluit: Besluit, ondertekenaar: Gebruiker, lening: Lening) -> Briefcontext:
    """The letter that settles a mortgage loan after a sale or a death (art. 43c)."""
    g = besluit.gegevens
    zinnen = [zin(f"lening.afrekening.{g['oorzaak']}", nummer=g["lening"], bedrag=euro(g["opgeeist"]))]
    if g["kwijtgescholden"]:
        zinnen.append(zin("lening.afrekening.kwijt", bedrag=euro(g["kwijtgescholden"])))
    return _brief(besluit, ondertekenaar, "Betaal uw lening terug", "artikel 43c van het Bbz 2004", zinnen,
                  *_opgeeist(besluit, lening, g["opgeeist"]))  # fmt: skip


def einde(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter about a loan after the business ended (art. 43); `totaal` is without the part on a dwelling."""
    g, lening = besluit.gegevens, _lening(besluit)
    dag, renteloos = in_woorden(besluit.ingang), _zonder_rente(besluit)
    zinnen = [zin("lening.einde.besloten", dag=dag, nummer=g["lening"], bedrag=euro(g["totaal"] + g["hypotheek"]))]
    if renteloos:
        zinnen += [zin("lening.einde.renteloos", dag=dag), zin("lening.einde.vijf_jaar")]
    else:
        zinnen.append(zin("lening.einde.met_rente"))
    if g["hypotheek"]:
        zinnen.append(zin("lening.einde.hypotheek", bedrag=euro(g["hypotheek"]), zekerheid=g["zekerheid"]))
    if not g["totaal"]:
        doen = plichten()[:1]
    elif renteloos:
        doen = (zin("lening.einde.naar_inkomen"), _hoe(lening))
    else:
        doen = _opgeeist(besluit, lening, g["totaal"])
    return _brief(besluit, ondertekenaar, "Uw lening na het einde van uw bedrijf", "artikel 43 van het Bbz 2004",
                  zinnen, *doen)  # fmt: skip


def _zonder_rente(besluit: Besluit) -> bool:
    """Say whether the rest bears no interest: until 2019 by itself, since 2020 when the decision says so (lid 2)."""
    if besluit.gegevens["renteloos"] or is_voorbeeld(besluit):
        return bool(besluit.gegevens["renteloos"])
    assert besluit.ingang is not None
    return bool(parameters().op(RENTELOOS_VANZELF, besluit.ingang).waarde)


def akkoord(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter about a debt arrangement (art. 42)."""
    g = besluit.gegevens
    zinnen = [zin("lening.akkoord.besloten"),
              zin("lening.akkoord.verdeling", uitkering=euro(g["uitkering"]), kwijt=euro(g["kwijt"]))]  # fmt: skip
    if g["gedekt"]:
        zinnen.append(zin("lening.akkoord.gedekt", bedrag=euro(g["gedekt"])))
    return _brief(besluit, ondertekenaar, "Wij werken mee aan de regeling van uw schulden",
                  "artikel 42 van het Bbz 2004", zinnen, _hoe(_lening(besluit)),
                  inleiding=_vraag(besluit, "akkoord"))  # fmt: skip


def akkoord_geweigerd(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that refuses to cooperate in a debt arrangement."""
    return _brief(besluit, ondertekenaar, "Wij werken niet mee aan de regeling van uw schulden",
                  "artikel 42 van het Bbz 2004",
                  [zin("lening.akkoord.geweigerd")], inleiding=_vraag(besluit, "akkoord"))  # fmt: skip


def afboeking(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that a loan is (partly) written off."""
    g: dict[str, Any] = besluit.gegevens
    zinnen = [zin("lening.afboeking.besloten", bedrag=euro(g["afgeboekt"]), nummer=g["lening"])]
    if g["totaal"]:
        zinnen.append(zin("lening.afboeking.rest", bedrag=euro(g["totaal"])))
    return _brief(
        besluit,
        ondertekenaar,
        "U hoeft een deel van uw lening niet te betalen" if g["totaal"] else "U hoeft uw lening niet meer te betalen",
        "de artikelen 39 tot en met 43 van het Bbz 2004",
        zinnen,
    )
