use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::look::Look;
use super::{CaseEnd, CaseItem};
use crate::account::{Case, CaseOutcome, ItemAmount, Matter, Movement, MovementKind, PromiseOutcome};
use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::error::{Error, Reason, Result};
use crate::id::DocumentId;
use crate::money::Money;

/// A promise to pay, and whether it was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromiseStatus {
    /// Its number.
    pub promise: DocumentId,
    /// When it was made.
    pub made: Date,
    /// The last day on which paying keeps it.
    pub by: Date,
    /// What it is about.
    pub items: Vec<CaseItem>,
    /// How much was promised.
    pub promised: Money,
    /// How much money its items received after it was made and by its day, without what has been undone since.
    pub received: Money,
    /// How much of what was promised is missing; no more than its items have open, on its day or now.
    pub shortfall: Money,
    /// Whether it was kept.
    pub standing: PromiseStanding,
    /// How it ended; none as long as nobody ended it.
    pub ended: Option<CaseEnd>,
}

/// Whether a promise was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PromiseStanding {
    /// Its day has not passed, and nothing was paid yet.
    Running,
    /// Its day has not passed, and a part was paid.
    Partly,
    /// Nothing is missing.
    Kept,
    /// Its day has passed, and something is missing.
    Broken,
    /// The customer took it back by its day.
    Withdrawn,
    /// Another one took its place by its day.
    Replaced,
}

impl PromiseStatus {
    pub(super) fn all(look: Look<'_>) -> Result<Vec<Self>> {
        let mut promises = Vec::new();
        for (number, case) in look.cases() {
            if let Matter::Promised { by } = case.matter {
                promises.push(Self::of(look, number, case, by)?);
            }
        }
        Ok(promises)
    }

    fn of(look: Look<'_>, number: &DocumentId, case: &Case, by: Date) -> Result<Self> {
        let missing = || Error::from(Reason::UnknownDocument { document: number.clone() });
        let currency = case.lines.first().ok_or_else(missing)?.amount.currency();
        let (mut promised, mut received, mut open) = (0_i128, 0_i128, 0_i128);
        for line in &case.lines {
            promised += i128::from(line.amount.minor());
            received += paid(look, case, line, by);
            let left = look.open_of(line, look.day).max(look.open_of(line, by.min(look.day)));
            open += i128::from(left);
        }
        let short = (promised - received).max(0).min(open);
        let ended = look.ended(case);
        let outcome = ended.filter(|ended| ended.day <= by).map(|ended| ended.outcome);
        let standing = match outcome {
            Some(CaseOutcome::Released { outcome: PromiseOutcome::Withdrawn }) => PromiseStanding::Withdrawn,
            Some(CaseOutcome::Released { outcome: PromiseOutcome::Replaced }) => PromiseStanding::Replaced,
            _ if short == 0 => PromiseStanding::Kept,
            _ if look.day > by => PromiseStanding::Broken,
            _ if received > 0 => PromiseStanding::Partly,
            _ => PromiseStanding::Running,
        };
        Ok(Self {
            promise: number.clone(),
            made: case.opened.effective,
            by,
            items: look.items(case)?,
            promised: look.money(promised, currency)?,
            received: look.money(received, currency)?,
            shortfall: look.money(short, currency)?,
            standing,
            ended,
        })
    }
}

/// The money that settled an item after the promise was made and by its day, in minor units. What was undone since counts
/// no more; what is left of a receipt that came back in part counts as before, though it was matched again later.
fn paid(look: Look<'_>, case: &Case, line: &ItemAmount, by: Date) -> i128 {
    let Some(item) = look.account.item(&line.item) else { return 0 };
    // Each receipt: what of it settled the item by the day of the promise, and what still does.
    let mut receipts: BTreeMap<Option<&ItemKey>, (i128, i128)> = BTreeMap::new();
    for movement in look.account.movements_of(item) {
        let cash = look.account.made_by(movement).kind == MovementKind::Cash;
        if !cash || movement.effective > look.day || !is_after(case, movement) {
            continue;
        }
        let (by_its_day, still) = receipts.entry(look.account.other_side(movement)).or_default();
        let settled = -i128::from(movement.minor);
        *still += settled;
        if movement.effective <= by {
            *by_its_day += settled;
        }
    }
    receipts.into_values().map(|(by_its_day, still)| by_its_day.min(still).max(0)).sum()
}

/// Whether money settled an item after the promise: on a later day, or on its own day but recorded after it.
fn is_after(case: &Case, movement: &Movement) -> bool {
    let made = case.opened;
    let same_day = movement.effective == made.effective && movement.recorded > made.recorded;
    movement.effective > made.effective || same_day
}
