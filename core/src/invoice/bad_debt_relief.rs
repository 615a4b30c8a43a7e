use serde::{Deserialize, Serialize};

use super::{TaxShare, Totals};
use crate::calendar::Date;
use crate::error::{Error, Reason, Result, Shown};
use crate::money::Money;

/// When a law gives back the tax on a debt that is not paid, as data. It is no legal advice.
///
/// | name | from | until | beside it |
/// |---|---|---|---|
/// | `uk_700_18` | 6 months after the later of due date and supply | 4 years and 6 months after it | written off, not assigned |
/// | `de_17` | the day the debt is uncollectable | | |
///
/// ```
/// use receivables::calendar::date;
/// use receivables::invoice::{BadDebt, BadDebtLaw, TaxShare, Totals};
/// use receivables::money::money;
///
/// // £600.00 with 20 % VAT inside, of which £240.00 were paid: 1/6 of the £360.00 that are left.
/// let mut totals = Totals::gross(money("600.00 GBP")?);
/// totals.tax.push(TaxShare::new("S", "20", "500.00 GBP", "100.00 GBP")?);
/// let debt = BadDebt {
///     supplied: Some(date(2025, 1, 5)?),
///     due: Some(date(2025, 1, 31)?),
///     written_off: Some(date(2025, 6, 30)?),
///     ..BadDebt::new(totals, money("360.00 GBP")?)
/// };
/// let relief = BadDebtLaw::named("uk_700_18")?.relief(&debt, date(2025, 7, 31)?)?;
/// assert_eq!(relief.relief, money("60.00 GBP")?);
/// assert_eq!((relief.earliest, relief.latest), (Some(date(2025, 7, 31)?), Some(date(2029, 7, 31)?)));
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BadDebtLaw {
    /// The name by which it is asked for.
    pub name: String,
    /// The law.
    pub title: String,
    /// Where it was read.
    pub source: String,
    /// The day on which it was read.
    pub read: Date,
    /// The day from which its periods count.
    pub from: BadDebtDay,
    /// How many months after that day relief may be claimed; 0 from the day itself.
    pub after_months: u16,
    /// Until how many months after that day it may be claimed; none for no limit of its own.
    pub within_months: Option<u16>,
    /// Whether the debt must have become uncollectable.
    pub uncollectable: bool,
    /// Whether the debt must have been written off in the books.
    pub written_off: bool,
    /// Whether there is relief for a debt that was sold or factored under a legal assignment.
    pub assigned: bool,
}

/// The day from which the periods of a [`BadDebtLaw`] count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BadDebtDay {
    /// The later of the due date and the day of the supply.
    LaterOfDueAndSupply,
    /// The day on which the debt became uncollectable.
    Uncollectable,
}

/// A debt that is not paid, with what a law asks about it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BadDebt {
    /// The document's totals with the tax inside, by rate.
    pub totals: Totals,
    /// What of the gross is not paid.
    pub outstanding: Money,
    /// The day of the supply.
    #[serde(default)]
    pub supplied: Option<Date>,
    /// The day on which payment was due.
    #[serde(default)]
    pub due: Option<Date>,
    /// The day on which the debt became uncollectable: insolvency proceedings, an enforcement without result.
    #[serde(default)]
    pub uncollectable: Option<Date>,
    /// The day on which it was written off in the books.
    #[serde(default)]
    pub written_off: Option<Date>,
    /// The day on which it was sold or factored under a legal assignment.
    #[serde(default)]
    pub assigned: Option<Date>,
}

/// What a law gives back of the tax on a debt.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BadDebtRelief {
    /// The tax inside what is outstanding, by the document's rates in their order.
    pub tax: Vec<TaxShare>,
    /// The tax that may be claimed on the day; zero where something stands against it.
    pub relief: Money,
    /// The first day of a claim; none where the day from which it counts is not known.
    pub earliest: Option<Date>,
    /// The last day of a claim; none where it is not known, or there is none.
    pub latest: Option<Date>,
    /// What stands against a claim on the day; empty where nothing does.
    pub against: Vec<BadDebtObstacle>,
}

