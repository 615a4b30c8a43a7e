//! The surface: every type that crosses a border, as a model that each binding writes its declarations from.

use std::collections::{BTreeMap, BTreeSet};

use syn::{Fields, GenericArgument, PathArguments, Type};

use crate::names::foreign_type;
use crate::read::{Composite, Source, docs, has_default, serde_text};

/// Everything that crosses, each list by name.
#[derive(Debug)]
pub struct Surface {
    /// Structs: plain public data.
    pub records: Vec<Record>,
    /// Enums.
    pub choices: Vec<Choice>,
    /// Types that cross as one checked text.
    pub atoms: Vec<Atom>,
    /// The codes of the errors, in the order of the catalogue.
    pub codes: Vec<String>,
}

/// A struct whose fields all cross.
#[derive(Debug)]
pub struct Record {
    /// Its name.
    pub name: String,
    /// Where it is public: `receivables::account::command`.
    pub module: String,
    /// Its docs, line by line.
    pub docs: Vec<String>,
    /// Its fields, in order.
    pub fields: Vec<Field>,
    /// How callers come by it.
    pub role: Role,
}

/// What a record is for, which decides what may be left out when a caller makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Part of a command: what is not given is absent, lists are empty.
    Input,
    /// A rule, a policy, a view, a request: what is optional is absent, lists are said, the empty one too.
    Policy,
    /// Only ever handed back.
    Output,
}

/// An enum.
#[derive(Debug)]
pub struct Choice {
    /// Its name.
    pub name: String,
    /// Where it is public.
    pub module: String,
    /// Its docs, line by line.
    pub docs: Vec<String>,
    /// Its variants, in order.
    pub variants: Vec<Variant>,
}

/// A variant of an enum.
#[derive(Debug)]
pub struct Variant {
    /// Its name.
    pub name: String,
    /// Its name in JSON.
    pub wire: String,
    /// Its docs, line by line.
    pub docs: Vec<String>,
    /// What it holds.
    pub content: Content,
    /// Whether it stands for a field that is left out.
    pub is_default: bool,
}

impl Choice {
    /// What stands for a field that is left out.
    pub fn standard(&self) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.is_default)
    }
}

/// What a variant holds.
#[derive(Debug)]
pub enum Content {
    /// Nothing.
    Nothing,
    /// One unnamed value: a command's or event's record, a list of cells.
    Payload {
        /// Its type.
        kind: Kind,
        /// Whether the core keeps it in a box.
        boxed: bool,
    },
    /// Named fields.
    Fields(Vec<Field>),
}

/// A field.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// Its docs, line by line.
    pub docs: Vec<String>,
    /// Its type.
    pub kind: Kind,
    /// Whether its JSON may leave it out.
    pub left_out: bool,
}

/// The type of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A `String`.
    Text,
    /// A `bool`.
    Flag,
    /// A whole number, by its name in Rust.
    Number(String),
    /// An `Option`.
    Optional(Box<Kind>),
    /// A `Vec`.
    List(Box<Kind>),
    /// A record, an enum or an atom.
    Named(String),
}

/// A type that crosses as one checked text.
#[derive(Debug)]
pub struct Atom {
    /// Its name.
    pub name: String,
    /// Where it is public.
    pub module: String,
    /// Its docs, line by line.
    pub docs: Vec<String>,
}

/// Values that a caller makes beside commands; the rest of what is public is only read.
const POLICIES: &[&str] = &[
    "Authority",
    "BacktestOptions",
    "Rules",
    "View",
    "Buckets",
    "Chart",
    "ChargePolicy",
    "Claim",
    "ConfirmationReply",
    "ExchangeRates",
    "ClosingCheck",
    "ExternalItem",
    "HolidayRule",
    "PaymentMoments",
    "PostingPolicy",
    "ReconcileOptions",
    "ReferenceRates",
    "SamplePlan",
];

/// Values that a caller makes as well, of parts that stand in commands too.
const GIVEN: &[&str] = &[
    "BadDebt",
    "BankLine",
    "Contact",
    "Deposit",
    "KnownPayer",
    "OpenPart",
    "PastLine",
    "ProposalOptions",
    "Request",
    "SearchLimits",
];

