//! The laws of DESIGN, as properties over random histories.

use std::collections::BTreeMap;

use proptest::prelude::*;
use receivables::account::{Account, DocumentKind, ItemKind, Movement, MovementKind};
use receivables::aging::Buckets;
use receivables::calendar::{Period, UtcMicros};
use receivables::interchange::json::{entries_from_lines, entries_to_lines};
use receivables::ledger::{Entry, Expected, Ledger, Outcome, Request};
use receivables::money::Balances;
use receivables::portfolio::{Basis, View};
use receivables::statement::Statement;
use receivables::{Code, Currency, Date};
use receivables_tests::cases::cases;
use receivables_tests::histories::{Step, next, openings, rules, steps};

#[path = "laws/allocation.rs"]
mod allocation;
#[path = "laws/authority.rs"]
mod authority;
#[path = "laws/backtest.rs"]
mod backtest;
#[path = "laws/columns.rs"]
mod columns;
#[path = "laws/commands.rs"]
mod commands;
#[path = "laws/currencies.rs"]
mod currencies;
#[path = "laws/journal.rs"]
mod journal;
#[path = "laws/parallel.rs"]
mod parallel;
#[path = "laws/periods.rs"]
mod periods;
#[path = "laws/time.rs"]
mod time;

/// A ledger after a history: itself, its entries, how many requests it took.
struct Played {
    ledger: Ledger,
    entries: Vec<Entry>,
    taken: Vec<Request>,
}

/// Plays a history, checking at each step what must hold whatever happens.
fn play(steps: &[Step]) -> Played {
    let rules = rules().unwrap();
    let mut played =
        Played { ledger: Ledger::new("ACME GmbH", Currency::EUR).unwrap(), entries: vec![], taken: vec![] };
    for request in openings().unwrap() {
        played.entries.extend(played.ledger.handle(&rules, &request).unwrap().entries().cloned());
        played.taken.push(request);
    }
    for (number, step) in steps.iter().enumerate() {
        let request = next(&played.ledger, number, step).unwrap();
        let before = played.ledger.clone();
        match played.ledger.handle(&rules, &request) {
            Ok(outcome) => {
                played.entries.extend(outcome.entries().cloned());
                played.taken.push(request);
            }
            Err(error) => {
                assert_eq!(played.ledger, before, "a refused command changed the ledger: {error}");
                assert!(
                    !matches!(error.code(), Code::CorruptStream | Code::Internal | Code::DoesNotTie),
                    "{error}"
                );
            }
        }
    }
    played
}

#[test]
fn histories_reach_every_command_and_many_refusals() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut taken, mut refused, mut across) = (BTreeMap::new(), BTreeMap::new(), 0);
    let rules = rules().unwrap();
    for _ in 0..2_000 {
        let steps = steps(40).new_tree(&mut runner).unwrap().current();
        let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
        for request in openings().unwrap() {
            let _ = ledger.handle(&rules, &request).unwrap();
        }
        for (number, step) in steps.iter().enumerate() {
            let request = next(&ledger, number, step).unwrap();
            let command = serde_json::to_value(&request.command).unwrap();
            let name = command.as_object().unwrap().keys().next().unwrap().clone();
            match ledger.handle(&rules, &request) {
                Ok(outcome) => {
                    across += usize::from(outcome.appends().len() > 1);
                    *taken.entry(name).or_insert(0) += 1;
                }
                Err(error) => *refused.entry(error.code()).or_insert(0) += 1,
            }
        }
    }
    // Each often enough to find something.
    assert!(taken.len() == 54 && taken.values().all(|count| *count > 30), "{taken:?}");
    assert!(across > 100 && refused.len() > 8, "{across} {refused:?}");
}

