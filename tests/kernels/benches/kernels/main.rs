//! The kernels, one by one: `cargo bench -p receivables-kernels --features measure -- [FILTER]`.

mod allocation;
mod combination;
mod json;
mod ledger;
mod money;
mod portfolio;
mod terms;

criterion::criterion_group!(
    kernels,
    money::bench,
    terms::bench,
    allocation::bench,
    combination::bench,
    ledger::bench,
    json::bench,
    portfolio::bench
);
criterion::criterion_main!(kernels);
