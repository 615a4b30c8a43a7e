//! What becomes of commands that come again, at once, in parts, wrong in several ways, or with other people's documents.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::Index;
use receivables::account::command::{
    ApplyCredit, ApplyLine, IssueInvoice, OpenAccount, ReceivePayment, UnapplyCredit,
};
use receivables::account::{Account, Command, Item};
use receivables::allocation::{AllocationPolicy, ItemKey};
use receivables::authority::{Authorities, Authority, Duty, Grant};
use receivables::calendar::{UtcMicros, date};
use receivables::interchange::json::to_json;
use receivables::interchange::log::Log;
use receivables::ledger::{Expected, Ledger, Outcome, Request, Rules};
use receivables::money::money;
use receivables::terms::Terms;
use receivables::{Code, Currency, Money};
use receivables_tests::cases::cases;
use receivables_tests::histories::{next, openings, rules, steps};

use super::{conserved, play};

fn empty() -> Ledger {
    Ledger::new("ACME GmbH", Currency::EUR).unwrap()
}

/// The words of a text that are numbers of documents in random histories.
fn documents(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    // The parts of a transfer have the number of the step and their own.
    let whole = |part: &str| part.parse::<u32>().is_ok();
    let number = |word: &&str| word.strip_prefix('D').is_some_and(|rest| rest.split('-').all(whole));
    words.filter(number).map(str::to_owned).collect()
}

/// A credit and a debit of one account in one currency, both open by more than one minor unit.
fn pair(account: &Account) -> Option<(&Item, &Item, i64)> {
    let open = |item: &&Item| item.open.abs() > 1;
    let credits = account.items().iter().filter(open).filter(|item| item.is_credit());
    let mut pairs = credits.flat_map(|credit| {
        let debits = account.items().iter().filter(open).filter(|item| !item.is_credit());
        let fitting = debits.filter(|debit| debit.currency == credit.currency);
        fitting.map(move |debit| (credit, debit, debit.open.min(-credit.open)))
    });
    pairs.next()
}

