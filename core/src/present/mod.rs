//! How a report is shown: a typed table, [`Frame`], and its renderings as terminal text, HTML, CSV and JSON.
//!
//! Decides how amounts, dates and texts are written for people and for other programs: alignment, digit groups,
//! rules before totals, quoting, and what a spreadsheet must not take for a formula. Every report becomes a frame,
//! so nothing else formats anything. The tables of each report stand in a
//! file named after the report. It must never know why a figure is what it is; it adds nothing up and rounds nothing.
//!
//! ```
//! use receivables::money::money;
//! use receivables::present::Frame;
//!
//! let aging = Frame::new("Aging as of 2026-04-30")
//!     .text("customer", ["Adler GmbH", "Kyoto Trading"])
//!     .amount_or_dash("current", [money("1190.00 EUR")?, money("0 JPY")?])
//!     .amount_or_dash("1-30 days", [money("0.00 EUR")?, money("480000 JPY")?])
//!     .checked()?;
//! assert_eq!(aging.to_text(), "\
//! Aging as of 2026-04-30
//!
//! customer            current    1-30 days
//! ────────────────────────────────────────
//! Adler GmbH     1,190.00 EUR        – EUR
//! Kyoto Trading         – JPY  480,000 JPY
//! ");
//! assert_eq!(aging.to_csv(), "\
//! customer,current,current_currency,1-30 days,1-30 days_currency
//! Adler GmbH,1190.00,EUR,0.00,EUR
//! Kyoto Trading,0,JPY,480000,JPY
//! ");
//! # Ok::<(), receivables::Error>(())
//! ```

mod aging;
mod backtest;
mod bridge;
mod cell;
mod chart;
mod closing;
mod csv;
mod frame;
mod html;
mod journal;
mod json;
mod proposal;
mod quality;
mod reconcile;
mod restatement;
mod statement;
mod text;
mod tie;

pub use frame::{Cells, Column, Frame, RowKind};
pub use html::Page;
pub use text::TextStyle;
