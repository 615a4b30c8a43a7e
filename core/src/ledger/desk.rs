use super::{Ledger, Outcome, Request, Rules};
use crate::account::Command;
use crate::authority::Authority;
use crate::calendar::UtcMicros;
use crate::error::Result;
use crate::id::Actor;

/// A ledger with the rules, the actor and the instant that a run of commands has in common.
///
/// There is no clock inside: the instant is the one the desk was opened with.
#[derive(Debug)]
pub struct Desk<'a> {
    ledger: &'a mut Ledger,
    rules: Rules,
    actor: Option<Actor>,
    authority: Option<Authority>,
    recorded: UtcMicros,
    period_override: Option<String>,
}

impl Ledger {
    /// Opens a desk at which commands are given without repeating who and when, under the standard rules.
    pub fn desk(&mut self, actor: Option<Actor>, recorded: UtcMicros) -> Desk<'_> {
        let (rules, authority, period_override) = (Rules::standard(), None, None);
        Desk { ledger: self, rules, actor, authority, recorded, period_override }
    }
}

impl Desk<'_> {
    /// The same desk under other rules.
    #[must_use]
    pub fn under(mut self, rules: Rules) -> Self {
        self.rules = rules;
        self
    }

    /// The same desk, with the reason why its commands may post into days that are closed for the daily work.
    #[must_use]
    pub fn overriding(mut self, reason: &str) -> Self {
        self.period_override = Some(reason.to_owned());
        self
    }

    /// The same desk, its commands given under an authority.
    #[must_use]
    pub fn with(mut self, authority: Authority) -> Self {
        self.authority = Some(authority);
        self
    }

    /// Decides a command and makes it part of the ledger. The command is named by its own content, so the same content
    /// given twice is done once: to match, undo and match the same amounts again, give a [`Request`] its own id.
    ///
    /// # Errors
    /// Whatever refuses the command; the ledger is then as it was.
    pub fn handle(&mut self, command: impl Into<Command>) -> Result<Outcome> {
        let mut request = Request::new(command, self.recorded)?;
        request.actor.clone_from(&self.actor);
        request.period_override.clone_from(&self.period_override);
        request.authority.clone_from(&self.authority);
        self.ledger.handle(&self.rules, &request)
    }
}
