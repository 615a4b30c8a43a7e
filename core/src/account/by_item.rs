use super::ItemNo;

/// Dated facts of items by item, those of one in the order they were recorded; found by [`ByItem::of`].
pub(crate) struct ByItem<'a, T> {
    facts: Vec<&'a T>,
    item: fn(&T) -> ItemNo,
}

impl<'a, T> ByItem<'a, T> {
    pub(crate) fn new(facts: &'a [T], item: fn(&T) -> ItemNo) -> Self {
        // Sorting keeps the order of what is equal.
        let mut facts: Vec<&T> = facts.iter().collect();
        facts.sort_by_key(|fact| item(fact));
        Self { facts, item }
    }

    /// The facts of one item.
    pub(crate) fn of(&self, item: ItemNo) -> impl Iterator<Item = &'a T> {
        let first = self.facts.partition_point(|fact| (self.item)(fact) < item);
        self.facts.iter().skip(first).copied().take_while(move |fact| (self.item)(fact) == item)
    }
}
