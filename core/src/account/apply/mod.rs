//! What each event changes: one function an event, in files by what they change. Decides nothing: it refuses only what can
//! not have been decided. It must never know a rule, a policy, or another account.

mod adjust;
mod carry;
mod cases;
mod commit;
mod customer;
mod dispatch;
mod documents;
mod receipts;
mod revalue;
mod settle;

use commit::{Move, new_item, value};
use dispatch::Broken;
pub(crate) use dispatch::Stamp;
