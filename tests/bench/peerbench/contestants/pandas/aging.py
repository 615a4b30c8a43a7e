"""Aging, and the join that it needs."""

import pandas as pd

from ... import checks
from ...constants import BUCKET_EDGES, BUCKETS, CURRENCIES
from ...entry import Entry
from .tables import AS_OF, Frames, read, settled

FAR = 10**6


def join(tables: Frames) -> pd.DataFrame:
    """Each allocation with its invoice."""
    return tables["allocations"].merge(tables["invoices"], on="invoice_id", how="left")


def bucketed(items: pd.DataFrame) -> pd.DataFrame:
    """Sums of ``open`` per customer, currency and bucket."""
    bucket = pd.cut((AS_OF - items["due_date"]).dt.days, [-FAR, *BUCKET_EDGES, FAR], labels=False)
    keys = ["customer_id", "currency", "bucket"]
    return (
        items.assign(bucket=bucket).groupby(keys, observed=True)["open"].sum().unstack("bucket", fill_value=0)
    )


def aging(tables: Frames) -> pd.DataFrame:
    """From the dated applications."""
    allocations, invoices = tables["allocations"], tables["invoices"]
    counts = allocations[allocations["alloc_date"] <= AS_OF]
    paid = counts.groupby("invoice_id")["amount"].sum()
    items = invoices[invoices["issue_date"] <= AS_OF]
    items = items.assign(open=items["amount"] - items["invoice_id"].map(paid).fillna(0).astype("int64"))
    return bucketed(items[items["open"] != 0])


def check(result: pd.DataFrame) -> checks.Check:
    """Rows of buckets."""
    customer, currency = (result.index.get_level_values(level) for level in (0, 1))
    codes = pd.Categorical(currency, categories=CURRENCIES).codes
    return checks.aging(customer, codes, result.reindex(columns=range(BUCKETS), fill_value=0))


def check_join(result: pd.DataFrame) -> checks.Check:
    """What was settled, with whose it is."""
    return checks.columns(*(result[name] for name in ("alloc_id", "invoice_id", "customer_id", "amount_y")))


ENTRIES = {
    "build": Entry(settled, join, check_join, note="join"),
    "aging": Entry(settled, aging, check),
    "aging_open": Entry(lambda data: read(data, "invoices_open"), bucketed, check),
}
