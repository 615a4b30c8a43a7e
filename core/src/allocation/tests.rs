use super::*;
use crate::calendar::{Date, date};
use crate::money::Percent;

const NAMES: [&str; 6] = ["A", "B", "C", "D", "E", "F"];

fn day(month: u32, day: u32) -> Date {
    date(2026, month, day).unwrap()
}

fn key(place: usize) -> ItemKey {
    ItemKey { document: NAMES[place % 6].repeat(1 + place / 6).parse().unwrap(), instalment: 1 }
}

/// Targets of these due days in March and open amounts, named in their order.
fn targets(of: &[(u32, i64)]) -> Vec<Target> {
    let target =
        |(name, (due, open)): (u32, &(u32, i64))| Target::new(name, Some(day(3, *due)), day(2, 1), *open);
    (0..).zip(of).map(target).collect()
}

fn run(funds: Funds<'_>, targets: &[Target], rules: &[Rule]) -> Plan {
    plan(&funds, targets.to_vec(), &AllocationPolicy::of(rules.to_vec()), |place| Some(key(place)))
}

fn paid(plan: &Plan) -> Vec<(usize, i64)> {
    plan.lines.iter().map(|line| (line.target, line.cash)).collect()
}

fn text(found: &str, target: usize) -> Naming {
    let evidence = Evidence::ReferenceText { found: found.to_owned() };
    Naming { evidence, targets: vec![target], limit: None, allowed: 0 }
}

#[test]
fn a_reference_comes_before_age() {
    let named = [text("B", 1)];
    let funds = Funds { named: &named, ..Funds::new(150, day(3, 5)) };
    let plan = run(funds, &targets(&[(1, 100), (2, 100)]), &AllocationPolicy::standard().rules);
    assert_eq!((paid(&plan), plan.left), (vec![(1, 100), (0, 50)], 0));
}

#[test]
fn several_equal_items_are_ambiguous_and_age_decides() {
    let of: Vec<(u32, i64)> = (1..=6).map(|n| (31 - n, 100)).collect();
    let plan = run(Funds::new(100, day(4, 1)), &targets(&of), &AllocationPolicy::standard().rules);
    assert!(plan.passed_over.iter().any(|passed| matches!(
        &passed.because,
        PassedOverBecause::Ambiguous { candidates } if candidates.len() == 6
    )));
    assert_eq!(paid(&plan), [(5, 100)]);
}

#[test]
fn the_order_of_the_targets_does_not_matter() {
    let of: Vec<(u32, i64)> = (1..=9).map(|n| (1 + n % 3, 70 + i64::from(n))).collect();
    let forward = targets(&of);
    let mut backward = forward.clone();
    backward.reverse();
    for rule in [
        Rule::OldestDueFirst,
        Rule::LargestFirst,
        Rule::SmallestFirst,
        Rule::ProRata,
        Rule::Statutory { law: Law::Bgb366 },
    ] {
        let named = |targets: &[Target]| {
            let plan = run(Funds::new(400, day(4, 1)), targets, &[rule]);
            let mut lines: Vec<_> = plan
                .lines
                .iter()
                .map(|line| (targets[line.target].name, line.cash, line.why.clone()))
                .collect();
            lines.sort_by_key(|(name, ..)| *name);
            (lines, plan.left)
        };
        assert_eq!(named(&backward), named(&forward), "{rule}");
    }
}

#[test]
fn another_partys_item_needs_the_advice() {
    let mut both = targets(&[(1, 100), (2, 100)]);
    both[0].own = false;
    let advice =
        [Naming { evidence: Evidence::Remittance { line: 1 }, targets: vec![0], limit: None, allowed: 0 }];
    let standard = AllocationPolicy::standard().rules;
    let plan = run(Funds { advice: &advice, ..Funds::new(100, day(3, 5)) }, &both, &standard);
    assert_eq!(paid(&plan), [(0, 100)]);
    let named = [text("A", 0)];
    let plan = run(Funds { named: &named, ..Funds::new(250, day(3, 5)) }, &both, &standard);
    assert_eq!((paid(&plan), plan.left), (vec![(1, 100)], 150));
}

