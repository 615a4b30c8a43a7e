//! Reads the source of the core: its modules, what they define, and under which path it is public.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use syn::parse::{Parse, ParseStream};
use syn::{
    Attribute, Expr, Ident, Item, ItemEnum, ItemMod, ItemStruct, Lit, LitStr, Meta, Token, UseTree,
    Visibility,
};

/// What the surface needs to know of a crate.
#[derive(Debug, Default)]
pub struct Source {
    /// Structs and enums whose fields serde writes, by name.
    pub composites: BTreeMap<String, Composite>,
    /// Types that are written as one checked text, by name, with their docs.
    pub atoms: BTreeMap<String, Vec<String>>,
    /// The public path of every name: `receivables::account::command`.
    pub paths: BTreeMap<String, String>,
    /// The codes of the errors.
    pub codes: Vec<String>,
}

/// A type made of other types.
#[derive(Debug)]
pub enum Composite {
    /// A struct.
    Struct(ItemStruct),
    /// An enum.
    Enum(ItemEnum),
}

/// Reads the crate whose `lib.rs` stands in `folder`.
pub fn core(folder: &Path) -> Result<Source, Box<dyn Error>> {
    let mut source = Source::default();
    read_file(&mut source, &folder.join("lib.rs"), folder, "receivables", true)?;
    Ok(source)
}

fn read_file(
    source: &mut Source,
    file: &Path,
    children: &Path,
    path: &str,
    public: bool,
) -> Result<(), Box<dyn Error>> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let modules = text_of_module(source, &text, path, public)
        .map_err(|error| format!("{}: {error}", file.display()))?;
    for module in modules {
        let name = module.ident.to_string();
        let folder = children.join(&name);
        let beside = children.join(format!("{name}.rs"));
        let file = if beside.exists() { beside } else { folder.join("mod.rs") };
        let public = public && is_public(&module.vis);
        read_file(source, &file, &folder, &format!("{path}::{name}"), public)?;
    }
    Ok(())
}

/// Takes in one module and answers the modules below it that stand in files of their own.
pub fn text_of_module(
    source: &mut Source,
    text: &str,
    path: &str,
    public: bool,
) -> syn::Result<Vec<ItemMod>> {
    let mut modules = Vec::new();
    for item in syn::parse_file(text)?.items {
        match item {
            Item::Mod(module) if module.content.is_none() && !is_test(&module.attrs) => modules.push(module),
            Item::Struct(item) if is_public(&item.vis) => {
                let name = item.ident.to_string();
                if is_derived(&item.attrs) {
                    source.composites.insert(name.clone(), Composite::Struct(item));
                } else {
                    source.atoms.entry(name.clone()).or_insert_with(|| docs(&item.attrs));
                }
                export(source, public, &name, path);
            }
            Item::Enum(item) if is_public(&item.vis) => {
                let name = item.ident.to_string();
                if is_derived(&item.attrs) {
                    source.composites.insert(name.clone(), Composite::Enum(item));
                } else {
                    source.atoms.entry(name.clone()).or_insert_with(|| docs(&item.attrs));
                }
                export(source, public, &name, path);
            }
            Item::Macro(item) if item.mac.path.is_ident("id") => {
                let Named { attrs, name } = syn::parse2(item.mac.tokens)?;
                source.atoms.insert(name.to_string(), docs(&attrs));
                export(source, public, &name.to_string(), path);
            }
            Item::Macro(item) if item.mac.path.is_ident("catalogue") => {
                let Catalogue(codes) = syn::parse2(item.mac.tokens)?;
                source.codes.extend(codes);
            }
            Item::Fn(item) if is_public(&item.vis) => {
                export(source, public, &item.sig.ident.to_string(), path)
            }
            Item::Trait(item) if is_public(&item.vis) => {
                export(source, public, &item.ident.to_string(), path);
            }
            Item::Use(item) if is_public(&item.vis) && public => {
                for name in leaves(&item.tree) {
                    export(source, public, &name, path);
                }
            }
            _ => {}
        }
    }
    Ok(modules)
}

