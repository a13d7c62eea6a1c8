"""Settling many months at once, for the import of what an earlier system already paid. No query per row."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from bijstandsrecht.deeltijd import PtoBeleid
from bijstandsrecht.kern import Maand, RechtFout, maanden
from bijstandsrecht.parameters import Parameters
from doorstart.berekeningen.services import nieuw
from doorstart.deeltijd.feiten import Cijfers, Maandfeiten, als_invoer, bereken, verzamel
from doorstart.deeltijd.jaarstand import Jaarstand, na_maand
from doorstart.deeltijd.models import Opgave, Verrekening, Vrijlatingsperiode
from doorstart.deeltijd.verrekening import EERDER_SYSTEEM, nieuwe_verrekening
from doorstart.dossiers.models import Dossier, Huishouden
from doorstart.kern.fouten import DoorstartFout
from doorstart.organisatie.models import Gemeente

if TYPE_CHECKING:
    from doorstart.berekeningen.models import Berekening


class OngeldigeMaand(DoorstartFout):
    """A given month cannot be settled; `dossiernummer`, `maand` and the reason (in Dutch) say which and why."""

    def __init__(self, dossiernummer: str, maand: Maand, reden: str) -> None:
        super().__init__(f"Dossier {dossiernummer}, {maand.naam}: {reden}")
        self.dossiernummer, self.maand, self.reden = dossiernummer, maand, reden


def verreken_ingevoerd(
    *,
    opgaven: Sequence[Opgave],
    huishoudens: Mapping[int, Sequence[Huishouden]],
    vrijlatingsperioden: Mapping[int, Sequence[Vrijlatingsperiode]],
    beleid: Callable[[Maand, Gemeente], PtoBeleid],
    parameters: Parameters,
) -> "list[tuple[Berekening, Verrekening]]":
    """Return one unsaved (Berekening, Verrekening) per statement, in the order of `opgaven`.

    * `opgaven`: one version per dossier and month, with `dossier`, `dossier.persoon` and `dossier.gemeente`
      already loaded (assigned objects count), amounts in cents; saved or not.
    * `huishoudens` and `vrijlatingsperioden`: rows by the pk of the dossier, with `partner` loaded; a dossier
      without exemption periods may be left out.
    * `beleid`: the policy of that month in that municipality; it is called once per statement, so keep it cheap.
    * Losses are carried within the window of the policy, in the order of the months, among the given statements.

    The caller saves the Berekening first, then the Verrekening (its `berekening` and `opgave` are set to the
    given objects; Django fills the ids on saving). Nothing is posted: the import posts what was paid.
    Raises OngeldigeMaand for the first month that cannot be settled: it names dossier, month and reason.
    """
    per_rij: dict[int, tuple[Berekening, Verrekening]] = {}
    standen: dict[int, tuple[Maand, Jaarstand]] = {}
    for i in sorted(range(len(opgaven)), key=lambda i: (opgaven[i].dossier_id, opgaven[i].maand)):
        opgave, dossier, maand = opgaven[i], opgaven[i].dossier, Maand.van_datum(opgaven[i].maand)
        try:
            feiten = verzamel(
                dossier=dossier,
                maand=maand,
                huishoudens=huishoudens.get(dossier.pk, ()),
                perioden=vrijlatingsperioden.get(dossier.pk, ()),
                beleid=beleid(maand, dossier.gemeente),
            )
            eerder = _tot(standen.get(dossier.pk), maand, feiten.beleid)
            berekening, verrekening, volgende = _een(opgave, feiten, eerder, parameters)
        except (RechtFout, DoorstartFout) as fout:
            raise OngeldigeMaand(dossier.nummer, maand, str(fout)) from fout
        standen[dossier.pk] = (maand.plus(1), volgende)
        per_rij[i] = (berekening, verrekening)
    return [per_rij[i] for i in range(len(opgaven))]


def _een(
    opgave: Opgave, feiten: Maandfeiten, eerder: Jaarstand, parameters: Parameters
) -> "tuple[Berekening, Verrekening, Jaarstand]":
    """Return one month settled, unsaved, and what it carries into the next."""
    cijfers = Cijfers(opgave.omzet, opgave.kosten, opgave.uren, opgave.overig_inkomen)
    uitkomst = bereken(cijfers=cijfers, feiten=feiten, eerder=eerder, parameters=parameters)
    berekening = nieuw(
        dossier=opgave.dossier,
        soort="verrekening",
        uitkomst=uitkomst,
        parameters=parameters,
        invoer=als_invoer(cijfers=cijfers, feiten=feiten, eerder=eerder),
    )
    volgende = na_maand(eerder, maand=feiten.maand, cijfers=cijfers, beleid=feiten.beleid)
    return berekening, nieuwe_verrekening(opgave, berekening, uitkomst.waarde), volgende


def _tot(vorige: tuple[Maand, Jaarstand] | None, maand: Maand, beleid: PtoBeleid) -> Jaarstand:
    """Return what is carried into `maand` when the last statement carried `vorige`; gaps only let time pass."""
    if vorige is None or vorige[0].jaar != maand.jaar:
        return Jaarstand()
    stand = vorige[1]
    for m in maanden(vorige[0], maand.plus(-1)):
        stand = na_maand(stand, maand=m, cijfers=None, beleid=beleid)
    return stand


def neem_over(
    *,
    dossier: Dossier,
    maand: date,
    norm: int,
    inkomen: int,
    vrijgelaten: int,
    bijstand: int,
    uitbetaling: int,
    opgave: Opgave | None = None,
    overig_inkomen: int = 0,
) -> Verrekening:
    """Return an unsaved settlement with the amounts of an earlier system (months before 2015), in cents per month.

    Nothing is computed by the law package; `bijstand` includes vakantietoeslag, `uitbetaling` does not. What is
    deducted because of the business follows the same definition as every other month.
    """
    return Verrekening(
        dossier=dossier,
        maand=maand,
        opgave=opgave,
        herkomst=EERDER_SYSTEEM,
        norm=norm,
        inkomen=inkomen,
        vrijgelaten=vrijgelaten,
        bijstand=bijstand,
        uitbetaling=uitbetaling,
        vakantietoeslag=bijstand - uitbetaling,
        verrekend=max(0, min(inkomen - vrijgelaten, norm - overig_inkomen)),
    )
