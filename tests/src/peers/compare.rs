use receivables::money::Decimal;
use serde_json::Value;

/// How an answer stands to what was expected.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Compared {
    /// Every value that is expected is there.
    Same,
    /// A value is another one.
    Differs,
    /// Everything answered is the same, but these fields were not answered.
    Unanswered(Vec<String>),
}

/// Compares an answer with what a peer expects. Fields that nobody asked for do not matter; amounts are compared as
/// numbers, so `115.0` is `115.00`.
pub(super) fn compare(expected: &Value, answer: &Value) -> Compared {
    let mut unanswered = Vec::new();
    if !same("", expected, answer, &mut unanswered) {
        return Compared::Differs;
    }
    if unanswered.is_empty() { Compared::Same } else { Compared::Unanswered(unanswered) }
}

fn same(place: &str, expected: &Value, answer: &Value, unanswered: &mut Vec<String>) -> bool {
    match (expected, answer) {
        (Value::Object(fields), Value::Object(answers)) => {
            let mut all = true;
            let tolerance = fields.get(TOLERANCE).and_then(number);
            for (name, value) in fields.iter().filter(|(name, _)| *name != TOLERANCE && *name != REMARK) {
                let place = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
                match answers.get(name) {
                    Some(Value::String(code)) if name == REASON && fields.contains_key(VALID) => {
                        all &= refuses(value, code)
                    }
                    Some(answer) if near(value, answer, tolerance) => {}
                    Some(answer) => all &= same(&place, value, answer, unanswered),
                    None => unanswered.push(place),
                }
            }
            all
        }
        (Value::Array(values), Value::Array(answers)) => {
            let (values, answers) = (in_order(values), in_order(answers));
            values.len() == answers.len()
                && values
                    .into_iter()
                    .zip(answers)
                    .enumerate()
                    .all(|(at, (value, answer))| same(&format!("{place}[{at}]"), value, answer, unanswered))
        }
        _ => expected == answer || number(expected).is_some_and(|value| Some(value) == number(answer)),
    }
}

/// A list as it is compared. The lines of an entry, each on a side of an account, have no order, so they stand by both.
fn in_order(list: &[Value]) -> Vec<&Value> {
    let mut list: Vec<&Value> = list.iter().collect();
    if list.iter().all(|line| line.get("side").is_some()) {
        list.sort_by_key(|line| ["side", "account"].map(|name| line.get(name).map(Value::to_string)));
    }
    list
}

/// The word of a case that says how far its numbers may be off, since the peer computes in binary floats.
const TOLERANCE: &str = "tolerance";

/// The word of a case that says whether something is valid, and the one that says why not. What is answered to that is a code.
const VALID: &str = "valid";
const REASON: &str = "reason";

/// The word of a case that says in prose why the others are expected.
const REMARK: &str = "why";

/// Whether a number is as near to the expected one as the case asks; false where it asks for no nearness.
fn near(expected: &Value, answer: &Value, tolerance: Option<Decimal>) -> bool {
    let numbers = number(expected).zip(number(answer)).zip(tolerance);
    numbers.is_some_and(|((expected, answer), tolerance)| (expected - answer).abs() <= tolerance)
}

fn number(value: &Value) -> Option<Decimal> {
    match value {
        Value::String(text) if text.contains('e') => Decimal::from_scientific(text).ok(),
        Value::String(text) => Decimal::from_str_exact(text).ok(),
        Value::Number(number) => Decimal::from_str_exact(&number.to_string()).ok(),
        _ => None,
    }
}

/// For reasons that peers give, the codes that mean the same here. A reason that is not listed is met by any refusal.
const REFUSALS: [(&str, &[&str]); 10] = [
    ("checksum", &["identifier_check_digit"]),
    ("checksum or mangled", &["identifier_check_digit", "identifier_length", "identifier_character"]),
    ("component", &["identifier_character", "identifier_form"]),
    ("component (unknown country)", &["identifier_country"]),
    ("format", &["identifier_character", "identifier_form"]),
    ("length", &["identifier_length"]),
    ("discount period must be shorter than net period", &["discount_window"]),
    ("percentage out of range", &["percent_out_of_range", "terms_range", "rate_out_of_range"]),
    ("percentages do not sum to 100", &["terms_shares"]),
    ("terms are empty", &["terms_empty"]),
];

/// Whether refusing with this code is what the peer's reason means.
pub(super) fn refuses(expected: &Value, code: &str) -> bool {
    let known = expected.as_str().and_then(|reason| REFUSALS.iter().find(|(known, _)| *known == reason));
    known.is_none_or(|(_, codes)| codes.contains(&code))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn amounts_are_numbers_and_more_may_be_answered_than_asked() {
        let answer = json!({"rows": [{"due": "2026-03-01", "amount": "115.00", "more": 1}], "count": 2});
        let compared = |expected: Value| compare(&expected, &answer);
        assert_eq!(compared(json!({"rows": [{"amount": "115.0"}], "count": "2"})), Compared::Same);
        assert_eq!(compared(json!({"rows": [{"amount": "115.01"}]})), Compared::Differs);
        assert_eq!(compared(json!({"rows": []})), Compared::Differs);
        assert_eq!(compared(json!({"rows": [{"due": "2026-03-02"}]})), Compared::Differs);
        assert_eq!(compared(json!({"rows": null})), Compared::Differs);
        let line = |side: &str, amount: &str| json!({"side": side, "account": "bank", "amount": amount});
        let (debit, credit) = (line("Dr", "1.00"), line("Cr", "1.00"));
        assert_eq!(compare(&json!([debit, credit]), &json!([credit, debit])), Compared::Same);
        assert_eq!(compare(&json!([debit, credit]), &json!([credit, line("Dr", "2.00")])), Compared::Differs);
        assert_eq!(compare(&json!(["a", "b"]), &json!(["b", "a"])), Compared::Differs);
        let rest = vec!["rows[0].tax".to_owned(), "sum".to_owned()];
        assert_eq!(compared(json!({"rows": [{"tax": "1"}], "sum": "1"})), Compared::Unanswered(rest));
        let third = |tolerance: &str| json!({"amount": "0.333", "tolerance": tolerance});
        assert_eq!(compare(&third("1e-3"), &json!({"amount": "0.3333"})), Compared::Same);
        assert_eq!(compare(&third("1e-4"), &json!({"amount": "0.3333"})), Compared::Differs);
        // What differs differs, whatever else was not answered.
        assert_eq!(compared(json!({"sum": "1", "count": 3})), Compared::Differs);
    }
}
