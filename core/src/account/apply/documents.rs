use super::{Broken, Move, Stamp, new_item, value};
use crate::account::event::{
    CreditNoteIssued, DebitKind, DebitRaised, DispatchRecorded, DocumentVoided, DueDateChanged,
    InvoiceIssued, MilestoneRecorded, OpeningItemEntered, PaymentReceived,
};
use crate::account::records::{Charged, Dispatch, ReceiptLife};
use crate::account::{
    Account, Agreed, Counter, DueChange, Item, ItemKind, ItemNo, Mark, MovementKind, Standing,
};
use crate::allocation::ItemKey;
use crate::id::DocumentId;
use crate::invoice::{ScheduledInstalment, Totals};
use crate::money::Money;
use crate::payment::PaymentMethod;
use crate::terms::{DocumentDays, Milestone, MilestoneDay, Terms};

impl Account {
    pub(super) fn issued(&mut self, event: &InvoiceIssued, stamp: Stamp) -> Result<(), Broken> {
        let (invoice, totals, schedule) = (&event.invoice, &event.totals, &event.schedule);
        let base = event.value.as_ref().map(|value| value.amount);
        self.claim(invoice, ItemKind::Invoice, (totals, base), schedule, stamp)?;
        self.tax(invoice, totals, Some(&event.terms));
        self.put_under(invoice, &event.terms);
        if let (Some(precedence), Some(document)) = (event.precedence, self.documents.get_mut(invoice)) {
            document.precedence = Some(Box::new(precedence));
        }
        self.agree(invoice, Some(&event.terms), totals, &event.milestones, stamp);
        if let Some(replaced) = &event.replaces {
            self.records.replaced.insert(replaced.clone(), invoice.clone());
        }
        Ok(())
    }

    pub(super) fn raised(&mut self, event: &DebitRaised, stamp: Stamp) -> Result<(), Broken> {
        let kind = match event.kind {
            DebitKind::DebitNote => ItemKind::DebitNote,
            DebitKind::LateCharge => ItemKind::LateCharge,
            DebitKind::Recovery => ItemKind::Recovery,
            DebitKind::Reclaim => ItemKind::Reclaim,
        };
        let written_off = event.against.as_ref().filter(|_| event.kind == DebitKind::Recovery);
        if let Some(write_off) = written_off.filter(|number| !self.records.adjustments.contains_key(number)) {
            return Err(format!("{write_off} is no write-off"));
        }
        let base = event.value.as_ref().map(|value| value.amount);
        self.claim(&event.debit, kind, (&event.totals, base), &event.schedule, stamp)?;
        self.tax(&event.debit, &event.totals, event.terms.as_ref());
        if let Some(terms) = &event.terms {
            self.put_under(&event.debit, terms);
        }
        self.agree(&event.debit, event.terms.as_ref(), &event.totals, &[], stamp);
        if let Some(written_off) = written_off.and_then(|number| self.records.adjustments.get_mut(number)) {
            written_off.recoveries.push(event.debit.clone());
        }
        for line in &event.charged {
            let (from, through, interest) = (line.from, line.through, line.interest);
            let charged = Charged { charge: event.debit.clone(), from, through, interest };
            self.records.charged.entry(line.item.clone()).or_default().push(charged);
        }
        Ok(())
    }

    /// One debit item per instalment.
    fn claim(
        &mut self,
        document: &DocumentId,
        kind: ItemKind,
        claimed: (&Totals, Option<Money>),
        schedule: &[ScheduledInstalment],
        stamp: Stamp,
    ) -> Result<(), Broken> {
        let (totals, base) = claimed;
        let mut sum = Money::zero(totals.gross.currency());
        let mut items = Vec::with_capacity(schedule.len());
        for part in schedule {
            if part.amount.is_negative() {
                return Err(format!("instalment {} is below zero", part.instalment));
            }
            sum = sum.plus(part.amount).map_err(|error| error.to_string())?;
            let key = ItemKey { document: document.clone(), instalment: part.instalment };
            let mut item = new_item(key, kind, part.amount, stamp);
            item.due = part.due;
            item.discounts.clone_from(&part.discounts);
            items.push(item);
        }
        if sum != totals.gross {
            return Err(format!("instalments add up to {sum}, not to {}", totals.gross));
        }
        value(&mut items, base)?;
        self.add(document, totals.gross, items, stamp)
    }

