use std::sync::Arc;

use arrow_array::{ArrayRef, Date32Array, RecordBatch, RecordBatchReader};

use super::frame::batch;
use super::read::{parts, unread};
use super::rows::{Wrong, day, empty, percents, problem};
use super::source::{Part, Source, column, names, optional};
use crate::calendar::{Calendar, Date, Roll};
use crate::error::Result;
use crate::interchange::mapping::{TableProblem, TermsColumns, Timestamps};
use crate::invoice::{DocumentDates, DueDates, NO_DATE};
use crate::money::Percent;
use crate::portfolio::{NameCells, Texts, Values};
use crate::terms::{DocumentDays, Milestone, MilestoneDay, Terms};

/// When every document of a table is due, row by row, and the rows of which that could not be told.
#[derive(Debug)]
pub struct DatedDocuments {
    /// A row for each row of the table, in its order: `due`, when the last of it is due; `discount_until` and
    /// `discount_percent` of the largest discount, where they are wanted. Empty where it is pending, where there is no
    /// discount, and in rows that could not be told.
    pub batch: RecordBatch,
    /// Those rows, each with its column and the reason.
    pub problems: Vec<TableProblem>,
}

/// How due dates of a table are told.
#[derive(Debug, Clone, Copy, Default)]
pub struct DueOptions<'a> {
    /// How due dates that are no business days are moved; none where they stay.
    pub rolled: Option<(&'a Calendar, Roll)>,
    /// Whether the columns of discounts are wanted.
    pub discounts: bool,
    /// How points in time are taken where days are meant.
    pub timestamps: Timestamps,
}

/// Tells when each document of a table is due: by the terms that its row writes, or by `terms` where it writes none. Each
/// notation is read once, and each of its days computed once.
///
/// # Errors
/// `missing_column`; `missing_field` where nothing says the terms; `unsupported_type`, `date_expected` for columns that can
/// not hold what they are meant to; `bad_arrow`, `batch_too_large`. What is wrong with one row is told in the answer:
/// `terms_syntax`, `terms_ambiguous`, `missing_value` and the like.
pub fn due_dates(
    documents: impl RecordBatchReader,
    columns: &TermsColumns,
    terms: Option<&Terms>,
    options: &DueOptions<'_>,
) -> Result<DatedDocuments> {
    columns.check(&names(&documents.schema()), terms.is_some())?;
    terms.map_or(Ok(()), Terms::check)?;
    let given = terms.map(|terms| DueDates::new(terms.clone(), options.rolled));
    let (texts, rows) = (Texts::default(), Rows::default());
    let mut dated = Dated { columns, options, given, agreed: Vec::new(), texts, rows };
    let mut first = 0;
    for batch in documents {
        let batch = batch.map_err(unread)?;
        dated.rows.due.reserve(batch.num_rows());
        for part in parts(&batch, &mut first) {
            dated.take(&part)?;
        }
    }
    dated.rows.finish(options.discounts)
}

struct Dated<'a> {
    columns: &'a TermsColumns,
    options: &'a DueOptions<'a>,
    /// The terms of rows that write none.
    given: Option<DueDates<'a>>,
    /// The terms met so far, by number, or why they could not be read.
    agreed: Vec<Result<DueDates<'a>>>,
    texts: Texts,
    rows: Rows,
}

/// The columns of the answer: days since 1970, [`NONE`] where there is none.
#[derive(Default)]
struct Rows {
    due: Vec<i32>,
    until: Vec<i32>,
    percent: Vec<i64>,
    problems: Vec<TableProblem>,
}

const NONE: i32 = NO_DATE;
const NO_PERCENT: i64 = -1;
/// A row without terms.
const NO_TERMS: u32 = u32::MAX;

/// The other days of documents, where the table has them.
struct Beside<'c, 'v> {
    posting: Option<(&'c str, Values<'v, i32>)>,
    milestones: Vec<(Milestone, &'c str, Values<'v, i32>)>,
}