/// What stands against relief.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BadDebtObstacle {
    /// It is before the first day.
    TooEarly,
    /// It is after the last day.
    TooLate,
    /// The debt was not yet uncollectable.
    NotUncollectable,
    /// It was not yet written off.
    NotWrittenOff,
    /// It was sold or factored under a legal assignment.
    Assigned,
}

impl BadDebt {
    /// A debt of which nothing else is known.
    pub fn new(totals: Totals, outstanding: Money) -> Self {
        let (supplied, due, uncollectable, written_off, assigned) = (None, None, None, None, None);
        Self { totals, outstanding, supplied, due, uncollectable, written_off, assigned }
    }
}

impl BadDebtLaw {
    /// Every law that comes with the library.
    ///
    /// # Errors
    /// None for the laws as they are shipped, which a test holds.
    pub fn all() -> Result<Vec<Self>> {
        serde_json::from_str(include_str!("bad_debt_laws.json")).map_err(|error| {
            Reason::Internal { what: format!("the table of laws on bad debts: {error}") }.into()
        })
    }

    /// The law of that name.
    ///
    /// # Errors
    /// `unknown_choice`, with the names there are.
    pub fn named(name: &str) -> Result<Self> {
        let all = Self::all()?;
        all.iter().find(|law| law.name == name).cloned().ok_or_else(|| {
            let choices: Vec<&str> = all.iter().map(|law| law.name.as_str()).collect();
            Reason::UnknownChoice { value: Shown::new(name), choices: choices.join(", ") }.into()
        })
    }

    /// What the law gives back of the tax on a debt that is claimed on a day: the tax inside what is outstanding, and all
    /// that stands against claiming it. What the customer pays later has the same tax inside, which is then owed again
    /// ([`Totals::tax_inside`] of the payment).
    ///
    /// # Errors
    /// Those of [`Totals::tax_inside`]; `amount_not_positive` where nothing is outstanding; `missing_field` where the law
    /// counts from a day that is not given; `date_out_of_range`.
    pub fn relief(&self, debt: &BadDebt, claimed: Date) -> Result<BadDebtRelief> {
        if !debt.outstanding.is_positive() {
            let what = "what is outstanding".to_owned();
            let reason = Reason::AmountNotPositive { what, amount: debt.outstanding };
            return Err(Error::from(reason).within("outstanding"));
        }
        let tax = debt.totals.tax_inside(debt.outstanding)?;
        let after = |from: Date, months: u16| from.plus_months(u32::from(months));
        let from = self.counts_from(debt)?;
        let earliest = from.map(|from| after(from, self.after_months)).transpose()?;
        let latest = from.zip(self.within_months).map(|(from, months)| after(from, months)).transpose()?;
        let done = |day: Option<Date>| day.is_some_and(|day| day <= claimed);
        let conditions = [
            (earliest.is_some_and(|first| claimed < first), BadDebtObstacle::TooEarly),
            (latest.is_some_and(|last| claimed > last), BadDebtObstacle::TooLate),
            (self.uncollectable && !done(debt.uncollectable), BadDebtObstacle::NotUncollectable),
            (self.written_off && !done(debt.written_off), BadDebtObstacle::NotWrittenOff),
            (!self.assigned && done(debt.assigned), BadDebtObstacle::Assigned),
        ];
        let against: Vec<_> =
            conditions.into_iter().filter_map(|(stands, what)| stands.then_some(what)).collect();
        let nothing = Money::zero(debt.outstanding.currency());
        let inside = tax.iter().try_fold(nothing, |sum, share| sum.plus(share.tax))?;
        let relief = if against.is_empty() { inside } else { nothing };
        Ok(BadDebtRelief { tax, relief, earliest, latest, against })
    }

