"""The books: every event as a balanced entry, a month closed, and the proof."""

from datetime import date, datetime, timezone

from receivables import Journal, Ledger, TaxShare, Totals


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, tzinfo=timezone.utc)


ledger, journal = Ledger("ACME GmbH", "EUR"), Journal("ACME GmbH", "EUR")
march, april = date(2026, 3, 31), date(2026, 4, 30)

vat = TaxShare(category="S", rate="19", base="1000.00 EUR", tax="190.00 EUR")
home = Totals(gross="1190.00 EUR", tax=[vat])
for done in [
    ledger.open_account("A", opened=date(2026, 3, 1), recorded=at(date(2026, 3, 1))),
    ledger.issue_invoice(
        "INV-1", customer="A", totals=home, issued=date(2026, 3, 2), terms="2/10 net 30", recorded=at(date(2026, 3, 2))
    ),
    ledger.issue_invoice(
        "INV-2",
        customer="A",
        totals="10000.00 USD",
        rate="EUR/USD 1.1000",
        issued=date(2026, 3, 5),
        terms="net 30",
        recorded=at(date(2026, 3, 5)),
    ),
    ledger.receive_payment(
        "R-1", customer="A", amount="1166.20 EUR", value_date=date(2026, 3, 12), recorded=at(date(2026, 3, 12))
    ),
    ledger.revalue_items(as_at=march, rates=["EUR/USD 1.0800"], recorded=at(date(2026, 4, 1))),
    ledger.close_period(march, recorded=at(date(2026, 4, 2))),
    # The day it is of lies in March, so it is booked on the first open day.
    ledger.issue_invoice(
        "INV-3", customer="A", totals="50.00 EUR", issued=date(2026, 3, 30), terms="net 30", recorded=at(date(2026, 4, 3))
    ),
    ledger.receive_payment(
        "R-2",
        customer="A",
        amount="10000.00 USD",
        rate="EUR/USD 1.1200",
        value_date=date(2026, 4, 9),
        recorded=at(date(2026, 4, 9)),
    ),
]:
    journal.post(done)

for voucher in journal.vouchers():
    print(voucher.posting, voucher.event)
    for line in voucher.lines:
        print(f"  {line.role:<20} {line.amount!s:>16} {line.base!s:>14}")
print(journal.trial_balance(april).frame(), end="")
print("March ties:", journal.proof(march).ties(), "- April ties:", journal.proof(april).ties())
