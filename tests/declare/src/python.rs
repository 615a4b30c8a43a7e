//! Writes the Python package's declarations: `_declared.py` (one class per record, choice and variant), `_commands.py`
//! (one method per command) and the Rust table of types that its constructors and JSON functions need.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use syn::{Expr, ImplItem, Item, Stmt};

use crate::surface::{Choice, Content, Field, Kind, Record, Role, Surface, Variant};

/// Types that the binding hands out as objects of its own, not as records, with what only they contain.
const NATIVE: &[&str] = &["Aging", "Frame", "Column", "Cells", "RowKind"];

/// Classes to which `_methods.py` adds what the core has as methods.
const METHODS: &[&str] = &[
    "AllocationPolicy",
    "Authorities",
    "Backtest",
    "BadDebtLaw",
    "Bridge",
    "ChargePolicy",
    "Claim",
    "ClosingChecklist",
    "CreditBalances",
    "CurrencyExposures",
    "Confirmation",
    "ConfirmationResult",
    "DefaultStart",
    "ExchangeRates",
    "LateCharge",
    "Migration",
    "Outcome",
    "PeriodCalendar",
    "Periods",
    "Proof",
    "Proposal",
    "Quality",
    "Reconciliation",
    "ReferenceRates",
    "Restatement",
    "SubLedger",
    "Sample",
    "Statement",
    "TaxShare",
    "Terms",
    "TermsCeiling",
    "TermsWarning",
    "TieOut",
    "Totals",
    "TrialBalance",
];

const HEAD: &str = "\
# Written by `cargo run -p receivables-declare` from the core's source; not to be edited.
";

/// The files.
pub fn files(surface: &Surface) -> Vec<(PathBuf, String)> {
    let python = Python { surface };
    let package = PathBuf::from("bindings-python/python/receivables");
    vec![
        (package.join("_declared.py"), python.declared()),
        (package.join("_commands.py"), python.commands()),
        (PathBuf::from("bindings-python/src/declared.rs"), python.table()),
    ]
}

struct Python<'a> {
    surface: &'a Surface,
}

/// What an enum becomes.
enum Shape<'a> {
    /// A `StrEnum`: no variant holds anything.
    Plain,
    /// A base class with a class for each variant.
    Classes,
    /// The union of the records that its variants hold.
    Union(Vec<&'a str>),
}

fn shape(choice: &Choice) -> Shape<'_> {
    let payload = |variant| match variant {
        &Variant { content: Content::Payload { kind: Kind::Named(ref name), .. }, .. } => Some(name.as_str()),
        _ => None,
    };
    if choice.variants.iter().all(|variant| matches!(variant.content, Content::Nothing)) {
        Shape::Plain
    } else if let Some(records) = choice.variants.iter().map(payload).collect() {
        Shape::Union(records)
    } else {
        Shape::Classes
    }
}

