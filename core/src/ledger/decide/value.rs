//! What amounts in other currencies than the books are there.

use super::Desktop;
use crate::account::{Account, Carried, Held, Item, MovementKind};
use crate::calendar::Date;
use crate::error::Result;
use crate::exchange::{DatedQuote, ExchangeRates, Quote, Valuation};
use crate::money::{Currency, Money, Rounding, same_currency};

impl Desktop<'_> {
    /// What an amount is worth in the books on a day: by the rate a command says, else by that of the rules. None for what is
    /// in the books' own currency.
    pub(super) fn value(&self, amount: Money, rate: Option<Quote>, day: Date) -> Result<Option<Valuation>> {
        let base = self.books.base();
        let Some(quote) = rate else {
            if amount.currency() == base {
                return Ok(None);
            }
            let none = ExchangeRates { quotes: Vec::new(), valid_days: 0, pivot: None };
            let value = self.rules.rates.as_ref().unwrap_or(&none).value(amount, base, day);
            return value.map(Some).map_err(|error| error.within("rate"));
        };
        let value = quote.convert(amount, Rounding::HalfAway).map_err(|error| error.within("rate"))?;
        let name = format!("the rate {quote}");
        same_currency(&name, value.currency(), "the books", base).map_err(|error| error.within("rate"))?;
        Ok(Some(Valuation { amount: value, quotes: vec![DatedQuote { day, quote }] }))
    }

    /// What is carried of an amount of minor units of the base currency, as events write it: for what is in another currency.
    pub(super) fn carried(&self, currency: Currency, minor: i64) -> Result<Option<Money>> {
        let base = self.books.base();
        (currency != base).then(|| Money::from_minor(minor.abs(), base)).transpose()
    }
}

/// A credit about to arise: its amount, carried at what it is worth.
pub(super) fn new_credit(amount: Money, value: Option<Money>) -> Held {
    let worth = value.unwrap_or(amount);
    Held { open: amount.negated().minor(), carrying: worth.negated().minor() }
}

/// What an item would be carried at if nothing of it had gone: for what is carried elsewhere and comes back as it is. What
/// of it went on and came back brought with it what it had gained there.
pub(super) fn whole(account: &Account, item: &Item) -> i64 {
    let movements = account.movements_of(item);
    movements.fold(item.carrying, |carrying, movement| {
        let gained = movement.reverses.filter(|_| is_carriage(movement.kind)).map_or(0, |went| {
            let went = usize::try_from(went).ok().and_then(|at| account.movements().get(at));
            movement.base.saturating_add(went.map_or(0, |went| went.base))
        });
        carrying.saturating_sub(movement.base).saturating_add(gained)
    })
}

/// By how much more it comes back than it went: an item, or part of one, that is carried elsewhere at `whole` now.
pub(super) fn gained(account: &Account, carried: &Carried, whole: i64) -> i64 {
    let went = usize::try_from(carried.movement).ok().and_then(|at| account.movements().get(at));
    whole.saturating_add(went.map_or(0, |went| went.base))
}

fn is_carriage(kind: MovementKind) -> bool {
    matches!(kind, MovementKind::Transfer | MovementKind::Residual | MovementKind::Chargeback)
}
