use super::*;
use crate::calendar::{UtcMicros, date};
use crate::error::{Code, Error};
use crate::id::{Actor, CustomerId, RoleName};
use crate::money::{Money, money};

fn role(name: &str) -> RoleName {
    name.parse().unwrap()
}

fn actor(name: &str) -> Actor {
    name.parse().unwrap()
}

fn eur(text: &str) -> Money {
    money(&format!("{text} EUR")).unwrap()
}

fn at(day: u32) -> UtcMicros {
    UtcMicros::start_of(date(2026, 3, day).unwrap())
}

/// Clerks write off 100 and approve nothing, managers up to 2500 and 5000 a day, the CFO any amount.
fn matrix() -> Authorities {
    let clerk =
        Grant { part: Some(DutyPart::Acts), ..Grant::up_to(role("clerk"), Duty::WriteOff, eur("100.00")) };
    let manager = Grant {
        per_day: Some(eur("5000.00")),
        ..Grant::up_to(role("manager"), Duty::WriteOff, eur("2500.00"))
    };
    let cfo = Grant::any(role("cfo"), Duty::WriteOff);
    Authorities { grants: vec![cfo, clerk, manager], ..Authorities::default() }
}

fn approved(name: &str, by: &str) -> Approval {
    Approval { by: actor(by), role: role(name), on_behalf_of: None, at: at(10) }
}

/// What becomes of a write-off of `one`, `in_day` in all, that `anna` asks for in a role, with approvals.
fn ask(
    authorities: &Authorities,
    (one, in_day): (&str, &str),
    name: &str,
    approvals: &[Approval],
) -> Result<(), Error> {
    let authority = Authority { approvals: approvals.to_vec(), ..Authority::of(role(name)) };
    let (anna, customer) = (actor("anna"), "C-1".parse::<CustomerId>().unwrap());
    let asked = Asked {
        duty: Duty::WriteOff,
        customer: Some(&customer),
        amounts: Some((eur(one), eur(in_day))),
        actor: Some(&anna),
        authority: Some(&authority),
        recorded: at(10),
    };
    authorities.check_stated(asked.actor, asked.authority, asked.recorded)?;
    authorities.decide(&asked)
}

fn code(answer: Result<(), Error>) -> &'static str {
    answer.map_or_else(|error| error.code().as_str(), |()| "allowed")
}

#[test]
fn a_limit_holds_for_one_command_and_for_the_day() {
    let matrix = matrix();
    let answers = |role: &str| {
        let cases = [("100.00", "100.00"), ("100.01", "100.01"), ("60.00", "110.00"), ("2500.00", "5000.00")];
        cases.map(|amounts| code(ask(&matrix, amounts, role, &[])))
    };
    let no = "not_authorised";
    assert_eq!(answers("clerk"), ["allowed", no, no, no]);
    assert_eq!(answers("manager"), ["allowed"; 4]);
    assert_eq!(answers("cfo"), ["allowed"; 4]);
    assert_eq!(answers("nobody"), [no; 4]);
    assert_eq!(code(ask(&matrix, ("2500.01", "2500.01"), "manager", &[])), no);
    assert_eq!(code(ask(&matrix, ("1.00", "5000.01"), "manager", &[])), no);
}

#[test]
fn a_refusal_says_who_could() {
    let error = ask(&matrix(), ("60.00", "110.00"), "clerk", &[]).unwrap_err();
    assert_eq!(
        error.text(),
        "write-off for C-1, 60.00 EUR, 110.00 EUR in all on 2026-03-10, is beyond what anna as clerk may decide, \
         100.00 EUR; have it done or approved by manager"
    );
    let only = Authorities { grants: vec![matrix().grants.remove(1)], ..Authorities::default() };
    let error = ask(&only, ("110.00", "110.00"), "clerk", &[]).unwrap_err();
    assert_eq!(error.get("could"), Some("nobody, no role may"));
}

#[test]
fn who_approves_needs_a_role_that_covers_it() {
    let matrix = matrix();
    let big = ("2000.00", "2000.00");
    assert_eq!(code(ask(&matrix, big, "clerk", &[approved("manager", "bert")])), "allowed");
    assert_eq!(code(ask(&matrix, big, "clerk", &[approved("clerk", "bert")])), "not_authorised");
    // A clerk acts and does not approve, not even what he could do himself.
    let small = ("50.00", "50.00");
    assert_eq!(code(ask(&matrix, small, "trainee", &[approved("clerk", "bert")])), "not_authorised");
    assert_eq!(code(ask(&matrix, small, "trainee", &[approved("manager", "bert")])), "allowed");
}

