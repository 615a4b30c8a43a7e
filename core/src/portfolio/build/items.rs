use std::borrow::Cow;

use super::PortfolioBuilder;
use super::builder::{Checked, Marked, NO_KEY, NO_VALUE, Sums};
use super::cells::{AmountCells, CurrencyCells, Gaps, NameCells, Values};
use super::keys::{Keys, check_attribute};
use super::quality::{Action, TableName};
use super::rows::{Beside, ItemRow, NO_CURRENCY, NO_DAY};
use super::words::Word;
use crate::account::ItemKind;
use crate::calendar::{Date, UtcMicros};
use crate::error::{Code, Reason, Result};
use crate::invoice::check_due;
use crate::money::{MAX_MINOR, Money};

/// Rows of the table of items, column by column.
#[derive(Debug, Clone)]
pub struct ItemChunk<'a> {
    /// The numbers by which findings name the rows; counted through from 0 where empty.
    pub numbers: Vec<u64>,
    /// Whose item it is.
    pub customer: NameCells<'a>,
    /// Which of the customer's accounts; a row without one is on the only one.
    pub class: Option<NameCells<'a>>,
    /// The number of the document.
    pub document: NameCells<'a>,
    /// Which instalment of it, from 1, or 0 for the whole of one that has none; 1 where there is no such column.
    pub instalment: Option<Values<'a, i64>>,
    /// `invoice`, `credit_note`, `receipt`, or `write_off` (also `bad_debt`), in any writing; a row without one is what its
    /// sign says. A write-off above zero is the reversal of one: a debit.
    pub kind: Option<NameCells<'a>>,
    /// Its currency.
    pub currency: CurrencyCells<'a>,
    /// What it was at first, or what is open: below zero for a credit.
    pub amount: AmountCells<'a>,
    /// The document date, in days since 1970.
    pub issued: Option<Values<'a, i32>>,
    /// The accounting date; the document date where a row has none.
    pub posting: Option<Values<'a, i32>>,
    /// When it is due.
    pub due: Option<Values<'a, i32>>,
    /// When it was recorded, in microseconds since 1970 in UTC.
    pub recorded: Option<Values<'a, i64>>,
    /// What it was at first in the currency of the books.
    pub base: Option<AmountCells<'a>>,
    /// Whether the customer disputes it; counts for debits.
    pub disputed: Option<Values<'a, bool>>,
    /// Whether the money may still go back; counts for credits.
    pub uncleared: Option<Values<'a, bool>>,
    /// Values to group by, by name.
    pub attributes: Vec<(String, NameCells<'a>)>,
}

/// The words for kinds of items.
const KINDS: [Word<ItemKind>; 4] = [
    Word { written: "invoice", also: &[], kind: ItemKind::Invoice },
    Word { written: "credit_note", also: &[], kind: ItemKind::CreditNote },
    Word { written: "receipt", also: &[], kind: ItemKind::Receipt },
    Word { written: "write_off", also: &["baddebt"], kind: ItemKind::WriteOff },
];

impl<'a> ItemChunk<'a> {
    /// The columns that items can not do without.
    pub fn new(
        customer: NameCells<'a>,
        document: NameCells<'a>,
        currency: CurrencyCells<'a>,
        amount: AmountCells<'a>,
    ) -> Self {
        Self {
            numbers: Vec::new(),
            customer,
            class: None,
            document,
            instalment: None,
            kind: None,
            currency,
            amount,
            issued: None,
            posting: None,
            due: None,
            recorded: None,
            base: None,
            disputed: None,
            uncleared: None,
            attributes: Vec::new(),
        }
    }

    fn rows(&self) -> usize {
        match &self.amount {
            AmountCells::Minor(cells) => cells.values.len(),
            AmountCells::Scaled(cells) => cells.values.len(),
        }
    }

