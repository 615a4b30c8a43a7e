use serde::{Deserialize, Serialize};

use super::NumberStep;
use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::error::{Reason, Result};
use crate::money::{Balances, Currency, Money};
use crate::party::AccountKey;
use crate::portfolio::View;

/// Our open items beside those of an outside list: what is the same, and what each difference is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reconciliation {
    /// What of ours is looked at.
    pub view: View,
    /// Currency by currency, in the order of their codes.
    pub currencies: Vec<CurrencyReconciliation>,
}

/// A reconciliation in one currency. The differences of its rows add up to the difference of the totals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CurrencyReconciliation {
    /// The currency of every amount.
    pub currency: Currency,
    /// What our open items come to.
    pub here: Money,
    /// What their list comes to.
    pub there: Money,
    /// Ours less theirs: what the rows explain.
    pub difference: Money,
    /// Their control account; none where it was not given.
    pub control: Option<Money>,
    /// Their list less their control account: what no row can explain, since their own books do not agree. None without a
    /// control account.
    pub unexplained_control: Option<Money>,
    /// What each class comes to, those without a row left out.
    pub classes: Vec<ClassTotal>,
    /// Every document of either side: by account and number, then what is only there in its order.
    pub rows: Vec<ReconciledRow>,
}

/// What the rows of a class come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassTotal {
    /// The class.
    pub class: RowClass,
    /// How many rows it has.
    pub rows: u32,
    /// What is open of them here.
    pub here: Money,
    /// What is open of them there.
    pub there: Money,
    /// Ours less theirs.
    pub difference: Money,
}

/// One document of both sides, or of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReconciledRow {
    /// What it is.
    pub class: RowClass,
    /// Why.
    pub reason: RowReason,
    /// Whose it is here; none where we do not know the document.
    pub account: Option<AccountKey>,
    /// Our items, in their order; those that are settled in the view with nothing open.
    pub items: Vec<OwnItem>,
    /// Their rows, counted from 0.
    pub rows: Vec<u32>,
    /// What is open here.
    pub here: Money,
    /// What is open there.
    pub there: Money,
    /// Ours less theirs.
    pub difference: Money,
    /// What had to be done to the numbers to bring them together, in order; empty where they are the same.
    pub steps: Vec<NumberStep>,
    /// Whether their list has it under another customer.
    pub other_customer: bool,
    /// Of what is only there: our items that it might be by amount alone, at most five.
    pub candidates_here: Vec<ItemKey>,
    /// Of what is only here: their rows that it might be by amount alone, at most five.
    pub candidates_there: Vec<u32>,
    /// How many candidates there are in all.
    pub candidates: u32,
}

/// An item of ours, and what it has open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnItem {
    /// The item.
    pub item: ItemKey,
    /// What is open of it in the view.
    pub open: Money,
}

/// What a row of a reconciliation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowClass {
    /// The same document and amount on both sides.
    Matched,
    /// One side has booked what the other has not yet.
    Timing,
    /// The same document, another amount.
    Amount,
    /// What one side has twice.
    Duplicate,
    /// What their list lacks.
    OnlyHere,
    /// What our items lack.
    OnlyThere,
}

impl RowClass {
    /// Every class, in the order in which reports have them.
    pub const ALL: [Self; 6] =
        [Self::Matched, Self::Timing, Self::Amount, Self::Duplicate, Self::OnlyHere, Self::OnlyThere];

    /// The class as reports write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Matched => "matched",
            Self::Timing => "timing",
            Self::Amount => "amount",
            Self::Duplicate => "duplicate",
            Self::OnlyHere => "only here",
            Self::OnlyThere => "only there",
        }
    }
}

