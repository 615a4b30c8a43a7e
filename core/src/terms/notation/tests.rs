use proptest::prelude::*;

use super::*;
use crate::Code;
use crate::calendar::{CalendarName, Date, Roll, Weekday};
use crate::money::{Money, Percent, Rate};
use crate::terms::{
    Baseline, BlockedPeriod, DateStep, DayBand, DiscountBase, DiscountTax, DiscountTier, Instalment,
    Milestone, Share, Terms, Upfront,
};

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
        ("EOM+15", "net 15 EOM"),
        ("net 10th prox", "net 10th prox"),
        ("10th prox", "net 10th prox"),
        ("25th MFI", "net 25th prox"),
        ("15 MFI", "net 15th prox"),
        ("2/10 prox net 25th prox", "2% 10th prox net 25th prox"),
        ("30 days EOM the 10th", "net 30 days then 1 month then day 10"),
        ("net 45 days then EOM", "net 45 days then EOM"),
        ("due on receipt", "due on receipt"),
        ("30% net 0, rest net 60", "30% of total net 0; rest net 60"),
        ("50% 2/10 net 30; 50% net 60", "50% of total 2/10 net 30; rest net 60"),
        ("net 30/60", "50% of total net 30; rest net 60"),
        ("2-10-30", "2/10 net 30"),
        ("2/10/30", "2/10 net 30"),
        ("2% within 10 days, otherwise net 30", "2/10 net 30"),
        ("COD", "due on delivery"),
        ("C.O.D.", "due on delivery"),
        ("cash on delivery", "due on delivery"),
        ("CND", "due on next delivery"),
        ("CWO", "due on order"),
        ("CIA", "due 1 day before shipment"),
        ("PIA", "due 1 day before shipment"),
        ("CBS", "due 1 day before shipment"),
        ("payment in advance", "due 1 day before shipment"),
        ("due on receipt of invoice", "due on receipt"),
        ("due upon receipt of the goods", "due on receipt of goods"),
        ("2/10 n/30 ROG", "2/10 net 30 ROG"),
        ("2/10 n/30, AOG", "2/10 net 30 ROG"),
        ("2/10 from receipt of goods, net 30", "2/10 from receipt of goods net 30"),
        ("60 days after B/L date", "net 60 from shipment"),
        ("60 days from date of bill of lading", "net 60 from shipment"),
        ("10 days from date", "net 10"),
        ("D/P at sight", "due on presentation"),
        ("D/A 60 days after sight", "net 60 from presentation"),
        ("L/C 90 days sight", "net 90 from presentation"),
        ("CAD", "due on presentation"),
        ("D/P", "due on presentation"),
        ("Payment due upon receipt", "due on receipt"),
        ("Net cash 30 days", "net 30"),
        ("2/10 - n/30", "2/10 net 30"),
        ("50% upfront, 50% on delivery", "50% of total due 1 day before shipment; rest due on delivery"),
        ("7 days before delivery", "due 7 days before delivery"),
        ("net 30 from delivery", "net 30 from delivery"),
        ("within 30 days of receipt of invoice", "net 30 from receipt of invoice"),
        (
            "net 30 from the later of receipt of invoice and receipt of goods",
            "net 30 from the later of receipt of invoice and receipt of goods",
        ),
        (
            "net 30 from invoice date or delivery, whichever is later",
            "net 30 from the later of invoice date and delivery",
        ),
        (
            "30% with order, 40% on delivery, 30% on acceptance",
            "30% of total due on order; 40% of total due on delivery; rest due on acceptance",
        ),
        (
            "30% order, 40% delivery and 30% acceptance",
            "30% of total due on order; 40% of total due on delivery; rest due on acceptance",
        ),
        (
            "30% with order, 70% 14 days after delivery",
            "30% of total due on order; rest net 14 from delivery",
        ),
        ("n/10 EOM, cut-off 25th", "net 10 EOM cut-off 25"),
        ("10th prox cut-off 25", "net 10th prox cut-off 25"),
        ("2/10 prox n/25 prox cut-off 20", "2% 10th prox net 25th prox cut-off 20"),
        (
            "net 10 EOM, cut-off 5 days before EOM by 2 months",
            "net 10 EOM cut-off 5 days before EOM by 2 months",
        ),
        ("2 weeks", "net 2 weeks"),
        ("net 1 week then Friday", "net 1 week then Friday"),
        ("30 business days (TARGET)", "net 30 business days (TARGET)"),
        ("net 30, paid on the 5th and 20th", "net 30 days paid on the 5th and 20th"),
        (
            "net 30 or the next business day (England and Wales)",
            "net 30 days then business day (England and Wales)",
        ),
        ("5 days before the end of the month", "net EOM then 5 days back"),
        ("net 30 closed 1 Aug to 31 Aug", "net 30 days closed 1 August to 31 August"),
        (
            "net until 9 the 10th in 1 month, until 25 the 25th in 1 month, else the 10th in 2 months",
            "net until the 9th the 10th in 1 month, until the 25th the 25th in 1 month, else the 10th in 2 months",
        ),
        ("net 30; tax and freight upfront", "net 30; tax and freight upfront"),
        ("2/10 net 30; tax stays as invoiced", "2/10 net 30; tax stays as invoiced"),
        (
            "2/10 on lines net 30; tax on discounted amount; grace 3",
            "2/10 on lines net 30; tax on discounted amount; grace 3",
        ),
        ("30 days EOM (days first)", "net 30 days then EOM"),
        ("net 30/60 EOM", "50% of total net 30 EOM; rest net 60 EOM"),
        ("5 12:0 net 10; 1.50 1A:2 net 20; rest net 30", "5 12:0 net 10; 1.50 1A:2 net 20; rest net 30"),
        (
            "100.00 EUR net 10; rest net 30; from posting date; grace 5 days",
            "100.00 EUR net 10; rest net 30; from posting date; grace 5",
        ),
        ("2/10 on lines net 30 from 2026-03-01", "2/10 on lines net 30 from 2026-03-01"),
    ] {
        assert_eq!(printed(text), expected, "{text}");
    }
}

