"""A day's bank statement: whose money each line is, what it settles, and why; what is sure is applied, the rest is asked."""

from datetime import date, datetime, timezone

from receivables import AllocationPolicy, BankLine, KnownPayer, Ledger, proposals_frame

now = datetime(2026, 4, 1, 9, tzinfo=timezone.utc)
ledger = Ledger("ACME GmbH", "EUR")
sold = {
    "10231": {"RE-2026-0117": "1190.00 EUR", "RE-2026-0131": "416.50 EUR", "RE-2026-0145": "2380.37 EUR"},
    "10244": {"RE-2026-0162": "803.25 EUR", "RE-2026-0173": "1190.00 EUR"},
    "10301": {"RE-2026-0180": "5950.12 EUR"},
}
for customer, invoices in sold.items():
    ledger.open_account(customer, opened=date(2026, 1, 1), recorded=now)
    for number, gross in invoices.items():
        ledger.issue_invoice(
            number, customer=customer, totals=gross, issued=date(2026, 3, 24), terms="2/10 net 30", recorded=now
        )

# Names and bank accounts stay with you: they are looked at, and in no event.
payers = [
    KnownPayer("10231", names=["Müller Bau GmbH"], accounts=["DE89 3704 0044 0532 0130 00"]),
    KnownPayer("10244", names=["Schmidt & Söhne OHG"], accounts=["DE02 1203 0000 0000 2020 51"]),
    KnownPayer("10300", names=["Nordlicht Holding AG"], pays_for=["10301"]),
    KnownPayer("10301", names=["Nordlicht Kabel GmbH"]),
]
day = date(2026, 4, 1)
lines = [
    BankLine("1", amount="1606.50 EUR", value_date=day, name="MUELLER BAU GMBH", text="re 2026/117 u.a."),
    BankLine("2", amount="787.18 EUR", value_date=day, account="DE02120300000000202051", text="re20260162 abz. Skonto"),
    BankLine("3", amount="5950.12 EUR", value_date=day, name="NORDLICHT HOLDING", text="fuer Nordlicht Kabel"),
    BankLine("4", amount="1190.00 EUR", value_date=day, text="Zahlung"),
    BankLine("5", amount="55.00 EUR", value_date=day, name="Unbekannt e.V.", text="Spende"),
]

proposals = ledger.propose(lines, payers)
print(proposals_frame(proposals))
print(proposals[0].explain())
for proposal in proposals:
    if proposal.status == "settled" and (receipt := proposal.command(f"BANK-2026-04-01-{proposal.line}")):
        done = ledger.handle(receipt, recorded=now)
        print(done.explain(), end="")

# The same question asked of a policy: what would it do with money of which nothing but the amount is known?
policy = AllocationPolicy(["exact_single", "combination"], leftover="on_account")
paid = ledger.receive_payment(
    "R-1", customer="10231", amount="2380.37 EUR", value_date=date(2026, 5, 4), policy=policy, recorded=now
)
print(paid.explain(), end="")
print(ledger.portfolio().aging(as_of=date(2026, 5, 4)))
