//! Who is who: accounts by opaque ids, and personal data kept apart from everything that is kept for ever.
//!
//! Decides how an account is named and where a name or an address may stand: in the [`Directory`], a side record that
//! can be erased, never in an event. It must never know amounts, documents, or rules.

mod account_key;
mod contact;
mod profile;

pub use account_key::{AccountKey, SUSPENSE};
pub use contact::{Contact, Directory};
pub use profile::{Block, Profile};
