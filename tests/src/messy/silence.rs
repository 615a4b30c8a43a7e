//! Payments whose text does not name what they pay, or names something else.

use receivables::calendar::Date;

use super::books::Books;
use super::chance::Chance;
use super::numbers::{running, serial};
use super::payment::{Payment, aside};
use super::text::{Words, silent};

/// No number of a document.
pub(super) fn missing(books: &Books, day: Date, draw: &mut Chance) -> Option<Payment> {
    let paid = match draw.below(100) {
        0..72 => books.single(day, draw)?,
        72..80 => books.several(day, draw)?,
        80..92 => books.all_due(day, 12, draw)?,
        _ => books.everything(day, 12, draw)?,
    };
    let aside = aside(books, &paid, day);
    let (issued, alone) = (aside.issued?, paid.rights.len() == 1);
    let (variant, text, hint) = silent(&aside, issued, alone, draw);
    let text = if text.is_empty() { text } else { Words::without(text, &aside, draw).text() };
    let (payment, _) = Payment::legible(books, paid, day, draw);
    let payment = payment.silent(text).called(variant);
    Some(Payment { hint, ..payment })
}

/// The number of another document.
pub(super) fn wrong_reference(books: &Books, day: Date, draw: &mut Chance) -> Option<Payment> {
    let paid = books.single(day, draw)?;
    let (payment, mut words) = Payment::legible(books, paid, day, draw);
    let own = payment.paid.rights[0].document.clone();
    let customer = &books.companies[payment.debtor].known.id;
    let (variant, number) = match draw.below(10) {
        0..3 => {
            let old =
                books.closed.iter().filter(|closed| &closed.customer == customer && closed.original > 0);
            let old: Vec<&str> = old.map(|closed| closed.document.as_str()).collect();
            ("an old one", (!old.is_empty()).then(|| draw.pick(&old).to_owned())?)
        }
        3..5 => ("a neighbour's", neighbour(books, &own, draw)?),
        5..7 => {
            let other = books.anchor(draw, |open| open.company != payment.debtor)?;
            ("another customer's", books.open[other].item.document.clone())
        }
        _ => ("another seller's", foreign(draw)),
    };
    words.numbers = vec![number.clone()];
    let text = words.text();
    let payment = payment.silent(text).called(variant);
    (number != own).then_some(Payment { misnamed: Some(number), ..payment })
}

/// The document whose number comes before or behind.
fn neighbour(books: &Books, number: &str, draw: &mut Chance) -> Option<String> {
    let step = draw.percent(50);
    let wanted = if step { running(number) + 1 } else { running(number).checked_sub(1)? };
    let open = books.open.iter().map(|open| &open.item.document);
    let all = open.chain(books.closed.iter().map(|closed| &closed.document));
    let alike = |other: &&String| {
        let (one, two) = (serial(number), serial(other));
        number[..one.0] == other[..two.0] && running(other) == wanted
    };
    all.filter(alike).max().cloned()
}

/// A number as somebody else's invoices have it.
fn foreign(draw: &mut Chance) -> String {
    match draw.below(4) {
        0 => format!("SR{}", draw.digits(6)),
        1 => format!("{}-{}", draw.digits(4), draw.digits(4)),
        2 => format!("VK/{}/{}", draw.digits(2), draw.digits(5)),
        _ => format!("7{}", draw.digits(6)),
    }
}
