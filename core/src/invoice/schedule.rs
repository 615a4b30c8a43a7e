use serde::{Deserialize, Serialize};

use super::Totals;
use crate::calendar::{Date, in_order};
use crate::error::{Reason, Result};
use crate::money::{Money, Rounding};
use crate::terms::{
    Baseline, DateStep, DiscountBase, DiscountTier, DocumentDays, Instalment, Share, Terms, Upfront,
};

/// A discount as an issued instalment offers it: so much, if paid by that day.
///
/// A discount is an option on an item. It never makes an item of its own, so aging sees the whole claim until the
/// discount is earned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiscountOffer {
    /// The last day on which it is earned, included. None where it counts from something that has not happened: it is
    /// earned until then.
    pub until: Option<Date>,
    /// What is deducted if the whole instalment is paid by then.
    pub amount: Money,
}

/// One instalment of an issued document: so much, due on that day, with these discounts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScheduledInstalment {
    /// Counts from 1 within the document.
    pub instalment: u16,
    /// The last day on which paying is in time. None where it counts from something that has not happened: it is pending.
    pub due: Option<Date>,
    /// Its part of the document's total. All parts add up to the total exactly.
    pub amount: Money,
    /// Its early-payment discounts, in the order they end.
    pub discounts: Vec<DiscountOffer>,
}

/// The days of one instalment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstalmentDates {
    /// When it is due; none while it is pending.
    pub due: Option<Date>,
    /// The last day of each of its discounts, in the order of the terms; none while it is pending.
    pub until: Vec<Option<Date>>,
}

/// Refuses a document that is due before it is issued.
///
/// # Errors
/// `date_order`.
pub(crate) fn check_due(due: Date, issued: Date) -> Result<()> {
    in_order("the due date", due, "the document date", issued)
}

