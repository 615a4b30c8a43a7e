//! Who may do what, up to how much, and with whom.

use receivables::account::ItemAmount;
use receivables::account::command::WriteOff;
use receivables::authority::{
    Approval, Authorities, Authority, Duty, DutyPart, FourEyes, Grant, Incompatible, Within,
};
use receivables::calendar::UtcMicros;
use receivables::id::RoleName;
use receivables::ledger::Rules;
use receivables::terms::Terms;
use receivables::{Code, Currency, Date, Money};
use serde_json::{Value, json};

use super::super::books::{Books, CUSTOMER, first_item};
use super::super::words::Words;
use super::super::{Answer, Reason, Stop};

/// What the peer's word for a duty is here, and in which part.
fn duty(word: &str) -> Result<(Duty, Option<DutyPart>), Stop> {
    Ok(match word {
        "create_customer" => (Duty::OpenAccount, None),
        "set_credit_limit" => (Duty::LimitChange, None),
        "post_receipt" => (Duty::Receipt, None),
        "write_off" => (Duty::WriteOff, None),
        "issue_credit_note" => (Duty::CreditNote, Some(DutyPart::Acts)),
        "approve_credit_note" => (Duty::CreditNote, Some(DutyPart::Approves)),
        "change_bank_details" => (Duty::ChangeAccount, None),
        other => return Reason::GivenNotUnderstood.out(format!("duty {other}")),
    })
}

fn word(value: &Value) -> Result<&str, Stop> {
    value.as_str().ok_or_else(|| Reason::GivenNotUnderstood.because(format!("{value} is no word")))
}

/// Two of what a list has.
fn pair(value: &Value) -> Result<(&Value, &Value), Stop> {
    match value.as_array().map(Vec::as_slice) {
        Some([one, other]) => Ok((one, other)),
        _ => Reason::GivenNotUnderstood.out(format!("{value} is no pair")),
    }
}

/// Somebody has roles, each named for the one duty it is for: which pairs that are to be apart he joins.
pub(super) fn joined(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let (mut matrix, mut roles) = (Authorities::default(), Vec::new());
    for role in words.list("user_roles")? {
        let (name, (duty, part)) = (word(role)?, duty(word(role)?)?);
        let role: RoleName = name.parse()?;
        matrix.grants.push(Grant { part, ..Grant::any(role.clone(), duty) });
        roles.push(role);
    }
    let pairs = words.list("forbidden_pairs")?;
    for forbidden in pairs {
        let (one, other) = pair(forbidden)?;
        let ((one, one_part), (other, other_part)) = (duty(word(one)?)?, duty(word(other)?)?);
        let within = Within::Customer;
        matrix.incompatible.push(Incompatible { one, one_part, other, other_part, within });
    }
    words.finish()?;
    let found = matrix.conflicts(&roles);
    let told = pairs.iter().zip(&matrix.incompatible).filter(|(_, pair)| found.contains(pair));
    let told: Vec<&Value> = told.map(|(words, _)| words).collect();
    Ok(json!({ "conflicts": told }))
}

/// Limits of roles for write-offs: the smallest role that may decide each.
pub(super) fn limits(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let amount =
        |text: &Value| -> Result<Money, Stop> { Ok(Money::parse_amount(word(text)?, Currency::EUR)?) };
    let mut matrix = Authorities::default();
    for limit in words.list("limits")? {
        let (role, limit) = pair(limit)?;
        let any = Grant::any(word(role)?.parse()?, Duty::WriteOff);
        let up_to = (!limit.is_null()).then(|| amount(limit)).transpose()?;
        matrix.grants.push(Grant { up_to, ..any });
    }
    let asked = words.list("write_offs")?.iter().map(amount).collect::<Result<Vec<_>, _>>()?;
    words.finish()?;
    let who = |asked: Money| matrix.who_may(Duty::WriteOff, Some(asked)).map(|role| role.to_string());
    Ok(json!({ "approver": asked.into_iter().map(who).collect::<Vec<_>>() }))
}

/// A write-off under four eyes, by one and approved by another.
pub(super) fn four_eyes(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let (maker, checker) = (words.text("maker")?, words.text("checker")?);
    words.finish()?;
    let (today, amount): (Date, Money) = ("2026-03-01".parse()?, "100.00 EUR".parse()?);
    let mut books = Books::new(today)?;
    books.issue(("INV-1", CUSTOMER), amount, today, Terms::net(30))?;
    let role: RoleName = "clerk".parse()?;
    let at = UtcMicros::start_of(today);
    let approval = Approval { by: checker.parse()?, role: role.clone(), on_behalf_of: None, at };
    let authority = Authority { approvals: vec![approval], ..Authority::of(role) };
    let four_eyes = vec![FourEyes { duty: Duty::WriteOff, above: None }];
    let authorities = Some(Authorities { four_eyes, ..Authorities::default() });
    let rules = Rules { authorities, ..Rules::standard() };
    let lines = vec![ItemAmount { item: first_item("INV-1")?, amount }];
    let command = WriteOff::new("WO-1".parse()?, lines, today, "no assets".to_owned());
    let mut desk = books.ledger.desk(Some(maker.parse()?), at).under(rules).with(authority);
    let allowed = match desk.handle(command) {
        Ok(_) => true,
        Err(refused) if refused.code() == Code::SamePerson => false,
        Err(refused) => return Err(refused.into()),
    };
    Ok(json!({ "allowed": allowed }))
}
