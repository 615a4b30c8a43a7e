//! Worked cases of every statute, and what holds for all charges.

use proptest::prelude::*;

use super::*;
use crate::calendar::{Date, DayCount};
use crate::error::Code;
use crate::money::{Currency, Money, Percent, Rate, Rounding, money};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn owed(statute: &str, claim: &Claim, until: &str) -> LateCharge {
    let mut policy = Statute::named(statute).unwrap().policy;
    if statute == "pl_2013" {
        // 40, 70, 100 euros at the average rate of some month's last day.
        let rate = "4.2865".parse().unwrap();
        let zlotys = |sum: LumpSum| sum.converted(rate, "PLN".parse().unwrap(), policy.rounding).unwrap();
        policy.lump_sum = policy.lump_sum.map(zlotys);
    }
    late_charge(claim, &policy, &ReferenceRates::all().unwrap(), None, day(until)).unwrap()
}

/// What, statute, due, amount, a payment, until, interest, lump sum. Computed apart from this code, day by day, with
/// exact fractions.
type Worked = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    Option<(&'static str, &'static str)>,
    &'static str,
    &'static str,
    &'static str,
);

#[rustfmt::skip]
const WORKED: &[Worked] = &[
    ("boundary cent", "eu_2011_7", "2024-02-10", "1000.20 EUR", None, "2024-04-23", "25.01 EUR", "40.00 EUR"),
    ("rate change", "eu_2011_7", "2024-04-30", "10000.00 EUR", None, "2024-09-30", "517.67 EUR", "40.00 EUR"),
    ("part payment", "eu_2011_7", "2024-04-30", "10000.00 EUR", Some(("2024-05-31", "4000.00 EUR")), "2024-09-30", "353.07 EUR", "40.00 EUR"),
    ("boundary cent", "de_288_business", "2024-02-10", "1125.00 EUR", None, "2024-04-23", "28.40 EUR", "40.00 EUR"),
    ("rate change", "de_288_business", "2024-04-30", "10000.00 EUR", None, "2024-09-30", "522.70 EUR", "40.00 EUR"),
    ("part payment", "de_288_business", "2024-04-30", "10000.00 EUR", Some(("2024-05-31", "4000.00 EUR")), "2024-09-30", "356.49 EUR", "40.00 EUR"),
    ("boundary cent", "de_288_consumer", "2024-02-10", "1125.00 EUR", None, "2024-04-23", "19.40 EUR", "0.00 EUR"),
    ("rate change", "de_288_consumer", "2024-04-30", "10000.00 EUR", None, "2024-09-30", "355.03 EUR", "0.00 EUR"),
    ("part payment", "de_288_consumer", "2024-04-30", "10000.00 EUR", Some(("2024-05-31", "4000.00 EUR")), "2024-09-30", "242.30 EUR", "0.00 EUR"),
    ("boundary cent", "uk_1998", "2024-02-10", "999.99 GBP", None, "2024-04-23", "26.50 GBP", "40.00 GBP"),
    ("boundary cent", "uk_1998", "2024-02-10", "1000.00 GBP", None, "2024-04-23", "26.50 GBP", "70.00 GBP"),
    ("rate change", "uk_1998", "2024-04-30", "10000.00 GBP", None, "2024-09-30", "555.41 GBP", "100.00 GBP"),
    ("part payment", "uk_1998", "2024-04-30", "10000.00 GBP", Some(("2024-05-31", "4000.00 GBP")), "2024-09-30", "378.26 GBP", "100.00 GBP"),
    ("boundary cent", "ie_2012", "2024-02-10", "1000.00 EUR", None, "2024-04-23", "25.00 EUR", "40.00 EUR"),
    ("boundary cent", "ie_2012", "2024-02-10", "1000.01 EUR", None, "2024-04-23", "25.00 EUR", "70.00 EUR"),
    ("rate change", "ie_2012", "2024-04-30", "10000.00 EUR", None, "2024-09-30", "523.97 EUR", "70.00 EUR"),
    ("part payment", "ie_2012", "2024-04-30", "10000.00 EUR", Some(("2024-05-31", "4000.00 EUR")), "2024-09-30", "356.85 EUR", "70.00 EUR"),
    ("boundary cent", "fr_441_10", "2024-02-10", "1005.00 EUR", None, "2024-04-23", "29.15 EUR", "40.00 EUR"),
    ("rate change", "fr_441_10", "2024-04-30", "10000.00 EUR", None, "2024-09-30", "601.51 EUR", "40.00 EUR"),
    ("part payment", "fr_441_10", "2024-04-30", "10000.00 EUR", Some(("2024-05-31", "4000.00 EUR")), "2024-09-30", "410.16 EUR", "40.00 EUR"),
    ("boundary cent", "nl_119a", "2024-02-10", "1000.20 EUR", None, "2024-04-23", "25.01 EUR", "150.03 EUR"),
    ("rate change", "nl_119a", "2024-04-30", "10000.00 EUR", None, "2024-09-30", "517.67 EUR", "875.00 EUR"),
    ("part payment", "nl_119a", "2024-04-30", "10000.00 EUR", Some(("2024-05-31", "4000.00 EUR")), "2024-09-30", "353.07 EUR", "875.00 EUR"),
    ("boundary cent", "us_prompt_payment", "2024-07-10", "1200.00 USD", None, "2024-07-20", "1.63 USD", "0.00 USD"),
    ("rate change", "us_prompt_payment", "2024-12-20", "10000.00 USD", None, "2025-02-10", "69.18 USD", "0.00 USD"),
    ("part payment", "us_prompt_payment", "2024-07-31", "9000.00 USD", Some(("2024-08-15", "4500.00 USD")), "2024-08-31", "28.03 USD", "0.00 USD"),
    ("boundary cent", "be_2002", "2024-02-10", "1000.20 EUR", None, "2024-04-23", "25.01 EUR", "40.00 EUR"),
    ("rate change", "be_2002", "2024-11-30", "10000.00 EUR", None, "2025-03-31", "389.73 EUR", "40.00 EUR"),
    ("part payment", "be_2002", "2024-11-30", "10000.00 EUR", Some(("2024-12-15", "4000.00 EUR")), "2025-03-31", "254.38 EUR", "40.00 EUR"),
    ("boundary cent", "fi_business", "2024-02-10", "1000.20 EUR", None, "2024-04-23", "25.01 EUR", "40.00 EUR"),
    ("rate change", "fi_business", "2024-11-30", "10000.00 EUR", None, "2025-03-31", "389.73 EUR", "40.00 EUR"),
    ("part payment", "fi_business", "2024-11-30", "10000.00 EUR", Some(("2024-12-15", "4000.00 EUR")), "2025-03-31", "254.38 EUR", "40.00 EUR"),
    ("boundary cent", "fi_general", "2024-02-10", "1125.00 EUR", None, "2024-04-23", "25.88 EUR", "0.00 EUR"),
    ("rate change", "fi_general", "2024-11-30", "10000.00 EUR", None, "2025-03-31", "356.58 EUR", "0.00 EUR"),
    ("part payment", "fi_general", "2024-11-30", "10000.00 EUR", Some(("2024-12-15", "4000.00 EUR")), "2025-03-31", "232.85 EUR", "0.00 EUR"),
    ("boundary cent", "pl_2013", "2024-02-10", "1010.00 PLN", None, "2024-04-23", "31.82 PLN", "171.46 PLN"),
    ("boundary cent", "pl_2013", "2024-02-10", "5000.01 PLN", None, "2024-04-23", "157.50 PLN", "300.06 PLN"),
    ("rate change", "pl_2013", "2023-11-30", "50000.00 PLN", None, "2024-02-29", "2005.82 PLN", "428.65 PLN"),
    ("part payment", "pl_2013", "2023-11-30", "50000.00 PLN", Some(("2023-12-15", "45000.00 PLN")), "2024-02-29", "510.34 PLN", "428.65 PLN"),
    ("boundary cent", "ch_104", "2024-02-10", "1000.50 CHF", None, "2024-04-23", "10.01 CHF", "0.00 CHF"),
    ("part payment", "ch_104", "2024-04-30", "10000.00 CHF", Some(("2024-05-31", "4000.00 CHF")), "2024-09-30", "142.74 CHF", "0.00 CHF"),
    ("boundary cent", "ca_interest_act", "2024-02-10", "1000.50 CAD", None, "2024-04-23", "10.01 CAD", "0.00 CAD"),
    ("part payment", "ca_interest_act", "2024-04-30", "10000.00 CAD", Some(("2024-05-31", "4000.00 CAD")), "2024-09-30", "142.74 CAD", "0.00 CAD"),
    ("boundary cent", "in_msmed", "2024-02-29", "1000.00 INR", None, "2024-03-31", "16.88 INR", "0.00 INR"),
    ("rate change", "in_msmed", "2025-01-19", "100000.00 INR", None, "2025-05-10", "6152.10 INR", "0.00 INR"),
    ("part payment", "in_msmed", "2025-01-19", "100000.00 INR", Some(("2025-03-05", "40000.00 INR")), "2025-05-10", "4621.41 INR", "0.00 INR"),
];

