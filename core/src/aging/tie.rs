use serde::{Deserialize, Serialize};

use super::{Aging, AgingRow, CurrencyShown};
use crate::error::{Reason, Result};
use crate::money::{Balances, Currency, Money};
use crate::portfolio::View;

/// What a report comes to, held against what it has to come to.
///
/// A report's own tie-out ([`Aging::tie_out`]) has no difference: there is no report that has one. A tie-out with
/// figures from elsewhere ([`Aging::tie_out_with`]) tells what differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TieOut {
    /// What the report looks at.
    pub view: View,
    /// Currency by currency, what is held against what.
    pub lines: Vec<TieLine>,
}

/// One comparison in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TieLine {
    /// What is compared: `rows`, `columns` and `totals` with the sum of the items, a column of the totals by its name with
    /// the sum of that column, `control account` with a figure from elsewhere.
    pub what: String,
    /// The currency of the amounts.
    pub currency: Currency,
    /// What it has to be.
    pub expected: Money,
    /// What the report says.
    pub actual: Money,
    /// By how much the report says more; zero where both are the same.
    pub difference: Money,
}

/// What stands behind the buckets of a row, in order.
const APART: [&str; 5] = ["undated", "disputed", "credits", "uncleared", "future"];

impl Aging {
    /// The proof that items, rows, columns and totals say the same, per currency, from what the report holds.
    ///
    /// In base currency the rows are what the rest is held against, since items are in currencies of their own. The
    /// column `future` is held against that of the rows; it is no part of any sum.
    ///
    /// ```
    /// use receivables::account::command::{IssueInvoice, OpenAccount};
    /// use receivables::aging::Buckets;
    /// use receivables::calendar::{UtcMicros, date};
    /// use receivables::ledger::Ledger;
    /// use receivables::money::{Currency, money};
    /// use receivables::portfolio::View;
    /// use receivables::terms::Terms;
    ///
    /// let mut ledger = Ledger::new("ACME GmbH", Currency::EUR)?;
    /// let issued = date(2026, 3, 1)?;
    /// let mut desk = ledger.desk(None, UtcMicros::start_of(issued));
    /// let _ = desk.handle(OpenAccount::new("C-1".parse()?, issued))?;
    /// let gross = money("1190.00 EUR")?;
    /// let _ = desk.handle(IssueInvoice::new("INV-1".parse()?, "C-1".parse()?, gross, issued, Terms::net(30)))?;
    /// let aging = ledger.portfolio()?.aging(&View::book(date(2026, 4, 30)?), &Buckets::standard())?;
    ///
    /// let own = aging.tie_out()?;
    /// assert!(own.ties() && own.lines[0].actual == gross);
    ///
    /// let books = aging.tie_out_with(&[money("1200.00 EUR")?])?;          // the balance of the control account
    /// assert_eq!(books.lines[0].difference, money("-10.00 EUR")?);
    /// assert_eq!(books.check().unwrap_err().code().as_str(), "does_not_tie");
    /// # Ok::<(), receivables::Error>(())
    /// ```
    ///
    /// # Errors
    /// `amount_out_of_range` for sums beyond the range.
    pub fn tie_out(&self) -> Result<TieOut> {
        let width = self.labels.len();
        let (rows, totals) = (Sums::of(&self.rows, width), Sums::of(&self.totals, width));
        let items: Balances = self.items.iter().map(|item| item.open).collect();
        let mut currencies: Vec<Currency> =
            self.rows.iter().chain(&self.totals).map(|row| row.currency).collect();
        let expected = match self.layout.currency {
            CurrencyShown::Document => {
                currencies.extend(self.items.iter().map(|item| item.open.currency()));
                &items
            }
            CurrencyShown::Base => &rows.total,
        };
        currencies.sort_unstable();
        currencies.dedup();
        let mut lines = Vec::new();
        for currency in currencies {
            for (what, actual) in
                [("rows", &rows.total), ("columns", &rows.across), ("totals", &totals.total)]
            {
                lines.push(line(what, currency, expected, actual)?);
            }
            let names = self.labels.iter().map(String::as_str).chain(APART);
            for ((what, of_rows), of_totals) in names.zip(&rows.columns).zip(&totals.columns) {
                let line = line(what, currency, of_rows, of_totals)?;
                if !(line.expected.is_zero() && line.actual.is_zero()) {
                    lines.push(line);
                }
            }
        }
        Ok(TieOut { view: self.view, lines })
    }

