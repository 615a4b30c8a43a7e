//! From terms to dates and instalments.

use std::hint::black_box;

use criterion::Criterion;
use receivables::invoice::Totals;
use receivables::money::money;
use receivables::terms::DateStep::{Days, EndOfMonth, Months};
use receivables::terms::{DateStep, DocumentDays, Instalment, Share, Terms};
use receivables_kernels::first_day;

pub(crate) fn bench(c: &mut Criterion) {
    let mut group = c.benchmark_group("terms");
    let day = first_day();
    let net = [Days { days: 30 }];
    group.bench_function("walk, net 30", |b| {
        b.iter(|| DateStep::walk(black_box(&net), black_box(day)).unwrap())
    });
    let end_of_month = [Months { months: 1 }, EndOfMonth, Days { days: 10 }];
    group.bench_function("walk, end of next month and 10 days", |b| {
        b.iter(|| DateStep::walk(black_box(&end_of_month), black_box(day)).unwrap());
    });

    let totals = Totals::gross(money("1190.00 EUR").unwrap());
    let days = DocumentDays::issued(day);
    let discounted = Terms::net(30).discount("2", 10).unwrap();
    group.bench_function("schedule, 2/10 net 30", |b| {
        b.iter(|| black_box(&discounted).schedule(&totals, &days).unwrap());
    });
    let quarter = Share::PercentOfTotal { percent: "25".parse().unwrap() };
    let part = |months: u16| Instalment::new(quarter, vec![Months { months }]);
    let quarters = Terms::in_parts((1..=4).map(part).collect());
    group.bench_function("schedule, four quarters", |b| {
        b.iter(|| black_box(&quarters).schedule(&totals, &days).unwrap());
    });
    group.finish();
}
