use proptest::prelude::*;

use super::*;
use crate::error::Code;

fn check(scheme: ReferenceScheme, text: &str) -> PaymentReference {
    scheme.check(text).unwrap()
}

fn code(scheme: ReferenceScheme, text: &str) -> Code {
    scheme.check(text).map_err(|error| error.code()).unwrap_err()
}

/// Each with its source, as it is printed there.
const PUBLISHED: [(ReferenceScheme, &str, &str, &str); 22] = [
    // Wikipedia and the guides of banks to ISO 11649.
    (ReferenceScheme::Iso11649, "RF18 5390 0754 7034", "RF18539007547034", "539007547034"),
    // SIX, implementation guidelines for the QR-bill.
    (
        ReferenceScheme::SwissQr,
        "21 00000 00003 13947 14300 09017",
        "210000000003139471430009017",
        "21000000000313947143000901",
    ),
    // Finance Finland, guide to the reference number; below it the first one as ISO 11649 has it.
    (ReferenceScheme::Finnish, "12 34561", "1234561", "123456"),
    (ReferenceScheme::Finnish, "00000000000001234561", "1234561", "123456"),
    (ReferenceScheme::Finnish, "1 23456 71234 56784", "1234567123456784", "123456712345678"),
    (ReferenceScheme::FinnishRf, "RF34 1234 561", "RF341234561", "123456"),
    // Monitor ERP and Mastercard Payment Services, the KID.
    (ReferenceScheme::NorwegianKidMod10, "602243", "602243", "60224"),
    (ReferenceScheme::NorwegianKidMod10, "1234567897", "1234567897", "123456789"),
    // Weights 2 to 7 from the right: 123456785 of 12345678, and a minus for 130, where ten is left.
    (ReferenceScheme::NorwegianKidMod11, "123456785", "123456785", "12345678"),
    (ReferenceScheme::SwedishOcr, "1234567897", "1234567897", "123456789"),
    // Nine digits in all, so the last but one is 9.
    (ReferenceScheme::SwedishOcrLength, "123456790", "123456790", "1234567"),
    (ReferenceScheme::FinnishRf, "RF95 2023 0000 98", "RF952023000098", "202300009"),
    // Febelfin, and the Luxembourg bankers' association.
    (ReferenceScheme::Belgian, "+++090/9337/55493+++", "090933755493", "0909337554"),
    (ReferenceScheme::Belgian, "*** 312/4013/98067 ***", "312401398067", "3124013980"),
    // The joint payment system: number 1 is printed as 18, number 2 as 26.
    (
        ReferenceScheme::DanishFik71,
        "+71< 000000000000018 +88655702<",
        "+71<000000000000018+88655702<",
        "00000000000001",
    ),
    (
        ReferenceScheme::DanishFik75,
        "75<0000000000000026+88655702<",
        "+75<0000000000000026+88655702<",
        "000000000000002",
    ),
    (ReferenceScheme::DanishFik73, "+73<+88655702<", "+73<+88655702<", ""),
    // Betaalvereniging Nederland, specification of the payment reference.
    (ReferenceScheme::Dutch, "5000 0567 8901 2345", "5000056789012345", "000056789012345"),
    (ReferenceScheme::Dutch, "12 2345 3462 2567", "12234534622567", "234534622567"),
    (ReferenceScheme::Dutch, "1234567", "1234567", "1234567"),
    // The rule for the check digit as bookkeepers explain it: 5678 makes 2.
    (ReferenceScheme::Slovenian, "SI12 56782", "SI1256782", "5678"),
    (ReferenceScheme::Slovenian, "SI01 25-20-85", "SI0125-20-85", "25-20-8"),
];

