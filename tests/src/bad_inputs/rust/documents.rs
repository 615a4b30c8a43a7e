use receivables::account::command::IssueCreditNote;
use receivables::aging::Buckets;
use receivables::ledger::{Limits, Rules};
use receivables::portfolio::View;
use receivables::terms::Baseline;
use receivables::{Date, Money, Result};

use super::super::shape::{amount_or_why, bytes, count, is_amount};
use super::super::{Got, Reason};
use super::Sentence;
use super::books::{Books, invoice, receipt, today};

pub(super) const SENTENCES: &[Sentence] = &[
    ("issue {} invoices on one account", |holes| {
        let wanted = count(holes.first()?)?;
        Some(full(wanted).unwrap_or_else(Got::from))
    }),
    ("issue invoice {}", |holes| {
        let gross = holes.first().filter(|text| is_amount(text))?;
        Some(handled(|books| books.handle(invoice("INV-1", amount_or_why(gross)?)?).map(|_| ())))
    }),
    ("issue credit note {}", |holes| {
        let gross = holes.first().filter(|text| is_amount(text))?;
        Some(handled(|books| {
            let gross = amount_or_why(gross)?;
            let note = IssueCreditNote::new("CN-1".parse()?, "C-1".parse()?, gross, today()?);
            books.handle(note).map(|_| ())
        }))
    }),
    ("receive payment {}", received),
    ("record payment {}", received),
    ("payment of {}", received),
    ("as_of before the account opened", |_| Some(empty().unwrap_or_else(Got::from))),
    ("reference of {}", |holes| {
        let length = bytes(holes.first()?)?;
        Some(handled(|books| {
            let mut long = invoice("INV-1", "1.00 EUR".parse()?)?;
            long.reference = Some("x".repeat(length));
            books.handle(long).map(|_| ())
        }))
    }),
    ("due date before {}", |_| {
        Some(handled(|books| {
            let mut early = invoice("INV-1", "1.00 EUR".parse()?)?;
            early.terms.baseline = Baseline::FixedDate { date: today()?.plus_days(-31)? };
            books.handle(early).map(|_| ())
        }))
    }),
    ("same invoice number twice, other amount", |_| {
        Some(handled(|books| {
            let _ = books.handle(invoice("INV-1", "1.00 EUR".parse()?)?)?;
            books.handle(invoice("INV-1", "2.00 EUR".parse()?)?).map(|_| ())
        }))
    }),
    ("subset match over {}", |holes| Some(Got::Out(Reason::RuleNotBuilt, (*holes.first()?).to_owned()))),
    ("{} identical invoices of {}, payment {}", |_| {
        Some(Got::Out(Reason::RuleNotBuilt, "combinations of items".to_owned()))
    }),
];

fn handled(happens: impl FnOnce(&mut Books) -> Result<()>) -> Got {
    let happened = Books::new().and_then(|mut books| happens(&mut books));
    Got::of(happened, |()| "done".to_owned())
}

fn received(holes: &[&str]) -> Option<Got> {
    let money = holes.first().filter(|text| is_amount(text))?;
    Some(handled(|books| books.handle(receipt("R-1", amount_or_why(money)?)?).map(|_| ())))
}

/// More documents than an account holds: tried with a lower limit, where the sentence goes beyond the real one.
fn full(wanted: u64) -> Result<Got> {
    let mut books = Books::new()?;
    if wanted <= u64::from(Limits::standard().documents) {
        return Ok(Got::Accepted(format!("{wanted} are within the limit")));
    }
    let rules = Rules::standard();
    books.rules = Rules { limits: Limits { documents: 3, ..rules.limits }, ..rules };
    for number in 1..=4 {
        if let Err(error) = books.handle(invoice(&format!("INV-{number}"), "1.00 EUR".parse()?)?) {
            return Ok(if number == 4 { error.into() } else { Got::Wrong(error.to_string()) });
        }
    }
    Ok(Got::Accepted("more than the limit".to_owned()))
}

/// A report as of a day before anything was there.
fn empty() -> Result<Got> {
    let gross: Money = "1.00 EUR".parse()?;
    let books = Books::with(&[gross], gross)?;
    let aging = books.ledger.portfolio()?.aging(&View::book(Date::MIN), &Buckets::standard())?;
    Ok(Got::accepted_if(
        aging.rows.is_empty() && aging.totals.is_empty(),
        format!("{} rows", aging.rows.len()),
    ))
}
