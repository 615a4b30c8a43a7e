use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Role;
use super::receipts::{there, waiting};
use super::roles::role_on;
use crate::account::{Account, Dated, Item};
use crate::calendar::Date;
use crate::error::Result;
use crate::ledger::Ledger;
use crate::money::{Balances, Currency, Money};
use crate::party::AccountKey;
use crate::payment::Stage;

/// What is open of every account by role, in the books at the end of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubLedger {
    /// The day.
    pub as_of: Date,
    /// By account, then by role and currency.
    pub lines: Vec<SubLedgerLine>,
}

/// What is open of an account's items under one role, in the books at the end of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubLedgerLine {
    /// The role.
    pub role: Role,
    /// Whose.
    pub account: AccountKey,
    /// In the items' currency: above zero for debits.
    pub amount: Money,
    /// What that is carried at in base currency.
    pub base: Money,
}

impl Ledger {
    /// What is open of every account in the books at the end of a day, by role and currency, from its items, what moved them and
    /// what they were found to be worth: no journal is looked at.
    ///
    /// # Errors
    /// `amount_out_of_range`.
    pub fn sub_ledger(&self, as_of: Date) -> Result<SubLedger> {
        let mut lines = Vec::new();
        for account in self.accounts() {
            let mut sums: BTreeMap<(Role, Currency), (Balances, Balances)> = BTreeMap::new();
            let mut add = |role: Role, amount: Money, base: Money| {
                let sum = sums.entry((role, amount.currency())).or_default();
                sum.0.add(amount);
                sum.1.add(base);
            };
            let valued = account.valued_by(as_of);
            for (number, item) in (0_u32..).zip(account.items()).filter(|(_, item)| item.posting <= as_of) {
                let held = account.held_on(item, as_of, valued.get(&number).copied().unwrap_or_default());
                let amount = Money::from_minor(held.open, item.currency)?;
                add(role_on(account, item, as_of), amount, Money::from_minor(held.carrying, self.base())?);
                if let Some(role) = on_its_way(account, item, as_of) {
                    let money = there(account, item, as_of);
                    let base = Money::from_minor(money.base, self.base())?;
                    add(role, Money::from_minor(money.minor, money.currency)?, base);
                }
            }
            for ((role, currency), (amount, base)) in sums {
                let (amount, base) = (amount.get(currency)?, base.get(self.base())?);
                if !amount.is_zero() || !base.is_zero() {
                    lines.push(SubLedgerLine { role, account: account.key().clone(), amount, base });
                }
            }
        }
        Ok(SubLedger { as_of, lines })
    }
}

/// Where a receipt's money is on a day, as long as it has not arrived.
fn on_its_way(account: &Account, item: &Item, day: Date) -> Option<Role> {
    let life = account.receipt_life(&item.key.document).filter(|life| life.uncleared)?;
    if item.kind != crate::account::ItemKind::Receipt {
        return None;
    }
    let arrived = |(dated, stage): &(Dated, Stage)| *stage == Stage::Cleared && dated.posting <= day;
    if life.stages.iter().any(arrived) {
        return None;
    }
    Some(waiting(life.method))
}
