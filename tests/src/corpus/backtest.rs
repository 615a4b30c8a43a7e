//! The back-test of a case: what other policies would have done with the receipts of its log.

use receivables::Result as Answered;
use receivables::backtest::{Backtest, BacktestOptions};
use receivables::interchange::json::to_json;
use receivables::interchange::log::{Log, Record};
use receivables::ledger::Ledger;
use serde_json::{Map, Value};

use super::{Wrong, part};

/// The back-test of the whole log.
pub(super) fn report(
    ledger: &Ledger,
    log: &Log,
    asked: &Map<String, Value>,
) -> Result<Answered<String>, Wrong> {
    let options: BacktestOptions = part(asked, "options")?;
    let entries = log.records().iter().map(Record::entry);
    let tested = Backtest::of(ledger.entity(), ledger.base(), entries, &options);
    Ok(tested.and_then(|tested| to_json(&tested)))
}
