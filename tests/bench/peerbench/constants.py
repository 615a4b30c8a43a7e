"""What the data set and every contestant agree on. Days are numbers since 1970-01-01, amounts minor units."""

import datetime as dt
from typing import NamedTuple

import numpy as np

EPOCH = dt.date(1970, 1, 1)


def day(year: int, month: int, of_month: int) -> int:
    """The number of a day."""
    return (dt.date(year, month, of_month) - EPOCH).days


def as_date(number: int) -> dt.date:
    """The day of a number."""
    return EPOCH + dt.timedelta(days=number)


class Term(NamedTuple):
    """A payment term: its notation, how common it is, and what it means."""

    text: str
    share: float
    days: int
    end_of_month: bool = False
    discount_bp: int = 0
    discount_days: int = 0


TERMS = [
    Term("DUE ON RECEIPT", 0.05, 0),
    Term("NET 15", 0.08, 15),
    Term("NET 30", 0.40, 30),
    Term("NET 45", 0.08, 45),
    Term("NET 60", 0.12, 60),
    Term("EOM", 0.07, 0, end_of_month=True),
    Term("EOM+15", 0.08, 15, end_of_month=True),
    Term("2/10 NET 30", 0.08, 30, discount_bp=200, discount_days=10),
    Term("1/15 NET 45", 0.04, 45, discount_bp=100, discount_days=15),
]
CURRENCIES = ["EUR", "USD", "GBP"]

START, AS_OF = day(2024, 1, 1), day(2025, 12, 31)
AS_OF_DATE = as_date(AS_OF)
MONTHS = 24
MONTH_ENDS = [
    int((np.datetime64("2024-01", "M") + month + 1).astype("datetime64[D]").astype(int)) - 1
    for month in range(MONTHS)
]

BUCKET_EDGES = [0, 30, 60, 90]
BUCKETS = len(BUCKET_EDGES) + 1

HOLIDAYS = [day(y, m, d) for y in (2024, 2025, 2026) for m, d in ((1, 1), (5, 1), (12, 25), (12, 26))]
HOLIDAY_DATES = [as_date(number) for number in HOLIDAYS]

# Late interest, in basis points a year, from each of these days on.
RATES = [
    (day(2023, 7, 1), 1075),
    (day(2024, 1, 1), 1250),
    (day(2024, 7, 1), 1225),
    (day(2025, 1, 1), 1115),
    (day(2025, 7, 1), 1015),
    (day(2026, 1, 1), 990),
]
INTEREST_DIVISOR = 365 * 10_000
