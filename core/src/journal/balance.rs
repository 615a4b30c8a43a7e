use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Journal, JournalEntry, JournalLine, Role};
use crate::calendar::Date;
use crate::error::{Reason, Result};
use crate::money::{Balances, Currency, Money};

/// What a role comes to in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleBalance {
    /// The role.
    pub role: Role,
    /// In the document's currency: above zero for debits.
    pub amount: Money,
    /// In base currency.
    pub base: Money,
}

/// What every role comes to at the end of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrialBalance {
    /// The day.
    pub as_of: Date,
    /// Each role and currency of which there is something.
    pub rows: Vec<RoleBalance>,
    /// Everything above zero, in base currency.
    pub debits: Money,
    /// Everything below, as an amount above zero: as much.
    pub credits: Money,
}

/// Sums of lines, in the document's currency and in base.
pub(super) type Sums<K> = BTreeMap<(K, Currency), (Balances, Balances)>;

/// Adds up lines under what they are about.
pub(super) fn sum_lines<'l, K: Ord>(
    lines: impl Iterator<Item = &'l JournalLine>,
    about: impl Fn(&JournalLine) -> K,
) -> Sums<K> {
    sum_by(lines.map(|line| (about(line), line.amount, line.base)))
}

/// Adds up amounts, in their own currency and in base, by what they are about and by currency.
pub(super) fn sum_by<K: Ord>(amounts: impl IntoIterator<Item = (K, Money, Money)>) -> Sums<K> {
    let mut sums: Sums<K> = BTreeMap::new();
    for (about, amount, base) in amounts {
        let sum = sums.entry((about, amount.currency())).or_default();
        sum.0.add(amount);
        sum.1.add(base);
    }
    sums
}

impl Journal {
    /// What each role comes to in the books at the end of a day, by role and currency.
    ///
    /// # Errors
    /// `amount_out_of_range`; `does_not_tie` where debits and credits differ, which no journal does.
    pub fn trial_balance(&self, as_of: Date) -> Result<TrialBalance> {
        let base = self.ledger.base();
        let lines = self.entries.iter().filter(|entry| entry.posting <= as_of).flat_map(|entry| &entry.lines);
        let mut rows = Vec::new();
        let (mut debits, mut credits) = (Balances::default(), Balances::default());
        for ((role, currency), (amount, in_base)) in sum_lines(lines, |line| line.role) {
            let (amount, worth) = (amount.get(currency)?, in_base.get(base)?);
            if worth.is_negative() {
                credits.add(worth.negated());
            } else {
                debits.add(worth);
            }
            if !amount.is_zero() || !worth.is_zero() {
                rows.push(RoleBalance { role, amount, base: worth });
            }
        }
        let (debits, credits) = (debits.get(base)?, credits.get(base)?);
        if debits != credits {
            let report = format!("the trial balance as of {as_of}");
            let (sum, total) = (debits.to_string(), credits.to_string());
            return Err(Reason::DoesNotTie { report, currency: base, sum, total }.into());
        }
        Ok(TrialBalance { as_of, rows, debits, credits })
    }

    /// The entries of each command, put together as one for each day: what a bookkeeper would have written. Roles that a command
    /// only passes through fall out.
    ///
    /// # Errors
    /// `amount_out_of_range`.
    pub fn vouchers(&self) -> Result<Vec<JournalEntry>> {
        let mut order: Vec<JournalEntry> = Vec::new();
        let mut places: BTreeMap<(&str, Date), usize> = BTreeMap::new();
        for entry in &self.entries {
            let key = (entry.command.as_str(), entry.posting);
            match places.get(&key).and_then(|place| order.get_mut(*place)) {
                Some(voucher) => voucher.lines.extend(entry.lines.iter().cloned()),
                None => {
                    places.insert(key, order.len());
                    order.push(entry.clone());
                }
            }
        }
        for voucher in &mut order {
            voucher.lines = net(&voucher.lines)?;
        }
        order.retain(|voucher| !voucher.lines.is_empty());
        Ok(order)
    }
}

/// Lines about the same put together, debits before credits, each in the order they came.
fn net(lines: &[JournalLine]) -> Result<Vec<JournalLine>> {
    let mut netted: Vec<JournalLine> = Vec::with_capacity(lines.len());
    for line in lines {
        let same = |known: &&mut JournalLine| {
            known.role == line.role
                && known.account == line.account
                && known.item == line.item
                && known.tax == line.tax
                && known.method == line.method
                && known.amount.currency() == line.amount.currency()
        };
        match netted.iter_mut().find(same) {
            Some(known) => {
                known.amount = known.amount.plus(line.amount)?;
                known.base = known.base.plus(line.base)?;
            }
            None => netted.push(line.clone()),
        }
    }
    netted.retain(|line| !line.amount.is_zero() || !line.base.is_zero());
    netted.sort_by_key(|line| line.base.is_negative());
    Ok(netted)
}
