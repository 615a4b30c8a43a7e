use serde::{Deserialize, Serialize};

use super::{PaymentMoment, PaymentMoments};
use crate::calendar::Date;
use crate::error::{Reason, Result, Shown};

/// Until when a law lets a debtor pay where no day was agreed, as data. It is no legal advice.
///
/// | name | days | from the later of |
/// |---|---|---|
/// | `eu_2011_7_business`, `eu_2011_7_public` | 30 | invoice, goods or services, and their acceptance |
/// | `de_286_3` | 30 | due date, invoice, goods or services |
/// | `nl_119a` | 30 | invoice, goods or services, and their acceptance |
/// | `fr_441_10` | 30 | goods or services |
/// | `uk_1998` | 30 | goods or services, notice of the amount |
/// | `in_msmed` | 15 | acceptance |
/// | `us_prompt_payment` | 30 | invoice, acceptance |
/// | `us_prompt_payment_meat`, `us_prompt_payment_dairy` | 7, 10 | delivery, invoice |
///
/// ```
/// use receivables::calendar::date;
/// use receivables::charges::{DefaultStart, PaymentMoments};
/// // Netherlands: goods on 20 February, invoice on 2 March. Thirty days begin on 3 March; interest runs from 2 April.
/// let moments = PaymentMoments {
///     invoice_received: Some(date(2026, 3, 2)?),
///     performance: Some(date(2026, 2, 20)?),
///     ..PaymentMoments::default()
/// };
/// let law = DefaultStart::named("nl_119a")?;
/// assert_eq!(law.due(&moments)?, date(2026, 4, 1)?);
/// assert_eq!(law.interest_from(&moments)?, date(2026, 4, 2)?);
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DefaultStart {
    /// The name by which it is asked for.
    pub name: String,
    /// The law.
    pub title: String,
    /// Where it was read.
    pub source: String,
    /// The day on which it was read.
    pub read: Date,
    /// How many days, counted from the day after.
    pub days: u16,
    /// The latest of these that is known is the day after which they count.
    pub from: Vec<PaymentMoment>,
}

impl DefaultStart {
    /// Every law that comes with the library.
    ///
    /// # Errors
    /// None for the laws as they are shipped, which a test holds.
    pub fn all() -> Result<Vec<Self>> {
        serde_json::from_str(include_str!("default_starts.json")).map_err(|error| {
            Reason::Internal { what: format!("the table of default starts: {error}") }.into()
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

    /// The last day on which payment is in time.
    ///
    /// # Errors
    /// `missing_value` where none of the days is known from which it counts, `date_out_of_range`.
    pub fn due(&self, moments: &PaymentMoments) -> Result<Date> {
        moments.latest(&self.from)?.plus_days(i64::from(self.days))
    }

    /// The first day that bears interest.
    ///
    /// # Errors
    /// As for the last day to pay.
    pub fn interest_from(&self, moments: &PaymentMoments) -> Result<Date> {
        self.due(moments)?.plus_days(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;
    use crate::calendar::date;

    #[test]
    fn every_law_counts_from_the_latest_day_that_is_known() {
        let day = |month, of_month| Some(date(2026, month, of_month).unwrap());
        let moments =
            PaymentMoments { invoice_received: day(3, 2), performance: day(3, 10), ..Default::default() };
        for (name, due) in [
            ("eu_2011_7_business", Some("2026-04-09")),
            ("eu_2011_7_public", Some("2026-04-09")),
            ("de_286_3", Some("2026-04-09")),
            ("fr_441_10", Some("2026-04-09")),
            ("uk_1998", Some("2026-04-09")),
            ("us_prompt_payment", Some("2026-04-01")),
            ("us_prompt_payment_meat", Some("2026-03-17")),
            ("us_prompt_payment_dairy", Some("2026-03-12")),
            ("in_msmed", None),
        ] {
            let found = DefaultStart::named(name).unwrap().due(&moments);
            assert_eq!(found.as_ref().ok().map(ToString::to_string).as_deref(), due, "{name}");
            if let Err(error) = found {
                assert_eq!(error.code(), Code::MissingValue);
            }
        }
        let accepted = PaymentMoments { acceptance: day(3, 12), ..moments };
        let law = DefaultStart::named("in_msmed").unwrap();
        assert_eq!(law.interest_from(&accepted).unwrap(), date(2026, 3, 28).unwrap());
        assert_eq!(DefaultStart::named("atlantis").unwrap_err().code(), Code::UnknownChoice);
        assert!(DefaultStart::all().unwrap().iter().all(|law| law.source.len() > 20 && !law.from.is_empty()));
    }
}
