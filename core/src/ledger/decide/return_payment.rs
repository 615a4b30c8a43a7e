use std::collections::BTreeMap;

use super::adjust::reversal;
use super::carry::undone;
use super::charge::debit;
use super::check::{NewDocument, check_positive};
use super::settle::{Credit, LINES_PER_EVENT, Settling, credit_item, drafts, kind_of};
use super::undo::{Undoing, copies, undoing};
use super::value::{gained, whole};
use super::{Decision, Desktop, Draft};
use crate::account::command::ReturnPayment;
use crate::account::event::{
    AdjustmentKind, AppliedLine, CreditUnapplied, DebitKind, PaymentReturned, UndoneLine,
};
use crate::account::{Account, Carried, DocumentKind, Event, Held, Item, ItemAmount, ItemKind, MovementKind};
use crate::allocation::{ItemKey, Why};
use crate::calendar::{Date, in_order};
use crate::error::{Error, Reason, Result};
use crate::id::DocumentId;
use crate::money::{Money, Rounding, same_currency};

/// The money left again, and with it everything that was built on it: what it settled, on whatever account, also after it
/// was carried elsewhere. What was refunded of it is claimed back, or the return is refused.
pub(super) fn decide(desk: Desktop<'_>, command: &ReturnPayment) -> Result<Decision> {
    desk.check_date("returned", command.returned)?;
    desk.check_text("reason", command.reason.as_deref())?;
    desk.check_lines("from", command.from.len())?;
    let account = desk.books.known_document(&command.receipt)?;
    desk.check_version(account.key())?;
    Ok(Decision::Drafts(returned(desk, account, command)?))
}

/// The events of a return.
pub(super) fn returned(desk: Desktop<'_>, account: &Account, command: &ReturnPayment) -> Result<Vec<Draft>> {
    let receipt = credit_item(account, &command.receipt)?;
    let posting = desk.posting(command.posting, command.returned.max(receipt.posting))?;
    if receipt.kind != ItemKind::Receipt {
        let (found, needed) = (receipt.kind.as_str().to_owned(), ItemKind::Receipt.as_str().to_owned());
        return Err(Reason::WrongSide { document: command.receipt.clone(), found, needed }.into());
    }
    in_order("returned", command.returned, "the receipt", receipt.effective)?;
    in_order("posting", posting, "the receipt", receipt.posting)?;

    let currency = receipt.currency;
    let gone = Money::from_minor(account.returned_of(receipt), currency)?;
    let there = Money::from_minor(receipt.original, currency)?.negated().minus(gone)?;
    let amount = command.amount.unwrap_or(there);
    let name = format!("receipt {}", command.receipt);
    same_currency("the amount returned", amount.currency(), &name, currency)?;
    check_positive("amount", amount)?;
    if amount.minus(there)?.is_positive() {
        return Err(Reason::OverAllocated { what: name, open: there, asked: amount }.into());
    }
    if let Some(fee) = command.fee {
        same_currency("the fee", fee.currency(), &name, currency).map_err(|error| error.within("fee"))?;
        check_positive("fee", fee)?;
    }
    let mut unwinding = Unwinding::new(command.returned, posting);
    let whole = amount == there;
    let mut rest = Rest::nothing(receipt);
    let mut reclaimed = Money::zero(currency);
    if whole {
        reclaimed = unwinding.everything(desk, account, receipt, command)?;
    } else {
        rest = unwinding.enough(desk, account, receipt, amount, &command.from)?;
    }
    unwinding.drafts(
        desk,
        account,
        command,
        Returned { amount: amount.minus(reclaimed)?, whole, rest, reclaimed },
    )
}

/// What is left to say once everything is unwound.
struct Returned {
    amount: Money,
    whole: bool,
    rest: Rest,
    reclaimed: Money,
}

/// What of an application is made again, because only a part of it had to give way, and what is left of the receipt then.
struct Rest {
    lines: Vec<AppliedLine>,
    held: Held,
}

