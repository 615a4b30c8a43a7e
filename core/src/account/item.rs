use serde::{Deserialize, Serialize};

use crate::allocation::{ItemKey, Nature, Target};
use crate::calendar::{Date, UtcMicros};
use crate::invoice::DiscountOffer;
use crate::money::{Currency, Money};
use crate::party::AccountKey;
use crate::payment::Purpose;

/// The position of an item within its account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ItemNo(pub u32);

/// What kind of document an item comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// An instalment of an invoice: a debit.
    Invoice,
    /// A credit note: a credit.
    CreditNote,
    /// Money received: a credit.
    Receipt,
    /// A write-off that names no item: a credit, or a debit where one is reversed. It stands on the account until it is
    /// matched. Tables of items have it; commands write off items.
    WriteOff,
    /// An instalment of a debit note: a debit.
    DebitNote,
    /// Late payment that is charged: a debit.
    LateCharge,
    /// The rest of an item that was paid in part: a debit.
    Residual,
    /// The claim for a deduction that is not accepted: a debit.
    Chargeback,
    /// What was carried over from another account, or to another purpose: a debit or a credit.
    Transfer,
    /// What was written off and will be paid after all: a debit.
    Recovery,
    /// What was refunded of a receipt that was returned later: a debit.
    Reclaim,
}

impl ItemKind {
    /// What a debt of this kind is for. Late charges are interest with the lump sums on it.
    pub fn as_claimed(self) -> Nature {
        match self {
            Self::LateCharge => Nature::Interest,
            _ => Nature::Principal,
        }
    }

    /// The kind as reports write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
            Self::CreditNote => "credit note",
            Self::Receipt => "receipt",
            Self::WriteOff => "write-off",
            Self::DebitNote => "debit note",
            Self::LateCharge => "late charge",
            Self::Residual => "residual item",
            Self::Chargeback => "chargeback",
            Self::Transfer => "transfer",
            Self::Recovery => "recovery",
            Self::Reclaim => "reclaim",
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
    /// What it was at first in base currency, in that currency's minor units: the same in its own where that is it.
    pub base: i64,
    /// What is open of it is carried at in base currency, after every movement and revaluation: nothing where nothing is.
    pub carrying: i64,
    /// When it is due; for a credit, when it counts from. None while it is pending, because what its terms count from has
    /// not happened.
    pub due: Option<Date>,
    /// The document date or value date: when it counts from.
    pub effective: Date,
    /// The accounting date.
    pub posting: Date,
    /// When it was recorded.
    pub recorded: UtcMicros,
    /// What it was before it was carried here; none for what arose here.
    pub origin: Option<Box<Origin>>,
    /// What a credit is meant for as long as it settles nothing.
    pub purpose: Purpose,
    /// Its early-payment discounts, in the order they end.
    pub discounts: Vec<DiscountOffer>,
    /// The discount granted so far and not taken back, in minor units.
    pub discount_taken: i64,
    /// Whether something that settled it was undone, so that it once had less open than it has now.
    pub reopened: bool,
    /// Its last movement: the position in the account, from where the others are found.
    pub last_movement: Option<u32>,
}

/// What an item was before it was carried to where it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The item it was taken off.
    pub item: ItemKey,
    /// Whose item that is.
    pub account: AccountKey,
    /// What kind of document it comes from in the end.
    pub nature: ItemKind,
    /// The document date it goes by.
    pub issued: Date,
}

impl Item {
    /// What kind of document it comes from in the end, however often it was carried over.
    pub fn nature(&self) -> ItemKind {
        self.origin.as_ref().map_or(self.kind, |origin| origin.nature)
    }

    /// The document date it goes by: that of the document it comes from.
    pub fn issued(&self) -> Date {
        self.origin.as_ref().map_or(self.effective, |origin| origin.issued)
    }

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
        self.offer_on(day).map_or(0, |offer| offer.amount.minor())
    }

    /// The offer that paying on `day` earns: of those still standing on that day the largest.
    pub(crate) fn offer_on(&self, day: Date) -> Option<&DiscountOffer> {
        let offers = self.discounts.iter().filter(|offer| offer.until.is_none_or(|until| day <= until));
        offers.max_by_key(|offer| offer.amount.minor())
    }

    /// The item as cash application sees it where paying earns this discount on it.
    pub(crate) fn target(&self, discount: i64) -> Target {
        Target {
            original: self.original,
            discount,
            discount_cap: self.discounts.iter().map(|offer| offer.amount.minor()).max().unwrap_or(0),
            discount_taken: self.discount_taken,
            nature: self.nature().as_claimed(),
            ..Target::new(0, self.due, self.issued(), self.open)
        }
    }
}
