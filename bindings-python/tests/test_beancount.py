"""The journal as Beancount reads it: no error, and of every account what the trial balance says."""

from collections import defaultdict
from datetime import date, datetime, timezone
from decimal import Decimal

import pytest
from beancount import loader
from beancount.core import convert, data

from receivables import ApplyLine, Chart, ChartLine, ItemKey, Journal, Ledger, Outcome, Role, TaxShare, Totals, net_terms

NOW = datetime(2026, 6, 1, 9, 0, tzinfo=timezone.utc)
MONTH_ENDS = [date(2026, 3, 31), date(2026, 4, 30), date(2026, 5, 31)]

# One account a role, so that what an account comes to is what its role does.
CHART = Chart(lines=[ChartLine(role, account=f"{role.value} of ours") for role in Role])


def day(month: int, day: int) -> date:
    return date(2026, month, day)


def taxed(net: int) -> Totals:
    """So much net with 19 % on it."""
    tax = net * 19 // 100
    return Totals(
        f"{net + tax}.00 EUR",
        tax=[TaxShare("S", rate="19", base=f"{net}.00 EUR", tax=f"{tax}.00 EUR")],
        freight=f"{net // 10}.00 EUR",
    )


@pytest.fixture
def journal() -> Journal:
    """Three months: tax, a discount, a return, two other currencies, two closings, two assignments to a factor."""
    ledger = Ledger("ACME GmbH", "EUR")
    journal = Journal("ACME GmbH", "EUR")

    def booked(outcome: Outcome) -> None:
        journal.post(outcome)

    def billed(number: str, customer: str, totals: Totals | str, issued: date, rate: str | None = None) -> None:
        terms = net_terms(30).discount("2", 10)
        booked(
            ledger.issue_invoice(
                number, customer=customer, totals=totals, issued=issued, terms=terms, rate=rate, recorded=NOW
            )
        )

    def paid(number: str, customer: str, amount: str, on: date, rate: str | None = None, *lines: ApplyLine) -> None:
        booked(
            ledger.receive_payment(
                number, customer=customer, amount=amount, value_date=on, rate=rate, lines=lines, recorded=NOW
            )
        )

    for customer in ["C-1", "C-2", "C-3", "C-4", "P"]:
        booked(ledger.open_account(customer, opened=day(3, 1), recorded=NOW))
    billed("INV-1", "C-1", taxed(1000), day(3, 1))
    billed("INV-2", "C-2", "10000.00 USD", day(3, 2), "EUR/USD 1.1000")
    billed("INV-3", "C-3", "1250.00 USD", day(3, 2), "EUR/USD 1.1000")
    billed("INV-4", "C-4", taxed(5000), day(3, 5))
    billed("INV-5", "C-4", "900.07 USD", day(3, 6), "EUR/USD 1.0907")
    paid("R-1", "C-1", "1166.20 EUR", day(3, 10))
    # Pounds of the parent settle a subsidiary's dollars.
    across = ApplyLine(ItemKey("INV-3", instalment=1), amount="1250.00 USD", source="1000.00 GBP")
    paid("R-2", "P", "1000.10 GBP", day(3, 20), "EUR/GBP 0.8600", across)
    booked(ledger.revalue_items(day(3, 31), rates=["EUR/USD 1.0800", "EUR/GBP 0.8700"], recorded=NOW))
    # What is taken back gives the discount back with its tax.
    booked(ledger.return_payment("R-1", returned=day(4, 2), recorded=NOW))
    for number, item, recourse, advance, reserve in [
        ("A-1", "INV-4", True, "4760.00 EUR", "1190.00 EUR"),
        ("A-2", "INV-5", False, "800.00 USD", "100.07 USD"),
    ]:
        booked(
            ledger.assign_receivables(
                number,
                factor="F-1",
                items=[ItemKey(item, instalment=1)],
                recourse=recourse,
                advance=advance,
                reserve=reserve,
                effective=day(4, 3),
                recorded=NOW,
            )
        )
    paid("R-3", "C-2", "3333.33 USD", day(4, 20), "EUR/USD 1.1200")
    closing = ["EUR/USD 1.1350", "EUR/GBP 0.8500"]
    booked(ledger.revalue_items(day(4, 30), rates=closing, reverse=True, recorded=NOW))
    booked(
        ledger.settle_assignment(
            "A-1",
            fee="119.00 EUR",
            interest="31.00 EUR",
            released="1040.00 EUR",
            effective=day(5, 5),
            recorded=NOW,
        )
    )
    paid("R-4", "C-2", "7000.00 USD", day(5, 12), "EUR/USD 1.1400")
    return journal


def of_ours(role: Role) -> str:
    """The role's account below its class."""
    return f"{role.value} of ours".replace("_", "-").replace(" ", "-").capitalize()


def test_beancount_reads_what_the_trial_balance_says(journal: Journal) -> None:
    entries, errors, _ = loader.load_string(journal.to_beancount(CHART))
    assert errors == []
    transactions = [entry for entry in entries if isinstance(entry, data.Transaction)]
    assert len(transactions) == len(journal.entries())
    for month_end in MONTH_ENDS:
        weights: dict[str, Decimal] = defaultdict(Decimal)
        for entry in transactions:
            for posting in entry.postings if entry.date <= month_end else []:
                weight = convert.get_weight(posting)  # type: ignore[no-untyped-call]
                assert weight.currency == "EUR"
                weights[posting.account.partition(":")[2]] += weight.number
        stated: dict[str, Decimal] = defaultdict(Decimal)
        for row in journal.trial_balance(month_end).rows:
            stated[of_ours(row.role)] += row.base.amount
        cents = Decimal("0.01")
        # A total price is kept as one a unit, so a weight is a total up to the 28th digit.
        read = {account: weight.quantize(cents) for account, weight in weights.items()}
        assert {account: weight for account, weight in read.items() if weight} == {
            account: amount for account, amount in stated.items() if amount
        }
        assert all(abs(weights[account] - read[account]) < Decimal("1e-18") for account in read)
        assert journal.proof(month_end).ties()


def test_beancount_refuses_a_journal_that_was_changed(journal: Journal) -> None:
    text = journal.to_beancount(CHART)
    assert " 1166.20 EUR" in text
    _, errors, _ = loader.load_string(text.replace(" 1166.20 EUR", " 1166.21 EUR"))
    assert errors


def test_what_every_kind_of_posting_comes_to_is_in_it(journal: Journal) -> None:
    """The ledger above is none that avoids what is hard to write."""
    roles = {line.role for entry in journal.entries() for line in entry.lines}
    assert roles >= {
        Role.OUTPUT_TAX,
        Role.DISCOUNTS,
        Role.FX_LOSS,
        Role.UNREALISED_GAIN,
        Role.UNREALISED_LOSS,
        Role.EXCHANGE,
        Role.CLEARING,
        Role.FACTORED,
        Role.FACTOR_CLEARING,
    }
