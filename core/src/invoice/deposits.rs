use serde::{Deserialize, Serialize};

use super::{TaxShare, Totals};
use crate::error::{Error, Reason, Result};
use crate::money::Money;

/// A payment in advance that was invoiced and received before the final invoice.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deposit {
    /// The totals of the invoice for the deposit, with the tax inside by rate.
    pub totals: Totals,
    /// What of its gross was received. Only that is deducted.
    pub received: Money,
}

/// What is left of a final invoice after the deposits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AfterDeposits {
    /// What was received in advance, tax included. EN 16931 BT-113.
    pub received: Money,
    /// Net and tax inside that, for each category and rate: what the final invoice states as deducted.
    pub deducted: Vec<TaxShare>,
    /// What remains due, tax included. EN 16931 BT-115.
    pub due: Money,
    /// The tax that remains due.
    pub due_tax: Money,
    /// What remains to be taxed, for each category and rate of the final invoice and then of the deposits. Where the
    /// rate was another one when the deposit came in, its share is below zero: it is taxed anew at the rate of the supply.
    pub left: Vec<TaxShare>,
}

impl Totals {
    /// What remains due of this final invoice after deposits with their tax: the parts that were received are deducted
    /// from it, net and tax, as the invoices for them stated it (UStG section 14(5)).
    /// Stating the whole tax once more would owe it twice (UStG section 14c).
    ///
    /// ```
    /// use receivables::invoice::{Deposit, TaxShare, Totals};
    /// use receivables::money::money;
    ///
    /// // 30 % of 10,000.00 net in advance.
    /// let totals = |gross, base, tax| -> receivables::Result<Totals> {
    ///     Ok(Totals { tax: vec![TaxShare::new("S", "19", base, tax)?], ..Totals::gross(money(gross)?) })
    /// };
    /// let invoice = totals("11900.00 EUR", "10000.00 EUR", "1900.00 EUR")?;
    /// let deposit = totals("3570.00 EUR", "3000.00 EUR", "570.00 EUR")?;
    /// let received = deposit.gross;
    /// let after = invoice.after_deposits(&[Deposit { totals: deposit, received }])?;
    /// assert_eq!(after.deducted, [TaxShare::new("S", "19", "3000.00 EUR", "570.00 EUR")?]);
    /// assert_eq!((after.due, after.due_tax), (money("8330.00 EUR")?, money("1330.00 EUR")?));
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Totals::check`] and [`Totals::tax_inside`], with the place; `totals_mismatch` where the deposits are more
    /// than the invoice, their tax is more than its tax, or their net more than its net.
    pub fn after_deposits(&self, deposits: &[Deposit]) -> Result<AfterDeposits> {
        self.check()?;
        let nothing = Money::zero(self.gross.currency());
        let mut received = nothing;
        let mut deducted: Vec<TaxShare> = Vec::new();
        for (at, deposit) in deposits.iter().enumerate() {
            let place = |error: Error| error.within(&format!("deposits[{at}]"));
            let inside = deposit.totals.tax_inside(deposit.received).map_err(place)?;
            received = received.plus(deposit.received).map_err(place)?;
            for share in inside {
                add_share(&mut deducted, share)?;
            }
        }
        let tax = deducted.iter().try_fold(nothing, |sum, share| sum.plus(share.tax))?;
        let (due, own_tax) = (self.gross.minus(received)?, self.tax_total()?);
        let due_tax = own_tax.minus(tax)?;
        let net = received.minus(tax)?;
        let own_net = self.gross.minus(own_tax)?;
        for (what, sum, total) in [
            ("what was received in advance", received, self.gross),
            ("the tax of what was received in advance", tax, own_tax),
            ("the net of what was received in advance", net, own_net),
        ] {
            if total.minus(sum)?.is_negative() {
                return Err(Reason::TotalsMismatch { what: what.to_owned(), sum, total }.into());
            }
        }
        let mut left = self.tax.clone();
        for share in &deducted {
            let (base, tax) = (share.base.negated(), share.tax.negated());
            add_share(&mut left, TaxShare { base, tax, ..share.clone() })?;
        }
        Ok(AfterDeposits { received, deducted, due, due_tax, left })
    }
}

/// Adds a share to the one of its category and rate, or behind them all.
fn add_share(shares: &mut Vec<TaxShare>, share: TaxShare) -> Result<()> {
    let same = |other: &&mut TaxShare| other.category == share.category && other.rate == share.rate;
    match shares.iter_mut().find(same) {
        Some(other) => {
            (other.base, other.tax) = (other.base.plus(share.base)?, other.tax.plus(share.tax)?);
        }
        None => shares.push(share),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::error::Code;
    use crate::money::{Currency, money};

    fn totals(gross: &str, shares: &[(&str, &str, &str)]) -> Totals {
        let share = |(rate, base, tax): &(&str, &str, &str)| TaxShare::new("S", rate, base, tax).unwrap();
        Totals { tax: shares.iter().map(share).collect(), ..Totals::gross(money(gross).unwrap()) }
    }

    fn deposit(gross: &str, received: &str, shares: &[(&str, &str, &str)]) -> Deposit {
        Deposit { totals: totals(gross, shares), received: money(received).unwrap() }
    }

    #[test]
    fn only_what_was_received_is_deducted_and_by_its_rate() {
        let invoice =
            totals("2260.00 EUR", &[("19", "1000.00 EUR", "190.00 EUR"), ("7", "1000.00 EUR", "70.00 EUR")]);
        let paid = deposit("595.00 EUR", "595.00 EUR", &[("19", "500.00 EUR", "95.00 EUR")]);
        let half = deposit("535.00 EUR", "267.50 EUR", &[("7", "500.00 EUR", "35.00 EUR")]);
        let after = invoice.after_deposits(&[paid.clone(), half, paid.clone()]).unwrap();
        let share = |rate, base, tax| TaxShare::new("S", rate, base, tax).unwrap();
        assert_eq!(
            after.deducted,
            [share("19", "1000.00 EUR", "190.00 EUR"), share("7", "250.00 EUR", "17.50 EUR")]
        );
        assert_eq!(after.left, [share("19", "0.00 EUR", "0.00 EUR"), share("7", "750.00 EUR", "52.50 EUR")]);
        assert_eq!(
            (after.received, after.due),
            (money("1457.50 EUR").unwrap(), money("802.50 EUR").unwrap())
        );
        assert_eq!(after.due_tax, money("52.50 EUR").unwrap());
        // Without deposits all of it is due.
        let none = invoice.after_deposits(&[]).unwrap();
        assert_eq!((none.due, &none.left), (invoice.gross, &invoice.tax));
    }

    #[test]
    fn a_rate_that_changed_is_taxed_anew() {
        // Germany, second half of 2020: the deposit bore 19 %, the supply 16 %.
        let invoice = totals("11600.00 EUR", &[("16", "10000.00 EUR", "1600.00 EUR")]);
        let before = deposit("3570.00 EUR", "3570.00 EUR", &[("19", "3000.00 EUR", "570.00 EUR")]);
        let after = invoice.after_deposits(&[before]).unwrap();
        assert_eq!(
            (after.due, after.due_tax),
            (money("8030.00 EUR").unwrap(), money("1030.00 EUR").unwrap())
        );
        assert_eq!(after.left[1].tax, money("-570.00 EUR").unwrap());
    }

    #[test]
    fn deposits_that_exceed_the_invoice_are_refused() {
        let invoice = totals("119.00 EUR", &[("19", "100.00 EUR", "19.00 EUR")]);
        let error = |deposit: Deposit| invoice.after_deposits(&[deposit]).unwrap_err();
        let whole = [("19", "100.00 EUR", "19.00 EUR")];
        assert!(
            invoice.after_deposits(&[deposit("119.00 EUR", "119.00 EUR", &whole)]).unwrap().due.is_zero()
        );
        let over = error(deposit("119.01 EUR", "119.01 EUR", &[]));
        assert_eq!(
            (over.code(), over.get("what")),
            (Code::TotalsMismatch, Some("what was received in advance"))
        );
        let taxed = error(deposit("119.00 EUR", "119.00 EUR", &[("25", "95.20 EUR", "23.80 EUR")]));
        assert_eq!(taxed.get("what"), Some("the tax of what was received in advance"));
        let untaxed = error(deposit("101.00 EUR", "101.00 EUR", &[]));
        assert_eq!(untaxed.get("what"), Some("the net of what was received in advance"));
        let more = error(deposit("59.50 EUR", "60.00 EUR", &[]));
        assert_eq!((more.code(), more.field()), (Code::TotalsMismatch, Some("deposits[0]")));
        let foreign = error(deposit("59.50 USD", "59.50 USD", &[]));
        assert_eq!((foreign.code(), foreign.field()), (Code::CurrencyMismatch, Some("deposits[0]")));
    }

    proptest! {
        /// What is deducted and what is left add up to the invoice, in gross, in tax and by rate.
        #[test]
        fn nothing_is_lost(parts in prop::collection::vec((0_usize..3, 1_i64..100_000, 0_i64..=100), 0..8)) {
            let amount = |minor| Money::from_minor(minor, Currency::EUR).unwrap();
            let rates = ["19", "7", "0"];
            let share = |rate: usize, base: i64| {
                let rate: crate::Percent = rates[rate].parse().unwrap();
                let tax = amount(base).percent(rate, crate::Rounding::HalfAway).unwrap();
                TaxShare { category: "S".to_owned(), rate, base: amount(base), tax }
            };
            let shares: Vec<TaxShare> = (0..3).map(|rate| share(rate, 1_000_000)).collect();
            let gross = shares.iter().map(|share| share.base.minor() + share.tax.minor()).sum();
            let invoice = Totals { tax: shares, ..Totals::gross(amount(gross)) };
            let deposits: Vec<Deposit> = parts.iter().map(|(rate, base, percent)| {
                let share = share(*rate, *base);
                let gross = share.base.plus(share.tax).unwrap();
                let received = amount(gross.minor() * percent / 100);
                Deposit { totals: Totals { tax: vec![share], ..Totals::gross(gross) }, received }
            }).collect();
            let after = invoice.after_deposits(&deposits).unwrap();
            prop_assert_eq!(after.received.plus(after.due).unwrap(), invoice.gross);
            let tax = |shares: &[TaxShare]| shares.iter().map(|share| share.tax.minor()).sum::<i64>();
            prop_assert_eq!(tax(&after.left), after.due_tax.minor());
            prop_assert_eq!(tax(&after.left) + tax(&after.deducted), tax(&invoice.tax));
            let net = |shares: &[TaxShare]| shares.iter().map(|share| share.base.minor()).sum::<i64>();
            prop_assert_eq!(net(&after.deducted) + tax(&after.deducted), after.received.minor());
            prop_assert_eq!(after.left.len(), 3);
        }
    }
}
