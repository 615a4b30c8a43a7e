//! A back-test of the policy that was in force tells what it did, and nothing that came later changes what one would have done.

use std::collections::BTreeMap;

use proptest::prelude::*;
use receivables::account::Command;
use receivables::account::command::CreditPart;
use receivables::allocation::{AllocationPolicy, CreditUse, Law, Leftover, Rule, Tolerance};
use receivables::backtest::{
    Backtest, BacktestAnswer, BacktestOptions, BacktestPolicy, BacktestTotal, MatchVerdict,
};
use receivables::calendar::Period;
use receivables::ledger::{Entry, Ledger, Request};
use receivables::money::money;
use receivables::portfolio::Basis;
use receivables::{Code, Currency, Date};
use receivables_tests::cases::cases;
use receivables_tests::histories::{Step, next, openings, rules, steps};

/// Policies that were in force, and that are tried.
fn policies() -> Vec<AllocationPolicy> {
    let tolerances = vec![Tolerance { amounts: vec![money("5.00 EUR").unwrap()], percent: None }];
    let by_age = AllocationPolicy::of(vec![Rule::Remittance, Rule::OldestIssuedFirst]);
    let held = AllocationPolicy::of(vec![Rule::Remittance, Rule::ReferenceText, Rule::ProRata]);
    vec![
        AllocationPolicy::standard(),
        AllocationPolicy::exact(),
        AllocationPolicy::statutory(Law::Bgb366),
        AllocationPolicy { credits: CreditUse::First, tolerances, ..by_age },
        AllocationPolicy { credits: CreditUse::ByDate, leftover: Leftover::OnAccount, ..held },
    ]
}

/// What happened under one policy: the requests that were taken, each with its entries.
fn played(policy: &AllocationPolicy, steps: &[Step]) -> Vec<(Request, Vec<Entry>)> {
    let mut rules = rules().unwrap();
    rules.allocation = policy.clone();
    let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
    let mut taken = Vec::new();
    let openings = openings().unwrap();
    let mut hear = |ledger: &mut Ledger, request: Request| match ledger.handle(&rules, &request) {
        Ok(outcome) => taken.push((request, outcome.entries().cloned().collect())),
        // What is decided can be applied, under every policy.
        Err(error) => assert_ne!(error.code(), Code::CorruptStream, "{error}: {request:?}"),
    };
    for request in openings {
        hear(&mut ledger, request);
    }
    for (number, step) in steps.iter().enumerate() {
        let request = next(&ledger, number, step).unwrap();
        hear(&mut ledger, request);
    }
    taken
}

fn tested(history: &[(Request, Vec<Entry>)], tried: &[AllocationPolicy]) -> Backtest {
    let policies = tried.iter().map(|policy| BacktestPolicy::of("tried", policy.clone())).collect();
    let options = BacktestOptions {
        period: Period { first: Date::MIN, last: Date::MAX },
        basis: Basis::Value,
        policies,
    };
    let entries = history.iter().flat_map(|(_, entries)| entries);
    Backtest::of("ACME GmbH", Currency::EUR, entries, &options).unwrap()
}

/// The receipts that nobody said anything about: the policy of the rules decided them, on what the entries keep.
fn decided_by_rules(history: &[(Request, Vec<Entry>)]) -> Vec<&str> {
    let mut receipts = Vec::new();
    for (request, _) in history {
        match &request.command {
            Command::Receive(command) if command.policy.is_none() && command.lines.is_empty() => {
                receipts.push(command.receipt.as_str());
            }
            Command::Identify(command) => {
                let plain = |part: &CreditPart| part.policy.is_none() && part.remittance.is_empty();
                if command.parts.iter().all(plain) {
                    receipts.extend(command.parts.iter().map(|part| part.credit.as_str()));
                }
            }
            _ => {}
        }
    }
    receipts
}

