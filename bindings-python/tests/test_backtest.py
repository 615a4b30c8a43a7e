"""What other policies would have done with the receipts of a log."""

import dataclasses
from datetime import date, datetime, timezone

import pytest

from receivables import (
    Backtest,
    BacktestPolicy,
    Contact,
    Directory,
    Error,
    LeftOutBecause,
    Ledger,
    Log,
    MatchVerdict,
    Money,
    Rule,
    from_json,
    standard_rules,
    to_json,
)

OLDEST = BacktestPolicy(
    "oldest first", allocation=dataclasses.replace(standard_rules().allocation, rules=(Rule.OldestDueFirst(),))
)


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, tzinfo=timezone.utc)


@pytest.fixture
def log() -> Log:
    """Two invoices, and a customer who pays the later one and says so; and money of nobody known."""
    ledger, log = Ledger("ACME GmbH", "EUR"), Log()
    log.append(ledger.open_account("C-1", opened=date(2026, 1, 1), recorded=at(date(2026, 1, 1))))
    for number, gross, issued in [("INV-1", "500.00 EUR", date(2026, 1, 5)), ("INV-2", "300.00 EUR", date(2026, 2, 5))]:
        log.append(
            ledger.issue_invoice(
                number, customer="C-1", totals=gross, issued=issued, terms="net 30", recorded=at(issued)
            )
        )
    paid = date(2026, 3, 10)
    log.append(
        ledger.receive_payment(
            "R-1", customer="C-1", amount="300.00 EUR", value_date=paid, reference="INV-2", recorded=at(paid)
        )
    )
    log.append(
        ledger.receive_unidentified(
            "R-2", bank="BANK", amount="20.00 EUR", value_date=paid, method="transfer", recorded=at(paid)
        )
    )
    return log


def test_what_another_policy_would_have_done(log: Log) -> None:
    told = log.backtest("ACME GmbH", "EUR", start="2026-01-01", end=date(2026, 3, 31), policies=[OLDEST])
    (receipt,) = told.receipts
    assert (receipt.receipt, receipt.amount, receipt.open) == ("R-1", Money("300.00 EUR"), Money("0.00 EUR"))
    assert [line.item.document for line in receipt.settled] == ["INV-2"]
    assert receipt.recorded.verdict is MatchVerdict.MATCHED
    (answer,) = receipt.policies
    assert (answer.verdict, answer.wrong) == (MatchVerdict.WRONG, Money("300.00 EUR"))
    assert [line.item.document for line in answer.lines] == ["INV-1"]
    (total,) = told.policies[0].totals
    assert (total.receipts, total.wrong_receipts, str(total.matched_rate)) == (1, 1, "0")
    assert told.recorded[0].matched_rate == told.recorded[0].auto_match_rate == 100
    assert [(left.receipt, left.because) for left in told.left_out] == [("R-2", LeftOutBecause.IN_SUSPENSE)]
    assert from_json(to_json(told), Backtest) == told
    assert log.backtest("ACME GmbH", "EUR", start="2026-01-01", end="2026-03-31").policies == ()
    assert not log.backtest("ACME GmbH", "EUR", start="2026-04-01", end="2026-06-30", basis="value").receipts


def test_a_back_test_is_a_table(log: Log) -> None:
    told = log.backtest("ACME GmbH", "EUR", start="2026-01-01", end="2026-03-31", policies=[OLDEST])
    assert "as recorded" in str(told) and "oldest first" in str(told) and "<table" in told._repr_html_()
    assert len(told.frame()) == 2 and told.frame().columns[:3] == ["policy", "currency", "receipts"]
    names = Directory()
    names.set("C-1", Contact("Hansen & Sons", address=[], email=None, phone=None))
    assert "Hansen & Sons" in str(told.by_receipt(names)) and "C-1" in str(told.by_receipt())


def test_a_back_test_is_refused(log: Log) -> None:
    with pytest.raises(Error) as refused:
        log.backtest("ACME GmbH", "EUR", start="2026-03-31", end="2026-01-01")
    assert refused.value.code == "date_order"
    with pytest.raises(Error) as refused:
        log.backtest("ACME GmbH", "EUR", start="2026-01-01", end="2026-03-31", policies=[OLDEST] * 17)
    assert (refused.value.code, refused.value.field) == ("too_many", "policies")
    with pytest.raises(Error) as refused:
        log.backtest("ACME GmbH", "EUR", start="someday", end="2026-03-31")
    assert refused.value.field == "start"
