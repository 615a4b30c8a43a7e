use super::books::Books;
use crate::calendar::Date;
use crate::money::Currency;

/// The numbers that a wrong character makes of one: one replaced, left out or put in, or two neighbours that changed places.
fn is_near(one: &str, other: &str) -> bool {
    let plain = |text: &str| -> Vec<u8> {
        let letters = text.bytes().filter(u8::is_ascii_alphanumeric);
        letters.map(|letter| letter.to_ascii_uppercase()).collect()
    };
    let (one, other) = (plain(one), plain(other));
    let same = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
    let end = |of: &[u8]| of.get(same..).map(<[u8]>::to_vec).unwrap_or_default();
    let (one, other) = (end(&one), end(&other));
    let skip = |of: &[u8], count: usize| of.get(count..).map(<[u8]>::to_vec);
    let turned = match (one.as_slice(), other.as_slice()) {
        ([a, b, rest @ ..], [c, d, last @ ..]) => a == d && b == c && rest == last,
        _ => false,
    };
    turned
        || (one.len() == other.len() && skip(&one, 1) == skip(&other, 1))
        || skip(&one, 1).as_deref() == Some(other.as_slice())
        || skip(&other, 1).as_deref() == Some(one.as_slice())
}

/// How many numbers are looked at.
const LOOKED_AT: usize = 256;

/// Another document that takes as much as this item and whose number a wrong character makes of this one's.
pub(super) fn twin(
    books: &Books<'_>,
    item: usize,
    (currency, cash): (Currency, i64),
    day: Date,
) -> Option<u32> {
    let own = books.item(item)?.document;
    let number = books.document(own)?.number.as_str();
    let others =
        books.taking(currency, cash, day, LOOKED_AT).into_iter().filter_map(|other| books.item(other));
    let mut near = others.map(|open| open.document).filter(|other| *other != own);
    near.find(|other| books.document(*other).is_some_and(|known| is_near(known.number.as_str(), number)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_character_is_near() {
        for other in ["RE-100324", "RE-10032", "RE-1003223", "RE-100232", "RE100323"] {
            assert!(is_near("RE-100322", other), "{other}");
        }
        assert!(!is_near("RE-100322", "RE-100433"));
    }
}
