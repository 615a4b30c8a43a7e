use super::PortfolioBuilder;
use super::builder::{Checked, Sums};
use super::cells::{AmountCells, CurrencyCells, Gaps, NameCells, Values};
use super::items::instants;
use super::quality::{Action, TableName};
use super::rows::{MINOR, MovementRow, NO_CURRENCY, WIDE, WRITTEN};
use super::words::Word;
use crate::account::MovementKind;
use crate::calendar::Date;
use crate::error::{Reason, Result};
use crate::money::MAX_MINOR;

/// Rows of the table of movements, column by column: what changed what items have open.
#[derive(Debug, Clone)]
pub struct MovementChunk<'a> {
    /// The numbers by which findings name the rows; counted through from 0 where empty.
    pub numbers: Vec<u64>,
    /// The number of the item's document.
    pub document: NameCells<'a>,
    /// Which instalment of it; 1 where there is no such column.
    pub instalment: Option<Values<'a, i64>>,
    /// `cash`, `credit`, `discount`, `return`, or `write_off` (also `bad_debt`), in any writing; a row without one is cash,
    /// or a return where it is below zero.
    pub kind: Option<NameCells<'a>>,
    /// Its currency; that of its item where there is no such column. A row in another currency than its item is left out.
    pub currency: Option<CurrencyCells<'a>>,
    /// By how much it lowers what the item has open, on either side of the account; below zero it raises it again.
    pub amount: AmountCells<'a>,
    /// The day from which it counts, in days since 1970.
    pub effective: Values<'a, i32>,
    /// The accounting date; the day from which it counts where a row has none.
    pub posting: Option<Values<'a, i32>>,
    /// When it was recorded, in microseconds since 1970 in UTC.
    pub recorded: Option<Values<'a, i64>>,
}

const KINDS: [Word<MovementKind>; 8] = [
    Word { written: "cash", also: &[], kind: MovementKind::Cash },
    Word { written: "credit", also: &[], kind: MovementKind::Credit },
    Word { written: "discount", also: &[], kind: MovementKind::Discount },
    Word { written: "return", also: &[], kind: MovementKind::Return },
    Word { written: "write_off", also: &["baddebt"], kind: MovementKind::WriteOff },
    Word { written: "allowance", also: &[], kind: MovementKind::Allowance },
    Word { written: "tolerance", also: &["difference"], kind: MovementKind::Tolerance },
    Word { written: "withholding", also: &["withheldtax"], kind: MovementKind::Withholding },
];

impl<'a> MovementChunk<'a> {
    /// The columns that movements can not do without.
    pub fn new(document: NameCells<'a>, amount: AmountCells<'a>, effective: Values<'a, i32>) -> Self {
        Self {
            numbers: Vec::new(),
            document,
            instalment: None,
            kind: None,
            currency: None,
            amount,
            effective,
            posting: None,
            recorded: None,
        }
    }

    fn check(&self) -> Result<usize> {
        let rows = self.effective.values.len();
        self.effective.check("effective", rows)?;
        self.document.check("document", rows)?;
        self.amount.check("amount", rows)?;
        if let Some(CurrencyCells::Each(currency)) = &self.currency {
            currency.check("currency", rows)?;
        }
        self.kind.iter().try_for_each(|cells| cells.check("kind", rows))?;
        self.posting.iter().try_for_each(|cells| cells.check("posting", rows))?;
        for (name, cells) in [("instalment", &self.instalment), ("recorded", &self.recorded)] {
            cells.iter().try_for_each(|cells| cells.check(name, rows))?;
        }
        Ok(rows)
    }
}

/// An amount as a movement's row keeps it.
struct Kept {
    amount: i64,
    scale: i16,
    flags: u8,
}

