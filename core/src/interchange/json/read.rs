use serde::de::value::BorrowedStrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error as _, MapAccess, SeqAccess,
    Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::near::{known_names, listed};
use super::node::{Node, step};
use super::refused::Refused;
use crate::error::{Reason, Result, Shown};

/// Makes a value of a node.
pub(super) fn value<T: DeserializeOwned>(node: &Node) -> Result<T> {
    T::deserialize(node).map_err(|refused| refused.0)
}

/// The atoms that are numbers to people and text here.
const AMOUNTS: [&str; 3] = ["Money", "Rate", "Percent"];

macro_rules! whole_numbers {
    ($($method:ident $visit:ident $kind:ty;)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
            if let Node::Number(digits) = self && let Ok(number) = digits.parse::<$kind>() {
                return visitor.$visit(number);
            }
            let expected = format!("a whole number from {} to {}", <$kind>::MIN, <$kind>::MAX);
            Err(Refused::wrong_type(expected, self.kind()))
        })+
    };
}

impl<'de> Deserializer<'de> for &'de Node {
    type Error = Refused;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match self {
            Node::Null => visitor.visit_unit(),
            Node::Truth(truth) => visitor.visit_bool(*truth),
            Node::Text(text) => visitor.visit_borrowed_str(text),
            Node::List(values) => list(values, visitor),
            Node::Object(fields) => visitor.visit_map(Fields { rest: fields.iter(), value: None }),
            Node::Number(digits) => match (digits.parse(), digits.parse()) {
                (Ok(number), _) => visitor.visit_u64(number),
                (_, Ok(number)) => visitor.visit_i64(number),
                _ => Err(Refused::invalid_type(Unexpected::Other(&self.kind()), &visitor)),
            },
        }
    }

    whole_numbers! {
        deserialize_u8 visit_u8 u8;
        deserialize_u16 visit_u16 u16;
        deserialize_u32 visit_u32 u32;
        deserialize_u64 visit_u64 u64;
        deserialize_u128 visit_u128 u128;
        deserialize_i8 visit_i8 i8;
        deserialize_i16 visit_i16 i16;
        deserialize_i32 visit_i32 i32;
        deserialize_i64 visit_i64 i64;
        deserialize_i128 visit_i128 i128;
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match self {
            Node::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Refused> {
        let got = match self {
            Node::Number(_) => "number",
            Node::Truth(_) => "truth value",
            _ => return visitor.visit_newtype_struct(self),
        };
        if AMOUNTS.contains(&name) {
            return Err(Reason::AmountNotString { got: got.to_owned() }.into());
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        record(self, known, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        let (choice, content) = match self {
            Node::Text(choice) => (choice, None),
            Node::Object(fields) => match fields.as_slice() {
                [(choice, content), rest @ ..] => {
                    // A second key beside a known choice is the field that does not belong.
                    if let Some((other, _)) = rest.first().filter(|_| known.contains(&choice.as_str())) {
                        let reason = Reason::UnknownField { name: Shown::new(other), known: choice.clone() };
                        return Err(Refused::from(reason).within(&step(other)));
                    }
                    (choice, Some(content))
                }
                [] => return Err(Refused::wrong_type(one_of(known), "an empty object")),
            },
            _ => return Err(Refused::wrong_type(one_of(known), self.kind())),
        };
        if !known.contains(&choice.as_str()) {
            let (shown, names) = (Shown::new(choice), known_names(known, choice));
            return Err(match name {
                "Command" => Reason::UnknownCommand { name: shown, known: names },
                "Event" => Reason::UnknownEvent { name: shown, known: names },
                _ => Reason::UnknownChoice { value: shown, choices: names },
            }
            .into());
        }
        visitor.visit_enum(Choice { name: choice, content })
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_unit()
    }

    /// Nothing here is read as a binary float.
    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        Err(Refused::invalid_type(Unexpected::Other(&self.kind()), &visitor))
    }

    /// Nothing here is read as a binary float.
    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        Err(Refused::invalid_type(Unexpected::Other(&self.kind()), &visitor))
    }

    forward_to_deserialize_any! {
        bool char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map identifier
    }
}

fn one_of(known: &[&str]) -> String {
    format!("one of {}", listed(known, ""))
}

/// A record is an object of known fields. A list of the values in order is not, although serde would take it.
fn record<'de, V: Visitor<'de>>(
    node: &'de Node,
    known: &'static [&'static str],
    visitor: V,
) -> Result<V::Value, Refused> {
    let Node::Object(fields) = node else {
        return Err(Refused::wrong_type(format!("an object of {}", known.join(", ")), node.kind()));
    };
    if let Some((name, _)) = fields.iter().find(|(name, _)| !known.contains(&name.as_str())) {
        return Err(Refused::unknown_field(name, known).within(&step(name)));
    }
    visitor.visit_map(Fields { rest: fields.iter(), value: None })
}

