//! What is open in another currency than the books: what it is carried at there, on every day, and that every gain is booked
//! once (IAS 21.28: differences on settling and on translating monetary items).

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use receivables::account::command::{IssueInvoice, OpenAccount, ReceivePayment, RevalueItems};
use receivables::account::{Account, Counter, Event, Item, ItemNo, Movement};
use receivables::calendar::UtcMicros;
use receivables::exchange::Quote;
use receivables::journal::{Journal, JournalEntry, PostingPolicy, Role};
use receivables::ledger::{Entry, Ledger};
use receivables::terms::Terms;
use receivables::{Currency, Date, Money};
use receivables_tests::cases::cases;
use receivables_tests::histories::{steps, steps_abroad};

use super::{Played, play};

/// What of an item is open in the books of a day, and what that is carried at.
fn held_on(account: &Account, (number, item): (ItemNo, &Item), day: Date) -> (i64, i64) {
    let own = |movement: &&Movement| movement.item == number && movement.posting <= day;
    let moved = account.movements().iter().filter(own);
    let held = moved
        .fold((item.original, item.base), |held, movement| (held.0 + movement.minor, held.1 + movement.base));
    let found = account.revaluations().iter().filter(|found| found.item == number);
    (held.0, held.1 + found.map(|found| found.on(day)).sum::<i64>())
}

/// The days on which something of an account changes, and those after.
fn days(account: &Account) -> BTreeSet<Date> {
    let posted = account.movements().iter().map(|movement| movement.posting);
    let valued = account.revaluations().iter().map(|found| found.as_at);
    let arose = account.items().iter().map(|item| item.posting);
    posted.chain(valued).chain(arose).flat_map(|day| [day, day.plus_days(1).unwrap()]).collect()
}

fn numbered(account: &Account) -> impl Iterator<Item = (ItemNo, &Item)> {
    (0..).map(ItemNo).zip(account.items())
}

/// What an account carries adds up, and what has nothing open is carried at nothing.
fn carried(played: &Played) {
    for account in played.ledger.accounts() {
        let days = days(account);
        for (number, item) in numbered(account) {
            let own = account.movements().iter().filter(|movement| movement.item == number);
            let kept = account.revaluations().iter().filter(|found| found.item == number);
            let sum = item.base
                + own.map(|movement| movement.base).sum::<i64>()
                + kept.map(|found| found.kept).sum::<i64>();
            assert_eq!(item.carrying, sum, "{}", item.key);
            assert!(item.open != 0 || item.carrying == 0, "{} is carried at {}", item.key, item.carrying);
            for day in &days {
                let (open, carrying) = held_on(account, (number, item), *day);
                assert!(open != 0 || carrying == 0, "{} is carried at {carrying} on {day}", item.key);
                if item.currency == Currency::EUR {
                    assert_eq!(open, carrying, "{} on {day}", item.key);
                }
            }
        }
    }
}

