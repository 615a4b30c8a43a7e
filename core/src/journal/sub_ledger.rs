use serde::{Deserialize, Serialize};

use super::Role;
use super::balance::sum_by;
use super::receipts::{on_its_way, there};
use super::roles::role_on;
use crate::account::ItemKind;
use crate::calendar::Date;
use crate::error::Result;
use crate::ledger::Ledger;
use crate::money::Money;
use crate::party::AccountKey;

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
            let mut open: Vec<(Role, Money, Money)> = Vec::new();
            let valued = account.valued_by(as_of);
            for (number, item) in (0_u32..).zip(account.items()).filter(|(_, item)| item.posting <= as_of) {
                let held = account.held_on(item, as_of, valued.get(&number).copied().unwrap_or_default());
                let amount = Money::from_minor(held.open, item.currency)?;
                open.push((
                    role_on(account, item, as_of),
                    amount,
                    Money::from_minor(held.carrying, self.base())?,
                ));
                let received = (item.kind == ItemKind::Receipt).then_some(&item.key.document);
                if let Some(role) = received.and_then(|receipt| on_its_way(account, receipt, as_of)) {
                    let money = there(account, item, as_of);
                    let base = Money::from_minor(money.base, self.base())?;
                    open.push((role, Money::from_minor(money.minor, money.currency)?, base));
                }
            }
            for ((role, currency), (amount, base)) in sum_by(open) {
                let (amount, base) = (amount.get(currency)?, base.get(self.base())?);
                if !amount.is_zero() || !base.is_zero() {
                    lines.push(SubLedgerLine { role, account: account.key().clone(), amount, base });
                }
            }
        }
        Ok(SubLedger { as_of, lines })
    }
}
