use serde::{Deserialize, Serialize};

use crate::allocation::{AllocationPolicy, Tolerance};
use crate::authority::Authorities;
use crate::calendar::PeriodCalendar;
use crate::exchange::ExchangeRates;
use crate::id::{AccountClass, Actor, CustomerId};

/// The rules in force when a command is decided. A value of the caller's: events record what they led to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// How receipts are applied.
    pub allocation: AllocationPolicy,
    /// How those of certain customers are applied instead.
    #[serde(default)]
    pub allocation_of: Vec<CustomerPolicy>,
    /// Which differences are accepted from whom, beside what policies say: all that fit have to hold.
    #[serde(default)]
    pub tolerances: Vec<ToleranceFor>,
    /// What is refused as too much.
    pub limits: Limits,
    /// Exchange rates, for amounts in other currencies than the books where a command says none.
    #[serde(default)]
    pub rates: Option<ExchangeRates>,
    /// The periods of the books: a close ends with one of them. None where any day will do.
    #[serde(default)]
    pub periods: Option<PeriodCalendar>,
    /// Who may decide what; none where nobody is asked.
    #[serde(default)]
    pub authorities: Option<Authorities>,
}

/// How receipts of a customer are applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerPolicy {
    /// The customer.
    pub customer: CustomerId,
    /// Which of his accounts; none for all that no other line names.
    pub class: Option<AccountClass>,
    /// How.
    pub policy: AllocationPolicy,
}

/// How large a difference somebody may accept, or a customer make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToleranceFor {
    /// Who gives the command; none for anybody.
    pub actor: Option<Actor>,
    /// Whose item it is; none for anybody's.
    pub customer: Option<CustomerId>,
    /// How large.
    pub tolerance: Tolerance,
}

/// Limits on what a ledger accepts. Lines and texts can only be lowered: an entry must stay small enough to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// How many days after the day of recording a document, value or posting date may lie.
    pub future_days: u32,
    /// How many documents one account holds.
    pub documents: u32,
    /// How many lines one command or remittance advice has.
    pub lines: u32,
    /// How many bytes a free text has.
    pub text_bytes: u32,
}

impl Rules {
    /// The rules to start with: receipts by reference, exact amount, then oldest due. Nobody is asked who he is.
    pub fn standard() -> Self {
        let (allocation, limits) = (AllocationPolicy::standard(), Limits::standard());
        let (allocation_of, tolerances) = (Vec::new(), Vec::new());
        Self { allocation, allocation_of, tolerances, limits, rates: None, periods: None, authorities: None }
    }
}

impl Limits {
    /// A year ahead, a million documents, two thousand lines, texts of 4 KiB.
    pub fn standard() -> Self {
        Self { future_days: 366, documents: 1_000_000, lines: 2_000, text_bytes: 4096 }
    }
}
