use proptest::prelude::*;
use serde::Deserialize;

use super::*;
use crate::Code;
use crate::account::Command;
use crate::account::command::{IssueInvoice, OpenAccount, ReceivePayment};
use crate::allocation::AllocationPolicy;
use crate::calendar::{CalendarName, Date, Roll, UtcMicros, date};
use crate::ledger::{Entry, Ledger, Outcome, Request, Rules};
use crate::money::{Currency, Money, money};
use crate::payment::RemittanceLine;
use crate::terms::{Baseline, BlockedPeriod, DateStep, Terms};

const RECEIPT: &str = r#"{"receive_payment":{"receipt":"R-1","customer":"C-1","amount":"10.00 EUR","value_date":"2024-01-31","method":"transfer","remittance":[{"document":"INV-1","amount":"4.00 EUR"},{"document":"INV-2"}]}}"#;

fn refused<T: DeserializeOwned>(text: &str) -> (&'static str, String, String) {
    match from_json::<T>(text) {
        Ok(_) => panic!("accepted: {text}"),
        Err(error) => {
            (error.code().as_str(), error.field().unwrap_or_default().to_owned(), error.text().to_owned())
        }
    }
}

/// The receipt with one part replaced.
fn receipt(from: &str, to: &str) -> String {
    let text = RECEIPT.replacen(from, to, 1);
    assert_ne!(text, RECEIPT, "{from} is not in it");
    text
}

#[test]
fn a_command_is_read() {
    let mut expected = ReceivePayment::new(
        "R-1".parse().unwrap(),
        "C-1".parse().unwrap(),
        money("10.00 EUR").unwrap(),
        date(2024, 1, 31).unwrap(),
    );
    let line =
        |document: &str, amount| RemittanceLine { amount, ..RemittanceLine::of(document.parse().unwrap()) };
    expected.remittance = vec![line("INV-1", Some(money("4.00 EUR").unwrap())), line("INV-2", None)];
    assert_eq!(from_json::<Command>(RECEIPT).unwrap(), Command::from(expected));
    let spaced = RECEIPT.replace(':', " :\r\n\t ");
    assert_eq!(from_json::<Command>(&spaced).unwrap(), from_json::<Command>(RECEIPT).unwrap());
}

