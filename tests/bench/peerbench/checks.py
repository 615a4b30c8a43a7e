"""Results reduced to a few numbers. Two contestants agree if theirs are equal."""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .constants import BUCKETS, MONTHS

Check = dict[str, Any]


def _whole(column: ArrayLike) -> NDArray[np.int64]:
    return np.asarray(column).astype("int64")


def _hash(*columns: ArrayLike) -> int:
    """A hash of rows that does not depend on their order."""
    mixed = np.zeros(len(_whole(columns[0])), "uint64")
    with np.errstate(over="ignore"):
        for column in columns:
            mixed = mixed * np.uint64(1_000_003) + _whole(column).astype("uint64")
        mixed ^= mixed >> np.uint64(29)
        mixed *= np.uint64(0xBF58476D1CE4E5B9)
        return int(mixed.sum(dtype="uint64"))


def columns(*values: ArrayLike) -> Check:
    """Columns whose rows may stand in any order."""
    return {
        "rows": len(_whole(values[0])),
        "sums": [int(_whole(column).sum()) for column in values],
        "hash": _hash(*values),
    }


def aging(customer: ArrayLike, currency: ArrayLike, buckets: ArrayLike) -> Check:
    """A row of buckets per customer and currency (as its place among the currencies); empty rows do not count."""
    table = _whole(buckets).reshape(-1, BUCKETS)
    filled = (table != 0).any(axis=1)
    return columns(_whole(customer)[filled], _whole(currency)[filled], *table[filled].T)


def allocation(payment: ArrayLike, invoice: ArrayLike, amount: ArrayLike, unapplied: int) -> Check:
    """What settled what, and the sum of what is left."""
    return columns(payment, invoice, amount) | {"unapplied": int(unapplied)}


def in_order(values: ArrayLike) -> Check:
    """One column whose order counts."""
    return columns(values, np.arange(len(_whole(values))) * _whole(values))


def days(values: NDArray[np.float64]) -> Check:
    """A table of days with fractions."""
    return {"days": [round(float(value), 4) for value in values.ravel()]}


def transitions(table: NDArray[np.int64]) -> Check:
    """Counts and amounts per month and pair of states. The first month has nothing to come from."""
    assert len(table) == MONTHS
    return in_order(table[1:].ravel())
