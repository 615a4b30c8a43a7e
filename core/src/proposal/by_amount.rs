use super::amounts::{Explained, How, whole};
use super::decide::{Answer, Decider, Relation};
use super::people::Known;
use super::{Objection, Signal};
use crate::money::Currency;

/// What is paid already, and what the amount alone says.
impl Decider<'_, '_> {
    /// The line names what is paid: it may have been paid twice.
    pub(super) fn by_paid_reference(&self) -> Vec<Answer> {
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

    /// Nothing that is named says it: the amount does, or nothing.
    pub(super) fn by_amount(&self) -> Vec<Answer> {
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
            // Who pays in advance pays a round sum, and says an order that is nobody's invoice.
            let in_advance = explained.how == How::Combination
                && (self.named.unread || is_round(self.asked.currency, self.amount));
            if explained.chance || in_advance {
                answer.objections.push(Objection::MayBeChance);
            }
            if searched.all.len() > 1 || self.has_double(&explained.takes, |_| true) {
                answer.objections.push(Objection::OtherwiseExplained);
            }
            if !self.named.open.is_empty() || !self.named.one_of.is_empty() {
                answer.rank = answer.rank.saturating_add(1);
            }
            let only = answer.objections.is_empty() && !searched.limited;
            // Who pays for others may pay for one more, and several bear a name; then nobody else may owe this.
            let sure = self.payer.is_customer && self.payer.by_account;
            let his = sure || self.is_distinctive(&explained.takes);
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
}

/// Whether an amount is whole tens of the currency.
fn is_round(currency: Currency, amount: i64) -> bool {
    amount.checked_rem(whole(currency, 10)) == Some(0)
}
