//! The generator of messy remittances draws what it says, and its score says what is right.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use receivables_tests::messy::{
    Answer, Drawn, Item, Kind, Line, Part, Score, Size, Status, Truth, Verdict, World, Wrong, draw, is_iban,
    judge,
};

/// Eight worlds of the usual size, drawn once for all tests.
fn worlds() -> &'static [Drawn] {
    static WORLDS: LazyLock<Vec<Drawn>> =
        LazyLock::new(|| (1..=8).map(|seed| draw(seed, Size::default())).collect());
    &WORLDS
}

fn pairs(drawn: &Drawn) -> impl Iterator<Item = (&Line, &Truth)> {
    drawn.world.lines.iter().zip(&drawn.truths)
}

/// The item, by document and instalment.
fn items(world: &World) -> BTreeMap<(&str, u32), &Item> {
    world.items.iter().map(|item| ((item.document.as_str(), item.instalment), item)).collect()
}

/// The truth, said by somebody who knows it.
fn told(truth: &Truth) -> Answer {
    let part = |right: &receivables_tests::messy::Right| Part {
        document: right.document.clone(),
        instalment: right.instalment,
        cash: right.cash,
        discount: right.discount,
    };
    Answer {
        line: truth.line.clone(),
        status: Status::Settled,
        customer: truth.customers.first().cloned(),
        applied: truth.rights.iter().map(part).collect(),
        candidates: Vec::new(),
    }
}

#[test]
fn a_seed_is_one_world_and_another_seed_another() {
    let size = Size { customers: 30, lines: 60 };
    assert_eq!(draw(7, size), draw(7, size));
    assert_ne!(draw(7, size), draw(8, size));
    let drawn = draw(7, size);
    let text = serde_json::to_string(&drawn).unwrap();
    assert_eq!(serde_json::from_str::<Drawn>(&text).unwrap(), drawn);
}

#[test]
fn small_worlds_can_be_drawn() {
    for seed in 1..40 {
        let size = Size { customers: 1, lines: 12 };
        assert!(draw(seed, size).world.lines.len() >= 12);
    }
}

#[test]
fn what_came_is_what_was_applied_and_what_is_left() {
    for drawn in worlds() {
        let (items, mut paid) = (items(&drawn.world), BTreeMap::new());
        for (line, truth) in pairs(drawn) {
            assert_eq!(line.id, truth.line);
            let cash: i64 = truth.rights.iter().map(|right| right.cash).sum();
            assert_eq!(line.amount, cash + truth.left, "{truth:?}");
            assert!(line.amount > 0 && truth.left >= 0 && !truth.customers.is_empty(), "{truth:?}");
            for right in &truth.rights {
                let item = items[&(right.document.as_str(), right.instalment)];
                assert_eq!(item.currency, line.currency, "{truth:?}");
                assert!(truth.customers.contains(&item.customer), "{truth:?}");
                assert!((right.discount_least..=right.discount_most).contains(&right.discount), "{truth:?}");
                assert!(right.cash.signum() == item.open.signum() && right.cash != 0, "{truth:?}");
                *paid.entry((&item.document, item.instalment)).or_insert(0) += right.cash + right.discount;
                assert!(right.cash.abs() + right.discount_most <= item.open.abs(), "{truth:?}");
            }
        }
        // Which instalment comes next never hangs on how an earlier line was answered.
        let mut instalments: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for truth in drawn.truths.iter().filter(|truth| truth.kind != Kind::Split) {
            for right in &truth.rights {
                instalments.entry(&right.document).or_default().insert(&truth.line);
            }
        }
        assert!(instalments.values().all(|lines| lines.len() == 1), "{instalments:?}");
        // Over all lines, nothing is paid twice.
        for ((document, instalment), cash) in paid {
            let open = items[&(document.as_str(), instalment)].open;
            assert!(cash.abs() <= open.abs(), "{document}/{instalment}: {cash} of {open}");
        }
    }
}

