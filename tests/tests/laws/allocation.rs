//! Cash application over plain numbers: whatever the money, the debts and the policy, nothing is made or lost, no limit is
//! passed, nothing is guessed, and the order in which debts are handed over does not matter.

use proptest::prelude::*;
use receivables::Date;
use receivables::allocation::{
    AllocationPolicy, Bound, CreditUse, DiscountRule, Evidence, Funds, Inside, ItemKey, Law, Naming, Nature,
    OpenCredit, PassedOver, PassedOverBecause, Payer, Plan, Precedence, Rule, Target, Why, plan,
};
use receivables::calendar::date;
use receivables::money::Percent;
use receivables_tests::cases::cases;

/// The day on which the money counts.
const DAY: u32 = 20;

/// Percentages of limits, in parts of a thousand.
const PARTS: [i64; 3] = [5, 10, 50];

const LAWS: [Law; 9] = [
    Law::Bgb366,
    Law::Bgb497,
    Law::CodeCivil1342,
    Law::CodigoCivil1174,
    Law::CodiceCivile1193,
    Law::Or87,
    Law::Ccq1572,
    Law::Clayton,
    Law::UnitedStates,
];

/// Money, debts and a policy. A debt is named by its place.
#[derive(Debug, Clone)]
struct Case {
    targets: Vec<Target>,
    advice: Vec<Naming>,
    named: Vec<Naming>,
    cash: i64,
    credits: Vec<OpenCredit>,
    /// An amount, and parts of a thousand.
    limits: Vec<(Option<i64>, Option<i64>)>,
    policy: AllocationPolicy,
}

/// A line of a plan by the name of its debt.
type Told = (Payer, u32, [i64; 4], Why);

fn day(of: u32) -> Date {
    date(2026, 3, of).unwrap()
}

fn key(name: u32) -> ItemKey {
    ItemKey { document: format!("D-{name}").parse().unwrap(), instalment: 1 }
}

/// A rate, or a share, of so many parts of a thousand.
fn thousandths(parts: i64) -> Percent {
    format!("{}.{}", parts / 10, parts % 10).parse().unwrap()
}

impl Case {
    fn bounds(&self) -> Vec<Bound> {
        let bound = |(amount, parts): &(Option<i64>, Option<i64>)| Bound {
            amount: *amount,
            percent: parts.map(thousandths),
        };
        self.limits.iter().map(bound).collect()
    }

    /// The plan for the debts handed over in this order.
    fn in_order(&self, order: &[usize]) -> (Plan, Vec<Told>) {
        let place = |name: usize| order.iter().position(|at| *at == name).unwrap();
        let moved = |claims: &[Naming]| -> Vec<Naming> {
            let moved = |claim: &Naming| Naming {
                targets: claim.targets.iter().map(|name| place(*name)).collect(),
                ..claim.clone()
            };
            claims.iter().map(moved).collect()
        };
        let target = |name: &usize| {
            let target = self.targets[*name];
            Target { claim: target.claim.map(place), ..target }
        };
        let targets: Vec<Target> = order.iter().map(target).collect();
        let names: Vec<u32> = targets.iter().map(|target| target.name).collect();
        let (advice, named, bounds) = (moved(&self.advice), moved(&self.named), self.bounds());
        let funds = Funds {
            cash: self.cash,
            day: day(DAY),
            advice: &advice,
            named: &named,
            credits: &self.credits,
            bounds: &bounds,
        };
        let plan = plan(&funds, targets, &self.policy, |place| names.get(place).map(|name| key(*name)));
        let told = plan.lines.iter().map(|line| {
            let amounts = [line.cash, line.discount, line.allowed, line.short];
            (line.payer, names[line.target], amounts, line.why.clone())
        });
        let told = told.collect();
        (plan, told)
    }

    fn plan(&self) -> Plan {
        self.in_order(&(0..self.targets.len()).collect::<Vec<_>>()).0
    }
}

