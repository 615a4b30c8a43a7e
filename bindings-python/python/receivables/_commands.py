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
        profile: Profile | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Opens an account for a customer. Documents may be older than the account: balances are brought forward.

        Args:
            customer: Whose account it is.
            class_: Which of the customer's accounts; none for the only one.
            opened: The day it is open from.
            profile: Who plays which part; none where the customer plays all of them.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = OpenAccount(
            customer,
            class_=class_,
            opened=opened,
            profile=profile,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def change_account(
        self,
        customer: str,
        *,
        class_: str | None = None,
        profile: Profile,
        effective: datetime.date | str,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Changes what is agreed with a customer from a day on: who is billed, who pays, whose subsidiary it is. The profile
        replaces the earlier one; the earlier one still holds for the days before.

        Args:
            customer: Whose account it is.
            class_: Which of the customer's accounts; none for the only one.
            profile: What holds from that day on.
            effective: The first day on which it holds.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = ChangeAccount(
            customer,
            class_=class_,
            profile=profile,
            effective=effective,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def block_account(
        self,
        customer: str,
        *,
        class_: str | None = None,
        block: Block | Literal["billing", "refunds", "dunning", "late_charges"],
        effective: datetime.date | str,
        until: datetime.date | str | None = None,
        reason: str,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Blocks something for an account: invoices, refunds, dunning, late charges.

        Args:
            customer: Whose account it is.
            class_: Which of the customer's accounts; none for the only one.
            block: What is blocked.
            effective: The first day of the block.
            until: Its last day; none until it is lifted.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = BlockAccount(
            customer,
            class_=class_,
            block=block,
            effective=effective,
            until=until,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def unblock_account(
        self,
        customer: str,
        *,
        class_: str | None = None,
        block: Block | Literal["billing", "refunds", "dunning", "late_charges"],
        effective: datetime.date | str,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Lifts a block.

        Args:
            customer: Whose account it is.
            class_: Which of the customer's accounts; none for the only one.
            block: What was blocked.
            effective: The first day without the block, not before it began.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = UnblockAccount(
            customer,
            class_=class_,
            block=block,
            effective=effective,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def close_account(
        self,
        customer: str,
        *,
        class_: str | None = None,
        closed: datetime.date | str,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Closes an account on which nothing is open. Nothing new is issued on it or received for it; it can be opened
        again.

        Args:
            customer: Whose account it is.
            class_: Which of the customer's accounts; none for the only one.
            closed: The day from which it is closed, not before the last change of what was open. It is booked on the first day on
                which that can be.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = CloseAccount(
            customer,
            class_=class_,
            closed=closed,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def reopen_account(
        self,
        customer: str,
        *,
        class_: str | None = None,
        reopened: datetime.date | str,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Opens a closed account again.

        Args:
            customer: Whose account it is.
            class_: Which of the customer's accounts; none for the only one.
            reopened: The day from which it is open again, not before it was closed.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = ReopenAccount(
            customer,
            class_=class_,
            reopened=reopened,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def merge_accounts(
        self,
        merge: str,
        *,
        customer: str,
        class_: str | None = None,
        into: str,
        into_class: str | None = None,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Merges one account into another: every open item is carried over, under the number of the merge, a dot and its
        place, with its due date and what is left of its discounts; the old account is closed and keeps its history.

        Args:
            merge: The number of the merge.
            customer: Whose account ends.
            class_: Which of that customer's accounts; none for the only one.
            into: Whose account goes on.
            into_class: Which of that customer's accounts; none for the only one.
            effective: The day from which the items stand on the other account.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = MergeAccounts(
            merge,
            customer=customer,
            class_=class_,
            into=into,
            into_class=into_class,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
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
        precedence: Precedence | None = None,
        reference: str | None = None,
        rate: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
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
            precedence: What decides, beside its dates, whether it is paid before others; none for nothing but the dates.
            reference: The customer's order or another reference of the caller's, at most 4096 bytes.
            rate: The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
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
            precedence=precedence,
            reference=reference,
            rate=rate,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def issue_debit_note(
        self,
        debit_note: str,
        *,
        customer: str,
        class_: str | None = None,
        totals: Totals | Money | str,
        issued: datetime.date | str,
        posting: datetime.date | str | None = None,
        terms: Terms | str,
        against: str | None = None,
        reason: str | None = None,
        rate: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Issues a debit note: what was billed too low, or a cost that is passed on.

        Args:
            debit_note: The debit note's number.
            customer: Who owes it.
            class_: Which of the customer's accounts; none for the only one.
            totals: What it claims.
            issued: The document date.
            posting: The accounting date; none for the document date.
            terms: When what falls due.
            against: The invoice it adds to; none where it stands alone.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            rate: The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = IssueDebitNote(
            debit_note,
            customer=customer,
            class_=class_,
            totals=totals,
            issued=issued,
            posting=posting,
            terms=terms,
            against=against,
            reason=reason,
            rate=rate,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
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
        rate: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
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
            rate: The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
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
            rate=rate,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def rebill_invoice(
        self,
        invoice: str,
        *,
        credit_note: str,
        replacement: str,
        totals: Totals | Money | str,
        issued: datetime.date | str,
        posting: datetime.date | str | None = None,
        terms: Terms | str,
        reference: str | None = None,
        reason: str | None = None,
        rate: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Credits an invoice in full and bills it again under a new number. What was settled of the old one stays settled,
        and as much of the credit settles the new one. An invoice is billed again once, unless the new one was voided.

        Args:
            invoice: The invoice that was wrong.
            credit_note: The number of the credit note over its whole total.
            replacement: The number of the new invoice.
            totals: What the new invoice claims.
            issued: The document date of both.
            posting: The accounting date of both; none for the document date.
            terms: When what of the new invoice falls due.
            reference: The customer's order or another reference of the caller's, at most 4096 bytes.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            rate: The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = RebillInvoice(
            invoice,
            credit_note=credit_note,
            replacement=replacement,
            totals=totals,
            issued=issued,
            posting=posting,
            terms=terms,
            reference=reference,
            reason=reason,
            rate=rate,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def enter_opening_item(
        self,
        document: str,
        *,
        customer: str,
        class_: str | None = None,
        kind: OpeningKind | Literal["invoice", "debit_note", "late_charge", "credit_note", "receipt"],
        open: Money | str,
        original: Money | str | None = None,
        issued: datetime.date | str,
        due: datetime.date | str | None = None,
        purpose: Purpose | Literal["settlement", "on_account", "refund", "deposit"] | None = None,
        reference: str | None = None,
        posting: datetime.date | str,
        carried: Money | str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Enters an item that was open in another system when the books moved here. It counts from its own date by value date, and
        from the cut-over day in the books.

        Args:
            document: Its number in the other system, which it keeps.
            customer: Whose it is.
            class_: Which of the customer's accounts; none for the only one.
            kind: What it is.
            open: What was open of it at the cut-over, above zero, also for a credit. It is what the item is at first here.
            original: What it was at first in the other system, not below what is open; none where that is not known.
            issued: The document date, or the value date of money.
            due: When it is due; none where that is not known. A credit has none.
            purpose: What a credit is meant for; none for settling items. A debit has none.
            reference: What the other system or the customer calls it beside its number, at most 4096 bytes.
            posting: The cut-over day: the accounting date.
            carried: What the other books carried it at in base currency, above zero, where it is in another one; none for its worth by the
                rate of the rules on the cut-over day.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = EnterOpeningItem(
            document,
            customer=customer,
            class_=class_,
            kind=kind,
            open=open,
            original=original,
            issued=issued,
            due=due,
            purpose=purpose,
            reference=reference,
            posting=posting,
            carried=carried,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def void_document(
        self,
        document: str,
        *,
        posting: datetime.date | str | None = None,
        reason: str,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Voids a document that should never have been entered: an invoice, a debit or credit note, a receipt. Nothing of it
        may be applied or adjusted; by effective date it has never counted, in the books it ends with the posting date.

        Args:
            document: The document.
            posting: The accounting date; none for that of the document, or the first day since nothing is applied to it.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = VoidDocument(
            document,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def change_due_date(
        self,
        item: ItemKey,
        *,
        due: datetime.date | str,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Changes the due date of one item, for a reason. Reports of earlier days show the earlier one.

        Args:
            item: The item: a debit.
            due: When it is due from now on, not before its document date.
            effective: The day from which that is agreed, not before the item.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = ChangeDueDate(
            item,
            due=due,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def record_dispatch(
        self,
        document: str,
        *,
        step: DispatchStep | Literal["sent", "delivered", "received", "rejected"],
        date: datetime.date | str,
        posting: datetime.date | str | None = None,
        reference: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records what became of a document on its way to the customer. Received on a day that its terms count from, its
        instalments become due as with `super.RecordMilestone`.

        Args:
            document: The document.
            step: What happened.
            date: When, not before the document date.
            posting: The accounting date from which reports by posting date know it; none for that day, or that of the document
                where it is later.
            reference: The channel, a message id, the reason of a rejection: at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = RecordDispatch(
            document,
            step=step,
            date=date,
            posting=posting,
            reference=reference,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
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
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
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
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = RecordMilestone(
            invoice,
            milestone=milestone,
            date=date,
            posting=posting,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
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
        method: PaymentMethod | Literal["transfer", "direct_debit", "card", "cheque", "post_dated_cheque", "cash", "other"] = "transfer",
        reference: str | None = None,
        remittance: Sequence[RemittanceLine | str] = (),
        policy: AllocationPolicy | None = None,
        lines: Sequence[ApplyLine] = (),
        made_for: Sequence[SeenAccount] = (),
        purpose: Purpose | Literal["settlement", "on_account", "refund", "deposit"] | None = None,
        deposit_tax: Sequence[TaxShare] = (),
        uncleared: bool = False,
        mandate: str | None = None,
        rate: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
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
            lines: What it settles, as somebody says, in front of the policy: also in other currencies, also on other accounts.
            made_for: The accounts as the plan saw them that the lines come from: refused as stale where one has gone on since.
            purpose: What it is meant for; none for settling items. Only such money is applied by policy.
            deposit_tax: The tax inside a deposit, as the invoice for it states it: owed when the money is received (VAT Directive art. 65),
                and deducted where the deposit settles the final invoice. Only a deposit has any.
            uncleared: Whether the money is not final yet: a cheque, a card payment. `super.RecordClearing` says when it is.
            mandate: The mandate it was collected on.
            rate: The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
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
            lines=lines,
            made_for=made_for,
            purpose=purpose,
            deposit_tax=deposit_tax,
            uncleared=uncleared,
            mandate=mandate,
            rate=rate,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def record_clearing(
        self,
        receipt: str,
        *,
        stage: Stage | Literal["remitted", "cleared"],
        date: datetime.date | str,
        posting: datetime.date | str | None = None,
        reference: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records that a receipt was handed to the bank, or that its money is final: a cheque has cleared, a payout has
        come.

        Args:
            receipt: The receipt.
            stage: The stage it has reached: remitted or cleared.
            date: When, not before it was received.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reference: The bank's reference, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = RecordClearing(
            receipt,
            stage=stage,
            date=date,
            posting=posting,
            reference=reference,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def record_payout(
        self,
        payout: str,
        *,
        gateway: str,
        amount: Money | str,
        paid: datetime.date | str,
        posting: datetime.date | str | None = None,
        charges: Sequence[PayoutLine] = (),
        refunds: Sequence[PayoutLine] = (),
        chargebacks: Sequence[PayoutLine] = (),
        fees: Money | str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records a payout of a card acquirer or payment gateway: the charges it clears, less fees, refunds and chargebacks,
        add up to the money that came.

        Args:
            payout: The number of the payout.
            gateway: The gateway's account, as money in suspense names banks.
            amount: What arrived; below zero where more was taken than given.
            paid: The day it arrived.
            posting: The accounting date; none for that day.
            charges: The receipts that it pays out.
            refunds: The refunds that it takes back.
            chargebacks: The receipts whose money was charged back: they are returned by this.
            fees: Fees that belong to no line.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = RecordPayout(
            payout,
            gateway=gateway,
            amount=amount,
            paid=paid,
            posting=posting,
            charges=charges,
            refunds=refunds,
            chargebacks=chargebacks,
            fees=fees,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def record_mandate(
        self,
        customer: str,
        *,
        class_: str | None = None,
        mandate: str,
        scheme: Scheme | Literal["sdd_core", "sdd_b2b"],
        signed: datetime.date | str,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records a customer's mandate to collect by direct debit.

        Args:
            customer: Whose account it is.
            class_: Which of the customer's accounts; none for the only one.
            mandate: Its reference.
            scheme: The scheme, which says how long a debit can come back.
            signed: When it was signed.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = RecordMandate(
            customer,
            class_=class_,
            mandate=mandate,
            scheme=scheme,
            signed=signed,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def revoke_mandate(
        self,
        mandate: str,
        *,
        revoked: datetime.date | str,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records that a mandate ended. Nothing is collected on it from then on.

        Args:
            mandate: Its reference.
            revoked: The first day without it, not before it was signed.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = RevokeMandate(
            mandate,
            revoked=revoked,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def receive_unidentified(
        self,
        receipt: str,
        *,
        bank: str,
        amount: Money | str,
        value_date: datetime.date | str,
        posting: datetime.date | str | None = None,
        method: PaymentMethod | Literal["transfer", "direct_debit", "card", "cheque", "post_dated_cheque", "cash", "other"],
        reference: str | None = None,
        rate: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records money whose payer is not known. It waits in suspense, in the stream of the bank account it came to, until
        it is identified or sent back.

        Args:
            receipt: The receipt's number.
            bank: The bank account it came to, by an opaque id.
            amount: How much arrived, above zero.
            value_date: The day from which the money counts.
            posting: The accounting date; none for the value date.
            method: How it was paid.
            reference: The text that came with it, at most 4096 bytes.
            rate: The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = ReceiveUnidentified(
            receipt,
            bank=bank,
            amount=amount,
            value_date=value_date,
            posting=posting,
            method=method,
            reference=reference,
            rate=rate,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def identify_receipt(
        self,
        receipt: str,
        *,
        parts: Sequence[CreditPart] = (),
        effective: datetime.date | str | None = None,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Says whose money in suspense is, all of it or a part, for one customer or several. Each part becomes a credit of
        that customer from the value date of the money on, and is applied by policy.

        Args:
            receipt: The receipt in suspense.
            parts: Whose it is: at least one part.
            effective: The day from which it counts; none for the value date of the money.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = IdentifyReceipt(
            receipt,
            parts=parts,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def return_payment(
        self,
        receipt: str,
        *,
        returned: datetime.date | str,
        posting: datetime.date | str | None = None,
        amount: Money | str | None = None,
        from_: Sequence[ItemKey] = (),
        reclaim: str | None = None,
        fee: Money | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records that a payment was returned: a bounced cheque, a direct debit taken back. The money is gone, all of it or a
        part, and what it settled, on whatever account, also after it was carried elsewhere, is open again.

        Args:
            receipt: The receipt.
            returned: The day the money left again, not before it arrived.
            posting: The accounting date; none for that day, or that of the receipt where it is later.
            amount: How much came back; none for all of it. What is unapplied goes first, then what was applied.
            from_: Which items give back first what a part of the money had settled; the others follow, the last applied first.
            reclaim: The number of the item that claims back what was refunded of it before; without one, a receipt of which money was
                refunded is refused.
            fee: What the bank charged for it, in the currency of the receipt: an expense. Charging it on to the customer is a debit
                note.
            reason: Why, in the bank's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = ReturnPayment(
            receipt,
            returned=returned,
            posting=posting,
            amount=amount,
            from_=from_,
            reclaim=reclaim,
            fee=fee,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def apply_credit(
        self,
        credit: str,
        *,
        lines: Sequence[ApplyLine] = (),
        effective: datetime.date | str | None = None,
        posting: datetime.date | str | None = None,
        made_for: Sequence[SeenAccount] = (),
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Applies a receipt or a credit note to items, of this account or of another one, as somebody says.

        Args:
            credit: The receipt or credit note.
            lines: What it settles: at least one line, an item on one line only.
            effective: The day from which it counts, not before credit and item; none for the later of both.
            posting: The accounting date; none for the later posting date of both.
            made_for: The accounts as the plan saw them that the lines come from: refused as stale where one has gone on since.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = ApplyCredit(
            credit,
            lines=lines,
            effective=effective,
            posting=posting,
            made_for=made_for,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
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
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
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
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
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
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def transfer_credit(
        self,
        credit: str,
        *,
        parts: Sequence[CreditPart] = (),
        effective: datetime.date | str | None = None,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Carries what is open of a credit to another account, or to another purpose on the same account: a receipt booked
        on the wrong customer, money held on account, a deposit. It stays linked with the receipt it came from.

        Args:
            credit: The receipt or credit note.
            parts: Where it goes: at least one part.
            effective: The day from which it counts; none for the first day on which that much of it was open.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = TransferCredit(
            credit,
            parts=parts,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def transfer_item(
        self,
        item: ItemKey,
        *,
        transfer: str,
        customer: str,
        class_: str | None = None,
        amount: Money | str | None = None,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Carries what is open of a debit, or a part of it, to another account. It keeps its due date and what is left of
        its discounts, under a new number.

        Args:
            item: The item: a debit.
            transfer: The number under which it goes on.
            customer: Who owes it from then on.
            class_: Which of the customer's accounts; none for the only one.
            amount: How much; none for all that is open.
            effective: The day from which it counts, not before the item has that much open.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = TransferItem(
            item,
            transfer=transfer,
            customer=customer,
            class_=class_,
            amount=amount,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def undo_transfer(
        self,
        document: str,
        *,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Undoes a transfer, a residual item or a chargeback, of which nothing is settled: the amount is open again where it
        was.

        Args:
            document: The number under which it had gone on.
            effective: The day from which it is undone, not before it was carried.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = UndoTransfer(
            document,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def net_payables(
        self,
        netting: str,
        *,
        lines: Sequence[ItemAmount] = (),
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        agreement: str,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Sets items off against what we owe the same party. Credits may be among the items: they are used up.

        Args:
            netting: The number of the netting.
            lines: What is set off: at least one line.
            effective: The day from which it counts, not before the item has that much open.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            agreement: The agreement or statement it rests on, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = NetPayables(
            netting,
            lines=lines,
            effective=effective,
            posting=posting,
            agreement=agreement,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def revalue_items(
        self,
        as_at: datetime.date | str,
        *,
        rates: Sequence[str] = (),
        reverse: bool = False,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Values what is open in other currencies than the books at the rate of a day: items, and money not yet applied, since
        both are monetary (IAS 21.23). Deposits are not: they are paid with what is delivered (IFRIC 22).

        Only what is open at the end of the day, by accounting date, is valued. Done again for the same day it corrects.

        Args:
            as_at: The day, its end included.
            rates: The closing rates; a currency that has none here has that of the rules.
            reverse: Whether it is taken back on the day after, so that what is settled later is held against the rate it was booked at.
                Otherwise it stays, and what is settled later is held against this one; only for items that
                moved since the day it is taken back all the same. The total of the gains is the same.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = RevalueItems(
            as_at,
            rates=rates,
            reverse=reverse,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def grant_discount(
        self,
        discount: str,
        *,
        item: ItemKey,
        amount: Money | str,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Grants a discount that was not earned, on an item.

        Args:
            discount: The number of the grant.
            item: The item: a debit.
            amount: How much, at most what is open.
            effective: The day from which it counts, not before the item has that much open.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = GrantDiscount(
            discount,
            item=item,
            amount=amount,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def refuse_discount(
        self,
        item: ItemKey,
        *,
        receipt: str,
        amount: Money | str,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Refuses a discount that a customer has taken without having earned it. What is short stays open; the refusal
        stands with the item.

        Args:
            item: The item: a debit.
            receipt: The receipt with which it was taken.
            amount: How much was taken, at most what is open of the item.
            effective: The day of the refusal, not before the receipt.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = RefuseDiscount(
            item,
            receipt=receipt,
            amount=amount,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def grant_allowance(
        self,
        allowance: str,
        *,
        lines: Sequence[ItemAmount] = (),
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Grants an allowance on items: for damaged goods, late delivery, a price agreed afterwards.

        Args:
            allowance: The number of the allowance.
            lines: How much on which item: at least one line.
            effective: The day from which it counts, not before the item has that much open.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = GrantAllowance(
            allowance,
            lines=lines,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def accept_difference(
        self,
        difference: str,
        *,
        item: ItemKey,
        amount: Money | str | None = None,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Accepts a small difference: a debit paid a little short is closed, or a credit a little over is used up.

        Args:
            difference: The number of the acceptance.
            item: The item: a debit, or a credit.
            amount: How much, above zero; none for all that is open.
            effective: The day from which it counts, not before the item has that much open.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = AcceptDifference(
            difference,
            item=item,
            amount=amount,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def leave_residual(
        self,
        item: ItemKey,
        *,
        residual: str,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Closes an item that was paid in part and leaves the rest as a new item, with the due date of the old one.

        Args:
            item: The item: a debit.
            residual: The number of the new item.
            effective: The day from which it counts, not before the item has that much open.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = LeaveResidual(
            item,
            residual=residual,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def raise_chargeback(
        self,
        chargeback: str,
        *,
        item: ItemKey,
        amount: Money | str,
        due: datetime.date | str | None = None,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Takes a deduction that is not accepted off an item and claims it as an item of its own.

        Args:
            chargeback: Its number.
            item: The item it was deducted from.
            amount: How much, at most what is open.
            due: When it is due; none for the due date of the item.
            effective: The day from which it counts, not before the item has that much open.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = RaiseChargeback(
            chargeback,
            item=item,
            amount=amount,
            due=due,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def withhold_tax(
        self,
        withholding: str,
        *,
        item: ItemKey,
        amount: Money | str,
        tax: WithheldTax | str,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records tax that the customer has withheld and pays to the authority for us. A certificate proves it; where it is
        missing or says less, the difference is open again.

        Args:
            withholding: Its number.
            item: The item: a debit.
            amount: How much, at most what is open.
            tax: Which tax, and its certificate as far as it is there.
            effective: The day from which it counts, not before the item has that much open.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = WithholdTax(
            withholding,
            item=item,
            amount=amount,
            tax=tax,
            effective=effective,
            posting=posting,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def record_certificate(
        self,
        withholding: str,
        *,
        certificate: str | None = None,
        amount: Money | str | None = None,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records the certificate of a withholding, or that none will come. What it does not cover is open again.

        Args:
            withholding: The withholding.
            certificate: Its number; none where no certificate will come.
            amount: How much it certifies, at most what was withheld; none for all of it.
            effective: The day from which it counts, not before the withholding.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = RecordCertificate(
            withholding,
            certificate=certificate,
            amount=amount,
            effective=effective,
            posting=posting,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def write_off(
        self,
        write_off: str,
        *,
        lines: Sequence[ItemAmount] = (),
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Writes off what will not be paid.

        Args:
            write_off: Its number.
            lines: How much of which item: at least one line.
            effective: The day from which it counts, not before the item has that much open.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = WriteOff(
            write_off,
            lines=lines,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def reverse_adjustment(
        self,
        adjustment: str,
        *,
        lines: Sequence[ItemAmount] = (),
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Reverses a discount granted by hand, an allowance, an accepted difference, a withholding, a netting, a write-off,
        a waiver or a refund, all of it or a part.

        Args:
            adjustment: Its number.
            lines: How much on which of its items; empty for all that is left of it.
            effective: The day from which it is reversed, not before the adjustment.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = ReverseAdjustment(
            adjustment,
            lines=lines,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def record_recovery(
        self,
        recovery: str,
        *,
        write_off: str,
        amount: Money | str,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records that what was written off will be paid after all: a new item, linked with the write-off, for the money to
        settle.

        Args:
            recovery: The number of the new item.
            write_off: The write-off.
            amount: How much, at most what is left written off.
            effective: The day from which it is owed again, not before the write-off.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = RecordRecovery(
            recovery,
            write_off=write_off,
            amount=amount,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def refund_credit(
        self,
        refund: str,
        *,
        credit: str,
        amount: Money | str | None = None,
        method: PaymentMethod | Literal["transfer", "direct_debit", "card", "cheque", "post_dated_cheque", "cash", "other"],
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        rate: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Pays a credit back to the customer.

        Args:
            refund: Its number.
            credit: The receipt or credit note.
            amount: How much; none for all that is open.
            method: How it is paid.
            effective: The day the money leaves, not before the credit has that much open.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            rate: The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = RefundCredit(
            refund,
            credit=credit,
            amount=amount,
            method=method,
            effective=effective,
            posting=posting,
            reason=reason,
            rate=rate,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def open_dispute(
        self,
        dispute: str,
        *,
        item: ItemKey,
        amount: Money | str | None = None,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str,
        owner: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records that a customer disputes an item, or a part of it. Money settles the undisputed part first.

        Args:
            dispute: Its number.
            item: The item: a debit.
            amount: How much; none for all that is open.
            effective: The day from which it is disputed, not before the item.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            owner: Who looks after it, by an opaque id, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = OpenDispute(
            dispute,
            item=item,
            amount=amount,
            effective=effective,
            posting=posting,
            reason=reason,
            owner=owner,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def resolve_dispute(
        self,
        dispute: str,
        *,
        outcome: DisputeOutcome | Literal["upheld", "partly_upheld", "rejected", "withdrawn"],
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Resolves a dispute. What was found right is credited by a credit note of its own; the rest is no longer disputed.

        Args:
            dispute: The dispute.
            outcome: Who was right.
            effective: The day from which it is resolved, not before the dispute.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = ResolveDispute(
            dispute,
            outcome=outcome,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def raise_late_charge(
        self,
        charge: str,
        *,
        customer: str,
        class_: str | None = None,
        lines: Sequence[ChargedItem] = (),
        issued: datetime.date | str,
        posting: datetime.date | str | None = None,
        due: datetime.date | str,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Charges late payment: interest and lump sums on items, as one new item. The account keeps until when each item was
        charged; no day is charged twice.

        Args:
            charge: Its number.
            customer: Who owes it.
            class_: Which of the customer's accounts; none for the only one.
            lines: What is charged for which item: at least one line.
            issued: The document date.
            posting: The accounting date; none for the document date.
            due: When it is due, not before the document date.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = RaiseLateCharge(
            charge,
            customer=customer,
            class_=class_,
            lines=lines,
            issued=issued,
            posting=posting,
            due=due,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def waive_late_charge(
        self,
        waiver: str,
        *,
        charge: str,
        amount: Money | str | None = None,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Waives a late charge, or a part of it.

        Args:
            waiver: Its number.
            charge: The late charge.
            amount: How much; none for all that is open.
            effective: The day from which it counts, not before the item has that much open.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = WaiveLateCharge(
            waiver,
            charge=charge,
            amount=amount,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def record_promise(
        self,
        promise: str,
        *,
        lines: Sequence[ItemAmount] = (),
        by: datetime.date | str,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records a customer's promise to pay items by a day.

        Args:
            promise: Its number.
            lines: How much of which item: at least one line.
            by: The last day on which paying keeps it, not before it was made.
            effective: The day on which it was made, not before the items.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = RecordPromise(
            promise,
            lines=lines,
            by=by,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def end_promise(
        self,
        promise: str,
        *,
        outcome: PromiseOutcome | Literal["withdrawn", "replaced"],
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Ends a promise: withdrawn, or replaced by another. Whether one that runs is kept or broken follows from what was
        paid.

        Args:
            promise: The promise.
            outcome: How it ended.
            effective: The day from which it has ended, not before it was made.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = EndPromise(
            promise,
            outcome=outcome,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def agree_plan(
        self,
        plan: str,
        *,
        items: Sequence[ItemKey] = (),
        instalments: Sequence[PlanInstalment] = (),
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Agrees a payment plan over items: new dates beside those of the contract. What it asks for adds up to what is
        open.

        Args:
            plan: Its number.
            items: The items: debits of one account.
            instalments: What is to be paid when, in the order of the dates.
            effective: The day from which it is agreed, not before the items.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = AgreePlan(
            plan,
            items=items,
            instalments=instalments,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def end_plan(
        self,
        plan: str,
        *,
        outcome: PlanOutcome | Literal["kept", "defaulted", "cancelled"],
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Ends a payment plan. After a default only the dates of the contract hold.

        Args:
            plan: The plan.
            outcome: How it ended.
            effective: The day from which it has ended, not before it was agreed.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = EndPlan(
            plan,
            outcome=outcome,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def place_with_agency(
        self,
        placement: str,
        *,
        agency: str,
        items: Sequence[ItemKey] = (),
        fee: decimal.Decimal | int | str | None = None,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Hands items over to a collection agency.

        Args:
            placement: Its number.
            agency: The agency, by an opaque id.
            items: The items: open debits of one account.
            fee: What the agency keeps of what it collects.
            effective: The day of the hand-over, not before the items.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = PlaceWithAgency(
            placement,
            agency=agency,
            items=items,
            fee=fee,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def recall_from_agency(
        self,
        placement: str,
        *,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Takes items back from a collection agency.

        Args:
            placement: The placement.
            effective: The day from which they are back, not before the hand-over.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = RecallFromAgency(
            placement,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def record_insolvency(
        self,
        insolvency: str,
        *,
        customer: str,
        class_: str | None = None,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        court: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records that insolvency proceedings were opened over a customer: dunning and interest stay from that day on.

        Args:
            insolvency: The number of the case.
            customer: Whose account it is.
            class_: Which of the customer's accounts; none for the only one.
            effective: The day on which they were opened.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            court: The court and its file number, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = RecordInsolvency(
            insolvency,
            customer=customer,
            class_=class_,
            effective=effective,
            posting=posting,
            court=court,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def file_claim(
        self,
        insolvency: str,
        *,
        amount: Money | str,
        admitted: Money | str | None = None,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records a claim filed in insolvency proceedings, or what of it was admitted.

        Args:
            insolvency: The case.
            amount: How much is claimed, above zero.
            admitted: How much of it was admitted, at most the claim; none where that is not known.
            effective: The day of filing or admission, not before the proceedings.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = FileClaim(
            insolvency,
            amount=amount,
            admitted=admitted,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def record_dividend(
        self,
        insolvency: str,
        *,
        receipt: str,
        amount: Money | str,
        value_date: datetime.date | str,
        posting: datetime.date | str | None = None,
        lines: Sequence[ApplyLine] = (),
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records a dividend of insolvency proceedings: money received, and which items it settles.

        Args:
            insolvency: The case.
            receipt: The receipt's number.
            amount: How much arrived, above zero.
            value_date: The day from which the money counts.
            posting: The accounting date; none for the value date.
            lines: What it settles; empty for the policy of the rules in force.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = RecordDividend(
            insolvency,
            receipt=receipt,
            amount=amount,
            value_date=value_date,
            posting=posting,
            lines=lines,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def end_insolvency(
        self,
        insolvency: str,
        *,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records that insolvency proceedings ended.

        Args:
            insolvency: The case.
            effective: The day on which they ended, not before they were opened.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = EndInsolvency(
            insolvency,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def assign_receivables(
        self,
        assignment: str,
        *,
        factor: str,
        items: Sequence[ItemKey] = (),
        recourse: bool,
        advance: Money | str,
        reserve: Money | str,
        notified: datetime.date | str | None = None,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Assigns items to a factor. Without recourse they are no longer ours; with recourse they stay open, as assigned.
        Once the customer is notified, only paying the factor discharges, and the factor duns.

        Args:
            assignment: Its number.
            factor: The factor, by an opaque id.
            items: The items: open debits of one account, each with all that is open.
            recourse: Whether the factor may give back what is not paid.
            advance: What the factor pays at once.
            reserve: What it holds back: advance and reserve are what is open.
            notified: The day on which the customer was told; none for a silent assignment.
            effective: The day of the assignment, not before the items.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = AssignReceivables(
            assignment,
            factor=factor,
            items=items,
            recourse=recourse,
            advance=advance,
            reserve=reserve,
            notified=notified,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def notify_assignment(
        self,
        assignment: str,
        *,
        notified: datetime.date | str,
        posting: datetime.date | str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Records that a customer was told of an assignment.

        Args:
            assignment: The assignment.
            notified: The day on which it was told, not before the assignment.
            posting: The accounting date from which reports by posting date know it; none for that day, or that of the assignment
                where it is later.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = NotifyAssignment(
            assignment,
            notified=notified,
            posting=posting,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def settle_assignment(
        self,
        assignment: str,
        *,
        fee: Money | str,
        interest: Money | str,
        released: Money | str,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Settles an assignment: the factor pays the reserve, less its fee and interest. What is still open of the items was
        paid to the factor.

        Args:
            assignment: The assignment.
            fee: The factor's fee.
            interest: Its interest on the advance.
            released: What it pays: the reserve less fee and interest.
            effective: The day of the settlement, not before the assignment.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = SettleAssignment(
            assignment,
            fee=fee,
            interest=interest,
            released=released,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def reassign_receivables(
        self,
        assignment: str,
        *,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Takes assigned items back from a factor: they are ours again.

        Args:
            assignment: The assignment.
            effective: The day from which they are ours again, not before the assignment.
            posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
                later.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = ReassignReceivables(
            assignment,
            effective=effective,
            posting=posting,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def soft_close_period(
        self,
        through: datetime.date | str,
        *,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Closes the books through a day for the daily work: only who says why still posts there
        (`crate.ledger.Request.period_override`). What is late goes to the first day that is open.

        Args:
            through: The last day. Where the rules have a period calendar, the end of one of its periods.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = SoftClosePeriod(
            through,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def close_period(
        self,
        through: datetime.date | str,
        *,
        heads: Sequence[StreamHead] = (),
        acknowledged: str | None = None,
        reason: str | None = None,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Closes the books through a day: nothing posts there any more, and no figure of the books up to that day changes until it
        is reopened. What is late goes to the first day that is open and keeps its effective date.

        The heads of all streams are kept with it, so that the books can be told again as they were known at the close
        (`crate.portfolio.KnownAt.Close`). Whatever comes after it has to be recorded later than the close, and is not
        decided from a ledger that has not seen it: store a close while nothing else is being written.

        Args:
            through: The last day; not after the day on which it is recorded, and the day after. Where the rules have a period calendar,
                the end of one of its periods.
            heads: Where every stream stands, with the hashes of the log where there is one. Empty for where the ledger itself has
                them, without hashes.
            acknowledged: What of the closing checklist was left open, and who answers for that, at most 4096 bytes.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = ClosePeriod(
            through,
            heads=heads,
            acknowledged=acknowledged,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )

    def reopen_period(
        self,
        through: datetime.date | str | None = None,
        *,
        reason: str,
        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
        """Opens the books again after a day, also where they were closed for the daily work only.

        Args:
            through: The last day that stays closed; none where no day does.
            reason: Why, in the caller's words or codes, at most 4096 bytes.
            recorded: When it is recorded, by your clock: a datetime with a time zone.
            actor: Who gives it.
            authority: Under which authority: the role, who agreed, and why; a role alone where that is all.
            id: Names the command, so that sent again it is done once; none for its own digest.
            expected: The version of the account's stream that it was made for; none for any.
            period_override: Why it may post into days that are closed for the daily work; none where it does not.
            rules: The rules in force; none for the standard ones.
        """
        command = ReopenPeriod(
            through,
            reason=reason,
        )
        return self.handle(
            command, recorded=recorded, actor=actor, authority=authority, id=id, expected=expected, period_override=period_override, rules=rules
        )
