use std::collections::{BTreeMap, BTreeSet};

use super::check::{NewDocument, check_positive};
use super::customer::opening;
use super::direct_debit::returnable_until;
use super::planned::{self, Cash, Differences, Open, bounds, planned, policy_of};
use super::reach::{is_plan_for_all, within_reach};
use super::settle::{Credit, Settling, Source, Taking, drafts, instructed, kind_of};
use super::text::{InText, named_in};
use super::value::new_credit;
use super::{Decision, Desktop, Draft};
use crate::account::command::{ApplyLine, ReceivePayment, ReceiveUnidentified, RecordClearing};
use crate::account::event::{ClearingRecorded, CreditKind, PaymentReceived};
use crate::account::{Account, DocumentKind, Event, Held, Item, ItemKind};
use crate::allocation::{
    AllocationPolicy, Bound, CreditUse, ItemKey, OpenCredit, PassedOver, Payer, Rule, Target,
};
use crate::calendar::Date;
use crate::error::{Error, Reason, Result};
use crate::exchange::Quote;
use crate::id::DocumentId;
use crate::invoice::{TaxShare, Totals};
use crate::money::{Money, same_currency};
use crate::party::{AccountKey, Profile};
use crate::payment::{Difference, DifferenceKind, PaymentMethod, Purpose, RemittanceLine, Stage};

/// Money that arrives, however the command is called.
pub(super) struct Incoming<'a> {
    pub(super) receipt: &'a DocumentId,
    pub(super) amount: Money,
    pub(super) value_date: Date,
    pub(super) posting: Option<Date>,
    pub(super) method: PaymentMethod,
    pub(super) reference: Option<&'a str>,
    pub(super) remittance: &'a [RemittanceLine],
    pub(super) policy: Option<&'a AllocationPolicy>,
    pub(super) lines: &'a [ApplyLine],
    pub(super) purpose: Purpose,
    pub(super) deposit_tax: &'a [TaxShare],
    pub(super) uncleared: bool,
    pub(super) mandate: Option<&'a DocumentId>,
    pub(super) rate: Option<Quote>,
}

impl<'a> Incoming<'a> {
    pub(super) fn new(receipt: &'a DocumentId, amount: Money, value_date: Date) -> Self {
        Self {
            receipt,
            amount,
            value_date,
            posting: None,
            method: PaymentMethod::Transfer,
            reference: None,
            remittance: &[],
            policy: None,
            lines: &[],
            purpose: Purpose::Settlement,
            deposit_tax: &[],
            uncleared: false,
            mandate: None,
            rate: None,
        }
    }
}

pub(super) fn decide(desk: Desktop<'_>, command: &ReceivePayment) -> Result<Decision> {
    let incoming = Incoming {
        posting: command.posting,
        method: command.method,
        reference: command.reference.as_deref(),
        remittance: &command.remittance,
        policy: command.policy.as_ref(),
        lines: &command.lines,
        purpose: command.purpose.unwrap_or_default(),
        deposit_tax: &command.deposit_tax,
        uncleared: command.uncleared,
        mandate: command.mandate.as_ref(),
        rate: command.rate,
        ..Incoming::new(&command.receipt, command.amount, command.value_date)
    };
    let posting = check_shape(desk, &incoming)?;
    let account = desk.account(&command.customer, command.class.as_ref())?;
    desk.check_claimed(account)?;
    desk.check_made_for(&command.made_for)?;
    received(desk, account, &incoming, posting)
}

/// Money received for an account: a credit, settled as far as lines and policy say.
pub(super) fn receive(desk: Desktop<'_>, account: &Account, incoming: &Incoming<'_>) -> Result<Decision> {
    let posting = check_shape(desk, incoming)?;
    received(desk, account, incoming, posting)
}

/// Refuses what is wrong whatever the account says, and answers the accounting date.
fn check_shape(desk: Desktop<'_>, incoming: &Incoming<'_>) -> Result<Date> {
    check_positive("amount", incoming.amount)?;
    desk.check_date("value_date", incoming.value_date)?;
    let posting = desk.posting(incoming.posting, incoming.value_date)?;
    desk.check_text("reference", incoming.reference)?;
    desk.check_lines("lines", incoming.lines.len())?;
    check_remittance(desk, incoming.receipt, incoming.amount, incoming.remittance)?;
    check_deposit_tax(incoming)?;
    check_policy(desk, incoming.policy)?;
    Ok(posting)
}

