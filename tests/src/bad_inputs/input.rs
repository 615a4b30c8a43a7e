use std::path::Path;

use serde_json::Value;

use super::Expectation;

/// One input, and what is expected of it.
#[derive(Debug, Clone)]
pub struct Input {
    /// Its name.
    pub id: String,
    /// Where it is fed: `rust`, `json`, `csv`, …
    pub surface: String,
    /// What is fed.
    pub fed: Fed,
    /// What is expected.
    pub expected: Expectation,
}

/// What is fed: all that a surface sees.
#[derive(Debug, Clone, Default)]
pub struct Fed {
    /// The input itself, or a sentence about it.
    pub text: String,
    /// What is odd about it, in words; it tells a cell with a date from a cell with an amount.
    pub about: String,
    /// How to build it, where it is too long to be stored: this text so many times.
    pub repeat: Option<(String, usize)>,
}

impl Fed {
    /// The input, built where it has to be.
    pub(super) fn built(&self) -> String {
        self.repeat.as_ref().map_or_else(|| self.text.clone(), |(text, times)| text.repeat(*times))
    }
}

/// Why an input is not fed. The list is closed, and meant to become shorter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The surface is not built.
    SurfaceNotBuilt,
    /// The surface has a runner of its own: that of another language, or of a format.
    OtherRunner,
    /// No matcher knows a sentence of this shape.
    SentenceNotUnderstood,
    /// The command that the sentence speaks of is not built.
    CommandNotBuilt,
    /// The rule of cash application that the sentence speaks of is not built.
    RuleNotBuilt,
    /// The event that the input holds is not built.
    EventNotBuilt,
    /// The hash chain, anchored heads and snapshots of a stored log are fed by the tests of the log.
    OfTheLog,
    /// The malformed part has no place in our form.
    NotExpressible,
}

impl Reason {
    /// The name of the reason, as it is printed.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SurfaceNotBuilt => "surface_not_built",
            Self::OtherRunner => "other_runner",
            Self::SentenceNotUnderstood => "sentence_not_understood",
            Self::CommandNotBuilt => "command_not_built",
            Self::RuleNotBuilt => "rule_not_built",
            Self::EventNotBuilt => "event_not_built",
            Self::OfTheLog => "of_the_log",
            Self::NotExpressible => "not_expressible",
        }
    }
}

/// Reads a file of inputs: an object with a list `inputs` or `entries`, or the list alone.
///
/// # Errors
/// Where it can not be read or an input lacks `id`, `surface`, `input` or `expect_code`.
pub fn inputs(file: &Path) -> Result<Vec<Input>, String> {
    let wrong = |why: String| format!("{}: {why}", file.display());
    let text = std::fs::read_to_string(file).map_err(|error| wrong(error.to_string()))?;
    let value: Value = serde_json::from_str(&text).map_err(|error| wrong(error.to_string()))?;
    let list = value.get("inputs").or(value.get("entries")).unwrap_or(&value);
    let list = list.as_array().ok_or_else(|| wrong("no list of inputs".to_owned()))?;
    let read = |(at, input): (usize, &Value)| {
        let text = |name: &str| input.get(name).and_then(Value::as_str).map(str::to_owned);
        let needed = |name: &str| text(name).ok_or_else(|| wrong(format!("input {}: no {name}", at + 1)));
        let recipe = input.get("gen").filter(|recipe| !recipe.is_null());
        let fed = Fed {
            text: needed("input")?,
            about: text("why").unwrap_or_default(),
            repeat: recipe
                .map(|recipe| repeat(recipe).ok_or_else(|| wrong(format!("input {}: gen {recipe}", at + 1))))
                .transpose()?,
        };
        let expected = Expectation::of(&needed("expect_code")?);
        Ok(Input { id: needed("id")?, surface: needed("surface")?, fed, expected })
    };
    list.iter().enumerate().map(read).collect()
}

fn repeat(recipe: &Value) -> Option<(String, usize)> {
    let times = usize::try_from(recipe.get("n")?.as_u64()?).ok()?;
    Some((recipe.get("repeat")?.as_str()?.to_owned(), times))
}
