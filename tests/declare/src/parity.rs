//! Writes `docs/parity.md`: what the library has, and what each language calls it.
//!
//! Commands, events, atoms and codes come from the core; functions from the list of [`crate::queries`], which is refused
//! where it lacks a function that the bindings export, or names one that they do not; and what only Rust has, from
//! [`crate::rust_only`].

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use syn::parse::Parser as _;
use syn::{Attribute, ImplItem, Item};

use crate::names::{foreign_type, lower_camel};
use crate::queries::{ATOMS, QUERIES, TEXT};
use crate::rust_only::RUST_ONLY;
use crate::stub;
use crate::surface::{Choice, Content, Kind, Surface};

/// The file.
///
/// # Errors
/// Where the list of functions and the bindings disagree.
pub fn files(surface: &Surface, workspace: &Path) -> Result<Vec<(PathBuf, String)>, Box<dyn Error>> {
    check(&exported(&workspace.join("bindings-uniffi/src"))?)?;
    let core = words(&workspace.join("core/src"))?;
    if let Some(query) = QUERIES.iter().find(|query| !has(&core, query.rust)) {
        return Err(format!("queries.rs names {}, which the core has not", query.rust).into());
    }
    let python = stub::names(&workspace.join("bindings-python/python/receivables"))?;
    let mut text = String::from(
        "# What each language calls it\n\n\
         Written by `cargo run -p receivables-declare` from the source; not to be edited.\n\n\
         Types and fields have the same names everywhere, in the writing of the language (`value_date`, `valueDate`).\n\
         Five types are renamed in Kotlin and Swift, where their names mean something else: `View` is `ReportView`,\n\
         `Date` is `CalendarDate`, `Period` is `ReportPeriod`, `UtcMicros` is `UtcInstant`, `Actor` is `ActorId`.\n",
    );
    choices(&mut text, "Commands", "Command", surface.choice("Command"));
    choices(&mut text, "Events", "Event", surface.choice("Event"));
    atoms(&mut text, surface);
    functions(&mut text, &python);
    only_rust(&mut text);
    let (codes, records, choices) = (surface.codes.len(), surface.records.len(), surface.choices.len());
    let _ = write!(
        text,
        "\n## Errors\n\n\
         {codes} codes, the same everywhere: `Error::code` in Rust, `.code` in Python, `Refused.code` in Kotlin and Swift.\n\
         Every one of them has a sentence (`text`, `str(error)`, `detail`) and facts (`context`).\n\n\
         ## Types\n\n\
         {records} records and {choices} enums cross to Kotlin and Swift, field by field.\n"
    );
    Ok(vec![(PathBuf::from("docs/parity.md"), text)])
}

fn choices(text: &mut String, title: &str, of: &str, choice: Option<&Choice>) {
    let _ =
        write!(text, "\n## {title}\n\n| JSON | Rust | Python | Kotlin | Swift |\n|---|---|---|---|---|\n");
    for variant in choice.iter().flat_map(|choice| &choice.variants) {
        let Content::Payload { kind: Kind::Named(record), .. } = &variant.content else { continue };
        let (name, swift) = (&variant.name, lower_camel(&variant.name));
        let _ = writeln!(
            text,
            "| `{}` | `{of}::{name}({record})` | `{record}` | `{of}.{name}({record})` | `.{swift}({record})` |",
            variant.wire
        );
    }
}

fn atoms(text: &mut String, surface: &Surface) {
    text.push_str(
        "\n## Values that cross as one text\n\n| Rust | Python | Kotlin | Swift |\n|---|---|---|---|\n",
    );
    for atom in &surface.atoms {
        let named = ATOMS.iter().find(|(name, _)| *name == atom.name);
        let [python, kotlin, swift] = named.map_or(TEXT, |(_, languages)| *languages);
        let foreign = foreign_type(&atom.name);
        let alias =
            |of: &str| if of == foreign { format!("`{of}`") } else { format!("`{foreign}` = `{of}`") };
        let _ = writeln!(text, "| `{}` | `{python}` | {} | {} |", atom.name, alias(kotlin), alias(swift));
    }
}

fn functions(text: &mut String, python: &BTreeSet<String>) {
    text.push_str("\n## Functions\n\n| Rust | Python | Kotlin | Swift |\n|---|---|---|---|\n");
    for query in QUERIES {
        let shown = |name: &str| if name.is_empty() { "–".to_owned() } else { format!("`{name}`") };
        let python = shown(if python.contains(query.python) { query.python } else { "" });
        let [kotlin, swift] = match query.foreign.split_once('.') {
            Some((object, "new")) => [object.to_owned(), object.to_owned()],
            Some((object, method)) => {
                [format!("{object}.{}", lower_camel(method)), format!("{object}.{}", lower_camel(method))]
            }
            None => [lower_camel(query.foreign), lower_camel(query.foreign)],
        };
        let _ = writeln!(text, "| `{}` | {python} | {} | {} |", query.rust, shown(&kotlin), shown(&swift));
    }
}

