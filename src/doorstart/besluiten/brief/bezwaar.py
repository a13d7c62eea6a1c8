"""The letters about an objection: received, and the decision on it with the way to the court. Dutch, B1."""

from datetime import date

from doorstart.besluiten.brief.algemeen import basis, beroep, dag_van, motivering
from doorstart.besluiten.brief.context import Briefcontext, Deel
from doorstart.besluiten.brief.teksten import alineas, zin
from doorstart.besluiten.models import Besluit, Uitkomst
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.organisatie.models import Gebruiker
from doorstart.werkproces.models import Procedure

_ONDERWERP = {
    Uitkomst.GEGROND: "U krijgt gelijk in uw bezwaar",
    Uitkomst.DEELS_GEGROND: "U krijgt voor een deel gelijk in uw bezwaar",
    Uitkomst.ONGEGROND: "U krijgt geen gelijk in uw bezwaar",
    Uitkomst.NIET_ONTVANKELIJK: "Wij kunnen niet naar uw bezwaar kijken",
}


def ontvangen(procedure: Procedure, besluit: Besluit, verzonden_op: date, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the letter that confirms an objection (art. 6:14 Awb), with the last day to decide on it."""
    delen = [
        Deel(
            "Wat wij gaan doen",
            alineas("bezwaar.ontvangen.doen"),
        )
    ]
    if procedure.beslis_uiterlijk is not None:
        uiterlijk = in_woorden(procedure.beslis_uiterlijk)
        delen.append(Deel("Wanneer u een beslissing krijgt", alineas("bezwaar.ontvangen.dag", uiterlijk=uiterlijk)))
    return basis(
        dossier=procedure.dossier,
        verzonden_op=verzonden_op,
        kenmerk=besluit.nummer,
        ondertekenaar=ondertekenaar,
        onderwerp="Wij hebben uw bezwaar ontvangen",
        inleiding=alineas(
            "bezwaar.ontvangen.inleiding",
            ontvangen_op=in_woorden(procedure.ontvangen_op),
            besluitdatum=in_woorden(besluit.datum),
            besluit=besluit.nummer,
        ),
        delen=delen,
    )


def beslist(besluit: Besluit, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the decision on an objection (arts 7:11 and 7:12 Awb); beroep stands open, no bezwaar."""
    gegevens = besluit.gegevens
    inhoud = besluit.uitkomst != Uitkomst.NIET_ONTVANKELIJK
    op_tijd = (
        alineas("bezwaar.op_tijd")
        if gegevens["tijdig"]
        else (*alineas("bezwaar.te_laat"), *([gegevens["verschoonbaar"]] if gegevens["verschoonbaar"] else []))
    )
    delen = [Deel("Wat wij hebben besloten", alineas(f"bezwaar.{besluit.uitkomst}"))]
    if gegevens["gevolg"]:
        delen.append(Deel("Wat er verandert", (gegevens["gevolg"],)))
    delen += [
        Deel("Wat u ons schreef", (gegevens["gronden"],)),
        Deel("Hoe wij naar uw bezwaar keken", (*op_tijd, _horen(gegevens["horen"]))),
        motivering(besluit.motivering, zin("bezwaar.grond" if inhoud else "bezwaar.grond.niet_ontvankelijk")),
        beroep(besluit.nummer, besluit.datum, gegevens["rechtbank"]),
    ]
    return basis(
        dossier=besluit.dossier,
        verzonden_op=besluit.datum,
        kenmerk=besluit.nummer,
        ondertekenaar=ondertekenaar,
        onderwerp=_ONDERWERP[Uitkomst(besluit.uitkomst)],
        inleiding=alineas(
            "bezwaar.inleiding",
            ontvangen_op=dag_van(besluit, "ontvangen_op"),
            besluitdatum=dag_van(besluit, "besluitdatum"),
            besluit=gegevens["besluitnummer"],
        ),
        delen=delen,
    )


def _horen(hoe: dict[str, str]) -> str:
    """Return the sentence that says when somebody was heard, or why not."""
    if "op" in hoe:
        return zin("bezwaar.gehoord", dag=in_woorden(date.fromisoformat(hoe["op"])))
    return zin("bezwaar.niet_gehoord", reden=hoe["reden"])
