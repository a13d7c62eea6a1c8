"""Looking back: which paid months and settled boekjaren would now be another amount, and which step did it.

Reads only. Old is what was decided, with its stored explanation; new is the same calculation with the facts and amounts
that are known now. A boekjaar that was settled is not corrected per month: there the settlement itself is looked at.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from bijstandsrecht.bbz import Vaststelling as Bedragen
from bijstandsrecht.kern import Maand, RechtFout, Uitkomst
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.participatiewet import Huishouden
from bijstandsrecht.vergelijking import Maandverschil, Stapverschil, oorzaken, vergelijk_maanden, vergelijk_stappen
from doorstart.bbz.feiten import Beslissing, bereken, uit_invoer, verzamel
from doorstart.bbz.maandcorrectie import Maandfeit, bereken_wordt
from doorstart.bbz.models import Toekenning, Vaststelling
from doorstart.bbz.selectors import geboekte_maanden, toekenningen, vaststellingen
from doorstart.beoordeling import voorlopig
from doorstart.berekeningen.selectors import als_uitkomst
from doorstart.dossiers.huishouden import huishouden_in
from doorstart.dossiers.models import Dossier
from doorstart.dossiers.selectors import huishoudens
from doorstart.grootboek.models import Rekening
from doorstart.grootboek.selectors import per_rechtmaand
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.selectors import parameters as wettelijke_bedragen


@dataclass(frozen=True, slots=True)
class Maandregel:
    """One paid month: the difference with its causes, or why it cannot be compared."""

    maand: Maand
    was: int
    verschil: Maandverschil | None
    waarom_niet: str = ""


@dataclass(frozen=True, slots=True)
class Jaarregel:
    """One settled boekjaar: what the resident gets or owes by the settlement (cents, old and new), with the causes."""

    vaststelling: Vaststelling
    was: int
    wordt: int
    oorzaken: tuple[Stapverschil, ...]
    waarom_niet: str = ""

    @property
    def verschil(self) -> int:
        """New minus old, in cents: positive is in favour of the resident."""
        return self.wordt - self.was


@dataclass(frozen=True, slots=True)
class Terugblik:
    """Everything of one dossier; `voor` and `tegen` are cents in favour of and against the resident."""

    dossier: Dossier
    maanden: tuple[Maandregel, ...]
    jaren: tuple[Jaarregel, ...]

    @property
    def _verschillen(self) -> list[int]:
        maanden = [regel.verschil.verschil for regel in self.maanden if regel.verschil]
        return [*maanden, *(jaar.verschil for jaar in self.jaren)]

    @property
    def voor(self) -> int:
        """What is in favour of the resident, in cents."""
        return sum(max(0, verschil) for verschil in self._verschillen)

    @property
    def tegen(self) -> int:
        """What is against the resident, in cents."""
        return sum(max(0, -verschil) for verschil in self._verschillen)

    @property
    def geraakt(self) -> bool:
        """Whether anything would be another amount."""
        return any(self._verschillen)


def terugblik(dossier: Dossier, *, sinds: date | None = None) -> Terugblik:
    """Return what of this dossier would now be another amount, from the month of `sinds` on (default: everything)."""
    bedragen = wettelijke_bedragen()
    vast = vaststellingen(dossier)
    jaren = tuple(_jaar(rij, bedragen) for rij in vast if sinds is None or rij.jaarcijfers.boekjaar_einde >= sinds)
    return Terugblik(dossier, tuple(_maanden(dossier, vast, sinds, bedragen)), jaren)


def maandfeiten(
    dossier: Dossier,
    *,
    verwachting: voorlopig.Verwachting | None = None,
    recht_tot: date | None = None,
    zonder: Iterable[Vaststelling] = (),
) -> tuple[list[tuple[Toekenning, Maandfeit]], dict[Maand, str]]:
    """Return the facts of every paid month that is not settled, and why the other months have none.

    `verwachting` replaces the expectation of the grant; `recht_tot` is the last day with a right (default: no limit).
    """
    geboekt, grants = geboekte_maanden(dossier), toekenningen(dossier)
    gezinnen, feiten, waarom = list(huishoudens(dossier)), [], dict[Maand, str]()
    dicht = [(v.jaarcijfers.boekjaar_begin, v.jaarcijfers.boekjaar_einde) for v in zonder]
    reserve = per_rechtmaand(
        dossier=dossier, rekeningen=[Rekening.VAKANTIETOESLAG], wetsgroepen=_wetsgroepen(grants), maanden=list(geboekt)
    )
    for dag, was in geboekt.items():
        maand = Maand.van_datum(dag)
        if any(begin <= dag <= einde for begin, einde in dicht):
            continue
        try:
            grant = _grant(grants, maand)
            feit = Maandfeit(
                maand=maand,
                was=was,
                gereserveerd=-reserve.get(dag, 0),
                van=grant.van,
                tot=grant.tot,
                recht_tot=grant.tot if recht_tot is None else _tot_in(maand, recht_tot),
                grondslag=_grondslag(grant, huishouden_in(dossier, gezinnen, maand), maand, verwachting),
                om_niet=grant.om_niet,
            )
        except DoorstartFout as fout:
            waarom[maand] = str(fout)
        else:
            feiten.append((grant, feit))
    return feiten, waarom


def _wetsgroepen(grants: list[Toekenning]) -> list[str]:
    return sorted({f"bbz_{grant.groep}" for grant in grants})


def _tot_in(maand: Maand, recht_tot: date) -> date | None:
    """Return the last day with a right in this month, or None when there is none."""
    return None if recht_tot < maand.eerste_dag else recht_tot


def _grant(grants: list[Toekenning], maand: Maand) -> Toekenning:
    """Return the one grant under which the month was paid; several in one month are for a person."""
    dekt = [g for g in grants if g.van <= g.tot and g.van <= maand.laatste_dag and g.tot >= maand.eerste_dag]
    if len(dekt) != 1:
        raise DoorstartFout(
            _("In %(maand)s gelden %(aantal)s toekenningen. Beoordeel deze maand zelf.")
            % {"maand": maand.naam, "aantal": len(dekt)}
        )
    return dekt[0]


def _grondslag(
    grant: Toekenning, huishouden: Huishouden, maand: Maand, verwachting: voorlopig.Verwachting | None
) -> dict[str, Any]:
    """Return the input of the provisional amount of a month: of the grant, with the household of that month.

    Raises DoorstartFout when the decision keeps no calculation and nobody says what was expected.
    """
    berekening = grant.besluit.berekening
    peildatum = max(grant.van, maand.eerste_dag)
    eigen = berekening.invoer if berekening is not None and berekening.soort == voorlopig.SOORT else {}
    if verwachting is not None:
        eigen = {**eigen, **voorlopig.als_invoer(huishouden, verwachting, peildatum)}
    elif not eigen:
        raise DoorstartFout(
            _("Bij besluit %(nummer)s is geen berekening bewaard (eerder systeem). Beoordeel deze maand zelf.")
            % {"nummer": grant.besluit.nummer}
        )
    return {**eigen, "huishouden": huishouden.als_dict(), "peildatum": peildatum.isoformat()}


def _maanden(
    dossier: Dossier, vast: list[Vaststelling], sinds: date | None, bedragen: Parameters
) -> Iterable[Maandregel]:
    feiten, waarom = maandfeiten(dossier, zonder=vast)
    geboekt = geboekte_maanden(dossier)
    rijen = [Maandregel(maand, geboekt[maand.eerste_dag], None, reden) for maand, reden in waarom.items()]
    for grant, feit in feiten:
        rijen.append(_vergelijk(grant, feit, bedragen))
    vanaf = Maand.van_datum(sinds) if sinds else None
    return sorted((r for r in rijen if vanaf is None or r.maand >= vanaf), key=lambda r: r.maand)


def _vergelijk(grant: Toekenning, feit: Maandfeit, bedragen: Parameters) -> Maandregel:
    try:
        nieuw = bereken_wordt(feit, bedragen)
    except RechtFout as fout:
        return Maandregel(feit.maand, feit.was, None, str(fout))
    oud = _oud(grant, feit, nieuw)
    blik = vergelijk_maanden({feit.maand: oud}, {feit.maand: nieuw}, bedrag=int)
    return Maandregel(feit.maand, feit.was, blik.maanden[0])


def _oud(grant: Toekenning, feit: Maandfeit, nieuw: Uitkomst[int]) -> Uitkomst[int]:
    """Return what was paid with the stored explanation of the grant, in the form of the new outcome."""
    berekening = grant.besluit.berekening
    stap = nieuw.stap._replace(waarde=feit.was, stappen=())
    if berekening is not None and berekening.soort == voorlopig.SOORT:
        boom = Uitkomst[int].uit_json(als_uitkomst(berekening)).stap
        stap = stap._replace(stappen=(boom, *(s for s in nieuw.stap.stappen if s.naam != boom.naam)))
    return Uitkomst(feit.was, stap)


def _jaar(rij: Vaststelling, bedragen: Parameters) -> Jaarregel:
    """Lay a settlement beside what the facts known now give, with the same readings and no decision on a surplus."""
    oud = Uitkomst[Bedragen].uit_json(als_uitkomst(rij.berekening), Bedragen)
    was = _saldo(oud.waarde)
    _feiten, lezing, _beslissing = uit_invoer(rij.berekening.invoer)
    try:
        nieuw = bereken(
            feiten=verzamel(rij.jaarcijfers), schakelaars=lezing, beslissing=Beslissing(), parameters=bedragen
        )
    except (RechtFout, DoorstartFout) as fout:
        return Jaarregel(rij, was, was, (), str(fout))
    anders = vergelijk_stappen(oud.stap, nieuw.stap)
    return Jaarregel(rij, was, _saldo(nieuw.waarde), oorzaken(anders))


def _saldo(bedragen: Bedragen) -> int:
    """What a settlement gives the resident, less what must come back, in cents; a remaining loan counts as such."""
    return bedragen.aanvulling - bedragen.terug_te_vorderen - bedragen.blijft_lening