#[test]
fn published_references_are_right_and_one_spelling_each() {
    for (scheme, text, compact, body) in PUBLISHED {
        let found = check(scheme, text);
        assert_eq!((found.compact.as_str(), found.body.as_str()), (compact, body), "{text}");
        assert_eq!(check(scheme, &found.compact), found, "{text} compact");
        assert_eq!(check(scheme, &found.printed), found, "{text} printed");
    }
    assert_eq!(check(ReferenceScheme::Finnish, "1234561").printed, "12 34561");
    assert_eq!(check(ReferenceScheme::SwissQr, "18 78583").printed, "00 00000 00000 00000 00018 78583");
    assert_eq!(check(ReferenceScheme::Dutch, "12234534622567").printed, "12 2345 3462 2567");
    assert_eq!(check(ReferenceScheme::Belgian, "312401398067").printed, "+++312/4013/98067+++");
}

#[test]
fn what_carries_no_check_digit_says_so() {
    let unchecked = [
        (ReferenceScheme::Dutch, "1234567"),
        (ReferenceScheme::DanishFik73, "+73<+88655702<"),
        (ReferenceScheme::Slovenian, "SI00 2026-42"),
    ];
    for (scheme, text) in unchecked {
        assert!(!check(scheme, text).has_check, "{text}");
    }
    assert!(check(ReferenceScheme::Slovenian, "SI05 56782-1-2").has_check);
    assert!(!VatNumber::check("GB GD123").unwrap().has_check);
    assert!(!VatNumber::check("CZ 530229 123").is_ok_and(|found| found.has_check));
    assert!(!VatNumber::check("CZ 530228 123").unwrap().has_check);
}

#[test]
fn every_model_of_a_slovenian_reference_has_its_own_checks() {
    let made = |body: &str| ReferenceScheme::Slovenian.make(body).unwrap().printed;
    assert_eq!(made("SI01 25-20-8"), "SI01 25-20-85");
    assert_eq!(made("SI01 25-208"), "SI01 25-2085");
    assert_eq!(made("SI05 5678-1-2"), "SI05 56782-1-2");
    assert_eq!(made("SI11 5678-5678-9"), "SI11 56782-56782-9");
    assert_eq!(made("SI03 5678-5678-5678"), "SI03 56782-56782-56782");
    assert_eq!(made("SI06 1-56-78"), "SI06 1-56-782");
    assert_eq!(made("SI09 56-78-1"), "SI09 56-782-1");
    assert_eq!(made("si12 5678"), "SI12 56782");
    let refused = |text| code(ReferenceScheme::Slovenian, text);
    assert_eq!(refused("SI01"), Code::IdentifierLength);
    assert_eq!(refused("SI01 25-20-"), Code::IdentifierForm);
    assert_eq!(refused("SI01 2-5-2-85"), Code::IdentifierForm);
    assert_eq!(refused("SI97 25-20-85"), Code::IdentifierForm);
    assert_eq!(refused("SI01 25-20-84"), Code::IdentifierCheckDigit);
    assert_eq!(refused("SI01 ab-cd-ef"), Code::IdentifierCharacter);
    assert_eq!(refused("SI12 0"), Code::IdentifierForm);
}

