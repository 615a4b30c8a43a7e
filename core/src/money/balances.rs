use std::collections::BTreeMap;

use super::{Currency, MAX_MINOR, Money};
use crate::error::{Reason, Result};

/// A sum for each currency.
///
/// Amounts of two currencies have no sum: 100 EUR and 100 USD are not 200 of anything, and a rate between them is a
/// decision with a date and an owner, not arithmetic. So whatever adds up amounts of any origin adds them up here,
/// each currency by itself, in the order of the currency codes. Sums are kept in 128 bits and do not overflow however
/// many amounts come in; only the way back to one amount is checked.
///
/// A currency whose sum is zero is as one that never came: balances that say the same are equal.
///
/// ```
/// use receivables::money::{Balances, Currency, money};
/// let mut open = Balances::default();
/// open.add(money("1190.00 EUR")?);
/// open.add(money("80.00 USD")?);
/// open.subtract(money("1000.00 EUR")?);
/// assert_eq!(open.get(Currency::EUR)?, money("190.00 EUR")?);
/// assert_eq!(open.get(Currency::CHF)?, money("0.00 CHF")?);
/// assert_eq!(open.iter().collect::<Vec<_>>(), [(Currency::EUR, 190_00), (Currency::USD, 80_00)]);
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Balances(BTreeMap<Currency, i128>);

impl Balances {
    /// Adds an amount to the sum of its currency.
    pub fn add(&mut self, amount: Money) {
        self.change(amount.currency(), i128::from(amount.minor()));
    }

    /// Takes an amount off the sum of its currency.
    pub fn subtract(&mut self, amount: Money) {
        self.change(amount.currency(), -i128::from(amount.minor()));
    }

    fn change(&mut self, currency: Currency, minor: i128) {
        let sum = self.0.entry(currency).or_default();
        // At 10^18 each it takes more than 10^20 amounts to get here; saturating says that without a panic.
        *sum = sum.saturating_add(minor);
        if *sum == 0 {
            self.0.remove(&currency);
        }
    }

    /// The sum of a currency as an amount; zero where none came.
    ///
    /// # Errors
    /// `amount_out_of_range` where the sum is beyond what one amount holds; [`Balances::sum_minor`] still tells it.
    pub fn get(&self, currency: Currency) -> Result<Money> {
        let sum = self.sum_minor(currency);
        let minor = i64::try_from(sum).ok().filter(|minor| minor.unsigned_abs() <= MAX_MINOR.unsigned_abs());
        let minor =
            minor.ok_or_else(|| Reason::AmountOutOfRange { what: format!("the sum in {currency}") })?;
        Money::from_minor(minor, currency)
    }

    /// The sum of a currency in minor units; zero where none came.
    pub fn sum_minor(&self, currency: Currency) -> i128 {
        self.0.get(&currency).copied().unwrap_or_default()
    }

    /// The currencies whose sum is not zero, by code, and their sums in minor units.
    pub fn iter(&self) -> impl Iterator<Item = (Currency, i128)> + '_ {
        self.0.iter().map(|(currency, minor)| (*currency, *minor))
    }

    /// True where the sum of every currency is zero.
    pub fn is_zero(&self) -> bool {
        self.0.is_empty()
    }
}

impl Extend<Money> for Balances {
    fn extend<I: IntoIterator<Item = Money>>(&mut self, amounts: I) {
        for amount in amounts {
            self.add(amount);
        }
    }
}

impl FromIterator<Money> for Balances {
    fn from_iter<I: IntoIterator<Item = Money>>(amounts: I) -> Self {
        let mut balances = Self::default();
        balances.extend(amounts);
        balances
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    #[test]
    fn sums_may_exceed_what_one_amount_holds() {
        let most = Money::from_minor(MAX_MINOR, Currency::EUR).unwrap();
        let mut sums: Balances = std::iter::repeat_n(most, 1000).collect();
        assert_eq!(sums.sum_minor(Currency::EUR), 1000 * i128::from(MAX_MINOR));
        assert_eq!(sums.get(Currency::EUR).unwrap_err().code(), Code::AmountOutOfRange);
        for _ in 0..999 {
            sums.subtract(most);
        }
        assert_eq!(sums.get(Currency::EUR).unwrap(), most);
        assert!(!sums.is_zero());
        sums.subtract(most);
        assert!(sums.is_zero());
        assert_eq!(sums, Balances::default());
    }
}
