//! What is booked: the entry of an event, line by line.
//!
//! | practice | here |
//! |---|---|
//! | an entry | the vouchers of the commands that the event is, put together by account |
//! | reinstating a debt before it is paid (US) | two vouchers, each with its lines |
//! | an account's name | a [`Chart`] over the roles: that of the event, see [`charts`] |
//!
//! A case names the event and its amounts, and leaves out what its practice takes for granted. So the adapter takes that:
//! a discount that no case states is 2/10 net 30, Skonto is German and has 19 % tax inside, a deposit is 30 % of what
//! follows (as in the cases about deposits), a factor advances 80 %.

mod charts;
mod events;

use receivables::Money;
use receivables::journal::{Chart, JournalEntry};
use serde_json::{Map, Value, json};

use super::words::Words;
use super::{Answer, Reason, Stop};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let event = words.text("event")?;
    let chart = charts::of(event);
    let vouchers = match event {
        "invoice" => events::invoice(&words)?,
        "receipt" => events::receipt(&words)?,
        "receipt with Skonto" => events::skonto(&words)?,
        "receipt with discount, gross method, no tax" => events::discount(&words)?,
        "credit note" => events::credit_note(&words)?,
        "write-off, allowance method" => events::write_off(&words)?,
        "direct write-off with VAT relief" => events::direct_write_off(&words)?,
        "recovery after write-off (US)" => {
            let vouchers = events::recovery(&words, true)?;
            words.finish()?;
            let lines: Result<Vec<_>, Stop> =
                vouchers.iter().map(|voucher| netted(std::slice::from_ref(voucher), &chart)).collect();
            return said(&lines?.concat());
        }
        "recovery after write-off (IFRS)" => events::recovery(&words, false)?,
        "deposit invoice paid" => events::deposit(&words)?,
        "final invoice after deposit" => events::final_invoice(&words)?,
        "overpayment" => events::overpayment(&words)?,
        "returned payment with fee" => events::returned(&words)?,
        "chargeback lost" => events::chargeback_lost(&words)?,
        "tolerance write-off" => events::difference(&words)?,
        "statutory recovery sum" => events::lump_sum(&words)?,
        "revaluation" => events::revaluation(&words)?,
        "cash sale rounding" => events::cash_sale(&words)?,
        "customer pays factor, recourse" => events::factor_paid(&words)?,
        "unidentified receipt" => events::unidentified(&words)?,
        "credit balance remitted to state" => events::remitted(&words)?,
        "split payment (PL/IT)" => events::split_payment(&words)?,
        "receipt after discount period, net method" => {
            return Reason::BookingNotBuilt.out("invoices booked less a discount that is not taken yet");
        }
        "provision" => return Reason::BookingNotBuilt.out("what is provided for losses to come"),
        "sale to factor, non-recourse" => {
            return Reason::BookingNotBuilt.out("a factor's fee before the factor settles");
        }
        other => return Reason::GivenNotUnderstood.out(other),
    };
    words.finish()?;
    said(&netted(&vouchers, &chart)?)
}

/// What vouchers come to by account, in base currency.
fn netted(vouchers: &[JournalEntry], chart: &Chart) -> Result<Vec<(String, Money)>, Stop> {
    let mut sums: Vec<(String, Money)> = Vec::new();
    for line in vouchers.iter().flat_map(|voucher| &voucher.lines) {
        let account = chart.account(line)?;
        match sums.iter_mut().find(|(known, _)| known == account) {
            Some((_, sum)) => *sum = sum.plus(line.base)?,
            None => sums.push((account.to_owned(), line.base)),
        }
    }
    sums.retain(|(_, sum)| !sum.is_zero());
    Ok(sums)
}

/// An entry in the words of the cases.
fn said(lines: &[(String, Money)]) -> Answer {
    let mut sum: Option<Money> = None;
    let mut said = Vec::with_capacity(lines.len());
    for (account, amount) in lines {
        sum = Some(sum.map_or(Ok(*amount), |sum| sum.plus(*amount))?);
        let side = if amount.is_negative() { "Cr" } else { "Dr" };
        let line = [("side", side), ("account", account)].map(|(name, text)| (name.to_owned(), json!(text)));
        let mut line = Map::from_iter(line);
        line.insert("amount".to_owned(), json!(amount.abs().amount_text()));
        said.push(Value::Object(line));
    }
    Ok(json!({ "lines": said, "balanced": sum.is_some_and(Money::is_zero) }))
}
