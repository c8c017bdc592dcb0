//! Work on the parts of a list, one part on each processor; the results come in the order of the list.

use std::panic::resume_unwind;
use std::thread;

/// Cuts a list into as many parts as there are processors, but not smaller than `smallest`, and works on all parts at
/// the same time. An empty list has no parts.
pub fn in_parts<'l, T: Sync, R: Send>(
    list: &'l [T],
    smallest: usize,
    work: impl Fn(&'l [T]) -> R + Sync,
) -> Vec<R> {
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let size = list.len().div_ceil(processors).max(smallest).max(1);
    if list.len() <= size {
        return list.chunks(size).map(work).collect();
    }
    let work = &work;
    thread::scope(|scope| {
        let parts: Vec<_> = list.chunks(size).map(|part| scope.spawn(move || work(part))).collect();
        parts.into_iter().map(|part| part.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::in_parts;

    #[test]
    fn every_part_is_worked_on_in_order() {
        let list: Vec<usize> = (0..1000).collect();
        assert_eq!(in_parts(&list, 1, <[usize]>::to_vec).concat(), list);
        assert_eq!(in_parts(&list, 1000, <[usize]>::len), [1000]);
        assert!(in_parts(&[0; 0], 1, <[u8]>::len).is_empty());
    }
}
