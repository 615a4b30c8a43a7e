//! What a matrix of authority lets through, and what it never changes.

use std::collections::BTreeMap;

use proptest::prelude::*;
use receivables::account::command::{
    GrantAllowance, IssueInvoice, OpenAccount, ReceivePayment, RefundCredit, WriteOff,
};
use receivables::account::{Command, Event, ItemAmount};
use receivables::allocation::{AllocationPolicy, ItemKey};
use receivables::authority::{Approval, Authorities, Authority, Duty, FourEyes, Grant, Incompatible, Within};
use receivables::calendar::{UtcMicros, date};
use receivables::id::{CustomerId, DocumentId};
use receivables::ledger::{Entry, Ledger, Request, Rules};
use receivables::money::money;
use receivables::payment::PaymentMethod;
use receivables::terms::Terms;
use receivables::{Code, Currency, Date, Money};
use receivables_tests::cases::cases;
use receivables_tests::histories::{next, openings, steps};

/// What the matrix of these laws speaks of.
const DUTIES: [Duty; 6] =
    [Duty::WriteOff, Duty::Refund, Duty::Allowance, Duty::Discount, Duty::CreditNote, Duty::Difference];
/// How far clerks and managers go, in the currencies of the histories.
const LIMITS: [(&str, [&str; 2]); 2] =
    [("clerk", ["900.00 EUR", "900.00 USD"]), ("manager", ["5000.00 EUR", "5000.00 USD"])];

fn rules(strict: bool) -> Rules {
    let mut matrix = Authorities::default();
    for duty in DUTIES {
        for (role, limits) in LIMITS {
            for limit in limits {
                matrix.grants.push(Grant::up_to(role.parse().unwrap(), duty, money(limit).unwrap()));
            }
        }
        matrix.grants.push(Grant::any("cfo".parse().unwrap(), duty));
    }
    if strict {
        let above = Some(money("100.00 EUR").unwrap());
        matrix.four_eyes.push(FourEyes { duty: Duty::Refund, above });
        matrix.incompatible.push(Incompatible {
            one: Duty::Receipt,
            one_part: None,
            other: Duty::WriteOff,
            other_part: None,
            within: Within::Document,
        });
    }
    Rules { authorities: Some(matrix), ..Rules::standard() }
}

/// Who gives a command, in which role, and who agreed, by numbers.
type Who = (usize, usize, Option<(usize, usize)>);

fn one() -> impl Strategy<Value = Who> {
    (0_usize..3, 0_usize..4, prop::option::weighted(0.3, (0_usize..3, 0_usize..4)))
}

fn who() -> impl Strategy<Value = Vec<Who>> {
    prop::collection::vec(one(), 40)
}

/// What is given up, on which account, how much, and how many minutes after the one before.
fn piece() -> impl Strategy<Value = (usize, usize, i64, i64)> {
    (0_usize..3, 0_usize..2, 1_i64..40_000, 0_i64..200)
}

fn first() -> Date {
    date(2026, 3, 1).unwrap()
}

/// A customer with two accounts, on each of which much is owed and much was paid that settles nothing.
fn two_accounts() -> Ledger {
    let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
    let mut desk = ledger.desk(None, UtcMicros::start_of(first()));
    for (at, class) in [None, Some("retail".parse().unwrap())].into_iter().enumerate() {
        let customer: CustomerId = "C-1".parse().unwrap();
        let _ = desk
            .handle(OpenAccount { class: class.clone(), ..OpenAccount::new(customer.clone(), first()) })
            .unwrap();
        let (much, number) = (money("1000000.00 EUR").unwrap(), format!("INV-{at}").parse().unwrap());
        let invoice = IssueInvoice::new(number, customer.clone(), much, first(), Terms::net(30));
        let _ = desk.handle(IssueInvoice { class: class.clone(), ..invoice }).unwrap();
        let receipt = ReceivePayment::new(format!("R-{at}").parse().unwrap(), customer, much, first());
        let policy = Some(AllocationPolicy::manual());
        let _ = desk.handle(ReceivePayment { class, policy, ..receipt }).unwrap();
    }
    ledger
}

fn concession(which: usize, account: usize, cents: i64, number: usize) -> (Duty, Command) {
    let amount = Money::from_minor(cents, Currency::EUR).unwrap();
    let item = ItemKey { document: format!("INV-{account}").parse().unwrap(), instalment: 1 };
    let (lines, why) = (vec![ItemAmount { item, amount }], "asked for".to_owned());
    let number: DocumentId = format!("D-{number}").parse().unwrap();
    match which {
        0 => (Duty::WriteOff, WriteOff::new(number, lines, first(), why).into()),
        1 => (Duty::Allowance, GrantAllowance::new(number, lines, first(), why).into()),
        _ => {
            let credit = format!("R-{account}").parse().unwrap();
            let refund = RefundCredit::new(number, credit, PaymentMethod::Transfer, first());
            (Duty::Refund, RefundCredit { amount: Some(amount), ..refund }.into())
        }
    }
}

const PEOPLE: [&str; 3] = ["anna", "bert", "carl"];
const ROLES: [&str; 4] = ["trainee", "clerk", "manager", "cfo"];

fn approval(by: &str, role: &str, request: &Request) -> Approval {
    let (by, role) = (by.parse().unwrap(), role.parse().unwrap());
    Approval { by, role, on_behalf_of: None, at: request.recorded }
}

