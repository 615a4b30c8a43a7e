//! The lines of a world, one after the other: a kind is drawn, a payment of that kind, and what the bank makes of it.

use std::collections::BTreeSet;

use receivables::Date;

use super::books::Books;
use super::chance::Chance;
use super::knowable::{Knowable, knowable};
use super::payment::Payment;
use super::{Drawn, Kind, Line, Size, Truth, World, amounts, damage, payers, silence};

/// A world and the truth about its lines, from a seed.
pub fn draw(seed: u64, size: Size) -> Drawn {
    let draw = &mut Chance::new(seed);
    // A fifth of the documents are open; a line takes less than two of them, and a third of them stay.
    let mut books = Books::draw(size.customers.max(8), size.lines.max(20) * 14, draw);
    books.order_history();
    let before = books.clone();
    let mut lines: Vec<(Line, Truth)> = Vec::new();
    while lines.len() < size.lines {
        let day = books.bank_day(lines.len(), size.lines);
        let kind = Kind::SHARES[draw.weighted(Kind::SHARES.iter().map(|(_, share)| *share))].0;
        if let Some(more) = one_of(kind, &mut books, day, draw) {
            lines.extend(more);
        }
    }
    lines.sort_by_key(|(line, _)| line.value_date);
    for (at, (line, truth)) in lines.iter_mut().enumerate() {
        line.id = format!("L{:05}", at + 1);
        truth.line.clone_from(&line.id);
    }
    let (lines, truths) = lines.into_iter().unzip();
    let world = World {
        today: before.today,
        ranges: before.ranges.iter().map(super::numbers::Numbers::range).collect(),
        customers: before.companies.into_iter().map(|company| company.known).collect(),
        items: before.open.into_iter().map(|open| open.item).collect(),
        closed: before.closed,
        history: before.history,
        lines,
    };
    Drawn { world, truths }
}

/// The lines of one payment of a kind: tried until one can be made of the books as they are.
fn one_of(kind: Kind, books: &mut Books, day: Date, draw: &mut Chance) -> Option<Vec<(Line, Truth)>> {
    for _ in 0..60 {
        let Some(payments) = payments(kind, books, day, draw) else { continue };
        let made: Option<Vec<(Line, Truth)>> =
            payments.iter().map(|payment| printed(kind, books, payment, draw)).collect();
        let Some(made) = made else { continue };
        for item in payments.iter().flat_map(|payment| &payment.paid.items) {
            books.open[*item].spoken_for = true;
        }
        return Some(made);
    }
    None
}

fn payments(kind: Kind, books: &Books, day: Date, draw: &mut Chance) -> Option<Vec<Payment>> {
    let one = match kind {
        Kind::Clean => {
            let (variant, paid) = damage::ordinary(books, day, draw)?;
            Some(Payment::legible(books, paid, day, draw).0.called(variant))
        }
        Kind::Truncated => damage::truncated(books, day, draw),
        Kind::Transposed => damage::transposed_digits(books, day, draw),
        Kind::WrongDigit => damage::one_wrong_digit(books, day, draw),
        Kind::LostZeros => damage::zeros(books, day, draw),
        Kind::Separators => damage::separated(books, day, draw),
        Kind::Merged => damage::merged(books, day, draw),
        Kind::Missing => silence::missing(books, day, draw),
        Kind::WrongReference => silence::wrong_reference(books, day, draw),
        Kind::ShortPay => amounts::short_pay(books, day, draw),
        Kind::Overpay => amounts::overpay(books, day, draw),
        Kind::Duplicate => amounts::duplicate(books, day, draw),
        Kind::Parent => payers::parent(books, day, draw),
        Kind::ThirdParty => payers::third_party(books, day, draw),
        Kind::Lump => payers::lump(books, day, draw),
        Kind::Split => return amounts::split(books, day, draw).map(Vec::from),
        Kind::OnAccount => amounts::on_account(books, day, draw),
    };
    one.map(|payment| vec![payment])
}

/// What the bank prints, and the truth about it. Nothing where the text means something else than was meant.
fn printed(kind: Kind, books: &Books, payment: &Payment, draw: &mut Chance) -> Option<(Line, Truth)> {
    let debtor = &books.companies[payment.debtor];
    let amount = payment.paid.amount();
    let (line, print) = payment.payer.line(amount, debtor.currency, payment.day, payment.text.clone(), draw);
    let undecidable = match knowable(books, payment, &line, print) {
        Knowable::Decidable => false,
        // Nobody writes such texts about money for which there is no invoice.
        Knowable::Undecidable if kind == Kind::OnAccount => return None,
        Knowable::Undecidable => true,
        Knowable::Declared => return None,
    };
    let mut customers: BTreeSet<usize> =
        payment.paid.items.iter().map(|item| books.open[*item].company).collect();
    customers.insert(payment.debtor);
    customers.extend(payment.payer.company);
    let truth = Truth {
        line: String::new(),
        kind,
        variant: payment.variant.to_owned(),
        rights: payment.paid.rights.clone(),
        left: payment.paid.left,
        customers: customers.into_iter().map(|at| books.companies[at].known.id.clone()).collect(),
        meant: payment.meant.clone(),
        undecidable,
    };
    (amount > 0).then_some((line, truth))
}