#[test]
fn totals_settle_all_or_nothing() {
    // Due on the 1st, 2nd and 20th; the money comes on the 10th.
    let of = targets(&[(1, 100), (2, 50), (20, 30)]);
    let by = |cash, rule| run(Funds::new(cash, day(3, 10)), &of, &[rule]);
    assert_eq!(paid(&by(180, Rule::WholeAccount)), [(0, 100), (1, 50), (2, 30)]);
    assert_eq!(paid(&by(150, Rule::PastDue)), [(0, 100), (1, 50)]);
    assert_eq!(paid(&by(150, Rule::WholeAccount)), []);
    assert_eq!(by(150, Rule::WholeAccount).passed_over[0].because, PassedOverBecause::OtherTotal);
    let mut terms = of.clone();
    terms[1].terms = 7;
    let grouped = run(Funds::new(50, day(3, 10)), &terms, &[Rule::PastDueByTerms]);
    assert_eq!(paid(&grouped), [(1, 50)]);
    // Two groups of the same sum: nobody says which.
    terms[0].open = 50;
    let either = run(Funds::new(50, day(3, 10)), &terms, &[Rule::PastDueByTerms]);
    let candidates = vec![key(0), key(1)];
    assert_eq!(either.passed_over[0].because, PassedOverBecause::Ambiguous { candidates });
}

#[test]
fn a_small_difference_closes_and_a_small_surplus_is_kept() {
    let bounds = [Bound { amount: Some(5), percent: None }];
    let of = targets(&[(1, 1_000)]);
    let by =
        |cash| run(Funds { bounds: &bounds, ..Funds::new(cash, day(3, 1)) }, &of, &[Rule::OldestDueFirst]);
    let short = by(996);
    assert_eq!((short.lines[0].cash, short.lines[0].short, short.left), (996, 4, 0));
    assert_eq!(by(994).lines[0].short, 0);
    let over = by(1_003);
    assert_eq!((over.lines[0].cash, over.left, over.over), (1_000, 0, 3));
    assert_eq!((by(1_006).left, by(1_006).over), (6, 0));
}

#[test]
fn what_the_payer_kept_for_the_bank_counts_as_paid() {
    let mut of = targets(&[(1, 1_000)]);
    (of[0].discount, of[0].discount_cap) = (20, 20);
    let claim = Naming {
        evidence: Evidence::Remittance { line: 1 },
        targets: vec![0],
        limit: Some(965),
        allowed: 15,
    };
    let advice = [claim];
    let plan = run(Funds { advice: &advice, ..Funds::new(965, day(3, 1)) }, &of, &[Rule::Remittance]);
    let line = &plan.lines[0];
    assert_eq!((line.cash, line.discount, line.allowed, line.closed()), (965, 20, 15, 1_000));
}

#[test]
fn credits_pay_first_or_in_the_order_of_their_dates() {
    let of = targets(&[(1, 100)]);
    let credits = [OpenCredit { open: 30, day: day(2, 1) }, OpenCredit { open: 40, day: day(3, 20) }];
    let by = |credits_used| {
        let policy =
            AllocationPolicy { credits: credits_used, ..AllocationPolicy::of(vec![Rule::OldestDueFirst]) };
        let funds = Funds { credits: &credits, ..Funds::new(60, day(3, 10)) };
        let plan = plan(&funds, of.clone(), &policy, |_| None);
        plan.lines.iter().map(|line| (line.payer, line.cash)).collect::<Vec<_>>()
    };
    assert_eq!(by(CreditUse::None), [(Payer::Money, 60)]);
    assert_eq!(by(CreditUse::First), [(Payer::Credit(0), 30), (Payer::Credit(1), 40), (Payer::Money, 30)]);
    assert_eq!(by(CreditUse::ByDate), [(Payer::Credit(0), 30), (Payer::Money, 60), (Payer::Credit(1), 10)]);
}