#[test]
fn lines_come_in_their_order_on_days_on_which_banks_work() {
    for drawn in worlds() {
        let lines = &drawn.world.lines;
        assert!(lines.windows(2).all(|two| two[0].value_date <= two[1].value_date && two[0].id < two[1].id));
        let days: BTreeSet<_> = lines.iter().map(|line| line.value_date).collect();
        assert!(days.first().unwrap() >= &drawn.world.today && (10..15).contains(&days.len()), "{days:?}");
        // 2026-03-01 was a Sunday.
        let sunday = receivables::calendar::date(2026, 3, 1).unwrap();
        assert!(days.iter().all(|day| (1..=5).contains(&day.days_since(sunday).rem_euclid(7))), "{days:?}");
    }
}

/// The ways in which each kind is done, all of them.
const VARIANTS: [(Kind, &[&str]); 8] = [
    (Kind::Clean, &["one invoice", "several", "all due", "everything", "credit note"]),
    (Kind::Truncated, &["front", "end", "text of 35", "text of 140"]),
    (Kind::Merged, &["joined", "joined to words", "endings", "from–to"]),
    (Kind::WrongReference, &["an old one", "a neighbour's", "another customer's", "another seller's"]),
    (
        Kind::ShortPay,
        &["a part", "bank charge", "claim", "discount too late", "discount too much", "small difference"],
    ),
    (Kind::Overpay, &["without the part paid", "rounded up", "digits swapped"]),
    (Kind::Lump, &["listed", "listed, cut at 140", "by advice"]),
    (Kind::ThirdParty, &["a stranger", "who has paid before", "names only", "neither number nor name"]),
];

#[test]
fn every_kind_comes_in_all_its_ways() {
    for (kind, wanted) in VARIANTS {
        let truths = worlds().iter().flat_map(|drawn| &drawn.truths).filter(|truth| truth.kind == kind);
        let found: BTreeSet<&str> = truths.map(|truth| truth.variant.as_str()).collect();
        assert_eq!(found, wanted.iter().copied().collect(), "{kind}");
    }
}

#[test]
fn every_kind_comes_in_about_its_share() {
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    let mut lines = 0;
    for drawn in worlds() {
        for truth in &drawn.truths {
            *counts.entry(truth.kind).or_default() += 1;
            lines += 1;
        }
    }
    assert_eq!(Kind::SHARES.iter().map(|(_, share)| share).sum::<usize>(), 1_000);
    for (kind, share) in Kind::SHARES {
        let transfers = if kind == Kind::Split { 2 } else { 1 };
        let wanted = share * transfers * lines / 1_000;
        let count = counts.get(&kind).copied().unwrap_or_default();
        assert!((wanted / 2..=wanted * 3 / 2).contains(&count), "{kind}: {count} and not about {wanted}");
        assert_eq!(Kind::named(kind.name()), Some(kind));
    }
}

/// Whether a text holds the number as it stands, and not as a part of another.
fn stands(text: &str, number: &str) -> bool {
    let beside = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_alphanumeric());
    text.match_indices(number).any(|(at, _)| {
        let (before, behind) = (&text[..at], &text[at + number.len()..]);
        !beside(before.chars().next_back()) && !beside(behind.chars().next())
    })
}

#[test]
fn a_text_is_damaged_where_its_kind_says_so_and_only_there() {
    for drawn in worlds() {
        for (line, truth) in pairs(drawn) {
            let named = truth.rights.iter().filter(|right| stands(&line.text, &right.document)).count();
            let (all, kind) = (truth.rights.len(), truth.kind);
            match kind {
                Kind::Clean | Kind::ShortPay | Kind::Overpay | Kind::Split => {
                    assert_eq!(line.text, truth.meant);
                    assert_eq!(named, all, "{kind}: {:?}, {truth:?}", line.text);
                }
                Kind::Truncated | Kind::Transposed | Kind::WrongDigit | Kind::LostZeros => {
                    assert_ne!(line.text, truth.meant);
                    assert!(named < all, "{kind}: {:?}, {truth:?}", line.text);
                }
                Kind::Separators | Kind::Merged => assert_ne!(line.text, truth.meant),
                Kind::Missing | Kind::WrongReference => assert_eq!(named, 0, "{:?}, {truth:?}", line.text),
                Kind::Duplicate => {
                    let closed = drawn.world.closed.iter();
                    let said: Vec<_> = closed.filter(|closed| stands(&line.text, &closed.document)).collect();
                    assert!(said.iter().any(|closed| closed.original == line.amount), "{:?}", line.text);
                }
                Kind::OnAccount => assert_eq!((all, truth.left), (0, line.amount)),
                Kind::Parent | Kind::ThirdParty | Kind::Lump => assert!(all > 0),
            }
        }
    }
}

