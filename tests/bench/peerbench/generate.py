"""Writes the data set of a size: ``python -m peerbench.generate SIZE FOLDER``. The same size gives the same data.

============== ===============================================================================================
invoices       invoice_id, customer_id, currency, issue_date, due_date, terms, amount, reference
payments       payment_id, customer_id, currency, pay_date, amount, remittance (text, may be null)
payment_refs   payment_id, line, invoice_id: the remittance as lines
allocations    alloc_id, payment_id, invoice_id, alloc_date, amount: what was settled when
invoices_open  invoice_id, customer_id, currency, issue_date, due_date, open: the state on the day of the report
rates          from_date, bp
charges        invoice_id, issue_date, due_date, amount, disc_bp, disc_days, settle_date (null: not paid)
============== ===============================================================================================

Customers are drawn by a Zipf law, amounts log-normal around 493. One invoice in ten stays unpaid; payments cover one
or several invoices of a customer, in full, in two parts, short, or with something over.
"""

import argparse
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from numpy.typing import NDArray

from .constants import AS_OF, CURRENCIES, RATES, START, TERMS

SEED = 7
Ints = NDArray[np.int64]
NEVER = np.iinfo("int32").min


class Invoices(NamedTuple):
    """One place per invoice in each column; the id is the place."""

    customer: Ints
    currency: Ints
    issue: Ints
    due: Ints
    term: Ints
    amount: Ints


class Payments(NamedTuple):
    """One place per payment in each column, by date; the id is the place."""

    customer: Ints
    currency: Ints
    day: Ints
    amount: Ints


class Allocations(NamedTuple):
    """What of which payment settled which invoice when, by payment."""

    payment: Ints
    invoice: Ints
    day: Ints
    amount: Ints


def end_of_month(days: Ints) -> Ints:
    """The last day of each day's month."""
    months = days.astype("datetime64[D]").astype("datetime64[M]")
    return ((months + 1).astype("datetime64[D]") - 1).astype("int64")


