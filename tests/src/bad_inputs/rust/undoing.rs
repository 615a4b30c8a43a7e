use receivables::Money;
use receivables::Result;
use receivables::account::ItemAmount;
use receivables::account::command::{OpenDispute, RefundCredit, ReturnPayment, VoidDocument, WriteOff};
use receivables::allocation::ItemKey;
use receivables::payment::PaymentMethod;

use super::super::{Got, Reason};
use super::Sentence;
use super::books::{Books, apply, today};

pub(super) const SENTENCES: &[Sentence] = &[
    ("reverse a payment twice", |_| Some(twice().unwrap_or_else(Got::from))),
    ("reverse a payment whose allocation still stands", |_| Some(applied().unwrap_or_else(Got::from))),
    ("void an invoice with allocations", |_| Some(voided().unwrap_or_else(Got::from))),
    ("refund {} of a payment with {} unapplied", |holes| Some(refunded(holes)?.unwrap_or_else(Got::from))),
    ("write off more than open", |_| Some(written_off().unwrap_or_else(Got::from))),
    ("dispute more than open", |_| Some(disputed().unwrap_or_else(Got::from))),
    ("void {}", not_built),
    ("cancel {}", not_built),
    ("refund {}", not_built),
    ("write off {}", not_built),
    ("write-off {}", not_built),
    ("recover {}", not_built),
    ("dispute {}", not_built),
    ("transfer {}", not_built),
    ("post {} closed period", not_built),
    ("post {} closed period {}", not_built),
];

fn not_built(holes: &[&str]) -> Option<Got> {
    Some(Got::Out(Reason::CommandNotBuilt, (*holes.first()?).to_owned()))
}

/// The first instalment of INV-1.
fn item() -> Result<ItemKey> {
    Ok(ItemKey { document: "INV-1".parse()?, instalment: 1 })
}

fn voided() -> Result<Got> {
    let hundred: Money = "100.00 EUR".parse()?;
    let mut books = Books::with(&[hundred], hundred)?;
    let _ = books.handle(apply(&[("INV-1", hundred)])?)?;
    let void = VoidDocument::new("INV-1".parse()?, "entered twice".to_owned());
    Ok(Got::of(books.handle(void), |_| "voided".to_owned()))
}

/// A receipt of which only so much is left, and a refund of so much.
fn refunded(holes: &[&str]) -> Option<Result<Got>> {
    let amount = |at: usize| format!("{} EUR", holes.get(at)?.trim()).parse::<Money>().ok();
    let (asked, left) = (amount(0)?, amount(1)?);
    let run = move || {
        let hundred: Money = "100.00 EUR".parse()?;
        let used = hundred.minus(left)?;
        let mut books = Books::with(&[hundred], hundred)?;
        let _ = books.handle(apply(&[("INV-1", used)])?)?;
        let refund = RefundCredit::new("RF-1".parse()?, "R-1".parse()?, PaymentMethod::Transfer, today()?);
        let refund = RefundCredit { amount: Some(asked), ..refund };
        Ok(Got::of(books.handle(refund), |_| "refunded".to_owned()))
    };
    Some(run())
}

fn written_off() -> Result<Got> {
    let hundred: Money = "100.00 EUR".parse()?;
    let mut books = Books::with(&[hundred], hundred)?;
    let lines = vec![ItemAmount { item: item()?, amount: "100.01 EUR".parse()? }];
    let write_off = WriteOff::new("WO-1".parse()?, lines, today()?, "gone".to_owned());
    Ok(Got::of(books.handle(write_off), |_| "written off".to_owned()))
}

fn disputed() -> Result<Got> {
    let hundred: Money = "100.00 EUR".parse()?;
    let mut books = Books::with(&[hundred], hundred)?;
    let dispute = OpenDispute::new("DSP-1".parse()?, item()?, today()?, "damaged".to_owned());
    let dispute = OpenDispute { amount: Some("100.01 EUR".parse()?), ..dispute };
    Ok(Got::of(books.handle(dispute), |_| "disputed".to_owned()))
}

fn back() -> Result<ReturnPayment> {
    Ok(ReturnPayment::new("R-1".parse()?, today()?))
}

fn twice() -> Result<Got> {
    let hundred: Money = "100.00 EUR".parse()?;
    let mut books = Books::with(&[hundred], hundred)?;
    let _ = books.handle(back()?)?;
    let mut again = back()?;
    again.reason = Some("sent again".to_owned());
    Ok(Got::of(books.handle(again), |_| "returned twice".to_owned()))
}

/// A return takes every application along, so the invoice is open again.
fn applied() -> Result<Got> {
    let hundred: Money = "100.00 EUR".parse()?;
    let mut books = Books::with(&[hundred], hundred)?;
    let _ = books.handle(apply(&[("INV-1", hundred)])?)?;
    let outcome = books.handle(back()?)?;
    let open = books.ledger.balances().get(hundred.currency())?;
    Ok(Got::accepted_if(open == hundred, outcome.explain()))
}
