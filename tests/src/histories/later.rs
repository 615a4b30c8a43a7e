//! Requests that rest on what is there already: adjustments, what goes on elsewhere, and what undoes them. Days follow the
//! first on which that is possible, with some before.

use receivables::account::command::{
    AcceptDifference, ChangeDueDate, CreditPart, GrantAllowance, GrantDiscount, IdentifyReceipt,
    IssueDebitNote, LeaveResidual, NetPayables, OpenDispute, RaiseChargeback, RaiseLateCharge,
    ReceiveUnidentified, RecordRecovery, RefundCredit, ResolveDispute, ReturnPayment, ReverseAdjustment,
    TransferCredit, TransferItem, UndoTransfer, VoidDocument, WaiveLateCharge, WithholdTax, WriteOff,
};
use receivables::account::event::AdjustmentKind;
use receivables::account::{
    Account, Case, ChargedItem, Command, DisputeOutcome, DocumentKind, Item, ItemAmount, ItemKind, Matter,
    WithheldTax,
};
use receivables::id::DocumentId;
use receivables::invoice::Totals;
use receivables::ledger::Ledger;
use receivables::payment::{PaymentMethod, Purpose, RemittanceLine};
use receivables::terms::Terms;
use receivables::{Currency, Date, Money, Result};

use super::Step;
use super::request::{first_day, pick, standing_receipt};

pub(super) type Days = (Date, Date);

/// One of the items of the ledger that are like that, with its account.
pub(super) fn item(ledger: &Ledger, number: u16, like: impl Fn(&Item) -> bool) -> Option<(&Account, &Item)> {
    let items = ledger.accounts().flat_map(|account| account.items().iter().map(move |item| (account, item)));
    let items: Vec<(&Account, &Item)> = items.filter(|(_, item)| like(item)).collect();
    pick(&items, number)
}

/// One of the documents that are like that, with its day.
pub(super) fn document(
    ledger: &Ledger,
    number: u16,
    like: impl Fn(&Account, &DocumentId) -> Option<Date>,
) -> Option<(DocumentId, Date)> {
    let documents =
        ledger.accounts().flat_map(|account| account.documents().map(move |(id, _)| (account, id)));
    let found = documents.filter_map(|(account, id)| Some((id, like(account, id)?)));
    let found: Vec<(&DocumentId, Date)> = found.collect();
    pick(&found, number).map(|(document, day)| (document.clone(), day))
}

/// A day on or after the first that is possible; one in sixteen lies before. One in four is booked on a day of its own.
pub(super) fn days(first: Days, offset: u16) -> Result<(Date, Option<Date>)> {
    let late = if offset % 16 == 2 { -4 } else { i64::from(offset / 4) };
    let posting = if offset % 4 == 1 { Some(first.1.plus_days(i64::from(offset / 5))?) } else { None };
    Ok((first.0.plus_days(late)?, posting))
}

/// As much of an item as asked, within what is open.
pub(super) fn part(item: &Item, cents: i64) -> Result<Money> {
    Money::from_minor(cents.min(item.open.abs()).max(1), item.currency)
}