def draw_invoices(rng: np.random.Generator, size: int) -> Invoices:
    """Invoices of some fifty times fewer customers, in the order they were issued."""
    customers = max(20, size // 50)
    weight = 1 / np.arange(1, customers + 1) ** 0.9
    weight /= weight.sum()
    by_rank = rng.permutation(customers)
    rank = np.searchsorted(np.cumsum(weight), rng.random(size)).clip(0, customers - 1)
    customer = by_rank[rank].astype("int64")

    usual_currency = rng.choice(len(CURRENCIES), customers, p=[0.6, 0.3, 0.1])
    odd = rng.random(size) < 0.05
    currency = np.where(odd, rng.integers(0, len(CURRENCIES), size), usual_currency[customer]).astype("int64")

    issue = np.sort(rng.integers(START, AS_OF + 1, size)).astype("int64")
    shares = [term.share for term in TERMS]
    usual_term = rng.choice(len(TERMS), customers, p=shares)
    odd = rng.random(size) < 0.1
    term = np.where(odd, rng.choice(len(TERMS), size, p=shares), usual_term[customer])
    from_month_end = np.array([term.end_of_month for term in TERMS])[term]
    due = np.where(from_month_end, end_of_month(issue), issue) + np.array([term.days for term in TERMS])[term]

    amount = np.maximum(100, np.exp(rng.normal(6.2, 1.3, size)) * 100).astype("int64")
    return Invoices(customer, currency, issue, due, term, amount)


def draw_settlement(rng: np.random.Generator, invoices: Invoices) -> tuple[Payments, Allocations]:
    """Payments, each for a run of one customer's invoices in the order they fall due, and what each settles."""
    paid = np.flatnonzero(rng.random(len(invoices.amount)) < 0.90)
    keys = (paid, invoices.due[paid], invoices.currency[paid], invoices.customer[paid])
    paid = paid[np.lexsort(keys)]
    customer, due = invoices.customer[paid], invoices.due[paid]
    owner = customer * len(CURRENCIES) + invoices.currency[paid]
    apart = (rng.random(len(paid) - 1) < 0.84) | (np.diff(due) > 20)
    begins = np.r_[True, (owner[1:] != owner[:-1]) | apart]
    ends = np.r_[begins[1:], True]
    group = np.cumsum(begins) - 1
    first = np.flatnonzero(begins)
    groups = len(first)

    late = np.round(rng.gamma(1.5, 12, groups) - 8).astype("int64")
    early = rng.random(groups) < 0.08
    day = np.maximum.reduceat(due, first) + np.where(early, -18, late)
    day = np.maximum(day, np.maximum.reduceat(invoices.issue[paid], first))
    exact, in_two, short, over = 0, 1, 2, 3
    kind = rng.choice([exact, in_two, short, over], groups, p=[0.72, 0.15, 0.08, 0.05])

    # Every group is paid by one payment, those in two parts by a second one for the rest.
    amount, kind_of = invoices.amount[paid], kind[group]
    part = (amount * rng.uniform(0.3, 0.7, groups)[group]).astype("int64")
    now = np.where(kind_of == in_two, part, amount)
    now = np.where((kind_of == short) & ends, (amount * 0.93).astype("int64"), now)
    now = np.maximum(now, 1)
    second = (kind_of == in_two) & (amount - now > 0)
    second_day = day + 1 + rng.integers(5, 45, groups)
    total = np.add.reduceat(now, first)
    surplus = np.where(kind == over, 1 + (total * 0.04).astype("int64"), 0)
    second_total = np.zeros(groups, "int64")
    np.add.at(second_total, group[second], (amount - now)[second])
    second_groups = np.unique(group[second])

    payer = np.r_[np.arange(groups), second_groups]
    pay_day = np.r_[day, second_day[second_groups]]
    pay_amount = np.r_[total + surplus, second_total[second_groups]]
    order = np.lexsort((payer, pay_day))
    number = np.empty(len(order), "int64")
    number[order] = np.arange(len(order))
    number_of_second = np.full(groups, -1, "int64")
    number_of_second[second_groups] = number[groups:]
    lead = paid[first][payer][order]
    payments = Payments(invoices.customer[lead], invoices.currency[lead], pay_day[order], pay_amount[order])

    payment = np.r_[number[:groups][group], number_of_second[group[second]]]
    invoice = np.r_[paid, paid[second]]
    settled_on = np.r_[day[group], second_day[group[second]]]
    settled = np.r_[now, (amount - now)[second]]
    order = np.lexsort((invoice, payment))
    return payments, Allocations(payment[order], invoice[order], settled_on[order], settled[order])


def dates(days: Ints) -> pa.Array:
    """Days as an Arrow column."""
    return pa.array(days.astype("int32"), pa.int32()).cast(pa.date32())


def words(codes: Ints, values: list[str]) -> pa.Array:
    """Codes as the words they stand for."""
    return pa.DictionaryArray.from_arrays(pa.array(codes.astype("int32")), pa.array(values)).cast(pa.string())


def remittance(
    rng: np.random.Generator, payments: Payments, allocations: Allocations, references: pa.Array
) -> tuple[pa.Table, pa.Array]:
    """The invoices that seven payments in ten name: as lines, and as text."""
    count = len(payments.amount)
    named = (rng.random(count) < 0.70)[allocations.payment]
    payment, invoice = allocations.payment[named], allocations.invoice[named]
    place = np.arange(len(payment))
    begins = np.r_[True, payment[1:] != payment[:-1]]
    line = place - np.maximum.accumulate(np.where(begins, place, 0))
    lines = pa.table({"payment_id": payment, "line": line, "invoice_id": invoice})

    per_payment = np.bincount(payment, minlength=count)
    offsets = pa.array(np.r_[0, np.cumsum(per_payment)].astype("int32"))
    text = pc.binary_join(pa.ListArray.from_arrays(offsets, references.take(pa.array(invoice))), " ")
    return lines, pc.if_else(pa.array(per_payment > 0), text, pa.scalar(None, pa.string()))


def charges(invoices: Invoices, allocations: Allocations) -> pa.Table:
    """The input of discount and interest. A third of the invoices with a discount are paid within its window."""
    ids = np.arange(len(invoices.amount))
    bp = np.array([term.discount_bp for term in TERMS])[invoices.term]
    window = np.array([term.discount_days for term in TERMS])[invoices.term]
    settled = np.full(len(ids), NEVER, "int64")
    counts = allocations.day <= AS_OF
    np.maximum.at(settled, allocations.invoice[counts], allocations.day[counts])
    in_time = (bp > 0) & (settled != NEVER) & (ids % 3 == 0)
    settled = np.where(in_time, invoices.issue + ids % (window + 1), settled)
    unpaid = settled == NEVER
    return pa.table(
        {
            "invoice_id": ids,
            "issue_date": dates(invoices.issue),
            "due_date": dates(invoices.due),
            "amount": invoices.amount,
            "disc_bp": bp,
            "disc_days": window,
            "settle_date": pa.array(settled.astype("int32"), pa.int32(), mask=unpaid).cast(pa.date32()),
        }
    )


def generate(size: int, seed: int = SEED) -> dict[str, pa.Table]:
    """All tables of a data set, by name."""
    rng = np.random.default_rng(seed)
    invoices = draw_invoices(rng, size)
    payments, allocations = draw_settlement(rng, invoices)
    ids = np.arange(size, dtype="int64")
    numbers = pc.utf8_lpad(pc.cast(pa.array(ids), pa.string()), 8, padding="0")
    references = pc.binary_join_element_wise("INV-", numbers, "")
    lines, text = remittance(rng, payments, allocations, references)

    counts = allocations.day <= AS_OF
    open_now = invoices.amount.copy()
    np.subtract.at(open_now, allocations.invoice[counts], allocations.amount[counts])
    columns = {
        "invoice_id": pa.array(ids),
        "customer_id": pa.array(invoices.customer),
        "currency": words(invoices.currency, CURRENCIES),
        "issue_date": dates(invoices.issue),
        "due_date": dates(invoices.due),
    }
    state = pa.table(columns | {"open": open_now})
    return {
        "invoices": pa.table(
            columns
            | {
                "terms": words(invoices.term, [term.text for term in TERMS]),
                "amount": invoices.amount,
                "reference": references,
            }
        ),
        "payments": pa.table(
            {
                "payment_id": np.arange(len(payments.amount)),
                "customer_id": payments.customer,
                "currency": words(payments.currency, CURRENCIES),
                "pay_date": dates(payments.day),
                "amount": payments.amount,
                "remittance": text,
            }
        ),
        "payment_refs": lines,
        "allocations": pa.table(
            {
                "alloc_id": np.arange(len(allocations.amount)),
                "payment_id": allocations.payment,
                "invoice_id": allocations.invoice,
                "alloc_date": dates(allocations.day),
                "amount": allocations.amount,
            }
        ),
        "invoices_open": state.filter(pa.array(open_now != 0)),
        "rates": pa.table(
            {
                "from_date": dates(np.array([begin for begin, _ in RATES])),
                "bp": np.array([bp for _, bp in RATES], "int64"),
            }
        ),
        "charges": charges(invoices, allocations),
    }


def main() -> None:
    """Writes the tables as Parquet files."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("size", type=int, help="how many invoices")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    for name, table in generate(asked.size, asked.seed).items():
        pq.write_table(table, asked.folder / f"{name}.parquet", compression="zstd", compression_level=1)
        print(f"{name}: {table.num_rows:,} rows")


if __name__ == "__main__":
    main()
