"""A year of a real ledger through the data-frame door: every figure counted by other means comes out of reports."""

import datetime as dt
import hashlib
import importlib.util
import json
import pathlib
import subprocess
import sys
from collections.abc import Iterable
from decimal import Decimal
from types import ModuleType
from typing import Any

import polars
import pytest

from receivables import AttributeColumn, Bridge, Cause, Error, Money, Portfolio

ROOT = pathlib.Path(__file__).parents[2]
EXAMPLE = ROOT / "examples/python/online_retail.py"
EXPECTED: dict[str, Any] = json.loads((ROOT / "tests/data/online_retail_expected.json").read_text())
CAUSES = {"invoice": Cause.INVOICED, "cancellation": Cause.CREDITED, "bad_debt_adjustment": Cause.WRITTEN_OFF}
POUNDS = "GBP3:3"


def example() -> ModuleType:
    spec = importlib.util.spec_from_file_location("online_retail", EXAMPLE)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


RETAIL = example()
FIRST, LAST = RETAIL.FIRST, RETAIL.LAST


@pytest.fixture(scope="module")
def lines() -> polars.DataFrame:
    read = RETAIL.lines()
    assert isinstance(read, polars.DataFrame)
    return read


@pytest.fixture(scope="module")
def documents(lines: polars.DataFrame) -> polars.DataFrame:
    made = RETAIL.documents(lines)
    assert isinstance(made, polars.DataFrame)
    return made


@pytest.fixture(scope="module")
def known(documents: polars.DataFrame) -> Portfolio:
    """The books without the documents that name no customer."""
    made = RETAIL.books(documents)
    assert isinstance(made, Portfolio)
    return made


@pytest.fixture(scope="module")
def whole(documents: polars.DataFrame) -> Portfolio:
    """The books with somebody who stands for nobody."""
    made = RETAIL.books(documents.with_columns(polars.col("customer").fill_null(RETAIL.NOBODY)))
    assert isinstance(made, Portfolio)
    return made


def of_lines(lines: polars.DataFrame) -> Portfolio:
    """Every line an item of its own: the lines of a document are its instalments."""
    numbered = lines.with_columns(line=polars.int_range(1, polars.len() + 1).over("InvoiceNo"))
    columns = {"instalment": "line", "kind": "kind", "customer": "customer"}
    return Portfolio(numbered, columns=columns, minor_units=True, currency=POUNDS, timestamps="truncate")


def milli(amount: int) -> Money:
    return Money(currency=POUNDS, minor=amount)


def steps(bridges: Iterable[tuple[str, Bridge]]) -> dict[str, tuple[int, int]]:
    """Minor units and count by what stands before a bridge, and cause."""
    found = {}
    for name, bridge in bridges:
        (pounds,) = bridge.currencies
        assert pounds.opening + sum((step.amount for step in pounds.steps), milli(0)) == pounds.closing
        for step in pounds.steps:
            found[f"{name}{step.cause}"] = (step.amount.minor, step.count)
    return found


def by_kind(counted: str) -> dict[str, tuple[int, int]]:
    """What was counted by kind, under the causes that bridges tell."""
    return {cause: (EXPECTED["net_milli_by_kind"][kind], EXPECTED[counted][kind]) for kind, cause in CAUSES.items()}


def test_it_is_the_file_that_was_counted(lines: polars.DataFrame) -> None:
    assert hashlib.sha256(RETAIL.DATA.read_bytes()).hexdigest() == EXPECTED["sha256"]
    assert lines["InvoiceDate"].min() == dt.datetime.fromisoformat(EXPECTED["range"][0])
    assert lines["InvoiceDate"].max() == dt.datetime.fromisoformat(EXPECTED["range"][1])


def test_what_only_the_lines_know(lines: polars.DataFrame) -> None:
    """Prices, quantities and minutes are no part of a ledger of open items: they are counted in the table as read."""
    price = polars.col("UnitPrice")
    more = ~price.cast(polars.String).str.contains(r"^-?\d+\.\d{1,3}$")
    as_read = lines.drop("price", "customer", "kind", "amount")
    returned = lines.filter((polars.col("kind") == "invoice") & (polars.col("Quantity") < 0))
    minutes = lines.group_by("InvoiceNo").agg(polars.col("InvoiceDate").n_unique())
    assert {
        "zero_price_rows": lines.filter(price == 0).height,
        "negative_price_rows": lines.filter(price < 0).height,
        "price_more_than_3_decimals": lines.filter(more).height,
        "positive_doc_negative_qty_rows": returned.height,
        "exact_duplicate_rows": as_read.height - as_read.n_unique(),
        "invoices_with_two_timestamps": minutes.filter(polars.col("InvoiceDate") > 1).height,
    }.items() <= EXPECTED.items()


