//! Reads which classes, methods and functions the Python package has.

use std::collections::BTreeSet;
use std::path::Path;

/// Every class, function and method in the files of the package: `Money`, `net_terms`, `Ledger.handle`.
///
/// # Errors
/// Where a file can not be read.
pub fn names(package: &Path) -> Result<BTreeSet<String>, std::io::Error> {
    let mut names = BTreeSet::new();
    for entry in std::fs::read_dir(package)? {
        let path = entry?.path();
        if path.extension().is_some_and(|kind| kind == "py" || kind == "pyi") {
            names.extend(names_of(&std::fs::read_to_string(&path)?));
        }
    }
    Ok(names)
}

/// Python says by its indents what belongs where. The methods of a record stand in a class of their own.
fn names_of(text: &str) -> Vec<String> {
    let name = |rest: &str| rest.split(['(', ':', '[']).next().unwrap_or_default().to_owned();
    let mut names = Vec::new();
    let mut class = String::new();
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("class ") {
            class = name(rest).trim_end_matches("Methods").to_owned();
            names.push(class.clone());
        } else if let Some(rest) = line.strip_prefix("def ") {
            names.push(name(rest));
        } else if let Some(rest) = line.strip_prefix("    def ") {
            names.push(format!("{class}.{}", name(rest)));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn methods_belong_to_their_classes() {
        let text = "class TermsMethods:\n    def discount(self) -> Terms:\n        ...\n\ndef net_terms(days: int) -> Terms: ...\n";
        assert_eq!(names_of(text), ["Terms", "Terms.discount", "net_terms"]);
    }
}
