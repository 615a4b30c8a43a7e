use serde::{Deserialize, Serialize};

/// How what a policy does with a receipt compares with what the money settles in the end.
///
/// Items are compared by the debt they belong to, money by how much of the receipt each takes, and beside that the discount
/// and the differences that are given with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatchVerdict {
    /// It settles the same items with the same amounts, discounts and differences.
    Matched,
    /// What it settles is right, but the money settles more in the end, or with more discount.
    PartlyMatched,
    /// Something that it settles goes beyond what the money settles in the end: another item, more of an item, or more
    /// discount or difference; or an open credit that it uses beside the money settles what it does not in the end. Only
    /// what goes beyond counts as wrong money.
    Wrong,
    /// It leaves all the money, which settles something in the end.
    Missed,
    /// It leaves all the money, which settles nothing in the end either.
    RightlyLeft,
}

impl MatchVerdict {
    /// Every verdict, the best first.
    pub const ALL: [Self; 5] =
        [Self::Matched, Self::PartlyMatched, Self::Wrong, Self::Missed, Self::RightlyLeft];

    /// The verdict as tables write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Matched => "matched",
            Self::PartlyMatched => "partly matched",
            Self::Wrong => "wrong",
            Self::Missed => "missed",
            Self::RightlyLeft => "rightly left",
        }
    }
}
