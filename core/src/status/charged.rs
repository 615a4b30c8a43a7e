use serde::{Deserialize, Serialize};

use super::look::Look;
use crate::account::Charged;
use crate::allocation::ItemKey;
use crate::calendar::Date;
use crate::id::DocumentId;
use crate::money::Money;

/// The late payment of one item, as far as it was charged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemCharges {
    /// The item.
    pub item: ItemKey,
    /// The last day that was charged: the next charge begins after it.
    pub until: Date,
    /// What was charged when, in the order it was recorded.
    pub charges: Vec<ChargedDays>,
}

/// Days of an item whose late payment was charged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChargedDays {
    /// The late charge.
    pub charge: DocumentId,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub through: Date,
    /// The interest of these days.
    pub interest: Money,
}

impl ItemCharges {
    pub(super) fn all(look: Look<'_>) -> Vec<Self> {
        let told = look.account.charged_items().filter_map(|(item, charged)| {
            let raised = charged.iter().filter(|charged| is_raised(look, charged));
            let charges: Vec<ChargedDays> = raised.map(ChargedDays::of).collect();
            let until = charges.iter().map(|days| days.through).max()?;
            Some(Self { item: item.clone(), until, charges })
        });
        told.collect()
    }
}

impl ChargedDays {
    fn of(charged: &Charged) -> Self {
        let (charge, interest) = (charged.charge.clone(), charged.interest);
        Self { charge, from: charged.from, through: charged.through, interest }
    }
}

/// Whether the charge was raised by the day.
fn is_raised(look: Look<'_>, charged: &Charged) -> bool {
    look.account.document(&charged.charge).is_some_and(|document| document.date <= look.day)
}
