use super::check::{NewDocument, all_of, check_positive, open_part};
use super::settle::credit_item;
use super::{Decision, Desktop, Draft};
use crate::account::command::{
    AcceptDifference, GrantAllowance, GrantDiscount, NetPayables, RecordCertificate, RefundCredit,
    RefuseDiscount, ReverseAdjustment, WaiveLateCharge, WithholdTax, WriteOff,
};
use crate::account::event::{
    AdjustmentKind, AdjustmentReversed, CertificateRecorded, DiscountRefused, ItemsAdjusted,
};
use crate::account::{Account, Adjustment, DocumentKind, Event, Item, ItemAmount, ItemKind, WithheldTax};
use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::error::{Error, Reason, Result};
use crate::exchange::Valuation;
use crate::id::DocumentId;
use crate::money::Money;
use crate::party::Block;
use crate::payment::PaymentMethod;

/// Which items an adjustment may lower.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Debits,
    Credits,
    Both,
}

/// An adjustment as a command asks for it.
struct Asked<'a> {
    number: &'a DocumentId,
    kind: AdjustmentKind,
    side: Side,
    lines: Vec<ItemAmount>,
    effective: Date,
    posting: Option<Date>,
    reason: Option<&'a str>,
    tax: Option<&'a WithheldTax>,
    method: Option<PaymentMethod>,
    paid: Option<Valuation>,
}

impl<'a> Asked<'a> {
    fn new(number: &'a DocumentId, kind: AdjustmentKind, lines: Vec<ItemAmount>, effective: Date) -> Self {
        let (side, posting, reason, tax, method, paid) = (Side::Debits, None, None, None, None, None);
        Self { number, kind, side, lines, effective, posting, reason, tax, method, paid }
    }
}

/// Lowers items against something that is no item: each by at most what it has open from that day on.
fn adjust(desk: Desktop<'_>, asked: Asked<'_>) -> Result<Decision> {
    desk.check_text("reason", asked.reason)?;
    desk.check_date("effective", asked.effective)?;
    let (account, items) = desk.lines(&asked.lines)?;
    let kind = DocumentKind::Adjustment(asked.kind);
    let total = total_of(&asked.lines)?;
    let (number, date) = (asked.number, asked.effective);
    if let Some(spans) = desk.check_new(account, &NewDocument { number, kind, total: Some(total), date })? {
        return Ok(Decision::Repeated(spans));
    }
    if asked.kind == AdjustmentKind::Refund {
        desk.check_not_blocked(account, Block::Refunds, asked.effective)?;
    }
    let mut from = (Date::MIN, Date::MIN);
    for (line, item) in asked.lines.iter().zip(items) {
        check_side(item, asked.side)?;
        open_part(item, Some(line.amount))?;
        let first = account.open_from(item, line.amount.minor());
        from = (from.0.max(first.0), from.1.max(first.1));
    }
    let name = "the first day on which every item has that much open,";
    let days = desk.days(asked.effective, asked.posting, from, name)?;
    let event = ItemsAdjusted {
        adjustment: number.clone(),
        kind: asked.kind,
        lines: asked.lines,
        tax: asked.tax.cloned(),
        method: asked.method,
        paid: asked.paid,
        reason: asked.reason.map(str::to_owned),
    };
    Ok(Decision::Drafts(vec![Draft::new(account.key(), days, Event::Adjusted(Box::new(event)))]))
}

fn check_side(item: &Item, side: Side) -> Result<()> {
    let fits = match side {
        Side::Debits => !item.is_credit(),
        Side::Credits => item.is_credit(),
        Side::Both => true,
    };
    if fits {
        return Ok(());
    }
    let needed = if side == Side::Debits { "a debit" } else { "a credit" }.to_owned();
    let found = item.kind.as_str().to_owned();
    Err(Reason::WrongSide { document: item.key.document.clone(), found, needed }.into())
}