fn only_rust(text: &mut String) {
    text.push_str(
        "\n## Only in Rust\n\n\
         Every public function that no other language has, with the reason; `*` is all of a type.\n\n",
    );
    for (reason, functions) in RUST_ONLY {
        let functions: Vec<String> = functions.iter().map(|name| format!("`{name}`")).collect();
        let _ = writeln!(text, "* {reason}: {}.", functions.join(", "));
    }
}

/// Whether every part of a name such as `Ledger::handle` is among the words.
fn has(words: &BTreeSet<String>, name: &str) -> bool {
    let parts = name.split([':', '.', '<', '>']).filter(|part| !part.is_empty());
    parts.into_iter().all(|part| words.contains(part))
}

/// Every word in the source below a folder.
fn words(folder: &Path) -> Result<BTreeSet<String>, std::io::Error> {
    let mut words = BTreeSet::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            words.extend(self::words(&path)?);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let text = std::fs::read_to_string(&path)?;
            let is_joint = |letter: char| !letter.is_alphanumeric() && letter != '_';
            words.extend(text.split(is_joint).filter(|word| !word.is_empty()).map(str::to_owned));
        }
    }
    Ok(words)
}

/// What the list says that the bindings of Kotlin and Swift export.
fn listed() -> BTreeSet<String> {
    let listed = QUERIES.iter().map(|query| query.foreign);
    listed.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

fn check(exported: &BTreeSet<String>) -> Result<(), String> {
    let listed = listed();
    let difference = |one: &BTreeSet<String>, other: &BTreeSet<String>| {
        one.difference(other).map(String::as_str).collect::<Vec<_>>().join(", ")
    };
    let (missing, gone) = (difference(exported, &listed), difference(&listed, exported));
    if missing.is_empty() && gone.is_empty() {
        return Ok(());
    }
    Err(format!("queries.rs lacks [{missing}] and lists [{gone}], which the bindings do not export"))
}

/// Every function that uniffi exports from the files of a folder: `money`, `Ledger.handle`.
fn exported(folder: &Path) -> Result<BTreeSet<String>, Box<dyn Error>> {
    let mut names = BTreeSet::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|kind| kind == "rs") {
            names.extend(exported_by(&std::fs::read_to_string(&path)?)?);
        }
    }
    Ok(names)
}

fn exported_by(text: &str) -> syn::Result<Vec<String>> {
    let mut names = Vec::new();
    for item in syn::parse_file(text)?.items {
        match item {
            Item::Fn(function) if is_exported(&function.attrs) => names.push(function.sig.ident.to_string()),
            Item::Impl(block) if is_exported(&block.attrs) => {
                let syn::Type::Path(object) = &*block.self_ty else { continue };
                let Some(object) = object.path.get_ident() else { continue };
                names.extend(block.items.iter().filter_map(|item| match item {
                    ImplItem::Fn(method) => Some(format!("{object}.{}", method.sig.ident)),
                    _ => None,
                }));
            }
            // A macro that declares functions names each of them before its docs: `read_json "Reads it."`.
            Item::Macro(call) if call.mac.path.is_ident("read_and_write") => {
                names.extend(named_before_docs.parse2(call.mac.tokens)?);
            }
            _ => {}
        }
    }
    Ok(names)
}

fn named_before_docs(input: syn::parse::ParseStream<'_>) -> syn::Result<Vec<String>> {
    input.step(|cursor| {
        let mut names = Vec::new();
        let mut rest = *cursor;
        while let Some((_, next)) = rest.token_tree() {
            if let (Some((name, _)), Some(_)) = (rest.ident(), next.literal()) {
                names.push(name.to_string());
            }
            rest = next;
        }
        Ok((names, rest))
    })
}

fn is_exported(attributes: &[Attribute]) -> bool {
    attributes
        .iter()
        .any(|attribute| attribute.path().segments.last().is_some_and(|last| last.ident == "export"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exported_functions_are_found() {
        let text = r#"
            #[uniffi::export] pub fn money() {}
            pub fn other() {}
            #[uniffi::export] impl Ledger { #[uniffi::constructor] pub fn new() {} pub fn handle(&self) {} }
            impl Ledger { fn read(&self) {} }
            read_and_write! { Terms: terms_from_json "Reads.", terms_to_json "Writes."; }
        "#;
        let names = exported_by(text).unwrap();
        assert_eq!(names, ["money", "Ledger.new", "Ledger.handle", "terms_from_json", "terms_to_json"]);
    }

    #[test]
    fn the_list_must_be_complete() {
        let mut exported = listed();
        assert_eq!(check(&exported), Ok(()));
        exported.insert("forgotten".to_owned());
        assert!(check(&exported).unwrap_err().contains("forgotten"));
    }
}
