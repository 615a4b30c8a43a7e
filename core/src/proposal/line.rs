use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::error::{Error, Reason, Result};
use crate::money::Money;
use crate::payment::RemittanceLine;

/// Money that a bank says has come, with what it passed on about it.
///
/// Name and account say who a person is. They are looked at and never kept: no proposal holds them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BankLine {
    /// Its number on the bank account, as the caller tells lines apart; at most 128 bytes.
    pub line: String,
    /// How much came, above zero.
    pub amount: Money,
    /// The day from which the money counts: discounts look at it.
    pub value_date: Date,
    /// What the payer wrote, as the banks passed it on, at most 4096 bytes.
    #[serde(default)]
    pub text: Option<String>,
    /// The payer's name, as the banks passed it on, at most 4096 bytes.
    #[serde(default)]
    pub name: Option<String>,
    /// The payer's bank account: an IBAN, or how his country counts accounts; at most 128 bytes.
    #[serde(default)]
    pub account: Option<String>,
    /// The remittance advice, where one came with it.
    #[serde(default)]
    pub remittance: Vec<RemittanceLine>,
}

/// The longest free text.
const TEXT_LIMIT: usize = 4096;
/// The longest number of a line or an account.
const NUMBER_LIMIT: usize = 128;
/// The most lines of an advice.
const ADVICE_LIMIT: usize = 2_000;

impl BankLine {
    /// Money of which nothing but its amount and day is known.
    pub fn new(line: &str, amount: Money, value_date: Date) -> Self {
        let line = line.to_owned();
        Self { line, amount, value_date, text: None, name: None, account: None, remittance: Vec::new() }
    }

    /// Refuses what can be no line of a bank account.
    ///
    /// # Errors
    /// `amount_not_positive`, `field_too_long`, `too_many`.
    pub fn check(&self) -> Result<()> {
        if !self.amount.is_positive() {
            let (what, amount) = (format!("bank line {}", self.line), self.amount);
            return Err(Error::from(Reason::AmountNotPositive { what, amount }).within("amount"));
        }
        let texts = [
            ("line", Some(&self.line), NUMBER_LIMIT),
            ("text", self.text.as_ref(), TEXT_LIMIT),
            ("name", self.name.as_ref(), TEXT_LIMIT),
            ("account", self.account.as_ref(), NUMBER_LIMIT),
        ];
        for (field, text, limit) in texts {
            check_length(field, text.map_or("", String::as_str), limit)?;
        }
        if self.remittance.len() > ADVICE_LIMIT {
            let (what, count, limit) = ("lines".to_owned(), self.remittance.len(), ADVICE_LIMIT);
            return Err(Error::from(Reason::TooMany { what, count, limit }).within("remittance"));
        }
        Ok(())
    }
}

/// Refuses a text with more bytes than are kept.
pub(super) fn check_length(field: &str, text: &str, limit: usize) -> Result<()> {
    if text.len() > limit {
        let what = format!("the {field} of a bank line or payer");
        let reason = Reason::FieldTooLong { what, bytes: text.len(), limit };
        return Err(Error::from(reason).within(field));
    }
    Ok(())
}
