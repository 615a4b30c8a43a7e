//! Exchange rates: what one currency costs in another, on which day, and what an amount is worth by it.
//!
//! Decides how a rate is quoted ([`Quote`]: one unit of the first currency is so much of the second), that an amount is
//! multiplied or divided by the rate as it was quoted and never by an inverse of it, which of several dated quotes holds
//! on a day ([`ExchangeRates`]), how two quotes make a way through a third currency, and how sums were converted between
//! the currencies that the euro replaced ([`triangulate`]). Every result is exact up to one rounding.
//!
//! It must never know what an amount is for: not a document, an account or a gain. It fetches no rate and holds none by
//! itself; rates are the caller's data.

mod quote;
mod rates;
mod table;
mod triangle;

pub use quote::Quote;
pub use rates::{DatedQuote, ExchangeRates, Valuation};
pub use table::RateTable;
pub use triangle::{Triangulation, triangulate};
