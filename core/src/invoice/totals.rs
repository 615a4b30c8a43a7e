use serde::{Deserialize, Serialize};

use crate::error::{Error, Reason, Result};
use crate::money::{Money, Percent, same_currency};
use crate::terms::Upfront;

/// The most tax shares of one document.
pub const TAX_SHARES_LIMIT: usize = 100;

/// The totals of an invoice or a credit note. All amounts are above zero, also those of a credit note.
///
/// The tax inside is kept from the first event on, because every later discount, allowance or write-off has to say
/// how much tax it takes back.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// What is owed in all: lines, tax, freight and charges. EN 16931 BT-112.
    pub gross: Money,
    /// The tax inside the gross, one share for each category and rate. EN 16931 BG-23.
    pub tax: Vec<TaxShare>,
    /// Freight inside the gross, without its tax.
    pub freight: Option<Money>,
    /// Other charges inside the gross, without their tax.
    pub charges: Option<Money>,
}

/// The tax of one category and rate.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaxShare {
    /// The tax category, as UNCL 5305 codes it (`S` standard, `Z` zero, `AE` reverse charge …) or as your tax system
    /// names it.
    pub category: String,
    /// The rate.
    pub rate: Percent,
    /// What the tax is on.
    pub base: Money,
    /// The tax.
    pub tax: Money,
}

impl TaxShare {
    /// A share from texts: `TaxShare::new("S", "19", "1000.00 EUR", "190.00 EUR")`.
    ///
    /// # Errors
    /// Those of parsing a percentage and amounts.
    pub fn new(category: &str, rate: &str, base: &str, tax: &str) -> Result<Self> {
        Ok(Self {
            category: category.to_owned(),
            rate: rate.parse()?,
            base: base.parse()?,
            tax: tax.parse()?,
        })
    }
}

impl Totals {
    /// Totals of which only the gross is known.
    pub fn gross(gross: Money) -> Self {
        Self { gross, tax: Vec::new(), freight: None, charges: None }
    }

    /// Totals of which the gross and the tax inside it are known.
    pub(crate) fn with_tax(gross: Money, tax: &[TaxShare]) -> Self {
        Self { tax: tax.to_vec(), ..Self::gross(gross) }
    }

    /// The tax inside the gross.
    ///
    /// # Errors
    /// `currency_mismatch`, `amount_out_of_range`.
    pub fn tax_total(&self) -> Result<Money> {
        self.tax.iter().try_fold(Money::zero(self.gross.currency()), |sum, share| sum.plus(share.tax))
    }

    /// The lines alone: the gross without tax, freight and charges.
    ///
    /// # Errors
    /// `currency_mismatch`, `amount_out_of_range`.
    pub fn lines(&self) -> Result<Money> {
        let beside = [self.freight, self.charges];
        let net = self.gross.minus(self.tax_total()?)?;
        beside.into_iter().flatten().try_fold(net, Money::minus)
    }

    /// The part of the totals that the first instalment may take whole.
    pub(super) fn part(&self, part: Upfront) -> Result<Money> {
        let nothing = Money::zero(self.gross.currency());
        match part {
            Upfront::Tax => self.tax_total(),
            Upfront::Freight => Ok(self.freight.unwrap_or(nothing)),
            Upfront::Charges => Ok(self.charges.unwrap_or(nothing)),
        }
    }

    /// Refuses a part in another currency than the whole, or below zero: what is taken off stands in a document of its
    /// own, and a part below zero would hide that the others are more than the whole.
    fn check_part(&self, what: &str, amount: Money) -> Result<()> {
        same_currency(what, amount.currency(), "the gross total", self.gross.currency())?;
        if amount.is_negative() {
            return Err(Reason::AmountNegative { what: what.to_owned(), amount }.into());
        }
        Ok(())
    }

