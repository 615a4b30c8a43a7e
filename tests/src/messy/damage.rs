//! Payments whose numbers are damaged, while their amounts are exact.

use receivables::calendar::Date;

use super::books::Books;
use super::chance::Chance;
use super::corrupt::{back_cut, distance, front_cut, lost_zeros, separators, transposed, wrong_digit};
use super::deal::Paid;
use super::numbers::{running, serial};
use super::payment::Payment;
use super::text::Words;

/// What a clean payment is for: mostly one invoice.
pub(super) fn ordinary(books: &Books, day: Date, draw: &mut Chance) -> Option<(&'static str, Paid)> {
    match draw.below(100) {
        0..64 => Some(("one invoice", books.single(day, draw)?)),
        64..82 => Some(("several", books.several(day, draw)?)),
        82..88 => Some(("all due", books.all_due(day, 6, draw)?)),
        88..92 => Some(("everything", books.everything(day, 6, draw)?)),
        _ => Some(("credit note", books.netted(day, draw)?)),
    }
}

/// One or several numbers, each damaged by itself.
pub(super) fn by_number(
    books: &Books,
    day: Date,
    draw: &mut Chance,
    damage: fn(&str, &mut Chance) -> Option<String>,
) -> Option<Payment> {
    let (_, paid) = ordinary(books, day, draw)?;
    let (payment, words) = Payment::legible(books, paid, day, draw);
    let first = draw.below(words.numbers.len());
    number_by_number(payment, words, draw, |at, number, draw| {
        if at == first || draw.percent(30) { damage(number, draw) } else { None }
    })
}

fn number_by_number(
    payment: Payment,
    mut words: Words,
    draw: &mut Chance,
    damage: impl Fn(usize, &str, &mut Chance) -> Option<String>,
) -> Option<Payment> {
    let mut marks = Vec::new();
    for (at, number) in words.numbers.iter_mut().enumerate() {
        let Some(damaged) = damage(at, number, draw) else { continue };
        // Separators and case are nothing that a reader would miss.
        if distance(&damaged, number) > 0 {
            marks.push((number.clone(), damaged.clone()));
        }
        *number = damaged;
    }
    let payment = payment.damaged(&words, &marks);
    let variant = if payment.paid.rights.len() == 1 { "one invoice" } else { "several" };
    (payment.text != payment.meant).then(|| payment.called(variant))
}

pub(super) fn transposed_digits(books: &Books, day: Date, draw: &mut Chance) -> Option<Payment> {
    by_number(books, day, draw, transposed)
}

pub(super) fn one_wrong_digit(books: &Books, day: Date, draw: &mut Chance) -> Option<Payment> {
    by_number(books, day, draw, wrong_digit)
}

pub(super) fn zeros(books: &Books, day: Date, draw: &mut Chance) -> Option<Payment> {
    by_number(books, day, draw, lost_zeros)
}

pub(super) fn separated(books: &Books, day: Date, draw: &mut Chance) -> Option<Payment> {
    by_number(books, day, draw, separators)
}

/// A part of a number is missing, or the text ends early.
pub(super) fn truncated(books: &Books, day: Date, draw: &mut Chance) -> Option<Payment> {
    match draw.below(4) {
        0 => Some(by_number(books, day, draw, front_cut)?.called("front")),
        1 => {
            let (_, paid) = ordinary(books, day, draw)?;
            let (payment, mut words) = Payment::legible(books, paid, day, draw);
            words.after.clear();
            let last = words.numbers.len() - 1;
            let cut =
                |at, number: &str, draw: &mut Chance| if at == last { back_cut(number, draw) } else { None };
            Some(number_by_number(payment, words, draw, cut)?.called("end"))
        }
        2 => Some(ended(books, 35, day, draw)?.called("text of 35")),
        _ => Some(ended(books, 140, day, draw)?.called("text of 140")),
    }
}

/// What people write before they come to the point.
const FILLER: &str = "Ueberweisung fuer Warenlieferung laut Bestellung und Lieferschein, vielen Dank fuer die gute \
                      Zusammenarbeit, mit freundlichen Gruessen, Ihre Buchhaltung, bitte beachten";

