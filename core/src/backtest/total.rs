use serde::{Deserialize, Serialize};

use super::{BacktestAnswer, BacktestReceipt, MatchVerdict};
use crate::error::Result;
use crate::money::{Balances, Currency, Money, Percent, Rate, Rounding, mul_div};

/// What became of the receipts in one currency. The five counts of verdicts add up to the receipts; what is right and
/// wrong to what is applied; what is applied and unapplied to what was received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BacktestTotal {
    /// The currency.
    pub currency: Currency,
    /// How many receipts there are.
    pub receipts: u64,
    /// How many of them something is applied of.
    pub applied_receipts: u64,
    /// How many are matched.
    pub matched: u64,
    /// How many are matched in part.
    pub partly_matched: u64,
    /// How many are wrong.
    pub wrong_receipts: u64,
    /// How many are left although they settle something.
    pub missed: u64,
    /// How many are left and settle nothing.
    pub rightly_left: u64,
    /// How many receipts in a hundred are applied without anybody, rightly or not: the auto-match rate.
    /// Rounded down to a hundredth, so that 100 is said of all of them only; the counts are exact.
    pub auto_match_rate: Percent,
    /// How many receipts in a hundred are matched. Rounded down likewise.
    pub matched_rate: Percent,
    /// How much was received.
    pub received: Money,
    /// How much of it is applied.
    pub applied: Money,
    /// How much of that is right.
    pub right: Money,
    /// How much of it goes beyond what the money settles in the end.
    pub wrong: Money,
    /// How much is not applied.
    pub unapplied: Money,
    /// How much of open credits is used for what they do not settle in the end.
    pub wrong_of_credits: Money,
    /// How much discount and difference is given beyond what stands in the end.
    pub wrong_given: Money,
    /// How much of the money settles something in the end; until it was returned, of payments that were.
    pub settled_in_the_end: Money,
    /// How much of the money is open in the end.
    pub open_in_the_end: Money,
}

/// The figures of all currencies while they are added up.
#[derive(Default)]
struct Sums {
    counts: Vec<(Currency, Counts)>,
    received: Balances,
    applied: Balances,
    wrong: Balances,
    wrong_of_credits: Balances,
    wrong_given: Balances,
    settled: Balances,
    open: Balances,
}

#[derive(Default)]
struct Counts {
    receipts: u64,
    applied: u64,
    verdicts: [u64; MatchVerdict::ALL.len()],
}

impl Sums {
    fn counts(&mut self, currency: Currency) -> Option<&mut Counts> {
        let at = match self.counts.binary_search_by_key(&currency, |(currency, _)| *currency) {
            Ok(at) => at,
            Err(at) => {
                self.counts.insert(at, (currency, Counts::default()));
                at
            }
        };
        self.counts.get_mut(at).map(|(_, counts)| counts)
    }

    fn add(&mut self, receipt: &BacktestReceipt, answer: &BacktestAnswer) {
        if let Some(counts) = self.counts(receipt.amount.currency()) {
            counts.receipts += 1;
            counts.applied += u64::from(!answer.applied.is_zero());
            let kinds = MatchVerdict::ALL.iter().zip(&mut counts.verdicts);
            kinds.filter(|(kind, _)| **kind == answer.verdict).for_each(|(_, count)| *count += 1);
        }
        self.received.add(receipt.amount);
        self.applied.add(answer.applied);
        self.wrong.add(answer.wrong);
        self.wrong_of_credits.add(answer.wrong_of_credits);
        self.wrong_given.add(answer.wrong_given);
        receipt.settled.iter().for_each(|line| self.settled.add(line.source));
        self.open.add(receipt.open);
    }
}

/// The figures of one answer to each receipt, by currency.
pub(super) fn totals<'a>(
    receipts: &'a [BacktestReceipt],
    answer: impl Fn(&'a BacktestReceipt) -> Option<&'a BacktestAnswer>,
) -> Result<Vec<BacktestTotal>> {
    let mut sums = Sums::default();
    for receipt in receipts {
        if let Some(answer) = answer(receipt) {
            sums.add(receipt, answer);
        }
    }
    let total = |(currency, counts): &(Currency, Counts)| {
        let [matched, partly_matched, wrong_receipts, missed, rightly_left] = counts.verdicts;
        let (received, applied, wrong) =
            (sums.received.get(*currency)?, sums.applied.get(*currency)?, sums.wrong.get(*currency)?);
        Ok(BacktestTotal {
            currency: *currency,
            receipts: counts.receipts,
            applied_receipts: counts.applied,
            matched,
            partly_matched,
            wrong_receipts,
            missed,
            rightly_left,
            auto_match_rate: rate(counts.applied, counts.receipts),
            matched_rate: rate(matched, counts.receipts),
            received,
            applied,
            right: applied.minus(wrong)?,
            wrong,
            unapplied: received.minus(applied)?,
            wrong_of_credits: sums.wrong_of_credits.get(*currency)?,
            wrong_given: sums.wrong_given.get(*currency)?,
            settled_in_the_end: sums.settled.get(*currency)?,
            open_in_the_end: sums.open.get(*currency)?,
        })
    };
    sums.counts.iter().map(total).collect()
}

/// So many of so many, in a hundred, rounded down to a hundredth.
pub(super) fn rate(of: u64, all: u64) -> Percent {
    /// Hundredths of a percent in a whole.
    const STEPS: i64 = 10_000;
    let (of, all) = (i64::try_from(of).unwrap_or(i64::MAX), i64::try_from(all).unwrap_or(i64::MAX));
    let steps = mul_div(STEPS, of, all, Rounding::Floor).unwrap_or_default();
    Percent::from_rate(Rate::from_parts(steps.saturating_mul(Rate::ONE.parts() / STEPS)))
}
