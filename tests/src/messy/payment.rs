//! One payment on its way to the bank: who pays what with which words, and what of the words can still be read.

use receivables::calendar::Date;

use super::bank::Payer;
use super::books::Books;
use super::chance::Chance;
use super::deal::Paid;
use super::text::{Aside, Hint, Words};

/// What is left of the number of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Trace {
    /// It can be read.
    Legible,
    /// This much of it, or this instead of it.
    Token(String),
    /// Nothing.
    Gone,
}

/// A payment with all that is known of it.
#[derive(Debug, Clone)]
pub(super) struct Payment {
    pub(super) variant: &'static str,
    pub(super) payer: Payer,
    pub(super) paid: Paid,
    pub(super) day: Date,
    /// What the payer meant to write.
    pub(super) meant: String,
    /// What it wrote, or what came of it.
    pub(super) text: String,
    /// For each item.
    pub(super) traces: Vec<Trace>,
    pub(super) hint: Hint,
    /// A document that is named and not meant.
    pub(super) misnamed: Option<String>,
    /// Customers whose names stand in the text.
    pub(super) mentioned: Vec<usize>,
    /// Whose account what is left belongs to, beside those who owe the items and who pays.
    pub(super) debtor: usize,
}

impl Payment {
    /// A payment by the customer who owes it, with all numbers legible.
    pub(super) fn legible(books: &Books, paid: Paid, day: Date, draw: &mut Chance) -> (Self, Words) {
        let debtor = books.open[paid.items[0]].company;
        let payer = Payer::company(debtor, &books.companies[debtor], draw);
        Self::by(books, payer, paid, day, draw)
    }

    /// A payment by somebody, with all numbers legible.
    pub(super) fn by(books: &Books, payer: Payer, paid: Paid, day: Date, draw: &mut Chance) -> (Self, Words) {
        let debtor = books.open[paid.items[0]].company;
        let words = Words::draw(paid.documents(), &aside(books, &paid, day), draw);
        let text = words.text();
        let traces = vec![Trace::Legible; paid.rights.len()];
        let payment = Self {
            variant: "",
            payer,
            paid,
            day,
            meant: text.clone(),
            text,
            traces,
            hint: Hint::None,
            misnamed: None,
            mentioned: Vec::new(),
            debtor,
        };
        (payment, words)
    }

    /// The same in this way.
    pub(super) fn called(self, variant: &'static str) -> Self {
        Self { variant, ..self }
    }

    /// The same with another text, of whose numbers nothing can be read.
    pub(super) fn silent(self, text: String) -> Self {
        let traces = vec![Trace::Gone; self.paid.rights.len()];
        Self { text, traces, ..self }
    }

    /// The same with these numbers in place of the documents' own, and what they leave of each.
    pub(super) fn damaged(mut self, words: &Words, marks: &[(String, String)]) -> Self {
        self.text = words.text();
        for (right, trace) in self.paid.rights.iter().zip(&mut self.traces) {
            if let Some((_, token)) = marks.iter().find(|(document, _)| document == &right.document) {
                *trace = Trace::Token(token.clone());
            }
        }
        self
    }

    /// The same with its text cut behind so many signs.
    pub(super) fn cut(mut self, width: usize) -> Self {
        let cut: String = self.text.chars().take(width).collect();
        let lost = self.text[cut.len()..].chars().take_while(|sign| *sign != ' ').count();
        let partial = cut.rsplit([' ', ',', ';', '+', '&']).next().unwrap_or_default().to_owned();
        for (right, trace) in self.paid.rights.iter().zip(&mut self.traces) {
            if cut.contains(right.document.as_str()) {
                continue;
            }
            let fits = lost > 0 && partial.len() >= 3 && right.document.starts_with(&partial);
            *trace = if fits { Trace::Token(partial.clone()) } else { Trace::Gone };
        }
        self.text = cut.trim_end().to_owned();
        self
    }
}

/// What the payer of this may mention.
pub(super) fn aside(books: &Books, paid: &Paid, day: Date) -> Aside {
    let item = &books.open[paid.items[0]].item;
    Aside {
        customer: item.customer.clone(),
        issued: Some(item.issued),
        amount: paid.amount(),
        discount: paid.discount(),
        day,
    }
}
