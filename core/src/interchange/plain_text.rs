//! Journals as plain-text accounting programs read them: hledger and Beancount.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::error::{Error, Reason, Result};
use crate::journal::{Chart, Journal, JournalLine, RoleClass};

/// How a program writes accounts and transactions.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dialect {
    Hledger,
    Beancount,
}

impl Journal {
    /// The journal as hledger reads it: one transaction an entry, an amount in another currency with its total in base
    /// currency behind `@@`, so that every transaction balances in base.
    ///
    /// # Errors
    /// `missing_field` where the chart has no account for a posting; `duplicate_line` where two accounts of it would be one in
    /// the file.
    pub fn to_hledger(&self, chart: &Chart) -> Result<String> {
        write(self, chart, Dialect::Hledger)
    }

    /// The journal as Beancount reads it, with the accounts opened on the first day. As [`Journal::to_hledger`] otherwise.
    ///
    /// # Errors
    /// Those of [`Journal::to_hledger`].
    pub fn to_beancount(&self, chart: &Chart) -> Result<String> {
        write(self, chart, Dialect::Beancount)
    }
}

fn write(journal: &Journal, chart: &Chart, dialect: Dialect) -> Result<String> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut body = String::new();
    for entry in journal.entries() {
        let (posting, event, command) = (entry.posting, &entry.event, entry.command.as_str());
        // Writing to a String does not fail.
        let _ = match dialect {
            Dialect::Hledger => writeln!(body, "{posting} {event}  ; {}", plain(command)),
            Dialect::Beancount => writeln!(body, "{posting} * \"{event}\" \"{}\"", plain(command)),
        };
        for line in &entry.lines {
            let account = chart.account(line)?;
            let name = name(account, line.role.class(), dialect);
            let known = names.entry(name.clone()).or_insert_with(|| account.to_owned());
            if known != account {
                let item = format!("{known} and {account}, which would both be {name}");
                return Err(Error::from(Reason::DuplicateLine { item }).within("chart"));
            }
            for amount in amounts(line) {
                let _ = writeln!(body, "  {name}  {amount}");
            }
        }
        body.push('\n');
    }
    if dialect == Dialect::Hledger {
        return Ok(body);
    }
    let mut text = format!("option \"operating_currency\" \"{}\"\n\n", journal.ledger().base());
    if let Some(first) = journal.entries().iter().map(|entry| entry.posting).min() {
        for name in names.keys() {
            let _ = writeln!(text, "{first} open {name}");
        }
        text.push('\n');
    }
    Ok(text + &body)
}

/// What a line says in either program: an amount, with what it comes to in base where that is another currency. Amounts whose
/// signs differ can not be a price, so they stand on lines of their own.
fn amounts(line: &JournalLine) -> Vec<String> {
    let (amount, base) = (line.amount, line.base);
    if amount.currency() == base.currency() {
        return vec![amount.to_string()];
    }
    if amount.is_zero() {
        return vec![base.to_string()];
    }
    if base.is_zero() || amount.is_negative() == base.is_negative() {
        return vec![format!("{amount} @@ {}", base.abs())];
    }
    let nothing = crate::money::Money::zero(base.currency());
    vec![format!("{amount} @@ {nothing}"), base.to_string()]
}

/// The name of an account under the class it belongs to, as a program takes it.
fn name(account: &str, class: RoleClass, dialect: Dialect) -> String {
    let class = match class {
        RoleClass::Asset => "Assets",
        RoleClass::Liability => "Liabilities",
        RoleClass::Equity => "Equity",
        RoleClass::Income => "Income",
        RoleClass::Expense => "Expenses",
    };
    match dialect {
        Dialect::Hledger => {
            let fits = |char: char| if char.is_control() || ":;".contains(char) { '-' } else { char };
            let account: String = account.chars().map(fits).collect();
            // Two blanks would end the name.
            let words: Vec<&str> = account.split_whitespace().collect();
            format!("{}:{}", class.to_lowercase(), words.join(" "))
        }
        Dialect::Beancount => {
            let fits = |char: char| if char.is_ascii_alphanumeric() { char } else { '-' };
            let mut account: String = account.chars().map(fits).collect();
            if let Some(first) = account.get_mut(..1) {
                first.make_ascii_uppercase();
            }
            let account = account.trim_start_matches('-');
            format!("{class}:{}", if account.is_empty() { "X" } else { account })
        }
    }
}

