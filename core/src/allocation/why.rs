use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Criterion, ItemKey, Rule};
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
    /// The money equals everything that is open.
    WholeAccount,
    /// The money equals everything that is past due.
    PastDue,
    /// The money equals everything that is past due under the same terms.
    PastDueByTerms {
        /// The oldest due date among them.
        due: Date,
    },
    /// The only set of items that the money is the sum of.
    Combination {
        /// How many items it has.
        items: u16,
    },
    /// It came first in the order of the rule.
    First {
        /// What set it apart from the next; none where nothing else was left.
        by: Option<Criterion>,
    },
    /// Its share: nothing sets it apart from others.
    Share {
        /// Among how many the money was shared.
        of: u32,
    },
    /// It belongs to a debt that was found, and comes before it.
    Inside {
        /// The debt.
        debt: ItemKey,
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
    /// The text names no open document.
    NoReference,
    /// The payer kept something on a line of the advice for a reason that is not accepted, or kept too much.
    DeductionNotAccepted {
        /// Which line of the advice, from 1.
        line: u16,
    },
    /// The money is not the sum of what the rule looks at.
    OtherTotal,
    /// No set of items has this sum, and that is proved.
    NoCombination,
    /// The search for a combination ended before it was complete.
    SearchLimit {
        /// How many steps it took.
        steps: u64,
    },
    /// Several sets of items have this sum; none was chosen.
    SeveralCombinations {
        /// The first of them, at most 16.
        sets: Vec<Vec<ItemKey>>,
        /// Whether these are all.
        complete: bool,
    },
    /// No single item equals the money.
    NoEqualAmount,
    /// Several items equal the money; none was chosen.
    Ambiguous {
        /// The first of them, at most 16, oldest due first.
        candidates: Vec<ItemKey>,
    },
}

impl Why {
    /// The line of the remittance advice that names it; none where another rule found it.
    pub(crate) fn advice_line(&self) -> Option<u16> {
        match self {
            Self::ByRule { evidence: Evidence::Remittance { line }, .. } => Some(*line),
            _ => None,
        }
    }
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
            Self::WholeAccount => f.write_str("the money is everything that is open"),
            Self::PastDue => f.write_str("the money is everything that is past due"),
            Self::PastDueByTerms { due } => {
                write!(f, "the money is everything past due under the same terms, since {due}")
            }
            Self::Combination { items } => {
                write!(f, "one of the only {items} items that add up to the money")
            }
            Self::First { by: Some(by) } => by.fmt(f),
            Self::First { by: None } => f.write_str("the only one left"),
            Self::Share { of } => write!(f, "its share among {of} that are equal"),
            Self::Inside { debt } => write!(f, "belongs to {debt}, and comes before it"),
        }
    }
}

impl fmt::Display for PassedOverBecause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NothingOpen { line } => write!(f, "line {line} of the advice names nothing that is open"),
            Self::NoReference => f.write_str("no open document is named"),
            Self::NoEqualAmount => f.write_str("no single item has exactly this amount"),
            Self::DeductionNotAccepted { line } => {
                write!(f, "the deduction on line {line} of the advice is not accepted, it stays open")
            }
            Self::OtherTotal => f.write_str("the money is not the sum of these items"),
            Self::NoCombination => f.write_str("no items add up to the money"),
            Self::SearchLimit { steps } => {
                write!(
                    f,
                    "the search for items that add up to the money ended at its limit, after {steps} steps"
                )
            }
            Self::SeveralCombinations { sets, complete } => {
                let names =
                    |set: &Vec<ItemKey>| set.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ");
                let sets: Vec<String> = sets.iter().map(names).collect();
                let more = if *complete { "" } else { ", and more" };
                write!(
                    f,
                    "several sets of items add up to the money ({}{more}), none was chosen",
                    sets.join("; ")
                )
            }
            Self::Ambiguous { candidates } => {
                let names: Vec<String> = candidates.iter().map(ToString::to_string).collect();
                write!(f, "several items have exactly this amount ({}), none was chosen", names.join(", "))
            }
        }
    }
}
