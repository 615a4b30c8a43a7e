use std::collections::{BTreeMap, BTreeSet};

use super::case::check_no_case;
use super::check::{NewDocument, check_positive, open_part};
use super::correct::check_untouched;
use super::planned::policy_of;
use super::receive_payment::{Funds, Placed, apply_funds, check_policy, check_remittance};
use super::settle::{credit_item, kind_of};
use super::value::{new_credit, whole};
use super::{Decision, Desktop, Draft};
use crate::account::command::{
    CreditPart, IdentifyReceipt, LeaveResidual, RaiseChargeback, TransferCredit, TransferItem, UndoTransfer,
};
use crate::account::event::{AmountCarried, Carriage, CarryUndone, CreditKind};
use crate::account::{Account, Carried, DocumentKind, Event, Held, Item, ItemKind};
use crate::allocation::{ItemKey, PassedOver};
use crate::calendar::{Date, in_order};
use crate::error::{Error, Reason, Result};
use crate::id::DocumentId;
use crate::invoice::DiscountOffer;
use crate::money::{Money, Rounding, same_currency};
use crate::party::AccountKey;
use crate::payment::Purpose;

/// An amount about to go on as an item of its own.
pub(super) struct Carrying<'a> {
    pub(super) owner: &'a Account,
    pub(super) item: &'a Item,
    pub(super) to: DocumentId,
    pub(super) to_account: &'a AccountKey,
    pub(super) carriage: Carriage,
    pub(super) amount: Money,
    /// What that is carried at in the books' currency, where it is in another one.
    pub(super) base: Option<Money>,
    pub(super) due: Option<Date>,
    pub(super) purpose: Purpose,
    pub(super) passed_over: Vec<PassedOver>,
    pub(super) reason: Option<String>,
}

impl Carrying<'_> {
    /// The event, on the stream of the item, then on that of the account it goes to.
    pub(super) fn drafts(self, days: (Date, Date)) -> Result<Vec<Draft>> {
        let item = self.item;
        let discounts = match self.carriage {
            Carriage::Transfer => scaled(item, self.amount)?,
            // What was paid in part or deducted has had its discount, or lost it.
            Carriage::Residual | Carriage::Chargeback => Vec::new(),
        };
        let nature = match self.carriage {
            Carriage::Transfer => item.nature(),
            Carriage::Residual => ItemKind::Residual,
            Carriage::Chargeback => ItemKind::Chargeback,
        };
        let event = AmountCarried {
            from: item.key.clone(),
            from_account: self.owner.key().clone(),
            nature,
            to: self.to,
            to_account: self.to_account.clone(),
            carriage: self.carriage,
            amount: self.amount,
            base: self.base,
            issued: item.issued(),
            due: self.due,
            discounts,
            purpose: self.purpose,
            passed_over: self.passed_over,
            reason: self.reason,
        };
        Ok(on_both(self.owner.key(), self.to_account, days, &Event::Carried(Box::new(event))))
    }
}

/// A draft for either of two accounts, one where they are the same.
pub(super) fn on_both(one: &AccountKey, other: &AccountKey, days: (Date, Date), event: &Event) -> Vec<Draft> {
    let mut drafts = vec![Draft::new(one, days, event.clone())];
    if one != other {
        drafts.push(Draft::new(other, days, event.clone()));
    }
    drafts
}

/// The discounts of an item for a part of it: each in proportion, since a discount is earned on what is open.
fn scaled(item: &Item, amount: Money) -> Result<Vec<DiscountOffer>> {
    let mut offers = Vec::with_capacity(item.discounts.len());
    for offer in &item.discounts {
        let part = offer.amount.mul_div(amount.minor(), item.original, Rounding::HalfAway)?;
        if !part.is_zero() {
            offers.push(DiscountOffer { until: offer.until, amount: part });
        }
    }
    Ok(offers)
}

pub(super) fn transfer_credit(desk: Desktop<'_>, command: &TransferCredit) -> Result<Decision> {
    let days = (command.effective, command.posting);
    carry_credit(desk, &command.credit, &command.parts, days, command.reason.as_deref())
}

pub(super) fn identify_receipt(desk: Desktop<'_>, command: &IdentifyReceipt) -> Result<Decision> {
    let account = desk.books.known_document(&command.receipt)?;
    if !account.key().is_suspense() {
        let found = format!("a document of {}", account.key());
        let needed = "money in suspense".to_owned();
        return Err(Reason::WrongSide { document: command.receipt.clone(), found, needed }.into());
    }
    let days = (command.effective, command.posting);
    carry_credit(desk, &command.receipt, &command.parts, days, command.reason.as_deref())
}

