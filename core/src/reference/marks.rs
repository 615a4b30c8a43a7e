//! What stands around the runs of a text: the word before each, and what is a date, an amount or an account of a bank.

use super::spelt::{Atom, Gap, Spelt};
use super::words::Word;

/// What the words before a number say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Hint {
    #[default]
    None,
    Document,
    Other,
}

/// What a run is part of that is no number of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Mask {
    #[default]
    None,
    /// From one run to another, what looks like a date or an amount: only a number that is written so is meant.
    Whole(usize, usize),
    /// An amount with its currency, or an account of a bank.
    Never,
}

/// What is known of a run by what stands around it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Around {
    pub(super) hint: Hint,
    pub(super) mask: Mask,
}

/// The fewest digits that stand for a number without a word that says so.
pub(super) const PLAIN_DIGITS: usize = 5;

/// What stands around each run. One pass for each kind of thing.
pub(super) fn around(source: &str, text: &Spelt) -> Vec<Around> {
    let mut all = hints(text);
    dates(text, &mut all);
    amounts(text, &mut all);
    currencies(source, text, &mut all);
    accounts(text, &mut all);
    all
}

fn hints(text: &Spelt) -> Vec<Around> {
    let mut hint = Hint::None;
    let mut before: Option<&Atom> = None;
    let mut all = Vec::with_capacity(text.atoms.len());
    for atom in &text.atoms {
        if let Some(before) = before.filter(|before| before.digits) {
            // A list goes on after a mark, but among short numbers only with short ones; what is none ends with its digits' group.
            let listed = matches!(atom.gap.mark(), Some(',' | ';' | '/' | '+' | '&'));
            let short = !atom.digits || atom.len() >= PLAIN_DIGITS || before.len() < PLAIN_DIGITS;
            let links = !atom.digits && atom.said == Word::Link;
            hint = match hint {
                Hint::Document if links || (listed && short) => hint,
                Hint::Other if !listed || atom.gap == Gap::Mark('/') => hint,
                _ => Hint::None,
            };
        }
        all.push(Around { hint, mask: Mask::None });
        if !atom.digits {
            hint = match atom.said {
                Word::Document => Hint::Document,
                Word::Other => Hint::Other,
                Word::Link | Word::To => hint,
                Word::Currency | Word::Plain => Hint::None,
            };
        }
        before = Some(atom);
    }
    all
}

fn cover(all: &mut [Around], first: usize, last: usize, mask: Mask) {
    for around in all.get_mut(first..=last).unwrap_or_default() {
        around.mask = mask;
    }
}

fn value(text: &Spelt, atom: &Atom) -> u32 {
    text.word(atom).parse().unwrap_or(u32::MAX)
}

fn tight(atom: Option<&Atom>) -> bool {
    atom.is_some_and(|atom| atom.digits && matches!(atom.gap, Gap::Mark('-' | '.' | '/' | '_' | ',')))
}

/// Days as `31.12.2026`, `31/12/26`, `2026-12-31`, months as `12/2026`, `2026-12`.
fn dates(text: &Spelt, all: &mut [Around]) {
    let mut at = 0;
    while let Some(first) = text.atom(at) {
        let run = |offset: usize| text.atom(at.saturating_add(offset)).filter(|next| tight(Some(next)));
        let parts = [Some(first).filter(|first| first.digits && !tight(Some(first))), run(1), run(2), run(3)];
        let found = match parts {
            [Some(one), Some(two), Some(three), None] if one.digits => {
                is_day(text, one, two, three).then_some(2)
            }
            [Some(one), Some(two), None, _] if one.digits => is_month(text, one, two).then_some(1),
            _ => None,
        };
        if let Some(more) = found {
            let last = at.saturating_add(more);
            cover(all, at, last, Mask::Whole(at, last));
            at = last;
        }
        at = at.saturating_add(1);
    }
}

fn is_day(text: &Spelt, one: &Atom, two: &Atom, three: &Atom) -> bool {
    let [a, b, c] = [value(text, one), value(text, two), value(text, three)];
    let inside = |at: u32, end: u32| (1..=end).contains(&at);
    match (one.len(), two.len(), three.len()) {
        (1..=2, 1..=2, 2 | 4) => (inside(a, 31) && inside(b, 12)) || (inside(a, 12) && inside(b, 31)),
        (4, 1..=2, 1..=2) => is_year(text.word(one)) && inside(b, 12) && inside(c, 31),
        _ => false,
    }
}

fn is_month(text: &Spelt, one: &Atom, two: &Atom) -> bool {
    let month = |atom: &Atom| atom.len() <= 2 && (1..=12).contains(&value(text, atom));
    (is_year(text.word(one)) && month(two)) || (month(one) && is_year(text.word(two)))
}

/// Four digits that are a year of our days.
pub(super) fn is_year(digits: &str) -> bool {
    digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
}

/// Amounts as `1.190,00`, `1'190.00`, `1190,00`.
fn amounts(text: &Spelt, all: &mut [Around]) {
    let mut first = 0;
    for (at, atom) in text.atoms.iter().enumerate() {
        let inside = atom.digits && at > 0 && matches!(atom.gap, Gap::Mark('.' | ',' | '\''));
        if !inside {
            first = at;
            continue;
        }
        let after = text.atom(at.saturating_add(1));
        let groups = text.atoms.get(first.saturating_add(1)..at).unwrap_or_default();
        let starts = text.atom(first).is_some_and(|start| start.digits && !tight(Some(start)));
        let thousands = groups.iter().all(|group| group.len() == 3);
        if starts && thousands && atom.len() == 2 && !tight(after) && atom.gap != Gap::Mark('\'') {
            cover(all, first, at, Mask::Whole(first, at));
        }
    }
}

