//! What the accepted commands come to: a list of dated facts, which is all that there is.

use std::rc::Rc;

use serde_json::Value;

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
    /// A customer has an account; money of nobody known waits on one of the bank's.
    Account { customer: Rc<str> },
    /// An item arose.
    Arose(Item),
    /// Items have more or less open.
    Moved { about: About, lines: Vec<Line> },
    /// An item is due on another day, maybe with other discounts.
    Dated { item: usize, due: Option<Day>, offers: Option<Vec<Offer>> },
    /// An invoice was agreed on terms.
    Agreed { document: Rc<str>, terms: Rc<Terms>, gross: Amount },
    /// Items are adjusted under a number; how, the command's name says.
    Adjustment { number: Rc<str>, how: Rc<str> },
    /// Something goes on about items, or about a whole account; what was said with it.
    Case {
        number: Rc<str>,
        matter: &'static str,
        owner: Rc<str>,
        lines: Vec<(usize, i128)>,
        payload: Rc<Value>,
    },
    /// Something happened in a case: the customer was told of a day, or something else.
    Noted { case: usize, told: Option<Day> },
    /// A case has ended.
    Ended { case: usize },
    /// An account is closed, or open again.
    Closed { customer: Rc<str>, closed: bool },
    /// The books are closed through a day, for good and for the daily work; none where no day is.
    Shut { closed: Option<Day>, softly: Option<Day> },
    /// An invoice was billed again under another number.
    Replaced { old: Rc<str>, new: Rc<str> },
    /// A gateway paid out, under a number.
    PaidOut { number: Rc<str> },
    /// Items were found to be worth more or less in the books, at the end of the day of the fact.
    Revalued { lines: Vec<Revalued> },
    /// Late payment of an item was charged up to a day, by an item of its own.
    Charged { item: usize, through: Day, charge: Rc<str> },
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
    /// What its document is in the end, however often it was carried on.
    pub nature: Kind,
    /// The date of that document.
    pub issued: Day,
    /// The item it was taken off.
    pub origin: Option<usize>,
    /// The number that it is about: of the write-off that it recovers.
    pub against: Option<Rc<str>>,
    /// Its currency.
    pub currency: Currency,
    /// What it was at first.
    pub original: i128,
    /// What that was in the books, where it is in another currency and arose by itself.
    pub worth: Option<i128>,
    /// Whether it is paid ahead of what is still to be delivered.
    pub deposit: bool,
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
    /// Another claim.
    DebitNote,
    /// Late payment that is charged.
    LateCharge,
    /// What was left of a claim.
    Residual,
    /// What was deducted from one.
    Chargeback,
    /// What comes from elsewhere.
    Transfer,
    /// What was written off and is claimed again.
    Recovery,
    /// What was refunded of money that was returned.
    Reclaim,
}

/// Why items moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A credit settled a debit.
    Match { credit: usize, debit: usize },
    /// An earlier movement was undone.
    Undone { fact: usize },
    /// The money of a receipt left again, all that there was or a part.
    Return { receipt: usize, whole: bool },
    /// An adjustment lowered it.
    Adjusted { adjustment: usize },
    /// That was reversed, maybe in part.
    Reversed { adjustment: usize },
    /// It went on as another item.
    Carried { to: usize },
    /// It came back from there.
    Retracted { to: usize },
    /// Its document should never have been.
    Voided,
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

/// By how much an item is worth more in the books.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revalued {
    /// Which item.
    pub item: usize,
    /// On the day itself.
    pub change: i128,
    /// From the day after on.
    pub kept: i128,
}

impl Item {
    /// An item that arose by itself, due at once.
    pub fn new(
        document: Rc<str>,
        customer: Rc<str>,
        kind: Kind,
        currency: &Currency,
        original: i128,
        issued: Day,
    ) -> Self {
        Self {
            document,
            instalment: 0,
            customer,
            kind,
            nature: kind,
            issued,
            origin: None,
            against: None,
            currency: currency.clone(),
            original,
            worth: None,
            deposit: false,
            due: Some(issued),
            offers: Vec::new(),
        }
    }
}