impl Python<'_> {
    fn records(&self) -> impl Iterator<Item = &Record> {
        self.surface.records.iter().filter(|record| !NATIVE.contains(&record.name.as_str()))
    }

    fn choices(&self) -> impl Iterator<Item = &Choice> {
        self.surface.choices.iter().filter(|choice| !NATIVE.contains(&choice.name.as_str()))
    }

    /// The variant of a union that a record is, where it is one.
    fn tag(&self, record: &str) -> &str {
        let variants = self.surface.choices.iter().flat_map(|choice| &choice.variants);
        let holds = |variant: &&Variant| match &variant.content {
            Content::Payload { kind, .. } => kind == &Kind::Named(record.to_owned()),
            Content::Nothing | Content::Fields(_) => false,
        };
        variants.into_iter().find(holds).map_or("", |variant| variant.wire.as_str())
    }

    /// A record of which only the first field must be given, and of which nothing else is then said, may be given as that field
    /// alone.
    fn is_brief(&self, record: &Record) -> bool {
        let default = |field: &Field| self.default(&record.name, field, record.role);
        let nothing = |field: &Field| matches!(default(field).as_deref(), Some("None" | "()"));
        let brief = |first: &Field, rest: &[Field]| {
            default(first).is_none() && !rest.is_empty() && rest.iter().all(nothing)
        };
        record.fields.split_first().is_some_and(|(first, rest)| brief(first, rest))
            && self.tag(&record.name).is_empty()
    }

    fn declared(&self) -> String {
        let mut text = String::from(HEAD);
        text.push_str(
            "\
\"\"\"The records and choices of the engine. Import them from `receivables`.\"\"\"

from __future__ import annotations

import datetime
import decimal
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias

from . import _methods
from ._receivables import Money, _settle

# Left out: the core says what stands for it.
_STANDARD: Any = ...


def _attach(base: type, name: str, variant: type) -> None:
    variant.__name__, variant.__qualname__ = name, f\"{base.__qualname__}.{name}\"
    setattr(base, name, variant)
",
        );
        for choice in self.choices() {
            match shape(choice) {
                Shape::Plain => plain(&mut text, choice),
                Shape::Classes => self.classes(&mut text, choice),
                Shape::Union(_) => {}
            }
        }
        for record in self.records() {
            let (name, tag) = (record.name.as_str(), self.tag(&record.name));
            let base =
                if METHODS.contains(&name) { format!("(_methods.{name}Methods)") } else { String::new() };
            let head = format!("class {name}{base}:");
            self.class(&mut text, &head, (name, tag), &record.docs, &record.fields, record.role);
        }
        for choice in self.choices() {
            if let Shape::Union(records) = shape(choice) {
                let _ = writeln!(text, "\n{}: TypeAlias = {}", choice.name, records.join(" | "));
                let _ = writeln!(text, "\"\"\"{}\"\"\"", plain_docs(&choice.docs).join("\n"));
            }
        }
        text.push_str("\nCLASSES: dict[str, type[Any]] = {\n");
        for choice in self.choices() {
            let name = &choice.name;
            if !matches!(shape(choice), Shape::Union(_)) {
                let _ = writeln!(text, "    \"{name}\": {name},");
            }
            if matches!(shape(choice), Shape::Classes) {
                for variant in &choice.variants {
                    let _ = writeln!(text, "    \"{name}.{}\": _{name}{},", variant.wire, variant.name);
                }
            }
        }
        for record in self.records() {
            let _ = writeln!(text, "    \"{0}\": {0},", record.name);
        }
        text.push_str("}\n\n__all__ = [\n");
        let mut names: Vec<&str> = self.choices().map(|choice| choice.name.as_str()).collect();
        names.extend(self.records().map(|record| record.name.as_str()));
        names.sort_unstable();
        for name in names {
            let _ = writeln!(text, "    \"{name}\",");
        }
        text.push_str("]\n");
        text
    }

    fn classes(&self, text: &mut String, choice: &Choice) {
        let name = &choice.name;
        let base = if METHODS.contains(&name.as_str()) {
            format!("(_methods.{name}Methods)")
        } else {
            String::new()
        };
        let _ = writeln!(text, "\n\nclass {name}{base}:");
        let variants: Vec<(String, Vec<String>)> =
            choice.variants.iter().map(|variant| (variant.name.clone(), plain_docs(&variant.docs))).collect();
        docstring(text, &choice.docs, "Attributes", &variants, "    ");
        let _ = writeln!(
            text,
            "\n    __slots__ = ()\n    _kind_: ClassVar[str] = \"{name}\"\n\n    if TYPE_CHECKING:"
        );
        for variant in &choice.variants {
            let _ = writeln!(text, "        {0}: TypeAlias = \"_{name}{0}\"", variant.name);
        }
        for variant in &choice.variants {
            let fields = match &variant.content {
                Content::Fields(fields) => fields.as_slice(),
                Content::Nothing | Content::Payload { .. } => &[],
            };
            let head = format!("class _{name}{}({name}):", variant.name);
            let tag = (name.as_str(), variant.wire.as_str());
            self.class(text, &head, tag, &variant.docs, fields, Role::Policy);
            let _ = writeln!(text, "\n\n_attach({name}, \"{0}\", _{name}{0})", variant.name);
        }
    }

    /// A frozen class whose constructor lets the core read its arguments.
    fn class(
        &self,
        text: &mut String,
        head: &str,
        (kind, tag): (&str, &str),
        docs: &[String],
        fields: &[Field],
        role: Role,
    ) {
        let is_variant = head.starts_with("class _");
        let init = if fields.is_empty() { "" } else { ", init=False" };
        let _ = writeln!(text, "\n\n@dataclass(frozen=True, slots=True{init})\n{head}");
        let about: Vec<(String, Vec<String>)> =
            fields.iter().map(|field| (attribute(&field.name), plain_docs(&field.docs))).collect();
        docstring(text, docs, "Attributes", &about, "    ");
        text.push('\n');
        for field in fields {
            let _ = writeln!(text, "    {}: {}", attribute(&field.name), self.held(&field.kind));
        }
        if !fields.is_empty() {
            text.push('\n');
        }
        if !is_variant {
            let _ = writeln!(text, "    _kind_: ClassVar[str] = \"{kind}\"");
        }
        let _ = writeln!(text, "    _tag_: ClassVar[str] = \"{tag}\"");
        if fields.is_empty() {
            return;
        }
        text.push_str("\n    def __init__(\n        self,\n");
        self.parameters(text, kind, fields, role);
        text.push_str("    ) -> None:\n");
        let names: Vec<String> = fields.iter().map(|field| attribute(&field.name)).collect();
        let tag = if is_variant { format!("\"{tag}\"") } else { "None".to_owned() };
        let _ = writeln!(
            text,
            "        _settle(\n            self,\n            \"{kind}\",\n            {tag},\n            {},\n        )",
            names.join(",\n            ")
        );
    }

    fn parameters(&self, text: &mut String, of: &str, fields: &[Field], role: Role) {
        for (at, field) in fields.iter().enumerate() {
            if at == 1 {
                text.push_str("        *,\n");
            }
            let default = self.default(of, field, role);
            let default = default.map(|default| format!(" = {default}")).unwrap_or_default();
            let _ =
                writeln!(text, "        {}: {}{default},", attribute(&field.name), self.taken(&field.kind));
        }
    }

    /// What stands for a field that is not given: nothing, no elements, or the choice that the core's `new` makes.
    fn default(&self, of: &str, field: &Field, role: Role) -> Option<String> {
        match (&field.kind, role) {
            (Kind::Optional(_), _) => Some("None".to_owned()),
            (Kind::List(_), Role::Input) => Some("()".to_owned()),
            (_, Role::Output) => None,
            (Kind::List(_), Role::Policy) if field.left_out => Some("()".to_owned()),
            (Kind::Flag, _) if field.left_out => Some("False".to_owned()),
            (Kind::Number(_), _) if field.left_out => Some("0".to_owned()),
            (Kind::Named(name), _) if field.left_out => {
                let standard = self.surface.choice(name).and_then(Choice::standard);
                Some(standard.map_or("_STANDARD".to_owned(), |variant| format!("\"{}\"", variant.wire)))
            }
            (Kind::Named(name), Role::Input) => {
                let choice = self.surface.choice(name)?;
                let made = made_by_new(&self.surface.record(of)?.module, self.tag(of))?;
                let (_, variant) = made.into_iter().find(|(known, _)| *known == field.name)?;
                let variant = choice.variants.iter().find(|known| known.name == variant)?;
                Some(format!("\"{}\"", variant.wire))
            }
            _ => None,
        }
    }

    /// The type that an attribute has.
    fn held(&self, kind: &Kind) -> String {
        match kind {
            Kind::Text => "str".to_owned(),
            Kind::Flag => "bool".to_owned(),
            Kind::Number(_) => "int".to_owned(),
            Kind::Optional(inner) => format!("{} | None", self.held(inner)),
            Kind::List(inner) => format!("tuple[{}, ...]", self.held(inner)),
            Kind::Named(name) => match name.as_str() {
                "Money" => "Money".to_owned(),
                "Date" => "datetime.date".to_owned(),
                "UtcMicros" => "datetime.datetime".to_owned(),
                "Percent" | "Rate" => "decimal.Decimal".to_owned(),
                _ if self.surface.record(name).is_some() || self.surface.choice(name).is_some() => {
                    name.clone()
                }
                _ => "str".to_owned(),
            },
        }
    }

    /// The type that an argument may have: also the texts and short forms that mean it.
    fn taken(&self, kind: &Kind) -> String {
        match kind {
            Kind::Text | Kind::Flag | Kind::Number(_) => self.held(kind),
            Kind::Optional(inner) => format!("{} | None", self.taken(inner)),
            Kind::List(inner) => format!("Sequence[{}]", self.taken(inner)),
            Kind::Named(name) => {
                let held = self.held(kind);
                match name.as_str() {
                    "Money" | "Date" | "UtcMicros" => return format!("{held} | str"),
                    "Percent" | "Rate" => return format!("{held} | int | str"),
                    // As trade writes them.
                    "Terms" => return format!("{held} | str"),
                    _ => {}
                }
                if let Some(record) = self.surface.record(name).filter(|record| self.is_brief(record)) {
                    let first = record.fields.first().map(|field| self.taken(&field.kind));
                    return format!("{held} | {}", first.unwrap_or_default());
                }
                let words: Vec<String> = self.surface.choice(name).map(words).unwrap_or_default();
                match words.as_slice() {
                    [] => held,
                    words => format!("{held} | Literal[{}]", words.join(", ")),
                }
            }
        }
    }

    fn commands(&self) -> String {
        let mut text = String::from(HEAD);
        text.push_str(
            "\
\"\"\"The ledger, with one method for each command. Import it from `receivables`.\"\"\"

from __future__ import annotations

import datetime
import decimal
from collections.abc import Sequence
from typing import Literal

from . import _receivables
from ._declared import *
from ._receivables import Money


class Ledger(_receivables.Ledger):
    __doc__ = _receivables.Ledger.__doc__
    __slots__ = ()
",
        );
        let none = Vec::new();
        for variant in self.surface.choice("Command").map_or(&none, |choice| &choice.variants) {
            let Content::Payload { kind: Kind::Named(name), .. } = &variant.content else { continue };
            let Some(record) = self.surface.record(name) else { continue };
            let _ = writeln!(text, "\n    def {}(\n        self,", variant.wire);
            self.parameters(&mut text, name, &record.fields, record.role);
            if record.fields.len() < 2 {
                text.push_str("        *,\n");
            }
            text.push_str(
                "        recorded: datetime.datetime | str,
        actor: str | None = None,
        authority: Authority | str | None = None,
        id: str | None = None,
        expected: Expected | int | None = None,
        period_override: str | None = None,
        rules: Rules | None = None,
    ) -> Outcome:
",
            );
            let mut about: Vec<(String, Vec<String>)> =
                record.fields.iter().map(|field| (attribute(&field.name), plain_docs(&field.docs))).collect();
            for (name, words) in BESIDE {
                about.push(((*name).to_owned(), vec![(*words).to_owned()]));
            }
            docstring(&mut text, &record.docs, "Args", &about, "        ");
            let pass = |(at, field): (usize, &Field)| match (at, attribute(&field.name)) {
                (0, name) => name,
                (_, name) => format!("{name}={name}"),
            };
            let given: Vec<String> = record.fields.iter().enumerate().map(pass).collect();
            let _ = writeln!(
                text,
                "        command = {name}(\n            {},\n        )\n        return self.handle(\n            command, recorded=recorded, \
                 actor=actor, authority=authority, id=id, expected=expected, \
                 period_override=period_override, rules=rules\n        )",
                given.join(",\n            ")
            );
        }
        text
    }

    fn table(&self) -> String {
        let mut text = String::from(
            "\
//! The core's types by name.
//!
//! Written by `cargo run -p receivables-declare` from the core's source; not to be edited.

use serde::{Deserialize, Serialize};

use crate::fault::Result;

/// Something to do with a type that is known by name only.
pub(crate) trait Job {
    /// What comes of it.
    type Answer;
    /// Does it.
    fn run<T: for<'de> Deserialize<'de> + Serialize>(self) -> Result<Self::Answer>;
}

/// The records that may be given as their first field alone.
#[rustfmt::skip]
",
        );
        let brief = self.records().filter(|record| self.is_brief(record));
        let brief: Vec<String> = brief.map(|record| format!("\"{}\"", record.name)).collect();
        let _ = writeln!(text, "pub(crate) const BRIEF: &[&str] = &[{}];", brief.join(", "));
        text.push_str("\n/// Does it with the type of that name.\npub(crate) fn on<J: Job>(name: &str, job: J) -> Result<J::Answer> {\n    match name {\n");
        let records = self.records().map(|record| (&record.name, &record.module));
        let choices = self.choices().map(|choice| (&choice.name, &choice.module));
        for (name, module) in records.chain(choices) {
            let _ = writeln!(text, "        \"{name}\" => job.run::<{module}::{name}>(),");
        }
        text.push_str("        _ => crate::functions::undeclared(name),\n    }\n}\n");
        text
    }
}

