use serde::{Deserialize, Serialize};

use super::{Duty, DutyPart};
use crate::calendar::{Date, in_order};
use crate::error::{Error, Reason, Result};
use crate::id::{Actor, ReasonCode, RoleName};
use crate::money::Money;

/// Who may decide what: the caller's matrix of authority. What it does not speak of is free.
///
/// The forms are those of internal control in practice: limits by role (delegation of authority), a second person who
/// agrees (four eyes, maker and checker), duties that one person may not join (segregation of duties, as COSO's
/// principle 10 and audits under section 404 of the Sarbanes-Oxley Act look for it).
///
/// ```
/// use receivables::authority::{Authorities, Duty, Grant};
/// use receivables::money::money;
///
/// let clerk = Grant::up_to("clerk".parse()?, Duty::WriteOff, money("100.00 EUR")?);
/// let manager = Grant::up_to("manager".parse()?, Duty::WriteOff, money("2500.00 EUR")?);
/// let cfo = Grant::any("cfo".parse()?, Duty::WriteOff);
/// let authorities = Authorities { grants: vec![clerk, manager, cfo], ..Authorities::default() };
/// let who = |amount| Ok::<_, receivables::Error>(authorities.who_may(Duty::WriteOff, Some(money(amount)?)));
/// assert_eq!(who("100.00 EUR")?.unwrap().as_str(), "clerk");
/// assert_eq!(who("100.01 EUR")?.unwrap().as_str(), "manager");
/// assert_eq!(who("25000.00 EUR")?.unwrap().as_str(), "cfo");
/// # Ok::<(), receivables::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authorities {
    /// Which role may decide what. A duty that no grant names is free.
    #[serde(default)]
    pub grants: Vec<Grant>,
    /// Who acts for whom.
    #[serde(default)]
    pub delegations: Vec<Delegation>,
    /// Duties that one person may not join.
    #[serde(default)]
    pub incompatible: Vec<Incompatible>,
    /// What needs a second person, whatever the limit of the first.
    #[serde(default)]
    pub four_eyes: Vec<FourEyes>,
    /// What needs a reason code.
    #[serde(default)]
    pub reasons: Vec<ReasonRule>,
}

/// That a role may do something, up to an amount.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grant {
    /// The role.
    pub role: RoleName,
    /// What it may do.
    pub duty: Duty,
    /// Whether it only does it, or only approves it; none for both.
    #[serde(default)]
    pub part: Option<DutyPart>,
    /// The most that one command comes to for a customer, in that currency; none for any amount in any. A limit says
    /// nothing about amounts in other currencies: give one for each, or none.
    #[serde(default)]
    pub up_to: Option<Money>,
    /// The most that a customer has of it in one day, by whomever, this command included; none for the same as `up_to`.
    #[serde(default)]
    pub per_day: Option<Money>,
}

/// That somebody may act for somebody else.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delegation {
    /// Whose authority it is.
    pub from: Actor,
    /// Who has it meanwhile. He can not hand it on.
    pub to: Actor,
    /// The role that is delegated.
    pub role: RoleName,
    /// The first day.
    pub since: Date,
    /// The last day.
    pub until: Date,
    /// Why.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Two duties that one person may not join, in either order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Incompatible {
    /// One duty.
    pub one: Duty,
    /// Only doing it, or only approving it; none for either.
    #[serde(default)]
    pub one_part: Option<DutyPart>,
    /// The other duty.
    pub other: Duty,
    /// Only doing it, or only approving it; none for either.
    #[serde(default)]
    pub other_part: Option<DutyPart>,
    /// Where they may not meet.
    pub within: Within,
}

/// Where incompatible duties may not meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Within {
    /// On one customer, whatever document is concerned and however long ago.
    Customer,
    /// On one document, or on documents of which one settled the other.
    Document,
}

/// That something needs a second person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FourEyes {
    /// What.
    pub duty: Duty,
    /// Only where a customer has more than that of it in one day; none for always. Amounts in another currency can not
    /// be compared and need the second person.
    #[serde(default)]
    pub above: Option<Money>,
}

