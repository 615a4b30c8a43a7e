//! Runs the corpus in Rust: the same cases run in Python, Kotlin and Swift.

use receivables_tests::corpus;

#[test]
fn every_case_of_the_corpus_holds() {
    let mut count = 0;
    let mut wrong = Vec::new();
    for file in corpus::files().unwrap() {
        for case in corpus::cases(&file).unwrap() {
            count += 1;
            let title = format!("{}: {}", file.file_name().unwrap().to_string_lossy(), case["title"]);
            match corpus::run(&case) {
                Ok(happened) if happened == case => {}
                Ok(happened) => wrong.push(difference(&title, &case, &happened)),
                Err(error) => wrong.push(format!("{title}: {error}")),
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count} cases differ:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count >= 40, "the corpus has {count} cases");
}

fn difference(
    title: &str,
    case: &serde_json::Map<String, serde_json::Value>,
    happened: &serde_json::Map<String, serde_json::Value>,
) -> String {
    let part = case.keys().find(|key| case.get(*key) != happened.get(*key)).unwrap();
    format!("{title}\n  {part} stated:   {}\n  {part} happened: {}", case[part], happened[part])
}