/// What every command method takes beside the command.
const BESIDE: &[(&str, &str)] = &[
    ("recorded", "When it is recorded, by your clock: a datetime with a time zone."),
    ("actor", "Who gives it."),
    ("authority", "Under which authority: the role, who agreed, and why; a role alone where that is all."),
    ("id", "Names the command, so that sent again it is done once; none for its own digest."),
    ("expected", "The version of the account's stream that it was made for; none for any."),
    (
        "period_override",
        "Why it may post into days that are closed for the daily work; none where it does not.",
    ),
    ("rules", "The rules in force; none for the standard ones."),
];

fn plain(text: &mut String, choice: &Choice) {
    let _ = writeln!(text, "\n\nclass {}(StrEnum):", choice.name);
    docstring(text, &choice.docs, "", &[], "    ");
    for variant in &choice.variants {
        let _ = writeln!(text, "\n    {} = \"{}\"", variant.wire.to_uppercase(), variant.wire);
        docstring(text, &variant.docs, "", &[], "    ");
    }
}

/// The words that stand for the variants which hold nothing.
fn words(choice: &Choice) -> Vec<String> {
    let empty = choice.variants.iter().filter(|variant| matches!(variant.content, Content::Nothing));
    empty.map(|variant| format!("\"{}\"", variant.wire)).collect()
}

