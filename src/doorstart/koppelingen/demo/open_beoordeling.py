"""Figures of an applicant under assessment, so that plan, assets and group have something to show.

No expected income: its boekjaar runs to 2019, and the amount of that year still waits for the manager.
"""

from datetime import date

from bijstandsrecht.bbz import Bezitting, Bezittingsoort, Groep, Ondernemer, Schuld
from bijstandsrecht.kern import Maand
from doorstart.beoordeling.groepstoets import Feiten
from doorstart.beoordeling.plan import Jaarprognose, Kasmaand, Leenvraag, Plan
from doorstart.beoordeling.services import bewaar_groepstoets, bewaar_plan, bewaar_vermogen
from doorstart.beoordeling.vermogen import Bezitsregel, Schuldregel, Staat
from doorstart.koppelingen.demo.open_werk import adviseur_van, op_dag
from doorstart.organisatie.models import Organisatie
from doorstart.werkproces.models import Procedure

_BEGIN = Maand(2018, 7)
_PLAN = Plan(
    begin=_BEGIN,
    jaren=tuple(
        Jaarprognose(
            omzet=omzet, variabel=omzet // 5, vast=8_400_00, afschrijving=1_200_00, belasting=1_500_00,
            prive=14_400_00,
        )
        for omzet in (28_000_00, 36_000_00, 42_000_00)
    ),
    kas=tuple(
        Kasmaand(
            ontvangsten=1_900_00 + 180_00 * nummer, uitgaven=1_250_00 + 40_00 * nummer, lasten=210_00, prive=1_200_00,
            inbreng=10_000_00 if nummer == 0 else 0,
        )
        for nummer in range(12)
    ),
    beginsaldo=1_500_00,
    lening=Leenvraag(bedrag=10_000_00, maanden=60),
)  # fmt: skip


def leg_beoordeling_klaar(organisatie: Organisatie) -> None:
    """Keep the assessments of the first starter whose plan is being examined, as the adviser did on one day."""
    procedure = (
        Procedure.objects.filter(soort="bbz_starter", status="onderzoek")
        .select_related("dossier__adviseur", "dossier__persoon")
        .order_by("pk")
        .first()
    )
    assert procedure is not None, "de demonstratie heeft een starter in onderzoek"
    dag = date(2018, 6, 25)
    with op_dag(organisatie, dag):
        _bewaar(organisatie, procedure, dag)


def _bewaar(organisatie: Organisatie, procedure: Procedure, dag: date) -> None:
    dossier, adviseur = procedure.dossier, adviseur_van(organisatie, procedure)
    bewaar_plan(
        dossier=dossier, procedure=procedure, plan=_PLAN, gebruiker=adviseur,
        bron="Ondernemersplan van de aanvrager (demonstratie)",
    )  # fmt: skip
    bewaar_vermogen(
        dossier=dossier, procedure=procedure, staat=_staat(dag), gebruiker=adviseur,
        reden="De dag waarop de laatste stukken binnen waren.",
    )  # fmt: skip
    bewaar_groepstoets(
        dossier=dossier, procedure=procedure, groep=Groep.BEGINNEND.value, gebruiker=adviseur,
        feiten=Feiten(
            aangevraagd_op=dossier.melding_op,
            ondernemer=Ondernemer(
                heeft_bedrijf=False, wil_beginnen=True, ontvangt_bijstand=True, werkloosheidsuitkering=True
            ),
        ),
        reden="Wil beginnen vanuit de bijstand; het onderzoek naar de levensvatbaarheid loopt.",
    )  # fmt: skip


def _staat(dag: date) -> Staat:
    bezit = (
        ("Bankrekening", Bezittingsoort.GELD, False, 2_350_00),
        ("Gereedschap", Bezittingsoort.BEDRIJFSMIDDEL, True, 3_400_00),
        ("Bestelauto", Bezittingsoort.BEDRIJFSMIDDEL, True, 4_750_00),
    )
    return Staat(
        groep=Groep.BEGINNEND, peildatum=dag,
        bezittingen=tuple(
            Bezitsregel(
                van="aanvrager", bron="eigen opgave met bewijs",
                bezitting=Bezitting(naam=naam, soort=soort, gewaardeerd_op=dag, noodzakelijk=nodig, waarde=waarde),
            )
            for naam, soort, nodig, waarde in bezit
        ),
        schulden=(Schuldregel(van="aanvrager", bron="leenovereenkomst", schuld=Schuld("Familie", 1_800_00)),),
    )  # fmt: skip
