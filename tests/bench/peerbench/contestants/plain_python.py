"""Plain Python: dictionaries, datetime, Decimal. What a script without a data frame does; slow, so not by default."""

import datetime as dt
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
from dateutil.relativedelta import relativedelta

from .. import checks
from ..constants import AS_OF_DATE, BUCKETS, CURRENCIES, HOLIDAY_DATES, INTEREST_DIVISOR
from ..entry import Entry

Rows = list[dict[str, Any]]
Tables = dict[str, Rows]
Buckets = dict[tuple[int, str], list[int]]


def load(*names: str) -> Any:
    """These tables as lists of dictionaries."""
    return lambda data: {name: rows(data, name) for name in names}


def rows(data: Path, table: str) -> Rows:
    """One dictionary per row."""
    return pq.read_table(data / f"{table}.parquet").to_pylist()


def bucketed(items: Rows) -> Buckets:
    """Sums of ``open`` per customer, currency and bucket."""
    result: Buckets = {}
    for item in items:
        age = (AS_OF_DATE - item["due_date"]).days
        sums = result.setdefault((item["customer_id"], item["currency"]), [0] * BUCKETS)
        sums[0 if age <= 0 else min(BUCKETS - 1, (age + 29) // 30)] += item["open"]
    return result


def aging(tables: Tables) -> Buckets:
    """From the dated applications."""
    left = {item["invoice_id"]: item["amount"] for item in tables["invoices"]}
    for line in tables["allocations"]:
        if line["alloc_date"] <= AS_OF_DATE:
            left[line["invoice_id"]] -= line["amount"]
    counting = (item for item in tables["invoices"] if item["issue_date"] <= AS_OF_DATE)
    return bucketed(
        [item | {"open": left[item["invoice_id"]]} for item in counting if left[item["invoice_id"]]]
    )


def due_dates(tables: Tables) -> list[dt.date]:
    """The text of each row is read."""
    holidays, one = set(HOLIDAY_DATES), dt.timedelta(days=1)
    result = []
    for item in tables["invoices"]:
        due, terms = item["issue_date"], item["terms"]
        if terms.startswith("EOM"):
            due += relativedelta(day=31) + relativedelta(days=int(terms[4:] or 0))
        elif terms != "DUE ON RECEIPT":
            due += relativedelta(days=int(terms.rsplit(" ", 1)[1]))
        while due.weekday() >= 5 or due in holidays:
            due += one
        result.append(due)
    return result


def charges(tables: Tables) -> list[tuple[int, int]]:
    """Decimal, rounded once per amount."""
    rates = tables["rates"]
    ends = [rate["from_date"] for rate in rates[1:]] + [dt.date.max]

    def rounded(value: Decimal) -> int:
        return int(value.quantize(Decimal(1), ROUND_HALF_EVEN))

    result = []
    for item in tables["charges"]:
        settled, due, amount = item["settle_date"], item["due_date"], Decimal(item["amount"])
        discount = interest = 0
        if settled and item["disc_bp"] and (settled - item["issue_date"]).days <= item["disc_days"]:
            discount = rounded(amount * item["disc_bp"] / 10_000)
        until = settled or AS_OF_DATE
        if until > due:
            spans = ((min(until, end) - max(due, rate["from_date"])).days for rate, end in zip(rates, ends))
            total = sum(max(0, days) * rate["bp"] for days, rate in zip(spans, rates))
            interest = rounded(amount * total / INTEREST_DIVISOR)
        result.append((discount, interest))
    return result


def check_aging(result: Buckets) -> checks.Check:
    """Rows of buckets."""
    currencies = [CURRENCIES.index(currency) for _, currency in result]
    return checks.aging([customer for customer, _ in result], currencies, list(result.values()))


def check_dates(result: list[dt.date]) -> checks.Check:
    """In the order of the invoices."""
    return checks.in_order(np.array(result, "datetime64[D]"))


def check_charges(result: list[tuple[int, int]]) -> checks.Check:
    """Per invoice."""
    return checks.columns(np.arange(len(result)), *np.array(result).T)


ENTRIES = {
    "aging": Entry(load("invoices", "allocations"), aging, check_aging),
    "aging_open": Entry(load("invoices_open"), lambda tables: bucketed(tables["invoices_open"]), check_aging),
    "due_dates": Entry(load("invoices"), due_dates, check_dates),
    "charges": Entry(load("charges", "rates"), charges, check_charges),
}
