use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::look::Look;
use super::{DisputeStatus, ReceiptStatus};
use crate::account::{ItemKind, StreamHead};
use crate::calendar::Date;
use crate::error::Result;
use crate::ledger::{Ledger, StreamId};
use crate::money::Money;
use crate::party::AccountKey;
use crate::portfolio::Basis;

/// What is asked before the books are closed through a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosingCheck {
    /// The last day that is to be closed.
    pub through: Date,
    /// Up to where each stream was posted to the general ledger; one that is not among them was not posted at all. None
    /// where this is nobody's concern.
    pub posted: Option<Vec<StreamHead>>,
    /// What does not agree with the books of others: banks, gateways, a control account.
    pub unreconciled: Vec<Unreconciled>,
    /// What may not be left open.
    pub blocking: Vec<ClosingMatter>,
}

/// Something that does not agree with the books of others, as the caller says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unreconciled {
    /// What it is, in the caller's words.
    pub what: String,
    /// By how much; none where that is not known.
    pub amount: Option<Money>,
}

/// What can be left open when the books are closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClosingMatter {
    /// Money that nobody has claimed.
    Unidentified,
    /// Money and credit notes that are to settle items and have not yet.
    Unapplied,
    /// Receipts whose money is not final.
    Uncleared,
    /// What customers dispute.
    Disputed,
    /// Entries of closed days that are not in the general ledger yet.
    Unposted,
    /// What does not agree with the books of others.
    Unreconciled,
}

impl ClosingMatter {
    /// Every matter, in order.
    pub const ALL: [Self; 6] = [
        Self::Unidentified,
        Self::Unapplied,
        Self::Uncleared,
        Self::Disputed,
        Self::Unposted,
        Self::Unreconciled,
    ];

    /// The matter as tables write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unidentified => "unidentified",
            Self::Unapplied => "unapplied",
            Self::Uncleared => "uncleared",
            Self::Disputed => "disputed",
            Self::Unposted => "unposted",
            Self::Unreconciled => "unreconciled",
        }
    }
}

/// What is left open before the books are closed through a day, as booked at its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosingChecklist {
    /// The last day that is to be closed.
    pub through: Date,
    /// What is open, matter by matter, then by account.
    pub lines: Vec<ClosingLine>,
}

/// One thing that is left open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosingLine {
    /// What it is.
    pub matter: ClosingMatter,
    /// Whose it is; none for what is no account's.
    pub account: Option<AccountKey>,
    /// Which: a document, an item with its dispute, a stream with the first version, the caller's words.
    pub which: String,
    /// How much; none where there is no amount.
    pub amount: Option<Money>,
    /// Whether it may not be left open.
    pub blocking: bool,
}

impl ClosingChecklist {
    /// Whether something is open that may not be.
    pub fn is_blocked(&self) -> bool {
        self.lines.iter().any(|line| line.blocking)
    }
}

impl Ledger {
    /// What is left open before the books are closed through a day, as booked at its end: what to clear up, or to
    /// acknowledge with the close.
    ///
    /// ```
    /// use receivables::account::command::ReceiveUnidentified;
    /// use receivables::calendar::{UtcMicros, date};
    /// use receivables::ledger::Ledger;
    /// use receivables::money::{Currency, money};
    /// use receivables::payment::PaymentMethod;
    /// use receivables::status::{ClosingCheck, ClosingMatter};
    ///
    /// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
    /// let came = date(2026, 3, 30)?;
    /// let money_of_somebody =
    ///     ReceiveUnidentified::new("R-1".parse()?, "BANK-1".parse()?, money("75.00 EUR")?, came, PaymentMethod::Transfer);
    /// let _ = ledger.desk(None, UtcMicros::start_of(came)).handle(money_of_somebody)?;
    ///
    /// let check = ClosingCheck {
    ///     through: date(2026, 3, 31)?,
    ///     posted: Some(ledger.heads()),
    ///     unreconciled: Vec::new(),
    ///     blocking: vec![ClosingMatter::Unidentified, ClosingMatter::Unposted],
    /// };
    /// let checklist = ledger.closing_checklist(&check)?;
    /// assert!(checklist.is_blocked());
    /// assert_eq!(
    ///     checklist.to_frame()?.to_csv(),
    ///     "matter,account,which,currency,amount,blocking\nunidentified,suspense BANK-1,R-1,EUR,75.00,yes\n",
    /// );
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `amount_out_of_range`, and `does_not_tie` where a receipt does not add up.
    pub fn closing_checklist(&self, check: &ClosingCheck) -> Result<ClosingChecklist> {
        let mut found: Vec<(ClosingMatter, Option<AccountKey>, String, Option<Money>)> = Vec::new();
        let versions =
            |heads: &Vec<StreamHead>| heads.iter().map(|head| (head.stream.clone(), head.version)).collect();
        let posted: Option<BTreeMap<StreamId, u64>> = check.posted.as_ref().map(versions);
        for account in self.accounts() {
            let look = Look { books: self, account, day: check.through, basis: Basis::Book };
            let mut add = |matter, which: String, amount: Option<Money>| {
                if amount.is_none_or(|amount| !amount.is_zero()) {
                    found.push((matter, Some(account.key().clone()), which, amount));
                }
            };
            for receipt in ReceiptStatus::all(look)? {
                let number = receipt.receipt.to_string();
                add(ClosingMatter::Unidentified, number.clone(), Some(receipt.unidentified));
                add(ClosingMatter::Unapplied, number.clone(), Some(receipt.unapplied));
                add(ClosingMatter::Uncleared, number, Some(receipt.uncleared));
            }
            for item in account.items().iter().filter(|item| item.nature() == ItemKind::CreditNote) {
                let open = Money::from_minor(look.open(item), item.currency)?.negated();
                add(ClosingMatter::Unapplied, item.key.document.to_string(), Some(open));
            }
            for dispute in DisputeStatus::all(look)?.into_iter().filter(|dispute| dispute.ended.is_none()) {
                for line in dispute.items {
                    let which = format!("{} of {}", dispute.dispute, line.item);
                    add(ClosingMatter::Disputed, which, Some(line.open));
                }
            }
            let stream = StreamId::Account(account.key().clone());
            if let Some(posted) = posted.as_ref().map(|heads| heads.get(&stream).copied().unwrap_or(0))
                && account.booked_after(posted).is_some_and(|first| first <= check.through)
            {
                add(ClosingMatter::Unposted, format!("{stream} from version {}", posted + 1), None);
            }
        }
        for line in &check.unreconciled {
            found.push((ClosingMatter::Unreconciled, None, line.what.clone(), line.amount));
        }
        // Sorting keeps the order of what is equal: documents as they arose.
        found.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        let line = |(matter, account, which, amount)| {
            let blocking = check.blocking.contains(&matter);
            ClosingLine { matter, account, which, amount, blocking }
        };
        Ok(ClosingChecklist { through: check.through, lines: found.into_iter().map(line).collect() })
    }
}
