/// Customers who pay for each other, as sets that are joined.
#[derive(Debug, Clone, Default)]
pub(super) struct Families {
    above: Vec<usize>,
}

impl Families {
    /// One more customer, in a family of its own.
    pub(super) fn push(&mut self) {
        self.above.push(self.above.len());
    }

    /// The family of a customer, named after one of them.
    pub(super) fn of(&self, customer: usize) -> usize {
        let mut at = customer;
        while let Some(above) = self.above.get(at).copied().filter(|above| *above != at) {
            at = above;
        }
        at
    }

    /// Makes one family of two. The earlier customer stands for it, whatever the order.
    pub(super) fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.of(one), self.of(other));
        let (first, last) = (one.min(other), one.max(other));
        if let Some(above) = self.above.get_mut(last) {
            *above = first;
        }
        // Short ways for the two that were asked for.
        for customer in [one, other] {
            if let Some(above) = self.above.get_mut(customer) {
                *above = first;
            }
        }
    }

    /// The customers of every family, by the one it is named after.
    pub(super) fn members(&self) -> std::collections::BTreeMap<usize, Vec<usize>> {
        let mut members: std::collections::BTreeMap<usize, Vec<usize>> = std::collections::BTreeMap::new();
        for customer in 0..self.above.len() {
            members.entry(self.of(customer)).or_default().push(customer);
        }
        members
    }
}
