use serde::{Deserialize, Serialize};

use super::Portfolio;
use crate::calendar::{Date, UtcMicros};
use crate::error::{Reason, Result};

/// What a report looks at: the state on a day, on one of two time axes, as it was known at some time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct View {
    /// The day, its end included.
    pub as_of: Date,
    /// Which date of an entry decides whether it counts.
    pub basis: Basis,
    /// Leaves out what was recorded later; none for everything there is.
    pub known_at: Option<KnownAt>,
}

/// The time axis of a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// By posting date: what the books say. The default for aging, control account and provision.
    Book,
    /// By effective date: what was so, whenever it was booked. Right for discounts, interest and behaviour.
    Value,
}

/// Until when something must have been recorded to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum KnownAt {
    /// Until that instant, included.
    Recorded {
        /// The instant.
        at: UtcMicros,
    },
    /// Until the books were closed through that day; the last time, where they were closed so more than once. It is
    /// exact: whatever came after a close was recorded later.
    Close {
        /// The day.
        through: Date,
    },
}

/// A view with the instant of its close looked up.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lens {
    pub(crate) as_of: Date,
    pub(crate) basis: Basis,
    /// The last instant that is known; none for everything there is.
    pub(crate) known: Option<UtcMicros>,
}

impl View {
    /// What the books say at the end of a day.
    pub fn book(as_of: Date) -> Self {
        Self { as_of, basis: Basis::Book, known_at: None }
    }

    /// What was so at the end of a day, whenever it was booked.
    pub fn value(as_of: Date) -> Self {
        Self { as_of, basis: Basis::Value, known_at: None }
    }

    /// The same view as it was known at an instant.
    #[must_use]
    pub fn known_at(mut self, at: UtcMicros) -> Self {
        self.known_at = Some(KnownAt::Recorded { at });
        self
    }

    /// The same view as it was known when the books were closed through a day.
    #[must_use]
    pub fn known_at_close(mut self, through: Date) -> Self {
        self.known_at = Some(KnownAt::Close { through });
        self
    }
}

impl Lens {
    /// Whether something of these dates that was recorded at an instant counts.
    pub(crate) fn counts(&self, effective: Date, posting: Date, recorded: UtcMicros) -> bool {
        let day = match self.basis {
            Basis::Book => posting,
            Basis::Value => effective,
        };
        day <= self.as_of && self.known.is_none_or(|at| recorded <= at)
    }
}

impl Portfolio {
    /// The view with the instant of its close looked up.
    ///
    /// # Errors
    /// `known_at_unavailable` where the books were not closed through that day.
    pub(crate) fn lens(&self, view: &View) -> Result<Lens> {
        let known = match view.known_at {
            None => None,
            Some(KnownAt::Recorded { at }) => Some(at),
            Some(KnownAt::Close { through }) => {
                let unknown = || {
                    let why = format!("the data knows no close of the books through {through}");
                    Reason::KnownAtUnavailable { why }
                };
                Some(*self.closes.get(&through).ok_or_else(unknown)?)
            }
        };
        Ok(Lens { as_of: view.as_of, basis: view.basis, known })
    }
}
