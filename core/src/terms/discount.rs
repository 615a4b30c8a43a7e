use serde::{Deserialize, Serialize};

use super::{Baseline, DateStep};
use crate::money::Percent;

/// A discount for paying early: `2/10` is 2 percent until ten days after the baseline.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiscountTier {
    /// Above 0, below 100.
    pub percent: Percent,
    /// The day its steps count from; none for that of its instalment. "2/10 from the receipt of goods, net 30" has one.
    pub baseline: Option<Baseline>,
    /// The steps from the baseline to the last day on which the discount is earned. That day is included.
    pub until: Vec<DateStep>,
    /// What the percentage is taken of.
    pub base: DiscountBase,
}

impl DiscountTier {
    /// A discount of the gross.
    pub fn new(percent: Percent, until: Vec<DateStep>) -> Self {
        Self { percent, baseline: None, until, base: DiscountBase::Gross }
    }
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

/// What an early-payment discount does to the tax of the document, where the tax does not just fall in proportion when the
/// discount is earned (VAT Directive article 90; UStG section 17; the United Kingdom since 2015).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DiscountTax {
    /// The tax stays as invoiced: the whole discount is a cost (sales tax in most states of the US).
    Never,
    /// The invoice charges tax on the discounted amount from the start, whether or not the discount is earned (VAT
    /// Directive article 79(a); Belgium).
    Always,
}
