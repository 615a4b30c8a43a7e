use serde::{Deserialize, Serialize};

use super::Role;

/// What of the journal is a choice of the business or of the law it is under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostingPolicy {
    /// When tax is owed.
    pub tax_point: TaxPoint,
    /// What a write-off is booked against.
    pub write_off: WriteOffPolicy,
    /// Whether the tax inside a write-off is taken back at once (UStG section 17(2): the claim has become uncollectable).
    /// Else it stays until relief is claimed (United Kingdom, VAT Notice 700/18).
    pub write_off_tax: bool,
    /// What a recovery is booked against.
    pub recovery: RecoveryPolicy,
}

/// When tax is owed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaxPoint {
    /// With the document (VAT Directive art. 63).
    #[default]
    Document,
    /// With each payment, its share: cash accounting (VAT Directive art. 66(b) and 167a).
    Payment,
}

/// What a write-off is booked against.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WriteOffPolicy {
    /// What was provided for (IFRS 9, ASC 326).
    #[default]
    Allowance,
    /// The expense of the period.
    Direct,
}

/// What a recovery is booked against.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecoveryPolicy {
    /// Income of the period (IFRS: an impairment gain).
    #[default]
    Income,
    /// What was provided for (ASC 326-20-35-8).
    Allowance,
}

impl PostingPolicy {
    /// Tax with the document, write-offs against the allowance without their tax, recoveries as income.
    pub fn standard() -> Self {
        Self {
            tax_point: TaxPoint::Document,
            write_off: WriteOffPolicy::Allowance,
            write_off_tax: false,
            recovery: RecoveryPolicy::Income,
        }
    }

    /// Where the tax of a document is booked when it is issued.
    pub(super) fn owed_tax(&self) -> Role {
        match self.tax_point {
            TaxPoint::Document => Role::OutputTax,
            TaxPoint::Payment => Role::PendingTax,
        }
    }
}
