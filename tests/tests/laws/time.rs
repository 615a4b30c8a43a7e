//! Both time axes: a view of the past is what was so, or what was known, and nothing since changes it.

use proptest::prelude::*;
use proptest::sample::Index;
use receivables::account::Event;
use receivables::aging::{AgedItem, AgingLayout, AgingRow, AgingSums, Buckets};
use receivables::calendar::UtcMicros;
use receivables::ledger::{Entry, Ledger};
use receivables::money::Balances;
use receivables::portfolio::{Basis, Portfolio, View};
use receivables::{Currency, Date, Money};
use receivables_tests::cases::cases;
use receivables_tests::histories::steps;

use super::play;

fn replayed(entries: &[Entry]) -> Ledger {
    Ledger::replay("ACME GmbH", Currency::EUR, entries).unwrap()
}

fn view(as_of: Date, basis: Basis) -> View {
    View { as_of, basis, known_at: None }
}

fn day(number: i64) -> Date {
    Date::new(2026, 1, 1).unwrap().plus_days(number).unwrap()
}

/// The entries that count by a day on one time axis, numbered anew, as if the others had never been.
fn counting_by(entries: &[Entry], as_of: Date, basis: Basis) -> Vec<Entry> {
    let mut versions = std::collections::BTreeMap::new();
    let mut kept = Vec::new();
    for entry in entries {
        let counts_from = match basis {
            Basis::Book => entry.posting,
            Basis::Value => entry.effective,
        };
        // What something is worth in the books is a matter of accounting dates alone.
        let valued = matches!(entry.event, Event::Revalued(_)) && basis == Basis::Value;
        if counts_from <= as_of && !valued {
            let version = versions.entry(entry.stream.clone()).or_insert(0);
            *version += 1;
            kept.push(Entry { version: *version, ..entry.clone() });
        }
    }
    kept
}

/// What each item has open, by name.
fn open(portfolio: &Portfolio, view: &View) -> Vec<(String, i64)> {
    let name = |at| format!("{}/{}", portfolio.document_of(at).unwrap(), portfolio.items().instalment[at]);
    portfolio.open_items(view).unwrap().into_iter().map(|(at, open)| (name(at), open)).collect()
}

/// All that can be asked of a view, apart from the view itself.
type Told = (Vec<AgingRow>, Vec<AgingRow>, Vec<AgedItem>, Vec<(String, i64)>, AgingSums);

fn told(portfolio: &Portfolio, view: &View) -> Told {
    let layout = AgingLayout { future: view.known_at.is_some(), ..AgingLayout::of(Buckets::standard()) };
    let aging = portfolio.aging_laid_out(view, &layout).unwrap();
    (
        aging.rows,
        aging.totals,
        aging.items,
        open(portfolio, view),
        portfolio.aging_sums(view, &layout).unwrap(),
    )
}