#[test]
fn refusals_say_what_is_wrong_where_and_what_is_expected() {
    let error = |scheme: ReferenceScheme, text| scheme.check(text).unwrap_err().to_string();
    assert_eq!(
        error(ReferenceScheme::Finnish, "2023/0000/98"),
        "identifier_character: the Finnish reference \"2023/0000/98\" has no digit at character 5, separators not counted; \
         compare it with the original",
    );
    assert_eq!(
        error(ReferenceScheme::Iso11649, "RF17 5390 0754 7034"),
        "identifier_check_digit: the ISO 11649 reference \"RF17 5390 0754 7034\" has 17 as its check, the rest of it makes \
         18; compare it with the original, a character of it is wrong",
    );
    assert_eq!(
        error(ReferenceScheme::SwissQr, "2100000000031394714300090170"),
        "identifier_length: the Swiss QR reference \"2100000000031394714300090170\" has 28 characters without separators, \
         2 to 27 are needed; give all of it, and nothing else",
    );
    assert_eq!(code(ReferenceScheme::Belgian, "02/03430/57642"), Code::IdentifierForm);
    assert_eq!(code(ReferenceScheme::Belgian, "+++020/3430/57642***"), Code::IdentifierForm);
    assert_eq!(code(ReferenceScheme::Finnish, "0000"), Code::IdentifierForm);
    assert_eq!(code(ReferenceScheme::Dutch, "12345678"), Code::IdentifierLength);
    assert_eq!(code(ReferenceScheme::Dutch, "0123456788"), Code::IdentifierCheckDigit);
    assert_eq!(code(ReferenceScheme::SwedishOcr, &"1".repeat(200)), Code::FieldTooLong);
    assert_eq!(ReferenceScheme::of_country("fr").unwrap_err().code(), Code::IdentifierCountry);
    assert_eq!("luhn".parse::<ReferenceScheme>().unwrap_err().code(), Code::UnknownChoice);
    assert_eq!(
        VatNumber::check("CY 12259033P").unwrap_err().to_string(),
        "identifier_form: the VAT number \"CY 12259033P\" can not be: it does not begin with 12; compare it with the original",
    );
    assert_eq!(
        VatNumber::check("ZZ 123").unwrap_err().to_string(),
        "identifier_country: the VAT number \"ZZ 123\" is of \"ZZ\", which is no country known for it; correct the first two \
         letters, or give the country",
    );
    assert_eq!(VatNumber::check("DE 12345678").unwrap_err().get("expected"), Some("9"));
}

#[test]
fn a_country_takes_its_own_references_and_those_of_iso() {
    let scheme = |country, text| ReferenceScheme::check_in(country, text).map(|found| found.scheme);
    assert_eq!(scheme("FI", "RF34 1234 561").unwrap(), ReferenceScheme::FinnishRf);
    assert_eq!(scheme("DE", "RF34 1234 561").unwrap(), ReferenceScheme::Iso11649);
    assert_eq!(scheme("NO", "123456785").unwrap(), ReferenceScheme::NorwegianKidMod11);
    assert_eq!(scheme("DE", "1234561").unwrap_err().get("what"), Some("the ISO 11649 reference"));
    assert_eq!(scheme("BE", "rf17 5390").unwrap_err().get("what"), Some("the ISO 11649 reference"));
    assert_eq!(scheme("BE", "123").unwrap_err().get("what"), Some("the Belgian structured communication"));
    for scheme in ReferenceScheme::ALL {
        assert_eq!(scheme.as_str().parse::<ReferenceScheme>().unwrap(), scheme);
        assert_eq!(serde_json::to_string(&scheme).unwrap(), format!("\"{scheme}\""));
    }
}

#[test]
fn words_of_free_text_are_recognised_by_all_that_they_satisfy() {
    let of = |text: &str| ReferenceScheme::recognise(text).collect::<Vec<_>>();
    assert_eq!(of("RF34 1234 561"), [ReferenceScheme::Iso11649, ReferenceScheme::FinnishRf]);
    assert_eq!(of("SI00 2026-42"), [ReferenceScheme::Slovenian]);
    assert_eq!(of("+71<000000001234566+88655702<"), [ReferenceScheme::DanishFik71]);
    // By the check digit of Norway and Sweden, and by chance by that of Finland.
    let by_chance =
        [ReferenceScheme::Finnish, ReferenceScheme::NorwegianKidMod10, ReferenceScheme::SwedishOcr];
    assert_eq!(of("1234567897"), by_chance);
    // Seven digits could be Dutch, and nothing speaks for it.
    assert!(!of("1234567").contains(&ReferenceScheme::Dutch));
    for none in ["", " ", "Rechnung", "2026-03-01", "SI", "RF", "+", "äöü", "1"] {
        assert_eq!(of(none), [], "{none}");
    }
    assert_eq!(ReferenceScheme::references("+++020/3430/57642+++")[0].body, "0203430576");
}

