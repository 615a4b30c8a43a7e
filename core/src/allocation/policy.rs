use serde::{Deserialize, Serialize};

/// How money is applied: rules tried in this order, each on what the ones before it left.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllocationPolicy {
    /// The rules, in order. None at all leaves everything unapplied.
    pub rules: Vec<Rule>,
    /// When an early-payment discount is taken along.
    pub discount: DiscountRule,
}

/// One rule of cash application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The documents that the remittance advice names, then those whose number stands in the reference text.
    ByReference,
    /// The one open item that equals the money, with or without its discount. Several such items are ambiguous.
    ExactSingle,
    /// The oldest due item first, then by issue date and number, the last one in part.
    OldestDueFirst,
}

/// When an early-payment discount is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DiscountRule {
    /// Never.
    None,
    /// Where the payment closes the instalment.
    FullPayment,
    /// Also on part payments, each its part.
    Proportional,
}

impl AllocationPolicy {
    /// By reference, then the exact amount, then the oldest due first; part payments earn their part of a discount.
    pub fn standard() -> Self {
        let rules = vec![Rule::ByReference, Rule::ExactSingle, Rule::OldestDueFirst];
        Self { rules, discount: DiscountRule::Proportional }
    }

    /// Nothing is applied by itself; a person decides.
    pub fn manual() -> Self {
        Self { rules: Vec::new(), discount: DiscountRule::Proportional }
    }
}
