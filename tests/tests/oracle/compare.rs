//! Everything both know, side by side: now, and in views of other days on both axes, as known now or earlier.

use std::collections::BTreeMap;
use std::rc::Rc;

use receivables::account::{Account, Item, ItemNo};
use receivables::aging::Buckets;
use receivables::calendar::UtcMicros;
use receivables::ledger::Ledger;
use receivables::portfolio::{Basis, KnownAt, Portfolio, View};
use receivables::{Currency, Date};
use receivables_tests::histories::Draw;
use receivables_tests::oracle::{Axis, Oracle, Seen, day, instant};

/// A view, as both say it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    view: View,
    seen: Seen,
}

impl Look {
    /// Views on both axes, often within what histories are about, at times behind it all.
    pub(crate) fn drawn(draw: &mut Draw) -> Vec<Self> {
        let first = Date::new(2026, 1, 1).unwrap();
        let mut looks = Vec::new();
        for (basis, axis) in [(Basis::Book, Axis::Book), (Basis::Value, Axis::Value)] {
            for (days, known) in [(draw.below(150), false), (draw.below(300), false), (draw.below(400), true)]
            {
                let as_of = first.plus_days(i64::from(days)).unwrap();
                let micros = UtcMicros::start_of(first).micros() + i64::from(draw.below(64)) * 60_000_000;
                let known = known.then(|| UtcMicros::new(micros).unwrap());
                let view = View { as_of, basis, known_at: None };
                let view = known.map_or(view, |at| view.known_at(at));
                let known = known.map(|at| instant(&at.to_string()));
                looks.push(Self { view, seen: Seen { axis, day: day(&as_of.to_string()), known } });
            }
        }
        looks
    }
}

/// The first difference, and the view it is in.
pub(crate) fn everything(
    ledger: &Ledger,
    oracle: &Oracle,
    looks: &[Look],
) -> Result<(), (String, Option<Look>)> {
    now(ledger, oracle).map_err(|what| (what, None))?;
    let portfolio = ledger.portfolio().map_err(|error| (error.to_string(), None))?;
    for look in looks {
        let differs = |what| (format!("{what}\nin {:?}", look.view), Some(*look));
        view_of(&portfolio, &look.view, oracle, &look.seen).map_err(differs)?;
        carried(ledger, &look.view, oracle, &look.seen).map_err(differs)?;
    }
    Ok(())
}

/// A name that both have for an item.
type Name = (Rc<str>, u64);

fn equal<T: PartialEq + std::fmt::Debug>(
    what: &str,
    library: BTreeMap<Name, T>,
    oracle: BTreeMap<Name, T>,
) -> Result<(), String> {
    if library == oracle {
        return Ok(());
    }
    let names = library.keys().chain(oracle.keys());
    let differs = names.map(|name| (name, library.get(name), oracle.get(name))).find(|(_, a, b)| a != b);
    let ((document, instalment), library, oracle) = differs.unwrap();
    Err(format!("{what} of {document}/{instalment}: the library has {library:?}, the oracle {oracle:?}"))
}

fn day_number(date: Option<Date>) -> Option<i64> {
    date.map(|date| day(&date.to_string()))
}