#[test]
fn limits_in_other_currencies_cover_nothing() {
    let mut matrix = matrix();
    let dollars = Some(money("1.00 USD").unwrap());
    assert_eq!(matrix.who_may(Duty::WriteOff, dollars), Some(role("cfo")));
    matrix.grants.remove(0);
    assert_eq!(matrix.who_may(Duty::WriteOff, dollars), None);
    assert_eq!(matrix.who_may(Duty::WriteOff, None), Some(role("clerk")));
    assert_eq!(matrix.who_may(Duty::Refund, None), None);
}

#[test]
fn four_eyes_are_asked_above_an_amount_of_the_day() {
    let above = Some(eur("1000.00"));
    let four_eyes = vec![FourEyes { duty: Duty::WriteOff, above }];
    let matrix = Authorities { four_eyes: four_eyes.clone(), ..matrix() };
    assert_eq!(code(ask(&matrix, ("1000.00", "1000.00"), "manager", &[])), "allowed");
    let error = ask(&matrix, ("600.00", "1200.00"), "manager", &[]).unwrap_err();
    assert_eq!((error.code(), error.get("could")), (Code::ApprovalNeeded, Some("manager")));
    let second = approved("manager", "bert");
    assert_eq!(
        code(ask(&matrix, ("600.00", "1200.00"), "manager", std::slice::from_ref(&second))),
        "allowed"
    );
    // Without any limit anybody else will do; in another currency nobody knows what it is worth.
    let free = Authorities { four_eyes, ..Authorities::default() };
    assert_eq!(code(ask(&free, ("600.00", "1200.00"), "trainee", &[])), "approval_needed");
    assert_eq!(code(ask(&free, ("600.00", "1200.00"), "trainee", &[second])), "allowed");
    let dollars = Some(money("9999.00 USD").unwrap());
    let foreign = FourEyes { duty: Duty::WriteOff, above: dollars };
    let foreign = Authorities { four_eyes: vec![foreign], ..Authorities::default() };
    assert_eq!(code(ask(&foreign, ("1.00", "1.00"), "trainee", &[])), "approval_needed");
}

#[test]
fn maker_and_checker_are_two_persons_also_by_delegation() {
    let lent = |from: &str, to: &str| Delegation {
        from: actor(from),
        to: actor(to),
        role: role("manager"),
        since: date(2026, 3, 9).unwrap(),
        until: date(2026, 3, 10).unwrap(),
        reason: None,
    };
    let delegations = vec![lent("dora", "anna"), lent("dora", "bert"), lent("anna", "bert")];
    let matrix = Authorities { delegations, ..matrix() };
    let stated = |own: Option<&str>, approval: Approval| {
        let authority = Authority {
            on_behalf_of: own.map(actor),
            approvals: vec![approval],
            ..Authority::of(role("manager"))
        };
        code(matrix.check_stated(Some(&actor("anna")), Some(&authority), at(10)))
    };
    let bert = |principal: Option<&str>| Approval {
        on_behalf_of: principal.map(actor),
        ..approved("manager", "bert")
    };
    assert_eq!(stated(None, approved("manager", "anna")), "same_person");
    assert_eq!(stated(None, bert(None)), "allowed");
    assert_eq!(stated(None, bert(Some("anna"))), "same_person", "the checker acts for the maker");
    assert_eq!(
        stated(Some("dora"), approved("manager", "dora")),
        "same_person",
        "the maker acts for the checker"
    );
    assert_eq!(stated(Some("dora"), bert(Some("dora"))), "same_person", "both act for a third");
    assert_eq!(stated(None, bert(Some("dora"))), "allowed");
    assert_eq!(stated(Some("dora"), bert(None)), "allowed");
    // Nobody lent anything to carl, anna has nothing of bert, and delegations end.
    let carl = Approval { on_behalf_of: Some(actor("dora")), ..approved("manager", "carl") };
    assert_eq!(stated(None, carl), "delegation_invalid");
    assert_eq!(stated(Some("bert"), approved("manager", "carl")), "delegation_invalid");
    for (day, answer) in [(8, "delegation_invalid"), (9, "allowed"), (10, "allowed"), (11, "date_order")] {
        assert_eq!(stated(None, Approval { at: at(day), ..bert(Some("dora")) }), answer, "{day}");
    }
    let late = Authority { on_behalf_of: Some(actor("dora")), ..Authority::of(role("manager")) };
    assert_eq!(code(matrix.check_stated(Some(&actor("anna")), Some(&late), at(11))), "delegation_invalid");
    let other = Authority { role: role("cfo"), ..late };
    assert_eq!(code(matrix.check_stated(Some(&actor("anna")), Some(&other), at(10))), "delegation_invalid");
}