/// That something needs a reason code.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReasonRule {
    /// What.
    pub duty: Duty,
    /// The codes there are; any where none is named.
    #[serde(default)]
    pub codes: Vec<ReasonCode>,
}

impl Grant {
    /// That a role may do and approve it in any amount.
    pub fn any(role: RoleName, duty: Duty) -> Self {
        Self { role, duty, part: None, up_to: None, per_day: None }
    }

    /// That a role may do and approve it up to an amount, which is also what a customer may have of it in one day.
    pub fn up_to(role: RoleName, duty: Duty, up_to: Money) -> Self {
        Self { role, duty, part: None, up_to: Some(up_to), per_day: None }
    }

    /// Whether it covers a part in a duty, of that amount and with what the customer has of it in the day.
    pub(super) fn covers(&self, part: Option<DutyPart>, duty: Duty, amounts: Option<(Money, Money)>) -> bool {
        let fits = |limit: Option<Money>, amount: Money| {
            limit.is_none_or(|limit| limit.currency() == amount.currency() && amount.minor() <= limit.minor())
        };
        self.duty == duty
            && meets(self.part, part)
            && amounts.is_none_or(|(amount, in_day)| {
                fits(self.up_to, amount) && fits(self.per_day.or(self.up_to), in_day)
            })
    }

    /// The limit in words.
    pub(super) fn limit(&self) -> String {
        match (self.up_to, self.per_day) {
            (None, None) => "any amount".to_owned(),
            (Some(limit), None) => format!("{limit}"),
            (None, Some(day)) => format!("{day} a day"),
            (Some(limit), Some(day)) => format!("{limit}, {day} a day"),
        }
    }
}

/// Whether two parts in a duty have anything in common, where none is both.
pub(super) fn meets(one: Option<DutyPart>, other: Option<DutyPart>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    }
}

impl Authorities {
    /// Refuses a matrix that contradicts itself; the error's field says where.
    ///
    /// # Errors
    /// `amount_negative` for a limit below zero, `currency_mismatch` where the limits of one grant have two currencies,
    /// `date_order` for a delegation that ends before it begins, `same_person` for one to oneself.
    pub fn check(&self) -> Result<()> {
        for (at, grant) in self.grants.iter().enumerate() {
            grant.check().map_err(|error| error.within(&format!("grants[{at}]")))?;
        }
        for (at, delegation) in self.delegations.iter().enumerate() {
            delegation.check().map_err(|error| error.within(&format!("delegations[{at}]")))?;
        }
        for (at, rule) in self.four_eyes.iter().enumerate() {
            check_limit("above", rule.above).map_err(|error| error.within(&format!("four_eyes[{at}]")))?;
        }
        Ok(())
    }
}

impl Grant {
    fn check(&self) -> Result<()> {
        check_limit("up_to", self.up_to)?;
        check_limit("per_day", self.per_day)?;
        if let (Some(up_to), Some(per_day)) = (self.up_to, self.per_day) {
            crate::money::same_currency("up_to", up_to.currency(), "per_day", per_day.currency())?;
        }
        Ok(())
    }
}

impl Delegation {
    fn check(&self) -> Result<()> {
        in_order("until", self.until, "since", self.since)?;
        if self.from == self.to {
            let (approver, maker) = (self.to.clone(), self.from.clone());
            return Err(Error::from(Reason::SamePerson { approver, maker }).within("to"));
        }
        Ok(())
    }

    /// Whether somebody acts by it in a role for somebody else on a day.
    pub(super) fn holds(&self, who: &Actor, principal: &Actor, role: &RoleName, day: Date) -> bool {
        let persons = self.to == *who && self.from == *principal && self.role == *role;
        persons && self.since <= day && day <= self.until
    }
}

fn check_limit(what: &str, limit: Option<Money>) -> Result<()> {
    match limit.filter(|limit| limit.is_negative()) {
        Some(amount) => {
            Err(Error::from(Reason::AmountNegative { what: what.to_owned(), amount }).within(what))
        }
        None => Ok(()),
    }
}