/// The debts of a textbook, seen on 30 June 2026: secured and plain, cheap and dear, due and not, older and due earlier.
fn debts() -> Vec<Target> {
    let debt = |name, due, issued, security, rate: &str| Target {
        precedence: Precedence { security, rate: Some(Percent::new(rate).unwrap()), ..Precedence::default() },
        ..Target::new(name, Some(due), issued, 500)
    };
    let mut debts = vec![
        debt(0, day(3, 1), day(2, 1), 1, "0"),
        debt(1, day(4, 1), day(3, 1), 0, "0"),
        debt(2, day(5, 1), day(4, 1), 0, "2"),
        debt(3, day(8, 1), day(1, 1), 0, "3"),
        debt(4, day(6, 1), day(1, 15), 0, "0"),
        debt(5, day(6, 15), day(5, 1), 2, "0"),
        debt(6, day(9, 1), day(5, 1), 1, "0"),
    ];
    debts[5].precedence.enforced = Some(day(6, 20));
    debts
}

#[test]
fn laws_order_debts_each_in_its_way() {
    for (law, order) in [
        // The debts 3 and 6 are not due. Least secured: 2 bears interest, 4 is older than 1; then 0 and 5.
        (Law::Bgb366, [2, 4, 1, 0, 5, 3, 6]),
        (Law::Bgb497, [2, 4, 1, 0, 5, 3, 6]),
        (Law::CodiceCivile1193, [2, 4, 1, 0, 5, 3, 6]),
        // Most burdensome: interest, then the best security; then 4 is older than 1.
        (Law::CodeCivil1342, [2, 5, 0, 4, 1, 3, 6]),
        // The same, but 1 was due before 4.
        (Law::Ccq1572, [2, 5, 0, 1, 4, 3, 6]),
        // The same, and 1 and 4 are equal.
        (Law::CodigoCivil1174, [2, 5, 0, 1, 4, 3, 6]),
        // 5 is in enforcement; then by due date; of what is not due 3 is secured less.
        (Law::Or87, [5, 0, 1, 2, 4, 3, 6]),
        // First in, first out of what is due.
        (Law::Clayton, [4, 0, 1, 2, 5, 3, 6]),
        (Law::UnitedStates, [0, 1, 2, 4, 5, 3, 6]),
    ] {
        let rule = Rule::Statutory { law };
        let paid = paid(&run(Funds::new(7 * 500, day(6, 30)), &debts(), &[rule]));
        let found: Vec<usize> = paid.iter().map(|(debt, _)| *debt).collect();
        assert_eq!(found, order, "{law}");
    }
}

#[test]
fn laws_tell_equal_debts_apart_each_in_its_way() {
    // 200 on two debts of 500 that differ in one thing only, or in nothing.
    let by = |law, change: fn(&mut Target)| {
        let mut two = targets(&[(1, 500), (1, 500)]);
        change(&mut two[1]);
        paid(&run(Funds::new(200, day(6, 30)), &two, &[Rule::Statutory { law }]))
    };
    let (first, second, shared) = (vec![(0, 200)], vec![(1, 200)], vec![(0, 100), (1, 100)]);
    let same = |_: &mut Target| {};
    let secured = |target: &mut Target| target.precedence.security = 1;
    let dear = |target: &mut Target| target.precedence.rate = Some(Percent::new("1").unwrap());
    let older = |target: &mut Target| target.issued = day(1, 1);
    let earlier = |target: &mut Target| target.due = Some(day(2, 15));
    let pending = |target: &mut Target| target.due = None;
    for (law, of) in [
        (Law::Bgb366, [&shared, &first, &second, &second, &shared, &first]),
        (Law::CodiceCivile1193, [&shared, &first, &second, &second, &shared, &first]),
        (Law::CodeCivil1342, [&shared, &second, &second, &second, &shared, &first]),
        (Law::Ccq1572, [&shared, &second, &second, &shared, &second, &first]),
        (Law::CodigoCivil1174, [&shared, &second, &second, &shared, &shared, &first]),
        (Law::Or87, [&shared, &shared, &shared, &shared, &second, &first]),
        (Law::Clayton, [&first, &first, &first, &second, &second, &first]),
        (Law::UnitedStates, [&shared, &first, &shared, &shared, &second, &first]),
    ] {
        let changes: [fn(&mut Target); 6] = [same, secured, dear, older, earlier, pending];
        for (change, expected) in changes.into_iter().zip(of) {
            assert_eq!(by(law, change), *expected, "{law}");
        }
    }
}