proptest! {
    #![proptest_config(cases(200))]

    /// Every command comes one to five times, the repeats anywhere after the first: once is what happens.
    #[test]
    fn commands_that_come_again_anywhere_are_done_once(
        steps in steps(25), repeats in prop::collection::vec((any::<Index>(), any::<Index>()), 0..60),
    ) {
        let played = play(&steps);
        let rules = rules().unwrap();
        let mut again: Vec<Vec<usize>> = vec![Vec::new(); played.taken.len()];
        for (which, when) in repeats {
            let (which, when) = (which.index(played.taken.len()), when.index(played.taken.len()));
            again[which.max(when)].push(which.min(when));
        }
        let mut ledger = empty();
        for (request, again) in played.taken.iter().zip(again) {
            let _ = ledger.handle(&rules, request).unwrap();
            for earlier in again {
                let outcome = ledger.handle(&rules, &played.taken[earlier]).unwrap();
                let already = matches!(outcome, Outcome::Already { .. });
                prop_assert!(already);
            }
        }
        prop_assert_eq!(&ledger, &played.ledger);
        // The same id for something else is refused.
        let (first, last) = (&played.taken[0], played.taken.last().unwrap());
        if first.command != last.command {
            let other = Request { command: first.command.clone(), ..last.clone() };
            let refused = ledger.handle(&rules, &other).unwrap_err();
            prop_assert_eq!(refused.code(), Code::IdempotencyConflict);
        }
        prop_assert_eq!(&ledger, &played.ledger);
    }

    /// Several writers, each with what it read when it last looked, and one store that takes all of a decision or
    /// nothing: what is stored is one history without gaps, and each command is in it at most once.
    #[test]
    fn writers_who_know_different_things_make_one_history(
        steps in steps(30), who in prop::collection::vec((0_usize..3, any::<bool>()), 30),
    ) {
        let rules = rules().unwrap();
        let (mut log, mut writers) = (Log::new(), vec![(empty(), 0_usize); 3]);
        let catch_up = |log: &Log, (ledger, read): &mut (Ledger, usize)| {
            for record in &log.records()[*read..] {
                ledger.apply(record.entry()).unwrap();
            }
            *read = log.records().len();
        };
        for request in openings().unwrap() {
            catch_up(&log, &mut writers[0]);
            log.append(writers[0].0.decide(&rules, &request).unwrap().appends()).unwrap();
        }
        writers.iter_mut().for_each(|writer| catch_up(&log, writer));
        for (number, (step, (who, looks))) in steps.iter().zip(who).enumerate() {
            let writer = &mut writers[who];
            if looks {
                catch_up(&log, writer);
            }
            let request = next(&writer.0, number, step).unwrap();
            let Ok(outcome) = writer.0.decide(&rules, &request) else { continue };
            if let Err(conflict) = log.append(outcome.appends()) {
                prop_assert_eq!(conflict.code(), Code::VersionConflict, "{}", conflict);
                catch_up(&log, writer);
                let Ok(outcome) = writer.0.decide(&rules, &request) else { continue };
                log.append(outcome.appends()).unwrap();
            }
            catch_up(&log, writer);
        }
        let whole = log.replay("ACME GmbH", Currency::EUR).unwrap();
        log.verify(Some(&log.heads()), None).unwrap();
        whole.accounts().for_each(conserved);
        for writer in &mut writers {
            catch_up(&log, writer);
            prop_assert_eq!(&writer.0, &whole);
        }
    }

    /// The same credit matched with the same item at two screens, each from what was open when it was opened: one of
    /// them is told that somebody was faster, and finds less to match, or nothing.
    #[test]
    fn one_pair_matched_at_two_screens_is_matched_once(steps in steps(30)) {
        let played = play(&steps);
        let rules = rules().unwrap();
        for account in played.ledger.accounts() {
            let Some((credit, debit, both)) = pair(account) else { continue };
            let amount = Money::from_minor(both, credit.currency).unwrap();
            let command = ApplyCredit::new(credit.key.document.clone(), debit.key.clone(), amount);
            let recorded = played.entries.iter().map(|entry| entry.recorded).max().unwrap();
            let screen = |id: &str, expected| {
                let (id, command) = (id.parse().unwrap(), command.clone().into());
                let (actor, authority, period_override) = (None, None, None);
                Request { id, expected, recorded, actor, period_override, authority, command }
            };
            let seen = Expected::Version { version: account.version() };
            let mut ledger = played.ledger.clone();
            let Ok(first) = ledger.handle(&rules, &screen("screen-1", Expected::Any)) else { continue };
            let stale = played.ledger.decide(&rules, &screen("screen-2", Expected::Any)).unwrap();
            // A store refuses what was decided for a stream that has gone on.
            prop_assert_eq!(first.appends()[0].expected, stale.appends()[0].expected);
            let code = |ledger: &mut Ledger, expected| {
                ledger.handle(&rules, &screen("screen-2", expected)).err().map(|error| error.code())
            };
            prop_assert_eq!(code(&mut ledger, seen), Some(Code::VersionConflict));
            prop_assert_eq!(code(&mut ledger, Expected::Any), Some(Code::OverAllocated));
            ledger.accounts().for_each(conserved);
        }
    }

    /// To apply one part and then the other is to apply the whole, and to undo it is to have done nothing.
    #[test]
    fn a_match_in_two_parts_is_the_match(steps in steps(30), cut in 1_i64..1_000_000) {
        let played = play(&steps);
        let recorded = played.entries.iter().map(|entry| entry.recorded).max().unwrap();
        for account in played.ledger.accounts() {
            let Some((credit, debit, both)) = pair(account) else { continue };
            let part = 1 + cut % (both - 1);
            let matched = |parts: &[i64]| -> Option<Ledger> {
                let mut ledger = played.ledger.clone();
                for minor in parts {
                    let amount = Money::from_minor(*minor, credit.currency).unwrap();
                    let mut command =
                        ApplyCredit::new(credit.key.document.clone(), debit.key.clone(), amount);
                    command.effective = Some(date(2027, 1, 1).unwrap());
                    let mut request = Request::new(command, recorded).unwrap();
                    request.id = format!("part-{minor}-of-{}", parts.len()).parse().unwrap();
                    let done = ledger.handle(&rules().unwrap(), &request);
                    let _ = done.map_err(|error| assert_ne!(error.code(), Code::Internal)).ok()?;
                }
                Some(ledger)
            };
            let halves = if part == both - part { vec![both] } else { vec![part, both - part] };
            let (Some(whole), Some(parts)) = (matched(&[both]), matched(&halves)) else { continue };
            let open = |ledger: &Ledger| -> Vec<(ItemKey, i64, i64)> {
                let items = ledger.accounts().flat_map(Account::items);
                items.map(|item| (item.key.clone(), item.open, item.discount_taken)).collect()
            };
            prop_assert_eq!(open(&whole), open(&parts));
            let undo = |mut ledger: Ledger| {
                let day = date(2027, 1, 2).unwrap();
                let undo = UnapplyCredit::new(credit.key.document.clone(), debit.key.clone(), day);
                let _ = ledger.desk(None, recorded).handle(undo).unwrap();
                open(&ledger)
            };
            if account.applications(&credit.key.document, &debit.key).is_empty() {
                prop_assert_eq!(undo(parts), open(&played.ledger));
            }
        }
    }

    /// Neither an entry nor a refusal names a document of another account, but those that settle or were settled across
    /// accounts, those that its own items came from, and those the caller named.
    #[test]
    fn no_account_learns_of_the_documents_of_another(steps in steps(30)) {
        let rules = rules().unwrap();
        let mut ledger = empty();
        for request in openings().unwrap() {
            let _ = ledger.handle(&rules, &request).unwrap();
        }
        for (number, step) in steps.iter().enumerate() {
            let request = next(&ledger, number, step).unwrap();
            let named = documents(&to_json(&request.command).unwrap());
            let known = |ledger: &Ledger, account: &Account| -> BTreeSet<String> {
                let own = account.documents().map(|(document, _)| document.to_string());
                let across = account.counterparts().iter().map(|item| item.document.to_string());
                let owners = named.iter().filter_map(|name| ledger.owner(&name.parse().ok()?));
                // Who names a document may be told of what stands on its account.
                let of_named = owners.flat_map(|owner| owner.documents().map(|(document, _)| document.to_string()));
                own.chain(across).chain(named.clone()).chain(of_named).flat_map(|name| documents(&name)).collect()
            };
            match ledger.handle(&rules, &request) {
                Ok(outcome) => for append in outcome.appends() {
                    // The ledger's own stream names no document.
                    let Some(key) = append.stream.account() else {
                        prop_assert!(documents(&to_json(&append.entries).unwrap()).is_empty());
                        continue;
                    };
                    let account = ledger.account(key).unwrap();
                    let own = account.documents().map(|(document, _)| document.to_string());
                    let across = account.counterparts().iter().map(|item| item.document.to_string());
                    // What came over from another account says where it came from, and no more than that.
                    let came = account.items().iter().filter_map(|item| item.origin.as_ref());
                    let came = came.map(|origin| origin.item.document.to_string());
                    // A number made from another one, by a merge, is looked at as that.
                    let all = own.chain(across).chain(came).chain(named.clone());
                    let allowed: BTreeSet<String> = all.flat_map(|name| documents(&name)).collect();
                    let told = documents(&to_json(&append.entries).unwrap());
                    prop_assert!(told.is_subset(&allowed), "{:?} in {}", told.difference(&allowed), append.stream);
                },
                // Open: where money went on elsewhere and was refunded there, refusing its return names that refund.
                Err(error) if error.code() == Code::RefundedMoney => {}
                Err(error) => {
                    let told = documents(error.text());
                    let accounts = ledger.accounts().filter(|account| {
                        let text = to_json(&request.command).unwrap();
                        text.contains(&format!("\"{}\"", account.key().customer))
                    });
                    let mut allowed = named.clone();
                    accounts.for_each(|account| allowed.extend(known(&ledger, account)));
                    // By its whole number: one made by a merge has an account of its own.
                    let said = to_json(&request.command).unwrap();
                    for name in said.split('"') {
                        let owner = name.parse().ok().and_then(|document| ledger.owner(&document));
                        allowed.extend(owner.into_iter().flat_map(|account| known(&ledger, account)));
                    }
                    prop_assert!(told.is_subset(&allowed), "{error}");
                }
            }
        }
    }
}

