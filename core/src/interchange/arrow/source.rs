use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, GenericStringArray, OffsetSizeTrait, RecordBatch};
use arrow_schema::{DataType, Schema};

use crate::error::{Error, Reason, Result, Shown};

/// The most bytes of text in one column of one batch.
const TEXT_LIMIT: usize = 1 << 30;

/// A column of a batch, by the name the table gives it.
pub(super) struct Source {
    pub(super) name: String,
    pub(super) array: ArrayRef,
    /// The row of the table that stands first in the array.
    pub(super) first: usize,
}

/// Some rows of a table.
pub(super) struct Part {
    pub(super) batch: RecordBatch,
    /// Which row of the table stands first.
    pub(super) first: usize,
    /// The batch that these rows begin; none where they go on in one.
    pub(super) begins: Option<RecordBatch>,
}

/// The names of a table's columns.
pub(super) fn names(schema: &Schema) -> Vec<String> {
    schema.fields().iter().map(|field| field.name().clone()).collect()
}

/// A column of a batch, found to be sound. Every part of a batch is asked for the same columns, the first one first.
pub(super) fn column(part: &Part, name: &str) -> Result<Source> {
    let missing = || Error::from(bad(format!("a batch lacks column {}", Shown::new(name))));
    let array = part.batch.column_by_name(name).ok_or_else(missing)?.clone();
    // Found out once for the whole batch: looking at some rows of a text costs as much as looking at all.
    if let Some(whole) = &part.begins {
        sound(name, whole.column_by_name(name).ok_or_else(missing)?)?;
    }
    Ok(Source { name: name.to_owned(), array, first: part.first })
}

pub(super) fn optional(part: &Part, name: Option<&String>) -> Result<Option<Source>> {
    name.map(|name| column(part, name)).transpose()
}

/// Refuses arrays whose offsets, texts or dictionary positions contradict themselves: they come from elsewhere, and what
/// is read later trusts them.
fn sound(name: &str, array: &ArrayRef) -> Result<()> {
    let is_text = matches!(array.data_type(), DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View);
    if !is_text && !matches!(array.data_type(), DataType::Dictionary(..)) {
        return Ok(());
    }
    let data = array.to_data();
    let bytes = data.get_slice_memory_size().unwrap_or_default();
    if bytes > TEXT_LIMIT {
        return Err(Error::from(Reason::BatchTooLarge { bytes, limit: TEXT_LIMIT }).within(name));
    }
    if is_plain_text(array) {
        return Ok(());
    }
    data.validate_full().map_err(|error| Error::from(bad(error.to_string())).within(name))
}

/// Whether an array is of texts whose offsets rise within their bytes and whose bytes are all ASCII: then every offset lies
/// between two characters, and there is no more to find out.
fn is_plain_text(array: &ArrayRef) -> bool {
    fn is<O: OffsetSizeTrait>(texts: Option<&GenericStringArray<O>>) -> bool {
        let Some(texts) = texts else { return false };
        let offsets = texts.value_offsets();
        let (Some(first), Some(last)) = (offsets.first(), offsets.last()) else { return false };
        // Without a way out of the loop, several are compared at once.
        let rising =
            offsets.iter().zip(offsets.iter().skip(1)).fold(true, |rising, (a, b)| rising & (a <= b));
        let (first, last) = (first.to_usize(), last.to_usize());
        let bytes = first.zip(last).and_then(|(first, last)| texts.value_data().get(first..last));
        rising && bytes.is_some_and(<[u8]>::is_ascii)
    }
    is(array.as_string_opt::<i32>()) || is(array.as_string_opt::<i64>())
}

pub(super) fn bad(why: String) -> Reason {
    Reason::BadArrow { why }
}

impl Source {
    /// Which rows have none.
    pub(super) fn absent(&self) -> Vec<bool> {
        absent(&self.array)
    }

    /// Refuses the type of the column.
    pub(super) fn unsupported(&self, expected: &str) -> Error {
        let (column, found) = (Shown::new(&self.name), self.array.data_type().to_string());
        Reason::UnsupportedType { column, found, expected: expected.to_owned() }.into()
    }
}

pub(super) fn absent(array: &ArrayRef) -> Vec<bool> {
    match array.nulls().filter(|nulls| nulls.null_count() > 0) {
        Some(nulls) => {
            // Sixty-four rows at a time: one by one takes longer than most of what is computed for a row.
            let mut absent = Vec::with_capacity(nulls.len() + 64);
            let words = nulls.inner().bit_chunks();
            for word in words.iter().chain([words.remainder_bits()]) {
                absent.extend((0..64).map(|bit| (word >> bit) & 1 == 0));
            }
            absent.truncate(nulls.len());
            absent
        }
        None if matches!(array.data_type(), DataType::Null) => vec![true; array.len()],
        None => Vec::new(),
    }
}