/// Each part goes on under its own number; money that is to settle items does so at once.
fn carry_credit(
    desk: Desktop<'_>,
    credit: &DocumentId,
    parts: &[CreditPart],
    days: (Option<Date>, Option<Date>),
    reason: Option<&str>,
) -> Result<Decision> {
    desk.check_text("reason", reason)?;
    desk.check_lines("parts", parts.len())?;
    let owner = desk.books.known_document(credit)?;
    let item = credit_item(owner, credit)?;
    let mut total = Money::zero(item.currency);
    let mut targets: Vec<&Account> = Vec::with_capacity(parts.len());
    let (mut seen, mut numbers) = (BTreeSet::new(), BTreeSet::new());
    for (at, part) in parts.iter().enumerate() {
        let place = |error: Error| error.within(&format!("parts[{at}]"));
        check_positive("amount", part.amount).map_err(place)?;
        let name = format!("{} {credit}", item.kind.as_str());
        same_currency("the part", part.amount.currency(), &name, item.currency).map_err(place)?;
        check_remittance(desk, &part.credit, part.amount, &part.remittance).map_err(place)?;
        check_policy(desk, part.policy.as_ref()).map_err(place)?;
        let target = desk.account(&part.customer, part.class.as_ref()).map_err(place)?;
        let kind = DocumentKind::Items(ItemKind::Transfer);
        let (number, total_of, date) = (&part.credit, Some(part.amount), days.0.unwrap_or(item.effective));
        let new = NewDocument { number, kind, total: total_of, date };
        if let Some(spans) = desk.check_new_from(owner.key(), target, &new).map_err(place)? {
            return Ok(Decision::Repeated(spans));
        }
        // Two parts that a policy applies on one account would each see what the other settles as open.
        if !seen.insert((target.key(), part.purpose.unwrap_or_default())) {
            return Err(place(Reason::DuplicateLine { item: target.key().to_string() }.into()));
        }
        if !numbers.insert(&part.credit) {
            return Err(place(Reason::DuplicateLine { item: part.credit.to_string() }.into()));
        }
        total = total.plus(part.amount).map_err(place)?;
        targets.push(target);
    }
    if parts.is_empty() {
        return Err(Error::from(Reason::MissingField { name: "a part".to_owned() }).within("parts"));
    }
    open_part(item, Some(total))?;
    let from = owner.open_from(item, total.minor());
    let name = "the first day on which that much of it was open,";
    let days = desk.days(days.0.unwrap_or(from.0), days.1, from, name)?;
    let mut drafts = Vec::new();
    let mut applied = Vec::new();
    // The advice of two parts may name one item: the second settles what the first left of it.
    let mut taken = BTreeMap::new();
    let mut held = Held::of(item);
    for (part, target) in parts.iter().zip(targets) {
        let base = desk.carried(item.currency, held.take(part.amount.negated().minor()))?;
        let settles = kind_of(item) == CreditKind::Receipt
            && part.purpose.unwrap_or_default() == Purpose::Settlement
            && !target.key().is_suspense();
        let funds = Funds {
            document: &part.credit,
            account: target,
            amount: part.amount,
            paid: item.issued(),
            effective: days.0,
            posting: days.1,
            reference: None,
            remittance: &part.remittance,
            policy: settles.then(|| policy_of(desk, target, part.policy.as_ref())),
            lines: &[],
            held: new_credit(part.amount, base),
            taken_off: Some(&item.key),
        };
        let Placed { drafts: settled, passed_over, purpose } = apply_funds(desk, &funds, &mut taken)?;
        let carrying = Carrying {
            owner,
            item,
            to: part.credit.clone(),
            to_account: target.key(),
            carriage: Carriage::Transfer,
            amount: part.amount,
            base,
            due: Some(days.0),
            purpose: purpose.or(part.purpose).unwrap_or_default(),
            passed_over,
            reason: reason.map(str::to_owned),
        };
        drafts.extend(carrying.drafts(days)?);
        applied.extend(settled);
    }
    drafts.extend(applied);
    Ok(Decision::Drafts(drafts))
}

pub(super) fn transfer_item(desk: Desktop<'_>, command: &TransferItem) -> Result<Decision> {
    desk.check_text("reason", command.reason.as_deref())?;
    let (owner, item) = desk.debit(&command.item)?;
    let target = desk.account(&command.customer, command.class.as_ref())?;
    desk.check_claimed(target)?;
    let kind = DocumentKind::Items(ItemKind::Transfer);
    let new = NewDocument { number: &command.transfer, kind, total: command.amount, date: command.effective };
    if let Some(spans) = desk.check_new_from(owner.key(), target, &new)? {
        return Ok(Decision::Repeated(spans));
    }
    check_no_case(owner, item)?;
    let amount = open_part(item, command.amount)?;
    let from = owner.open_from(item, amount.minor());
    let name = "the first day on which that much of it was open,";
    let days = desk.days(command.effective, command.posting, from, name)?;
    let carrying = Carrying {
        owner,
        item,
        to: command.transfer.clone(),
        to_account: target.key(),
        carriage: Carriage::Transfer,
        amount,
        base: desk.carried(item.currency, Held::of(item).take(amount.minor()))?,
        due: item.due,
        purpose: Purpose::Settlement,
        passed_over: Vec::new(),
        reason: command.reason.clone(),
    };
    Ok(Decision::Drafts(carrying.drafts(days)?))
}

