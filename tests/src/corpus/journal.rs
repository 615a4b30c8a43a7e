//! The books of a case: what its log is booked as, and that the control accounts tie.

use receivables::Result as Answered;
use receivables::calendar::Date;
use receivables::interchange::json::to_json;
use receivables::interchange::log::{Log, Record};
use receivables::journal::{Journal, PostingPolicy};
use receivables::ledger::Ledger;
use serde_json::{Map, Value};

use super::{Wrong, part};

/// The vouchers of the whole log, its trial balance and its proof at the end of a day. Every entry of it balances, or there
/// is no journal.
pub(super) fn report(
    ledger: &Ledger,
    log: &Log,
    asked: &Map<String, Value>,
) -> Result<Answered<String>, Wrong> {
    let as_of: Date = part(asked, "as_of")?;
    let policy =
        if asked.contains_key("policy") { part(asked, "policy")? } else { PostingPolicy::standard() };
    Ok(written(ledger, log, policy, as_of))
}

fn written(ledger: &Ledger, log: &Log, policy: PostingPolicy, as_of: Date) -> Answered<String> {
    let entries = log.records().iter().map(Record::entry);
    let journal = Journal::of(ledger.entity(), ledger.base(), entries, policy)?;
    let vouchers = to_json(&journal.vouchers()?)?;
    let (balance, proof) = (to_json(&journal.trial_balance(as_of)?)?, to_json(&journal.proof(as_of)?)?);
    Ok(format!(r#"{{"vouchers":{vouchers},"trial_balance":{balance},"proof":{proof}}}"#))
}
