use std::collections::BTreeMap;

use super::{JournalLine, Role, TaxRef};
use crate::account::{Item, Movement};
use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::error::Result;
use crate::money::{Currency, Money};
use crate::party::AccountKey;
use crate::payment::PaymentMethod;

/// An amount in the document's currency and in base currency, in minor units of either: above zero a debit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Amount {
    pub(super) currency: Currency,
    pub(super) minor: i64,
    pub(super) base: i64,
}

impl Amount {
    /// What an item arose with.
    pub(super) fn at_first(item: &Item) -> Self {
        Self { currency: item.currency, minor: item.original, base: item.base }
    }

    /// What a movement did to its item.
    pub(super) fn moved(item: &Item, movement: &Movement) -> Self {
        Self { currency: item.currency, minor: movement.minor, base: movement.base }
    }

    pub(super) fn negated(self) -> Self {
        Self { minor: self.minor.saturating_neg(), base: self.base.saturating_neg(), ..self }
    }
}

/// What a line is about, beside its amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct About {
    role: Role,
    account: Option<AccountKey>,
    item: Option<ItemKey>,
    tax: Option<TaxRef>,
    method: Option<PaymentMethod>,
}

impl About {
    pub(super) fn role(role: Role) -> Self {
        Self { role, account: None, item: None, tax: None, method: None }
    }

    pub(super) fn item(role: Role, account: &AccountKey, item: &Item) -> Self {
        Self { account: Some(account.clone()), item: Some(item.key.clone()), ..Self::role(role) }
    }

    pub(super) fn tax(role: Role, tax: TaxRef) -> Self {
        Self { tax: Some(tax), ..Self::role(role) }
    }

    pub(super) fn money(role: Role, method: Option<PaymentMethod>) -> Self {
        Self { method, ..Self::role(role) }
    }
}

/// The lines of an event so far, by the day on which they are booked. What is about the same adds up.
#[derive(Debug)]
pub(super) struct Legs {
    base: Currency,
    posting: Date,
    days: BTreeMap<Date, Vec<(About, Amount)>>,
}

impl Legs {
    pub(super) fn new(base: Currency, posting: Date) -> Self {
        Self { base, posting, days: BTreeMap::new() }
    }

    /// A line on the event's own accounting date.
    pub(super) fn book(&mut self, about: About, amount: Amount) {
        self.book_on(self.posting, about, amount);
    }

    pub(super) fn book_on(&mut self, day: Date, about: About, amount: Amount) {
        let lines = self.days.entry(day).or_default();
        let same =
            lines.iter_mut().find(|(known, booked)| *known == about && booked.currency == amount.currency);
        match same {
            Some((_, booked)) => {
                booked.minor = booked.minor.saturating_add(amount.minor);
                booked.base = booked.base.saturating_add(amount.base);
            }
            None => lines.push((about, amount)),
        }
    }

    /// What the lines of the event's own day come to so far, by currency.
    fn sums(&self) -> BTreeMap<Currency, (i128, i128)> {
        let mut sums: BTreeMap<Currency, (i128, i128)> = BTreeMap::new();
        for (_, amount) in self.days.get(&self.posting).into_iter().flatten() {
            let sum = sums.entry(amount.currency).or_default();
            sum.0 += i128::from(amount.minor);
            sum.1 += i128::from(amount.base);
        }
        sums
    }

    /// Books what is missing in base currency as the exchange difference of what was settled, and meets amounts of two
    /// currencies in between. `source` is the currency that settles.
    pub(super) fn balance(&mut self, source: Currency) {
        let missing: i128 = self.sums().values().map(|(_, base)| -base).sum();
        let missing = i64::try_from(missing).unwrap_or_default();
        if missing != 0 {
            let role = if missing < 0 { Role::FxGain } else { Role::FxLoss };
            let minor = if source == self.base { missing } else { 0 };
            self.book(About::role(role), Amount { currency: source, minor, base: missing });
        }
        let sums = self.sums();
        let mut met: i128 = 0;
        for (currency, (minor, base)) in sums.iter().filter(|(currency, _)| **currency != source) {
            if *minor == 0 {
                continue;
            }
            met += base;
            self.exchange(*currency, -minor, -base);
        }
        if let Some((minor, _)) = sums.get(&source).filter(|(minor, _)| *minor != 0) {
            self.exchange(source, -minor, met);
        }
    }

    fn exchange(&mut self, currency: Currency, minor: i128, base: i128) {
        let (minor, base) =
            (i64::try_from(minor).unwrap_or_default(), i64::try_from(base).unwrap_or_default());
        self.book(About::role(Role::Exchange), Amount { currency, minor, base });
    }

    /// The lines of each day, without those that come to nothing.
    pub(super) fn lines(self) -> Result<Vec<(Date, Vec<JournalLine>)>> {
        let mut days = Vec::with_capacity(self.days.len());
        for (day, booked) in self.days {
            let mut lines = Vec::with_capacity(booked.len());
            for (about, amount) in booked {
                if amount.minor == 0 && amount.base == 0 {
                    continue;
                }
                let About { role, account, item, tax, method } = about;
                let (base, amount) = (
                    Money::from_minor(amount.base, self.base)?,
                    Money::from_minor(amount.minor, amount.currency)?,
                );
                lines.push(JournalLine { role, account, item, tax, method, amount, base });
            }
            if !lines.is_empty() {
                days.push((day, lines));
            }
        }
        Ok(days)
    }
}
