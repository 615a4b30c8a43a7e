//! What others have of our open items: reconciliation, balance confirmations, samples, and what another system had open.

use receivables::calendar::{Date as CalendarDate, UtcMicros as UtcInstant};
use receivables::id::CustomerId;
use receivables::ledger::Rules;
use receivables::money::Money;
use receivables::portfolio::View as ReportView;
use receivables::present::Frame;
use receivables::reconcile::{
    Confirmation, ConfirmationForm, ConfirmationReply, ConfirmationResult, ExternalItem, Migration,
    MigrationPlan, ReconcileOptions, Reconciliation, Sample, SamplePlan,
};

use crate::{Ledger, Portfolio, Refused, answer};

#[uniffi::export]
impl Portfolio {
    /// Our open items in a view beside an outside list and the balances of its control account, one per currency: what is
    /// the same, and what each difference is. The differences of the rows add up to the difference of the totals.
    #[uniffi::method(default(controls = [], options = None))]
    pub fn reconcile(
        &self,
        view: &ReportView,
        list: Vec<ExternalItem>,
        controls: Vec<Money>,
        options: Option<ReconcileOptions>,
    ) -> Result<Reconciliation, Refused> {
        answer(|| self.now().reconcile(view, &list, &controls, &options.unwrap_or_default()))
    }

    /// The request to a customer to confirm what is open on all of its accounts in a view.
    #[uniffi::method(default(reply_by = None))]
    pub fn confirmation(
        &self,
        view: &ReportView,
        customer: CustomerId,
        form: ConfirmationForm,
        reply_by: Option<CalendarDate>,
    ) -> Result<Confirmation, Refused> {
        answer(|| self.now().confirmation(view, &customer, form, reply_by))
    }

    /// What a reply to a request comes to, or that none came.
    #[uniffi::method(default(reply = None, options = None))]
    pub fn confirmed(
        &self,
        asked: &Confirmation,
        reply: Option<ConfirmationReply>,
        options: Option<ReconcileOptions>,
    ) -> Result<ConfirmationResult, Refused> {
        answer(|| self.now().confirmed(asked, reply.as_ref(), &options.unwrap_or_default()))
    }

    /// The customers to ask for a confirmation: all who owe a threshold or more, and others drawn from a seed.
    pub fn sample(&self, view: &ReportView, plan: &SamplePlan) -> Result<Sample, Refused> {
        answer(|| self.now().sample(view, plan))
    }

    /// What is open on the cut-over day beside the list that was migrated and its control account.
    pub fn migrated(&self, migration: &Migration) -> Result<Reconciliation, Refused> {
        answer(|| self.now().migrated(migration))
    }
}

#[uniffi::export]
impl Ledger {
    /// What the open items of another system come to as opening items of this ledger. Nothing is changed.
    #[uniffi::method(default(rules = None))]
    pub fn migrate(
        &self,
        list: Vec<ExternalItem>,
        plan: &MigrationPlan,
        recorded: UtcInstant,
        rules: Option<Rules>,
    ) -> Result<Migration, Refused> {
        self.look(|books| books.migrate(&rules.unwrap_or_else(Rules::standard), &list, plan, recorded))
    }
}

/// All accounts, seven days, numbers without regard to case, spaces and leading zeros, and nothing by amount alone.
#[uniffi::export]
pub fn standard_reconcile_options() -> ReconcileOptions {
    ReconcileOptions::standard()
}

/// A reconciliation as a table: each class with its difference, per currency.
#[uniffi::export]
pub fn reconciliation_frame(reconciliation: &Reconciliation) -> Result<Frame, Refused> {
    answer(|| reconciliation.to_frame())
}

/// The rows of a reconciliation as a table; those that match only where asked.
#[uniffi::export(default(matched = false))]
pub fn reconciliation_documents(reconciliation: &Reconciliation, matched: bool) -> Result<Frame, Refused> {
    answer(|| reconciliation.documents(matched))
}

/// Refuses a reconciliation whose rows do not come to its totals: `does_not_tie`.
#[uniffi::export]
pub fn reconciliation_check(reconciliation: &Reconciliation) -> Result<(), Refused> {
    answer(|| reconciliation.check())
}

/// Whether both sides have the same.
#[uniffi::export]
pub fn reconciliation_agrees(reconciliation: &Reconciliation) -> bool {
    reconciliation.agrees()
}

/// A request to confirm a balance as a table, with the sentences that ask for it.
#[uniffi::export]
pub fn confirmation_letter(confirmation: &Confirmation) -> Result<Frame, Refused> {
    answer(|| confirmation.letter())
}

/// What a request to confirm a balance came to, as a table.
#[uniffi::export]
pub fn confirmation_result_frame(result: &ConfirmationResult) -> Result<Frame, Refused> {
    answer(|| result.to_frame())
}

/// Who is asked, and how much of what is owed that covers, as a table.
#[uniffi::export]
pub fn sample_frame(sample: &Sample) -> Result<Frame, Refused> {
    answer(|| sample.to_frame())
}

/// What a migration comes to, as a table.
#[uniffi::export]
pub fn migration_frame(migration: &Migration) -> Result<Frame, Refused> {
    answer(|| migration.to_frame())
}

/// The rows that a migration refuses, and why, as a table.
#[uniffi::export]
pub fn migration_refusals(migration: &Migration) -> Result<Frame, Refused> {
    answer(|| migration.refusals())
}

/// Refuses a migration in which anything is missing: `does_not_tie` with both figures.
#[uniffi::export]
pub fn migration_check(migration: &Migration) -> Result<(), Refused> {
    answer(|| migration.check())
}
