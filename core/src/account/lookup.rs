//! What an account keeps beside items and movements, found by number or by day.

use super::records::{
    Adjustment, Blocked, Carried, Charged, Closing, Dispatch, Mandate, ReceiptLife, RefusedDiscount,
};
use super::{Account, Case, CaseNote, Item, Matter, MovementKind};
use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::error::Result;
use crate::id::DocumentId;
use crate::money::Money;
use crate::party::{Block, Profile};
use crate::terms::Terms;

impl Account {
    /// Who plays which part on a day: what the latest change by then says.
    pub fn profile_on(&self, day: Date) -> Profile {
        let known = self.records.profiles.iter().filter(|(dated, _)| dated.effective <= day);
        // Of changes from the same day on, the last recorded holds.
        known.max_by_key(|(dated, _)| dated.effective).map(|(_, profile)| profile.clone()).unwrap_or_default()
    }

    /// The block of that kind that stands on a day.
    pub fn blocked_on(&self, block: Block, day: Date) -> Option<&Blocked> {
        self.blocks_on(day).find(|blocked| blocked.block == block)
    }

    /// Every block that stands on a day, in the order they were recorded.
    pub(crate) fn blocks_on(&self, day: Date) -> impl Iterator<Item = &Blocked> {
        self.records.blocks.iter().filter(move |blocked| blocked.stands_on(day))
    }

    /// The latest closing or reopening; none for an account that was never closed.
    pub fn last_closing(&self) -> Option<&Closing> {
        self.records.closings.last()
    }

    /// The closing that stands on a day; none where the account was never closed, or opened again.
    pub(crate) fn closed_on(&self, day: Date) -> Option<&Closing> {
        let mut known = self.records.closings.iter().filter(|closing| closing.dated.effective <= day);
        known.next_back().filter(|closing| closing.closed)
    }

    /// The mandates in force on a day, by number.
    pub(crate) fn mandates_on(&self, day: Date) -> impl Iterator<Item = (&DocumentId, &Mandate)> {
        self.records.mandates.iter().filter(move |(_, mandate)| mandate.in_force_on(day))
    }

    /// A mandate to collect.
    pub fn mandate(&self, mandate: &DocumentId) -> Option<&Mandate> {
        self.records.mandates.get(mandate)
    }

    /// What became of a document on its way, in the order it was recorded.
    pub fn dispatches(&self, document: &DocumentId) -> &[Dispatch] {
        self.records.dispatches.get(document).map(Vec::as_slice).unwrap_or_default()
    }

    /// The life of a receipt; none where it was final when it arrived.
    pub fn receipt_life(&self, receipt: &DocumentId) -> Option<&ReceiptLife> {
        self.records.receipts.get(receipt)
    }

    /// A numbered adjustment.
    pub fn adjustment(&self, adjustment: &DocumentId) -> Option<&Adjustment> {
        self.records.adjustments.get(adjustment)
    }

    /// Every numbered adjustment.
    pub(crate) fn adjustments(&self) -> impl Iterator<Item = (&DocumentId, &Adjustment)> {
        self.records.adjustments.iter()
    }

    /// What of an adjustment was claimed again as recoveries; none where nothing was, or all of that was voided.
    pub(crate) fn recovered(&self, adjustment: &Adjustment) -> Result<Option<Money>> {
        let recoveries = adjustment.recoveries.iter().filter_map(|recovery| self.document(recovery));
        let mut totals = recoveries.filter(|known| known.voided.is_none()).filter_map(|known| known.total);
        let Some(first) = totals.next() else { return Ok(None) };
        totals.try_fold(first, Money::plus).map(Some)
    }

    /// How much of a receipt left again, in minor units.
    pub(crate) fn returned_of(&self, receipt: &Item) -> i64 {
        let left = |movement: &&super::Movement| {
            movement.kind == MovementKind::Return && movement.reverses.is_none()
        };
        self.movements_of(receipt).filter(left).map(|movement| movement.minor).sum()
    }

    /// Every adjustment of an item of which something is left.
    pub(crate) fn adjustments_of(&self, item: &ItemKey) -> Vec<(&DocumentId, &Adjustment)> {
        let of_item =
            |made: &Adjustment| made.lines.iter().any(|line| line.item == *item && line.left.is_positive());
        self.records.adjustments.iter().filter(|(_, made)| of_item(made)).collect()
    }

    /// What of a document went on as items of their own, and was not undone.
    pub fn carried_from(&self, document: &DocumentId) -> &[Carried] {
        self.records.carried.get(document).map(Vec::as_slice).unwrap_or_default()
    }

    /// A case.
    pub fn case(&self, case: &DocumentId) -> Option<&Case> {
        self.records.cases.get(case)
    }

    /// Every case, by number.
    pub fn cases(&self) -> impl Iterator<Item = (&DocumentId, &Case)> {
        self.records.cases.iter()
    }