/// What lines of one currency come to.
pub(super) fn total_of(lines: &[ItemAmount]) -> Result<Money> {
    let missing = || Error::from(Reason::MissingField { name: "a line".to_owned() }).within("lines");
    let (first, others) = lines.split_first().ok_or_else(missing)?;
    others.iter().try_fold(first.amount, |sum, line| sum.plus(line.amount))
}

pub(super) fn net_payables(desk: Desktop<'_>, command: &NetPayables) -> Result<Decision> {
    let lines = command.lines.clone();
    let asked = Asked::new(&command.netting, AdjustmentKind::Netting, lines, command.effective);
    let reason = Some(command.agreement.as_str());
    adjust(desk, Asked { side: Side::Both, posting: command.posting, reason, ..asked })
}

pub(super) fn grant_discount(desk: Desktop<'_>, command: &GrantDiscount) -> Result<Decision> {
    let lines = vec![ItemAmount { item: command.item.clone(), amount: command.amount }];
    let asked = Asked::new(&command.discount, AdjustmentKind::Discount, lines, command.effective);
    adjust(desk, Asked { posting: command.posting, reason: Some(&command.reason), ..asked })
}

pub(super) fn grant_allowance(desk: Desktop<'_>, command: &GrantAllowance) -> Result<Decision> {
    let lines = command.lines.clone();
    let asked = Asked::new(&command.allowance, AdjustmentKind::Allowance, lines, command.effective);
    adjust(desk, Asked { posting: command.posting, reason: Some(&command.reason), ..asked })
}

pub(super) fn write_off(desk: Desktop<'_>, command: &WriteOff) -> Result<Decision> {
    let lines = command.lines.clone();
    let asked = Asked::new(&command.write_off, AdjustmentKind::WriteOff, lines, command.effective);
    adjust(desk, Asked { posting: command.posting, reason: Some(&command.reason), ..asked })
}

/// What of an item a command means that may leave the amount out. What is open counts, so a repeated command is known
/// before its amount is looked at.
fn part(item: &Item, amount: Option<Money>) -> Result<Money> {
    amount.map_or_else(|| all_of(item), Ok)
}

pub(super) fn accept_difference(desk: Desktop<'_>, command: &AcceptDifference) -> Result<Decision> {
    let (_, item) = desk.item(&command.item)?;
    let lines = vec![ItemAmount { item: command.item.clone(), amount: part(item, command.amount)? }];
    let asked = Asked::new(&command.difference, AdjustmentKind::Tolerance, lines, command.effective);
    let reason = command.reason.as_deref();
    adjust(desk, Asked { side: Side::Both, posting: command.posting, reason, ..asked })
}

pub(super) fn waive_late_charge(desk: Desktop<'_>, command: &WaiveLateCharge) -> Result<Decision> {
    let account = desk.books.known_document(&command.charge)?;
    let charge = account.items_of(&command.charge).first();
    let Some(item) = charge.filter(|item| item.kind == ItemKind::LateCharge) else {
        let found = account.document(&command.charge).map_or("another document", |known| known.kind.as_str());
        let (found, needed) = (found.to_owned(), ItemKind::LateCharge.as_str().to_owned());
        return Err(Reason::WrongSide { document: command.charge.clone(), found, needed }.into());
    };
    let lines = vec![ItemAmount { item: item.key.clone(), amount: part(item, command.amount)? }];
    let asked = Asked::new(&command.waiver, AdjustmentKind::Waiver, lines, command.effective);
    adjust(desk, Asked { posting: command.posting, reason: Some(&command.reason), ..asked })
}

pub(super) fn withhold_tax(desk: Desktop<'_>, command: &WithholdTax) -> Result<Decision> {
    desk.check_text("tax.code", Some(&command.tax.code))?;
    desk.check_text("tax.certificate", command.tax.certificate.as_deref())?;
    let lines = vec![ItemAmount { item: command.item.clone(), amount: command.amount }];
    let asked = Asked::new(&command.withholding, AdjustmentKind::Withholding, lines, command.effective);
    adjust(desk, Asked { posting: command.posting, tax: Some(&command.tax), ..asked })
}

