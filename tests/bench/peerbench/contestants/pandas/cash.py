"""Cash application: each payment depends on those before, so it is a loop in Python within each customer."""

from pathlib import Path

import pandas as pd

from ... import checks
from ...entry import Entry
from .tables import Frames, invoices, read

OWNER = ["customer_id", "currency"]
Result = tuple[pd.DataFrame, int]


class Lines:
    """What settled what."""

    def __init__(self) -> None:
        self.payment: list[int] = []
        self.invoice: list[int] = []
        self.amount: list[int] = []

    def add(self, payment: int, invoice: int, amount: int) -> None:
        """One more."""
        self.payment.append(payment)
        self.invoice.append(invoice)
        self.amount.append(amount)

    def frame(self) -> pd.DataFrame:
        """As a table."""
        return pd.DataFrame({"payment": self.payment, "invoice": self.invoice, "amount": self.amount})


def load(data: Path) -> Frames:
    """Invoices, payments, and what their remittances name."""
    payments = read(data, "payments", "payment_id", "customer_id", "currency", "pay_date", "amount")
    return {"invoices": invoices(data), "payments": payments, "refs": read(data, "payment_refs")}


def walk(items: pd.DataFrame, payments: pd.DataFrame, lines: Lines) -> int:
    """One customer's payments against its invoices; both are in order. What is left."""
    debits, credits = items["amount"].tolist(), payments["amount"].tolist()
    invoices_, payments_ = items["invoice_id"].tolist(), payments["payment_id"].tolist()
    debit = credit = 0
    while debit < len(debits) and credit < len(credits):
        amount = min(debits[debit], credits[credit])
        if amount:
            lines.add(payments_[credit], invoices_[debit], amount)
            debits[debit] -= amount
            credits[credit] -= amount
        if debits[debit] == 0:
            debit += 1
        elif credits[credit] == 0:
            credit += 1
    return sum(credits)


def oldest_first(invoices_: pd.DataFrame, payments: pd.DataFrame, lines: Lines) -> int:
    """Customer by customer. What is left."""
    in_order = payments.sort_values(["pay_date", "payment_id"])
    groups = dict(list(in_order.groupby(OWNER, observed=True)))
    left = 0
    for owner, items in invoices_.sort_values(["due_date", "invoice_id"]).groupby(OWNER, observed=True):
        theirs = groups.pop(owner, None)
        if theirs is not None:
            left += walk(items, theirs, lines)
    return left + sum(int(theirs["amount"].sum()) for theirs in groups.values())


def allocate_fifo(tables: Frames) -> Result:
    """Oldest first."""
    lines = Lines()
    left = oldest_first(tables["invoices"], tables["payments"], lines)
    return lines.frame(), left


def allocate_ref(tables: Frames) -> Result:
    """By reference, then oldest first."""
    items, payments, refs = tables["invoices"], tables["payments"], tables["refs"]
    debit, credit = items["amount"].tolist(), payments["amount"].tolist()
    lines = Lines()
    for payment, invoice in zip(refs["payment_id"].tolist(), refs["invoice_id"].tolist()):
        amount = min(debit[invoice], credit[payment])
        if amount > 0:
            debit[invoice] -= amount
            credit[payment] -= amount
            lines.add(payment, invoice, amount)
    items, payments = items.assign(amount=debit), payments.assign(amount=credit)
    left = oldest_first(items[items["amount"] > 0], payments[payments["amount"] > 0], lines)
    return lines.frame(), left


def check(result: Result) -> checks.Check:
    """What settled what."""
    lines, left = result
    return checks.allocation(lines["payment"], lines["invoice"], lines["amount"], left)


ENTRIES = {
    "allocate_fifo": Entry(load, allocate_fifo, check),
    "allocate_ref": Entry(load, allocate_ref, check),
}