def test_the_lines_as_items(lines: polars.DataFrame) -> None:
    quality = of_lines(lines).quality
    assert quality is not None
    assert quality.items.given == EXPECTED["rows"]
    (missing,) = quality.findings[:1]
    assert (missing.code, missing.column, missing.action) == ("missing_value", "customer", "left_out")
    assert missing.count == quality.items.left_out == EXPECTED["missing_customer_rows"]
    assert [tie.given for tie in quality.ties] == [milli(EXPECTED["net_milli"])]
    filled = of_lines(lines.with_columns(polars.col("customer").fill_null(RETAIL.NOBODY)))
    assert steps([("", filled.bridge(FIRST, LAST))]) == by_kind("rows_by_kind")


def test_documents_without_a_customer_are_told(documents: polars.DataFrame, known: Portfolio) -> None:
    quality = known.quality
    assert quality is not None
    assert quality.items.given == len(documents) == sum(EXPECTED["documents"].values())
    found = [(finding.code, finding.column, finding.action, finding.count) for finding in quality.findings]
    assert found == [("missing_value", "customer", "left_out", quality.items.left_out)]
    (tie,) = quality.ties
    assert tie.given == milli(EXPECTED["net_milli"]) and tie.kept + tie.left_out == tie.given
    (total,) = known.aging(as_of=LAST).totals
    assert total.total == tie.kept
    # As many and as much as the table says.
    unnamed = documents.filter(polars.col("customer").is_null())
    assert (tie.left_out.minor, quality.items.left_out) == (unnamed["amount"].sum(), unnamed.height)
    assert "left out" in str(quality) and "1,447,682.120 left out" in str(quality)
    with pytest.raises(Error, match="missing_value"):
        quality.check()


def test_the_customers(known: Portfolio) -> None:
    assert len(known.accounts()) == EXPECTED["customers"]
    top = known.aging(as_of=LAST).biggest_debtors(10).to_polars()
    found = dict(zip(top["customer"], top["total"]))
    assert found == {name: Decimal(net) / 1000 for name, net in EXPECTED["top10_customers_net_milli"].items()}
    assert list(found.values()) == sorted(found.values(), reverse=True)


def test_the_whole_net_is_in_the_books(whole: Portfolio) -> None:
    quality = whole.quality
    assert quality is not None and quality.findings == () and quality.items.left_out == 0
    quality.check()
    (total,) = whole.aging(as_of=LAST).totals
    assert total.total == milli(EXPECTED["net_milli"]) == Money("9747747.934", POUNDS)
    # Credits age nothing: cancellations and write-offs stand apart, the reversal of one is a debit like an invoice.
    kinds = EXPECTED["net_milli_by_kind"]
    reversal = 11_062_060
    assert total.credits == milli(kinds["cancellation"] + kinds["bad_debt_adjustment"] - reversal)
    assert sum(total.buckets, milli(0)) == milli(kinds["invoice"] + reversal)


def test_terms_of_thirty_days(whole: Portfolio) -> None:
    aging = whole.aging(as_of=LAST).by_currency().to_polars()
    assert aging.columns[1:6] == ["current", "1-30", "31-60", "61-90", "91+"]
    due = {name: aging[name].item() for name in aging.columns[1:6]}
    # What was billed on or after 9 November is not yet due; the months before it stand in the bridge too.
    early = whole.bridge("2010-12-01", "2011-08-10").currencies[0]
    debits = next(step.amount for step in early.steps if step.cause == Cause.INVOICED)
    assert due["91+"] == debits.amount
    later = whole.bridge("2011-11-09", LAST).currencies[0]
    assert due["current"] == next(step.amount for step in later.steps if step.cause == Cause.INVOICED).amount


