use std::cell::RefCell;
use std::collections::BTreeSet;

use receivables::money::Decimal;
use receivables::{Currency, Date, Money};
use serde_json::{Map, Value};

use super::{Reason, Stop};

/// One record of what was given, read word by word. A word that nobody read puts the case out of scope: it may be the
/// one that matters.
pub(super) struct Words<'a> {
    fields: &'a Map<String, Value>,
    read: RefCell<BTreeSet<&'a str>>,
}

impl<'a> Words<'a> {
    pub(super) fn of(value: &'a Value) -> Result<Self, Stop> {
        let fields = value.as_object().ok_or_else(|| unknown("a record", value))?;
        Ok(Self { fields, read: RefCell::default() })
    }

    /// Whether a word is there and says something: not null, false, zero or empty.
    pub(super) fn says(&self, name: &str) -> bool {
        self.fields.get(name).is_some_and(|value| !says_nothing(value))
    }

    /// The value of a word, where it is there and not null.
    pub(super) fn value(&self, name: &str) -> Option<&'a Value> {
        let (name, value) = self.fields.get_key_value(name)?;
        self.read.borrow_mut().insert(name);
        Some(value).filter(|value| !value.is_null())
    }

    fn needed<T>(&self, name: &str, found: Option<T>) -> Result<T, Stop> {
        found.ok_or_else(|| Reason::GivenNotUnderstood.because(format!("no {name}")))
    }

    pub(super) fn text_or_none(&self, name: &str) -> Result<Option<&'a str>, Stop> {
        let text = |value: &'a Value| value.as_str().ok_or_else(|| unknown(name, value));
        self.value(name).map(text).transpose()
    }

    pub(super) fn text(&self, name: &str) -> Result<&'a str, Stop> {
        let text = self.text_or_none(name)?;
        self.needed(name, text)
    }

    /// A count, such as days; none is zero.
    pub(super) fn count(&self, name: &str) -> Result<i64, Stop> {
        let whole = |value: &Value| match value {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.parse().ok(),
            _ => None,
        };
        self.value(name).map_or(Ok(0), |value| whole(value).ok_or_else(|| unknown(name, value)))
    }

    pub(super) fn date_or_none(&self, name: &str) -> Result<Option<Date>, Stop> {
        Ok(self.text_or_none(name)?.map(str::parse).transpose()?)
    }

    pub(super) fn date(&self, name: &str) -> Result<Date, Stop> {
        Ok(self.text(name)?.parse()?)
    }

    pub(super) fn decimal(&self, name: &str) -> Result<Decimal, Stop> {
        let value = self.value(name);
        let value = self.needed(name, value)?;
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        Decimal::from_str_exact(&text).map_err(|_| unknown(name, value))
    }

    pub(super) fn amount(&self, name: &str, currency: Currency) -> Result<Money, Stop> {
        Ok(Money::from_decimal(self.decimal(name)?, currency)?)
    }

    pub(super) fn amount_or_none(&self, name: &str, currency: Currency) -> Result<Option<Money>, Stop> {
        self.value(name).map(|_| self.amount(name, currency)).transpose()
    }

    pub(super) fn list(&self, name: &str) -> Result<&'a [Value], Stop> {
        let list = |value: &'a Value| value.as_array().ok_or_else(|| unknown(name, value));
        self.value(name).map_or(Ok(&[]), |value| list(value).map(Vec::as_slice))
    }

    pub(super) fn record(&self, name: &str) -> Result<Self, Stop> {
        let value = self.value(name);
        Self::of(self.needed(name, value)?)
    }

    /// A currency of ISO 4217, or one of the peer's own (`cu1`, `cu1 (2 decimals)`); none where the case has none.
    pub(super) fn currency_or_none(&self, name: &str) -> Result<Option<Currency>, Stop> {
        let Some(text) = self.text_or_none(name)? else { return Ok(None) };
        if let Ok(currency) = Currency::iso(text) {
            return Ok(Some(currency));
        }
        let (code, about) = text.split_once(' ').unwrap_or((text, ""));
        let decimals = about.trim_start_matches('(').split(' ').next().and_then(|count| count.parse().ok());
        Ok(Some(Currency::custom(&code.to_uppercase(), decimals.unwrap_or(2))?))
    }

    /// The currency of a case; one of two decimals where it names none, since then no rule can look at it.
    pub(super) fn currency(&self, name: &str) -> Result<Currency, Stop> {
        Ok(self.currency_or_none(name)?.unwrap_or(Currency::EUR))
    }

    /// Words that explain and change nothing.
    pub(super) fn remarks(&self, names: &[&str]) {
        for name in names {
            let _ = self.value(name);
        }
    }

    /// Puts the case out of scope where one of these words says something.
    pub(super) fn not_built(&self, reason: Reason, names: &[&str]) -> Result<(), Stop> {
        match names.iter().find(|name| self.says(name)) {
            Some(name) => reason.out(*name),
            None => {
                self.remarks(names);
                Ok(())
            }
        }
    }

    /// Puts the case out of scope where a word was not read.
    pub(super) fn finish(&self) -> Result<(), Stop> {
        let read = self.read.borrow();
        match self.fields.keys().find(|name| !read.contains(name.as_str())) {
            Some(name) => Reason::GivenNotUnderstood.out(name.clone()),
            None => Ok(()),
        }
    }
}

fn unknown(name: &str, value: &Value) -> Stop {
    Reason::GivenNotUnderstood.because(format!("{name} {value}"))
}

fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Bool(true) => false,
        Value::Number(number) => number.as_i64() == Some(0),
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(fields) => fields.is_empty(),
    }
}
