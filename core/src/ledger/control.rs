use serde::{Deserialize, Serialize};

use super::{PeriodClose, Periods};
use crate::account::{Event, Stamp};
use crate::calendar::UtcMicros;

/// What the ledger keeps beside its accounts: what the events of its own stream add up to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Control {
    version: u64,
    last_recorded: Option<UtcMicros>,
    periods: Periods,
}

impl Control {
    /// How many events the ledger's own stream has.
    pub(super) fn version(&self) -> u64 {
        self.version
    }

    /// When the last of them was recorded.
    pub(super) fn last_recorded(&self) -> Option<UtcMicros> {
        self.last_recorded
    }

    /// Through which days the books are closed.
    pub(super) fn periods(&self) -> &Periods {
        &self.periods
    }

    /// The instant of the last close: whatever comes after it is recorded later.
    pub(super) fn barrier(&self) -> Option<UtcMicros> {
        self.periods.closes.last().map(|close| close.recorded)
    }

    /// Makes an event part of what the ledger keeps. Holds no business rule: it refuses only what can not have been
    /// decided, in a few words, and then leaves everything as it was.
    pub(super) fn apply(&mut self, event: &Event, stamp: Stamp) -> Result<(), String> {
        if stamp.version != self.version + 1 {
            return Err(format!("expected version {}", self.version + 1));
        }
        if let Some(last) = self.last_recorded.filter(|last| stamp.recorded < *last) {
            return Err(format!("recorded before the entry in front of it, at {last}"));
        }
        let Stamp { version, recorded, .. } = stamp;
        match event {
            Event::SoftLocked(event) => self.periods.soft_close(event.through),
            Event::Locked(event) => {
                self.periods.close(PeriodClose { through: event.through, recorded, version, reopened: None });
            }
            Event::Unlocked(event) => self.periods.reopen(event.through, recorded),
            // Both are kept in the log and change nothing.
            Event::Kept(_) | Event::Overridden(_) => {}
            _ => return Err(format!("{} is no event of the ledger", event.name())),
        }
        (self.version, self.last_recorded) = (version, Some(recorded));
        Ok(())
    }
}
