use super::{Approval, Authorities, Authority, Duty, DutyPart, FourEyes, Within};
use crate::calendar::{Date, UtcMicros};
use crate::error::{Error, Reason, Result};
use crate::id::{Actor, CustomerId, RoleName};
use crate::money::Money;

/// Something that is about to be done for a customer, and on whose word.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// What.
    pub duty: Duty,
    /// For whom; none for what concerns the whole ledger.
    pub customer: Option<&'a CustomerId>,
    /// How much of it, and how much the customer has of it in the day with that: in one currency, above zero. None for
    /// what has no amount.
    pub amounts: Option<(Money, Money)>,
    /// Who gives the command.
    pub actor: Option<&'a Actor>,
    /// Under which authority.
    pub authority: Option<&'a Authority>,
    /// When it is recorded.
    pub recorded: UtcMicros,
}

impl Asked<'_> {
    /// For whom, as refusals write it.
    fn whom(&self) -> String {
        self.customer.map_or_else(|| "the ledger".to_owned(), CustomerId::to_string)
    }
}

impl Authorities {
    /// Whether what is stated may be true: everybody who acts for somebody else is delegated to, and whoever approves is
    /// another person than the maker. Neither may act for the other, nor both for the same third.
    ///
    /// # Errors
    /// `delegation_invalid`, `same_person`; `date_order` for an approval that was given after the command was recorded.
    pub fn check_stated(
        &self,
        actor: Option<&Actor>,
        authority: Option<&Authority>,
        recorded: UtcMicros,
    ) -> Result<()> {
        let Some(authority) = authority else { return Ok(()) };
        let own = authority.on_behalf_of.as_ref();
        self.check_delegated(actor, own, &authority.role, recorded.day())
            .map_err(|error| error.within("authority"))?;
        for (at, approval) in authority.approvals.iter().enumerate() {
            self.check_approval((actor, own), approval, recorded)
                .map_err(|error| error.within(&format!("authority.approvals[{at}]")))?;
        }
        Ok(())
    }

    fn check_approval(
        &self,
        (actor, own): (Option<&Actor>, Option<&Actor>),
        approval: &Approval,
        recorded: UtcMicros,
    ) -> Result<()> {
        if approval.at > recorded {
            let (date, other_date) = (recorded.to_string(), approval.at.to_string());
            let (what, other) = ("the recording at".to_owned(), "the approval at".to_owned());
            return Err(Error::from(Reason::DateOrder { what, date, other, other_date }).within("at"));
        }
        let principal = approval.on_behalf_of.as_ref();
        self.check_delegated(Some(&approval.by), principal, &approval.role, approval.at.day())?;
        let makers = actor.into_iter().chain(own);
        for maker in makers {
            if let Some(person) = approval.persons().find(|person| *person == maker) {
                let approver = approval.by.clone();
                let maker = actor.unwrap_or(person).clone();
                return Err(Reason::SamePerson { approver, maker }.into());
            }
        }
        Ok(())
    }

    fn check_delegated(
        &self,
        who: Option<&Actor>,
        principal: Option<&Actor>,
        role: &RoleName,
        day: Date,
    ) -> Result<()> {
        let Some(principal) = principal else { return Ok(()) };
        let held = who.is_some_and(|who| {
            self.delegations.iter().any(|delegation| delegation.holds(who, principal, role, day))
        });
        if held {
            return Ok(());
        }
        let who = who.map_or_else(|| "nobody".to_owned(), Actor::to_string);
        let (principal, role, day) = (principal.clone(), role.clone(), day.to_string());
        Err(Error::from(Reason::DelegationInvalid { who, principal, role, day }).within("on_behalf_of"))
    }

    /// Whether what is asked may be done by whoever asks it, with whoever agrees. What is stated must hold in itself:
    /// [`Authorities::check_stated`].
    ///
    /// The role of the actor must cover the amount and the day of the customer, or that of somebody who approves. Where
    /// four eyes are needed, somebody must approve whose role covers it, whatever the actor may.
    ///
    /// # Errors
    /// `reason_code_required`, `unknown_reason_code`, `not_authorised`, `approval_needed`.
    pub fn decide(&self, asked: &Asked<'_>) -> Result<()> {
        self.check_reason(asked)?;
        let governed = self.grants.iter().any(|grant| grant.duty == asked.duty);
        let covers = |role: &RoleName, part| {
            let own = self.grants.iter().filter(|grant| grant.role == *role);
            !governed || own.into_iter().any(|grant| grant.covers(Some(part), asked.duty, asked.amounts))
        };
        // Without a maker nobody can be told to be another person.
        let stated = asked.actor.and(asked.authority);
        let acts = stated.is_some_and(|authority| covers(&authority.role, DutyPart::Acts));
        let approved = stated.is_some_and(|authority| {
            authority.approvals.iter().any(|approval| covers(&approval.role, DutyPart::Approves))
        });
        if governed && !acts && !approved {
            return Err(self.not_authorised(asked));
        }
        let needs = |rule: &FourEyes| {
            let within = asked.amounts.zip(rule.above).is_some_and(|((_, in_day), above)| {
                in_day.currency() == above.currency() && in_day.minor() <= above.minor()
            });
            rule.duty == asked.duty && !within
        };
        if !approved && self.four_eyes.iter().any(needs) {
            let (duty, amount) = (asked.duty.as_str().to_owned(), asked.amount());
            let (customer, could) = (asked.whom(), self.could(DutyPart::Approves, asked, governed));
            return Err(Reason::ApprovalNeeded { duty, amount, customer, could }.into());
        }
        Ok(())
    }