/// Refuses a policy that can not be meant: that of the command, else that of the rules.
pub(super) fn check_policy(desk: Desktop<'_>, policy: Option<&AllocationPolicy>) -> Result<()> {
    match policy {
        Some(policy) => policy.check().map_err(|error| error.within("policy")),
        None => desk.rules.allocation.check().map_err(|error| error.within("allocation")),
    }
}

/// Refuses tax inside money that is no deposit, and more of it than the money.
fn check_deposit_tax(incoming: &Incoming<'_>) -> Result<()> {
    if incoming.deposit_tax.is_empty() {
        return Ok(());
    }
    if incoming.purpose != Purpose::Deposit {
        let kind = format!("receipt {}", incoming.purpose.as_str());
        return Err(Reason::FieldUnfit { field: "deposit_tax".to_owned(), kind }.into());
    }
    let totals = Totals::with_tax(incoming.amount, incoming.deposit_tax);
    totals.check_tax().and_then(|()| totals.check()).map_err(|error| error.within("deposit_tax"))
}

/// Refuses an advice that is too long, or whose amounts are not in the currency of the money.
pub(super) fn check_remittance(
    desk: Desktop<'_>,
    receipt: &DocumentId,
    money: Money,
    remittance: &[RemittanceLine],
) -> Result<()> {
    desk.check_lines("remittance", remittance.len())?;
    for (at, line) in remittance.iter().enumerate() {
        let place = |error: Error| error.within(&format!("remittance[{at}]"));
        for kept in &line.deductions {
            check_positive("deduction", kept.amount).map_err(place)?;
            let (receipt, line) = (format!("receipt {receipt}"), format!("the line for {}", line.document));
            same_currency(&receipt, money.currency(), &line, kept.amount.currency()).map_err(place)?;
        }
        if let Some(amount) = line.amount {
            check_positive("amount", amount).map_err(place)?;
            let receipt = format!("receipt {receipt}");
            let line = format!("the line for {}", line.document);
            same_currency(&receipt, money.currency(), &line, amount.currency()).map_err(place)?;
        }
    }
    Ok(())
}

fn received(
    desk: Desktop<'_>,
    account: &Account,
    incoming: &Incoming<'_>,
    posting: Date,
) -> Result<Decision> {
    let kind = DocumentKind::Items(ItemKind::Receipt);
    let (number, total, date) = (incoming.receipt, Some(incoming.amount), incoming.value_date);
    if let Some(spans) = desk.check_new(account, &NewDocument { number, kind, total, date })? {
        return Ok(Decision::Repeated(spans));
    }
    let returnable_until =
        incoming.mandate.map(|mandate| returnable_until(account, mandate, date)).transpose()?;
    let value = desk.value(incoming.amount, incoming.rate, date)?;
    let funds = Funds {
        document: number,
        account,
        amount: incoming.amount,
        paid: date,
        effective: date,
        posting,
        reference: incoming.reference,
        remittance: incoming.remittance,
        policy: (incoming.purpose == Purpose::Settlement).then(|| policy_of(desk, account, incoming.policy)),
        lines: incoming.lines,
        held: new_credit(incoming.amount, value.as_ref().map(|value| value.amount)),
        taken_off: None,
    };
    let Placed { drafts: applied, passed_over, purpose } = apply_funds(desk, &funds, &mut BTreeMap::new())?;
    let event = PaymentReceived {
        receipt: number.clone(),
        amount: incoming.amount,
        value,
        method: incoming.method,
        reference: incoming.reference.map(str::to_owned),
        remittance: incoming.remittance.to_vec(),
        purpose: purpose.unwrap_or(incoming.purpose),
        deposit_tax: incoming.deposit_tax.to_vec(),
        uncleared: incoming.uncleared,
        mandate: incoming.mandate.cloned(),
        returnable_until,
        passed_over,
    };
    let mut events = vec![Draft::new(account.key(), (date, posting), Event::Received(Box::new(event)))];
    events.extend(applied);
    Ok(Decision::Drafts(events))
}

/// Money about to settle items: as lines say, then what is left of it by policy.
pub(super) struct Funds<'a> {
    pub(super) document: &'a DocumentId,
    pub(super) account: &'a Account,
    pub(super) amount: Money,
    /// The day on which it was paid: discounts look at it.
    pub(super) paid: Date,
    pub(super) effective: Date,
    pub(super) posting: Date,
    pub(super) reference: Option<&'a str>,
    pub(super) remittance: &'a [RemittanceLine],
    /// None where no policy applies it.
    pub(super) policy: Option<&'a AllocationPolicy>,
    pub(super) lines: &'a [ApplyLine],
    /// What it is carried at in the books' currency.
    pub(super) held: Held,
    /// The credit that it is taken off, which can not be used beside it; none for money that arrives.
    pub(super) taken_off: Option<&'a ItemKey>,
}

