"""What the core's types do, on the classes that stand for them: one call each."""

from __future__ import annotations

import datetime
import decimal
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from . import _receivables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._declared import (
        Authorities,
        AfterDeposits,
        AllocationPolicy,
        ApplyCredit,
        Backtest,
        BadDebt,
        BadDebtLaw,
        BadDebtRelief,
        Bridge,
        ChargePolicy,
        Claim,
        ClosingChecklist,
        CreditBalances,
        CurrencyExposures,
        Confirmation,
        ConfirmationResult,
        DefaultStart,
        DateStep,
        Duty,
        Incompatible,
        Law,
        Deposit,
        Entry,
        ExchangeRates,
        MilestoneDay,
        LateCharge,
        Migration,
        Outcome,
        PaymentMoments,
        PeriodCalendar,
        Periods,
        Proof,
        Proposal,
        ReceivePayment,
        SubLedger,
        TrialBalance,
        Quality,
        Reconciliation,
        ReferenceRates,
        Restatement,
        Sample,
        ScheduledInstalment,
        Statement,
        TaxShare,
        Terms,
        TermsCeiling,
        TermsWarning,
        TieOut,
        Totals,
        Valuation,
    )


class AllocationPolicyMethods:
    __slots__ = ()

    @staticmethod
    def standard() -> AllocationPolicy:
        """By reference, then the exact amount, then the oldest due first; part payments earn their part of a discount."""
        return _receivables.standard_allocation()

    @staticmethod
    def exact() -> AllocationPolicy:
        """By reference, then by amount: one item, the whole account, what is past due, what is past due under the same
        terms, a combination. Never in part: what no rule places waits."""
        return _receivables.exact_allocation()

    @staticmethod
    def statutory(law: Law | str) -> AllocationPolicy:
        """As the debtor says, else in the order of a law.

        Args:
            law: Such as ``"bgb366"``, the German order.
        """
        return _receivables.statutory_allocation(law)

    @staticmethod
    def manual() -> AllocationPolicy:
        """Nothing is applied by itself; a person decides."""
        return _receivables.manual_allocation()


class AuthoritiesMethods:
    __slots__ = ()

    def check(self: Authorities) -> None:  # type: ignore[misc]
        """Refuses a matrix that contradicts itself.

        Raises:
            Error: ``amount_negative``, ``currency_mismatch``, ``date_order``, ``same_person``.
        """
        _receivables.authorities_check(self)

    def who_may(self: Authorities, duty: Duty | str, amount: _receivables.Money | str | None = None) -> str | None:  # type: ignore[misc]
        """The smallest role that may decide so much of something for a customer in one day.

        Args:
            duty: What is to be decided, such as ``"write_off"``.
            amount: How much; none for what has no amount.

        Returns:
            The role; none where no role may.
        """
        return _receivables.authorities_who_may(self, duty, amount)

    def conflicts(self: Authorities, roles: Sequence[str]) -> tuple[Incompatible, ...]:  # type: ignore[misc]
        """The incompatible duties that somebody with all these roles could join, before anything has happened.

        Args:
            roles: The roles of one person.
        """
        return _receivables.authorities_conflicts(self, tuple(roles))


class BacktestMethods:
    __slots__ = ()

    def frame(self: Backtest) -> _receivables.Frame:  # type: ignore[misc]
        """A table of one line per policy and currency, what was really done first."""
        return _receivables.backtest_frame(self)

    def by_receipt(self: Backtest, directory: _receivables.Directory | None = None) -> _receivables.Frame:  # type: ignore[misc]
        """A table of one line per receipt and policy, what was really done first.

        Args:
            directory: Where names come from; none for the customers' ids.
        """
        return _receivables.backtest_by_receipt(self, directory)

    def __str__(self: Backtest) -> str:  # type: ignore[misc]
        return str(_receivables.backtest_frame(self))

    def _repr_html_(self: Backtest) -> str:  # type: ignore[misc]
        return _receivables.backtest_frame(self).to_html()


class BadDebtLawMethods:
    __slots__ = ()

    def relief(self: BadDebtLaw, debt: BadDebt, claimed: datetime.date | str) -> BadDebtRelief:  # type: ignore[misc]
        """What the law gives back of the tax on a debt that is claimed on a day, and all that stands against it.

        Args:
            debt: What is not paid, and what happened to it.
            claimed: The day of the claim.

        Raises:
            Error: ``missing_field`` for a day that the law counts from, ``amount_not_positive``, ``totals_mismatch``.
        """
        return _receivables.bad_debt_law_relief(self, debt, claimed)


