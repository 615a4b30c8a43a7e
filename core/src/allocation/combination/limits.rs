use serde::{Deserialize, Serialize};

/// How far a search for combinations may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SearchLimits {
    /// How many steps it may take, at most [`SearchLimits::MOST_STEPS`]. A step is about one operation on a machine word,
    /// and counted alike on every machine.
    pub steps: u64,
    /// How many bytes its tables may take at once, at most [`SearchLimits::MOST_BYTES`].
    pub bytes: u64,
}

impl SearchLimits {
    /// The most steps that can be asked for; minutes of work.
    pub const MOST_STEPS: u64 = 1_000_000_000_000;
    /// The most bytes that can be asked for: 4 GiB.
    pub const MOST_BYTES: u64 = 1 << 32;

    /// 200 million steps, some tenths of a second, and 64 MiB.
    pub fn standard() -> Self {
        Self { steps: 200_000_000, bytes: 64 << 20 }
    }

    /// The same, no further than what can be asked for.
    pub(super) fn bounded(self) -> Self {
        Self { steps: self.steps.min(Self::MOST_STEPS), bytes: self.bytes.min(Self::MOST_BYTES) }
    }
}

impl Default for SearchLimits {
    fn default() -> Self {
        Self::standard()
    }
}

/// The steps that were taken, and how many may be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Steps {
    used: u64,
    limit: u64,
}

/// The limit is reached: what was asked for is not taken.
#[derive(Debug, Clone, Copy)]
pub(super) struct LimitReached;

impl Steps {
    pub(super) fn new(limit: u64) -> Self {
        Self { used: 0, limit }
    }

    pub(super) fn used(&self) -> u64 {
        self.used
    }

    pub(super) fn left(&self) -> u64 {
        self.limit.saturating_sub(self.used)
    }

    /// Takes so many steps, or none of them.
    pub(super) fn take(&mut self, steps: u64) -> Result<(), LimitReached> {
        if steps > self.left() {
            return Err(LimitReached);
        }
        self.used += steps;
        Ok(())
    }

    /// Lets a piece of work have at most so many of what is left.
    pub(super) fn within<T>(&mut self, most: u64, work: impl FnOnce(&mut Self) -> T) -> T {
        let mut part = Self { used: self.used, limit: self.used.saturating_add(most).min(self.limit) };
        let made = work(&mut part);
        self.used = part.used;
        made
    }
}
