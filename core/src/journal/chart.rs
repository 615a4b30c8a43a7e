use serde::{Deserialize, Serialize};

use super::{JournalLine, Role};
use crate::error::{Error, Reason, Result};
use crate::money::{Currency, Percent};
use crate::payment::PaymentMethod;

/// Which account of the general ledger each role stands for. The first line that fits a posting is taken, so exceptions come
/// before the rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chart {
    /// Its lines.
    pub lines: Vec<ChartLine>,
}

/// One account of a chart, and what is booked on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChartLine {
    /// The role.
    pub role: Role,
    /// The account: a number or a name.
    pub account: String,
    /// Only for amounts in this currency.
    #[serde(default)]
    pub currency: Option<Currency>,
    /// Only for money that was paid this way.
    #[serde(default)]
    pub method: Option<PaymentMethod>,
    /// Only for tax of this rate.
    #[serde(default)]
    pub tax_rate: Option<Percent>,
}

impl ChartLine {
    /// A line for everything of a role.
    pub fn new(role: Role, account: &str) -> Self {
        Self { role, account: account.to_owned(), currency: None, method: None, tax_rate: None }
    }

    fn fits(&self, line: &JournalLine) -> bool {
        self.role == line.role
            && self.currency.is_none_or(|currency| currency == line.amount.currency())
            && self.method.is_none_or(|method| line.method == Some(method))
            && self.tax_rate.is_none_or(|rate| line.tax.as_ref().is_some_and(|tax| tax.rate == rate))
    }
}

impl Chart {
    /// One account for each role, under the role's own name.
    pub fn standard() -> Self {
        Self { lines: Role::ALL.iter().map(|role| ChartLine::new(*role, role.as_str())).collect() }
    }

    /// The account that a posting is booked on.
    ///
    /// # Errors
    /// `missing_field` where the chart has none for it.
    pub fn account(&self, line: &JournalLine) -> Result<&str> {
        let found = self.lines.iter().find(|known| known.fits(line));
        let missing = || Error::from(Reason::MissingField { name: format!("an account for {}", line.role) });
        found.map(|found| found.account.as_str()).ok_or_else(|| missing().within("chart"))
    }
}
