use serde::{Deserialize, Serialize};

use super::Totals;
use crate::calendar::{Date, in_order};
use crate::error::{Reason, Result};
use crate::money::{Money, Rounding};
use crate::terms::{Baseline, DateStep, DiscountBase, DiscountTier, Share, Terms};

/// A discount as an issued instalment offers it: so much, if paid by that day.
///
/// A discount is an option on an item. It never makes an item of its own, so aging sees the whole claim until the
/// discount is earned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiscountOffer {
    /// The last day on which it is earned, included.
    pub until: Date,
    /// What is deducted if the whole instalment is paid by then.
    pub amount: Money,
}

/// One instalment of an issued document: so much, due on that day, with these discounts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScheduledInstalment {
    /// Counts from 1 within the document.
    pub instalment: u16,
    /// The last day on which paying is in time.
    pub due: Date,
    /// Its part of the document's total. All parts add up to the total exactly.
    pub amount: Money,
    /// Its early-payment discounts, in the order they end.
    pub discounts: Vec<DiscountOffer>,
}

/// Refuses a document that is due before it is issued.
///
/// # Errors
/// `date_order`.
pub(crate) fn check_due(due: Date, issued: Date) -> Result<()> {
    in_order("the due date", due, "the document date", issued)
}

impl Terms {
    /// When what falls due, for a document with these totals, issued and posted on these days.
    ///
    /// Percentages of the total are rounded half away from zero to the minor unit. With a remainder line, it takes
    /// every residue; without one the residues go by largest remainder, ties to the earlier instalment. Credit notes
    /// (negative totals) mirror. A total of zero gives every instalment an amount of zero.
    ///
    /// # Errors
    /// Those of [`Terms::check`]; `terms_exceed_total` where fixed parts take more than there is;
    /// `currency_mismatch`; `date_out_of_range`; `date_order` where a due date would be before the document date, or a
    /// discount end after the due date.
    pub fn schedule(&self, totals: &Totals, issued: Date, posting: Date) -> Result<Vec<ScheduledInstalment>> {
        self.check()?;
        let baseline = match self.baseline {
            Baseline::InvoiceDate => issued,
            Baseline::PostingDate => posting,
            Baseline::FixedDate { date } => date,
        };
        let amounts = self.amounts(totals.gross)?;
        let mut schedule = Vec::with_capacity(amounts.len());
        for ((number, part), amount) in (1_u16..).zip(&self.instalments).zip(amounts) {
            let due = DateStep::walk(&part.due, baseline)?;
            check_due(due, issued)?;
            let mut discounts = Vec::with_capacity(part.discounts.len());
            for tier in &part.discounts {
                discounts.push(tier.offer(totals, amount, baseline, due)?);
            }
            discounts.sort_by_key(|offer| offer.until);
            schedule.push(ScheduledInstalment { instalment: number, due, amount, discounts });
        }
        Ok(schedule)
    }

    /// The instalments' amounts, which add up to `total` by construction.
    fn amounts(&self, total: Money) -> Result<Vec<Money>> {
        let has_remainder = self.instalments.iter().any(|part| part.share == Share::Remainder);
        if !has_remainder {
            // Checked to be percentages of the total that add up to 100: the parts of the rates are the weights.
            let weight = |share: Share| match share {
                Share::PercentOfTotal { percent } => percent.rate().parts().unsigned_abs(),
                Share::PercentOfRemainder { .. } | Share::Fixed { .. } | Share::Remainder => 0,
            };
            let weights: Vec<u64> = self.instalments.iter().map(|part| weight(part.share)).collect();
            return total.split(&weights);
        }
        let mut left = total;
        let mut amounts = Vec::with_capacity(self.instalments.len());
        for (number, part) in (1_u16..).zip(&self.instalments) {
            let wanted = match part.share {
                Share::PercentOfTotal { percent } => total.percent(percent, Rounding::HalfAway)?,
                Share::PercentOfRemainder { percent } => left.percent(percent, Rounding::HalfAway)?,
                // A fixed part takes the sign of the document: a credit note is credited in the same parts.
                Share::Fixed { amount } if total.is_negative() => amount.negated(),
                Share::Fixed { amount } => amount,
                Share::Remainder => left,
            };
            let after = left.minus(wanted)?;
            let overdrawn = if total.is_negative() { after.is_positive() } else { after.is_negative() };
            if overdrawn {
                return Err(Reason::TermsExceedTotal { instalment: number, share: wanted, left }.into());
            }
            amounts.push(wanted);
            left = after;
        }
        Ok(amounts)
    }
}