#[test]
fn who_pays_for_others_is_not_who_owes() {
    let (mut known, mut unknown, mut several) = (0, 0, 0);
    for drawn in worlds() {
        let (items, world) = (items(&drawn.world), &drawn.world);
        for (line, truth) in pairs(drawn).filter(|(_, truth)| truth.kind == Kind::Parent) {
            let owes: BTreeSet<&String> = truth
                .rights
                .iter()
                .map(|right| &items[&(right.document.as_str(), right.instalment)].customer)
                .collect();
            several += usize::from(owes.len() > 1);
            assert!(truth.customers.len() > 1, "the owner is one of {:?}", truth.customers);
            let parent =
                |id: &String| world.customers.iter().find(|other| &other.id == id).unwrap().parent.is_some();
            if owes.iter().any(|id| parent(id)) {
                known += 1
            } else {
                unknown += 1
            }
            assert!(line.amount > 0);
        }
    }
    assert!(
        known > 20 && unknown > 20 && several > 10,
        "{known} known, {unknown} unknown, {several} for several"
    );
}

#[test]
fn accounts_have_right_check_digits_and_some_are_not_known() {
    // As the registry of ISO 13616 shows them.
    assert!(is_iban("DE89370400440532013000") && is_iban("NL91ABNA0417164300"));
    assert!(!is_iban("DE89370400440532013001") && !is_iban("DE98370400440532013000"));
    for drawn in worlds() {
        let world = &drawn.world;
        let known: Vec<&String> = world.customers.iter().flat_map(|customer| &customer.ibans).collect();
        let past = world.history.iter().map(|past| &past.line);
        let seen = world.lines.iter().chain(past).filter_map(|line| line.iban.as_ref());
        for iban in known.iter().copied().chain(seen) {
            assert!(is_iban(iban), "{iban}");
        }
        assert!(world.customers.iter().any(|customer| customer.ibans.is_empty()));
        assert!(world.customers.iter().any(|customer| customer.ibans.len() > 1));
        assert!(world.lines.iter().any(|line| line.iban.as_ref().is_some_and(|iban| !known.contains(&iban))));
        assert!(world.lines.iter().any(|line| line.iban.is_none()));
    }
}

#[test]
fn numbers_are_unique_and_mostly_have_their_neighbours() {
    for drawn in worlds() {
        let world = &drawn.world;
        let open: BTreeSet<&String> = world.items.iter().map(|item| &item.document).collect();
        let closed: BTreeSet<&String> = world.closed.iter().map(|closed| &closed.document).collect();
        assert_eq!(closed.len(), world.closed.len());
        assert!(open.is_disjoint(&closed));
        let shape = |number: &str, mask: &str| {
            number.len() == mask.len()
                && number.chars().zip(mask.chars()).all(|(sign, wanted)| match wanted {
                    '9' => sign.is_ascii_digit(),
                    'A' if !number.starts_with('A') || sign != 'A' => sign.is_ascii_uppercase(),
                    other => sign == other,
                })
        };
        for number in open.iter().chain(&closed) {
            assert!(world.ranges.iter().any(|range| shape(number, &range.mask)), "{number} is of no range");
        }
    }
}

