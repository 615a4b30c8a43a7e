//! The account: what can be asked of it, what can happen to it, and what that leaves open.
//!
//! [`Command`] says what somebody wants, [`Event`] what has happened for ever, [`Account`] what follows: items, and
//! dated movements on them. Decides nothing: rules live in [`crate::ledger`]'s deciders and in the floors below. It
//! must never know other accounts, policies, or today.

pub mod command;
pub mod event;

mod apply;
mod due_change;
mod item;
mod mark;
mod movement;
mod state;

pub(crate) use apply::Stamp;
pub use command::Command;
pub use due_change::DueChange;
pub(crate) use due_change::{ChangesByItem, due_as_seen};
pub use event::Event;
pub use item::{Item, ItemKind, ItemNo};
pub use mark::{Ended, Mark, Standing};
pub use movement::{Counter, Movement, MovementKind};
pub use state::{Account, Agreed, Application, Document};