#[test]
fn nobody_who_is_not_named_decides() {
    let matrix = matrix();
    let customer: CustomerId = "C-1".parse().unwrap();
    let authority = Authority { approvals: vec![approved("cfo", "bert")], ..Authority::of(role("cfo")) };
    let asked = Asked {
        duty: Duty::WriteOff,
        customer: Some(&customer),
        amounts: None,
        actor: None,
        authority: Some(&authority),
        recorded: at(10),
    };
    assert_eq!(code(matrix.decide(&asked)), "not_authorised");
    assert_eq!(code(matrix.decide(&Asked { actor: Some(&actor("anna")), ..asked })), "allowed");
    let alone = Asked { actor: Some(&actor("anna")), authority: None, ..asked };
    assert_eq!(code(matrix.decide(&alone)), "not_authorised");
    assert_eq!(
        code(matrix.decide(&Asked { duty: Duty::Refund, ..alone })),
        "allowed",
        "nothing is said of it"
    );
}

#[test]
fn reasons_are_among_the_codes() {
    let rule = |codes: &[&str]| ReasonRule {
        duty: Duty::WriteOff,
        codes: codes.iter().map(|code| code.parse().unwrap()).collect(),
    };
    let answer = |rule: ReasonRule, code: Option<&str>| {
        let authorities = Authorities { reasons: vec![rule], ..Authorities::default() };
        let authority =
            Authority { reason_code: code.map(|code| code.parse().unwrap()), ..Authority::of(role("clerk")) };
        let customer = "C-1".parse().unwrap();
        let (duty, customer) = (Duty::WriteOff, Some(&customer));
        let (amounts, authority) = (None, Some(&authority));
        self::code(authorities.decide(&Asked {
            duty,
            customer,
            amounts,
            actor: None,
            authority,
            recorded: at(1),
        }))
    };
    let known = || rule(&["INSOLVENT", "SMALL"]);
    assert_eq!(answer(known(), None), "reason_code_required");
    assert_eq!(answer(known(), Some("BORED")), "unknown_reason_code");
    assert_eq!(answer(known(), Some("SMALL")), "allowed");
    assert_eq!(answer(rule(&[]), None), "reason_code_required");
    assert_eq!(answer(rule(&[]), Some("BORED")), "allowed");
}

#[test]
fn a_matrix_that_contradicts_itself_is_refused() {
    let check = |authorities: Authorities| {
        let error = authorities.check().unwrap_err();
        (error.code().as_str(), error.field().unwrap_or_default().to_owned())
    };
    let grants = |grant| Authorities { grants: vec![grant], ..Authorities::default() };
    let below = Grant::up_to(role("clerk"), Duty::Refund, eur("-1.00"));
    assert_eq!(check(grants(below.clone())), ("amount_negative", "grants[0].up_to".to_owned()));
    let mixed = Grant { up_to: Some(eur("1.00")), per_day: Some(money("1.00 USD").unwrap()), ..below };
    assert_eq!(check(grants(mixed)), ("currency_mismatch", "grants[0]".to_owned()));
    let mut delegation = Delegation {
        from: actor("anna"),
        to: actor("anna"),
        role: role("clerk"),
        since: date(2026, 3, 2).unwrap(),
        until: date(2026, 3, 2).unwrap(),
        reason: None,
    };
    let delegations =
        |one: &Delegation| Authorities { delegations: vec![one.clone()], ..Authorities::default() };
    assert_eq!(check(delegations(&delegation)), ("same_person", "delegations[0].to".to_owned()));
    delegation.until = date(2026, 3, 1).unwrap();
    assert_eq!(check(delegations(&delegation)), ("date_order", "delegations[0]".to_owned()));
    let above = Some(eur("-1.00"));
    let four_eyes = vec![FourEyes { duty: Duty::Refund, above }];
    let refused = check(Authorities { four_eyes, ..Authorities::default() });
    assert_eq!(refused, ("amount_negative", "four_eyes[0].above".to_owned()));
}

#[test]
fn roles_that_join_what_is_to_be_apart_are_found() {
    let credit_note = |role: RoleName, part| Grant { part: Some(part), ..Grant::any(role, Duty::CreditNote) };
    let pair = Incompatible {
        one: Duty::CreditNote,
        one_part: Some(DutyPart::Acts),
        other: Duty::CreditNote,
        other_part: Some(DutyPart::Approves),
        within: Within::Customer,
    };
    let authorities = Authorities {
        grants: vec![
            credit_note(role("clerk"), DutyPart::Acts),
            credit_note(role("lead"), DutyPart::Approves),
            Grant::any(role("owner"), Duty::CreditNote),
        ],
        incompatible: vec![pair],
        ..Authorities::default()
    };
    let joined = |names: &[&str]| {
        let roles: Vec<RoleName> = names.iter().map(|name| role(name)).collect();
        authorities.conflicts(&roles).len()
    };
    assert_eq!(
        [joined(&["clerk"]), joined(&["lead"]), joined(&["clerk", "lead"]), joined(&["owner"])],
        [0, 0, 1, 1]
    );
    let apart: Vec<_> = authorities.apart_from(Duty::CreditNote, DutyPart::Approves).collect();
    assert_eq!(apart, [(Duty::CreditNote, DutyPart::Acts, Within::Customer)]);
}
