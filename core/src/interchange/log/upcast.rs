use serde::Serialize;
use serde::de::DeserializeOwned;

use super::compact;
use super::tree::{Tree, first_difference};
use crate::error::{Code, Error, Reason, Result};
use crate::interchange::json::{entry_from_json, from_json, to_json};
use crate::ledger::{Entry, SCHEMA};

/// One schema that is no longer written, and the way from it to the next.
///
/// When [`SCHEMA`] rises, the records that changed are kept here as they were, with a pure function over the tree that
/// gives an entry the shape of the next schema (its field `schema` is set afterwards), and golden files of the new schema
/// join those in `tests/golden`.
pub(super) struct Step {
    /// The schema that is lifted.
    pub(super) from: u32,
    /// Gives an entry the shape of the next schema.
    pub(super) lift: fn(Tree) -> Result<Tree>,
    /// Writes the binary form of an entry in its canonical text: [`packed`] of the records as they were.
    pub(super) pack: fn(&str) -> Result<Vec<u8>>,
    /// Reads the binary form, which stands at that byte, as canonical text: [`unpacked`] of the records as they were.
    pub(super) unpack: fn(&[u8], usize) -> Result<String>,
}

/// Every schema that is read: those that are lifted, and the present one at the end.
pub(super) struct Lineage(&'static [Step]);

/// The schemas there were. None yet: the first one is the present one.
pub(super) const LINEAGE: Lineage = Lineage::whole(&[]);

impl Lineage {
    /// The schemas from the first one given to the present one. Does not compile where one is missing.
    pub(super) const fn whole(steps: &'static [Step]) -> Self {
        let mut rest = steps;
        while let [step, later @ ..] = rest {
            let next = match later {
                [next, ..] => next.from,
                [] => SCHEMA,
            };
            assert!(step.from + 1 == next, "a schema between the oldest and the present one has no step");
            rest = later;
        }
        Self(steps)
    }

    fn from(&self, schema: u32) -> Result<&'static [Step]> {
        let start = self.0.iter().position(|step| step.from == schema);
        let start = start.or((schema == SCHEMA).then_some(self.0.len()));
        start.and_then(|start| self.0.get(start..)).ok_or_else(|| unknown(u64::from(schema)))
    }

    /// Reads the canonical text of an entry of any schema: the schema, and the entry as the present one has it.
    pub(super) fn entry(&self, text: &str) -> Result<(u32, Entry)> {
        match entry_from_json(text) {
            Ok(entry) => Ok((SCHEMA, entry)),
            Err(error) if error.code() == Code::UnknownVersion => self.lifted(text),
            Err(error) => Err(error),
        }
    }

    fn lifted(&self, text: &str) -> Result<(u32, Entry)> {
        let mut tree: Tree = from_json(text)?;
        let schema = match tree.field("schema") {
            Some(Tree::Above(schema)) => {
                u32::try_from(*schema).map_err(|_| unknown(*schema).within("schema"))?
            }
            _ => return Err(Error::from(Reason::MissingField { name: "schema".to_owned() }).within("schema")),
        };
        let steps = self.from(schema).map_err(|error| error.within("schema"))?;
        if let Some(at) = first_difference(text.as_bytes(), to_json(&tree)?.as_bytes()) {
            return Err(Reason::NotCanonical { at }.into());
        }
        for step in steps {
            tree = (step.lift)(tree)?;
            if let Some(schema) = tree.field("schema") {
                *schema = Tree::Above(u64::from(step.from) + 1);
            }
        }
        Ok((schema, from_json(&to_json(&tree)?)?))
    }

    /// The binary form of a canonical text of an older schema.
    pub(super) fn pack(&self, schema: u32, text: &str) -> Result<Vec<u8>> {
        match self.from(schema)? {
            [] => compact::encode(&entry_from_json(text)?),
            [step, ..] => (step.pack)(text),
        }
    }

    /// Reads the binary form of an entry of any schema: the schema, the canonical text, and the entry as the present
    /// schema has it.
    pub(super) fn unpack(&self, bytes: &[u8], at: usize) -> Result<(u32, String, Entry)> {
        let (schema, _) = postcard::take_from_bytes::<u32>(bytes)
            .map_err(|_| Reason::BinarySyntax { at, why: "an entry without its schema".to_owned() })?;
        match self.from(schema)? {
            [] => {
                let entry: Entry = compact::decode(bytes, at)?;
                Ok((schema, to_json(&entry)?, entry))
            }
            [step, ..] => {
                let text = (step.unpack)(bytes, at)?;
                let (schema, entry) = self.entry(&text)?;
                Ok((schema, text, entry))
            }
        }
    }
}

/// The binary form of a text, by the records of its schema.
#[cfg_attr(not(test), expect(dead_code, reason = "the first schema that is lifted uses it"))]
pub(super) fn packed<T: DeserializeOwned + Serialize>(text: &str) -> Result<Vec<u8>> {
    compact::encode(&from_json::<T>(text)?)
}

/// The canonical text of a binary form, by the records of its schema.
#[cfg_attr(not(test), expect(dead_code, reason = "the first schema that is lifted uses it"))]
pub(super) fn unpacked<T: DeserializeOwned + Serialize>(bytes: &[u8], at: usize) -> Result<String> {
    to_json(&compact::decode::<T>(bytes, at)?)
}

fn unknown(version: u64) -> Error {
    Reason::UnknownVersion { version: version.to_string(), known: u64::from(SCHEMA) }.into()
}