/// The example of each country in the registry, where it has national check digits that are looked at, and of some that have none.
const ACCOUNTS: [(&str, Option<bool>); 28] = [
    ("BA39 1290 0794 0102 8494", Some(true)),
    ("BE68 5390 0754 7034", Some(true)),
    ("BE54 3101 0027 0097", Some(true)),
    ("BE54 3101 0027 0000", Some(false)),
    ("CZ65 0800 0000 1920 0014 5399", Some(true)),
    ("CZ94 5500 0000 0010 1103 8930", Some(true)),
    ("ES91 2100 0418 4502 0005 1332", Some(true)),
    ("ES89 3183 1500 9500 0121 0562", Some(false)),
    ("FI21 1234 5600 0007 85", Some(true)),
    ("FR14 2004 1010 0505 0001 3M02 606", Some(true)),
    ("HR12 1001 0051 8630 0016 0", Some(true)),
    ("HU42 1177 3016 1111 1018 0000 0000", Some(true)),
    ("IT60 X054 2811 1010 0000 0123 456", Some(true)),
    ("MC58 1122 2000 0101 2345 6789 030", Some(true)),
    ("ME25 5050 0001 2345 6789 51", Some(true)),
    ("MK07 2501 2000 0058 984", Some(true)),
    ("NO93 8601 1117 947", Some(true)),
    ("PL61 1090 1014 0000 0712 1981 2874", Some(true)),
    ("PT50 0002 0123 1234 5678 9015 4", Some(true)),
    ("RS35 2600 0560 1001 6113 79", Some(true)),
    ("SI56 2633 0001 2039 086", Some(true)),
    ("SK31 1200 0000 1987 4263 7541", Some(true)),
    ("SM86 U032 2509 8000 0000 0270 100", Some(true)),
    ("DE89 3704 0044 0532 0130 00", None),
    ("GB29 NWBK 6016 1331 9268 19", None),
    ("MT84 MALT 0110 0001 2345 MTLC AST0 01S", None),
    ("NL91 ABNA 0417 1643 00", None),
    ("CH93 0076 2011 6238 5295 7", None),
];

#[test]
fn the_accounts_of_the_registry_are_right() {
    for (text, national) in ACCOUNTS {
        let iban: Iban = text.parse().unwrap();
        assert_eq!((iban.printed().as_str(), iban.national_check()), (text, national), "{text}");
        assert_eq!(Iban::of_bban(iban.country(), iban.bban()).unwrap(), iban);
        let plain = CheckedIban::of(text).unwrap();
        assert_eq!(plain.compact, text.replace(' ', ""));
        assert!(plain.compact.starts_with(&plain.country) && plain.compact.ends_with(&plain.bban));
    }
    assert!(iban_forms::FORMS.is_sorted_by(|(one, _), (other, _)| one < other));
    assert!(iban_forms::FORMS.iter().all(|(_, form)| (11..=30).contains(&form::length(form))));
}

#[test]
fn accounts_are_refused_without_being_shown() {
    let error = |text: &str| Iban::new(text).unwrap_err();
    assert_eq!(
        error("GB29 NWBK 6016 1331 9268 18").to_string(),
        "identifier_check_digit: the IBAN \"GB29…6818\" has 29 as its check, the rest of it makes 56; compare it with the \
         original, a character of it is wrong",
    );
    assert_eq!(error("XX43 1234").code(), Code::IdentifierCountry);
    assert_eq!(error("BE36 5390 0754 7034 1234").code(), Code::IdentifierLength);
    assert_eq!(error("GI22 NW3K 0000 0000 7099 453").get("at"), Some("7"));
    assert_eq!(error("").code(), Code::IdentifierCountry);
    // 00, 01 and 99 leave the same rest as 97, 98 and 02, and are not what ISO 7064 writes.
    let published = Iban::new("DE89 3704 0044 0532 0130 00").unwrap();
    assert_eq!(format!("{published:?} {published}"), "DE89…3000 DE89370400440532013000");
}

