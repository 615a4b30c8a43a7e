use std::collections::BTreeMap;

use super::quality::{Action, Example, Finding, TableName};
use crate::error::{Code, Error};

/// How many examples a finding has.
const EXAMPLES: usize = 5;

/// Findings as they come in.
#[derive(Debug, Clone, Default)]
pub(super) struct Notes {
    found: BTreeMap<(TableName, &'static str, Option<&'static str>), Finding>,
}

/// Where something was found.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) table: TableName,
    pub(super) column: Option<&'static str>,
    pub(super) row: u64,
}

impl Notes {
    /// Notes a row under a code. What stands there, and the sentence, are asked for where they are shown.
    pub(super) fn note(
        &mut self,
        place: Place,
        code: Code,
        action: Action,
        shown: impl FnOnce() -> (String, Error),
    ) {
        let key = (place.table, code.as_str(), place.column);
        match self.found.get_mut(&key) {
            Some(known) => {
                known.count = known.count.saturating_add(1);
                if known.examples.len() < EXAMPLES {
                    known.examples.push(Example::new(place.row, &shown().0));
                }
            }
            None => {
                let (value, error) = shown();
                self.first(place, &value, action, 1, &error);
            }
        }
    }

    /// Notes a row under the code of an error.
    pub(super) fn refused(&mut self, place: Place, value: &str, action: Action, error: Error) {
        self.note(place, error.code(), action, || (value.to_owned(), error));
    }

    /// Notes so many rows, the first of which is an example.
    pub(super) fn whole(&mut self, place: Place, action: Action, rows: u64, error: &Error) {
        match self.found.get_mut(&(place.table, error.code().as_str(), place.column)) {
            Some(known) => known.count = known.count.saturating_add(rows),
            None => self.first(place, "", action, rows, error),
        }
    }

    fn first(&mut self, place: Place, value: &str, action: Action, count: u64, error: &Error) {
        let code = error.code().as_str();
        let finding = Finding {
            table: place.table,
            code: code.to_owned(),
            column: place.column.map(str::to_owned),
            what: error.text().to_owned(),
            count,
            examples: vec![Example::new(place.row, value)],
            action,
        };
        self.found.insert((place.table, code, place.column), finding);
    }

    /// All of them, by table and code.
    pub(super) fn findings(self) -> Vec<Finding> {
        self.found.into_values().collect()
    }
}