/// The text is longer than its field, which ends inside the last number.
fn ended(books: &Books, width: usize, day: Date, draw: &mut Chance) -> Option<Payment> {
    let (_, paid) = ordinary(books, day, draw)?;
    let (mut payment, mut words) = Payment::legible(books, paid, day, draw);
    words.after.clear();
    let last = words.numbers.last()?.len();
    let before_last = words.text().len().checked_sub(last)?;
    let kept = draw.below(last);
    let pad = width.checked_sub(before_last + kept)?;
    if pad > 0 {
        words.before.insert_str(0, &format!("{} ", &FILLER[..(pad - 1).min(FILLER.len())]));
    }
    payment.meant = words.text();
    payment.text = words.text();
    let payment = payment.cut(width);
    (payment.text != payment.meant).then_some(payment)
}

/// Several numbers become one, or one grows together with the words around it.
pub(super) fn merged(books: &Books, day: Date, draw: &mut Chance) -> Option<Payment> {
    // Lists in short need neighbouring numbers, which fewer customers have: they are tried more often.
    match draw.below(8) {
        0 => {
            let (payment, mut words) = Payment::legible(books, books.several(day, draw)?, day, draw);
            words.between = "";
            Some(payment.damaged(&words, &[]).called("joined"))
        }
        1 => {
            let (payment, mut words) = Payment::legible(books, books.single(day, draw)?, day, draw);
            words.before = words.before.replace(' ', "");
            words.after = words.after.replace(' ', "");
            let payment = payment.damaged(&words, &[]).called("joined to words");
            (payment.text != payment.meant).then_some(payment)
        }
        2..5 => {
            let paid = consecutive(books, day, draw)?;
            let (payment, mut words) = Payment::legible(books, paid, day, draw);
            let short = endings(&words.numbers)?;
            words.numbers = short;
            words.between = draw.pick(&["/", "+", ", -", "-"]);
            Some(payment.damaged(&words, &[]).called("endings"))
        }
        _ => {
            let paid = consecutive(books, day, draw)?;
            let (payment, mut words) = Payment::legible(books, paid, day, draw);
            let (first, last) = (words.numbers.first()?.clone(), words.numbers.last()?.clone());
            let last = if draw.percent(50) { last } else { last[serial(&last).0..].to_owned() };
            words.numbers = vec![first, last];
            words.between = draw.pick(&[" bis ", "-", " - ", " to "]);
            Some(payment.damaged(&words, &[]).called("from–to"))
        }
    }
}

/// Two to five invoices of a customer in one range, with none of its own open between them.
fn consecutive(books: &Books, day: Date, draw: &mut Chance) -> Option<Paid> {
    let anchor = books.anchor(draw, |_| true)?;
    let number = &books.open[anchor].item.document;
    let open = &books.open;
    let alike = |at: &usize| {
        let other = &open[*at].item.document;
        let (one, two) = (serial(number), serial(other));
        number[..one.0] == other[..two.0] && number.len() == other.len() && other.len() == two.1
    };
    let company = open[anchor].company;
    let mut items: Vec<usize> = books.invoices(company).into_iter().filter(alike).collect();
    items.sort_by_key(|at| running(&open[*at].item.document));
    // Mostly where the numbers are nearest to one another.
    let number_at = |at: usize| running(&open[items[at]].item.document);
    let from = match draw.percent(70) {
        true => (1..items.len()).min_by_key(|at| number_at(*at) - number_at(at - 1))? - 1,
        false => draw.below(items.len().checked_sub(1)?),
    };
    let items: Vec<usize> = items.into_iter().skip(from).take(2 + draw.below(3)).collect();
    // An item that is in the range and paid, or in parts, would make the words say more than is meant.
    let span = |at: &usize| running(&open[*at].item.document);
    let (least, most) = (span(items.first()?), span(items.last()?));
    let inside =
        books.items_of(company).filter(alike).filter(|at| (least..=most).contains(&span(at))).count();
    (items.len() > 1 && inside == items.len() && most - least < 400).then(|| books.in_full(items, day, draw))
}

/// The first number in full and of the others the digits that differ, at least two.
fn endings(numbers: &[String]) -> Option<Vec<String>> {
    let first = numbers.first()?;
    let (start, end) = serial(first);
    let same = |at: usize| numbers.iter().all(|number| number[..at] == first[..at]);
    let common = (start..end - 1).rev().find(|at| same(*at))?;
    let common = common.min(end - 2);
    let mut short = vec![first.clone()];
    short.extend(numbers.iter().skip(1).map(|number| number[common..].to_owned()));
    Some(short)
}
