use serde::{Deserialize, Serialize};

/// Where a day goes that is no business day. A business day stays where it is.
///
/// The first four and the nearest day are those of the ISDA definitions (2006, section 4.12).
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
    /// The nearest business day; the later one where two are as near: Saturday goes to Friday, Sunday to Monday.
    Nearest,
    /// The next business day, unless it lies in another month or beyond the 15th that the day does not lie beyond:
    /// then the one before.
    HalfMonthModifiedFollowing,
}