#[test]
fn worked_cases_of_every_statute() {
    for (what, statute, due, amount, paid, until, interest, lump_sum) in WORKED {
        let mut claim = Claim::new(day(due), money(amount).unwrap()).unwrap();
        if let Some((on, paid)) = paid {
            claim = claim.paid(day(on), money(paid).unwrap()).unwrap();
        }
        let charge = owed(statute, &claim, until);
        assert_eq!(charge.interest, money(interest).unwrap(), "{statute}, {what}\n{}", charge.explain());
        assert_eq!(charge.lump_sum, money(lump_sum).unwrap(), "{statute}, {what}");
    }
    for statute in Statute::all().unwrap() {
        let cases: Vec<&str> =
            WORKED.iter().filter(|case| case.1 == statute.name).map(|case| case.0).collect();
        let fixed = matches!(statute.policy.rate, RateRule::Fixed { .. });
        for what in ["boundary cent", "rate change", "part payment"] {
            if fixed && what == "rate change" {
                continue;
            }
            assert!(cases.contains(&what), "{}: no case of a {what}", statute.name);
        }
    }
}

#[test]
fn tables_and_statutes_are_sound() {
    let tables = ReferenceRates::all().unwrap();
    for table in &tables {
        table.check().unwrap();
        assert!(table.source.len() > 40 && !table.rates.is_empty(), "{}", table.name);
    }
    for statute in Statute::all().unwrap() {
        statute.policy.check().unwrap();
        assert!(statute.source.len() > 30, "{}", statute.name);
        let known =
            ["2024-01-01", "2025-01-01"].iter().find(|on| statute.policy.rate_on(day(on), &tables).is_ok());
        assert!(known.is_some(), "{}", statute.name);
    }
    // Since 2013 the German base rate is the refinancing rate less 0.88 in every half-year: one table proves the other.
    let named = |name| ReferenceRates::named(name).unwrap();
    let (base, refinancing) = (named("de_base_rate"), named("ecb_main_refinancing"));
    for period in &refinancing.rates {
        let less = period.percent.to_decimal() - Percent::new("0.88").unwrap().to_decimal();
        assert_eq!(base.on(period.from).unwrap().to_decimal(), less, "{}", period.from);
    }
    let dutch = named("nl_commercial_interest");
    for period in refinancing.rates.iter().filter(|period| period.from >= day("2013-07-01")) {
        let more = period.percent.to_decimal() + Percent::new("8").unwrap().to_decimal();
        assert_eq!(dutch.on(period.from).unwrap().to_decimal(), more, "{}", period.from);
    }
}