fn rules() -> impl Strategy<Value = Rule> {
    let plain = vec![
        Rule::Remittance,
        Rule::ReferenceText,
        Rule::ExactSingle,
        Rule::WholeAccount,
        Rule::PastDue,
        Rule::PastDueByTerms,
        Rule::Combination,
        Rule::OldestDueFirst,
        Rule::OldestIssuedFirst,
        Rule::LargestFirst,
        Rule::SmallestFirst,
        Rule::HighestRateFirst,
        Rule::PriorityFirst,
        Rule::ProRata,
    ];
    let law = prop::sample::select(LAWS.to_vec()).prop_map(|law| Rule::Statutory { law });
    prop_oneof![3 => prop::sample::select(plain), 1 => law]
}

prop_compose! {
    fn standings()(
        priority in prop::option::of(0_u16..3),
        rate in prop::option::of(0_i64..3),
        security in 0_u8..3,
        enforced in prop::option::weighted(0.2, 1_u32..3),
    ) -> Precedence {
        Precedence { priority, rate: rate.map(thousandths), security, enforced: enforced.map(day) }
    }
}

prop_compose! {
    /// Amounts are small, so that some are equal and some add up.
    fn targets()(
        (due, issued) in (prop::option::weighted(0.9, 1_u32..31), 1_u32..4),
        (open, before) in (prop_oneof![Just(100_i64), 1_i64..300], 0_i64..100),
        (discount, cap, taken) in (0_i64..20, 0_i64..20, 0_i64..10),
        terms in 0_u32..3,
        nature in prop::sample::select(vec![Nature::Principal, Nature::Principal, Nature::Interest, Nature::Costs]),
        claim in prop::option::weighted(0.3, 0_usize..8),
        (own, disputed) in (prop::bool::weighted(0.9), prop::bool::weighted(0.2)),
        standing in standings(),
    ) -> Target {
        let original = open + before;
        let discount = discount.min(original);
        let cap = cap.clamp(discount, original.max(discount));
        Target {
            own,
            original,
            discount,
            discount_cap: cap,
            discount_taken: taken.min(cap),
            terms,
            nature,
            claim,
            disputed,
            precedence: standing,
            ..Target::new(0, due.map(day), day(issued), open)
        }
    }
}

/// Some of the debts named, the oldest due first, up to an amount, with something kept for the bank.
fn claims() -> impl Strategy<Value = Vec<(Vec<usize>, Option<i64>, i64)>> {
    let places = prop::collection::vec(0_usize..8, 0..3);
    let claim = (places, prop::option::of(1_i64..400), prop_oneof![3 => Just(0_i64), 1 => 1_i64..20]);
    prop::collection::vec(claim, 0..3)
}

prop_compose! {
    fn policies()(
        rules in prop::collection::vec(rules(), 1..5),
        discount in prop::sample::select(vec![DiscountRule::None, DiscountRule::FullPayment, DiscountRule::Proportional]),
        (skip_late_charges, skip_disputed) in (prop::bool::weighted(0.2), prop::bool::weighted(0.2)),
        credits in prop::sample::select(vec![CreditUse::None, CreditUse::First, CreditUse::ByDate]),
        inside in prop::option::of(prop::sample::select(vec![
            Inside::InterestBeforePrincipal,
            Inside::PrincipalBeforeInterest,
        ])),
    ) -> AllocationPolicy {
        AllocationPolicy { discount, skip_late_charges, skip_disputed, credits, inside, ..AllocationPolicy::of(rules) }
    }
}

prop_compose! {
    fn all_cases()(
        mut targets in prop::collection::vec(targets(), 0..8),
        (advice, named) in (claims(), claims()),
        cash in prop_oneof![Just(0_i64), Just(100), Just(200), 1_i64..1_500],
        credits in prop::collection::vec((1_i64..100, 1_u32..31), 0..3),
        limits in prop::collection::vec(
            (prop::option::of(0_i64..12), prop::option::of(prop::sample::select(PARTS.to_vec()))),
            0..3,
        ),
        policy in policies(),
    ) -> Case {
        let count = targets.len();
        for (name, target) in (0..).zip(&mut targets) {
            target.name = name;
            target.claim = target.claim.filter(|debt| *debt < count);
        }
        let places = |mut places: Vec<usize>| -> Vec<usize> {
            places.retain(|place| *place < count);
            places.sort_by_key(|place| (targets[*place].due.unwrap_or(Date::MAX), targets[*place].issued, *place));
            places.dedup();
            places
        };
        let advice = (1..).zip(advice).map(|(line, (targets, limit, allowed))| Naming {
            evidence: Evidence::Remittance { line },
            targets: places(targets),
            limit,
            allowed,
        });
        let advice = advice.collect();
        let named = (1..).zip(named).map(|(word, (targets, ..))| Naming {
            evidence: Evidence::ReferenceText { found: format!("word {word}") },
            targets: places(targets),
            limit: None,
            allowed: 0,
        });
        let named = named.collect();
        let mut credits: Vec<OpenCredit> =
            credits.into_iter().map(|(open, of)| OpenCredit { open, day: day(of) }).collect();
        credits.sort_by_key(|credit| credit.day);
        // A limit that limits nothing is none.
        let limits = limits.into_iter().filter(|limit| *limit != (None, None)).collect();
        Case { targets, advice, named, cash, credits, limits, policy }
    }
}

