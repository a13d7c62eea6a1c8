"""Letters without a decision: the reminder, the aanmaning and the yearly statement of a mortgage loan. Dutch, B1."""

from datetime import date, timedelta

from doorstart.besluiten.brief.algemeen import basis, betaalwijze
from doorstart.besluiten.brief.context import Briefcontext, Deel, Regel
from doorstart.besluiten.brief.teksten import zin
from doorstart.grootboek.kenmerk import LENING, betalingskenmerk, in_groepen
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.kern.templatetags.doorstart import euro
from doorstart.leningen.models import Lening
from doorstart.leningen.standtypes import Stand
from doorstart.leningen.wettypes import HERINNERING
from doorstart.organisatie.bbzbeleid import bbz_beleid
from doorstart.organisatie.models import Gebruiker


def achterstand(lening: Lening, stand: Stand, soort: str, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the reminder or the aanmaning: how much, since when, by when, and what can follow."""
    beleid = bbz_beleid(stand.op, lening.dossier.gemeente)
    eerste = soort == HERINNERING
    dagen = beleid.lening_aanmaning_dagen if eerste else 14
    sinds = stand.achterstand_sinds or lening.stand.achterstand_sinds or stand.op
    sleutel = "lening.herinnering.eerste" if eerste else "lening.herinnering.tweede"
    eerst = zin(sleutel, nummer=lening.nummer, bedrag=euro(stand.achterstand), sinds=in_woorden(sinds))
    gevolg = () if eerste else (Deel("Wat er gebeurt als u niet betaalt", (zin("lening.herinnering.gevolg"),)),)
    return basis(
        dossier=lening.dossier, verzonden_op=stand.op, kenmerk=lening.nummer, ondertekenaar=ondertekenaar,
        onderwerp="Herinnering: betaal uw lening" if eerste else "Aanmaning: betaal uw lening",
        inleiding=(eerst, zin("lening.herinnering.kruist")),
        delen=(
            betaalwijze(
                lening.dossier, bedrag=stand.achterstand, uiterlijk=stand.op + timedelta(days=dagen),
                kenmerk=in_groepen(betalingskenmerk(LENING, lening.pk)),
            ),
            *gevolg,
            Deel("Kunt u niet betalen?", (zin("lening.herinnering.uitstel"),)),
        ),
    )  # fmt: skip


def jaaropgave(lening: Lening, stand: Stand, jaar: int, dag: date, ondertekenaar: Gebruiker) -> Briefcontext:
    """Return the statement of art. 43d, sent on `dag`: what the loan and the interest claim were on 31 December."""
    regels = (
        Regel(f"Uw lening op {in_woorden(stand.op)}", euro(stand.totalen.hoofdsom)),
        Regel("Rente die u nog moet betalen", euro(stand.totalen.open_rente)),
        Regel("Samen", euro(stand.totaal)),
    )
    return basis(
        dossier=lening.dossier, verzonden_op=dag, kenmerk=lening.nummer, ondertekenaar=ondertekenaar,
        onderwerp=f"Jaaropgave {jaar} van uw lening",
        inleiding=(zin("lening.jaaropgave", jaar=jaar, nummer=lening.nummer),),
        delen=(Deel("Zo staat uw lening ervoor", (zin("lening.jaaropgave.grond"),), regels),),
    )  # fmt: skip