/// What becomes of money. `taken` is what of each item is taken so far: a second line for it,
/// or money beside this, asks for what the first left.
pub(super) fn apply_funds(
    desk: Desktop<'_>,
    funds: &Funds<'_>,
    taken: &mut BTreeMap<ItemKey, Taken>,
) -> Result<Placed> {
    let currency = funds.amount.currency();
    let name = format!("receipt {}", funds.document);
    let source = Source { name, currency, paid: Some(funds.paid) };
    let mut settling: Vec<Settling> = Vec::with_capacity(funds.lines.len());
    let mut left = funds.amount;
    for (at, line) in funds.lines.iter().enumerate() {
        let place = |error: Error| error.within(&format!("lines[{at}]"));
        let settled = instructed(desk, &source, line).map_err(place)?;
        if taken.contains_key(&line.item) {
            return Err(place(Reason::DuplicateLine { item: line.item.to_string() }.into()));
        }
        let so_far = taken.entry(line.item.clone()).or_default();
        let (kept, _) = settled.line.kept_and_over();
        so_far.add(settled.line.target.minor().saturating_add(kept), settled.line.discount.minor());
        let after = left.minus(settled.line.source).map_err(place)?;
        if after.is_negative() {
            let (what, open, asked) = (source.name, left, settled.line.source);
            return Err(place(Reason::OverAllocated { what, open, asked }.into()));
        }
        left = after;
        settling.push(settled);
    }
    let mut placed = Placed { drafts: Vec::new(), passed_over: Vec::new(), purpose: None };
    let mut by_credits: Vec<(&Item, Vec<Settling>)> = Vec::new();
    if let Some(policy) = funds.policy {
        let bounds = bounds(desk, funds.account, policy, DifferenceKind::Tolerance, currency);
        let accepted: BTreeMap<DifferenceKind, Vec<Bound>> =
            [DifferenceKind::BankCharges, DifferenceKind::Withholding, DifferenceKind::CashRounding]
                .into_iter()
                .map(|kind| (kind, planned::bounds(desk, funds.account, policy, kind, currency)))
                .collect();
        let credits = open_credits(funds, policy);
        let beside: Vec<OpenCredit> = credits
            .iter()
            .map(|item| OpenCredit { open: item.open.saturating_neg(), day: item.effective })
            .collect();
        let credit_names: Vec<&ItemKey> = credits.iter().map(|item| &item.key).collect();
        let text = in_text(funds, policy);
        let cash = Cash {
            credit_names: &credit_names,
            cash: left.minor(),
            paid: funds.paid,
            advice: funds.remittance,
            text: &text,
            credits: &beside,
            bounds: &bounds,
            accepted: &accepted,
        };
        let candidates = candidates(desk, funds, taken, cash, policy);
        let targets: Vec<Open<'_>> =
            candidates.iter().map(|(owner, item, target)| (*owner, &item.key, *target)).collect();
        let plan = planned(cash, &targets, policy);
        by_credits.extend(credits.iter().map(|item| (*item, Vec::new())));
        let mut differences = Differences::new(funds.remittance);
        for line in plan.lines {
            let Some((owner, item, _)) = candidates.get(line.target) else { continue };
            let money = |minor| Money::from_minor(minor, item.currency);
            let (used, discount) = (money(line.cash)?, money(line.discount)?);
            let taking = Taking {
                source: used,
                target: used,
                discount,
                differences: differences.of(&line, currency)?,
            };
            let so_far = taken.entry(item.key.clone()).or_default();
            so_far.add(line.closed().saturating_sub(line.discount), line.discount);
            let settled = Settling::of(owner, item, taking, line.why, so_far.all());
            match line.payer {
                Payer::Money => settling.push(settled),
                Payer::Credit(place) => {
                    by_credits
                        .get_mut(place)
                        .into_iter()
                        .for_each(|(_, settling)| settling.push(settled.clone()));
                }
            }
        }
        let kept = keep_surplus(funds, &mut settling, plan.over)?;
        let left = plan.left.saturating_add(plan.over.saturating_sub(kept));
        placed.passed_over = plan.passed_over;
        placed.purpose = (left > 0).then(|| policy.leftover.purpose());
    }
    let (document, account) = (funds.document, funds.account.key());
    let (effective, posting) = (funds.effective, funds.posting);
    let (kind, held, base) = (CreditKind::Receipt, funds.held, desk.books.base());
    let mut credit = Credit { document, kind, account, effective, posting, held, base };
    placed.drafts = drafts(&mut credit, settling)?;
    for (item, settling) in by_credits.into_iter().filter(|(_, settling)| !settling.is_empty()) {
        let used = settling.iter().map(|settled| settled.line.source.minor());
        let (effective, posting) = funds.account.open_from(item, used.fold(0_i64, i64::saturating_add));
        let (document, kind, held) = (&item.key.document, kind_of(item), Held::of(item));
        // It is used because the money came, and so not before it did.
        let (effective, posting) = (effective.max(funds.effective), posting.max(funds.posting));
        let mut credit = Credit { document, kind, account, effective, posting, held, base };
        placed.drafts.extend(drafts(&mut credit, settling)?);
    }
    Ok(placed)
}

