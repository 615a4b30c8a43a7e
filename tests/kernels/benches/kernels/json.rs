//! Entries as JSON, as they are stored.

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use receivables::interchange::json::{entry_from_json, to_json};
use receivables::ledger::Rules;
use receivables_kernels::{invoice, ledger, receipt, request};

pub(crate) fn bench(c: &mut Criterion) {
    let mut group = c.benchmark_group("entry as json");
    let books = ledger(10);
    for (name, request) in
        [("invoice", request(invoice(10))), ("application of a receipt", request(receipt()))]
    {
        let outcome = books.decide(&Rules::standard(), &request).unwrap();
        let entry = outcome.entries().last().unwrap();
        let text = to_json(entry).unwrap();
        group.throughput(Throughput::Bytes(u64::try_from(text.len()).unwrap()));
        group.bench_function(format!("{name}: encode"), |b| b.iter(|| to_json(black_box(entry)).unwrap()));
        group.bench_function(format!("{name}: decode"), |b| {
            b.iter(|| entry_from_json(black_box(&text)).unwrap())
        });
    }
    group.finish();
}
