//! Number ranges: how sellers number their documents, one after the other.

use super::Range;
use super::chance::Chance;

/// How the numbers of a range are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// `INV-2026-00123`: the year, then five digits from 1 each year.
    Year,
    /// `RE10023`: two letters and five digits.
    Short,
    /// `2026/4711`: the year and four digits.
    Slash,
    /// `900012345`: nine digits.
    Plain,
    /// `ARF-00017-B`: five digits and the letter of a branch.
    Branch,
    /// `GS-26-0012`: credit notes.
    Credit,
}

/// A range in use.
#[derive(Debug, Clone)]
pub(super) struct Numbers {
    style: Style,
    letters: &'static str,
    next: u32,
    year: i32,
    given: Vec<String>,
}

impl Numbers {
    /// The ranges of a creditor: two or three sellers, each with its own style, and one for credit notes at the end.
    pub(super) fn of_creditor(draw: &mut Chance) -> Vec<Self> {
        let mut styles = [Style::Year, Style::Short, Style::Slash, Style::Plain, Style::Branch];
        draw.shuffle(&mut styles);
        let sellers = 2 + draw.below(2);
        let ranges = styles.iter().take(sellers).chain(&[Style::Credit]);
        ranges.map(|style| Self::new(*style, draw)).collect()
    }

    fn new(style: Style, draw: &mut Chance) -> Self {
        let letters = match style {
            Style::Year => draw.pick(&["INV-", "RG-", "R-"]),
            Style::Short => draw.pick(&["RE", "RG", "F"]),
            Style::Branch => draw.pick(&["ARF-", "AR-"]),
            Style::Credit => draw.pick(&["GS-", "CN-"]),
            Style::Slash | Style::Plain => "",
        };
        let least = match style {
            Style::Year => draw.between(1, 400),
            Style::Short => 10_000 + draw.between(1, 600),
            Style::Slash => 1_000 + draw.between(1, 3_000),
            Style::Plain => 900_000_000 + draw.between(1, 40_000),
            Style::Branch | Style::Credit => draw.between(1, 90),
        };
        Self { style, letters, next: u32::try_from(least).unwrap(), year: 0, given: Vec::new() }
    }

    /// The next number, in a year. One in forty was given to a document that never left the house.
    pub(super) fn next(&mut self, year: i32, draw: &mut Chance) -> String {
        if self.year != year && self.year != 0 && matches!(self.style, Style::Year | Style::Credit) {
            self.next = 1;
        }
        self.year = year;
        self.next += u32::from(draw.below(40) == 0);
        let (letters, next) = (self.letters, self.next);
        self.next += 1;
        let number = match self.style {
            Style::Year => format!("{letters}{year}-{next:05}"),
            Style::Short => format!("{letters}{next}"),
            Style::Slash => format!("{year}/{next}"),
            Style::Plain => format!("{next}"),
            Style::Branch => format!("{letters}{next:05}-{}", draw.pick(&["A", "B", "C"])),
            Style::Credit => format!("{letters}{:02}-{next:04}", year % 100),
        };
        self.given.push(number.clone());
        number
    }

    /// The range as the creditor would describe it.
    pub(super) fn range(&self) -> Range {
        let (first, latest) = (self.given.first().cloned(), self.given.last().cloned());
        let latest = latest.unwrap_or_default();
        let letters = self.letters.len();
        let branch = self.style == Style::Branch;
        let mask = latest.char_indices().map(|(at, sign)| match sign {
            '0'..='9' => '9',
            'A'..='Z' if at >= letters && branch => 'A',
            other => other,
        });
        Range { mask: mask.collect(), first: first.unwrap_or_default(), latest }
    }
}

/// Where the running part of a number stands: its last run of digits.
pub(super) fn serial(number: &str) -> (usize, usize) {
    let end = number.rfind(|sign: char| sign.is_ascii_digit()).map_or(0, |at| at + 1);
    let start = number[..end].rfind(|sign: char| !sign.is_ascii_digit()).map_or(0, |at| at + 1);
    (start, end)
}

/// The value of the running part.
pub(super) fn running(number: &str) -> u64 {
    let (start, end) = serial(number);
    number[start..end].parse().unwrap_or(0)
}
