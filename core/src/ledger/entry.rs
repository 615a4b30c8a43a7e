use serde::{Deserialize, Serialize};

use super::StreamId;
use crate::account::Event;
use crate::authority::Authority;
use crate::calendar::{Date, UtcMicros};
use crate::digest::Digest;
use crate::id::{Actor, CommandId};

/// The schema of entries this version writes.
pub const SCHEMA: u32 = 1;

/// One event as it is kept for ever: where it stands, what caused it, when it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The schema of this entry.
    pub schema: u32,
    /// The stream it stands in.
    pub stream: StreamId,
    /// Its place in the stream, from 1, without gaps.
    pub version: u64,
    /// The command that caused it.
    pub command: CommandId,
    /// The digest of that command.
    pub digest: Digest,
    /// When it was recorded.
    pub recorded: UtcMicros,
    /// The accounting date: Book views look at it.
    pub posting: Date,
    /// The day from which it counts: Value views look at it.
    pub effective: Date,
    /// Who caused it.
    pub actor: Option<Actor>,
    /// Under which authority, as it was stated.
    pub authority: Option<Authority>,
    /// What happened.
    pub event: Event,
}
