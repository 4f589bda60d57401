//! Counts the allocations of one operation: a topic, a side and a number in each line.

use error_catalog_bench_operations::topics;

/// Enough for the buffers to have grown.
const FIRST: usize = 1_000;
const REPEATED: u32 = 1_000;

fn main() {
    for topic in topics() {
        for side in topic.sides() {
            let counted = |count| {
                let measured = allocation_counter::measure(|| {
                    let _ = topic.repeat(side, count);
                });
                measured.count_total
            };
            let more = counted(FIRST + REPEATED as usize).saturating_sub(counted(FIRST));
            #[expect(
                clippy::cast_precision_loss,
                reason = "no operation makes 2^53 allocations"
            )]
            let each = more as f64 / f64::from(REPEATED);
            println!("{}\t{side}\t{each}", topic.name());
        }
    }
}
