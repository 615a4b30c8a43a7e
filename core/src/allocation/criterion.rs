use std::cmp::{Ordering, Reverse};
use std::fmt;

use serde::{Deserialize, Serialize};

use super::Target;
use crate::calendar::Date;

/// What may decide which of two debts is paid first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// What is due, its due date reached, before what is not.
    Due,
    /// The earlier due date; what is pending last.
    OldestDue,
    /// The earlier document.
    OldestIssued,
    /// The larger open amount.
    Largest,
    /// The smaller open amount.
    Smallest,
    /// The higher interest: the greater burden on the debtor.
    HighestRate,
    /// The agreed rank.
    Priority,
    /// What is secured less for the creditor.
    LeastSecured,
    /// What is secured better: the debtor frees his security.
    BestSecured,
    /// What was put into enforcement first, before what was not.
    Enforced,
    /// Of what is not due yet, what is secured less; what is due is equal.
    LeastSecuredOfNotDue,
}

impl Criterion {
    /// Which of two debts comes first on a day.
    pub(super) fn compare(self, one: &Target, other: &Target, day: Date) -> Ordering {
        let due = |target: &Target| target.due.is_some_and(|due| due <= day);
        match self {
            Self::Due => due(other).cmp(&due(one)),
            Self::OldestDue => one.due.unwrap_or(Date::MAX).cmp(&other.due.unwrap_or(Date::MAX)),
            Self::OldestIssued => one.issued.cmp(&other.issued),
            Self::Largest => other.open.cmp(&one.open),
            Self::Smallest => one.open.cmp(&other.open),
            Self::HighestRate => other.precedence.rate.cmp(&one.precedence.rate),
            Self::Priority => {
                let rank = |target: &Target| target.precedence.priority.unwrap_or(u16::MAX);
                rank(one).cmp(&rank(other))
            }
            Self::LeastSecured => one.precedence.security.cmp(&other.precedence.security),
            Self::BestSecured => Reverse(one.precedence.security).cmp(&Reverse(other.precedence.security)),
            Self::Enforced => {
                let since = |target: &Target| target.precedence.enforced.unwrap_or(Date::MAX);
                since(one).cmp(&since(other))
            }
            Self::LeastSecuredOfNotDue => {
                let security = |target: &Target| if due(target) { 0 } else { target.precedence.security };
                security(one).cmp(&security(other))
            }
        }
    }

    /// Whether paying one debt changes how others compare.
    pub(super) fn moves(self) -> bool {
        matches!(self, Self::Largest | Self::Smallest)
    }

    /// Whether the day plays a part.
    pub(super) fn is_dated(self) -> bool {
        matches!(self, Self::Due | Self::LeastSecuredOfNotDue)
    }
}

/// Which of two debts comes first by several criteria, and the one that decided; none where they are equal.
pub(super) fn decided(
    by: &[Criterion],
    one: &Target,
    other: &Target,
    day: Date,
) -> (Ordering, Option<Criterion>) {
    for criterion in by {
        let order = criterion.compare(one, other, day);
        if order != Ordering::Equal {
            return (order, Some(*criterion));
        }
    }
    (Ordering::Equal, None)
}

impl fmt::Display for Criterion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Due => "due before what is not due yet",
            Self::OldestDue => "due earlier",
            Self::OldestIssued => "older",
            Self::Largest => "larger",
            Self::Smallest => "smaller",
            Self::HighestRate => "bears more interest",
            Self::Priority => "ranks first by agreement",
            Self::LeastSecured | Self::LeastSecuredOfNotDue => "secured less",
            Self::BestSecured => "secured better",
            Self::Enforced => "put into enforcement first",
        })
    }
}