class BridgeMethods:
    __slots__ = ()

    def frame(self: Bridge) -> _receivables.Frame:  # type: ignore[misc]
        """A table of what was open before, each cause and what is open at the end, per currency."""
        return _receivables.bridge_frame(self)

    def to_arrow(self: Bridge) -> Any:  # type: ignore[misc]
        """The table as a ``pyarrow.Table``."""
        return _receivables.bridge_frame(self).to_arrow()

    def to_pandas(self: Bridge) -> Any:  # type: ignore[misc]
        """The table as a ``pandas.DataFrame``."""
        return _receivables.bridge_frame(self).to_pandas()

    def to_polars(self: Bridge) -> Any:  # type: ignore[misc]
        """The table as a ``polars.DataFrame``."""
        return _receivables.bridge_frame(self).to_polars()

    def __arrow_c_stream__(self: Bridge, requested_schema: object | None = None) -> object:  # type: ignore[misc]
        return _receivables.bridge_frame(self).__arrow_c_stream__(requested_schema)

    def __str__(self: Bridge) -> str:  # type: ignore[misc]
        return str(_receivables.bridge_frame(self))

    def _repr_html_(self: Bridge) -> str:  # type: ignore[misc]
        return _receivables.bridge_frame(self).to_html()


class ChargePolicyMethods:
    __slots__ = ()

    def rate_on(  # type: ignore[misc]
        self: ChargePolicy, day: datetime.date | str, tables: Sequence[ReferenceRates] | None = None
    ) -> decimal.Decimal:
        """Percent a year on a day.

        Args:
            day: The day.
            tables: The reference rates; none for those that come along.

        Raises:
            Error: ``rate_not_known`` where the table does not cover the day, ``rate_negative``.
        """
        return _receivables.charge_policy_rate_on(self, day, tables)


class ClaimMethods:
    __slots__ = ()

    def paid(self: Claim, on: datetime.date | str, amount: _receivables.Money | str) -> Claim:  # type: ignore[misc]
        """The claim after a payment, given in order of the days; that day bears interest on what was open before.

        Raises:
            Error: ``date_order``, ``currency_mismatch``, ``amount_negative`` for more than is open.
        """
        return _receivables.claim_paid(self, on, amount)


class ClosingChecklistMethods:
    __slots__ = ()

    def frame(self: ClosingChecklist) -> _receivables.Frame:  # type: ignore[misc]
        """One line for each thing that is left open."""
        return _receivables.closing_checklist_frame(self)

    def is_blocked(self: ClosingChecklist) -> bool:  # type: ignore[misc]
        """Whether something is open that may not be."""
        return _receivables.closing_is_blocked(self)

    def __str__(self: ClosingChecklist) -> str:  # type: ignore[misc]
        return str(_receivables.closing_checklist_frame(self))

    def _repr_html_(self: ClosingChecklist) -> str:  # type: ignore[misc]
        return _receivables.closing_checklist_frame(self).to_html()


class ConfirmationMethods:
    __slots__ = ()

    def letter(self: Confirmation) -> _receivables.Frame:  # type: ignore[misc]
        """What is sent to the customer: items, balances and the sentences that ask for a reply."""
        return _receivables.confirmation_letter(self)

    def __str__(self: Confirmation) -> str:  # type: ignore[misc]
        return str(_receivables.confirmation_letter(self))

    def _repr_html_(self: Confirmation) -> str:  # type: ignore[misc]
        return _receivables.confirmation_letter(self).to_html()


class ConfirmationResultMethods:
    __slots__ = ()

    def frame(self: ConfirmationResult) -> _receivables.Frame:  # type: ignore[misc]
        """What we have, what the customer has, and the difference, per currency."""
        return _receivables.confirmation_result_frame(self)

    def __str__(self: ConfirmationResult) -> str:  # type: ignore[misc]
        return str(_receivables.confirmation_result_frame(self))

    def _repr_html_(self: ConfirmationResult) -> str:  # type: ignore[misc]
        return _receivables.confirmation_result_frame(self).to_html()


