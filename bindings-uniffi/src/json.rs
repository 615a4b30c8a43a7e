//! Texts in and out: the one canonical JSON of the core, strictly read.

use receivables::account::command::Command;
use receivables::aging::{Aging, AgingLayout, Bridge, Buckets, Restatement};
use receivables::backtest::{Backtest, BacktestOptions};
use receivables::interchange::json;
use receivables::interchange::log::Head;
use receivables::journal::{JournalEntry, PostingPolicy, Proof, TrialBalance};
use receivables::ledger::{Entry, Outcome, Periods, Request, Rules};
use receivables::portfolio::View as ReportView;
use receivables::proposal::{BankLine, KnownPayer, PastLine, Proposal, ProposalOptions};
use receivables::reconcile::{
    ConfirmationReply, ConfirmationResult, ExternalItem, Migration, MigrationPlan, ReconcileOptions,
    Reconciliation, Sample, SamplePlan,
};
use receivables::statement::Statement;
use receivables::status::{AccountStatus, BackDating, ClosingCheck, ClosingChecklist};
use receivables::terms::Terms;

use crate::{Refused, answer};

/// Declares how one type is read and written.
macro_rules! read_and_write {
    ($($kind:ident: $read:ident $about_read:literal, $write:ident $about_write:literal;)+) => { $(
        #[doc = $about_read]
        #[uniffi::export]
        pub fn $read(text: &str) -> Result<$kind, Refused> {
            answer(|| json::from_json(text))
        }

        #[doc = $about_write]
        #[uniffi::export]
        pub fn $write(value: &$kind) -> Result<String, Refused> {
            answer(|| json::to_json(value))
        }
    )+ };
}

