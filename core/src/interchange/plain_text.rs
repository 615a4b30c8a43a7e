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