impl<'a> Dated<'a> {
    fn take(&mut self, part: &Part) -> Result<()> {
        let columns = self.columns;
        let timestamps = self.options.timestamps;
        let issued = column(part, &columns.issued)?;
        let issued = issued.days(timestamps)?;
        let posting = optional(part, columns.posting.as_ref())?;
        let milestones = columns.milestones.iter().map(|said| column(part, &said.column));
        let milestones = milestones.collect::<Result<Vec<Source>>>()?;
        let beside = Beside {
            posting: match (&posting, &columns.posting) {
                (Some(source), Some(name)) => Some((name.as_str(), source.days(timestamps)?)),
                _ => None,
            },
            milestones: (columns.milestones.iter().zip(&milestones))
                .map(|(said, source)| Ok((said.milestone, said.column.as_str(), source.days(timestamps)?)))
                .collect::<Result<_>>()?,
        };
        let terms = optional(part, columns.terms.as_ref())?;
        let numbers = terms.as_ref().map(|terms| self.numbers(terms, part.batch.num_rows())).transpose()?;
        let simple = beside.posting.is_none() && beside.milestones.is_empty();
        let whole = issued.absent.is_empty() && issued.refused.is_empty();
        let plain = numbers.as_deref().filter(|_| simple && whole).unwrap_or_default();
        let mut at = 0;
        loop {
            at += self.known_rows(plain.get(at..), issued.values.get(at..));
            if at >= part.batch.num_rows() {
                return Ok(());
            }
            let number = numbers.as_ref().and_then(|numbers| numbers.get(at)).copied().unwrap_or(NO_TERMS);
            let made = self.row(at, number, &issued, (!simple).then_some(&beside));
            match made {
                Ok(dates) => self.rows.push(&dates, self.options.discounts),
                Err((column, value, error)) => {
                    let written = terms.as_ref().filter(|_| Some(column) == columns.terms.as_deref());
                    let value = match written {
                        Some(terms) => terms.names()?.shown(at).map(|text| text.into_owned()),
                        None => value,
                    };
                    self.rows.push(&NOTHING, self.options.discounts);
                    self.rows.problems.push(problem(part.first + at, column, value, &error));
                }
            }
            at += 1;
        }
    }

    /// Answers rows of which terms and day were met before, up to the first that is new; how many they were.
    fn known_rows(&mut self, numbers: Option<&[u32]>, issued: Option<&[i32]>) -> usize {
        let mut count = 0;
        for (number, day) in numbers.unwrap_or_default().iter().zip(issued.unwrap_or_default()) {
            let agreed = usize::try_from(*number).ok().and_then(|number| self.agreed.get(number));
            let Some(Ok(agreed)) = agreed else { break };
            let Some(due) = agreed.known_due(*day) else { break };
            self.rows.due.push(due);
            if self.options.discounts {
                self.rows.push_discount(agreed.known_until(*day), agreed.discount());
            }
            count += 1;
        }
        count
    }

    fn row(
        &mut self,
        at: usize,
        number: u32,
        issued: &Values<'_, i32>,
        beside: Option<&Beside<'a, '_>>,
    ) -> Result<DocumentDates, Wrong<'a>> {
        let columns = self.columns;
        let name = columns.terms.as_deref().unwrap_or("terms");
        let agreed = usize::try_from(number).ok().and_then(|number| self.agreed.get_mut(number));
        let agreed = match agreed {
            Some(agreed) => agreed.as_mut().map_err(|error| (name, None, error.clone()))?,
            None => self.given.as_mut().ok_or_else(|| empty(name))?,
        };
        let day_of = |values, name| day(values, at, name);
        let issued = day_of(issued, &columns.issued)?.ok_or_else(|| empty(&columns.issued))?;
        let made = match beside {
            None => agreed.on(issued),
            Some(beside) => {
                let mut days = DocumentDays::issued(issued);
                if let Some((name, values)) = &beside.posting {
                    days.posting = day_of(values, name)?.unwrap_or(issued);
                }
                for (milestone, name, values) in &beside.milestones {
                    let known = day_of(values, name)?;
                    let known = known.map(|date| MilestoneDay { milestone: *milestone, date });
                    days.milestones.extend(known);
                }
                agreed.of(&days)
            }
        };
        made.map_err(|error| (columns.issued.as_str(), Some(issued.to_string()), error))
    }

    /// The number of each row's terms. Texts that were not met before are read.
    fn numbers(&mut self, terms: &Source, rows: usize) -> Result<Vec<u32>> {
        let mut recent = Recent::default();
        let mut made = Vec::with_capacity(rows);
        if terms.each_text(|text| {
            made.push(text.map_or(NO_TERMS, |text| recent.of(text, |text| self.number(text))));
        }) {
            return Ok(made);
        }
        Ok(match terms.names()? {
            NameCells::Coded { codes, values } => {
                let known: Vec<u32> = values.iter().map(|text| self.number(text)).collect();
                let place = |at: usize| codes.get(at).and_then(|code| usize::try_from(*code).ok());
                let of = |at: usize| place(at).and_then(|place| known.get(place)).copied();
                (0..rows).map(|at| of(at).unwrap_or(NO_TERMS)).collect()
            }
            NameCells::Text(texts) => {
                let of = |at: usize| texts.get(at).map_or(NO_TERMS, |text| self.number(text));
                (0..rows).map(of).collect()
            }
            NameCells::Whole(numbers) => {
                let text = |at: usize| numbers.get(at).map(ToString::to_string);
                (0..rows).map(|at| text(at).map_or(NO_TERMS, |text| self.number(&text))).collect()
            }
        })
    }

    fn number(&mut self, text: &str) -> u32 {
        if let Ok(known) = self.texts.find(text) {
            return known;
        }
        let number = self.texts.key(text, |_| Ok(())).ok().and_then(|number| u32::try_from(number).ok());
        let Some(number) = number else { return NO_TERMS };
        self.agreed.push(text.parse::<Terms>().map(|terms| DueDates::new(terms, self.options.rolled)));
        number
    }
}

