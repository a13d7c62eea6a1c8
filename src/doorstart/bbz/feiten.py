"""The facts of one boekjaar, gathered for the law: households per month, aid per month, group, figures.

Queries happen in `verzamel` and `verzamel_alle` only; the calculation over the facts (`bereken`) needs no database, so
that a stored calculation can be redone from its own input.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from bijstandsrecht.bbz import Bijzonderheden, JaarInkomen, Schakelaars, Vaststelling, jaarnorm, stel_vast
from bijstandsrecht.bbz import Groep as RechtGroep
from bijstandsrecht.kern import Boekjaar, Maand, Uitkomst
from bijstandsrecht.parameters import Parameters
from bijstandsrecht.participatiewet import Huishouden as RechtHuishouden
from doorstart.bbz.models import Jaarcijfers, Toekenning
from doorstart.dossiers.huishouden import huishoudens_in
from doorstart.dossiers.models import Dossier, Groep, Huishouden
from doorstart.grootboek.models import Rekening
from doorstart.grootboek.selectors import per_dossier_en_rechtmaand
from doorstart.kern.fouten import DoorstartFout

LETTER: Mapping[str, RechtGroep] = {
    Groep.GEVESTIGD: RechtGroep.GEVESTIGD,
    Groep.STARTER: RechtGroep.BEGINNEND,
    Groep.OUDER: RechtGroep.OUDER,
    Groep.BEEINDIGEND: RechtGroep.BEEINDIGEND,
}
"""The letter of art. 2 lid 1 Bbz 2004 for each group of the route; part-time entrepreneurs have none."""


@dataclass(frozen=True, slots=True)
class Jaarfeiten:
    """What the settlement of one boekjaar needs; amounts in cents, `bijstand` per right-month."""

    boekjaar: Boekjaar
    huishoudens: Mapping[Maand, RechtHuishouden]
    bijstand: Mapping[Maand, int]
    dagen_bijstand: int
    groep: RechtGroep
    inkomen: JaarInkomen
    eigen_vermogen: int
    totaal_vermogen: int


@dataclass(frozen=True, slots=True)
class Beslissing:
    """What a person decides about the surplus of case c, in cents, and why."""

    teruggevorderd: int | None = None
    afgezien: int | None = None
    motivering: str = ""


def verzamel(jaarcijfers: Jaarcijfers) -> Jaarfeiten:
    """Return the facts of the boekjaar of these figures: households, aid in the journal, group.

    Raises DoorstartFout when no aid was paid, a household is unknown or the group is not one of art. 2.
    """
    uit = verzamel_alle([jaarcijfers])[jaarcijfers.pk]
    if isinstance(uit, DoorstartFout):
        raise uit
    return uit


def verzamel_alle(rijen: Sequence[Jaarcijfers]) -> dict[int, Jaarfeiten | DoorstartFout]:
    """Return per key of these figures their facts, or why there are none; three queries, however many figures.

    The rows come with their `dossier` and its `persoon`.
    """
    nummers = {rij.dossier_id for rij in rijen}
    gezinnen: dict[int, list[Huishouden]] = defaultdict(list)
    for gezin in Huishouden.objects.filter(dossier__in=nummers).select_related("partner"):
        gezinnen[gezin.dossier_id].append(gezin)
    grants: dict[int, list[Toekenning]] = defaultdict(list)
    for grant in Toekenning.objects.filter(dossier__in=nummers).order_by("van", "id"):
        grants[grant.dossier_id].append(grant)
    leningen = per_dossier_en_rechtmaand(dossiers=nummers, rekening=Rekening.LENING_LEVENSONDERHOUD)
    uit: dict[int, Jaarfeiten | DoorstartFout] = {}
    for rij in rijen:
        nr = rij.dossier_id
        try:
            uit[rij.pk] = _stel_samen(rij, leningen.get(nr, {}), gezinnen[nr], grants[nr])
        except DoorstartFout as fout:
            uit[rij.pk] = fout
    return uit


def _stel_samen(
    jaarcijfers: Jaarcijfers, leningen: Mapping[date, int], huishoudens: list[Huishouden], grants: list[Toekenning]
) -> Jaarfeiten:
    """Return the facts of one boekjaar from what was loaded of its dossier."""
    dossier = jaarcijfers.dossier
    boekjaar = Boekjaar.van_tot(jaarcijfers.boekjaar_begin, jaarcijfers.boekjaar_einde)
    bijstand = _bijstand(leningen, boekjaar)
    toekenningen = [g for g in grants if g.van <= boekjaar.einde and g.tot >= boekjaar.begin and g.van <= g.tot]
    return Jaarfeiten(
        boekjaar=boekjaar,
        huishoudens=huishoudens_in(dossier, huishoudens, boekjaar.maanden),
        bijstand=bijstand,
        dagen_bijstand=_dagen(bijstand, toekenningen),
        groep=_groep(dossier, toekenningen),
        inkomen=JaarInkomen(
            winst=jaarcijfers.winst,
            winst_partner=jaarcijfers.winst_partner,
            netto_overig=jaarcijfers.netto_overig,
            netto_partner=jaarcijfers.netto_partner,
        ),
        eigen_vermogen=jaarcijfers.eigen_vermogen,
        totaal_vermogen=jaarcijfers.totaal_vermogen,
    )


def _bijstand(leningen: Mapping[date, int], boekjaar: Boekjaar) -> dict[Maand, int]:
    """Return the aid granted as a loan per month of the boekjaar, from the journal, in cents."""
    bijstand = {m: leningen[m.eerste_dag] for m in boekjaar.maanden if leningen.get(m.eerste_dag)}
    if not bijstand:
        raise DoorstartFout(
            _("In het boekjaar %(boekjaar)s is geen Bbz-uitkering als lening betaald. Er valt niets vast te stellen.")
            % {"boekjaar": boekjaar}
        )
    return bijstand


def _dagen(bijstand: Mapping[Maand, int], toekenningen: list[Toekenning]) -> int:
    """Return the days with aid: of each month with aid the days inside a grant, else the whole month."""
    totaal = 0
    for maand in bijstand:
        stukken = [
            (max(t.van, maand.eerste_dag), min(t.tot, maand.laatste_dag))
            for t in toekenningen
            if t.van <= maand.laatste_dag and t.tot >= maand.eerste_dag
        ]
        # A set only when grants could overlap: a whole year of days per boekjaar is a lot for a run of thousands.
        dagen = (
            (stukken[0][1] - stukken[0][0]).days + 1
            if len(stukken) == 1
            else len({dag for begin, einde in stukken for dag in range(begin.toordinal(), einde.toordinal() + 1)})
        )
        totaal += dagen or maand.dagen
    return totaal


def _groep(dossier: Dossier, toekenningen: list[Toekenning]) -> RechtGroep:
    groep = toekenningen[-1].groep if toekenningen else dossier.groep
    try:
        return LETTER[groep]
    except KeyError:
        raise DoorstartFout(
            _(
                "Dossier %(nummer)s heeft geen groep van art. 2 Bbz 2004. Zonder groep zijn de vermogensgrenzen "
                "niet bekend. Pas de groep van het dossier aan."
            )
            % {"nummer": dossier.nummer}
        ) from None


def bereken(
    *, feiten: Jaarfeiten, schakelaars: Schakelaars, beslissing: Beslissing, parameters: Parameters
) -> Uitkomst[Vaststelling]:
    """Return the settlement of arts. 11-13 with its explanation; raises RechtFout with a remedy."""
    norm = jaarnorm(boekjaar=feiten.boekjaar, huishoudens=feiten.huishoudens, parameters=parameters)
    return stel_vast(
        boekjaar=feiten.boekjaar,
        jaarnorm=norm,
        inkomen=feiten.inkomen,
        verstrekt=sum(feiten.bijstand.values()),
        maanden_bijstand=len(feiten.bijstand),
        dagen_bijstand=feiten.dagen_bijstand,
        eigen_vermogen=feiten.eigen_vermogen,
        totaal_vermogen=feiten.totaal_vermogen,
        groep=feiten.groep,
        parameters=parameters,
        schakelaars=schakelaars,
        teruggevorderd=beslissing.teruggevorderd,
        afgezien=beslissing.afgezien,
        motivering=beslissing.motivering,
        bijzonder=Bijzonderheden(
            hele_maanden=feiten.dagen_bijstand == sum(maand.dagen for maand in feiten.bijstand),
        ),
    )


def als_invoer(feiten: Jaarfeiten, schakelaars: Schakelaars, beslissing: Beslissing) -> dict[str, Any]:
    """Return the input of a settlement as plain values; `uit_invoer` is the inverse."""
    return {
        "boekjaar": [feiten.boekjaar.begin.isoformat(), feiten.boekjaar.einde.isoformat()],
        "huishoudens": {str(maand): huishouden.als_dict() for maand, huishouden in feiten.huishoudens.items()},
        "bijstand": {str(maand): bedrag for maand, bedrag in feiten.bijstand.items()},
        "dagen_bijstand": feiten.dagen_bijstand,
        "groep": feiten.groep.value,
        "inkomen": {veld: getattr(feiten.inkomen, veld) for veld in _INKOMEN},
        "eigen_vermogen": feiten.eigen_vermogen,
        "totaal_vermogen": feiten.totaal_vermogen,
        "schakelaars": {veld: getattr(schakelaars, veld) for veld in Schakelaars.__dataclass_fields__},
        "beslissing": {veld: getattr(beslissing, veld) for veld in Beslissing.__dataclass_fields__},
    }


_INKOMEN = ("winst", "winst_partner", "netto_overig", "netto_partner")


def uit_invoer(invoer: Mapping[str, Any]) -> tuple[Jaarfeiten, Schakelaars, Beslissing]:
    """Read what `als_invoer` wrote."""
    begin, einde = (date.fromisoformat(dag) for dag in invoer["boekjaar"])
    feiten = Jaarfeiten(
        boekjaar=Boekjaar.van_tot(begin, einde),
        huishoudens={Maand.uit_tekst(m): RechtHuishouden.uit_dict(h) for m, h in invoer["huishoudens"].items()},
        bijstand={Maand.uit_tekst(m): bedrag for m, bedrag in invoer["bijstand"].items()},
        dagen_bijstand=invoer["dagen_bijstand"],
        groep=RechtGroep(invoer["groep"]),
        inkomen=JaarInkomen(**invoer["inkomen"]),
        eigen_vermogen=invoer["eigen_vermogen"],
        totaal_vermogen=invoer["totaal_vermogen"],
    )
    return feiten, Schakelaars(**invoer["schakelaars"]), Beslissing(**invoer["beslissing"])
