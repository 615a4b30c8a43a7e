use serde::{Deserialize, Serialize};

use super::{
    ALL_STEPS_LIMIT, Baseline, DAYS_LIMIT, DateStep, DiscountBase, DiscountTax, DiscountTier,
    INSTALMENTS_LIMIT, MONTHS_LIMIT, Milestone, MilestoneDay, STEPS_LIMIT, Share, Upfront,
};
use crate::calendar::Date;
use crate::error::{Reason, Result};
use crate::money::{Percent, Rate};

/// Payment terms: from which day to count, and what falls due when.
///
/// ```
/// use receivables::calendar::date;
/// use receivables::invoice::Totals;
/// use receivables::money::money;
/// use receivables::terms::{DocumentDays, Terms};
///
/// let terms = Terms::net(30).discount("2", 10)?;                       // 2/10 net 30
/// let days = DocumentDays::issued(date(2026, 3, 1)?);
/// let schedule = terms.schedule(&Totals::gross(money("1190.00 EUR")?), &days)?;
/// assert_eq!(schedule[0].due, Some(date(2026, 3, 31)?));
/// assert_eq!(schedule[0].discounts[0].until, Some(date(2026, 3, 11)?));
/// assert_eq!(schedule[0].discounts[0].amount, money("23.80 EUR")?);
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// The day all steps count from.
    pub baseline: Baseline,
    /// What falls due when, in order. Their shares make up the whole, without what is due upfront.
    pub instalments: Vec<Instalment>,
    /// What the first instalment takes whole, beside its share of the rest.
    #[serde(default)]
    pub upfront: Vec<Upfront>,
    /// What a discount does to the tax of the document; none where the tax falls when the discount is earned.
    pub discount_tax: Option<DiscountTax>,
    /// Days after the due date before reminders and late charges begin. The due date itself stays as it is.
    pub grace: u16,
}

/// One part of a document, due on one day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instalment {
    /// How much of the document it takes.
    pub share: Share,
    /// The day its steps count from; none for that of the agreement. "30 % with the order, the rest 30 days after
    /// delivery" has two.
    pub baseline: Option<Baseline>,
    /// The steps from the baseline to its due date. None: due on the baseline.
    pub due: Vec<DateStep>,
    /// Its early-payment discounts, in the order they end.
    pub discounts: Vec<DiscountTier>,
}

impl Terms {
    /// Everything due that many days after the invoice date: `net 30`.
    pub fn net(days: u16) -> Self {
        Self::due(vec![DateStep::Days { days }])
    }

    /// Everything due where the steps lead from the invoice date.
    pub fn due(steps: Vec<DateStep>) -> Self {
        let whole = Instalment::new(Share::Remainder, steps);
        Self::in_parts(vec![whole])
    }

    /// These instalments, counted from the invoice date.
    pub fn in_parts(instalments: Vec<Instalment>) -> Self {
        let (baseline, upfront) = (Baseline::InvoiceDate, Vec::new());
        Self { baseline, instalments, upfront, discount_tax: None, grace: 0 }
    }

    /// Equal instalments, one for each date rule, counted from the invoice date. The last one takes every residue of
    /// rounding.
    pub fn equal_parts(dues: Vec<Vec<DateStep>>) -> Self {
        Self::in_parts(Instalment::equal(dues))
    }