#[test]
fn other_languages_are_read() {
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
        ("2 Wochen netto", "net 2 weeks"),
        ("10 Bankarbeitstage", "net 10 business days (TARGET)"),
        ("Zahlung bei Lieferung", "due on delivery"),
        ("per Nachnahme", "due on delivery"),
        ("Vorkasse", "due 1 day before shipment"),
        ("zahlbar nach Erhalt der Rechnung", "due on receipt"),
        ("zahlbar sofort nach Rechnungserhalt ohne Abzug", "due on receipt"),
        ("30 Tage nach Wareneingang", "net 30 ROG"),
        ("30 Tage nach Erhalt der Ware", "net 30 ROG"),
        ("30 Tage ab Rechnungserhalt", "net 30 from receipt of invoice"),
        ("14 Tage vor Lieferung", "due 14 days before delivery"),
        ("10. des Folgemonats", "net 10th prox"),
        ("2 % innerhalb 14 Tagen nach Wareneingang, 60 Tage netto", "2/14 from receipt of goods net 60"),
        (
            "30 Tage nach Erhalt der Rechnung oder Erhalt der Ware, je nachdem was später ist",
            "net 30 from the later of receipt of invoice and receipt of goods",
        ),
        (
            "30 % bei Auftrag, 70 % 14 Tage nach Lieferung",
            "30% of total due on order; rest net 14 from delivery",
        ),
        ("30 % Anzahlung bei Auftrag, Rest bei Abnahme", "30% of total due on order; rest due on acceptance"),
        ("à la livraison", "due on delivery"),
        ("contre remboursement", "due on delivery"),
        ("comptant à la commande", "due on order"),
        ("paiement d'avance", "due 1 day before shipment"),
        ("30 jours à réception des marchandises", "net 30 ROG"),
        ("30 jours à compter de la réception de la facture", "net 30 from receipt of invoice"),
        ("3 semaines", "net 3 weeks"),
        ("10 jours ouvrés", "net 10 business days (France)"),
        ("45 jours fin de mois le 10", "net 45 days then 1 month then day 10"),
        ("le 10 du mois suivant", "net 10th prox"),
        (
            "acompte de 30 % à la commande, solde à la livraison",
            "30% of total due on order; rest due on delivery",
        ),
        (
            "RIBA 30/60/90 FM",
            "33.3333333333% of total net 1 month then EOM; 33.3333333333% of total net 2 months then EOM; \
             rest net 3 months then EOM",
        ),
        ("Ri.Ba. 60 gg d.f. f.m.", "net 2 months then EOM"),
        ("30 gg data fattura", "net 30"),
        ("30 días f.f., días de pago 5 y 20", "net 30 days paid on the 5th and 20th"),
        ("al contado", "due on receipt"),
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
        ("2/10/5 net 30", Code::TermsSyntax, 8),
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
        ("30", Code::TermsSyntax, 1),
        ("net 30 business days", Code::TermsSyntax, 21),
        ("net 30 business days (Mars)", Code::TermsSyntax, 23),
        ("net 30 from receipt", Code::TermsSyntax, 13),
        ("net 30 from invoice date or posting date, whichever is later", Code::TermsSyntax, 61),
        ("end of quarter", Code::TermsSyntax, 1),
        ("net 10 quarter", Code::TermsNotBuilt, 8),
        ("30 jours ouvrables", Code::TermsNotBuilt, 10),
        ("net 30; tax and 5", Code::TermsSyntax, 17),
        ("net 30 closed 1 August", Code::TermsSyntax, 23),
        ("net until the 9th the 10th in 1 month", Code::TermsSyntax, 38),
    ] {
        assert_eq!(refused(text), (code, at), "{text}");
    }
    assert_eq!(refused(&"net 30 ".repeat(1000)).0, Code::FieldTooLong);
}

