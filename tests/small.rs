//! Studies small enough to count by hand, and their counts by name.

use std::fs;
use std::ops::Deref;

use serde_json::Value;

use crate::support::Study;

/// A theme with more of its keys.
pub(crate) fn theme(id: &str, keys: &str) -> String {
    format!("[[theme]]\nid = \"{id}\"\nlabel = \"{id}\"\n{keys}\n")
}

/// A deductive code with more of its keys; `origin` can be one of them.
pub(crate) fn code(id: &str, keys: &str) -> String {
    let origin = if keys.contains("origin = ") { "" } else { "origin = \"deductive\"\n" };
    format!("[[code]]\nid = \"{id}\"\nlabel = \"{id}\"\n{origin}{keys}\n")
}

/// A question of the guide with the words that recognise it.
pub(crate) fn question(id: &str, pattern: &str) -> String {
    format!("[[question]]\nid = \"{id}\"\ntext = \"{id}?\"\npatterns = [\"{pattern}\"]\n")
}

/// A study with a codebook and a few interviews.
pub(crate) struct Small(Study);

impl Deref for Small {
    type Target = Study;

    fn deref(&self) -> &Study {
        &self.0
    }
}

impl Small {
    /// A study with a codebook and interviews: the name of each, and its text.
    pub(crate) fn new(book: &[String], talks: &[(&str, &str)]) -> Self {
        let study = Study::new();
        study.write("codebook.toml", format!("format = 1\n\n{}", book.concat()));
        let study = Self(study);
        if !talks.is_empty() {
            study.import(talks, &[]);
        }
        study
    }

    /// Imports interviews, with options.
    #[track_caller]
    pub(crate) fn import(&self, talks: &[(&str, &str)], options: &[&str]) -> &Self {
        let file = |(name, text): &(&str, &str)| {
            let path = self.root().with_file_name(format!("{name}.txt"));
            fs::write(&path, text).expect("an interview");
            path.display().to_string()
        };
        let files: Vec<String> = talks.iter().map(file).collect();
        let mut arguments = vec!["import"];
        arguments.extend(files.iter().map(String::as_str));
        arguments.extend(options);
        self.run(&arguments).ok();
        self
    }

    /// Interviews in which each of these people says the same in one turn.
    pub(crate) fn with(book: &[String], people: &[&str]) -> Self {
        let text = |id: &&str| {
            format!("I: Hoe gaat het?\n\n{id}: Een rustige dag, een goede nacht, een volle week.\n")
        };
        let texts: Vec<String> = people.iter().map(text).collect();
        let talks: Vec<(&str, &str)> = people.iter().copied().zip(texts.iter().map(String::as_str)).collect();
        Self::new(book, &talks)
    }

    /// A coder puts a code on words, `r1:rustige`.
    #[track_caller]
    pub(crate) fn coded(&self, coder: &str, place: &str, code: &str, options: &str) -> &Self {
        let mut arguments = vec!["code", place, code];
        arguments.extend(options.split_whitespace());
        self.run_as(coder, &arguments).ok();
        self
    }

    /// Anna puts a code on several words.
    #[track_caller]
    pub(crate) fn said(&self, code: &str, places: &[&str]) -> &Self {
        for place in places {
            self.coded("anna", place, code, "");
        }
        self
    }

    /// Where words stand in a transcript: from the first to past the last character, in code points.
    pub(crate) fn place(&self, transcript: &str, words: &str) -> (usize, usize) {
        let text = self.read(&format!("transcripts/{transcript}/r1.txt"));
        let (before, _) = text.split_once(words).expect("the words");
        let start = before.chars().count();
        (start, start + words.chars().count())
    }

    /// A count with options.
    #[track_caller]
    pub(crate) fn tally(&self, options: &str) -> Counted {
        Counted(self.json("tally", options))
    }

    /// What a command says with options, as JSON.
    #[track_caller]
    pub(crate) fn json(&self, command: &str, options: &str) -> Value {
        let mut arguments = vec![command, "--format", "json"];
        arguments.extend(options.split_whitespace());
        self.run(&arguments).json()
    }
}

/// A count: rows by the id of their code, or by `theme:` and the id of the theme.
pub(crate) struct Counted(pub(crate) Value);

impl Counted {
    /// The rows of a code or theme.
    pub(crate) fn rows(&self, name: &str) -> Vec<&Value> {
        let all = self.0["rows"].as_array().expect("rows").iter();
        let named = |row: &&Value| match name.strip_prefix("theme:") {
            Some(theme) => row["kind"] == "theme" && row["theme_id"] == theme,
            None => row["code_id"] == name,
        };
        all.filter(named).collect()
    }

    /// The only row of a code or theme.
    #[track_caller]
    pub(crate) fn row(&self, name: &str) -> &Value {
        let rows = self.rows(name);
        assert_eq!(rows.len(), 1, "rows of {name} in {}", self.0);
        rows[0]
    }

    /// k and n of a row.
    #[track_caller]
    pub(crate) fn of(&self, name: &str) -> (u64, u64) {
        k_of_n(self.row(name))
    }

    /// Who stands behind a row.
    #[track_caller]
    pub(crate) fn who(&self, name: &str) -> Vec<&str> {
        texts(&self.row(name)["respondents"])
    }

    /// A number of a row.
    #[track_caller]
    pub(crate) fn number(&self, name: &str, key: &str) -> u64 {
        self.row(name)[key].as_u64().expect("a number")
    }

    /// The groups with the sizes they have.
    pub(crate) fn groups(&self) -> Vec<(&str, u64)> {
        let groups = self.0["groups"].as_array().expect("groups").iter();
        groups
            .map(|group| (group["name"].as_str().expect("a name"), group["n"].as_u64().expect("n")))
            .collect()
    }

    /// k and n of a row in each group.
    #[track_caller]
    pub(crate) fn by_group(&self, name: &str) -> Vec<(u64, u64)> {
        self.row(name)["groups"].as_array().expect("groups").iter().map(k_of_n).collect()
    }
}

fn k_of_n(count: &Value) -> (u64, u64) {
    (count["k"].as_u64().expect("k"), count["n"].as_u64().expect("n"))
}

/// A list of texts.
pub(crate) fn texts(list: &Value) -> Vec<&str> {
    list.as_array().expect("a list").iter().map(|item| item.as_str().expect("a text")).collect()
}
