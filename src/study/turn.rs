//! One program at a time: what is read of the working copies, recorded and written back is one piece of work, so that
//! what another program on this computer writes meanwhile is not taken for an edit by hand.

use std::fs::{self, File, OpenOptions};

use super::working::Note;
use super::{Author, Folder, Settings, Study};
use crate::log::{log_sizes, read_folder};
use crate::message::Problem;

/// A turn at the working copies. It ends when it is dropped, also when the program is killed.
pub(super) struct Turn {
    _lock: Option<File>,
}

impl Folder {
    /// Waits for a turn at the working copies. In a folder that cannot be written or locked everybody has one.
    pub(super) fn take_turn(&self) -> Turn {
        let path = self.turn();
        let made = path.parent().is_none_or(|folder| fs::create_dir_all(folder).is_ok());
        let opened = OpenOptions::new().create(made).truncate(false).write(true).open(path);
        Turn { _lock: opened.ok().filter(|file| file.lock().is_ok()) }
    }
}

impl Study {
    /// Takes in what other programs recorded and what people changed by hand since the last look. Returns whether the
    /// study is another one than before.
    ///
    /// # Errors
    /// When the log or a working copy cannot be read.
    pub fn catch_up(&mut self, author: &Author) -> Result<bool, Problem> {
        let before = self.logs.heads.clone();
        let settings = Settings::read(&self.folder)?;
        let other = settings != self.settings;
        self.settings = settings;
        self.refresh()?;
        self.settle(author)?;
        Ok(other || self.logs.heads != before)
    }

    /// Takes in what other programs recorded, and leaves what people changed by hand. Returns whether they recorded
    /// anything.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn read_log(&mut self) -> Result<bool, Problem> {
        let before = self.logs.heads.clone();
        self.refresh()?;
        Ok(self.logs.heads != before)
    }

    /// Takes in what other programs recorded since the study was read.
    pub(super) fn refresh(&mut self) -> Result<(), Problem> {
        self.note = Note::read(&self.folder.working_note());
        if log_sizes(&self.folder.log())? == self.logs.sizes {
            return Ok(());
        }
        self.logs = read_folder(&self.folder.log())?;
        self.fold();
        self.place();
        Ok(())
    }
}
