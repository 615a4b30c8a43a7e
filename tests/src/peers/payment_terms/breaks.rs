//! metasfresh's complex terms: percentages, each some days after a date of its own.
//!
//! | metasfresh | here |
//! |---|---|
//! | break of p percent, n days after the invoice date | percent of the total, n days |
//! | the last break | the remainder: it absorbs the rounding |
//! | a break after the order, the bill of lading, the arrival | from that milestone; pending where its day is not known |
//! | a break after the date of the letter of credit | baseline not built |

use receivables::money::Percent;
use receivables::terms::DateStep::Days;
use receivables::terms::{Baseline, Milestone, Share};
use serde_json::Value;

use super::super::words::Words;
use super::super::{Answer, Reason};
use super::Asked;
use super::asked::{forward, part, terms};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let breaks = words.list("breaks")?;
    let mut parts = Vec::with_capacity(breaks.len());
    for (at, one) in breaks.iter().enumerate() {
        let one = Words::of(one)?;
        let percent = Percent::from_decimal(one.decimal("percent")?)?;
        let due = vec![Days { days: forward("offset_days", one.count("offset_days")?)? }];
        let milestone = match one.text("reference")? {
            "invoice date" => None,
            "order date" => Some(Milestone::Order),
            "BL date" => Some(Milestone::Shipment),
            "ETA date" => Some(Milestone::GoodsReceipt),
            other => return Reason::BaselineNotBuilt.out(other),
        };
        one.finish()?;
        let last = at + 1 == breaks.len();
        let mut made = part(if last { Share::Remainder } else { Share::PercentOfTotal { percent } }, due);
        made.baseline = milestone.map(|milestone| Baseline::Milestone { milestone });
        parts.push(made);
    }
    let currency = words.currency("currency")?;
    let total = words.amount_or_none("total", currency)?;
    let date = words.date_or_none("invoice_date")?;
    words.remarks(&["order_date"]);
    words.finish()?;
    Asked { terms: terms(parts), date, total }.answer()
}
