//! A history of commands as trade writes it: many accounts, their invoices, payments, credit notes and returned
//! payments interleaved in time.

use receivables::account::Command;
use receivables::account::command::{
    IssueCreditNote, IssueInvoice, OpenAccount, ReceivePayment, ReturnPayment,
};
use receivables::calendar::UtcMicros;
use receivables::id::{CustomerId, DocumentId};
use receivables::ledger::{Expected, Request};
use receivables::payment::RemittanceLine;
use receivables::terms::Terms;
use receivables::{Currency, Money};

use crate::{Numbers, first_day};

/// The days over which a history lies.
const DAYS: usize = 730;

/// What the maker of a history remembers of an account. What is open there, it only guesses: the policy decides.
#[derive(Debug, Default)]
struct Known {
    invoices: Vec<(usize, i64)>,
    receipts: Vec<usize>,
}

/// Commands that make at least so many events, on so many accounts, by instant. Nearly half are invoices, net 30; four
/// in ten are receipts: half with a remittance advice for one or two invoices, a quarter of exactly one amount without
/// a word, the others a lump sum or with an invoice's number in their text. The others are credit notes, and few
/// payments are returned.
pub fn history(events: usize, accounts: usize) -> Vec<Request> {
    let mut numbers = Numbers::new(3);
    let mut known: Vec<Known> = (0..accounts).map(|_| Known::default()).collect();
    let mut made = Vec::with_capacity(events);
    let mut count = accounts;
    for account in 0..accounts {
        let command = OpenAccount::new(customer(account), first_day());
        made.push(request(command.into(), account, 0));
    }
    while count < events {
        let account = usize::try_from(numbers.below(i64::try_from(accounts).unwrap())).unwrap();
        let day = (count - accounts) * DAYS / (events - accounts);
        let number = made.len();
        let command = next(&mut known[account], &mut numbers, account, number, day);
        count += match &command {
            Command::Receive(_) | Command::Credit(_) => 2,
            _ => 1,
        };
        made.push(request(command, number, day));
    }
    made
}

fn next(known: &mut Known, numbers: &mut Numbers, account: usize, number: usize, day: usize) -> Command {
    let day = first_day().plus_days(i64::try_from(day).unwrap()).unwrap();
    let (document, owner) = (document(number), customer(account));
    let what = numbers.below(100);
    if what >= 95 && !known.receipts.is_empty() {
        let receipt = pick(&mut known.receipts, numbers);
        return ReturnPayment::new(self::document(receipt), day).into();
    }
    if what < 47 || known.invoices.is_empty() {
        let cents = 1_000 + numbers.below(200_000);
        known.invoices.push((number, cents));
        return IssueInvoice::new(document, owner, euros(cents), day, Terms::net(30)).into();
    }
    if what >= 87 {
        let (invoice, cents) = known.invoices[0];
        let mut note = IssueCreditNote::new(document, owner, euros(cents / 3), day);
        note.against = Some(self::document(invoice));
        return note.into();
    }
    known.receipts.push(number);
    let mut receipt = ReceivePayment::new(document, owner, euros(1), day);
    match numbers.below(100) {
        0..50 => {
            let named = if numbers.below(4) == 0 { known.invoices.len().min(2) } else { 1 };
            let named: Vec<_> = known.invoices.drain(..named).collect();
            receipt.amount = euros(named.iter().map(|(_, cents)| cents).sum());
            let line = |document| RemittanceLine::of(self::document(document));
            receipt.remittance = named.iter().map(|(invoice, _)| line(*invoice)).collect();
        }
        50..75 => receipt.amount = euros(pick(&mut known.invoices, numbers).1),
        75..90 => receipt.amount = euros(500 + numbers.below(100_000)),
        _ => {
            let (invoice, cents) = pick(&mut known.invoices, numbers);
            receipt.amount = euros(cents);
            receipt.reference = Some(format!("payment of {}, thank you", self::document(invoice)));
        }
    }
    receipt.into()
}

fn pick<T>(from: &mut Vec<T>, numbers: &mut Numbers) -> T {
    let place = numbers.below(i64::try_from(from.len()).unwrap());
    from.swap_remove(usize::try_from(place).unwrap())
}

fn customer(number: usize) -> CustomerId {
    format!("C-{number:06}").parse().unwrap()
}

fn document(number: usize) -> DocumentId {
    format!("D-{number:07}").parse().unwrap()
}

fn euros(cents: i64) -> Money {
    Money::from_minor(cents.max(1), Currency::EUR).unwrap()
}

fn request(command: Command, number: usize, day: usize) -> Request {
    let day = first_day().plus_days(i64::try_from(day).unwrap()).unwrap();
    let id = format!("command-{number:07}").parse().unwrap();
    Request {
        id,
        expected: Expected::Any,
        recorded: UtcMicros::start_of(day),
        actor: None,
        authority: None,
        period_override: None,
        command,
    }
}
