"""A move from an old system, a year end, and what others have of it.

What was open elsewhere becomes opening items, with proof. At the year end the books are held against the list of the group's
system row by row, and the customers to ask are drawn from a seed, asked and compared. All figures are made up.
"""

from datetime import date, datetime, timezone

from receivables import (
    ConfirmationAnswer,
    ConfirmationReply,
    ExternalItem,
    Ledger,
    MigrationPlan,
    SampleMethod,
    SamplePlan,
)


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, tzinfo=timezone.utc)


# 1. What the old system had open on the last day of June, and the balance of its control account.
old = [
    ExternalItem("2026/17", customer="ADLER", amount="680.00 EUR", date="2026-05-14", due="2026-06-13"),
    ExternalItem("2026/21", customer="ADLER", amount="1500.00 EUR", date="2026-06-02", due="2026-07-02"),
    ExternalItem("2026/22", customer="BIRKE", amount="3200.00 EUR", date="2026-06-10", due="2026-07-10"),
    ExternalItem("G-9", customer="BIRKE", amount="-40.00 EUR", date="2026-06-20"),
]
cut_over = date(2026, 6, 30)
ledger = Ledger("ACME GmbH", "EUR")
for customer in ["ADLER", "BIRKE", "CEDER"]:
    ledger.open_account(customer, opened=date(2020, 1, 1), recorded=at(cut_over))
plan = MigrationPlan(posting=cut_over, debits="invoice", credits="credit_note", controls=["5340.00 EUR"])
migration = ledger.migrate(old, plan, recorded=at(cut_over))
migration.check()  # or it says what is missing
for taken in migration.taken:
    ledger.handle(taken.command, recorded=at(cut_over))
print(migration)
assert ledger.portfolio().migrated(migration).agrees()

# 2. The second half of the year; the last payment came in January.
def paid(number: str, customer: str, amount: str, day: date, reference: str) -> None:
    ledger.receive_payment(
        number, customer=customer, amount=amount, value_date=day, reference=reference, recorded=at(day)
    )


paid("R-1", "ADLER", "680.00 EUR", date(2026, 7, 3), "2026/17")
for number, customer, gross, issued in [
    ("2026/80", "ADLER", "900.00 EUR", date(2026, 12, 5)),
    ("2026/81", "CEDER", "250.00 EUR", date(2026, 12, 12)),
    ("2026/82", "CEDER", "75.00 EUR", date(2026, 12, 30)),
]:
    ledger.issue_invoice(
        number, customer=customer, totals=gross, issued=issued, terms="net 30", recorded=at(issued)
    )
paid("R-2", "BIRKE", "3200.00 EUR", date(2027, 1, 4), "2026/22")

# 3. The list of the group's system at the year end.
theirs = [
    ExternalItem("2026/021", customer="ADLER", amount="1500.00 EUR"),
    ExternalItem("2026/80", customer="ADLER", amount="890.00 EUR"),
    ExternalItem("G-9", customer="BIRKE", amount="-40.00 EUR"),
    ExternalItem("2026/81", customer="CEDER", amount="250.00 EUR"),
    ExternalItem("2026/81", customer="CEDER", amount="250.00 EUR"),
]
year_end = date(2026, 12, 31)
portfolio = ledger.portfolio()
made = portfolio.reconcile(theirs, as_of=year_end, controls=["2850.00 EUR"])
print(made)
print(made.documents())

# 4. Whom to ask for a confirmation, the letter to one of them, and its reply.
method = SampleMethod.MonetaryUnit(count=1)
sample = portfolio.sample(SamplePlan("EUR", seed=2026, method=method, threshold="3000.00 EUR"), as_of=year_end)
print(sample)
letter = portfolio.confirmation("BIRKE", as_of=year_end, form="positive", reply_by=date(2027, 2, 15))
print(letter)
reply = ConfirmationReply(
    received=date(2027, 1, 20), answer=ConfirmationAnswer.States(balances=["-40.00 EUR"])
)
print(portfolio.confirmed(letter, reply), end="")
