use serde::{Deserialize, Serialize};

use crate::account::StreamHead;
use crate::calendar::Date;

/// Closes the books through a day: nothing posts there any more, and no figure of the books up to that day changes until it
/// is reopened. What is late goes to the first day that is open and keeps its effective date.
///
/// The heads of all streams are kept with it, so that the books can be told again as they were known at the close
/// ([`crate::portfolio::KnownAt::Close`]). Whatever comes after it has to be recorded later than the close, and is not
/// decided from a ledger that has not seen it: store a close while nothing else is being written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosePeriod {
    /// The last day; not after the day on which it is recorded, and the day after. Where the rules have a period calendar,
    /// the end of one of its periods.
    pub through: Date,
    /// Where every stream stands, with the hashes of the log where there is one. Empty for where the ledger itself has
    /// them, without hashes.
    pub heads: Vec<StreamHead>,
    /// What of the closing checklist was left open, and who answers for that, at most 4096 bytes.
    pub acknowledged: Option<String>,
    /// Why, in the caller's words or codes, at most 4096 bytes.
    pub reason: Option<String>,
}

impl ClosePeriod {
    /// With what is needed; what is optional is absent.
    pub fn new(through: Date) -> Self {
        Self { through, heads: Vec::new(), acknowledged: None, reason: None }
    }
}
