use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Likeness;
use super::compare::{Source, Spelling};
use super::edge::{Edge, Stretch};
use super::index::NumberIndex;
use super::key::keys;
use super::reading::Reading;
use super::spelt::Spelt;
use super::windows::SAME_KEY;
use crate::error::{Error, Reason, Result, Shown};

/// How a number looks in a text, said by a user.
///
/// `#` is a digit, `@` a letter, `?` either, each with how many in braces: `#{5}`, `#{4,6}`, at most 32. A blank is white space or
/// none. Everything else is itself, whatever its case; a backslash makes the next character itself. Square brackets enclose the
/// part that is the number, where it is not all: `order [#{6}]`. At most 64 bytes; at least one `#` or `?` in the number.
///
/// What a pattern finds is taken for a number wherever it stands, short or inside a word, though never for a part of a longer run
/// of digits.
///
/// ```
/// use receivables::reference::{NumberIndex, NumberPattern};
/// let pattern: NumberPattern = "Vorgang [#{2,4}]".parse()?;
/// let index = NumberIndex::new(["17", "2026"]).with_patterns(&[pattern])?;
/// assert_eq!(index.mentions("zu vorgang17 vom Mai 2026")[0].only(), Some(0));
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct NumberPattern {
    text: String,
    units: Vec<Unit>,
    /// The units that are the number.
    from: usize,
    to: usize,
}

/// One character, or none where it may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Unit {
    class: Class,
    optional: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Digit,
    Letter,
    Either,
    Space,
    Literal(char),
}

impl Class {
    fn has(self, c: char) -> bool {
        match self {
            Self::Digit => c.is_ascii_digit(),
            Self::Letter => c.is_alphabetic(),
            Self::Either => c.is_alphabetic() || c.is_ascii_digit(),
            Self::Space => c.is_whitespace(),
            Self::Literal(own) => own == c || own.to_lowercase().eq(c.to_lowercase()),
        }
    }
}

/// The longest pattern, in bytes.
const PATTERN_LIMIT: usize = 64;
/// The most patterns of an index.
pub(super) const PATTERNS: usize = 32;
/// The most repetitions.
const TIMES: usize = 32;
/// How much white space a blank is.
const SPACES: usize = 3;
/// The most units of all of a pattern.
const UNITS: usize = 256;
/// The most places that patterns find in a text.
const PLACES: usize = 256;

