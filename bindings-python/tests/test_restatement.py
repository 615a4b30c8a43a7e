"""What changed in reported figures since they were reported."""

from datetime import date, datetime, timedelta, timezone

import pytest
from conftest import NOW

from receivables import Cause, Contact, Directory, Error, Ledger, Money, Portfolio, Restatement, from_json, to_json

REPORTED = datetime(2026, 4, 2, tzinfo=timezone.utc)
BOOKED = datetime(2026, 4, 8, 9, 30, tzinfo=timezone.utc)


@pytest.fixture
def late(ledger: Ledger) -> Portfolio:
    """A receipt of March that was recorded after March was reported."""
    ledger.receive_payment(
        "R-1", customer="C-1", amount="500.00 EUR", value_date="2026-03-30", posting="2026-03-31", recorded=BOOKED
    )
    return ledger.portfolio()


def test_a_late_receipt_restates_the_month(late: Portfolio) -> None:
    told = late.restatement(as_of=date(2026, 3, 31), before=REPORTED)
    (euros,) = told.currencies
    assert (euros.reported, euros.restated) == (Money("1190.00 EUR"), Money("690.00 EUR"))
    assert [step.cause for step in euros.steps] == [Cause.RECEIVED, Cause.APPLIED]
    assert [line.item.document for line in euros.lines] == ["R-1", "INV-1", "R-1"]
    assert {line.recorded for line in euros.lines} == {BOOKED} and euros.shifts == ()
    assert from_json(to_json(told), Restatement) == told
    assert late.restatement(as_of="2026-03-31", before=REPORTED, after=BOOKED, basis="value").currencies[0].steps
    assert not late.restatement(as_of="2026-03-31", before=REPORTED, after=REPORTED).currencies[0].steps
    assert not late.restatement(as_of="2026-03-31", before=NOW - timedelta(days=1), after=NOW).currencies[0].shifts


def test_a_restatement_is_a_table(late: Portfolio) -> None:
    told = late.restatement(as_of="2026-03-31", before=REPORTED)
    assert "as restated" in str(told) and "<table" in told._repr_html_()
    assert told.frame().columns == ["cause", "currency", "amount", "count"]
    names = Directory()
    names.set("C-1", Contact("Hansen & Sons", address=[], email=None, phone=None))
    assert "Hansen & Sons" in str(told.documents(names)) and "C-1" in str(told.documents())
    assert len(told.shifts()) == len(told.shifts(names)) == 0
    with pytest.raises(Error) as refused:
        told.documents("C-1")  # type: ignore[arg-type]
    assert refused.value.field == "directory"


def test_a_restatement_is_refused(late: Portfolio) -> None:
    with pytest.raises(Error) as refused:
        late.restatement(as_of="2026-03-31", before=BOOKED, after=REPORTED)
    assert refused.value.code == "date_order"
    with pytest.raises(Error) as refused:
        late.restatement(as_of="2026-03-31", before="yesterday")
    assert refused.value.field == "before"
