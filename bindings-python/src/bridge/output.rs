//! To Python: a serde serializer that makes objects.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyString, PyTuple};
use receivables::error::Reason;
use serde::Serialize;
use serde::ser::{Impossible, SerializeSeq, SerializeStruct, SerializeStructVariant, Serializer};

use super::{attribute, class};
use crate::atoms;
use crate::fault::{Fault, Result};

/// Makes Python values; the outermost record becomes `target` where there is one.
pub(super) struct Writer<'py> {
    pub(super) py: Python<'py>,
    pub(super) target: Option<Bound<'py, PyAny>>,
}

/// A record being filled.
pub(super) struct Filling<'py> {
    object: Bound<'py, PyAny>,
}

/// A list being filled.
pub(super) struct Listing<'py> {
    py: Python<'py>,
    values: Vec<Bound<'py, PyAny>>,
}

type Made<'py> = Bound<'py, PyAny>;

impl<'py> Writer<'py> {
    /// An object whose fields are still to be set. Its constructor is not run: what comes from the core is sound.
    fn fill(self, name: &str) -> Result<Filling<'py>> {
        if let Some(object) = self.target {
            return Ok(Filling { object });
        }
        let class = known(self.py, name)?;
        Ok(Filling { object: object(self.py, "__new__")?.call1((class,))? })
    }
}

fn known<'py>(py: Python<'py>, name: &str) -> Result<Bound<'py, PyAny>> {
    class(py, name)?
        .ok_or_else(|| Reason::Internal { what: format!("no class is declared for {name}") }.into())
}

/// A method of `object`: frozen classes refuse to be filled by their own.
fn object<'py>(py: Python<'py>, method: &'static str) -> Result<&'py Bound<'py, PyAny>> {
    static NEW: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    static SET: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let kept = if method == "__new__" { &NEW } else { &SET };
    let found = kept.get_or_try_init(py, || {
        py.import("builtins")?.getattr("object")?.getattr(method).map(Bound::unbind)
    })?;
    Ok(found.bind(py))
}

impl<'py> Filling<'py> {
    fn set<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<()> {
        let py = self.object.py();
        let value = super::give(py, value)?;
        object(py, "__setattr__")?.call1((&self.object, PyString::intern(py, attribute(name)), value))?;
        Ok(())
    }
}

impl<'py> SerializeStruct for Filling<'py> {
    type Ok = Made<'py>;
    type Error = Fault;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<()> {
        self.set(name, value)
    }

    fn end(self) -> Result<Made<'py>> {
        Ok(self.object)
    }
}

impl<'py> SerializeStructVariant for Filling<'py> {
    type Ok = Made<'py>;
    type Error = Fault;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<()> {
        self.set(name, value)
    }

    fn end(self) -> Result<Made<'py>> {
        Ok(self.object)
    }
}

impl<'py> SerializeSeq for Listing<'py> {
    type Ok = Made<'py>;
    type Error = Fault;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<()> {
        self.values.push(super::give(self.py, value)?);
        Ok(())
    }

    fn end(self) -> Result<Made<'py>> {
        Ok(PyTuple::new(self.py, self.values)?.into_any())
    }
}

fn foreign<T>(what: &str) -> Result<T> {
    Err(Reason::Internal { what: format!("{what} has no form in Python") }.into())
}

macro_rules! numbers {
    ($($method:ident $kind:ty),+) => { $(
        fn $method(self, number: $kind) -> Result<Made<'py>> {
            number.into_pyobject(self.py).map(Bound::into_any).map_err(|never| match never {})
        }
    )+ };
}

impl<'py> Serializer for Writer<'py> {
    type Ok = Made<'py>;
    type Error = Fault;
    type SerializeSeq = Listing<'py>;
    type SerializeTuple = Impossible<Made<'py>, Fault>;
    type SerializeTupleStruct = Impossible<Made<'py>, Fault>;
    type SerializeTupleVariant = Impossible<Made<'py>, Fault>;
    type SerializeMap = Impossible<Made<'py>, Fault>;
    type SerializeStruct = Filling<'py>;
    type SerializeStructVariant = Filling<'py>;

    numbers! {
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64,
        serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64
    }

    fn serialize_bool(self, flag: bool) -> Result<Made<'py>> {
        Ok(PyBool::new(self.py, flag).to_owned().into_any())
    }

    fn serialize_str(self, text: &str) -> Result<Made<'py>> {
        Ok(PyString::new(self.py, text).into_any())
    }

    fn serialize_none(self) -> Result<Made<'py>> {
        Ok(self.py.None().into_bound(self.py))
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Made<'py>> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<Made<'py>> {
        let py = self.py;
        let text = value.serialize(Writer { py, target: None })?;
        atoms::write(py, name, &atoms::text(&text)?)
    }

    fn serialize_unit_variant(self, name: &'static str, _: u32, tag: &'static str) -> Result<Made<'py>> {
        match class(self.py, &format!("{name}.{tag}"))? {
            Some(variant) => Ok(object(self.py, "__new__")?.call1((variant,))?),
            None => Ok(known(self.py, name)?.call1((tag,))?),
        }
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<Made<'py>> {
        // The class of the record says which variant it is.
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Listing<'py>> {
        Ok(Listing { py: self.py, values: Vec::new() })
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Filling<'py>> {
        self.fill(name)
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        _: u32,
        tag: &'static str,
        _: usize,
    ) -> Result<Filling<'py>> {
        self.fill(&format!("{name}.{tag}"))
    }

    #[allow(clippy::disallowed_types, reason = "serde asks; the answer is that there is no float")]
    fn serialize_f32(self, _: f32) -> Result<Made<'py>> {
        foreign("a float")
    }

    #[allow(clippy::disallowed_types, reason = "serde asks; the answer is that there is no float")]
    fn serialize_f64(self, _: f64) -> Result<Made<'py>> {
        foreign("a float")
    }

    fn serialize_char(self, _: char) -> Result<Made<'py>> {
        foreign("a char")
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Made<'py>> {
        foreign("a run of bytes")
    }

    fn serialize_unit(self) -> Result<Made<'py>> {
        foreign("a unit")
    }

    fn serialize_unit_struct(self, name: &'static str) -> Result<Made<'py>> {
        foreign(name)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple> {
        foreign("a Rust tuple")
    }

    fn serialize_tuple_struct(self, name: &'static str, _: usize) -> Result<Self::SerializeTupleStruct> {
        foreign(name)
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant> {
        foreign(name)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap> {
        foreign("a map")
    }
}