class DefaultStartMethods:
    __slots__ = ()

    def due(self: DefaultStart, moments: PaymentMoments) -> datetime.date:  # type: ignore[misc]
        """The last day on which payment is in time.

        Raises:
            Error: ``missing_value`` where none of the days is known from which it counts.
        """
        return _receivables.default_start_due(self, moments)

    def interest_from(self: DefaultStart, moments: PaymentMoments) -> datetime.date:  # type: ignore[misc]
        """The first day that bears interest."""
        return _receivables.default_start_interest_from(self, moments)


class LateChargeMethods:
    __slots__ = ()

    def explain(self: LateCharge) -> str:  # type: ignore[misc]
        """The charge as sentences: a line for each part, and the total."""
        return _receivables.late_charge_explain(self)

    def __str__(self: LateCharge) -> str:  # type: ignore[misc]
        return _receivables.late_charge_explain(self)


class MigrationMethods:
    __slots__ = ()

    def frame(self: Migration) -> _receivables.Frame:  # type: ignore[misc]
        """What the list, the commands and the control account come to, per currency."""
        return _receivables.migration_frame(self)

    def __str__(self: Migration) -> str:  # type: ignore[misc]
        return str(_receivables.migration_frame(self))

    def _repr_html_(self: Migration) -> str:  # type: ignore[misc]
        return _receivables.migration_frame(self).to_html()

    def refusals(self: Migration) -> _receivables.Frame:  # type: ignore[misc]
        """What was refused, row by row, and why."""
        return _receivables.migration_refusals(self)

    def check(self: Migration) -> None:  # type: ignore[misc]
        """Refuses a migration in which anything is missing.

        Raises:
            Error: ``does_not_tie`` with what is taken and what the list or the control account says.
        """
        _receivables.migration_check(self)


class OutcomeMethods:
    __slots__ = ()

    def explain(self: Outcome) -> str:  # type: ignore[misc]
        """What happened and why, line by line, for a person."""
        return _receivables.explain(self)

    def entries(self: Outcome) -> tuple[Entry, ...]:  # type: ignore[misc]
        """Every entry to store, stream by stream; none where the command had been done before."""
        return _receivables.outcome_entries(self)


class CreditBalancesMethods:
    __slots__ = ()

    def frame(self: CreditBalances) -> _receivables.Frame:  # type: ignore[misc]
        """One row a customer and currency."""
        return _receivables.credit_balances_frame(self)

    def __str__(self: CreditBalances) -> str:  # type: ignore[misc]
        return str(_receivables.credit_balances_frame(self))

    def _repr_html_(self: CreditBalances) -> str:  # type: ignore[misc]
        return _receivables.credit_balances_frame(self).to_html()


class CurrencyExposuresMethods:
    __slots__ = ()

    def frame(self: CurrencyExposures) -> _receivables.Frame:  # type: ignore[misc]
        """One row a currency."""
        return _receivables.currency_exposures_frame(self)

    def __str__(self: CurrencyExposures) -> str:  # type: ignore[misc]
        return str(_receivables.currency_exposures_frame(self))

    def _repr_html_(self: CurrencyExposures) -> str:  # type: ignore[misc]
        return _receivables.currency_exposures_frame(self).to_html()


class ProofMethods:
    __slots__ = ()

    def frame(self: Proof) -> _receivables.Frame:  # type: ignore[misc]
        """Each control account: what the journal says of it, and what is open."""
        return _receivables.proof_frame(self)

    def ties(self: Proof) -> bool:  # type: ignore[misc]
        """Whether every control account says what its items say."""
        return _receivables.proof_ties(self)

    def check(self: Proof) -> None:  # type: ignore[misc]
        """Refuses a proof that fails.

        Raises:
            Error: ``does_not_tie``.
        """
        _receivables.proof_check(self)

    def __str__(self: Proof) -> str:  # type: ignore[misc]
        return str(_receivables.proof_frame(self))

    def _repr_html_(self: Proof) -> str:  # type: ignore[misc]
        return _receivables.proof_frame(self).to_html()


