use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::documents::amount;
use super::splitmix::SplitMix;
use crate::error::{Error, Reason, Result};
use crate::id::CustomerId;
use crate::money::{Currency, Money, same_currency};
use crate::portfolio::{Portfolio, View};

/// How customers are chosen to be asked for a confirmation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SamplePlan {
    /// The currency whose balances are sampled.
    pub currency: Currency,
    /// What the choice depends on. The same seed over the same balances gives the same sample, here and in every language.
    pub seed: u64,
    /// How customers are drawn.
    pub method: SampleMethod,
    /// Customers who owe so much or more are asked in any case, before others are drawn; none where nobody is.
    pub threshold: Option<Money>,
}

/// How customers are drawn (ISA 530, Appendix 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum SampleMethod {
    /// Each customer is as likely as any other.
    Random {
        /// How many customers are drawn; all of them where there are fewer.
        count: u32,
    },
    /// Each minor unit is as likely as any other, so that customers are drawn in proportion to what they owe. The units
    /// drawn stand at equal distances from a random start; a customer who owes more than that distance is always drawn, and
    /// more than once where several fall on it.
    MonetaryUnit {
        /// How many units are drawn.
        count: u32,
    },
}

/// Customers to ask for a confirmation, and how much of what is owed they cover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sample {
    /// What of our books is sampled.
    pub view: View,
    /// How.
    pub plan: SamplePlan,
    /// How many customers owe something in the currency.
    pub customers: u32,
    /// What they owe.
    pub population: Money,
    /// What those asked in any case owe.
    pub certain: Money,
    /// What those drawn owe.
    pub drawn: Money,
    /// What all that are asked owe.
    pub covered: Money,
    /// What the others owe.
    pub uncovered: Money,
    /// How many customers have items and owe nothing in sum, or are owed something: they are no part of the population. What
    /// is missing from a balance is looked for among them by other means.
    pub apart_customers: u32,
    /// What these come to: zero or below.
    pub apart: Money,
    /// Who is asked, by id.
    pub accounts: Vec<SampledAccount>,
}

/// A customer who is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampledAccount {
    /// The customer.
    pub customer: CustomerId,
    /// What it owes on all of its accounts.
    pub balance: Money,
    /// Whether it is asked in any case.
    pub certain: bool,
    /// How many of the units or customers drawn fell on it; zero where it is asked in any case.
    pub hits: u32,
}

