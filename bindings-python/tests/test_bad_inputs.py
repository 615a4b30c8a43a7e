"""The bad inputs of `tests/peers/bad_inputs.json` that are fed here: those of this package, and of the tables it takes.

A feed knows its input by the id alone and never sees what is expected of it. It raises what the package raises, or
checks by itself that what is accepted is right.
"""

from __future__ import annotations

import copy
import datetime as dt
import json
import mmap
import os
import pickle
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

import pytest
from conftest import NOW

import receivables
from receivables import Entry, Error, Ledger, Money, Outcome, Portfolio, net_terms

pandas: Any = pytest.importorskip("pandas")
numpy: Any = pytest.importorskip("numpy")
pyarrow: Any = pytest.importorskip("pyarrow")

PEERS = Path(__file__).resolve().parents[2] / "tests" / "peers"
SURFACES = ("python", "arrow")
INPUTS: dict[str, str] = {
    entry["id"]: entry["expect_code"]
    for entry in json.loads((PEERS / "bad_inputs.json").read_text(encoding="utf-8"))["inputs"]
    if entry["surface"] in SURFACES
}
SYNONYMS: dict[str, list[str]] = {
    proposed: meant["ours"] for proposed, meant in json.loads((PEERS / "codes.json").read_text(encoding="utf-8")).items()
}
# What is treated otherwise than proposed: the code that comes, none where it is accepted, and why that is better.
DIFFERS: dict[str, tuple[str | None, str]] = {
    "arrow-005": (None, "decimal256 is read exactly, and a value beyond the range is refused as in any other type"),
    "python-014": (None, "no lock is held while a caller's code runs, so it may ask the same object anything"),
    "python-020": ("float_column", "a column of floats is refused as data, with the column; a float as one amount is a TypeError"),
}
# What is not fed, and why.
OUT = {
    "python-021": "ten million entries need more memory than a test may take; the limit holds where a text is read",
}

Feed = Callable[[], object]
FEEDS: dict[str, list[Feed]] = {}


def feed(name: str) -> Callable[[Feed], Feed]:
    """One way to feed the input of that name; there may be several."""

    def add(function: Feed) -> Feed:
        FEEDS.setdefault(name, []).append(function)
        return function

    return add


def ledger() -> Ledger:
    made = Ledger("ACME GmbH", "EUR")
    made.open_account("C-1", opened="2026-03-01", recorded=NOW)
    return made


def issue(ledger: Ledger, number: str, **changed: Any) -> Outcome:
    given: dict[str, Any] = {"totals": "1.00 EUR", "issued": "2026-03-01", "terms": net_terms(30), **changed}
    return ledger.issue_invoice(number, customer="C-1", recorded=NOW, **given)


def table(**changed: Any) -> Any:
    """Six sound rows, with a column put in place of its like."""
    day = dt.date(2026, 3, 1)
    columns: dict[str, Any] = {
        "invoice_id": ["A", "B", "C", "D", "E", "F"],
        "customer": ["C-1"] * 6,
        "amount": ["1.00", "2.00", "3.00", "4.00", "5.00", "6.00"],
        "issue_date": [day] * 6,
        "due_date": [day] * 6,
    }
    return pyarrow.table({**columns, **changed})


def read(table: Any, **options: Any) -> Portfolio:
    """A portfolio without a row left out, or the refusal of the first row that had to be."""
    made = Portfolio(table, currency="EUR", **options)
    assert made.quality is not None
    made.quality.check()
    return made


# --- values


FEEDS["python-001"] = [lambda: Money(0.1, "EUR")]  # type: ignore[call-overload]
FEEDS["python-002"] = [
    lambda: Money(float("nan"), "EUR"),  # type: ignore[call-overload]
    lambda: Money(Decimal("NaN"), "EUR"),
    lambda: Money(Decimal("sNaN"), "EUR"),
]
FEEDS["python-006"] = [lambda: Money(10**5000, "EUR")]
FEEDS["python-007"] = [lambda: Money(True, "EUR")]
FEEDS["python-017"] = [lambda: issue(ledger(), "INV-1", issued=NOW)]


class Own(Exception):
    """An exception of the caller's."""


@feed("python-008")
def an_exception_in_a_conversion() -> None:
    class Sulky(Decimal):
        def __str__(self) -> NoReturn:
            raise Own

    kept = ledger()
    with pytest.raises(Own):
        issue(kept, "INV-1", totals=Money(Sulky("1"), "EUR"))
    assert kept.version("C-1") == 1 and isinstance(issue(kept, "INV-1"), Outcome.Accepted)
    raise Own