#[test]
fn where_none_is_due_switzerland_looks_at_the_security() {
    let mut two = targets(&[(1, 400), (2, 400)]);
    two[0].precedence.security = 2;
    let rules = [Rule::Statutory { law: Law::Or87 }];
    assert_eq!(paid(&run(Funds::new(500, day(2, 1)), &two, &rules)), [(1, 400), (0, 100)]);
    assert_eq!(paid(&run(Funds::new(500, day(3, 5)), &two, &rules)), [(0, 400), (1, 100)]);
}

#[test]
fn laws_say_who_else_may_choose() {
    use Law::{
        Bgb366, Bgb497, Ccq1572, Clayton, CodeCivil1342, CodiceCivile1193, CodigoCivil1174, Or87,
        UnitedStates,
    };
    for law in [Bgb366, Bgb497, CodeCivil1342] {
        assert!(!law.creditor_may_choose(), "{law}");
    }
    for law in [CodigoCivil1174, CodiceCivile1193, Or87, Ccq1572, Clayton, UnitedStates] {
        assert!(law.creditor_may_choose() && !law.debtor_may_reorder(), "{law}");
    }
    assert!(Bgb366.debtor_may_reorder() && !Bgb497.debtor_may_reorder());
    assert!(Clayton.is_for_running_account() && !UnitedStates.is_for_running_account());
}

#[test]
fn what_a_law_holds_to_be_equal_shares() {
    let of: Vec<Target> = (0..)
        .zip([300, 600, 100])
        .map(|(name, open)| Target::new(name, Some(day(3, 1)), day(2, 1), open))
        .collect();
    let plan = run(Funds::new(100, day(6, 30)), &of, &[Rule::Statutory { law: Law::Bgb366 }]);
    assert_eq!(paid(&plan), [(0, 30), (1, 60), (2, 10)]);
    assert_eq!(
        plan.lines[0].why,
        Why::ByRule { rule: Rule::Statutory { law: Law::Bgb366 }, evidence: Evidence::Share { of: 3 } }
    );
}

#[test]
fn interest_is_paid_before_or_after_the_principal() {
    let mut of = targets(&[(1, 1_000), (20, 25), (20, 40)]);
    (of[1].nature, of[1].claim) = (Nature::Interest, Some(0));
    (of[2].nature, of[2].claim) = (Nature::Costs, Some(0));
    let by = |law| {
        let funds = Funds::new(100, day(3, 25));
        paid(&plan(&funds, of.clone(), &AllocationPolicy::statutory(law), |place| Some(key(place))))
    };
    assert_eq!(by(Law::Bgb366), [(2, 40), (1, 25), (0, 35)]);
    assert_eq!(by(Law::Bgb497), [(2, 40), (0, 60)]);
}

#[test]
fn credits_earn_a_discount_only_where_all_is_paid_together() {
    let mut of = targets(&[(1, 100)]);
    (of[0].discount, of[0].discount_cap) = (10, 10);
    let credits = [OpenCredit { open: 50, day: day(2, 1) }];
    let by = |cash, rule| {
        let policy = AllocationPolicy { credits: CreditUse::First, ..AllocationPolicy::of(vec![rule]) };
        plan(&Funds { credits: &credits, ..Funds::new(cash, day(3, 5)) }, of.clone(), &policy, |_| {
            Some(key(0))
        })
    };
    // The payer took his discount of 10 on the whole, and the credit of 50 off.
    let whole = by(40, Rule::WholeAccount);
    assert_eq!(whole.lines.iter().map(|line| line.discount).sum::<i64>(), 10);
    assert_eq!((whole.lines.iter().map(PlanLine::closed).sum::<i64>(), whole.left), (100, 0));
    assert_eq!(by(39, Rule::WholeAccount).passed_over[0].because, PassedOverBecause::OtherTotal);
    assert_eq!(by(40, Rule::OldestDueFirst).lines.iter().map(|line| line.discount).sum::<i64>(), 4);
    let plan = by(90, Rule::ExactSingle);
    assert_eq!((plan.lines.len(), plan.lines[0].payer, plan.lines[0].discount), (1, Payer::Money, 10));
}

