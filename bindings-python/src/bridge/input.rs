//! From Python: a serde deserializer over objects.

use pyo3::prelude::*;
use pyo3::types::{PyBool, PyFloat, PyList, PyString, PyTuple};
use receivables::error::{Reason, Shown};
use serde::de::value::StringDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::{attribute, class};
use crate::atoms;
use crate::declared;
use crate::fault::{Fault, Result};

/// An object that was handed in.
#[derive(Clone, Copy)]
pub(super) struct Given<'a, 'py>(pub(super) &'a Bound<'py, PyAny>);

/// The arguments of a constructor, in the order of the fields.
#[derive(Clone, Copy)]
pub(super) struct Made<'a, 'py> {
    pub(super) tag: Option<&'a str>,
    pub(super) values: &'a Bound<'py, PyTuple>,
}

/// A field that was not given.
struct Absent;

/// Where the fields of a record are.
#[derive(Clone)]
enum Fields<'a, 'py> {
    /// The attributes of an object of the record's class.
    Of(&'a Bound<'py, PyAny>),
    /// A constructor's arguments.
    In(&'a Bound<'py, PyTuple>),
    /// The first field alone; the others are absent.
    First(&'a Bound<'py, PyAny>),
    /// None was given.
    Nowhere,
}

impl<'py> Given<'_, 'py> {
    fn is_a(&self, name: &str) -> Result<bool> {
        match class(self.0.py(), name)? {
            Some(class) => Ok(self.0.is_instance(&class)?),
            None => Ok(false),
        }
    }

    fn whole<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        let refuse = || Fault::wrong_type("a whole number", self.0);
        if self.0.is_instance_of::<PyBool>() || self.0.is_instance_of::<PyFloat>() {
            return Err(refuse());
        }
        if let Ok(number) = self.0.extract::<i64>() {
            return visitor.visit_i64(number);
        }
        visitor.visit_u64(self.0.extract::<u64>().map_err(|_| refuse())?)
    }
}

macro_rules! whole_numbers {
    ($($method:ident)+) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
            self.whole(visitor)
        }
    )+ };
}

impl<'de> Deserializer<'de> for Given<'_, '_> {
    type Error = Fault;

