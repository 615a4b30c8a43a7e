use super::authorities::meets;
use super::{Authorities, Duty, DutyPart, Incompatible};
use crate::id::RoleName;
use crate::money::Money;

impl Authorities {
    /// The smallest role that may decide so much of something for a customer in one day: of those whose limit covers it
    /// the one with the lowest, a role without a limit last. None where no role may, or nothing is said about it.
    ///
    /// `amount` is none for what has no amount, such as a block.
    pub fn who_may(&self, duty: Duty, amount: Option<Money>) -> Option<RoleName> {
        self.smallest(None, duty, amount.map(|amount| (amount, amount))).cloned()
    }

    /// The smallest role that covers a part in a duty.
    pub(super) fn smallest(
        &self,
        part: Option<DutyPart>,
        duty: Duty,
        amounts: Option<(Money, Money)>,
    ) -> Option<&RoleName> {
        let able = self.grants.iter().filter(|grant| grant.covers(part, duty, amounts));
        // Limits that cover the same amount are in its currency. Of equal ones the first in the matrix.
        let limit = |limit: Option<Money>| limit.map_or(i64::MAX, |limit| limit.minor());
        let least = able.min_by_key(|grant| limit(grant.up_to).min(limit(grant.per_day)))?;
        Some(&least.role)
    }

    /// The incompatible duties that somebody with all these roles could join: segregation of duties, looked at before
    /// anything has happened. In the order of the matrix.
    ///
    /// ```
    /// use receivables::authority::{Authorities, Duty, Grant, Incompatible, Within};
    ///
    /// let apart = |one, other| Incompatible { one, one_part: None, other, other_part: None, within: Within::Customer };
    /// let grants = [("cashier", Duty::Receipt), ("credit", Duty::WriteOff), ("sales", Duty::OpenAccount)];
    /// let grants = grants.map(|(role, duty)| Ok(Grant::any(role.parse()?, duty)));
    /// let authorities = Authorities {
    ///     grants: grants.into_iter().collect::<receivables::Result<_>>()?,
    ///     incompatible: vec![apart(Duty::Receipt, Duty::WriteOff), apart(Duty::OpenAccount, Duty::LimitChange)],
    ///     ..Authorities::default()
    /// };
    /// assert_eq!(authorities.conflicts(&["cashier".parse()?, "credit".parse()?]).len(), 1);
    /// assert_eq!(authorities.conflicts(&["cashier".parse()?, "sales".parse()?]), []);
    /// # Ok::<(), receivables::Error>(())
    /// ```
    pub fn conflicts(&self, roles: &[RoleName]) -> Vec<Incompatible> {
        let able = |duty: Duty, part: Option<DutyPart>| {
            let own = self.grants.iter().filter(|grant| roles.contains(&grant.role));
            own.into_iter().any(|grant| grant.duty == duty && meets(grant.part, part))
        };
        let joined =
            |pair: &&Incompatible| able(pair.one, pair.one_part) && able(pair.other, pair.other_part);
        self.incompatible.iter().filter(joined).copied().collect()
    }
}