impl Rest {
    fn nothing(receipt: &Item) -> Self {
        Self { lines: Vec::new(), held: Held::of(receipt) }
    }
}

/// One thing that gives way before the money can leave.
enum Step<'a> {
    /// Applications of a credit: whose it is, and what they settled.
    Unapply { credit: DocumentId, account: &'a Account, lines: Vec<UndoneLine> },
    /// An adjustment of a credit.
    Reverse { account: &'a Account, number: DocumentId, lines: Vec<ItemAmount> },
    /// What had gone on elsewhere.
    Retract { account: &'a Account, carried: Carried, base: Option<Money> },
}

/// A credit that came of a receipt, or the receipt itself.
struct Offspring<'a> {
    owner: &'a Account,
    credit: DocumentId,
    /// Whose item it was taken off, and how it went on; none for the receipt.
    came: Option<(&'a Account, Carried)>,
}

/// What gives way, in order, and the day from which all of it does: nothing is taken back before it was given, nor
/// twice. The bank's own day stands in the event.
struct Unwinding<'a> {
    effective: Date,
    posting: Date,
    steps: Vec<Step<'a>>,
}

impl<'a> Unwinding<'a> {
    fn new(effective: Date, posting: Date) -> Self {
        Self { effective, posting, steps: Vec::new() }
    }

    fn not_before(&mut self, days: (Date, Date)) {
        (self.effective, self.posting) = (self.effective.max(days.0), self.posting.max(days.1));
    }

    /// Everything that a receipt settled and everything it went on as. Answers what was refunded of it.
    fn everything(
        &mut self,
        desk: Desktop<'a>,
        account: &'a Account,
        receipt: &Item,
        command: &ReturnPayment,
    ) -> Result<Money> {
        let mut reclaimed = Money::zero(receipt.currency);
        // All that is left is only left once the parts have gone.
        for part in account.movements_of(receipt).filter(|part| part.kind == MovementKind::Return) {
            self.not_before((part.effective, part.posting));
        }
        // Credits that came of the receipt, each behind the one it came of: the last ones give way first.
        let mut lineage = vec![Offspring { owner: account, credit: command.receipt.clone(), came: None }];
        let mut at = 0;
        while let Some(Offspring { owner, credit, .. }) = lineage.get(at) {
            let owner = *owner;
            for carried in owner.carried_from(credit).to_vec() {
                let target = desk.books.open_account(&carried.to_account)?;
                let (credit, came) = (carried.to.clone(), Some((owner, carried)));
                lineage.push(Offspring { owner: target, credit, came });
            }
            at += 1;
        }
        // What comes back to an item brings what it gained elsewhere, which goes back with the item in turn.
        let mut gains: BTreeMap<DocumentId, i64> = BTreeMap::new();
        for Offspring { owner, credit, came } in lineage.into_iter().rev() {
            let Some(item) = owner.items_of(&credit).first() else { continue };
            self.unapply(desk, owner, &credit, item)?;
            reclaimed = reclaimed.plus(self.unadjust(owner, item, command, came.is_none())?)?;
            if let Some((account, carried)) = came {
                self.not_before((carried.dated.effective, carried.dated.posting));
                let minor = whole(owner, item).saturating_add(gains.remove(&credit).unwrap_or_default());
                let gain = gains.entry(carried.item.document.clone()).or_default();
                *gain = gain.saturating_add(gained(account, &carried, minor));
                let base = desk.carried(item.currency, minor)?;
                self.steps.push(Step::Retract { account, carried, base });
            }
        }
        Ok(reclaimed)
    }

    fn unapply(
        &mut self,
        desk: Desktop<'_>,
        owner: &'a Account,
        credit: &DocumentId,
        item: &Item,
    ) -> Result<()> {
        if let Some(undone) = owner.last_undone(item) {
            self.not_before(undone);
        }
        let mut lines = Vec::new();
        let base = desk.books.base();
        for (settled, applied) in owner.applied_by(credit) {
            let Some(Undoing { line, effective, posting, .. }) =
                undoing(owner, item, settled, applied, base)?
            else {
                continue;
            };
            self.not_before((effective, posting));
            lines.push(line);
        }
        if !lines.is_empty() {
            self.steps.push(Step::Unapply { credit: credit.clone(), account: owner, lines });
        }
        Ok(())
    }

    /// Adjustments of a credit are reversed with it. A refund is money that the customer has, so it is claimed back.
    fn unadjust(
        &mut self,
        owner: &'a Account,
        item: &Item,
        command: &ReturnPayment,
        own: bool,
    ) -> Result<Money> {
        let mut reclaimed = Money::zero(item.currency);
        for (number, adjustment) in owner.adjustments_of(&item.key) {
            let lines = adjustment.lines.iter().filter(|line| line.item == item.key);
            let lines: Vec<ItemAmount> =
                lines.map(|line| ItemAmount { item: line.item.clone(), amount: line.left }).collect();
            let Some(line) = lines.first() else { continue };
            self.not_before((adjustment.made.effective, adjustment.made.posting));
            if adjustment.kind != AdjustmentKind::Refund {
                self.steps.push(Step::Reverse { account: owner, number: number.clone(), lines });
            } else if command.reclaim.is_some() && own {
                reclaimed = reclaimed.plus(line.amount)?;
            } else {
                let (receipt, refund, amount) = (command.receipt.clone(), number.clone(), line.amount);
                return Err(Error::from(Reason::RefundedMoney { receipt, refund, amount }).within("reclaim"));
            }
        }
        Ok(reclaimed)
    }

    /// So much that the amount can leave: what is unapplied first, then applications, those of the items named first, else
    /// the last one first. Answers what of the last of them is made again.
    fn enough(
        &mut self,
        desk: Desktop<'_>,
        account: &'a Account,
        receipt: &Item,
        amount: Money,
        named: &[ItemKey],
    ) -> Result<Rest> {
        if let Some(undone) = account.last_undone(receipt) {
            self.not_before(undone);
        }
        let credit = &receipt.key.document;
        let mut missing = amount.plus(receipt.open_money())?;
        let mut rest = Rest::nothing(receipt);
        let mut applied: Vec<(usize, u32, Undoing)> = Vec::new();
        for (item, applications) in account.applied_by(credit) {
            let last = applications.iter().flat_map(|application| &application.movements).max();
            let place = named.iter().position(|name| name == item).unwrap_or(named.len());
            if let Some(undoing) = undoing(account, receipt, item, applications, desk.books.base())? {
                applied.push((place, u32::MAX - last.copied().unwrap_or_default(), undoing));
            }
        }
        applied.sort_by_key(|(place, last, _)| (*place, *last));
        let mut lines = Vec::new();
        for (_, _, Undoing { line, base, effective, posting }) in applied {
            if !missing.is_positive() {
                break;
            }
            self.not_before((effective, posting));
            let beyond = line.source.minus(missing)?;
            if beyond.is_positive() {
                rest.lines.extend(kept(&line, beyond)?);
            }
            missing = missing.minus(line.source)?;
            rest.held.open = rest.held.open.saturating_sub(line.source.minor());
            rest.held.carrying = rest.held.carrying.saturating_sub(base);
            lines.push(line);
        }
        if !lines.is_empty() {
            self.steps.push(Step::Unapply { credit: credit.clone(), account, lines });
        }
        if missing.is_positive() {
            // What went on elsewhere has to be undone by hand, or the whole of the receipt returned.
            let there = amount.minus(missing)?;
            let what = format!("receipt {credit}, without what was carried elsewhere or refunded,");
            return Err(Reason::OverAllocated { what, open: there, asked: amount }.into());
        }
        let _ = rest.held.take(amount.negated().minor());
        Ok(rest)
    }

    /// The events, in the order in which they can happen.
    fn drafts(
        self,
        desk: Desktop<'_>,
        account: &Account,
        command: &ReturnPayment,
        returned: Returned,
    ) -> Result<Vec<Draft>> {
        let days = (self.effective, self.posting);
        let (key, reason) = (account.key(), &command.reason);
        let mut events = Vec::new();
        // The last lines of the receipt itself stand in the event of the return; an event holds so many.
        let mut last = Vec::new();
        let count = self.steps.len();
        for (place, step) in self.steps.into_iter().enumerate() {
            match step {
                Step::Unapply { credit, account: owner, mut lines } => {
                    if returned.whole && credit == command.receipt && place + 1 == count {
                        last = lines.split_off(lines.len().saturating_sub(LINES_PER_EVENT));
                    }
                    for part in lines.chunks(LINES_PER_EVENT) {
                        events.extend(copies(owner.key(), part, days, |lines| {
                            let (credit, account) = (credit.clone(), owner.key().clone());
                            let reason = reason.clone();
                            Event::Unapplied(Box::new(CreditUnapplied { credit, account, lines, reason }))
                        }));
                    }
                }
                Step::Reverse { account: owner, number, lines } => {
                    if let Some(adjustment) = owner.adjustment(&number) {
                        events.push(reversal(owner, &number, adjustment, (lines, reason.clone()), days)?);
                    }
                }
                Step::Retract { account: owner, carried, base } => {
                    events.extend(undone(owner.key(), (&carried, base), reason.as_deref(), days));
                }
            }
        }
        let Returned { amount, whole, rest, reclaimed } = returned;
        let (date, fee) = (command.returned, command.fee);
        events.extend(copies(key, &last, days, |lines| {
            let (receipt, account, reason) = (command.receipt.clone(), key.clone(), reason.clone());
            Event::Returned(Box::new(PaymentReturned {
                receipt,
                account,
                returned: date,
                amount,
                whole,
                fee,
                lines,
                reason,
            }))
        }));
        let item = credit_item(account, &command.receipt)?;
        let (effective, posting) = days;
        let (document, kind) = (&command.receipt, kind_of(item));
        let (account_key, held, base) = (key, rest.held, desk.books.base());
        let mut credit = Credit { document, kind, account: account_key, effective, posting, held, base };
        let again = rest.lines.into_iter().map(|line| Settling { line, effective, posting }).collect();
        events.extend(drafts(&mut credit, again)?);
        if let Some(number) = command.reclaim.as_ref().filter(|_| reclaimed.is_positive()) {
            let kind = DocumentKind::Items(ItemKind::Reclaim);
            let _ = desk.check_new(account, &NewDocument { number, kind, total: Some(reclaimed), date })?;
            let value = desk.value(reclaimed, None, effective)?;
            let mut event = debit(number, DebitKind::Reclaim, (reclaimed, value), effective);
            (event.against, event.reason) = (Some(command.receipt.clone()), reason.clone());
            events.push(Draft::new(key, days, Event::Raised(Box::new(event))));
        }
        Ok(events)
    }
}

/// What of an application is made again when a part of the money it used leaves: the same part of what it settled, the
/// discount rounded down, since less was paid for it. None where too little is left to settle anything.
fn kept(line: &UndoneLine, beyond: Money) -> Result<Option<AppliedLine>> {
    let part = |of: Money, rounding| of.mul_div(beyond.minor(), line.source.minor(), rounding);
    let same = line.source.currency() == line.target.currency();
    let target = if same { beyond } else { part(line.target, Rounding::HalfAway)? };
    if !target.is_positive() {
        return Ok(None);
    }
    let discount = part(line.discount, Rounding::Toward)?;
    let (item, account) = (line.item.clone(), line.account.clone());
    Ok(Some(AppliedLine {
        item,
        account,
        source: beyond,
        target,
        discount,
        differences: Vec::new(),
        base: None,
        why: Why::LeftAfterReturn,
    }))
}
