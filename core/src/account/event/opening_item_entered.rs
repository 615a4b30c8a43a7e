use serde::{Deserialize, Serialize};

use crate::account::command::OpeningKind;
use crate::calendar::Date;
use crate::exchange::Valuation;
use crate::id::DocumentId;
use crate::money::Money;
use crate::payment::Purpose;

/// An item that was open in another system was entered: one item of what was open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpeningItemEntered {
    /// Its number.
    pub document: DocumentId,
    /// What it is.
    pub kind: OpeningKind,
    /// What was open of it, above zero.
    pub open: Money,
    /// What that is carried at in base currency, and by which rate where it is not as it was; none for what is in base
    /// currency.
    pub value: Option<Valuation>,
    /// What it was at first in the other system; none where that is not known.
    pub original: Option<Money>,
    /// When it is due; none where that is not known, and for a credit.
    pub due: Option<Date>,
    /// What a credit is meant for; to settle items, for a debit.
    pub purpose: Purpose,
    /// What it is called beside its number.
    pub reference: Option<String>,
}
