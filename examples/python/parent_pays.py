"""A parent pays in dollars for the euro invoices of its subsidiaries, late in the month; then the payment bounces."""

from datetime import date, datetime, timezone

from receivables import ApplyLine, ItemKey, Ledger, Profile


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, tzinfo=timezone.utc)


ledger = Ledger("ACME GmbH", "EUR")
ledger.open_account("P", opened=date(2026, 1, 1), recorded=at(date(2026, 1, 2)))
for customer, gross, issued, terms in [
    ("A", "10000.00 EUR", date(2026, 1, 15), "net 30"),
    ("B", "5000.00 EUR", date(2026, 1, 20), "net 30"),
    ("C", "4000.00 EUR", date(2026, 3, 11), "2/20 net 60"),
]:
    parts = Profile(payer="P", parent="P")
    ledger.open_account(customer, opened=date(2026, 1, 1), profile=parts, recorded=at(date(2026, 1, 2)))
    known = at(date(2026, 3, 12))
    ledger.issue_invoice(f"INV-{customer}", customer=customer, totals=gross, issued=issued, terms=terms, recorded=known)

# The parent pays in dollars: valued on 28 March, booked on the 30th, heard of on 2 April.
paid = ledger.receive_payment(
    "R-1",
    customer="P",
    amount="19137.60 USD",
    rate="EUR/USD 1.08",
    value_date=date(2026, 3, 28),
    posting=date(2026, 3, 30),
    lines=[
        ApplyLine(ItemKey("INV-A", instalment=1), amount="10000.00 EUR", source="10800.00 USD"),
        ApplyLine(ItemKey("INV-B", instalment=1), amount="3800.00 EUR", source="4104.00 USD"),
        ApplyLine(ItemKey("INV-C", instalment=1), amount="3920.00 EUR", source="4233.60 USD", discount="80.00 EUR"),
    ],
    recorded=at(date(2026, 4, 2)),
)
ledger.open_dispute(
    "DSP-1",
    item=ItemKey("INV-B", instalment=1),
    amount="1200.00 EUR",
    effective=date(2026, 3, 28),
    posting=date(2026, 3, 30),
    reason="short delivery",
    recorded=at(date(2026, 4, 2)),
)
bounced = ledger.return_payment("R-1", returned=date(2026, 4, 12), recorded=at(date(2026, 4, 12)))
print(paid.explain() + bounced.explain(), end="")

march, april = date(2026, 3, 31), date(2026, 4, 30)
for as_of, known_at in [(march, at(date(2026, 4, 1))), (march, None), (april, None)]:
    total = ledger.portfolio().aging(as_of=as_of, known_at=known_at).totals[-1]
    print(as_of, f"known {known_at:%d %B}:" if known_at else "as booked:", total.total, "disputed", total.disputed)