    /// So many equal instalments, the first due on a day and the others on the same day of the months after it, or on
    /// the last day of a month that is shorter: each is counted from the first, so no month changes the ones behind it.
    ///
    /// ```
    /// use receivables::calendar::date;
    /// use receivables::invoice::Totals;
    /// use receivables::money::money;
    /// use receivables::terms::{DocumentDays, Terms};
    ///
    /// let terms = Terms::monthly(date(2026, 1, 31)?, 3);
    /// let days = DocumentDays::issued(date(2026, 1, 15)?);
    /// let schedule = terms.schedule(&Totals::gross(money("100.00 EUR")?), &days)?;
    /// assert_eq!(schedule[1].due, Some(date(2026, 2, 28)?));
    /// assert_eq!(schedule[2].due, Some(date(2026, 3, 31)?));
    /// assert_eq!(schedule[2].amount, money("33.34 EUR")?);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn monthly(first_due: Date, count: u16) -> Self {
        // Months beside each other are counted as one run, so they may be taken in steps that terms allow.
        let due = |months: u16| {
            let whole = (0..months / MONTHS_LIMIT).map(|_| MONTHS_LIMIT);
            let runs = whole.chain(Some(months % MONTHS_LIMIT).filter(|left| *left > 0));
            runs.map(|months| DateStep::Months { months }).collect()
        };
        Self::equal_parts((0..count).map(due).collect()).counted_from(Baseline::FixedDate { date: first_due })
    }

    /// The same terms, counted from another day: `net 30 ROG`.
    #[must_use]
    pub fn counted_from(mut self, baseline: Baseline) -> Self {
        self.baseline = baseline;
        self
    }

    /// The milestones whose days must be recorded before all of it has a due date and all discounts an end.
    ///
    /// ```
    /// use receivables::terms::{Baseline, Milestone, Terms};
    /// let terms = Terms::net(60).counted_from(Baseline::Milestone { milestone: Milestone::Shipment });
    /// assert_eq!(terms.awaits(&[]), [Milestone::Shipment]);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn awaits(&self, known: &[MilestoneDay]) -> Vec<Milestone> {
        let mut awaited: Vec<Milestone> =
            self.baselines().flat_map(|baseline| baseline.awaits(known)).collect();
        awaited.sort_unstable();
        awaited.dedup();
        awaited
    }

    /// The baselines that anything counts from.
    pub(crate) fn baselines(&self) -> impl Iterator<Item = Baseline> {
        self.instalments.iter().flat_map(|part| {
            let own = part.baseline.unwrap_or(self.baseline);
            std::iter::once(own).chain(part.discounts.iter().map(move |tier| tier.baseline.unwrap_or(own)))
        })
    }

    /// Whether a milestone decides any of its days.
    pub fn counts_from(&self, milestone: Milestone) -> bool {
        self.baselines().any(|baseline| baseline.milestones().contains(&milestone))
    }

    /// Whether all of it is due on the invoice date itself: no credit is given.
    ///
    /// ```
    /// use receivables::terms::Terms;
    /// assert!("due on receipt".parse::<Terms>()?.is_immediate());
    /// assert!(!Terms::net(30).is_immediate());
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn is_immediate(&self) -> bool {
        self.instalments.iter().all(|part| {
            let own = part.baseline.unwrap_or(self.baseline);
            matches!(own, Baseline::InvoiceDate | Baseline::PostingDate) && stays(&part.due)
        })
    }

    /// Whether all of it is due by the day of a milestone, so that whoever is asked to wait for the money may hold back
    /// what happens then: goods leave against payment. True for `CIA` and `CWO` by the shipment, for `COD` by the
    /// delivery; never for terms that count from the invoice, which trade writes when it likes.
    ///
    /// ```
    /// use receivables::terms::{Milestone, Terms};
    /// let cod: Terms = "COD".parse()?;
    /// assert!(cod.is_due_by(Milestone::Delivery) && !cod.is_due_by(Milestone::Shipment));
    /// assert!("CIA".parse::<Terms>()?.is_due_by(Milestone::Shipment));
    /// assert!(!Terms::net(30).is_due_by(Milestone::Delivery));
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn is_due_by(&self, milestone: Milestone) -> bool {
        let before = |from: Milestone| match (from.stage(), milestone.stage()) {
            (Some(from), Some(by)) => from <= by,
            _ => from == milestone,
        };
        self.instalments.iter().all(|part| {
            let own = part.baseline.unwrap_or(self.baseline);
            matches!(own, Baseline::Milestone { milestone } if before(milestone)) && stays(&part.due)
        })
    }

    /// The same terms with a discount on every instalment, on the gross, that many days from the baseline: `2/10`.
    ///
    /// # Errors
    /// `rate_syntax` where `percent` is not a plain decimal.
    pub fn discount(mut self, percent: &str, days: u16) -> Result<Self> {
        let until = vec![DateStep::Days { days }];
        let tier = DiscountTier::new(percent.parse()?, until);
        for instalment in &mut self.instalments {
            instalment.discounts.push(tier.clone());
        }
        Ok(self)
    }

    /// Refuses terms that contradict themselves: every later step relies on this one check.
    ///
    /// # Errors
    /// `terms_empty`, `terms_range`, `percent_out_of_range`, `terms_shares`; the error's field says where.
    pub fn check(&self) -> Result<()> {
        if self.instalments.is_empty() {
            return Err(Reason::TermsEmpty {}.into());
        }
        let range = |what: &str, value: String, range: String| Reason::TermsRange {
            what: what.to_owned(),
            value,
            range,
        };
        if self.instalments.len() > INSTALMENTS_LIMIT {
            let count = self.instalments.len().to_string();
            return Err(range("the number of instalments", count, format!("1..{INSTALMENTS_LIMIT}")).into());
        }
        if self.grace > DAYS_LIMIT {
            return Err(range("grace", self.grace.to_string(), format!("0..{DAYS_LIMIT}")).into());
        }
        if let Some(twice) = self
            .upfront
            .iter()
            .enumerate()
            .find(|(at, part)| self.upfront.iter().take(*at).any(|other| other == *part))
        {
            let (what, value) = ("what is due upfront", format!("{} twice", twice.1.as_str()));
            return Err(range(what, value, "each once".to_owned()).into());
        }
        for (at, instalment) in self.instalments.iter().enumerate() {
            instalment.check().map_err(|error| error.within(&format!("instalments[{at}]")))?;
        }
        let lists = |part| {
            let Instalment { due, discounts, .. }: &Instalment = part;
            std::iter::once(due).chain(discounts.iter().map(|tier| &tier.until))
        };
        let steps: usize = self.instalments.iter().flat_map(lists).flatten().map(DateStep::weight).sum();
        if steps > ALL_STEPS_LIMIT {
            let what = "the number of date steps in all";
            return Err(range(what, steps.to_string(), format!("0..{ALL_STEPS_LIMIT}")).into());
        }
        self.check_discount_tax()?;
        self.check_shares()
    }

    /// Tax on the discounted amount needs to know that amount, and a discount that holds no tax.
    fn check_discount_tax(&self) -> Result<()> {
        if self.discount_tax != Some(DiscountTax::Always) {
            return Ok(());
        }
        let largest = |part: &Instalment| part.discounts.iter().map(|tier| tier.percent).max();
        let mut largest = self.instalments.iter().map(largest);
        let first = largest.next().flatten();
        let tiers = || self.instalments.iter().flat_map(|part| &part.discounts);
        let (what, range) = if first.is_none() || !largest.all(|other| other == first) {
            (
                "the largest discounts of the instalments",
                "the same, and above 0, where tax is on the discounted amount",
            )
        } else if !tiers().all(|tier| tier.base == DiscountBase::Lines) {
            ("the base of a discount", "the lines, where tax is on the discounted amount")
        } else {
            return Ok(());
        };
        let value = first.map_or("none".to_owned(), |percent| percent.to_string());
        let reason = Reason::TermsRange { what: what.to_owned(), value, range: range.to_owned() };
        Err(crate::Error::from(reason).within("discount_tax"))
    }

    /// The largest discount that is offered.
    pub(crate) fn largest_discount(&self) -> Option<Percent> {
        self.instalments.iter().flat_map(|part| &part.discounts).map(|tier| tier.percent).max()
    }

    /// Either the last instalment takes the remainder, or percentages of the total add up to exactly 100.
    fn check_shares(&self) -> Result<()> {
        let remainders = self.instalments.iter().filter(|part| part.share == Share::Remainder).count();
        let last_is_remainder = self.instalments.last().is_some_and(|part| part.share == Share::Remainder);
        if remainders > 0 {
            return if remainders == 1 && last_is_remainder {
                Ok(())
            } else {
                Err(Reason::TermsShares {
                    found: format!("{remainders} remainders, or one that is not last"),
                }
                .into())
            };
        }
        let mut sum: i64 = 0;
        for part in &self.instalments {
            let Share::PercentOfTotal { percent } = part.share else {
                return Err(Reason::TermsShares {
                    found: "a part of the total, without a remainder".to_owned(),
                }
                .into());
            };
            sum = sum.saturating_add(percent.rate().parts());
        }
        let whole = Percent::HUNDRED.rate().parts();
        let found = || format!("{} %", Percent::from_rate(Rate::from_parts(sum)));
        if sum == whole { Ok(()) } else { Err(Reason::TermsShares { found: found() }.into()) }
    }
}

