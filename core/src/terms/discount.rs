use serde::{Deserialize, Serialize};

use super::DateStep;
use crate::money::Percent;

/// A discount for paying early: `2/10` is 2 percent until ten days after the baseline.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiscountTier {
    /// Above 0, below 100.
    pub percent: Percent,
    /// The steps from the baseline to the last day on which the discount is earned. That day is included.
    pub until: Vec<DateStep>,
    /// What the percentage is taken of.
    pub base: DiscountBase,
}

/// What an early-payment discount is a percentage of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DiscountBase {
    /// The gross total: lines, tax, freight and charges. The custom in Germany (Skonto).
    Gross,
    /// The lines with their tax, without freight and charges.
    LinesAndTax,
    /// The lines alone, without tax, freight and charges. The custom in the United States.
    Lines,
}
