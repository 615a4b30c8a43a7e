//! Payments that name what they pay, while the amount is another than is open.

use receivables::calendar::Date;

use super::Right;
use super::bank::{Payer, works};
use super::books::{Books, Open, plus};
use super::chance::Chance;
use super::deal::{Paid, offered, right};
use super::payment::Payment;
use super::text::{Aside, Hint, Words, euros};

/// One invoice that is a single item and fits.
fn one(books: &Books, draw: &mut Chance, fits: impl Fn(&Open) -> bool) -> Option<usize> {
    let at = books.anchor(draw, fits)?;
    books.whole(at).then_some(at)
}

/// One right, and what is left.
fn pay(
    books: &Books,
    at: usize,
    right: Right,
    left: i64,
    day: Date,
    words: &str,
    draw: &mut Chance,
) -> Payment {
    let paid = Paid { items: vec![at], rights: vec![right], left };
    let (payment, mut text) = Payment::legible(books, paid, day, draw);
    text.after.push_str(words);
    let text = text.text();
    Payment { meant: text.clone(), text, ..payment }
}

/// Less than is open.
pub(super) fn short_pay(books: &Books, day: Date, draw: &mut Chance) -> Option<Payment> {
    match draw.below(10) {
        0 | 1 => part(books, day, draw),
        2 | 3 => too_late(books, day, draw),
        4 => cents_of_discount(books, day, draw),
        5 | 6 => charge(books, day, draw),
        7 => {
            let at = one(books, draw, |open| open.item.open > 2_000)?;
            let short = draw.between(1, 99);
            less(books, at, short, "small difference", "", day, draw)
        }
        _ => {
            let at = one(books, draw, |open| open.item.open > 5_000)?;
            let short = books.open[at].item.open * draw.between(4, 30) / 100;
            let mut words = draw
                .pick(&[" abzgl. Reklamation", " ./. Maengel", " less damaged goods", " abz. Fehlmenge", ""])
                .to_owned();
            if draw.percent(40) {
                words.push_str(&format!(" {}", euros(short)));
            }
            less(books, at, short, "claim", &words, day, draw)
        }
    }
}

fn less(
    books: &Books,
    at: usize,
    short: i64,
    variant: &'static str,
    words: &str,
    day: Date,
    draw: &mut Chance,
) -> Option<Payment> {
    let item = &books.open[at].item;
    let mut right = right(item, item.open - short, 0);
    // Where an offer stands, a part earns a part of it, if the terms say so.
    right.discount_most = offered(item, day).map_or(0, |discount| discount.min(short));
    // What could as well be a discount is another variant.
    let like_discount = item.discount.as_ref().is_some_and(|discount| (discount.amount - short).abs() < 100);
    (short > 0 && right.cash > 0 && !like_discount)
        .then(|| pay(books, at, right, 0, day, words, draw).called(variant))
}

fn charge(books: &Books, day: Date, draw: &mut Chance) -> Option<Payment> {
    let at = one(books, draw, |open| open.item.open > 20_000)?;
    let short = [300, 500, 750, 800, 1_000, 1_250, 1_500, 2_000, 2_500][draw.below(9)];
    let words = draw.pick(&["", "", " SHA", " /CHGS/"]).to_owned();
    less(books, at, short, "bank charge", &words, day, draw)
}

fn part(books: &Books, day: Date, draw: &mut Chance) -> Option<Payment> {
    let at = one(books, draw, |open| open.item.open > 30_000)?;
    let open = books.open[at].item.open;
    let cash = (open * draw.between(20, 75) / 1_000_000).max(1) * 10_000;
    let words = draw.pick(&[" Teilzahlung", " 1. Rate", " Abschlag", " part payment", " Teilbetrag", ""]);
    less(books, at, open - cash, "a part", words, day, draw)
}

/// A discount after its last day.
fn too_late(books: &Books, day: Date, draw: &mut Chance) -> Option<Payment> {
    let late = |open: &Open| open.item.discount.is_some() && offered(&open.item, day).is_none();
    let at = one(books, draw, late)?;
    let item = &books.open[at].item;
    let taken = item.discount.as_ref()?.amount;
    let mut right = right(item, item.open - taken, taken);
    right.discount_least = 0;
    let words = draw.pick(&["", " abz. Skonto", " ./. 2% Skonto"]);
    Some(pay(books, at, right, 0, day, words, draw).called("discount too late"))
}

/// A discount that is some cents too much.
fn cents_of_discount(books: &Books, day: Date, draw: &mut Chance) -> Option<Payment> {
    let at = one(books, draw, |open| offered(&open.item, day).is_some())?;
    let item = &books.open[at].item;
    let taken = offered(item, day)? + draw.between(1, 30);
    let mut right = right(item, item.open - taken, taken);
    right.discount_least = 0;
    Some(pay(books, at, right, 0, day, " abz. Skonto", draw).called("discount too much"))
}

