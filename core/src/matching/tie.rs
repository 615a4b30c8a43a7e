use serde::{Deserialize, Serialize};

use super::{Applied, THE_MONEY};
use crate::error::{Error, Reason, Result};
use crate::money::{Currency, Money};
use crate::portfolio::place;

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
        let receipts = &self.receipts;
        let all = [
            self.by_receipt(receipts.amount.iter().copied()),
            self.by_line(&self.lines.cash, true),
            self.by_receipt(self.left.iter().copied()),
            self.by_receipt(self.kept.iter().copied()),
            self.by_line(&self.lines.discount, false),
            self.by_line(&self.lines.short, false),
        ];
        let mut totals = Vec::with_capacity(receipts.currencies.len());
        for (code, currency) in receipts.currencies.iter().copied().enumerate() {
            let sum = |column: usize| {
                let sums = all.get(column).and_then(|sums| sums.get(code)).copied().unwrap_or_default();
                let minor = i64::try_from(sums).map_err(|_| {
                    Error::from(Reason::AmountOutOfRange { what: format!("a sum of receipts in {currency}") })
                })?;
                Money::from_minor(minor, currency)
            };
            let (received, applied, left) = (sum(0)?, sum(1)?, sum(2)?);
            let (kept, discount, short) = (sum(3)?, sum(4)?, sum(5)?);
            totals.push(AppliedTotal { currency, received, applied, left, kept, discount, short });
        }
        totals.sort_by_key(|total| total.currency);
        Ok(totals)
    }

    /// Refuses a result of which receipts and lines do not say the same: nobody is handed one.
    ///
    /// # Errors
    /// `does_not_tie`.
    pub fn check(&self) -> Result<()> {
        self.ties(&self.by_line(&self.lines.cash, true))
    }

    /// The same where it is known what the money of the lines comes to in each currency of the receipts.
    pub(super) fn ties(&self, used: &[i128]) -> Result<()> {
        let receipts = &self.receipts;
        let taken = receipts.amount.iter().zip(&self.left).map(|(amount, left)| amount - left);
        let (taken, kept) = (self.by_receipt(taken), self.by_receipt(self.kept.iter().copied()));
        let sums = taken.iter().zip(&kept).zip(used);
        for ((code, currency), ((taken, kept), used)) in receipts.currencies.iter().enumerate().zip(sums) {
            if *taken != used + kept {
                let received = self.by_receipt(receipts.amount.iter().copied());
                let total = received.get(code).copied().unwrap_or_default();
                let (currency, sum) = (*currency, total - taken + used + kept);
                let (report, sum) = ("cash application".to_owned(), sum.to_string());
                return Err(Reason::DoesNotTie { report, currency, sum, total: total.to_string() }.into());
            }
        }
        Ok(())
    }

    /// A column of the receipts, added up by currency.
    fn by_receipt(&self, amounts: impl Iterator<Item = i64>) -> Vec<i128> {
        let mut sums = vec![0_i128; self.receipts.currencies.len()];
        for (amount, code) in amounts.zip(&self.receipts.currency) {
            sums.get_mut(usize::from(*code)).into_iter().for_each(|sum| *sum += i128::from(amount));
        }
        sums
    }

    /// A column of the lines, added up by currency. What a credit paid uses up nothing of the money.
    fn by_line(&self, amounts: &[i64], of_money: bool) -> Vec<i128> {
        let (receipts, lines) = (&self.receipts, &self.lines);
        let mut sums = vec![0_i128; receipts.currencies.len()];
        for (at, (amount, receipt)) in amounts.iter().zip(&lines.receipt).enumerate() {
            let paid = lines.credit.get(at).is_none_or(|credit| *credit == THE_MONEY);
            let code = receipts.currency.get(place(*receipt)).copied();
            let sum = code.and_then(|code| sums.get_mut(usize::from(code))).filter(|_| paid || !of_money);
            sum.into_iter().for_each(|sum| *sum += i128::from(*amount));
        }
        sums
    }
}
