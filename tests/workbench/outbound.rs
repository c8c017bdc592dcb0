//! Interview data stay on this computer: the program serves, and calls nobody.

#![cfg(target_os = "linux")]

use std::fs;
use std::process::Command;

use serde_json::json;

use crate::support::Study;
use crate::support::browser::{Server, opening};

/// The calls of a server that touch the network, through a session of acts; nothing where no program can be traced.
fn traced() -> Option<String> {
    if Command::new("strace").arg("--version").output().is_err() {
        println!("no calls were traced: strace is not installed");
        return None;
    }
    let study = Study::sample();
    let inner = opening(&study, "eva");
    let out = study.root().with_file_name("trace");
    let mut command = Command::new("strace");
    command.args(["-f", "-s", "200", "-e", "trace=connect,bind,sendto,sendmsg,sendmmsg", "-o"]);
    command.arg(&out).arg(inner.get_program()).args(inner.get_args()).current_dir(study.root()).env_clear();
    command.envs(inner.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let server = Server::started(command);
    let _told = server.follow();
    let first = server.get("/api/study");
    let id = first["transcripts"][0]["id"].as_str().expect("an id");
    let shown = server.get(&format!("/api/transcripts/{id}"));
    let text: String =
        shown["text"].as_str().expect("a text").chars().take_while(char::is_ascii_alphanumeric).collect();
    let place = json!({"transcript": id, "revision": shown["revision"], "start": 0, "end": text.len(), "quote": text});
    server.act(&json!({"act": "new-code", "label": "Van de werkbank", "place": place}));
    let open = server.get("/api/suggestions")["queue"][0]["id"].clone();
    server.act(&json!({"act": "accept", "suggestions": [open]}));
    server.act(&json!({"act": "undo"}));
    server.act(&json!({"act": "merge", "from": ["van-de-werkbank"], "into": first["codes"][0]["id"]}));
    for path in [
        "/",
        "/assets/app.js",
        "/api/home",
        "/api/matrix?unit=respondents",
        "/api/search?words=gezin",
        "/api/segments",
    ] {
        assert_eq!(server.request("GET", path).send().status, 200, "{path}");
    }
    assert_eq!(server.post("/api/run", &json!({})).status, 200);
    assert_eq!(
        server
            .request("POST", "/api/import/transcript?name=n.txt")
            .body("I: Ja?\n\nR9: Nee.\n")
            .send()
            .status,
        200
    );
    Some(fs::read_to_string(&out).expect("a trace"))
}

#[test]
#[ignore = "the slower tier runs it"]
fn the_server_calls_nobody() {
    let Some(calls) = traced() else { return };
    let calls: Vec<&str> = calls
        .lines()
        .filter(|line| {
            ["connect(", "bind(", "sendto(", "sendmsg(", "sendmmsg("].iter().any(|call| line.contains(call))
        })
        .collect();
    let here = |call: &&&str| {
        call.contains("AF_UNIX") || call.contains("inet_addr(\"127.0.0.1\")") || call.contains("\"::1\"")
    };
    let bound: Vec<&&str> = calls.iter().filter(|call| call.contains("bind(")).collect();
    assert_eq!(bound.len(), 1, "{bound:?}");
    assert!(bound[0].contains("inet_addr(\"127.0.0.1\")"), "{bound:?}");
    // Answers are sent over connections that were taken, and name no address.
    let named = calls.iter().filter(|call| call.contains("sa_family"));
    let away: Vec<&&str> = named.filter(|call| !here(call)).collect();
    assert!(away.is_empty(), "{away:?}");
    let connected: Vec<&&str> = calls.iter().filter(|call| call.contains("connect(")).collect();
    assert!(connected.is_empty(), "{connected:?}");
}
