//! Acts in a study that stays open, as in the workbench: what one of them takes, and whether the 500th takes more than
//! the 5th. The baseline appends a line of the same length to a file of the same size, and syncs it.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use codeboom::study::{Folder, Study};

use crate::synthetic::{Chance, author, codings};

/// How many acts are recorded, after one that does not count: it finds the working copies.
const ACTS: usize = 505;

/// How many acts around the 5th and the 500th are held against each other.
const AROUND: usize = 10;

/// Records codings one by one in an opened study, each in turn with the baseline, and prints what they took.
pub(super) fn compare(root: &Path) {
    let mut study = Study::open(Folder::at(root).expect("a study")).expect("an open study");
    let author = author("anna");
    study.settle(&author).expect("working copies");
    let mut pending = codings(&study.transcripts, ACTS + 1, &mut Chance(0xAC75)).into_iter();
    let log = root.join("log").join(author.writer.file_name());
    let length = || fs::metadata(&log).expect("a log").len();
    let before = length();
    study.record(&author, pending.by_ref().take(1).collect()).expect("an act");
    let line = vec![b'x'; usize::try_from(length() - before).expect("a line")];
    let other = root.with_extension("baseline");
    fs::copy(&log, &other).expect("a file of the same size");
    let mut file = OpenOptions::new().append(true).open(&other).expect("a file to append to");
    file.sync_all().expect("a disk");
    let (mut own, mut appending) = (Vec::with_capacity(ACTS), Vec::with_capacity(ACTS));
    for coding in pending {
        own.push(timed(|| study.record(&author, vec![coding]).map(|_| ()).expect("an act")));
        appending.push(timed(|| file.write_all(&line).and_then(|()| file.sync_data()).expect("a disk")));
    }
    let undoing: Vec<f64> =
        (0..AROUND).map(|_| timed(|| _ = study.undo(&author, None, None).expect("an act to undo"))).collect();
    assert!(study.problems.is_empty(), "{:?}", study.problems);
    fs::remove_file(other).expect("a file to remove");
    let around =
        |times: &[f64], at: usize| quantile(&times[at.saturating_sub(AROUND / 2)..at + AROUND / 2], 0.5);
    let growth = around(&own, 500) / around(&own, 5);
    let of = |share: f64| (quantile(&own, share), quantile(&appending, share));
    let ((middle, plain), (late, late_plain)) = (of(0.5), of(0.95));
    println!(
        "an act: median {middle:.2} ms, p95 {late:.2} ms ({:.0} a second); append and sync {plain:.2} ms, \
         p95 {late_plain:.2} ms ({:.2}); the 500th takes {growth:.2} of the 5th",
        1e3 / middle,
        middle / plain
    );
    println!("undoing an act: median {:.0} ms", quantile(&undoing, 0.5));
}

fn timed(act: impl FnOnce()) -> f64 {
    let start = Instant::now();
    act();
    Duration::as_secs_f64(&start.elapsed()) * 1e3
}

/// The time that this share of the times does not exceed.
fn quantile(times: &[f64], share: f64) -> f64 {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    times[((times.len() - 1) as f64 * share).round() as usize]
}