    whole_numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value> {
        // No type of the core reads what it does not name.
        Err(Reason::Internal { what: "a type that does not say what it reads".to_owned() }.into())
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self.0.cast::<PyBool>() {
            Ok(flag) => visitor.visit_bool(flag.is_true()),
            Err(_) => Err(Fault::wrong_type("True or False", self.0)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_string(atoms::text(self.0)?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        if self.0.is_none() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value> {
        let text = atoms::read(name, self.0)?;
        let text: StringDeserializer<Fault> = text.into_deserializer();
        visitor.visit_newtype_struct(text)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        let is_list = self.0.is_instance_of::<PyList>() || self.0.is_instance_of::<PyTuple>();
        if !is_list {
            return Err(Fault::wrong_type("a list or tuple", self.0));
        }
        let elements = self.0.try_iter()?.collect::<PyResult<Vec<_>>>()?;
        visitor.visit_seq(Elements { elements: &elements, at: 0 })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        if name == "Terms" && self.0.is_instance_of::<PyString>() {
            // Terms may be given as trade writes them.
            let terms =
                super::give(self.0.py(), &atoms::text(self.0)?.parse::<receivables::terms::Terms>()?)?;
            return visitor.visit_map(Walk { fields: Fields::Of(&terms), names, at: 0 });
        }
        let fields = if self.is_a(name)? {
            Fields::Of(self.0)
        } else if declared::BRIEF.contains(&name) && class_of_ours(self.0)?.is_none() {
            Fields::First(self.0)
        } else {
            return Err(Fault::wrong_type(name, self.0));
        };
        visitor.visit_map(Walk { fields, names, at: 0 })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        if self.0.is_instance_of::<PyString>() {
            let text = atoms::text(self.0)?;
            let Some(tag) = variants.iter().find(|variant| **variant == text) else {
                let choices = variants.join(", ");
                return Err(Reason::UnknownChoice { value: Shown::new(&text), choices }.into());
            };
            return visitor.visit_enum(Choice { tag, content: Fields::Nowhere });
        }
        let tag = class_of_ours(self.0)?;
        let tag = tag.and_then(|tag| variants.iter().find(|variant| **variant == tag));
        // A choice among records has no class of its own: the record's own class is the choice.
        let fits = class(self.0.py(), name)?.is_none() || self.is_a(name)?;
        match tag.filter(|_| fits) {
            Some(tag) => visitor.visit_enum(Choice { tag, content: Fields::Of(self.0) }),
            None => Err(Fault::wrong_type(name, self.0)),
        }
    }

    forward_to_deserialize_any! {
        i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct map identifier ignored_any
    }
}

/// The tag of a class of the package: which variant or record it is among its choices; empty where it is in none.
fn class_of_ours(given: &Bound<'_, PyAny>) -> Result<Option<String>> {
    // Asked of the class, so an object that invents attributes is not asked at all.
    match given.get_type().getattr_opt("_tag_")? {
        Some(tag) => Ok(tag.extract::<String>().ok()),
        None => Ok(None),
    }
}

impl<'de> Deserializer<'de> for Made<'_, '_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value> {
        Err(Reason::Internal { what: "only records and choices are made".to_owned() }.into())
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        visitor.visit_map(Walk { fields: Fields::In(self.values), names, at: 0 })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        let tag = self.tag.ok_or_else(|| Reason::Internal { what: format!("{name} without a variant") })?;
        visitor.visit_enum(Choice { tag, content: Fields::In(self.values) })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map identifier ignored_any
    }
}

impl<'de> Deserializer<'de> for Absent {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value> {
        // The walk that meets this knows the field's name and says it.
        Err(Reason::MissingField { name: String::new() }.into())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_none()
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_seq(Elements { elements: &[], at: 0 })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Goes through the fields of a record by name.
struct Walk<'a, 'py> {
    fields: Fields<'a, 'py>,
    names: &'static [&'static str],
    at: usize,
}

impl<'de> MapAccess<'de> for Walk<'_, '_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        if let Fields::In(values) = &self.fields {
            // What is left out is no field: the core says what stands for it.
            while values.get_item(self.at).is_ok_and(|value| value.is(value.py().Ellipsis())) {
                self.at += 1;
            }
        }
        let Some(name) = self.names.get(self.at) else { return Ok(None) };
        seed.deserialize((*name).into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value> {
        let at = self.at;
        let name = self.names.get(at).copied().unwrap_or_default();
        self.at += 1;
        let value = match &self.fields {
            Fields::Of(object) => Some(object.getattr(attribute(name))?),
            Fields::In(values) => Some(values.get_item(at)?),
            Fields::First(value) if at == 0 => Some((*value).clone()),
            Fields::First(_) | Fields::Nowhere => None,
        };
        match value {
            Some(value) => seed.deserialize(Given(&value)).map_err(|fault| fault.within(name)),
            None => {
                seed.deserialize(Absent).map_err(|_| Reason::MissingField { name: name.to_owned() }.into())
            }
        }
    }
}

/// Goes through a list.
struct Elements<'a, 'py> {
    elements: &'a [Bound<'py, PyAny>],
    at: usize,
}

impl<'de> SeqAccess<'de> for Elements<'_, '_> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>> {
        let at = self.at;
        let Some(element) = self.elements.get(at) else { return Ok(None) };
        self.at += 1;
        seed.deserialize(Given(element)).map(Some).map_err(|fault| fault.within(&format!("[{at}]")))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.elements.len().saturating_sub(self.at))
    }
}

/// One variant of a choice, and what it holds.
struct Choice<'a, 'py> {
    tag: &'a str,
    content: Fields<'a, 'py>,
}

impl<'de> EnumAccess<'de> for Choice<'_, '_> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self)> {
        let tag: serde::de::value::StrDeserializer<'_, Fault> = self.tag.into_deserializer();
        Ok((seed.deserialize(tag)?, self))
    }
}

impl<'de> VariantAccess<'de> for Choice<'_, '_> {
    type Error = Fault;

    fn unit_variant(self) -> Result<()> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value> {
        match self.content {
            Fields::Of(record) => seed.deserialize(Given(record)),
            Fields::In(_) | Fields::First(_) | Fields::Nowhere => {
                Err(Reason::MissingField { name: self.tag.to_owned() }.into())
            }
        }
    }

    fn struct_variant<V: Visitor<'de>>(self, names: &'static [&'static str], visitor: V) -> Result<V::Value> {
        visitor.visit_map(Walk { fields: self.content, names, at: 0 })
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value> {
        Err(Reason::Internal { what: "a variant of several unnamed values".to_owned() }.into())
    }
}