impl Portfolio {
    /// The customers to ask for a confirmation: all who owe a threshold or more, and others drawn from a seed, at random or in
    /// proportion to what they owe. Money in suspense is nobody's and no part of it.
    ///
    /// ```
    /// use receivables::account::command::{IssueInvoice, OpenAccount};
    /// use receivables::calendar::{UtcMicros, date};
    /// use receivables::ledger::Ledger;
    /// use receivables::money::{Currency, money};
    /// use receivables::portfolio::View;
    /// use receivables::reconcile::{SampleMethod, SamplePlan};
    /// use receivables::terms::Terms;
    ///
    /// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
    /// let day = date(2026, 12, 1)?;
    /// let mut desk = ledger.desk(None, UtcMicros::start_of(day));
    /// for (customer, owed) in [("A", "9000.00 EUR"), ("B", "600.00 EUR"), ("C", "300.00 EUR"), ("D", "100.00 EUR")] {
    ///     let _ = desk.handle(OpenAccount::new(customer.parse()?, day))?;
    ///     let number = format!("INV-{customer}").parse()?;
    ///     let _ = desk.handle(IssueInvoice::new(number, customer.parse()?, money(owed)?, day, Terms::net(30)))?;
    /// }
    /// let plan = SamplePlan {
    ///     currency: Currency::EUR,
    ///     seed: 20261231,
    ///     method: SampleMethod::MonetaryUnit { count: 2 },
    ///     threshold: Some(money("5000.00 EUR")?),
    /// };
    /// let sample = ledger.portfolio()?.sample(&View::book(date(2026, 12, 31)?), &plan)?;
    /// assert_eq!(sample.certain, money("9000.00 EUR")?);
    /// // B owes 600 of the 1000 that are left, more than the 500 between two units drawn.
    /// assert!(sample.accounts.iter().any(|account| account.customer.as_str() == "B" && !account.certain));
    /// assert_eq!(sample.covered.plus(sample.uncovered)?, money("10000.00 EUR")?);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `currency_mismatch` and `amount_not_positive` for the threshold; `known_at_unavailable`, `amount_out_of_range`.
    pub fn sample(&self, view: &View, plan: &SamplePlan) -> Result<Sample> {
        if let Some(threshold) = plan.threshold {
            let place = |error: Error| error.within("threshold");
            let (what, other) = ("the threshold", "the sample");
            same_currency(what, threshold.currency(), other, plan.currency).map_err(place)?;
            if !threshold.is_positive() {
                let (what, amount) = ("the threshold".to_owned(), threshold);
                return Err(place(Reason::AmountNotPositive { what, amount }.into()));
            }
        }
        let mut owed: BTreeMap<&CustomerId, i128> = BTreeMap::new();
        self.each_item(view, |at, minor, later| {
            let account = self.account_of(at).filter(|account| !account.is_suspense());
            let counts = !later && minor != 0 && self.currency_of(at) == Some(plan.currency);
            if let Some(account) = account.filter(|_| counts) {
                *owed.entry(&account.customer).or_default() += i128::from(minor);
            }
        })?;
        let (owing, apart): (Vec<_>, Vec<_>) = owed.into_iter().partition(|(_, minor)| *minor > 0);
        let threshold = plan.threshold.map_or(i128::MAX, |threshold| i128::from(threshold.minor()));
        let others: Vec<i128> =
            owing.iter().map(|(_, minor)| *minor).filter(|minor| *minor < threshold).collect();
        let mut hits = drawn(&others, plan).into_iter();
        let (mut certain, mut sampled, mut accounts) = (0, 0, Vec::new());
        for (customer, minor) in &owing {
            let is_certain = *minor >= threshold;
            let hits = if is_certain { 0 } else { hits.next().unwrap_or_default() };
            if is_certain || hits > 0 {
                *(if is_certain { &mut certain } else { &mut sampled }) += *minor;
                let (customer, balance) = ((*customer).clone(), amount(*minor, plan.currency)?);
                accounts.push(SampledAccount { customer, balance, certain: is_certain, hits });
            }
        }
        let population: i128 = owing.iter().map(|(_, minor)| *minor).sum();
        let apart_sum: i128 = apart.iter().map(|(_, minor)| *minor).sum();
        let money = |minor: i128| amount(minor, plan.currency);
        let made = Sample {
            view: *view,
            plan: plan.clone(),
            customers: u32::try_from(owing.len()).unwrap_or(u32::MAX),
            population: money(population)?,
            certain: money(certain)?,
            drawn: money(sampled)?,
            covered: money(certain + sampled)?,
            uncovered: money(population - certain - sampled)?,
            apart_customers: u32::try_from(apart.len()).unwrap_or(u32::MAX),
            apart: money(apart_sum)?,
            accounts,
        };
        made.check()?;
        Ok(made)
    }
}

impl Sample {
    /// Proves that the customers who are asked come to what is covered, and that with the others to the population.
    ///
    /// # Errors
    /// `does_not_tie`, `currency_mismatch`, `amount_out_of_range`.
    pub fn check(&self) -> Result<()> {
        let currency = self.plan.currency;
        let sum = |certain: bool| {
            let of = self.accounts.iter().filter(|account| account.certain == certain);
            of.map(|account| account.balance).try_fold(Money::zero(currency), Money::plus)
        };
        let pairs = [
            ("certain", sum(true)?, self.certain),
            ("drawn", sum(false)?, self.drawn),
            ("covered", self.certain.plus(self.drawn)?, self.covered),
            ("population", self.covered.plus(self.uncovered)?, self.population),
        ];
        match pairs.into_iter().find(|(_, sum, total)| sum != total) {
            None => Ok(()),
            Some((what, sum, total)) => {
                let (report, sum) = (format!("sample, {what}"), sum.to_string());
                Err(Reason::DoesNotTie { report, currency, sum, total: total.to_string() }.into())
            }
        }
    }
}

