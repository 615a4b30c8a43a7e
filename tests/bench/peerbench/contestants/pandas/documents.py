"""Due dates, discount and interest."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ... import checks
from ...constants import HOLIDAY_DATES, INTEREST_DIVISOR, TERMS
from ...entry import Entry
from .tables import AS_OF, Frames, read

Ints = NDArray[np.int64]


def due_dates(invoices: pd.DataFrame) -> NDArray[np.datetime64]:
    """Each distinct notation is looked up once."""
    by_text = {term.text: term for term in TERMS}
    codes, texts = pd.factorize(invoices["terms"])
    terms = [by_text[text] for text in texts]
    from_end = np.array([term.end_of_month for term in terms])[codes]
    days = np.array([term.days for term in terms])[codes]
    issued = invoices["issue_date"].to_numpy().astype("datetime64[D]")
    month_end = (issued.astype("datetime64[M]") + 1).astype("datetime64[D]") - 1
    holidays = np.array(HOLIDAY_DATES, "datetime64[D]")
    return np.busday_offset(
        np.where(from_end, month_end, issued) + days, 0, roll="forward", holidays=holidays
    )


def half_even(numerator: Ints, denominator: int) -> Ints:
    """A quotient of numbers above zero, a half to the even neighbour."""
    floor, twice = numerator // denominator, 2 * (numerator % denominator)
    return floor + ((twice > denominator) | ((twice == denominator) & (floor & 1 == 1)))


def days(difference: NDArray[Any]) -> Ints:
    """Time differences as days."""
    return difference.astype("timedelta64[D]").astype("int64")


def charges(tables: Frames) -> tuple[Ints, Ints]:
    """Interest as the difference of two running sums of days times rate."""
    items, rates = tables["charges"], tables["rates"]
    begins, bp = rates["from_date"].to_numpy(), rates["bp"].to_numpy()
    before = np.r_[0, np.cumsum(days(np.diff(begins)) * bp[:-1])]

    def until(dates: NDArray[Any]) -> Ints:
        place = np.searchsorted(begins, dates, side="right") - 1
        return before[place] + days(dates - begins[place]) * bp[place]

    amount, due = items["amount"].to_numpy(), items["due_date"].to_numpy()
    end = items["settle_date"].fillna(AS_OF).to_numpy()
    interest = np.where(end > due, half_even(amount * (until(end) - until(due)), INTEREST_DIVISOR), 0)
    offered = items["settle_date"].notna().to_numpy() & (items["disc_bp"].to_numpy() > 0)
    in_time = offered & (days(end - items["issue_date"].to_numpy()) <= items["disc_days"].to_numpy())
    return np.where(in_time, half_even(amount * items["disc_bp"].to_numpy(), 10_000), 0), interest


ENTRIES = {
    "due_dates": Entry(
        lambda data: read(data, "invoices", "issue_date", "terms"), due_dates, checks.in_order
    ),
    "charges": Entry(
        lambda data: {"charges": read(data, "charges"), "rates": read(data, "rates")},
        charges,
        lambda result: checks.columns(np.arange(len(result[0])), *result),
    ),
}
