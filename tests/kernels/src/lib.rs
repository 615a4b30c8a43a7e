//! What the kernels are measured on: the same made-up data every time, of any size.

pub mod history;

use receivables::account::Command;
use receivables::account::command::{IssueInvoice, OpenAccount, ReceivePayment};
use receivables::allocation::Target;
use receivables::calendar::{UtcMicros, date};
use receivables::ledger::{Ledger, Request};
use receivables::portfolio::{
    AmountCells, CurrencyCells, ItemChunk, MovementChunk, NameCells, Portfolio, PortfolioBuilder, Values,
};
use receivables::terms::Terms;
use receivables::{Currency, Date, Money, Result};

/// So many documents have the customers of a portfolio, on average.
pub const DOCUMENTS_PER_CUSTOMER: i64 = 50;
/// The days over which documents and movements lie.
const DAYS: i64 = 730;

/// Numbers that look drawn: each call gives the next one, at least zero and below `below`.
#[derive(Debug, Clone)]
pub struct Numbers(u64);

impl Numbers {
    /// A sequence; the same seed gives the same one.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number (SplitMix64).
    pub fn below(&mut self, below: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        i64::try_from((mixed ^ (mixed >> 31)) >> 2).unwrap_or_default() % below
    }
}

/// The first day of all data.
pub fn first_day() -> Date {
    date(2024, 1, 1).unwrap()
}

/// The day that reports look at: all data lies before it.
pub fn report_day() -> Date {
    date(2026, 4, 30).unwrap()
}

/// So many open items of one customer, in no order.
pub fn targets(count: usize) -> Vec<Target> {
    let mut numbers = Numbers::new(1);
    let mut target = |number: usize| {
        let issued = first_day().plus_days(numbers.below(DAYS)).unwrap();
        let original = 100 + numbers.below(200_000);
        let (name, discount) = (u32::try_from(number).unwrap(), original / 50);
        let due = issued.plus_days(30).unwrap();
        Target { discount, discount_cap: discount, ..Target::new(name, Some(due), issued, original) }
    };
    (0..count).map(&mut target).collect()
}

/// A ledger of one customer with so many open invoices of 100.00 each, 2/10 net 30.
pub fn ledger(invoices: usize) -> Ledger {
    let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
    let mut desk = ledger.desk(None, UtcMicros::start_of(report_day()));
    let _ = desk.handle(OpenAccount::new("C-1".parse().unwrap(), first_day())).unwrap();
    for number in 0..invoices {
        let _ = desk.handle(invoice(number)).unwrap();
    }
    ledger
}

/// An invoice of 100.00 for the customer of [`ledger`].
pub fn invoice(number: usize) -> IssueInvoice {
    let gross = Money::from_minor(10_000, Currency::EUR).unwrap();
    let terms = Terms::net(30).discount("2", 10).unwrap();
    let document = format!("INV-{number:06}").parse().unwrap();
    IssueInvoice::new(document, "C-1".parse().unwrap(), gross, first_day(), terms)
}

/// A receipt of the customer of [`ledger`] that closes four invoices and part of a fifth, without a reference.
pub fn receipt() -> ReceivePayment {
    let amount = Money::from_minor(45_000, Currency::EUR).unwrap();
    let paid = first_day().plus_days(45).unwrap();
    ReceivePayment::new("R-1".parse().unwrap(), "C-1".parse().unwrap(), amount, paid)
}

/// A command as it is sent.
pub fn request(command: impl Into<Command>) -> Request {
    Request::new(command, UtcMicros::start_of(report_day())).unwrap()
}

/// Documents and what settled them, as plain columns. Nine in ten are settled in full, in one or two movements.
#[derive(Debug, Clone, Default)]
pub struct Columns {
    customer: Vec<i64>,
    document: Vec<i64>,
    amount: Vec<i64>,
    issued: Vec<i32>,
    due: Vec<i32>,
    settled: Vec<i64>,
    settled_amount: Vec<i64>,
    settled_on: Vec<i32>,
}

/// Columns of so many documents, in the order they were issued; customers are mixed.
pub fn columns(documents: usize) -> Columns {
    let mut numbers = Numbers::new(2);
    let count = i64::try_from(documents).unwrap();
    let customers = (count / DOCUMENTS_PER_CUSTOMER).max(1);
    let mut made = Columns::default();
    for document in 0..count {
        let issued = first_day().plus_days(document * DAYS / count).unwrap();
        let due = issued.plus_days(15 * (1 + numbers.below(4))).unwrap();
        let amount = 100 + numbers.below(200_000);
        made.customer.push(numbers.below(customers));
        made.document.push(document);
        made.amount.push(amount);
        made.issued.push(issued.days());
        made.due.push(due.days());
        let parts = match numbers.below(100) {
            0..10 => Vec::new(),
            10..25 => vec![amount / 3, amount - amount / 3],
            _ => vec![amount],
        };
        for part in parts {
            made.settled.push(document);
            made.settled_amount.push(part);
            made.settled_on.push(due.plus_days(numbers.below(40)).unwrap().days());
        }
    }
    made
}

impl Columns {
    /// The portfolio of these columns.
    ///
    /// # Errors
    /// None, for what [`columns`] makes.
    pub fn build(&self) -> Result<Portfolio> {
        let mut builder = PortfolioBuilder::new();
        builder.reserve(self.document.len(), self.settled.len());
        builder.items(&ItemChunk {
            issued: Some(Values::all(&self.issued)),
            due: Some(Values::all(&self.due)),
            ..ItemChunk::new(
                NameCells::Whole(Values::all(&self.customer)),
                NameCells::Whole(Values::all(&self.document)),
                CurrencyCells::Always(Currency::EUR),
                AmountCells::Minor(Values::all(&self.amount)),
            )
        })?;
        builder.movements(&MovementChunk::new(
            NameCells::Whole(Values::all(&self.settled)),
            AmountCells::Minor(Values::all(&self.settled_amount)),
            Values::all(&self.settled_on),
        ))?;
        builder.finish().map(|(portfolio, _)| portfolio)
    }
}

#[cfg(test)]
mod tests {
    use receivables::portfolio::View;

    use super::*;

    #[test]
    fn the_samples_are_what_they_say() {
        let portfolio = columns(10_000).build().unwrap();
        assert_eq!(portfolio.len(), 10_000);
        let open = portfolio.open_items(&View::book(report_day())).unwrap();
        let unpaid = open.iter().filter(|(_, minor)| *minor != 0).count();
        assert!((900..1_100).contains(&unpaid), "{unpaid}");

        let mut ledger = ledger(10);
        let outcome = ledger.desk(None, UtcMicros::start_of(report_day())).handle(receipt()).unwrap();
        assert_eq!(outcome.explain().matches(" settles ").count(), 5, "{}", outcome.explain());
    }
}
