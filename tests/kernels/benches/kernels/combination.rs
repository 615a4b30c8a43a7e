//! Which of so many open items make up an amount: one that four of them are, one that is close to what four are, and one that
//! none can be though their greatest common divisor does not say so.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion};
use receivables::allocation::{Part, SearchLimits, Window, combine};
use receivables_kernels::Numbers;

pub(crate) fn bench(c: &mut Criterion) {
    let mut group = c.benchmark_group("combination");
    group.sample_size(20);
    for count in [20, 50, 100, 200, 300] {
        let mut numbers = Numbers::new(u64::try_from(count).unwrap());
        // Invoices of 50.00 to 5,050.00.
        let amounts: Vec<i64> = (0..count).map(|_| 5_000 + numbers.below(500_000)).collect();
        let sum: i64 = amounts.iter().step_by(count / 4).take(4).sum();
        let parts: Vec<Part> = amounts.iter().copied().map(Part::full).collect();
        // All but one in whole tens, and two cents too many.
        let tens =
            |(place, minor): (usize, &i64)| Part::full(minor / 10 * 10 + i64::from(place == count / 2));
        let in_tens: Vec<Part> = amounts.iter().enumerate().map(tens).collect();
        let window = Window { below: 50, above: 50 };
        for (name, parts, sum, window) in [
            ("exact", &parts, sum, Window::default()),
            ("tolerance", &in_tens, sum / 10 * 10 + 5, window),
            ("none", &in_tens, sum / 10 * 10 + 2, Window::default()),
        ] {
            let limits = SearchLimits::standard();
            group.bench_function(BenchmarkId::new(name, count), |b| {
                b.iter(|| combine(black_box(parts), sum, window, limits));
            });
        }
    }
    group.finish();
}