/// What the Belgian treasury and the Bank of Finland have published is what the rounded rule gives.
#[test]
fn rates_rounded_up_are_those_that_were_published() {
    let tables = ReferenceRates::all().unwrap();
    let named = |name| Statute::named(name).unwrap().policy;
    let (belgium, business, general) = (named("be_2002"), named("fi_business"), named("fi_general"));
    #[rustfmt::skip]
    let published = [
        ("2013-01-01", "9"), ("2013-07-01", "8.5"), ("2014-01-01", "8.5"), ("2014-07-01", "8.5"), ("2015-01-01", "8.5"),
        ("2015-07-01", "8.5"), ("2016-01-01", "8.5"), ("2016-07-01", "8"), ("2017-01-01", "8"), ("2018-07-01", "8"),
        ("2020-01-01", "8"), ("2021-01-01", "8"), ("2022-12-31", "8"), ("2023-01-01", "10.5"), ("2023-07-01", "12"),
        ("2024-01-01", "12.5"), ("2024-07-01", "12.5"), ("2025-01-01", "11.5"), ("2025-07-01", "10.5"), ("2026-01-01", "10.5"),
    ];
    for (on, percent) in published {
        let rate = |policy: &ChargePolicy| policy.rate_on(day(on), &tables).unwrap();
        let percent = Percent::new(percent).unwrap();
        assert_eq!((rate(&belgium), rate(&business)), (percent, percent), "{on}");
        assert_eq!(
            rate(&general).to_decimal() + Percent::new("1").unwrap().to_decimal(),
            percent.to_decimal()
        );
    }
}

