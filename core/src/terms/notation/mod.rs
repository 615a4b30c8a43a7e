//! Payment terms as trade writes them: `2/10 net 30`, `30 Tage netto`, `45 jours fin de mois`, `CWO`.
//!
//! Decides what such a text means and how terms are written. English, German, French and the short forms of Italy and
//! Spain are read; English is printed: everything that terms can say, and what is printed is read as the same terms.
//! Nothing is guessed: a text that trade reads in several ways has several [readings](Terms::readings), and what terms
//! can not say is refused as such.
//!
//! | written | meant |
//! |---|---|
//! | `net 30`, `n/30`, `30 days net` | 30 days after the invoice date |
//! | `2/10 net 30`, `2% 10, n/30`, `2/10/30` | the same, and 2 % if paid within 10 days |
//! | `net 30 EOM`, `1/10 EOM net 30` | month end, then 30 days; said once, it holds for discounts and net |
//! | `net 45 days then EOM` | steps in the order they stand |
//! | `10th prox`, `25th MFI` | that day of the next month |
//! | `…, cut-off 25th` | what is dated after the 25th, a month later; said once, for discounts and net |
//! | `EOM`, `due on receipt` | the month's end; the invoice date itself |
//! | `2 weeks`, `5 days back`, `day 10`, `Friday`, `on or before Friday` | other steps |
//! | `30 business days (TARGET)`, `… then business day (Germany, preceding)` | counted in business days; moved to one |
//! | `… paid on the 5th and 20th`, `… closed 1 August to 31 August` | pay days; days on which nothing falls due |
//! | `until the 9th the 10th in 1 month, else the 25th in 1 month` | day limits |
//! | `2/10 n/30 ROG`, `60 days after B/L date`, `30 days after sight` | counted from what happens |
//! | `2/10 from receipt of goods, net 30` | only the discount is |
//! | `from the later of A and B`, `from A or B, whichever is later` | the later day |
//! | `COD`, `CND`, `CWO`, `CAD` or `D/P` | on the delivery, the next one, the order, the presentation |
//! | `CIA`, `PIA`, `CBS`, `Vorkasse` | the day before the shipment: nothing leaves on credit, and nothing is overdue as long as nothing left |
//! | `30% with order, 40% on delivery, 30% on acceptance` | instalments, each counted from its own day |
//! | `30% net 0; rest net 60`, `net 30/60/90` | instalments; equal ones |
//! | `… on lines`, `… on lines and tax` | what a discount is taken of, where it is not the gross |
//! | `…; from posting date; tax upfront; tax stays as invoiced; grace 5` | what holds for all of it |
//!
//! "From X" directly behind a part of several is that part's; behind a semicolon it is all of theirs. "Due on receipt (of
//! invoice)", "à réception de facture" and "zahlbar nach Rechnungserhalt" without days are due on the invoice date, as the
//! ledgers of trade have them; with days ("30 Tage nach Rechnungserhalt") the period begins with that receipt, as the law
//! has it (directive 2011/7/EU, article 3(3)), and waits for its day. Bankarbeitstage are those of TARGET, Werktage those
//! of Germany without Saturdays, jours ouvrés those of France, where no calendar is named; in English it has to be named.
//!
//! It must never know a day, an amount of a document, or who wrote the text.

mod clauses;
mod cursor;
mod custom;
mod english;
mod itd;
mod origin;
mod pat;
mod print;
mod reading;
mod rule;
mod skonto;
mod words;

pub use itd::Itd;
pub use pat::Pat;
pub(super) use rule::month;
pub(crate) use rule::month_name;
pub use skonto::Skonto;

/// The longest text of payment terms, in bytes.
pub const NOTATION_LIMIT: usize = 4096;

#[cfg(test)]
mod tests;