impl Terms {
    /// When what falls due, for a document with these totals and days. What counts from a milestone that has not been
    /// recorded has no date yet; its amount is known.
    ///
    /// Percentages of the total are rounded half away from zero to the minor unit. With a remainder line, it takes
    /// every residue; without one the residues go by largest remainder, ties to the earlier instalment. Credit notes
    /// (negative totals) mirror. A total of zero gives every instalment an amount of zero. What is due upfront is taken
    /// off first and added to the first instalment.
    ///
    /// ```
    /// use receivables::calendar::date;
    /// use receivables::invoice::Totals;
    /// use receivables::money::money;
    /// use receivables::terms::{Baseline, DocumentDays, Milestone, Terms};
    ///
    /// // 60 days after the date of the bill of lading, which comes later than the invoice.
    /// let terms = Terms::net(60).counted_from(Baseline::Milestone { milestone: Milestone::Shipment });
    /// let totals = Totals::gross(money("80000.00 USD")?);
    /// let days = DocumentDays::issued(date(2026, 5, 2)?);
    /// assert_eq!(terms.schedule(&totals, &days)?[0].due, None);
    /// let days = days.with(Milestone::Shipment, date(2026, 5, 12)?);
    /// assert_eq!(terms.schedule(&totals, &days)?[0].due, Some(date(2026, 7, 11)?));
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Terms::check`]; `terms_exceed_total` where fixed parts take more than there is;
    /// `currency_mismatch`; `date_out_of_range`; `date_order` where a due date would be before the document date, or a
    /// discount end after the due date. What counts from a milestone may be due before the document is issued, as a
    /// payment with the order is.
    pub fn schedule(&self, totals: &Totals, days: &DocumentDays) -> Result<Vec<ScheduledInstalment>> {
        let dates = self.dates(days)?;
        let spread = Spread::of(totals, &self.upfront)?;
        let amounts = self.amounts(spread.shared)?;
        let mut schedule = Vec::with_capacity(amounts.len());
        let parts = self.instalments.iter().zip(dates);
        for ((number, (part, InstalmentDates { due, until })), share) in (1_u16..).zip(parts).zip(amounts) {
            let mut discounts = Vec::with_capacity(part.discounts.len());
            for (tier, until) in part.discounts.iter().zip(until) {
                let amount = spread.discount(tier, share, number == 1)?;
                discounts.push(DiscountOffer { until, amount });
            }
            // What has no end yet ends after everything that has one.
            discounts.sort_by_key(|offer| offer.until.unwrap_or(Date::MAX));
            let amount = if number == 1 { share.plus(spread.upfront)? } else { share };
            schedule.push(ScheduledInstalment { instalment: number, due, amount, discounts });
        }
        Ok(schedule)
    }

    /// When what falls due and which discount ends, whatever the document comes to: an entry for each instalment.
    ///
    /// # Errors
    /// Those of [`Terms::schedule`] that no amount raises.
    pub fn dates(&self, days: &DocumentDays) -> Result<Vec<InstalmentDates>> {
        self.check()?;
        let dates = self.instalments.iter().map(|part| {
            let baseline = part.baseline.unwrap_or(self.baseline);
            let due = part.due_on(baseline, days)?;
            let until = part.discounts.iter().map(|tier| tier.ends_on(baseline, due, days));
            Ok(InstalmentDates { due, until: until.collect::<Result<_>>()? })
        });
        dates.collect()
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

/// What the instalments share, and what the first one takes beside it.
struct Spread<'a> {
    totals: &'a Totals,
    upfront: Money,
    shared: Money,
    parts: &'a [Upfront],
}

impl<'a> Spread<'a> {
    fn of(totals: &'a Totals, parts: &'a [Upfront]) -> Result<Self> {
        let mut upfront = Money::zero(totals.gross.currency());
        for part in parts {
            upfront = upfront.plus(totals.part(*part)?)?;
        }
        Ok(Self { totals, upfront, shared: totals.gross.minus(upfront)?, parts })
    }

    /// What a tier offers on an instalment that takes `share` of what is shared: its part of the base, times the
    /// percentage, rounded once, half away from zero.
    fn discount(&self, tier: &DiscountTier, share: Money, first: bool) -> Result<Money> {
        let beside: &[Upfront] = match tier.base {
            DiscountBase::Gross => &[],
            DiscountBase::LinesAndTax => &[Upfront::Freight, Upfront::Charges],
            DiscountBase::Lines => &[Upfront::Tax, Upfront::Freight, Upfront::Charges],
        };
        // The base without what it leaves out: of what is shared, and of what the first instalment takes whole.
        let (mut shared, mut upfront) = (self.shared, self.upfront);
        for part in beside {
            let amount = self.totals.part(*part)?;
            let of = if self.parts.contains(part) { &mut upfront } else { &mut shared };
            *of = of.minus(amount)?;
        }
        let upfront = if first { i128::from(upfront.minor()) } else { 0 };
        let currency = share.currency();
        let ratio = if self.shared.is_zero() {
            (upfront, 1)
        } else {
            let whole = self.shared.minor();
            (upfront * i128::from(whole) + i128::from(shared.minor()) * i128::from(share.minor()), whole)
        };
        Money::percent_of_ratio(tier.percent, ratio, currency, Rounding::HalfAway)
    }
}

impl Instalment {
    /// The due date, where its baseline is known.
    fn due_on(&self, baseline: Baseline, days: &DocumentDays) -> Result<Option<Date>> {
        let Some(from) = baseline.day(days) else { return Ok(None) };
        let due = DateStep::walk(&self.due, from)?;
        if baseline.milestones().is_empty() {
            check_due(due, days.issued)?;
        }
        Ok(Some(due))
    }
}

impl DiscountTier {
    /// The last day, where its baseline is known. One that counts from the same day as the due date ends by then.
    fn ends_on(&self, instalment: Baseline, due: Option<Date>, days: &DocumentDays) -> Result<Option<Date>> {
        let baseline = self.baseline.unwrap_or(instalment);
        let Some(from) = baseline.day(days) else { return Ok(None) };
        let until = DateStep::walk(&self.until, from)?;
        if let Some(due) = due.filter(|_| baseline == instalment) {
            in_order("the due date", due, "the last day of the discount", until)?;
        }
        Ok(Some(until))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date;
    use crate::money::{Percent, money};
    use crate::terms::Milestone;

    fn part(share: Share, days: u16) -> Instalment {
        Instalment::new(share, vec![DateStep::Days { days }])
    }

    fn percent(text: &str) -> Percent {
        text.parse().unwrap()
    }

    fn amounts(parts: Vec<Instalment>, gross: &str) -> Result<Vec<String>> {
        let days = DocumentDays::issued(date(2026, 1, 31)?);
        let schedule = Terms::in_parts(parts).schedule(&Totals::gross(money(gross)?), &days)?;
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
        let days = DocumentDays::issued(date(2026, 3, 1).unwrap());
        let mut terms = Terms::net(30).discount("2", 10).unwrap();
        terms.instalments[0].discounts[0].base = DiscountBase::Lines;
        let schedule = terms.schedule(&totals, &days).unwrap();
        assert_eq!(schedule[0].discounts[0].amount, money("20.00 EUR").unwrap());

        let late = Terms::net(5).discount("2", 10).unwrap().schedule(&totals, &days);
        assert_eq!(late.unwrap_err().code().as_str(), "date_order");
    }

    fn with_tax_and_freight() -> Totals {
        // 1,000.00 of lines, 100.00 of freight, 19 % on both: 1,309.00.
        let tax = vec![crate::invoice::TaxShare::new("S", "19", "1100.00 EUR", "209.00 EUR").unwrap()];
        let freight = Some(money("100.00 EUR").unwrap());
        Totals { tax, freight, ..Totals::gross(money("1309.00 EUR").unwrap()) }
    }

    #[test]
    fn the_first_instalment_may_take_tax_and_freight_whole() {
        let third = Share::PercentOfTotal { percent: percent("33.33") };
        let parts = || vec![part(third, 0), part(third, 30), part(Share::Remainder, 60)];
        let days = DocumentDays::issued(date(2026, 3, 1).unwrap());
        let amounts = |upfront: Vec<Upfront>| {
            let terms = Terms { upfront, ..Terms::in_parts(parts()) };
            let schedule = terms.schedule(&with_tax_and_freight(), &days)?;
            Ok(schedule.iter().map(|part| part.amount.amount_text()).collect::<Vec<_>>())
        };
        assert_eq!(amounts(vec![Upfront::Tax, Upfront::Freight]), Ok(vec_of(["642.30", "333.30", "333.40"])));
        assert_eq!(amounts(vec![Upfront::Tax]), Ok(vec_of(["575.63", "366.63", "366.74"])));
        assert_eq!(amounts(Vec::new()), Ok(vec_of(["436.29", "436.29", "436.42"])));
        let twice: Result<Vec<String>> = amounts(vec![Upfront::Tax, Upfront::Tax]);
        assert_eq!(twice.unwrap_err().code().as_str(), "terms_range");
    }

    fn vec_of(texts: [&str; 3]) -> Vec<String> {
        texts.map(str::to_owned).to_vec()
    }

    #[test]
    fn a_discount_knows_what_the_first_instalment_takes_whole() {
        // 2 % of lines and tax, the tax upfront: 1,209.00 in all, of which the first half has 209.00 and 500.00.
        let half = |share| {
            let mut half = part(share, 30);
            let base = DiscountBase::LinesAndTax;
            half.discounts.push(DiscountTier { base, ..DiscountTier::new(percent("2"), Vec::new()) });
            half
        };
        let parts = vec![half(Share::PercentOfTotal { percent: percent("50") }), half(Share::Remainder)];
        let terms = Terms { upfront: vec![Upfront::Tax], ..Terms::in_parts(parts) };
        let days = DocumentDays::issued(date(2026, 3, 1).unwrap());
        let schedule = terms.schedule(&with_tax_and_freight(), &days).unwrap();
        let offers: Vec<String> =
            schedule.iter().map(|part| part.discounts[0].amount.amount_text()).collect();
        assert_eq!(offers, ["14.18", "10.00"]);
    }

    #[test]
    fn what_has_not_happened_leaves_its_part_pending() {
        // 30 % with the order, the rest 30 days after delivery, 2 % within 10 days of receiving the goods.
        let on = |milestone| Some(Baseline::Milestone { milestone });
        let deposit = Share::PercentOfTotal { percent: percent("30") };
        let first = Instalment { baseline: on(Milestone::Order), ..part(deposit, 0) };
        let tier = DiscountTier::new(percent("2"), vec![DateStep::Days { days: 10 }]);
        let tier = DiscountTier { baseline: on(Milestone::GoodsReceipt), ..tier };
        let rest = Instalment {
            baseline: on(Milestone::Delivery),
            discounts: vec![tier],
            ..part(Share::Remainder, 30)
        };
        let terms = Terms::in_parts(vec![first, rest]);
        let totals = Totals::gross(money("1000.00 EUR").unwrap());
        let days = DocumentDays::issued(date(2026, 3, 5).unwrap());
        assert_eq!(
            terms.awaits(&days.milestones),
            [Milestone::Order, Milestone::Delivery, Milestone::GoodsReceipt]
        );
        let days = days.with(Milestone::Order, date(2026, 3, 1).unwrap());
        let schedule = terms.schedule(&totals, &days).unwrap();
        assert_eq!((schedule[0].due, schedule[1].due), (date(2026, 3, 1).ok(), None));
        assert_eq!(schedule[1].discounts[0].until, None);
        assert_eq!(schedule[1].discounts[0].amount, money("14.00 EUR").unwrap());
        let days = days.with(Milestone::Delivery, date(2026, 3, 10).unwrap());
        assert_eq!(terms.awaits(&days.milestones), [Milestone::GoodsReceipt]);
        // The goods arrive so late that the discount ends after the due date: what was agreed stands.
        let days = days.with(Milestone::GoodsReceipt, date(2026, 4, 20).unwrap());
        let schedule = terms.schedule(&totals, &days).unwrap();
        assert_eq!(schedule[1].due, date(2026, 4, 9).ok());
        assert_eq!(schedule[1].discounts[0].until, date(2026, 4, 30).ok());
    }
}
