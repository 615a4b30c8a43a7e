//! What has happened, for ever: one plain record per event, and [`Event`], the closed list of them.
//!
//! Events carry everything that shaped them (schedules, discounts, reasons), so replaying needs no rule and no
//! setting of the day. They hold no personal data. A settlement that touches several accounts is written to the
//! stream of each, with the lines that concern it. What concerns every account, the closing of a period, stands on the
//! ledger's own stream.

mod account_blocked;
mod account_changed;
mod account_closed;
mod account_opened;
mod account_reopened;
mod account_unblocked;
mod adjustment_reversed;
mod amount_carried;
mod carry_undone;
mod case_closed;
mod case_noted;
mod case_opened;
mod certificate_recorded;
mod clearing_recorded;
mod credit_applied;
mod credit_note_issued;
mod credit_unapplied;
mod debit_raised;
mod discount_refused;
mod dispatch_recorded;
mod document_voided;
mod due_date_changed;
mod heads_kept;
mod invoice_issued;
mod items_adjusted;
mod items_revalued;
mod mandate_recorded;
mod mandate_revoked;
mod milestone_recorded;
mod opening_item_entered;
mod payment_received;
mod payment_returned;
mod payout_recorded;
mod period_closed;
mod period_overridden;
mod period_reopened;
mod period_soft_closed;

use serde::{Deserialize, Serialize};

use crate::account::ItemAmount;
use crate::allocation::ItemKey;

pub use account_blocked::AccountBlocked;
pub use account_changed::AccountChanged;
pub use account_closed::AccountClosed;
pub use account_opened::AccountOpened;
pub use account_reopened::AccountReopened;
pub use account_unblocked::AccountUnblocked;
pub use adjustment_reversed::AdjustmentReversed;
pub use amount_carried::{AmountCarried, Carriage};
pub use carry_undone::CarryUndone;
pub use case_closed::CaseClosed;
pub use case_noted::CaseNoted;
pub use case_opened::CaseOpened;
pub use certificate_recorded::CertificateRecorded;
pub use clearing_recorded::ClearingRecorded;
pub use credit_applied::{AppliedLine, CreditApplied, CreditKind};
pub use credit_note_issued::CreditNoteIssued;
pub use credit_unapplied::{CreditUnapplied, UndoneLine};
pub use debit_raised::{DebitKind, DebitRaised};
pub use discount_refused::DiscountRefused;
pub use dispatch_recorded::DispatchRecorded;
pub use document_voided::DocumentVoided;
pub use due_date_changed::DueDateChanged;
pub use heads_kept::HeadsKept;
pub use invoice_issued::InvoiceIssued;
pub use items_adjusted::{AdjustmentKind, ItemsAdjusted};
pub use items_revalued::{ItemsRevalued, RevaluedLine};
pub use mandate_recorded::MandateRecorded;
pub use mandate_revoked::MandateRevoked;
pub use milestone_recorded::MilestoneRecorded;
pub use opening_item_entered::OpeningItemEntered;
pub use payment_received::PaymentReceived;
pub use payment_returned::PaymentReturned;
pub use payout_recorded::PayoutRecorded;
pub use period_closed::PeriodClosed;
pub use period_overridden::PeriodOverridden;
pub use period_reopened::PeriodReopened;
pub use period_soft_closed::PeriodSoftClosed;

