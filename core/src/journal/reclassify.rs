use serde::{Deserialize, Serialize};

use super::Role;
use super::balance::sum_by;
use crate::calendar::Date;
use crate::error::Result;
use crate::ledger::Ledger;
use crate::money::Money;
use crate::party::AccountKey;

/// The customers whose trade balance is in credit at the end of a day in the books.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditBalances {
    /// The day.
    pub as_of: Date,
    /// By account and currency.
    pub lines: Vec<CreditBalance>,
}

/// A customer whose trade balance is in credit: reported as a debt of ours, not taken off what others owe (IAS 1.32, HGB
/// section 246(2)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreditBalance {
    /// Whose.
    pub account: AccountKey,
    /// How much more is to their credit, above zero.
    pub amount: Money,
    /// What that is carried at in base currency, above zero.
    pub base: Money,
}

impl Ledger {
    /// The accounts whose trade balance is in credit at the end of a day in the books, by currency: what a balance sheet shows
    /// among liabilities. A reporting entry debits trade receivables and credits customer credits by it, and is taken back on
    /// the day after.
    ///
    /// # Errors
    /// `amount_out_of_range`.
    pub fn credit_balances(&self, as_of: Date) -> Result<CreditBalances> {
        let trade = self.sub_ledger(as_of)?.lines.into_iter().filter(|line| line.role == Role::Trade);
        let sums = sum_by(trade.map(|line| (line.account, line.amount, line.base)));
        let mut found = Vec::new();
        for ((account, currency), (amount, base)) in sums {
            let (amount, base) = (amount.get(currency)?, base.get(self.base())?);
            if amount.is_negative() {
                found.push(CreditBalance { account, amount: amount.negated(), base: base.negated() });
            }
        }
        Ok(CreditBalances { as_of, lines: found })
    }
}