#[test]
fn what_is_close_enough_to_the_discounted_amount_earns_the_discount() {
    let mut of = targets(&[(1, 1_000)]);
    (of[0].discount, of[0].discount_cap) = (20, 20);
    let bounds = [Bound { amount: Some(5), percent: None }];
    for rule in [Rule::ExactSingle, Rule::WholeAccount, Rule::OldestDueFirst, Rule::ProRata] {
        let policy =
            AllocationPolicy { discount: DiscountRule::FullPayment, ..AllocationPolicy::of(vec![rule]) };
        let by = |cash| {
            let funds = Funds { bounds: &bounds, ..Funds::new(cash, day(3, 1)) };
            plan(&funds, of.clone(), &policy, |_| Some(key(0)))
        };
        let line = &by(977).lines[0];
        assert_eq!((line.cash, line.discount, line.short), (977, 20, 3), "{rule}");
        assert!(by(974).lines.iter().all(|line| (line.discount, line.short) == (0, 0)), "{rule}");
    }
}

#[test]
fn a_limit_is_given_up_once_however_many_items_are_short() {
    let bounds = [Bound { amount: Some(5), percent: None }];
    let of = targets(&[(1, 100), (2, 100), (3, 100)]);
    let claim = |line, place| {
        let evidence = Evidence::Remittance { line };
        Naming { evidence, targets: vec![place], limit: Some(97), allowed: 0 }
    };
    let advice = [claim(1, 0), claim(2, 1), claim(3, 2)];
    let funds = Funds { advice: &advice, bounds: &bounds, ..Funds::new(291, day(3, 5)) };
    let plan = run(funds, &of, &[Rule::Remittance]);
    assert_eq!(plan.lines.iter().map(|line| line.short).collect::<Vec<_>>(), [3, 0, 0]);
    // What is shared is closed together or not at all.
    let shared = |cash| {
        let funds = Funds { bounds: &bounds, ..Funds::new(cash, day(3, 5)) };
        run(funds, &of, &[Rule::ProRata]).lines.iter().map(|line| line.short).sum::<i64>()
    };
    assert_eq!((shared(295), shared(294)), (5, 0));
}

#[test]
fn what_a_tolerance_keeps_is_not_planned_again() {
    let bounds = [Bound { amount: Some(5), percent: None }];
    let of = targets(&[(1, 1_000), (28, 300)]);
    let by = |cash, rule| {
        let funds = Funds { bounds: &bounds, ..Funds::new(cash, day(3, 20)) };
        run(funds, &of, &[rule, Rule::OldestDueFirst])
    };
    // The money counts as the amount found, although three more came: the item that is due later gets nothing of them.
    for rule in [Rule::ExactSingle, Rule::PastDue, Rule::PastDueByTerms, Rule::Combination] {
        let plan = by(1_003, rule);
        assert_eq!((paid(&plan), plan.left, plan.over), (vec![(0, 1_000)], 0, 3), "{rule}");
        // What is too much to be that amount goes on.
        let plan = by(1_006, rule);
        assert_eq!((paid(&plan), plan.left, plan.over), (vec![(0, 1_000), (1, 6)], 0, 0), "{rule}");
    }
    // Half of a percent of 1,000 is 5, of 1,002 nearly 6: what is kept is measured by what was used.
    let bounds = [Bound { amount: None, percent: Some(Percent::new("0.5").unwrap()) }];
    let funds = Funds { bounds: &bounds, ..Funds::new(1_006, day(3, 20)) };
    assert_eq!(run(funds, &of, &[Rule::Combination]).lines.len(), 0);
}

