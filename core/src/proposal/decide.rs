//! What is made of the evidence about one line.

use std::collections::BTreeSet;

use super::amounts::{Asked, Explained, Explanations, How, Take, sum};
use super::named::{Named, NamedDocument};
use super::people::{Known, Payer, People};
use super::twin::twin;
use super::{Objection, Signal};
use crate::allocation::{Rule, Why};
use crate::id::{CustomerId, DocumentId};
use crate::money::Currency;

/// One part in so many is as little as payers keep for other reasons.
const LITTLE: i64 = 20;

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
enum Relation {
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

    // --- by what is named ---------------------------------------------------------------------------------------------

    fn by_reference(&self) -> Vec<Answer> {
        let open: Vec<&NamedDocument> = self.named.open.iter().collect();
        let own = |named: &&NamedDocument| self.relation_of(named) == Relation::Own;
        let payable: Vec<&NamedDocument> = open.iter().copied().filter(own).collect();
        let sure: Vec<&NamedDocument> = open.iter().copied().filter(|named| named.is_sure()).collect();
        let both: Vec<&NamedDocument> = sure.iter().copied().filter(own).collect();
        let mut tried: Vec<Vec<&NamedDocument>> = Vec::new();
        for set in [open, payable, sure, both] {
            let known = |other: &Vec<&NamedDocument>| {
                other.iter().map(|named| named.document).eq(set.iter().map(|named| named.document))
            };
            if !tried.iter().any(known) {
                tried.push(set);
            }
        }
        let mut answers = Vec::new();
        for set in &tried {
            let found = self.closing(set);
            if !found.is_empty() {
                answers = found;
                break;
            }
        }
        if answers.is_empty() {
            // Of what nobody else owes; where that is nothing, of all.
            let set = tried.iter().rev().find(|set| !set.is_empty());
            answers.extend(set.and_then(|set| self.not_closing(set)));
        }
        answers
    }