pub(super) fn refund_credit(desk: Desktop<'_>, command: &RefundCredit) -> Result<Decision> {
    let account = desk.books.known_document(&command.credit)?;
    let item = credit_item(account, &command.credit)?;
    let amount = part(item, command.amount)?;
    let paid = desk.value(amount, command.rate, command.effective)?;
    let lines = vec![ItemAmount { item: item.key.clone(), amount }];
    let asked = Asked::new(&command.refund, AdjustmentKind::Refund, lines, command.effective);
    let (side, reason, method) = (Side::Credits, command.reason.as_deref(), Some(command.method));
    adjust(desk, Asked { side, posting: command.posting, reason, method, paid, ..asked })
}

/// An adjustment of that number, and whose it is.
pub(super) fn known_adjustment<'a>(
    desk: Desktop<'a>,
    number: &DocumentId,
    needed: &str,
    fits: impl Fn(AdjustmentKind) -> bool,
) -> Result<(&'a Account, &'a Adjustment)> {
    let account = desk.books.known_document(number)?;
    if let Some(adjustment) = account.adjustment(number).filter(|adjustment| fits(adjustment.kind)) {
        return Ok((account, adjustment));
    }
    let found = account.document(number).map_or("another document", |known| known.kind.as_str()).to_owned();
    Err(Reason::WrongSide { document: number.clone(), found, needed: needed.to_owned() }.into())
}

pub(super) fn reverse_adjustment(desk: Desktop<'_>, command: &ReverseAdjustment) -> Result<Decision> {
    desk.check_text("reason", command.reason.as_deref())?;
    // What a factor bought comes back by taking the assignment back.
    let by_hand = |kind| kind != AdjustmentKind::Factored;
    let (account, adjustment) = known_adjustment(desk, &command.adjustment, "an adjustment", by_hand)?;
    desk.check_version(account.key())?;
    let lines = match command.lines.is_empty() {
        true => all_left(adjustment),
        false => desk.lines(&command.lines).map(|_| command.lines.clone())?,
    };
    for line in &lines {
        check_left(&command.adjustment, adjustment, line)?;
        // A refund that was claimed back when the receipt was returned: its money is gone, and so is the receipt.
        let receipt = &line.item.document;
        if let Some(returned) = account.document(receipt).and_then(|known| known.returned) {
            let (receipt, returned) = (receipt.clone(), returned.to_string());
            return Err(Reason::AlreadyReturned { receipt, returned }.into());
        }
    }
    let from = (adjustment.made.effective, adjustment.made.posting);
    let days = desk.days(command.effective, command.posting, from, "the adjustment")?;
    let reason = command.reason.clone();
    let event = reversal(account, &command.adjustment, adjustment, (lines, reason), days)?;
    Ok(Decision::Drafts(vec![event]))
}

/// Everything of an adjustment that is not reversed.
fn all_left(adjustment: &Adjustment) -> Vec<ItemAmount> {
    let left = adjustment.lines.iter().filter(|line| line.left.is_positive());
    left.map(|line| ItemAmount { item: line.item.clone(), amount: line.left }).collect()
}

fn check_left(number: &DocumentId, adjustment: &Adjustment, line: &ItemAmount) -> Result<()> {
    let known = adjustment.lines.iter().find(|known| known.item == line.item);
    let missing =
        || Error::from(Reason::NothingApplied { credit: number.clone(), item: line.item.to_string() });
    let known = known.ok_or_else(missing)?;
    if line.amount.minus(known.left)?.is_positive() {
        let what = format!("{} {number} of {}", adjustment.kind.as_str(), line.item);
        return Err(Reason::OverAllocated { what, open: known.left, asked: line.amount }.into());
    }
    Ok(())
}

