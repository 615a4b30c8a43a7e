use serde::{Deserialize, Serialize};

use super::tolerance::at_most;
use super::{Inside, Law, Rule, SearchLimits, Tolerance};
use crate::error::Result;
use crate::payment::{DifferenceKind, Purpose};

/// How money is applied: rules tried in this order, each on what the ones before it left, and what they may look at.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllocationPolicy {
    /// The rules, in order. None at all leaves everything unapplied.
    pub rules: Vec<Rule>,
    /// When an early-payment discount is taken along.
    #[serde(default)]
    pub discount: DiscountRule,
    /// Whether a discount is taken along although the day for it has passed.
    #[serde(default)]
    pub unearned_discount: bool,
    /// So many days after its last day a discount is still earned.
    #[serde(default)]
    pub discount_grace_days: u16,
    /// Whether late charges wait until somebody names them; else rules find them as they find invoices.
    #[serde(default)]
    pub skip_late_charges: bool,
    /// Whether disputed items wait until somebody names them; else rules find them as they find others.
    #[serde(default)]
    pub skip_disputed: bool,
    /// What is used of the credits that are open on the account.
    #[serde(default)]
    pub credits: CreditUse,
    /// What comes first where interest and costs of a debt are open, too; none pays what a rule finds and nothing else.
    #[serde(default)]
    pub inside: Option<Inside>,
    /// Up to which difference a settled item is closed, or a surplus kept. Every one has to hold; none at all tolerates
    /// nothing.
    #[serde(default)]
    pub tolerances: Vec<Tolerance>,
    /// Which deductions that the payer names count as paid, and up to which amount.
    #[serde(default)]
    pub deductions: Vec<AcceptedDeduction>,
    /// How far the search for a combination goes.
    #[serde(default)]
    pub search: SearchLimits,
    /// What becomes of money that no rule placed.
    #[serde(default)]
    pub leftover: Leftover,
}

/// When an early-payment discount is taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DiscountRule {
    /// Never.
    None,
    /// Where the payment closes the instalment.
    FullPayment,
    /// Also on part payments, each its part.
    #[default]
    Proportional,
}

/// What is used of credits that are open on the account beside the money: credit notes, money that is not applied.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CreditUse {
    /// Nothing: somebody applies them.
    #[default]
    None,
    /// They are used before the money, the oldest first. They earn no discount.
    First,
    /// They and the money are used in the order of their dates.
    ByDate,
}

/// Which deductions count as paid.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcceptedDeduction {
    /// Why the payer kept something.
    pub kind: DifferenceKind,
    /// How much of what was owed he may have kept for it.
    pub up_to: Tolerance,
}

/// What becomes of money that no rule placed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Leftover {
    /// It waits to be applied.
    #[default]
    Unapplied,
    /// It is held on account: no policy looks at it again.
    OnAccount,
    /// It is to be paid back.
    Refund,
}

impl Leftover {
    /// What money that is left is meant for.
    pub fn purpose(self) -> Purpose {
        match self {
            Self::Unapplied => Purpose::Settlement,
            Self::OnAccount => Purpose::OnAccount,
            Self::Refund => Purpose::Refund,
        }
    }
}

impl AllocationPolicy {
    /// These rules, and nothing beside: discounts with part payments, no tolerance, no use of credits.
    pub fn of(rules: Vec<Rule>) -> Self {
        Self {
            rules,
            discount: DiscountRule::Proportional,
            unearned_discount: false,
            discount_grace_days: 0,
            skip_late_charges: false,
            skip_disputed: false,
            credits: CreditUse::None,
            inside: None,
            tolerances: Vec::new(),
            deductions: Vec::new(),
            search: SearchLimits::standard(),
            leftover: Leftover::Unapplied,
        }
    }

    /// By reference, then the exact amount, then the oldest due first; part payments earn their part of a discount.
    pub fn standard() -> Self {
        Self::of(vec![Rule::Remittance, Rule::ReferenceText, Rule::ExactSingle, Rule::OldestDueFirst])
    }

    /// By reference, then by amount: one item, the whole account, what is past due, what is past due under the same terms,
    /// a combination. Never in part: what no rule places waits.
    pub fn exact() -> Self {
        Self::of(vec![
            Rule::Remittance,
            Rule::ReferenceText,
            Rule::ExactSingle,
            Rule::WholeAccount,
            Rule::PastDue,
            Rule::PastDueByTerms,
            Rule::Combination,
        ])
    }

    /// As the debtor says, else in the order of a law.
    pub fn statutory(law: Law) -> Self {
        let rules = vec![Rule::Remittance, Rule::ReferenceText, Rule::Statutory { law }];
        Self { inside: Some(law.inside()), ..Self::of(rules) }
    }

    /// Refuses a policy that can not be meant; the error's field says where. The same rule twice is no mistake: the second
    /// finds what the first left.
    ///
    /// # Errors
    /// Those of [`Tolerance::check`]; `too_many` rules or tolerances.
    pub fn check(&self) -> Result<()> {
        at_most("rules", self.rules.len())?;
        at_most("tolerances", self.tolerances.len())?;
        for (at, tolerance) in self.tolerances.iter().enumerate() {
            tolerance.check().map_err(|error| error.within(&format!("tolerances[{at}]")))?;
        }
        at_most("deductions", self.deductions.len())?;
        for (at, accepted) in self.deductions.iter().enumerate() {
            accepted.up_to.check().map_err(|error| error.within(&format!("deductions[{at}]")))?;
        }
        Ok(())
    }

    /// Nothing is applied by itself; a person decides.
    pub fn manual() -> Self {
        Self::of(Vec::new())
    }
}