/// One thing that is wrong with a receipt, by its place in the order in which refusals answer.
type Wrong = (Code, fn(&mut Request, &mut ReceivePayment));

/// Where several things are wrong, the first of the documented order answers: every pair is tried.
#[test]
fn of_two_things_that_are_wrong_the_first_answers() {
    let day = date(2026, 3, 1).unwrap();
    let recorded = UtcMicros::start_of(day);
    let mut ledger = empty();
    let mut desk = ledger.desk(None, recorded);
    let _ = desk.handle(OpenAccount::new("C-1".parse().unwrap(), day)).unwrap();
    let invoice = |number: &str| {
        let gross = money("100.00 EUR").unwrap();
        IssueInvoice::new(number.parse().unwrap(), "C-1".parse().unwrap(), gross, day, Terms::net(30))
    };
    let _ = desk.handle(invoice("INV-1")).unwrap();
    let taken = Request::new(invoice("INV-1"), recorded).unwrap().id;
    let order: [Wrong; 9] = [
        (Code::IdempotencyConflict, |request, _| request.id = "taken".parse().unwrap()),
        (Code::AmountNotPositive, |_, receipt| receipt.amount = money("0.00 EUR").unwrap()),
        (Code::FieldTooLong, |_, receipt| receipt.reference = Some("x".repeat(5_000))),
        (Code::UnknownAccount, |_, receipt| receipt.customer = "C-2".parse().unwrap()),
        (Code::DocumentExists, |_, receipt| receipt.receipt = "INV-1".parse().unwrap()),
        (Code::VersionConflict, |request, _| request.expected = Expected::Version { version: 9 }),
        (Code::OverAllocated, |_, receipt| {
            let item = ItemKey { document: "INV-1".parse().unwrap(), instalment: 1 };
            let amount = money("100.01 EUR").unwrap();
            receipt.lines = vec![ApplyLine::new(item, amount)];
        }),
        (Code::NotAuthorised, |request, _| request.authority = None),
        (Code::RecordedOrder, |request, _| {
            request.recorded = UtcMicros::new(request.recorded.micros() - 1).unwrap();
        }),
    ];
    let grants = vec![Grant::any("cashier".parse().unwrap(), Duty::Receipt)];
    let authorities = Some(Authorities { grants, ..Authorities::default() });
    let rules = Rules { authorities, ..Rules::standard() };
    let answer = |wrongs: &[&Wrong]| {
        let mut receipt = ReceivePayment::new(
            "R-1".parse().unwrap(),
            "C-1".parse().unwrap(),
            money("500.00 EUR").unwrap(),
            day,
        );
        receipt.policy = Some(AllocationPolicy::manual());
        let mut request = Request::new(Command::from(receipt.clone()), recorded).unwrap();
        request.actor = Some("anna".parse().unwrap());
        request.authority = Some(Authority::of("cashier".parse().unwrap()));
        for (_, wrong) in wrongs {
            wrong(&mut request, &mut receipt);
        }
        if request.id.as_str() == "taken" {
            request.id = taken.clone();
        }
        request.command = receipt.into();
        ledger.decide(&rules, &request).map_err(|error| error.code())
    };
    assert!(answer(&[]).is_ok());
    for (at, first) in order.iter().enumerate() {
        assert_eq!(answer(&[first]).unwrap_err(), first.0);
        for second in &order[at + 1..] {
            assert_eq!(answer(&[first, second]).unwrap_err(), first.0, "{} and {}", first.0, second.0);
            assert_eq!(answer(&[second, first]).unwrap_err(), first.0, "{} and {}", second.0, first.0);
        }
    }
}
