use std::borrow::Cow;

use super::NameCells;
use super::cells::RefusedCell;
use super::index::{Index, of_text};
use crate::error::{Error, Reason, Shown};
use crate::portfolio::{Name, Names};

/// Names of one kind as numbers that are equal where the names are: the numbers themselves while all names are whole
/// numbers, positions of first appearance from the first text on.
#[derive(Debug, Clone)]
pub(super) struct Keys {
    check: fn(&str) -> Result<(), Error>,
    texts: Option<Texts>,
}

/// Different texts, numbered as they come.
#[derive(Debug, Clone, Default)]
pub(crate) struct Texts {
    names: Names,
    index: Index,
}

impl Texts {
    /// The text of a number.
    pub(crate) fn get(&self, key: u32) -> Option<&str> {
        match self.names.get(usize::try_from(key).ok()?) {
            Some(Name::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The number of a text that is known, or else its hash.
    pub(crate) fn find(&self, text: &str) -> Result<u32, u64> {
        let hash = of_text(text);
        self.index.find(hash, |entry| self.get(entry) == Some(text)).ok_or(hash)
    }

    /// The number of a text. A new one is checked and gets the next.
    pub(crate) fn key(&mut self, text: &str, check: fn(&str) -> Result<(), Error>) -> Result<i64, Error> {
        let next = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        let hash = match self.find(text) {
            Ok(known) => return Ok(i64::from(known)),
            Err(hash) => hash,
        };
        check(text)?;
        if next == u32::MAX {
            return Err(Reason::TooMany {
                what: "names".to_owned(),
                count: self.names.len(),
                limit: self.names.len(),
            }
            .into());
        }
        self.index.find_or_put(hash, next, |_| false);
        self.names.push(Name::Text(text));
        Ok(i64::from(next))
    }
}

/// Keys of a chunk of names. A row without one has zero.
pub(super) struct Keyed<'a> {
    pub(super) keys: Cow<'a, [i64]>,
    pub(super) refused: Vec<RefusedCell>,
}

impl Keys {
    /// Names that are checked by this function.
    pub(super) fn new(check: fn(&str) -> Result<(), Error>) -> Self {
        Self { check, texts: None }
    }

    /// Whether all names so far are whole numbers.
    pub(super) fn are_whole(&self) -> bool {
        self.texts.is_none()
    }

    /// Makes names texts, of which `known` are whole numbers so far: they become the keys of their texts.
    pub(super) fn become_texts<'k>(&mut self, known: impl Iterator<Item = &'k mut i64>) {
        let mut texts = Texts::default();
        for key in known {
            // Digits are a name under every check.
            *key = texts.key(&key.to_string(), |_| Ok(())).unwrap_or_default();
        }
        self.texts = Some(texts);
    }

    /// The keys of a chunk. Texts must have been announced by [`Self::become_texts`].
    pub(super) fn of<'a>(&mut self, cells: &'a NameCells<'_>) -> Keyed<'a> {
        let mut refused = Vec::new();
        let check = self.check;
        let keys = match (cells, &mut self.texts) {
            (NameCells::Whole(cells), None) => Cow::Borrowed(cells.values.as_ref()),
            (NameCells::Whole(cells), Some(texts)) => {
                let key = |(at, number): (usize, &i64)| match cells.is_absent(at) {
                    true => 0,
                    false => texts.key(&number.to_string(), check).unwrap_or_default(),
                };
                cells.values.iter().enumerate().map(key).collect()
            }
            (_, None) => Cow::Borrowed([].as_slice()),
            (NameCells::Text(cells), Some(texts)) => {
                let mut before: Option<(&str, i64)> = None;
                let mut key = |(at, text): (usize, &&'a str)| {
                    if cells.is_absent(at) {
                        return 0;
                    }
                    if let Some((_, key)) = before.filter(|(known, _)| known == text) {
                        return key;
                    }
                    match texts.key(text, check) {
                        Ok(key) => {
                            before = Some((text, key));
                            key
                        }
                        Err(error) => {
                            refused.push(RefusedCell { at, value: (*text).to_owned(), error });
                            0
                        }
                    }
                };
                cells.values.iter().enumerate().map(&mut key).collect()
            }
            (NameCells::Coded { codes, values }, Some(texts)) => {
                let mut known: Vec<Option<Result<i64, Error>>> = vec![None; values.len()];
                let mut key = |(at, code): (usize, &u32)| {
                    let place = usize::try_from(*code).unwrap_or(usize::MAX);
                    let text = values.get(place).copied();
                    let (Some(text), false) = (text, codes.is_absent(at)) else { return 0 };
                    let made =
                        known.get_mut(place).map(|known| known.get_or_insert_with(|| texts.key(text, check)));
                    match made {
                        Some(Ok(key)) => *key,
                        Some(Err(error)) => {
                            refused.push(RefusedCell { at, value: text.to_owned(), error: error.clone() });
                            0
                        }
                        None => 0,
                    }
                };
                codes.values.iter().enumerate().map(&mut key).collect()
            }
        };
        Keyed { keys, refused }
    }

    /// The name of a key.
    pub(super) fn name(&self, key: i64) -> Name<'_> {
        match &self.texts {
            None => Name::Whole(key),
            Some(texts) => {
                Name::Text(u32::try_from(key).ok().and_then(|key| texts.get(key)).unwrap_or_default())
            }
        }
    }

    /// Where each text stands among all of them, bytewise; none while names are whole numbers, which stand in their own
    /// order.
    pub(super) fn ranks(&self) -> Option<Vec<u32>> {
        let texts = self.texts.as_ref()?;
        let count = u32::try_from(texts.names.len()).unwrap_or(u32::MAX);
        let mut order: Vec<u32> = (0..count).collect();
        order.sort_unstable_by(|a, b| texts.get(*a).cmp(&texts.get(*b)));
        let mut ranks = vec![0; texts.names.len()];
        for (rank, key) in (0_u32..).zip(order) {
            if let Some(place) = usize::try_from(key).ok().and_then(|key| ranks.get_mut(key)) {
                *place = rank;
            }
        }
        Some(ranks)
    }
}

/// Refuses a text that is no name: by the rules of ids, which a plain text passes without more ado.
pub(super) fn check<T>(
    text: &str,
    refused: Option<u8>,
    make: impl Fn(&str) -> Result<T, Error>,
) -> Result<(), Error> {
    let plain = |byte: u8| byte.is_ascii_graphic() && Some(byte) != refused;
    if (1..=crate::id::ID_LIMIT).contains(&text.len()) && text.bytes().all(plain) {
        return Ok(());
    }
    make(text).map(drop)
}

/// Refuses a text that is too long for the value of an attribute.
pub(super) fn check_attribute(text: &str) -> Result<(), Error> {
    const LIMIT: usize = 4096;
    if text.len() > LIMIT {
        let what = format!("attribute {}", Shown::new(text));
        return Err(Reason::FieldTooLong { what, bytes: text.len(), limit: LIMIT }.into());
    }
    Ok(())
}