#[test]
fn a_reference_rate_is_rounded_up_then_multiplied_then_has_its_margin() {
    let table = |percent: &str| ReferenceRates {
        name: "t".to_owned(),
        source: String::new(),
        read: day("2026-11-22"),
        rates: vec![RatePeriod {
            from: day("2020-01-01"),
            until: day("2029-12-31"),
            percent: Percent::new(percent).unwrap(),
        }],
    };
    let rate = |reference: &str, step: Option<&str>, times: Option<&str>, margin: &str| {
        let rule = RateRule::Reference {
            table: "t".to_owned(),
            round_up: step.map(|step| Percent::new(step).unwrap()),
            times: times.map(|times| times.parse().unwrap()),
            margin: Percent::new(margin).unwrap(),
            reset: Reset::Moving,
        };
        let policy = ChargePolicy { rate: rule, ..ChargePolicy::simple(Percent::ZERO) };
        policy.check().and_then(|()| policy.rate_on(day("2026-01-01"), &[table(reference)]))
    };
    for (reference, step, times, margin, percent) in [
        ("2.15", Some("0.5"), None, "8", "10.5"),
        ("2.00", Some("0.5"), None, "8", "10"),
        ("2.0000000001", Some("0.5"), None, "8", "10.5"),
        ("-0.88", Some("0.5"), None, "9", "8.5"),
        ("6.75", None, Some("3"), "0", "20.25"),
        ("2.15", Some("0.25"), Some("1.5"), "1", "4.375"),
        ("0.0000000001", None, Some("0.5"), "0", "0.0000000001"),
        ("2.15", None, Some("0"), "4", "4"),
    ] {
        assert_eq!(
            rate(reference, step, times, margin).unwrap().to_string(),
            percent,
            "{reference} {step:?}"
        );
    }
    assert_eq!(rate("1", Some("0"), None, "0").unwrap_err().code(), Code::TermsRange);
    assert_eq!(rate("1", None, Some("-1"), "0").unwrap_err().code(), Code::TermsRange);
    assert_eq!(rate("-1", None, Some("3"), "0").unwrap_err().code(), Code::RateNegative);
    assert_eq!(rate("900000000", None, Some("9000000"), "0").unwrap_err().code(), Code::AmountOutOfRange);
}