/// A number of each form that a country has, mostly of companies that print it on their invoices.
const NUMBERS: [&str; 63] = [
    "ATU13585627",
    "ATU14243102",
    "BE0428759497",
    "BE0468561072",
    "BG175074752",
    "BG7523169263",
    "BG8032056031",
    "CY10259033P",
    "CY10246672X",
    "CZ25123891",
    "CZ7103192745",
    "CZ640903926",
    "DE136695976",
    "DK13585628",
    "EE100931558",
    "EE100594102",
    "EL094259216",
    "EL023456780",
    "ES54362315K",
    "ESX2482300W",
    "ESX5253868R",
    "ESM1234567L",
    "ESJ99216582",
    "ESB58378431",
    "ESB64717838",
    "ESQ0818001J",
    "FI20774740",
    "FR23334175221",
    "FR40303265045",
    "FRK7399859412",
    "FR83404833048",
    "GB980780684",
    "GB802311782",
    "XI432525179",
    "HR33392005961",
    "HU12892312",
    "HU21376414",
    "IE6433435F",
    "IE6433435OA",
    "IE8D79739I",
    "IT00743110157",
    "LT119511515",
    "LT100001919017",
    "LT100004801610",
    "LU15027442",
    "LU10000356",
    "LV40003521600",
    "LV16117519997",
    "MT11679112",
    "NL004495445B01",
    "NL123456789B13",
    "NL002455799B11",
    "PL8567346215",
    "PL5260001246",
    "PT501964843",
    "RO18547290",
    "RO24736200",
    "SE123456789701",
    "SE202100500001",
    "SI50223054",
    "SK2022749619",
    "NO995525828MVA",
    "CHE107787577IVA",
];

#[test]
fn vat_numbers_of_every_country_are_right_and_one_digit_more_is_not() {
    let mut countries = std::collections::BTreeSet::new();
    for text in NUMBERS {
        let Ok(found) = VatNumber::check(text) else { panic!("{text}: {:?}", VatNumber::check(text)) };
        assert_eq!(found.compact, text);
        assert_eq!(VatNumber::check_in(&found.country, &found.number).unwrap(), found, "{text}");
        assert_eq!(VatNumber::check(&found.printed).unwrap(), found, "{text}");
        countries.insert(found.country);
        let more = VatNumber::check(&format!("{text}7"));
        assert!(more.is_err(), "{text}7");
    }
    assert_eq!(countries.len(), 31);
}

/// The next digit, in a circle.
fn other(byte: u8, by: u8) -> u8 {
    (byte - b'0' + by) % 10 + b'0'
}

fn bodies() -> impl Strategy<Value = (ReferenceScheme, String)> {
    let of = |scheme, pattern: &'static str| (Just(scheme), pattern.prop_map(|body: String| body));
    prop_oneof![
        of(ReferenceScheme::Iso11649, "[0-9A-Z]{1,21}"),
        of(ReferenceScheme::SwissQr, "[0-9]{0,25}[1-9]"),
        of(ReferenceScheme::Finnish, "[0-9]{2,18}[1-9]"),
        of(ReferenceScheme::FinnishRf, "[0-9]{2,18}[1-9]"),
        of(ReferenceScheme::NorwegianKidMod10, "[0-9]{0,23}[1-9]"),
        of(ReferenceScheme::NorwegianKidMod11, "[0-9]{0,23}[1-9]"),
        of(ReferenceScheme::SwedishOcr, "[0-9]{0,23}[1-9]"),
        of(ReferenceScheme::SwedishOcrLength, "[0-9]{0,22}[1-9]"),
        of(ReferenceScheme::Belgian, "[0-9]{0,9}[1-9]"),
        of(ReferenceScheme::DanishFik71, "[0-9]{0,13}[1-9]\\+8[0-9]{7}"),
        of(ReferenceScheme::DanishFik75, "[0-9]{0,14}[1-9]\\+8[0-9]{7}"),
        of(ReferenceScheme::Dutch, "[0-9]{6,11}[1-9]"),
        of(ReferenceScheme::Dutch, "[0-9]{14}[1-9]"),
        of(ReferenceScheme::Slovenian, "SI(01|04|12) [0-9]{1,6}[1-9]"),
        of(ReferenceScheme::Slovenian, "SI(01|02|08|11) [1-9]{1,6}-[0-9]{1,6}-[0-9]{1,6}"),
    ]
}

