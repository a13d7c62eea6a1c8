"""Whether every claim is what the journal says, to the cent: for `doorstart controleer`."""

from collections import defaultdict

from doorstart.grootboek.selectors import sommen_per_boeking
from doorstart.kern.geld import tekst_uit_centen
from doorstart.vorderingen.maken import losse_boekingen
from doorstart.vorderingen.models import Vorderingsmutatie


def bevindingen() -> list[str]:
    """Return a sentence per entry that changed a claim by another amount than it posted, or that has no claim."""
    return [*_anders_dan_geboekt(), *_zonder_vordering()]


def _anders_dan_geboekt() -> list[str]:
    per_rekening: dict[str, dict[tuple[int, int | None], int]] = defaultdict(dict)
    rijen = Vorderingsmutatie.objects.values_list(
        "vordering__rekening", "boeking_id", "vordering__dossier_id", "bedrag"
    )
    for rekening, boeking, dossier, bedrag in rijen.iterator(chunk_size=5000):
        sommen = per_rekening[rekening]
        sommen[boeking, dossier] = sommen.get((boeking, dossier), 0) + bedrag
    fouten = []
    for rekening, sommen in sorted(per_rekening.items()):
        geboekt = sommen_per_boeking({boeking for boeking, _dossier in sommen}, rekening)
        for sleutel, bedrag in sorted(sommen.items()):
            if bedrag != geboekt.get(sleutel, 0):
                fouten.append(
                    f"Boeking {sleutel[0]} zet € {tekst_uit_centen(geboekt.get(sleutel, 0))} op vorderingen, "
                    f"maar de vordering verandert met € {tekst_uit_centen(bedrag)}."
                )
    return fouten


def _zonder_vordering() -> list[str]:
    return [
        f"Boeking {stand.boeking.pk} zet € {tekst_uit_centen(stand.bedrag)} op vorderingen zonder vordering."
        for stand in losse_boekingen()
    ]
