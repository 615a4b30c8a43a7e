//! Takes a flat object apart into its tokens, as far as it goes, whatever stands in them.

/// The tokens of an object: keys and values as they are written.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Event<'a> {
    /// Every key that has a whole value.
    pub(super) fields: Vec<(&'a str, &'a str)>,
    /// A key whose value is cut off.
    pub(super) cut: Option<(&'a str, &'a str)>,
    /// Whether the object is closed.
    pub(super) closed: bool,
    /// What stands after the last token that fits, or after the object.
    pub(super) rest: &'a str,
}

impl<'a> Event<'a> {
    /// The tokens given for a key, which may have been given more than once.
    pub(super) fn all(&self, key: &str) -> impl Iterator<Item = &'a str> {
        let wanted = format!("\"{key}\"");
        self.fields.iter().filter(move |(name, _)| *name == wanted).map(|(_, value)| *value)
    }
}

/// The tokens of a text that begins as an object; none where it does not.
pub(super) fn event(text: &str) -> Option<Event<'_>> {
    let mut rest = text.trim_start().strip_prefix('{')?;
    let mut event = Event::default();
    if let Some(after) = rest.trim_start().strip_prefix('}') {
        return Some(Event { closed: true, rest: after, ..event });
    }
    loop {
        // The comma before a key that does not come belongs to what is left.
        let from = rest;
        let Some((key, after)) = token(rest.trim_start().strip_prefix(',').unwrap_or(rest)) else { break };
        if !key.starts_with('"') {
            break;
        }
        let Some(after) = after.trim_start().strip_prefix(':') else { break };
        match token(after) {
            Some((value, after)) => {
                event.fields.push((key, value));
                rest = after;
            }
            None if after.trim_start().starts_with(['"', '{', '[']) => {
                event.cut = Some((key, after.trim_start()));
                return Some(event);
            }
            None => {
                rest = from;
                break;
            }
        }
        let next = rest.trim_start();
        if let Some(after) = next.strip_prefix('}') {
            event.closed = true;
            rest = after;
            break;
        }
        if !next.starts_with(',') {
            break;
        }
    }
    event.rest = rest;
    Some(event)
}

/// One token: a text, a record or list with everything in it, or characters up to the next comma, brace or space. None
/// where it does not end, or is empty.
fn token(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let (mut open, mut quoted, mut escaped) = (0_usize, false, false);
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if quoted {
            quoted = c != '"' || escaped;
            escaped = c == '\\' && !escaped;
            if !quoted && open == 0 {
                return Some(text.split_at(end));
            }
            continue;
        }
        match c {
            '"' => quoted = true,
            '{' | '[' => open += 1,
            '}' | ']' if open > 0 => {
                open -= 1;
                if open == 0 {
                    return Some(text.split_at(end));
                }
            }
            ',' | '}' | ']' | ' ' | '\n' | '\r' | '\t' if open == 0 => {
                return (at > 0).then(|| text.split_at(at));
            }
            _ => {}
        }
    }
    (open == 0 && !quoted && !text.is_empty()).then_some((text, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_stay_as_they_are() {
        let whole = event(r#" {"a": 1e999, "a":"x\"}","b":[{"c":1}]} tail"#).unwrap();
        assert_eq!(whole.fields, [("\"a\"", "1e999"), ("\"a\"", r#""x\"}""#), ("\"b\"", r#"[{"c":1}]"#)]);
        assert_eq!((whole.closed, whole.rest, whole.cut), (true, " tail", None));
        assert_eq!(whole.all("a").count(), 2);
        let cut = event(r#"{"a":1,"b":"2024-01"#).unwrap();
        assert_eq!((cut.cut, cut.closed), (Some(("\"b\"", "\"2024-01")), false));
        let odd = event(r#"{"a":1,}"#).unwrap();
        assert_eq!((odd.fields.len(), odd.closed, odd.rest), (1, false, ",}"));
        assert_eq!(event(r#"{"a":1 "b":2}"#).unwrap().rest, r#" "b":2}"#);
        assert_eq!(event("{'a':1}").unwrap().rest, "'a':1}");
        assert_eq!(event("[1]"), None);
        assert!(event("{}").unwrap().closed);
    }
}
