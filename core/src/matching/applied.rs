use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use super::{AppliedLines, Receipts, THE_MONEY};
use crate::allocation::{AllocationPolicy, ItemKey, PassedOver, Why};
use crate::id::DocumentId;
use crate::money::Money;
use crate::portfolio::{Portfolio, place};

/// What receipts settle, and why; what is left of each; which rules found nothing. A proposal: no ledger is changed.
///
/// Lines stand account by account, by currency, in the order they were decided. Positions of items are those of the
/// portfolio that was asked, which has the names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The receipts.
    pub(crate) receipts: Receipts,
    /// The policy they were applied by.
    pub(crate) policy: AllocationPolicy,
    /// What settles what.
    pub(crate) lines: AppliedLines,
    /// What is left of each receipt, in minor units.
    pub(crate) left: Vec<i64>,
    /// What of each is kept as a small surplus; it is no part of what is left. Empty where nothing is.
    pub(crate) kept: Vec<i64>,
    /// Why money of each waits.
    pub(crate) unplaced: Vec<Option<Unplaced>>,
    /// The rules and remittance lines that settled nothing, account by account and receipt by receipt.
    pub(crate) passed_over: Vec<PassedReceipt>,
}

/// Why money of a receipt waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unplaced {
    /// The portfolio has no such account.
    NoAccount,
    /// The account has nothing in this currency.
    NoCurrency,
    /// No rule placed it.
    NoRule,
}

/// A rule or a line of the remittance that settled nothing of one receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassedReceipt {
    /// The position of the receipt.
    pub receipt: usize,
    /// What passed, and why.
    pub passed: PassedOver,
}

impl Unplaced {
    /// The reason as the data formats write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoAccount => "no_account",
            Self::NoCurrency => "no_currency",
            Self::NoRule => "no_rule",
        }
    }
}

impl Applied {
    /// The receipts.
    pub fn receipts(&self) -> &Receipts {
        &self.receipts
    }

    /// What settles what.
    pub fn lines(&self) -> &AppliedLines {
        &self.lines
    }

    /// The rules and remittance lines that settled nothing, account by account and receipt by receipt, each in the order of
    /// the rules.
    pub fn passed_over(&self) -> &[PassedReceipt] {
        &self.passed_over
    }

    /// What is left of a receipt.
    pub fn left(&self, receipt: usize) -> Option<Money> {
        Money::from_minor(*self.left.get(receipt)?, self.receipts.currency_of(receipt)?).ok()
    }

    /// What of a receipt is kept as a small surplus.
    pub fn kept(&self, receipt: usize) -> Option<Money> {
        let kept = self.kept.get(receipt).copied().unwrap_or_default();
        Money::from_minor(kept, self.receipts.currency_of(receipt)?).ok()
    }

    /// Why money of a receipt waits; none where nothing is left.
    pub fn unplaced(&self, receipt: usize) -> Option<Unplaced> {
        self.unplaced.get(receipt).copied().flatten()
    }

    /// Why a line settles what it settles.
    pub fn why(&self, line: usize) -> Option<Why> {
        self.lines.why(&self.policy, line)
    }

    /// Which receipt a line is of, by position.
    pub fn receipt_of(&self, line: usize) -> Option<usize> {
        self.lines.receipt.get(line).map(|receipt| place(*receipt))
    }

    /// Which item a line settles, by position in the portfolio.
    pub fn item_of(&self, line: usize) -> Option<usize> {
        self.lines.item.get(line).map(|item| place(*item))
    }

    /// The money that a line uses.
    pub fn cash(&self, line: usize) -> Option<Money> {
        self.money(line, self.lines.cash.get(line).copied())
    }

    /// The discount that is earned with it.
    pub fn discount(&self, line: usize) -> Option<Money> {
        self.money(line, Some(self.lines.discount.get(line).copied().unwrap_or_default()))
    }

    /// The small rest of the item that is given up.
    pub fn short(&self, line: usize) -> Option<Money> {
        self.money(line, Some(self.lines.short.get(line).copied().unwrap_or_default()))
    }

    /// The credit that pays instead of the money, by position in the portfolio; none where the money does.
    pub fn credit(&self, line: usize) -> Option<usize> {
        self.lines.credit.get(line).filter(|credit| **credit != THE_MONEY).map(|credit| place(*credit))
    }

    fn money(&self, line: usize, minor: Option<i64>) -> Option<Money> {
        Money::from_minor(minor?, self.receipts.currency_of(self.receipt_of(line)?)?).ok()
    }

    /// A line as a sentence; nothing where there is no such line. `portfolio` is the one that was asked.
    pub fn explain(&self, portfolio: &Portfolio, line: usize) -> Option<String> {
        let receipt = self.receipts.name(self.receipt_of(line)?)?;
        let (item, cash, why) =
            (item_key(portfolio, self.item_of(line)?)?, self.cash(line)?, self.why(line)?);
        let mut text = format!("receipt {receipt}: {cash}");
        if let Some(credit) = self.credit(line).and_then(|credit| item_key(portfolio, credit)) {
            let _ = write!(text, " of {credit}");
        }
        let _ = write!(text, " settles {item}");
        for (amount, what) in [(self.discount(line)?, "discount"), (self.short(line)?, "given up")] {
            if !amount.is_zero() {
                let _ = write!(text, " with {amount} {what}");
            }
        }
        let _ = write!(text, ": {why}");
        Some(text)
    }
}

/// The name of an item of a portfolio.
pub(super) fn item_key(portfolio: &Portfolio, item: usize) -> Option<ItemKey> {
    let document = DocumentId::new(&portfolio.document_of(item)?.to_string()).ok()?;
    Some(ItemKey { document, instalment: portfolio.items().instalment.get(item).copied()? })
}