proptest! {
    #![proptest_config(cases(400))]

    /// To look at everything as of a day is to replay what counts by that day, in the columns of a portfolio and in the
    /// state of the accounts.
    #[test]
    fn a_view_as_of_a_day_is_the_replay_to_that_day(steps in steps(40), number in 0_i64..260) {
        let played = play(&steps);
        let whole = played.ledger.portfolio().unwrap();
        for basis in [Basis::Book, Basis::Value] {
            let then = view(day(number), basis);
            let ledger = replayed(&counting_by(&played.entries, then.as_of, basis));
            let only = ledger.portfolio().unwrap();
            let (seen, kept) = (told(&whole, &then), told(&only, &then));
            prop_assert_eq!((&seen.0, &seen.1, &seen.2), (&kept.0, &kept.1, &kept.2));
            prop_assert_eq!(&seen.3, &kept.3);
            // Nothing of it counts later only.
            prop_assert_eq!(&seen.3, &open(&only, &view(Date::MAX, basis)));
            let sums: Balances = seen.2.iter().map(|item| item.open).collect();
            prop_assert_eq!(sums, ledger.balances());
            for account in ledger.accounts().filter(|_| basis == Basis::Value) {
                let (key, day) = (account.key(), then.as_of);
                prop_assert_eq!(played.ledger.status(key, day).unwrap(), ledger.status(key, day).unwrap());
            }
        }
    }

    /// Whatever is recorded later, in one go or in two: what was known before is told as it was then, on every day.
    #[test]
    fn later_recordings_never_change_what_was_known(
        steps in steps(30), earlier in any::<Index>(), later in any::<Index>(), number in -5_i64..260,
    ) {
        let played = play(&steps);
        let mut instants: Vec<UtcMicros> = played.entries.iter().map(|entry| entry.recorded).collect();
        instants.sort();
        let (one, other) = (earlier.get(&instants), later.get(&instants));
        let (at, since) = (*one.min(other), *one.max(other));
        let known = |at: UtcMicros| -> Portfolio {
            let known: Vec<Entry> = played.entries.iter().filter(|entry| entry.recorded <= at).cloned().collect();
            replayed(&known).portfolio().unwrap()
        };
        let (then, between, now) = (known(at), known(since), played.ledger.portfolio().unwrap());
        for basis in [Basis::Book, Basis::Value] {
            let plain = view(day(number), basis);
            let asked = plain.known_at(at);
            let before = told(&then, &asked);
            for after in [&between, &now] {
                let mut after_told = told(after, &asked);
                // Accounts opened and currencies met since shift places, not sums.
                prop_assert_eq!(&before.4.columns, &after_told.4.columns);
                after_told.4 = before.4.clone();
                prop_assert_eq!(&before, &after_told);
            }
            // To those who knew no more, asking what was known is asking what is.
            let (rows, items) = (told(&then, &plain).0, told(&then, &plain).2);
            prop_assert_eq!(&items, &before.2);
            let totals = |rows: &[AgingRow]| rows.iter().map(|row| row.total).filter(|total| !total.is_zero()).collect::<Vec<Money>>();
            prop_assert_eq!(totals(&rows), totals(&before.0));
        }
    }

    /// A restatement leads from what was known then to what is known now, its lines make up its steps, and what was due on
    /// another day is told.
    #[test]
    fn a_restatement_leads_from_what_was_reported_to_what_is_known(
        steps in steps(30), earlier in any::<Index>(), later in any::<Index>(), number in -5_i64..260, until: bool,
    ) {
        let played = play(&steps);
        let mut instants: Vec<UtcMicros> = played.entries.iter().map(|entry| entry.recorded).collect();
        instants.sort();
        let (one, other) = (earlier.get(&instants), later.get(&instants));
        let (before, since) = (*one.min(other), *one.max(other));
        let portfolio = played.ledger.portfolio().unwrap();
        for basis in [Basis::Book, Basis::Value] {
            let plain = view(day(number), basis);
            let (was, now) = (plain.known_at(before), if until { plain.known_at(since) } else { plain });
            let told = portfolio.restatement(day(number), basis, before, until.then_some(since)).unwrap();
            let aged = |view: &View| portfolio.aged_items(view, &Buckets::standard()).unwrap();
            let (reported, restated) = (aged(&was), aged(&now));
            let sum = |items: &[AgedItem], currency: Currency| -> Money {
                let own = items.iter().filter(|item| item.open.currency() == currency);
                own.fold(Money::zero(currency), |sum, item| sum.plus(item.open).unwrap())
            };
            for block in &told.currencies {
                let code = block.currency;
                prop_assert_eq!((block.reported, block.restated), (sum(&reported, code), sum(&restated, code)));
                let led_to = block.steps.iter().fold(block.reported, |sum, step| sum.plus(step.amount).unwrap());
                prop_assert_eq!(led_to, block.restated);
                for step in &block.steps {
                    let own: Vec<_> = block.lines.iter().filter(|line| line.cause == step.cause).collect();
                    let amount = own.iter().map(|line| line.amount.minor()).sum::<i64>();
                    prop_assert_eq!((u64::try_from(own.len()).unwrap(), amount), (step.count, step.amount.minor()));
                }
                prop_assert_eq!(block.lines.len() as u64, block.steps.iter().map(|step| step.count).sum::<u64>());
                let late = |line: &receivables::aging::RestatedLine| {
                    line.recorded > before && line.day <= day(number) && (!until || line.recorded <= since)
                };
                prop_assert!(block.lines.iter().all(late));
            }
            // No currency that has anything is left out.
            let all = |items: &[AgedItem]| items.iter().all(|item| {
                told.currencies.iter().any(|block| block.currency == item.open.currency())
            });
            prop_assert!(all(&reported) && all(&restated));
            // Whatever is due on another day than reported, or disputed by another part, is a shift, and nothing else is. Where
            // money reached into what is disputed, that is told among the lines, and a shift only with another dispute.
            let (mut must, mut may) = (Vec::new(), Vec::new());
            for was in &reported {
                let same = |now: &&AgedItem| (&now.account, &now.item) == (&was.account, &was.item);
                let Some(now) = restated.iter().find(same) else { continue };
                let shift = (was.item.clone(), was.due, now.due);
                if was.due != now.due || (was.disputed != now.disputed && was.open == now.open) {
                    must.push(shift.clone());
                }
                if (was.due, was.disputed) != (now.due, now.disputed) {
                    may.push(shift);
                }
            }
            let shifts = told.currencies.iter().flat_map(|block| &block.shifts);
            let shifts: Vec<_> =
                shifts.filter(|shift| !shift.open.is_zero()).map(|shift| (shift.item.clone(), shift.due_reported, shift.due_restated)).collect();
            prop_assert!(must.iter().all(|due| shifts.contains(due)), "{:?} {:?}", must, shifts);
            prop_assert!(shifts.iter().all(|shift| may.contains(shift)), "{:?} {:?}", may, shifts);
        }
    }
}