class ProposalMethods:
    __slots__ = ()

    def explain(self: Proposal) -> str:  # type: ignore[misc]
        """The proposal as sentences, a line each: what becomes of the money and why, what speaks for it and against it."""
        return _receivables.proposal_explain(self)

    def command(self: Proposal, receipt: str) -> ReceivePayment | None:  # type: ignore[misc]
        """The receipt of the money, settling what is proposed; none where there is no account to take it.

        Args:
            receipt: The number that the receipt shall have.
        """
        return _receivables.proposal_command(self, receipt)

    def credits(self: Proposal) -> tuple[ApplyCredit, ...]:  # type: ignore[misc]
        """The credit notes that the payer set off, to be handled after the receipt; empty where there are none."""
        return _receivables.proposal_credits(self)

    def __str__(self: Proposal) -> str:  # type: ignore[misc]
        return _receivables.proposal_explain(self)


class SubLedgerMethods:
    __slots__ = ()

    def frame(self: SubLedger) -> _receivables.Frame:  # type: ignore[misc]
        """One row an account, role and currency."""
        return _receivables.sub_ledger_frame(self)

    def __str__(self: SubLedger) -> str:  # type: ignore[misc]
        return str(_receivables.sub_ledger_frame(self))

    def _repr_html_(self: SubLedger) -> str:  # type: ignore[misc]
        return _receivables.sub_ledger_frame(self).to_html()


class TrialBalanceMethods:
    __slots__ = ()

    def frame(self: TrialBalance) -> _receivables.Frame:  # type: ignore[misc]
        """One row a role and currency, debits and credits apart."""
        return _receivables.trial_balance_frame(self)

    def __str__(self: TrialBalance) -> str:  # type: ignore[misc]
        return str(_receivables.trial_balance_frame(self))

    def _repr_html_(self: TrialBalance) -> str:  # type: ignore[misc]
        return _receivables.trial_balance_frame(self).to_html()


class PeriodCalendarMethods:
    __slots__ = ()

    @staticmethod
    def months(first: datetime.date | str, count: int) -> PeriodCalendar:
        """So many calendar months from that of ``first`` on, called by year and month.

        Raises:
            Error: ``date_range`` where they leave the range of dates.
        """
        return _receivables.accounting_months(first, count)

    @staticmethod
    def quarters(first: datetime.date | str, count: int) -> PeriodCalendar:
        """So many quarters from the month of ``first`` on, called by the year in which that year of the books ends.

        Raises:
            Error: ``date_range`` where they leave the range of dates.
        """
        return _receivables.accounting_quarters(first, count)

    @staticmethod
    def weeks(year: str, first: datetime.date | str, weeks: Sequence[int]) -> PeriodCalendar:
        """Periods of so many weeks each, from a day on, called by the year and counted.

        Raises:
            Error: ``date_range`` where they leave the range of dates, ``date_order`` for a period without a week.
        """
        return _receivables.accounting_weeks(year, first, weeks)


class PeriodsMethods:
    __slots__ = ()

    def first_open(self: Periods) -> datetime.date | None:  # type: ignore[misc]
        """The first day to which everybody posts; none where no day is closed in any way."""
        return _receivables.first_open_day(self)


class QualityMethods:
    __slots__ = ()

    def frame(self: Quality) -> _receivables.Frame:  # type: ignore[misc]
        """The findings as a table: what was odd, how often, where first, and what was done."""
        return _receivables.quality_frame(self)

    def check(self: Quality) -> None:  # type: ignore[misc]
        """Refuses a portfolio from which rows were left out.

        Raises:
            Error: The code of the first finding that left rows out, with the row in ``field``.
        """
        _receivables.quality_check(self)

    def __str__(self: Quality) -> str:  # type: ignore[misc]
        return str(_receivables.quality_frame(self))

    def _repr_html_(self: Quality) -> str:  # type: ignore[misc]
        return _receivables.quality_frame(self).to_html()


class ReferenceRatesMethods:
    __slots__ = ()

    def on(self: ReferenceRates, day: datetime.date | str) -> decimal.Decimal:  # type: ignore[misc]
        """Percent a year on a day.

        Raises:
            Error: ``rate_not_known`` where the table does not cover the day.
        """
        return _receivables.reference_rates_on(self, day)