/// What became of money: the applications, what found nothing, and what the rest is meant for.
pub(super) struct Placed {
    pub(super) drafts: Vec<Draft>,
    pub(super) passed_over: Vec<PassedOver>,
    /// None where nothing is left, or no policy was asked.
    pub(super) purpose: Option<Purpose>,
}

/// The credits of the account that the policy may use beside the money, the oldest first: what is to settle items and has
/// not yet.
/// What the text names of what the payer has open, and of what the advice names.
fn in_text(funds: &Funds<'_>, policy: &AllocationPolicy) -> Vec<InText> {
    if !policy.rules.contains(&Rule::ReferenceText) {
        return Vec::new();
    }
    let currency = funds.amount.currency();
    let open = funds.account.open_debits().filter(|item| item.currency == currency);
    let advised = funds.remittance.iter().map(|line| &line.document);
    named_in(funds.reference, open.map(|item| &item.key.document).chain(advised))
}

fn open_credits<'a>(funds: &Funds<'a>, policy: &AllocationPolicy) -> Vec<&'a Item> {
    if policy.credits == CreditUse::None {
        return Vec::new();
    }
    let currency = funds.amount.currency();
    let fits = |item: &&Item| {
        let settles = item.currency == currency && item.purpose == Purpose::Settlement;
        item.open < 0 && settles && funds.taken_off != Some(&item.key)
    };
    let mut credits: Vec<&Item> = funds.account.items().iter().filter(fits).collect();
    credits.sort_by_key(|item| (item.effective, &item.key));
    credits
}

/// Keeps a small surplus with the last line that settles an item of the payer's own and has no difference yet. Answers how
/// much was kept: nothing where there is no such line.
fn keep_surplus(funds: &Funds<'_>, settling: &mut [Settling], over: i64) -> Result<i64> {
    let own = |settled: &&mut Settling| {
        settled.line.account == *funds.account.key() && settled.line.differences.is_empty()
    };
    let Some(last) = settling.iter_mut().rev().find(own).filter(|_| over > 0) else { return Ok(0) };
    let amount = Money::from_minor(over, funds.amount.currency())?;
    last.line.source = last.line.source.plus(amount)?;
    last.line.differences.push(Difference { kind: DifferenceKind::Tolerance, amount: amount.negated() });
    Ok(over)
}

/// What lines so far take of an item, in minor units.
#[derive(Clone, Copy, Default)]
pub(super) struct Taken {
    settled: i64,
    discount: i64,
}

impl Taken {
    fn add(&mut self, settled: i64, discount: i64) {
        self.settled = self.settled.saturating_add(settled);
        self.discount = self.discount.saturating_add(discount);
    }

    fn all(self) -> i64 {
        self.settled.saturating_add(self.discount)
    }
}

