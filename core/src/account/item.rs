use serde::{Deserialize, Serialize};

use crate::allocation::ItemKey;
use crate::calendar::{Date, UtcMicros};
use crate::invoice::DiscountOffer;
use crate::money::{Currency, Money};

/// The position of an item within its account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ItemNo(pub u32);

/// What kind of document an item comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ItemKind {
    /// An instalment of an invoice: a debit.
    Invoice,
    /// A credit note: a credit.
    CreditNote,
    /// Money received: a credit.
    Receipt,
    /// A write-off that names no item: a credit, or a debit where one is reversed. It stands on the account until it is
    /// matched. Tables of items have it; no command makes one yet.
    WriteOff,
}

impl ItemKind {
    /// The kind as reports write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
            Self::CreditNote => "credit note",
            Self::Receipt => "receipt",
            Self::WriteOff => "write-off",
        }
    }
}

/// A debit or a credit on the account. Its original never changes; what is open follows from the movements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its name.
    pub key: ItemKey,
    /// What it comes from.
    pub kind: ItemKind,
    /// Its currency.
    pub currency: Currency,
    /// What it was at first, in minor units: above zero for a debit, below for a credit.
    pub original: i64,
    /// What is open after every movement, in minor units: between zero and the original.
    pub open: i64,
    /// When it is due; for a credit, when it counts from. None while it is pending, because what its terms count from has
    /// not happened.
    pub due: Option<Date>,
    /// The document date or value date: when it counts from.
    pub effective: Date,
    /// The accounting date.
    pub posting: Date,
    /// When it was recorded.
    pub recorded: UtcMicros,
    /// Its early-payment discounts, in the order they end.
    pub discounts: Vec<DiscountOffer>,
    /// The discount granted so far and not taken back, in minor units.
    pub discount_taken: i64,
    /// Whether something that settled it was undone, so that it once had less open than it has now.
    pub reopened: bool,
    /// Its last movement: the position in the account, from where the others are found.
    pub last_movement: Option<u32>,
}

impl Item {
    /// What is open, as money.
    pub fn open_money(&self) -> Money {
        // Within the original, which was money.
        Money::from_minor(self.open, self.currency).unwrap_or(Money::zero(self.currency))
    }

    /// Whether it is a credit.
    pub fn is_credit(&self) -> bool {
        self.original < 0
    }

    /// The whole discount that paying on `day` earns: the largest still offered on that day.
    pub fn discount_on(&self, day: Date) -> i64 {
        let offers = self.discounts.iter().filter(|offer| offer.until.is_none_or(|until| day <= until));
        offers.map(|offer| offer.amount.minor()).max().unwrap_or(0)
    }
}
