//! Edits by hand while a study stays open, and what an act does to working copies that do not show it.

use std::fs::{self, File};
use std::path::PathBuf;
use std::thread::sleep;
use std::time::Duration;

use super::seen::CLOCK_STEP;
use crate::message::Language;
use crate::study::Study;
use crate::study::properties::{author, reopened};
use crate::study::staying_open::{coding, made, study};

/// Codes a stretch, as somebody does while something else may be edited by hand.
fn act(study: &mut Study, from: usize) {
    let pending = coding(&study.transcripts[0], 0, from);
    study.record(&author("anna"), vec![pending]).expect("recorded");
}

/// What the study opened afresh calls its codes.
fn labels(study: &Study) -> Vec<String> {
    let codes = reopened(study).state.codebook.codes;
    codes.iter().map(|code| code.label.in_language(Language::Nl).to_owned()).collect()
}

/// Changes a label by hand to one of the same length; the file has its old time again when asked.
fn edit(path: &PathBuf, old: &str, new: &str, is_set_back: bool) {
    let modified = fs::metadata(path).and_then(|file| file.modified()).expect("a time");
    let text = fs::read_to_string(path).expect("a codebook");
    assert!(text.contains(old), "{text}");
    fs::write(path, text.replace(old, new)).expect("written by hand");
    if is_set_back {
        File::options()
            .write(true)
            .open(path)
            .and_then(|file| file.set_modified(modified))
            .expect("set back");
    }
}

#[test]
fn an_edit_by_hand_between_two_acts_is_never_lost() {
    let place = tempfile::tempdir().expect("a folder");
    let mut study = study(place.path());
    let codebook = study.folder.codebook();
    act(&mut study, 0);
    edit(&codebook, "code 0", "code 1", false);
    act(&mut study, 1);
    edit(&codebook, "code 1", "code 2", true);
    act(&mut study, 2);
    assert_eq!(labels(&study), ["code 2"], "just after it was written");

    sleep(CLOCK_STEP + Duration::from_millis(1_100));
    act(&mut study, 3);
    act(&mut study, 4);
    assert!(study.seen.unchanged(&codebook).is_some(), "it is not read again");
    edit(&codebook, "code 2", "code 3", false);
    act(&mut study, 5);
    assert_eq!(labels(&study), ["code 3"], "with another time");
    // A program that sets back the time, as some that copy files do, does not set back the other one.
    if cfg!(unix) {
        sleep(CLOCK_STEP + Duration::from_millis(1_100));
        act(&mut study, 6);
        act(&mut study, 7);
        assert!(study.seen.unchanged(&codebook).is_some(), "it is not read again");
        edit(&codebook, "code 3", "code 4", true);
        act(&mut study, 8);
        assert_eq!(labels(&study), ["code 4"], "with the same time");
    }
}

#[test]
fn an_edit_beside_a_copy_that_cannot_be_read_is_recorded_and_that_copy_left_alone() {
    let place = tempfile::tempdir().expect("a folder");
    let mut study = study(place.path());
    let (codebook, about) = (study.folder.codebook(), study.folder.about(&study.transcripts[0].id));
    let whole = fs::read_to_string(&codebook).expect("a codebook");
    let half = format!("{whole}\n[[code]]\nid = \"half\nlabel =");
    fs::write(&codebook, &half).expect("half written");
    let told = fs::read_to_string(&about).expect("about a transcript");
    fs::write(&about, format!("place = \"Utrecht\"\n{told}")).expect("written by hand");
    for from in 0..3 {
        act(&mut study, from);
    }
    assert_eq!(fs::read_to_string(&codebook).expect("a codebook"), half);
    assert_eq!(study.transcripts[0].about.place.as_deref(), Some("Utrecht"));
    let said = study.problems.iter().filter(|problem| problem.message.id == "study-toml-fault").count();
    assert_eq!(said, 1, "said once: {:?}", study.problems);
    // What was decided meanwhile is not taken for removed when the copy can be read again.
    let new = made(1);
    study.record(&author("ben"), vec![new]).expect("recorded");
    fs::write(&codebook, whole.replace("code 0", "code 9")).expect("mended");
    act(&mut study, 4);
    assert_eq!(labels(&study), ["code 9", "code 1"]);
    assert!(fs::read_to_string(&codebook).expect("a codebook").contains("code 1"));
}

#[test]
fn an_act_that_no_working_copy_shows_writes_none_and_the_next_program_finds_them_in_step() {
    let place = tempfile::tempdir().expect("a folder");
    let mut study = study(place.path());
    act(&mut study, 0);
    let mut paths: Vec<PathBuf> = study.working_copies().into_iter().map(|(_, path)| path).collect();
    paths.push(study.folder.working_note());
    let written = |path: &PathBuf| fs::metadata(path).and_then(|file| file.modified()).expect("a time");
    let files = || paths.iter().map(written).collect::<Vec<_>>();
    let before = files();
    act(&mut study, 1);
    study.record(&author("ben"), vec![coding(&study.transcripts[1], 0, 2)]).expect("recorded");
    assert_eq!(files(), before);
    assert!(reopened(&study).in_step().expect("copies that can be read"));
}