    fn check_reason(&self, asked: &Asked<'_>) -> Result<()> {
        for rule in self.reasons.iter().filter(|rule| rule.duty == asked.duty) {
            let duty = asked.duty.as_str().to_owned();
            let known: Vec<&str> = rule.codes.iter().map(|code| code.as_str()).collect();
            let codes = if known.is_empty() { "your own".to_owned() } else { known.join(", ") };
            let field = |reason| Error::from(reason).within("authority.reason_code");
            match asked.authority.and_then(|authority| authority.reason_code.as_ref()) {
                None => return Err(field(Reason::ReasonCodeRequired { duty, codes })),
                Some(code) if !known.is_empty() && !known.contains(&code.as_str()) => {
                    let code = code.clone();
                    return Err(field(Reason::UnknownReasonCode { code, duty, codes }));
                }
                Some(_) => {}
            }
        }
        Ok(())
    }

    fn not_authorised(&self, asked: &Asked<'_>) -> Error {
        let (who, limit) = match (asked.actor, asked.authority) {
            (None, _) => ("somebody who is not named".to_owned(), "no role".to_owned()),
            (Some(actor), None) => (format!("{actor} without a role"), "nothing".to_owned()),
            (Some(actor), Some(authority)) => {
                let own = |grant: &&super::Grant| grant.role == authority.role && grant.duty == asked.duty;
                let limits: Vec<String> = self.grants.iter().filter(own).map(super::Grant::limit).collect();
                let limit = if limits.is_empty() { "nothing".to_owned() } else { limits.join(" or ") };
                (format!("{actor} as {}", authority.role), limit)
            }
        };
        let (duty, amount) = (asked.duty.as_str(), asked.amount());
        let customer = asked.whom();
        let could = self
            .smallest(None, asked.duty, asked.amounts)
            .map_or_else(|| "nobody, no role may".to_owned(), RoleName::to_string);
        let (limit, could) = (limit.into_boxed_str(), could.into_boxed_str());
        Reason::NotAuthorised { duty, amount, customer, who, limit, could }.into()
    }

    fn could(&self, part: DutyPart, asked: &Asked<'_>, governed: bool) -> String {
        match self.smallest(Some(part), asked.duty, asked.amounts) {
            Some(role) => role.to_string(),
            None if governed => "nobody, no role may".to_owned(),
            None => "another person".to_owned(),
        }
    }

    /// What must not have been done before by whoever now has a part in a duty: the incompatible duty, the part in it,
    /// and where they may not meet.
    pub(crate) fn apart_from(
        &self,
        duty: Duty,
        part: DutyPart,
    ) -> impl Iterator<Item = (Duty, DutyPart, Within)> {
        let meets = move |asked: Duty, in_part: Option<DutyPart>| {
            asked == duty && in_part.is_none_or(|known| known == part)
        };
        self.incompatible.iter().flat_map(move |pair| {
            let one = meets(pair.one, pair.one_part).then_some((pair.other, pair.other_part));
            let other = meets(pair.other, pair.other_part).then_some((pair.one, pair.one_part));
            one.into_iter().chain(other).flat_map(move |(duty, known)| {
                let parts = [DutyPart::Acts, DutyPart::Approves];
                let parts = parts.into_iter().filter(move |part| known.is_none_or(|known| known == *part));
                parts.map(move |part| (duty, part, pair.within))
            })
        })
    }
}

impl Asked<'_> {
    /// The amount in words.
    fn amount(&self) -> String {
        match self.amounts {
            None => "without amount".to_owned(),
            Some((amount, in_day)) if amount == in_day => amount.to_string(),
            Some((amount, in_day)) => format!("{amount}, {in_day} in all on {}", self.recorded.day()),
        }
    }
}