    /// The day from which the periods count. A debt that is not uncollectable has none; one without a due date or a day of
    /// supply is not known well enough.
    fn counts_from(&self, debt: &BadDebt) -> Result<Option<Date>> {
        match self.from {
            BadDebtDay::Uncollectable => Ok(debt.uncollectable),
            BadDebtDay::LaterOfDueAndSupply => {
                let needed = |name: &str, day: Option<Date>| {
                    day.ok_or_else(|| Error::from(Reason::MissingField { name: name.to_owned() }))
                };
                let due = needed("the due date", debt.due).map_err(|error| error.within("due"))?;
                let supplied = needed("the day of the supply", debt.supplied)
                    .map_err(|error| error.within("supplied"))?;
                Ok(Some(due.max(supplied)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;
    use crate::money::money;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn debt(outstanding: &str) -> BadDebt {
        let mut totals = Totals::gross(money("525.00 GBP").unwrap());
        totals.tax.push(TaxShare::new("S", "5", "500.00 GBP", "25.00 GBP").unwrap());
        BadDebt {
            supplied: Some(day("2025-02-28")),
            due: Some(day("2025-01-31")),
            written_off: Some(day("2025-03-31")),
            ..BadDebt::new(totals, money(outstanding).unwrap())
        }
    }

    #[test]
    fn the_laws_that_come_along_are_sound() {
        let all = BadDebtLaw::all().unwrap();
        assert_eq!(all.len(), 2);
        for law in all {
            assert!(
                law.source.len() > 20 && law.within_months.is_none_or(|last| last > law.after_months),
                "{}",
                law.name
            );
        }
        assert_eq!(BadDebtLaw::named("xx").unwrap_err().code(), Code::UnknownChoice);
    }

    #[test]
    fn a_claim_has_its_time() {
        let law = BadDebtLaw::named("uk_700_18").unwrap();
        let debt = debt("425.00 GBP");
        for (claimed, against) in [
            ("2025-08-27", Some(BadDebtObstacle::TooEarly)),
            ("2025-08-28", None),
            ("2029-08-28", None),
            ("2029-08-29", Some(BadDebtObstacle::TooLate)),
        ] {
            let found = law.relief(&debt, day(claimed)).unwrap();
            assert_eq!(found.against, against.into_iter().collect::<Vec<_>>(), "{claimed}");
            let expected = if against.is_none() { "20.24 GBP" } else { "0.00 GBP" };
            assert_eq!(found.relief, money(expected).unwrap());
            assert_eq!(found.tax[0].tax, money("20.24 GBP").unwrap());
        }
    }

    #[test]
    fn a_claim_has_its_conditions() {
        let law = BadDebtLaw::named("uk_700_18").unwrap();
        let against = |debt: &BadDebt| law.relief(debt, day("2026-01-31")).unwrap().against;
        let sound = debt("425.00 GBP");
        assert_eq!(against(&sound), []);
        let sold = BadDebt { assigned: Some(day("2026-01-31")), ..sound.clone() };
        assert_eq!(against(&sold), [BadDebtObstacle::Assigned]);
        let kept = BadDebt { written_off: Some(day("2026-02-01")), ..sold };
        assert_eq!(against(&kept), [BadDebtObstacle::NotWrittenOff, BadDebtObstacle::Assigned]);
        let error = law.relief(&BadDebt { due: None, ..sound.clone() }, day("2026-01-31")).unwrap_err();
        assert_eq!((error.code(), error.field()), (Code::MissingField, Some("due")));
        let error = law.relief(&debt("0.00 GBP"), day("2026-01-31")).unwrap_err();
        assert_eq!((error.code(), error.field()), (Code::AmountNotPositive, Some("outstanding")));
        assert_eq!(
            law.relief(&debt("525.01 GBP"), day("2026-01-31")).unwrap_err().code(),
            Code::TotalsMismatch
        );

        // Germany: the day of uncollectability alone counts, and no period.
        let german = BadDebtLaw::named("de_17").unwrap();
        let mut totals = Totals::gross(money("1190.00 EUR").unwrap());
        totals.tax.push(TaxShare::new("S", "19", "1000.00 EUR", "190.00 EUR").unwrap());
        let open = BadDebt::new(totals, money("595.00 EUR").unwrap());
        let found = german.relief(&open, day("2026-01-31")).unwrap();
        assert_eq!((found.against, found.earliest), (vec![BadDebtObstacle::NotUncollectable], None));
        let insolvent = BadDebt { uncollectable: Some(day("2026-01-31")), ..open };
        let found = german.relief(&insolvent, day("2026-01-31")).unwrap();
        assert_eq!((found.relief, found.latest), (money("95.00 EUR").unwrap(), None));
        let found = german.relief(&insolvent, day("2026-01-30")).unwrap();
        assert_eq!(found.against, [BadDebtObstacle::TooEarly, BadDebtObstacle::NotUncollectable]);
    }
}