/// original = open + Σ movements; debits in [0, original], credits in [original, 0]; a receipt is accounted for whole.
fn conserved(account: &Account) {
    let mut moved = vec![0_i64; account.items().len()];
    for movement in account.movements() {
        moved[movement.item.0 as usize] += movement.minor;
    }
    for (at, (item, moved)) in account.items().iter().zip(moved).enumerate() {
        assert_eq!(item.open, item.original + moved, "{}", item.key);
        let range = if item.is_credit() { item.original..=0 } else { 0..=item.original };
        assert!(range.contains(&item.open), "{} has {} open of {}", item.key, item.open, item.original);
        let document = account.document(&item.key.document).unwrap();
        if item.kind == ItemKind::Receipt {
            let applied: i64 = account
                .applied_by(&item.key.document)
                .flat_map(|(_, applications)| {
                    applications.iter().map(|application| application.source.minor())
                })
                .sum();
            // What was returned takes what it settled back under its own name.
            let matches = |movement: &&Movement| {
                let undone = movement.kind == MovementKind::Return && movement.reverses.is_some();
                movement.kind == MovementKind::Cash || undone
            };
            let own = account.movements().iter().filter(|movement| movement.item.0 as usize == at);
            let used: i64 = own.filter(matches).map(|movement| movement.minor).sum();
            assert_eq!(used, applied, "receipt {}", item.key);
            assert_eq!(document.total.unwrap().minor(), -item.original, "receipt {}", item.key);
        }
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn money_is_conserved(steps in steps(40)) {
        let played = play(&steps);
        played.ledger.accounts().for_each(conserved);
    }

    #[test]
    fn replay_is_what_was_lived(steps in steps(40)) {
        let played = play(&steps);
        let replayed = Ledger::replay("ACME GmbH", Currency::EUR, &played.entries).unwrap();
        prop_assert_eq!(&replayed, &played.ledger);
        // Streams may arrive one after the other as well, as long as each keeps its order.
        let mut by_stream = played.entries.clone();
        by_stream.sort_by(|a, b| (&a.stream, a.version).cmp(&(&b.stream, b.version)));
        let stored = Ledger::replay("ACME GmbH", Currency::EUR, &by_stream).unwrap();
        prop_assert_eq!(&stored, &played.ledger);
    }

    #[test]
    fn entries_have_one_text_and_come_back_from_it(steps in steps(20)) {
        let played = play(&steps);
        let text = entries_to_lines(&played.entries).unwrap();
        let read = entries_from_lines(&text).unwrap();
        prop_assert_eq!(entries_to_lines(&read).unwrap(), text);
        prop_assert_eq!(read, played.entries);
    }

    #[test]
    fn a_command_is_done_once_however_often_it_comes(steps in steps(25)) {
        let mut played = play(&steps);
        let rules = rules().unwrap();
        let before = played.ledger.clone();
        for request in played.taken.iter().rev() {
            let again = played.ledger.handle(&rules, request).unwrap();
            let already = matches!(again, Outcome::Already { .. });
            prop_assert!(already, "{}", request.id);
        }
        prop_assert_eq!(played.ledger, before);
    }

    #[test]
    fn a_stale_version_is_refused(steps in steps(25), back in 1_u64..5) {
        let mut played = play(&steps);
        let first = |account: &&Account| account.key().customer.as_str() == "C-0";
        let closing = played.ledger.accounts().find(first).unwrap().last_closing();
        prop_assume!(closing.is_none_or(|closing| !closing.closed));
        let version = played.ledger.accounts().find(first).unwrap().version();
        let invoice = Step::Invoice { customer: 0, cents: 1, day: 1, net: 1, discount: false, parts: 1, dollars: false, delivered: false };
        let mut request = next(&played.ledger, 1_000, &invoice).unwrap();
        for (expected, code) in [(version + back, Some(Code::VersionConflict)), (version, None)] {
            request.expected = Expected::Version { version: expected };
            prop_assert_eq!(played.ledger.handle(&rules().unwrap(), &request).err().map(|error| error.code()), code);
        }
    }

    #[test]
    fn account_and_portfolio_agree_and_every_view_keeps_the_bounds(steps in steps(40), day in 0_i64..400) {
        let played = play(&steps);
        let portfolio = played.ledger.portfolio().unwrap();
        let whole = portfolio.aging(&View::book(Date::MAX), &Buckets::standard()).unwrap();
        let sums: Balances = whole.rows.iter().map(|row| row.total).collect();
        prop_assert_eq!(sums, played.ledger.balances());
        let as_of = Date::new(2026, 1, 1).unwrap().plus_days(day).unwrap();
        // The steps of every roll-forward lead from one view to the other, or there is none.
        for basis in [Basis::Book, Basis::Value] {
            let bridge = portfolio.bridge(Period::new(Date::new(2026, 1, 20).unwrap(), as_of.max(Date::new(2026, 2, 1).unwrap())).unwrap(), basis);
            prop_assert!(bridge.is_ok(), "{:?}", bridge);
        }
        for (account, currency) in played.ledger.accounts().flat_map(|account| [(account, Currency::EUR), (account, Currency::USD)]) {
            for basis in [Basis::Book, Basis::Value] {
                let period = Period::new(Date::new(2026, 1, 20).unwrap(), as_of.max(Date::new(2026, 2, 1).unwrap())).unwrap();
                let statement = Statement::of(account, currency, period, basis).unwrap();
                let led_to = statement.lines.iter().try_fold(statement.opening, |sum, line| sum.plus(line.amount)).unwrap();
                prop_assert_eq!(led_to, statement.closing);
                let _ = (statement.activity().unwrap(), statement.open_items().unwrap());
            }
        }
        for view in [View::book(as_of), View::value(as_of)] {
            for (item, open) in portfolio.open_items(&view).unwrap() {
                let original = portfolio.items().original[item];
                let range = if original < 0 { original..=0 } else { 0..=original };
                prop_assert!(range.contains(&open), "{} of {original} on {as_of}", open);
            }
        }
    }

    #[test]
    fn to_unapply_is_to_undo(steps in steps(30)) {
        let played = play(&steps);
        let mut undone: BTreeMap<String, (Ledger, Balances)> = BTreeMap::new();
        for account in played.ledger.accounts() {
            for (document, made) in account.documents().filter(|(_, made)| made.kind != DocumentKind::Items(ItemKind::Invoice)) {
                if made.returned.is_some() { continue; }
                for (item, applied) in account.applied_by(document) {
                    // Each side has back what it gave: the same in one currency, not across two.
                    let back = applied.iter().flat_map(|application| {
                        [application.target, application.discount, application.source.negated()]
                    });
                    let back: Vec<_> = back.collect();
                    let mut ledger = played.ledger.clone();
                    let command = receivables::account::command::UnapplyCredit::new(document.clone(), item.clone(), Date::new(2026, 12, 1).unwrap());
                    // A close is a barrier: what comes after it is recorded later.
                    let last = played.entries.iter().map(|entry| entry.recorded).max().unwrap();
                    let recorded = UtcMicros::new(last.micros() + 1).unwrap();
                    let _ = ledger.desk(None, recorded).handle(command).unwrap();
                    let held = played.ledger.balances();
                    let held = held.iter().map(|(currency, minor)| receivables::Money::from_minor(i64::try_from(minor).unwrap(), currency).unwrap());
                    let expected: Balances = held.chain(back).collect();
                    prop_assert_eq!(ledger.balances(), expected.clone());
                    undone.insert(format!("{document}{item}"), (ledger, expected));
                }
            }
        }
    }
}