def test_the_countries(whole: Portfolio) -> None:
    found = whole.aging(as_of=LAST, by="Country").to_polars().sort("total", descending=True)
    top = dict(found.head(10).select("Country", "total").iter_rows())
    assert top == {name: Decimal(net) / 1000 for name, net in EXPECTED["net_milli_by_country_top10"].items()}
    assert found["total"].sum() == Decimal(EXPECTED["net_milli"]) / 1000


def test_the_roll_forward_by_kind_and_month(whole: Portfolio) -> None:
    assert len(whole) == sum(EXPECTED["documents"].values())
    assert steps([("", whole.bridge(FIRST, LAST))]) == by_kind("documents")
    by_month = steps((f"{first:%Y-%m}|", whole.bridge(first, last)) for first, last in RETAIL.months())
    expected = {}
    for name, net in EXPECTED["net_milli_by_month_kind"].items():
        month, kind = name.split("|")
        expected[f"{month}|{CAUSES[kind]}"] = net
    assert {name: net for name, (net, _) in by_month.items()} == expected
    table = RETAIL.roll_forward(whole)
    assert table["before"].to_list()[1:] == table["after"].to_list()[:-1]
    assert table["after"].to_list()[-1] == Decimal(EXPECTED["net_milli"]) / 1000


def test_a_bridge_is_a_value_and_a_table(whole: Portfolio) -> None:
    august = whole.bridge("2011-08-01", "2011-08-31")
    assert august == whole.bridge(dt.date(2011, 8, 1), dt.date(2011, 8, 31), basis="book")
    assert august.period.first == dt.date(2011, 8, 1) and august.basis == "book"
    assert whole.bridge("2011-08-01", "2011-08-31", basis="value").currencies == august.currencies
    table = august.to_polars()
    assert table["cause"].to_list()[1:-1] == ["invoiced", "credit notes", "written off"]
    assert table["amount"].to_list()[3] == Decimal("-11062.060") and table["count"].to_list()[3] == 3
    assert polars.DataFrame(august).equals(table) and august.frame().to_polars().equals(table)
    assert august.to_arrow().num_rows == len(august.to_pandas()) == 5
    assert "written off" in str(august) and "<table" in august._repr_html_()
    with pytest.raises(Error) as refused:
        whole.bridge("2011-08-31", "2011-08-01")
    assert refused.value.code == "date_order"
    with pytest.raises(Error) as refused:
        whole.bridge("2011-08-31", "x")
    assert refused.value.field == "end"


def test_attributes_are_named_in_any_way(documents: polars.DataFrame) -> None:
    country = polars.col("Country").cast(polars.Categorical)
    table = documents.head(200).with_columns(polars.col("customer").fill_null(RETAIL.NOBODY), country)
    options: dict[str, Any] = {"minor_units": True, "currency": POUNDS}
    plain = Portfolio(table, attributes=["Country"], **options)
    assert plain.columns is not None and plain.columns.attributes == (AttributeColumn("Country"),)
    expected = plain.aging(as_of=LAST, by="Country").to_polars()
    assert {"France", "Australia"} < set(expected["Country"])
    region = {"region": "Country"}
    for how in (
        {"attributes": region},
        {"attributes": [AttributeColumn("Country", name="region")]},
        {"columns": {"attributes": region}},
        {"columns": plain.columns, "attributes": region},
    ):
        named = Portfolio(table, **how, **options)
        assert named.aging(as_of=LAST, by="region").to_polars().rename({"region": "Country"}).equals(expected)
    wrong: list[tuple[Any, str]] = [
        ("Country", "wrong_type"),
        ([1], "wrong_type"),
        ({"region": 1}, "wrong_type"),
        (["Land"], "missing_column"),
        (["Country", "Country"], "duplicate_field"),
    ]
    for attributes, code in wrong:
        with pytest.raises(Error) as refused:
            Portfolio(table, attributes=attributes, **options)
        assert refused.value.code == code and (refused.value.field or "attributes").startswith("attributes")


def test_the_example_tells_it(tmp_path: pathlib.Path) -> None:
    html = tmp_path / "report.html"
    printed = subprocess.run([sys.executable, EXAMPLE, html], capture_output=True, text=True, check=True).stdout
    for figure in ("22190 kept, 3710 left out", "9,747,747.934", "279,489.020", "8187806.364", "-11062.060"):
        assert figure in printed, figure
    page = html.read_text()
    assert page.count("<table") == 4 and "279,489.020" in page
