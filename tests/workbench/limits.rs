//! What the server refuses to read: too much, no JSON, or JSON that is no act. It goes on, and records nothing.

use serde_json::{Value, json};

use crate::support::browser::Server;
use crate::support::{Study, files};

#[track_caller]
fn goes_on(server: &Server) {
    assert_eq!(server.request("GET", "/api/study").send().status, 200, "the server goes on");
}

#[test]
fn a_body_over_the_limit_is_refused_and_the_server_goes_on() {
    let study = Study::new();
    let server = Server::of(&study);
    let before = files(study.root());
    let most = 1 << 20;
    for path in ["/api/act", "/api/preview", "/api/preferences", "/api/studies/new", "/api/studies/open"] {
        let answer = server.request("POST", path).body(vec![b' '; most + 1]).send();
        assert_eq!(answer.status, 413, "{path}");
    }
    let answer = server.request("POST", "/api/act").body(vec![b' '; most]).send();
    assert_eq!(answer.status, 400, "as much as may be asked is read");
    for path in ["/api/import/transcript?name=x.txt", "/api/import/codebook?name=x.csv"] {
        let answer = server.request("POST", path).body(vec![b'x'; (64 << 20) + 1]).send();
        assert_eq!(answer.status, 413, "{path}");
    }
    goes_on(&server);
    assert!(files(study.root()) == before, "nothing is written");
}

#[test]
fn what_is_no_act_is_refused_and_the_server_goes_on() {
    let study = Study::new();
    let server = Server::of(&study);
    let before = files(study.root());
    let deep = |open: &str, close: &str| {
        format!("{{\"act\":\"new-theme\",\"label\":{}1{}}}", open.repeat(50_000), close.repeat(50_000))
    };
    let bodies = [
        String::new(),
        "{".to_owned(),
        "null".to_owned(),
        "[]".to_owned(),
        "\"undo\"".to_owned(),
        "{}".to_owned(),
        r#"{"act":"new-theme"}"#.to_owned(),
        r#"{"act":"new-theme","label":7}"#.to_owned(),
        r#"{"act":"new-theme","label":"\ud800"}"#.to_owned(),
        r#"{"act":"destroy"}"#.to_owned(),
        r#"{"act":["undo"]}"#.to_owned(),
        r#"{"act":"undo"} {"act":"undo"}"#.to_owned(),
        r#"{"act":"code","code":"x","place":{"transcript":"r1","revision":-1,"start":0,"end":1,"quote":""}}"#.to_owned(),
        r#"{"act":"code","code":"x","place":{"transcript":"r1","revision":1,"start":-1,"end":1,"quote":""}}"#.to_owned(),
        r#"{"act":"code","code":"x","place":{"transcript":"r1","revision":1,"start":0.5,"end":1,"quote":""}}"#.to_owned(),
        r#"{"act":"code","code":"x","place":{"transcript":"r1","revision":1,"start":1e300,"end":1,"quote":""}}"#.to_owned(),
        r#"{"act":"judge","coding":"abcd","polarity":"maybe","prompting":null}"#.to_owned(),
        r#"{"act":"uncode","codings":"abcd"}"#.to_owned(),
        deep("[", "]"),
        deep("{\"a\":", "}"),
    ];
    for path in ["/api/act", "/api/preview"] {
        for body in &bodies {
            let answer = server.request("POST", path).body(body.as_str()).send();
            assert!(
                (400..500).contains(&answer.status),
                "{}: {}",
                answer.status,
                &body[..body.len().min(90)]
            );
        }
        let bytes = b"{\"act\":\"new-theme\",\"label\":\"\xff\xfe\"}".to_vec();
        assert_eq!(server.request("POST", path).body(bytes).send().status, 400);
    }
    goes_on(&server);
    assert!(files(study.root()) == before, "nothing is written");
}

#[test]
fn a_question_that_makes_no_sense_is_refused_and_the_server_goes_on() {
    let study = Study::new();
    let server = Server::of(&study);
    let long = "x".repeat(20_000);
    let paths = [
        "/api/matrix".to_owned(),
        "/api/matrix?unit=people".to_owned(),
        "/api/search".to_owned(),
        "/api/transcripts/nothing".to_owned(),
        "/api/transcripts/%ff".to_owned(),
        "/api/transcripts/%00".to_owned(),
        "/api/folders?path=/nowhere/at/all".to_owned(),
        "/api/folders?path=%00".to_owned(),
        format!("/api/transcripts/{long}"),
    ];
    for path in paths {
        let answer = server.request("GET", &path).send();
        assert!((400..500).contains(&answer.status), "{}: {}", answer.status, &path[..path.len().min(60)]);
    }
    for (path, body) in [
        ("/api/studies/open", json!({"folder": "/nowhere"})),
        ("/api/studies/open", json!({"folder": ""})),
        ("/api/studies/new", json!({"folder": "here", "title": "Hier"})),
        ("/api/studies/new", json!({"folder": "/nowhere", "title": "  "})),
        ("/api/studies/new", json!({"folder": study.root(), "title": "Nog een"})),
        ("/api/preferences", json!({"language": "de"})),
        ("/api/preferences", json!({"pins": "x"})),
        ("/api/import/transcript", Value::Null),
    ] {
        let answer = server.post(path, &body);
        assert!((400..500).contains(&answer.status), "{path} {body}: {}", answer.status);
    }
    goes_on(&server);
    assert_eq!(server.get("/api/study")["title"], "Proef", "the study that was open still is");
}

#[test]
fn what_is_no_http_is_refused_and_the_server_goes_on() {
    use std::io::{Read, Write};
    let study = Study::new();
    let server = Server::of(&study);
    let huge =
        format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nX: {}\r\n\r\n", server.port, "x".repeat(1 << 20));
    for bytes in ["\r\n\r\n", "GET\r\n\r\n", "\u{16}\u{3}\u{1}", "GET / HTTP/9.9\r\n\r\n", huge.as_str()] {
        let mut stream =
            std::net::TcpStream::connect(("127.0.0.1", server.port)).expect("the server listens");
        let _ = stream.write_all(bytes.as_bytes());
        let _ = stream.shutdown(std::net::Shutdown::Write);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        assert!(!answer.starts_with(b"HTTP/1.1 2"), "{}", String::from_utf8_lossy(&answer));
    }
    goes_on(&server);
}