fn any_calendar() -> impl Strategy<Value = CalendarName> {
    prop::sample::select(&CalendarName::ALL[..])
}

fn any_date() -> impl Strategy<Value = Date> {
    (-25_567..=84_370).prop_map(|days| Date::from_days(days).unwrap())
}

fn any_period() -> impl Strategy<Value = BlockedPeriod> {
    prop_oneof![
        (any_date(), any_date())
            .prop_map(|(one, other)| BlockedPeriod::Once { first: one.min(other), last: one.max(other) }),
        (1..=12_u8, 1..=31_u8, 1..=12_u8, 1..=31_u8).prop_map(|(from_month, from_day, to_month, to_day)| {
            BlockedPeriod::EveryYear { from_month, from_day, to_month, to_day }
        }),
    ]
}

fn any_bands() -> impl Strategy<Value = Vec<DayBand>> {
    let band = (0..=120_u16, 1..=31_u8);
    (prop::collection::btree_set(1..=30_u8, 0..4), prop::collection::vec(band, 4)).prop_map(
        |(untils, bands)| {
            let untils = untils.into_iter().chain([31]);
            untils.zip(bands).map(|(until, (months, day))| DayBand { until, months, day }).collect()
        },
    )
}

fn any_step() -> impl Strategy<Value = DateStep> {
    let rolls = vec![
        Roll::Following,
        Roll::ModifiedFollowing,
        Roll::Preceding,
        Roll::ModifiedPreceding,
        Roll::Nearest,
        Roll::HalfMonthModifiedFollowing,
    ];
    let weekday = || prop::sample::select(&Weekday::ALL[..]);
    prop_oneof![
        (0..=3650_u16).prop_map(|days| DateStep::Days { days }),
        (0..=3650_u16).prop_map(|days| DateStep::DaysBack { days }),
        (0..=520_u16).prop_map(|weeks| DateStep::Weeks { weeks }),
        (0..=120_u16).prop_map(|months| DateStep::Months { months }),
        (0..=120_u16).prop_map(|months| DateStep::MonthsBack { months }),
        Just(DateStep::EndOfMonth),
        (1..=31_u8).prop_map(|day| DateStep::DayOfMonth { day }),
        (0..=3650_u16, any_calendar()).prop_map(|(days, calendar)| DateStep::BusinessDays { days, calendar }),
        (any_calendar(), prop::sample::select(rolls))
            .prop_map(|(calendar, roll)| DateStep::OnBusinessDay { calendar, roll }),
        weekday().prop_map(|weekday| DateStep::WeekdayOnOrAfter { weekday }),
        weekday().prop_map(|weekday| DateStep::WeekdayOnOrBefore { weekday }),
        (-27..=31_i8, prop_oneof![Just(1), 0..=120_u16])
            .prop_map(|(day, months)| DateStep::CutOff { day, months }),
        any_bands().prop_map(|bands| DateStep::DayBands { bands }),
        prop::collection::btree_set(1..=31_u16, 1..5)
            .prop_map(|days| DateStep::PayDays { days: days.into_iter().collect() }),
        prop::collection::vec(any_period(), 1..3).prop_map(|periods| DateStep::Unblocked { periods }),
    ]
}

