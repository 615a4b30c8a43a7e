"""Aging, and the join that it needs."""

import polars as pl

from ... import checks
from ...constants import AS_OF_DATE, BUCKET_EDGES, BUCKETS
from ...entry import Entry
from .tables import Frames, read, settled


def join(tables: Frames) -> pl.DataFrame:
    """Each allocation with its invoice."""
    return tables["allocations"].join(tables["invoices"], on="invoice_id", how="left")


def bucketed(items: pl.LazyFrame) -> pl.DataFrame:
    """Sums of ``open`` per customer, currency and bucket."""
    age = (pl.lit(AS_OF_DATE) - pl.col("due_date")).dt.total_days()
    edges = BUCKET_EDGES
    inside = [age <= edges[0], *((age > a) & (age <= b) for a, b in zip(edges, edges[1:])), age > edges[-1]]
    sums = [
        pl.when(test).then("open").otherwise(0).sum().alias(f"b{place}") for place, test in enumerate(inside)
    ]
    return items.group_by("customer_id", "currency").agg(sums).collect()


def aging(tables: Frames) -> pl.DataFrame:
    """From the dated applications."""
    counts = tables["allocations"].lazy().filter(pl.col("alloc_date") <= AS_OF_DATE)
    paid = counts.group_by("invoice_id").agg(paid=pl.col("amount").sum())
    items = tables["invoices"].lazy().filter(pl.col("issue_date") <= AS_OF_DATE)
    items = items.join(paid, on="invoice_id", how="left")
    items = items.with_columns(open=pl.col("amount") - pl.col("paid").fill_null(0))
    return bucketed(items.filter(pl.col("open") != 0))


def check(result: pl.DataFrame) -> checks.Check:
    """Rows of buckets."""
    buckets = result.select(f"b{place}" for place in range(BUCKETS))
    return checks.aging(result["customer_id"], result["currency"].to_physical(), buckets.to_numpy())


def check_join(result: pl.DataFrame) -> checks.Check:
    """What was settled, with whose it is."""
    return checks.columns(
        *(result[name] for name in ("alloc_id", "invoice_id", "customer_id", "amount_right"))
    )


ENTRIES = {
    "build": Entry(settled, join, check_join, note="join"),
    "aging": Entry(settled, aging, check),
    "aging_open": Entry(
        lambda data: read(data, "invoices_open"), lambda items: bucketed(items.lazy()), check
    ),
}
