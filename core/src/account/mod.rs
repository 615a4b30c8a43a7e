//! The account: what can be asked of it, what can happen to it, and what that leaves open.
//!
//! [`Command`] says what somebody wants, [`Event`] what has happened for ever, [`Account`] what follows: items, and
//! dated movements on them. Decides nothing: rules live in [`crate::ledger`]'s deciders and in the floors below. It
//! must never know other accounts, policies, or today.

pub mod command;
pub mod event;

mod apply;
mod booked;
mod by_item;
mod carrying;
mod case;
mod dated;
mod deeds;
mod done;
mod due_change;
mod item;
mod lines;
mod lookup;
mod mark;
mod movement;
mod on_day;
mod open_order;
mod plan;
mod records;
mod state;
mod stream;

pub(crate) use apply::Stamp;
pub(crate) use by_item::ByItem;
pub use carrying::Revaluation;
pub(crate) use carrying::{Held, restored};
pub use case::{
    Case, CaseNote, CaseOutcome, DisputeOutcome, Matter, PlanInstalment, PlanOutcome, PromiseOutcome,
};
pub use command::Command;
pub use dated::Dated;
pub use due_change::DueChange;
pub(crate) use due_change::due_as_seen;
pub use event::Event;
pub use item::{Item, ItemKind, ItemNo, Origin};
pub use lines::{ChargedItem, ItemAmount, WithheldTax};
pub(crate) use mark::part_apart;
pub use mark::{Mark, Standing};
pub use movement::{Counter, Movement, MovementKind};
pub use plan::{ContractAmount, PlanStanding, PlannedAmount};
pub use records::{
    AdjustedLine, Adjustment, Blocked, Carried, Certificate, Charged, Closing, Dispatch, Mandate,
    ReceiptLife, RefusedDiscount,
};
pub use state::{Account, Agreed, Application, Document, DocumentKind, Taxed};
pub use stream::{StreamHead, StreamId};
