use serde::{Deserialize, Serialize};

use super::balance::{sum_by, sum_lines};
use super::{Journal, Role};
use crate::calendar::Date;
use crate::error::{Reason, Result};
use crate::money::{Balances, Currency, Money};

/// That the books say of every control account what its items say, at the end of a day: role by role, currency by currency,
/// and in base currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// The day.
    pub as_of: Date,
    /// Each role and currency that either side has something of.
    pub lines: Vec<ProofLine>,
}

/// One control account in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProofLine {
    /// The role.
    pub role: Role,
    /// What the journal comes to, in the document's currency.
    pub journal: Money,
    /// What is open of the items.
    pub open: Money,
    /// What the journal comes to, in base currency.
    pub journal_base: Money,
    /// What the items are carried at.
    pub carried: Money,
}

impl ProofLine {
    /// Whether both sides say the same.
    pub fn ties(&self) -> bool {
        self.journal == self.open && self.journal_base == self.carried
    }
}

impl Proof {
    /// Whether every line ties.
    pub fn ties(&self) -> bool {
        self.lines.iter().all(ProofLine::ties)
    }

    /// Refuses a proof that fails, naming the first line.
    ///
    /// # Errors
    /// `does_not_tie`.
    pub fn check(&self) -> Result<()> {
        match self.lines.iter().find(|line| !line.ties()) {
            Some(line) => {
                let report = format!("the journal of {} as of {}", line.role, self.as_of);
                let currency = line.journal.currency();
                let sum = format!("{} ({})", line.journal, line.journal_base);
                let total = format!("{} ({})", line.open, line.carried);
                Err(Reason::DoesNotTie { report, currency, sum, total }.into())
            }
            None => Ok(()),
        }
    }
}

impl Journal {
    /// The proof at the end of a day: what was booked on control accounts beside what is open of their items. What passes
    /// through clearing roles is in it too, and must come to nothing: in base currency, where two currencies met.
    ///
    /// # Errors
    /// `amount_out_of_range`.
    pub fn proof(&self, as_of: Date) -> Result<Proof> {
        let base = self.ledger.base();
        let proved = |role: &Role| Role::RECONCILED.contains(role) || Role::CLEARED.contains(role);
        let booked =
            self.entries.iter().filter(|entry| entry.posting <= as_of).flat_map(|entry| &entry.lines);
        let booked = sum_lines(booked.filter(|line| proved(&line.role)), |line| line.role);
        let open = self.ledger.sub_ledger(as_of)?.lines.into_iter();
        let open = sum_by(open.map(|line| (line.role, line.amount, line.base)));
        let mut keys: Vec<(Role, Currency)> = booked.keys().chain(open.keys()).copied().collect();
        keys.sort_unstable();
        keys.dedup();
        let nothing = (Balances::default(), Balances::default());
        let mut lines = Vec::with_capacity(keys.len());
        let mut met = Balances::default();
        for (role, currency) in keys {
            let journal = booked.get(&(role, currency)).unwrap_or(&nothing);
            if role == Role::Exchange {
                met.add(journal.1.get(base)?);
                continue;
            }
            let open = open.get(&(role, currency)).unwrap_or(&nothing);
            let line = ProofLine {
                role,
                journal: journal.0.get(currency)?,
                open: open.0.get(currency)?,
                journal_base: journal.1.get(base)?,
                carried: open.1.get(base)?,
            };
            let says = [line.journal, line.open, line.journal_base, line.carried];
            if says.iter().any(|amount| !amount.is_zero()) {
                lines.push(line);
            }
        }
        let met = met.get(base)?;
        if !met.is_zero() {
            let (open, carried) = (Money::zero(base), Money::zero(base));
            lines.push(ProofLine { role: Role::Exchange, journal: open, open, journal_base: met, carried });
        }
        Ok(Proof { as_of, lines })
    }
}
