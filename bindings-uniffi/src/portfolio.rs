//! The portfolio, which never changes.

use std::sync::Arc;

use receivables::aging::{Aging, Buckets};
use receivables::portfolio::{Portfolio as Columns, View as ReportView};

use crate::{Refused, answer};

/// Every item and every dated movement of a ledger, as they stood when it was made. It never changes, so any number of
/// threads may ask it while the ledger goes on.
#[derive(Debug, uniffi::Object)]
pub struct Portfolio(Columns);

impl Portfolio {
    pub(crate) fn of(columns: Columns) -> Arc<Self> {
        Arc::new(Self(columns))
    }
}

#[uniffi::export]
impl Portfolio {
    /// How many items there are, settled ones included.
    pub fn item_count(&self) -> Result<u64, Refused> {
        answer(|| Ok(u64::try_from(self.0.len()).unwrap_or(u64::MAX)))
    }

    /// The aging of everything the view sees.
    pub fn aging(&self, view: &ReportView, buckets: &Buckets) -> Result<Aging, Refused> {
        answer(|| self.0.aging(view, buckets))
    }
}
