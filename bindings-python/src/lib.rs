//! The Python binding: converts values, holds the lock, releases the interpreter. It decides nothing.

mod aging;
mod allocation;
mod answers;
mod atoms;
mod authority;
mod backtest;
mod bridge;
mod calendar;
mod charges;
mod closing;
mod declared;
mod directory;
mod due;
mod exchange;
mod fault;
mod frame;
mod functions;
mod identifier;
mod journal;
mod ledger;
mod log;
mod matching;
mod money;
mod page;
mod portfolio;
mod proposal;
mod reconcile;
mod reference;
mod restatement;
mod statement;
mod tables;
mod tax;
mod terms;
mod tie;

/// Tables of millions of rows are made and let go again; this allocator keeps their memory at hand for the next, where the
/// system's hands it back and has it cleared anew page by page.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The native half of the package; use ``receivables``.
#[pyo3::pymodule]
mod _receivables {
    #[pymodule_export]
    use crate::aging::Aging;
    #[pymodule_export]
    use crate::allocation::{
        combinations, exact_allocation, manual_allocation, standard_allocation, standard_search_limits,
        statutory_allocation,
    };
    #[pymodule_export]
    use crate::answers::Answers;
    #[pymodule_export]
    use crate::authority::{authorities_check, authorities_conflicts, authorities_who_may};
    #[pymodule_export]
    use crate::backtest::{backtest_by_receipt, backtest_frame};
    #[pymodule_export]
    use crate::calendar::{Calendar, day_count_days, day_count_fraction, easter, icma_fraction};
    #[pymodule_export]
    use crate::charges::{
        charge_policy_rate_on, claim_paid, converted_lump_sum, default_start, default_start_due,
        default_start_interest_from, default_starts, equivalent_rate, late_charge, late_charge_explain,
        late_charges, lump_sums, new_claim, reference_rates, reference_rates_on, simple_charge_policy,
        statute, statutes, terms_ceiling, terms_ceiling_latest, terms_ceiling_warning, terms_ceilings,
        terms_warning_explain, terms_warnings,
    };
    #[pymodule_export]
    use crate::closing::{
        accounting_months, accounting_quarters, accounting_weeks, closing_checklist_frame,
        closing_is_blocked, first_open_day,
    };
    #[pymodule_export]
    use crate::directory::Directory;
    #[pymodule_export]
    use crate::due::due_dates;
    #[pymodule_export]
    use crate::exchange::{convert, exchange_rates_value, exchange_rates_values, triangulate};
    #[pymodule_export]
    use crate::frame::Frame;
    #[pymodule_export]
    use crate::functions::{
        _settle, bridge_frame, codes, command_from_json, command_to_json, entries_from_lines,
        entries_to_lines, entry_from_json, explain, from_json, import_invoices, import_receipts, net_terms,
        outcome_entries, quality_check, quality_frame, standard_rules, terms_awaits, terms_discount,
        terms_schedule, to_json,
    };
    #[pymodule_export]
    use crate::identifier::{
        check_iban, check_reference, check_reference_in, check_vat_number, check_vat_number_in, iban_of_bban,
        make_reference, recognise_references, reference_schemes,
    };
    #[pymodule_export]
    use crate::journal::{
        Journal, credit_balances_frame, currency_exposures_frame, proof_check, proof_frame, proof_ties,
        sub_ledger_frame, trial_balance_frame,
    };
    #[pymodule_export]
    use crate::ledger::Ledger;
    #[pymodule_export]
    use crate::log::{Log, Snapshot, directory_from_lines, directory_to_lines};
    #[pymodule_export]
    use crate::matching::Applied;
    #[pymodule_export]
    use crate::money::Money;
    #[pymodule_export]
    use crate::page::Page;
    #[pymodule_export]
    use crate::portfolio::Portfolio;
    #[pymodule_export]
    use crate::proposal::{proposal_command, proposal_credits, proposal_explain, proposals_frame};
    #[pymodule_export]
    use crate::reconcile::{
        confirmation_letter, confirmation_result_frame, migration_check, migration_frame, migration_refusals,
        reconciliation_agrees, reconciliation_check, reconciliation_documents, reconciliation_frame,
        sample_frame,
    };
    #[pymodule_export]
    use crate::reference::mentions;
    #[pymodule_export]
    use crate::restatement::{restatement_documents, restatement_frame, restatement_shifts};
    #[pymodule_export]
    use crate::statement::{statement_activity, statement_open_items};
    #[pymodule_export]
    use crate::tax::{
        bad_debt_law, bad_debt_law_relief, bad_debt_laws, tax_inside, tax_of_discount, tax_share_included,
        tax_share_under, totals_after_deposits,
    };
    #[pymodule_export]
    use crate::terms::{
        discount_advice, forgone_discount_cost, payment_sentences, terms_equal_parts, terms_from_itd,
        terms_is_due_by, terms_is_immediate, terms_monthly, terms_notation, terms_parse, terms_readings,
        terms_sentences, terms_skonto, terms_with_skonto,
    };
    #[pymodule_export]
    use crate::tie::{tie_out_check, tie_out_frame};
}
