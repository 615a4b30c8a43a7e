use super::amounts::{Explained, How, Take};
use super::decide::{Answer, Decider, Relation};
use super::named::NamedDocument;
use super::people::Known;
use super::twin::twin;
use super::{Objection, Signal};
use crate::allocation::{Rule, Why};
use crate::id::{CustomerId, DocumentId};

/// What every way to an answer asks: who owes it, what else it may be, which account takes the money.
impl<'d, 'l> Decider<'d, 'l> {
    pub(super) fn answer(&self, takes: Vec<Take>, left: i64, rank: u8) -> Answer {
        let account = self.payer_account(&takes);
        Answer { takes, left, account, signals: Vec::new(), objections: Vec::new(), settled: false, rank }
    }

    pub(super) fn owner(&self, take: &Take) -> Option<&'l CustomerId> {
        self.asked.books.item(take.item).and_then(|open| self.asked.books.owner(open.document))
    }

    pub(super) fn relation_to(&self, owner: &CustomerId) -> Relation {
        let place = self.people.place_of(owner);
        if self.payer.known == Known::Not {
            Relation::Unknown
        } else if place.is_some_and(|place| self.payer.pays.contains(&place)) {
            Relation::Own
        } else if place.is_some_and(|place| self.payer.family.contains(&place)) {
            Relation::Kin
        } else {
            Relation::Stranger
        }
    }

    pub(super) fn relation_of(&self, named: &NamedDocument) -> Relation {
        self.asked.books.owner(named.document).map_or(Relation::Unknown, |owner| self.relation_to(owner))
    }

    /// How the owners of these stand to who paid: the farthest counts.
    pub(super) fn relation(&self, takes: &[Take]) -> Relation {
        let relations: Vec<Relation> =
            takes.iter().filter_map(|take| self.owner(take)).map(|owner| self.relation_to(owner)).collect();
        let order = [Relation::Stranger, Relation::Unknown, Relation::Kin];
        order.into_iter().find(|relation| relations.contains(relation)).unwrap_or(Relation::Own)
    }

    /// Whether something else than these explains the amount among what the payer may pay: of this kind, or a surer one.
    pub(super) fn rivals(&self, takes: &[Take], most: How) -> bool {
        let mut items: Vec<usize> = takes.iter().map(|take| take.item).collect();
        items.sort_unstable();
        let other = |explained: &&Explained| explained.items() != items && explained.how <= most;
        self.explained.all.iter().any(|explained| other(&explained))
    }

    /// Whether the text says no name, or that of somebody who owes this.
    pub(super) fn may_mean(&self, takes: &[Take]) -> bool {
        let told = &self.payer.told;
        let owners = takes.iter().filter_map(|take| self.owner(take));
        told.is_empty()
            || owners.filter_map(|owner| self.people.place_of(owner)).any(|place| told.contains(&place))
    }

    /// Whether one of these that is asked about takes just as much as an item that is not among them.
    pub(super) fn has_double(&self, takes: &[Take], asked: impl Fn(&Take) -> bool) -> bool {
        let (books, day) = (self.asked.books, self.asked.day);
        let taken = |item: &usize| takes.iter().any(|take| take.item == *item);
        let others: Vec<usize> = self.items_of(takes).into_iter().filter(|item| !taken(item)).collect();
        let mut several = takes.iter().filter(|take| takes.len() > 1 && asked(take));
        several.any(|take| others.iter().any(|other| books.is_closed_by(*other, take.cash, day)))
    }

    pub(super) fn twin(&self, take: &Take) -> Option<DocumentId> {
        let found = twin(self.asked.books, take.item, (self.asked.currency, take.cash), self.asked.day)?;
        self.asked.books.document(found).map(|known| known.number.clone())
    }

    /// Whether nothing else in the books takes this amount.
    pub(super) fn is_distinctive(&self, takes: &[Take]) -> bool {
        let (books, currency) = (self.asked.books, self.asked.currency);
        let others = books.taking(currency, self.amount, self.asked.day, 2);
        others.iter().all(|item| takes.iter().any(|take| take.item == *item))
    }

    /// The items of the families of who owes these, beside those of the payer's.
    pub(super) fn items_of(&self, takes: &[Take]) -> Vec<usize> {
        let mut items = self.items.clone();
        let owners = takes.iter().filter_map(|take| self.owner(take));
        items.extend(self.asked.books.items_of(owners, self.asked.currency));
        items.sort_unstable();
        items.dedup();
        items
    }

    /// As much of these as the money is, in their order.
    pub(super) fn in_part(&self, takes: &[Take]) -> Vec<Take> {
        let mut left = self.amount;
        let mut part = Vec::new();
        for take in takes.iter().filter(|take| take.cash > 0) {
            let cash = take.cash.min(left);
            if cash > 0 {
                let discount = if cash < take.cash {
                    self.asked.books.discount_on_part(take.item, cash, self.asked.day)
                } else {
                    take.discount
                };
                part.push(Take { cash, discount, ..take.clone() });
                left = left.saturating_sub(cash);
            }
        }
        part
    }

    /// Whether the text says nothing but what was found open.
    pub(super) fn is_silent(&self) -> bool {
        let named = self.named;
        !named.unknown && !named.cut && named.paid.is_empty() && named.foreign.is_empty()
    }

    /// The one customer who paid.
    pub(super) fn sole_payer(&self) -> Option<&'d CustomerId> {
        let mut who = self.people.ids(&self.payer.who);
        who.next().filter(|_| who.next().is_none() && self.payer.known >= Known::Likely)
    }

    /// The account that takes the money: the payer's, else that of the first item that is settled.
    pub(super) fn payer_account(&self, takes: &[Take]) -> Option<usize> {
        let books = self.asked.books;
        let of = |take: &Take| books.item(take.item).map(|open| open.account);
        let payers = self.people.ids(&self.payer.who).flat_map(|customer| books.accounts_of(customer));
        let payers: Vec<usize> = payers.copied().collect();
        let settled = takes.iter().filter_map(of).find(|account| payers.contains(account));
        let known = if self.payer.known >= Known::Likely { payers.as_slice() } else { &[] };
        let only = match known {
            [only] if takes.is_empty() || self.relation(takes) != Relation::Stranger => Some(*only),
            _ => None,
        };
        settled.or(only).or_else(|| takes.iter().find_map(of))
    }

    pub(super) fn tell_named(&self, answer: &mut Answer, documents: &[&NamedDocument]) {
        for named in documents {
            let Some(known) = self.asked.books.document(named.document) else { continue };
            let document = known.number.clone();
            answer.signals.push(match &named.why {
                Why::ByRule { rule: Rule::Remittance, .. } => Signal::Advised { document: document.clone() },
                _ => Signal::Named { document: document.clone(), likeness: named.likeness },
            });
            if !named.is_sure() {
                answer.objections.push(Objection::WeakLikeness { document });
            }
        }
        if !self.named.one_of.is_empty() {
            answer.objections.push(Objection::NamesSeveral);
        }
    }
}