/// How often each is drawn, in order.
fn drawn(owed: &[i128], plan: &SamplePlan) -> Vec<u32> {
    let mut numbers = SplitMix::new(plan.seed);
    match plan.method {
        SampleMethod::Random { count } => {
            // Selection sampling (Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S): each with what is still
            // needed of what is still there.
            let mut there = u128::try_from(owed.len()).unwrap_or_default();
            let mut needed = u128::from(count);
            let chosen = |_: &i128| {
                let chosen = numbers.below(there) < needed;
                there = there.saturating_sub(1);
                needed = needed.saturating_sub(u128::from(chosen));
                u32::from(chosen)
            };
            owed.iter().map(chosen).collect()
        }
        SampleMethod::MonetaryUnit { count } => {
            let total: i128 = owed.iter().sum();
            let bound = u128::try_from(total).unwrap_or_default();
            let start = i128::try_from(numbers.below(bound)).unwrap_or_default();
            let count = i128::from(count);
            // Unit k stands at (start + k · total) ÷ count, so the distance need not be whole. So many stand before x:
            let before = |x: i128| match x * count - start {
                beyond if beyond > 0 && total > 0 => (beyond + total - 1) / total,
                _ => 0,
            };
            let mut from = 0;
            let fallen = |minor: &i128| {
                let to = from + *minor;
                let hits = before(to) - before(from);
                from = to;
                u32::try_from(hits).unwrap_or(u32::MAX)
            };
            owed.iter().map(fallen).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plan(seed: u64, method: SampleMethod) -> SamplePlan {
        SamplePlan { currency: Currency::EUR, seed, method, threshold: None }
    }

    #[test]
    fn units_at_equal_distances_fall_where_they_stand() {
        // 10 units, 4 drawn: every 2.5 units from a start below 2.5.
        for seed in 0..50 {
            let hits = drawn(&[1, 5, 4], &plan(seed, SampleMethod::MonetaryUnit { count: 4 }));
            assert_eq!(hits.iter().sum::<u32>(), 4, "{hits:?}");
            assert!(hits[0] <= 1 && (2..=3).contains(&hits[1]) && (1..=2).contains(&hits[2]), "{hits:?}");
        }
    }

    #[test]
    fn nobody_owes_nothing() {
        for method in [SampleMethod::Random { count: 3 }, SampleMethod::MonetaryUnit { count: 3 }] {
            assert!(drawn(&[], &plan(1, method)).is_empty());
        }
        assert_eq!(drawn(&[7, 8], &plan(1, SampleMethod::MonetaryUnit { count: 0 })), [0, 0]);
    }

    proptest! {
        #[test]
        fn so_many_are_drawn_as_asked(seed: u64, owed in prop::collection::vec(1..1_000_000_i128, 1..60), count in 0..80_u32) {
            let random = drawn(&owed, &plan(seed, SampleMethod::Random { count }));
            let most = u32::try_from(owed.len()).unwrap();
            prop_assert_eq!(random.iter().sum::<u32>(), count.min(most));
            prop_assert!(random.iter().all(|hits| *hits <= 1));
            let units = drawn(&owed, &plan(seed, SampleMethod::MonetaryUnit { count }));
            prop_assert_eq!(units.iter().sum::<u32>(), count);
            // Whoever owes the distance or more is drawn.
            let total: i128 = owed.iter().sum();
            for (hits, owed) in units.iter().zip(&owed) {
                prop_assert!(*hits > 0 || owed * i128::from(count) < total);
            }
        }
    }
}