/// A part of a debit that goes on as an item of its own on the same account.
struct SplitOff<'a> {
    item: &'a ItemKey,
    number: &'a DocumentId,
    carriage: Carriage,
    amount: Option<Money>,
    due: Option<Date>,
    effective: Date,
    posting: Option<Date>,
    reason: &'a str,
}

fn split_off(desk: Desktop<'_>, asked: &SplitOff<'_>) -> Result<Decision> {
    desk.check_text("reason", Some(asked.reason))?;
    let (owner, item) = desk.debit(asked.item)?;
    let kind = DocumentKind::Items(match asked.carriage {
        Carriage::Chargeback => ItemKind::Chargeback,
        Carriage::Residual | Carriage::Transfer => ItemKind::Residual,
    });
    let new = NewDocument { number: asked.number, kind, total: asked.amount, date: asked.effective };
    if let Some(spans) = desk.check_new(owner, &new)? {
        return Ok(Decision::Repeated(spans));
    }
    check_no_case(owner, item)?;
    let amount = open_part(item, asked.amount)?;
    let from = owner.open_from(item, amount.minor());
    let name = "the first day on which that much of it was open,";
    let days = desk.days(asked.effective, asked.posting, from, name)?;
    if let Some(due) = asked.due {
        in_order("due", due, "the document date", item.issued())?;
    }
    let carrying = Carrying {
        owner,
        item,
        to: asked.number.clone(),
        to_account: owner.key(),
        carriage: asked.carriage,
        amount,
        base: desk.carried(item.currency, Held::of(item).take(amount.minor()))?,
        due: asked.due.or(item.due),
        purpose: Purpose::Settlement,
        passed_over: Vec::new(),
        reason: Some(asked.reason.to_owned()),
    };
    Ok(Decision::Drafts(carrying.drafts(days)?))
}

pub(super) fn leave_residual(desk: Desktop<'_>, command: &LeaveResidual) -> Result<Decision> {
    let (item, number, carriage) = (&command.item, &command.residual, Carriage::Residual);
    let (amount, due, reason) = (None, None, command.reason.as_str());
    let (effective, posting) = (command.effective, command.posting);
    split_off(desk, &SplitOff { item, number, carriage, amount, due, effective, posting, reason })
}

pub(super) fn raise_chargeback(desk: Desktop<'_>, command: &RaiseChargeback) -> Result<Decision> {
    let (item, number, carriage) = (&command.item, &command.chargeback, Carriage::Chargeback);
    let (amount, due, reason) = (Some(command.amount), command.due, command.reason.as_str());
    let (effective, posting) = (command.effective, command.posting);
    split_off(desk, &SplitOff { item, number, carriage, amount, due, effective, posting, reason })
}

pub(super) fn undo_transfer(desk: Desktop<'_>, command: &UndoTransfer) -> Result<Decision> {
    desk.check_text("reason", command.reason.as_deref())?;
    let owner = desk.books.known_document(&command.document)?;
    desk.check_version(owner.key())?;
    let item = owner.items_of(&command.document).first();
    let Some((item, origin)) = item.and_then(|item| Some((item, item.origin.as_ref()?))) else {
        let found = owner.document(&command.document).map_or("another document", |known| known.kind.as_str());
        let (found, needed) = (found.to_owned(), "what was carried from another item".to_owned());
        return Err(Reason::WrongSide { document: command.document.clone(), found, needed }.into());
    };
    check_untouched(item)?;
    check_no_case(owner, item)?;
    let carried = desk.books.open_account(&origin.account)?.carried_from(&origin.item.document);
    let missing = || Error::from(Reason::UnknownDocument { document: command.document.clone() });
    let carried = carried.iter().find(|carried| carried.to == command.document).ok_or_else(missing)?;
    let mut from = (carried.dated.effective, carried.dated.posting);
    if let Some(undone) = owner.last_undone(item) {
        from = (from.0.max(undone.0), from.1.max(undone.1));
    }
    let days = desk.days(command.effective, command.posting, from, "what is undone")?;
    let base = desk.carried(item.currency, whole(owner, item))?;
    Ok(Decision::Drafts(undone(&origin.account, (carried, base), command.reason.as_deref(), days)))
}

/// The event that takes back what had gone on elsewhere.
pub(super) fn undone(
    from_account: &AccountKey,
    carried: (&Carried, Option<Money>),
    reason: Option<&str>,
    days: (Date, Date),
) -> Vec<Draft> {
    let (carried, base) = carried;
    let event = CarryUndone {
        from: carried.item.clone(),
        from_account: from_account.clone(),
        to: carried.to.clone(),
        to_account: carried.to_account.clone(),
        amount: carried.amount,
        base,
        reason: reason.map(str::to_owned),
    };
    on_both(from_account, &carried.to_account, days, &Event::Retracted(event))
}
