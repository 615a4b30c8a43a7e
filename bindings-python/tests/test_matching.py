"""Receipts of a table, applied to a portfolio."""

from datetime import date, datetime, timezone
from typing import Any

import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pytest
from receivables import AdviceColumns, AllocationPolicy, CashColumns, Error, Ledger, Portfolio, from_json

INVOICES = pl.DataFrame(
    {
        "invoice": ["A-1", "A-2", "A-3", "B-1"],
        "customer": ["A", "A", "A", "B"],
        "currency": ["EUR", "EUR", "EUR", "USD"],
        "amount": ["100.00", "250.00", "60.00", "80.00"],
        "date": [date(2026, 1, 5)] * 4,
        "due_date": [date(2026, 2, 1), date(2026, 2, 10), date(2026, 2, 10), date(2026, 2, 3)],
    }
)
RECEIPTS = pl.DataFrame(
    {
        "receipt": ["R-1", "R-2", "R-3", "R-4", "R-5"],
        "customer": ["A", "A", "B", "X", "A"],
        "currency": ["EUR", "EUR", "USD", "EUR", "EUR"],
        "amount": ["120.00", "100.00", "90.00", "5.00", "-1.00"],
        "value_date": [date(2026, 2, 3)] * 5,
    }
)
NAMED = pl.DataFrame({"receipt": ["R-2", "R-2", "R-9"], "document": ["A-1", "A-9", "A-1"]})
POLICY = from_json('{"rules": ["remittance", "oldest_due_first"], "discount": "none"}', AllocationPolicy)


def portfolio() -> Portfolio:
    return Portfolio(INVOICES)


def test_what_is_named_is_settled_before_age_takes_it() -> None:
    made = portfolio().apply(RECEIPTS, as_of=date(2026, 2, 28), policy=POLICY, remittances=NAMED)
    lines = made.lines.to_polars()
    assert lines.select("receipt", "document", "cash", "rule", "evidence").rows() == [
        ("R-2", "A-1", 100, "remittance", "remittance"),
        ("R-1", "A-2", 120, "oldest_due_first", "oldest_due"),
        ("R-3", "B-1", 80, "oldest_due_first", "oldest_due"),
    ]
    assert lines.select("due", "tie", "number").rows() == [
        (None, False, 1),
        (date(2026, 2, 10), True, None),
        (date(2026, 2, 3), False, None),
    ]
    assert made.explain(1) == (
        "receipt R-1: 120.00 EUR settles A-2/1: oldest due, 2026-02-10, before others by issue date or number"
    )
    assert len(made) == 3
    with pytest.raises(IndexError):
        made.explain(3)

    receipts = made.receipts
    rows = receipts.to_polars().select("receipt", "applied", "left", "unplaced").rows()
    assert rows == [("R-1", 120, 0, None), ("R-2", 100, 0, None), ("R-3", 80, 10, "no_rule"), ("R-4", 0, 5, "no_account")]
    assert [(problem.row, problem.column, problem.code) for problem in receipts.problems] == [
        (4, "amount", "amount_not_positive")
    ]
    passed = made.passed_over
    assert [(problem.row, problem.code) for problem in passed.problems] == [(2, "unknown_receipt")]
    # R-2 is used up by its first line, so nothing is said of its second one.
    assert passed.to_polars().rows() == []
    assert {str(total.currency): (str(total.applied), str(total.left)) for total in made.totals} == {
        "EUR": ("220.00 EUR", "5.00 EUR"),
        "USD": ("80.00 USD", "10.00 USD"),
    }


def test_turns_and_threads() -> None:
    asked: dict[str, Any] = {"as_of": date(2026, 2, 28), "policy": POLICY, "remittances": NAMED}
    by_turn = portfolio().apply(RECEIPTS, turn="receipt_by_receipt", **asked)
    assert by_turn.lines.to_polars().select("receipt", "document", "cash").rows()[:2] == [
        ("R-1", "A-1", 100),
        ("R-1", "A-2", 20),
    ]
    one = portfolio().apply(RECEIPTS, **asked)
    for threads in [2, 3, 7]:
        several = portfolio().apply(RECEIPTS, threads=threads, **asked)
        assert several.lines.to_arrow().equals(one.lines.to_arrow())
        assert several.receipts.to_arrow().equals(one.receipts.to_arrow())


def test_numbers_and_minor_units() -> None:
    invoices = pa.table(
        {
            "invoice": [1, 2],
            "customer": [7, 7],
            "amount": [10_000, 5_000],
            "date": pa.array([date(2026, 1, 5)] * 2),
            "due_date": pa.array([date(2026, 2, 9), date(2026, 2, 1)]),
        }
    )
    numbered = Portfolio(invoices, minor_units=True, currency="EUR")
    receipts = pa.table({"id": [5, 5, 6], "who": [7, 7, 7], "cents": [9_000, 1, 100], "on": pa.array([date(2026, 2, 3)] * 3)})
    columns = CashColumns(receipt="id", customer="who", amount="cents", value_date="on", currency=None)
    named = pa.table({"id": [6], "invoice": [1], "cents": [60]})
    made = numbered.apply(
        receipts,
        as_of=date(2026, 2, 28),
        policy=POLICY,
        columns=columns,
        remittances=named,
        remittance_columns=AdviceColumns(receipt="id", document="invoice", amount="cents"),
        minor_units=True,
        currency="EUR",
    )
    assert made.lines.to_polars().select("receipt", "document", "cash").rows() == [
        (6, 1, 60),
        (5, 2, 5_000),
        (5, 1, 4_000),
        (6, 1, 40),
    ]
    assert [(problem.row, problem.code) for problem in made.receipts.problems] == [(1, "duplicate_item")]


def test_a_ledgers_discounts_are_earned() -> None:
    now = datetime(2026, 3, 2, tzinfo=timezone.utc)
    ledger = Ledger("ACME GmbH", "EUR")
    ledger.open_account("C", opened=date(2026, 3, 1), recorded=now)
    ledger.issue_invoice(
        "INV-1", customer="C", totals="1190.00 EUR", issued=date(2026, 3, 1), terms="2/10 net 30", recorded=now
    )
    receipts = pl.DataFrame(
        {"receipt": ["R-1"], "customer": ["C"], "currency": ["EUR"], "amount": ["500.00"], "value_date": [date(2026, 3, 10)]}
    )
    made = ledger.portfolio().apply(receipts, as_of=date(2026, 3, 31))
    assert made.explain(0) == (
        "receipt R-1: 500.00 EUR settles INV-1/1 with 10.20 EUR discount: oldest due, 2026-03-31"
    )


def test_tables_that_can_not_be_meant() -> None:
    with pytest.raises(Error) as refused:
        portfolio().apply(RECEIPTS.drop("amount"), as_of=date(2026, 2, 28))
    assert refused.value.code == "missing_column"
    floats = RECEIPTS.with_columns(pl.col("amount").cast(pl.Float64))
    with pytest.raises(Error) as refused:
        portfolio().apply(floats, as_of=date(2026, 2, 28))
    assert refused.value.code == "float_column"
