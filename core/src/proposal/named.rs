use std::collections::{BTreeMap, BTreeSet};

use super::BankLine;
use super::books::Books;
use super::people::{Payer, People};
use crate::allocation::{Evidence, Rule, Why};
use crate::money::Currency;
use crate::reference::{Likeness, Mention};

/// The most numbers that a text is held against for parts and wrong characters.
const CANDIDATES: usize = 4096;
/// Lengths at which banks cut a text.
const CUT_AT: [usize; 5] = [27, 35, 54, 70, 140];

/// A document that a line names.
#[derive(Debug, Clone)]
pub(super) struct NamedDocument {
    pub(super) document: u32,
    pub(super) likeness: Likeness,
    pub(super) instalment: Option<u16>,
    /// What is for it, as the advice says.
    pub(super) amount: Option<i64>,
    pub(super) why: Why,
}

/// What a line names.
#[derive(Debug, Clone, Default)]
pub(super) struct Named {
    /// Documents with something open, each once, in the order of the text.
    pub(super) open: Vec<NamedDocument>,
    /// Documents that are paid.
    pub(super) paid: Vec<NamedDocument>,
    /// Documents that are open in other currencies only.
    pub(super) foreign: Vec<u32>,
    /// Of each, one is meant.
    pub(super) one_of: Vec<Vec<NamedDocument>>,
    /// Whether something looks like a number and is none of those known.
    pub(super) unknown: bool,
    /// Whether the text may have been cut.
    pub(super) cut: bool,
    /// Whether there are digits enough for a number in what is left of the text.
    pub(super) unread: bool,
}

/// So many digits beside each other may be a number.
const DIGITS: usize = 4;

/// How a document is told to be named.
fn by_text(found: &str) -> Why {
    let evidence = Evidence::ReferenceText { found: found.to_owned() };
    Why::ByRule { rule: Rule::ReferenceText, evidence }
}

/// What the advice and the text of a line name.
pub(super) fn named(books: &Books<'_>, people: &People, payer: &Payer, line: &BankLine) -> Named {
    let currency = line.amount.currency();
    let mut all: BTreeMap<u32, NamedDocument> = BTreeMap::new();
    let mut order: Vec<u32> = Vec::new();
    let mut found = Named::default();
    let mut add = |order: &mut Vec<u32>, named: NamedDocument| {
        let known = all.get(&named.document);
        if known.is_none() {
            order.push(named.document);
        }
        if known.is_none_or(|known| named.likeness < known.likeness) {
            all.insert(named.document, named);
        }
    };
    for (number, advised) in (1_u16..).zip(&line.remittance) {
        match books.exactly(&advised.document) {
            Some(document) => {
                let (evidence, rule) = (Evidence::Remittance { line: number }, Rule::Remittance);
                let amount = advised.amount.map(|amount| amount.minor());
                let (instalment, why) = (advised.instalment, Why::ByRule { rule, evidence });
                add(
                    &mut order,
                    NamedDocument { document, likeness: Likeness::Exact, instalment, amount, why },
                );
            }
            None => found.unknown = true,
        }
    }
    let text = line.text.as_deref().unwrap_or_default();
    found.cut = is_cut(text);
    let mentions = books.numbers.mentions_among(text, &candidates(books, people, payer, line));
    found.unread = is_unread(text, &mentions);
    for mention in mentions {
        let as_named = |document: u32| NamedDocument {
            document,
            likeness: mention.likeness,
            instalment: mention.instalment,
            amount: None,
            why: by_text(&mention.found),
        };
        match mention.numbers.as_slice() {
            [] => found.unknown = true,
            [only] if !mention.more => add(&mut order, as_named(*only)),
            several => {
                let several = several.iter().copied().map(as_named);
                let open = several.filter(|named| !books.open_of(named.document, currency).is_empty());
                found.one_of.push(open.collect());
            }
        }
    }
    for document in order {
        let Some(named) = all.remove(&document) else { continue };
        if !books.open_of(document, currency).is_empty() {
            found.open.push(named);
        } else if books.is_open(document) {
            found.foreign.push(document);
        } else {
            found.paid.push(named);
        }
    }
    found
}

/// The documents that a text is held against for parts and wrong characters: those of whoever may have paid, and those that
/// the amount closes.
fn candidates(books: &Books<'_>, people: &People, payer: &Payer, line: &BankLine) -> Vec<u32> {
    let mut found: BTreeSet<u32> = books.documents_of(people.ids(&payer.family)).take(CANDIDATES).collect();
    let equal = books.taking(line.amount.currency(), line.amount.minor(), line.value_date, CANDIDATES);
    found.extend(equal.into_iter().filter_map(|item| books.item(item)).map(|item| item.document));
    found.into_iter().take(CANDIDATES).collect()
}

/// Whether the text beside what is mentioned has a word with digits enough for a number.
fn is_unread(text: &str, mentions: &[Mention]) -> bool {
    let mentioned = |at: usize| {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        mentions
            .iter()
            .any(|mention| !mention.numbers.is_empty() && (mention.start..mention.end).contains(&at))
    };
    let mut digits = 0_usize;
    for (at, sign) in text.char_indices() {
        match sign {
            _ if mentioned(at) => digits = 0,
            sign if sign.is_whitespace() => digits = 0,
            sign if sign.is_ascii_digit() => digits = digits.saturating_add(1),
            _ => {}
        }
        if digits >= DIGITS {
            return true;
        }
    }
    false
}

fn is_cut(text: &str) -> bool {
    let length = text.trim_end().chars().count();
    CUT_AT.iter().any(|cut| length == *cut || length.saturating_add(1) == *cut)
}

impl NamedDocument {
    /// Whether it is read character by character, in whatever spelling.
    pub(super) fn is_sure(&self) -> bool {
        self.likeness.is_sure()
    }

    /// The open items that it names, oldest due first.
    pub(super) fn items(&self, books: &Books<'_>, currency: Currency) -> Vec<usize> {
        let meant = |place: &usize| {
            self.instalment.is_none()
                || books.item(*place).map(|open| open.item.key.instalment) == self.instalment
        };
        let open = books.open_of(self.document, currency);
        let named: Vec<usize> = open.iter().copied().filter(meant).collect();
        // An instalment that is not open, or none of this document: a text can not say whether it has one.
        if named.is_empty() { open } else { named }
    }
}
