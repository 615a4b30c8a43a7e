//! How a name of the core is written in each language.

/// Types that bear another name in Kotlin and Swift, because their own means something else there: `View` is every
/// screen of an app, `Actor` a protocol of Swift, `Slice` a view of a collection, `Date` an instant, `Period` a span of months and days.
const RENAMED: &[(&str, &str)] = &[
    ("Actor", "ActorId"),
    ("Band", "LumpSumBand"),
    ("Date", "CalendarDate"),
    ("Period", "ReportPeriod"),
    ("Slice", "LumpSumSlice"),
    ("UtcMicros", "UtcInstant"),
    ("View", "ReportView"),
];

/// The name of a type in Kotlin and Swift.
pub fn foreign_type(name: &str) -> &str {
    RENAMED.iter().find(|(core, _)| *core == name).map_or(name, |(_, foreign)| foreign)
}

/// `value_date` as `valueDate`, `ByRule` as `byRule`: fields, functions and Swift's cases.
pub fn lower_camel(name: &str) -> String {
    let mut out = String::new();
    let mut upper = false;
    for (at, letter) in name.chars().enumerate() {
        if letter == '_' {
            upper = true;
        } else if at == 0 {
            out.extend(letter.to_lowercase());
        } else if std::mem::take(&mut upper) {
            out.extend(letter.to_uppercase());
        } else {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_language() {
        assert_eq!(lower_camel("value_date"), "valueDate");
        assert_eq!(lower_camel("OldestDueFirst"), "oldestDueFirst");
        assert_eq!(foreign_type("View"), "ReportView");
        assert_eq!(foreign_type("Money"), "Money");
    }
}
