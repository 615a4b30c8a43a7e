use super::Scaled;
use crate::account::{ItemKind, MovementKind};
use crate::calendar::Date;
use crate::portfolio::Standing;

/// No day at all.
pub(super) const NO_DAY: i32 = i32::MIN;
/// The row is not in the portfolio.
pub(super) const LEFT_OUT: u8 = 1;

/// An item as it waits to be sorted.
#[derive(Debug, Clone, Copy)]
pub(super) struct ItemRow {
    /// Minor units of its currency.
    pub(super) minor: i64,
    pub(super) effective: Date,
    pub(super) posting: Date,
    /// Days since 1970; [`NO_DAY`] where it is not known.
    pub(super) due: i32,
    pub(super) instalment: u16,
    /// A position among the builder's currencies.
    pub(super) currency: u8,
    pub(super) flags: u8,
}

/// Items as they wait to be sorted: a column each, so that what is gathered from one later stays near.
#[derive(Debug, Clone)]
pub(super) struct ItemRows {
    pub(super) minor: Vec<i64>,
    pub(super) effective: Vec<Date>,
    pub(super) due: Vec<i32>,
    pub(super) currency: Vec<u8>,
    pub(super) flags: Vec<u8>,
    /// Days since 1970; [`NO_DAY`] where it is the effective date.
    pub(super) posting: Beside<i32>,
    pub(super) instalment: Beside<u16>,
}

const CREDIT_NOTE: u8 = 2;
const RECEIPT: u8 = 4;
const DISPUTED: u8 = 8;
const UNCLEARED: u8 = 16;

impl ItemRow {
    /// A row that holds the place of one that is left out.
    pub(super) const EMPTY: Self = Self {
        minor: 0,
        effective: Date::MIN,
        posting: Date::MIN,
        due: NO_DAY,
        instalment: 1,
        currency: 0,
        flags: LEFT_OUT,
    };

    pub(super) const fn kind(&self) -> ItemKind {
        kind(self.flags)
    }

    /// The bits of a kind.
    pub(super) const fn bits(kind: ItemKind) -> u8 {
        match kind {
            ItemKind::Invoice => 0,
            ItemKind::CreditNote => CREDIT_NOTE,
            ItemKind::Receipt => RECEIPT,
            ItemKind::WriteOff => CREDIT_NOTE | RECEIPT,
            // Columns have no words for these: what is claimed is an invoice.
            ItemKind::DebitNote
            | ItemKind::LateCharge
            | ItemKind::Residual
            | ItemKind::Chargeback
            | ItemKind::Transfer
            | ItemKind::Recovery
            | ItemKind::Reclaim => 0,
        }
    }

    /// The bits of a standing: only debits are disputed, only credits uncleared.
    pub(super) const fn standing_bits(minor: i64, disputed: bool, uncleared: bool) -> u8 {
        match (minor < 0, disputed, uncleared) {
            (false, true, _) => DISPUTED,
            (true, _, true) => UNCLEARED,
            _ => 0,
        }
    }
}

/// What kind of item the flags say.
pub(super) const fn kind(flags: u8) -> ItemKind {
    match flags & (CREDIT_NOTE | RECEIPT) {
        0 => ItemKind::Invoice,
        CREDIT_NOTE => ItemKind::CreditNote,
        RECEIPT => ItemKind::Receipt,
        _ => ItemKind::WriteOff,
    }
}

/// Whether the flags say that an item stands apart.
pub(super) const fn standing(flags: u8) -> Standing {
    match flags & (DISPUTED | UNCLEARED) {
        0 => Standing::Ordinary,
        DISPUTED => Standing::Disputed,
        _ => Standing::Uncleared,
    }
}