class ReconciliationMethods:
    __slots__ = ()

    def frame(self: Reconciliation) -> _receivables.Frame:  # type: ignore[misc]
        """Each class with its difference, per currency, and the control account."""
        return _receivables.reconciliation_frame(self)

    def __str__(self: Reconciliation) -> str:  # type: ignore[misc]
        return str(_receivables.reconciliation_frame(self))

    def _repr_html_(self: Reconciliation) -> str:  # type: ignore[misc]
        return _receivables.reconciliation_frame(self).to_html()

    def documents(self: Reconciliation, *, matched: bool = False) -> _receivables.Frame:  # type: ignore[misc]
        """Every row but those that match, with why it is what it is.

        Args:
            matched: Whether rows that match are in it as well.
        """
        return _receivables.reconciliation_documents(self, matched)

    def agrees(self: Reconciliation) -> bool:  # type: ignore[misc]
        """Whether both sides have the same, and the control account agrees where one was given."""
        return _receivables.reconciliation_agrees(self)

    def check(self: Reconciliation) -> None:  # type: ignore[misc]
        """Proves that the rows come to the totals.

        Raises:
            Error: ``does_not_tie``.
        """
        _receivables.reconciliation_check(self)


class SampleMethods:
    __slots__ = ()

    def frame(self: Sample) -> _receivables.Frame:  # type: ignore[misc]
        """Who is asked, then what all owe and how much of it is covered."""
        return _receivables.sample_frame(self)

    def __str__(self: Sample) -> str:  # type: ignore[misc]
        return str(_receivables.sample_frame(self))

    def _repr_html_(self: Sample) -> str:  # type: ignore[misc]
        return _receivables.sample_frame(self).to_html()


class RestatementMethods:
    __slots__ = ()

    def frame(self: Restatement) -> _receivables.Frame:  # type: ignore[misc]
        """A table of what was reported, each cause and what is restated, per currency."""
        return _receivables.restatement_frame(self)

    def documents(self: Restatement, directory: _receivables.Directory | None = None) -> _receivables.Frame:  # type: ignore[misc]
        """A table of every item and movement that the causes are made of.

        Args:
            directory: Where names come from; none for the customers' ids.
        """
        return _receivables.restatement_documents(self, directory)

    def shifts(self: Restatement, directory: _receivables.Directory | None = None) -> _receivables.Frame:  # type: ignore[misc]
        """A table of every item that stands in other columns by what was recorded since; no total changes by it.

        Args:
            directory: Where names come from; none for the customers' ids.
        """
        return _receivables.restatement_shifts(self, directory)

    def __str__(self: Restatement) -> str:  # type: ignore[misc]
        return str(_receivables.restatement_frame(self))

    def _repr_html_(self: Restatement) -> str:  # type: ignore[misc]
        return _receivables.restatement_frame(self).to_html()


class StatementMethods:
    __slots__ = ()

    def activity(self: Statement) -> _receivables.Frame:  # type: ignore[misc]
        """Balance brought forward, every line with the balance after it, balance carried forward."""
        return _receivables.statement_activity(self)

    def open_items(self: Statement) -> _receivables.Frame:  # type: ignore[misc]
        """The items that are open at the end, the oldest due first, and their sum."""
        return _receivables.statement_open_items(self)

    def __str__(self: Statement) -> str:  # type: ignore[misc]
        return str(_receivables.statement_activity(self))

    def _repr_html_(self: Statement) -> str:  # type: ignore[misc]
        return _receivables.statement_activity(self).to_html()


class TieOutMethods:
    __slots__ = ()

    def frame(self: TieOut) -> _receivables.Frame:  # type: ignore[misc]
        """One line per comparison: what is held against what, and what differs."""
        return _receivables.tie_out_frame(self)

    def check(self: TieOut) -> None:  # type: ignore[misc]
        """Refuses a difference.

        Raises:
            Error: ``does_not_tie`` with the first line that has one.
        """
        _receivables.tie_out_check(self)

    def __str__(self: TieOut) -> str:  # type: ignore[misc]
        return str(_receivables.tie_out_frame(self))

    def _repr_html_(self: TieOut) -> str:  # type: ignore[misc]
        return _receivables.tie_out_frame(self).to_html()


