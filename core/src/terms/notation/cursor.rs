use crate::error::{Error, Reason, Result, Shown};
use crate::money::Percent;

/// One word, number or sign of a notation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    /// Digits, perhaps with a dot among them.
    Number(&'a str),
    /// `10th`: its digits.
    Ordinal(&'a str),
    /// Ten characters that look like a date.
    Date(&'a str),
    /// Letters, perhaps with digits after the first.
    Word(&'a str),
    /// Anything of punctuation.
    Sign(char),
}

#[derive(Debug, Clone, Copy)]
struct Token<'a> {
    kind: Kind<'a>,
    /// The character it begins with, counted from 1.
    at: usize,
}

/// A place in a notation: what was read lies behind it.
#[derive(Debug)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    tokens: Vec<Token<'a>>,
    next: usize,
}

/// Words of trade that terms have no day, step or share for.
const NOT_BUILT: &[(&str, &[&str])] = &[
    ("the end of a quarter", &["quarter", "quarterly", "quartalsende", "quartal", "trimestre", "eoq"]),
    ("working days that count Saturdays", &["ouvrables"]),
    ("an amount held back until a day nobody names", &["retention", "retainage", "sicherheitseinbehalt"]),
    ("the day of the resale", &["consignment", "konsignation", "consignation"]),
];

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Result<Self> {
        let mut cursor = Self { text, tokens: Vec::new(), next: 0 };
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let at = cursor.character(rest);
            if first.is_ascii_whitespace() || matches!(first, '\u{a0}' | '\u{202f}') {
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
                continue;
            }
            let (kind, after) = cursor.token(first, rest)?;
            cursor.tokens.push(Token { kind, at });
            rest = after;
        }
        Ok(cursor)
    }

    /// The number of the character that `rest` begins with.
    fn character(&self, rest: &str) -> usize {
        let before = self.text.len().saturating_sub(rest.len());
        self.text.get(..before).map_or(0, |before| before.chars().count()) + 1
    }

    fn token(&self, first: char, rest: &'a str) -> Result<(Kind<'a>, &'a str)> {
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let code = code_length(rest);
        if code > 0 {
            let (code, after) = rest.split_at_checked(code).unwrap_or((rest, ""));
            return Ok((Kind::Word(code), after));
        }
        if is_date(rest) {
            let (date, after) = rest.split_at_checked(10).unwrap_or((rest, ""));
            return Ok((Kind::Date(date), after));
        }
        let whole = digits(rest);
        let fraction = rest.get(whole..).and_then(|rest| rest.strip_prefix('.')).map_or(0, digits);
        if whole + fraction > 0 {
            let length = whole + fraction + usize::from(fraction > 0);
            let (number, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
            let letters = after.chars().take_while(|c| is_letter(*c)).count();
            let suffix = after.get(..letters).unwrap_or_default();
            let ordinal = ["st", "nd", "rd", "th"].iter().any(|known| suffix.eq_ignore_ascii_case(known));
            return match letters {
                0 => Ok((Kind::Number(number), after)),
                2 if ordinal && fraction == 0 => {
                    Ok((Kind::Ordinal(number), after.get(letters..).unwrap_or_default()))
                }
                _ => Err(self.wrong(self.character(after), "a plain number and a space after it")),
            };
        }
        let short = abbreviation_length(rest);
        if short > 0 {
            let (word, after) = rest.split_at_checked(short).unwrap_or((rest, ""));
            return Ok((Kind::Word(word), after));
        }
        if is_letter(first) {
            let end = rest.find(|c: char| !is_letter(c) && !c.is_ascii_digit()).unwrap_or(rest.len());
            let (word, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            return Ok((Kind::Word(word), after));
        }
        match first {
            '/' | ',' | ';' | '+' | '%' | ':' | '.' | '-' | '\'' | '(' | ')' => {
                Ok((Kind::Sign(first), rest.get(1..).unwrap_or_default()))
            }
            '’' => Ok((Kind::Sign('\''), rest.get(first.len_utf8()..).unwrap_or_default())),
            _ => Err(self.wrong(self.character(rest), "a word, a plain number, a slash or a comma")),
        }
    }

    pub(super) fn is_done(&self) -> bool {
        self.peek(0).is_none()
    }

    /// What stands so many places on.
    pub(super) fn peek(&self, on: usize) -> Option<Kind<'a>> {
        self.tokens.get(self.next.saturating_add(on)).map(|token| token.kind)
    }

    pub(super) fn skip(&mut self) {
        self.next = self.next.saturating_add(1);
    }

    /// Where it stands, to come back to.
    pub(super) fn place(&self) -> usize {
        self.next
    }

    /// Goes back to a place.
    pub(super) fn back(&mut self, place: usize) {
        self.next = place;
    }

    /// Whether a word was read since a place.
    pub(super) fn said(&self, since: usize, word: &str) -> bool {
        let read = self.tokens.get(since..self.next).unwrap_or_default();
        read.iter().any(|token| matches!(token.kind, Kind::Word(read) if same(read, word)))
    }

    /// What `read` finds, or nothing and no step ahead.
    pub(super) fn maybe<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let place = self.next;
        let found = read(self);
        if found.is_none() {
            self.next = place;
        }
        found
    }

    /// Takes any of these phrases.
    pub(super) fn any(&mut self, phrases: &[&[&str]]) -> bool {
        phrases.iter().any(|phrase| self.phrase(phrase))
    }

    /// Whether one of these words stands so many places on.
    pub(super) fn has_word(&self, on: usize, words: &[&str]) -> bool {
        matches!(self.peek(on), Some(Kind::Word(word)) if words.iter().any(|known| same(word, known)))
    }

    /// Takes one of these words.
    pub(super) fn word(&mut self, words: &[&str]) -> bool {
        let found = self.has_word(0, words);
        self.next += usize::from(found);
        found
    }

    /// Takes these words, all of them in this order.
    pub(super) fn phrase(&mut self, words: &[&str]) -> bool {
        let found = words.iter().enumerate().all(|(on, word)| self.has_word(on, &[word]));
        self.next += if found { words.len() } else { 0 };
        found
    }

    pub(super) fn sign(&mut self, sign: char) -> bool {
        let found = self.peek(0) == Some(Kind::Sign(sign));
        self.next += usize::from(found);
        found
    }

    /// How often any of these words stands anywhere; the code of a currency is none.
    pub(super) fn mentions(&self, words: &[&str]) -> usize {
        let kind = |at: usize| self.tokens.get(at).map(|token| token.kind);
        let known = |word: &str| words.iter().any(|known| same(word, known));
        let stands =
            |at: &usize| matches!(kind(*at), Some(Kind::Word(word)) if known(word)) && !self.is_code(*at);
        (0..self.tokens.len()).filter(stands).count()
    }

    /// Whether the word there is the code of a currency behind an amount.
    fn is_code(&self, at: usize) -> bool {
        let kind = |at: usize| self.tokens.get(at).map(|token| token.kind);
        kind(at + 1) == Some(Kind::Sign(':')) && matches!(kind(at.wrapping_sub(1)), Some(Kind::Number(_)))
    }

    /// A whole number.
    pub(super) fn whole(&mut self, what: &str, limit: u16) -> Result<u16> {
        let (Some(Kind::Number(digits)) | Some(Kind::Ordinal(digits))) = self.peek(0) else {
            return Err(self.expected(&format!("a whole number of {what}")));
        };
        if digits.contains('.') {
            return Err(self.expected(&format!("a whole number of {what}")));
        }
        let found = digits.parse().ok().filter(|found| *found <= limit);
        let value = || digits.chars().take(20).collect();
        let found = found.ok_or_else(|| Reason::TermsRange {
            what: what.to_owned(),
            value: value(),
            range: format!("0..{limit}"),
        })?;
        self.skip();
        Ok(found)
    }

    /// A percentage without its sign.
    pub(super) fn percent(&mut self) -> Result<Percent> {
        let Some(Kind::Number(digits)) = self.peek(0) else {
            return Err(self.expected("a percentage"));
        };
        self.skip();
        if digits.starts_with('.') { Percent::new(&format!("0{digits}")) } else { Percent::new(digits) }
    }

    /// What was expected where the cursor stands; or, where a word of trade stands there, that it is not built.
    pub(super) fn expected(&self, what: &str) -> Error {
        let token = self.tokens.get(self.next);
        let at = token.map_or_else(|| self.text.chars().count() + 1, |token| token.at);
        if let Some(Kind::Word(word)) = token.map(|token| token.kind) {
            let known = NOT_BUILT.iter().find(|(_, words)| words.iter().any(|known| same(word, known)));
            if let Some((what, _)) = known {
                let (value, what) = (Shown::new(self.text), (*what).to_owned());
                return Reason::TermsNotBuilt { value, at, what }.into();
            }
        }
        self.wrong(at, what)
    }

    fn wrong(&self, at: usize, expected: &str) -> Error {
        Reason::TermsSyntax { value: Shown::new(self.text), at, expected: expected.to_owned() }.into()
    }
}

