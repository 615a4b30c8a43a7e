/// A number that ends in a slash and an instalment, as items are written: the document and the instalment.
pub(crate) fn named_instalment(reference: &str) -> Option<(&str, u16)> {
    let (document, instalment) = reference.rsplit_once('/')?;
    let instalment = instalment_of(instalment)?;
    (!document.is_empty()).then_some((document, instalment))
}

/// The digits of an instalment, as they stand behind the slash: no zero in front.
pub(super) fn instalment_of(digits: &str) -> Option<u16> {
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    digits.parse().ok().filter(|_| plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instalment_is_read_as_items_write_it() {
        assert_eq!(named_instalment("INV-1/2"), Some(("INV-1", 2)));
        assert_eq!(named_instalment("2026/17/2"), Some(("2026/17", 2)));
        for other in ["INV-1", "/2", "INV-1/02", "INV-1/", "INV-1/x", "INV-1/70000", "INV-1/+2"] {
            assert_eq!(named_instalment(other), None, "{other}");
        }
    }
}
