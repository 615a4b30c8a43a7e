//! The journal over random histories: every entry balances, every control account is what is open of its items on every
//! day, and what passes through leaves nothing behind.

use std::collections::BTreeSet;

use proptest::prelude::*;
use receivables::Date;
use receivables::journal::{
    Journal, JournalEntry, PostingPolicy, RecoveryPolicy, Role, TaxPoint, WriteOffPolicy,
};
use receivables::money::Balances;
use receivables_tests::histories::steps;

use super::play;

fn policies() -> impl Strategy<Value = PostingPolicy> {
    (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(paid, direct, tax, allowance)| {
        PostingPolicy {
            tax_point: if paid { TaxPoint::Payment } else { TaxPoint::Document },
            write_off: if direct { WriteOffPolicy::Direct } else { WriteOffPolicy::Allowance },
            write_off_tax: tax,
            recovery: if allowance { RecoveryPolicy::Allowance } else { RecoveryPolicy::Income },
        }
    })
}

fn days(entries: &[JournalEntry]) -> BTreeSet<Date> {
    entries.iter().map(|entry| entry.posting).collect()
}

proptest! {
    #![proptest_config(super::cases(200))]

    #[test]
    fn every_control_account_is_what_is_open_on_every_day(steps in steps(40), policy in policies()) {
        let played = play(&steps);
        let journal = Journal::of("ACME GmbH", receivables::Currency::EUR, &played.entries, policy).unwrap();
        prop_assert_eq!(journal.ledger(), &played.ledger);
        for day in days(journal.entries()) {
            journal.proof(day).unwrap().check().unwrap();
        }
    }

    #[test]
    fn a_command_leaves_nothing_in_between(steps in steps(40)) {
        let played = play(&steps);
        let journal =
            Journal::of("ACME GmbH", receivables::Currency::EUR, &played.entries, PostingPolicy::standard());
        for voucher in journal.unwrap().vouchers().unwrap() {
            let passed = voucher.lines.iter().filter(|line| line.role == Role::Clearing);
            prop_assert_eq!(passed.count(), 0, "{:?}", voucher);
            let base: Balances = voucher.lines.iter().map(|line| line.base).collect();
            prop_assert!(base.is_zero(), "{:?}", voucher);
        }
    }

    #[test]
    fn a_journal_kept_as_one_goes_is_the_journal_of_the_log(steps in steps(30)) {
        let played = play(&steps);
        let whole = Journal::of("ACME GmbH", receivables::Currency::EUR, &played.entries, PostingPolicy::standard());
        let mut kept = Journal::new("ACME GmbH", receivables::Currency::EUR, PostingPolicy::standard()).unwrap();
        let mut entries = Vec::new();
        for entry in &played.entries {
            entries.extend(kept.post(entry).unwrap().iter().cloned());
        }
        prop_assert_eq!(whole.unwrap().entries().to_vec(), entries);
    }
}
