use serde::{Deserialize, Serialize};

use super::{PaymentMoment, PaymentMoments};
use crate::calendar::Date;
use crate::error::{Reason, Result, Shown};

/// How late a law lets a due date be agreed, as data: it makes warnings, and decides nothing. It is no legal advice.
///
/// | name | the latest day | beyond |
/// |---|---|---|
/// | `eu_2011_7_business` | 60 days | only if expressly agreed and not grossly unfair |
/// | `eu_2011_7_public`, `eu_2011_7_health` | 30, 60 days | not beyond 60 days, and only if justified; never |
/// | `fr_441_10` | 60 days from the invoice's date, or 45 days and the end of the month, in either order | never |
/// | `fr_441_10_periodic`, `fr_441_11_perishable` | 45, 30 days | never |
/// | `nl_119a_5`, `nl_119a_6` | 60 days; 30 from large to small | if expressly agreed; never |
/// | `pl_2013`, `pl_2013_large` | 60 days; from large to small | if expressly agreed; never |
/// | `it_198_perishable`, `it_198_food` | 30, 60 days | never |
/// | `in_msmed_15` | 45 days from acceptance | never |
///
/// ```
/// use receivables::calendar::date;
/// use receivables::charges::{PaymentMoments, TermsCeiling};
/// let issued = PaymentMoments { invoice_issued: Some(date(2026, 1, 15)?), ..PaymentMoments::default() };
/// let french = TermsCeiling::named("fr_441_10")?;
/// assert_eq!(french.latest(&issued)?, date(2026, 3, 31)?);          // 45 days, then the end of that month
/// assert_eq!(french.warning(&issued, date(2026, 3, 31)?)?, None);
/// let warning = french.warning(&issued, date(2026, 4, 15)?)?.expect("two weeks too late");
/// assert_eq!(warning.days_over, 15);
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermsCeiling {
    /// The name by which it is asked for.
    pub name: String,
    /// The law.
    pub title: String,
    /// Where it was read.
    pub source: String,
    /// The day on which it was read.
    pub read: Date,
    /// The first day on which agreements were bound by it, where that was read.
    pub since: Option<Date>,
    /// How late: a due date that one of these allows is allowed.
    pub terms: Vec<CeilingTerm>,
    /// What holds for a later one.
    pub beyond: BeyondCeiling,
}

/// One way to count the latest due date.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CeilingTerm {
    /// How many days, counted from the day after.
    pub days: u16,
    /// Whether the end of the month comes in.
    pub month_end: MonthEnd,
    /// The latest of these that is known is the day after which they count.
    pub from: Vec<PaymentMoment>,
}

/// Where the end of the month comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MonthEnd {
    /// It does not.
    Never,
    /// The days count from the end of the month.
    BeforeDays,
    /// The end of the month in which the days end.
    AfterDays,
}

/// What holds for a due date beyond a ceiling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BeyondCeiling {
    /// It holds if it is expressly agreed and not grossly unfair.
    IfExpresslyAgreed,
    /// It holds up to 60 days if it is expressly agreed and objectively justified.
    IfJustified,
    /// It does not hold.
    Never,
}

/// A due date later than a law lets it be agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermsWarning {
    /// The name of the ceiling.
    pub ceiling: String,
    /// The law.
    pub title: String,
    /// The day that was agreed.
    pub due: Date,
    /// The latest one that the law allows.
    pub latest: Date,
    /// Days beyond it.
    pub days_over: i32,
    /// What holds for it.
    pub beyond: BeyondCeiling,
}

impl TermsCeiling {
    /// Every ceiling that comes with the library.
    ///
    /// # Errors
    /// None for the ceilings as they are shipped, which a test holds.
    pub fn all() -> Result<Vec<Self>> {
        serde_json::from_str(include_str!("ceilings.json"))
            .map_err(|error| Reason::Internal { what: format!("the table of ceilings: {error}") }.into())
    }

    /// The ceiling of that name.
    ///
    /// # Errors
    /// `unknown_choice`, with the names there are.
    pub fn named(name: &str) -> Result<Self> {
        let all = Self::all()?;
        all.iter().find(|ceiling| ceiling.name == name).cloned().ok_or_else(|| {
            let choices: Vec<&str> = all.iter().map(|ceiling| ceiling.name.as_str()).collect();
            Reason::UnknownChoice { value: Shown::new(name), choices: choices.join(", ") }.into()
        })
    }

    /// The latest due date that may be agreed without more.
    ///
    /// # Errors
    /// `missing_value` where none of the days is known from which it counts, `date_out_of_range`.
    pub fn latest(&self, moments: &PaymentMoments) -> Result<Date> {
        let none = || Reason::MissingValue { column: format!("the terms of {}", self.name) };
        let mut latest = None;
        for term in &self.terms {
            latest = latest.max(Some(term.latest(moments)?));
        }
        latest.ok_or_else(|| none().into())
    }

