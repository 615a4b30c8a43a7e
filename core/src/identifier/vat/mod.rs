//! VAT numbers of the European Union, Northern Ireland, the United Kingdom, Norway and Switzerland.
//!
//! Decides whether a number has the form and the check digits of its country: a table of forms, each with its rule, and
//! small functions for the rules that are no plain weighted sum. It must never know whether somebody has the number: that
//! is asked of the authority that gave it.

mod countries;
mod number;
mod persons;
mod rule;
mod rules;

pub use number::VatNumber;
