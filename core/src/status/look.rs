use super::{CaseEnd, CaseItem};
use crate::account::{Account, Case, Dated, Item, ItemAmount};
use crate::calendar::Date;
use crate::error::Result;
use crate::id::DocumentId;
use crate::ledger::Ledger;
use crate::money::{Currency, Money};
use crate::portfolio::Basis;

/// What a status looks at: one account on a day, on one axis of time, and the ledger it stands in.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) books: &'a Ledger,
    pub(super) account: &'a Account,
    pub(super) day: Date,
    pub(super) basis: Basis,
}

impl<'a> Look<'a> {
    /// Whether something counts by the day.
    pub(super) fn counts(&self, dated: Dated) -> bool {
        self.sees(dated.effective, dated.posting)
    }

    /// Whether something of these dates counts by the day.
    pub(super) fn sees(&self, effective: Date, posting: Date) -> bool {
        let day = match self.basis {
            Basis::Book => posting,
            Basis::Value => effective,
        };
        day <= self.day
    }

    /// What an item has open at the end of the day, in minor units.
    pub(super) fn open(&self, item: &Item) -> i64 {
        self.account.open_seen(item, |effective, posting| self.sees(effective, posting))
    }

    /// Every case that began by the day, by number.
    pub(super) fn cases(&self) -> impl Iterator<Item = (&'a DocumentId, &'a Case)> + use<'a> {
        let look = *self;
        look.account.cases().filter(move |(_, case)| look.counts(case.opened))
    }

    /// How a case ended by the day.
    pub(super) fn ended(&self, case: &Case) -> Option<CaseEnd> {
        let (dated, outcome) = case.closed.filter(|(dated, _)| self.counts(*dated))?;
        Some(CaseEnd { day: dated.effective, outcome })
    }

    /// What the items of a case have open on the day.
    pub(super) fn items(&self, case: &Case) -> Result<Vec<CaseItem>> {
        case.lines.iter().map(|line| self.item(line)).collect()
    }

    fn item(&self, line: &ItemAmount) -> Result<CaseItem> {
        let open = self.account.item(&line.item).map_or(0, |item| self.open(item));
        let open = Money::from_minor(open.min(line.amount.minor()), line.amount.currency())?;
        Ok(CaseItem { item: line.item.clone(), amount: line.amount, open })
    }

    /// What a debit has open on a day by effective dates, at most what a line says, in minor units.
    pub(super) fn open_of(&self, line: &ItemAmount, day: Date) -> i64 {
        let open = self.account.item(&line.item).map_or(0, |item| self.account.open_on(item, day));
        open.min(line.amount.minor())
    }

    /// A sum of minor units as money.
    pub(super) fn money(&self, minor: i128, currency: Currency) -> Result<Money> {
        let what = || crate::error::Reason::AmountOutOfRange { what: format!("a sum in {currency}") };
        Money::from_minor(i64::try_from(minor).map_err(|_| what())?, currency)
    }
}