    /// A warning where a due date is later than that.
    ///
    /// # Errors
    /// As for the latest due date.
    pub fn warning(&self, moments: &PaymentMoments, due: Date) -> Result<Option<TermsWarning>> {
        let latest = self.latest(moments)?;
        let days_over = due.days_since(latest);
        Ok((days_over > 0).then(|| TermsWarning {
            ceiling: self.name.clone(),
            title: self.title.clone(),
            due,
            latest,
            days_over,
            beyond: self.beyond,
        }))
    }
}

impl CeilingTerm {
    fn latest(&self, moments: &PaymentMoments) -> Result<Date> {
        let from = moments.latest(&self.from)?;
        let days = i64::from(self.days);
        match self.month_end {
            MonthEnd::Never => from.plus_days(days),
            MonthEnd::BeforeDays => from.end_of_month().plus_days(days),
            MonthEnd::AfterDays => Ok(from.plus_days(days)?.end_of_month()),
        }
    }
}

impl TermsWarning {
    /// The warning as a sentence.
    pub fn explain(&self) -> String {
        let Self { title, due, latest, days_over, beyond, .. } = self;
        let holds = match beyond {
            BeyondCeiling::IfExpresslyAgreed => "holds only if it is expressly agreed and not grossly unfair",
            BeyondCeiling::IfJustified => {
                "holds up to 60 days only if it is expressly agreed and objectively justified"
            }
            BeyondCeiling::Never => "does not hold",
        };
        let days = if *days_over == 1 { "day" } else { "days" };
        format!("{due} is {days_over} {days} later than {latest}, the latest that {title} allows; it {holds}")
    }
}

/// What several laws say about a due date that was agreed, in their order.
///
/// # Errors
/// Those of [`TermsCeiling::warning`], with the place.
pub fn terms_warnings(
    ceilings: &[TermsCeiling],
    moments: &PaymentMoments,
    due: Date,
) -> Result<Vec<TermsWarning>> {
    let mut warnings = Vec::new();
    for (at, ceiling) in ceilings.iter().enumerate() {
        let warning =
            ceiling.warning(moments, due).map_err(|error| error.within(&format!("ceilings[{at}]")))?;
        warnings.extend(warning);
    }
    Ok(warnings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;
    use crate::calendar::date;

    fn day(text: &str) -> Option<Date> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn the_last_day_is_allowed_and_the_next_one_is_not() {
        let moments = PaymentMoments {
            invoice_issued: day("2026-02-27"),
            invoice_received: day("2026-03-02"),
            performance: day("2026-02-20"),
            acceptance: day("2026-02-25"),
            fell_due: None,
        };
        for (name, latest) in [
            ("eu_2011_7_business", "2026-05-01"),
            ("eu_2011_7_public", "2026-04-01"),
            ("eu_2011_7_health", "2026-05-01"),
            ("fr_441_10", "2026-04-30"),
            ("fr_441_10_periodic", "2026-04-13"),
            ("fr_441_11_perishable", "2026-03-22"),
            ("nl_119a_5", "2026-05-01"),
            ("nl_119a_6", "2026-04-01"),
            ("pl_2013", "2026-05-01"),
            ("pl_2013_large", "2026-05-01"),
            ("it_198_perishable", "2026-03-22"),
            ("it_198_food", "2026-04-21"),
            ("in_msmed_15", "2026-04-11"),
        ] {
            let ceiling = TermsCeiling::named(name).unwrap();
            let latest: Date = latest.parse().unwrap();
            assert_eq!(ceiling.latest(&moments).unwrap(), latest, "{name}");
            assert_eq!(ceiling.warning(&moments, latest).unwrap(), None, "{name}");
            let over = ceiling.warning(&moments, latest.plus_days(1).unwrap()).unwrap().unwrap();
            assert_eq!(over.days_over, 1, "{name}");
        }
        let all = TermsCeiling::all().unwrap();
        assert_eq!(all.len(), 13);
        assert!(all.iter().all(|ceiling| ceiling.source.len() > 20));
        let warnings = terms_warnings(&all, &moments, date(2026, 5, 1).unwrap()).unwrap();
        assert_eq!(warnings.len(), 8);
        assert_eq!(
            warnings[0].explain(),
            "2026-05-01 is 30 days later than 2026-04-01, the latest that Directive 2011/7/EU, article 4: the debtor is \
             a public authority allows; it holds up to 60 days only if it is expressly agreed and objectively justified"
        );
        let error = terms_warnings(&all, &PaymentMoments::default(), date(2026, 5, 1).unwrap()).unwrap_err();
        assert_eq!((error.code(), error.field()), (Code::MissingValue, Some("ceilings[0]")));
    }
}