/// Both copies of what concerns two accounts name one base amount, and it is what moved there.
fn meets(played: &Played) {
    let mut told: BTreeMap<String, BTreeSet<Option<i64>>> = BTreeMap::new();
    for entry in &played.entries {
        let mut tell = |what: String, base: Option<Money>| {
            told.entry(format!("{} {what}", entry.command)).or_default().insert(base.map(Money::minor))
        };
        match &entry.event {
            Event::Applied(event) => {
                for line in event.lines.iter().filter(|line| line.account != event.account) {
                    tell(format!("{} on {} {}", event.credit, line.item, entry.posting), line.base);
                }
            }
            Event::Unapplied(event) => {
                for line in event.lines.iter().filter(|line| line.account != event.account) {
                    tell(format!("{} off {}", event.credit, line.item), line.base);
                }
            }
            Event::Carried(event) => {
                tell(format!("{} to {}", event.from, event.to), event.base);
            }
            Event::Retracted(event) => {
                tell(format!("{} from {}", event.from, event.to), event.base);
            }
            _ => {}
        }
    }
    for (what, bases) in told {
        assert_eq!(bases.len(), 1, "{what}: {bases:?}");
    }
    // What went on is carried at what it took along, and what came back took all of it along.
    let ledger = &played.ledger;
    for account in ledger.accounts() {
        for movement in account.movements() {
            let other = match movement.counter {
                Counter::Item(at) => Some((account, &account.items()[at.0 as usize])),
                Counter::Elsewhere(at) => {
                    let key = &account.counterparts()[at as usize];
                    ledger.owner(&key.document).and_then(|owner| Some((owner, owner.item(key)?)))
                }
                _ => None,
            };
            let from = &account.items()[movement.item.0 as usize].key;
            let Some((_, to)) = other else { continue };
            let went =
                to.origin.as_ref().is_some_and(|origin| origin.item == *from) && movement.reverses.is_none();
            if went {
                assert_eq!(movement.base, -to.base, "{from} to {}", to.key);
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn what_has_nothing_open_is_carried_at_nothing_on_any_day(abroad in steps_abroad(50), all in steps(40)) {
        for steps in [abroad, all] {
            let played = play(&steps);
            carried(&played);
            meets(&played);
        }
    }

    /// An invoice in dollars, revalued at the end of each month in one way or the other, settled in parts between: whatever
    /// is booked as a difference, by the end of any day, is what the cash was worth and the rest is carried at, less what the
    /// invoice was booked at.
    #[test]
    fn every_gain_is_booked_once(
        cents in 1_000_i64..5_000_000, months in prop::collection::vec((any::<bool>(), 8_000_u32..14_000, 0_u8..3), 1..6),
        parts in prop::collection::vec((1_i64..100, 8_000_u32..14_000, 1_i64..170), 0..6), first in 8_000_u32..14_000,
    ) {
        let (ledger, entries) = settled_in_parts(cents, first, &months, &parts);
        let journal = Journal::of("ACME GmbH", Currency::EUR, &entries, PostingPolicy::standard()).unwrap();
        let booked: BTreeSet<Date> = journal.entries().iter().map(|entry| entry.posting).collect();
        let account = ledger.accounts().next().unwrap();
        let booked_at = account.items()[0].base;
        for day in booked.iter().flat_map(|day| [*day, day.plus_days(1).unwrap()]) {
            let of = |entry: &&JournalEntry| entry.posting <= day;
            let lines = || journal.entries().iter().filter(of).flat_map(|entry| &entry.lines);
            let sum = |roles: &[Role]| {
                lines().filter(|line| roles.contains(&line.role)).map(|line| line.base.minor()).sum::<i64>()
            };
            // A gain stands on the credit side.
            let gains = -sum(&[Role::FxGain, Role::FxLoss, Role::UnrealisedGain, Role::UnrealisedLoss]);
            let cash = sum(&[Role::Bank]);
            let open: i64 = numbered(account)
                .filter(|(_, item)| item.posting <= day)
                .map(|item| held_on(account, item, day).1)
                .sum();
            prop_assert_eq!(gains, cash + open - booked_at, "on {}", day);
            journal.proof(day).unwrap().check().unwrap();
        }
        if account.items()[0].open == 0 {
            let cash: i64 = account.items()[1..].iter().map(|item| -item.base).sum();
            let realised: i64 = account.items()[1..].iter().map(|item| item.open).sum();
            prop_assert_eq!(realised, 0);
            let found: i64 = account.revaluations().iter().map(|found| found.kept).sum();
            let released: i64 = account.movements().iter().filter(|movement| movement.item == ItemNo(0)).map(|movement| -movement.base).sum();
            prop_assert_eq!(found + (cash - released), cash - booked_at);
        }
    }
}

fn quote(rate: u32) -> Quote {
    format!("EUR/USD {}.{:04}", rate / 10_000, rate % 10_000).parse().unwrap()
}

/// An invoice of January, parts of it paid on days since, and the end of each month valued before the next one begins: to
/// stay or not, at times twice.
fn settled_in_parts(
    cents: i64,
    first: u32,
    months: &[(bool, u32, u8)],
    parts: &[(i64, u32, i64)],
) -> (Ledger, Vec<Entry>) {
    let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
    let issued = Date::new(2026, 1, 5).unwrap();
    let mut entries = Vec::new();
    let mut commands: Vec<(Date, receivables::account::Command)> = Vec::new();
    commands.push((issued, OpenAccount::new("C-1".parse().unwrap(), issued).into()));
    let gross = Money::from_minor(cents, Currency::USD).unwrap();
    let mut invoice =
        IssueInvoice::new("INV-1".parse().unwrap(), "C-1".parse().unwrap(), gross, issued, Terms::net(30));
    invoice.rate = Some(quote(first));
    commands.push((issued, invoice.into()));
    let mut left = cents;
    for (number, (share, rate, day)) in parts.iter().enumerate() {
        // The last of several takes what is left.
        let minor = if number + 1 == parts.len() && number > 1 {
            left
        } else {
            (left * share / 100).max(1).min(left)
        };
        if minor == 0 {
            break;
        }
        left -= minor;
        let amount = Money::from_minor(minor, Currency::USD).unwrap();
        let number = format!("R-{number}").parse().unwrap();
        let paid = issued.plus_days(*day).unwrap();
        let mut receipt = ReceivePayment::new(number, "C-1".parse().unwrap(), amount, paid);
        receipt.rate = Some(quote(*rate));
        commands.push((paid, receipt.into()));
    }
    for (month, (reverse, rate, again)) in (2_u32..).zip(months) {
        let end = Date::new(2026, month, 1).unwrap().plus_days(-1).unwrap();
        for more in 0..=u32::from(*again == 0) {
            let mut revalue = RevalueItems::new(end);
            revalue.reverse = *reverse;
            revalue.rates = vec![quote(rate + more)];
            commands.push((end, revalue.into()));
        }
    }
    commands.sort_by_key(|(day, _)| *day);
    for (day, command) in commands {
        let done = ledger.desk(None, UtcMicros::start_of(day)).handle(command);
        match done {
            Ok(outcome) => entries.extend(outcome.entries().cloned()),
            Err(error) => {
                // A part that is paid on the day of a revaluation comes before it; nothing to value is left at the end.
                assert_eq!(error.code(), receivables::Code::NothingToRevalue, "{error}");
            }
        }
    }
    (ledger, entries)
}