/// The figures are those of the answers, and add up.
fn ties(totals: &[BacktestTotal], answers: &[(&BacktestAnswer, Currency)]) {
    let mut counts: BTreeMap<Currency, u64> = BTreeMap::new();
    for (answer, currency) in answers {
        *counts.entry(*currency).or_default() += 1;
        assert!(answer.wrong.minor() <= answer.applied.minor() && !answer.wrong.is_negative());
        let lines: i64 = answer.lines.iter().map(|line| line.source.minor()).sum();
        assert_eq!(lines, answer.applied.minor());
        let beyond = [answer.wrong, answer.wrong_of_credits, answer.wrong_given];
        assert_eq!(answer.verdict == MatchVerdict::Wrong, beyond.iter().any(|amount| amount.is_positive()));
    }
    assert_eq!(counts, totals.iter().map(|total| (total.currency, total.receipts)).collect());
    for total in totals {
        let verdicts =
            [total.matched, total.partly_matched, total.wrong_receipts, total.missed, total.rightly_left];
        assert_eq!(verdicts.iter().sum::<u64>(), total.receipts);
        assert_eq!(total.right.plus(total.wrong).unwrap(), total.applied);
        assert_eq!(total.applied.plus(total.unapplied).unwrap(), total.received);
        assert!(total.matched <= total.applied_receipts && total.matched_rate <= total.auto_match_rate);
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn the_policy_that_was_in_force_is_told_to_have_done_what_it_did(steps in steps(40), which in 0_usize..5) {
        let policies = policies();
        let history = played(&policies[which], &steps);
        let tested = tested(&history, &policies[which..=which]);
        let by_rules = decided_by_rules(&history);
        for receipt in tested.receipts.iter().filter(|receipt| by_rules.contains(&receipt.receipt.as_str())) {
            let (did, told) = (&receipt.recorded, &receipt.policies[0]);
            prop_assert_eq!(&did.lines, &told.lines, "{}", &receipt.receipt);
            prop_assert_eq!(&did.credits, &told.credits, "{}", &receipt.receipt);
            prop_assert_eq!(&did.passed_over, &told.passed_over, "{}", &receipt.receipt);
        }
    }

    #[test]
    fn nothing_that_is_recorded_later_changes_what_a_policy_would_have_done(steps in steps(40), until in 0_usize..40) {
        let policies = policies();
        let history = played(&policies[0], &steps);
        let (whole, first) = (tested(&history, &policies), tested(&history[..until.min(history.len())], &policies));
        let plan = |answer: &BacktestAnswer| {
            (answer.lines.clone(), answer.credits.clone(), answer.passed_over.clone())
        };
        let mut seen = 0;
        for receipt in &whole.receipts {
            // What was taken back later is in neither or in the first alone.
            if let Some(before) = first.receipts.iter().find(|before| before.receipt == receipt.receipt) {
                seen += 1;
                let (before, after): (Vec<_>, Vec<_>) =
                    (before.policies.iter().map(plan).collect(), receipt.policies.iter().map(plan).collect());
                prop_assert_eq!(before, after);
            }
        }
        prop_assert!(seen <= first.receipts.len());
    }

    #[test]
    fn figures_add_up_and_every_receipt_has_its_place(steps in steps(40)) {
        let policies = policies();
        let history = played(&policies[0], &steps);
        let tested = tested(&history, &policies);
        for (at, result) in tested.policies.iter().enumerate() {
            let answers: Vec<_> = tested.receipts.iter().map(|receipt| (&receipt.policies[at], receipt.amount.currency())).collect();
            ties(&result.totals, &answers);
        }
        let answers: Vec<_> = tested.receipts.iter().map(|receipt| (&receipt.recorded, receipt.amount.currency())).collect();
        ties(&tested.recorded, &answers);
        let named = |number: &str| {
            let receipts = tested.receipts.iter().map(|receipt| receipt.receipt.as_str());
            receipts.chain(tested.left_out.iter().map(|left| left.receipt.as_str())).filter(|name| *name == number).count()
        };
        for (request, _) in &history {
            match &request.command {
                Command::Receive(command) => prop_assert_eq!(named(command.receipt.as_str()), 1),
                Command::Suspend(command) => prop_assert_eq!(named(command.receipt.as_str()), 1),
                _ => {}
            }
        }
    }

    #[test]
    fn what_nobody_corrected_is_matched(steps in steps(60), which in 0_usize..5) {
        let only = |step: &&Step| matches!(step, Step::Invoice { .. } | Step::DebitNote { .. } | Step::Receipt { .. });
        let steps: Vec<Step> = steps.iter().filter(only).cloned().collect();
        let policies = policies();
        let history = played(&policies[which], &steps);
        for receipt in tested(&history, &policies[which..=which]).receipts {
            let manual = history.iter().any(|(request, _)| match &request.command {
                Command::Receive(command) => command.receipt == receipt.receipt && command.policy.is_some(),
                _ => false,
            });
            // Later receipts may use the credit that an earlier one is, where the policy uses credits.
            let later = receipt.settled.iter().any(|line| receipt.recorded.lines.iter().all(|own| own != line));
            let expected = match (receipt.recorded.lines.is_empty(), later) {
                (_, true) => continue,
                (true, false) => MatchVerdict::RightlyLeft,
                (false, false) => MatchVerdict::Matched,
            };
            prop_assert_eq!(receipt.recorded.verdict, expected);
            prop_assert!(manual || receipt.policies[0].verdict == expected, "{}", receipt.receipt);
        }
    }
}
