//! `docs/log.schema.json` says what a line of the log is: every line that is written fits, and what does not fit is told.

#![allow(clippy::panic, reason = "a test that cannot go on says why")]

use std::collections::BTreeSet;
use std::fs;

use boon::{Compiler, SchemaIndex, Schemas};
use codeboom::log::Decision;
use serde_json::{Value, json};

use crate::kinds::examples;
use crate::support::project;

/// The schema, compiled.
struct Schema {
    schemas: Schemas,
    line: SchemaIndex,
    text: Value,
}

impl Schema {
    fn read() -> Self {
        let path = project().join("docs/log.schema.json");
        let text: Value = serde_json::from_slice(&fs::read(path).expect("the schema")).expect("JSON");
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.add_resource("log.schema.json", text.clone()).expect("a schema");
        let line = compiler.compile("log.schema.json", &mut schemas).expect("a schema that compiles");
        Self { schemas, line, text }
    }

    fn fault(&self, line: &Value) -> Option<String> {
        self.schemas.validate(line, self.line).err().map(|error| format!("{error}\n{error:#}"))
    }

    #[track_caller]
    fn fits(&self, line: &Value) {
        if let Some(fault) = self.fault(line) {
            panic!("{fault}\n{line:#}");
        }
    }

    #[track_caller]
    fn does_not_fit(&self, line: &Value, why: &str) {
        assert!(self.fault(line).is_some(), "{why} fits\n{line:#}");
    }
}

#[test]
fn every_line_of_the_sample_fits() {
    let schema = Schema::read();
    let mut lines = 0;
    for entry in fs::read_dir(project().join("corpora/sag-pmto/log")).expect("the log") {
        for line in fs::read_to_string(entry.expect("a file").path()).expect("a log").lines() {
            schema.fits(&serde_json::from_str(line).expect("JSON"));
            lines += 1;
        }
    }
    assert!(lines > 200, "{lines}");
}

/// A kind that is added needs an example here and its data in the schema.
#[test]
fn every_kind_has_its_data_in_the_schema() {
    let schema = Schema::read();
    let examples = examples();
    let made: BTreeSet<&str> =
        examples.iter().map(|line| line["event"]["kind"].as_str().expect("a kind")).collect();
    let known: BTreeSet<&str> = Decision::KINDS.iter().copied().collect();
    assert_eq!(made, known, "the kinds with an example, and those the program knows");
    let branches = schema.text["$defs"]["event"]["allOf"].as_array().expect("a branch a kind").clone();
    let named: Vec<String> = branches
        .iter()
        .flat_map(|branch| {
            let kind = &branch["if"]["properties"]["kind"];
            let several = kind["enum"].as_array().cloned().unwrap_or_else(|| vec![kind["const"].clone()]);
            several.into_iter().map(|kind| kind.as_str().expect("a kind").to_owned()).collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(named.iter().map(String::as_str).collect::<BTreeSet<_>>(), known, "the kinds of the schema");
    assert_eq!(named.len(), known.len(), "no kind twice");
    for line in &examples {
        schema.fits(line);
    }
}

#[test]
fn a_kind_of_the_future_fits() {
    let schema = Schema::read();
    let mut line = examples().remove(0);
    line["event"]["kind"] = json!("code.sung");
    line["event"]["data"] = json!({ "melody": [1, 2] });
    schema.fits(&line);
    line["event"]["kind"] = json!(5);
    schema.does_not_fit(&line, "a number for a kind");
}

/// Every part of a value, as a path.
fn parts(value: &Value, path: &str, found: &mut Vec<String>) {
    found.push(path.to_owned());
    let name = |name: &str| name.replace('~', "~0").replace('/', "~1");
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(key, member)| parts(member, &format!("{path}/{}", name(key)), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| parts(item, &format!("{path}/{at}"), found));
        }
        _ => {}
    }
}

#[test]
fn lines_that_were_changed_do_not_fit() {
    let schema = Schema::read();
    let mut tried = 0;
    for line in examples() {
        let mut all = Vec::new();
        parts(&line, "", &mut all);
        for path in all {
            let mut other = line.clone();
            *other.pointer_mut(&path).expect("a part") = json!([null]);
            schema.does_not_fit(&other, &format!("something else at {path}"));
            let mut more = line.clone();
            if let Some(Value::Object(members)) = more.pointer_mut(&path) {
                members.insert("x-unknown".to_owned(), json!(1));
                schema.does_not_fit(&more, &format!("one member more at {path}"));
            }
            tried += 1;
        }
        for member in ["v", "writer", "seq", "prev", "lamport", "at", "act", "kind", "data", "text"] {
            let mut less = line.clone();
            less["event"].as_object_mut().expect("an event").remove(member);
            schema.does_not_fit(&less, &format!("an event without {member}"));
        }
    }
    assert!(tried > 1000, "{tried}");
    let mut line = examples().remove(0);
    line.as_object_mut().expect("a line").remove("text");
    schema.fits(&line);
}

/// What data of a kind cannot do without.
#[test]
fn data_without_what_it_needs_do_not_fit() {
    let schema = Schema::read();
    let needless = ["suggestion", "prompting", "by", "transcripts", "codes", "themes", "questions"];
    for line in examples() {
        let members: Vec<String> = line["event"]["data"].as_object().expect("data").keys().cloned().collect();
        for member in members.iter().filter(|member| !needless.contains(&member.as_str())) {
            let mut less = line.clone();
            less["event"]["data"].as_object_mut().expect("data").remove(member);
            schema.does_not_fit(&less, &format!("{} without {member}", line["event"]["kind"]));
        }
    }
}
