//! The working copies as they were last read. A file whose length and times are as they were is not read again, unless
//! it was written so shortly before it was read that a later change might have the same time. What time it was then, the
//! file system itself tells: by the file of the log that was written last.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::says::Says;
use crate::log::sha256_hex;

/// The longest step of a file system's clock: that of FAT. The time of a file that is older than this when it is read
/// cannot be the time of a later change.
pub(super) const CLOCK_STEP: Duration = Duration::from_secs(2);

/// The working copies that were read.
#[derive(Default)]
pub(in crate::study) struct Seen {
    /// By path.
    copies: BTreeMap<PathBuf, Sight>,
    /// The last time that the file system's clock was seen to show.
    clock: Option<SystemTime>,
}

/// A working copy as it was read.
pub(super) struct Sight {
    /// Its stamp then; nothing when it may have changed since without getting another.
    stamp: Option<Stamp>,
    pub(super) sha256: String,
    /// What it says, once that was asked.
    pub(super) says: Option<Says>,
}

/// What a file system tells of a file that changes when the file does.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: SystemTime,
    /// Which file it is, and when it last became as it is: programs can set back the other time, not this one.
    #[cfg(unix)]
    became: (u64, i64, i64),
}

impl Stamp {
    fn of(file: &Metadata) -> io::Result<Self> {
        #[cfg(unix)]
        use std::os::unix::fs::MetadataExt;
        Ok(Self {
            length: file.len(),
            modified: file.modified()?,
            #[cfg(unix)]
            became: (file.ino(), file.ctime(), file.ctime_nsec()),
        })
    }

    /// The last time at which the file changed.
    fn last(&self) -> SystemTime {
        #[cfg(unix)]
        if let Ok(seconds) = u64::try_from(self.became.1) {
            return self.modified.max(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds + 1));
        }
        self.modified
    }

    /// Whether a change after this time is sure to get another stamp.
    fn is_settled(&self, now: SystemTime) -> bool {
        now.duration_since(self.last()).is_ok_and(|age| age > CLOCK_STEP)
    }
}

impl Seen {
    /// Reads the file system's clock from a file that was just written.
    pub(in crate::study) fn read_clock(&mut self, written: &Path) {
        self.clock = fs::metadata(written).and_then(|file| file.modified()).ok();
    }

    /// Reads a file and its hash; nothing when it is not there.
    pub(super) fn read(&mut self, path: &Path) -> io::Result<Option<(Vec<u8>, String)>> {
        let stamp = fs::metadata(path).and_then(|file| Stamp::of(&file));
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                self.copies.remove(path);
                return if error.kind() == io::ErrorKind::NotFound { Ok(None) } else { Err(error) };
            }
        };
        let stamp = stamp.ok().filter(|stamp| self.clock.is_some_and(|now| stamp.is_settled(now)));
        let sha256 = sha256_hex(&bytes);
        let known = self.copies.remove(path).filter(|known| known.sha256 == sha256);
        let sight = Sight { stamp, sha256: sha256.clone(), says: known.and_then(|known| known.says) };
        self.copies.insert(path.to_owned(), sight);
        Ok(Some((bytes, sha256)))
    }

    /// A file as it was last read, when it is sure to be so still.
    pub(super) fn unchanged(&self, path: &Path) -> Option<&Sight> {
        let known = self.copies.get(path)?;
        let stamp = Stamp::of(&fs::metadata(path).ok()?).ok()?;
        known.stamp.as_ref().is_some_and(|known| *known == stamp).then_some(known)
    }

    /// What a file said when it was last read, if that was asked.
    pub(super) fn says(&self, path: &Path) -> Option<&Says> {
        self.copies.get(path)?.says.as_ref()
    }

    /// Remembers what a file says.
    pub(super) fn note(&mut self, path: &Path, says: Says) {
        if let Some(known) = self.copies.get_mut(path) {
            known.says = Some(says);
        }
    }
}
