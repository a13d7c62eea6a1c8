"""From plain rows to figures: each function gives the figures of one part of the report, with receipts."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from bijstandsrecht.kern import Maand
from doorstart.sturing.deeltijdcijfers import Deeltijdjaar
from doorstart.sturing.definities import CohortDefinitie, Definities
from doorstart.sturing.figuren import Bewijs, Eenheid, Figuur, Kolom, Lijst, code_versie
from doorstart.sturing.prestatie import Beoordeling, Cohortuitkomst, Uitslag, uit_de_uitkering
from doorstart.sturing.rendement import Rendement
from doorstart.sturing.rijen import Zaak
from doorstart.sturing.statistiek import Interval, Oordeel, aandeel_bp, oordeel, wilson
from doorstart.sturing.uitgaven import Uitgavenjaar

_COHORT = (
    Kolom("dossier"),
    Kolom("gemeente"),
    Kolom("melding_op", Eenheid.DATUM),
    Kolom("bewijs_van", Eenheid.MAAND),
    Kolom("bewijs_tot", Eenheid.MAAND),
    Kolom("uitslag", Eenheid.SLEUTEL),
    Kolom("reden", Eenheid.SLEUTEL),
    Kolom("maanden_dienst", Eenheid.AANTAL),
)
_PERSONEN = (
    Kolom("dossier"),
    Kolom("maanden", Eenheid.AANTAL),
    Kolom("maanden_met_inkomsten", Eenheid.AANTAL),
    Kolom("verdiend", Eenheid.CENTEN),
    Kolom("norm", Eenheid.CENTEN),
    Kolom("aandeel", Eenheid.BASISPUNTEN),
    Kolom("uitslag", Eenheid.SLEUTEL),
)
_MAANDEN = (
    Kolom("dossier"),
    Kolom("maand", Eenheid.MAAND),
    Kolom("norm", Eenheid.CENTEN),
    Kolom("verrekend", Eenheid.CENTEN),
    Kolom("herkomst", Eenheid.SLEUTEL),
)
_UITSTROOM = (
    Kolom("dossier"),
    Kolom("laatste_maand", Eenheid.MAAND),
    Kolom("maandkosten", Eenheid.CENTEN),
    Kolom("bespaarde_maanden", Eenheid.AANTAL),
    Kolom("besparing", Eenheid.CENTEN),
)
_UITGAVEN = (
    Kolom("maand", Eenheid.MAAND),
    Kolom("gemeente"),
    Kolom("wetsgroep", Eenheid.SLEUTEL),
    Kolom("kostensoort", Eenheid.SLEUTEL),
    Kolom("bedrag", Eenheid.CENTEN),
)
_KOSTEN = (
    Kolom("soort", Eenheid.SLEUTEL),
    Kolom("omschrijving"),
    Kolom("bron"),
    Kolom("bedrag", Eenheid.CENTEN),
)
_MELDINGEN = (
    Kolom("dossier"),
    Kolom("groep", Eenheid.SLEUTEL),
    Kolom("gemeente"),
    Kolom("melding_op", Eenheid.DATUM),
    Kolom("uitkering_bij_melding", Eenheid.SLEUTEL),
)


@dataclass(frozen=True, slots=True)
class Bouwer:
    """Makes figures that share definitions and peildatum."""

    definities: Definities
    peildatum: date

    def figuur(
        self,
        sleutel: str,
        waarde: int | None,
        eenheid: Eenheid,
        lijst: Lijst,
        *,
        deel: str,
        doel: int | None = None,
        n: int | None = None,
        k: int | None = None,
        niet_meegeteld: dict[str, int] | None = None,
        interval: Interval | None = None,
        uitspraak: Oordeel | None = None,
        extra: dict[str, Any] | None = None,
    ) -> Figuur:
        """Return one figure with its receipt; `deel` names the definition."""
        eigen = getattr(self.definities, deel, None)
        # An empty parameter is not part of this definition: starters have no arrears, for instance.
        gegeven = asdict(eigen).items() if eigen else ()
        parameters = {s: w for s, w in gegeven if w and s not in {"naam", "omschrijving"}}
        bewijs = Bewijs(
            definitie=f"{deel}.{sleutel}",
            versie=self.definities.versie,
            peildatum=self.peildatum,
            vastgesteld_door=self.definities.vastgesteld_door,
            geldig_van=self.definities.geldig_van,
            n=len(lijst.rijen) if n is None else n,
            k=k,
            niet_meegeteld=niet_meegeteld or {},
            interval=interval,
            oordeel=uitspraak,
            parameters=parameters | (extra or {}),
            rijen_hash=lijst.hash,
            code_versie=code_versie(),
        )
        return Figuur(sleutel=sleutel, waarde=waarde, eenheid=eenheid, lijst=lijst, bewijs=bewijs, doel=doel)

    def aandeel(
        self,
        sleutel: str,
        uitkomst: Cohortuitkomst,
        definitie: CohortDefinitie,
        deel: str,
        geteld: Sequence[Beoordeling],
        k: int,
        *,
        doel: bool = True,
    ) -> Figuur:
        """Return a share of a cohort with interval and verdict."""
        n = len(geteld)
        buiten = [b for b in uitkomst.beoordelingen if b.reden]
        return self.figuur(
            sleutel,
            aandeel_bp(k, n),
            Eenheid.BASISPUNTEN,
            cohortlijst([*geteld, *buiten]),
            deel=deel,
            n=n,
            k=k,
            doel=definitie.doel_bp if doel else None,
            niet_meegeteld=uitkomst.niet_meegeteld,
            interval=wilson(k, n),
            uitspraak=oordeel(k, n, definitie.doel_bp) if doel else None,
            extra={
                "lengte_maanden": uitkomst.lengte,
                "melding_na": uitkomst.na,
                "melding_tot_en_met": uitkomst.tot_en_met,
            },
        )


def cohortlijst(rijen: Iterable[Beoordeling]) -> Lijst:
    """Return the persons of a cohort as rows."""
    return Lijst(
        _COHORT,
        tuple(
            (
                b.dossier,
                b.gemeente,
                b.melding_op,
                b.bewijs_van,
                b.bewijs_tot,
                b.uitslag.value,
                b.reden,
                b.maanden_dienst,
            )
            for b in rijen
        ),
    )


def starters(bouw: Bouwer, uitkomst: Cohortuitkomst, lang: Cohortuitkomst) -> list[Figuur]:
    """KPI 1, KPI 1b and the two checks: a longer service, and finished trajectories only."""
    d = bouw.definities.starters
    geteld = uitkomst.geteld
    klaar = [b for b in geteld if b.afgerond]
    return [
        bouw.aandeel("kpi1", uitkomst, d, "starters", geteld, uitkomst.aantal(Uitslag.SUCCES)),
        bouw.aandeel("kpi1b", uitkomst, d, "starters", geteld, sum(map(uit_de_uitkering, geteld))),
        bouw.aandeel("kpi1_afgerond", uitkomst, d, "starters", klaar, sum(b.uitslag is Uitslag.SUCCES for b in klaar)),
        bouw.aandeel("kpi1_lang", lang, d, "starters", lang.geteld, lang.aantal(Uitslag.SUCCES)),
        bouw.aandeel("kpi1_gunstigst", uitkomst, d, "starters", geteld, uitkomst.gunstigst, doel=False),
        bouw.figuur("kpi1_duur", uitkomst.gemiddelde_dienst_x10, Eenheid.TIENDEN, cohortlijst(geteld), deel="starters"),
    ]


def gevestigden(bouw: Bouwer, uitkomst: Cohortuitkomst) -> list[Figuur]:
    """KPI 2, with guided stopping as the third outcome: never a success, always shown."""
    d = bouw.definities.gevestigden
    geteld = uitkomst.geteld
    klaar = [b for b in geteld if b.afgerond]
    return [
        bouw.aandeel("kpi2", uitkomst, d, "gevestigden", geteld, uitkomst.aantal(Uitslag.SUCCES)),
        bouw.aandeel(
            "kpi2_begeleid_gestopt",
            uitkomst,
            d,
            "gevestigden",
            geteld,
            uitkomst.aantal(Uitslag.BEGELEID_GESTOPT),
            doel=False,
        ),
        bouw.aandeel(
            "kpi2_afgerond",
            uitkomst,
            d,
            "gevestigden",
            klaar,
            sum(b.uitslag is Uitslag.SUCCES for b in klaar),
        ),
        bouw.aandeel("kpi2_gunstigst", uitkomst, d, "gevestigden", geteld, uitkomst.gunstigst, doel=False),
        bouw.figuur(
            "kpi2_duur",
            uitkomst.gemiddelde_dienst_x10,
            Eenheid.TIENDEN,
            cohortlijst(geteld),
            deel="gevestigden",
        ),
    ]


def _personenlijst(jaar: Deeltijdjaar) -> Lijst:
    """Return the part-time entrepreneurs of the year as rows."""
    return Lijst(
        _PERSONEN,
        tuple(
            (
                p.dossier,
                p.maanden,
                p.maanden_met_inkomsten,
                p.verdiend,
                p.norm,
                p.aandeel_bp,
                "haalt_drempel" if p.haalt_drempel else "onder_drempel",
            )
            for p in jaar.personen
        ),
    )


def deeltijd(bouw: Bouwer, jaar: Deeltijdjaar) -> list[Figuur]:
    """KPI 3 and the figures the published report gives."""
    d = bouw.definities.deeltijd
    personen = _personenlijst(jaar)
    rijen = Lijst(_MAANDEN, tuple((r.dossier, r.maand, r.norm, r.verrekend, r.herkomst) for r in jaar.maandrijen))
    vrij = Lijst(
        (*_MAANDEN[:3], Kolom("vrijgelaten", Eenheid.CENTEN)),
        tuple((r.dossier, r.maand, r.norm, r.vrijgelaten) for r in jaar.vrijlatingen),
    )
    k: dict[str, Any] = {"deel": "deeltijd", "extra": {"maanden": len(jaar.standen)}}
    return [
        bouw.figuur(
            "kpi3",
            jaar.n30,
            Eenheid.AANTAL,
            personen,
            doel=d.doel_personen,
            k=jaar.n30,
            uitspraak=Oordeel.GEHAALD if jaar.n30 >= d.doel_personen else Oordeel.NIET_GEHAALD,
            **k,
        ),
        bouw.figuur("pto_gemiddeld", jaar.gemiddeld_aantal_x100, Eenheid.HONDERDSTEN, rijen, **k),
        bouw.figuur("pto_verdiend", jaar.gemiddeld_verdiend, Eenheid.CENTEN, rijen, **k),
        bouw.figuur("pto_norm", jaar.gemiddelde_norm, Eenheid.CENTEN, rijen, **k),
        bouw.figuur("pto_aandeel", jaar.aandeel_bp, Eenheid.BASISPUNTEN, rijen, **k),
        bouw.figuur("pto_besparing", jaar.verdiend, Eenheid.CENTEN, rijen, **k),
        bouw.figuur("pto_vrijgelaten", jaar.vrijgelaten, Eenheid.CENTEN, vrij, **k),
    ]


def rendement(bouw: Bouwer, uitkomst: Rendement) -> list[Figuur]:
    """Costs, and the balance of each layer."""
    kosten = Lijst(_KOSTEN, tuple((k.soort, k.omschrijving, k.bron, k.bedrag) for k in uitkomst.kosten))
    figuren = [bouw.figuur("kosten", sum(k.bedrag for k in uitkomst.kosten), Eenheid.CENTEN, kosten, deel="rendement")]
    for r in uitkomst.regels:
        effect = "" if r.laag != "C" else f"_{r.netto_effect_bp // 100}"
        achter = Lijst(
            _UITSTROOM,
            tuple(
                (u.dossier, u.laatste_maand, u.maandkosten, u.bespaarde_maanden, u.besparing)
                for u in uitkomst.uitstromers[r.horizon]
            ),
        )
        onderdelen = {
            "uitstroom": r.uitstroom,
            "deeltijd": r.deeltijd,
            "leningen": r.leningen,
            "kosten": r.kosten,
        }
        # Without any costs the balance would be a nice figure with nothing on the other side: refuse it.
        figuren.append(
            bouw.figuur(
                f"rendement_{r.laag.lower()}_{r.horizon}{effect}",
                r.saldo if uitkomst.kosten else None,
                Eenheid.CENTEN,
                achter,
                deel="rendement",
                extra=onderdelen | {"netto_effect_bp": r.netto_effect_bp},
            )
        )
    return figuren


def uitgaven(bouw: Bouwer, jaar: Uitgavenjaar) -> list[Figuur]:
    """Bbz spending of the year and its budget."""
    lijst = Lijst(_UITGAVEN, tuple(tuple(r) for r in jaar.rijen))
    return [
        bouw.figuur(
            "bbz_uitgaven",
            jaar.totaal.bedrag,
            Eenheid.CENTEN,
            lijst,
            deel="uitgaven",
            extra={
                "levensonderhoud": jaar.totaal.levensonderhoud,
                "begroot": jaar.totaal.begroot,
                "vorig_jaar": jaar.totaal.vorig_jaar,
            },
        ),
    ]


def meldingen(bouw: Bouwer, zaken: Iterable[Zaak], van: Maand, tot: Maand) -> list[Figuur]:
    """How many entrepreneurs reported in the period."""
    rijen = tuple(
        (z.dossier, z.groep, z.gemeente, z.melding_op, z.uitkering_bij_melding)
        for z in zaken
        if van <= Maand.van_datum(z.melding_op) <= tot
    )
    return [bouw.figuur("meldingen", len(rijen), Eenheid.AANTAL, Lijst(_MELDINGEN, rijen), deel="meldingen")]
