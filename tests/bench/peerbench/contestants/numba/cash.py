"""Cash application."""

from pathlib import Path
from typing import Any, NamedTuple

import numba
import numpy as np
from numpy.typing import NDArray

from ... import checks
from ...constants import CURRENCIES
from ...entry import Entry
from .tables import Columns, read

Ints = NDArray[np.int64]
DAY_BITS = 20


class Lines(NamedTuple):
    """What settled what, and what is left of each payment."""

    payment: Ints
    invoice: Ints
    amount: Ints
    left: Ints


@numba.njit
def walk(
    owner: Any, debits: Any, payer: Any, credits: Any, debit: Any, credit: Any, out: Any, used: int
) -> int:
    """Both sides in order of owner and age, side by side."""
    payments, invoices, amounts = out
    i = p = 0
    while i < len(debits) and p < len(credits):
        at, by = debits[i], credits[p]
        if owner[at] < payer[by] or (owner[at] == payer[by] and debit[at] == 0):
            i += 1
        elif payer[by] < owner[at] or credit[by] == 0:
            p += 1
        else:
            amount = min(debit[at], credit[by])
            debit[at] -= amount
            credit[by] -= amount
            payments[used], invoices[used], amounts[used] = by, at, amount
            used += 1
    return used


@numba.njit
def by_reference(payment: Any, invoice: Any, debit: Any, credit: Any, out: Any) -> int:
    """Line by line."""
    payments, invoices, amounts = out
    used = 0
    for at in range(len(payment)):
        amount = min(debit[invoice[at]], credit[payment[at]])
        if amount > 0:
            debit[invoice[at]] -= amount
            credit[payment[at]] -= amount
            payments[used], invoices[used], amounts[used] = payment[at], invoice[at], amount
            used += 1
    return used


def owner_of(table: Columns) -> Ints:
    """One number per customer and currency."""
    return table["customer_id"] * len(CURRENCIES) + table["currency"]


def load(data: Path) -> tuple[Columns, Columns, Columns]:
    """Invoices, payments, and what their remittances name."""
    return (
        read(data, "invoices", "customer_id", "currency", "due_date", "amount"),
        read(data, "payments", "customer_id", "currency", "pay_date", "amount"),
        read(data, "payment_refs", "payment_id", "invoice_id"),
    )


def allocate(tables: tuple[Columns, Columns, Columns], named: bool) -> Lines:
    """By reference where wanted, then oldest first."""
    invoices, payments, refs = tables
    debit, credit = invoices["amount"].copy(), payments["amount"].copy()
    most = len(debit) + len(credit) + len(refs["payment_id"])
    out = (np.empty(most, "int64"), np.empty(most, "int64"), np.empty(most, "int64"))
    used = by_reference(refs["payment_id"], refs["invoice_id"], debit, credit, out) if named else 0
    owner, payer = owner_of(invoices), owner_of(payments)
    debits = np.argsort(owner << DAY_BITS | invoices["due_date"], kind="stable")
    credits = np.argsort(payer << DAY_BITS | payments["pay_date"], kind="stable")
    used = walk(owner, debits, payer, credits, debit, credit, out, used)
    payment, invoice, amount = (column[:used] for column in out)
    return Lines(payment, invoice, amount, credit)


def check(lines: Lines) -> checks.Check:
    """What settled what."""
    return checks.allocation(lines.payment, lines.invoice, lines.amount, lines.left.sum())


ENTRIES = {
    "allocate_fifo": Entry(load, lambda tables: allocate(tables, named=False), check),
    "allocate_ref": Entry(load, lambda tables: allocate(tables, named=True), check),
}