class TaxShareMethods:
    __slots__ = ()

    @staticmethod
    def under(
        terms: Terms, category: str, rate: decimal.Decimal | int | str, net: _receivables.Money | str
    ) -> TaxShare:
        """The tax on so much net under these terms: of the net, or of the net less the discount where the terms charge tax
        on the discounted amount.

        Args:
            terms: What was agreed.
            category: The tax category, like ``"S"``.
            rate: In percent.
            net: What the lines of this category and rate come to.
        """
        return _receivables.tax_share_under(terms, category, rate, net)

    @staticmethod
    def included(
        category: str, rate: decimal.Decimal | int | str, gross: _receivables.Money | str
    ) -> TaxShare:
        """The tax inside an amount that includes it: of 1190.00 EUR at 19 % it is 190.00 EUR.

        Args:
            category: The tax category, like ``"S"``.
            rate: In percent.
            gross: The amount with its tax.
        """
        return _receivables.tax_share_included(category, rate, gross)


class TotalsMethods:
    __slots__ = ()

    def tax_inside(self: Totals, part: _receivables.Money | str) -> tuple[TaxShare, ...]:  # type: ignore[misc]
        """The tax inside a part of the gross: of a discount, of what is credited, written off or paid in advance.

        Args:
            part: From zero to the gross.
        """
        return _receivables.tax_inside(self, part)

    def tax_of_discount(  # type: ignore[misc]
        self: Totals, discount: _receivables.Money | str, terms: Terms
    ) -> tuple[TaxShare, ...]:
        """The tax that falls with a discount that was earned, by what the terms say of it.

        Args:
            discount: What was earned.
            terms: What was agreed.
        """
        return _receivables.tax_of_discount(self, discount, terms)


    def after_deposits(self: Totals, deposits: Sequence[Deposit]) -> AfterDeposits:  # type: ignore[misc]
        """What remains due of this final invoice after the deposits that were received, with their tax by rate.

        Args:
            deposits: What was invoiced and received in advance.

        Raises:
            Error: ``totals_mismatch`` where the deposits are more than the invoice, in gross, tax or net.
        """
        return _receivables.totals_after_deposits(self, deposits)


class ExchangeRatesMethods:
    __slots__ = ()

    def value(  # type: ignore[misc]
        self: ExchangeRates, amount: _receivables.Money | str, to: str, day: datetime.date | str
    ) -> Valuation:
        """What an amount is worth in a currency on a day, and by which quotes: the latest of the pair that still holds, or
        two through the pivot.

        Args:
            amount: In any currency.
            to: The currency that is asked for.
            day: The day on which quotes have to hold.

        Raises:
            Error: ``rate_missing``, ``rate_ambiguous``, ``amount_out_of_range``.
        """
        return _receivables.exchange_rates_value(self, amount, to, day)

    def values(  # type: ignore[misc]
        self: ExchangeRates, amounts: Sequence[_receivables.Money | str], to: str, day: datetime.date | str
    ) -> tuple[Valuation, ...]:
        """What each of many amounts is worth, in their order: as ``value``, with the quotes sorted once.

        Args:
            amounts: In any currencies.
            to: The currency that is asked for.
            day: The day on which quotes have to hold.
        """
        return _receivables.exchange_rates_values(self, amounts, to, day)


