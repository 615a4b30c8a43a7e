"""This package. What is loaded are Arrow columns; the portfolio is built from them, once or every time, as rows say.

One core; the result is fetched as Arrow, in minor units.
"""

from datetime import date
from pathlib import Path
from typing import Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from receivables import (
    AdviceColumns,
    AllocationPolicy,
    Applied,
    Calendar,
    CashColumns,
    ChargePolicy,
    ClaimColumns,
    Compounding,
    DayCount,
    Portfolio,
    RatePeriod,
    RateRule,
    ReferenceRates,
    Reset,
    RoundEach,
    Rounding,
    TermsColumns,
    due_dates,
    from_json,
    late_charges,
)

from .. import checks
from ..constants import AS_OF_DATE, CURRENCIES, HOLIDAY_DATES, RATES, as_date
from ..entry import Entry

Tables = tuple[pa.Table, ...]
INVOICES: dict[str, str | None] = {
    "customer": "customer_id",
    "document": "invoice_id",
    "currency": "currency",
    "amount": "amount",
    "issued": "issue_date",
    "due": "due_date",
}
OPEN: dict[str, str | None] = {**INVOICES, "amount": None, "open": "open"}
ALLOCATIONS: dict[str, str | None] = {"document": "invoice_id", "amount": "amount", "effective": "alloc_date"}
BUCKETS = ["current", "1-30", "31-60", "61-90", "91+"]


def read(data: Path, table: str, columns: dict[str, str | None]) -> pa.Table:
    """These columns of a table, currencies as codes."""
    wanted = [name for name in columns.values() if name]
    return pq.read_table(
        data / f"{table}.parquet", columns=wanted, read_dictionary=["currency"]
    ).unify_dictionaries()


def settled(data: Path) -> Tables:
    """Invoices, and what settled them when."""
    return read(data, "invoices", INVOICES), read(data, "allocations", ALLOCATIONS)


def given_open(data: Path) -> Tables:
    """Open amounts."""
    return (read(data, "invoices_open", OPEN),)


def build(tables: Tables) -> Portfolio:
    """The portfolio of invoices and allocations."""
    invoices, allocations = tables
    return Portfolio(invoices, allocations, columns=INVOICES, payment_columns=ALLOCATIONS, minor_units=True)


def build_open(tables: Tables) -> Portfolio:
    """The portfolio of open amounts."""
    return Portfolio(*tables, columns=OPEN, minor_units=True)


def aging(portfolio: Portfolio) -> pa.Table:
    """Asks and fetches."""
    return portfolio.aging(as_of=AS_OF_DATE).to_arrow(amounts="minor")


def check(result: pa.Table) -> checks.Check:
    """Rows of buckets."""
    currency = pc.index_in(result["currency"].cast(pa.string()), pa.array(CURRENCIES))
    buckets = [result[label] for label in BUCKETS]
    return checks.aging(result["customer"], currency, list(zip(*(column.to_pylist() for column in buckets))))


def check_built(portfolio: Portfolio) -> checks.Check:
    """Every row is in it."""
    quality = portfolio.quality
    assert quality is not None and quality.items.left_out == 0 and quality.movements.left_out == 0
    return {"items": quality.items.kept, "movements": quality.movements.kept}


HOUSE = ReferenceRates(
    name="house",
    source="the data set",
    read=AS_OF_DATE,
    rates=[
        RatePeriod(from_=as_date(begins + 1), until=as_date(ends), percent=f"{bp / 100:.2f}")
        for (begins, bp), (ends, _) in zip(RATES, [*RATES[1:], (RATES[-1][0] + 180, 0)])
    ],
)
POLICY = ChargePolicy(
    rate=RateRule.Reference(table="house", margin="0", reset=Reset.MOVING),
    day_count=DayCount.Act365Fixed(),
    compounding=Compounding.SIMPLE,
    rounding=Rounding.HALF_EVEN,
    round=RoundEach.SUM,
    grace=0,
)
CLAIMS = ClaimColumns(due="due_date", principal="amount", paid="settle_date")
OFFERS = ClaimColumns(
    due="due_date",
    principal="amount",
    paid="settle_date",
    issued="issue_date",
    discount_percent="disc_percent",
    discount_days="disc_days",
)


def claims(data: Path) -> pa.Table:
    """Invoices with the day they were paid."""
    return pq.read_table(data / "charges.parquet", columns=["due_date", "amount", "settle_date"])


def offers(data: Path) -> pa.Table:
    """The same with their discounts: basis points are percentages with two decimals."""
    names = ["issue_date", "due_date", "amount", "disc_bp", "disc_days", "settle_date"]
    table = pq.read_table(data / "charges.parquet", columns=names)
    points = table["disc_bp"].combine_chunks()
    percent = pa.Array.from_buffers(pa.decimal64(18, 2), len(points), points.buffers())
    return table.drop_columns("disc_bp").append_column("disc_percent", percent)


