use serde::{Deserialize, Serialize};

use super::{StatementLine, StatementReason};
use crate::account::{
    Account, ByItem, Counter, Item, ItemKind, ItemNo, Movement, MovementKind, due_as_seen, part_apart,
};
use crate::allocation::ItemKey;
use crate::calendar::{Date, Period};
use crate::error::{Reason, Result};
use crate::money::{Currency, Money};
use crate::party::AccountKey;
use crate::portfolio::Basis;

/// A statement of account in one currency: balance brought forward, every line, balance carried forward, and the items
/// that are open at the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Whose statement it is.
    pub account: AccountKey,
    /// The currency of every amount.
    pub currency: Currency,
    /// The days it covers.
    pub period: Period,
    /// Which date of an entry decides.
    pub basis: Basis,
    /// What the customer owed before the period.
    pub opening: Money,
    /// What changed it, by day, then in the order it was recorded.
    pub lines: Vec<StatementLine>,
    /// What the customer owes at the end: the opening balance and all lines.
    pub closing: Money,
    /// What is open at the end, the oldest due first. It adds up to the closing balance.
    pub open: Vec<OpenLine>,
}

/// An item that is open at the end of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenLine {
    /// The item.
    pub item: ItemKey,
    /// What it comes from.
    pub reason: StatementReason,
    /// When it is due; none while it is pending.
    pub due: Option<Date>,
    /// Days overdue on the last day of the statement; zero or fewer where it is not, none while it is pending.
    pub overdue: Option<i32>,
    /// What it was at first.
    pub original: Money,
    /// What is open.
    pub open: Money,
    /// What of it is disputed.
    pub disputed: Money,
}

impl Statement {
    /// The statement of an account for a period.
    ///
    /// ```
    /// use receivables::account::command::{IssueInvoice, OpenAccount, ReceivePayment};
    /// use receivables::calendar::{Period, UtcMicros, date};
    /// use receivables::ledger::Ledger;
    /// use receivables::money::{Currency, money};
    /// use receivables::portfolio::Basis;
    /// use receivables::statement::Statement;
    /// use receivables::terms::Terms;
    ///
    /// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
    /// let mut desk = ledger.desk(None, UtcMicros::start_of(date(2026, 4, 1)?));
    /// let (issued, paid) = (date(2026, 2, 10)?, date(2026, 3, 10)?);
    /// let _ = desk.handle(OpenAccount::new("C-1".parse()?, issued))?;
    /// let gross = money("1190.00 EUR")?;
    /// let _ = desk.handle(IssueInvoice::new("INV-1".parse()?, "C-1".parse()?, gross, issued, Terms::net(30)))?;
    /// let _ = desk.handle(ReceivePayment::new("R-1".parse()?, "C-1".parse()?, money("500.00 EUR")?, paid))?;
    ///
    /// let account = ledger.accounts().next().expect("one account");
    /// let march = Statement::of(account, Currency::EUR, Period::month(paid), Basis::Book)?;
    /// assert_eq!((march.opening, march.closing), (gross, money("690.00 EUR")?));
    /// assert_eq!(march.lines[0].balance, money("690.00 EUR")?);
    /// assert_eq!((march.open[0].item.to_string(), march.open[0].overdue), ("INV-1/1".to_owned(), Some(19)));
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `date_order` for a period that ends before it begins, `amount_out_of_range`, and `does_not_tie` where opening,
    /// lines, closing and open items disagree.
    pub fn of(account: &Account, currency: Currency, period: Period, basis: Basis) -> Result<Self> {
        let period = period.checked()?;
        let money = |minor: i128| {
            let what = || Reason::AmountOutOfRange { what: format!("a balance in {currency}") };
            Money::from_minor(i64::try_from(minor).map_err(|_| what())?, currency)
        };
        let changes = Changes { account, currency, basis };
        let mut entries = changes.all();
        entries.retain(|entry| entry.day <= period.last);
        entries.sort_by_key(|entry| entry.day);
        let before: i128 =
            entries.iter().filter(|entry| entry.day < period.first).map(|entry| entry.minor).sum();
        let mut balance = before;
        let mut lines: Vec<StatementLine> = Vec::new();
        for entry in entries.iter().filter(|entry| entry.day >= period.first) {
            balance += entry.minor;
            // The instalments of one document are one line.
            match lines.last_mut().filter(|line| line.joins(entry)) {
                Some(line) => {
                    line.amount = money(i128::from(line.amount.minor()) + entry.minor)?;
                    line.balance = money(balance)?;
                }
                None => lines.push(StatementLine {
                    day: entry.day,
                    reason: entry.reason,
                    document: entry.item.key.document.clone(),
                    amount: money(entry.minor)?,
                    balance: money(balance)?,
                }),
            }
        }
        let open = changes.open(period.last)?;
        let opened: i128 = open.iter().map(|line| i128::from(line.open.minor())).sum();
        if opened != balance {
            let report = format!("the statement of {}", account.key());
            let (sum, total) = (format!("{balance} minor units"), opened.to_string());
            return Err(Reason::DoesNotTie { report, currency, sum, total }.into());
        }
        let account = account.key().clone();
        Ok(Self {
            account,
            currency,
            period,
            basis,
            opening: money(before)?,
            lines,
            closing: money(balance)?,
            open,
        })
    }
}

impl StatementLine {
    /// Whether an entry belongs to this line: another instalment of the same document.
    fn joins(&self, entry: &Entry<'_>) -> bool {
        let document = self.reason == StatementReason::Invoice && entry.reason == StatementReason::Invoice;
        document && self.day == entry.day && self.document == entry.item.key.document
    }
}

