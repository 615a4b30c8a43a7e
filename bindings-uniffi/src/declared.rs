//! The core's types, declared again for Kotlin and Swift.
//!
//! Written by `cargo run -p receivables-declare` from the core's source; not to be edited.

use receivables::account::CaseNote;
use receivables::account::CaseOutcome;
use receivables::account::ChargedItem;
use receivables::account::ContractAmount;
use receivables::account::DisputeOutcome;
use receivables::account::ItemAmount;
use receivables::account::ItemKind;
use receivables::account::Matter;
use receivables::account::PlanInstalment;
use receivables::account::PlanOutcome;
use receivables::account::PlanStanding;
use receivables::account::PlannedAmount;
use receivables::account::PromiseOutcome;
use receivables::account::StreamHead;
use receivables::account::StreamId;
use receivables::account::WithheldTax;
use receivables::account::command::AcceptDifference;
use receivables::account::command::AgreePlan;
use receivables::account::command::ApplyCredit;
use receivables::account::command::ApplyLine;
use receivables::account::command::AssignReceivables;
use receivables::account::command::BlockAccount;
use receivables::account::command::ChangeAccount;
use receivables::account::command::ChangeDueDate;
use receivables::account::command::CloseAccount;
use receivables::account::command::ClosePeriod;
use receivables::account::command::Command;
use receivables::account::command::CreditPart;
use receivables::account::command::EndInsolvency;
use receivables::account::command::EndPlan;
use receivables::account::command::EndPromise;
use receivables::account::command::EnterOpeningItem;
use receivables::account::command::FileClaim;
use receivables::account::command::GrantAllowance;
use receivables::account::command::GrantDiscount;
use receivables::account::command::IdentifyReceipt;
use receivables::account::command::IssueCreditNote;
use receivables::account::command::IssueDebitNote;
use receivables::account::command::IssueInvoice;
use receivables::account::command::LeaveResidual;
use receivables::account::command::MergeAccounts;
use receivables::account::command::NetPayables;
use receivables::account::command::NotifyAssignment;
use receivables::account::command::OpenAccount;
use receivables::account::command::OpenDispute;
use receivables::account::command::OpeningKind;
use receivables::account::command::PayoutLine;
use receivables::account::command::PlaceWithAgency;
use receivables::account::command::RaiseChargeback;
use receivables::account::command::RaiseLateCharge;
use receivables::account::command::ReassignReceivables;
use receivables::account::command::RebillInvoice;
use receivables::account::command::RecallFromAgency;
use receivables::account::command::ReceivePayment;
use receivables::account::command::ReceiveUnidentified;
use receivables::account::command::RecordCertificate;
use receivables::account::command::RecordClearing;
use receivables::account::command::RecordDispatch;
use receivables::account::command::RecordDividend;
use receivables::account::command::RecordInsolvency;
use receivables::account::command::RecordMandate;
use receivables::account::command::RecordMilestone;
use receivables::account::command::RecordPayout;
use receivables::account::command::RecordPromise;
use receivables::account::command::RecordRecovery;
use receivables::account::command::RefundCredit;
use receivables::account::command::RefuseDiscount;
use receivables::account::command::ReopenAccount;
use receivables::account::command::ReopenPeriod;
use receivables::account::command::ResolveDispute;
use receivables::account::command::ReturnPayment;
use receivables::account::command::RevalueItems;
use receivables::account::command::ReverseAdjustment;
use receivables::account::command::RevokeMandate;
use receivables::account::command::SeenAccount;
use receivables::account::command::SettleAssignment;
use receivables::account::command::SoftClosePeriod;
use receivables::account::command::TransferCredit;
use receivables::account::command::TransferItem;
use receivables::account::command::UnapplyCredit;
use receivables::account::command::UnblockAccount;
use receivables::account::command::UndoTransfer;
use receivables::account::command::VoidDocument;
use receivables::account::command::WaiveLateCharge;
use receivables::account::command::WithholdTax;
use receivables::account::command::WriteOff;
use receivables::account::event::AccountBlocked;
use receivables::account::event::AccountChanged;
use receivables::account::event::AccountClosed;
use receivables::account::event::AccountOpened;
use receivables::account::event::AccountReopened;
use receivables::account::event::AccountUnblocked;
use receivables::account::event::AdjustmentKind;
use receivables::account::event::AdjustmentReversed;
use receivables::account::event::AmountCarried;
use receivables::account::event::AppliedLine;
use receivables::account::event::Carriage;
use receivables::account::event::CarryUndone;
use receivables::account::event::CaseClosed;
use receivables::account::event::CaseNoted;
use receivables::account::event::CaseOpened;
use receivables::account::event::CertificateRecorded;
use receivables::account::event::ClearingRecorded;
use receivables::account::event::CreditApplied;
use receivables::account::event::CreditKind;
use receivables::account::event::CreditNoteIssued;
use receivables::account::event::CreditUnapplied;
use receivables::account::event::DebitKind;
use receivables::account::event::DebitRaised;
use receivables::account::event::DiscountRefused;
use receivables::account::event::DispatchRecorded;
use receivables::account::event::DocumentVoided;
use receivables::account::event::DueDateChanged;
use receivables::account::event::Event;
use receivables::account::event::HeadsKept;
use receivables::account::event::InvoiceIssued;
use receivables::account::event::ItemsAdjusted;
use receivables::account::event::ItemsRevalued;
use receivables::account::event::MandateRecorded;
use receivables::account::event::MandateRevoked;
use receivables::account::event::MilestoneRecorded;
use receivables::account::event::OpeningItemEntered;
use receivables::account::event::PaymentReceived;
use receivables::account::event::PaymentReturned;
use receivables::account::event::PayoutRecorded;
use receivables::account::event::PeriodClosed;
use receivables::account::event::PeriodOverridden;
use receivables::account::event::PeriodReopened;
use receivables::account::event::PeriodSoftClosed;
use receivables::account::event::RevaluedLine;
use receivables::account::event::UndoneLine;
use receivables::aging::Age;
use receivables::aging::AgedItem;
use receivables::aging::Aging;
use receivables::aging::AgingBasis;
use receivables::aging::AgingLayout;
use receivables::aging::AgingRow;
use receivables::aging::AgingUnit;
use receivables::aging::Bridge;
use receivables::aging::BridgeStep;
use receivables::aging::Buckets;
use receivables::aging::Cause;
use receivables::aging::CreditsShown;
use receivables::aging::CurrencyBridge;
use receivables::aging::CurrencyRestatement;
use receivables::aging::CurrencyShown;
use receivables::aging::RestatedLine;
use receivables::aging::Restatement;
use receivables::aging::Shift;
use receivables::aging::TieLine;
use receivables::aging::TieOut;
use receivables::allocation::AcceptedDeduction;
use receivables::allocation::AllocationPolicy;
use receivables::allocation::Combination;
use receivables::allocation::CombinationPart;
use receivables::allocation::CombinationSearch;
use receivables::allocation::CombinationsFound;
use receivables::allocation::CreditUse;
use receivables::allocation::Criterion;
use receivables::allocation::DiscountRule;
use receivables::allocation::Evidence;
use receivables::allocation::Inside;
use receivables::allocation::ItemKey;
use receivables::allocation::Law;
use receivables::allocation::Leftover;
use receivables::allocation::OpenPart;
use receivables::allocation::PassedOver;
use receivables::allocation::PassedOverBecause;
use receivables::allocation::Precedence;
use receivables::allocation::Rule;
use receivables::allocation::SearchLimits;
use receivables::allocation::Tolerance;
use receivables::allocation::Why;
use receivables::authority::Approval;
use receivables::authority::Authorities;
use receivables::authority::Authority;
use receivables::authority::Delegation;
use receivables::authority::Duty;
use receivables::authority::DutyPart;
use receivables::authority::FourEyes;
use receivables::authority::Grant;
use receivables::authority::Incompatible;
use receivables::authority::ReasonRule;
use receivables::authority::Within;
use receivables::backtest::Backtest;
use receivables::backtest::BacktestAnswer;
use receivables::backtest::BacktestOptions;
use receivables::backtest::BacktestPolicy;
use receivables::backtest::BacktestReceipt;
use receivables::backtest::BacktestResult;
use receivables::backtest::BacktestTotal;
use receivables::backtest::LeftOutBecause;
use receivables::backtest::LeftOutReceipt;
use receivables::backtest::MatchVerdict;
use receivables::calendar::AccountingPeriod;
use receivables::calendar::CalendarName;
use receivables::calendar::Date as CalendarDate;
use receivables::calendar::DayCount;
use receivables::calendar::HolidayOn;
use receivables::calendar::HolidayRule;
use receivables::calendar::Observed;
use receivables::calendar::Period as ReportPeriod;
use receivables::calendar::PeriodCalendar;
use receivables::calendar::Roll;
use receivables::calendar::UtcMicros as UtcInstant;
use receivables::calendar::Weekday;
use receivables::calendar::YearFraction;
use receivables::charges::Band as LumpSumBand;
use receivables::charges::BeyondCeiling;
use receivables::charges::CeilingTerm;
use receivables::charges::ChargeLine;
use receivables::charges::ChargePolicy;
use receivables::charges::Claim;
use receivables::charges::Compounding;
use receivables::charges::DefaultStart;
use receivables::charges::Growth;
use receivables::charges::LateCharge;
use receivables::charges::LumpSum;
use receivables::charges::LumpSums;
use receivables::charges::MonthEnd;
use receivables::charges::PaymentMoment;
use receivables::charges::PaymentMoments;
use receivables::charges::RateFloor;
use receivables::charges::RatePeriod;
use receivables::charges::RateRule;
use receivables::charges::ReferenceRates;
use receivables::charges::Reset;
use receivables::charges::RoundEach;
use receivables::charges::Segment;
use receivables::charges::Slice as LumpSumSlice;
use receivables::charges::Statute;
use receivables::charges::TermsCeiling;
use receivables::charges::TermsWarning;
use receivables::digest::Digest;
use receivables::exchange::DatedQuote;
use receivables::exchange::ExchangeRates;
use receivables::exchange::Quote;
use receivables::exchange::Triangulation;
use receivables::exchange::Valuation;
use receivables::id::AccountClass;
use receivables::id::Actor as ActorId;
use receivables::id::CommandId;
use receivables::id::CustomerId;
use receivables::id::DocumentId;
use receivables::id::ReasonCode;
use receivables::id::RoleName;
use receivables::identifier::CheckedIban;
use receivables::identifier::PaymentReference;
use receivables::identifier::ReferenceScheme;
use receivables::identifier::VatNumber;
use receivables::interchange::csv::Condition;
use receivables::interchange::csv::CsvFormat;
use receivables::interchange::csv::CurrencyOf;
use receivables::interchange::csv::DateFormat;
use receivables::interchange::csv::DecimalMark;
use receivables::interchange::csv::Delimiter;
use receivables::interchange::csv::DueOf;
use receivables::interchange::csv::ImportedInvoice;
use receivables::interchange::csv::ImportedInvoices;
use receivables::interchange::csv::ImportedReceipt;
use receivables::interchange::csv::ImportedReceipts;
use receivables::interchange::csv::InvoiceColumns;
use receivables::interchange::csv::OnlyRows;
use receivables::interchange::csv::ReceiptColumns;
use receivables::interchange::csv::ReceiptNumber;
use receivables::interchange::csv::RowProblem;
use receivables::interchange::csv::Skipped;
use receivables::interchange::csv::SumCheck;
use receivables::interchange::csv::TaxColumns;
use receivables::interchange::log::Hash;
use receivables::interchange::log::Head;
use receivables::interchange::mapping::AdviceColumns;
use receivables::interchange::mapping::AttributeColumn;
use receivables::interchange::mapping::CashColumns;
use receivables::interchange::mapping::ClaimColumns;
use receivables::interchange::mapping::ItemColumns;
use receivables::interchange::mapping::MilestoneColumn;
use receivables::interchange::mapping::MovementColumns;
use receivables::interchange::mapping::TableProblem;
use receivables::interchange::mapping::TermsColumns;
use receivables::invoice::AfterDeposits;
use receivables::invoice::BadDebt;
use receivables::invoice::BadDebtDay;
use receivables::invoice::BadDebtLaw;
use receivables::invoice::BadDebtObstacle;
use receivables::invoice::BadDebtRelief;
use receivables::invoice::Deposit;
use receivables::invoice::DiscountOffer;
use receivables::invoice::DispatchStep;
use receivables::invoice::ScheduledInstalment;
use receivables::invoice::TaxShare;
use receivables::invoice::Totals;
use receivables::journal::Chart;
use receivables::journal::ChartLine;
use receivables::journal::CreditBalance;
use receivables::journal::CreditBalances;
use receivables::journal::CurrencyExposure;
use receivables::journal::CurrencyExposures;
use receivables::journal::JournalEntry;
use receivables::journal::JournalLine;
use receivables::journal::PostingPolicy;
use receivables::journal::Proof;
use receivables::journal::ProofLine;
use receivables::journal::RecoveryPolicy;
use receivables::journal::Role;
use receivables::journal::RoleBalance;
use receivables::journal::SubLedger;
use receivables::journal::SubLedgerLine;
use receivables::journal::TaxPoint;
use receivables::journal::TaxRef;
use receivables::journal::TrialBalance;
use receivables::journal::WriteOffPolicy;
use receivables::ledger::Append;
use receivables::ledger::CustomerPolicy;
use receivables::ledger::Entry;
use receivables::ledger::Expected;
use receivables::ledger::Limits;
use receivables::ledger::Outcome;
use receivables::ledger::PeriodClose;
use receivables::ledger::Periods;
use receivables::ledger::Request;
use receivables::ledger::Rules;
use receivables::ledger::Span;
use receivables::ledger::ToleranceFor;
use receivables::matching::AppliedTotal;
use receivables::matching::Turn;
use receivables::money::Currency;
use receivables::money::Money;
use receivables::money::Percent;
use receivables::money::Rate;
use receivables::money::Rounding;
use receivables::party::AccountKey;
use receivables::party::Block;
use receivables::party::Contact;
use receivables::party::Profile;
use receivables::payment::Difference;
use receivables::payment::DifferenceKind;
use receivables::payment::PaymentMethod;
use receivables::payment::Purpose;
use receivables::payment::RemittanceLine;
use receivables::payment::Scheme;
use receivables::payment::Stage;
use receivables::portfolio::Action;
use receivables::portfolio::Basis;
use receivables::portfolio::Example;
use receivables::portfolio::Finding;
use receivables::portfolio::KnownAt;
use receivables::portfolio::Quality;
use receivables::portfolio::Rows;
use receivables::portfolio::TableName;
use receivables::portfolio::Tie;
use receivables::portfolio::View as ReportView;
use receivables::present::Cells;
use receivables::present::Column;
use receivables::present::Frame;
use receivables::present::RowKind;
use receivables::proposal::Alternative;
use receivables::proposal::BankLine;
use receivables::proposal::KnownPayer;
use receivables::proposal::Objection;
use receivables::proposal::PastLine;
use receivables::proposal::Proposal;
use receivables::proposal::ProposalOptions;
use receivables::proposal::ProposalStatus;
use receivables::proposal::ProposedLine;
use receivables::proposal::Signal;
use receivables::reconcile::ClassTotal;
use receivables::reconcile::Confirmation;
use receivables::reconcile::ConfirmationAnswer;
use receivables::reconcile::ConfirmationFinding;
use receivables::reconcile::ConfirmationForm;
use receivables::reconcile::ConfirmationReply;
use receivables::reconcile::ConfirmationResult;
use receivables::reconcile::ConfirmedBalance;
use receivables::reconcile::ConfirmedItem;
use receivables::reconcile::CurrencyReconciliation;
use receivables::reconcile::CustomerTotal;
use receivables::reconcile::ExternalItem;
use receivables::reconcile::InTransit;
use receivables::reconcile::Migration;
use receivables::reconcile::MigrationPlan;
use receivables::reconcile::MigrationTotal;
use receivables::reconcile::NumberStep;
use receivables::reconcile::OwnItem;
use receivables::reconcile::ReconcileOptions;
use receivables::reconcile::ReconciledRow;
use receivables::reconcile::Reconciliation;
use receivables::reconcile::RefusedOpening;
use receivables::reconcile::RepliedBalance;
use receivables::reconcile::RowClass;
use receivables::reconcile::RowReason;
use receivables::reconcile::Sample;
use receivables::reconcile::SampleMethod;
use receivables::reconcile::SamplePlan;
use receivables::reconcile::SampledAccount;
use receivables::reconcile::TakenOpening;
use receivables::reference::Likeness;
use receivables::reference::Mention;
use receivables::reference::NumberPattern;
use receivables::statement::OpenLine;
use receivables::statement::Statement;
use receivables::statement::StatementLine;
use receivables::statement::StatementReason;
use receivables::status::AccountStatus;
use receivables::status::AssignmentStatus;
use receivables::status::BackDating;
use receivables::status::CaseEnd;
use receivables::status::CaseItem;
use receivables::status::ChargeReversal;
use receivables::status::ChargedDays;
use receivables::status::ClosedAccount;
use receivables::status::ClosingCheck;
use receivables::status::ClosingChecklist;
use receivables::status::ClosingLine;
use receivables::status::ClosingMatter;
use receivables::status::DiscountRefusal;
use receivables::status::DisputeStatus;
use receivables::status::Dividend;
use receivables::status::Dunner;
use receivables::status::EarnedDiscount;
use receivables::status::FiledClaim;
use receivables::status::InsolvencyStatus;
use receivables::status::ItemCharges;
use receivables::status::OpenWithholding;
use receivables::status::PlacementStatus;
use receivables::status::PlanState;
use receivables::status::PlanStatus;
use receivables::status::PromiseStanding;
use receivables::status::PromiseStatus;
use receivables::status::ReceiptStage;
use receivables::status::ReceiptStatus;
use receivables::status::StandingBlock;
use receivables::status::StandingMandate;
use receivables::status::Unreconciled;
use receivables::terms::Baseline;
use receivables::terms::BlockedPeriod;
use receivables::terms::DateStep;
use receivables::terms::DayBand;
use receivables::terms::DiscountBase;
use receivables::terms::DiscountTax;
use receivables::terms::DiscountTier;
use receivables::terms::Instalment;
use receivables::terms::Milestone;
use receivables::terms::MilestoneDay;
use receivables::terms::Share;
use receivables::terms::Terms;
use receivables::terms::Upfront;

uniffi::custom_type!(
    /// Separates several accounts of one customer (`retail`, `eu`). Holds no `/`.
    AccountClass, String, { remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }
);

uniffi::custom_type!(
    /// Who caused a command, as the caller's system names people and programs.
    ActorId, String, { remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }
);

uniffi::custom_type!(
    /// Names a command. The same id with the same content is done once, however often it is sent.
    CommandId, String, { remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }
);

uniffi::custom_type!(
    /// A currency: its code and the decimals of its amounts. Eight bytes, so that every amount carries its own.
    ///
    /// The currencies of ISO 4217 are known by their code. Loyalty points, tokens, shares of a fund, or a currency that was
    /// withdrawn, are written with their decimals: `PTS:0`, `DEM:2`. So a text always says how its amounts are to be read,
    /// and no two currencies share a code and differ in decimals where ISO knows the code.
    Currency, String, { remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }
);

uniffi::custom_type!(
    /// Names a customer. Opaque: names and addresses stand in the side record of `party`.
    CustomerId, String, { remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }
);

uniffi::custom_type!(
    /// A civil day between 1900-01-01 and 2200-12-31, without a time and without a zone.
    ///
    /// Four bytes wide, also where it may be missing, and always in range: columns hold it as it is, and no later step can
    /// meet an impossible day.
    CalendarDate, String, { remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }
);

uniffi::custom_type!(
    /// The first half of a SHA-256, written as 32 hexadecimal digits.
    Digest, String, { remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }
);

uniffi::custom_type!(
    /// The number of an invoice, credit note or receipt; unique within a ledger.
    DocumentId, String, { remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }
);

uniffi::custom_type!(
    /// A link of a stream's chain: a whole SHA-256, written as 64 hexadecimal digits.
    Hash, String, { remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }
);

uniffi::custom_type!(
    /// An amount: whole minor units of one currency, at most 10^18 of them either way.
    ///
    /// Fractions of a minor unit do not exist in a ledger. What multiplies names its `Rounding`; what adds asks for one
    /// currency and says so when there are two. There are no operators and no order, because each of them would have to
    /// panic or guess when currencies differ. The text form is `1190.00 EUR`: plain digits, exactly the decimals of the
    /// currency, one space, the currency.
    Money, String, { remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }
);

uniffi::custom_type!(
    /// How a number looks in a text, said by a user.
    ///
    /// `#` is a digit, `@` a letter, `?` either, each with how many in braces: `#{5}`, `#{4,6}`, at most 32. A blank is white space or
    /// none. Everything else is itself, whatever its case; a backslash makes the next character itself. Square brackets enclose the
    /// part that is the number, where it is not all: `order [#{6}]`. At most 64 bytes; at least one `#` or `?` in the number.
    ///
    /// What a pattern finds is taken for a number wherever it stands, short or inside a word, though never for a part of a longer run
    /// of digits.
    NumberPattern, String, { remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }
);

uniffi::custom_type!(
    /// A percentage, as agreements and tax laws state it: `2.5` is 2.5 %, the rate 0.025. Up to 10 decimals.
    Percent, String, { remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }
);

uniffi::custom_type!(
    /// What one unit of a currency costs in another: `EUR/USD 1.1` says that 1 EUR is 1.10 USD.
    ///
    /// A quote is used as it was given. An amount in its unit is multiplied by the rate, an amount in its counter currency
    /// is divided by it; an inverse rate would be rounded before it is used, and would not lead back. The rate is above
    /// zero, has up to 12 decimals, and the two currencies differ.
    Quote, String, { remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }
);

uniffi::custom_type!(
    /// A pure number to multiply amounts by: an interest rate, an exchange rate, a share. Whole parts of 10^-12, so
    /// between about -9.2 million and 9.2 million, exact, and without a unit.
    ///
    /// An interest rate of 9 % is 0.09. Statutory base rates fall below zero at times, so rates may.
    Rate, String, { remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }
);

uniffi::custom_type!(
    /// Why something was decided, as one of the caller's codes.
    ReasonCode, String, { remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }
);

uniffi::custom_type!(
    /// A role that people have in the caller's house, such as `clerk` or `cfo`.
    RoleName, String, { remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }
);

uniffi::custom_type!(
    /// Names a stream of entries: `account/C-1`, `account:retail/C-1` for one of several accounts of a customer,
    /// `suspense/BANK-1` for money whose owner is not known yet, or `ledger` for what concerns all of them.
    StreamId, String, { remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }
);

uniffi::custom_type!(
    /// An instant in UTC, in microseconds since 1970: when the caller recorded something.
    ///
    /// The engine reads no clock; the caller says what time it is. The text form is always
    /// `2026-03-01T09:30:00.000000Z`, within the years of `Date`.
    UtcInstant, String, { remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }
);

uniffi::custom_type!(
    /// A part of a year, exact: a whole number over another one. Every fraction of one convention has the same denominator,
    /// so fractions of neighbouring periods add up by their numerators. As text it is `61/365`.
    YearFraction, String, { remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }
);

