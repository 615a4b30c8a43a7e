//! What is made of the evidence about one line.

use std::collections::BTreeSet;

use super::amounts::{Asked, Explanations, Take};
use super::named::Named;
use super::people::{Known, Payer, People};
use super::{Objection, Signal};
use crate::allocation::{Rule, Why};
use crate::id::CustomerId;

/// What earlier lines may be for that were not settled, or not wholly.
#[derive(Debug, Clone, Default)]
pub(super) struct Contested {
    /// Items that they may be for.
    pub(super) items: BTreeSet<usize>,
    /// Customers whose money it may be, by their places among the people.
    pub(super) customers: BTreeSet<usize>,
}

/// An answer to what a line is.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    pub(super) takes: Vec<Take>,
    pub(super) left: i64,
    pub(super) account: Option<usize>,
    pub(super) signals: Vec<Signal>,
    pub(super) objections: Vec<Objection>,
    /// Whether it may be done without asking anybody.
    pub(super) settled: bool,
    /// Which is better: less is.
    pub(super) rank: u8,
}

/// How who owes what is settled stands to who paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    /// It is the payer's own, or the payer pays for whoever owes it.
    Own,
    /// It belongs to a family of the payer's, but he is not known to pay for that customer.
    Kin,
    /// Nothing is known of the payer.
    Unknown,
    /// The payer is known, and is somebody else.
    Stranger,
}

/// What decides about a line.
pub(super) struct Decider<'d, 'l> {
    pub(super) asked: Asked<'d, 'l>,
    pub(super) people: &'d People,
    pub(super) payer: &'d Payer,
    pub(super) named: &'d Named,
    pub(super) contested: &'d Contested,
    pub(super) amount: i64,
    /// The open items of the payer's families.
    pub(super) items: Vec<usize>,
    /// What explains the amount among them.
    pub(super) explained: Explanations,
}

impl<'d, 'l> Decider<'d, 'l> {
    pub(super) fn new(
        asked: Asked<'d, 'l>,
        people: &'d People,
        payer: &'d Payer,
        named: &'d Named,
        contested: &'d Contested,
        amount: i64,
    ) -> Self {
        let items = asked.books.items_of(people.ids(&payer.family), asked.currency);
        let explained = asked.explain(amount, &items);
        Self { asked, people, payer, named, contested, amount, items, explained }
    }

    /// The answers there are, the best first.
    pub(super) fn answers(&self) -> Vec<Answer> {
        let mut answers = Vec::new();
        if !self.named.open.is_empty() || !self.named.one_of.is_empty() {
            answers.extend(self.by_reference());
        } else if !self.named.paid.is_empty() {
            answers.extend(self.by_paid_reference());
        }
        if !answers.iter().any(|answer| answer.settled) {
            answers.extend(self.by_amount());
        }
        for answer in &mut answers {
            self.complete(answer);
        }
        answers.sort_by_key(|answer| (!answer.settled, answer.rank));
        let mut kept: Vec<Answer> = Vec::new();
        for answer in answers {
            if !kept.iter().any(|known| known.takes == answer.takes && known.account == answer.account) {
                kept.push(answer);
            }
        }
        kept
    }

    /// Whether an earlier line that is not settled may be for these. Which of several instalments that take the same is paid
    /// goes by their due dates, so any line of that customer may be for the first; where only the amount speaks for an
    /// item, any line that may be for it.
    fn is_contested(&self, takes: &[Take]) -> bool {
        let books = self.asked.books;
        takes.iter().any(|take| {
            let Some(open) = books.item(take.item) else { return false };
            let alike = |other: &usize| {
                !takes.iter().any(|take| take.item == *other)
                    && books.is_closed_by(*other, take.cash, self.asked.day)
            };
            let by_convention = books.open_of(open.document, self.asked.currency).iter().any(alike);
            let customer = books.owner(open.document).and_then(|owner| self.people.place_of(owner));
            let unsettled = || customer.is_some_and(|customer| self.contested.customers.contains(&customer));
            let by_number = is_by_number(&take.why);
            (by_convention && unsettled()) || (!by_number && self.contested.items.contains(&take.item))
        })
    }

    /// An item whose discount the money does not earn, because credit notes that are set off are more than what is closed
    /// without a discount.
    fn unearned<'t>(&self, takes: &'t [Take]) -> Option<&'t Take> {
        let cash = |of: &dyn Fn(&&Take) -> bool| -> i64 {
            takes.iter().filter(of).map(|take| take.cash).fold(0, i64::saturating_add)
        };
        let credits = cash(&|take| take.cash < 0).saturating_neg();
        let plain = cash(&|take| take.cash > 0 && take.discount == 0);
        takes.iter().find(|take| take.discount > 0 && credits > plain)
    }

    /// What is said of every answer: who paid, what is named and not settled, what may not be settled.
    fn complete(&self, answer: &mut Answer) {
        let (books, day) = (self.asked.books, self.asked.day);
        answer.signals.extend(self.payer.signals.iter().cloned());
        match self.payer.known {
            Known::Not => answer.objections.push(Objection::PayerUnknown),
            Known::Unclear => answer.objections.push(Objection::PayerUnclear),
            Known::Likely | Known::Sure => {}
        }
        let mut owners: Vec<&CustomerId> = answer.takes.iter().filter_map(|take| self.owner(take)).collect();
        owners.sort_unstable();
        owners.dedup();
        for customer in self.people.ids(&self.payer.told) {
            let customer = customer.clone();
            if owners.contains(&&customer) {
                answer.signals.push(Signal::NameInText { customer });
            } else {
                answer.objections.push(Objection::NamesCustomer { customer });
            }
        }
        for owner in owners {
            let own = self.people.place_of(owner).is_some_and(|place| self.payer.who.contains(&place));
            match self.relation_to(owner) {
                Relation::Own if !own => answer.signals.push(Signal::PaysFor { customer: owner.clone() }),
                Relation::Stranger => {
                    answer.objections.push(Objection::OtherCustomer { customer: owner.clone() });
                }
                _ => {}
            }
        }
        for paid in &self.named.paid {
            let document = books.document(paid.document).map(|known| known.number.clone());
            answer.objections.extend(document.map(|document| Objection::NamesClosed { document }));
        }
        for foreign in &self.named.foreign {
            let document = books.document(*foreign).map(|known| known.number.clone());
            answer.objections.extend(document.map(|document| Objection::OtherCurrency { document }));
        }
        if self.named.unknown {
            answer.objections.push(Objection::NamesUnknown);
        }
        if self.named.cut {
            answer.objections.push(Objection::TextCut);
        }
        if self.explained.limited {
            answer.objections.push(Objection::SearchLimit);
        }
        for take in answer.takes.iter().filter(|take| !books.is_free(take.item, day)) {
            answer.settled = false;
            let document = self.asked.key(take).map(|key| key.document);
            answer.objections.extend(document.map(|document| Objection::NotFree { document }));
        }
        if self.is_contested(&answer.takes) {
            answer.settled = false;
            answer.objections.push(Objection::Contested);
        }
        if let Some(take) = self.unearned(&answer.takes) {
            answer.settled = false;
            let document = self.asked.key(take).map(|key| key.document);
            answer.objections.extend(document.map(|document| Objection::DiscountNotEarned { document }));
        }
        answer.settled &= answer.account.is_some();
        answer.objections.sort_unstable();
        answer.objections.dedup();
    }
}

/// Whether an item is settled because its number is named.
fn is_by_number(why: &Why) -> bool {
    matches!(why, Why::ByRule { rule: Rule::Remittance | Rule::ReferenceText, .. })
}