/// What changes the balance of one currency of an account.
struct Changes<'a> {
    account: &'a Account,
    currency: Currency,
    basis: Basis,
}

/// One change.
struct Entry<'a> {
    day: Date,
    reason: StatementReason,
    item: &'a Item,
    minor: i128,
}

impl<'a> Changes<'a> {
    fn all(&self) -> Vec<Entry<'a>> {
        // What goes on as another item of the same account is none of the customer's business.
        let carried =
            |item: &Item| item.origin.as_ref().is_some_and(|origin| origin.account == *self.account.key());
        let own = self.account.items().iter();
        let own = own.filter(|item| item.currency == self.currency && !carried(item));
        let mut entries: Vec<Entry<'a>> = own
            .map(|item| Entry {
                day: self.day(item.effective, item.posting),
                reason: reason_of(item.kind),
                item,
                minor: i128::from(item.original),
            })
            .collect();
        for movement in self.account.movements() {
            let item = self.item(movement).filter(|item| item.currency == self.currency);
            if let Some((item, reason)) = item.and_then(|item| Some((item, self.reason(movement)?))) {
                let day = self.day(movement.effective, movement.posting);
                entries.push(Entry { day, reason, item, minor: i128::from(movement.minor) });
            }
        }
        entries
    }

    /// Why a movement is the customer's business; none for matching within the account and its currency.
    fn reason(&self, movement: &Movement) -> Option<StatementReason> {
        match movement.counter {
            Counter::DiscountGranted => Some(StatementReason::Discount),
            Counter::Bank if movement.kind == MovementKind::Refund => Some(StatementReason::Refund),
            Counter::Bank => Some(StatementReason::Return),
            Counter::Allowances => Some(StatementReason::Allowance),
            Counter::Differences => Some(StatementReason::Tolerance),
            Counter::TaxWithheld => Some(StatementReason::Withholding),
            Counter::BankCharges => Some(StatementReason::BankCharges),
            Counter::Payables => Some(StatementReason::Netting),
            Counter::BadDebts => Some(StatementReason::WriteOff),
            Counter::ChargesWaived => Some(StatementReason::Waiver),
            Counter::Factor => Some(StatementReason::Factored),
            Counter::Voided => Some(StatementReason::Void),
            Counter::Elsewhere(_) if movement.kind == MovementKind::Transfer => {
                Some(StatementReason::Transfer)
            }
            Counter::Elsewhere(_) => Some(StatementReason::OtherAccount),
            Counter::Item(number) => {
                let other = usize::try_from(number.0).ok().and_then(|at| self.account.items().get(at))?;
                (other.currency != self.currency).then_some(StatementReason::OtherCurrency)
            }
        }
    }

    fn open(&self, last: Date) -> Result<Vec<OpenLine>> {
        let mut open: Vec<i64> = self
            .account
            .items()
            .iter()
            .map(|item| if self.day(item.effective, item.posting) <= last { item.original } else { 0 })
            .collect();
        for movement in self.account.movements() {
            let at = usize::try_from(movement.item.0).unwrap_or(usize::MAX);
            if let Some(minor) = open.get_mut(at) {
                *minor +=
                    if self.day(movement.effective, movement.posting) <= last { movement.minor } else { 0 };
            }
        }
        let changes = ByItem::new(self.account.due_changes(), |change| change.item);
        let marks = ByItem::new(self.account.marks(), |mark| mark.item);
        let counts = |effective, posting| self.day(effective, posting) <= last;
        let mut lines = Vec::new();
        for ((number, item), minor) in (0_u32..).zip(self.account.items()).zip(open) {
            if item.currency == self.currency && minor != 0 {
                let own = changes.of(ItemNo(number));
                let seen = due_as_seen(own, |change| counts(change.effective, change.posting));
                let due = seen.unwrap_or(item.due);
                let counts = |effective, posting, _| counts(effective, posting);
                let apart = part_apart(marks.of(ItemNo(number)), minor, |mark| mark.counts(counts));
                lines.push(OpenLine {
                    item: item.key.clone(),
                    reason: reason_of(item.kind),
                    due,
                    overdue: due.map(|due| last.days_since(due)),
                    original: Money::from_minor(item.original, self.currency)?,
                    open: Money::from_minor(minor, self.currency)?,
                    disputed: Money::from_minor(apart.max(0), self.currency)?,
                });
            }
        }
        let due = |line: &OpenLine| line.due.unwrap_or(Date::MAX);
        lines.sort_by(|a, b| (due(a), &a.item).cmp(&(due(b), &b.item)));
        Ok(lines)
    }

    fn day(&self, effective: Date, posting: Date) -> Date {
        match self.basis {
            Basis::Book => posting,
            Basis::Value => effective,
        }
    }

    fn item(&self, movement: &Movement) -> Option<&'a Item> {
        usize::try_from(movement.item.0).ok().and_then(|at| self.account.items().get(at))
    }
}

fn reason_of(kind: ItemKind) -> StatementReason {
    match kind {
        ItemKind::Invoice => StatementReason::Invoice,
        ItemKind::CreditNote => StatementReason::CreditNote,
        ItemKind::Receipt => StatementReason::Receipt,
        ItemKind::WriteOff => StatementReason::WriteOff,
        ItemKind::DebitNote => StatementReason::DebitNote,
        ItemKind::LateCharge => StatementReason::LateCharge,
        ItemKind::Recovery => StatementReason::Recovery,
        ItemKind::Reclaim => StatementReason::Reclaim,
        ItemKind::Transfer => StatementReason::Transfer,
        ItemKind::Residual => StatementReason::Residual,
        ItemKind::Chargeback => StatementReason::Chargeback,
    }
}
