use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Role;
use crate::calendar::Date;
use crate::error::{Code, Result};
use crate::exchange::ExchangeRates;
use crate::ledger::Ledger;
use crate::money::{Balances, Currency, Money};

/// What is open in other currencies than the books at the end of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CurrencyExposures {
    /// The day.
    pub as_of: Date,
    /// The currency of the books.
    pub base: Currency,
    /// By currency.
    pub lines: Vec<CurrencyExposure>,
}

/// What is open in one currency other than the books.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CurrencyExposure {
    /// What customers owe, less credit notes.
    pub owed: Money,
    /// Money of theirs that settles nothing yet, above zero, also where the payer is not known.
    pub unapplied: Money,
    /// Money on its way to the bank.
    pub in_transit: Money,
    /// Deposits, above zero: not monetary, so no part of the position.
    pub deposits: Money,
    /// The position: what is owed and on its way, less what is unapplied. What a change of the rate changes.
    pub position: Money,
    /// What the position is carried at in base currency.
    pub carried: Money,
    /// What it is worth by the rate of the day; none where no rate is given, or none holds.
    pub worth: Option<Money>,
    /// By how much that is more than what it is carried at.
    pub unrealised: Option<Money>,
}

/// Sums under one role, in the currency and in base.
type Sum = (Balances, Balances);

impl Ledger {
    /// What is open in each currency other than the books at the end of a day, by accounting date, what it is carried at, and
    /// what it is worth by the rates, where any are given.
    ///
    /// # Errors
    /// `rate_ambiguous`, `amount_out_of_range`.
    pub fn currency_exposure(&self, as_of: Date, rates: Option<&ExchangeRates>) -> Result<CurrencyExposures> {
        let mut sums: BTreeMap<Currency, BTreeMap<Role, Sum>> = BTreeMap::new();
        for line in self.sub_ledger(as_of)?.lines {
            let currency = line.amount.currency();
            if currency != self.base() {
                let sum = sums.entry(currency).or_default().entry(line.role).or_default();
                sum.0.add(line.amount);
                sum.1.add(line.base);
            }
        }
        let table = rates.map(ExchangeRates::table);
        let mut found = Vec::with_capacity(sums.len());
        for (currency, by_role) in sums {
            let of = |roles: &[Role]| -> Result<(Money, Money)> {
                let (mut amount, mut base) = Sum::default();
                for (_, sum) in by_role.iter().filter(|(role, _)| roles.contains(role)) {
                    amount.add(sum.0.get(currency)?);
                    base.add(sum.1.get(self.base())?);
                }
                Ok((amount.get(currency)?, base.get(self.base())?))
            };
            let (owed, owed_base) = of(&[Role::Trade, Role::Factored, Role::Chargeback])?;
            let (credit, credit_base) = of(&[Role::CustomerCredit, Role::Unidentified])?;
            let (in_transit, transit_base) = of(&[Role::InTransit, Role::Bills])?;
            let (deposits, _) = of(&[Role::Deposit])?;
            let position = owed.plus(credit)?.plus(in_transit)?;
            let carried = owed_base.plus(credit_base)?.plus(transit_base)?;
            let worth = match table.as_ref().map(|table| table.value(position, self.base(), as_of)) {
                Some(Ok(value)) => Some(value.amount),
                Some(Err(error)) if error.code() != Code::RateMissing => return Err(error),
                Some(Err(_)) | None => None,
            };
            let unrealised = worth.map(|worth| worth.minus(carried)).transpose()?;
            let (unapplied, deposits) = (credit.negated(), deposits.negated());
            found.push(CurrencyExposure {
                owed,
                unapplied,
                in_transit,
                deposits,
                position,
                carried,
                worth,
                unrealised,
            });
        }
        Ok(CurrencyExposures { as_of, base: self.base(), lines: found })
    }
}
