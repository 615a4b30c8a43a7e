"""What is refused: with which code, in which place, and that nothing changes by it."""

import copy
import inspect
import os
import pickle
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from conftest import NOW

import receivables
from receivables import (
    AccountKey,
    DateStep,
    Error,
    IssueInvoice,
    Ledger,
    Money,
    OpenAccount,
    Portfolio,
    ReceivePayment,
    Request,
    Share,
    Terms,
    Totals,
    WrongType,
    net_terms,
)


def refused(call: Callable[[], Any]) -> Error:
    with pytest.raises(Error) as raised:
        call()
    error = raised.value
    assert error.code in {row["code"] for row in receivables.codes()}
    assert str(error).startswith(error.code) and isinstance(error, ValueError)
    assert isinstance(error.context, dict) and error.text
    return error


Loose: Any = Money
"""Money as an untyped caller sees it."""


class Whole:
    """As numpy's int64: an integer that is no int."""

    def __index__(self) -> int:
        return 1190


@pytest.mark.parametrize(
    ("call", "code", "is_type_error"),
    [
        (lambda: Loose(0.1, "EUR"), "amount_float", True),
        (lambda: Loose(float("nan"), "EUR"), "amount_not_finite", False),
        (lambda: Loose(float("inf"), "EUR"), "amount_not_finite", False),
        (lambda: Loose(Decimal("NaN"), "EUR"), "amount_not_finite", False),
        (lambda: Loose(Decimal("sNaN"), "EUR"), "amount_not_finite", False),
        (lambda: Loose(Decimal("-Infinity"), "EUR"), "amount_not_finite", False),
        (lambda: Loose(10**5000, "EUR"), "amount_out_of_range", False),
        (lambda: Loose(-(10**18), "EUR"), "amount_out_of_range", False),
        (lambda: Loose(Decimal("1E+1000000"), "EUR"), "amount_out_of_range", False),
        (lambda: Loose(Decimal("1E-1000000"), "EUR"), "amount_out_of_range", False),
        (lambda: Loose(Decimal("9" * 60), "EUR"), "amount_out_of_range", False),
        (lambda: Loose(Decimal("0." + "1" * 60), "EUR"), "excess_precision", False),
        (lambda: Loose(Decimal("10.005"), "EUR"), "excess_precision", False),
        (lambda: Loose("10.005 EUR"), "excess_precision", False),
        (lambda: Loose(True, "EUR"), "amount_bool", True),
        (lambda: Loose(None, "EUR"), "missing_field", False),
        (lambda: Loose("1190.00"), "currency_missing", False),
        (lambda: Loose(1190), "currency_missing", False),
        (lambda: Loose("1,190.00", "EUR"), "amount_syntax", False),
        (lambda: Loose("1", "XXY"), "unknown_currency", False),
        (lambda: Loose("1", 978), "wrong_type", True),
        (lambda: Loose(minor=1.0, currency="EUR"), "amount_float", True),
        (lambda: Loose(minor="1", currency="EUR"), "wrong_type", True),
        (lambda: Loose(minor=1), "missing_field", False),
        (lambda: Loose([], "EUR"), "wrong_type", True),
        (lambda: Money("1.00 EUR") + Money("1.00 USD"), "currency_mismatch", False),
        (lambda: Loose("1.00 EUR") + 1, "currency_missing", False),
        (lambda: Loose("1.00 EUR") - 0.1, "amount_float", True),
    ],
)
def test_amounts(call: Callable[[], Any], code: str, is_type_error: bool) -> None:
    error = refused(call)
    assert error.code == code
    assert isinstance(error, TypeError) == is_type_error == isinstance(error, WrongType)


def test_integers_of_other_libraries_are_integers() -> None:
    assert Loose(Whole(), "EUR") == Money("1190.00 EUR")


def invoice(**changed: Any) -> IssueInvoice:
    fields: dict[str, Any] = {"customer": "C-1", "totals": "1190.00 EUR", "issued": "2026-03-01", "terms": net_terms(30)}
    return IssueInvoice(changed.pop("invoice", "INV-2"), **(fields | changed))