@feed("python-011")
def eight_threads_on_one_ledger() -> None:
    from concurrent.futures import ThreadPoolExecutor

    shared = ledger()
    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(lambda number: issue(shared, f"INV-{number}"), range(64)))
    assert all(isinstance(outcome, Outcome.Accepted) for outcome in done) and shared.version("C-1") == 65


@feed("python-013")
def an_interrupt_in_the_middle() -> object:
    source = ledger()
    entries = [*issue(source, "INV-1").entries()]

    def interrupted() -> Iterator[Entry]:
        yield from entries
        raise KeyboardInterrupt

    return Ledger.replay("ACME GmbH", "EUR", interrupted())


@feed("python-014")
def a_callers_code_asks_the_same_object() -> None:
    portfolio = ledger().portfolio()

    class Curious(dict[str, str]):
        def items(self) -> Any:
            assert len(portfolio) == 0
            portfolio.attach("region", {})
            return super().items()

    portfolio.attach("region", Curious({"C-1": "north"}))


@feed("python-015")
def state_is_not_pickled() -> None:
    kept = ledger()
    aging = kept.portfolio().aging(as_of="2026-04-30")
    for state in (kept, kept.portfolio(), aging, aging.by_currency(), receivables.Directory()):
        with pytest.raises(TypeError, match="pickle"):
            pickle.dumps(state)
        # What claims to be such an object is made by no pickle either.
        crafted = b"creceivables\n" + type(state).__name__.encode() + b"\n)\x81}(X\x05\x00\x00\x00inneri1\nub."
        with pytest.raises((TypeError, AttributeError, pickle.UnpicklingError)):
            pickle.loads(crafted)


@feed("python-016")
def copies_go_their_own_way() -> None:
    kept = ledger()
    for twin in (copy.copy(kept), copy.deepcopy(kept)):
        issue(twin, "INV-1")
        assert (twin.version("C-1"), kept.version("C-1")) == (2, 1)
    child = os.fork()
    if child == 0:
        issue(kept, "INV-2")
        os._exit(0 if kept.version("C-1") == 2 else 1)
    assert os.waitpid(child, 0)[1] == 0 and kept.version("C-1") == 1


@feed("python-023")
def a_defect_inside() -> None:
    kept = ledger()
    try:
        kept._panic()
    except Exception as error:
        assert isinstance(error, Error) and error.code == "internal"
    issue(kept, "INV-1")


# --- tables


FEEDS["python-019"] = [
    lambda: read(pandas.DataFrame({**table().to_pydict(), "issue_date": pandas.to_datetime([pandas.NaT] * 6)})),
    lambda: read(table(amount=["1.00", None, "3.00", "4.00", "5.00", "6.00"])),
    lambda: read(pandas.DataFrame({**table().to_pydict(), "amount": pandas.array([pandas.NA, 2, 3, 4, 5, 6], "Int64")}), minor_units=True),
]


@feed("python-020")
def columns_of_numpy() -> object:
    rows = table().to_pydict()
    cents = numpy.array([100, 200, 300, 400, 500, 600], dtype=numpy.int64)
    taken = read(pandas.DataFrame({**rows, "amount": cents}), minor_units=True)
    assert taken.aging(as_of="2026-04-30").totals[0].total == Money("21.00 EUR")
    return read(pandas.DataFrame({**rows, "amount": cents.astype(numpy.float64)}))


FEEDS["arrow-002"] = [
    lambda: read(table(amount=pyarrow.array([float("nan"), float("inf"), -0.0, 1.0, 2.0, 3.0], pyarrow.float64()))),
]
FEEDS["arrow-003"] = [
    lambda: read(table(amount=pyarrow.array([Decimal(10) ** 27 * 9] + [Decimal(1)] * 5, pyarrow.decimal128(38, 10)))),
]
FEEDS["arrow-010"] = [
    lambda: read(table(issue_date=pyarrow.array([2**31 - 1] + [20_000] * 5, pyarrow.int32()).cast(pyarrow.date32()))),
]


@feed("arrow-005")
def wide_decimals() -> None:
    amounts = [Decimal("1.00"), Decimal("2.00"), Decimal("3.00"), Decimal("4.00"), Decimal("5.00"), Decimal("6.00")]
    wide = read(table(amount=pyarrow.array(amounts, pyarrow.decimal256(76, 2))))
    assert wide.aging(as_of="2026-04-30") == read(table()).aging(as_of="2026-04-30")
    with pytest.raises(Error) as refused:
        read(table(amount=pyarrow.array([Decimal(10) ** 40] + amounts[1:], pyarrow.decimal256(76, 2))))
    assert refused.value.code == "amount_out_of_range"


