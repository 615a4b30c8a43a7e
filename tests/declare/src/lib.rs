//! Writes what the bindings declare, so that no type is written down twice by hand.
//!
//! Reads the records and enums of `core/src` that cross a border (those reached from [`ROOTS`]), with their docs, into
//! one [`surface::Surface`], and writes the checked-in declarations of every binding from it. A binding's module here
//! is one function, `files`, from the surface to paths and texts.

use std::error::Error;
use std::path::{Path, PathBuf};

pub mod names;
pub mod parity;
pub mod public;
pub mod python;
pub mod queries;
pub mod read;
pub mod rust_only;
pub mod stub;
pub mod surface;
pub mod uniffi;

/// The types that a caller hands in or gets back; what they are made of follows.
pub const ROOTS: &[&str] = &[
    "AccountStatus",
    "AfterDeposits",
    "AdviceColumns",
    "Aging",
    "AppliedTotal",
    "BackDating",
    "BankLine",
    "Backtest",
    "BacktestOptions",
    "BadDebt",
    "BadDebtLaw",
    "BadDebtRelief",
    "Bridge",
    "Buckets",
    "CalendarName",
    "CashColumns",
    "ChargePolicy",
    "CheckedIban",
    "Claim",
    "ClaimColumns",
    "Chart",
    "ClosingCheck",
    "CreditBalances",
    "CurrencyExposures",
    "JournalEntry",
    "PostingPolicy",
    "Proof",
    "Proposal",
    "ProposalOptions",
    "SubLedger",
    "TrialBalance",
    "Turn",
    "ClosingChecklist",
    "CombinationSearch",
    "Command",
    "Confirmation",
    "ConfirmationReply",
    "ConfirmationResult",
    "Contact",
    "DayCount",
    "DefaultStart",
    "Deposit",
    "ExchangeRates",
    "ExternalItem",
    "Frame",
    "Growth",
    "Head",
    "HolidayRule",
    "ImportedInvoices",
    "ImportedReceipts",
    "InvoiceColumns",
    "ItemColumns",
    "KnownPayer",
    "LateCharge",
    "LumpSums",
    "Mention",
    "Migration",
    "MigrationPlan",
    "MovementColumns",
    "OpenPart",
    "Outcome",
    "PastLine",
    "PaymentReference",
    "PaymentMoments",
    "PeriodCalendar",
    "Periods",
    "Quality",
    "Rate",
    "ReceiptColumns",
    "ReconcileOptions",
    "Reconciliation",
    "ReferenceRates",
    "Request",
    "Restatement",
    "Roll",
    "Rounding",
    "Rules",
    "Sample",
    "SamplePlan",
    "ScheduledInstalment",
    "SearchLimits",
    "Statement",
    "Statute",
    "TableProblem",
    "Terms",
    "TermsColumns",
    "TermsCeiling",
    "TermsWarning",
    "TieOut",
    "Totals",
    "Triangulation",
    "Valuation",
    "VatNumber",
    "View",
    "YearFraction",
];

/// Where a file goes, from the root of the workspace, and what it holds.
pub type File = (PathBuf, String);

/// Every file that is written from the core's source.
///
/// # Errors
/// Where the source can not be read, or says what can not cross.
pub fn files(workspace: &Path) -> Result<Vec<File>, Box<dyn Error>> {
    let core = workspace.join("core/src");
    let source = read::core(&core)?;
    public::check(&source, &core)?;
    let surface = surface::Surface::new(&source, ROOTS)?;
    let mut files = uniffi::files(&surface);
    files.extend(python::files(&surface));
    files.extend(parity::files(&surface, workspace)?);
    Ok(files)
}
