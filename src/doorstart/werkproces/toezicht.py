"""The daily looks of this room: suspensions that lapsed, waiting that has turned into work, penalties that ended."""

from datetime import date

from doorstart.dossiers.status import vergrendel
from doorstart.kern.gebeurtenissen import leg_vast
from doorstart.kern.templatetags.doorstart import datum as in_woorden
from doorstart.werkproces import dwangsom, klok
from doorstart.werkproces.models import Procedure, Taak, WachtOp


def hervat_termijnen(dag: date) -> int:
    """Let the clock of procedures run again whose repair period has passed; returns how many."""
    aantal = 0
    for pk, dossier_id in Procedure.objects.filter(opgeschort_sinds__isnull=False).values_list("pk", "dossier_id"):
        slot = vergrendel(dossier_id)
        rij = Procedure.objects.select_for_update().get(pk=pk)
        if not klok.hervat_verstreken(rij, dag):
            continue
        rij.save()
        aantal += 1
        uiterlijk = f" Beslissen uiterlijk op {in_woorden(rij.beslis_uiterlijk)}." if rij.beslis_uiterlijk else ""
        leg_vast(
            soort="termijn_hervat", datum=dag, dossiernummer=slot.nummer,
            omschrijving=f"De hersteltermijn is voorbij; de beslistermijn loopt verder.{uiterlijk}",
            gegevens={"procedure": rij.pk, "opgeschorte_dagen": rij.opgeschorte_dagen},
        )  # fmt: skip
    return aantal


def wachten_is_werk(dag: date) -> int:
    """Turn tasks that waited for the applicant into ours once their day has passed; returns how many."""
    rijen = Taak.objects.filter(afgerond_op__isnull=True, wacht_op=WachtOp.AANVRAGER, uiterlijk__lt=dag)
    return int(rijen.update(wacht_op=WachtOp.ONS))


def vraag_dwangsommen(dag: date) -> int:
    """Ask to fix penalties that reached their last day while nobody decided; returns how many."""
    rijen = Procedure.objects.filter(ingebrekestelling_op__isnull=False, afgerond_op__isnull=True)
    return sum(dwangsom.vraag_vaststelling(rij, dag) for rij in rijen.select_related("dossier__adviseur"))