/// The numbers of the few notations that a table repeats, each in a place of its own.
struct Recent<'t> {
    places: Vec<(&'t str, Ends, u32)>,
}

/// The beginning and the end of a text: all of it, where it is no longer than both.
type Ends = (u64, u64);

/// So many places there are, a power of two.
const PLACES: usize = 128;
/// A text stands in one of so many places from its own on.
const NEAR: usize = 4;

fn ends(bytes: &[u8]) -> Ends {
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return (u64::from_le_bytes(*first), u64::from_le_bytes(*last));
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return (u64::from(u32::from_le_bytes(*first)), u64::from(u32::from_le_bytes(*last)));
    }
    (bytes.iter().fold(0, |all, byte| all << 8 | u64::from(*byte)), 0)
}

impl Default for Recent<'_> {
    fn default() -> Self {
        Self { places: vec![("", (0, 0), NO_TERMS); PLACES + NEAR] }
    }
}

impl<'t> Recent<'t> {
    fn of(&mut self, text: &'t str, number: impl FnOnce(&str) -> u32) -> u32 {
        let ends = ends(text.as_bytes());
        let mixed = (ends.0 ^ ends.1.rotate_left(17)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 57;
        let first = usize::try_from(mixed).unwrap_or_default();
        for place in (first..first + NEAR).filter_map(|at| self.places.get(at)) {
            if place.1 == ends && place.0.len() == text.len() && (text.len() <= 16 || place.0 == text) {
                return place.2;
            }
        }
        let number = number(text);
        let near = first..first + NEAR;
        let free = near.clone().find(|at| self.places.get(*at).is_some_and(|place| place.2 == NO_TERMS));
        if let Some(place) = free.or(near.last()).and_then(|at| self.places.get_mut(at)) {
            *place = (text, ends, number);
        }
        number
    }
}

const NOTHING: DocumentDates = DocumentDates { due: None, discount_until: None, discount: None };

impl Rows {
    fn push(&mut self, dates: &DocumentDates, discounts: bool) {
        self.due.push(dates.due.map_or(NONE, Date::days));
        if discounts {
            self.push_discount(dates.discount_until, dates.discount);
        }
    }

    fn push_discount(&mut self, until: Option<Date>, percent: Option<Percent>) {
        self.until.push(until.map_or(NONE, Date::days));
        self.percent.push(percent.map_or(NO_PERCENT, |percent| percent.rate().parts()));
    }

    fn finish(self, discounts: bool) -> Result<DatedDocuments> {
        let days = |days: Vec<i32>| -> ArrayRef {
            if days.contains(&NONE) {
                Arc::new(days.into_iter().map(|day| (day != NONE).then_some(day)).collect::<Date32Array>())
            } else {
                Arc::new(Date32Array::from(days))
            }
        };
        let mut columns = vec![("due".to_owned(), days(self.due))];
        if discounts {
            columns.push(("discount_until".to_owned(), days(self.until)));
            columns.push(("discount_percent".to_owned(), percents(self.percent)?));
        }
        Ok(DatedDocuments { batch: batch(columns, "Due dates")?, problems: self.problems })
    }
}
