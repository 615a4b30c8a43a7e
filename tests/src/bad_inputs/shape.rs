use receivables::{Currency, Money};

/// What stands in the holes `{}` of a shape where a sentence has that shape. Letters match in either case, and a
/// remark in parentheses at the end of the sentence is left out where the shape has none.
pub(super) fn holes<'a>(shape: &str, sentence: &'a str) -> Option<Vec<&'a str>> {
    let sentence = sentence.trim();
    let before = sentence.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    match before.filter(|_| !shape.contains('(')) {
        Some((before, _)) => fill(shape, before),
        None => fill(shape, sentence),
    }
}

fn fill<'a>(shape: &str, sentence: &'a str) -> Option<Vec<&'a str>> {
    // ASCII letters alone change, so places stay the same.
    let (shape, lower) = (shape.to_ascii_lowercase(), sentence.to_ascii_lowercase());
    let mut literals = shape.split("{}");
    let first = literals.next()?;
    if !lower.starts_with(first) {
        return None;
    }
    let mut at = first.len();
    let mut found = Vec::new();
    let rest: Vec<&str> = literals.collect();
    for (number, literal) in rest.iter().enumerate() {
        let last = number + 1 == rest.len();
        let end = if last {
            lower
                .get(at..)?
                .ends_with(literal)
                .then(|| lower.len() - literal.len())
                .filter(|end| *end >= at)?
        } else {
            at + lower.get(at..)?.find(literal)?
        };
        found.push(sentence.get(at..end)?.trim());
        at = end + literal.len();
    }
    (at == lower.len()).then_some(found)
}

/// A count: `10`, `2^40`, `1_000`, `u64::MAX`.
pub(super) fn count(text: &str) -> Option<u64> {
    let text = text.replace(['_', ','], "");
    if let Some((base, power)) = text.split_once('^') {
        return base.parse::<u64>().ok()?.checked_pow(power.parse().ok()?);
    }
    if text.eq_ignore_ascii_case("u64::max") { Some(u64::MAX) } else { text.parse().ok() }
}

/// An amount, in euro where the sentence names no currency.
pub(super) fn amount(text: &str) -> Option<Money> {
    amount_or_why(text).ok()
}

/// An amount, or why it is none.
pub(super) fn amount_or_why(text: &str) -> receivables::Result<Money> {
    if text.contains(' ') { text.parse() } else { Money::parse_amount(text, Currency::EUR) }
}

/// Whether a text is meant as an amount, so that refusing it is an answer.
pub(super) fn is_amount(text: &str) -> bool {
    let digits = text.split(' ').next().unwrap_or(text);
    digits.chars().any(char::is_numeric) && !digits.chars().any(char::is_alphabetic)
}

/// A number of bytes: `2 MB`, `300 bytes`, `129`.
pub(super) fn bytes(text: &str) -> Option<usize> {
    let (number, unit) = text.split_once(' ').unwrap_or((text, ""));
    let unit = match unit.to_ascii_lowercase().as_str() {
        "" | "bytes" | "byte" | "characters" | "chars" | "letters" | "digits" => 1,
        "kb" | "kib" => 1024,
        "mb" | "mib" => 1024 * 1024,
        _ => return None,
    };
    usize::try_from(count(number)?).ok()?.checked_mul(unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_fills_the_holes_of_its_shape() {
        let shape = "allocate {} to an invoice open for {}";
        assert_eq!(
            holes(shape, "Allocate 100.01 to an invoice open for 100.00").unwrap(),
            ["100.01", "100.00"]
        );
        assert_eq!(holes(shape, "allocate 1 to an invoice open for 2 (a remark)").unwrap(), ["1", "2"]);
        assert_eq!(holes(shape, "allocate 100.01 to an invoice"), None);
        assert_eq!(holes("void {}", "void an invoice").unwrap(), ["an invoice"]);
        assert_eq!(holes("as_of before", "as_of before"), Some(vec![]));
        assert_eq!(holes("as_of before", "as_of before noon"), None);
        assert_eq!(count("2^40"), Some(1 << 40));
        assert_eq!(count("u64::MAX"), Some(u64::MAX));
        assert_eq!(bytes("2 MB"), Some(2_097_152));
        assert_eq!(amount("5.00 USD").unwrap().to_string(), "5.00 USD");
    }
}
