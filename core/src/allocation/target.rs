use std::fmt;

use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Percent;

/// Names an item: what an application points at and an aging row shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemKey {
    /// The document.
    pub document: DocumentId,
    /// Its instalment, from 1; 0 for a receipt or a credit note, which have none.
    pub instalment: u16,
}

impl ItemKey {
    /// The item of a document that has no instalments: a receipt or a credit note.
    pub fn whole(document: DocumentId) -> Self {
        Self { document, instalment: 0 }
    }
}

impl fmt::Display for ItemKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.instalment {
            0 => write!(f, "{}", self.document),
            number => write!(f, "{}/{number}", self.document),
        }
    }
}

/// An open debit item as cash application sees it, in the currency of the money at hand. Amounts in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// Where its name stands among the names of all targets: what decides where nothing else does.
    pub name: u32,
    /// Whether it belongs to the payer itself. Another party's item is settled only where the remittance names it.
    pub own: bool,
    /// When it is due; none while it is pending.
    pub due: Option<Date>,
    /// When its document was issued.
    pub issued: Date,
    /// What the instalment was when issued. Above zero.
    pub original: i64,
    /// What is open now. Above zero.
    pub open: i64,
    /// The whole discount that the payment date earns on the original; 0 where none is.
    pub discount: i64,
    /// The largest discount that any day earns on the original: all that may ever be taken.
    pub discount_cap: i64,
    /// The discount taken before.
    pub discount_taken: i64,
    /// Targets under the same terms have the same number.
    pub terms: u32,
    /// What the debt is for.
    pub nature: Nature,
    /// The position of the debt that this interest or these costs belong to, where that is a target, too.
    pub claim: Option<usize>,
    /// Whether the debtor disputes it, or a part of it.
    pub disputed: bool,
    /// What laws and agreements look at beside its dates.
    pub precedence: Precedence,
}

impl Target {
    /// A debt of the payer's own of which only dates and amounts matter.
    pub fn new(name: u32, due: Option<Date>, issued: Date, open: i64) -> Self {
        Self {
            name,
            own: true,
            due,
            issued,
            original: open,
            open,
            discount: 0,
            discount_cap: 0,
            discount_taken: 0,
            terms: 0,
            nature: Nature::Principal,
            claim: None,
            disputed: false,
            precedence: Precedence::default(),
        }
    }

    /// Takes of money what is open, at most so much. Answers how much that is.
    #[inline]
    pub(super) fn take(&mut self, left: &mut i64, limit: i64) -> i64 {
        let cash = limit.min(*left).min(self.open).max(0);
        (*left, self.open) = (*left - cash, self.open - cash);
        cash
    }
}

/// What a debt is for: laws say what comes first within one claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// The price itself.
    Principal,
    /// Interest on it.
    Interest,
    /// Costs of collecting it: reminders, lump sums, court fees.
    Costs,
}

/// What laws and agreements on the order of debts look at beside their dates and amounts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Precedence {
    /// The rank agreed for it, 1 first; none behind all that have one.
    pub priority: Option<u16>,
    /// The yearly interest it bears: what makes it burdensome.
    pub rate: Option<Percent>,
    /// How well it is secured for the creditor: 0 for not at all, more for better.
    #[serde(default)]
    pub security: u8,
    /// The day on which its enforcement began; none where it did not.
    pub enforced: Option<Date>,
}