    /// The answers in which all of these are closed by the money.
    fn closing(&self, set: &[&'d NamedDocument]) -> Vec<Answer> {
        let mut answers = Vec::new();
        let one_of: Vec<&[NamedDocument]> =
            self.named.one_of.iter().map(Vec::as_slice).filter(|of| !of.is_empty()).collect();
        let dropped = self.named.open.len().saturating_sub(set.len());
        let mut sets: Vec<Vec<&NamedDocument>> = vec![set.to_vec()];
        for of in one_of {
            let with = |so_far: &Vec<&'d NamedDocument>| -> Vec<Vec<&'d NamedDocument>> {
                of.iter().map(|one| so_far.iter().copied().chain([one]).collect()).collect()
            };
            let further: Vec<Vec<&NamedDocument>> = sets.iter().flat_map(with).collect();
            if further.len() <= 64 {
                sets = further;
            }
        }
        for documents in &sets {
            let found = self.asked.close_named(self.amount, documents);
            let several = found.all.len() > 1 || sets.len() > 1;
            for explained in found.all {
                let mut answer = self.answer(explained.takes, 0, 1);
                self.tell_named(&mut answer, documents);
                answer.signals.push(Signal::ClosesNamed);
                answer.settled = self.closes_surely(&mut answer, documents, several, dropped);
                answers.push(answer);
            }
        }
        if answers.len() > 1 {
            for answer in &mut answers {
                answer.settled = false;
                answer.objections.push(Objection::OtherwiseExplained);
            }
        }
        answers
    }

    /// Whether money that closes exactly what is named is surely for it.
    fn closes_surely(
        &self,
        answer: &mut Answer,
        documents: &[&NamedDocument],
        several: bool,
        dropped: usize,
    ) -> bool {
        let sure = documents.iter().all(|named| named.is_sure()) && !several;
        let relation = self.relation(&answer.takes);
        let rival = self.rivals(&answer.takes, How::PastDue);
        if rival && (!sure || relation != Relation::Own) {
            answer.objections.push(Objection::OtherwiseExplained);
        }
        let twins = relation != Relation::Own || !sure;
        if let Some(twin) = answer.takes.iter().filter(|_| twins).find_map(|take| self.twin(take)) {
            answer.objections.push(Objection::NearTwin { document: twin });
            return false;
        }
        // A number names all instalments; which of them are meant, and which other item that takes as much, it does not say.
        let whole = |take: &Take| {
            let of = |item: usize| self.asked.books.item(item).map(|open| open.document);
            let together = answer.takes.iter().filter(|other| of(other.item) == of(take.item)).count();
            let said =
                |named: &&NamedDocument| Some(named.document) == of(take.item) && named.instalment.is_some();
            together > 1 && !documents.iter().any(|named| said(&named))
        };
        // All instalments together may just as well be another number misread.
        let parts = answer.takes.iter().any(whole);
        if self.has_double(&answer.takes, whole) || (parts && self.rivals(&answer.takes, How::Single)) {
            answer.objections.push(Objection::OtherwiseExplained);
            return false;
        }
        let distinct = self.is_distinctive(&answer.takes);
        if distinct {
            answer.signals.push(Signal::Distinctive);
        }
        match (relation, sure) {
            // Numbers of others in the text may stand there for anything; what the payer owes is what he pays.
            (Relation::Own, true) => dropped == 0 || self.payer.known == Known::Sure,
            (Relation::Own, false) => self.payer.known == Known::Sure && !rival,
            (Relation::Kin, true) => dropped == 0 && !rival,
            (Relation::Unknown, true) => dropped == 0,
            (Relation::Stranger, true) => dropped == 0 && distinct && !rival,
            (Relation::Kin | Relation::Unknown | Relation::Stranger, false) => false,
        }
    }

    /// The answer where the money is less or more than what is named takes.
    fn not_closing(&self, set: &[&NamedDocument]) -> Option<Answer> {
        let (full, best) = (self.asked.whole(set, false), self.asked.whole(set, true));
        if full.is_empty() {
            return None;
        }
        let sure = set.iter().all(|named| named.is_sure()) && self.named.one_of.is_empty();
        let own = self.relation(&full) == Relation::Own && self.payer.known == Known::Sure;
        let whole = set.len() == self.named.open.len();
        match () {
            () if self.amount < sum(&best) => self.less(set, (&full, &best), sure && own && whole),
            () if self.amount > sum(&full) => self.more(set, (&full, &best), sure && own && whole),
            // Between both: a part of the discount was taken.
            () => {
                let mut answer = self.answer(self.in_part(&full), 0, 2);
                self.tell_named(&mut answer, set);
                answer.objections.push(Objection::LessThanNamed);
                Some(answer)
            }
        }
    }

    fn less(&self, set: &[&NamedDocument], (full, best): (&[Take], &[Take]), sure: bool) -> Option<Answer> {
        // Credit notes that are not named, but set off.
        let named = |item: &usize| full.iter().any(|take| take.item == *item);
        let owner = |item: &usize| self.asked.books.item(*item).map(|open| open.account);
        let owners: Vec<Option<usize>> = full.iter().map(|take| owner(&take.item)).collect();
        let credits: Vec<usize> = self
            .items_of(full)
            .into_iter()
            .filter(|item| {
                let credit = self.asked.books.item(*item).is_some_and(|open| open.open < 0);
                credit && !named(item) && owners.contains(&owner(item))
            })
            .collect();
        let mut set_off: Vec<(Vec<Take>, bool)> = Vec::new();
        for takes in [full, best] {
            let rest = self.amount.saturating_sub(sum(takes));
            let found = self.asked.search(rest, &credits);
            set_off.extend(
                found.all.into_iter().map(|explained| {
                    (takes.iter().cloned().chain(explained.takes).collect(), explained.chance)
                }),
            );
            if full == best {
                break;
            }
        }
        if let [(takes, chance)] = set_off.as_slice() {
            let mut answer = self.answer(takes.clone(), 0, 1);
            self.tell_named(&mut answer, set);
            answer.signals.push(Signal::ClosesNamed);
            // So little is kept as a discount or a charge of a bank, too.
            let little = sum(full).saturating_sub(self.amount) <= sum(full) / LITTLE;
            if little {
                answer.objections.push(Objection::OtherwiseExplained);
            }
            answer.settled = sure && !chance && !little && !self.rivals(takes, How::PastDue);
            return Some(answer);
        }
        let part = self.in_part(full);
        let rival = self.rivals(&part, How::Combination);
        let mut answer = self.answer(part, 0, 2);
        self.tell_named(&mut answer, set);
        answer.objections.push(Objection::LessThanNamed);
        if rival {
            answer.objections.push(Objection::OtherwiseExplained);
        }
        if set.len() == 1 {
            answer.signals.push(Signal::PartPayment);
            let silent = self.is_silent();
            answer.settled = sure && silent && !rival && set_off.is_empty();
        }
        Some(answer)
    }

    fn more(&self, set: &[&NamedDocument], (full, best): (&[Take], &[Take]), sure: bool) -> Option<Answer> {
        let named = |item: &usize| full.iter().any(|take| take.item == *item);
        let others: Vec<usize> = self.items_of(full).into_iter().filter(|item| !named(item)).collect();
        let mut found: Vec<(Vec<Take>, bool)> = Vec::new();
        let mut limited = false;
        for takes in [full, best] {
            let rest = self.asked.search(self.amount.saturating_sub(sum(takes)), &others);
            limited |= rest.limited;
            found.extend(
                rest.all.into_iter().map(|explained| {
                    (takes.iter().cloned().chain(explained.takes).collect(), explained.chance)
                }),
            );
            if full == best {
                break;
            }
        }
        // Who pays the whole of what was paid in part pays too much, and nothing else.
        let again = set.iter().any(|named| {
            self.asked.books.paid_amounts(named.document, self.asked.currency).contains(&self.amount)
        });
        let rounded =
            [full, best].iter().any(|takes| is_rounded_up(self.asked.currency, self.amount, sum(takes)));
        if let [(takes, chance)] = found.as_slice() {
            let mut answer = self.answer(takes.clone(), 0, 1);
            self.tell_named(&mut answer, set);
            if again {
                answer.objections.push(Objection::OtherwiseExplained);
            }
            if rounded {
                answer.objections.push(Objection::RoundedUp);
            }
            let items = u16::try_from(takes.len()).unwrap_or(u16::MAX);
            answer.signals.push(Signal::Combination { items });
            if *chance {
                answer.objections.push(Objection::MayBeChance);
            }
            answer.settled = sure
                && !chance
                && !limited
                && !again
                && !rounded
                && self.relation(takes) == Relation::Own
                && !self.rivals(takes, How::PastDue);
            return Some(answer);
        }
        let left = self.amount.saturating_sub(sum(full));
        let mut answer = self.answer(full.to_vec(), left, 2);
        self.tell_named(&mut answer, set);
        answer.objections.push(Objection::MoreThanNamed);
        let silent = self.is_silent();
        let plain = found.is_empty() && self.explained.all.is_empty() && full == best;
        let owners: Vec<&CustomerId> = full.iter().filter_map(|take| self.owner(take)).collect();
        let his = self.sole_payer().is_some_and(|payer| owners.iter().all(|owner| *owner == payer));
        // Of several documents, or of several instalments, one that is not read may be what the rest is for.
        let one = full.len() == 1 || (full.len() == set.len() && !self.named.unread);
        // A credit note that is misread leaves too much.
        let one = one && full.iter().all(|take| take.cash > 0);
        answer.settled = sure && silent && plain && !limited && his && one;
        Some(answer)
    }

    // --- by what is paid already ----------------------------------------------------------------------------------------

    fn by_paid_reference(&self) -> Vec<Answer> {
        let mut answers = Vec::new();
        for paid in &self.named.paid {
            let same =
                self.asked.books.paid_amounts(paid.document, self.asked.currency).contains(&self.amount);
            if !same {
                continue;
            }
            let Some(known) = self.asked.books.document(paid.document) else { continue };
            let mut answer = self.answer(Vec::new(), self.amount, 1);
            answer.account = Some(known.account);
            answer.signals.push(Signal::PaidTwice { document: known.number.clone() });
            let relation = self.relation_of(paid);
            let elsewhere = !self.explained.all.is_empty()
                || !self.asked.books.taking(self.asked.currency, self.amount, self.asked.day, 2).is_empty()
                    && relation != Relation::Own;
            if elsewhere {
                answer.objections.push(Objection::OtherwiseExplained);
            }
            let agrees = match relation {
                Relation::Own => self.payer.known >= Known::Likely,
                Relation::Unknown => true,
                Relation::Kin | Relation::Stranger => false,
            };
            answer.settled = paid.is_sure()
                && agrees
                && !elsewhere
                && self.named.paid.len() == 1
                && !self.named.unknown
                && self.named.foreign.is_empty();
            answers.push(answer);
        }
        answers
    }

    // --- by the amount --------------------------------------------------------------------------------------------------

    fn by_amount(&self) -> Vec<Answer> {
        let mut answers: Vec<Answer> = Vec::new();
        let named = &self.named;
        let nothing_open = named.open.is_empty() && named.one_of.is_empty() && named.foreign.is_empty();
        let nothing_named = nothing_open && !named.unknown;
        let paid_the_same = self.named.paid.iter().any(|paid| {
            self.asked.books.paid_amounts(paid.document, self.asked.currency).contains(&self.amount)
        });
        // Sets of several are told where nothing is named, or where they are all there is.
        let single = |explained: &Explained| explained.how != How::Combination;
        let searched = if self.explained.all.iter().any(single) || !nothing_named {
            self.explained.clone()
        } else {
            self.asked.search(self.amount, &self.items)
        };
        for explained in &searched.all {
            let own = self.relation(&explained.takes) == Relation::Own;
            let mut answer = self.answer(explained.takes.clone(), 0, if explained.chance { 5 } else { 3 });
            answer.signals.push(match explained.how {
                How::Single => Signal::EqualAmount,
                How::WholeAccount => Signal::WholeAccount,
                How::PastDue => Signal::PastDue,
                How::Combination => {
                    Signal::Combination { items: u16::try_from(explained.takes.len()).unwrap_or(u16::MAX) }
                }
            });
            if explained.chance {
                answer.objections.push(Objection::MayBeChance);
            }
            if searched.all.len() > 1 || self.has_double(&explained.takes, |_| true) {
                answer.objections.push(Objection::OtherwiseExplained);
            }
            if !self.named.open.is_empty() || !self.named.one_of.is_empty() {
                answer.rank = answer.rank.saturating_add(1);
            }
            let only = answer.objections.is_empty() && !searched.limited;
            // Who pays for others may pay for one more; then nobody else may owe this.
            let his = self.payer.is_customer || self.is_distinctive(&explained.takes);
            answer.settled = only
                && own
                && his
                && self.may_mean(&explained.takes)
                && self.payer.known == Known::Sure
                && match explained.how {
                    How::Single => nothing_open && !paid_the_same,
                    _ => nothing_named && self.named.paid.is_empty(),
                };
            answers.push(answer);
        }
        if searched.all.is_empty() {
            answers
                .extend(self.unexplained(nothing_named && self.named.paid.is_empty() && !searched.limited));
        }
        // Nobody is known, or what is known leads nowhere: who owes this amount at all?
        if self.payer.known < Known::Sure || searched.all.is_empty() {
            let (books, currency) = (self.asked.books, self.asked.currency);
            for item in books.taking(currency, self.amount, self.asked.day, 16) {
                let alone = self.asked.explain(self.amount, &[item]);
                for explained in alone.all {
                    let mut answer = self.answer(explained.takes, 0, 6);
                    answer.signals.push(Signal::EqualAmount);
                    answers.push(answer);
                }
            }
        }
        answers
    }

    /// Money of a known payer that nothing explains waits on his account.
    fn unexplained(&self, nothing_named: bool) -> Option<Answer> {
        let account = self.payer_account(&[])?;
        let mut answer = self.answer(Vec::new(), self.amount, 4);
        answer.account = Some(account);
        answer.objections.push(Objection::AmountUnexplained);
        let alone = self.sole_payer().is_some() && self.payer.family.len() == 1 && self.payer.is_customer;
        // Somebody else owes just this: the payer may pay for him.
        let elsewhere = self.asked.books.taking(self.asked.currency, self.amount, self.asked.day, 1);
        if !elsewhere.is_empty() {
            answer.objections.push(Objection::OtherwiseExplained);
        }
        let for_himself = self.payer.told.is_empty();
        answer.settled =
            nothing_named && alone && for_himself && self.payer.known == Known::Sure && elsewhere.is_empty();
        Some(answer)
    }

    // --- what all rules ask -------------------------------------------------------------------------------------------

    fn answer(&self, takes: Vec<Take>, left: i64, rank: u8) -> Answer {
        let account = self.payer_account(&takes);
        Answer { takes, left, account, signals: Vec::new(), objections: Vec::new(), settled: false, rank }
    }

    fn owner(&self, take: &Take) -> Option<&'l CustomerId> {
        self.asked.books.item(take.item).and_then(|open| self.asked.books.owner(open.document))
    }

