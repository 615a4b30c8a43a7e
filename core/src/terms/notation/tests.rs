use proptest::prelude::*;

use super::*;
use crate::Code;
use crate::calendar::Date;
use crate::money::{Money, Percent, Rate};
use crate::terms::{Baseline, DateStep, DiscountBase, DiscountTier, Instalment, Share, Terms};

#[track_caller]
fn printed(text: &str) -> String {
    text.parse::<Terms>().and_then(|terms| terms.notation()).unwrap_or_else(|error| error.to_string())
}

fn readings(text: &str) -> Vec<String> {
    Terms::readings(text).unwrap().iter().map(|terms| terms.notation().unwrap()).collect()
}

#[test]
fn english_trade_writes_the_same_terms_in_many_ways() {
    for (text, expected) in [
        ("net 30", "net 30"),
        ("n/30", "net 30"),
        ("30 days net", "net 30"),
        ("Net due 30 days", "net 30"),
        ("2/10 net 30", "2/10 net 30"),
        ("2/10, n/30", "2/10 net 30"),
        ("2% 10, net 30", "2/10 net 30"),
        ("2% 10 days, net 30 days", "2/10 net 30"),
        ("2 % 10 net 30", "2/10 net 30"),
        (".5/15 net 45", "0.5/15 net 45"),
        ("3/10, 2/20, n/60", "3/10 2/20 net 60"),
        ("net 30 EOM", "net 30 EOM"),
        ("n/10 EOM", "net 10 EOM"),
        ("1/10 net 30 EOM", "1/10 net 30 EOM"),
        ("1/10 EOM net 30", "1/10 net 30 EOM"),
        ("EOM", "net EOM"),
        ("net 10th prox", "net 10th prox"),
        ("10th prox", "net 10th prox"),
        ("25th MFI", "net 25th prox"),
        ("15 MFI", "net 15th prox"),
        ("2/10 prox net 25th prox", "2% 10th prox net 25th prox"),
        ("30 days EOM the 10th", "net 30 days then 1 month then day 10"),
        ("net 45 days then EOM", "net 45 days then EOM"),
        ("due on receipt", "due on receipt"),
        ("30% net 0, rest net 60", "30% of total net 0; rest net 60"),
        ("50% 2/10 net 30; 50% net 60", "50% of total 2/10 net 30; 50% of total net 60"),
        ("net 30/60", "50% of total net 30; rest net 60"),
        (
            "100.00 EUR net 10; rest net 30; from posting date; grace 5 days",
            "100.00 EUR net 10; rest net 30; from posting date; grace 5",
        ),
        ("2/10 on lines net 30 from 2026-03-01", "2/10 on lines net 30; from 2026-03-01"),
    ] {
        assert_eq!(printed(text), expected, "{text}");
    }
}

#[test]
fn german_and_french_are_read() {
    for (text, expected) in [
        ("30 Tage netto", "net 30"),
        ("30 Tage netto.", "net 30"),
        ("Zahlbar innerhalb von 30 Tagen ohne Abzug", "net 30"),
        ("2 % Skonto innerhalb 10 Tagen, 30 Tage netto", "2/10 net 30"),
        ("2\u{a0}% Skonto innerhalb von 10 Tagen, netto 30 Tage", "2/10 net 30"),
        ("14 Tage 2% Skonto, 30 Tage netto", "2/14 net 30"),
        ("Bei Zahlung innerhalb von 10 Tagen 2,5 % Skonto; 30 Tage rein netto", "2.5/10 net 30"),
        ("10 Tage 3 %, 20 Tage 2 %, 30 Tage netto", "3/10 2/20 net 30"),
        ("sofort zahlbar ohne Abzug", "due on receipt"),
        ("1 Monat netto", "net 1 month"),
        ("30 jours net", "net 30"),
        ("à 30 jours date de facture", "net 30"),
        ("comptant", "due on receipt"),
        ("Escompte de 2 % sous 10 jours, 30 jours net", "2/10 net 30"),
        ("2 % d’escompte à 8 jours, net à 30 jours", "2/8 net 30"),
        ("fin de mois 45 jours", "net 45 EOM"),
        ("2 mois fin de mois", "net 2 months then EOM"),
        ("30 jours fin de mois le 15", "net 30 days then 1 month then day 15"),
        ("à réception de facture", "due on receipt"),
    ] {
        assert_eq!(printed(text), expected, "{text}");
    }
}

