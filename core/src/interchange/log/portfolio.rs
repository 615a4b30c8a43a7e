use super::links::follow;
use super::replay::apply;
use super::{Anchor, Record, Verified};
use crate::error::Result;
use crate::ledger::Ledger;
use crate::money::Currency;
use crate::portfolio::Portfolio;

/// The portfolio of a log in either form, and what the log was found to be: each record is checked as
/// [`verify`](super::verify) does it, and applied as [`replay`](super::replay) does.
///
/// It is [`replay`](super::replay) and [`Ledger::portfolio`] in one, for those who only report: the name of the legal
/// entity and its base currency, which no entry holds, are not needed. There is no portfolio of a log that does not
/// verify. The heads that come with it are the ones to anchor next.
///
/// ```
/// use receivables::account::command::{IssueInvoice, OpenAccount};
/// use receivables::aging::Buckets;
/// use receivables::calendar::{UtcMicros, date};
/// use receivables::interchange::log::{Anchor, Log, portfolio_from_log, read_lines, write_lines};
/// use receivables::interchange::log::{read_binary, write_binary};
/// use receivables::ledger::Ledger;
/// use receivables::money::{Currency, money};
/// use receivables::portfolio::View;
/// use receivables::terms::Terms;
///
/// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
/// let mut store = Log::new();
/// let issued = date(2026, 3, 1)?;
/// let mut desk = ledger.desk(None, UtcMicros::start_of(issued));
/// store.append(desk.handle(OpenAccount::new("C-1".parse()?, issued))?.appends())?;
/// let (number, customer, gross) = ("INV-1".parse()?, "C-1".parse()?, money("1190.00 EUR")?);
/// store.append(desk.handle(IssueInvoice::new(number, customer, gross, issued, Terms::net(30)))?.appends())?;
/// let (text, bytes, heads) = (write_lines(store.records()), write_binary(store.records())?, store.heads());
///
/// let (portfolio, verified) = portfolio_from_log(read_lines(&text), Anchor::Ends(&heads))?;
/// assert_eq!((verified.records, &verified.heads), (2, &heads));
/// let aging = portfolio.aging(&View::book(date(2026, 4, 30)?), &Buckets::standard())?;
/// assert_eq!(aging.totals[0].total, gross);
/// assert_eq!(portfolio_from_log(read_binary(&bytes)?, Anchor::Ends(&heads))?.0, portfolio);
///
/// let edited = text.replace("1190.00", "1090.00");
/// let error = portfolio_from_log(read_lines(&edited), Anchor::Ends(&heads)).unwrap_err();
/// assert_eq!((error.code().as_str(), error.get("line")), ("hash_mismatch", Some("2")));
/// # Ok::<(), receivables::Error>(())
/// ```
///
/// # Errors
/// Those of [`replay`](super::replay) and [`Portfolio::from_ledger`].
pub fn portfolio_from_log(
    records: impl IntoIterator<Item = Result<Record>>,
    anchor: Anchor<'_>,
) -> Result<(Portfolio, Verified)> {
    // No item depends on the name or the base currency.
    let mut ledger = Ledger::new("log", Currency::EUR)?;
    let (records, heads) = follow(records, &[], anchor, |line, record| apply(&mut ledger, line, &record))?;
    Ok((Portfolio::from_ledger(&ledger)?, Verified { records, heads }))
}