/// Somebody who settles what names all it pays, letter by letter, to the cent, and looks no further.
fn naive(world: &World) -> Vec<Answer> {
    let answer = |line: &Line| {
        let named: Vec<&Item> =
            world.items.iter().filter(|item| stands(&line.text, &item.document)).collect();
        let offer = |item: &Item| {
            item.discount
                .as_ref()
                .filter(|offer| line.value_date <= offer.until)
                .map_or(0, |offer| offer.amount)
        };
        let parts = |discount: bool| {
            let part = |item: &&Item| {
                let discount = if discount { offer(item) } else { 0 };
                let (document, cash) = (item.document.clone(), item.open - discount);
                Part { document, instalment: item.instalment, cash, discount }
            };
            named.iter().map(part).collect::<Vec<Part>>()
        };
        let fits = |parts: &Vec<Part>| parts.iter().map(|part| part.cash).sum::<i64>() == line.amount;
        let applied = [parts(false), parts(true)].into_iter().find(fits);
        let status = if applied.is_some() { Status::Settled } else { Status::Unidentified };
        let applied = applied.unwrap_or_default();
        Answer { line: line.id.clone(), status, customer: None, applied, candidates: Vec::new() }
    };
    world.lines.iter().map(answer).collect()
}

/// What the payer says and pays to the cent is the truth, even where it meant something else. And it is not most of
/// what comes, and not little.
#[test]
fn who_takes_payers_at_their_word_is_not_wrong() {
    let mut score = Score::default();
    for drawn in worlds() {
        score.take(drawn, &naive(&drawn.world), None, |at, answer, verdict| {
            let (line, truth) = (&drawn.world.lines[at], &drawn.truths[at]);
            let wrong = matches!(verdict, Verdict::Wrong(_)) && !truth.undecidable;
            assert!(!wrong, "{line:?}\n{truth:?}\n{answer:?}");
        });
    }
    assert!((300..500).contains(&score.whole.rate()), "{score}");
}

/// Two equal invoices of one customer and a text that names none: nobody can know.
#[test]
fn equal_items_without_a_word_are_undecidable() {
    let mut seen = 0;
    for drawn in worlds() {
        let (world, items) = (&drawn.world, items(&drawn.world));
        let mut paid: BTreeSet<(&str, u32)> = BTreeSet::new();
        for (line, truth) in pairs(drawn) {
            if let (Kind::Missing, [right]) = (truth.kind, truth.rights.as_slice()) {
                let item = items[&(right.document.as_str(), right.instalment)];
                let hinted = ["month", "date of invoice"].contains(&truth.variant.as_str());
                let twin = world.items.iter().any(|other| {
                    other.customer == item.customer
                        && other.document != item.document
                        && other.open == line.amount
                        && right.discount == 0
                        && (!hinted || other.issued == item.issued)
                        && !paid.contains(&(other.document.as_str(), other.instalment))
                });
                if twin {
                    assert!(truth.undecidable, "{line:?} {truth:?}");
                    seen += 1;
                }
            }
            paid.extend(truth.rights.iter().map(|right| (right.document.as_str(), right.instalment)));
        }
    }
    assert!(seen > 5, "{seen}");
}

#[test]
fn few_lines_are_undecidable_and_none_of_the_legible() {
    let (mut lines, mut undecidable) = (0, 0);
    for drawn in worlds() {
        lines += drawn.truths.len();
        for truth in drawn.truths.iter().filter(|truth| truth.undecidable) {
            undecidable += 1;
            let legible = [Kind::Clean, Kind::Separators, Kind::Merged, Kind::OnAccount];
            assert!(!legible.contains(&truth.kind), "{truth:?}");
        }
    }
    assert!((10..60).contains(&(undecidable * 1_000 / lines)), "{undecidable} of {lines}");
}

#[test]
fn the_truth_scores_in_full() {
    let mut score = Score::default();
    for drawn in worlds() {
        let answers: Vec<Answer> = drawn.truths.iter().map(told).collect();
        score.take(drawn, &answers, None, |_, _, verdict| assert_eq!(verdict, &Verdict::Automatic));
    }
    assert_eq!((score.whole.rate(), score.whole.wrong), (1_000, 0));
    assert_eq!(score.kinds.values().map(|count| count.lines).sum::<usize>(), score.whole.lines);
    assert_eq!(score.variants.values().map(|count| count.lines).sum::<usize>(), score.whole.lines);
    assert!(score.to_string().contains("100.0"), "{score}");
}