impl DiscountTier {
    /// What this tier offers on an instalment of `amount`: the instalment's part of the base, times the percentage,
    /// rounded once, half away from zero.
    fn offer(&self, totals: &Totals, amount: Money, baseline: Date, due: Date) -> Result<DiscountOffer> {
        let until = DateStep::walk(&self.until, baseline)?;
        in_order("the due date", due, "the last day of the discount", until)?;
        let base = match self.base {
            DiscountBase::Gross => totals.gross,
            DiscountBase::LinesAndTax => totals.lines()?.plus(totals.tax_total()?)?,
            DiscountBase::Lines => totals.lines()?,
        };
        // percent × base × (amount ÷ gross), in one division so that it is rounded once.
        let amount = if totals.gross.is_zero() {
            Money::zero(amount.currency())
        } else {
            base.percent_of_part(self.percent, amount, totals.gross, Rounding::HalfAway)?
        };
        Ok(DiscountOffer { until, amount })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date;
    use crate::money::{Percent, money};
    use crate::terms::Instalment;

    fn part(share: Share, days: u16) -> Instalment {
        Instalment { share, due: vec![DateStep::Days { days }], discounts: Vec::new() }
    }

    fn percent(text: &str) -> Percent {
        text.parse().unwrap()
    }

    fn amounts(parts: Vec<Instalment>, gross: &str) -> Result<Vec<String>> {
        let terms = Terms { baseline: Baseline::InvoiceDate, instalments: parts, grace: 0 };
        let day = date(2026, 1, 31)?;
        let schedule = terms.schedule(&Totals::gross(money(gross)?), day, day)?;
        Ok(schedule.iter().map(|part| part.amount.to_string()).collect())
    }

    #[test]
    fn thirds_of_5_47_can_be_saved() {
        // frappe/erpnext#12057: 33.34 / 33.33 / 33.33 of 5.47 does not add up when each line is rounded.
        let of_total = |text| part(Share::PercentOfTotal { percent: percent(text) }, 30);
        let thirds = vec![of_total("33.34"), of_total("33.33"), of_total("33.33")];
        assert_eq!(amounts(thirds, "5.47 EUR").unwrap(), ["1.83 EUR", "1.82 EUR", "1.82 EUR"]);
    }

    #[test]
    fn the_remainder_takes_every_residue() {
        let parts = || {
            vec![
                part(Share::Fixed { amount: money("100.00 EUR").unwrap() }, 0),
                part(Share::PercentOfRemainder { percent: percent("33.33") }, 30),
                part(Share::PercentOfTotal { percent: percent("10") }, 60),
                part(Share::Remainder, 90),
            ]
        };
        assert_eq!(
            amounts(parts(), "1000.01 EUR").unwrap(),
            ["100.00 EUR", "299.97 EUR", "100.00 EUR", "500.04 EUR"]
        );
        assert_eq!(
            amounts(parts(), "-1000.01 EUR").unwrap(),
            ["-100.00 EUR", "-299.97 EUR", "-100.00 EUR", "-500.04 EUR"]
        );
        assert_eq!(amounts(parts(), "99.00 EUR").unwrap_err().code().as_str(), "terms_exceed_total");
        assert_eq!(amounts(parts(), "500.00 USD").unwrap_err().code().as_str(), "currency_mismatch");
    }

    #[test]
    fn shares_that_do_not_make_the_whole_are_refused() {
        let of_total = |text| part(Share::PercentOfTotal { percent: percent(text) }, 30);
        let code = |parts| amounts(parts, "100.00 EUR").unwrap_err().code().as_str();
        assert_eq!(code(vec![]), "terms_empty");
        assert_eq!(code(vec![of_total("50"), of_total("49.99")]), "terms_shares");
        assert_eq!(code(vec![part(Share::Remainder, 1), of_total("50")]), "terms_shares");
        assert_eq!(code(vec![part(Share::Remainder, 1), part(Share::Remainder, 1)]), "terms_shares");
        assert_eq!(code(vec![part(Share::PercentOfRemainder { percent: percent("50") }, 1)]), "terms_shares");
        assert_eq!(code(vec![of_total("0"), of_total("100")]), "percent_out_of_range");
    }

    #[test]
    fn a_discount_on_the_lines_leaves_tax_and_freight_alone() {
        // 1,190.00 including 190.00 VAT, 2 % of the net 1,000.00: 20.00.
        let mut totals = Totals::gross(money("1190.00 EUR").unwrap());
        totals.tax = vec![crate::invoice::TaxShare::new("S", "19", "1000.00 EUR", "190.00 EUR").unwrap()];
        let day = date(2026, 3, 1).unwrap();
        let mut terms = Terms::net(30).discount("2", 10).unwrap();
        terms.instalments[0].discounts[0].base = DiscountBase::Lines;
        let schedule = terms.schedule(&totals, day, day).unwrap();
        assert_eq!(schedule[0].discounts[0].amount, money("20.00 EUR").unwrap());

        let late = Terms::net(5).discount("2", 10).unwrap().schedule(&totals, day, day);
        assert_eq!(late.unwrap_err().code().as_str(), "date_order");
    }
}
