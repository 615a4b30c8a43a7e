//! Payments by others than those who owe, and of more than one line of text holds.

use receivables::calendar::Date;

use super::bank::Payer;
use super::books::Books;
use super::chance::Chance;
use super::deal::Paid;
use super::payment::{Payment, aside};
use super::text::Words;
use super::{iban, names};

/// The owner pays for one or several of those it owns, now and then for itself in the same transfer.
pub(super) fn parent(books: &Books, day: Date, draw: &mut Chance) -> Option<Payment> {
    let first = books.anchor(draw, |open| books.companies[open.company].parent.is_some())?;
    let first = books.whole(first).then_some(first)?;
    let company = &books.companies[books.open[first].company];
    let owner = company.parent?;
    let family = |at: usize| {
        let other = &books.companies[at];
        (at == owner || other.parent == Some(owner)) && other.currency == company.currency
    };
    let mut items = vec![first];
    if draw.percent(45) {
        for _ in 0..=draw.below(3) {
            items.extend(
                books.anchor(draw, |open| {
                    family(open.company) && books.named(&open.item.document).count() == 1
                }),
            );
        }
        items.sort_unstable();
        items.dedup();
    }
    let payer = Payer::company(owner, &books.companies[owner], draw);
    let paid = books.in_full(items, day, draw);
    let variant = if paid.rights.len() > 1 { "several" } else { "one invoice" };
    Some(others(books, payer, paid, variant, day, draw))
}

/// Somebody who is no customer pays.
pub(super) fn third_party(books: &Books, day: Date, draw: &mut Chance) -> Option<Payment> {
    let usual = draw.percent(50);
    let at = books.anchor(draw, |open| !usual || books.companies[open.company].third.is_some())?;
    let at = books.whole(at).then_some(at)?;
    let company = books.open[at].company;
    let known = books.companies[company].third.clone().filter(|_| usual);
    let (name, iban) = known.unwrap_or_else(|| (names::third(draw), iban::iban(draw)));
    let variant = if usual { "who has paid before" } else { "a stranger" };
    let mut items = vec![at];
    if draw.percent(25) {
        items.extend(books.invoices(company).into_iter().take(2));
        items.sort_unstable();
        items.dedup();
    }
    let paid = books.in_full(items, day, draw);
    Some(others(books, Payer { company: None, name, iban }, paid, variant, day, draw))
}

/// With numbers, numbers and the debtors' names, names alone, or neither.
fn others(
    books: &Books,
    payer: Payer,
    paid: Paid,
    variant: &'static str,
    day: Date,
    draw: &mut Chance,
) -> Payment {
    let mut debtors: Vec<usize> = paid.items.iter().map(|at| books.open[*at].company).collect();
    debtors.dedup();
    let spelled: Vec<String> =
        debtors.iter().map(|at| names::plain(&books.companies[*at].known.names[0])).collect();
    let named = format!("{} {}", draw.pick(&["fuer", "f.", "i.A.", "for", "wegen"]), spelled.join(" / "));
    let about = aside(books, &paid, day);
    let (mut payment, mut words) = Payment::by(books, payer, paid, day, draw);
    match draw.below(20) {
        0..12 => payment.called(variant),
        12..16 => {
            words.after.push_str(&format!(" {named}"));
            payment.text = words.text();
            payment.meant = payment.text.clone();
            payment.mentioned = debtors;
            payment.cut(140).called(variant)
        }
        16..19 => {
            let text = Words::without(named, &about, draw).text();
            payment.mentioned = debtors;
            payment.silent(text).cut(140).called("names only")
        }
        _ => payment.silent("Zahlung".to_owned()).called("neither number nor name"),
    }
}

/// Many invoices at once: listed, listed as far as the text reaches, or not at all.
pub(super) fn lump(books: &Books, day: Date, draw: &mut Chance) -> Option<Payment> {
    if draw.percent(30) {
        let paid = match draw.percent(60) {
            true => books.all_due(day, 16, draw)?,
            false => books.everything(day, 16, draw)?,
        };
        let about = aside(books, &paid, day);
        let words = draw.pick(&[
            "Sammelzahlung lt. Avis",
            "Zahlung gem. Aufstellung",
            "lt. Kontoauszug",
            "diverse Rechnungen",
            "payment as per remittance advice",
        ]);
        let text = Words::without(words.to_owned(), &about, draw).text();
        let many = paid.rights.len() > 2;
        let (payment, _) = Payment::legible(books, paid, day, draw);
        return many.then(|| payment.silent(text).called("by advice"));
    }
    let paid = books.lump(5, day, draw)?;
    let (mut payment, mut words) = Payment::legible(books, paid, day, draw);
    words.between = draw.pick(&[" ", ",", ", ", "; "]);
    payment.text = words.text();
    payment.meant = words.text();
    let variant = if payment.text.len() > 140 { "listed, cut at 140" } else { "listed" };
    Some(payment.cut(140).called(variant))
}
