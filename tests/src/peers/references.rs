//! Payment references, bank accounts and VAT numbers: whether they are written right.
//!
//! | case | here |
//! |---|---|
//! | `scheme` that names several of ours (a giro number of Norway or Sweden, slips 71 and 75) | the first that takes the value |
//! | `Slovenian SI01` | the Slovenian scheme, where the model is 01 |
//! | `EU VAT` | a number with the prefix of a member state or of Northern Ireland |
//! | `VAT XX` | a number of that country, with or without prefix; python-stdnum's compact form has none |
//! | compact form of a Swiss reference | without the zeros that fill it up |
//! | `reason` | a code of ours that means it |

use receivables::identifier::{CheckedIban, PaymentReference, ReferenceScheme, VatNumber};
use receivables::{Error, Result};
use serde_json::{Map, Value, json};

use super::words::Words;
use super::{Answer, Reason};

pub(super) fn answer(given: &Value) -> Answer {
    let words = Words::of(given)?;
    let (scheme, value) = (words.text("scheme")?, words.text("value")?);
    let operation = words.text_or_none("operation")?;
    let country = words.text_or_none("country")?;
    words.finish()?;
    if let Some(operation) = operation {
        return match (operation, value.split_at_checked(4)) {
            ("compute check digits", Some((start, bban))) if scheme == "IBAN" => {
                let made = CheckedIban::of_bban(start.trim_end_matches('x'), bban)?.compact;
                Ok(json!({ "check_digits": made.get(2..4) }))
            }
            _ => Reason::GivenNotUnderstood.out(operation),
        };
    }
    match (scheme, country) {
        ("by country", Some(country)) => Ok(reference(ReferenceScheme::check_in(country, value))),
        (_, Some(country)) => Reason::GivenNotUnderstood.out(country),
        ("IBAN", None) => Ok(iban(CheckedIban::of(value), false)),
        ("IBAN (Belgium)", None) => Ok(iban(CheckedIban::of(value), true)),
        ("EU VAT", None) => Ok(vat(VatNumber::check(value).and_then(of_the_union))),
        _ => match (scheme.strip_prefix("VAT "), schemes(scheme)) {
            (Some(country), _) => Ok(vat(VatNumber::check_in(country, value))),
            (None, Some(schemes)) => Ok(reference(first(schemes, value))),
            (None, None) => Reason::GivenNotUnderstood.out(scheme),
        },
    }
}

/// The schemes of ours that the peer calls by one name.
fn schemes(name: &str) -> Option<&'static [ReferenceScheme]> {
    Some(match name {
        "ISO 11649 RF" => &[ReferenceScheme::Iso11649],
        "Swiss ESR/QR 27 digit" => &[ReferenceScheme::SwissQr],
        "Belgian structured communication" => &[ReferenceScheme::Belgian],
        "Danish FIK 71/75" => &[ReferenceScheme::DanishFik71, ReferenceScheme::DanishFik75],
        "Finnish viite" => &[ReferenceScheme::Finnish],
        "Norwegian/Swedish reference (Luhn)" => {
            &[ReferenceScheme::NorwegianKidMod10, ReferenceScheme::SwedishOcr]
        }
        "Slovenian SI01" => &[ReferenceScheme::Slovenian],
        "Dutch betalingskenmerk" => &[ReferenceScheme::Dutch],
        _ => return None,
    })
}

fn first(schemes: &[ReferenceScheme], value: &str) -> Result<PaymentReference> {
    let mut answers = schemes.iter().map(|scheme| scheme.check(value));
    let first = answers.next().unwrap_or_else(|| ReferenceScheme::Iso11649.check(value));
    answers.fold(first, Result::or)
}

/// What was refused: that it is not valid, and by which code. The runner knows which codes mean a peer's reason.
fn refused(error: &Error) -> Map<String, Value> {
    let mut answer = Map::new();
    answer.insert("valid".to_owned(), json!(false));
    answer.insert("reason".to_owned(), json!(error.code().as_str()));
    answer
}

fn reference(checked: Result<PaymentReference>) -> Value {
    match checked {
        Ok(found) if found.compact.starts_with("SI") && !found.compact.starts_with("SI01") => {
            json!({ "valid": false })
        }
        Ok(found) => {
            let zeros = if found.scheme == ReferenceScheme::SwissQr { '0' } else { '\0' };
            json!({
                "valid": true,
                "compact": found.compact.trim_start_matches(zeros),
                "formatted": found.printed,
            })
        }
        Err(error) => refused(&error).into(),
    }
}

fn iban(checked: Result<CheckedIban>, national: bool) -> Value {
    match checked {
        Ok(found) => {
            let own = found.national_check != Some(false);
            let mut answer = json!({
                "valid": own || !national,
                "valid_generic": true,
                "valid_with_country_rules": own,
                "compact": found.compact,
                "formatted": found.printed,
                "check_digits": found.compact.get(2..4),
            });
            if !own && national {
                answer["reason"] = json!("identifier_check_digit");
            }
            answer
        }
        Err(error) => {
            let mut answer = refused(&error);
            answer.insert("valid_generic".to_owned(), json!(false));
            answer.insert("valid_with_country_rules".to_owned(), json!(false));
            answer.into()
        }
    }
}

fn vat(checked: Result<VatNumber>) -> Value {
    match checked {
        Ok(found) => json!({ "valid": true, "compact": found.number, "formatted": found.printed }),
        Err(error) => refused(&error).into(),
    }
}

/// A number of a member state or Northern Ireland; any other is as unknown there as one of no country.
fn of_the_union(number: VatNumber) -> Result<VatNumber> {
    match number.country.as_str() {
        "CH" | "GB" | "NO" => VatNumber::check_in("EU", &number.compact),
        _ => Ok(number),
    }
}