impl Surface {
    /// The surface that is reached from `roots`.
    ///
    /// Refused are names that a language could not take (see `check`) and fields that can not cross.
    pub fn new(source: &Source, roots: &[&str]) -> Result<Self, String> {
        let reached = reach(source, roots)?;
        let commands = reach(source, &["Command"])?;
        let policies = reach(source, POLICIES)?;
        let codes = source.codes.clone();
        let mut surface = Self { records: Vec::new(), choices: Vec::new(), atoms: Vec::new(), codes };
        for name in &reached {
            let module = source.paths.get(name).ok_or_else(|| format!("{name} is not public"))?.clone();
            match source.composites.get(name) {
                Some(Composite::Struct(item)) => {
                    let role = if policies.contains(name) {
                        Role::Policy
                    } else if commands.contains(name) {
                        Role::Input
                    } else if GIVEN.contains(&name.as_str()) {
                        Role::Policy
                    } else if (name.ends_with("Columns") && name != "TaxColumns") || name == "MigrationPlan" {
                        Role::Input
                    } else {
                        Role::Output
                    };
                    let (docs, fields) = (docs(&item.attrs), fields(&item.fields)?);
                    surface.records.push(Record { name: name.clone(), module, docs, fields, role });
                }
                Some(Composite::Enum(item)) => {
                    let case = serde_text(&item.attrs, "rename_all");
                    let variants = item
                        .variants
                        .iter()
                        .map(|variant| read_variant(variant, case.as_deref()))
                        .collect::<Result<_, _>>()?;
                    surface.choices.push(Choice {
                        name: name.clone(),
                        module,
                        docs: docs(&item.attrs),
                        variants,
                    });
                }
                None => {
                    let docs = source.atoms.get(name).cloned().unwrap_or_default();
                    surface.atoms.push(Atom { name: name.clone(), module, docs });
                }
            }
        }
        surface.check()?;
        Ok(surface)
    }

    /// The enum of that name.
    pub fn choice(&self, name: &str) -> Option<&Choice> {
        self.choices.iter().find(|choice| choice.name == name)
    }

    /// The record of that name.
    pub fn record(&self, name: &str) -> Option<&Record> {
        self.records.iter().find(|record| record.name == name)
    }

    /// Refuses what compiles in Rust and fails in Kotlin: a variant is a class inside its enum there and hides a type
    /// of the same name. uniffi writes most types with their package, but not boxed ones, and not `List`.
    fn check(&self) -> Result<(), String> {
        for choice in &self.choices {
            let hides = |variant: &&Variant| {
                choice.variants.iter().any(|other| match &other.content {
                    Content::Payload { kind: Kind::Named(record), boxed: true } => {
                        foreign_type(record) == variant.name
                    }
                    _ => variant.name == "List",
                })
            };
            if let Some(variant) = choice.variants.iter().find(hides) {
                let (choice, variant) = (&choice.name, &variant.name);
                return Err(format!(
                    "{choice}::{variant} bears the name of a type inside {choice}; name them apart"
                ));
            }
        }
        Ok(())
    }
}

impl Kind {
    /// The record, enum or atom inside, where there is one.
    pub fn named(&self) -> Option<&str> {
        match self {
            Self::Text | Self::Flag | Self::Number(_) => None,
            Self::Optional(inner) | Self::List(inner) => inner.named(),
            Self::Named(name) => Some(name),
        }
    }

    fn read(of: &Type) -> Result<Self, String> {
        let refuse = || "a field has a type that can not cross".to_owned();
        let Type::Path(path) = of else { return Err(refuse()) };
        let last = path.path.segments.last().ok_or_else(refuse)?;
        let inner = || match &last.arguments {
            PathArguments::AngleBracketed(list) => match list.args.first() {
                Some(GenericArgument::Type(inner)) if list.args.len() == 1 => Self::read(inner),
                _ => Err(refuse()),
            },
            _ => Err(refuse()),
        };
        Ok(match last.ident.to_string().as_str() {
            "String" => Self::Text,
            "bool" => Self::Flag,
            number @ ("u8" | "u16" | "u32" | "u64" | "i8" | "i16" | "i32" | "i64") => {
                Self::Number(number.to_owned())
            }
            "Option" => Self::Optional(Box::new(inner()?)),
            "Vec" => Self::List(Box::new(inner()?)),
            "usize" | "isize" | "f32" | "f64" | "BTreeMap" => {
                return Err(format!("{}: {}", refuse(), last.ident));
            }
            _ if last.arguments.is_none() => Self::Named(last.ident.to_string()),
            _ => return Err(format!("{}: {}", refuse(), last.ident)),
        })
    }
}

fn fields(of: &Fields) -> Result<Vec<Field>, String> {
    let Fields::Named(named) = of else { return Err("a struct that crosses has named fields".to_owned()) };
    let read = |field: &syn::Field| {
        let name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
        let kind = Kind::read(&field.ty).map_err(|error| format!("{name}: {error}"))?;
        Ok(Field { name, docs: docs(&field.attrs), kind, left_out: has_default(&field.attrs) })
    };
    named.named.iter().map(read).collect()
}

fn read_variant(variant: &syn::Variant, case: Option<&str>) -> Result<Variant, String> {
    let name = variant.ident.to_string();
    let content = match &variant.fields {
        Fields::Unit => Content::Nothing,
        Fields::Named(_) => Content::Fields(fields(&variant.fields)?),
        Fields::Unnamed(unnamed) => {
            let refuse = || format!("{name} holds something else than one value");
            let payload =
                unnamed.unnamed.first().filter(|_| unnamed.unnamed.len() == 1).ok_or_else(refuse)?;
            let Type::Path(path) = &payload.ty else { return Err(refuse()) };
            let last = path.path.segments.last().ok_or_else(refuse)?;
            let boxed = last.ident == "Box";
            let inner = match &last.arguments {
                PathArguments::AngleBracketed(list) if boxed => match list.args.first() {
                    Some(GenericArgument::Type(inner)) => inner,
                    _ => return Err(refuse()),
                },
                _ => &payload.ty,
            };
            Content::Payload { kind: Kind::read(inner)?, boxed }
        }
    };
    let renamed = serde_text(&variant.attrs, "rename");
    let wire =
        renamed.unwrap_or_else(|| if case == Some("snake_case") { snake(&name) } else { name.clone() });
    let is_default = variant.attrs.iter().any(|attribute| attribute.path().is_ident("default"));
    Ok(Variant { name, wire, docs: docs(&variant.attrs), content, is_default })
}

