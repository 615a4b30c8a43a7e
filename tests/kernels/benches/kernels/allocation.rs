//! Oldest first, over few and over many items: half of them are settled.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput};
use receivables::allocation::{AllocationPolicy, DiscountRule, Receipts, Rule, plan};
use receivables_kernels::targets;

pub(crate) fn bench(c: &mut Criterion) {
    let mut group = c.benchmark_group("plan, oldest first");
    let policy = AllocationPolicy { rules: vec![Rule::OldestDueFirst], discount: DiscountRule::Proportional };
    for count in [10, 1_000, 100_000] {
        let targets = targets(count);
        let cash = targets.iter().map(|target| target.open).sum::<i64>() / 2;
        group.throughput(Throughput::Elements(u64::try_from(count).unwrap()));
        group.bench_with_input(BenchmarkId::from_parameter(count), &targets, |b, targets| {
            let receipts = Receipts { cash, advice: &[], reference: None };
            b.iter(|| plan(black_box(receipts), targets, &policy));
        });
    }
    group.finish();
}
