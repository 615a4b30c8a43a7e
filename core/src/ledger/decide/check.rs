use super::Desktop;
use crate::account::{Account, Document, ItemKind};
use crate::calendar::Date;
use crate::error::{Error, Reason, Result};
use crate::id::{AccountClass, CustomerId, DocumentId};
use crate::ledger::{Limits, Span};
use crate::money::Money;
use crate::party::AccountKey;

/// A document about to be made, as far as it can differ from one that is there.
pub(super) struct NewDocument<'a> {
    pub(super) number: &'a DocumentId,
    pub(super) kind: ItemKind,
    pub(super) total: Money,
    pub(super) date: Date,
}

impl<'a> Desktop<'a> {
    /// Refuses a date too far after the day of recording.
    pub(super) fn check_date(&self, what: &str, day: Date) -> Result<()> {
        let limit = self.rules.limits.future_days;
        let days = i64::from(day.days_since(self.request.recorded.day()));
        if days > i64::from(limit) {
            let reason = Reason::DateFarFuture { what: what.to_owned(), date: day.to_string(), days, limit };
            return Err(Error::from(reason).within(what));
        }
        Ok(())
    }

    /// Refuses a free text that is too long.
    pub(super) fn check_text(&self, what: &str, text: Option<&str>) -> Result<()> {
        let limit = self.rules.limits.text_bytes.min(Limits::standard().text_bytes);
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        match text.map(str::len).filter(|bytes| *bytes > limit) {
            Some(bytes) => {
                Err(Error::from(Reason::FieldTooLong { what: what.to_owned(), bytes, limit }).within(what))
            }
            None => Ok(()),
        }
    }

    /// Refuses more lines than one command has.
    pub(super) fn check_lines(&self, what: &str, count: usize) -> Result<()> {
        let limit = self.rules.limits.lines.min(Limits::standard().lines);
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        if count > limit {
            return Err(Error::from(Reason::TooMany { what: "lines".to_owned(), count, limit }).within(what));
        }
        Ok(())
    }

    /// The open account a document command names.
    pub(super) fn account(&self, customer: &CustomerId, class: Option<&AccountClass>) -> Result<&'a Account> {
        self.books.open_account(&AccountKey { customer: customer.clone(), class: class.cloned() })
    }

    /// Says where the document's entries stand if the same content made it before, for whatever version that was
    /// expected; refuses other content, naming the first field that differs, a command made for another version, and
    /// more documents than an account holds.
    pub(super) fn check_new(&self, account: &Account, new: &NewDocument<'_>) -> Result<Option<Vec<Span>>> {
        if let Some(owner) = self.books.owner(new.number) {
            let Some(there) = owner.document(new.number) else { return Ok(None) };
            if owner.key() == account.key() && there.digest == self.digest {
                return Ok(Some(self.books.spans_of(new.number)));
            }
            let (field, is, given) = first_difference(owner, there, account, new);
            let document = new.number.clone();
            return Err(Reason::DocumentExists { document, field: field.to_owned(), is, given }.into());
        }
        self.check_version(account.key())?;
        let limit = usize::try_from(self.rules.limits.documents).unwrap_or(usize::MAX);
        if account.documents().len() >= limit {
            return Err(Reason::AccountLimit { account: account.key().to_string(), limit }.into());
        }
        Ok(None)
    }
}

/// The first field in which a document differs from the one that has its number.
fn first_difference(
    owner: &Account,
    there: &Document,
    account: &Account,
    new: &NewDocument<'_>,
) -> (&'static str, String, String) {
    let fields = [
        ("account", owner.key().to_string(), account.key().to_string()),
        ("kind", there.kind.as_str().to_owned(), new.kind.as_str().to_owned()),
        ("total", there.total.to_string(), new.total.to_string()),
        ("date", there.date.to_string(), new.date.to_string()),
    ];
    let other = ("details", "as stored".to_owned(), "others".to_owned());
    fields.into_iter().find(|(_, is, given)| is != given).unwrap_or(other)
}

/// Refuses an amount that is not above zero.
pub(super) fn check_positive(what: &str, amount: Money) -> Result<()> {
    if amount.is_positive() {
        return Ok(());
    }
    Err(Error::from(Reason::AmountNotPositive { what: what.to_owned(), amount }).within(what))
}
