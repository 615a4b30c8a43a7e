"""The README's first program: an invoice under 2/10 net 30, paid in part within ten days."""

from datetime import date, datetime, timezone

from receivables import Ledger

now = datetime(2026, 3, 10, 9, 30, tzinfo=timezone.utc)  # who has a clock says so; there is none inside
ledger = Ledger("ACME GmbH", "EUR")
opened = ledger.open_account("C-1", opened=date(2026, 3, 1), recorded=now)
billed = ledger.issue_invoice(
    "INV-1",
    customer="C-1",
    totals="1190.00 EUR",
    issued=date(2026, 3, 1),
    terms="2/10 net 30",
    recorded=now,
)
paid = ledger.receive_payment("R-1", customer="C-1", amount="500.00 EUR", value_date=date(2026, 3, 10), recorded=now)
print(paid.explain(), end="")
stored = [entry for done in (opened, billed, paid) for entry in done.entries()]  # your database, your transaction
assert len(stored) == 4
print(ledger.portfolio().aging(as_of=date(2026, 4, 30)))
