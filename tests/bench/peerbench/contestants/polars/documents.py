"""Due dates, discount and interest."""

import polars as pl

from ... import checks
from ...constants import AS_OF_DATE, HOLIDAY_DATES, INTEREST_DIVISOR, TERMS
from ...entry import Entry
from .tables import Frames, read


def due_dates(invoices: pl.DataFrame) -> pl.DataFrame:
    """Each distinct notation is looked up once."""
    days = {term.text: term.days for term in TERMS}
    from_end = pl.col("terms").str.starts_with("EOM")
    begin = pl.when(from_end).then(pl.col("issue_date").dt.month_end()).otherwise("issue_date")
    due = begin + pl.duration(days=pl.col("terms").replace_strict(days, return_dtype=pl.Int64))
    return (
        invoices.lazy()
        .select(due=due.dt.add_business_days(0, roll="forward", holidays=HOLIDAY_DATES))
        .collect()
    )


def half_even(numerator: pl.Expr, denominator: int) -> pl.Expr:
    """A quotient of numbers above zero, a half to the even neighbour."""
    floor, twice = numerator // denominator, 2 * (numerator % denominator)
    up = (twice > denominator) | ((twice == denominator) & (floor % 2 == 1))
    return floor + up.cast(pl.Int64)


def charges(tables: Frames) -> pl.DataFrame:
    """Interest as the difference of two running sums of days times rate."""
    rates = tables["rates"].sort("from_date")
    days = rates["from_date"].diff().dt.total_days().fill_null(0)
    rates = rates.with_columns(before=(days * rates["bp"].shift(1, fill_value=0)).cum_sum())
    items = tables["charges"].lazy().with_columns(end=pl.col("settle_date").fill_null(AS_OF_DATE))
    for date in ("end", "due_date"):
        items = items.sort(date).join_asof(
            rates.lazy(), left_on=date, right_on="from_date", strategy="backward"
        )
        days_in = (pl.col(date) - pl.col("from_date")).dt.total_days()
        items = items.with_columns((pl.col("before") + days_in * pl.col("bp")).alias(f"rate_{date}"))
        items = items.drop("before", "bp", "from_date")
    taken = (pl.col("settle_date") - pl.col("issue_date")).dt.total_days()
    in_time = pl.col("settle_date").is_not_null() & (pl.col("disc_bp") > 0) & (taken <= pl.col("disc_days"))
    discount = half_even(pl.col("amount") * pl.col("disc_bp"), 10_000)
    interest = half_even(pl.col("amount") * (pl.col("rate_end") - pl.col("rate_due_date")), INTEREST_DIVISOR)
    return (
        items.select(
            "invoice_id",
            discount=pl.when(in_time).then(discount).otherwise(0),
            interest=pl.when(pl.col("end") > pl.col("due_date")).then(interest).otherwise(0),
        )
        .sort("invoice_id")
        .collect()
    )


ENTRIES = {
    "due_dates": Entry(
        lambda data: read(data, "invoices", "issue_date", "terms"),
        due_dates,
        lambda result: checks.in_order(result["due"].to_physical()),
    ),
    "charges": Entry(
        lambda data: {"charges": read(data, "charges"), "rates": read(data, "rates")},
        charges,
        lambda result: checks.columns(result["invoice_id"], result["discount"], result["interest"]),
    ),
}
