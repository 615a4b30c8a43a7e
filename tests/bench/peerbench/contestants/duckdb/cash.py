"""Cash application. By reference has no form in SQL: each line depends on those before."""

import pyarrow as pa

from ... import checks
from ...entry import Entry
from .tables import INVOICES, PAYMENTS, Connection, tables

# Both sides as running sums: the ends of either cut the sum into pieces, each of one invoice and one payment.
PIECES = """
create or replace temp table pieces as
with debits as (
  select customer_id owner, currency, invoice_id,
    (sum(amount) over (partition by customer_id, currency order by due_date, invoice_id))::bigint until
  from invoices
), credits as (
  select customer_id owner, currency, payment_id,
    (sum(amount) over (partition by customer_id, currency order by pay_date, payment_id))::bigint until
  from payments
), ends as (
  select owner, currency, until from debits union select owner, currency, until from credits
), pieces as (
  select owner, currency, until,
    until - lag(until, 1, 0) over (partition by owner, currency order by until) amount
  from ends
)
select c.payment_id payment, d.invoice_id invoice, p.amount from pieces p
asof join debits d on p.owner = d.owner and p.currency = d.currency and p.until <= d.until
asof join credits c on p.owner = c.owner and p.currency = c.currency and p.until <= c.until
"""
LEFT = """
select payment_id, amount - coalesce(used, 0) as "left" from payments
left join (select payment, sum(amount) used from pieces group by 1) on payment = payment_id
"""


def allocate_fifo(connection: Connection) -> tuple[pa.Table, pa.Table]:
    """Oldest first."""
    connection.execute(PIECES)
    pieces = connection.execute("from pieces").to_arrow_table()
    return pieces, connection.execute(LEFT).to_arrow_table()


def check(result: tuple[pa.Table, pa.Table]) -> checks.Check:
    """What settled what."""
    pieces, left = result
    unapplied = sum(int(amount) for amount in left["left"].to_pylist())
    return checks.allocation(pieces["payment"], pieces["invoice"], pieces["amount"], unapplied)


ENTRIES = {"allocate_fifo": Entry(tables(invoices=INVOICES, payments=PAYMENTS), allocate_fifo, check)}
