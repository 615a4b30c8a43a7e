"""Reports tie with themselves, and are held against figures from elsewhere."""

from datetime import date
from decimal import Decimal

import pytest
from conftest import NOW

from receivables import Error, Ledger, Money, TieOut, from_json, net_terms, to_json


def test_a_report_ties_and_says_so(ledger: Ledger) -> None:
    aging = ledger.portfolio().aging(as_of=date(2026, 4, 30))
    own = aging.tie_out()
    assert [line.what for line in own.lines] == ["rows", "columns", "totals", "1-30"]
    assert {str(line.difference) for line in own.lines} == {"0.00 EUR"}
    own.check()
    assert own.frame().columns == ["of", "currency", "expected", "actual", "difference"]
    assert "It ties." in str(own)
    assert from_json(to_json(own), TieOut) == own


def test_a_difference_from_the_books_is_told(ledger: Ledger) -> None:
    ledger.issue_invoice(
        "INV-9",
        customer="C-1",
        totals="500 JPY",
        issued=date(2026, 3, 1),
        terms=net_terms(30),
        rate="EUR/JPY 160",
        recorded=NOW,
    )
    aging = ledger.portfolio().aging(as_of=date(2026, 4, 30))
    total = aging.totals[0].total
    books = aging.tie_out_with([total, "480 JPY"])
    assert [(line.what, line.currency) for line in books.lines] == [("control account", "EUR"), ("control account", "JPY")]
    assert [line.difference for line in books.lines] == [Money(Decimal(0), "EUR"), Money("20 JPY")]
    with pytest.raises(Error) as raised:
        books.check()
    assert raised.value.code == "does_not_tie"
    assert raised.value.context["currency"] == "JPY"
    assert "<table" in books._repr_html_()
    with pytest.raises(Error) as raised:
        aging.tie_out_with([1.5])  # type: ignore[list-item]
    assert raised.value.code == "amount_float"