impl ItemRows {
    pub(super) const fn new() -> Self {
        Self {
            minor: Vec::new(),
            effective: Vec::new(),
            due: Vec::new(),
            currency: Vec::new(),
            flags: Vec::new(),
            posting: Beside::new(NO_DAY),
            instalment: Beside::new(1),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.minor.len()
    }

    pub(super) fn reserve(&mut self, rows: usize) {
        self.minor.reserve(rows);
        self.effective.reserve(rows);
        self.due.reserve(rows);
        self.currency.reserve(rows);
        self.flags.reserve(rows);
    }

    pub(super) fn push(&mut self, row: ItemRow) {
        self.minor.push(row.minor);
        self.effective.push(row.effective);
        self.due.push(row.due);
        self.currency.push(row.currency);
        self.flags.push(row.flags);
        if self.posting.given {
            self.posting.values.push(row.posting.days());
        }
        if self.instalment.given {
            self.instalment.values.push(row.instalment);
        }
    }

    pub(super) fn get(&self, row: usize) -> Option<ItemRow> {
        let effective = *self.effective.get(row)?;
        Some(ItemRow {
            minor: *self.minor.get(row)?,
            effective,
            posting: Date::from_days(self.posting.get(row)).unwrap_or(effective),
            due: *self.due.get(row)?,
            instalment: self.instalment.get(row),
            currency: *self.currency.get(row)?,
            flags: *self.flags.get(row)?,
        })
    }
}

/// A movement as it waits for its item.
#[derive(Debug, Clone, Copy)]
pub(super) struct MovementRow {
    /// What lowers the item's open amount: minor units, a mantissa, or a position among the wide amounts.
    pub(super) amount: i64,
    pub(super) effective: Date,
    pub(super) posting: Date,
    pub(super) scale: i16,
    pub(super) instalment: u16,
    /// A position among the builder's currencies; [`NO_CURRENCY`] for that of its item.
    pub(super) currency: u8,
    pub(super) flags: u8,
}

/// Movements as they wait for their items: a column each.
#[derive(Debug, Clone)]
pub(super) struct MovementRows {
    pub(super) amount: Vec<i64>,
    pub(super) effective: Vec<Date>,
    pub(super) flags: Vec<u8>,
    /// Days since 1970; [`NO_DAY`] where it is the effective date.
    pub(super) posting: Beside<i32>,
    pub(super) scale: Beside<i16>,
    pub(super) instalment: Beside<u16>,
    pub(super) currency: Beside<u8>,
}

/// The currency of the item.
pub(super) const NO_CURRENCY: u8 = u8::MAX;
/// The amount is in minor units.
pub(super) const MINOR: i16 = i16::MIN;
/// The amount was written as text.
pub(super) const WRITTEN: u8 = 2;
/// The amount stands among the wide ones.
pub(super) const WIDE: u8 = 4;
const KIND: u8 = 0x70;

impl MovementRow {
    /// A row that holds the place of one that is left out.
    pub(super) const EMPTY: Self = Self {
        amount: 0,
        effective: Date::MIN,
        posting: Date::MIN,
        scale: MINOR,
        instalment: 1,
        currency: NO_CURRENCY,
        flags: LEFT_OUT,
    };

    pub(super) const fn is_left_out(&self) -> bool {
        self.flags & LEFT_OUT != 0
    }

    pub(super) const fn bits(kind: MovementKind) -> u8 {
        match kind {
            MovementKind::Cash => 0,
            MovementKind::Credit => 0x10,
            MovementKind::Discount => 0x20,
            MovementKind::Return => 0x30,
            MovementKind::WriteOff => 0x40,
            MovementKind::Allowance => 0x50,
            MovementKind::Tolerance => 0x60,
            MovementKind::Withholding => 0x70,
            // Columns have no words for these: what an item goes on as is a credit to it.
            MovementKind::BankCharges
            | MovementKind::Netting
            | MovementKind::Waiver
            | MovementKind::Refund
            | MovementKind::Transfer
            | MovementKind::Residual
            | MovementKind::Chargeback
            | MovementKind::Void
            | MovementKind::Factored => 0x10,
        }
    }

