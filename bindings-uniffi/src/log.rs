//! The log and snapshots of the ledger it makes up.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use receivables::backtest::{Backtest, BacktestOptions};
use receivables::interchange::log::{
    self, Head, Log as Records, Record, Snapshot as Saved, read_binary, read_lines, write_binary, write_lines,
};
use receivables::ledger::{Entry, Outcome};
use receivables::money::Currency;

use crate::{Directory, Refused, answer};

/// The entries of a ledger, each bound by its hash to everything before it in its stream, so that a change is seen.
///
/// Add every outcome and store what comes back. A log that is read is checked: what was edited, removed, inserted or
/// swapped is refused with `hash_mismatch`, `sequence_gap` and the like, and `context` says where (`stream`, `version`,
/// `line`). That its end was cut off shows only against heads that were kept elsewhere: `verify`.
#[derive(Debug, uniffi::Object)]
pub struct Log(Mutex<Records>);

impl Log {
    fn of(records: Records) -> Arc<Self> {
        Arc::new(Self(Mutex::new(records)))
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, Records> {
        // An append that is refused or cut short has added nothing yet.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[uniffi::export]
impl Log {
    /// An empty log.
    #[uniffi::constructor]
    pub fn new() -> Result<Arc<Self>, Refused> {
        answer(|| Ok(Self::of(Records::new())))
    }

    /// A log that goes on where another ends, and holds only what comes after.
    #[uniffi::constructor]
    pub fn after(heads: Vec<Head>) -> Result<Arc<Self>, Refused> {
        answer(|| Ok(Self::of(Records::after(heads))))
    }

    /// Reads and checks a log in its text form. Where it is not a whole one, `after` says behind which heads it begins.
    #[uniffi::constructor(default(after = []))]
    pub fn from_text(text: &str, after: Vec<Head>) -> Result<Arc<Self>, Refused> {
        answer(|| Records::read_from(read_lines(text), after).map(Self::of))
    }

    /// Reads and checks a log in its binary form. Where it is not a whole one, `after` says behind which heads it begins.
    #[uniffi::constructor(default(after = []))]
    pub fn from_bytes(bytes: Vec<u8>, after: Vec<Head>) -> Result<Arc<Self>, Refused> {
        answer(|| Records::read_from(read_binary(&bytes)?, after).map(Self::of))
    }

    /// Adds what was decided, all of it or nothing, and answers the new lines of the text form, to be stored.
    pub fn append(&self, outcome: &Outcome) -> Result<String, Refused> {
        answer(|| Ok(write_lines(self.lock().append(outcome.appends())?)))
    }

    /// The text form: one record a line, each line ended.
    pub fn to_text(&self) -> Result<String, Refused> {
        answer(|| Ok(write_lines(self.lock().records())))
    }

    /// The binary form: the same records and hashes in fewer bytes.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Refused> {
        answer(|| write_binary(self.lock().records()))
    }

    /// How many entries it has.
    pub fn entry_count(&self) -> Result<u64, Refused> {
        answer(|| Ok(u64::try_from(self.lock().records().len()).unwrap_or(u64::MAX)))
    }

    /// Every entry, in the order in which it was stored.
    pub fn entries(&self) -> Result<Vec<Entry>, Refused> {
        answer(|| Ok(self.lock().records().iter().map(|record| record.entry().clone()).collect()))
    }

    /// Where every stream stands, by name. Keep them where whoever could change the log can not change them.
    pub fn heads(&self) -> Result<Vec<Head>, Refused> {
        answer(|| Ok(self.lock().heads()))
    }

    /// Holds the log against heads that were kept: those at which it must end exactly, and those of any earlier days that
    /// it must have passed through. `head_mismatch` where it does not.
    #[uniffi::method(default(ends = None, passes = None))]
    pub fn verify(&self, ends: Option<Vec<Head>>, passes: Option<Vec<Head>>) -> Result<(), Refused> {
        answer(|| self.lock().verify(ends.as_deref(), passes.as_deref()))
    }

    /// What allocation policies would have done with the receipts of some days, beside what was really done, each judged by what
    /// the money settles at the end of the log. The log is a whole one; no receipt is planned on what was recorded later.
    pub fn backtest(
        &self,
        entity: &str,
        base: Currency,
        options: &BacktestOptions,
    ) -> Result<Backtest, Refused> {
        answer(|| {
            let log = self.lock();
            Backtest::of(entity, base, log.records().iter().map(Record::entry), options)
        })
    }
}

/// A ledger as it was at certain heads of its log, so that only what came after has to be replayed.
///
/// It saves time and proves nothing: the log is what is kept. One that does not fit (of another version of the library,
/// damaged) is refused, and replaying the log gives the same ledger.
#[derive(Debug, uniffi::Object)]
pub struct Snapshot(Saved);

impl Snapshot {
    pub(crate) fn of(saved: Saved) -> Arc<Self> {
        Arc::new(Self(saved))
    }

    pub(crate) fn saved(&self) -> Saved {
        self.0.clone()
    }
}

#[uniffi::export]
impl Snapshot {
    /// Reads what `toBytes` wrote.
    #[uniffi::constructor]
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Arc<Self>, Refused> {
        answer(|| Saved::from_bytes(&bytes).map(Self::of))
    }

    /// The snapshot as bytes.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Refused> {
        answer(|| self.0.to_bytes())
    }

    /// Where the streams stood, by name.
    pub fn heads(&self) -> Result<Vec<Head>, Refused> {
        answer(|| Ok(self.0.heads().to_vec()))
    }

    /// Holds the snapshot against its whole log: it must be what replaying up to its heads gives, else
    /// `snapshot_mismatch`.
    pub fn check(&self, log: &Log) -> Result<(), Refused> {
        answer(|| self.0.check(log.lock().read()))
    }
}

/// Reads the side record that holds the personal data: one customer a line, none twice.
#[uniffi::export]
pub fn directory_from_lines(text: &str) -> Result<Arc<Directory>, Refused> {
    answer(|| log::directory_from_lines(text).map(Directory::of))
}

/// Writes the side record: one customer a line, by id.
#[uniffi::export]
pub fn directory_to_lines(directory: &Directory) -> Result<String, Refused> {
    answer(|| directory.with(log::directory_to_lines))
}
