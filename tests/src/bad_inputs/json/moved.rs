//! Writes the tokens of a general event where an entry of ours has them.
//!
//! | general | here |
//! |---|---|
//! | `v` | `schema` |
//! | `type` | the key of the event |
//! | `id` | the number of the document in the payload |
//! | `amount`, `currency` | one text `"10.00 EUR"`; an amount that is no text stays what it is |
//! | `date` | the posting and the effective date |
//! | any other | the payload |

use super::super::{Got, Reason};
use super::read::{Event, event};

/// What an entry has that a general event has not.
const STREAM: &str = r#""stream":"account/C-1","version":2,"command":"cmd-2","digest":"00112233445566778899aabbccddeeff","recorded":"2024-01-31T00:00:00.000000Z""#;

/// What a payload has that a general event has not, by the type of the event; `@` stands for the amount.
struct Payload {
    /// The key of the document's number.
    number: &'static str,
    /// What goes before and after the amount.
    amount: (&'static str, &'static str),
    /// What follows.
    rest: &'static str,
}

fn payload(kind: &str) -> Result<Payload, Got> {
    match kind {
        "payment_applied" | "invoice_voided" | "payment_reversed" => {
            Err(Got::Out(Reason::EventNotBuilt, kind.to_owned()))
        }
        // It has no amount, so one that is there is what has to be told.
        "account_closed" | "account_reopened" => {
            let rest = match kind {
                "account_closed" => r#""merged_into":null,"reason":null"#,
                _ => r#""reason":null"#,
            };
            Ok(Payload { number: "id", amount: (r#""amount":"#, ""), rest })
        }
        "credit_note_issued" => Ok(Payload {
            number: "credit_note",
            amount: (r#""totals":{"gross":"#, r#","tax":[],"freight":null,"charges":null}"#),
            rest: r#""value":null,"against":null,"reason":null"#,
        }),
        "invoice_issued" => Ok(Payload {
            number: "invoice",
            amount: (r#""totals":{"gross":"#, r#","tax":[],"freight":null,"charges":null}"#),
            rest: r#""value":null,"terms":{"baseline":"invoice_date","instalments":[{"share":"remainder","baseline":null,"due":[],"discounts":[]}],"upfront":[],"discount_tax":null,"grace":0},"milestones":[],"schedule":[],"replaces":null,"precedence":null,"reference":null"#,
        }),
        // What nobody knows is given the payload of a payment: its name is what has to be told first.
        _ => Ok(Payload {
            number: "receipt",
            amount: (r#""amount":"#, ""),
            rest: r#""value":null,"method":"transfer","reference":null,"remittance":[],"purpose":"settlement","deposit_tax":[],"uncleared":false,"mandate":null,"returnable_until":null,"passed_over":[]"#,
        }),
    }
}

/// The event as an entry of ours, as text; or why it has no place.
pub(super) fn entry(general: &Event<'_>) -> Result<String, Got> {
    let kinds: Vec<&str> = general.all("type").collect();
    let kind = kinds.first().map_or("", |kind| kind.trim_matches('"'));
    let payload = payload(kind)?;
    let mut fields: Vec<String> = general.all("v").map(|version| format!("\"schema\":{version}")).collect();
    fields.push(STREAM.to_owned());
    for place in ["posting", "effective"] {
        fields.extend(general.all("date").map(|date| format!("\"{place}\":{date}")));
    }
    fields.push(r#""actor":null,"authority":null"#.to_owned());

    let mut inner: Vec<String> =
        general.all("id").map(|number| format!("\"{}\":{number}", payload.number)).collect();
    let (before, after) = payload.amount;
    inner.extend(amounts(general)?.iter().map(|amount| format!("{before}{amount}{after}")));
    inner.push(payload.rest.to_owned());
    let known = ["\"v\"", "\"type\"", "\"id\"", "\"amount\"", "\"currency\"", "\"date\""];
    let others = general.fields.iter().filter(|(key, _)| !known.contains(key));
    inner.extend(others.map(|(key, value)| format!("{key}:{value}")));
    let inner = inner.join(",");
    // Two types are two events in one entry; a type that is no text is an event that is none.
    fields.extend(kinds.iter().map(|kind| match kind.starts_with('"') {
        true => format!("\"event\":{{{kind}:{{{inner}}}}}"),
        false => format!("\"event\":{kind}"),
    }));

    if let Some((key, value)) = general.cut {
        fields.push(format!("{key}:{value}"));
    }
    let end = if general.closed { "}" } else { "" };
    let rest = match event(general.rest) {
        Some(second) => entry(&second)?,
        None => general.rest.to_owned(),
    };
    Ok(format!("{{{}{end}{rest}", fields.join(",")))
}

/// The amounts as one token each, with the currency inside.
fn amounts(general: &Event<'_>) -> Result<Vec<String>, Got> {
    let currencies: Vec<&str> = general.all("currency").collect();
    if let Some(other) = currencies.iter().find(|currency| !is_text(currency)) {
        return Err(Got::Out(Reason::NotExpressible, format!("currency {other}")));
    }
    let mut amounts: Vec<&str> = general.all("amount").collect();
    // A currency given twice makes an amount given twice.
    while amounts.len() < currencies.len() && !amounts.is_empty() {
        amounts.push(amounts[0]);
    }
    let joined = |(at, amount): (usize, &&str)| match currencies.get(at).or(currencies.first()) {
        Some(currency) if is_text(amount) => {
            format!("\"{} {}\"", inside(amount), inside(currency))
        }
        _ => (*amount).to_owned(),
    };
    Ok(amounts.iter().enumerate().map(joined).collect())
}

fn is_text(token: &str) -> bool {
    token.len() >= 2 && token.starts_with('"')
}

fn inside(token: &str) -> &str {
    token.strip_prefix('"').and_then(|token| token.strip_suffix('"')).unwrap_or(token)
}

#[cfg(test)]
mod tests {
    use receivables::interchange::json::entry_from_json;

    use super::*;

    #[test]
    fn an_event_that_is_sound_becomes_an_entry_that_is_taken() {
        let tail = r#""id":"P-1","amount":"10.00","currency":"EUR","date":"2024-01-31"}"#;
        for kind in ["payment_received", "credit_note_issued", "invoice_issued"] {
            let text = format!("{{\"v\":1,\"type\":\"{kind}\",{tail}");
            let moved = entry(&event(&text).unwrap()).unwrap();
            assert_eq!(entry_from_json(&moved).map(|entry| entry.version), Ok(2), "{kind}: {moved}");
        }
    }
}
