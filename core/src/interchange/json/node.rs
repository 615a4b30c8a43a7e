/// A JSON value as it stands in the text: fields in their order, none of them twice, numbers not yet read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    Null,
    Truth(bool),
    /// The digits as written. A number becomes a value only where a whole number is meant.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    /// What it is, for the sentence "expected …, got …".
    pub(super) fn kind(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Truth(truth) => truth.to_string(),
            Self::Number(digits) if digits.len() <= 32 => format!("the number {digits}"),
            Self::Number(_) => "a long number".to_owned(),
            Self::Text(_) => "text".to_owned(),
            Self::List(_) => "a list".to_owned(),
            Self::Object(_) => "an object".to_owned(),
        }
    }

    /// A field of an object.
    pub(super) fn field(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => fields.iter().find(|(known, _)| known == name).map(|(_, value)| value),
            _ => None,
        }
    }
}

/// A key as a step of a path: escaped, and cut off where it is longer than any name here.
pub(super) fn step(key: &str) -> String {
    key.chars().take(64).flat_map(char::escape_debug).collect()
}
