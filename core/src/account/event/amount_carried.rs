use serde::{Deserialize, Serialize};

use crate::account::ItemKind;
use crate::allocation::{ItemKey, PassedOver};
use crate::calendar::Date;
use crate::id::DocumentId;
use crate::invoice::DiscountOffer;
use crate::money::Money;
use crate::party::AccountKey;
use crate::payment::Purpose;

/// An amount was taken off one item and goes on as an item of its own, on the same account or on another one. Written
/// to the stream of either.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AmountCarried {
    /// The item it was taken off.
    pub from: ItemKey,
    /// Whose item that is.
    pub from_account: AccountKey,
    /// What kind of document the amount comes from in the end.
    pub nature: ItemKind,
    /// The number under which it goes on.
    pub to: DocumentId,
    /// Whose it is from then on.
    pub to_account: AccountKey,
    /// How it goes on.
    pub carriage: Carriage,
    /// How much, above zero.
    pub amount: Money,
    /// What that is carried at in base currency, where it is in another one.
    pub base: Option<Money>,
    /// The document date it goes by.
    pub issued: Date,
    /// When it is due; none while it is pending.
    pub due: Option<Date>,
    /// What is left of its discounts.
    pub discounts: Vec<DiscountOffer>,
    /// What a credit is meant for.
    pub purpose: Purpose,
    /// The rules that were tried for a credit and placed nothing, and why.
    pub passed_over: Vec<PassedOver>,
    /// Why.
    pub reason: Option<String>,
}

/// How an amount goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Carriage {
    /// Elsewhere, as what it was.
    Transfer,
    /// As the rest of an item that was paid in part.
    Residual,
    /// As the claim for a deduction that is not accepted.
    Chargeback,
}