/// The bad inputs that every reader of events should be tried with.
#[test]
fn bad_commands_are_refused_with_code_and_place() {
    let amount = |text: &str| receipt("\"10.00 EUR\"", text);
    let day = |text: &str| receipt("\"2024-01-31\"", text);
    let policy = |rules: &str| {
        let policy = format!("\"policy\":{{\"rules\":{rules},\"discount\":\"none\"}},\"method\"");
        receipt("\"method\"", &policy)
    };
    let long = format!("\"{} EUR\"", "0".repeat(10_000) + "1.000");
    for (text, code, field) in [
        (String::new(), "json_syntax", ""),
        (RECEIPT.chars().take(88).collect(), "json_syntax", "receive_payment.value_date"),
        ("[".repeat(200), "json_too_deep", &"[0]".repeat(16)),
        (amount("0.1e1"), "amount_not_string", "receive_payment.amount"),
        (amount("1e999"), "amount_not_string", "receive_payment.amount"),
        (amount("9007199254740993"), "amount_not_string", "receive_payment.amount"),
        (amount("true"), "amount_not_string", "receive_payment.amount"),
        (amount("null"), "wrong_type", "receive_payment.amount"),
        (amount("NaN"), "json_syntax", "receive_payment.amount"),
        (amount("-Infinity"), "json_syntax", "receive_payment.amount"),
        (amount("\"1e400000000 EUR\""), "amount_syntax", "receive_payment.amount"),
        (amount("\"+5 EUR\""), "amount_syntax", "receive_payment.amount"),
        (amount("\".5 EUR\""), "amount_syntax", "receive_payment.amount"),
        (amount("\"5. EUR\""), "amount_syntax", "receive_payment.amount"),
        (amount("\"1_000.00 EUR\""), "amount_syntax", "receive_payment.amount"),
        (amount("\"10.00\""), "currency_missing", "receive_payment.amount"),
        (amount(&long), "excess_precision", "receive_payment.amount"),
        (receipt("\"4.00 EUR\"", "4"), "amount_not_string", "receive_payment.remittance[0].amount"),
        (receipt("\"4.00 EUR\"", "\"4,00 EUR\""), "amount_syntax", "receive_payment.remittance[0].amount"),
        (receipt("\"INV-2\"", "\"\""), "invalid_id", "receive_payment.remittance[1].document"),
        (receipt("\"INV-2\"", "\" 2\""), "id_bad_character", "receive_payment.remittance[1].document"),
        (receipt("INV-2", &"I".repeat(129)), "id_too_long", "receive_payment.remittance[1].document"),
        (receipt("receive_payment", "recieve_payment"), "unknown_command", ""),
        (receipt("\"receipt\":\"R-1\",", ""), "missing_field", "receive_payment.receipt"),
        (receipt("\"R-1\"", "17"), "wrong_type", "receive_payment.receipt"),
        (day("\"2024-1-31\""), "date_syntax", "receive_payment.value_date"),
        (day("\"2024-01-31T23:00:00Z\""), "date_syntax", "receive_payment.value_date"),
        (day("\"2024-02-30\""), "date_invalid", "receive_payment.value_date"),
        (day("\"+12024-01-31\""), "date_syntax", "receive_payment.value_date"),
        (day("\"9999-12-31\""), "date_out_of_range", "receive_payment.value_date"),
        (day("20240131"), "wrong_type", "receive_payment.value_date"),
        (format!("{RECEIPT}{RECEIPT}"), "json_syntax", ""),
        (format!("{RECEIPT}x"), "json_syntax", ""),
        (format!("\u{feff}{RECEIPT}"), "json_syntax", ""),
        (receipt("\"receipt\"", "\"vat\":\"1\",\"receipt\""), "unknown_field", "receive_payment.vat"),
        (
            receipt("\"receipt\"", "\"amount\":\"9.00 EUR\",\"receipt\""),
            "duplicate_field",
            "receive_payment.amount",
        ),
        (
            receipt("\"INV-2\"", "\"2\",\"document\":\"2\""),
            "duplicate_field",
            "receive_payment.remittance[1].document",
        ),
        (
            receipt("\"receipt\"", "\"rec\\u0065ipt\":\"1\",\"receipt\""),
            "duplicate_field",
            "receive_payment.receipt",
        ),
        (
            receipt("\"receipt\"", "\"$serde_json::private::Number\":\"1\",\"receipt\""),
            "unknown_field",
            "receive_payment.$serde_json::private::Number",
        ),
        (amount("{\"$serde_json::private::Number\":\"1\"}"), "wrong_type", "receive_payment.amount"),
        (receipt("\"transfer\"", "\"Transfer\""), "unknown_choice", "receive_payment.method"),
        (
            receipt("\"transfer\"", "{\"transfer\":{\"amount\":\"5\"}}"),
            "unknown_field",
            "receive_payment.method.transfer.amount",
        ),
        (receipt("\"transfer\"", "{\"transfer\":{}}"), "wrong_type", "receive_payment.method"),
        (policy("[\"newest_first\"]"), "unknown_choice", "receive_payment.policy.rules[0]"),
        (
            policy("[{\"statutory\":{\"law\":\"lex\"}}]"),
            "unknown_choice",
            "receive_payment.policy.rules[0].statutory.law",
        ),
        (policy("\"pro_rata\""), "wrong_type", "receive_payment.policy.rules"),
        (receipt("\"transfer\"", "{\"transfer\":null}"), "wrong_type", "receive_payment.method"),
        (
            receipt("[{\"document\"", "[[\"INV-3\",null,null],{\"document\""),
            "wrong_type",
            "receive_payment.remittance[0]",
        ),
        (r#"{"receive_payment":["R-1","C-1"]}"#.to_owned(), "wrong_type", "receive_payment"),
        (r#"["receive_payment",{}]"#.to_owned(), "wrong_type", ""),
        ("\"receive_payment\"".to_owned(), "wrong_type", ""),
        ("{}".to_owned(), "wrong_type", ""),
        ("7".to_owned(), "wrong_type", ""),
        (
            r#"{"open_account":{"customer":"C-1","opened":"2024-01-31"},"x":1}"#.to_owned(),
            "unknown_field",
            "x",
        ),
        (format!("\"{}\"", "x".repeat(1_048_575)), "event_too_large", ""),
        ("x".repeat(2_097_152), "event_too_large", ""),
    ] {
        let (found, place, sentence) = refused::<Command>(&text);
        let start: String = text.chars().take(300).collect();
        assert_eq!((found, place.as_str()), (code, field), "{start}: {sentence}");
        assert!(sentence.len() < 600, "{sentence}");
    }
    assert_eq!(refused::<Command>(&"[".repeat(100_000)).0, "json_too_deep");
    assert_eq!(refused::<Command>(&"[".repeat(65_536)).0, "json_too_deep");
    assert_eq!(refused::<Command>(&"{\"a\":".repeat(10_000)).0, "json_too_deep");
}

#[test]
fn sentences_say_where_and_what_was_meant() {
    assert_eq!(
        refused::<Command>("").2,
        "not a JSON value: unexpected end at character 1; give one whole value"
    );
    assert_eq!(
        refused::<Command>(&format!("{RECEIPT} {RECEIPT}")).2,
        format!(
            "not a JSON value: more text after the value at character {}; give one whole value",
            RECEIPT.len() + 2
        )
    );
    assert_eq!(
        refused::<Command>("{\n  \"open_account\": nil}").2,
        "not a JSON value: unexpected \"n\" at line 2 character 19; give one whole value"
    );
    let (_, _, text) = refused::<Command>(&receipt("receive_payment", "recieve_payment"));
    assert!(text.ends_with("did you mean receive_payment?"), "{text}");
    let (_, _, text) = refused::<Command>(&receipt("\"value_date\"", "\"valuedate\""));
    assert!(text.ends_with("did you mean value_date?"), "{text}");
    assert_eq!(
        refused::<Command>(&receipt("\"R-1\"", "17")).2,
        "expected a document number as text, got the number 17"
    );
    let (_, place, text) = refused::<Terms>(r#"{"baseline":"invoice_date","instalments":[],"grace":70000}"#);
    assert_eq!(
        (place.as_str(), text.as_str()),
        ("grace", "expected a whole number from 0 to 65535, got the number 70000")
    );
}

#[test]
fn whole_numbers_are_whole() {
    let read = |grace: &str| {
        from_json::<Terms>(&format!(r#"{{"baseline":"invoice_date","instalments":[],"grace":{grace}}}"#))
            .map(|terms| terms.grace)
            .map_err(|error| error.code())
    };
    assert_eq!(read("30"), Ok(30));
    for bad in ["30.0", "3e1", "-1", "65566", "\"30\"", "1e999", "true", "null", "[30]"] {
        assert_eq!(read(bad), Err(Code::WrongType), "{bad}");
    }
    for bad in ["030", "+30", "0x1e", "3_0", ".5", "-"] {
        assert_eq!(read(bad), Err(Code::JsonSyntax), "{bad}");
    }
}

#[test]
fn limits_hold_at_the_limit() {
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert!(parse::node(&nested(DEPTH_LIMIT)).is_ok());
    assert_eq!(parse::node(&nested(DEPTH_LIMIT + 1)).unwrap_err().code(), Code::JsonTooDeep);
    let long = |bytes: usize| format!("\"{}\"", "x".repeat(bytes - 2));
    assert!(parse::node(&long(JSON_LIMIT)).is_ok());
    assert_eq!(parse::node(&long(JSON_LIMIT + 1)).unwrap_err().code(), Code::EventTooLarge);
}

#[test]
fn everything_with_a_wire_form_is_read() {
    let rules = Rules::standard();
    assert_eq!(from_json::<Rules>(&to_json(&rules).unwrap()).unwrap(), rules);
    let policy = AllocationPolicy::manual();
    assert_eq!(from_json::<AllocationPolicy>(&to_json(&policy).unwrap()).unwrap(), policy);
    assert_eq!(from_json::<Money>("\"1190.00 EUR\"").unwrap(), money("1190.00 EUR").unwrap());
    let names = from_json::<std::collections::BTreeMap<crate::id::CustomerId, Vec<Date>>>(
        r#"{"C-1":["2026-03-01"]}"#,
    );
    assert_eq!(names.unwrap().len(), 1);
    assert_eq!(
        refused::<Vec<Command>>(&format!("[{RECEIPT},{}]", receipt("\"4.00 EUR\"", "4"))).1,
        "[1].receive_payment.remittance[0].amount"
    );
    assert_eq!(refused::<(u8, u8)>("[1,2,3]").0, "wrong_type");
    assert_eq!(refused::<(u8, u8)>("[1]").0, "wrong_type");
}

/// A little ledger's entries.
fn entries() -> Vec<Entry> {
    let recorded = UtcMicros::start_of(date(2026, 3, 20).unwrap());
    let (mut ledger, mut entries) = (Ledger::new("ACME GmbH", Currency::EUR).unwrap(), Vec::new());
    let commands = [
        OpenAccount::new("C-1".parse().unwrap(), date(2026, 1, 1).unwrap()).into(),
        IssueInvoice::new(
            "INV \"1\" ü\u{1f9fe}".parse().unwrap(),
            "C-1".parse().unwrap(),
            money("1190.00 EUR").unwrap(),
            date(2026, 3, 1).unwrap(),
            Terms::net(30).discount("2", 10).unwrap(),
        )
        .into(),
        Command::from(ReceivePayment::new(
            "R-1".parse().unwrap(),
            "C-1".parse().unwrap(),
            money("1166.20 EUR").unwrap(),
            date(2026, 3, 10).unwrap(),
        )),
    ];
    for command in commands {
        let request = Request::new(command, recorded).unwrap();
        assert_eq!(from_json::<Request>(&to_json(&request).unwrap()).unwrap(), request);
        let outcome = ledger.handle(&Rules::standard(), &request).unwrap();
        assert_eq!(from_json::<Outcome>(&to_json(&outcome).unwrap()).unwrap(), outcome);
        entries.extend(outcome.entries().cloned());
    }
    entries
}

#[test]
fn entries_come_back_byte_for_byte() {
    let entries = entries();
    let lines = entries_to_lines(&entries).unwrap();
    assert_eq!(lines.lines().count(), entries.len());
    assert_eq!(entries_from_lines(&lines).unwrap(), entries);
    assert_eq!(entries_from_lines(lines.trim_end()).unwrap(), entries);
    for line in lines.lines() {
        // The strict way reads the same as the short one.
        assert_eq!(from_json::<Entry>(line).unwrap(), entry_from_json(line).unwrap());
    }
}

#[test]
fn altered_entries_are_refused() {
    let lines = entries_to_lines(&entries()).unwrap();
    let first = lines.lines().next().unwrap();
    let refuse = |from: &str, to: &str| {
        let text = first.replacen(from, to, 1);
        assert_ne!(text, first);
        let error = entry_from_json(&text).unwrap_err();
        (error.code().as_str(), error.field().unwrap_or_default().to_owned())
    };
    let at_fault = |code, field: &str| (code, field.to_owned());
    assert_eq!(refuse("\"schema\":1", "\"schema\":2"), at_fault("unknown_version", "schema"));
    assert_eq!(
        refuse("\"schema\":1,\"stream\"", "\"schema\":2,\"new\""),
        at_fault("unknown_version", "schema")
    );
    assert_eq!(refuse("\"schema\":1,", ""), at_fault("missing_field", "schema"));
    assert_eq!(refuse("\"schema\":1", "\"schema\":\"1\""), at_fault("wrong_type", "schema"));
    assert_eq!(refuse("account_opened", "acount_opened"), at_fault("unknown_event", "event"));
    assert_eq!(refuse("{\"schema\":1", "{\"schema\":1,\"x\":1"), at_fault("unknown_field", "x"));
    assert_eq!(refuse("\"actor\":null,", ""), at_fault("not_canonical", ""));
    assert_eq!(refuse("{\"schema\":1", "{ \"schema\":1"), at_fault("not_canonical", ""));
    assert_eq!(refuse("account_opened", "account_open\\u0065d"), at_fault("not_canonical", ""));
    assert_eq!(
        entry_from_json(&format!("{first} ")).unwrap_err().get("at"),
        Some(first.len().to_string().as_str())
    );
    assert_eq!(entry_from_json(&first.replacen(":1", ": 1", 1)).unwrap_err().get("at"), Some("10"));
    assert_eq!(entry_from_json("[1]").unwrap_err().code(), Code::WrongType);

    let refuse = |text: &str| {
        let error = entries_from_lines(text).unwrap_err();
        (error.code(), error.field().unwrap_or_default().to_owned())
    };
    assert_eq!(refuse(&format!("{first}\n\n{first}\n")), (Code::JsonSyntax, "line 2".to_owned()));
    assert_eq!(refuse(&format!("{first}\n\n")), (Code::JsonSyntax, "line 2".to_owned()));
    assert_eq!(refuse(&format!("{first}\r\n")), (Code::NotCanonical, "line 1".to_owned()));
    let huge = format!("{}{}\n", lines, "x".repeat(2_097_152));
    assert_eq!(refuse(&huge), (Code::EventTooLarge, format!("line {}", lines.lines().count() + 1)));
    let mut large = entries();
    for _ in 0..14 {
        if let crate::account::Event::Issued(issued) = &mut large[1].event {
            let again = issued.schedule.clone();
            issued.schedule.extend(again);
        }
    }
    let error = entries_to_lines(&large).map(|text| text.len()).unwrap_err();
    assert_eq!((error.code(), error.field()), (Code::EventTooLarge, Some("line 2")));
}

fn any_date() -> impl Strategy<Value = Date> {
    (Date::MIN.days()..=Date::MAX.days()).prop_map(|days| Date::from_days(days).unwrap())
}

fn any_money() -> impl Strategy<Value = Money> {
    let currency = prop::sample::select(vec![Currency::EUR, Currency::JPY, Currency::KWD]);
    (-1_000_000_000_000_000_000_i64..=1_000_000_000_000_000_000, currency)
        .prop_map(|(minor, currency)| Money::from_minor(minor, currency).unwrap())
}

fn any_command() -> impl Strategy<Value = Command> {
    let text = prop::option::of("[ -~ä€\u{1f9fe}\n\t\"\\\\]{0,20}");
    let class = prop::option::of("[a-z]{1,8}");
    let line = ("[A-Z\"\\\\ü-]{1,9}", prop::option::of(0_u16..), prop::option::of(any_money()));
    let receipt =
        ("[A-Z0-9/-]{1,12}", class, any_money(), any_date(), text, prop::collection::vec(line, 0..4));
    let received = receipt.prop_map(|(number, class, amount, day, reference, lines)| {
        let mut receipt = ReceivePayment::new(number.parse().unwrap(), "C-1".parse().unwrap(), amount, day);
        receipt.class = class.map(|class| class.parse().unwrap());
        receipt.reference = reference;
        receipt.remittance = lines
            .into_iter()
            .map(|(document, instalment, amount)| RemittanceLine {
                instalment,
                amount,
                ..RemittanceLine::of(document.parse().unwrap())
            })
            .collect();
        receipt.policy = receipt.class.is_some().then(AllocationPolicy::standard);
        Command::from(receipt)
    });
    let step = prop_oneof![
        (0_u16..).prop_map(|days| DateStep::Days { days }),
        (0_u16..).prop_map(|months| DateStep::Months { months }),
        Just(DateStep::EndOfMonth),
        (0_u8..).prop_map(|day| DateStep::DayOfMonth { day }),
        (i8::MIN.., 0_u16..).prop_map(|(day, months)| DateStep::CutOff { day, months }),
        prop::collection::vec(0_u16.., 0..4).prop_map(|days| DateStep::PayDays { days }),
        (any_date(), any_date()).prop_map(|(first, last)| DateStep::Unblocked {
            periods: vec![BlockedPeriod::Once { first, last }],
        }),
        Just(DateStep::OnBusinessDay { calendar: CalendarName::Target, roll: Roll::ModifiedFollowing }),
    ];
    let invoice = (any_money(), any_date(), prop::option::of(any_date()), prop::collection::vec(step, 0..4));
    let issued = invoice.prop_map(|(gross, issued, baseline, steps)| {
        let mut terms = Terms::due(steps).discount("2.5", 10).unwrap();
        terms.baseline = baseline.map_or(Baseline::PostingDate, |date| Baseline::FixedDate { date });
        Command::from(IssueInvoice::new("I-1".parse().unwrap(), "C-1".parse().unwrap(), gross, issued, terms))
    });
    prop_oneof![received, issued]
}

proptest! {
    #[test]
    fn written_commands_are_read_as_themselves(command in any_command()) {
        let text = to_json(&command).unwrap();
        prop_assert_eq!(from_json::<Command>(&text).unwrap(), command.clone());
        prop_assert_eq!(serde_json::from_str::<Command>(&text).unwrap(), command);
    }

    /// The grammar is that of JSON: a second reader takes and refuses the same texts, but for what is bounded here
    /// and for numbers with an exponent, which are no amounts.
    #[test]
    fn the_grammar_is_json(text in r#"([\[\]{}:, \n]|"a"|"b\\n"|"\\ud83d\\ude00"|"\\ud83d"|"\\x"|"|-?[0-9]{1,2}|1\.5e3|1e|true|null|nul|x){0,12}"#) {
        let other = serde_json::from_str::<serde_json::Value>(&text);
        let exponent = text.as_bytes().windows(2).any(|pair| pair[0].is_ascii_digit() && pair[1] == b'e');
        match parse::node(&text) {
            Ok(node) => prop_assert!(other.is_ok() && serde_json::Value::deserialize(&node).is_ok()
                || exponent, "{}", text),
            Err(error) => prop_assert!(other.is_err() || error.code() == Code::DuplicateField, "{}", error),
        }
    }
}