read_and_write! {
    Command: command_from_json "Reads a command.", command_to_json "Writes a command in its canonical form.";
    Request: request_from_json "Reads a request.", request_to_json "Writes a request in its canonical form.";
    Rules: rules_from_json "Reads rules.", rules_to_json "Writes rules in their canonical form.";
    Terms: terms_from_json "Reads payment terms.", terms_to_json "Writes payment terms in their canonical form.";
    ReportView: view_from_json "Reads a view.", view_to_json "Writes a view in its canonical form.";
    Buckets: buckets_from_json "Reads buckets.", buckets_to_json "Writes buckets in their canonical form.";
    AgingLayout: layout_from_json "Reads a layout.", layout_to_json "Writes a layout in its canonical form.";
    Outcome: outcome_from_json "Reads an outcome.", outcome_to_json "Writes an outcome in its canonical form.";
    Aging: aging_from_json "Reads an aging report.", aging_to_json "Writes an aging report in its canonical form.";
    Bridge: bridge_from_json "Reads a roll-forward.", bridge_to_json "Writes a roll-forward in its canonical form.";
    Restatement: restatement_from_json "Reads a restatement.",
        restatement_to_json "Writes a restatement in its canonical form.";
    Statement: statement_from_json "Reads a statement of account.",
        statement_to_json "Writes a statement of account in its canonical form.";
    AccountStatus: status_from_json "Reads the status of an account.",
        status_to_json "Writes the status of an account in its canonical form.";
    BackDating: back_dating_from_json "Reads what back-dating would change.",
        back_dating_to_json "Writes what back-dating would change in its canonical form.";
    BacktestOptions: backtest_options_from_json "Reads which policies are tried on which receipts.",
        backtest_options_to_json "Writes which policies are tried on which receipts in its canonical form.";
    Backtest: backtest_from_json "Reads a back-test.", backtest_to_json "Writes a back-test in its canonical form.";
    ClosingCheck: closing_check_from_json "Reads what is asked before a close.",
        closing_check_to_json "Writes what is asked before a close in its canonical form.";
    ClosingChecklist: closing_checklist_from_json "Reads what is left open before a close.",
        closing_checklist_to_json "Writes what is left open before a close in its canonical form.";
    BankLine: bank_line_from_json "Reads a bank line.", bank_line_to_json "Writes a bank line in its canonical form.";
    KnownPayer: known_payer_from_json "Reads what is known of a payer.",
        known_payer_to_json "Writes what is known of a payer in its canonical form.";
    PastLine: past_line_from_json "Reads an earlier bank line.",
        past_line_to_json "Writes an earlier bank line in its canonical form.";
    ProposalOptions: proposal_options_from_json "Reads how proposals are made.",
        proposal_options_to_json "Writes how proposals are made in their canonical form.";
    Proposal: proposal_from_json "Reads a proposal.", proposal_to_json "Writes a proposal in its canonical form.";
    Periods: periods_from_json "Reads through which days the books are closed.",
        periods_to_json "Writes through which days the books are closed in its canonical form.";
    ExternalItem: external_item_from_json "Reads an item of an outside list.",
        external_item_to_json "Writes an item of an outside list in its canonical form.";
    ReconcileOptions: reconcile_options_from_json "Reads how a reconciliation is made.",
        reconcile_options_to_json "Writes how a reconciliation is made in its canonical form.";
    Reconciliation: reconciliation_from_json "Reads a reconciliation.",
        reconciliation_to_json "Writes a reconciliation in its canonical form.";
    ConfirmationReply: confirmation_reply_from_json "Reads a reply to a request to confirm a balance.",
        confirmation_reply_to_json "Writes a reply to a request to confirm a balance in its canonical form.";
    ConfirmationResult: confirmation_result_from_json "Reads what a request to confirm a balance came to.",
        confirmation_result_to_json "Writes what a request to confirm a balance came to in its canonical form.";
    SamplePlan: sample_plan_from_json "Reads how customers are sampled.",
        sample_plan_to_json "Writes how customers are sampled in its canonical form.";
    Sample: sample_from_json "Reads a sample of customers.",
        sample_to_json "Writes a sample of customers in its canonical form.";
    MigrationPlan: migration_plan_from_json "Reads how open items are migrated.",
        migration_plan_to_json "Writes how open items are migrated in its canonical form.";
    Migration: migration_from_json "Reads a migration.", migration_to_json "Writes a migration in its canonical form.";
    PostingPolicy: posting_policy_from_json "Reads what of a journal is a choice of the business.",
        posting_policy_to_json "Writes what of a journal is a choice of the business in its canonical form.";
    JournalEntry: journal_entry_from_json "Reads an entry of a journal.",
        journal_entry_to_json "Writes an entry of a journal in its canonical form.";
    TrialBalance: trial_balance_from_json "Reads a trial balance.",
        trial_balance_to_json "Writes a trial balance in its canonical form.";
    Proof: proof_from_json "Reads a proof of control accounts.",
        proof_to_json "Writes a proof of control accounts in its canonical form.";
    Head: head_from_json "Reads the head of a stream.", head_to_json "Writes the head of a stream in its canonical form.";
}

/// Reads a stored entry. Only the canonical form is taken, byte by byte: digests stand for bytes.
#[uniffi::export]
pub fn entry_from_json(text: &str) -> Result<Entry, Refused> {
    answer(|| json::entry_from_json(text))
}

/// Writes an entry as it is stored: its canonical form.
#[uniffi::export]
pub fn entry_to_json(entry: &Entry) -> Result<String, Refused> {
    answer(|| json::to_json(entry))
}

/// Reads stored entries, one on a line, each in its canonical form.
#[uniffi::export]
pub fn entries_from_lines(text: &str) -> Result<Vec<Entry>, Refused> {
    answer(|| json::entries_from_lines(text))
}

/// Writes entries as they are stored, one on a line.
#[uniffi::export]
pub fn entries_to_lines(entries: Vec<Entry>) -> Result<String, Refused> {
    answer(|| json::entries_to_lines(&entries))
}
