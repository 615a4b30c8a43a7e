use receivables::{Currency, Money, Result};

use super::super::Got;
use super::super::shape::amount;
use super::Sentence;
use super::books::{Books, apply};

pub(super) const SENTENCES: &[Sentence] = &[
    ("allocate {} to an invoice open for {}", |holes| {
        let [asked, open] = holes else { return None };
        let (asked, open) = (amount(asked)?, amount(open)?);
        // The receipt has enough, so that the invoice is what sets the limit.
        Some(applied(&[open], || asked.plus(open), &[("INV-1", asked)]))
    }),
    ("allocate {}+{} of one {} payment to two invoices in one command", |holes| {
        let [one, two, paid] = holes else { return None };
        let (one, two, paid) = (amount(one)?, amount(two)?, amount(paid)?);
        Some(applied(&[one, two], || Ok(paid), &[("INV-1", one), ("INV-2", two)]))
    }),
    ("allocate same (payment,invoice) twice in one command", |_| twice()),
    ("allocate the same invoice twice in one command", |_| twice()),
    ("allocate {} payment to {} invoice without rate", |holes| {
        let [paid, owed] = holes else { return None };
        let money = |code: &str| Money::from_minor(10_000, Currency::iso(code).ok()?).ok();
        let (paid, owed) = (money(paid)?, money(owed)?);
        Some(applied(&[owed], || Ok(paid), &[("INV-1", owed)]))
    }),
    ("allocate {} of a payment with {} unapplied", |holes| {
        let [asked, free] = holes else { return None };
        let (asked, free) = (amount(asked)?, amount(free)?);
        Some(applied(&[asked], || Ok(free), &[("INV-1", asked)]))
    }),
    ("allocate to {} that does not exist", |_| unknown()),
    ("allocate to an unknown {}", |_| unknown()),
    ("allocate {}", |holes| {
        let asked = amount(holes.first()?)?;
        let open = Money::from_minor(10_000, asked.currency()).ok()?;
        Some(applied(&[open], || Ok(open), &[("INV-1", asked)]))
    }),
];

/// What becomes of applying a receipt to these invoices.
fn applied(open: &[Money], paid: impl FnOnce() -> Result<Money>, lines: &[(&str, Money)]) -> Got {
    let happened = || {
        let mut books = Books::with(open, paid()?)?;
        books.handle(apply(lines)?)
    };
    Got::of(happened(), |outcome| outcome.explain())
}

fn euro(minor: i64) -> Option<Money> {
    Money::from_minor(minor, Currency::EUR).ok()
}

fn twice() -> Option<Got> {
    let (open, half) = (euro(10_000)?, euro(5_000)?);
    Some(applied(&[open], || Ok(open), &[("INV-1", half), ("INV-1", half)]))
}

fn unknown() -> Option<Got> {
    let open = euro(10_000)?;
    Some(applied(&[open], || Ok(open), &[("INV-9", open)]))
}
