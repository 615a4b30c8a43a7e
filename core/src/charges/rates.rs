use serde::{Deserialize, Serialize};

use super::policy::not_too_many;
use crate::calendar::{Date, in_order};
use crate::error::{Error, Reason, Result, Shown};
use crate::money::Percent;

/// A table of reference rates, such as a central bank's, with where it was read and how long each rate holds.
///
/// ```
/// use receivables::calendar::date;
/// use receivables::charges::ReferenceRates;
/// let base = ReferenceRates::named("de_base_rate")?;              // Basiszinssatz, BGB section 247
/// assert_eq!(base.on(date(2024, 6, 30)?)?.to_string(), "3.62");
/// assert_eq!(base.on(date(2024, 7, 1)?)?.to_string(), "3.37");
/// let error = base.on(date(2100, 1, 1)?).unwrap_err();            // no rate is carried on beyond the table
/// assert_eq!(error.code().as_str(), "rate_not_known");
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferenceRates {
    /// The name by which policies mean the table.
    pub name: String,
    /// Where the rates were read.
    pub source: String,
    /// The day on which they were read.
    pub read: Date,
    /// The rates, in order of their days. Days between two of them have no rate.
    pub rates: Vec<RatePeriod>,
}

/// A rate and the days it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatePeriod {
    /// The first day.
    pub from: Date,
    /// The last day, included.
    pub until: Date,
    /// Percent a year; may be below zero.
    pub percent: Percent,
}

impl ReferenceRates {
    /// Every table that comes with the library, each with its source.
    ///
    /// # Errors
    /// None for the tables as they are shipped, which a test holds.
    pub fn all() -> Result<Vec<Self>> {
        serde_json::from_str(include_str!("rates.json"))
            .map_err(|error| Reason::Internal { what: format!("the table of rates: {error}") }.into())
    }

    /// The table of that name among those that come with the library.
    ///
    /// # Errors
    /// `unknown_choice`, with the names there are.
    pub fn named(name: &str) -> Result<Self> {
        let all = Self::all()?;
        Self::find(&all, name).cloned()
    }

    pub(super) fn find<'a>(tables: &'a [Self], name: &str) -> Result<&'a Self> {
        tables.iter().find(|table| table.name == name).ok_or_else(|| {
            let choices: Vec<&str> = tables.iter().map(|table| table.name.as_str()).collect();
            Reason::UnknownChoice { value: Shown::new(name), choices: choices.join(", ") }.into()
        })
    }

    /// Percent a year on a day.
    ///
    /// # Errors
    /// `rate_not_known` where the table does not cover the day.
    pub fn on(&self, day: Date) -> Result<Percent> {
        self.period_on(day).map(|period| period.percent)
    }

    pub(super) fn period_on(&self, day: Date) -> Result<&RatePeriod> {
        let covers = |period: &&RatePeriod| period.from <= day && day <= period.until;
        self.rates.iter().find(covers).ok_or_else(|| self.not_known(day))
    }

    fn not_known(&self, day: Date) -> Error {
        let shown = |day: Option<Date>| day.map_or_else(|| "no day".to_owned(), |day| day.to_string());
        let first = shown(self.rates.first().map(|period| period.from));
        let last = shown(self.rates.last().map(|period| period.until));
        let (table, day) = (Shown::new(&self.name), day.to_string());
        Reason::RateNotKnown { table, day, first, last }.into()
    }

    /// Refuses a table in which a day could have two rates.
    ///
    /// # Errors
    /// `date_order`, with the place in the table; `too_many`.
    pub fn check(&self) -> Result<()> {
        not_too_many("rates", self.rates.len())?;
        let mut free = Date::MIN;
        for (at, period) in self.rates.iter().enumerate() {
            let place = format!("rates[{at}]");
            in_order("the first day", period.from, "the day after the rate before", free)
                .and_then(|()| in_order("the last day", period.until, "the first day", period.from))
                .map_err(|error| error.within(&place))?;
            free = period.until.plus_days(1).unwrap_or(Date::MAX);
        }
        Ok(())
    }
}