    /// Keeps what was agreed, where it counts from a milestone.
    fn agree(
        &mut self,
        document: &DocumentId,
        terms: Option<&Terms>,
        totals: &Totals,
        milestones: &[MilestoneDay],
        stamp: Stamp,
    ) {
        let waits = |terms: &&Terms| Milestone::ALL.iter().any(|milestone| terms.counts_from(*milestone));
        if let Some(terms) = terms.filter(waits) {
            let (issued, posting) = (stamp.effective, stamp.posting);
            let days = DocumentDays { issued, posting, milestones: milestones.to_vec() };
            let agreed = Agreed { terms: terms.clone(), totals: totals.clone(), days };
            self.agreed.insert(document.clone(), agreed);
        }
    }

    /// What an invoice's terms count from has happened: its items get the days of the new schedule.
    pub(super) fn reached(&mut self, event: &MilestoneRecorded, stamp: Stamp) -> Result<(), Broken> {
        let invoice = &event.invoice;
        let Some(agreed) = self.agreed.get_mut(invoice) else {
            return Err(format!("{invoice} does not wait for any milestone"));
        };
        let Some(document) = self.documents.get(invoice) else { return Err(format!("{invoice} is missing")) };
        let first = usize::try_from(document.first.0).unwrap_or(usize::MAX);
        let items = self.items.get_mut(first..).and_then(|items| items.get_mut(..event.schedule.len()));
        let Some(items) = items.filter(|items| items.len() == usize::from(document.items)) else {
            return Err(format!("{invoice} has another number of instalments"));
        };
        let same = |(item, part): (&Item, &ScheduledInstalment)| {
            item.original == part.amount.minor() && item.currency == part.amount.currency()
        };
        if !items.iter().zip(&event.schedule).all(same) {
            return Err(format!("{invoice} has other instalments"));
        }
        for ((number, item), part) in (document.first.0..).zip(items).zip(&event.schedule) {
            // The same day once more is kept as well: it may count from an earlier day than the first time.
            if item.due != part.due || part.due.is_some() {
                self.due_changes.push(DueChange {
                    item: ItemNo(number),
                    before: item.due,
                    due: part.due,
                    effective: stamp.effective,
                    posting: stamp.posting,
                    recorded: stamp.recorded,
                });
            }
            item.due = part.due;
            item.discounts.clone_from(&part.discounts);
        }
        agreed.days.milestones.retain(|known| known.milestone != event.milestone);
        let (milestone, date) = (event.milestone, event.date);
        agreed.days.milestones.push(MilestoneDay { milestone, date });
        Ok(())
    }

    pub(super) fn credited(&mut self, event: &CreditNoteIssued, stamp: Stamp) -> Result<(), Broken> {
        let key = ItemKey::whole(event.credit_note.clone());
        let mut items = vec![new_item(key, ItemKind::CreditNote, event.totals.gross.negated(), stamp)];
        value(&mut items, event.value.as_ref().map(|value| value.amount))?;
        self.add(&event.credit_note, event.totals.gross, items, stamp)?;
        self.tax(&event.credit_note, &event.totals, None);
        Ok(())
    }