/// `OldestDueFirst` as `oldest_due_first`, as serde does it.
fn snake(name: &str) -> String {
    let mut out = String::new();
    for (at, letter) in name.chars().enumerate() {
        if letter.is_uppercase() && at > 0 {
            out.push('_');
        }
        out.extend(letter.to_lowercase());
    }
    out
}

/// The names of all types reached from `roots`.
pub(crate) fn reach(source: &Source, roots: &[&str]) -> Result<BTreeSet<String>, String> {
    let mut inside: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut open: Vec<String> = roots.iter().map(|root| (*root).to_owned()).collect();
    while let Some(name) = open.pop() {
        if inside.contains_key(&name) {
            continue;
        }
        let found = match source.composites.get(&name) {
            Some(Composite::Struct(item)) => fields(&item.fields)
                .map_err(|error| format!("{name}.{error}"))?
                .iter()
                .filter_map(|field| field.kind.named().map(str::to_owned))
                .collect(),
            Some(Composite::Enum(item)) => {
                let mut found = Vec::new();
                for variant in &item.variants {
                    match read_variant(variant, None).map_err(|error| format!("{name}::{error}"))?.content {
                        Content::Nothing => {}
                        Content::Payload { kind, .. } => found.extend(kind.named().map(str::to_owned)),
                        Content::Fields(fields) => {
                            found.extend(
                                fields.iter().filter_map(|field| field.kind.named().map(str::to_owned)),
                            );
                        }
                    }
                }
                found
            }
            None if source.atoms.contains_key(&name) => Vec::new(),
            None => return Err(format!("there is no public type {name}")),
        };
        open.extend(found.iter().cloned());
        inside.insert(name, found);
    }
    Ok(inside.into_keys().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text_of_module;

    const TINY: &str = r#"
        id!(
            /// Names a thing.
            ThingId, "thing id"
        );
        /// What is wanted.
        #[derive(Debug, Serialize, Deserialize)]
        pub enum Command {
            /// Makes one.
            #[serde(rename = "make_thing")]
            Make(Box<MakeThing>),
        }
        /// Makes a thing.
        #[derive(Serialize, Deserialize)]
        pub struct MakeThing {
            /// Which.
            pub thing: ThingId,
            /// Its parts.
            pub parts: Vec<Option<u16>>,
        }
        /// Not reached.
        #[derive(Serialize, Deserialize)]
        pub struct Other { pub a: f64 }
    "#;

    fn surface(text: &str) -> Result<Surface, String> {
        let mut source = Source::default();
        let policy = |name: &&str| format!("#[derive(Serialize, Deserialize)] pub struct {name} {{}}");
        let text = POLICIES.iter().map(policy).fold(text.to_owned(), |all, policy| all + &policy);
        text_of_module(&mut source, &text, "receivables::tiny", true).unwrap();
        Surface::new(&source, &["Command"])
    }

    #[test]
    fn types_are_read_with_docs_boxes_and_names_in_json() {
        let surface = surface(TINY).unwrap();
        let names: Vec<&str> = surface.records.iter().map(|record| record.name.as_str()).collect();
        assert_eq!((names, surface.choices.len(), surface.atoms.len()), (vec!["MakeThing"], 1, 1));
        assert_eq!(surface.atoms[0].docs, ["Names a thing."]);
        let make = &surface.choice("Command").unwrap().variants[0];
        assert_eq!(
            (make.wire.as_str(), make.docs.as_slice()),
            ("make_thing", &["Makes one.".to_owned()][..])
        );
        assert!(
            matches!(&make.content, Content::Payload { kind: Kind::Named(name), boxed: true } if name == "MakeThing")
        );
        let parts = &surface.record("MakeThing").unwrap().fields[1];
        let numbers = Kind::Optional(Box::new(Kind::Number("u16".to_owned())));
        assert_eq!(parts.kind, Kind::List(Box::new(numbers)));
        assert_eq!(surface.record("MakeThing").unwrap().role, Role::Input);
        assert_eq!(surface.record("MakeThing").unwrap().module, "receivables::tiny");
    }

    #[test]
    fn what_kotlin_can_not_take_is_refused() {
        let error = surface(&TINY.replace("Make(Box", "MakeThing(Box")).unwrap_err();
        assert!(error.contains("name them apart"), "{error}");
        let error = surface(&TINY.replace("Option<u16>", "f64")).unwrap_err();
        assert!(error.contains("can not cross"), "{error}");
    }
}
