"""Quick scan: which group fits the facts of the intake, with reasons for and against and what is not known yet.

A proposal for a person to decide, never a decision. Reasons name the article; practice is called practice.
"""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from bijstandsrecht.kern import leeftijd
from doorstart.dossiers.invoer import Intake
from doorstart.dossiers.models import Groep, Uitkering

UREN_PER_WEEK = 24
"""1.225 hours a year (art. 3.6 Wet IB 2001) is just over 23,5 a week: from 24 hours the Bbz is in sight."""
GEVESTIGD_MAANDEN = 18
"""Practice, not law: art. 2(1)a Bbz 2004 only says 'a reasonable period'."""
_WERKLOOSHEID = {Uitkering.PW, Uitkering.IOAW, Uitkering.WW}


@dataclass(frozen=True, slots=True)
class Kans:
    """One group with what speaks for it, against it, and what still has to be asked."""

    groep: Groep
    voor: tuple[str, ...]
    tegen: tuple[str, ...]
    onbekend: tuple[str, ...]

    @property
    def past(self) -> bool:
        """Say whether something speaks for it and nothing against it."""
        return bool(self.voor) and not self.tegen


@dataclass(frozen=True, slots=True)
class Advies:
    """A step beside or before the choice of a group: what to do, and on which ground."""

    zin: str
    grond: str


@dataclass(frozen=True, slots=True)
class Uitslag:
    """The outcome: the groups from most to least fitting; `voorstel` is None when nothing fits yet."""

    kansen: tuple[Kans, ...]
    adviezen: tuple[Advies, ...] = ()

    @property
    def voorstel(self) -> Groep | None:
        """Return the group that the facts point to."""
        return next((kans.groep for kans in self.kansen if kans.past), None)


def scan(intake: Intake, *, geboortedatum: date, peildatum: date) -> Uitslag:
    """Weigh the five groups against the facts of an intake on `peildatum`."""
    kansen = [
        _beeindigend(intake),
        _ouder(intake, geboortedatum, peildatum),
        _pto(intake),
        _starter(intake, peildatum),
        _gevestigd(intake, peildatum),
    ]
    volgorde = sorted(kansen, key=lambda k: (not k.past, len(k.tegen), len(k.onbekend), -len(k.voor)))
    return Uitslag(tuple(volgorde), _adviezen(intake, geboortedatum, peildatum))


def _adviezen(intake: Intake, geboortedatum: date, peildatum: date) -> tuple[Advies, ...]:
    """Return what the facts call for besides a group: preparation, capital, IOAZ, help with debts."""
    adviezen = []
    if intake.uitkering == Uitkering.PW and intake.gestart_op is None and not intake.wil_stoppen:
        adviezen.append(
            Advies(
                _("Nog niet begonnen en bijstand: denk aan een voorbereidingsperiode van ten hoogste 12 maanden."),
                "art. 2 lid 3 Bbz 2004",
            )
        )
    if intake.gevraagd in ("kapitaal", "beide"):
        adviezen.append(
            Advies(
                _("Geen bedrijfskapitaal voor wie stopt.")
                if intake.wil_stoppen
                else _("Vraag naar offertes en naar het antwoord van de bank. Wat de bank kan lenen, gaat voor."),
                "art. 2 lid 2 Bbz 2004" if intake.wil_stoppen else "art. 15 Participatiewet",
            )
        )
    if intake.wil_stoppen and leeftijd(geboortedatum, peildatum) >= 55:
        adviezen.append(
            Advies(
                _("Stopt het bedrijf, dan past misschien de IOAZ. Vraag die aan voordat het bedrijf stopt."),
                "art. 2 en 5 IOAZ",
            )
        )
    if intake.schulden:
        adviezen.append(
            Advies(_("Er zijn problematische schulden: verwijs meteen naar schuldhulpverlening."), "art. 3 en 4 Wgs")
        )
    return tuple(adviezen)


def _weeg(groep: Groep, *oordelen: tuple[bool | None, str, str, str]) -> Kans:
    """Sort judgments (true, false or unknown; each with its three sentences) into for, against and unknown."""
    voor = tuple(ja for uitkomst, ja, _nee, _vraag in oordelen if uitkomst is True and ja)
    tegen = tuple(nee for uitkomst, _ja, nee, _vraag in oordelen if uitkomst is False and nee)
    onbekend = tuple(vraag for uitkomst, _ja, _nee, vraag in oordelen if uitkomst is None and vraag)
    return Kans(groep, voor, tegen, onbekend)


def _maanden(gestart_op: date | None, peildatum: date) -> int | None:
    """Return the whole months since the start; negative before it, None when there is no start."""
    if gestart_op is None:
        return None
    maanden = (peildatum.year - gestart_op.year) * 12 + peildatum.month - gestart_op.month
    return maanden - (peildatum.day < gestart_op.day)


def _pto(intake: Intake) -> Kans:
    uren = None if intake.uren_per_week is None else intake.uren_per_week < UREN_PER_WEEK
    return _weeg(
        Groep.PTO,
        (
            intake.uitkering in {Uitkering.PW, Uitkering.IOAW, Uitkering.IOAZ},
            _(
                "Er is een uitkering van de gemeente; het inkomen uit het bedrijf wordt daarmee verrekend "
                "(art. 19 Participatiewet)."
            ),
            _("Er is geen uitkering van de gemeente om naast te werken."),
            "",
        ),
        (
            uren,
            _("Het bedrijf vraagt minder uren dan het urencriterium van 1.225 per jaar (art. 3.6 Wet IB 2001)."),
            _("Met zoveel uren is iemand zelfstandige in de zin van het Bbz 2004 (urencriterium 1.225 uur)."),
            _("Hoeveel uren per week gaat het bedrijf vragen?"),
        ),
        (
            None if intake.wil_stoppen is None else not intake.wil_stoppen,
            "",
            _("De ondernemer wil stoppen."),
            "",
        ),
    )


