use serde::{Deserialize, Serialize};

use crate::error::{Error, Reason, Result, Shown};
use crate::money::Money;

/// What was odd about the tables a portfolio was built from, what was done about it, and the proof that nothing was lost.
///
/// Plain public data. Every row of every table is in the portfolio or left out, and per currency what was given is what
/// is in the portfolio and what was left out, to the minor unit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quality {
    /// The rows of the items.
    pub items: Rows,
    /// The rows of the movements.
    pub movements: Rows,
    /// What was odd, by table and code.
    pub findings: Vec<Finding>,
    /// One line per table and currency, as far as rows say an amount and a currency. A line whose sums are beyond one
    /// amount is proved as well, but not listed.
    pub ties: Vec<Tie>,
}

/// Where the rows of a table went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rows {
    /// How many there were.
    pub given: u64,
    /// How many are in the portfolio.
    pub kept: u64,
    /// How many are not.
    pub left_out: u64,
}

/// One of the two tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TableName {
    /// The table of items: invoices, credit notes.
    Items,
    /// The table of movements: payments and what else lowers an open amount.
    Movements,
}

/// One kind of oddity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// The table.
    pub table: TableName,
    /// The stable code: one of the error catalogue.
    pub code: String,
    /// The column it is about; none where it is about rows as a whole.
    pub column: Option<String>,
    /// What it is, of the first row it was found in.
    pub what: String,
    /// How many rows have it; for customers in several currencies, how many customers.
    pub count: u64,
    /// The first of them, at most five.
    pub examples: Vec<Example>,
    /// What was done.
    pub action: Action,
}

/// A row that has an oddity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// Which: counted from 0 in a table, the line of a file.
    pub row: u64,
    /// What stands there.
    pub value: String,
}

/// What was done about an oddity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Nothing: the row counts as it is.
    Kept,
    /// The row is not in the portfolio.
    LeftOut,
    /// It counts as a credit.
    TakenAsCredit,
    /// It has no due date and is reported apart.
    Undated,
    /// What is beyond the item became an item of its own, on the same account, with the number of the document and
    /// instalment 0.
    OwnItem,
    /// It counts from the first day there is.
    SetToFirstDay,
    /// Questions that need this column are refused.
    ColumnNotUsed,
}

/// What was given in one currency of one table, and where it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tie {
    /// The table.
    pub table: TableName,
    /// Everything that rows say.
    pub given: Money,
    /// What is in the portfolio.
    pub kept: Money,
    /// What is not.
    pub left_out: Money,
}

impl Quality {
    /// Whether every row is in the portfolio.
    pub fn is_complete(&self) -> bool {
        self.items.left_out == 0 && self.movements.left_out == 0
    }

    /// In one line: how many rows were left out, and what else was odd.
    pub fn summary(&self) -> String {
        let left_out = self.items.left_out.saturating_add(self.movements.left_out);
        let found = match self.findings.len() {
            0 => "nothing odd".to_owned(),
            1 => "1 finding in quality".to_owned(),
            more => format!("{more} findings in quality"),
        };
        match (left_out, self.findings.is_empty()) {
            (0, true) => found,
            (0, false) => format!("no row left out, {found}"),
            (1, _) => format!("1 row left out, {found}"),
            (rows, _) => format!("{rows} rows left out, {found}"),
        }
    }

    /// Refuses a portfolio from which rows were left out, with the first reason.
    ///
    /// # Errors
    /// The code of the first finding that left rows out.
    pub fn check(&self) -> Result<()> {
        let Some(finding) = self.findings.iter().find(|finding| finding.action == Action::LeftOut) else {
            return Ok(());
        };
        let place =
            finding.examples.first().map(|example| format!("{} row {}", finding.table.as_str(), example.row));
        let error = Error::from_display(&format!("{}: {}", finding.code, finding.what));
        let error = error.unwrap_or_else(|| Reason::Internal { what: finding.what.clone() }.into());
        Err(error.within(&place.unwrap_or_default()))
    }

    /// Proves that rows and amounts all went somewhere.
    ///
    /// # Errors
    /// `does_not_tie`.
    pub fn tie_out(&self) -> Result<()> {
        let rows = [(TableName::Items, self.items), (TableName::Movements, self.movements)];
        for (table, rows) in rows {
            if rows.given != rows.kept.saturating_add(rows.left_out) {
                let what = format!("{} of {} rows of {}", rows.kept, rows.given, table.as_str());
                return Err(Reason::Internal { what }.into());
            }
        }
        for tie in &self.ties {
            let sum = tie.kept.plus(tie.left_out)?;
            if sum != tie.given {
                let (report, currency) =
                    (format!("the table of {}", tie.table.as_str()), tie.given.currency());
                let (sum, total) = (sum.to_string(), tie.given.to_string());
                return Err(Reason::DoesNotTie { report, currency, sum, total }.into());
            }
        }
        Ok(())
    }
}

impl TableName {
    /// The table as reports write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Items => "items",
            Self::Movements => "movements",
        }
    }
}

impl Action {
    /// The action as reports write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::LeftOut => "left out",
            Self::TakenAsCredit => "taken as a credit",
            Self::Undated => "kept, undated",
            Self::OwnItem => "the rest became an item of its own",
            Self::SetToFirstDay => "counts from 1900-01-01",
            Self::ColumnNotUsed => "kept, the column is not used",
        }
    }
}

impl Example {
    /// A row and what stands there, shortened.
    pub(super) fn new(row: u64, value: &str) -> Self {
        let shown = Shown::new(value).to_string();
        let inner = shown.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        Self { row, value: inner.unwrap_or_default().to_owned() }
    }
}