@pytest.mark.parametrize(
    ("call", "code", "field"),
    [
        (lambda: invoice(totals=0.1), "amount_float", "totals.gross"),
        (lambda: invoice(totals=True), "amount_bool", "totals.gross"),
        (lambda: invoice(totals="1190.00"), "currency_missing", "totals.gross"),
        (lambda: invoice(totals=net_terms(30)), "wrong_type", "totals"),
        (lambda: invoice(issued=NOW), "date_expected", "issued"),
        (lambda: invoice(issued=20260301), "date_expected", "issued"),
        (lambda: invoice(issued="2026-02-30"), "date_invalid", "issued"),
        (lambda: invoice(issued=date(1800, 1, 1)), "date_out_of_range", "issued"),
        (lambda: invoice(posting=NOW), "date_expected", "posting"),
        (lambda: invoice(customer=17), "wrong_type", "customer"),
        (lambda: invoice(customer=" C-1"), "id_bad_character", "customer"),
        (lambda: invoice(invoice="x" * 129), "id_too_long", "invoice"),
        (lambda: invoice(terms="net -30"), "terms_syntax", "terms"),
        (lambda: invoice(terms=30), "wrong_type", "terms"),
        (lambda: invoice(terms=Terms), "wrong_type", "terms"),
        (lambda: Totals("1.00 EUR", tax="S"), "wrong_type", "tax"),  # type: ignore[arg-type]
        (lambda: Totals("1.00 EUR", tax=[Share.Remainder()]), "wrong_type", "tax[0]"),  # type: ignore[list-item]
        (lambda: Share.PercentOfTotal(2.5), "amount_float", "percent"),  # type: ignore[arg-type]
        (lambda: Share.PercentOfTotal(True), "amount_bool", "percent"),
        (lambda: Share.PercentOfTotal("2,5"), "rate_syntax", "percent"),
        (lambda: Share.Fixed(Decimal("2.5")), "currency_missing", "amount"),  # type: ignore[arg-type]
        (lambda: DateStep.Days(70_000), "wrong_type", "days"),
        (lambda: DateStep.Days(1.0), "wrong_type", "days"),  # type: ignore[arg-type]
        (lambda: DateStep.Days(True), "wrong_type", "days"),
        (lambda: net_terms(-1), "wrong_type", "days"),
        (lambda: net_terms(30).discount(2.0, 10), "amount_float", "percent"),  # type: ignore[arg-type]
        (lambda: Terms(baseline="today", instalments=[], grace=0), "unknown_choice", "baseline"),  # type: ignore[arg-type]
        (lambda: Terms(baseline="fixed_date", instalments=[], grace=0), "missing_field", "baseline.date"),  # type: ignore[arg-type]
        (lambda: AccountKey(AccountKey("C-1")), "wrong_type", "customer"),  # type: ignore[arg-type]
        (lambda: receivables.to_json(17), "wrong_type", None),
        (lambda: receivables.command_from_json("{}"), "wrong_type", None),
        (lambda: receivables.command_from_json('{"issue_invoice":{"totals":{"gross":1190.0}}}'), "amount_not_string", "issue_invoice.totals.gross"),
    ],
)  # fmt: skip
def test_places(call: Callable[[], Any], code: str, field: str | None) -> None:
    error = refused(call)
    if code == "missing_field":
        assert error.code == code
    else:
        assert (error.code, error.field) == (code, field)


def test_instants_know_their_zone(ledger: Ledger) -> None:
    def at(recorded: Any) -> Error:
        return refused(lambda: ledger.open_account("C-2", opened="2026-03-01", recorded=recorded))

    for bad in (datetime(2026, 3, 10), date(2026, 3, 10), 0, 1.5, None):
        assert (at(bad).code, at(bad).field) == ("wrong_type", "recorded")
    assert at("2026-03-10").code == "instant_syntax"
    east = timezone(timedelta(hours=9))
    assert at(datetime(1, 1, 1, tzinfo=east)).code == "date_out_of_range"
    assert at(datetime(1800, 1, 1, tzinfo=east)).code == "date_out_of_range"
    done = ledger.open_account("C-2", opened="2026-03-01", recorded=datetime(2026, 3, 10, 20, tzinfo=east))
    assert done.entries()[0].recorded == datetime(2026, 3, 10, 11, tzinfo=timezone.utc)


