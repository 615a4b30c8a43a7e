"""Aging."""

from pathlib import Path
from typing import Any

import numba
import numpy as np
from numpy.typing import NDArray

from ... import checks
from ...constants import AS_OF, BUCKETS, CURRENCIES
from ...entry import Entry
from .tables import Columns, read

CODES = len(CURRENCIES)
Table = NDArray[np.int64]


@numba.njit
def place(age: int) -> int:
    """Which bucket."""
    return 0 if age <= 0 else 1 if age <= 30 else 2 if age <= 60 else 3 if age <= 90 else 4


@numba.njit
def sums_of_open(customer: Any, currency: Any, due: Any, open_: Any, as_of: int, rows: int) -> Table:
    """One loop."""
    result = np.zeros((rows, BUCKETS), np.int64)
    for at in range(len(open_)):
        result[customer[at] * CODES + currency[at], place(as_of - due[at])] += open_[at]
    return result


@numba.njit
def sums(
    customer: Any,
    currency: Any,
    issue: Any,
    due: Any,
    amount: Any,
    invoice: Any,
    day: Any,
    settled: Any,
    as_of: int,
    rows: int,
) -> Table:
    """One loop over what was settled, one over the invoices."""
    result = np.zeros((rows, BUCKETS), np.int64)
    left = amount.copy()
    for at in range(len(invoice)):
        if day[at] <= as_of:
            left[invoice[at]] -= settled[at]
    for at in range(len(left)):
        if issue[at] <= as_of:
            result[customer[at] * CODES + currency[at], place(as_of - due[at])] += left[at]
    return result


def load(data: Path) -> tuple[Columns, Columns, int]:
    """Invoices, allocations, and how many rows the result has."""
    invoices = read(data, "invoices", "customer_id", "currency", "issue_date", "due_date", "amount")
    allocations = read(data, "allocations", "invoice_id", "alloc_date", "amount")
    return invoices, allocations, rows_for(invoices)


def load_open(data: Path) -> tuple[Columns, int]:
    """Open amounts, and how many rows the result has."""
    items = read(data, "invoices_open", "customer_id", "currency", "due_date", "open")
    return items, rows_for(items)


def rows_for(items: Columns) -> int:
    """One per customer and currency."""
    return (int(items["customer_id"].max()) + 1) * CODES


def aging(tables: tuple[Columns, Columns, int]) -> Table:
    """From the dated applications."""
    invoices, allocations, rows = tables
    return sums(*invoices.values(), *allocations.values(), AS_OF, rows)


def aging_open(tables: tuple[Columns, int]) -> Table:
    """Of given open amounts."""
    items, rows = tables
    return sums_of_open(*items.values(), AS_OF, rows)


def check(result: Table) -> checks.Check:
    """Rows of buckets."""
    rows = np.arange(len(result))
    return checks.aging(rows // CODES, rows % CODES, result)


ENTRIES = {"aging": Entry(load, aging, check), "aging_open": Entry(load_open, aging_open, check)}