fn any_steps() -> impl Strategy<Value = Vec<DateStep>> {
    let days = |days| vec![DateStep::Days { days }];
    let month_end = |days| vec![DateStep::EndOfMonth, DateStep::Days { days }];
    let cut_off = |steps: Vec<DateStep>| [vec![DateStep::CutOff { day: 25, months: 1 }], steps].concat();
    prop_oneof![
        (0..90_u16).prop_map(days),
        (0..90_u16).prop_map(month_end),
        (1..=31_u16).prop_map(rule::next_month_on),
        (1..=31_u16).prop_map(rule::next_month_on).prop_map(cut_off),
        (0..90_u16).prop_map(month_end).prop_map(cut_off),
        prop::collection::vec(any_step(), 0..4),
    ]
}

fn any_baseline() -> impl Strategy<Value = Baseline> {
    let milestone = || prop::sample::select(&Milestone::ALL[..]);
    prop_oneof![
        Just(Baseline::InvoiceDate),
        Just(Baseline::PostingDate),
        any_date().prop_map(|date| Baseline::FixedDate { date }),
        milestone().prop_map(|milestone| Baseline::Milestone { milestone }),
        milestone().prop_map(|milestone| Baseline::InvoiceDateOrLater { milestone }),
        (milestone(), milestone()).prop_map(|(first, second)| Baseline::LaterOf { first, second }),
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
    (any_percent(), any_steps(), base, prop::option::of(any_baseline())).prop_map(
        |(percent, until, base, baseline)| DiscountTier {
            base,
            baseline,
            ..DiscountTier::new(percent, until)
        },
    )
}

fn any_share() -> impl Strategy<Value = Share> {
    let amounts =
        vec!["100.00 EUR", "7 JPY", "12 PTS:0", "1.5 X1:1", "5 12:0", "0.50 1A:2", "3 TAG:0", "3 30TH:0"];
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
        (share, any_steps(), tiers, prop::option::of(any_baseline())).prop_map(
            |(share, due, discounts, baseline)| Instalment {
                discounts,
                baseline,
                ..Instalment::new(share, due)
            },
        )
    };
    let rest = part(Just(Share::Remainder).boxed());
    let upfront = prop::sample::subsequence(vec![Upfront::Tax, Upfront::Freight, Upfront::Charges], 0..=3);
    let tax = prop::option::of(prop_oneof![Just(DiscountTax::Never), Just(DiscountTax::Always)]);
    let around = (any_baseline(), upfront.prop_shuffle(), tax, 0..=3650_u16);
    (around, prop::collection::vec(part(any_share().boxed()), 0..3), rest).prop_map(
        |((baseline, upfront, discount_tax, grace), mut instalments, rest)| {
            instalments.push(rest);
            Terms { baseline, upfront, discount_tax, grace, instalments }
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
        "cut-off", "paid on", "closed", "1 August to", "until", "else", "in", "business days", "(TARGET)", "weeks", "back",
        "before", "delivery", "receipt of goods", "the later of", "and", "whichever is later", "order", "sight", "B/L",
        "COD", "CIA", "tax", "upfront", "Friday", "on or before", "with", "Lieferung", "Wochen", "bei", "Rest", "vor",
        "solde", "commande", "avant", "RIBA", "gg", "FM", "30/60", "días", "de pago", "F.M.", "(", ")", "-", "1A:2",
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
