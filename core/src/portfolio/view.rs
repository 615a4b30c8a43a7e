use serde::{Deserialize, Serialize};

use crate::calendar::{Date, UtcMicros};

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

    /// Whether something of these dates that was recorded at an instant counts.
    pub(crate) fn counts(&self, effective: Date, posting: Date, recorded: UtcMicros) -> bool {
        let day = match self.basis {
            Basis::Book => posting,
            Basis::Value => effective,
        };
        day <= self.as_of && self.known_at.is_none_or(|KnownAt::Recorded { at }| recorded <= at)
    }

    /// The same view as it was known at an instant.
    #[must_use]
    pub fn known_at(mut self, at: UtcMicros) -> Self {
        self.known_at = Some(KnownAt::Recorded { at });
        self
    }
}
