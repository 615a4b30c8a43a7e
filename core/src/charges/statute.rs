use serde::{Deserialize, Serialize};

use super::ChargePolicy;
use crate::calendar::Date;
use crate::error::{Reason, Result, Shown};
use crate::money::Rate;

/// What a law says about late payment between businesses, as data. It is no legal advice: check it for the case at hand.
///
/// | name | interest | rate during the delay | beside it |
/// |---|---|---|---|
/// | `eu_2011_7` | ECB main refinancing rate + 8 | moves with the half-years | 40 euros |
/// | `de_288_business`, `de_288_consumer` | base rate + 9, + 5 | moves | 40 euros, nothing |
/// | `uk_1998` | Bank Rate + 8 | of the first interest day | 40, 70, 100 pounds from 1,000 and 10,000 pounds on |
/// | `ie_2012` | ECB rate + 8 | of the first interest day | 40, 70, 100 euros above 1,000 and 10,000 euros |
/// | `fr_441_10` | ECB rate + 10 | moves | 40 euros |
/// | `nl_119a` | ECB rate + 8, added every year | moves | 15 % to 0.5 % by slices, 40 to 6,775 euros |
/// | `be_2002` | ECB rate, up to the next half point, + 8 | moves | 40 euros |
/// | `fi_business`, `fi_general` | the same + 8, + 7 | moves | 40 euros, nothing |
/// | `pl_2013` | NBP reference rate of the half-year + 10 | moves | 40, 70, 100 euros by the claim in zlotys |
/// | `ch_104` | 5 % | | nothing |
/// | `us_prompt_payment` | Treasury rate, added every month | of the first interest day | nothing |
/// | `in_msmed` | 3 times the RBI bank rate, added every month | of each month | nothing |
/// | `ca_interest_act` | 5 %, where a rate for less than a year is agreed without its yearly equivalent | | nothing |
///
/// ```
/// use receivables::charges::Statute;
/// let statute = Statute::named("uk_1998")?;
/// assert!(statute.source.contains("SI 2002/1675"));
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statute {
    /// The name by which it is asked for.
    pub name: String,
    /// The law.
    pub title: String,
    /// Where it was read.
    pub source: String,
    /// The day on which it was read.
    pub read: Date,
    /// What it says.
    pub policy: ChargePolicy,
    /// The lowest rate that an agreement may set instead.
    pub floor: Option<RateFloor>,
    /// For what the lump sum is owed, and against what it counts.
    pub lump_sum_per: Option<String>,
}

/// The lowest rate that an agreement may set: a multiple of another rate, whose table the library does not have.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateFloor {
    /// How many times.
    pub times: Rate,
    /// The rate.
    pub rate: String,
}

impl std::fmt::Display for RateFloor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} x {}", self.times, self.rate)
    }
}

impl Statute {
    /// Every law that comes with the library.
    ///
    /// # Errors
    /// None for the laws as they are shipped, which a test holds.
    pub fn all() -> Result<Vec<Self>> {
        serde_json::from_str(include_str!("statutes.json"))
            .map_err(|error| Reason::Internal { what: format!("the table of statutes: {error}") }.into())
    }

    /// The law of that name.
    ///
    /// # Errors
    /// `unknown_choice`, with the names there are.
    pub fn named(name: &str) -> Result<Self> {
        let all = Self::all()?;
        all.iter().find(|statute| statute.name == name).cloned().ok_or_else(|| {
            let choices: Vec<&str> = all.iter().map(|statute| statute.name.as_str()).collect();
            Reason::UnknownChoice { value: Shown::new(name), choices: choices.join(", ") }.into()
        })
    }
}
