# Written by `cargo run -p receivables-declare` from the core's source; not to be edited.
"""The records and choices of the engine. Import them from `receivables`."""

from __future__ import annotations

import datetime
import decimal
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias

from . import _methods
from ._receivables import Money, _settle

# Left out: the core says what stands for it.
_STANDARD: Any = ...


def _attach(base: type, name: str, variant: type) -> None:
    variant.__name__, variant.__qualname__ = name, f"{base.__qualname__}.{name}"
    setattr(base, name, variant)


class Action(StrEnum):
    """What was done about an oddity."""

    KEPT = "kept"
    """Nothing: the row counts as it is."""

    LEFT_OUT = "left_out"
    """The row is not in the portfolio."""

    TAKEN_AS_CREDIT = "taken_as_credit"
    """It counts as a credit."""

    UNDATED = "undated"
    """It has no due date and is reported apart."""

    OWN_ITEM = "own_item"
    """What is beyond the item became an item of its own, on the same account, with the number of the document and
    instalment 0."""

    SET_TO_FIRST_DAY = "set_to_first_day"
    """It counts from the first day there is."""

    COLUMN_NOT_USED = "column_not_used"
    """Questions that need this column are refused."""


class AdjustmentKind(StrEnum):
    """What an item was lowered by, other than money or credits."""

    DISCOUNT = "discount"
    """A discount granted by hand."""

    ALLOWANCE = "allowance"
    """An allowance."""

    TOLERANCE = "tolerance"
    """A small difference that was accepted."""

    WITHHOLDING = "withholding"
    """Tax that the customer withheld."""

    NETTING = "netting"
    """Set off against what we owe."""

    WRITE_OFF = "write_off"
    """Given up."""

    WAIVER = "waiver"
    """A late charge that was waived."""

    REFUND = "refund"
    """Paid back to the customer."""

    FACTORED = "factored"
    """Sold to a factor, or paid to it."""


class Age:
    """How old an item is on a day.

    Attributes:
        Days: So many days; zero or fewer is not yet overdue.
        Months: So many calendar months.
        Undated: The item has no such date.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "Age"

    if TYPE_CHECKING:
        Days: TypeAlias = "_AgeDays"
        Months: TypeAlias = "_AgeMonths"
        Undated: TypeAlias = "_AgeUndated"


@dataclass(frozen=True, slots=True, init=False)
class _AgeDays(Age):
    """So many days; zero or fewer is not yet overdue.

    Attributes:
        days: Days from the basis date to the day of the report.
    """

    days: int

    _tag_: ClassVar[str] = "days"

    def __init__(
        self,
        days: int,
    ) -> None:
        _settle(
            self,
            "Age",
            "days",
            days,
        )


_attach(Age, "Days", _AgeDays)


@dataclass(frozen=True, slots=True, init=False)
class _AgeMonths(Age):
    """So many calendar months.

    Attributes:
        months: Months from that of the basis date to that of the report.
    """

    months: int

    _tag_: ClassVar[str] = "months"

    def __init__(
        self,
        months: int,
    ) -> None:
        _settle(
            self,
            "Age",
            "months",
            months,
        )


_attach(Age, "Months", _AgeMonths)


@dataclass(frozen=True, slots=True)
class _AgeUndated(Age):
    """The item has no such date."""

    _tag_: ClassVar[str] = "undated"


_attach(Age, "Undated", _AgeUndated)


class AgingBasis(StrEnum):
    """What the age of an item is counted from."""

    DUE_DATE = "due_date"
    """Its due date: days overdue."""

    INVOICE_DATE = "invoice_date"
    """Its document date: days since it was issued."""

    POSTING_DATE = "posting_date"
    """Its accounting date: days since it was booked."""


class AgingUnit(StrEnum):
    """What the age of an item is counted in."""

    DAYS = "days"
    """Days."""

    MONTHS = "months"
    """Calendar months: an item of any day of last month is one month old on every day of this month."""


class BadDebtDay(StrEnum):
    """The day from which the periods of a `BadDebtLaw` count."""

    LATER_OF_DUE_AND_SUPPLY = "later_of_due_and_supply"
    """The later of the due date and the day of the supply."""

    UNCOLLECTABLE = "uncollectable"
    """The day on which the debt became uncollectable."""


class BadDebtObstacle(StrEnum):
    """What stands against relief."""

    TOO_EARLY = "too_early"
    """It is before the first day."""

    TOO_LATE = "too_late"
    """It is after the last day."""

    NOT_UNCOLLECTABLE = "not_uncollectable"
    """The debt was not yet uncollectable."""

    NOT_WRITTEN_OFF = "not_written_off"
    """It was not yet written off."""

    ASSIGNED = "assigned"
    """It was sold or factored under a legal assignment."""


class Baseline:
    """The day that terms count from.

    Attributes:
        InvoiceDate: The document date of the invoice.
        PostingDate: The accounting date of the invoice.
        FixedDate: A day agreed in advance.
        Milestone: The day of something that happens to the document. Until it is recorded, nothing is due.
        InvoiceDateOrLater: The invoice date, or the day of what happens where that is later. Until it is recorded, nothing is due.
        LaterOf: The later day of two things. Until both are recorded, nothing is due.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "Baseline"

    if TYPE_CHECKING:
        InvoiceDate: TypeAlias = "_BaselineInvoiceDate"
        PostingDate: TypeAlias = "_BaselinePostingDate"
        FixedDate: TypeAlias = "_BaselineFixedDate"
        Milestone: TypeAlias = "_BaselineMilestone"
        InvoiceDateOrLater: TypeAlias = "_BaselineInvoiceDateOrLater"
        LaterOf: TypeAlias = "_BaselineLaterOf"


@dataclass(frozen=True, slots=True)
class _BaselineInvoiceDate(Baseline):
    """The document date of the invoice."""

    _tag_: ClassVar[str] = "invoice_date"


_attach(Baseline, "InvoiceDate", _BaselineInvoiceDate)


@dataclass(frozen=True, slots=True)
class _BaselinePostingDate(Baseline):
    """The accounting date of the invoice."""

    _tag_: ClassVar[str] = "posting_date"


_attach(Baseline, "PostingDate", _BaselinePostingDate)


@dataclass(frozen=True, slots=True, init=False)
class _BaselineFixedDate(Baseline):
    """A day agreed in advance.

    Attributes:
        date: That day.
    """

    date: datetime.date

    _tag_: ClassVar[str] = "fixed_date"

    def __init__(
        self,
        date: datetime.date | str,
    ) -> None:
        _settle(
            self,
            "Baseline",
            "fixed_date",
            date,
        )


_attach(Baseline, "FixedDate", _BaselineFixedDate)


@dataclass(frozen=True, slots=True, init=False)
class _BaselineMilestone(Baseline):
    """The day of something that happens to the document. Until it is recorded, nothing is due.

    Attributes:
        milestone: What happens.
    """

    milestone: Milestone

    _tag_: ClassVar[str] = "milestone"

    def __init__(
        self,
        milestone: Milestone | Literal["order", "shipment", "delivery", "goods_receipt", "invoice_receipt", "acceptance", "presentation", "next_delivery"],
    ) -> None:
        _settle(
            self,
            "Baseline",
            "milestone",
            milestone,
        )


_attach(Baseline, "Milestone", _BaselineMilestone)


@dataclass(frozen=True, slots=True, init=False)
class _BaselineInvoiceDateOrLater(Baseline):
    """The invoice date, or the day of what happens where that is later. Until it is recorded, nothing is due.

    Attributes:
        milestone: What happens.
    """

    milestone: Milestone

    _tag_: ClassVar[str] = "invoice_date_or_later"

    def __init__(
        self,
        milestone: Milestone | Literal["order", "shipment", "delivery", "goods_receipt", "invoice_receipt", "acceptance", "presentation", "next_delivery"],
    ) -> None:
        _settle(
            self,
            "Baseline",
            "invoice_date_or_later",
            milestone,
        )


_attach(Baseline, "InvoiceDateOrLater", _BaselineInvoiceDateOrLater)


@dataclass(frozen=True, slots=True, init=False)
class _BaselineLaterOf(Baseline):
    """The later day of two things. Until both are recorded, nothing is due.

    Attributes:
        first: One of them.
        second: The other.
    """

    first: Milestone
    second: Milestone

    _tag_: ClassVar[str] = "later_of"

    def __init__(
        self,
        first: Milestone | Literal["order", "shipment", "delivery", "goods_receipt", "invoice_receipt", "acceptance", "presentation", "next_delivery"],
        *,
        second: Milestone | Literal["order", "shipment", "delivery", "goods_receipt", "invoice_receipt", "acceptance", "presentation", "next_delivery"],
    ) -> None:
        _settle(
            self,
            "Baseline",
            "later_of",
            first,
            second,
        )


_attach(Baseline, "LaterOf", _BaselineLaterOf)


class Basis(StrEnum):
    """The time axis of a view."""

    BOOK = "book"
    """By posting date: what the books say. The default for aging, control account and provision."""

    VALUE = "value"
    """By effective date: what was so, whenever it was booked. Right for discounts, interest and behaviour."""


class BeyondCeiling(StrEnum):
    """What holds for a due date beyond a ceiling."""

    IF_EXPRESSLY_AGREED = "if_expressly_agreed"
    """It holds if it is expressly agreed and not grossly unfair."""

    IF_JUSTIFIED = "if_justified"
    """It holds up to 60 days if it is expressly agreed and objectively justified."""

    NEVER = "never"
    """It does not hold."""


class Block(StrEnum):
    """What can be blocked for an account."""

    BILLING = "billing"
    """Nothing new is billed: no invoice, no debit note."""

    REFUNDS = "refunds"
    """Nothing is paid back."""

    DUNNING = "dunning"
    """Nothing is reminded of."""

    LATE_CHARGES = "late_charges"
    """No late payment is charged."""


class BlockedPeriod:
    """Days on which nothing falls due, because the customer pays nothing then: a closing of the works, a holiday of a
    region, the turn of the year.

    Attributes:
        Once: Once, from a first to a last day, both included.
        EveryYear: Every year between two days of the year, both included. A day that a month does not have is its last one. Where
            the last day comes before the first, the period goes over the turn of the year.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "BlockedPeriod"

    if TYPE_CHECKING:
        Once: TypeAlias = "_BlockedPeriodOnce"
        EveryYear: TypeAlias = "_BlockedPeriodEveryYear"


@dataclass(frozen=True, slots=True, init=False)
class _BlockedPeriodOnce(BlockedPeriod):
    """Once, from a first to a last day, both included.

    Attributes:
        first: The first day.
        last: The last day, included.
    """

    first: datetime.date
    last: datetime.date

    _tag_: ClassVar[str] = "once"

    def __init__(
        self,
        first: datetime.date | str,
        *,
        last: datetime.date | str,
    ) -> None:
        _settle(
            self,
            "BlockedPeriod",
            "once",
            first,
            last,
        )


_attach(BlockedPeriod, "Once", _BlockedPeriodOnce)


@dataclass(frozen=True, slots=True, init=False)
class _BlockedPeriodEveryYear(BlockedPeriod):
    """Every year between two days of the year, both included. A day that a month does not have is its last one. Where
    the last day comes before the first, the period goes over the turn of the year.

    Attributes:
        from_month: The month of the first day, 1 to 12.
        from_day: The first day, 1 to 31.
        to_month: The month of the last day, 1 to 12.
        to_day: The last day, 1 to 31, included.
    """

    from_month: int
    from_day: int
    to_month: int
    to_day: int

    _tag_: ClassVar[str] = "every_year"

    def __init__(
        self,
        from_month: int,
        *,
        from_day: int,
        to_month: int,
        to_day: int,
    ) -> None:
        _settle(
            self,
            "BlockedPeriod",
            "every_year",
            from_month,
            from_day,
            to_month,
            to_day,
        )


_attach(BlockedPeriod, "EveryYear", _BlockedPeriodEveryYear)


class CalendarName(StrEnum):
    """A calendar that the library brings along. All but the first know 1999 to 2050, with Saturday and Sunday as weekend.

    What lies ahead follows the law as it was when the tables were made; a holiday that is decreed or moved later is
    not in them. Then, and for closing days of one customer, block the days in the terms, or make a
    `Calendar` of your own."""

    WEEKENDS_ONLY = "weekends_only"
    """Saturdays and Sundays, no holidays; 1900 to 2200."""

    TARGET = "target"
    """TARGET, the payment system of the euro."""

    FEDERAL_RESERVE = "federal_reserve"
    """The Federal Reserve Banks of the United States. A holiday on a Sunday closes the Monday after, one on a Saturday
    closes no other day."""

    UNITED_STATES = "united_states"
    """Federal holidays of the United States (5 U.S.C. § 6103), as government offices observe them: one on a Saturday
    closes the Friday before, one on a Sunday the Monday after."""

    ENGLAND_AND_WALES = "england_and_wales"
    """Bank holidays of England and Wales."""

    GERMANY = "germany"
    """The holidays that all German states have. Those of single states (Corpus Christi, Epiphany) are not among them."""

    FRANCE = "france"
    """The public holidays of metropolitan France, without those of Alsace and Moselle."""


class Carriage(StrEnum):
    """How an amount goes on."""

    TRANSFER = "transfer"
    """Elsewhere, as what it was."""

    RESIDUAL = "residual"
    """As the rest of an item that was paid in part."""

    CHARGEBACK = "chargeback"
    """As the claim for a deduction that is not accepted."""


class CaseNote:
    """What was noted in a case.

    Attributes:
        ClaimFiled: A claim was filed, or what of it was admitted.
        DividendReceived: A dividend was received.
        CustomerNotified: The customer was told that the items belong to a factor: only paying the factor discharges.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "CaseNote"

    if TYPE_CHECKING:
        ClaimFiled: TypeAlias = "_CaseNoteClaimFiled"
        DividendReceived: TypeAlias = "_CaseNoteDividendReceived"
        CustomerNotified: TypeAlias = "_CaseNoteCustomerNotified"


@dataclass(frozen=True, slots=True, init=False)
class _CaseNoteClaimFiled(CaseNote):
    """A claim was filed, or what of it was admitted.

    Attributes:
        amount: How much is claimed.
        admitted: How much of it was admitted, where that is known.
    """

    amount: Money
    admitted: Money | None

    _tag_: ClassVar[str] = "claim_filed"

    def __init__(
        self,
        amount: Money | str,
        *,
        admitted: Money | str | None = None,
    ) -> None:
        _settle(
            self,
            "CaseNote",
            "claim_filed",
            amount,
            admitted,
        )


_attach(CaseNote, "ClaimFiled", _CaseNoteClaimFiled)


@dataclass(frozen=True, slots=True, init=False)
class _CaseNoteDividendReceived(CaseNote):
    """A dividend was received.

    Attributes:
        receipt: The receipt.
        amount: How much it was.
    """

    receipt: str
    amount: Money

    _tag_: ClassVar[str] = "dividend_received"

    def __init__(
        self,
        receipt: str,
        *,
        amount: Money | str,
    ) -> None:
        _settle(
            self,
            "CaseNote",
            "dividend_received",
            receipt,
            amount,
        )


_attach(CaseNote, "DividendReceived", _CaseNoteDividendReceived)


@dataclass(frozen=True, slots=True, init=False)
class _CaseNoteCustomerNotified(CaseNote):
    """The customer was told that the items belong to a factor: only paying the factor discharges.

    Attributes:
        date: When.
    """

    date: datetime.date

    _tag_: ClassVar[str] = "customer_notified"

    def __init__(
        self,
        date: datetime.date | str,
    ) -> None:
        _settle(
            self,
            "CaseNote",
            "customer_notified",
            date,
        )


_attach(CaseNote, "CustomerNotified", _CaseNoteCustomerNotified)


class CaseOutcome:
    """How a case ended.

    Attributes:
        Resolved: A dispute was resolved.
        Released: A promise ended.
        Finished: A plan ended.
        Recalled: The agency gave the items back.
        Concluded: The proceedings ended.
        Settled: The factor has paid the reserve.
        TakenBack: The items are ours again.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "CaseOutcome"

    if TYPE_CHECKING:
        Resolved: TypeAlias = "_CaseOutcomeResolved"
        Released: TypeAlias = "_CaseOutcomeReleased"
        Finished: TypeAlias = "_CaseOutcomeFinished"
        Recalled: TypeAlias = "_CaseOutcomeRecalled"
        Concluded: TypeAlias = "_CaseOutcomeConcluded"
        Settled: TypeAlias = "_CaseOutcomeSettled"
        TakenBack: TypeAlias = "_CaseOutcomeTakenBack"


@dataclass(frozen=True, slots=True, init=False)
class _CaseOutcomeResolved(CaseOutcome):
    """A dispute was resolved.

    Attributes:
        outcome: Who was right.
    """

    outcome: DisputeOutcome

    _tag_: ClassVar[str] = "resolved"

    def __init__(
        self,
        outcome: DisputeOutcome | Literal["upheld", "partly_upheld", "rejected", "withdrawn"],
    ) -> None:
        _settle(
            self,
            "CaseOutcome",
            "resolved",
            outcome,
        )


_attach(CaseOutcome, "Resolved", _CaseOutcomeResolved)


@dataclass(frozen=True, slots=True, init=False)
class _CaseOutcomeReleased(CaseOutcome):
    """A promise ended.

    Attributes:
        outcome: How.
    """

    outcome: PromiseOutcome

    _tag_: ClassVar[str] = "released"

    def __init__(
        self,
        outcome: PromiseOutcome | Literal["withdrawn", "replaced"],
    ) -> None:
        _settle(
            self,
            "CaseOutcome",
            "released",
            outcome,
        )


_attach(CaseOutcome, "Released", _CaseOutcomeReleased)


@dataclass(frozen=True, slots=True, init=False)
class _CaseOutcomeFinished(CaseOutcome):
    """A plan ended.

    Attributes:
        outcome: How.
    """

    outcome: PlanOutcome

    _tag_: ClassVar[str] = "finished"

    def __init__(
        self,
        outcome: PlanOutcome | Literal["kept", "defaulted", "cancelled"],
    ) -> None:
        _settle(
            self,
            "CaseOutcome",
            "finished",
            outcome,
        )


_attach(CaseOutcome, "Finished", _CaseOutcomeFinished)


@dataclass(frozen=True, slots=True)
class _CaseOutcomeRecalled(CaseOutcome):
    """The agency gave the items back."""

    _tag_: ClassVar[str] = "recalled"


_attach(CaseOutcome, "Recalled", _CaseOutcomeRecalled)


@dataclass(frozen=True, slots=True)
class _CaseOutcomeConcluded(CaseOutcome):
    """The proceedings ended."""

    _tag_: ClassVar[str] = "concluded"


_attach(CaseOutcome, "Concluded", _CaseOutcomeConcluded)


@dataclass(frozen=True, slots=True, init=False)
class _CaseOutcomeSettled(CaseOutcome):
    """The factor has paid the reserve.

    Attributes:
        fee: The factor's fee.
        interest: Its interest on the advance.
        released: What it paid.
    """

    fee: Money
    interest: Money
    released: Money

    _tag_: ClassVar[str] = "settled"

    def __init__(
        self,
        fee: Money | str,
        *,
        interest: Money | str,
        released: Money | str,
    ) -> None:
        _settle(
            self,
            "CaseOutcome",
            "settled",
            fee,
            interest,
            released,
        )


_attach(CaseOutcome, "Settled", _CaseOutcomeSettled)


@dataclass(frozen=True, slots=True)
class _CaseOutcomeTakenBack(CaseOutcome):
    """The items are ours again."""

    _tag_: ClassVar[str] = "taken_back"


_attach(CaseOutcome, "TakenBack", _CaseOutcomeTakenBack)


class Cause(StrEnum):
    """Why what is open changed."""

    INVOICED = "invoiced"
    """Invoices were issued."""

    CREDITED = "credited"
    """Credit notes were issued."""

    RECEIVED = "received"
    """Money was received."""

    APPLIED = "applied"
    """Money or credit notes were matched with items. Zero within one currency where receipts are items themselves."""

    DISCOUNT = "discount"
    """Early-payment discounts were granted."""

    RETURNED = "returned"
    """Payments were returned, with the discounts taken back."""

    WRITTEN_OFF = "written_off"
    """What will not be paid was written off, on the item or on the account, less what of it was reversed."""

    DEBITED = "debited"
    """Something else was claimed: debit notes, late charges, recoveries, what was refunded of returned money."""

    ALLOWANCE = "allowance"
    """Allowances were granted."""

    TOLERANCE = "tolerance"
    """Small differences were accepted."""

    WITHHELD = "withheld"
    """Customers withheld tax."""

    BANK_CHARGES = "bank_charges"
    """Kept by banks on the way."""

    NETTED = "netted"
    """Items were set off against what we owe."""

    WAIVED = "waived"
    """Late charges were waived."""

    REFUNDED = "refunded"
    """Credits were paid back."""

    CARRIED = "carried"
    """Amounts went on as items of their own, elsewhere or as the rest. Zero within one currency."""

    VOIDED = "voided"
    """Documents were voided."""

    FACTORED = "factored"
    """Items were sold to a factor, or paid to it."""


class ClosingMatter(StrEnum):
    """What can be left open when the books are closed."""

    UNIDENTIFIED = "unidentified"
    """Money that nobody has claimed."""

    UNAPPLIED = "unapplied"
    """Money and credit notes that are to settle items and have not yet."""

    UNCLEARED = "uncleared"
    """Receipts whose money is not final."""

    DISPUTED = "disputed"
    """What customers dispute."""

    UNPOSTED = "unposted"
    """Entries of closed days that are not in the general ledger yet."""

    UNRECONCILED = "unreconciled"
    """What does not agree with the books of others."""


class CombinationsFound(StrEnum):
    """What is known of the combinations of open items that make up an amount."""

    UNIQUE = "unique"
    """There is one and no other."""

    SEVERAL = "several"
    """There are at least two."""

    NONE = "none"
    """There is none."""

    LIMIT_REACHED = "limit_reached"
    """The limits were reached before it was known whether there are none, one or several."""


class Compounding(StrEnum):
    """Whether interest bears interest itself."""

    SIMPLE = "simple"
    """It does not."""

    MONTHLY = "monthly"
    """After every whole month from the first interest day. A month in which nothing changes bears a twelfth of a year."""

    YEARLY = "yearly"
    """After every whole year from the first interest day. A year in which nothing changes bears the whole rate."""


class Condition:
    """What must hold of a cell.

    Attributes:
        OneOf: It is one of these, letter by letter.
        Filled: It is not empty.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "Condition"

    if TYPE_CHECKING:
        OneOf: TypeAlias = "_ConditionOneOf"
        Filled: TypeAlias = "_ConditionFilled"


@dataclass(frozen=True, slots=True, init=False)
class _ConditionOneOf(Condition):
    """It is one of these, letter by letter.

    Attributes:
        values: The texts.
    """

    values: tuple[str, ...]

    _tag_: ClassVar[str] = "one_of"

    def __init__(
        self,
        values: Sequence[str],
    ) -> None:
        _settle(
            self,
            "Condition",
            "one_of",
            values,
        )


_attach(Condition, "OneOf", _ConditionOneOf)


@dataclass(frozen=True, slots=True)
class _ConditionFilled(Condition):
    """It is not empty."""

    _tag_: ClassVar[str] = "filled"


_attach(Condition, "Filled", _ConditionFilled)


class ConfirmationAnswer:
    """What a reply says.

    Attributes:
        Agrees: What the request states is right.
        States: The customer has these balances, one per currency; a currency that it does not name is zero.
        Lists: The customer has these items open.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "ConfirmationAnswer"

    if TYPE_CHECKING:
        Agrees: TypeAlias = "_ConfirmationAnswerAgrees"
        States: TypeAlias = "_ConfirmationAnswerStates"
        Lists: TypeAlias = "_ConfirmationAnswerLists"


@dataclass(frozen=True, slots=True)
class _ConfirmationAnswerAgrees(ConfirmationAnswer):
    """What the request states is right."""

    _tag_: ClassVar[str] = "agrees"


_attach(ConfirmationAnswer, "Agrees", _ConfirmationAnswerAgrees)


@dataclass(frozen=True, slots=True, init=False)
class _ConfirmationAnswerStates(ConfirmationAnswer):
    """The customer has these balances, one per currency; a currency that it does not name is zero.

    Attributes:
        balances: The balances as we see them: above zero is owed to us. One that is given twice is added up.
    """

    balances: tuple[Money, ...]

    _tag_: ClassVar[str] = "states"

    def __init__(
        self,
        balances: Sequence[Money | str],
    ) -> None:
        _settle(
            self,
            "ConfirmationAnswer",
            "states",
            balances,
        )


_attach(ConfirmationAnswer, "States", _ConfirmationAnswerStates)


@dataclass(frozen=True, slots=True, init=False)
class _ConfirmationAnswerLists(ConfirmationAnswer):
    """The customer has these items open.

    Attributes:
        items: The items.
    """

    items: tuple[ExternalItem, ...]

    _tag_: ClassVar[str] = "lists"

    def __init__(
        self,
        items: Sequence[ExternalItem],
    ) -> None:
        _settle(
            self,
            "ConfirmationAnswer",
            "lists",
            items,
        )


_attach(ConfirmationAnswer, "Lists", _ConfirmationAnswerLists)


class ConfirmationFinding(StrEnum):
    """What a request to confirm came to."""

    NO_REPLY = "no_reply"
    """No reply. For a positive or blank request that calls for other procedures (ISA 505.12); for a negative one it says
    little."""

    AGREES = "agrees"
    """The customer has what we have."""

    TIMING = "timing"
    """What differs is in transit: one side has booked what the other has not yet."""

    DIFFERS = "differs"
    """Something differs that timing does not explain: an exception (ISA 505.14)."""


class ConfirmationForm(StrEnum):
    """How a customer is asked (ISA 505.6 and A5)."""

    POSITIVE = "positive"
    """The balance is stated, and a reply is asked for in any case."""

    BLANK = "blank"
    """The balance is not stated: the customer fills it in. That nobody agrees unread is worth more, and fewer reply."""

    NEGATIVE = "negative"
    """The balance is stated, and a reply is asked for only where the customer disagrees. Silence says less than a reply."""


class CreditKind(StrEnum):
    """What settles items."""

    RECEIPT = "receipt"
    """Money received."""

    CREDIT_NOTE = "credit_note"
    """A credit note."""


class CreditUse(StrEnum):
    """What is used of credits that are open on the account beside the money: credit notes, money that is not applied."""

    NONE = "none"
    """Nothing: somebody applies them."""

    FIRST = "first"
    """They are used before the money, the oldest first. They earn no discount."""

    BY_DATE = "by_date"
    """They and the money are used in the order of their dates."""


class CreditsShown(StrEnum):
    """Where an aging report shows open credits."""

    APART = "apart"
    """In a column of their own: they age nothing."""

    BY_OWN_AGE = "by_own_age"
    """In the bucket of their own date."""

    AGAINST_OLDEST = "against_oldest"
    """Set off against the oldest debits of the row. Display only: nothing is applied."""


class Criterion(StrEnum):
    """What may decide which of two debts is paid first."""

    DUE = "due"
    """What is due, its due date reached, before what is not."""

    OLDEST_DUE = "oldest_due"
    """The earlier due date; what is pending last."""

    OLDEST_ISSUED = "oldest_issued"
    """The earlier document."""

    LARGEST = "largest"
    """The larger open amount."""

    SMALLEST = "smallest"
    """The smaller open amount."""

    HIGHEST_RATE = "highest_rate"
    """The higher interest: the greater burden on the debtor."""

    PRIORITY = "priority"
    """The agreed rank."""

    LEAST_SECURED = "least_secured"
    """What is secured less for the creditor."""

    BEST_SECURED = "best_secured"
    """What is secured better: the debtor frees his security."""

    ENFORCED = "enforced"
    """What was put into enforcement first, before what was not."""

    LEAST_SECURED_OF_NOT_DUE = "least_secured_of_not_due"
    """Of what is not due yet, what is secured less; what is due is equal."""

    NUMBER = "number"
    """The lower number of the document, then of the instalment: nothing else sets the two apart."""


class CurrencyOf:
    """Where the currency of a row comes from.

    Attributes:
        Column: From a column.
        Always: The whole file is in one currency.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "CurrencyOf"

    if TYPE_CHECKING:
        Column: TypeAlias = "_CurrencyOfColumn"
        Always: TypeAlias = "_CurrencyOfAlways"


@dataclass(frozen=True, slots=True, init=False)
class _CurrencyOfColumn(CurrencyOf):
    """From a column.

    Attributes:
        column: Its name.
    """

    column: str

    _tag_: ClassVar[str] = "column"

    def __init__(
        self,
        column: str,
    ) -> None:
        _settle(
            self,
            "CurrencyOf",
            "column",
            column,
        )


_attach(CurrencyOf, "Column", _CurrencyOfColumn)


@dataclass(frozen=True, slots=True, init=False)
class _CurrencyOfAlways(CurrencyOf):
    """The whole file is in one currency.

    Attributes:
        currency: Which.
    """

    currency: str

    _tag_: ClassVar[str] = "always"

    def __init__(
        self,
        currency: str,
    ) -> None:
        _settle(
            self,
            "CurrencyOf",
            "always",
            currency,
        )


_attach(CurrencyOf, "Always", _CurrencyOfAlways)


class CurrencyShown(StrEnum):
    """In which currency an aging report shows amounts."""

    DOCUMENT = "document"
    """Each item in its own; a row per currency."""

    BASE = "base"
    """All in the one the books are kept in, at the amounts the items were booked at."""


class DateFormat(StrEnum):
    """How dates are written. The year always has four digits."""

    ISO = "iso"
    """`2026-03-01`."""

    DAY_MONTH_YEAR = "day_month_year"
    """`1.3.2026`, `01/03/2026` or `01-03-2026` for the first of March."""

    MONTH_DAY_YEAR = "month_day_year"
    """`3/1/2026`, `03.01.2026` or `03-01-2026` for the first of March."""


class DateStep:
    """One step from a baseline towards a due date. Steps are taken in the order they stand.

    Attributes:
        Days: That many calendar days later; the day itself does not count.
        Months: The same day that many calendar months later, clamped to the month's length. Months that stand next to each
            other are counted together from where the first began, so two single months never lose a day that the sum
            keeps.
        EndOfMonth: The last day of the month reached.
        DayOfMonth: That day of the month reached, or the last one where the month is shorter. It may be earlier than the day
            reached: "the 10th of the next month" is one month, then day 10.
        Weeks: That many weeks later.
        DaysBack: That many calendar days earlier: "five days before the end of the month" is the end of month, then five days
            back.
        MonthsBack: The same day that many calendar months earlier, clamped to the month's length: "one month before the delivery".
            Counted from the day reached, never together with other steps.
        BusinessDays: That many business days later. The day itself does not count and may be none; 0 changes nothing.
        WeekdayOnOrAfter: That day of the week: the day itself, or the next such day.
        WeekdayOnOrBefore: That day of the week: the day itself, or the last such day before.
        CutOff: A cut-off: what lies after that day of the month counts so many months later, everything else stays. Its months
            are counted together with the month steps beside it. "10th proximo, cut-off 25" is this, one month, day 10.
        DayBands: Day limits: the first band that takes the day of the month says which day of which month it is. "1st to 9th: the
            10th of the next month; 10th to 25th: its 25th; later: the 10th of the month after."
        PayDays: The next agreed pay day, or the day itself where it is one: "paid on the 5th and 20th". In a shorter month a day
            that it does not have is its last one.
        OnBusinessDay: Where the day is no business day, the one where the convention sends it.
        Unblocked: The first day that no period blocks. A day after one period that lies in another goes on from there.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "DateStep"

    if TYPE_CHECKING:
        Days: TypeAlias = "_DateStepDays"
        Months: TypeAlias = "_DateStepMonths"
        EndOfMonth: TypeAlias = "_DateStepEndOfMonth"
        DayOfMonth: TypeAlias = "_DateStepDayOfMonth"
        Weeks: TypeAlias = "_DateStepWeeks"
        DaysBack: TypeAlias = "_DateStepDaysBack"
        MonthsBack: TypeAlias = "_DateStepMonthsBack"
        BusinessDays: TypeAlias = "_DateStepBusinessDays"
        WeekdayOnOrAfter: TypeAlias = "_DateStepWeekdayOnOrAfter"
        WeekdayOnOrBefore: TypeAlias = "_DateStepWeekdayOnOrBefore"
        CutOff: TypeAlias = "_DateStepCutOff"
        DayBands: TypeAlias = "_DateStepDayBands"
        PayDays: TypeAlias = "_DateStepPayDays"
        OnBusinessDay: TypeAlias = "_DateStepOnBusinessDay"
        Unblocked: TypeAlias = "_DateStepUnblocked"


@dataclass(frozen=True, slots=True, init=False)
class _DateStepDays(DateStep):
    """That many calendar days later; the day itself does not count.

    Attributes:
        days: 0 to 3650.
    """

    days: int

    _tag_: ClassVar[str] = "days"

    def __init__(
        self,
        days: int,
    ) -> None:
        _settle(
            self,
            "DateStep",
            "days",
            days,
        )


_attach(DateStep, "Days", _DateStepDays)


@dataclass(frozen=True, slots=True, init=False)
class _DateStepMonths(DateStep):
    """The same day that many calendar months later, clamped to the month's length. Months that stand next to each
    other are counted together from where the first began, so two single months never lose a day that the sum
    keeps.

    Attributes:
        months: 0 to 120.
    """

    months: int

    _tag_: ClassVar[str] = "months"

    def __init__(
        self,
        months: int,
    ) -> None:
        _settle(
            self,
            "DateStep",
            "months",
            months,
        )


_attach(DateStep, "Months", _DateStepMonths)


@dataclass(frozen=True, slots=True)
class _DateStepEndOfMonth(DateStep):
    """The last day of the month reached."""

    _tag_: ClassVar[str] = "end_of_month"


_attach(DateStep, "EndOfMonth", _DateStepEndOfMonth)


@dataclass(frozen=True, slots=True, init=False)
class _DateStepDayOfMonth(DateStep):
    """That day of the month reached, or the last one where the month is shorter. It may be earlier than the day
    reached: "the 10th of the next month" is one month, then day 10.

    Attributes:
        day: 1 to 31.
    """

    day: int

    _tag_: ClassVar[str] = "day_of_month"

    def __init__(
        self,
        day: int,
    ) -> None:
        _settle(
            self,
            "DateStep",
            "day_of_month",
            day,
        )


_attach(DateStep, "DayOfMonth", _DateStepDayOfMonth)


@dataclass(frozen=True, slots=True, init=False)
class _DateStepWeeks(DateStep):
    """That many weeks later.

    Attributes:
        weeks: 0 to 520.
    """

    weeks: int

    _tag_: ClassVar[str] = "weeks"

    def __init__(
        self,
        weeks: int,
    ) -> None:
        _settle(
            self,
            "DateStep",
            "weeks",
            weeks,
        )


_attach(DateStep, "Weeks", _DateStepWeeks)


@dataclass(frozen=True, slots=True, init=False)
class _DateStepDaysBack(DateStep):
    """That many calendar days earlier: "five days before the end of the month" is the end of month, then five days
    back.

    Attributes:
        days: 0 to 3650.
    """

    days: int

    _tag_: ClassVar[str] = "days_back"

    def __init__(
        self,
        days: int,
    ) -> None:
        _settle(
            self,
            "DateStep",
            "days_back",
            days,
        )


_attach(DateStep, "DaysBack", _DateStepDaysBack)


@dataclass(frozen=True, slots=True, init=False)
class _DateStepMonthsBack(DateStep):
    """The same day that many calendar months earlier, clamped to the month's length: "one month before the delivery".
    Counted from the day reached, never together with other steps.

    Attributes:
        months: 0 to 120.
    """

    months: int

    _tag_: ClassVar[str] = "months_back"

    def __init__(
        self,
        months: int,
    ) -> None:
        _settle(
            self,
            "DateStep",
            "months_back",
            months,
        )


_attach(DateStep, "MonthsBack", _DateStepMonthsBack)


@dataclass(frozen=True, slots=True, init=False)
class _DateStepBusinessDays(DateStep):
    """That many business days later. The day itself does not count and may be none; 0 changes nothing.

    Attributes:
        days: 0 to 3650.
        calendar: Which days are business days.
    """

    days: int
    calendar: CalendarName

    _tag_: ClassVar[str] = "business_days"

    def __init__(
        self,
        days: int,
        *,
        calendar: CalendarName | Literal["weekends_only", "target", "federal_reserve", "united_states", "england_and_wales", "germany", "france"],
    ) -> None:
        _settle(
            self,
            "DateStep",
            "business_days",
            days,
            calendar,
        )


_attach(DateStep, "BusinessDays", _DateStepBusinessDays)


@dataclass(frozen=True, slots=True, init=False)
class _DateStepWeekdayOnOrAfter(DateStep):
    """That day of the week: the day itself, or the next such day.

    Attributes:
        weekday: The day of the week.
    """

    weekday: Weekday

    _tag_: ClassVar[str] = "weekday_on_or_after"

    def __init__(
        self,
        weekday: Weekday | Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    ) -> None:
        _settle(
            self,
            "DateStep",
            "weekday_on_or_after",
            weekday,
        )


_attach(DateStep, "WeekdayOnOrAfter", _DateStepWeekdayOnOrAfter)


@dataclass(frozen=True, slots=True, init=False)
class _DateStepWeekdayOnOrBefore(DateStep):
    """That day of the week: the day itself, or the last such day before.

    Attributes:
        weekday: The day of the week.
    """

    weekday: Weekday

    _tag_: ClassVar[str] = "weekday_on_or_before"

    def __init__(
        self,
        weekday: Weekday | Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    ) -> None:
        _settle(
            self,
            "DateStep",
            "weekday_on_or_before",
            weekday,
        )


_attach(DateStep, "WeekdayOnOrBefore", _DateStepWeekdayOnOrBefore)


@dataclass(frozen=True, slots=True, init=False)
class _DateStepCutOff(DateStep):
    """A cut-off: what lies after that day of the month counts so many months later, everything else stays. Its months
    are counted together with the month steps beside it. "10th proximo, cut-off 25" is this, one month, day 10.

    Attributes:
        day: The last day that still counts: 1 to 31, or 0 to -27 counted back from the last day of the month, which is 0.
        months: 0 to 120.
    """

    day: int
    months: int

    _tag_: ClassVar[str] = "cut_off"

    def __init__(
        self,
        day: int,
        *,
        months: int,
    ) -> None:
        _settle(
            self,
            "DateStep",
            "cut_off",
            day,
            months,
        )


_attach(DateStep, "CutOff", _DateStepCutOff)


@dataclass(frozen=True, slots=True, init=False)
class _DateStepDayBands(DateStep):
    """Day limits: the first band that takes the day of the month says which day of which month it is. "1st to 9th: the
    10th of the next month; 10th to 25th: its 25th; later: the 10th of the month after."

    Attributes:
        bands: The bands by rising last days; the last one says 31. At least one.
    """

    bands: tuple[DayBand, ...]

    _tag_: ClassVar[str] = "day_bands"

    def __init__(
        self,
        bands: Sequence[DayBand],
    ) -> None:
        _settle(
            self,
            "DateStep",
            "day_bands",
            bands,
        )


_attach(DateStep, "DayBands", _DateStepDayBands)


@dataclass(frozen=True, slots=True, init=False)
class _DateStepPayDays(DateStep):
    """The next agreed pay day, or the day itself where it is one: "paid on the 5th and 20th". In a shorter month a day
    that it does not have is its last one.

    Attributes:
        days: Days of the month in rising order, each 1 to 31. At least one.
    """

    days: tuple[int, ...]

    _tag_: ClassVar[str] = "pay_days"

    def __init__(
        self,
        days: Sequence[int],
    ) -> None:
        _settle(
            self,
            "DateStep",
            "pay_days",
            days,
        )


_attach(DateStep, "PayDays", _DateStepPayDays)


@dataclass(frozen=True, slots=True, init=False)
class _DateStepOnBusinessDay(DateStep):
    """Where the day is no business day, the one where the convention sends it.

    Attributes:
        calendar: Which days are business days.
        roll: In which direction, and whether the month may change.
    """

    calendar: CalendarName
    roll: Roll

    _tag_: ClassVar[str] = "on_business_day"

    def __init__(
        self,
        calendar: CalendarName | Literal["weekends_only", "target", "federal_reserve", "united_states", "england_and_wales", "germany", "france"],
        *,
        roll: Roll | Literal["following", "modified_following", "preceding", "modified_preceding", "nearest", "half_month_modified_following"],
    ) -> None:
        _settle(
            self,
            "DateStep",
            "on_business_day",
            calendar,
            roll,
        )


_attach(DateStep, "OnBusinessDay", _DateStepOnBusinessDay)


@dataclass(frozen=True, slots=True, init=False)
class _DateStepUnblocked(DateStep):
    """The first day that no period blocks. A day after one period that lies in another goes on from there.

    Attributes:
        periods: 1 to 64 periods.
    """

    periods: tuple[BlockedPeriod, ...]

    _tag_: ClassVar[str] = "unblocked"

    def __init__(
        self,
        periods: Sequence[BlockedPeriod],
    ) -> None:
        _settle(
            self,
            "DateStep",
            "unblocked",
            periods,
        )


_attach(DateStep, "Unblocked", _DateStepUnblocked)


class DayCount:
    """A day-count convention: which part of a year lies between two days, for interest.

    The first day counts and the last one does not. Definitions: 2006 ISDA Definitions, section 4.16; the 30/360
    convention of the United States as US bond markets use it.

    | 29 February to 31 March 2024 | days | of a year |
    |---|---|---|
    | `act360`, `act365_fixed`, `act366` | 31 | 31/360, 31/365, 31/366 |
    | `act_act_isda`, `act_act_afb` | 31 | 31/366, since 2024 is a leap year and has the 29th among the days |
    | `thirty360_bond` | 32 | 32/360 |
    | `thirty360_us` | 30 | 30/360 |
    | `thirty360_european`, `thirty365` | 31 | 31/360, 31/365 |
    | `thirty360_isda` | 30 | 30/360 |

    Attributes:
        Act360: Calendar days over 360 (ACT/360): money markets, the Prompt Payment Act of the United States.
        Act365Fixed: Calendar days over 365, also in leap years (ACT/365 fixed): what courts in Germany and the United Kingdom count.
        Act364: Calendar days over 364, a year of 52 whole weeks.
        Act366: Calendar days over 366.
        Act36525: Calendar days over 365.25.
        ActActIsda: Days in leap years over 366 and the other days over 365 (ACT/ACT ISDA).
        ActActAfb: Whole years counted back from the end, and the days before them over 366 where 29 February is among them, else
            over 365 (ACT/ACT AFB, the master agreement of the French banks).
        Thirty360Bond: Months of 30 days (30/360, bond basis): a first day of 31 is 30, and then a last day of 31 is 30 too.
        Thirty360Us: Bond basis, where the last day of February counts as 30 at the start, and at the end if both are such days
            (30/360 US).
        Thirty360European: Months of 30 days, where 31 is always 30 (30E/360, Eurobond basis).
        Thirty365: Months of 30 days, where 31 is always 30, over 365 (30/365; ISO 20022 has it as code A002).
        Thirty360Isda: Months of 30 days, where the last day of every month is 30, except of February on the day of termination
            (30E/360 ISDA).
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "DayCount"

    if TYPE_CHECKING:
        Act360: TypeAlias = "_DayCountAct360"
        Act365Fixed: TypeAlias = "_DayCountAct365Fixed"
        Act364: TypeAlias = "_DayCountAct364"
        Act366: TypeAlias = "_DayCountAct366"
        Act36525: TypeAlias = "_DayCountAct36525"
        ActActIsda: TypeAlias = "_DayCountActActIsda"
        ActActAfb: TypeAlias = "_DayCountActActAfb"
        Thirty360Bond: TypeAlias = "_DayCountThirty360Bond"
        Thirty360Us: TypeAlias = "_DayCountThirty360Us"
        Thirty360European: TypeAlias = "_DayCountThirty360European"
        Thirty365: TypeAlias = "_DayCountThirty365"
        Thirty360Isda: TypeAlias = "_DayCountThirty360Isda"


@dataclass(frozen=True, slots=True)
class _DayCountAct360(DayCount):
    """Calendar days over 360 (ACT/360): money markets, the Prompt Payment Act of the United States."""

    _tag_: ClassVar[str] = "act360"


_attach(DayCount, "Act360", _DayCountAct360)


@dataclass(frozen=True, slots=True)
class _DayCountAct365Fixed(DayCount):
    """Calendar days over 365, also in leap years (ACT/365 fixed): what courts in Germany and the United Kingdom count."""

    _tag_: ClassVar[str] = "act365_fixed"


_attach(DayCount, "Act365Fixed", _DayCountAct365Fixed)


@dataclass(frozen=True, slots=True)
class _DayCountAct364(DayCount):
    """Calendar days over 364, a year of 52 whole weeks."""

    _tag_: ClassVar[str] = "act364"


_attach(DayCount, "Act364", _DayCountAct364)


@dataclass(frozen=True, slots=True)
class _DayCountAct366(DayCount):
    """Calendar days over 366."""

    _tag_: ClassVar[str] = "act366"


_attach(DayCount, "Act366", _DayCountAct366)


@dataclass(frozen=True, slots=True)
class _DayCountAct36525(DayCount):
    """Calendar days over 365.25."""

    _tag_: ClassVar[str] = "act36525"


_attach(DayCount, "Act36525", _DayCountAct36525)


@dataclass(frozen=True, slots=True)
class _DayCountActActIsda(DayCount):
    """Days in leap years over 366 and the other days over 365 (ACT/ACT ISDA)."""

    _tag_: ClassVar[str] = "act_act_isda"


_attach(DayCount, "ActActIsda", _DayCountActActIsda)


@dataclass(frozen=True, slots=True)
class _DayCountActActAfb(DayCount):
    """Whole years counted back from the end, and the days before them over 366 where 29 February is among them, else
    over 365 (ACT/ACT AFB, the master agreement of the French banks)."""

    _tag_: ClassVar[str] = "act_act_afb"


_attach(DayCount, "ActActAfb", _DayCountActActAfb)


@dataclass(frozen=True, slots=True)
class _DayCountThirty360Bond(DayCount):
    """Months of 30 days (30/360, bond basis): a first day of 31 is 30, and then a last day of 31 is 30 too."""

    _tag_: ClassVar[str] = "thirty360_bond"


_attach(DayCount, "Thirty360Bond", _DayCountThirty360Bond)


@dataclass(frozen=True, slots=True)
class _DayCountThirty360Us(DayCount):
    """Bond basis, where the last day of February counts as 30 at the start, and at the end if both are such days
    (30/360 US)."""

    _tag_: ClassVar[str] = "thirty360_us"


_attach(DayCount, "Thirty360Us", _DayCountThirty360Us)


@dataclass(frozen=True, slots=True)
class _DayCountThirty360European(DayCount):
    """Months of 30 days, where 31 is always 30 (30E/360, Eurobond basis)."""

    _tag_: ClassVar[str] = "thirty360_european"


_attach(DayCount, "Thirty360European", _DayCountThirty360European)


@dataclass(frozen=True, slots=True)
class _DayCountThirty365(DayCount):
    """Months of 30 days, where 31 is always 30, over 365 (30/365; ISO 20022 has it as code A002)."""

    _tag_: ClassVar[str] = "thirty365"


_attach(DayCount, "Thirty365", _DayCountThirty365)


@dataclass(frozen=True, slots=True, init=False)
class _DayCountThirty360Isda(DayCount):
    """Months of 30 days, where the last day of every month is 30, except of February on the day of termination
    (30E/360 ISDA).

    Attributes:
        termination: The day on which what bears interest ends; absent where it has no such day.
    """

    termination: datetime.date | None

    _tag_: ClassVar[str] = "thirty360_isda"

    def __init__(
        self,
        termination: datetime.date | str | None = None,
    ) -> None:
        _settle(
            self,
            "DayCount",
            "thirty360_isda",
            termination,
        )


_attach(DayCount, "Thirty360Isda", _DayCountThirty360Isda)


class DebitKind(StrEnum):
    """What is claimed beside invoices."""

    DEBIT_NOTE = "debit_note"
    """A debit note."""

    LATE_CHARGE = "late_charge"
    """Late payment."""

    RECOVERY = "recovery"
    """What was written off and will be paid after all."""

    RECLAIM = "reclaim"
    """Money that was refunded before the receipt it came from was returned."""


class DecimalMark(StrEnum):
    """What stands before the decimals of an amount. The other mark may stand between groups of three digits, but only in
    an amount with decimals: `1,190.00` can be read in one way, `1,190` in two."""

    DOT = "dot"
    """`1190.00`, also `1,190.00`."""

    COMMA = "comma"
    """`1190,00`, also `1.190,00`."""


class Delimiter(StrEnum):
    """What stands between two cells."""

    COMMA = "comma"
    """`,`"""

    SEMICOLON = "semicolon"
    """`;`, as spreadsheets write it where the comma stands before decimals."""

    TAB = "tab"
    """The tabulator."""


class DifferenceKind(StrEnum):
    """Why less or more was paid than what it settles."""

    TOLERANCE = "tolerance"
    """A small rest that is given up, or a small surplus that is kept."""

    BANK_CHARGES = "bank_charges"
    """What banks on the way kept."""

    WITHHOLDING = "withholding"
    """Tax that the payer withheld for the authority."""

    CASH_ROUNDING = "cash_rounding"
    """Rounding to the smallest coin."""


class DiscountBase(StrEnum):
    """What an early-payment discount is a percentage of."""

    GROSS = "gross"
    """The gross total: lines, tax, freight and charges. The custom in Germany (Skonto)."""

    LINES_AND_TAX = "lines_and_tax"
    """The lines with their tax, without freight and charges."""

    LINES = "lines"
    """The lines alone, without tax, freight and charges. The custom in the United States."""


class DiscountRule(StrEnum):
    """When an early-payment discount is taken."""

    NONE = "none"
    """Never."""

    FULL_PAYMENT = "full_payment"
    """Where the payment closes the instalment."""

    PROPORTIONAL = "proportional"
    """Also on part payments, each its part."""


class DiscountTax(StrEnum):
    """What an early-payment discount does to the tax of the document, where the tax does not just fall in proportion when the
    discount is earned (VAT Directive article 90; UStG section 17; the United Kingdom since 2015)."""

    NEVER = "never"
    """The tax stays as invoiced: the whole discount is a cost (sales tax in most states of the US)."""

    ALWAYS = "always"
    """The invoice charges tax on the discounted amount from the start, whether or not the discount is earned (VAT
    Directive article 79(a); Belgium)."""


class DispatchStep(StrEnum):
    """What becomes of a document on its way to the customer."""

    SENT = "sent"
    """It was sent."""

    DELIVERED = "delivered"
    """The channel says that it was delivered."""

    RECEIVED = "received"
    """The customer received it."""

    REJECTED = "rejected"
    """The customer, or the channel, rejected it."""


class DisputeOutcome(StrEnum):
    """Who was right in a dispute."""

    UPHELD = "upheld"
    """The customer."""

    PARTLY_UPHELD = "partly_upheld"
    """The customer in part."""

    REJECTED = "rejected"
    """We were."""

    WITHDRAWN = "withdrawn"
    """The customer withdrew it."""


class DueOf:
    """Where the due date of a row comes from.

    Attributes:
        Column: From a column: the whole invoice is due on that day, not before its document date.
        Terms: From terms that all invoices of the file share.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "DueOf"

    if TYPE_CHECKING:
        Column: TypeAlias = "_DueOfColumn"
        Terms: TypeAlias = "_DueOfTerms"


@dataclass(frozen=True, slots=True, init=False)
class _DueOfColumn(DueOf):
    """From a column: the whole invoice is due on that day, not before its document date.

    Attributes:
        column: Its name.
    """

    column: str

    _tag_: ClassVar[str] = "column"

    def __init__(
        self,
        column: str,
    ) -> None:
        _settle(
            self,
            "DueOf",
            "column",
            column,
        )


_attach(DueOf, "Column", _DueOfColumn)


@dataclass(frozen=True, slots=True, init=False)
class _DueOfTerms(DueOf):
    """From terms that all invoices of the file share.

    Attributes:
        terms: Which.
    """

    terms: Terms

    _tag_: ClassVar[str] = "terms"

    def __init__(
        self,
        terms: Terms | str,
    ) -> None:
        _settle(
            self,
            "DueOf",
            "terms",
            terms,
        )


_attach(DueOf, "Terms", _DueOfTerms)


class Dunner(StrEnum):
    """Who duns a customer."""

    US = "us"
    """We do."""

    FACTOR = "factor"
    """The factor does: the customer was told."""


class Duty(StrEnum):
    """What somebody does to a customer's account that may be for some people only.

    Duties follow from what happens, not from the command by which it does: billing an invoice again is a credit note
    and an invoice, and needs what both need."""

    OPEN_ACCOUNT = "open_account"
    """Opening an account."""

    CHANGE_ACCOUNT = "change_account"
    """Changing what is agreed with a customer."""

    LIMIT_CHANGE = "limit_change"
    """Changing a credit limit. No command does it yet; it has its place in the matrix and in static reports."""

    BLOCK = "block"
    """Blocking something for an account."""

    UNBLOCK = "unblock"
    """Lifting a block."""

    CLOSE_ACCOUNT = "close_account"
    """Closing an account."""

    REOPEN_ACCOUNT = "reopen_account"
    """Opening a closed account again."""

    MERGE = "merge"
    """Merging one account into another."""

    INVOICE = "invoice"
    """Issuing an invoice."""

    DEBIT_NOTE = "debit_note"
    """Issuing a debit note."""

    LATE_CHARGE = "late_charge"
    """Charging late payment."""

    CREDIT_NOTE = "credit_note"
    """Issuing a credit note."""

    VOID = "void"
    """Voiding a document."""

    TERMS_OVERRIDE = "terms_override"
    """Departing from agreed terms: another due date."""

    PAYMENT_PLAN = "payment_plan"
    """Agreeing a payment plan."""

    RECEIPT = "receipt"
    """Recording money received."""

    IDENTIFICATION = "identification"
    """Saying whose money in suspense is."""

    APPLICATION = "application"
    """Applying a credit to items as somebody says, and not by a rule."""

    UNAPPLICATION = "unapplication"
    """Undoing an application."""

    RETURN = "return"
    """Recording that a payment was returned."""

    REFUND = "refund"
    """Paying a credit back."""

    TRANSFER = "transfer"
    """Carrying a debit or a credit elsewhere."""

    NETTING = "netting"
    """Setting items off against what we owe."""

    DISCOUNT = "discount"
    """Granting a discount by hand."""

    ALLOWANCE = "allowance"
    """Granting an allowance."""

    DIFFERENCE = "difference"
    """Accepting a small difference."""

    WITHHOLDING = "withholding"
    """Recording tax that the customer withheld."""

    WRITE_OFF = "write_off"
    """Writing off."""

    RECOVERY = "recovery"
    """Claiming again what was written off."""

    WAIVER = "waiver"
    """Waiving a late charge."""

    REVERSAL = "reversal"
    """Reversing an adjustment, or taking back what was carried elsewhere."""

    FACTORING = "factoring"
    """Selling items to a factor, or settling that."""

    MIGRATION = "migration"
    """Entering what was open in another system."""

    REVALUATION = "revaluation"
    """Valuing what is open in other currencies."""

    CLOSE_PERIOD = "close_period"
    """Closing a period, softly or for good."""

    REOPEN_PERIOD = "reopen_period"
    """Opening a closed period again."""

    SOFT_CLOSED_POSTING = "soft_closed_posting"
    """Posting into a period that is closed for most."""


class DutyPart(StrEnum):
    """What part somebody has in a duty."""

    ACTS = "acts"
    """Doing it: the maker."""

    APPROVES = "approves"
    """Approving that somebody else does it: the checker."""


class Evidence:
    """What a rule found.

    Attributes:
        Remittance: The remittance advice names the document.
        ReferenceText: The document's number stands in the reference text.
        EqualAmount: The amount equals what this item, and no other, takes.
        OldestDue: It is the oldest due item that was left. Equal due dates go by issue date, then by number.
        WholeAccount: The money equals everything that is open.
        PastDue: The money equals everything that is past due.
        PastDueByTerms: The money equals everything that is past due under the same terms.
        Combination: The only set of items that the money is the sum of.
        First: It came first in the order of the rule.
        Share: Its share: nothing sets it apart from others.
        Inside: It belongs to a debt that was found, and comes before it.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "Evidence"

    if TYPE_CHECKING:
        Remittance: TypeAlias = "_EvidenceRemittance"
        ReferenceText: TypeAlias = "_EvidenceReferenceText"
        EqualAmount: TypeAlias = "_EvidenceEqualAmount"
        OldestDue: TypeAlias = "_EvidenceOldestDue"
        WholeAccount: TypeAlias = "_EvidenceWholeAccount"
        PastDue: TypeAlias = "_EvidencePastDue"
        PastDueByTerms: TypeAlias = "_EvidencePastDueByTerms"
        Combination: TypeAlias = "_EvidenceCombination"
        First: TypeAlias = "_EvidenceFirst"
        Share: TypeAlias = "_EvidenceShare"
        Inside: TypeAlias = "_EvidenceInside"


@dataclass(frozen=True, slots=True, init=False)
class _EvidenceRemittance(Evidence):
    """The remittance advice names the document.

    Attributes:
        line: Which line of the advice, from 1.
    """

    line: int

    _tag_: ClassVar[str] = "remittance"

    def __init__(
        self,
        line: int,
    ) -> None:
        _settle(
            self,
            "Evidence",
            "remittance",
            line,
        )


_attach(Evidence, "Remittance", _EvidenceRemittance)


@dataclass(frozen=True, slots=True, init=False)
class _EvidenceReferenceText(Evidence):
    """The document's number stands in the reference text.

    Attributes:
        found: The word as it stands there.
    """

    found: str

    _tag_: ClassVar[str] = "reference_text"

    def __init__(
        self,
        found: str,
    ) -> None:
        _settle(
            self,
            "Evidence",
            "reference_text",
            found,
        )


_attach(Evidence, "ReferenceText", _EvidenceReferenceText)


@dataclass(frozen=True, slots=True)
class _EvidenceEqualAmount(Evidence):
    """The amount equals what this item, and no other, takes."""

    _tag_: ClassVar[str] = "equal_amount"


_attach(Evidence, "EqualAmount", _EvidenceEqualAmount)


@dataclass(frozen=True, slots=True, init=False)
class _EvidenceOldestDue(Evidence):
    """It is the oldest due item that was left. Equal due dates go by issue date, then by number.

    Attributes:
        due: Its due date; none while it is pending.
        tie: Whether another item was due on the same day, so that the issue date or the number decided.
    """

    due: datetime.date | None
    tie: bool

    _tag_: ClassVar[str] = "oldest_due"

    def __init__(
        self,
        due: datetime.date | str | None = None,
        *,
        tie: bool,
    ) -> None:
        _settle(
            self,
            "Evidence",
            "oldest_due",
            due,
            tie,
        )


_attach(Evidence, "OldestDue", _EvidenceOldestDue)


@dataclass(frozen=True, slots=True)
class _EvidenceWholeAccount(Evidence):
    """The money equals everything that is open."""

    _tag_: ClassVar[str] = "whole_account"


_attach(Evidence, "WholeAccount", _EvidenceWholeAccount)


@dataclass(frozen=True, slots=True)
class _EvidencePastDue(Evidence):
    """The money equals everything that is past due."""

    _tag_: ClassVar[str] = "past_due"


_attach(Evidence, "PastDue", _EvidencePastDue)


@dataclass(frozen=True, slots=True, init=False)
class _EvidencePastDueByTerms(Evidence):
    """The money equals everything that is past due under the same terms.

    Attributes:
        due: The oldest due date among them.
    """

    due: datetime.date

    _tag_: ClassVar[str] = "past_due_by_terms"

    def __init__(
        self,
        due: datetime.date | str,
    ) -> None:
        _settle(
            self,
            "Evidence",
            "past_due_by_terms",
            due,
        )


_attach(Evidence, "PastDueByTerms", _EvidencePastDueByTerms)


@dataclass(frozen=True, slots=True, init=False)
class _EvidenceCombination(Evidence):
    """The only set of items that the money is the sum of.

    Attributes:
        items: How many items it has.
    """

    items: int

    _tag_: ClassVar[str] = "combination"

    def __init__(
        self,
        items: int,
    ) -> None:
        _settle(
            self,
            "Evidence",
            "combination",
            items,
        )


_attach(Evidence, "Combination", _EvidenceCombination)


@dataclass(frozen=True, slots=True, init=False)
class _EvidenceFirst(Evidence):
    """It came first in the order of the rule.

    Attributes:
        by: What set it apart from the next; none where nothing else was left.
    """

    by: Criterion | None

    _tag_: ClassVar[str] = "first"

    def __init__(
        self,
        by: Criterion | Literal["due", "oldest_due", "oldest_issued", "largest", "smallest", "highest_rate", "priority", "least_secured", "best_secured", "enforced", "least_secured_of_not_due", "number"] | None = None,
    ) -> None:
        _settle(
            self,
            "Evidence",
            "first",
            by,
        )


_attach(Evidence, "First", _EvidenceFirst)


@dataclass(frozen=True, slots=True, init=False)
class _EvidenceShare(Evidence):
    """Its share: nothing sets it apart from others.

    Attributes:
        of: Among how many the money was shared.
    """

    of: int

    _tag_: ClassVar[str] = "share"

    def __init__(
        self,
        of: int,
    ) -> None:
        _settle(
            self,
            "Evidence",
            "share",
            of,
        )


_attach(Evidence, "Share", _EvidenceShare)


@dataclass(frozen=True, slots=True, init=False)
class _EvidenceInside(Evidence):
    """It belongs to a debt that was found, and comes before it.

    Attributes:
        debt: The debt.
    """

    debt: ItemKey

    _tag_: ClassVar[str] = "inside"

    def __init__(
        self,
        debt: ItemKey,
    ) -> None:
        _settle(
            self,
            "Evidence",
            "inside",
            debt,
        )


_attach(Evidence, "Inside", _EvidenceInside)


class Expected:
    """Which version of a stream a command was made for.

    Attributes:
        Any: Any: the command means the same whatever happened since. Right for receipts.
        Version: Exactly this one: anything that happened since refuses the command.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "Expected"

    if TYPE_CHECKING:
        Any: TypeAlias = "_ExpectedAny"
        Version: TypeAlias = "_ExpectedVersion"


@dataclass(frozen=True, slots=True)
class _ExpectedAny(Expected):
    """Any: the command means the same whatever happened since. Right for receipts."""

    _tag_: ClassVar[str] = "any"


_attach(Expected, "Any", _ExpectedAny)


@dataclass(frozen=True, slots=True, init=False)
class _ExpectedVersion(Expected):
    """Exactly this one: anything that happened since refuses the command.

    Attributes:
        version: How many events the stream had.
    """

    version: int

    _tag_: ClassVar[str] = "version"

    def __init__(
        self,
        version: int,
    ) -> None:
        _settle(
            self,
            "Expected",
            "version",
            version,
        )


_attach(Expected, "Version", _ExpectedVersion)


class Growth:
    """How an annual rate grows an amount over a time.

    | over t years at the rate r | grows by the factor |
    |---|---|
    | simple | 1 + r·t |
    | compounded f times a year | (1 + r/f) ^ (f·t) |
    | simple, then compounded | simple where t is at most 1/f, else compounded |
    | continuous | e ^ (r·t) |

    Attributes:
        Simple: Interest bears none.
        Compounded: Interest is added to what bears it, that many times a year.
        SimpleThenCompounded: Simple up to one such period, compounded beyond.
        Continuous: Interest is added at every moment.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "Growth"

    if TYPE_CHECKING:
        Simple: TypeAlias = "_GrowthSimple"
        Compounded: TypeAlias = "_GrowthCompounded"
        SimpleThenCompounded: TypeAlias = "_GrowthSimpleThenCompounded"
        Continuous: TypeAlias = "_GrowthContinuous"


@dataclass(frozen=True, slots=True)
class _GrowthSimple(Growth):
    """Interest bears none."""

    _tag_: ClassVar[str] = "simple"


_attach(Growth, "Simple", _GrowthSimple)


@dataclass(frozen=True, slots=True, init=False)
class _GrowthCompounded(Growth):
    """Interest is added to what bears it, that many times a year.

    Attributes:
        a_year: 1 to 366.
    """

    a_year: int

    _tag_: ClassVar[str] = "compounded"

    def __init__(
        self,
        a_year: int,
    ) -> None:
        _settle(
            self,
            "Growth",
            "compounded",
            a_year,
        )


_attach(Growth, "Compounded", _GrowthCompounded)


@dataclass(frozen=True, slots=True, init=False)
class _GrowthSimpleThenCompounded(Growth):
    """Simple up to one such period, compounded beyond.

    Attributes:
        a_year: 1 to 366.
    """

    a_year: int

    _tag_: ClassVar[str] = "simple_then_compounded"

    def __init__(
        self,
        a_year: int,
    ) -> None:
        _settle(
            self,
            "Growth",
            "simple_then_compounded",
            a_year,
        )


_attach(Growth, "SimpleThenCompounded", _GrowthSimpleThenCompounded)


@dataclass(frozen=True, slots=True)
class _GrowthContinuous(Growth):
    """Interest is added at every moment."""

    _tag_: ClassVar[str] = "continuous"


_attach(Growth, "Continuous", _GrowthContinuous)


class HolidayOn:
    """The day of a holiday in each year.

    Attributes:
        Fixed: The same day of the same month. 29 February is one only in leap years.
        Easter: So many days after Easter Sunday of the western churches, before it where negative: Good Friday is -2, Ascension
            Day 39.
        Nth: A day of the week, counted from the month's start, or from its end where negative: the fourth Thursday in
            November, the last Monday in May.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "HolidayOn"

    if TYPE_CHECKING:
        Fixed: TypeAlias = "_HolidayOnFixed"
        Easter: TypeAlias = "_HolidayOnEaster"
        Nth: TypeAlias = "_HolidayOnNth"


@dataclass(frozen=True, slots=True, init=False)
class _HolidayOnFixed(HolidayOn):
    """The same day of the same month. 29 February is one only in leap years.

    Attributes:
        month: The month, 1 to 12.
        day: The day, 1 to 31.
    """

    month: int
    day: int

    _tag_: ClassVar[str] = "fixed"

    def __init__(
        self,
        month: int,
        *,
        day: int,
    ) -> None:
        _settle(
            self,
            "HolidayOn",
            "fixed",
            month,
            day,
        )


_attach(HolidayOn, "Fixed", _HolidayOnFixed)


@dataclass(frozen=True, slots=True, init=False)
class _HolidayOnEaster(HolidayOn):
    """So many days after Easter Sunday of the western churches, before it where negative: Good Friday is -2, Ascension
    Day 39.

    Attributes:
        days: From -80 to 250, so that the day lies in the same year.
    """

    days: int

    _tag_: ClassVar[str] = "easter"

    def __init__(
        self,
        days: int,
    ) -> None:
        _settle(
            self,
            "HolidayOn",
            "easter",
            days,
        )


_attach(HolidayOn, "Easter", _HolidayOnEaster)


@dataclass(frozen=True, slots=True, init=False)
class _HolidayOnNth(HolidayOn):
    """A day of the week, counted from the month's start, or from its end where negative: the fourth Thursday in
    November, the last Monday in May.

    Attributes:
        nth: 1 to 4, or -1 to -4.
        weekday: The day of the week.
        month: The month, 1 to 12.
    """

    nth: int
    weekday: Weekday
    month: int

    _tag_: ClassVar[str] = "nth"

    def __init__(
        self,
        nth: int,
        *,
        weekday: Weekday | Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        month: int,
    ) -> None:
        _settle(
            self,
            "HolidayOn",
            "nth",
            nth,
            weekday,
            month,
        )


_attach(HolidayOn, "Nth", _HolidayOnNth)


class InTransit(StrEnum):
    """What one side had booked and the other not yet."""

    DOCUMENT = "document"
    """The claim itself: an invoice that has not arrived, or was entered late."""

    MONEY = "money"
    """Money: a payment that has not arrived, or was booked late; or its return."""

    CREDIT = "credit"
    """A credit note."""

    OTHER = "other"
    """Something else, or several of these."""


class Inside(StrEnum):
    """What comes first within one debt."""

    INTEREST_BEFORE_PRINCIPAL = "interest_before_principal"
    """Costs, interest, principal: the rule of most laws (BGB 367 (1), Code civil 1343-1, Codice civile 1194, OR 85)."""

    PRINCIPAL_BEFORE_INTEREST = "principal_before_interest"
    """Costs, principal, interest: consumer credit (BGB 497 (3))."""


class ItemKind(StrEnum):
    """What kind of document an item comes from."""

    INVOICE = "invoice"
    """An instalment of an invoice: a debit."""

    CREDIT_NOTE = "credit_note"
    """A credit note: a credit."""

    RECEIPT = "receipt"
    """Money received: a credit."""

    WRITE_OFF = "write_off"
    """A write-off that names no item: a credit, or a debit where one is reversed. It stands on the account until it is
    matched. Tables of items have it; commands write off items."""

    DEBIT_NOTE = "debit_note"
    """An instalment of a debit note: a debit."""

    LATE_CHARGE = "late_charge"
    """Late payment that is charged: a debit."""

    RESIDUAL = "residual"
    """The rest of an item that was paid in part: a debit."""

    CHARGEBACK = "chargeback"
    """The claim for a deduction that is not accepted: a debit."""

    TRANSFER = "transfer"
    """What was carried over from another account, or to another purpose: a debit or a credit."""

    RECOVERY = "recovery"
    """What was written off and will be paid after all: a debit."""

    RECLAIM = "reclaim"
    """What was refunded of a receipt that was returned later: a debit."""


class KnownAt:
    """Until when something must have been recorded to count.

    Attributes:
        Recorded: Until that instant, included.
        Close: Until the books were closed through that day; the last time, where they were closed so more than once. It is
            exact: whatever came after a close was recorded later.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "KnownAt"

    if TYPE_CHECKING:
        Recorded: TypeAlias = "_KnownAtRecorded"
        Close: TypeAlias = "_KnownAtClose"


@dataclass(frozen=True, slots=True, init=False)
class _KnownAtRecorded(KnownAt):
    """Until that instant, included.

    Attributes:
        at: The instant.
    """

    at: datetime.datetime

    _tag_: ClassVar[str] = "recorded"

    def __init__(
        self,
        at: datetime.datetime | str,
    ) -> None:
        _settle(
            self,
            "KnownAt",
            "recorded",
            at,
        )


_attach(KnownAt, "Recorded", _KnownAtRecorded)


@dataclass(frozen=True, slots=True, init=False)
class _KnownAtClose(KnownAt):
    """Until the books were closed through that day; the last time, where they were closed so more than once. It is
    exact: whatever came after a close was recorded later.

    Attributes:
        through: The day.
    """

    through: datetime.date

    _tag_: ClassVar[str] = "close"

    def __init__(
        self,
        through: datetime.date | str,
    ) -> None:
        _settle(
            self,
            "KnownAt",
            "close",
            through,
        )


_attach(KnownAt, "Close", _KnownAtClose)


class Law(StrEnum):
    """A law on the appropriation of payments: which of several debts a payment settles where the debtor names none.

    In all of them the debtor's own choice comes first, made when he pays (BGB 366 (1), Code civil 1342-10, Código civil
    1172, Codice civile 1193, OR 86 (1), CCQ 1569, Cal. Civ. Code 1479); so the presets look at the remittance advice and the
    reference before the law. Choices of the creditor, where a law gives him one, are lines that somebody says.

    What the laws leave open: their steps are for debts that are due, and are taken for those that are not, too, where money is
    left for them. A burden is the interest that a debt bears; security pulls in two directions, since a debt that is secured
    well burdens its debtor and worries its creditor least. A debt that is barred by time stands with the others: the library
    bars none, and a creditor at common law may choose it."""

    BGB366 = "bgb366"
    """Germany, BGB 366 (2) and 367 (1): due, least secured, more burdensome, older, in proportion; costs, interest, principal.
    What will be barred by time sooner is secured less (BGH, 2 October 1986, III ZR 163/85). Not inside a current account
    (HGB 355)."""

    BGB497 = "bgb497"
    """Germany, consumer credit, BGB 497 (3): as `Law.Bgb366`, but costs, principal, interest, whatever was agreed."""

    CODE_CIVIL1342 = "code_civil1342"
    """France, Code civil 1342-10 and 1343-1: due, of greatest interest for the debtor (the higher rate, then the better
    security, which he frees), older, in proportion; costs of recovery (Cass. 1re civ., 7 February 1995, 92-14.216) and
    interest first."""

    CODIGO_CIVIL1174 = "codigo_civil1174"
    """Spain, Código civil 1172 to 1174: of what is due the most onerous (the higher rate, then the better security), then
    in proportion, whatever its age; interest first."""

    CODICE_CIVILE1193 = "codice_civile1193"
    """Italy, Codice civile 1193 and 1194: due, least guaranteed, more onerous, older, in proportion; interest and costs first."""

    OR87 = "or87"
    """Switzerland, OR 85 to 87: due, put into enforcement first, due earlier, in proportion; where none is due, the least
    secured; costs, interest, principal."""

    CCQ1572 = "ccq1572"
    """Québec, CCQ 1569 to 1572: due, of greatest interest for the debtor (the higher rate, then the better security), due
    earlier, in proportion; interest first. The debtor may name what is not due before what is only where that was agreed
    (1569 (2))."""

    CLAYTON = "clayton"
    """Common law on a running account: first in, first out of what is due (Devaynes v Noble, Clayton's Case, 1816, 1 Mer
    572); interest first. Between separate debts the creditor chooses (Cory Bros v The Mecca, 1897, AC 286), so this rule is not for them."""

    UNITED_STATES = "united_states"
    """United States, where neither side says: what matured earliest, of that what is not secured, in proportion; interest
    first (Cal. Civ. Code 1479 (3), S.D. Codified Laws 20-4-9, and common law in other states: Page, Law of Contracts,
    2835 to 2843)."""


class LeftOutBecause(StrEnum):
    """Why no policy is asked about money."""

    IN_SUSPENSE = "in_suspense"
    """Nobody knew who paid. Parts whose payer was found are looked at under their own numbers."""

    OTHER_PURPOSE = "other_purpose"
    """It was recorded as a deposit, to be held or to be paid back: it was not to settle items."""

    TAKEN_BACK = "taken_back"
    """It never came, or was somebody else's: it was voided, or taken back from whom it was given to."""


class Leftover(StrEnum):
    """What becomes of money that no rule placed."""

    UNAPPLIED = "unapplied"
    """It waits to be applied."""

    ON_ACCOUNT = "on_account"
    """It is held on account: no policy looks at it again."""

    REFUND = "refund"
    """It is to be paid back."""


class Likeness(StrEnum):
    """How a text spells a number, from the surest on. What is surer is smaller."""

    EXACT = "exact"
    """Character by character, and as a whole."""

    SPELLING = "spelling"
    """But for capital letters, what stands between letters and digits, blanks and line ends inside, and O for 0, I or L for 1."""

    LEADING_ZEROS = "leading_zeros"
    """But for zeros in front of a run of digits."""

    STRUCTURED = "structured"
    """As what a structured reference carries: without padding and check digit."""

    MERGED = "merged"
    """Written together with other numbers or words."""

    ABBREVIATED = "abbreviated"
    """Only the end of the number, behind one that it shares the beginning with: `INV-2026-00123/124`."""

    RANGE = "range"
    """Between the two ends of a range: `INV-2026-00123 - 125` names 124 so."""

    TRUNCATED = "truncated"
    """Only a part of the number, which no other number has: without its letters, its beginning or its end."""

    MISSPELT = "misspelt"
    """But for one character: wrong, missing, too many, or two that changed places."""

    UNKNOWN = "unknown"
    """It looks like one of the numbers and is none of them."""


class LumpSum:
    """What is owed once for the costs of recovery, whatever the delay, by the size of the claim: for each claim by itself,
    never by the sum of several.

    Laws may state it in another currency than the claim's: 40 euros in Poland, by bands of zlotys. `LumpSum.of` answers
    it as it is stated, `LumpSum.converted` states it in the claim's currency, as a late charge needs it.

    Attributes:
        Fixed: The same for every claim.
        Bands: By the band that the claim lies in.
        Slices: A percentage of each slice of the claim, added up and rounded once.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "LumpSum"

    if TYPE_CHECKING:
        Fixed: TypeAlias = "_LumpSumFixed"
        Bands: TypeAlias = "_LumpSumBands"
        Slices: TypeAlias = "_LumpSumSlices"


@dataclass(frozen=True, slots=True, init=False)
class _LumpSumFixed(LumpSum):
    """The same for every claim.

    Attributes:
        amount: The amount.
    """

    amount: Money

    _tag_: ClassVar[str] = "fixed"

    def __init__(
        self,
        amount: Money | str,
    ) -> None:
        _settle(
            self,
            "LumpSum",
            "fixed",
            amount,
        )


_attach(LumpSum, "Fixed", _LumpSumFixed)


@dataclass(frozen=True, slots=True, init=False)
class _LumpSumBands(LumpSum):
    """By the band that the claim lies in.

    Attributes:
        bands: The bands, in any order.
    """

    bands: tuple[Band, ...]

    _tag_: ClassVar[str] = "bands"

    def __init__(
        self,
        bands: Sequence[Band],
    ) -> None:
        _settle(
            self,
            "LumpSum",
            "bands",
            bands,
        )


_attach(LumpSum, "Bands", _LumpSumBands)


@dataclass(frozen=True, slots=True, init=False)
class _LumpSumSlices(LumpSum):
    """A percentage of each slice of the claim, added up and rounded once.

    Attributes:
        slices: The slices, in any order.
        least: Not less than this.
        most: Not more than this.
    """

    slices: tuple[Slice, ...]
    least: Money
    most: Money

    _tag_: ClassVar[str] = "slices"

    def __init__(
        self,
        slices: Sequence[Slice],
        *,
        least: Money | str,
        most: Money | str,
    ) -> None:
        _settle(
            self,
            "LumpSum",
            "slices",
            slices,
            least,
            most,
        )


_attach(LumpSum, "Slices", _LumpSumSlices)


class MatchVerdict(StrEnum):
    """How what a policy does with a receipt compares with what the money settles in the end.

    Items are compared by the debt they belong to, money by how much of the receipt each takes, and beside that the discount
    and the differences that are given with it."""

    MATCHED = "matched"
    """It settles the same items with the same amounts, discounts and differences."""

    PARTLY_MATCHED = "partly_matched"
    """What it settles is right, but the money settles more in the end, or with more discount."""

    WRONG = "wrong"
    """Something that it settles goes beyond what the money settles in the end: another item, more of an item, or more
    discount or difference; or an open credit that it uses beside the money settles what it does not in the end. Only
    what goes beyond counts as wrong money."""

    MISSED = "missed"
    """It leaves all the money, which settles something in the end."""

    RIGHTLY_LEFT = "rightly_left"
    """It leaves all the money, which settles nothing in the end either."""


class Matter:
    """What a case is about.

    Attributes:
        Disputed: The customer disputes an item, or a part of it.
        Promised: The customer promised to pay.
        Planned: New dates were agreed beside those of the contract.
        Placed: A collection agency collects the items.
        Insolvent: Insolvency proceedings run over the customer.
        Assigned: The items belong to a factor.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "Matter"

    if TYPE_CHECKING:
        Disputed: TypeAlias = "_MatterDisputed"
        Promised: TypeAlias = "_MatterPromised"
        Planned: TypeAlias = "_MatterPlanned"
        Placed: TypeAlias = "_MatterPlaced"
        Insolvent: TypeAlias = "_MatterInsolvent"
        Assigned: TypeAlias = "_MatterAssigned"


@dataclass(frozen=True, slots=True, init=False)
class _MatterDisputed(Matter):
    """The customer disputes an item, or a part of it.

    Attributes:
        owner: Who looks after it, by an opaque id.
    """

    owner: str | None

    _tag_: ClassVar[str] = "disputed"

    def __init__(
        self,
        owner: str | None = None,
    ) -> None:
        _settle(
            self,
            "Matter",
            "disputed",
            owner,
        )


_attach(Matter, "Disputed", _MatterDisputed)


@dataclass(frozen=True, slots=True, init=False)
class _MatterPromised(Matter):
    """The customer promised to pay.

    Attributes:
        by: The last day on which paying keeps it.
    """

    by: datetime.date

    _tag_: ClassVar[str] = "promised"

    def __init__(
        self,
        by: datetime.date | str,
    ) -> None:
        _settle(
            self,
            "Matter",
            "promised",
            by,
        )


_attach(Matter, "Promised", _MatterPromised)


@dataclass(frozen=True, slots=True, init=False)
class _MatterPlanned(Matter):
    """New dates were agreed beside those of the contract.

    Attributes:
        instalments: What is to be paid when.
    """

    instalments: tuple[PlanInstalment, ...]

    _tag_: ClassVar[str] = "planned"

    def __init__(
        self,
        instalments: Sequence[PlanInstalment],
    ) -> None:
        _settle(
            self,
            "Matter",
            "planned",
            instalments,
        )


_attach(Matter, "Planned", _MatterPlanned)


@dataclass(frozen=True, slots=True, init=False)
class _MatterPlaced(Matter):
    """A collection agency collects the items.

    Attributes:
        agency: The agency, by an opaque id.
        fee: What it keeps of what it collects.
    """

    agency: str
    fee: decimal.Decimal | None

    _tag_: ClassVar[str] = "placed"

    def __init__(
        self,
        agency: str,
        *,
        fee: decimal.Decimal | int | str | None = None,
    ) -> None:
        _settle(
            self,
            "Matter",
            "placed",
            agency,
            fee,
        )


_attach(Matter, "Placed", _MatterPlaced)


@dataclass(frozen=True, slots=True, init=False)
class _MatterInsolvent(Matter):
    """Insolvency proceedings run over the customer.

    Attributes:
        court: The court and its file number.
    """

    court: str | None

    _tag_: ClassVar[str] = "insolvent"

    def __init__(
        self,
        court: str | None = None,
    ) -> None:
        _settle(
            self,
            "Matter",
            "insolvent",
            court,
        )


_attach(Matter, "Insolvent", _MatterInsolvent)


@dataclass(frozen=True, slots=True, init=False)
class _MatterAssigned(Matter):
    """The items belong to a factor.

    Attributes:
        factor: The factor, by an opaque id.
        recourse: Whether it may give back what is not paid.
        advance: What it paid at once.
        reserve: What it holds back.
        sold: The number of the adjustment that took the items off the account; none with recourse.
    """

    factor: str
    recourse: bool
    advance: Money
    reserve: Money
    sold: str | None

    _tag_: ClassVar[str] = "assigned"

    def __init__(
        self,
        factor: str,
        *,
        recourse: bool,
        advance: Money | str,
        reserve: Money | str,
        sold: str | None = None,
    ) -> None:
        _settle(
            self,
            "Matter",
            "assigned",
            factor,
            recourse,
            advance,
            reserve,
            sold,
        )


_attach(Matter, "Assigned", _MatterAssigned)


class Milestone(StrEnum):
    """Something that happens to a document and whose day terms may count from."""

    ORDER = "order"
    """The customer ordered."""

    SHIPMENT = "shipment"
    """The goods were taken over for carriage: the on-board date of a bill of lading, the date of another transport
    document."""

    DELIVERY = "delivery"
    """The goods were delivered, or the service was performed."""

    GOODS_RECEIPT = "goods_receipt"
    """The customer received the goods."""

    INVOICE_RECEIPT = "invoice_receipt"
    """The customer received the invoice."""

    ACCEPTANCE = "acceptance"
    """The customer accepted the goods or the service."""

    PRESENTATION = "presentation"
    """The documents were presented under a letter of credit or a collection: its "sight"."""

    NEXT_DELIVERY = "next_delivery"
    """The customer got the delivery that comes after the one invoiced: "cash next delivery"."""


class MonthEnd(StrEnum):
    """Where the end of the month comes in."""

    NEVER = "never"
    """It does not."""

    BEFORE_DAYS = "before_days"
    """The days count from the end of the month."""

    AFTER_DAYS = "after_days"
    """The end of the month in which the days end."""


class NumberStep(StrEnum):
    """One thing that is done to document numbers of both sides before they are compared."""

    CASE = "case"
    """Capital letters become small ones: `inv-1` is `INV-1`."""

    SPACES = "spaces"
    """White space is left out: `INV 1` is `INV1`."""

    PUNCTUATION = "punctuation"
    """Whatever is neither a letter nor a digit is left out: `2026/17` is `2026-17`."""

    LEADING_ZEROS = "leading_zeros"
    """Zeros in front of a run of digits are left out, one digit stays: `0017` is `17`, `R-007` is `R-7`."""


class Objection:
    """What speaks against an answer, or is missing.

    Attributes:
        PayerUnknown: Nothing is known of who paid.
        PayerUnclear: Several customers may have paid.
        OtherCustomer: Who paid is known, and is somebody else than who owes this.
        NamesClosed: The text names a document that is paid.
        OtherCurrency: The text names a document that is open in another currency than the money's.
        NamesUnknown: The text names something that looks like one of the numbers and is none of them.
        NamesSeveral: The text names one of several documents, and does not say which.
        WeakLikeness: The document is named in part or with a wrong character.
        NearTwin: A wrong character away from what is named lies another document that takes the same amount.
        NamesCustomer: The text says the name of a customer who does not owe this.
        RoundedUp: The money is what is named, rounded up.
        TextCut: The text may have been cut.
        LessThanNamed: The money is less than what is named takes.
        MoreThanNamed: The money is more than what is named takes.
        OtherwiseExplained: Something else explains the amount as well.
        AmountUnexplained: Nothing that is open explains the amount.
        MayBeChance: So many items come to such an amount by chance.
        Contested: An earlier line that is not settled may be for the same.
        SearchLimit: The search for other explanations ended at its limit.
        DiscountNotEarned: The payer deducted more discount than the money earns: what a credit note takes away earns none.
        NotFree: What is named belongs to a factor.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "Objection"

    if TYPE_CHECKING:
        PayerUnknown: TypeAlias = "_ObjectionPayerUnknown"
        PayerUnclear: TypeAlias = "_ObjectionPayerUnclear"
        OtherCustomer: TypeAlias = "_ObjectionOtherCustomer"
        NamesClosed: TypeAlias = "_ObjectionNamesClosed"
        OtherCurrency: TypeAlias = "_ObjectionOtherCurrency"
        NamesUnknown: TypeAlias = "_ObjectionNamesUnknown"
        NamesSeveral: TypeAlias = "_ObjectionNamesSeveral"
        WeakLikeness: TypeAlias = "_ObjectionWeakLikeness"
        NearTwin: TypeAlias = "_ObjectionNearTwin"
        NamesCustomer: TypeAlias = "_ObjectionNamesCustomer"
        RoundedUp: TypeAlias = "_ObjectionRoundedUp"
        TextCut: TypeAlias = "_ObjectionTextCut"
        LessThanNamed: TypeAlias = "_ObjectionLessThanNamed"
        MoreThanNamed: TypeAlias = "_ObjectionMoreThanNamed"
        OtherwiseExplained: TypeAlias = "_ObjectionOtherwiseExplained"
        AmountUnexplained: TypeAlias = "_ObjectionAmountUnexplained"
        MayBeChance: TypeAlias = "_ObjectionMayBeChance"
        Contested: TypeAlias = "_ObjectionContested"
        SearchLimit: TypeAlias = "_ObjectionSearchLimit"
        DiscountNotEarned: TypeAlias = "_ObjectionDiscountNotEarned"
        NotFree: TypeAlias = "_ObjectionNotFree"


@dataclass(frozen=True, slots=True)
class _ObjectionPayerUnknown(Objection):
    """Nothing is known of who paid."""

    _tag_: ClassVar[str] = "payer_unknown"


_attach(Objection, "PayerUnknown", _ObjectionPayerUnknown)


@dataclass(frozen=True, slots=True)
class _ObjectionPayerUnclear(Objection):
    """Several customers may have paid."""

    _tag_: ClassVar[str] = "payer_unclear"


_attach(Objection, "PayerUnclear", _ObjectionPayerUnclear)


@dataclass(frozen=True, slots=True, init=False)
class _ObjectionOtherCustomer(Objection):
    """Who paid is known, and is somebody else than who owes this.

    Attributes:
        customer: Who owes it.
    """

    customer: str

    _tag_: ClassVar[str] = "other_customer"

    def __init__(
        self,
        customer: str,
    ) -> None:
        _settle(
            self,
            "Objection",
            "other_customer",
            customer,
        )


_attach(Objection, "OtherCustomer", _ObjectionOtherCustomer)


@dataclass(frozen=True, slots=True, init=False)
class _ObjectionNamesClosed(Objection):
    """The text names a document that is paid.

    Attributes:
        document: The document.
    """

    document: str

    _tag_: ClassVar[str] = "names_closed"

    def __init__(
        self,
        document: str,
    ) -> None:
        _settle(
            self,
            "Objection",
            "names_closed",
            document,
        )


_attach(Objection, "NamesClosed", _ObjectionNamesClosed)


@dataclass(frozen=True, slots=True, init=False)
class _ObjectionOtherCurrency(Objection):
    """The text names a document that is open in another currency than the money's.

    Attributes:
        document: The document.
    """

    document: str

    _tag_: ClassVar[str] = "other_currency"

    def __init__(
        self,
        document: str,
    ) -> None:
        _settle(
            self,
            "Objection",
            "other_currency",
            document,
        )


_attach(Objection, "OtherCurrency", _ObjectionOtherCurrency)


@dataclass(frozen=True, slots=True)
class _ObjectionNamesUnknown(Objection):
    """The text names something that looks like one of the numbers and is none of them."""

    _tag_: ClassVar[str] = "names_unknown"


_attach(Objection, "NamesUnknown", _ObjectionNamesUnknown)


@dataclass(frozen=True, slots=True)
class _ObjectionNamesSeveral(Objection):
    """The text names one of several documents, and does not say which."""

    _tag_: ClassVar[str] = "names_several"


_attach(Objection, "NamesSeveral", _ObjectionNamesSeveral)


@dataclass(frozen=True, slots=True, init=False)
class _ObjectionWeakLikeness(Objection):
    """The document is named in part or with a wrong character.

    Attributes:
        document: The document.
    """

    document: str

    _tag_: ClassVar[str] = "weak_likeness"

    def __init__(
        self,
        document: str,
    ) -> None:
        _settle(
            self,
            "Objection",
            "weak_likeness",
            document,
        )


_attach(Objection, "WeakLikeness", _ObjectionWeakLikeness)


@dataclass(frozen=True, slots=True, init=False)
class _ObjectionNearTwin(Objection):
    """A wrong character away from what is named lies another document that takes the same amount.

    Attributes:
        document: The other document.
    """

    document: str

    _tag_: ClassVar[str] = "near_twin"

    def __init__(
        self,
        document: str,
    ) -> None:
        _settle(
            self,
            "Objection",
            "near_twin",
            document,
        )


_attach(Objection, "NearTwin", _ObjectionNearTwin)


@dataclass(frozen=True, slots=True, init=False)
class _ObjectionNamesCustomer(Objection):
    """The text says the name of a customer who does not owe this.

    Attributes:
        customer: The customer.
    """

    customer: str

    _tag_: ClassVar[str] = "names_customer"

    def __init__(
        self,
        customer: str,
    ) -> None:
        _settle(
            self,
            "Objection",
            "names_customer",
            customer,
        )


_attach(Objection, "NamesCustomer", _ObjectionNamesCustomer)


@dataclass(frozen=True, slots=True)
class _ObjectionRoundedUp(Objection):
    """The money is what is named, rounded up."""

    _tag_: ClassVar[str] = "rounded_up"


_attach(Objection, "RoundedUp", _ObjectionRoundedUp)


@dataclass(frozen=True, slots=True)
class _ObjectionTextCut(Objection):
    """The text may have been cut."""

    _tag_: ClassVar[str] = "text_cut"


_attach(Objection, "TextCut", _ObjectionTextCut)


@dataclass(frozen=True, slots=True)
class _ObjectionLessThanNamed(Objection):
    """The money is less than what is named takes."""

    _tag_: ClassVar[str] = "less_than_named"


_attach(Objection, "LessThanNamed", _ObjectionLessThanNamed)


@dataclass(frozen=True, slots=True)
class _ObjectionMoreThanNamed(Objection):
    """The money is more than what is named takes."""

    _tag_: ClassVar[str] = "more_than_named"


_attach(Objection, "MoreThanNamed", _ObjectionMoreThanNamed)


@dataclass(frozen=True, slots=True)
class _ObjectionOtherwiseExplained(Objection):
    """Something else explains the amount as well."""

    _tag_: ClassVar[str] = "otherwise_explained"


_attach(Objection, "OtherwiseExplained", _ObjectionOtherwiseExplained)


@dataclass(frozen=True, slots=True)
class _ObjectionAmountUnexplained(Objection):
    """Nothing that is open explains the amount."""

    _tag_: ClassVar[str] = "amount_unexplained"


_attach(Objection, "AmountUnexplained", _ObjectionAmountUnexplained)


@dataclass(frozen=True, slots=True)
class _ObjectionMayBeChance(Objection):
    """So many items come to such an amount by chance."""

    _tag_: ClassVar[str] = "may_be_chance"


_attach(Objection, "MayBeChance", _ObjectionMayBeChance)


@dataclass(frozen=True, slots=True)
class _ObjectionContested(Objection):
    """An earlier line that is not settled may be for the same."""

    _tag_: ClassVar[str] = "contested"


_attach(Objection, "Contested", _ObjectionContested)


@dataclass(frozen=True, slots=True)
class _ObjectionSearchLimit(Objection):
    """The search for other explanations ended at its limit."""

    _tag_: ClassVar[str] = "search_limit"


_attach(Objection, "SearchLimit", _ObjectionSearchLimit)


@dataclass(frozen=True, slots=True, init=False)
class _ObjectionDiscountNotEarned(Objection):
    """The payer deducted more discount than the money earns: what a credit note takes away earns none.

    Attributes:
        document: The document.
    """

    document: str

    _tag_: ClassVar[str] = "discount_not_earned"

    def __init__(
        self,
        document: str,
    ) -> None:
        _settle(
            self,
            "Objection",
            "discount_not_earned",
            document,
        )


_attach(Objection, "DiscountNotEarned", _ObjectionDiscountNotEarned)


@dataclass(frozen=True, slots=True, init=False)
class _ObjectionNotFree(Objection):
    """What is named belongs to a factor.

    Attributes:
        document: The document.
    """

    document: str

    _tag_: ClassVar[str] = "not_free"

    def __init__(
        self,
        document: str,
    ) -> None:
        _settle(
            self,
            "Objection",
            "not_free",
            document,
        )


_attach(Objection, "NotFree", _ObjectionNotFree)


class Observed(StrEnum):
    """Which day is closed beside a holiday that falls on a Saturday or a Sunday."""

    NEVER = "never"
    """None, as in most of Europe."""

    MONDAY_AFTER_SUNDAY = "monday_after_sunday"
    """The Monday after one on a Sunday: the Federal Reserve Banks, South Africa."""

    NEAREST_WEEKDAY = "nearest_weekday"
    """The Friday before one on a Saturday, the Monday after one on a Sunday: the government of the United States."""


class OpeningKind(StrEnum):
    """What an item that was open in another system is."""

    INVOICE = "invoice"
    """An invoice, or what is left of it: a debit."""

    DEBIT_NOTE = "debit_note"
    """A debit note: a debit."""

    LATE_CHARGE = "late_charge"
    """Late payment that was charged: a debit."""

    CREDIT_NOTE = "credit_note"
    """A credit note that is not used up: a credit."""

    RECEIPT = "receipt"
    """Money received that is not used up: a credit."""


class Outcome(_methods.OutcomeMethods):
    """What became of a command.

    Attributes:
        Accepted: It happened: store all of these, or none.
        Already: It had happened before: there is nothing to store.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "Outcome"

    if TYPE_CHECKING:
        Accepted: TypeAlias = "_OutcomeAccepted"
        Already: TypeAlias = "_OutcomeAlready"


@dataclass(frozen=True, slots=True, init=False)
class _OutcomeAccepted(Outcome):
    """It happened: store all of these, or none.

    Attributes:
        appends: What to append to which stream.
    """

    appends: tuple[Append, ...]

    _tag_: ClassVar[str] = "accepted"

    def __init__(
        self,
        appends: Sequence[Append],
    ) -> None:
        _settle(
            self,
            "Outcome",
            "accepted",
            appends,
        )


_attach(Outcome, "Accepted", _OutcomeAccepted)


@dataclass(frozen=True, slots=True, init=False)
class _OutcomeAlready(Outcome):
    """It had happened before: there is nothing to store.

    Attributes:
        spans: Where its entries stand.
    """

    spans: tuple[Span, ...]

    _tag_: ClassVar[str] = "already"

    def __init__(
        self,
        spans: Sequence[Span],
    ) -> None:
        _settle(
            self,
            "Outcome",
            "already",
            spans,
        )


_attach(Outcome, "Already", _OutcomeAlready)


class PassedOverBecause:
    """Why a rule settled nothing.

    Attributes:
        NothingOpen: The advice names a document that has nothing open in this currency.
        NoReference: The text names no open document.
        DeductionNotAccepted: The payer kept something on a line of the advice for a reason that is not accepted, or kept too much.
        OtherTotal: The money is not the sum of what the rule looks at.
        NoCombination: No set of items has this sum, and that is proved.
        SearchLimit: The search for a combination ended before it was complete.
        SeveralCombinations: Several sets of items have this sum; none was chosen.
        NoEqualAmount: No single item equals the money.
        Ambiguous: Several items equal the money; none was chosen.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "PassedOverBecause"

    if TYPE_CHECKING:
        NothingOpen: TypeAlias = "_PassedOverBecauseNothingOpen"
        NoReference: TypeAlias = "_PassedOverBecauseNoReference"
        DeductionNotAccepted: TypeAlias = "_PassedOverBecauseDeductionNotAccepted"
        OtherTotal: TypeAlias = "_PassedOverBecauseOtherTotal"
        NoCombination: TypeAlias = "_PassedOverBecauseNoCombination"
        SearchLimit: TypeAlias = "_PassedOverBecauseSearchLimit"
        SeveralCombinations: TypeAlias = "_PassedOverBecauseSeveralCombinations"
        NoEqualAmount: TypeAlias = "_PassedOverBecauseNoEqualAmount"
        Ambiguous: TypeAlias = "_PassedOverBecauseAmbiguous"


@dataclass(frozen=True, slots=True, init=False)
class _PassedOverBecauseNothingOpen(PassedOverBecause):
    """The advice names a document that has nothing open in this currency.

    Attributes:
        line: Which line of the advice, from 1.
    """

    line: int

    _tag_: ClassVar[str] = "nothing_open"

    def __init__(
        self,
        line: int,
    ) -> None:
        _settle(
            self,
            "PassedOverBecause",
            "nothing_open",
            line,
        )


_attach(PassedOverBecause, "NothingOpen", _PassedOverBecauseNothingOpen)


@dataclass(frozen=True, slots=True)
class _PassedOverBecauseNoReference(PassedOverBecause):
    """The text names no open document."""

    _tag_: ClassVar[str] = "no_reference"


_attach(PassedOverBecause, "NoReference", _PassedOverBecauseNoReference)


@dataclass(frozen=True, slots=True, init=False)
class _PassedOverBecauseDeductionNotAccepted(PassedOverBecause):
    """The payer kept something on a line of the advice for a reason that is not accepted, or kept too much.

    Attributes:
        line: Which line of the advice, from 1.
    """

    line: int

    _tag_: ClassVar[str] = "deduction_not_accepted"

    def __init__(
        self,
        line: int,
    ) -> None:
        _settle(
            self,
            "PassedOverBecause",
            "deduction_not_accepted",
            line,
        )


_attach(PassedOverBecause, "DeductionNotAccepted", _PassedOverBecauseDeductionNotAccepted)


@dataclass(frozen=True, slots=True)
class _PassedOverBecauseOtherTotal(PassedOverBecause):
    """The money is not the sum of what the rule looks at."""

    _tag_: ClassVar[str] = "other_total"


_attach(PassedOverBecause, "OtherTotal", _PassedOverBecauseOtherTotal)


@dataclass(frozen=True, slots=True)
class _PassedOverBecauseNoCombination(PassedOverBecause):
    """No set of items has this sum, and that is proved."""

    _tag_: ClassVar[str] = "no_combination"


_attach(PassedOverBecause, "NoCombination", _PassedOverBecauseNoCombination)


@dataclass(frozen=True, slots=True, init=False)
class _PassedOverBecauseSearchLimit(PassedOverBecause):
    """The search for a combination ended before it was complete.

    Attributes:
        steps: How many steps it took.
    """

    steps: int

    _tag_: ClassVar[str] = "search_limit"

    def __init__(
        self,
        steps: int,
    ) -> None:
        _settle(
            self,
            "PassedOverBecause",
            "search_limit",
            steps,
        )


_attach(PassedOverBecause, "SearchLimit", _PassedOverBecauseSearchLimit)


@dataclass(frozen=True, slots=True, init=False)
class _PassedOverBecauseSeveralCombinations(PassedOverBecause):
    """Several sets of items have this sum; none was chosen.

    Attributes:
        sets: The first of them, at most 16.
        complete: Whether these are all.
    """

    sets: tuple[tuple[ItemKey, ...], ...]
    complete: bool

    _tag_: ClassVar[str] = "several_combinations"

    def __init__(
        self,
        sets: Sequence[Sequence[ItemKey]],
        *,
        complete: bool,
    ) -> None:
        _settle(
            self,
            "PassedOverBecause",
            "several_combinations",
            sets,
            complete,
        )


_attach(PassedOverBecause, "SeveralCombinations", _PassedOverBecauseSeveralCombinations)


@dataclass(frozen=True, slots=True)
class _PassedOverBecauseNoEqualAmount(PassedOverBecause):
    """No single item equals the money."""

    _tag_: ClassVar[str] = "no_equal_amount"


_attach(PassedOverBecause, "NoEqualAmount", _PassedOverBecauseNoEqualAmount)


@dataclass(frozen=True, slots=True, init=False)
class _PassedOverBecauseAmbiguous(PassedOverBecause):
    """Several items equal the money; none was chosen.

    Attributes:
        candidates: The first of them, at most 16, oldest due first.
    """

    candidates: tuple[ItemKey, ...]

    _tag_: ClassVar[str] = "ambiguous"

    def __init__(
        self,
        candidates: Sequence[ItemKey],
    ) -> None:
        _settle(
            self,
            "PassedOverBecause",
            "ambiguous",
            candidates,
        )


_attach(PassedOverBecause, "Ambiguous", _PassedOverBecauseAmbiguous)


class PaymentMethod(StrEnum):
    """How money was paid."""

    TRANSFER = "transfer"
    """A bank transfer."""

    DIRECT_DEBIT = "direct_debit"
    """A direct debit, collected by us."""

    CARD = "card"
    """A card or wallet, through an acquirer."""

    CHEQUE = "cheque"
    """A cheque."""

    POST_DATED_CHEQUE = "post_dated_cheque"
    """A cheque that may be presented only from its date on, or a bill of exchange."""

    CASH = "cash"
    """Notes and coins."""

    OTHER = "other"
    """Any other way."""


class PaymentMoment(StrEnum):
    """A day on which a law makes days of payment begin."""

    INVOICE_ISSUED = "invoice_issued"
    """The date of the invoice."""

    INVOICE_RECEIVED = "invoice_received"
    """The debtor received the invoice."""

    PERFORMANCE = "performance"
    """The debtor received the goods or services."""

    ACCEPTANCE = "acceptance"
    """The debtor accepted them, where an acceptance is agreed or laid down."""

    FELL_DUE = "fell_due"
    """The claim fell due."""


class PlanOutcome(StrEnum):
    """How a payment plan ended."""

    KEPT = "kept"
    """Everything was paid."""

    DEFAULTED = "defaulted"
    """It was not kept: the dates of the contract hold again."""

    CANCELLED = "cancelled"
    """It was given up by both sides: the dates of the contract hold again."""


class PlanState(StrEnum):
    """Whether a payment plan is kept."""

    RUNNING = "running"
    """It runs, and nothing of it is overdue."""

    OVERDUE = "overdue"
    """It runs, and something of it is overdue: it may be ended as defaulted."""

    KEPT = "kept"
    """Everything was paid."""

    DEFAULTED = "defaulted"
    """It was ended because it was not kept: the dates of the contract hold."""

    CANCELLED = "cancelled"
    """Both sides gave it up: the dates of the contract hold."""


class PromiseOutcome(StrEnum):
    """How a promise ended before its day."""

    WITHDRAWN = "withdrawn"
    """The customer took it back."""

    REPLACED = "replaced"
    """Another one took its place."""


class PromiseStanding(StrEnum):
    """Whether a promise was kept."""

    RUNNING = "running"
    """Its day has not passed, and nothing was paid yet."""

    PARTLY = "partly"
    """Its day has not passed, and a part was paid."""

    KEPT = "kept"
    """Nothing is missing."""

    BROKEN = "broken"
    """Its day has passed, and something is missing."""

    WITHDRAWN = "withdrawn"
    """The customer took it back by its day."""

    REPLACED = "replaced"
    """Another one took its place by its day."""


class ProposalStatus(StrEnum):
    """How sure a proposal is."""

    SETTLED = "settled"
    """Independent evidence agrees and nothing else explains the money: it may be applied without asking anybody."""

    PROPOSED = "proposed"
    """There is one answer that is better than others; a person confirms it."""

    AMBIGUOUS = "ambiguous"
    """Several answers are as good."""

    UNIDENTIFIED = "unidentified"
    """Nothing says whose money it is or what for."""


class Purpose(StrEnum):
    """What money is meant for, as long as it settles nothing."""

    SETTLEMENT = "settlement"
    """To settle items; what is left of it is unapplied."""

    ON_ACCOUNT = "on_account"
    """To be held on the account: no policy applies it."""

    REFUND = "refund"
    """To be paid back to the customer: no policy applies it."""

    DEPOSIT = "deposit"
    """A deposit or prepayment for what is still to be delivered: a liability until it is applied to the final invoice."""


class RateRule:
    """Where the rate comes from.

    Attributes:
        Fixed: Agreed, and the same on every day.
        Reference: A reference rate, rounded up and multiplied where the law says so, and a margin on it.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "RateRule"

    if TYPE_CHECKING:
        Fixed: TypeAlias = "_RateRuleFixed"
        Reference: TypeAlias = "_RateRuleReference"


@dataclass(frozen=True, slots=True, init=False)
class _RateRuleFixed(RateRule):
    """Agreed, and the same on every day.

    Attributes:
        percent: Percent a year, not below zero.
    """

    percent: decimal.Decimal

    _tag_: ClassVar[str] = "fixed"

    def __init__(
        self,
        percent: decimal.Decimal | int | str,
    ) -> None:
        _settle(
            self,
            "RateRule",
            "fixed",
            percent,
        )


_attach(RateRule, "Fixed", _RateRuleFixed)


@dataclass(frozen=True, slots=True, init=False)
class _RateRuleReference(RateRule):
    """A reference rate, rounded up and multiplied where the law says so, and a margin on it.

    Attributes:
        table: The name of the table.
        round_up: The reference rate is rounded up to a whole multiple of this many percentage points: `0.5` in Belgium and
            Finland. Above zero.
        times: How many times the reference rate, once it is rounded up: 3 in India. Not below zero.
        margin: Percentage points on that, which may be below zero itself.
        reset: Whether the rate moves during the delay.
    """

    table: str
    round_up: decimal.Decimal | None
    times: decimal.Decimal | None
    margin: decimal.Decimal
    reset: Reset

    _tag_: ClassVar[str] = "reference"

    def __init__(
        self,
        table: str,
        *,
        round_up: decimal.Decimal | int | str | None = None,
        times: decimal.Decimal | int | str | None = None,
        margin: decimal.Decimal | int | str,
        reset: Reset | Literal["frozen", "moving", "each_rest"],
    ) -> None:
        _settle(
            self,
            "RateRule",
            "reference",
            table,
            round_up,
            times,
            margin,
            reset,
        )


_attach(RateRule, "Reference", _RateRuleReference)


class ReceiptNumber:
    """Where the number of a receipt comes from.

    Attributes:
        Column: From a column, with a prefix that keeps receipts apart from other documents.
        Derived: Made from what the row says, for files that number nothing: the prefix and a digest of customer, class, amount,
            dates, reference and remitted document. The second of two equal rows ends in `-2`, so two honest equal payments
            are two, and the same file read again gives the same numbers.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "ReceiptNumber"

    if TYPE_CHECKING:
        Column: TypeAlias = "_ReceiptNumberColumn"
        Derived: TypeAlias = "_ReceiptNumberDerived"


@dataclass(frozen=True, slots=True, init=False)
class _ReceiptNumberColumn(ReceiptNumber):
    """From a column, with a prefix that keeps receipts apart from other documents.

    Attributes:
        column: Its name.
        prefix: What stands before the cell's text; may be empty.
    """

    column: str
    prefix: str

    _tag_: ClassVar[str] = "column"

    def __init__(
        self,
        column: str,
        *,
        prefix: str,
    ) -> None:
        _settle(
            self,
            "ReceiptNumber",
            "column",
            column,
            prefix,
        )


_attach(ReceiptNumber, "Column", _ReceiptNumberColumn)


@dataclass(frozen=True, slots=True, init=False)
class _ReceiptNumberDerived(ReceiptNumber):
    """Made from what the row says, for files that number nothing: the prefix and a digest of customer, class, amount,
    dates, reference and remitted document. The second of two equal rows ends in `-2`, so two honest equal payments
    are two, and the same file read again gives the same numbers.

    Attributes:
        prefix: What stands before the digest; may be empty.
    """

    prefix: str

    _tag_: ClassVar[str] = "derived"

    def __init__(
        self,
        prefix: str,
    ) -> None:
        _settle(
            self,
            "ReceiptNumber",
            "derived",
            prefix,
        )


_attach(ReceiptNumber, "Derived", _ReceiptNumberDerived)


class ReceiptStage(StrEnum):
    """How far a receipt has come on its way from a promise of money to money."""

    RECEIVED = "received"
    """It is here: a cheque in hand, a debit that was ordered."""

    REMITTED = "remitted"
    """It was handed to the bank."""

    CLEARED = "cleared"
    """The money is final."""


class RecoveryPolicy(StrEnum):
    """What a recovery is booked against."""

    INCOME = "income"
    """Income of the period (IFRS: an impairment gain)."""

    ALLOWANCE = "allowance"
    """What was provided for (ASC 326-20-35-8)."""


class ReferenceScheme(StrEnum):
    """A scheme by which payment references are made, so that what was paid is found out by a number and not by a name.

    | scheme | a reference as it is printed |
    |---|---|
    | `iso11649` | `RF18 5390 0754 7034` |
    | `swiss_qr` | `21 00000 00003 13947 14300 09017` |
    | `finnish`, `finnish_rf` | `20230 00098`, `RF95 2023 0000 98` |
    | `norwegian_kid_mod10`, `norwegian_kid_mod11` | `1234567897`, `123456785` |
    | `swedish_ocr`, `swedish_ocr_length` | `1234567897`, `123456790` |
    | `belgian` | `+++020/3430/57642+++` |
    | `danish_fik71`, `danish_fik73`, `danish_fik75` | `+71<000000001234566+88655702<` |
    | `dutch` | `5000 0567 8901 2345` |
    | `slovenian` | `SI01 25-20-85` |"""

    ISO11649 = "iso11649"
    """The creditor reference of ISO 11649: `RF`, two check digits, 1 to 21 letters or digits."""

    SWISS_QR = "swiss_qr"
    """The Swiss QR reference, which was the ESR reference: 26 digits and a check digit."""

    FINNISH = "finnish"
    """The Finnish reference (viite): 3 to 19 digits and a check digit."""

    FINNISH_RF = "finnish_rf"
    """The Finnish reference as ISO 11649."""

    NORWEGIAN_KID_MOD10 = "norwegian_kid_mod10"
    """The Norwegian KID with a check digit by modulus 10: 2 to 25 digits."""

    NORWEGIAN_KID_MOD11 = "norwegian_kid_mod11"
    """The Norwegian KID with a check digit by modulus 11: 2 to 25 digits, the last of which may be a minus."""

    SWEDISH_OCR = "swedish_ocr"
    """The Swedish OCR number: 2 to 25 digits, the last by modulus 10."""

    SWEDISH_OCR_LENGTH = "swedish_ocr_length"
    """The Swedish OCR number with a digit for its length before the check digit."""

    BELGIAN = "belgian"
    """The Belgian structured communication: ten digits and two check digits."""

    DANISH_FIK71 = "danish_fik71"
    """The Danish code line of slips of kind 71: a payment number of 15 digits."""

    DANISH_FIK73 = "danish_fik73"
    """The Danish code line of slips of kind 73, which names the creditor and no payment."""

    DANISH_FIK75 = "danish_fik75"
    """The Danish code line of slips of kind 75: a payment number of 16 digits."""

    DUTCH = "dutch"
    """The Dutch payment reference (betalingskenmerk): 7, 9 to 14, or 16 digits."""

    SLOVENIAN = "slovenian"
    """The Slovenian reference: `SI`, a model, one to three parts."""


class Reset(StrEnum):
    """Whether a reference rate moves during one delay."""

    FROZEN = "frozen"
    """The rate of the first interest day holds for the whole delay."""

    MOVING = "moving"
    """Each day has the rate of the table."""

    EACH_REST = "each_rest"
    """The rate of the first day of each period of compounding holds until the next period begins; where interest is not
    compounded, that of the first interest day throughout."""


class Role(StrEnum):
    """What an account of the general ledger is for. A chart says which account that is."""

    TRADE = "trade"
    """What customers owe, less what credit notes take back."""

    FACTORED = "factored"
    """What customers owe of claims that a factor may give back."""

    CHARGEBACK = "chargeback"
    """Deductions that are claimed back."""

    BILLS = "bills"
    """Bills of exchange and cheques that may be presented only later."""

    IN_TRANSIT = "in_transit"
    """Money on its way: direct debits, cards, cheques that are not final."""

    BANK = "bank"
    """Money in the bank."""

    DUE_FROM_FACTOR = "due_from_factor"
    """What a factor holds back."""

    TAX_WITHHELD = "tax_withheld"
    """Tax that customers withheld, to be had back from the authority."""

    DEPOSIT_TAX = "deposit_tax"
    """Tax inside deposits, shown apart from the deposit that includes it."""

    LOSS_ALLOWANCE = "loss_allowance"
    """What will not be paid, as far as it was provided for."""

    CUSTOMER_CREDIT = "customer_credit"
    """Money of customers that settles nothing yet."""

    DEPOSIT = "deposit"
    """Money for what is still to be delivered: a contract liability."""

    UNIDENTIFIED = "unidentified"
    """Money whose payer is not known."""

    OUTPUT_TAX = "output_tax"
    """Tax owed to the authority."""

    PENDING_TAX = "pending_tax"
    """Tax that is owed once the customer pays."""

    FACTOR_LIABILITY = "factor_liability"
    """What a factor advanced on claims that it may give back."""

    PAYABLES = "payables"
    """What we owe the same party."""

    CLEARING = "clearing"
    """Between the two sides of a settlement on two accounts: nothing once both are booked."""

    EXCHANGE = "exchange"
    """Between two currencies of one settlement: nothing in base currency."""

    FACTOR_CLEARING = "factor_clearing"
    """Between a sale to a factor and what it pays: nothing once both are booked."""

    OPENING_BALANCES = "opening_balances"
    """The other side of what was open when the books began here."""

    REVENUE = "revenue"
    """What was sold, without tax, freight and charges."""

    FREIGHT = "freight"
    """Freight that was charged."""

    CHARGES = "charges"
    """Other charges of invoices."""

    SALES_RETURNS = "sales_returns"
    """What credit notes take back, without tax."""

    DISCOUNTS = "discounts"
    """Discounts for paying early, without tax."""

    ALLOWANCES = "allowances"
    """Allowances, without tax."""

    LATE_INTEREST = "late_interest"
    """Interest on late payment."""

    LATE_FEES = "late_fees"
    """Lump sums and costs of late payment."""

    LATE_CHARGES_WAIVED = "late_charges_waived"
    """What was waived of either."""

    RECOVERIES = "recoveries"
    """What was written off and paid after all."""

    DIFFERENCES = "differences"
    """Small differences that were accepted, either way."""

    BAD_DEBTS = "bad_debts"
    """What will not be paid, without what was provided for."""

    BANK_CHARGES = "bank_charges"
    """What banks and gateways charge."""

    FACTOR_FEES = "factor_fees"
    """A factor's fee."""

    FACTOR_INTEREST = "factor_interest"
    """A factor's interest."""

    FX_GAIN = "fx_gain"
    """Exchange differences of what was settled, above zero."""

    FX_LOSS = "fx_loss"
    """Exchange differences of what was settled, below zero."""

    UNREALISED_GAIN = "unrealised_gain"
    """Exchange differences of what is open, above zero."""

    UNREALISED_LOSS = "unrealised_loss"
    """Exchange differences of what is open, below zero."""


class Roll(StrEnum):
    """Where a day goes that is no business day. A business day stays where it is.

    The first four and the nearest day are those of the ISDA definitions (2006, section 4.12)."""

    FOLLOWING = "following"
    """The next business day. What § 193 BGB makes of a due date on a Saturday, a Sunday or a holiday."""

    MODIFIED_FOLLOWING = "modified_following"
    """The next business day, unless it lies in another month: then the one before."""

    PRECEDING = "preceding"
    """The business day before."""

    MODIFIED_PRECEDING = "modified_preceding"
    """The business day before, unless it lies in another month: then the next one."""

    NEAREST = "nearest"
    """The nearest business day; the later one where two are as near: Saturday goes to Friday, Sunday to Monday."""

    HALF_MONTH_MODIFIED_FOLLOWING = "half_month_modified_following"
    """The next business day, unless it lies in another month or beyond the 15th that the day does not lie beyond:
    then the one before."""


class RoundEach(StrEnum):
    """What a rounding is applied to."""

    LINE = "line"
    """Every line by itself."""

    SUM = "sum"
    """The sum of all lines since the due date; a line is the difference of two such sums."""


class Rounding(StrEnum):
    """How a fraction of a minor unit becomes a whole one. There is no default: whoever multiplies names it.

    | value | half away | half even | half ceiling | away | toward | floor | ceiling |
    |---|---|---|---|---|---|---|---|
    | 2.5 | 3 | 2 | 3 | 3 | 2 | 2 | 3 |
    | 2.4 | 2 | 2 | 2 | 3 | 2 | 2 | 3 |
    | −2.4 | −2 | −2 | −2 | −3 | −2 | −3 | −2 |
    | −2.5 | −3 | −2 | −2 | −3 | −2 | −3 | −2 |"""

    HALF_AWAY = "half_away"
    """To the nearest; a half goes away from zero. What commerce calls rounding."""

    HALF_EVEN = "half_even"
    """To the nearest; a half goes to the even neighbour, so that halves cancel out over many amounts."""

    HALF_CEILING = "half_ceiling"
    """To the nearest; a half goes toward positive infinity: `fn:round` of XPath, by which EN 16931 checks invoices."""

    AWAY = "away"
    """Always away from zero."""

    TOWARD = "toward"
    """Always toward zero: the fraction is cut off."""

    FLOOR = "floor"
    """Always toward negative infinity."""

    CEILING = "ceiling"
    """Always toward positive infinity."""


class RowClass(StrEnum):
    """What a row of a reconciliation is."""

    MATCHED = "matched"
    """The same document and amount on both sides."""

    TIMING = "timing"
    """One side has booked what the other has not yet."""

    AMOUNT = "amount"
    """The same document, another amount."""

    DUPLICATE = "duplicate"
    """What one side has twice."""

    ONLY_HERE = "only_here"
    """What their list lacks."""

    ONLY_THERE = "only_there"
    """What our items lack."""


class RowReason:
    """Why a row is of its class.

    Attributes:
        SameDocument: Matched: number and amount are the same.
        OnlyPartner: Matched: customer and amount are the same, and nothing else of either side could be meant.
        HereFrom: Timing: from that day on it is here as it is there.
        HereUntil: Timing: until that day it was here as it is there.
        RecordedSince: Timing: it is here as it is there by what was recorded after the instant of the view.
        DatedAfter: Timing: their document is dated after our day.
        OtherAmount: Amount: both have it, and not the same of it.
        RowAgain: Duplicate: their list has it in that row already.
        NumberAgain: Duplicate: our document has the number of another one of ours, which their list has once.
        NotThere: Only here: their list does not have it.
        NotHere: Only there: we do not know the number.
        SettledHere: Only there: it was settled here, on that day at the last.
        CountsFrom: Only there: it counts here only from that day, after the window.
        OtherCurrency: Only here, or only there: the other side has the number in another currency.
        SeveralDocuments: Only there: the number is that of several of our documents.
        OtherCustomer: Only there: the number is ours, of another customer, and that customer's is there as well.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "RowReason"

    if TYPE_CHECKING:
        SameDocument: TypeAlias = "_RowReasonSameDocument"
        OnlyPartner: TypeAlias = "_RowReasonOnlyPartner"
        HereFrom: TypeAlias = "_RowReasonHereFrom"
        HereUntil: TypeAlias = "_RowReasonHereUntil"
        RecordedSince: TypeAlias = "_RowReasonRecordedSince"
        DatedAfter: TypeAlias = "_RowReasonDatedAfter"
        OtherAmount: TypeAlias = "_RowReasonOtherAmount"
        RowAgain: TypeAlias = "_RowReasonRowAgain"
        NumberAgain: TypeAlias = "_RowReasonNumberAgain"
        NotThere: TypeAlias = "_RowReasonNotThere"
        NotHere: TypeAlias = "_RowReasonNotHere"
        SettledHere: TypeAlias = "_RowReasonSettledHere"
        CountsFrom: TypeAlias = "_RowReasonCountsFrom"
        OtherCurrency: TypeAlias = "_RowReasonOtherCurrency"
        SeveralDocuments: TypeAlias = "_RowReasonSeveralDocuments"
        OtherCustomer: TypeAlias = "_RowReasonOtherCustomer"


@dataclass(frozen=True, slots=True)
class _RowReasonSameDocument(RowReason):
    """Matched: number and amount are the same."""

    _tag_: ClassVar[str] = "same_document"


_attach(RowReason, "SameDocument", _RowReasonSameDocument)


@dataclass(frozen=True, slots=True)
class _RowReasonOnlyPartner(RowReason):
    """Matched: customer and amount are the same, and nothing else of either side could be meant."""

    _tag_: ClassVar[str] = "only_partner"


_attach(RowReason, "OnlyPartner", _RowReasonOnlyPartner)


@dataclass(frozen=True, slots=True, init=False)
class _RowReasonHereFrom(RowReason):
    """Timing: from that day on it is here as it is there.

    Attributes:
        day: The first day.
        transit: What we had not booked yet.
    """

    day: datetime.date
    transit: InTransit

    _tag_: ClassVar[str] = "here_from"

    def __init__(
        self,
        day: datetime.date | str,
        *,
        transit: InTransit | Literal["document", "money", "credit", "other"],
    ) -> None:
        _settle(
            self,
            "RowReason",
            "here_from",
            day,
            transit,
        )


_attach(RowReason, "HereFrom", _RowReasonHereFrom)


@dataclass(frozen=True, slots=True, init=False)
class _RowReasonHereUntil(RowReason):
    """Timing: until that day it was here as it is there.

    Attributes:
        day: The day from which it is otherwise here.
        transit: What the other side had not booked yet.
    """

    day: datetime.date
    transit: InTransit

    _tag_: ClassVar[str] = "here_until"

    def __init__(
        self,
        day: datetime.date | str,
        *,
        transit: InTransit | Literal["document", "money", "credit", "other"],
    ) -> None:
        _settle(
            self,
            "RowReason",
            "here_until",
            day,
            transit,
        )


_attach(RowReason, "HereUntil", _RowReasonHereUntil)


@dataclass(frozen=True, slots=True)
class _RowReasonRecordedSince(RowReason):
    """Timing: it is here as it is there by what was recorded after the instant of the view."""

    _tag_: ClassVar[str] = "recorded_since"


_attach(RowReason, "RecordedSince", _RowReasonRecordedSince)


@dataclass(frozen=True, slots=True, init=False)
class _RowReasonDatedAfter(RowReason):
    """Timing: their document is dated after our day.

    Attributes:
        day: Its date.
    """

    day: datetime.date

    _tag_: ClassVar[str] = "dated_after"

    def __init__(
        self,
        day: datetime.date | str,
    ) -> None:
        _settle(
            self,
            "RowReason",
            "dated_after",
            day,
        )


_attach(RowReason, "DatedAfter", _RowReasonDatedAfter)


@dataclass(frozen=True, slots=True)
class _RowReasonOtherAmount(RowReason):
    """Amount: both have it, and not the same of it."""

    _tag_: ClassVar[str] = "other_amount"


_attach(RowReason, "OtherAmount", _RowReasonOtherAmount)


@dataclass(frozen=True, slots=True, init=False)
class _RowReasonRowAgain(RowReason):
    """Duplicate: their list has it in that row already.

    Attributes:
        row: The row, counted from 0.
    """

    row: int

    _tag_: ClassVar[str] = "row_again"

    def __init__(
        self,
        row: int,
    ) -> None:
        _settle(
            self,
            "RowReason",
            "row_again",
            row,
        )


_attach(RowReason, "RowAgain", _RowReasonRowAgain)


@dataclass(frozen=True, slots=True, init=False)
class _RowReasonNumberAgain(RowReason):
    """Duplicate: our document has the number of another one of ours, which their list has once.

    Attributes:
        item: The first item of the other document.
    """

    item: ItemKey

    _tag_: ClassVar[str] = "number_again"

    def __init__(
        self,
        item: ItemKey,
    ) -> None:
        _settle(
            self,
            "RowReason",
            "number_again",
            item,
        )


_attach(RowReason, "NumberAgain", _RowReasonNumberAgain)


@dataclass(frozen=True, slots=True)
class _RowReasonNotThere(RowReason):
    """Only here: their list does not have it."""

    _tag_: ClassVar[str] = "not_there"


_attach(RowReason, "NotThere", _RowReasonNotThere)


@dataclass(frozen=True, slots=True)
class _RowReasonNotHere(RowReason):
    """Only there: we do not know the number."""

    _tag_: ClassVar[str] = "not_here"


_attach(RowReason, "NotHere", _RowReasonNotHere)


@dataclass(frozen=True, slots=True, init=False)
class _RowReasonSettledHere(RowReason):
    """Only there: it was settled here, on that day at the last.

    Attributes:
        day: The day of its last movement.
    """

    day: datetime.date

    _tag_: ClassVar[str] = "settled_here"

    def __init__(
        self,
        day: datetime.date | str,
    ) -> None:
        _settle(
            self,
            "RowReason",
            "settled_here",
            day,
        )


_attach(RowReason, "SettledHere", _RowReasonSettledHere)


@dataclass(frozen=True, slots=True, init=False)
class _RowReasonCountsFrom(RowReason):
    """Only there: it counts here only from that day, after the window.

    Attributes:
        day: The first day.
    """

    day: datetime.date

    _tag_: ClassVar[str] = "counts_from"

    def __init__(
        self,
        day: datetime.date | str,
    ) -> None:
        _settle(
            self,
            "RowReason",
            "counts_from",
            day,
        )


_attach(RowReason, "CountsFrom", _RowReasonCountsFrom)


@dataclass(frozen=True, slots=True, init=False)
class _RowReasonOtherCurrency(RowReason):
    """Only here, or only there: the other side has the number in another currency.

    Attributes:
        currency: That currency.
    """

    currency: str

    _tag_: ClassVar[str] = "other_currency"

    def __init__(
        self,
        currency: str,
    ) -> None:
        _settle(
            self,
            "RowReason",
            "other_currency",
            currency,
        )


_attach(RowReason, "OtherCurrency", _RowReasonOtherCurrency)


@dataclass(frozen=True, slots=True)
class _RowReasonSeveralDocuments(RowReason):
    """Only there: the number is that of several of our documents."""

    _tag_: ClassVar[str] = "several_documents"


_attach(RowReason, "SeveralDocuments", _RowReasonSeveralDocuments)


@dataclass(frozen=True, slots=True)
class _RowReasonOtherCustomer(RowReason):
    """Only there: the number is ours, of another customer, and that customer's is there as well."""

    _tag_: ClassVar[str] = "other_customer"


_attach(RowReason, "OtherCustomer", _RowReasonOtherCustomer)


class Rule:
    """One rule of cash application. Rules are tried in the order of the policy, each on what the ones before it left.

    Attributes:
        Remittance: The documents that the remittance advice names, line by line.
        ReferenceText: The documents that the reference text names for sure, in whatever spelling; never in part or with a wrong character.
        ExactSingle: The one open item that equals the money, with or without its discount. Several such items are ambiguous.
        WholeAccount: Everything that is open, where the money is all of it.
        PastDue: Everything that is past due, where the money is all of it.
        PastDueByTerms: Everything that is past due under the same terms, where the money is all of it.
        Combination: The one set of open items that the money is the sum of. Several such sets are ambiguous.
        OldestDueFirst: The oldest due item first, then by issue date and number, the last one in part.
        OldestIssuedFirst: The oldest document first, then by due date and number, the last one in part.
        LargestFirst: What has most open first, then as the oldest due.
        SmallestFirst: What has least open first, then as the oldest due.
        HighestRateFirst: What bears most interest first, then as the oldest due.
        PriorityFirst: By the rank that was agreed, then as the oldest due.
        ProRata: All open items in proportion to what they have open.
        Statutory: In the order that a law prescribes, what it holds to be equal in proportion.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "Rule"

    if TYPE_CHECKING:
        Remittance: TypeAlias = "_RuleRemittance"
        ReferenceText: TypeAlias = "_RuleReferenceText"
        ExactSingle: TypeAlias = "_RuleExactSingle"
        WholeAccount: TypeAlias = "_RuleWholeAccount"
        PastDue: TypeAlias = "_RulePastDue"
        PastDueByTerms: TypeAlias = "_RulePastDueByTerms"
        Combination: TypeAlias = "_RuleCombination"
        OldestDueFirst: TypeAlias = "_RuleOldestDueFirst"
        OldestIssuedFirst: TypeAlias = "_RuleOldestIssuedFirst"
        LargestFirst: TypeAlias = "_RuleLargestFirst"
        SmallestFirst: TypeAlias = "_RuleSmallestFirst"
        HighestRateFirst: TypeAlias = "_RuleHighestRateFirst"
        PriorityFirst: TypeAlias = "_RulePriorityFirst"
        ProRata: TypeAlias = "_RuleProRata"
        Statutory: TypeAlias = "_RuleStatutory"


@dataclass(frozen=True, slots=True)
class _RuleRemittance(Rule):
    """The documents that the remittance advice names, line by line."""

    _tag_: ClassVar[str] = "remittance"


_attach(Rule, "Remittance", _RuleRemittance)


@dataclass(frozen=True, slots=True)
class _RuleReferenceText(Rule):
    """The documents that the reference text names for sure, in whatever spelling; never in part or with a wrong character."""

    _tag_: ClassVar[str] = "reference_text"


_attach(Rule, "ReferenceText", _RuleReferenceText)


@dataclass(frozen=True, slots=True)
class _RuleExactSingle(Rule):
    """The one open item that equals the money, with or without its discount. Several such items are ambiguous."""

    _tag_: ClassVar[str] = "exact_single"


_attach(Rule, "ExactSingle", _RuleExactSingle)


@dataclass(frozen=True, slots=True)
class _RuleWholeAccount(Rule):
    """Everything that is open, where the money is all of it."""

    _tag_: ClassVar[str] = "whole_account"


_attach(Rule, "WholeAccount", _RuleWholeAccount)


@dataclass(frozen=True, slots=True)
class _RulePastDue(Rule):
    """Everything that is past due, where the money is all of it."""

    _tag_: ClassVar[str] = "past_due"


_attach(Rule, "PastDue", _RulePastDue)


@dataclass(frozen=True, slots=True)
class _RulePastDueByTerms(Rule):
    """Everything that is past due under the same terms, where the money is all of it."""

    _tag_: ClassVar[str] = "past_due_by_terms"


_attach(Rule, "PastDueByTerms", _RulePastDueByTerms)


@dataclass(frozen=True, slots=True)
class _RuleCombination(Rule):
    """The one set of open items that the money is the sum of. Several such sets are ambiguous."""

    _tag_: ClassVar[str] = "combination"


_attach(Rule, "Combination", _RuleCombination)


@dataclass(frozen=True, slots=True)
class _RuleOldestDueFirst(Rule):
    """The oldest due item first, then by issue date and number, the last one in part."""

    _tag_: ClassVar[str] = "oldest_due_first"


_attach(Rule, "OldestDueFirst", _RuleOldestDueFirst)


@dataclass(frozen=True, slots=True)
class _RuleOldestIssuedFirst(Rule):
    """The oldest document first, then by due date and number, the last one in part."""

    _tag_: ClassVar[str] = "oldest_issued_first"


_attach(Rule, "OldestIssuedFirst", _RuleOldestIssuedFirst)


@dataclass(frozen=True, slots=True)
class _RuleLargestFirst(Rule):
    """What has most open first, then as the oldest due."""

    _tag_: ClassVar[str] = "largest_first"


_attach(Rule, "LargestFirst", _RuleLargestFirst)


@dataclass(frozen=True, slots=True)
class _RuleSmallestFirst(Rule):
    """What has least open first, then as the oldest due."""

    _tag_: ClassVar[str] = "smallest_first"


_attach(Rule, "SmallestFirst", _RuleSmallestFirst)


@dataclass(frozen=True, slots=True)
class _RuleHighestRateFirst(Rule):
    """What bears most interest first, then as the oldest due."""

    _tag_: ClassVar[str] = "highest_rate_first"


_attach(Rule, "HighestRateFirst", _RuleHighestRateFirst)


@dataclass(frozen=True, slots=True)
class _RulePriorityFirst(Rule):
    """By the rank that was agreed, then as the oldest due."""

    _tag_: ClassVar[str] = "priority_first"


_attach(Rule, "PriorityFirst", _RulePriorityFirst)


@dataclass(frozen=True, slots=True)
class _RuleProRata(Rule):
    """All open items in proportion to what they have open."""

    _tag_: ClassVar[str] = "pro_rata"


_attach(Rule, "ProRata", _RuleProRata)


@dataclass(frozen=True, slots=True, init=False)
class _RuleStatutory(Rule):
    """In the order that a law prescribes, what it holds to be equal in proportion.

    Attributes:
        law: Which law.
    """

    law: Law

    _tag_: ClassVar[str] = "statutory"

    def __init__(
        self,
        law: Law | Literal["bgb366", "bgb497", "code_civil1342", "codigo_civil1174", "codice_civile1193", "or87", "ccq1572", "clayton", "united_states"],
    ) -> None:
        _settle(
            self,
            "Rule",
            "statutory",
            law,
        )


_attach(Rule, "Statutory", _RuleStatutory)


class SampleMethod:
    """How customers are drawn (ISA 530, Appendix 4).

    Attributes:
        Random: Each customer is as likely as any other.
        MonetaryUnit: Each minor unit is as likely as any other, so that customers are drawn in proportion to what they owe. The units
            drawn stand at equal distances from a random start; a customer who owes more than that distance is always drawn, and
            more than once where several fall on it.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "SampleMethod"

    if TYPE_CHECKING:
        Random: TypeAlias = "_SampleMethodRandom"
        MonetaryUnit: TypeAlias = "_SampleMethodMonetaryUnit"


@dataclass(frozen=True, slots=True, init=False)
class _SampleMethodRandom(SampleMethod):
    """Each customer is as likely as any other.

    Attributes:
        count: How many customers are drawn; all of them where there are fewer.
    """

    count: int

    _tag_: ClassVar[str] = "random"

    def __init__(
        self,
        count: int,
    ) -> None:
        _settle(
            self,
            "SampleMethod",
            "random",
            count,
        )


_attach(SampleMethod, "Random", _SampleMethodRandom)


@dataclass(frozen=True, slots=True, init=False)
class _SampleMethodMonetaryUnit(SampleMethod):
    """Each minor unit is as likely as any other, so that customers are drawn in proportion to what they owe. The units
    drawn stand at equal distances from a random start; a customer who owes more than that distance is always drawn, and
    more than once where several fall on it.

    Attributes:
        count: How many units are drawn.
    """

    count: int

    _tag_: ClassVar[str] = "monetary_unit"

    def __init__(
        self,
        count: int,
    ) -> None:
        _settle(
            self,
            "SampleMethod",
            "monetary_unit",
            count,
        )


_attach(SampleMethod, "MonetaryUnit", _SampleMethodMonetaryUnit)


class Scheme(StrEnum):
    """A direct-debit scheme, as far as it says how long a debit can come back."""

    SDD_CORE = "sdd_core"
    """SEPA core."""

    SDD_B2B = "sdd_b2b"
    """SEPA business to business."""


class Share:
    """How much of a document one instalment takes.

    Attributes:
        PercentOfTotal: A percentage of the document's total.
        PercentOfRemainder: A percentage of what the instalments before it left.
        Fixed: A fixed amount in the document's currency.
        Remainder: Everything that is left, and with it every residue of rounding. Stands last, once.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "Share"

    if TYPE_CHECKING:
        PercentOfTotal: TypeAlias = "_SharePercentOfTotal"
        PercentOfRemainder: TypeAlias = "_SharePercentOfRemainder"
        Fixed: TypeAlias = "_ShareFixed"
        Remainder: TypeAlias = "_ShareRemainder"


@dataclass(frozen=True, slots=True, init=False)
class _SharePercentOfTotal(Share):
    """A percentage of the document's total.

    Attributes:
        percent: Above 0, at most 100.
    """

    percent: decimal.Decimal

    _tag_: ClassVar[str] = "percent_of_total"

    def __init__(
        self,
        percent: decimal.Decimal | int | str,
    ) -> None:
        _settle(
            self,
            "Share",
            "percent_of_total",
            percent,
        )


_attach(Share, "PercentOfTotal", _SharePercentOfTotal)


@dataclass(frozen=True, slots=True, init=False)
class _SharePercentOfRemainder(Share):
    """A percentage of what the instalments before it left.

    Attributes:
        percent: Above 0, at most 100.
    """

    percent: decimal.Decimal

    _tag_: ClassVar[str] = "percent_of_remainder"

    def __init__(
        self,
        percent: decimal.Decimal | int | str,
    ) -> None:
        _settle(
            self,
            "Share",
            "percent_of_remainder",
            percent,
        )


_attach(Share, "PercentOfRemainder", _SharePercentOfRemainder)


@dataclass(frozen=True, slots=True, init=False)
class _ShareFixed(Share):
    """A fixed amount in the document's currency.

    Attributes:
        amount: Above zero.
    """

    amount: Money

    _tag_: ClassVar[str] = "fixed"

    def __init__(
        self,
        amount: Money | str,
    ) -> None:
        _settle(
            self,
            "Share",
            "fixed",
            amount,
        )


_attach(Share, "Fixed", _ShareFixed)


@dataclass(frozen=True, slots=True)
class _ShareRemainder(Share):
    """Everything that is left, and with it every residue of rounding. Stands last, once."""

    _tag_: ClassVar[str] = "remainder"


_attach(Share, "Remainder", _ShareRemainder)


class Signal:
    """What speaks for an answer.

    Attributes:
        Advised: The remittance advice names the document.
        Named: The text names the document.
        ClosesNamed: The amount is what the named documents take.
        EqualAmount: The amount is what one item takes.
        WholeAccount: The amount is all that is open on the accounts of the payer.
        PastDue: The amount is all that is past due there.
        Combination: The amount is what these items take together, and no others.
        PartPayment: The money is a part of what the one named document takes.
        PaidTwice: The amount is that of a paid document which is named: it was paid twice.
        Distinctive: No item of the books but this takes the amount.
        KnownAccount: The payer's bank account is known as this customer's.
        KnownName: The payer's name is this customer's.
        CutName: The beginning of this customer's name is all that the bank passed on.
        PaidBefore: Money of this payer settled items of this customer before.
        PaysFor: The payer pays for this customer.
        NameInText: The text says the name of who owes this.
        CustomerNumber: The customer's number stands in the text.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "Signal"

    if TYPE_CHECKING:
        Advised: TypeAlias = "_SignalAdvised"
        Named: TypeAlias = "_SignalNamed"
        ClosesNamed: TypeAlias = "_SignalClosesNamed"
        EqualAmount: TypeAlias = "_SignalEqualAmount"
        WholeAccount: TypeAlias = "_SignalWholeAccount"
        PastDue: TypeAlias = "_SignalPastDue"
        Combination: TypeAlias = "_SignalCombination"
        PartPayment: TypeAlias = "_SignalPartPayment"
        PaidTwice: TypeAlias = "_SignalPaidTwice"
        Distinctive: TypeAlias = "_SignalDistinctive"
        KnownAccount: TypeAlias = "_SignalKnownAccount"
        KnownName: TypeAlias = "_SignalKnownName"
        CutName: TypeAlias = "_SignalCutName"
        PaidBefore: TypeAlias = "_SignalPaidBefore"
        PaysFor: TypeAlias = "_SignalPaysFor"
        NameInText: TypeAlias = "_SignalNameInText"
        CustomerNumber: TypeAlias = "_SignalCustomerNumber"


@dataclass(frozen=True, slots=True, init=False)
class _SignalAdvised(Signal):
    """The remittance advice names the document.

    Attributes:
        document: The document.
    """

    document: str

    _tag_: ClassVar[str] = "advised"

    def __init__(
        self,
        document: str,
    ) -> None:
        _settle(
            self,
            "Signal",
            "advised",
            document,
        )


_attach(Signal, "Advised", _SignalAdvised)


@dataclass(frozen=True, slots=True, init=False)
class _SignalNamed(Signal):
    """The text names the document.

    Attributes:
        document: The document.
        likeness: How surely.
    """

    document: str
    likeness: Likeness

    _tag_: ClassVar[str] = "named"

    def __init__(
        self,
        document: str,
        *,
        likeness: Likeness | Literal["exact", "spelling", "leading_zeros", "structured", "merged", "abbreviated", "range", "truncated", "misspelt", "unknown"],
    ) -> None:
        _settle(
            self,
            "Signal",
            "named",
            document,
            likeness,
        )


_attach(Signal, "Named", _SignalNamed)


@dataclass(frozen=True, slots=True)
class _SignalClosesNamed(Signal):
    """The amount is what the named documents take."""

    _tag_: ClassVar[str] = "closes_named"


_attach(Signal, "ClosesNamed", _SignalClosesNamed)


@dataclass(frozen=True, slots=True)
class _SignalEqualAmount(Signal):
    """The amount is what one item takes."""

    _tag_: ClassVar[str] = "equal_amount"


_attach(Signal, "EqualAmount", _SignalEqualAmount)


@dataclass(frozen=True, slots=True)
class _SignalWholeAccount(Signal):
    """The amount is all that is open on the accounts of the payer."""

    _tag_: ClassVar[str] = "whole_account"


_attach(Signal, "WholeAccount", _SignalWholeAccount)


@dataclass(frozen=True, slots=True)
class _SignalPastDue(Signal):
    """The amount is all that is past due there."""

    _tag_: ClassVar[str] = "past_due"


_attach(Signal, "PastDue", _SignalPastDue)


@dataclass(frozen=True, slots=True, init=False)
class _SignalCombination(Signal):
    """The amount is what these items take together, and no others.

    Attributes:
        items: How many.
    """

    items: int

    _tag_: ClassVar[str] = "combination"

    def __init__(
        self,
        items: int,
    ) -> None:
        _settle(
            self,
            "Signal",
            "combination",
            items,
        )


_attach(Signal, "Combination", _SignalCombination)


@dataclass(frozen=True, slots=True)
class _SignalPartPayment(Signal):
    """The money is a part of what the one named document takes."""

    _tag_: ClassVar[str] = "part_payment"


_attach(Signal, "PartPayment", _SignalPartPayment)


@dataclass(frozen=True, slots=True, init=False)
class _SignalPaidTwice(Signal):
    """The amount is that of a paid document which is named: it was paid twice.

    Attributes:
        document: The document.
    """

    document: str

    _tag_: ClassVar[str] = "paid_twice"

    def __init__(
        self,
        document: str,
    ) -> None:
        _settle(
            self,
            "Signal",
            "paid_twice",
            document,
        )


_attach(Signal, "PaidTwice", _SignalPaidTwice)


@dataclass(frozen=True, slots=True)
class _SignalDistinctive(Signal):
    """No item of the books but this takes the amount."""

    _tag_: ClassVar[str] = "distinctive"


_attach(Signal, "Distinctive", _SignalDistinctive)


@dataclass(frozen=True, slots=True, init=False)
class _SignalKnownAccount(Signal):
    """The payer's bank account is known as this customer's.

    Attributes:
        customer: The customer.
    """

    customer: str

    _tag_: ClassVar[str] = "known_account"

    def __init__(
        self,
        customer: str,
    ) -> None:
        _settle(
            self,
            "Signal",
            "known_account",
            customer,
        )


_attach(Signal, "KnownAccount", _SignalKnownAccount)


@dataclass(frozen=True, slots=True, init=False)
class _SignalKnownName(Signal):
    """The payer's name is this customer's.

    Attributes:
        customer: The customer.
    """

    customer: str

    _tag_: ClassVar[str] = "known_name"

    def __init__(
        self,
        customer: str,
    ) -> None:
        _settle(
            self,
            "Signal",
            "known_name",
            customer,
        )


_attach(Signal, "KnownName", _SignalKnownName)


@dataclass(frozen=True, slots=True, init=False)
class _SignalCutName(Signal):
    """The beginning of this customer's name is all that the bank passed on.

    Attributes:
        customer: The customer.
    """

    customer: str

    _tag_: ClassVar[str] = "cut_name"

    def __init__(
        self,
        customer: str,
    ) -> None:
        _settle(
            self,
            "Signal",
            "cut_name",
            customer,
        )


_attach(Signal, "CutName", _SignalCutName)


@dataclass(frozen=True, slots=True, init=False)
class _SignalPaidBefore(Signal):
    """Money of this payer settled items of this customer before.

    Attributes:
        customer: The customer.
    """

    customer: str

    _tag_: ClassVar[str] = "paid_before"

    def __init__(
        self,
        customer: str,
    ) -> None:
        _settle(
            self,
            "Signal",
            "paid_before",
            customer,
        )


_attach(Signal, "PaidBefore", _SignalPaidBefore)


@dataclass(frozen=True, slots=True, init=False)
class _SignalPaysFor(Signal):
    """The payer pays for this customer.

    Attributes:
        customer: The customer.
    """

    customer: str

    _tag_: ClassVar[str] = "pays_for"

    def __init__(
        self,
        customer: str,
    ) -> None:
        _settle(
            self,
            "Signal",
            "pays_for",
            customer,
        )


_attach(Signal, "PaysFor", _SignalPaysFor)


@dataclass(frozen=True, slots=True, init=False)
class _SignalNameInText(Signal):
    """The text says the name of who owes this.

    Attributes:
        customer: The customer.
    """

    customer: str

    _tag_: ClassVar[str] = "name_in_text"

    def __init__(
        self,
        customer: str,
    ) -> None:
        _settle(
            self,
            "Signal",
            "name_in_text",
            customer,
        )


_attach(Signal, "NameInText", _SignalNameInText)


@dataclass(frozen=True, slots=True, init=False)
class _SignalCustomerNumber(Signal):
    """The customer's number stands in the text.

    Attributes:
        customer: The customer.
    """

    customer: str

    _tag_: ClassVar[str] = "customer_number"

    def __init__(
        self,
        customer: str,
    ) -> None:
        _settle(
            self,
            "Signal",
            "customer_number",
            customer,
        )


_attach(Signal, "CustomerNumber", _SignalCustomerNumber)


class Stage(StrEnum):
    """How far a receipt has come on its way from a promise of money to money.

    A bank transfer is cleared when it is received; a cheque, a direct debit or a card payment only later."""

    REMITTED = "remitted"
    """It was handed to the bank."""

    CLEARED = "cleared"
    """The money is final."""


class StatementReason(StrEnum):
    """Why a balance changed."""

    INVOICE = "invoice"
    """An invoice was issued."""

    CREDIT_NOTE = "credit_note"
    """A credit note was issued."""

    RECEIPT = "receipt"
    """Money was received."""

    DISCOUNT = "discount"
    """An early-payment discount was granted, or taken back."""

    RETURN = "return"
    """A payment was returned."""

    OTHER_ACCOUNT = "other_account"
    """Another account's money settled this account's item, or this account's money another one's; or that was undone."""

    OTHER_CURRENCY = "other_currency"
    """Money of another currency of this account settled the item, or the other way round; or that was undone."""

    WRITE_OFF = "write_off"
    """What will not be paid was written off, or that was reversed."""

    DEBIT_NOTE = "debit_note"
    """A debit note was issued."""

    LATE_CHARGE = "late_charge"
    """Late payment was charged."""

    RECOVERY = "recovery"
    """What was written off is claimed again."""

    RECLAIM = "reclaim"
    """What was refunded of a returned payment is claimed back."""

    TRANSFER = "transfer"
    """What was carried over from another account or to another purpose."""

    RESIDUAL = "residual"
    """The rest of an item that was paid in part."""

    CHARGEBACK = "chargeback"
    """The claim for a deduction that is not accepted."""

    ALLOWANCE = "allowance"
    """An allowance was granted, or that was reversed."""

    TOLERANCE = "tolerance"
    """A small difference was accepted, or that was reversed."""

    WITHHOLDING = "withholding"
    """Tax was withheld, or that was not proved."""

    BANK_CHARGES = "bank_charges"
    """Banks on the way kept a part."""

    NETTING = "netting"
    """Set off against what we owe, or that was reversed."""

    WAIVER = "waiver"
    """A late charge was waived, or that was reversed."""

    REFUND = "refund"
    """Money was paid back, or came back."""

    VOID = "void"
    """A document was voided."""

    FACTORED = "factored"
    """The claim was sold to a factor, or is ours again."""


class TableName(StrEnum):
    """One of the two tables."""

    ITEMS = "items"
    """The table of items: invoices, credit notes."""

    MOVEMENTS = "movements"
    """The table of movements: payments and what else lowers an open amount."""


class TaxPoint(StrEnum):
    """When tax is owed."""

    DOCUMENT = "document"
    """With the document (VAT Directive art. 63)."""

    PAYMENT = "payment"
    """With each payment, its share: cash accounting (VAT Directive art. 66(b) and 167a)."""


class Turn(StrEnum):
    """In which order receipts of one account and currency take their turns."""

    RULE_BY_RULE = "rule_by_rule"
    """Rule by rule over all receipts: what one of them names is settled before age takes it for another."""

    RECEIPT_BY_RECEIPT = "receipt_by_receipt"
    """Receipt by receipt, each by all rules, as they would have come to an account one after the other."""


class Upfront(StrEnum):
    """A part of the totals that the first instalment may take whole, while the others share the rest."""

    TAX = "tax"
    """All tax."""

    FREIGHT = "freight"
    """The freight."""

    CHARGES = "charges"
    """The other charges."""


class Weekday(StrEnum):
    """A day of the week."""

    MONDAY = "monday"
    """The first day of the week of ISO 8601."""

    TUESDAY = "tuesday"
    """The second."""

    WEDNESDAY = "wednesday"
    """The third."""

    THURSDAY = "thursday"
    """The fourth."""

    FRIDAY = "friday"
    """The fifth."""

    SATURDAY = "saturday"
    """The sixth."""

    SUNDAY = "sunday"
    """The last."""


class Why:
    """Why a line settles what it settles.

    Attributes:
        ByRule: A rule of the allocation policy, on this evidence.
        Instructed: A person or program said so.
        LinkedCreditNote: A credit note names the invoice it corrects.
        LeftAfterReturn: A part of the money was returned; this is what it still settles.
    """

    __slots__ = ()
    _kind_: ClassVar[str] = "Why"

    if TYPE_CHECKING:
        ByRule: TypeAlias = "_WhyByRule"
        Instructed: TypeAlias = "_WhyInstructed"
        LinkedCreditNote: TypeAlias = "_WhyLinkedCreditNote"
        LeftAfterReturn: TypeAlias = "_WhyLeftAfterReturn"


@dataclass(frozen=True, slots=True, init=False)
class _WhyByRule(Why):
    """A rule of the allocation policy, on this evidence.

    Attributes:
        rule: Which rule.
        evidence: What it found.
    """

    rule: Rule
    evidence: Evidence

    _tag_: ClassVar[str] = "by_rule"

    def __init__(
        self,
        rule: Rule | Literal["remittance", "reference_text", "exact_single", "whole_account", "past_due", "past_due_by_terms", "combination", "oldest_due_first", "oldest_issued_first", "largest_first", "smallest_first", "highest_rate_first", "priority_first", "pro_rata"],
        *,
        evidence: Evidence | Literal["equal_amount", "whole_account", "past_due"],
    ) -> None:
        _settle(
            self,
            "Why",
            "by_rule",
            rule,
            evidence,
        )


_attach(Why, "ByRule", _WhyByRule)


@dataclass(frozen=True, slots=True)
class _WhyInstructed(Why):
    """A person or program said so."""

    _tag_: ClassVar[str] = "instructed"


_attach(Why, "Instructed", _WhyInstructed)


@dataclass(frozen=True, slots=True)
class _WhyLinkedCreditNote(Why):
    """A credit note names the invoice it corrects."""

    _tag_: ClassVar[str] = "linked_credit_note"


_attach(Why, "LinkedCreditNote", _WhyLinkedCreditNote)


@dataclass(frozen=True, slots=True)
class _WhyLeftAfterReturn(Why):
    """A part of the money was returned; this is what it still settles."""

    _tag_: ClassVar[str] = "left_after_return"


_attach(Why, "LeftAfterReturn", _WhyLeftAfterReturn)


class Within(StrEnum):
    """Where incompatible duties may not meet."""

    CUSTOMER = "customer"
    """On one customer, whatever document is concerned and however long ago."""

    DOCUMENT = "document"
    """On one document, or on documents of which one settled the other."""


class WriteOffPolicy(StrEnum):
    """What a write-off is booked against."""

    ALLOWANCE = "allowance"
    """What was provided for (IFRS 9, ASC 326)."""

    DIRECT = "direct"
    """The expense of the period."""


@dataclass(frozen=True, slots=True, init=False)
class AcceptDifference:
    """Accepts a small difference: a debit paid a little short is closed, or a credit a little over is used up.

    Attributes:
        difference: The number of the acceptance.
        item: The item: a debit, or a credit.
        amount: How much, above zero; none for all that is open.
        effective: The day from which it counts, not before the item has that much open.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    difference: str
    item: ItemKey
    amount: Money | None
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "AcceptDifference"
    _tag_: ClassVar[str] = "accept_difference"

    def __init__(
        self,
        difference: str,
        *,
        item: ItemKey,
        amount: Money | str | None = None,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "AcceptDifference",
            None,
            difference,
            item,
            amount,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class AcceptedDeduction:
    """Which deductions count as paid.

    Attributes:
        kind: Why the payer kept something.
        up_to: How much of what was owed he may have kept for it.
    """

    kind: DifferenceKind
    up_to: Tolerance

    _kind_: ClassVar[str] = "AcceptedDeduction"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        kind: DifferenceKind | Literal["tolerance", "bank_charges", "withholding", "cash_rounding"],
        *,
        up_to: Tolerance | Sequence[Money | str],
    ) -> None:
        _settle(
            self,
            "AcceptedDeduction",
            None,
            kind,
            up_to,
        )


@dataclass(frozen=True, slots=True, init=False)
class AccountBlocked:
    """Something was blocked for an account.

    Attributes:
        block: What is blocked.
        until: The last day of the block; none until it is lifted.
        reason: Why.
    """

    block: Block
    until: datetime.date | None
    reason: str

    _kind_: ClassVar[str] = "AccountBlocked"
    _tag_: ClassVar[str] = "account_blocked"

    def __init__(
        self,
        block: Block | Literal["billing", "refunds", "dunning", "late_charges"],
        *,
        until: datetime.date | str | None = None,
        reason: str,
    ) -> None:
        _settle(
            self,
            "AccountBlocked",
            None,
            block,
            until,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class AccountChanged:
    """What is agreed with a customer changed, from the effective date on.

    Attributes:
        profile: What holds from then on.
    """

    profile: Profile

    _kind_: ClassVar[str] = "AccountChanged"
    _tag_: ClassVar[str] = "account_changed"

    def __init__(
        self,
        profile: Profile,
    ) -> None:
        _settle(
            self,
            "AccountChanged",
            None,
            profile,
        )


@dataclass(frozen=True, slots=True, init=False)
class AccountClosed:
    """An account was closed. Nothing was open on it.

    Attributes:
        merged_into: The account that took over what was open; none where it was closed for itself.
        reason: Why.
    """

    merged_into: AccountKey | None
    reason: str | None

    _kind_: ClassVar[str] = "AccountClosed"
    _tag_: ClassVar[str] = "account_closed"

    def __init__(
        self,
        merged_into: AccountKey | str | None = None,
        *,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "AccountClosed",
            None,
            merged_into,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class AccountKey:
    """Names one account: a customer, and a class where the customer has several accounts.

    Attributes:
        customer: Whose account it is.
        class_: Which of the customer's accounts; none for the only one.
    """

    customer: str
    class_: str | None

    _kind_: ClassVar[str] = "AccountKey"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        customer: str,
        *,
        class_: str | None = None,
    ) -> None:
        _settle(
            self,
            "AccountKey",
            None,
            customer,
            class_,
        )


@dataclass(frozen=True, slots=True, init=False)
class AccountOpened:
    """An account was opened.

    Attributes:
        account: Which account.
        profile: Who plays which part.
    """

    account: AccountKey
    profile: Profile

    _kind_: ClassVar[str] = "AccountOpened"
    _tag_: ClassVar[str] = "account_opened"

    def __init__(
        self,
        account: AccountKey | str,
        *,
        profile: Profile,
    ) -> None:
        _settle(
            self,
            "AccountOpened",
            None,
            account,
            profile,
        )


@dataclass(frozen=True, slots=True, init=False)
class AccountReopened:
    """A closed account was opened again.

    Attributes:
        reason: Why.
    """

    reason: str | None

    _kind_: ClassVar[str] = "AccountReopened"
    _tag_: ClassVar[str] = "account_reopened"

    def __init__(
        self,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "AccountReopened",
            None,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class AccountStatus:
    """What is going on about an account at the end of a day, by effective dates. Cases stand in it since they began, those
    that have ended too.

    Attributes:
        account: Which account.
        day: The day, its end included.
        profile: Who plays which part.
        blocks: What is blocked.
        closed: Since when it is closed; none where it is open.
        receipts: Its receipts and what their money came to, in the order they arose.
        disputes: Disputes, by number.
        promises: Promises to pay, by number.
        plans: Payment plans, by number.
        placements: What agencies collect, by number.
        insolvencies: Insolvency proceedings, by number.
        assignments: What belongs to factors, by number.
        withholdings: Withheld tax without a certificate, by number.
        refused_discounts: Discounts that were refused, in the order they were recorded.
        late_charges: Items whose late payment was charged, and until when.
        mandates: Mandates in force, by number.
    """

    account: AccountKey
    day: datetime.date
    profile: Profile
    blocks: tuple[StandingBlock, ...]
    closed: ClosedAccount | None
    receipts: tuple[ReceiptStatus, ...]
    disputes: tuple[DisputeStatus, ...]
    promises: tuple[PromiseStatus, ...]
    plans: tuple[PlanStatus, ...]
    placements: tuple[PlacementStatus, ...]
    insolvencies: tuple[InsolvencyStatus, ...]
    assignments: tuple[AssignmentStatus, ...]
    withholdings: tuple[OpenWithholding, ...]
    refused_discounts: tuple[DiscountRefusal, ...]
    late_charges: tuple[ItemCharges, ...]
    mandates: tuple[StandingMandate, ...]

    _kind_: ClassVar[str] = "AccountStatus"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        account: AccountKey | str,
        *,
        day: datetime.date | str,
        profile: Profile,
        blocks: Sequence[StandingBlock],
        closed: ClosedAccount | datetime.date | str | None = None,
        receipts: Sequence[ReceiptStatus],
        disputes: Sequence[DisputeStatus],
        promises: Sequence[PromiseStatus],
        plans: Sequence[PlanStatus],
        placements: Sequence[PlacementStatus],
        insolvencies: Sequence[InsolvencyStatus],
        assignments: Sequence[AssignmentStatus],
        withholdings: Sequence[OpenWithholding],
        refused_discounts: Sequence[DiscountRefusal],
        late_charges: Sequence[ItemCharges],
        mandates: Sequence[StandingMandate],
    ) -> None:
        _settle(
            self,
            "AccountStatus",
            None,
            account,
            day,
            profile,
            blocks,
            closed,
            receipts,
            disputes,
            promises,
            plans,
            placements,
            insolvencies,
            assignments,
            withholdings,
            refused_discounts,
            late_charges,
            mandates,
        )


@dataclass(frozen=True, slots=True, init=False)
class AccountUnblocked:
    """A block was lifted.

    Attributes:
        block: What was blocked.
        reason: Why.
    """

    block: Block
    reason: str | None

    _kind_: ClassVar[str] = "AccountUnblocked"
    _tag_: ClassVar[str] = "account_unblocked"

    def __init__(
        self,
        block: Block | Literal["billing", "refunds", "dunning", "late_charges"],
        *,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "AccountUnblocked",
            None,
            block,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class AccountingPeriod:
    """A period of the books.

    Attributes:
        name: What it is called: `2026-03`, `FY26-Q1`.
        period: Its days.
    """

    name: str
    period: Period

    _kind_: ClassVar[str] = "AccountingPeriod"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        name: str,
        *,
        period: Period,
    ) -> None:
        _settle(
            self,
            "AccountingPeriod",
            None,
            name,
            period,
        )


@dataclass(frozen=True, slots=True, init=False)
class AdjustmentReversed:
    """An adjustment was reversed, all of it or a part.

    Attributes:
        adjustment: Its number.
        kind: What it was.
        lines: How much on which item.
        reason: Why.
    """

    adjustment: str
    kind: AdjustmentKind
    lines: tuple[ItemAmount, ...]
    reason: str | None

    _kind_: ClassVar[str] = "AdjustmentReversed"
    _tag_: ClassVar[str] = "adjustment_reversed"

    def __init__(
        self,
        adjustment: str,
        *,
        kind: AdjustmentKind | Literal["discount", "allowance", "tolerance", "withholding", "netting", "write_off", "waiver", "refund", "factored"],
        lines: Sequence[ItemAmount],
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "AdjustmentReversed",
            None,
            adjustment,
            kind,
            lines,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class AdviceColumns:
    """Which column of a table of remittance lines means what. Lines of one receipt stand in their order. Columns are named
    exactly as the table names them.

    Attributes:
        receipt: The number of the receipt.
        document: The document that it names.
        instalment: Which instalment of it; where empty, all of them, the oldest due first.
        amount: How much is for it, above zero, in the currency of the receipt; where empty, as much as it takes.
    """

    receipt: str
    document: str
    instalment: str | None
    amount: str | None

    _kind_: ClassVar[str] = "AdviceColumns"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        receipt: str,
        *,
        document: str,
        instalment: str | None = None,
        amount: str | None = None,
    ) -> None:
        _settle(
            self,
            "AdviceColumns",
            None,
            receipt,
            document,
            instalment,
            amount,
        )


@dataclass(frozen=True, slots=True, init=False)
class AfterDeposits:
    """What is left of a final invoice after the deposits.

    Attributes:
        received: What was received in advance, tax included. EN 16931 BT-113.
        deducted: Net and tax inside that, for each category and rate: what the final invoice states as deducted.
        due: What remains due, tax included. EN 16931 BT-115.
        due_tax: The tax that remains due.
        left: What remains to be taxed, for each category and rate of the final invoice and then of the deposits. Where the
            rate was another one when the deposit came in, its share is below zero: it is taxed anew at the rate of the supply.
    """

    received: Money
    deducted: tuple[TaxShare, ...]
    due: Money
    due_tax: Money
    left: tuple[TaxShare, ...]

    _kind_: ClassVar[str] = "AfterDeposits"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        received: Money | str,
        *,
        deducted: Sequence[TaxShare],
        due: Money | str,
        due_tax: Money | str,
        left: Sequence[TaxShare],
    ) -> None:
        _settle(
            self,
            "AfterDeposits",
            None,
            received,
            deducted,
            due,
            due_tax,
            left,
        )


@dataclass(frozen=True, slots=True, init=False)
class AgedItem:
    """One open item of an aging report.

    Attributes:
        account: Whose item it is.
        item: Which item.
        kind: What it comes from: `invoice`, `credit note`, `receipt` or `write-off`.
        issued: The document date or value date.
        due: When it is due; none where that is not known.
        age: How old it is.
        bucket: Which bucket its age falls into, from 0; none for credits and undated items.
        original: What it was at first.
        open: What is open.
        disputed: What of it is disputed and stands apart from its bucket.
    """

    account: AccountKey
    item: ItemKey
    kind: str
    issued: datetime.date
    due: datetime.date | None
    age: Age
    bucket: int | None
    original: Money
    open: Money
    disputed: Money

    _kind_: ClassVar[str] = "AgedItem"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        account: AccountKey | str,
        *,
        item: ItemKey,
        kind: str,
        issued: datetime.date | str,
        due: datetime.date | str | None = None,
        age: Age | Literal["undated"],
        bucket: int | None = None,
        original: Money | str,
        open: Money | str,
        disputed: Money | str,
    ) -> None:
        _settle(
            self,
            "AgedItem",
            None,
            account,
            item,
            kind,
            issued,
            due,
            age,
            bucket,
            original,
            open,
            disputed,
        )


@dataclass(frozen=True, slots=True, init=False)
class AgingLayout:
    """How an aging report is laid out: its buckets, where credits stand, what its rows are, in which currency.

    Attributes:
        buckets: How ages are counted and bounded.
        credits: Where open credits stand.
        by: The attribute whose values are the rows; none for a row per account.
        currency: In which currency amounts are.
        future: Whether items that count only from a later day have a column of their own. In a report of the past that is
            everything since, so ask for it with what was known then.
    """

    buckets: Buckets
    credits: CreditsShown
    by: str | None
    currency: CurrencyShown
    future: bool

    _kind_: ClassVar[str] = "AgingLayout"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        buckets: Buckets,
        *,
        credits: CreditsShown | Literal["apart", "by_own_age", "against_oldest"],
        by: str | None = None,
        currency: CurrencyShown | Literal["document", "base"],
        future: bool,
    ) -> None:
        _settle(
            self,
            "AgingLayout",
            None,
            buckets,
            credits,
            by,
            currency,
            future,
        )


@dataclass(frozen=True, slots=True, init=False)
class AgingRow:
    """What an account, a group, or a currency as a whole has open.

    Attributes:
        account: The account; none for a group or a total.
        group: The value of the attribute; none for an account, a total, and items without a value.
        currency: The currency of every amount in the row.
        buckets: The open debits by bucket, the youngest first.
        undated: The open debits that have no date to count from.
        disputed: The open debits that are disputed.
        credits: The open credits, at most zero: unapplied receipts and credit notes. They age nothing.
        uncleared: The open receipts that may still come back, at most zero.
        total: All of these: buckets, undated, disputed, credits and uncleared.
        future: What only counts from a later day. It is no part of the total.
        count: How many open debit items the row holds.
    """

    account: AccountKey | None
    group: str | None
    currency: str
    buckets: tuple[Money, ...]
    undated: Money
    disputed: Money
    credits: Money
    uncleared: Money
    total: Money
    future: Money
    count: int

    _kind_: ClassVar[str] = "AgingRow"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        account: AccountKey | str | None = None,
        *,
        group: str | None = None,
        currency: str,
        buckets: Sequence[Money | str],
        undated: Money | str,
        disputed: Money | str,
        credits: Money | str,
        uncleared: Money | str,
        total: Money | str,
        future: Money | str,
        count: int,
    ) -> None:
        _settle(
            self,
            "AgingRow",
            None,
            account,
            group,
            currency,
            buckets,
            undated,
            disputed,
            credits,
            uncleared,
            total,
            future,
            count,
        )


@dataclass(frozen=True, slots=True, init=False)
class AgreePlan:
    """Agrees a payment plan over items: new dates beside those of the contract. What it asks for adds up to what is
    open.

    Attributes:
        plan: Its number.
        items: The items: debits of one account.
        instalments: What is to be paid when, in the order of the dates.
        effective: The day from which it is agreed, not before the items.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    plan: str
    items: tuple[ItemKey, ...]
    instalments: tuple[PlanInstalment, ...]
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "AgreePlan"
    _tag_: ClassVar[str] = "agree_plan"

    def __init__(
        self,
        plan: str,
        *,
        items: Sequence[ItemKey] = (),
        instalments: Sequence[PlanInstalment] = (),
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "AgreePlan",
            None,
            plan,
            items,
            instalments,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class AllocationPolicy(_methods.AllocationPolicyMethods):
    """How money is applied: rules tried in this order, each on what the ones before it left, and what they may look at.

    Attributes:
        rules: The rules, in order. None at all leaves everything unapplied.
        discount: When an early-payment discount is taken along.
        unearned_discount: Whether a discount is taken along although the day for it has passed.
        discount_grace_days: So many days after its last day a discount is still earned.
        skip_late_charges: Whether late charges wait until somebody names them; else rules find them as they find invoices.
        skip_disputed: Whether disputed items wait until somebody names them; else rules find them as they find others.
        credits: What is used of the credits that are open on the account.
        inside: What comes first where interest and costs of a debt are open, too; none pays what a rule finds and nothing else.
        tolerances: Up to which difference a settled item is closed, or a surplus kept. Every one has to hold; none at all tolerates
            nothing.
        deductions: Which deductions that the payer names count as paid, and up to which amount.
        search: How far the search for a combination goes.
        leftover: What becomes of money that no rule placed.
    """

    rules: tuple[Rule, ...]
    discount: DiscountRule
    unearned_discount: bool
    discount_grace_days: int
    skip_late_charges: bool
    skip_disputed: bool
    credits: CreditUse
    inside: Inside | None
    tolerances: tuple[Tolerance, ...]
    deductions: tuple[AcceptedDeduction, ...]
    search: SearchLimits
    leftover: Leftover

    _kind_: ClassVar[str] = "AllocationPolicy"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        rules: Sequence[Rule | Literal["remittance", "reference_text", "exact_single", "whole_account", "past_due", "past_due_by_terms", "combination", "oldest_due_first", "oldest_issued_first", "largest_first", "smallest_first", "highest_rate_first", "priority_first", "pro_rata"]],
        *,
        discount: DiscountRule | Literal["none", "full_payment", "proportional"] = "proportional",
        unearned_discount: bool = False,
        discount_grace_days: int = 0,
        skip_late_charges: bool = False,
        skip_disputed: bool = False,
        credits: CreditUse | Literal["none", "first", "by_date"] = "none",
        inside: Inside | Literal["interest_before_principal", "principal_before_interest"] | None = None,
        tolerances: Sequence[Tolerance | Sequence[Money | str]] = (),
        deductions: Sequence[AcceptedDeduction] = (),
        search: SearchLimits = _STANDARD,
        leftover: Leftover | Literal["unapplied", "on_account", "refund"] = "unapplied",
    ) -> None:
        _settle(
            self,
            "AllocationPolicy",
            None,
            rules,
            discount,
            unearned_discount,
            discount_grace_days,
            skip_late_charges,
            skip_disputed,
            credits,
            inside,
            tolerances,
            deductions,
            search,
            leftover,
        )


@dataclass(frozen=True, slots=True, init=False)
class Alternative:
    """Another answer.

    Attributes:
        account: The account that would take the money.
        lines: What the money would settle.
        left: What would settle nothing.
        signals: What speaks for it.
        objections: What speaks against it.
    """

    account: AccountKey
    lines: tuple[ProposedLine, ...]
    left: Money
    signals: tuple[Signal, ...]
    objections: tuple[Objection, ...]

    _kind_: ClassVar[str] = "Alternative"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        account: AccountKey | str,
        *,
        lines: Sequence[ProposedLine],
        left: Money | str,
        signals: Sequence[Signal | Literal["closes_named", "equal_amount", "whole_account", "past_due", "part_payment", "distinctive"]],
        objections: Sequence[Objection | Literal["payer_unknown", "payer_unclear", "names_unknown", "names_several", "rounded_up", "text_cut", "less_than_named", "more_than_named", "otherwise_explained", "amount_unexplained", "may_be_chance", "contested", "search_limit"]],
    ) -> None:
        _settle(
            self,
            "Alternative",
            None,
            account,
            lines,
            left,
            signals,
            objections,
        )


@dataclass(frozen=True, slots=True, init=False)
class AmountCarried:
    """An amount was taken off one item and goes on as an item of its own, on the same account or on another one. Written
    to the stream of either.

    Attributes:
        from_: The item it was taken off.
        from_account: Whose item that is.
        nature: What kind of document the amount comes from in the end.
        to: The number under which it goes on.
        to_account: Whose it is from then on.
        carriage: How it goes on.
        amount: How much, above zero.
        base: What that is carried at in base currency, where it is in another one.
        issued: The document date it goes by.
        due: When it is due; none while it is pending.
        discounts: What is left of its discounts.
        purpose: What a credit is meant for.
        passed_over: The rules that were tried for a credit and placed nothing, and why.
        reason: Why.
    """

    from_: ItemKey
    from_account: AccountKey
    nature: ItemKind
    to: str
    to_account: AccountKey
    carriage: Carriage
    amount: Money
    base: Money | None
    issued: datetime.date
    due: datetime.date | None
    discounts: tuple[DiscountOffer, ...]
    purpose: Purpose
    passed_over: tuple[PassedOver, ...]
    reason: str | None

    _kind_: ClassVar[str] = "AmountCarried"
    _tag_: ClassVar[str] = "amount_carried"

    def __init__(
        self,
        from_: ItemKey,
        *,
        from_account: AccountKey | str,
        nature: ItemKind | Literal["invoice", "credit_note", "receipt", "write_off", "debit_note", "late_charge", "residual", "chargeback", "transfer", "recovery", "reclaim"],
        to: str,
        to_account: AccountKey | str,
        carriage: Carriage | Literal["transfer", "residual", "chargeback"],
        amount: Money | str,
        base: Money | str | None = None,
        issued: datetime.date | str,
        due: datetime.date | str | None = None,
        discounts: Sequence[DiscountOffer],
        purpose: Purpose | Literal["settlement", "on_account", "refund", "deposit"],
        passed_over: Sequence[PassedOver],
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "AmountCarried",
            None,
            from_,
            from_account,
            nature,
            to,
            to_account,
            carriage,
            amount,
            base,
            issued,
            due,
            discounts,
            purpose,
            passed_over,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class Append:
    """Entries to append to one stream.

    Attributes:
        stream: The stream.
        expected: The version the stream must have when they are appended; 0 for a new one.
        entries: The entries, in order.
    """

    stream: str
    expected: int
    entries: tuple[Entry, ...]

    _kind_: ClassVar[str] = "Append"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        stream: str,
        *,
        expected: int,
        entries: Sequence[Entry],
    ) -> None:
        _settle(
            self,
            "Append",
            None,
            stream,
            expected,
            entries,
        )


@dataclass(frozen=True, slots=True, init=False)
class AppliedLine:
    """One item settled by a credit.

    Attributes:
        item: The item.
        account: Whose item it is.
        source: How much of the credit was used, in its currency.
        target: How much of the item that settled, in the item's currency, without the discount.
        discount: The early-payment discount granted with it, in the item's currency.
        differences: What of the item is settled beside that because the payer kept it, or what of the credit is kept because he paid too
            much. In the item's currency.
        base: What that part of the credit is carried at in base currency, where it is in another one and the item is another
            account's: the two sides meet in it.
        why: Why.
    """

    item: ItemKey
    account: AccountKey
    source: Money
    target: Money
    discount: Money
    differences: tuple[Difference, ...]
    base: Money | None
    why: Why

    _kind_: ClassVar[str] = "AppliedLine"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        item: ItemKey,
        *,
        account: AccountKey | str,
        source: Money | str,
        target: Money | str,
        discount: Money | str,
        differences: Sequence[Difference],
        base: Money | str | None = None,
        why: Why | Literal["instructed", "linked_credit_note", "left_after_return"],
    ) -> None:
        _settle(
            self,
            "AppliedLine",
            None,
            item,
            account,
            source,
            target,
            discount,
            differences,
            base,
            why,
        )


@dataclass(frozen=True, slots=True, init=False)
class AppliedTotal:
    """What became of all receipts in one currency. What is applied, left and kept adds up to what was received.

    Attributes:
        currency: The currency.
        received: What was received.
        applied: What of it settles items.
        left: What waits to be applied.
        kept: What is too much, but so little that it is kept.
        discount: The discounts that were earned with it.
        short: The small rests of items that are given up.
    """

    currency: str
    received: Money
    applied: Money
    left: Money
    kept: Money
    discount: Money
    short: Money

    _kind_: ClassVar[str] = "AppliedTotal"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        currency: str,
        *,
        received: Money | str,
        applied: Money | str,
        left: Money | str,
        kept: Money | str,
        discount: Money | str,
        short: Money | str,
    ) -> None:
        _settle(
            self,
            "AppliedTotal",
            None,
            currency,
            received,
            applied,
            left,
            kept,
            discount,
            short,
        )


@dataclass(frozen=True, slots=True, init=False)
class ApplyCredit:
    """Applies a receipt or a credit note to items, of this account or of another one, as somebody says.

    Attributes:
        credit: The receipt or credit note.
        lines: What it settles: at least one line, an item on one line only.
        effective: The day from which it counts, not before credit and item; none for the later of both.
        posting: The accounting date; none for the later posting date of both.
        made_for: The accounts as the plan saw them that the lines come from: refused as stale where one has gone on since.
    """

    credit: str
    lines: tuple[ApplyLine, ...]
    effective: datetime.date | None
    posting: datetime.date | None
    made_for: tuple[SeenAccount, ...]

    _kind_: ClassVar[str] = "ApplyCredit"
    _tag_: ClassVar[str] = "apply_credit"

    def __init__(
        self,
        credit: str,
        *,
        lines: Sequence[ApplyLine] = (),
        effective: datetime.date | str | None = None,
        posting: datetime.date | str | None = None,
        made_for: Sequence[SeenAccount] = (),
    ) -> None:
        _settle(
            self,
            "ApplyCredit",
            None,
            credit,
            lines,
            effective,
            posting,
            made_for,
        )


@dataclass(frozen=True, slots=True, init=False)
class ApplyLine:
    """One item to settle.

    Attributes:
        item: The item.
        amount: How much of it the money settles, in the item's currency, above zero.
        source: How much of the credit that takes, where the credit is in another currency; none where it is in the same.
        discount: The early-payment discount taken with it, at most what the payment date allows.
        differences: What of the item is settled beside the amount because the payer kept it, above zero, or what of the credit is kept
            because he paid too much, below. In the item's currency, and as much as the rules accept.
        why: Why, as a plan found it; none for as instructed.
    """

    item: ItemKey
    amount: Money
    source: Money | None
    discount: Money | None
    differences: tuple[Difference, ...]
    why: Why | None

    _kind_: ClassVar[str] = "ApplyLine"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        item: ItemKey,
        *,
        amount: Money | str,
        source: Money | str | None = None,
        discount: Money | str | None = None,
        differences: Sequence[Difference] = (),
        why: Why | Literal["instructed", "linked_credit_note", "left_after_return"] | None = None,
    ) -> None:
        _settle(
            self,
            "ApplyLine",
            None,
            item,
            amount,
            source,
            discount,
            differences,
            why,
        )


@dataclass(frozen=True, slots=True, init=False)
class Approval:
    """That somebody else agreed.

    Attributes:
        by: Who.
        role: In which role.
        on_behalf_of: For whom he acted, where it was by delegation.
        at: When: not after the command was recorded.
    """

    by: str
    role: str
    on_behalf_of: str | None
    at: datetime.datetime

    _kind_: ClassVar[str] = "Approval"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        by: str,
        *,
        role: str,
        on_behalf_of: str | None = None,
        at: datetime.datetime | str,
    ) -> None:
        _settle(
            self,
            "Approval",
            None,
            by,
            role,
            on_behalf_of,
            at,
        )


@dataclass(frozen=True, slots=True, init=False)
class AssignReceivables:
    """Assigns items to a factor. Without recourse they are no longer ours; with recourse they stay open, as assigned.
    Once the customer is notified, only paying the factor discharges, and the factor duns.

    Attributes:
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
    """

    assignment: str
    factor: str
    items: tuple[ItemKey, ...]
    recourse: bool
    advance: Money
    reserve: Money
    notified: datetime.date | None
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "AssignReceivables"
    _tag_: ClassVar[str] = "assign_receivables"

    def __init__(
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
    ) -> None:
        _settle(
            self,
            "AssignReceivables",
            None,
            assignment,
            factor,
            items,
            recourse,
            advance,
            reserve,
            notified,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class AssignmentStatus:
    """Items that belong to a factor, or did.

    Attributes:
        assignment: Its number.
        factor: The factor, by an opaque id.
        recourse: Whether it may give back what is not paid.
        advance: What it paid at once.
        reserve: What it holds back.
        since: Since when.
        notified: When the customer was told; none as long as the assignment is silent.
        items: What was assigned. Without recourse nothing of it is open on the account.
        dunned_by: Who duns the customer on the day.
        paying_us_discharges: Whether paying us discharges the customer on the day.
        ended: How it ended; none as long as it runs.
    """

    assignment: str
    factor: str
    recourse: bool
    advance: Money
    reserve: Money
    since: datetime.date
    notified: datetime.date | None
    items: tuple[CaseItem, ...]
    dunned_by: Dunner
    paying_us_discharges: bool
    ended: CaseEnd | None

    _kind_: ClassVar[str] = "AssignmentStatus"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        assignment: str,
        *,
        factor: str,
        recourse: bool,
        advance: Money | str,
        reserve: Money | str,
        since: datetime.date | str,
        notified: datetime.date | str | None = None,
        items: Sequence[CaseItem],
        dunned_by: Dunner | Literal["us", "factor"],
        paying_us_discharges: bool,
        ended: CaseEnd | None = None,
    ) -> None:
        _settle(
            self,
            "AssignmentStatus",
            None,
            assignment,
            factor,
            recourse,
            advance,
            reserve,
            since,
            notified,
            items,
            dunned_by,
            paying_us_discharges,
            ended,
        )


@dataclass(frozen=True, slots=True, init=False)
class AttributeColumn:
    """A column whose values reports can be grouped by.

    Attributes:
        column: The column.
        name: What reports call it; none for the name of the column.
    """

    column: str
    name: str | None

    _kind_: ClassVar[str] = "AttributeColumn"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        column: str,
        *,
        name: str | None = None,
    ) -> None:
        _settle(
            self,
            "AttributeColumn",
            None,
            column,
            name,
        )


@dataclass(frozen=True, slots=True, init=False)
class Authorities(_methods.AuthoritiesMethods):
    """Who may decide what: the caller's matrix of authority. What it does not speak of is free.

    The forms are those of internal control in practice: limits by role (delegation of authority), a second person who
    agrees (four eyes, maker and checker), duties that one person may not join (segregation of duties, as COSO's
    principle 10 and audits under section 404 of the Sarbanes-Oxley Act look for it).

    Attributes:
        grants: Which role may decide what. A duty that no grant names is free.
        delegations: Who acts for whom.
        incompatible: Duties that one person may not join.
        four_eyes: What needs a second person, whatever the limit of the first.
        reasons: What needs a reason code.
    """

    grants: tuple[Grant, ...]
    delegations: tuple[Delegation, ...]
    incompatible: tuple[Incompatible, ...]
    four_eyes: tuple[FourEyes, ...]
    reasons: tuple[ReasonRule, ...]

    _kind_: ClassVar[str] = "Authorities"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        grants: Sequence[Grant] = (),
        *,
        delegations: Sequence[Delegation] = (),
        incompatible: Sequence[Incompatible] = (),
        four_eyes: Sequence[FourEyes | Duty | Literal["open_account", "change_account", "limit_change", "block", "unblock", "close_account", "reopen_account", "merge", "invoice", "debit_note", "late_charge", "credit_note", "void", "terms_override", "payment_plan", "receipt", "identification", "application", "unapplication", "return", "refund", "transfer", "netting", "discount", "allowance", "difference", "withholding", "write_off", "recovery", "waiver", "reversal", "factoring", "migration", "revaluation", "close_period", "reopen_period", "soft_closed_posting"]] = (),
        reasons: Sequence[ReasonRule | Duty | Literal["open_account", "change_account", "limit_change", "block", "unblock", "close_account", "reopen_account", "merge", "invoice", "debit_note", "late_charge", "credit_note", "void", "terms_override", "payment_plan", "receipt", "identification", "application", "unapplication", "return", "refund", "transfer", "netting", "discount", "allowance", "difference", "withholding", "write_off", "recovery", "waiver", "reversal", "factoring", "migration", "revaluation", "close_period", "reopen_period", "soft_closed_posting"]] = (),
    ) -> None:
        _settle(
            self,
            "Authorities",
            None,
            grants,
            delegations,
            incompatible,
            four_eyes,
            reasons,
        )


@dataclass(frozen=True, slots=True, init=False)
class Authority:
    """Under which authority a command is given, as the caller states it. It is stored with what happens, so that anybody
    can see later who decided and who agreed.

    Attributes:
        role: The role in which the actor acts.
        on_behalf_of: For whom he acts, where it is by delegation.
        approvals: Who else agreed.
        reason_code: Why, as one of the caller's codes.
    """

    role: str
    on_behalf_of: str | None
    approvals: tuple[Approval, ...]
    reason_code: str | None

    _kind_: ClassVar[str] = "Authority"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        role: str,
        *,
        on_behalf_of: str | None = None,
        approvals: Sequence[Approval] = (),
        reason_code: str | None = None,
    ) -> None:
        _settle(
            self,
            "Authority",
            None,
            role,
            on_behalf_of,
            approvals,
            reason_code,
        )


@dataclass(frozen=True, slots=True, init=False)
class BackDating:
    """What a command would change of what was told before, because it counts from an earlier day.

    Attributes:
        value_from: The first day from which figures by effective date change; none where none does.
        book_from: The first day from which figures by posting date change; none where none does.
        discounts: The discounts that are earned although their last day has passed, because the money counts from an earlier one.
        charges: The late charges that were too high, because what they charged was settled earlier.
    """

    value_from: datetime.date | None
    book_from: datetime.date | None
    discounts: tuple[EarnedDiscount, ...]
    charges: tuple[ChargeReversal, ...]

    _kind_: ClassVar[str] = "BackDating"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        value_from: datetime.date | str | None = None,
        *,
        book_from: datetime.date | str | None = None,
        discounts: Sequence[EarnedDiscount],
        charges: Sequence[ChargeReversal],
    ) -> None:
        _settle(
            self,
            "BackDating",
            None,
            value_from,
            book_from,
            discounts,
            charges,
        )


@dataclass(frozen=True, slots=True, init=False)
class Backtest(_methods.BacktestMethods):
    """What policies would have done with the receipts of some days, and what was really done with them.

    Attributes:
        period: The days.
        basis: Which day of a receipt lies in them.
        recorded: What was done by itself when the money was recorded, by the policy that was in force then: by currency.
        policies: What each policy would have done, in the order they were given.
        receipts: Every receipt that was looked at, in the order they were recorded.
        left_out: Money of those days that no policy is asked about, in the order it was recorded.
    """

    period: Period
    basis: Basis
    recorded: tuple[BacktestTotal, ...]
    policies: tuple[BacktestResult, ...]
    receipts: tuple[BacktestReceipt, ...]
    left_out: tuple[LeftOutReceipt, ...]

    _kind_: ClassVar[str] = "Backtest"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        period: Period,
        *,
        basis: Basis | Literal["book", "value"],
        recorded: Sequence[BacktestTotal],
        policies: Sequence[BacktestResult],
        receipts: Sequence[BacktestReceipt],
        left_out: Sequence[LeftOutReceipt],
    ) -> None:
        _settle(
            self,
            "Backtest",
            None,
            period,
            basis,
            recorded,
            policies,
            receipts,
            left_out,
        )


@dataclass(frozen=True, slots=True, init=False)
class BacktestAnswer:
    """What a policy does with a receipt.

    Attributes:
        verdict: How that compares with what the money settles in the end.
        applied: How much of the money it applies; the rest waits.
        wrong: How much of that goes beyond what the money settles in the end.
        wrong_of_credits: How much of open credits it uses for what they do not settle in the end.
        wrong_given: How much discount and difference it gives beyond what stands in the end.
        lines: What it settles, and why.
        credits: What it settles by open credits beside the money.
        passed_over: The rules that place nothing, and why.
    """

    verdict: MatchVerdict
    applied: Money
    wrong: Money
    wrong_of_credits: Money
    wrong_given: Money
    lines: tuple[AppliedLine, ...]
    credits: tuple[CreditApplied, ...]
    passed_over: tuple[PassedOver, ...]

    _kind_: ClassVar[str] = "BacktestAnswer"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        verdict: MatchVerdict | Literal["matched", "partly_matched", "wrong", "missed", "rightly_left"],
        *,
        applied: Money | str,
        wrong: Money | str,
        wrong_of_credits: Money | str,
        wrong_given: Money | str,
        lines: Sequence[AppliedLine],
        credits: Sequence[CreditApplied],
        passed_over: Sequence[PassedOver],
    ) -> None:
        _settle(
            self,
            "BacktestAnswer",
            None,
            verdict,
            applied,
            wrong,
            wrong_of_credits,
            wrong_given,
            lines,
            credits,
            passed_over,
        )


@dataclass(frozen=True, slots=True, init=False)
class BacktestOptions:
    """Which receipts are looked at, and which policies are tried.

    Attributes:
        period: The days.
        basis: Which day of a receipt lies in them: its accounting date, or the day from which the money counts.
        policies: The policies to try, at most 16. None at all tells what was really done.
    """

    period: Period
    basis: Basis
    policies: tuple[BacktestPolicy, ...]

    _kind_: ClassVar[str] = "BacktestOptions"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        period: Period,
        *,
        basis: Basis | Literal["book", "value"],
        policies: Sequence[BacktestPolicy],
    ) -> None:
        _settle(
            self,
            "BacktestOptions",
            None,
            period,
            basis,
            policies,
        )


@dataclass(frozen=True, slots=True, init=False)
class BacktestPolicy:
    """A policy to try, with the exceptions from it.

    Attributes:
        name: Its name in the result.
        allocation: How receipts are applied.
        allocation_of: How those of certain customers are applied instead.
        tolerances: Which differences are accepted from whom, beside what policies say: all that fit have to hold.
    """

    name: str
    allocation: AllocationPolicy
    allocation_of: tuple[CustomerPolicy, ...]
    tolerances: tuple[ToleranceFor, ...]

    _kind_: ClassVar[str] = "BacktestPolicy"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        name: str,
        *,
        allocation: AllocationPolicy,
        allocation_of: Sequence[CustomerPolicy] = (),
        tolerances: Sequence[ToleranceFor] = (),
    ) -> None:
        _settle(
            self,
            "BacktestPolicy",
            None,
            name,
            allocation,
            allocation_of,
            tolerances,
        )


@dataclass(frozen=True, slots=True, init=False)
class BacktestReceipt:
    """A receipt, what its money settles in the end, and what it would have settled.

    Attributes:
        receipt: Its number; that of the part, of money that was in suspense.
        account: Whose it is.
        day: The day that was looked at.
        amount: How much came.
        settled: What it settles in the end, under whatever number it was transferred; until it was returned, of a payment that was.
        open: What of it is open in the end.
        recorded: What was done by itself when it was recorded: its lines by a rule.
        policies: What each policy would have done, in the order they were given.
    """

    receipt: str
    account: AccountKey
    day: datetime.date
    amount: Money
    settled: tuple[AppliedLine, ...]
    open: Money
    recorded: BacktestAnswer
    policies: tuple[BacktestAnswer, ...]

    _kind_: ClassVar[str] = "BacktestReceipt"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        receipt: str,
        *,
        account: AccountKey | str,
        day: datetime.date | str,
        amount: Money | str,
        settled: Sequence[AppliedLine],
        open: Money | str,
        recorded: BacktestAnswer,
        policies: Sequence[BacktestAnswer],
    ) -> None:
        _settle(
            self,
            "BacktestReceipt",
            None,
            receipt,
            account,
            day,
            amount,
            settled,
            open,
            recorded,
            policies,
        )


@dataclass(frozen=True, slots=True, init=False)
class BacktestResult:
    """What one policy would have done.

    Attributes:
        name: Its name.
        totals: The figures, by currency.
    """

    name: str
    totals: tuple[BacktestTotal, ...]

    _kind_: ClassVar[str] = "BacktestResult"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        name: str,
        *,
        totals: Sequence[BacktestTotal],
    ) -> None:
        _settle(
            self,
            "BacktestResult",
            None,
            name,
            totals,
        )


@dataclass(frozen=True, slots=True, init=False)
class BacktestTotal:
    """What became of the receipts in one currency. The five counts of verdicts add up to the receipts; what is right and
    wrong to what is applied; what is applied and unapplied to what was received.

    Attributes:
        currency: The currency.
        receipts: How many receipts there are.
        applied_receipts: How many of them something is applied of.
        matched: How many are matched.
        partly_matched: How many are matched in part.
        wrong_receipts: How many are wrong.
        missed: How many are left although they settle something.
        rightly_left: How many are left and settle nothing.
        auto_match_rate: How many receipts in a hundred are applied without anybody, rightly or not: the auto-match rate.
            Rounded down to a hundredth, so that 100 is said of all of them only; the counts are exact.
        matched_rate: How many receipts in a hundred are matched. Rounded down likewise.
        received: How much was received.
        applied: How much of it is applied.
        right: How much of that is right.
        wrong: How much of it goes beyond what the money settles in the end.
        unapplied: How much is not applied.
        wrong_of_credits: How much of open credits is used for what they do not settle in the end.
        wrong_given: How much discount and difference is given beyond what stands in the end.
        settled_in_the_end: How much of the money settles something in the end; until it was returned, of payments that were.
        open_in_the_end: How much of the money is open in the end.
    """

    currency: str
    receipts: int
    applied_receipts: int
    matched: int
    partly_matched: int
    wrong_receipts: int
    missed: int
    rightly_left: int
    auto_match_rate: decimal.Decimal
    matched_rate: decimal.Decimal
    received: Money
    applied: Money
    right: Money
    wrong: Money
    unapplied: Money
    wrong_of_credits: Money
    wrong_given: Money
    settled_in_the_end: Money
    open_in_the_end: Money

    _kind_: ClassVar[str] = "BacktestTotal"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        currency: str,
        *,
        receipts: int,
        applied_receipts: int,
        matched: int,
        partly_matched: int,
        wrong_receipts: int,
        missed: int,
        rightly_left: int,
        auto_match_rate: decimal.Decimal | int | str,
        matched_rate: decimal.Decimal | int | str,
        received: Money | str,
        applied: Money | str,
        right: Money | str,
        wrong: Money | str,
        unapplied: Money | str,
        wrong_of_credits: Money | str,
        wrong_given: Money | str,
        settled_in_the_end: Money | str,
        open_in_the_end: Money | str,
    ) -> None:
        _settle(
            self,
            "BacktestTotal",
            None,
            currency,
            receipts,
            applied_receipts,
            matched,
            partly_matched,
            wrong_receipts,
            missed,
            rightly_left,
            auto_match_rate,
            matched_rate,
            received,
            applied,
            right,
            wrong,
            unapplied,
            wrong_of_credits,
            wrong_given,
            settled_in_the_end,
            open_in_the_end,
        )


@dataclass(frozen=True, slots=True, init=False)
class BadDebt:
    """A debt that is not paid, with what a law asks about it.

    Attributes:
        totals: The document's totals with the tax inside, by rate.
        outstanding: What of the gross is not paid.
        supplied: The day of the supply.
        due: The day on which payment was due.
        uncollectable: The day on which the debt became uncollectable: insolvency proceedings, an enforcement without result.
        written_off: The day on which it was written off in the books.
        assigned: The day on which it was sold or factored under a legal assignment.
    """

    totals: Totals
    outstanding: Money
    supplied: datetime.date | None
    due: datetime.date | None
    uncollectable: datetime.date | None
    written_off: datetime.date | None
    assigned: datetime.date | None

    _kind_: ClassVar[str] = "BadDebt"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        totals: Totals | Money | str,
        *,
        outstanding: Money | str,
        supplied: datetime.date | str | None = None,
        due: datetime.date | str | None = None,
        uncollectable: datetime.date | str | None = None,
        written_off: datetime.date | str | None = None,
        assigned: datetime.date | str | None = None,
    ) -> None:
        _settle(
            self,
            "BadDebt",
            None,
            totals,
            outstanding,
            supplied,
            due,
            uncollectable,
            written_off,
            assigned,
        )


@dataclass(frozen=True, slots=True, init=False)
class BadDebtLaw(_methods.BadDebtLawMethods):
    """When a law gives back the tax on a debt that is not paid, as data. It is no legal advice.

    | name | from | until | beside it |
    |---|---|---|---|
    | `uk_700_18` | 6 months after the later of due date and supply | 4 years and 6 months after it | written off, not assigned |
    | `de_17` | the day the debt is uncollectable | | |

    Attributes:
        name: The name by which it is asked for.
        title: The law.
        source: Where it was read.
        read: The day on which it was read.
        from_: The day from which its periods count.
        after_months: How many months after that day relief may be claimed; 0 from the day itself.
        within_months: Until how many months after that day it may be claimed; none for no limit of its own.
        uncollectable: Whether the debt must have become uncollectable.
        written_off: Whether the debt must have been written off in the books.
        assigned: Whether there is relief for a debt that was sold or factored under a legal assignment.
    """

    name: str
    title: str
    source: str
    read: datetime.date
    from_: BadDebtDay
    after_months: int
    within_months: int | None
    uncollectable: bool
    written_off: bool
    assigned: bool

    _kind_: ClassVar[str] = "BadDebtLaw"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        name: str,
        *,
        title: str,
        source: str,
        read: datetime.date | str,
        from_: BadDebtDay | Literal["later_of_due_and_supply", "uncollectable"],
        after_months: int,
        within_months: int | None = None,
        uncollectable: bool,
        written_off: bool,
        assigned: bool,
    ) -> None:
        _settle(
            self,
            "BadDebtLaw",
            None,
            name,
            title,
            source,
            read,
            from_,
            after_months,
            within_months,
            uncollectable,
            written_off,
            assigned,
        )


@dataclass(frozen=True, slots=True, init=False)
class BadDebtRelief:
    """What a law gives back of the tax on a debt.

    Attributes:
        tax: The tax inside what is outstanding, by the document's rates in their order.
        relief: The tax that may be claimed on the day; zero where something stands against it.
        earliest: The first day of a claim; none where the day from which it counts is not known.
        latest: The last day of a claim; none where it is not known, or there is none.
        against: What stands against a claim on the day; empty where nothing does.
    """

    tax: tuple[TaxShare, ...]
    relief: Money
    earliest: datetime.date | None
    latest: datetime.date | None
    against: tuple[BadDebtObstacle, ...]

    _kind_: ClassVar[str] = "BadDebtRelief"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        tax: Sequence[TaxShare],
        *,
        relief: Money | str,
        earliest: datetime.date | str | None = None,
        latest: datetime.date | str | None = None,
        against: Sequence[BadDebtObstacle | Literal["too_early", "too_late", "not_uncollectable", "not_written_off", "assigned"]],
    ) -> None:
        _settle(
            self,
            "BadDebtRelief",
            None,
            tax,
            relief,
            earliest,
            latest,
            against,
        )


@dataclass(frozen=True, slots=True, init=False)
class Band:
    """Claims from an amount on, up to the next band.

    Attributes:
        from_: The smallest claim of the band.
        amount: What is owed.
    """

    from_: Money
    amount: Money

    _kind_: ClassVar[str] = "Band"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        from_: Money | str,
        *,
        amount: Money | str,
    ) -> None:
        _settle(
            self,
            "Band",
            None,
            from_,
            amount,
        )


@dataclass(frozen=True, slots=True, init=False)
class BankLine:
    """Money that a bank says has come, with what it passed on about it.

    Name and account say who a person is. They are looked at and never kept: no proposal holds them.

    Attributes:
        line: Its number on the bank account, as the caller tells lines apart; at most 128 bytes.
        amount: How much came, above zero.
        value_date: The day from which the money counts: discounts look at it.
        text: What the payer wrote, as the banks passed it on, at most 4096 bytes.
        name: The payer's name, as the banks passed it on, at most 4096 bytes.
        account: The payer's bank account: an IBAN, or how his country counts accounts; at most 128 bytes.
        remittance: The remittance advice, where one came with it.
    """

    line: str
    amount: Money
    value_date: datetime.date
    text: str | None
    name: str | None
    account: str | None
    remittance: tuple[RemittanceLine, ...]

    _kind_: ClassVar[str] = "BankLine"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        line: str,
        *,
        amount: Money | str,
        value_date: datetime.date | str,
        text: str | None = None,
        name: str | None = None,
        account: str | None = None,
        remittance: Sequence[RemittanceLine | str] = (),
    ) -> None:
        _settle(
            self,
            "BankLine",
            None,
            line,
            amount,
            value_date,
            text,
            name,
            account,
            remittance,
        )


@dataclass(frozen=True, slots=True, init=False)
class BlockAccount:
    """Blocks something for an account: invoices, refunds, dunning, late charges.

    Attributes:
        customer: Whose account it is.
        class_: Which of the customer's accounts; none for the only one.
        block: What is blocked.
        effective: The first day of the block.
        until: Its last day; none until it is lifted.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    customer: str
    class_: str | None
    block: Block
    effective: datetime.date
    until: datetime.date | None
    reason: str

    _kind_: ClassVar[str] = "BlockAccount"
    _tag_: ClassVar[str] = "block_account"

    def __init__(
        self,
        customer: str,
        *,
        class_: str | None = None,
        block: Block | Literal["billing", "refunds", "dunning", "late_charges"],
        effective: datetime.date | str,
        until: datetime.date | str | None = None,
        reason: str,
    ) -> None:
        _settle(
            self,
            "BlockAccount",
            None,
            customer,
            class_,
            block,
            effective,
            until,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class Bridge(_methods.BridgeMethods):
    """A roll-forward: from what was open before a period to what is open at its end, by cause.

    Attributes:
        period: The days whose changes it explains.
        basis: Which date of an entry decides whether it falls into the period.
        currencies: One per currency.
    """

    period: Period
    basis: Basis
    currencies: tuple[CurrencyBridge, ...]

    _kind_: ClassVar[str] = "Bridge"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        period: Period,
        *,
        basis: Basis | Literal["book", "value"],
        currencies: Sequence[CurrencyBridge],
    ) -> None:
        _settle(
            self,
            "Bridge",
            None,
            period,
            basis,
            currencies,
        )


@dataclass(frozen=True, slots=True, init=False)
class BridgeStep:
    """One cause, and what it changed.

    Attributes:
        cause: The cause.
        amount: By how much it changed what is open; below zero lowers it.
        count: How many items or movements it is.
    """

    cause: Cause
    amount: Money
    count: int

    _kind_: ClassVar[str] = "BridgeStep"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        cause: Cause | Literal["invoiced", "credited", "received", "applied", "discount", "returned", "written_off", "debited", "allowance", "tolerance", "withheld", "bank_charges", "netted", "waived", "refunded", "carried", "voided", "factored"],
        *,
        amount: Money | str,
        count: int,
    ) -> None:
        _settle(
            self,
            "BridgeStep",
            None,
            cause,
            amount,
            count,
        )


@dataclass(frozen=True, slots=True, init=False)
class Buckets:
    """The bounds of an aging report, in days.

    Attributes:
        basis: What the age is counted from.
        unit: What the age is counted in.
        edges: The last day, or month, of each bucket but the last, rising; the last bucket has no end. `[0, 30, 60, 90]` gives current,
            1-30, 31-60, 61-90 and 91+.
    """

    basis: AgingBasis
    unit: AgingUnit
    edges: tuple[int, ...]

    _kind_: ClassVar[str] = "Buckets"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        basis: AgingBasis | Literal["due_date", "invoice_date", "posting_date"],
        *,
        unit: AgingUnit | Literal["days", "months"],
        edges: Sequence[int],
    ) -> None:
        _settle(
            self,
            "Buckets",
            None,
            basis,
            unit,
            edges,
        )


@dataclass(frozen=True, slots=True, init=False)
class CarryUndone:
    """What had gone on as an item of its own is open again where it was. Written to the stream of either account.

    Attributes:
        from_: The item it had been taken off.
        from_account: Whose item that is.
        to: The number under which it had gone on.
        to_account: Whose that is.
        amount: How much.
        base: What that is carried at in base currency, where it is in another one.
        reason: Why.
    """

    from_: ItemKey
    from_account: AccountKey
    to: str
    to_account: AccountKey
    amount: Money
    base: Money | None
    reason: str | None

    _kind_: ClassVar[str] = "CarryUndone"
    _tag_: ClassVar[str] = "carry_undone"

    def __init__(
        self,
        from_: ItemKey,
        *,
        from_account: AccountKey | str,
        to: str,
        to_account: AccountKey | str,
        amount: Money | str,
        base: Money | str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "CarryUndone",
            None,
            from_,
            from_account,
            to,
            to_account,
            amount,
            base,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class CaseClosed:
    """A case ended.

    Attributes:
        case: Its number.
        outcome: How.
        reason: Why.
    """

    case: str
    outcome: CaseOutcome
    reason: str | None

    _kind_: ClassVar[str] = "CaseClosed"
    _tag_: ClassVar[str] = "case_closed"

    def __init__(
        self,
        case: str,
        *,
        outcome: CaseOutcome | Literal["recalled", "concluded", "taken_back"],
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "CaseClosed",
            None,
            case,
            outcome,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class CaseEnd:
    """How a case ended.

    Attributes:
        day: The day from which it no longer runs.
        outcome: How.
    """

    day: datetime.date
    outcome: CaseOutcome

    _kind_: ClassVar[str] = "CaseEnd"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        day: datetime.date | str,
        *,
        outcome: CaseOutcome | Literal["recalled", "concluded", "taken_back"],
    ) -> None:
        _settle(
            self,
            "CaseEnd",
            None,
            day,
            outcome,
        )


@dataclass(frozen=True, slots=True, init=False)
class CaseItem:
    """One item of a case.

    Attributes:
        item: The item.
        amount: How much of it the case is about.
        open: What of that is open on the day.
    """

    item: ItemKey
    amount: Money
    open: Money

    _kind_: ClassVar[str] = "CaseItem"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        item: ItemKey,
        *,
        amount: Money | str,
        open: Money | str,
    ) -> None:
        _settle(
            self,
            "CaseItem",
            None,
            item,
            amount,
            open,
        )


@dataclass(frozen=True, slots=True, init=False)
class CaseNoted:
    """Something was noted in a case.

    Attributes:
        case: Its number.
        note: What.
        reason: Why.
    """

    case: str
    note: CaseNote
    reason: str | None

    _kind_: ClassVar[str] = "CaseNoted"
    _tag_: ClassVar[str] = "case_noted"

    def __init__(
        self,
        case: str,
        *,
        note: CaseNote,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "CaseNoted",
            None,
            case,
            note,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class CaseOpened:
    """Something is going on about items without moving money: a dispute, a promise, a plan, proceedings.

    Attributes:
        case: Its number.
        matter: What it is about.
        lines: Which items, and how much of each; empty where the whole account is concerned.
        reason: Why.
    """

    case: str
    matter: Matter
    lines: tuple[ItemAmount, ...]
    reason: str | None

    _kind_: ClassVar[str] = "CaseOpened"
    _tag_: ClassVar[str] = "case_opened"

    def __init__(
        self,
        case: str,
        *,
        matter: Matter,
        lines: Sequence[ItemAmount],
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "CaseOpened",
            None,
            case,
            matter,
            lines,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class CashColumns:
    """Which column of a table of receipts, to be applied at once, means what. Columns are named exactly as the table names
    them.

    Attributes:
        receipt: The number of the receipt.
        customer: Who paid.
        class_: Which of the customer's accounts; where empty, the only one.
        currency: The currency; none where all receipts are in the one that is said beside.
        amount: How much, above zero.
        value_date: The day on which it was paid.
    """

    receipt: str
    customer: str
    class_: str | None
    currency: str | None
    amount: str
    value_date: str

    _kind_: ClassVar[str] = "CashColumns"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        receipt: str,
        *,
        customer: str,
        class_: str | None = None,
        currency: str | None = None,
        amount: str,
        value_date: str,
    ) -> None:
        _settle(
            self,
            "CashColumns",
            None,
            receipt,
            customer,
            class_,
            currency,
            amount,
            value_date,
        )


@dataclass(frozen=True, slots=True, init=False)
class CeilingTerm:
    """One way to count the latest due date.

    Attributes:
        days: How many days, counted from the day after.
        month_end: Whether the end of the month comes in.
        from_: The latest of these that is known is the day after which they count.
    """

    days: int
    month_end: MonthEnd
    from_: tuple[PaymentMoment, ...]

    _kind_: ClassVar[str] = "CeilingTerm"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        days: int,
        *,
        month_end: MonthEnd | Literal["never", "before_days", "after_days"],
        from_: Sequence[PaymentMoment | Literal["invoice_issued", "invoice_received", "performance", "acceptance", "fell_due"]],
    ) -> None:
        _settle(
            self,
            "CeilingTerm",
            None,
            days,
            month_end,
            from_,
        )


@dataclass(frozen=True, slots=True, init=False)
class CertificateRecorded:
    """The certificate of a withholding came, or will not come.

    Attributes:
        withholding: The withholding.
        certificate: Its number; none where none will come.
        amount: How much is certified.
    """

    withholding: str
    certificate: str | None
    amount: Money

    _kind_: ClassVar[str] = "CertificateRecorded"
    _tag_: ClassVar[str] = "certificate_recorded"

    def __init__(
        self,
        withholding: str,
        *,
        certificate: str | None = None,
        amount: Money | str,
    ) -> None:
        _settle(
            self,
            "CertificateRecorded",
            None,
            withholding,
            certificate,
            amount,
        )


@dataclass(frozen=True, slots=True, init=False)
class ChangeAccount:
    """Changes what is agreed with a customer from a day on: who is billed, who pays, whose subsidiary it is. The profile
    replaces the earlier one; the earlier one still holds for the days before.

    Attributes:
        customer: Whose account it is.
        class_: Which of the customer's accounts; none for the only one.
        profile: What holds from that day on.
        effective: The first day on which it holds.
    """

    customer: str
    class_: str | None
    profile: Profile
    effective: datetime.date

    _kind_: ClassVar[str] = "ChangeAccount"
    _tag_: ClassVar[str] = "change_account"

    def __init__(
        self,
        customer: str,
        *,
        class_: str | None = None,
        profile: Profile,
        effective: datetime.date | str,
    ) -> None:
        _settle(
            self,
            "ChangeAccount",
            None,
            customer,
            class_,
            profile,
            effective,
        )


@dataclass(frozen=True, slots=True, init=False)
class ChangeDueDate:
    """Changes the due date of one item, for a reason. Reports of earlier days show the earlier one.

    Attributes:
        item: The item: a debit.
        due: When it is due from now on, not before its document date.
        effective: The day from which that is agreed, not before the item.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    item: ItemKey
    due: datetime.date
    effective: datetime.date
    posting: datetime.date | None
    reason: str

    _kind_: ClassVar[str] = "ChangeDueDate"
    _tag_: ClassVar[str] = "change_due_date"

    def __init__(
        self,
        item: ItemKey,
        *,
        due: datetime.date | str,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str,
    ) -> None:
        _settle(
            self,
            "ChangeDueDate",
            None,
            item,
            due,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class ChargeLine:
    """Interest of days on which nothing changes.

    Attributes:
        first: The first day.
        last: The last day, included.
        days: Calendar days.
        principal: What bears the interest, with interest that was added to it.
        percent: Percent a year.
        of_year: Which part of a year the days are.
        amount: The interest.
    """

    first: datetime.date
    last: datetime.date
    days: int
    principal: Money
    percent: decimal.Decimal
    of_year: str
    amount: Money

    _kind_: ClassVar[str] = "ChargeLine"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        first: datetime.date | str,
        *,
        last: datetime.date | str,
        days: int,
        principal: Money | str,
        percent: decimal.Decimal | int | str,
        of_year: str,
        amount: Money | str,
    ) -> None:
        _settle(
            self,
            "ChargeLine",
            None,
            first,
            last,
            days,
            principal,
            percent,
            of_year,
            amount,
        )


@dataclass(frozen=True, slots=True, init=False)
class ChargePolicy(_methods.ChargePolicyMethods):
    """What late payment costs: an agreement, or a law as `Statute`(super.Statute) has it.

    Attributes:
        rate: Percent a year.
        day_count: How the interest days become a part of a year.
        compounding: Whether interest bears interest.
        rounding: How a fraction of a minor unit becomes a whole one.
        round: What is rounded.
        grace: Days after the due date within which nothing is charged. After them, interest counts from the due date.
        minimum: A charge, interest and lump sum, below this is not made; its days stay chargeable.
        cap: The most interest that one claim ever bears.
        lump_sum: What is owed once beside the interest.
    """

    rate: RateRule
    day_count: DayCount
    compounding: Compounding
    rounding: Rounding
    round: RoundEach
    grace: int
    minimum: Money | None
    cap: Money | None
    lump_sum: LumpSum | None

    _kind_: ClassVar[str] = "ChargePolicy"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        rate: RateRule,
        *,
        day_count: DayCount | Literal["act360", "act365_fixed", "act364", "act366", "act36525", "act_act_isda", "act_act_afb", "thirty360_bond", "thirty360_us", "thirty360_european", "thirty365"],
        compounding: Compounding | Literal["simple", "monthly", "yearly"],
        rounding: Rounding | Literal["half_away", "half_even", "half_ceiling", "away", "toward", "floor", "ceiling"],
        round: RoundEach | Literal["line", "sum"],
        grace: int,
        minimum: Money | str | None = None,
        cap: Money | str | None = None,
        lump_sum: LumpSum | None = None,
    ) -> None:
        _settle(
            self,
            "ChargePolicy",
            None,
            rate,
            day_count,
            compounding,
            rounding,
            round,
            grace,
            minimum,
            cap,
            lump_sum,
        )


@dataclass(frozen=True, slots=True, init=False)
class ChargeReversal:
    """A late charge that charged what was settled in fact.

    Attributes:
        charge: The late charge.
        item: The item whose late payment it charged.
        from_: The first day that was charged.
        through: The last day that was charged.
        interest: The interest that was charged.
        reverse: How much of it was charged on what was settled: in proportion to amount and days, all of it where the item was
            settled before the first day. Rounded half away from zero.
    """

    charge: str
    item: ItemKey
    from_: datetime.date
    through: datetime.date
    interest: Money
    reverse: Money

    _kind_: ClassVar[str] = "ChargeReversal"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        charge: str,
        *,
        item: ItemKey,
        from_: datetime.date | str,
        through: datetime.date | str,
        interest: Money | str,
        reverse: Money | str,
    ) -> None:
        _settle(
            self,
            "ChargeReversal",
            None,
            charge,
            item,
            from_,
            through,
            interest,
            reverse,
        )


@dataclass(frozen=True, slots=True, init=False)
class ChargedDays:
    """Days of an item whose late payment was charged.

    Attributes:
        charge: The late charge.
        from_: The first day.
        through: The last day.
        interest: The interest of these days.
    """

    charge: str
    from_: datetime.date
    through: datetime.date
    interest: Money

    _kind_: ClassVar[str] = "ChargedDays"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        charge: str,
        *,
        from_: datetime.date | str,
        through: datetime.date | str,
        interest: Money | str,
    ) -> None:
        _settle(
            self,
            "ChargedDays",
            None,
            charge,
            from_,
            through,
            interest,
        )


@dataclass(frozen=True, slots=True, init=False)
class ChargedItem:
    """What late payment of one item is charged.

    Attributes:
        item: The item that is paid late.
        from_: The first day that is charged.
        through: The last day that is charged.
        interest: The interest of these days, zero or above.
        lump_sum: A lump sum beside it, above zero; none for none.
    """

    item: ItemKey
    from_: datetime.date
    through: datetime.date
    interest: Money
    lump_sum: Money | None

    _kind_: ClassVar[str] = "ChargedItem"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        item: ItemKey,
        *,
        from_: datetime.date | str,
        through: datetime.date | str,
        interest: Money | str,
        lump_sum: Money | str | None = None,
    ) -> None:
        _settle(
            self,
            "ChargedItem",
            None,
            item,
            from_,
            through,
            interest,
            lump_sum,
        )


@dataclass(frozen=True, slots=True, init=False)
class Chart:
    """Which account of the general ledger each role stands for. The first line that fits a posting is taken, so exceptions come
    before the rule.

    Attributes:
        lines: Its lines.
    """

    lines: tuple[ChartLine, ...]

    _kind_: ClassVar[str] = "Chart"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        lines: Sequence[ChartLine],
    ) -> None:
        _settle(
            self,
            "Chart",
            None,
            lines,
        )


@dataclass(frozen=True, slots=True, init=False)
class ChartLine:
    """One account of a chart, and what is booked on it.

    Attributes:
        role: The role.
        account: The account: a number or a name.
        currency: Only for amounts in this currency.
        method: Only for money that was paid this way.
        tax_rate: Only for tax of this rate.
    """

    role: Role
    account: str
    currency: str | None
    method: PaymentMethod | None
    tax_rate: decimal.Decimal | None

    _kind_: ClassVar[str] = "ChartLine"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        role: Role | Literal["trade", "factored", "chargeback", "bills", "in_transit", "bank", "due_from_factor", "tax_withheld", "deposit_tax", "loss_allowance", "customer_credit", "deposit", "unidentified", "output_tax", "pending_tax", "factor_liability", "payables", "clearing", "exchange", "factor_clearing", "opening_balances", "revenue", "freight", "charges", "sales_returns", "discounts", "allowances", "late_interest", "late_fees", "late_charges_waived", "recoveries", "differences", "bad_debts", "bank_charges", "factor_fees", "factor_interest", "fx_gain", "fx_loss", "unrealised_gain", "unrealised_loss"],
        *,
        account: str,
        currency: str | None = None,
        method: PaymentMethod | Literal["transfer", "direct_debit", "card", "cheque", "post_dated_cheque", "cash", "other"] | None = None,
        tax_rate: decimal.Decimal | int | str | None = None,
    ) -> None:
        _settle(
            self,
            "ChartLine",
            None,
            role,
            account,
            currency,
            method,
            tax_rate,
        )


@dataclass(frozen=True, slots=True, init=False)
class CheckedIban:
    """An account number that was looked at, as plain data.

    Attributes:
        country: The country, by its code of ISO 3166.
        compact: Without blanks.
        printed: In groups of four, as it is printed.
        bban: The account number of the country, without country and check digits.
        national_check: Whether the check digits that the country itself puts into its account numbers are right; none where it has
            none, or they are not looked at here. An account whose own check is wrong can hardly be paid to.
    """

    country: str
    compact: str
    printed: str
    bban: str
    national_check: bool | None

    _kind_: ClassVar[str] = "CheckedIban"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        country: str,
        *,
        compact: str,
        printed: str,
        bban: str,
        national_check: bool | None = None,
    ) -> None:
        _settle(
            self,
            "CheckedIban",
            None,
            country,
            compact,
            printed,
            bban,
            national_check,
        )


@dataclass(frozen=True, slots=True, init=False)
class Claim(_methods.ClaimMethods):
    """A claim that fell due: how much of it was open from which day on.

    Attributes:
        due: The day it fell due. Interest runs from the day after.
        segments: What bears interest, in order of the days from which it does. Each holds until the next one.
    """

    due: datetime.date
    segments: tuple[Segment, ...]

    _kind_: ClassVar[str] = "Claim"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        due: datetime.date | str,
        *,
        segments: Sequence[Segment],
    ) -> None:
        _settle(
            self,
            "Claim",
            None,
            due,
            segments,
        )


@dataclass(frozen=True, slots=True, init=False)
class ClaimColumns:
    """Which column of a table of late claims means what. Columns are named exactly as the table names them.

    Attributes:
        due: The day on which it fell due.
        principal: What was open then and stayed open until it was paid.
        paid: The day on which it was paid, which bears interest too; where empty, the day until which is charged.
        currency: The currency.
        document: The number of its document, to find the row again.
        issued: The document date, from which the days of a discount count. Given with both columns below, or not at all.
        discount_percent: Percent of the principal that may be kept where it is paid early; empty where there is no discount.
        discount_days: Until how many days after the document date.
    """

    due: str
    principal: str
    paid: str | None
    currency: str | None
    document: str | None
    issued: str | None
    discount_percent: str | None
    discount_days: str | None

    _kind_: ClassVar[str] = "ClaimColumns"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        due: str,
        *,
        principal: str,
        paid: str | None = None,
        currency: str | None = None,
        document: str | None = None,
        issued: str | None = None,
        discount_percent: str | None = None,
        discount_days: str | None = None,
    ) -> None:
        _settle(
            self,
            "ClaimColumns",
            None,
            due,
            principal,
            paid,
            currency,
            document,
            issued,
            discount_percent,
            discount_days,
        )


@dataclass(frozen=True, slots=True, init=False)
class ClassTotal:
    """What the rows of a class come to.

    Attributes:
        class_: The class.
        rows: How many rows it has.
        here: What is open of them here.
        there: What is open of them there.
        difference: Ours less theirs.
    """

    class_: RowClass
    rows: int
    here: Money
    there: Money
    difference: Money

    _kind_: ClassVar[str] = "ClassTotal"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        class_: RowClass | Literal["matched", "timing", "amount", "duplicate", "only_here", "only_there"],
        *,
        rows: int,
        here: Money | str,
        there: Money | str,
        difference: Money | str,
    ) -> None:
        _settle(
            self,
            "ClassTotal",
            None,
            class_,
            rows,
            here,
            there,
            difference,
        )


@dataclass(frozen=True, slots=True, init=False)
class ClearingRecorded:
    """A receipt was handed to the bank, or its money became final.

    Attributes:
        receipt: The receipt.
        stage: The stage it has reached.
        payout: The payout it came with.
        fee: What the gateway kept of it.
        reference: The bank's reference.
    """

    receipt: str
    stage: Stage
    payout: str | None
    fee: Money | None
    reference: str | None

    _kind_: ClassVar[str] = "ClearingRecorded"
    _tag_: ClassVar[str] = "clearing_recorded"

    def __init__(
        self,
        receipt: str,
        *,
        stage: Stage | Literal["remitted", "cleared"],
        payout: str | None = None,
        fee: Money | str | None = None,
        reference: str | None = None,
    ) -> None:
        _settle(
            self,
            "ClearingRecorded",
            None,
            receipt,
            stage,
            payout,
            fee,
            reference,
        )


@dataclass(frozen=True, slots=True, init=False)
class CloseAccount:
    """Closes an account on which nothing is open. Nothing new is issued on it or received for it; it can be opened
    again.

    Attributes:
        customer: Whose account it is.
        class_: Which of the customer's accounts; none for the only one.
        closed: The day from which it is closed, not before the last change of what was open. It is booked on the first day on
            which that can be.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    customer: str
    class_: str | None
    closed: datetime.date
    reason: str | None

    _kind_: ClassVar[str] = "CloseAccount"
    _tag_: ClassVar[str] = "close_account"

    def __init__(
        self,
        customer: str,
        *,
        class_: str | None = None,
        closed: datetime.date | str,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "CloseAccount",
            None,
            customer,
            class_,
            closed,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class ClosePeriod:
    """Closes the books through a day: nothing posts there any more, and no figure of the books up to that day changes until it
    is reopened. What is late goes to the first day that is open and keeps its effective date.

    The heads of all streams are kept with it, so that the books can be told again as they were known at the close
    (`crate.portfolio.KnownAt.Close`). Whatever comes after it has to be recorded later than the close, and is not
    decided from a ledger that has not seen it: store a close while nothing else is being written.

    Attributes:
        through: The last day; not after the day on which it is recorded, and the day after. Where the rules have a period calendar,
            the end of one of its periods.
        heads: Where every stream stands, with the hashes of the log where there is one. Empty for where the ledger itself has
            them, without hashes.
        acknowledged: What of the closing checklist was left open, and who answers for that, at most 4096 bytes.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    through: datetime.date
    heads: tuple[StreamHead, ...]
    acknowledged: str | None
    reason: str | None

    _kind_: ClassVar[str] = "ClosePeriod"
    _tag_: ClassVar[str] = "close_period"

    def __init__(
        self,
        through: datetime.date | str,
        *,
        heads: Sequence[StreamHead] = (),
        acknowledged: str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "ClosePeriod",
            None,
            through,
            heads,
            acknowledged,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class ClosedAccount:
    """The closing of an account.

    Attributes:
        since: Since when.
        merged_into: The account that took over what was open; none where it was closed for itself.
    """

    since: datetime.date
    merged_into: AccountKey | None

    _kind_: ClassVar[str] = "ClosedAccount"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        since: datetime.date | str,
        *,
        merged_into: AccountKey | str | None = None,
    ) -> None:
        _settle(
            self,
            "ClosedAccount",
            None,
            since,
            merged_into,
        )


@dataclass(frozen=True, slots=True, init=False)
class ClosingCheck:
    """What is asked before the books are closed through a day.

    Attributes:
        through: The last day that is to be closed.
        posted: Up to where each stream was posted to the general ledger; one that is not among them was not posted at all. None
            where this is nobody's concern.
        unreconciled: What does not agree with the books of others: banks, gateways, a control account.
        blocking: What may not be left open.
    """

    through: datetime.date
    posted: tuple[StreamHead, ...] | None
    unreconciled: tuple[Unreconciled, ...]
    blocking: tuple[ClosingMatter, ...]

    _kind_: ClassVar[str] = "ClosingCheck"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        through: datetime.date | str,
        *,
        posted: Sequence[StreamHead] | None = None,
        unreconciled: Sequence[Unreconciled | str],
        blocking: Sequence[ClosingMatter | Literal["unidentified", "unapplied", "uncleared", "disputed", "unposted", "unreconciled"]],
    ) -> None:
        _settle(
            self,
            "ClosingCheck",
            None,
            through,
            posted,
            unreconciled,
            blocking,
        )


@dataclass(frozen=True, slots=True, init=False)
class ClosingChecklist(_methods.ClosingChecklistMethods):
    """What is left open before the books are closed through a day, as booked at its end.

    Attributes:
        through: The last day that is to be closed.
        lines: What is open, matter by matter, then by account.
    """

    through: datetime.date
    lines: tuple[ClosingLine, ...]

    _kind_: ClassVar[str] = "ClosingChecklist"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        through: datetime.date | str,
        *,
        lines: Sequence[ClosingLine],
    ) -> None:
        _settle(
            self,
            "ClosingChecklist",
            None,
            through,
            lines,
        )


@dataclass(frozen=True, slots=True, init=False)
class ClosingLine:
    """One thing that is left open.

    Attributes:
        matter: What it is.
        account: Whose it is; none for what is no account's.
        which: Which: a document, an item with its dispute, a stream with the first version, the caller's words.
        amount: How much; none where there is no amount.
        blocking: Whether it may not be left open.
    """

    matter: ClosingMatter
    account: AccountKey | None
    which: str
    amount: Money | None
    blocking: bool

    _kind_: ClassVar[str] = "ClosingLine"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        matter: ClosingMatter | Literal["unidentified", "unapplied", "uncleared", "disputed", "unposted", "unreconciled"],
        *,
        account: AccountKey | str | None = None,
        which: str,
        amount: Money | str | None = None,
        blocking: bool,
    ) -> None:
        _settle(
            self,
            "ClosingLine",
            None,
            matter,
            account,
            which,
            amount,
            blocking,
        )


@dataclass(frozen=True, slots=True, init=False)
class Combination:
    """Open items that make up an amount.

    Attributes:
        parts: The items, by position.
        difference: What they come to less the amount: zero where they are equal, below zero where the amount is more.
    """

    parts: tuple[CombinationPart, ...]
    difference: Money

    _kind_: ClassVar[str] = "Combination"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        parts: Sequence[CombinationPart],
        *,
        difference: Money | str,
    ) -> None:
        _settle(
            self,
            "Combination",
            None,
            parts,
            difference,
        )


@dataclass(frozen=True, slots=True, init=False)
class CombinationPart:
    """An open item of a combination.

    Attributes:
        position: Which of the open items: its position, from 0.
        discounted: Whether it is closed with its discount.
    """

    position: int
    discounted: bool

    _kind_: ClassVar[str] = "CombinationPart"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        position: int,
        *,
        discounted: bool,
    ) -> None:
        _settle(
            self,
            "CombinationPart",
            None,
            position,
            discounted,
        )


@dataclass(frozen=True, slots=True, init=False)
class CombinationSearch:
    """The answer to which open items make up an amount.

    Attributes:
        found: What is known.
        listed: The one, at least two and at most sixteen of several, none; and where the limits were reached, one at most.
        complete: Whether those are all there are.
        steps: How many steps it took, never more than allowed.
    """

    found: CombinationsFound
    listed: tuple[Combination, ...]
    complete: bool
    steps: int

    _kind_: ClassVar[str] = "CombinationSearch"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        found: CombinationsFound | Literal["unique", "several", "none", "limit_reached"],
        *,
        listed: Sequence[Combination],
        complete: bool,
        steps: int,
    ) -> None:
        _settle(
            self,
            "CombinationSearch",
            None,
            found,
            listed,
            complete,
            steps,
        )


@dataclass(frozen=True, slots=True, init=False)
class Confirmation(_methods.ConfirmationMethods):
    """A request to a customer to confirm what it owes, as ISA 505 (External Confirmations) has it: a value that
    `Confirmation.letter` shows. An auditor sends it and receives the reply; the library does neither.

    Attributes:
        customer: Who is asked.
        view: What of our books is to be confirmed.
        form: How it is asked.
        reply_by: Until when a reply is asked for; none where no day is set.
        balances: What is open, currency by currency. In the blank form too: that form only does not show it.
    """

    customer: str
    view: View
    form: ConfirmationForm
    reply_by: datetime.date | None
    balances: tuple[ConfirmedBalance, ...]

    _kind_: ClassVar[str] = "Confirmation"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        customer: str,
        *,
        view: View,
        form: ConfirmationForm | Literal["positive", "blank", "negative"],
        reply_by: datetime.date | str | None = None,
        balances: Sequence[ConfirmedBalance],
    ) -> None:
        _settle(
            self,
            "Confirmation",
            None,
            customer,
            view,
            form,
            reply_by,
            balances,
        )


@dataclass(frozen=True, slots=True, init=False)
class ConfirmationReply:
    """What a customer answered to a request to confirm.

    Attributes:
        received: When the reply came.
        answer: What it says.
    """

    received: datetime.date
    answer: ConfirmationAnswer

    _kind_: ClassVar[str] = "ConfirmationReply"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        received: datetime.date | str,
        *,
        answer: ConfirmationAnswer | Literal["agrees"],
    ) -> None:
        _settle(
            self,
            "ConfirmationReply",
            None,
            received,
            answer,
        )


@dataclass(frozen=True, slots=True, init=False)
class ConfirmationResult(_methods.ConfirmationResultMethods):
    """What a request to confirm came to.

    Attributes:
        customer: Who was asked.
        view: What was asked about.
        form: How it was asked.
        received: When the reply came; none where none did.
        finding: What it comes to.
        balances: Currency by currency, what we have and what the customer has.
        reconciliation: Item by item, where the customer listed its own.
    """

    customer: str
    view: View
    form: ConfirmationForm
    received: datetime.date | None
    finding: ConfirmationFinding
    balances: tuple[RepliedBalance, ...]
    reconciliation: Reconciliation | None

    _kind_: ClassVar[str] = "ConfirmationResult"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        customer: str,
        *,
        view: View,
        form: ConfirmationForm | Literal["positive", "blank", "negative"],
        received: datetime.date | str | None = None,
        finding: ConfirmationFinding | Literal["no_reply", "agrees", "timing", "differs"],
        balances: Sequence[RepliedBalance],
        reconciliation: Reconciliation | None = None,
    ) -> None:
        _settle(
            self,
            "ConfirmationResult",
            None,
            customer,
            view,
            form,
            received,
            finding,
            balances,
            reconciliation,
        )


@dataclass(frozen=True, slots=True, init=False)
class ConfirmedBalance:
    """What is open of a customer in one currency.

    Attributes:
        currency: The currency.
        total: What all items come to; below zero where we owe the customer.
        items: The items, by account, the oldest first.
    """

    currency: str
    total: Money
    items: tuple[ConfirmedItem, ...]

    _kind_: ClassVar[str] = "ConfirmedBalance"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        currency: str,
        *,
        total: Money | str,
        items: Sequence[ConfirmedItem],
    ) -> None:
        _settle(
            self,
            "ConfirmedBalance",
            None,
            currency,
            total,
            items,
        )


@dataclass(frozen=True, slots=True, init=False)
class ConfirmedItem:
    """An item that a customer is asked about.

    Attributes:
        account: The account it stands on.
        item: The item.
        kind: What it comes from, in the words of reports: `invoice`, `receipt`.
        issued: The document date or value date.
        due: When it is due; none where that is not known.
        open: What is open of it.
    """

    account: AccountKey
    item: ItemKey
    kind: str
    issued: datetime.date
    due: datetime.date | None
    open: Money

    _kind_: ClassVar[str] = "ConfirmedItem"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        account: AccountKey | str,
        *,
        item: ItemKey,
        kind: str,
        issued: datetime.date | str,
        due: datetime.date | str | None = None,
        open: Money | str,
    ) -> None:
        _settle(
            self,
            "ConfirmedItem",
            None,
            account,
            item,
            kind,
            issued,
            due,
            open,
        )


@dataclass(frozen=True, slots=True, init=False)
class Contact:
    """How to reach a customer. Personal data: it never enters an event, an error or a log.

    Attributes:
        name: The name on letters and reports.
        address: The address, line by line.
        email: Where reminders go by e-mail.
        phone: Where to call.
    """

    name: str
    address: tuple[str, ...]
    email: str | None
    phone: str | None

    _kind_: ClassVar[str] = "Contact"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        name: str,
        *,
        address: Sequence[str],
        email: str | None = None,
        phone: str | None = None,
    ) -> None:
        _settle(
            self,
            "Contact",
            None,
            name,
            address,
            email,
            phone,
        )


@dataclass(frozen=True, slots=True, init=False)
class ContractAmount:
    """One item of a plan.

    Attributes:
        item: The item.
        due: When it is due by contract; none while it is pending.
        open: What is open of it, at most what was planned.
        overdue: Days overdue by contract; zero where it is not, or where nothing of it is open.
    """

    item: ItemKey
    due: datetime.date | None
    open: Money
    overdue: int

    _kind_: ClassVar[str] = "ContractAmount"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        item: ItemKey,
        *,
        due: datetime.date | str | None = None,
        open: Money | str,
        overdue: int,
    ) -> None:
        _settle(
            self,
            "ContractAmount",
            None,
            item,
            due,
            open,
            overdue,
        )


@dataclass(frozen=True, slots=True, init=False)
class CreditApplied:
    """A credit settled items.

    Attributes:
        credit: The receipt or credit note.
        kind: What kind of credit it is, since another account's stream does not hold the document itself.
        account: Whose credit it is.
        lines: What it settled: in the credit's own stream every line, elsewhere the lines of that account.
    """

    credit: str
    kind: CreditKind
    account: AccountKey
    lines: tuple[AppliedLine, ...]

    _kind_: ClassVar[str] = "CreditApplied"
    _tag_: ClassVar[str] = "credit_applied"

    def __init__(
        self,
        credit: str,
        *,
        kind: CreditKind | Literal["receipt", "credit_note"],
        account: AccountKey | str,
        lines: Sequence[AppliedLine],
    ) -> None:
        _settle(
            self,
            "CreditApplied",
            None,
            credit,
            kind,
            account,
            lines,
        )


@dataclass(frozen=True, slots=True, init=False)
class CreditBalance:
    """A customer whose trade balance is in credit: reported as a debt of ours, not taken off what others owe (IAS 1.32, HGB
    section 246(2)).

    Attributes:
        account: Whose.
        amount: How much more is to their credit, above zero.
        base: What that is carried at in base currency, above zero.
    """

    account: AccountKey
    amount: Money
    base: Money

    _kind_: ClassVar[str] = "CreditBalance"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        account: AccountKey | str,
        *,
        amount: Money | str,
        base: Money | str,
    ) -> None:
        _settle(
            self,
            "CreditBalance",
            None,
            account,
            amount,
            base,
        )


@dataclass(frozen=True, slots=True, init=False)
class CreditBalances(_methods.CreditBalancesMethods):
    """The customers whose trade balance is in credit at the end of a day in the books.

    Attributes:
        as_of: The day.
        lines: By account and currency.
    """

    as_of: datetime.date
    lines: tuple[CreditBalance, ...]

    _kind_: ClassVar[str] = "CreditBalances"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        as_of: datetime.date | str,
        *,
        lines: Sequence[CreditBalance],
    ) -> None:
        _settle(
            self,
            "CreditBalances",
            None,
            as_of,
            lines,
        )


@dataclass(frozen=True, slots=True, init=False)
class CreditNoteIssued:
    """A credit note was issued: a credit item of its gross.

    Attributes:
        credit_note: The credit note's number.
        totals: What is credited, in amounts above zero.
        value: What that is in base currency, and by which rate; none for what is in base currency.
        against: The invoice it corrects.
        reason: Why.
    """

    credit_note: str
    totals: Totals
    value: Valuation | None
    against: str | None
    reason: str | None

    _kind_: ClassVar[str] = "CreditNoteIssued"
    _tag_: ClassVar[str] = "credit_note_issued"

    def __init__(
        self,
        credit_note: str,
        *,
        totals: Totals | Money | str,
        value: Valuation | None = None,
        against: str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "CreditNoteIssued",
            None,
            credit_note,
            totals,
            value,
            against,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class CreditPart:
    """A part of a credit, and whose it becomes.

    Attributes:
        credit: The number under which it goes on.
        customer: Whose it is.
        class_: Which of the customer's accounts; none for the only one.
        amount: How much, above zero, in the currency of the credit.
        purpose: What it is meant for; none for settling items.
        remittance: What the payer says it is for, in the currency of the credit.
        policy: How to apply it; none for the policy of the rules in force.
    """

    credit: str
    customer: str
    class_: str | None
    amount: Money
    purpose: Purpose | None
    remittance: tuple[RemittanceLine, ...]
    policy: AllocationPolicy | None

    _kind_: ClassVar[str] = "CreditPart"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        credit: str,
        *,
        customer: str,
        class_: str | None = None,
        amount: Money | str,
        purpose: Purpose | Literal["settlement", "on_account", "refund", "deposit"] | None = None,
        remittance: Sequence[RemittanceLine | str] = (),
        policy: AllocationPolicy | None = None,
    ) -> None:
        _settle(
            self,
            "CreditPart",
            None,
            credit,
            customer,
            class_,
            amount,
            purpose,
            remittance,
            policy,
        )


@dataclass(frozen=True, slots=True, init=False)
class CreditUnapplied:
    """Applications were undone: the items are open again, the credit is unapplied again.

    Attributes:
        credit: The receipt or credit note.
        account: Whose credit it is.
        lines: What was undone: in the credit's own stream every line, elsewhere the lines of that account.
        reason: Why.
    """

    credit: str
    account: AccountKey
    lines: tuple[UndoneLine, ...]
    reason: str | None

    _kind_: ClassVar[str] = "CreditUnapplied"
    _tag_: ClassVar[str] = "credit_unapplied"

    def __init__(
        self,
        credit: str,
        *,
        account: AccountKey | str,
        lines: Sequence[UndoneLine],
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "CreditUnapplied",
            None,
            credit,
            account,
            lines,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class CsvFormat:
    """How the cells of a file are written.

    Attributes:
        delimiter: What stands between two cells.
        date: How dates are written.
        decimal: What stands before the decimals of an amount.
    """

    delimiter: Delimiter
    date: DateFormat
    decimal: DecimalMark

    _kind_: ClassVar[str] = "CsvFormat"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        delimiter: Delimiter | Literal["comma", "semicolon", "tab"],
        *,
        date: DateFormat | Literal["iso", "day_month_year", "month_day_year"],
        decimal: DecimalMark | Literal["dot", "comma"],
    ) -> None:
        _settle(
            self,
            "CsvFormat",
            None,
            delimiter,
            date,
            decimal,
        )


@dataclass(frozen=True, slots=True, init=False)
class CurrencyBridge:
    """The roll-forward of one currency. The opening amount and all steps add up to the closing amount, or there is none.

    Attributes:
        currency: The currency of every amount.
        opening: What was open at the end of the day before the period: debits less credits.
        steps: What changed it, in the order of `Cause`; causes that did not occur are left out.
        closing: What is open at the end of the period.
    """

    currency: str
    opening: Money
    steps: tuple[BridgeStep, ...]
    closing: Money

    _kind_: ClassVar[str] = "CurrencyBridge"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        currency: str,
        *,
        opening: Money | str,
        steps: Sequence[BridgeStep],
        closing: Money | str,
    ) -> None:
        _settle(
            self,
            "CurrencyBridge",
            None,
            currency,
            opening,
            steps,
            closing,
        )


@dataclass(frozen=True, slots=True, init=False)
class CurrencyExposure:
    """What is open in one currency other than the books.

    Attributes:
        owed: What customers owe, less credit notes.
        unapplied: Money of theirs that settles nothing yet, above zero, also where the payer is not known.
        in_transit: Money on its way to the bank.
        deposits: Deposits, above zero: not monetary, so no part of the position.
        position: The position: what is owed and on its way, less what is unapplied. What a change of the rate changes.
        carried: What the position is carried at in base currency.
        worth: What it is worth by the rate of the day; none where no rate is given, or none holds.
        unrealised: By how much that is more than what it is carried at.
    """

    owed: Money
    unapplied: Money
    in_transit: Money
    deposits: Money
    position: Money
    carried: Money
    worth: Money | None
    unrealised: Money | None

    _kind_: ClassVar[str] = "CurrencyExposure"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        owed: Money | str,
        *,
        unapplied: Money | str,
        in_transit: Money | str,
        deposits: Money | str,
        position: Money | str,
        carried: Money | str,
        worth: Money | str | None = None,
        unrealised: Money | str | None = None,
    ) -> None:
        _settle(
            self,
            "CurrencyExposure",
            None,
            owed,
            unapplied,
            in_transit,
            deposits,
            position,
            carried,
            worth,
            unrealised,
        )


@dataclass(frozen=True, slots=True, init=False)
class CurrencyExposures(_methods.CurrencyExposuresMethods):
    """What is open in other currencies than the books at the end of a day.

    Attributes:
        as_of: The day.
        base: The currency of the books.
        lines: By currency.
    """

    as_of: datetime.date
    base: str
    lines: tuple[CurrencyExposure, ...]

    _kind_: ClassVar[str] = "CurrencyExposures"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        as_of: datetime.date | str,
        *,
        base: str,
        lines: Sequence[CurrencyExposure],
    ) -> None:
        _settle(
            self,
            "CurrencyExposures",
            None,
            as_of,
            base,
            lines,
        )


@dataclass(frozen=True, slots=True, init=False)
class CurrencyReconciliation:
    """A reconciliation in one currency. The differences of its rows add up to the difference of the totals.

    Attributes:
        currency: The currency of every amount.
        here: What our open items come to.
        there: What their list comes to.
        difference: Ours less theirs: what the rows explain.
        control: Their control account; none where it was not given.
        unexplained_control: Their list less their control account: what no row can explain, since their own books do not agree. None without a
            control account.
        classes: What each class comes to, those without a row left out.
        rows: Every document of either side: by account and number, then what is only there in its order.
    """

    currency: str
    here: Money
    there: Money
    difference: Money
    control: Money | None
    unexplained_control: Money | None
    classes: tuple[ClassTotal, ...]
    rows: tuple[ReconciledRow, ...]

    _kind_: ClassVar[str] = "CurrencyReconciliation"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        currency: str,
        *,
        here: Money | str,
        there: Money | str,
        difference: Money | str,
        control: Money | str | None = None,
        unexplained_control: Money | str | None = None,
        classes: Sequence[ClassTotal],
        rows: Sequence[ReconciledRow],
    ) -> None:
        _settle(
            self,
            "CurrencyReconciliation",
            None,
            currency,
            here,
            there,
            difference,
            control,
            unexplained_control,
            classes,
            rows,
        )


@dataclass(frozen=True, slots=True, init=False)
class CurrencyRestatement:
    """The restatement of one currency. The reported total and all steps add up to the restated one, or there is none.

    Attributes:
        currency: The currency of every amount.
        reported: What was open in the figures as they were reported: debits less credits.
        steps: What changed it, in the order of `Cause`; causes that did not occur are left out.
        restated: What is open in the restated figures.
        lines: What the steps are made of: in their order, then as it was recorded, by account and by item.
        shifts: Items that stand in other columns because a due date, a dispute or an uncleared receipt was recorded since. They
            change no total. By account and item.
    """

    currency: str
    reported: Money
    steps: tuple[BridgeStep, ...]
    restated: Money
    lines: tuple[RestatedLine, ...]
    shifts: tuple[Shift, ...]

    _kind_: ClassVar[str] = "CurrencyRestatement"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        currency: str,
        *,
        reported: Money | str,
        steps: Sequence[BridgeStep],
        restated: Money | str,
        lines: Sequence[RestatedLine],
        shifts: Sequence[Shift],
    ) -> None:
        _settle(
            self,
            "CurrencyRestatement",
            None,
            currency,
            reported,
            steps,
            restated,
            lines,
            shifts,
        )


@dataclass(frozen=True, slots=True, init=False)
class CustomerPolicy:
    """How receipts of a customer are applied.

    Attributes:
        customer: The customer.
        class_: Which of his accounts; none for all that no other line names.
        policy: How.
    """

    customer: str
    class_: str | None
    policy: AllocationPolicy

    _kind_: ClassVar[str] = "CustomerPolicy"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        customer: str,
        *,
        class_: str | None = None,
        policy: AllocationPolicy,
    ) -> None:
        _settle(
            self,
            "CustomerPolicy",
            None,
            customer,
            class_,
            policy,
        )


@dataclass(frozen=True, slots=True, init=False)
class CustomerTotal:
    """What a migration comes to for one customer in one currency.

    Attributes:
        customer: The customer; none for rows that name none.
        currency: The currency.
        listed: What the list comes to.
        taken: What of it is taken.
        refused: What of it is refused.
    """

    customer: str | None
    currency: str
    listed: Money
    taken: Money
    refused: Money

    _kind_: ClassVar[str] = "CustomerTotal"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        customer: str | None = None,
        *,
        currency: str,
        listed: Money | str,
        taken: Money | str,
        refused: Money | str,
    ) -> None:
        _settle(
            self,
            "CustomerTotal",
            None,
            customer,
            currency,
            listed,
            taken,
            refused,
        )


@dataclass(frozen=True, slots=True, init=False)
class DatedQuote:
    """A quote and the day on which it was made.

    Attributes:
        day: The day of the quote; it holds from this day on.
        quote: What one unit costs.
    """

    day: datetime.date
    quote: str

    _kind_: ClassVar[str] = "DatedQuote"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        day: datetime.date | str,
        *,
        quote: str,
    ) -> None:
        _settle(
            self,
            "DatedQuote",
            None,
            day,
            quote,
        )


@dataclass(frozen=True, slots=True, init=False)
class DayBand:
    """One band of day limits: what falls due when, for documents until that day of the month.

    Attributes:
        until: The last day of the month that the band takes, 1 to 31. The last band says 31.
        months: Months from the month of the document, 0 to 120.
        day: The day of that month, 1 to 31, or its last one where the month is shorter.
    """

    until: int
    months: int
    day: int

    _kind_: ClassVar[str] = "DayBand"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        until: int,
        *,
        months: int,
        day: int,
    ) -> None:
        _settle(
            self,
            "DayBand",
            None,
            until,
            months,
            day,
        )


@dataclass(frozen=True, slots=True, init=False)
class DebitRaised:
    """Something was claimed beside invoices: one debit item per instalment.

    Attributes:
        debit: Its number.
        kind: What it is.
        totals: What it claims.
        value: What that is in base currency, and by which rate; none for what is in base currency.
        terms: What was agreed; none where only a day was said.
        schedule: What follows from it: one item per instalment.
        against: The document it goes back to.
        charged: The late payment that is charged.
        reason: Why.
    """

    debit: str
    kind: DebitKind
    totals: Totals
    value: Valuation | None
    terms: Terms | None
    schedule: tuple[ScheduledInstalment, ...]
    against: str | None
    charged: tuple[ChargedItem, ...]
    reason: str | None

    _kind_: ClassVar[str] = "DebitRaised"
    _tag_: ClassVar[str] = "debit_raised"

    def __init__(
        self,
        debit: str,
        *,
        kind: DebitKind | Literal["debit_note", "late_charge", "recovery", "reclaim"],
        totals: Totals | Money | str,
        value: Valuation | None = None,
        terms: Terms | str | None = None,
        schedule: Sequence[ScheduledInstalment],
        against: str | None = None,
        charged: Sequence[ChargedItem],
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "DebitRaised",
            None,
            debit,
            kind,
            totals,
            value,
            terms,
            schedule,
            against,
            charged,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class DefaultStart(_methods.DefaultStartMethods):
    """Until when a law lets a debtor pay where no day was agreed, as data. It is no legal advice.

    | name | days | from the later of |
    |---|---|---|
    | `eu_2011_7_business`, `eu_2011_7_public` | 30 | invoice, goods or services, and their acceptance |
    | `de_286_3` | 30 | due date, invoice, goods or services |
    | `nl_119a` | 30 | invoice, goods or services, and their acceptance |
    | `fr_441_10` | 30 | goods or services |
    | `uk_1998` | 30 | goods or services, notice of the amount |
    | `in_msmed` | 15 | acceptance |
    | `us_prompt_payment` | 30 | invoice, acceptance |
    | `us_prompt_payment_meat`, `us_prompt_payment_dairy` | 7, 10 | delivery, invoice |

    Attributes:
        name: The name by which it is asked for.
        title: The law.
        source: Where it was read.
        read: The day on which it was read.
        days: How many days, counted from the day after.
        from_: The latest of these that is known is the day after which they count.
    """

    name: str
    title: str
    source: str
    read: datetime.date
    days: int
    from_: tuple[PaymentMoment, ...]

    _kind_: ClassVar[str] = "DefaultStart"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        name: str,
        *,
        title: str,
        source: str,
        read: datetime.date | str,
        days: int,
        from_: Sequence[PaymentMoment | Literal["invoice_issued", "invoice_received", "performance", "acceptance", "fell_due"]],
    ) -> None:
        _settle(
            self,
            "DefaultStart",
            None,
            name,
            title,
            source,
            read,
            days,
            from_,
        )


@dataclass(frozen=True, slots=True, init=False)
class Delegation:
    """That somebody may act for somebody else.

    Attributes:
        from_: Whose authority it is.
        to: Who has it meanwhile. He can not hand it on.
        role: The role that is delegated.
        since: The first day.
        until: The last day.
        reason: Why.
    """

    from_: str
    to: str
    role: str
    since: datetime.date
    until: datetime.date
    reason: str | None

    _kind_: ClassVar[str] = "Delegation"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        from_: str,
        *,
        to: str,
        role: str,
        since: datetime.date | str,
        until: datetime.date | str,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "Delegation",
            None,
            from_,
            to,
            role,
            since,
            until,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class Deposit:
    """A payment in advance that was invoiced and received before the final invoice.

    Attributes:
        totals: The totals of the invoice for the deposit, with the tax inside by rate.
        received: What of its gross was received. Only that is deducted.
    """

    totals: Totals
    received: Money

    _kind_: ClassVar[str] = "Deposit"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        totals: Totals | Money | str,
        *,
        received: Money | str,
    ) -> None:
        _settle(
            self,
            "Deposit",
            None,
            totals,
            received,
        )


@dataclass(frozen=True, slots=True, init=False)
class Difference:
    """What settles beside money, or what money settles nothing: the payer paid a little less, or more, and that is accepted.

    Attributes:
        kind: Why.
        amount: How much: above zero where less was paid, below where more was.
    """

    kind: DifferenceKind
    amount: Money

    _kind_: ClassVar[str] = "Difference"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        kind: DifferenceKind | Literal["tolerance", "bank_charges", "withholding", "cash_rounding"],
        *,
        amount: Money | str,
    ) -> None:
        _settle(
            self,
            "Difference",
            None,
            kind,
            amount,
        )


@dataclass(frozen=True, slots=True, init=False)
class DiscountOffer:
    """A discount as an issued instalment offers it: so much, if paid by that day.

    A discount is an option on an item. It never makes an item of its own, so aging sees the whole claim until the
    discount is earned.

    Attributes:
        until: The last day on which it is earned, included. None where it counts from something that has not happened: it is
            earned until then.
        amount: What is deducted if the whole instalment is paid by then.
    """

    until: datetime.date | None
    amount: Money

    _kind_: ClassVar[str] = "DiscountOffer"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        until: datetime.date | str | None = None,
        *,
        amount: Money | str,
    ) -> None:
        _settle(
            self,
            "DiscountOffer",
            None,
            until,
            amount,
        )


@dataclass(frozen=True, slots=True, init=False)
class DiscountRefusal:
    """A discount that the customer took and was refused.

    Attributes:
        item: The item that is still open for it.
        receipt: The receipt with which it was taken.
        amount: How much.
        refused: When it was refused.
    """

    item: ItemKey
    receipt: str
    amount: Money
    refused: datetime.date

    _kind_: ClassVar[str] = "DiscountRefusal"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        item: ItemKey,
        *,
        receipt: str,
        amount: Money | str,
        refused: datetime.date | str,
    ) -> None:
        _settle(
            self,
            "DiscountRefusal",
            None,
            item,
            receipt,
            amount,
            refused,
        )


@dataclass(frozen=True, slots=True, init=False)
class DiscountRefused:
    """A discount that was taken without having been earned was refused.

    Attributes:
        item: The item.
        receipt: The receipt with which it was taken.
        amount: How much.
        reason: Why.
    """

    item: ItemKey
    receipt: str
    amount: Money
    reason: str

    _kind_: ClassVar[str] = "DiscountRefused"
    _tag_: ClassVar[str] = "discount_refused"

    def __init__(
        self,
        item: ItemKey,
        *,
        receipt: str,
        amount: Money | str,
        reason: str,
    ) -> None:
        _settle(
            self,
            "DiscountRefused",
            None,
            item,
            receipt,
            amount,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class DiscountTier:
    """A discount for paying early: `2/10` is 2 percent until ten days after the baseline.

    Attributes:
        percent: Above 0, below 100.
        baseline: The day its steps count from; none for that of its instalment. "2/10 from the receipt of goods, net 30" has one.
        until: The steps from the baseline to the last day on which the discount is earned. That day is included.
        base: What the percentage is taken of.
    """

    percent: decimal.Decimal
    baseline: Baseline | None
    until: tuple[DateStep, ...]
    base: DiscountBase

    _kind_: ClassVar[str] = "DiscountTier"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        percent: decimal.Decimal | int | str,
        *,
        baseline: Baseline | Literal["invoice_date", "posting_date"] | None = None,
        until: Sequence[DateStep | Literal["end_of_month"]] = (),
        base: DiscountBase | Literal["gross", "lines_and_tax", "lines"],
    ) -> None:
        _settle(
            self,
            "DiscountTier",
            None,
            percent,
            baseline,
            until,
            base,
        )


@dataclass(frozen=True, slots=True, init=False)
class DispatchRecorded:
    """Something became of a document on its way to the customer.

    Attributes:
        document: The document.
        step: What happened.
        date: When.
        reference: The channel, a message id, the reason of a rejection.
    """

    document: str
    step: DispatchStep
    date: datetime.date
    reference: str | None

    _kind_: ClassVar[str] = "DispatchRecorded"
    _tag_: ClassVar[str] = "dispatch_recorded"

    def __init__(
        self,
        document: str,
        *,
        step: DispatchStep | Literal["sent", "delivered", "received", "rejected"],
        date: datetime.date | str,
        reference: str | None = None,
    ) -> None:
        _settle(
            self,
            "DispatchRecorded",
            None,
            document,
            step,
            date,
            reference,
        )


@dataclass(frozen=True, slots=True, init=False)
class DisputeStatus:
    """A dispute, running or resolved.

    Attributes:
        dispute: Its number. Why it was opened stands in its event.
        owner: Who looks after it, by an opaque id.
        since: Since when.
        items: What it is about, and what of that is open: as long as it runs, that much is disputed.
        ended: How it ended; none as long as it runs.
    """

    dispute: str
    owner: str | None
    since: datetime.date
    items: tuple[CaseItem, ...]
    ended: CaseEnd | None

    _kind_: ClassVar[str] = "DisputeStatus"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        dispute: str,
        *,
        owner: str | None = None,
        since: datetime.date | str,
        items: Sequence[CaseItem],
        ended: CaseEnd | None = None,
    ) -> None:
        _settle(
            self,
            "DisputeStatus",
            None,
            dispute,
            owner,
            since,
            items,
            ended,
        )


@dataclass(frozen=True, slots=True, init=False)
class Dividend:
    """A dividend from insolvency proceedings.

    Attributes:
        receipt: The receipt.
        date: When it came.
        amount: How much it was.
    """

    receipt: str
    date: datetime.date
    amount: Money

    _kind_: ClassVar[str] = "Dividend"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        receipt: str,
        *,
        date: datetime.date | str,
        amount: Money | str,
    ) -> None:
        _settle(
            self,
            "Dividend",
            None,
            receipt,
            date,
            amount,
        )


@dataclass(frozen=True, slots=True, init=False)
class DocumentVoided:
    """A document was voided: by effective date it never counted.

    Attributes:
        document: The document.
        lines: What its items were: all of it.
        reason: Why.
    """

    document: str
    lines: tuple[ItemAmount, ...]
    reason: str

    _kind_: ClassVar[str] = "DocumentVoided"
    _tag_: ClassVar[str] = "document_voided"

    def __init__(
        self,
        document: str,
        *,
        lines: Sequence[ItemAmount],
        reason: str,
    ) -> None:
        _settle(
            self,
            "DocumentVoided",
            None,
            document,
            lines,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class DueDateChanged:
    """An item's due date was changed.

    Attributes:
        item: The item.
        before: When it was due before; none while it was pending.
        due: When it is due.
        reason: Why.
    """

    item: ItemKey
    before: datetime.date | None
    due: datetime.date
    reason: str

    _kind_: ClassVar[str] = "DueDateChanged"
    _tag_: ClassVar[str] = "due_date_changed"

    def __init__(
        self,
        item: ItemKey,
        *,
        before: datetime.date | str | None = None,
        due: datetime.date | str,
        reason: str,
    ) -> None:
        _settle(
            self,
            "DueDateChanged",
            None,
            item,
            before,
            due,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class EarnedDiscount:
    """A discount earned by money that is booked after its last day and counts from before.

    Attributes:
        item: The item.
        paid: The day on which the money was paid.
        until: The last day of the offer.
        offered: What the offer grants if the whole instalment is paid.
        discount: What of it the money earns.
    """

    item: ItemKey
    paid: datetime.date
    until: datetime.date
    offered: Money
    discount: Money

    _kind_: ClassVar[str] = "EarnedDiscount"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        item: ItemKey,
        *,
        paid: datetime.date | str,
        until: datetime.date | str,
        offered: Money | str,
        discount: Money | str,
    ) -> None:
        _settle(
            self,
            "EarnedDiscount",
            None,
            item,
            paid,
            until,
            offered,
            discount,
        )


@dataclass(frozen=True, slots=True, init=False)
class EndInsolvency:
    """Records that insolvency proceedings ended.

    Attributes:
        insolvency: The case.
        effective: The day on which they ended, not before they were opened.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    insolvency: str
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "EndInsolvency"
    _tag_: ClassVar[str] = "end_insolvency"

    def __init__(
        self,
        insolvency: str,
        *,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "EndInsolvency",
            None,
            insolvency,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class EndPlan:
    """Ends a payment plan. After a default only the dates of the contract hold.

    Attributes:
        plan: The plan.
        outcome: How it ended.
        effective: The day from which it has ended, not before it was agreed.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    plan: str
    outcome: PlanOutcome
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "EndPlan"
    _tag_: ClassVar[str] = "end_plan"

    def __init__(
        self,
        plan: str,
        *,
        outcome: PlanOutcome | Literal["kept", "defaulted", "cancelled"],
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "EndPlan",
            None,
            plan,
            outcome,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class EndPromise:
    """Ends a promise: withdrawn, or replaced by another. Whether one that runs is kept or broken follows from what was
    paid.

    Attributes:
        promise: The promise.
        outcome: How it ended.
        effective: The day from which it has ended, not before it was made.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    promise: str
    outcome: PromiseOutcome
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "EndPromise"
    _tag_: ClassVar[str] = "end_promise"

    def __init__(
        self,
        promise: str,
        *,
        outcome: PromiseOutcome | Literal["withdrawn", "replaced"],
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "EndPromise",
            None,
            promise,
            outcome,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class EnterOpeningItem:
    """Enters an item that was open in another system when the books moved here. It counts from its own date by value date, and
    from the cut-over day in the books.

    Attributes:
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
    """

    document: str
    customer: str
    class_: str | None
    kind: OpeningKind
    open: Money
    original: Money | None
    issued: datetime.date
    due: datetime.date | None
    purpose: Purpose | None
    reference: str | None
    posting: datetime.date
    carried: Money | None

    _kind_: ClassVar[str] = "EnterOpeningItem"
    _tag_: ClassVar[str] = "enter_opening_item"

    def __init__(
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
    ) -> None:
        _settle(
            self,
            "EnterOpeningItem",
            None,
            document,
            customer,
            class_,
            kind,
            open,
            original,
            issued,
            due,
            purpose,
            reference,
            posting,
            carried,
        )


@dataclass(frozen=True, slots=True, init=False)
class Entry:
    """One event as it is kept for ever: where it stands, what caused it, when it counts.

    Attributes:
        schema: The schema of this entry.
        stream: The stream it stands in.
        version: Its place in the stream, from 1, without gaps.
        command: The command that caused it.
        digest: The digest of that command.
        recorded: When it was recorded.
        posting: The accounting date: Book views look at it.
        effective: The day from which it counts: Value views look at it.
        actor: Who caused it.
        authority: Under which authority, as it was stated.
        event: What happened.
    """

    schema: int
    stream: str
    version: int
    command: str
    digest: str
    recorded: datetime.datetime
    posting: datetime.date
    effective: datetime.date
    actor: str | None
    authority: Authority | None
    event: Event

    _kind_: ClassVar[str] = "Entry"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        schema: int,
        *,
        stream: str,
        version: int,
        command: str,
        digest: str,
        recorded: datetime.datetime | str,
        posting: datetime.date | str,
        effective: datetime.date | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        event: Event,
    ) -> None:
        _settle(
            self,
            "Entry",
            None,
            schema,
            stream,
            version,
            command,
            digest,
            recorded,
            posting,
            effective,
            actor,
            authority,
            event,
        )


@dataclass(frozen=True, slots=True, init=False)
class Example:
    """A row that has an oddity.

    Attributes:
        row: Which: counted from 0 in a table, the line of a file.
        value: What stands there.
    """

    row: int
    value: str

    _kind_: ClassVar[str] = "Example"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        row: int,
        *,
        value: str,
    ) -> None:
        _settle(
            self,
            "Example",
            None,
            row,
            value,
        )


@dataclass(frozen=True, slots=True, init=False)
class ExchangeRates(_methods.ExchangeRatesMethods):
    """Dated quotes, and how long each of them holds.

    The quote of a pair that holds on a day is the latest of that day or before, as long as it is not older than
    `valid_days`. Where a pair has none, two quotes with the pivot currency do. Quotes may come in any order and in either
    direction; the same quote twice is one. A table that is asked about many amounts is sorted once by
    `ExchangeRates.table`.

    Attributes:
        quotes: The quotes, in any order.
        valid_days: How many days after its own a quote still holds; 0 for its own day alone.
        pivot: The currency through which a pair without a quote of its own is converted; none to refuse such pairs.
    """

    quotes: tuple[DatedQuote, ...]
    valid_days: int
    pivot: str | None

    _kind_: ClassVar[str] = "ExchangeRates"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        quotes: Sequence[DatedQuote],
        *,
        valid_days: int,
        pivot: str | None = None,
    ) -> None:
        _settle(
            self,
            "ExchangeRates",
            None,
            quotes,
            valid_days,
            pivot,
        )


@dataclass(frozen=True, slots=True, init=False)
class ExternalItem:
    """One open item of an outside list: of another system's ledger, or of what a customer says it owes.

    Attributes:
        reference: The document's number as the other side writes it, at most 4096 bytes; empty where it has none.
        customer: Whose it is; none where the list does not say.
        amount: What is open, as we see it: above zero is owed to us, below zero is a credit.
        date: The document date, or when the other side booked it; none where the list does not say.
        due: When it is due; none where the list does not say.
    """

    reference: str
    customer: str | None
    amount: Money
    date: datetime.date | None
    due: datetime.date | None

    _kind_: ClassVar[str] = "ExternalItem"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        reference: str,
        *,
        customer: str | None = None,
        amount: Money | str,
        date: datetime.date | str | None = None,
        due: datetime.date | str | None = None,
    ) -> None:
        _settle(
            self,
            "ExternalItem",
            None,
            reference,
            customer,
            amount,
            date,
            due,
        )


@dataclass(frozen=True, slots=True, init=False)
class FileClaim:
    """Records a claim filed in insolvency proceedings, or what of it was admitted.

    Attributes:
        insolvency: The case.
        amount: How much is claimed, above zero.
        admitted: How much of it was admitted, at most the claim; none where that is not known.
        effective: The day of filing or admission, not before the proceedings.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    insolvency: str
    amount: Money
    admitted: Money | None
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "FileClaim"
    _tag_: ClassVar[str] = "file_claim"

    def __init__(
        self,
        insolvency: str,
        *,
        amount: Money | str,
        admitted: Money | str | None = None,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "FileClaim",
            None,
            insolvency,
            amount,
            admitted,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class FiledClaim:
    """A claim filed in insolvency proceedings.

    Attributes:
        date: When that was recorded last.
        amount: How much is claimed.
        admitted: How much of it was admitted; none where that is not known.
    """

    date: datetime.date
    amount: Money
    admitted: Money | None

    _kind_: ClassVar[str] = "FiledClaim"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        date: datetime.date | str,
        *,
        amount: Money | str,
        admitted: Money | str | None = None,
    ) -> None:
        _settle(
            self,
            "FiledClaim",
            None,
            date,
            amount,
            admitted,
        )


@dataclass(frozen=True, slots=True, init=False)
class Finding:
    """One kind of oddity.

    Attributes:
        table: The table.
        code: The stable code: one of the error catalogue.
        column: The column it is about; none where it is about rows as a whole.
        what: What it is, of the first row it was found in.
        count: How many rows have it; for customers in several currencies, how many customers.
        examples: The first of them, at most five.
        action: What was done.
    """

    table: TableName
    code: str
    column: str | None
    what: str
    count: int
    examples: tuple[Example, ...]
    action: Action

    _kind_: ClassVar[str] = "Finding"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        table: TableName | Literal["items", "movements"],
        *,
        code: str,
        column: str | None = None,
        what: str,
        count: int,
        examples: Sequence[Example],
        action: Action | Literal["kept", "left_out", "taken_as_credit", "undated", "own_item", "set_to_first_day", "column_not_used"],
    ) -> None:
        _settle(
            self,
            "Finding",
            None,
            table,
            code,
            column,
            what,
            count,
            examples,
            action,
        )


@dataclass(frozen=True, slots=True, init=False)
class FourEyes:
    """That something needs a second person.

    Attributes:
        duty: What.
        above: Only where a customer has more than that of it in one day; none for always. Amounts in another currency can not
            be compared and need the second person.
    """

    duty: Duty
    above: Money | None

    _kind_: ClassVar[str] = "FourEyes"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        duty: Duty | Literal["open_account", "change_account", "limit_change", "block", "unblock", "close_account", "reopen_account", "merge", "invoice", "debit_note", "late_charge", "credit_note", "void", "terms_override", "payment_plan", "receipt", "identification", "application", "unapplication", "return", "refund", "transfer", "netting", "discount", "allowance", "difference", "withholding", "write_off", "recovery", "waiver", "reversal", "factoring", "migration", "revaluation", "close_period", "reopen_period", "soft_closed_posting"],
        *,
        above: Money | str | None = None,
    ) -> None:
        _settle(
            self,
            "FourEyes",
            None,
            duty,
            above,
        )


@dataclass(frozen=True, slots=True, init=False)
class Grant:
    """That a role may do something, up to an amount.

    Attributes:
        role: The role.
        duty: What it may do.
        part: Whether it only does it, or only approves it; none for both.
        up_to: The most that one command comes to for a customer, in that currency; none for any amount in any. A limit says
            nothing about amounts in other currencies: give one for each, or none.
        per_day: The most that a customer has of it in one day, by whomever, this command included; none for the same as `up_to`.
    """

    role: str
    duty: Duty
    part: DutyPart | None
    up_to: Money | None
    per_day: Money | None

    _kind_: ClassVar[str] = "Grant"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        role: str,
        *,
        duty: Duty | Literal["open_account", "change_account", "limit_change", "block", "unblock", "close_account", "reopen_account", "merge", "invoice", "debit_note", "late_charge", "credit_note", "void", "terms_override", "payment_plan", "receipt", "identification", "application", "unapplication", "return", "refund", "transfer", "netting", "discount", "allowance", "difference", "withholding", "write_off", "recovery", "waiver", "reversal", "factoring", "migration", "revaluation", "close_period", "reopen_period", "soft_closed_posting"],
        part: DutyPart | Literal["acts", "approves"] | None = None,
        up_to: Money | str | None = None,
        per_day: Money | str | None = None,
    ) -> None:
        _settle(
            self,
            "Grant",
            None,
            role,
            duty,
            part,
            up_to,
            per_day,
        )


@dataclass(frozen=True, slots=True, init=False)
class GrantAllowance:
    """Grants an allowance on items: for damaged goods, late delivery, a price agreed afterwards.

    Attributes:
        allowance: The number of the allowance.
        lines: How much on which item: at least one line.
        effective: The day from which it counts, not before the item has that much open.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    allowance: str
    lines: tuple[ItemAmount, ...]
    effective: datetime.date
    posting: datetime.date | None
    reason: str

    _kind_: ClassVar[str] = "GrantAllowance"
    _tag_: ClassVar[str] = "grant_allowance"

    def __init__(
        self,
        allowance: str,
        *,
        lines: Sequence[ItemAmount] = (),
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str,
    ) -> None:
        _settle(
            self,
            "GrantAllowance",
            None,
            allowance,
            lines,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class GrantDiscount:
    """Grants a discount that was not earned, on an item.

    Attributes:
        discount: The number of the grant.
        item: The item: a debit.
        amount: How much, at most what is open.
        effective: The day from which it counts, not before the item has that much open.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    discount: str
    item: ItemKey
    amount: Money
    effective: datetime.date
    posting: datetime.date | None
    reason: str

    _kind_: ClassVar[str] = "GrantDiscount"
    _tag_: ClassVar[str] = "grant_discount"

    def __init__(
        self,
        discount: str,
        *,
        item: ItemKey,
        amount: Money | str,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str,
    ) -> None:
        _settle(
            self,
            "GrantDiscount",
            None,
            discount,
            item,
            amount,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class Head:
    """Where a stream stands: its version, and the hash that stands for everything up to it.

    Keep heads where whoever could change the log can not change them: with the auditor, in the minutes, in a
    timestamped mail. A chain alone does not show that its end is missing.

    Attributes:
        stream: The stream.
        version: How many entries it has.
        hash: The hash of the last of them; of the stream's name where there is none.
    """

    stream: str
    version: int
    hash: str

    _kind_: ClassVar[str] = "Head"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        stream: str,
        *,
        version: int,
        hash: str,
    ) -> None:
        _settle(
            self,
            "Head",
            None,
            stream,
            version,
            hash,
        )


@dataclass(frozen=True, slots=True, init=False)
class HeadsKept:
    """Where streams stood when the books were closed. Stands on the ledger's own stream behind its
    `PeriodClosed`(super.PeriodClosed), in as many parts as it takes; together they hold every stream.

    Attributes:
        through: The day through which the books were closed.
        heads: The heads, by stream, at most a thousand.
    """

    through: datetime.date
    heads: tuple[StreamHead, ...]

    _kind_: ClassVar[str] = "HeadsKept"
    _tag_: ClassVar[str] = "heads_kept"

    def __init__(
        self,
        through: datetime.date | str,
        *,
        heads: Sequence[StreamHead],
    ) -> None:
        _settle(
            self,
            "HeadsKept",
            None,
            through,
            heads,
        )


@dataclass(frozen=True, slots=True, init=False)
class HolidayRule:
    """A holiday as law writes it: the day of each year, from which year on, and what happens where it falls on a weekend.

    Attributes:
        name: What it is called.
        on: Its day of each year.
        observed: Which other day is closed for it.
        since: The first year that has it; absent: always.
        until: The last year that has it; absent: for good.
    """

    name: str
    on: HolidayOn
    observed: Observed
    since: int | None
    until: int | None

    _kind_: ClassVar[str] = "HolidayRule"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        name: str,
        *,
        on: HolidayOn,
        observed: Observed | Literal["never", "monday_after_sunday", "nearest_weekday"],
        since: int | None = None,
        until: int | None = None,
    ) -> None:
        _settle(
            self,
            "HolidayRule",
            None,
            name,
            on,
            observed,
            since,
            until,
        )


@dataclass(frozen=True, slots=True, init=False)
class IdentifyReceipt:
    """Says whose money in suspense is, all of it or a part, for one customer or several. Each part becomes a credit of
    that customer from the value date of the money on, and is applied by policy.

    Attributes:
        receipt: The receipt in suspense.
        parts: Whose it is: at least one part.
        effective: The day from which it counts; none for the value date of the money.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    receipt: str
    parts: tuple[CreditPart, ...]
    effective: datetime.date | None
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "IdentifyReceipt"
    _tag_: ClassVar[str] = "identify_receipt"

    def __init__(
        self,
        receipt: str,
        *,
        parts: Sequence[CreditPart] = (),
        effective: datetime.date | str | None = None,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "IdentifyReceipt",
            None,
            receipt,
            parts,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class ImportedInvoice:
    """A row as the command that issues its invoice.

    Attributes:
        line: The line of the file on which the row begins, from 1.
        command: The command.
    """

    line: int
    command: IssueInvoice

    _kind_: ClassVar[str] = "ImportedInvoice"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        line: int,
        *,
        command: IssueInvoice,
    ) -> None:
        _settle(
            self,
            "ImportedInvoice",
            None,
            line,
            command,
        )


@dataclass(frozen=True, slots=True, init=False)
class ImportedInvoices:
    """What became of the rows of a file of invoices: `rows` = invoices + skipped + refused.

    Attributes:
        rows: How many rows the file has, the header and empty lines not counted.
        invoices: The rows that were taken, in the order of the file.
        skipped: The rows that do not count, and why.
        refused: How many rows have problems and were not taken.
        problems: Every problem of every row. A skipped row may have some too, where its sums do not hold.
    """

    rows: int
    invoices: tuple[ImportedInvoice, ...]
    skipped: tuple[Skipped, ...]
    refused: int
    problems: tuple[RowProblem, ...]

    _kind_: ClassVar[str] = "ImportedInvoices"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        rows: int,
        *,
        invoices: Sequence[ImportedInvoice],
        skipped: Sequence[Skipped],
        refused: int,
        problems: Sequence[RowProblem],
    ) -> None:
        _settle(
            self,
            "ImportedInvoices",
            None,
            rows,
            invoices,
            skipped,
            refused,
            problems,
        )


@dataclass(frozen=True, slots=True, init=False)
class ImportedReceipt:
    """A row as the command that records its money.

    Attributes:
        line: The line of the file on which the row begins, from 1.
        command: The command.
    """

    line: int
    command: ReceivePayment

    _kind_: ClassVar[str] = "ImportedReceipt"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        line: int,
        *,
        command: ReceivePayment,
    ) -> None:
        _settle(
            self,
            "ImportedReceipt",
            None,
            line,
            command,
        )


@dataclass(frozen=True, slots=True, init=False)
class ImportedReceipts:
    """What became of the rows of a file of receipts: `rows` = receipts + skipped + refused.

    Attributes:
        rows: How many rows the file has, the header and empty lines not counted.
        receipts: The rows that were taken, in the order of the file.
        skipped: The rows that do not count, and why.
        refused: How many rows have problems and were not taken.
        problems: Every problem of every row. A skipped row may have some too, where its sums do not hold.
    """

    rows: int
    receipts: tuple[ImportedReceipt, ...]
    skipped: tuple[Skipped, ...]
    refused: int
    problems: tuple[RowProblem, ...]

    _kind_: ClassVar[str] = "ImportedReceipts"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        rows: int,
        *,
        receipts: Sequence[ImportedReceipt],
        skipped: Sequence[Skipped],
        refused: int,
        problems: Sequence[RowProblem],
    ) -> None:
        _settle(
            self,
            "ImportedReceipts",
            None,
            rows,
            receipts,
            skipped,
            refused,
            problems,
        )


@dataclass(frozen=True, slots=True, init=False)
class Incompatible:
    """Two duties that one person may not join, in either order.

    Attributes:
        one: One duty.
        one_part: Only doing it, or only approving it; none for either.
        other: The other duty.
        other_part: Only doing it, or only approving it; none for either.
        within: Where they may not meet.
    """

    one: Duty
    one_part: DutyPart | None
    other: Duty
    other_part: DutyPart | None
    within: Within

    _kind_: ClassVar[str] = "Incompatible"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        one: Duty | Literal["open_account", "change_account", "limit_change", "block", "unblock", "close_account", "reopen_account", "merge", "invoice", "debit_note", "late_charge", "credit_note", "void", "terms_override", "payment_plan", "receipt", "identification", "application", "unapplication", "return", "refund", "transfer", "netting", "discount", "allowance", "difference", "withholding", "write_off", "recovery", "waiver", "reversal", "factoring", "migration", "revaluation", "close_period", "reopen_period", "soft_closed_posting"],
        *,
        one_part: DutyPart | Literal["acts", "approves"] | None = None,
        other: Duty | Literal["open_account", "change_account", "limit_change", "block", "unblock", "close_account", "reopen_account", "merge", "invoice", "debit_note", "late_charge", "credit_note", "void", "terms_override", "payment_plan", "receipt", "identification", "application", "unapplication", "return", "refund", "transfer", "netting", "discount", "allowance", "difference", "withholding", "write_off", "recovery", "waiver", "reversal", "factoring", "migration", "revaluation", "close_period", "reopen_period", "soft_closed_posting"],
        other_part: DutyPart | Literal["acts", "approves"] | None = None,
        within: Within | Literal["customer", "document"],
    ) -> None:
        _settle(
            self,
            "Incompatible",
            None,
            one,
            one_part,
            other,
            other_part,
            within,
        )


@dataclass(frozen=True, slots=True, init=False)
class InsolvencyStatus:
    """Insolvency proceedings over the customer.

    Attributes:
        insolvency: Their number.
        court: The court and its file number.
        since: Since when they run: from then on dunning and interest are stayed.
        stays: Whether they stay dunning and interest on the day.
        claim: The claim as it was last filed or admitted.
        dividends: The dividends received, in the order they were recorded.
        received: The dividends together, one amount for each currency.
        ended: How they ended; none as long as they run.
    """

    insolvency: str
    court: str | None
    since: datetime.date
    stays: bool
    claim: FiledClaim | None
    dividends: tuple[Dividend, ...]
    received: tuple[Money, ...]
    ended: CaseEnd | None

    _kind_: ClassVar[str] = "InsolvencyStatus"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        insolvency: str,
        *,
        court: str | None = None,
        since: datetime.date | str,
        stays: bool,
        claim: FiledClaim | None = None,
        dividends: Sequence[Dividend],
        received: Sequence[Money | str],
        ended: CaseEnd | None = None,
    ) -> None:
        _settle(
            self,
            "InsolvencyStatus",
            None,
            insolvency,
            court,
            since,
            stays,
            claim,
            dividends,
            received,
            ended,
        )


@dataclass(frozen=True, slots=True, init=False)
class Instalment:
    """One part of a document, due on one day.

    Attributes:
        share: How much of the document it takes.
        baseline: The day its steps count from; none for that of the agreement. "30 % with the order, the rest 30 days after
            delivery" has two.
        due: The steps from the baseline to its due date. None: due on the baseline.
        discounts: Its early-payment discounts, in the order they end.
    """

    share: Share
    baseline: Baseline | None
    due: tuple[DateStep, ...]
    discounts: tuple[DiscountTier, ...]

    _kind_: ClassVar[str] = "Instalment"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        share: Share | Literal["remainder"],
        *,
        baseline: Baseline | Literal["invoice_date", "posting_date"] | None = None,
        due: Sequence[DateStep | Literal["end_of_month"]] = (),
        discounts: Sequence[DiscountTier] = (),
    ) -> None:
        _settle(
            self,
            "Instalment",
            None,
            share,
            baseline,
            due,
            discounts,
        )


@dataclass(frozen=True, slots=True, init=False)
class InvoiceColumns:
    """Which column of a file means what in an invoice. Columns are named exactly as the header names them.

    Attributes:
        document: The invoice's number.
        customer: Who owes it.
        class_: Which of the customer's accounts; an empty cell means the only one.
        currency: Its currency.
        gross: What is owed in all, above zero.
        tax: The tax inside, where the file has it.
        issued: The document date.
        posting: The accounting date; an empty cell means the document date.
        due: When it falls due.
        reference: The customer's order or another reference.
        only: Which rows are invoices. All of these must hold; the first that does not gives the reason for skipping the row.
        sums: Sums that must hold in every row, also in a skipped one.
        format: How cells are written.
    """

    document: str
    customer: str
    class_: str | None
    currency: CurrencyOf
    gross: str
    tax: TaxColumns | None
    issued: str
    posting: str | None
    due: DueOf
    reference: str | None
    only: tuple[OnlyRows, ...]
    sums: tuple[SumCheck, ...]
    format: CsvFormat

    _kind_: ClassVar[str] = "InvoiceColumns"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        document: str,
        *,
        customer: str,
        class_: str | None = None,
        currency: CurrencyOf,
        gross: str,
        tax: TaxColumns | None = None,
        issued: str,
        posting: str | None = None,
        due: DueOf,
        reference: str | None = None,
        only: Sequence[OnlyRows] = (),
        sums: Sequence[SumCheck] = (),
        format: CsvFormat,
    ) -> None:
        _settle(
            self,
            "InvoiceColumns",
            None,
            document,
            customer,
            class_,
            currency,
            gross,
            tax,
            issued,
            posting,
            due,
            reference,
            only,
            sums,
            format,
        )


@dataclass(frozen=True, slots=True, init=False)
class InvoiceIssued:
    """An invoice was issued.

    Attributes:
        invoice: The invoice's number.
        totals: What it claims.
        value: What that is in base currency, and by which rate; none for what is in base currency.
        terms: What was agreed.
        milestones: What had happened to it already.
        schedule: What follows from it: one debit item per instalment.
        replaces: The invoice it takes the place of.
        precedence: What decides, beside its dates, whether it is paid before others; none for nothing but the dates.
        reference: The customer's order or another reference of the caller's.
    """

    invoice: str
    totals: Totals
    value: Valuation | None
    terms: Terms
    milestones: tuple[MilestoneDay, ...]
    schedule: tuple[ScheduledInstalment, ...]
    replaces: str | None
    precedence: Precedence | None
    reference: str | None

    _kind_: ClassVar[str] = "InvoiceIssued"
    _tag_: ClassVar[str] = "invoice_issued"

    def __init__(
        self,
        invoice: str,
        *,
        totals: Totals | Money | str,
        value: Valuation | None = None,
        terms: Terms | str,
        milestones: Sequence[MilestoneDay],
        schedule: Sequence[ScheduledInstalment],
        replaces: str | None = None,
        precedence: Precedence | None = None,
        reference: str | None = None,
    ) -> None:
        _settle(
            self,
            "InvoiceIssued",
            None,
            invoice,
            totals,
            value,
            terms,
            milestones,
            schedule,
            replaces,
            precedence,
            reference,
        )


@dataclass(frozen=True, slots=True, init=False)
class IssueCreditNote:
    """Issues a credit note. Where it names an invoice it is applied to that invoice's open instalments, the last due
    first; what is left of it stays on the account as a credit.

    Attributes:
        credit_note: The credit note's number.
        customer: Who is credited.
        class_: Which of the customer's accounts; none for the only one.
        totals: What is credited, in amounts above zero.
        issued: The document date.
        posting: The accounting date; none for the document date.
        against: The invoice it corrects; none for a credit that stands alone.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
        rate: The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
    """

    credit_note: str
    customer: str
    class_: str | None
    totals: Totals
    issued: datetime.date
    posting: datetime.date | None
    against: str | None
    reason: str | None
    rate: str | None

    _kind_: ClassVar[str] = "IssueCreditNote"
    _tag_: ClassVar[str] = "issue_credit_note"

    def __init__(
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
    ) -> None:
        _settle(
            self,
            "IssueCreditNote",
            None,
            credit_note,
            customer,
            class_,
            totals,
            issued,
            posting,
            against,
            reason,
            rate,
        )


@dataclass(frozen=True, slots=True, init=False)
class IssueDebitNote:
    """Issues a debit note: what was billed too low, or a cost that is passed on.

    Attributes:
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
    """

    debit_note: str
    customer: str
    class_: str | None
    totals: Totals
    issued: datetime.date
    posting: datetime.date | None
    terms: Terms
    against: str | None
    reason: str | None
    rate: str | None

    _kind_: ClassVar[str] = "IssueDebitNote"
    _tag_: ClassVar[str] = "issue_debit_note"

    def __init__(
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
    ) -> None:
        _settle(
            self,
            "IssueDebitNote",
            None,
            debit_note,
            customer,
            class_,
            totals,
            issued,
            posting,
            terms,
            against,
            reason,
            rate,
        )


@dataclass(frozen=True, slots=True, init=False)
class IssueInvoice:
    """Issues an invoice: one debit item per instalment of its terms.

    Attributes:
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
    """

    invoice: str
    customer: str
    class_: str | None
    totals: Totals
    issued: datetime.date
    posting: datetime.date | None
    terms: Terms
    milestones: tuple[MilestoneDay, ...]
    precedence: Precedence | None
    reference: str | None
    rate: str | None

    _kind_: ClassVar[str] = "IssueInvoice"
    _tag_: ClassVar[str] = "issue_invoice"

    def __init__(
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
    ) -> None:
        _settle(
            self,
            "IssueInvoice",
            None,
            invoice,
            customer,
            class_,
            totals,
            issued,
            posting,
            terms,
            milestones,
            precedence,
            reference,
            rate,
        )


@dataclass(frozen=True, slots=True, init=False)
class ItemAmount:
    """An amount of an item.

    Attributes:
        item: The item.
        amount: How much of it, above zero, in its currency.
    """

    item: ItemKey
    amount: Money

    _kind_: ClassVar[str] = "ItemAmount"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        item: ItemKey,
        *,
        amount: Money | str,
    ) -> None:
        _settle(
            self,
            "ItemAmount",
            None,
            item,
            amount,
        )


@dataclass(frozen=True, slots=True, init=False)
class ItemCharges:
    """The late payment of one item, as far as it was charged.

    Attributes:
        item: The item.
        until: The last day that was charged: the next charge begins after it.
        charges: What was charged when, in the order it was recorded.
    """

    item: ItemKey
    until: datetime.date
    charges: tuple[ChargedDays, ...]

    _kind_: ClassVar[str] = "ItemCharges"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        item: ItemKey,
        *,
        until: datetime.date | str,
        charges: Sequence[ChargedDays],
    ) -> None:
        _settle(
            self,
            "ItemCharges",
            None,
            item,
            until,
            charges,
        )


@dataclass(frozen=True, slots=True, init=False)
class ItemColumns:
    """Which column of a table of items means what. Columns are named exactly as the table names them.

    Attributes:
        document: The number of the document.
        customer: Who owes it.
        class_: Which of the customer's accounts.
        instalment: Which instalment of the document, from 1, or 0 for the whole of one that has none.
        kind: `invoice`, `credit_note`, `receipt` or `write_off`; where none, the sign says.
        currency: The currency; none where all items are in the one that is said beside.
        amount: What it was at first: below zero for a credit. Either this or `open`.
        open: What is open, for a table that knows nothing else. Then there are no movements.
        issued: The document date. Only a table of open amounts can do without.
        posting: The accounting date; where empty, the document date.
        due: When it is due; where empty, the item is undated.
        recorded: When it was recorded.
        base: What it was at first in the currency of the books.
        disputed: Whether the customer disputes it.
        uncleared: Whether the money may still go back.
        attributes: Values to group by: regions, salespersons. Items of one customer may have different ones.
    """

    document: str
    customer: str
    class_: str | None
    instalment: str | None
    kind: str | None
    currency: str | None
    amount: str | None
    open: str | None
    issued: str | None
    posting: str | None
    due: str | None
    recorded: str | None
    base: str | None
    disputed: str | None
    uncleared: str | None
    attributes: tuple[AttributeColumn, ...]

    _kind_: ClassVar[str] = "ItemColumns"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        document: str,
        *,
        customer: str,
        class_: str | None = None,
        instalment: str | None = None,
        kind: str | None = None,
        currency: str | None = None,
        amount: str | None = None,
        open: str | None = None,
        issued: str | None = None,
        posting: str | None = None,
        due: str | None = None,
        recorded: str | None = None,
        base: str | None = None,
        disputed: str | None = None,
        uncleared: str | None = None,
        attributes: Sequence[AttributeColumn | str] = (),
    ) -> None:
        _settle(
            self,
            "ItemColumns",
            None,
            document,
            customer,
            class_,
            instalment,
            kind,
            currency,
            amount,
            open,
            issued,
            posting,
            due,
            recorded,
            base,
            disputed,
            uncleared,
            attributes,
        )


@dataclass(frozen=True, slots=True, init=False)
class ItemKey:
    """Names an item: what an application points at and an aging row shows.

    Attributes:
        document: The document.
        instalment: Its instalment, from 1; 0 for a receipt or a credit note, which have none.
    """

    document: str
    instalment: int

    _kind_: ClassVar[str] = "ItemKey"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        document: str,
        *,
        instalment: int,
    ) -> None:
        _settle(
            self,
            "ItemKey",
            None,
            document,
            instalment,
        )


@dataclass(frozen=True, slots=True, init=False)
class ItemsAdjusted:
    """Items were lowered against something that is no item: a debit by what will not be paid in money, a credit by what
    was paid back.

    Attributes:
        adjustment: Its number.
        kind: What it was.
        lines: How much on which item.
        tax: The tax that was withheld, for a withholding.
        method: How it was paid, for a refund.
        paid: What the money that left is in base currency, and by which rate, for a refund in another one.
        reason: Why.
    """

    adjustment: str
    kind: AdjustmentKind
    lines: tuple[ItemAmount, ...]
    tax: WithheldTax | None
    method: PaymentMethod | None
    paid: Valuation | None
    reason: str | None

    _kind_: ClassVar[str] = "ItemsAdjusted"
    _tag_: ClassVar[str] = "items_adjusted"

    def __init__(
        self,
        adjustment: str,
        *,
        kind: AdjustmentKind | Literal["discount", "allowance", "tolerance", "withholding", "netting", "write_off", "waiver", "refund", "factored"],
        lines: Sequence[ItemAmount],
        tax: WithheldTax | str | None = None,
        method: PaymentMethod | Literal["transfer", "direct_debit", "card", "cheque", "post_dated_cheque", "cash", "other"] | None = None,
        paid: Valuation | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "ItemsAdjusted",
            None,
            adjustment,
            kind,
            lines,
            tax,
            method,
            paid,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class ItemsRevalued:
    """Items in another currency than the books were valued at the rate of a day, which is the entry's accounting date.

    Attributes:
        quotes: By which rates: those of every currency among the lines.
        lines: What each item was and is worth.
    """

    quotes: tuple[DatedQuote, ...]
    lines: tuple[RevaluedLine, ...]

    _kind_: ClassVar[str] = "ItemsRevalued"
    _tag_: ClassVar[str] = "items_revalued"

    def __init__(
        self,
        quotes: Sequence[DatedQuote],
        *,
        lines: Sequence[RevaluedLine],
    ) -> None:
        _settle(
            self,
            "ItemsRevalued",
            None,
            quotes,
            lines,
        )


@dataclass(frozen=True, slots=True, init=False)
class JournalEntry:
    """What one event is booked as on one day. Debits less credits come to nothing: in base currency, and in each other one.

    Attributes:
        stream: The stream of the event.
        version: Its place there.
        part: Which of the entries of the event this is: more than one where it is booked on several days.
        command: The command that caused the event.
        event: What happened, by the event's name.
        posting: The accounting date.
        effective: The day from which it counts.
        recorded: When it was recorded.
        lines: What is booked: at least two lines.
    """

    stream: str
    version: int
    part: int
    command: str
    event: str
    posting: datetime.date
    effective: datetime.date
    recorded: datetime.datetime
    lines: tuple[JournalLine, ...]

    _kind_: ClassVar[str] = "JournalEntry"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        stream: str,
        *,
        version: int,
        part: int,
        command: str,
        event: str,
        posting: datetime.date | str,
        effective: datetime.date | str,
        recorded: datetime.datetime | str,
        lines: Sequence[JournalLine],
    ) -> None:
        _settle(
            self,
            "JournalEntry",
            None,
            stream,
            version,
            part,
            command,
            event,
            posting,
            effective,
            recorded,
            lines,
        )


@dataclass(frozen=True, slots=True, init=False)
class JournalLine:
    """One line of an entry.

    Attributes:
        role: What the account is for.
        account: Whose account, for what is open on one.
        item: Which item, for what is open.
        tax: Which tax, for tax.
        method: How it was paid, for money.
        amount: The amount in the document's currency: above zero a debit, below a credit; zero for an exchange difference.
        base: The amount in base currency, with the same meaning.
    """

    role: Role
    account: AccountKey | None
    item: ItemKey | None
    tax: TaxRef | None
    method: PaymentMethod | None
    amount: Money
    base: Money

    _kind_: ClassVar[str] = "JournalLine"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        role: Role | Literal["trade", "factored", "chargeback", "bills", "in_transit", "bank", "due_from_factor", "tax_withheld", "deposit_tax", "loss_allowance", "customer_credit", "deposit", "unidentified", "output_tax", "pending_tax", "factor_liability", "payables", "clearing", "exchange", "factor_clearing", "opening_balances", "revenue", "freight", "charges", "sales_returns", "discounts", "allowances", "late_interest", "late_fees", "late_charges_waived", "recoveries", "differences", "bad_debts", "bank_charges", "factor_fees", "factor_interest", "fx_gain", "fx_loss", "unrealised_gain", "unrealised_loss"],
        *,
        account: AccountKey | str | None = None,
        item: ItemKey | None = None,
        tax: TaxRef | None = None,
        method: PaymentMethod | Literal["transfer", "direct_debit", "card", "cheque", "post_dated_cheque", "cash", "other"] | None = None,
        amount: Money | str,
        base: Money | str,
    ) -> None:
        _settle(
            self,
            "JournalLine",
            None,
            role,
            account,
            item,
            tax,
            method,
            amount,
            base,
        )


@dataclass(frozen=True, slots=True, init=False)
class KnownPayer:
    """What the caller knows of a customer as a payer. It stays with the caller: names and accounts are in no event.

    Attributes:
        customer: The customer.
        names: Its names: registered, trading, former.
        accounts: Its bank accounts: IBANs, or how its country counts accounts.
        pays_for: The customers whose invoices it pays beside its own, as a parent does.
    """

    customer: str
    names: tuple[str, ...]
    accounts: tuple[str, ...]
    pays_for: tuple[str, ...]

    _kind_: ClassVar[str] = "KnownPayer"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        customer: str,
        *,
        names: Sequence[str] = (),
        accounts: Sequence[str] = (),
        pays_for: Sequence[str] = (),
    ) -> None:
        _settle(
            self,
            "KnownPayer",
            None,
            customer,
            names,
            accounts,
            pays_for,
        )


@dataclass(frozen=True, slots=True, init=False)
class LateCharge(_methods.LateChargeMethods):
    """What a claim costs for being paid late, and why.

    Attributes:
        lines: The interest, line by line, in order of its days.
        interest: What the lines come to.
        lump_sum: What is owed once beside it; nothing where something was charged before.
        total: Interest and lump sum.
        below_minimum: Whether the total is below the least that the policy charges. It is not to be charged then, its days stay open.
        charged_until: What to give as `charged_until` next time.
    """

    lines: tuple[ChargeLine, ...]
    interest: Money
    lump_sum: Money
    total: Money
    below_minimum: bool
    charged_until: datetime.date | None

    _kind_: ClassVar[str] = "LateCharge"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        lines: Sequence[ChargeLine],
        *,
        interest: Money | str,
        lump_sum: Money | str,
        total: Money | str,
        below_minimum: bool,
        charged_until: datetime.date | str | None = None,
    ) -> None:
        _settle(
            self,
            "LateCharge",
            None,
            lines,
            interest,
            lump_sum,
            total,
            below_minimum,
            charged_until,
        )


@dataclass(frozen=True, slots=True, init=False)
class LeaveResidual:
    """Closes an item that was paid in part and leaves the rest as a new item, with the due date of the old one.

    Attributes:
        item: The item: a debit.
        residual: The number of the new item.
        effective: The day from which it counts, not before the item has that much open.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    item: ItemKey
    residual: str
    effective: datetime.date
    posting: datetime.date | None
    reason: str

    _kind_: ClassVar[str] = "LeaveResidual"
    _tag_: ClassVar[str] = "leave_residual"

    def __init__(
        self,
        item: ItemKey,
        *,
        residual: str,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str,
    ) -> None:
        _settle(
            self,
            "LeaveResidual",
            None,
            item,
            residual,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class LeftOutReceipt:
    """Money that no policy is asked about.

    Attributes:
        receipt: Its number.
        account: Where it arrived.
        day: The day that was looked at.
        amount: How much came.
        because: Why.
    """

    receipt: str
    account: AccountKey
    day: datetime.date
    amount: Money
    because: LeftOutBecause

    _kind_: ClassVar[str] = "LeftOutReceipt"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        receipt: str,
        *,
        account: AccountKey | str,
        day: datetime.date | str,
        amount: Money | str,
        because: LeftOutBecause | Literal["in_suspense", "other_purpose", "taken_back"],
    ) -> None:
        _settle(
            self,
            "LeftOutReceipt",
            None,
            receipt,
            account,
            day,
            amount,
            because,
        )


@dataclass(frozen=True, slots=True, init=False)
class Limits:
    """Limits on what a ledger accepts. Lines and texts can only be lowered: an entry must stay small enough to be read.

    Attributes:
        future_days: How many days after the day of recording a document, value or posting date may lie.
        documents: How many documents one account holds.
        lines: How many lines one command or remittance advice has.
        text_bytes: How many bytes a free text has.
    """

    future_days: int
    documents: int
    lines: int
    text_bytes: int

    _kind_: ClassVar[str] = "Limits"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        future_days: int,
        *,
        documents: int,
        lines: int,
        text_bytes: int,
    ) -> None:
        _settle(
            self,
            "Limits",
            None,
            future_days,
            documents,
            lines,
            text_bytes,
        )


@dataclass(frozen=True, slots=True, init=False)
class LumpSums:
    """What is owed once for each of several claims.

    Attributes:
        each: In the order of the claims.
        total: In all.
    """

    each: tuple[Money, ...]
    total: Money

    _kind_: ClassVar[str] = "LumpSums"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        each: Sequence[Money | str],
        *,
        total: Money | str,
    ) -> None:
        _settle(
            self,
            "LumpSums",
            None,
            each,
            total,
        )


@dataclass(frozen=True, slots=True, init=False)
class MandateRecorded:
    """A customer gave a mandate to collect by direct debit.

    Attributes:
        mandate: Its reference.
        scheme: The scheme.
    """

    mandate: str
    scheme: Scheme

    _kind_: ClassVar[str] = "MandateRecorded"
    _tag_: ClassVar[str] = "mandate_recorded"

    def __init__(
        self,
        mandate: str,
        *,
        scheme: Scheme | Literal["sdd_core", "sdd_b2b"],
    ) -> None:
        _settle(
            self,
            "MandateRecorded",
            None,
            mandate,
            scheme,
        )


@dataclass(frozen=True, slots=True, init=False)
class MandateRevoked:
    """A mandate ended.

    Attributes:
        mandate: Its reference.
        reason: Why.
    """

    mandate: str
    reason: str | None

    _kind_: ClassVar[str] = "MandateRevoked"
    _tag_: ClassVar[str] = "mandate_revoked"

    def __init__(
        self,
        mandate: str,
        *,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "MandateRevoked",
            None,
            mandate,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class Mention:
    """A stretch of a text that names a number.

    Several mentions are several numbers. Several `numbers` of one mention are one number, and the text does not say which.

    Attributes:
        start: Where the stretch begins, in bytes of the text's UTF-8.
        end: Where it ends.
        found: The stretch as it stands in the text.
        likeness: How it spells the number.
        numbers: The numbers that it may mean, by their positions in what was given, in their order; at most 16. Empty where it looks
            like a number and is none of those known.
        more: Whether it may mean more than are listed.
        instalment: The instalment that is named behind the number, as in `INV-1/2`, up to 99. Whether the document has it, the text can not say.
    """

    start: int
    end: int
    found: str
    likeness: Likeness
    numbers: tuple[int, ...]
    more: bool
    instalment: int | None

    _kind_: ClassVar[str] = "Mention"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        start: int,
        *,
        end: int,
        found: str,
        likeness: Likeness | Literal["exact", "spelling", "leading_zeros", "structured", "merged", "abbreviated", "range", "truncated", "misspelt", "unknown"],
        numbers: Sequence[int],
        more: bool,
        instalment: int | None = None,
    ) -> None:
        _settle(
            self,
            "Mention",
            None,
            start,
            end,
            found,
            likeness,
            numbers,
            more,
            instalment,
        )


@dataclass(frozen=True, slots=True, init=False)
class MergeAccounts:
    """Merges one account into another: every open item is carried over, under the number of the merge, a dot and its
    place, with its due date and what is left of its discounts; the old account is closed and keeps its history.

    Attributes:
        merge: The number of the merge.
        customer: Whose account ends.
        class_: Which of that customer's accounts; none for the only one.
        into: Whose account goes on.
        into_class: Which of that customer's accounts; none for the only one.
        effective: The day from which the items stand on the other account.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    merge: str
    customer: str
    class_: str | None
    into: str
    into_class: str | None
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "MergeAccounts"
    _tag_: ClassVar[str] = "merge_accounts"

    def __init__(
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
    ) -> None:
        _settle(
            self,
            "MergeAccounts",
            None,
            merge,
            customer,
            class_,
            into,
            into_class,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class Migration(_methods.MigrationMethods):
    """What a list of open items comes to as opening items: the commands, what was refused and why, and the proof.

    Attributes:
        posting: The cut-over day.
        taken: The rows that can be taken, each with its command, in the order of the list.
        refused: The rows that can not.
        totals: What list, commands and control account come to, by currency.
        customers: What list and commands come to, by customer and currency; rows without a customer last.
    """

    posting: datetime.date
    taken: tuple[TakenOpening, ...]
    refused: tuple[RefusedOpening, ...]
    totals: tuple[MigrationTotal, ...]
    customers: tuple[CustomerTotal, ...]

    _kind_: ClassVar[str] = "Migration"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        posting: datetime.date | str,
        *,
        taken: Sequence[TakenOpening],
        refused: Sequence[RefusedOpening],
        totals: Sequence[MigrationTotal],
        customers: Sequence[CustomerTotal],
    ) -> None:
        _settle(
            self,
            "Migration",
            None,
            posting,
            taken,
            refused,
            totals,
            customers,
        )


@dataclass(frozen=True, slots=True, init=False)
class MigrationPlan:
    """How the open items of another system become opening items here.

    Attributes:
        posting: The cut-over day: the accounting date of every item.
        debits: What the rows above zero are.
        credits: What the rows below zero are.
        purpose: What the credits are meant for; none for settling items.
        class_: Which of the customers' accounts they go to; none for the only one.
        controls: The balances of the other system's control account, one per currency; one that is given twice is added up.
        numbered: Whether rows that repeat a number are taken under the number, a dot and how often it has come: instalments, where the
            list has one row each. Else the second row is refused.
    """

    posting: datetime.date
    debits: OpeningKind
    credits: OpeningKind
    purpose: Purpose | None
    class_: str | None
    controls: tuple[Money, ...]
    numbered: bool

    _kind_: ClassVar[str] = "MigrationPlan"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        posting: datetime.date | str,
        *,
        debits: OpeningKind | Literal["invoice", "debit_note", "late_charge", "credit_note", "receipt"],
        credits: OpeningKind | Literal["invoice", "debit_note", "late_charge", "credit_note", "receipt"],
        purpose: Purpose | Literal["settlement", "on_account", "refund", "deposit"] | None = None,
        class_: str | None = None,
        controls: Sequence[Money | str] = (),
        numbered: bool = False,
    ) -> None:
        _settle(
            self,
            "MigrationPlan",
            None,
            posting,
            debits,
            credits,
            purpose,
            class_,
            controls,
            numbered,
        )


@dataclass(frozen=True, slots=True, init=False)
class MigrationTotal:
    """What a migration comes to in one currency.

    Attributes:
        currency: The currency.
        rows: How many rows the list has.
        listed: What the list comes to.
        taken: What of it is taken.
        refused: What of it is refused.
        control: The other system's control account; none where it was not given.
        difference: What is taken less the control account, or less the list where no control account was given; zero where the
            migration is whole.
    """

    currency: str
    rows: int
    listed: Money
    taken: Money
    refused: Money
    control: Money | None
    difference: Money

    _kind_: ClassVar[str] = "MigrationTotal"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        currency: str,
        *,
        rows: int,
        listed: Money | str,
        taken: Money | str,
        refused: Money | str,
        control: Money | str | None = None,
        difference: Money | str,
    ) -> None:
        _settle(
            self,
            "MigrationTotal",
            None,
            currency,
            rows,
            listed,
            taken,
            refused,
            control,
            difference,
        )


@dataclass(frozen=True, slots=True, init=False)
class MilestoneColumn:
    """A column of the days on which something happened to documents.

    Attributes:
        milestone: What happened.
        column: The column.
    """

    milestone: Milestone
    column: str

    _kind_: ClassVar[str] = "MilestoneColumn"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        milestone: Milestone | Literal["order", "shipment", "delivery", "goods_receipt", "invoice_receipt", "acceptance", "presentation", "next_delivery"],
        *,
        column: str,
    ) -> None:
        _settle(
            self,
            "MilestoneColumn",
            None,
            milestone,
            column,
        )


@dataclass(frozen=True, slots=True, init=False)
class MilestoneDay:
    """The day of a milestone.

    Attributes:
        milestone: What happened.
        date: When.
    """

    milestone: Milestone
    date: datetime.date

    _kind_: ClassVar[str] = "MilestoneDay"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        milestone: Milestone | Literal["order", "shipment", "delivery", "goods_receipt", "invoice_receipt", "acceptance", "presentation", "next_delivery"],
        *,
        date: datetime.date | str,
    ) -> None:
        _settle(
            self,
            "MilestoneDay",
            None,
            milestone,
            date,
        )


@dataclass(frozen=True, slots=True, init=False)
class MilestoneRecorded:
    """The day of something that an invoice's terms count from became known, or was corrected.

    Attributes:
        invoice: The invoice.
        milestone: What happened.
        date: When.
        schedule: When what is due, with this known: every instalment, with the amounts it was issued with.
    """

    invoice: str
    milestone: Milestone
    date: datetime.date
    schedule: tuple[ScheduledInstalment, ...]

    _kind_: ClassVar[str] = "MilestoneRecorded"
    _tag_: ClassVar[str] = "milestone_recorded"

    def __init__(
        self,
        invoice: str,
        *,
        milestone: Milestone | Literal["order", "shipment", "delivery", "goods_receipt", "invoice_receipt", "acceptance", "presentation", "next_delivery"],
        date: datetime.date | str,
        schedule: Sequence[ScheduledInstalment],
    ) -> None:
        _settle(
            self,
            "MilestoneRecorded",
            None,
            invoice,
            milestone,
            date,
            schedule,
        )


@dataclass(frozen=True, slots=True, init=False)
class MovementColumns:
    """Which column of a table of movements means what. Columns are named exactly as the table names them.

    Attributes:
        document: The number of the item's document.
        instalment: Which instalment of it.
        kind: `cash`, `credit`, `discount`, `return` or `write_off`; where none, cash, or a return where it is below zero.
        currency: The currency; where none, that of the item.
        amount: By how much it lowers what the item has open; below zero raises it again.
        effective: The day from which it counts.
        posting: The accounting date; where empty, the day from which it counts.
        recorded: When it was recorded.
    """

    document: str
    instalment: str | None
    kind: str | None
    currency: str | None
    amount: str
    effective: str
    posting: str | None
    recorded: str | None

    _kind_: ClassVar[str] = "MovementColumns"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        document: str,
        *,
        instalment: str | None = None,
        kind: str | None = None,
        currency: str | None = None,
        amount: str,
        effective: str,
        posting: str | None = None,
        recorded: str | None = None,
    ) -> None:
        _settle(
            self,
            "MovementColumns",
            None,
            document,
            instalment,
            kind,
            currency,
            amount,
            effective,
            posting,
            recorded,
        )


@dataclass(frozen=True, slots=True, init=False)
class NetPayables:
    """Sets items off against what we owe the same party. Credits may be among the items: they are used up.

    Attributes:
        netting: The number of the netting.
        lines: What is set off: at least one line.
        effective: The day from which it counts, not before the item has that much open.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        agreement: The agreement or statement it rests on, at most 4096 bytes.
    """

    netting: str
    lines: tuple[ItemAmount, ...]
    effective: datetime.date
    posting: datetime.date | None
    agreement: str

    _kind_: ClassVar[str] = "NetPayables"
    _tag_: ClassVar[str] = "net_payables"

    def __init__(
        self,
        netting: str,
        *,
        lines: Sequence[ItemAmount] = (),
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        agreement: str,
    ) -> None:
        _settle(
            self,
            "NetPayables",
            None,
            netting,
            lines,
            effective,
            posting,
            agreement,
        )


@dataclass(frozen=True, slots=True, init=False)
class NotifyAssignment:
    """Records that a customer was told of an assignment.

    Attributes:
        assignment: The assignment.
        notified: The day on which it was told, not before the assignment.
        posting: The accounting date from which reports by posting date know it; none for that day, or that of the assignment
            where it is later.
    """

    assignment: str
    notified: datetime.date
    posting: datetime.date | None

    _kind_: ClassVar[str] = "NotifyAssignment"
    _tag_: ClassVar[str] = "notify_assignment"

    def __init__(
        self,
        assignment: str,
        *,
        notified: datetime.date | str,
        posting: datetime.date | str | None = None,
    ) -> None:
        _settle(
            self,
            "NotifyAssignment",
            None,
            assignment,
            notified,
            posting,
        )


@dataclass(frozen=True, slots=True, init=False)
class OnlyRows:
    """Rows that count, and why the others do not.

    Attributes:
        column: The column looked at.
        condition: What must hold of its cell.
        reason: Why a row is skipped where it does not hold.
    """

    column: str
    condition: Condition
    reason: str

    _kind_: ClassVar[str] = "OnlyRows"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        column: str,
        *,
        condition: Condition | Literal["filled"],
        reason: str,
    ) -> None:
        _settle(
            self,
            "OnlyRows",
            None,
            column,
            condition,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class OpenAccount:
    """Opens an account for a customer. Documents may be older than the account: balances are brought forward.

    Attributes:
        customer: Whose account it is.
        class_: Which of the customer's accounts; none for the only one.
        opened: The day it is open from.
        profile: Who plays which part; none where the customer plays all of them.
    """

    customer: str
    class_: str | None
    opened: datetime.date
    profile: Profile | None

    _kind_: ClassVar[str] = "OpenAccount"
    _tag_: ClassVar[str] = "open_account"

    def __init__(
        self,
        customer: str,
        *,
        class_: str | None = None,
        opened: datetime.date | str,
        profile: Profile | None = None,
    ) -> None:
        _settle(
            self,
            "OpenAccount",
            None,
            customer,
            class_,
            opened,
            profile,
        )


@dataclass(frozen=True, slots=True, init=False)
class OpenDispute:
    """Records that a customer disputes an item, or a part of it. Money settles the undisputed part first.

    Attributes:
        dispute: Its number.
        item: The item: a debit.
        amount: How much; none for all that is open.
        effective: The day from which it is disputed, not before the item.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
        owner: Who looks after it, by an opaque id, at most 4096 bytes.
    """

    dispute: str
    item: ItemKey
    amount: Money | None
    effective: datetime.date
    posting: datetime.date | None
    reason: str
    owner: str | None

    _kind_: ClassVar[str] = "OpenDispute"
    _tag_: ClassVar[str] = "open_dispute"

    def __init__(
        self,
        dispute: str,
        *,
        item: ItemKey,
        amount: Money | str | None = None,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str,
        owner: str | None = None,
    ) -> None:
        _settle(
            self,
            "OpenDispute",
            None,
            dispute,
            item,
            amount,
            effective,
            posting,
            reason,
            owner,
        )


@dataclass(frozen=True, slots=True, init=False)
class OpenLine:
    """An item that is open at the end of a statement.

    Attributes:
        item: The item.
        reason: What it comes from.
        due: When it is due; none while it is pending.
        overdue: Days overdue on the last day of the statement; zero or fewer where it is not, none while it is pending.
        original: What it was at first.
        open: What is open.
        disputed: What of it is disputed.
    """

    item: ItemKey
    reason: StatementReason
    due: datetime.date | None
    overdue: int | None
    original: Money
    open: Money
    disputed: Money

    _kind_: ClassVar[str] = "OpenLine"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        item: ItemKey,
        *,
        reason: StatementReason | Literal["invoice", "credit_note", "receipt", "discount", "return", "other_account", "other_currency", "write_off", "debit_note", "late_charge", "recovery", "reclaim", "transfer", "residual", "chargeback", "allowance", "tolerance", "withholding", "bank_charges", "netting", "waiver", "refund", "void", "factored"],
        due: datetime.date | str | None = None,
        overdue: int | None = None,
        original: Money | str,
        open: Money | str,
        disputed: Money | str,
    ) -> None:
        _settle(
            self,
            "OpenLine",
            None,
            item,
            reason,
            due,
            overdue,
            original,
            open,
            disputed,
        )


@dataclass(frozen=True, slots=True, init=False)
class OpenPart:
    """An open item that an amount may settle.

    Attributes:
        open: What closes it in full. Below zero for a credit that the payer may have netted. An item with nothing open is part of
            no combination.
        discounted: What closes it with its discount, from zero to what is open; none where no discount is to be had. Of a credit, what
            it counts with the discount that it takes back.
    """

    open: Money
    discounted: Money | None

    _kind_: ClassVar[str] = "OpenPart"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        open: Money | str,
        *,
        discounted: Money | str | None = None,
    ) -> None:
        _settle(
            self,
            "OpenPart",
            None,
            open,
            discounted,
        )


@dataclass(frozen=True, slots=True, init=False)
class OpenWithholding:
    """Tax that a customer withheld and of which no certificate is there.

    Attributes:
        withholding: Its number.
        item: The item.
        amount: How much was withheld and not reversed.
        code: Which tax.
        since: Since when.
        expected: By when the certificate is expected; none where no day is known.
        overdue: Days the certificate is overdue; zero where it is not, or where no day is known.
    """

    withholding: str
    item: ItemKey
    amount: Money
    code: str
    since: datetime.date
    expected: datetime.date | None
    overdue: int

    _kind_: ClassVar[str] = "OpenWithholding"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        withholding: str,
        *,
        item: ItemKey,
        amount: Money | str,
        code: str,
        since: datetime.date | str,
        expected: datetime.date | str | None = None,
        overdue: int,
    ) -> None:
        _settle(
            self,
            "OpenWithholding",
            None,
            withholding,
            item,
            amount,
            code,
            since,
            expected,
            overdue,
        )


@dataclass(frozen=True, slots=True, init=False)
class OpeningItemEntered:
    """An item that was open in another system was entered: one item of what was open.

    Attributes:
        document: Its number.
        kind: What it is.
        open: What was open of it, above zero.
        value: What that is carried at in base currency, and by which rate where it is not as it was; none for what is in base
            currency.
        original: What it was at first in the other system; none where that is not known.
        due: When it is due; none where that is not known, and for a credit.
        purpose: What a credit is meant for; to settle items, for a debit.
        reference: What it is called beside its number.
    """

    document: str
    kind: OpeningKind
    open: Money
    value: Valuation | None
    original: Money | None
    due: datetime.date | None
    purpose: Purpose
    reference: str | None

    _kind_: ClassVar[str] = "OpeningItemEntered"
    _tag_: ClassVar[str] = "opening_item_entered"

    def __init__(
        self,
        document: str,
        *,
        kind: OpeningKind | Literal["invoice", "debit_note", "late_charge", "credit_note", "receipt"],
        open: Money | str,
        value: Valuation | None = None,
        original: Money | str | None = None,
        due: datetime.date | str | None = None,
        purpose: Purpose | Literal["settlement", "on_account", "refund", "deposit"],
        reference: str | None = None,
    ) -> None:
        _settle(
            self,
            "OpeningItemEntered",
            None,
            document,
            kind,
            open,
            value,
            original,
            due,
            purpose,
            reference,
        )


@dataclass(frozen=True, slots=True, init=False)
class OwnItem:
    """An item of ours, and what it has open.

    Attributes:
        item: The item.
        open: What is open of it in the view.
    """

    item: ItemKey
    open: Money

    _kind_: ClassVar[str] = "OwnItem"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        item: ItemKey,
        *,
        open: Money | str,
    ) -> None:
        _settle(
            self,
            "OwnItem",
            None,
            item,
            open,
        )


@dataclass(frozen=True, slots=True, init=False)
class PassedOver:
    """A rule, or a line of the advice, that settled nothing, and why.

    Attributes:
        rule: The rule that passed.
        because: Why.
    """

    rule: Rule
    because: PassedOverBecause

    _kind_: ClassVar[str] = "PassedOver"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        rule: Rule | Literal["remittance", "reference_text", "exact_single", "whole_account", "past_due", "past_due_by_terms", "combination", "oldest_due_first", "oldest_issued_first", "largest_first", "smallest_first", "highest_rate_first", "priority_first", "pro_rata"],
        *,
        because: PassedOverBecause | Literal["no_reference", "other_total", "no_combination", "no_equal_amount"],
    ) -> None:
        _settle(
            self,
            "PassedOver",
            None,
            rule,
            because,
        )


@dataclass(frozen=True, slots=True, init=False)
class PastLine:
    """An earlier bank line, and whose items it was found to be for: what a payer did is learnt from.

    Attributes:
        name: The payer's name, as the banks passed it on.
        account: The payer's bank account.
        customers: The customers whose items it settled.
    """

    name: str | None
    account: str | None
    customers: tuple[str, ...]

    _kind_: ClassVar[str] = "PastLine"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        name: str | None = None,
        *,
        account: str | None = None,
        customers: Sequence[str],
    ) -> None:
        _settle(
            self,
            "PastLine",
            None,
            name,
            account,
            customers,
        )


@dataclass(frozen=True, slots=True, init=False)
class PaymentMoments:
    """When those days were, as far as they are known.

    Attributes:
        invoice_issued: The date of the invoice.
        invoice_received: The debtor received the invoice.
        performance: The debtor received the goods or services.
        acceptance: The debtor accepted them.
        fell_due: The claim fell due.
    """

    invoice_issued: datetime.date | None
    invoice_received: datetime.date | None
    performance: datetime.date | None
    acceptance: datetime.date | None
    fell_due: datetime.date | None

    _kind_: ClassVar[str] = "PaymentMoments"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        invoice_issued: datetime.date | str | None = None,
        *,
        invoice_received: datetime.date | str | None = None,
        performance: datetime.date | str | None = None,
        acceptance: datetime.date | str | None = None,
        fell_due: datetime.date | str | None = None,
    ) -> None:
        _settle(
            self,
            "PaymentMoments",
            None,
            invoice_issued,
            invoice_received,
            performance,
            acceptance,
            fell_due,
        )


@dataclass(frozen=True, slots=True, init=False)
class PaymentReceived:
    """Money was received: a credit item of its amount, unapplied until it is applied.

    Attributes:
        receipt: The receipt's number.
        amount: How much arrived.
        value: What that is in base currency, and by which rate; none for what is in base currency.
        method: How it was paid.
        reference: The text that came with it.
        remittance: What the payer said it is for.
        purpose: What it is meant for.
        deposit_tax: The tax inside it, where it is a deposit.
        uncleared: Whether the money is not final yet.
        mandate: The mandate it was collected on.
        returnable_until: The last day on which an authorised direct debit can come back; none for other money.
        passed_over: The rules that were tried and placed nothing, and why.
    """

    receipt: str
    amount: Money
    value: Valuation | None
    method: PaymentMethod
    reference: str | None
    remittance: tuple[RemittanceLine, ...]
    purpose: Purpose
    deposit_tax: tuple[TaxShare, ...]
    uncleared: bool
    mandate: str | None
    returnable_until: datetime.date | None
    passed_over: tuple[PassedOver, ...]

    _kind_: ClassVar[str] = "PaymentReceived"
    _tag_: ClassVar[str] = "payment_received"

    def __init__(
        self,
        receipt: str,
        *,
        amount: Money | str,
        value: Valuation | None = None,
        method: PaymentMethod | Literal["transfer", "direct_debit", "card", "cheque", "post_dated_cheque", "cash", "other"],
        reference: str | None = None,
        remittance: Sequence[RemittanceLine | str],
        purpose: Purpose | Literal["settlement", "on_account", "refund", "deposit"],
        deposit_tax: Sequence[TaxShare],
        uncleared: bool,
        mandate: str | None = None,
        returnable_until: datetime.date | str | None = None,
        passed_over: Sequence[PassedOver],
    ) -> None:
        _settle(
            self,
            "PaymentReceived",
            None,
            receipt,
            amount,
            value,
            method,
            reference,
            remittance,
            purpose,
            deposit_tax,
            uncleared,
            mandate,
            returnable_until,
            passed_over,
        )


@dataclass(frozen=True, slots=True, init=False)
class PaymentReference:
    """A payment reference that is written right.

    Attributes:
        scheme: By which scheme.
        compact: Without blanks, in the one spelling that two writings of the same reference share.
        printed: As it is printed on an invoice.
        body: What it carries: without prefix and check digits, with the zeros that filled it up. An invoice number stands in here.
            Of a Slovenian reference the parts with their hyphens, of a Danish code line the payment number alone.
        has_check: Whether it has check digits, which then are right. Without them only its form could be looked at.
    """

    scheme: ReferenceScheme
    compact: str
    printed: str
    body: str
    has_check: bool

    _kind_: ClassVar[str] = "PaymentReference"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        scheme: ReferenceScheme | Literal["iso11649", "swiss_qr", "finnish", "finnish_rf", "norwegian_kid_mod10", "norwegian_kid_mod11", "swedish_ocr", "swedish_ocr_length", "belgian", "danish_fik71", "danish_fik73", "danish_fik75", "dutch", "slovenian"],
        *,
        compact: str,
        printed: str,
        body: str,
        has_check: bool,
    ) -> None:
        _settle(
            self,
            "PaymentReference",
            None,
            scheme,
            compact,
            printed,
            body,
            has_check,
        )


@dataclass(frozen=True, slots=True, init=False)
class PaymentReturned:
    """A payment was returned, all of it or a part: what it had settled is open again.

    Attributes:
        receipt: The receipt.
        account: Whose receipt it is.
        returned: The day the money left again, as the bank says. The event counts from that day, or from a later one on which a
            match of the receipt begins to count or was undone.
        amount: How much of the receipt left again.
        whole: Whether nothing of it is left that could come back.
        fee: What the bank charged for it.
        lines: What was undone by it: in the receipt's own stream every line, elsewhere the lines of that account.
        reason: Why.
    """

    receipt: str
    account: AccountKey
    returned: datetime.date
    amount: Money
    whole: bool
    fee: Money | None
    lines: tuple[UndoneLine, ...]
    reason: str | None

    _kind_: ClassVar[str] = "PaymentReturned"
    _tag_: ClassVar[str] = "payment_returned"

    def __init__(
        self,
        receipt: str,
        *,
        account: AccountKey | str,
        returned: datetime.date | str,
        amount: Money | str,
        whole: bool,
        fee: Money | str | None = None,
        lines: Sequence[UndoneLine],
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "PaymentReturned",
            None,
            receipt,
            account,
            returned,
            amount,
            whole,
            fee,
            lines,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class PayoutLine:
    """One line of a payout.

    Attributes:
        document: The receipt or the refund.
        amount: How much of it, above zero.
        fee: The fee that the gateway kept for it; none for none.
    """

    document: str
    amount: Money
    fee: Money | None

    _kind_: ClassVar[str] = "PayoutLine"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        document: str,
        *,
        amount: Money | str,
        fee: Money | str | None = None,
    ) -> None:
        _settle(
            self,
            "PayoutLine",
            None,
            document,
            amount,
            fee,
        )


@dataclass(frozen=True, slots=True, init=False)
class PayoutRecorded:
    """A gateway's payout arrived: charges less refunds, chargebacks and fees.

    Attributes:
        payout: Its number.
        amount: What arrived.
        charges: The receipts that it paid out.
        refunds: The refunds that it took back.
        chargebacks: The receipts whose money was charged back.
        fees: Fees that belong to no line.
        value: What the fees that belong to no receipt are in base currency, where they are in another one.
    """

    payout: str
    amount: Money
    charges: tuple[PayoutLine, ...]
    refunds: tuple[PayoutLine, ...]
    chargebacks: tuple[PayoutLine, ...]
    fees: Money | None
    value: Valuation | None

    _kind_: ClassVar[str] = "PayoutRecorded"
    _tag_: ClassVar[str] = "payout_recorded"

    def __init__(
        self,
        payout: str,
        *,
        amount: Money | str,
        charges: Sequence[PayoutLine],
        refunds: Sequence[PayoutLine],
        chargebacks: Sequence[PayoutLine],
        fees: Money | str | None = None,
        value: Valuation | None = None,
    ) -> None:
        _settle(
            self,
            "PayoutRecorded",
            None,
            payout,
            amount,
            charges,
            refunds,
            chargebacks,
            fees,
            value,
        )


@dataclass(frozen=True, slots=True, init=False)
class Period:
    """A run of days, both ends included: a month, a quarter, a reporting period.

    Attributes:
        first: The first day.
        last: The last day, included.
    """

    first: datetime.date
    last: datetime.date

    _kind_: ClassVar[str] = "Period"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        first: datetime.date | str,
        *,
        last: datetime.date | str,
    ) -> None:
        _settle(
            self,
            "Period",
            None,
            first,
            last,
        )


@dataclass(frozen=True, slots=True, init=False)
class PeriodCalendar(_methods.PeriodCalendarMethods):
    """The periods of somebody's books, in order and without a gap, each with its name. Plain data: months, quarters, weeks by
    four, four and five, or whatever a company has agreed.

    Attributes:
        periods: The periods, each beginning the day after the one before it ends.
    """

    periods: tuple[AccountingPeriod, ...]

    _kind_: ClassVar[str] = "PeriodCalendar"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        periods: Sequence[AccountingPeriod],
    ) -> None:
        _settle(
            self,
            "PeriodCalendar",
            None,
            periods,
        )


@dataclass(frozen=True, slots=True, init=False)
class PeriodClose:
    """One close of the books.

    Attributes:
        through: The last day that was closed.
        recorded: When it was recorded: what is known at the close is what was recorded until then.
        version: The version of the ledger's own stream at which it stands; the heads stand right behind it.
        reopened: When days of it were opened again, the first time; none as long as all of them are closed.
    """

    through: datetime.date
    recorded: datetime.datetime
    version: int
    reopened: datetime.datetime | None

    _kind_: ClassVar[str] = "PeriodClose"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        through: datetime.date | str,
        *,
        recorded: datetime.datetime | str,
        version: int,
        reopened: datetime.datetime | str | None = None,
    ) -> None:
        _settle(
            self,
            "PeriodClose",
            None,
            through,
            recorded,
            version,
            reopened,
        )


@dataclass(frozen=True, slots=True, init=False)
class PeriodClosed:
    """The books were closed through a day. Stands on the ledger's own stream; the heads of all streams as they stood right
    before stand in `HeadsKept`(super.HeadsKept) behind it.

    Attributes:
        through: The last day.
        streams: How many streams there were.
        acknowledged: What of the closing checklist was left open, and who answers for that.
        reason: Why.
    """

    through: datetime.date
    streams: int
    acknowledged: str | None
    reason: str | None

    _kind_: ClassVar[str] = "PeriodClosed"
    _tag_: ClassVar[str] = "period_closed"

    def __init__(
        self,
        through: datetime.date | str,
        *,
        streams: int,
        acknowledged: str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "PeriodClosed",
            None,
            through,
            streams,
            acknowledged,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class PeriodOverridden:
    """A command posted into days that were closed for the daily work. Stands on the ledger's own stream, beside the events of
    that command.

    Attributes:
        posting: The first day it posted to.
        reason: Why, in the caller's words or codes.
    """

    posting: datetime.date
    reason: str

    _kind_: ClassVar[str] = "PeriodOverridden"
    _tag_: ClassVar[str] = "period_overridden"

    def __init__(
        self,
        posting: datetime.date | str,
        *,
        reason: str,
    ) -> None:
        _settle(
            self,
            "PeriodOverridden",
            None,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class PeriodReopened:
    """The books were opened again after a day. Stands on the ledger's own stream.

    Attributes:
        through: The last day that stays closed; none where no day does.
        closed_through: The last day that was closed before; none where it was closed for the daily work only.
        soft_closed_through: The last day that was closed for the daily work before.
        reason: Why.
    """

    through: datetime.date | None
    closed_through: datetime.date | None
    soft_closed_through: datetime.date | None
    reason: str

    _kind_: ClassVar[str] = "PeriodReopened"
    _tag_: ClassVar[str] = "period_reopened"

    def __init__(
        self,
        through: datetime.date | str | None = None,
        *,
        closed_through: datetime.date | str | None = None,
        soft_closed_through: datetime.date | str | None = None,
        reason: str,
    ) -> None:
        _settle(
            self,
            "PeriodReopened",
            None,
            through,
            closed_through,
            soft_closed_through,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class PeriodSoftClosed:
    """The books were closed through a day for the daily work. Stands on the ledger's own stream.

    Attributes:
        through: The last day.
        reason: Why.
    """

    through: datetime.date
    reason: str | None

    _kind_: ClassVar[str] = "PeriodSoftClosed"
    _tag_: ClassVar[str] = "period_soft_closed"

    def __init__(
        self,
        through: datetime.date | str,
        *,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "PeriodSoftClosed",
            None,
            through,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class Periods(_methods.PeriodsMethods):
    """Through which days the books are closed. Closing is a watermark: every day up to it is closed, whatever periods there
    are.

    Attributes:
        closed_through: The last day that is closed; none where no day is.
        soft_closed_through: The last day that is closed for the daily work: only who says why posts there. Later than `closed_through`; none
            where there is no such day.
        closes: Every close, in the order they were recorded, those that were reopened too.
    """

    closed_through: datetime.date | None
    soft_closed_through: datetime.date | None
    closes: tuple[PeriodClose, ...]

    _kind_: ClassVar[str] = "Periods"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        closed_through: datetime.date | str | None = None,
        *,
        soft_closed_through: datetime.date | str | None = None,
        closes: Sequence[PeriodClose],
    ) -> None:
        _settle(
            self,
            "Periods",
            None,
            closed_through,
            soft_closed_through,
            closes,
        )


@dataclass(frozen=True, slots=True, init=False)
class PlaceWithAgency:
    """Hands items over to a collection agency.

    Attributes:
        placement: Its number.
        agency: The agency, by an opaque id.
        items: The items: open debits of one account.
        fee: What the agency keeps of what it collects.
        effective: The day of the hand-over, not before the items.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    placement: str
    agency: str
    items: tuple[ItemKey, ...]
    fee: decimal.Decimal | None
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "PlaceWithAgency"
    _tag_: ClassVar[str] = "place_with_agency"

    def __init__(
        self,
        placement: str,
        *,
        agency: str,
        items: Sequence[ItemKey] = (),
        fee: decimal.Decimal | int | str | None = None,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "PlaceWithAgency",
            None,
            placement,
            agency,
            items,
            fee,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class PlacementStatus:
    """Items that an agency collects, or collected.

    Attributes:
        placement: Its number.
        agency: The agency, by an opaque id.
        fee: What it keeps of what it collects.
        since: Since when.
        items: What it collects.
        ended: How it ended; none as long as it runs.
    """

    placement: str
    agency: str
    fee: decimal.Decimal | None
    since: datetime.date
    items: tuple[CaseItem, ...]
    ended: CaseEnd | None

    _kind_: ClassVar[str] = "PlacementStatus"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        placement: str,
        *,
        agency: str,
        fee: decimal.Decimal | int | str | None = None,
        since: datetime.date | str,
        items: Sequence[CaseItem],
        ended: CaseEnd | None = None,
    ) -> None:
        _settle(
            self,
            "PlacementStatus",
            None,
            placement,
            agency,
            fee,
            since,
            items,
            ended,
        )


@dataclass(frozen=True, slots=True, init=False)
class PlanInstalment:
    """One instalment of a payment plan.

    Attributes:
        due: The last day on which paying keeps the plan.
        amount: How much, above zero.
    """

    due: datetime.date
    amount: Money

    _kind_: ClassVar[str] = "PlanInstalment"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        due: datetime.date | str,
        *,
        amount: Money | str,
    ) -> None:
        _settle(
            self,
            "PlanInstalment",
            None,
            due,
            amount,
        )


@dataclass(frozen=True, slots=True, init=False)
class PlanStanding:
    """A payment plan beside the contract: what is open by the new dates and by the old ones. Both add up to the same.

    Attributes:
        planned: What is still to be paid by the dates of the plan, in their order.
        contract: What is still open by the dates of the contract, item by item.
        open: What is open in all.
    """

    planned: tuple[PlannedAmount, ...]
    contract: tuple[ContractAmount, ...]
    open: Money

    _kind_: ClassVar[str] = "PlanStanding"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        planned: Sequence[PlannedAmount],
        *,
        contract: Sequence[ContractAmount],
        open: Money | str,
    ) -> None:
        _settle(
            self,
            "PlanStanding",
            None,
            planned,
            contract,
            open,
        )


@dataclass(frozen=True, slots=True, init=False)
class PlanStatus:
    """A payment plan beside the contract.

    Attributes:
        plan: Its number.
        since: Since when.
        state: Whether it is kept.
        standing: What is open by its dates and by those of the contract; both come to the same.
        overdue: What of it should have been paid before the day and was not; nothing once it has ended.
        ended: How it ended; none as long as it runs.
    """

    plan: str
    since: datetime.date
    state: PlanState
    standing: PlanStanding
    overdue: Money
    ended: CaseEnd | None

    _kind_: ClassVar[str] = "PlanStatus"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        plan: str,
        *,
        since: datetime.date | str,
        state: PlanState | Literal["running", "overdue", "kept", "defaulted", "cancelled"],
        standing: PlanStanding,
        overdue: Money | str,
        ended: CaseEnd | None = None,
    ) -> None:
        _settle(
            self,
            "PlanStatus",
            None,
            plan,
            since,
            state,
            standing,
            overdue,
            ended,
        )


@dataclass(frozen=True, slots=True, init=False)
class PlannedAmount:
    """One instalment of a plan.

    Attributes:
        due: When it is to be paid.
        agreed: How much was agreed.
        open: How much of it is still to be paid.
        overdue: Days overdue; zero where it is not, where nothing of it is open, or where the plan has ended.
    """

    due: datetime.date
    agreed: Money
    open: Money
    overdue: int

    _kind_: ClassVar[str] = "PlannedAmount"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        due: datetime.date | str,
        *,
        agreed: Money | str,
        open: Money | str,
        overdue: int,
    ) -> None:
        _settle(
            self,
            "PlannedAmount",
            None,
            due,
            agreed,
            open,
            overdue,
        )


@dataclass(frozen=True, slots=True, init=False)
class PostingPolicy:
    """What of the journal is a choice of the business or of the law it is under.

    Attributes:
        tax_point: When tax is owed.
        write_off: What a write-off is booked against.
        write_off_tax: Whether the tax inside a write-off is taken back at once (UStG section 17(2): the claim has become uncollectable).
            Else it stays until relief is claimed (United Kingdom, VAT Notice 700/18).
        recovery: What a recovery is booked against.
    """

    tax_point: TaxPoint
    write_off: WriteOffPolicy
    write_off_tax: bool
    recovery: RecoveryPolicy

    _kind_: ClassVar[str] = "PostingPolicy"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        tax_point: TaxPoint | Literal["document", "payment"],
        *,
        write_off: WriteOffPolicy | Literal["allowance", "direct"],
        write_off_tax: bool,
        recovery: RecoveryPolicy | Literal["income", "allowance"],
    ) -> None:
        _settle(
            self,
            "PostingPolicy",
            None,
            tax_point,
            write_off,
            write_off_tax,
            recovery,
        )


@dataclass(frozen=True, slots=True, init=False)
class Precedence:
    """What laws and agreements on the order of debts look at beside their dates and amounts.

    Attributes:
        priority: The rank agreed for it, 1 first; none behind all that have one.
        rate: The yearly interest it bears: what makes it burdensome.
        security: How well it is secured for the creditor: 0 for not at all, more for better.
        enforced: The day on which its enforcement began; none where it did not.
    """

    priority: int | None
    rate: decimal.Decimal | None
    security: int
    enforced: datetime.date | None

    _kind_: ClassVar[str] = "Precedence"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        priority: int | None = None,
        *,
        rate: decimal.Decimal | int | str | None = None,
        security: int = 0,
        enforced: datetime.date | str | None = None,
    ) -> None:
        _settle(
            self,
            "Precedence",
            None,
            priority,
            rate,
            security,
            enforced,
        )


@dataclass(frozen=True, slots=True, init=False)
class Profile:
    """Who plays which part for an account, where it is not the customer itself. Other parties are opaque ids.

    Attributes:
        sold_to: Who orders.
        bill_to: Who is billed.
        payer: Who pays: its credit is looked at, its money expected.
        parent: Whose subsidiary the customer is.
    """

    sold_to: str | None
    bill_to: str | None
    payer: str | None
    parent: str | None

    _kind_: ClassVar[str] = "Profile"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        sold_to: str | None = None,
        *,
        bill_to: str | None = None,
        payer: str | None = None,
        parent: str | None = None,
    ) -> None:
        _settle(
            self,
            "Profile",
            None,
            sold_to,
            bill_to,
            payer,
            parent,
        )


@dataclass(frozen=True, slots=True, init=False)
class PromiseStatus:
    """A promise to pay, and whether it was kept.

    Attributes:
        promise: Its number.
        made: When it was made.
        by: The last day on which paying keeps it.
        items: What it is about.
        promised: How much was promised.
        received: How much money its items received after it was made and by its day, without what has been undone since.
        shortfall: How much of what was promised is missing; no more than its items have open, on its day or now.
        standing: Whether it was kept.
        ended: How it ended; none as long as nobody ended it.
    """

    promise: str
    made: datetime.date
    by: datetime.date
    items: tuple[CaseItem, ...]
    promised: Money
    received: Money
    shortfall: Money
    standing: PromiseStanding
    ended: CaseEnd | None

    _kind_: ClassVar[str] = "PromiseStatus"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        promise: str,
        *,
        made: datetime.date | str,
        by: datetime.date | str,
        items: Sequence[CaseItem],
        promised: Money | str,
        received: Money | str,
        shortfall: Money | str,
        standing: PromiseStanding | Literal["running", "partly", "kept", "broken", "withdrawn", "replaced"],
        ended: CaseEnd | None = None,
    ) -> None:
        _settle(
            self,
            "PromiseStatus",
            None,
            promise,
            made,
            by,
            items,
            promised,
            received,
            shortfall,
            standing,
            ended,
        )


@dataclass(frozen=True, slots=True, init=False)
class Proof(_methods.ProofMethods):
    """That the books say of every control account what its items say, at the end of a day: role by role, currency by currency,
    and in base currency.

    Attributes:
        as_of: The day.
        lines: Each role and currency that either side has something of.
    """

    as_of: datetime.date
    lines: tuple[ProofLine, ...]

    _kind_: ClassVar[str] = "Proof"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        as_of: datetime.date | str,
        *,
        lines: Sequence[ProofLine],
    ) -> None:
        _settle(
            self,
            "Proof",
            None,
            as_of,
            lines,
        )


@dataclass(frozen=True, slots=True, init=False)
class ProofLine:
    """One control account in one currency.

    Attributes:
        role: The role.
        journal: What the journal comes to, in the document's currency.
        open: What is open of the items.
        journal_base: What the journal comes to, in base currency.
        carried: What the items are carried at.
    """

    role: Role
    journal: Money
    open: Money
    journal_base: Money
    carried: Money

    _kind_: ClassVar[str] = "ProofLine"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        role: Role | Literal["trade", "factored", "chargeback", "bills", "in_transit", "bank", "due_from_factor", "tax_withheld", "deposit_tax", "loss_allowance", "customer_credit", "deposit", "unidentified", "output_tax", "pending_tax", "factor_liability", "payables", "clearing", "exchange", "factor_clearing", "opening_balances", "revenue", "freight", "charges", "sales_returns", "discounts", "allowances", "late_interest", "late_fees", "late_charges_waived", "recoveries", "differences", "bad_debts", "bank_charges", "factor_fees", "factor_interest", "fx_gain", "fx_loss", "unrealised_gain", "unrealised_loss"],
        *,
        journal: Money | str,
        open: Money | str,
        journal_base: Money | str,
        carried: Money | str,
    ) -> None:
        _settle(
            self,
            "ProofLine",
            None,
            role,
            journal,
            open,
            journal_base,
            carried,
        )


@dataclass(frozen=True, slots=True, init=False)
class Proposal(_methods.ProposalMethods):
    """What a bank line is found to be.

    Attributes:
        line: The line.
        amount: How much came.
        value_date: The day from which it counts.
        status: How sure it is.
        account: The account that takes the money: the payer's where it is known, else that of what is settled. None where nobody knows.
        lines: What the money settles; with what is left it is all of it. Empty where it settles nothing, or nobody knows what.
        left: What settles nothing and waits on the account.
        signals: What speaks for it.
        objections: What speaks against it, or is missing.
        alternatives: What else it may be, at most 16.
        made_for: The accounts as they were seen.
    """

    line: str
    amount: Money
    value_date: datetime.date
    status: ProposalStatus
    account: AccountKey | None
    lines: tuple[ProposedLine, ...]
    left: Money
    signals: tuple[Signal, ...]
    objections: tuple[Objection, ...]
    alternatives: tuple[Alternative, ...]
    made_for: tuple[SeenAccount, ...]

    _kind_: ClassVar[str] = "Proposal"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        line: str,
        *,
        amount: Money | str,
        value_date: datetime.date | str,
        status: ProposalStatus | Literal["settled", "proposed", "ambiguous", "unidentified"],
        account: AccountKey | str | None = None,
        lines: Sequence[ProposedLine],
        left: Money | str,
        signals: Sequence[Signal | Literal["closes_named", "equal_amount", "whole_account", "past_due", "part_payment", "distinctive"]],
        objections: Sequence[Objection | Literal["payer_unknown", "payer_unclear", "names_unknown", "names_several", "rounded_up", "text_cut", "less_than_named", "more_than_named", "otherwise_explained", "amount_unexplained", "may_be_chance", "contested", "search_limit"]],
        alternatives: Sequence[Alternative],
        made_for: Sequence[SeenAccount],
    ) -> None:
        _settle(
            self,
            "Proposal",
            None,
            line,
            amount,
            value_date,
            status,
            account,
            lines,
            left,
            signals,
            objections,
            alternatives,
            made_for,
        )


@dataclass(frozen=True, slots=True, init=False)
class ProposalOptions:
    """How proposals are made.

    Attributes:
        allocation: Of this policy discounts, grace and tolerances are taken, and what waits until somebody names it. Give the one under
            which the commands are decided, or they refuse what it does not allow. Its rules play no part.
        patterns: How document numbers look in texts, where the numbers themselves do not say; at most 32.
        search: How far one search for a combination of items may go.
    """

    allocation: AllocationPolicy
    patterns: tuple[str, ...]
    search: SearchLimits

    _kind_: ClassVar[str] = "ProposalOptions"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        allocation: AllocationPolicy,
        *,
        patterns: Sequence[str] = (),
        search: SearchLimits = _STANDARD,
    ) -> None:
        _settle(
            self,
            "ProposalOptions",
            None,
            allocation,
            patterns,
            search,
        )


@dataclass(frozen=True, slots=True, init=False)
class ProposedLine:
    """One item that the money settles.

    Attributes:
        item: The item.
        account: Whose it is.
        amount: How much of the money is for it; below zero for a credit note that the payer set off.
        discount: The early-payment discount taken with it.
        differences: What is settled beside, because the payer kept a little, or paid a little too much.
        why: Why.
    """

    item: ItemKey
    account: AccountKey
    amount: Money
    discount: Money
    differences: tuple[Difference, ...]
    why: Why

    _kind_: ClassVar[str] = "ProposedLine"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        item: ItemKey,
        *,
        account: AccountKey | str,
        amount: Money | str,
        discount: Money | str,
        differences: Sequence[Difference],
        why: Why | Literal["instructed", "linked_credit_note", "left_after_return"],
    ) -> None:
        _settle(
            self,
            "ProposedLine",
            None,
            item,
            account,
            amount,
            discount,
            differences,
            why,
        )


@dataclass(frozen=True, slots=True, init=False)
class Quality(_methods.QualityMethods):
    """What was odd about the tables a portfolio was built from, what was done about it, and the proof that nothing was lost.

    Plain public data. Every row of every table is in the portfolio or left out, and per currency what was given is what
    is in the portfolio and what was left out, to the minor unit.

    Attributes:
        items: The rows of the items.
        movements: The rows of the movements.
        findings: What was odd, by table and code.
        ties: One line per table and currency, as far as rows say an amount and a currency. A line whose sums are beyond one
            amount is proved as well, but not listed.
    """

    items: Rows
    movements: Rows
    findings: tuple[Finding, ...]
    ties: tuple[Tie, ...]

    _kind_: ClassVar[str] = "Quality"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        items: Rows,
        *,
        movements: Rows,
        findings: Sequence[Finding],
        ties: Sequence[Tie],
    ) -> None:
        _settle(
            self,
            "Quality",
            None,
            items,
            movements,
            findings,
            ties,
        )


@dataclass(frozen=True, slots=True, init=False)
class RaiseChargeback:
    """Takes a deduction that is not accepted off an item and claims it as an item of its own.

    Attributes:
        chargeback: Its number.
        item: The item it was deducted from.
        amount: How much, at most what is open.
        due: When it is due; none for the due date of the item.
        effective: The day from which it counts, not before the item has that much open.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    chargeback: str
    item: ItemKey
    amount: Money
    due: datetime.date | None
    effective: datetime.date
    posting: datetime.date | None
    reason: str

    _kind_: ClassVar[str] = "RaiseChargeback"
    _tag_: ClassVar[str] = "raise_chargeback"

    def __init__(
        self,
        chargeback: str,
        *,
        item: ItemKey,
        amount: Money | str,
        due: datetime.date | str | None = None,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str,
    ) -> None:
        _settle(
            self,
            "RaiseChargeback",
            None,
            chargeback,
            item,
            amount,
            due,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class RaiseLateCharge:
    """Charges late payment: interest and lump sums on items, as one new item. The account keeps until when each item was
    charged; no day is charged twice.

    Attributes:
        charge: Its number.
        customer: Who owes it.
        class_: Which of the customer's accounts; none for the only one.
        lines: What is charged for which item: at least one line.
        issued: The document date.
        posting: The accounting date; none for the document date.
        due: When it is due, not before the document date.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    charge: str
    customer: str
    class_: str | None
    lines: tuple[ChargedItem, ...]
    issued: datetime.date
    posting: datetime.date | None
    due: datetime.date
    reason: str | None

    _kind_: ClassVar[str] = "RaiseLateCharge"
    _tag_: ClassVar[str] = "raise_late_charge"

    def __init__(
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
    ) -> None:
        _settle(
            self,
            "RaiseLateCharge",
            None,
            charge,
            customer,
            class_,
            lines,
            issued,
            posting,
            due,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class RateFloor:
    """The lowest rate that an agreement may set: a multiple of another rate, whose table the library does not have.

    Attributes:
        times: How many times.
        rate: The rate.
    """

    times: decimal.Decimal
    rate: str

    _kind_: ClassVar[str] = "RateFloor"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        times: decimal.Decimal | int | str,
        *,
        rate: str,
    ) -> None:
        _settle(
            self,
            "RateFloor",
            None,
            times,
            rate,
        )


@dataclass(frozen=True, slots=True, init=False)
class RatePeriod:
    """A rate and the days it holds.

    Attributes:
        from_: The first day.
        until: The last day, included.
        percent: Percent a year; may be below zero.
    """

    from_: datetime.date
    until: datetime.date
    percent: decimal.Decimal

    _kind_: ClassVar[str] = "RatePeriod"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        from_: datetime.date | str,
        *,
        until: datetime.date | str,
        percent: decimal.Decimal | int | str,
    ) -> None:
        _settle(
            self,
            "RatePeriod",
            None,
            from_,
            until,
            percent,
        )


@dataclass(frozen=True, slots=True, init=False)
class ReasonRule:
    """That something needs a reason code.

    Attributes:
        duty: What.
        codes: The codes there are; any where none is named.
    """

    duty: Duty
    codes: tuple[str, ...]

    _kind_: ClassVar[str] = "ReasonRule"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        duty: Duty | Literal["open_account", "change_account", "limit_change", "block", "unblock", "close_account", "reopen_account", "merge", "invoice", "debit_note", "late_charge", "credit_note", "void", "terms_override", "payment_plan", "receipt", "identification", "application", "unapplication", "return", "refund", "transfer", "netting", "discount", "allowance", "difference", "withholding", "write_off", "recovery", "waiver", "reversal", "factoring", "migration", "revaluation", "close_period", "reopen_period", "soft_closed_posting"],
        *,
        codes: Sequence[str] = (),
    ) -> None:
        _settle(
            self,
            "ReasonRule",
            None,
            duty,
            codes,
        )


@dataclass(frozen=True, slots=True, init=False)
class ReassignReceivables:
    """Takes assigned items back from a factor: they are ours again.

    Attributes:
        assignment: The assignment.
        effective: The day from which they are ours again, not before the assignment.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    assignment: str
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "ReassignReceivables"
    _tag_: ClassVar[str] = "reassign_receivables"

    def __init__(
        self,
        assignment: str,
        *,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "ReassignReceivables",
            None,
            assignment,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class RebillInvoice:
    """Credits an invoice in full and bills it again under a new number. What was settled of the old one stays settled,
    and as much of the credit settles the new one. An invoice is billed again once, unless the new one was voided.

    Attributes:
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
    """

    invoice: str
    credit_note: str
    replacement: str
    totals: Totals
    issued: datetime.date
    posting: datetime.date | None
    terms: Terms
    reference: str | None
    reason: str | None
    rate: str | None

    _kind_: ClassVar[str] = "RebillInvoice"
    _tag_: ClassVar[str] = "rebill_invoice"

    def __init__(
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
    ) -> None:
        _settle(
            self,
            "RebillInvoice",
            None,
            invoice,
            credit_note,
            replacement,
            totals,
            issued,
            posting,
            terms,
            reference,
            reason,
            rate,
        )


@dataclass(frozen=True, slots=True, init=False)
class RecallFromAgency:
    """Takes items back from a collection agency.

    Attributes:
        placement: The placement.
        effective: The day from which they are back, not before the hand-over.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    placement: str
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "RecallFromAgency"
    _tag_: ClassVar[str] = "recall_from_agency"

    def __init__(
        self,
        placement: str,
        *,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "RecallFromAgency",
            None,
            placement,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class ReceiptColumns:
    """Which column of a file means what in a receipt. Columns are named exactly as the header names them.

    Attributes:
        receipt: The receipt's number.
        customer: Who paid.
        class_: Which of the customer's accounts; an empty cell means the only one.
        currency: Its currency.
        amount: How much arrived, above zero.
        value_date: The day from which the money counts.
        posting: The accounting date; an empty cell means the value date.
        method: How all of them were paid.
        reference: The text that came with it.
        remitted: The document that the payer says it is for; an empty cell means none.
        only: Which rows are receipts. All of these must hold; the first that does not gives the reason for skipping the row.
        sums: Sums that must hold in every row, also in a skipped one.
        format: How cells are written.
    """

    receipt: ReceiptNumber
    customer: str
    class_: str | None
    currency: CurrencyOf
    amount: str
    value_date: str
    posting: str | None
    method: PaymentMethod
    reference: str | None
    remitted: str | None
    only: tuple[OnlyRows, ...]
    sums: tuple[SumCheck, ...]
    format: CsvFormat

    _kind_: ClassVar[str] = "ReceiptColumns"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        receipt: ReceiptNumber,
        *,
        customer: str,
        class_: str | None = None,
        currency: CurrencyOf,
        amount: str,
        value_date: str,
        posting: str | None = None,
        method: PaymentMethod | Literal["transfer", "direct_debit", "card", "cheque", "post_dated_cheque", "cash", "other"],
        reference: str | None = None,
        remitted: str | None = None,
        only: Sequence[OnlyRows] = (),
        sums: Sequence[SumCheck] = (),
        format: CsvFormat,
    ) -> None:
        _settle(
            self,
            "ReceiptColumns",
            None,
            receipt,
            customer,
            class_,
            currency,
            amount,
            value_date,
            posting,
            method,
            reference,
            remitted,
            only,
            sums,
            format,
        )


@dataclass(frozen=True, slots=True, init=False)
class ReceiptStatus:
    """A receipt, and what its money came to. What was received is the sum of the nine amounts after it.

    Attributes:
        receipt: Its number.
        date: When it counts from.
        carried_from: The credit whose money it is, where that was carried here; none where it was received here.
        method: How it was paid.
        stage: How far it has come.
        uncleared: What of it is not final: until it is cleared, all that is neither returned nor carried elsewhere.
        returnable_until: The last day on which an authorised direct debit can come back; none for other money.
        received: How much came.
        unidentified: What nobody has claimed yet.
        unapplied: What is to settle items and has not yet.
        on_account: What is held on the account.
        to_refund: What is to be paid back.
        deposit: What is a deposit for what is still to be delivered.
        applied: What settled items, of this account or another.
        refunded: What was paid back.
        adjusted: What was set off against what we owe, or accepted as a difference.
        transferred: What was carried on to another account or purpose, or back to where it came from.
        returned: What left again.
    """

    receipt: str
    date: datetime.date
    carried_from: ItemKey | None
    method: PaymentMethod
    stage: ReceiptStage
    uncleared: Money
    returnable_until: datetime.date | None
    received: Money
    unidentified: Money
    unapplied: Money
    on_account: Money
    to_refund: Money
    deposit: Money
    applied: Money
    refunded: Money
    adjusted: Money
    transferred: Money
    returned: Money

    _kind_: ClassVar[str] = "ReceiptStatus"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        receipt: str,
        *,
        date: datetime.date | str,
        carried_from: ItemKey | None = None,
        method: PaymentMethod | Literal["transfer", "direct_debit", "card", "cheque", "post_dated_cheque", "cash", "other"],
        stage: ReceiptStage | Literal["received", "remitted", "cleared"],
        uncleared: Money | str,
        returnable_until: datetime.date | str | None = None,
        received: Money | str,
        unidentified: Money | str,
        unapplied: Money | str,
        on_account: Money | str,
        to_refund: Money | str,
        deposit: Money | str,
        applied: Money | str,
        refunded: Money | str,
        adjusted: Money | str,
        transferred: Money | str,
        returned: Money | str,
    ) -> None:
        _settle(
            self,
            "ReceiptStatus",
            None,
            receipt,
            date,
            carried_from,
            method,
            stage,
            uncleared,
            returnable_until,
            received,
            unidentified,
            unapplied,
            on_account,
            to_refund,
            deposit,
            applied,
            refunded,
            adjusted,
            transferred,
            returned,
        )


@dataclass(frozen=True, slots=True, init=False)
class ReceivePayment:
    """Records money received and applies it by policy; what no rule places stays unapplied on the account.

    Attributes:
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
    """

    receipt: str
    customer: str
    class_: str | None
    amount: Money
    value_date: datetime.date
    posting: datetime.date | None
    method: PaymentMethod
    reference: str | None
    remittance: tuple[RemittanceLine, ...]
    policy: AllocationPolicy | None
    lines: tuple[ApplyLine, ...]
    made_for: tuple[SeenAccount, ...]
    purpose: Purpose | None
    deposit_tax: tuple[TaxShare, ...]
    uncleared: bool
    mandate: str | None
    rate: str | None

    _kind_: ClassVar[str] = "ReceivePayment"
    _tag_: ClassVar[str] = "receive_payment"

    def __init__(
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
    ) -> None:
        _settle(
            self,
            "ReceivePayment",
            None,
            receipt,
            customer,
            class_,
            amount,
            value_date,
            posting,
            method,
            reference,
            remittance,
            policy,
            lines,
            made_for,
            purpose,
            deposit_tax,
            uncleared,
            mandate,
            rate,
        )


@dataclass(frozen=True, slots=True, init=False)
class ReceiveUnidentified:
    """Records money whose payer is not known. It waits in suspense, in the stream of the bank account it came to, until
    it is identified or sent back.

    Attributes:
        receipt: The receipt's number.
        bank: The bank account it came to, by an opaque id.
        amount: How much arrived, above zero.
        value_date: The day from which the money counts.
        posting: The accounting date; none for the value date.
        method: How it was paid.
        reference: The text that came with it, at most 4096 bytes.
        rate: The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
    """

    receipt: str
    bank: str
    amount: Money
    value_date: datetime.date
    posting: datetime.date | None
    method: PaymentMethod
    reference: str | None
    rate: str | None

    _kind_: ClassVar[str] = "ReceiveUnidentified"
    _tag_: ClassVar[str] = "receive_unidentified"

    def __init__(
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
    ) -> None:
        _settle(
            self,
            "ReceiveUnidentified",
            None,
            receipt,
            bank,
            amount,
            value_date,
            posting,
            method,
            reference,
            rate,
        )


@dataclass(frozen=True, slots=True, init=False)
class ReconcileOptions:
    """How our items and those of an outside list are brought together.

    Attributes:
        accounts: The accounts that the list stands for; none for all of them.
        window: How many days before and after our day a difference may come from what one side has booked and the other not yet.
        numbers: What is done to numbers of both sides before they are compared, in this order. Fewer steps go before more, and each
            row says which were needed.
        by_amount: Whether what no number brings together is matched by customer and amount, where each has no other partner.
    """

    accounts: tuple[AccountKey, ...] | None
    window: int
    numbers: tuple[NumberStep, ...]
    by_amount: bool

    _kind_: ClassVar[str] = "ReconcileOptions"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        accounts: Sequence[AccountKey | str] | None = None,
        *,
        window: int,
        numbers: Sequence[NumberStep | Literal["case", "spaces", "punctuation", "leading_zeros"]],
        by_amount: bool = False,
    ) -> None:
        _settle(
            self,
            "ReconcileOptions",
            None,
            accounts,
            window,
            numbers,
            by_amount,
        )


@dataclass(frozen=True, slots=True, init=False)
class ReconciledRow:
    """One document of both sides, or of one.

    Attributes:
        class_: What it is.
        reason: Why.
        account: Whose it is here; none where we do not know the document.
        items: Our items, in their order; those that are settled in the view with nothing open.
        rows: Their rows, counted from 0.
        here: What is open here.
        there: What is open there.
        difference: Ours less theirs.
        steps: What had to be done to the numbers to bring them together, in order; empty where they are the same.
        other_customer: Whether their list has it under another customer.
        candidates_here: Of what is only there: our items that it might be by amount alone, at most five.
        candidates_there: Of what is only here: their rows that it might be by amount alone, at most five.
        candidates: How many candidates there are in all.
    """

    class_: RowClass
    reason: RowReason
    account: AccountKey | None
    items: tuple[OwnItem, ...]
    rows: tuple[int, ...]
    here: Money
    there: Money
    difference: Money
    steps: tuple[NumberStep, ...]
    other_customer: bool
    candidates_here: tuple[ItemKey, ...]
    candidates_there: tuple[int, ...]
    candidates: int

    _kind_: ClassVar[str] = "ReconciledRow"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        class_: RowClass | Literal["matched", "timing", "amount", "duplicate", "only_here", "only_there"],
        *,
        reason: RowReason | Literal["same_document", "only_partner", "recorded_since", "other_amount", "not_there", "not_here", "several_documents", "other_customer"],
        account: AccountKey | str | None = None,
        items: Sequence[OwnItem],
        rows: Sequence[int],
        here: Money | str,
        there: Money | str,
        difference: Money | str,
        steps: Sequence[NumberStep | Literal["case", "spaces", "punctuation", "leading_zeros"]],
        other_customer: bool,
        candidates_here: Sequence[ItemKey],
        candidates_there: Sequence[int],
        candidates: int,
    ) -> None:
        _settle(
            self,
            "ReconciledRow",
            None,
            class_,
            reason,
            account,
            items,
            rows,
            here,
            there,
            difference,
            steps,
            other_customer,
            candidates_here,
            candidates_there,
            candidates,
        )


@dataclass(frozen=True, slots=True, init=False)
class Reconciliation(_methods.ReconciliationMethods):
    """Our open items beside those of an outside list: what is the same, and what each difference is.

    Attributes:
        view: What of ours is looked at.
        currencies: Currency by currency, in the order of their codes.
    """

    view: View
    currencies: tuple[CurrencyReconciliation, ...]

    _kind_: ClassVar[str] = "Reconciliation"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        view: View,
        *,
        currencies: Sequence[CurrencyReconciliation],
    ) -> None:
        _settle(
            self,
            "Reconciliation",
            None,
            view,
            currencies,
        )


@dataclass(frozen=True, slots=True, init=False)
class RecordCertificate:
    """Records the certificate of a withholding, or that none will come. What it does not cover is open again.

    Attributes:
        withholding: The withholding.
        certificate: Its number; none where no certificate will come.
        amount: How much it certifies, at most what was withheld; none for all of it.
        effective: The day from which it counts, not before the withholding.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
    """

    withholding: str
    certificate: str | None
    amount: Money | None
    effective: datetime.date
    posting: datetime.date | None

    _kind_: ClassVar[str] = "RecordCertificate"
    _tag_: ClassVar[str] = "record_certificate"

    def __init__(
        self,
        withholding: str,
        *,
        certificate: str | None = None,
        amount: Money | str | None = None,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
    ) -> None:
        _settle(
            self,
            "RecordCertificate",
            None,
            withholding,
            certificate,
            amount,
            effective,
            posting,
        )


@dataclass(frozen=True, slots=True, init=False)
class RecordClearing:
    """Records that a receipt was handed to the bank, or that its money is final: a cheque has cleared, a payout has
    come.

    Attributes:
        receipt: The receipt.
        stage: The stage it has reached: remitted or cleared.
        date: When, not before it was received.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reference: The bank's reference, at most 4096 bytes.
    """

    receipt: str
    stage: Stage
    date: datetime.date
    posting: datetime.date | None
    reference: str | None

    _kind_: ClassVar[str] = "RecordClearing"
    _tag_: ClassVar[str] = "record_clearing"

    def __init__(
        self,
        receipt: str,
        *,
        stage: Stage | Literal["remitted", "cleared"],
        date: datetime.date | str,
        posting: datetime.date | str | None = None,
        reference: str | None = None,
    ) -> None:
        _settle(
            self,
            "RecordClearing",
            None,
            receipt,
            stage,
            date,
            posting,
            reference,
        )


@dataclass(frozen=True, slots=True, init=False)
class RecordDispatch:
    """Records what became of a document on its way to the customer. Received on a day that its terms count from, its
    instalments become due as with `super.RecordMilestone`.

    Attributes:
        document: The document.
        step: What happened.
        date: When, not before the document date.
        posting: The accounting date from which reports by posting date know it; none for that day, or that of the document
            where it is later.
        reference: The channel, a message id, the reason of a rejection: at most 4096 bytes.
    """

    document: str
    step: DispatchStep
    date: datetime.date
    posting: datetime.date | None
    reference: str | None

    _kind_: ClassVar[str] = "RecordDispatch"
    _tag_: ClassVar[str] = "record_dispatch"

    def __init__(
        self,
        document: str,
        *,
        step: DispatchStep | Literal["sent", "delivered", "received", "rejected"],
        date: datetime.date | str,
        posting: datetime.date | str | None = None,
        reference: str | None = None,
    ) -> None:
        _settle(
            self,
            "RecordDispatch",
            None,
            document,
            step,
            date,
            posting,
            reference,
        )


@dataclass(frozen=True, slots=True, init=False)
class RecordDividend:
    """Records a dividend of insolvency proceedings: money received, and which items it settles.

    Attributes:
        insolvency: The case.
        receipt: The receipt's number.
        amount: How much arrived, above zero.
        value_date: The day from which the money counts.
        posting: The accounting date; none for the value date.
        lines: What it settles; empty for the policy of the rules in force.
    """

    insolvency: str
    receipt: str
    amount: Money
    value_date: datetime.date
    posting: datetime.date | None
    lines: tuple[ApplyLine, ...]

    _kind_: ClassVar[str] = "RecordDividend"
    _tag_: ClassVar[str] = "record_dividend"

    def __init__(
        self,
        insolvency: str,
        *,
        receipt: str,
        amount: Money | str,
        value_date: datetime.date | str,
        posting: datetime.date | str | None = None,
        lines: Sequence[ApplyLine] = (),
    ) -> None:
        _settle(
            self,
            "RecordDividend",
            None,
            insolvency,
            receipt,
            amount,
            value_date,
            posting,
            lines,
        )


@dataclass(frozen=True, slots=True, init=False)
class RecordInsolvency:
    """Records that insolvency proceedings were opened over a customer: dunning and interest stay from that day on.

    Attributes:
        insolvency: The number of the case.
        customer: Whose account it is.
        class_: Which of the customer's accounts; none for the only one.
        effective: The day on which they were opened.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        court: The court and its file number, at most 4096 bytes.
    """

    insolvency: str
    customer: str
    class_: str | None
    effective: datetime.date
    posting: datetime.date | None
    court: str | None

    _kind_: ClassVar[str] = "RecordInsolvency"
    _tag_: ClassVar[str] = "record_insolvency"

    def __init__(
        self,
        insolvency: str,
        *,
        customer: str,
        class_: str | None = None,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        court: str | None = None,
    ) -> None:
        _settle(
            self,
            "RecordInsolvency",
            None,
            insolvency,
            customer,
            class_,
            effective,
            posting,
            court,
        )


@dataclass(frozen=True, slots=True, init=False)
class RecordMandate:
    """Records a customer's mandate to collect by direct debit.

    Attributes:
        customer: Whose account it is.
        class_: Which of the customer's accounts; none for the only one.
        mandate: Its reference.
        scheme: The scheme, which says how long a debit can come back.
        signed: When it was signed.
    """

    customer: str
    class_: str | None
    mandate: str
    scheme: Scheme
    signed: datetime.date

    _kind_: ClassVar[str] = "RecordMandate"
    _tag_: ClassVar[str] = "record_mandate"

    def __init__(
        self,
        customer: str,
        *,
        class_: str | None = None,
        mandate: str,
        scheme: Scheme | Literal["sdd_core", "sdd_b2b"],
        signed: datetime.date | str,
    ) -> None:
        _settle(
            self,
            "RecordMandate",
            None,
            customer,
            class_,
            mandate,
            scheme,
            signed,
        )


@dataclass(frozen=True, slots=True, init=False)
class RecordMilestone:
    """Records the day of something that an invoice's terms count from: its goods were delivered, its bill of lading is
    dated. What was pending for it becomes due. Another day for the same milestone corrects the first.

    Attributes:
        invoice: The invoice.
        milestone: What happened.
        date: When.
        posting: The accounting date from which reports by posting date know it; none for that day, or that of the invoice where
            it is later.
    """

    invoice: str
    milestone: Milestone
    date: datetime.date
    posting: datetime.date | None

    _kind_: ClassVar[str] = "RecordMilestone"
    _tag_: ClassVar[str] = "record_milestone"

    def __init__(
        self,
        invoice: str,
        *,
        milestone: Milestone | Literal["order", "shipment", "delivery", "goods_receipt", "invoice_receipt", "acceptance", "presentation", "next_delivery"],
        date: datetime.date | str,
        posting: datetime.date | str | None = None,
    ) -> None:
        _settle(
            self,
            "RecordMilestone",
            None,
            invoice,
            milestone,
            date,
            posting,
        )


@dataclass(frozen=True, slots=True, init=False)
class RecordPayout:
    """Records a payout of a card acquirer or payment gateway: the charges it clears, less fees, refunds and chargebacks,
    add up to the money that came.

    Attributes:
        payout: The number of the payout.
        gateway: The gateway's account, as money in suspense names banks.
        amount: What arrived; below zero where more was taken than given.
        paid: The day it arrived.
        posting: The accounting date; none for that day.
        charges: The receipts that it pays out.
        refunds: The refunds that it takes back.
        chargebacks: The receipts whose money was charged back: they are returned by this.
        fees: Fees that belong to no line.
    """

    payout: str
    gateway: str
    amount: Money
    paid: datetime.date
    posting: datetime.date | None
    charges: tuple[PayoutLine, ...]
    refunds: tuple[PayoutLine, ...]
    chargebacks: tuple[PayoutLine, ...]
    fees: Money | None

    _kind_: ClassVar[str] = "RecordPayout"
    _tag_: ClassVar[str] = "record_payout"

    def __init__(
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
    ) -> None:
        _settle(
            self,
            "RecordPayout",
            None,
            payout,
            gateway,
            amount,
            paid,
            posting,
            charges,
            refunds,
            chargebacks,
            fees,
        )


@dataclass(frozen=True, slots=True, init=False)
class RecordPromise:
    """Records a customer's promise to pay items by a day.

    Attributes:
        promise: Its number.
        lines: How much of which item: at least one line.
        by: The last day on which paying keeps it, not before it was made.
        effective: The day on which it was made, not before the items.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    promise: str
    lines: tuple[ItemAmount, ...]
    by: datetime.date
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "RecordPromise"
    _tag_: ClassVar[str] = "record_promise"

    def __init__(
        self,
        promise: str,
        *,
        lines: Sequence[ItemAmount] = (),
        by: datetime.date | str,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "RecordPromise",
            None,
            promise,
            lines,
            by,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class RecordRecovery:
    """Records that what was written off will be paid after all: a new item, linked with the write-off, for the money to
    settle.

    Attributes:
        recovery: The number of the new item.
        write_off: The write-off.
        amount: How much, at most what is left written off.
        effective: The day from which it is owed again, not before the write-off.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    recovery: str
    write_off: str
    amount: Money
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "RecordRecovery"
    _tag_: ClassVar[str] = "record_recovery"

    def __init__(
        self,
        recovery: str,
        *,
        write_off: str,
        amount: Money | str,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "RecordRecovery",
            None,
            recovery,
            write_off,
            amount,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class ReferenceRates(_methods.ReferenceRatesMethods):
    """A table of reference rates, such as a central bank's, with where it was read and how long each rate holds.

    Attributes:
        name: The name by which policies mean the table.
        source: Where the rates were read.
        read: The day on which they were read.
        rates: The rates, in order of their days. Days between two of them have no rate.
    """

    name: str
    source: str
    read: datetime.date
    rates: tuple[RatePeriod, ...]

    _kind_: ClassVar[str] = "ReferenceRates"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        name: str,
        *,
        source: str,
        read: datetime.date | str,
        rates: Sequence[RatePeriod],
    ) -> None:
        _settle(
            self,
            "ReferenceRates",
            None,
            name,
            source,
            read,
            rates,
        )


@dataclass(frozen=True, slots=True, init=False)
class RefundCredit:
    """Pays a credit back to the customer.

    Attributes:
        refund: Its number.
        credit: The receipt or credit note.
        amount: How much; none for all that is open.
        method: How it is paid.
        effective: The day the money leaves, not before the credit has that much open.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
        rate: The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
    """

    refund: str
    credit: str
    amount: Money | None
    method: PaymentMethod
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None
    rate: str | None

    _kind_: ClassVar[str] = "RefundCredit"
    _tag_: ClassVar[str] = "refund_credit"

    def __init__(
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
    ) -> None:
        _settle(
            self,
            "RefundCredit",
            None,
            refund,
            credit,
            amount,
            method,
            effective,
            posting,
            reason,
            rate,
        )


@dataclass(frozen=True, slots=True, init=False)
class RefuseDiscount:
    """Refuses a discount that a customer has taken without having earned it. What is short stays open; the refusal
    stands with the item.

    Attributes:
        item: The item: a debit.
        receipt: The receipt with which it was taken.
        amount: How much was taken, at most what is open of the item.
        effective: The day of the refusal, not before the receipt.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    item: ItemKey
    receipt: str
    amount: Money
    effective: datetime.date
    posting: datetime.date | None
    reason: str

    _kind_: ClassVar[str] = "RefuseDiscount"
    _tag_: ClassVar[str] = "refuse_discount"

    def __init__(
        self,
        item: ItemKey,
        *,
        receipt: str,
        amount: Money | str,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str,
    ) -> None:
        _settle(
            self,
            "RefuseDiscount",
            None,
            item,
            receipt,
            amount,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class RefusedOpening:
    """A row that can not be taken.

    Attributes:
        row: The row, counted from 0.
        item: The row as it was given.
        code: The code of the refusal.
        text: What is wrong, and what to do.
    """

    row: int
    item: ExternalItem
    code: str
    text: str

    _kind_: ClassVar[str] = "RefusedOpening"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        row: int,
        *,
        item: ExternalItem,
        code: str,
        text: str,
    ) -> None:
        _settle(
            self,
            "RefusedOpening",
            None,
            row,
            item,
            code,
            text,
        )


@dataclass(frozen=True, slots=True, init=False)
class RemittanceLine:
    """One line of a payer's remittance advice: which document, and how much of the money is for it.

    A line may name a document of another customer: a parent pays its subsidiaries' invoices.

    Attributes:
        document: The document that is paid.
        instalment: Which of its instalments; none for all of them, the oldest due first.
        amount: How much is for it, above zero; none for as much as it takes.
        deductions: What the payer kept and says why: settled as if paid, as far as the policy accepts the reason; amounts above zero.
    """

    document: str
    instalment: int | None
    amount: Money | None
    deductions: tuple[Difference, ...]

    _kind_: ClassVar[str] = "RemittanceLine"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        document: str,
        *,
        instalment: int | None = None,
        amount: Money | str | None = None,
        deductions: Sequence[Difference] = (),
    ) -> None:
        _settle(
            self,
            "RemittanceLine",
            None,
            document,
            instalment,
            amount,
            deductions,
        )


@dataclass(frozen=True, slots=True, init=False)
class ReopenAccount:
    """Opens a closed account again.

    Attributes:
        customer: Whose account it is.
        class_: Which of the customer's accounts; none for the only one.
        reopened: The day from which it is open again, not before it was closed.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    customer: str
    class_: str | None
    reopened: datetime.date
    reason: str | None

    _kind_: ClassVar[str] = "ReopenAccount"
    _tag_: ClassVar[str] = "reopen_account"

    def __init__(
        self,
        customer: str,
        *,
        class_: str | None = None,
        reopened: datetime.date | str,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "ReopenAccount",
            None,
            customer,
            class_,
            reopened,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class ReopenPeriod:
    """Opens the books again after a day, also where they were closed for the daily work only.

    Attributes:
        through: The last day that stays closed; none where no day does.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    through: datetime.date | None
    reason: str

    _kind_: ClassVar[str] = "ReopenPeriod"
    _tag_: ClassVar[str] = "reopen_period"

    def __init__(
        self,
        through: datetime.date | str | None = None,
        *,
        reason: str,
    ) -> None:
        _settle(
            self,
            "ReopenPeriod",
            None,
            through,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class RepliedBalance:
    """What both sides have in one currency.

    Attributes:
        currency: The currency.
        here: What we have.
        there: What the customer has; none without a reply.
        difference: Ours less theirs; none without a reply.
        reason: Where the customer states a balance that we had on another day: which.
        paid_since: What money has settled of our debits after the day that was asked about, by all that is recorded: what an auditor
            looks at where no reply comes.
    """

    currency: str
    here: Money
    there: Money | None
    difference: Money | None
    reason: RowReason | None
    paid_since: Money

    _kind_: ClassVar[str] = "RepliedBalance"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        currency: str,
        *,
        here: Money | str,
        there: Money | str | None = None,
        difference: Money | str | None = None,
        reason: RowReason | Literal["same_document", "only_partner", "recorded_since", "other_amount", "not_there", "not_here", "several_documents", "other_customer"] | None = None,
        paid_since: Money | str,
    ) -> None:
        _settle(
            self,
            "RepliedBalance",
            None,
            currency,
            here,
            there,
            difference,
            reason,
            paid_since,
        )


@dataclass(frozen=True, slots=True, init=False)
class Request:
    """A command, and who gave it, when, and for which version.

    Attributes:
        id: Names the command: sent again, it is answered again and done once.
        expected: The version of the stream the command was made for: that of its account, or the ledger's own.
        recorded: When it is recorded, by the caller's clock. Never falls within a stream.
        actor: Who gave it.
        period_override: Why it may post into days that are closed for the daily work, in the caller's words or codes, at most 4096 bytes;
            none where it does not. Kept with the entries where it was needed.
        authority: Under which authority: his role, who agreed, and why. No part of the command's digest.
        command: What is wanted.
    """

    id: str
    expected: Expected
    recorded: datetime.datetime
    actor: str | None
    period_override: str | None
    authority: Authority | None
    command: Command

    _kind_: ClassVar[str] = "Request"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        id: str,
        *,
        expected: Expected | Literal["any"],
        recorded: datetime.datetime | str,
        actor: str | None = None,
        period_override: str | None = None,
        authority: Authority | str | None = None,
        command: Command,
    ) -> None:
        _settle(
            self,
            "Request",
            None,
            id,
            expected,
            recorded,
            actor,
            period_override,
            authority,
            command,
        )


@dataclass(frozen=True, slots=True, init=False)
class ResolveDispute:
    """Resolves a dispute. What was found right is credited by a credit note of its own; the rest is no longer disputed.

    Attributes:
        dispute: The dispute.
        outcome: Who was right.
        effective: The day from which it is resolved, not before the dispute.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    dispute: str
    outcome: DisputeOutcome
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "ResolveDispute"
    _tag_: ClassVar[str] = "resolve_dispute"

    def __init__(
        self,
        dispute: str,
        *,
        outcome: DisputeOutcome | Literal["upheld", "partly_upheld", "rejected", "withdrawn"],
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "ResolveDispute",
            None,
            dispute,
            outcome,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class RestatedLine:
    """An item or a movement that was recorded after the figures were reported and counts in them.

    Attributes:
        account: Whose item it is.
        item: The item that arose, or whose open amount changed.
        cause: Why.
        amount: By how much it changed what is open; below zero lowers it.
        day: The day from which it counts, on the time axis of the report.
        recorded: When it was recorded.
    """

    account: AccountKey
    item: ItemKey
    cause: Cause
    amount: Money
    day: datetime.date
    recorded: datetime.datetime

    _kind_: ClassVar[str] = "RestatedLine"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        account: AccountKey | str,
        *,
        item: ItemKey,
        cause: Cause | Literal["invoiced", "credited", "received", "applied", "discount", "returned", "written_off", "debited", "allowance", "tolerance", "withheld", "bank_charges", "netted", "waived", "refunded", "carried", "voided", "factored"],
        amount: Money | str,
        day: datetime.date | str,
        recorded: datetime.datetime | str,
    ) -> None:
        _settle(
            self,
            "RestatedLine",
            None,
            account,
            item,
            cause,
            amount,
            day,
            recorded,
        )


@dataclass(frozen=True, slots=True, init=False)
class Restatement(_methods.RestatementMethods):
    """What changed in the figures of a day since they were reported, by cause and document by document.

    Attributes:
        as_of: The day whose figures they are, its end included.
        basis: Which date of an entry decides whether it counts on that day.
        before: When they were reported: what was recorded until then, included, was in them.
        after: Until when something must have been recorded to be in the restated figures; none for everything there is.
        currencies: One per currency of which an item counts on that day.
    """

    as_of: datetime.date
    basis: Basis
    before: datetime.datetime
    after: datetime.datetime | None
    currencies: tuple[CurrencyRestatement, ...]

    _kind_: ClassVar[str] = "Restatement"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        as_of: datetime.date | str,
        *,
        basis: Basis | Literal["book", "value"],
        before: datetime.datetime | str,
        after: datetime.datetime | str | None = None,
        currencies: Sequence[CurrencyRestatement],
    ) -> None:
        _settle(
            self,
            "Restatement",
            None,
            as_of,
            basis,
            before,
            after,
            currencies,
        )


@dataclass(frozen=True, slots=True, init=False)
class ReturnPayment:
    """Records that a payment was returned: a bounced cheque, a direct debit taken back. The money is gone, all of it or a
    part, and what it settled, on whatever account, also after it was carried elsewhere, is open again.

    Attributes:
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
    """

    receipt: str
    returned: datetime.date
    posting: datetime.date | None
    amount: Money | None
    from_: tuple[ItemKey, ...]
    reclaim: str | None
    fee: Money | None
    reason: str | None

    _kind_: ClassVar[str] = "ReturnPayment"
    _tag_: ClassVar[str] = "return_payment"

    def __init__(
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
    ) -> None:
        _settle(
            self,
            "ReturnPayment",
            None,
            receipt,
            returned,
            posting,
            amount,
            from_,
            reclaim,
            fee,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class RevalueItems:
    """Values what is open in other currencies than the books at the rate of a day: items, and money not yet applied, since
    both are monetary (IAS 21.23). Deposits are not: they are paid with what is delivered (IFRIC 22).

    Only what is open at the end of the day, by accounting date, is valued. Done again for the same day it corrects.

    Attributes:
        as_at: The day, its end included.
        rates: The closing rates; a currency that has none here has that of the rules.
        reverse: Whether it is taken back on the day after, so that what is settled later is held against the rate it was booked at.
            Otherwise it stays, and what is settled later is held against this one; only for items that
            moved since the day it is taken back all the same. The total of the gains is the same.
    """

    as_at: datetime.date
    rates: tuple[str, ...]
    reverse: bool

    _kind_: ClassVar[str] = "RevalueItems"
    _tag_: ClassVar[str] = "revalue_items"

    def __init__(
        self,
        as_at: datetime.date | str,
        *,
        rates: Sequence[str] = (),
        reverse: bool = False,
    ) -> None:
        _settle(
            self,
            "RevalueItems",
            None,
            as_at,
            rates,
            reverse,
        )


@dataclass(frozen=True, slots=True, init=False)
class RevaluedLine:
    """What one item was found to be worth.

    Attributes:
        item: The item.
        open: What was open at the end of the day: above zero for a debit, below for a credit.
        before: What that was carried at in base currency.
        after: What it is worth in base currency.
        kept: How much of the change stays from the day after on.
    """

    item: ItemKey
    open: Money
    before: Money
    after: Money
    kept: Money

    _kind_: ClassVar[str] = "RevaluedLine"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        item: ItemKey,
        *,
        open: Money | str,
        before: Money | str,
        after: Money | str,
        kept: Money | str,
    ) -> None:
        _settle(
            self,
            "RevaluedLine",
            None,
            item,
            open,
            before,
            after,
            kept,
        )


@dataclass(frozen=True, slots=True, init=False)
class ReverseAdjustment:
    """Reverses a discount granted by hand, an allowance, an accepted difference, a withholding, a netting, a write-off,
    a waiver or a refund, all of it or a part.

    Attributes:
        adjustment: Its number.
        lines: How much on which of its items; empty for all that is left of it.
        effective: The day from which it is reversed, not before the adjustment.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    adjustment: str
    lines: tuple[ItemAmount, ...]
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "ReverseAdjustment"
    _tag_: ClassVar[str] = "reverse_adjustment"

    def __init__(
        self,
        adjustment: str,
        *,
        lines: Sequence[ItemAmount] = (),
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "ReverseAdjustment",
            None,
            adjustment,
            lines,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class RevokeMandate:
    """Records that a mandate ended. Nothing is collected on it from then on.

    Attributes:
        mandate: Its reference.
        revoked: The first day without it, not before it was signed.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    mandate: str
    revoked: datetime.date
    reason: str | None

    _kind_: ClassVar[str] = "RevokeMandate"
    _tag_: ClassVar[str] = "revoke_mandate"

    def __init__(
        self,
        mandate: str,
        *,
        revoked: datetime.date | str,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "RevokeMandate",
            None,
            mandate,
            revoked,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class RoleBalance:
    """What a role comes to in one currency.

    Attributes:
        role: The role.
        amount: In the document's currency: above zero for debits.
        base: In base currency.
    """

    role: Role
    amount: Money
    base: Money

    _kind_: ClassVar[str] = "RoleBalance"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        role: Role | Literal["trade", "factored", "chargeback", "bills", "in_transit", "bank", "due_from_factor", "tax_withheld", "deposit_tax", "loss_allowance", "customer_credit", "deposit", "unidentified", "output_tax", "pending_tax", "factor_liability", "payables", "clearing", "exchange", "factor_clearing", "opening_balances", "revenue", "freight", "charges", "sales_returns", "discounts", "allowances", "late_interest", "late_fees", "late_charges_waived", "recoveries", "differences", "bad_debts", "bank_charges", "factor_fees", "factor_interest", "fx_gain", "fx_loss", "unrealised_gain", "unrealised_loss"],
        *,
        amount: Money | str,
        base: Money | str,
    ) -> None:
        _settle(
            self,
            "RoleBalance",
            None,
            role,
            amount,
            base,
        )


@dataclass(frozen=True, slots=True, init=False)
class RowProblem:
    """What is wrong with a row. A row may have several problems; all are told.

    Attributes:
        line: The line of the file on which the row begins, from 1.
        column: The column; none where it is the row as a whole.
        value: What stands there.
        code: The stable code of the error.
        text: The sentence: what is wrong and what to do.
    """

    line: int
    column: str | None
    value: str | None
    code: str
    text: str

    _kind_: ClassVar[str] = "RowProblem"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        line: int,
        *,
        column: str | None = None,
        value: str | None = None,
        code: str,
        text: str,
    ) -> None:
        _settle(
            self,
            "RowProblem",
            None,
            line,
            column,
            value,
            code,
            text,
        )


@dataclass(frozen=True, slots=True, init=False)
class Rows:
    """Where the rows of a table went.

    Attributes:
        given: How many there were.
        kept: How many are in the portfolio.
        left_out: How many are not.
    """

    given: int
    kept: int
    left_out: int

    _kind_: ClassVar[str] = "Rows"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        given: int,
        *,
        kept: int,
        left_out: int,
    ) -> None:
        _settle(
            self,
            "Rows",
            None,
            given,
            kept,
            left_out,
        )


@dataclass(frozen=True, slots=True, init=False)
class Rules:
    """The rules in force when a command is decided. A value of the caller's: events record what they led to.

    Attributes:
        allocation: How receipts are applied.
        allocation_of: How those of certain customers are applied instead.
        tolerances: Which differences are accepted from whom, beside what policies say: all that fit have to hold.
        limits: What is refused as too much.
        rates: Exchange rates, for amounts in other currencies than the books where a command says none.
        periods: The periods of the books: a close ends with one of them. None where any day will do.
        authorities: Who may decide what; none where nobody is asked.
    """

    allocation: AllocationPolicy
    allocation_of: tuple[CustomerPolicy, ...]
    tolerances: tuple[ToleranceFor, ...]
    limits: Limits
    rates: ExchangeRates | None
    periods: PeriodCalendar | None
    authorities: Authorities | None

    _kind_: ClassVar[str] = "Rules"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        allocation: AllocationPolicy,
        *,
        allocation_of: Sequence[CustomerPolicy] = (),
        tolerances: Sequence[ToleranceFor] = (),
        limits: Limits,
        rates: ExchangeRates | None = None,
        periods: PeriodCalendar | None = None,
        authorities: Authorities | None = None,
    ) -> None:
        _settle(
            self,
            "Rules",
            None,
            allocation,
            allocation_of,
            tolerances,
            limits,
            rates,
            periods,
            authorities,
        )


@dataclass(frozen=True, slots=True, init=False)
class Sample(_methods.SampleMethods):
    """Customers to ask for a confirmation, and how much of what is owed they cover.

    Attributes:
        view: What of our books is sampled.
        plan: How.
        customers: How many customers owe something in the currency.
        population: What they owe.
        certain: What those asked in any case owe.
        drawn: What those drawn owe.
        covered: What all that are asked owe.
        uncovered: What the others owe.
        apart_customers: How many customers have items and owe nothing in sum, or are owed something: they are no part of the population. What
            is missing from a balance is looked for among them by other means.
        apart: What these come to: zero or below.
        accounts: Who is asked, by id.
    """

    view: View
    plan: SamplePlan
    customers: int
    population: Money
    certain: Money
    drawn: Money
    covered: Money
    uncovered: Money
    apart_customers: int
    apart: Money
    accounts: tuple[SampledAccount, ...]

    _kind_: ClassVar[str] = "Sample"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        view: View,
        *,
        plan: SamplePlan,
        customers: int,
        population: Money | str,
        certain: Money | str,
        drawn: Money | str,
        covered: Money | str,
        uncovered: Money | str,
        apart_customers: int,
        apart: Money | str,
        accounts: Sequence[SampledAccount],
    ) -> None:
        _settle(
            self,
            "Sample",
            None,
            view,
            plan,
            customers,
            population,
            certain,
            drawn,
            covered,
            uncovered,
            apart_customers,
            apart,
            accounts,
        )


@dataclass(frozen=True, slots=True, init=False)
class SamplePlan:
    """How customers are chosen to be asked for a confirmation.

    Attributes:
        currency: The currency whose balances are sampled.
        seed: What the choice depends on. The same seed over the same balances gives the same sample, here and in every language.
        method: How customers are drawn.
        threshold: Customers who owe so much or more are asked in any case, before others are drawn; none where nobody is.
    """

    currency: str
    seed: int
    method: SampleMethod
    threshold: Money | None

    _kind_: ClassVar[str] = "SamplePlan"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        currency: str,
        *,
        seed: int,
        method: SampleMethod,
        threshold: Money | str | None = None,
    ) -> None:
        _settle(
            self,
            "SamplePlan",
            None,
            currency,
            seed,
            method,
            threshold,
        )


@dataclass(frozen=True, slots=True, init=False)
class SampledAccount:
    """A customer who is asked.

    Attributes:
        customer: The customer.
        balance: What it owes on all of its accounts.
        certain: Whether it is asked in any case.
        hits: How many of the units or customers drawn fell on it; zero where it is asked in any case.
    """

    customer: str
    balance: Money
    certain: bool
    hits: int

    _kind_: ClassVar[str] = "SampledAccount"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        customer: str,
        *,
        balance: Money | str,
        certain: bool,
        hits: int,
    ) -> None:
        _settle(
            self,
            "SampledAccount",
            None,
            customer,
            balance,
            certain,
            hits,
        )


@dataclass(frozen=True, slots=True, init=False)
class ScheduledInstalment:
    """One instalment of an issued document: so much, due on that day, with these discounts.

    Attributes:
        instalment: Counts from 1 within the document.
        due: The last day on which paying is in time. None where it counts from something that has not happened: it is pending.
        amount: Its part of the document's total. All parts add up to the total exactly.
        discounts: Its early-payment discounts, in the order they end.
    """

    instalment: int
    due: datetime.date | None
    amount: Money
    discounts: tuple[DiscountOffer, ...]

    _kind_: ClassVar[str] = "ScheduledInstalment"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        instalment: int,
        *,
        due: datetime.date | str | None = None,
        amount: Money | str,
        discounts: Sequence[DiscountOffer],
    ) -> None:
        _settle(
            self,
            "ScheduledInstalment",
            None,
            instalment,
            due,
            amount,
            discounts,
        )


@dataclass(frozen=True, slots=True, init=False)
class SearchLimits:
    """How far a search for combinations may go.

    Attributes:
        steps: How many steps it may take, at most `SearchLimits.MOST_STEPS`. A step is about one operation on a machine word,
            and counted alike on every machine.
        bytes: How many bytes its tables may take at once, at most `SearchLimits.MOST_BYTES`.
    """

    steps: int
    bytes: int

    _kind_: ClassVar[str] = "SearchLimits"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        steps: int,
        *,
        bytes: int,
    ) -> None:
        _settle(
            self,
            "SearchLimits",
            None,
            steps,
            bytes,
        )


@dataclass(frozen=True, slots=True, init=False)
class SeenAccount:
    """An account as a plan saw it.

    Attributes:
        account: Which account.
        version: Its version then.
    """

    account: AccountKey
    version: int

    _kind_: ClassVar[str] = "SeenAccount"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        account: AccountKey | str,
        *,
        version: int,
    ) -> None:
        _settle(
            self,
            "SeenAccount",
            None,
            account,
            version,
        )


@dataclass(frozen=True, slots=True, init=False)
class Segment:
    """What bears interest from a day on.

    Attributes:
        from_: The first day that bears interest on it.
        principal: Not below zero; the same currency throughout a claim.
    """

    from_: datetime.date
    principal: Money

    _kind_: ClassVar[str] = "Segment"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        from_: datetime.date | str,
        *,
        principal: Money | str,
    ) -> None:
        _settle(
            self,
            "Segment",
            None,
            from_,
            principal,
        )


@dataclass(frozen=True, slots=True, init=False)
class SettleAssignment:
    """Settles an assignment: the factor pays the reserve, less its fee and interest. What is still open of the items was
    paid to the factor.

    Attributes:
        assignment: The assignment.
        fee: The factor's fee.
        interest: Its interest on the advance.
        released: What it pays: the reserve less fee and interest.
        effective: The day of the settlement, not before the assignment.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    assignment: str
    fee: Money
    interest: Money
    released: Money
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "SettleAssignment"
    _tag_: ClassVar[str] = "settle_assignment"

    def __init__(
        self,
        assignment: str,
        *,
        fee: Money | str,
        interest: Money | str,
        released: Money | str,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "SettleAssignment",
            None,
            assignment,
            fee,
            interest,
            released,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class Shift:
    """An item that has something open in both figures and is due on another day, or stands apart with another part, by what
    was recorded since.

    Attributes:
        account: Whose item it is.
        item: Which item.
        open: What it has open in the restated figures.
        due_reported: When it was due in the figures as reported; none where that was not known.
        due_restated: When it is due in the restated ones.
        apart_reported: What of it stood apart in the figures as reported: disputed, or below zero of a receipt that may come back.
        apart_restated: What of it stands apart in the restated ones.
        recorded: When the last of what moved it was recorded.
    """

    account: AccountKey
    item: ItemKey
    open: Money
    due_reported: datetime.date | None
    due_restated: datetime.date | None
    apart_reported: Money
    apart_restated: Money
    recorded: datetime.datetime

    _kind_: ClassVar[str] = "Shift"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        account: AccountKey | str,
        *,
        item: ItemKey,
        open: Money | str,
        due_reported: datetime.date | str | None = None,
        due_restated: datetime.date | str | None = None,
        apart_reported: Money | str,
        apart_restated: Money | str,
        recorded: datetime.datetime | str,
    ) -> None:
        _settle(
            self,
            "Shift",
            None,
            account,
            item,
            open,
            due_reported,
            due_restated,
            apart_reported,
            apart_restated,
            recorded,
        )


@dataclass(frozen=True, slots=True, init=False)
class Skipped:
    """A row that was left out because the caller said that such rows do not count.

    Attributes:
        line: The line of the file on which the row begins, from 1.
        document: The number of its document, as it stands there.
        reason: The caller's reason.
    """

    line: int
    document: str | None
    reason: str

    _kind_: ClassVar[str] = "Skipped"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        line: int,
        *,
        document: str | None = None,
        reason: str,
    ) -> None:
        _settle(
            self,
            "Skipped",
            None,
            line,
            document,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class Slice:
    """The part of a claim above an amount, up to where the next slice begins.

    Attributes:
        above: Where the slice begins.
        percent: What is owed of it.
    """

    above: Money
    percent: decimal.Decimal

    _kind_: ClassVar[str] = "Slice"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        above: Money | str,
        *,
        percent: decimal.Decimal | int | str,
    ) -> None:
        _settle(
            self,
            "Slice",
            None,
            above,
            percent,
        )


@dataclass(frozen=True, slots=True, init=False)
class SoftClosePeriod:
    """Closes the books through a day for the daily work: only who says why still posts there
    (`crate.ledger.Request.period_override`). What is late goes to the first day that is open.

    Attributes:
        through: The last day. Where the rules have a period calendar, the end of one of its periods.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    through: datetime.date
    reason: str | None

    _kind_: ClassVar[str] = "SoftClosePeriod"
    _tag_: ClassVar[str] = "soft_close_period"

    def __init__(
        self,
        through: datetime.date | str,
        *,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "SoftClosePeriod",
            None,
            through,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class Span:
    """A run of entries in one stream.

    Attributes:
        stream: The stream.
        first: The version of the first entry.
        last: The version of the last entry.
    """

    stream: str
    first: int
    last: int

    _kind_: ClassVar[str] = "Span"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        stream: str,
        *,
        first: int,
        last: int,
    ) -> None:
        _settle(
            self,
            "Span",
            None,
            stream,
            first,
            last,
        )


@dataclass(frozen=True, slots=True, init=False)
class StandingBlock:
    """A block that stands on the day.

    Attributes:
        block: What is blocked.
        since: Since when.
        until: The last day; none until it is lifted.
        reason: Why.
    """

    block: Block
    since: datetime.date
    until: datetime.date | None
    reason: str

    _kind_: ClassVar[str] = "StandingBlock"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        block: Block | Literal["billing", "refunds", "dunning", "late_charges"],
        *,
        since: datetime.date | str,
        until: datetime.date | str | None = None,
        reason: str,
    ) -> None:
        _settle(
            self,
            "StandingBlock",
            None,
            block,
            since,
            until,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class StandingMandate:
    """A mandate to collect that is in force on the day.

    Attributes:
        mandate: Its number.
        scheme: The scheme.
        signed: When it was signed.
    """

    mandate: str
    scheme: Scheme
    signed: datetime.date

    _kind_: ClassVar[str] = "StandingMandate"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        mandate: str,
        *,
        scheme: Scheme | Literal["sdd_core", "sdd_b2b"],
        signed: datetime.date | str,
    ) -> None:
        _settle(
            self,
            "StandingMandate",
            None,
            mandate,
            scheme,
            signed,
        )


@dataclass(frozen=True, slots=True, init=False)
class Statement(_methods.StatementMethods):
    """A statement of account in one currency: balance brought forward, every line, balance carried forward, and the items
    that are open at the end.

    Attributes:
        account: Whose statement it is.
        currency: The currency of every amount.
        period: The days it covers.
        basis: Which date of an entry decides.
        opening: What the customer owed before the period.
        lines: What changed it, by day, then in the order it was recorded.
        closing: What the customer owes at the end: the opening balance and all lines.
        open: What is open at the end, the oldest due first. It adds up to the closing balance.
    """

    account: AccountKey
    currency: str
    period: Period
    basis: Basis
    opening: Money
    lines: tuple[StatementLine, ...]
    closing: Money
    open: tuple[OpenLine, ...]

    _kind_: ClassVar[str] = "Statement"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        account: AccountKey | str,
        *,
        currency: str,
        period: Period,
        basis: Basis | Literal["book", "value"],
        opening: Money | str,
        lines: Sequence[StatementLine],
        closing: Money | str,
        open: Sequence[OpenLine],
    ) -> None:
        _settle(
            self,
            "Statement",
            None,
            account,
            currency,
            period,
            basis,
            opening,
            lines,
            closing,
            open,
        )


@dataclass(frozen=True, slots=True, init=False)
class StatementLine:
    """One line of a statement: what changed the balance, and the balance after it.

    Attributes:
        day: The day, on the statement's time axis.
        reason: Why the balance changed.
        document: The document it is about.
        amount: By how much; below zero lowers what the customer owes.
        balance: What the customer owes after this line.
    """

    day: datetime.date
    reason: StatementReason
    document: str
    amount: Money
    balance: Money

    _kind_: ClassVar[str] = "StatementLine"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        day: datetime.date | str,
        *,
        reason: StatementReason | Literal["invoice", "credit_note", "receipt", "discount", "return", "other_account", "other_currency", "write_off", "debit_note", "late_charge", "recovery", "reclaim", "transfer", "residual", "chargeback", "allowance", "tolerance", "withholding", "bank_charges", "netting", "waiver", "refund", "void", "factored"],
        document: str,
        amount: Money | str,
        balance: Money | str,
    ) -> None:
        _settle(
            self,
            "StatementLine",
            None,
            day,
            reason,
            document,
            amount,
            balance,
        )


@dataclass(frozen=True, slots=True, init=False)
class Statute:
    """What a law says about late payment between businesses, as data. It is no legal advice: check it for the case at hand.

    | name | interest | rate during the delay | beside it |
    |---|---|---|---|
    | `eu_2011_7` | ECB main refinancing rate + 8 | moves with the half-years | 40 euros |
    | `de_288_business`, `de_288_consumer` | base rate + 9, + 5 | moves | 40 euros, nothing |
    | `uk_1998` | Bank Rate + 8 | of the first interest day | 40, 70, 100 pounds from 1,000 and 10,000 pounds on |
    | `ie_2012` | ECB rate + 8 | of the first interest day | 40, 70, 100 euros above 1,000 and 10,000 euros |
    | `fr_441_10` | ECB rate + 10 | moves | 40 euros |
    | `nl_119a` | ECB rate + 8, added every year | moves | 15 % to 0.5 % by slices, 40 to 6,775 euros |
    | `be_2002` | ECB rate, up to the next half point, + 8 | moves | 40 euros |
    | `fi_business`, `fi_general` | the same + 8, + 7 | moves | 40 euros, nothing |
    | `pl_2013` | NBP reference rate of the half-year + 10 | moves | 40, 70, 100 euros by the claim in zlotys |
    | `ch_104` | 5 % | | nothing |
    | `us_prompt_payment` | Treasury rate, added every month | of the first interest day | nothing |
    | `in_msmed` | 3 times the RBI bank rate, added every month | of each month | nothing |
    | `ca_interest_act` | 5 %, where a rate for less than a year is agreed without its yearly equivalent | | nothing |

    Attributes:
        name: The name by which it is asked for.
        title: The law.
        source: Where it was read.
        read: The day on which it was read.
        policy: What it says.
        floor: The lowest rate that an agreement may set instead.
        lump_sum_per: For what the lump sum is owed, and against what it counts.
    """

    name: str
    title: str
    source: str
    read: datetime.date
    policy: ChargePolicy
    floor: RateFloor | None
    lump_sum_per: str | None

    _kind_: ClassVar[str] = "Statute"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        name: str,
        *,
        title: str,
        source: str,
        read: datetime.date | str,
        policy: ChargePolicy,
        floor: RateFloor | None = None,
        lump_sum_per: str | None = None,
    ) -> None:
        _settle(
            self,
            "Statute",
            None,
            name,
            title,
            source,
            read,
            policy,
            floor,
            lump_sum_per,
        )


@dataclass(frozen=True, slots=True, init=False)
class StreamHead:
    """Where a stream stands: its version, and the hash that stands for everything up to it, where the caller keeps hashes.

    Attributes:
        stream: The stream.
        version: How many entries it has.
        hash: The hash of the last of them; none where the caller keeps no log of hashes.
    """

    stream: str
    version: int
    hash: str | None

    _kind_: ClassVar[str] = "StreamHead"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        stream: str,
        *,
        version: int,
        hash: str | None = None,
    ) -> None:
        _settle(
            self,
            "StreamHead",
            None,
            stream,
            version,
            hash,
        )


@dataclass(frozen=True, slots=True, init=False)
class SubLedger(_methods.SubLedgerMethods):
    """What is open of every account by role, in the books at the end of a day.

    Attributes:
        as_of: The day.
        lines: By account, then by role and currency.
    """

    as_of: datetime.date
    lines: tuple[SubLedgerLine, ...]

    _kind_: ClassVar[str] = "SubLedger"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        as_of: datetime.date | str,
        *,
        lines: Sequence[SubLedgerLine],
    ) -> None:
        _settle(
            self,
            "SubLedger",
            None,
            as_of,
            lines,
        )


@dataclass(frozen=True, slots=True, init=False)
class SubLedgerLine:
    """What is open of an account's items under one role, in the books at the end of a day.

    Attributes:
        role: The role.
        account: Whose.
        amount: In the items' currency: above zero for debits.
        base: What that is carried at in base currency.
    """

    role: Role
    account: AccountKey
    amount: Money
    base: Money

    _kind_: ClassVar[str] = "SubLedgerLine"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        role: Role | Literal["trade", "factored", "chargeback", "bills", "in_transit", "bank", "due_from_factor", "tax_withheld", "deposit_tax", "loss_allowance", "customer_credit", "deposit", "unidentified", "output_tax", "pending_tax", "factor_liability", "payables", "clearing", "exchange", "factor_clearing", "opening_balances", "revenue", "freight", "charges", "sales_returns", "discounts", "allowances", "late_interest", "late_fees", "late_charges_waived", "recoveries", "differences", "bad_debts", "bank_charges", "factor_fees", "factor_interest", "fx_gain", "fx_loss", "unrealised_gain", "unrealised_loss"],
        *,
        account: AccountKey | str,
        amount: Money | str,
        base: Money | str,
    ) -> None:
        _settle(
            self,
            "SubLedgerLine",
            None,
            role,
            account,
            amount,
            base,
        )


@dataclass(frozen=True, slots=True, init=False)
class SumCheck:
    """Columns whose amounts add up to another column's. An empty cell adds nothing.

    Attributes:
        parts: What is added.
        total: What it must give.
    """

    parts: tuple[str, ...]
    total: str

    _kind_: ClassVar[str] = "SumCheck"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        parts: Sequence[str],
        *,
        total: str,
    ) -> None:
        _settle(
            self,
            "SumCheck",
            None,
            parts,
            total,
        )


@dataclass(frozen=True, slots=True, init=False)
class TableProblem:
    """A row of a table that could not be taken, and why.

    Attributes:
        row: The row of the table, from 0.
        column: The column; none where it is the row as a whole.
        value: What stands there.
        code: The stable code of the error.
        text: The sentence: what is wrong and what to do.
    """

    row: int
    column: str | None
    value: str | None
    code: str
    text: str

    _kind_: ClassVar[str] = "TableProblem"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        row: int,
        *,
        column: str | None = None,
        value: str | None = None,
        code: str,
        text: str,
    ) -> None:
        _settle(
            self,
            "TableProblem",
            None,
            row,
            column,
            value,
            code,
            text,
        )


@dataclass(frozen=True, slots=True, init=False)
class TakenOpening:
    """A row and the command that enters it.

    Attributes:
        row: The row, counted from 0.
        command: The command.
    """

    row: int
    command: EnterOpeningItem

    _kind_: ClassVar[str] = "TakenOpening"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        row: int,
        *,
        command: EnterOpeningItem,
    ) -> None:
        _settle(
            self,
            "TakenOpening",
            None,
            row,
            command,
        )


@dataclass(frozen=True, slots=True, init=False)
class TaxColumns:
    """The columns of the one tax share of a row. Where all four cells are empty, the row has none.

    Attributes:
        category: The tax category, such as `S`.
        rate: The rate in percent.
        base: What the tax is on.
        tax: The tax.
    """

    category: str
    rate: str
    base: str
    tax: str

    _kind_: ClassVar[str] = "TaxColumns"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        category: str,
        *,
        rate: str,
        base: str,
        tax: str,
    ) -> None:
        _settle(
            self,
            "TaxColumns",
            None,
            category,
            rate,
            base,
            tax,
        )


@dataclass(frozen=True, slots=True, init=False)
class TaxRef:
    """A tax category and rate.

    Attributes:
        category: The category.
        rate: The rate.
    """

    category: str
    rate: decimal.Decimal

    _kind_: ClassVar[str] = "TaxRef"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        category: str,
        *,
        rate: decimal.Decimal | int | str,
    ) -> None:
        _settle(
            self,
            "TaxRef",
            None,
            category,
            rate,
        )


@dataclass(frozen=True, slots=True, init=False)
class TaxShare(_methods.TaxShareMethods):
    """The tax of one category and rate.

    Attributes:
        category: The tax category, as UNCL 5305 codes it (`S` standard, `Z` zero, `AE` reverse charge …) or as your tax system
            names it.
        rate: The rate.
        base: What the tax is on.
        tax: The tax.
    """

    category: str
    rate: decimal.Decimal
    base: Money
    tax: Money

    _kind_: ClassVar[str] = "TaxShare"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        category: str,
        *,
        rate: decimal.Decimal | int | str,
        base: Money | str,
        tax: Money | str,
    ) -> None:
        _settle(
            self,
            "TaxShare",
            None,
            category,
            rate,
            base,
            tax,
        )


@dataclass(frozen=True, slots=True, init=False)
class Terms(_methods.TermsMethods):
    """Payment terms: from which day to count, and what falls due when.

    Attributes:
        baseline: The day all steps count from.
        instalments: What falls due when, in order. Their shares make up the whole, without what is due upfront.
        upfront: What the first instalment takes whole, beside its share of the rest.
        discount_tax: What a discount does to the tax of the document; none where the tax falls when the discount is earned.
        grace: Days after the due date before reminders and late charges begin. The due date itself stays as it is.
    """

    baseline: Baseline
    instalments: tuple[Instalment, ...]
    upfront: tuple[Upfront, ...]
    discount_tax: DiscountTax | None
    grace: int

    _kind_: ClassVar[str] = "Terms"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        baseline: Baseline | Literal["invoice_date", "posting_date"],
        *,
        instalments: Sequence[Instalment | Share | Literal["remainder"]] = (),
        upfront: Sequence[Upfront | Literal["tax", "freight", "charges"]] = (),
        discount_tax: DiscountTax | Literal["never", "always"] | None = None,
        grace: int,
    ) -> None:
        _settle(
            self,
            "Terms",
            None,
            baseline,
            instalments,
            upfront,
            discount_tax,
            grace,
        )


@dataclass(frozen=True, slots=True, init=False)
class TermsCeiling(_methods.TermsCeilingMethods):
    """How late a law lets a due date be agreed, as data: it makes warnings, and decides nothing. It is no legal advice.

    | name | the latest day | beyond |
    |---|---|---|
    | `eu_2011_7_business` | 60 days | only if expressly agreed and not grossly unfair |
    | `eu_2011_7_public`, `eu_2011_7_health` | 30, 60 days | not beyond 60 days, and only if justified; never |
    | `fr_441_10` | 60 days from the invoice's date, or 45 days and the end of the month, in either order | never |
    | `fr_441_10_periodic`, `fr_441_11_perishable` | 45, 30 days | never |
    | `nl_119a_5`, `nl_119a_6` | 60 days; 30 from large to small | if expressly agreed; never |
    | `pl_2013`, `pl_2013_large` | 60 days; from large to small | if expressly agreed; never |
    | `it_198_perishable`, `it_198_food` | 30, 60 days | never |
    | `in_msmed_15` | 45 days from acceptance | never |

    Attributes:
        name: The name by which it is asked for.
        title: The law.
        source: Where it was read.
        read: The day on which it was read.
        since: The first day on which agreements were bound by it, where that was read.
        terms: How late: a due date that one of these allows is allowed.
        beyond: What holds for a later one.
    """

    name: str
    title: str
    source: str
    read: datetime.date
    since: datetime.date | None
    terms: tuple[CeilingTerm, ...]
    beyond: BeyondCeiling

    _kind_: ClassVar[str] = "TermsCeiling"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        name: str,
        *,
        title: str,
        source: str,
        read: datetime.date | str,
        since: datetime.date | str | None = None,
        terms: Sequence[CeilingTerm],
        beyond: BeyondCeiling | Literal["if_expressly_agreed", "if_justified", "never"],
    ) -> None:
        _settle(
            self,
            "TermsCeiling",
            None,
            name,
            title,
            source,
            read,
            since,
            terms,
            beyond,
        )


@dataclass(frozen=True, slots=True, init=False)
class TermsColumns:
    """Which column of a table of documents says what decides when they are due. Columns are named exactly as the table names
    them.

    Attributes:
        issued: The document date.
        terms: The terms, as trade writes them; where there are none or a cell is empty, those given for the table.
        posting: The accounting date; where empty, the document date.
        milestones: The days of milestones; where empty, it has not happened.
    """

    issued: str
    terms: str | None
    posting: str | None
    milestones: tuple[MilestoneColumn, ...]

    _kind_: ClassVar[str] = "TermsColumns"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        issued: str,
        *,
        terms: str | None = None,
        posting: str | None = None,
        milestones: Sequence[MilestoneColumn] = (),
    ) -> None:
        _settle(
            self,
            "TermsColumns",
            None,
            issued,
            terms,
            posting,
            milestones,
        )


@dataclass(frozen=True, slots=True, init=False)
class TermsWarning(_methods.TermsWarningMethods):
    """A due date later than a law lets it be agreed.

    Attributes:
        ceiling: The name of the ceiling.
        title: The law.
        due: The day that was agreed.
        latest: The latest one that the law allows.
        days_over: Days beyond it.
        beyond: What holds for it.
    """

    ceiling: str
    title: str
    due: datetime.date
    latest: datetime.date
    days_over: int
    beyond: BeyondCeiling

    _kind_: ClassVar[str] = "TermsWarning"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        ceiling: str,
        *,
        title: str,
        due: datetime.date | str,
        latest: datetime.date | str,
        days_over: int,
        beyond: BeyondCeiling | Literal["if_expressly_agreed", "if_justified", "never"],
    ) -> None:
        _settle(
            self,
            "TermsWarning",
            None,
            ceiling,
            title,
            due,
            latest,
            days_over,
            beyond,
        )


@dataclass(frozen=True, slots=True, init=False)
class Tie:
    """What was given in one currency of one table, and where it went.

    Attributes:
        table: The table.
        given: Everything that rows say.
        kept: What is in the portfolio.
        left_out: What is not.
    """

    table: TableName
    given: Money
    kept: Money
    left_out: Money

    _kind_: ClassVar[str] = "Tie"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        table: TableName | Literal["items", "movements"],
        *,
        given: Money | str,
        kept: Money | str,
        left_out: Money | str,
    ) -> None:
        _settle(
            self,
            "Tie",
            None,
            table,
            given,
            kept,
            left_out,
        )


@dataclass(frozen=True, slots=True, init=False)
class TieLine:
    """One comparison in one currency.

    Attributes:
        what: What is compared: `rows`, `columns` and `totals` with the sum of the items, a column of the totals by its name with
            the sum of that column, `control account` with a figure from elsewhere.
        currency: The currency of the amounts.
        expected: What it has to be.
        actual: What the report says.
        difference: By how much the report says more; zero where both are the same.
    """

    what: str
    currency: str
    expected: Money
    actual: Money
    difference: Money

    _kind_: ClassVar[str] = "TieLine"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        what: str,
        *,
        currency: str,
        expected: Money | str,
        actual: Money | str,
        difference: Money | str,
    ) -> None:
        _settle(
            self,
            "TieLine",
            None,
            what,
            currency,
            expected,
            actual,
            difference,
        )


@dataclass(frozen=True, slots=True, init=False)
class TieOut(_methods.TieOutMethods):
    """What a report comes to, held against what it has to come to.

    A report's own tie-out (`Aging.tie_out`) has no difference: there is no report that has one. A tie-out with
    figures from elsewhere (`Aging.tie_out_with`) tells what differs.

    Attributes:
        view: What the report looks at.
        lines: Currency by currency, what is held against what.
    """

    view: View
    lines: tuple[TieLine, ...]

    _kind_: ClassVar[str] = "TieOut"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        view: View,
        *,
        lines: Sequence[TieLine],
    ) -> None:
        _settle(
            self,
            "TieOut",
            None,
            view,
            lines,
        )


@dataclass(frozen=True, slots=True, init=False)
class Tolerance:
    """How large a difference may be that is accepted without asking: an amount, a share of what was owed, or both.

    Attributes:
        amounts: At most so much, one amount per currency; none in a currency tolerates nothing in it. No amount at all leaves it to
            the share.
        percent: At most this share of what was owed, exactly, without rounding; none leaves it to the amount.
    """

    amounts: tuple[Money, ...]
    percent: decimal.Decimal | None

    _kind_: ClassVar[str] = "Tolerance"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        amounts: Sequence[Money | str],
        *,
        percent: decimal.Decimal | int | str | None = None,
    ) -> None:
        _settle(
            self,
            "Tolerance",
            None,
            amounts,
            percent,
        )


@dataclass(frozen=True, slots=True, init=False)
class ToleranceFor:
    """How large a difference somebody may accept, or a customer make.

    Attributes:
        actor: Who gives the command; none for anybody.
        customer: Whose item it is; none for anybody's.
        tolerance: How large.
    """

    actor: str | None
    customer: str | None
    tolerance: Tolerance

    _kind_: ClassVar[str] = "ToleranceFor"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        actor: str | None = None,
        *,
        customer: str | None = None,
        tolerance: Tolerance | Sequence[Money | str],
    ) -> None:
        _settle(
            self,
            "ToleranceFor",
            None,
            actor,
            customer,
            tolerance,
        )


@dataclass(frozen=True, slots=True, init=False)
class Totals(_methods.TotalsMethods):
    """The totals of an invoice or a credit note. All amounts are above zero, also those of a credit note.

    The tax inside is kept from the first event on, because every later discount, allowance or write-off has to say
    how much tax it takes back.

    Attributes:
        gross: What is owed in all: lines, tax, freight and charges. EN 16931 BT-112.
        tax: The tax inside the gross, one share for each category and rate. EN 16931 BG-23.
        freight: Freight inside the gross, without its tax.
        charges: Other charges inside the gross, without their tax.
    """

    gross: Money
    tax: tuple[TaxShare, ...]
    freight: Money | None
    charges: Money | None

    _kind_: ClassVar[str] = "Totals"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        gross: Money | str,
        *,
        tax: Sequence[TaxShare] = (),
        freight: Money | str | None = None,
        charges: Money | str | None = None,
    ) -> None:
        _settle(
            self,
            "Totals",
            None,
            gross,
            tax,
            freight,
            charges,
        )


@dataclass(frozen=True, slots=True, init=False)
class TransferCredit:
    """Carries what is open of a credit to another account, or to another purpose on the same account: a receipt booked
    on the wrong customer, money held on account, a deposit. It stays linked with the receipt it came from.

    Attributes:
        credit: The receipt or credit note.
        parts: Where it goes: at least one part.
        effective: The day from which it counts; none for the first day on which that much of it was open.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    credit: str
    parts: tuple[CreditPart, ...]
    effective: datetime.date | None
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "TransferCredit"
    _tag_: ClassVar[str] = "transfer_credit"

    def __init__(
        self,
        credit: str,
        *,
        parts: Sequence[CreditPart] = (),
        effective: datetime.date | str | None = None,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "TransferCredit",
            None,
            credit,
            parts,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class TransferItem:
    """Carries what is open of a debit, or a part of it, to another account. It keeps its due date and what is left of
    its discounts, under a new number.

    Attributes:
        item: The item: a debit.
        transfer: The number under which it goes on.
        customer: Who owes it from then on.
        class_: Which of the customer's accounts; none for the only one.
        amount: How much; none for all that is open.
        effective: The day from which it counts, not before the item has that much open.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    item: ItemKey
    transfer: str
    customer: str
    class_: str | None
    amount: Money | None
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "TransferItem"
    _tag_: ClassVar[str] = "transfer_item"

    def __init__(
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
    ) -> None:
        _settle(
            self,
            "TransferItem",
            None,
            item,
            transfer,
            customer,
            class_,
            amount,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class TrialBalance(_methods.TrialBalanceMethods):
    """What every role comes to at the end of a day.

    Attributes:
        as_of: The day.
        rows: Each role and currency of which there is something.
        debits: Everything above zero, in base currency.
        credits: Everything below, as an amount above zero: as much.
    """

    as_of: datetime.date
    rows: tuple[RoleBalance, ...]
    debits: Money
    credits: Money

    _kind_: ClassVar[str] = "TrialBalance"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        as_of: datetime.date | str,
        *,
        rows: Sequence[RoleBalance],
        debits: Money | str,
        credits: Money | str,
    ) -> None:
        _settle(
            self,
            "TrialBalance",
            None,
            as_of,
            rows,
            debits,
            credits,
        )


@dataclass(frozen=True, slots=True, init=False)
class Triangulation:
    """A sum converted through a third currency, with the amount in between.

    Attributes:
        between: The amount in the currency between, rounded to the decimals that were asked for: `51.129`. A text, since it has
            more decimals than amounts of that currency.
        amount: The amount in the currency asked for.
    """

    between: str
    amount: Money

    _kind_: ClassVar[str] = "Triangulation"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        between: str,
        *,
        amount: Money | str,
    ) -> None:
        _settle(
            self,
            "Triangulation",
            None,
            between,
            amount,
        )


@dataclass(frozen=True, slots=True, init=False)
class UnapplyCredit:
    """Undoes what a credit settled of an item. The match was wrong; the money stays and is unapplied again. A discount
    taken with it is taken back.

    Attributes:
        credit: The receipt or credit note.
        item: The item.
        effective: The day from which it counts, not before the application.
        posting: The accounting date; none for the effective date, or that of the application where it is later.
        reason: Why, at most 4096 bytes.
    """

    credit: str
    item: ItemKey
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "UnapplyCredit"
    _tag_: ClassVar[str] = "unapply_credit"

    def __init__(
        self,
        credit: str,
        *,
        item: ItemKey,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "UnapplyCredit",
            None,
            credit,
            item,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class UnblockAccount:
    """Lifts a block.

    Attributes:
        customer: Whose account it is.
        class_: Which of the customer's accounts; none for the only one.
        block: What was blocked.
        effective: The first day without the block, not before it began.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    customer: str
    class_: str | None
    block: Block
    effective: datetime.date
    reason: str | None

    _kind_: ClassVar[str] = "UnblockAccount"
    _tag_: ClassVar[str] = "unblock_account"

    def __init__(
        self,
        customer: str,
        *,
        class_: str | None = None,
        block: Block | Literal["billing", "refunds", "dunning", "late_charges"],
        effective: datetime.date | str,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "UnblockAccount",
            None,
            customer,
            class_,
            block,
            effective,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class UndoTransfer:
    """Undoes a transfer, a residual item or a chargeback, of which nothing is settled: the amount is open again where it
    was.

    Attributes:
        document: The number under which it had gone on.
        effective: The day from which it is undone, not before it was carried.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    document: str
    effective: datetime.date
    posting: datetime.date | None
    reason: str | None

    _kind_: ClassVar[str] = "UndoTransfer"
    _tag_: ClassVar[str] = "undo_transfer"

    def __init__(
        self,
        document: str,
        *,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str | None = None,
    ) -> None:
        _settle(
            self,
            "UndoTransfer",
            None,
            document,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class UndoneLine:
    """One item of which everything that the credit had settled was undone.

    Attributes:
        item: The item.
        account: Whose item it is.
        source: How much came back to the credit, in its currency.
        target: How much of the item is open again, in the item's currency, without the discount.
        discount: The discount that was taken back, in the item's currency.
        base: What that part of the credit is carried at in base currency, where it is in another one and the item is another
            account's: the two sides meet in it.
    """

    item: ItemKey
    account: AccountKey
    source: Money
    target: Money
    discount: Money
    base: Money | None

    _kind_: ClassVar[str] = "UndoneLine"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        item: ItemKey,
        *,
        account: AccountKey | str,
        source: Money | str,
        target: Money | str,
        discount: Money | str,
        base: Money | str | None = None,
    ) -> None:
        _settle(
            self,
            "UndoneLine",
            None,
            item,
            account,
            source,
            target,
            discount,
            base,
        )


@dataclass(frozen=True, slots=True, init=False)
class Unreconciled:
    """Something that does not agree with the books of others, as the caller says.

    Attributes:
        what: What it is, in the caller's words.
        amount: By how much; none where that is not known.
    """

    what: str
    amount: Money | None

    _kind_: ClassVar[str] = "Unreconciled"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        what: str,
        *,
        amount: Money | str | None = None,
    ) -> None:
        _settle(
            self,
            "Unreconciled",
            None,
            what,
            amount,
        )


@dataclass(frozen=True, slots=True, init=False)
class Valuation:
    """What an amount is worth in another currency on a day, and by which quotes.

    Attributes:
        amount: The worth, in the currency asked for.
        quotes: The quotes that were used, in order: none within one currency, one for a pair, two through the pivot.
    """

    amount: Money
    quotes: tuple[DatedQuote, ...]

    _kind_: ClassVar[str] = "Valuation"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        amount: Money | str,
        *,
        quotes: Sequence[DatedQuote],
    ) -> None:
        _settle(
            self,
            "Valuation",
            None,
            amount,
            quotes,
        )


@dataclass(frozen=True, slots=True, init=False)
class VatNumber:
    """A VAT number that is written right.

    Known are those of the member states of the European Union, of Northern Ireland (`XI`), the United Kingdom, Norway and
    Switzerland.

    Attributes:
        country: The country, by its code of ISO 3166; `XI` for Northern Ireland.
        compact: With the prefix of the country, without separators: what an invoice states (EN 16931, BT-31 and BT-48).
        printed: As the country prints it, where it prints it in groups.
        number: Without the prefix of the country.
        has_check: Whether it has check digits, which then are right. The numbers of British authorities and of Czechs who were born
            before 1954 have none, so that only their form could be looked at.
    """

    country: str
    compact: str
    printed: str
    number: str
    has_check: bool

    _kind_: ClassVar[str] = "VatNumber"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        country: str,
        *,
        compact: str,
        printed: str,
        number: str,
        has_check: bool,
    ) -> None:
        _settle(
            self,
            "VatNumber",
            None,
            country,
            compact,
            printed,
            number,
            has_check,
        )


@dataclass(frozen=True, slots=True, init=False)
class View:
    """What a report looks at: the state on a day, on one of two time axes, as it was known at some time.

    Attributes:
        as_of: The day, its end included.
        basis: Which date of an entry decides whether it counts.
        known_at: Leaves out what was recorded later; none for everything there is.
    """

    as_of: datetime.date
    basis: Basis
    known_at: KnownAt | None

    _kind_: ClassVar[str] = "View"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        as_of: datetime.date | str,
        *,
        basis: Basis | Literal["book", "value"],
        known_at: KnownAt | None = None,
    ) -> None:
        _settle(
            self,
            "View",
            None,
            as_of,
            basis,
            known_at,
        )


@dataclass(frozen=True, slots=True, init=False)
class VoidDocument:
    """Voids a document that should never have been entered: an invoice, a debit or credit note, a receipt. Nothing of it
    may be applied or adjusted; by effective date it has never counted, in the books it ends with the posting date.

    Attributes:
        document: The document.
        posting: The accounting date; none for that of the document, or the first day since nothing is applied to it.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    document: str
    posting: datetime.date | None
    reason: str

    _kind_: ClassVar[str] = "VoidDocument"
    _tag_: ClassVar[str] = "void_document"

    def __init__(
        self,
        document: str,
        *,
        posting: datetime.date | str | None = None,
        reason: str,
    ) -> None:
        _settle(
            self,
            "VoidDocument",
            None,
            document,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class WaiveLateCharge:
    """Waives a late charge, or a part of it.

    Attributes:
        waiver: Its number.
        charge: The late charge.
        amount: How much; none for all that is open.
        effective: The day from which it counts, not before the item has that much open.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    waiver: str
    charge: str
    amount: Money | None
    effective: datetime.date
    posting: datetime.date | None
    reason: str

    _kind_: ClassVar[str] = "WaiveLateCharge"
    _tag_: ClassVar[str] = "waive_late_charge"

    def __init__(
        self,
        waiver: str,
        *,
        charge: str,
        amount: Money | str | None = None,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str,
    ) -> None:
        _settle(
            self,
            "WaiveLateCharge",
            None,
            waiver,
            charge,
            amount,
            effective,
            posting,
            reason,
        )


@dataclass(frozen=True, slots=True, init=False)
class WithheldTax:
    """A tax that a customer withholds, and the certificate that proves it.

    Attributes:
        code: Which tax, in the caller's words or codes, at most 4096 bytes.
        certificate: The number of the certificate; none as long as it is not there.
        expected: By when the certificate is expected; none where no day is known.
    """

    code: str
    certificate: str | None
    expected: datetime.date | None

    _kind_: ClassVar[str] = "WithheldTax"
    _tag_: ClassVar[str] = ""

    def __init__(
        self,
        code: str,
        *,
        certificate: str | None = None,
        expected: datetime.date | str | None = None,
    ) -> None:
        _settle(
            self,
            "WithheldTax",
            None,
            code,
            certificate,
            expected,
        )


@dataclass(frozen=True, slots=True, init=False)
class WithholdTax:
    """Records tax that the customer has withheld and pays to the authority for us. A certificate proves it; where it is
    missing or says less, the difference is open again.

    Attributes:
        withholding: Its number.
        item: The item: a debit.
        amount: How much, at most what is open.
        tax: Which tax, and its certificate as far as it is there.
        effective: The day from which it counts, not before the item has that much open.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
    """

    withholding: str
    item: ItemKey
    amount: Money
    tax: WithheldTax
    effective: datetime.date
    posting: datetime.date | None

    _kind_: ClassVar[str] = "WithholdTax"
    _tag_: ClassVar[str] = "withhold_tax"

    def __init__(
        self,
        withholding: str,
        *,
        item: ItemKey,
        amount: Money | str,
        tax: WithheldTax | str,
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
    ) -> None:
        _settle(
            self,
            "WithholdTax",
            None,
            withholding,
            item,
            amount,
            tax,
            effective,
            posting,
        )


@dataclass(frozen=True, slots=True, init=False)
class WriteOff:
    """Writes off what will not be paid.

    Attributes:
        write_off: Its number.
        lines: How much of which item: at least one line.
        effective: The day from which it counts, not before the item has that much open.
        posting: The accounting date; none for the effective date, or for the first day on which it can be booked where that is
            later.
        reason: Why, in the caller's words or codes, at most 4096 bytes.
    """

    write_off: str
    lines: tuple[ItemAmount, ...]
    effective: datetime.date
    posting: datetime.date | None
    reason: str

    _kind_: ClassVar[str] = "WriteOff"
    _tag_: ClassVar[str] = "write_off"

    def __init__(
        self,
        write_off: str,
        *,
        lines: Sequence[ItemAmount] = (),
        effective: datetime.date | str,
        posting: datetime.date | str | None = None,
        reason: str,
    ) -> None:
        _settle(
            self,
            "WriteOff",
            None,
            write_off,
            lines,
            effective,
            posting,
            reason,
        )

Command: TypeAlias = OpenAccount | ChangeAccount | BlockAccount | UnblockAccount | CloseAccount | ReopenAccount | MergeAccounts | IssueInvoice | IssueDebitNote | IssueCreditNote | RebillInvoice | EnterOpeningItem | VoidDocument | ChangeDueDate | RecordDispatch | RecordMilestone | ReceivePayment | RecordClearing | RecordPayout | RecordMandate | RevokeMandate | ReceiveUnidentified | IdentifyReceipt | ReturnPayment | ApplyCredit | UnapplyCredit | TransferCredit | TransferItem | UndoTransfer | NetPayables | RevalueItems | GrantDiscount | RefuseDiscount | GrantAllowance | AcceptDifference | LeaveResidual | RaiseChargeback | WithholdTax | RecordCertificate | WriteOff | ReverseAdjustment | RecordRecovery | RefundCredit | OpenDispute | ResolveDispute | RaiseLateCharge | WaiveLateCharge | RecordPromise | EndPromise | AgreePlan | EndPlan | PlaceWithAgency | RecallFromAgency | RecordInsolvency | FileClaim | RecordDividend | EndInsolvency | AssignReceivables | NotifyAssignment | SettleAssignment | ReassignReceivables | SoftClosePeriod | ClosePeriod | ReopenPeriod
"""Everything that can be asked of a ledger."""

Event: TypeAlias = AccountOpened | AccountChanged | AccountBlocked | AccountUnblocked | AccountClosed | AccountReopened | InvoiceIssued | DebitRaised | CreditNoteIssued | OpeningItemEntered | DocumentVoided | DueDateChanged | DispatchRecorded | MilestoneRecorded | PaymentReceived | ClearingRecorded | PayoutRecorded | MandateRecorded | MandateRevoked | PaymentReturned | CreditApplied | CreditUnapplied | AmountCarried | CarryUndone | DiscountRefused | ItemsAdjusted | AdjustmentReversed | ItemsRevalued | CertificateRecorded | CaseOpened | CaseNoted | CaseClosed | PeriodSoftClosed | PeriodClosed | HeadsKept | PeriodReopened | PeriodOverridden
"""Everything that can happen to an account, or to the ledger as a whole."""

CLASSES: dict[str, type[Any]] = {
    "Action": Action,
    "AdjustmentKind": AdjustmentKind,
    "Age": Age,
    "Age.days": _AgeDays,
    "Age.months": _AgeMonths,
    "Age.undated": _AgeUndated,
    "AgingBasis": AgingBasis,
    "AgingUnit": AgingUnit,
    "BadDebtDay": BadDebtDay,
    "BadDebtObstacle": BadDebtObstacle,
    "Baseline": Baseline,
    "Baseline.invoice_date": _BaselineInvoiceDate,
    "Baseline.posting_date": _BaselinePostingDate,
    "Baseline.fixed_date": _BaselineFixedDate,
    "Baseline.milestone": _BaselineMilestone,
    "Baseline.invoice_date_or_later": _BaselineInvoiceDateOrLater,
    "Baseline.later_of": _BaselineLaterOf,
    "Basis": Basis,
    "BeyondCeiling": BeyondCeiling,
    "Block": Block,
    "BlockedPeriod": BlockedPeriod,
    "BlockedPeriod.once": _BlockedPeriodOnce,
    "BlockedPeriod.every_year": _BlockedPeriodEveryYear,
    "CalendarName": CalendarName,
    "Carriage": Carriage,
    "CaseNote": CaseNote,
    "CaseNote.claim_filed": _CaseNoteClaimFiled,
    "CaseNote.dividend_received": _CaseNoteDividendReceived,
    "CaseNote.customer_notified": _CaseNoteCustomerNotified,
    "CaseOutcome": CaseOutcome,
    "CaseOutcome.resolved": _CaseOutcomeResolved,
    "CaseOutcome.released": _CaseOutcomeReleased,
    "CaseOutcome.finished": _CaseOutcomeFinished,
    "CaseOutcome.recalled": _CaseOutcomeRecalled,
    "CaseOutcome.concluded": _CaseOutcomeConcluded,
    "CaseOutcome.settled": _CaseOutcomeSettled,
    "CaseOutcome.taken_back": _CaseOutcomeTakenBack,
    "Cause": Cause,
    "ClosingMatter": ClosingMatter,
    "CombinationsFound": CombinationsFound,
    "Compounding": Compounding,
    "Condition": Condition,
    "Condition.one_of": _ConditionOneOf,
    "Condition.filled": _ConditionFilled,
    "ConfirmationAnswer": ConfirmationAnswer,
    "ConfirmationAnswer.agrees": _ConfirmationAnswerAgrees,
    "ConfirmationAnswer.states": _ConfirmationAnswerStates,
    "ConfirmationAnswer.lists": _ConfirmationAnswerLists,
    "ConfirmationFinding": ConfirmationFinding,
    "ConfirmationForm": ConfirmationForm,
    "CreditKind": CreditKind,
    "CreditUse": CreditUse,
    "CreditsShown": CreditsShown,
    "Criterion": Criterion,
    "CurrencyOf": CurrencyOf,
    "CurrencyOf.column": _CurrencyOfColumn,
    "CurrencyOf.always": _CurrencyOfAlways,
    "CurrencyShown": CurrencyShown,
    "DateFormat": DateFormat,
    "DateStep": DateStep,
    "DateStep.days": _DateStepDays,
    "DateStep.months": _DateStepMonths,
    "DateStep.end_of_month": _DateStepEndOfMonth,
    "DateStep.day_of_month": _DateStepDayOfMonth,
    "DateStep.weeks": _DateStepWeeks,
    "DateStep.days_back": _DateStepDaysBack,
    "DateStep.months_back": _DateStepMonthsBack,
    "DateStep.business_days": _DateStepBusinessDays,
    "DateStep.weekday_on_or_after": _DateStepWeekdayOnOrAfter,
    "DateStep.weekday_on_or_before": _DateStepWeekdayOnOrBefore,
    "DateStep.cut_off": _DateStepCutOff,
    "DateStep.day_bands": _DateStepDayBands,
    "DateStep.pay_days": _DateStepPayDays,
    "DateStep.on_business_day": _DateStepOnBusinessDay,
    "DateStep.unblocked": _DateStepUnblocked,
    "DayCount": DayCount,
    "DayCount.act360": _DayCountAct360,
    "DayCount.act365_fixed": _DayCountAct365Fixed,
    "DayCount.act364": _DayCountAct364,
    "DayCount.act366": _DayCountAct366,
    "DayCount.act36525": _DayCountAct36525,
    "DayCount.act_act_isda": _DayCountActActIsda,
    "DayCount.act_act_afb": _DayCountActActAfb,
    "DayCount.thirty360_bond": _DayCountThirty360Bond,
    "DayCount.thirty360_us": _DayCountThirty360Us,
    "DayCount.thirty360_european": _DayCountThirty360European,
    "DayCount.thirty365": _DayCountThirty365,
    "DayCount.thirty360_isda": _DayCountThirty360Isda,
    "DebitKind": DebitKind,
    "DecimalMark": DecimalMark,
    "Delimiter": Delimiter,
    "DifferenceKind": DifferenceKind,
    "DiscountBase": DiscountBase,
    "DiscountRule": DiscountRule,
    "DiscountTax": DiscountTax,
    "DispatchStep": DispatchStep,
    "DisputeOutcome": DisputeOutcome,
    "DueOf": DueOf,
    "DueOf.column": _DueOfColumn,
    "DueOf.terms": _DueOfTerms,
    "Dunner": Dunner,
    "Duty": Duty,
    "DutyPart": DutyPart,
    "Evidence": Evidence,
    "Evidence.remittance": _EvidenceRemittance,
    "Evidence.reference_text": _EvidenceReferenceText,
    "Evidence.equal_amount": _EvidenceEqualAmount,
    "Evidence.oldest_due": _EvidenceOldestDue,
    "Evidence.whole_account": _EvidenceWholeAccount,
    "Evidence.past_due": _EvidencePastDue,
    "Evidence.past_due_by_terms": _EvidencePastDueByTerms,
    "Evidence.combination": _EvidenceCombination,
    "Evidence.first": _EvidenceFirst,
    "Evidence.share": _EvidenceShare,
    "Evidence.inside": _EvidenceInside,
    "Expected": Expected,
    "Expected.any": _ExpectedAny,
    "Expected.version": _ExpectedVersion,
    "Growth": Growth,
    "Growth.simple": _GrowthSimple,
    "Growth.compounded": _GrowthCompounded,
    "Growth.simple_then_compounded": _GrowthSimpleThenCompounded,
    "Growth.continuous": _GrowthContinuous,
    "HolidayOn": HolidayOn,
    "HolidayOn.fixed": _HolidayOnFixed,
    "HolidayOn.easter": _HolidayOnEaster,
    "HolidayOn.nth": _HolidayOnNth,
    "InTransit": InTransit,
    "Inside": Inside,
    "ItemKind": ItemKind,
    "KnownAt": KnownAt,
    "KnownAt.recorded": _KnownAtRecorded,
    "KnownAt.close": _KnownAtClose,
    "Law": Law,
    "LeftOutBecause": LeftOutBecause,
    "Leftover": Leftover,
    "Likeness": Likeness,
    "LumpSum": LumpSum,
    "LumpSum.fixed": _LumpSumFixed,
    "LumpSum.bands": _LumpSumBands,
    "LumpSum.slices": _LumpSumSlices,
    "MatchVerdict": MatchVerdict,
    "Matter": Matter,
    "Matter.disputed": _MatterDisputed,
    "Matter.promised": _MatterPromised,
    "Matter.planned": _MatterPlanned,
    "Matter.placed": _MatterPlaced,
    "Matter.insolvent": _MatterInsolvent,
    "Matter.assigned": _MatterAssigned,
    "Milestone": Milestone,
    "MonthEnd": MonthEnd,
    "NumberStep": NumberStep,
    "Objection": Objection,
    "Objection.payer_unknown": _ObjectionPayerUnknown,
    "Objection.payer_unclear": _ObjectionPayerUnclear,
    "Objection.other_customer": _ObjectionOtherCustomer,
    "Objection.names_closed": _ObjectionNamesClosed,
    "Objection.other_currency": _ObjectionOtherCurrency,
    "Objection.names_unknown": _ObjectionNamesUnknown,
    "Objection.names_several": _ObjectionNamesSeveral,
    "Objection.weak_likeness": _ObjectionWeakLikeness,
    "Objection.near_twin": _ObjectionNearTwin,
    "Objection.names_customer": _ObjectionNamesCustomer,
    "Objection.rounded_up": _ObjectionRoundedUp,
    "Objection.text_cut": _ObjectionTextCut,
    "Objection.less_than_named": _ObjectionLessThanNamed,
    "Objection.more_than_named": _ObjectionMoreThanNamed,
    "Objection.otherwise_explained": _ObjectionOtherwiseExplained,
    "Objection.amount_unexplained": _ObjectionAmountUnexplained,
    "Objection.may_be_chance": _ObjectionMayBeChance,
    "Objection.contested": _ObjectionContested,
    "Objection.search_limit": _ObjectionSearchLimit,
    "Objection.discount_not_earned": _ObjectionDiscountNotEarned,
    "Objection.not_free": _ObjectionNotFree,
    "Observed": Observed,
    "OpeningKind": OpeningKind,
    "Outcome": Outcome,
    "Outcome.accepted": _OutcomeAccepted,
    "Outcome.already": _OutcomeAlready,
    "PassedOverBecause": PassedOverBecause,
    "PassedOverBecause.nothing_open": _PassedOverBecauseNothingOpen,
    "PassedOverBecause.no_reference": _PassedOverBecauseNoReference,
    "PassedOverBecause.deduction_not_accepted": _PassedOverBecauseDeductionNotAccepted,
    "PassedOverBecause.other_total": _PassedOverBecauseOtherTotal,
    "PassedOverBecause.no_combination": _PassedOverBecauseNoCombination,
    "PassedOverBecause.search_limit": _PassedOverBecauseSearchLimit,
    "PassedOverBecause.several_combinations": _PassedOverBecauseSeveralCombinations,
    "PassedOverBecause.no_equal_amount": _PassedOverBecauseNoEqualAmount,
    "PassedOverBecause.ambiguous": _PassedOverBecauseAmbiguous,
    "PaymentMethod": PaymentMethod,
    "PaymentMoment": PaymentMoment,
    "PlanOutcome": PlanOutcome,
    "PlanState": PlanState,
    "PromiseOutcome": PromiseOutcome,
    "PromiseStanding": PromiseStanding,
    "ProposalStatus": ProposalStatus,
    "Purpose": Purpose,
    "RateRule": RateRule,
    "RateRule.fixed": _RateRuleFixed,
    "RateRule.reference": _RateRuleReference,
    "ReceiptNumber": ReceiptNumber,
    "ReceiptNumber.column": _ReceiptNumberColumn,
    "ReceiptNumber.derived": _ReceiptNumberDerived,
    "ReceiptStage": ReceiptStage,
    "RecoveryPolicy": RecoveryPolicy,
    "ReferenceScheme": ReferenceScheme,
    "Reset": Reset,
    "Role": Role,
    "Roll": Roll,
    "RoundEach": RoundEach,
    "Rounding": Rounding,
    "RowClass": RowClass,
    "RowReason": RowReason,
    "RowReason.same_document": _RowReasonSameDocument,
    "RowReason.only_partner": _RowReasonOnlyPartner,
    "RowReason.here_from": _RowReasonHereFrom,
    "RowReason.here_until": _RowReasonHereUntil,
    "RowReason.recorded_since": _RowReasonRecordedSince,
    "RowReason.dated_after": _RowReasonDatedAfter,
    "RowReason.other_amount": _RowReasonOtherAmount,
    "RowReason.row_again": _RowReasonRowAgain,
    "RowReason.number_again": _RowReasonNumberAgain,
    "RowReason.not_there": _RowReasonNotThere,
    "RowReason.not_here": _RowReasonNotHere,
    "RowReason.settled_here": _RowReasonSettledHere,
    "RowReason.counts_from": _RowReasonCountsFrom,
    "RowReason.other_currency": _RowReasonOtherCurrency,
    "RowReason.several_documents": _RowReasonSeveralDocuments,
    "RowReason.other_customer": _RowReasonOtherCustomer,
    "Rule": Rule,
    "Rule.remittance": _RuleRemittance,
    "Rule.reference_text": _RuleReferenceText,
    "Rule.exact_single": _RuleExactSingle,
    "Rule.whole_account": _RuleWholeAccount,
    "Rule.past_due": _RulePastDue,
    "Rule.past_due_by_terms": _RulePastDueByTerms,
    "Rule.combination": _RuleCombination,
    "Rule.oldest_due_first": _RuleOldestDueFirst,
    "Rule.oldest_issued_first": _RuleOldestIssuedFirst,
    "Rule.largest_first": _RuleLargestFirst,
    "Rule.smallest_first": _RuleSmallestFirst,
    "Rule.highest_rate_first": _RuleHighestRateFirst,
    "Rule.priority_first": _RulePriorityFirst,
    "Rule.pro_rata": _RuleProRata,
    "Rule.statutory": _RuleStatutory,
    "SampleMethod": SampleMethod,
    "SampleMethod.random": _SampleMethodRandom,
    "SampleMethod.monetary_unit": _SampleMethodMonetaryUnit,
    "Scheme": Scheme,
    "Share": Share,
    "Share.percent_of_total": _SharePercentOfTotal,
    "Share.percent_of_remainder": _SharePercentOfRemainder,
    "Share.fixed": _ShareFixed,
    "Share.remainder": _ShareRemainder,
    "Signal": Signal,
    "Signal.advised": _SignalAdvised,
    "Signal.named": _SignalNamed,
    "Signal.closes_named": _SignalClosesNamed,
    "Signal.equal_amount": _SignalEqualAmount,
    "Signal.whole_account": _SignalWholeAccount,
    "Signal.past_due": _SignalPastDue,
    "Signal.combination": _SignalCombination,
    "Signal.part_payment": _SignalPartPayment,
    "Signal.paid_twice": _SignalPaidTwice,
    "Signal.distinctive": _SignalDistinctive,
    "Signal.known_account": _SignalKnownAccount,
    "Signal.known_name": _SignalKnownName,
    "Signal.cut_name": _SignalCutName,
    "Signal.paid_before": _SignalPaidBefore,
    "Signal.pays_for": _SignalPaysFor,
    "Signal.name_in_text": _SignalNameInText,
    "Signal.customer_number": _SignalCustomerNumber,
    "Stage": Stage,
    "StatementReason": StatementReason,
    "TableName": TableName,
    "TaxPoint": TaxPoint,
    "Turn": Turn,
    "Upfront": Upfront,
    "Weekday": Weekday,
    "Why": Why,
    "Why.by_rule": _WhyByRule,
    "Why.instructed": _WhyInstructed,
    "Why.linked_credit_note": _WhyLinkedCreditNote,
    "Why.left_after_return": _WhyLeftAfterReturn,
    "Within": Within,
    "WriteOffPolicy": WriteOffPolicy,
    "AcceptDifference": AcceptDifference,
    "AcceptedDeduction": AcceptedDeduction,
    "AccountBlocked": AccountBlocked,
    "AccountChanged": AccountChanged,
    "AccountClosed": AccountClosed,
    "AccountKey": AccountKey,
    "AccountOpened": AccountOpened,
    "AccountReopened": AccountReopened,
    "AccountStatus": AccountStatus,
    "AccountUnblocked": AccountUnblocked,
    "AccountingPeriod": AccountingPeriod,
    "AdjustmentReversed": AdjustmentReversed,
    "AdviceColumns": AdviceColumns,
    "AfterDeposits": AfterDeposits,
    "AgedItem": AgedItem,
    "AgingLayout": AgingLayout,
    "AgingRow": AgingRow,
    "AgreePlan": AgreePlan,
    "AllocationPolicy": AllocationPolicy,
    "Alternative": Alternative,
    "AmountCarried": AmountCarried,
    "Append": Append,
    "AppliedLine": AppliedLine,
    "AppliedTotal": AppliedTotal,
    "ApplyCredit": ApplyCredit,
    "ApplyLine": ApplyLine,
    "Approval": Approval,
    "AssignReceivables": AssignReceivables,
    "AssignmentStatus": AssignmentStatus,
    "AttributeColumn": AttributeColumn,
    "Authorities": Authorities,
    "Authority": Authority,
    "BackDating": BackDating,
    "Backtest": Backtest,
    "BacktestAnswer": BacktestAnswer,
    "BacktestOptions": BacktestOptions,
    "BacktestPolicy": BacktestPolicy,
    "BacktestReceipt": BacktestReceipt,
    "BacktestResult": BacktestResult,
    "BacktestTotal": BacktestTotal,
    "BadDebt": BadDebt,
    "BadDebtLaw": BadDebtLaw,
    "BadDebtRelief": BadDebtRelief,
    "Band": Band,
    "BankLine": BankLine,
    "BlockAccount": BlockAccount,
    "Bridge": Bridge,
    "BridgeStep": BridgeStep,
    "Buckets": Buckets,
    "CarryUndone": CarryUndone,
    "CaseClosed": CaseClosed,
    "CaseEnd": CaseEnd,
    "CaseItem": CaseItem,
    "CaseNoted": CaseNoted,
    "CaseOpened": CaseOpened,
    "CashColumns": CashColumns,
    "CeilingTerm": CeilingTerm,
    "CertificateRecorded": CertificateRecorded,
    "ChangeAccount": ChangeAccount,
    "ChangeDueDate": ChangeDueDate,
    "ChargeLine": ChargeLine,
    "ChargePolicy": ChargePolicy,
    "ChargeReversal": ChargeReversal,
    "ChargedDays": ChargedDays,
    "ChargedItem": ChargedItem,
    "Chart": Chart,
    "ChartLine": ChartLine,
    "CheckedIban": CheckedIban,
    "Claim": Claim,
    "ClaimColumns": ClaimColumns,
    "ClassTotal": ClassTotal,
    "ClearingRecorded": ClearingRecorded,
    "CloseAccount": CloseAccount,
    "ClosePeriod": ClosePeriod,
    "ClosedAccount": ClosedAccount,
    "ClosingCheck": ClosingCheck,
    "ClosingChecklist": ClosingChecklist,
    "ClosingLine": ClosingLine,
    "Combination": Combination,
    "CombinationPart": CombinationPart,
    "CombinationSearch": CombinationSearch,
    "Confirmation": Confirmation,
    "ConfirmationReply": ConfirmationReply,
    "ConfirmationResult": ConfirmationResult,
    "ConfirmedBalance": ConfirmedBalance,
    "ConfirmedItem": ConfirmedItem,
    "Contact": Contact,
    "ContractAmount": ContractAmount,
    "CreditApplied": CreditApplied,
    "CreditBalance": CreditBalance,
    "CreditBalances": CreditBalances,
    "CreditNoteIssued": CreditNoteIssued,
    "CreditPart": CreditPart,
    "CreditUnapplied": CreditUnapplied,
    "CsvFormat": CsvFormat,
    "CurrencyBridge": CurrencyBridge,
    "CurrencyExposure": CurrencyExposure,
    "CurrencyExposures": CurrencyExposures,
    "CurrencyReconciliation": CurrencyReconciliation,
    "CurrencyRestatement": CurrencyRestatement,
    "CustomerPolicy": CustomerPolicy,
    "CustomerTotal": CustomerTotal,
    "DatedQuote": DatedQuote,
    "DayBand": DayBand,
    "DebitRaised": DebitRaised,
    "DefaultStart": DefaultStart,
    "Delegation": Delegation,
    "Deposit": Deposit,
    "Difference": Difference,
    "DiscountOffer": DiscountOffer,
    "DiscountRefusal": DiscountRefusal,
    "DiscountRefused": DiscountRefused,
    "DiscountTier": DiscountTier,
    "DispatchRecorded": DispatchRecorded,
    "DisputeStatus": DisputeStatus,
    "Dividend": Dividend,
    "DocumentVoided": DocumentVoided,
    "DueDateChanged": DueDateChanged,
    "EarnedDiscount": EarnedDiscount,
    "EndInsolvency": EndInsolvency,
    "EndPlan": EndPlan,
    "EndPromise": EndPromise,
    "EnterOpeningItem": EnterOpeningItem,
    "Entry": Entry,
    "Example": Example,
    "ExchangeRates": ExchangeRates,
    "ExternalItem": ExternalItem,
    "FileClaim": FileClaim,
    "FiledClaim": FiledClaim,
    "Finding": Finding,
    "FourEyes": FourEyes,
    "Grant": Grant,
    "GrantAllowance": GrantAllowance,
    "GrantDiscount": GrantDiscount,
    "Head": Head,
    "HeadsKept": HeadsKept,
    "HolidayRule": HolidayRule,
    "IdentifyReceipt": IdentifyReceipt,
    "ImportedInvoice": ImportedInvoice,
    "ImportedInvoices": ImportedInvoices,
    "ImportedReceipt": ImportedReceipt,
    "ImportedReceipts": ImportedReceipts,
    "Incompatible": Incompatible,
    "InsolvencyStatus": InsolvencyStatus,
    "Instalment": Instalment,
    "InvoiceColumns": InvoiceColumns,
    "InvoiceIssued": InvoiceIssued,
    "IssueCreditNote": IssueCreditNote,
    "IssueDebitNote": IssueDebitNote,
    "IssueInvoice": IssueInvoice,
    "ItemAmount": ItemAmount,
    "ItemCharges": ItemCharges,
    "ItemColumns": ItemColumns,
    "ItemKey": ItemKey,
    "ItemsAdjusted": ItemsAdjusted,
    "ItemsRevalued": ItemsRevalued,
    "JournalEntry": JournalEntry,
    "JournalLine": JournalLine,
    "KnownPayer": KnownPayer,
    "LateCharge": LateCharge,
    "LeaveResidual": LeaveResidual,
    "LeftOutReceipt": LeftOutReceipt,
    "Limits": Limits,
    "LumpSums": LumpSums,
    "MandateRecorded": MandateRecorded,
    "MandateRevoked": MandateRevoked,
    "Mention": Mention,
    "MergeAccounts": MergeAccounts,
    "Migration": Migration,
    "MigrationPlan": MigrationPlan,
    "MigrationTotal": MigrationTotal,
    "MilestoneColumn": MilestoneColumn,
    "MilestoneDay": MilestoneDay,
    "MilestoneRecorded": MilestoneRecorded,
    "MovementColumns": MovementColumns,
    "NetPayables": NetPayables,
    "NotifyAssignment": NotifyAssignment,
    "OnlyRows": OnlyRows,
    "OpenAccount": OpenAccount,
    "OpenDispute": OpenDispute,
    "OpenLine": OpenLine,
    "OpenPart": OpenPart,
    "OpenWithholding": OpenWithholding,
    "OpeningItemEntered": OpeningItemEntered,
    "OwnItem": OwnItem,
    "PassedOver": PassedOver,
    "PastLine": PastLine,
    "PaymentMoments": PaymentMoments,
    "PaymentReceived": PaymentReceived,
    "PaymentReference": PaymentReference,
    "PaymentReturned": PaymentReturned,
    "PayoutLine": PayoutLine,
    "PayoutRecorded": PayoutRecorded,
    "Period": Period,
    "PeriodCalendar": PeriodCalendar,
    "PeriodClose": PeriodClose,
    "PeriodClosed": PeriodClosed,
    "PeriodOverridden": PeriodOverridden,
    "PeriodReopened": PeriodReopened,
    "PeriodSoftClosed": PeriodSoftClosed,
    "Periods": Periods,
    "PlaceWithAgency": PlaceWithAgency,
    "PlacementStatus": PlacementStatus,
    "PlanInstalment": PlanInstalment,
    "PlanStanding": PlanStanding,
    "PlanStatus": PlanStatus,
    "PlannedAmount": PlannedAmount,
    "PostingPolicy": PostingPolicy,
    "Precedence": Precedence,
    "Profile": Profile,
    "PromiseStatus": PromiseStatus,
    "Proof": Proof,
    "ProofLine": ProofLine,
    "Proposal": Proposal,
    "ProposalOptions": ProposalOptions,
    "ProposedLine": ProposedLine,
    "Quality": Quality,
    "RaiseChargeback": RaiseChargeback,
    "RaiseLateCharge": RaiseLateCharge,
    "RateFloor": RateFloor,
    "RatePeriod": RatePeriod,
    "ReasonRule": ReasonRule,
    "ReassignReceivables": ReassignReceivables,
    "RebillInvoice": RebillInvoice,
    "RecallFromAgency": RecallFromAgency,
    "ReceiptColumns": ReceiptColumns,
    "ReceiptStatus": ReceiptStatus,
    "ReceivePayment": ReceivePayment,
    "ReceiveUnidentified": ReceiveUnidentified,
    "ReconcileOptions": ReconcileOptions,
    "ReconciledRow": ReconciledRow,
    "Reconciliation": Reconciliation,
    "RecordCertificate": RecordCertificate,
    "RecordClearing": RecordClearing,
    "RecordDispatch": RecordDispatch,
    "RecordDividend": RecordDividend,
    "RecordInsolvency": RecordInsolvency,
    "RecordMandate": RecordMandate,
    "RecordMilestone": RecordMilestone,
    "RecordPayout": RecordPayout,
    "RecordPromise": RecordPromise,
    "RecordRecovery": RecordRecovery,
    "ReferenceRates": ReferenceRates,
    "RefundCredit": RefundCredit,
    "RefuseDiscount": RefuseDiscount,
    "RefusedOpening": RefusedOpening,
    "RemittanceLine": RemittanceLine,
    "ReopenAccount": ReopenAccount,
    "ReopenPeriod": ReopenPeriod,
    "RepliedBalance": RepliedBalance,
    "Request": Request,
    "ResolveDispute": ResolveDispute,
    "RestatedLine": RestatedLine,
    "Restatement": Restatement,
    "ReturnPayment": ReturnPayment,
    "RevalueItems": RevalueItems,
    "RevaluedLine": RevaluedLine,
    "ReverseAdjustment": ReverseAdjustment,
    "RevokeMandate": RevokeMandate,
    "RoleBalance": RoleBalance,
    "RowProblem": RowProblem,
    "Rows": Rows,
    "Rules": Rules,
    "Sample": Sample,
    "SamplePlan": SamplePlan,
    "SampledAccount": SampledAccount,
    "ScheduledInstalment": ScheduledInstalment,
    "SearchLimits": SearchLimits,
    "SeenAccount": SeenAccount,
    "Segment": Segment,
    "SettleAssignment": SettleAssignment,
    "Shift": Shift,
    "Skipped": Skipped,
    "Slice": Slice,
    "SoftClosePeriod": SoftClosePeriod,
    "Span": Span,
    "StandingBlock": StandingBlock,
    "StandingMandate": StandingMandate,
    "Statement": Statement,
    "StatementLine": StatementLine,
    "Statute": Statute,
    "StreamHead": StreamHead,
    "SubLedger": SubLedger,
    "SubLedgerLine": SubLedgerLine,
    "SumCheck": SumCheck,
    "TableProblem": TableProblem,
    "TakenOpening": TakenOpening,
    "TaxColumns": TaxColumns,
    "TaxRef": TaxRef,
    "TaxShare": TaxShare,
    "Terms": Terms,
    "TermsCeiling": TermsCeiling,
    "TermsColumns": TermsColumns,
    "TermsWarning": TermsWarning,
    "Tie": Tie,
    "TieLine": TieLine,
    "TieOut": TieOut,
    "Tolerance": Tolerance,
    "ToleranceFor": ToleranceFor,
    "Totals": Totals,
    "TransferCredit": TransferCredit,
    "TransferItem": TransferItem,
    "TrialBalance": TrialBalance,
    "Triangulation": Triangulation,
    "UnapplyCredit": UnapplyCredit,
    "UnblockAccount": UnblockAccount,
    "UndoTransfer": UndoTransfer,
    "UndoneLine": UndoneLine,
    "Unreconciled": Unreconciled,
    "Valuation": Valuation,
    "VatNumber": VatNumber,
    "View": View,
    "VoidDocument": VoidDocument,
    "WaiveLateCharge": WaiveLateCharge,
    "WithheldTax": WithheldTax,
    "WithholdTax": WithholdTax,
    "WriteOff": WriteOff,
}

__all__ = [
    "AcceptDifference",
    "AcceptedDeduction",
    "AccountBlocked",
    "AccountChanged",
    "AccountClosed",
    "AccountKey",
    "AccountOpened",
    "AccountReopened",
    "AccountStatus",
    "AccountUnblocked",
    "AccountingPeriod",
    "Action",
    "AdjustmentKind",
    "AdjustmentReversed",
    "AdviceColumns",
    "AfterDeposits",
    "Age",
    "AgedItem",
    "AgingBasis",
    "AgingLayout",
    "AgingRow",
    "AgingUnit",
    "AgreePlan",
    "AllocationPolicy",
    "Alternative",
    "AmountCarried",
    "Append",
    "AppliedLine",
    "AppliedTotal",
    "ApplyCredit",
    "ApplyLine",
    "Approval",
    "AssignReceivables",
    "AssignmentStatus",
    "AttributeColumn",
    "Authorities",
    "Authority",
    "BackDating",
    "Backtest",
    "BacktestAnswer",
    "BacktestOptions",
    "BacktestPolicy",
    "BacktestReceipt",
    "BacktestResult",
    "BacktestTotal",
    "BadDebt",
    "BadDebtDay",
    "BadDebtLaw",
    "BadDebtObstacle",
    "BadDebtRelief",
    "Band",
    "BankLine",
    "Baseline",
    "Basis",
    "BeyondCeiling",
    "Block",
    "BlockAccount",
    "BlockedPeriod",
    "Bridge",
    "BridgeStep",
    "Buckets",
    "CalendarName",
    "Carriage",
    "CarryUndone",
    "CaseClosed",
    "CaseEnd",
    "CaseItem",
    "CaseNote",
    "CaseNoted",
    "CaseOpened",
    "CaseOutcome",
    "CashColumns",
    "Cause",
    "CeilingTerm",
    "CertificateRecorded",
    "ChangeAccount",
    "ChangeDueDate",
    "ChargeLine",
    "ChargePolicy",
    "ChargeReversal",
    "ChargedDays",
    "ChargedItem",
    "Chart",
    "ChartLine",
    "CheckedIban",
    "Claim",
    "ClaimColumns",
    "ClassTotal",
    "ClearingRecorded",
    "CloseAccount",
    "ClosePeriod",
    "ClosedAccount",
    "ClosingCheck",
    "ClosingChecklist",
    "ClosingLine",
    "ClosingMatter",
    "Combination",
    "CombinationPart",
    "CombinationSearch",
    "CombinationsFound",
    "Command",
    "Compounding",
    "Condition",
    "Confirmation",
    "ConfirmationAnswer",
    "ConfirmationFinding",
    "ConfirmationForm",
    "ConfirmationReply",
    "ConfirmationResult",
    "ConfirmedBalance",
    "ConfirmedItem",
    "Contact",
    "ContractAmount",
    "CreditApplied",
    "CreditBalance",
    "CreditBalances",
    "CreditKind",
    "CreditNoteIssued",
    "CreditPart",
    "CreditUnapplied",
    "CreditUse",
    "CreditsShown",
    "Criterion",
    "CsvFormat",
    "CurrencyBridge",
    "CurrencyExposure",
    "CurrencyExposures",
    "CurrencyOf",
    "CurrencyReconciliation",
    "CurrencyRestatement",
    "CurrencyShown",
    "CustomerPolicy",
    "CustomerTotal",
    "DateFormat",
    "DateStep",
    "DatedQuote",
    "DayBand",
    "DayCount",
    "DebitKind",
    "DebitRaised",
    "DecimalMark",
    "DefaultStart",
    "Delegation",
    "Delimiter",
    "Deposit",
    "Difference",
    "DifferenceKind",
    "DiscountBase",
    "DiscountOffer",
    "DiscountRefusal",
    "DiscountRefused",
    "DiscountRule",
    "DiscountTax",
    "DiscountTier",
    "DispatchRecorded",
    "DispatchStep",
    "DisputeOutcome",
    "DisputeStatus",
    "Dividend",
    "DocumentVoided",
    "DueDateChanged",
    "DueOf",
    "Dunner",
    "Duty",
    "DutyPart",
    "EarnedDiscount",
    "EndInsolvency",
    "EndPlan",
    "EndPromise",
    "EnterOpeningItem",
    "Entry",
    "Event",
    "Evidence",
    "Example",
    "ExchangeRates",
    "Expected",
    "ExternalItem",
    "FileClaim",
    "FiledClaim",
    "Finding",
    "FourEyes",
    "Grant",
    "GrantAllowance",
    "GrantDiscount",
    "Growth",
    "Head",
    "HeadsKept",
    "HolidayOn",
    "HolidayRule",
    "IdentifyReceipt",
    "ImportedInvoice",
    "ImportedInvoices",
    "ImportedReceipt",
    "ImportedReceipts",
    "InTransit",
    "Incompatible",
    "Inside",
    "InsolvencyStatus",
    "Instalment",
    "InvoiceColumns",
    "InvoiceIssued",
    "IssueCreditNote",
    "IssueDebitNote",
    "IssueInvoice",
    "ItemAmount",
    "ItemCharges",
    "ItemColumns",
    "ItemKey",
    "ItemKind",
    "ItemsAdjusted",
    "ItemsRevalued",
    "JournalEntry",
    "JournalLine",
    "KnownAt",
    "KnownPayer",
    "LateCharge",
    "Law",
    "LeaveResidual",
    "LeftOutBecause",
    "LeftOutReceipt",
    "Leftover",
    "Likeness",
    "Limits",
    "LumpSum",
    "LumpSums",
    "MandateRecorded",
    "MandateRevoked",
    "MatchVerdict",
    "Matter",
    "Mention",
    "MergeAccounts",
    "Migration",
    "MigrationPlan",
    "MigrationTotal",
    "Milestone",
    "MilestoneColumn",
    "MilestoneDay",
    "MilestoneRecorded",
    "MonthEnd",
    "MovementColumns",
    "NetPayables",
    "NotifyAssignment",
    "NumberStep",
    "Objection",
    "Observed",
    "OnlyRows",
    "OpenAccount",
    "OpenDispute",
    "OpenLine",
    "OpenPart",
    "OpenWithholding",
    "OpeningItemEntered",
    "OpeningKind",
    "Outcome",
    "OwnItem",
    "PassedOver",
    "PassedOverBecause",
    "PastLine",
    "PaymentMethod",
    "PaymentMoment",
    "PaymentMoments",
    "PaymentReceived",
    "PaymentReference",
    "PaymentReturned",
    "PayoutLine",
    "PayoutRecorded",
    "Period",
    "PeriodCalendar",
    "PeriodClose",
    "PeriodClosed",
    "PeriodOverridden",
    "PeriodReopened",
    "PeriodSoftClosed",
    "Periods",
    "PlaceWithAgency",
    "PlacementStatus",
    "PlanInstalment",
    "PlanOutcome",
    "PlanStanding",
    "PlanState",
    "PlanStatus",
    "PlannedAmount",
    "PostingPolicy",
    "Precedence",
    "Profile",
    "PromiseOutcome",
    "PromiseStanding",
    "PromiseStatus",
    "Proof",
    "ProofLine",
    "Proposal",
    "ProposalOptions",
    "ProposalStatus",
    "ProposedLine",
    "Purpose",
    "Quality",
    "RaiseChargeback",
    "RaiseLateCharge",
    "RateFloor",
    "RatePeriod",
    "RateRule",
    "ReasonRule",
    "ReassignReceivables",
    "RebillInvoice",
    "RecallFromAgency",
    "ReceiptColumns",
    "ReceiptNumber",
    "ReceiptStage",
    "ReceiptStatus",
    "ReceivePayment",
    "ReceiveUnidentified",
    "ReconcileOptions",
    "ReconciledRow",
    "Reconciliation",
    "RecordCertificate",
    "RecordClearing",
    "RecordDispatch",
    "RecordDividend",
    "RecordInsolvency",
    "RecordMandate",
    "RecordMilestone",
    "RecordPayout",
    "RecordPromise",
    "RecordRecovery",
    "RecoveryPolicy",
    "ReferenceRates",
    "ReferenceScheme",
    "RefundCredit",
    "RefuseDiscount",
    "RefusedOpening",
    "RemittanceLine",
    "ReopenAccount",
    "ReopenPeriod",
    "RepliedBalance",
    "Request",
    "Reset",
    "ResolveDispute",
    "RestatedLine",
    "Restatement",
    "ReturnPayment",
    "RevalueItems",
    "RevaluedLine",
    "ReverseAdjustment",
    "RevokeMandate",
    "Role",
    "RoleBalance",
    "Roll",
    "RoundEach",
    "Rounding",
    "RowClass",
    "RowProblem",
    "RowReason",
    "Rows",
    "Rule",
    "Rules",
    "Sample",
    "SampleMethod",
    "SamplePlan",
    "SampledAccount",
    "ScheduledInstalment",
    "Scheme",
    "SearchLimits",
    "SeenAccount",
    "Segment",
    "SettleAssignment",
    "Share",
    "Shift",
    "Signal",
    "Skipped",
    "Slice",
    "SoftClosePeriod",
    "Span",
    "Stage",
    "StandingBlock",
    "StandingMandate",
    "Statement",
    "StatementLine",
    "StatementReason",
    "Statute",
    "StreamHead",
    "SubLedger",
    "SubLedgerLine",
    "SumCheck",
    "TableName",
    "TableProblem",
    "TakenOpening",
    "TaxColumns",
    "TaxPoint",
    "TaxRef",
    "TaxShare",
    "Terms",
    "TermsCeiling",
    "TermsColumns",
    "TermsWarning",
    "Tie",
    "TieLine",
    "TieOut",
    "Tolerance",
    "ToleranceFor",
    "Totals",
    "TransferCredit",
    "TransferItem",
    "TrialBalance",
    "Triangulation",
    "Turn",
    "UnapplyCredit",
    "UnblockAccount",
    "UndoTransfer",
    "UndoneLine",
    "Unreconciled",
    "Upfront",
    "Valuation",
    "VatNumber",
    "View",
    "VoidDocument",
    "WaiveLateCharge",
    "Weekday",
    "Why",
    "WithheldTax",
    "WithholdTax",
    "Within",
    "WriteOff",
    "WriteOffPolicy",
]
