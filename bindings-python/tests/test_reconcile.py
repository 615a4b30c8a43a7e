"""What others have of our open items: the example's figures, the tables, and what is refused."""

import datetime
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from receivables import (
    ConfirmationFinding,
    Error,
    ExternalItem,
    Ledger,
    MigrationPlan,
    Money,
    NumberStep,
    ReconcileOptions,
    RowClass,
    SampleMethod,
    SamplePlan,
)

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "python" / "reconcile.py"
DAY = datetime.date(2026, 3, 31)
NOW = "2026-04-20T09:00:00.000000Z"


@pytest.fixture
def ledger() -> Ledger:
    ledger = Ledger("ACME GmbH", "EUR")
    ledger.open_account("A", opened="2026-01-01", recorded=NOW)
    for number, gross in [("INV-1", "100.00 EUR"), ("INV-2", "40.00 EUR")]:
        ledger.issue_invoice(number, customer="A", totals=gross, issued="2026-02-01", terms="net 30", recorded=NOW)
    return ledger


def test_the_example_explains_every_difference() -> None:
    printed = subprocess.run([sys.executable, EXAMPLE], capture_output=True, text=True, check=True).stdout
    for line in [
        "Everything is taken.",
        "timing                                 EUR          2  3,275.00         –    3,275.00",
        "as there from 2027-01-04 on: money",
        "duplicate                       5           EUR              –  250.00     -250.00  row 4 again",
        "2 of 3 customers, seed 2026.",
        "Request to confirm the balance of BIRKE, 2026-12-31",
        "Asked in the positive form: timing.",
    ]:
        assert line in printed, printed


def test_rows_are_values_and_add_up(ledger: Ledger) -> None:
    list_of_theirs = [ExternalItem("inv-1", amount="99.00 EUR"), ExternalItem("X", amount="40.00 EUR")]
    made = ledger.portfolio().reconcile(list_of_theirs, as_of=DAY, controls=["139.00 EUR"])
    [euros] = made.currencies
    assert [row.class_ for row in euros.rows] == [
        RowClass.AMOUNT,
        RowClass.ONLY_HERE,
        RowClass.ONLY_THERE,
    ]
    assert sum((row.difference for row in euros.rows), Money("0.00 EUR")) == euros.difference == Money("1.00 EUR")
    assert euros.rows[2].candidates == 1 and not made.agrees()
    made.check()
    last = made.documents().to_csv().splitlines()[-1]
    assert last.endswith("number not known here,INV-2/1"), last
    options = ReconcileOptions(window=0, numbers=[NumberStep.CASE], by_amount=False)
    exact = [ExternalItem("INV-1", amount="100.00 EUR"), ExternalItem("inv-2", amount="40.00 EUR")]
    assert ledger.portfolio().reconcile(exact, as_of=DAY, options=options).agrees()


def test_no_reply_and_bad_values(ledger: Ledger) -> None:
    portfolio = ledger.portfolio()
    asked = portfolio.confirmation("A", as_of=DAY, form="blank")
    assert portfolio.confirmed(asked).finding is ConfirmationFinding.NO_REPLY
    assert "140.00" not in str(asked)
    plan = SamplePlan("EUR", seed=2**64 - 1, method=SampleMethod.Random(count=1))
    assert portfolio.sample(plan, as_of=DAY).covered == Money("140.00 EUR")
    calls: list[Callable[[], object]] = [
        lambda: portfolio.confirmation("A", as_of=DAY, form="loud"),  # type: ignore[arg-type]
        lambda: portfolio.reconcile([ExternalItem("x" * 5000, amount="1.00 EUR")], as_of=DAY),
        lambda: portfolio.sample(SamplePlan("EUR", seed=-1, method=SampleMethod.Random(count=1)), as_of=DAY),
    ]
    for call in calls:
        with pytest.raises(Error):
            call()


def test_a_migration_says_what_is_missing(ledger: Ledger) -> None:
    rows = [
        ExternalItem("77", customer="A", amount="10.00 EUR", date="2026-01-05"),
        ExternalItem("78", customer="NOBODY", amount="5.00 EUR", date="2026-01-05"),
    ]
    plan = MigrationPlan(posting=DAY, debits="invoice", credits="receipt", controls=["15.00 EUR"])
    migration = ledger.migrate(rows, plan, recorded=NOW)
    assert [refused.code for refused in migration.refused] == ["unknown_account"]
    with pytest.raises(Error) as refused:
        migration.check()
    assert refused.value.code == "does_not_tie"
    assert json.loads(json.dumps(migration.refusals().to_csv())).count("\n") == 2