fn stated(request: Request, (person, role, approved): Who) -> Request {
    let approvals = approved.map(|(by, role)| approval(PEOPLE[by], ROLES[role], &request));
    let approvals = approvals.into_iter().collect();
    let authority = Some(Authority { approvals, ..Authority::of(ROLES[role].parse().unwrap()) });
    Request { actor: Some(PEOPLE[person].parse().unwrap()), authority, ..request }
}

/// What an entry gives up, counted without the library's own count.
fn given_up(entry: &Entry) -> Option<i64> {
    match &entry.event {
        Event::Adjusted(event) => Some(event.lines.iter().map(|line| line.amount.minor()).sum()),
        _ => None,
    }
}

proptest! {
    #![proptest_config(cases(150))]

    /// Whatever is cut into pieces, a customer never has more of anything in one day than the role of whoever did the
    /// last of it, or of whoever agreed, may decide at once; and what is within it is not refused.
    #[test]
    fn splitting_gains_nothing(pieces in prop::collection::vec((piece(), one()), 1..25)) {
        let rules = rules(false);
        let mut ledger = two_accounts();
        let mut had: BTreeMap<(Duty, Date), i64> = BTreeMap::new();
        let mut minutes = 0;
        for (number, ((which, account, cents, later), who)) in pieces.into_iter().enumerate() {
            minutes += later;
            let (duty, command) = concession(which, account, cents, number);
            let recorded = UtcMicros::new(UtcMicros::start_of(first()).micros() + minutes * 60_000_000).unwrap();
            let mut request = stated(Request::new(command, recorded).unwrap(), who);
            request.id = format!("piece-{number}").parse().unwrap();
            let roles: Vec<&str> =
                [Some(who.1), who.2.map(|(_, role)| role)].into_iter().flatten().map(|role| ROLES[role]).collect();
            let same = who.2.is_some_and(|(by, _)| by == who.0);
            let sum = had.entry((duty, recorded.day())).or_default();
            let limit = LIMITS.iter().filter(|(role, _)| roles.contains(role)).map(|(_, [limit, _])| {
                money(limit).unwrap().minor()
            });
            let within = roles.contains(&"cfo") || limit.max().is_some_and(|limit| *sum + cents <= limit);
            let answer = ledger.handle(&rules, &request).map_err(|error| error.code());
            let expected = match (same, within) {
                (true, _) => Some(Code::SamePerson),
                (false, false) => Some(Code::NotAuthorised),
                (false, true) => None,
            };
            prop_assert_eq!(answer.as_ref().err().copied(), expected, "{:?} after {}", request, sum);
            if let Ok(outcome) = answer {
                *sum += outcome.entries().filter_map(given_up).sum::<i64>();
            }
        }
    }

    /// An approval never makes things worse, but where the one who gives it is the maker, or may not have part in it. One
    /// by somebody who has had no part in anything never does.
    #[test]
    fn an_approval_more_never_refuses(
        steps in steps(30), who in who(), more in prop::collection::vec((0_usize..3, 0_usize..4), 40),
    ) {
        let rules = rules(true);
        let mut ledger = Ledger::new("ACME GmbH", Currency::EUR).unwrap();
        for request in openings().unwrap() {
            let _ = ledger.handle(&rules, &request).unwrap();
        }
        for (number, (step, (who, more))) in steps.iter().zip(who.iter().zip(more)).enumerate() {
            let request = stated(next(&ledger, number, step).unwrap(), *who);
            let Ok(outcome) = ledger.decide(&rules, &request) else { continue };
            let with = |by: &str| {
                let mut request = request.clone();
                let approval = approval(by, ROLES[more.1], &request);
                request.authority.as_mut().unwrap().approvals.push(approval);
                ledger.decide(&rules, &request).map_err(|error| error.code())
            };
            prop_assert!(with("dora").is_ok());
            let refused = with(PEOPLE[more.0]).err();
            let expected = matches!(refused, None | Some(Code::SamePerson | Code::DutiesConflict));
            prop_assert!(expected, "{refused:?}");
            prop_assert_eq!(refused == Some(Code::SamePerson), more.0 == who.0);
            outcome.entries().for_each(|entry| ledger.apply(entry).unwrap());
        }
    }

    /// Without a matrix, or under one that says nothing, everything is as it is where nobody states anything.
    #[test]
    fn without_a_matrix_nobody_is_asked(steps in steps(30), who in who(), says_nothing in any::<bool>()) {
        let authorities = says_nothing.then(Authorities::default);
        let rules = Rules { authorities, ..Rules::standard() };
        let (mut plain, mut named) = (
            Ledger::new("ACME GmbH", Currency::EUR).unwrap(),
            Ledger::new("ACME GmbH", Currency::EUR).unwrap(),
        );
        for request in openings().unwrap() {
            let _ = plain.handle(&Rules::standard(), &request).unwrap();
            let _ = named.handle(&rules, &request).unwrap();
        }
        for (number, (step, who)) in steps.iter().zip(who).enumerate() {
            let request = next(&plain, number, step).unwrap();
            // Nobody else than the maker may agree with him, and here nobody asks.
            let approved = who.2.filter(|(by, _)| !says_nothing || *by != who.0);
            let asked = stated(request.clone(), (who.0, who.1, approved));
            let one = plain.handle(&Rules::standard(), &request);
            let other = named.handle(&rules, &asked);
            let bare = |entry: &Entry| Entry { actor: None, authority: None, ..entry.clone() };
            match (one, other) {
                (Ok(one), Ok(other)) => {
                    prop_assert!(one.entries().cloned().eq(other.entries().map(bare)));
                    prop_assert!(other.entries().all(|entry| entry.authority == asked.authority));
                }
                (one, other) => prop_assert_eq!(one.err(), other.err()),
            }
        }
    }
}