pub(super) fn command(
    ledger: &Ledger,
    number: DocumentId,
    earlier: &dyn Fn(u16) -> Result<DocumentId>,
    step: &Step,
) -> Result<Command> {
    let day = |offset: u16| first_day()?.plus_days(i64::from(offset));
    let customer = |customer: u8| format!("C-{customer}").parse();
    let currency = |dollars: bool| if dollars { Currency::USD } else { Currency::EUR };
    let why = || "as agreed".to_owned();
    // Where there is nothing to pick, a step asks for what is not there.
    let nothing = || -> Result<Command> {
        let item = receivables::allocation::ItemKey::whole(earlier(0)?);
        Ok(ChangeDueDate::new(item, day(0)?, day(0)?, why()).into())
    };
    let open_debit = |number: u16| item(ledger, number, |item| item.open > 0);
    let open_credit = |number: u16| item(ledger, number, |item| item.open < 0);
    Ok(match step {
        Step::DebitNote { customer: who, cents, day: issued, net, against, dollars } => {
            let totals = Totals::gross(Money::from_minor(*cents, currency(*dollars))?);
            let note = IssueDebitNote::new(number, customer(*who)?, totals, day(*issued)?, Terms::net(*net));
            let against = against.map(earlier).transpose()?;
            let own = |document: &DocumentId| {
                ledger.owner(document).is_some_and(|owner| owner.key().customer == note.customer)
            };
            IssueDebitNote { against: against.filter(|against| cents % 8 == 0 || own(against)), ..note }
                .into()
        }
        Step::Void { document: at, wild, day: offset } => {
            let untouched = |account: &Account, id: &DocumentId| {
                let items = account.items_of(id);
                let untouched = items.iter().all(|item| item.open == item.original);
                items.first().filter(|_| untouched).map(|item| item.posting)
            };
            let found = if *wild { None } else { document(ledger, *at, untouched) };
            let (document, posting) = match found {
                Some(found) => found,
                None => (earlier(*at)?, day(*offset)?),
            };
            let posting = (offset % 4 == 1).then(|| posting.plus_days(i64::from(offset / 3))).transpose()?;
            VoidDocument { posting, ..VoidDocument::new(document, why()) }.into()
        }
        Step::Reschedule { item: at, due, day: offset } => {
            let Some((_, item)) = item(ledger, *at, |item| item.original > 0) else { return nothing() };
            let (effective, posting) = days((item.effective, item.posting), *offset)?;
            let due = item.effective.plus_days(i64::from(*due) - 3)?;
            ChangeDueDate { posting, ..ChangeDueDate::new(item.key.clone(), due, effective, why()) }.into()
        }
        Step::Adjust { which, item: at, other, cents, day: offset } => {
            let both = matches!(which, 2 | 4);
            let side = |item: &Item| if both { item.open != 0 } else { item.open > 0 };
            let Some((account, first)) = item(ledger, *at, side) else { return nothing() };
            let amount = part(first, *cents)?;
            let mut lines = vec![ItemAmount { item: first.key.clone(), amount }];
            let mut from = account.open_from(first, amount.minor());
            let second = other.and_then(|at| {
                let fits = |item: &&Item| {
                    side(item) && item.currency == first.currency && (item.key != first.key || at % 8 == 0)
                };
                pick(&account.items().iter().filter(fits).collect::<Vec<_>>(), at)
            });
            if let Some(second) = second {
                let amount = part(second, *cents / 2)?;
                lines.push(ItemAmount { item: second.key.clone(), amount });
                let second = account.open_from(second, amount.minor());
                from = (from.0.max(second.0), from.1.max(second.1));
            }
            let (effective, posting) = days(from, *offset)?;
            let key = first.key.clone();
            match which {
                0 => {
                    GrantAllowance { posting, ..GrantAllowance::new(number, lines, effective, why()) }.into()
                }
                1 => {
                    let grant = GrantDiscount::new(number, key, amount, effective, why());
                    GrantDiscount { posting, ..grant }.into()
                }
                2 => {
                    let amount = (cents % 2 == 0).then_some(amount);
                    AcceptDifference { posting, amount, ..AcceptDifference::new(number, key, effective) }
                        .into()
                }
                3 => {
                    let tax = WithheldTax { code: "IRPF".to_owned(), certificate: None, expected: None };
                    let withheld = WithholdTax::new(number, key, amount, tax, effective);
                    WithholdTax { posting, ..withheld }.into()
                }
                4 => NetPayables { posting, ..NetPayables::new(number, lines, effective, why()) }.into(),
                _ => WriteOff { posting, ..WriteOff::new(number, lines, effective, why()) }.into(),
            }
        }
        Step::Refund { credit, cents, day: offset } => {
            let Some((account, item)) = open_credit(*credit) else { return nothing() };
            let amount = cents.map(|cents| part(item, cents)).transpose()?;
            let asked = amount.map_or(item.open, Money::minor);
            let (effective, posting) = days(account.open_from(item, asked), *offset)?;
            let credit = item.key.document.clone();
            let refund = RefundCredit::new(number, credit, PaymentMethod::Transfer, effective);
            RefundCredit { amount, posting, ..refund }.into()
        }
        Step::Reverse { adjustment, cents, day: offset } => {
            let made = |account: &Account, id: &DocumentId| {
                let made = account.adjustment(id)?;
                let left = made.lines.iter().any(|line| line.left.is_positive());
                (left || offset % 8 == 0).then_some(made.made.effective)
            };
            let Some((document, _)) = document(ledger, *adjustment, made) else { return nothing() };
            let made = ledger.owner(&document).and_then(|account| account.adjustment(&document));
            let Some(made) = made else { return nothing() };
            let mut lines = Vec::new();
            if let (Some(cents), Some(line)) = (cents, pick(&made.lines, *adjustment)) {
                let amount = Money::from_minor((*cents).min(line.left.minor().max(1)), line.left.currency())?;
                lines.push(ItemAmount { item: line.item, amount });
            }
            let (effective, posting) = days((made.made.effective, made.made.posting), *offset)?;
            ReverseAdjustment { posting, ..ReverseAdjustment::new(document, lines, effective) }.into()
        }
        Step::Carry { which, item: at, customer: who, cents, day: offset } => {
            let Some((account, item)) = open_debit(*at) else { return nothing() };
            let amount = if *which == 1 { None } else { cents.map(|cents| part(item, cents)).transpose()? };
            let asked = amount.map_or(item.open, Money::minor);
            let (effective, posting) = days(account.open_from(item, asked), *offset)?;
            let key = item.key.clone();
            match which {
                0 => {
                    let transfer = TransferItem::new(key, number, customer(*who)?, effective);
                    TransferItem { amount, posting, ..transfer }.into()
                }
                1 => LeaveResidual { posting, ..LeaveResidual::new(key, number, effective, why()) }.into(),
                _ => {
                    let amount = amount.unwrap_or(part(item, item.open)?);
                    let due = if offset % 3 == 0 { Some(effective.plus_days(9)?) } else { None };
                    let chargeback = RaiseChargeback::new(number, key, amount, effective, why());
                    RaiseChargeback { due, posting, ..chargeback }.into()
                }
            }
        }
        Step::Transfer { credit, customers, cents, day: offset, purpose, advised } => {
            let Some((account, item)) = open_credit(*credit) else { return nothing() };
            let whole = part(item, *cents)?;
            let first = match customers.1 {
                Some(_) => Money::from_minor((whole.minor() / 2).max(1), item.currency)?,
                None => whole,
            };
            let purpose = match purpose {
                0 => Purpose::OnAccount,
                1 => Purpose::Deposit,
                _ => Purpose::Settlement,
            };
            let mut remittance = Vec::new();
            if let Some(advised) = advised {
                let debits = open_debit(*advised).map(|(_, item)| item.key.document.clone());
                let document = debits.map_or_else(|| earlier(*advised), Ok)?;
                remittance.push(RemittanceLine::of(document));
            }
            let part = |credit: DocumentId, who: u8, amount: Money, purpose: Purpose| -> Result<CreditPart> {
                let (customer, class, remittance, policy) = (customer(who)?, None, remittance.clone(), None);
                Ok(CreditPart { credit, customer, class, amount, purpose: Some(purpose), remittance, policy })
            };
            let mut parts = vec![part(number.clone(), customers.0, first, purpose)?];
            if let Some(who) = customers.1 {
                let rest = Money::from_minor((whole.minor() - first.minor()).max(1), item.currency)?;
                parts.push(part(format!("{number}-2").parse()?, who, rest, Purpose::Settlement)?);
            }
            let from = account.open_from(item, whole.minor());
            let (effective, posting) = match offset {
                Some(offset) => days(from, *offset).map(|(effective, posting)| (Some(effective), posting))?,
                None => (None, None),
            };
            let credit = item.key.document.clone();
            if account.key().is_suspense() {
                IdentifyReceipt { effective, posting, ..IdentifyReceipt::new(credit, parts) }.into()
            } else {
                TransferCredit { effective, posting, ..TransferCredit::new(credit, parts) }.into()
            }
        }
        Step::Retract { document: at, day: offset } => {
            let carried = |item: &Item| {
                item.origin.is_some() && item.open != 0 && (item.open == item.original || offset % 8 == 0)
            };
            let Some((account, item)) = item(ledger, *at, carried) else { return nothing() };
            let (effective, posting) = days(account.open_from(item, item.original), *offset)?;
            UndoTransfer { posting, ..UndoTransfer::new(item.key.document.clone(), effective) }.into()
        }
        Step::ReturnPart { receipt, cents, from, reclaim, day: offset } => {
            let Some((receipt, day)) = standing_receipt(ledger, *receipt) else { return nothing() };
            let Some(item) = ledger.owner(&receipt).and_then(|owner| owner.items_of(&receipt).first()) else {
                return nothing();
            };
            let (_, posting) = days((day, item.posting), *offset)?;
            let mut amount =
                (cents % 4 != 0).then(|| Money::from_minor(*cents, item.currency)).transpose()?;
            if cents % 5 == 1 && item.open != 0 {
                amount = Some(item.open_money().negated());
            }
            let settled = ledger.owner(&receipt).into_iter().flat_map(|owner| owner.applied_by(&receipt));
            let settled: Vec<_> = settled.map(|(item, _)| item.clone()).collect();
            let returned = ReturnPayment::new(receipt, day.plus_days(i64::from(offset / 4))?);
            let from = from.and_then(|from| pick(&settled, from)).into_iter().collect();
            let reclaim = reclaim.then_some(number);
            ReturnPayment { posting, amount, from, reclaim, ..returned }.into()
        }
        Step::Dispute { item: at, cents, day: offset } => {
            let Some((_, item)) = open_debit(*at) else { return nothing() };
            let (effective, posting) = days((item.effective, item.posting), *offset)?;
            let amount = cents.map(|cents| part(item, cents)).transpose()?;
            let dispute = OpenDispute::new(number, item.key.clone(), effective, why());
            OpenDispute { amount, posting, ..dispute }.into()
        }
        Step::Resolve { dispute, day: offset } => {
            let runs = |account: &Account, id: &DocumentId| {
                let disputed = |case: &&Case| matches!(case.matter, Matter::Disputed { .. });
                let case = account.case(id).filter(disputed)?;
                (case.closed.is_none() || offset % 8 == 0).then_some(case.opened.effective)
            };
            let Some((document, day)) = document(ledger, *dispute, runs) else { return nothing() };
            let opened = ledger.owner(&document).and_then(|account| account.case(&document));
            let posting = opened.map_or(day, |case| case.opened.posting);
            let (effective, posting) = days((day, posting), *offset)?;
            let resolve = ResolveDispute::new(document, DisputeOutcome::Rejected, effective);
            ResolveDispute { posting, ..resolve }.into()
        }
        Step::Charge { item: at, days: length, cents, lump_sum, day: offset } => {
            let Some((account, item)) = item(ledger, *at, |item| item.original > 0) else { return nothing() };
            let after =
                account.charged_until(&item.key).map_or(Ok(None), |day| day.plus_days(1).map(Some))?;
            let from = after.filter(|_| offset % 8 != 0).unwrap_or(item.due.unwrap_or(item.effective));
            let through = from.plus_days(i64::from(*length))?;
            let money = |cents: i64| Money::from_minor(cents, item.currency);
            let lump_sum = lump_sum.then(|| money(4_000)).transpose()?;
            let interest = money(if offset % 5 == 0 { 0 } else { *cents / 50 + 1 })?;
            let line = ChargedItem { item: item.key.clone(), from, through, interest, lump_sum };
            let issued = through.plus_days(i64::from(offset / 8))?;
            let (customer, due) = (account.key().customer.clone(), issued.plus_days(14)?);
            RaiseLateCharge {
                class: account.key().class.clone(),
                ..RaiseLateCharge::new(number, customer, vec![line], issued, due)
            }
            .into()
        }
        Step::Waive { charge, cents, day: offset } => {
            let late = |item: &Item| item.kind == ItemKind::LateCharge;
            let Some((account, item)) = item(ledger, *charge, late) else { return nothing() };
            let amount = cents.map(|cents| part(item, cents)).transpose()?;
            let asked = amount.map_or(item.open, Money::minor);
            let (effective, posting) = days(account.open_from(item, asked), *offset)?;
            let waiver = WaiveLateCharge::new(number, item.key.document.clone(), effective, why());
            WaiveLateCharge { amount, posting, ..waiver }.into()
        }
        Step::Recover { write_off, cents, day: offset } => {
            let written = |account: &Account, id: &DocumentId| {
                let written = DocumentKind::Adjustment(AdjustmentKind::WriteOff);
                let made = account.document(id).filter(|made| made.kind == written)?;
                Some(made.date)
            };
            let Some((document, day)) = document(ledger, *write_off, written) else { return nothing() };
            let made = ledger.owner(&document).and_then(|account| account.adjustment(&document));
            let Some(line) = made.and_then(|made| made.lines.first()) else { return nothing() };
            let amount = Money::from_minor((*cents).min(line.left.minor().max(1)), line.left.currency())?;
            let posting = made.map_or(day, |made| made.made.posting);
            let (effective, posting) = days((day, posting), *offset)?;
            let recovery = RecordRecovery::new(number, document, amount, effective);
            RecordRecovery { posting, ..recovery }.into()
        }
        Step::Suspend { cents, day: value } => {
            let amount = Money::from_minor(*cents, Currency::EUR)?;
            let method = PaymentMethod::Transfer;
            ReceiveUnidentified::new(number, "BANK-1".parse()?, amount, day(*value)?, method).into()
        }
        third => super::third::command(ledger, number, earlier, third)?,
    })
}