    /// Refuses tax shares that can not be those of a document; the error's field says which.
    pub(crate) fn check_tax(&self) -> Result<()> {
        if self.tax.len() > TAX_SHARES_LIMIT {
            let (what, count) = ("tax shares".to_owned(), self.tax.len());
            return Err(Reason::TooMany { what, count, limit: TAX_SHARES_LIMIT }.into());
        }
        for (at, share) in self.tax.iter().enumerate() {
            let place = || format!("[{at}]");
            if share.category.is_empty() {
                return Err(
                    Error::from(Reason::MissingField { name: "the category".to_owned() }).within(&place())
                );
            }
            if share.category.len() > 32 {
                let (what, bytes) = ("a tax category".to_owned(), share.category.len());
                return Err(Error::from(Reason::FieldTooLong { what, bytes, limit: 32 }).within(&place()));
            }
            for (name, what, amount) in
                [("base", "the base of a tax share", share.base), ("tax", "a tax share", share.tax)]
            {
                self.check_part(what, amount).map_err(|error| error.within(name).within(&place()))?;
            }
        }
        Ok(())
    }

    /// Refuses totals that can not be those of a document.
    ///
    /// # Errors
    /// `amount_not_positive`, `amount_negative`, `currency_mismatch`, `totals_mismatch`, `field_too_long`; the error's field says where.
    pub fn check(&self) -> Result<()> {
        if !self.gross.is_positive() {
            let what = "the gross total".to_owned();
            return Err(Error::from(Reason::AmountNotPositive { what, amount: self.gross }).within("gross"));
        }
        self.check_tax().map_err(|error| error.within("tax"))?;
        for (name, part) in [("freight", self.freight), ("charges", self.charges)] {
            part.map_or(Ok(()), |amount| self.check_part(name, amount))
                .map_err(|error| error.within(name))?;
        }
        let lines = self.lines()?;
        if lines.is_negative() {
            let what = "tax, freight and charges".to_owned();
            let sum = self.gross.minus(lines)?;
            return Err(Reason::TotalsMismatch { what, sum, total: self.gross }.into());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::money;

    #[test]
    fn totals_must_agree() {
        let mut totals = Totals::gross(money("1190.00 EUR").unwrap());
        totals.tax.push(TaxShare::new("S", "19", "1000.00 EUR", "190.00 EUR").unwrap());
        totals.check().unwrap();
        assert_eq!(totals.lines().unwrap(), money("1000.00 EUR").unwrap());

        let mut bad = totals.clone();
        bad.freight = Some(money("1000.01 EUR").unwrap());
        assert_eq!(bad.check().unwrap_err().code().as_str(), "totals_mismatch");
        let mut bad = totals.clone();
        bad.tax[0].tax = money("190.00 USD").unwrap();
        let error = bad.check().unwrap_err();
        assert_eq!((error.code().as_str(), error.field()), ("currency_mismatch", Some("tax[0].tax")));
        let mut bad = totals.clone();
        bad.freight = Some(money("10.00 USD").unwrap());
        let error = bad.check().unwrap_err();
        assert_eq!((error.get("what"), error.get("other")), (Some("freight"), Some("the gross total")));
        for (change, field) in [
            ((|totals, less| totals.tax[0].tax = less) as fn(&mut Totals, Money), "tax[0].tax"),
            (|totals, less| totals.tax[0].base = less, "tax[0].base"),
            (|totals, less| totals.freight = Some(less), "freight"),
            (|totals, less| totals.charges = Some(less), "charges"),
        ] {
            let mut bad = totals.clone();
            change(&mut bad, money("-0.01 EUR").unwrap());
            let error = bad.check().unwrap_err();
            assert_eq!((error.code().as_str(), error.field()), ("amount_negative", Some(field)));
        }
        for gross in ["0.00 EUR", "-5.00 EUR"] {
            let error = Totals::gross(money(gross).unwrap()).check().unwrap_err();
            assert_eq!(error.code().as_str(), "amount_not_positive");
        }
    }
}