#[test]
fn the_rate_of_a_rest_holds_until_the_next_one() {
    // India: the bank rate falls on 7 February, inside the first rest; the first rest keeps its rate, the second has the new.
    let claim = Claim::new(day("2025-01-19"), money("100000.00 INR").unwrap()).unwrap();
    let charge = owed("in_msmed", &claim, "2025-03-19");
    let told: Vec<(i32, String)> =
        charge.lines.iter().map(|line| (line.days, line.percent.to_string())).collect();
    assert_eq!(told, [(31, "20.25".to_owned()), (28, "19.5".to_owned())]);
    // Day by day the first rest would have been cut.
    let india = Statute::named("in_msmed").unwrap().policy;
    let RateRule::Reference { table, round_up, times, margin, .. } = india.rate.clone() else { panic!() };
    let rate = RateRule::Reference { table, round_up, times, margin, reset: Reset::Moving };
    let moving = ChargePolicy { rate, ..india };
    let charge =
        late_charge(&claim, &moving, &ReferenceRates::all().unwrap(), None, day("2025-03-19")).unwrap();
    assert_eq!(charge.lines.len(), 3);
}

#[test]
fn a_lump_sum_is_of_each_claim_and_converted_only_when_asked() {
    let zlotys = |text: &str| money(text).unwrap();
    let polish = Statute::named("pl_2013").unwrap().policy.lump_sum.unwrap();
    let owed = polish.of_each(&[zlotys("4000.00 PLN"), zlotys("4000.00 PLN")], Rounding::HalfAway).unwrap();
    assert_eq!(owed.each, [money("40.00 EUR").unwrap(), money("40.00 EUR").unwrap()]);
    assert_eq!(owed.total, money("80.00 EUR").unwrap());
    assert_eq!(polish.of_each(&[], Rounding::HalfAway).unwrap_err().code(), Code::MissingValue);
    let claim = Claim::new(day("2024-02-10"), zlotys("5000.00 PLN")).unwrap();
    let policy = Statute::named("pl_2013").unwrap().policy;
    let error =
        late_charge(&claim, &policy, &ReferenceRates::all().unwrap(), None, day("2024-03-01")).unwrap_err();
    assert_eq!(error.code(), Code::CurrencyMismatch);
    let euros = money("1.00 EUR").unwrap();
    assert_eq!(polish.of(euros, Rounding::HalfAway).unwrap_err().code(), Code::CurrencyMismatch);
    let negative = polish.converted(Rate::from_parts(-1), Currency::EUR, Rounding::HalfAway).unwrap_err();
    assert_eq!(negative.code(), Code::RateNegative);
    let dutch = Statute::named("nl_119a").unwrap().policy.lump_sum.unwrap();
    assert!(dutch.converted(Rate::ONE, Currency::USD, Rounding::HalfAway).is_err());
    assert_eq!(dutch.converted(Rate::ONE, Currency::EUR, Rounding::HalfAway).unwrap(), dutch);
}

#[test]
fn no_rate_is_carried_on_and_none_is_below_zero() {
    let claim = Claim::new(day("2026-05-31"), money("100.00 EUR").unwrap()).unwrap();
    let policy = Statute::named("de_288_business").unwrap().policy;
    let tables = ReferenceRates::all().unwrap();
    let charged = |until: &str| late_charge(&claim, &policy, &tables, None, day(until));
    assert!(charged("2026-06-30").is_ok());
    let error = charged("2026-07-01").unwrap_err();
    assert_eq!(error.code(), Code::RateNotKnown);
    assert_eq!(
        error.text(),
        "\"de_base_rate\" has no rate for 2026-07-01, it covers days from 2002-01-01 to 2026-06-30; give a table that has the day"
    );
    // A half-year whose notice was not read lies inside the table and has no rate either.
    let gap = ReferenceRates::named("us_prompt_payment").unwrap().on(day("2022-03-01")).unwrap_err();
    assert_eq!(gap.code(), Code::RateNotKnown);
    assert_eq!(
        late_charge(&claim, &policy, &[], None, day("2026-06-30")).unwrap_err().code(),
        Code::UnknownChoice
    );
    let negative = ChargePolicy::simple(Percent::new("-1").unwrap());
    assert_eq!(
        late_charge(&claim, &negative, &[], None, day("2026-06-30")).unwrap_err().code(),
        Code::RateNegative
    );
    assert_eq!(Statute::named("fr").unwrap_err().code(), Code::UnknownChoice);
    let mut table = ReferenceRates::named("de_base_rate").unwrap();
    table.rates.reverse();
    assert_eq!(table.check().unwrap_err().code(), Code::DateOrder);
}

