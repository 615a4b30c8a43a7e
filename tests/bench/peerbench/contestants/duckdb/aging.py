"""Aging, and the join that it needs."""

import pyarrow as pa

from ... import checks
from ...constants import BUCKETS, CURRENCIES
from ...entry import Entry
from .tables import AS_OF, INVOICES, query, tables

AGE = f"{AS_OF} - due_date"
TESTS = [f"{AGE} <= 0", *(f"{AGE} between {low} and {low + 29}" for low in (1, 31, 61)), f"{AGE} > 90"]
SUMS = ", ".join(
    f"coalesce(sum(open) filter ({test}), 0)::bigint b{place}" for place, test in enumerate(TESTS)
)
JOIN = "select * exclude (amount), a.amount, i.amount total from allocations a left join invoices i using (invoice_id)"
AGING_OPEN = f"select customer_id, currency, {SUMS} from invoices_open group by all"
AGING = f"""
with paid as (
  select invoice_id, sum(amount)::bigint paid from allocations where alloc_date <= {AS_OF} group by 1
), items as (
  select customer_id, currency, due_date, amount - coalesce(paid, 0) open
  from invoices left join paid using (invoice_id) where issue_date <= {AS_OF}
)
select customer_id, currency, {SUMS} from items where open <> 0 group by all
"""


def check(result: pa.Table) -> checks.Check:
    """Rows of buckets."""
    currency = [CURRENCIES.index(code) for code in result["currency"].to_pylist()]
    buckets = list(zip(*(result[f"b{place}"].to_pylist() for place in range(BUCKETS))))
    return checks.aging(result["customer_id"], currency, buckets)


def check_join(result: pa.Table) -> checks.Check:
    """What was settled, with whose it is."""
    return checks.columns(*(result[name] for name in ("alloc_id", "invoice_id", "customer_id", "total")))


settled = tables(invoices=INVOICES, allocations="*")
ENTRIES = {
    "build": Entry(settled, query(JOIN), check_join, note="join"),
    "aging": Entry(settled, query(AGING), check),
    "aging_open": Entry(
        tables(invoices_open="* replace (currency::currency_code as currency)"), query(AGING_OPEN), check
    ),
}