/// Whether only tests are compiled with it.
fn is_test(attributes: &[Attribute]) -> bool {
    let names_test = |attribute: &Attribute| attribute.parse_args::<Ident>().is_ok_and(|name| name == "test");
    attributes.iter().any(|attribute| attribute.path().is_ident("cfg") && names_test(attribute))
}

/// Notes where a name is public; of several places the one that says most.
fn export(source: &mut Source, public: bool, name: &str, path: &str) {
    if !public {
        return;
    }
    let known = source.paths.entry(name.to_owned()).or_insert_with(|| path.to_owned());
    if path.matches("::").count() > known.matches("::").count() {
        path.clone_into(known);
    }
}

/// The beginning of `id!(/// docs Name, …)`.
struct Named {
    attrs: Vec<Attribute>,
    name: Ident,
}

impl Parse for Named {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let named = Self { attrs: input.call(Attribute::parse_outer)?, name: input.parse()? };
        // The rest concerns the macro alone.
        input.step(|cursor| {
            let mut rest = *cursor;
            while let Some((_, next)) = rest.token_tree() {
                rest = next;
            }
            Ok(((), rest))
        })?;
        Ok(named)
    }
}

/// The codes in `catalogue! { /// docs Name { … } = "code", "sentence"; … }`.
struct Catalogue(Vec<String>);

impl Parse for Catalogue {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut codes = Vec::new();
        while !input.is_empty() {
            input.call(Attribute::parse_outer)?;
            input.parse::<Ident>()?;
            let fields;
            syn::braced!(fields in input);
            skip(&fields)?;
            input.parse::<Token![=]>()?;
            codes.push(input.parse::<LitStr>()?.value());
            input.parse::<Token![,]>()?;
            input.parse::<LitStr>()?;
            input.parse::<Token![;]>()?;
        }
        Ok(Self(codes))
    }
}

/// Steps over what is of no concern.
fn skip(input: ParseStream<'_>) -> syn::Result<()> {
    input.step(|cursor| {
        let mut rest = *cursor;
        while let Some((_, next)) = rest.token_tree() {
            rest = next;
        }
        Ok(((), rest))
    })
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// Whether serde writes the fields as they stand.
fn is_derived(attributes: &[Attribute]) -> bool {
    let derives = |attribute: &Attribute| match &attribute.meta {
        Meta::List(list) if list.path.is_ident("derive") => {
            list.tokens.to_string().split(',').any(|word| word.trim() == "Serialize")
        }
        _ => false,
    };
    attributes.iter().any(derives)
}

fn leaves(tree: &UseTree) -> Vec<String> {
    match tree {
        UseTree::Path(path) => leaves(&path.tree),
        UseTree::Name(name) => vec![name.ident.to_string()],
        UseTree::Group(group) => group.items.iter().flat_map(leaves).collect(),
        UseTree::Rename(_) | UseTree::Glob(_) => Vec::new(),
    }
}

/// The docs, line by line, without the leading space.
pub fn docs(attributes: &[Attribute]) -> Vec<String> {
    let line = |attribute: &Attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => {
                    let text = text.value();
                    Some(text.strip_prefix(' ').unwrap_or(&text).to_owned())
                }
                _ => None,
            },
            _ => None,
        },
        _ => None,
    };
    attributes.iter().filter_map(line).collect()
}

/// Whether `#[serde(default)]` lets a field be left out.
pub fn has_default(attributes: &[Attribute]) -> bool {
    let mut found = false;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        let _ = attribute.parse_nested_meta(|meta| {
            found |= meta.path.is_ident("default");
            Ok(())
        });
    }
    found
}

/// The text after `key = ` in `#[serde(…)]`, such as that of `rename`.
pub fn serde_text(attributes: &[Attribute], key: &str) -> Option<String> {
    let mut found = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        // Entries without a value are none of ours; the parser only has to step over them.
        let _ = attribute.parse_nested_meta(|meta| {
            if let Ok(value) = meta.value() {
                let text: LitStr = value.parse()?;
                if meta.path.is_ident(key) {
                    found = Some(text.value());
                }
            }
            Ok(())
        });
    }
    found
}