#[test]
fn interest_is_added_after_whole_months_and_years() {
    let fixed = |percent: &str, like: &str| {
        let policy = Statute::named(like).unwrap().policy;
        ChargePolicy {
            rate: RateRule::Fixed { percent: Percent::new(percent).unwrap() },
            lump_sum: None,
            ..policy
        }
    };
    // The example that the Treasury publishes: 1,500 at 6 %, 1 April to 15 June.
    let claim = Claim::new(day("2025-03-31"), money("1500.00 USD").unwrap()).unwrap();
    let charge = late_charge(&claim, &fixed("6", "us_prompt_payment"), &[], None, day("2025-06-15")).unwrap();
    let amounts: Vec<String> = charge.lines.iter().map(|line| line.amount.amount_text()).collect();
    assert_eq!(amounts, ["7.50", "7.54", "3.79"]);
    assert_eq!(charge.lines[2].principal, money("1515.04 USD").unwrap());
    assert_eq!(charge.interest, money("18.83 USD").unwrap());
    // Two whole years in the Netherlands, one of them a leap year: 10.15 % of 1,000.00, then of 1,101.50.
    let claim = Claim::new(day("2022-12-31"), money("1000.00 EUR").unwrap()).unwrap();
    let charge = late_charge(&claim, &fixed("10.15", "nl_119a"), &[], None, day("2024-12-31")).unwrap();
    assert_eq!(charge.interest, money("213.30 EUR").unwrap());
}

#[test]
fn grace_minimum_and_cap() {
    let claim = Claim::new(day("2026-03-31"), money("1000.00 EUR").unwrap()).unwrap();
    let policy = ChargePolicy { grace: 5, ..ChargePolicy::simple(Percent::new("7.3").unwrap()) };
    let charge =
        |policy: &ChargePolicy, until: &str| late_charge(&claim, policy, &[], None, day(until)).unwrap();
    // Within the grace nothing, after it from the day after the due date: 0.20 a day.
    let within = charge(&policy, "2026-04-05");
    assert_eq!((within.total, within.charged_until), (money("0.00 EUR").unwrap(), None));
    assert_eq!(charge(&policy, "2026-04-06").total, money("1.20 EUR").unwrap());
    let least = ChargePolicy { minimum: Some(money("5.00 EUR").unwrap()), ..policy.clone() };
    let small = charge(&least, "2026-04-24");
    assert_eq!(
        (small.total, small.below_minimum, small.charged_until),
        (money("4.80 EUR").unwrap(), true, None)
    );
    assert!(!charge(&least, "2026-03-31").below_minimum, "nothing is owed, so nothing is below it");
    let enough = charge(&least, "2026-04-25");
    assert_eq!((enough.below_minimum, enough.charged_until), (false, Some(day("2026-04-25"))));
    let capped = ChargePolicy { cap: Some(money("10.00 EUR").unwrap()), ..policy };
    let first = charge(&capped, "2026-05-10");
    assert_eq!(first.total, money("8.00 EUR").unwrap());
    let rest = late_charge(&claim, &capped, &[], first.charged_until, day("2026-12-31")).unwrap();
    assert_eq!(rest.total, money("2.00 EUR").unwrap());
}

