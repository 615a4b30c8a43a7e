use serde::{Deserialize, Serialize};

use crate::account::Command;
use crate::authority::Authority;
use crate::calendar::UtcMicros;
use crate::digest::{Digest, canonical_json};
use crate::error::Result;
use crate::id::{Actor, CommandId};

/// A command, and who gave it, when, and for which version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// Names the command: sent again, it is answered again and done once.
    pub id: CommandId,
    /// The version of the stream the command was made for: that of its account, or the ledger's own.
    pub expected: Expected,
    /// When it is recorded, by the caller's clock. Never falls within a stream.
    pub recorded: UtcMicros,
    /// Who gave it.
    pub actor: Option<Actor>,
    /// Why it may post into days that are closed for the daily work, in the caller's words or codes, at most 4096 bytes;
    /// none where it does not. Kept with the entries where it was needed.
    #[serde(default)]
    pub period_override: Option<String>,
    /// Under which authority: his role, who agreed, and why. No part of the command's digest.
    #[serde(default)]
    pub authority: Option<Authority>,
    /// What is wanted.
    pub command: Command,
}

/// Which version of a stream a command was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Expected {
    /// Any: the command means the same whatever happened since. Right for receipts.
    Any,
    /// Exactly this one: anything that happened since refuses the command.
    Version {
        /// How many events the stream had.
        version: u64,
    },
}

impl Request {
    /// A command for any version, named by its own digest: the same content given twice is done once.
    ///
    /// # Errors
    /// `internal`.
    pub fn new(command: impl Into<Command>, recorded: UtcMicros) -> Result<Self> {
        let command = command.into();
        let id = CommandId::new(&digest(&command)?.to_string())?;
        let (expected, actor, authority, period_override) = (Expected::Any, None, None, None);
        Ok(Self { id, expected, recorded, actor, period_override, authority, command })
    }

    /// The digest of the command, by which a repeated one is known again.
    ///
    /// # Errors
    /// `internal`.
    pub fn digest(&self) -> Result<Digest> {
        digest(&self.command)
    }
}

fn digest(command: &Command) -> Result<Digest> {
    Ok(Digest::of(&canonical_json(command)?))
}