    fn relation_to(&self, owner: &CustomerId) -> Relation {
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

    fn relation_of(&self, named: &NamedDocument) -> Relation {
        self.asked.books.owner(named.document).map_or(Relation::Unknown, |owner| self.relation_to(owner))
    }

    /// How the owners of these stand to who paid: the farthest counts.
    fn relation(&self, takes: &[Take]) -> Relation {
        let relations: Vec<Relation> =
            takes.iter().filter_map(|take| self.owner(take)).map(|owner| self.relation_to(owner)).collect();
        let order = [Relation::Stranger, Relation::Unknown, Relation::Kin];
        order.into_iter().find(|relation| relations.contains(relation)).unwrap_or(Relation::Own)
    }

    /// Whether something else than these explains the amount among what the payer may pay: of this kind, or a surer one.
    fn rivals(&self, takes: &[Take], most: How) -> bool {
        let mut items: Vec<usize> = takes.iter().map(|take| take.item).collect();
        items.sort_unstable();
        let other = |explained: &&Explained| explained.items() != items && explained.how <= most;
        self.explained.all.iter().any(|explained| other(&explained))
    }

    /// Whether the text says no name, or that of somebody who owes this.
    fn may_mean(&self, takes: &[Take]) -> bool {
        let told = &self.payer.told;
        let owners = takes.iter().filter_map(|take| self.owner(take));
        told.is_empty()
            || owners.filter_map(|owner| self.people.place_of(owner)).any(|place| told.contains(&place))
    }

    /// Whether one of these that is asked about takes just as much as an item that is not among them.
    fn has_double(&self, takes: &[Take], asked: impl Fn(&Take) -> bool) -> bool {
        let (books, day) = (self.asked.books, self.asked.day);
        let taken = |item: &usize| takes.iter().any(|take| take.item == *item);
        let others: Vec<usize> = self.items_of(takes).into_iter().filter(|item| !taken(item)).collect();
        takes.iter().filter(|take| takes.len() > 1 && asked(take)).any(|take| {
            let alike = |other: &usize| books.closes(*other, day).iter().any(|close| close.cash == take.cash);
            others.iter().any(alike)
        })
    }

    fn twin(&self, take: &Take) -> Option<DocumentId> {
        let found = twin(self.asked.books, take.item, (self.asked.currency, take.cash), self.asked.day)?;
        self.asked.books.document(found).map(|known| known.number.clone())
    }

    /// Whether nothing else in the books takes this amount.
    fn is_distinctive(&self, takes: &[Take]) -> bool {
        let (books, currency) = (self.asked.books, self.asked.currency);
        let others = books.taking(currency, self.amount, self.asked.day, 2);
        others.iter().all(|item| takes.iter().any(|take| take.item == *item))
    }

    /// The items of the families of who owes these, beside those of the payer's.
    fn items_of(&self, takes: &[Take]) -> Vec<usize> {
        let mut items = self.items.clone();
        let owners = takes.iter().filter_map(|take| self.owner(take));
        items.extend(self.asked.books.items_of(owners, self.asked.currency));
        items.sort_unstable();
        items.dedup();
        items
    }

    /// As much of these as the money is, in their order.
    fn in_part(&self, takes: &[Take]) -> Vec<Take> {
        let mut left = self.amount;
        let mut part = Vec::new();
        for take in takes.iter().filter(|take| take.cash > 0) {
            let cash = take.cash.min(left);
            if cash > 0 {
                let discount = match cash < take.cash {
                    true => self.asked.books.discount_on_part(take.item, cash, self.asked.day),
                    false => take.discount,
                };
                part.push(Take { cash, discount, ..take.clone() });
                left = left.saturating_sub(cash);
            }
        }
        part
    }

    /// Whether an earlier line that is not settled may be for these. Which of several instalments that take the same is paid
    /// goes by their due dates, so any line of that customer may be for the first; where only the amount speaks for an
    /// item, any line that may be for it.
    fn is_contested(&self, takes: &[Take]) -> bool {
        let books = self.asked.books;
        takes.iter().any(|take| {
            let Some(open) = books.item(take.item) else { return false };
            let alike = |other: &usize| {
                let closes = books.closes(*other, self.asked.day);
                !takes.iter().any(|take| take.item == *other)
                    && closes.iter().any(|close| close.cash == take.cash)
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

    /// Whether the text says nothing but what was found open.
    fn is_silent(&self) -> bool {
        let named = self.named;
        !named.unknown && !named.cut && named.paid.is_empty() && named.foreign.is_empty()
    }

    /// The one customer who paid.
    fn sole_payer(&self) -> Option<&'d CustomerId> {
        let mut who = self.people.ids(&self.payer.who);
        who.next().filter(|_| who.next().is_none() && self.payer.known >= Known::Likely)
    }

    /// The account that takes the money: the payer's, else that of the first item that is settled.
    fn payer_account(&self, takes: &[Take]) -> Option<usize> {
        let books = self.asked.books;
        let of = |take: &Take| books.item(take.item).map(|open| open.account);
        let payers = self.people.ids(&self.payer.who).flat_map(|customer| books.accounts_of(customer));
        let payers: Vec<usize> = payers.copied().collect();
        let settled = takes.iter().filter_map(of).find(|account| payers.contains(account));
        let known = (self.payer.known >= Known::Likely).then_some(payers.as_slice()).unwrap_or_default();
        let only = match known {
            [only] if takes.is_empty() || self.relation(takes) != Relation::Stranger => Some(*only),
            _ => None,
        };
        settled.or(only).or_else(|| takes.iter().find_map(of))
    }

    fn tell_named(&self, answer: &mut Answer, documents: &[&NamedDocument]) {
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

/// Whether money is what something takes, rounded up to whole fives, tens, hundreds and so on: a small item that comes to the
/// rest is likely none of its reasons then.
fn is_rounded_up(currency: Currency, amount: i64, takes: i64) -> bool {
    let unit = 10_i64.checked_pow(currency.exponent().into()).unwrap_or(1);
    let rest = amount.saturating_sub(takes);
    [1, 5, 10, 50, 100, 500, 1_000].iter().any(|units| {
        let step = unit.saturating_mul(*units);
        rest > 0 && rest < step && amount.checked_rem(step) == Some(0)
    })
}

/// Whether an item is settled because its number is named.
fn is_by_number(why: &Why) -> bool {
    matches!(why, Why::ByRule { rule: Rule::Remittance | Rule::ReferenceText, .. })
}