/// Accepts a small difference: a debit paid a little short is closed, or a credit a little over is used up.
#[uniffi::remote(Record)]
pub struct AcceptDifference {
    /// The number of the acceptance.
    pub difference: DocumentId,
    /// The item: a debit, or a credit.
    pub item: ItemKey,
    /// How much, above zero; none for all that is open.
    #[uniffi(default = None)]
    pub amount: Option<Money>,
    /// The day from which it counts, not before the item has that much open.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Which deductions count as paid.
#[uniffi::remote(Record)]
pub struct AcceptedDeduction {
    /// Why the payer kept something.
    pub kind: DifferenceKind,
    /// How much of what was owed he may have kept for it.
    pub up_to: Tolerance,
}

/// Something was blocked for an account.
#[uniffi::remote(Record)]
pub struct AccountBlocked {
    /// What is blocked.
    pub block: Block,
    /// The last day of the block; none until it is lifted.
    #[uniffi(default = None)]
    pub until: Option<CalendarDate>,
    /// Why.
    pub reason: String,
}

/// What is agreed with a customer changed, from the effective date on.
#[uniffi::remote(Record)]
pub struct AccountChanged {
    /// What holds from then on.
    pub profile: Profile,
}

/// An account was closed. Nothing was open on it.
#[uniffi::remote(Record)]
pub struct AccountClosed {
    /// The account that took over what was open; none where it was closed for itself.
    #[uniffi(default = None)]
    pub merged_into: Option<AccountKey>,
    /// Why.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Names one account: a customer, and a class where the customer has several accounts.
#[uniffi::remote(Record)]
pub struct AccountKey {
    /// Whose account it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
}

/// An account was opened.
#[uniffi::remote(Record)]
pub struct AccountOpened {
    /// Which account.
    pub account: AccountKey,
    /// Who plays which part.
    pub profile: Profile,
}

/// A closed account was opened again.
#[uniffi::remote(Record)]
pub struct AccountReopened {
    /// Why.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// What is going on about an account at the end of a day, by effective dates. Cases stand in it since they began, those
/// that have ended too.
#[uniffi::remote(Record)]
pub struct AccountStatus {
    /// Which account.
    pub account: AccountKey,
    /// The day, its end included.
    pub day: CalendarDate,
    /// Who plays which part.
    pub profile: Profile,
    /// What is blocked.
    pub blocks: Vec<StandingBlock>,
    /// Since when it is closed; none where it is open.
    #[uniffi(default = None)]
    pub closed: Option<ClosedAccount>,
    /// Its receipts and what their money came to, in the order they arose.
    pub receipts: Vec<ReceiptStatus>,
    /// Disputes, by number.
    pub disputes: Vec<DisputeStatus>,
    /// Promises to pay, by number.
    pub promises: Vec<PromiseStatus>,
    /// Payment plans, by number.
    pub plans: Vec<PlanStatus>,
    /// What agencies collect, by number.
    pub placements: Vec<PlacementStatus>,
    /// Insolvency proceedings, by number.
    pub insolvencies: Vec<InsolvencyStatus>,
    /// What belongs to factors, by number.
    pub assignments: Vec<AssignmentStatus>,
    /// Withheld tax without a certificate, by number.
    pub withholdings: Vec<OpenWithholding>,
    /// Discounts that were refused, in the order they were recorded.
    pub refused_discounts: Vec<DiscountRefusal>,
    /// Items whose late payment was charged, and until when.
    pub late_charges: Vec<ItemCharges>,
    /// Mandates in force, by number.
    pub mandates: Vec<StandingMandate>,
}

/// A block was lifted.
#[uniffi::remote(Record)]
pub struct AccountUnblocked {
    /// What was blocked.
    pub block: Block,
    /// Why.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// A period of the books.
#[uniffi::remote(Record)]
pub struct AccountingPeriod {
    /// What it is called: `2026-03`, `FY26-Q1`.
    pub name: String,
    /// Its days.
    pub period: ReportPeriod,
}

/// An adjustment was reversed, all of it or a part.
#[uniffi::remote(Record)]
pub struct AdjustmentReversed {
    /// Its number.
    pub adjustment: DocumentId,
    /// What it was.
    pub kind: AdjustmentKind,
    /// How much on which item.
    pub lines: Vec<ItemAmount>,
    /// Why.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Which column of a table of remittance lines means what. Lines of one receipt stand in their order. Columns are named
/// exactly as the table names them.
#[uniffi::remote(Record)]
pub struct AdviceColumns {
    /// The number of the receipt.
    pub receipt: String,
    /// The document that it names.
    pub document: String,
    /// Which instalment of it; where empty, all of them, the oldest due first.
    #[uniffi(default = None)]
    pub instalment: Option<String>,
    /// How much is for it, above zero, in the currency of the receipt; where empty, as much as it takes.
    #[uniffi(default = None)]
    pub amount: Option<String>,
}

/// What is left of a final invoice after the deposits.
#[uniffi::remote(Record)]
pub struct AfterDeposits {
    /// What was received in advance, tax included. EN 16931 BT-113.
    pub received: Money,
    /// Net and tax inside that, for each category and rate: what the final invoice states as deducted.
    pub deducted: Vec<TaxShare>,
    /// What remains due, tax included. EN 16931 BT-115.
    pub due: Money,
    /// The tax that remains due.
    pub due_tax: Money,
    /// What remains to be taxed, for each category and rate of the final invoice and then of the deposits. Where the
    /// rate was another one when the deposit came in, its share is below zero: it is taxed anew at the rate of the supply.
    pub left: Vec<TaxShare>,
}

/// One open item of an aging report.
#[uniffi::remote(Record)]
pub struct AgedItem {
    /// Whose item it is.
    pub account: AccountKey,
    /// Which item.
    pub item: ItemKey,
    /// What it comes from: `invoice`, `credit note`, `receipt` or `write-off`.
    pub kind: String,
    /// The document date or value date.
    pub issued: CalendarDate,
    /// When it is due; none where that is not known.
    #[uniffi(default = None)]
    pub due: Option<CalendarDate>,
    /// How old it is.
    pub age: Age,
    /// Which bucket its age falls into, from 0; none for credits and undated items.
    #[uniffi(default = None)]
    pub bucket: Option<u32>,
    /// What it was at first.
    pub original: Money,
    /// What is open.
    pub open: Money,
    /// What of it is disputed and stands apart from its bucket.
    pub disputed: Money,
}

/// An aging report: per account or group and currency, per currency, and item by item, all of one view.
#[uniffi::remote(Record)]
pub struct Aging {
    /// What it looks at.
    pub view: ReportView,
    /// How it is laid out.
    pub layout: AgingLayout,
    /// The names of the buckets, the youngest first.
    pub labels: Vec<String>,
    /// One row per account, or group, and currency with something open.
    pub rows: Vec<AgingRow>,
    /// One row per currency: the sums of the rows, which equal the sums of the items.
    pub totals: Vec<AgingRow>,
    /// Every open item, by account, the oldest due first.
    pub items: Vec<AgedItem>,
}

/// How an aging report is laid out: its buckets, where credits stand, what its rows are, in which currency.
#[uniffi::remote(Record)]
pub struct AgingLayout {
    /// How ages are counted and bounded.
    pub buckets: Buckets,
    /// Where open credits stand.
    pub credits: CreditsShown,
    /// The attribute whose values are the rows; none for a row per account.
    #[uniffi(default = None)]
    pub by: Option<String>,
    /// In which currency amounts are.
    pub currency: CurrencyShown,
    /// Whether items that count only from a later day have a column of their own. In a report of the past that is
    /// everything since, so ask for it with what was known then.
    pub future: bool,
}

/// What an account, a group, or a currency as a whole has open.
#[uniffi::remote(Record)]
pub struct AgingRow {
    /// The account; none for a group or a total.
    #[uniffi(default = None)]
    pub account: Option<AccountKey>,
    /// The value of the attribute; none for an account, a total, and items without a value.
    #[uniffi(default = None)]
    pub group: Option<String>,
    /// The currency of every amount in the row.
    pub currency: Currency,
    /// The open debits by bucket, the youngest first.
    pub buckets: Vec<Money>,
    /// The open debits that have no date to count from.
    pub undated: Money,
    /// The open debits that are disputed.
    pub disputed: Money,
    /// The open credits, at most zero: unapplied receipts and credit notes. They age nothing.
    pub credits: Money,
    /// The open receipts that may still come back, at most zero.
    pub uncleared: Money,
    /// All of these: buckets, undated, disputed, credits and uncleared.
    pub total: Money,
    /// What only counts from a later day. It is no part of the total.
    pub future: Money,
    /// How many open debit items the row holds.
    pub count: u64,
}

/// Agrees a payment plan over items: new dates beside those of the contract. What it asks for adds up to what is
/// open.
#[uniffi::remote(Record)]
pub struct AgreePlan {
    /// Its number.
    pub plan: DocumentId,
    /// The items: debits of one account.
    #[uniffi(default = [])]
    pub items: Vec<ItemKey>,
    /// What is to be paid when, in the order of the dates.
    #[uniffi(default = [])]
    pub instalments: Vec<PlanInstalment>,
    /// The day from which it is agreed, not before the items.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// How money is applied: rules tried in this order, each on what the ones before it left, and what they may look at.
#[uniffi::remote(Record)]
pub struct AllocationPolicy {
    /// The rules, in order. None at all leaves everything unapplied.
    pub rules: Vec<Rule>,
    /// When an early-payment discount is taken along.
    pub discount: DiscountRule,
    /// Whether a discount is taken along although the day for it has passed.
    #[uniffi(default = false)]
    pub unearned_discount: bool,
    /// So many days after its last day a discount is still earned.
    #[uniffi(default = 0)]
    pub discount_grace_days: u16,
    /// Whether late charges wait until somebody names them; else rules find them as they find invoices.
    #[uniffi(default = false)]
    pub skip_late_charges: bool,
    /// Whether disputed items wait until somebody names them; else rules find them as they find others.
    #[uniffi(default = false)]
    pub skip_disputed: bool,
    /// What is used of the credits that are open on the account.
    pub credits: CreditUse,
    /// What comes first where interest and costs of a debt are open, too; none pays what a rule finds and nothing else.
    #[uniffi(default = None)]
    pub inside: Option<Inside>,
    /// Up to which difference a settled item is closed, or a surplus kept. Every one has to hold; none at all tolerates
    /// nothing.
    #[uniffi(default = [])]
    pub tolerances: Vec<Tolerance>,
    /// Which deductions that the payer names count as paid, and up to which amount.
    #[uniffi(default = [])]
    pub deductions: Vec<AcceptedDeduction>,
    /// How far the search for a combination goes.
    pub search: SearchLimits,
    /// What becomes of money that no rule placed.
    pub leftover: Leftover,
}

/// Another answer.
#[uniffi::remote(Record)]
pub struct Alternative {
    /// The account that would take the money.
    pub account: AccountKey,
    /// What the money would settle.
    pub lines: Vec<ProposedLine>,
    /// What would settle nothing.
    pub left: Money,
    /// What speaks for it.
    pub signals: Vec<Signal>,
    /// What speaks against it.
    pub objections: Vec<Objection>,
}

/// An amount was taken off one item and goes on as an item of its own, on the same account or on another one. Written
/// to the stream of either.
#[uniffi::remote(Record)]
pub struct AmountCarried {
    /// The item it was taken off.
    pub from: ItemKey,
    /// Whose item that is.
    pub from_account: AccountKey,
    /// What kind of document the amount comes from in the end.
    pub nature: ItemKind,
    /// The number under which it goes on.
    pub to: DocumentId,
    /// Whose it is from then on.
    pub to_account: AccountKey,
    /// How it goes on.
    pub carriage: Carriage,
    /// How much, above zero.
    pub amount: Money,
    /// What that is carried at in base currency, where it is in another one.
    #[uniffi(default = None)]
    pub base: Option<Money>,
    /// The document date it goes by.
    pub issued: CalendarDate,
    /// When it is due; none while it is pending.
    #[uniffi(default = None)]
    pub due: Option<CalendarDate>,
    /// What is left of its discounts.
    pub discounts: Vec<DiscountOffer>,
    /// What a credit is meant for.
    pub purpose: Purpose,
    /// The rules that were tried for a credit and placed nothing, and why.
    pub passed_over: Vec<PassedOver>,
    /// Why.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Entries to append to one stream.
#[uniffi::remote(Record)]
pub struct Append {
    /// The stream.
    pub stream: StreamId,
    /// The version the stream must have when they are appended; 0 for a new one.
    pub expected: u64,
    /// The entries, in order.
    pub entries: Vec<Entry>,
}

/// One item settled by a credit.
#[uniffi::remote(Record)]
pub struct AppliedLine {
    /// The item.
    pub item: ItemKey,
    /// Whose item it is.
    pub account: AccountKey,
    /// How much of the credit was used, in its currency.
    pub source: Money,
    /// How much of the item that settled, in the item's currency, without the discount.
    pub target: Money,
    /// The early-payment discount granted with it, in the item's currency.
    pub discount: Money,
    /// What of the item is settled beside that because the payer kept it, or what of the credit is kept because he paid too
    /// much. In the item's currency.
    #[uniffi(default = [])]
    pub differences: Vec<Difference>,
    /// What that part of the credit is carried at in base currency, where it is in another one and the item is another
    /// account's: the two sides meet in it.
    #[uniffi(default = None)]
    pub base: Option<Money>,
    /// Why.
    pub why: Why,
}

/// What became of all receipts in one currency. What is applied, left and kept adds up to what was received.
#[uniffi::remote(Record)]
pub struct AppliedTotal {
    /// The currency.
    pub currency: Currency,
    /// What was received.
    pub received: Money,
    /// What of it settles items.
    pub applied: Money,
    /// What waits to be applied.
    pub left: Money,
    /// What is too much, but so little that it is kept.
    pub kept: Money,
    /// The discounts that were earned with it.
    pub discount: Money,
    /// The small rests of items that are given up.
    pub short: Money,
}

/// Applies a receipt or a credit note to items, of this account or of another one, as somebody says.
#[uniffi::remote(Record)]
pub struct ApplyCredit {
    /// The receipt or credit note.
    pub credit: DocumentId,
    /// What it settles: at least one line, an item on one line only.
    #[uniffi(default = [])]
    pub lines: Vec<ApplyLine>,
    /// The day from which it counts, not before credit and item; none for the later of both.
    #[uniffi(default = None)]
    pub effective: Option<CalendarDate>,
    /// The accounting date; none for the later posting date of both.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// The accounts as the plan saw them that the lines come from: refused as stale where one has gone on since.
    #[uniffi(default = [])]
    pub made_for: Vec<SeenAccount>,
}

/// One item to settle.
#[uniffi::remote(Record)]
pub struct ApplyLine {
    /// The item.
    pub item: ItemKey,
    /// How much of it the money settles, in the item's currency, above zero.
    pub amount: Money,
    /// How much of the credit that takes, where the credit is in another currency; none where it is in the same.
    #[uniffi(default = None)]
    pub source: Option<Money>,
    /// The early-payment discount taken with it, at most what the payment date allows.
    #[uniffi(default = None)]
    pub discount: Option<Money>,
    /// What of the item is settled beside the amount because the payer kept it, above zero, or what of the credit is kept
    /// because he paid too much, below. In the item's currency, and as much as the rules accept.
    #[uniffi(default = [])]
    pub differences: Vec<Difference>,
    /// Why, as a plan found it; none for as instructed.
    #[uniffi(default = None)]
    pub why: Option<Why>,
}

/// That somebody else agreed.
#[uniffi::remote(Record)]
pub struct Approval {
    /// Who.
    pub by: ActorId,
    /// In which role.
    pub role: RoleName,
    /// For whom he acted, where it was by delegation.
    #[uniffi(default = None)]
    pub on_behalf_of: Option<ActorId>,
    /// When: not after the command was recorded.
    pub at: UtcInstant,
}

/// Assigns items to a factor. Without recourse they are no longer ours; with recourse they stay open, as assigned.
/// Once the customer is notified, only paying the factor discharges, and the factor duns.
#[uniffi::remote(Record)]
pub struct AssignReceivables {
    /// Its number.
    pub assignment: DocumentId,
    /// The factor, by an opaque id.
    pub factor: CustomerId,
    /// The items: open debits of one account, each with all that is open.
    #[uniffi(default = [])]
    pub items: Vec<ItemKey>,
    /// Whether the factor may give back what is not paid.
    pub recourse: bool,
    /// What the factor pays at once.
    pub advance: Money,
    /// What it holds back: advance and reserve are what is open.
    pub reserve: Money,
    /// The day on which the customer was told; none for a silent assignment.
    #[uniffi(default = None)]
    pub notified: Option<CalendarDate>,
    /// The day of the assignment, not before the items.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Items that belong to a factor, or did.
#[uniffi::remote(Record)]
pub struct AssignmentStatus {
    /// Its number.
    pub assignment: DocumentId,
    /// The factor, by an opaque id.
    pub factor: CustomerId,
    /// Whether it may give back what is not paid.
    pub recourse: bool,
    /// What it paid at once.
    pub advance: Money,
    /// What it holds back.
    pub reserve: Money,
    /// Since when.
    pub since: CalendarDate,
    /// When the customer was told; none as long as the assignment is silent.
    #[uniffi(default = None)]
    pub notified: Option<CalendarDate>,
    /// What was assigned. Without recourse nothing of it is open on the account.
    pub items: Vec<CaseItem>,
    /// Who duns the customer on the day.
    pub dunned_by: Dunner,
    /// Whether paying us discharges the customer on the day.
    pub paying_us_discharges: bool,
    /// How it ended; none as long as it runs.
    #[uniffi(default = None)]
    pub ended: Option<CaseEnd>,
}

/// A column whose values reports can be grouped by.
#[uniffi::remote(Record)]
pub struct AttributeColumn {
    /// The column.
    pub column: String,
    /// What reports call it; none for the name of the column.
    #[uniffi(default = None)]
    pub name: Option<String>,
}

/// Who may decide what: the caller's matrix of authority. What it does not speak of is free.
///
/// The forms are those of internal control in practice: limits by role (delegation of authority), a second person who
/// agrees (four eyes, maker and checker), duties that one person may not join (segregation of duties, as COSO's
/// principle 10 and audits under section 404 of the Sarbanes-Oxley Act look for it).
#[uniffi::remote(Record)]
pub struct Authorities {
    /// Which role may decide what. A duty that no grant names is free.
    #[uniffi(default = [])]
    pub grants: Vec<Grant>,
    /// Who acts for whom.
    #[uniffi(default = [])]
    pub delegations: Vec<Delegation>,
    /// Duties that one person may not join.
    #[uniffi(default = [])]
    pub incompatible: Vec<Incompatible>,
    /// What needs a second person, whatever the limit of the first.
    #[uniffi(default = [])]
    pub four_eyes: Vec<FourEyes>,
    /// What needs a reason code.
    #[uniffi(default = [])]
    pub reasons: Vec<ReasonRule>,
}

/// Under which authority a command is given, as the caller states it. It is stored with what happens, so that anybody
/// can see later who decided and who agreed.
#[uniffi::remote(Record)]
pub struct Authority {
    /// The role in which the actor acts.
    pub role: RoleName,
    /// For whom he acts, where it is by delegation.
    #[uniffi(default = None)]
    pub on_behalf_of: Option<ActorId>,
    /// Who else agreed.
    #[uniffi(default = [])]
    pub approvals: Vec<Approval>,
    /// Why, as one of the caller's codes.
    #[uniffi(default = None)]
    pub reason_code: Option<ReasonCode>,
}

/// What a command would change of what was told before, because it counts from an earlier day.
#[uniffi::remote(Record)]
pub struct BackDating {
    /// The first day from which figures by effective date change; none where none does.
    #[uniffi(default = None)]
    pub value_from: Option<CalendarDate>,
    /// The first day from which figures by posting date change; none where none does.
    #[uniffi(default = None)]
    pub book_from: Option<CalendarDate>,
    /// The discounts that are earned although their last day has passed, because the money counts from an earlier one.
    pub discounts: Vec<EarnedDiscount>,
    /// The late charges that were too high, because what they charged was settled earlier.
    pub charges: Vec<ChargeReversal>,
}

/// What policies would have done with the receipts of some days, and what was really done with them.
#[uniffi::remote(Record)]
pub struct Backtest {
    /// The days.
    pub period: ReportPeriod,
    /// Which day of a receipt lies in them.
    pub basis: Basis,
    /// What was done by itself when the money was recorded, by the policy that was in force then: by currency.
    pub recorded: Vec<BacktestTotal>,
    /// What each policy would have done, in the order they were given.
    pub policies: Vec<BacktestResult>,
    /// Every receipt that was looked at, in the order they were recorded.
    pub receipts: Vec<BacktestReceipt>,
    /// Money of those days that no policy is asked about, in the order it was recorded.
    pub left_out: Vec<LeftOutReceipt>,
}

/// What a policy does with a receipt.
#[uniffi::remote(Record)]
pub struct BacktestAnswer {
    /// How that compares with what the money settles in the end.
    pub verdict: MatchVerdict,
    /// How much of the money it applies; the rest waits.
    pub applied: Money,
    /// How much of that goes beyond what the money settles in the end.
    pub wrong: Money,
    /// How much of open credits it uses for what they do not settle in the end.
    pub wrong_of_credits: Money,
    /// How much discount and difference it gives beyond what stands in the end.
    pub wrong_given: Money,
    /// What it settles, and why.
    pub lines: Vec<AppliedLine>,
    /// What it settles by open credits beside the money.
    pub credits: Vec<CreditApplied>,
    /// The rules that place nothing, and why.
    pub passed_over: Vec<PassedOver>,
}

/// Which receipts are looked at, and which policies are tried.
#[uniffi::remote(Record)]
pub struct BacktestOptions {
    /// The days.
    pub period: ReportPeriod,
    /// Which day of a receipt lies in them: its accounting date, or the day from which the money counts.
    pub basis: Basis,
    /// The policies to try, at most 16. None at all tells what was really done.
    pub policies: Vec<BacktestPolicy>,
}

/// A policy to try, with the exceptions from it.
#[uniffi::remote(Record)]
pub struct BacktestPolicy {
    /// Its name in the result.
    pub name: String,
    /// How receipts are applied.
    pub allocation: AllocationPolicy,
    /// How those of certain customers are applied instead.
    #[uniffi(default = [])]
    pub allocation_of: Vec<CustomerPolicy>,
    /// Which differences are accepted from whom, beside what policies say: all that fit have to hold.
    #[uniffi(default = [])]
    pub tolerances: Vec<ToleranceFor>,
}

/// A receipt, what its money settles in the end, and what it would have settled.
#[uniffi::remote(Record)]
pub struct BacktestReceipt {
    /// Its number; that of the part, of money that was in suspense.
    pub receipt: DocumentId,
    /// Whose it is.
    pub account: AccountKey,
    /// The day that was looked at.
    pub day: CalendarDate,
    /// How much came.
    pub amount: Money,
    /// What it settles in the end, under whatever number it was transferred; until it was returned, of a payment that was.
    pub settled: Vec<AppliedLine>,
    /// What of it is open in the end.
    pub open: Money,
    /// What was done by itself when it was recorded: its lines by a rule.
    pub recorded: BacktestAnswer,
    /// What each policy would have done, in the order they were given.
    pub policies: Vec<BacktestAnswer>,
}

/// What one policy would have done.
#[uniffi::remote(Record)]
pub struct BacktestResult {
    /// Its name.
    pub name: String,
    /// The figures, by currency.
    pub totals: Vec<BacktestTotal>,
}

/// What became of the receipts in one currency. The five counts of verdicts add up to the receipts; what is right and
/// wrong to what is applied; what is applied and unapplied to what was received.
#[uniffi::remote(Record)]
pub struct BacktestTotal {
    /// The currency.
    pub currency: Currency,
    /// How many receipts there are.
    pub receipts: u64,
    /// How many of them something is applied of.
    pub applied_receipts: u64,
    /// How many are matched.
    pub matched: u64,
    /// How many are matched in part.
    pub partly_matched: u64,
    /// How many are wrong.
    pub wrong_receipts: u64,
    /// How many are left although they settle something.
    pub missed: u64,
    /// How many are left and settle nothing.
    pub rightly_left: u64,
    /// How many receipts in a hundred are applied without anybody, rightly or not: the auto-match rate.
    /// Rounded down to a hundredth, so that 100 is said of all of them only; the counts are exact.
    pub auto_match_rate: Percent,
    /// How many receipts in a hundred are matched. Rounded down likewise.
    pub matched_rate: Percent,
    /// How much was received.
    pub received: Money,
    /// How much of it is applied.
    pub applied: Money,
    /// How much of that is right.
    pub right: Money,
    /// How much of it goes beyond what the money settles in the end.
    pub wrong: Money,
    /// How much is not applied.
    pub unapplied: Money,
    /// How much of open credits is used for what they do not settle in the end.
    pub wrong_of_credits: Money,
    /// How much discount and difference is given beyond what stands in the end.
    pub wrong_given: Money,
    /// How much of the money settles something in the end; until it was returned, of payments that were.
    pub settled_in_the_end: Money,
    /// How much of the money is open in the end.
    pub open_in_the_end: Money,
}

/// A debt that is not paid, with what a law asks about it.
#[uniffi::remote(Record)]
pub struct BadDebt {
    /// The document's totals with the tax inside, by rate.
    pub totals: Totals,
    /// What of the gross is not paid.
    pub outstanding: Money,
    /// The day of the supply.
    #[uniffi(default = None)]
    pub supplied: Option<CalendarDate>,
    /// The day on which payment was due.
    #[uniffi(default = None)]
    pub due: Option<CalendarDate>,
    /// The day on which the debt became uncollectable: insolvency proceedings, an enforcement without result.
    #[uniffi(default = None)]
    pub uncollectable: Option<CalendarDate>,
    /// The day on which it was written off in the books.
    #[uniffi(default = None)]
    pub written_off: Option<CalendarDate>,
    /// The day on which it was sold or factored under a legal assignment.
    #[uniffi(default = None)]
    pub assigned: Option<CalendarDate>,
}

/// When a law gives back the tax on a debt that is not paid, as data. It is no legal advice.
///
/// | name | from | until | beside it |
/// |---|---|---|---|
/// | `uk_700_18` | 6 months after the later of due date and supply | 4 years and 6 months after it | written off, not assigned |
/// | `de_17` | the day the debt is uncollectable | | |
#[uniffi::remote(Record)]
pub struct BadDebtLaw {
    /// The name by which it is asked for.
    pub name: String,
    /// The law.
    pub title: String,
    /// Where it was read.
    pub source: String,
    /// The day on which it was read.
    pub read: CalendarDate,
    /// The day from which its periods count.
    pub from: BadDebtDay,
    /// How many months after that day relief may be claimed; 0 from the day itself.
    pub after_months: u16,
    /// Until how many months after that day it may be claimed; none for no limit of its own.
    #[uniffi(default = None)]
    pub within_months: Option<u16>,
    /// Whether the debt must have become uncollectable.
    pub uncollectable: bool,
    /// Whether the debt must have been written off in the books.
    pub written_off: bool,
    /// Whether there is relief for a debt that was sold or factored under a legal assignment.
    pub assigned: bool,
}

/// What a law gives back of the tax on a debt.
#[uniffi::remote(Record)]
pub struct BadDebtRelief {
    /// The tax inside what is outstanding, by the document's rates in their order.
    pub tax: Vec<TaxShare>,
    /// The tax that may be claimed on the day; zero where something stands against it.
    pub relief: Money,
    /// The first day of a claim; none where the day from which it counts is not known.
    #[uniffi(default = None)]
    pub earliest: Option<CalendarDate>,
    /// The last day of a claim; none where it is not known, or there is none.
    #[uniffi(default = None)]
    pub latest: Option<CalendarDate>,
    /// What stands against a claim on the day; empty where nothing does.
    pub against: Vec<BadDebtObstacle>,
}

/// Claims from an amount on, up to the next band.
#[uniffi::remote(Record)]
pub struct LumpSumBand {
    /// The smallest claim of the band.
    pub from: Money,
    /// What is owed.
    pub amount: Money,
}

/// Money that a bank says has come, with what it passed on about it.
///
/// Name and account say who a person is. They are looked at and never kept: no proposal holds them.
#[uniffi::remote(Record)]
pub struct BankLine {
    /// Its number on the bank account, as the caller tells lines apart; at most 128 bytes.
    pub line: String,
    /// How much came, above zero.
    pub amount: Money,
    /// The day from which the money counts: discounts look at it.
    pub value_date: CalendarDate,
    /// What the payer wrote, as the banks passed it on, at most 4096 bytes.
    #[uniffi(default = None)]
    pub text: Option<String>,
    /// The payer's name, as the banks passed it on, at most 4096 bytes.
    #[uniffi(default = None)]
    pub name: Option<String>,
    /// The payer's bank account: an IBAN, or how his country counts accounts; at most 128 bytes.
    #[uniffi(default = None)]
    pub account: Option<String>,
    /// The remittance advice, where one came with it.
    #[uniffi(default = [])]
    pub remittance: Vec<RemittanceLine>,
}

/// Blocks something for an account: invoices, refunds, dunning, late charges.
#[uniffi::remote(Record)]
pub struct BlockAccount {
    /// Whose account it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
    /// What is blocked.
    pub block: Block,
    /// The first day of the block.
    pub effective: CalendarDate,
    /// Its last day; none until it is lifted.
    #[uniffi(default = None)]
    pub until: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

/// A roll-forward: from what was open before a period to what is open at its end, by cause.
#[uniffi::remote(Record)]
pub struct Bridge {
    /// The days whose changes it explains.
    pub period: ReportPeriod,
    /// Which date of an entry decides whether it falls into the period.
    pub basis: Basis,
    /// One per currency.
    pub currencies: Vec<CurrencyBridge>,
}

/// One cause, and what it changed.
#[uniffi::remote(Record)]
pub struct BridgeStep {
    /// The cause.
    pub cause: Cause,
    /// By how much it changed what is open; below zero lowers it.
    pub amount: Money,
    /// How many items or movements it is.
    pub count: u64,
}

/// The bounds of an aging report, in days.
#[uniffi::remote(Record)]
pub struct Buckets {
    /// What the age is counted from.
    pub basis: AgingBasis,
    /// What the age is counted in.
    pub unit: AgingUnit,
    /// The last day, or month, of each bucket but the last, rising; the last bucket has no end. `[0, 30, 60, 90]` gives current,
    /// 1-30, 31-60, 61-90 and 91+.
    pub edges: Vec<i32>,
}

/// What had gone on as an item of its own is open again where it was. Written to the stream of either account.
#[uniffi::remote(Record)]
pub struct CarryUndone {
    /// The item it had been taken off.
    pub from: ItemKey,
    /// Whose item that is.
    pub from_account: AccountKey,
    /// The number under which it had gone on.
    pub to: DocumentId,
    /// Whose that is.
    pub to_account: AccountKey,
    /// How much.
    pub amount: Money,
    /// What that is carried at in base currency, where it is in another one.
    #[uniffi(default = None)]
    pub base: Option<Money>,
    /// Why.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// A case ended.
#[uniffi::remote(Record)]
pub struct CaseClosed {
    /// Its number.
    pub case: DocumentId,
    /// How.
    pub outcome: CaseOutcome,
    /// Why.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// How a case ended.
#[uniffi::remote(Record)]
pub struct CaseEnd {
    /// The day from which it no longer runs.
    pub day: CalendarDate,
    /// How.
    pub outcome: CaseOutcome,
}

/// One item of a case.
#[uniffi::remote(Record)]
pub struct CaseItem {
    /// The item.
    pub item: ItemKey,
    /// How much of it the case is about.
    pub amount: Money,
    /// What of that is open on the day.
    pub open: Money,
}

/// Something was noted in a case.
#[uniffi::remote(Record)]
pub struct CaseNoted {
    /// Its number.
    pub case: DocumentId,
    /// What.
    pub note: CaseNote,
    /// Why.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Something is going on about items without moving money: a dispute, a promise, a plan, proceedings.
#[uniffi::remote(Record)]
pub struct CaseOpened {
    /// Its number.
    pub case: DocumentId,
    /// What it is about.
    pub matter: Matter,
    /// Which items, and how much of each; empty where the whole account is concerned.
    pub lines: Vec<ItemAmount>,
    /// Why.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Which column of a table of receipts, to be applied at once, means what. Columns are named exactly as the table names
/// them.
#[uniffi::remote(Record)]
pub struct CashColumns {
    /// The number of the receipt.
    pub receipt: String,
    /// Who paid.
    pub customer: String,
    /// Which of the customer's accounts; where empty, the only one.
    #[uniffi(default = None)]
    pub class: Option<String>,
    /// The currency; none where all receipts are in the one that is said beside.
    #[uniffi(default = None)]
    pub currency: Option<String>,
    /// How much, above zero.
    pub amount: String,
    /// The day on which it was paid.
    pub value_date: String,
}

/// One way to count the latest due date.
#[uniffi::remote(Record)]
pub struct CeilingTerm {
    /// How many days, counted from the day after.
    pub days: u16,
    /// Whether the end of the month comes in.
    pub month_end: MonthEnd,
    /// The latest of these that is known is the day after which they count.
    pub from: Vec<PaymentMoment>,
}

/// The certificate of a withholding came, or will not come.
#[uniffi::remote(Record)]
pub struct CertificateRecorded {
    /// The withholding.
    pub withholding: DocumentId,
    /// Its number; none where none will come.
    #[uniffi(default = None)]
    pub certificate: Option<String>,
    /// How much is certified.
    pub amount: Money,
}

/// Changes what is agreed with a customer from a day on: who is billed, who pays, whose subsidiary it is. The profile
/// replaces the earlier one; the earlier one still holds for the days before.
#[uniffi::remote(Record)]
pub struct ChangeAccount {
    /// Whose account it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
    /// What holds from that day on.
    pub profile: Profile,
    /// The first day on which it holds.
    pub effective: CalendarDate,
}

/// Changes the due date of one item, for a reason. Reports of earlier days show the earlier one.
#[uniffi::remote(Record)]
pub struct ChangeDueDate {
    /// The item: a debit.
    pub item: ItemKey,
    /// When it is due from now on, not before its document date.
    pub due: CalendarDate,
    /// The day from which that is agreed, not before the item.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

/// Interest of days on which nothing changes.
#[uniffi::remote(Record)]
pub struct ChargeLine {
    /// The first day.
    pub first: CalendarDate,
    /// The last day, included.
    pub last: CalendarDate,
    /// Calendar days.
    pub days: i32,
    /// What bears the interest, with interest that was added to it.
    pub principal: Money,
    /// Percent a year.
    pub percent: Percent,
    /// Which part of a year the days are.
    pub of_year: YearFraction,
    /// The interest.
    pub amount: Money,
}

/// What late payment costs: an agreement, or a law as `Statute`(super::Statute) has it.
#[uniffi::remote(Record)]
pub struct ChargePolicy {
    /// Percent a year.
    pub rate: RateRule,
    /// How the interest days become a part of a year.
    pub day_count: DayCount,
    /// Whether interest bears interest.
    pub compounding: Compounding,
    /// How a fraction of a minor unit becomes a whole one.
    pub rounding: Rounding,
    /// What is rounded.
    pub round: RoundEach,
    /// Days after the due date within which nothing is charged. After them, interest counts from the due date.
    pub grace: u16,
    /// A charge, interest and lump sum, below this is not made; its days stay chargeable.
    #[uniffi(default = None)]
    pub minimum: Option<Money>,
    /// The most interest that one claim ever bears.
    #[uniffi(default = None)]
    pub cap: Option<Money>,
    /// What is owed once beside the interest.
    #[uniffi(default = None)]
    pub lump_sum: Option<LumpSum>,
}

/// A late charge that charged what was settled in fact.
#[uniffi::remote(Record)]
pub struct ChargeReversal {
    /// The late charge.
    pub charge: DocumentId,
    /// The item whose late payment it charged.
    pub item: ItemKey,
    /// The first day that was charged.
    pub from: CalendarDate,
    /// The last day that was charged.
    pub through: CalendarDate,
    /// The interest that was charged.
    pub interest: Money,
    /// How much of it was charged on what was settled: in proportion to amount and days, all of it where the item was
    /// settled before the first day. Rounded half away from zero.
    pub reverse: Money,
}

/// Days of an item whose late payment was charged.
#[uniffi::remote(Record)]
pub struct ChargedDays {
    /// The late charge.
    pub charge: DocumentId,
    /// The first day.
    pub from: CalendarDate,
    /// The last day.
    pub through: CalendarDate,
    /// The interest of these days.
    pub interest: Money,
}

/// What late payment of one item is charged.
#[uniffi::remote(Record)]
pub struct ChargedItem {
    /// The item that is paid late.
    pub item: ItemKey,
    /// The first day that is charged.
    pub from: CalendarDate,
    /// The last day that is charged.
    pub through: CalendarDate,
    /// The interest of these days, zero or above.
    pub interest: Money,
    /// A lump sum beside it, above zero; none for none.
    #[uniffi(default = None)]
    pub lump_sum: Option<Money>,
}

/// Which account of the general ledger each role stands for. The first line that fits a posting is taken, so exceptions come
/// before the rule.
#[uniffi::remote(Record)]
pub struct Chart {
    /// Its lines.
    pub lines: Vec<ChartLine>,
}

/// One account of a chart, and what is booked on it.
#[uniffi::remote(Record)]
pub struct ChartLine {
    /// The role.
    pub role: Role,
    /// The account: a number or a name.
    pub account: String,
    /// Only for amounts in this currency.
    #[uniffi(default = None)]
    pub currency: Option<Currency>,
    /// Only for money that was paid this way.
    #[uniffi(default = None)]
    pub method: Option<PaymentMethod>,
    /// Only for tax of this rate.
    #[uniffi(default = None)]
    pub tax_rate: Option<Percent>,
}

/// An account number that was looked at, as plain data.
#[uniffi::remote(Record)]
pub struct CheckedIban {
    /// The country, by its code of ISO 3166.
    pub country: String,
    /// Without blanks.
    pub compact: String,
    /// In groups of four, as it is printed.
    pub printed: String,
    /// The account number of the country, without country and check digits.
    pub bban: String,
    /// Whether the check digits that the country itself puts into its account numbers are right; none where it has
    /// none, or they are not looked at here. An account whose own check is wrong can hardly be paid to.
    #[uniffi(default = None)]
    pub national_check: Option<bool>,
}

/// A claim that fell due: how much of it was open from which day on.
#[uniffi::remote(Record)]
pub struct Claim {
    /// The day it fell due. Interest runs from the day after.
    pub due: CalendarDate,
    /// What bears interest, in order of the days from which it does. Each holds until the next one.
    pub segments: Vec<Segment>,
}

/// Which column of a table of late claims means what. Columns are named exactly as the table names them.
#[uniffi::remote(Record)]
pub struct ClaimColumns {
    /// The day on which it fell due.
    pub due: String,
    /// What was open then and stayed open until it was paid.
    pub principal: String,
    /// The day on which it was paid, which bears interest too; where empty, the day until which is charged.
    #[uniffi(default = None)]
    pub paid: Option<String>,
    /// The currency.
    #[uniffi(default = None)]
    pub currency: Option<String>,
    /// The number of its document, to find the row again.
    #[uniffi(default = None)]
    pub document: Option<String>,
    /// The document date, from which the days of a discount count. Given with both columns below, or not at all.
    #[uniffi(default = None)]
    pub issued: Option<String>,
    /// Percent of the principal that may be kept where it is paid early; empty where there is no discount.
    #[uniffi(default = None)]
    pub discount_percent: Option<String>,
    /// Until how many days after the document date.
    #[uniffi(default = None)]
    pub discount_days: Option<String>,
}

/// What the rows of a class come to.
#[uniffi::remote(Record)]
pub struct ClassTotal {
    /// The class.
    pub class: RowClass,
    /// How many rows it has.
    pub rows: u32,
    /// What is open of them here.
    pub here: Money,
    /// What is open of them there.
    pub there: Money,
    /// Ours less theirs.
    pub difference: Money,
}

/// A receipt was handed to the bank, or its money became final.
#[uniffi::remote(Record)]
pub struct ClearingRecorded {
    /// The receipt.
    pub receipt: DocumentId,
    /// The stage it has reached.
    pub stage: Stage,
    /// The payout it came with.
    #[uniffi(default = None)]
    pub payout: Option<DocumentId>,
    /// What the gateway kept of it.
    #[uniffi(default = None)]
    pub fee: Option<Money>,
    /// The bank's reference.
    #[uniffi(default = None)]
    pub reference: Option<String>,
}

/// Closes an account on which nothing is open. Nothing new is issued on it or received for it; it can be opened
/// again.
#[uniffi::remote(Record)]
pub struct CloseAccount {
    /// Whose account it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
    /// The day from which it is closed, not before the last change of what was open. It is booked on the first day on
    /// which that can be.
    pub closed: CalendarDate,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Closes the books through a day: nothing posts there any more, and no figure of the books up to that day changes until it
/// is reopened. What is late goes to the first day that is open and keeps its effective date.
///
/// The heads of all streams are kept with it, so that the books can be told again as they were known at the close
/// (`portfolio::KnownAt::Close`). Whatever comes after it has to be recorded later than the close, and is not
/// decided from a ledger that has not seen it: store a close while nothing else is being written.
#[uniffi::remote(Record)]
pub struct ClosePeriod {
    /// The last day; not after the day on which it is recorded, and the day after. Where the rules have a period calendar,
    /// the end of one of its periods.
    pub through: CalendarDate,
    /// Where every stream stands, with the hashes of the log where there is one. Empty for where the ledger itself has
    /// them, without hashes.
    #[uniffi(default = [])]
    pub heads: Vec<StreamHead>,
    /// What of the closing checklist was left open, and who answers for that, at most 4096 bytes.
    #[uniffi(default = None)]
    pub acknowledged: Option<String>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// The closing of an account.
#[uniffi::remote(Record)]
pub struct ClosedAccount {
    /// Since when.
    pub since: CalendarDate,
    /// The account that took over what was open; none where it was closed for itself.
    #[uniffi(default = None)]
    pub merged_into: Option<AccountKey>,
}

/// What is asked before the books are closed through a day.
#[uniffi::remote(Record)]
pub struct ClosingCheck {
    /// The last day that is to be closed.
    pub through: CalendarDate,
    /// Up to where each stream was posted to the general ledger; one that is not among them was not posted at all. None
    /// where this is nobody's concern.
    #[uniffi(default = None)]
    pub posted: Option<Vec<StreamHead>>,
    /// What does not agree with the books of others: banks, gateways, a control account.
    pub unreconciled: Vec<Unreconciled>,
    /// What may not be left open.
    pub blocking: Vec<ClosingMatter>,
}

/// What is left open before the books are closed through a day, as booked at its end.
#[uniffi::remote(Record)]
pub struct ClosingChecklist {
    /// The last day that is to be closed.
    pub through: CalendarDate,
    /// What is open, matter by matter, then by account.
    pub lines: Vec<ClosingLine>,
}

/// One thing that is left open.
#[uniffi::remote(Record)]
pub struct ClosingLine {
    /// What it is.
    pub matter: ClosingMatter,
    /// Whose it is; none for what is no account's.
    #[uniffi(default = None)]
    pub account: Option<AccountKey>,
    /// Which: a document, an item with its dispute, a stream with the first version, the caller's words.
    pub which: String,
    /// How much; none where there is no amount.
    #[uniffi(default = None)]
    pub amount: Option<Money>,
    /// Whether it may not be left open.
    pub blocking: bool,
}

/// A named column of a `Frame`.
#[uniffi::remote(Record)]
pub struct Column {
    /// Its name, which no other column has.
    pub name: String,
    /// Its cells, from top to bottom.
    pub cells: Cells,
    /// Whether a table for people shows zero amounts as a dash. Data formats keep the zero.
    #[uniffi(default = false)]
    pub dash_zero: bool,
}

/// Open items that make up an amount.
#[uniffi::remote(Record)]
pub struct Combination {
    /// The items, by position.
    pub parts: Vec<CombinationPart>,
    /// What they come to less the amount: zero where they are equal, below zero where the amount is more.
    pub difference: Money,
}

/// An open item of a combination.
#[uniffi::remote(Record)]
pub struct CombinationPart {
    /// Which of the open items: its position, from 0.
    pub position: u32,
    /// Whether it is closed with its discount.
    pub discounted: bool,
}

/// The answer to which open items make up an amount.
#[uniffi::remote(Record)]
pub struct CombinationSearch {
    /// What is known.
    pub found: CombinationsFound,
    /// The one, at least two and at most sixteen of several, none; and where the limits were reached, one at most.
    pub listed: Vec<Combination>,
    /// Whether those are all there are.
    pub complete: bool,
    /// How many steps it took, never more than allowed.
    pub steps: u64,
}

/// A request to a customer to confirm what it owes, as ISA 505 (External Confirmations) has it: a value that
/// `Confirmation::letter` shows. An auditor sends it and receives the reply; the library does neither.
#[uniffi::remote(Record)]
pub struct Confirmation {
    /// Who is asked.
    pub customer: CustomerId,
    /// What of our books is to be confirmed.
    pub view: ReportView,
    /// How it is asked.
    pub form: ConfirmationForm,
    /// Until when a reply is asked for; none where no day is set.
    #[uniffi(default = None)]
    pub reply_by: Option<CalendarDate>,
    /// What is open, currency by currency. In the blank form too: that form only does not show it.
    pub balances: Vec<ConfirmedBalance>,
}

/// What a customer answered to a request to confirm.
#[uniffi::remote(Record)]
pub struct ConfirmationReply {
    /// When the reply came.
    pub received: CalendarDate,
    /// What it says.
    pub answer: ConfirmationAnswer,
}

/// What a request to confirm came to.
#[uniffi::remote(Record)]
pub struct ConfirmationResult {
    /// Who was asked.
    pub customer: CustomerId,
    /// What was asked about.
    pub view: ReportView,
    /// How it was asked.
    pub form: ConfirmationForm,
    /// When the reply came; none where none did.
    #[uniffi(default = None)]
    pub received: Option<CalendarDate>,
    /// What it comes to.
    pub finding: ConfirmationFinding,
    /// Currency by currency, what we have and what the customer has.
    pub balances: Vec<RepliedBalance>,
    /// Item by item, where the customer listed its own.
    #[uniffi(default = None)]
    pub reconciliation: Option<Reconciliation>,
}

/// What is open of a customer in one currency.
#[uniffi::remote(Record)]
pub struct ConfirmedBalance {
    /// The currency.
    pub currency: Currency,
    /// What all items come to; below zero where we owe the customer.
    pub total: Money,
    /// The items, by account, the oldest first.
    pub items: Vec<ConfirmedItem>,
}

/// An item that a customer is asked about.
#[uniffi::remote(Record)]
pub struct ConfirmedItem {
    /// The account it stands on.
    pub account: AccountKey,
    /// The item.
    pub item: ItemKey,
    /// What it comes from, in the words of reports: `invoice`, `receipt`.
    pub kind: String,
    /// The document date or value date.
    pub issued: CalendarDate,
    /// When it is due; none where that is not known.
    #[uniffi(default = None)]
    pub due: Option<CalendarDate>,
    /// What is open of it.
    pub open: Money,
}

/// How to reach a customer. Personal data: it never enters an event, an error or a log.
#[uniffi::remote(Record)]
pub struct Contact {
    /// The name on letters and reports.
    pub name: String,
    /// The address, line by line.
    pub address: Vec<String>,
    /// Where reminders go by e-mail.
    #[uniffi(default = None)]
    pub email: Option<String>,
    /// Where to call.
    #[uniffi(default = None)]
    pub phone: Option<String>,
}

/// One item of a plan.
#[uniffi::remote(Record)]
pub struct ContractAmount {
    /// The item.
    pub item: ItemKey,
    /// When it is due by contract; none while it is pending.
    #[uniffi(default = None)]
    pub due: Option<CalendarDate>,
    /// What is open of it, at most what was planned.
    pub open: Money,
    /// Days overdue by contract; zero where it is not, or where nothing of it is open.
    pub overdue: i32,
}

/// A credit settled items.
#[uniffi::remote(Record)]
pub struct CreditApplied {
    /// The receipt or credit note.
    pub credit: DocumentId,
    /// What kind of credit it is, since another account's stream does not hold the document itself.
    pub kind: CreditKind,
    /// Whose credit it is.
    pub account: AccountKey,
    /// What it settled: in the credit's own stream every line, elsewhere the lines of that account.
    pub lines: Vec<AppliedLine>,
}

/// A customer whose trade balance is in credit: reported as a debt of ours, not taken off what others owe (IAS 1.32, HGB
/// section 246(2)).
#[uniffi::remote(Record)]
pub struct CreditBalance {
    /// Whose.
    pub account: AccountKey,
    /// How much more is to their credit, above zero.
    pub amount: Money,
    /// What that is carried at in base currency, above zero.
    pub base: Money,
}

/// The customers whose trade balance is in credit at the end of a day in the books.
#[uniffi::remote(Record)]
pub struct CreditBalances {
    /// The day.
    pub as_of: CalendarDate,
    /// By account and currency.
    pub lines: Vec<CreditBalance>,
}

/// A credit note was issued: a credit item of its gross.
#[uniffi::remote(Record)]
pub struct CreditNoteIssued {
    /// The credit note's number.
    pub credit_note: DocumentId,
    /// What is credited, in amounts above zero.
    pub totals: Totals,
    /// What that is in base currency, and by which rate; none for what is in base currency.
    #[uniffi(default = None)]
    pub value: Option<Valuation>,
    /// The invoice it corrects.
    #[uniffi(default = None)]
    pub against: Option<DocumentId>,
    /// Why.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// A part of a credit, and whose it becomes.
#[uniffi::remote(Record)]
pub struct CreditPart {
    /// The number under which it goes on.
    pub credit: DocumentId,
    /// Whose it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
    /// How much, above zero, in the currency of the credit.
    pub amount: Money,
    /// What it is meant for; none for settling items.
    #[uniffi(default = None)]
    pub purpose: Option<Purpose>,
    /// What the payer says it is for, in the currency of the credit.
    #[uniffi(default = [])]
    pub remittance: Vec<RemittanceLine>,
    /// How to apply it; none for the policy of the rules in force.
    #[uniffi(default = None)]
    pub policy: Option<AllocationPolicy>,
}

/// Applications were undone: the items are open again, the credit is unapplied again.
#[uniffi::remote(Record)]
pub struct CreditUnapplied {
    /// The receipt or credit note.
    pub credit: DocumentId,
    /// Whose credit it is.
    pub account: AccountKey,
    /// What was undone: in the credit's own stream every line, elsewhere the lines of that account.
    pub lines: Vec<UndoneLine>,
    /// Why.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// How the cells of a file are written.
#[uniffi::remote(Record)]
pub struct CsvFormat {
    /// What stands between two cells.
    pub delimiter: Delimiter,
    /// How dates are written.
    pub date: DateFormat,
    /// What stands before the decimals of an amount.
    pub decimal: DecimalMark,
}

/// The roll-forward of one currency. The opening amount and all steps add up to the closing amount, or there is none.
#[uniffi::remote(Record)]
pub struct CurrencyBridge {
    /// The currency of every amount.
    pub currency: Currency,
    /// What was open at the end of the day before the period: debits less credits.
    pub opening: Money,
    /// What changed it, in the order of `Cause`; causes that did not occur are left out.
    pub steps: Vec<BridgeStep>,
    /// What is open at the end of the period.
    pub closing: Money,
}

/// What is open in one currency other than the books.
#[uniffi::remote(Record)]
pub struct CurrencyExposure {
    /// What customers owe, less credit notes.
    pub owed: Money,
    /// Money of theirs that settles nothing yet, above zero, also where the payer is not known.
    pub unapplied: Money,
    /// Money on its way to the bank.
    pub in_transit: Money,
    /// Deposits, above zero: not monetary, so no part of the position.
    pub deposits: Money,
    /// The position: what is owed and on its way, less what is unapplied. What a change of the rate changes.
    pub position: Money,
    /// What the position is carried at in base currency.
    pub carried: Money,
    /// What it is worth by the rate of the day; none where no rate is given, or none holds.
    #[uniffi(default = None)]
    pub worth: Option<Money>,
    /// By how much that is more than what it is carried at.
    #[uniffi(default = None)]
    pub unrealised: Option<Money>,
}

/// What is open in other currencies than the books at the end of a day.
#[uniffi::remote(Record)]
pub struct CurrencyExposures {
    /// The day.
    pub as_of: CalendarDate,
    /// The currency of the books.
    pub base: Currency,
    /// By currency.
    pub lines: Vec<CurrencyExposure>,
}

/// A reconciliation in one currency. The differences of its rows add up to the difference of the totals.
#[uniffi::remote(Record)]
pub struct CurrencyReconciliation {
    /// The currency of every amount.
    pub currency: Currency,
    /// What our open items come to.
    pub here: Money,
    /// What their list comes to.
    pub there: Money,
    /// Ours less theirs: what the rows explain.
    pub difference: Money,
    /// Their control account; none where it was not given.
    #[uniffi(default = None)]
    pub control: Option<Money>,
    /// Their list less their control account: what no row can explain, since their own books do not agree. None without a
    /// control account.
    #[uniffi(default = None)]
    pub unexplained_control: Option<Money>,
    /// What each class comes to, those without a row left out.
    pub classes: Vec<ClassTotal>,
    /// Every document of either side: by account and number, then what is only there in its order.
    pub rows: Vec<ReconciledRow>,
}

/// The restatement of one currency. The reported total and all steps add up to the restated one, or there is none.
#[uniffi::remote(Record)]
pub struct CurrencyRestatement {
    /// The currency of every amount.
    pub currency: Currency,
    /// What was open in the figures as they were reported: debits less credits.
    pub reported: Money,
    /// What changed it, in the order of `Cause`; causes that did not occur are left out.
    pub steps: Vec<BridgeStep>,
    /// What is open in the restated figures.
    pub restated: Money,
    /// What the steps are made of: in their order, then as it was recorded, by account and by item.
    pub lines: Vec<RestatedLine>,
    /// Items that stand in other columns because a due date, a dispute or an uncleared receipt was recorded since. They
    /// change no total. By account and item.
    pub shifts: Vec<Shift>,
}

/// How receipts of a customer are applied.
#[uniffi::remote(Record)]
pub struct CustomerPolicy {
    /// The customer.
    pub customer: CustomerId,
    /// Which of his accounts; none for all that no other line names.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
    /// How.
    pub policy: AllocationPolicy,
}

/// What a migration comes to for one customer in one currency.
#[uniffi::remote(Record)]
pub struct CustomerTotal {
    /// The customer; none for rows that name none.
    #[uniffi(default = None)]
    pub customer: Option<CustomerId>,
    /// The currency.
    pub currency: Currency,
    /// What the list comes to.
    pub listed: Money,
    /// What of it is taken.
    pub taken: Money,
    /// What of it is refused.
    pub refused: Money,
}

/// A quote and the day on which it was made.
#[uniffi::remote(Record)]
pub struct DatedQuote {
    /// The day of the quote; it holds from this day on.
    pub day: CalendarDate,
    /// What one unit costs.
    pub quote: Quote,
}

/// One band of day limits: what falls due when, for documents until that day of the month.
#[uniffi::remote(Record)]
pub struct DayBand {
    /// The last day of the month that the band takes, 1 to 31. The last band says 31.
    pub until: u8,
    /// Months from the month of the document, 0 to 120.
    pub months: u16,
    /// The day of that month, 1 to 31, or its last one where the month is shorter.
    pub day: u8,
}

/// Something was claimed beside invoices: one debit item per instalment.
#[uniffi::remote(Record)]
pub struct DebitRaised {
    /// Its number.
    pub debit: DocumentId,
    /// What it is.
    pub kind: DebitKind,
    /// What it claims.
    pub totals: Totals,
    /// What that is in base currency, and by which rate; none for what is in base currency.
    #[uniffi(default = None)]
    pub value: Option<Valuation>,
    /// What was agreed; none where only a day was said.
    #[uniffi(default = None)]
    pub terms: Option<Terms>,
    /// What follows from it: one item per instalment.
    pub schedule: Vec<ScheduledInstalment>,
    /// The document it goes back to.
    #[uniffi(default = None)]
    pub against: Option<DocumentId>,
    /// The late payment that is charged.
    pub charged: Vec<ChargedItem>,
    /// Why.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Until when a law lets a debtor pay where no day was agreed, as data. It is no legal advice.
///
/// | name | days | from the later of |
/// |---|---|---|
/// | `eu_2011_7_business`, `eu_2011_7_public` | 30 | invoice, goods or services, and their acceptance |
/// | `de_286_3` | 30 | due date, invoice, goods or services |
/// | `nl_119a` | 30 | invoice, goods or services, and their acceptance |
/// | `fr_441_10` | 30 | goods or services |
/// | `uk_1998` | 30 | goods or services, notice of the amount |
/// | `in_msmed` | 15 | acceptance |
/// | `us_prompt_payment` | 30 | invoice, acceptance |
/// | `us_prompt_payment_meat`, `us_prompt_payment_dairy` | 7, 10 | delivery, invoice |
#[uniffi::remote(Record)]
pub struct DefaultStart {
    /// The name by which it is asked for.
    pub name: String,
    /// The law.
    pub title: String,
    /// Where it was read.
    pub source: String,
    /// The day on which it was read.
    pub read: CalendarDate,
    /// How many days, counted from the day after.
    pub days: u16,
    /// The latest of these that is known is the day after which they count.
    pub from: Vec<PaymentMoment>,
}

/// That somebody may act for somebody else.
#[uniffi::remote(Record)]
pub struct Delegation {
    /// Whose authority it is.
    pub from: ActorId,
    /// Who has it meanwhile. He can not hand it on.
    pub to: ActorId,
    /// The role that is delegated.
    pub role: RoleName,
    /// The first day.
    pub since: CalendarDate,
    /// The last day.
    pub until: CalendarDate,
    /// Why.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// A payment in advance that was invoiced and received before the final invoice.
#[uniffi::remote(Record)]
pub struct Deposit {
    /// The totals of the invoice for the deposit, with the tax inside by rate.
    pub totals: Totals,
    /// What of its gross was received. Only that is deducted.
    pub received: Money,
}

/// What settles beside money, or what money settles nothing: the payer paid a little less, or more, and that is accepted.
#[uniffi::remote(Record)]
pub struct Difference {
    /// Why.
    pub kind: DifferenceKind,
    /// How much: above zero where less was paid, below where more was.
    pub amount: Money,
}

/// A discount as an issued instalment offers it: so much, if paid by that day.
///
/// A discount is an option on an item. It never makes an item of its own, so aging sees the whole claim until the
/// discount is earned.
#[uniffi::remote(Record)]
pub struct DiscountOffer {
    /// The last day on which it is earned, included. None where it counts from something that has not happened: it is
    /// earned until then.
    #[uniffi(default = None)]
    pub until: Option<CalendarDate>,
    /// What is deducted if the whole instalment is paid by then.
    pub amount: Money,
}

/// A discount that the customer took and was refused.
#[uniffi::remote(Record)]
pub struct DiscountRefusal {
    /// The item that is still open for it.
    pub item: ItemKey,
    /// The receipt with which it was taken.
    pub receipt: DocumentId,
    /// How much.
    pub amount: Money,
    /// When it was refused.
    pub refused: CalendarDate,
}

/// A discount that was taken without having been earned was refused.
#[uniffi::remote(Record)]
pub struct DiscountRefused {
    /// The item.
    pub item: ItemKey,
    /// The receipt with which it was taken.
    pub receipt: DocumentId,
    /// How much.
    pub amount: Money,
    /// Why.
    pub reason: String,
}

/// A discount for paying early: `2/10` is 2 percent until ten days after the baseline.
#[uniffi::remote(Record)]
pub struct DiscountTier {
    /// Above 0, below 100.
    pub percent: Percent,
    /// The day its steps count from; none for that of its instalment. "2/10 from the receipt of goods, net 30" has one.
    #[uniffi(default = None)]
    pub baseline: Option<Baseline>,
    /// The steps from the baseline to the last day on which the discount is earned. That day is included.
    #[uniffi(default = [])]
    pub until: Vec<DateStep>,
    /// What the percentage is taken of.
    pub base: DiscountBase,
}

/// Something became of a document on its way to the customer.
#[uniffi::remote(Record)]
pub struct DispatchRecorded {
    /// The document.
    pub document: DocumentId,
    /// What happened.
    pub step: DispatchStep,
    /// When.
    pub date: CalendarDate,
    /// The channel, a message id, the reason of a rejection.
    #[uniffi(default = None)]
    pub reference: Option<String>,
}

/// A dispute, running or resolved.
#[uniffi::remote(Record)]
pub struct DisputeStatus {
    /// Its number. Why it was opened stands in its event.
    pub dispute: DocumentId,
    /// Who looks after it, by an opaque id.
    #[uniffi(default = None)]
    pub owner: Option<String>,
    /// Since when.
    pub since: CalendarDate,
    /// What it is about, and what of that is open: as long as it runs, that much is disputed.
    pub items: Vec<CaseItem>,
    /// How it ended; none as long as it runs.
    #[uniffi(default = None)]
    pub ended: Option<CaseEnd>,
}

/// A dividend from insolvency proceedings.
#[uniffi::remote(Record)]
pub struct Dividend {
    /// The receipt.
    pub receipt: DocumentId,
    /// When it came.
    pub date: CalendarDate,
    /// How much it was.
    pub amount: Money,
}

/// A document was voided: by effective date it never counted.
#[uniffi::remote(Record)]
pub struct DocumentVoided {
    /// The document.
    pub document: DocumentId,
    /// What its items were: all of it.
    pub lines: Vec<ItemAmount>,
    /// Why.
    pub reason: String,
}

/// An item's due date was changed.
#[uniffi::remote(Record)]
pub struct DueDateChanged {
    /// The item.
    pub item: ItemKey,
    /// When it was due before; none while it was pending.
    #[uniffi(default = None)]
    pub before: Option<CalendarDate>,
    /// When it is due.
    pub due: CalendarDate,
    /// Why.
    pub reason: String,
}

/// A discount earned by money that is booked after its last day and counts from before.
#[uniffi::remote(Record)]
pub struct EarnedDiscount {
    /// The item.
    pub item: ItemKey,
    /// The day on which the money was paid.
    pub paid: CalendarDate,
    /// The last day of the offer.
    pub until: CalendarDate,
    /// What the offer grants if the whole instalment is paid.
    pub offered: Money,
    /// What of it the money earns.
    pub discount: Money,
}

/// Records that insolvency proceedings ended.
#[uniffi::remote(Record)]
pub struct EndInsolvency {
    /// The case.
    pub insolvency: DocumentId,
    /// The day on which they ended, not before they were opened.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Ends a payment plan. After a default only the dates of the contract hold.
#[uniffi::remote(Record)]
pub struct EndPlan {
    /// The plan.
    pub plan: DocumentId,
    /// How it ended.
    pub outcome: PlanOutcome,
    /// The day from which it has ended, not before it was agreed.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Ends a promise: withdrawn, or replaced by another. Whether one that runs is kept or broken follows from what was
/// paid.
#[uniffi::remote(Record)]
pub struct EndPromise {
    /// The promise.
    pub promise: DocumentId,
    /// How it ended.
    pub outcome: PromiseOutcome,
    /// The day from which it has ended, not before it was made.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Enters an item that was open in another system when the books moved here. It counts from its own date by value date, and
/// from the cut-over day in the books.
#[uniffi::remote(Record)]
pub struct EnterOpeningItem {
    /// Its number in the other system, which it keeps.
    pub document: DocumentId,
    /// Whose it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
    /// What it is.
    pub kind: OpeningKind,
    /// What was open of it at the cut-over, above zero, also for a credit. It is what the item is at first here.
    pub open: Money,
    /// What it was at first in the other system, not below what is open; none where that is not known.
    #[uniffi(default = None)]
    pub original: Option<Money>,
    /// The document date, or the value date of money.
    pub issued: CalendarDate,
    /// When it is due; none where that is not known. A credit has none.
    #[uniffi(default = None)]
    pub due: Option<CalendarDate>,
    /// What a credit is meant for; none for settling items. A debit has none.
    #[uniffi(default = None)]
    pub purpose: Option<Purpose>,
    /// What the other system or the customer calls it beside its number, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reference: Option<String>,
    /// The cut-over day: the accounting date.
    pub posting: CalendarDate,
    /// What the other books carried it at in base currency, above zero, where it is in another one; none for its worth by the
    /// rate of the rules on the cut-over day.
    #[uniffi(default = None)]
    pub carried: Option<Money>,
}

/// One event as it is kept for ever: where it stands, what caused it, when it counts.
#[uniffi::remote(Record)]
pub struct Entry {
    /// The schema of this entry.
    pub schema: u32,
    /// The stream it stands in.
    pub stream: StreamId,
    /// Its place in the stream, from 1, without gaps.
    pub version: u64,
    /// The command that caused it.
    pub command: CommandId,
    /// The digest of that command.
    pub digest: Digest,
    /// When it was recorded.
    pub recorded: UtcInstant,
    /// The accounting date: Book views look at it.
    pub posting: CalendarDate,
    /// The day from which it counts: Value views look at it.
    pub effective: CalendarDate,
    /// Who caused it.
    #[uniffi(default = None)]
    pub actor: Option<ActorId>,
    /// Under which authority, as it was stated.
    #[uniffi(default = None)]
    pub authority: Option<Authority>,
    /// What happened.
    pub event: Event,
}

/// A row that has an oddity.
#[uniffi::remote(Record)]
pub struct Example {
    /// Which: counted from 0 in a table, the line of a file.
    pub row: u64,
    /// What stands there.
    pub value: String,
}

/// Dated quotes, and how long each of them holds.
///
/// The quote of a pair that holds on a day is the latest of that day or before, as long as it is not older than
/// `valid_days`. Where a pair has none, two quotes with the pivot currency do. Quotes may come in any order and in either
/// direction; the same quote twice is one. A table that is asked about many amounts is sorted once by
/// `ExchangeRates::table`.
#[uniffi::remote(Record)]
pub struct ExchangeRates {
    /// The quotes, in any order.
    pub quotes: Vec<DatedQuote>,
    /// How many days after its own a quote still holds; 0 for its own day alone.
    pub valid_days: u32,
    /// The currency through which a pair without a quote of its own is converted; none to refuse such pairs.
    #[uniffi(default = None)]
    pub pivot: Option<Currency>,
}

/// One open item of an outside list: of another system's ledger, or of what a customer says it owes.
#[uniffi::remote(Record)]
pub struct ExternalItem {
    /// The document's number as the other side writes it, at most 4096 bytes; empty where it has none.
    pub reference: String,
    /// Whose it is; none where the list does not say.
    #[uniffi(default = None)]
    pub customer: Option<CustomerId>,
    /// What is open, as we see it: above zero is owed to us, below zero is a credit.
    pub amount: Money,
    /// The document date, or when the other side booked it; none where the list does not say.
    #[uniffi(default = None)]
    pub date: Option<CalendarDate>,
    /// When it is due; none where the list does not say.
    #[uniffi(default = None)]
    pub due: Option<CalendarDate>,
}

/// Records a claim filed in insolvency proceedings, or what of it was admitted.
#[uniffi::remote(Record)]
pub struct FileClaim {
    /// The case.
    pub insolvency: DocumentId,
    /// How much is claimed, above zero.
    pub amount: Money,
    /// How much of it was admitted, at most the claim; none where that is not known.
    #[uniffi(default = None)]
    pub admitted: Option<Money>,
    /// The day of filing or admission, not before the proceedings.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// A claim filed in insolvency proceedings.
#[uniffi::remote(Record)]
pub struct FiledClaim {
    /// When that was recorded last.
    pub date: CalendarDate,
    /// How much is claimed.
    pub amount: Money,
    /// How much of it was admitted; none where that is not known.
    #[uniffi(default = None)]
    pub admitted: Option<Money>,
}

/// One kind of oddity.
#[uniffi::remote(Record)]
pub struct Finding {
    /// The table.
    pub table: TableName,
    /// The stable code: one of the error catalogue.
    pub code: String,
    /// The column it is about; none where it is about rows as a whole.
    #[uniffi(default = None)]
    pub column: Option<String>,
    /// What it is, of the first row it was found in.
    pub what: String,
    /// How many rows have it; for customers in several currencies, how many customers.
    pub count: u64,
    /// The first of them, at most five.
    pub examples: Vec<Example>,
    /// What was done.
    pub action: Action,
}

/// That something needs a second person.
#[uniffi::remote(Record)]
pub struct FourEyes {
    /// What.
    pub duty: Duty,
    /// Only where a customer has more than that of it in one day; none for always. Amounts in another currency can not
    /// be compared and need the second person.
    #[uniffi(default = None)]
    pub above: Option<Money>,
}

/// A typed table: what every report becomes before it is shown, stored or handed to another language.
///
/// Plain public data: named columns of one length, what kind of row each is, and notes. Build one with the methods
/// below and end with `Frame::checked`; check one that came from elsewhere with `Frame::check`. Rendering one
/// that was never checked loses nothing: cells that are missing are empty.
///
/// A text column called `currency` is a promise: it names the currency of every amount in its row, so the renderings
/// need not repeat it. Where a row holds amounts of two currencies, call that column otherwise (`document_currency`),
/// and each amount says its own.
#[uniffi::remote(Record)]
pub struct Frame {
    /// What it shows, of which day.
    pub title: String,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// What each row is; empty where all are plain lines.
    #[uniffi(default = [])]
    pub kinds: Vec<RowKind>,
    /// What the reader must know about it, one sentence each.
    #[uniffi(default = [])]
    pub notes: Vec<String>,
}

/// That a role may do something, up to an amount.
#[uniffi::remote(Record)]
pub struct Grant {
    /// The role.
    pub role: RoleName,
    /// What it may do.
    pub duty: Duty,
    /// Whether it only does it, or only approves it; none for both.
    #[uniffi(default = None)]
    pub part: Option<DutyPart>,
    /// The most that one command comes to for a customer, in that currency; none for any amount in any. A limit says
    /// nothing about amounts in other currencies: give one for each, or none.
    #[uniffi(default = None)]
    pub up_to: Option<Money>,
    /// The most that a customer has of it in one day, by whomever, this command included; none for the same as `up_to`.
    #[uniffi(default = None)]
    pub per_day: Option<Money>,
}

/// Grants an allowance on items: for damaged goods, late delivery, a price agreed afterwards.
#[uniffi::remote(Record)]
pub struct GrantAllowance {
    /// The number of the allowance.
    pub allowance: DocumentId,
    /// How much on which item: at least one line.
    #[uniffi(default = [])]
    pub lines: Vec<ItemAmount>,
    /// The day from which it counts, not before the item has that much open.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

/// Grants a discount that was not earned, on an item.
#[uniffi::remote(Record)]
pub struct GrantDiscount {
    /// The number of the grant.
    pub discount: DocumentId,
    /// The item: a debit.
    pub item: ItemKey,
    /// How much, at most what is open.
    pub amount: Money,
    /// The day from which it counts, not before the item has that much open.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

/// Where a stream stands: its version, and the hash that stands for everything up to it.
///
/// Keep heads where whoever could change the log can not change them: with the auditor, in the minutes, in a
/// timestamped mail. A chain alone does not show that its end is missing.
#[uniffi::remote(Record)]
pub struct Head {
    /// The stream.
    pub stream: StreamId,
    /// How many entries it has.
    pub version: u64,
    /// The hash of the last of them; of the stream's name where there is none.
    pub hash: Hash,
}

/// Where streams stood when the books were closed. Stands on the ledger's own stream behind its
/// `PeriodClosed`(super::PeriodClosed), in as many parts as it takes; together they hold every stream.
#[uniffi::remote(Record)]
pub struct HeadsKept {
    /// The day through which the books were closed.
    pub through: CalendarDate,
    /// The heads, by stream, at most a thousand.
    pub heads: Vec<StreamHead>,
}

/// A holiday as law writes it: the day of each year, from which year on, and what happens where it falls on a weekend.
#[uniffi::remote(Record)]
pub struct HolidayRule {
    /// What it is called.
    pub name: String,
    /// Its day of each year.
    pub on: HolidayOn,
    /// Which other day is closed for it.
    pub observed: Observed,
    /// The first year that has it; absent: always.
    #[uniffi(default = None)]
    pub since: Option<i32>,
    /// The last year that has it; absent: for good.
    #[uniffi(default = None)]
    pub until: Option<i32>,
}

/// Says whose money in suspense is, all of it or a part, for one customer or several. Each part becomes a credit of
/// that customer from the value date of the money on, and is applied by policy.
#[uniffi::remote(Record)]
pub struct IdentifyReceipt {
    /// The receipt in suspense.
    pub receipt: DocumentId,
    /// Whose it is: at least one part.
    #[uniffi(default = [])]
    pub parts: Vec<CreditPart>,
    /// The day from which it counts; none for the value date of the money.
    #[uniffi(default = None)]
    pub effective: Option<CalendarDate>,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// A row as the command that issues its invoice.
#[uniffi::remote(Record)]
pub struct ImportedInvoice {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// The command.
    pub command: IssueInvoice,
}

/// What became of the rows of a file of invoices: `rows` = invoices + skipped + refused.
#[uniffi::remote(Record)]
pub struct ImportedInvoices {
    /// How many rows the file has, the header and empty lines not counted.
    pub rows: u64,
    /// The rows that were taken, in the order of the file.
    pub invoices: Vec<ImportedInvoice>,
    /// The rows that do not count, and why.
    pub skipped: Vec<Skipped>,
    /// How many rows have problems and were not taken.
    pub refused: u64,
    /// Every problem of every row. A skipped row may have some too, where its sums do not hold.
    pub problems: Vec<RowProblem>,
}

/// A row as the command that records its money.
#[uniffi::remote(Record)]
pub struct ImportedReceipt {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// The command.
    pub command: ReceivePayment,
}

/// What became of the rows of a file of receipts: `rows` = receipts + skipped + refused.
#[uniffi::remote(Record)]
pub struct ImportedReceipts {
    /// How many rows the file has, the header and empty lines not counted.
    pub rows: u64,
    /// The rows that were taken, in the order of the file.
    pub receipts: Vec<ImportedReceipt>,
    /// The rows that do not count, and why.
    pub skipped: Vec<Skipped>,
    /// How many rows have problems and were not taken.
    pub refused: u64,
    /// Every problem of every row. A skipped row may have some too, where its sums do not hold.
    pub problems: Vec<RowProblem>,
}

/// Two duties that one person may not join, in either order.
#[uniffi::remote(Record)]
pub struct Incompatible {
    /// One duty.
    pub one: Duty,
    /// Only doing it, or only approving it; none for either.
    #[uniffi(default = None)]
    pub one_part: Option<DutyPart>,
    /// The other duty.
    pub other: Duty,
    /// Only doing it, or only approving it; none for either.
    #[uniffi(default = None)]
    pub other_part: Option<DutyPart>,
    /// Where they may not meet.
    pub within: Within,
}

/// Insolvency proceedings over the customer.
#[uniffi::remote(Record)]
pub struct InsolvencyStatus {
    /// Their number.
    pub insolvency: DocumentId,
    /// The court and its file number.
    #[uniffi(default = None)]
    pub court: Option<String>,
    /// Since when they run: from then on dunning and interest are stayed.
    pub since: CalendarDate,
    /// Whether they stay dunning and interest on the day.
    pub stays: bool,
    /// The claim as it was last filed or admitted.
    #[uniffi(default = None)]
    pub claim: Option<FiledClaim>,
    /// The dividends received, in the order they were recorded.
    pub dividends: Vec<Dividend>,
    /// The dividends together, one amount for each currency.
    pub received: Vec<Money>,
    /// How they ended; none as long as they run.
    #[uniffi(default = None)]
    pub ended: Option<CaseEnd>,
}

/// One part of a document, due on one day.
#[uniffi::remote(Record)]
pub struct Instalment {
    /// How much of the document it takes.
    pub share: Share,
    /// The day its steps count from; none for that of the agreement. "30 % with the order, the rest 30 days after
    /// delivery" has two.
    #[uniffi(default = None)]
    pub baseline: Option<Baseline>,
    /// The steps from the baseline to its due date. None: due on the baseline.
    #[uniffi(default = [])]
    pub due: Vec<DateStep>,
    /// Its early-payment discounts, in the order they end.
    #[uniffi(default = [])]
    pub discounts: Vec<DiscountTier>,
}

/// Which column of a file means what in an invoice. Columns are named exactly as the header names them.
#[uniffi::remote(Record)]
pub struct InvoiceColumns {
    /// The invoice's number.
    pub document: String,
    /// Who owes it.
    pub customer: String,
    /// Which of the customer's accounts; an empty cell means the only one.
    #[uniffi(default = None)]
    pub class: Option<String>,
    /// Its currency.
    pub currency: CurrencyOf,
    /// What is owed in all, above zero.
    pub gross: String,
    /// The tax inside, where the file has it.
    #[uniffi(default = None)]
    pub tax: Option<TaxColumns>,
    /// The document date.
    pub issued: String,
    /// The accounting date; an empty cell means the document date.
    #[uniffi(default = None)]
    pub posting: Option<String>,
    /// When it falls due.
    pub due: DueOf,
    /// The customer's order or another reference.
    #[uniffi(default = None)]
    pub reference: Option<String>,
    /// Which rows are invoices. All of these must hold; the first that does not gives the reason for skipping the row.
    #[uniffi(default = [])]
    pub only: Vec<OnlyRows>,
    /// Sums that must hold in every row, also in a skipped one.
    #[uniffi(default = [])]
    pub sums: Vec<SumCheck>,
    /// How cells are written.
    pub format: CsvFormat,
}

/// An invoice was issued.
#[uniffi::remote(Record)]
pub struct InvoiceIssued {
    /// The invoice's number.
    pub invoice: DocumentId,
    /// What it claims.
    pub totals: Totals,
    /// What that is in base currency, and by which rate; none for what is in base currency.
    #[uniffi(default = None)]
    pub value: Option<Valuation>,
    /// What was agreed.
    pub terms: Terms,
    /// What had happened to it already.
    #[uniffi(default = [])]
    pub milestones: Vec<MilestoneDay>,
    /// What follows from it: one debit item per instalment.
    pub schedule: Vec<ScheduledInstalment>,
    /// The invoice it takes the place of.
    #[uniffi(default = None)]
    pub replaces: Option<DocumentId>,
    /// What decides, beside its dates, whether it is paid before others; none for nothing but the dates.
    #[uniffi(default = None)]
    pub precedence: Option<Precedence>,
    /// The customer's order or another reference of the caller's.
    #[uniffi(default = None)]
    pub reference: Option<String>,
}

/// Issues a credit note. Where it names an invoice it is applied to that invoice's open instalments, the last due
/// first; what is left of it stays on the account as a credit.
#[uniffi::remote(Record)]
pub struct IssueCreditNote {
    /// The credit note's number.
    pub credit_note: DocumentId,
    /// Who is credited.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
    /// What is credited, in amounts above zero.
    pub totals: Totals,
    /// The document date.
    pub issued: CalendarDate,
    /// The accounting date; none for the document date.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// The invoice it corrects; none for a credit that stands alone.
    #[uniffi(default = None)]
    pub against: Option<DocumentId>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
    /// The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
    #[uniffi(default = None)]
    pub rate: Option<Quote>,
}

/// Issues a debit note: what was billed too low, or a cost that is passed on.
#[uniffi::remote(Record)]
pub struct IssueDebitNote {
    /// The debit note's number.
    pub debit_note: DocumentId,
    /// Who owes it.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
    /// What it claims.
    pub totals: Totals,
    /// The document date.
    pub issued: CalendarDate,
    /// The accounting date; none for the document date.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// When what falls due.
    pub terms: Terms,
    /// The invoice it adds to; none where it stands alone.
    #[uniffi(default = None)]
    pub against: Option<DocumentId>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
    /// The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
    #[uniffi(default = None)]
    pub rate: Option<Quote>,
}

/// Issues an invoice: one debit item per instalment of its terms.
#[uniffi::remote(Record)]
pub struct IssueInvoice {
    /// The invoice's number.
    pub invoice: DocumentId,
    /// Who owes it.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
    /// What it claims.
    pub totals: Totals,
    /// The document date.
    pub issued: CalendarDate,
    /// The accounting date; none for the document date.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// When what falls due.
    pub terms: Terms,
    /// What has happened to it already that its terms may count from.
    #[uniffi(default = [])]
    pub milestones: Vec<MilestoneDay>,
    /// What decides, beside its dates, whether it is paid before others; none for nothing but the dates.
    #[uniffi(default = None)]
    pub precedence: Option<Precedence>,
    /// The customer's order or another reference of the caller's, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reference: Option<String>,
    /// The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
    #[uniffi(default = None)]
    pub rate: Option<Quote>,
}

/// An amount of an item.
#[uniffi::remote(Record)]
pub struct ItemAmount {
    /// The item.
    pub item: ItemKey,
    /// How much of it, above zero, in its currency.
    pub amount: Money,
}

/// The late payment of one item, as far as it was charged.
#[uniffi::remote(Record)]
pub struct ItemCharges {
    /// The item.
    pub item: ItemKey,
    /// The last day that was charged: the next charge begins after it.
    pub until: CalendarDate,
    /// What was charged when, in the order it was recorded.
    pub charges: Vec<ChargedDays>,
}

/// Which column of a table of items means what. Columns are named exactly as the table names them.
#[uniffi::remote(Record)]
pub struct ItemColumns {
    /// The number of the document.
    pub document: String,
    /// Who owes it.
    pub customer: String,
    /// Which of the customer's accounts.
    #[uniffi(default = None)]
    pub class: Option<String>,
    /// Which instalment of the document, from 1, or 0 for the whole of one that has none.
    #[uniffi(default = None)]
    pub instalment: Option<String>,
    /// `invoice`, `credit_note`, `receipt` or `write_off`; where none, the sign says.
    #[uniffi(default = None)]
    pub kind: Option<String>,
    /// The currency; none where all items are in the one that is said beside.
    #[uniffi(default = None)]
    pub currency: Option<String>,
    /// What it was at first: below zero for a credit. Either this or `open`.
    #[uniffi(default = None)]
    pub amount: Option<String>,
    /// What is open, for a table that knows nothing else. Then there are no movements.
    #[uniffi(default = None)]
    pub open: Option<String>,
    /// The document date. Only a table of open amounts can do without.
    #[uniffi(default = None)]
    pub issued: Option<String>,
    /// The accounting date; where empty, the document date.
    #[uniffi(default = None)]
    pub posting: Option<String>,
    /// When it is due; where empty, the item is undated.
    #[uniffi(default = None)]
    pub due: Option<String>,
    /// When it was recorded.
    #[uniffi(default = None)]
    pub recorded: Option<String>,
    /// What it was at first in the currency of the books.
    #[uniffi(default = None)]
    pub base: Option<String>,
    /// Whether the customer disputes it.
    #[uniffi(default = None)]
    pub disputed: Option<String>,
    /// Whether the money may still go back.
    #[uniffi(default = None)]
    pub uncleared: Option<String>,
    /// Values to group by: regions, salespersons. Items of one customer may have different ones.
    #[uniffi(default = [])]
    pub attributes: Vec<AttributeColumn>,
}

/// Names an item: what an application points at and an aging row shows.
#[uniffi::remote(Record)]
pub struct ItemKey {
    /// The document.
    pub document: DocumentId,
    /// Its instalment, from 1; 0 for a receipt or a credit note, which have none.
    pub instalment: u16,
}

/// Items were lowered against something that is no item: a debit by what will not be paid in money, a credit by what
/// was paid back.
#[uniffi::remote(Record)]
pub struct ItemsAdjusted {
    /// Its number.
    pub adjustment: DocumentId,
    /// What it was.
    pub kind: AdjustmentKind,
    /// How much on which item.
    pub lines: Vec<ItemAmount>,
    /// The tax that was withheld, for a withholding.
    #[uniffi(default = None)]
    pub tax: Option<WithheldTax>,
    /// How it was paid, for a refund.
    #[uniffi(default = None)]
    pub method: Option<PaymentMethod>,
    /// What the money that left is in base currency, and by which rate, for a refund in another one.
    #[uniffi(default = None)]
    pub paid: Option<Valuation>,
    /// Why.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Items in another currency than the books were valued at the rate of a day, which is the entry's accounting date.
#[uniffi::remote(Record)]
pub struct ItemsRevalued {
    /// By which rates: those of every currency among the lines.
    pub quotes: Vec<DatedQuote>,
    /// What each item was and is worth.
    pub lines: Vec<RevaluedLine>,
}

/// What one event is booked as on one day. Debits less credits come to nothing: in base currency, and in each other one.
#[uniffi::remote(Record)]
pub struct JournalEntry {
    /// The stream of the event.
    pub stream: StreamId,
    /// Its place there.
    pub version: u64,
    /// Which of the entries of the event this is: more than one where it is booked on several days.
    pub part: u32,
    /// The command that caused the event.
    pub command: CommandId,
    /// What happened, by the event's name.
    pub event: String,
    /// The accounting date.
    pub posting: CalendarDate,
    /// The day from which it counts.
    pub effective: CalendarDate,
    /// When it was recorded.
    pub recorded: UtcInstant,
    /// What is booked: at least two lines.
    pub lines: Vec<JournalLine>,
}

/// One line of an entry.
#[uniffi::remote(Record)]
pub struct JournalLine {
    /// What the account is for.
    pub role: Role,
    /// Whose account, for what is open on one.
    #[uniffi(default = None)]
    pub account: Option<AccountKey>,
    /// Which item, for what is open.
    #[uniffi(default = None)]
    pub item: Option<ItemKey>,
    /// Which tax, for tax.
    #[uniffi(default = None)]
    pub tax: Option<TaxRef>,
    /// How it was paid, for money.
    #[uniffi(default = None)]
    pub method: Option<PaymentMethod>,
    /// The amount in the document's currency: above zero a debit, below a credit; zero for an exchange difference.
    pub amount: Money,
    /// The amount in base currency, with the same meaning.
    pub base: Money,
}

/// What the caller knows of a customer as a payer. It stays with the caller: names and accounts are in no event.
#[uniffi::remote(Record)]
pub struct KnownPayer {
    /// The customer.
    pub customer: CustomerId,
    /// Its names: registered, trading, former.
    #[uniffi(default = [])]
    pub names: Vec<String>,
    /// Its bank accounts: IBANs, or how its country counts accounts.
    #[uniffi(default = [])]
    pub accounts: Vec<String>,
    /// The customers whose invoices it pays beside its own, as a parent does.
    #[uniffi(default = [])]
    pub pays_for: Vec<CustomerId>,
}

/// What a claim costs for being paid late, and why.
#[uniffi::remote(Record)]
pub struct LateCharge {
    /// The interest, line by line, in order of its days.
    pub lines: Vec<ChargeLine>,
    /// What the lines come to.
    pub interest: Money,
    /// What is owed once beside it; nothing where something was charged before.
    pub lump_sum: Money,
    /// Interest and lump sum.
    pub total: Money,
    /// Whether the total is below the least that the policy charges. It is not to be charged then, its days stay open.
    pub below_minimum: bool,
    /// What to give as `charged_until` next time.
    #[uniffi(default = None)]
    pub charged_until: Option<CalendarDate>,
}

/// Closes an item that was paid in part and leaves the rest as a new item, with the due date of the old one.
#[uniffi::remote(Record)]
pub struct LeaveResidual {
    /// The item: a debit.
    pub item: ItemKey,
    /// The number of the new item.
    pub residual: DocumentId,
    /// The day from which it counts, not before the item has that much open.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

/// Money that no policy is asked about.
#[uniffi::remote(Record)]
pub struct LeftOutReceipt {
    /// Its number.
    pub receipt: DocumentId,
    /// Where it arrived.
    pub account: AccountKey,
    /// The day that was looked at.
    pub day: CalendarDate,
    /// How much came.
    pub amount: Money,
    /// Why.
    pub because: LeftOutBecause,
}

/// Limits on what a ledger accepts. Lines and texts can only be lowered: an entry must stay small enough to be read.
#[uniffi::remote(Record)]
pub struct Limits {
    /// How many days after the day of recording a document, value or posting date may lie.
    pub future_days: u32,
    /// How many documents one account holds.
    pub documents: u32,
    /// How many lines one command or remittance advice has.
    pub lines: u32,
    /// How many bytes a free text has.
    pub text_bytes: u32,
}

/// What is owed once for each of several claims.
#[uniffi::remote(Record)]
pub struct LumpSums {
    /// In the order of the claims.
    pub each: Vec<Money>,
    /// In all.
    pub total: Money,
}

/// A customer gave a mandate to collect by direct debit.
#[uniffi::remote(Record)]
pub struct MandateRecorded {
    /// Its reference.
    pub mandate: DocumentId,
    /// The scheme.
    pub scheme: Scheme,
}

/// A mandate ended.
#[uniffi::remote(Record)]
pub struct MandateRevoked {
    /// Its reference.
    pub mandate: DocumentId,
    /// Why.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// A stretch of a text that names a number.
///
/// Several mentions are several numbers. Several `numbers` of one mention are one number, and the text does not say which.
#[uniffi::remote(Record)]
pub struct Mention {
    /// Where the stretch begins, in bytes of the text's UTF-8.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// The stretch as it stands in the text.
    pub found: String,
    /// How it spells the number.
    pub likeness: Likeness,
    /// The numbers that it may mean, by their positions in what was given, in their order; at most 16. Empty where it looks
    /// like a number and is none of those known.
    pub numbers: Vec<u32>,
    /// Whether it may mean more than are listed.
    pub more: bool,
    /// The instalment that is named behind the number, as in `INV-1/2`, up to 99. Whether the document has it, the text can not say.
    #[uniffi(default = None)]
    pub instalment: Option<u16>,
}

/// Merges one account into another: every open item is carried over, under the number of the merge, a dot and its
/// place, with its due date and what is left of its discounts; the old account is closed and keeps its history.
#[uniffi::remote(Record)]
pub struct MergeAccounts {
    /// The number of the merge.
    pub merge: DocumentId,
    /// Whose account ends.
    pub customer: CustomerId,
    /// Which of that customer's accounts; none for the only one.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
    /// Whose account goes on.
    pub into: CustomerId,
    /// Which of that customer's accounts; none for the only one.
    #[uniffi(default = None)]
    pub into_class: Option<AccountClass>,
    /// The day from which the items stand on the other account.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// What a list of open items comes to as opening items: the commands, what was refused and why, and the proof.
#[uniffi::remote(Record)]
pub struct Migration {
    /// The cut-over day.
    pub posting: CalendarDate,
    /// The rows that can be taken, each with its command, in the order of the list.
    pub taken: Vec<TakenOpening>,
    /// The rows that can not.
    pub refused: Vec<RefusedOpening>,
    /// What list, commands and control account come to, by currency.
    pub totals: Vec<MigrationTotal>,
    /// What list and commands come to, by customer and currency; rows without a customer last.
    pub customers: Vec<CustomerTotal>,
}

/// How the open items of another system become opening items here.
#[uniffi::remote(Record)]
pub struct MigrationPlan {
    /// The cut-over day: the accounting date of every item.
    pub posting: CalendarDate,
    /// What the rows above zero are.
    pub debits: OpeningKind,
    /// What the rows below zero are.
    pub credits: OpeningKind,
    /// What the credits are meant for; none for settling items.
    #[uniffi(default = None)]
    pub purpose: Option<Purpose>,
    /// Which of the customers' accounts they go to; none for the only one.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
    /// The balances of the other system's control account, one per currency; one that is given twice is added up.
    #[uniffi(default = [])]
    pub controls: Vec<Money>,
    /// Whether rows that repeat a number are taken under the number, a dot and how often it has come: instalments, where the
    /// list has one row each. Else the second row is refused.
    #[uniffi(default = false)]
    pub numbered: bool,
}

/// What a migration comes to in one currency.
#[uniffi::remote(Record)]
pub struct MigrationTotal {
    /// The currency.
    pub currency: Currency,
    /// How many rows the list has.
    pub rows: u32,
    /// What the list comes to.
    pub listed: Money,
    /// What of it is taken.
    pub taken: Money,
    /// What of it is refused.
    pub refused: Money,
    /// The other system's control account; none where it was not given.
    #[uniffi(default = None)]
    pub control: Option<Money>,
    /// What is taken less the control account, or less the list where no control account was given; zero where the
    /// migration is whole.
    pub difference: Money,
}

/// A column of the days on which something happened to documents.
#[uniffi::remote(Record)]
pub struct MilestoneColumn {
    /// What happened.
    pub milestone: Milestone,
    /// The column.
    pub column: String,
}

/// The day of a milestone.
#[uniffi::remote(Record)]
pub struct MilestoneDay {
    /// What happened.
    pub milestone: Milestone,
    /// When.
    pub date: CalendarDate,
}

/// The day of something that an invoice's terms count from became known, or was corrected.
#[uniffi::remote(Record)]
pub struct MilestoneRecorded {
    /// The invoice.
    pub invoice: DocumentId,
    /// What happened.
    pub milestone: Milestone,
    /// When.
    pub date: CalendarDate,
    /// When what is due, with this known: every instalment, with the amounts it was issued with.
    pub schedule: Vec<ScheduledInstalment>,
}

/// Which column of a table of movements means what. Columns are named exactly as the table names them.
#[uniffi::remote(Record)]
pub struct MovementColumns {
    /// The number of the item's document.
    pub document: String,
    /// Which instalment of it.
    #[uniffi(default = None)]
    pub instalment: Option<String>,
    /// `cash`, `credit`, `discount`, `return` or `write_off`; where none, cash, or a return where it is below zero.
    #[uniffi(default = None)]
    pub kind: Option<String>,
    /// The currency; where none, that of the item.
    #[uniffi(default = None)]
    pub currency: Option<String>,
    /// By how much it lowers what the item has open; below zero raises it again.
    pub amount: String,
    /// The day from which it counts.
    pub effective: String,
    /// The accounting date; where empty, the day from which it counts.
    #[uniffi(default = None)]
    pub posting: Option<String>,
    /// When it was recorded.
    #[uniffi(default = None)]
    pub recorded: Option<String>,
}

/// Sets items off against what we owe the same party. Credits may be among the items: they are used up.
#[uniffi::remote(Record)]
pub struct NetPayables {
    /// The number of the netting.
    pub netting: DocumentId,
    /// What is set off: at least one line.
    #[uniffi(default = [])]
    pub lines: Vec<ItemAmount>,
    /// The day from which it counts, not before the item has that much open.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// The agreement or statement it rests on, at most 4096 bytes.
    pub agreement: String,
}

/// Records that a customer was told of an assignment.
#[uniffi::remote(Record)]
pub struct NotifyAssignment {
    /// The assignment.
    pub assignment: DocumentId,
    /// The day on which it was told, not before the assignment.
    pub notified: CalendarDate,
    /// The accounting date from which reports by posting date know it; none for that day, or that of the assignment
    /// where it is later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
}

/// Rows that count, and why the others do not.
#[uniffi::remote(Record)]
pub struct OnlyRows {
    /// The column looked at.
    pub column: String,
    /// What must hold of its cell.
    pub condition: Condition,
    /// Why a row is skipped where it does not hold.
    pub reason: String,
}

/// Opens an account for a customer. Documents may be older than the account: balances are brought forward.
#[uniffi::remote(Record)]
pub struct OpenAccount {
    /// Whose account it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
    /// The day it is open from.
    pub opened: CalendarDate,
    /// Who plays which part; none where the customer plays all of them.
    #[uniffi(default = None)]
    pub profile: Option<Profile>,
}

/// Records that a customer disputes an item, or a part of it. Money settles the undisputed part first.
#[uniffi::remote(Record)]
pub struct OpenDispute {
    /// Its number.
    pub dispute: DocumentId,
    /// The item: a debit.
    pub item: ItemKey,
    /// How much; none for all that is open.
    #[uniffi(default = None)]
    pub amount: Option<Money>,
    /// The day from which it is disputed, not before the item.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
    /// Who looks after it, by an opaque id, at most 4096 bytes.
    #[uniffi(default = None)]
    pub owner: Option<String>,
}

/// An item that is open at the end of a statement.
#[uniffi::remote(Record)]
pub struct OpenLine {
    /// The item.
    pub item: ItemKey,
    /// What it comes from.
    pub reason: StatementReason,
    /// When it is due; none while it is pending.
    #[uniffi(default = None)]
    pub due: Option<CalendarDate>,
    /// Days overdue on the last day of the statement; zero or fewer where it is not, none while it is pending.
    #[uniffi(default = None)]
    pub overdue: Option<i32>,
    /// What it was at first.
    pub original: Money,
    /// What is open.
    pub open: Money,
    /// What of it is disputed.
    pub disputed: Money,
}

/// An open item that an amount may settle.
#[uniffi::remote(Record)]
pub struct OpenPart {
    /// What closes it in full. Below zero for a credit that the payer may have netted. An item with nothing open is part of
    /// no combination.
    pub open: Money,
    /// What closes it with its discount, from zero to what is open; none where no discount is to be had. Of a credit, what
    /// it counts with the discount that it takes back.
    #[uniffi(default = None)]
    pub discounted: Option<Money>,
}

/// Tax that a customer withheld and of which no certificate is there.
#[uniffi::remote(Record)]
pub struct OpenWithholding {
    /// Its number.
    pub withholding: DocumentId,
    /// The item.
    pub item: ItemKey,
    /// How much was withheld and not reversed.
    pub amount: Money,
    /// Which tax.
    pub code: String,
    /// Since when.
    pub since: CalendarDate,
    /// By when the certificate is expected; none where no day is known.
    #[uniffi(default = None)]
    pub expected: Option<CalendarDate>,
    /// Days the certificate is overdue; zero where it is not, or where no day is known.
    pub overdue: i32,
}

/// An item that was open in another system was entered: one item of what was open.
#[uniffi::remote(Record)]
pub struct OpeningItemEntered {
    /// Its number.
    pub document: DocumentId,
    /// What it is.
    pub kind: OpeningKind,
    /// What was open of it, above zero.
    pub open: Money,
    /// What that is carried at in base currency, and by which rate where it is not as it was; none for what is in base
    /// currency.
    #[uniffi(default = None)]
    pub value: Option<Valuation>,
    /// What it was at first in the other system; none where that is not known.
    #[uniffi(default = None)]
    pub original: Option<Money>,
    /// When it is due; none where that is not known, and for a credit.
    #[uniffi(default = None)]
    pub due: Option<CalendarDate>,
    /// What a credit is meant for; to settle items, for a debit.
    pub purpose: Purpose,
    /// What it is called beside its number.
    #[uniffi(default = None)]
    pub reference: Option<String>,
}

/// An item of ours, and what it has open.
#[uniffi::remote(Record)]
pub struct OwnItem {
    /// The item.
    pub item: ItemKey,
    /// What is open of it in the view.
    pub open: Money,
}

/// A rule, or a line of the advice, that settled nothing, and why.
#[uniffi::remote(Record)]
pub struct PassedOver {
    /// The rule that passed.
    pub rule: Rule,
    /// Why.
    pub because: PassedOverBecause,
}

/// An earlier bank line, and whose items it was found to be for: what a payer did is learnt from.
#[uniffi::remote(Record)]
pub struct PastLine {
    /// The payer's name, as the banks passed it on.
    #[uniffi(default = None)]
    pub name: Option<String>,
    /// The payer's bank account.
    #[uniffi(default = None)]
    pub account: Option<String>,
    /// The customers whose items it settled.
    pub customers: Vec<CustomerId>,
}

/// When those days were, as far as they are known.
#[uniffi::remote(Record)]
pub struct PaymentMoments {
    /// The date of the invoice.
    #[uniffi(default = None)]
    pub invoice_issued: Option<CalendarDate>,
    /// The debtor received the invoice.
    #[uniffi(default = None)]
    pub invoice_received: Option<CalendarDate>,
    /// The debtor received the goods or services.
    #[uniffi(default = None)]
    pub performance: Option<CalendarDate>,
    /// The debtor accepted them.
    #[uniffi(default = None)]
    pub acceptance: Option<CalendarDate>,
    /// The claim fell due.
    #[uniffi(default = None)]
    pub fell_due: Option<CalendarDate>,
}

/// Money was received: a credit item of its amount, unapplied until it is applied.
#[uniffi::remote(Record)]
pub struct PaymentReceived {
    /// The receipt's number.
    pub receipt: DocumentId,
    /// How much arrived.
    pub amount: Money,
    /// What that is in base currency, and by which rate; none for what is in base currency.
    #[uniffi(default = None)]
    pub value: Option<Valuation>,
    /// How it was paid.
    pub method: PaymentMethod,
    /// The text that came with it.
    #[uniffi(default = None)]
    pub reference: Option<String>,
    /// What the payer said it is for.
    pub remittance: Vec<RemittanceLine>,
    /// What it is meant for.
    pub purpose: Purpose,
    /// The tax inside it, where it is a deposit.
    pub deposit_tax: Vec<TaxShare>,
    /// Whether the money is not final yet.
    pub uncleared: bool,
    /// The mandate it was collected on.
    #[uniffi(default = None)]
    pub mandate: Option<DocumentId>,
    /// The last day on which an authorised direct debit can come back; none for other money.
    #[uniffi(default = None)]
    pub returnable_until: Option<CalendarDate>,
    /// The rules that were tried and placed nothing, and why.
    pub passed_over: Vec<PassedOver>,
}

/// A payment reference that is written right.
#[uniffi::remote(Record)]
pub struct PaymentReference {
    /// By which scheme.
    pub scheme: ReferenceScheme,
    /// Without blanks, in the one spelling that two writings of the same reference share.
    pub compact: String,
    /// As it is printed on an invoice.
    pub printed: String,
    /// What it carries: without prefix and check digits, with the zeros that filled it up. An invoice number stands in here.
    /// Of a Slovenian reference the parts with their hyphens, of a Danish code line the payment number alone.
    pub body: String,
    /// Whether it has check digits, which then are right. Without them only its form could be looked at.
    pub has_check: bool,
}

/// A payment was returned, all of it or a part: what it had settled is open again.
#[uniffi::remote(Record)]
pub struct PaymentReturned {
    /// The receipt.
    pub receipt: DocumentId,
    /// Whose receipt it is.
    pub account: AccountKey,
    /// The day the money left again, as the bank says. The event counts from that day, or from a later one on which a
    /// match of the receipt begins to count or was undone.
    pub returned: CalendarDate,
    /// How much of the receipt left again.
    pub amount: Money,
    /// Whether nothing of it is left that could come back.
    pub whole: bool,
    /// What the bank charged for it.
    #[uniffi(default = None)]
    pub fee: Option<Money>,
    /// What was undone by it: in the receipt's own stream every line, elsewhere the lines of that account.
    pub lines: Vec<UndoneLine>,
    /// Why.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// One line of a payout.
#[uniffi::remote(Record)]
pub struct PayoutLine {
    /// The receipt or the refund.
    pub document: DocumentId,
    /// How much of it, above zero.
    pub amount: Money,
    /// The fee that the gateway kept for it; none for none.
    #[uniffi(default = None)]
    pub fee: Option<Money>,
}

/// A gateway's payout arrived: charges less refunds, chargebacks and fees.
#[uniffi::remote(Record)]
pub struct PayoutRecorded {
    /// Its number.
    pub payout: DocumentId,
    /// What arrived.
    pub amount: Money,
    /// The receipts that it paid out.
    pub charges: Vec<PayoutLine>,
    /// The refunds that it took back.
    pub refunds: Vec<PayoutLine>,
    /// The receipts whose money was charged back.
    pub chargebacks: Vec<PayoutLine>,
    /// Fees that belong to no line.
    #[uniffi(default = None)]
    pub fees: Option<Money>,
    /// What the fees that belong to no receipt are in base currency, where they are in another one.
    #[uniffi(default = None)]
    pub value: Option<Valuation>,
}

/// A run of days, both ends included: a month, a quarter, a reporting period.
#[uniffi::remote(Record)]
pub struct ReportPeriod {
    /// The first day.
    pub first: CalendarDate,
    /// The last day, included.
    pub last: CalendarDate,
}

/// The periods of somebody's books, in order and without a gap, each with its name. Plain data: months, quarters, weeks by
/// four, four and five, or whatever a company has agreed.
#[uniffi::remote(Record)]
pub struct PeriodCalendar {
    /// The periods, each beginning the day after the one before it ends.
    pub periods: Vec<AccountingPeriod>,
}

/// One close of the books.
#[uniffi::remote(Record)]
pub struct PeriodClose {
    /// The last day that was closed.
    pub through: CalendarDate,
    /// When it was recorded: what is known at the close is what was recorded until then.
    pub recorded: UtcInstant,
    /// The version of the ledger's own stream at which it stands; the heads stand right behind it.
    pub version: u64,
    /// When days of it were opened again, the first time; none as long as all of them are closed.
    #[uniffi(default = None)]
    pub reopened: Option<UtcInstant>,
}

/// The books were closed through a day. Stands on the ledger's own stream; the heads of all streams as they stood right
/// before stand in `HeadsKept`(super::HeadsKept) behind it.
#[uniffi::remote(Record)]
pub struct PeriodClosed {
    /// The last day.
    pub through: CalendarDate,
    /// How many streams there were.
    pub streams: u32,
    /// What of the closing checklist was left open, and who answers for that.
    #[uniffi(default = None)]
    pub acknowledged: Option<String>,
    /// Why.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// A command posted into days that were closed for the daily work. Stands on the ledger's own stream, beside the events of
/// that command.
#[uniffi::remote(Record)]
pub struct PeriodOverridden {
    /// The first day it posted to.
    pub posting: CalendarDate,
    /// Why, in the caller's words or codes.
    pub reason: String,
}

/// The books were opened again after a day. Stands on the ledger's own stream.
#[uniffi::remote(Record)]
pub struct PeriodReopened {
    /// The last day that stays closed; none where no day does.
    #[uniffi(default = None)]
    pub through: Option<CalendarDate>,
    /// The last day that was closed before; none where it was closed for the daily work only.
    #[uniffi(default = None)]
    pub closed_through: Option<CalendarDate>,
    /// The last day that was closed for the daily work before.
    #[uniffi(default = None)]
    pub soft_closed_through: Option<CalendarDate>,
    /// Why.
    pub reason: String,
}

/// The books were closed through a day for the daily work. Stands on the ledger's own stream.
#[uniffi::remote(Record)]
pub struct PeriodSoftClosed {
    /// The last day.
    pub through: CalendarDate,
    /// Why.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Through which days the books are closed. Closing is a watermark: every day up to it is closed, whatever periods there
/// are.
#[uniffi::remote(Record)]
pub struct Periods {
    /// The last day that is closed; none where no day is.
    #[uniffi(default = None)]
    pub closed_through: Option<CalendarDate>,
    /// The last day that is closed for the daily work: only who says why posts there. Later than `closed_through`; none
    /// where there is no such day.
    #[uniffi(default = None)]
    pub soft_closed_through: Option<CalendarDate>,
    /// Every close, in the order they were recorded, those that were reopened too.
    pub closes: Vec<PeriodClose>,
}

/// Hands items over to a collection agency.
#[uniffi::remote(Record)]
pub struct PlaceWithAgency {
    /// Its number.
    pub placement: DocumentId,
    /// The agency, by an opaque id.
    pub agency: CustomerId,
    /// The items: open debits of one account.
    #[uniffi(default = [])]
    pub items: Vec<ItemKey>,
    /// What the agency keeps of what it collects.
    #[uniffi(default = None)]
    pub fee: Option<Percent>,
    /// The day of the hand-over, not before the items.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Items that an agency collects, or collected.
#[uniffi::remote(Record)]
pub struct PlacementStatus {
    /// Its number.
    pub placement: DocumentId,
    /// The agency, by an opaque id.
    pub agency: CustomerId,
    /// What it keeps of what it collects.
    #[uniffi(default = None)]
    pub fee: Option<Percent>,
    /// Since when.
    pub since: CalendarDate,
    /// What it collects.
    pub items: Vec<CaseItem>,
    /// How it ended; none as long as it runs.
    #[uniffi(default = None)]
    pub ended: Option<CaseEnd>,
}

/// One instalment of a payment plan.
#[uniffi::remote(Record)]
pub struct PlanInstalment {
    /// The last day on which paying keeps the plan.
    pub due: CalendarDate,
    /// How much, above zero.
    pub amount: Money,
}

/// A payment plan beside the contract: what is open by the new dates and by the old ones. Both add up to the same.
#[uniffi::remote(Record)]
pub struct PlanStanding {
    /// What is still to be paid by the dates of the plan, in their order.
    pub planned: Vec<PlannedAmount>,
    /// What is still open by the dates of the contract, item by item.
    pub contract: Vec<ContractAmount>,
    /// What is open in all.
    pub open: Money,
}

/// A payment plan beside the contract.
#[uniffi::remote(Record)]
pub struct PlanStatus {
    /// Its number.
    pub plan: DocumentId,
    /// Since when.
    pub since: CalendarDate,
    /// Whether it is kept.
    pub state: PlanState,
    /// What is open by its dates and by those of the contract; both come to the same.
    pub standing: PlanStanding,
    /// What of it should have been paid before the day and was not; nothing once it has ended.
    pub overdue: Money,
    /// How it ended; none as long as it runs.
    #[uniffi(default = None)]
    pub ended: Option<CaseEnd>,
}

/// One instalment of a plan.
#[uniffi::remote(Record)]
pub struct PlannedAmount {
    /// When it is to be paid.
    pub due: CalendarDate,
    /// How much was agreed.
    pub agreed: Money,
    /// How much of it is still to be paid.
    pub open: Money,
    /// Days overdue; zero where it is not, where nothing of it is open, or where the plan has ended.
    pub overdue: i32,
}

/// What of the journal is a choice of the business or of the law it is under.
#[uniffi::remote(Record)]
pub struct PostingPolicy {
    /// When tax is owed.
    pub tax_point: TaxPoint,
    /// What a write-off is booked against.
    pub write_off: WriteOffPolicy,
    /// Whether the tax inside a write-off is taken back at once (UStG section 17(2): the claim has become uncollectable).
    /// Else it stays until relief is claimed (United Kingdom, VAT Notice 700/18).
    pub write_off_tax: bool,
    /// What a recovery is booked against.
    pub recovery: RecoveryPolicy,
}

/// What laws and agreements on the order of debts look at beside their dates and amounts.
#[uniffi::remote(Record)]
pub struct Precedence {
    /// The rank agreed for it, 1 first; none behind all that have one.
    #[uniffi(default = None)]
    pub priority: Option<u16>,
    /// The yearly interest it bears: what makes it burdensome.
    #[uniffi(default = None)]
    pub rate: Option<Percent>,
    /// How well it is secured for the creditor: 0 for not at all, more for better.
    #[uniffi(default = 0)]
    pub security: u8,
    /// The day on which its enforcement began; none where it did not.
    #[uniffi(default = None)]
    pub enforced: Option<CalendarDate>,
}

/// Who plays which part for an account, where it is not the customer itself. Other parties are opaque ids.
#[uniffi::remote(Record)]
pub struct Profile {
    /// Who orders.
    #[uniffi(default = None)]
    pub sold_to: Option<CustomerId>,
    /// Who is billed.
    #[uniffi(default = None)]
    pub bill_to: Option<CustomerId>,
    /// Who pays: its credit is looked at, its money expected.
    #[uniffi(default = None)]
    pub payer: Option<CustomerId>,
    /// Whose subsidiary the customer is.
    #[uniffi(default = None)]
    pub parent: Option<CustomerId>,
}

/// A promise to pay, and whether it was kept.
#[uniffi::remote(Record)]
pub struct PromiseStatus {
    /// Its number.
    pub promise: DocumentId,
    /// When it was made.
    pub made: CalendarDate,
    /// The last day on which paying keeps it.
    pub by: CalendarDate,
    /// What it is about.
    pub items: Vec<CaseItem>,
    /// How much was promised.
    pub promised: Money,
    /// How much money its items received after it was made and by its day, without what has been undone since.
    pub received: Money,
    /// How much of what was promised is missing; no more than its items have open, on its day or now.
    pub shortfall: Money,
    /// Whether it was kept.
    pub standing: PromiseStanding,
    /// How it ended; none as long as nobody ended it.
    #[uniffi(default = None)]
    pub ended: Option<CaseEnd>,
}

/// That the books say of every control account what its items say, at the end of a day: role by role, currency by currency,
/// and in base currency.
#[uniffi::remote(Record)]
pub struct Proof {
    /// The day.
    pub as_of: CalendarDate,
    /// Each role and currency that either side has something of.
    pub lines: Vec<ProofLine>,
}

/// One control account in one currency.
#[uniffi::remote(Record)]
pub struct ProofLine {
    /// The role.
    pub role: Role,
    /// What the journal comes to, in the document's currency.
    pub journal: Money,
    /// What is open of the items.
    pub open: Money,
    /// What the journal comes to, in base currency.
    pub journal_base: Money,
    /// What the items are carried at.
    pub carried: Money,
}

/// What a bank line is found to be.
#[uniffi::remote(Record)]
pub struct Proposal {
    /// The line.
    pub line: String,
    /// How much came.
    pub amount: Money,
    /// The day from which it counts.
    pub value_date: CalendarDate,
    /// How sure it is.
    pub status: ProposalStatus,
    /// The account that takes the money: the payer's where it is known, else that of what is settled. None where nobody knows.
    #[uniffi(default = None)]
    pub account: Option<AccountKey>,
    /// What the money settles; with what is left it is all of it. Empty where it settles nothing, or nobody knows what.
    pub lines: Vec<ProposedLine>,
    /// What settles nothing and waits on the account.
    pub left: Money,
    /// What speaks for it.
    pub signals: Vec<Signal>,
    /// What speaks against it, or is missing.
    pub objections: Vec<Objection>,
    /// What else it may be, at most 16.
    pub alternatives: Vec<Alternative>,
    /// The accounts as they were seen.
    pub made_for: Vec<SeenAccount>,
}

/// How proposals are made.
#[uniffi::remote(Record)]
pub struct ProposalOptions {
    /// Of this policy discounts, grace and tolerances are taken, and what waits until somebody names it. Give the one under
    /// which the commands are decided, or they refuse what it does not allow. Its rules play no part.
    pub allocation: AllocationPolicy,
    /// How document numbers look in texts, where the numbers themselves do not say; at most 32.
    #[uniffi(default = [])]
    pub patterns: Vec<NumberPattern>,
    /// How far one search for a combination of items may go.
    pub search: SearchLimits,
}

/// One item that the money settles.
#[uniffi::remote(Record)]
pub struct ProposedLine {
    /// The item.
    pub item: ItemKey,
    /// Whose it is.
    pub account: AccountKey,
    /// How much of the money is for it; below zero for a credit note that the payer set off.
    pub amount: Money,
    /// The early-payment discount taken with it.
    pub discount: Money,
    /// What is settled beside, because the payer kept a little, or paid a little too much.
    pub differences: Vec<Difference>,
    /// Why.
    pub why: Why,
}

/// What was odd about the tables a portfolio was built from, what was done about it, and the proof that nothing was lost.
///
/// Plain public data. Every row of every table is in the portfolio or left out, and per currency what was given is what
/// is in the portfolio and what was left out, to the minor unit.
#[uniffi::remote(Record)]
pub struct Quality {
    /// The rows of the items.
    pub items: Rows,
    /// The rows of the movements.
    pub movements: Rows,
    /// What was odd, by table and code.
    pub findings: Vec<Finding>,
    /// One line per table and currency, as far as rows say an amount and a currency. A line whose sums are beyond one
    /// amount is proved as well, but not listed.
    pub ties: Vec<Tie>,
}

/// Takes a deduction that is not accepted off an item and claims it as an item of its own.
#[uniffi::remote(Record)]
pub struct RaiseChargeback {
    /// Its number.
    pub chargeback: DocumentId,
    /// The item it was deducted from.
    pub item: ItemKey,
    /// How much, at most what is open.
    pub amount: Money,
    /// When it is due; none for the due date of the item.
    #[uniffi(default = None)]
    pub due: Option<CalendarDate>,
    /// The day from which it counts, not before the item has that much open.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

/// Charges late payment: interest and lump sums on items, as one new item. The account keeps until when each item was
/// charged; no day is charged twice.
#[uniffi::remote(Record)]
pub struct RaiseLateCharge {
    /// Its number.
    pub charge: DocumentId,
    /// Who owes it.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
    /// What is charged for which item: at least one line.
    #[uniffi(default = [])]
    pub lines: Vec<ChargedItem>,
    /// The document date.
    pub issued: CalendarDate,
    /// The accounting date; none for the document date.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// When it is due, not before the document date.
    pub due: CalendarDate,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// The lowest rate that an agreement may set: a multiple of another rate, whose table the library does not have.
#[uniffi::remote(Record)]
pub struct RateFloor {
    /// How many times.
    pub times: Rate,
    /// The rate.
    pub rate: String,
}

/// A rate and the days it holds.
#[uniffi::remote(Record)]
pub struct RatePeriod {
    /// The first day.
    pub from: CalendarDate,
    /// The last day, included.
    pub until: CalendarDate,
    /// Percent a year; may be below zero.
    pub percent: Percent,
}

/// That something needs a reason code.
#[uniffi::remote(Record)]
pub struct ReasonRule {
    /// What.
    pub duty: Duty,
    /// The codes there are; any where none is named.
    #[uniffi(default = [])]
    pub codes: Vec<ReasonCode>,
}

/// Takes assigned items back from a factor: they are ours again.
#[uniffi::remote(Record)]
pub struct ReassignReceivables {
    /// The assignment.
    pub assignment: DocumentId,
    /// The day from which they are ours again, not before the assignment.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Credits an invoice in full and bills it again under a new number. What was settled of the old one stays settled,
/// and as much of the credit settles the new one. An invoice is billed again once, unless the new one was voided.
#[uniffi::remote(Record)]
pub struct RebillInvoice {
    /// The invoice that was wrong.
    pub invoice: DocumentId,
    /// The number of the credit note over its whole total.
    pub credit_note: DocumentId,
    /// The number of the new invoice.
    pub replacement: DocumentId,
    /// What the new invoice claims.
    pub totals: Totals,
    /// The document date of both.
    pub issued: CalendarDate,
    /// The accounting date of both; none for the document date.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// When what of the new invoice falls due.
    pub terms: Terms,
    /// The customer's order or another reference of the caller's, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reference: Option<String>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
    /// The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
    #[uniffi(default = None)]
    pub rate: Option<Quote>,
}

/// Takes items back from a collection agency.
#[uniffi::remote(Record)]
pub struct RecallFromAgency {
    /// The placement.
    pub placement: DocumentId,
    /// The day from which they are back, not before the hand-over.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Which column of a file means what in a receipt. Columns are named exactly as the header names them.
#[uniffi::remote(Record)]
pub struct ReceiptColumns {
    /// The receipt's number.
    pub receipt: ReceiptNumber,
    /// Who paid.
    pub customer: String,
    /// Which of the customer's accounts; an empty cell means the only one.
    #[uniffi(default = None)]
    pub class: Option<String>,
    /// Its currency.
    pub currency: CurrencyOf,
    /// How much arrived, above zero.
    pub amount: String,
    /// The day from which the money counts.
    pub value_date: String,
    /// The accounting date; an empty cell means the value date.
    #[uniffi(default = None)]
    pub posting: Option<String>,
    /// How all of them were paid.
    pub method: PaymentMethod,
    /// The text that came with it.
    #[uniffi(default = None)]
    pub reference: Option<String>,
    /// The document that the payer says it is for; an empty cell means none.
    #[uniffi(default = None)]
    pub remitted: Option<String>,
    /// Which rows are receipts. All of these must hold; the first that does not gives the reason for skipping the row.
    #[uniffi(default = [])]
    pub only: Vec<OnlyRows>,
    /// Sums that must hold in every row, also in a skipped one.
    #[uniffi(default = [])]
    pub sums: Vec<SumCheck>,
    /// How cells are written.
    pub format: CsvFormat,
}

/// A receipt, and what its money came to. What was received is the sum of the nine amounts after it.
#[uniffi::remote(Record)]
pub struct ReceiptStatus {
    /// Its number.
    pub receipt: DocumentId,
    /// When it counts from.
    pub date: CalendarDate,
    /// The credit whose money it is, where that was carried here; none where it was received here.
    #[uniffi(default = None)]
    pub carried_from: Option<ItemKey>,
    /// How it was paid.
    pub method: PaymentMethod,
    /// How far it has come.
    pub stage: ReceiptStage,
    /// What of it is not final: until it is cleared, all that is neither returned nor carried elsewhere.
    pub uncleared: Money,
    /// The last day on which an authorised direct debit can come back; none for other money.
    #[uniffi(default = None)]
    pub returnable_until: Option<CalendarDate>,
    /// How much came.
    pub received: Money,
    /// What nobody has claimed yet.
    pub unidentified: Money,
    /// What is to settle items and has not yet.
    pub unapplied: Money,
    /// What is held on the account.
    pub on_account: Money,
    /// What is to be paid back.
    pub to_refund: Money,
    /// What is a deposit for what is still to be delivered.
    pub deposit: Money,
    /// What settled items, of this account or another.
    pub applied: Money,
    /// What was paid back.
    pub refunded: Money,
    /// What was set off against what we owe, or accepted as a difference.
    pub adjusted: Money,
    /// What was carried on to another account or purpose, or back to where it came from.
    pub transferred: Money,
    /// What left again.
    pub returned: Money,
}

/// Records money received and applies it by policy; what no rule places stays unapplied on the account.
#[uniffi::remote(Record)]
pub struct ReceivePayment {
    /// The receipt's number.
    pub receipt: DocumentId,
    /// Who paid.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
    /// How much arrived, above zero.
    pub amount: Money,
    /// The day from which the money counts: discounts and delays look at it.
    pub value_date: CalendarDate,
    /// The accounting date; none for the value date.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// How it was paid.
    pub method: PaymentMethod,
    /// The text that came with it, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reference: Option<String>,
    /// What the payer says it is for, in the currency of the receipt.
    #[uniffi(default = [])]
    pub remittance: Vec<RemittanceLine>,
    /// How to apply it; none for the policy of the rules in force.
    #[uniffi(default = None)]
    pub policy: Option<AllocationPolicy>,
    /// What it settles, as somebody says, in front of the policy: also in other currencies, also on other accounts.
    #[uniffi(default = [])]
    pub lines: Vec<ApplyLine>,
    /// The accounts as the plan saw them that the lines come from: refused as stale where one has gone on since.
    #[uniffi(default = [])]
    pub made_for: Vec<SeenAccount>,
    /// What it is meant for; none for settling items. Only such money is applied by policy.
    #[uniffi(default = None)]
    pub purpose: Option<Purpose>,
    /// The tax inside a deposit, as the invoice for it states it: owed when the money is received (VAT Directive art. 65),
    /// and deducted where the deposit settles the final invoice. Only a deposit has any.
    #[uniffi(default = [])]
    pub deposit_tax: Vec<TaxShare>,
    /// Whether the money is not final yet: a cheque, a card payment. `super::RecordClearing` says when it is.
    #[uniffi(default = false)]
    pub uncleared: bool,
    /// The mandate it was collected on.
    #[uniffi(default = None)]
    pub mandate: Option<DocumentId>,
    /// The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
    #[uniffi(default = None)]
    pub rate: Option<Quote>,
}

/// Records money whose payer is not known. It waits in suspense, in the stream of the bank account it came to, until
/// it is identified or sent back.
#[uniffi::remote(Record)]
pub struct ReceiveUnidentified {
    /// The receipt's number.
    pub receipt: DocumentId,
    /// The bank account it came to, by an opaque id.
    pub bank: CustomerId,
    /// How much arrived, above zero.
    pub amount: Money,
    /// The day from which the money counts.
    pub value_date: CalendarDate,
    /// The accounting date; none for the value date.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// How it was paid.
    pub method: PaymentMethod,
    /// The text that came with it, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reference: Option<String>,
    /// The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
    #[uniffi(default = None)]
    pub rate: Option<Quote>,
}

/// How our items and those of an outside list are brought together.
#[uniffi::remote(Record)]
pub struct ReconcileOptions {
    /// The accounts that the list stands for; none for all of them.
    #[uniffi(default = None)]
    pub accounts: Option<Vec<AccountKey>>,
    /// How many days before and after our day a difference may come from what one side has booked and the other not yet.
    pub window: u16,
    /// What is done to numbers of both sides before they are compared, in this order. Fewer steps go before more, and each
    /// row says which were needed.
    pub numbers: Vec<NumberStep>,
    /// Whether what no number brings together is matched by customer and amount, where each has no other partner.
    #[uniffi(default = false)]
    pub by_amount: bool,
}

/// One document of both sides, or of one.
#[uniffi::remote(Record)]
pub struct ReconciledRow {
    /// What it is.
    pub class: RowClass,
    /// Why.
    pub reason: RowReason,
    /// Whose it is here; none where we do not know the document.
    #[uniffi(default = None)]
    pub account: Option<AccountKey>,
    /// Our items, in their order; those that are settled in the view with nothing open.
    pub items: Vec<OwnItem>,
    /// Their rows, counted from 0.
    pub rows: Vec<u32>,
    /// What is open here.
    pub here: Money,
    /// What is open there.
    pub there: Money,
    /// Ours less theirs.
    pub difference: Money,
    /// What had to be done to the numbers to bring them together, in order; empty where they are the same.
    pub steps: Vec<NumberStep>,
    /// Whether their list has it under another customer.
    pub other_customer: bool,
    /// Of what is only there: our items that it might be by amount alone, at most five.
    pub candidates_here: Vec<ItemKey>,
    /// Of what is only here: their rows that it might be by amount alone, at most five.
    pub candidates_there: Vec<u32>,
    /// How many candidates there are in all.
    pub candidates: u32,
}

/// Our open items beside those of an outside list: what is the same, and what each difference is.
#[uniffi::remote(Record)]
pub struct Reconciliation {
    /// What of ours is looked at.
    pub view: ReportView,
    /// Currency by currency, in the order of their codes.
    pub currencies: Vec<CurrencyReconciliation>,
}

/// Records the certificate of a withholding, or that none will come. What it does not cover is open again.
#[uniffi::remote(Record)]
pub struct RecordCertificate {
    /// The withholding.
    pub withholding: DocumentId,
    /// Its number; none where no certificate will come.
    #[uniffi(default = None)]
    pub certificate: Option<String>,
    /// How much it certifies, at most what was withheld; none for all of it.
    #[uniffi(default = None)]
    pub amount: Option<Money>,
    /// The day from which it counts, not before the withholding.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
}

/// Records that a receipt was handed to the bank, or that its money is final: a cheque has cleared, a payout has
/// come.
#[uniffi::remote(Record)]
pub struct RecordClearing {
    /// The receipt.
    pub receipt: DocumentId,
    /// The stage it has reached: remitted or cleared.
    pub stage: Stage,
    /// When, not before it was received.
    pub date: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// The bank's reference, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reference: Option<String>,
}

/// Records what became of a document on its way to the customer. Received on a day that its terms count from, its
/// instalments become due as with `super::RecordMilestone`.
#[uniffi::remote(Record)]
pub struct RecordDispatch {
    /// The document.
    pub document: DocumentId,
    /// What happened.
    pub step: DispatchStep,
    /// When, not before the document date.
    pub date: CalendarDate,
    /// The accounting date from which reports by posting date know it; none for that day, or that of the document
    /// where it is later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// The channel, a message id, the reason of a rejection: at most 4096 bytes.
    #[uniffi(default = None)]
    pub reference: Option<String>,
}

/// Records a dividend of insolvency proceedings: money received, and which items it settles.
#[uniffi::remote(Record)]
pub struct RecordDividend {
    /// The case.
    pub insolvency: DocumentId,
    /// The receipt's number.
    pub receipt: DocumentId,
    /// How much arrived, above zero.
    pub amount: Money,
    /// The day from which the money counts.
    pub value_date: CalendarDate,
    /// The accounting date; none for the value date.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// What it settles; empty for the policy of the rules in force.
    #[uniffi(default = [])]
    pub lines: Vec<ApplyLine>,
}

/// Records that insolvency proceedings were opened over a customer: dunning and interest stay from that day on.
#[uniffi::remote(Record)]
pub struct RecordInsolvency {
    /// The number of the case.
    pub insolvency: DocumentId,
    /// Whose account it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
    /// The day on which they were opened.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// The court and its file number, at most 4096 bytes.
    #[uniffi(default = None)]
    pub court: Option<String>,
}

/// Records a customer's mandate to collect by direct debit.
#[uniffi::remote(Record)]
pub struct RecordMandate {
    /// Whose account it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
    /// Its reference.
    pub mandate: DocumentId,
    /// The scheme, which says how long a debit can come back.
    pub scheme: Scheme,
    /// When it was signed.
    pub signed: CalendarDate,
}

/// Records the day of something that an invoice's terms count from: its goods were delivered, its bill of lading is
/// dated. What was pending for it becomes due. Another day for the same milestone corrects the first.
#[uniffi::remote(Record)]
pub struct RecordMilestone {
    /// The invoice.
    pub invoice: DocumentId,
    /// What happened.
    pub milestone: Milestone,
    /// When.
    pub date: CalendarDate,
    /// The accounting date from which reports by posting date know it; none for that day, or that of the invoice where
    /// it is later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
}

/// Records a payout of a card acquirer or payment gateway: the charges it clears, less fees, refunds and chargebacks,
/// add up to the money that came.
#[uniffi::remote(Record)]
pub struct RecordPayout {
    /// The number of the payout.
    pub payout: DocumentId,
    /// The gateway's account, as money in suspense names banks.
    pub gateway: CustomerId,
    /// What arrived; below zero where more was taken than given.
    pub amount: Money,
    /// The day it arrived.
    pub paid: CalendarDate,
    /// The accounting date; none for that day.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// The receipts that it pays out.
    #[uniffi(default = [])]
    pub charges: Vec<PayoutLine>,
    /// The refunds that it takes back.
    #[uniffi(default = [])]
    pub refunds: Vec<PayoutLine>,
    /// The receipts whose money was charged back: they are returned by this.
    #[uniffi(default = [])]
    pub chargebacks: Vec<PayoutLine>,
    /// Fees that belong to no line.
    #[uniffi(default = None)]
    pub fees: Option<Money>,
}

/// Records a customer's promise to pay items by a day.
#[uniffi::remote(Record)]
pub struct RecordPromise {
    /// Its number.
    pub promise: DocumentId,
    /// How much of which item: at least one line.
    #[uniffi(default = [])]
    pub lines: Vec<ItemAmount>,
    /// The last day on which paying keeps it, not before it was made.
    pub by: CalendarDate,
    /// The day on which it was made, not before the items.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Records that what was written off will be paid after all: a new item, linked with the write-off, for the money to
/// settle.
#[uniffi::remote(Record)]
pub struct RecordRecovery {
    /// The number of the new item.
    pub recovery: DocumentId,
    /// The write-off.
    pub write_off: DocumentId,
    /// How much, at most what is left written off.
    pub amount: Money,
    /// The day from which it is owed again, not before the write-off.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// A table of reference rates, such as a central bank's, with where it was read and how long each rate holds.
#[uniffi::remote(Record)]
pub struct ReferenceRates {
    /// The name by which policies mean the table.
    pub name: String,
    /// Where the rates were read.
    pub source: String,
    /// The day on which they were read.
    pub read: CalendarDate,
    /// The rates, in order of their days. Days between two of them have no rate.
    pub rates: Vec<RatePeriod>,
}

/// Pays a credit back to the customer.
#[uniffi::remote(Record)]
pub struct RefundCredit {
    /// Its number.
    pub refund: DocumentId,
    /// The receipt or credit note.
    pub credit: DocumentId,
    /// How much; none for all that is open.
    #[uniffi(default = None)]
    pub amount: Option<Money>,
    /// How it is paid.
    pub method: PaymentMethod,
    /// The day the money leaves, not before the credit has that much open.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
    /// The exchange rate of the day, where the amount is in another currency than the books; none for that of the rules.
    #[uniffi(default = None)]
    pub rate: Option<Quote>,
}

/// Refuses a discount that a customer has taken without having earned it. What is short stays open; the refusal
/// stands with the item.
#[uniffi::remote(Record)]
pub struct RefuseDiscount {
    /// The item: a debit.
    pub item: ItemKey,
    /// The receipt with which it was taken.
    pub receipt: DocumentId,
    /// How much was taken, at most what is open of the item.
    pub amount: Money,
    /// The day of the refusal, not before the receipt.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

/// A row that can not be taken.
#[uniffi::remote(Record)]
pub struct RefusedOpening {
    /// The row, counted from 0.
    pub row: u32,
    /// The row as it was given.
    pub item: ExternalItem,
    /// The code of the refusal.
    pub code: String,
    /// What is wrong, and what to do.
    pub text: String,
}

/// One line of a payer's remittance advice: which document, and how much of the money is for it.
///
/// A line may name a document of another customer: a parent pays its subsidiaries' invoices.
#[uniffi::remote(Record)]
pub struct RemittanceLine {
    /// The document that is paid.
    pub document: DocumentId,
    /// Which of its instalments; none for all of them, the oldest due first.
    #[uniffi(default = None)]
    pub instalment: Option<u16>,
    /// How much is for it, above zero; none for as much as it takes.
    #[uniffi(default = None)]
    pub amount: Option<Money>,
    /// What the payer kept and says why: settled as if paid, as far as the policy accepts the reason; amounts above zero.
    #[uniffi(default = [])]
    pub deductions: Vec<Difference>,
}

/// Opens a closed account again.
#[uniffi::remote(Record)]
pub struct ReopenAccount {
    /// Whose account it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
    /// The day from which it is open again, not before it was closed.
    pub reopened: CalendarDate,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Opens the books again after a day, also where they were closed for the daily work only.
#[uniffi::remote(Record)]
pub struct ReopenPeriod {
    /// The last day that stays closed; none where no day does.
    #[uniffi(default = None)]
    pub through: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

/// What both sides have in one currency.
#[uniffi::remote(Record)]
pub struct RepliedBalance {
    /// The currency.
    pub currency: Currency,
    /// What we have.
    pub here: Money,
    /// What the customer has; none without a reply.
    #[uniffi(default = None)]
    pub there: Option<Money>,
    /// Ours less theirs; none without a reply.
    #[uniffi(default = None)]
    pub difference: Option<Money>,
    /// Where the customer states a balance that we had on another day: which.
    #[uniffi(default = None)]
    pub reason: Option<RowReason>,
    /// What money has settled of our debits after the day that was asked about, by all that is recorded: what an auditor
    /// looks at where no reply comes.
    pub paid_since: Money,
}

/// A command, and who gave it, when, and for which version.
#[uniffi::remote(Record)]
pub struct Request {
    /// Names the command: sent again, it is answered again and done once.
    pub id: CommandId,
    /// The version of the stream the command was made for: that of its account, or the ledger's own.
    pub expected: Expected,
    /// When it is recorded, by the caller's clock. Never falls within a stream.
    pub recorded: UtcInstant,
    /// Who gave it.
    #[uniffi(default = None)]
    pub actor: Option<ActorId>,
    /// Why it may post into days that are closed for the daily work, in the caller's words or codes, at most 4096 bytes;
    /// none where it does not. Kept with the entries where it was needed.
    #[uniffi(default = None)]
    pub period_override: Option<String>,
    /// Under which authority: his role, who agreed, and why. No part of the command's digest.
    #[uniffi(default = None)]
    pub authority: Option<Authority>,
    /// What is wanted.
    pub command: Command,
}

/// Resolves a dispute. What was found right is credited by a credit note of its own; the rest is no longer disputed.
#[uniffi::remote(Record)]
pub struct ResolveDispute {
    /// The dispute.
    pub dispute: DocumentId,
    /// Who was right.
    pub outcome: DisputeOutcome,
    /// The day from which it is resolved, not before the dispute.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// An item or a movement that was recorded after the figures were reported and counts in them.
#[uniffi::remote(Record)]
pub struct RestatedLine {
    /// Whose item it is.
    pub account: AccountKey,
    /// The item that arose, or whose open amount changed.
    pub item: ItemKey,
    /// Why.
    pub cause: Cause,
    /// By how much it changed what is open; below zero lowers it.
    pub amount: Money,
    /// The day from which it counts, on the time axis of the report.
    pub day: CalendarDate,
    /// When it was recorded.
    pub recorded: UtcInstant,
}

/// What changed in the figures of a day since they were reported, by cause and document by document.
#[uniffi::remote(Record)]
pub struct Restatement {
    /// The day whose figures they are, its end included.
    pub as_of: CalendarDate,
    /// Which date of an entry decides whether it counts on that day.
    pub basis: Basis,
    /// When they were reported: what was recorded until then, included, was in them.
    pub before: UtcInstant,
    /// Until when something must have been recorded to be in the restated figures; none for everything there is.
    #[uniffi(default = None)]
    pub after: Option<UtcInstant>,
    /// One per currency of which an item counts on that day.
    pub currencies: Vec<CurrencyRestatement>,
}

/// Records that a payment was returned: a bounced cheque, a direct debit taken back. The money is gone, all of it or a
/// part, and what it settled, on whatever account, also after it was carried elsewhere, is open again.
#[uniffi::remote(Record)]
pub struct ReturnPayment {
    /// The receipt.
    pub receipt: DocumentId,
    /// The day the money left again, not before it arrived.
    pub returned: CalendarDate,
    /// The accounting date; none for that day, or that of the receipt where it is later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// How much came back; none for all of it. What is unapplied goes first, then what was applied.
    #[uniffi(default = None)]
    pub amount: Option<Money>,
    /// Which items give back first what a part of the money had settled; the others follow, the last applied first.
    #[uniffi(default = [])]
    pub from: Vec<ItemKey>,
    /// The number of the item that claims back what was refunded of it before; without one, a receipt of which money was
    /// refunded is refused.
    #[uniffi(default = None)]
    pub reclaim: Option<DocumentId>,
    /// What the bank charged for it, in the currency of the receipt: an expense. Charging it on to the customer is a debit
    /// note.
    #[uniffi(default = None)]
    pub fee: Option<Money>,
    /// Why, in the bank's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Values what is open in other currencies than the books at the rate of a day: items, and money not yet applied, since
/// both are monetary (IAS 21.23). Deposits are not: they are paid with what is delivered (IFRIC 22).
///
/// Only what is open at the end of the day, by accounting date, is valued. Done again for the same day it corrects.
#[uniffi::remote(Record)]
pub struct RevalueItems {
    /// The day, its end included.
    pub as_at: CalendarDate,
    /// The closing rates; a currency that has none here has that of the rules.
    #[uniffi(default = [])]
    pub rates: Vec<Quote>,
    /// Whether it is taken back on the day after, so that what is settled later is held against the rate it was booked at.
    /// Otherwise it stays, and what is settled later is held against this one; only for items that
    /// moved since the day it is taken back all the same. The total of the gains is the same.
    #[uniffi(default = false)]
    pub reverse: bool,
}

/// What one item was found to be worth.
#[uniffi::remote(Record)]
pub struct RevaluedLine {
    /// The item.
    pub item: ItemKey,
    /// What was open at the end of the day: above zero for a debit, below for a credit.
    pub open: Money,
    /// What that was carried at in base currency.
    pub before: Money,
    /// What it is worth in base currency.
    pub after: Money,
    /// How much of the change stays from the day after on.
    pub kept: Money,
}

/// Reverses a discount granted by hand, an allowance, an accepted difference, a withholding, a netting, a write-off,
/// a waiver or a refund, all of it or a part.
#[uniffi::remote(Record)]
pub struct ReverseAdjustment {
    /// Its number.
    pub adjustment: DocumentId,
    /// How much on which of its items; empty for all that is left of it.
    #[uniffi(default = [])]
    pub lines: Vec<ItemAmount>,
    /// The day from which it is reversed, not before the adjustment.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Records that a mandate ended. Nothing is collected on it from then on.
#[uniffi::remote(Record)]
pub struct RevokeMandate {
    /// Its reference.
    pub mandate: DocumentId,
    /// The first day without it, not before it was signed.
    pub revoked: CalendarDate,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// What a role comes to in one currency.
#[uniffi::remote(Record)]
pub struct RoleBalance {
    /// The role.
    pub role: Role,
    /// In the document's currency: above zero for debits.
    pub amount: Money,
    /// In base currency.
    pub base: Money,
}

/// What is wrong with a row. A row may have several problems; all are told.
#[uniffi::remote(Record)]
pub struct RowProblem {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// The column; none where it is the row as a whole.
    #[uniffi(default = None)]
    pub column: Option<String>,
    /// What stands there.
    #[uniffi(default = None)]
    pub value: Option<String>,
    /// The stable code of the error.
    pub code: String,
    /// The sentence: what is wrong and what to do.
    pub text: String,
}

/// Where the rows of a table went.
#[uniffi::remote(Record)]
pub struct Rows {
    /// How many there were.
    pub given: u64,
    /// How many are in the portfolio.
    pub kept: u64,
    /// How many are not.
    pub left_out: u64,
}

/// The rules in force when a command is decided. A value of the caller's: events record what they led to.
#[uniffi::remote(Record)]
pub struct Rules {
    /// How receipts are applied.
    pub allocation: AllocationPolicy,
    /// How those of certain customers are applied instead.
    #[uniffi(default = [])]
    pub allocation_of: Vec<CustomerPolicy>,
    /// Which differences are accepted from whom, beside what policies say: all that fit have to hold.
    #[uniffi(default = [])]
    pub tolerances: Vec<ToleranceFor>,
    /// What is refused as too much.
    pub limits: Limits,
    /// Exchange rates, for amounts in other currencies than the books where a command says none.
    #[uniffi(default = None)]
    pub rates: Option<ExchangeRates>,
    /// The periods of the books: a close ends with one of them. None where any day will do.
    #[uniffi(default = None)]
    pub periods: Option<PeriodCalendar>,
    /// Who may decide what; none where nobody is asked.
    #[uniffi(default = None)]
    pub authorities: Option<Authorities>,
}

/// Customers to ask for a confirmation, and how much of what is owed they cover.
#[uniffi::remote(Record)]
pub struct Sample {
    /// What of our books is sampled.
    pub view: ReportView,
    /// How.
    pub plan: SamplePlan,
    /// How many customers owe something in the currency.
    pub customers: u32,
    /// What they owe.
    pub population: Money,
    /// What those asked in any case owe.
    pub certain: Money,
    /// What those drawn owe.
    pub drawn: Money,
    /// What all that are asked owe.
    pub covered: Money,
    /// What the others owe.
    pub uncovered: Money,
    /// How many customers have items and owe nothing in sum, or are owed something: they are no part of the population. What
    /// is missing from a balance is looked for among them by other means.
    pub apart_customers: u32,
    /// What these come to: zero or below.
    pub apart: Money,
    /// Who is asked, by id.
    pub accounts: Vec<SampledAccount>,
}

/// How customers are chosen to be asked for a confirmation.
#[uniffi::remote(Record)]
pub struct SamplePlan {
    /// The currency whose balances are sampled.
    pub currency: Currency,
    /// What the choice depends on. The same seed over the same balances gives the same sample, here and in every language.
    pub seed: u64,
    /// How customers are drawn.
    pub method: SampleMethod,
    /// Customers who owe so much or more are asked in any case, before others are drawn; none where nobody is.
    #[uniffi(default = None)]
    pub threshold: Option<Money>,
}

/// A customer who is asked.
#[uniffi::remote(Record)]
pub struct SampledAccount {
    /// The customer.
    pub customer: CustomerId,
    /// What it owes on all of its accounts.
    pub balance: Money,
    /// Whether it is asked in any case.
    pub certain: bool,
    /// How many of the units or customers drawn fell on it; zero where it is asked in any case.
    pub hits: u32,
}

/// One instalment of an issued document: so much, due on that day, with these discounts.
#[uniffi::remote(Record)]
pub struct ScheduledInstalment {
    /// Counts from 1 within the document.
    pub instalment: u16,
    /// The last day on which paying is in time. None where it counts from something that has not happened: it is pending.
    #[uniffi(default = None)]
    pub due: Option<CalendarDate>,
    /// Its part of the document's total. All parts add up to the total exactly.
    pub amount: Money,
    /// Its early-payment discounts, in the order they end.
    pub discounts: Vec<DiscountOffer>,
}

/// How far a search for combinations may go.
#[uniffi::remote(Record)]
pub struct SearchLimits {
    /// How many steps it may take, at most `SearchLimits::MOST_STEPS`. A step is about one operation on a machine word,
    /// and counted alike on every machine.
    pub steps: u64,
    /// How many bytes its tables may take at once, at most `SearchLimits::MOST_BYTES`.
    pub bytes: u64,
}

/// An account as a plan saw it.
#[uniffi::remote(Record)]
pub struct SeenAccount {
    /// Which account.
    pub account: AccountKey,
    /// Its version then.
    pub version: u64,
}

/// What bears interest from a day on.
#[uniffi::remote(Record)]
pub struct Segment {
    /// The first day that bears interest on it.
    pub from: CalendarDate,
    /// Not below zero; the same currency throughout a claim.
    pub principal: Money,
}

/// Settles an assignment: the factor pays the reserve, less its fee and interest. What is still open of the items was
/// paid to the factor.
#[uniffi::remote(Record)]
pub struct SettleAssignment {
    /// The assignment.
    pub assignment: DocumentId,
    /// The factor's fee.
    pub fee: Money,
    /// Its interest on the advance.
    pub interest: Money,
    /// What it pays: the reserve less fee and interest.
    pub released: Money,
    /// The day of the settlement, not before the assignment.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// An item that has something open in both figures and is due on another day, or stands apart with another part, by what
/// was recorded since.
#[uniffi::remote(Record)]
pub struct Shift {
    /// Whose item it is.
    pub account: AccountKey,
    /// Which item.
    pub item: ItemKey,
    /// What it has open in the restated figures.
    pub open: Money,
    /// When it was due in the figures as reported; none where that was not known.
    #[uniffi(default = None)]
    pub due_reported: Option<CalendarDate>,
    /// When it is due in the restated ones.
    #[uniffi(default = None)]
    pub due_restated: Option<CalendarDate>,
    /// What of it stood apart in the figures as reported: disputed, or below zero of a receipt that may come back.
    pub apart_reported: Money,
    /// What of it stands apart in the restated ones.
    pub apart_restated: Money,
    /// When the last of what moved it was recorded.
    pub recorded: UtcInstant,
}

/// A row that was left out because the caller said that such rows do not count.
#[uniffi::remote(Record)]
pub struct Skipped {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// The number of its document, as it stands there.
    #[uniffi(default = None)]
    pub document: Option<String>,
    /// The caller's reason.
    pub reason: String,
}

/// The part of a claim above an amount, up to where the next slice begins.
#[uniffi::remote(Record)]
pub struct LumpSumSlice {
    /// Where the slice begins.
    pub above: Money,
    /// What is owed of it.
    pub percent: Percent,
}

/// Closes the books through a day for the daily work: only who says why still posts there
/// (`ledger::Request::period_override`). What is late goes to the first day that is open.
#[uniffi::remote(Record)]
pub struct SoftClosePeriod {
    /// The last day. Where the rules have a period calendar, the end of one of its periods.
    pub through: CalendarDate,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// A run of entries in one stream.
#[uniffi::remote(Record)]
pub struct Span {
    /// The stream.
    pub stream: StreamId,
    /// The version of the first entry.
    pub first: u64,
    /// The version of the last entry.
    pub last: u64,
}

/// A block that stands on the day.
#[uniffi::remote(Record)]
pub struct StandingBlock {
    /// What is blocked.
    pub block: Block,
    /// Since when.
    pub since: CalendarDate,
    /// The last day; none until it is lifted.
    #[uniffi(default = None)]
    pub until: Option<CalendarDate>,
    /// Why.
    pub reason: String,
}

/// A mandate to collect that is in force on the day.
#[uniffi::remote(Record)]
pub struct StandingMandate {
    /// Its number.
    pub mandate: DocumentId,
    /// The scheme.
    pub scheme: Scheme,
    /// When it was signed.
    pub signed: CalendarDate,
}

/// A statement of account in one currency: balance brought forward, every line, balance carried forward, and the items
/// that are open at the end.
#[uniffi::remote(Record)]
pub struct Statement {
    /// Whose statement it is.
    pub account: AccountKey,
    /// The currency of every amount.
    pub currency: Currency,
    /// The days it covers.
    pub period: ReportPeriod,
    /// Which date of an entry decides.
    pub basis: Basis,
    /// What the customer owed before the period.
    pub opening: Money,
    /// What changed it, by day, then in the order it was recorded.
    pub lines: Vec<StatementLine>,
    /// What the customer owes at the end: the opening balance and all lines.
    pub closing: Money,
    /// What is open at the end, the oldest due first. It adds up to the closing balance.
    pub open: Vec<OpenLine>,
}

/// One line of a statement: what changed the balance, and the balance after it.
#[uniffi::remote(Record)]
pub struct StatementLine {
    /// The day, on the statement's time axis.
    pub day: CalendarDate,
    /// Why the balance changed.
    pub reason: StatementReason,
    /// The document it is about.
    pub document: DocumentId,
    /// By how much; below zero lowers what the customer owes.
    pub amount: Money,
    /// What the customer owes after this line.
    pub balance: Money,
}

/// What a law says about late payment between businesses, as data. It is no legal advice: check it for the case at hand.
///
/// | name | interest | rate during the delay | beside it |
/// |---|---|---|---|
/// | `eu_2011_7` | ECB main refinancing rate + 8 | moves with the half-years | 40 euros |
/// | `de_288_business`, `de_288_consumer` | base rate + 9, + 5 | moves | 40 euros, nothing |
/// | `uk_1998` | Bank Rate + 8 | of the first interest day | 40, 70, 100 pounds from 1,000 and 10,000 pounds on |
/// | `ie_2012` | ECB rate + 8 | of the first interest day | 40, 70, 100 euros above 1,000 and 10,000 euros |
/// | `fr_441_10` | ECB rate + 10 | moves | 40 euros |
/// | `nl_119a` | ECB rate + 8, added every year | moves | 15 % to 0.5 % by slices, 40 to 6,775 euros |
/// | `be_2002` | ECB rate, up to the next half point, + 8 | moves | 40 euros |
/// | `fi_business`, `fi_general` | the same + 8, + 7 | moves | 40 euros, nothing |
/// | `pl_2013` | NBP reference rate of the half-year + 10 | moves | 40, 70, 100 euros by the claim in zlotys |
/// | `ch_104` | 5 % | | nothing |
/// | `us_prompt_payment` | Treasury rate, added every month | of the first interest day | nothing |
/// | `in_msmed` | 3 times the RBI bank rate, added every month | of each month | nothing |
/// | `ca_interest_act` | 5 %, where a rate for less than a year is agreed without its yearly equivalent | | nothing |
#[uniffi::remote(Record)]
pub struct Statute {
    /// The name by which it is asked for.
    pub name: String,
    /// The law.
    pub title: String,
    /// Where it was read.
    pub source: String,
    /// The day on which it was read.
    pub read: CalendarDate,
    /// What it says.
    pub policy: ChargePolicy,
    /// The lowest rate that an agreement may set instead.
    #[uniffi(default = None)]
    pub floor: Option<RateFloor>,
    /// For what the lump sum is owed, and against what it counts.
    #[uniffi(default = None)]
    pub lump_sum_per: Option<String>,
}

/// Where a stream stands: its version, and the hash that stands for everything up to it, where the caller keeps hashes.
#[uniffi::remote(Record)]
pub struct StreamHead {
    /// The stream.
    pub stream: StreamId,
    /// How many entries it has.
    pub version: u64,
    /// The hash of the last of them; none where the caller keeps no log of hashes.
    #[uniffi(default = None)]
    pub hash: Option<Hash>,
}

/// What is open of every account by role, in the books at the end of a day.
#[uniffi::remote(Record)]
pub struct SubLedger {
    /// The day.
    pub as_of: CalendarDate,
    /// By account, then by role and currency.
    pub lines: Vec<SubLedgerLine>,
}

/// What is open of an account's items under one role, in the books at the end of a day.
#[uniffi::remote(Record)]
pub struct SubLedgerLine {
    /// The role.
    pub role: Role,
    /// Whose.
    pub account: AccountKey,
    /// In the items' currency: above zero for debits.
    pub amount: Money,
    /// What that is carried at in base currency.
    pub base: Money,
}

/// Columns whose amounts add up to another column's. An empty cell adds nothing.
#[uniffi::remote(Record)]
pub struct SumCheck {
    /// What is added.
    pub parts: Vec<String>,
    /// What it must give.
    pub total: String,
}

/// A row of a table that could not be taken, and why.
#[uniffi::remote(Record)]
pub struct TableProblem {
    /// The row of the table, from 0.
    pub row: u64,
    /// The column; none where it is the row as a whole.
    #[uniffi(default = None)]
    pub column: Option<String>,
    /// What stands there.
    #[uniffi(default = None)]
    pub value: Option<String>,
    /// The stable code of the error.
    pub code: String,
    /// The sentence: what is wrong and what to do.
    pub text: String,
}

/// A row and the command that enters it.
#[uniffi::remote(Record)]
pub struct TakenOpening {
    /// The row, counted from 0.
    pub row: u32,
    /// The command.
    pub command: EnterOpeningItem,
}

/// The columns of the one tax share of a row. Where all four cells are empty, the row has none.
#[uniffi::remote(Record)]
pub struct TaxColumns {
    /// The tax category, such as `S`.
    pub category: String,
    /// The rate in percent.
    pub rate: String,
    /// What the tax is on.
    pub base: String,
    /// The tax.
    pub tax: String,
}

/// A tax category and rate.
#[uniffi::remote(Record)]
pub struct TaxRef {
    /// The category.
    pub category: String,
    /// The rate.
    pub rate: Percent,
}

/// The tax of one category and rate.
#[uniffi::remote(Record)]
pub struct TaxShare {
    /// The tax category, as UNCL 5305 codes it (`S` standard, `Z` zero, `AE` reverse charge …) or as your tax system
    /// names it.
    pub category: String,
    /// The rate.
    pub rate: Percent,
    /// What the tax is on.
    pub base: Money,
    /// The tax.
    pub tax: Money,
}

/// Payment terms: from which day to count, and what falls due when.
#[uniffi::remote(Record)]
pub struct Terms {
    /// The day all steps count from.
    pub baseline: Baseline,
    /// What falls due when, in order. Their shares make up the whole, without what is due upfront.
    #[uniffi(default = [])]
    pub instalments: Vec<Instalment>,
    /// What the first instalment takes whole, beside its share of the rest.
    #[uniffi(default = [])]
    pub upfront: Vec<Upfront>,
    /// What a discount does to the tax of the document; none where the tax falls when the discount is earned.
    #[uniffi(default = None)]
    pub discount_tax: Option<DiscountTax>,
    /// Days after the due date before reminders and late charges begin. The due date itself stays as it is.
    pub grace: u16,
}

/// How late a law lets a due date be agreed, as data: it makes warnings, and decides nothing. It is no legal advice.
///
/// | name | the latest day | beyond |
/// |---|---|---|
/// | `eu_2011_7_business` | 60 days | only if expressly agreed and not grossly unfair |
/// | `eu_2011_7_public`, `eu_2011_7_health` | 30, 60 days | not beyond 60 days, and only if justified; never |
/// | `fr_441_10` | 60 days from the invoice's date, or 45 days and the end of the month, in either order | never |
/// | `fr_441_10_periodic`, `fr_441_11_perishable` | 45, 30 days | never |
/// | `nl_119a_5`, `nl_119a_6` | 60 days; 30 from large to small | if expressly agreed; never |
/// | `pl_2013`, `pl_2013_large` | 60 days; from large to small | if expressly agreed; never |
/// | `it_198_perishable`, `it_198_food` | 30, 60 days | never |
/// | `in_msmed_15` | 45 days from acceptance | never |
#[uniffi::remote(Record)]
pub struct TermsCeiling {
    /// The name by which it is asked for.
    pub name: String,
    /// The law.
    pub title: String,
    /// Where it was read.
    pub source: String,
    /// The day on which it was read.
    pub read: CalendarDate,
    /// The first day on which agreements were bound by it, where that was read.
    #[uniffi(default = None)]
    pub since: Option<CalendarDate>,
    /// How late: a due date that one of these allows is allowed.
    pub terms: Vec<CeilingTerm>,
    /// What holds for a later one.
    pub beyond: BeyondCeiling,
}

/// Which column of a table of documents says what decides when they are due. Columns are named exactly as the table names
/// them.
#[uniffi::remote(Record)]
pub struct TermsColumns {
    /// The document date.
    pub issued: String,
    /// The terms, as trade writes them; where there are none or a cell is empty, those given for the table.
    #[uniffi(default = None)]
    pub terms: Option<String>,
    /// The accounting date; where empty, the document date.
    #[uniffi(default = None)]
    pub posting: Option<String>,
    /// The days of milestones; where empty, it has not happened.
    #[uniffi(default = [])]
    pub milestones: Vec<MilestoneColumn>,
}

/// A due date later than a law lets it be agreed.
#[uniffi::remote(Record)]
pub struct TermsWarning {
    /// The name of the ceiling.
    pub ceiling: String,
    /// The law.
    pub title: String,
    /// The day that was agreed.
    pub due: CalendarDate,
    /// The latest one that the law allows.
    pub latest: CalendarDate,
    /// Days beyond it.
    pub days_over: i32,
    /// What holds for it.
    pub beyond: BeyondCeiling,
}

/// What was given in one currency of one table, and where it went.
#[uniffi::remote(Record)]
pub struct Tie {
    /// The table.
    pub table: TableName,
    /// Everything that rows say.
    pub given: Money,
    /// What is in the portfolio.
    pub kept: Money,
    /// What is not.
    pub left_out: Money,
}

/// One comparison in one currency.
#[uniffi::remote(Record)]
pub struct TieLine {
    /// What is compared: `rows`, `columns` and `totals` with the sum of the items, a column of the totals by its name with
    /// the sum of that column, `control account` with a figure from elsewhere.
    pub what: String,
    /// The currency of the amounts.
    pub currency: Currency,
    /// What it has to be.
    pub expected: Money,
    /// What the report says.
    pub actual: Money,
    /// By how much the report says more; zero where both are the same.
    pub difference: Money,
}

/// What a report comes to, held against what it has to come to.
///
/// A report's own tie-out (`Aging::tie_out`) has no difference: there is no report that has one. A tie-out with
/// figures from elsewhere (`Aging::tie_out_with`) tells what differs.
#[uniffi::remote(Record)]
pub struct TieOut {
    /// What the report looks at.
    pub view: ReportView,
    /// Currency by currency, what is held against what.
    pub lines: Vec<TieLine>,
}

/// How large a difference may be that is accepted without asking: an amount, a share of what was owed, or both.
#[uniffi::remote(Record)]
pub struct Tolerance {
    /// At most so much, one amount per currency; none in a currency tolerates nothing in it. No amount at all leaves it to
    /// the share.
    pub amounts: Vec<Money>,
    /// At most this share of what was owed, exactly, without rounding; none leaves it to the amount.
    #[uniffi(default = None)]
    pub percent: Option<Percent>,
}

/// How large a difference somebody may accept, or a customer make.
#[uniffi::remote(Record)]
pub struct ToleranceFor {
    /// Who gives the command; none for anybody.
    #[uniffi(default = None)]
    pub actor: Option<ActorId>,
    /// Whose item it is; none for anybody's.
    #[uniffi(default = None)]
    pub customer: Option<CustomerId>,
    /// How large.
    pub tolerance: Tolerance,
}

/// The totals of an invoice or a credit note. All amounts are above zero, also those of a credit note.
///
/// The tax inside is kept from the first event on, because every later discount, allowance or write-off has to say
/// how much tax it takes back.
#[uniffi::remote(Record)]
pub struct Totals {
    /// What is owed in all: lines, tax, freight and charges. EN 16931 BT-112.
    pub gross: Money,
    /// The tax inside the gross, one share for each category and rate. EN 16931 BG-23.
    #[uniffi(default = [])]
    pub tax: Vec<TaxShare>,
    /// Freight inside the gross, without its tax.
    #[uniffi(default = None)]
    pub freight: Option<Money>,
    /// Other charges inside the gross, without their tax.
    #[uniffi(default = None)]
    pub charges: Option<Money>,
}

/// Carries what is open of a credit to another account, or to another purpose on the same account: a receipt booked
/// on the wrong customer, money held on account, a deposit. It stays linked with the receipt it came from.
#[uniffi::remote(Record)]
pub struct TransferCredit {
    /// The receipt or credit note.
    pub credit: DocumentId,
    /// Where it goes: at least one part.
    #[uniffi(default = [])]
    pub parts: Vec<CreditPart>,
    /// The day from which it counts; none for the first day on which that much of it was open.
    #[uniffi(default = None)]
    pub effective: Option<CalendarDate>,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Carries what is open of a debit, or a part of it, to another account. It keeps its due date and what is left of
/// its discounts, under a new number.
#[uniffi::remote(Record)]
pub struct TransferItem {
    /// The item: a debit.
    pub item: ItemKey,
    /// The number under which it goes on.
    pub transfer: DocumentId,
    /// Who owes it from then on.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
    /// How much; none for all that is open.
    #[uniffi(default = None)]
    pub amount: Option<Money>,
    /// The day from which it counts, not before the item has that much open.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// What every role comes to at the end of a day.
#[uniffi::remote(Record)]
pub struct TrialBalance {
    /// The day.
    pub as_of: CalendarDate,
    /// Each role and currency of which there is something.
    pub rows: Vec<RoleBalance>,
    /// Everything above zero, in base currency.
    pub debits: Money,
    /// Everything below, as an amount above zero: as much.
    pub credits: Money,
}

/// A sum converted through a third currency, with the amount in between.
#[uniffi::remote(Record)]
pub struct Triangulation {
    /// The amount in the currency between, rounded to the decimals that were asked for: `51.129`. A text, since it has
    /// more decimals than amounts of that currency.
    pub between: String,
    /// The amount in the currency asked for.
    pub amount: Money,
}

/// Undoes what a credit settled of an item. The match was wrong; the money stays and is unapplied again. A discount
/// taken with it is taken back.
#[uniffi::remote(Record)]
pub struct UnapplyCredit {
    /// The receipt or credit note.
    pub credit: DocumentId,
    /// The item.
    pub item: ItemKey,
    /// The day from which it counts, not before the application.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or that of the application where it is later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Lifts a block.
#[uniffi::remote(Record)]
pub struct UnblockAccount {
    /// Whose account it is.
    pub customer: CustomerId,
    /// Which of the customer's accounts; none for the only one.
    #[uniffi(default = None)]
    pub class: Option<AccountClass>,
    /// What was blocked.
    pub block: Block,
    /// The first day without the block, not before it began.
    pub effective: CalendarDate,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// Undoes a transfer, a residual item or a chargeback, of which nothing is settled: the amount is open again where it
/// was.
#[uniffi::remote(Record)]
pub struct UndoTransfer {
    /// The number under which it had gone on.
    pub document: DocumentId,
    /// The day from which it is undone, not before it was carried.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    #[uniffi(default = None)]
    pub reason: Option<String>,
}

/// One item of which everything that the credit had settled was undone.
#[uniffi::remote(Record)]
pub struct UndoneLine {
    /// The item.
    pub item: ItemKey,
    /// Whose item it is.
    pub account: AccountKey,
    /// How much came back to the credit, in its currency.
    pub source: Money,
    /// How much of the item is open again, in the item's currency, without the discount.
    pub target: Money,
    /// The discount that was taken back, in the item's currency.
    pub discount: Money,
    /// What that part of the credit is carried at in base currency, where it is in another one and the item is another
    /// account's: the two sides meet in it.
    #[uniffi(default = None)]
    pub base: Option<Money>,
}

/// Something that does not agree with the books of others, as the caller says.
#[uniffi::remote(Record)]
pub struct Unreconciled {
    /// What it is, in the caller's words.
    pub what: String,
    /// By how much; none where that is not known.
    #[uniffi(default = None)]
    pub amount: Option<Money>,
}

/// What an amount is worth in another currency on a day, and by which quotes.
#[uniffi::remote(Record)]
pub struct Valuation {
    /// The worth, in the currency asked for.
    pub amount: Money,
    /// The quotes that were used, in order: none within one currency, one for a pair, two through the pivot.
    pub quotes: Vec<DatedQuote>,
}

/// A VAT number that is written right.
///
/// Known are those of the member states of the European Union, of Northern Ireland (`XI`), the United Kingdom, Norway and
/// Switzerland.
#[uniffi::remote(Record)]
pub struct VatNumber {
    /// The country, by its code of ISO 3166; `XI` for Northern Ireland.
    pub country: String,
    /// With the prefix of the country, without separators: what an invoice states (EN 16931, BT-31 and BT-48).
    pub compact: String,
    /// As the country prints it, where it prints it in groups.
    pub printed: String,
    /// Without the prefix of the country.
    pub number: String,
    /// Whether it has check digits, which then are right. The numbers of British authorities and of Czechs who were born
    /// before 1954 have none, so that only their form could be looked at.
    pub has_check: bool,
}

/// What a report looks at: the state on a day, on one of two time axes, as it was known at some time.
#[uniffi::remote(Record)]
pub struct ReportView {
    /// The day, its end included.
    pub as_of: CalendarDate,
    /// Which date of an entry decides whether it counts.
    pub basis: Basis,
    /// Leaves out what was recorded later; none for everything there is.
    #[uniffi(default = None)]
    pub known_at: Option<KnownAt>,
}

/// Voids a document that should never have been entered: an invoice, a debit or credit note, a receipt. Nothing of it
/// may be applied or adjusted; by effective date it has never counted, in the books it ends with the posting date.
#[uniffi::remote(Record)]
pub struct VoidDocument {
    /// The document.
    pub document: DocumentId,
    /// The accounting date; none for that of the document, or the first day since nothing is applied to it.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

/// Waives a late charge, or a part of it.
#[uniffi::remote(Record)]
pub struct WaiveLateCharge {
    /// Its number.
    pub waiver: DocumentId,
    /// The late charge.
    pub charge: DocumentId,
    /// How much; none for all that is open.
    #[uniffi(default = None)]
    pub amount: Option<Money>,
    /// The day from which it counts, not before the item has that much open.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

/// A tax that a customer withholds, and the certificate that proves it.
#[uniffi::remote(Record)]
pub struct WithheldTax {
    /// Which tax, in the caller's words or codes, at most 4096 bytes.
    pub code: String,
    /// The number of the certificate; none as long as it is not there.
    #[uniffi(default = None)]
    pub certificate: Option<String>,
    /// By when the certificate is expected; none where no day is known.
    #[uniffi(default = None)]
    pub expected: Option<CalendarDate>,
}

/// Records tax that the customer has withheld and pays to the authority for us. A certificate proves it; where it is
/// missing or says less, the difference is open again.
#[uniffi::remote(Record)]
pub struct WithholdTax {
    /// Its number.
    pub withholding: DocumentId,
    /// The item: a debit.
    pub item: ItemKey,
    /// How much, at most what is open.
    pub amount: Money,
    /// Which tax, and its certificate as far as it is there.
    pub tax: WithheldTax,
    /// The day from which it counts, not before the item has that much open.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
}

/// Writes off what will not be paid.
#[uniffi::remote(Record)]
pub struct WriteOff {
    /// Its number.
    pub write_off: DocumentId,
    /// How much of which item: at least one line.
    #[uniffi(default = [])]
    pub lines: Vec<ItemAmount>,
    /// The day from which it counts, not before the item has that much open.
    pub effective: CalendarDate,
    /// The accounting date; none for the effective date, or for the first day on which it can be booked where that is
    /// later.
    #[uniffi(default = None)]
    pub posting: Option<CalendarDate>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: String,
}

/// What was done about an oddity.
#[uniffi::remote(Enum)]
pub enum Action {
    /// Nothing: the row counts as it is.
    Kept,
    /// The row is not in the portfolio.
    LeftOut,
    /// It counts as a credit.
    TakenAsCredit,
    /// It has no due date and is reported apart.
    Undated,
    /// What is beyond the item became an item of its own, on the same account, with the number of the document and
    /// instalment 0.
    OwnItem,
    /// It counts from the first day there is.
    SetToFirstDay,
    /// Questions that need this column are refused.
    ColumnNotUsed,
}

/// What an item was lowered by, other than money or credits.
#[uniffi::remote(Enum)]
pub enum AdjustmentKind {
    /// A discount granted by hand.
    Discount,
    /// An allowance.
    Allowance,
    /// A small difference that was accepted.
    Tolerance,
    /// Tax that the customer withheld.
    Withholding,
    /// Set off against what we owe.
    Netting,
    /// Given up.
    WriteOff,
    /// A late charge that was waived.
    Waiver,
    /// Paid back to the customer.
    Refund,
    /// Sold to a factor, or paid to it.
    Factored,
}

/// How old an item is on a day.
#[uniffi::remote(Enum)]
pub enum Age {
    /// So many days; zero or fewer is not yet overdue.
    Days {
        /// Days from the basis date to the day of the report.
        days: i32,
    },
    /// So many calendar months.
    Months {
        /// Months from that of the basis date to that of the report.
        months: i32,
    },
    /// The item has no such date.
    Undated,
}

/// What the age of an item is counted from.
#[uniffi::remote(Enum)]
pub enum AgingBasis {
    /// Its due date: days overdue.
    DueDate,
    /// Its document date: days since it was issued.
    InvoiceDate,
    /// Its accounting date: days since it was booked.
    PostingDate,
}

/// What the age of an item is counted in.
#[uniffi::remote(Enum)]
pub enum AgingUnit {
    /// Days.
    Days,
    /// Calendar months: an item of any day of last month is one month old on every day of this month.
    Months,
}

/// The day from which the periods of a `BadDebtLaw` count.
#[uniffi::remote(Enum)]
pub enum BadDebtDay {
    /// The later of the due date and the day of the supply.
    LaterOfDueAndSupply,
    /// The day on which the debt became uncollectable.
    Uncollectable,
}

/// What stands against relief.
#[uniffi::remote(Enum)]
pub enum BadDebtObstacle {
    /// It is before the first day.
    TooEarly,
    /// It is after the last day.
    TooLate,
    /// The debt was not yet uncollectable.
    NotUncollectable,
    /// It was not yet written off.
    NotWrittenOff,
    /// It was sold or factored under a legal assignment.
    Assigned,
}

/// The day that terms count from.
#[uniffi::remote(Enum)]
pub enum Baseline {
    /// The document date of the invoice.
    InvoiceDate,
    /// The accounting date of the invoice.
    PostingDate,
    /// A day agreed in advance.
    FixedDate {
        /// That day.
        date: CalendarDate,
    },
    /// The day of something that happens to the document. Until it is recorded, nothing is due.
    Milestone {
        /// What happens.
        milestone: Milestone,
    },
    /// The invoice date, or the day of what happens where that is later. Until it is recorded, nothing is due.
    InvoiceDateOrLater {
        /// What happens.
        milestone: Milestone,
    },
    /// The later day of two things. Until both are recorded, nothing is due.
    LaterOf {
        /// One of them.
        first: Milestone,
        /// The other.
        second: Milestone,
    },
}

/// The time axis of a view.
#[uniffi::remote(Enum)]
pub enum Basis {
    /// By posting date: what the books say. The default for aging, control account and provision.
    Book,
    /// By effective date: what was so, whenever it was booked. Right for discounts, interest and behaviour.
    Value,
}

/// What holds for a due date beyond a ceiling.
#[uniffi::remote(Enum)]
pub enum BeyondCeiling {
    /// It holds if it is expressly agreed and not grossly unfair.
    IfExpresslyAgreed,
    /// It holds up to 60 days if it is expressly agreed and objectively justified.
    IfJustified,
    /// It does not hold.
    Never,
}

/// What can be blocked for an account.
#[uniffi::remote(Enum)]
pub enum Block {
    /// Nothing new is billed: no invoice, no debit note.
    Billing,
    /// Nothing is paid back.
    Refunds,
    /// Nothing is reminded of.
    Dunning,
    /// No late payment is charged.
    LateCharges,
}

/// Days on which nothing falls due, because the customer pays nothing then: a closing of the works, a holiday of a
/// region, the turn of the year.
#[uniffi::remote(Enum)]
pub enum BlockedPeriod {
    /// Once, from a first to a last day, both included.
    Once {
        /// The first day.
        first: CalendarDate,
        /// The last day, included.
        last: CalendarDate,
    },
    /// Every year between two days of the year, both included. A day that a month does not have is its last one. Where
    /// the last day comes before the first, the period goes over the turn of the year.
    EveryYear {
        /// The month of the first day, 1 to 12.
        from_month: u8,
        /// The first day, 1 to 31.
        from_day: u8,
        /// The month of the last day, 1 to 12.
        to_month: u8,
        /// The last day, 1 to 31, included.
        to_day: u8,
    },
}

/// A calendar that the library brings along. All but the first know 1999 to 2050, with Saturday and Sunday as weekend.
///
/// What lies ahead follows the law as it was when the tables were made; a holiday that is decreed or moved later is
/// not in them. Then, and for closing days of one customer, block the days in the terms, or make a
/// `Calendar` of your own.
#[uniffi::remote(Enum)]
pub enum CalendarName {
    /// Saturdays and Sundays, no holidays; 1900 to 2200.
    WeekendsOnly,
    /// TARGET, the payment system of the euro.
    Target,
    /// The Federal Reserve Banks of the United States. A holiday on a Sunday closes the Monday after, one on a Saturday
    /// closes no other day.
    FederalReserve,
    /// Federal holidays of the United States (5 U.S.C. § 6103), as government offices observe them: one on a Saturday
    /// closes the Friday before, one on a Sunday the Monday after.
    UnitedStates,
    /// Bank holidays of England and Wales.
    EnglandAndWales,
    /// The holidays that all German states have. Those of single states (Corpus Christi, Epiphany) are not among them.
    Germany,
    /// The public holidays of metropolitan France, without those of Alsace and Moselle.
    France,
}

/// How an amount goes on.
#[uniffi::remote(Enum)]
pub enum Carriage {
    /// Elsewhere, as what it was.
    Transfer,
    /// As the rest of an item that was paid in part.
    Residual,
    /// As the claim for a deduction that is not accepted.
    Chargeback,
}

/// What was noted in a case.
#[uniffi::remote(Enum)]
pub enum CaseNote {
    /// A claim was filed, or what of it was admitted.
    ClaimFiled {
        /// How much is claimed.
        amount: Money,
        /// How much of it was admitted, where that is known.
        #[uniffi(default = None)]
        admitted: Option<Money>,
    },
    /// A dividend was received.
    DividendReceived {
        /// The receipt.
        receipt: DocumentId,
        /// How much it was.
        amount: Money,
    },
    /// The customer was told that the items belong to a factor: only paying the factor discharges.
    CustomerNotified {
        /// When.
        date: CalendarDate,
    },
}

/// How a case ended.
#[uniffi::remote(Enum)]
pub enum CaseOutcome {
    /// A dispute was resolved.
    Resolved {
        /// Who was right.
        outcome: DisputeOutcome,
    },
    /// A promise ended.
    Released {
        /// How.
        outcome: PromiseOutcome,
    },
    /// A plan ended.
    Finished {
        /// How.
        outcome: PlanOutcome,
    },
    /// The agency gave the items back.
    Recalled,
    /// The proceedings ended.
    Concluded,
    /// The factor has paid the reserve.
    Settled {
        /// The factor's fee.
        fee: Money,
        /// Its interest on the advance.
        interest: Money,
        /// What it paid.
        released: Money,
    },
    /// The items are ours again.
    TakenBack,
}

/// Why what is open changed.
#[uniffi::remote(Enum)]
pub enum Cause {
    /// Invoices were issued.
    Invoiced,
    /// Credit notes were issued.
    Credited,
    /// Money was received.
    Received,
    /// Money or credit notes were matched with items. Zero within one currency where receipts are items themselves.
    Applied,
    /// Early-payment discounts were granted.
    Discount,
    /// Payments were returned, with the discounts taken back.
    Returned,
    /// What will not be paid was written off, on the item or on the account, less what of it was reversed.
    WrittenOff,
    /// Something else was claimed: debit notes, late charges, recoveries, what was refunded of returned money.
    Debited,
    /// Allowances were granted.
    Allowance,
    /// Small differences were accepted.
    Tolerance,
    /// Customers withheld tax.
    Withheld,
    /// Kept by banks on the way.
    BankCharges,
    /// Items were set off against what we owe.
    Netted,
    /// Late charges were waived.
    Waived,
    /// Credits were paid back.
    Refunded,
    /// Amounts went on as items of their own, elsewhere or as the rest. Zero within one currency.
    Carried,
    /// Documents were voided.
    Voided,
    /// Items were sold to a factor, or paid to it.
    Factored,
}

/// The cells of a `Column`, all of one type; any of them may be none.
#[uniffi::remote(Enum)]
pub enum Cells {
    /// Texts.
    Text(Vec<Option<String>>),
    /// Whole numbers: counts and days. Years and numbers of documents are texts.
    Whole(Vec<Option<i64>>),
    /// Calendar days.
    Date(Vec<Option<CalendarDate>>),
    /// Amounts, each of its own currency.
    Amount(Vec<Option<Money>>),
}

/// What can be left open when the books are closed.
#[uniffi::remote(Enum)]
pub enum ClosingMatter {
    /// Money that nobody has claimed.
    Unidentified,
    /// Money and credit notes that are to settle items and have not yet.
    Unapplied,
    /// Receipts whose money is not final.
    Uncleared,
    /// What customers dispute.
    Disputed,
    /// Entries of closed days that are not in the general ledger yet.
    Unposted,
    /// What does not agree with the books of others.
    Unreconciled,
}

/// What is known of the combinations of open items that make up an amount.
#[uniffi::remote(Enum)]
pub enum CombinationsFound {
    /// There is one and no other.
    Unique,
    /// There are at least two.
    Several,
    /// There is none.
    None,
    /// The limits were reached before it was known whether there are none, one or several.
    LimitReached,
}

/// Everything that can be asked of a ledger.
#[uniffi::remote(Enum)]
pub enum Command {
    /// Open a customer's account.
    Open(Box<OpenAccount>),
    /// Change what is agreed with a customer, from a day on.
    Change(Box<ChangeAccount>),
    /// Block something for an account.
    Block(BlockAccount),
    /// Lift a block.
    Unblock(UnblockAccount),
    /// Close an account on which nothing is open.
    Close(CloseAccount),
    /// Open a closed account again.
    Reopen(ReopenAccount),
    /// Merge one account into another.
    Merge(Box<MergeAccounts>),
    /// Issue an invoice.
    Issue(Box<IssueInvoice>),
    /// Issue a debit note.
    Debit(Box<IssueDebitNote>),
    /// Issue a credit note, for one invoice or for none.
    Credit(Box<IssueCreditNote>),
    /// Credit an invoice and bill it again.
    Rebill(Box<RebillInvoice>),
    /// Enter an item that was open in another system.
    Enter(Box<EnterOpeningItem>),
    /// Void a document that should never have been entered.
    Void(VoidDocument),
    /// Change the due date of an item.
    Reschedule(ChangeDueDate),
    /// Record what became of a document on its way.
    Dispatch(RecordDispatch),
    /// Record the day of something that an invoice's terms count from.
    Reach(RecordMilestone),
    /// Record money received, and apply it by policy.
    Receive(Box<ReceivePayment>),
    /// Record that a receipt was handed to the bank or cleared.
    Clear(RecordClearing),
    /// Record a gateway's payout.
    PayOut(Box<RecordPayout>),
    /// Record a mandate to collect by direct debit.
    Authorise(RecordMandate),
    /// Record that a mandate ended.
    Revoke(RevokeMandate),
    /// Record money whose payer is not known.
    Suspend(ReceiveUnidentified),
    /// Say whose money in suspense is.
    Identify(Box<IdentifyReceipt>),
    /// Record that a payment was returned: the money is gone again, what it settled is open again.
    Return(ReturnPayment),
    /// Apply a credit to items, as somebody says.
    Apply(ApplyCredit),
    /// Undo an application: the match was wrong, the money stays.
    Unapply(UnapplyCredit),
    /// Carry a credit to another account or purpose.
    Transfer(Box<TransferCredit>),
    /// Carry a debit to another account.
    Carry(TransferItem),
    /// Undo a transfer, a residual item or a chargeback.
    Retract(UndoTransfer),
    /// Set items off against what we owe.
    Net(NetPayables),
    /// Values what is open in other currencies than the books.
    Revalue(RevalueItems),
    /// Grant a discount that was not earned.
    Discount(GrantDiscount),
    /// Refuse a discount that was taken.
    Refuse(RefuseDiscount),
    /// Grant an allowance.
    Allow(GrantAllowance),
    /// Accept a small difference.
    Accept(AcceptDifference),
    /// Leave the rest of an item as a new one.
    Leave(LeaveResidual),
    /// Claim a deduction as an item of its own.
    Contest(RaiseChargeback),
    /// Record tax that the customer has withheld.
    Withhold(WithholdTax),
    /// Record the certificate of a withholding.
    Certify(RecordCertificate),
    /// Write off what will not be paid.
    GiveUp(WriteOff),
    /// Reverse an adjustment.
    Reverse(ReverseAdjustment),
    /// Record that what was written off will be paid.
    Recover(RecordRecovery),
    /// Pay a credit back.
    Refund(RefundCredit),
    /// Record that an item is disputed.
    Dispute(OpenDispute),
    /// Resolve a dispute.
    Resolve(ResolveDispute),
    /// Charge late payment.
    Charge(Box<RaiseLateCharge>),
    /// Waive a late charge.
    Waive(WaiveLateCharge),
    /// Record a promise to pay.
    Promise(RecordPromise),
    /// End a promise.
    Release(EndPromise),
    /// Agree a payment plan.
    Plan(Box<AgreePlan>),
    /// End a payment plan.
    Finish(EndPlan),
    /// Hand items over to a collection agency.
    Place(PlaceWithAgency),
    /// Take items back from a collection agency.
    Recall(RecallFromAgency),
    /// Record that insolvency proceedings were opened.
    Petition(RecordInsolvency),
    /// Record a claim filed in insolvency proceedings.
    Claim(FileClaim),
    /// Record a dividend of insolvency proceedings.
    Dividend(Box<RecordDividend>),
    /// Record that insolvency proceedings ended.
    Conclude(EndInsolvency),
    /// Assign items to a factor.
    Assign(Box<AssignReceivables>),
    /// Record that a customer was told of an assignment.
    Notify(NotifyAssignment),
    /// Settle an assignment.
    Settle(SettleAssignment),
    /// Take assigned items back.
    TakeBack(ReassignReceivables),
    /// Close the books through a day for the daily work.
    SoftLock(SoftClosePeriod),
    /// Close the books through a day.
    Lock(Box<ClosePeriod>),
    /// Open the books again after a day.
    Unlock(ReopenPeriod),
}

/// Whether interest bears interest itself.
#[uniffi::remote(Enum)]
pub enum Compounding {
    /// It does not.
    Simple,
    /// After every whole month from the first interest day. A month in which nothing changes bears a twelfth of a year.
    Monthly,
    /// After every whole year from the first interest day. A year in which nothing changes bears the whole rate.
    Yearly,
}

/// What must hold of a cell.
#[uniffi::remote(Enum)]
pub enum Condition {
    /// It is one of these, letter by letter.
    OneOf {
        /// The texts.
        values: Vec<String>,
    },
    /// It is not empty.
    Filled,
}

/// What a reply says.
#[uniffi::remote(Enum)]
pub enum ConfirmationAnswer {
    /// What the request states is right.
    Agrees,
    /// The customer has these balances, one per currency; a currency that it does not name is zero.
    States {
        /// The balances as we see them: above zero is owed to us. One that is given twice is added up.
        balances: Vec<Money>,
    },
    /// The customer has these items open.
    Lists {
        /// The items.
        items: Vec<ExternalItem>,
    },
}

/// What a request to confirm came to.
#[uniffi::remote(Enum)]
pub enum ConfirmationFinding {
    /// No reply. For a positive or blank request that calls for other procedures (ISA 505.12); for a negative one it says
    /// little.
    NoReply,
    /// The customer has what we have.
    Agrees,
    /// What differs is in transit: one side has booked what the other has not yet.
    Timing,
    /// Something differs that timing does not explain: an exception (ISA 505.14).
    Differs,
}

/// How a customer is asked (ISA 505.6 and A5).
#[uniffi::remote(Enum)]
pub enum ConfirmationForm {
    /// The balance is stated, and a reply is asked for in any case.
    Positive,
    /// The balance is not stated: the customer fills it in. That nobody agrees unread is worth more, and fewer reply.
    Blank,
    /// The balance is stated, and a reply is asked for only where the customer disagrees. Silence says less than a reply.
    Negative,
}

/// What settles items.
#[uniffi::remote(Enum)]
pub enum CreditKind {
    /// Money received.
    Receipt,
    /// A credit note.
    CreditNote,
}

/// What is used of credits that are open on the account beside the money: credit notes, money that is not applied.
#[uniffi::remote(Enum)]
pub enum CreditUse {
    /// Nothing: somebody applies them.
    None,
    /// They are used before the money, the oldest first. They earn no discount.
    First,
    /// They and the money are used in the order of their dates.
    ByDate,
}

/// Where an aging report shows open credits.
#[uniffi::remote(Enum)]
pub enum CreditsShown {
    /// In a column of their own: they age nothing.
    Apart,
    /// In the bucket of their own date.
    ByOwnAge,
    /// Set off against the oldest debits of the row. Display only: nothing is applied.
    AgainstOldest,
}

/// What may decide which of two debts is paid first.
#[uniffi::remote(Enum)]
pub enum Criterion {
    /// What is due, its due date reached, before what is not.
    Due,
    /// The earlier due date; what is pending last.
    OldestDue,
    /// The earlier document.
    OldestIssued,
    /// The larger open amount.
    Largest,
    /// The smaller open amount.
    Smallest,
    /// The higher interest: the greater burden on the debtor.
    HighestRate,
    /// The agreed rank.
    Priority,
    /// What is secured less for the creditor.
    LeastSecured,
    /// What is secured better: the debtor frees his security.
    BestSecured,
    /// What was put into enforcement first, before what was not.
    Enforced,
    /// Of what is not due yet, what is secured less; what is due is equal.
    LeastSecuredOfNotDue,
    /// The lower number of the document, then of the instalment: nothing else sets the two apart.
    Number,
}

/// Where the currency of a row comes from.
#[uniffi::remote(Enum)]
pub enum CurrencyOf {
    /// From a column.
    Column {
        /// Its name.
        column: String,
    },
    /// The whole file is in one currency.
    Always {
        /// Which.
        currency: Currency,
    },
}

/// In which currency an aging report shows amounts.
#[uniffi::remote(Enum)]
pub enum CurrencyShown {
    /// Each item in its own; a row per currency.
    Document,
    /// All in the one the books are kept in, at the amounts the items were booked at.
    Base,
}

/// How dates are written. The year always has four digits.
#[uniffi::remote(Enum)]
pub enum DateFormat {
    /// `2026-03-01`.
    Iso,
    /// `1.3.2026`, `01/03/2026` or `01-03-2026` for the first of March.
    DayMonthYear,
    /// `3/1/2026`, `03.01.2026` or `03-01-2026` for the first of March.
    MonthDayYear,
}

/// One step from a baseline towards a due date. Steps are taken in the order they stand.
#[uniffi::remote(Enum)]
pub enum DateStep {
    /// That many calendar days later; the day itself does not count.
    Days {
        /// 0 to 3650.
        days: u16,
    },
    /// The same day that many calendar months later, clamped to the month's length. Months that stand next to each
    /// other are counted together from where the first began, so two single months never lose a day that the sum
    /// keeps.
    Months {
        /// 0 to 120.
        months: u16,
    },
    /// The last day of the month reached.
    EndOfMonth,
    /// That day of the month reached, or the last one where the month is shorter. It may be earlier than the day
    /// reached: "the 10th of the next month" is one month, then day 10.
    DayOfMonth {
        /// 1 to 31.
        day: u8,
    },
    /// That many weeks later.
    Weeks {
        /// 0 to 520.
        weeks: u16,
    },
    /// That many calendar days earlier: "five days before the end of the month" is the end of month, then five days
    /// back.
    DaysBack {
        /// 0 to 3650.
        days: u16,
    },
    /// The same day that many calendar months earlier, clamped to the month's length: "one month before the delivery".
    /// Counted from the day reached, never together with other steps.
    MonthsBack {
        /// 0 to 120.
        months: u16,
    },
    /// That many business days later. The day itself does not count and may be none; 0 changes nothing.
    BusinessDays {
        /// 0 to 3650.
        days: u16,
        /// Which days are business days.
        calendar: CalendarName,
    },
    /// That day of the week: the day itself, or the next such day.
    WeekdayOnOrAfter {
        /// The day of the week.
        weekday: Weekday,
    },
    /// That day of the week: the day itself, or the last such day before.
    WeekdayOnOrBefore {
        /// The day of the week.
        weekday: Weekday,
    },
    /// A cut-off: what lies after that day of the month counts so many months later, everything else stays. Its months
    /// are counted together with the month steps beside it. "10th proximo, cut-off 25" is this, one month, day 10.
    CutOff {
        /// The last day that still counts: 1 to 31, or 0 to -27 counted back from the last day of the month, which is 0.
        day: i8,
        /// 0 to 120.
        months: u16,
    },
    /// Day limits: the first band that takes the day of the month says which day of which month it is. "1st to 9th: the
    /// 10th of the next month; 10th to 25th: its 25th; later: the 10th of the month after."
    DayBands {
        /// The bands by rising last days; the last one says 31. At least one.
        bands: Vec<DayBand>,
    },
    /// The next agreed pay day, or the day itself where it is one: "paid on the 5th and 20th". In a shorter month a day
    /// that it does not have is its last one.
    PayDays {
        /// Days of the month in rising order, each 1 to 31. At least one.
        days: Vec<u16>,
    },
    /// Where the day is no business day, the one where the convention sends it.
    OnBusinessDay {
        /// Which days are business days.
        calendar: CalendarName,
        /// In which direction, and whether the month may change.
        roll: Roll,
    },
    /// The first day that no period blocks. A day after one period that lies in another goes on from there.
    Unblocked {
        /// 1 to 64 periods.
        periods: Vec<BlockedPeriod>,
    },
}

/// A day-count convention: which part of a year lies between two days, for interest.
///
/// The first day counts and the last one does not. Definitions: 2006 ISDA Definitions, section 4.16; the 30/360
/// convention of the United States as US bond markets use it.
///
/// | 29 February to 31 March 2024 | days | of a year |
/// |---|---|---|
/// | `act360`, `act365_fixed`, `act366` | 31 | 31/360, 31/365, 31/366 |
/// | `act_act_isda`, `act_act_afb` | 31 | 31/366, since 2024 is a leap year and has the 29th among the days |
/// | `thirty360_bond` | 32 | 32/360 |
/// | `thirty360_us` | 30 | 30/360 |
/// | `thirty360_european`, `thirty365` | 31 | 31/360, 31/365 |
/// | `thirty360_isda` | 30 | 30/360 |
#[uniffi::remote(Enum)]
pub enum DayCount {
    /// Calendar days over 360 (ACT/360): money markets, the Prompt Payment Act of the United States.
    Act360,
    /// Calendar days over 365, also in leap years (ACT/365 fixed): what courts in Germany and the United Kingdom count.
    Act365Fixed,
    /// Calendar days over 364, a year of 52 whole weeks.
    Act364,
    /// Calendar days over 366.
    Act366,
    /// Calendar days over 365.25.
    Act36525,
    /// Days in leap years over 366 and the other days over 365 (ACT/ACT ISDA).
    ActActIsda,
    /// Whole years counted back from the end, and the days before them over 366 where 29 February is among them, else
    /// over 365 (ACT/ACT AFB, the master agreement of the French banks).
    ActActAfb,
    /// Months of 30 days (30/360, bond basis): a first day of 31 is 30, and then a last day of 31 is 30 too.
    Thirty360Bond,
    /// Bond basis, where the last day of February counts as 30 at the start, and at the end if both are such days
    /// (30/360 US).
    Thirty360Us,
    /// Months of 30 days, where 31 is always 30 (30E/360, Eurobond basis).
    Thirty360European,
    /// Months of 30 days, where 31 is always 30, over 365 (30/365; ISO 20022 has it as code A002).
    Thirty365,
    /// Months of 30 days, where the last day of every month is 30, except of February on the day of termination
    /// (30E/360 ISDA).
    Thirty360Isda {
        /// The day on which what bears interest ends; absent where it has no such day.
        #[uniffi(default = None)]
        termination: Option<CalendarDate>,
    },
}

/// What is claimed beside invoices.
#[uniffi::remote(Enum)]
pub enum DebitKind {
    /// A debit note.
    DebitNote,
    /// Late payment.
    LateCharge,
    /// What was written off and will be paid after all.
    Recovery,
    /// Money that was refunded before the receipt it came from was returned.
    Reclaim,
}

/// What stands before the decimals of an amount. The other mark may stand between groups of three digits, but only in
/// an amount with decimals: `1,190.00` can be read in one way, `1,190` in two.
#[uniffi::remote(Enum)]
pub enum DecimalMark {
    /// `1190.00`, also `1,190.00`.
    Dot,
    /// `1190,00`, also `1.190,00`.
    Comma,
}

/// What stands between two cells.
#[uniffi::remote(Enum)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`, as spreadsheets write it where the comma stands before decimals.
    Semicolon,
    /// The tabulator.
    Tab,
}

/// Why less or more was paid than what it settles.
#[uniffi::remote(Enum)]
pub enum DifferenceKind {
    /// A small rest that is given up, or a small surplus that is kept.
    Tolerance,
    /// What banks on the way kept.
    BankCharges,
    /// Tax that the payer withheld for the authority.
    Withholding,
    /// Rounding to the smallest coin.
    CashRounding,
}

/// What an early-payment discount is a percentage of.
#[uniffi::remote(Enum)]
pub enum DiscountBase {
    /// The gross total: lines, tax, freight and charges. The custom in Germany (Skonto).
    Gross,
    /// The lines with their tax, without freight and charges.
    LinesAndTax,
    /// The lines alone, without tax, freight and charges. The custom in the United States.
    Lines,
}

/// When an early-payment discount is taken.
#[uniffi::remote(Enum)]
pub enum DiscountRule {
    /// Never.
    None,
    /// Where the payment closes the instalment.
    FullPayment,
    /// Also on part payments, each its part.
    Proportional,
}

/// What an early-payment discount does to the tax of the document, where the tax does not just fall in proportion when the
/// discount is earned (VAT Directive article 90; UStG section 17; the United Kingdom since 2015).
#[uniffi::remote(Enum)]
pub enum DiscountTax {
    /// The tax stays as invoiced: the whole discount is a cost (sales tax in most states of the US).
    Never,
    /// The invoice charges tax on the discounted amount from the start, whether or not the discount is earned (VAT
    /// Directive article 79(a); Belgium).
    Always,
}

/// What becomes of a document on its way to the customer.
#[uniffi::remote(Enum)]
pub enum DispatchStep {
    /// It was sent.
    Sent,
    /// The channel says that it was delivered.
    Delivered,
    /// The customer received it.
    Received,
    /// The customer, or the channel, rejected it.
    Rejected,
}

/// Who was right in a dispute.
#[uniffi::remote(Enum)]
pub enum DisputeOutcome {
    /// The customer.
    Upheld,
    /// The customer in part.
    PartlyUpheld,
    /// We were.
    Rejected,
    /// The customer withdrew it.
    Withdrawn,
}

/// Where the due date of a row comes from.
#[uniffi::remote(Enum)]
pub enum DueOf {
    /// From a column: the whole invoice is due on that day, not before its document date.
    Column {
        /// Its name.
        column: String,
    },
    /// From terms that all invoices of the file share.
    Terms {
        /// Which.
        terms: Terms,
    },
}

/// Who duns a customer.
#[uniffi::remote(Enum)]
pub enum Dunner {
    /// We do.
    Us,
    /// The factor does: the customer was told.
    Factor,
}

/// What somebody does to a customer's account that may be for some people only.
///
/// Duties follow from what happens, not from the command by which it does: billing an invoice again is a credit note
/// and an invoice, and needs what both need.
#[uniffi::remote(Enum)]
pub enum Duty {
    /// Opening an account.
    OpenAccount,
    /// Changing what is agreed with a customer.
    ChangeAccount,
    /// Changing a credit limit. No command does it yet; it has its place in the matrix and in static reports.
    LimitChange,
    /// Blocking something for an account.
    Block,
    /// Lifting a block.
    Unblock,
    /// Closing an account.
    CloseAccount,
    /// Opening a closed account again.
    ReopenAccount,
    /// Merging one account into another.
    Merge,
    /// Issuing an invoice.
    Invoice,
    /// Issuing a debit note.
    DebitNote,
    /// Charging late payment.
    LateCharge,
    /// Issuing a credit note.
    CreditNote,
    /// Voiding a document.
    Void,
    /// Departing from agreed terms: another due date.
    TermsOverride,
    /// Agreeing a payment plan.
    PaymentPlan,
    /// Recording money received.
    Receipt,
    /// Saying whose money in suspense is.
    Identification,
    /// Applying a credit to items as somebody says, and not by a rule.
    Application,
    /// Undoing an application.
    Unapplication,
    /// Recording that a payment was returned.
    Return,
    /// Paying a credit back.
    Refund,
    /// Carrying a debit or a credit elsewhere.
    Transfer,
    /// Setting items off against what we owe.
    Netting,
    /// Granting a discount by hand.
    Discount,
    /// Granting an allowance.
    Allowance,
    /// Accepting a small difference.
    Difference,
    /// Recording tax that the customer withheld.
    Withholding,
    /// Writing off.
    WriteOff,
    /// Claiming again what was written off.
    Recovery,
    /// Waiving a late charge.
    Waiver,
    /// Reversing an adjustment, or taking back what was carried elsewhere.
    Reversal,
    /// Selling items to a factor, or settling that.
    Factoring,
    /// Entering what was open in another system.
    Migration,
    /// Valuing what is open in other currencies.
    Revaluation,
    /// Closing a period, softly or for good.
    ClosePeriod,
    /// Opening a closed period again.
    ReopenPeriod,
    /// Posting into a period that is closed for most.
    SoftClosedPosting,
}

/// What part somebody has in a duty.
#[uniffi::remote(Enum)]
pub enum DutyPart {
    /// Doing it: the maker.
    Acts,
    /// Approving that somebody else does it: the checker.
    Approves,
}

/// Everything that can happen to an account, or to the ledger as a whole.
#[uniffi::remote(Enum)]
pub enum Event {
    /// An account was opened.
    Opened(Box<AccountOpened>),
    /// What is agreed with a customer changed, from the effective date on.
    Changed(Box<AccountChanged>),
    /// Something was blocked for an account.
    Blocked(AccountBlocked),
    /// A block was lifted.
    Unblocked(AccountUnblocked),
    /// An account was closed.
    Closed(AccountClosed),
    /// A closed account was opened again.
    Reopened(AccountReopened),
    /// An invoice was issued.
    Issued(Box<InvoiceIssued>),
    /// Something was claimed beside invoices.
    Raised(Box<DebitRaised>),
    /// A credit note was issued.
    Credited(Box<CreditNoteIssued>),
    /// An item that was open in another system was entered.
    Entered(Box<OpeningItemEntered>),
    /// A document was voided.
    Voided(DocumentVoided),
    /// An item's due date was changed.
    Rescheduled(DueDateChanged),
    /// Something became of a document on its way to the customer.
    Dispatched(DispatchRecorded),
    /// The day of something that an invoice's terms count from became known.
    Reached(Box<MilestoneRecorded>),
    /// Money was received.
    Received(Box<PaymentReceived>),
    /// A receipt was handed to the bank, or its money became final.
    Cleared(ClearingRecorded),
    /// A gateway's payout arrived.
    PaidOut(Box<PayoutRecorded>),
    /// A customer gave a mandate to collect by direct debit.
    Authorised(MandateRecorded),
    /// A mandate ended.
    Revoked(MandateRevoked),
    /// A payment was returned, and what it settled is open again.
    Returned(Box<PaymentReturned>),
    /// A credit was applied to items.
    Applied(Box<CreditApplied>),
    /// Applications were undone; the money stayed.
    Unapplied(Box<CreditUnapplied>),
    /// An amount was taken off one item and goes on as an item of its own, on the same account or on another one.
    Carried(Box<AmountCarried>),
    /// What had gone on as an item of its own is open again where it was.
    Retracted(CarryUndone),
    /// A discount that was taken without having been earned was refused.
    Refused(DiscountRefused),
    /// Items were lowered against something that is no item.
    Adjusted(Box<ItemsAdjusted>),
    /// An adjustment was reversed, all of it or a part.
    Reversed(AdjustmentReversed),
    /// Items in another currency than the books were valued at the rate of a day.
    Revalued(Box<ItemsRevalued>),
    /// The certificate of a withholding came, or will not come.
    Certified(CertificateRecorded),
    /// Something is going on about items without moving money.
    Begun(Box<CaseOpened>),
    /// Something was noted in a case.
    Noted(CaseNoted),
    /// A case ended.
    Ended(CaseClosed),
    /// The books were closed through a day for the daily work.
    SoftLocked(PeriodSoftClosed),
    /// The books were closed through a day.
    Locked(PeriodClosed),
    /// Where streams stood when the books were closed.
    Kept(Box<HeadsKept>),
    /// The books were opened again after a day.
    Unlocked(PeriodReopened),
    /// A command posted into days that were closed for the daily work.
    Overridden(PeriodOverridden),
}

/// What a rule found.
#[uniffi::remote(Enum)]
pub enum Evidence {
    /// The remittance advice names the document.
    Remittance {
        /// Which line of the advice, from 1.
        line: u16,
    },
    /// The document's number stands in the reference text.
    ReferenceText {
        /// The word as it stands there.
        found: String,
    },
    /// The amount equals what this item, and no other, takes.
    EqualAmount,
    /// It is the oldest due item that was left. Equal due dates go by issue date, then by number.
    OldestDue {
        /// Its due date; none while it is pending.
        #[uniffi(default = None)]
        due: Option<CalendarDate>,
        /// Whether another item was due on the same day, so that the issue date or the number decided.
        tie: bool,
    },
    /// The money equals everything that is open.
    WholeAccount,
    /// The money equals everything that is past due.
    PastDue,
    /// The money equals everything that is past due under the same terms.
    PastDueByTerms {
        /// The oldest due date among them.
        due: CalendarDate,
    },
    /// The only set of items that the money is the sum of.
    Combination {
        /// How many items it has.
        items: u16,
    },
    /// It came first in the order of the rule.
    First {
        /// What set it apart from the next; none where nothing else was left.
        #[uniffi(default = None)]
        by: Option<Criterion>,
    },
    /// Its share: nothing sets it apart from others.
    Share {
        /// Among how many the money was shared.
        of: u32,
    },
    /// It belongs to a debt that was found, and comes before it.
    Inside {
        /// The debt.
        debt: ItemKey,
    },
}

/// Which version of a stream a command was made for.
#[uniffi::remote(Enum)]
pub enum Expected {
    /// Any: the command means the same whatever happened since. Right for receipts.
    Any,
    /// Exactly this one: anything that happened since refuses the command.
    Version {
        /// How many events the stream had.
        version: u64,
    },
}

/// How an annual rate grows an amount over a time.
///
/// | over t years at the rate r | grows by the factor |
/// |---|---|
/// | simple | 1 + r·t |
/// | compounded f times a year | (1 + r/f) ^ (f·t) |
/// | simple, then compounded | simple where t is at most 1/f, else compounded |
/// | continuous | e ^ (r·t) |
#[uniffi::remote(Enum)]
pub enum Growth {
    /// Interest bears none.
    Simple,
    /// Interest is added to what bears it, that many times a year.
    Compounded {
        /// 1 to 366.
        a_year: u16,
    },
    /// Simple up to one such period, compounded beyond.
    SimpleThenCompounded {
        /// 1 to 366.
        a_year: u16,
    },
    /// Interest is added at every moment.
    Continuous,
}

/// The day of a holiday in each year.
#[uniffi::remote(Enum)]
pub enum HolidayOn {
    /// The same day of the same month. 29 February is one only in leap years.
    Fixed {
        /// The month, 1 to 12.
        month: u8,
        /// The day, 1 to 31.
        day: u8,
    },
    /// So many days after Easter Sunday of the western churches, before it where negative: Good Friday is -2, Ascension
    /// Day 39.
    Easter {
        /// From -80 to 250, so that the day lies in the same year.
        days: i16,
    },
    /// A day of the week, counted from the month's start, or from its end where negative: the fourth Thursday in
    /// November, the last Monday in May.
    Nth {
        /// 1 to 4, or -1 to -4.
        nth: i8,
        /// The day of the week.
        weekday: Weekday,
        /// The month, 1 to 12.
        month: u8,
    },
}

/// What one side had booked and the other not yet.
#[uniffi::remote(Enum)]
pub enum InTransit {
    /// The claim itself: an invoice that has not arrived, or was entered late.
    Document,
    /// Money: a payment that has not arrived, or was booked late; or its return.
    Money,
    /// A credit note.
    Credit,
    /// Something else, or several of these.
    Other,
}

/// What comes first within one debt.
#[uniffi::remote(Enum)]
pub enum Inside {
    /// Costs, interest, principal: the rule of most laws (BGB 367 (1), Code civil 1343-1, Codice civile 1194, OR 85).
    InterestBeforePrincipal,
    /// Costs, principal, interest: consumer credit (BGB 497 (3)).
    PrincipalBeforeInterest,
}

/// What kind of document an item comes from.
#[uniffi::remote(Enum)]
pub enum ItemKind {
    /// An instalment of an invoice: a debit.
    Invoice,
    /// A credit note: a credit.
    CreditNote,
    /// Money received: a credit.
    Receipt,
    /// A write-off that names no item: a credit, or a debit where one is reversed. It stands on the account until it is
    /// matched. Tables of items have it; commands write off items.
    WriteOff,
    /// An instalment of a debit note: a debit.
    DebitNote,
    /// Late payment that is charged: a debit.
    LateCharge,
    /// The rest of an item that was paid in part: a debit.
    Residual,
    /// The claim for a deduction that is not accepted: a debit.
    Chargeback,
    /// What was carried over from another account, or to another purpose: a debit or a credit.
    Transfer,
    /// What was written off and will be paid after all: a debit.
    Recovery,
    /// What was refunded of a receipt that was returned later: a debit.
    Reclaim,
}

/// Until when something must have been recorded to count.
#[uniffi::remote(Enum)]
pub enum KnownAt {
    /// Until that instant, included.
    Recorded {
        /// The instant.
        at: UtcInstant,
    },
    /// Until the books were closed through that day; the last time, where they were closed so more than once. It is
    /// exact: whatever came after a close was recorded later.
    Close {
        /// The day.
        through: CalendarDate,
    },
}

/// A law on the appropriation of payments: which of several debts a payment settles where the debtor names none.
///
/// In all of them the debtor's own choice comes first, made when he pays (BGB 366 (1), Code civil 1342-10, Código civil
/// 1172, Codice civile 1193, OR 86 (1), CCQ 1569, Cal. Civ. Code 1479); so the presets look at the remittance advice and the
/// reference before the law. Choices of the creditor, where a law gives him one, are lines that somebody says.
///
/// What the laws leave open: their steps are for debts that are due, and are taken for those that are not, too, where money is
/// left for them. A burden is the interest that a debt bears; security pulls in two directions, since a debt that is secured
/// well burdens its debtor and worries its creditor least. A debt that is barred by time stands with the others: the library
/// bars none, and a creditor at common law may choose it.
#[uniffi::remote(Enum)]
pub enum Law {
    /// Germany, BGB 366 (2) and 367 (1): due, least secured, more burdensome, older, in proportion; costs, interest, principal.
    /// What will be barred by time sooner is secured less (BGH, 2 October 1986, III ZR 163/85). Not inside a current account
    /// (HGB 355).
    Bgb366,
    /// Germany, consumer credit, BGB 497 (3): as `Law::Bgb366`, but costs, principal, interest, whatever was agreed.
    Bgb497,
    /// France, Code civil 1342-10 and 1343-1: due, of greatest interest for the debtor (the higher rate, then the better
    /// security, which he frees), older, in proportion; costs of recovery (Cass. 1re civ., 7 February 1995, 92-14.216) and
    /// interest first.
    CodeCivil1342,
    /// Spain, Código civil 1172 to 1174: of what is due the most onerous (the higher rate, then the better security), then
    /// in proportion, whatever its age; interest first.
    CodigoCivil1174,
    /// Italy, Codice civile 1193 and 1194: due, least guaranteed, more onerous, older, in proportion; interest and costs first.
    CodiceCivile1193,
    /// Switzerland, OR 85 to 87: due, put into enforcement first, due earlier, in proportion; where none is due, the least
    /// secured; costs, interest, principal.
    Or87,
    /// Québec, CCQ 1569 to 1572: due, of greatest interest for the debtor (the higher rate, then the better security), due
    /// earlier, in proportion; interest first. The debtor may name what is not due before what is only where that was agreed
    /// (1569 (2)).
    Ccq1572,
    /// Common law on a running account: first in, first out of what is due (Devaynes v Noble, Clayton's Case, 1816, 1 Mer
    /// 572); interest first. Between separate debts the creditor chooses (Cory Bros v The Mecca, 1897, AC 286), so this rule is not for them.
    Clayton,
    /// United States, where neither side says: what matured earliest, of that what is not secured, in proportion; interest
    /// first (Cal. Civ. Code 1479 (3), S.D. Codified Laws 20-4-9, and common law in other states: Page, Law of Contracts,
    /// 2835 to 2843).
    UnitedStates,
}

/// Why no policy is asked about money.
#[uniffi::remote(Enum)]
pub enum LeftOutBecause {
    /// Nobody knew who paid. Parts whose payer was found are looked at under their own numbers.
    InSuspense,
    /// It was recorded as a deposit, to be held or to be paid back: it was not to settle items.
    OtherPurpose,
    /// It never came, or was somebody else's: it was voided, or taken back from whom it was given to.
    TakenBack,
}

/// What becomes of money that no rule placed.
#[uniffi::remote(Enum)]
pub enum Leftover {
    /// It waits to be applied.
    Unapplied,
    /// It is held on account: no policy looks at it again.
    OnAccount,
    /// It is to be paid back.
    Refund,
}

/// How a text spells a number, from the surest on. What is surer is smaller.
#[uniffi::remote(Enum)]
pub enum Likeness {
    /// Character by character, and as a whole.
    Exact,
    /// But for capital letters, what stands between letters and digits, blanks and line ends inside, and O for 0, I or L for 1.
    Spelling,
    /// But for zeros in front of a run of digits.
    LeadingZeros,
    /// As what a structured reference carries: without padding and check digit.
    Structured,
    /// Written together with other numbers or words.
    Merged,
    /// Only the end of the number, behind one that it shares the beginning with: `INV-2026-00123/124`.
    Abbreviated,
    /// Between the two ends of a range: `INV-2026-00123 - 125` names 124 so.
    Range,
    /// Only a part of the number, which no other number has: without its letters, its beginning or its end.
    Truncated,
    /// But for one character: wrong, missing, too many, or two that changed places.
    Misspelt,
    /// It looks like one of the numbers and is none of them.
    Unknown,
}

/// What is owed once for the costs of recovery, whatever the delay, by the size of the claim: for each claim by itself,
/// never by the sum of several.
///
/// Laws may state it in another currency than the claim's: 40 euros in Poland, by bands of zlotys. `LumpSum::of` answers
/// it as it is stated, `LumpSum::converted` states it in the claim's currency, as a late charge needs it.
#[uniffi::remote(Enum)]
pub enum LumpSum {
    /// The same for every claim.
    Fixed {
        /// The amount.
        amount: Money,
    },
    /// By the band that the claim lies in.
    Bands {
        /// The bands, in any order.
        bands: Vec<LumpSumBand>,
    },
    /// A percentage of each slice of the claim, added up and rounded once.
    Slices {
        /// The slices, in any order.
        slices: Vec<LumpSumSlice>,
        /// Not less than this.
        least: Money,
        /// Not more than this.
        most: Money,
    },
}

/// How what a policy does with a receipt compares with what the money settles in the end.
///
/// Items are compared by the debt they belong to, money by how much of the receipt each takes, and beside that the discount
/// and the differences that are given with it.
#[uniffi::remote(Enum)]
pub enum MatchVerdict {
    /// It settles the same items with the same amounts, discounts and differences.
    Matched,
    /// What it settles is right, but the money settles more in the end, or with more discount.
    PartlyMatched,
    /// Something that it settles goes beyond what the money settles in the end: another item, more of an item, or more
    /// discount or difference; or an open credit that it uses beside the money settles what it does not in the end. Only
    /// what goes beyond counts as wrong money.
    Wrong,
    /// It leaves all the money, which settles something in the end.
    Missed,
    /// It leaves all the money, which settles nothing in the end either.
    RightlyLeft,
}

/// What a case is about.
#[uniffi::remote(Enum)]
pub enum Matter {
    /// The customer disputes an item, or a part of it.
    Disputed {
        /// Who looks after it, by an opaque id.
        #[uniffi(default = None)]
        owner: Option<String>,
    },
    /// The customer promised to pay.
    Promised {
        /// The last day on which paying keeps it.
        by: CalendarDate,
    },
    /// New dates were agreed beside those of the contract.
    Planned {
        /// What is to be paid when.
        instalments: Vec<PlanInstalment>,
    },
    /// A collection agency collects the items.
    Placed {
        /// The agency, by an opaque id.
        agency: CustomerId,
        /// What it keeps of what it collects.
        #[uniffi(default = None)]
        fee: Option<Percent>,
    },
    /// Insolvency proceedings run over the customer.
    Insolvent {
        /// The court and its file number.
        #[uniffi(default = None)]
        court: Option<String>,
    },
    /// The items belong to a factor.
    Assigned {
        /// The factor, by an opaque id.
        factor: CustomerId,
        /// Whether it may give back what is not paid.
        recourse: bool,
        /// What it paid at once.
        advance: Money,
        /// What it holds back.
        reserve: Money,
        /// The number of the adjustment that took the items off the account; none with recourse.
        #[uniffi(default = None)]
        sold: Option<DocumentId>,
    },
}

/// Something that happens to a document and whose day terms may count from.
#[uniffi::remote(Enum)]
pub enum Milestone {
    /// The customer ordered.
    Order,
    /// The goods were taken over for carriage: the on-board date of a bill of lading, the date of another transport
    /// document.
    Shipment,
    /// The goods were delivered, or the service was performed.
    Delivery,
    /// The customer received the goods.
    GoodsReceipt,
    /// The customer received the invoice.
    InvoiceReceipt,
    /// The customer accepted the goods or the service.
    Acceptance,
    /// The documents were presented under a letter of credit or a collection: its "sight".
    Presentation,
    /// The customer got the delivery that comes after the one invoiced: "cash next delivery".
    NextDelivery,
}

/// Where the end of the month comes in.
#[uniffi::remote(Enum)]
pub enum MonthEnd {
    /// It does not.
    Never,
    /// The days count from the end of the month.
    BeforeDays,
    /// The end of the month in which the days end.
    AfterDays,
}

/// One thing that is done to document numbers of both sides before they are compared.
#[uniffi::remote(Enum)]
pub enum NumberStep {
    /// Capital letters become small ones: `inv-1` is `INV-1`.
    Case,
    /// White space is left out: `INV 1` is `INV1`.
    Spaces,
    /// Whatever is neither a letter nor a digit is left out: `2026/17` is `2026-17`.
    Punctuation,
    /// Zeros in front of a run of digits are left out, one digit stays: `0017` is `17`, `R-007` is `R-7`.
    LeadingZeros,
}

/// What speaks against an answer, or is missing.
#[uniffi::remote(Enum)]
pub enum Objection {
    /// Nothing is known of who paid.
    PayerUnknown,
    /// Several customers may have paid.
    PayerUnclear,
    /// Who paid is known, and is somebody else than who owes this.
    OtherCustomer {
        /// Who owes it.
        customer: CustomerId,
    },
    /// The text names a document that is paid.
    NamesClosed {
        /// The document.
        document: DocumentId,
    },
    /// The text names a document that is open in another currency than the money's.
    OtherCurrency {
        /// The document.
        document: DocumentId,
    },
    /// The text names something that looks like one of the numbers and is none of them.
    NamesUnknown,
    /// The text names one of several documents, and does not say which.
    NamesSeveral,
    /// The document is named in part or with a wrong character.
    WeakLikeness {
        /// The document.
        document: DocumentId,
    },
    /// A wrong character away from what is named lies another document that takes the same amount.
    NearTwin {
        /// The other document.
        document: DocumentId,
    },
    /// The text says the name of a customer who does not owe this.
    NamesCustomer {
        /// The customer.
        customer: CustomerId,
    },
    /// The money is what is named, rounded up.
    RoundedUp,
    /// The text may have been cut.
    TextCut,
    /// The money is less than what is named takes.
    LessThanNamed,
    /// The money is more than what is named takes.
    MoreThanNamed,
    /// Something else explains the amount as well.
    OtherwiseExplained,
    /// Nothing that is open explains the amount.
    AmountUnexplained,
    /// So many items come to such an amount by chance.
    MayBeChance,
    /// An earlier line that is not settled may be for the same.
    Contested,
    /// The search for other explanations ended at its limit.
    SearchLimit,
    /// The payer deducted more discount than the money earns: what a credit note takes away earns none.
    DiscountNotEarned {
        /// The document.
        document: DocumentId,
    },
    /// What is named belongs to a factor.
    NotFree {
        /// The document.
        document: DocumentId,
    },
}

/// Which day is closed beside a holiday that falls on a Saturday or a Sunday.
#[uniffi::remote(Enum)]
pub enum Observed {
    /// None, as in most of Europe.
    Never,
    /// The Monday after one on a Sunday: the Federal Reserve Banks, South Africa.
    MondayAfterSunday,
    /// The Friday before one on a Saturday, the Monday after one on a Sunday: the government of the United States.
    NearestWeekday,
}

/// What an item that was open in another system is.
#[uniffi::remote(Enum)]
pub enum OpeningKind {
    /// An invoice, or what is left of it: a debit.
    Invoice,
    /// A debit note: a debit.
    DebitNote,
    /// Late payment that was charged: a debit.
    LateCharge,
    /// A credit note that is not used up: a credit.
    CreditNote,
    /// Money received that is not used up: a credit.
    Receipt,
}

/// What became of a command.
#[uniffi::remote(Enum)]
pub enum Outcome {
    /// It happened: store all of these, or none.
    Accepted {
        /// What to append to which stream.
        appends: Vec<Append>,
    },
    /// It had happened before: there is nothing to store.
    Already {
        /// Where its entries stand.
        spans: Vec<Span>,
    },
}

/// Why a rule settled nothing.
#[uniffi::remote(Enum)]
pub enum PassedOverBecause {
    /// The advice names a document that has nothing open in this currency.
    NothingOpen {
        /// Which line of the advice, from 1.
        line: u16,
    },
    /// The text names no open document.
    NoReference,
    /// The payer kept something on a line of the advice for a reason that is not accepted, or kept too much.
    DeductionNotAccepted {
        /// Which line of the advice, from 1.
        line: u16,
    },
    /// The money is not the sum of what the rule looks at.
    OtherTotal,
    /// No set of items has this sum, and that is proved.
    NoCombination,
    /// The search for a combination ended before it was complete.
    SearchLimit {
        /// How many steps it took.
        steps: u64,
    },
    /// Several sets of items have this sum; none was chosen.
    SeveralCombinations {
        /// The first of them, at most 16.
        sets: Vec<Vec<ItemKey>>,
        /// Whether these are all.
        complete: bool,
    },
    /// No single item equals the money.
    NoEqualAmount,
    /// Several items equal the money; none was chosen.
    Ambiguous {
        /// The first of them, at most 16, oldest due first.
        candidates: Vec<ItemKey>,
    },
}

/// How money was paid.
#[uniffi::remote(Enum)]
pub enum PaymentMethod {
    /// A bank transfer.
    Transfer,
    /// A direct debit, collected by us.
    DirectDebit,
    /// A card or wallet, through an acquirer.
    Card,
    /// A cheque.
    Cheque,
    /// A cheque that may be presented only from its date on, or a bill of exchange.
    PostDatedCheque,
    /// Notes and coins.
    Cash,
    /// Any other way.
    Other,
}

/// A day on which a law makes days of payment begin.
#[uniffi::remote(Enum)]
pub enum PaymentMoment {
    /// The date of the invoice.
    InvoiceIssued,
    /// The debtor received the invoice.
    InvoiceReceived,
    /// The debtor received the goods or services.
    Performance,
    /// The debtor accepted them, where an acceptance is agreed or laid down.
    Acceptance,
    /// The claim fell due.
    FellDue,
}

/// How a payment plan ended.
#[uniffi::remote(Enum)]
pub enum PlanOutcome {
    /// Everything was paid.
    Kept,
    /// It was not kept: the dates of the contract hold again.
    Defaulted,
    /// It was given up by both sides: the dates of the contract hold again.
    Cancelled,
}

/// Whether a payment plan is kept.
#[uniffi::remote(Enum)]
pub enum PlanState {
    /// It runs, and nothing of it is overdue.
    Running,
    /// It runs, and something of it is overdue: it may be ended as defaulted.
    Overdue,
    /// Everything was paid.
    Kept,
    /// It was ended because it was not kept: the dates of the contract hold.
    Defaulted,
    /// Both sides gave it up: the dates of the contract hold.
    Cancelled,
}

/// How a promise ended before its day.
#[uniffi::remote(Enum)]
pub enum PromiseOutcome {
    /// The customer took it back.
    Withdrawn,
    /// Another one took its place.
    Replaced,
}

/// Whether a promise was kept.
#[uniffi::remote(Enum)]
pub enum PromiseStanding {
    /// Its day has not passed, and nothing was paid yet.
    Running,
    /// Its day has not passed, and a part was paid.
    Partly,
    /// Nothing is missing.
    Kept,
    /// Its day has passed, and something is missing.
    Broken,
    /// The customer took it back by its day.
    Withdrawn,
    /// Another one took its place by its day.
    Replaced,
}

/// How sure a proposal is.
#[uniffi::remote(Enum)]
pub enum ProposalStatus {
    /// Independent evidence agrees and nothing else explains the money: it may be applied without asking anybody.
    Settled,
    /// There is one answer that is better than others; a person confirms it.
    Proposed,
    /// Several answers are as good.
    Ambiguous,
    /// Nothing says whose money it is or what for.
    Unidentified,
}

/// What money is meant for, as long as it settles nothing.
#[uniffi::remote(Enum)]
pub enum Purpose {
    /// To settle items; what is left of it is unapplied.
    Settlement,
    /// To be held on the account: no policy applies it.
    OnAccount,
    /// To be paid back to the customer: no policy applies it.
    Refund,
    /// A deposit or prepayment for what is still to be delivered: a liability until it is applied to the final invoice.
    Deposit,
}

/// Where the rate comes from.
#[uniffi::remote(Enum)]
pub enum RateRule {
    /// Agreed, and the same on every day.
    Fixed {
        /// Percent a year, not below zero.
        percent: Percent,
    },
    /// A reference rate, rounded up and multiplied where the law says so, and a margin on it.
    Reference {
        /// The name of the table.
        table: String,
        /// The reference rate is rounded up to a whole multiple of this many percentage points: `0.5` in Belgium and
        /// Finland. Above zero.
        #[uniffi(default = None)]
        round_up: Option<Percent>,
        /// How many times the reference rate, once it is rounded up: 3 in India. Not below zero.
        #[uniffi(default = None)]
        times: Option<Rate>,
        /// Percentage points on that, which may be below zero itself.
        margin: Percent,
        /// Whether the rate moves during the delay.
        reset: Reset,
    },
}

/// Where the number of a receipt comes from.
#[uniffi::remote(Enum)]
pub enum ReceiptNumber {
    /// From a column, with a prefix that keeps receipts apart from other documents.
    Column {
        /// Its name.
        column: String,
        /// What stands before the cell's text; may be empty.
        prefix: String,
    },
    /// Made from what the row says, for files that number nothing: the prefix and a digest of customer, class, amount,
    /// dates, reference and remitted document. The second of two equal rows ends in `-2`, so two honest equal payments
    /// are two, and the same file read again gives the same numbers.
    Derived {
        /// What stands before the digest; may be empty.
        prefix: String,
    },
}

/// How far a receipt has come on its way from a promise of money to money.
#[uniffi::remote(Enum)]
pub enum ReceiptStage {
    /// It is here: a cheque in hand, a debit that was ordered.
    Received,
    /// It was handed to the bank.
    Remitted,
    /// The money is final.
    Cleared,
}

/// What a recovery is booked against.
#[uniffi::remote(Enum)]
pub enum RecoveryPolicy {
    /// Income of the period (IFRS: an impairment gain).
    Income,
    /// What was provided for (ASC 326-20-35-8).
    Allowance,
}

/// A scheme by which payment references are made, so that what was paid is found out by a number and not by a name.
///
/// | scheme | a reference as it is printed |
/// |---|---|
/// | `iso11649` | `RF18 5390 0754 7034` |
/// | `swiss_qr` | `21 00000 00003 13947 14300 09017` |
/// | `finnish`, `finnish_rf` | `20230 00098`, `RF95 2023 0000 98` |
/// | `norwegian_kid_mod10`, `norwegian_kid_mod11` | `1234567897`, `123456785` |
/// | `swedish_ocr`, `swedish_ocr_length` | `1234567897`, `123456790` |
/// | `belgian` | `+++020/3430/57642+++` |
/// | `danish_fik71`, `danish_fik73`, `danish_fik75` | `+71<000000001234566+88655702<` |
/// | `dutch` | `5000 0567 8901 2345` |
/// | `slovenian` | `SI01 25-20-85` |
#[uniffi::remote(Enum)]
pub enum ReferenceScheme {
    /// The creditor reference of ISO 11649: `RF`, two check digits, 1 to 21 letters or digits.
    Iso11649,
    /// The Swiss QR reference, which was the ESR reference: 26 digits and a check digit.
    SwissQr,
    /// The Finnish reference (viite): 3 to 19 digits and a check digit.
    Finnish,
    /// The Finnish reference as ISO 11649.
    FinnishRf,
    /// The Norwegian KID with a check digit by modulus 10: 2 to 25 digits.
    NorwegianKidMod10,
    /// The Norwegian KID with a check digit by modulus 11: 2 to 25 digits, the last of which may be a minus.
    NorwegianKidMod11,
    /// The Swedish OCR number: 2 to 25 digits, the last by modulus 10.
    SwedishOcr,
    /// The Swedish OCR number with a digit for its length before the check digit.
    SwedishOcrLength,
    /// The Belgian structured communication: ten digits and two check digits.
    Belgian,
    /// The Danish code line of slips of kind 71: a payment number of 15 digits.
    DanishFik71,
    /// The Danish code line of slips of kind 73, which names the creditor and no payment.
    DanishFik73,
    /// The Danish code line of slips of kind 75: a payment number of 16 digits.
    DanishFik75,
    /// The Dutch payment reference (betalingskenmerk): 7, 9 to 14, or 16 digits.
    Dutch,
    /// The Slovenian reference: `SI`, a model, one to three parts.
    Slovenian,
}

/// Whether a reference rate moves during one delay.
#[uniffi::remote(Enum)]
pub enum Reset {
    /// The rate of the first interest day holds for the whole delay.
    Frozen,
    /// Each day has the rate of the table.
    Moving,
    /// The rate of the first day of each period of compounding holds until the next period begins; where interest is not
    /// compounded, that of the first interest day throughout.
    EachRest,
}

/// What an account of the general ledger is for. A chart says which account that is.
#[uniffi::remote(Enum)]
pub enum Role {
    /// What customers owe, less what credit notes take back.
    Trade,
    /// What customers owe of claims that a factor may give back.
    Factored,
    /// Deductions that are claimed back.
    Chargeback,
    /// Bills of exchange and cheques that may be presented only later.
    Bills,
    /// Money on its way: direct debits, cards, cheques that are not final.
    InTransit,
    /// Money in the bank.
    Bank,
    /// What a factor holds back.
    DueFromFactor,
    /// Tax that customers withheld, to be had back from the authority.
    TaxWithheld,
    /// Tax inside deposits, shown apart from the deposit that includes it.
    DepositTax,
    /// What will not be paid, as far as it was provided for.
    LossAllowance,
    /// Money of customers that settles nothing yet.
    CustomerCredit,
    /// Money for what is still to be delivered: a contract liability.
    Deposit,
    /// Money whose payer is not known.
    Unidentified,
    /// Tax owed to the authority.
    OutputTax,
    /// Tax that is owed once the customer pays.
    PendingTax,
    /// What a factor advanced on claims that it may give back.
    FactorLiability,
    /// What we owe the same party.
    Payables,
    /// Between the two sides of a settlement on two accounts: nothing once both are booked.
    Clearing,
    /// Between two currencies of one settlement: nothing in base currency.
    Exchange,
    /// Between a sale to a factor and what it pays: nothing once both are booked.
    FactorClearing,
    /// The other side of what was open when the books began here.
    OpeningBalances,
    /// What was sold, without tax, freight and charges.
    Revenue,
    /// Freight that was charged.
    Freight,
    /// Other charges of invoices.
    Charges,
    /// What credit notes take back, without tax.
    SalesReturns,
    /// Discounts for paying early, without tax.
    Discounts,
    /// Allowances, without tax.
    Allowances,
    /// Interest on late payment.
    LateInterest,
    /// Lump sums and costs of late payment.
    LateFees,
    /// What was waived of either.
    LateChargesWaived,
    /// What was written off and paid after all.
    Recoveries,
    /// Small differences that were accepted, either way.
    Differences,
    /// What will not be paid, without what was provided for.
    BadDebts,
    /// What banks and gateways charge.
    BankCharges,
    /// A factor's fee.
    FactorFees,
    /// A factor's interest.
    FactorInterest,
    /// Exchange differences of what was settled, above zero.
    FxGain,
    /// Exchange differences of what was settled, below zero.
    FxLoss,
    /// Exchange differences of what is open, above zero.
    UnrealisedGain,
    /// Exchange differences of what is open, below zero.
    UnrealisedLoss,
}

/// Where a day goes that is no business day. A business day stays where it is.
///
/// The first four and the nearest day are those of the ISDA definitions (2006, section 4.12).
#[uniffi::remote(Enum)]
pub enum Roll {
    /// The next business day. What § 193 BGB makes of a due date on a Saturday, a Sunday or a holiday.
    Following,
    /// The next business day, unless it lies in another month: then the one before.
    ModifiedFollowing,
    /// The business day before.
    Preceding,
    /// The business day before, unless it lies in another month: then the next one.
    ModifiedPreceding,
    /// The nearest business day; the later one where two are as near: Saturday goes to Friday, Sunday to Monday.
    Nearest,
    /// The next business day, unless it lies in another month or beyond the 15th that the day does not lie beyond:
    /// then the one before.
    HalfMonthModifiedFollowing,
}

/// What a rounding is applied to.
#[uniffi::remote(Enum)]
pub enum RoundEach {
    /// Every line by itself.
    Line,
    /// The sum of all lines since the due date; a line is the difference of two such sums.
    Sum,
}

/// How a fraction of a minor unit becomes a whole one. There is no default: whoever multiplies names it.
///
/// | value | half away | half even | half ceiling | away | toward | floor | ceiling |
/// |---|---|---|---|---|---|---|---|
/// | 2.5 | 3 | 2 | 3 | 3 | 2 | 2 | 3 |
/// | 2.4 | 2 | 2 | 2 | 3 | 2 | 2 | 3 |
/// | −2.4 | −2 | −2 | −2 | −3 | −2 | −3 | −2 |
/// | −2.5 | −3 | −2 | −2 | −3 | −2 | −3 | −2 |
#[uniffi::remote(Enum)]
pub enum Rounding {
    /// To the nearest; a half goes away from zero. What commerce calls rounding.
    HalfAway,
    /// To the nearest; a half goes to the even neighbour, so that halves cancel out over many amounts.
    HalfEven,
    /// To the nearest; a half goes toward positive infinity: `fn:round` of XPath, by which EN 16931 checks invoices.
    HalfCeiling,
    /// Always away from zero.
    Away,
    /// Always toward zero: the fraction is cut off.
    Toward,
    /// Always toward negative infinity.
    Floor,
    /// Always toward positive infinity.
    Ceiling,
}

/// What a row of a reconciliation is.
#[uniffi::remote(Enum)]
pub enum RowClass {
    /// The same document and amount on both sides.
    Matched,
    /// One side has booked what the other has not yet.
    Timing,
    /// The same document, another amount.
    Amount,
    /// What one side has twice.
    Duplicate,
    /// What their list lacks.
    OnlyHere,
    /// What our items lack.
    OnlyThere,
}

/// What a row of a `Frame` is, so that nobody adds a total to its own lines.
#[uniffi::remote(Enum)]
pub enum RowKind {
    /// A row of its own.
    Line,
    /// A sum of lines above it.
    Subtotal,
    /// A sum of the whole frame.
    Total,
}

/// Why a row is of its class.
#[uniffi::remote(Enum)]
pub enum RowReason {
    /// Matched: number and amount are the same.
    SameDocument,
    /// Matched: customer and amount are the same, and nothing else of either side could be meant.
    OnlyPartner,
    /// Timing: from that day on it is here as it is there.
    HereFrom {
        /// The first day.
        day: CalendarDate,
        /// What we had not booked yet.
        transit: InTransit,
    },
    /// Timing: until that day it was here as it is there.
    HereUntil {
        /// The day from which it is otherwise here.
        day: CalendarDate,
        /// What the other side had not booked yet.
        transit: InTransit,
    },
    /// Timing: it is here as it is there by what was recorded after the instant of the view.
    RecordedSince,
    /// Timing: their document is dated after our day.
    DatedAfter {
        /// Its date.
        day: CalendarDate,
    },
    /// Amount: both have it, and not the same of it.
    OtherAmount,
    /// Duplicate: their list has it in that row already.
    RowAgain {
        /// The row, counted from 0.
        row: u32,
    },
    /// Duplicate: our document has the number of another one of ours, which their list has once.
    NumberAgain {
        /// The first item of the other document.
        item: ItemKey,
    },
    /// Only here: their list does not have it.
    NotThere,
    /// Only there: we do not know the number.
    NotHere,
    /// Only there: it was settled here, on that day at the last.
    SettledHere {
        /// The day of its last movement.
        day: CalendarDate,
    },
    /// Only there: it counts here only from that day, after the window.
    CountsFrom {
        /// The first day.
        day: CalendarDate,
    },
    /// Only here, or only there: the other side has the number in another currency.
    OtherCurrency {
        /// That currency.
        currency: Currency,
    },
    /// Only there: the number is that of several of our documents.
    SeveralDocuments,
    /// Only there: the number is ours, of another customer, and that customer's is there as well.
    OtherCustomer,
}

/// One rule of cash application. Rules are tried in the order of the policy, each on what the ones before it left.
#[uniffi::remote(Enum)]
pub enum Rule {
    /// The documents that the remittance advice names, line by line.
    Remittance,
    /// The documents that the reference text names for sure, in whatever spelling; never in part or with a wrong character.
    ReferenceText,
    /// The one open item that equals the money, with or without its discount. Several such items are ambiguous.
    ExactSingle,
    /// Everything that is open, where the money is all of it.
    WholeAccount,
    /// Everything that is past due, where the money is all of it.
    PastDue,
    /// Everything that is past due under the same terms, where the money is all of it.
    PastDueByTerms,
    /// The one set of open items that the money is the sum of. Several such sets are ambiguous.
    Combination,
    /// The oldest due item first, then by issue date and number, the last one in part.
    OldestDueFirst,
    /// The oldest document first, then by due date and number, the last one in part.
    OldestIssuedFirst,
    /// What has most open first, then as the oldest due.
    LargestFirst,
    /// What has least open first, then as the oldest due.
    SmallestFirst,
    /// What bears most interest first, then as the oldest due.
    HighestRateFirst,
    /// By the rank that was agreed, then as the oldest due.
    PriorityFirst,
    /// All open items in proportion to what they have open.
    ProRata,
    /// In the order that a law prescribes, what it holds to be equal in proportion.
    Statutory {
        /// Which law.
        law: Law,
    },
}

/// How customers are drawn (ISA 530, Appendix 4).
#[uniffi::remote(Enum)]
pub enum SampleMethod {
    /// Each customer is as likely as any other.
    Random {
        /// How many customers are drawn; all of them where there are fewer.
        count: u32,
    },
    /// Each minor unit is as likely as any other, so that customers are drawn in proportion to what they owe. The units
    /// drawn stand at equal distances from a random start; a customer who owes more than that distance is always drawn, and
    /// more than once where several fall on it.
    MonetaryUnit {
        /// How many units are drawn.
        count: u32,
    },
}

/// A direct-debit scheme, as far as it says how long a debit can come back.
#[uniffi::remote(Enum)]
pub enum Scheme {
    /// SEPA core.
    SddCore,
    /// SEPA business to business.
    SddB2b,
}

/// How much of a document one instalment takes.
#[uniffi::remote(Enum)]
pub enum Share {
    /// A percentage of the document's total.
    PercentOfTotal {
        /// Above 0, at most 100.
        percent: Percent,
    },
    /// A percentage of what the instalments before it left.
    PercentOfRemainder {
        /// Above 0, at most 100.
        percent: Percent,
    },
    /// A fixed amount in the document's currency.
    Fixed {
        /// Above zero.
        amount: Money,
    },
    /// Everything that is left, and with it every residue of rounding. Stands last, once.
    Remainder,
}

/// What speaks for an answer.
#[uniffi::remote(Enum)]
pub enum Signal {
    /// The remittance advice names the document.
    Advised {
        /// The document.
        document: DocumentId,
    },
    /// The text names the document.
    Named {
        /// The document.
        document: DocumentId,
        /// How surely.
        likeness: Likeness,
    },
    /// The amount is what the named documents take.
    ClosesNamed,
    /// The amount is what one item takes.
    EqualAmount,
    /// The amount is all that is open on the accounts of the payer.
    WholeAccount,
    /// The amount is all that is past due there.
    PastDue,
    /// The amount is what these items take together, and no others.
    Combination {
        /// How many.
        items: u16,
    },
    /// The money is a part of what the one named document takes.
    PartPayment,
    /// The amount is that of a paid document which is named: it was paid twice.
    PaidTwice {
        /// The document.
        document: DocumentId,
    },
    /// No item of the books but this takes the amount.
    Distinctive,
    /// The payer's bank account is known as this customer's.
    KnownAccount {
        /// The customer.
        customer: CustomerId,
    },
    /// The payer's name is this customer's.
    KnownName {
        /// The customer.
        customer: CustomerId,
    },
    /// The beginning of this customer's name is all that the bank passed on.
    CutName {
        /// The customer.
        customer: CustomerId,
    },
    /// Money of this payer settled items of this customer before.
    PaidBefore {
        /// The customer.
        customer: CustomerId,
    },
    /// The payer pays for this customer.
    PaysFor {
        /// The customer.
        customer: CustomerId,
    },
    /// The text says the name of who owes this.
    NameInText {
        /// The customer.
        customer: CustomerId,
    },
    /// The customer's number stands in the text.
    CustomerNumber {
        /// The customer.
        customer: CustomerId,
    },
}

/// How far a receipt has come on its way from a promise of money to money.
///
/// A bank transfer is cleared when it is received; a cheque, a direct debit or a card payment only later.
#[uniffi::remote(Enum)]
pub enum Stage {
    /// It was handed to the bank.
    Remitted,
    /// The money is final.
    Cleared,
}

/// Why a balance changed.
#[uniffi::remote(Enum)]
pub enum StatementReason {
    /// An invoice was issued.
    Invoice,
    /// A credit note was issued.
    CreditNote,
    /// Money was received.
    Receipt,
    /// An early-payment discount was granted, or taken back.
    Discount,
    /// A payment was returned.
    Return,
    /// Another account's money settled this account's item, or this account's money another one's; or that was undone.
    OtherAccount,
    /// Money of another currency of this account settled the item, or the other way round; or that was undone.
    OtherCurrency,
    /// What will not be paid was written off, or that was reversed.
    WriteOff,
    /// A debit note was issued.
    DebitNote,
    /// Late payment was charged.
    LateCharge,
    /// What was written off is claimed again.
    Recovery,
    /// What was refunded of a returned payment is claimed back.
    Reclaim,
    /// What was carried over from another account or to another purpose.
    Transfer,
    /// The rest of an item that was paid in part.
    Residual,
    /// The claim for a deduction that is not accepted.
    Chargeback,
    /// An allowance was granted, or that was reversed.
    Allowance,
    /// A small difference was accepted, or that was reversed.
    Tolerance,
    /// Tax was withheld, or that was not proved.
    Withholding,
    /// Banks on the way kept a part.
    BankCharges,
    /// Set off against what we owe, or that was reversed.
    Netting,
    /// A late charge was waived, or that was reversed.
    Waiver,
    /// Money was paid back, or came back.
    Refund,
    /// A document was voided.
    Void,
    /// The claim was sold to a factor, or is ours again.
    Factored,
}

/// One of the two tables.
#[uniffi::remote(Enum)]
pub enum TableName {
    /// The table of items: invoices, credit notes.
    Items,
    /// The table of movements: payments and what else lowers an open amount.
    Movements,
}

/// When tax is owed.
#[uniffi::remote(Enum)]
pub enum TaxPoint {
    /// With the document (VAT Directive art. 63).
    Document,
    /// With each payment, its share: cash accounting (VAT Directive art. 66(b) and 167a).
    Payment,
}

/// In which order receipts of one account and currency take their turns.
#[uniffi::remote(Enum)]
pub enum Turn {
    /// Rule by rule over all receipts: what one of them names is settled before age takes it for another.
    RuleByRule,
    /// Receipt by receipt, each by all rules, as they would have come to an account one after the other.
    ReceiptByReceipt,
}

/// A part of the totals that the first instalment may take whole, while the others share the rest.
#[uniffi::remote(Enum)]
pub enum Upfront {
    /// All tax.
    Tax,
    /// The freight.
    Freight,
    /// The other charges.
    Charges,
}

/// A day of the week.
#[uniffi::remote(Enum)]
pub enum Weekday {
    /// The first day of the week of ISO 8601.
    Monday,
    /// The second.
    Tuesday,
    /// The third.
    Wednesday,
    /// The fourth.
    Thursday,
    /// The fifth.
    Friday,
    /// The sixth.
    Saturday,
    /// The last.
    Sunday,
}

/// Why a line settles what it settles.
#[uniffi::remote(Enum)]
pub enum Why {
    /// A rule of the allocation policy, on this evidence.
    ByRule {
        /// Which rule.
        rule: Rule,
        /// What it found.
        evidence: Evidence,
    },
    /// A person or program said so.
    Instructed,
    /// A credit note names the invoice it corrects.
    LinkedCreditNote,
    /// A part of the money was returned; this is what it still settles.
    LeftAfterReturn,
}

/// Where incompatible duties may not meet.
#[uniffi::remote(Enum)]
pub enum Within {
    /// On one customer, whatever document is concerned and however long ago.
    Customer,
    /// On one document, or on documents of which one settled the other.
    Document,
}

/// What a write-off is booked against.
#[uniffi::remote(Enum)]
pub enum WriteOffPolicy {
    /// What was provided for (IFRS 9, ASC 326).
    Allowance,
    /// The expense of the period.
    Direct,
}