    pub(super) fn received(&mut self, event: &PaymentReceived, stamp: Stamp) -> Result<(), Broken> {
        let key = ItemKey::whole(event.receipt.clone());
        let mut item = new_item(key, ItemKind::Receipt, event.amount.negated(), stamp);
        value(std::slice::from_mut(&mut item), event.value.as_ref().map(|value| value.amount))?;
        item.purpose = event.purpose;
        let number = ItemNo(u32::try_from(self.items.len()).unwrap_or(u32::MAX));
        self.add(&event.receipt, event.amount, vec![item], stamp)?;
        if !event.deposit_tax.is_empty() {
            let totals = Totals::with_tax(event.amount, &event.deposit_tax);
            totals.check().map_err(|error| error.to_string())?;
            self.tax(&event.receipt, &totals, None);
        }
        let mut life = ReceiptLife {
            method: event.method,
            mandate: event.mandate.clone(),
            returnable_until: event.returnable_until,
            uncleared: event.uncleared,
            stages: Vec::new(),
            mark: None,
        };
        if event.uncleared {
            life.mark = u32::try_from(self.marks.len()).ok();
            self.marks.push(mark(number, Standing::Uncleared, event.amount, stamp));
        }
        // Most receipts are final when they arrive, and nothing is kept of them beside their item.
        if event.uncleared || event.method != PaymentMethod::Transfer || event.mandate.is_some() {
            self.records.receipts.insert(event.receipt.clone(), life);
        }
        Ok(())
    }

    /// A debit is the first instalment of its document: what the other system had of it beside that is not here.
    pub(super) fn entered(&mut self, event: &OpeningItemEntered, stamp: Stamp) -> Result<(), Broken> {
        let document = event.document.clone();
        let item = match event.kind.is_credit() {
            true => {
                let original = event.open.negated();
                let item = new_item(ItemKey::whole(document), event.kind.item_kind(), original, stamp);
                Item { purpose: event.purpose, ..item }
            }
            false => {
                let key = ItemKey { document, instalment: 1 };
                Item { due: event.due, ..new_item(key, event.kind.item_kind(), event.open, stamp) }
            }
        };
        let mut items = vec![item];
        value(&mut items, event.value.as_ref().map(|value| value.amount))?;
        self.add(&event.document, event.open, items, stamp)
    }

    pub(super) fn voided(&mut self, event: &DocumentVoided, stamp: Stamp) -> Result<(), Broken> {
        let mut moves = Vec::with_capacity(event.lines.len());
        for line in &event.lines {
            let number = self.number_of(&line.item)?;
            let minor = self.lowering(number, line.amount)?;
            moves.push(Move::new(number, MovementKind::Void, minor, Counter::Voided));
        }
        if !self.documents.contains_key(&event.document) {
            return Err(format!("{} is missing", event.document));
        }
        self.commit(&moves, stamp)?;
        for charged in self.records.charged.values_mut() {
            charged.retain(|charged| charged.charge != event.document);
        }
        self.end_mark_of_receipt(&event.document, stamp.dated());
        if let Some(document) = self.documents.get_mut(&event.document) {
            document.voided = Some(stamp.effective);
        }
        Ok(())
    }

    pub(super) fn rescheduled(&mut self, event: &DueDateChanged, stamp: Stamp) -> Result<(), Broken> {
        let number = self.number_of(&event.item)?;
        let Some(item) = usize::try_from(number.0).ok().and_then(|at| self.items.get_mut(at)) else {
            return Err(format!("{} is missing", event.item));
        };
        let (before, due) = (item.due, Some(event.due));
        item.due = due;
        let Stamp { effective, posting, recorded, .. } = stamp;
        self.due_changes.push(DueChange { item: number, before, due, effective, posting, recorded });
        Ok(())
    }

    pub(super) fn dispatched(&mut self, event: &DispatchRecorded, stamp: Stamp) -> Result<(), Broken> {
        if !self.documents.contains_key(&event.document) {
            return Err(format!("{} is missing", event.document));
        }
        let dispatch = Dispatch { step: event.step, date: event.date, dated: stamp.dated() };
        self.records.dispatches.entry(event.document.clone()).or_default().push(dispatch);
        Ok(())
    }
}

/// A mark over an amount of an item.
pub(super) fn mark(item: ItemNo, standing: Standing, amount: Money, stamp: Stamp) -> Mark {
    let Stamp { effective, posting, recorded, .. } = stamp;
    Mark { item, standing, minor: amount.minor(), effective, posting, recorded, ended: None }
}