    /// The totals held against figures from elsewhere: the balances of a control account, one per currency. A currency
    /// that only one side has is zero on the other; a currency that is given twice is added up.
    ///
    /// Ask it of a view of the books ([`View::book`]), of all accounts that the control account stands for.
    ///
    /// # Errors
    /// `amount_out_of_range` for sums beyond the range. A difference is none.
    pub fn tie_out_with(&self, balances: &[Money]) -> Result<TieOut> {
        let expected: Balances = balances.iter().copied().collect();
        let actual: Balances = self.totals.iter().map(|row| row.total).collect();
        let given = balances.iter().map(|balance| balance.currency());
        let mut currencies: Vec<Currency> = self.totals.iter().map(|row| row.currency).chain(given).collect();
        currencies.sort_unstable();
        currencies.dedup();
        let line = |currency| line("control account", currency, &expected, &actual);
        Ok(TieOut { view: self.view, lines: currencies.into_iter().map(line).collect::<Result<_>>()? })
    }

    /// Proves that rows, columns, totals and items say the same: [`Self::tie_out`] without a difference.
    ///
    /// # Errors
    /// Those of [`Self::tie_out`] and [`TieOut::check`].
    pub fn check(&self) -> Result<()> {
        self.tie_out()?.check()
    }
}

impl TieOut {
    /// Whether there is no difference.
    pub fn ties(&self) -> bool {
        self.lines.iter().all(|line| line.difference.is_zero())
    }

    /// Refuses a difference.
    ///
    /// # Errors
    /// `does_not_tie` with the first line that has one.
    pub fn check(&self) -> Result<()> {
        match self.lines.iter().find(|line| !line.difference.is_zero()) {
            None => Ok(()),
            Some(TieLine { what, currency, expected, actual, .. }) => Err(Reason::DoesNotTie {
                report: format!("aging, {what}"),
                currency: *currency,
                sum: actual.to_string(),
                total: expected.to_string(),
            }
            .into()),
        }
    }
}

fn line(what: &str, currency: Currency, expected: &Balances, actual: &Balances) -> Result<TieLine> {
    let (expected, actual) = (expected.get(currency)?, actual.get(currency)?);
    let difference = actual.minus(expected)?;
    Ok(TieLine { what: what.to_owned(), currency, expected, actual, difference })
}

/// The sums of rows, per currency.
struct Sums {
    /// Of the totals they state.
    total: Balances,
    /// Of all columns that are part of a total.
    across: Balances,
    /// Of each column, the buckets first.
    columns: Vec<Balances>,
}