/// The open debits the money may settle: the payer's own in its currency, as far as it can reach, and those of other
/// accounts that the advice names. What belongs to a factor, and the payer knows, is none of them.
fn candidates<'a>(
    desk: Desktop<'a>,
    funds: &Funds<'a>,
    taken: &BTreeMap<ItemKey, Taken>,
    money: Cash<'_>,
    policy: &AllocationPolicy,
) -> Vec<(&'a Account, &'a Item, Target)> {
    let (payer, currency) = (funds.account, funds.amount.currency());
    let seen = |owner: &Account, item: &Item| {
        let mut target = planned::target(owner, item, owner.key() == payer.key(), funds.paid, policy);
        if let Some(taken) = taken.get(&item.key) {
            target.open = target.open.saturating_sub(taken.all());
            target.discount_taken = target.discount_taken.saturating_add(taken.discount);
        }
        let fits = target.open > 0 && item.currency == currency;
        (fits && owner.assigned_on(&item.key, funds.paid).is_none()).then_some(target)
    };
    let own = |item: &Item| seen(payer, item);
    let named: BTreeSet<_> = funds.remittance.iter().map(|line| &line.document).collect();
    let mut found: Vec<(&Account, &Item, Target)> = Vec::new();
    for document in named {
        let Some(owner) = desk.books.owner(document).filter(|owner| owner.key() != payer.key()) else {
            continue;
        };
        let items = owner.items_of(document).iter();
        found.extend(items.filter_map(|item| Some((owner, item, seen(owner, item)?))));
    }
    let others: Vec<Open<'_>> =
        found.iter().map(|(owner, item, target)| (*owner, &item.key, *target)).collect();
    let money = (money, currency);
    let reached = within_reach(payer, money, policy, &others, taken.keys(), own);
    found.extend(reached.into_iter().map(|(item, target)| (payer, item, target)));
    debug_assert!(
        is_plan_for_all(
            payer,
            money,
            policy,
            &found.iter().map(|(owner, item, target)| (*owner, &item.key, *target)).collect::<Vec<_>>(),
            own
        ),
        "more is within reach"
    );
    found
}

/// Money in suspense is nobody's yet, so no policy looks at it. The account it waits on opens by itself, and since ever:
/// it has no first day of its own.
pub(super) fn unidentified(desk: Desktop<'_>, command: &ReceiveUnidentified) -> Result<Decision> {
    let incoming = Incoming {
        posting: command.posting,
        method: command.method,
        reference: command.reference.as_deref(),
        purpose: Purpose::OnAccount,
        rate: command.rate,
        ..Incoming::new(&command.receipt, command.amount, command.value_date)
    };
    let posting = check_shape(desk, &incoming)?;
    let key = AccountKey::suspense(command.bank.clone())?;
    if let Some(account) = desk.books.account(&key) {
        return received(desk, account, &incoming, posting);
    }
    let (opened, empty) = suspense_opened(desk, key)?;
    let mut drafts = vec![opened];
    match received(desk, &empty, &incoming, posting)? {
        Decision::Drafts(others) => drafts.extend(others),
        repeated @ Decision::Repeated(_) => return Ok(repeated),
    }
    Ok(Decision::Drafts(drafts))
}

/// The opening of an account for money in suspense, and that account as it then is.
pub(super) fn suspense_opened(desk: Desktop<'_>, key: AccountKey) -> Result<(Draft, Account)> {
    let draft = opening(key.clone(), Date::MIN, Profile::default());
    let account = Account::empty(key, Date::MIN, desk.request.recorded);
    Ok((draft, account))
}

pub(super) fn record_clearing(desk: Desktop<'_>, command: &RecordClearing) -> Result<Decision> {
    desk.check_text("reference", command.reference.as_deref())?;
    let account = desk.books.known_document(&command.receipt)?;
    desk.check_version(account.key())?;
    let reference = command.reference.clone();
    let event = ClearingRecorded {
        receipt: command.receipt.clone(),
        stage: command.stage,
        payout: None,
        fee: None,
        reference,
    };
    Ok(Decision::Drafts(vec![cleared(desk, account, event, command.date, command.posting)?]))
}

/// The event of a receipt on its way to money. Refused where its money is final already, or gone.
pub(super) fn cleared(
    desk: Desktop<'_>,
    account: &Account,
    event: ClearingRecorded,
    date: Date,
    posting: Option<Date>,
) -> Result<Draft> {
    let item = super::settle::credit_item(account, &event.receipt)?;
    if item.kind != ItemKind::Receipt {
        let (found, needed) = (item.kind.as_str().to_owned(), ItemKind::Receipt.as_str().to_owned());
        return Err(Reason::WrongSide { document: event.receipt, found, needed }.into());
    }
    let life = account.receipt_life(&event.receipt);
    let final_already = life
        .is_none_or(|life| !life.uncleared || life.stages.iter().any(|(_, stage)| *stage == Stage::Cleared));
    if final_already {
        return Err(Reason::AlreadyCleared { receipt: event.receipt }.into());
    }
    let mut from = (item.effective, item.posting);
    for (dated, _) in life.into_iter().flat_map(|life| &life.stages) {
        from = (from.0.max(dated.effective), from.1.max(dated.posting));
    }
    let days = desk.days(date, posting, from, "the receipt, or the stage before,")?;
    Ok(Draft::new(account.key(), days, Event::Cleared(event)))
}
