//! What the accepted commands come to: a list of dated facts, which is all that there is.

use std::rc::Rc;

use super::terms::{Offer, Terms};
use super::text::{Amount, Currency, Day};

/// Something that counts from a day on each axis, and since when it is known.
#[derive(Debug, Clone)]
pub struct Fact {
    /// The day from which it was so.
    pub effective: Day,
    /// The day from which the books have it.
    pub posting: Day,
    /// When it was recorded, in microseconds since 1970.
    pub recorded: i64,
    /// What it is.
    pub what: What,
}

/// The kinds of facts. Other facts are named by their place in the list.
#[derive(Debug, Clone)]
pub enum What {
    /// A customer has an account.
    Account { customer: Rc<str> },
    /// An item arose.
    Arose(Item),
    /// Items have more or less open.
    Moved { about: About, lines: Vec<Line> },
    /// An item is due on another day, with other discounts.
    Dated { item: usize, due: Option<Day>, offers: Vec<Offer> },
    /// An invoice was agreed on terms.
    Agreed { document: Rc<str>, terms: Rc<Terms>, gross: Amount },
}

/// A debit, or a credit below zero.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its document.
    pub document: Rc<str>,
    /// Its instalment.
    pub instalment: u64,
    /// Whose it is.
    pub customer: Rc<str>,
    /// What its document is.
    pub kind: Kind,
    /// Its currency.
    pub currency: Currency,
    /// What it was at first.
    pub original: i128,
    /// When it is due at first.
    pub due: Option<Day>,
    /// What paying early earns at first.
    pub offers: Vec<Offer>,
}

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A claim.
    Invoice,
    /// What takes back a claim.
    CreditNote,
    /// Money.
    Receipt,
}

/// Why items moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A credit settled a debit.
    Match { credit: usize, debit: usize },
    /// An earlier movement was undone.
    Undone { fact: usize },
    /// The money of a receipt left again.
    Return { receipt: usize },
}

/// By how much an item moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Which item.
    pub item: usize,
    /// Below zero lowers a debit, above zero uses up a credit.
    pub minor: i128,
    /// Whether it is a discount.
    pub discount: bool,
}
