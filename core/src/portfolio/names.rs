use std::fmt;

/// Names of documents, packed: whole numbers as numbers, everything else as one run of text.
///
/// A million names are two allocations. Names never change and are only read again by position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Names {
    /// Every name is a whole number.
    Whole(Vec<i64>),
    /// Names as text: where each ends in one long text.
    Text {
        /// All names, one behind the other.
        text: String,
        /// Where each name ends.
        ends: Vec<usize>,
    },
}

/// One name, as it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Name<'a> {
    /// A whole number.
    Whole(i64),
    /// A text.
    Text(&'a str),
}

impl Default for Names {
    fn default() -> Self {
        Self::Text { text: String::new(), ends: Vec::new() }
    }
}

impl Names {
    /// How many names there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Whole(names) => names.len(),
            Self::Text { ends, .. } => ends.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The name at a position.
    pub fn get(&self, at: usize) -> Option<Name<'_>> {
        match self {
            Self::Whole(names) => names.get(at).copied().map(Name::Whole),
            Self::Text { text, ends } => {
                let end = *ends.get(at)?;
                let start = at.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
                text.get(start..end).map(Name::Text)
            }
        }
    }

    /// Whether these are numbers, each larger than the one before: then positions compare as names do.
    pub(crate) fn rises(&self) -> bool {
        matches!(self, Self::Whole(numbers) if numbers.is_sorted_by(|one, next| one < next))
    }

    /// Adds a name. Numbers stay numbers until the first text comes.
    pub fn push(&mut self, name: Name<'_>) {
        match (self, name) {
            (Self::Whole(names), Name::Whole(name)) => names.push(name),
            (Self::Text { text, ends }, Name::Text(name)) => {
                text.push_str(name);
                ends.push(text.len());
            }
            (Self::Text { text, ends }, Name::Whole(name)) => {
                text.push_str(&name.to_string());
                ends.push(text.len());
            }
            (names @ Self::Whole(_), name @ Name::Text(_)) => {
                let mut texts = Self::default();
                for at in 0..names.len() {
                    names.get(at).into_iter().for_each(|known| texts.push(known));
                }
                texts.push(name);
                *names = texts;
            }
        }
    }

    /// The same names in another order: the name at each of these positions.
    #[must_use]
    pub fn gather(&self, order: &[u32]) -> Self {
        let place = |at: &u32| usize::try_from(*at).unwrap_or(usize::MAX);
        match self {
            Self::Whole(names) => {
                Self::Whole(order.iter().filter_map(|at| names.get(place(at)).copied()).collect())
            }
            Self::Text { text, ends } => {
                let mut gathered = (String::with_capacity(text.len()), Vec::with_capacity(ends.len()));
                for at in order {
                    if let Some(Name::Text(name)) = self.get(place(at)) {
                        gathered.0.push_str(name);
                        gathered.1.push(gathered.0.len());
                    }
                }
                Self::Text { text: gathered.0, ends: gathered.1 }
            }
        }
    }
}

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(name) => name.fmt(f),
            Self::Text(name) => f.write_str(name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_become_texts_when_a_text_comes() {
        let mut names = Names::Whole(vec![7, 12]);
        names.push(Name::Whole(-3));
        assert_eq!(names.get(2), Some(Name::Whole(-3)));
        names.push(Name::Text("INV-4"));
        names.push(Name::Whole(5));
        let all: Vec<String> = (0..names.len()).map(|at| names.get(at).unwrap().to_string()).collect();
        assert_eq!(all, ["7", "12", "-3", "INV-4", "5"]);
        assert_eq!(names.gather(&[4, 0]).get(1), Some(Name::Text("7")));
        assert_eq!(names.get(5), None);
    }
}
