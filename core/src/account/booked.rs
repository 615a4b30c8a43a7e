use serde::{Deserialize, Serialize};

use crate::calendar::Date;

/// On which days the entries of a stream are booked, but the opening of the account, which is no figure; as far as it has to be known which of the last ones reach back: of each
/// run of entries up to the end the first day they are booked on, and at which version.
///
/// An entry that is booked later than one after it says nothing that the later one does not, so it is left out: there are
/// no more of these than days.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Booked(Vec<(u64, Date)>);

impl Booked {
    pub(super) fn push(&mut self, version: u64, posting: Date) {
        while self.0.pop_if(|(_, day)| *day >= posting).is_some() {}
        self.0.push((version, posting));
    }

    /// The first day on which an entry after a version is booked.
    pub(super) fn first_after(&self, version: u64) -> Option<Date> {
        let at = self.0.partition_point(|(known, _)| *known <= version);
        self.0.get(at).map(|(_, day)| *day)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_first_day_after_a_version_is_that_of_the_entries(days in prop::collection::vec(0..20_i32, 0..40)) {
            let days: Vec<Date> = days.into_iter().map(|day| Date::from_days(20_000 + day).unwrap()).collect();
            let mut booked = Booked::default();
            for (version, day) in (1..).zip(&days) {
                booked.push(version, *day);
            }
            for version in 0..=days.len() {
                let after = booked.first_after(u64::try_from(version).unwrap());
                prop_assert_eq!(after, days[version..].iter().min().copied());
            }
        }
    }
}
