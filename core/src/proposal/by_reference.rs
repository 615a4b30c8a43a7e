use super::amounts::{How, Take, sum, whole};
use super::decide::{Answer, Decider, Relation};
use super::named::NamedDocument;
use super::people::Known;
use super::{Objection, Signal};
use crate::id::CustomerId;
use crate::money::Currency;

/// One part in so many is as little as payers keep for other reasons.
const LITTLE: i64 = 20;

/// What the line names, and the money with it.
impl<'d> Decider<'d, '_> {
    pub(super) fn by_reference(&self) -> Vec<Answer> {
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
            together > 1 && !documents.iter().any(said)
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
            // One of several that is misread may be what makes the sum.
            (Relation::Own, true) => {
                let misread = self.named.unknown && documents.len() > 1;
                !misread && (dropped == 0 || self.payer.known == Known::Sure)
            }
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
        let swapped = [full, best].iter().any(|takes| is_swapped(self.amount, sum(takes)));
        if let [(takes, chance)] = found.as_slice() {
            let mut answer = self.answer(takes.clone(), 0, 1);
            self.tell_named(&mut answer, set);
            if again || swapped {
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
                && !swapped
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
}

/// Whether money is what something takes, rounded up to whole fives, tens, hundreds and so on: a small item that comes to the
/// rest is likely none of its reasons then.
fn is_rounded_up(currency: Currency, amount: i64, takes: i64) -> bool {
    let rest = amount.saturating_sub(takes);
    [1, 5, 10, 50, 100, 500, 1_000].iter().any(|units| {
        let step = whole(currency, *units);
        rest > 0 && rest < step && amount.checked_rem(step) == Some(0)
    })
}

/// Whether an amount is another one in which two digits beside each other changed places: who types it errs so.
fn is_swapped(amount: i64, other: i64) -> bool {
    let (one, other) = (amount.to_string(), other.to_string());
    let differ: Vec<usize> = (0..)
        .zip(one.bytes().zip(other.bytes()))
        .filter(|(_, (one, other))| one != other)
        .map(|(at, _)| at)
        .collect();
    let at = |text: &str, place: usize| text.as_bytes().get(place).copied();
    match differ.as_slice() {
        [first, second] if one.len() == other.len() => {
            first.checked_add(1) == Some(*second)
                && at(&one, *first) == at(&other, *second)
                && at(&one, *second) == at(&other, *first)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_beside_each_other_may_change_places() {
        assert!(is_swapped(76_098, 70_698) && is_swapped(21, 12));
        assert!(!is_swapped(76_098, 76_098) && !is_swapped(76_098, 79_068) && !is_swapped(760, 70_698));
    }

    #[test]
    fn a_sum_rounded_up_is_round_and_little_more() {
        assert!(is_rounded_up(Currency::EUR, 81_000, 80_325) && is_rounded_up(Currency::JPY, 500, 497));
        assert!(
            !is_rounded_up(Currency::EUR, 81_000, 81_000) && !is_rounded_up(Currency::EUR, 80_458, 80_325)
        );
        assert!(!is_rounded_up(Currency::EUR, 81_000, 5_000_000));
    }
}
