"""Discount and interest."""

from pathlib import Path
from typing import Any

import numba
import numpy as np
from numpy.typing import NDArray

from ... import checks
from ...constants import AS_OF, INTEREST_DIVISOR
from ...entry import Entry
from .tables import NEVER, Columns, read

Ints = NDArray[np.int64]


@numba.njit
def half_even(numerator: int, denominator: int) -> int:
    """A quotient of numbers above zero, a half to the even neighbour."""
    floor, twice = numerator // denominator, 2 * (numerator % denominator)
    return floor + int(twice > denominator or (twice == denominator and floor % 2 == 1))


@numba.njit
def loop(
    issue: Any, due: Any, amount: Any, bp: Any, window: Any, settled: Any, begins: Any, rates: Any, as_of: int
) -> tuple[Ints, Ints]:
    """A running sum of days times rate for every day, then one loop."""
    first, last = begins[0], max(as_of, settled.max(), due.max()) + 2
    until = np.zeros(last - first, np.int64)
    step = 0
    for day in range(first + 1, last):
        while step + 1 < len(begins) and begins[step + 1] < day:
            step += 1
        until[day - first] = until[day - first - 1] + rates[step]
    discount, interest = np.zeros(len(amount), np.int64), np.zeros(len(amount), np.int64)
    for at in range(len(amount)):
        paid = settled[at] != NEVER
        end = settled[at] if paid else as_of
        if paid and bp[at] > 0 and end - issue[at] <= window[at]:
            discount[at] = half_even(amount[at] * bp[at], 10_000)
        if end > due[at]:
            rate = until[end - first] - until[due[at] - first]
            interest[at] = half_even(amount[at] * rate, INTEREST_DIVISOR)
    return discount, interest


def load(data: Path) -> tuple[Columns, Columns]:
    """Invoices with what became of them, and the rates."""
    names = ("issue_date", "due_date", "amount", "disc_bp", "disc_days", "settle_date")
    return read(data, "charges", *names), read(data, "rates", "from_date", "bp")


def charges(tables: tuple[Columns, Columns]) -> tuple[Ints, Ints]:
    """Per invoice."""
    items, rates = tables
    return loop(*items.values(), *rates.values(), AS_OF)


@numba.njit
def interest_loop(due: Any, amount: Any, settled: Any, begins: Any, rates: Any, as_of: int) -> Ints:
    """The same without discount."""
    first, last = begins[0], max(as_of, settled.max(), due.max()) + 2
    until = np.zeros(last - first, np.int64)
    step = 0
    for day in range(first + 1, last):
        while step + 1 < len(begins) and begins[step + 1] < day:
            step += 1
        until[day - first] = until[day - first - 1] + rates[step]
    interest = np.zeros(len(amount), np.int64)
    for at in range(len(amount)):
        end = settled[at] if settled[at] != NEVER else as_of
        if end > due[at]:
            rate = until[end - first] - until[due[at] - first]
            interest[at] = half_even(amount[at] * rate, INTEREST_DIVISOR)
    return interest


def load_interest(data: Path) -> tuple[Columns, Columns]:
    """Invoices with the day they were paid, and the rates."""
    names = ("due_date", "amount", "settle_date")
    return read(data, "charges", *names), read(data, "rates", "from_date", "bp")


def interest(tables: tuple[Columns, Columns]) -> Ints:
    """Per invoice."""
    items, rates = tables
    return interest_loop(*items.values(), *rates.values(), AS_OF)


def check(result: tuple[Ints, Ints]) -> checks.Check:
    """Per invoice."""
    return checks.columns(np.arange(len(result[0])), *result)


ENTRIES = {
    "charges": Entry(load, charges, check),
    "interest": Entry(load_interest, interest, checks.in_order),
}