/// Why a row is of its class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum RowReason {
    /// Matched: number and amount are the same.
    SameDocument,
    /// Matched: customer and amount are the same, and nothing else of either side could be meant.
    OnlyPartner,
    /// Timing: from that day on it is here as it is there.
    HereFrom {
        /// The first day.
        day: Date,
        /// What we had not booked yet.
        transit: InTransit,
    },
    /// Timing: until that day it was here as it is there.
    HereUntil {
        /// The day from which it is otherwise here.
        day: Date,
        /// What the other side had not booked yet.
        transit: InTransit,
    },
    /// Timing: it is here as it is there by what was recorded after the instant of the view.
    RecordedSince,
    /// Timing: their document is dated after our day.
    DatedAfter {
        /// Its date.
        day: Date,
    },
    /// Amount: both have it, and not the same of it.
    OtherAmount,
    /// Duplicate: their list has it in that row already.
    RowAgain {
        /// The row, counted from 0.
        row: u32,
    },
    /// Duplicate: our document has the number of another one of ours, which their list has once.
    NumberAgain {
        /// The first item of the other document.
        item: ItemKey,
    },
    /// Only here: their list does not have it.
    NotThere,
    /// Only there: we do not know the number.
    NotHere,
    /// Only there: it was settled here, on that day at the last.
    SettledHere {
        /// The day of its last movement.
        day: Date,
    },
    /// Only there: it counts here only from that day, after the window.
    CountsFrom {
        /// The first day.
        day: Date,
    },
    /// Only here, or only there: the other side has the number in another currency.
    OtherCurrency {
        /// That currency.
        currency: Currency,
    },
    /// Only there: the number is that of several of our documents.
    SeveralDocuments,
    /// Only there: the number is ours, of another customer, and that customer's is there as well.
    OtherCustomer,
}

/// What one side had booked and the other not yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InTransit {
    /// The claim itself: an invoice that has not arrived, or was entered late.
    Document,
    /// Money: a payment that has not arrived, or was booked late; or its return.
    Money,
    /// A credit note.
    Credit,
    /// Something else, or several of these.
    Other,
}

impl InTransit {
    /// What it is, as reports write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Document => "the document",
            Self::Money => "money",
            Self::Credit => "a credit note",
            Self::Other => "other bookings",
        }
    }
}

impl Reconciliation {
    /// Proves that in every currency rows and classes come to the totals, and their differences to the difference.
    ///
    /// # Errors
    /// `does_not_tie` with the first that does not; `amount_out_of_range`, `currency_mismatch`.
    pub fn check(&self) -> Result<()> {
        self.currencies.iter().try_for_each(CurrencyReconciliation::check)
    }

    /// Whether both sides have the same: nothing but matched rows, and a control account that agrees where one was given.
    pub fn agrees(&self) -> bool {
        self.currencies.iter().all(|block| {
            block.rows.iter().all(|row| row.class == RowClass::Matched)
                && block.unexplained_control.is_none_or(Money::is_zero)
        })
    }
}

impl CurrencyReconciliation {
    fn check(&self) -> Result<()> {
        let of_rows: [Balances; 3] = [
            self.rows.iter().map(|row| row.here).collect(),
            self.rows.iter().map(|row| row.there).collect(),
            self.rows.iter().map(|row| row.difference).collect(),
        ];
        let of_classes: [Balances; 3] = [
            self.classes.iter().map(|class| class.here).collect(),
            self.classes.iter().map(|class| class.there).collect(),
            self.classes.iter().map(|class| class.difference).collect(),
        ];
        let totals = [("here", self.here), ("there", self.there), ("differences", self.difference)];
        for (sums, of) in [(&of_rows, "rows"), (&of_classes, "classes")] {
            for ((what, total), sum) in totals.iter().zip(sums) {
                self.ties(&format!("{of}, {what}"), sum.get(self.currency)?, *total)?;
            }
        }
        self.ties("totals", self.here.minus(self.there)?, self.difference)?;
        match (self.control, self.unexplained_control) {
            (Some(control), Some(unexplained)) => {
                self.ties("control account", self.there.minus(control)?, unexplained)
            }
            (Some(unexplained), None) | (None, Some(unexplained)) => {
                self.ties("control account", Money::zero(self.currency), unexplained)
            }
            (None, None) => Ok(()),
        }
    }

    fn ties(&self, what: &str, sum: Money, total: Money) -> Result<()> {
        if sum == total {
            return Ok(());
        }
        let (report, currency) = (format!("reconciliation, {what}"), self.currency);
        Err(Reason::DoesNotTie { report, currency, sum: sum.to_string(), total: total.to_string() }.into())
    }
}