#[test]
fn nothing_is_owed_after_payment_and_claims_are_checked() {
    let claim = Claim::new(day("2026-03-31"), money("365.00 EUR").unwrap()).unwrap();
    let paid = claim.clone().paid(day("2026-04-10"), money("365.00 EUR").unwrap()).unwrap();
    let policy = ChargePolicy::simple(Percent::new("10").unwrap());
    let until = |claim: &Claim, day| late_charge(claim, &policy, &[], None, day).unwrap();
    assert_eq!(until(&paid, day("2027-01-01")).interest, money("1.00 EUR").unwrap());
    assert!(until(&claim, day("2026-03-31")).lines.is_empty());
    let over = claim.clone().paid(day("2026-04-10"), money("365.01 EUR").unwrap()).unwrap_err();
    assert_eq!(over.code(), Code::AmountNegative);
    let early = claim.clone().paid(day("2026-03-30"), money("1.00 EUR").unwrap()).unwrap_err();
    assert_eq!(early.code(), Code::DateOrder);
    assert!(claim.clone().paid(day("2026-04-10"), money("1.00 USD").unwrap()).is_err());
    let empty = Claim { segments: Vec::new(), ..claim };
    assert_eq!(late_charge(&empty, &policy, &[], None, Date::MAX).unwrap_err().code(), Code::MissingValue);
}

#[test]
fn a_policy_never_pays_the_debtor() {
    let policy = ChargePolicy::simple(Percent::new("8").unwrap());
    let below = Some(money("-1.00 EUR").unwrap());
    let fixed = |text| Some(LumpSum::Fixed { amount: money(text).unwrap() });
    let refused = |policy: ChargePolicy| {
        let error = policy.check().unwrap_err();
        (error.code(), error.field().unwrap().to_owned())
    };
    let with = |cap, minimum, lump_sum| ChargePolicy { cap, minimum, lump_sum, ..policy.clone() };
    assert_eq!(refused(with(below, None, None)), (Code::AmountNegative, "cap".to_owned()));
    assert_eq!(refused(with(None, below, None)), (Code::AmountNegative, "minimum".to_owned()));
    assert_eq!(refused(with(None, None, fixed("-40.00 EUR"))).0, Code::AmountNegative);
    // A lump sum in another currency than the claim is refused, not converted.
    let claim = Claim::new(day("2026-03-31"), money("100.00 USD").unwrap()).unwrap();
    let dollars = late_charge(&claim, &with(None, None, fixed("40.00 EUR")), &[], None, day("2026-04-30"));
    assert_eq!(dollars.unwrap_err().code(), Code::CurrencyMismatch);
    let segment = Segment { from: claim.due, principal: money("1.00 USD").unwrap() };
    let many = Claim { segments: vec![segment; LIMIT + 1], ..claim };
    assert_eq!(many.check().unwrap_err().code(), Code::TooMany);
}

#[test]
fn statutes_are_written_as_they_are_read() {
    let statutes = Statute::all().unwrap();
    let text = serde_json::to_string(&statutes).unwrap();
    assert_eq!(serde_json::from_str::<Vec<Statute>>(&text).unwrap(), statutes);
}

