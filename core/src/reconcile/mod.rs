//! Reconciliation with the outside: our open items beside those of another system, a customer or a list to migrate.
//!
//! Decides which of our documents and which rows of an outside list are the same, what each difference is, and that the rows
//! add up to the difference of the totals, per currency, or there is no result. Numbers decide; what is done to them is
//! data, and nothing is matched where several partners are as good. Also balance confirmations (ISA 505), the sample of accounts
//! to ask, and the proof of a migration. It must never know where an outside list comes from, nor how a letter looks.

mod by_amount;
mod classify;
mod confirmation;
mod documents;
mod external;
mod history;
mod migration;
mod of_portfolio;
mod options;
mod pairing;
mod reply;
mod result;
mod sample;
mod splitmix;

pub use crate::reference::NumberStep;
pub use confirmation::{Confirmation, ConfirmationForm, ConfirmedBalance, ConfirmedItem};
pub use external::ExternalItem;
pub use migration::{CustomerTotal, Migration, MigrationPlan, MigrationTotal, RefusedOpening, TakenOpening};
pub use options::ReconcileOptions;
pub use reply::{
    ConfirmationAnswer, ConfirmationFinding, ConfirmationReply, ConfirmationResult, RepliedBalance,
};
pub use result::{
    ClassTotal, CurrencyReconciliation, InTransit, OwnItem, ReconciledRow, Reconciliation, RowClass,
    RowReason,
};
pub use sample::{Sample, SampleMethod, SamplePlan, SampledAccount};

#[cfg(test)]
mod tests;
