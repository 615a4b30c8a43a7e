use std::collections::BTreeSet;

use serde::de::IgnoredAny;

use super::node::{Node, step};
use super::{DEPTH_LIMIT, JSON_LIMIT};
use crate::error::{Code, Error, Reason, Result, Shown};

/// Takes a text apart that holds exactly one JSON value.
///
/// It stops at the first level too deep and at the first key given twice. The grammar of texts and numbers is
/// serde_json's; only the digits of a number are kept as they are, so none is read through a binary float.
pub(super) fn node(text: &str) -> Result<Node> {
    if text.len() > JSON_LIMIT {
        let too_large = Reason::EventTooLarge { bytes: text.len(), limit: JSON_LIMIT }.into();
        // Of a text that is both, the nesting is what its author has to look at.
        let start = (0..=JSON_LIMIT).rev().find_map(|end| text.get(..end)).unwrap_or_default();
        return Err(node(start).err().filter(|error| error.code() == Code::JsonTooDeep).unwrap_or(too_large));
    }
    let mut parser = Parser { text, at: 0 };
    let node = parser.value(0)?;
    parser.skip_space();
    if parser.peek().is_some() {
        return Err(parser.refuse("more text after the value"));
    }
    Ok(node)
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// The byte after white space, still to be taken.
    fn next(&mut self) -> Result<u8> {
        self.skip_space();
        self.peek().ok_or_else(|| self.refuse("unexpected end"))
    }

    fn refuse(&self, what: &str) -> Error {
        let before = self.text.get(..self.at).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let character = before.rsplit('\n').next().unwrap_or(before).chars().count() + 1;
        let why = if self.text.contains('\n') {
            format!("{what} at line {line} character {character}")
        } else {
            format!("{what} at character {character}")
        };
        Reason::JsonSyntax { why }.into()
    }

    fn unexpected(&self) -> Error {
        let found = self.text.get(self.at..).and_then(|rest| rest.chars().next());
        self.refuse(&format!("unexpected {}", Shown::new(&String::from_iter(found))))
    }

    fn value(&mut self, depth: usize) -> Result<Node> {
        let first = self.next()?;
        if matches!(first, b'{' | b'[') && depth == DEPTH_LIMIT {
            return Err(Reason::JsonTooDeep { limit: DEPTH_LIMIT }.into());
        }
        match first {
            b'{' => self.object(depth + 1),
            b'[' => self.list(depth + 1),
            b'"' => self.string().map(Node::Text),
            b'-' | b'0'..=b'9' => self.number(),
            b't' => self.word("true", Node::Truth(true)),
            b'f' => self.word("false", Node::Truth(false)),
            b'n' => self.word("null", Node::Null),
            _ => Err(self.unexpected()),
        }
    }

    fn word(&mut self, word: &str, node: Node) -> Result<Node> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        if !rest.starts_with(word) {
            return Err(self.unexpected());
        }
        self.at += word.len();
        Ok(node)
    }

    fn object(&mut self, depth: usize) -> Result<Node> {
        let (mut fields, mut names) = (Vec::new(), BTreeSet::new());
        self.at += 1;
        if self.next()? == b'}' {
            self.at += 1;
            return Ok(Node::Object(fields));
        }
        loop {
            if self.next()? != b'"' {
                return Err(self.unexpected());
            }
            let name = self.string()?;
            let place = step(&name);
            if !names.insert(name.clone()) {
                return Err(Error::from(Reason::DuplicateField { name: Shown::new(&name) }).within(&place));
            }
            if self.next()? != b':' {
                return Err(self.unexpected());
            }
            self.at += 1;
            let value = self.value(depth).map_err(|error| error.within(&place))?;
            fields.push((name, value));
            if self.ends(b'}')? {
                return Ok(Node::Object(fields));
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Node> {
        let mut values = Vec::new();
        self.at += 1;
        if self.next()? == b']' {
            self.at += 1;
            return Ok(Node::List(values));
        }
        loop {
            let place = format!("[{}]", values.len());
            values.push(self.value(depth).map_err(|error| error.within(&place))?);
            if self.ends(b']')? {
                return Ok(Node::List(values));
            }
        }
    }

    /// Takes the comma before another element, or the end.
    fn ends(&mut self, end: u8) -> Result<bool> {
        let found = self.next()?;
        if found != end && found != b',' {
            return Err(self.unexpected());
        }
        self.at += 1;
        Ok(found == end)
    }

    fn string(&mut self) -> Result<String> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let mut escaped = false;
        let end = rest.bytes().skip(1).position(|byte| {
            let ends = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            ends
        });
        let Some(literal) = end.and_then(|end| rest.get(..end + 2)) else {
            self.at = self.text.len();
            return Err(self.refuse("unexpected end"));
        };
        let read = serde_json::from_str(literal)
            .map_err(|_| self.refuse("a text with a bad escape or a control character"))?;
        self.at += literal.len();
        Ok(read)
    }

    fn number(&mut self) -> Result<Node> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let foreign = |byte: u8| !matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E');
        let digits = rest.bytes().position(foreign).and_then(|end| rest.get(..end)).unwrap_or(rest);
        // Ignored numbers are checked against the grammar and not computed: 1e999 is one.
        serde_json::from_str::<IgnoredAny>(digits).map_err(|_| self.refuse("a malformed number"))?;
        self.at += digits.len();
        Ok(Node::Number(digits.to_owned()))
    }
}
