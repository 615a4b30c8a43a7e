//! Numbers that carry their own check: payment references, bank accounts, VAT numbers.
//!
//! Decides whether such a number is written right: its length, its characters, its check digits, each by the standard or the
//! law that made it; which spellings are the same number, how it is printed, and what stands inside it. A bank statement
//! has the reference that an invoice was printed with, and whoever typed it wrong is found out here, before anything is
//! matched by it.
//!
//! It must never know documents, parties, or what a number stands for: that a number is right says nothing about who has it.
//!
//! ```
//! use receivables::identifier::{Iban, ReferenceScheme, VatNumber};
//! // An invoice is printed with a reference; the bank statement has it as the customer typed it.
//! let printed = ReferenceScheme::SwissQr.make("2026 0000 4711")?.printed;
//! assert_eq!(printed, "00 00000 00000 00202 60000 47113");
//! let paid = ReferenceScheme::check_in("CH", "202600004711 3")?;
//! assert!(paid.body.ends_with("202600004711"));
//!
//! let iban: Iban = "CH93 0076 2011 6238 5295 7".parse()?;
//! assert_eq!(iban.country(), "CH");
//! assert_eq!(VatNumber::check("CHE-107.787.577 IVA")?.country, "CH");
//! # Ok::<(), receivables::Error>(())
//! ```

mod check_digits;
mod compact;
mod flaw;
mod form;
mod iban;
mod iban_forms;
mod national;
mod reference;
mod scheme;
mod vat;

pub use compact::TEXT_LIMIT;
pub use iban::{CheckedIban, Iban};
pub use reference::{PaymentReference, ReferenceScheme};
pub use vat::VatNumber;

#[cfg(test)]
mod tests;