/// The smallest amount and the smallest share that limits say.
fn strictest(case: &Case) -> (Option<i64>, Option<i64>) {
    let amount = case.limits.iter().filter_map(|(amount, _)| *amount).min();
    (amount, case.limits.iter().filter_map(|(_, parts)| *parts).min())
}

/// Rules that settle all of what they find, or nothing.
const TOGETHER: [Rule; 4] = [Rule::WholeAccount, Rule::PastDue, Rule::PastDueByTerms, Rule::Combination];

/// Orders that settle every debt in full before the next, whatever was paid before: paying in two parts is paying at once.
const PLAIN: [Rule; 6] = [
    Rule::OldestDueFirst,
    Rule::OldestIssuedFirst,
    Rule::SmallestFirst,
    Rule::HighestRateFirst,
    Rule::PriorityFirst,
    Rule::Statutory { law: Law::Clayton },
];

/// Orders that use all the money there is, as long as debts are open.
fn orders() -> impl Strategy<Value = Rule> {
    let plain = PLAIN.into_iter().chain([Rule::LargestFirst, Rule::ProRata]);
    let laws = LAWS.into_iter().map(|law| Rule::Statutory { law });
    prop::sample::select(plain.chain(laws).collect::<Vec<_>>())
}

/// The same debts without discounts, and nothing beside the money.
fn plainly(case: Case, rule: Rule) -> Case {
    let targets = case.targets.into_iter();
    let targets = targets.map(|target| Target { discount: 0, discount_cap: 0, discount_taken: 0, ..target });
    let policy = AllocationPolicy { rules: vec![rule], credits: CreditUse::None, ..case.policy };
    Case {
        targets: targets.collect(),
        credits: vec![],
        limits: vec![],
        advice: vec![],
        named: vec![],
        policy,
        ..case
    }
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn money_and_debts_are_conserved(case in all_cases()) {
        let plan = case.plan();
        let spent = |payer: Payer| -> i64 {
            plan.lines.iter().filter(|line| line.payer == payer).map(|line| line.cash).sum()
        };
        prop_assert_eq!(spent(Payer::Money) + plan.left + plan.over, case.cash);
        prop_assert!(plan.left >= 0 && plan.over >= 0);
        for (at, credit) in case.credits.iter().enumerate() {
            prop_assert!(spent(Payer::Credit(at)) <= credit.open);
        }
        for line in &plan.lines {
            let parts = [line.cash, line.discount, line.allowed, line.short];
            prop_assert!(parts.iter().all(|part| *part >= 0) && line.closed() > 0, "{:?}", line);
            // Credits earn a discount only where all of what a rule found is paid together.
            let Why::ByRule { rule, .. } = &line.why else { panic!("{line:?}") };
            let earns = line.payer == Payer::Money || TOGETHER.contains(rule);
            prop_assert!(line.payer == Payer::Money || line.allowed == 0, "{:?}", line);
            prop_assert!(earns || line.discount == 0, "{:?}", line);
        }
        for (at, target) in case.targets.iter().enumerate() {
            let lines: Vec<_> = plan.lines.iter().filter(|line| line.target == at).collect();
            let closed: i64 = lines.iter().map(|line| line.closed()).sum();
            prop_assert!(closed <= target.open, "{} of {} closed", closed, target.open);
            // What is open earns its part of the discount, each part payment rounded for itself.
            let discount: i64 = lines.iter().map(|line| line.discount).sum();
            let earned = (2 * target.open * target.discount + target.original) / (2 * target.original);
            let offered = target.discount_cap - target.discount_taken;
            prop_assert!(discount <= offered && discount <= earned + i64::try_from(lines.len()).unwrap());
            prop_assert!(discount == 0 || case.policy.discount != DiscountRule::None);
        }
        let kept = |claim: &Naming| {
            let lines = plan.lines.iter().filter(|line| {
                matches!(&line.why, Why::ByRule { evidence, .. } if *evidence == claim.evidence)
            });
            lines.fold((0, 0), |(cash, allowed), line| (cash + line.cash, allowed + line.allowed))
        };
        let repeated = case.policy.rules.iter().filter(|rule| **rule == Rule::Remittance).count() > 1;
        for claim in case.advice.iter().filter(|_| !repeated) {
            let (cash, allowed) = kept(claim);
            prop_assert!(cash <= claim.limit.unwrap_or(i64::MAX) && allowed <= claim.allowed, "{:?}", claim);
        }
    }

    #[test]
    fn no_limit_is_passed(case in all_cases()) {
        let plan = case.plan();
        let short: i64 = plan.lines.iter().map(|line| line.short).sum();
        let owed: i64 = (0..case.targets.len())
            .filter(|at| plan.lines.iter().any(|line| line.target == *at))
            .map(|at| case.targets[at].open)
            .sum();
        let (amount, parts) = strictest(&case);
        prop_assert!(!case.limits.is_empty() || (short == 0 && plan.over == 0));
        prop_assert!(amount.is_none_or(|most| short <= most && plan.over <= most), "{} {:?}", short, plan);
        let used = case.cash - plan.over;
        prop_assert!(parts.is_none_or(|parts| short * 1_000 <= owed * parts && plan.over * 1_000 <= used * parts));
    }

    #[test]
    fn the_order_of_the_debts_does_not_matter(
        (case, order) in all_cases().prop_flat_map(|case| {
            let order: Vec<usize> = (0..case.targets.len()).collect();
            (Just(case), Just(order).prop_shuffle())
        })
    ) {
        let straight: Vec<usize> = (0..case.targets.len()).collect();
        let ((one, told), (other, shuffled)) = (case.in_order(&straight), case.in_order(&order));
        prop_assert_eq!(told, shuffled);
        prop_assert_eq!((&one.passed_over, one.left, one.over), (&other.passed_over, other.left, other.over));
        // And the same again is the same, byte by byte.
        prop_assert_eq!(format!("{one:?}"), format!("{:?}", case.in_order(&straight).0));
    }

    #[test]
    fn what_is_ambiguous_settles_nothing(case in all_cases()) {
        // Each rule once: a second try finds what the first left.
        let mut rules = case.policy.rules.clone();
        rules.sort();
        rules.dedup();
        let case = Case { policy: AllocationPolicy { rules, ..case.policy }, ..case };
        let plan = case.plan();
        for PassedOver { rule, because } in &plan.passed_over {
            let settled = plan.lines.iter().filter(|line| {
                matches!(&line.why, Why::ByRule { rule: by, .. } if by == rule)
            });
            let guessed = match because {
                PassedOverBecause::Ambiguous { candidates } => {
                    prop_assert!(candidates.len() > 1, "{:?}", candidates);
                    settled.count()
                }
                PassedOverBecause::SeveralCombinations { sets, .. } => {
                    prop_assert!(sets.len() > 1, "{:?}", sets);
                    settled.count()
                }
                // A line of the advice that names nothing leaves the others.
                PassedOverBecause::NothingOpen { .. } => 0,
                _ => settled.count(),
            };
            prop_assert_eq!(guessed, 0, "{} {:?}", rule, because);
        }
    }

    #[test]
    fn paid_in_two_is_paid_at_once(case in all_cases(), rule in prop::sample::select(PLAIN.to_vec()), share in 0_i64..100) {
        // Each item for itself: what belonged to a debt stands alone once that is paid.
        let case = plainly(case, rule);
        let case = Case { policy: AllocationPolicy { inside: None, ..case.policy }, ..case };
        let settled = |plan: &Plan| -> Vec<i64> {
            let of = |at: usize| plan.lines.iter().filter(|line| line.target == at).map(|line| line.cash).sum();
            (0..case.targets.len()).map(of).collect()
        };
        let whole = case.plan();
        let first = Case { cash: case.cash * share / 100, ..case.clone() };
        let begun = settled(&first.plan());
        let rest = case.targets.iter().zip(&begun).map(|(target, paid)| Target { open: target.open - paid, ..*target });
        let second = Case { cash: case.cash - first.cash, targets: rest.collect(), ..case.clone() };
        let ended = settled(&second.plan());
        let both: Vec<i64> = begun.iter().zip(&ended).map(|(one, other)| one + other).collect();
        prop_assert_eq!(both, settled(&whole), "{}", rule);
        prop_assert_eq!(first.plan().left + second.plan().left, whole.left);
    }

    #[test]
    fn shares_are_within_one_unit_of_exact(case in all_cases()) {
        let case = plainly(case, Rule::ProRata);
        let case = Case { policy: AllocationPolicy { inside: None, ..case.policy }, ..case };
        let plan = case.plan();
        let policy = &case.policy;
        let counts = |target: &Target| {
            let waits = (policy.skip_disputed && target.disputed)
                || (policy.skip_late_charges && target.nature != Nature::Principal);
            target.own && !waits
        };
        let open = |target: &Target| if counts(target) { target.open } else { 0 };
        let all: i64 = case.targets.iter().map(open).sum();
        let money = case.cash.min(all);
        for (at, target) in case.targets.iter().enumerate() {
            let paid: i64 = plan.lines.iter().filter(|line| line.target == at).map(|line| line.cash).sum();
            prop_assert!((paid * all - money * open(target)).abs() < all.max(1), "{} of {}", paid, target.open);
        }
    }

    /// Nothing that a rule looks at is out of its reach: with money enough every debt is paid, and while one is not, all the
    /// money is used.
    #[test]
    fn orders_use_the_money_while_debts_are_open(case in all_cases(), rule in orders()) {
        let case = plainly(case, rule);
        let plan = case.plan();
        let waits = |target: &Target| {
            !target.own
                || (case.policy.skip_disputed && target.disputed)
                || (case.policy.skip_late_charges && target.nature != Nature::Principal)
        };
        for (at, target) in case.targets.iter().enumerate() {
            let paid: i64 = plan.lines.iter().filter(|line| line.target == at).map(|line| line.cash).sum();
            prop_assert!(!waits(target) || paid == 0, "{} was paid, and nobody named it", target.name);
            prop_assert!(waits(target) || plan.left == 0 || paid == target.open, "{} was left", target.name);
        }
    }

    /// Within a debt the order of the law holds: nothing is paid on what comes later while something before it is open.
    #[test]
    fn within_a_debt_what_comes_first_is_paid_first(case in all_cases(), law in prop::sample::select(LAWS.to_vec())) {
        let case = plainly(case, Rule::Statutory { law });
        // One debt, to which everything else belongs.
        let mut targets = case.targets.clone();
        for (at, target) in targets.iter_mut().enumerate() {
            (target.own, target.disputed) = (true, false);
            target.claim = (at > 0).then_some(0);
            if at == 0 {
                target.nature = Nature::Principal;
            }
        }
        let policy = AllocationPolicy { skip_late_charges: false, inside: Some(law.inside()), ..case.policy.clone() };
        let case = Case { targets, policy, ..case };
        let plan = case.plan();
        let rest = |at: usize| {
            let paid: i64 = plan.lines.iter().filter(|line| line.target == at).map(|line| line.cash).sum();
            (paid, case.targets[at].open - paid)
        };
        let rank = |at: usize| law.inside().rank(case.targets[at].nature);
        for one in 0..case.targets.len() {
            for other in 0..case.targets.len() {
                let before = rank(one) < rank(other);
                prop_assert!(!before || rest(one).1 == 0 || rest(other).0 == 0, "{} {} under {}", one, other, law);
            }
        }
    }
}
