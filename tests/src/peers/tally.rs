use std::collections::BTreeMap;
use std::fmt;

/// What came of one case or one input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// As expected.
    Holds,
    /// Otherwise.
    Differs {
        /// What was expected, in one line.
        expected: String,
        /// What the library answered, in one line.
        got: String,
    },
    /// Not asked.
    Out {
        /// Why, of a closed list.
        reason: &'static str,
        /// What of it.
        what: String,
    },
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Count {
    holds: usize,
    differs: usize,
    out: BTreeMap<&'static str, usize>,
}

impl Count {
    fn add(&mut self, verdict: &Verdict) {
        match verdict {
            Verdict::Holds => self.holds += 1,
            Verdict::Differs { .. } => self.differs += 1,
            Verdict::Out { reason, .. } => *self.out.entry(reason).or_default() += 1,
        }
    }

    fn out(&self) -> usize {
        self.out.values().sum()
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:4} hold {:3} differ {:4} out of scope", self.holds, self.differs, self.out())?;
        let reasons: Vec<String> =
            self.out.iter().map(|(reason, count)| format!("{reason} {count}")).collect();
        if reasons.is_empty() { Ok(()) } else { write!(f, ": {}", reasons.join(", ")) }
    }
}

/// Counts, by group and by source within it.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    whole: Count,
    groups: BTreeMap<String, (Count, BTreeMap<String, Count>)>,
}

impl Tally {
    /// Counts one. A source of `None` stands in its group alone.
    pub fn add(&mut self, group: &str, source: Option<&str>, verdict: &Verdict) {
        self.whole.add(verdict);
        let (group, sources) = self.groups.entry(group.to_owned()).or_default();
        group.add(verdict);
        if let Some(source) = source {
            sources.entry(source.to_owned()).or_default().add(verdict);
        }
    }

    /// How many hold, differ and are out of scope.
    pub fn counts(&self) -> (usize, usize, usize) {
        (self.whole.holds, self.whole.differs, self.whole.out())
    }

    /// The same for one group.
    pub fn of(&self, group: &str) -> (usize, usize, usize) {
        self.groups.get(group).map_or((0, 0, 0), |(count, _)| (count.holds, count.differs, count.out()))
    }
}

/// The most characters that a group or source is printed with.
const MOST: usize = 72;

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.groups.values().flat_map(|(_, sources)| sources.keys());
        let width = names.map(|name| name.chars().count()).max().unwrap_or(10).min(MOST);
        for (group, (count, sources)) in &self.groups {
            writeln!(f, "{:<1$}{count}", short(group, MOST), width + 2)?;
            for (source, count) in sources {
                writeln!(f, "  {:<width$}{count}", short(source, MOST))?;
            }
        }
        Ok(())
    }
}

/// At most that many characters, the cut marked.
pub fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    kept + "…"
}