@feed("arrow-008")
def offsets_that_fall() -> object:
    offsets = pyarrow.py_buffer(numpy.array([0, 1, 5, 2, 4, 5, 6], dtype=numpy.int32))
    texts = pyarrow.Array.from_buffers(pyarrow.string(), 6, [None, offsets, pyarrow.py_buffer(b"ABCDEF")])
    return read(table(invoice_id=texts))


@feed("arrow-009")
def a_position_beyond_the_dictionary() -> object:
    positions = pyarrow.array([0, 1, 2, 9, 0, 0], pyarrow.int8())
    coded = pyarrow.DictionaryArray.from_arrays(positions, pyarrow.array(["C-1", "C-2", "C-3"]), safe=False)
    return read(table(customer=coded))


@feed("arrow-012")
def a_slice_is_the_rows_it_shows() -> None:
    long = table(amount=["x", "x", "x", "x", "x", "6.00"])
    assert read(long.slice(5)).aging(as_of="2026-04-30").totals[0].total == Money("6.00 EUR")
    for column in (pyarrow.array([None] * 5 + ["6.00"]), pyarrow.array(["x"] * 5 + ["6.00"]).dictionary_encode()):
        part = table().slice(5).set_column(2, "amount", column.slice(5))
        assert read(part).aging(as_of="2026-04-30").totals[0].total == Money("6.00 EUR")
    late = Portfolio(table(amount=["x"] * 5 + ["y"]).slice(5), currency="EUR").quality
    assert late is not None and late.findings[0].examples[0].row == 0


@feed("arrow-013")
def three_gigabytes_of_names() -> object:
    size = 3 << 30
    offsets = numpy.array([0, size, size, size, size, size, size], dtype=numpy.int64)
    # Pages that nobody touches take no memory.
    pages = pyarrow.py_buffer(mmap.mmap(-1, size))
    texts = pyarrow.Array.from_buffers(pyarrow.large_string(), 6, [None, pyarrow.py_buffer(offsets), pages])
    return read(table(invoice_id=texts))


@feed("arrow-014")
def a_stream_that_was_read_before() -> object:
    class Spent:
        def __init__(self) -> None:
            self.capsule = table().__arrow_c_stream__()
            pyarrow.RecordBatchReader._import_from_c_capsule(self.capsule).read_all()

        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            return self.capsule

    return Portfolio(Spent(), currency="EUR")


# --- what is expected


def codes(expected: str) -> list[str]:
    """The codes that may come: every word that looks like one, and those of ours that mean the same."""
    foreign = str.maketrans(dict.fromkeys("():;,.'", " "))
    words = [word for word in expected.translate(foreign).split() if "_" in word.strip("_") and word.islower()]
    return words + [ours for word in words for ours in SYNONYMS.get(word, [])]


@pytest.mark.parametrize("name", sorted(INPUTS.keys() - OUT.keys()))
def test_a_bad_input_is_treated_as_expected(name: str) -> None:
    expected = INPUTS[name]
    for given in FEEDS[name]:
        raised: BaseException | None = None
        try:
            given()
        except BaseException as error:
            raised = error
        if isinstance(raised, AssertionError):
            raise raised
        if name in DIFFERS:
            assert getattr(raised, "code", raised) == DIFFERS[name][0], raised
        elif isinstance(raised, Error):
            assert raised.code in codes(expected), (raised, expected)
            assert isinstance(raised, TypeError) or "TypeError" not in expected, raised
        elif raised is not None:
            # Nothing but what the caller's own code raised comes through, and it comes unchanged.
            assert (type(raised) is Own and "user's" in expected) or type(raised).__name__ in expected, (raised, expected)
        else:
            assert expected.startswith("(") or expected.startswith("never"), f"accepted, expected {expected}"


def test_every_input_is_fed_and_the_differences_are_those_listed() -> None:
    assert FEEDS.keys() | OUT.keys() == INPUTS.keys() and not FEEDS.keys() & OUT.keys() and DIFFERS.keys() <= FEEDS.keys()
    counts = {surface: sum(name.startswith(surface) for name in INPUTS) for surface in SURFACES}
    assert counts == {"python": 15, "arrow": 9} and (len(DIFFERS), len(OUT)) == (3, 1)
