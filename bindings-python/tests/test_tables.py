"""Tables of other libraries in and out: the same data through each of them is the same portfolio."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

import receivables
from receivables import Error, ItemColumns, MovementColumns, Portfolio, WrongType

duckdb: Any = pytest.importorskip("duckdb")
pandas: Any = pytest.importorskip("pandas")
polars: Any = pytest.importorskip("polars")
pyarrow: Any = pytest.importorskip("pyarrow")

DAY = dt.date
INVOICES: dict[str, list[Any]] = {
    "invoice_id": ["INV-1", "INV-2", "INV-3", "INV-4"],
    "customer": ["C-2", "C-1", "C-1", "C-2"],
    "currency": ["EUR", "EUR", "JPY", "EUR"],
    "amount": [Decimal("1190.00"), Decimal("50.50"), Decimal("4800"), Decimal("-20.00")],
    "issue_date": [DAY(2026, 3, 1), DAY(2026, 3, 2), DAY(2026, 3, 3), DAY(2026, 3, 4)],
    "due_date": [DAY(2026, 3, 31), DAY(2026, 4, 1), DAY(2026, 4, 2), None],
}
PAYMENTS: dict[str, list[Any]] = {
    "invoice_id": ["INV-1", "INV-3", "INV-9"],
    "paid_on": [DAY(2026, 3, 20), DAY(2026, 5, 1), DAY(2026, 5, 1)],
    "amount": [Decimal("1000.00"), Decimal("800"), Decimal("1.00")],
}
AS_OF = DAY(2026, 4, 30)

Make = Callable[[dict[str, list[Any]]], Any]


def arrow(columns: dict[str, list[Any]]) -> Any:
    return pyarrow.table(columns)


def chunked(columns: dict[str, list[Any]]) -> Any:
    table = pyarrow.table(columns)
    return pyarrow.concat_tables([table.slice(0, 1), table.slice(1, 0), table.slice(1)])


def categorical(columns: dict[str, list[Any]]) -> Any:
    frame = polars.DataFrame(columns)
    texts = [name for name, kind in frame.schema.items() if kind == polars.String]
    return frame.with_columns(polars.col(texts).cast(polars.Categorical))


def relation(columns: dict[str, list[Any]]) -> Any:
    table = pyarrow.table(columns)
    return duckdb.connect().from_arrow(table)


def pandas_frame(columns: dict[str, list[Any]]) -> Any:
    return pandas.DataFrame(columns)


def pandas_times(columns: dict[str, list[Any]]) -> Any:
    frame = pandas.DataFrame(columns)
    days = [name for name in frame.columns if "date" in name or name == "paid_on"]
    return frame.assign(**{name: pandas.to_datetime(frame[name]) for name in days})


def pandas_category(columns: dict[str, list[Any]]) -> Any:
    frame = pandas.DataFrame(columns)
    return frame.astype({name: "category" for name in ("customer", "currency") if name in frame.columns})


MAKES: list[Make] = [
    arrow, chunked, polars.DataFrame, categorical, relation, pandas_frame, pandas_times, pandas_category,
]  # fmt: skip


@pytest.mark.parametrize("make", MAKES, ids=lambda make: make.__name__)
def test_the_same_data_is_the_same_portfolio(make: Make) -> None:
    portfolio = Portfolio(make(INVOICES), make(PAYMENTS))
    assert portfolio.columns == ItemColumns(
        "invoice_id", customer="customer", currency="currency", amount="amount", issued="issue_date", due="due_date"
    )
    assert portfolio.payment_columns == MovementColumns("invoice_id", amount="amount", effective="paid_on")
    aging = portfolio.aging(as_of=AS_OF)
    assert [(row.account and row.account.customer, str(row.total)) for row in aging.rows] == [
        ("C-1", "50.50 EUR"),
        ("C-1", "4800 JPY"),
        ("C-2", "170.00 EUR"),
    ]
    quality = portfolio.quality
    assert quality is not None and quality.movements.left_out == 1
    assert [finding.code for finding in quality.findings] == ["negative_amount", "several_currencies", "orphan_movement"]
    assert quality.findings[2].examples[0].value == "INV-9" and quality.findings[2].examples[0].row == 2
    assert repr(portfolio) == "<Portfolio of 4 items: 1 row left out, 3 findings in quality>"
    assert aging.to_json() == Portfolio(arrow(INVOICES), arrow(PAYMENTS)).aging(as_of=AS_OF).to_json()


def test_reports_come_out_as_frames() -> None:
    aging = Portfolio(polars.DataFrame(INVOICES), polars.DataFrame(PAYMENTS)).aging(as_of=AS_OF)
    ours = aging.to_polars()
    assert ours.columns[:4] == ["customer", "currency", "current", "1-30"]
    assert ours["total"].to_list() == [Decimal("50.50"), Decimal("4800.00"), Decimal("170.00")]
    assert aging.to_polars(amounts="minor")["total"].to_list() == [5050, 4800, 17000]
    assert polars.DataFrame(aging).equals(ours)
    assert aging.to_arrow().to_pydict() == pyarrow.table(aging).to_pydict()
    assert aging.to_pandas()["total"].tolist() == ours["total"].to_list()
    assert duckdb.connect().from_arrow(aging.to_arrow()).sum("total").fetchall() == [(Decimal("5020.50"),)]
    frame = aging.by_currency().to_polars()
    assert frame["currency"].to_list() == ["EUR", "JPY"] and frame["items"].to_list() == [2, 1]
    items = aging.open_items()
    assert items.to_pandas()["due"].tolist()[0] == DAY(2026, 4, 1)
    assert items.to_arrow().schema.metadata[b"title"].startswith(b"Open items")
    assert "<table" in aging._repr_html_() and "<table" in items._repr_html_() and items.to_html()
    assert aging.to_svg().startswith("<svg")
    with pytest.raises(Error) as refused:
        aging.to_polars(amounts="float")  # type: ignore[arg-type]
    assert refused.value.field == "amounts"


def test_a_chart() -> None:
    matplotlib: Any = pytest.importorskip("matplotlib")
    matplotlib.use("agg")
    axes = Portfolio(arrow(INVOICES)).aging(as_of=AS_OF).plot()
    assert [text.get_text() for text in axes.get_xticklabels()] == ["current", "1-30", "31-60", "61-90", "91+"]


def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(ImportError, match=r"to_polars needs polars; install it: pip install 'receivables\[polars\]'"):
        Portfolio(arrow(INVOICES)).aging(as_of=AS_OF).to_polars()


def changed(name: str, values: Any) -> Any:
    return pyarrow.table({**INVOICES, name: values})


def test_columns_are_named_or_guessed() -> None:
    table = arrow(INVOICES).rename_columns(["Beleg", "Kunde", "currency", "Brutto", "date", "Faellig"])
    with pytest.raises(Error) as refused:
        Portfolio(table)
    assert refused.value.code == "column_not_guessed" and refused.value.context["role"] == "document"
    columns = {"document": "Beleg", "customer": "Kunde", "amount": "Brutto", "due": "Faellig", "attributes": ["Kunde"]}
    portfolio = Portfolio(table, columns=columns)
    assert portfolio.columns is not None and portfolio.columns.issued == "date"
    assert len(portfolio.aging(as_of=AS_OF, by="Kunde").rows) == 3
    undated = Portfolio(table, columns={**columns, "due": None}).aging(as_of=AS_OF)
    assert [str(row.undated) for row in undated.totals] == ["1240.50 EUR", "4800 JPY"]
    named = ItemColumns("Beleg", customer="Kunde", currency="currency", open="Brutto", due="Faellig")
    assert len(Portfolio(table, columns=named)) == 4
    with pytest.raises(Error) as refused:
        Portfolio(table, arrow(PAYMENTS), columns=named)
    assert refused.value.code == "open_and_movements"
    with pytest.raises(Error) as refused:
        Portfolio(table, columns={"colour": "Beleg"})
    assert refused.value.code == "unknown_choice"


def test_layouts_and_attributes() -> None:
    portfolio = Portfolio(arrow(INVOICES), base="EUR")
    aging = portfolio.aging(as_of=AS_OF)
    portfolio.attach("region", {"C-1": "north"})
    by = portfolio.aging(as_of=AS_OF, by="region", credits="against_oldest", future=True)
    assert [row.group for row in by.rows] == [None, "north", "north"]
    assert by.to_polars()["region"].to_list() == ["north", "north", None]
    assert aging.rows[0].account is not None
    with pytest.raises(Error) as refused:
        portfolio.aging(as_of=AS_OF, currency="base")
    assert refused.value.code == "base_unavailable"
    with pytest.raises(Error) as refused:
        portfolio.aging(as_of=AS_OF, by="salesperson")
    assert refused.value.code == "unknown_choice"
    with pytest.raises(Error) as refused:
        portfolio.aging(as_of=AS_OF, known_at=dt.datetime(2026, 1, 1, tzinfo=dt.timezone.utc))
    assert refused.value.code == "known_at_unavailable"


@pytest.mark.parametrize(
    ("table", "options", "code"),
    [
        (changed("amount", [1.0, float("nan"), -0.0, float("inf")]), {}, "float_column"),
        (changed("amount", [1, 2, 3, 4]), {}, "whole_amounts"),
        (changed("amount", [1.0, 2.0, 3.0, 4.0]), {"minor_units": True}, "unsupported_type"),
        (changed("amount", [True, False, True, False]), {}, "unsupported_type"),
        (changed("customer", [1.5, 2.5, 3.5, 4.5]), {}, "unsupported_type"),
        (changed("issue_date", [dt.datetime(2026, 3, 1, 12)] * 4), {}, "date_expected"),
        (changed("issue_date", [dt.datetime(2026, 3, 1, tzinfo=dt.timezone.utc)] * 4), {}, "date_expected"),
        (arrow({name: values for name, values in INVOICES.items() if name != "currency"}), {}, "currency_missing"),
        (arrow({"a": [1]}), {}, "column_not_guessed"),
    ],
)
def test_columns_that_can_not_be_meant_are_refused(table: Any, options: dict[str, Any], code: str) -> None:
    with pytest.raises(Error) as refused:
        Portfolio(table, **options)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("name", "values", "options", "code"),
    [
        ("amount", [None, Decimal("1"), Decimal("1"), Decimal("1")], {}, "missing_value"),
        ("amount", [float("nan"), 1.0, 1.0, 1.0], {"rounding": "half_even"}, "missing_value"),
        ("amount", [float("inf"), 1.0, 1.0, 1.0], {"rounding": "half_even"}, "amount_not_finite"),
        ("amount", ["1,50", "1", "1", "1"], {}, "amount_syntax"),
        ("amount", [Decimal("1.005"), Decimal("1"), Decimal("1"), Decimal("1")], {}, "excess_precision"),
        ("amount", [Decimal(10) ** 27, Decimal("1"), Decimal("1"), Decimal("1")], {}, "amount_out_of_range"),
        ("customer", ["C\u202e-1", "C-1", "C-1", "C-1"], {}, "id_bad_character"),
        ("currency", ["eur", "EUR", "EUR", "EUR"], {}, "unknown_currency"),
        ("invoice_id", ["", "B", "C", "D"], {}, "invalid_id"),
        ("issue_date", ["2026-02-30", "2026-03-01", "2026-03-01", "2026-03-01"], {}, "date_invalid"),
    ],
)
def test_rows_that_can_not_be_taken_are_left_out(name: str, values: list[Any], options: dict[str, Any], code: str) -> None:
    # pandas says not-a-number where it means that there is none.
    table = pandas.DataFrame({**INVOICES, name: values})
    quality = Portfolio(table, **options).quality
    assert quality is not None
    finding = next(finding for finding in quality.findings if finding.action == "left_out")
    assert (finding.code, finding.examples[0].row, quality.items.left_out) == (code, 0, 1)
    assert finding.column in (name.replace("_id", ""), "document", "issued", name)
    with pytest.raises(Error) as refused:
        quality.check()
    assert (refused.value.code, refused.value.field) == (code, "items row 0")


def test_not_a_time_and_none_are_missing() -> None:
    times = pandas.to_datetime(pandas.Series([pandas.NaT, "2026-03-01", None, "2026-03-01"]))
    frame = pandas.DataFrame({**INVOICES, "issue_date": times})
    quality = Portfolio(frame).quality
    assert quality is not None and quality.items.left_out == 2
    far = pyarrow.array([2**31 - 1, 0, 0, 0], pyarrow.int32()).cast(pyarrow.date32())
    quality = Portfolio(changed("issue_date", far)).quality
    assert quality is not None and quality.findings[0].code in ("date_order", "date_out_of_range")


def test_whole_numbers_stay_whole_numbers() -> None:
    frame = polars.DataFrame({"id": [7, 8], "customer_id": [10, 9], "amount": [100, 200], "date": [AS_OF, AS_OF]})
    portfolio = Portfolio(frame, minor_units=True, currency="EUR")
    assert portfolio.aging(as_of=AS_OF).to_polars()["customer"].to_list() == [9, 10]
    portfolio.attach("region", {9: "north"})
    assert portfolio.aging(as_of=AS_OF, by="region").to_polars()["region"].to_list() == ["north", None]


def test_no_rows() -> None:
    for make in (arrow, polars.DataFrame):
        empty = make(INVOICES).slice(0, 0)
        portfolio = Portfolio(empty, make(PAYMENTS).slice(0, 0))
        assert len(portfolio) == 0 and len(portfolio.aging(as_of=AS_OF).to_polars()) == 0


def test_what_is_no_table_is_refused() -> None:
    for given in (1, "x", [INVOICES], INVOICES, None, Portfolio):
        with pytest.raises(WrongType) as refused:
            Portfolio(given)  # type: ignore[arg-type]
        assert refused.value.field == "invoices"

    class Broken:
        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            return 1

    class Raising:
        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            raise KeyError("mine")

    class Twice:
        def __init__(self) -> None:
            self.capsule = pyarrow.table(INVOICES).__arrow_c_stream__()

        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            return self.capsule

    with pytest.raises(WrongType, match="an Arrow stream"):
        Portfolio(Broken())
    with pytest.raises(KeyError):
        Portfolio(Raising())
    twice = Twice()
    Portfolio(twice)
    with pytest.raises(Error, match="bad_arrow"):
        Portfolio(twice)


def test_broken_streams_are_refused() -> None:
    keys = pyarrow.array([0, 9, 1, 0], pyarrow.int8())
    broken = pyarrow.DictionaryArray.from_arrays(keys, pyarrow.array(["a", "b"]), safe=False)
    with pytest.raises(Error) as refused:
        Portfolio(changed("customer", broken))
    assert refused.value.code == "bad_arrow"
    offsets = pyarrow.py_buffer(b"".join(number.to_bytes(4, "little") for number in (0, 5, 2, 3, 4)))
    broken = pyarrow.Array.from_buffers(pyarrow.string(), 4, [None, offsets, pyarrow.py_buffer(b"abcdef")])
    with pytest.raises(Error) as refused:
        Portfolio(changed("customer", broken))
    assert refused.value.code == "bad_arrow"

    def failing() -> Any:
        yield pyarrow.record_batch(INVOICES)
        raise OSError("the disk is full")

    reader = pyarrow.RecordBatchReader.from_batches(arrow(INVOICES).schema, failing())
    with pytest.raises(Error) as refused:
        Portfolio(reader)
    assert refused.value.code == "bad_arrow" and "the disk is full" in str(refused.value)


def test_records_of_quality_are_plain_data() -> None:
    quality = Portfolio(arrow(INVOICES), arrow(PAYMENTS)).quality
    assert quality is not None
    assert receivables.from_json(receivables.to_json(quality), receivables.Quality) == quality
    text = str(quality)
    assert "orphan_movement" in text and "left out" in text
    assert "<table" in quality._repr_html_()