/// Amounts with a currency beside them. Between two numbers it belongs to the one with decimals, else to the one behind.
fn currencies(source: &str, text: &Spelt, all: &mut [Around]) {
    let near = |atom: Option<&Atom>| {
        atom.is_some_and(|atom| matches!(atom.gap, Gap::Glued | Gap::Blank | Gap::Line | Gap::Mark(':')))
    };
    let last = text.atoms.len();
    for at in 0..=last {
        let (atom, after) = (text.atom(at), at.saturating_add(1));
        let named = atom.is_some_and(|atom| !atom.digits && atom.said == Word::Currency);
        let before = at.checked_sub(1);
        let start = before.and_then(|before| text.atom(before)).map_or(0, |before| before.end);
        let end = atom.map_or(source.len(), |atom| atom.start);
        let sign = source
            .get(start..end)
            .is_some_and(|between| between.len() <= 8 && between.contains(['€', '$', '£']));
        let (left, right) = match (named, sign) {
            (true, _) => (before.filter(|_| near(atom)), Some(after).filter(|after| near(text.atom(*after)))),
            (false, true) => (before, Some(at)),
            _ => continue,
        };
        let is_number = |at: &usize| text.atom(*at).is_some_and(|atom| atom.digits);
        let decimals = |at: &usize| all.get(*at).is_some_and(|around| matches!(around.mask, Mask::Whole(..)));
        let (left, right) = (left.filter(is_number), right.filter(is_number));
        let amount = left.filter(decimals).or(right).or(left);
        let Some(amount) = amount else { continue };
        let (from, to) = match all.get(amount).map(|around| around.mask) {
            Some(Mask::Whole(from, to)) => (from, to),
            _ => (amount, amount),
        };
        if all.get(amount).is_some_and(|around| around.hint != Hint::Document) {
            cover(all, from, to, Mask::Never);
        }
    }
}

/// International bank account numbers, in one piece or in groups of four: two letters, two digits, at least eleven more.
fn accounts(text: &Spelt, all: &mut [Around]) {
    for (at, country) in text.atoms.iter().enumerate() {
        let check = text.atom(at.saturating_add(1)).filter(|check| check.digits && check.gap == Gap::Glued);
        let Some(check) =
            check.filter(|_| !country.digits && country.len() == 2 && country.gap != Gap::Glued)
        else {
            continue;
        };
        if check.len() >= 13 {
            cover(all, at, at.saturating_add(1), Mask::Never);
            continue;
        }
        // Groups of four letters and digits, the last one shorter.
        let (mut last, mut groups, mut size) = (at.saturating_add(1), 0, 4);
        let starts = check.len() == 2;
        for (place, atom) in text.atoms.iter().enumerate().skip(at.saturating_add(2)).filter(|_| starts) {
            match atom.gap {
                Gap::Glued => size += atom.len(),
                Gap::Blank | Gap::Line if size == 4 && groups < 8 => {
                    (groups, size) = (groups + 1, atom.len())
                }
                _ => break,
            }
            if size > 4 || (groups == 0 && place > at.saturating_add(1)) {
                break;
            }
            last = place;
        }
        if groups >= 3 {
            cover(all, at, last, Mask::Never);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(source: &str) -> Vec<String> {
        let mut text = Spelt::of(source);
        text.look_up_words();
        let all = around(source, &text);
        let hidden = text.atoms.iter().zip(&all).filter(|(_, around)| around.mask != Mask::None);
        hidden.map(|(atom, _)| source.get(atom.start..atom.end).unwrap().to_owned()).collect()
    }

    #[test]
    fn dates_amounts_and_accounts_are_no_numbers() {
        assert_eq!(masked("vom 31.12.2026 und 2026-12-31"), ["31", "12", "2026", "2026", "12", "31"]);
        assert_eq!(masked("Miete 03/2026"), ["03", "2026"]);
        assert_eq!(masked("RE 10023 1.190,00 EUR"), ["1", "190", "00"]);
        assert_eq!(masked("RE 10023 EUR 500"), ["500"]);
        assert_eq!(masked("10023 EUR"), ["10023"]);
        assert_eq!(masked("Rechnung 10023 EUR"), [""; 0]);
        assert_eq!(masked("€ 10023 zu 4711"), ["10023"]);
        assert_eq!(masked("IBAN DE89 3704 0044 0532 0130 00 RE 10023").len(), 7);
        assert_eq!(masked("2026/4711, 2026-00123, INV-2026-00123"), [""; 0]);
    }

    #[test]
    fn words_say_what_the_number_behind_them_is() {
        let hint = |source: &str| {
            let mut text = Spelt::of(source);
            text.look_up_words();
            let all = around(source, &text);
            let digits = text.atoms.iter().zip(&all).filter(|(atom, _)| atom.digits);
            digits.map(|(_, around)| around.hint).collect::<Vec<_>>()
        };
        assert_eq!(hint("Rechnungs-Nr. 17, 18 und 19"), [Hint::Document; 3]);
        assert_eq!(hint("Kd.-Nr. 4711, 10023"), [Hint::Other, Hint::None]);
        assert_eq!(hint("Tel. 0170 1234567 danke 10023"), [Hint::Other, Hint::Other, Hint::None]);
        assert_eq!(hint("Rechnung 10023, 2 Stück"), [Hint::Document, Hint::None]);
    }
}