fn nothing_left(number: &DocumentId) -> Error {
    let what = "is reversed already, all of it".to_owned();
    Reason::NotUntouched { document: number.clone(), what }.into()
}

/// The event that reverses lines of an adjustment. Refused where nothing is left, or where it was claimed again.
pub(super) fn reversal(
    account: &Account,
    number: &DocumentId,
    adjustment: &Adjustment,
    asked: (Vec<ItemAmount>, Option<String>),
    days: (Date, Date),
) -> Result<Draft> {
    let (lines, reason) = asked;
    if lines.is_empty() {
        return Err(nothing_left(number));
    }
    if let Some(recovered) = account.recovered(adjustment)? {
        let left = total_of(&all_left(adjustment))?.minus(recovered)?;
        let asked = total_of(&lines)?;
        if asked.minus(left)?.is_positive() {
            let what = format!("write-off {number}, beside what is recovered,");
            return Err(Reason::OverAllocated { what, open: left, asked }.into());
        }
    }
    let (adjustment, kind) = (number.clone(), adjustment.kind);
    let event = AdjustmentReversed { adjustment, kind, lines, reason };
    Ok(Draft::new(account.key(), days, Event::Reversed(event)))
}

/// What a certificate does not cover is open again: the customer owes it.
pub(super) fn record_certificate(desk: Desktop<'_>, command: &RecordCertificate) -> Result<Decision> {
    desk.check_text("certificate", command.certificate.as_deref())?;
    let number = &command.withholding;
    let withheld = |kind| kind == AdjustmentKind::Withholding;
    let (account, adjustment) = known_adjustment(desk, number, "withholding", withheld)?;
    desk.check_version(account.key())?;
    let left = all_left(adjustment);
    if left.is_empty() {
        return Err(nothing_left(number));
    }
    let left = total_of(&left)?;
    let amount = match (&command.certificate, command.amount) {
        (None, _) => Money::zero(left.currency()),
        (Some(_), None) => left,
        (Some(_), Some(amount)) => amount,
    };
    if amount.is_negative() || amount.minus(left)?.is_positive() {
        let what = format!("withholding {number}");
        return Err(Reason::OverAllocated { what, open: left, asked: amount }.into());
    }
    let from = (adjustment.made.effective, adjustment.made.posting);
    let days = desk.days(command.effective, command.posting, from, "the withholding")?;
    let (withholding, certificate) = (number.clone(), command.certificate.clone());
    let event = Event::Certified(CertificateRecorded { withholding, certificate, amount });
    let mut drafts = vec![Draft::new(account.key(), days, event)];
    let missing = left.minus(amount)?;
    if let Some(line) = adjustment.lines.first().filter(|_| missing.is_positive()) {
        let lines = vec![ItemAmount { item: line.item.clone(), amount: missing }];
        drafts.push(reversal(account, number, adjustment, (lines, None), days)?);
    }
    Ok(Decision::Drafts(drafts))
}

/// A refusal moves nothing: what is short stays open.
pub(super) fn refuse_discount(desk: Desktop<'_>, command: &RefuseDiscount) -> Result<Decision> {
    desk.check_text("reason", Some(&command.reason))?;
    check_positive("amount", command.amount)?;
    let (account, item) = desk.debit(&command.item)?;
    desk.check_version(account.key())?;
    let receipts = desk.books.known_document(&command.receipt)?;
    let receipt = credit_item(receipts, &command.receipt)?;
    open_part(item, Some(command.amount))?;
    let from = (item.effective.max(receipt.effective), item.posting.max(receipt.posting));
    let days = desk.days(command.effective, command.posting, from, "the receipt")?;
    let (item, receipt): (ItemKey, DocumentId) = (command.item.clone(), command.receipt.clone());
    let event = DiscountRefused { item, receipt, amount: command.amount, reason: command.reason.clone() };
    Ok(Decision::Drafts(vec![Draft::new(account.key(), days, Event::Refused(event))]))
}
