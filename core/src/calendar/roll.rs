use serde::{Deserialize, Serialize};

/// Where a day goes that is no business day. A business day stays where it is.
///
/// The four conventions of the ISDA definitions (2006, section 4.12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Roll {
    /// The next business day. What § 193 BGB makes of a due date on a Saturday, a Sunday or a holiday.
    Following,
    /// The next business day, unless it lies in another month: then the one before.
    ModifiedFollowing,
    /// The business day before.
    Preceding,
    /// The business day before, unless it lies in another month: then the next one.
    ModifiedPreceding,
}