/// More than is open.
pub(super) fn overpay(books: &Books, day: Date, draw: &mut Chance) -> Option<Payment> {
    let (variant, at, amount) = match draw.below(3) {
        0 => {
            let at = one(books, draw, |open| open.item.open < open.item.original)?;
            ("without the part paid", at, books.open[at].item.original)
        }
        1 => {
            let at = one(books, draw, |open| open.item.open % 1_000 != 0)?;
            ("rounded up", at, (books.open[at].item.open / 1_000 + 1) * 1_000)
        }
        _ => {
            let at = one(books, draw, |_| true)?;
            let mut digits: Vec<u8> = books.open[at].item.open.to_string().into_bytes();
            let low = (0..digits.len() - 1).find(|at| digits[*at] < digits[at + 1])?;
            digits.swap(low, low + 1);
            ("digits swapped", at, String::from_utf8(digits).ok()?.parse().ok()?)
        }
    };
    let item = &books.open[at].item;
    Some(pay(books, at, right(item, item.open, 0), amount - item.open, day, "", draw).called(variant))
}

/// One invoice in two transfers.
pub(super) fn split(books: &Books, day: Date, draw: &mut Chance) -> Option<[Payment; 2]> {
    let at = one(books, draw, |open| open.item.open > 30_000 && offered(&open.item, day).is_none())?;
    let item = &books.open[at].item;
    let first = (item.open * draw.between(30, 70) / 1_000_000).max(1) * 10_000;
    let (one, two) = [
        (" Teil 1", " Teil 2"),
        (" 1. Teil", " Rest"),
        ("", ""),
        (" 1/2", " 2/2"),
        (" Teilzahlung", " Restzahlung"),
    ][draw.below(5)];
    let days = (0..).map(|after| plus(day, after)).filter(|day| works(*day));
    let later = days.take(4).nth(draw.below(4))?;
    let payments = [
        pay(books, at, right(item, first, 0), 0, day, one, draw).called("first"),
        pay(books, at, right(item, item.open - first, 0), 0, later, two, draw).called("second"),
    ];
    (first < item.open).then_some(payments)
}

/// A paid invoice once more.
pub(super) fn duplicate(books: &Books, day: Date, draw: &mut Chance) -> Option<Payment> {
    let closed = &books.closed[draw.below(books.closed.len())];
    if closed.original <= 0 || books.today.days_since(closed.settled) > 90 {
        return None;
    }
    let debtor = books.company(&closed.customer);
    let aside = Aside {
        customer: closed.customer.clone(),
        issued: Some(closed.issued),
        amount: closed.original,
        discount: false,
        day,
    };
    let text = Words::draw(vec![closed.document.clone()], &aside, draw).text();
    let payment = unbooked(books, debtor, closed.original, day, text, draw).called("paid before");
    Some(Payment { misnamed: Some(closed.document.clone()), ..payment })
}

/// Money before there is an invoice.
pub(super) fn on_account(books: &Books, day: Date, draw: &mut Chance) -> Option<Payment> {
    let debtor = draw.below(books.companies.len());
    let amount = draw.between(1, 60) * [10_000, 50_000, 5_000][draw.below(3)];
    let aside = Aside {
        customer: books.companies[debtor].known.id.clone(),
        issued: None,
        amount,
        discount: false,
        day,
    };
    let words = draw.pick(&[
        "Akontozahlung",
        "Anzahlung Auftrag",
        "Vorauszahlung",
        "a conto",
        "Anzahlung lt. Angebot",
        "payment on account",
        "deposit",
        "Aufladung Kd-Nr.",
    ]);
    let number = if words.ends_with("Nr.") { aside.customer.clone() } else { draw.digits(4) };
    let text = if draw.percent(60) {
        format!("{words} {number}")
    } else {
        words.trim_end_matches(" Kd-Nr.").to_owned()
    };
    let text = Words::without(text, &aside, draw).text();
    Some(unbooked(books, debtor, amount, day, text, draw).called("prepayment"))
}

/// Money of a customer that is for none of its items.
fn unbooked(
    books: &Books,
    debtor: usize,
    amount: i64,
    day: Date,
    text: String,
    draw: &mut Chance,
) -> Payment {
    Payment {
        variant: "",
        payer: Payer::company(debtor, &books.companies[debtor], draw),
        paid: Paid { items: Vec::new(), rights: Vec::new(), left: amount },
        day,
        meant: text.clone(),
        text,
        traces: Vec::new(),
        hint: Hint::None,
        misnamed: None,
        mentioned: Vec::new(),
        debtor,
    }
}