#[test]
fn what_trade_reads_in_several_ways_is_told_with_all_of_them() {
    assert_eq!(readings("45 jours fin de mois"), ["net 45 days then EOM", "net 45 EOM"]);
    assert_eq!(
        readings("30 days end of month"),
        ["net 30 days then EOM", "net 30 EOM", "net 1 month then EOM"]
    );
    assert_eq!(readings("2/10 prox net 30"), ["2% 10th prox net 30th prox", "2% 10th prox net 30"]);
    let error = "45 jours fin de mois".parse::<Terms>().unwrap_err();
    assert_eq!(error.code(), Code::TermsAmbiguous);
    assert_eq!(error.get("readings"), Some("net 45 days then EOM | net 45 EOM"));
}

#[test]
fn wrong_text_is_refused_at_its_place() {
    let refused = |text: &str| {
        let error = text.parse::<Terms>().unwrap_err();
        (error.code(), error.get("at").and_then(|at| at.parse::<usize>().ok()).unwrap_or(0))
    };
    for (text, code, at) in [
        ("", Code::TermsEmpty, 0),
        (" \t", Code::TermsEmpty, 0),
        ("net", Code::TermsSyntax, 4),
        ("2/10", Code::TermsSyntax, 5),
        ("2/10/5 net 30", Code::TermsSyntax, 5),
        ("net -30", Code::TermsSyntax, 5),
        ("net 30.5", Code::TermsSyntax, 5),
        ("net 30 EOM EOM", Code::TermsSyntax, 12),
        ("2,5/10 net 30", Code::TermsSyntax, 1),
        ("２/１０ net ３０", Code::TermsSyntax, 1),
        ("2/10\u{202e} net 30", Code::TermsSyntax, 5),
        ("2/10 net 30; DROP TABLE", Code::TermsSyntax, 14),
        ("50% net 30; net 60", Code::TermsSyntax, 13),
        ("30 Tage netto 60 Tage", Code::TermsSyntax, 15),
        ("net 99999999999999999999", Code::TermsRange, 0),
        ("100/10 net 30", Code::TermsRange, 0),
        ("0/10 net 30", Code::TermsRange, 0),
        ("2/10 net 5", Code::TermsRange, 0),
        ("2/10 net 5 EOM", Code::TermsRange, 0),
        ("50% net 30; 40% net 60", Code::TermsShares, 0),
        ("COD", Code::TermsNotBuilt, 1),
        ("CIA", Code::TermsNotBuilt, 1),
        ("CWO", Code::TermsNotBuilt, 1),
        ("2/10 n/30 ROG", Code::TermsNotBuilt, 11),
        ("n/10 EOM, cut-off 25th", Code::TermsNotBuilt, 11),
        ("30", Code::TermsSyntax, 1),
        ("net 2 weeks", Code::TermsNotBuilt, 7),
        ("30 Tage ab Rechnungserhalt", Code::TermsNotBuilt, 12),
    ] {
        assert_eq!(refused(text), (code, at), "{text}");
    }
    assert_eq!(refused(&"net 30 ".repeat(1000)).0, Code::FieldTooLong);
}

fn any_step() -> impl Strategy<Value = DateStep> {
    prop_oneof![
        (0..=3650_u16).prop_map(|days| DateStep::Days { days }),
        (0..=120_u16).prop_map(|months| DateStep::Months { months }),
        Just(DateStep::EndOfMonth),
        (1..=31_u8).prop_map(|day| DateStep::DayOfMonth { day }),
    ]
}

