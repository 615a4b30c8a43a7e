//! The README's first program: an invoice under 2/10 net 30, paid in part within ten days.
#![allow(clippy::print_stdout, reason = "an example speaks on the terminal")]

use receivables::account::command::{IssueInvoice, OpenAccount, ReceivePayment};
use receivables::aging::Buckets;
use receivables::calendar::{UtcMicros, date};
use receivables::ledger::Ledger;
use receivables::money::{Currency, money};
use receivables::portfolio::View;
use receivables::terms::Terms;

fn main() -> receivables::Result<()> {
    let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
    let mut desk = ledger.desk(None, UtcMicros::start_of(date(2026, 3, 10)?)); // who and when; no clock inside
    let issued = date(2026, 3, 1)?;
    let terms: Terms = "2/10 net 30".parse()?;
    let opened = desk.handle(OpenAccount::new("C-1".parse()?, issued))?;
    let billed = desk.handle(IssueInvoice::new(
        "INV-1".parse()?,
        "C-1".parse()?,
        money("1190.00 EUR")?,
        issued,
        terms,
    ))?;
    let paid = desk.handle(ReceivePayment::new(
        "R-1".parse()?,
        "C-1".parse()?,
        money("500.00 EUR")?,
        date(2026, 3, 10)?,
    ))?;
    print!("{}", paid.explain());
    let stored: usize = [opened, billed, paid].iter().map(|done| done.entries().count()).sum();
    assert_eq!(stored, 4); // your database, your transaction
    println!("{}", ledger.portfolio()?.aging(&View::book(date(2026, 4, 30)?), &Buckets::standard())?);
    Ok(())
}
