"""Accounts receivable, exact and explained: terms, open items, cash application, aging.

Commands go in, events come out, reports are computed. The library does no I/O and reads no clock:

    >>> from datetime import date, datetime, timezone
    >>> from receivables import Ledger, net_terms
    >>> ledger = Ledger("ACME GmbH", "EUR")
    >>> now = datetime(2026, 3, 10, 9, 30, tzinfo=timezone.utc)
    >>> done = ledger.open_account("C-1", opened=date(2026, 3, 1), recorded=now)
    >>> done = ledger.issue_invoice(
    ...     "INV-1", customer="C-1", totals="1190.00 EUR", issued=date(2026, 3, 1),
    ...     terms=net_terms(30).discount("2", 10), recorded=now,
    ... )
    >>> done = ledger.receive_payment(
    ...     "R-1", customer="C-1", amount="1166.20 EUR", value_date=date(2026, 3, 10),
    ...     method="transfer", recorded=now,
    ... )
    >>> print(done.explain(), end="")
    receipt R-1 of 1166.20 EUR from account C-1, 2026-03-10
      not by reference: no open document is named
      1166.20 EUR settles INV-1/1 with 23.80 EUR discount: the only item of exactly this amount

Amounts are `Money`, or texts such as ``"1190.00 EUR"``; days are `datetime.date`; instants are `datetime.datetime` with
a time zone; percentages are `decimal.Decimal`. A float is refused everywhere. Every refusal is an `Error` with a stable
``code``.
"""

from . import _declared
from ._commands import Ledger
from ._declared import *
from ._errors import Error, WrongType
from ._receivables import (
    Aging,
    Directory,
    Frame,
    Money,
    Portfolio,
    codes,
    command_from_json,
    command_to_json,
    entries_from_lines,
    entries_to_lines,
    entry_from_json,
    explain,
    from_json,
    net_terms,
    standard_rules,
    to_json,
)

__all__ = _declared.__all__ + [
    "Aging",
    "Directory",
    "Error",
    "Frame",
    "Ledger",
    "Money",
    "Portfolio",
    "WrongType",
    "codes",
    "command_from_json",
    "command_to_json",
    "entries_from_lines",
    "entries_to_lines",
    "entry_from_json",
    "explain",
    "from_json",
    "net_terms",
    "standard_rules",
    "to_json",
]
