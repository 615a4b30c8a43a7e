"""How customers pay: behaviour, days sales outstanding, roll rates."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ... import checks
from ...constants import BUCKET_EDGES, CURRENCIES, MONTH_ENDS, MONTHS
from ...countback import countback
from ...entry import Entry
from .tables import AS_OF, Frames, settled


def month(dates: "pd.Series[pd.Timestamp]") -> "pd.Series[int]":
    """Months since the data begins."""
    return (dates.dt.year - 2024) * 12 + dates.dt.month - 1


def counting(tables: Frames) -> pd.DataFrame:
    """The allocations that count on the day of the report."""
    allocations = tables["allocations"]
    return allocations[allocations["alloc_date"] <= AS_OF]


def pay_behaviour(tables: Frames) -> pd.DataFrame:
    """Per invoice, then per customer."""
    items = tables["invoices"].drop(columns="currency").rename(columns={"amount": "total"})
    paid = counting(tables).merge(items, on="invoice_id")
    paid["late"] = (paid["alloc_date"] - paid["due_date"]).dt.days * paid["amount"]
    per_invoice = paid.groupby("invoice_id").agg(
        customer_id=("customer_id", "first"),
        issue_date=("issue_date", "first"),
        total=("total", "first"),
        amount=("amount", "sum"),
        late=("late", "sum"),
        last=("alloc_date", "max"),
    )
    full = per_invoice["amount"] == per_invoice["total"]
    took = (per_invoice["last"] - per_invoice["issue_date"]).dt.days
    per_invoice = per_invoice.assign(count=full.astype("int64"), days=took.where(full, 0))
    return per_invoice.groupby("customer_id")[["count", "days", "amount", "late"]].sum()


def dso(tables: Frames) -> NDArray[np.float64]:
    """Sales and collections per month, then the countback."""
    invoices = tables["invoices"]
    paid = counting(tables).merge(invoices[["invoice_id", "currency"]], on="invoice_id")
    filled = []
    for frame, date in ((invoices, "issue_date"), (paid, "alloc_date")):
        sums = frame.groupby([frame["currency"].cat.codes, month(frame[date])])["amount"].sum()
        table = np.zeros((len(CURRENCIES), MONTHS), "int64")
        table[sums.index.get_level_values(0), sums.index.get_level_values(1)] = sums.to_numpy()
        filled.append(table)
    return countback(*filled)


def roll_rates(tables: Frames) -> NDArray[np.int64]:
    """Month by month, with what is still open in an array by place."""
    invoices, allocations = tables["invoices"], tables["allocations"]
    place = pd.Index(invoices["invoice_id"]).get_indexer(allocations["invoice_id"])
    paid_in, paid = month(allocations["alloc_date"]).to_numpy(), allocations["amount"].to_numpy()
    due = invoices["due_date"].to_numpy().astype("datetime64[D]").astype("int64")
    issued = month(invoices["issue_date"]).to_numpy()
    left, state = invoices["amount"].to_numpy().copy(), np.zeros(len(invoices), "int8")
    result = np.zeros((MONTHS, 6, 6, 2), "int64")
    for number, end in enumerate(MONTH_ENDS):
        now, before = paid_in == number, left.copy()
        np.subtract.at(left, place[now], paid[now])
        bucket = 1 + np.searchsorted(BUCKET_EDGES, end - due, side="left")
        then = np.where((left == 0) | (issued > number), 0, bucket)
        new = issued == number
        active = (state != 0) | new
        key = state[active] * 6 + then[active]
        amount = pd.Series(np.where(new, left, before)[active]).groupby(key).sum()
        result[number, :, :, 0] = np.bincount(key, minlength=36).reshape(6, 6)
        result[number, :, :, 1] = amount.reindex(range(36), fill_value=0).to_numpy().reshape(6, 6)
        state = then
    return result


def check_behaviour(result: pd.DataFrame) -> checks.Check:
    """Per customer."""
    return checks.columns(result.index, *result.to_numpy().T)


ENTRIES = {
    "pay_behaviour": Entry(settled, pay_behaviour, check_behaviour),
    "dso": Entry(settled, dso, checks.days),
    "roll_rates": Entry(settled, roll_rates, checks.transitions),
}
