//! What is done at once, or in parts, gives what is done in one go.
//!
//! The library has no thread of its own. What may run at once is the caller's: questions to one portfolio that several
//! threads share, and portfolios of separate accounts whose reports are put together.

use std::collections::BTreeMap;
use std::thread;

use proptest::prelude::*;
use receivables::Currency;
use receivables::aging::{Aging, AgingLayout, AgingRow, Buckets};
use receivables::calendar::{Date, Period};
use receivables::interchange::json::to_json;
use receivables::portfolio::{Basis, Portfolio, View};
use receivables_tests::cases::cases;
use receivables_tests::histories::{plain_steps, steps};
use receivables_tests::tables::Tables;

use super::play;

fn views() -> [View; 4] {
    let day = |month| Date::new(2026, month, 15).unwrap();
    let at = receivables::calendar::UtcMicros::new(
        receivables::calendar::UtcMicros::start_of(Date::new(2026, 1, 1).unwrap()).micros() + 15 * 60_000_000,
    );
    [View::book(day(3)), View::value(day(3)), View::book(day(6)), View::value(day(6)).known_at(at.unwrap())]
}

/// Every report of a portfolio, as bytes.
fn reports(portfolio: &Portfolio) -> Vec<String> {
    let mut made = Vec::new();
    for view in views() {
        for layout in [Buckets::standard(), Buckets::months()].map(AgingLayout::of) {
            made.push(to_json(&portfolio.aging_laid_out(&view, &layout).unwrap()).unwrap());
        }
        made.push(
            to_json(&portfolio.aging(&view, &Buckets::standard()).unwrap().by_customer(None).unwrap())
                .unwrap(),
        );
    }
    for basis in [Basis::Book, Basis::Value] {
        let period = Period::new(Date::new(2026, 2, 1).unwrap(), Date::new(2026, 5, 31).unwrap()).unwrap();
        made.push(to_json(&portfolio.bridge(period, basis).unwrap()).unwrap());
    }
    made
}

/// One report of reports about separate accounts.
fn merged(parts: Vec<Aging>) -> Aging {
    let mut parts = parts.into_iter();
    let mut whole = parts.next().unwrap();
    for part in parts {
        whole.rows.extend(part.rows);
        whole.items.extend(part.items);
    }
    whole.rows.sort_by(|a, b| (&a.account, a.currency).cmp(&(&b.account, b.currency)));
    whole.items.sort_by(|a, b| (&a.account, a.due, &a.item).cmp(&(&b.account, b.due, &b.item)));
    let mut totals: BTreeMap<Currency, AgingRow> = BTreeMap::new();
    for row in &whole.rows {
        match totals.get_mut(&row.currency) {
            None => drop(totals.insert(row.currency, AgingRow { account: None, ..row.clone() })),
            Some(total) => {
                total
                    .buckets
                    .iter_mut()
                    .zip(&row.buckets)
                    .for_each(|(sum, part)| *sum = sum.plus(*part).unwrap());
                total.undated = total.undated.plus(row.undated).unwrap();
                total.disputed = total.disputed.plus(row.disputed).unwrap();
                total.credits = total.credits.plus(row.credits).unwrap();
                total.uncleared = total.uncleared.plus(row.uncleared).unwrap();
                total.total = total.total.plus(row.total).unwrap();
                total.future = total.future.plus(row.future).unwrap();
                total.count += row.count;
            }
        }
    }
    whole.totals = totals.into_values().collect();
    whole.check().unwrap();
    whole
}

proptest! {
    #![proptest_config(cases(200))]

    /// Tables give the same reports however they are cut and whichever chunk comes first; and what they say of customers
    /// is what the ledger says that they were taken from.
    #[test]
    fn chunks_of_any_size_and_order_give_the_same_bytes(steps in plain_steps(30), size in 1_usize..9, last_first: bool) {
        let ledger = play(&steps).ledger;
        let tables = Tables::of(&ledger);
        let (whole, quality) = tables.portfolio(usize::MAX, false).unwrap();
        quality.check().unwrap();
        for (size, last_first) in [(size, last_first), (size + 1, !last_first)] {
            let (portfolio, found) = tables.portfolio(size, last_first).unwrap();
            prop_assert_eq!(reports(&portfolio), reports(&whole));
            // Only the rows that findings show as examples depend on the order.
            prop_assert_eq!((&found.items, &found.movements, &found.ties), (&quality.items, &quality.movements, &quality.ties));
        }
        // Tables say when an item is due, not since when that is so.
        let changed = ledger.accounts().any(|account| !account.due_changes().is_empty());
        let buckets = if changed { Buckets::since_invoice() } else { Buckets::standard() };
        let lived = ledger.portfolio().unwrap();
        for view in views() {
            let [tables, lived] = [&whole, &lived].map(|of| of.aging(&view, &buckets).unwrap());
            prop_assert_eq!((tables.rows, tables.totals), (lived.rows, lived.totals));
        }
    }

    /// Accounts in groups, each group built and aged on a thread of its own: together they are the whole.
    #[test]
    fn groups_of_accounts_on_threads_of_their_own_add_up_to_the_whole(steps in plain_steps(30), groups in 1_usize..4) {
        let tables = Tables::of(&play(&steps).ledger);
        let whole = tables.portfolio(usize::MAX, false).unwrap().0;
        for view in views() {
            let parts = thread::scope(|scope| {
                let aged = |group: usize| {
                    let own = tables.only(|customer| customer.bytes().last().map(usize::from).unwrap() % groups == group);
                    let (portfolio, quality) = own.portfolio(3, false).unwrap();
                    quality.check().unwrap();
                    portfolio.aging(&view, &Buckets::standard()).unwrap()
                };
                let threads: Vec<_> = (0..groups).map(|group| scope.spawn(move || aged(group))).collect();
                threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
            });
            let serial = whole.aging(&view, &Buckets::standard()).unwrap();
            prop_assert_eq!(to_json(&merged(parts)).unwrap(), to_json(&serial).unwrap());
        }
    }

    /// One portfolio, asked by several threads at once, answers each as if it were alone.
    #[test]
    fn questions_at_once_are_answered_as_one_by_one(steps in steps(30)) {
        let portfolio = play(&steps).ledger.portfolio().unwrap();
        let alone = reports(&portfolio);
        let at_once = thread::scope(|scope| {
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| reports(&portfolio))).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
        });
        for answers in at_once {
            prop_assert_eq!(&answers, &alone);
        }
    }
}
