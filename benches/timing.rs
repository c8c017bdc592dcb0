//! Times whole processes in turns, so that whatever slows the machine down slows all of them down.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How often each command is timed, after one time that does not count.
const ROUNDS: usize = 7;

/// A command that takes part; it is made anew for every round.
pub(super) struct Runner<'r> {
    /// Its name.
    pub(super) name: &'static str,
    /// The command of a round, the first of which is 0.
    pub(super) command: Box<dyn Fn(usize) -> Command + 'r>,
}

/// What one comparison gave: the program first, then its baselines.
pub(super) struct Row {
    name: &'static str,
    goal: Option<f64>,
    medians: Vec<(&'static str, f64)>,
}

/// Runs the program and its baselines in turns. A goal is in seconds.
pub(super) fn compare(name: &'static str, goal: Option<f64>, runners: &[Runner<'_>]) -> Row {
    let mut times = vec![Vec::with_capacity(ROUNDS); runners.len()];
    for round in 0..=ROUNDS {
        for (runner, times) in runners.iter().zip(&mut times) {
            let time = timed((runner.command)(round));
            if round > 0 {
                times.push(time);
            }
        }
    }
    let median = |mut times: Vec<Duration>| {
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64()
    };
    let medians = runners.iter().zip(times).map(|(runner, times)| (runner.name, median(times)));
    Row { name, goal, medians: medians.collect() }
}

/// From start to end of a process that has to succeed; what it prints goes nowhere.
fn timed(mut command: Command) -> Duration {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let status = command.status();
    let time = start.elapsed();
    assert!(status.as_ref().is_ok_and(|status| status.success()), "{command:?}: {status:?}");
    time
}

/// Prints medians in milliseconds, and the ratio of the program's to each of its baselines'.
pub(super) fn print(rows: &[Row]) {
    println!(
        "medians of {ROUNDS} rounds after a warm-up, in ms; in brackets, how many times as long as the baseline"
    );
    for row in rows {
        let Some(((_, own), baselines)) = row.medians.split_first() else { continue };
        print!("{:<24} {:>8.1}", row.name, own * 1e3);
        for (name, median) in baselines {
            print!("   {name} {:.1} ({:.2})", median * 1e3, own / median);
        }
        match row.goal {
            Some(goal) if *own <= goal => println!("   goal {:.0}: met", goal * 1e3),
            Some(goal) => println!("   goal {:.0}: not met", goal * 1e3),
            None => println!(),
        }
    }
}