fn list<'de, V: Visitor<'de>>(values: &'de [Node], visitor: V) -> Result<V::Value, Refused> {
    let mut rest = Values { rest: values.iter(), at: 0 };
    let read = visitor.visit_seq(&mut rest)?;
    match rest.rest.len() {
        0 => Ok(read),
        _ => {
            Err(Refused::wrong_type(format!("a list of {}", rest.at), format!("a list of {}", values.len())))
        }
    }
}

struct Values<'de> {
    rest: std::slice::Iter<'de, Node>,
    at: usize,
}

impl<'de> SeqAccess<'de> for Values<'de> {
    type Error = Refused;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Refused> {
        let Some(node) = self.rest.next() else { return Ok(None) };
        let place = self.at;
        self.at += 1;
        seed.deserialize(node).map(Some).map_err(|refused| refused.within(&format!("[{place}]")))
    }
}

struct Fields<'de> {
    rest: std::slice::Iter<'de, (String, Node)>,
    value: Option<&'de (String, Node)>,
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Refused;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Refused> {
        self.value = self.rest.next();
        let Some((name, _)) = self.value else { return Ok(None) };
        let key = BorrowedStrDeserializer::new(name);
        seed.deserialize(key).map(Some).map_err(|refused: Refused| refused.within(&step(name)))
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Refused> {
        let Some((name, node)) = self.value.take() else {
            return Err(Reason::Internal { what: "a value was asked for before its key".to_owned() }.into());
        };
        seed.deserialize(node).map_err(|refused| refused.within(&step(name)))
    }
}

struct Choice<'de> {
    name: &'de str,
    /// What stands beside the name; none where the choice is plain text.
    content: Option<&'de Node>,
}

impl<'de> EnumAccess<'de> for Choice<'de> {
    type Error = Refused;
    type Variant = Self;

    fn variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<(T::Value, Self), Refused> {
        let name = BorrowedStrDeserializer::<Refused>::new(self.name);
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> Choice<'de> {
    fn with_content<T>(self, read: impl FnOnce(&'de Node) -> Result<T, Refused>) -> Result<T, Refused> {
        let Some(content) = self.content else {
            let expected = format!("{} with its content, as an object of that one key", self.name);
            return Err(Refused::wrong_type(expected, "the name alone"));
        };
        read(content).map_err(|refused| refused.within(self.name))
    }
}

impl<'de> VariantAccess<'de> for Choice<'de> {
    type Error = Refused;

    fn unit_variant(self) -> Result<(), Refused> {
        match self.content {
            None => Ok(()),
            Some(Node::Object(fields)) if !fields.is_empty() => {
                let name = fields.first().map_or("", |(name, _)| name);
                Err(Refused::unknown_field(name, &[]).within(&step(name)).within(self.name))
            }
            Some(content) => {
                let expected = format!("the plain text {}, which has no content", Shown::new(self.name));
                Err(Refused::wrong_type(expected, format!("it as a key of {}", content.kind())))
            }
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Refused> {
        self.with_content(|content| seed.deserialize(content))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _count: usize, visitor: V) -> Result<V::Value, Refused> {
        self.with_content(|content| content.deserialize_any(visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        self.with_content(|content| record(content, known, visitor))
    }
}
