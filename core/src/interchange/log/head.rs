use serde::{Deserialize, Serialize};

use super::Hash;
use crate::ledger::StreamId;

/// Where a stream stands: its version, and the hash that stands for everything up to it.
///
/// Keep heads where whoever could change the log can not change them: with the auditor, in the minutes, in a
/// timestamped mail. A chain alone does not show that its end is missing.
///
/// ```
/// use receivables::interchange::json::{from_json, to_json};
/// use receivables::interchange::log::{Hash, Head};
/// let stream = "account/C-1".parse()?;
/// let head = Head { hash: Hash::start(&stream), stream, version: 0 };
/// assert_eq!(
///     to_json(&head)?,
///     r#"{"stream":"account/C-1","version":0,"hash":"664936992a8cabcd50f38a029d60e1ea63464d79ce80c10c33f6d49cefcf7c0b"}"#,
/// );
/// assert_eq!(from_json::<Head>(&to_json(&head)?)?, head);
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The stream.
    pub stream: StreamId,
    /// How many entries it has.
    pub version: u64,
    /// The hash of the last of them; of the stream's name where there is none.
    pub hash: Hash,
}

impl Head {
    /// A stream before its first entry.
    pub(super) fn start(stream: StreamId) -> Self {
        Self { hash: Hash::start(&stream), stream, version: 0 }
    }
}

/// The heads that a log is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor<'h> {
    /// None is known. What was changed within the log is found; that its end was cut off or rewritten is not.
    Unknown,
    /// The log ends exactly here: every stream with its head, and no other stream.
    Ends(&'h [Head]),
    /// The log passed through here and may have grown since: heads of any number of earlier days.
    Passes(&'h [Head]),
}
