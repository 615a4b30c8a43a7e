use std::collections::BTreeMap;

use super::history::{Given, History, Taken};
use super::{BacktestAnswer, MatchVerdict};
use crate::account::event::AppliedLine;
use crate::allocation::ItemKey;
use crate::error::{Reason, Result};
use crate::ledger::AsIf;
use crate::money::{Currency, Money};

/// Judges the answers of one policy, receipt by receipt.
pub(super) struct Judge<'h, 'e> {
    history: &'h History<'e>,
    /// What was given by hand and no answer has used yet: it is right once.
    by_hand: BTreeMap<ItemKey, Given>,
}

/// What of an answer goes beyond the truth, in minor units.
#[derive(Clone, Copy, Default)]
struct Beyond {
    money: i128,
    given: i128,
}

impl<'h, 'e> Judge<'h, 'e> {
    pub(super) fn new(history: &'h History<'e>) -> Self {
        Self { history, by_hand: history.by_hand() }
    }

    /// How an answer compares with what the money settles. `since` is the command that the money came with.
    pub(super) fn judge(
        &mut self,
        truth: &BTreeMap<ItemKey, Taken>,
        answer: AsIf,
        since: usize,
        currency: Currency,
    ) -> Result<BacktestAnswer> {
        let AsIf { lines, credits, passed_over } = answer;
        let planned = self.by_debt(&lines);
        let of_money = self.beyond(&planned, truth);
        let mut of_credits = Beyond::default();
        let mut used: BTreeMap<_, Vec<AppliedLine>> = BTreeMap::new();
        for event in &credits {
            used.entry(&event.credit).or_default().extend_from_slice(&event.lines);
        }
        for (credit, lines) in used {
            let beyond = self.beyond(&self.by_debt(&lines), &self.history.taken(credit, since));
            of_credits.money += beyond.money;
            of_credits.given += beyond.given;
        }
        let given = of_money.given + of_credits.given;
        let verdict = if of_money.money > 0 || of_credits.money > 0 || given > 0 {
            MatchVerdict::Wrong
        } else {
            match (planned.is_empty(), truth.is_empty()) {
                (true, true) => MatchVerdict::RightlyLeft,
                (true, false) => MatchVerdict::Missed,
                (false, _) if is_whole(&planned, truth) => MatchVerdict::Matched,
                (false, _) => MatchVerdict::PartlyMatched,
            }
        };
        let money = |minor: i128| {
            let out = || Reason::AmountOutOfRange { what: "a sum of a back-test".to_owned() };
            Money::from_minor(i64::try_from(minor).map_err(|_| out())?, currency)
        };
        Ok(BacktestAnswer {
            verdict,
            applied: money(planned.values().map(|taken| taken.money).sum())?,
            wrong: money(of_money.money)?,
            wrong_of_credits: money(of_credits.money)?,
            wrong_given: money(given)?,
            lines,
            credits,
            passed_over,
        })
    }

    fn by_debt(&self, lines: &[AppliedLine]) -> BTreeMap<ItemKey, Taken> {
        let mut taken: BTreeMap<ItemKey, Taken> = BTreeMap::new();
        for line in lines {
            taken.entry(self.history.debt(&line.item)).or_default().add(line);
        }
        taken
    }

    /// What of it goes beyond the truth. What somebody gave by hand counts as true, once.
    fn beyond(&mut self, planned: &BTreeMap<ItemKey, Taken>, truth: &BTreeMap<ItemKey, Taken>) -> Beyond {
        let mut beyond = Beyond::default();
        for (debt, planned) in planned {
            let truth = truth.get(debt).copied().unwrap_or_default();
            beyond.money += (planned.money - truth.money).max(0);
            let mut none = Given::default();
            let by_hand = self.by_hand.get_mut(debt).unwrap_or(&mut none);
            let given = [
                (planned.given.discount, truth.given.discount, &mut by_hand.discount),
                (planned.given.kept, truth.given.kept, &mut by_hand.kept),
            ];
            for (planned, truth, by_hand) in given {
                let more = (planned - truth).max(0);
                let used = more.min((*by_hand).max(0));
                *by_hand -= used;
                beyond.given += more - used;
            }
        }
        beyond
    }
}

/// Whether an answer that goes nowhere beyond the truth is all of it.
fn is_whole(planned: &BTreeMap<ItemKey, Taken>, truth: &BTreeMap<ItemKey, Taken>) -> bool {
    truth.iter().all(|(debt, truth)| {
        planned.get(debt).is_some_and(|planned| {
            planned.money == truth.money
                && planned.given.discount >= truth.given.discount
                && planned.given.kept >= truth.given.kept
        })
    })
}