fn any_steps() -> impl Strategy<Value = Vec<DateStep>> {
    let days = |days| vec![DateStep::Days { days }];
    let month_end = |days| vec![DateStep::EndOfMonth, DateStep::Days { days }];
    prop_oneof![
        (0..90_u16).prop_map(days),
        (0..90_u16).prop_map(month_end),
        (1..=31_u16).prop_map(english::next_month_on),
        prop::collection::vec(any_step(), 0..5),
    ]
}

fn any_percent() -> impl Strategy<Value = Percent> {
    prop_oneof![1_i64..100, 1_i64..1_000_000_000_000]
        .prop_map(|parts| if parts < 100 { parts * 10_000_000_000 } else { parts })
        .prop_map(|parts| Percent::from_rate(Rate::from_parts(parts)))
}

fn any_tier() -> impl Strategy<Value = DiscountTier> {
    let base =
        prop_oneof![Just(DiscountBase::Gross), Just(DiscountBase::LinesAndTax), Just(DiscountBase::Lines)];
    (any_percent(), any_steps(), base)
        .prop_map(|(percent, until, base)| DiscountTier { base, ..DiscountTier::new(percent, until) })
}

fn any_share() -> impl Strategy<Value = Share> {
    let amounts = vec!["100.00 EUR", "7 JPY", "12 PTS:0", "1.5 X1:1"];
    prop_oneof![
        any_percent().prop_map(|percent| Share::PercentOfTotal { percent }),
        any_percent().prop_map(|percent| Share::PercentOfRemainder { percent }),
        prop::sample::select(amounts)
            .prop_map(|amount| Share::Fixed { amount: amount.parse::<Money>().unwrap() }),
    ]
}

fn any_terms() -> impl Strategy<Value = Terms> {
    let part = |share| {
        let tiers = prop::collection::vec(any_tier(), 0..3);
        (share, any_steps(), tiers)
            .prop_map(|(share, due, discounts)| Instalment { discounts, ..Instalment::new(share, due) })
    };
    let baseline = prop_oneof![
        Just(Baseline::InvoiceDate),
        Just(Baseline::PostingDate),
        (-25_567..=84_370).prop_map(|days| Baseline::FixedDate { date: Date::from_days(days).unwrap() }),
    ];
    let rest = part(Just(Share::Remainder).boxed());
    (baseline, prop::collection::vec(part(any_share().boxed()), 0..3), rest, 0..=3650_u16).prop_map(
        |(baseline, mut instalments, rest, grace)| {
            instalments.push(rest);
            Terms { baseline, grace, ..Terms::in_parts(instalments) }
        },
    )
}

proptest! {
    #[test]
    fn what_is_printed_is_read_as_the_same(terms in any_terms()) {
        match terms.notation() {
            Ok(text) => prop_assert_eq!(Terms::readings(&text), Ok(vec![terms]), "{}", text),
            // All that can not be written is a discount that ends after the due date.
            Err(error) => prop_assert_eq!(error.code(), Code::TermsRange, "{}", error),
        }
    }

    #[test]
    fn no_text_panics(text in any::<String>()) {
        let _ = text.parse::<Terms>();
    }

    #[test]
    fn no_words_of_trade_panic(words in prop::collection::vec(prop::sample::select(&[
        "2/10", "net", "30", "n/", "EOM", "prox", "10th", "MFI", "days", "then", "day", "%", ",", ";", "rest", "of",
        "100.00 EUR", "PTS:0", "/", "from", "2026-03-01", "9999-99-99", "grace", "Tage", "Skonto", "jours", "fin de mois",
        "le", "puis fin de mois", "mois", "ROG", "99999999999", "on lines", "at once", "due", ".5", "sofort", ".",
    ][..]), 0..12)) {
        let text = words.join(" ");
        for terms in Terms::readings(&text).unwrap_or_default() {
            let printed = terms.notation();
            prop_assert!(printed.is_ok(), "{}: {:?}", text, printed);
            prop_assert_eq!(Terms::readings(&printed.unwrap()), Ok(vec![terms]), "{}", text);
        }
    }
}
