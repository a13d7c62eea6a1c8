"""Errors of the product; each says in Dutch what is wrong and what to do."""


class DoorstartFout(Exception):
    """A refusal that a user may read: the message is a Dutch sentence with a remedy."""


class GeenScope(DoorstartFout):
    """A query was made without saying for which organisation."""


class BuitenScope(DoorstartFout):
    """A row of another organisation was about to be read or written."""


class OngeldigeStap(DoorstartFout):
    """A procedure was asked for a transition that is not in its table, or whose conditions are not met."""


class VierOgen(DoorstartFout):
    """The same person tried to propose and to approve."""
