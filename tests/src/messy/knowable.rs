//! Whether anybody could know what a payment is for, from the line and the books.
//!
//! The generator knows what it did to a text, so this needs no reading of texts: it asks whether another explanation
//! fits what is left as well as the truth does. Earlier lines count as done right, so what is undecidable here was so
//! for a clerk who had made no mistake. Texts that name another open item of the payer's, with exactly the amount, are
//! not damaged but say so: what the debtor declares counts (BGB § 366 (1)). They are drawn again.

use std::collections::BTreeSet;

use super::books::Books;
use super::corrupt::distance;
use super::deal::payable;
use super::names::Print;
use super::payment::{Payment, Trace};
use super::{Item, Line};

/// What a clerk can make of a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Knowable {
    /// One explanation is better than all others.
    Decidable,
    /// Another explanation is as good.
    Undecidable,
    /// The text says something else than the payer meant, and nothing speaks against it.
    Declared,
}

/// What a clerk can make of it.
pub(super) fn knowable(books: &Books, payment: &Payment, line: &Line, print: Print) -> Knowable {
    if let Some(other) = said_otherwise(books, payment, line) {
        return other;
    }
    let known = recognised(books, payment, line, print);
    let rights = &payment.paid.rights;
    if rights.is_empty() {
        // Money for nothing: unless it would settle something.
        let fits = |item: &Item| payable(item, line.value_date).iter().any(|(cash, _)| *cash == line.amount);
        let rival = pool(books, &known, line, payment).iter().any(|at| fits(&books.open[*at].item));
        return undecidable(rival || known.is_empty());
    }
    if contradicts_itself(books, payment, line, &known) {
        return Knowable::Undecidable;
    }
    let damaged = rights.iter().zip(&payment.traces).zip(&payment.paid.items);
    for ((right, trace), item) in damaged {
        let Trace::Token(token) = trace else { continue };
        let own = distance(token, &right.document);
        let everybody = !known.contains(&books.open[*item].company);
        let rival = books.open.iter().enumerate().any(|(at, open)| {
            !open.spoken_for
                && !payment.paid.items.contains(&at)
                && open.item.document != right.document
                && open.item.currency == line.currency
                && (everybody || known.contains(&open.company))
                && payable(&open.item, line.value_date).contains(&(right.cash, right.discount))
                && distance(token, &open.item.document) <= own
        });
        if rival {
            return Knowable::Undecidable;
        }
    }
    let gone: Vec<usize> = (0..rights.len()).filter(|at| payment.traces[*at] == Trace::Gone).collect();
    undecidable(!gone.is_empty() && !only_by_amount(books, payment, line, &known, &gone))
}

fn undecidable(is: bool) -> Knowable {
    if is { Knowable::Undecidable } else { Knowable::Decidable }
}

/// A number that is not the one meant, and is a document that the amount would pay.
fn said_otherwise(books: &Books, payment: &Payment, line: &Line) -> Option<Knowable> {
    let tokens = payment.traces.iter().zip(&payment.paid.rights).filter_map(|(trace, right)| match trace {
        Trace::Token(token) => Some((token, right.cash)),
        _ => None,
    });
    for (said, amount) in tokens.chain(payment.misnamed.iter().map(|said| (said, line.amount))) {
        let meant = payment.paid.rights.iter().any(|right| &right.document == said);
        for open in books.named(said).filter(|_| !meant) {
            let own = open.company == payment.debtor || Some(open.company) == payment.payer.company;
            if payable(&open.item, line.value_date).iter().any(|(cash, _)| *cash == amount) {
                return Some(if own { Knowable::Declared } else { Knowable::Undecidable });
            }
            if explained(&open.item, amount) {
                return Some(Knowable::Undecidable);
            }
        }
        let paid = books.closed.iter().find(|closed| &closed.document == said && closed.original == amount);
        if paid.is_some() && !payment.paid.rights.is_empty() {
            return Some(Knowable::Undecidable);
        }
    }
    None
}

/// Whether somebody who looks at the item sees where the amount is from: what is open of it, with or without its
/// discount, in time or not, or what it was before a part of it was paid.
fn explained(item: &Item, amount: i64) -> bool {
    let discounted = item.discount.as_ref().map(|discount| item.open - discount.amount);
    amount == item.open || amount == item.original || Some(amount) == discounted
}

/// Whether a legible number stands beside an amount that is not its item's, and is exactly another item's of the payer's:
/// one of the two is a mistake, and nobody can say which. The second part of a split payment is taken for one of these
/// too, as if the first had not been booked.
fn contradicts_itself(books: &Books, payment: &Payment, line: &Line, known: &BTreeSet<usize>) -> bool {
    let ([at], [Trace::Legible]) = (payment.paid.items.as_slice(), payment.traces.as_slice()) else {
        return false;
    };
    let fits = |item: &Item| payable(item, line.value_date).iter().any(|(cash, _)| *cash == line.amount);
    let document = &books.open[*at].item.document;
    !explained(&books.open[*at].item, line.amount)
        && pool(books, known, line, payment)
            .iter()
            .map(|other| &books.open[*other].item)
            .any(|other| &other.document != document && fits(other))
}

