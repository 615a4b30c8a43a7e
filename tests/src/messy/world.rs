//! What a cash desk has before it: its customers, its open items, what was paid before, and the lines of the bank.
//!
//! All of it is plain data: amounts in minor units of the currency beside them, days as ISO dates. Nothing in here says
//! what a line is for.

use receivables::calendar::Date;
use serde::{Deserialize, Serialize};

/// One creditor, some days of its bank account, and the books as they stand before the first line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct World {
    /// The day of the books: no line comes before it.
    pub today: Date,
    /// The number ranges of the creditor's selling companies.
    pub ranges: Vec<Range>,
    /// The customers, in the order of their ids.
    pub customers: Vec<Customer>,
    /// Open items, in the order in which they were issued.
    pub items: Vec<Item>,
    /// Documents that are paid.
    pub closed: Vec<Closed>,
    /// Earlier bank lines with what they were found to be for, oldest first.
    pub history: Vec<Past>,
    /// The lines to be answered, in the order of their value dates.
    pub lines: Vec<Line>,
}

/// A number range: how one selling company numbers its documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// The shape of a number: `9` stands for any digit, all else for itself, as in `INV-9999-99999`. A last letter that
    /// differs from document to document (a branch) is written as `A`. A range that has outgrown its digits has longer
    /// numbers too.
    pub mask: String,
    /// The first number of the range.
    pub first: String,
    /// The latest number that was given.
    pub latest: String,
}

/// A customer as the creditor knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Customer {
    /// Its number with the creditor, as on its invoices.
    pub id: String,
    /// Its names: the registered one first.
    pub names: Vec<String>,
    /// Those of its bank accounts that the creditor knows; may be none.
    pub ibans: Vec<String>,
    /// The customer that owns it, where the creditor knows.
    pub parent: Option<String>,
}

/// An open item: an instalment of an invoice, or a credit note (below zero).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The number of the document.
    pub document: String,
    /// Which instalment of it, from 1.
    pub instalment: u32,
    /// The customer who owes it.
    pub customer: String,
    /// The currency of all its amounts.
    pub currency: String,
    /// What is open of it.
    pub open: i64,
    /// What it was.
    pub original: i64,
    /// The day of the document.
    pub issued: Date,
    /// The day it is due.
    pub due: Date,
    /// What may be deducted by when, if anything.
    pub discount: Option<Discount>,
}

/// A discount for prompt payment of the whole of what is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discount {
    /// The last day on which it is earned.
    pub until: Date,
    /// What may be deducted.
    pub amount: i64,
}

/// A document that is paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// Its number.
    pub document: String,
    /// The customer who owed it.
    pub customer: String,
    /// The currency of its amount.
    pub currency: String,
    /// What it was.
    pub original: i64,
    /// The day of the document.
    pub issued: Date,
    /// The day it was paid.
    pub settled: Date,
}

/// An earlier bank line and what it was found to be for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Past {
    /// The line as it came.
    pub line: Line,
    /// The documents it paid, each with the customer who owed it.
    pub paid: Vec<(String, String)>,
}

/// A line of the bank account: money that came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its number on the account.
    pub id: String,
    /// What came.
    pub amount: i64,
    /// The currency of the amount.
    pub currency: String,
    /// The day it came.
    pub value_date: Date,
    /// What the payer wrote, as the banks passed it on; may be empty.
    pub text: String,
    /// The payer's name, as the banks passed it on.
    pub name: String,
    /// The payer's bank account, where the bank says.
    pub iban: Option<String>,
}

/// How large a world is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// How many customers; at least eight are drawn.
    pub customers: usize,
    /// How many bank lines.
    pub lines: usize,
}

impl Default for Size {
    /// A middling creditor and two weeks of its bank account.
    fn default() -> Self {
        Self { customers: 120, lines: 400 }
    }
}

/// A world and the truth about its lines, in the order of the lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawn {
    /// What everybody may see.
    pub world: World,
    /// What nobody may see before it has answered.
    pub truths: Vec<super::Truth>,
}
