use super::{Broken, Stamp};
use crate::account::event::ItemsRevalued;
use crate::account::{Account, Revaluation};

impl Account {
    pub(super) fn revalued(&mut self, event: &ItemsRevalued, stamp: Stamp) -> Result<(), Broken> {
        if let Some(last) = self.revalued_through().filter(|last| stamp.posting < *last) {
            return Err(format!("revalued as at an earlier day than before, {last}"));
        }
        let mut found = Vec::with_capacity(event.lines.len());
        for line in &event.lines {
            let item = self.number_of(&line.item)?;
            let change = line.after.minus(line.before).map_err(|error| error.to_string())?.minor();
            let kept = line.kept.minor();
            if self.item_at(item).is_some_and(|item| item.open == 0) && kept != 0 {
                return Err(format!("nothing of {} is open that could be worth more", line.item));
            }
            found.push(Revaluation { item, as_at: stamp.posting, change, kept, recorded: stamp.recorded });
        }
        for revaluation in &found {
            let at = usize::try_from(revaluation.item.0).ok();
            if let Some(item) = at.and_then(|at| self.items.get_mut(at)) {
                item.carrying = item.carrying.saturating_add(revaluation.kept);
            }
        }
        self.revaluations.append(&mut found);
        Ok(())
    }
}