proptest! {
    #[test]
    fn what_is_made_is_right_and_carries_what_was_given((scheme, body) in bodies()) {
        let made = scheme.make(&body).unwrap();
        prop_assert_eq!(&check(scheme, &made.printed), &made);
        prop_assert_eq!(&check(scheme, &made.compact), &made);
        let given = body.split('+').next().unwrap().split(' ').next_back().unwrap();
        let carried = made.body.trim_start_matches('0');
        prop_assert_eq!(carried, given.trim_start_matches('0'));
        prop_assert!(ReferenceScheme::recognise(&made.printed).any(|found| found == scheme) || !made.has_check);
    }

    #[test]
    fn a_single_wrong_digit_is_found((scheme, body) in bodies(), at in 0_usize..40, by in 1_u8..10) {
        // The Dutch check digit and the Slovenian one fold two rests into one, and say so.
        prop_assume!(!matches!(scheme, ReferenceScheme::Dutch | ReferenceScheme::Slovenian));
        let made = scheme.make(&body).unwrap();
        let mut wrong = made.compact.clone().into_bytes();
        let at = at % wrong.len();
        // The creditor's number on a Danish line has no check of its own.
        let end = if made.compact.contains('<') { made.compact.len() - 10 } else { wrong.len() };
        prop_assume!(at < end && wrong[at].is_ascii_digit());
        wrong[at] = other(wrong[at], by);
        let wrong = String::from_utf8(wrong).unwrap();
        prop_assert!(scheme.check(&wrong).is_err(), "{} is taken beside {}", wrong, made.compact);
    }

    #[test]
    fn neighbours_that_changed_places_are_found_by_modulus_97(body in "[0-9]{2,21}", at in 0_usize..20) {
        let made = ReferenceScheme::Iso11649.make(&body).unwrap();
        let mut wrong = made.compact.clone().into_bytes();
        let at = 4 + at % (body.len() - 1);
        prop_assume!(wrong[at] != wrong[at + 1]);
        wrong.swap(at, at + 1);
        prop_assert!(ReferenceScheme::Iso11649.check(&String::from_utf8(wrong).unwrap()).is_err());
    }

    #[test]
    fn no_text_is_too_strange(text in "\\PC{0,160}", country in "[A-Z]{0,3}") {
        for scheme in ReferenceScheme::ALL {
            let _ = (scheme.check(&text), scheme.make(&text));
        }
        let _ = (ReferenceScheme::references(&text), ReferenceScheme::check_in(&country, &text));
        let _ = (Iban::new(&text), CheckedIban::of_bban(&country, &text), VatNumber::check(&text));
        let _ = VatNumber::check_in(&country, &text);
    }

    #[test]
    fn nothing_that_looks_like_a_number_is_too_strange(text in "[A-Z]{0,3}[ +*<0-9A-Z/-]{0,40}") {
        for scheme in ReferenceScheme::ALL {
            if let Ok(found) = scheme.check(&text) {
                prop_assert_eq!(&check(scheme, &found.printed), &found);
            }
            let _ = scheme.make(&text);
        }
        for country in ["AT", "BE", "BG", "CZ", "ES", "FR", "GB", "GR", "IE", "LV", "NL", "RO", "CH"] {
            let _ = (VatNumber::check_in(country, &text), CheckedIban::of_bban(country, &text));
        }
    }
}
