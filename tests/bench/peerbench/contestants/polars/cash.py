"""Cash application."""

from pathlib import Path

import polars as pl

from ... import checks
from ...entry import Entry
from .tables import Frames, invoices, read

OWNER = ["customer_id", "currency"]
Result = tuple[pl.DataFrame, pl.DataFrame]


def load(data: Path) -> Frames:
    """Invoices, payments, and what their remittances name."""
    payments = read(data, "payments", "payment_id", "customer_id", "currency", "pay_date", "amount")
    return {"invoices": invoices(data), "payments": payments, "refs": read(data, "payment_refs")}


def oldest_first(items: pl.DataFrame, payments: pl.DataFrame) -> pl.DataFrame:
    """Both sides as running sums: the ends of either cut the sum into pieces, each of one invoice and one payment."""
    until = pl.col("amount").cum_sum().over(OWNER).alias("until")
    nobody = pl.lit(None, pl.Int64)
    debits = items.lazy().sort(*OWNER, "due_date", "invoice_id")
    credits = payments.lazy().sort(*OWNER, "pay_date", "payment_id")
    ends = pl.concat(
        [
            debits.select(*OWNER, until, invoice="invoice_id", payment=nobody),
            credits.select(*OWNER, until, invoice=nobody, payment="payment_id"),
        ]
    )
    pieces = ends.sort(*OWNER, "until").select(
        pl.col("invoice").backward_fill().over(OWNER),
        pl.col("payment").backward_fill().over(OWNER),
        amount=pl.col("until") - pl.col("until").shift(1, fill_value=0).over(OWNER),
    )
    both = pl.col("invoice").is_not_null() & pl.col("payment").is_not_null()
    return pieces.filter((pl.col("amount") > 0) & both).collect()


def left_of(payments: pl.DataFrame, used: pl.DataFrame) -> pl.DataFrame:
    """What of each payment is left."""
    sums = used.lazy().group_by("payment").agg(used=pl.col("amount").sum())
    joined = payments.lazy().join(sums, left_on="payment_id", right_on="payment", how="left")
    return joined.select("payment_id", left=pl.col("amount") - pl.col("used").fill_null(0)).collect()


def allocate_fifo(tables: Frames) -> Result:
    """Oldest first."""
    pieces = oldest_first(tables["invoices"], tables["payments"])
    return pieces, left_of(tables["payments"], pieces)


def allocate_ref(tables: Frames) -> Result:
    """By reference in a Python loop, since each line depends on those before; then oldest first."""
    items, payments, refs = tables["invoices"], tables["payments"], tables["refs"]
    debit, credit = items["amount"].to_list(), payments["amount"].to_list()
    named: list[tuple[int, int, int]] = []
    for payment, invoice in zip(refs["payment_id"].to_list(), refs["invoice_id"].to_list()):
        amount = min(debit[invoice], credit[payment])
        if amount > 0:
            debit[invoice] -= amount
            credit[payment] -= amount
            named.append((invoice, payment, amount))
    items = items.with_columns(amount=pl.Series(debit)).filter(pl.col("amount") > 0)
    payments = payments.with_columns(amount=pl.Series(credit)).filter(pl.col("amount") > 0)
    pieces = oldest_first(items, payments)
    by_name = pl.DataFrame(named, schema=pieces.schema, orient="row")
    return pl.concat([by_name, pieces]), left_of(payments, pieces)


def check(result: Result) -> checks.Check:
    """What settled what."""
    pieces, left = result
    return checks.allocation(pieces["payment"], pieces["invoice"], pieces["amount"], int(left["left"].sum()))


ENTRIES = {
    "allocate_fifo": Entry(load, allocate_fifo, check),
    "allocate_ref": Entry(load, allocate_ref, check),
}