class TermsMethods:
    __slots__ = ()

    @staticmethod
    def parse(text: str) -> Terms:
        """The one meaning of a text of terms: ``Terms.parse("2/10 net 30 EOM")``.

        English, German, French and the short forms of Italy and Spain are read. Wherever terms are taken, such a text is.

        Raises:
            Error: ``terms_syntax`` with the place, ``terms_ambiguous`` with the readings, ``terms_not_built``,
                ``terms_range``, ``terms_shares`` and the like.
        """
        return _receivables.terms_parse(text)

    @staticmethod
    def readings(text: str) -> tuple[Terms, ...]:
        """Every meaning that trade gives the text, the usual one first; for almost all texts there is one."""
        return _receivables.terms_readings(text)

    @staticmethod
    def monthly(first_due: datetime.date | str, count: int) -> Terms:
        """So many equal instalments, the first due on a day, the others on that day of the months after it."""
        return _receivables.terms_monthly(first_due, count)

    @staticmethod
    def equal_parts(dues: Sequence[Sequence[DateStep]]) -> Terms:
        """Equal instalments, one for each date rule; the last one takes every residue of rounding."""
        return _receivables.terms_equal_parts(dues)

    @staticmethod
    def from_itd(segment: str) -> Terms:
        """The terms of a segment ITD of ANSI X12: ``ITD*01*3*2**10**30``.

        Raises:
            Error: ``terms_syntax``, ``terms_not_built``, ``terms_range``.
        """
        return _receivables.terms_from_itd(segment)

    def notation(self: Terms) -> str:  # type: ignore[misc]
        """The terms in English trade notation, which is read as the same terms: ``2/10 net 30``."""
        return _receivables.terms_notation(self)

    def is_immediate(self: Terms) -> bool:  # type: ignore[misc]
        """Whether all of it is due on the invoice date itself."""
        return _receivables.terms_is_immediate(self)

    def is_due_by(self: Terms, milestone: str) -> bool:  # type: ignore[misc]
        """Whether all of it is due by the day of a milestone, so that what happens then may wait for the money."""
        return _receivables.terms_is_due_by(self, milestone)

    def with_skonto(self: Terms, text: str) -> Terms:  # type: ignore[misc]
        """The same terms with the discounts that the payment terms (BT-20) of an XRechnung state.

        Raises:
            Error: ``terms_syntax`` where a line breaks rule BR-DE-18, ``skonto_form``, ``terms_not_built``.
        """
        return _receivables.terms_with_skonto(self, text)

    def sentences(self: Terms, language: Literal["en", "de", "fr"]) -> str:  # type: ignore[misc]
        """What was agreed about paying, in sentences for a customer, also where no day is known yet."""
        return _receivables.terms_sentences(self, language)

    def skonto(self: Terms) -> str:  # type: ignore[misc]
        """The discounts as lines of an XRechnung: ``#SKONTO#TAGE=14#PROZENT=2.00#``.

        Raises:
            Error: ``skonto_form`` for what the rule has no form for.
        """
        return _receivables.terms_skonto(self)

    def discount(self: Terms, percent: decimal.Decimal | int | str, days: int) -> Terms:  # type: ignore[misc]
        """The same terms with a discount on every instalment, on the gross: ``discount("2", 10)`` is 2/10.

        Args:
            percent: Above 0, below 100.
            days: The last day of the discount, counted from the baseline.
        """
        return _receivables.terms_discount(self, percent, days)

    def schedule(  # type: ignore[misc]
        self: Terms,
        totals: Totals | _receivables.Money | str,
        *,
        issued: datetime.date | str,
        posting: datetime.date | str | None = None,
        milestones: Sequence[MilestoneDay] = (),
    ) -> tuple[ScheduledInstalment, ...]:
        """When what falls due, of a document with these totals.

        Args:
            totals: The document's totals, or its gross alone.
            issued: The document date.
            posting: The accounting date; none for the document date.
            milestones: What has happened to the document that terms may count from. What counts from anything else is
                pending: it has an amount and no due date.

        Raises:
            Error: ``terms_range``, ``terms_shares``, ``terms_exceed_total``, ``date_order`` and the like.
        """
        posted = issued if posting is None else posting
        return _receivables.terms_schedule(self, totals, issued, posted, tuple(milestones))

    def awaits(self: Terms, known: Sequence[MilestoneDay] = ()) -> tuple[str, ...]:  # type: ignore[misc]
        """The milestones whose days must be recorded before everything has a due date and all discounts an end.

        Args:
            known: Those whose days are known.
        """
        return _receivables.terms_awaits(self, tuple(known))


class TermsCeilingMethods:
    __slots__ = ()

    def latest(self: TermsCeiling, moments: PaymentMoments) -> datetime.date:  # type: ignore[misc]
        """The latest due date that may be agreed without more.

        Raises:
            Error: ``missing_value`` where none of the days is known from which it counts.
        """
        return _receivables.terms_ceiling_latest(self, moments)

    def warning(  # type: ignore[misc]
        self: TermsCeiling, moments: PaymentMoments, due: datetime.date | str
    ) -> TermsWarning | None:
        """A warning where a due date is later than that."""
        return _receivables.terms_ceiling_warning(self, moments, due)


class TermsWarningMethods:
    __slots__ = ()

    def explain(self: TermsWarning) -> str:  # type: ignore[misc]
        """The warning as a sentence."""
        return _receivables.terms_warning_explain(self)

    def __str__(self: TermsWarning) -> str:  # type: ignore[misc]
        return _receivables.terms_warning_explain(self)
