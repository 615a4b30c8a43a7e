use serde::{Deserialize, Serialize};

use super::Applied;
use crate::error::{Reason, Result};
use crate::money::{Balances, Currency, Money};

/// What became of all receipts in one currency. What is applied, left and kept adds up to what was received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppliedTotal {
    /// The currency.
    pub currency: Currency,
    /// What was received.
    pub received: Money,
    /// What of it settles items.
    pub applied: Money,
    /// What waits to be applied.
    pub left: Money,
    /// What is too much, but so little that it is kept.
    pub kept: Money,
    /// The discounts that were earned with it.
    pub discount: Money,
    /// The small rests of items that are given up.
    pub short: Money,
}

impl Applied {
    /// What became of all receipts, currency by currency, in the order of their codes.
    ///
    /// # Errors
    /// `amount_out_of_range` for sums beyond the range.
    pub fn totals(&self) -> Result<Vec<AppliedTotal>> {
        let sums = Sums::of(self);
        let mut currencies = self.receipts.currencies.clone();
        currencies.sort_unstable();
        let total = |currency| {
            Ok(AppliedTotal {
                currency,
                received: sums.received.get(currency)?,
                applied: sums.applied.get(currency)?,
                left: sums.left.get(currency)?,
                kept: sums.kept.get(currency)?,
                discount: sums.discount.get(currency)?,
                short: sums.short.get(currency)?,
            })
        };
        currencies.into_iter().map(total).collect()
    }

    /// Refuses a result of which receipts and lines do not say the same: nobody is handed one.
    ///
    /// # Errors
    /// `does_not_tie`.
    pub fn check(&self) -> Result<()> {
        let sums = Sums::of(self);
        for currency in &self.receipts.currencies {
            let of = |balances: &Balances| balances.sum_minor(*currency);
            let (received, came_to) =
                (of(&sums.received), of(&sums.applied) + of(&sums.left) + of(&sums.kept));
            if received != came_to {
                let (currency, report) = (*currency, "cash application".to_owned());
                let (sum, total) = (came_to.to_string(), received.to_string());
                return Err(Reason::DoesNotTie { report, currency, sum, total }.into());
            }
        }
        Ok(())
    }
}

/// Sums by currency.
#[derive(Default)]
struct Sums {
    received: Balances,
    applied: Balances,
    left: Balances,
    kept: Balances,
    discount: Balances,
    short: Balances,
}

impl Sums {
    fn of(applied: &Applied) -> Self {
        let (receipts, lines) = (&applied.receipts, &applied.lines);
        let codes = receipts.currencies.len();
        let by_code = |amounts: &[i64]| {
            let mut sums = vec![0_i128; codes];
            for (amount, code) in amounts.iter().zip(&receipts.currency) {
                sums.get_mut(usize::from(*code)).into_iter().for_each(|sum| *sum += i128::from(*amount));
            }
            sums
        };
        // Lines that a credit paid use up nothing of the money.
        let by_line = |amounts: &[i64], of_money: bool| {
            let mut sums = vec![0_i128; codes];
            for (at, (amount, receipt)) in amounts.iter().zip(&lines.receipt).enumerate() {
                let paid = lines.credit.get(at).is_none_or(|credit| *credit == super::THE_MONEY);
                let code = receipts.currency.get(crate::portfolio::place(*receipt)).copied();
                let sum = code.and_then(|code| sums.get_mut(usize::from(code))).filter(|_| paid || !of_money);
                sum.into_iter().for_each(|sum| *sum += i128::from(*amount));
            }
            sums
        };
        let balances = |sums: Vec<i128>| {
            let mut balances = Balances::default();
            for (currency, sum) in receipts.currencies.iter().zip(sums) {
                balances.change(*currency, sum);
            }
            balances
        };
        Self {
            received: balances(by_code(&receipts.amount)),
            applied: balances(by_line(&lines.cash, true)),
            left: balances(by_code(&applied.left)),
            kept: balances(by_code(&applied.kept)),
            discount: balances(by_line(&lines.discount, false)),
            short: balances(by_line(&lines.short, false)),
        }
    }
}