/// The letters of the languages that are read.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || "äöüßàâçéèêëîïôûùœáíóúñìòÄÖÜÀÂÇÉÈÊËÎÏÔÛÙŒÁÍÓÚÑÌÒ".contains(c)
}

/// How long the code of a currency of one's own is that begins with a digit, such as `1A:2`; else 0.
fn code_length(text: &str) -> usize {
    let code = text.bytes().take_while(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()).count();
    let mut after = text.bytes().skip(code);
    let own = after.next() == Some(b':') && after.next().is_some_and(|byte| byte.is_ascii_digit());
    if own && text.starts_with(|first: char| first.is_ascii_digit()) { code } else { 0 }
}

/// How long an abbreviation with dots is: `C.O.D.`, `f.f.`, `Ri.Ba.`; 0 for anything else.
fn abbreviation_length(text: &str) -> usize {
    let piece = |rest: &str| {
        let letters: usize = rest.chars().take_while(|c| is_letter(*c)).map(char::len_utf8).sum();
        let short = (1..=2).contains(&rest.chars().take_while(|c| is_letter(*c)).count());
        Some(letters).filter(|_| short)
    };
    let (mut length, mut pieces) = (0, 0);
    while let Some(letters) = text.get(length..).and_then(piece) {
        let dotted = text.get(length + letters..).is_some_and(|rest| rest.starts_with('.'));
        // The last piece may go without its dot.
        if !dotted && pieces == 0 {
            return 0;
        }
        (length, pieces) = (length + letters + usize::from(dotted), pieces + 1);
        if !dotted {
            break;
        }
    }
    if pieces > 1 { length } else { 0 }
}

/// Whether a word is the one known, in capitals or not, with the dots of an abbreviation or not.
fn same(word: &str, known: &str) -> bool {
    word.chars().filter(|c| *c != '.').flat_map(char::to_lowercase).eq(known.chars())
}

fn is_date(text: &str) -> bool {
    let shaped = text.bytes().take(10).enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    shaped && text.len() >= 10
}