/// Whether steps never lead to a later day.
fn stays(steps: &[DateStep]) -> bool {
    steps.iter().all(|step| match step {
        DateStep::Days { days } => *days == 0,
        DateStep::Weeks { weeks } => *weeks == 0,
        DateStep::Months { months } => *months == 0,
        DateStep::DaysBack { .. } | DateStep::MonthsBack { .. } | DateStep::WeekdayOnOrBefore { .. } => true,
        _ => false,
    })
}

impl Instalment {
    /// A part that is due where the steps lead, without a discount.
    pub fn new(share: Share, due: Vec<DateStep>) -> Self {
        Self { share, baseline: None, due, discounts: Vec::new() }
    }

    /// Equal parts, one for each rule, of which the last takes every residue: thirds of 100.00 are 33.33, 33.33, 33.34.
    pub(crate) fn equal(dues: Vec<Vec<DateStep>>) -> Vec<Self> {
        let count = dues.len();
        let parts = Rate::ONE.parts() / i64::try_from(count.max(1)).unwrap_or(i64::MAX);
        let percent = Percent::from_rate(Rate::from_parts(parts));
        let share = |at| if at == count { Share::Remainder } else { Share::PercentOfTotal { percent } };
        (1..).zip(dues).map(|(at, due)| Self::new(share(at), due)).collect()
    }

