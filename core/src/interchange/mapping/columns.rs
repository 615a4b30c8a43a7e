use serde::{Deserialize, Serialize};

use super::guess::present;
use crate::error::{Reason, Result};
use crate::money::{Currency, Rounding};
use crate::terms::Milestone;

/// Which column of a table of items means what. Columns are named exactly as the table names them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemColumns {
    /// The number of the document.
    pub document: String,
    /// Who owes it.
    pub customer: String,
    /// Which of the customer's accounts.
    pub class: Option<String>,
    /// Which instalment of the document, from 1, or 0 for the whole of one that has none.
    pub instalment: Option<String>,
    /// `invoice`, `credit_note`, `receipt` or `write_off`; where none, the sign says.
    pub kind: Option<String>,
    /// The currency; none where all items are in the one that is said beside.
    pub currency: Option<String>,
    /// What it was at first: below zero for a credit. Either this or `open`.
    pub amount: Option<String>,
    /// What is open, for a table that knows nothing else. Then there are no movements.
    pub open: Option<String>,
    /// The document date. Only a table of open amounts can do without.
    pub issued: Option<String>,
    /// The accounting date; where empty, the document date.
    pub posting: Option<String>,
    /// When it is due; where empty, the item is undated.
    pub due: Option<String>,
    /// When it was recorded.
    pub recorded: Option<String>,
    /// What it was at first in the currency of the books.
    pub base: Option<String>,
    /// Whether the customer disputes it.
    pub disputed: Option<String>,
    /// Whether the money may still go back.
    pub uncleared: Option<String>,
    /// Values to group by: regions, salespersons. Items of one customer may have different ones.
    pub attributes: Vec<AttributeColumn>,
}

/// A column whose values reports can be grouped by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttributeColumn {
    /// The column.
    pub column: String,
    /// What reports call it; none for the name of the column.
    pub name: Option<String>,
}

/// Which column of a table of movements means what. Columns are named exactly as the table names them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MovementColumns {
    /// The number of the item's document.
    pub document: String,
    /// Which instalment of it.
    pub instalment: Option<String>,
    /// `cash`, `credit`, `discount`, `return` or `write_off`; where none, cash, or a return where it is below zero.
    pub kind: Option<String>,
    /// The currency; where none, that of the item.
    pub currency: Option<String>,
    /// By how much it lowers what the item has open; below zero raises it again.
    pub amount: String,
    /// The day from which it counts.
    pub effective: String,
    /// The accounting date; where empty, the day from which it counts.
    pub posting: Option<String>,
    /// When it was recorded.
    pub recorded: Option<String>,
}

/// Which column of a table of late claims means what. Columns are named exactly as the table names them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimColumns {
    /// The day on which it fell due.
    pub due: String,
    /// What was open then and stayed open until it was paid.
    pub principal: String,
    /// The day on which it was paid, which bears interest too; where empty, the day until which is charged.
    pub paid: Option<String>,
    /// The currency.
    pub currency: Option<String>,
    /// The number of its document, to find the row again.
    pub document: Option<String>,
    /// The document date, from which the days of a discount count. Given with both columns below, or not at all.
    pub issued: Option<String>,
    /// Percent of the principal that may be kept where it is paid early; empty where there is no discount.
    pub discount_percent: Option<String>,
    /// Until how many days after the document date.
    pub discount_days: Option<String>,
}

impl ClaimColumns {
    /// Refuses columns that the table has not, and some columns of discounts without the others.
    ///
    /// # Errors
    /// `missing_column`, with those there are; `missing_field`.
    pub fn check(&self, names: &[String]) -> Result<()> {
        let offers = [&self.issued, &self.discount_percent, &self.discount_days];
        let of_offers = ["issued", "discount_percent", "discount_days"];
        let missing = offers.iter().zip(of_offers).find(|(column, _)| column.is_none());
        if let Some((_, name)) = missing.filter(|_| offers.iter().any(|column| column.is_some())) {
            return Err(Reason::MissingField { name: name.to_owned() }.into());
        }
        let optional = [&self.paid, &self.currency, &self.document].into_iter().chain(offers).flatten();
        let mut all = [&self.due, &self.principal].into_iter().chain(optional);
        all.try_for_each(|name| present(names, name))
    }
}

