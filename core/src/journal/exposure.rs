use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Role;
use super::balance::sum_by;
use crate::calendar::Date;
use crate::error::{Code, Result};
use crate::exchange::ExchangeRates;
use crate::ledger::Ledger;
use crate::money::{Currency, Money};

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

impl Ledger {
    /// What is open in each currency other than the books at the end of a day, by accounting date, what it is carried at, and
    /// what it is worth by the rates, where any are given.
    ///
    /// # Errors
    /// `rate_ambiguous`, `amount_out_of_range`.
    pub fn currency_exposure(&self, as_of: Date, rates: Option<&ExchangeRates>) -> Result<CurrencyExposures> {
        let open = self.sub_ledger(as_of)?.lines.into_iter();
        let foreign = open.filter(|line| line.amount.currency() != self.base());
        let sums = sum_by(foreign.map(|line| (line.role, line.amount, line.base)));
        let currencies: BTreeSet<Currency> = sums.keys().map(|(_, currency)| *currency).collect();
        let table = rates.map(ExchangeRates::table);
        let mut found = Vec::with_capacity(currencies.len());
        for currency in currencies {
            let of = |roles: &[Role]| -> Result<(Money, Money)> {
                let (mut amount, mut base) = (Money::zero(currency), Money::zero(self.base()));
                for sum in roles.iter().filter_map(|role| sums.get(&(*role, currency))) {
                    amount = amount.plus(sum.0.get(currency)?)?;
                    base = base.plus(sum.1.get(self.base())?)?;
                }
                Ok((amount, base))
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
