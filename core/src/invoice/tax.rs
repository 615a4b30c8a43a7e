use super::{TaxShare, Totals};
use crate::error::{Reason, Result};
use crate::money::{Money, Percent, Rate, Rounding, same_currency};
use crate::terms::{DiscountTax, Terms};

impl TaxShare {
    /// The tax on so much net under these terms: of the net itself, or of the net less the discount where the terms charge
    /// tax on the discounted amount. Base and tax are rounded half away from zero.
    ///
    /// ```
    /// use receivables::invoice::TaxShare;
    /// use receivables::money::money;
    /// use receivables::terms::{DiscountBase, DiscountTax, Terms};
    ///
    /// // Belgium: 21 % on 1,000.00 less 2 % for paying early, whether or not it is paid early.
    /// let mut terms = Terms::net(30).discount("2", 8)?;
    /// terms.discount_tax = Some(DiscountTax::Always);
    /// terms.instalments[0].discounts[0].base = DiscountBase::Lines;
    /// let share = TaxShare::under(&terms, "S", "21".parse()?, money("1000.00 EUR")?)?;
    /// assert_eq!((share.base, share.tax), (money("980.00 EUR")?, money("205.80 EUR")?));
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Terms::check`]; `amount_out_of_range`.
    pub fn under(terms: &Terms, category: &str, rate: Percent, net: Money) -> Result<Self> {
        terms.check()?;
        let less = match terms.discount_tax {
            Some(DiscountTax::Always) => terms.largest_discount(),
            Some(DiscountTax::Never) | None => None,
        };
        let base = match less {
            Some(percent) => net.minus(net.percent(percent, Rounding::HalfAway)?)?,
            None => net,
        };
        Ok(Self { category: category.to_owned(), rate, base, tax: base.percent(rate, Rounding::HalfAway)? })
    }

    /// The tax inside an amount that includes it: of 1,190.00 at 19 % it is 190.00. Rounded half away from zero; the base is
    /// the rest.
    ///
    /// # Errors
    /// `divide_by_zero` for a rate of -100 %, `amount_out_of_range`.
    pub fn included(category: &str, rate: Percent, gross: Money) -> Result<Self> {
        let parts = rate.rate().parts();
        let tax = gross.mul_div(parts, Rate::ONE.parts().saturating_add(parts), Rounding::HalfAway)?;
        Ok(Self { category: category.to_owned(), rate, base: gross.minus(tax)?, tax })
    }
}

impl Totals {
    /// The tax inside a part of the gross: of a discount that was earned, of what is credited or written off, of what is
    /// paid in advance. One share for each of the document's, in the same order; what is left of the part bears no tax.
    ///
    /// The part is spread over the document's shares and what bears no tax in proportion, by largest remainder, and each
    /// amount is taken apart by its share's ratio of tax to base, rounded half away from zero. (UStG section 17(1); in the
    /// United Kingdom VAT Notice 700 for prompt payment, 700/18 for bad debts.)
    ///
    /// ```
    /// use receivables::invoice::{TaxShare, Totals};
    /// use receivables::money::money;
    ///
    /// // 2 % Skonto on 1,190.00 are 23.80, of which 3.80 are VAT.
    /// let mut totals = Totals::gross(money("1190.00 EUR")?);
    /// totals.tax.push(TaxShare::new("S", "19", "1000.00 EUR", "190.00 EUR")?);
    /// let inside = totals.tax_inside(money("23.80 EUR")?)?;
    /// assert_eq!((inside[0].base, inside[0].tax), (money("20.00 EUR")?, money("3.80 EUR")?));
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Totals::check`]; `currency_mismatch`; `amount_negative` for a part below zero, `totals_mismatch` for one
    /// above the gross.
    pub fn tax_inside(&self, part: Money) -> Result<Vec<TaxShare>> {
        self.check()?;
        same_currency("the part", part.currency(), "the gross total", self.gross.currency())?;
        if part.is_negative() {
            return Err(Reason::AmountNegative { what: "the part".to_owned(), amount: part }.into());
        }
        if self.gross.minus(part)?.is_negative() {
            let what = "the part".to_owned();
            return Err(Reason::TotalsMismatch { what, sum: part, total: self.gross }.into());
        }
        let mut rest = self.gross;
        let mut weights = Vec::with_capacity(self.tax.len() + 1);
        for share in &self.tax {
            let gross = share.base.plus(share.tax)?;
            rest = rest.minus(gross)?;
            weights.push(gross.minor().unsigned_abs());
        }
        // Tax charged on a discounted amount has less base than there are lines; tax that cancels out has more.
        weights.push(if rest.is_negative() { 0 } else { rest.minor().unsigned_abs() });
        let parts = if part.is_zero() { vec![part; weights.len()] } else { part.split(&weights)? };
        let inside = self.tax.iter().zip(parts).map(|(share, part)| {
            let gross = share.base.plus(share.tax)?;
            let tax = if gross.is_zero() {
                part
            } else {
                part.mul_div(share.tax.minor(), gross.minor(), Rounding::HalfAway)?
            };
            let (category, rate) = (share.category.clone(), share.rate);
            Ok(TaxShare { category, rate, base: part.minus(tax)?, tax })
        });
        inside.collect()
    }

    /// The tax that falls with a discount that was earned, by what the terms say of it: that inside the discount, or none.
    ///
    /// # Errors
    /// Those of [`Totals::tax_inside`].
    pub fn tax_of_discount(&self, discount: Money, terms: &Terms) -> Result<Vec<TaxShare>> {
        match terms.discount_tax {
            None => self.tax_inside(discount),
            Some(DiscountTax::Never | DiscountTax::Always) => Ok(Vec::new()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Code;
    use crate::money::{Currency, money};
    use crate::terms::{DiscountBase, Instalment, Share};

    fn totals(gross: &str, shares: &[(&str, &str, &str)]) -> Totals {
        let share = |(rate, base, tax): &(&str, &str, &str)| TaxShare::new("S", rate, base, tax).unwrap();
        Totals { tax: shares.iter().map(share).collect(), ..Totals::gross(money(gross).unwrap()) }
    }

    #[test]
    fn a_part_has_the_tax_of_its_rates() {
        // 100.00 at 19 %, 100.00 at 7 % and 24.00 without tax: 250.00.
        let mixed =
            totals("250.00 EUR", &[("19", "100.00 EUR", "19.00 EUR"), ("7", "100.00 EUR", "7.00 EUR")]);
        let inside = mixed.tax_inside(money("5.00 EUR").unwrap()).unwrap();
        let texts: Vec<(String, String)> =
            inside.iter().map(|share| (share.base.to_string(), share.tax.to_string())).collect();
        let pair = |base: &str, tax: &str| (base.to_owned(), tax.to_owned());
        assert_eq!(texts, [pair("2.00 EUR", "0.38 EUR"), pair("2.00 EUR", "0.14 EUR")]);
        // Bad debt relief in the United Kingdom: 425.00 of 525.00 at 5 % are left, 20.24 of it VAT.
        let debt = totals("525.00 GBP", &[("5", "500.00 GBP", "25.00 GBP")]);
        assert_eq!(
            debt.tax_inside(money("425.00 GBP").unwrap()).unwrap()[0].tax,
            money("20.24 GBP").unwrap()
        );
        let code = |part: &str| debt.tax_inside(money(part).unwrap()).unwrap_err().code();
        assert_eq!(code("525.01 GBP"), Code::TotalsMismatch);
        assert_eq!(code("-0.01 GBP"), Code::AmountNegative);
        assert_eq!(code("1.00 EUR"), Code::CurrencyMismatch);
        let included = TaxShare::included("S", "19".parse().unwrap(), money("1190.00 EUR").unwrap()).unwrap();
        assert_eq!(included.tax, money("190.00 EUR").unwrap());
        assert!(debt.tax_inside(money("0.00 GBP").unwrap()).unwrap()[0].tax.is_zero());
    }

    #[test]
    fn tax_on_the_discounted_amount_needs_one_discount_of_the_lines() {
        let two = |base| {
            let mut terms = Terms::net(30).discount("2", 8).unwrap();
            terms.discount_tax = Some(DiscountTax::Always);
            terms.instalments[0].discounts[0].base = base;
            terms
        };
        let net = money("1000.00 EUR").unwrap();
        let under = |terms: &Terms| TaxShare::under(terms, "S", "21".parse().unwrap(), net);
        assert_eq!(under(&two(DiscountBase::Gross)).unwrap_err().code(), Code::TermsRange);
        let mut halves = two(DiscountBase::Lines);
        halves.instalments[0].share = Share::PercentOfTotal { percent: "50".parse().unwrap() };
        halves.instalments.push(Instalment::new(Share::Remainder, Vec::new()));
        assert_eq!(under(&halves).unwrap_err().code(), Code::TermsRange);
        // What is earned takes no tax back: it was never charged.
        let terms = two(DiscountBase::Lines);
        let charged = totals("1205.80 EUR", &[("21", "980.00 EUR", "205.80 EUR")]);
        assert!(charged.tax_of_discount(money("20.00 EUR").unwrap(), &terms).unwrap().is_empty());
    }

    proptest! {
        /// Base and tax of the shares never come to more than the part, and the whole has the tax of the document.
        #[test]
        fn parts_stay_within(
            shares in prop::collection::vec((0_i64..1_000_000, 0_i64..300_000), 0..4),
            untaxed in 1_i64..1_000_000, percent in 0_i64..=100,
        ) {
            let amount = |minor| Money::from_minor(minor, Currency::EUR).unwrap();
            let gross = shares.iter().map(|(base, tax)| base + tax).sum::<i64>() + untaxed;
            let share = |(base, tax): &(i64, i64)| TaxShare {
                category: "S".to_owned(), rate: Percent::ZERO, base: amount(*base), tax: amount(*tax),
            };
            let tax: Vec<TaxShare> = shares.iter().map(share).collect();
            let totals = Totals { tax: tax.clone(), ..Totals::gross(amount(gross)) };
            let part = gross * percent / 100;
            let inside = totals.tax_inside(amount(part)).unwrap();
            let sum: i64 = inside.iter().map(|share| share.base.minor() + share.tax.minor()).sum();
            prop_assert!(sum <= part && inside.iter().all(|share| !share.base.is_negative() && !share.tax.is_negative()));
            if percent == 100 {
                prop_assert_eq!(inside, tax);
            }
        }
    }
}
