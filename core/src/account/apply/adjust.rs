use super::{Broken, Move, Stamp};
use crate::account::event::{AdjustmentKind, AdjustmentReversed, CertificateRecorded, ItemsAdjusted};
use crate::account::records::{AdjustedLine, Adjustment, Certificate};
use crate::account::{Account, Counter, DocumentKind, MovementKind};
use crate::money::Money;

/// What an adjustment makes of an item, and against what.
fn moved(kind: AdjustmentKind) -> (MovementKind, Counter) {
    match kind {
        AdjustmentKind::Discount => (MovementKind::Discount, Counter::DiscountGranted),
        AdjustmentKind::Allowance => (MovementKind::Allowance, Counter::Allowances),
        AdjustmentKind::Tolerance => (MovementKind::Tolerance, Counter::Differences),
        AdjustmentKind::Withholding => (MovementKind::Withholding, Counter::TaxWithheld),
        AdjustmentKind::Netting => (MovementKind::Netting, Counter::Payables),
        AdjustmentKind::WriteOff => (MovementKind::WriteOff, Counter::BadDebts),
        AdjustmentKind::Waiver => (MovementKind::Waiver, Counter::ChargesWaived),
        AdjustmentKind::Refund => (MovementKind::Refund, Counter::Bank),
        AdjustmentKind::Factored => (MovementKind::Factored, Counter::Factor),
    }
}

impl Account {
    pub(super) fn adjusted(&mut self, event: &ItemsAdjusted, stamp: Stamp) -> Result<(), Broken> {
        let (kind, counter) = moved(event.kind);
        let mut moves: Vec<Move> = Vec::with_capacity(event.lines.len());
        let mut total: Option<Money> = None;
        for line in &event.lines {
            let number = self.number_of(&line.item)?;
            moves.push(Move::new(number, kind, self.lowering(number, line.amount)?, counter));
            let sum = total.map_or(Ok(line.amount), |total| total.plus(line.amount));
            total = Some(sum.map_err(|error| error.to_string())?);
        }
        if self.documents.contains_key(&event.adjustment) {
            return Err(format!("{} is there already", event.adjustment));
        }
        let first = self.commit(&moves, stamp)?;
        self.enter(&event.adjustment, DocumentKind::Adjustment(event.kind), total, stamp)?;
        let lines = (first..).zip(&event.lines);
        let lines = lines.map(|(movement, line)| {
            let (item, amount) = (line.item.clone(), line.amount);
            AdjustedLine { item, amount, left: amount, movement }
        });
        let (made, lines) = (stamp.dated(), lines.collect());
        let adjustment = Adjustment {
            kind: event.kind,
            made,
            lines,
            reversed: None,
            recoveries: Vec::new(),
            paid: event.paid.as_ref().map(|paid| paid.amount),
            tax: event.tax.clone(),
            certificates: Vec::new(),
        };
        self.records.adjustments.insert(event.adjustment.clone(), adjustment);
        Ok(())
    }

    pub(super) fn reversed(&mut self, event: &AdjustmentReversed, stamp: Stamp) -> Result<(), Broken> {
        let missing = || format!("there is no adjustment {}", event.adjustment);
        let adjustment = self.records.adjustments.get(&event.adjustment).ok_or_else(missing)?;
        let (kind, counter) = moved(adjustment.kind);
        let mut lines = adjustment.lines.clone();
        let mut moves: Vec<Move> = Vec::with_capacity(event.lines.len());
        for line in &event.lines {
            let found = lines.iter_mut().find(|known| known.item == line.item);
            let known =
                found.ok_or_else(|| format!("{} adjusts nothing of {}", event.adjustment, line.item))?;
            known.left = known.left.minus(line.amount).map_err(|error| error.to_string())?;
            if known.left.is_negative() || !line.amount.is_positive() {
                return Err(format!("{} of {} can not be reversed", line.amount, line.item));
            }
            let number = self.number_of(&line.item)?;
            let minor = -self.lowering(number, line.amount)?;
            moves.push(Move { reverses: Some(known.movement), ..Move::new(number, kind, minor, counter) });
        }
        self.commit(&moves, stamp)?;
        if let Some(adjustment) = self.records.adjustments.get_mut(&event.adjustment) {
            let (effective, posting) = adjustment.reversed.unwrap_or((stamp.effective, stamp.posting));
            adjustment.reversed = Some((effective.max(stamp.effective), posting.max(stamp.posting)));
            adjustment.lines = lines;
        }
        Ok(())
    }

    /// What the certificate does not cover is reversed by an event of its own.
    pub(super) fn certified(&mut self, event: &CertificateRecorded, stamp: Stamp) -> Result<(), Broken> {
        let withholding = self.records.adjustments.get_mut(&event.withholding);
        let withholding =
            withholding.ok_or_else(|| format!("there is no withholding {}", event.withholding))?;
        let (number, amount, dated) = (event.certificate.clone(), event.amount, stamp.dated());
        withholding.certificates.push(Certificate { number, amount, dated });
        Ok(())
    }
}
