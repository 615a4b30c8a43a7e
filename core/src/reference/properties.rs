//! What holds for any numbers and texts.

use proptest::prelude::*;

use super::*;

/// Numbers as sellers make them.
fn number() -> impl Strategy<Value = String> {
    let lettered = "(INV|RE|FA|AR)[-/ ]?20(25|26)[-/][0-9]{5}";
    let plain = "[1-9][0-9]{5,8}";
    let parted = "20(25|26)/[0-9]{4,6}";
    prop_oneof![lettered, plain, parted].prop_map(|number| number.to_owned())
}

fn numbers() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::btree_set(number(), 1..20).prop_map(|set| set.into_iter().collect())
}

/// What people write around a number: words, no digits.
fn words() -> impl Strategy<Value = String> {
    "((Zahlung|danke|Müller|payment of|merci|zu Ihrer) ){0,3}"
}

fn index(numbers: &[String]) -> NumberIndex {
    NumberIndex::new(numbers.iter().map(String::as_str))
}

/// The numbers that a text is said to name exactly.
fn exact(index: &NumberIndex, numbers: &[String], text: &str) -> Vec<String> {
    let found = index.mentions(text);
    let exact = found.iter().filter(|mention| mention.likeness == Likeness::Exact);
    let ids = exact.flat_map(|mention| mention.numbers.iter().copied());
    ids.filter_map(|id| usize::try_from(id).ok().and_then(|id| numbers.get(id)).cloned()).collect()
}

/// A corruption of one kind, and the likenesses that it may have.
fn corrupted(number: &str, kind: u8, at: usize) -> Option<(String, Vec<Likeness>)> {
    let chars: Vec<char> = number.chars().collect();
    let digits: Vec<usize> = (0..chars.len()).filter(|at| chars[*at].is_ascii_digit()).collect();
    let place = digits[at % digits.len()];
    let spelled = vec![Likeness::Spelling];
    let near = vec![Likeness::Misspelt, Likeness::Truncated, Likeness::LeadingZeros, Likeness::Unknown];
    let mut other = chars.clone();
    let allowed = match kind {
        0 => {
            other.iter_mut().for_each(|c| *c = c.to_ascii_lowercase());
            spelled
        }
        1 => {
            other.iter_mut().filter(|c| **c == '-').for_each(|c| *c = '/');
            spelled
        }
        2 => {
            other.insert(place.max(1), '\n');
            spelled
        }
        3 => {
            let zero = digits.iter().copied().find(|at| chars[*at] == '0')?;
            other[zero] = 'O';
            spelled
        }
        4 => {
            let next = chars.get(place + 1).filter(|c| c.is_ascii_digit())?;
            (other[place], other[place + 1]) = (*next, chars[place]);
            near
        }
        5 => {
            other[place] = char::from_digit((chars[place].to_digit(10)? + 1) % 10, 10)?;
            near
        }
        _ => {
            other.remove(place);
            near
        }
    };
    let other: String = other.into_iter().collect();
    (other != number).then_some((other, allowed))
}

proptest! {
    #[test]
    fn a_number_in_any_text_is_found_exactly(numbers in numbers(), at in 0_usize..20, before in words(), after in words()) {
        let number = &numbers[at % numbers.len()];
        let text = format!("{before}Rechnung {number} {after}");
        prop_assert_eq!(exact(&index(&numbers), &numbers, &text), [number.as_str()]);
    }

    #[test]
    fn a_corruption_is_told_as_what_it_is_or_not_at_all(
        numbers in numbers(), at in 0_usize..20, kind in 0_u8..7, place in 0_usize..20,
    ) {
        let number = &numbers[at % numbers.len()];
        if let Some((text, allowed)) = corrupted(number, kind, place) {
            // Where it became another number, that is what the text says.
            if !numbers.contains(&text) {
                let index = index(&numbers);
                prop_assert_eq!(exact(&index, &numbers, &text), Vec::<String>::new(), "{}", text);
                let all: Vec<u32> = (0_u32..).take(numbers.len()).collect();
                for mention in index.mentions_among(&text, &all) {
                    let named = mention.numbers.iter().map(|id| &numbers[usize::try_from(*id).unwrap()]);
                    if named.clone().any(|named| named == number) && mention.found == text {
                        prop_assert!(allowed.contains(&mention.likeness), "{} for {}: {:?}", text, number, mention);
                    }
                }
            }
        }
    }

    #[test]
    fn the_order_of_numbers_does_not_matter(numbers in numbers(), text in "[-/, 0-9INVRE]{0,60}", at in 0_usize..20) {
        let turned: Vec<String> = numbers.iter().rev().cloned().collect();
        let text = format!("{text} {}/{}", numbers[at % numbers.len()], at + 10);
        let named = |numbers: &[String]| {
            let all: Vec<u32> = (0_u32..).take(numbers.len()).collect();
            let found = index(numbers).mentions_among(&text, &all);
            let name = |mention: Mention| {
                let mut names: Vec<String> =
                    mention.numbers.iter().map(|id| numbers[usize::try_from(*id).unwrap()].clone()).collect();
                names.sort();
                (mention.start, mention.end, mention.found, mention.likeness, names, mention.more, mention.instalment)
            };
            let mut named: Vec<_> = found.into_iter().map(name).collect();
            named.sort();
            named
        };
        prop_assert_eq!(named(&numbers), named(&turned));
    }

    #[test]
    fn mentions_stand_in_the_text_and_do_not_overlap(numbers in numbers(), text in "\\PC{0,200}", at in 0_usize..20) {
        let text = format!("{text}{}{text}", numbers[at % numbers.len()]);
        let all: Vec<u32> = (0_u32..).take(numbers.len()).collect();
        let mut end = 0;
        for mention in index(&numbers).mentions_among(&text, &all) {
            let (from, to) = (usize::try_from(mention.start).unwrap(), usize::try_from(mention.end).unwrap());
            prop_assert_eq!(text.get(from..to), Some(mention.found.as_str()));
            if mention.likeness != Likeness::Range {
                prop_assert!(from >= end);
                end = to;
            }
        }
    }
}
