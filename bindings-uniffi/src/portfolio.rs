//! The portfolio: what it holds never changes, values that are attached to it may.

use std::sync::{Arc, PoisonError, RwLock};

use receivables::aging::{Aging, AgingLayout, Bridge, Buckets, Restatement};
use receivables::calendar::{Date as CalendarDate, Period as ReportPeriod, UtcMicros as UtcInstant};
use receivables::portfolio::{Basis, Portfolio as Columns, View as ReportView};

use crate::{Refused, answer};

/// Every item and every dated movement of a ledger, as they stood when it was made. They never change, so any number of
/// threads may ask it while the ledger goes on.
#[derive(Debug, uniffi::Object)]
pub struct Portfolio(RwLock<Arc<Columns>>);

impl Portfolio {
    pub(crate) fn of(columns: Columns) -> Arc<Self> {
        Arc::new(Self(RwLock::new(Arc::new(columns))))
    }

    pub(crate) fn now(&self) -> Arc<Columns> {
        // Attaching is one step, so a defect elsewhere leaves nothing half done.
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn change(&self, work: impl FnOnce(&mut Columns)) {
        work(Arc::make_mut(&mut self.0.write().unwrap_or_else(PoisonError::into_inner)));
    }
}

#[uniffi::export]
impl Portfolio {
    /// How many items there are, settled ones included.
    pub fn item_count(&self) -> Result<u64, Refused> {
        answer(|| Ok(u64::try_from(self.now().len()).unwrap_or(u64::MAX)))
    }

    /// The aging of everything the view sees: by account, credits apart.
    pub fn aging(&self, view: &ReportView, buckets: &Buckets) -> Result<Aging, Refused> {
        answer(|| self.now().aging(view, buckets))
    }

    /// The aging of everything the view sees, laid out as asked.
    pub fn aging_laid_out(&self, view: &ReportView, layout: &AgingLayout) -> Result<Aging, Refused> {
        answer(|| self.now().aging_laid_out(view, layout))
    }

    /// Explains what is open at the end of a period from what was open before it, by cause.
    pub fn bridge(&self, period: ReportPeriod, basis: Basis) -> Result<Bridge, Refused> {
        answer(|| self.now().bridge(period, basis))
    }

    /// What changed in the figures of a day since they were reported: `before` says when that was, and `after` until when
    /// something must have been recorded to be in the restated ones; none for everything there is.
    #[uniffi::method(default(after = None))]
    pub fn restatement(
        &self,
        as_of: CalendarDate,
        basis: Basis,
        before: UtcInstant,
        after: Option<UtcInstant>,
    ) -> Result<Restatement, Refused> {
        answer(|| self.now().restatement(as_of, basis, before, after))
    }
}
