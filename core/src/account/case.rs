use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Dated, ItemAmount};
use crate::calendar::Date;
use crate::error::Result;
use crate::id::{CustomerId, DocumentId};
use crate::money::{Money, Percent};

/// What is going on about items without moving money: a dispute, a promise, a plan, proceedings.
///
/// A case is dated on both axes, like everything that happens, and so is its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// What it is about.
    pub matter: Matter,
    /// Which items, and how much of each; empty where the whole account is concerned.
    pub lines: Vec<ItemAmount>,
    /// When it began.
    pub opened: Dated,
    /// What was noted in it since, in the order it was recorded.
    pub notes: Vec<(Dated, CaseNote)>,
    /// The first of the marks that set its items apart: the position in the account, one mark for each line.
    pub(super) marks: Option<u32>,
    /// How and when it ended; none as long as it runs.
    pub closed: Option<(Dated, CaseOutcome)>,
}

/// What a case is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Matter {
    /// The customer disputes an item, or a part of it.
    Disputed {
        /// Who looks after it, by an opaque id.
        owner: Option<String>,
    },
    /// The customer promised to pay.
    Promised {
        /// The last day on which paying keeps it.
        by: Date,
    },
    /// New dates were agreed beside those of the contract.
    Planned {
        /// What is to be paid when.
        instalments: Vec<PlanInstalment>,
    },
    /// A collection agency collects the items.
    Placed {
        /// The agency, by an opaque id.
        agency: CustomerId,
        /// What it keeps of what it collects.
        fee: Option<Percent>,
    },
    /// Insolvency proceedings run over the customer.
    Insolvent {
        /// The court and its file number.
        court: Option<String>,
    },
    /// The items belong to a factor.
    Assigned {
        /// The factor, by an opaque id.
        factor: CustomerId,
        /// Whether it may give back what is not paid.
        recourse: bool,
        /// What it paid at once.
        advance: Money,
        /// What it holds back.
        reserve: Money,
        /// The number of the adjustment that took the items off the account; none with recourse.
        sold: Option<DocumentId>,
    },
}

/// What was noted in a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CaseNote {
    /// A claim was filed, or what of it was admitted.
    ClaimFiled {
        /// How much is claimed.
        amount: Money,
        /// How much of it was admitted, where that is known.
        admitted: Option<Money>,
    },
    /// A dividend was received.
    DividendReceived {
        /// The receipt.
        receipt: DocumentId,
        /// How much it was.
        amount: Money,
    },
    /// The customer was told that the items belong to a factor: only paying the factor discharges.
    CustomerNotified {
        /// When.
        date: Date,
    },
}

/// How a case ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CaseOutcome {
    /// A dispute was resolved.
    Resolved {
        /// Who was right.
        outcome: DisputeOutcome,
    },
    /// A promise ended.
    Released {
        /// How.
        outcome: PromiseOutcome,
    },
    /// A plan ended.
    Finished {
        /// How.
        outcome: PlanOutcome,
    },
    /// The agency gave the items back.
    Recalled,
    /// The proceedings ended.
    Concluded,
    /// The factor has paid the reserve.
    Settled {
        /// The factor's fee.
        fee: Money,
        /// Its interest on the advance.
        interest: Money,
        /// What it paid.
        released: Money,
    },
    /// The items are ours again.
    TakenBack,
}

/// Who was right in a dispute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DisputeOutcome {
    /// The customer.
    Upheld,
    /// The customer in part.
    PartlyUpheld,
    /// We were.
    Rejected,
    /// The customer withdrew it.
    Withdrawn,
}

/// How a promise ended before its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PromiseOutcome {
    /// The customer took it back.
    Withdrawn,
    /// Another one took its place.
    Replaced,
}

/// How a payment plan ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanOutcome {
    /// Everything was paid.
    Kept,
    /// It was not kept: the dates of the contract hold again.
    Defaulted,
    /// It was given up by both sides: the dates of the contract hold again.
    Cancelled,
}

/// One instalment of a payment plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanInstalment {
    /// The last day on which paying keeps the plan.
    pub due: Date,
    /// How much, above zero.
    pub amount: Money,
}

impl Matter {
    /// The kind as refusals and explanations write it.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Disputed { .. } => "dispute",
            Self::Promised { .. } => "promise",
            Self::Planned { .. } => "payment plan",
            Self::Placed { .. } => "placement",
            Self::Insolvent { .. } => "insolvency",
            Self::Assigned { .. } => "assignment",
        }
    }
}

impl fmt::Display for CaseNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ClaimFiled { amount, admitted: None } => write!(f, "claim of {amount} filed"),
            Self::ClaimFiled { amount, admitted: Some(admitted) } => {
                write!(f, "{admitted} of the claim of {amount} admitted")
            }
            Self::DividendReceived { receipt, amount } => {
                write!(f, "dividend of {amount} received with {receipt}")
            }
            Self::CustomerNotified { date } => write!(f, "the customer was told on {date}"),
        }
    }
}

impl fmt::Display for CaseOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Resolved { outcome } => f.write_str(match outcome {
                DisputeOutcome::Upheld => "resolved for the customer",
                DisputeOutcome::PartlyUpheld => "resolved for the customer in part",
                DisputeOutcome::Rejected => "rejected",
                DisputeOutcome::Withdrawn => "withdrawn",
            }),
            Self::Released { outcome } => f.write_str(match outcome {
                PromiseOutcome::Withdrawn => "withdrawn",
                PromiseOutcome::Replaced => "replaced",
            }),
            Self::Finished { outcome } => f.write_str(match outcome {
                PlanOutcome::Kept => "kept",
                PlanOutcome::Defaulted => "defaulted, the dates of the contract hold",
                PlanOutcome::Cancelled => "cancelled, the dates of the contract hold",
            }),
            Self::Recalled => f.write_str("recalled"),
            Self::Concluded => f.write_str("concluded"),
            Self::Settled { fee, interest, released } => {
                write!(f, "settled: {released} paid after {fee} fee and {interest} interest")
            }
            Self::TakenBack => f.write_str("taken back"),
        }
    }
}

impl Matter {
    /// The number of the adjustment by which an assignment without recourse takes items off the account.
    pub(crate) fn sold_number(assignment: &DocumentId) -> Result<DocumentId> {
        DocumentId::new(&format!("{assignment}.sold"))
    }

    /// The number of the adjustment by which items that the factor was paid leave the account.
    pub(crate) fn paid_number(assignment: &DocumentId) -> Result<DocumentId> {
        DocumentId::new(&format!("{assignment}.paid"))
    }
}
