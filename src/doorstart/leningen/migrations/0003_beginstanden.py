"""What stood in the columns of a loan becomes its opening event; the journal entries of a loan find their loan."""

from datetime import date

from django.db import migrations


def _zet_om(apps, schema_editor):
    lening_tabel = apps.get_model("leningen", "Lening")
    gebeurtenis_tabel, stand_tabel = apps.get_model("leningen", "Leninggebeurtenis"), apps.get_model("leningen", "Leningstand")
    koppel_tabel, boeking_tabel = apps.get_model("leningen", "Leningboeking"), apps.get_model("grootboek", "Boeking")
    for lening in lening_tabel._base_manager.select_related("dossier", "organisatie"):
        lening.wetsgroep = f"bbz_{lening.dossier.groep}"
        lening.save(update_fields=["wetsgroep"])
        dag, open_bedrag = lening.organisatie.werkdatum or date.today(), lening.hoofdsom - lening.afgelost
        dagen = {n: getattr(lening, n).isoformat() for n in ("achterstand_sinds", "uitstel_tot", "afgelost_op") if getattr(lening, n)}
        begin = gebeurtenis_tabel(
            organisatie_id=lening.organisatie_id, lening=lening, soort="beginstand", dag=dag, bekend_op=dag,
            bedrag=open_bedrag, gegevens=dagen,
        )
        gebeurtenis_tabel._base_manager.bulk_create([begin])
        boekingen = boeking_tabel._base_manager.filter(dossier=lening.dossier, omschrijving=f"Lening {lening.nummer}")
        koppel_tabel._base_manager.bulk_create(
            koppel_tabel(organisatie_id=lening.organisatie_id, lening=lening, boeking=boeking, gebeurtenis=begin, tot_en_met=dag)
            for boeking in boekingen
        )
        status = "afgelost" if not open_bedrag else "achterstand" if lening.achterstand_sinds else "loopt"
        rij = stand_tabel(
            organisatie_id=lening.organisatie_id, lening=lening, op=dag, status=status, hoofdsom=open_bedrag, rente=0,
            totaal=open_bedrag, aflossing=lening.afgelost, achterstand_sinds=lening.achterstand_sinds,
            uitstel_tot=lening.uitstel_tot, afgelost_op=lening.afgelost_op, volgende_vervaldag=dag,
        )
        stand_tabel._base_manager.bulk_create([rij])


class Migration(migrations.Migration):
    dependencies = [("leningen", "0002_kapitaal"), ("grootboek", "0002_onveranderlijk")]
    operations = [migrations.RunPython(_zet_om, migrations.RunPython.noop)]
