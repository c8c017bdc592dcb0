//! Shows on a terminal how far something long is; nothing in a pipe, when quiet, or before a second has passed.

use std::io::IsTerminal;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::say::Voice;

/// How far something is.
pub(super) struct Progress {
    begun: Instant,
    length: u64,
    words: String,
    may_show: bool,
    bar: OnceLock<ProgressBar>,
    done: AtomicU64,
}

impl Progress {
    /// The progress of so many of something, which a word of the catalogue names.
    pub(super) fn of(length: usize, words: &'static str, voice: &Voice) -> Self {
        Self {
            begun: Instant::now(),
            length: length as u64,
            words: voice.catalogue.word(words),
            may_show: !voice.is_quiet() && std::io::stderr().is_terminal(),
            bar: OnceLock::new(),
            done: AtomicU64::new(0),
        }
    }

    /// So many more are done; may be told from several threads.
    pub(super) fn more(&self, count: usize) {
        let count = count as u64;
        let done = self.done.fetch_add(count, Ordering::Relaxed) + count;
        if self.may_show && self.begun.elapsed() > Duration::from_secs(1) {
            self.bar.get_or_init(|| self.drawn()).set_position(done);
        }
    }

    /// So many of how many are done, where the number was not known before; may be told from several threads.
    pub(super) fn at(&self, done: usize, of: usize) {
        if self.may_show && self.begun.elapsed() > Duration::from_secs(1) {
            let bar = self.bar.get_or_init(|| self.drawn());
            bar.set_length(of as u64);
            bar.set_position(done as u64);
        }
    }

    fn drawn(&self) -> ProgressBar {
        let bar = ProgressBar::with_draw_target(Some(self.length), ProgressDrawTarget::stderr());
        let style = ProgressStyle::with_template("{wide_bar} {pos}/{len} {msg}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.set_message(self.words.clone());
        bar
    }
}

/// What is done is no longer shown.
impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}