#[test]
fn an_amount_is_close_only_as_far_as_the_limit_is_not_given_up_yet() {
    let bounds = [Bound { amount: Some(5), percent: None }];
    let of = targets(&[(1, 100), (2, 1_000)]);
    let evidence = Evidence::Remittance { line: 1 };
    let advice = [Naming { evidence, targets: vec![0], limit: Some(97), allowed: 0 }];
    let by = |cash| {
        let funds = Funds { advice: &advice, bounds: &bounds, ..Funds::new(cash, day(3, 5)) };
        run(funds, &of, &[Rule::Remittance, Rule::ExactSingle])
    };
    let shorts = |plan: &Plan| plan.lines.iter().map(|line| line.short).collect::<Vec<_>>();
    assert_eq!(shorts(&by(97 + 998)), [3, 2]);
    // Three are given up, so three more are too many.
    let plan = by(97 + 997);
    assert_eq!((paid(&plan), plan.left), (vec![(0, 97)], 997));
    assert_eq!(plan.passed_over[0].because, PassedOverBecause::NoEqualAmount);
}

#[test]
fn interest_on_interest_belongs_to_the_debt_and_what_belongs_to_itself_stands_alone() {
    let mut of = targets(&[(1, 100), (1, 10), (1, 5), (1, 7), (1, 8)]);
    for (place, claim) in [(1, 0), (2, 1), (3, 4), (4, 3)] {
        (of[place].nature, of[place].claim) = (Nature::Interest, Some(claim));
    }
    let policy = AllocationPolicy::statutory(Law::Bgb366);
    let plan = |cash| plan(&Funds::new(cash, day(3, 5)), of.clone(), &policy, |place| Some(key(place)));
    assert_eq!(plan(130).left, 0);
    let mut first: Vec<usize> = plan(130).lines.iter().map(|line| line.target).collect();
    first.sort_unstable();
    assert_eq!(first, [0, 1, 2, 3, 4]);
}

#[test]
fn late_charges_that_wait_are_not_paid_with_their_debt() {
    let mut of = targets(&[(1, 100), (1, 10)]);
    (of[1].nature, of[1].claim) = (Nature::Interest, Some(0));
    let policy = AllocationPolicy { skip_late_charges: true, ..AllocationPolicy::statutory(Law::Bgb366) };
    let plan = plan(&Funds::new(105, day(3, 5)), of, &policy, |place| Some(key(place)));
    assert_eq!((paid(&plan), plan.left), (vec![(0, 100)], 5));
}

#[test]
fn a_debt_that_takes_no_money_ends_the_sharing() {
    let mut of = targets(&[(1, 100), (1, 100)]);
    for target in &mut of {
        (target.discount, target.discount_cap) = (100, 100);
    }
    let plan = run(Funds::new(50, day(3, 1)), &of, &[Rule::ProRata]);
    assert_eq!(plan.left, 50);
}

#[test]
fn what_decides_an_order_fits_into_its_key() {
    use Law::*;
    let laws = [
        Bgb366,
        Bgb497,
        CodeCivil1342,
        CodigoCivil1174,
        CodiceCivile1193,
        Or87,
        Ccq1572,
        Clayton,
        UnitedStates,
    ];
    let rules = [
        Rule::OldestDueFirst,
        Rule::OldestIssuedFirst,
        Rule::LargestFirst,
        Rule::SmallestFirst,
        Rule::HighestRateFirst,
        Rule::PriorityFirst,
        Rule::ProRata,
    ];
    for rule in rules.into_iter().chain(laws.map(|law| Rule::Statutory { law })) {
        let order = rule.order().unwrap();
        assert!(order.by.iter().map(|criterion| criterion.bits()).sum::<u32>() <= u128::BITS, "{rule}");
        // The smallest and the largest that there is: no key takes more room than it says.
        for (due, open, security, rate) in
            [(Date::MIN, 1, 0, Some("-1000")), (Date::MAX, i64::MAX, u8::MAX, None)]
        {
            let rate = rate.map(|rate| Percent::new(rate).unwrap());
            let precedence = Precedence { security, rate, enforced: Some(due), priority: Some(0) };
            let target = Target { precedence, ..Target::new(0, Some(due), due, open) };
            for criterion in order.by {
                let key = u128::from(criterion.key(&target, day(3, 1)));
                assert!(key < 1 << criterion.bits(), "{criterion:?} {key}");
            }
        }
    }
}

