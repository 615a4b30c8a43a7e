use super::*;

const NUMBERS: [&str; 12] = [
    "INV-2026-00123", // 0
    "INV-2026-00124", // 1
    "INV-2026-00125", // 2
    "INV-2026-00131", // 3
    "RE10023",        // 4
    "2026/4711",      // 5
    "900012345",      // 6
    "10040",          // 7
    "10041",          // 8
    "17",             // 9
    "ARF-00017-B",    // 10
    "FA2026-0815",    // 11
];

/// What a text names: the likeness and the numbers, separated by bars.
fn told(found: &[Mention]) -> Vec<String> {
    let tell = |mention: &Mention| {
        let numbers: Vec<String> = mention.numbers.iter().map(u32::to_string).collect();
        let instalment = mention.instalment.map(|instalment| format!("/{instalment}")).unwrap_or_default();
        format!("{} {}{instalment}", mention.likeness.as_str(), numbers.join("|"))
    };
    found.iter().map(tell).collect()
}

fn known(text: &str) -> Vec<String> {
    told(&NumberIndex::new(NUMBERS).mentions(text))
}

fn near(text: &str) -> Vec<String> {
    told(&mentions_of(text, &NUMBERS))
}

#[test]
fn numbers_are_found_as_they_are() {
    assert_eq!(known("INV-2026-00123"), ["exact 0"]);
    assert_eq!(known("Zahlung Rechnung INV-2026-00123 vom 03.02.2026, danke"), ["exact 0"]);
    assert_eq!(known("(INV-2026-00123)."), ["exact 0"]);
    assert_eq!(known("RE10023 abzgl. 2% Skonto"), ["exact 4"]);
    assert_eq!(known("Facture n° 2026/4711 du 12/03/2026"), ["exact 5"]);
    assert_eq!(known("INV-2026-00123, INV-2026-00124; 900012345"), ["exact 0", "exact 1", "exact 6"]);
    assert_eq!(known("ARF-00017-B"), ["exact 10"]);
    assert_eq!(known("Ihre Rechnungen 10040/10041"), ["exact 7", "exact 8"]);
    assert_eq!(known("Rg.10040,10041"), ["exact 7", "exact 8"]);
}

#[test]
fn spelling_does_not_hide_a_number() {
    assert_eq!(known("inv-2026-00123"), ["spelling 0"]);
    assert_eq!(known("INV 2026 00123"), ["spelling 0"]);
    assert_eq!(known("INV202600123"), ["spelling 0"]);
    assert_eq!(known("INV/2026/00123"), ["spelling 0"]);
    assert_eq!(known("INV.2026.00123"), ["spelling 0"]);
    assert_eq!(known("INV-2026-OO123"), ["spelling 0"]);
    assert_eq!(known("lNV-2026-0O1Z3"), ["unknown "; 0]);
    assert_eq!(known("INV-2026-00I23"), ["spelling 0"]);
    assert_eq!(known("RE 10023"), ["spelling 4"]);
    assert_eq!(known("Re-10023"), ["spelling 4"]);
    assert_eq!(known("2026-4711"), ["spelling 5"]);
    // Cut after 27 characters, in the middle of the number.
    assert_eq!(known("RECHNUNG VOM 3.2. INV-2026-\n00123"), ["spelling 0"]);
    assert_eq!(known("RECHNUNG VOM 3. INV-2026-00\n123"), ["spelling 0"]);
    assert_eq!(known("9000 12345"), ["spelling 6"]);
    assert_eq!(known("fa 2026/0815"), ["spelling 11"]);
}

#[test]
fn zeros_may_be_lost_or_added() {
    assert_eq!(known("INV-2026-123"), ["leading zeros 0"]);
    assert_eq!(known("inv 2026/0123"), ["leading zeros 0"]);
    assert_eq!(known("INV-2026-000123"), ["leading zeros 0"]);
    assert_eq!(known("0000010040"), ["leading zeros 7"]);
    assert_eq!(known("FA2026-815"), ["leading zeros 11"]);
}

#[test]
fn numbers_are_written_together() {
    assert_eq!(known("INV-2026-00123INV-2026-00124"), ["merged 0", "merged 1"]);
    assert_eq!(known("1004010041"), ["merged 7", "merged 8"]);
    assert_eq!(known("INV-2026-0012300124"), ["merged 0", "merged 1"]);
    assert_eq!(known("RechnungINV-2026-00123vielen Dank"), ["merged 0"]);
    assert_eq!(known("RECHNUNGINV-2026-00123"), ["merged 0"]);
    assert_eq!(known("RECHNUNGRE10023"), ["merged 4"]);
    assert_eq!(known("RE10023RE10023"), ["merged 4", "merged 4"]);
    assert_eq!(known("INV-2026-00123/4500"), ["merged 0"]);
}