/// The first line of two invoices, and its truth.
fn of_two() -> (Line, Truth) {
    let drawn = draw(3, Size::default());
    let several = |(_, truth): &(&Line, &Truth)| {
        truth.rights.len() == 2 && truth.left == 0 && truth.rights.iter().all(|right| right.cash > 0)
    };
    let (line, truth) = pairs(&drawn).find(several).unwrap();
    (line.clone(), truth.clone())
}

#[test]
fn another_item_amount_or_discount_is_wrong() {
    let (line, truth) = of_two();
    let judged = |change: fn(&mut Part)| {
        let mut answer = told(&truth);
        change(&mut answer.applied[0]);
        judge(&truth, line.amount, Some(&answer))
    };
    let item = |verdict| matches!(verdict, Verdict::Wrong(Wrong::Item { .. }));
    assert!(item(judged(|part| part.document.push('0'))));
    assert!(item(judged(|part| part.instalment += 1)));
    assert!(item(judged(|part| part.cash -= 1)));
    assert!(item(judged(|part| part.discount += 100_000)));
    // The same part a second time is more than the line pays of it.
    let mut twice = told(&truth);
    twice.applied.push(twice.applied[0].clone());
    assert!(item(judge(&truth, line.amount, Some(&twice))));
}

#[test]
fn what_is_left_must_stand_on_the_right_account() {
    let (line, truth) = of_two();
    let mut answer = told(&truth);
    answer.applied.pop();
    assert_eq!(judge(&truth, line.amount, Some(&answer)), Verdict::Partly);
    answer.customer = Some("99999".to_owned());
    assert!(matches!(judge(&truth, line.amount, Some(&answer)), Verdict::Wrong(Wrong::Account { .. })));
    answer.customer = None;
    assert!(matches!(judge(&truth, line.amount, Some(&answer)), Verdict::Wrong(Wrong::Account { .. })));
    // Where nothing is left there is no account to be wrong.
    let whole = Answer { customer: None, ..told(&truth) };
    assert_eq!(judge(&truth, line.amount, Some(&whole)), Verdict::Automatic);
    assert!(matches!(judge(&truth, line.amount - 1, Some(&whole)), Verdict::Wrong(Wrong::TooMuch { .. })));
}

#[test]
fn what_is_not_applied_is_told_by_how_near_it_came() {
    let (line, truth) = of_two();
    let said =
        |status, applied: Vec<Part>, candidates| Answer { status, applied, candidates, ..told(&truth) };
    let right = told(&truth).applied;
    let other = vec![Part { cash: 1, ..right[0].clone() }];
    let judged = |answer: Answer| judge(&truth, line.amount, Some(&answer));
    assert_eq!(judged(said(Status::Proposed, right.clone(), Vec::new())), Verdict::ProposedRight);
    assert_eq!(judged(said(Status::Proposed, other.clone(), vec![right.clone()])), Verdict::Among);
    assert_eq!(judged(said(Status::Proposed, other.clone(), Vec::new())), Verdict::ProposedOther);
    assert_eq!(judged(said(Status::Ambiguous, Vec::new(), vec![other.clone(), right])), Verdict::Among);
    assert_eq!(judged(said(Status::Ambiguous, Vec::new(), vec![other])), Verdict::Ambiguous);
    assert_eq!(judged(said(Status::Unidentified, Vec::new(), Vec::new())), Verdict::Unidentified);
    assert_eq!(judge(&truth, line.amount, None), Verdict::Unidentified);
}

#[test]
fn a_line_that_is_answered_twice_is_wrong() {
    let drawn = draw(5, Size { customers: 30, lines: 40 });
    let answers: Vec<Answer> = drawn.truths.iter().flat_map(|truth| [told(truth), told(truth)]).collect();
    let mut score = Score::default();
    score.take(&drawn, &answers, None, |_, _, verdict| assert_eq!(verdict, &Verdict::Wrong(Wrong::Twice)));
    assert_eq!(score.whole.wrong, score.whole.lines);
}
