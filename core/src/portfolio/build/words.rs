use std::borrow::Cow;

use super::builder::Checked;
use super::cells::{Gaps, NameCells};
use super::notes::Notes;
use super::quality::Action;
use crate::error::{Error, Reason, Shown};

/// A word of a column that has only a few, and the kind it means.
pub(super) struct Word<K: 'static> {
    /// As it is told to who wrote another one.
    pub(super) written: &'static str,
    /// How it may also be called, without signs and in small letters.
    pub(super) also: &'static [&'static str],
    pub(super) kind: K,
}

/// A word without signs, in small letters: `Write-Off` and `write_off` are the same.
pub(crate) fn plain(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// What a word means; refused where it is none of the choices.
fn meant<K: Copy>(text: &str, choices: &[Word<K>]) -> Result<K, Error> {
    let says = |word: &Word<K>| {
        plain(text).eq(plain(word.written)) || word.also.iter().any(|also| plain(text).eq(also.chars()))
    };
    let found = choices.iter().find(|word| says(word)).map(|word| word.kind);
    found.ok_or_else(|| {
        let known: Vec<&str> = choices.iter().map(|word| word.written).collect();
        Reason::UnknownChoice { value: Shown::new(text), choices: known.join(", ") }.into()
    })
}

impl Checked<'_> {
    /// What each row's word means; none where it says nothing. Other words are refused.
    pub(super) fn words<K: Copy>(
        &mut self,
        notes: &mut Notes,
        cells: Option<&NameCells<'_>>,
        choices: &[Word<K>],
    ) -> Vec<Option<K>> {
        let Some(cells) = cells else { return Vec::new() };
        self.gaps(notes, "kind", Gaps { absent: &[], refused: cells.gaps().refused }, Action::LeftOut);
        // Mostly the word is that of the row before.
        let mut before: Option<(Cow<'_, str>, K)> = None;
        let mut made = Vec::with_capacity(self.len());
        for at in 0..self.len() {
            let Some(text) = cells.shown(at) else {
                made.push(None);
                continue;
            };
            let read = match &before {
                Some((known, kind)) if *known == text => Ok(*kind),
                _ => meant(&text, choices),
            };
            made.push(read.as_ref().ok().copied());
            match read {
                Ok(kind) => before = Some((text, kind)),
                Err(error) => self.refuse(notes, "kind", at, &text, Action::LeftOut, || error),
            }
        }
        made
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_however_they_are_written() {
        let choices = [
            Word { written: "write_off", also: &["baddebt"], kind: 1 },
            Word { written: "invoice", also: &[], kind: 2 },
        ];
        for text in ["write_off", "Write-Off", "WRITE OFF", "writeoff", "bad_debt", "Bad Debt"] {
            assert_eq!(meant(text, &choices), Ok(1), "{text}");
        }
        assert_eq!(meant("Invoice", &choices), Ok(2));
        for text in ["write", "invoices", "", "?", "gift"] {
            let error = meant(text, &choices).unwrap_err();
            assert_eq!(error.get("choices"), Some("write_off, invoice"), "{text}");
        }
    }
}
