use serde::{Deserialize, Serialize};

use super::DutyPart;
use crate::calendar::UtcMicros;
use crate::error::{Error, Reason, Result};
use crate::id::{Actor, ReasonCode, RoleName};

/// The most approvals that one command carries.
pub const APPROVALS_LIMIT: usize = 16;

/// Under which authority a command is given, as the caller states it. It is stored with what happens, so that anybody
/// can see later who decided and who agreed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// The role in which the actor acts.
    pub role: RoleName,
    /// For whom he acts, where it is by delegation.
    #[serde(default)]
    pub on_behalf_of: Option<Actor>,
    /// Who else agreed.
    #[serde(default)]
    pub approvals: Vec<Approval>,
    /// Why, as one of the caller's codes.
    #[serde(default)]
    pub reason_code: Option<ReasonCode>,
}

/// That somebody else agreed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// Who.
    pub by: Actor,
    /// In which role.
    pub role: RoleName,
    /// For whom he acted, where it was by delegation.
    #[serde(default)]
    pub on_behalf_of: Option<Actor>,
    /// When: not after the command was recorded.
    pub at: UtcMicros,
}

impl Authority {
    /// The authority of a role of one's own, without approvals and without a reason code.
    pub fn of(role: RoleName) -> Self {
        Self { role, on_behalf_of: None, approvals: Vec::new(), reason_code: None }
    }

    /// Everybody who has part in what an actor does under an authority: he and whom he acts for do it, those who agreed
    /// and whom they acted for approve it.
    pub(crate) fn persons<'a>(
        actor: &'a Actor,
        authority: Option<&'a Self>,
    ) -> impl Iterator<Item = (&'a Actor, DutyPart)> {
        let makers = std::iter::once(actor).chain(authority.and_then(|stated| stated.on_behalf_of.as_ref()));
        let approvals = authority.into_iter().flat_map(|stated| &stated.approvals);
        let checkers = approvals.flat_map(Approval::persons);
        makers
            .map(|person| (person, DutyPart::Acts))
            .chain(checkers.map(|person| (person, DutyPart::Approves)))
    }

    /// Refuses more approvals than are kept.
    pub(crate) fn check(&self) -> Result<()> {
        let (count, limit) = (self.approvals.len(), APPROVALS_LIMIT);
        if count > limit {
            return Err(Error::from(Reason::TooMany { what: "approvals".to_owned(), count, limit })
                .within("authority.approvals"));
        }
        Ok(())
    }
}

impl Approval {
    /// Everybody whose decision the approval is: who gave it, and for whom.
    pub(crate) fn persons(&self) -> impl Iterator<Item = &Actor> {
        std::iter::once(&self.by).chain(&self.on_behalf_of)
    }
}
