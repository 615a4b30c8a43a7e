//! Policies, laws and charges as the first schema wrote them: they must read and be written the same for ever.

use receivables::calendar::date;
use receivables::charges::{
    ChargePolicy, Claim, LateCharge, ReferenceRates, Statute, TermsCeiling, TermsWarning, late_charge,
};
use receivables::interchange::json::{from_json, to_json};
use receivables::money::money;

const POLICIES: &str = include_str!("../golden/charges-1.policies.jsonl");
const STATUTES: &str = include_str!("../golden/charges-1.statutes.jsonl");
const CHARGES: &str = include_str!("../golden/charges-1.charges.jsonl");
const WARNINGS: &str = include_str!("../golden/charges-1.warnings.jsonl");

#[test]
fn what_schema_1_wrote_reads_and_is_written_the_same() {
    for line in POLICIES.lines() {
        assert_eq!(to_json(&from_json::<ChargePolicy>(line).unwrap()).unwrap(), line);
    }
    for line in STATUTES.lines() {
        assert_eq!(to_json(&from_json::<Statute>(line).unwrap()).unwrap(), line);
    }
    for line in CHARGES.lines() {
        assert_eq!(to_json(&from_json::<LateCharge>(line).unwrap()).unwrap(), line);
    }
    for line in WARNINGS.lines() {
        assert_eq!(to_json(&from_json::<TermsWarning>(line).unwrap()).unwrap(), line);
    }
    assert_eq!([POLICIES, STATUTES, CHARGES, WARNINGS].map(|file| file.lines().count()), [4, 3, 3, 1]);
}

/// The charges of the file are what is computed today: a claim with a part payment, under three laws.
#[test]
fn what_is_charged_is_what_was_charged() {
    let claim = Claim::new(date(2024, 4, 30).unwrap(), money("10000.00 EUR").unwrap()).unwrap();
    let claim = claim.paid(date(2024, 5, 31).unwrap(), money("4000.00 EUR").unwrap()).unwrap();
    let laws = ["de_288_business", "nl_119a", "be_2002"];
    let policies: Vec<ChargePolicy> = POLICIES.lines().map(|line| from_json(line).unwrap()).collect();
    for ((law, policy), line) in laws.iter().zip(&policies).zip(CHARGES.lines()) {
        assert_eq!(&Statute::named(law).unwrap().policy, policy, "{law}");
        let tables = ReferenceRates::all().unwrap();
        let charge = late_charge(&claim, policy, &tables, None, date(2025, 6, 30).unwrap()).unwrap();
        assert_eq!(to_json(&charge).unwrap(), line, "{law}");
    }
    let moments = receivables::charges::PaymentMoments {
        invoice_issued: Some(date(2026, 1, 15).unwrap()),
        ..Default::default()
    };
    let warning = TermsCeiling::named("fr_441_10").unwrap().warning(&moments, date(2026, 4, 15).unwrap());
    assert_eq!(to_json(&warning.unwrap().unwrap()).unwrap(), WARNINGS.trim_end());
}
