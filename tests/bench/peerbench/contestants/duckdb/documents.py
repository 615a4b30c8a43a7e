"""Due dates, discount and interest."""

import pyarrow as pa

from ... import checks
from ...constants import HOLIDAY_DATES, INTEREST_DIVISOR
from ...entry import Entry
from .tables import AS_OF, query, tables

HOLIDAYS = ", ".join(f"(date '{date}')" for date in HOLIDAY_DATES)
DUE_DATES = rf"""
with days as (
  select day::date d, isodow(day) >= 6 or day::date in (select d from (values {HOLIDAYS}) holidays(d)) free
  from range(timestamp '2023-12-01', timestamp '2027-06-01', interval 1 day) t(day)
), business as (
  select d, min(case when not free then d end) over (order by d rows between current row and 10 following) due
  from days
), counted as (
  select rowid place,
    case when terms like 'EOM%' then last_day(issue_date) else issue_date end
      + coalesce(nullif(regexp_extract(terms, '(?:NET |EOM\+)([0-9]+)$', 1), '')::int, 0) d
  from invoices
)
select due from counted join business using (d) order by place
"""


def half_even(numerator: str, denominator: int) -> str:
    """A quotient of numbers above zero, a half to the even neighbour."""
    floor, twice = f"({numerator} // {denominator})", f"(2 * ({numerator} % {denominator}))"
    return f"{floor} + ({twice} > {denominator} or ({twice} = {denominator} and {floor} % 2 = 1))::int"


# Interest as the difference of two running sums of days times rate.
CHARGES = f"""
with steps as (
  select *, (lead(from_date) over (order by from_date) - from_date) * bp whole from rates
), running as (
  select *, coalesce(sum(whole) over (order by from_date rows between unbounded preceding and 1 preceding), 0)::bigint
    before
  from steps
), items as (
  select *, coalesce(settle_date, {AS_OF}) until from charges
), rated as (
  select items.*, b.before + (until - b.from_date) * b.bp - a.before - (due_date - a.from_date) * a.bp rate
  from items asof join running a on due_date >= a.from_date asof join running b on until >= b.from_date
), numerators as (
  select invoice_id,
    case when settle_date is not null and disc_bp > 0 and settle_date - issue_date <= disc_days
      then amount * disc_bp else 0 end discount,
    case when until > due_date then amount * rate else 0 end interest
  from rated
)
select invoice_id, {half_even("discount", 10_000)} discount, {half_even("interest", INTEREST_DIVISOR)} interest
from numerators order by invoice_id
"""


def check_dates(result: pa.Table) -> checks.Check:
    """In the order of the invoices."""
    return checks.in_order(result["due"].to_numpy().astype("datetime64[D]"))


def check_charges(result: pa.Table) -> checks.Check:
    """Per invoice."""
    return checks.columns(result["invoice_id"], result["discount"], result["interest"])


ENTRIES = {
    "due_dates": Entry(tables(invoices="issue_date, terms"), query(DUE_DATES), check_dates),
    "charges": Entry(tables(charges="*", rates="*"), query(CHARGES), check_charges),
}
