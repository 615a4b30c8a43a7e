//! What an account keeps beside its items and movements.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::event::{AdjustmentKind, Carriage};
use super::{Case, Dated, ItemNo, WithheldTax};
use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::id::DocumentId;
use crate::invoice::DispatchStep;
use crate::money::Money;
use crate::party::{AccountKey, Block, Profile};
use crate::payment::{PaymentMethod, Scheme, Stage};
use crate::terms::Terms;

/// What is known of a customer, of receipts on their way, of adjustments and cases.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Records {
    pub(super) profiles: Vec<(Dated, Profile)>,
    pub(super) blocks: Vec<Blocked>,
    pub(super) closings: Vec<Closing>,
    pub(super) mandates: BTreeMap<DocumentId, Mandate>,
    pub(super) dispatches: BTreeMap<DocumentId, Vec<Dispatch>>,
    pub(super) receipts: BTreeMap<DocumentId, ReceiptLife>,
    pub(super) adjustments: BTreeMap<DocumentId, Adjustment>,
    pub(super) carried: BTreeMap<DocumentId, Vec<Carried>>,
    pub(super) cases: BTreeMap<DocumentId, Case>,
    pub(super) cases_of: BTreeMap<ItemNo, Vec<DocumentId>>,
    pub(super) refused: Vec<RefusedDiscount>,
    pub(super) charged: BTreeMap<ItemKey, Vec<Charged>>,
    /// The terms of documents, each as often as it was not found among the last ones.
    pub(super) terms: Vec<Terms>,
    /// Which invoice was billed again as which.
    pub(super) replaced: BTreeMap<DocumentId, DocumentId>,
}

/// A block of an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blocked {
    /// What is blocked.
    pub block: Block,
    /// Since when.
    pub since: Dated,
    /// The last day; none until it is lifted.
    pub until: Option<Date>,
    /// When it was lifted; none as long as it was not.
    pub lifted: Option<Dated>,
    /// Why.
    pub reason: String,
}

/// The closing of an account, or the end of that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// When.
    pub dated: Dated,
    /// Whether it was closed; else it was opened again.
    pub closed: bool,
    /// The account that took over what was open.
    pub merged_into: Option<AccountKey>,
}

/// A mandate to collect by direct debit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mandate {
    /// The scheme.
    pub scheme: Scheme,
    /// When it was signed.
    pub signed: Dated,
    /// When it ended; none as long as it runs.
    pub revoked: Option<Dated>,
}

/// What became of a document on its way to the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispatch {
    /// What happened.
    pub step: DispatchStep,
    /// On which day.
    pub date: Date,
    /// When it counts and was recorded.
    pub dated: Dated,
}

/// The life of a receipt whose money is not, or was not at first, final.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptLife {
    /// How it was paid.
    pub method: PaymentMethod,
    /// The mandate it was collected on.
    pub mandate: Option<DocumentId>,
    /// The last day on which an authorised direct debit can come back.
    pub returnable_until: Option<Date>,
    /// Whether the money was not final at first.
    pub uncleared: bool,
    /// The stages it has reached.
    pub stages: Vec<(Dated, Stage)>,
    /// The mark that sets it apart as long as it is not final: the position in the account.
    pub(super) mark: Option<u32>,
}

/// A numbered adjustment of items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adjustment {
    /// What it was.
    pub kind: AdjustmentKind,
    /// When it was made.
    pub made: Dated,
    /// Its lines.
    pub lines: Vec<AdjustedLine>,
    /// The last days on which a part of it was reversed, by effective and by posting date.
    pub reversed: Option<(Date, Date)>,
    /// The recoveries by which it was claimed again; those that were voided claim nothing.
    pub recoveries: Vec<DocumentId>,
    /// What the money of a refund was worth in base currency, where it was in another one.
    pub paid: Option<Money>,
    /// The tax of a withholding.
    pub tax: Option<WithheldTax>,
    /// The certificates of a withholding, in the order they were recorded.
    pub certificates: Vec<Certificate>,
}

/// A certificate of a withholding, or that none will come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Its number; none where none will come.
    pub number: Option<String>,
    /// How much it certifies.
    pub amount: Money,
    /// When.
    pub dated: Dated,
}

/// One item of an adjustment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdjustedLine {
    /// The item.
    pub item: ItemKey,
    /// How much was adjusted, above zero.
    pub amount: Money,
    /// How much of that is not reversed.
    pub left: Money,
    /// Its movement, by position.
    pub movement: u32,
}

/// An amount that went on as an item of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// The item it was taken off.
    pub item: ItemKey,
    /// The number under which it went on.
    pub to: DocumentId,
    /// Whose it is from then on.
    pub to_account: AccountKey,
    /// How it went on.
    pub carriage: Carriage,
    /// How much.
    pub amount: Money,
    /// When.
    pub dated: Dated,
    /// Its movement, by position.
    pub movement: u32,
}

/// A discount that was taken and refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedDiscount {
    /// The item.
    pub item: ItemKey,
    /// The receipt with which it was taken.
    pub receipt: DocumentId,
    /// How much.
    pub amount: Money,
    /// When.
    pub dated: Dated,
}

/// Days of an item whose late payment was charged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charged {
    /// The late charge.
    pub charge: DocumentId,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub through: Date,
    /// The interest.
    pub interest: Money,
}