    fn check(&self) -> Result<()> {
        match self.share {
            Share::PercentOfTotal { percent } | Share::PercentOfRemainder { percent } => {
                let fits = Percent::ZERO < percent && percent <= Percent::HUNDRED;
                if !fits {
                    let reason = Reason::PercentOutOfRange {
                        what: "a share".to_owned(),
                        percent: percent.to_string(),
                    };
                    return Err(crate::Error::from(reason).within("share"));
                }
            }
            Share::Fixed { amount } if !amount.is_positive() => {
                let reason = Reason::AmountNotPositive { what: "a fixed instalment".to_owned(), amount };
                return Err(crate::Error::from(reason).within("share"));
            }
            Share::Fixed { .. } | Share::Remainder => {}
        }
        DateStep::check(&self.due).map_err(|error| error.within("due"))?;
        if self.discounts.len() > STEPS_LIMIT {
            let (what, value) = ("the number of discounts".to_owned(), self.discounts.len().to_string());
            return Err(Reason::TermsRange { what, value, range: format!("0..{STEPS_LIMIT}") }.into());
        }
        for (at, tier) in self.discounts.iter().enumerate() {
            let fits = Percent::ZERO < tier.percent && tier.percent < Percent::HUNDRED;
            let place = || format!("discounts[{at}]");
            if !fits {
                let (what, value) = ("a discount percentage".to_owned(), tier.percent.to_string());
                let reason = Reason::TermsRange { what, value, range: "above 0 and below 100".to_owned() };
                return Err(crate::Error::from(reason).within(&place()));
            }
            DateStep::check(&tier.until).map_err(|error| error.within(&place()))?;
        }
        Ok(())
    }
}
