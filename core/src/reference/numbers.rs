/// The known numbers, one behind the other: a million are two allocations.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbers {
    text: String,
    ends: Vec<usize>,
}

impl Numbers {
    pub(super) fn push(&mut self, number: &str) {
        self.text.push_str(number);
        self.ends.push(self.text.len());
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn get(&self, id: u32) -> &str {
        let Ok(at) = usize::try_from(id) else { return "" };
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(at).and_then(|end| self.text.get(start..*end)).unwrap_or_default()
    }
}
