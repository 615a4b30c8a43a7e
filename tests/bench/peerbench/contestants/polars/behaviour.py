"""How customers pay: behaviour, days sales outstanding, roll rates."""

from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from ... import checks
from ...constants import AS_OF_DATE, BUCKET_EDGES, CURRENCIES, MONTH_ENDS, MONTHS
from ...countback import countback
from ...entry import Entry
from .tables import Frames, settled


def month(date: str) -> pl.Expr:
    """Months since the data begins."""
    return (pl.col(date).dt.year().cast(pl.Int32) - 2024) * 12 + pl.col(date).dt.month() - 1


def counting(tables: Frames) -> pl.LazyFrame:
    """The allocations that count on the day of the report."""
    return tables["allocations"].lazy().filter(pl.col("alloc_date") <= AS_OF_DATE)


def pay_behaviour(tables: Frames) -> pl.DataFrame:
    """Per invoice, then per customer."""
    items = (
        tables["invoices"]
        .lazy()
        .select("invoice_id", "customer_id", "issue_date", "due_date", total="amount")
    )
    paid = counting(tables).join(items, on="invoice_id")
    days_late = (pl.col("alloc_date") - pl.col("due_date")).dt.total_days()
    per_invoice = paid.group_by("invoice_id").agg(
        pl.col("customer_id", "issue_date", "total").first(),
        pl.col("amount").sum(),
        late=(days_late * pl.col("amount")).sum(),
        last=pl.col("alloc_date").max(),
    )
    full = pl.col("amount") == pl.col("total")
    took = (pl.col("last") - pl.col("issue_date")).dt.total_days()
    return (
        per_invoice.group_by("customer_id")
        .agg(
            count=full.sum().cast(pl.Int64),
            days=pl.when(full).then(took).otherwise(0).sum(),
            amount=pl.col("amount").sum(),
            late=pl.col("late").sum(),
        )
        .collect()
    )


def dso(tables: Frames) -> NDArray[np.float64]:
    """Sales and collections per month, then the countback."""
    items = tables["invoices"].lazy()
    sales = items.group_by("currency", month=month("issue_date")).agg(pl.col("amount").sum())
    paid = counting(tables).join(items.select("invoice_id", "currency"), on="invoice_id")
    collected = paid.group_by("currency", month=month("alloc_date")).agg(pl.col("amount").sum())
    filled = []
    for sums in pl.collect_all([sales, collected]):
        table = np.zeros((len(CURRENCIES), MONTHS), "int64")
        table[sums["currency"].to_physical().to_numpy(), sums["month"].to_numpy()] = sums["amount"].to_numpy()
        filled.append(table)
    return countback(*filled)


def roll_rates(tables: Frames) -> NDArray[np.int64]:
    """Month by month, with what is still open carried along."""
    by_month = counting(tables).group_by("invoice_id", month=month("alloc_date"))
    paid = by_month.agg(paid=pl.col("amount").sum()).collect()
    items = tables["invoices"].select("invoice_id", "due_date", issued=month("issue_date"), open="amount")
    items = items.with_columns(state=pl.lit(0, pl.Int8))
    result = np.zeros((MONTHS, 6, 6, 2), "int64")
    for number, end in enumerate(MONTH_ENDS):
        age = pl.lit(end) - pl.col("due_date").to_physical()
        left = pl.col("open") - pl.col("paid").fill_null(0)
        state: Any = pl.when((pl.col("left") == 0) | (pl.col("issued") > number)).then(0)
        for place, edge in enumerate(BUCKET_EDGES, start=1):
            state = state.when(age <= edge).then(place)
        of_month = paid.lazy().filter(pl.col("month") == number).select("invoice_id", "paid")
        joined = items.lazy().join(of_month, on="invoice_id", how="left").with_columns(left=left)
        items = joined.with_columns(then=state.otherwise(5).cast(pl.Int8)).collect()
        new = pl.col("issued") == number
        active = items.lazy().filter((pl.col("state") != 0) | new)
        amount = pl.when(new).then("left").otherwise("open").sum()
        moved = active.group_by("state", "then").agg(count=pl.len(), amount=amount).collect()
        for place, figure in enumerate(("count", "amount")):
            result[number, moved["state"].to_numpy(), moved["then"].to_numpy(), place] = moved[
                figure
            ].to_numpy()
        items = items.filter(pl.col("left") != 0).select(
            "invoice_id", "due_date", "issued", open="left", state="then"
        )
    return result


ENTRIES = {
    "pay_behaviour": Entry(settled, pay_behaviour, lambda result: checks.columns(*result)),
    "dso": Entry(settled, dso, checks.days),
    "roll_rates": Entry(settled, roll_rates, checks.transitions),
}
