use serde::{Deserialize, Serialize};

use crate::money::{Money, Percent};

/// How much of a document one instalment takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Share {
    /// A percentage of the document's total.
    PercentOfTotal {
        /// Above 0, at most 100.
        percent: Percent,
    },
    /// A percentage of what the instalments before it left.
    PercentOfRemainder {
        /// Above 0, at most 100.
        percent: Percent,
    },
    /// A fixed amount in the document's currency.
    Fixed {
        /// Above zero.
        amount: Money,
    },
    /// Everything that is left, and with it every residue of rounding. Stands last, once.
    Remainder,
}

/// A part of the totals that the first instalment may take whole, while the others share the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Upfront {
    /// All tax.
    Tax,
    /// The freight.
    Freight,
    /// The other charges.
    Charges,
}

impl Upfront {
    /// Its name in English, as notation and messages write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tax => "tax",
            Self::Freight => "freight",
            Self::Charges => "charges",
        }
    }
}