#[test]
fn lists_and_ranges_go_on() {
    assert_eq!(known("INV-2026-00123/124/125"), ["exact 0", "abbreviated 1", "abbreviated 2"]);
    assert_eq!(known("INV-2026-00123, 24 und 00125"), ["exact 0", "abbreviated 1", "abbreviated 2"]);
    assert_eq!(known("INV-2026-00123 + 124"), ["exact 0", "abbreviated 1"]);
    assert_eq!(known("INV-2026-00123-125"), ["exact 0", "range 1", "abbreviated 2"]);
    assert_eq!(known("INV-2026-00123 bis INV-2026-00125"), ["exact 0", "range 1", "exact 2"]);
    // A number that is not known is passed over, one of another shape ends the list.
    assert_eq!(known("INV-2026-00123/126/125"), ["exact 0", "abbreviated 2"]);
    assert_eq!(known("INV-2026-00123, 124 EUR"), ["exact 0"]);
    assert_eq!(known("INV-2026-00123 vom 24.01.2026"), ["exact 0"]);
    assert_eq!(known("INV-2026-00123/2026"), ["merged 0"]);
}

#[test]
fn an_instalment_stands_behind_its_number() {
    assert_eq!(known("INV-2026-00123/2"), ["exact 0/2"]);
    assert_eq!(known("10040/3"), ["exact 7/3"]);
    assert_eq!(known("Rechnung 17/2"), ["exact 9/2"]);
}

#[test]
fn what_is_part_of_something_else_is_no_number() {
    for text in [
        "0049-30-10040",
        "Tel. 030/10040",
        "IBAN DE89 1004 0100 4110 0401 00",
        "Kd-Nr. 10040",
        "KD10040",
        "PO-10040",
        "10040,50 EUR",
        "10040.00",
        "EUR 10040",
        "10040 €",
        "210040",
        "100401",
        "10040-7",
        "10040B",
        "ARF-00017-C",
        "17",
        "am 17. Mai",
        "17.05.2026",
        "Hausnummer 17",
        "Rechnung 10050, 17 Stück",
        "INV",
    ] {
        assert_eq!(
            known(text).into_iter().filter(|told| !told.starts_with("unknown")).collect::<Vec<_>>(),
            [""; 0],
            "{text}"
        );
    }
}

#[test]
fn short_numbers_need_a_word() {
    assert_eq!(known("Rechnung 17"), ["exact 9"]);
    assert_eq!(known("Rechnungs-Nr.: 17"), ["exact 9"]);
    assert_eq!(known("Invoice no. 17 thank you"), ["exact 9"]);
    assert_eq!(known("Rechnungen 16, 17"), ["exact 9"]);
    assert_eq!(known("Facture n° 17"), ["exact 9"]);
    assert_eq!(known("Rechnung 0017"), [""; 0]);
}

#[test]
fn structured_references_carry_numbers() {
    let index = NumberIndex::new(["INV202600123", "202600777", "RE-880044"]);
    let told = |text: &str| told(&index.mentions(text));
    assert_eq!(told("000000000000000002026007778"), ["structured 1"]);
    assert_eq!(told("00 00000 00000 00000 20260 07778"), ["structured 1"]);
    assert_eq!(told("RF80 INV2 0260 0123"), ["structured 0"]);
    assert_eq!(told("RF32202600777"), ["structured 1"]);
    assert_eq!(told("00008800448"), ["structured 2"]);
    assert_eq!(told("8800448"), [""; 0]);
    assert_eq!(told("+++020/2600/77778+++"), ["structured 1"]);
}

#[test]
fn a_wrong_check_digit_says_that_a_character_is_wrong() {
    let index = NumberIndex::new(["INV202600123", "202600777", "RE-880044"]);
    let told = |text: &str| told(&index.mentions(text));
    assert_eq!(told("00 00000 00000 00000 20260 07773"), ["misspelt 1"]);
    assert_eq!(told("RF97202600777"), ["misspelt 1"]);
}