/// Everything that can happen to an account, or to the ledger as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// An account was opened.
    #[serde(rename = "account_opened")]
    Opened(Box<AccountOpened>),
    /// What is agreed with a customer changed, from the effective date on.
    #[serde(rename = "account_changed")]
    Changed(Box<AccountChanged>),
    /// Something was blocked for an account.
    #[serde(rename = "account_blocked")]
    Blocked(AccountBlocked),
    /// A block was lifted.
    #[serde(rename = "account_unblocked")]
    Unblocked(AccountUnblocked),
    /// An account was closed.
    #[serde(rename = "account_closed")]
    Closed(AccountClosed),
    /// A closed account was opened again.
    #[serde(rename = "account_reopened")]
    Reopened(AccountReopened),
    /// An invoice was issued.
    #[serde(rename = "invoice_issued")]
    Issued(Box<InvoiceIssued>),
    /// Something was claimed beside invoices.
    #[serde(rename = "debit_raised")]
    Raised(Box<DebitRaised>),
    /// A credit note was issued.
    #[serde(rename = "credit_note_issued")]
    Credited(Box<CreditNoteIssued>),
    /// An item that was open in another system was entered.
    #[serde(rename = "opening_item_entered")]
    Entered(Box<OpeningItemEntered>),
    /// A document was voided.
    #[serde(rename = "document_voided")]
    Voided(DocumentVoided),
    /// An item's due date was changed.
    #[serde(rename = "due_date_changed")]
    Rescheduled(DueDateChanged),
    /// Something became of a document on its way to the customer.
    #[serde(rename = "dispatch_recorded")]
    Dispatched(DispatchRecorded),
    /// The day of something that an invoice's terms count from became known.
    #[serde(rename = "milestone_recorded")]
    Reached(Box<MilestoneRecorded>),
    /// Money was received.
    #[serde(rename = "payment_received")]
    Received(Box<PaymentReceived>),
    /// A receipt was handed to the bank, or its money became final.
    #[serde(rename = "clearing_recorded")]
    Cleared(ClearingRecorded),
    /// A gateway's payout arrived.
    #[serde(rename = "payout_recorded")]
    PaidOut(Box<PayoutRecorded>),
    /// A customer gave a mandate to collect by direct debit.
    #[serde(rename = "mandate_recorded")]
    Authorised(MandateRecorded),
    /// A mandate ended.
    #[serde(rename = "mandate_revoked")]
    Revoked(MandateRevoked),
    /// A payment was returned, and what it settled is open again.
    #[serde(rename = "payment_returned")]
    Returned(Box<PaymentReturned>),
    /// A credit was applied to items.
    #[serde(rename = "credit_applied")]
    Applied(Box<CreditApplied>),
    /// Applications were undone; the money stayed.
    #[serde(rename = "credit_unapplied")]
    Unapplied(Box<CreditUnapplied>),
    /// An amount was taken off one item and goes on as an item of its own, on the same account or on another one.
    #[serde(rename = "amount_carried")]
    Carried(Box<AmountCarried>),
    /// What had gone on as an item of its own is open again where it was.
    #[serde(rename = "carry_undone")]
    Retracted(CarryUndone),
    /// A discount that was taken without having been earned was refused.
    #[serde(rename = "discount_refused")]
    Refused(DiscountRefused),
    /// Items were lowered against something that is no item.
    #[serde(rename = "items_adjusted")]
    Adjusted(Box<ItemsAdjusted>),
    /// An adjustment was reversed, all of it or a part.
    #[serde(rename = "adjustment_reversed")]
    Reversed(AdjustmentReversed),
    /// Items in another currency than the books were valued at the rate of a day.
    #[serde(rename = "items_revalued")]
    Revalued(Box<ItemsRevalued>),
    /// The certificate of a withholding came, or will not come.
    #[serde(rename = "certificate_recorded")]
    Certified(CertificateRecorded),
    /// Something is going on about items without moving money.
    #[serde(rename = "case_opened")]
    Begun(Box<CaseOpened>),
    /// Something was noted in a case.
    #[serde(rename = "case_noted")]
    Noted(CaseNoted),
    /// A case ended.
    #[serde(rename = "case_closed")]
    Ended(CaseClosed),
    /// The books were closed through a day for the daily work.
    #[serde(rename = "period_soft_closed")]
    SoftLocked(PeriodSoftClosed),
    /// The books were closed through a day.
    #[serde(rename = "period_closed")]
    Locked(PeriodClosed),
    /// Where streams stood when the books were closed.
    #[serde(rename = "heads_kept")]
    Kept(Box<HeadsKept>),
    /// The books were opened again after a day.
    #[serde(rename = "period_reopened")]
    Unlocked(PeriodReopened),
    /// A command posted into days that were closed for the daily work.
    #[serde(rename = "period_overridden")]
    Overridden(PeriodOverridden),
}

/// The names of events, as entries write them.
macro_rules! names {
    ($($variant:ident: $name:literal,)+) => {
        impl Event {
            /// The name of every event.
            pub const NAMES: &'static [&'static str] = &[$($name),+];

            /// The name of this one.
            pub fn name(&self) -> &'static str {
                match self { $(Self::$variant(_) => $name,)+ }
            }
        }
    };
}

names! {
    Opened: "account_opened",
    Changed: "account_changed",
    Blocked: "account_blocked",
    Unblocked: "account_unblocked",
    Closed: "account_closed",
    Reopened: "account_reopened",
    Issued: "invoice_issued",
    Raised: "debit_raised",
    Credited: "credit_note_issued",
    Entered: "opening_item_entered",
    Voided: "document_voided",
    Rescheduled: "due_date_changed",
    Dispatched: "dispatch_recorded",
    Reached: "milestone_recorded",
    Received: "payment_received",
    Cleared: "clearing_recorded",
    PaidOut: "payout_recorded",
    Authorised: "mandate_recorded",
    Revoked: "mandate_revoked",
    Returned: "payment_returned",
    Applied: "credit_applied",
    Unapplied: "credit_unapplied",
    Carried: "amount_carried",
    Retracted: "carry_undone",
    Refused: "discount_refused",
    Adjusted: "items_adjusted",
    Reversed: "adjustment_reversed",
    Revalued: "items_revalued",
    Certified: "certificate_recorded",
    Begun: "case_opened",
    Noted: "case_noted",
    Ended: "case_closed",
    SoftLocked: "period_soft_closed",
    Locked: "period_closed",
    Kept: "heads_kept",
    Unlocked: "period_reopened",
    Overridden: "period_overridden",
}

impl Event {
    /// The items that it moves, wherever they are: not those that it makes.
    pub(crate) fn moves(&self) -> Vec<ItemKey> {
        let of = |lines: &[ItemAmount]| lines.iter().map(|line| line.item.clone()).collect();
        match self {
            Self::Applied(event) => {
                let items = event.lines.iter().map(|line| line.item.clone());
                items.chain([ItemKey::whole(event.credit.clone())]).collect()
            }
            Self::Unapplied(event) => {
                let items = event.lines.iter().map(|line| line.item.clone());
                items.chain([ItemKey::whole(event.credit.clone())]).collect()
            }
            Self::Returned(event) => {
                let items = event.lines.iter().map(|line| line.item.clone());
                items.chain([ItemKey::whole(event.receipt.clone())]).collect()
            }
            Self::Voided(event) => of(&event.lines),
            Self::Adjusted(event) => of(&event.lines),
            Self::Reversed(event) => of(&event.lines),
            Self::Carried(event) => vec![event.from.clone()],
            Self::Retracted(event) => vec![event.from.clone(), ItemKey::whole(event.to.clone())],
            _ => Vec::new(),
        }
    }
}