/// A text without what would end it.
fn plain(text: &str) -> String {
    text.chars()
        .map(|char| if char.is_control() || char == '"' || char == '\\' { '\'' } else { char })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;
    use crate::account::command::{IssueInvoice, OpenAccount, ReceivePayment, RevalueItems};
    use crate::calendar::{UtcMicros, date};
    use crate::invoice::TaxShare;
    use crate::journal::{ChartLine, PostingPolicy, Role};
    use crate::ledger::Ledger;
    use crate::money::{Currency, Money, money};
    use crate::terms::Terms;

    /// An invoice with tax that is paid with a discount, and one in dollars that is valued and paid.
    fn journal() -> Journal {
        let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
        let mut journal = Journal::new("ACME GmbH", Currency::EUR, PostingPolicy::standard()).unwrap();
        let day = |month, day| date(2026, month, day).unwrap();
        let mut desk = ledger.desk(None, UtcMicros::start_of(day(5, 1)));
        let customer = || "C-1".parse().unwrap();
        let terms = Terms::net(30).discount("2", 10).unwrap();
        let invoice = |number: &str, gross| {
            IssueInvoice::new(
                number.parse().unwrap(),
                customer(),
                money(gross).unwrap(),
                day(3, 2),
                terms.clone(),
            )
        };
        let paid = |number: &str, amount, on| {
            ReceivePayment::new(number.parse().unwrap(), customer(), money(amount).unwrap(), on)
        };
        let rate = |text: &str| Some(text.parse().unwrap());
        let mut taxed = invoice("INV-1", "1190.00 EUR");
        taxed.totals.tax.push(TaxShare::new("S", "19", "1000.00 EUR", "190.00 EUR").unwrap());
        let closing = vec!["EUR/USD 1.0800".parse().unwrap()];
        for done in [
            desk.handle(OpenAccount::new(customer(), day(3, 1))),
            desk.handle(taxed),
            desk.handle(paid("R-1", "1166.20 EUR", day(3, 10))),
            desk.handle(IssueInvoice { rate: rate("EUR/USD 1.1000"), ..invoice("INV-2", "10000.00 USD") }),
            desk.handle(RevalueItems { rates: closing, ..RevalueItems::new(day(3, 31)) }),
            desk.handle(ReceivePayment {
                rate: rate("EUR/USD 1.1200"),
                ..paid("R-2", "10000.00 USD", day(4, 20))
            }),
        ] {
            let _ = journal.post_all(done.unwrap().entries()).unwrap();
        }
        journal
    }

    /// The postings of a transaction: the amount, and the total price where there is one.
    fn postings(transaction: &str) -> Vec<(Money, Option<Money>)> {
        let read = |line: &'_ str| {
            let (_, amount) = line.trim_start().split_once("  ").unwrap();
            let (amount, price) =
                amount.split_once(" @@ ").map_or((amount, None), |(amount, price)| (amount, Some(price)));
            (money(amount).unwrap(), price.map(|price| money(price).unwrap()))
        };
        transaction.lines().skip(1).map(read).collect()
    }

    #[test]
    fn hledger_gets_transactions_that_balance_in_base() {
        let text = journal().to_hledger(&Chart::standard()).unwrap();
        let transactions: Vec<&str> = text.split_terminator("\n\n").collect();
        assert_eq!(transactions.len(), journal().entries().len());
        for transaction in &transactions {
            let weights = postings(transaction).into_iter().map(|(amount, price)| match price {
                Some(price) if amount.is_negative() => price.negated(),
                Some(price) => price,
                None => amount,
            });
            let sum = weights.reduce(|sum, weight| sum.plus(weight).unwrap()).unwrap();
            assert_eq!(sum, money("0.00 EUR").unwrap(), "{transaction}");
        }
        let command = |transaction: &str| transaction.split_once('\n').unwrap().1.to_owned();
        let billed = "  assets:trade  1190.00 EUR\n  liabilities:output_tax  -190.00 EUR\n  \
                      income:revenue  -1000.00 EUR";
        let abroad = "  assets:trade  10000.00 USD @@ 9090.91 EUR\n  \
                      income:revenue  -10000.00 USD @@ 9090.91 EUR";
        let valued = "  assets:trade  168.35 EUR\n  income:unrealised_gain  -168.35 EUR";
        let bodies: Vec<String> = transactions.iter().map(|transaction| command(transaction)).collect();
        for body in [billed, abroad, valued] {
            assert!(bodies.iter().any(|known| known == body), "{body}\nis not in\n{text}");
        }
        assert!(text.starts_with("2026-03-02 invoice_issued  ; "), "{text}");
    }

    #[test]
    fn accounts_are_named_so_that_the_programs_take_them() {
        let journal = journal();
        let named = |trade: &str| {
            let mut chart = Chart::standard();
            chart.lines.insert(0, ChartLine::new(Role::Trade, trade));
            chart
        };
        // A colon would make a level, two blanks would end the name.
        let ledger = journal.to_hledger(&named("1200:  Forderungen; Inland")).unwrap();
        assert!(ledger.contains("  assets:1200- Forderungen- Inland  1190.00 EUR\n"), "{ledger}");
        let beancount = journal.to_beancount(&named("forderungen: Inland")).unwrap();
        assert!(beancount.contains("2026-03-02 open Assets:Forderungen--Inland\n"), "{beancount}");
        assert!(beancount.starts_with("option \"operating_currency\" \"EUR\"\n"), "{beancount}");
        // Two accounts of the chart are not made one.
        let mut alike = named("sub.ledger");
        alike.lines.insert(0, ChartLine::new(Role::Bank, "sub ledger"));
        assert_eq!(journal.to_beancount(&alike).unwrap_err().code(), Code::DuplicateLine);
    }
}