impl NumberPattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// `pattern_syntax`.
    pub fn new(text: &str) -> Result<Self> {
        let refused =
            |at: usize, why: &str| Reason::PatternSyntax { value: Shown::new(text), at, why: why.to_owned() };
        if text.len() > PATTERN_LIMIT {
            return Err(refused(PATTERN_LIMIT, "it is longer than 64 bytes").into());
        }
        let mut units: Vec<Unit> = Vec::new();
        let (mut opened, mut closed) = (None, None);
        let mut chars = text.char_indices().peekable();
        let mut last: Option<Class> = None;
        while let Some((at, c)) = chars.next() {
            let class = match c {
                '#' => Class::Digit,
                '@' => Class::Letter,
                '?' => Class::Either,
                '[' if opened.is_none() => {
                    (opened, last) = (Some(units.len()), None);
                    continue;
                }
                ']' if opened.is_some() && closed.is_none() => {
                    (closed, last) = (Some(units.len()), None);
                    continue;
                }
                '[' | ']' => return Err(refused(at, "brackets enclose one part").into()),
                '{' => {
                    let class = last.take().ok_or_else(|| refused(at, "braces stand behind #, @ or ?"))?;
                    let mut inner = String::new();
                    let closed = loop {
                        match chars.next() {
                            Some((_, '}')) => break true,
                            Some((_, c)) => inner.push(c),
                            None => break false,
                        }
                    };
                    let inner = Some(inner).filter(|_| closed).unwrap_or_default();
                    let (least, most) =
                        times(&inner).ok_or_else(|| refused(at, "braces hold one or two counts up to 32"))?;
                    // One stands there already.
                    units.pop();
                    units.extend((0..most).map(|count| Unit { class, optional: count >= least }));
                    continue;
                }
                '\\' => Class::Literal(
                    chars.next().ok_or_else(|| refused(at, "nothing follows the backslash"))?.1,
                ),
                c if c.is_whitespace() => {
                    units.extend([Unit { class: Class::Space, optional: true }; SPACES]);
                    last = None;
                    continue;
                }
                c => Class::Literal(c),
            };
            last = Some(class).filter(|class| !matches!(class, Class::Literal(_)));
            units.push(Unit { class, optional: false });
        }
        let (from, to) = (opened.unwrap_or(0), closed.unwrap_or(units.len()));
        if opened.is_some() != closed.is_some() {
            return Err(refused(text.len(), "a bracket is not closed").into());
        }
        let own = units.get(from..to).unwrap_or_default();
        let names =
            own.iter().any(|unit| !unit.optional && matches!(unit.class, Class::Digit | Class::Either));
        if !names || units.len() > UNITS {
            return Err(refused(
                0,
                "the number has no # or ? that must be there, or more than 256 characters",
            )
            .into());
        }
        Ok(Self { text: text.to_owned(), units, from, to })
    }

    /// The pattern as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where the pattern finds numbers, from the left, as much as it can of each. Every pair of a unit and a character is
    /// looked at once at most, whatever the pattern.
    fn find(&self, chars: &[(usize, char)]) -> Vec<(usize, usize)> {
        let width = self.units.len().saturating_add(1);
        let mut failed = vec![false; width.saturating_mul(chars.len().saturating_add(1))];
        let mut found = Vec::new();
        let mut start = 0;
        while start < chars.len() && found.len() < PLACES {
            match self.at(chars, start, &mut failed) {
                Some((from, to, end)) => {
                    found.push((from, to));
                    start = end.max(start.saturating_add(1));
                }
                None => start = start.saturating_add(1),
            }
        }
        found
    }

    /// Whether the pattern begins at a place: where its number begins and ends, and where it ends itself.
    fn at(
        &self,
        chars: &[(usize, char)],
        start: usize,
        failed: &mut [bool],
    ) -> Option<(usize, usize, usize)> {
        let width = self.units.len().saturating_add(1);
        let digit =
            |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|(_, c)| c.is_ascii_digit());
        // A digit at the edge of the number has no other digit beside it.
        let splits = |at: usize| digit(at.checked_sub(1)) && digit(Some(at));
        let mut open = vec![(0, start, (start, start))];
        while let Some((unit, at, (mut from, mut to))) = open.pop() {
            let mark = at.saturating_mul(width).saturating_add(unit);
            if failed.get(mark).copied().unwrap_or(true) {
                continue;
            }
            if let Some(mark) = failed.get_mut(mark) {
                *mark = true;
            }
            if unit == self.from {
                from = at;
            }
            if unit == self.to {
                to = at;
            }
            if (unit == self.from || unit == self.to) && splits(at) {
                continue;
            }
            let Some(next) = self.units.get(unit) else { return Some((from, to, at)) };
            let behind = unit.saturating_add(1);
            if next.optional {
                open.push((behind, at, (from, to)));
            }
            if chars.get(at).is_some_and(|(_, c)| next.class.has(*c)) {
                open.push((behind, at.saturating_add(1), (from, to)));
            }
        }
        None
    }
}

fn times(inner: &str) -> Option<(usize, usize)> {
    let (least, most) = inner.split_once(',').unwrap_or((inner, inner));
    let count = |text: &str| text.parse::<usize>().ok().filter(|count| *count <= TIMES);
    count(least).zip(count(most)).filter(|(least, most)| least <= most && *most > 0)
}