    /// The cases of an item.
    pub fn cases_of(&self, item: &ItemKey) -> impl Iterator<Item = (&DocumentId, &Case)> {
        // Most accounts have no case at all.
        let number = if self.records.cases_of.is_empty() { None } else { self.find(item) };
        let cases = number.and_then(|number| self.records.cases_of.get(&number));
        let cases = cases.map(Vec::as_slice).unwrap_or_default();
        cases.iter().filter_map(|case| self.records.cases.get_key_value(case))
    }

    /// The invoice that a document was billed again as, unless that was voided.
    pub(crate) fn billed_again(&self, invoice: &DocumentId) -> Option<&DocumentId> {
        let next = self.records.replaced.get(invoice)?;
        self.document(next).filter(|known| known.voided.is_none()).map(|_| next)
    }

    /// The last days, by effective and by posting date, on which it was opened or closed, an item arose or something moved.
    pub(crate) fn last_change(&self) -> (Date, Date) {
        let items = self.items().iter().map(|item| (item.effective, item.posting));
        let movements = self.movements().iter().map(|movement| (movement.effective, movement.posting));
        let closings = self.records.closings.iter().map(|closing| closing.dated);
        let closings = closings.map(|dated| (dated.effective, dated.posting));
        let all = items.chain(movements).chain(closings);
        all.fold((self.opened(), self.opened()), |last, next| (last.0.max(next.0), last.1.max(next.1)))
    }

    /// Discounts that were taken and refused, in the order they were recorded.
    pub fn refused_discounts(&self) -> &[RefusedDiscount] {
        &self.records.refused
    }

    /// The days of an item whose late payment was charged, in the order they were recorded.
    pub fn charged(&self, item: &ItemKey) -> &[Charged] {
        self.records.charged.get(item).map(Vec::as_slice).unwrap_or_default()
    }

    /// The terms that a document was issued on; none where it has none, or is not of this account.
    pub fn terms_of(&self, document: &DocumentId) -> Option<&Terms> {
        let place = self.documents.get(document)?.terms?;
        self.records.terms.get(usize::try_from(place).ok()?)
    }

    /// The items whose late payment a document charges.
    pub(crate) fn charged_by(&self, charge: &DocumentId) -> impl Iterator<Item = &ItemKey> {
        let of = move |charged: &[Charged]| charged.iter().any(|charged| charged.charge == *charge);
        self.charged_items().filter(move |(_, charged)| of(charged)).map(|(item, _)| item)
    }

    /// Every item whose late payment was charged, with the days that were.
    pub(crate) fn charged_items(&self) -> impl Iterator<Item = (&ItemKey, &[Charged])> {
        self.records.charged.iter().map(|(item, charged)| (item, charged.as_slice()))
    }

    /// The last day of an item whose late payment was charged.
    pub fn charged_until(&self, item: &ItemKey) -> Option<Date> {
        self.charged(item).iter().map(|charged| charged.through).max()
    }

    /// The insolvency that stays dunning and interest on a day.
    pub fn insolvent_on(&self, day: Date) -> Option<(&DocumentId, &Case)> {
        self.records
            .cases
            .iter()
            .find(|(_, case)| matches!(case.matter, Matter::Insolvent { .. }) && case.runs_on(day))
    }

    /// The assignment by which only paying the factor discharges an item on a day: the customer was told by then.
    pub fn assigned_on(&self, item: &ItemKey, day: Date) -> Option<(&DocumentId, &Case)> {
        self.cases_of(item).find(|(_, case)| {
            let assigned = matches!(case.matter, Matter::Assigned { .. });
            assigned && case.runs_on(day) && case.notified_by(day).is_some()
        })
    }
}

impl Blocked {
    /// Whether it stands on a day, its last one included, that of its lifting not.
    pub(super) fn stands_on(&self, day: Date) -> bool {
        let lifted = self.lifted.is_some_and(|lifted| lifted.effective <= day);
        let over = self.until.is_some_and(|until| until < day);
        self.since.effective <= day && !lifted && !over
    }
}

impl Case {
    /// Whether it runs on a day, that of its beginning included, that of its end not.
    pub fn runs_on(&self, day: Date) -> bool {
        self.opened.effective <= day && self.closed.is_none_or(|(closed, _)| day < closed.effective)
    }
    /// When the customer was told, by a day, that the items belong to a factor.
    pub(crate) fn notified_by(&self, day: Date) -> Option<Date> {
        let told = |(_, note): &(_, CaseNote)| match note {
            CaseNote::CustomerNotified { date } if *date <= day => Some(*date),
            _ => None,
        };
        self.notes.iter().filter_map(told).min()
    }
}

impl Mandate {
    /// Whether it is in force on a day: signed, and not revoked by then.
    pub(crate) fn in_force_on(&self, day: Date) -> bool {
        let ended = self.revoked.is_some_and(|revoked| revoked.effective <= day);
        self.signed.effective <= day && !ended
    }
}
