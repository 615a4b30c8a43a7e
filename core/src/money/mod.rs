//! Exact money: currencies, amounts, rates, roundings and splits.
//!
//! This module decides what an amount is (whole minor units of one currency, at most 10^18 of them), how it is
//! written and read, how a product becomes an amount again (one visible, named [`Rounding`], one kernel:
//! [`mul_div`]) and who gets the odd cent of a [`split()`]. Nothing here is a binary float, nothing panics, and
//! amounts of two currencies are never added up: [`Balances`] keeps a sum for each.
//!
//! It must never know what an amount is for: not a document, a customer, a date or a tax, and no exchange rate
//! beyond a plain [`Rate`]. It picks no rounding; whoever multiplies names one.
//!
//! ```
//! use receivables::money::{Balances, Percent, Rounding, money};
//! let net = money("1000.00 EUR")?;
//! let tax = net.percent(Percent::new("19")?, Rounding::HalfAway)?;
//! let gross = net.plus(tax)?;
//! assert_eq!(gross.to_string(), "1190.00 EUR");
//!
//! // Three instalments: the odd cents go to the earlier ones, and the sum is the total.
//! let parts = money("100.00 EUR")?.split(&[1, 1, 1])?;
//! assert_eq!(parts.iter().map(ToString::to_string).collect::<Vec<_>>(), ["33.34 EUR", "33.33 EUR", "33.33 EUR"]);
//! assert_eq!(parts.into_iter().collect::<Balances>().get(net.currency())?, money("100.00 EUR")?);
//! # Ok::<(), receivables::Error>(())
//! ```

mod balances;
mod currency;
mod digits;
mod iso4217;
#[allow(clippy::module_inception, reason = "the file is named after the type that it defines")]
mod money;
mod rate;
mod rounding;
pub(crate) mod solve;
mod split;

pub use balances::Balances;
pub use currency::Currency;
pub(crate) use currency::same_currency;
pub(crate) use money::plain_digits;
pub use money::{MAX_MINOR, Money, money};
pub use rate::{Percent, Rate};
pub(crate) use rounding::mul_ratio;
pub(crate) use rounding::{Divisor, divide};
pub use rounding::{Rounding, mul_div};
/// Exact decimal numbers for prices, quantities and everything else that is not yet an amount.
pub use rust_decimal::Decimal;
pub use split::split;
