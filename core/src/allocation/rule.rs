use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Criterion, Law};

/// One rule of cash application. Rules are tried in the order of the policy, each on what the ones before it left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Rule {
    /// The documents that the remittance advice names, line by line.
    Remittance,
    /// The documents that the reference text names for sure, in whatever spelling; never in part or with a wrong character.
    ReferenceText,
    /// The one open item that equals the money, with or without its discount. Several such items are ambiguous.
    ExactSingle,
    /// Everything that is open, where the money is all of it.
    WholeAccount,
    /// Everything that is past due, where the money is all of it.
    PastDue,
    /// Everything that is past due under the same terms, where the money is all of it.
    PastDueByTerms,
    /// The one set of open items that the money is the sum of. Several such sets are ambiguous.
    Combination,
    /// The oldest due item first, then by issue date and number, the last one in part.
    OldestDueFirst,
    /// The oldest document first, then by due date and number, the last one in part.
    OldestIssuedFirst,
    /// What has most open first, then as the oldest due.
    LargestFirst,
    /// What has least open first, then as the oldest due.
    SmallestFirst,
    /// What bears most interest first, then as the oldest due.
    HighestRateFirst,
    /// By the rank that was agreed, then as the oldest due.
    PriorityFirst,
    /// All open items in proportion to what they have open.
    ProRata,
    /// In the order that a law prescribes, what it holds to be equal in proportion.
    Statutory {
        /// Which law.
        law: Law,
    },
}

/// In which order a rule pays, and what it does with what is equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Order {
    /// What decides, the first first.
    pub(super) by: &'static [Criterion],
    /// Whether what is equal by all of them is paid in proportion; else by number.
    pub(super) in_proportion: bool,
    /// Whether what one claim consists of is paid together.
    pub(super) by_claim: bool,
}

impl Rule {
    /// Whether what [`super::Precedence`] says may decide.
    pub(crate) fn looks_at_precedence(self) -> bool {
        matches!(self, Self::HighestRateFirst | Self::PriorityFirst | Self::Statutory { .. })
    }

    /// In which order this rule pays; none where it looks for certain items.
    pub(super) fn order(self) -> Option<Order> {
        use Criterion::{HighestRate, Largest, OldestDue, OldestIssued, Priority, Smallest};
        let plain = |by| Some(Order { by, in_proportion: false, by_claim: false });
        match self {
            Self::Remittance
            | Self::ReferenceText
            | Self::ExactSingle
            | Self::WholeAccount
            | Self::PastDue
            | Self::PastDueByTerms
            | Self::Combination => None,
            Self::OldestDueFirst => plain(&[OldestDue, OldestIssued]),
            Self::OldestIssuedFirst => plain(&[OldestIssued, OldestDue]),
            Self::LargestFirst => plain(&[Largest, OldestDue, OldestIssued]),
            Self::SmallestFirst => plain(&[Smallest, OldestDue, OldestIssued]),
            Self::HighestRateFirst => plain(&[HighestRate, OldestDue, OldestIssued]),
            Self::PriorityFirst => plain(&[Priority, OldestDue, OldestIssued]),
            Self::ProRata => Some(Order { by: &[], in_proportion: true, by_claim: false }),
            Self::Statutory { law } => {
                Some(Order { by: law.order(), in_proportion: law.in_proportion(), by_claim: true })
            }
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Remittance => "by remittance advice",
            Self::ReferenceText => "by reference text",
            Self::ExactSingle => "exact amount",
            Self::WholeAccount => "whole account",
            Self::PastDue => "all past due",
            Self::PastDueByTerms => "past due under the same terms",
            Self::Combination => "combination",
            Self::OldestDueFirst => "oldest due first",
            Self::OldestIssuedFirst => "oldest document first",
            Self::LargestFirst => "largest first",
            Self::SmallestFirst => "smallest first",
            Self::HighestRateFirst => "highest rate first",
            Self::PriorityFirst => "agreed priority",
            Self::ProRata => "in proportion",
            Self::Statutory { law } => return law.fmt(f),
        })
    }
}