/// The fields to which a command's `new` gives a variant that it was not told, such as `method: PaymentMethod::Transfer`.
fn made_by_new(module: &str, command: &str) -> Option<Vec<(String, String)>> {
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2)?.join("core/src");
    let folder = core.join(module.split("::").skip(1).collect::<PathBuf>());
    let text = std::fs::read_to_string(folder.join(format!("{command}.rs"))).ok()?;
    let items = syn::parse_file(&text).ok()?.items.into_iter();
    let blocks = items.filter_map(|item| if let Item::Impl(block) = item { Some(block) } else { None });
    let functions = blocks.flat_map(|block| block.items);
    let new = functions.into_iter().find_map(|item| match item {
        ImplItem::Fn(function) if function.sig.ident == "new" => Some(function),
        _ => None,
    })?;
    let Some(Stmt::Expr(Expr::Struct(made), None)) = new.block.stmts.last() else { return None };
    let variant = |field: &syn::FieldValue| match (&field.member, &field.expr) {
        (syn::Member::Named(name), Expr::Path(path)) if path.path.segments.len() == 2 => {
            Some((name.to_string(), path.path.segments.last()?.ident.to_string()))
        }
        _ => None,
    };
    Some(made.fields.iter().filter_map(variant).collect())
}

/// A name that Python keeps for itself gets an underscore, as is the custom.
fn attribute(name: &str) -> String {
    let kept = matches!(name, "class" | "from"); // as in bindings-python/src/bridge
    if kept { format!("{name}_") } else { name.to_owned() }
}