proptest! {
    /// Charged at any days in between or once at the end: the same to the cent, whatever the policy.
    #[test]
    fn charging_in_parts_comes_to_the_whole(
        minor in 1_i64..100_000_000, paid in 0_i64..100_000_000, parts in 0_i64..200_000_000_000,
        paid_after in 1_i64..300, mut cuts in prop::collection::vec(1_i64..800, 0..5),
        compounding in prop::sample::select(vec![Compounding::Simple, Compounding::Monthly, Compounding::Yearly]),
        round in prop::sample::select(vec![RoundEach::Line, RoundEach::Sum]),
        day_count in prop::sample::select(vec![DayCount::Act360, DayCount::Act365Fixed, DayCount::Thirty360Bond]),
        cap in prop::option::of(1_i64..10_000_000),
    ) {
        let due = day("2023-12-31");
        let amount = |minor| Money::from_minor(minor, Currency::EUR).unwrap();
        let claim = Claim::new(due, amount(minor)).unwrap();
        let claim = claim.paid(due.plus_days(paid_after).unwrap(), amount(paid.min(minor))).unwrap();
        let simple = ChargePolicy::simple(Percent::from_rate(Rate::from_parts(parts)));
        let policy = ChargePolicy { compounding, round, day_count, cap: cap.map(amount), ..simple };
        cuts.push(800);
        cuts.sort_unstable();
        let whole = late_charge(&claim, &policy, &[], None, due.plus_days(800).unwrap()).unwrap();
        let (mut sum, mut days, mut until) = (amount(0), 0, None);
        for cut in cuts {
            let part = late_charge(&claim, &policy, &[], until, due.plus_days(cut).unwrap()).unwrap();
            sum = sum.plus(part.interest).unwrap();
            days += part.lines.iter().map(|line| i64::from(line.days)).sum::<i64>();
            until = part.charged_until;
        }
        prop_assert_eq!(sum, whole.interest);
        prop_assert_eq!(days, if paid >= minor { paid_after } else { 800 });
    }

    /// Claims charged by running sums and claims charged line by line are charged the same, or refused the same.
    #[test]
    fn many_claims_are_charged_as_each_alone(
        minor in -1_i64..1_000_000_000_000, due in 15_000_i32..21_000, delay in -10_i32..900,
        statute in 0_usize..15, day_count in prop::sample::select(vec![
            DayCount::Act360, DayCount::Act365Fixed, DayCount::ActActIsda, DayCount::Act36525, DayCount::Thirty360Bond,
            DayCount::Thirty360Us, DayCount::Thirty360European, DayCount::Thirty360Isda { termination: None }]),
        rounding in prop::sample::select(vec![Rounding::HalfAway, Rounding::HalfEven, Rounding::Floor, Rounding::Away]),
        round in prop::sample::select(vec![RoundEach::Line, RoundEach::Sum]),
        grace in prop::sample::select(vec![0_u16, 5]), keep in any::<bool>(),
        cap in prop::option::of(1_i64..10_000_000), minimum in prop::option::of(1_i64..10_000),
    ) {
        let statutes = Statute::all().unwrap();
        let own = &statutes[statute % statutes.len()].policy;
        let currency = match &own.lump_sum {
            Some(LumpSum::Fixed { amount }) => amount.currency(),
            Some(LumpSum::Bands { bands }) => bands[0].from.currency(),
            _ => Currency::EUR,
        };
        let amount = |minor| Money::from_minor(minor, currency).unwrap();
        let policy = if keep { own.clone() } else {
            let (cap, minimum) = (cap.map(amount), minimum.map(amount));
            ChargePolicy { day_count, rounding, round, grace, cap, minimum, ..own.clone() }
        };
        let tables = ReferenceRates::all().unwrap();
        let (due, until) = (Date::from_days(due).unwrap(), Date::from_days(due + delay).unwrap());
        let alone = Claim::new(due, amount(minor)).and_then(|claim| late_charge(&claim, &policy, &tables, None, until));
        let among = Charger::new(&policy, &tables).unwrap().charge(due, amount(minor), until);
        match (alone, among) {
            (Ok(alone), Ok(among)) => {
                let days: i32 = alone.lines.iter().map(|line| line.days).sum();
                prop_assert_eq!((among.days, among.interest, among.lump_sum), (days, alone.interest, alone.lump_sum));
                prop_assert_eq!((among.total, among.below_minimum), (alone.total, alone.below_minimum));
                prop_assert_eq!(among.percent, alone.lines.last().map(|line| line.percent));
            }
            (alone, among) => {
                let text = |error: crate::Error| error.to_string();
                prop_assert_eq!(alone.err().map(text), among.err().map(text));
            }
        }
    }
}
