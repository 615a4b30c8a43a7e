use receivables::account::Command;
use receivables::account::command::{ApplyCredit, ApplyLine, IssueInvoice, OpenAccount, ReceivePayment};
use receivables::allocation::{AllocationPolicy, ItemKey};
use receivables::calendar::UtcMicros;
use receivables::ledger::{Ledger, Outcome, Request, Rules};
use receivables::terms::Terms;
use receivables::{Currency, Date, Money, Result};

use crate::rates;

/// A ledger with the account C-1, at which a sentence happens.
pub(super) struct Books {
    pub(super) ledger: Ledger,
    pub(super) rules: Rules,
}

/// The day on which everything happens.
pub(super) fn today() -> Result<Date> {
    Date::new(2026, 3, 10)
}

pub(super) fn invoice(number: &str, gross: Money) -> Result<IssueInvoice> {
    Ok(IssueInvoice::new(number.parse()?, "C-1".parse()?, gross, today()?, Terms::net(30)))
}

/// Money that nothing is done with.
pub(super) fn receipt(number: &str, amount: Money) -> Result<ReceivePayment> {
    let mut receipt = ReceivePayment::new(number.parse()?, "C-1".parse()?, amount, today()?);
    receipt.policy = Some(AllocationPolicy::manual());
    Ok(receipt)
}

/// Receipt R-1 applied to invoices.
pub(super) fn apply(lines: &[(&str, Money)]) -> Result<ApplyCredit> {
    let line = |(document, amount): &(&str, Money)| {
        let item = ItemKey { document: document.parse()?, instalment: 1 };
        Ok(ApplyLine::new(item, *amount))
    };
    let lines = lines.iter().map(line).collect::<Result<_>>()?;
    Ok(ApplyCredit { credit: "R-1".parse()?, lines, effective: None, posting: None, made_for: Vec::new() })
}

impl Books {
    pub(super) fn new() -> Result<Self> {
        let mut books = Self { ledger: Ledger::new("ACME GmbH", Currency::EUR)?, rules: rates::standing() };
        books.done(OpenAccount::new("C-1".parse()?, Date::new(2026, 1, 1)?))?;
        Ok(books)
    }

    /// The same with invoices INV-1, INV-2, … and a receipt R-1.
    pub(super) fn with(invoices: &[Money], paid: Money) -> Result<Self> {
        let mut books = Self::new()?;
        for (number, gross) in (1..).zip(invoices) {
            books.done(invoice(&format!("INV-{number}"), *gross)?)?;
        }
        books.done(receipt("R-1", paid)?)?;
        Ok(books)
    }

    pub(super) fn request(&self, command: impl Into<Command>) -> Result<Request> {
        Request::new(command, UtcMicros::start_of(today()?))
    }

    /// Hands a command in. A refused one has to leave the ledger as it was.
    pub(super) fn handle(&mut self, command: impl Into<Command>) -> Result<Outcome> {
        let request = self.request(command)?;
        self.ask(&request)
    }

    pub(super) fn ask(&mut self, request: &Request) -> Result<Outcome> {
        let before = self.ledger.clone();
        let outcome = self.ledger.handle(&self.rules, request);
        assert!(outcome.is_ok() || self.ledger == before, "a refused command changed the ledger");
        outcome
    }

    fn done(&mut self, command: impl Into<Command>) -> Result<()> {
        self.handle(command).map(|_| ())
    }
}
