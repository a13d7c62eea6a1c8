"""The refusal of a bank file: one sentence that says what is wrong and what to do."""

from doorstart.kern.fouten import DoorstartFout


class BankbestandFout(DoorstartFout):
    """A file that is no bank statement that we can book."""
