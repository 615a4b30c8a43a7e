use serde::{Deserialize, Serialize};

/// What somebody does to a customer's account that may be for some people only.
///
/// Duties follow from what happens, not from the command by which it does: billing an invoice again is a credit note
/// and an invoice, and needs what both need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DutyPart {
    /// Doing it: the maker.
    Acts,
    /// Approving that somebody else does it: the checker.
    Approves,
}

impl Duty {
    /// The duty as refusals write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::OpenAccount => "opening of an account",
            Self::ChangeAccount => "change of customer data",
            Self::LimitChange => "change of a credit limit",
            Self::Block => "block",
            Self::Unblock => "lifting of a block",
            Self::CloseAccount => "closing of an account",
            Self::ReopenAccount => "reopening of an account",
            Self::Merge => "merger of accounts",
            Self::Invoice => "invoice",
            Self::DebitNote => "debit note",
            Self::LateCharge => "late charge",
            Self::CreditNote => "credit note",
            Self::Void => "void",
            Self::TermsOverride => "change of terms",
            Self::PaymentPlan => "payment plan",
            Self::Receipt => "receipt",
            Self::Identification => "identification of money",
            Self::Application => "application",
            Self::Unapplication => "undoing of an application",
            Self::Return => "return",
            Self::Refund => "refund",
            Self::Transfer => "transfer",
            Self::Netting => "netting",
            Self::Discount => "discount",
            Self::Allowance => "allowance",
            Self::Difference => "difference",
            Self::Withholding => "withholding",
            Self::WriteOff => "write-off",
            Self::Recovery => "recovery",
            Self::Waiver => "waiver",
            Self::Reversal => "reversal",
            Self::Factoring => "sale to a factor",
            Self::Migration => "entering of an opening item",
            Self::Revaluation => "revaluation",
            Self::ClosePeriod => "closing of a period",
            Self::ReopenPeriod => "reopening of a period",
            Self::SoftClosedPosting => "posting into a closing period",
        }
    }
}