/// Which column of a table of documents says what decides when they are due. Columns are named exactly as the table names
/// them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermsColumns {
    /// The document date.
    pub issued: String,
    /// The terms, as trade writes them; where there are none or a cell is empty, those given for the table.
    pub terms: Option<String>,
    /// The accounting date; where empty, the document date.
    pub posting: Option<String>,
    /// The days of milestones; where empty, it has not happened.
    pub milestones: Vec<MilestoneColumn>,
}

/// A column of the days on which something happened to documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MilestoneColumn {
    /// What happened.
    pub milestone: Milestone,
    /// The column.
    pub column: String,
}

impl TermsColumns {
    /// Refuses columns that the table has not, and a table of which nothing says the terms.
    ///
    /// # Errors
    /// `missing_column`, with those there are; `missing_field`.
    pub fn check(&self, names: &[String], terms_given: bool) -> Result<()> {
        if self.terms.is_none() && !terms_given {
            return Err(Reason::MissingField { name: "terms".to_owned() }.into());
        }
        let optional = [&self.terms, &self.posting].into_iter().flatten();
        let milestones = self.milestones.iter().map(|said| &said.column);
        let mut all = std::iter::once(&self.issued).chain(optional).chain(milestones);
        all.try_for_each(|name| present(names, name))
    }
}

/// Where the columns of a table come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Mapping<C> {
    /// The caller names all of them.
    Named {
        /// Which.
        columns: C,
    },
    /// They are guessed by their names, except what the caller says.
    Guessed {
        /// What the caller says.
        except: Vec<RoleColumn>,
    },
}

/// What the caller says about one role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleColumn {
    /// The role: the name of a field of [`ItemColumns`] or [`MovementColumns`]. `attributes` may be said several times.
    pub role: String,
    /// Its column; none where the table has none.
    pub column: Option<String>,
    /// What reports call an attribute; none for the name of its column, and for every other role.
    pub name: Option<String>,
}

/// How the values of tables are to be taken. Nothing here is guessed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableOptions {
    /// Whether amounts are whole minor units: cents, pence, yen. Then every column of amounts must hold whole numbers.
    pub minor_units: bool,
    /// How amounts with more decimals than their currency are rounded; none refuses them, and columns of binary floats
    /// altogether.
    pub rounding: Option<Rounding>,
    /// The currency of rows whose table has no such column.
    pub currency: Option<Currency>,
    /// The currency the books are kept in.
    pub base: Option<Currency>,
    /// What becomes of points in time where days are meant.
    pub timestamps: Timestamps,
}

/// What becomes of points in time where days are meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timestamps {
    /// Midnights without a zone are days, everything else is refused.
    #[default]
    Midnight,
    /// Their time is cut off, without a zone or in UTC.
    Truncate,
}

impl AttributeColumn {
    /// A column under its own name.
    pub fn new(column: impl Into<String>) -> Self {
        Self { column: column.into(), name: None }
    }

    /// What reports call it.
    pub fn name(&self) -> &str {
        self.name.as_ref().unwrap_or(&self.column)
    }
}

impl RoleColumn {
    /// The column of a role; none where the table has none.
    pub fn new(role: impl Into<String>, column: Option<&str>) -> Self {
        Self { role: role.into(), column: column.map(str::to_owned), name: None }
    }
}

impl Mapping<ItemColumns> {
    /// The same with more attributes, however the other columns are found.
    ///
    /// ```
    /// use receivables::interchange::mapping::{AttributeColumn, ItemColumns, Mapping};
    /// let names = ["invoice", "customer", "currency", "amount", "date", "Country"].map(str::to_owned);
    /// let mapping = Mapping::guessed().with_attributes([AttributeColumn::new("Country")]);
    /// assert_eq!(ItemColumns::find(&names, &mapping, true)?.attributes[0].name(), "Country");
    /// # Ok::<(), receivables::Error>(())
    /// ```
    #[must_use]
    pub fn with_attributes(mut self, attributes: impl IntoIterator<Item = AttributeColumn>) -> Self {
        match &mut self {
            Self::Named { columns } => columns.attributes.extend(attributes),
            Self::Guessed { except } => except.extend(attributes.into_iter().map(|attribute| RoleColumn {
                role: ItemColumns::ATTRIBUTES.to_owned(),
                column: Some(attribute.column),
                name: attribute.name,
            })),
        }
        self
    }
}

impl<C> Mapping<C> {
    /// Guessed altogether.
    pub fn guessed() -> Self {
        Self::Guessed { except: Vec::new() }
    }
}
