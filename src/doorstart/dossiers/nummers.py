"""Numbers that people read out over the telephone: D2018-00012, B2018-00007."""

from datetime import date
from typing import Any

from django.apps import apps

from doorstart.kern.scope import huidige_organisatie_id

_CIJFERS = 5


def volgend_nummer(model: Any, letter: str, dag: date) -> str:
    """Return the next number of this year; call it inside a transaction.

    The organisation's row is locked, so two people cannot get the same number.
    """
    apps.get_model("organisatie", "Organisatie").objects.select_for_update().get(pk=huidige_organisatie_id())
    begin = f"{letter}{dag.year}-"
    # An import brings numbers of an earlier system; only our own form counts on.
    hoogste = (
        model.objects.filter(nummer__startswith=begin, nummer__regex=rf"^{begin}[0-9]{{{_CIJFERS}}}$")
        .order_by("-nummer")
        .values_list("nummer", flat=True)
        .first()
    )
    volgnummer = int(hoogste.removeprefix(begin)) + 1 if hoogste else 1
    return f"{begin}{volgnummer:0{_CIJFERS}d}"
