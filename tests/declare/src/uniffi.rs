//! Writes `bindings-uniffi/src/declared.rs`: what Kotlin and Swift see of the core's types.
//!
//! uniffi checks every re-declared field and variant against the core's own type, so a declaration that is not up to
//! date does not compile.

use std::fmt::Write as _;
use std::path::PathBuf;

use crate::names::foreign_type;
use crate::surface::{Choice, Content, Field, Kind, Record, Role, Surface};

const HEAD: &str = "\
//! The core's types, declared again for Kotlin and Swift.
//!
//! Written by `cargo run -p receivables-declare` from the core's source; not to be edited.
";

/// The file.
pub fn files(surface: &Surface) -> Vec<(PathBuf, String)> {
    let mut text = String::from(HEAD);
    text.push('\n');
    text.push_str(&imports(surface));
    for atom in &surface.atoms {
        let name = foreign_type(&atom.name);
        text.push_str("\nuniffi::custom_type!(\n");
        documentation(&mut text, &atom.docs, "    ");
        let _ = writeln!(
            text,
            "    {name}, String, {{ remote, lower: |value| value.to_string(), try_lift: |text| crate::lift(&text) }}\n);"
        );
    }
    for record in &surface.records {
        declare_record(&mut text, record);
    }
    for choice in &surface.choices {
        declare_choice(&mut text, choice);
    }
    vec![(PathBuf::from("bindings-uniffi/src/declared.rs"), text)]
}

/// One line a type, in the order that rustfmt gives them.
fn imports(surface: &Surface) -> String {
    let records = surface.records.iter().map(|record| (&record.module, &record.name));
    let choices = surface.choices.iter().map(|choice| (&choice.module, &choice.name));
    let atoms = surface.atoms.iter().map(|atom| (&atom.module, &atom.name));
    let mut types: Vec<(&String, &String)> = records.chain(choices).chain(atoms).collect();
    // A type stands before a module, as a capital before a small letter.
    types.sort_by_key(|(module, name)| format!("{module}::{name}"));
    let mut text = String::new();
    for (module, name) in types {
        let foreign = foreign_type(name);
        let renamed = if foreign == name { String::new() } else { format!(" as {foreign}") };
        let _ = writeln!(text, "use {module}::{name}{renamed};");
    }
    text
}

fn declare_record(text: &mut String, record: &Record) {
    text.push('\n');
    documentation(text, &record.docs, "");
    let _ = writeln!(text, "#[uniffi::remote(Record)]\npub struct {} {{", foreign_type(&record.name));
    for field in &record.fields {
        declare_field(text, field, "    pub ", record.role == Role::Input);
    }
    text.push_str("}\n");
}

fn declare_choice(text: &mut String, choice: &Choice) {
    text.push('\n');
    documentation(text, &choice.docs, "");
    let _ = writeln!(text, "#[uniffi::remote(Enum)]\npub enum {} {{", foreign_type(&choice.name));
    for variant in &choice.variants {
        documentation(text, &variant.docs, "    ");
        let name = &variant.name;
        let _ = match &variant.content {
            Content::Nothing => writeln!(text, "    {name},"),
            Content::Payload { kind, boxed: false } => writeln!(text, "    {name}({}),", in_rust(kind)),
            Content::Payload { kind, boxed: true } => writeln!(text, "    {name}(Box<{}>),", in_rust(kind)),
            Content::Fields(fields) => {
                let _ = writeln!(text, "    {name} {{");
                for field in fields {
                    declare_field(text, field, "        ", false);
                }
                writeln!(text, "    }},")
            }
        };
    }
    text.push_str("}\n");
}

fn declare_field(text: &mut String, field: &Field, before: &str, is_input: bool) {
    let indent = before.trim_end_matches("pub ");
    documentation(text, &field.docs, indent);
    let default = match &field.kind {
        Kind::Optional(_) => Some("None"),
        Kind::List(_) if is_input || field.left_out => Some("[]"),
        Kind::Flag if field.left_out => Some("false"),
        Kind::Number(_) if field.left_out => Some("0"),
        _ => None,
    };
    if let Some(default) = default {
        let _ = writeln!(text, "{indent}#[uniffi(default = {default})]");
    }
    let _ = writeln!(text, "{before}{}: {},", field.name, in_rust(&field.kind));
}

fn in_rust(kind: &Kind) -> String {
    match kind {
        Kind::Text => "String".to_owned(),
        Kind::Flag => "bool".to_owned(),
        Kind::Number(name) => name.clone(),
        Kind::Optional(inner) => format!("Option<{}>", in_rust(inner)),
        Kind::List(inner) => format!("Vec<{}>", in_rust(inner)),
        Kind::Named(name) => foreign_type(name).to_owned(),
    }
}

/// The docs, without the examples: those are Rust.
fn documentation(text: &mut String, docs: &[String], indent: &str) {
    let mut lines: Vec<&str> = Vec::new();
    let mut in_example = false;
    for line in docs {
        if line.starts_with("```") {
            in_example = !in_example;
        } else if !in_example {
            lines.push(line);
        }
    }
    while lines.last().is_some_and(|line| line.is_empty()) {
        lines.pop();
    }
    for line in lines {
        let line = without_links(line);
        let space = if line.is_empty() { "" } else { " " };
        let _ = writeln!(text, "{indent}///{space}{line}");
    }
}

/// Links lead to Rust: what is linked stays, the link goes.
fn without_links(line: &str) -> String {
    line.replace("[`", "`").replace("`]", "`").replace("`crate::", "`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn optional_inputs_may_be_left_out() {
        let field =
            |kind| Field { name: "a".to_owned(), docs: vec!["About.".to_owned()], kind, left_out: false };
        let declared = |kind, is_input| {
            let mut text = String::new();
            declare_field(&mut text, &field(kind), "pub ", is_input);
            text
        };
        let optional = Kind::Optional(Box::new(Kind::Named("Date".to_owned())));
        let left_out = "/// About.\n#[uniffi(default = None)]\npub a: Option<CalendarDate>,\n";
        assert_eq!([declared(optional.clone(), true), declared(optional, false)], [left_out; 2]);
        let list = Kind::List(Box::new(Kind::Text));
        let empty = "/// About.\n#[uniffi(default = [])]\npub a: Vec<String>,\n";
        assert_eq!(declared(list.clone(), true), empty);
        assert_eq!(declared(list, false), "/// About.\npub a: Vec<String>,\n");
    }

    #[test]
    fn examples_stay_in_rust() {
        let mut text = String::new();
        let docs = ["One.", "", "```", "let a = 1;", "```"].map(str::to_owned);
        documentation(&mut text, &docs, "  ");
        assert_eq!(text, "  /// One.\n");
    }
}
