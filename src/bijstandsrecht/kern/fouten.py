"""Errors that teach: what is wrong, in which field, which article needs it, and what to do.

The text is plain Dutch, because it is shown to a caseworker or a resident as it stands.
The law never guesses: a missing fact or amount is one of these errors, never a zero.
"""

from __future__ import annotations

from collections.abc import Iterable

from bijstandsrecht.kern.weergave import als_tekst


class RechtFout(Exception):
    """Base of every refusal of this package.

    `veld` names the field or parameter key, `waarde` what was given, `artikel` the article that needs
    the fact, `remedie` what the reader can do. `str()` gives all of it as Dutch sentences.
    """

    standaard = "Dit kan niet worden berekend."

    def __init__(
        self,
        melding: str = "",
        *,
        veld: str = "",
        waarde: object = None,
        artikel: str = "",
        remedie: str = "",
    ) -> None:
        super().__init__(melding)
        self.melding = melding or self.standaard
        self.veld = veld
        self.waarde = waarde
        self.artikel = artikel
        self.remedie = remedie

    def __str__(self) -> str:
        delen = [_zin(self.melding)]
        if self.waarde is not None:
            delen.append(f"Gevraagd of ingevuld bij {self.veld or 'dit gegeven'}: {als_tekst(self.waarde)}.")
        elif self.veld:
            delen.append(f"Het gaat om: {self.veld}.")
        if self.artikel:
            delen.append(f"Nodig voor {self.artikel}.")
        if self.remedie:
            delen.append(_zin(self.remedie))
        return " ".join(delen)

    def __reduce__(self) -> tuple[object, ...]:
        # Keyword-only fields would be lost when the error crosses a process boundary.
        return (_herstel, (type(self), self.melding, self.__dict__.copy()))


def _zin(tekst: str) -> str:
    """A capital at the start and a stop at the end."""
    return tekst[:1].upper() + tekst[1:] + ("" if tekst.endswith((".", "?", "!")) else ".")


def _herstel(soort: type[RechtFout], melding: str, velden: dict[str, object]) -> RechtFout:
    fout = soort(melding)
    fout.__dict__.update(velden)
    return fout


class OngeldigeInvoer(RechtFout):
    """A given fact cannot be right: negative turnover, a partner under 18, cents as a float."""

    standaard = "Dit gegeven klopt niet."


class OngeldigBoekjaar(RechtFout):
    """A boekjaar is not exactly twelve whole calendar months."""

    standaard = "Een boekjaar duurt precies 12 hele maanden."


class BuitenBereik(RechtFout):
    """A date, or a number of hours, lies outside what the rule or the known amounts cover."""

    standaard = "Dit valt buiten wat deze regel kan berekenen."


class OnbekendBedrag(RechtFout):
    """The statutory amount exists but was not read from a source; the organisation may supply it.

    The message names the amount and the day; `veld` holds the key of the parameter, which means nothing to a reader.
    """

    standaard = "Dit bedrag is niet bekend op de gevraagde dag."

    def __str__(self) -> str:
        return str(RechtFout(self.melding, artikel=self.artikel, remedie=self.remedie))


def controleer_keuze(
    veld: str, waarde: object, keuzes: Iterable[str], melding: str = "Deze keuze bestaat niet.", *, artikel: str = ""
) -> None:
    """Refuse a word that is not one of `keuzes`. Raises OngeldigeInvoer that names them all."""
    woorden = tuple(keuzes)
    if waarde not in woorden:
        raise OngeldigeInvoer(
            melding, veld=veld, waarde=waarde, artikel=artikel, remedie="Kies uit: " + ", ".join(woorden) + "."
        )
