# Written by `cargo run -p receivables-declare` from the core's source; not to be edited.
"""The ledger, with one method for each command. Import it from `receivables`."""

from __future__ import annotations

import datetime
import decimal
from collections.abc import Sequence
from typing import Literal

from . import _receivables
from ._declared import *
from ._receivables import Money


class Ledger(_receivables.Ledger):
    __doc__ = _receivables.Ledger.__doc__
    __slots__ = ()

    def open_account(
        self,
        customer: str,
        *,
        class_: str | None = None,
        opened: datetime.date | str,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Opens an account for a customer. Documents may be older than the account: balances are brought forward.

        Args:
            customer: Whose account it is.
            class_: Which of the customer's accounts; none for the only one.
            opened: The day it is open from.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            rules: The rules in force; none for the standard ones.
        """
        command = OpenAccount(
            customer,
            class_=class_,
            opened=opened,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, id=id, expected=expected, rules=rules
        )

    def issue_invoice(
        self,
        invoice: str,
        *,
        customer: str,
        class_: str | None = None,
        totals: Totals | Money | str,
        issued: datetime.date | str,
        posting: datetime.date | str | None = None,
        terms: Terms | str,
        milestones: Sequence[MilestoneDay] = (),
        reference: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Issues an invoice: one debit item per instalment of its terms.

        Args:
            invoice: The invoice's number.
            customer: Who owes it.
            class_: Which of the customer's accounts; none for the only one.
            totals: What it claims.
            issued: The document date.
            posting: The accounting date; none for the document date.
            terms: When what falls due.
            milestones: What has happened to it already that its terms may count from.
            reference: The customer's order or another reference of the caller's, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            rules: The rules in force; none for the standard ones.
        """
        command = IssueInvoice(
            invoice,
            customer=customer,
            class_=class_,
            totals=totals,
            issued=issued,
            posting=posting,
            terms=terms,
            milestones=milestones,
            reference=reference,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, id=id, expected=expected, rules=rules
        )

    def issue_credit_note(
        self,
        credit_note: str,
        *,
        customer: str,
        class_: str | None = None,
        totals: Totals | Money | str,
        issued: datetime.date | str,
        posting: datetime.date | str | None = None,
        against: str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Issues a credit note. Where it names an invoice it is applied to that invoice's open instalments, the last due
        first; what is left of it stays on the account as a credit.

        Args:
            credit_note: The credit note's number.
            customer: Who is credited.
            class_: Which of the customer's accounts; none for the only one.
            totals: What is credited, in amounts above zero.
            issued: The document date.
            posting: The accounting date; none for the document date.
            against: The invoice it corrects; none for a credit that stands alone.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            rules: The rules in force; none for the standard ones.
        """
        command = IssueCreditNote(
            credit_note,
            customer=customer,
            class_=class_,
            totals=totals,
            issued=issued,
            posting=posting,
            against=against,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, id=id, expected=expected, rules=rules
        )

    def receive_payment(
        self,
        receipt: str,
        *,
        customer: str,
        class_: str | None = None,
        amount: Money | str,
        value_date: datetime.date | str,
        posting: datetime.date | str | None = None,
        method: PaymentMethod | Literal["transfer", "direct_debit", "card", "cheque", "cash", "other"] = "transfer",
        reference: str | None = None,
        remittance: Sequence[RemittanceLine | str] = (),
        policy: AllocationPolicy | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records money received and applies it by policy; what no rule places stays unapplied on the account.

        Args:
            receipt: The receipt's number.
            customer: Who paid.
            class_: Which of the customer's accounts; none for the only one.
            amount: How much arrived, above zero.
            value_date: The day from which the money counts: discounts and delays look at it.
            posting: The accounting date; none for the value date.
            method: How it was paid.
            reference: The text that came with it, at most 4096 bytes.
            remittance: What the payer says it is for, in the currency of the receipt.
            policy: How to apply it; none for the policy of the rules in force.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            rules: The rules in force; none for the standard ones.
        """
        command = ReceivePayment(
            receipt,
            customer=customer,
            class_=class_,
            amount=amount,
            value_date=value_date,
            posting=posting,
            method=method,
            reference=reference,
            remittance=remittance,
            policy=policy,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, id=id, expected=expected, rules=rules
        )

    def apply_credit(
        self,
        credit: str,
        *,
        lines: Sequence[ApplyLine] = (),
        effective: datetime.date | str | None = None,
        posting: datetime.date | str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Applies a receipt or a credit note to items, of this account or of another one, as somebody says.

        Args:
            credit: The receipt or credit note.
            lines: What it settles: at least one line, an item on one line only.
            effective: The day from which it counts, not before credit and item; none for the later of both.
            posting: The accounting date; none for the later posting date of both.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            rules: The rules in force; none for the standard ones.
        """
        command = ApplyCredit(
            credit,
            lines=lines,
            effective=effective,
            posting=posting,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, id=id, expected=expected, rules=rules
        )

    def unapply_credit(
        self,
        credit: str,
        *,
        item: ItemKey,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Undoes what a credit settled of an item. The match was wrong; the money stays and is unapplied again. A discount
        taken with it is taken back.

        Args:
            credit: The receipt or credit note.
            item: The item.
            effective: The day from which it counts, not before the application.
            posting: The accounting date; none for the effective date, or that of the application where it is later.
            reason: Why, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            rules: The rules in force; none for the standard ones.
        """
        command = UnapplyCredit(
            credit,
            item=item,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, id=id, expected=expected, rules=rules
        )

    def return_payment(
        self,
        receipt: str,
        *,
        returned: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records that a payment was returned: a bounced cheque, a direct debit taken back. The whole receipt is gone, and
        everything it settled, on whatever account, is open again.

        Args:
            receipt: The receipt.
            returned: The day the money left again, not before it arrived.
            posting: The accounting date; none for that day, or that of the receipt where it is later.
            reason: Why, in the bank's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            rules: The rules in force; none for the standard ones.
        """
        command = ReturnPayment(
            receipt,
            returned=returned,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, id=id, expected=expected, rules=rules
        )

    def record_milestone(
        self,
        invoice: str,
        *,
        milestone: Milestone | Literal["order", "shipment", "delivery", "goods_receipt", "invoice_receipt", "acceptance", "presentation", "next_delivery"],
        date: datetime.date | str,
        posting: datetime.date | str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records the day of something that an invoice's terms count from: its goods were delivered, its bill of lading is
        dated. What was pending for it becomes due. Another day for the same milestone corrects the first.

        Args:
            invoice: The invoice.
            milestone: What happened.
            date: When.
            posting: The accounting date from which reports by posting date know it; none for that day, or that of the invoice where
                it is later.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            rules: The rules in force; none for the standard ones.
        """
        command = RecordMilestone(
            invoice,
            milestone=milestone,
            date=date,
            posting=posting,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, id=id, expected=expected, rules=rules
        )
