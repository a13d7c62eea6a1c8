"""What the business loans do between municipality and State, per year of granting (art. 49 Bbz 2004).

The amounts come from the law package: what the State pays and claws back of each year's capital, and what the
municipality expects to lose when a share of what is late or claimed never comes back.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, Sum

from bijstandsrecht.bbz import Kapitaaljaar, financier_kapitaal, verwacht_resultaat
from bijstandsrecht.bbz.financiering import NIEUW_VANAF
from bijstandsrecht.kern import rond_half_omhoog
from doorstart.leningen.models import Lening, Leningsoort, Leningstand, Leningstatus
from doorstart.leningen.rapportage import NIEUW_GELD
from doorstart.organisatie.selectors import parameters

_RISICO = (Leningstatus.ACHTERSTAND, Leningstatus.OPGEEIST)


@dataclass(frozen=True, slots=True)
class Jaarregel:
    """One year of granting, in cents. `terug`: year and claw-back of the State.

    `risico`: what is open on loans that are late or claimed. `resultaat`: what the year costs the municipality when
    that never comes back (below zero: a loss); the figures of the State are None for years before 2020.
    """

    jaar: int
    verstrekt: int
    terugbetaald: int
    open: int
    risico: int
    vergoed: int | None
    terug: tuple[tuple[int, int], ...]
    blijft_van_rijk: int | None
    resultaat: int | None

    @property
    def verlies(self) -> int:
        """What of the principal is gone already, and what is expected to go: written off, waived, late or claimed."""
        return self.verstrekt - self.terugbetaald - self.open + self.risico


def per_verstrekkingsjaar(op: date) -> list[Jaarregel]:
    """Return the years of granting until a day, oldest first; guarantees and Tozo have no part in it.

    What was paid to a bank under a guarantee is capital of the year in which it was paid.
    """
    rijen = (
        Lening.objects.filter(NIEUW_GELD, verstrekt_op__lte=op)
        .exclude(soort__in=(Leningsoort.BORGTOCHT, Leningsoort.TOZO, Leningsoort.VOORBEREIDING))
        .values_list("verstrekt_op__year")
        .annotate(
            verstrekt=Sum("hoofdsom"), terug=Sum("stand__aflossing"), open=Sum("stand__hoofdsom"),
            risico=Sum("stand__hoofdsom", filter=Q(stand__status__in=_RISICO)),
        )
        .order_by("verstrekt_op__year")
    )  # fmt: skip
    return [_regel(jaar, verstrekt, terug, open_, risico or 0) for jaar, verstrekt, terug, open_, risico in rijen]


def lopende_borg() -> int:
    """Return for how much banks can still ask us to pay under guarantees, in cents: no loan yet, but a risk."""
    rijen = Leningstand.objects.filter(lening__soort=Leningsoort.BORGTOCHT)
    return int(rijen.aggregate(som=Sum("totaal"))["som"] or 0)


def _regel(jaar: int, verstrekt: int, terugbetaald: int, open_: int, risico: int) -> Jaarregel:
    if jaar < NIEUW_VANAF:
        return Jaarregel(jaar, verstrekt, terugbetaald, open_, risico, None, (), None, None)
    kapitaal, nu = Kapitaaljaar(jaar=jaar, lasten=verstrekt), parameters()
    rijk = financier_kapitaal(kapitaal=kapitaal, parameters=nu).waarde
    komt_terug = breuk_bp(terugbetaald + open_ - risico, verstrekt)
    verwacht = verwacht_resultaat(kapitaal=kapitaal, verwachte_aflossing_bp=komt_terug, parameters=nu).waarde
    delen = tuple((deel.jaar, deel.bedrag) for deel in rijk.terug)
    return Jaarregel(
        jaar, verstrekt, terugbetaald, open_, risico, rijk.vergoed, delen, rijk.blijft_van_rijk, verwacht.resultaat
    )


def breuk_bp(deel: int, geheel: int) -> int:
    """Return a share in basis points between 0 and 10,000."""
    return max(0, min(10_000, rond_half_omhoog(10_000 * deel, geheel)))
