"""Reading a bank statement (camt.053): is this a file we may read, does it follow the schema, what does it say."""

from doorstart.bank.camt.fouten import BankbestandFout
from doorstart.bank.camt.keuring import keur
from doorstart.bank.camt.lezen import gelezen, lees
from doorstart.bank.camt.velden import Afschriftgegevens, Regelgegevens

__all__ = ["Afschriftgegevens", "BankbestandFout", "Regelgegevens", "gelezen", "keur", "lees"]