    fn check(&self) -> Result<usize> {
        let rows = self.rows();
        self.customer.check("customer", rows)?;
        self.document.check("document", rows)?;
        self.amount.check("amount", rows)?;
        if let CurrencyCells::Each(currency) = &self.currency {
            currency.check("currency", rows)?;
        }
        for (name, cells) in [("class", &self.class), ("kind", &self.kind)] {
            cells.iter().try_for_each(|cells| cells.check(name, rows))?;
        }
        for (name, cells) in [("issued", &self.issued), ("posting", &self.posting), ("due", &self.due)] {
            cells.iter().try_for_each(|cells| cells.check(name, rows))?;
        }
        for (name, cells) in [("disputed", &self.disputed), ("uncleared", &self.uncleared)] {
            cells.iter().try_for_each(|cells| cells.check(name, rows))?;
        }
        for (name, cells) in [("instalment", &self.instalment), ("recorded", &self.recorded)] {
            cells.iter().try_for_each(|cells| cells.check(name, rows))?;
        }
        self.base.iter().try_for_each(|cells| cells.check("base", rows))?;
        self.attributes.iter().try_for_each(|(name, cells)| cells.check(name, rows))?;
        Ok(rows)
    }
}

impl PortfolioBuilder {
    /// Takes rows of items.
    ///
    /// # Errors
    /// `column_length` where columns differ in length, `missing_field` without issue dates unless amounts are what is
    /// open, `too_many` rows, currencies or names.
    pub fn items(&mut self, chunk: &ItemChunk<'_>) -> Result<()> {
        let (rows, first) = (chunk.check()?, self.items.len());
        let mut checked = Checked::new(TableName::Items, first, rows, &chunk.numbers)?;
        if chunk.issued.is_none() && !self.given_open {
            return Err(Reason::MissingField { name: "issued".to_owned() }.into());
        }
        checked.gaps(&mut self.notes, "customer", chunk.customer.gaps(), Action::LeftOut);
        checked.gaps(&mut self.notes, "document", chunk.document.gaps(), Action::LeftOut);
        let codes = self.currency_codes(&chunk.currency, &mut checked)?;
        let minors = self.minors("amount", &chunk.amount, &codes, &mut checked);
        let kinds = checked.words(&mut self.notes, chunk.kind.as_ref(), &KINDS);
        let instalments = checked.instalments(&mut self.notes, chunk.instalment.as_ref());
        let days = self.item_days(chunk, &mut checked);

        if !matches!(chunk.customer, NameCells::Whole(_)) && self.customers.are_whole() {
            let known = self.item_customers.iter_mut().filter(|key| **key != NO_KEY);
            self.customers.become_texts(known);
        }
        self.document_texts(&chunk.document);
        let customers = self.customers.of(&chunk.customer);
        let documents = self.documents.of(&chunk.document);
        for (column, keyed) in [("customer", &customers), ("document", &documents)] {
            let refused = Gaps { absent: &[], refused: &keyed.refused };
            checked.gaps(&mut self.notes, column, refused, Action::LeftOut);
        }
        self.item_sides(chunk, &mut checked, first);

        if chunk.posting.is_some() {
            self.items.posting.catch_up(first);
        }
        if chunk.instalment.is_some() {
            self.items.instalment.catch_up(first);
        }
        self.items.reserve(rows);
        let flag = |cells: &Option<Values<'_, bool>>, at: usize| {
            cells.as_ref().and_then(|cells| cells.get(at)).copied().unwrap_or(false)
        };
        for at in 0..rows {
            let code = codes.get(at).copied().unwrap_or(NO_CURRENCY);
            let minor = minors.get(at).copied().unwrap_or_default();
            let kind = kinds.get(at).copied().flatten();
            let (minor, kind) = self.sided(&checked, at, minor, kind);
            if checked.is_bad(at) {
                self.leave_item(chunk, at, code, minor);
                continue;
            }
            let effective = days.effective.get(at).copied().and_then(Date::from_days).unwrap_or(Date::MIN);
            let posting = days.posting.get(at).copied().and_then(Date::from_days).unwrap_or(effective);
            let mut due = days.due.get(at).copied().unwrap_or(NO_DAY);
            if due == NO_DAY && minor < 0 {
                // A credit waits for nothing.
                due = effective.days();
            } else if due == NO_DAY && chunk.due.as_ref().is_some_and(|cells| cells.is_empty_at(at)) {
                self.notes.note(checked.place("due", at), Code::MissingValue, Action::Undated, || {
                    (String::new(), Reason::MissingValue { column: "due".to_owned() }.into())
                });
            } else if let Some((day, Err(error))) =
                Date::from_days(due).map(|day| (day, check_due(day, effective)))
            {
                let place = checked.place("due", at);
                self.notes.note(place, Code::DateOrder, Action::Kept, || (day.to_string(), error));
            }
            Sums::add(&mut self.item_sums.given, code, i128::from(minor));
            let standing =
                ItemRow::standing_bits(minor, flag(&chunk.disputed, at), flag(&chunk.uncleared, at));
            self.items.push(ItemRow {
                minor,
                effective,
                posting,
                due,
                instalment: instalments.get(at).copied().unwrap_or(1),
                currency: code,
                flags: ItemRow::bits(kind) | standing,
            });
        }
        checked.keep(&mut self.item_customers, &customers.keys);
        checked.keep(&mut self.item_documents, &documents.keys);
        Ok(())
    }

    /// The amount and kind of a row on the side of the account that they mean, which is noted where it was told otherwise.
    fn sided(
        &mut self,
        checked: &Checked<'_>,
        at: usize,
        minor: i64,
        kind: Option<ItemKind>,
    ) -> (i64, ItemKind) {
        match (kind.filter(|kind| *kind != ItemKind::Invoice), minor < 0) {
            (None, false) => (minor, ItemKind::Invoice),
            (None, true) => {
                if !checked.is_bad(at) {
                    let shown = || (minor.to_string(), Reason::NegativeAmount { minor }.into());
                    let (place, action) = (checked.place("amount", at), Action::TakenAsCredit);
                    self.notes.note(place, Code::NegativeAmount, action, shown);
                }
                (minor, ItemKind::CreditNote)
            }
            // A write-off stands on either side.
            (Some(kind @ ItemKind::WriteOff), _) | (Some(kind), true) => (minor, kind),
            (Some(kind), false) => {
                if minor > 0 && !checked.is_bad(at) {
                    let shown = || (minor.to_string(), Reason::PositiveCredit { minor }.into());
                    let (place, action) = (checked.place("amount", at), Action::TakenAsCredit);
                    self.notes.note(place, Code::PositiveCredit, action, shown);
                }
                (-minor, kind)
            }
        }
    }

    /// Keeps the place of a row that is left out, and its amount where it can be told.
    fn leave_item(&mut self, chunk: &ItemChunk<'_>, at: usize, code: u8, minor: i64) {
        let read = match &chunk.amount {
            AmountCells::Minor(cells) => !cells.is_absent(at),
            AmountCells::Scaled(cells) => !cells.is_absent(at),
        };
        if code != NO_CURRENCY && read {
            Sums::add(&mut self.item_sums.given, code, i128::from(minor));
            Sums::add(&mut self.item_sums.left_out, code, i128::from(minor));
        }
        self.items.push(ItemRow::EMPTY);
    }

    /// Lets documents be texts from now on, where a chunk has texts.
    pub(super) fn document_texts(&mut self, names: &NameCells<'_>) {
        if matches!(names, NameCells::Whole(_)) || !self.documents.are_whole() {
            return;
        }
        let known = self.item_documents.iter_mut().chain(&mut self.movement_documents);
        self.documents.become_texts(known.filter(|key| **key != NO_KEY));
    }

    /// Amounts in minor units of each row's currency; zero where they can not be told.
    fn minors<'c>(
        &mut self,
        column: &'static str,
        cells: &'c AmountCells<'_>,
        codes: &[u8],
        checked: &mut Checked<'_>,
    ) -> Cow<'c, [i64]> {
        checked.gaps(&mut self.notes, column, cells.gaps(), Action::LeftOut);
        match cells {
            AmountCells::Minor(cells) => {
                let kept = -MAX_MINOR..=MAX_MINOR;
                if cells.values.iter().all(|minor| kept.contains(minor)) && cells.absent.is_empty() {
                    return Cow::Borrowed(cells.values.as_ref());
                }
                let mut minors = cells.values.to_vec();
                for (at, minor) in minors.iter_mut().enumerate() {
                    if cells.is_absent(at) {
                        *minor = 0;
                    } else if !kept.contains(minor) {
                        let what = format!("{minor} minor units");
                        let error = || Reason::AmountOutOfRange { what }.into();
                        checked.refuse(
                            &mut self.notes,
                            column,
                            at,
                            &minor.to_string(),
                            Action::LeftOut,
                            error,
                        );
                        *minor = 0;
                    }
                }
                Cow::Owned(minors)
            }
            AmountCells::Scaled(cells) => {
                let mut minors = Vec::with_capacity(cells.values.len());
                for (at, scaled) in cells.values.iter().enumerate() {
                    let code = codes.get(at).copied().unwrap_or(NO_CURRENCY);
                    let amount = match self.currencies.get(code) {
                        Some(currency) if !cells.is_absent(at) => scaled.amount(currency, self.rounding),
                        _ => {
                            minors.push(0);
                            continue;
                        }
                    };
                    minors.push(match amount {
                        Ok(amount) => amount.minor(),
                        Err(error) => {
                            let shown = scaled.to_string();
                            checked.refuse(&mut self.notes, column, at, &shown, Action::LeftOut, || error);
                            0
                        }
                    });
                }
                Cow::Owned(minors)
            }
        }
    }

    fn item_days(&mut self, chunk: &ItemChunk<'_>, checked: &mut Checked<'_>) -> Days {
        let rows = u64::try_from(checked.len()).unwrap_or(u64::MAX);
        let mut whole = |column: &'static str, action: Action, checked: &Checked<'_>| {
            if rows > 0 {
                let error = Reason::MissingValue { column: column.to_owned() }.into();
                self.notes.whole(checked.place(column, 0), action, rows, &error);
            }
        };
        if chunk.issued.is_none() {
            whole("issued", Action::SetToFirstDay, checked);
        }
        if chunk.due.is_none() {
            whole("due", Action::Undated, checked);
        }
        let notes = &mut self.notes;
        let left = Action::LeftOut;
        let mut days = |column, cells: &Option<Values<'_, i32>>, empty, outside| match cells {
            Some(cells) => checked.days(notes, column, cells, empty, outside),
            None => Vec::new(),
        };
        Days {
            effective: days("issued", &chunk.issued, Some(left), left),
            posting: days("posting", &chunk.posting, None, left),
            due: days("due", &chunk.due, None, Action::Undated),
        }
    }

    /// The columns that stand beside the rows: class, recorded, base amounts, attributes.
    fn item_sides(&mut self, chunk: &ItemChunk<'_>, checked: &mut Checked<'_>, first: usize) {
        let end = first + checked.len();
        if let Some(class) = &chunk.class {
            if !matches!(class, NameCells::Whole(_)) && self.classes.are_whole() {
                let known = self.class.values.iter_mut().filter(|key| **key != NO_KEY);
                self.classes.become_texts(known);
            }
            self.class.catch_up(first);
            fill(
                &mut self.classes,
                &mut self.class,
                class,
                "class",
                Action::LeftOut,
                &mut self.notes,
                checked,
            );
        }
        if let Some(recorded) = &chunk.recorded {
            self.recorded.catch_up(first);
            instants(&mut self.recorded, recorded, &mut self.notes, checked);
        }
        if let (Some(cells), Some(base)) = (&chunk.base, self.base) {
            self.base_minor.catch_up(first);
            checked.gaps(&mut self.notes, "base", cells.gaps(), Action::ColumnNotUsed);
            let rounding = self.rounding;
            let minor = |at: usize| match cells {
                AmountCells::Minor(cells) => cells.get(at).map(|minor| Money::from_minor(*minor, base)),
                AmountCells::Scaled(cells) => cells.get(at).map(|scaled| scaled.amount(base, rounding)),
            };
            for at in 0..checked.len() {
                let minor = match minor(at) {
                    None => NO_VALUE,
                    Some(Ok(amount)) => amount.minor(),
                    Some(Err(error)) => {
                        checked.refuse(&mut self.notes, "base", at, "", Action::ColumnNotUsed, || error);
                        NO_VALUE
                    }
                };
                self.base_minor.values.push(minor);
            }
        }
        for (name, cells) in &chunk.attributes {
            let known = self.attributes.iter().position(|known| known.name == *name);
            let at = known.unwrap_or_else(|| {
                let (keys, of_item) = (Keys::new(check_attribute), Beside::new(NO_KEY));
                self.attributes.push(Marked { name: name.clone(), keys, of_item });
                self.attributes.len() - 1
            });
            let Some(marked) = self.attributes.get_mut(at) else { continue };
            marked.of_item.catch_up(first);
            if !matches!(cells, NameCells::Whole(_)) && marked.keys.are_whole() {
                let known = marked.of_item.values.iter_mut().filter(|key| **key != NO_KEY);
                marked.keys.become_texts(known);
            }
            let (keys, of_item) = (&mut marked.keys, &mut marked.of_item);
            fill(keys, of_item, cells, "attribute", Action::ColumnNotUsed, &mut self.notes, checked);
        }
        if !chunk.numbers.is_empty() {
            self.item_numbers.catch_up(first);
            self.item_numbers.values.extend(&chunk.numbers);
        }
        self.item_numbers.values.truncate(end);
    }
}

