//! Which public functions of the core no binding has, and why: said by hand for each, or for all functions of a type. A
//! new function of the core that is neither in [`crate::queries`] nor here is refused, so that a report which no
//! language can ask for is noticed.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;

use syn::{ImplItem, Item, Type, Visibility};

use crate::queries::QUERIES;
use crate::read::Source;
use crate::rust_only::RUST_ONLY;
use crate::surface::reach;

/// Refuses functions of the core that nothing is said about, and words about functions that it has not.
///
/// # Errors
/// Where the lists and the core disagree, or the source can not be read.
pub fn check(source: &Source, folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut public = functions(source, folder)?;
    // The other languages make the records of commands by their fields, with defaults.
    let of_commands = reach(source, &["Command"])?;
    public.retain(|name| !name.strip_suffix("::new").is_some_and(|record| of_commands.contains(record)));
    let bound: BTreeSet<&str> = QUERIES.iter().map(|query| without_types(query.rust)).collect();
    Ok(compare(&public, &bound, RUST_ONLY)?)
}

/// `from_json::<Terms>` is `from_json`.
fn without_types(name: &str) -> &str {
    name.split_once("::<").map_or(name, |(name, _)| name)
}

fn compare(
    public: &BTreeSet<String>,
    bound: &BTreeSet<&str>,
    rust_only: &[(&str, &[&str])],
) -> Result<(), String> {
    let patterns = || rust_only.iter().flat_map(|(_, patterns)| *patterns);
    let covers = |pattern: &str, name: &str| match pattern.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => name == pattern,
    };
    let is_new =
        |name: &&String| !bound.contains(name.as_str()) && !patterns().any(|pattern| covers(pattern, name));
    let new: Vec<&str> = public.iter().filter(is_new).map(String::as_str).collect();
    let unbound = |name: &&String| !bound.contains(name.as_str());
    let is_stale = |pattern: &&&str| !public.iter().filter(unbound).any(|name| covers(pattern, name));
    let stale: Vec<&str> = patterns().filter(is_stale).copied().collect();
    if new.is_empty() && stale.is_empty() {
        return Ok(());
    }
    let (new, stale) = (new.join(", "), stale.join(", "));
    Err(format!(
        "of the core's public functions, no binding has [{new}] and rust_only.rs does not say why; it speaks of [{stale}], \
         which are gone or bound"
    ))
}

/// Every public function: `split`, `Ledger::handle`.
fn functions(source: &Source, folder: &Path) -> Result<BTreeSet<String>, Box<dyn Error>> {
    let mut names = BTreeSet::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            names.extend(functions(source, &path)?);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            names.extend(functions_of(source, &std::fs::read_to_string(&path)?)?);
        }
    }
    Ok(names)
}

fn functions_of(source: &Source, text: &str) -> syn::Result<Vec<String>> {
    let is_public = |visibility: &Visibility| matches!(visibility, Visibility::Public(_));
    let mut names = Vec::new();
    for item in syn::parse_file(text)?.items {
        match item {
            Item::Fn(function) if is_public(&function.vis) => {
                let name = function.sig.ident.to_string();
                if source.paths.contains_key(&name) {
                    names.push(name);
                }
            }
            Item::Impl(block) if block.trait_.is_none() => {
                let Type::Path(of) = &*block.self_ty else { continue };
                let Some(of) = of.path.segments.last().map(|last| last.ident.to_string()) else { continue };
                if !source.paths.contains_key(&of) {
                    continue;
                }
                names.extend(block.items.iter().filter_map(|item| match item {
                    ImplItem::Fn(method) if is_public(&method.vis) => {
                        Some(format!("{of}::{}", method.sig.ident))
                    }
                    _ => None,
                }));
            }
            _ => {}
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text_of_module;

    const TEXT: &str = "
        pub struct Ledger { a: u8 }
        struct Hidden;
        impl Ledger { pub fn handle(&self) {} fn quiet(&self) {} pub(crate) fn inside(&self) {} }
        impl Hidden { pub fn other(&self) {} }
        impl Default for Ledger { fn default() -> Self { Self { a: 0 } } }
        pub fn split() {}
    ";

    fn public() -> BTreeSet<String> {
        let mut source = Source::default();
        text_of_module(&mut source, TEXT, "receivables::tiny", true).unwrap();
        functions_of(&source, TEXT).unwrap().into_iter().collect()
    }

    #[test]
    fn public_functions_are_those_that_a_caller_can_reach() {
        assert_eq!(public().into_iter().collect::<Vec<_>>(), ["Ledger::handle", "split"]);
    }

    #[test]
    fn nothing_is_forgotten_and_nothing_stays_when_it_is_gone() {
        let (public, bound) = (public(), BTreeSet::from(["Ledger::handle"]));
        let said = |patterns: &'static [&'static str]| compare(&public, &bound, &[("a reason", patterns)]);
        assert_eq!(said(&["split"]), Ok(()));
        assert!(said(&[]).unwrap_err().contains("[split]"));
        assert!(said(&["split", "Terms::*"]).unwrap_err().contains("[Terms::*]"));
        assert!(said(&["split", "Ledger::*"]).unwrap_err().contains("[Ledger::*]"), "all of it is bound");
    }
}
