//! Periods: what is closed stays as it is, and what was known at a close can be told again.

use std::collections::BTreeMap;

use proptest::prelude::*;
use receivables::account::{Event, StreamId};
use receivables::aging::{AgedItem, AgingRow, Buckets};
use receivables::calendar::Period;
use receivables::ledger::{Entry, Ledger, Rules};
use receivables::party::AccountKey;
use receivables::portfolio::{Basis, View};
use receivables::statement::Statement;
use receivables::{Code, Currency, Date};
use receivables_tests::cases::cases;
use receivables_tests::histories::{next, openings, steps};

use super::play;

/// The figures of the books up to a day: the aging with every item, what of it is disputed or not cleared, and the
/// statements of the accounts there are.
type Figures = (Vec<AgingRow>, Vec<AgingRow>, Vec<AgedItem>, Vec<Statement>);

fn figures(ledger: &Ledger, day: Date, accounts: &[AccountKey]) -> Figures {
    let aging = ledger.portfolio().unwrap().aging(&View::book(day), &Buckets::standard()).unwrap();
    let period = Period::new(Date::new(2026, 1, 1).unwrap().min(day), day).unwrap();
    let told = |account: &AccountKey| {
        let of = |currency| ledger.statement(account, currency, period, Basis::Book).unwrap();
        [Currency::EUR, Currency::USD].map(of)
    };
    (aging.rows, aging.totals, aging.items, accounts.iter().flat_map(told).collect())
}

/// What was remembered of the closed days.
struct Kept {
    day: Date,
    accounts: Vec<AccountKey>,
    figures: Figures,
}

proptest! {
    #![proptest_config(cases(300))]

    /// No command changes a figure of the books up to a day that is closed, for as long as it is closed.
    #[test]
    fn no_figure_of_a_closed_period_changes(steps in steps(60), back in 0_i64..40) {
        let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
        for request in openings().unwrap() {
            let _ = ledger.handle(&Rules::standard(), &request).unwrap();
        }
        let mut kept: Vec<Kept> = Vec::new();
        for (number, step) in steps.iter().enumerate() {
            let request = next(&ledger, number, step).unwrap();
            let before = ledger.periods().closed_through;
            let answer = ledger.handle(&Rules::standard(), &request);
            let closed = ledger.periods().closed_through;
            if let Err(error) = &answer {
                prop_assert!(!matches!(error.code(), Code::CorruptStream | Code::Internal), "{}", error);
            }
            for entry in answer.iter().flat_map(|outcome| outcome.entries()) {
                let is_figure = entry.stream != StreamId::Ledger && !matches!(entry.event, Event::Opened(_));
                prop_assert!(!is_figure || Some(entry.posting) > closed, "{:?}", entry);
            }
            // What is opened again may change.
            kept.retain(|kept| Some(kept.day) <= closed);
            for Kept { day, accounts, figures: then } in &kept {
                prop_assert_eq!(&figures(&ledger, *day, accounts), then, "{:?}", request);
            }
            if let Some(through) = closed.filter(|_| closed > before) {
                let accounts: Vec<AccountKey> = ledger.accounts().map(|account| account.key().clone()).collect();
                for day in [through, through.plus_days(-back).unwrap()] {
                    let figures = figures(&ledger, day, &accounts);
                    kept.push(Kept { day, accounts: accounts.clone(), figures });
                }
            }
        }
    }

    /// A view as it was known at a close is that of the ledger which the heads kept with the close lead to.
    #[test]
    fn what_was_known_at_a_close_is_what_its_heads_lead_to(steps in steps(60), number in -5_i64..260) {
        let played = play(&steps);
        let now = played.ledger.portfolio().unwrap();
        let closes = &played.ledger.periods().closes;
        for close in closes {
            let latest = closes.iter().rfind(|other| other.through == close.through);
            if latest != Some(close) {
                continue;
            }
            let heads = heads_of(&played.entries, close.version);
            let stood = |entry: &&Entry| heads.get(&entry.stream).is_some_and(|head| entry.version <= *head);
            let then: Vec<&Entry> = played.entries.iter().filter(stood).collect();
            let count: u64 = heads.values().sum();
            prop_assert_eq!(u64::try_from(then.len()).unwrap(), count);
            let then = Ledger::replay("ACME GmbH", Currency::EUR, then).unwrap().portfolio().unwrap();
            let as_of = Date::new(2026, 1, 1).unwrap().plus_days(number).unwrap();
            for basis in [Basis::Book, Basis::Value] {
                let plain = View { as_of, basis, known_at: None };
                let known = now.aging(&plain.known_at_close(close.through), &Buckets::standard()).unwrap();
                let then = then.aging(&plain, &Buckets::standard()).unwrap();
                let rows = |rows: &[AgingRow]| -> Vec<AgingRow> {
                    rows.iter().filter(|row| row.count > 0).cloned().collect()
                };
                prop_assert_eq!(rows(&known.rows), rows(&then.rows));
                prop_assert_eq!(known.items, then.items);
            }
        }
        // A close that never was tells nothing.
        let never = View::book(Date::MAX).known_at_close(Date::MAX);
        prop_assert_eq!(now.aging(&never, &Buckets::standard()).unwrap_err().code(), Code::KnownAtUnavailable);
    }
}

/// Where each stream stood at the close at that version of the ledger's own stream.
fn heads_of(entries: &[Entry], version: u64) -> BTreeMap<StreamId, u64> {
    let own = entries.iter().filter(|entry| entry.stream == StreamId::Ledger && entry.version >= version);
    let mut heads = BTreeMap::new();
    let mut streams = None;
    for entry in own {
        match &entry.event {
            Event::Locked(close) if streams.is_none() => streams = Some(close.streams),
            Event::Kept(kept) => {
                heads.extend(kept.heads.iter().map(|head| (head.stream.clone(), head.version)));
            }
            _ => break,
        }
    }
    assert_eq!(streams.map(|count| usize::try_from(count).unwrap()), Some(heads.len()));
    heads
}
