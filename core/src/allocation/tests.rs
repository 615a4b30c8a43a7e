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

fn text(found: &str, target: usize) -> Claim {
    let evidence = Evidence::ReferenceText { found: found.to_owned() };
    Claim { evidence, targets: vec![target], limit: None, allowed: 0 }
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
        [Claim { evidence: Evidence::Remittance { line: 1 }, targets: vec![0], limit: None, allowed: 0 }];
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
    let claim =
        Claim { evidence: Evidence::Remittance { line: 1 }, targets: vec![0], limit: Some(965), allowed: 15 };
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

/// The four debts of a textbook: secured and plain, cheap and dear, due and not.
fn debts() -> Vec<Target> {
    let debt = |name, due, issued, security, rate: &str| Target {
        precedence: Precedence { security, rate: Some(Percent::new(rate).unwrap()), ..Precedence::default() },
        ..Target::new(name, Some(due), issued, 500)
    };
    vec![
        debt(0, day(3, 1), day(2, 1), 1, "0"),
        debt(1, day(4, 1), day(3, 1), 0, "0"),
        debt(2, day(5, 1), day(4, 1), 0, "2"),
        debt(3, day(8, 1), day(1, 1), 0, "3"),
    ]
}

#[test]
fn laws_order_debts_each_in_its_way() {
    let by = |law, cash| paid(&run(Funds::new(cash, day(6, 30)), &debts(), &[Rule::Statutory { law }]));
    assert_eq!(by(Law::Bgb366, 1_200), [(2, 500), (1, 500), (0, 200)]);
    assert_eq!(by(Law::CodiceCivile1193, 1_200), [(2, 500), (1, 500), (0, 200)]);
    assert_eq!(by(Law::CodeCivil1342, 1_200), [(2, 500), (0, 500), (1, 200)]);
    assert_eq!(by(Law::Or87, 1_200), [(0, 500), (1, 500), (2, 200)]);
    assert_eq!(by(Law::Clayton, 1_200)[0], (3, 500), "first in, first out, due or not");
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
        let (mut purse, mut plan) = (Purse::new(&funds, CreditUse::None), Plan::default());
        for rule in &policy.rules {
            planner.step(*rule, &funds, &mut purse, &mut plan, &|_| None);
        }
        paid(&plan)
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