def test_a_refusal_changes_nothing(ledger: Ledger) -> None:
    before = (ledger.version("C-1"), ledger.balances(), ledger.portfolio().aging(as_of="2026-12-31"))
    for command, code in [
        (invoice(invoice="INV-1", totals="1.00 EUR"), "document_exists"),
        (invoice(totals="0.00 EUR"), "amount_not_positive"),
        (invoice(customer="C-9"), "unknown_account"),
    ]:
        assert refused(lambda: ledger.handle(command, recorded=NOW)).code == code
    stale = refused(lambda: ledger.handle(invoice(), recorded=NOW, expected=1))
    assert stale.code == "version_conflict" and stale.context == {
        "stream": "account/C-1", "version": "2", "expected": "1",
    }  # fmt: skip
    loose: Any = ledger
    aging: Any = ledger.portfolio().aging(as_of="2026-12-31")
    for bad in (5, None, [5], [net_terms(3)]):
        assert refused(lambda: Ledger.replay("ACME GmbH", "EUR", bad)).code == "wrong_type"  # type: ignore[arg-type]
    for call in (
        lambda: aging.biggest_debtors(-1),
        lambda: aging.oldest_items(2**40),
        lambda: aging.oldest_items(1.0),
        lambda: aging.by_customer("C-1"),
        lambda: Loose("\ud800 EUR"),
        lambda: Ledger("\ud800", "EUR"),
        lambda: receivables.from_json("{}", 17),  # type: ignore[arg-type]
        lambda: receivables.from_json("{}", Ledger),
        lambda: receivables.to_json(ledger),
        lambda: receivables.import_receipts(17, None),  # type: ignore[arg-type]
    ):
        assert refused(call).code == "wrong_type"
    assert refused(lambda: loose.handle("issue", recorded=NOW)).code == "unknown_choice"
    assert refused(lambda: loose.handle(net_terms(3), recorded=NOW)).code == "wrong_type"
    assert refused(lambda: loose.handle(invoice(), recorded=NOW, rules=invoice())).field == "rules"
    assert refused(lambda: loose.handle(invoice(), recorded=NOW, expected=-1)).field == "expected"
    assert refused(lambda: loose.handle(invoice(), recorded=NOW, id="")).code == "invalid_id"
    assert before == (ledger.version("C-1"), ledger.balances(), ledger.portfolio().aging(as_of="2026-12-31"))


def test_a_callers_own_exception_passes_through(ledger: Ledger) -> None:
    class Sulky(Decimal):
        def __str__(self) -> str:
            raise KeyboardInterrupt

    class Mine(Exception):
        pass

    class Trap(list[str]):
        def __iter__(self) -> Any:
            raise Mine

    before = ledger.version("C-1")
    with pytest.raises(KeyboardInterrupt):
        Money(Sulky("1"), "EUR")
    with pytest.raises(Mine):
        Totals("1.00 EUR", tax=Trap())  # type: ignore[arg-type]
    assert ledger.version("C-1") == before


def test_a_defect_is_an_error_and_the_ledger_lives(ledger: Ledger, capfd: pytest.CaptureFixture[str]) -> None:
    before = ledger.balances()
    error = refused(ledger._panic)
    assert error.code == "internal" and "on purpose" in error.text
    assert ledger.balances() == before
    ledger.open_account("C-2", opened="2026-03-01", recorded=NOW)


def test_state_is_not_pickled_but_copied(ledger: Ledger) -> None:
    portfolio: Portfolio = ledger.portfolio()
    aging = portfolio.aging(as_of="2026-04-30")
    for state in (ledger, portfolio, aging, aging.by_currency(), receivables.Directory()):
        with pytest.raises(TypeError, match="pickle"):
            pickle.dumps(state)
    twin = copy.deepcopy(ledger)
    twin.open_account("C-2", opened="2026-03-01", recorded=NOW)
    assert len(twin.accounts()) == 2 and len(ledger.accounts()) == 1
    error = refused(lambda: Money("x"))
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_a_forked_child_goes_its_own_way(ledger: Ledger) -> None:
    child = os.fork()
    if child == 0:
        ledger.open_account("C-2", opened="2026-03-01", recorded=NOW)
        os._exit(0 if len(ledger.accounts()) == 2 else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert len(ledger.accounts()) == 1


def test_every_public_name_says_what_it_is() -> None:
    names = [name for name in dir(receivables) if not name.startswith("_")]
    assert {"Ledger", "Money", "Terms", "Error", "codes"} <= set(names)
    for name in names:
        thing = getattr(receivables, name)
        if name in ("Command", "Event"):
            continue
        assert inspect.getdoc(thing), name
        if inspect.isclass(thing):
            for member, value in vars(thing).items():
                public = not member.startswith("_") and (callable(value) or inspect.isdatadescriptor(value))
                slot = inspect.ismemberdescriptor(value)
                assert not public or slot or inspect.getdoc(value), f"{name}.{member}"


def test_signatures_are_real() -> None:
    signature = inspect.signature(Ledger.issue_invoice)
    assert list(signature.parameters)[:4] == ["self", "invoice", "customer", "class_"]
    assert signature.parameters["recorded"].default is inspect.Parameter.empty
    assert "due" in (inspect.getdoc(Ledger.issue_invoice) or "")
    request = Request("c", expected=Expected_any(), recorded=NOW, actor=None, command=OpenAccount("C-1", opened="2026-01-01"))
    assert isinstance(request.command, OpenAccount)
    assert ReceivePayment.__doc__


def Expected_any() -> receivables.Expected:
    return receivables.Expected.Any()
