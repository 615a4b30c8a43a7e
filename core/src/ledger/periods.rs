use serde::{Deserialize, Serialize};

use crate::calendar::{Date, UtcMicros};

/// Through which days the books are closed. Closing is a watermark: every day up to it is closed, whatever periods there
/// are.
///
/// ```
/// use receivables::account::command::{ClosePeriod, IssueInvoice, OpenAccount};
/// use receivables::aging::Buckets;
/// use receivables::calendar::{UtcMicros, date};
/// use receivables::ledger::Ledger;
/// use receivables::money::{Currency, money};
/// use receivables::portfolio::View;
/// use receivables::terms::Terms;
///
/// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
/// let (opened, march) = (date(2026, 3, 1)?, date(2026, 3, 31)?);
/// let mut desk = ledger.desk(None, UtcMicros::start_of(opened));
/// let _ = desk.handle(OpenAccount::new("C-1".parse()?, opened))?;
/// let mut desk = ledger.desk(None, UtcMicros::start_of(date(2026, 4, 3)?));
/// let _ = desk.handle(ClosePeriod::new(march))?;
///
/// // An invoice of 30 March that comes on 7 April is booked in April and keeps its date.
/// let mut late = IssueInvoice::new("INV-1".parse()?, "C-1".parse()?, money("1190.00 EUR")?, date(2026, 3, 30)?, Terms::net(30));
/// let mut desk = ledger.desk(None, UtcMicros::start_of(date(2026, 4, 7)?));
/// let done = desk.handle(late.clone())?;
/// let entry = done.entries().next().expect("one entry");
/// assert_eq!((entry.effective, entry.posting), (date(2026, 3, 30)?, date(2026, 4, 1)?));
///
/// // Said to be booked in March, it is refused.
/// (late.invoice, late.posting) = ("INV-2".parse()?, Some(march));
/// assert_eq!(desk.handle(late).unwrap_err().code().as_str(), "period_closed");
///
/// let booked = View::book(march);
/// assert!(ledger.portfolio()?.aging(&booked, &Buckets::standard())?.totals.is_empty());
/// let known = View::value(march).known_at_close(march);                // by value date, as it was known at the close
/// assert!(ledger.portfolio()?.aging(&known, &Buckets::standard())?.totals.is_empty());
/// assert_eq!(ledger.periods().first_open(), Some(date(2026, 4, 1)?));
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Periods {
    /// The last day that is closed; none where no day is.
    pub closed_through: Option<Date>,
    /// The last day that is closed for the daily work: only who says why posts there. Later than `closed_through`; none
    /// where there is no such day.
    pub soft_closed_through: Option<Date>,
    /// Every close, in the order they were recorded, those that were reopened too.
    pub closes: Vec<PeriodClose>,
}

/// One close of the books.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodClose {
    /// The last day that was closed.
    pub through: Date,
    /// When it was recorded: what is known at the close is what was recorded until then.
    pub recorded: UtcMicros,
    /// The version of the ledger's own stream at which it stands; the heads stand right behind it.
    pub version: u64,
    /// When days of it were opened again, the first time; none as long as all of them are closed.
    pub reopened: Option<UtcMicros>,
}

impl Periods {
    /// The first day to which everybody posts; none where no day is closed in any way.
    pub fn first_open(&self) -> Option<Date> {
        self.first_open_to(false)
    }

    /// The first day to which a command posts that does, or does not, say why it posts into days closed for the daily
    /// work only.
    pub(super) fn first_open_to(&self, overrides: bool) -> Option<Date> {
        let closed = if overrides { self.closed_through } else { self.last_closed() };
        // After the last day there is, nothing is left to post to; the check of the draft then answers.
        closed.map(|last| last.plus_days(1).unwrap_or(Date::MAX))
    }

    /// The last day that is closed in any way.
    pub(super) fn last_closed(&self) -> Option<Date> {
        self.closed_through.max(self.soft_closed_through)
    }

    pub(super) fn soft_close(&mut self, through: Date) {
        self.soft_closed_through = Some(through);
        self.normalise();
    }

    pub(super) fn close(&mut self, close: PeriodClose) {
        self.closed_through = Some(close.through);
        self.closes.push(close);
        self.normalise();
    }

    /// Opens every day after `through`.
    pub(super) fn reopen(&mut self, through: Option<Date>, recorded: UtcMicros) {
        self.closed_through = self.closed_through.min(through);
        self.soft_closed_through = self.soft_closed_through.min(through);
        for close in self.closes.iter_mut().filter(|close| Some(close.through) > through) {
            close.reopened.get_or_insert(recorded);
        }
        self.normalise();
    }

    /// What is closed is not also closed for the daily work only.
    fn normalise(&mut self) {
        if self.soft_closed_through <= self.closed_through {
            self.soft_closed_through = None;
        }
    }
}
