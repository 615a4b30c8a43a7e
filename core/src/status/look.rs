use super::{CaseEnd, CaseItem};
use crate::account::{Account, Case, Dated, ItemAmount};
use crate::calendar::Date;
use crate::error::Result;
use crate::id::DocumentId;
use crate::ledger::Ledger;
use crate::money::{Currency, Money};

/// What a status looks at: one account on a day, and the ledger it stands in.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) books: &'a Ledger,
    pub(super) account: &'a Account,
    pub(super) day: Date,
}

impl<'a> Look<'a> {
    /// Whether something counts by the day.
    pub(super) fn counts(&self, dated: Dated) -> bool {
        dated.effective <= self.day
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
        let open = Money::from_minor(self.open_of(line, self.day), line.amount.currency())?;
        Ok(CaseItem { item: line.item.clone(), amount: line.amount, open })
    }

    /// What a debit has open on a day, at most what a line says, in minor units.
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