/// Whole numbers where patterns say that one stands, and all places where they do, as readings that name none.
pub(super) fn captured(index: &NumberIndex, source: &Source<'_>) -> (Vec<Reading>, Vec<Reading>) {
    let (mut found, mut places) = (Vec::new(), Vec::new());
    if index.patterns.is_empty() {
        return (found, places);
    }
    let chars: Vec<(usize, char)> = source.source.char_indices().collect();
    let byte = |at: usize| chars.get(at).map_or(source.source.len(), |(byte, _)| *byte);
    for pattern in &index.patterns {
        for (from, to) in pattern.find(&chars) {
            let (start, end) = (byte(from), byte(to));
            let Some(slice) = source.source.get(start..end) else { continue };
            let spelt = Spelt::of(slice);
            let Some(spelling) = named(index, slice, &spelt) else { continue };
            let (from, to) = (source.text.place(start), source.text.place(end));
            let first = source.text.atoms.partition_point(|atom| atom.to <= from);
            let last = source.text.atoms.partition_point(|atom| atom.from < to).saturating_sub(1);
            let Some(whole) =
                Reading::of(source, Stretch::of(&source.text, first, last), Likeness::Unknown, Vec::new())
            else {
                continue;
            };
            let place = Reading { from, to, start, end, left: Edge::Free, right: Edge::Free, ..whole };
            let (likeness, ids) = spelling;
            if !ids.is_empty() {
                found.push(Reading { likeness, ids, ..place.clone() });
            }
            places.push(place);
        }
    }
    (found, places)
}

/// The numbers that a slice is; none of them where it is unknown, nothing where there is nothing to look up.
fn named(index: &NumberIndex, slice: &str, spelt: &Spelt) -> Option<(Likeness, Vec<u32>)> {
    if spelt.atoms.is_empty() {
        return None;
    }
    let inside = Source { source: slice, text: Spelt::of(slice), around: Vec::new() };
    let stretch = Stretch::of(&inside.text, 0, spelt.atoms.len().saturating_sub(1));
    let mut best: Option<(Spelling, Vec<u32>)> = None;
    for key in keys(spelt).into_iter().flatten().take(2) {
        for id in index.table.get(key).iter().take(SAME_KEY) {
            let found = inside.as_captured(stretch, index.numbers.get(*id));
            match (&mut best, found) {
                (_, None) => {}
                (Some((known, ids)), Some(found)) if *known == found => ids.push(*id),
                (Some((known, _)), Some(found)) if *known < found => {}
                (best, Some(found)) => *best = Some((found, vec![*id])),
            }
        }
    }
    Some(best.map_or((Likeness::Unknown, Vec::new()), |(spelling, ids)| (spelling.likeness, ids)))
}

impl FromStr for NumberPattern {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        Self::new(text)
    }
}

impl fmt::Display for NumberPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for NumberPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

impl Serialize for NumberPattern {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct("NumberPattern", &self.text)
    }
}

impl<'de> Deserialize<'de> for NumberPattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer
            .deserialize_newtype_struct("NumberPattern", crate::id::Text::<Self>::expecting("number pattern"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    fn found(pattern: &str, text: &str) -> Vec<String> {
        let chars: Vec<(usize, char)> = text.char_indices().collect();
        let all = NumberPattern::new(pattern).unwrap().find(&chars);
        all.into_iter().map(|(from, to)| chars[from..to].iter().map(|(_, c)| c).collect()).collect()
    }

    #[test]
    fn a_pattern_finds_what_it_says() {
        assert_eq!(found("INV-#{5}", "inv-00123, INV-0012, INV-001234"), ["inv-00123"]);
        assert_eq!(found("Rech. Nr. [#{2,4}]", "Rech.Nr.17 rech. nr. 2026"), ["17", "2026"]);
        assert_eq!(found("[@#{3}]x", "A123x B456"), ["A123"]);
        assert_eq!(found("?{4}", "ab12"), ["ab12"]);
        assert_eq!(found("\\#[#{2}]", "#12 12"), ["12"]);
        assert_eq!(found("#{2,4}", "12345 123"), ["123"]);
    }

    #[test]
    fn a_pattern_that_can_not_be_read_is_refused() {
        for bad in [
            "", "INV", "@{3}", "#{33}", "#{5", "{2}#", "A{2}#", "[#", "#]", "[#][#]", "#{3,2}", "#{0}", "#\\",
        ] {
            assert_eq!(NumberPattern::new(bad).unwrap_err().code(), Code::PatternSyntax, "{bad}");
        }
        assert_eq!(NumberPattern::new(&"#".repeat(65)).unwrap_err().code(), Code::PatternSyntax);
    }

    #[test]
    fn no_pattern_keeps_the_matcher_busy() {
        let pattern = "?{0,32}".repeat(7) + "#[#]";
        let text: String = "a".repeat(4096);
        assert_eq!(found(&pattern, &text), [""; 0]);
    }
}