def charged(table: pa.Table, columns: ClaimColumns, answer: list[Literal["interest", "discount"]]) -> pa.Table:
    """Every claim, charged until it was paid."""
    made = late_charges(
        table,
        policy=POLICY,
        until=AS_OF_DATE,
        columns=columns,
        tables=[HOUSE],
        minor_units=True,
        currency="EUR",
        amounts="minor",
        answer=answer,
    )
    assert not made.problems
    return made.to_arrow()


def interest(table: pa.Table) -> pa.Table:
    """What numba answers too."""
    return charged(table, CLAIMS, ["interest"])


def charges(table: pa.Table) -> pa.Table:
    """With the discount."""
    return charged(table, OFFERS, ["discount", "interest"])


def check_charges(made: pa.Table) -> checks.Check:
    """Per invoice."""
    return checks.columns(np.arange(len(made)), made["discount"].to_numpy(), made["interest"].to_numpy())


TERMS = TermsColumns("issue_date", terms="terms")
CLOSED = Calendar.own(
    "house", date(2020, 1, 1), date(2030, 12, 31), weekend=["saturday", "sunday"], holidays=HOLIDAY_DATES
)


def documents(data: Path) -> pa.Table:
    """Invoices with their terms as text."""
    return pq.read_table(data / "invoices.parquet", columns=["issue_date", "terms"])


def dated(table: pa.Table) -> pa.Table:
    """Every notation is read once."""
    made = due_dates(table, columns=TERMS, calendar=CLOSED, discounts=False)
    assert not made.problems
    return made.to_arrow()


CASH = CashColumns(
    receipt="payment_id", customer="customer_id", currency="currency", amount="amount", value_date="pay_date"
)
ADVICE = AdviceColumns(receipt="payment_id", document="invoice_id")
BY_AGE = from_json('{"rules": ["oldest_due_first"], "discount": "none"}', AllocationPolicy)
BY_NAME = from_json('{"rules": ["remittance", "oldest_due_first"], "discount": "none"}', AllocationPolicy)
Cash = tuple[Portfolio, pa.Table, pa.Table]
Answer = tuple[pa.Table, pa.Table]


def cash(data: Path) -> Tables:
    """Invoices, payments, and what their remittances name."""
    columns: dict[str, str | None] = {name: name for name in ["payment_id", "customer_id", "currency", "pay_date", "amount"]}
    refs = pq.read_table(data / "payment_refs.parquet", columns=["payment_id", "invoice_id"])
    return read(data, "invoices", INVOICES), read(data, "payments", columns), refs


def build_cash(tables: Tables) -> Cash:
    """The portfolio of the invoices."""
    invoices, payments, refs = tables
    return Portfolio(invoices, columns=INVOICES, minor_units=True), payments, refs


def applied(tables: Cash, named: bool) -> Answer:
    """Applies, and fetches the lines with their reasons and what is left of each payment."""
    portfolio, payments, refs = tables
    made: Applied = portfolio.apply(
        payments,
        as_of=AS_OF_DATE,
        policy=BY_NAME if named else BY_AGE,
        remittances=refs if named else None,
        columns=CASH,
        remittance_columns=ADVICE,
        minor_units=True,
    )
    return made.lines.to_arrow(), made.receipts.to_arrow()


def check_applied(answer: Answer) -> checks.Check:
    """What settled what; every line says by which rule and on what evidence."""
    lines, payments = answer
    assert lines["rule"].null_count == 0 and lines["evidence"].null_count == 0
    left = pc.sum(payments["left"]).as_py()
    return checks.allocation(lines["receipt"], lines["document"], lines["cash"], left)


ENTRIES = {
    "allocate_fifo": Entry(cash, lambda tables: applied(tables, named=False), check_applied, prepare=build_cash),
    "allocate_ref": Entry(cash, lambda tables: applied(tables, named=True), check_applied, prepare=build_cash),
    "due_dates": Entry(
        documents, dated, lambda made: checks.in_order(made["due"].cast(pa.int32()).to_numpy())
    ),
    "charges": Entry(offers, charges, check_charges),
    "interest": Entry(claims, interest, lambda made: checks.in_order(made["interest"].to_numpy())),
    "build": Entry(settled, build, check_built, note="build"),
    "aging": Entry(settled, aging, check, prepare=build),
    "aging_with_build": Entry(settled, lambda tables: aging(build(tables)), check),
    "aging_open": Entry(given_open, aging, check, prepare=build_open),
}
