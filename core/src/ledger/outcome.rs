use serde::{Deserialize, Serialize};

use super::{Entry, StreamId};

/// What became of a command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[must_use = "the entries are kept nowhere but where you store them"]
pub enum Outcome {
    /// It happened: store all of these, or none.
    Accepted {
        /// What to append to which stream.
        appends: Vec<Append>,
    },
    /// It had happened before: there is nothing to store.
    Already {
        /// Where its entries stand.
        spans: Vec<Span>,
    },
}

/// Entries to append to one stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Append {
    /// The stream.
    pub stream: StreamId,
    /// The version the stream must have when they are appended; 0 for a new one.
    pub expected: u64,
    /// The entries, in order.
    pub entries: Vec<Entry>,
}

/// A run of entries in one stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// The stream.
    pub stream: StreamId,
    /// The version of the first entry.
    pub first: u64,
    /// The version of the last entry.
    pub last: u64,
}

impl Outcome {
    /// What to store; nothing where the command had been done before.
    pub fn appends(&self) -> &[Append] {
        match self {
            Self::Accepted { appends } => appends,
            Self::Already { .. } => &[],
        }
    }

    /// Every entry to store, stream by stream.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.appends().iter().flat_map(|append| &append.entries)
    }
}
