use serde::{Deserialize, Serialize};

use super::letters::is_part;

/// One thing that is done to document numbers of both sides before they are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberStep {
    /// Capital letters become small ones: `inv-1` is `INV-1`.
    Case,
    /// White space is left out: `INV 1` is `INV1`.
    Spaces,
    /// Whatever is neither a letter nor a digit is left out: `2026/17` is `2026-17`.
    Punctuation,
    /// Zeros in front of a run of digits are left out, one digit stays: `0017` is `17`, `R-007` is `R-7`.
    LeadingZeros,
}

impl NumberStep {
    /// The step as explanations write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Spaces => "spaces",
            Self::Punctuation => "punctuation",
            Self::LeadingZeros => "leading zeros",
        }
    }

    /// What the step makes of a number. A number of which nothing would be left stays as it is.
    fn applied(self, number: &str) -> String {
        let made = match self {
            Self::Case => number.chars().flat_map(char::to_lowercase).collect(),
            Self::Spaces => number.chars().filter(|c| !c.is_whitespace()).collect(),
            Self::Punctuation => number.chars().filter(|c| is_part(*c)).collect(),
            Self::LeadingZeros => without_leading_zeros(number),
        };
        if made.is_empty() { number.to_owned() } else { made }
    }
}

fn without_leading_zeros(number: &str) -> String {
    let mut kept = String::with_capacity(number.len());
    // Zeros that may lead a run of digits; they stand only if no digit follows them.
    let (mut in_digits, mut waiting) = (false, false);
    for c in number.chars() {
        if !c.is_ascii_digit() {
            kept.extend(waiting.then_some('0'));
            kept.push(c);
            (in_digits, waiting) = (false, false);
        } else if c == '0' && !in_digits {
            waiting = true;
        } else {
            kept.push(c);
            (in_digits, waiting) = (true, false);
        }
    }
    kept.extend(waiting.then_some('0'));
    kept
}

/// A number after all steps, in their order.
pub(crate) fn normal(number: &str, steps: &[NumberStep]) -> String {
    steps.iter().fold(number.to_owned(), |made, step| step.applied(&made))
}

/// The steps after which two numbers are the same, the fewest in their order; none where they never are.
pub(crate) fn steps_between(one: &str, other: &str, steps: &[NumberStep]) -> Option<usize> {
    let (mut one, mut other) = (one.to_owned(), other.to_owned());
    for (done, step) in steps.iter().enumerate() {
        if one == other {
            return Some(done);
        }
        (one, other) = (step.applied(&one), step.applied(&other));
    }
    (one == other).then_some(steps.len())
}

/// Which of these steps it takes to bring two numbers together, by position: those without which they differ.
pub(crate) fn needed(one: &str, other: &str, steps: &[NumberStep]) -> Vec<usize> {
    let mut kept: Vec<(usize, NumberStep)> = steps.iter().copied().enumerate().collect();
    for at in 0..steps.len() {
        let fewer = || kept.iter().filter(|(place, _)| *place != at);
        let fewer_steps: Vec<NumberStep> = fewer().map(|(_, step)| *step).collect();
        if normal(one, &fewer_steps) == normal(other, &fewer_steps) {
            kept = fewer().copied().collect();
        }
    }
    kept.into_iter().map(|(at, _)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [NumberStep; 4] =
        [NumberStep::Case, NumberStep::Spaces, NumberStep::Punctuation, NumberStep::LeadingZeros];

    #[test]
    fn each_step_does_what_it_says_and_leaves_something() {
        for (step, number, made) in [
            (NumberStep::Case, "INV-Ä1", "inv-ä1"),
            (NumberStep::Spaces, " IN V\t1 ", "INV1"),
            (NumberStep::Spaces, " ", " "),
            (NumberStep::Punctuation, "2026/17-A", "202617A"),
            (NumberStep::Punctuation, "--/", "--/"),
            (NumberStep::LeadingZeros, "000123", "123"),
            (NumberStep::LeadingZeros, "R-007-0100-000", "R-7-100-0"),
            (NumberStep::LeadingZeros, "0", "0"),
            (NumberStep::LeadingZeros, "00A00", "0A0"),
        ] {
            assert_eq!(step.applied(number), made, "{step:?} of {number:?}");
        }
        assert_eq!(normal("  Inv/0017 ", &ALL), "inv17");
    }

    #[test]
    fn the_fewest_steps_are_told() {
        assert_eq!(steps_between("INV-1", "INV-1", &ALL), Some(0));
        assert_eq!(steps_between("INV-1", "inv-1", &ALL), Some(1));
        assert_eq!(steps_between("INV-1", "inv 01", &ALL), Some(4));
        assert_eq!(steps_between("INV-1", "inv-01", &[NumberStep::LeadingZeros]), None);
        assert_eq!(steps_between("INV-1", "INV-2", &ALL), None);
        assert_eq!(needed("INV-1", "INV-01", &ALL), [3]);
        assert_eq!(needed("INV-1", "inv 01", &ALL), [0, 2, 3]);
        assert_eq!(needed("INV-1", "INV-1", &ALL), [0_usize; 0]);
    }
}
