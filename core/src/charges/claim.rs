use serde::{Deserialize, Serialize};

use super::policy::{amount_not_negative, not_too_many};
use crate::calendar::{Date, in_order};
use crate::error::{Error, Result};
use crate::money::{Money, same_currency};

/// A claim that fell due: how much of it was open from which day on.
///
/// ```
/// use receivables::calendar::date;
/// use receivables::charges::Claim;
/// use receivables::money::money;
/// // 1,000.00 due on 31 March, of which 400.00 were paid on 15 April: that day still bears interest on all of it.
/// let claim = Claim::new(date(2026, 3, 31)?, money("1000.00 EUR")?)?.paid(date(2026, 4, 15)?, money("400.00 EUR")?)?;
/// assert_eq!(claim.open_on(date(2026, 4, 15)?), Some(money("1000.00 EUR")?));
/// assert_eq!(claim.open_on(date(2026, 4, 16)?), Some(money("600.00 EUR")?));
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// The day it fell due. Interest runs from the day after.
    pub due: Date,
    /// What bears interest, in order of the days from which it does. Each holds until the next one.
    pub segments: Vec<Segment>,
}

/// What bears interest from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Segment {
    /// The first day that bears interest on it.
    pub from: Date,
    /// Not below zero; the same currency throughout a claim.
    pub principal: Money,
}

impl Claim {
    /// A claim of which all was open when it fell due.
    ///
    /// # Errors
    /// `date_out_of_range` where no day follows the due date.
    pub fn new(due: Date, open: Money) -> Result<Self> {
        let from = due.plus_days(1)?;
        Ok(Self { due, segments: vec![Segment { from, principal: open }] })
    }

    /// The claim after a payment, given in order of the days. The day of payment bears interest on what was open before.
    ///
    /// # Errors
    /// `date_order` for a payment before the due date or before the last one, `currency_mismatch`, `amount_negative` for
    /// more than is open.
    pub fn paid(mut self, on: Date, amount: Money) -> Result<Self> {
        if let Some(last) = self.segments.last().copied() {
            let from = on.plus_days(1)?;
            in_order("the day after the payment", from, "what is open from", last.from)?;
            let principal = last.principal.minus(amount)?;
            self.segments.push(Segment { from, principal });
        }
        self.check()?;
        Ok(self)
    }

    /// What bears interest on a day; none before the first segment.
    pub fn open_on(&self, day: Date) -> Option<Money> {
        self.segments.iter().rev().find(|segment| segment.from <= day).map(|segment| segment.principal)
    }

    /// Refuses segments that are out of order, in several currencies or below zero.
    ///
    /// # Errors
    /// `date_order`, `currency_mismatch`, `amount_negative`, with the place; `too_many`.
    pub fn check(&self) -> Result<()> {
        not_too_many("segments", self.segments.len())?;
        let mut before: Option<&Segment> = None;
        for (at, segment) in self.segments.iter().enumerate() {
            let place = |error: Error| error.within(&format!("segments[{at}]"));
            amount_not_negative("what is open", segment.principal).map_err(place)?;
            if let Some(before) = before {
                in_order("the first day", segment.from, "the one before", before.from).map_err(place)?;
                let (own, other) = (segment.principal.currency(), before.principal.currency());
                same_currency("what is open", own, "what was open before", other).map_err(place)?;
            }
            before = Some(segment);
        }
        Ok(())
    }
}
