//! How many cases a property is tried with.

use proptest::test_runner::Config;

/// So many cases, and more of them where `PROPTEST_CASES` asks for more than the 256 that are usual: four times as many
/// for 1024. Naming a number of cases in a test hides the variable otherwise; and a long run stays in proportion, since a
/// test that tries few cases does so because each takes long.
pub fn cases(usual: u32) -> Config {
    let asked = Config::default().cases;
    let cases = u64::from(usual) * u64::from(asked) / 256;
    let cases = u32::try_from(cases).unwrap_or(u32::MAX).max(usual);
    Config { cases, failure_persistence: None, ..Config::default() }
}