#[test]
fn a_planner_that_starts_again_is_a_new_one() {
    let policy = AllocationPolicy::of(vec![Rule::OldestDueFirst, Rule::ProRata]);
    let (first, second) = (targets(&[(3, 70), (1, 100), (2, 40)]), targets(&[(9, 10), (4, 25)]));
    let mut planner = Planner::new(first, &policy);
    let run = |planner: &mut Planner<'_>, cash: i64| {
        let funds = Funds::new(cash, day(3, 5));
        let (mut purse, mut steps) = (Purse::new(&funds, CreditUse::None), Steps::default());
        for rule in &policy.rules {
            planner.step(*rule, &funds, &mut purse, &mut steps, &|_| None);
        }
        steps.lines.iter().map(|line| (line.target, line.cash)).collect::<Vec<_>>()
    };
    assert_eq!(run(&mut planner, 120), [(1, 100), (2, 20)]);
    assert_eq!(run(&mut planner, 50), [(2, 20), (0, 30)]);
    planner.restart(second);
    assert_eq!(run(&mut planner, 30), [(1, 25), (0, 5)]);
    // What a day earns is said before its money comes.
    let mut offered = targets(&[(1, 100)]);
    offered[0].discount_cap = 2;
    planner.restart(offered);
    planner.offer(0, 2);
    assert_eq!(run(&mut planner, 98), [(0, 98)]);
    assert_eq!(planner.targets()[0].open, 0);
}

#[test]
fn the_only_set_that_adds_up_is_settled_and_several_are_not() {
    let of = targets(&[(1, 100), (2, 250), (3, 400)]);
    let by = |cash| run(Funds::new(cash, day(3, 10)), &of, &[Rule::Combination]);
    assert_eq!(paid(&by(500)), [(0, 100), (2, 400)]);
    assert_eq!(by(510).passed_over[0].because, PassedOverBecause::NoCombination);
    let either = targets(&[(1, 100), (2, 200), (3, 300)]);
    let plan = run(Funds::new(300, day(3, 10)), &either, &[Rule::Combination]);
    let sets = vec![vec![key(2)], vec![key(0), key(1)]];
    assert_eq!(plan.passed_over[0].because, PassedOverBecause::SeveralCombinations { sets, complete: true });
    assert_eq!((paid(&plan), plan.left), (vec![], 300));
}

#[test]
fn a_combination_counts_credits_discounts_and_small_differences() {
    let mut of = targets(&[(1, 1_000), (2, 700)]);
    (of[0].discount, of[0].discount_cap) = (20, 20);
    let credits = [OpenCredit { open: 300, day: day(2, 1) }, OpenCredit { open: 55, day: day(2, 1) }];
    let bounds = [Bound { amount: Some(3), percent: None }];
    let policy =
        AllocationPolicy { credits: CreditUse::First, ..AllocationPolicy::of(vec![Rule::Combination]) };
    // 980 with the discount, 700, less the credit of 300: 1,380; two are missing.
    let funds = Funds { credits: &credits, bounds: &bounds, ..Funds::new(1_378, day(3, 1)) };
    let plan = plan(&funds, of, &policy, |place| Some(key(place)));
    let closed: i64 = plan.lines.iter().map(PlanLine::closed).sum();
    let by_credit: Vec<_> = plan.lines.iter().filter(|line| line.payer != Payer::Money).collect();
    assert_eq!((closed, plan.left), (1_700, 0));
    assert_eq!(
        by_credit.iter().map(|line| (line.payer, line.cash)).collect::<Vec<_>>(),
        [(Payer::Credit(0), 300)]
    );
    assert_eq!(
        plan.lines.iter().map(|line| (line.discount, line.short)).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1)),
        (20, 2)
    );
}