impl Sums {
    fn of(rows: &[AgingRow], buckets: usize) -> Self {
        let total = rows.iter().map(|row| row.total).collect();
        let mut columns = vec![Balances::default(); buckets + APART.len()];
        let mut across = Balances::default();
        for row in rows {
            let parts = [row.undated, row.disputed, row.credits, row.uncleared];
            across.extend(row.buckets.iter().copied().chain(parts));
            let apart = (buckets..).zip(parts.into_iter().chain([row.future]));
            for (place, amount) in row.buckets.iter().copied().enumerate().chain(apart) {
                columns.get_mut(place).into_iter().for_each(|sum| sum.add(amount));
            }
        }
        Self { total, across, columns }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::account::command::{IssueInvoice, OpenAccount, ReceivePayment};
    use crate::aging::{AgingLayout, Buckets};
    use crate::calendar::{UtcMicros, date};
    use crate::ledger::Ledger;
    use crate::money::money;
    use crate::terms::Terms;

    /// An invoice in euros, one in dollars, and a receipt that is matched with nothing.
    fn aging() -> Aging {
        let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
        let day = date(2026, 3, 1).unwrap();
        let mut desk = ledger.desk(None, UtcMicros::start_of(day));
        let _ = desk.handle(OpenAccount::new("C-1".parse().unwrap(), day)).unwrap();
        for (number, gross) in [("INV-1", "100.00 EUR"), ("INV-2", "70.00 USD")] {
            let (number, customer, gross) =
                (number.parse().unwrap(), "C-1".parse().unwrap(), money(gross).unwrap());
            let mut issue = IssueInvoice::new(number, customer, gross, day, Terms::net(30));
            issue.rate = (gross.currency() == Currency::USD).then(|| "EUR/USD 1.1".parse().unwrap());
            let _ = desk.handle(issue).unwrap();
        }
        let mut paid = ReceivePayment::new(
            "R-1".parse().unwrap(),
            "C-1".parse().unwrap(),
            money("30.00 EUR").unwrap(),
            day,
        );
        paid.policy = Some(crate::allocation::AllocationPolicy::manual());
        let _ = desk.handle(paid).unwrap();
        let layout = AgingLayout { future: true, ..AgingLayout::of(Buckets::standard()) };
        let view = View::book(date(2026, 4, 30).unwrap());
        ledger.portfolio().unwrap().aging_laid_out(&view, &layout).unwrap()
    }

    #[test]
    fn a_report_says_what_ties() {
        let tie_out = aging().tie_out().unwrap();
        let lines: Vec<String> =
            tie_out.lines.iter().map(|line| format!("{} {}", line.what, line.actual)).collect();
        assert_eq!(
            lines,
            [
                "rows 70.00 EUR",
                "columns 70.00 EUR",
                "totals 70.00 EUR",
                "1-30 100.00 EUR",
                "credits -30.00 EUR",
                "rows 70.00 USD",
                "columns 70.00 USD",
                "totals 70.00 USD",
                "1-30 70.00 USD",
            ]
        );
        assert!(tie_out.ties());
        assert!(tie_out.to_string().ends_with("It ties."), "{tie_out}");
    }

    #[test]
    fn whatever_is_changed_in_a_report_is_named_with_its_currency() {
        let cent = money("0.01 USD").unwrap();
        let changed = |change: &dyn Fn(&mut Aging)| {
            let mut aging = aging();
            change(&mut aging);
            let error = aging.check().unwrap_err();
            (error.get("report").unwrap().to_owned(), error.get("currency").unwrap().to_owned())
        };
        let more = |amount: &mut Money| *amount = amount.plus(cent).unwrap();
        let less = |amount: &mut Money| *amount = amount.minus(cent).unwrap();
        for (change, what) in [
            (&(|aging: &mut Aging| more(&mut aging.rows[1].total)) as &dyn Fn(&mut Aging), "rows"),
            (&|aging| more(&mut aging.rows[1].buckets[4]), "columns"),
            (&|aging| less(&mut aging.rows[1].credits), "columns"),
            (&|aging| more(&mut aging.totals[1].total), "totals"),
            (&|aging| more(&mut aging.totals[1].disputed), "disputed"),
            (&|aging| more(&mut aging.rows[1].future), "future"),
            (&|aging| drop(aging.items.pop()), "rows"),
            (&|aging| drop(aging.rows.pop()), "rows"),
            (&|aging| drop(aging.totals.pop()), "totals"),
            // Two changes that cancel each other out in every sum but those of their columns.
            (
                &|aging| {
                    more(&mut aging.totals[1].buckets[1]);
                    less(&mut aging.totals[1].buckets[2]);
                },
                "1-30",
            ),
        ] {
            assert_eq!(changed(change), (format!("aging, {what}"), "USD".to_owned()));
        }
    }

    #[test]
    fn figures_from_elsewhere_are_compared_not_refused() {
        let balances =
            ["60.00 EUR", "70.00 USD", "5 JPY", "10.00 EUR", "0.00 CHF"].map(|text| money(text).unwrap());
        let books = aging().tie_out_with(&balances).unwrap();
        let lines: Vec<String> = books
            .lines
            .iter()
            .map(|line| format!("{} {} {} {}", line.currency, line.expected, line.actual, line.difference))
            .collect();
        assert_eq!(
            lines,
            [
                "CHF 0.00 CHF 0.00 CHF 0.00 CHF",
                "EUR 70.00 EUR 70.00 EUR 0.00 EUR",
                "JPY 5 JPY 0 JPY -5 JPY",
                "USD 70.00 USD 70.00 USD 0.00 USD"
            ]
        );
        assert!(!books.ties());
        let error = books.check().unwrap_err();
        assert_eq!(
            (error.get("report"), error.get("currency")),
            (Some("aging, control account"), Some("JPY"))
        );
        assert!(books.to_string().ends_with("1 of 4 lines differ."), "{books}");
        // What nobody gave is missing on that side.
        let none = aging().tie_out_with(&[]).unwrap();
        assert_eq!(none.lines.iter().filter(|line| !line.difference.is_zero()).count(), 2);
    }
}