def _starter(intake: Intake, peildatum: date) -> Kans:
    maanden = _maanden(intake.gestart_op, peildatum)
    return _weeg(
        Groep.STARTER,
        (
            intake.uitkering in _WERKLOOSHEID,
            _("Er is een uitkering wegens werkloosheid (art. 2 lid 1 onder b Bbz 2004)."),
            _("Er is geen uitkering wegens werkloosheid; die eist art. 2 lid 1 onder b Bbz 2004."),
            "",
        ),
        (
            maanden is None or maanden < GEVESTIGD_MAANDEN,
            _("Het bedrijf is nog niet begonnen of pas begonnen."),
            _("Het bedrijf bestaat al langer dan 18 maanden (praktijk)."),
            "",
        ),
        (
            _volledig(intake),
            _("Het bedrijf vraagt genoeg uren voor het urencriterium."),
            _("Het bedrijf vraagt te weinig uren voor het urencriterium van 1.225 per jaar."),
            _("Hoeveel uren per week gaat het bedrijf vragen?"),
        ),
        _levensvatbaar(intake),
    )


def _gevestigd(intake: Intake, peildatum: date) -> Kans:
    maanden = _maanden(intake.gestart_op, peildatum)
    return _weeg(
        Groep.GEVESTIGD,
        (
            maanden is not None and maanden >= GEVESTIGD_MAANDEN,
            _("Het bedrijf bestaat langer dan 18 maanden (praktijk bij art. 2 lid 1 onder a Bbz 2004)."),
            _("Het bedrijf bestaat nog niet lang genoeg (praktijk: 18 maanden; art. 2 lid 1 onder a Bbz 2004)."),
            "",
        ),
        (
            _volledig(intake),
            "",
            _("Het bedrijf vraagt te weinig uren voor het urencriterium van 1.225 per jaar."),
            _("Hoeveel uren per week werkt de ondernemer in het bedrijf?"),
        ),
        _levensvatbaar(intake),
        (
            None if intake.wil_stoppen is None else not intake.wil_stoppen,
            "",
            _("De ondernemer wil stoppen."),
            _("Wil de ondernemer doorgaan of stoppen?"),
        ),
    )


def _ouder(intake: Intake, geboortedatum: date, peildatum: date) -> Kans:
    if peildatum < date(2020, 1, 1):
        oud_genoeg = leeftijd(geboortedatum, peildatum) >= 55
        eis = _("55 jaar of ouder (art. 2 lid 1 onder c Bbz 2004, tekst tot 2020)")
    else:
        oud_genoeg = geboortedatum < date(1960, 1, 1)
        eis = _("geboren voor 1 januari 1960 (art. 2 lid 1 onder c Bbz 2004)")
    maanden = _maanden(intake.gestart_op, peildatum)
    return _weeg(
        Groep.OUDER,
        (
            oud_genoeg,
            _("De ondernemer is %(eis)s.") % {"eis": eis},
            _("De ondernemer is niet %(eis)s.") % {"eis": eis},
            "",
        ),
        (
            maanden is not None and maanden >= 120,
            _("Het bedrijf bestaat minstens 10 jaar."),
            _("Het bedrijf bestaat nog geen 10 jaar."),
            "",
        ),
        (
            None if intake.levensvatbaar_verwacht is None else not intake.levensvatbaar_verwacht,
            _("Het bedrijf brengt blijvend te weinig op."),
            _("Het bedrijf lijkt levensvatbaar; dan past een andere groep."),
            _("Brengt het bedrijf genoeg op om van te leven?"),
        ),
    )


def _beeindigend(intake: Intake) -> Kans:
    return _weeg(
        Groep.BEEINDIGEND,
        (
            intake.wil_stoppen,
            _("De ondernemer wil het bedrijf beëindigen (art. 2 lid 1 onder d Bbz 2004)."),
            _("De ondernemer wil niet stoppen."),
            _("Wil de ondernemer doorgaan of stoppen?"),
        ),
        (intake.gestart_op is not None, "", _("Er is nog geen bedrijf om te beëindigen."), ""),
        (
            None if intake.levensvatbaar_verwacht is None else not intake.levensvatbaar_verwacht,
            "",
            _("Het bedrijf lijkt levensvatbaar; beëindigen met Bbz is voor een bedrijf dat niet levensvatbaar is."),
            _("Brengt het bedrijf genoeg op om van te leven?"),
        ),
    )


def _volledig(intake: Intake) -> bool | None:
    return None if intake.uren_per_week is None else intake.uren_per_week >= UREN_PER_WEEK


def _levensvatbaar(intake: Intake) -> tuple[bool | None, str, str, str]:
    return (
        intake.levensvatbaar_verwacht,
        _("De adviseur verwacht dat het bedrijf levensvatbaar wordt (art. 1 onder c Bbz 2004)."),
        _("De adviseur verwacht niet dat het bedrijf levensvatbaar wordt (art. 1 onder c Bbz 2004)."),
        _("Is het bedrijf levensvatbaar? Dat moet worden onderzocht."),
    )