struct Days {
    effective: Vec<i32>,
    posting: Vec<i32>,
    due: Vec<i32>,
}

/// The keys of names that a row may lack.
fn fill(
    keys: &mut Keys,
    into: &mut Beside<i64>,
    cells: &NameCells<'_>,
    column: &'static str,
    outside: Action,
    notes: &mut super::notes::Notes,
    checked: &mut Checked<'_>,
) {
    let keyed = keys.of(cells);
    let absent = cells.gaps().absent;
    let start = into.values.len();
    into.values.extend(
        keyed
            .keys
            .iter()
            .enumerate()
            .map(|(at, key)| if absent.get(at).copied().unwrap_or(false) { NO_KEY } else { *key }),
    );
    for refused in [cells.gaps().refused, &keyed.refused] {
        for cell in refused {
            into.values.get_mut(start + cell.at).into_iter().for_each(|key| *key = NO_KEY);
        }
        checked.gaps(notes, column, Gaps { absent: &[], refused }, outside);
    }
}

/// When rows were recorded. Where one does not say, the column is not used.
pub(super) fn instants(
    into: &mut Beside<i64>,
    cells: &Values<'_, i64>,
    notes: &mut super::notes::Notes,
    checked: &mut Checked<'_>,
) {
    checked.gaps(notes, "recorded", cells.gaps(), Action::ColumnNotUsed);
    for (at, micros) in cells.values.iter().enumerate() {
        let instant = UtcMicros::new(*micros);
        let made = match (cells.is_absent(at), instant) {
            (true, _) => NO_VALUE,
            (false, Ok(instant)) => instant.micros(),
            (false, Err(error)) => {
                let shown = micros.to_string();
                checked.refuse(notes, "recorded", at, &shown, Action::ColumnNotUsed, || error);
                NO_VALUE
            }
        };
        into.values.push(made);
    }
}