    /// The amount where it is not in minor units.
    pub(super) fn scaled(&self, wide: &[i128]) -> Scaled {
        let mantissa = match self.flags & WIDE {
            0 => i128::from(self.amount),
            _ => usize::try_from(self.amount).ok().and_then(|at| wide.get(at)).copied().unwrap_or_default(),
        };
        Scaled { mantissa, scale: self.scale, written: self.flags & WRITTEN != 0 }
    }
}

/// What kind of movement the flags say.
pub(super) const fn movement_kind(flags: u8) -> MovementKind {
    match flags & KIND {
        0 => MovementKind::Cash,
        0x10 => MovementKind::Credit,
        0x20 => MovementKind::Discount,
        0x30 => MovementKind::Return,
        0x40 => MovementKind::WriteOff,
        0x50 => MovementKind::Allowance,
        0x60 => MovementKind::Tolerance,
        _ => MovementKind::Withholding,
    }
}

impl MovementRows {
    pub(super) const fn new() -> Self {
        Self {
            amount: Vec::new(),
            effective: Vec::new(),
            flags: Vec::new(),
            posting: Beside::new(NO_DAY),
            scale: Beside::new(MINOR),
            instalment: Beside::new(1),
            currency: Beside::new(NO_CURRENCY),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.amount.len()
    }

    pub(super) fn reserve(&mut self, rows: usize) {
        self.amount.reserve(rows);
        self.effective.reserve(rows);
        self.flags.reserve(rows);
    }

    pub(super) fn push(&mut self, row: MovementRow) {
        self.amount.push(row.amount);
        self.effective.push(row.effective);
        self.flags.push(row.flags);
        if self.posting.given {
            self.posting.values.push(row.posting.days());
        }
        if self.scale.given {
            self.scale.values.push(row.scale);
        }
        if self.instalment.given {
            self.instalment.values.push(row.instalment);
        }
        if self.currency.given {
            self.currency.values.push(row.currency);
        }
    }

    /// The movement of a row; an empty one where there is no such row.
    pub(super) fn get(&self, row: usize) -> MovementRow {
        let Some((amount, effective)) = self.amount.get(row).zip(self.effective.get(row)) else {
            return MovementRow::EMPTY;
        };
        MovementRow {
            amount: *amount,
            effective: *effective,
            posting: Date::from_days(self.posting.get(row)).unwrap_or(*effective),
            scale: self.scale.get(row),
            instalment: self.instalment.get(row),
            currency: self.currency.get(row),
            flags: self.flags.get(row).copied().unwrap_or(LEFT_OUT),
        }
    }

    /// Whether all amounts are in minor units of their items' currencies as they stand.
    pub(super) fn are_plain(&self) -> bool {
        !self.scale.given && !self.currency.given
    }
}

/// A column that some chunks may lack: as long as the rows from the first chunk on that has it.
#[derive(Debug, Clone)]
pub(super) struct Beside<T> {
    pub(super) values: Vec<T>,
    none: T,
    pub(super) given: bool,
}

impl<T: Copy> Beside<T> {
    pub(super) const fn new(none: T) -> Self {
        Self { values: Vec::new(), none, given: false }
    }

    /// Makes it as long as the rows were before this chunk.
    pub(super) fn catch_up(&mut self, rows: usize) {
        self.given = true;
        self.values.resize(rows, self.none);
    }

    pub(super) fn get(&self, row: usize) -> T {
        self.values.get(row).copied().unwrap_or(self.none)
    }

    /// The value of each of these rows.
    pub(super) fn gather(&self, order: &[u32]) -> Vec<T> {
        gather(&self.values, order, self.none, |value| value)
    }
}

/// What is made of the value of each of these rows.
pub(super) fn gather<T: Copy, M>(values: &[T], order: &[u32], none: T, make: impl Fn(T) -> M) -> Vec<M> {
    let value = |row: &u32| usize::try_from(*row).ok().and_then(|row| values.get(row)).copied();
    order.iter().map(|row| make(value(row).unwrap_or(none))).collect()
}
