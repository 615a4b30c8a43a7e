use super::links::follow;
use super::{Anchor, Head, Record};
use crate::error::Result;
use crate::ledger::Ledger;
use crate::money::Currency;

/// What a log was found to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many records it has.
    pub records: usize,
    /// Where every stream ends, by name: the heads to anchor next.
    pub heads: Vec<Head>,
}

/// Checks a log: that every record is written in its one form, that every hash follows from the entry and what came
/// before it, that versions run from 1 without a gap, and that the anchored heads are met.
///
/// With [`Anchor::Ends`] nothing can be edited, removed, inserted, swapped or cut off without being found. This is the
/// check of immutability that GoBD (Rz. 58 and 59) asks the books to be able to pass.
///
/// # Errors
/// `hash_mismatch`, `sequence_gap`, `sequence_order`, `sequence_duplicate`, `sequence_fork`, `head_mismatch`: each with
/// stream, version and line, counted from 1 in records. `too_many` beyond ten million records. Those of the records
/// themselves, as they are read.
///
/// ```
/// use receivables::account::command::{IssueInvoice, OpenAccount};
/// use receivables::calendar::{UtcMicros, date};
/// use receivables::interchange::log::{Anchor, LogWriter, read_lines, verify, write_lines};
/// use receivables::ledger::Ledger;
/// use receivables::money::{Currency, money};
/// use receivables::terms::Terms;
///
/// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
/// let issued = date(2026, 3, 1)?;
/// let mut desk = ledger.desk(None, UtcMicros::start_of(issued));
/// let mut writer = LogWriter::new();
/// let mut log = write_lines(&writer.append(desk.handle(OpenAccount::new("C-1".parse()?, issued))?.appends())?);
/// let (number, customer, gross) = ("INV-1".parse()?, "C-1".parse()?, money("1190.00 EUR")?);
/// let invoice = IssueInvoice::new(number, customer, gross, issued, Terms::net(30));
/// log += &write_lines(&writer.append(desk.handle(invoice)?.appends())?);
/// let heads = writer.heads();                                         // anchor these elsewhere
///
/// assert_eq!(verify(read_lines(&log), Anchor::Ends(&heads))?.records, 2);
/// let edited = log.replace("1190.00", "1090.00");
/// assert_eq!(
///     verify(read_lines(&edited), Anchor::Ends(&heads)).unwrap_err().to_string(),
///     "hash_mismatch: account/C-1 version 2, line 2: the hash is not that of this entry after the ones before it; \
///      something was changed, go back to a copy that verifies",
/// );
/// let cut: String = log.split_inclusive('\n').take(1).collect();
/// assert_eq!(verify(read_lines(&cut), Anchor::Ends(&heads)).unwrap_err().code().as_str(), "head_mismatch");
/// # Ok::<(), receivables::Error>(())
/// ```
pub fn verify(records: impl IntoIterator<Item = Result<Record>>, anchor: Anchor<'_>) -> Result<Verified> {
    let (records, heads) = follow(records, &[], anchor, |_, _| Ok(()))?;
    Ok(Verified { records, heads })
}

/// Rebuilds a ledger from its log, which is checked as [`verify`] does it on the way.
///
/// # Errors
/// Those of [`verify`]; those of [`Ledger::new`]; `corrupt_stream` and `idempotency_conflict` for entries that are
/// bound correctly and can not have been decided, with the line as the error's field.
pub fn replay(
    entity: &str,
    base: Currency,
    records: impl IntoIterator<Item = Result<Record>>,
    anchor: Anchor<'_>,
) -> Result<Ledger> {
    let mut ledger = Ledger::new(entity, base)?;
    follow(records, &[], anchor, |line, record| apply(&mut ledger, line, &record))?;
    Ok(ledger)
}

pub(super) fn apply(ledger: &mut Ledger, line: usize, record: &Record) -> Result<()> {
    ledger.apply(record.entry()).map_err(|error| error.within(&format!("line {line}")))
}
