//! Decide and apply, on an account with a hundred open invoices.

use std::hint::black_box;

use criterion::{BatchSize, Criterion};
use receivables::ledger::{Ledger, Request, Rules};
use receivables_kernels::{invoice, ledger, receipt, request};

const OPEN: usize = 100;

pub(crate) fn bench(c: &mut Criterion) {
    let mut group = c.benchmark_group("ledger");
    let (books, rules) = (ledger(OPEN), Rules::standard());
    for (name, request) in [("invoice", request(invoice(OPEN))), ("receipt, five lines", request(receipt()))]
    {
        group.bench_function(format!("{name}: decide"), |b| {
            b.iter(|| books.decide(&rules, black_box(&request)).unwrap());
        });
        let outcome = books.decide(&rules, &request).unwrap();
        group.bench_function(format!("{name}: apply"), |b| {
            let apply = |mut books: Ledger| {
                outcome.entries().for_each(|entry| books.apply(entry).unwrap());
                books
            };
            b.iter_batched(|| books.clone(), apply, BatchSize::SmallInput);
        });
    }
    group.bench_function("request of an invoice, with its digest", |b| {
        b.iter(|| -> Request { request(black_box(invoice(OPEN))) });
    });
    group.finish();
}