#[test]
fn parts_and_misspellings_are_looked_for_among_candidates() {
    assert_eq!(known("Rechnung 2026-00123"), ["truncated 0"]);
    assert_eq!(known("INV-2026-00132"), ["unknown "]);
    assert_eq!(near("INV-2026-00213"), ["misspelt 0"]);
    assert_eq!(near("INV-2026-0123"), ["leading zeros 0"]);
    assert_eq!(near("INV-2026-00223"), ["misspelt 0"]);
    assert_eq!(near("INV-2026-0023"), ["misspelt 0"]);
    assert_eq!(near("INV-2026-001234"), ["misspelt 0|1"]);
    assert_eq!(near("V-2026-00123"), ["truncated 0"]);
    assert_eq!(near("Rechnung 00123"), ["truncated 0"]);
    assert_eq!(near("Rechnung 123"), ["truncated 0"]);
    assert_eq!(near("Zahlung INV-2026-0012"), ["truncated 0|1|2"]);
    assert_eq!(near("900012354"), ["misspelt 6"]);
    assert_eq!(near("Rechnung 10042"), ["misspelt 7|8"]);
    // What is another number is not a misspelt one.
    let index = NumberIndex::new(NUMBERS);
    assert_eq!(told(&index.mentions_among("INV-2026-00124", &[0])), ["exact 1"]);
    assert_eq!(told(&index.mentions_among("INV-2026-00126", &[0])), ["misspelt 0"]);
    assert_eq!(told(&index.mentions_among("INV-2026-00126", &[])), ["unknown "]);
}

#[test]
fn equal_readings_are_all_told() {
    let index = NumberIndex::new(["A-1001", "A1001", "a 1001", "A/1001"]);
    assert_eq!(told(&index.mentions("A.1001")), ["spelling 0|1|2|3"]);
    assert_eq!(told(&index.mentions("A1001")), ["exact 1"]);
    let same: Vec<String> = (0..40).map(|_| "B-2002".to_owned()).collect();
    let found = NumberIndex::new(same.iter().map(String::as_str)).mentions("b2002");
    assert_eq!((found[0].numbers.len(), found[0].more, found[0].only()), (16, true, None));
}

#[test]
fn patterns_find_what_numbers_alone_do_not() {
    let pattern: NumberPattern = "Vorgang [#{1,6}]".parse().unwrap();
    let index = NumberIndex::new(["17", "000815"]).with_patterns(std::slice::from_ref(&pattern)).unwrap();
    assert_eq!(told(&index.mentions("VorgangNr")), [""; 0]);
    assert_eq!(told(&index.mentions("vorgang17x")), ["exact 0"]);
    assert_eq!(told(&index.mentions("Vorgang 815")), ["leading zeros 1"]);
    assert_eq!(told(&index.mentions("Vorgang 99")), ["unknown "]);
    assert_eq!(index.with_patterns(&vec![pattern; 33]).unwrap_err().code(), crate::Code::TooManyPatterns);
}

#[test]
fn a_mention_says_where_it_stands() {
    let text = "Für Rechnung „INV-2026-00123“";
    let found = NumberIndex::new(NUMBERS).mentions(text);
    let [mention] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(mention.found, "INV-2026-00123");
    let (start, end) = (usize::try_from(mention.start).unwrap(), usize::try_from(mention.end).unwrap());
    assert_eq!(text.get(start..end), Some("INV-2026-00123"));
}

#[test]
fn no_text_keeps_the_matcher_busy() {
    let plain = (10_000..12_000).map(|number| number.to_string());
    let short = (0..100).map(|number| number.to_string());
    let mixed = (0..500).map(|number| format!("1a1a{number}"));
    let numbers: Vec<String> = plain.chain(short).chain(mixed).collect();
    let index = NumberIndex::new(numbers.iter().map(String::as_str));
    let all: Vec<u32> = (0_u32..).take(numbers.len()).collect();
    for (piece, most) in [
        ("1", 0),
        ("1 ", 16),
        ("1a", 16),
        ("10001", 0),
        ("10001 ", 683),
        ("10001/", 683),
        ("10001-", 683),
        ("RF12 ", 0),
        ("ä\n", 0),
        ("99999999 ", 0),
    ] {
        // Only so much of a text is read, and nothing is told twice.
        let text = piece.repeat(8192 / piece.len());
        let found = index.mentions_among(&text, &all);
        assert!(found.len() <= most, "{piece}: {}", found.len());
        assert!(found.iter().all(|mention| mention.end <= 4096), "{piece}");
    }
    assert_eq!(index.mentions(&format!("{}10001", " ".repeat(4096))), []);
}
