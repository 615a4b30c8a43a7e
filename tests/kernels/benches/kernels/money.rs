//! Amounts: multiplied, read, written.

use std::hint::black_box;

use criterion::Criterion;
use receivables::Money;
use receivables::money::{Rounding, money, mul_div};

pub(crate) fn bench(c: &mut Criterion) {
    let mut group = c.benchmark_group("money");
    group.bench_function("mul_div", |b| {
        b.iter(|| mul_div(black_box(119_037), black_box(19), black_box(119), Rounding::HalfEven));
    });
    group.bench_function("parse", |b| b.iter(|| black_box("1234567.89 EUR").parse::<Money>().unwrap()));
    let amount = money("1234567.89 EUR").unwrap();
    group.bench_function("print", |b| b.iter(|| black_box(amount).to_string()));
    group.finish();
}
