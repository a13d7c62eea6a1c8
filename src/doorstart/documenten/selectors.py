"""Reads of documents: what is there, what the checklist still misses."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _

from doorstart.documenten.checklist import vereisten
from doorstart.documenten.models import Document, Documentsoort, NietNodig
from doorstart.dossiers.models import Dossier


@dataclass(frozen=True, slots=True)
class Checklistregel:
    """One usual document: what came in, and why it is not needed when somebody said so (empty: it is needed)."""

    soort: Documentsoort
    grond: str
    waarom: Any
    documenten: tuple[Document, ...]
    niet_nodig: str

    @property
    def ontbreekt(self) -> bool:
        """Say whether the document is needed and not there."""
        return not self.documenten and not self.niet_nodig


def documenten_van(dossier: Dossier) -> Sequence[Document]:
    """Return the documents of a dossier, newest first, without their content."""
    return list(Document.objects.filter(dossier=dossier).defer("inhoud").select_related("ontvangen_door"))


def checklist(
    dossier: Dossier, *, kapitaal: bool = False, documenten: Sequence[Document] | None = None
) -> list[Checklistregel]:
    """Return the checklist of the dossier's group with what came in; two queries."""
    per_soort: dict[str, list[Document]] = {}
    for document in documenten_van(dossier) if documenten is None else documenten:
        per_soort.setdefault(document.soort, []).append(document)
    uitgezet = {rij.soort: rij for rij in NietNodig.objects.filter(dossier=dossier).order_by("id")}
    return [
        Checklistregel(
            soort=eis.soort, grond=eis.grond, waarom=eis.waarom, documenten=tuple(per_soort.get(eis.soort, ())),
            niet_nodig=uitgezet[eis.soort].reden if eis.soort in uitgezet and not uitgezet[eis.soort].nodig else "",
        )
        for eis in vereisten(dossier.groep, kapitaal=kapitaal)
    ]  # fmt: skip


def document(pk: int) -> Document:
    """Return one document with its content; one of another organisation does not exist (404)."""
    rij: Document | None = Document.objects.select_related("dossier").filter(pk=pk).first()
    if rij is None:
        raise Http404(_("Dit document is niet gevonden."))
    return rij
