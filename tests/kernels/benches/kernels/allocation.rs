//! Oldest first, over few and over many items: half of them are settled.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput};
use receivables::allocation::{AllocationPolicy, Funds, Rule, plan};
use receivables_kernels::{report_day, targets};

pub(crate) fn bench(c: &mut Criterion) {
    let mut group = c.benchmark_group("plan, oldest first");
    let policy = AllocationPolicy::of(vec![Rule::OldestDueFirst]);
    for count in [10, 1_000, 100_000] {
        let targets = targets(count);
        let cash = targets.iter().map(|target| target.open).sum::<i64>() / 2;
        group.throughput(Throughput::Elements(u64::try_from(count).unwrap()));
        group.bench_with_input(BenchmarkId::from_parameter(count), &targets, |b, targets| {
            let funds = Funds::new(cash, report_day());
            b.iter(|| plan(black_box(&funds), targets.clone(), &policy, |_| None));
        });
    }
    group.finish();
}
