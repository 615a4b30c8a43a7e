use std::fmt;

use serde::{Deserialize, Serialize};

use super::{ItemKey, Rule};
use crate::calendar::Date;

/// Why a line settles what it settles.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Why {
    /// A rule of the allocation policy, on this evidence.
    ByRule {
        /// Which rule.
        rule: Rule,
        /// What it found.
        evidence: Evidence,
    },
    /// A person or program said so.
    Instructed,
    /// A credit note names the invoice it corrects.
    LinkedCreditNote,
    /// A part of the money was returned; this is what it still settles.
    LeftAfterReturn,
}

/// What a rule found.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Evidence {
    /// The remittance advice names the document.
    Remittance {
        /// Which line of the advice, from 1.
        line: u16,
    },
    /// The document's number stands in the reference text.
    ReferenceText {
        /// The word as it stands there.
        found: String,
    },
    /// The amount equals what this item, and no other, takes.
    EqualAmount,
    /// It is the oldest due item that was left. Equal due dates go by issue date, then by number.
    OldestDue {
        /// Its due date; none while it is pending.
        due: Option<Date>,
        /// Whether another item was due on the same day, so that the issue date or the number decided.
        tie: bool,
    },
}

/// A rule, or a line of the advice, that settled nothing, and why.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PassedOver {
    /// The rule that passed.
    pub rule: Rule,
    /// Why.
    pub because: PassedOverBecause,
}

/// Why a rule settled nothing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PassedOverBecause {
    /// The advice names a document that has nothing open in this currency.
    NothingOpen {
        /// Which line of the advice, from 1.
        line: u16,
    },
    /// Neither advice nor text names an open document.
    NoReference,
    /// No single item equals the money.
    NoEqualAmount,
    /// Several items equal the money; none was chosen.
    Ambiguous {
        /// The first of them, at most 16, oldest due first.
        candidates: Vec<ItemKey>,
    },
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ByRule { evidence, .. } => evidence.fmt(f),
            Self::Instructed => f.write_str("as instructed"),
            Self::LinkedCreditNote => f.write_str("the credit note names this invoice"),
            Self::LeftAfterReturn => f.write_str("what is left after a part was returned"),
        }
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Remittance { line } => write!(f, "named on line {line} of the remittance advice"),
            Self::ReferenceText { found } => write!(f, "\"{found}\" stands in the reference"),
            Self::EqualAmount => f.write_str("the only item of exactly this amount"),
            Self::OldestDue { due, tie } => {
                match due {
                    Some(due) => write!(f, "oldest due, {due}")?,
                    None => f.write_str("nothing else is left, and its due date is pending")?,
                }
                f.write_str(if *tie { ", before others by issue date or number" } else { "" })
            }
        }
    }
}

impl fmt::Display for PassedOverBecause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NothingOpen { line } => write!(f, "line {line} of the advice names nothing that is open"),
            Self::NoReference => f.write_str("no open document is named"),
            Self::NoEqualAmount => f.write_str("no single item has exactly this amount"),
            Self::Ambiguous { candidates } => {
                let names: Vec<String> = candidates.iter().map(ToString::to_string).collect();
                write!(f, "several items have exactly this amount ({}), none was chosen", names.join(", "))
            }
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ByReference => "by reference",
            Self::ExactSingle => "exact amount",
            Self::OldestDueFirst => "oldest due first",
        })
    }
}
