use super::{Broken, Stamp};
use crate::account::event::{ClearingRecorded, DiscountRefused, MandateRecorded, MandateRevoked};
use crate::account::records::{Mandate, ReceiptLife, RefusedDiscount};
use crate::account::{Account, Dated, DocumentKind};
use crate::id::DocumentId;
use crate::payment::{PaymentMethod, Stage};

impl Account {
    pub(super) fn cleared(&mut self, event: &ClearingRecorded, stamp: Stamp) -> Result<(), Broken> {
        if !self.documents.contains_key(&event.receipt) {
            return Err(format!("{} is missing", event.receipt));
        }
        let plain = || ReceiptLife {
            method: PaymentMethod::Transfer,
            mandate: None,
            returnable_until: None,
            uncleared: false,
            stages: Vec::new(),
            mark: None,
        };
        let life = self.records.receipts.entry(event.receipt.clone()).or_insert_with(plain);
        life.stages.push((stamp.dated(), event.stage));
        if event.stage == Stage::Cleared {
            self.end_mark_of_receipt(&event.receipt, stamp.dated());
        }
        Ok(())
    }

    /// Where a receipt stands apart because it is not final: it no longer does.
    pub(super) fn end_mark_of_receipt(&mut self, receipt: &DocumentId, dated: Dated) {
        let mark = self.records.receipts.get_mut(receipt).and_then(|life| life.mark.take());
        self.end_marks(mark.into_iter(), dated);
    }

    /// Ends marks, by position.
    pub(super) fn end_marks(&mut self, marks: impl Iterator<Item = u32>, dated: Dated) {
        for at in marks {
            if let Some(mark) = usize::try_from(at).ok().and_then(|at| self.marks.get_mut(at)) {
                mark.ended = Some(dated);
            }
        }
    }

    pub(super) fn authorised(&mut self, event: &MandateRecorded, stamp: Stamp) -> Result<(), Broken> {
        self.enter(&event.mandate, DocumentKind::Mandate, None, stamp)?;
        let mandate = Mandate { scheme: event.scheme, signed: stamp.dated(), revoked: None };
        self.records.mandates.insert(event.mandate.clone(), mandate);
        Ok(())
    }

    pub(super) fn revoked(&mut self, event: &MandateRevoked, stamp: Stamp) -> Result<(), Broken> {
        let mandate = self.records.mandates.get_mut(&event.mandate);
        mandate.ok_or_else(|| format!("{} is no mandate", event.mandate))?.revoked = Some(stamp.dated());
        Ok(())
    }

    pub(super) fn refused(&mut self, event: &DiscountRefused, stamp: Stamp) -> Result<(), Broken> {
        self.number_of(&event.item)?;
        let (item, receipt) = (event.item.clone(), event.receipt.clone());
        let refused = RefusedDiscount { item, receipt, amount: event.amount, dated: stamp.dated() };
        self.records.refused.push(refused);
        Ok(())
    }
}