/// The docs without examples, which are Rust, and without links.
fn plain_docs(docs: &[String]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut in_example = false;
    for line in docs {
        if line.starts_with("```") {
            in_example = !in_example;
        } else if !in_example {
            lines.push(line.replace("[`", "`").replace("`]", "`").replace("::", ".").replace('\\', "\\\\"));
        }
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

fn docstring(text: &mut String, docs: &[String], title: &str, about: &[(String, Vec<String>)], indent: &str) {
    let docs = plain_docs(docs);
    let _ = write!(
        text,
        "{indent}\"\"\"{}",
        docs.join(&format!("\n{indent}")).replace(&format!("\n{indent}\n"), "\n\n")
    );
    if about.is_empty() {
        text.push_str("\"\"\"\n");
        return;
    }
    let _ = writeln!(text, "\n\n{indent}{title}:");
    for (name, words) in about {
        let _ = writeln!(text, "{indent}    {name}: {}", words.join(&format!("\n{indent}        ")));
    }
    let _ = writeln!(text, "{indent}\"\"\"");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_docs_are_python() {
        assert_eq!(attribute("class"), "class_");
        assert_eq!(attribute("class_of"), "class_of");
        let docs = ["See [`Ledger::decide`].", "```", "let a = 1;", "```", ""].map(str::to_owned);
        assert_eq!(plain_docs(&docs), ["See `Ledger.decide`."]);
        let mut text = String::new();
        docstring(
            &mut text,
            &["One.".to_owned()],
            "Attributes",
            &[("a".to_owned(), vec!["An a.".to_owned()])],
            "",
        );
        assert_eq!(text, "\"\"\"One.\n\nAttributes:\n    a: An a.\n\"\"\"\n");
    }
}
