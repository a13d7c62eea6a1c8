"""The page of the local policy for the Bbz: defaults with their reason, a proposal, who may."""

from typing import Any

import pytest
from django.urls import reverse

from doorstart.kern.scope import scope
from doorstart.organisatie.bbzbeleid import BbzBeleid, bbz_beleid
from doorstart.organisatie.models import Beleid
from doorstart.organisatie.rollen import Rol

VOORSTEL = {
    keuze: getattr(BbzBeleid(), keuze) for keuze in BbzBeleid.__dataclass_fields__
} | {"geldig_van": "2018-08-01", "reden": "Besluit van het college", "betaaldag": 25}  # fmt: skip


@pytest.mark.parametrize("rol", Rol.values)
def test_wie_mag(als: Any, rol: str) -> None:
    lezen = als(rol).get(reverse("balie:bbzbeleid")).status_code
    assert lezen == (200 if rol in {Rol.BEHEERDER, Rol.MANAGER} else 403)
    assert als(rol).get(reverse("balie:bbzbeleid_nieuw")).status_code == (200 if rol == Rol.BEHEERDER else 403)


def test_van_standaard_naar_eigen_keuze(als: Any, organisatie: Any) -> None:
    pagina = als("manager").get(reverse("balie:bbzbeleid")).content.decode()
    assert "standaard" in pagina
    assert "eigen keuze" not in pagina
    fout = als("beheerder").post(reverse("balie:bbzbeleid_nieuw"), VOORSTEL | {"betaaldag": 32})
    assert fout.status_code == 422
    als("beheerder").post(reverse("balie:bbzbeleid_nieuw"), VOORSTEL)
    rij = Beleid.objects.get(soort="bbz")
    als("manager").post(reverse("balie:beleid_beoordelen", args=[rij.pk]), {"goedkeuren": "ja"})
    with scope(organisatie):
        assert bbz_beleid(rij.geldig_van).betaaldag == 25
    organisatie.werkdatum = rij.geldig_van
    organisatie.save()
    assert "eigen keuze" in als("manager").get(reverse("balie:bbzbeleid")).content.decode()