impl PortfolioBuilder {
    /// Takes rows of movements. Their items may come before or after them.
    ///
    /// # Errors
    /// `column_length` where columns differ in length, `open_and_movements` where the amounts of items are what is open,
    /// `too_many` rows, currencies or names.
    pub fn movements(&mut self, chunk: &MovementChunk<'_>) -> Result<()> {
        if self.given_open {
            return Err(Reason::OpenAndMovements {}.into());
        }
        let (rows, first) = (chunk.check()?, self.movements.len());
        let mut checked = Checked::new(TableName::Movements, first, rows, &chunk.numbers)?;
        let notes = &mut self.notes;
        checked.gaps(notes, "document", chunk.document.gaps(), Action::LeftOut);
        checked.gaps(notes, "amount", chunk.amount.gaps(), Action::LeftOut);
        let kinds = checked.words(notes, chunk.kind.as_ref(), &KINDS);
        let instalments = checked.instalments(notes, chunk.instalment.as_ref());
        let left = Action::LeftOut;
        let effective = checked.days(notes, "effective", &chunk.effective, Some(left), left);
        let posting = match &chunk.posting {
            Some(cells) => checked.days(notes, "posting", cells, None, left),
            None => Vec::new(),
        };
        let codes = match &chunk.currency {
            Some(cells) => self.currency_codes(cells, &mut checked)?,
            None => Vec::new(),
        };
        self.document_texts(&chunk.document);
        let documents = self.documents.of(&chunk.document);
        let refused = Gaps { absent: &[], refused: &documents.refused };
        checked.gaps(&mut self.notes, "document", refused, Action::LeftOut);
        if let Some(recorded) = &chunk.recorded {
            self.movement_recorded.catch_up(first);
            instants(&mut self.movement_recorded, recorded, &mut self.notes, &mut checked);
        }
        if !chunk.numbers.is_empty() {
            self.movement_numbers.catch_up(first);
            self.movement_numbers.values.extend(&chunk.numbers);
        }
        if let AmountCells::Minor(cells) = &chunk.amount {
            let kept = -MAX_MINOR..=MAX_MINOR;
            if !cells.values.iter().all(|minor| kept.contains(minor)) {
                for (at, minor) in cells.values.iter().enumerate() {
                    if !kept.contains(minor) && !cells.is_absent(at) {
                        let error =
                            || Reason::AmountOutOfRange { what: format!("{minor} minor units") }.into();
                        checked.refuse(
                            &mut self.notes,
                            "amount",
                            at,
                            &minor.to_string(),
                            Action::LeftOut,
                            error,
                        );
                    }
                }
            }
        }

        let rows_before = &mut self.movements;
        if chunk.posting.is_some() {
            rows_before.posting.catch_up(first);
        }
        if chunk.instalment.is_some() {
            rows_before.instalment.catch_up(first);
        }
        if chunk.currency.is_some() {
            rows_before.currency.catch_up(first);
        }
        if matches!(chunk.amount, AmountCells::Scaled(_)) {
            rows_before.scale.catch_up(first);
        }
        rows_before.reserve(rows);
        for at in 0..rows {
            let code = codes.get(at).copied().unwrap_or(NO_CURRENCY);
            if checked.is_bad(at) {
                self.leave_movement(chunk, at, code);
                continue;
            }
            let Kept { amount, scale, flags } = match &chunk.amount {
                AmountCells::Minor(cells) => {
                    Kept { amount: cells.values.get(at).copied().unwrap_or_default(), scale: MINOR, flags: 0 }
                }
                AmountCells::Scaled(cells) => self.kept(cells, at),
            };
            let negative = amount < 0 && flags & WIDE == 0;
            let default = if negative { MovementKind::Return } else { MovementKind::Cash };
            let kind = kinds.get(at).copied().flatten().unwrap_or(default);
            let effective = effective.get(at).copied().and_then(Date::from_days).unwrap_or(Date::MIN);
            self.movements.push(MovementRow {
                amount,
                effective,
                posting: posting.get(at).copied().and_then(Date::from_days).unwrap_or(effective),
                scale,
                instalment: instalments.get(at).copied().unwrap_or(1),
                currency: code,
                flags: flags | MovementRow::bits(kind),
            });
        }
        checked.keep(&mut self.movement_documents, &documents.keys);
        Ok(())
    }

    /// A decimal number, beside the rows where it is too wide for one.
    fn kept(&mut self, cells: &Values<'_, super::Scaled>, at: usize) -> Kept {
        let scaled = cells.values.get(at).copied().unwrap_or_default();
        let written = if scaled.written { WRITTEN } else { 0 };
        let scale = scaled.scale.max(MINOR + 1);
        match i64::try_from(scaled.mantissa) {
            Ok(amount) => Kept { amount, scale, flags: written },
            Err(_) => {
                self.wide.push(scaled.mantissa);
                let place = i64::try_from(self.wide.len().saturating_sub(1)).unwrap_or_default();
                Kept { amount: place, scale, flags: written | WIDE }
            }
        }
    }

    /// Keeps the place of a row that is left out, and its amount where it can be told.
    fn leave_movement(&mut self, chunk: &MovementChunk<'_>, at: usize, code: u8) {
        let minor = match (&chunk.amount, self.currencies.get(code)) {
            (AmountCells::Minor(cells), Some(_)) => {
                cells.get(at).copied().filter(|minor| (-MAX_MINOR..=MAX_MINOR).contains(minor))
            }
            (AmountCells::Scaled(cells), Some(currency)) => {
                let amount = cells.get(at).and_then(|scaled| scaled.amount(currency, self.rounding).ok());
                amount.map(|amount| amount.minor())
            }
            (_, None) => None,
        };
        if let Some(minor) = minor {
            Sums::add(&mut self.movement_sums.given, code, i128::from(minor));
            Sums::add(&mut self.movement_sums.left_out, code, i128::from(minor));
        }
        self.movements.push(MovementRow::EMPTY);
    }
}
