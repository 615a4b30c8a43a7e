//! The portfolio: built from columns, walked, summed by age.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput};
use receivables::aging::{AgingLayout, Buckets};
use receivables::portfolio::View;
use receivables_kernels::{columns, report_day};

pub(crate) fn bench(c: &mut Criterion) {
    let mut group = c.benchmark_group("portfolio");
    group.sample_size(10);
    let (view, layout) = (View::book(report_day()), AgingLayout::of(Buckets::standard()));
    for documents in [100_000, 1_000_000] {
        let columns = columns(documents);
        let portfolio = columns.build().unwrap();
        group.throughput(Throughput::Elements(u64::try_from(documents).unwrap()));
        group.bench_function(BenchmarkId::new("build", documents), |b| b.iter(|| columns.build().unwrap()));
        group.bench_function(BenchmarkId::new("each_item", documents), |b| {
            b.iter(|| {
                let mut open = 0;
                portfolio.each_item(black_box(&view), |_, minor, _| open += minor).unwrap();
                open
            });
        });
        group.bench_function(BenchmarkId::new("aging_sums", documents), |b| {
            b.iter(|| portfolio.aging_sums(black_box(&view), &layout).unwrap());
        });
    }
    group.finish();
}
