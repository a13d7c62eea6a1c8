"""The figures of guidance and prevention: tracks, coaching, reach, stories."""

from doorstart.sturing.figuren import Eenheid, Figuur, Kolom, Lijst
from doorstart.sturing.opbouw import Bouwer
from doorstart.sturing.selectors import Begeleiding

_TRAJECT = (
    Kolom("dossier"),
    Kolom("gemeente"),
    Kolom("gestart_op", Eenheid.DATUM),
    Kolom("taalniveau"),
    Kolom("modules", Eenheid.AANTAL),
)
_SESSIE = (
    Kolom("dossier"),
    Kolom("datum", Eenheid.DATUM),
    Kolom("soort", Eenheid.SLEUTEL),
    Kolom("minuten", Eenheid.MINUTEN),
)
_ACTIVITEIT = (
    Kolom("datum", Eenheid.DATUM),
    Kolom("soort", Eenheid.SLEUTEL),
    Kolom("titel"),
    Kolom("doelgroep"),
    Kolom("opkomst", Eenheid.AANTAL),
)
_VERHAAL = (Kolom("dossier"), Kolom("titel"), Kolom("toestemming_op", Eenheid.DATUM))


def begeleiding_en_preventie(bouw: Bouwer, rijen: Begeleiding) -> list[Figuur]:
    """Return what was done for people, and how many were reached."""
    trajecten = Lijst(_TRAJECT, tuple(tuple(r) for r in rijen.trajecten))
    sessies = Lijst(_SESSIE, tuple(tuple(r) for r in rijen.sessies))
    activiteiten = Lijst(
        _ACTIVITEIT, tuple((a.datum, a.soort, a.titel, a.doelgroep, a.opkomst) for a in rijen.activiteiten)
    )
    verhalen = Lijst(_VERHAAL, tuple((v.dossier, v.titel, v.toestemming_op) for v in rijen.verhalen))
    niet_geteld = sum(1 for a in rijen.activiteiten if a.opkomst is None)
    return [
        bouw.figuur("statushouders", len(trajecten.rijen), Eenheid.AANTAL, trajecten, deel="begeleiding"),
        bouw.figuur("coaching", sum(s.minuten for s in rijen.sessies), Eenheid.MINUTEN, sessies, deel="begeleiding"),
        bouw.figuur("preventie_activiteiten", len(activiteiten.rijen), Eenheid.AANTAL, activiteiten, deel="preventie"),
        bouw.figuur(
            "preventie_bereik",
            sum(a.opkomst or 0 for a in rijen.activiteiten),
            Eenheid.AANTAL,
            activiteiten,
            deel="preventie",
            niet_meegeteld={"opkomst_niet_geteld": niet_geteld} if niet_geteld else None,
        ),
        bouw.figuur("verhalen", len(verhalen.rijen), Eenheid.AANTAL, verhalen, deel="begeleiding"),
    ]