/// The customers whom a clerk would think of: by account, else by name; whom the text mentions; whom the creditor knows
/// them to own; and for whom they have paid before.
fn recognised(books: &Books, payment: &Payment, line: &Line, print: Print) -> BTreeSet<usize> {
    let all = || books.companies.iter().enumerate();
    let by_account: BTreeSet<usize> = all()
        .filter(|(_, company)| line.iban.as_ref().is_some_and(|iban| company.known.ibans.contains(iban)))
        .map(|(at, _)| at)
        .collect();
    let by_name =
        all().filter(|(_, company)| company.known.names.iter().any(|name| print.of(name) == line.name));
    let mut known = if by_account.is_empty() { by_name.map(|(at, _)| at).collect() } else { by_account };
    let owned: Vec<usize> = all()
        .filter(|(_, company)| {
            let owner = company.known.parent.as_ref();
            owner.is_some_and(|owner| known.iter().any(|at| &books.companies[*at].known.id == owner))
        })
        .map(|(at, _)| at)
        .collect();
    known.extend(owned);
    if line.iban.is_some() {
        let before = books.history.iter().filter(|past| past.line.iban == line.iban);
        known.extend(before.flat_map(|past| &past.paid).map(|(_, customer)| books.company(customer)));
    }
    known.extend(&payment.mentioned);
    known
}

/// The open items of these customers that the line may be for.
fn pool(books: &Books, known: &BTreeSet<usize>, line: &Line, payment: &Payment) -> Vec<usize> {
    let open = books.open.iter().enumerate();
    open.filter(|(_, open)| !open.spoken_for && known.contains(&open.company))
        .filter(|(_, open)| open.item.currency == line.currency && payment.hint.fits(open.item.issued))
        .map(|(at, _)| at)
        .collect()
}

/// Whether the items that no number names are the only ones that come to the amount: no single one, no pair and no three
/// of the payer's items does, as far as the truth is not simpler, nor all that somebody has due or open.
fn only_by_amount(
    books: &Books,
    payment: &Payment,
    line: &Line,
    known: &BTreeSet<usize>,
    gone: &[usize],
) -> bool {
    let paid = &payment.paid;
    let truth: BTreeSet<usize> = gone.iter().map(|at| paid.items[*at]).collect();
    let wanted: i64 = gone.iter().map(|at| paid.rights[*at].cash).sum::<i64>() + paid.left;
    let legible: BTreeSet<usize> = paid.items.iter().copied().filter(|item| !truth.contains(item)).collect();
    let pool: Vec<usize> =
        pool(books, known, line, payment).into_iter().filter(|at| !legible.contains(at)).collect();
    if !truth.iter().all(|item| pool.contains(item)) {
        return false;
    }
    let mut found: BTreeSet<BTreeSet<usize>> = BTreeSet::new();
    // Of equal instalments the first is paid first.
    let first = |at: &usize| {
        let item = &books.open[*at].item;
        !pool.iter().any(|other| {
            let other = &books.open[*other].item;
            other.document == item.document && other.instalment < item.instalment && other.open == item.open
        })
    };
    let single: Vec<usize> = pool.iter().copied().filter(first).collect();
    for sign in sums(books, &single, line, wanted, gone.len().min(3)) {
        found.insert(sign);
    }
    let mut natural = false;
    for company in known {
        for group in [books.due(*company, line.value_date), books.waiting(*company).collect()] {
            let group: BTreeSet<usize> = group.into_iter().filter(|at| !legible.contains(at)).collect();
            let ways = [0, 1].map(|way| {
                let cash = |at: &usize| {
                    let ways = payable(&books.open[*at].item, line.value_date);
                    ways[way.min(ways.len() - 1)].0
                };
                group.iter().map(cash).sum::<i64>()
            });
            if ways.contains(&wanted) {
                natural |= group == truth;
                found.insert(group);
            }
        }
    }
    found.remove(&truth);
    found.is_empty() && (natural || truth.len() <= 3)
}

/// The sets of up to so many items that come to an amount.
fn sums(books: &Books, pool: &[usize], line: &Line, wanted: i64, most: usize) -> Vec<BTreeSet<usize>> {
    let ways: Vec<(usize, Vec<i64>)> = pool
        .iter()
        .map(|at| {
            (*at, payable(&books.open[*at].item, line.value_date).iter().map(|(cash, _)| *cash).collect())
        })
        .collect();
    let mut found = Vec::new();
    let mut chosen = Vec::new();
    extend(&ways, wanted, most, &mut chosen, &mut found);
    found
}

fn extend(
    ways: &[(usize, Vec<i64>)],
    rest: i64,
    most: usize,
    chosen: &mut Vec<usize>,
    found: &mut Vec<BTreeSet<usize>>,
) {
    if rest == 0 && !chosen.is_empty() {
        found.push(chosen.iter().copied().collect());
    }
    if most == 0 {
        return;
    }
    for (at, (item, cash)) in ways.iter().enumerate() {
        for cash in cash {
            chosen.push(*item);
            extend(&ways[at + 1..], rest - cash, most - 1, chosen, found);
            chosen.pop();
        }
    }
}