fn now(ledger: &Ledger, oracle: &Oracle) -> Result<(), String> {
    let everything = Seen { axis: Axis::Book, day: i64::MAX, known: None };
    let name = |item: &Item| (Rc::from(item.key.document.as_str()), u64::from(item.key.instalment));
    let all = || ledger.accounts().flat_map(Account::items);
    let library = all().map(|item| {
        let held = (i128::from(item.open), i128::from(item.carrying));
        let known = (held, i128::from(item.discount_taken), day_number(item.due));
        (name(item), known)
    });
    let expected = oracle.items(&everything).into_iter();
    let expected =
        expected.map(|item| (item.name, ((item.open, item.carrying.unwrap()), item.discount, item.due)));
    equal("open and carried at, discount taken and due", library.collect(), expected.collect())?;

    let mut balances = BTreeMap::new();
    for account in ledger.accounts() {
        // Money of nobody known has no customer.
        let customer = &account.key().customer;
        let name =
            if account.key().is_suspense() { format!("suspense/{customer}") } else { customer.to_string() };
        for (currency, minor) in account.balances().iter().filter(|(_, minor)| *minor != 0) {
            balances.insert((name.clone(), currency.to_string()), minor);
        }
    }
    let expected = oracle.balances(&everything).into_iter();
    let expected =
        expected.map(|((customer, currency), minor)| ((customer.to_string(), currency.to_string()), minor));
    let expected: BTreeMap<_, _> = expected.collect();
    if balances != expected {
        return Err(format!("balances: the library has {balances:?}, the oracle {expected:?}"));
    }
    let total = |currency: &str| {
        expected.iter().filter(|((_, of), _)| of == currency).map(|(_, minor)| minor).sum::<i128>()
    };
    let whole = ledger.balances();
    let currencies = [Currency::EUR, Currency::USD, Currency::JPY, Currency::KWD];
    if currencies.iter().any(|currency| whole.sum_minor(*currency) != total(&currency.to_string())) {
        return Err(format!("the ledger's balances are {whole:?}, the oracle's {expected:?}"));
    }
    Ok(())
}

/// What everything is carried at in the books of a day: what it was at first, what moved, and what it was found to be worth.
fn carried(ledger: &Ledger, view: &View, oracle: &Oracle, seen: &Seen) -> Result<(), String> {
    if view.basis == Basis::Value {
        return Ok(());
    }
    let known = |recorded: UtcMicros| match view.known_at {
        Some(KnownAt::Recorded { at }) => recorded <= at,
        Some(KnownAt::Close { through }) => unreachable!("nothing is closed through {through}"),
        None => true,
    };
    let mut library = BTreeMap::new();
    for account in ledger.accounts() {
        for (number, item) in account.items().iter().enumerate() {
            let own = |of: ItemNo| of.0 as usize == number;
            if item.posting > view.as_of || !known(item.recorded) {
                continue;
            }
            let moved = account.movements().iter().filter(|movement| {
                own(movement.item) && movement.posting <= view.as_of && known(movement.recorded)
            });
            let worth = account.revaluations().iter();
            let worth = worth.filter(|found| own(found.item) && known(found.recorded));
            let sum = moved.map(|movement| i128::from(movement.base)).sum::<i128>()
                + worth.map(|found| i128::from(found.on(view.as_of))).sum::<i128>();
            let name = (Rc::from(item.key.document.as_str()), u64::from(item.key.instalment));
            library.insert(name, i128::from(item.base) + sum);
        }
    }
    let expected = oracle.items(seen).into_iter().map(|item| (item.name, item.carrying.unwrap()));
    equal("carried at", library, expected.collect())
}

fn view_of(portfolio: &Portfolio, view: &View, oracle: &Oracle, seen: &Seen) -> Result<(), String> {
    let items = oracle.items(seen);
    let named = |at: usize| {
        let document = portfolio.document_of(at).unwrap().to_string();
        (Rc::from(document), u64::from(portfolio.items().instalment[at]))
    };
    let open = portfolio.open_items(view).map_err(|error| error.to_string())?;
    let library = open.into_iter().map(|(at, open)| (named(at), i128::from(open)));
    let expected = items.iter().map(|item| (item.name.clone(), item.open));
    equal("open", library.collect(), expected.collect())?;

    // Debits age from their due date: due today is current, then thirty days to a bucket.
    let bucket = |due: i64| u32::try_from(((seen.day - due).max(0) + 29) / 30).unwrap().min(4);
    let aged = portfolio.aged_items(view, &Buckets::standard()).map_err(|error| error.to_string())?;
    let library = aged.into_iter().map(|item| {
        let name = (Rc::from(item.item.document.as_str()), u64::from(item.item.instalment));
        let disputed = i128::from(item.disputed.minor());
        (name, (i128::from(item.open.minor()), day_number(item.due), item.bucket, disputed))
    });
    let expected = items.into_iter().filter(|item| item.open != 0).map(|item| {
        let bucket = item.due.filter(|_| item.open > 0).map(bucket);
        (item.name, (item.open, item.due, bucket, item.disputed))
    });
    equal("open, due, bucket and what is disputed", library.collect(), expected.collect())
}
