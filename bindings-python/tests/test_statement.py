"""Statements of account, pages and what an amount can do."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from conftest import NOW

from receivables import (
    AccountStatus,
    Error,
    Ledger,
    Money,
    Page,
    Period,
    ReceivePayment,
    Rounding,
    Statement,
    from_json,
    to_json,
)


@pytest.fixture
def statement(ledger: Ledger) -> Statement:
    ledger.receive_payment("R-1", customer="C-1", amount="500.00 EUR", value_date=date(2026, 3, 10), recorded=NOW)
    return ledger.statement("C-1", "2026-03-01", date(2026, 3, 31), currency="EUR")


def test_a_statement_leads_from_balance_to_balance(statement: Statement) -> None:
    assert statement.period == Period(date(2026, 3, 1), last=date(2026, 3, 31))
    assert statement.opening + sum((line.amount for line in statement.lines), Money("0.00 EUR")) == statement.closing
    assert sum((line.open for line in statement.open), Money("0.00 EUR")) == statement.closing == Money("679.80 EUR")
    assert [line.reason for line in statement.lines] == ["invoice", "receipt", "discount"]
    assert from_json(to_json(statement), Statement) == statement


def test_a_statement_is_a_table(statement: Statement) -> None:
    assert "balance carried forward" in str(statement) and "679.80" in statement.activity().to_text()
    assert statement.open_items().to_csv().startswith("item,")
    assert len(statement.open_items()) == 2


def test_a_statement_is_refused(ledger: Ledger) -> None:
    with pytest.raises(Error) as refused:
        ledger.statement("C-1", "2026-03-31", "2026-03-01", currency="EUR", basis="value")
    assert refused.value.code == "date_order"
    with pytest.raises(Error) as refused:
        ledger.statement("C-1", "2026-03-01", "2026-03-31", currency="EURO")
    assert (refused.value.code, refused.value.field) == ("unknown_currency", "currency")


def test_a_page_holds_tables_and_charts(ledger: Ledger, statement: Statement) -> None:
    aging = ledger.portfolio().aging(as_of=date(2026, 4, 30))
    empty = Page("ACME <1>")
    html = empty.heading("Receivables").table(statement.activity()).chart(aging).to_html()
    assert html.startswith("<!doctype html>") and "ACME &lt;1&gt;" in html
    assert "balance carried forward" in html and "<svg" in html and "http:" not in html.replace("http://www.w3.org", "")
    assert "<svg" not in empty.to_html()  # a page is a value


def test_amounts_are_split_multiplied_and_rounded_by_name() -> None:
    amount = Money("100.00 EUR")
    assert amount.split([1, 1, 1]) == (Money("33.34 EUR"), Money("33.33 EUR"), Money("33.33 EUR"))
    assert Money("0.05 EUR").percent(50, rounding="half_away") == Money("0.03 EUR")
    assert Money("0.05 EUR").percent(Decimal(50), rounding=Rounding.HALF_EVEN) == Money("0.02 EUR")
    assert Money("1190.00 EUR").times("0.0912", rounding="half_away") == Money("108.53 EUR")
    assert Money("10.03 CHF").rounded_to(5, rounding="half_away") == Money("10.05 CHF")
    refusals: list[tuple[Callable[[], object], str]] = [
        (lambda: amount.split([0]), "divide_by_zero"),
        (lambda: amount.percent(0.5, rounding="half_away"), "amount_float"),  # type: ignore[arg-type]
        (lambda: amount.times(1, rounding="up"), "unknown_choice"),  # type: ignore[arg-type]
    ]
    for refuse, code in refusals:
        with pytest.raises(Error) as refused:
            refuse()
        assert refused.value.code == code


@pytest.mark.usefixtures("statement")
def test_the_status_of_an_account_is_a_value(ledger: Ledger) -> None:
    status = ledger.status("C-1", date(2026, 3, 31))
    assert sum((receipt.received for receipt in status.receipts), Money("0.00 EUR")) == Money("500.00 EUR")
    assert [(receipt.stage, receipt.applied) for receipt in status.receipts] == [("cleared", Money("500.00 EUR"))]
    assert from_json(to_json(status), AccountStatus) == status
    with pytest.raises(Error) as refused:
        ledger.status("C-9", "2026-03-31")
    assert refused.value.code == "unknown_account"


def test_back_dating_is_asked_as_a_command_is_decided(ledger: Ledger) -> None:
    found = ReceivePayment(
        "R-9", customer="C-1", amount="10.00 EUR", value_date=date(2026, 3, 5), posting=date(2026, 4, 20)
    )
    before = ledger.balances()
    impact = ledger.back_dating(found, recorded="2026-04-20T09:00:00.000000Z")
    assert (impact.value_from, impact.book_from) == (date(2026, 3, 5), date(2026, 4, 20))
    assert [(earned.until, earned.discount) for earned in impact.discounts] == [(date(2026, 3, 11), Money("0.20 EUR"))]
    assert ledger.balances() == before
