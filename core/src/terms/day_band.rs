use serde::{Deserialize, Serialize};

/// One band of day limits: what falls due when, for documents until that day of the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayBand {
    /// The last day of the month that the band takes, 1 to 31. The last band says 31.
    pub until: u8,
    /// Months from the month of the document, 0 to 120.
    pub months: u16,
    /// The day of that month, 1 to 31, or its last one where the month is shorter.
    pub day: u8,
}
