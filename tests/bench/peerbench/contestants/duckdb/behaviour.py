"""How customers pay: behaviour, days sales outstanding, roll rates."""

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ... import checks
from ...constants import CURRENCIES, MONTHS
from ...countback import countback
from ...entry import Entry
from .tables import AS_OF, INVOICES, Connection, query, tables

PAY_BEHAVIOUR = f"""
with per_invoice as (
  select invoice_id, any_value(customer_id) customer_id, any_value(issue_date) issue_date, any_value(i.amount) total,
    sum(a.amount)::bigint amount, sum(a.amount * (alloc_date - due_date))::bigint late, max(alloc_date) last
  from allocations a join invoices i using (invoice_id) where alloc_date <= {AS_OF} group by 1
)
select customer_id, count(*) filter (amount = total) as count,
  coalesce(sum(last - issue_date) filter (amount = total), 0)::bigint as days, sum(amount)::bigint as amount,
  sum(late)::bigint as late
from per_invoice group by 1
"""


def month(date: str) -> str:
    """Months since the data begins."""
    return f"(year({date}) - 2024) * 12 + month({date}) - 1"


SALES = f"select currency, {month('issue_date')} as month, sum(amount)::bigint from invoices group by all"
COLLECTED = f"""
select currency, {month("alloc_date")} as month, sum(a.amount)::bigint
from allocations a join invoices i using (invoice_id) where alloc_date <= {AS_OF} group by all
"""

# Long form: a row per invoice and month from its issue on.
ROLL_RATES = f"""
with months as (
  select k::int k, last_day(date '2024-01-01' + to_months(k::int)) month_end from range({MONTHS}) t(k)
), paid as (
  select invoice_id, {month("alloc_date")} k, sum(amount)::bigint paid
  from allocations where alloc_date <= {AS_OF} group by 1, 2
), open_at as (
  select invoice_id, k, month_end, due_date,
    amount - coalesce(sum(paid) over (partition by invoice_id order by k), 0)::bigint as "open"
  from invoices join months on issue_date <= month_end left join paid using (invoice_id, k)
), states as (
  select *, case when "open" = 0 then 0 when month_end - due_date <= 0 then 1 when month_end - due_date <= 30 then 2
    when month_end - due_date <= 60 then 3 when month_end - due_date <= 90 then 4 else 5 end state
  from open_at
), moves as (
  select k, state, "open", lag(state, 1, 0) over by_month state_before, lag("open") over by_month open_before
  from states window by_month as (partition by invoice_id order by k)
)
select k, state_before, state, count(*) count, sum(coalesce(open_before, "open"))::bigint amount
from moves where state_before <> 0 or open_before is null group by all
"""


def dso(connection: Connection) -> NDArray[np.float64]:
    """Sales and collections per month, then the countback."""
    filled = []
    for sql in (SALES, COLLECTED):
        table = np.zeros((len(CURRENCIES), MONTHS), "int64")
        for currency, month_, amount in connection.execute(sql).fetchall():
            table[CURRENCIES.index(currency), month_] = amount
        filled.append(table)
    return countback(*filled)


def roll_rates(connection: Connection) -> NDArray[np.int64]:
    """The table that the query gives as rows."""
    moved = connection.execute(ROLL_RATES).fetchnumpy()
    result = np.zeros((MONTHS, 6, 6, 2), "int64")
    for place, figure in enumerate(("count", "amount")):
        result[moved["k"], moved["state_before"], moved["state"], place] = moved[figure]
    return result


def check_behaviour(result: pa.Table) -> checks.Check:
    """Per customer."""
    return checks.columns(*result.columns)


settled = tables(invoices=INVOICES, allocations="*")
ENTRIES = {
    "pay_behaviour": Entry(settled, query(PAY_BEHAVIOUR), check_behaviour),
    "dso": Entry(settled, dso, checks.days),
    "roll_rates": Entry(settled, roll_rates, checks.transitions),
}
